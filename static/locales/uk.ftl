# Freeze Frame українською. Терміни та поради перекладачам: docs/translating.md.

product = Freeze Frame
page-title = { $scenario } – Freeze Frame
loading = Завантажується сценарій…
skip-to-comparison = До порівняння

involved-gloss = «Причетні» – це люди із санкційного списку й ті, хто переказує для них гроші. Решта людей ні до чого не причетні.

## The live sentence

headline-freezes = Щоб зупинити <involved>{ $chance }</involved> причетних, це правило заморожує рахунки <harm>{ $frozen ->
    [one] { $frozen-text } людини, не причетної
    [few] { $frozen-text } людей, не причетних
    [many] { $frozen-text } людей, не причетних
   *[other] { $frozen-text } людей, не причетних
 }</harm> ні до чого.
headline-freezes-only-involved = Це правило зупиняє <involved>{ $chance }</involved> причетних і не заморожує рахунок жодної непричетної людини.
headline-freezes-in-vain = Це правило заморожує рахунки <harm>{ $frozen ->
    [one] { $frozen-text } непричетної людини
    [few] { $frozen-text } непричетних людей
    [many] { $frozen-text } непричетних людей
   *[other] { $frozen-text } непричетних людей
 }</harm> і не зупиняє <involved>жодного</involved> з причетних.
headline-nothing = Нікого не заморожено, і <involved>нікого з { $missed-text } причетних</involved> не зупинено.
headline-restricts = Нікого не заморожено, тож <involved>нікого з причетних</involved> не зупинено. { $restricted ->
    [0] Ніхто з непричетних не втрачає обслуговування.
    [one] <harm>{ $restricted-text } непричетна людина</harm> втрачає обслуговування, але зберігає гроші.
    [few] <harm>{ $restricted-text } непричетні людини</harm> втрачають обслуговування, але зберігають гроші.
    [many] <harm>{ $restricted-text } непричетних людей</harm> втрачають обслуговування, але зберігають гроші.
   *[other] <harm>{ $restricted-text } непричетних людей</harm> втрачають обслуговування, але зберігають гроші.
 }
headline-also-restricts = { $restricted ->
    [one] Ще <harm>{ $restricted-text } непричетна людина</harm> втрачає обслуговування, але зберігає гроші.
    [few] Ще <harm>{ $restricted-text } непричетні людини</harm> втрачають обслуговування, але зберігають гроші.
    [many] Ще <harm>{ $restricted-text } непричетних людей</harm> втрачають обслуговування, але зберігають гроші.
   *[other] Ще <harm>{ $restricted-text } непричетних людей</harm> втрачають обслуговування, але зберігають гроші.
 }
headline-freezes-without-involved = Це правило заморожує рахунки <harm>{ $frozen ->
    [one] { $frozen-text } людини
    [few] { $frozen-text } людей
    [many] { $frozen-text } людей
   *[other] { $frozen-text } людей
 }</harm>; у цьому сценарії причетних немає.
headline-restricts-without-involved = Нікого не заморожено. { $restricted ->
    [one] <harm>{ $restricted-text } людина</harm> втрачає обслуговування, але зберігає гроші
    [few] <harm>{ $restricted-text } людини</harm> втрачають обслуговування, але зберігають гроші
    [many] <harm>{ $restricted-text } людей</harm> втрачають обслуговування, але зберігають гроші
   *[other] <harm>{ $restricted-text } людей</harm> втрачають обслуговування, але зберігають гроші
 }; у цьому сценарії причетних немає.
headline-nothing-without-involved = Нікого не заморожено; у цьому сценарії причетних немає.
chance-in = { $part-text } з { $whole-text }
chance-none = нікого
chance-all = усіх
chance-nearly-all = майже всіх
sentence-waiting = Рахуємо, кого буде заморожено…
announcement = { $policy }: { $sentence }

## How the run goes

status-settled = Ці числа отримано на змодельованих рахунках; їх { $simulated }.
status-waiting = Ще нічого не змодельовано.
status-progress = Опрацьовуються рахунки, усього { $accounts-text }… { $share }
status-progress-label = Моделювання
status-cancel = Скасувати
status-stopped = Скасовано: ці числа відповідають на попереднє запитання.
status-stopped-early = Скасовано, перш ніж з’явилися числа.
status-failed = Якщо числа показано, вони відповідають на попереднє запитання.
status-again = Запустити ще раз

