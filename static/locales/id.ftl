# Freeze Frame dalam bahasa Indonesia. Istilah dan petunjuk penerjemahan: docs/translating.md.

product = Freeze Frame
page-title = { $scenario } – Freeze Frame
loading = Memuat skenario…
skip-to-comparison = Langsung ke perbandingan

involved-gloss = “Pihak terlibat” adalah orang dalam daftar sanksi dan mereka yang memindahkan uang untuk orang itu. Semua orang lain tidak berbuat apa-apa.

## The live sentence

headline-freezes = Untuk menghentikan <involved>{ $chance }</involved> pihak terlibat, aturan ini membekukan akun <harm>{ $frozen-text } orang</harm> yang tidak berbuat apa-apa.
headline-freezes-only-involved = Aturan ini menghentikan <involved>{ $chance }</involved> pihak terlibat dan tidak membekukan akun siapa pun yang tidak berbuat apa-apa.
headline-freezes-in-vain = Aturan ini membekukan akun <harm>{ $frozen-text } orang</harm> yang tidak berbuat apa-apa dan <involved>tidak satu pun</involved> pihak terlibat dihentikan.
headline-nothing = Tidak ada yang dibekukan, dan <involved>tidak satu pun dari { $missed-text } pihak terlibat</involved> dihentikan.
headline-restricts = Tidak ada yang dibekukan, jadi <involved>tidak satu pun pihak terlibat</involved> dihentikan. { $restricted ->
    [0] Tidak seorang pun yang tidak berbuat apa-apa kehilangan layanan.
   *[other] <harm>{ $restricted-text } orang</harm> yang tidak berbuat apa-apa kehilangan layanan tetapi uangnya tetap miliknya.
 }
headline-also-restricts = <harm>{ $restricted-text } orang</harm> lain yang tidak berbuat apa-apa kehilangan layanan tetapi uangnya tetap miliknya.
headline-freezes-without-involved = Aturan ini membekukan akun <harm>{ $frozen-text } orang</harm>; dalam skenario ini tidak ada pihak terlibat.
headline-restricts-without-involved = Tidak ada yang dibekukan. <harm>{ $restricted-text } orang</harm> kehilangan layanan tetapi uangnya tetap miliknya; dalam skenario ini tidak ada pihak terlibat.
headline-nothing-without-involved = Tidak ada yang dibekukan; dalam skenario ini tidak ada pihak terlibat.
chance-in = { $part-text } dari { $whole-text }
chance-none = tidak satu pun
chance-all = semua
chance-nearly-all = hampir semua
sentence-waiting = Menghitung siapa yang akan dibekukan…
announcement = { $policy }: { $sentence }

## How the run goes

status-settled = Angka-angka ini berasal dari { $simulated } akun simulasi.
status-waiting = Belum ada yang disimulasikan.
status-progress = Memproses { $accounts-text } akun… { $share }
status-progress-label = Simulasi
status-cancel = Hentikan
status-stopped = Dibatalkan: angka-angka ini menjawab pertanyaan sebelumnya.
status-stopped-early = Dibatalkan sebelum ada angka.
status-failed = Angka yang tampil, jika ada, menjawab pertanyaan sebelumnya.
status-again = Jalankan lagi

## The published answer: what the page shows before the simulation runs, and where it cannot run

still-label = Skenario utama sebagaimana diterbitkan: { $simulated } akun simulasi, dihitung saat halaman ini dibuat.
still-label-preset = Skenario ini sebagaimana diterbitkan: { $simulated } akun simulasi, dihitung saat halaman ini dibuat.
still-note = Tombol-tombol kendali dan jawaban atas pertanyaan lain memerlukan JavaScript dan WebAssembly, yang tidak berjalan di peramban ini; tidak ada yang Anda lakukan di sini dikirim ke mana pun.

## Choosing policies

compare-title = Orang yang sama di bawah aturan berbeda
policy-first = Andaikan aturannya
policy-other = Bandingkan dengan
policy-add = Tambah satu aturan lagi
policy-remove = Hapus aturan ini: { $policy }
policy-previous = Aturan sebelumnya
policy-next = Aturan berikutnya
policy-step-label = { $step }: { $policy }
source-label = { $title } ({ $publisher })

## Ways to look

views-label = Cara melihatnya
views-look = Lihat
views-try = Coba
views-learn = Pelajari
view-crowd = Orang-orang
view-tradeoff = Untung-rugi
view-timeline = Menurut waktu
view-places = Tempat
view-assumptions = Asumsi
view-table = Semua angka
view-rules = Aturan Anda sendiri
view-population = Populasi Anda sendiri
view-story = Kisahnya
view-class = Di kelas

## The crowd

arrange-legend = Susun orang-orang
arrange-by-fate = menurut yang terjadi
arrange-by-place = menurut tempat tinggal
fate-unaffected = Tidak terkena
fate-left = Pergi tepat waktu
fate-restricted = Kehilangan layanan
fate-frozen = Dibekukan
fate-released = dari yang dibekukan, kemudian dibuka
class-innocent = Tidak berbuat apa-apa
class-facilitator = Memindahkan uang untuk orang dalam daftar
class-designated = Dalam daftar sanksi
caption-waiting = Menggambar orang-orang…
caption-scale = Masing-masing dari { $marks-text } tanda mewakili { $accounts-text } akun.
caption-no-involved = Tidak satu pun di antaranya terlibat.
caption-involved-unseen = Pihak terlibat terlalu sedikit untuk terlihat: semuanya bersama-sama hanya mengisi { $fraction } dari satu tanda.
caption-involved-rounded = Tidak ada tanda yang kebetulan menunjukkan pihak terlibat; dalam skala sebenarnya ada sekitar { $fair-text }.
caption-involved-below-one = { $involved-text } belah ketupat menunjukkan letak pihak terlibat; dalam skala sebenarnya, semuanya bersama-sama hanya mengisi { $fraction } dari satu tanda.
caption-involved-to-scale = { $involved-text } di antaranya terlibat: belah ketupat, terisi bila dibekukan, kosong bila lolos.
caption-involved-enlarged = { $involved-text } belah ketupat menunjukkan pihak terlibat; dalam skala sebenarnya hanya ada { $fair-text }.
magnifier = Pihak terlibat, diperbesar: dari setiap 100, { $frozen-text } tetap dibekukan{ $released ->
    [0] {""}
   *[other] , { $released-text } dibekukan lalu dibuka
 }{ $restricted ->
    [0] {""}
   *[other] , { $restricted-text } kehilangan layanan
 }{ $left ->
    [0] {""}
   *[other] , { $left-text } pergi tepat waktu
 }, { $unaffected-text } tidak tersentuh.
magnifier-nobody = Tidak ada pihak terlibat dalam skenario ini.
picture-label = Orang-orang di bawah “{ $policy }”. Orang yang tidak berbuat apa-apa: { $frozen-text } dibekukan, { $restricted-text } tanpa layanan, { $left-text } pergi tepat waktu, { $unaffected-text } tidak terkena. Dari { $involved-text } pihak terlibat, { $involvedfrozen-text } dibekukan.
picture-as-table = Gambar sebagai tabel
picture-missing = Peramban ini tidak dapat menggambar; tabel di bawah menyatakan hal yang sama.
probe-label = Tanda-tanda di bawah “{ $policy }”
probe-help = Tombol panah berpindah dari tanda ke tanda, Page Up dan Page Down dari kelompok ke kelompok. N menuju akun terlibat berikutnya, F memperbesar pihak terlibat, Enter menuju penjelasan mengapa akun itu diperlakukan begitu.
mark-none = Tunjuk sebuah tanda, atau pindah ke sana dengan tombol panah, untuk melihat milik siapa.
mark-told = { $class }; dokumen: { $nationality }, rumah: { $residence }. Di bawah aturan ini: { $fate }.
mark-unaffected = tidak terkena
mark-left = pergi tepat waktu
mark-restricted = kehilangan layanan
mark-frozen = dibekukan
mark-released = dibekukan, lalu dibuka
finder-label = Pihak terlibat di antara orang-orang
finder-toggle = Cari pihak terlibat
finder-next = Akun terlibat berikutnya
finder-nobody = Tidak satu pun dari { $marks-text } tanda: semua pihak terlibat bersama-sama tidak mengisi satu tanda.
finder-found = { $involved-text } dari { $marks-text } tanda. Dapatkah Anda menemukannya tanpa bantuan ini?
table-caption = Akun di bawah “{ $policy }”
table-total = Semua

## Numbers

numbers-more = Angka lainnya
numbers-show = Angka dan sumbernya
undefined = –
undefined-reason = Tidak terdefinisi di sini: harus membagi dengan nol
figure-innocents-frozen = Orang tak bersalah dibekukan
meaning-innocents-frozen = Akun orang yang tidak berbuat apa-apa, dibekukan pada hari aturan berlaku
figure-innocents-restricted = Orang tak bersalah tanpa layanan
meaning-innocents-restricted = Akun orang yang tidak berbuat apa-apa yang hanya boleh menarik dana, atau ditutup dan uangnya dikembalikan
figure-involved-frozen = Pihak terlibat dibekukan
meaning-involved-frozen = Akun orang dalam daftar dan mereka yang memindahkan uang untuknya, dibekukan
figure-involved-missed = Pihak terlibat lolos
meaning-involved-missed = Akun pihak terlibat yang tidak dibekukan: tidak tersentuh, pergi tepat waktu, atau hanya tanpa layanan
figure-innocents-per-involved = Orang tak bersalah per pihak terlibat
meaning-innocents-per-involved = Orang tak bersalah yang dibekukan untuk setiap akun pihak terlibat yang dibekukan
figure-funds-locked = Uang pihak terlibat terkunci
meaning-funds-locked = Bagian uang pihak terlibat yang terkunci
figure-funds-left = Uang pihak terlibat pergi tepat waktu
meaning-funds-left = Bagian uang pihak terlibat yang pergi sebelum aturan berlaku
figure-innocents-affected = Orang tak bersalah dibekukan atau tanpa layanan
meaning-innocents-affected = Akun orang yang tidak berbuat apa-apa yang terkena aturan dengan cara apa pun
figure-precision = Dari yang dibekukan, terlibat
meaning-precision = Presisi: pihak terlibat dibekukan / semua yang dibekukan
figure-recall = Dari pihak terlibat, dibekukan
meaning-recall = Recall: pihak terlibat dibekukan / semua pihak terlibat
figure-false-positive-rate = Dari yang tak bersalah, dibekukan
meaning-false-positive-rate = Tingkat positif palsu: orang tak bersalah dibekukan / semua orang tak bersalah
figure-false-discovery-rate = Dari yang dibekukan, tak bersalah
meaning-false-discovery-rate = Tingkat temuan palsu: orang tak bersalah dibekukan / semua yang dibekukan
figure-innocent-frozen-days = Jumlah hari orang tak bersalah dibekukan
meaning-innocent-frozen-days = Hari-akun sampai dibuka atau sampai akhir periode
figure-innocent-locked-eur-days = Euro-hari milik orang tak bersalah yang terkunci
meaning-innocent-locked-eur-days = Hari-hari yang sama, masing-masing dikali euro yang terkunci
figure-median-days-frozen = Hari dibekukan, orang tak bersalah pada umumnya
meaning-median-days-frozen = Median bawah berbobot atas orang tak bersalah yang dibekukan
figure-backlog-peak = Antrean banding terpanjang
meaning-backlog-peak = Banding terbanyak yang menunggu pada akhir suatu hari

interval = { $low } hingga { $high } dalam 9 dari 10 pengulangan
interval-ends = { $low } hingga { $high }
interval-same = sama dalam setiap pengulangan
interval-meaning = Seberapa besar peran kebetulan: simulasi yang sama dengan { $replicates } pengundian akun lain

## Trade-off

tradeoff-title = Orang tak bersalah yang dibekukan dan uang pihak terlibat yang terkunci
tradeoff-sentence = “{ $policy }” membekukan { $innocents-text } orang tak bersalah dan mengunci { $share } uang pihak terlibat.
tradeoff-axis = (dari satu garis kisi ke garis berikutnya, sepuluh kali lipat)
tradeoff-frontier = tidak ada aturan skor yang lebih baik daripada garis ini
tradeoff-better = lebih baik: lebih sedikit orang tak bersalah, lebih banyak uang pihak terlibat terkunci
tradeoff-searching = Mencoba aturan skor: { $done } dari { $of } langkah selesai.
tradeoff-searched = Setiap titik kecil adalah satu dari { $policies } aturan yang membekukan siapa pun yang skor nama atau skor risikonya mencapai ambang.
tradeoff-waiting = Aturan skor akan dicoba setelah angka-angka di atas tersedia.
study-failed = Sebagian tidak dapat dihitung. Yang ditampilkan adalah sisanya.
chart-as-table = Grafik sebagai tabel
change-refused = Ini tidak diterima karena tidak cocok dengan angka lain: { $path } akan menjadi { $value }. Yang boleh: { $allowed }.
chart-missing = Grafik tidak dapat digambar di sini. Angkanya ada di tabel di bawah.
table-policy = Aturan

own-title = Aturan Anda sendiri
own-handle = aturan Anda
own-legend = Aturan Anda sendiri: bekukan siapa pun yang skornya mencapai ambang
own-said = mulai skor nama { $name }{ $risk ->
    [never] {""}
   *[other] , skor risiko { $risk }
 }{ $days ->
    [none] {""}
   *[other] , hari { $days }
 }
own-name = Skor nama minimal
own-risk = atau skor risiko minimal
own-notice = diumumkan sebelumnya
own-never = tidak pernah
own-days = { $days ->
    [0] seketika
   *[other] { $days-text } hari
 }

## Assumptions

