# Freeze Frame по-русски. Термины и советы переводчикам: docs/translating.md.

product = Freeze Frame
page-title = { $scenario } – Freeze Frame
loading = Загружается сценарий…
skip-to-comparison = К сравнению

involved-gloss = «Причастные» – это люди из санкционного списка и те, кто переводит для них деньги. Все остальные ни к чему не причастны.

## The live sentence

headline-freezes = Чтобы остановить <involved>{ $chance }</involved> причастных, это правило замораживает счета <harm>{ $frozen ->
    [one] { $frozen-text } человека
    [few] { $frozen-text } человек
    [many] { $frozen-text } человек
   *[other] { $frozen-text } человек
 }</harm>, { $frozen ->
    [one] который ни к чему не причастен
    [few] которые ни к чему не причастны
    [many] которые ни к чему не причастны
   *[other] которые ни к чему не причастны
 }.
headline-freezes-only-involved = Это правило останавливает <involved>{ $chance }</involved> причастных и не замораживает счёт ни одного непричастного человека.
headline-freezes-in-vain = Это правило замораживает счета <harm>{ $frozen ->
    [one] { $frozen-text } непричастного человека
    [few] { $frozen-text } непричастных людей
    [many] { $frozen-text } непричастных людей
   *[other] { $frozen-text } непричастных людей
 }</harm> и не останавливает <involved>никого</involved> из причастных.
headline-nothing = Никто не заморожен, и <involved>никто из { $missed-text } причастных</involved> не остановлен.
headline-restricts = Никто не заморожен, поэтому <involved>никто из причастных</involved> не остановлен. { $restricted ->
    [0] Никто из непричастных не теряет обслуживание.
    [one] <harm>{ $restricted-text } непричастный человек</harm> теряет обслуживание, но сохраняет деньги.
    [few] <harm>{ $restricted-text } непричастных человека</harm> теряют обслуживание, но сохраняют деньги.
    [many] <harm>{ $restricted-text } непричастных человек</harm> теряют обслуживание, но сохраняют деньги.
   *[other] <harm>{ $restricted-text } непричастного человека</harm> теряют обслуживание, но сохраняют деньги.
 }
headline-also-restricts = { $restricted ->
    [one] Ещё <harm>{ $restricted-text } непричастный человек</harm> теряет обслуживание, но сохраняет деньги.
    [few] Ещё <harm>{ $restricted-text } непричастных человека</harm> теряют обслуживание, но сохраняют деньги.
    [many] Ещё <harm>{ $restricted-text } непричастных человек</harm> теряют обслуживание, но сохраняют деньги.
   *[other] Ещё <harm>{ $restricted-text } непричастного человека</harm> теряют обслуживание, но сохраняют деньги.
 }
headline-freezes-without-involved = Это правило замораживает счета <harm>{ $frozen ->
    [one] { $frozen-text } человека
    [few] { $frozen-text } человек
    [many] { $frozen-text } человек
   *[other] { $frozen-text } человек
 }</harm>; в этом сценарии причастных нет.
headline-restricts-without-involved = Никто не заморожен. { $restricted ->
    [one] <harm>{ $restricted-text } человек</harm> теряет обслуживание, но сохраняет деньги
    [few] <harm>{ $restricted-text } человека</harm> теряют обслуживание, но сохраняют деньги
    [many] <harm>{ $restricted-text } человек</harm> теряют обслуживание, но сохраняют деньги
   *[other] <harm>{ $restricted-text } человека</harm> теряют обслуживание, но сохраняют деньги
 }; в этом сценарии причастных нет.
headline-nothing-without-involved = Никто не заморожен; в этом сценарии причастных нет.
chance-in = { $part-text } из { $whole-text }
chance-none = никого
chance-all = всех
chance-nearly-all = почти всех
sentence-waiting = Считаем, кого заморозят…
announcement = { $policy }: { $sentence }

## How the run goes

status-settled = Эти числа получены на смоделированных счетах; их { $simulated }.
status-waiting = Пока ничего не смоделировано.
status-progress = Обрабатываются счета, всего { $accounts-text }… { $share }
status-progress-label = Моделирование
status-cancel = Остановить
status-stopped = Отменено: эти числа отвечают на прежний вопрос.
status-stopped-early = Отменено до того, как появились числа.
status-failed = Если числа показаны, они отвечают на прежний вопрос.
status-again = Запустить ещё раз

## The published answer: what the page shows before the simulation runs, and where it cannot run

still-label = Основной сценарий, как он опубликован. Смоделированных счетов: { $simulated }; вычислено при создании этой страницы.
still-label-preset = Этот сценарий, как опубликовано: смоделировано счетов – { $simulated }, вычислено при создании этой страницы.
still-note = Для элементов управления и ответов на другие вопросы нужны JavaScript и WebAssembly, которые не запустились в этом браузере; ничего из того, что вы здесь делаете, никуда не отправляется.

## Choosing policies

compare-title = Те же люди при разных правилах
policy-first = Допустим, действует правило
policy-other = Сравнить с правилом
policy-add = Добавить ещё одно правило
policy-remove = Убрать это правило: { $policy }
policy-previous = Предыдущее правило
policy-next = Следующее правило
policy-step-label = { $step }: { $policy }
source-label = { $title } ({ $publisher })

## Ways to look

views-label = Способы посмотреть
views-look = Смотреть
views-try = Пробовать
views-learn = Узнавать
view-crowd = Люди
view-tradeoff = Цена и польза
view-timeline = Во времени
view-places = Места
view-assumptions = Допущения
view-table = Все числа
view-rules = Своё правило
view-population = Своё население
view-story = История
view-class = В классе

## The crowd

arrange-legend = Как разместить людей
arrange-by-fate = по тому, что происходит
arrange-by-place = по месту жительства
fate-unaffected = Не затронуты
fate-left = Успели вывести
fate-restricted = Без обслуживания
fate-frozen = Заморожены
fate-released = из замороженных: позже разморожены
class-innocent = Ни к чему не причастны
class-facilitator = Переводят деньги для людей из списка
class-designated = В санкционном списке
caption-waiting = Рисуем людей…
caption-scale = Всего меток: { $marks-text }. Каждая соответствует { $accounts ->
    [one] { $accounts-text } счёту
    [few] { $accounts-text } счетам
    [many] { $accounts-text } счетам
   *[other] { $accounts-text } счёта
 }.
caption-no-involved = Ни один из них не причастен.
caption-involved-unseen = Причастных слишком мало, чтобы их увидеть: все вместе они заполнили бы { $fraction } одной метки.
caption-involved-rounded = Ни одна метка здесь не показывает причастных; в настоящем масштабе их было бы примерно { $fair-text }.
caption-involved-below-one = { $involved ->
    [one] { $involved-text } ромб показывает
    [few] { $involved-text } ромба показывают
    [many] { $involved-text } ромбов показывают
   *[other] { $involved-text } ромба показывают
 }, где причастные; в настоящем масштабе все они вместе заполнили бы { $fraction } одной метки.
caption-involved-to-scale = { $involved ->
    [one] { $involved-text } из них причастен: это ромб,
    [few] { $involved-text } из них причастны: это ромбы,
    [many] { $involved-text } из них причастны: это ромбы,
   *[other] { $involved-text } из них причастны: это ромбы,
 } закрашенный, если счёт заморожен, и пустой, если нет.
caption-involved-enlarged = { $involved ->
    [one] { $involved-text } ромб показывает
    [few] { $involved-text } ромба показывают
    [many] { $involved-text } ромбов показывают
   *[other] { $involved-text } ромба показывают
 } причастных; в настоящем масштабе их было бы { $fair-text }.
magnifier = Причастные, увеличенно. Из каждых 100 заморожены и остаются замороженными: { $frozen-text }{ $released ->
    [0] {""}
   *[other] ; заморожены, а позже разморожены: { $released-text }
 }{ $restricted ->
    [0] {""}
   *[other] ; теряют обслуживание: { $restricted-text }
 }{ $left ->
    [0] {""}
   *[other] ; успели вывести деньги: { $left-text }
 }; не затронуты: { $unaffected-text }.
magnifier-nobody = В этом сценарии причастных нет.
picture-label = Люди при правиле «{ $policy }». Непричастные: заморожено { $frozen-text }, без обслуживания { $restricted-text }, успели вывести деньги { $left-text }, не затронуто { $unaffected-text }. Причастных { $involved-text }, из них заморожено { $involvedfrozen-text }.
picture-as-table = Изображение в виде таблицы
picture-missing = Этот браузер не может нарисовать изображение; таблица ниже показывает то же самое.
probe-label = Метки при правиле «{ $policy }»
probe-help = Стрелки ведут от метки к метке, Page Up и Page Down – от группы к группе. N переходит к следующему причастному счёту, F увеличивает причастных, Enter показывает, почему со счётом поступают именно так.
mark-none = Наведите на метку или перейдите к ней стрелками, чтобы увидеть, чья она.
mark-told = { $class }; документ: { $nationality }, дом: { $residence }. При этом правиле: { $fate }.
mark-unaffected = не затронут
mark-left = деньги выведены вовремя
mark-restricted = обслуживание потеряно
mark-frozen = заморожен
mark-released = заморожен, а позже разморожен
finder-label = Причастные среди людей
finder-toggle = Найти причастных
finder-next = Следующий причастный счёт
finder-nobody = Ни одной из меток (всего { $marks-text }): все причастные вместе не заполняют и одной.
finder-found = Причастных меток: { $involved-text } из { $marks-text }. Найдёте ли вы { $involved ->
    [one] её
    [few] их
    [many] их
   *[other] их
 } без этого?
table-caption = Счета при правиле «{ $policy }»
table-total = Все

## Numbers

numbers-more = Больше чисел
numbers-show = Числа и источники этого правила
undefined = –
undefined-reason = Здесь не определено: пришлось бы делить на ноль
figure-innocents-frozen = Непричастные, заморожены
meaning-innocents-frozen = Счета непричастных людей, замороженные в день, когда правило вступает в силу
figure-innocents-restricted = Непричастные без обслуживания
meaning-innocents-restricted = Счета непричастных людей, с которых можно только вывести деньги или которые закрыты с возвратом денег
figure-involved-frozen = Причастные, заморожены
meaning-involved-frozen = Замороженные счета людей из списка и тех, кто переводит для них деньги
figure-involved-missed = Причастные, пропущены
meaning-involved-missed = Счета причастных, которые не заморожены: не затронуты, опустели вовремя или только без обслуживания
figure-innocents-per-involved = Непричастных на одного причастного
meaning-innocents-per-involved = Сколько непричастных заморожено на каждый замороженный счёт причастного
figure-funds-locked = Деньги причастных, заблокированы
meaning-funds-locked = Доля денег причастных, которая заблокирована
figure-funds-left = Деньги причастных, выведены вовремя
meaning-funds-left = Доля денег причастных, выведенная до вступления правила в силу
figure-innocents-affected = Непричастные, заморожены или без обслуживания
meaning-innocents-affected = Счета непричастных людей, которых правило хоть как-то затрагивает
figure-precision = Среди замороженных причастные
meaning-precision = Точность (precision): замороженные причастные / все замороженные
figure-recall = Среди причастных замороженные
meaning-recall = Полнота (recall): замороженные причастные / все причастные
figure-false-positive-rate = Среди непричастных замороженные
meaning-false-positive-rate = Доля ложных срабатываний: замороженные непричастные / все непричастные
figure-false-discovery-rate = Среди замороженных непричастные
meaning-false-discovery-rate = Доля ложных выявлений: замороженные непричастные / все замороженные
figure-innocent-frozen-days = Дни заморозки непричастных, всего
meaning-innocent-frozen-days = Дни всех счетов до разморозки или до конца периода
figure-innocent-locked-eur-days = Евро-дни непричастных, заблокированы
meaning-innocent-locked-eur-days = Те же дни, каждый умножен на заблокированные евро
figure-median-days-frozen = Дни заморозки типичного непричастного
meaning-median-days-frozen = Взвешенная нижняя медиана по замороженным непричастным
figure-backlog-peak = Самая длинная очередь апелляций
meaning-backlog-peak = Наибольшее число апелляций, ожидавших в конце какого-либо дня

interval = от { $low } до { $high } в 9 из 10 повторов
interval-ends = от { $low } до { $high }
interval-same = одинаково в каждом повторе
interval-meaning = Сколько зависит от случая: то же моделирование, счета в котором выбраны иначе; повторов { $replicates }

## Trade-off

tradeoff-title = Замороженные непричастные и заблокированные деньги причастных
tradeoff-sentence = Правило «{ $policy }»: заморожено непричастных – { $innocents-text }, заблокировано денег причастных – { $share }.
tradeoff-axis = (от одной линии сетки до следующей — вдесятеро больше)
tradeoff-frontier = ни одно правило на оценках не даёт лучшего, чем эта линия
tradeoff-better = лучше: меньше непричастных, больше заблокированных денег причастных
tradeoff-searching = Пробуем правила на оценках: сделано { $done } из { $of } шагов.
tradeoff-searched = Каждая мелкая точка – одно из правил (всего их { $policies }), которые замораживают каждого, чья оценка имени или риска достигает порога.
tradeoff-waiting = Правила на оценках будут испробованы, как только появятся числа выше.
study-failed = Часть этого не удалось вычислить. Показано остальное.
chart-as-table = График в виде таблицы
change-refused = Это не принято, потому что не согласуется с другим числом: { $path } было бы { $value }. Допустимо: { $allowed }.
chart-missing = Здесь не удалось нарисовать график. Его числа есть в таблице ниже.
table-policy = Правило