## The published answer: what the page shows before the simulation runs, and where it cannot run

still-label = Основний сценарій, як його опубліковано. Змодельованих рахунків: { $simulated }; обчислено під час створення цієї сторінки.
still-note = Для елементів керування та відповідей на інші запитання потрібні JavaScript і WebAssembly, які не запустилися в цьому браузері; усе, що ви тут робите, нікуди не надсилається.

## Choosing policies

compare-title = Ті самі люди за різних правил
policy-first = Припустімо, діє правило
policy-other = Порівняти з правилом
policy-add = Додати ще одне правило
policy-remove = Прибрати це правило: { $policy }
policy-previous = Попереднє правило
policy-next = Наступне правило
policy-step-label = { $step }: { $policy }
source-label = { $title } ({ $publisher })

## Ways to look

views-label = Способи подивитися
view-crowd = Люди
view-tradeoff = Ціна і користь
view-timeline = У часі
view-places = Місця
view-assumptions = Припущення
view-table = Усі числа
view-rules = Власне правило
view-population = Власне населення
view-story = Історія
view-class = На уроці

## The crowd

arrange-legend = Як розмістити людей
arrange-by-fate = за тим, що стається
arrange-by-place = за місцем проживання
fate-unaffected = Не зачеплені
fate-left = Встигли вивести
fate-restricted = Без обслуговування
fate-frozen = Заморожені
fate-released = із заморожених: згодом розморожені
class-innocent = Ні до чого не причетні
class-facilitator = Переказують гроші для людей зі списку
class-designated = У санкційному списку
caption-waiting = Малюємо людей…
caption-scale = Усього позначок: { $marks-text }. Кожна відповідає { $accounts ->
    [one] { $accounts-text } рахунку
    [few] { $accounts-text } рахункам
    [many] { $accounts-text } рахункам
   *[other] { $accounts-text } рахунку
 }.
caption-no-involved = Жоден із них не причетний.
caption-involved-unseen = Причетних замало, щоб їх побачити: усі разом вони заповнили б { $fraction } однієї позначки.
caption-involved-below-one = { $involved ->
    [one] { $involved-text } ромб показує
    [few] { $involved-text } ромби показують
    [many] { $involved-text } ромбів показують
   *[other] { $involved-text } ромба показують
 }, де причетні; у справжньому масштабі всі вони разом заповнили б { $fraction } однієї позначки.
caption-involved-to-scale = { $involved ->
    [one] { $involved-text } з них причетний: це ромб,
    [few] { $involved-text } з них причетні: це ромби,
    [many] { $involved-text } з них причетні: це ромби,
   *[other] { $involved-text } з них причетні: це ромби,
 } зафарбований, якщо рахунок заморожено, і порожній, якщо ні.
caption-involved-enlarged = Ромби показують причетних; їх тут { $involved-text }, а у справжньому масштабі було б { $fair-text }.
magnifier = Причетні, збільшено. З кожних 100 заморожені й залишаються замороженими: { $frozen-text }{ $released ->
    [0] {""}
   *[other] ; заморожені, а згодом розморожені: { $released-text }
 }{ $restricted ->
    [0] {""}
   *[other] ; втрачають обслуговування: { $restricted-text }
 }{ $left ->
    [0] {""}
   *[other] ; встигли вивести гроші: { $left-text }
 }; не зачеплені: { $unaffected-text }.
magnifier-nobody = У цьому сценарії причетних немає.
picture-label = Люди за правилом «{ $policy }». Непричетні: заморожено { $frozen-text }, без обслуговування { $restricted-text }, встигли вивести гроші { $left-text }, не зачеплено { $unaffected-text }. Причетних { $involved-text }, з них заморожено { $involvedfrozen-text }.
picture-as-table = Зображення як таблиця
picture-missing = Цей браузер не може намалювати зображення; таблиця нижче показує те саме.
probe-label = Позначки за правилом «{ $policy }»
probe-help = Стрілки ведуть від позначки до позначки, Page Up і Page Down – від групи до групи. N переходить до наступного причетного рахунку, F збільшує причетних, Enter показує, чому з рахунком так вчинено.
mark-none = Наведіть на позначку або перейдіть до неї стрілками, щоб побачити, чия вона.
mark-told = { $class }; документ: { $nationality }, дім: { $residence }. За цим правилом: { $fate }.
mark-unaffected = не зачеплено
mark-left = кошти виведено вчасно
mark-restricted = обслуговування втрачено
mark-frozen = заморожено
mark-released = заморожено, а згодом розморожено
finder-label = Причетні серед людей
finder-toggle = Знайти причетних
finder-next = Наступний причетний рахунок
finder-nobody = Жодної з позначок (усього { $marks-text }): усі причетні разом не заповнюють і однієї.
finder-found = Причетних позначок: { $involved-text } з { $marks-text }. Чи знайдете ви { $involved ->
    [one] її
    [few] їх
    [many] їх
   *[other] їх
 } без цього?
