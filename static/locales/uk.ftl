# Freeze Frame українською. Терміни та поради перекладачам: docs/translating.md.

product = Freeze Frame
page-title = { $scenario } – Freeze Frame
loading = Завантажується сценарій…
skip-to-comparison = До порівняння

involved-gloss = «Причетні» – це люди із санкційного списку й ті, хто переказує для них гроші. Решта людей ні до чого не причетні.

## The live sentence

headline-freezes = Щоб зупинити <involved>{ $chance }</involved> причетних, це правило заморожує рахунки <harm>{ $frozen ->
    [one] { $frozen-text } людини
    [few] { $frozen-text } людей
    [many] { $frozen-text } людей
   *[other] { $frozen-text } людей
 }</harm>, { $frozen ->
    [one] яка ні до чого не причетна
    [few] які ні до чого не причетні
    [many] які ні до чого не причетні
   *[other] які ні до чого не причетні
 }.
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
status-cancel = Зупинити
status-stopped = Скасовано: ці числа відповідають на попереднє запитання.
status-stopped-early = Скасовано, перш ніж з’явилися числа.
status-failed = Якщо числа показано, вони відповідають на попереднє запитання.
status-again = Запустити ще раз

## The published answer: what the page shows before the simulation runs, and where it cannot run

still-label = Основний сценарій, як його опубліковано. Змодельованих рахунків: { $simulated }; обчислено під час створення цієї сторінки.
still-label-preset = Цей сценарій, як опубліковано: змодельовано рахунків – { $simulated }, обчислено під час створення цієї сторінки.
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
views-look = Дивитися
views-try = Пробувати
views-learn = Дізнаватися
view-crowd = Люди
view-tradeoff = Ціна і користь
view-timeline = У часі
view-places = Місця
view-assumptions = Припущення
view-table = Усі числа
view-rules = Власне правило
view-population = Власне населення
view-story = Історія
view-class = У класі

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
caption-involved-rounded = Жодна позначка тут не показує причетних; у справжньому масштабі їх було б приблизно { $fair-text }.
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
caption-involved-enlarged = { $involved ->
    [one] { $involved-text } ромб показує
    [few] { $involved-text } ромби показують
    [many] { $involved-text } ромбів показують
   *[other] { $involved-text } ромба показують
 } причетних; у справжньому масштабі їх було б { $fair-text }.
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
interval-ends = від { $low } до { $high }
interval-same = однаково в кожному повторі
interval-meaning = Скільки залежить від випадку: те саме моделювання, рахунки в якому вибрано інакше; повторів { $replicates }

## Trade-off

tradeoff-title = Заморожені непричетні та заблоковані гроші причетних
tradeoff-sentence = Правило «{ $policy }»: заморожено непричетних – { $innocents-text }, заблоковано грошей причетних – { $share }.
tradeoff-axis = (від однієї лінії сітки до наступної — удесятеро більше)
tradeoff-frontier = жодне правило на оцінках не дає кращого, ніж ця лінія
tradeoff-better = краще: менше непричетних, більше заблокованих грошей причетних
tradeoff-searching = Випробовуємо правила на оцінках: зроблено { $done } з { $of } кроків.
tradeoff-searched = Кожна дрібна крапка – одне з правил (усього їх { $policies }), які заморожують кожного, чия оцінка імені або ризику сягає порога.
tradeoff-waiting = Правила на оцінках буде випробувано, щойно з’являться числа вище.
study-failed = Частину цього не вдалося обчислити. Показано решту.
chart-as-table = Графік як таблиця
change-refused = Цього не прийнято, бо воно не узгоджується з іншим числом: { $path } було б { $value }. Дозволено: { $allowed }.
chart-missing = Тут не вдалося намалювати графік. Його числа є в таблиці нижче.
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
tornado-stable = Число «{ $first }» найбільше змінює показник «{ $measure }» за правилом «{ $moved }». Жодне з цих чисел, узяте саме по собі на будь-якому кінці свого діапазону, не змінює, яке з правил, «{ $one }» чи «{ $other }», краще.
tornado-flips = Число «{ $first }» найбільше змінює показник «{ $measure }» за правилом «{ $moved }». Яке з правил, «{ $one }» чи «{ $other }», краще, могли б змінити: { $flips }.
tornado-axis = { $measure } за правилом «{ $policy }»
tornado-rest = { $count ->
    [one] Ще { $count-text } число змінює його щонайбільше приблизно на { $within }. Воно є в таблиці на сторінці.
    [few] Ще { $count-text } числа змінюють його щонайбільше приблизно на { $within } кожне. Вони є в таблиці на сторінці.
    [many] Ще { $count-text } чисел змінюють його щонайбільше приблизно на { $within } кожне. Вони є в таблиці на сторінці.
   *[other] Ще { $count-text } числа змінюють його щонайбільше приблизно на { $within } кожне. Вони є в таблиці на сторінці.
 }
tornado-rest-none = { $count ->
    [one] Ще { $count-text } число його не змінює. Воно є в таблиці на сторінці.
    [few] Ще { $count-text } числа його не змінюють. Вони є в таблиці на сторінці.
    [many] Ще { $count-text } чисел його не змінюють. Вони є в таблиці на сторінці.
   *[other] Ще { $count-text } числа його не змінюють. Вони є в таблиці на сторінці.
 }
tornado-base = як припущено: { $value }
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

points = { $points } { $whole ->
    [one] відсотковий пункт
    [few] відсоткові пункти
    [many] відсоткових пунктів
   *[other] відсоткового пункту
 }
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
table-p05 = { $column }, нижня межа 9 з 10 повторів
table-p95 = { $column }, верхня межа 9 з 10 повторів
table-sort = Упорядкувати за
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
timeline-capacity-scale = (від позначки до позначки вдесятеро більше)
timeline-capacity-steps = (кожні десять кроків праворуч – удесятеро більше)
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
export-link-edited = Ви змінили сценарій так сильно, що він не вміщується в посилання. Його передасть файл.
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
report-numbers-ranged = Головні числа; дрібно – у 9 з 10 повторів
report-assumed = Хто причетний – припущення сценарію; з рахунку цього не видно нікому. За припущенням, причетних { $involved-text } з { $total-text } рахунків.
report-as-of = Сценарій описує стан на { $date }
report-sources = Джерела
report-link = Та сама сторінка, щоб спробувати

## Links, undo, what was changed, saved work

toolbar-label = Що ви зробили
undo = Скасувати
undo-what = Скасувати: { $what }
redo = Повторити
redo-what = Повторити: { $what }
act-undone = Скасовано: { $what }.
act-redone = Зроблено знову: { $what }.
act-scenario = зміна сценарію
act-policies = вибір правил
act-accounts = кількість рахунків
act-view = зміна вигляду
act-theme = зміна кольорів
act-language = зміна мови
act-picture = порядок зображення
act-other = остання зміна

changes-title = Що я змінив чи змінила?
changes-none = Нічого: це «{ $scenario }», як опубліковано.
changes-count = { $changes ->
    [one] Від опублікованого сценарію «{ $scenario }» тут { $changes-text } відмінність:
    [few] Від опублікованого сценарію «{ $scenario }» тут { $changes-text } відмінності:
    [many] Від опублікованого сценарію «{ $scenario }» тут { $changes-text } відмінностей:
   *[other] Від опублікованого сценарію «{ $scenario }» тут { $changes-text } відмінності:
 }
changes-more = і ще { $more-text }.
changes-reset = Повернути все
changes-put-back-label = Повернути: { $change }
changes-policy-added = Нове правило «{ $policy }»: { $rule }
changes-policy-removed = Правила «{ $policy }» більше немає.
changes-policy-named = Правило «{ $before }» тепер називається «{ $policy }».
changes-policy-changed = Правило «{ $policy }». Було: { $before } Стало: { $after }
changes-policies-moved = Правила стоять в іншому порядку.
changes-cohort-added = Нові люди: громадянство { $nationality }, проживання { $residence } ({ $group }), { $accounts ->
    [one] { $accounts-text } рахунок
    [few] { $accounts-text } рахунки
    [many] { $accounts-text } рахунків
   *[other] { $accounts-text } рахунка
 }.
changes-cohort-removed = Пропущено: громадянство { $nationality }, проживання { $residence } ({ $group }), { $accounts ->
    [one] { $accounts-text } рахунок
    [few] { $accounts-text } рахунки
    [many] { $accounts-text } рахунків
   *[other] { $accounts-text } рахунка
 }.
changes-cohorts-moved = Групи людей стоять в іншому порядку.
changes-number = { $number }: було { $before }, стало { $after }.
changes-number-evidence = { $number }: інший діапазон або джерело.
changes-nothing = нічого
changes-scenario-title = Сценарій називається «{ $after }», раніше – «{ $before }».
changes-description = Опис, дата або ідентифікатор сценарію.
changes-countries = Назви країн або групи країн.

builder-title = Створити посилання для інших
builder-on-screen = Сценарій на екрані
builder-scenario = Сценарій
builder-policies = Правила для порівняння
builder-view = Відкривається з
builder-language = Мова
builder-seed = Вибірка рахунків (початкове число)
builder-predict = Читачі роблять ставку, перш ніж побачать числа
builder-lock = Читачі дивляться й нічого не змінюють
builder-links = Посилання ведуть зі статті назовні
builder-height = Висота у статті
builder-pixels = { $pixels } пікс.
builder-again = Почати з того, що на екрані
builder-link = Посилання
builder-frame = Для статті, без скрипта
builder-element = Для статті, з власною висотою
builder-code = Для камер: те саме посилання як QR-код.
builder-code-label = QR-код посилання на «{ $scenario }»
builder-code-save = Зберегти код як SVG
builder-code-long = Посилання задовге для QR-коду.

files-title = Файли сценаріїв і правил
files-bring = Узяти сценарій, правило або збережену роботу з файлу
files-drop = або перетягніть файл сюди.
files-paste = Або вставте його текст
files-read = Прочитати цей текст
files-unread = Цей файл не вдалося прочитати.
files-wrong = { $problems ->
    [one] Нічого не змінено: у файлі { $problems-text } помилка.
    [few] Нічого не змінено: у файлі { $problems-text } помилки.
    [many] Нічого не змінено: у файлі { $problems-text } помилок.
   *[other] Нічого не змінено: у файлі { $problems-text } помилки.
 }