own-title = Своё правило
own-handle = своё правило
own-legend = Своё правило: заморозить каждого, чья оценка достигает порога
own-said = от оценки имени { $name }{ $risk ->
    [never] {""}
   *[other] , от оценки риска { $risk }
 }{ $days ->
    [none] {""}
   *[other] , день { $days }
 }
own-name = Оценка имени не меньше
own-risk = или оценка риска не меньше
own-notice = объявлено заранее
own-never = никогда
own-days = { $days ->
    [0] сразу
    [one] { $days-text } день
    [few] { $days-text } дня
    [many] { $days-text } дней
   *[other] { $days-text } дня
 }

## Assumptions

assumptions-title = На чём основаны числа
tornado-title = Какие числа важнее всего
tornado-measure = Как каждое число меняет показатель
tornado-two = Сравните два правила, чтобы увидеть, какие числа важнее всего.
tornado-waiting = Пробуем каждое число на обоих концах его диапазона, когда других дел нет…
tornado-stable = Число «{ $first }» сильнее всего меняет показатель «{ $measure }» при правиле «{ $moved }». Ни одно из этих чисел, взятое само по себе на любом конце своего диапазона, не меняет того, какое из правил, «{ $one }» или «{ $other }», лучше.
tornado-flips = Число «{ $first }» сильнее всего меняет показатель «{ $measure }» при правиле «{ $moved }». Какое из правил, «{ $one }» или «{ $other }», лучше, могли бы изменить: { $flips }.
tornado-axis = { $measure } при правиле «{ $policy }»
tornado-rest = { $count ->
    [one] Ещё { $count-text } число меняет его не больше чем примерно на { $within }. Оно есть в таблице на странице.
    [few] Ещё { $count-text } числа меняют его не больше чем примерно на { $within } каждое. Они есть в таблице на странице.
    [many] Ещё { $count-text } чисел меняют его не больше чем примерно на { $within } каждое. Они есть в таблице на странице.
   *[other] Ещё { $count-text } числа меняют его не больше чем примерно на { $within } каждое. Они есть в таблице на странице.
 }
tornado-rest-none = { $count ->
    [one] Ещё { $count-text } число его не меняет. Оно есть в таблице на странице.
    [few] Ещё { $count-text } числа его не меняют. Они есть в таблице на странице.
    [many] Ещё { $count-text } чисел его не меняют. Они есть в таблице на странице.
   *[other] Ещё { $count-text } числа его не меняют. Они есть в таблице на странице.
 }
tornado-base = как предположено: { $value }
tornado-changes-ranking = меняет порядок
tornado-progress = Испробовано чисел: { $done } из { $of }.
tornado-number = Число
tornado-low = «{ $policy }» на нижнем конце
tornado-high = «{ $policy }» на верхнем конце
tornado-yes = да
tornado-no = нет
ledger-title = Каждое число, его диапазон и источник
ledger-filter = Только числа, содержащие
ledger-only-assumed = только допущения
ledger-only-changed = только изменённое мной
ledger-count = Показано чисел: { $shown } из { $all }.
ledger-range = От { $low } до { $high }.
ledger-assumption = Допущение.
ledger-changed = Изменено; было { $value }.
ledger-reset = Вернуть
ledger-reset-label = Вернуть: { $number }
section-involved = Кто причастен
section-accounts = Сколько счетов
section-papers = Документы и адреса
section-balances = Сколько на счетах
section-scores = Что видит проверка
section-behaviour = Кто успевает вывести деньги
section-review = Апелляции и их рассмотрение
section-frame = Рамки моделирования
number-of = { $number }: { $detail }
number-in-cohort = { $number }: гражданство { $nationality }, проживание { $residence } ({ $group })
number-accounts = Счета
number-facilitators = Те, кто переводит деньги для людей из списка
number-designated = Люди из санкционного списка
number-second-document = Известны по второму документу
number-second-document-country = Страна второго документа
number-false-address = Ложный адрес
number-false-address-country = Страна ложного адреса
number-vpn = Как будто подключаются из другого места
number-vpn-country = Как будто подключаются из страны
number-median = Срединный остаток
number-sigma = Разброс остатков
number-name-location = Оценка имени, середина
number-name-scale = Оценка имени, разброс
number-name-shift = Оценка имени, сдвиг
number-risk-location = Оценка риска, середина
number-risk-scale = Оценка риска, разброс
number-exit = Выводит все деньги
number-anticipation = Причастные узнают раньше на
number-appeal-share = Замороженные, подающие апелляцию
number-appeal-delay = Апелляция поступает через
number-capacity = Рассмотренные апелляции
number-handling = Решение принимают через
number-wrongful-hold = Непричастные, ошибочно оставленные замороженными
number-wrongful-release = Причастные, ошибочно размороженные
number-horizon = Смоделированные дни
number-min-stratum = Наименьшее число смоделированных счетов каждого вида
unit-accounts = счетов
unit-accounts-per-day = в день
unit-per-million = на миллион счетов
unit-share = из 1
unit-weight = вес
unit-euro = евро
unit-log = в логарифмах
unit-logits = логитов
unit-per-day = вероятность в день
unit-days = дней

## Differences

points = { $points } { $whole ->
    [one] процентный пункт
    [few] процентных пункта
    [many] процентных пунктов
   *[other] процентного пункта
 }
difference-sentence = По сравнению с правилом «{ $first }» правило «{ $policy }» { $direction ->
    [less] замораживает непричастных меньше на { $innocents-text }{ $innocentsluck }
    [more] замораживает непричастных больше на { $innocents-text }{ $innocentsluck }
   *[same] замораживает столько же непричастных
 } и { $sharedirection ->
    [less] блокирует меньше денег причастных: на { $share }{ $shareluck }
    [more] блокирует больше денег причастных: на { $share }{ $shareluck }
   *[same] блокирует столько же денег причастных
 }.
difference-innocents-only = По сравнению с правилом «{ $first }» правило «{ $policy }» { $direction ->
    [less] замораживает непричастных меньше на { $innocents-text }{ $innocentsluck }
    [more] замораживает непричастных больше на { $innocents-text }{ $innocentsluck }
   *[same] замораживает столько же непричастных
 }; причастных нет, поэтому и их деньги заблокировать нельзя.

## All numbers

table-title = Все числа
table-filter = Только строки, содержащие
table-metrics = К чему ведут правила
table-accounts = Счета по тому, что с ними происходит
table-funds = Деньги по тому, что с ними происходит, в евро
table-residence = По месту жительства
table-nationality = По гражданству
table-group = По тому, кто эти люди
table-number = Число
table-class = Чьи
table-place = Место
table-group-name = Группа
table-innocents = Непричастные
table-locked = Заблокировано
table-class-and-fate = { $class }: { $fate }
table-difference = «{ $policy }» минус «{ $against }»
table-innocents-hit = Затронуто непричастных, «{ $policy }»
table-involved-frozen = Заморожено причастных, «{ $policy }»
table-p05 = { $column }, нижняя граница 9 из 10 повторов
table-p95 = { $column }, верхняя граница 9 из 10 повторов
table-sort = Упорядочить по
table-copy = Копировать: { $table }
table-copied = Скопировано. Можно вставить в электронную таблицу.
table-copy-refused = Этой странице не разрешён буфер обмена. Таблица выделена: скопируйте её клавишами своего устройства.

## Over time

timeline-title = День за днём
timeline-sentence = При правиле «{ $policy }» на день { $day } заморожено непричастных: { $most-text }, а на день { $horizon } всё ещё заморожено: { $last-text }; больше всего апелляций ждёт на день { $queueday }: { $queue-text }.
timeline-no-queue = При правиле «{ $policy }» на день { $day } заморожено непричастных: { $most-text }, а на день { $horizon } всё ещё заморожено: { $last-text }; решения никто не ждёт.
timeline-nobody = При правиле «{ $policy }» никого из непричастных не замораживают.
timeline-frozen-innocent = Замороженные непричастные
timeline-frozen-involved = Замороженные причастные
timeline-left-involved = Причастные, успевшие вывести деньги
timeline-backlog = Ожидающие апелляции
timeline-unit = счета
timeline-day = Дни с объявления
timeline-notice = Срок предупреждения, «{ $policy }»
timeline-notice-handle = предупреждение
timeline-capacity = Апелляции, которые успевают рассмотреть
timeline-capacity-scale = (от отметки к отметке в десять раз больше)
timeline-capacity-steps = (каждые десять шагов вправо – в десять раз больше)
timeline-capacity-value = { $accounts ->
    [0] ни одной
   *[other] { $accounts-text } в день
 }

## Places

places-title = Где это затрагивает непричастных людей
places-legend = Перечислить их
places-by-residence = по дому
places-by-nationality = по гражданству
places-by-group = по тому, кто они
places-policy = На карте
places-map-residence = Непричастные, которых затрагивает правило «{ $policy }», по месту жительства
places-map-nationality = Непричастные, которых затрагивает правило «{ $policy }», по гражданству
places-axis = Непричастные, заморожены или без обслуживания
places-sentence = Правило «{ $policy }» затрагивает непричастных: { $all-text }. Место жительства { $place } – { $there-text }, другие места – { $elsewhere-text }.
places-sentence-one = Правило «{ $policy }» затрагивает непричастных: { $all-text }. Место жительства всех: { $place }.
places-sentence-nobody = Правило «{ $policy }» не затрагивает никого из непричастных.
group-resident = Живут в своей стране
group-emigrant = Эмигранты
group-refugee = Беженцы
group-dual-national = Люди с двумя гражданствами
group-foreign-resident = Иностранцы, живущие там
group-occupied-territory = Люди на оккупированной территории
group-other-user = Все остальные
places-caption = Непричастные люди, замороженные или без обслуживания, по месту и правилу
places-column = Место
places-rest = В других местах
places-of = из { $total-text }
places-nobody = Ни одно из правил здесь не затрагивает непричастных.
places-waiting = Считаем…
hit-frozen = заморожено { $frozen-text }
hit-restricted = без обслуживания { $restricted-text }
hit-frozen-and-restricted = заморожено { $frozen-text }, без обслуживания { $restricted-text }
hit-nobody = никого
hit-exact = { $affected } из { $total } счетов

## Honesty

honesty-title = Насколько можно быть уверенными?
honesty-assumed = Допущено
honesty-assumed-text = Кто причастен. По счёту этого не видно никому. Сценарий допускает, что причастных { $involved-text } из { $total-text } счетов, и допускает, как они себя ведут; при других допущениях числа другие.
honesty-assumed-waiting = Кто причастен. По счёту этого не видно никому, поэтому каждый сценарий это допускает.
honesty-estimated = Оценено
honesty-estimated-text = Сколько людей какого гражданства где имеют счета, сколько на них денег и как часто имя или платёж поднимает ложную тревогу: по опубликованным данным, каждое число с диапазоном и источником.
honesty-computed = Вычислено
honesty-computed-text = Всё остальное, из этих чисел. Смоделированных счетов { $simulated }; они стоят за настоящие, которых { $represented-text }, и при каждом правиле им выпадает одна и та же случайность (начальное число { $seed }). Настоящих людей здесь нет.
honesty-computed-waiting = Всё остальное, из этих чисел. Настоящих людей здесь нет.

accounts-label = Смоделированные счета

## The foot of the page

closing-result = Движок { $engine }, результат { $digest }
closing-link = Ссылка именно на эти числа
closing-waiting = Движок запускается
closing-privacy = Работает в этом браузере: ничего из того, что вы здесь делаете, никуда не отправляется.
theme-label = Цвета
theme-auto = как на этом устройстве
theme-light = светлые
theme-dark = тёмные
theme-projector = для проектора

## When something is not as asked

notices-label = Замечания
notice = Значение «{ $value }» не подходит для { $key }; вместо него взято обычное. Допустимо: { $allowed }.
notice-left-out = Из значения «{ $value }» для { $key } пропущено то, чего нет в этом сценарии. Допустимо: { $allowed }.
notice-other-result = Эта ссылка создана, когда на экране были другие числа (результат { $value }…), чем даёт этот движок ({ $allowed }…). С тех пор изменился движок или сценарий либо сценарий отредактирован.
notice-dismiss = Закрыть
allowed-whole = целое число от { $least } до { $most }
allowed-one-of = { $list }
allowed-some-of = что-либо из { $list }
allowed-digest = контрольная сумма результата: от 12 до 64 цифр 0–9 и букв a–f
allowed-packed = сжатые изменения из ссылки этой страницы, целиком
allowed-slugs = идентификаторы правил через запятую, без повторов
trouble-worker = Моделирование не смогло запуститься в этом браузере, поэтому чисел нет. Может помочь перезагрузка страницы.
trouble-missing = Не удалось загрузить файл сценария { $path }. Проверьте ссылку или соединение и перезагрузите страницу.
trouble-refused = В файле сценария есть ошибки, поэтому ничего не вычислено. Вот что не так:
trouble-run = Моделирование остановилось, не дав результата. С меньшим числом смоделированных счетов может получиться.

## A rule in words

rule-document = страна документа – { $value }
rule-document-not = страна документа – не { $value }
rule-residence = страна заявленного дома – { $value }
rule-residence-not = страна заявленного дома – не { $value }
rule-ip = страна подключения – { $value }
rule-ip-not = страна подключения – не { $value }
rule-balance = на счёте не меньше { $value } €
rule-balance-not = на счёте меньше { $value } €
rule-name = оценка имени не меньше { $value }
rule-name-not = оценка имени ниже { $value }
rule-risk = оценка риска не меньше { $value }
rule-risk-not = оценка риска ниже { $value }
rule-always = речь о ком угодно
rule-never = речь ни о ком
rule-and = { $before } и { $next }
rule-or = { $before } или { $next }
rule-or-apart = { $before }, или { $next }
rule-brackets = ({ $rule })
rule-group = { $name }
rule-places = { $places } или { $last }
rule-more-places = другие места: { $more-text }
rule-nowhere = никакая
measure-freeze = Заморозить счёт
measure-cap = Заблокировать всё, что свыше { $limit } €
measure-withdraw-only = Разрешить только вывод денег
measure-offboard = Закрыть счёт и вернуть деньги
clause-if = { $measure }, если { $rule }.
clause-always = { $measure } – для каждого.
clause-otherwise = Иначе: { $clause }
clause-none = Это правило никому ничего не делает.
clause-notice = Вступает в силу через { $days ->
    [one] { $days-text } день
    [few] { $days-text } дня
    [many] { $days-text } дней
   *[other] { $days-text } дня
 } после объявления.