table-caption = Рахунки за правилом «{ $policy }»
table-total = Усі

## Numbers

numbers-more = Більше чисел
numbers-show = Числа та джерела цього правила
undefined = –
undefined-reason = Тут не визначено: довелося б ділити на нуль
figure-innocents-frozen = Непричетні, заморожені
meaning-innocents-frozen = Рахунки непричетних людей, заморожені в день, коли правило набуває чинності
figure-innocents-restricted = Непричетні без обслуговування
meaning-innocents-restricted = Рахунки непричетних людей, з яких можна лише вивести гроші або які закрито з поверненням грошей
figure-involved-frozen = Причетні, заморожені
meaning-involved-frozen = Заморожені рахунки людей зі списку й тих, хто переказує для них гроші
figure-involved-missed = Причетні, пропущені
meaning-involved-missed = Рахунки причетних, які не заморожено: не зачеплені, спорожнілі вчасно або лише без обслуговування
figure-innocents-per-involved = Непричетних на одного причетного
meaning-innocents-per-involved = Скільки непричетних заморожено на кожен заморожений рахунок причетного
figure-funds-locked = Гроші причетних, заблоковані
meaning-funds-locked = Частка грошей причетних, яку заблоковано
figure-funds-left = Гроші причетних, виведені вчасно
meaning-funds-left = Частка грошей причетних, яку вивели, перш ніж правило набуло чинності
figure-innocents-affected = Непричетні, заморожені або без обслуговування
meaning-innocents-affected = Рахунки непричетних людей, яких правило хоч якось зачіпає
figure-precision = Серед заморожених причетні
meaning-precision = Влучність (precision): заморожені причетні / усі заморожені
figure-recall = Серед причетних заморожені
meaning-recall = Повнота (recall): заморожені причетні / усі причетні
figure-false-positive-rate = Серед непричетних заморожені
meaning-false-positive-rate = Частка хибних спрацювань: заморожені непричетні / усі непричетні
figure-false-discovery-rate = Серед заморожених непричетні
meaning-false-discovery-rate = Частка хибних виявлень: заморожені непричетні / усі заморожені
figure-innocent-frozen-days = Дні замороження непричетних, разом
meaning-innocent-frozen-days = Дні всіх рахунків до розмороження або до кінця періоду
figure-innocent-locked-eur-days = Євро-дні непричетних, заблоковані
meaning-innocent-locked-eur-days = Ті самі дні, кожен помножений на заблоковані євро
figure-median-days-frozen = Дні замороження типової непричетної людини
meaning-median-days-frozen = Зважена нижня медіана серед заморожених непричетних
figure-backlog-peak = Найдовша черга апеляцій
meaning-backlog-peak = Найбільше апеляцій, що чекали наприкінці якогось дня

interval = від { $low } до { $high } у 9 з 10 повторів
interval-same = однаково в кожному повторі
interval-meaning = Скільки залежить від випадку: те саме моделювання, рахунки в якому вибрано інакше; повторів { $replicates }

## Trade-off

tradeoff-title = Заморожені непричетні та заблоковані гроші причетних
tradeoff-sentence = Правило «{ $policy }»: заморожено непричетних – { $innocents-text }, заблоковано грошей причетних – { $share }.
tradeoff-frontier = жодне правило на оцінках не дає кращого, ніж ця лінія
tradeoff-better = краще: менше непричетних, більше заблокованих грошей причетних
tradeoff-searching = Випробовуємо правила на оцінках: зроблено { $done } з { $of } кроків.
tradeoff-searched = Кожна дрібна крапка – одне з правил (усього їх { $policies }), які заморожують кожного, чия оцінка імені або ризику сягає порога.
tradeoff-waiting = Правила на оцінках буде випробувано, щойно з’являться числа вище.
chart-as-table = Графік як таблиця
table-policy = Правило