files-problem = { $path }: знайдено { $found }; дозволено: { $allowed }
files-scenario-read = Тепер моделюється «{ $scenario }»: { $cohorts ->
    [one] { $cohorts-text } група людей
    [few] { $cohorts-text } групи людей
    [many] { $cohorts-text } груп людей
   *[other] { $cohorts-text } групи людей
 } і { $policies ->
    [one] { $policies-text } правило
    [few] { $policies-text } правила
    [many] { $policies-text } правил
   *[other] { $policies-text } правила
 }.
files-policy-read = Правило «{ $policy }» тепер порівнюється.
files-policy-renamed = Правило «{ $policy }» тепер порівнюється. Його ідентифікатор мало вже інше правило; тут він { $id }.
files-policy-known = Правило «{ $policy }» тут уже було; тепер воно порівнюється.
files-saved-read = { $count ->
    [one] Нижче додано { $count-text } збережену роботу.
    [few] Нижче додано { $count-text } збережені роботи.
    [many] Нижче додано { $count-text } збережених робіт.
   *[other] Нижче додано { $count-text } збереженої роботи.
 }
files-scenario = Зберегти сценарій як { $file }
files-policies = Зберегти правило як файл
files-policy-label = Зберегти правило «{ $policy }» як { $file }

saved-title = Збережені роботи ({ $count })
saved-name = Зберегти те, що на екрані, як
saved-keep = Зберегти
saved-kept = Збережено: «{ $name }».
saved-renamed = Тепер називається «{ $name }».
saved-deleted = Видалено: «{ $name }».
saved-bring-back = Повернути
saved-name-label = Назва роботи «{ $name }»
saved-open = Відкрити
saved-open-label = Відкрити «{ $name }»
saved-delete = Видалити
saved-delete-label = Видалити «{ $name }»
saved-export = Зберегти все одним файлом
saved-where = Збережені роботи лишаються в цьому браузері на цьому пристрої; ніхто інший їх не бачить. Файл із ними можна повернути вище.
saved-forbidden = Цей браузер не дає сторінці нічого тут зберігати. Збережене зникне, коли сторінку закриють, якщо не зберегти його як файл.
saved-full = У цьому браузері більше немає місця. Видаліть щось або збережіть як файл.
saved-unreadable = Те, що було збережено тут раніше, не вдається прочитати. Його відкладено вбік, і нічого з нього не втрачено.

## Rule builder

rules-title = Складіть власне правило
rules-intro = Правило – це перелік пунктів. Для кожного рахунку вирішує перший пункт, що підходить; кого не стосується жоден, того не чіпають. Числа вище змінюються з кожною правкою.
rules-waiting = Сценарій ще читається.
rules-choice = Правило
rules-choice-own = Ваше: { $title }
rules-choice-given = { $title }
rules-new = Нове правило з нуля
rules-copy = Зробити копію, щоб змінити
rules-duplicate = Дублювати
rules-compare = Порівняти його
rules-delete = Видалити
rules-read-only = Це правило належить сценарію й лишається таким, як є. Зробіть копію, щоб його змінити.
rules-new-title = { $number ->
    [1] Моє правило
   *[other] Моє правило { $number-text }
 }
rules-copy-title = { $title } (мій варіант)
rules-not-compared = Цього правила немає серед порівнюваних вище.
rules-name = Назва
rules-description = Опис (необов’язково)
rules-clauses = Що з ким стається
rules-clause = Пункт { $number }
rules-add-first = Додати перший пункт
rules-add = Додати пункт
rules-measure = Що стається
rules-cap = Заблокувати те, що понад межу
rules-limit = Межа
rules-if = якщо
rules-and = і…
rules-or = або…
rules-up = Раніше: { $what }
rules-down = Пізніше: { $what }
rules-again = Дублювати: { $what }
rules-remove = Прибрати: { $what }
rules-more = Що ще можна зробити: { $what }
rules-move-up = Посунути вгору
rules-move-down = Посунути вниз
rules-double = Дублювати це
rules-wrap-all = Помістити в «усе з цього»
rules-wrap-any = Помістити в «хоча б одне з цього»
rules-wrap-not = Обернути на протилежне
rules-unwrap = Вийняти з групи
rules-add-condition = Додати умову
rules-add-group = Додати групу
rules-too-large = Це більше, ніж може містити правило: 256 пунктів, у кожному щонайбільше 256 частин, 16 рівнів углиб.
rules-timing = Коли
rules-notice = Оголошено заздалегідь
rules-anticipation = Причетні дізнаються раніше на
rules-as-scenario = як у сценарії
rules-as-text = Як текст
rules-as-json = Як JSON
rules-text-help = Одне твердження на рядок. Що стається: freeze, cap 10000 eur, withdraw only, offboard; далі if і умова: document in RU, residence in @EEA, ip in XA, balance >= 10000 eur, name score >= 0.95, risk score >= 0.9, always; їх поєднують not, and, or та дужки. Також: notice 7 days, anticipation 2 days. Слова пишуться англійською.
rules-text-label = Правило як текст
rules-text-fault = Рядок { $line }, стовпець { $column }: знайдено «{ $found }». Дозволено: { $allowed }.
rules-text-go = Перейти туди
rules-text-end = кінець
rules-text-group = @ і назва групи країн
rules-text-country = код країни великими літерами
rules-text-depth = умова завглибшки щонайбільше { $most }
rules-text-nodes = умова, у якій частин щонайбільше { $most }
rules-text-clauses = пунктів щонайбільше { $most }
rules-json-label = Правило як файл
rules-json-fault = { $path }: знайдено { $found }. Дозволено: { $allowed }.
rules-json-more = і ще { $more-text }
rules-copy-refused = Тут не дозволено копіювати: виділіть текст і скопіюйте його клавішами свого пристрою.
asks-label = Запитує про
asks-how = Як
asks-places = Місця
asks-threshold = Поріг
asks-group = Як рахуються частини
asks-document = документ
asks-residence = заявлений дім
asks-ip = з’єднання
asks-balance = залишок
asks-name = оцінка імені
asks-risk = оцінка ризику
asks-anyone = будь-хто
asks-from = походить із
asks-not-from = не походить із
asks-in = є в
asks-not-in = не є в
asks-at-least = щонайменше
asks-below = нижче за
asks-at-least-eur = щонайменше, €
asks-below-eur = нижче за, €
asks-meant = мається на увазі
asks-not-meant = не мається на увазі
asks-all = справджується все з цього
asks-any = справджується хоча б одне з цього
asks-not-all = справджується не все з цього
asks-none = не справджується нічого з цього
asks-opposite = протилежне до
places-filter = Лише місця, що містять
field-whole = ціле число від { $least } до { $most }
field-number = число від { $least } до { $most }, десяткові через крапку
field-number-above = число понад { $least } і щонайбільше { $most }, десяткові через крапку
field-fault = «{ $found }» тут не підходить. Дозволено: { $allowed }.
field-empty = Тут має щось стояти. Дозволено: { $allowed }.
field-title = від 1 до { $most } символів в одному рядку
field-prose = щонайбільше { $most } символів

## Population editor

population-title = Створіть власне населення
population-intro = Сценарій говорить, хто має рахунки й що про цих людей відомо. Змінюйте будь-що: числа вище змінюються слідом. Те, що не сходиться, лишається написаним і береться, щойно зійдеться.
population-start = Почати з
population-blank = Нічого: одна група людей, жодних інших чисел
population-blank-title = Моє населення
population-begin = Почати
population-files = Файли сценаріїв
population-untaken = { $problems ->
    [0] Написане нижче ще не моделюється. Тепер його можна взяти.
    [one] Написане нижче ще не моделюється: { $problems-text } проблема.
    [few] Написане нижче ще не моделюється: { $problems-text } проблеми.
    [many] Написане нижче ще не моделюється: { $problems-text } проблем.
   *[other] Написане нижче ще не моделюється: { $problems-text } проблеми.
 }
population-refused = Цього не зроблено, бо воно не сходиться з рештою:
population-take = Узяти
population-drop = Забути
population-fault = Не взято: { $found }. Дозволено: { $allowed }.
population-waits = Ще не взято через іншу проблему з переліку вище.
population-widen = Розширити його діапазон
population-evidence = Діапазон і джерело
population-low = Правдоподібно від
population-high = Правдоподібно до
population-source = Джерело: позначення з переліку джерел або «assumption»
population-note = Примітка
population-by-kind = окреме число для кожного виду людей
population-all-kinds = Для всіх
population-unsay = Як у сценарії
population-inherited = Як у сценарії: { $what }.
population-say = Змінити для цих людей
population-cohorts = Хто має рахунки
population-cohorts-intro = Кожен рядок – група людей з однаковим громадянством і домом. Виберіть одну, щоб її змінити.
population-cohort = Громадянство { $nationality }, проживання { $residence } ({ $group })
population-accounts = { $accounts ->
    [one] { $accounts-text } рахунок
    [few] { $accounts-text } рахунки
    [many] { $accounts-text } рахунків
   *[other] { $accounts-text } рахунка
 }
population-filter = Лише групи, що містять
population-nationality = Громадянство
population-residence = Справжній дім
population-group = Група: слово з a-z, 0-9 і дефісів
population-differs = Ці люди такі, як усі, якщо тут не сказано інакше:
population-add = Додати групу
population-everybody-title = Що стосується всіх
population-everybody-intro = Група людей може казати інше. Порожнє поле нічого не каже; що діє тоді, стоїть у ньому сірим.
population-whole = Сценарій загалом
population-as-of = Станом на (рік-місяць-день)
population-draw = Вибрати інші
population-place-name = Назва { $code }
population-places = Вигадані місця
population-place-add = Додати вигадане місце
population-groups = Групи країн для правил
population-group-name = Назва нової групи країн
population-group-add = Додати цю групу
## Search for a policy

search-title = Знайти правило за оцінками
search-share = Заблокувати щонайменше цей відсоток грошей причетних, заморозивши якнайменше непричетних
search-found = З випробуваних правил це блокує { $locked } грошей причетних і заморожує { $innocents ->
    [one] { $innocents-text } непричетного
    [few] { $innocents-text } непричетних
    [many] { $innocents-text } непричетних
   *[other] { $innocents-text } непричетних
 }. Жодне інше, що блокує щонайменше { $share }, не заморожує менше.