assumptions-title = Landasan angka-angka ini
tornado-title = Angka mana yang paling berpengaruh
tornado-measure = Pengaruh setiap angka terhadap
tornado-two = Bandingkan dua aturan untuk melihat angka mana yang paling berpengaruh.
tornado-waiting = Mencoba setiap angka di kedua ujung rentangnya, saat tidak ada pekerjaan lain…
tornado-stable = “{ $first }” paling menggeser “{ $measure }” di bawah “{ $moved }”. Tidak satu pun angka ini, bila digeser sendiri ke salah satu ujung rentangnya, mengubah mana dari “{ $one }” dan “{ $other }” yang lebih unggul.
tornado-flips = “{ $first }” paling menggeser “{ $measure }” di bawah “{ $moved }”. Mana dari “{ $one }” dan “{ $other }” yang lebih unggul dapat berubah karena: { $flips }.
tornado-axis = { $measure } di bawah “{ $policy }”
tornado-rest = { $count-text } angka lain masing-masing menggesernya paling jauh sekitar { $within }. Semuanya ada di tabel di halaman ini.
tornado-rest-none = { $count-text } angka lain tidak menggesernya. Semuanya ada di tabel di halaman ini.
tornado-base = sesuai asumsi: { $value }
tornado-changes-ranking = mengubah urutan
tornado-progress = { $done } dari { $of } angka sudah dicoba.
tornado-number = Angka
tornado-low = “{ $policy }” di ujung bawah
tornado-high = “{ $policy }” di ujung atas
tornado-yes = ya
tornado-no = tidak
ledger-title = Setiap angka, rentangnya, dan sumbernya
ledger-filter = Hanya angka yang memuat
ledger-only-assumed = hanya asumsi
ledger-only-changed = hanya yang saya ubah
ledger-count = { $shown } dari { $all } angka ditampilkan.
ledger-range = Antara { $low } dan { $high }.
ledger-assumption = Asumsi.
ledger-changed = Diubah; semula { $value }.
ledger-reset = Kembalikan
ledger-reset-label = Kembalikan: { $number }
section-involved = Siapa yang terlibat
section-accounts = Berapa banyak akun
section-papers = Dokumen dan alamat
section-balances = Isi akun
section-scores = Yang terlihat oleh penyaringan
section-behaviour = Siapa yang pergi tepat waktu
section-review = Banding dan peninjauannya
section-frame = Kerangka simulasi
number-of = { $number }: { $detail }
number-in-cohort = { $number }: kewarganegaraan { $nationality }, tinggal di { $residence } ({ $group })
number-accounts = Akun
number-facilitators = Orang yang memindahkan uang untuk orang dalam daftar
number-designated = Orang dalam daftar sanksi
number-second-document = Dikenal lewat dokumen kedua
number-second-document-country = Dokumen kedua dari
number-false-address = Alamat palsu
number-false-address-country = Alamat palsu di
number-vpn = Tampak terhubung dari tempat lain
number-vpn-country = Tampak terhubung dari
number-median = Saldo tengah
number-sigma = Sebaran saldo
number-name-location = Skor nama, tengah
number-name-scale = Skor nama, sebaran
number-name-shift = Skor nama, pergeseran
number-risk-location = Skor risiko, tengah
number-risk-scale = Skor risiko, sebaran
number-exit = Pergi membawa semuanya
number-anticipation = Pihak terlibat tahu lebih awal
number-appeal-share = Orang dibekukan yang mengajukan banding
number-appeal-delay = Banding diajukan setelah
number-capacity = Banding yang diputus
number-handling = Putusan keluar setelah
number-wrongful-hold = Orang tak bersalah yang keliru tetap dibekukan
number-wrongful-release = Pihak terlibat yang keliru dibuka
number-horizon = Hari yang disimulasikan
number-min-stratum = Jumlah minimum akun simulasi setiap jenis
unit-accounts = akun
unit-accounts-per-day = per hari
unit-per-million = per sejuta akun
unit-share = dari 1
unit-weight = bobot
unit-euro = euro
unit-log = dalam logaritma
unit-logits = logit
unit-per-day = peluang per hari
unit-days = hari

## Differences

points = { $points } { $whole ->
   *[other] poin persentase
 }
difference-sentence = Dibandingkan dengan “{ $first }”, “{ $policy }” membekukan { $direction ->
    [less] { $innocents-text } orang tak bersalah lebih sedikit{ $innocentsluck }
    [more] { $innocents-text } orang tak bersalah lebih banyak{ $innocentsluck }
   *[same] orang tak bersalah sama banyaknya
 } dan mengunci uang pihak terlibat { $sharedirection ->
    [less] { $share } lebih sedikit{ $shareluck }
    [more] { $share } lebih banyak{ $shareluck }
   *[same] sama banyaknya
 }.
difference-innocents-only = Dibandingkan dengan “{ $first }”, “{ $policy }” membekukan { $direction ->
    [less] { $innocents-text } orang tak bersalah lebih sedikit{ $innocentsluck }
    [more] { $innocents-text } orang tak bersalah lebih banyak{ $innocentsluck }
   *[same] orang tak bersalah sama banyaknya
 }; tidak ada pihak terlibat, jadi tidak ada uangnya yang dapat dikunci.

## All numbers

table-title = Semua angka
table-filter = Hanya baris yang memuat
table-metrics = Hasil setiap aturan
table-accounts = Akun menurut yang terjadi padanya
table-funds = Uang menurut yang terjadi padanya, dalam euro
table-residence = Menurut tempat tinggal
table-nationality = Menurut kewarganegaraan
table-group = Menurut siapa mereka
table-number = Angka
table-class = Milik siapa
table-place = Tempat
table-group-name = Kelompok
table-innocents = Orang tak bersalah
table-locked = Terkunci
table-class-and-fate = { $class }: { $fate }
table-difference = “{ $policy }” dikurangi “{ $against }”
table-innocents-hit = Orang tak bersalah terkena, “{ $policy }”
table-involved-frozen = Pihak terlibat dibekukan, “{ $policy }”
table-p05 = { $column }, batas bawah 9 dari 10 pengulangan
table-p95 = { $column }, batas atas 9 dari 10 pengulangan
table-sort = Urutkan menurut
table-copy = Salin: { $table }
table-copied = Disalin. Dapat ditempel ke lembar kerja.
table-copy-refused = Halaman ini tidak boleh memakai papan klip. Tabelnya sudah dipilih: salin dengan tombol perangkat Anda.

## Over time

timeline-title = Dari hari ke hari
timeline-sentence = Di bawah “{ $policy }”, { $most-text } orang tak bersalah dibekukan pada hari ke-{ $day } dan { $last-text } masih dibekukan pada hari ke-{ $horizon }; paling banyak { $queue-text } banding menunggu, pada hari ke-{ $queueday }.
timeline-no-queue = Di bawah “{ $policy }”, { $most-text } orang tak bersalah dibekukan pada hari ke-{ $day } dan { $last-text } masih dibekukan pada hari ke-{ $horizon }; tidak ada yang menunggu putusan.
timeline-nobody = Di bawah “{ $policy }” tidak ada orang tak bersalah yang dibekukan.
timeline-frozen-innocent = Orang tak bersalah dibekukan
timeline-frozen-involved = Pihak terlibat dibekukan
timeline-left-involved = Pihak terlibat pergi tepat waktu
timeline-backlog = Banding menunggu
timeline-unit = akun
timeline-day = Hari sejak pengumuman
timeline-notice = Masa pemberitahuan “{ $policy }”
timeline-notice-handle = pemberitahuan
timeline-capacity = Banding yang diputus tim peninjau
timeline-capacity-scale = (dari satu tanda ke tanda berikutnya, sepuluh kali lebih banyak)
timeline-capacity-steps = (setiap sepuluh langkah ke kanan, sepuluh kali lebih banyak)
timeline-capacity-value = { $accounts ->
    [0] tidak ada
   *[other] { $accounts-text } per hari
 }

## Places

places-title = Di mana aturan mengenai orang yang tidak berbuat apa-apa
places-legend = Daftar mereka
places-by-residence = menurut rumah
places-by-nationality = menurut kewarganegaraan
places-by-group = menurut siapa mereka
places-policy = Peta menunjukkan
places-map-residence = Orang tak bersalah yang terkena “{ $policy }”, menurut tempat tinggal
places-map-nationality = Orang tak bersalah yang terkena “{ $policy }”, menurut kewarganegaraan
places-axis = Orang tak bersalah dibekukan atau tanpa layanan
places-sentence = “{ $policy }” mengenai { $all-text } orang tak bersalah: { $there-text } tinggal di { $place }, { $elsewhere-text } di tempat lain.
places-sentence-one = “{ $policy }” mengenai { $all-text } orang tak bersalah, semuanya di { $place }.
places-sentence-nobody = “{ $policy }” tidak mengenai orang tak bersalah.
group-resident = Tinggal di negerinya
group-emigrant = Emigran
group-refugee = Pengungsi
group-dual-national = Berkewarganegaraan ganda
group-foreign-resident = Orang asing yang tinggal di sana
group-occupied-territory = Orang di wilayah pendudukan
group-other-user = Semua orang lain
places-caption = Orang yang tidak berbuat apa-apa dan dibekukan atau kehilangan layanan, menurut tempat dan aturan
places-column = Tempat
places-rest = Tempat lain
places-of = dari { $total-text }
places-nobody = Tidak ada aturan di sini yang menyentuh orang yang tidak berbuat apa-apa.
places-waiting = Menghitung…
hit-frozen = { $frozen-text } dibekukan
hit-restricted = { $restricted-text } tanpa layanan
hit-frozen-and-restricted = { $frozen-text } dibekukan, { $restricted-text } tanpa layanan
hit-nobody = tidak ada
hit-exact = { $affected } dari { $total } akun

## Honesty

honesty-title = Seberapa yakin kita bisa?
honesty-assumed = Diasumsikan
honesty-assumed-text = Siapa yang terlibat. Tidak ada yang dapat melihatnya dari sebuah akun. Skenario ini mengandaikan { $involved-text } dari { $total-text } akun, dan bagaimana perilakunya; dengan pengandaian lain, angkanya berubah.
honesty-assumed-waiting = Siapa yang terlibat. Tidak ada yang dapat melihatnya dari sebuah akun, jadi setiap skenario mengandaikannya.
honesty-estimated = Diperkirakan
honesty-estimated-text = Berapa orang dari kewarganegaraan mana yang punya akun di mana, berapa isinya, dan seberapa sering nama atau pembayaran memicu alarm palsu: dari angka yang diterbitkan, masing-masing dengan rentang dan sumber.
honesty-computed = Dihitung
honesty-computed-text = Selebihnya, dari angka-angka itu. { $simulated } akun simulasi mewakili { $represented-text } akun nyata dan menghadapi setiap aturan dengan kebetulan yang sama (angka awal { $seed }). Tidak ada orang nyata di sini.
honesty-computed-waiting = Selebihnya, dari angka-angka itu. Tidak ada orang nyata di sini.

accounts-label = Akun simulasi

## The foot of the page

closing-result = Mesin { $engine }, hasil { $digest }
closing-link = Tautan ke angka-angka ini persis
closing-waiting = Mesin sedang dinyalakan
closing-privacy = Berjalan di peramban ini: tidak ada yang Anda lakukan di sini dikirim ke mana pun.
theme-label = Warna
theme-auto = seperti di perangkat ini
theme-light = terang
theme-dark = gelap
theme-projector = proyektor

## When something is not as asked

notices-label = Pemberitahuan
notice = “{ $value }” tidak dapat dipakai untuk { $key }; nilai bawaan ditampilkan sebagai gantinya. Yang boleh: { $allowed }.
notice-left-out = Dari “{ $value }” untuk { $key }, yang tidak ada dalam skenario ini dihilangkan. Yang boleh: { $allowed }.
notice-other-result = Tautan ini dibuat saat angka lain tampil di layar (hasil { $value }…) daripada yang diberikan mesin ini ({ $allowed }…). Sejak itu mesin atau skenario berubah, atau skenario disunting.
notice-dismiss = Tutup
allowed-whole = bilangan bulat dari { $least } hingga { $most }
allowed-one-of = { $list }
allowed-some-of = sebagian dari { $list }
allowed-digest = intisari hasil: 12 hingga 64 angka 0 sampai 9 dan huruf a sampai f
allowed-packed = perubahan terkemas dari tautan buatan halaman ini, utuh
allowed-slugs = id aturan, tidak berulang, dipisahkan koma
trouble-worker = Simulasi tidak dapat dijalankan di peramban ini, jadi tidak ada angka untuk ditampilkan. Memuat ulang halaman mungkin membantu.
trouble-missing = Berkas skenario { $path } tidak dapat dimuat. Periksa tautan atau sambungan Anda, lalu muat ulang.
trouble-refused = Berkas skenario bermasalah, jadi tidak ada yang dihitung. Yang salah:
trouble-run = Simulasi berhenti sebelum ada hasil. Dengan lebih sedikit akun simulasi mungkin berhasil.

## A rule in words

rule-document = dokumennya dari { $value }
rule-document-not = dokumennya bukan dari { $value }
rule-residence = rumah yang dinyatakan ada di { $value }
rule-residence-not = rumah yang dinyatakan tidak di { $value }
rule-ip = sambungannya dari { $value }
rule-ip-not = sambungannya bukan dari { $value }
rule-balance = saldonya minimal €{ $value }
rule-balance-not = saldonya di bawah €{ $value }
rule-name = skor namanya minimal { $value }
rule-name-not = skor namanya di bawah { $value }
rule-risk = skor risikonya minimal { $value }
rule-risk-not = skor risikonya di bawah { $value }
rule-always = siapa pun dimaksud
rule-never = tidak seorang pun dimaksud
rule-and = { $before } dan { $next }
rule-or = { $before } atau { $next }
rule-or-apart = { $before }, atau { $next }
rule-brackets = ({ $rule })
rule-group = { $name }
rule-places = { $places } atau { $last }
rule-more-places = { $more-text } tempat lain
rule-nowhere = tidak dari mana pun
measure-freeze = Bekukan akun
measure-cap = Kunci yang di atas €{ $limit }
measure-withdraw-only = Izinkan penarikan saja
measure-offboard = Tutup akun dan kembalikan uangnya
clause-if = { $measure } jika { $rule }.
clause-always = { $measure }, untuk semua orang.
clause-otherwise = Jika tidak: { $clause }
clause-none = Aturan ini tidak melakukan apa-apa kepada siapa pun.
clause-notice = Berlaku { $days-text } hari setelah diumumkan.

## Why me?