## Why me?

why-title = Почему я?
why-close = Закрыть
why-label = Почему я? Что правила делают со счётом, который вы выбрали
why-asking = Спрашиваем…
why-failed = Сейчас об этом счёте ответа нет.
why-go = Почему я?
why-person = Выдуманный человек. Гражданство: { $nationality }; живёт в другой стране: { $residence }. Сценарий допускает, что этот человек { $class }.
why-person-at-home = Выдуманный человек. Гражданство и место жительства: { $nationality }. Сценарий допускает, что этот человек { $class }.
why-is-innocent = ни к чему не причастен
why-is-facilitator = переводит деньги для людей из санкционного списка
why-is-designated = есть в санкционном списке
why-seen = Что биржа видит
why-unseen = Чего она не видит
why-document = Документ
why-residence = Заявленный дом
why-ip = Подключение из страны
why-balance = Остаток
why-name = Оценка имени
why-risk = Оценка риска
why-class = Допущено
why-nationality = Гражданство
why-home = Настоящий дом
why-weight = Соответствует
why-accounts = { $accounts ->
    [one] { $accounts-text } счёту
    [few] { $accounts-text } счетам
    [many] { $accounts-text } счетам
   *[other] { $accounts-text } счёта
 }
why-euro = { $euro } €
why-frozen = Заморожен на день { $effect }.
why-capped = Всё, что свыше { $limit } €, заблокировано на день { $effect }.
why-offboarded = На день { $effect } счёт закрыт, а деньги возвращены.
why-restricted = Со дня { $effect } деньги можно только вывести.
why-left = На день { $left } все деньги выведены, прежде чем на день { $effect } правило вступило в силу.
why-left-at-once = Все деньги выведены, прежде чем на день { $effect } правило вступило в силу.
why-below-cap = Правило распространяется на этот счёт, но остаток не превышает { $limit } €: ничего не происходит.
why-unaffected = С этим счётом ничего не происходит.
why-clock = Чтобы вывести деньги, нужно было дней: { $needed }; было дней: { $had }.
why-stays = Было дней: { $had }; деньги всё равно не вывели бы.
why-appeal-granted = На день { $filed } подана апелляция; она удовлетворена на день { $decided } или позже.
why-appeal-undecided = На день { $filed } подана апелляция. Рассмотрение освободило бы счёт самое раннее на день { $decided }, но до конца, дня { $end }, очередь не доходит.
why-appeal-refused = На день { $filed } подана апелляция. Рассмотрение отклонило бы её самое раннее на день { $decided }, поэтому счёт остаётся замороженным до конца, дня { $end }.
why-no-appeal = До конца, дня { $end }, апелляции нет.
why-decided = Что решило
why-no-clause = Ни один пункт этого правила не применяется.
why-compared-document = Документ: { $observed }; правило требует: { $asked }
why-compared-document-not = Документ: { $observed }; правило требует любую страну, кроме: { $asked }
why-compared-residence = Заявленный дом: { $observed }; правило требует: { $asked }
why-compared-residence-not = Заявленный дом: { $observed }; правило требует любую страну, кроме: { $asked }
why-compared-ip = Подключение: { $observed }; правило требует: { $asked }
why-compared-ip-not = Подключение: { $observed }; правило требует любую страну, кроме: { $asked }
why-compared-balance = Остаток { $observed } €; правило требует не меньше { $asked } €
why-compared-balance-not = Остаток { $observed } €; правило требует меньше { $asked } €
why-compared-name = Оценка имени { $observed }; правило требует не меньше { $asked }
why-compared-name-not = Оценка имени { $observed }; правило требует меньше { $asked }
why-compared-risk = Оценка риска { $observed }; правило требует не меньше { $asked }
why-compared-risk-not = Оценка риска { $observed }; правило требует меньше { $asked }
why-compared-nothing = Ничего не сравнивается
why-holds = да
why-fails = нет
why-spared = Наименьшее изменение, которое уберегло бы этот счёт: { $change }.
why-not-spared = Никакое отдельное изменение не уберегло бы этот счёт.
why-caught = Наименьшее изменение, из-за которого счёт попал бы под правило: { $change }.
why-gone-first = Никакое изменение не затронуло бы этот счёт: деньги вывели бы раньше.
why-not-caught = Никакое отдельное изменение не привело бы к заморозке этого счёта.
change-document = документ страны { $place }
change-residence = заявленный дом в стране { $place }
change-ip = подключение из страны { $place }
change-balance = остаток { $bound } (сейчас { $here })
change-name = оценка имени { $bound } (сейчас { $here })
change-risk = оценка риска { $bound } (сейчас { $here })
change-at-least = { $limit } или больше
change-above = свыше { $limit }
change-below = ниже { $limit }
change-at-most = { $limit } или меньше
why-command = То же из командной строки
why-command-of = При правиле «{ $policy }»
why-command-file = Сценарий изменён: сначала сохраните его файл ниже, в разделе «Взять с собой».

## Take it along

export-title = Взять с собой
export-picture = Изображение
export-numbers = Числа
export-paper = На бумаге
export-png = PNG
export-svg = SVG
export-csv = CSV
export-json = JSON
export-print = Напечатать страницу
export-name-png = Сохранить изображение как PNG
export-name-svg = Сохранить изображение как SVG
export-name-csv = Сохранить числа как CSV
export-name-json = Сохранить весь результат как JSON
export-redraws = Вместе с числами дан диапазон по повторам; их { $replicates }.
export-no-picture = Сейчас нет изображения, которое можно сохранить.
export-failed = Этот браузер не смог создать файл.
export-saved = Сохранено: { $file }
export-frame = Эта страница показана внутри другой, которая может запрещать сохранение, печать и копирование. Если открыть её отдельно, всё это возможно:
export-frame-link = открыть отдельно
export-reproduce = Воспроизвести эти результаты
export-link = Ссылка именно на эти числа
export-link-edited = Вы изменили сценарий так сильно, что он не помещается в ссылку. Его передаст файл.
export-command = Те же числа из командной строки
export-ranges = С --replicates { $replicates } программа даёт и диапазоны.
export-file = Сохранить изменённый сценарий как { $file }
export-copy = Копировать
export-copy-label = Копировать: { $what }
export-copied = Скопировано.
export-copy-refused = Здесь копировать не разрешено. Текст выделен: нажмите Ctrl+C или ⌘C на Mac.
export-source = Freeze Frame, «{ $scenario }». Смоделированных счетов { $simulated }, начальное число { $seed }, движок { $engine }, результат { $digest }.
export-source-edited = Автор этого изменил сценарий.
report-numbers = Главные числа
report-numbers-ranged = Главные числа; мелко – в 9 из 10 повторов
report-assumed = Кто причастен – допущение сценария; по счёту этого не видно никому. По этому допущению причастных { $involved-text } из { $total-text } счетов.
report-as-of = Сценарий описывает положение на { $date }
report-sources = Источники
report-link = Та же страница, чтобы попробовать

## Links, undo, what was changed, saved work

toolbar-label = Что вы сделали
undo = Отменить
undo-what = Отменить: { $what }
redo = Повторить
redo-what = Повторить: { $what }
act-undone = Отменено: { $what }.
act-redone = Сделано снова: { $what }.
act-scenario = изменение сценария
act-policies = выбор правил
act-accounts = число счетов
act-view = смена вида
act-theme = смена цветов
act-language = смена языка
act-picture = порядок изображения
act-other = последнее изменение

changes-title = Что изменено мной?
changes-none = Ничего: это «{ $scenario }», как опубликовано.
changes-count = { $changes ->
    [one] От опубликованного сценария «{ $scenario }» здесь { $changes-text } отличие:
    [few] От опубликованного сценария «{ $scenario }» здесь { $changes-text } отличия:
    [many] От опубликованного сценария «{ $scenario }» здесь { $changes-text } отличий:
   *[other] От опубликованного сценария «{ $scenario }» здесь { $changes-text } отличия:
 }
changes-more = и ещё { $more-text }.
changes-reset = Вернуть всё
changes-put-back-label = Вернуть: { $change }
changes-policy-added = Новое правило «{ $policy }»: { $rule }
changes-policy-removed = Правила «{ $policy }» больше нет.
changes-policy-named = Правило «{ $before }» теперь называется «{ $policy }».
changes-policy-changed = Правило «{ $policy }». Было: { $before } Стало: { $after }
changes-policies-moved = Правила стоят в другом порядке.
changes-cohort-added = Новые люди: гражданство { $nationality }, проживание { $residence } ({ $group }), { $accounts ->
    [one] { $accounts-text } счёт
    [few] { $accounts-text } счёта
    [many] { $accounts-text } счетов
   *[other] { $accounts-text } счёта
 }.
changes-cohort-removed = Опущено: гражданство { $nationality }, проживание { $residence } ({ $group }), { $accounts ->
    [one] { $accounts-text } счёт
    [few] { $accounts-text } счёта
    [many] { $accounts-text } счетов
   *[other] { $accounts-text } счёта
 }.
changes-cohorts-moved = Группы людей стоят в другом порядке.
changes-number = { $number }: было { $before }, стало { $after }.
changes-number-evidence = { $number }: другой диапазон или источник.
changes-nothing = ничего
changes-scenario-title = Сценарий называется «{ $after }», раньше – «{ $before }».
changes-description = Описание, дата или идентификатор сценария.
changes-countries = Названия стран или группы стран.

builder-title = Создать ссылку для других
builder-on-screen = Сценарий на экране
builder-scenario = Сценарий
builder-policies = Правила для сравнения
builder-view = Открывается с
builder-language = Язык
builder-seed = Выборка счетов (начальное число)
builder-predict = Читатели делают ставку, прежде чем увидят числа
builder-lock = Читатели смотрят и ничего не меняют
builder-links = Ссылки ведут из статьи наружу
builder-height = Высота в статье
builder-pixels = { $pixels } пикс.
builder-again = Начать с того, что на экране
builder-link = Ссылка
builder-frame = Для статьи, без скрипта
builder-element = Для статьи, с собственной высотой
builder-code = Для камер: та же ссылка как QR-код.
builder-code-label = QR-код ссылки на «{ $scenario }»
builder-code-save = Сохранить код как SVG
builder-code-long = Ссылка слишком длинна для QR-кода.

files-title = Файлы сценариев и правил
files-bring = Взять сценарий, правило или сохранённую работу из файла
files-drop = или перетащите файл сюда.
files-paste = Или вставьте его текст
files-read = Прочитать этот текст
files-unread = Этот файл не удалось прочитать.
files-wrong = { $problems ->
    [one] Ничего не изменено: в файле { $problems-text } ошибка.
    [few] Ничего не изменено: в файле { $problems-text } ошибки.
    [many] Ничего не изменено: в файле { $problems-text } ошибок.
   *[other] Ничего не изменено: в файле { $problems-text } ошибки.
 }
files-problem = { $path }: найдено { $found }; допустимо: { $allowed }
files-scenario-read = Теперь моделируется «{ $scenario }»: { $cohorts ->
    [one] { $cohorts-text } группа людей
    [few] { $cohorts-text } группы людей
    [many] { $cohorts-text } групп людей
   *[other] { $cohorts-text } группы людей
 } и { $policies ->
    [one] { $policies-text } правило
    [few] { $policies-text } правила
    [many] { $policies-text } правил
   *[other] { $policies-text } правила
 }.
files-policy-read = Правило «{ $policy }» теперь сравнивается.
files-policy-renamed = Правило «{ $policy }» теперь сравнивается. Его идентификатор уже был у другого правила; здесь он { $id }.
files-policy-known = Правило «{ $policy }» здесь уже было; теперь оно сравнивается.
files-saved-read = { $count ->
    [one] Ниже добавлена { $count-text } сохранённая работа.
    [few] Ниже добавлены { $count-text } сохранённые работы.
    [many] Ниже добавлено { $count-text } сохранённых работ.
   *[other] Ниже добавлено { $count-text } сохранённой работы.
 }
files-scenario = Сохранить сценарий как { $file }
files-policies = Сохранить правило как файл
files-policy-label = Сохранить правило «{ $policy }» как { $file }

saved-title = Сохранённые работы ({ $count })
saved-name = Сохранить то, что на экране, как
saved-keep = Сохранить
saved-kept = Сохранено: «{ $name }».
saved-renamed = Теперь называется «{ $name }».
saved-deleted = Удалено: «{ $name }».
saved-bring-back = Вернуть
saved-name-label = Название работы «{ $name }»
saved-open = Открыть
saved-open-label = Открыть «{ $name }»
saved-delete = Удалить
saved-delete-label = Удалить «{ $name }»
saved-export = Сохранить всё одним файлом
saved-where = Сохранённые работы остаются в этом браузере на этом устройстве; никто другой их не видит. Файл с ними можно вернуть выше.
saved-forbidden = Этот браузер не даёт странице ничего здесь хранить. Сохранённое исчезнет, когда страницу закроют, если не сохранить его как файл.
saved-full = В этом браузере больше нет места. Удалите что-нибудь или сохраните как файл.
saved-unreadable = То, что было сохранено здесь раньше, не удаётся прочитать. Оно отложено в сторону, и ничего из него не потеряно.