search-none = Жодне з випробуваних правил не блокує { $share } грошей причетних; найбільше – { $most }.
search-nobody = У цьому сценарії причетних немає, тож таких грошей, які можна заблокувати, теж немає.
search-so-far = Пошук триває; може знайтися краще.
search-adopt = Взяти як власне правило
search-mark = знайдено для вас

## Help, glossary, tour

terms-label = Слова, що тут є:
tour-label = Огляд
tour-offer = Ви тут уперше? Чотири кроки покажуть, що до чого.
tour-start = Показати
tour-never = Більше не пропонувати
tour-step = Крок { $step } з { $steps }
tour-next = Далі
tour-back = Назад
tour-close = Залишити огляд
tour-end = Готово
tour-compare = Два правила, ті самі люди
tour-compare-text = Кожен бік – одне правило, а кожна позначка – рахунок, що стоїть на обох малюнках. Вибирайте інші правила зі списків. Наведіть на позначку, щоб побачити, чому з нею повелися так.
tour-look = Інші способи дивитися
tour-look-text = Той самий результат як ціна й користь, у часі, за місцями, як припущення з джерелами і як усі числа. Останні дають написати власне правило й власне населення.
tour-change = Нічого не зламається
tour-change-text = Кожну дію можна скасувати й повторити, а все, що відрізняється від опублікованого сценарію, перелічено зі шляхом назад.
tour-keep = Зберегти й передати далі
tour-keep-text = Кожен стан – це посилання. Тут є також малюнки, таблиці, сторінка для друку, файли та посилання для інших.
glossary-title = Що означають слова
term-policy = Правило
term-policy-is = Що біржа робить з якими рахунками: перелік пунктів, з яких вирішує перший, що підходить до рахунку.
term-innocent = Непричетні
term-innocent-is = Ті, кого немає в жодному санкційному списку і хто не переказує гроші для тих, хто в ньому є. Майже всі.
term-involved = Причетні
term-involved-is = Особи із санкційного списку або ті, хто переказує для них гроші. З рахунку не видно, хто причетний; це припущення сценарію.
term-designated = Особи зі списку
term-designated-is = Ті, хто названий у санкційному списку.
term-facilitator = Посередники
term-facilitator-is = Ті, кого немає в жодному списку, але хто переказує гроші для осіб зі списку.
term-frozen = Заморожено
term-frozen-is = Рахунок заблоковано в день, коли правило набуває чинності: власник не може ні користуватися тим, що на ньому, ні вивести це. За правила з межею блокується лише те, що понад межу.
term-restricted = Без обслуговування
term-restricted-is = Власник втрачає обслуговування, але зберігає гроші: можна лише виводити кошти або рахунок закривають, а гроші повертають.
term-left = Встигли вивести гроші
term-left-is = Усі гроші виведено до того, як правило набуло чинності.
term-released = Розморожено
term-released-is = Спершу заморожено, а потім відпущено після апеляції впродовж змодельованих днів.
term-notice = Попередження
term-notice-is = Дні між оголошенням правила і набуттям чинності. Хто хоче піти, може ними скористатися.
term-document = Документ, заявлена адреса, з’єднання
term-document-is = Що біржа бачить про те, звідки людина: документ, вказану адресу і країну, з якої начебто йде з’єднання. Кожне може відрізнятися від правди.
term-name-score = Оцінка імені
term-name-score-is = Наскільки ім’я схоже на ім’я із санкційного списку, від 0 до 1, на думку програми перевірки. Люди зі схожим іменем отримують високу оцінку, хоч їх у списку й немає.
term-risk-score = Оцінка ризику
term-risk-score-is = Наскільки підозрілими програмі перевірки здаються платежі, від 0 до 1.
term-recall = Повнота
term-recall-is = Яка частка причетних заморожена.
term-precision = Точність
term-precision-is = Яка частка заморожених причетна. Де причетних мало, вона може бути мізерною, хоч перевірка й добра.
term-false-positive-rate = Частка хибних спрацювань
term-false-positive-rate-is = Яка частка непричетних заморожена.
term-prevalence = Поширеність
term-prevalence-is = Скільки рахунків із мільйона належить причетним.
term-simulated = Змодельований рахунок
term-simulated-is = Вигаданий рахунок, громадянство, документи, баланс і оцінки якого випадково вибрано так, як каже сценарій.
term-represented = Представлені рахунки
term-represented-is = Справжні рахунки, за які стоїть один змодельований: його вага в кожному підрахунку.
term-interval = Інтервал 90 %
term-interval-is = Діапазон, у якому число лежить у 9 з 10 повторів змодельованих рахунків. Він показує, наскільки важить випадок, а не те, чи слушні припущення.
term-frontier = Межа найкращого
term-frontier-is = Правила, яких жодне інше випробуване не переважає одразу в обох речах: заморозити менше непричетних і заблокувати більше грошей причетних.

## Inside an article

embed-source = Це симуляція. Хто причетний – одне з її припущень; жодної справжньої людини тут немає.
embed-open = Відкрити повністю, з джерелами й припущеннями
embed-result = Freeze Frame, результат { $digest }
embed-locked = Той, хто це опублікував, визначив, що порівнюється. Роздивляйтеся скільки завгодно.
embed-unlock = Відкрити повністю, щоб змінити

## Offline

offline-title = Без мережі
offline-kept = Ця сторінка зберігається в цьому браузері й відкривається без мережі.
offline-file = Зберегти всю сторінку одним файлом.
offline-file-text = Він відкривається подвійним клацанням із диска чи флешки, у будь-якому браузері, і ні до кого не звертається.
offline-update = Готова новіша версія цієї сторінки. Те, що ви бачите, не зміниться, доки ви її не візьмете.
offline-update-use = Перейти зараз
offline-update-later = Пізніше

## Names of scenarios and policies