why-title = Mengapa saya?
why-close = Tutup
why-label = Mengapa saya? Yang dilakukan aturan pada akun pilihan Anda
why-asking = Menanyakan…
why-failed = Saat ini tidak ada jawaban untuk akun ini.
why-go = Mengapa saya?
why-person = Orang rekaan dari { $nationality } yang tinggal di { $residence }. Skenario mengandaikan orang ini { $class }.
why-person-at-home = Orang rekaan dari { $nationality } yang tinggal di sana. Skenario mengandaikan orang ini { $class }.
why-is-innocent = tidak berbuat apa-apa
why-is-facilitator = memindahkan uang untuk orang dalam daftar sanksi
why-is-designated = ada dalam daftar sanksi
why-seen = Yang dapat dilihat bursa
why-unseen = Yang tidak dapat dilihatnya
why-document = Dokumen
why-residence = Rumah yang dinyatakan
why-ip = Sambungan dari
why-balance = Saldo
why-name = Skor nama
why-risk = Skor risiko
why-class = Diasumsikan
why-nationality = Kewarganegaraan
why-home = Rumah sebenarnya
why-weight = Mewakili
why-accounts = { $accounts-text } akun
why-euro = €{ $euro }
why-frozen = Dibekukan pada hari ke-{ $effect }.
why-capped = Yang di atas €{ $limit } dikunci pada hari ke-{ $effect }.
why-offboarded = Akun ditutup pada hari ke-{ $effect } dan uangnya dikembalikan.
why-restricted = Mulai hari ke-{ $effect } uangnya hanya bisa ditarik.
why-left = Pergi pada hari ke-{ $left } dengan semua uangnya, sebelum aturan berlaku pada hari ke-{ $effect }.
why-left-at-once = Pergi dengan semua uangnya sebelum aturan berlaku pada hari ke-{ $effect }.
why-below-cap = Aturan ini berlaku, tetapi saldonya tidak melebihi €{ $limit }: tidak terjadi apa-apa.
why-unaffected = Tidak terjadi apa-apa pada akun ini.
why-clock = Perlu { $needed } hari untuk memindahkan uangnya dan punya { $had } hari.
why-stays = Punya { $had } hari dan tidak akan memindahkan uangnya.
why-appeal-granted = Mengajukan banding pada hari ke-{ $filed }; dikabulkan pada hari ke-{ $decided } atau sesudahnya.
why-appeal-undecided = Mengajukan banding pada hari ke-{ $filed }. Peninjauan akan melepaskan akun ini, paling cepat pada hari ke-{ $decided }, tetapi gilirannya tidak tiba sebelum akhir pada hari ke-{ $end }.
why-appeal-refused = Mengajukan banding pada hari ke-{ $filed }. Peninjauan akan menolaknya, paling cepat pada hari ke-{ $decided }, jadi akun tetap dibekukan sampai akhir pada hari ke-{ $end }.
why-no-appeal = Tidak ada banding sebelum akhir pada hari ke-{ $end }.
why-decided = Yang menentukan
why-no-clause = Tidak ada butir aturan ini yang berlaku.
why-compared-document = Dokumen dari { $observed }; aturan meminta { $asked }
why-compared-document-not = Dokumen dari { $observed }; aturan meminta selain { $asked }
why-compared-residence = Rumah yang dinyatakan di { $observed }; aturan meminta { $asked }
why-compared-residence-not = Rumah yang dinyatakan di { $observed }; aturan meminta selain { $asked }
why-compared-ip = Sambungan dari { $observed }; aturan meminta { $asked }
why-compared-ip-not = Sambungan dari { $observed }; aturan meminta selain { $asked }
why-compared-balance = Saldo €{ $observed }; aturan meminta minimal €{ $asked }
why-compared-balance-not = Saldo €{ $observed }; aturan meminta kurang dari €{ $asked }
why-compared-name = Skor nama { $observed }; aturan meminta minimal { $asked }
why-compared-name-not = Skor nama { $observed }; aturan meminta kurang dari { $asked }
why-compared-risk = Skor risiko { $observed }; aturan meminta minimal { $asked }
why-compared-risk-not = Skor risiko { $observed }; aturan meminta kurang dari { $asked }
why-compared-nothing = Tidak ada yang dibandingkan
why-holds = ya
why-fails = tidak
why-spared = Perubahan terkecil yang akan menyelamatkan akun ini: { $change }.
why-not-spared = Tidak ada satu perubahan pun yang akan menyelamatkan akun ini.
why-caught = Perubahan terkecil yang akan menjerat akun ini: { $change }.
why-gone-first = Tidak ada perubahan yang akan menjerat akun ini: uangnya sudah dipindahkan lebih dulu.
why-not-caught = Tidak ada satu perubahan pun yang akan membuat akun ini dibekukan.
change-document = dokumen dari { $place }
change-residence = rumah yang dinyatakan di { $place }
change-ip = sambungan dari { $place }
change-balance = saldo { $bound } (sekarang { $here })
change-name = skor nama { $bound } (sekarang { $here })
change-risk = skor risiko { $bound } (sekarang { $here })
change-at-least = { $limit } atau lebih
change-above = di atas { $limit }
change-below = di bawah { $limit }
change-at-most = { $limit } atau kurang
why-command = Hal yang sama dari baris perintah
why-command-of = Di bawah “{ $policy }”
why-command-file = Skenario telah diubah: simpan dulu berkasnya di bawah “Bawa pulang”.

## Take it along

export-title = Bawa pulang
export-picture = Gambar
export-numbers = Angka
export-paper = Di atas kertas
export-png = PNG
export-svg = SVG
export-csv = CSV
export-json = JSON
export-print = Cetak satu halaman
export-name-png = Simpan gambar sebagai PNG
export-name-svg = Simpan gambar sebagai SVG
export-name-csv = Simpan angka sebagai CSV
export-name-json = Simpan seluruh hasil sebagai JSON
export-redraws = Angkanya disertai rentang dari { $replicates } pengulangan.
export-no-picture = Saat ini tidak ada gambar untuk disimpan.
export-failed = Peramban ini tidak dapat membuat berkasnya.
export-saved = Tersimpan: { $file }
export-frame = Halaman ini ditampilkan di dalam halaman lain, yang mungkin melarang menyimpan, mencetak, dan menyalin. Bila dibuka tersendiri, semuanya bisa:
export-frame-link = buka tersendiri
export-reproduce = Ulangi hasil ini
export-link = Tautan ke angka-angka ini persis
export-link-edited = Anda mengubah begitu banyak pada skenario sehingga tidak muat dalam tautan. Berkas dapat membawanya.
export-command = Angka yang sama dari baris perintah
export-ranges = Dengan --replicates { $replicates } rentangnya juga diberikan.
export-file = Simpan skenario yang diubah sebagai { $file }
export-copy = Salin
export-copy-label = Salin: { $what }
export-copied = Disalin.
export-copy-refused = Menyalin tidak diizinkan di sini. Teksnya sudah dipilih: tekan Ctrl+C, atau ⌘C di Mac.
export-source = Freeze Frame, { $scenario }. { $simulated } akun simulasi, angka awal { $seed }, mesin { $engine }, hasil { $digest }.
export-source-edited = Skenario telah diubah oleh pembuatnya.
report-numbers = Angka utama
report-numbers-ranged = Angka utama; huruf kecil: dalam 9 dari 10 pengulangan
report-assumed = Siapa yang terlibat adalah asumsi skenario; tidak ada yang dapat melihatnya dari sebuah akun. Diandaikan { $involved-text } dari { $total-text } akun.
report-as-of = Skenario menggambarkan keadaan per { $date }.
report-sources = Sumber
report-link = Halaman yang sama untuk dicoba

## Links, undo, what was changed, saved work

toolbar-label = Yang Anda lakukan
undo = Urungkan
undo-what = Urungkan: { $what }
redo = Ulangi
redo-what = Ulangi: { $what }
act-undone = Diurungkan: { $what }.
act-redone = Diulangi: { $what }.
act-scenario = perubahan skenario
act-policies = pilihan aturan
act-accounts = jumlah akun
act-view = pergantian tampilan
act-theme = pergantian warna
act-language = pergantian bahasa
act-picture = susunan gambar
act-other = perubahan terakhir

changes-title = Apa yang saya ubah?
changes-none = Tidak ada: ini “{ $scenario }” sebagaimana diterbitkan.
changes-count = { $changes-text } hal berbeda dari “{ $scenario }” sebagaimana diterbitkan:
changes-more = dan { $more-text } lagi.
changes-reset = Kembalikan semuanya
changes-put-back-label = Kembalikan: { $change }
changes-policy-added = Aturan baru “{ $policy }”: { $rule }
changes-policy-removed = Aturan “{ $policy }” sudah tidak ada.
changes-policy-named = Aturan “{ $before }” kini bernama “{ $policy }”.
changes-policy-changed = Aturan “{ $policy }”. Semula: { $before } Kini: { $after }
changes-policies-moved = Aturan-aturan berdiri dalam urutan lain.
changes-cohort-added = Orang baru: kewarganegaraan { $nationality }, tinggal di { $residence } ({ $group }), { $accounts-text } akun.
changes-cohort-removed = Dihilangkan: kewarganegaraan { $nationality }, tinggal di { $residence } ({ $group }), { $accounts-text } akun.
changes-cohorts-moved = Kelompok orang berdiri dalam urutan lain.
changes-number = { $number }: semula { $before }, kini { $after }.
changes-number-evidence = { $number }: rentang atau sumber lain.
changes-nothing = tidak ada
changes-scenario-title = Skenario bernama “{ $after }”, semula “{ $before }”.
changes-description = Uraian, tanggal, atau id skenario.
changes-countries = Nama negara atau kelompok negara.

builder-title = Buat tautan untuk orang lain
builder-on-screen = Skenario di layar
builder-scenario = Skenario
builder-policies = Aturan yang dibandingkan
builder-view = Dibuka dengan
builder-language = Bahasa
builder-seed = Pengundian akun (angka awal)
builder-predict = Pembaca bertaruh sebelum melihat angkanya
builder-lock = Pembaca melihat dan tidak mengubah apa-apa
builder-links = Tautan membawa keluar dari artikel
builder-height = Tinggi dalam artikel
builder-pixels = { $pixels } piksel
builder-again = Mulai dari yang ada di layar
builder-link = Tautannya
builder-frame = Untuk artikel, tanpa skrip
builder-element = Untuk artikel, dengan tingginya sendiri
builder-code = Untuk kamera: tautan yang sama sebagai kode QR.
builder-code-label = Kode QR tautan ke “{ $scenario }”
builder-code-save = Simpan kode sebagai SVG
builder-code-long = Tautannya terlalu panjang untuk kode QR.

files-title = Berkas skenario dan aturan
files-bring = Ambil skenario, aturan, atau pekerjaan tersimpan dari berkas
files-drop = atau jatuhkan berkasnya di sini.
files-paste = Atau tempelkan teksnya
files-read = Baca teks ini
files-unread = Berkas ini tidak dapat dibaca.
files-wrong = Tidak ada yang diubah: berkasnya memiliki { $problems-text } masalah.
files-problem = { $path }: ditemukan { $found }; yang boleh: { $allowed }
files-scenario-read = Kini disimulasikan: “{ $scenario }”, dengan { $cohorts-text } kelompok orang dan { $policies-text } aturan.
files-policy-read = Aturan “{ $policy }” kini dibandingkan.
files-policy-renamed = Aturan “{ $policy }” kini dibandingkan. Id-nya sudah dipakai aturan lain; di sini id-nya { $id }.
files-policy-known = Aturan “{ $policy }” sudah ada; kini dibandingkan.
files-saved-read = { $count-text } pekerjaan tersimpan ditambahkan di bawah.
files-scenario = Simpan skenario sebagai { $file }
files-policies = Simpan satu aturan sebagai berkas
files-policy-label = Simpan aturan “{ $policy }” sebagai { $file }

saved-title = Pekerjaan tersimpan ({ $count })
saved-name = Simpan yang ada di layar sebagai
saved-keep = Simpan
saved-kept = Tersimpan: “{ $name }”.
saved-renamed = Kini bernama “{ $name }”.
saved-deleted = Dihapus: “{ $name }”.
saved-bring-back = Kembalikan
saved-name-label = Nama “{ $name }”
saved-open = Buka
saved-open-label = Buka “{ $name }”
saved-delete = Hapus
saved-delete-label = Hapus “{ $name }”
saved-export = Simpan semuanya sebagai satu berkas
saved-where = Pekerjaan tersimpan tetap di peramban ini pada perangkat ini; tidak ada orang lain yang melihatnya. Berkasnya dapat diambil kembali di atas.
saved-forbidden = Peramban ini tidak mengizinkan halaman menyimpan apa pun di sini. Yang Anda simpan hilang saat halaman ditutup, kecuali disimpan sebagai berkas.
saved-full = Peramban ini tidak punya ruang lagi. Hapus sesuatu, atau simpan sebagai berkas.
saved-unreadable = Yang tersimpan di sini sebelumnya tidak dapat dibaca. Itu disisihkan, dan tidak ada yang hilang.

## Rule builder

rules-title = Susun aturan Anda sendiri
rules-intro = Aturan adalah daftar butir. Untuk setiap akun, butir pertama yang cocok menentukan; yang tidak cocok dengan butir mana pun dibiarkan. Angka-angka di atas mengikuti setiap perubahan.
rules-waiting = Skenario masih dibaca.
rules-choice = Aturan
rules-choice-own = Milik Anda: { $title }
rules-choice-given = { $title }
rules-new = Aturan baru dari nol
rules-copy = Buat salinan untuk diubah
rules-duplicate = Gandakan
rules-compare = Bandingkan
rules-delete = Hapus
rules-read-only = Aturan ini milik skenario dan tetap apa adanya. Buat salinan untuk mengubahnya.
rules-new-title = { $number ->
    [1] Aturan saya
   *[other] Aturan saya { $number-text }
 }