own-title = Власне правило
own-handle = власне правило
own-legend = Власне правило: заморозити кожного, чия оцінка сягає порога
own-said = від оцінки імені { $name }{ $risk ->
    [never] {""}
   *[other] , від оцінки ризику { $risk }
 }{ $days ->
    [none] {""}
   *[other] , день { $days }
 }
own-name = Оцінка імені щонайменше
own-risk = або оцінка ризику щонайменше
own-notice = оголошено заздалегідь
own-never = ніколи
own-days = { $days ->
    [0] одразу
    [one] { $days-text } день
    [few] { $days-text } дні
    [many] { $days-text } днів
   *[other] { $days-text } дня
 }

## Assumptions

assumptions-title = На чому ґрунтуються числа
tornado-title = Які числа важать найбільше
tornado-measure = Як кожне число змінює показник
tornado-two = Порівняйте два правила, щоб побачити, які числа важать найбільше.
tornado-waiting = Випробовуємо кожне число на обох кінцях його діапазону, коли немає інших справ…
tornado-stable = Число «{ $first }» найбільше змінює показник «{ $measure }». Жодне з цих чисел, узяте саме по собі на будь-якому кінці свого діапазону, не змінює, яке з правил, «{ $one }» чи «{ $other }», краще.
tornado-flips = Число «{ $first }» найбільше змінює показник «{ $measure }». Яке з правил, «{ $one }» чи «{ $other }», краще, могли б змінити: { $flips }.
tornado-axis = { $measure } за правилом «{ $policy }»
tornado-changes-ranking = змінює порядок
tornado-progress = Випробувано чисел: { $done } з { $of }.
tornado-number = Число
tornado-low = «{ $policy }» на нижньому кінці
tornado-high = «{ $policy }» на верхньому кінці
tornado-yes = так
tornado-no = ні
ledger-title = Кожне число, його діапазон і джерело
ledger-filter = Лише числа, що містять
ledger-only-assumed = лише припущення
ledger-only-changed = лише те, що я змінив чи змінила
ledger-count = Показано чисел: { $shown } з { $all }.
ledger-range = Від { $low } до { $high }.
ledger-assumption = Припущення.
ledger-changed = Змінено; було { $value }.
ledger-reset = Повернути
ledger-reset-label = Повернути: { $number }
section-involved = Хто причетний
section-accounts = Скільки є рахунків
section-papers = Документи й адреси
section-balances = Скільки на рахунках
section-scores = Що бачить перевірка
section-behaviour = Хто встигає вивести гроші
section-review = Апеляції та їхній розгляд
section-frame = Рамки моделювання
number-of = { $number }: { $detail }
number-in-cohort = { $number }: громадянство { $nationality }, проживання { $residence } ({ $group })
number-accounts = Рахунки
number-facilitators = Ті, хто переказує гроші для людей зі списку
number-designated = Люди із санкційного списку
number-second-document = Відомі за другим документом
number-second-document-country = Країна другого документа
number-false-address = Неправдива адреса
number-false-address-country = Країна неправдивої адреси
number-vpn = Ніби з’єднуються з іншого місця
number-vpn-country = Ніби з’єднуються з країни
number-median = Серединний залишок
number-sigma = Розкид залишків
number-name-location = Оцінка імені, середина
number-name-scale = Оцінка імені, розкид
number-name-shift = Оцінка імені, зсув
number-risk-location = Оцінка ризику, середина
number-risk-scale = Оцінка ризику, розкид
number-exit = Виводить усі гроші
number-anticipation = Причетні дізнаються раніше на
number-appeal-share = Заморожені, що подають апеляцію
number-appeal-delay = Апеляція надходить через
number-capacity = Розглянуті апеляції
number-handling = Рішення ухвалюють через
number-wrongful-hold = Непричетні, помилково залишені замороженими
number-wrongful-release = Причетні, помилково розморожені
number-horizon = Змодельовані дні
number-min-stratum = Найменше змодельованих рахунків кожного виду
unit-accounts = рахунків
unit-accounts-per-day = на день
unit-per-million = на мільйон рахунків
unit-share = з 1
unit-weight = вага
unit-euro = євро
unit-log = у логарифмах
unit-logits = логітів
unit-per-day = імовірність на день
unit-days = днів