# The base-rate trap
text-0ae9ba69 = Пастка базової частоти
# Two invented towns of one million accounts and one very good detector: at a threshold of 0.5 it is right for 99 of 100 guilty and for 99 of 100 innocent people. In Alder one account in 1,000 is guilty, in Birch one in 100,000. Guess first: of those it flags, how many are guilty?
text-440e244a = Два вигадані міста по мільйону рахунків і один дуже добрий детектор: за порога 0,5 він не помиляється щодо 99 зі 100 винних і 99 зі 100 невинних. У Вільховому винен один рахунок з 1000, у Березовому – один зі 100 000. Спершу вгадайте: скільки винних серед тих, кого він позначає?
# Alder
text-fabe427b = Вільхове
# Birch
text-fbc45401 = Березове
# one in 1000
text-6e820d93 = один із 1000
# a round number
note-700cbc0d = кругле число
# # %, the textbook case
note-c7970f8e = { $a }%, випадок із підручника
# one in 100000
text-ab1d5f0b = один зі 100 000
# a hundred times rarer
note-f5ea41c0 = у сто разів рідше
# the same as everyone, so that only the counts differ
note-f9270b33 = як у всіх, щоб відрізнялася лише кількість
# # of # stay below #; low # %, high # %
note-02920d6a = { $a } зі { $b } не сягають { $c }; нижня межа { $d }%, верхня { $e }%
# # of # reach #; low # %, high # %
note-04c3edf3 = { $a } зі { $b } сягають { $c }; нижня межа { $d }%, верхня { $e }%
# eight reviewers
note-c13796c0 = вісім рецензентів
# the reviewers are as good as the detector
note-d063753c = рецензенти не гірші за детектор
# No action
text-7b94a4c4 = Нічого не робити
# Nobody is flagged: all 1,010 guilty accounts carry on.
text-8a640a83 = Нікого не позначено: усі 1010 винних рахунків діють далі.
# Freeze everyone
text-7979645f = Заморозити всіх
# Every guilty account is caught, together with two million others.
text-c12e42e4 = Спіймано кожен винний рахунок, а разом з ними ще два мільйони.
# Loose: score 0.2
text-cc62852b = М’яко: оцінка 0,2
# Hardly any guilty account gets through, and one innocent person in six is frozen.
text-9d1fff95 = Майже жоден винний рахунок не прослизає, і кожну шосту невинну людину заморожено.
# Balanced: score 0.5
text-def762ae = Зважено: оцінка 0,5
# Right for 99 of 100 on both sides, and still some twenty innocent people for each guilty one.
text-a86e47bb = Правильно щодо 99 зі 100 з обох боків, і все одно близько двадцяти невинних на кожного винного.
# Strict: score 0.8
text-63c28d6a = Суворо: оцінка 0,8
# About 200 innocent people in two million, while one guilty account in six gets away; in Birch that is still a hundred innocents for eight guilty.
text-222b0c19 = Близько 200 невинних із двох мільйонів, але кожен шостий винний рахунок прослизає; у Березовому це все одно сто невинних на вісьмох винних.
# Very strict: score 0.9
text-b147170b = Дуже суворо: оцінка 0,9
# Almost nobody innocent, and almost half of the guilty get away.
text-f7db4b12 = Майже нікого з невинних, і майже половина винних прослизає.
# Score 0.5, Alder only
text-e45a34c2 = Оцінка 0,5, лише Вільхове
# Where one in 1,000 is guilty, about 9 of 100 flagged people are: the textbook answer [Q34].
text-c7215fe2 = Там, де винен один із 1000, серед позначених винні приблизно 9 зі 100: відповідь із підручника [Q34].
# Score 0.5, Birch only
text-cb83a08c = Оцінка 0,5, лише Березове
# The same detector where one in 100,000 is guilty: about one flagged person in a thousand is.
text-f69440e5 = Той самий детектор там, де винен один зі 100 000: серед позначених винна приблизно одна людина з тисячі.
# Harbour town
text-01cc8514 = Портове місто
# An invented savings bank with 10,000 accounts on two shores and an island. Some people move money for smugglers; nearly everyone else saves for a boat, a roof or a wedding. All numbers are made up and chosen so that a class can check them by hand: 100 helpers, 10 people on the wanted list, 9,890 others.
text-53061a26 = Вигаданий ощадний банк із 10 000 рахунків на двох берегах і одному острові. Дехто переказує гроші для контрабандистів; майже всі інші заощаджують на човен, дах чи весілля. Усі числа вигадано й дібрано так, щоб клас міг перевірити їх вручну: 100 помічників, 10 людей у розшуку, 9890 інших.
# Ternland
text-8248e353 = Тернландія
# Maravel
text-8de772b1 = Маравель
# the Skerries
text-585953f8 = Шхери
# Ternlanders at home
note-7194dcd5 = тернландці вдома
# moved across the bay years ago
note-c5733885 = переїхали через затоку багато років тому
# every second one shows a Maravel passport
note-2765e89b = кожен другий показує маравельський паспорт
# fled to the island, with Ternland papers only
note-c2e1295a = утекли на острів, мають лише тернландські документи
# Maravel nurses, cooks and students in Ternland
note-5ff8653e = маравельські медсестри, кухарі та студенти в Тернландії
# Maravel people at home
note-b1982d5c = мешканці Маравелі вдома
# one helper in a hundred, the same in every group
note-bf4815a7 = один помічник на сотню, однаково в кожній групі
# one listed person in a thousand
note-8ba6ad8b = одна людина зі списку на тисячу
# one namesake in # reaches #
note-f66d8d96 = один тезко зі { $a } сягає { $b }
# # of # listed people reach #
note-138b7afc = { $a } з { $b } людей зі списку сягають { $c }
# # in # reach #
note-3428494e = { $a } зі { $b } сягають { $c }
# # of # reach #
note-d334a66c = { $a } з { $b } сягають { $c }
# too busy to notice
note-e74fa249 = надто зайняті, щоб помітити
# one in ten leaves each day: -ln #
note-281cec2c = щодня йде кожен десятий: −ln { $a }
# one in ten leaves each day
note-10868b5a = щодня йде кожен десятий
# they hear a day early
note-d9835bd3 = дізнаються на день раніше
# every second person writes in
note-52667812 = пише кожна друга людина
# two clerks, ten letters each
note-5c5355fe = двоє службовців, по десять листів
# one right appeal in ten is refused
note-0c16773c = одну слушну апеляцію з десяти відхилено
# The bank changes nothing: nobody is harmed and nobody is stopped.
text-c996b591 = Банк нічого не змінює: нікому не зашкоджено й нікого не зупинено.
# Freeze Ternland papers
text-a37184c7 = Заморозити тернландські документи
# Somebody asks the bank to freeze everyone with a Ternland passport; count first who that is.
text-94a483f3 = Хтось просить банк заморозити всіх із тернландським паспортом; спершу порахуйте, хто це.
# Freeze Ternland addresses
text-007da548 = Заморозити тернландські адреси
# The same idea by address: the people who fled are spared, the nurses from Maravel are not.
text-c51120d2 = Те саме за адресою: тих, хто втік, це оминає, медсестер із Маравелі – ні.
# Freeze names on the list
text-95127814 = Заморозити імена зі списку
# Only names that look like the list: nine of ten listed people, and about a hundred namesakes.
text-e9f258d6 = Лише імена, схожі на список: дев’ятеро з десяти людей зі списку й близько сотні тезок.
# Freeze listed names and risky accounts
text-5b868188 = Заморозити імена зі списку й ризикові рахунки
# The list and a warning score together: most helpers are caught, and so is one innocent saver in seventeen.
text-ba837a66 = Список і тривожна оцінка разом: більшість помічників спіймано, а з ними кожного сімнадцятого невинного вкладника.
# Freeze risky accounts with Ternland papers
text-c59edb91 = Заморозити ризикові рахунки з тернландськими документами
# A passport counts only together with a warning score: fewer mistakes, and helpers with other papers are missed.
text-3611e11b = Паспорт важить лише разом із тривожною оцінкою: помилок менше, а помічників з іншими документами пропущено.
# Lock only what is above 1,000 euro
text-99c623b9 = Заблокувати лише те, що понад 1000 євро
# After a week's notice the part above 1,000 euro is locked for Ternland papers: small savers keep everything, and a week is time to leave.
text-05590007 = Через тиждень після попередження для тернландських документів блокують те, що понад 1000 євро: дрібні вкладники зберігають усе, а тижня досить, щоб вивести гроші.
# Close accounts, return the money
text-73a51168 = Закрити рахунки, повернути гроші
# Accounts of people with Ternland papers and no home on a ferry shore are closed after two weeks and paid out: nothing is locked, for anybody.
text-8db30da8 = Рахунки людей із тернландськими документами, чий дім не на березі, куди ходить пором, за два тижні закривають, а гроші виплачують: нічого не заблоковано ні в кого.
# The request of February 2022
text-3094cd32 = Звернення лютого 2022 року
# A very large exchange with about 130 million accounts on 27 February 2022, when it was asked to block all Russian users. Who is involved is an assumption: no public source gives that number.
text-6e44346b = Дуже велика біржа, приблизно 130 мільйонів рахунків, 27 лютого 2022 року, коли її просили заблокувати всіх російських користувачів. Хто причетний – це припущення: жодне публічне джерело такого числа не наводить.
# Other countries
text-c0034bc7 = Інші країни
# # less the other cohorts in Russia; low # active clients, high # owners
note-6c69ca3f = { $a } мінус інші групи в Росії; нижня межа { $b }, активні клієнти; верхня { $c }, власники
# no public estimate; order from #, docs
note-5e5cbb36 = публічної оцінки немає; порядок величини з { $a }, документація
# # order over #; low from #, #
note-7fb4135a = порядок величини { $a } на { $b }; нижня межа з { $c }, { $d }
# notified second citizenship or permit x #; high #
note-e05649ee = заявлене друге громадянство чи дозвіл на проживання × { $a }; верхня межа { $b }
# verified with the other passport
note-3de6332c = верифіковано за іншим паспортом
# birthplace # x # x #
note-28ae7f10 = за місцем народження { $a } × { $b } × { $c }
# still registered at the old Russian address
note-20031783 = досі зареєстровані за старою російською адресою
# birthplace # x # x #; high adds #
note-4c78764c = за місцем народження { $a } × { $b } × { $c }; верхня межа додає { $d }
# birthplace # x # x #; high is #
note-d39b176c = за місцем народження { $a } × { $b } × { $c }; верхня межа – { $d }
# birthplace # not listed above x # x #
note-fe34918f = за місцем народження { $a }, не названі вище × { $b } × { $c }
# birthplace # x # x # x # dual
note-5f48f0fd = за місцем народження { $a } × { $b } × { $c } × { $d } з двома громадянствами
# birthplace # x # still foreign x #
note-a12f57a6 = за місцем народження { $a } × { $b }, досі іноземці × { $c }
# verified with a Russian passport
note-a89ebf69 = верифіковано за російським паспортом
# # million less the displaced, x #
note-a4002482 = { $a } мільйона мінус переміщені, × { $b }
# # million displaced to Russia # (general knowledge, within #) x #
note-16c88f34 = { $a } мільйон переміщених до Росії у { $b } (загальновідоме, у межах { $c }) × { $d }
# foreign citizens less those listed x #
note-e445fc20 = іноземні громадяни мінус уже названі × { $a }
# Crimea (#) and rebel-held Donbas x half of Ukraine's account rate
note-b811069c = Крим ({ $a }) і непідконтрольний Донбас × половина української частки рахунків
# Russian passport; low is # Donbas, high is # Crimea
note-c6082b27 = російський паспорт; нижня межа { $a }, Донбас; верхня { $b }, Крим
# address registered as Russian: Crimea's share of the people
note-dd6f90b9 = адреса зареєстрована як російська: частка Криму серед людей
# network seen as Russian
note-8b179ee9 = мережу видно як російську
# mean of # x # x # and # x #
note-41b93065 = середнє між { $a } × { $b } × { $c } і { $d } × { $e }
# mean with # x #
note-4de266ec = середнє разом із { $a } × { $b }
# rest of #; high is #
note-7da47967 = решта { $a }; верхня межа – { $b }
# everyone but Russian nationals; no public estimate
note-47a880a0 = усі, крім громадян Росії; публічної оцінки немає
# Russia-related lists only: listed people of other nationalities left out
note-2a4e3e89 = лише списки, пов’язані з Росією: людей зі списків з іншим громадянством пропущено
# another passport, or a bought identity (#, #)
note-f73ef2ec = інший паспорт або куплена особа ({ $a }, { $b })
# fraudulent verifications #; high is #
note-a86b22bc = шахрайські верифікації, { $a }; верхня межа – { $b }
# Levada, Russia; # agrees; used for everyone
note-5701f0f2 = Левада, Росія; { $a } узгоджується; узято для всіх
# with sigma: # % above # euro, mean as #; high near #
note-11ba062f = разом із розкидом: { $a }% понад { $b } євро, середнє як у { $c }; верхня межа близько { $d }
# see median; # gives # for first purchases
note-e64001bc = див. середину; { $a } дає { $b } для перших купівель
# # % reach #, the low end of #; high gives its # %
note-741125ee = { $a }% сягають { $b }, нижнього кінця { $c }; верхня межа дає { $d }% звідти ж
# spelling and data-entry noise
note-d6dd097d = різні написання й помилки введення
# # per million reach #
note-c532bbab = { $a } на мільйон сягають { $b }
# names shared with listed persons
note-c6b5905b = імена, спільні з людьми зі списків
# # % reach # (# at #); low is #, high gives # %
note-709c23bb = { $a }% сягають { $b } ({ $c } за { $d }); нижня межа – { $e }, верхня дає { $f }%
# # % reach #; low is #, high is #
note-d5401ba8 = { $a }% сягають { $b }; нижня межа – { $c }, верхня – { $d }
# less activity of their own
note-1d5c7616 = менше власної активності
# # % out in # days; low # %; high is #
note-d20c028b = { $a }% вивели за { $b } днів; нижня межа { $c }%; верхня – { $d }
# # % out in one day
note-1eafb2f2 = { $a }% вивели за один день
# public on # February, letters and a first freeze a day later (#)
note-11b65901 = оприлюднено { $a } лютого, листи й перше замороження – через день ({ $b })
# # reviewers, # hours, # minutes a case; compare #
note-568a3fb8 = рецензентів { $a }, годин { $b }, хвилин на справу { $c }; порівняйте { $d }
# # to # business days, a guide site
note-3b3ac1f9 = від { $a } до { $b } робочих днів, сайт-довідник
# An exchange changes nothing beyond what the law already demands, as KuCoin said on 1 March 2022 [T07].
text-2d195709 = Біржа нічого не змінює понад те, чого вже вимагає закон, як заявила KuCoin 1 березня 2022 року [T07].
# Freeze every Russian document
text-d9e99d3d = Заморозити всі російські документи
# Ukraine's deputy prime minister asked the large exchanges on 27 February 2022 to block Russian users, ordinary ones included, and eight of them got letters a day later [T01, T02].
text-2c539f6f = Віцепрем’єр-міністр України 27 лютого 2022 року попросив великі біржі заблокувати російських користувачів, зокрема звичайних, і за день вісім із них отримали листи [T01, T02].
# Freeze Russian documents and addresses
text-d2c37c34 = Заморозити російські документи й адреси
# The same freeze with the wider test that one exchange used in April 2022 for a milder measure: Russian nationals or residents [T17].
text-0d668db4 = Те саме замороження з ширшою ознакою, яку одна біржа у квітні 2022 року застосувала для м’якшого заходу: громадяни або мешканці Росії [T17].
# Freeze Russian addresses
text-2f4eea4b = Заморозити російські адреси
# One platform drew its line by residence when it ended service in Russia on 12 April 2022 [T16]; here the same line decides a freeze.
text-e591eb43 = Одна платформа провела межу за місцем проживання, коли 12 квітня 2022 року припинила роботу в Росії [T16]; тут та сама межа вирішує, кого заморозити.
# Freeze names on sanctions lists
text-4f3d94cc = Заморозити імена із санкційних списків
# Several exchanges answered between 28 February and 2 March 2022 that they would act against listed persons only [T04, T06, T08].
text-8de4b11c = Кілька бірж між 28 лютого і 2 березня 2022 року відповіли, що діятимуть лише проти людей зі списків [T04, T06, T08].
# Freeze anything like a listed name
text-9e83846c = Заморозити все, схоже на ім’я зі списку
# A variant made for comparison: every name that a loose match finds is frozen before a person looks, where published false-hit rates run from 2 to 15 percent [Q24].
text-46f9435f = Варіант для порівняння: кожне ім’я, яке знаходить нестрогий збіг, заморожують, перш ніж на нього гляне людина; за опублікованими даними, хибних збігів тут від 2 до 15 відсотків [Q24].
# Freeze listed names and risky behaviour
text-fb8be657 = Заморозити імена зі списку й ризикову поведінку
# On 11 March 2022 the US Treasury told exchanges that sanctions cover virtual currency and call for risk-based steps [T12]; this is one reading of that.
text-072fe5de = 11 березня 2022 року Міністерство фінансів США нагадало біржам, що санкції поширюються на віртуальні валюти й потребують кроків з огляду на ризик [T12]; це одне з прочитань.
# Withdraw only above 10,000 euro
text-b741d7ec = Лише виведення для понад 10 000 євро
# The EU barred high-value crypto services to Russians on 8 April 2022 and an exchange followed 13 days later, sparing people with EEA or Swiss papers or homes [T15, T17, T22].
text-1226999b = ЄС 8 квітня 2022 року заборонив надавати росіянам криптопослуги високої вартості, і за 13 днів так зробила одна біржа, оминувши людей із документами чи домом у ЄЕЗ або Швейцарії [T15, T17, T22].
# The EU barred all crypto account services to Russians on 6 October 2022, with the same exemptions, and one exchange gave 14 days to withdraw [T20, T22, T24].
text-11e561de = ЄС 6 жовтня 2022 року заборонив надавати росіянам будь-які послуги з крипторахунками, з тими самими винятками, і одна біржа дала 14 днів на виведення [T20, T22, T24].
# Freeze risky behaviour on Russian documents
text-ea2177b3 = Заморозити ризикову поведінку з російськими документами
# A variant made for comparison: a Russian document counts only together with a risk score, using detection rates from published benchmarks [Q09].
text-c6653c47 = Варіант для порівняння: російський документ важить лише разом з оцінкою ризику; частки виявлення взято з опублікованих випробувань [Q09].
# Two shores
text-a8a62801 = Два береги
# A small fictional scenario: one country under pressure, its emigrants, and a neighbour.
text-5c9a671a = Невеликий вигаданий сценарій: країна під тиском, її емігранти й сусідня держава.
# Arland
text-935d52a3 = Арландія
# Belmark
text-70eb95dd = Бельмарк
# Corvia
text-bc1e3255 = Корвія
# no public estimate
note-17141967 = публічної оцінки немає
# Blanket: nationals of Arland
text-ef9f356c = Суцільно: громадяни Арландії
# Blanket, a week's notice
text-dcb30b49 = Суцільно, з попередженням за тиждень
# Targeted: sanctions list
text-9d247ab9 = Прицільно: санкційний список
# List and risk score
text-ef60d59d = Список і оцінка ризику
# Cap at 10,000 euro
text-005ff14e = Межа 10 000 євро
# Close accounts, return funds
text-cd8d9b3f = Закрити рахунки, повернути кошти
# Nothing is done.
text-d18c7eb0 = Нічого не робиться.
# Freezes accounts whose name is all but certainly a listed one: a name score of 0.95 or more.
text-c0e4abf2 = Заморожує рахунки, чиє ім’я майже напевно зі списку: оцінка імені 0,95 або вище.
# Freezes accounts whose name resembles a listed one: a name score of 0.8 or more.
text-6e5b2ff5 = Заморожує рахунки, чиє ім’я схоже на ім’я зі списку: оцінка імені 0,8 або вище.
# Freezes listed names and accounts with a risk score of 0.9 or more.
text-d157765f = Заморожує імена зі списку й рахунки з оцінкою ризику 0,9 або вище.
# Freeze listed names, cap risky accounts
text-cbf97379 = Заморозити імена зі списку, обмежити ризикові рахунки
# Freezes listed names; of accounts with a risk score of 0.9 or more, locks what is above 10,000 euro.
text-192569d9 = Заморожує імена зі списку; на рахунках з оцінкою ризику 0,9 або вище блокує те, що понад 10 000 євро.
# Freezes every account: the most any policy can lock, and what it costs.
text-2f032e90 = Заморожує кожен рахунок: найбільше, що може заблокувати будь-яке правило, і ціна цього.