## Rule builder

rules-title = Составьте своё правило
rules-intro = Правило – это перечень пунктов. Для каждого счёта решает первый подходящий пункт; кого не касается ни один, того не трогают. Числа выше меняются с каждой правкой.
rules-waiting = Сценарий ещё читается.
rules-choice = Правило
rules-choice-own = Ваше: { $title }
rules-choice-given = { $title }
rules-new = Новое правило с нуля
rules-copy = Сделать копию, чтобы изменить
rules-duplicate = Дублировать
rules-compare = Сравнить его
rules-delete = Удалить
rules-read-only = Это правило принадлежит сценарию и остаётся таким, как есть. Сделайте копию, чтобы его изменить.
rules-new-title = { $number ->
    [1] Моё правило
   *[other] Моё правило { $number-text }
 }
rules-copy-title = { $title } (мой вариант)
rules-not-compared = Этого правила нет среди сравниваемых выше.
rules-name = Название
rules-description = Описание (необязательно)
rules-clauses = Что с кем происходит
rules-clause = Пункт { $number }
rules-add-first = Добавить первый пункт
rules-add = Добавить пункт
rules-measure = Что происходит
rules-cap = Заблокировать то, что свыше предела
rules-limit = Предел
rules-if = если
rules-and = и…
rules-or = или…
rules-up = Раньше: { $what }
rules-down = Позже: { $what }
rules-again = Дублировать: { $what }
rules-remove = Убрать: { $what }
rules-more = Что ещё можно сделать: { $what }
rules-move-up = Сдвинуть вверх
rules-move-down = Сдвинуть вниз
rules-double = Дублировать это
rules-wrap-all = Поместить в «всё из этого»
rules-wrap-any = Поместить в «хотя бы одно из этого»
rules-wrap-not = Обратить в противоположное
rules-unwrap = Вынуть из группы
rules-add-condition = Добавить условие
rules-add-group = Добавить группу
rules-too-large = Это больше, чем может содержать правило: 256 пунктов, в каждом не больше 256 частей, 16 уровней вглубь.
rules-timing = Когда
rules-notice = Объявлено заранее
rules-anticipation = Причастные узнают раньше на
rules-as-scenario = как в сценарии
rules-as-text = Как текст
rules-as-json = Как JSON
rules-text-help = Одно утверждение на строку. Что происходит: freeze, cap 10000 eur, withdraw only, offboard; затем if и условие: document in RU, residence in @EEA, ip in XA, balance >= 10000 eur, name score >= 0.95, risk score >= 0.9, always; их соединяют not, and, or и скобки. Также: notice 7 days, anticipation 2 days. Слова пишутся по-английски.
rules-text-label = Правило как текст
rules-text-fault = Строка { $line }, столбец { $column }: найдено «{ $found }». Допустимо: { $allowed }.
rules-text-go = Перейти туда
rules-text-end = конец
rules-text-group = @ и название группы стран
rules-text-country = код страны прописными буквами
rules-text-depth = условие глубиной не больше { $most }
rules-text-nodes = условие, в котором частей не больше { $most }
rules-text-clauses = пунктов не больше { $most }
rules-json-label = Правило как файл
rules-json-fault = { $path }: найдено { $found }. Допустимо: { $allowed }.
rules-json-more = и ещё { $more-text }
rules-copy-refused = Здесь копировать не разрешено: выделите текст и скопируйте его клавишами своего устройства.
asks-label = Спрашивает о
asks-how = Как
asks-places = Места
asks-threshold = Порог
asks-group = Как учитываются части
asks-document = документ
asks-residence = заявленный дом
asks-ip = подключение
asks-balance = остаток
asks-name = оценка имени
asks-risk = оценка риска
asks-anyone = кто угодно
asks-from = происходит из
asks-not-from = не происходит из
asks-in = находится в
asks-not-in = не находится в
asks-at-least = не меньше
asks-below = ниже
asks-at-least-eur = не меньше, €
asks-below-eur = ниже, €
asks-meant = имеется в виду
asks-not-meant = не имеется в виду
asks-all = верно всё из этого
asks-any = верно хотя бы одно из этого
asks-not-all = верно не всё из этого
asks-none = не верно ничего из этого
asks-opposite = противоположное к
places-filter = Только места, содержащие
field-whole = целое число от { $least } до { $most }
field-number = число от { $least } до { $most }, десятичные через точку
field-number-above = число больше { $least } и не больше { $most }, десятичные через точку
field-fault = «{ $found }» здесь не подходит. Допустимо: { $allowed }.
field-empty = Здесь должно что-то стоять. Допустимо: { $allowed }.
field-title = от 1 до { $most } символов в одной строке
field-prose = не больше { $most } символов

## Population editor

population-title = Создайте своё население
population-intro = Сценарий говорит, у кого есть счета и что об этих людях известно. Меняйте что угодно: числа выше меняются следом. То, что не сходится, остаётся написанным и берётся, как только сойдётся.
population-start = Начать с
population-blank = Ничего: одна группа людей, никаких других чисел
population-blank-title = Моё население
population-begin = Начать
population-files = Файлы сценариев
population-untaken = { $problems ->
    [0] Написанное ниже ещё не моделируется. Теперь его можно взять.
    [one] Написанное ниже ещё не моделируется: { $problems-text } проблема.
    [few] Написанное ниже ещё не моделируется: { $problems-text } проблемы.
    [many] Написанное ниже ещё не моделируется: { $problems-text } проблем.
   *[other] Написанное ниже ещё не моделируется: { $problems-text } проблемы.
 }
population-refused = Это не сделано, потому что не сходится с остальным:
population-take = Взять
population-drop = Забыть
population-fault = Не взято: { $found }. Допустимо: { $allowed }.
population-waits = Ещё не взято из-за другой проблемы в перечне выше.
population-widen = Расширить его диапазон
population-evidence = Диапазон и источник
population-low = Правдоподобно от
population-high = Правдоподобно до
population-source = Источник: обозначение из перечня источников или «assumption»
population-note = Примечание
population-by-kind = отдельное число для каждого вида людей
population-all-kinds = Для всех
population-unsay = Как в сценарии
population-inherited = Как в сценарии: { $what }.
population-say = Изменить для этих людей
population-cohorts = У кого есть счета
population-cohorts-intro = Каждая строка – группа людей с одинаковым гражданством и домом. Выберите одну, чтобы её изменить.
population-cohort = Гражданство { $nationality }, проживание { $residence } ({ $group })
population-accounts = { $accounts ->
    [one] { $accounts-text } счёт
    [few] { $accounts-text } счёта
    [many] { $accounts-text } счетов
   *[other] { $accounts-text } счёта
 }
population-filter = Только группы, содержащие
population-nationality = Гражданство
population-residence = Настоящий дом
population-group = Группа: слово из a-z, 0-9 и дефисов
population-differs = Эти люди такие же, как все, если здесь не сказано иначе:
population-add = Добавить группу
population-everybody-title = Что относится ко всем
population-everybody-intro = Группа людей может говорить иное. Пустое поле ничего не говорит; что действует тогда, стоит в нём серым.
population-whole = Сценарий в целом
population-as-of = По состоянию на (год-месяц-день)
population-draw = Выбрать другие
population-place-name = Название { $code }
population-places = Вымышленные места
population-place-add = Добавить вымышленное место
population-groups = Группы стран для правил
population-group-name = Название новой группы стран
population-group-add = Добавить эту группу
## Search for a policy

search-title = Найти правило по оценкам
search-share = Заблокировать не менее этого процента денег причастных, заморозив как можно меньше непричастных
search-found = Из испытанных правил это блокирует { $locked } денег причастных и замораживает { $innocents ->
    [one] { $innocents-text } непричастного
    [few] { $innocents-text } непричастных
    [many] { $innocents-text } непричастных
   *[other] { $innocents-text } непричастных
 }. Ни одно другое, которое блокирует не менее { $share }, не замораживает меньше.
search-none = Ни одно из испытанных правил не блокирует { $share } денег причастных; самое большее – { $most }.
search-nobody = В этом сценарии причастных нет, поэтому и таких денег, которые можно заблокировать, нет.
search-so-far = Поиск продолжается; может найтись лучшее.
search-adopt = Взять как своё правило
search-mark = найдено для вас

## Help, glossary, tour

terms-label = Слова, которые здесь есть:
tour-label = Обзор
tour-offer = Вы здесь впервые? Четыре шага покажут, что к чему.
tour-start = Показать
tour-never = Больше не предлагать
tour-step = Шаг { $step } из { $steps }
tour-next = Далее
tour-back = Назад
tour-close = Выйти из обзора
tour-end = Готово
tour-compare = Два правила, те же люди
tour-compare-text = Каждая сторона – одно правило, а каждая метка – счёт, который стоит на обоих рисунках. Выбирайте другие правила из списков. Наведите на метку, чтобы увидеть, почему с ней поступили так.
tour-look = Другие способы смотреть
tour-look-text = Тот же результат как цена и польза, во времени, по местам, как допущения с источниками и как все числа. Последние дают написать своё правило и своё население.
tour-change = Ничего не сломается
tour-change-text = Каждое действие можно отменить и повторить, а всё, что отличается от опубликованного сценария, перечислено с путём назад.
tour-keep = Сохранить и передать дальше
tour-keep-text = Каждое состояние – это ссылка. Здесь есть также рисунки, таблицы, страница для печати, файлы и ссылки для других.
glossary-title = Что означают слова
term-policy = Правило
term-policy-is = Что биржа делает с какими счетами: перечень пунктов, из которых решает первый, подходящий к счёту.
term-innocent = Непричастные
term-innocent-is = Те, кого нет ни в одном санкционном списке и кто не переводит деньги для тех, кто в нём есть. Почти все.
term-involved = Причастные
term-involved-is = Лица из санкционного списка или те, кто переводит для них деньги. По счёту не видно, кто причастен; это допущение сценария.
term-designated = Лица из списка
term-designated-is = Те, кто назван в санкционном списке.
term-facilitator = Посредники
term-facilitator-is = Те, кого нет ни в одном списке, но кто переводит деньги для лиц из списка.
term-frozen = Заморожено
term-frozen-is = Счёт заблокирован в день, когда правило вступает в силу: владелец не может ни пользоваться тем, что на нём, ни вывести это. При правиле с пределом блокируется только то, что выше предела.
term-restricted = Без обслуживания
term-restricted-is = Владелец теряет обслуживание, но сохраняет деньги: можно только выводить средства либо счёт закрывают, а деньги возвращают.
term-left = Успели вывести деньги
term-left-is = Все деньги выведены до того, как правило вступило в силу.
term-released = Разморожено
term-released-is = Сначала заморожено, а затем отпущено после апелляции в пределах смоделированных дней.
term-notice = Предупреждение
term-notice-is = Дни между объявлением правила и вступлением его в силу. Кто хочет уйти, может ими воспользоваться.
term-document = Документ, заявленный адрес, соединение
term-document-is = Что биржа видит о том, откуда человек: документ, указанный адрес и страну, из которой будто бы идёт соединение. Каждое может расходиться с правдой.
term-name-score = Оценка имени
term-name-score-is = Насколько имя похоже на имя из санкционного списка, от 0 до 1, по мнению программы проверки. Люди с похожим именем получают высокую оценку, хотя их в списке нет.
term-risk-score = Оценка риска
term-risk-score-is = Насколько подозрительными программе проверки кажутся платежи, от 0 до 1.
term-recall = Полнота
term-recall-is = Какая доля причастных заморожена.
term-precision = Точность
term-precision-is = Какая доля замороженных причастна. Где причастных мало, она может быть ничтожной, хотя проверка и хороша.
term-false-positive-rate = Доля ложных срабатываний
term-false-positive-rate-is = Какая доля непричастных заморожена.
term-prevalence = Распространённость
term-prevalence-is = Сколько счетов из миллиона принадлежит причастным.
term-simulated = Смоделированный счёт
term-simulated-is = Вымышленный счёт, гражданство, документы, баланс и оценки которого случайно выбраны так, как говорит сценарий.
term-represented = Представленные счета
term-represented-is = Настоящие счета, за которые стоит один смоделированный: его вес в каждом подсчёте.
term-interval = Интервал 90 %
term-interval-is = Диапазон, в котором число лежит в 9 из 10 повторов смоделированных счетов. Он показывает, насколько важен случай, а не то, верны ли допущения.
term-frontier = Граница лучшего
term-frontier-is = Правила, которых ни одно другое испытанное не превосходит сразу в двух вещах: заморозить меньше непричастных и заблокировать больше денег причастных.

## Inside an article

embed-source = Это симуляция. Кто причастен – одно из её допущений; ни одного настоящего человека здесь нет.
embed-open = Открыть полностью, с источниками и допущениями
embed-result = Freeze Frame, результат { $digest }
embed-locked = Тот, кто это опубликовал, определил, что сравнивается. Рассматривайте сколько угодно.
embed-unlock = Открыть полностью, чтобы изменить

## Offline

offline-title = Без сети
offline-kept = Эта страница хранится в этом браузере и открывается без сети.
offline-file = Сохранить всю страницу одним файлом.
offline-file-text = Он открывается двойным щелчком с диска или флешки, в любом браузере, и ни к кому не обращается.
offline-update = Готова новая версия этой страницы. То, что вы видите, не изменится, пока вы её не возьмёте.
offline-update-use = Перейти сейчас
offline-update-later = Позже

## Names of scenarios and policies