rules-copy-title = { $title } (versi saya)
rules-not-compared = Aturan ini tidak termasuk yang dibandingkan di atas.
rules-name = Nama
rules-description = Uraian (tidak wajib)
rules-clauses = Apa yang terjadi pada siapa
rules-clause = Butir { $number }
rules-add-first = Tambah butir pertama
rules-add = Tambah butir
rules-measure = Yang terjadi
rules-cap = Kunci yang di atas batas
rules-limit = Batas
rules-if = jika
rules-and = dan…
rules-or = atau…
rules-up = Lebih awal: { $what }
rules-down = Lebih akhir: { $what }
rules-again = Gandakan: { $what }
rules-remove = Hapus: { $what }
rules-more = Tindakan lain untuk: { $what }
rules-move-up = Naikkan
rules-move-down = Turunkan
rules-double = Gandakan ini
rules-wrap-all = Masukkan ke “semua ini”
rules-wrap-any = Masukkan ke “setidaknya satu dari ini”
rules-wrap-not = Balikkan artinya
rules-unwrap = Keluarkan dari kelompoknya
rules-add-condition = Tambah syarat
rules-add-group = Tambah kelompok
rules-too-large = Itu lebih dari yang dapat dimuat aturan: 256 butir, masing-masing paling banyak 256 bagian, sedalam 16 tingkat.
rules-timing = Kapan
rules-notice = Diumumkan sebelumnya
rules-anticipation = Pihak terlibat tahu lebih awal
rules-as-scenario = seperti dalam skenario
rules-as-text = Sebagai teks
rules-as-json = Sebagai JSON
rules-text-help = Satu pernyataan per baris. Yang terjadi: freeze, cap 10000 eur, withdraw only, offboard; lalu if dan sebuah syarat: document in RU, residence in @EEA, ip in XA, balance >= 10000 eur, name score >= 0.95, risk score >= 0.9, always; digabung dengan not, and, or, dan tanda kurung. Juga: notice 7 days, anticipation 2 days. Kata-katanya ditulis dalam bahasa Inggris.
rules-text-label = Aturan sebagai teks
rules-text-fault = Baris { $line }, kolom { $column }: ditemukan “{ $found }”. Yang boleh: { $allowed }.
rules-text-go = Ke sana
rules-text-end = akhir
rules-text-group = @ dan nama kelompok negara
rules-text-country = kode negara dengan huruf besar
rules-text-depth = syarat sedalam paling banyak { $most }
rules-text-nodes = syarat dengan paling banyak { $most } bagian
rules-text-clauses = paling banyak { $most } butir
rules-json-label = Aturan sebagai berkas
rules-json-fault = { $path }: ditemukan { $found }. Yang boleh: { $allowed }.
rules-json-more = dan { $more-text } lagi
rules-copy-refused = Menyalin tidak diizinkan di sini: pilih teksnya dan salin dengan tombol perangkat Anda.
asks-label = Menanyakan
asks-how = Bagaimana
asks-places = Tempat
asks-threshold = Ambang
asks-group = Cara menghitung bagian-bagiannya
asks-document = dokumen
asks-residence = rumah yang dinyatakan
asks-ip = sambungan
asks-balance = saldo
asks-name = skor nama
asks-risk = skor risiko
asks-anyone = siapa pun
asks-from = berasal dari
asks-not-from = tidak berasal dari
asks-in = ada di
asks-not-in = tidak di
asks-at-least = minimal
asks-below = di bawah
asks-at-least-eur = minimal €
asks-below-eur = di bawah €
asks-meant = dimaksud
asks-not-meant = tidak dimaksud
asks-all = semua ini berlaku
asks-any = setidaknya satu dari ini berlaku
asks-not-all = tidak semua ini berlaku
asks-none = tidak satu pun dari ini berlaku
asks-opposite = kebalikan dari
places-filter = Hanya tempat yang memuat
field-whole = bilangan bulat dari { $least } hingga { $most }
field-number = angka dari { $least } hingga { $most }, dengan titik untuk desimal
field-number-above = angka di atas { $least }, paling banyak { $most }, dengan titik untuk desimal
field-fault = “{ $found }” tidak dapat dipakai di sini. Yang boleh: { $allowed }.
field-empty = Harus ada isi di sini. Yang boleh: { $allowed }.
field-title = 1 hingga { $most } karakter dalam satu baris
field-prose = paling banyak { $most } karakter

## Population editor

population-title = Buat populasi Anda sendiri
population-intro = Skenario menyebut siapa yang memiliki akun dan apa yang diketahui tentang mereka. Ubah apa saja: angka-angka di atas mengikuti. Yang tidak cocok satu sama lain tetap tertulis dan diambil begitu cocok.
population-start = Mulai dari
population-blank = Kosong: satu kelompok orang, tanpa angka lain
population-blank-title = Populasi saya sendiri
population-begin = Mulai
population-files = Berkas skenario
population-untaken = { $problems ->
    [0] Yang tertulis di bawah belum disimulasikan. Sekarang dapat diambil.
   *[other] Yang tertulis di bawah belum disimulasikan karena { $problems-text } masalah:
 }
population-refused = Itu tidak dilakukan karena tidak cocok dengan yang lain:
population-take = Ambil
population-drop = Lupakan
population-fault = Tidak diambil: { $found }. Yang boleh: { $allowed }.
population-waits = Belum diambil karena masalah lain dalam daftar di atas.
population-widen = Perluas rentangnya sampai ke situ
population-evidence = Rentang dan sumber
population-low = Masuk akal mulai
population-high = Masuk akal sampai
population-source = Sumber: tanda dari daftar sumber, atau “assumption”
population-note = Catatan
population-by-kind = angka tersendiri untuk setiap jenis orang
population-all-kinds = Untuk semua orang
population-unsay = Seperti dalam skenario
population-inherited = Seperti dalam skenario: { $what }.
population-say = Ubah untuk orang-orang ini
population-cohorts = Siapa yang memiliki akun
population-cohorts-intro = Setiap baris adalah kelompok orang dengan kewarganegaraan dan rumah yang sama. Pilih satu untuk mengubahnya.
population-cohort = Kewarganegaraan { $nationality }, tinggal di { $residence } ({ $group })
population-accounts = { $accounts-text } akun
population-filter = Hanya kelompok yang memuat
population-nationality = Kewarganegaraan
population-residence = Rumah yang sebenarnya
population-group = Kelompok: kata dari a-z, 0-9, dan tanda hubung
population-differs = Orang-orang ini sama seperti semua orang, kecuali disebut lain di sini:
population-add = Tambah kelompok
population-everybody-title = Yang berlaku bagi semua orang
population-everybody-intro = Sebuah kelompok orang boleh menyebut lain. Kolom kosong tidak menyebut apa-apa; yang lalu berlaku tertulis abu-abu di dalamnya.
population-whole = Skenario secara keseluruhan
population-as-of = Per tanggal (tahun-bulan-hari)
population-draw = Undi yang lain
population-place-name = Nama { $code }
population-places = Tempat rekaan
population-place-add = Tambah tempat rekaan
population-groups = Kelompok negara, untuk aturan
population-group-name = Nama kelompok negara baru
population-group-add = Tambah kelompok ini
## Search for a policy

search-title = Cari aturan berdasarkan skor
search-share = Kunci setidaknya persentase ini dari uang pihak terlibat, dengan sesedikit mungkin orang tak bersalah dibekukan
search-found = Dari aturan yang dicoba, yang ini mengunci { $locked } uang pihak terlibat dan membekukan { $innocents ->
   *[other] { $innocents-text } orang tak bersalah
 }. Tidak ada aturan lain yang mengunci setidaknya { $share } dan membekukan lebih sedikit.
search-none = Tidak satu pun aturan yang dicoba mengunci { $share } uang pihak terlibat; paling banyak { $most }.
search-nobody = Tidak ada pihak terlibat dalam skenario ini, jadi tidak ada uang seperti itu untuk dikunci.
search-so-far = Pencarian masih berjalan; yang lebih baik mungkin masih ditemukan.
search-adopt = Jadikan aturan saya sendiri
search-mark = ditemukan untuk Anda

## Help, glossary, tour

terms-label = Kata-kata di sini:
tour-label = Tur
tour-offer = Baru di sini? Empat langkah menunjukkan isinya.
tour-start = Tunjukkan
tour-never = Jangan tawarkan lagi
tour-step = Langkah { $step } dari { $steps }
tour-next = Lanjut
tour-back = Kembali
tour-close = Tinggalkan tur
tour-end = Selesai
tour-compare = Dua aturan, orang yang sama
tour-compare-text = Setiap sisi adalah satu aturan, dan setiap tanda adalah akun yang ada di kedua gambar. Pilih aturan lain dari daftar. Tunjuk sebuah tanda untuk melihat mengapa ia diperlakukan begitu.
tour-look = Cara lain melihat
tour-look-text = Hasil yang sama sebagai untung-rugi, dari waktu ke waktu, menurut tempat, sebagai asumsi dengan sumbernya, dan sebagai semua angka. Yang terakhir memungkinkan Anda menulis aturan dan populasi sendiri.
tour-change = Tidak ada yang bisa rusak
tour-change-text = Setiap tindakan dapat dibatalkan dan diulangi, dan semua yang berbeda dari skenario terbitan didaftar dengan jalan kembalinya.
tour-keep = Simpan dan teruskan
tour-keep-text = Setiap keadaan adalah tautan. Di sini ada pula gambar, tabel, halaman untuk dicetak, berkas, dan tautan untuk orang lain.
glossary-title = Arti kata-katanya
term-policy = Aturan (kebijakan)
term-policy-is = Apa yang dilakukan bursa terhadap akun yang mana: daftar butir, dan butir pertama yang cocok dengan akun itulah yang menentukan.
term-innocent = Orang tak bersalah
term-innocent-is = Orang yang tidak ada di daftar sanksi mana pun dan tidak memindahkan uang untuk orang yang ada di sana. Hampir semua orang.
term-involved = Pihak terlibat
term-involved-is = Orang yang ada di daftar sanksi, atau orang yang memindahkan uang untuk mereka. Siapa yang terlibat tidak terlihat dari akun; skenariolah yang mengasumsikannya.
term-designated = Terdaftar
term-designated-is = Disebut namanya di daftar sanksi.
term-facilitator = Perantara
term-facilitator-is = Orang yang tidak ada di daftar mana pun tetapi memindahkan uang untuk orang yang terdaftar.
term-frozen = Dibekukan
term-frozen-is = Akun dikunci pada hari aturan berlaku: pemiliknya tidak dapat memakai atau menarik isinya. Pada aturan dengan batas, hanya bagian di atas batas yang dikunci.
term-restricted = Tanpa layanan
term-restricted-is = Pemilik kehilangan layanan tetapi uangnya tetap miliknya: hanya bisa menarik dana, atau akun ditutup dan uangnya dikembalikan.
term-left = Pergi tepat waktu
term-left-is = Semua uang dipindahkan sebelum aturan berlaku.
term-released = Dibuka
term-released-is = Mula-mula dibekukan, lalu dilepas setelah banding dalam hari-hari yang disimulasikan.
term-notice = Pemberitahuan
term-notice-is = Hari-hari antara pengumuman aturan dan berlakunya. Siapa pun yang ingin pergi dapat memakainya.
term-document = Dokumen, alamat yang dinyatakan, koneksi
term-document-is = Apa yang dapat dilihat bursa tentang asal seseorang: dokumen identitas, alamat yang diberikan, dan negara asal koneksi yang tampak. Masing-masing bisa berbeda dari kenyataan.
term-name-score = Skor nama
term-name-score-is = Seberapa mirip sebuah nama dengan nama di daftar sanksi, dari 0 sampai 1, menurut program pemeriksaan. Orang dengan nama mirip mendapat skor tinggi walau tidak terdaftar.
term-risk-score = Skor risiko
term-risk-score-is = Seberapa mencurigakan pembayaran bagi program pemeriksaan, dari 0 sampai 1.
term-recall = Perolehan (recall)
term-recall-is = Bagian dari pihak terlibat yang dibekukan.
term-precision = Presisi
term-precision-is = Bagian dari yang dibekukan yang memang terlibat. Bila pihak terlibat sedikit, angkanya bisa sangat kecil walau ujinya bagus.
term-false-positive-rate = Tingkat positif palsu
term-false-positive-rate-is = Bagian dari orang tak bersalah yang dibekukan.
term-prevalence = Prevalensi
term-prevalence-is = Berapa dari sejuta akun yang dimiliki pihak terlibat.
term-simulated = Akun simulasi
term-simulated-is = Akun rekaan yang kewarganegaraan, dokumen, saldo, dan skornya diundi sesuai skenario.
term-represented = Akun yang diwakili
term-represented-is = Akun nyata yang diwakili satu akun simulasi: bobotnya dalam setiap hitungan.
term-interval = Rentang 90 %
term-interval-is = Rentang tempat angka itu berada dalam 9 dari 10 pengulangan akun simulasi. Ini menunjukkan peran kebetulan, bukan apakah asumsinya benar.
term-frontier = Garis terbaik
term-frontier-is = Aturan yang tidak dikalahkan aturan lain yang dicoba dalam kedua hal: membekukan lebih sedikit orang tak bersalah dan mengunci lebih banyak uang pihak terlibat.

## Inside an article

embed-source = Sebuah simulasi. Siapa yang terlibat adalah salah satu asumsinya, dan tidak ada orang nyata di dalamnya.
embed-open = Buka selengkapnya, dengan sumber dan asumsi
embed-result = Freeze Frame, hasil { $digest }
embed-locked = Yang menerbitkan ini telah menetapkan apa yang dibandingkan. Silakan melihat-lihat sesuka Anda.
embed-unlock = Buka selengkapnya untuk mengubahnya

## Offline

offline-title = Tanpa jaringan
offline-kept = Halaman ini tersimpan di peramban ini dan dapat dibuka tanpa jaringan.
offline-file = Simpan seluruh halaman sebagai satu berkas.
offline-file-text = Berkas itu terbuka dengan klik ganda dari disk atau stik USB, di peramban apa pun, dan tidak menghubungi siapa pun.
offline-update = Versi baru halaman ini sudah siap. Yang Anda lihat tetap seperti ini sampai Anda memakainya.
offline-update-use = Pakai sekarang
offline-update-later = Nanti

## Names of scenarios and policies