## Differences

difference-sentence = Якщо порівняти з правилом «{ $first }», правило «{ $policy }» { $direction ->
    [less] заморожує непричетних менше на { $innocents-text }{ $innocentsluck }
    [more] заморожує непричетних більше на { $innocents-text }{ $innocentsluck }
   *[same] заморожує стільки ж непричетних
 } і { $sharedirection ->
    [less] блокує менше грошей причетних: на { $share }{ $shareluck }
    [more] блокує більше грошей причетних: на { $share }{ $shareluck }
   *[same] блокує стільки ж грошей причетних
 }.
difference-innocents-only = Якщо порівняти з правилом «{ $first }», правило «{ $policy }» { $direction ->
    [less] заморожує непричетних менше на { $innocents-text }{ $innocentsluck }
    [more] заморожує непричетних більше на { $innocents-text }{ $innocentsluck }
   *[same] заморожує стільки ж непричетних
 }; причетних немає, тож і заблокувати їхні гроші не можна.

## All numbers

table-title = Усі числа
table-filter = Лише рядки, що містять
table-metrics = До чого ведуть правила
table-accounts = Рахунки за тим, що з ними стається
table-funds = Гроші за тим, що з ними стається, у євро
table-residence = За місцем проживання
table-nationality = За громадянством
table-group = За тим, хто ці люди
table-number = Число
table-class = Чиї
table-place = Місце
table-group-name = Група
table-innocents = Непричетні
table-locked = Заблоковано
table-class-and-fate = { $class }: { $fate }
table-difference = «{ $policy }» мінус «{ $against }»
table-innocents-hit = Зачеплено непричетних, «{ $policy }»
table-involved-frozen = Заморожено причетних, «{ $policy }»
table-copy = Копіювати: { $table }
table-copied = Скопійовано. Можна вставити в електронну таблицю.
table-copy-refused = Цій сторінці не дозволено користуватися буфером обміну. Таблицю виділено: скопіюйте її клавішами свого пристрою.

## Over time

timeline-title = День за днем
timeline-sentence = За правилом «{ $policy }» на день { $day } заморожено непричетних: { $most-text }, а на день { $horizon } досі заморожено: { $last-text }; найбільше апеляцій чекає на день { $queueday }: { $queue-text }.
timeline-no-queue = За правилом «{ $policy }» на день { $day } заморожено непричетних: { $most-text }, а на день { $horizon } досі заморожено: { $last-text }; на рішення ніхто не чекає.
timeline-nobody = За правилом «{ $policy }» нікого з непричетних не заморожують.
timeline-frozen-innocent = Заморожені непричетні
timeline-frozen-involved = Заморожені причетні
timeline-left-involved = Причетні, що встигли вивести гроші
timeline-backlog = Апеляції, що чекають
timeline-unit = рахунки
timeline-day = Дні від оголошення
timeline-notice = Термін попередження, «{ $policy }»
timeline-notice-handle = попередження
timeline-capacity = Апеляції, які встигають розглянути
timeline-capacity-value = { $accounts ->
    [0] жодної
   *[other] { $accounts-text } на день
 }

## Places

places-title = Де це зачіпає непричетних людей
places-legend = Перелічити їх
places-by-residence = за домом
places-by-nationality = за громадянством
places-by-group = за тим, хто вони
places-policy = На карті
places-map-residence = Непричетні, яких зачіпає правило «{ $policy }», за місцем проживання
places-map-nationality = Непричетні, яких зачіпає правило «{ $policy }», за громадянством
places-axis = Непричетні, заморожені або без обслуговування
places-sentence = Правило «{ $policy }» зачіпає непричетних: { $all-text }. Місце проживання { $place } – { $there-text }, інші місця – { $elsewhere-text }.
places-sentence-one = Правило «{ $policy }» зачіпає непричетних: { $all-text }. Місце проживання всіх: { $place }.
places-sentence-nobody = Правило «{ $policy }» не зачіпає нікого з непричетних.
group-resident = Живуть у своїй країні
group-emigrant = Емігранти
group-refugee = Біженці
group-dual-national = Люди з двома громадянствами
group-foreign-resident = Іноземці, що там живуть
group-occupied-territory = Люди на окупованій території
group-other-user = Усі інші
places-caption = Непричетні люди, заморожені або без обслуговування, за місцем і правилом
places-column = Місце
places-rest = Деінде
places-of = з { $total-text }
places-nobody = Жодне з правил тут не зачіпає непричетних.
places-waiting = Рахуємо…
hit-frozen = заморожено { $frozen-text }
hit-restricted = без обслуговування { $restricted-text }
hit-frozen-and-restricted = заморожено { $frozen-text }, без обслуговування { $restricted-text }
hit-nobody = нікого
hit-exact = { $affected } з { $total } рахунків