# The base-rate trap
text-0ae9ba69 = Ловушка базовой частоты
# Two invented towns of one million accounts and one very good detector: at a threshold of 0.5 it is right for 99 of 100 guilty and for 99 of 100 innocent people. In Alder one account in 1,000 is guilty, in Birch one in 100,000. Guess first: of those it flags, how many are guilty?
text-440e244a = Два выдуманных города по миллиону счетов и один очень хороший детектор: при пороге 0,5 он не ошибается насчёт 99 из 100 виновных и 99 из 100 невиновных. В Ольхово виновен один счёт из 1000, в Берёзово – один из 100 000. Сначала угадайте: сколько виновных среди тех, кого он отмечает?
# Alder
text-fabe427b = Ольхово
# Birch
text-fbc45401 = Берёзово
# one in 1000
text-6e820d93 = один из 1000
# a round number
note-700cbc0d = круглое число
# # %, the textbook case
note-c7970f8e = { $a } %, случай из учебника
# one in 100000
text-ab1d5f0b = один из 100 000
# a hundred times rarer
note-f5ea41c0 = в сто раз реже
# the same as everyone, so that only the counts differ
note-f9270b33 = как у всех, чтобы различалось только количество
# # of # stay below #; low # %, high # %
note-02920d6a = { $a } из { $b } не достигают { $c }; нижняя граница { $d } %, верхняя { $e } %
# # of # reach #; low # %, high # %
note-04c3edf3 = { $a } из { $b } достигают { $c }; нижняя граница { $d } %, верхняя { $e } %
# eight reviewers
note-c13796c0 = восемь рецензентов
# the reviewers are as good as the detector
note-d063753c = рецензенты не хуже детектора
# No action
text-7b94a4c4 = Ничего не делать
# Nobody is flagged: all 1,010 guilty accounts carry on.
text-8a640a83 = Никто не отмечен: все 1010 виновных счетов действуют дальше.
# Freeze everyone
text-7979645f = Заморозить всех
# Every guilty account is caught, together with two million others.
text-c12e42e4 = Пойман каждый виновный счёт, а вместе с ними ещё два миллиона.
# Loose: score 0.2
text-cc62852b = Мягко: оценка 0,2
# Hardly any guilty account gets through, and one innocent person in six is frozen.
text-9d1fff95 = Почти ни один виновный счёт не проскальзывает, и каждый шестой невиновный заморожен.
# Balanced: score 0.5
text-def762ae = Взвешенно: оценка 0,5
# Right for 99 of 100 on both sides, and still some twenty innocent people for each guilty one.
text-a86e47bb = Верно насчёт 99 из 100 с обеих сторон, и всё равно около двадцати невиновных на каждого виновного.
# Strict: score 0.8
text-63c28d6a = Строго: оценка 0,8
# About 200 innocent people in two million, while one guilty account in six gets away; in Birch that is still a hundred innocents for eight guilty.
text-222b0c19 = Около 200 невиновных из двух миллионов, но каждый шестой виновный счёт ускользает; в Берёзово это всё равно сто невиновных на восемь виновных.
# Very strict: score 0.9
text-b147170b = Очень строго: оценка 0,9
# Almost nobody innocent, and almost half of the guilty get away.
text-f7db4b12 = Почти никого из невиновных, и почти половина виновных ускользает.
# Score 0.5, Alder only
text-e45a34c2 = Оценка 0,5, только Ольхово
# Where one in 1,000 is guilty, about 9 of 100 flagged people are: the textbook answer [Q34].
text-c7215fe2 = Там, где виновен один из 1000, среди отмеченных виновны примерно 9 из 100: ответ из учебника [Q34].
# Score 0.5, Birch only
text-cb83a08c = Оценка 0,5, только Берёзово
# The same detector where one in 100,000 is guilty: about one flagged person in a thousand is.
text-f69440e5 = Тот же детектор там, где виновен один из 100 000: среди отмеченных виновен примерно один из тысячи.
# Harbour town
text-01cc8514 = Портовый город
# An invented savings bank with 10,000 accounts on two shores and an island. Some people move money for smugglers; nearly everyone else saves for a boat, a roof or a wedding. All numbers are made up and chosen so that a class can check them by hand: 100 helpers, 10 people on the wanted list, 9,890 others.
text-53061a26 = Выдуманный сберегательный банк с 10 000 счетов на двух берегах и одном острове. Некоторые переводят деньги для контрабандистов; почти все остальные копят на лодку, крышу или свадьбу. Все числа выдуманы и подобраны так, чтобы класс мог проверить их вручную: 100 помощников, 10 человек в розыске, 9890 остальных.
# Ternland
text-8248e353 = Тернландия
# Maravel
text-8de772b1 = Маравель
# the Skerries
text-585953f8 = Шхеры
# Ternlanders at home
note-7194dcd5 = тернландцы дома
# moved across the bay years ago
note-c5733885 = переехали через залив много лет назад
# every second one shows a Maravel passport
note-2765e89b = каждый второй показывает маравельский паспорт
# fled to the island, with Ternland papers only
note-c2e1295a = бежали на остров, есть только тернландские документы
# Maravel nurses, cooks and students in Ternland
note-5ff8653e = маравельские медсёстры, повара и студенты в Тернландии
# Maravel people at home
note-b1982d5c = жители Маравели дома
# one helper in a hundred, the same in every group
note-bf4815a7 = один помощник на сотню, одинаково в каждой группе
# one listed person in a thousand
note-8ba6ad8b = один человек из списка на тысячу
# one namesake in # reaches #
note-f66d8d96 = один тёзка из { $a } достигает { $b }
# # of # listed people reach #
note-138b7afc = { $a } из { $b } людей из списка достигают { $c }
# # in # reach #
note-3428494e = { $a } из { $b } достигают { $c }
# # of # reach #
note-d334a66c = { $a } из { $b } достигают { $c }
# too busy to notice
note-e74fa249 = слишком заняты, чтобы заметить
# one in ten leaves each day: -ln #
note-281cec2c = каждый день уходит каждый десятый: −ln { $a }
# one in ten leaves each day
note-10868b5a = каждый день уходит каждый десятый
# they hear a day early
note-d9835bd3 = узнают на день раньше
# every second person writes in
note-52667812 = пишет каждый второй
# two clerks, ten letters each
note-5c5355fe = двое служащих, по десять писем
# one right appeal in ten is refused
note-0c16773c = одна верная апелляция из десяти отклонена
# The bank changes nothing: nobody is harmed and nobody is stopped.
text-c996b591 = Банк ничего не меняет: никому не навредили и никого не остановили.
# Freeze Ternland papers
text-a37184c7 = Заморозить тернландские документы
# Somebody asks the bank to freeze everyone with a Ternland passport; count first who that is.
text-94a483f3 = Кто-то просит банк заморозить всех с тернландским паспортом; сначала посчитайте, кто это.
# Freeze Ternland addresses
text-007da548 = Заморозить тернландские адреса
# The same idea by address: the people who fled are spared, the nurses from Maravel are not.
text-c51120d2 = То же самое по адресу: тех, кто бежал, это обходит, медсестёр из Маравели – нет.
# Freeze names on the list
text-95127814 = Заморозить имена из списка
# Only names that look like the list: nine of ten listed people, and about a hundred namesakes.
text-e9f258d6 = Только имена, похожие на список: девять из десяти людей из списка и около сотни тёзок.
# Freeze listed names and risky accounts
text-5b868188 = Заморозить имена из списка и рискованные счета
# The list and a warning score together: most helpers are caught, and so is one innocent saver in seventeen.
text-ba837a66 = Список и тревожная оценка вместе: большинство помощников поймано, а с ними каждый семнадцатый невиновный вкладчик.
# Freeze risky accounts with Ternland papers
text-c59edb91 = Заморозить рискованные счета с тернландскими документами
# A passport counts only together with a warning score: fewer mistakes, and helpers with other papers are missed.
text-3611e11b = Паспорт важен только вместе с тревожной оценкой: ошибок меньше, а помощники с другими документами пропущены.
# Lock only what is above 1,000 euro
text-99c623b9 = Заблокировать только то, что свыше 1000 евро
# After a week's notice the part above 1,000 euro is locked for Ternland papers: small savers keep everything, and a week is time to leave.
text-05590007 = Через неделю после предупреждения для тернландских документов блокируют то, что свыше 1000 евро: мелкие вкладчики сохраняют всё, а недели достаточно, чтобы вывести деньги.
# Close accounts, return the money
text-73a51168 = Закрыть счета, вернуть деньги
# Accounts of people with Ternland papers and no home on a ferry shore are closed after two weeks and paid out: nothing is locked, for anybody.
text-8db30da8 = Счета людей с тернландскими документами, чей дом не на берегу, куда ходит паром, через две недели закрывают, а деньги выплачивают: ничего не заблокировано ни у кого.
# The request of February 2022
text-3094cd32 = Обращение февраля 2022 года
# A very large exchange with about 130 million accounts on 27 February 2022, when it was asked to block all Russian users. Who is involved is an assumption: no public source gives that number.
text-6e44346b = Очень крупная биржа, около 130 миллионов счетов, 27 февраля 2022 года, когда её просили заблокировать всех российских пользователей. Кто причастен – это допущение: ни один публичный источник такого числа не приводит.
# Other countries
text-c0034bc7 = Другие страны
# # less the other cohorts in Russia; low # active clients, high # owners
note-6c69ca3f = { $a } минус другие группы в России; нижняя граница { $b }, активные клиенты; верхняя { $c }, владельцы
# no public estimate; order from #, docs
note-5e5cbb36 = публичной оценки нет; порядок величины из { $a }, документация
# # order over #; low from #, #
note-7fb4135a = порядок величины { $a } на { $b }; нижняя граница из { $c }, { $d }
# notified second citizenship or permit x #; high #
note-e05649ee = заявленное второе гражданство или вид на жительство × { $a }; верхняя граница { $b }
# verified with the other passport
note-3de6332c = верифицированы по другому паспорту
# birthplace # x # x #
note-28ae7f10 = по месту рождения { $a } × { $b } × { $c }
# still registered at the old Russian address
note-20031783 = всё ещё зарегистрированы по старому российскому адресу
# birthplace # x # x #; high adds #
note-4c78764c = по месту рождения { $a } × { $b } × { $c }; верхняя граница добавляет { $d }
# birthplace # x # x #; high is #
note-d39b176c = по месту рождения { $a } × { $b } × { $c }; верхняя граница – { $d }
# birthplace # not listed above x # x #
note-fe34918f = по месту рождения { $a }, не названные выше × { $b } × { $c }
# birthplace # x # x # x # dual
note-5f48f0fd = по месту рождения { $a } × { $b } × { $c } × { $d } с двумя гражданствами
# birthplace # x # still foreign x #
note-a12f57a6 = по месту рождения { $a } × { $b }, всё ещё иностранцы × { $c }
# verified with a Russian passport
note-a89ebf69 = верифицированы по российскому паспорту
# # million less the displaced, x #
note-a4002482 = { $a } миллиона минус перемещённые, × { $b }
# # million displaced to Russia # (general knowledge, within #) x #
note-16c88f34 = { $a } миллион перемещённых в Россию в { $b } (общеизвестное, в пределах { $c }) × { $d }
# foreign citizens less those listed x #
note-e445fc20 = иностранные граждане минус уже названные × { $a }
# Crimea (#) and rebel-held Donbas x half of Ukraine's account rate
note-b811069c = Крым ({ $a }) и неподконтрольный Донбасс × половина украинской доли счетов
# Russian passport; low is # Donbas, high is # Crimea
note-c6082b27 = российский паспорт; нижняя граница { $a }, Донбасс; верхняя { $b }, Крым
# address registered as Russian: Crimea's share of the people
note-dd6f90b9 = адрес зарегистрирован как российский: доля Крыма среди людей
# network seen as Russian
note-8b179ee9 = сеть видна как российская
# mean of # x # x # and # x #
note-41b93065 = среднее между { $a } × { $b } × { $c } и { $d } × { $e }
# mean with # x #
note-4de266ec = среднее вместе с { $a } × { $b }
# rest of #; high is #
note-7da47967 = остаток { $a }; верхняя граница – { $b }
# everyone but Russian nationals; no public estimate
note-47a880a0 = все, кроме граждан России; публичной оценки нет
# Russia-related lists only: listed people of other nationalities left out
note-2a4e3e89 = только списки, связанные с Россией: люди из списков с другим гражданством опущены
# another passport, or a bought identity (#, #)
note-f73ef2ec = другой паспорт или купленная личность ({ $a }, { $b })
# fraudulent verifications #; high is #
note-a86b22bc = мошеннические верификации, { $a }; верхняя граница – { $b }
# Levada, Russia; # agrees; used for everyone
note-5701f0f2 = Левада, Россия; { $a } согласуется; взято для всех
# with sigma: # % above # euro, mean as #; high near #
note-11ba062f = вместе с разбросом: { $a } % свыше { $b } евро, среднее как в { $c }; верхняя граница около { $d }
# see median; # gives # for first purchases
note-e64001bc = см. середину; { $a } даёт { $b } для первых покупок
# # % reach #, the low end of #; high gives its # %
note-741125ee = { $a } % достигают { $b }, нижнего конца { $c }; верхняя граница даёт { $d } % оттуда же
# spelling and data-entry noise
note-d6dd097d = разные написания и ошибки ввода
# # per million reach #
note-c532bbab = { $a } на миллион достигают { $b }
# names shared with listed persons
note-c6b5905b = имена, общие с людьми из списков
# # % reach # (# at #); low is #, high gives # %
note-709c23bb = { $a } % достигают { $b } ({ $c } при { $d }); нижняя граница – { $e }, верхняя даёт { $f } %
# # % reach #; low is #, high is #
note-d5401ba8 = { $a } % достигают { $b }; нижняя граница – { $c }, верхняя – { $d }
# less activity of their own
note-1d5c7616 = меньше собственной активности
# # % out in # days; low # %; high is #
note-d20c028b = { $a } % вывели за { $b } дней; нижняя граница { $c } %; верхняя – { $d }
# # % out in one day
note-1eafb2f2 = { $a } % вывели за один день
# public on # February, letters and a first freeze a day later (#)
note-11b65901 = обнародовано { $a } февраля, письма и первая заморозка – через день ({ $b })
# # reviewers, # hours, # minutes a case; compare #
note-568a3fb8 = рецензентов { $a }, часов { $b }, минут на дело { $c }; сравните { $d }
# # to # business days, a guide site
note-3b3ac1f9 = от { $a } до { $b } рабочих дней, сайт-справочник
# An exchange changes nothing beyond what the law already demands, as KuCoin said on 1 March 2022 [T07].
text-2d195709 = Биржа ничего не меняет сверх того, чего уже требует закон, как заявила KuCoin 1 марта 2022 года [T07].
# Freeze every Russian document
text-d9e99d3d = Заморозить все российские документы
# Ukraine's deputy prime minister asked the large exchanges on 27 February 2022 to block Russian users, ordinary ones included, and eight of them got letters a day later [T01, T02].
text-2c539f6f = Вице-премьер-министр Украины 27 февраля 2022 года попросил крупные биржи заблокировать российских пользователей, включая обычных, и через день восемь из них получили письма [T01, T02].
# Freeze Russian documents and addresses
text-d2c37c34 = Заморозить российские документы и адреса
# The same freeze with the wider test that one exchange used in April 2022 for a milder measure: Russian nationals or residents [T17].
text-0d668db4 = Та же заморозка с более широким признаком, который одна биржа в апреле 2022 года применила для более мягкой меры: граждане или жители России [T17].
# Freeze Russian addresses
text-2f4eea4b = Заморозить российские адреса
# One platform drew its line by residence when it ended service in Russia on 12 April 2022 [T16]; here the same line decides a freeze.
text-e591eb43 = Одна платформа провела границу по месту жительства, когда 12 апреля 2022 года прекратила работу в России [T16]; здесь та же граница решает, кого заморозить.
# Freeze names on sanctions lists
text-4f3d94cc = Заморозить имена из санкционных списков
# Several exchanges answered between 28 February and 2 March 2022 that they would act against listed persons only [T04, T06, T08].
text-8de4b11c = Несколько бирж между 28 февраля и 2 марта 2022 года ответили, что будут действовать только против людей из списков [T04, T06, T08].
# Freeze anything like a listed name
text-9e83846c = Заморозить всё, похожее на имя из списка
# A variant made for comparison: every name that a loose match finds is frozen before a person looks, where published false-hit rates run from 2 to 15 percent [Q24].
text-46f9435f = Вариант для сравнения: каждое имя, которое находит нестрогое совпадение, замораживают, прежде чем на него взглянет человек; по опубликованным данным, ложных совпадений здесь от 2 до 15 процентов [Q24].
# Freeze listed names and risky behaviour
text-fb8be657 = Заморозить имена из списка и рискованное поведение
# On 11 March 2022 the US Treasury told exchanges that sanctions cover virtual currency and call for risk-based steps [T12]; this is one reading of that.
text-072fe5de = 11 марта 2022 года Министерство финансов США напомнило биржам, что санкции распространяются на виртуальные валюты и требуют шагов с учётом риска [T12]; это одно из прочтений.
# Withdraw only above 10,000 euro
text-b741d7ec = Только вывод для свыше 10 000 евро
# The EU barred high-value crypto services to Russians on 8 April 2022 and an exchange followed 13 days later, sparing people with EEA or Swiss papers or homes [T15, T17, T22].
text-1226999b = ЕС 8 апреля 2022 года запретил оказывать россиянам криптоуслуги высокой стоимости, и через 13 дней так поступила одна биржа, не затронув людей с документами или домом в ЕЭЗ либо Швейцарии [T15, T17, T22].
# The EU barred all crypto account services to Russians on 6 October 2022, with the same exemptions, and one exchange gave 14 days to withdraw [T20, T22, T24].
text-11e561de = ЕС 6 октября 2022 года запретил оказывать россиянам любые услуги с криптосчетами, с теми же исключениями, и одна биржа дала 14 дней на вывод [T20, T22, T24].
# Freeze risky behaviour on Russian documents
text-ea2177b3 = Заморозить рискованное поведение с российскими документами
# A variant made for comparison: a Russian document counts only together with a risk score, using detection rates from published benchmarks [Q09].
text-c6653c47 = Вариант для сравнения: российский документ важен только вместе с оценкой риска; доли выявления взяты из опубликованных испытаний [Q09].
# Two shores
text-a8a62801 = Два берега
# A small fictional scenario: one country under pressure, its emigrants, and a neighbour.
text-5c9a671a = Небольшой выдуманный сценарий: страна под давлением, её эмигранты и соседнее государство.
# Arland
text-935d52a3 = Арландия
# Belmark
text-70eb95dd = Бельмарк
# Corvia
text-bc1e3255 = Корвия
# no public estimate
note-17141967 = публичной оценки нет
# Blanket: nationals of Arland
text-ef9f356c = Сплошь: граждане Арландии
# Blanket, a week's notice
text-dcb30b49 = Сплошь, с предупреждением за неделю
# Targeted: sanctions list
text-9d247ab9 = Прицельно: санкционный список
# List and risk score
text-ef60d59d = Список и оценка риска
# Cap at 10,000 euro
text-005ff14e = Предел 10 000 евро
# Close accounts, return funds
text-cd8d9b3f = Закрыть счета, вернуть средства
# Nothing is done.
text-d18c7eb0 = Ничего не делается.
# Freezes accounts whose name is all but certainly a listed one: a name score of 0.95 or more.
text-c0e4abf2 = Замораживает счета, чьё имя почти наверняка из списка: оценка имени 0,95 или выше.
# Freezes accounts whose name resembles a listed one: a name score of 0.8 or more.
text-6e5b2ff5 = Замораживает счета, чьё имя похоже на имя из списка: оценка имени 0,8 или выше.
# Freezes listed names and accounts with a risk score of 0.9 or more.
text-d157765f = Замораживает имена из списка и счета с оценкой риска 0,9 или выше.
# Freeze listed names, cap risky accounts
text-cbf97379 = Заморозить имена из списка, ограничить рискованные счета
# Freezes listed names; of accounts with a risk score of 0.9 or more, locks what is above 10,000 euro.
text-192569d9 = Замораживает имена из списка; на счетах с оценкой риска 0,9 или выше блокирует то, что свыше 10 000 евро.
# Freezes every account: the most any policy can lock, and what it costs.
text-2f032e90 = Замораживает каждый счёт: самое большее, что может заблокировать любое правило, и цена этого.