# The base-rate trap
text-0ae9ba69 = Jebakan tingkat dasar
# Two invented towns of one million accounts and one very good detector: at a threshold of 0.5 it is right for 99 of 100 guilty and for 99 of 100 innocent people. In Alder one account in 1,000 is guilty, in Birch one in 100,000. Guess first: of those it flags, how many are guilty?
text-440e244a = Dua kota rekaan masing-masing dengan satu juta akun dan satu detektor yang sangat baik: pada ambang 0,5 ia benar untuk 99 dari 100 orang bersalah dan untuk 99 dari 100 orang tak bersalah. Di Alder satu dari 1.000 akun bersalah, di Birch satu dari 100.000. Tebak dulu: dari yang ditandainya, berapa yang bersalah?
# Alder
text-fabe427b = Alder
# Birch
text-fbc45401 = Birch
# one in 1000
text-6e820d93 = satu dari 1.000
# a round number
note-700cbc0d = angka bulat
# # %, the textbook case
note-c7970f8e = { $a }%, contoh buku pelajaran
# one in 100000
text-ab1d5f0b = satu dari 100.000
# a hundred times rarer
note-f5ea41c0 = seratus kali lebih jarang
# the same as everyone, so that only the counts differ
note-f9270b33 = sama dengan semua orang, agar hanya jumlahnya yang berbeda
# # of # stay below #; low # %, high # %
note-02920d6a = { $a } dari { $b } tetap di bawah { $c }; batas bawah { $d }%, batas atas { $e }%
# # of # reach #; low # %, high # %
note-04c3edf3 = { $a } dari { $b } mencapai { $c }; batas bawah { $d }%, batas atas { $e }%
# eight reviewers
note-c13796c0 = delapan peninjau
# the reviewers are as good as the detector
note-d063753c = para peninjau sama baiknya dengan detektor
# No action
text-7b94a4c4 = Tanpa tindakan
# Nobody is flagged: all 1,010 guilty accounts carry on.
text-8a640a83 = Tidak ada yang ditandai: ke-1.010 akun bersalah tetap berjalan.
# Freeze everyone
text-7979645f = Bekukan semua orang
# Every guilty account is caught, together with two million others.
text-c12e42e4 = Setiap akun bersalah tertangkap, bersama dua juta akun lain.
# Loose: score 0.2
text-cc62852b = Longgar: skor 0,2
# Hardly any guilty account gets through, and one innocent person in six is frozen.
text-9d1fff95 = Hampir tidak ada akun bersalah yang lolos, dan satu dari enam orang tak bersalah dibekukan.
# Balanced: score 0.5
text-def762ae = Seimbang: skor 0,5
# Right for 99 of 100 on both sides, and still some twenty innocent people for each guilty one.
text-a86e47bb = Benar untuk 99 dari 100 di kedua sisi, namun tetap sekitar dua puluh orang tak bersalah untuk setiap yang bersalah.
# Strict: score 0.8
text-63c28d6a = Ketat: skor 0,8
# About 200 innocent people in two million, while one guilty account in six gets away; in Birch that is still a hundred innocents for eight guilty.
text-222b0c19 = Sekitar 200 orang tak bersalah dari dua juta, sementara satu dari enam akun bersalah lolos; di Birch itu tetap seratus orang tak bersalah untuk delapan yang bersalah.
# Very strict: score 0.9
text-b147170b = Sangat ketat: skor 0,9
# Almost nobody innocent, and almost half of the guilty get away.
text-f7db4b12 = Hampir tidak ada orang tak bersalah, dan hampir setengah dari yang bersalah lolos.
# Score 0.5, Alder only
text-e45a34c2 = Skor 0,5, hanya Alder
# Where one in 1,000 is guilty, about 9 of 100 flagged people are: the textbook answer [Q34].
text-c7215fe2 = Di tempat satu dari 1.000 bersalah, sekitar 9 dari 100 orang yang ditandai bersalah: jawaban buku pelajaran [Q34].
# Score 0.5, Birch only
text-cb83a08c = Skor 0,5, hanya Birch
# The same detector where one in 100,000 is guilty: about one flagged person in a thousand is.
text-f69440e5 = Detektor yang sama di tempat satu dari 100.000 bersalah: sekitar satu dari seribu orang yang ditandai bersalah.
# Harbour town
text-01cc8514 = Kota pelabuhan
# An invented savings bank with 10,000 accounts on two shores and an island. Some people move money for smugglers; nearly everyone else saves for a boat, a roof or a wedding. All numbers are made up and chosen so that a class can check them by hand: 100 helpers, 10 people on the wanted list, 9,890 others.
text-53061a26 = Bank tabungan rekaan dengan 10.000 akun di dua pantai dan satu pulau. Sebagian orang memindahkan uang untuk penyelundup; hampir semua yang lain menabung untuk perahu, atap, atau pernikahan. Semua angkanya rekaan dan dipilih agar dapat diperiksa dengan tangan di kelas: 100 pembantu, 10 orang dalam daftar buron, 9.890 lainnya.
# Ternland
text-8248e353 = Ternland
# Maravel
text-8de772b1 = Maravel
# the Skerries
text-585953f8 = Kepulauan Skerry
# Ternlanders at home
note-7194dcd5 = orang Ternland di negerinya
# moved across the bay years ago
note-c5733885 = pindah ke seberang teluk bertahun-tahun lalu
# every second one shows a Maravel passport
note-2765e89b = separuhnya menunjukkan paspor Maravel
# fled to the island, with Ternland papers only
note-c2e1295a = mengungsi ke pulau, hanya dengan dokumen Ternland
# Maravel nurses, cooks and students in Ternland
note-5ff8653e = perawat, juru masak, dan mahasiswa Maravel di Ternland
# Maravel people at home
note-b1982d5c = orang Maravel di negerinya
# one helper in a hundred, the same in every group
note-bf4815a7 = satu pembantu dari seratus, sama di setiap kelompok
# one listed person in a thousand
note-8ba6ad8b = satu orang terdaftar dari seribu
# one namesake in # reaches #
note-f66d8d96 = satu orang bernama sama dari { $a } mencapai { $b }
# # of # listed people reach #
note-138b7afc = { $a } dari { $b } orang terdaftar mencapai { $c }
# # in # reach #
note-3428494e = { $a } dari { $b } mencapai { $c }
# # of # reach #
note-d334a66c = { $a } dari { $b } mencapai { $c }
# too busy to notice
note-e74fa249 = terlalu sibuk untuk menyadarinya
# one in ten leaves each day: -ln #
note-281cec2c = satu dari sepuluh pergi setiap hari: −ln { $a }
# one in ten leaves each day
note-10868b5a = satu dari sepuluh pergi setiap hari
# they hear a day early
note-d9835bd3 = mereka tahu sehari lebih awal
# every second person writes in
note-52667812 = satu dari dua orang menulis surat
# two clerks, ten letters each
note-5c5355fe = dua petugas, masing-masing sepuluh surat
# one right appeal in ten is refused
note-0c16773c = satu dari sepuluh banding yang benar ditolak
# The bank changes nothing: nobody is harmed and nobody is stopped.
text-c996b591 = Bank tidak mengubah apa-apa: tidak ada yang dirugikan dan tidak ada yang dihentikan.
# Freeze Ternland papers
text-a37184c7 = Bekukan dokumen Ternland
# Somebody asks the bank to freeze everyone with a Ternland passport; count first who that is.
text-94a483f3 = Seseorang meminta bank membekukan semua orang berpaspor Ternland; hitung dulu siapa saja mereka.
# Freeze Ternland addresses
text-007da548 = Bekukan alamat Ternland
# The same idea by address: the people who fled are spared, the nurses from Maravel are not.
text-c51120d2 = Gagasan yang sama menurut alamat: para pengungsi selamat, para perawat dari Maravel tidak.
# Freeze names on the list
text-95127814 = Bekukan nama dalam daftar
# Only names that look like the list: nine of ten listed people, and about a hundred namesakes.
text-e9f258d6 = Hanya nama yang mirip dengan daftar: sembilan dari sepuluh orang terdaftar, dan sekitar seratus orang bernama sama.
# Freeze listed names and risky accounts
text-5b868188 = Bekukan nama dalam daftar dan akun berisiko
# The list and a warning score together: most helpers are caught, and so is one innocent saver in seventeen.
text-ba837a66 = Daftar dan skor peringatan bersama-sama: sebagian besar pembantu tertangkap, begitu pula satu dari tujuh belas penabung tak bersalah.
# Freeze risky accounts with Ternland papers
text-c59edb91 = Bekukan akun berisiko dengan dokumen Ternland
# A passport counts only together with a warning score: fewer mistakes, and helpers with other papers are missed.
text-3611e11b = Paspor hanya berarti bersama skor peringatan: kesalahan berkurang, dan pembantu dengan dokumen lain lolos.
# Lock only what is above 1,000 euro
text-99c623b9 = Kunci hanya yang di atas 1.000 euro
# After a week's notice the part above 1,000 euro is locked for Ternland papers: small savers keep everything, and a week is time to leave.
text-05590007 = Setelah pemberitahuan seminggu, bagian di atas 1.000 euro dikunci untuk dokumen Ternland: penabung kecil tetap memiliki semuanya, dan seminggu cukup untuk pergi.
# Close accounts, return the money
text-73a51168 = Tutup akun, kembalikan uangnya
# Accounts of people with Ternland papers and no home on a ferry shore are closed after two weeks and paid out: nothing is locked, for anybody.
text-8db30da8 = Akun orang dengan dokumen Ternland dan tanpa rumah di pantai feri ditutup setelah dua minggu dan dibayarkan: tidak ada yang dikunci, bagi siapa pun.
# The request of February 2022
text-3094cd32 = Permintaan Februari 2022
# A very large exchange with about 130 million accounts on 27 February 2022, when it was asked to block all Russian users. Who is involved is an assumption: no public source gives that number.
text-6e44346b = Sebuah bursa sangat besar dengan sekitar 130 juta akun pada 27 Februari 2022, ketika diminta memblokir semua pengguna Rusia. Siapa yang terlibat adalah asumsi: tidak ada sumber publik yang memberi angka itu.
# Other countries
text-c0034bc7 = Negara lain
# # less the other cohorts in Russia; low # active clients, high # owners
note-6c69ca3f = { $a } dikurangi kelompok lain di Rusia; batas bawah { $b }, klien aktif; batas atas { $c }, pemilik
# no public estimate; order from #, docs
note-5e5cbb36 = tidak ada perkiraan publik; besarannya dari { $a }, dokumentasi
# # order over #; low from #, #
note-7fb4135a = besaran { $a } atas { $b }; batas bawah dari { $c }, { $d }
# notified second citizenship or permit x #; high #
note-e05649ee = kewarganegaraan kedua atau izin tinggal yang dilaporkan × { $a }; batas atas { $b }
# verified with the other passport
note-3de6332c = diverifikasi dengan paspor lain
# birthplace # x # x #
note-28ae7f10 = menurut tempat lahir { $a } × { $b } × { $c }
# still registered at the old Russian address
note-20031783 = masih terdaftar di alamat lama di Rusia
# birthplace # x # x #; high adds #
note-4c78764c = menurut tempat lahir { $a } × { $b } × { $c }; batas atas menambahkan { $d }
# birthplace # x # x #; high is #
note-d39b176c = menurut tempat lahir { $a } × { $b } × { $c }; batas atas { $d }
# birthplace # not listed above x # x #
note-fe34918f = menurut tempat lahir { $a } yang tidak disebut di atas × { $b } × { $c }
# birthplace # x # x # x # dual
note-5f48f0fd = menurut tempat lahir { $a } × { $b } × { $c } × { $d } berkewarganegaraan ganda
# birthplace # x # still foreign x #
note-a12f57a6 = menurut tempat lahir { $a } × { $b } masih warga asing × { $c }
# verified with a Russian passport
note-a89ebf69 = diverifikasi dengan paspor Rusia
# # million less the displaced, x #
note-a4002482 = { $a } juta dikurangi pengungsi, × { $b }
# # million displaced to Russia # (general knowledge, within #) x #
note-16c88f34 = { $a } juta orang mengungsi ke Rusia { $b } (pengetahuan umum, dalam { $c }) × { $d }
# foreign citizens less those listed x #
note-e445fc20 = warga negara asing dikurangi yang sudah disebut × { $a }
# Crimea (#) and rebel-held Donbas x half of Ukraine's account rate
note-b811069c = Krimea ({ $a }) dan Donbas yang dikuasai pemberontak × setengah dari tingkat akun Ukraina
# Russian passport; low is # Donbas, high is # Crimea
note-c6082b27 = paspor Rusia; batas bawah { $a } Donbas, batas atas { $b } Krimea
# address registered as Russian: Crimea's share of the people
note-dd6f90b9 = alamat terdaftar sebagai Rusia: bagian Krimea dari penduduk
# network seen as Russian
note-8b179ee9 = jaringan terlihat sebagai Rusia
# mean of # x # x # and # x #
note-41b93065 = rata-rata { $a } × { $b } × { $c } dan { $d } × { $e }
# mean with # x #
note-4de266ec = rata-rata dengan { $a } × { $b }
# rest of #; high is #
note-7da47967 = sisa { $a }; batas atas { $b }
# everyone but Russian nationals; no public estimate
note-47a880a0 = semua orang kecuali warga negara Rusia; tidak ada perkiraan publik
# Russia-related lists only: listed people of other nationalities left out
note-2a4e3e89 = hanya daftar terkait Rusia: orang terdaftar dari kewarganegaraan lain tidak disertakan
# another passport, or a bought identity (#, #)
note-f73ef2ec = paspor lain, atau identitas yang dibeli ({ $a }, { $b })
# fraudulent verifications #; high is #
note-a86b22bc = verifikasi palsu { $a }; batas atas { $b }
# Levada, Russia; # agrees; used for everyone
note-5701f0f2 = Levada, Rusia; { $a } sejalan; dipakai untuk semua orang
# with sigma: # % above # euro, mean as #; high near #
note-11ba062f = dengan sebaran: { $a }% di atas { $b } euro, rata-rata seperti { $c }; batas atas mendekati { $d }
# see median; # gives # for first purchases
note-e64001bc = lihat saldo tengah; { $a } memberi { $b } untuk pembelian pertama
# # % reach #, the low end of #; high gives its # %
note-741125ee = { $a }% mencapai { $b }, ujung bawah { $c }; batas atas memberi { $d }% darinya
# spelling and data-entry noise
note-d6dd097d = variasi ejaan dan salah ketik data
# # per million reach #
note-c532bbab = { $a } per sejuta mencapai { $b }
# names shared with listed persons
note-c6b5905b = nama yang sama dengan orang terdaftar
# # % reach # (# at #); low is #, high gives # %
note-709c23bb = { $a }% mencapai { $b } ({ $c } pada { $d }); batas bawah { $e }, batas atas memberi { $f }%
# # % reach #; low is #, high is #
note-d5401ba8 = { $a }% mencapai { $b }; batas bawah { $c }, batas atas { $d }
# less activity of their own
note-1d5c7616 = lebih sedikit kegiatan sendiri
# # % out in # days; low # %; high is #
note-d20c028b = { $a }% keluar dalam { $b } hari; batas bawah { $c }%; batas atas { $d }
# # % out in one day
note-1eafb2f2 = { $a }% keluar dalam satu hari
# public on # February, letters and a first freeze a day later (#)
note-11b65901 = diumumkan { $a } Februari, surat dan pembekuan pertama sehari kemudian ({ $b })
# # reviewers, # hours, # minutes a case; compare #
note-568a3fb8 = { $a } peninjau, { $b } jam, { $c } menit per kasus; bandingkan { $d }
# # to # business days, a guide site
note-3b3ac1f9 = { $a } sampai { $b } hari kerja, situs panduan
# An exchange changes nothing beyond what the law already demands, as KuCoin said on 1 March 2022 [T07].
text-2d195709 = Bursa tidak mengubah apa-apa selain yang sudah diwajibkan hukum, seperti dinyatakan KuCoin pada 1 Maret 2022 [T07].
# Freeze every Russian document
text-d9e99d3d = Bekukan setiap dokumen Rusia
# Ukraine's deputy prime minister asked the large exchanges on 27 February 2022 to block Russian users, ordinary ones included, and eight of them got letters a day later [T01, T02].
text-2c539f6f = Wakil perdana menteri Ukraina pada 27 Februari 2022 meminta bursa-bursa besar memblokir pengguna Rusia, termasuk pengguna biasa, dan sehari kemudian delapan di antaranya menerima surat [T01, T02].
# Freeze Russian documents and addresses
text-d2c37c34 = Bekukan dokumen dan alamat Rusia
# The same freeze with the wider test that one exchange used in April 2022 for a milder measure: Russian nationals or residents [T17].
text-0d668db4 = Pembekuan yang sama dengan ukuran lebih luas yang dipakai satu bursa pada April 2022 untuk tindakan lebih ringan: warga negara atau penduduk Rusia [T17].
# Freeze Russian addresses
text-2f4eea4b = Bekukan alamat Rusia
# One platform drew its line by residence when it ended service in Russia on 12 April 2022 [T16]; here the same line decides a freeze.
text-e591eb43 = Satu platform menarik garis menurut tempat tinggal ketika menghentikan layanan di Rusia pada 12 April 2022 [T16]; di sini garis yang sama menentukan pembekuan.
# Freeze names on sanctions lists
text-4f3d94cc = Bekukan nama dalam daftar sanksi
# Several exchanges answered between 28 February and 2 March 2022 that they would act against listed persons only [T04, T06, T08].
text-8de4b11c = Beberapa bursa menjawab antara 28 Februari dan 2 Maret 2022 bahwa mereka hanya akan bertindak terhadap orang terdaftar [T04, T06, T08].
# Freeze anything like a listed name
text-9e83846c = Bekukan semua yang mirip nama terdaftar
# A variant made for comparison: every name that a loose match finds is frozen before a person looks, where published false-hit rates run from 2 to 15 percent [Q24].
text-46f9435f = Varian untuk perbandingan: setiap nama yang ditemukan oleh pencocokan longgar dibekukan sebelum dilihat manusia, padahal tingkat kecocokan palsu yang diterbitkan berkisar 2 sampai 15 persen [Q24].
# Freeze listed names and risky behaviour
text-fb8be657 = Bekukan nama terdaftar dan perilaku berisiko
# On 11 March 2022 the US Treasury told exchanges that sanctions cover virtual currency and call for risk-based steps [T12]; this is one reading of that.
text-072fe5de = Pada 11 Maret 2022 Departemen Keuangan AS memberi tahu bursa bahwa sanksi mencakup mata uang virtual dan menuntut langkah berbasis risiko [T12]; ini salah satu tafsirannya.
# Withdraw only above 10,000 euro
text-b741d7ec = Hanya penarikan di atas 10.000 euro
# The EU barred high-value crypto services to Russians on 8 April 2022 and an exchange followed 13 days later, sparing people with EEA or Swiss papers or homes [T15, T17, T22].
text-1226999b = Uni Eropa melarang layanan kripto bernilai tinggi bagi orang Rusia pada 8 April 2022 dan satu bursa mengikutinya 13 hari kemudian, dengan mengecualikan orang yang berdokumen atau bertempat tinggal di EEA atau Swiss [T15, T17, T22].
# The EU barred all crypto account services to Russians on 6 October 2022, with the same exemptions, and one exchange gave 14 days to withdraw [T20, T22, T24].
text-11e561de = Uni Eropa melarang semua layanan akun kripto bagi orang Rusia pada 6 Oktober 2022, dengan pengecualian yang sama, dan satu bursa memberi 14 hari untuk menarik dana [T20, T22, T24].
# Freeze risky behaviour on Russian documents
text-ea2177b3 = Bekukan perilaku berisiko pada dokumen Rusia
# A variant made for comparison: a Russian document counts only together with a risk score, using detection rates from published benchmarks [Q09].
text-c6653c47 = Varian untuk perbandingan: dokumen Rusia hanya berarti bersama skor risiko, dengan tingkat deteksi dari tolok ukur yang diterbitkan [Q09].
# Two shores
text-a8a62801 = Dua pantai
# A small fictional scenario: one country under pressure, its emigrants, and a neighbour.
text-5c9a671a = Skenario rekaan kecil: satu negeri di bawah tekanan, para emigrannya, dan seorang tetangga.
# Arland
text-935d52a3 = Arland
# Belmark
text-70eb95dd = Belmark
# Corvia
text-bc1e3255 = Korvia
# no public estimate
note-17141967 = tidak ada perkiraan publik
# Blanket: nationals of Arland
text-ef9f356c = Menyeluruh: warga negara Arland
# Blanket, a week's notice
text-dcb30b49 = Menyeluruh, pemberitahuan seminggu
# Targeted: sanctions list
text-9d247ab9 = Terarah: daftar sanksi
# List and risk score
text-ef60d59d = Daftar dan skor risiko
# Cap at 10,000 euro
text-005ff14e = Batas 10.000 euro
# Close accounts, return funds
text-cd8d9b3f = Tutup akun, kembalikan dana
# Nothing is done.
text-d18c7eb0 = Tidak ada yang dilakukan.
# Freezes accounts whose name is all but certainly a listed one: a name score of 0.95 or more.
text-c0e4abf2 = Membekukan akun yang namanya hampir pasti terdaftar: skor nama 0,95 atau lebih.
# Freezes accounts whose name resembles a listed one: a name score of 0.8 or more.
text-6e5b2ff5 = Membekukan akun yang namanya mirip nama terdaftar: skor nama 0,8 atau lebih.
# Freezes listed names and accounts with a risk score of 0.9 or more.
text-d157765f = Membekukan nama terdaftar dan akun dengan skor risiko 0,9 atau lebih.
# Freeze listed names, cap risky accounts
text-cbf97379 = Bekukan nama terdaftar, batasi akun berisiko
# Freezes listed names; of accounts with a risk score of 0.9 or more, locks what is above 10,000 euro.
text-192569d9 = Membekukan nama terdaftar; dari akun dengan skor risiko 0,9 atau lebih, mengunci yang di atas 10.000 euro.
# Freezes every account: the most any policy can lock, and what it costs.
text-2f032e90 = Membekukan setiap akun: paling banyak yang dapat dikunci aturan mana pun, dan harganya.