## Honesty

honesty-title = Наскільки можна бути певними?
honesty-assumed = Припущено
honesty-assumed-text = Хто причетний. З рахунку цього не видно нікому. Сценарій припускає, що причетних { $involved-text } з { $total-text } рахунків, і припускає, як вони поводяться; з іншими припущеннями числа інші.
honesty-assumed-waiting = Хто причетний. З рахунку цього не видно нікому, тож кожен сценарій це припускає.
honesty-estimated = Оцінено
honesty-estimated-text = Скільки людей якого громадянства де мають рахунки, скільки на них грошей і як часто ім’я чи платіж здіймає хибну тривогу: за опублікованими даними, кожне число з діапазоном і джерелом.
honesty-computed = Обчислено
honesty-computed-text = Усе інше, з цих чисел. Змодельованих рахунків { $simulated }; вони стоять за справжні, яких { $represented-text }, і за кожного правила мають ту саму випадковість (початкове число { $seed }). Справжніх людей тут немає.
honesty-computed-waiting = Усе інше, з цих чисел. Справжніх людей тут немає.

accounts-label = Змодельовані рахунки

## The foot of the page

closing-result = Рушій { $engine }, результат { $digest }
closing-link = Посилання саме на ці числа
closing-waiting = Рушій запускається
closing-privacy = Працює в цьому браузері: усе, що ви тут робите, нікуди не надсилається.
theme-label = Кольори
theme-auto = як на цьому пристрої
theme-light = світлі
theme-dark = темні
theme-projector = для проєктора

## When something is not as asked

notices-label = Зауваження
notice = Значення «{ $value }» не підходить для { $key }; натомість узято типове. Дозволено: { $allowed }.
notice-left-out = Зі значення «{ $value }» для { $key } пропущено те, чого немає в цьому сценарії. Дозволено: { $allowed }.
notice-other-result = Це посилання створено, коли на екрані були інші числа (результат { $value }…), ніж дає цей рушій ({ $allowed }…). Відтоді змінився рушій чи сценарій або сценарій відредаговано.
notice-dismiss = Закрити
allowed-whole = ціле число від { $least } до { $most }
allowed-one-of = { $list }
allowed-some-of = що-небудь із { $list }
allowed-slug = ідентифікатор сценарію: малі латинські літери, цифри й дефіси
allowed-digest = контрольна сума результату: від 12 до 64 цифр 0–9 і літер a–f
allowed-packed = стиснені зміни з посилання цієї сторінки, повністю
allowed-slugs = ідентифікатори правил через кому, без повторів
trouble-worker = Моделювання не змогло запуститися в цьому браузері, тож чисел немає. Може допомогти перезавантаження сторінки.
trouble-missing = Не вдалося завантажити файл сценарію { $path }. Перевірте посилання або з’єднання й перезавантажте сторінку.
trouble-refused = У файлі сценарію є помилки, тож нічого не обчислено. Ось що не так:
trouble-run = Моделювання зупинилося, не давши результату. З меншою кількістю змодельованих рахунків може вийти.

## A rule in words