## Choosing the language

direction = ltr
language-label = Язык (Language)

## Story

story-title = Что произошло, шаг за шагом
story-lede = { $steps ->
    [one] { $steps-text } шаг
    [few] { $steps-text } шага
    [many] { $steps-text } шагов
   *[other] { $steps-text } шага
 } – от обращения в феврале 2022 года до правил, появившихся позже. Каждый спрашивает, чего вы ждёте; затем отвечает модель, а вы можете изменить то, что она предполагает.
story-keys = Внутри истории стрелка вправо или Page Down ведёт дальше, а стрелка влево или Page Up – назад.
story-other = Эта история – о другом сценарии, чем тот, что на экране.
story-other-link = Открыть историю с её собственным сценарием
story-edited = Сценарий изменён вне истории, поэтому числа ниже – не те, что опубликованы.
story-restore = Рассказать с опубликованными числами
story-aside = Ваши изменения отложены: этот шаг показывает опубликованные числа.
story-fetch = Вернуться к ним
story-steps-label = Шаги истории
story-step = Шаг { $step }: { $title }
story-position = Шаг { $step } из { $steps }
story-day = { $position } · { $day }
story-next = Следующий шаг
story-back = Предыдущий шаг
story-earlier = { $steps ->
    [one] Показать { $steps-text } шаг перед этим
    [few] Показать { $steps-text } шага перед этим
    [many] Показать { $steps-text } шагов перед этим
   *[other] Показать { $steps-text } шага перед этим
 }
story-counting = Модель ещё считает…
story-now = Теперь, с вашим изменением: { $answer }
story-was = Как в истории: { $answer }
story-play = Попробуйте
story-play-involved = Как часто встречаются причастные
story-play-involved-value = { $times } × от допущения модели
story-play-notice = Предупреждение о заморозке
story-play-policy = Взгляните на другое правило
story-play-team = Сколько апелляций рассматривают в день
story-play-limit = Правило действует с суммы
story-play-measure = Что происходит с этими счетами
story-play-return = закрывают, а деньги возвращают
story-play-freeze = замораживают
story-play-first = Одно правило
story-play-second = Другое правило
story-play-back = Вернуть, как было
story-see-crowd = Увидеть оба на людях
story-write-rule = Написать своё правило

story-request-title = Обращение
story-request-asked = 27 февраля 2022 года вице-премьер Украины Михаил Фёдоров попросил все крупные криптобиржи заблокировать адреса российских пользователей, включая обычных [T01]. Через день официальные письма были уже у { $letters-text } бирж [T02].
story-request-exchange = Представьте одну очень большую биржу, на которой примерно { $accounts-text } счетов [S03]; по сообщениям прессы с неназванными источниками, около { $russian-text } счетов такой биржи – в России [S01]. Кто из их владельцев помогает обходить санкции, не знает никто. Модель это предполагает и прямо об этом говорит.
story-request-reveal = Документ говорит, откуда человек, а не что он сделал: заморозка затрагивает { $frozen ->
    [one] { $frozen-text } человека, который ни к чему не причастен
    [few] { $frozen-text } человек, которые ни к чему не причастны
    [many] { $frozen-text } человек, которые ни к чему не причастны
   *[other] { $frozen-text } человек, которые ни к чему не причастны
 }, и { $involvedfrozen ->
    [one] { $involvedfrozen-text } причастного
    [few] { $involvedfrozen-text } причастных
    [many] { $involvedfrozen-text } причастных
   *[other] { $involvedfrozen-text } причастных
 }. Здесь всё зависит от того, как часто встречаются причастные, а это – допущение. Попробуйте другие.
story-request-notes = Сначала скажите, что число причастных – это допущение модели с широким диапазоном. Попросите сделать ставку до всякого обсуждения. После ответа пусть класс двигает ползунок: во сколько раз больше должно быть причастных, чтобы заморозка показалась им соразмерной?

story-caught-title = Пойманы или ушли
story-caught-one = Одна биржа, DMarket, за два дня заморозила счета пользователей из России и Беларуси: активы остались, доступ ограничили [T03].
story-caught-papers = Заморозка по документу видит бумаги, а не поступки. Кто-то из причастных показывает документы другой страны, кто-то купил чужую личность, а кто-то вовремя узнаёт о заморозке и выводит деньги. Сколько таких – допущение.
story-caught-reveal = Заморозка останавливает причастных: { $involvedfrozen-text }. Успели вывести деньги: { $involvedleft-text }; остальные показывают документы, которых правило не ищет. Объявите заморозку раньше и посмотрите, что изменится.
story-caught-notes = Здесь две разные утечки: документы и время. Спросите, какую из них могло бы закрыть лучшее правило и чего это стоило бы непричастным.

story-answers-title = Биржи отвечают
story-answers-given = Binance 28 февраля сказала, что не станет по своей воле замораживать счета миллионов невиновных пользователей и будет действовать против лиц под санкциями [T04]. Kraken не станет замораживать клиентов без требования закона и предупредила, что такое требование может скоро появиться [T05]. Coinbase отвергла полный запрет и блокировала счета лиц под санкциями [T06]; KuCoin назвала себя нейтральной платформой [T07]. 2 марта глава Binance сказал, что более широкий запрет подтолкнёт пользователей к платформам, которые меньше соблюдают правила [T08].
story-answers-names = Оставался санкционный список: сравнивать имена. Имя – не отпечаток пальца. У разных людей бывают одинаковые имена, а одно имя пишут по-разному.
story-answers-reveal = Это тёзки. Из причастных правило останавливает { $recall }: оно находит тех, кто в списке, а не тех, кто переводит для них деньги. Менее строгое сравнение находит больше имён обоих видов.
story-answers-notes = Две стороны счёта: список вредит немногим и пропускает большинство причастных, хотя у людей из списка немалая часть денег. Спросите, что здесь значило бы «достаточно» и для кого.

story-waiting-title = В ожидании ответа
story-waiting-queues = Кого заморозили по ошибке, тот может подать апелляцию, и кто-то должен её прочитать. В конце 2021 года у Coinbase было более { $alerts-text } сообщений мониторинга, которых никто не просмотрел [Q25]. Клиенты Celsius, чьи счета стояли из-за её неплатёжеспособности, ждали { $wait-text } дня [B26].
story-waiting-team = В модели в день рассматривают { $team ->
    [one] { $team-text } апелляцию
    [few] { $team-text } апелляции
    [many] { $team-text } апелляций
   *[other] { $team-text } апелляции
 }. Опубликованных данных об этом не найдено, так что это допущение.
story-waiting-reveal = В худший момент ждёт { $queue ->
    [one] { $queue-text } апелляция
    [few] { $queue-text } апелляции
    [many] { $queue-text } апелляций
   *[other] { $queue-text } апелляции
 }. Дайте команде рассмотрения больше людей: сколько было бы достаточно?