## Choosing the language

direction = ltr
language-label = Мова (Language)

## Story

story-title = Що сталося, крок за кроком
story-lede = { $steps ->
    [one] { $steps-text } крок
    [few] { $steps-text } кроки
    [many] { $steps-text } кроків
   *[other] { $steps-text } кроку
 } – від звернення в лютому 2022 року до правил, що з’явилися пізніше. Кожен запитує, чого ви чекаєте; потім відповідає модель, а ви можете змінити те, що вона припускає.
story-keys = Усередині історії стрілка праворуч або Page Down веде далі, а стрілка ліворуч або Page Up – назад.
story-other = Ця історія – про інший сценарій, ніж той, що на екрані.
story-other-link = Відкрити історію з її власним сценарієм
story-edited = Сценарій змінено поза історією, тому числа нижче – не ті, що опубліковано.
story-restore = Розповісти з опублікованими числами
story-aside = Ваші зміни відкладено: цей крок показує опубліковані числа.
story-fetch = Повернутися до них
story-steps-label = Кроки історії
story-step = Крок { $step }: { $title }
story-position = Крок { $step } з { $steps }
story-day = { $position } · { $day }
story-next = Наступний крок
story-back = Попередній крок
story-earlier = { $steps ->
    [one] Показати { $steps-text } крок перед цим
    [few] Показати { $steps-text } кроки перед цим
    [many] Показати { $steps-text } кроків перед цим
   *[other] Показати { $steps-text } кроку перед цим
 }
story-counting = Модель ще рахує…
story-now = Тепер, з вашою зміною: { $answer }
story-was = Як в історії: { $answer }
story-play = Спробуйте
story-play-involved = Як часто трапляються причетні
story-play-involved-value = { $times } × від припущення моделі
story-play-notice = Попередження про замороження
story-play-policy = Погляньте на інше правило
story-play-team = Скільки апеляцій розглядають за день
story-play-limit = Правило діє від суми
story-play-measure = Що стається з цими рахунками
story-play-return = закривають, а гроші повертають
story-play-freeze = заморожують
story-play-first = Одне правило
story-play-second = Інше правило
story-play-back = Повернути, як було
story-see-crowd = Побачити обидва на людях
story-write-rule = Написати власне правило

story-request-title = Звернення
story-request-asked = 27 лютого 2022 року віцепрем’єр-міністр України Михайло Федоров попросив усі великі криптобіржі заблокувати адреси російських користувачів, зокрема й звичайних [T01]. Через день офіційні листи мали вже { $letters-text } бірж [T02].
story-request-exchange = Уявіть одну дуже велику біржу, на якій приблизно { $accounts-text } рахунків [S03]; за повідомленнями преси з неназваними джерелами, близько { $russian-text } рахунків такої біржі – у Росії [S01]. Хто з їхніх власників допомагає обходити санкції, не знає ніхто. Модель це припускає і прямо про це каже.
story-request-reveal = Документ каже, звідки людина, а не що вона зробила: замороження зачіпає { $frozen ->
    [one] { $frozen-text } людину, яка ні до чого не причетна
    [few] { $frozen-text } людей, які ні до чого не причетні
    [many] { $frozen-text } людей, які ні до чого не причетні
   *[other] { $frozen-text } людей, які ні до чого не причетні
 }, і { $involvedfrozen ->
    [one] { $involvedfrozen-text } причетного
    [few] { $involvedfrozen-text } причетних
    [many] { $involvedfrozen-text } причетних
   *[other] { $involvedfrozen-text } причетних
 }. Тут усе залежить від того, як часто трапляються причетні, а це – припущення. Спробуйте інші.
story-request-notes = Спершу скажіть, що кількість причетних – це припущення моделі з широким діапазоном. Попросіть зробити ставку до будь-якого обговорення. Після відповіді нехай клас рухає повзунок: у скільки разів більше мало б бути причетних, щоб замороження здалося їм пропорційним?