rule-document = країна документа – { $value }
rule-document-not = країна документа – не { $value }
rule-residence = країна заявленого дому – { $value }
rule-residence-not = країна заявленого дому – не { $value }
rule-ip = країна з’єднання – { $value }
rule-ip-not = країна з’єднання – не { $value }
rule-balance = на рахунку щонайменше { $value } €
rule-balance-not = на рахунку менше ніж { $value } €
rule-name = оцінка імені щонайменше { $value }
rule-name-not = оцінка імені нижча за { $value }
rule-risk = оцінка ризику щонайменше { $value }
rule-risk-not = оцінка ризику нижча за { $value }
rule-always = ідеться про будь-кого
rule-never = не йдеться ні про кого
rule-and = { $before } і { $next }
rule-or = { $before } або { $next }
rule-or-apart = { $before }, або { $next }
rule-brackets = ({ $rule })
rule-group = { $name }
rule-places = { $places } або { $last }
rule-more-places = інші місця: { $more-text }
rule-nowhere = жодна
measure-freeze = Заморозити рахунок
measure-cap = Заблокувати все, що понад { $limit } €
measure-withdraw-only = Дозволити лише виведення грошей
measure-offboard = Закрити рахунок і повернути гроші
clause-if = { $measure }, якщо { $rule }.
clause-always = { $measure } – для кожного.
clause-otherwise = Інакше: { $clause }
clause-none = Це правило нікому нічого не робить.
clause-notice = Набуває чинності через { $days ->
    [one] { $days-text } день
    [few] { $days-text } дні
    [many] { $days-text } днів
   *[other] { $days-text } дня
 } після оголошення.

## Why me?

why-title = Чому я?
why-close = Закрити
why-label = Чому я? Що правила роблять з рахунком, який ви вибрали
why-asking = Запитуємо…
why-failed = Зараз щодо цього рахунку відповіді немає.
why-go = Чому я?
why-person = Вигадана людина. Громадянство: { $nationality }; живе в іншій країні: { $residence }. Сценарій припускає, що вона { $class }.
why-person-at-home = Вигадана людина. Громадянство й місце проживання: { $nationality }. Сценарій припускає, що вона { $class }.
why-is-innocent = ні до чого не причетна
why-is-facilitator = переказує гроші для людей із санкційного списку
why-is-designated = є в санкційному списку
why-seen = Що біржа бачить
why-unseen = Чого вона не бачить
why-document = Документ
why-residence = Заявлений дім
why-ip = З’єднання з країни
why-balance = Залишок
why-name = Оцінка імені
why-risk = Оцінка ризику
why-class = Припущено
why-nationality = Громадянство
why-home = Справжній дім
why-weight = Відповідає
why-accounts = { $accounts ->
    [one] { $accounts-text } рахунку
    [few] { $accounts-text } рахункам
    [many] { $accounts-text } рахункам
   *[other] { $accounts-text } рахунку
 }