## Choosing the language

direction = ltr
language-label = Bahasa (Language)

## Story

story-title = Apa yang terjadi, langkah demi langkah
story-lede = { $steps-text } langkah, dari permintaan pada Februari 2022 sampai aturan yang datang kemudian. Setiap langkah menanyakan perkiraan Anda; lalu model menjawab, dan Anda dapat mengubah apa yang diandaikannya.
story-keys = Di dalam kisah ini, panah kanan atau Page Down maju dan panah kiri atau Page Up mundur.
story-other = Kisah ini tentang skenario lain, bukan yang ada di layar.
story-other-link = Buka kisah ini dengan skenarionya sendiri
story-edited = Skenarionya telah diubah di luar kisah, jadi angka di bawah bukan angka yang diterbitkan.
story-restore = Ceritakan dengan angka yang diterbitkan
story-aside = Perubahan Anda disimpan dulu: langkah ini memakai angka yang diterbitkan.
story-fetch = Kembali ke perubahan itu
story-steps-label = Langkah-langkah kisah
story-step = Langkah { $step }: { $title }
story-position = Langkah { $step } dari { $steps }
story-day = { $position } · { $day }
story-next = Langkah berikutnya
story-back = Langkah sebelumnya
story-earlier = Tampilkan { $steps-text } langkah sebelum ini
story-counting = Model masih menghitung…
story-now = Sekarang, dengan perubahan Anda: { $answer }
story-was = Menurut kisah ini: { $answer }
story-play = Cobalah
story-play-involved = Seberapa banyak pihak terlibat
story-play-involved-value = { $times } × yang diandaikan model
story-play-notice = Pemberitahuan pembekuan
story-play-policy = Lihat aturan lain
story-play-team = Banding yang diputus per hari
story-play-limit = Aturan berlaku mulai
story-play-measure = Apa yang terjadi pada akun-akun ini
story-play-return = ditutup, dan uangnya dikembalikan
story-play-freeze = dibekukan
story-play-first = Satu aturan
story-play-second = Aturan lain
story-play-back = Kembalikan
story-see-crowd = Lihat keduanya pada orang-orang
story-write-rule = Tulis aturan Anda sendiri

story-request-title = Permintaan
story-request-asked = Pada 27 Februari 2022 wakil perdana menteri Ukraina, Mykhailo Fedorov, meminta semua bursa kripto besar memblokir alamat pengguna Rusia, termasuk pengguna biasa [T01]. Sehari kemudian { $letters-text } bursa sudah menerima surat resmi [T02].
story-request-exchange = Bayangkan satu bursa yang sangat besar dengan sekitar { $accounts-text } akun [S03]; laporan pers dengan sumber yang tidak disebut namanya menyebut sekitar { $russian-text } akun bursa seperti itu berada di Rusia [S01]. Siapa di antara mereka yang membantu menghindari sanksi, tidak ada yang tahu. Model mengandaikannya, dan mengatakannya.
story-request-reveal = Dokumen menunjukkan dari mana seseorang berasal, bukan apa yang dilakukannya: pembekuan ini mengenai { $frozen-text } orang yang tidak berbuat apa-apa dan { $involvedfrozen-text } pihak terlibat. Semuanya di sini bergantung pada seberapa banyak pihak terlibat, dan itu sebuah asumsi. Cobalah yang lain.
story-request-notes = Katakan dulu bahwa pihak terlibat adalah asumsi model, dengan rentang yang lebar. Minta taruhan sebelum diskusi apa pun. Setelah jawabannya, biarkan kelas menggeser penggeser: pada berapa kali lipat pihak terlibat pembekuan itu akan mereka anggap sepadan?

story-caught-title = Tertangkap, atau pergi
story-caught-one = Satu bursa, DMarket, membekukan akun pengguna dari Rusia dan Belarus dalam dua hari: asetnya tetap, aksesnya dibatasi [T03].
story-caught-papers = Pembekuan menurut dokumen melihat surat-surat, bukan perbuatan. Sebagian pihak terlibat menunjukkan dokumen dari negara lain, sebagian membeli identitas, dan sebagian mendengar tentang pembekuan pada waktunya lalu pergi. Berapa banyak, itu sebuah asumsi.
story-caught-reveal = Pembekuan ini menghentikan { $involvedfrozen-text } pihak terlibat. { $involvedleft-text } pergi tepat waktu; yang lain menunjukkan dokumen yang tidak dicari aturan ini. Umumkan pembekuan lebih awal, dan lihat akibatnya.
story-caught-notes = Ada dua kebocoran yang berbeda: dokumen dan waktu. Tanyakan mana yang dapat ditutup aturan yang lebih baik, dan apa harganya bagi orang yang tidak berbuat apa-apa.

story-answers-title = Bursa-bursa menjawab
story-answers-given = Binance menyatakan pada 28 Februari bahwa ia tidak akan membekukan jutaan pengguna tak bersalah atas kemauan sendiri, dan akan bertindak terhadap orang yang dikenai sanksi [T04]. Kraken tidak akan membekukan klien tanpa kewajiban hukum, dan memperingatkan bahwa kewajiban itu dapat segera datang [T05]. Coinbase menolak larangan menyeluruh dan memblokir akun yang dikenai sanksi [T06]; KuCoin menyebut dirinya platform netral [T07]. Pada 2 Maret pimpinan Binance mengatakan bahwa larangan yang lebih luas akan mendorong pengguna ke platform yang kurang patuh [T08].
story-answers-names = Yang tersisa adalah daftar sanksi: membandingkan nama. Nama bukan sidik jari. Banyak orang bernama sama, dan satu nama punya banyak ejaan.
story-answers-reveal = Mereka ini orang-orang yang bernama sama. Dari pihak terlibat, aturan ini menghentikan { $recall }: ia menemukan mereka yang ada di daftar, bukan mereka yang memindahkan uang untuk mereka. Perbandingan yang lebih longgar menemukan lebih banyak nama dari kedua jenis.
story-answers-notes = Dua sisi pembukuan: daftar merugikan sedikit orang dan melewatkan sebagian besar pihak terlibat, walaupun mereka yang terdaftar memegang bagian besar uangnya. Tanyakan apa arti “cukup” di sini, dan bagi siapa.

story-waiting-title = Menunggu jawaban
story-waiting-queues = Siapa yang dibekukan karena keliru dapat mengajukan banding, dan harus ada yang membacanya. Pada akhir 2021 Coinbase punya lebih dari { $alerts-text } peringatan pemantauan yang belum dilihat siapa pun [Q25]. Klien kustodi Celsius, yang akunnya berhenti karena perusahaan itu gagal bayar, menunggu { $wait-text } hari [B26].
story-waiting-team = Dalam model, { $team-text } banding diputus per hari. Angka terbitan untuk ini tidak ditemukan, jadi itu sebuah asumsi.
story-waiting-reveal = Pada saat terburuk { $queue-text } banding menunggu. Tambahkan orang ke tim peninjau: berapa yang cukup?
story-waiting-notes = Waktu adalah kerugian tersendiri. Tanyakan apa yang tidak dapat dilakukan orang selama setengah tahun tanpa tabungannya. Lalu tanyakan siapa yang akan membayar tim yang cukup besar.

story-addresses-title = Alamat dan orang
story-addresses-blocked = Coinbase menulis pada 6 Maret bahwa ia telah memblokir lebih dari { $addresses-text } alamat [T10]; sebagian besar sudah ditandai sebelum invasi [T10b]. Alamat bukan orang: dari { $listed-text } alamat terdaftar milik satu orang yang dikenai sanksi, perusahaan itu sampai pada { $found-text } [Q17].
story-addresses-risk = Pada 11 Maret Departemen Keuangan AS menulis bahwa sanksi mencakup mata uang virtual, dan bahwa bursa harus mengambil langkah berbasis risiko [T12]. Salah satu cara membacanya: bekukan nama yang terdaftar, dan akun yang perilakunya tampak berisiko.
story-addresses-reveal = Aturan ini menghentikan { $recall } pihak terlibat, namun { $frozen-text } dari yang dibekukannya tidak berbuat apa-apa. Jika hampir tidak ada yang terlibat, skor yang baik pun lebih sering keliru: terlalu banyak orang lain yang dapat dinilai keliru.
story-addresses-notes = Inilah efek tingkat dasar. Biarkan kelas menghitungnya dengan tangan memakai skenario “Jebakan tingkat dasar”: 1.000 orang bersalah di antara satu juta, tes yang benar 99 dari 100 kali.

story-limit-title = Di atas suatu jumlah
story-limit-package = Pada 8 April paket kelima Uni Eropa melarang layanan kripto bernilai tinggi bagi orang Rusia: di atas { $limit-text } euro [T15].
story-limit-exchange = Binance menyusul pada 21 April. Warga dan penduduk Rusia di atas jumlah itu hanya dapat menarik dana, dengan { $closing-text } hari untuk menutup derivatif; warga di luar negeri dengan bukti alamat dikecualikan [T17]. Aturannya sendiri mengecualikan warga UE, EEA, dan Swiss serta orang dengan izin tinggal di sana [T22]. Tidak ada yang dibekukan.
story-limit-reveal = Laporan pers menyebut { $above-text } dari sekitar { $russian-text } akun berada di atas jumlah itu, { $share } [S01, S02, S02b]. Dengan aturan ini tidak ada uang yang dikunci, dan pihak terlibat pun dapat menarik uangnya. Geser batasnya.
story-limit-notes = Ambang memang dirancang untuk melindungi penabung kecil. Tanyakan apa tujuannya, jika bukan mengunci uang, dan bagaimana pihak terlibat dapat tetap di bawahnya.