story-caught-title = Спіймано чи втекло
story-caught-one = Одна біржа, DMarket, за два дні заморозила рахунки користувачів із Росії та Білорусі: активи залишилися, доступ обмежили [T03].
story-caught-papers = Замороження за документом бачить папери, а не вчинки. Дехто з причетних показує документи іншої країни, дехто купив чужу особу, а дехто вчасно дізнається про замороження й виводить гроші. Скільки таких – припущення.
story-caught-reveal = Замороження зупиняє причетних: { $involvedfrozen-text }. Встигли вивести гроші: { $involvedleft-text }; решта показує документи, яких правило не шукає. Оголосіть замороження раніше й подивіться, що зміниться.
story-caught-notes = Тут два різні витоки: документи й час. Запитайте, який із них могло б закрити краще правило і чого це коштувало б непричетним.

story-answers-title = Біржі відповідають
story-answers-given = Binance 28 лютого сказала, що не заморожуватиме з власної волі рахунки мільйонів невинних користувачів і діятиме проти осіб під санкціями [T04]. Kraken не заморожуватиме клієнтів без вимоги закону й попередила, що така вимога може скоро з’явитися [T05]. Coinbase відкинула повну заборону й блокувала рахунки осіб під санкціями [T06]; KuCoin назвала себе нейтральною платформою [T07]. 2 березня голова Binance сказав, що ширша заборона підштовхне користувачів до платформ, які менше дотримуються правил [T08].
story-answers-names = Залишався санкційний список: порівнювати імена. Ім’я – не відбиток пальця. Різні люди мають однакові імена, а одне ім’я пишуть по-різному.
story-answers-reveal = Це тезки. Із причетних правило зупиняє { $recall }: воно знаходить тих, хто у списку, а не тих, хто переказує для них гроші. Менш суворе порівняння знаходить більше імен обох видів.
story-answers-notes = Два боки рахунку: список шкодить небагатьом і пропускає більшість причетних, хоча люди зі списку мають велику частину грошей. Запитайте, що тут означало б «досить» і для кого.

story-waiting-title = В очікуванні відповіді
story-waiting-queues = Кого заморозили помилково, той може подати апеляцію, і хтось має її прочитати. Наприкінці 2021 року Coinbase мала понад { $alerts-text } сповіщень моніторингу, яких ніхто не переглянув [Q25]. Клієнти Celsius, чиї рахунки стояли через її неплатоспроможність, чекали { $wait-text } дні [B26].
story-waiting-team = У моделі за день розглядають { $team ->
    [one] { $team-text } апеляцію
    [few] { $team-text } апеляції
    [many] { $team-text } апеляцій
   *[other] { $team-text } апеляції
 }. Опублікованих даних про це не знайдено, тож це припущення.
story-waiting-reveal = У найгіршу мить чекає { $queue ->
    [one] { $queue-text } апеляція
    [few] { $queue-text } апеляції
    [many] { $queue-text } апеляцій
   *[other] { $queue-text } апеляції
 }. Дайте команді розгляду більше людей: скільки було б досить?
story-waiting-notes = Час – окрема шкода. Запитайте, чого не можна зробити пів року без своїх заощаджень. Потім запитайте, хто заплатив би за достатньо велику команду.

story-addresses-title = Адреси й люди
story-addresses-blocked = Coinbase 6 березня написала, що заблокувала понад { $addresses-text } адрес [T10]; більшість позначили ще до вторгнення [T10b]. Адреса – не людина: від { $listed-text } адрес зі списку, що належали одній особі під санкціями, компанія дійшла до { $found-text } [Q17].
story-addresses-risk = 11 березня Міністерство фінансів США написало, що санкції охоплюють віртуальну валюту, а біржі мають діяти з огляду на ризик [T12]. Це можна прочитати так: заморожувати імена зі списку й рахунки, поведінка яких здається ризикованою.
story-addresses-reveal = Правило зупиняє { $recall } причетних, і все ж серед заморожених непричетні – { $frozen-text }. Де майже ніхто не причетний, навіть добра оцінка здебільшого помиляється: занадто багато тих, щодо кого можна помилитися.
story-addresses-notes = Це ефект базової частоти. Нехай клас порахує його вручну за сценарієм «Пастка базової частоти»: 1000 винних на мільйон, перевірка не помиляється 99 разів зі 100.

story-limit-title = Понад певну суму
story-limit-package = 8 квітня п’ятий пакет Європейського Союзу заборонив надавати росіянам криптопослуги на великі суми: понад { $limit-text } євро [T15].
story-limit-exchange = Binance зробила це 21 квітня. Громадяни й мешканці Росії із сумою понад цю могли тільки виводити кошти й мали { $closing-text } днів, щоб закрити деривативи; громадян за кордоном із підтвердженою адресою це не стосувалося [T17]. Саме правило робить виняток для громадян ЄС, ЄЕЗ і Швейцарії та людей із тамтешніми дозволами на проживання [T22]. Нічого не заморожували.
story-limit-reveal = За повідомленнями преси, понад цю суму мали { $above-text } із приблизно { $russian-text } рахунків, { $share } [S01, S02, S02b]. За цим правилом нічиї гроші не заблоковано, і причетні теж можуть вивести свої. Посуньте межу.
story-limit-notes = Поріг навмисно щадить дрібних вкладників. Запитайте, на що він спрямований, якщо не на блокування грошей, і як причетні могли б залишитися під ним.

story-closed-title = Кожен рахунок
story-closed-package = 6 жовтня восьмий пакет заборонив надавати росіянам будь-які послуги криптогаманців, рахунків і зберігання, хоч би яка була сума [T20]. Як це тлумачить Європейська комісія, рахунок закривають, а активи повертають; замороження не передбачено [T21].
story-closed-people = Blockchain.com дала { $notice-text } днів на виведення [T24]. Це зачепило й журналістів та активістів у вигнанні [T23].
story-closed-reveal = Заборона послуги нічого не блокує: { $restricted ->
    [one] { $restricted-text } непричетна людина втрачає рахунок, але зберігає гроші
    [few] { $restricted-text } непричетні людини втрачають рахунок, але зберігають гроші
    [many] { $restricted-text } непричетних людей втрачають рахунок, але зберігають гроші
   *[other] { $restricted-text } непричетних людей втрачають рахунок, але зберігають гроші
 }, і причетні так само. «Заблоковано» може означати дві дуже різні речі. Натомість заморозьте ті самі рахунки й порівняйте.
story-closed-notes = Розрізняйте два слова: замороження забирає користування грошима, заборона послуги забирає рахунок. Запитайте, про що з двох думав клас, коли чув «заблоковано».

story-turn-title = Ваша черга
story-turn-left = 27 вересня 2023 року Binance оголосила про продаж свого бізнесу в Росії; перенесення рахунків могло тривати до року [T27].
story-turn-yours = Порівняйте будь-які два правила, змініть попередження й команду розгляду або напишіть власне правило. Правильної відповіді на цій сторінці немає: є тільки те, чого коштувало б кожне правило і кому.
story-turn-later = Правила й повзунки з’являться тут, коли ви дійдете до цього кроку.
story-turn-reveal = Непричетних заморожено: { $frozen-text }; причетних зупинено: { $recall }.
story-turn-notes = Нехай кожна група напише одне правило й обстоїть його двома числами: чого воно коштує непричетним і що воно дає.

bet-title = Ваша ставка
bet-place = Поставити
bet-skip = Показати без ставки
bet-again = Поставити ще раз
bet-part = { $part } зі { $whole }
bet-right = Ви обрали { $bet }. Модель каже { $answer }, і жоден інший вибір не ближчий.
bet-wrong = Ви обрали { $bet }. Модель каже { $answer }; найближче – { $closest }.
bet-close = Ви сказали { $bet }. Модель каже { $answer }: близько.
bet-high = Ви сказали { $bet }. Модель каже { $answer }: менше, ніж ви думали.
bet-low = Ви сказали { $bet }. Модель каже { $answer }: більше, ніж ви думали.
bet-none = Модель каже { $answer }.
bet-undefined = Тут відповіді немає: нема кого рахувати, щоб узяти частку.
bet-crowd = Проведіть по позначках або скористайтеся повзунком.
bet-mine = ваша ставка
bet-model = модель
ask-innocents-frozen = Скільки людей, які ні до чого не причетні, заморожує «{ $policy }»? Усього рахунків { $total-text }.
ask-involved-frozen = Скільки з кожних 100 рахунків причетних заморожує «{ $policy }»?
ask-frozen-involved = Скільки з кожних 100 рахунків, які заморожує «{ $policy }», належать причетним?
ask-still-frozen = Скільки з кожних 100 непричетних, заморожених за правилом «{ $policy }», ще заморожені через { $days ->
    [one] { $days-text } день
    [few] { $days-text } дні
    [many] { $days-text } днів
   *[other] { $days-text } дня
 }?
ask-innocents-per-involved = Скільки непричетних людей заморожує «{ $policy }» на кожен заморожений рахунок причетних?
ask-meant-at-home = Скількох із кожної 1000 рахунків у Росії, чиї власники ні до чого не причетні, стосується «{ $policy }»?
ask-money-locked = Скільки з кожних 100 євро причетних залишаються заблокованими за правилом «{ $policy }»?
predict-lede = Перш ніж показати числа: чого ви чекаєте?

## Classroom: presenter, poll, guide, worksheet

class-title = У класі
class-parts = Для чого
class-part-bet = Зробити ставку
class-part-collect = Зібрати ставки
class-part-present = Показати
class-part-guide = Посібник для вчителя
class-part-sheet = Робочий аркуш
class-nothing = Поки що нема на що ставити: числа ще обчислюються.
class-print = Надрукувати
class-print-help = Друкується на білому папері, без решти сторінки.
poll-question = Запитання
poll-policy = Правило
poll-not-compared = Правило, про яке це запитання, зараз не порівнюється, тому відповіді на нього ще немає.
poll-compare = Порівняти його
poll-lede-bet = Зробіть ставку, перш ніж хтось покаже числа. Ставка стане кодом: прочитайте його вголос, запишіть або покажіть. Він каже, на що ви поставили, і нічого про вас; його нікуди не надсилають.
poll-bet = Ваша ставка
poll-code = Ваш код
poll-code-help = Перші п’ять знаків однакові в усіх, хто відповідає на це запитання про це правило. Літер I, L, O та U в кодах немає.
poll-code-label = QR-код вашої ставки
poll-code-none = Виберіть відповідь, і тут з’явиться ваш код.
poll-lede-collect = Вставте або наберіть коди класу в будь-якому порядку і з чим завгодно між ними. Вони лишаються в цьому браузері, доки відкрито сторінку.
poll-codes = Коди класу
poll-scan = Зчитати коди камерою
poll-scan-stop = Вимкнути камеру
poll-scan-none = Тут цей браузер не може зчитувати коди камерою: потрібні браузер, що дає сторінкам камеру, та адреса, що починається з https. Наберіть або вставте коди.
poll-scan-refused = Камерою не можна скористатися: { $reason }
poll-scan-video = Що бачить камера
poll-scan-found = Зчитано: { $code }
poll-counted = { $bets ->
    [0] Ще не враховано жодної ставки.
    [one] Враховано { $bets-text } ставку.
    [few] Враховано { $bets-text } ставки.
    [many] Враховано { $bets-text } ставок.
   *[other] Враховано { $bets-text } ставки.
 }