story-waiting-notes = Время – отдельный вред. Спросите, чего нельзя сделать полгода без своих сбережений. Затем спросите, кто заплатил бы за достаточно большую команду.

story-addresses-title = Адреса и люди
story-addresses-blocked = Coinbase 6 марта написала, что заблокировала более { $addresses-text } адресов [T10]; большинство отметили ещё до вторжения [T10b]. Адрес – не человек: от { $listed-text } адресов из списка, принадлежавших одному лицу под санкциями, компания дошла до { $found-text } [Q17].
story-addresses-risk = 11 марта Министерство финансов США написало, что санкции охватывают виртуальную валюту, а биржи должны действовать с учётом риска [T12]. Это можно прочесть так: замораживать имена из списка и счета, поведение которых кажется рискованным.
story-addresses-reveal = Правило останавливает { $recall } причастных, и всё же среди замороженных непричастные – { $frozen-text }. Где почти никто не причастен, даже хорошая оценка по большей части ошибается: слишком много тех, насчёт кого можно ошибиться.
story-addresses-notes = Это эффект базовой частоты. Пусть класс посчитает его вручную по сценарию «Ловушка базовой частоты»: 1000 виновных на миллион, проверка не ошибается 99 раз из 100.

story-limit-title = Свыше суммы
story-limit-package = 8 апреля пятый пакет Европейского союза запретил оказывать россиянам криптоуслуги на крупные суммы: свыше { $limit-text } евро [T15].
story-limit-exchange = Binance сделала это 21 апреля. Граждане и жители России с суммой свыше этой могли только выводить средства и имели { $closing-text } дней, чтобы закрыть деривативы; граждан за границей с подтверждённым адресом это не касалось [T17]. Само правило делает исключение для граждан ЕС, ЕЭЗ и Швейцарии и людей с тамошними видами на жительство [T22]. Ничего не замораживали.
story-limit-reveal = По сообщениям прессы, свыше этой суммы было { $above-text } из примерно { $russian-text } счетов, { $share } [S01, S02, S02b]. По этому правилу ничьи деньги не заблокированы, и причастные тоже могут вывести свои. Передвиньте границу.
story-limit-notes = Порог намеренно щадит мелких вкладчиков. Спросите, на что он направлен, если не на блокировку денег, и как причастные могли бы остаться под ним.

story-closed-title = Каждый счёт
story-closed-package = 6 октября восьмой пакет запретил оказывать россиянам любые услуги криптокошельков, счетов и хранения, какова бы ни была сумма [T20]. Как это толкует Европейская комиссия, счёт закрывают, а активы возвращают; заморозка не предусмотрена [T21].
story-closed-people = Blockchain.com дала { $notice-text } дней на вывод [T24]. Это затронуло и журналистов и активистов в изгнании [T23].
story-closed-reveal = Запрет услуги ничего не блокирует: { $restricted ->
    [one] { $restricted-text } непричастный человек теряет счёт, но сохраняет деньги
    [few] { $restricted-text } непричастных человека теряют счёт, но сохраняют деньги
    [many] { $restricted-text } непричастных людей теряют счёт, но сохраняют деньги
   *[other] { $restricted-text } непричастных людей теряют счёт, но сохраняют деньги
 }, и причастные тоже. «Заблокировано» может означать две очень разные вещи. Заморозьте вместо этого те же счета и сравните.
story-closed-notes = Различайте два слова: заморозка отнимает пользование деньгами, запрет услуги отнимает счёт. Спросите, о чём из двух думал класс, когда слышал «заблокировано».

story-turn-title = Ваша очередь
story-turn-left = 27 сентября 2023 года Binance объявила о продаже своего бизнеса в России; перенос счетов мог занять до года [T27].
story-turn-yours = Сравните любые два правила, измените предупреждение и команду рассмотрения или напишите своё правило. Правильного ответа на этой странице нет: есть только то, чего стоило бы каждое правило и кому.
story-turn-later = Правила и ползунки появятся здесь, когда вы дойдёте до этого шага.
story-turn-reveal = Непричастных заморожено: { $frozen-text }; причастных остановлено: { $recall }.
story-turn-notes = Пусть каждая группа напишет одно правило и защитит его двумя числами: чего оно стоит непричастным и что оно даёт.

bet-title = Ваша ставка
bet-place = Поставить
bet-skip = Показать без ставки
bet-again = Поставить ещё раз
bet-part = { $part } из { $whole }
bet-right = Вы выбрали { $bet }. Модель говорит { $answer }, и ни один другой выбор не ближе.
bet-wrong = Вы выбрали { $bet }. Модель говорит { $answer }; ближе всего – { $closest }.
bet-close = Вы сказали { $bet }. Модель говорит { $answer }: близко.
bet-high = Вы сказали { $bet }. Модель говорит { $answer }: меньше, чем вы думали.
bet-low = Вы сказали { $bet }. Модель говорит { $answer }: больше, чем вы думали.
bet-none = Модель говорит { $answer }.
bet-undefined = Здесь ответа нет: некого считать, чтобы взять долю.
bet-crowd = Проведите по меткам или возьмите ползунок.
bet-mine = ваша ставка
bet-model = модель
ask-innocents-frozen = Сколько людей, которые ни к чему не причастны, замораживает «{ $policy }»? Всего счетов { $total-text }.
ask-involved-frozen = Сколько из каждых 100 счетов причастных замораживает «{ $policy }»?
ask-frozen-involved = Сколько из каждых 100 счетов, которые замораживает «{ $policy }», принадлежат причастным?
ask-still-frozen = Сколько из каждых 100 непричастных, замороженных по правилу «{ $policy }», всё ещё заморожены через { $days ->
    [one] { $days-text } день
    [few] { $days-text } дня
    [many] { $days-text } дней
   *[other] { $days-text } дня
 }?
ask-innocents-per-involved = Сколько непричастных людей замораживает «{ $policy }» на каждый замороженный счёт причастных?
ask-meant-at-home = Скольких из каждой 1000 счетов в России, чьи владельцы ни к чему не причастны, касается «{ $policy }»?
ask-money-locked = Сколько из каждых 100 евро причастных остаются заблокированными по правилу «{ $policy }»?
predict-lede = Прежде чем показать числа: чего вы ждёте?

## Classroom: presenter, poll, guide, worksheet

class-title = В классе
class-parts = Для чего
class-part-bet = Сделать ставку
class-part-collect = Собрать ставки
class-part-present = Показать
class-part-guide = Пособие для учителя
class-part-sheet = Рабочий лист
class-nothing = Пока не на что ставить: числа ещё вычисляются.
class-print = Напечатать
class-print-help = Печатается на белой бумаге, без остальной страницы.
poll-question = Вопрос
poll-policy = Правило
poll-not-compared = Правило, о котором этот вопрос, сейчас не сравнивается, поэтому ответа на него ещё нет.
poll-compare = Сравнить его
poll-lede-bet = Сделайте ставку, прежде чем кто-нибудь покажет числа. Ставка станет кодом: прочитайте его вслух, запишите или покажите. Он говорит, на что вы поставили, и ничего о вас; его никуда не отправляют.
poll-bet = Ваша ставка
poll-code = Ваш код
poll-code-help = Первые пять знаков одинаковы у всех, кто отвечает на этот вопрос об этом правиле. Букв I, L, O и U в кодах нет.
poll-code-label = QR-код вашей ставки
poll-code-none = Выберите ответ, и здесь появится ваш код.
poll-lede-collect = Вставьте или наберите коды класса в любом порядке и с чем угодно между ними. Они остаются в этом браузере, пока открыта страница.
poll-codes = Коды класса
poll-scan = Считать коды камерой
poll-scan-stop = Выключить камеру
poll-scan-none = Здесь этот браузер не может считывать коды камерой: нужны браузер, который даёт страницам камеру, и адрес, начинающийся с https. Наберите или вставьте коды.
poll-scan-refused = Камерой нельзя воспользоваться: { $reason }
poll-scan-video = Что видит камера
poll-scan-found = Считано: { $code }
poll-counted = { $bets ->
    [0] Ещё не учтено ни одной ставки.
    [one] Учтена { $bets-text } ставка.
    [few] Учтены { $bets-text } ставки.
    [many] Учтено { $bets-text } ставок.
   *[other] Учтено { $bets-text } ставки.
 }
poll-refused = { $codes ->
    [one] Не учтена { $codes-text } запись
    [few] Не учтены { $codes-text } записи
    [many] Не учтено { $codes-text } записей
   *[other] Не учтено { $codes-text } записи
 }
poll-refused-entry = «{ $entry }»: { $reason }
poll-table = Ставки класса
poll-answer = Ответ
poll-bets = Ставок
poll-model = ответ модели
poll-reveal = Показать ответ модели
poll-hide = Скрыть ответ модели
poll-middle = Половина класса поставила { $bet } или меньше.
poll-close = { $close ->
    [0] Близко не угадал никто.
    [one] Близкой оказалась { $close-text } ставка.
    [few] Близкими оказались { $close-text } ставки.
    [many] Близкими оказались { $close-text } ставок.
   *[other] Близкими оказались { $close-text } ставки.
 }
poll-still-frozen = Из замороженных непричастных, всё ещё заморожены в конце
poll-below = меньше { $high-text }
poll-between = { $low-text } или больше, но меньше { $high-text }
poll-from = { $low-text } или больше
poll-fault-sign = Знака «{ $sign }» в кодах нет.
poll-fault-length = Здесь { $length ->
    [one] { $length-text } знак
    [few] { $length-text } знака
    [many] { $length-text } знаков
   *[other] { $length-text } знака
 }, а в коде их { $whole-text }.
poll-fault-check = Какой-то знак неверен, или два поменялись местами.
poll-fault-version = Его сделала другая версия этой страницы.
poll-fault-scenario = Он о другом сценарии.
poll-fault-question = Он отвечает на другой вопрос: { $question }.
poll-fault-unknown = Он отвечает на вопрос, которого эта страница не знает.
poll-fault-rule = Он о другом правиле.
poll-fault-answer = В нём ответ, которого у этого вопроса нет.
poll-fault-twice = Этот код уже есть; он учитывается один раз.

present-lede = Урок для проектора: крупные буквы, одна мысль на экране. Сначала то, что произошло, потом вопрос, поднятые руки и ответ модели. Сеть не нужна.
present-start = Начать
present-policies = Пока идёт показ, сравниваются правила из рассказа; потом – те, что были раньше.
present-keys = Клавиши
present-keys-move = Page Down, вправо, вниз, пробел: следующий экран. Page Up, влево, вверх: предыдущий. Home и End: первый и последний.
present-keys-notes = N: ваши заметки во втором окне, для вашего собственного экрана. Клавиши работают и там.
present-keys-freeze = F: замереть. Класс видит тот же экран, а вы идёте дальше в своих заметках; ещё раз F – догнать.
present-keys-blank = B или точка: чёрный экран и обратно.
present-keys-leave = Escape: закончить.
present-keys-board = Tab ведёт к поднятым рукам; наберите их число.
present-label = Показ
present-place = { $screen } из { $screens }
present-next = Дальше
present-back = Назад
present-notes = Заметки
present-freeze = Замереть
present-unfreeze = Продолжить
present-blank = Чёрный
present-leave = Закончить
present-frozen = Замерло
present-blanked = Экран чёрный. B возвращает его.
present-hands = Сколько рук?
present-total = { $hands ->
    [0] Руки ещё не посчитаны.
    [one] Посчитана { $hands-text } рука.
    [few] Посчитаны { $hands-text } руки.
    [many] Посчитано { $hands-text } рук.
   *[other] Посчитано { $hands-text } руки.
 }
present-counting = Модель ещё считает…
present-assumed = Сценарий предполагает, что причастных – { $involved-text }, а всех счетов – { $total-text }. Кто причастен – это допущение.
present-blocked = Браузер не разрешил второе окно. Разрешите этой странице всплывающие окна или напечатайте пособие для учителя.
present-notes-title = Заметки докладчика
present-notes-seen = Класс видит: { $screen }
present-notes-next = Дальше: { $screen }
present-notes-last = Это последний экран.
present-screen-opening = Сценарий
present-screen-happened = Что произошло
present-screen-question = Вопрос
present-screen-board = Поднятые руки
present-screen-reveal = Ответ модели
present-note-opening = Скажите, что это: модель с выдуманными людьми, а кто причастен – допущение. Никто не обязан угадать; ставка заранее делает удивление видимым.
present-note-question = Прочитайте вопрос вслух. Дайте полминуты тишины, чтобы у каждого была ставка, прежде чем кто-нибудь заговорит.
present-note-board = Называйте каждый ответ и считайте руки. Каждый поднимает руку один раз. Пока не комментируйте.
present-note-innocents-frozen = Обычно ставят слишком мало, когда правило смотрит на документы, и слишком много, когда на список имён. Спросите: правило смотрит на то, что люди сделали, или на то, кто они есть?
present-note-involved-frozen = У остальных были другие документы, они успели вывести деньги или не стоят ни в одном списке. Спросите, до кого из них добралось бы правило получше и чего это стоило бы непричастным.
present-note-frozen-involved = Это эффект базовой частоты: где причастных мало, даже хорошая проверка находит в основном других. Пусть кто-нибудь назовёт дробь вслух: замороженные причастные из всех замороженных.
present-note-still-frozen = Ошибка, исправленная поздно, остаётся ошибкой. Спросите, чего человек не может сделать столько времени без денег и кто должен платить за более быстрое рассмотрение.