story-closed-title = Setiap akun
story-closed-package = Pada 6 Oktober paket kedelapan melarang semua layanan dompet, akun, dan kustodi kripto bagi orang Rusia, berapa pun jumlahnya [T20]. Menurut Komisi Eropa, itu berarti menutup akun dan mengembalikan asetnya; pembekuan tidak dimaksudkan [T21].
story-closed-people = Blockchain.com memberi { $notice-text } hari untuk menarik dana [T24]. Jurnalis dan aktivis di pengasingan juga terkena [T23].
story-closed-reveal = Larangan layanan tidak mengunci apa pun: { $restricted-text } orang yang tidak berbuat apa-apa kehilangan akun dan tetap memegang uangnya, begitu pula pihak terlibat. “Diblokir” dapat berarti dua hal yang sangat berbeda. Bekukan akun yang sama, lalu bandingkan.
story-closed-notes = Pisahkan dua kata ini: pembekuan mengambil penggunaan uang, larangan layanan mengambil akun. Tanyakan mana dari keduanya yang dibayangkan kelas ketika mendengar “diblokir”.

story-turn-title = Giliran Anda
story-turn-left = Pada 27 September 2023 Binance mengumumkan penjualan bisnisnya di Rusia; pemindahan akun dapat memakan waktu sampai satu tahun [T27].
story-turn-yours = Bandingkan dua aturan mana pun, ubah pemberitahuan dan tim peninjau, atau tulis aturan Anda sendiri. Tidak ada jawaban benar di halaman ini: hanya apa harga setiap aturan, dan bagi siapa.
story-turn-later = Aturan dan penggeser muncul di sini saat Anda sampai di langkah ini.
story-turn-reveal = { $frozen-text } orang yang tidak berbuat apa-apa dibekukan dan { $recall } pihak terlibat dihentikan.
story-turn-notes = Biarkan setiap kelompok menulis satu aturan dan membelanya dengan dua angka: apa harganya bagi orang yang tidak berbuat apa-apa, dan apa yang diperolehnya.

bet-title = Taruhan Anda
bet-place = Pasang
bet-skip = Tampilkan tanpa taruhan
bet-again = Bertaruh lagi
bet-part = { $part } dari { $whole }
bet-right = Anda memilih { $bet }. Model mengatakan { $answer }, dan tidak ada pilihan lain yang lebih dekat.
bet-wrong = Anda memilih { $bet }. Model mengatakan { $answer }; { $closest } paling dekat.
bet-close = Anda mengatakan { $bet }. Model mengatakan { $answer }: dekat.
bet-high = Anda mengatakan { $bet }. Model mengatakan { $answer }: lebih sedikit dari perkiraan Anda.
bet-low = Anda mengatakan { $bet }. Model mengatakan { $answer }: lebih banyak dari perkiraan Anda.
bet-none = Model mengatakan { $answer }.
bet-undefined = Tidak ada jawaban di sini: tidak ada yang dihitung sehingga bagiannya dapat diambil.
bet-crowd = Tarik melintasi tanda-tandanya, atau pakai penggeser.
bet-mine = taruhan Anda
bet-model = model
ask-innocents-frozen = Berapa orang yang tidak berbuat apa-apa dibekukan oleh “{ $policy }”? Seluruhnya ada { $total-text } akun.
ask-involved-frozen = Dari setiap 100 akun pihak terlibat, berapa yang dibekukan oleh “{ $policy }”?
ask-frozen-involved = Dari setiap 100 akun yang dibekukan oleh “{ $policy }”, berapa yang milik pihak terlibat?
ask-still-frozen = Dari setiap 100 orang yang tidak berbuat apa-apa dan dibekukan menurut “{ $policy }”, berapa yang masih dibekukan { $days-text } hari kemudian?
ask-innocents-per-involved = Untuk setiap akun pihak terlibat yang dibekukan oleh “{ $policy }”, berapa orang yang tidak berbuat apa-apa ikut dibekukan?
ask-meant-at-home = Dari setiap 1.000 akun di Rusia yang pemiliknya tidak berbuat apa-apa, berapa yang dikenai “{ $policy }”?
ask-money-locked = Dari setiap 100 euro milik pihak terlibat, berapa yang tetap terkunci menurut “{ $policy }”?
predict-lede = Sebelum angkanya ditampilkan: berapa perkiraan Anda?

## Classroom: presenter, poll, guide, worksheet

class-title = Di kelas
class-parts = Untuk apa
class-part-bet = Pasang taruhan
class-part-collect = Kumpulkan taruhan
class-part-present = Presentasi
class-part-guide = Panduan guru
class-part-sheet = Lembar kerja
class-nothing = Belum ada yang bisa dipertaruhkan: angkanya masih dihitung.
class-print = Cetak ini
class-print-help = Dicetak di kertas putih, tanpa bagian halaman lainnya.
poll-question = Pertanyaan
poll-policy = Aturan
poll-not-compared = Aturan yang ditanyakan ini sekarang tidak dibandingkan, jadi jawabannya belum ada.
poll-compare = Bandingkan
poll-lede-bet = Pasang taruhan sebelum ada yang menunjukkan angkanya. Taruhan Anda menjadi kode: bacakan, tuliskan, atau tunjukkan. Kode itu menyebut taruhan Anda dan tidak apa pun tentang Anda; kode itu tidak dikirim ke mana pun.
poll-bet = Taruhan Anda
poll-code = Kode Anda
poll-code-help = Lima karakter pertama sama bagi semua yang menjawab pertanyaan ini tentang aturan ini. Tidak ada I, L, O, atau U dalam kode.
poll-code-label = Kode QR taruhan Anda
poll-code-none = Pilih satu jawaban, dan kode Anda muncul di sini.
poll-lede-collect = Tempel atau ketik kode-kode kelas, dalam urutan apa pun dan dengan apa pun di antaranya. Kode tetap di peramban ini selama halaman terbuka.
poll-codes = Kode-kode kelas
poll-scan = Pindai kode dengan kamera
poll-scan-stop = Hentikan kamera
poll-scan-none = Di sini peramban ini tidak bisa membaca kode dari kamera: perlu peramban yang mengizinkan halaman memakai kamera dan alamat yang dimulai dengan https. Ketik atau tempel kodenya.
poll-scan-refused = Kamera tidak bisa dipakai: { $reason }
poll-scan-video = Yang dilihat kamera
poll-scan-found = Terbaca: { $code }
poll-counted = { $bets ->
    [0] Belum ada taruhan yang dihitung.
   *[other] { $bets-text } taruhan dihitung.
 }
poll-refused = { $codes ->
   *[other] { $codes-text } entri tidak dihitung
 }
poll-refused-entry = “{ $entry }”: { $reason }
poll-table = Taruhan kelas
poll-answer = Jawaban
poll-bets = Taruhan
poll-model = jawaban model
poll-reveal = Tunjukkan jawaban model
poll-hide = Sembunyikan jawaban model
poll-middle = Separuh kelas bertaruh { $bet } atau kurang.
poll-close = { $close ->
    [0] Tidak ada yang mendekati.
   *[other] { $close-text } taruhan mendekati.
 }
poll-still-frozen = Dari orang tak bersalah yang dibekukan, masih beku di akhir
poll-below = kurang dari { $high-text }
poll-between = { $low-text } atau lebih, kurang dari { $high-text }
poll-from = { $low-text } atau lebih
poll-fault-sign = “{ $sign }” tidak ada dalam kode mana pun.
poll-fault-length = Ada { $length ->
   *[other] { $length-text } karakter
 }; sebuah kode punya { $whole-text }.
poll-fault-check = Ada karakter yang salah, atau dua karakter tertukar.
poll-fault-version = Kode ini dibuat oleh versi lain dari halaman ini.
poll-fault-scenario = Kode ini tentang skenario lain.
poll-fault-question = Kode ini menjawab pertanyaan lain: { $question }.
poll-fault-unknown = Kode ini menjawab pertanyaan yang tidak dikenal halaman ini.
poll-fault-rule = Kode ini tentang aturan lain.
poll-fault-answer = Jawabannya tidak dimiliki pertanyaan ini.
poll-fault-twice = Kode ini sudah ada; dihitung satu kali.

present-lede = Pelajaran untuk proyektor: huruf besar, satu gagasan per layar. Mula-mula apa yang terjadi, lalu pertanyaannya, tangan yang terangkat, dan jawaban model. Tanpa jaringan pun jalan.
present-start = Mulai
present-policies = Selama presentasi, aturan-aturan dari cerita dibandingkan; sesudahnya yang semula.
present-keys = Tombol
present-keys-move = Page Down, kanan, bawah, spasi: layar berikutnya. Page Up, kiri, atas: layar sebelumnya. Home dan End: pertama dan terakhir.
present-keys-notes = N: catatan Anda di jendela kedua, untuk layar Anda sendiri. Tombol-tombol juga berlaku di sana.
present-keys-freeze = F: diamkan. Kelas tetap melihat layar ini sementara Anda lanjut di catatan; F lagi untuk menyusul.
present-keys-blank = B atau titik: layar hitam, dan kembali.
present-keys-leave = Escape: selesai.
present-keys-board = Tab menuju tangan yang terangkat; ketik jumlahnya.
present-label = Presentasi
present-place = { $screen } dari { $screens }
present-next = Lanjut
present-back = Kembali
present-notes = Catatan
present-freeze = Diamkan
present-unfreeze = Teruskan
present-blank = Hitam
present-leave = Selesai
present-frozen = Didiamkan
present-blanked = Layar hitam. B mengembalikannya.
present-hands = Berapa tangan?
present-total = { $hands ->
    [0] Belum ada tangan yang dihitung.
   *[other] { $hands-text } tangan dihitung.
 }
present-counting = Model masih menghitung…
present-assumed = Skenario mengandaikan { $involved-text } pihak terlibat di antara { $total-text } akun. Siapa yang terlibat adalah asumsi.
present-blocked = Peramban tidak mengizinkan jendela kedua. Izinkan jendela pop-up untuk halaman ini, atau cetak panduan guru.
present-notes-title = Catatan pembicara
present-notes-seen = Kelas melihat: { $screen }
present-notes-next = Berikutnya: { $screen }
present-notes-last = Ini layar terakhir.
present-screen-opening = Skenario
present-screen-happened = Apa yang terjadi
present-screen-question = Pertanyaan
present-screen-board = Tangan terangkat
present-screen-reveal = Jawaban model
present-note-opening = Katakan apa ini: sebuah model dengan orang-orang rekaan, dan siapa yang terlibat adalah asumsi. Tidak ada yang harus benar; bertaruh lebih dulu membuat kejutannya terlihat.
present-note-question = Bacakan pertanyaannya. Beri setengah menit hening, agar semua punya taruhan sebelum ada yang bicara.
present-note-board = Sebut tiap jawaban dan hitung tangan. Setiap orang mengangkat tangan satu kali. Jangan berkomentar dulu.
present-note-innocents-frozen = Biasanya taruhan terlalu rendah untuk aturan tentang dokumen dan terlalu tinggi untuk daftar nama. Tanyakan: apakah aturan itu melihat apa yang diperbuat orang, atau siapa orang itu?
present-note-involved-frozen = Yang lain punya dokumen lain, pergi tepat waktu, atau tidak ada di daftar mana pun. Tanyakan siapa dari mereka yang bisa dijangkau aturan yang lebih baik, dan apa harganya bagi orang yang tidak berbuat apa-apa.
present-note-frozen-involved = Inilah efek tingkat dasar: jika yang terlibat sedikit, tes yang baik pun terutama menemukan orang lain. Minta seseorang menyebut pecahannya: pihak terlibat yang dibekukan, dari semua yang dibekukan.
present-note-still-frozen = Kesalahan yang terlambat diperbaiki tetap kesalahan. Tanyakan apa yang tidak bisa dilakukan orang selama itu tanpa uang, dan siapa yang harus membayar peninjauan yang lebih cepat.

sheet-title = Lembar kerja: { $scenario }
sheet-name = Nama
sheet-date = Tanggal
sheet-lede = Model mengandaikan { $involved } pihak terlibat di antara { $total } akun. Siapa yang terlibat adalah asumsi; semua yang lain mengikuti dari situ dan dari aturannya.
sheet-bet = Bertaruh dulu
sheet-bet-text = Sebelum ada yang melihat halamannya: apa yang Anda perkirakan?
sheet-question = Pertanyaan
sheet-mine = Taruhan saya
sheet-model = Model
sheet-count = Hitung
sheet-count-text = Isi sel yang kosong; tiap baris dan tiap kolom harus pas jumlahnya. Lalu hitung empat angka di bawahnya.
sheet-accounts = Akun
sheet-frozen = dibekukan
sheet-not-frozen = tidak dibekukan
sheet-all = semua
sheet-innocent = tidak berbuat apa-apa
sheet-involved = terlibat
sheet-precision = Dari yang dibekukan, bagian yang terlibat (presisi)
sheet-recall = Dari yang terlibat, bagian yang dibekukan (recall)
sheet-false-positives = Dari yang tidak berbuat apa-apa, bagian yang dibekukan (tingkat positif palsu)
sheet-ratio = Orang yang tidak berbuat apa-apa dibekukan untuk tiap akun terlibat yang dibekukan
sheet-why = Jelaskan
sheet-why-text = Dua angka Anda menjawab “seberapa baik aturan ini?” dengan sangat berbeda. Yang mana, dan mengapa?
sheet-weigh = Timbang
sheet-weigh-text = Aturan mana dari keduanya yang Anda pilih, atau tidak satu pun? Sebutkan harga pilihan Anda, siapa yang menanggungnya, dan satu hal yang tidak ditunjukkan angka.
sheet-weigh-one = Apakah Anda akan memilih aturan ini? Sebutkan harganya, siapa yang menanggungnya, dan satu hal yang tidak ditunjukkan angka.
sheet-write = Tulis aturan
sheet-write-text = Tulis dalam satu kalimat aturan yang membekukan lebih sedikit orang yang tidak berbuat apa-apa. Siapa yang terlewat? Cobalah di halaman, di “Aturan Anda sendiri”.
sheet-key = Kunci jawaban
sheet-key-why = Presisi dan recall (atau tingkat positif palsu): keduanya membagi dengan kelompok yang berbeda. Yang tidak berbuat apa-apa begitu banyak sehingga sebagian kecilnya pun melebihi pihak terlibat yang dibekukan. Jika yang terlibat sedikit, sebuah aturan bisa benar tentang hampir semua orang dan tetap terutama mengenai yang tak bersalah.
sheet-key-weigh = Tidak ada pilihan yang benar. Jawaban yang baik menyebut kedua sisi (orang tak bersalah yang dibekukan, pihak terlibat yang terlewat), mengatakan bagi siapa itu lebih buruk, dan menyebut sesuatu yang tidak tercakup: menunggu, nafkah, efek jera, tujuan tindakan itu, atau bahwa jumlah pihak terlibat adalah asumsi.
sheet-key-write = Terbuka. Aturan yang baik mengatakan apa yang dilihatnya (dokumen, tempat tinggal, nama, pembayaran, saldo) dan mengakui siapa yang terlewat. Halaman menghitung keduanya.
sheet-weighed = “{ $policy }” membekukan { $frozen ->
   *[other] { $frozen-text } orang
 } yang tidak berbuat apa-apa{ $restricted ->
    [0] {""}
   *[other] , menghentikan layanan bagi { $restricted-text } lagi
 }, menghentikan { $recall } dari pihak terlibat, dan mengunci { $locked } uang mereka.