poll-refused = { $codes ->
    [one] Не враховано { $codes-text } запис
    [few] Не враховано { $codes-text } записи
    [many] Не враховано { $codes-text } записів
   *[other] Не враховано { $codes-text } запису
 }
poll-refused-entry = «{ $entry }»: { $reason }
poll-table = Ставки класу
poll-answer = Відповідь
poll-bets = Ставок
poll-model = відповідь моделі
poll-reveal = Показати відповідь моделі
poll-hide = Сховати відповідь моделі
poll-middle = Половина класу поставила { $bet } або менше.
poll-close = { $close ->
    [0] Близько не вгадав ніхто.
    [one] Близькою виявилася { $close-text } ставка.
    [few] Близькими виявилися { $close-text } ставки.
    [many] Близькими виявилися { $close-text } ставок.
   *[other] Близькими виявилися { $close-text } ставки.
 }
poll-still-frozen = З непричетних заморожених, досі заморожені наприкінці
poll-below = менше ніж { $high-text }
poll-between = { $low-text } або більше, але менше ніж { $high-text }
poll-from = { $low-text } або більше
poll-fault-sign = Знака «{ $sign }» в кодах немає.
poll-fault-length = Тут { $length ->
    [one] { $length-text } знак
    [few] { $length-text } знаки
    [many] { $length-text } знаків
   *[other] { $length-text } знака
 }, а в коді їх { $whole-text }.
poll-fault-check = Якийсь знак хибний, або два помінялися місцями.
poll-fault-version = Його зробила інша версія цієї сторінки.
poll-fault-scenario = Він про інший сценарій.
poll-fault-question = Він відповідає на інше запитання: { $question }.
poll-fault-unknown = Він відповідає на запитання, якого ця сторінка не знає.
poll-fault-rule = Він про інше правило.
poll-fault-answer = У ньому відповідь, якої це запитання не має.
poll-fault-twice = Цей код уже є; він враховується один раз.

present-lede = Урок для проєктора: великі літери, одна думка на екрані. Спершу те, що сталося, потім запитання, підняті руки й відповідь моделі. Мережа не потрібна.
present-start = Почати
present-policies = Доки триває показ, порівнюються правила з розповіді; потім – ті, що були раніше.
present-keys = Клавіші
present-keys-move = Page Down, праворуч, униз, пробіл: наступний екран. Page Up, ліворуч, угору: попередній. Home і End: перший та останній.
present-keys-notes = N: ваші нотатки в другому вікні, для вашого власного екрана. Клавіші працюють і там.
present-keys-freeze = F: завмерти. Клас бачить той самий екран, а ви йдете далі у своїх нотатках; ще раз F – наздогнати.
present-keys-blank = B або крапка: чорний екран і назад.
present-keys-leave = Escape: завершити.
present-keys-board = Tab веде до піднятих рук; наберіть їхню кількість.
present-label = Показ
present-place = { $screen } з { $screens }
present-next = Далі
present-back = Назад
present-notes = Нотатки
present-freeze = Завмерти
present-unfreeze = Продовжити
present-blank = Чорний
present-leave = Завершити
present-frozen = Завмерло
present-blanked = Екран чорний. B повертає його.
present-hands = Скільки рук?
present-total = { $hands ->
    [0] Рук ще не полічено.
    [one] Полічено { $hands-text } руку.
    [few] Полічено { $hands-text } руки.
    [many] Полічено { $hands-text } рук.
   *[other] Полічено { $hands-text } руки.
 }
present-counting = Модель ще лічить…
present-assumed = Сценарій припускає, що причетних – { $involved-text }, а всіх рахунків – { $total-text }. Хто причетний – це припущення.
present-blocked = Браузер не дозволив другого вікна. Дозвольте цій сторінці спливні вікна або надрукуйте посібник для вчителя.
present-notes-title = Нотатки доповідача
present-notes-seen = Клас бачить: { $screen }
present-notes-next = Далі: { $screen }
present-notes-last = Це останній екран.
present-screen-opening = Сценарій
present-screen-happened = Що сталося
present-screen-question = Запитання
present-screen-board = Підняті руки
present-screen-reveal = Відповідь моделі
present-note-opening = Скажіть, що це: модель із вигаданими людьми, а хто причетний – припущення. Ніхто не мусить вгадати; ставка наперед робить подив видимим.
present-note-question = Прочитайте запитання вголос. Дайте пів хвилини тиші, щоб кожен мав ставку, перш ніж хтось заговорить.
present-note-board = Називайте кожну відповідь і лічіть руки. Кожен піднімає руку один раз. Поки що не коментуйте.
present-note-innocents-frozen = Зазвичай ставлять замало, коли правило дивиться на документи, і забагато, коли на список імен. Запитайте: правило дивиться на те, що люди зробили, чи на те, ким вони є?
present-note-involved-frozen = Решта мали інші документи, встигли вивести гроші або не є в жодному списку. Запитайте, до кого з них дісталося б краще правило і чого це коштувало б непричетним.
present-note-frozen-involved = Це ефект базової частоти: де причетних мало, навіть добра перевірка знаходить переважно інших. Хай хтось скаже дріб уголос: заморожені причетні з усіх заморожених.
present-note-still-frozen = Помилка, яку виправлено пізно, лишається помилкою. Запитайте, чого людина не може зробити стільки часу без грошей і хто має платити за швидший розгляд.

sheet-title = Робочий аркуш: { $scenario }
sheet-name = Ім’я
sheet-date = Дата
sheet-lede = Модель припускає, що причетних – { $involved }, а всіх рахунків – { $total }. Хто причетний – це припущення; усе інше випливає з нього та з правила.
sheet-bet = Спершу ставка
sheet-bet-text = Перш ніж хтось подивиться на сторінку: чого ви очікуєте?
sheet-question = Запитання
sheet-mine = Моя ставка
sheet-model = Модель
sheet-count = Полічіть
sheet-count-text = Заповніть порожні клітинки; кожен рядок і кожен стовпець складаються. Потім обчисліть чотири числа під таблицею.
sheet-accounts = Рахунки
sheet-frozen = заморожено
sheet-not-frozen = не заморожено
sheet-all = усі
sheet-innocent = непричетні
sheet-involved = причетні
sheet-precision = Яка частка заморожених причетна (точність)
sheet-recall = Яку частку причетних заморожено (повнота)
sheet-false-positives = Яку частку непричетних заморожено (частка хибних спрацювань)
sheet-ratio = Скільки непричетних заморожено на кожен заморожений рахунок причетних
sheet-why = Поясніть
sheet-why-text = Два з ваших чисел зовсім по-різному відповідають на запитання «наскільки добре це правило?». Які два й чому?
sheet-weigh = Зважте
sheet-weigh-text = Яке з двох правил ви б вибрали, чи жодного? Назвіть, чого коштує ваш вибір, кому він цього коштує, і одну річ, якої числа не показують.
sheet-weigh-one = Чи вибрали б ви це правило? Назвіть, чого воно коштує, кому воно цього коштує, і одну річ, якої числа не показують.
sheet-write = Напишіть правило
sheet-write-text = Напишіть одним реченням правило, яке заморожує менше непричетних. Кого воно пропускає? Випробуйте його на сторінці в розділі «Власне правило».
sheet-key = Відповіді
sheet-key-why = Точність і повнота (або частка хибних спрацювань): їх ділять на різні групи. Непричетних так багато, що навіть мала їх частка більша за кількість заморожених причетних. Де причетних мало, правило може не помилятися майже щодо всіх і все ж влучати переважно в непричетних.
sheet-key-weigh = Правильного вибору немає. Добра відповідь називає обидва боки (заморожених непричетних, пропущених причетних), каже, для кого це гірше, і називає щось, чого бракує: очікування, засоби до життя, стримування, мету заходу або те, що кількість причетних припущено.
sheet-key-write = Відкрите завдання. Добре правило каже, на що дивиться (документи, місце проживання, ім’я, платежі, залишок), і визнає, кого пропускає. Сторінка лічить і те, і те.
sheet-weighed = «{ $policy }» заморожує { $frozen ->
    [one] { $frozen-text } людину, ні до чого не причетну
    [few] { $frozen-text } людей, ні до чого не причетних
    [many] { $frozen-text } людей, ні до чого не причетних
   *[other] { $frozen-text } людей, ні до чого не причетних
 }{ $restricted ->
    [0] {""}
    [one] , позбавляє обслуговування ще { $restricted-text }
    [few] , позбавляє обслуговування ще { $restricted-text }
    [many] , позбавляє обслуговування ще { $restricted-text }
   *[other] , позбавляє обслуговування ще { $restricted-text }
 }, зупиняє { $recall } причетних і блокує { $locked } їхніх грошей.