sheet-title = Рабочий лист: { $scenario }
sheet-name = Имя
sheet-date = Дата
sheet-lede = Модель предполагает, что причастных – { $involved }, а всех счетов – { $total }. Кто причастен – это допущение; всё остальное следует из него и из правила.
sheet-bet = Сначала ставка
sheet-bet-text = Прежде чем кто-нибудь посмотрит на страницу: чего вы ожидаете?
sheet-question = Вопрос
sheet-mine = Моя ставка
sheet-model = Модель
sheet-count = Посчитайте
sheet-count-text = Заполните пустые клетки; каждая строка и каждый столбец складываются. Потом вычислите четыре числа под таблицей.
sheet-accounts = Счета
sheet-frozen = заморожено
sheet-not-frozen = не заморожено
sheet-all = все
sheet-innocent = непричастные
sheet-involved = причастные
sheet-precision = Какая доля замороженных причастна (точность)
sheet-recall = Какая доля причастных заморожена (полнота)
sheet-false-positives = Какая доля непричастных заморожена (доля ложных срабатываний)
sheet-ratio = Сколько непричастных заморожено на каждый замороженный счёт причастных
sheet-why = Объясните
sheet-why-text = Два ваших числа совсем по-разному отвечают на вопрос «насколько хорошо это правило?». Какие два и почему?
sheet-weigh = Взвесьте
sheet-weigh-text = Какое из двух правил вы бы выбрали, или ни одного? Назовите, чего стоит ваш выбор, кому он этого стоит, и одну вещь, которой числа не показывают.
sheet-weigh-one = Выбрали бы вы это правило? Назовите, чего оно стоит, кому оно этого стоит, и одну вещь, которой числа не показывают.
sheet-write = Напишите правило
sheet-write-text = Напишите одним предложением правило, которое замораживает меньше непричастных. Кого оно пропускает? Испытайте его на странице в разделе «Своё правило».
sheet-key = Ответы
sheet-key-why = Точность и полнота (или доля ложных срабатываний): их делят на разные группы. Непричастных так много, что даже малая их доля больше числа замороженных причастных. Где причастных мало, правило может не ошибаться почти ни с кем и всё же попадать в основном в непричастных.
sheet-key-weigh = Правильного выбора нет. Хороший ответ называет обе стороны (замороженных непричастных, пропущенных причастных), говорит, для кого это хуже, и называет что-то упущенное: ожидание, средства к жизни, сдерживание, цель меры или то, что число причастных – допущение.
sheet-key-write = Открытое задание. Хорошее правило говорит, на что смотрит (документы, место жительства, имя, платежи, остаток), и признаёт, кого пропускает. Страница считает и то, и другое.
sheet-weighed = «{ $policy }» замораживает { $frozen ->
    [one] { $frozen-text } человека, ни к чему не причастного
    [few] { $frozen-text } человек, ни к чему не причастных
    [many] { $frozen-text } человек, ни к чему не причастных
   *[other] { $frozen-text } человек, ни к чему не причастных
 }{ $restricted ->
    [0] {""}
    [one] , лишает обслуживания ещё { $restricted-text }
    [few] , лишает обслуживания ещё { $restricted-text }
    [many] , лишает обслуживания ещё { $restricted-text }
   *[other] , лишает обслуживания ещё { $restricted-text }
 }, останавливает { $recall } причастных и блокирует { $locked } их денег.

guide-title = Пособие для учителя
guide-lede = Для классов примерно от 14 лет, на уроках математики, обществознания или информатики. Достаточно одного проектора; лучше телефоны или один компьютер на двоих. Страница работает без сети, не спрашивает имён и ничего никуда не отправляет.
guide-aims = Цели
guide-aim-rates = Учащиеся объясняют на собственных числах, почему проверка, которая почти всегда права, может попадать в основном в непричастных, когда виновных мало.
guide-aim-weigh = Учащиеся взвешивают, что мера даёт и чего она стоит непричастным, и приводят доводы, понятные и тому, кто думает иначе.
guide-aim-classify = Учащиеся читают правило как классификатор: два вида ошибок, порог, компромисс между ними.
guide-aim-doubt = Учащиеся различают измеренные, оценённые и предположенные числа и говорят, что изменило бы вывод.
guide-hooks = Место в учебной программе
guide-hook-statistics = Статистика: базовые частоты, четырёхклеточные таблицы, условные частоты, правило Байеса в целых числах, случай и повторение (начальное число и повторы).
guide-hook-civics = Обществознание и право: соразмерность (пригодна ли мера, есть ли более мягкая, соразмерна ли цена), коллективные меры, право быть выслушанным, для чего нужны санкции.
guide-hook-computing = Информатика: классификация, матрица ошибок, точность и полнота, пороги, моделирование, правила как код.
guide-before = Перед уроком
guide-before-scenario = Выберите сценарий. Если кто-то в классе родом из стран, которых это касается, или если вы этого не знаете, возьмите вымышленный (см. конец этого пособия).
guide-before-offline = Сохраните страницу одним файлом или откройте её один раз на компьютере в классе: тогда сеть ей не нужна.
guide-before-print = Напечатайте рабочий лист. Его числа – это числа сценария и правил на экране, а ответы стоят на отдельной странице.
guide-before-try = Сделайте ставку сами, соберите её и испытайте клавиши показа.
guide-long = Урок на 45 минут
guide-long-open = Вступление. Скажите, какое это правило и что люди выдуманы. Чисел не показывайте. Спросите: кого заморозят?
guide-long-bet = Ставка. Каждый ставит кодом или поднятой рукой, сначала сам, потом в парах. Покажите распределение, потом ответ модели.
guide-long-count = Счёт. Часть 2 рабочего листа в парах: заполнить таблицу и вычислить четыре числа. Соберите по одному предложению: почему они такие разные?
guide-long-change = Изменение. Каждая группа меняет на странице что-то одно: насколько распространены причастные, предупреждение, порог, размер команды рассмотрения – или пишет своё правило. Что изменилось и для кого?
guide-long-weigh = Взвешивание. Две группы отстаивают разные правила одними и теми же двумя числами: чего это стоит непричастным и что это даёт. Потом один из вопросов ниже.
guide-long-close = Завершение. Каждый записывает: «Я бы изменил(а) мнение, если бы …».
guide-short = Коротко, на 10 минут
guide-short-bet = Ставка поднятыми руками: сколько из каждых 100 замороженных причастны?
guide-short-reveal = Покажите ответ и объясните его на доске на 1000 воображаемых людей.
guide-short-ask = Спросите: это правило о том, что люди сделали? Выслушайте два разных мнения и оставьте вопрос открытым.
guide-questions = Вопросы и что говорит хороший ответ
guide-questions-text = Ни у одного нет единственного верного ответа. Ответы показывают, что мог бы сказать вдумчивый ученик.
guide-ask-rates = Правило не ошибается почти ни с кем. Почему большинство замороженных ни к чему не причастны?
guide-answer-rates = Потому что почти все ни к чему не причастны. Малая доля очень многих больше большой доли очень немногих. Для замороженных важно не то, как часто правило право, а сколько людей каждого вида оно встречает.
guide-ask-errors = Что хуже: заморозить непричастного или пропустить причастного? Кто должен решать?
guide-answer-errors = Зависит от того, что следует из каждой ошибки, на какой срок и можно ли её исправить. Замороженный человек, жертва того, чего не остановили, и биржа видят это по-разному. Поэтому таким правилам нужны публичное обоснование и тот, кто их проверяет.
guide-ask-papers = Правило смотрит на документы. Что это говорит о поступках?
guide-answer-papers = Очень мало. Документы говорят, где человек родился или зарегистрирован. У тех, кто бежал, у тех, у кого два паспорта, и у тех, кто против своего правительства, те же документы; у причастных могут быть другие.
guide-ask-appeal = Замороженные по ошибке могут подать апелляцию. Становится ли от этого хорошо?
guide-answer-appeal = Лучше, но не хорошо. Апелляцию подают не все, очередь отнимает время, и месяцев без денег никто не вернёт. Рассмотрение – часть цены правила.
guide-ask-weigh = Правило должно давить на всю экономику, а не находить отдельных людей. Судит ли о нём всё ещё наш счёт?
guide-answer-weigh = Лишь отчасти. Он говорит, чего это стоит и кому. Действует ли давление и можно ли ради него использовать людей – другие вопросы, и честный разговор их не смешивает.
guide-ask-change = Что должно было бы быть иначе, чтобы вы выбрали другое правило?
guide-answer-change = Хорошие ответы называют число и направление: намного больше причастных, гораздо лучшая проверка, рассмотрение за несколько дней, другой вес двух ошибок. Потом испытайте это на странице.
guide-pitfalls = Подводные камни
guide-pitfall-assumed = Сколько причастных – это допущение. Скажите об этом до первого числа и ещё раз в конце.
guide-pitfall-shares = «Из замороженных причастны» и «из причастных заморожены» звучат похоже, а могут различаться в тысячу раз. Пусть учащиеся всегда договаривают: из кого именно?
guide-pitfall-words = Заморожено – не закрыто. Одни правила замораживают деньги; другие прекращают обслуживание и возвращают деньги. Слово «заблокировано» скрывает эту разницу.
guide-pitfall-score = Ставки – не оценки. Неверная ставка – самое полезное на уроке: она показывает, чего все ожидали.
guide-pitfall-verdict = Страница не судит ни одну страну, компанию или человека. Она считает, что делали бы правила при допущениях, которые можно изменить.
guide-safe = Безопасно для всех в классе
guide-safe-text = За настоящим сценарием стоит война. Учащиеся или их семьи могут быть из Украины, России или Беларуси, могли потерять людей, дома или деньги, или их могут обвинять другие.
guide-safe-fiction = Если есть учащиеся из этих стран, берите вымышленный сценарий. Настоящий – только когда они согласны; спрашивайте заранее, каждого отдельно, так, чтобы «нет» ничего не стоило.
guide-safe-nobody = Никто не говорит от имени страны, и никого не просят рассказать историю семьи. Кто хочет её рассказать, решает сам.
guide-safe-roles = Не раздавайте ролей по национальности и никому не поручайте играть виновного.
guide-safe-people = В каждом предложении различайте правительства, компании и людей. «Россияне» и «украинцы» здесь ничего не решали.
guide-safe-codes = Ставки анонимны: в коде нет имени, и ничто не покидает устройства. Не спрашивайте, чья какая ставка.
guide-safe-out = Держите наготове другое задание для тех, кто не хочет участвовать, остановитесь, когда больно, и знайте, кого позвать в вашей школе.
guide-fiction = Вымышленные сценарии
guide-fiction-text = Они учат тому же, и ничьей страны в них нет. Откройте один здесь, и вся страница, рабочий лист тоже, последует за ним.
guide-fiction-harbour = Вымышленная сберегательная касса с 10 000 счетов на двух берегах и острове. Числа подобраны так, чтобы класс мог проверить их вручную. Лучший выбор для большинства классов.
guide-fiction-trap = Два города и одна очень хорошая проверка; в одном из них виновные встречаются в сто раз реже. Для уроков статистики.
guide-fiction-shores = Страна под давлением, её эмигранты и соседка. Чтобы сравнивать правила: с предупреждением, пределами и закрытыми счетами.
guide-minutes = Минуты
guide-happens = Что происходит

## Questions about the model

doubt-title = Вопросы к модели
doubt-lede = Модель – это довод, который можно проверить. Эти вопросы – к этой модели.
doubt-leaves-out = Что она оставляет в стороне?
doubt-out-lives = Что заморозка делает с жизнью: неоплаченное жильё, некупленные лекарства, пропущенный рейс. Модель считает счета, дни и евро.
doubt-out-elsewhere = Куда люди уходят вместо этого. Кто покидает одну биржу, может пойти на другую, пользоваться наличными или ничем; здесь кто ушёл, того просто нет.
doubt-out-deterrence = Сдерживает ли правило: кто ждёт заморозки, может и не начать. В модели никто не становится другим.
doubt-out-learning = Что учатся обе стороны. После первой заморозки причастные меняют документы, а биржа – оценки; здесь с правилом встречаются один раз.
doubt-out-law = Что разрешает закон, что сказал бы суд и что биржи должны своим клиентам.
doubt-out-war = Для чего были правила. Сокращает ли войну давление на многих или на немногих – на это подсчёт счетов не ответит.
doubt-would-change = Что изменило бы вывод?
doubt-change-involved = Намного больше причастных. Если бы причастным был один счёт из десяти, а не несколько из ста тысяч, широкая заморозка выглядела бы иначе. Измените это в разделе «Допущения».
doubt-change-money = Считать деньги, а не людей. На немногих крупных счетах может лежать многое из того, что важно; посмотрите, как меняется порядок правил.
doubt-change-scores = Лучшие оценки. Сдвиньте качество оценок к обоим концам диапазона: на каком из них точное правило перестаёт помогать?
doubt-change-speed = Более быстрые ответы. Если бы каждая ошибочная заморозка заканчивалась за день, как бы вы её взвесили?
doubt-change-weight = Как вы взвешиваете вред против вреда. Страница никогда не складывает непричастных и причастных в одно число, потому что такой обменный курс – это суждение, а не измерение.
doubt-argue = Как с ней можно спорить?
doubt-argue-truth = «Вы предполагаете то, что хотите показать». Кто причастен, задано вручную. Какие результаты выдерживают каждое правдоподобное значение, а какие нет?
doubt-argue-count = «Один счёт – это не один человек». У кого-то их несколько, некоторыми годами не пользуются. Это меняет сравнение или только его масштаб?
doubt-argue-one = «Это одна биржа в истории одной страны». Попробуйте те же правила на вымышленных сценариях. Что остаётся?
doubt-argue-average = «Средние скрывают людей». Взгляните на места и группы: кого скрывает итог?
doubt-argue-purpose = «Целью никогда не было ловить отдельных людей». Если мера должна давить на целую экономику, то верная ли мера её успеха – доля остановленных причастных?