guide-title = Panduan guru
guide-lede = Untuk kelas sejak kira-kira 14 tahun, dalam pelajaran matematika, kewarganegaraan, atau informatika. Satu proyektor sudah cukup; lebih baik dengan ponsel atau satu komputer untuk berdua. Halaman ini jalan tanpa jaringan, tidak menanyakan nama, dan tidak mengirim apa pun ke mana pun.
guide-aims = Tujuan
guide-aim-rates = Siswa menjelaskan dengan angka mereka sendiri mengapa tes yang hampir selalu benar tetap bisa terutama mengenai orang tak bersalah jika yang bersalah sedikit.
guide-aim-weigh = Siswa menimbang hasil suatu tindakan dengan harganya bagi orang yang tidak berbuat apa-apa, dan memberi alasan yang bisa diikuti oleh yang berpendapat lain.
guide-aim-classify = Siswa membaca aturan sebagai pengklasifikasi: dua jenis kesalahan, sebuah ambang, untung-rugi di antaranya.
guide-aim-doubt = Siswa membedakan angka yang diukur, ditaksir, dan diasumsikan, serta mengatakan apa yang akan mengubah kesimpulan.
guide-hooks = Kaitan dengan kurikulum
guide-hook-statistics = Statistika: tingkat dasar, tabel dua kali dua, frekuensi bersyarat, aturan Bayes dalam bilangan bulat, kebetulan dan pengulangan (angka awal dan pengulangan).
guide-hook-civics = Kewarganegaraan dan hukum: proporsionalitas (apakah tindakan itu cocok, adakah yang lebih ringan, apakah harganya sepadan), tindakan kolektif, hak untuk didengar, untuk apa ada sanksi.
guide-hook-computing = Informatika: klasifikasi, matriks kebingungan, presisi dan recall, ambang, simulasi, aturan sebagai kode.
guide-before = Sebelum pelajaran
guide-before-scenario = Pilih skenario. Jika ada yang berasal dari negara yang bersangkutan, atau jika Anda tidak tahu, ambil skenario rekaan (lihat akhir panduan ini).
guide-before-offline = Simpan halaman sebagai satu berkas, atau buka sekali di komputer kelas: setelah itu tidak perlu jaringan.
guide-before-print = Cetak lembar kerjanya. Angkanya adalah angka skenario dan aturan di layar, dan kuncinya ada di halaman tersendiri.
guide-before-try = Pasang dan kumpulkan satu taruhan sendiri, dan coba tombol-tombol presentasi.
guide-long = Pelajaran 45 menit
guide-long-open = Pembukaan. Katakan apa aturannya dan bahwa orang-orangnya rekaan. Jangan tunjukkan angka. Tanyakan: siapa yang akan dibekukan?
guide-long-bet = Bertaruh. Semua bertaruh dengan kode atau angkat tangan, mula-mula sendiri, lalu berdua. Tunjukkan sebarannya, lalu jawaban model.
guide-long-count = Menghitung. Lembar kerja bagian 2 berdua: isi tabelnya dan hitung empat angka. Kumpulkan satu kalimat: mengapa begitu berbeda?
guide-long-change = Mengubah. Tiap kelompok mengubah satu hal di halaman: seberapa umum pihak terlibat, pemberitahuan, ambang, besarnya tim peninjau, atau menulis aturan sendiri. Apa yang berubah, dan bagi siapa?
guide-long-weigh = Menimbang. Dua kelompok membela aturan yang berbeda dengan dua angka yang sama: harganya bagi orang yang tidak berbuat apa-apa, dan hasilnya. Lalu salah satu pertanyaan di bawah.
guide-long-close = Penutup. Setiap orang menulis: “Saya akan berubah pikiran jika …”.
guide-short = Versi singkat 10 menit
guide-short-bet = Bertaruh dengan angkat tangan: dari tiap 100 yang dibekukan, berapa yang terlibat?
guide-short-reveal = Tunjukkan jawabannya, dan jelaskan dengan 1.000 orang bayangan di papan tulis.
guide-short-ask = Tanyakan: apakah aturan itu tentang apa yang diperbuat orang? Dengarkan dua pendapat berbeda dan biarkan terbuka.
guide-questions = Pertanyaan, dan isi jawaban yang baik
guide-questions-text = Tidak satu pun punya satu jawaban benar. Jawabannya menunjukkan apa yang mungkin dikatakan siswa yang berpikir matang.
guide-ask-rates = Aturan itu benar tentang hampir semua orang. Mengapa kebanyakan yang dibekukan tidak berbuat apa-apa?
guide-answer-rates = Karena hampir semua orang tidak berbuat apa-apa. Sebagian kecil dari sangat banyak lebih banyak daripada sebagian besar dari sangat sedikit. Bagi yang dibekukan, yang penting bukan seberapa sering aturan itu benar, melainkan berapa orang dari tiap jenis yang ditemuinya.
guide-ask-errors = Mana yang lebih buruk: membekukan orang yang tidak berbuat apa-apa, atau melewatkan yang terlibat? Siapa yang harus memutuskan?
guide-answer-errors = Tergantung apa akibat tiap kesalahan, berapa lama, dan apakah bisa diperbaiki. Orang yang dibekukan, korban dari yang tidak dihentikan, dan bursa melihatnya berbeda. Karena itu aturan seperti ini perlu alasan yang terbuka dan pihak yang memeriksanya.
guide-ask-papers = Aturan itu melihat dokumen. Apa yang dikatakannya tentang perbuatan?
guide-answer-papers = Sangat sedikit. Dokumen mengatakan di mana orang lahir atau terdaftar. Yang mengungsi, yang punya dua paspor, dan yang menentang pemerintahnya punya dokumen yang sama; yang terlibat mungkin punya yang lain.
guide-ask-appeal = Yang dibekukan karena kesalahan bisa mengajukan banding. Apakah itu membuatnya baik?
guide-answer-appeal = Lebih baik, bukan baik. Tidak semua mengajukan banding, antreannya makan waktu, dan tidak ada yang mengembalikan bulan-bulan tanpa uang. Peninjauan adalah bagian dari harga sebuah aturan.
guide-ask-weigh = Suatu aturan dimaksudkan untuk menekan seluruh ekonomi, bukan menemukan orang per orang. Apakah hitungan kita masih menilainya?
guide-answer-weigh = Hanya sebagian. Hitungan itu mengatakan berapa harganya dan bagi siapa. Apakah tekanan itu berhasil, dan apakah orang boleh dipakai untuknya, adalah pertanyaan lain, dan diskusi yang adil memisahkannya.
guide-ask-change = Apa yang harus berbeda agar Anda memilih aturan yang lain?
guide-answer-change = Jawaban yang baik menyebut angka dan arah: jauh lebih banyak pihak terlibat, tes yang jauh lebih baik, peninjauan dalam beberapa hari, bobot lain untuk kedua kesalahan. Lalu cobalah di halaman.
guide-pitfalls = Jebakan
guide-pitfall-assumed = Berapa banyak yang terlibat adalah asumsi. Katakan itu sebelum angka pertama, dan sekali lagi di akhir.
guide-pitfall-shares = “Dari yang dibekukan, terlibat” dan “dari yang terlibat, dibekukan” terdengar mirip dan bisa berbeda seribu kali lipat. Biarkan siswa selalu menyelesaikan kalimatnya: dari siapa?
guide-pitfall-words = Dibekukan bukan ditutup. Ada aturan yang membekukan uang; ada yang menghentikan layanan dan mengembalikan uang. Kata “diblokir” menyembunyikan bedanya.
guide-pitfall-score = Taruhan bukan nilai. Taruhan yang salah adalah hal paling berguna dalam pelajaran: ia menunjukkan apa yang diperkirakan semua orang.
guide-pitfall-verdict = Halaman ini tidak menghakimi negara, perusahaan, atau orang mana pun. Ia menghitung apa yang akan terjadi dengan aturan di bawah asumsi yang bisa diubah.
guide-safe = Aman bagi semua di kelas
guide-safe-text = Di balik skenario yang nyata ada perang. Siswa atau keluarganya mungkin berasal dari Ukraina, Rusia, atau Belarus, mungkin kehilangan orang, rumah, atau uang, atau mungkin dituduh oleh yang lain.
guide-safe-fiction = Jika ada siswa dari negara yang bersangkutan, pakailah skenario rekaan. Yang nyata hanya jika mereka setuju, ditanya sebelumnya, masing-masing sendiri, dengan “tidak” yang tanpa akibat.
guide-safe-nobody = Tidak ada yang bicara atas nama negara, dan tidak ada yang diminta menceritakan kisah keluarga. Yang ingin bercerita memutuskannya sendiri.
guide-safe-roles = Jangan membagi peran menurut kebangsaan, dan jangan menyuruh siapa pun memerankan yang bersalah.
guide-safe-people = Bedakan pemerintah, perusahaan, dan orang dalam setiap kalimat. “Orang Rusia” dan “orang Ukraina” tidak memutuskan apa pun di sini.
guide-safe-codes = Taruhan itu anonim: kode tidak memuat nama, dan tidak ada data yang meninggalkan perangkat. Jangan tanyakan taruhan siapa yang mana.
guide-safe-out = Siapkan tugas lain bagi yang tidak mau ikut, berhentilah jika menyakitkan, dan ketahui siapa yang bisa dihubungi di sekolah Anda.
guide-fiction = Skenario rekaan
guide-fiction-text = Pelajarannya sama, tanpa negara siapa pun di dalamnya. Buka salah satu di sini, dan seluruh halaman, termasuk lembar kerja, mengikutinya.
guide-fiction-harbour = Bank tabungan rekaan dengan 10.000 akun di dua pantai dan sebuah pulau. Angkanya dibuat agar bisa diperiksa kelas dengan tangan. Pilihan terbaik untuk kebanyakan kelas.
guide-fiction-trap = Dua kota dan satu tes yang sangat baik; di salah satunya yang bersalah seratus kali lebih jarang. Untuk pelajaran statistika.
guide-fiction-shores = Negara di bawah tekanan, para emigrannya, dan tetangganya. Untuk membandingkan aturan, dengan pemberitahuan, batas, dan akun yang ditutup.
guide-minutes = Menit
guide-happens = Yang terjadi

## Questions about the model

doubt-title = Pertanyaan tentang model
doubt-lede = Model adalah argumen yang dapat diperiksa. Pertanyaan-pertanyaan ini tentang model ini.
doubt-leaves-out = Apa yang ditinggalkannya?
doubt-out-lives = Apa akibat pembekuan pada sebuah kehidupan: sewa yang tidak terbayar, obat yang tidak terbeli, penerbangan yang terlewat. Model menghitung akun, hari, dan euro.
doubt-out-elsewhere = Ke mana orang pergi sebagai gantinya. Orang yang meninggalkan satu bursa dapat memakai bursa lain, uang tunai, atau tidak apa-apa; di sini siapa pun yang pergi hilang begitu saja.
doubt-out-deterrence = Apakah suatu aturan mencegah: orang yang menduga akan ada pembekuan mungkin tidak pernah memulai. Tidak ada orang dalam model yang berubah.
doubt-out-learning = Bahwa kedua pihak belajar. Setelah pembekuan pertama, pihak terlibat mengganti dokumen mereka dan bursa mengganti skornya; di sini aturan hanya dihadapi sekali.
doubt-out-law = Apa yang diizinkan hukum, apa yang akan dikatakan pengadilan, dan apa kewajiban bursa kepada kliennya.
doubt-out-war = Untuk apa aturan itu dibuat. Apakah tekanan pada banyak orang, atau pada sedikit orang, mempersingkat perang bukanlah pertanyaan yang dapat dijawab oleh hitungan akun.
doubt-would-change = Apa yang akan mengubah kesimpulannya?
doubt-change-involved = Jauh lebih banyak pihak terlibat. Andai satu dari sepuluh akun terlibat, bukan beberapa dari seratus ribu, pembekuan luas akan tampak lain. Ubahlah di bagian “Asumsi”.
doubt-change-money = Menghitung uang, bukan orang. Sedikit akun besar dapat memegang banyak dari yang penting; lihat bagaimana urutan aturannya berubah.
doubt-change-scores = Skor yang lebih baik. Geser mutu skor ke kedua ujung rentangnya: di ujung mana aturan yang terarah berhenti membantu?
doubt-change-speed = Jawaban yang lebih cepat. Andai setiap pembekuan keliru berakhir dalam sehari, bagaimana Anda menimbangnya?
doubt-change-weight = Bagaimana Anda menimbang kerugian lawan kerugian. Halaman ini tidak pernah menjumlahkan orang tak bersalah dan pihak terlibat menjadi satu angka, karena kurs seperti itu adalah penilaian, bukan pengukuran.
doubt-argue = Bagaimana Anda dapat membantahnya?
doubt-argue-truth = “Anda mengandaikan apa yang ingin Anda tunjukkan.” Siapa yang terlibat dimasukkan dengan tangan. Hasil mana yang bertahan pada setiap nilai yang masuk akal, dan mana yang tidak?
doubt-argue-count = “Satu akun bukan satu orang.” Sebagian orang punya beberapa, sebagian akun bertahun-tahun tidak dipakai. Apakah itu mengubah perbandingannya, atau hanya besarnya?
doubt-argue-one = “Ini satu bursa dalam kisah satu negara.” Cobalah aturan yang sama pada skenario rekaan. Apa yang tetap?
doubt-argue-average = “Rata-rata menyembunyikan orang.” Lihatlah tempat dan kelompok: siapa yang disembunyikan angka totalnya?
doubt-argue-purpose = “Tujuannya tidak pernah menangkap orang per orang.” Jika suatu tindakan dimaksudkan menekan seluruh perekonomian, apakah bagian pihak terlibat yang dihentikannya ukuran yang tepat bagi keberhasilannya?