guide-title = Посібник для вчителя
guide-lede = Для класів приблизно від 14 років, на уроках математики, громадянської освіти чи інформатики. Досить одного проєктора; краще телефони або один комп’ютер на двох. Сторінка працює без мережі, не питає імен і нічого нікуди не надсилає.
guide-aims = Цілі
guide-aim-rates = Учні пояснюють на власних числах, чому перевірка, яка майже завжди має рацію, може влучати переважно в непричетних, коли винних мало.
guide-aim-weigh = Учні зважують, що захід дає і чого він коштує непричетним, та наводять причини, зрозумілі й тому, хто думає інакше.
guide-aim-classify = Учні читають правило як класифікатор: два види помилок, поріг, компроміс між ними.
guide-aim-doubt = Учні розрізняють виміряні, оцінені та припущені числа й кажуть, що змінило б висновок.
guide-hooks = Місце в навчальній програмі
guide-hook-statistics = Статистика: базові частоти, чотириклітинкові таблиці, умовні частоти, правило Баєса в цілих числах, випадок і повторення (початкове число та повтори).
guide-hook-civics = Громадянська освіта й право: пропорційність (чи захід придатний, чи є м’якший, чи ціна домірна), колективні заходи, право бути вислуханим, для чого потрібні санкції.
guide-hook-computing = Інформатика: класифікація, матриця помилок, точність і повнота, пороги, моделювання, правила як код.
guide-before = Перед уроком
guide-before-scenario = Виберіть сценарій. Якщо хтось у класі походить із країн, яких це стосується, або якщо ви цього не знаєте, візьміть вигаданий (див. кінець цього посібника).
guide-before-offline = Збережіть сторінку одним файлом або відкрийте її один раз на комп’ютері в класі: тоді мережа їй не потрібна.
guide-before-print = Надрукуйте робочий аркуш. Його числа – це числа сценарію та правил на екрані, а відповіді стоять на окремій сторінці.
guide-before-try = Зробіть ставку самі, зберіть її та випробуйте клавіші показу.
guide-long = Урок на 45 хвилин
guide-long-open = Вступ. Скажіть, яке це правило і що люди вигадані. Чисел не показуйте. Запитайте: кого буде заморожено?
guide-long-bet = Ставка. Кожен ставить кодом або піднятою рукою, спершу сам, потім у парах. Покажіть розподіл, потім відповідь моделі.
guide-long-count = Лічба. Частина 2 робочого аркуша в парах: заповнити таблицю й обчислити чотири числа. Зберіть по одному реченню: чому вони такі різні?
guide-long-change = Зміна. Кожна група змінює на сторінці щось одне: наскільки поширені причетні, попередження, поріг, розмір команди розгляду – або пише власне правило. Що змінилося і для кого?
guide-long-weigh = Зважування. Дві групи обстоюють різні правила тими самими двома числами: чого це коштує непричетним і що це дає. Потім одне із запитань нижче.
guide-long-close = Завершення. Кожен записує: «Я б змінив(-ла) думку, якби …».
guide-short = Коротко, на 10 хвилин
guide-short-bet = Ставка піднятими руками: скільки з кожних 100 заморожених причетні?
guide-short-reveal = Покажіть відповідь і поясніть її на дошці на 1000 уявних людей.
guide-short-ask = Запитайте: чи це правило про те, що люди зробили? Вислухайте дві різні думки й залиште питання відкритим.
guide-questions = Запитання і що каже добра відповідь
guide-questions-text = Жодне не має єдиної правильної відповіді. Відповіді показують, що міг би сказати вдумливий учень.
guide-ask-rates = Правило не помиляється майже щодо всіх. Чому більшість заморожених ні до чого не причетні?
guide-answer-rates = Бо майже всі ні до чого не причетні. Мала частка дуже багатьох більша за велику частку дуже небагатьох. Для заморожених важить не те, як часто правило має рацію, а скільки людей кожного виду воно зустрічає.
guide-ask-errors = Що гірше: заморозити непричетного чи пропустити причетного? Хто має вирішувати?
guide-answer-errors = Залежить від того, що випливає з кожної помилки, на який час і чи можна її виправити. Заморожена людина, жертва того, чого не зупинили, і біржа бачать це по-різному. Тому такі правила потребують публічного обґрунтування і когось, хто їх перевіряє.
guide-ask-papers = Правило дивиться на документи. Що це каже про вчинки?
guide-answer-papers = Дуже мало. Документи кажуть, де людина народилася чи зареєстрована. Ті, хто втік, ті, хто має два паспорти, і ті, хто проти свого уряду, мають ті самі документи; у причетних можуть бути інші.
guide-ask-appeal = Помилково заморожені можуть подати апеляцію. Чи стає від того добре?
guide-answer-appeal = Краще, але не добре. Апеляцію подають не всі, черга забирає час, і місяців без грошей ніхто не поверне. Розгляд – частина ціни правила.
guide-ask-weigh = Правило має тиснути на всю економіку, а не знаходити окремих людей. Чи наша лічба все ще його оцінює?
guide-answer-weigh = Лише частково. Вона каже, чого це коштує і кому. Чи тиск діє і чи можна для нього використовувати людей – інші запитання, і чесна розмова їх не змішує.
guide-ask-change = Що мало б бути інакше, щоб ви вибрали інше правило?
guide-answer-change = Добрі відповіді називають число й напрям: значно більше причетних, набагато краща перевірка, розгляд за кілька днів, інша вага двох помилок. Потім випробуйте це на сторінці.
guide-pitfalls = Підводні камені
guide-pitfall-assumed = Скільки причетних – це припущення. Скажіть про це перед першим числом і ще раз наприкінці.
guide-pitfall-shares = «Із заморожених причетні» і «з причетних заморожені» звучать схоже, а можуть різнитися в тисячу разів. Хай учні завжди договорюють: із кого саме?
guide-pitfall-words = Заморожено – не закрито. Одні правила заморожують гроші; інші припиняють обслуговування й повертають гроші. Слово «заблоковано» ховає цю різницю.
guide-pitfall-score = Ставки – не оцінки. Хибна ставка – найкорисніше на уроці: вона показує, чого всі очікували.
guide-pitfall-verdict = Сторінка не судить жодної країни, компанії чи людини. Вона лічить, що робили б правила за припущень, які можна змінити.
guide-safe = Безпечно для всіх у класі
guide-safe-text = За справжнім сценарієм стоїть війна. Учні або їхні родини можуть бути з України, Росії чи Білорусі, могли втратити людей, домівки чи гроші, або їх можуть звинувачувати інші.
guide-safe-fiction = Якщо є учні з цих країн, беріть вигаданий сценарій. Справжній – лише коли вони згодні; питайте заздалегідь, кожного окремо, так, щоб «ні» нічого не коштувало.
guide-safe-nobody = Ніхто не говорить від імені країни, і нікого не просять розповісти історію родини. Хто хоче її розповісти, вирішує сам.
guide-safe-roles = Не роздавайте ролей за національністю і нікому не доручайте грати винного.
guide-safe-people = У кожному реченні розрізняйте уряди, компанії та людей. «Росіяни» й «українці» тут нічого не вирішували.
guide-safe-codes = Ставки анонімні: у коді немає імені, і ніщо не покидає пристрою. Не питайте, чия яка ставка.
guide-safe-out = Майте інше завдання для тих, хто не хоче брати участі, зупиніться, коли болить, і знайте, кого покликати у вашій школі.
guide-fiction = Вигадані сценарії
guide-fiction-text = Вони вчать того самого, і нічиєї країни в них немає. Відкрийте один тут, і вся сторінка, робочий аркуш теж, піде за ним.
guide-fiction-harbour = Вигадана ощадна каса з 10 000 рахунків на двох берегах і острові. Числа дібрано так, щоб клас міг перевірити їх вручну. Найкращий вибір для більшості класів.
guide-fiction-trap = Два міста й одна дуже добра перевірка; в одному з них винні трапляються в сто разів рідше. Для уроків статистики.
guide-fiction-shores = Країна під тиском, її емігранти й сусідка. Щоб порівнювати правила: з попередженням, межами та закритими рахунками.
guide-minutes = Хвилини
guide-happens = Що відбувається

## Questions about the model

doubt-title = Запитання до моделі
doubt-lede = Модель – це аргумент, який можна перевірити. Ці запитання – до цієї моделі.
doubt-leaves-out = Що вона оминає?
doubt-out-lives = Що замороження робить із життям: несплачену оренду, некуплені ліки, пропущений рейс. Модель рахує рахунки, дні та євро.
doubt-out-elsewhere = Куди люди йдуть натомість. Хто залишає одну біржу, може піти на іншу, користуватися готівкою або нічим; тут хто пішов, того просто немає.
doubt-out-deterrence = Чи правило стримує: хто чекає на замороження, може й не почати. У моделі ніхто не стає іншим.
doubt-out-learning = Що вчаться обидва боки. Після першого замороження причетні змінюють документи, а біржа – оцінки; тут правило зустрічають один раз.
doubt-out-law = Що дозволяє закон, що сказав би суд і що біржі винні своїм клієнтам.
doubt-out-war = Навіщо були правила. Чи тиск на багатьох або на небагатьох скорочує війну – на це підрахунок рахунків не відповість.
doubt-would-change = Що змінило б висновок?
doubt-change-involved = Набагато більше причетних. Якби причетним був один рахунок із десяти, а не кілька зі ста тисяч, широке замороження виглядало б інакше. Змініть це в розділі «Припущення».
doubt-change-money = Рахувати гроші, а не людей. Кілька великих рахунків можуть мати багато з того, що важить; подивіться, як змінюється порядок правил.
doubt-change-scores = Кращі оцінки. Посуньте якість оцінок до обох кінців діапазону: на якому з них точне правило перестає допомагати?
doubt-change-speed = Швидші відповіді. Якби кожне помилкове замороження закінчувалося за день, як би ви його зважили?
doubt-change-weight = Як ви зважуєте шкоду проти шкоди. Сторінка ніколи не складає непричетних і причетних в одне число, бо такий обмінний курс – це судження, а не вимірювання.
doubt-argue = Як із нею можна сперечатися?
doubt-argue-truth = «Ви припускаєте те, що хочете показати». Хто причетний, задано вручну. Які результати витримують кожне правдоподібне значення, а які ні?
doubt-argue-count = «Один рахунок – це не одна людина». Дехто має кілька, деякими рахунками роками не користуються. Це змінює порівняння чи тільки його розмір?
doubt-argue-one = «Це одна біржа в історії однієї країни». Спробуйте ті самі правила на вигаданих сценаріях. Що залишається?
doubt-argue-average = «Середні ховають людей». Погляньте на місця й групи: кого ховає підсумок?
doubt-argue-purpose = «Метою ніколи не було ловити окремих людей». Якщо захід має тиснути на цілу економіку, то чи частка зупинених причетних – слушна міра його успіху?