why-euro = { $euro } €
why-frozen = Заморожено на день { $effect }.
why-capped = Усе, що понад { $limit } €, заблоковано на день { $effect }.
why-offboarded = На день { $effect } рахунок закрито, а гроші повернено.
why-restricted = Від дня { $effect } гроші можна лише вивести.
why-left = На день { $left } усі гроші виведено, перш ніж на день { $effect } правило набуло чинності.
why-left-at-once = Усі гроші виведено, перш ніж на день { $effect } правило набуло чинності.
why-below-cap = Правило поширюється на цей рахунок, але залишок не перевищує { $limit } €: нічого не стається.
why-unaffected = З цим рахунком нічого не стається.
why-clock = Щоб вивести гроші, потрібно було днів: { $needed }; було днів: { $had }.
why-stays = Було днів: { $had }; гроші все одно не вивели б.
why-appeal-granted = На день { $filed } подано апеляцію; її задоволено на день { $decided } або пізніше.
why-appeal-undecided = На день { $filed } подано апеляцію. Розгляд звільнив би рахунок щонайраніше на день { $decided }, але до кінця, дня { $end }, черга не доходить.
why-appeal-refused = На день { $filed } подано апеляцію. Розгляд відхилив би її щонайраніше на день { $decided }, тож рахунок лишається замороженим до кінця, дня { $end }.
why-no-appeal = До кінця, дня { $end }, апеляції немає.
why-decided = Що вирішило
why-no-clause = Жоден пункт цього правила не застосовується.
why-compared-document = Документ: { $observed }; правило вимагає: { $asked }
why-compared-document-not = Документ: { $observed }; правило вимагає будь-яку країну, крім: { $asked }
why-compared-residence = Заявлений дім: { $observed }; правило вимагає: { $asked }
why-compared-residence-not = Заявлений дім: { $observed }; правило вимагає будь-яку країну, крім: { $asked }
why-compared-ip = З’єднання: { $observed }; правило вимагає: { $asked }
why-compared-ip-not = З’єднання: { $observed }; правило вимагає будь-яку країну, крім: { $asked }
why-compared-balance = Залишок { $observed } €; правило вимагає щонайменше { $asked } €
why-compared-balance-not = Залишок { $observed } €; правило вимагає менше ніж { $asked } €
why-compared-name = Оцінка імені { $observed }; правило вимагає щонайменше { $asked }
why-compared-name-not = Оцінка імені { $observed }; правило вимагає менше ніж { $asked }
why-compared-risk = Оцінка ризику { $observed }; правило вимагає щонайменше { $asked }
why-compared-risk-not = Оцінка ризику { $observed }; правило вимагає менше ніж { $asked }
why-compared-nothing = Нічого не порівнюється
why-holds = так
why-fails = ні
why-spared = Найменша зміна, яка вберегла б цей рахунок: { $change }.
why-not-spared = Жодна окрема зміна не вберегла б цей рахунок.
why-caught = Найменша зміна, через яку рахунок потрапив би під правило: { $change }.
why-gone-first = Жодна зміна не зачепила б цей рахунок: гроші вивели б раніше.
why-not-caught = Жодна окрема зміна не призвела б до замороження цього рахунку.
change-document = документ країни { $place }
change-residence = заявлений дім у країні { $place }
change-ip = з’єднання з країни { $place }
change-balance = залишок { $bound } (зараз { $here })
change-name = оцінка імені { $bound } (зараз { $here })
change-risk = оцінка ризику { $bound } (зараз { $here })
change-at-least = { $limit } або більше
change-above = понад { $limit }
change-below = нижче за { $limit }
change-at-most = { $limit } або менше
why-command = Те саме з командного рядка
why-command-of = За правилом «{ $policy }»
why-command-file = Сценарій змінено: спершу збережіть його файл нижче, у розділі «Узяти із собою».

## Take it along

export-title = Узяти із собою
export-picture = Зображення
export-numbers = Числа
export-paper = На папері
export-png = PNG
export-svg = SVG
export-csv = CSV
export-json = JSON
export-print = Надрукувати сторінку
export-name-png = Зберегти зображення як PNG
export-name-svg = Зберегти зображення як SVG
export-name-csv = Зберегти числа як CSV
export-name-json = Зберегти весь результат як JSON
export-redraws = Разом із числами подано діапазон за повторами; їх { $replicates }.
export-no-picture = Зараз немає зображення, яке можна зберегти.
export-failed = Цей браузер не зміг створити файл.
export-saved = Збережено: { $file }
export-frame = Цю сторінку показано всередині іншої, яка може забороняти зберігати, друкувати й копіювати. Якщо відкрити її окремо, усе це можливо:
export-frame-link = відкрити окремо
export-reproduce = Відтворити ці результати
export-link = Посилання саме на ці числа
export-link-edited = Ви змінили сценарій, а посилання цього не передає. Це зробить файл нижче.
export-command = Ті самі числа з командного рядка
export-ranges = З --replicates { $replicates } програма дає й діапазони.
export-file = Зберегти змінений сценарій як { $file }
export-copy = Копіювати
export-copy-label = Копіювати: { $what }
export-copied = Скопійовано.
export-copy-refused = Тут не дозволено копіювати. Текст виділено: натисніть Ctrl+C або ⌘C на Mac.
export-source = Freeze Frame, «{ $scenario }». Змодельованих рахунків { $simulated }, початкове число { $seed }, рушій { $engine }, результат { $digest }.
export-source-edited = Автор цього змінив сценарій.
report-numbers = Головні числа
report-assumed = Хто причетний – припущення сценарію; з рахунку цього не видно нікому. За припущенням, причетних { $involved-text } з { $total-text } рахунків.
report-as-of = Сценарій описує стан на { $date }.
report-sources = Джерела
report-link = Та сама сторінка, щоб спробувати

## Population editor

population-title = Змініть, кого моделюють

## Rule builder

rules-title = Складіть власне правило

## Choosing the language

direction = ltr
language-label = Мова (Language)

## Story

story-title = Що сталося, крок за кроком

## Classroom: presenter, poll, guide, worksheet

class-title = На уроці

## Names of scenarios and policies

