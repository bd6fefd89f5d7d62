# Freeze Frame in English. One message a line where it fits; `$name` is a number that chooses a plural form,
# `$name-text` is the same number as people read it. `<harm>` and `<involved>` tone what they enclose and never nest.

product = Freeze Frame
page-title = { $scenario } – Freeze Frame
loading = Loading the scenario…
skip-to-comparison = Skip to the comparison

involved-gloss = “The involved” are people on a sanctions list and those who move money for them. Everyone else did nothing.

## The live sentence

headline-freezes = To stop <involved>{ $chance }</involved> of the involved, this freezes <harm>{ $frozen ->
    [one] { $frozen-text } person
   *[other] { $frozen-text } people
 }</harm> who did nothing.
headline-freezes-only-involved = This stops <involved>{ $chance }</involved> of the involved and freezes nobody who did nothing.
headline-freezes-in-vain = This freezes <harm>{ $frozen ->
    [one] { $frozen-text } person
   *[other] { $frozen-text } people
 }</harm> who did nothing and stops <involved>none</involved> of the involved.
headline-nothing = Nobody is frozen, and <involved>none of the { $missed-text } involved</involved> is stopped.
headline-restricts = Nobody is frozen, so <involved>none of the involved</involved> is stopped. { $restricted ->
    [0] Nobody who did nothing loses the service.
    [one] <harm>{ $restricted-text } person</harm> who did nothing loses the service but keeps the money.
   *[other] <harm>{ $restricted-text } people</harm> who did nothing lose the service but keep their money.
 }
headline-also-restricts = { $restricted ->
    [one] Another <harm>{ $restricted-text } person</harm> who did nothing loses the service but keeps the money.
   *[other] Another <harm>{ $restricted-text } people</harm> who did nothing lose the service but keep their money.
 }
headline-freezes-without-involved = This freezes <harm>{ $frozen ->
    [one] { $frozen-text } person
   *[other] { $frozen-text } people
 }</harm>; in this scenario nobody is involved.
headline-restricts-without-involved = Nobody is frozen. { $restricted ->
    [one] <harm>{ $restricted-text } person</harm> loses the service but keeps the money
   *[other] <harm>{ $restricted-text } people</harm> lose the service but keep their money
 }; in this scenario nobody is involved.
headline-nothing-without-involved = Nobody is frozen; in this scenario nobody is involved.
chance-in = { $part-text } in { $whole-text }
chance-none = none
chance-all = all
chance-nearly-all = nearly all
sentence-waiting = Counting who would be frozen…
announcement = { $policy }: { $sentence }

## How the run goes

status-settled = These numbers come from { $simulated } simulated accounts.
status-waiting = Nothing has been simulated yet.
status-progress = Working through { $accounts-text } accounts… { $share }
status-progress-label = Simulation
status-cancel = Cancel
status-stopped = Cancelled: these numbers answer the earlier question.
status-stopped-early = Cancelled before there were any numbers.
status-failed = The numbers shown, if any, answer an earlier question.
status-again = Run again

## The published answer: what the page shows before the simulation runs, and where it cannot run

still-label = The main scenario as published: { $simulated } simulated accounts, computed when this page was built.
still-note = The controls, and answers to any other question, need JavaScript and WebAssembly, which did not start in this browser; nothing you do here is sent anywhere.

## Choosing policies

compare-title = The same people under different rules
policy-first = Suppose the rule is
policy-other = Compare it with
policy-add = Add another rule
policy-remove = Remove this rule: { $policy }
policy-previous = Previous rule
policy-next = Next rule
policy-step-label = { $step }: { $policy }
source-label = { $title } ({ $publisher })

## Ways to look

views-label = Ways to look at it
views-look = Look
views-try = Try
views-learn = Learn
view-crowd = The crowd
view-tradeoff = Trade-off
view-timeline = Over time
view-places = Places
view-assumptions = Assumptions
view-table = All numbers
view-rules = Your own rule
view-population = Your own population
view-story = The story
view-class = In class

## The crowd

arrange-legend = Arrange the crowd
arrange-by-fate = by what happens
arrange-by-place = by where they live
fate-unaffected = Not affected
fate-left = Left in time
fate-restricted = Service lost
fate-frozen = Frozen
fate-released = of the frozen, released later
class-innocent = Did nothing
class-facilitator = Moves money for listed people
class-designated = On a sanctions list
caption-waiting = Drawing the crowd…
caption-scale = Each of the { $marks-text } marks stands for { $accounts ->
    [one] one account
   *[other] { $accounts-text } accounts
 }.
caption-no-involved = None of them is involved.
caption-involved-unseen = The involved are too few to be seen: all of them together would fill { $fraction } of one mark.
caption-involved-rounded = No mark happens to show the involved; drawn to scale there would be about { $fair-text }.
caption-involved-below-one = { $involved ->
    [one] The diamond shows
   *[other] The { $involved-text } diamonds show
 } where the involved are; drawn to scale, all of them together would fill { $fraction } of one mark.
caption-involved-to-scale = { $involved ->
    [one] One of them is involved: a diamond,
   *[other] { $involved-text } of them are involved: diamonds,
 } filled when frozen, hollow when missed.
caption-involved-enlarged = { $involved ->
    [one] The diamond shows
   *[other] The { $involved-text } diamonds show
 } the involved; drawn to scale there would be { $fair-text }.
magnifier = The involved, enlarged: of every 100, { $frozen-text } { $frozen ->
    [one] stays
   *[other] stay
 } frozen{ $released ->
    [0] {""}
    [one] , { $released-text } is frozen and released later
   *[other] , { $released-text } are frozen and released later
 }{ $restricted ->
    [0] {""}
    [one] , { $restricted-text } loses the service
   *[other] , { $restricted-text } lose the service
 }{ $left ->
    [0] {""}
    [one] , { $left-text } is gone in time
   *[other] , { $left-text } are gone in time
 }, { $unaffected-text } { $unaffected ->
    [one] is
   *[other] are
 } not touched.
magnifier-nobody = Nobody is involved in this scenario.
picture-label = The crowd under “{ $policy }”. People who did nothing: { $frozen-text } frozen, { $restricted-text } without service, { $left-text } left in time, { $unaffected-text } not affected. Of { $involved-text } involved, { $involvedfrozen-text } frozen.
picture-as-table = The picture as a table
picture-missing = This browser cannot draw the picture; the table below says the same.
probe-label = The marks under “{ $policy }”
probe-help = Arrow keys go from mark to mark, Page Up and Page Down from group to group. N goes to the next involved account, F makes the involved large, Enter goes to why it is treated so.
mark-none = Point at a mark to see whose it is, or step there with the arrow keys.
mark-told = { $class }; papers: { $nationality }, home: { $residence }. Under this rule: { $fate }.
mark-unaffected = not affected
mark-left = left in time
mark-restricted = service lost
mark-frozen = frozen
mark-released = frozen, and released later
finder-label = The involved in the crowd
finder-toggle = Find the involved
finder-next = Next involved account
finder-nobody = None of the { $marks-text } marks: all the involved together do not fill one.
finder-found = { $involved ->
    [one] One of { $marks-text } marks.
   *[other] { $involved-text } of { $marks-text } marks.
 } Can you find { $involved ->
    [one] it
   *[other] them
 } without this?
table-caption = Accounts under “{ $policy }”
table-total = All

## Numbers

numbers-more = More numbers
numbers-show = Its numbers and sources
undefined = –
undefined-reason = Not defined here: it would divide by zero
figure-innocents-frozen = Innocents frozen
meaning-innocents-frozen = Accounts of people who did nothing, frozen on the day the rule takes effect
figure-innocents-restricted = Innocents without service
meaning-innocents-restricted = Accounts of people who did nothing that may only withdraw, or are closed with the money returned
figure-involved-frozen = Involved frozen
meaning-involved-frozen = Accounts of listed people and of those who move money for them, frozen
figure-involved-missed = Involved missed
meaning-involved-missed = Involved accounts that were not frozen, whether untouched, gone in time or only without service
figure-innocents-per-involved = Innocents per involved frozen
meaning-innocents-per-involved = Innocents frozen for each involved account frozen
figure-funds-locked = Involved money locked
meaning-funds-locked = Share of the money of the involved that is locked
figure-funds-left = Involved money gone in time
meaning-funds-left = Share of the money of the involved that left before the rule took effect
figure-innocents-affected = Innocents frozen or without service
meaning-innocents-affected = Accounts of people who did nothing that the rule hits in any way
figure-precision = Of the frozen, involved
meaning-precision = Precision: involved frozen / all frozen
figure-recall = Of the involved, frozen
meaning-recall = Recall: involved frozen / all involved
figure-false-positive-rate = Of the innocents, frozen
meaning-false-positive-rate = False positive rate: innocents frozen / all innocents
figure-false-discovery-rate = Of the frozen, innocent
meaning-false-discovery-rate = False discovery rate: innocents frozen / all frozen
figure-innocent-frozen-days = Days innocents stay frozen, summed
meaning-innocent-frozen-days = Account-days until release or the end of the period
figure-innocent-locked-eur-days = Euro-days of innocents locked
meaning-innocent-locked-eur-days = The same days, each times the locked euro
figure-median-days-frozen = Days frozen, typical innocent
meaning-median-days-frozen = Weighted lower median over the frozen innocents
figure-backlog-peak = Longest queue of appeals
meaning-backlog-peak = Most appeals waiting at the end of any day

interval = { $low } to { $high } in 9 of 10 redraws
interval-ends = { $low } to { $high }
interval-same = the same in every redraw
interval-meaning = How far luck goes: the same simulation with { $replicates } other draws of the accounts

## Trade-off

tradeoff-title = Innocents frozen against the involved money that is locked
tradeoff-sentence = “{ $policy }” freezes { $innocents-text } innocents and locks { $share } of the involved money.
tradeoff-axis = (from one grid line to the next, ten times as many)
tradeoff-frontier = no rule on scores does better than this line
tradeoff-better = better: fewer innocents, more involved money locked
tradeoff-searching = Trying out rules on scores: { $done } of { $of } steps done.
tradeoff-searched = Each small dot is one of { $policies } rules that freeze whoever's name score or risk score reaches a threshold.
tradeoff-waiting = Rules on scores are tried out when the numbers above are there.
study-failed = Part of this could not be computed. What is shown is the rest.
chart-as-table = The chart as a table
change-refused = This was not taken, because it does not fit with another number: { $path } would be { $value }. Allowed: { $allowed }.
chart-missing = The chart could not be drawn here. Its numbers are in the table below.
table-policy = Rule

own-title = Your own rule
own-handle = your own rule
own-legend = Your own rule: freeze whoever's score reaches a threshold
own-said = from name score { $name }{ $risk ->
    [never] {""}
   *[other] , risk score { $risk }
 }{ $days ->
    [none] {""}
   *[other] , day { $days }
 }
own-name = Name score at least
own-risk = or risk score at least
own-notice = announced beforehand
own-never = never
own-days = { $days ->
    [0] at once
    [one] { $days-text } day
   *[other] { $days-text } days
 }

## Assumptions

assumptions-title = What the numbers rest on
tornado-title = Which numbers matter most
tornado-measure = What each number does to
tornado-two = Compare two rules to see which numbers matter most.
tornado-waiting = Trying every number at both ends of its range, when nothing else is to do…
tornado-stable = “{ $first }” moves “{ $measure }” under “{ $moved }” most. None of these numbers, taken alone to either end of its range, changes which of “{ $one }” and “{ $other }” comes first.
tornado-flips = “{ $first }” moves “{ $measure }” under “{ $moved }” most. Which of “{ $one }” and “{ $other }” comes first could be changed by: { $flips }.
tornado-axis = { $measure } under “{ $policy }”
tornado-rest = { $count ->
    [one] One further number moves it by no more than about { $within }. It is in the table on the page.
   *[other] { $count-text } further numbers move it by no more than about { $within } each. They are in the table on the page.
 }
tornado-rest-none = { $count ->
    [one] One further number does not move it. It is in the table on the page.
   *[other] { $count-text } further numbers do not move it. They are in the table on the page.
 }
tornado-base = as assumed: { $value }
tornado-changes-ranking = changes the ranking
tornado-progress = { $done } of { $of } numbers tried.
tornado-number = Number
tornado-low = “{ $policy }” at the low end
tornado-high = “{ $policy }” at the high end
tornado-yes = yes
tornado-no = no
ledger-title = Every number, its range and its source
ledger-filter = Only numbers with
ledger-only-assumed = only assumptions
ledger-only-changed = only what I have changed
ledger-count = { $shown } of { $all } numbers are listed.
ledger-range = Between { $low } and { $high }.
ledger-assumption = Assumption.
ledger-changed = Changed; it was { $value }.
ledger-reset = Put back
ledger-reset-label = Put back: { $number }
section-involved = Who is involved
section-accounts = How many accounts there are
section-papers = Documents and addresses
section-balances = What accounts hold
section-scores = What screening sees
section-behaviour = Who leaves in time
section-review = Appeals and their review
section-frame = Frame of the simulation
number-of = { $number }: { $detail }
number-in-cohort = { $number }: nationals of { $nationality } in { $residence } ({ $group })
number-accounts = Accounts
number-facilitators = People who move money for listed people
number-designated = People on a sanctions list
number-second-document = Known by a second document
number-second-document-country = Second document from
number-false-address = False address
number-false-address-country = False address in
number-vpn = Seems to connect from elsewhere
number-vpn-country = Seems to connect from
number-median = Middle balance
number-sigma = Spread of balances
number-name-location = Name score, middle
number-name-scale = Name score, spread
number-name-shift = Name score, shift of
number-risk-location = Risk score, middle
number-risk-scale = Risk score, spread
number-exit = Leaves with everything
number-anticipation = The involved hear earlier by
number-appeal-share = Frozen people who appeal
number-appeal-delay = Appeals come after
number-capacity = Appeals decided
number-handling = Decisions come after
number-wrongful-hold = Innocents kept frozen by mistake
number-wrongful-release = Involved released by mistake
number-horizon = Days simulated
number-min-stratum = Least simulated accounts of each kind
unit-accounts = accounts
unit-accounts-per-day = a day
unit-per-million = per million accounts
unit-share = of 1
unit-weight = weight
unit-euro = euro
unit-log = in logarithms
unit-logits = logits
unit-per-day = hazard a day
unit-days = days

## Differences

points = { $points } { $whole ->
    [one] percentage point
   *[other] percentage points
 }
difference-sentence = Compared with “{ $first }”, “{ $policy }” freezes { $direction ->
    [less] { $innocents-text } fewer innocents{ $innocentsluck }
    [more] { $innocents-text } more innocents{ $innocentsluck }
   *[same] as many innocents
 } and locks { $sharedirection ->
    [less] less of the involved money, by { $share }{ $shareluck }
    [more] more of the involved money, by { $share }{ $shareluck }
   *[same] as much of the involved money
 }.
difference-innocents-only = Compared with “{ $first }”, “{ $policy }” freezes { $direction ->
    [less] { $innocents-text } fewer innocents{ $innocentsluck }
    [more] { $innocents-text } more innocents{ $innocentsluck }
   *[same] as many innocents
 }; nobody is involved, so no such money can be locked.

## All numbers

table-title = All numbers
table-filter = Only rows with
table-metrics = What the rules come to
table-accounts = Accounts by what happens to them
table-funds = Money by what happens to it, in euro
table-residence = By where people live
table-nationality = By nationality
table-group = By who people are
table-number = Number
table-class = Whose
table-place = Place
table-group-name = Group
table-innocents = Innocents
table-locked = Locked
table-class-and-fate = { $class }: { $fate }
table-difference = “{ $policy }” less “{ $against }”
table-innocents-hit = Innocents hit, “{ $policy }”
table-involved-frozen = Involved frozen, “{ $policy }”
table-p05 = { $column }, low end of 9 in 10 redraws
table-p95 = { $column }, high end of 9 in 10 redraws
table-sort = Sort by
table-copy = Copy: { $table }
table-copied = Copied. It can be pasted into a spreadsheet.
table-copy-refused = This page may not use the clipboard. The table is selected: copy it with the keys of your device.

## Over time

timeline-title = Day by day
timeline-sentence = Under “{ $policy }” { $most-text } innocents are frozen on day { $day } and { $last-text } still are on day { $horizon }; at most { $queue-text } appeals wait, on day { $queueday }.
timeline-no-queue = Under “{ $policy }” { $most-text } innocents are frozen on day { $day } and { $last-text } still are on day { $horizon }; nobody waits for a decision.
timeline-nobody = Under “{ $policy }” no innocent is ever frozen.
timeline-frozen-innocent = Innocents frozen
timeline-frozen-involved = Involved frozen
timeline-left-involved = Involved gone in time
timeline-backlog = Appeals waiting
timeline-unit = accounts
timeline-day = Days since the announcement
timeline-notice = Notice of “{ $policy }”
timeline-notice-handle = notice
timeline-capacity = Appeals the review team decides
timeline-capacity-scale = (from one mark to the next, ten times as many)
timeline-capacity-steps = (every ten steps to the right, ten times as many)
timeline-capacity-value = { $accounts ->
    [0] none
   *[other] { $accounts-text } a day
 }

## Places

places-title = Where it hits people who did nothing
places-legend = List them
places-by-residence = by home
places-by-nationality = by nationality
places-by-group = by who they are
places-policy = The map shows
places-map-residence = Innocents hit under “{ $policy }”, by where they live
places-map-nationality = Innocents hit under “{ $policy }”, by nationality
places-axis = Innocents frozen or without service
places-sentence = “{ $policy }” hits { $all-text } innocents: { $there-text } live in { $place }, { $elsewhere-text } elsewhere.
places-sentence-one = “{ $policy }” hits { $all-text } innocents, all of them in { $place }.
places-sentence-nobody = “{ $policy }” hits no innocent.
group-resident = Living at home
group-emigrant = Emigrants
group-refugee = Refugees
group-dual-national = Dual nationals
group-foreign-resident = Foreigners living there
group-occupied-territory = People in occupied territory
group-other-user = Everybody else
places-caption = People who did nothing and are frozen or lose the service, by place and rule
places-column = Place
places-rest = Elsewhere
places-of = of { $total-text }
places-nobody = No rule here touches anyone who did nothing.
places-waiting = Counting…
hit-frozen = { $frozen-text } frozen
hit-restricted = { $restricted-text } without service
hit-frozen-and-restricted = { $frozen-text } frozen, { $restricted-text } without service
hit-nobody = nobody
hit-exact = { $affected } of { $total } accounts

## Honesty

honesty-title = How sure can anyone be?
honesty-assumed = Assumed
honesty-assumed-text = Who is involved. Nobody can see that in an account. This scenario supposes { $involved-text } of { $total-text } accounts, and how they behave; with other suppositions the numbers change.
honesty-assumed-waiting = Who is involved. Nobody can see that in an account, so every scenario supposes it.
honesty-estimated = Estimated
honesty-estimated-text = How many people of which nationality have accounts where, what they hold, and how often a name or a payment raises a false alarm: from published figures, each with a range and a source.
honesty-computed = Computed
honesty-computed-text = Everything else, from these. { $simulated } simulated accounts stand for { $represented-text } real ones and meet every rule with the same luck (seed { $seed }). No real person is in here.
honesty-computed-waiting = Everything else, from these. No real person is in here.

accounts-label = Simulated accounts

## The foot of the page

closing-result = Engine { $engine }, result { $digest }
closing-link = Link to exactly these numbers
closing-waiting = Engine starting
closing-privacy = Runs in this browser: nothing you do here is sent anywhere.
theme-label = Colours
theme-auto = as on this device
theme-light = light
theme-dark = dark
theme-projector = projector

## When something is not as asked

notices-label = Notices
notice = “{ $value }” cannot be used for { $key }; the default is shown instead. Allowed: { $allowed }.
notice-left-out = Of “{ $value }” for { $key }, what this scenario does not have is left out. Allowed: { $allowed }.
notice-other-result = This link was made with other numbers on screen (result { $value }…) than this engine gives ({ $allowed }…). The engine or the scenario has changed since, or the scenario was edited.
notice-dismiss = Dismiss
allowed-whole = a whole number from { $least } to { $most }
allowed-one-of = { $list }
allowed-some-of = some of { $list }
allowed-digest = a result’s digest: 12 to 64 of the digits 0 to 9 and letters a to f
allowed-packed = the packed changes of a link made by this page, whole
allowed-slugs = ids of policies, none twice, separated by commas
trouble-worker = The simulation could not start in this browser, so there are no numbers to show. Reloading may help.
trouble-missing = The scenario file { $path } could not be loaded. Check the link, or your connection, and reload.
trouble-refused = The scenario file is not sound, so nothing was computed. What is wrong with it:
trouble-run = The simulation stopped before it had a result. With fewer simulated accounts it may go through.

## A rule in words

rule-document = the document is from { $value }
rule-document-not = the document is not from { $value }
rule-residence = the declared home is in { $value }
rule-residence-not = the declared home is not in { $value }
rule-ip = the connection comes from { $value }
rule-ip-not = the connection does not come from { $value }
rule-balance = the balance is at least €{ $value }
rule-balance-not = the balance is below €{ $value }
rule-name = the name score is at least { $value }
rule-name-not = the name score is below { $value }
rule-risk = the risk score is at least { $value }
rule-risk-not = the risk score is below { $value }
rule-always = anyone is meant
rule-never = nobody is meant
rule-and = { $before } and { $next }
rule-or = { $before } or { $next }
rule-or-apart = { $before }, or { $next }
rule-brackets = ({ $rule })
rule-group = the { $name }
rule-places = { $places } or { $last }
rule-more-places = { $more-text } other places
rule-nowhere = nowhere
measure-freeze = Freeze the account
measure-cap = Lock what is above €{ $limit }
measure-withdraw-only = Allow withdrawals only
measure-offboard = Close the account and return the money
clause-if = { $measure } if { $rule }.
clause-always = { $measure }, for everyone.
clause-otherwise = Otherwise: { $clause }
clause-none = This rule does nothing to anyone.
clause-notice = Takes effect { $days ->
    [one] { $days-text } day
   *[other] { $days-text } days
 } after it is announced.

## Why me?

why-title = Why me?
why-close = Close
why-label = Why me? What the rules do to the account that you chose
why-asking = Asking…
why-failed = There is no answer for this account right now.
why-go = Why me?
why-person = A made-up person from { $nationality } who lives in { $residence }. The scenario supposes that this person { $class }.
why-person-at-home = A made-up person from { $nationality } who lives there. The scenario supposes that this person { $class }.
why-is-innocent = did nothing
why-is-facilitator = moves money for people on a sanctions list
why-is-designated = is on a sanctions list
why-seen = What the exchange can see
why-unseen = What it cannot see
why-document = Document
why-residence = Declared home
why-ip = Connection from
why-balance = Balance
why-name = Name score
why-risk = Risk score
why-class = Assumed
why-nationality = Nationality
why-home = Real home
why-weight = Stands for
why-accounts = { $accounts ->
    [one] { $accounts-text } account
   *[other] { $accounts-text } accounts
 }
why-euro = €{ $euro }
why-frozen = Frozen on day { $effect }.
why-capped = What is above €{ $limit } is locked on day { $effect }.
why-offboarded = The account is closed on day { $effect } and the money returned.
why-restricted = From day { $effect } on the money can only be withdrawn.
why-left = Gone on day { $left } with all the money, before the rule takes effect on day { $effect }.
why-left-at-once = Gone with all the money before the rule takes effect on day { $effect }.
why-below-cap = The rule applies, but the balance is not above €{ $limit }: nothing happens.
why-unaffected = Nothing happens to this account.
why-clock = Needed { $needed } days to move the money away and had { $had }.
why-stays = Had { $had } days and would not have moved the money away.
why-appeal-granted = Appeals on day { $filed }; the appeal is granted, on day { $decided } or later.
why-appeal-undecided = Appeals on day { $filed }. A review would let the account go, on day { $decided } at the earliest, but it is not reached before the end on day { $end }.
why-appeal-refused = Appeals on day { $filed }. A review would turn that down, on day { $decided } at the earliest, so the account stays frozen until the end on day { $end }.
why-no-appeal = No appeal before the end on day { $end }.
why-decided = What decided
why-no-clause = No clause of this rule applies.
why-compared-document = Document from { $observed }; the rule asks for { $asked }
why-compared-document-not = Document from { $observed }; the rule asks for anywhere but { $asked }
why-compared-residence = Declared home in { $observed }; the rule asks for { $asked }
why-compared-residence-not = Declared home in { $observed }; the rule asks for anywhere but { $asked }
why-compared-ip = Connection from { $observed }; the rule asks for { $asked }
why-compared-ip-not = Connection from { $observed }; the rule asks for anywhere but { $asked }
why-compared-balance = Balance €{ $observed }; the rule asks for at least €{ $asked }
why-compared-balance-not = Balance €{ $observed }; the rule asks for less than €{ $asked }
why-compared-name = Name score { $observed }; the rule asks for at least { $asked }
why-compared-name-not = Name score { $observed }; the rule asks for less than { $asked }
why-compared-risk = Risk score { $observed }; the rule asks for at least { $asked }
why-compared-risk-not = Risk score { $observed }; the rule asks for less than { $asked }
why-compared-nothing = Nothing is compared
why-holds = so
why-fails = not so
why-spared = The smallest change that would have spared this account: { $change }.
why-not-spared = No single change would have spared this account.
why-caught = The smallest change that would have caught this account: { $change }.
why-gone-first = No change would have caught this account: it would have moved the money away first.
why-not-caught = No single change would have got this account frozen.
change-document = a document from { $place }
change-residence = a declared home in { $place }
change-ip = a connection from { $place }
change-balance = a balance { $bound } (it is { $here })
change-name = a name score { $bound } (it is { $here })
change-risk = a risk score { $bound } (it is { $here })
change-at-least = of { $limit } or more
change-above = above { $limit }
change-below = below { $limit }
change-at-most = of { $limit } or less
why-command = The same from the command line
why-command-of = Under “{ $policy }”
why-command-file = The scenario was changed: save its file below under “Take it along” first.

## Take it along

export-title = Take it along
export-picture = The picture
export-numbers = The numbers
export-paper = On paper
export-png = PNG
export-svg = SVG
export-csv = CSV
export-json = JSON
export-print = Print one page
export-name-png = Save the picture as PNG
export-name-svg = Save the picture as SVG
export-name-csv = Save the numbers as CSV
export-name-json = Save the whole result as JSON
export-redraws = The numbers come with the range of { $replicates } redraws.
export-no-picture = There is no picture to save right now.
export-failed = This browser could not make the file.
export-saved = Saved: { $file }
export-frame = This page is shown inside another one, which may forbid saving, printing and copying. Opened by itself it does all of them:
export-frame-link = open it by itself
export-reproduce = Reproduce these results
export-link = A link to exactly these numbers
export-link-edited = You changed so much of the scenario that it does not fit into a link. A file carries it.
export-command = The same numbers from the command line
export-ranges = With --replicates { $replicates } it also gives the ranges.
export-file = Save the changed scenario as { $file }
export-copy = Copy
export-copy-label = Copy: { $what }
export-copied = Copied.
export-copy-refused = Copying is not allowed here. The text is selected: press Ctrl+C, or ⌘C on a Mac.
export-source = Freeze Frame, { $scenario }. { $simulated } simulated accounts, seed { $seed }, engine { $engine }, result { $digest }.
export-source-edited = The scenario was changed by whoever made this.
report-numbers = Key numbers
report-numbers-ranged = Key numbers; small: in 9 of 10 redraws
report-assumed = Who is involved is an assumption of the scenario; nobody can see it in an account. It supposes { $involved-text } of { $total-text } accounts.
report-as-of = The scenario describes { $date }.
report-sources = Sources
report-link = The same page to try out

## Links, undo, what was changed, saved work

toolbar-label = What you did
undo = Undo
undo-what = Undo: { $what }
redo = Redo
redo-what = Redo: { $what }
act-undone = Undone: { $what }.
act-redone = Done again: { $what }.
act-scenario = change of the scenario
act-policies = choice of rules
act-accounts = number of accounts
act-view = change of view
act-theme = change of colours
act-language = change of language
act-picture = order of the picture
act-other = last change

changes-title = What have I changed?
changes-none = Nothing: this is “{ $scenario }” as published.
changes-count = { $changes ->
    [one] One thing differs from “{ $scenario }” as published:
   *[other] { $changes-text } things differ from “{ $scenario }” as published:
 }
changes-more = { $more ->
    [one] and { $more-text } more.
   *[other] and { $more-text } more.
 }
changes-reset = Put everything back
changes-put-back-label = Put back: { $change }
changes-policy-added = New rule “{ $policy }”: { $rule }
changes-policy-removed = The rule “{ $policy }” is gone.
changes-policy-named = The rule “{ $before }” is now called “{ $policy }”.
changes-policy-changed = The rule “{ $policy }”. Before: { $before } Now: { $after }
changes-policies-moved = The rules stand in another order.
changes-cohort-added = New people: nationals of { $nationality } in { $residence } ({ $group }), { $accounts ->
    [one] { $accounts-text } account
   *[other] { $accounts-text } accounts
 }.
changes-cohort-removed = Left out: nationals of { $nationality } in { $residence } ({ $group }), { $accounts ->
    [one] { $accounts-text } account
   *[other] { $accounts-text } accounts
 }.
changes-cohorts-moved = The groups of people stand in another order.
changes-number = { $number }: { $before } before, { $after } now.
changes-number-evidence = { $number }: another range or source.
changes-nothing = nothing
changes-scenario-title = The scenario is called “{ $after }”, before “{ $before }”.
changes-description = The scenario’s description, date or id.
changes-countries = Names or groups of countries.

builder-title = Make a link for others
builder-on-screen = The scenario on screen
builder-scenario = Scenario
builder-policies = Rules to compare
builder-view = Opens with
builder-language = Language
builder-seed = Draw of the accounts (seed)
builder-predict = Readers bet before they see the numbers
builder-lock = Readers look and change nothing
builder-links = Links lead out of an article
builder-height = Height in an article
builder-pixels = { $pixels } pixels
builder-again = Begin with what is on screen
builder-link = The link
builder-frame = For an article, without a script
builder-element = For an article, with its own height
builder-code = For cameras: the same link as a QR code.
builder-code-label = QR code of the link to “{ $scenario }”
builder-code-save = Save the code as SVG
builder-code-long = The link is too long for a QR code.

files-title = Scenario and rule files
files-bring = Bring a scenario, a rule or saved work from a file
files-drop = or drop the file here.
files-paste = Or paste the text of one
files-read = Read this text
files-unread = This file could not be read.
files-wrong = { $problems ->
    [one] Nothing was changed: the file has one problem.
   *[other] Nothing was changed: the file has { $problems-text } problems.
 }
files-problem = { $path }: found { $found }; allowed: { $allowed }
files-scenario-read = Now simulated: “{ $scenario }”, with { $cohorts ->
    [one] one group of people
   *[other] { $cohorts-text } groups of people
 } and { $policies ->
    [one] one rule
   *[other] { $policies-text } rules
 }.
files-policy-read = The rule “{ $policy }” is now compared.
files-policy-renamed = The rule “{ $policy }” is now compared. Its id was taken by another rule; here it is { $id }.
files-policy-known = The rule “{ $policy }” was there already; it is now compared.
files-saved-read = { $count ->
    [one] One piece of saved work was added below.
   *[other] { $count-text } pieces of saved work were added below.
 }
files-scenario = Save the scenario as { $file }
files-policies = Save a rule as a file
files-policy-label = Save the rule “{ $policy }” as { $file }

saved-title = Saved work ({ $count })
saved-name = Save what is on screen as
saved-keep = Save
saved-kept = Saved: “{ $name }”.
saved-renamed = Now called “{ $name }”.
saved-deleted = Deleted: “{ $name }”.
saved-bring-back = Bring it back
saved-name-label = Name of “{ $name }”
saved-open = Open
saved-open-label = Open “{ $name }”
saved-delete = Delete
saved-delete-label = Delete “{ $name }”
saved-export = Save all of it as one file
saved-where = Saved work stays in this browser on this device; nobody else sees it. A file of it can be brought back above.
saved-forbidden = This browser does not let the page keep anything here. What you save is gone when the page is closed, unless you save it as a file.
saved-full = This browser has no room left for more. Delete something, or save it as a file.
saved-unreadable = What was saved here before cannot be read. It was put aside, and nothing of it is lost.

## Rule builder

rules-title = Build a rule of your own
rules-intro = A rule is a list of clauses. For each account the first clause that fits decides; whoever fits none is left alone. The numbers above follow every change.
rules-waiting = The scenario is still being read.
rules-choice = Rule
rules-choice-own = Yours: { $title }
rules-choice-given = { $title }
rules-new = New rule from nothing
rules-copy = Make a copy to change
rules-duplicate = Duplicate
rules-compare = Compare it
rules-delete = Delete
rules-read-only = This rule belongs to the scenario and stays as it is. Make a copy to change it.
rules-new-title = { $number ->
    [1] My rule
   *[other] My rule { $number-text }
 }
rules-copy-title = { $title } (my version)
rules-not-compared = This rule is not among those compared above.
rules-name = Name
rules-description = Description (not needed)
rules-clauses = What happens to whom
rules-clause = Clause { $number }
rules-add-first = Add the first clause
rules-add = Add a clause
rules-measure = What happens
rules-cap = Lock what is above a limit
rules-limit = Limit
rules-if = if
rules-and = and…
rules-or = or…
rules-up = Earlier: { $what }
rules-down = Later: { $what }
rules-again = Duplicate: { $what }
rules-remove = Remove: { $what }
rules-more = More to do with: { $what }
rules-move-up = Move up
rules-move-down = Move down
rules-double = Duplicate it
rules-wrap-all = Put into “all of these”
rules-wrap-any = Put into “at least one of these”
rules-wrap-not = Turn into its opposite
rules-unwrap = Take out of its group
rules-add-condition = Add a condition
rules-add-group = Add a group
rules-too-large = That would be more than a rule may hold: 256 clauses, each of at most 256 parts, 16 deep.
rules-timing = When
rules-notice = Announced beforehand
rules-anticipation = The involved hear earlier by
rules-as-scenario = as in the scenario
rules-as-text = As text
rules-as-json = As JSON
rules-text-help = One statement a line. What happens: freeze, cap 10000 eur, withdraw only, offboard; then if and a condition: document in RU, residence in @EEA, ip in XA, balance >= 10000 eur, name score >= 0.95, risk score >= 0.9, always; joined by not, and, or and brackets. Also: notice 7 days, anticipation 2 days.
rules-text-label = The rule as text
rules-text-fault = Line { $line }, column { $column }: found “{ $found }”. Allowed: { $allowed }.
rules-text-go = Go there
rules-text-end = the end
rules-text-group = @ and the name of a group of countries
rules-text-country = a country’s code in capitals
rules-text-depth = a condition at most { $most } deep
rules-text-nodes = a condition of at most { $most } parts
rules-text-clauses = at most { $most } clauses
rules-json-label = The rule as a file
rules-json-fault = { $path }: found { $found }. Allowed: { $allowed }.
rules-json-more = { $more ->
    [one] and { $more-text } more
   *[other] and { $more-text } more
 }
rules-copy-refused = Copying is not allowed here: select the text and copy it with the keys of your device.
asks-label = Asks about
asks-how = How
asks-places = Places
asks-threshold = Threshold
asks-group = How the parts count
asks-document = the document
asks-residence = the declared home
asks-ip = the connection
asks-balance = the balance
asks-name = the name score
asks-risk = the risk score
asks-anyone = anyone
asks-from = is from
asks-not-from = is not from
asks-in = is in
asks-not-in = is not in
asks-at-least = is at least
asks-below = is below
asks-at-least-eur = is at least €
asks-below-eur = is below €
asks-meant = is meant
asks-not-meant = is not meant
asks-all = all of these hold
asks-any = at least one of these holds
asks-not-all = not all of these hold
asks-none = none of these holds
asks-opposite = the opposite of
places-filter = Only places with
field-whole = a whole number from { $least } to { $most }
field-number = a number from { $least } to { $most }, with a point for decimals
field-number-above = a number above { $least }, at most { $most }, with a point for decimals
field-fault = “{ $found }” cannot be used here. Allowed: { $allowed }.
field-empty = Something must stand here. Allowed: { $allowed }.
field-title = 1 to { $most } characters on one line
field-prose = at most { $most } characters

## Population editor

population-title = Build a population of your own
population-intro = A scenario says who holds accounts and what is known of them. Change any of it: the numbers above follow. What does not fit together stays written and is taken as soon as it does.
population-start = Begin with
population-blank = Nothing: one group of people, no other numbers
population-blank-title = A population of my own
population-begin = Begin
population-files = Scenario files
population-untaken = { $problems ->
    [0] What is written below is not simulated yet. It can be taken now.
    [one] What is written below is not simulated yet, because of one problem:
   *[other] What is written below is not simulated yet, because of { $problems-text } problems:
 }
population-refused = That was not done, because it does not fit with the rest:
population-take = Take it
population-drop = Forget it
population-fault = Not taken: { $found }. Allowed: { $allowed }.
population-waits = Not taken yet, because of another problem in the list above.
population-widen = Widen its range to that
population-evidence = Range and source
population-low = Plausible from
population-high = Plausible up to
population-source = Source: an id of the list of sources, or “assumption”
population-note = Note
population-by-kind = another number for each kind of people
population-all-kinds = For everybody
population-unsay = As in the scenario
population-inherited = As in the scenario: { $what }.
population-say = Change it for these people
population-cohorts = Who holds accounts
population-cohorts-intro = Each line is a group of people with the same nationality and the same home. Choose one to change it.
population-cohort = Nationals of { $nationality } in { $residence } ({ $group })
population-accounts = { $accounts ->
    [one] { $accounts-text } account
   *[other] { $accounts-text } accounts
 }
population-filter = Only groups with
population-nationality = Nationality
population-residence = True home
population-group = Group: a word of a-z, 0-9 and hyphens
population-differs = These people are like everybody else, unless something else is said here:
population-add = Add a group
population-everybody-title = What holds for everybody
population-everybody-intro = A group of people may say otherwise. An empty field says nothing; what then holds stands in it in grey.
population-whole = The scenario as a whole
population-as-of = As of (year-month-day)
population-draw = Draw others
population-place-name = Name of { $code }
population-places = Invented places
population-place-add = Add an invented place
population-groups = Groups of countries, for rules
population-group-name = Name of a new group of countries
population-group-add = Add this group

## Search for a policy

search-title = Find a rule on scores
search-share = Lock at least this percentage of the involved money, with the fewest innocents frozen
search-found = Of the rules tried, this one locks { $locked } of the involved money and freezes { $innocents ->
    [one] { $innocents-text } innocent
   *[other] { $innocents-text } innocents
 }. No other of them that locks at least { $share } freezes fewer.
search-none = None of the rules tried locks { $share } of the involved money; the most is { $most }.
search-nobody = Nobody is involved in this scenario, so there is no such money to lock.
search-so-far = The search goes on; a better one may still be found.
search-adopt = Take it as my own rule
search-mark = found for you

## Help, glossary, tour

terms-label = Words used here:
tour-label = A tour
tour-offer = New here? Four steps show you around.
tour-start = Show me around
tour-never = Never offer this again
tour-step = Step { $step } of { $steps }
tour-next = Next
tour-back = Back
tour-close = Leave the tour
tour-end = Done
tour-compare = Two rules, the same people
tour-compare-text = Each side is one rule, and every mark is an account that stands in both pictures. Choose other rules from the lists. Point at a mark to see why it was treated so.
tour-look = Other ways to look
tour-look-text = The same result as a trade-off, over time, by place, as assumptions with their sources, and as every number. The last ones let you write a rule and a population of your own.
tour-change = Nothing can break
tour-change-text = Every act can be undone and done again, and what differs from the published scenario is listed with a way back.
tour-keep = Keep it and pass it on
tour-keep-text = Every state is a link. Here are also pictures, tables, a page to print, files, and links made for others.
glossary-title = What the words mean
term-policy = Rule (policy)
term-policy-is = What an exchange does to which accounts: a list of clauses, of which the first that fits an account decides.
term-innocent = Innocent
term-innocent-is = Someone who is on no sanctions list and moves no money for anyone who is. Almost everybody.
term-involved = Involved
term-involved-is = Someone on a sanctions list, or someone who moves money for them. Who is involved cannot be seen in an account; a scenario assumes it.
term-designated = Designated
term-designated-is = Named on a sanctions list.
term-facilitator = Facilitator
term-facilitator-is = Someone who is on no list but moves money for people who are.
term-frozen = Frozen
term-frozen-is = The account is locked on the day the rule takes effect: its owner cannot use or withdraw what is in it. Under a cap only what is above the limit is locked.
term-restricted = Without service (restricted)
term-restricted-is = The owner loses the service but keeps the money: only withdrawals are possible, or the account is closed and the money returned.
term-left = Left in time
term-left-is = All the money was moved away before the rule took effect.
term-released = Released
term-released-is = Frozen at first, and let go after an appeal within the days simulated.
term-notice = Notice
term-notice-is = Days between the announcement of a rule and its effect. Whoever wants to leave can use them.
term-document = Document, declared home, connection
term-document-is = What an exchange can see of where somebody is from: the identity document, the address given, and the country the connection seems to come from. Each may differ from the truth.
term-name-score = Name score
term-name-score-is = How much a name resembles one on a sanctions list, from 0 to 1, as a screening program judges it. People with a similar name score high without being listed.
term-risk-score = Risk score
term-risk-score-is = How suspicious payments look to a screening program, from 0 to 1.
term-recall = Recall
term-recall-is = Of the involved, the share that is frozen.
term-precision = Precision
term-precision-is = Of the frozen, the share that is involved. Where few are involved, it can be tiny although the test is good.
term-false-positive-rate = False positive rate
term-false-positive-rate-is = Of the innocent, the share that is frozen.
term-prevalence = Prevalence
term-prevalence-is = How many of a million accounts belong to the involved.
term-simulated = Simulated account
term-simulated-is = A made-up account whose nationality, documents, balance and scores are drawn by chance as the scenario says.
term-represented = Represented accounts
term-represented-is = The real accounts that a simulated one stands for: its weight in every count.
term-interval = 90 % interval
term-interval-is = The range in which the number lies in 9 of 10 redraws of the simulated accounts. It tells how far luck goes, not whether the assumptions are right.
term-frontier = Frontier
term-frontier-is = The rules that no other rule tried beats on both counts: freezing fewer innocents and locking more of the involved money.

## Inside an article

embed-source = A simulation. Who is involved is one of its assumptions, and no real person is in here.
embed-open = Open in full, with sources and assumptions
embed-result = Freeze Frame, result { $digest }
embed-locked = Whoever published this has fixed what is compared. Look around as you like.
embed-unlock = Open it in full to change it
still-label-preset = This scenario as published: { $simulated } simulated accounts, computed when this page was built.

## Offline

offline-title = Without a network
offline-kept = This page is kept in this browser and opens without a network.
offline-file = Save the whole page as one file.
offline-file-text = It opens by double click from a disk or a USB stick, in any browser, and asks no host for anything.
offline-update = A newer version of this page is ready. What you see stays as it is until you take it.
offline-update-use = Use it now
offline-update-later = Later

## Names of scenarios and policies

## Choosing the language

direction = ltr
language-label = Language

## Story

story-title = What happened, step by step
story-lede = { $steps-text } steps, from the request of February 2022 to the rules that came later. Each asks what you expect; then the model answers, and you can change what it supposes.
story-keys = Inside the story, the right arrow or Page Down goes on and the left arrow or Page Up goes back.
story-other = The story is about another scenario than the one on screen.
story-other-link = Open the story with its own scenario
story-edited = The scenario was changed outside the story, so the numbers below are not the published ones.
story-restore = Tell it with the published numbers
story-aside = What you had changed was put aside: this step has the published numbers.
story-fetch = Go back to it
story-steps-label = Steps of the story
story-step = Step { $step }: { $title }
story-position = Step { $step } of { $steps }
story-day = { $position } · { $day }
story-next = Next step
story-back = Step before
story-earlier = { $steps ->
    [one] Show the step before this one
   *[other] Show the { $steps-text } steps before this one
 }
story-counting = The model is still counting…
story-now = Now, with your change: { $answer }
story-was = As the story tells it: { $answer }
story-play = Try it out
story-play-involved = How common the involved are
story-play-involved-value = { $times } × what the model supposes
story-play-notice = Notice of the freeze
story-play-policy = Look at another rule
story-play-team = Appeals decided a day
story-play-limit = The rule begins at
story-play-measure = What happens to these accounts
story-play-return = closed, and the money returned
story-play-freeze = frozen
story-play-first = One rule
story-play-second = Another rule
story-play-back = Put it back
story-see-crowd = See both in the crowd
story-write-rule = Write a rule of your own

story-request-title = The request
story-request-asked = On 27 February 2022 Ukraine’s deputy prime minister, Mykhailo Fedorov, asked all major crypto exchanges to block the addresses of Russian users, ordinary users included [T01]. A day later { $letters-text } exchanges had official letters [T02].
story-request-exchange = Picture one very large exchange with about { $accounts-text } accounts [S03]; press reports with unnamed sources put some { $russian-text } accounts of such an exchange in Russia [S01]. Who among them helps to evade sanctions, nobody knows. The model supposes it, and says so.
story-request-reveal = A document tells where somebody is from, not what somebody did: the freeze hits { $frozen-text } people who did nothing and { $involvedfrozen-text } of the involved. Everything here hangs on how common the involved are, and that is an assumption. Try others.
story-request-notes = Say first that the involved are an assumption of the model, with a wide range. Ask for the bet before any discussion. After the answer, let the class move the slider: at how many times as many involved would they find the freeze proportionate?

story-caught-title = Caught, or gone
story-caught-one = One exchange, DMarket, froze the accounts of users from Russia and Belarus within two days: the assets stayed, access was limited [T03].
story-caught-papers = A freeze by document sees papers, not deeds. Some of the involved show papers of another country, some bought an identity, and some hear of the freeze in time and leave. How many is an assumption.
story-caught-reveal = The freeze stops { $involvedfrozen-text } of the involved. { $involvedleft-text } left in time; the others show papers that the rule does not look for. Announce the freeze earlier, and see what that does.
story-caught-notes = Two different leaks: papers and time. Ask which of them a better rule could close, and what that would cost people who did nothing.

story-answers-title = The exchanges answer
story-answers-given = Binance said on 28 February that it would not freeze millions of innocent users on its own, and would act against sanctioned persons [T04]. Kraken would not freeze clients without a legal requirement, and warned that one could come soon [T05]. Coinbase rejected a total ban and blocked sanctioned accounts [T06]; KuCoin called itself a neutral platform [T07]. On 2 March the head of Binance said that a wider ban would push users to less compliant platforms [T08].
story-answers-names = What remained was the sanctions list: comparing names. A name is no fingerprint. People share names, and one name has many spellings.
story-answers-reveal = These are namesakes. Of the involved the rule stops { $recall }: it finds those who are on a list, not those who move money for them. A looser comparison finds more names of both kinds.
story-answers-notes = Both sides of the ledger: the list harms few people and misses most of the involved, though the listed hold a large part of the money. Ask what “enough” would mean here, and for whom.

story-waiting-title = Waiting for an answer
story-waiting-queues = Whoever is frozen by mistake can appeal, and somebody has to read that. At the end of 2021 Coinbase had more than { $alerts-text } monitoring alerts that nobody had looked at [Q25]. Custody clients of Celsius, whose accounts stood still because it was insolvent, waited { $wait-text } days [B26].
story-waiting-team = In the model { $team ->
    [one] { $team-text } appeal is
   *[other] { $team-text } appeals are
 } decided a day. No published figure for this was found, so it is an assumption.
story-waiting-reveal = At the worst moment { $queue ->
    [one] { $queue-text } appeal waits
   *[other] { $queue-text } appeals wait
 }. Give the review team more people: how many would be enough?
story-waiting-notes = Time is a harm of its own. Ask what one cannot do for half a year without one’s savings. Then ask who would pay for a team that is large enough.

story-addresses-title = Addresses and people
story-addresses-blocked = Coinbase wrote on 6 March that it had blocked more than { $addresses-text } addresses [T10]; most had been flagged before the invasion [T10b]. An address is not a person: from { $listed-text } listed addresses of one sanctioned person the company came to { $found-text } [Q17].
story-addresses-risk = On 11 March the US Treasury wrote that sanctions cover virtual currency, and that exchanges must take risk-based steps [T12]. One reading of that: freeze listed names, and accounts whose behaviour looks risky.
story-addresses-reveal = The rule stops { $recall } of the involved, and still { $frozen-text } of those it freezes did nothing. Where hardly anybody is involved, even a good score is wrong most of the time: there are so many others to be wrong about.
story-addresses-notes = This is the base-rate effect. Let the class work it out by hand with the scenario “The base-rate trap”: 1,000 guilty among a million, a test that is right 99 times in 100.

story-limit-title = Above a sum
story-limit-package = On 8 April the European Union’s fifth package barred crypto services of high value to Russians: above { $limit-text } euro [T15].
story-limit-exchange = Binance followed on 21 April. Russian nationals and residents above that sum could only withdraw, with { $closing-text } days to close derivatives; nationals abroad with proof of address were exempt [T17]. The rule itself exempts nationals of the EU, the EEA and Switzerland and people with residence permits there [T22]. Nothing was frozen.
story-limit-reveal = Press reports put { $above-text } of some { $russian-text } accounts above that sum, { $share } [S01, S02, S02b]. Under this rule nobody’s money is locked, and the involved can withdraw theirs too. Move the limit.
story-limit-notes = A threshold spares small savers by design. Ask what it aims at, if not at locking money, and how the involved could stay below it.

story-closed-title = Every account
story-closed-package = On 6 October the eighth package barred all crypto wallet, account and custody services to Russians, whatever the amount [T20]. As the European Commission reads it, that means closing the account and returning the assets; freezing is not foreseen [T21].
story-closed-people = Blockchain.com gave { $notice-text } days to withdraw [T24]. Exiled journalists and activists were affected as well [T23].
story-closed-reveal = A ban on a service locks nothing: { $restricted-text } people who did nothing lose the account and keep the money, and so do the involved. “Blocked” can mean two very different things. Freeze the same accounts instead, and compare.
story-closed-notes = Keep the two words apart: a freeze takes the use of the money, a service ban takes the account. Ask which of the two the class had in mind when it heard “blocked”.

story-turn-title = Your turn
story-turn-left = On 27 September 2023 Binance announced the sale of its business in Russia; moving the accounts could take up to a year [T27].
story-turn-yours = Compare any two rules, change the notice and the review team, or write a rule of your own. There is no right answer in this page: only what each rule would cost, and whom.
story-turn-later = Rules and controls come here when you reach this step.
story-turn-reveal = { $frozen-text } people who did nothing are frozen and { $recall } of the involved are stopped.
story-turn-notes = Let each group write one rule and defend it with two numbers: what it costs people who did nothing, and what it gets.

bet-title = Your bet
bet-place = Bet
bet-skip = Show it without a bet
bet-again = Bet again
bet-part = { $part } of { $whole }
bet-right = You chose { $bet }. The model says { $answer }, and no other choice is closer.
bet-wrong = You chose { $bet }. The model says { $answer }; { $closest } comes closest.
bet-close = You said { $bet }. The model says { $answer }: close.
bet-high = You said { $bet }. The model says { $answer }: less than you thought.
bet-low = You said { $bet }. The model says { $answer }: more than you thought.
bet-none = The model says { $answer }.
bet-undefined = There is no answer here: nobody is counted of whom it could be a share.
bet-crowd = Draw across the marks, or use the slider.
bet-mine = your bet
bet-model = the model
ask-innocents-frozen = How many people who did nothing does “{ $policy }” freeze? There are { $total-text } accounts in all.
ask-involved-frozen = Of every 100 involved accounts, how many does “{ $policy }” freeze?
ask-frozen-involved = Of every 100 accounts that “{ $policy }” freezes, how many are involved?
ask-still-frozen = Of every 100 people who did nothing and are frozen under “{ $policy }”, how many are still frozen { $days ->
    [one] { $days-text } day
   *[other] { $days-text } days
 } later?
ask-innocents-per-involved = For each involved account that “{ $policy }” freezes, how many people who did nothing does it freeze?
ask-meant-at-home = Of every 1,000 accounts in Russia whose owners did nothing, to how many does “{ $policy }” apply?
ask-money-locked = Of every 100 euro of the involved, how many stay locked under “{ $policy }”?
predict-lede = Before the numbers are shown: what do you expect?

## Classroom: presenter, poll, guide, worksheet

class-title = In class
class-parts = What for
class-part-bet = Place a bet
class-part-collect = Collect bets
class-part-present = Present
class-part-guide = Teacher guide
class-part-sheet = Worksheet
class-nothing = Nothing to bet on yet: the numbers are still being computed.
class-print = Print this
class-print-help = It prints on white paper, without the rest of the page.
poll-question = Question
poll-policy = Rule
poll-not-compared = The rule that this question is about is not compared now, so there is no answer to it yet.
poll-compare = Compare it
poll-lede-bet = Bet before anybody shows the numbers. Your bet becomes a code: read it out, write it down or show it. It says what you bet and nothing about you, and it is sent nowhere.
poll-bet = Your bet
poll-code = Your code
poll-code-help = The first five characters are the same for everybody who answers this question about this rule. There is no I, L, O or U in a code.
poll-code-label = QR code of your bet
poll-code-none = Choose an answer, and your code appears here.
poll-lede-collect = Paste or type the codes of the class, in any order and with anything between them. They stay in this browser as long as the page is open.
poll-codes = Codes of the class
poll-scan = Scan codes with the camera
poll-scan-stop = Stop the camera
poll-scan-none = This browser cannot read codes from a camera here: that needs a browser that lets pages use one, and an address that begins with https. Type or paste the codes.
poll-scan-refused = The camera cannot be used: { $reason }
poll-scan-video = What the camera sees
poll-scan-found = Read: { $code }
poll-counted = { $bets ->
    [0] No bet is counted yet.
    [one] { $bets-text } bet is counted.
   *[other] { $bets-text } bets are counted.
 }
poll-refused = { $codes ->
    [one] One entry is not counted
   *[other] { $codes-text } entries are not counted
 }
poll-refused-entry = “{ $entry }”: { $reason }
poll-table = Bets of the class
poll-answer = Answer
poll-bets = Bets
poll-model = the model’s answer
poll-reveal = Show the model’s answer
poll-hide = Hide the model’s answer
poll-middle = Half of the class bet { $bet } or less.
poll-close = { $close ->
    [0] Nobody came close.
    [one] { $close-text } bet came close.
   *[other] { $close-text } bets came close.
 }
poll-still-frozen = Of the innocents frozen, frozen still at the end
poll-below = less than { $high-text }
poll-between = { $low-text } or more, less than { $high-text }
poll-from = { $low-text } or more
poll-fault-sign = “{ $sign }” is in no code.
poll-fault-length = It has { $length ->
    [one] { $length-text } character
   *[other] { $length-text } characters
 }; a code has { $whole-text }.
poll-fault-check = A character is wrong, or two have changed places.
poll-fault-version = It was made by another version of this page.
poll-fault-scenario = It is about another scenario.
poll-fault-question = It answers another question: { $question }.
poll-fault-unknown = It answers a question that this page does not know.
poll-fault-rule = It is about another rule.
poll-fault-answer = It has an answer that this question does not have.
poll-fault-twice = This code is there already; it counts once.

present-lede = A lesson for the projector: large type, one idea a screen. First what happened, then the question, the raised hands and the model’s answer. It needs no network.
present-start = Begin
present-policies = While it runs, the rules of the story are compared; afterwards those of before.
present-keys = Keys
present-keys-move = Page Down, right, down, space: next screen. Page Up, left, up: the one before. Home and End: first and last.
present-keys-notes = N: your notes in a second window, for your own screen. The keys work there too.
present-keys-freeze = F: freeze. The class keeps seeing this screen while you go on in your notes; F again catches up.
present-keys-blank = B or full stop: black screen, and back.
present-keys-leave = Escape: end.
present-keys-board = Tab goes to the raised hands; type their number.
present-label = Presentation
present-place = { $screen } of { $screens }
present-next = Next
present-back = Back
present-notes = Notes
present-freeze = Freeze
present-unfreeze = Go on
present-blank = Black
present-leave = End
present-frozen = Frozen
present-blanked = The screen is black. B brings it back.
present-hands = How many hands?
present-total = { $hands ->
    [0] No hands counted yet.
    [one] { $hands-text } hand counted.
   *[other] { $hands-text } hands counted.
 }
present-counting = The model is still counting…
present-assumed = The scenario supposes { $involved-text } involved among { $total-text } accounts. Who is involved is an assumption.
present-blocked = The browser did not allow a second window. Allow pop-ups for this page, or print the teacher guide.
present-notes-title = Speaker notes
present-notes-seen = The class sees: { $screen }
present-notes-next = Next: { $screen }
present-notes-last = This is the last screen.
present-screen-opening = The scenario
present-screen-happened = What happened
present-screen-question = The question
present-screen-board = Raised hands
present-screen-reveal = The model’s answer
present-note-opening = Say what this is: a model with a made-up crowd, and who is involved is an assumption. Nobody has to be right; betting first makes the surprise visible.
present-note-question = Read the question aloud. Give half a minute of silence, so that everybody has a bet before anybody speaks.
present-note-board = Call each answer and count the hands. Everybody raises a hand once. Do not comment yet.
present-note-innocents-frozen = Most rooms bet too low for a rule about papers and too high for a list of names. Ask: does the rule look at what people did, or at what people are?
present-note-involved-frozen = The others had other papers, left in time, or are on no list. Ask which of these a better rule could reach, and what that would cost people who did nothing.
present-note-frozen-involved = This is the base-rate effect: where few are involved, even a good test finds mostly others. Let somebody say the fraction aloud: involved frozen, out of all frozen.
present-note-still-frozen = An error that is put right late is still an error. Ask what somebody cannot do for that long without the money, and who should pay for faster reviews.

sheet-title = Worksheet: { $scenario }
sheet-name = Name
sheet-date = Date
sheet-lede = The model supposes { $involved } involved among { $total } accounts. Who is involved is an assumption; everything else follows from it and from the rule.
sheet-bet = Bet first
sheet-bet-text = Before anyone looks at the page: what do you expect?
sheet-question = Question
sheet-mine = My bet
sheet-model = The model
sheet-count = Count
sheet-count-text = Fill in the empty cells; every row and every column adds up. Then work out the four numbers below.
sheet-accounts = Accounts
sheet-frozen = frozen
sheet-not-frozen = not frozen
sheet-all = all
sheet-innocent = did nothing
sheet-involved = involved
sheet-precision = Of the frozen, the share that is involved (precision)
sheet-recall = Of the involved, the share that is frozen (recall)
sheet-false-positives = Of those who did nothing, the share that is frozen (false positive rate)
sheet-ratio = People who did nothing frozen for each involved account frozen
sheet-why = Explain
sheet-why-text = Two of your numbers answer “how good is this rule?” quite differently. Which two, and why?
sheet-weigh = Weigh
sheet-weigh-text = Which of the two rules would you choose, or neither? Name what your choice costs, whom it costs it, and one thing that the numbers do not show.
sheet-weigh-one = Would you choose this rule? Name what it costs, whom it costs it, and one thing that the numbers do not show.
sheet-write = Write a rule
sheet-write-text = Write a rule in one sentence that freezes fewer people who did nothing. Whom does it miss? Try it on the page under “Your own rule”.
sheet-key = Answer key
sheet-key-why = Precision and recall (or the false positive rate): they divide by different groups. Those who did nothing are so many that even a small share of them outnumbers the involved who are frozen. Where few are involved, a rule can be right about nearly everybody and still hit mostly the innocent.
sheet-key-weigh = There is no right choice. A good answer names both sides (innocents frozen, involved missed), says for whom it is worse, and names something left out: waiting, livelihoods, deterrence, the aim of the measure, or that the number of the involved is assumed.
sheet-key-write = Open. A good rule says what it looks at (papers, home, name, payments, balance) and admits whom it misses. The page counts both.
sheet-weighed = “{ $policy }” freezes { $frozen ->
    [one] { $frozen-text } person
   *[other] { $frozen-text } people
 } who did nothing{ $restricted ->
    [0] {""}
    [one] , takes the service from { $restricted-text } more
   *[other] , takes the service from { $restricted-text } more
 }, stops { $recall } of the involved and locks { $locked } of their money.

guide-title = Teacher guide
guide-lede = For classes from about 14 years on, in mathematics, civics or computing. One projector is enough; phones or one computer for two are better. The page works without a network, asks for no names and sends nothing anywhere.
guide-aims = Aims
guide-aim-rates = Students explain with their own numbers why a test that is right nearly always can still hit mostly innocent people when few are guilty.
guide-aim-weigh = Students weigh what a measure gains against what it costs people who did nothing, and give reasons that somebody of another opinion can follow.
guide-aim-classify = Students read a rule as a classifier: two kinds of errors, a threshold, a trade-off between them.
guide-aim-doubt = Students tell measured, estimated and assumed numbers apart, and say what would change the conclusion.
guide-hooks = Where it fits the curriculum
guide-hook-statistics = Statistics: base rates, fourfold tables, conditional frequencies, Bayes’ rule in whole numbers, chance and repetition (seed and redraws).
guide-hook-civics = Civics and law: proportionality (is the measure suitable, is there a milder one, is the cost in proportion), collective measures, the right to be heard, what sanctions are for.
guide-hook-computing = Computing: classification, confusion matrix, precision and recall, thresholds, simulation, rules as code.
guide-before = Before the lesson
guide-before-scenario = Choose a scenario. If anybody in the room comes from a country concerned, or if you do not know, take an invented one (see the end of this guide).
guide-before-offline = Save the page as one file, or open it once on the computer of the classroom: then it needs no network.
guide-before-print = Print the worksheet. Its numbers are those of the scenario and the rules on screen, and the key stands on a page of its own.
guide-before-try = Place a bet yourself and collect it, and try the keys of the presentation.
guide-long = A lesson of 45 minutes
guide-long-open = Open. Say what the rule is and that the people are made up. Show no numbers. Ask: who will be frozen?
guide-long-bet = Bet. Everybody bets by code or by raised hand, first alone, then in pairs. Show the spread, then the model’s answer.
guide-long-count = Count. Worksheet part 2 in pairs: fill in the table and work out the four numbers. Collect one sentence: why are they so different?
guide-long-change = Change. Each group changes one thing on the page: how common the involved are, the notice, a threshold, the size of the review team, or writes a rule of its own. What changed, and for whom?
guide-long-weigh = Weigh. Two groups defend different rules with the same two numbers: what it costs people who did nothing, and what it gets. Then one of the questions below.
guide-long-close = Close. Everybody writes down: “I would change my mind if …”.
guide-short = A short version of 10 minutes
guide-short-bet = Bet by raised hands: of every 100 frozen, how many are involved?
guide-short-reveal = Reveal, and explain it with 1,000 imagined people on the board.
guide-short-ask = Ask: is the rule about what people did? Take two answers of different opinion and leave it open.
guide-questions = Questions, and what a good answer says
guide-questions-text = None of them has one right answer. The answers show what a thoughtful student might say.
guide-ask-rates = The rule is right about nearly everybody. Why did most of the frozen do nothing?
guide-answer-rates = Because nearly everybody did nothing. A small share of very many is more than a large share of very few. What counts for the frozen is not how often the rule is right, but how many of each kind it meets.
guide-ask-errors = Which is worse: to freeze somebody who did nothing, or to miss somebody involved? Who should decide?
guide-answer-errors = It depends on what follows from each error, for how long, and whether it can be put right. The person frozen, the victim of what was not stopped and the exchange see it differently. That is why such rules need a public reason and somebody who checks them.
guide-ask-papers = The rule looks at papers. What does that say about deeds?
guide-answer-papers = Very little. Papers say where somebody was born or registered. People who fled, people with two passports and people who oppose their government have the same papers; somebody involved may have others.
guide-ask-appeal = Those who are frozen by mistake can appeal. Does that make it good?
guide-answer-appeal = Better, not good. Not everybody appeals, the queue takes time, and nobody gives back the months without money. A review is part of the price of a rule.
guide-ask-weigh = A rule is meant to put pressure on a whole economy, not to find single people. Does our count still judge it?
guide-answer-weigh = Only in part. The count tells what it costs whom. Whether the pressure works, and whether people may be used for it, are other questions, and a fair discussion keeps them apart.
guide-ask-change = What would have to be different for you to choose the other rule?
guide-answer-change = Good answers name a number and a direction: many more involved, a far better test, reviews within days, another weight of the two errors. Then try it on the page.
guide-pitfalls = Pitfalls
guide-pitfall-assumed = How many are involved is an assumption. Say so before the first number, and again at the end.
guide-pitfall-shares = “Of the frozen, involved” and “of the involved, frozen” sound alike and can be a thousand times apart. Let students always finish the sentence: out of whom?
guide-pitfall-words = Frozen is not closed. Some rules freeze money; others end the service and give the money back. The word “blocked” hides the difference.
guide-pitfall-score = Bets are no marks. A wrong bet is the most useful thing in the lesson: it shows what everybody expected.
guide-pitfall-verdict = The page judges no country, company or person. It counts what rules would do under assumptions that can be changed.
guide-safe = Safe for everybody in the room
guide-safe-text = There is a war behind the real scenario. Students or their families may come from Ukraine, Russia or Belarus, may have lost people, homes or money, or may be accused by others.
guide-safe-fiction = With students from the countries concerned, use an invented scenario. Use the real one only when they agree, asked beforehand, each alone, with a no that costs nothing.
guide-safe-nobody = Nobody speaks for a country, and nobody is asked for a family’s story. Whoever wants to tell one decides so alone.
guide-safe-roles = Hand out no roles by nationality, and let nobody play the guilty.
guide-safe-people = Tell governments, companies and people apart in every sentence. “The Russians” and “the Ukrainians” did not decide anything here.
guide-safe-codes = Bets are anonymous: a code carries no name, and nothing leaves the device. Do not ask whose bet is whose.
guide-safe-out = Have another task ready for whoever does not want to take part, stop when it hurts, and know whom to call in your school.
guide-fiction = Invented scenarios
guide-fiction-text = They teach the same with nobody’s country in them. Open one here, and everything on the page, the worksheet too, follows.
guide-fiction-harbour = An invented savings bank with 10,000 accounts on two shores and an island. Its numbers are made so that a class can check them by hand. The best choice for most rooms.
guide-fiction-trap = Two towns and one very good test; guilt is a hundred times rarer in one of them. For statistics lessons.
guide-fiction-shores = A country under pressure, its emigrants and a neighbour. For comparing rules, with notice, limits and closed accounts.
guide-minutes = Minutes
guide-happens = What happens

## Questions about the model

doubt-title = Questions about the model
doubt-lede = A model is an argument that can be checked. These questions are about this one.
doubt-leaves-out = What does it leave out?
doubt-out-lives = What a freeze does to a life: rent that is not paid, medicine that is not bought, a flight that is missed. The model counts accounts, days and euro.
doubt-out-elsewhere = Where people go instead. Somebody who leaves one exchange may use another, cash, or nothing; here whoever leaves is simply gone.
doubt-out-deterrence = Whether a rule deters: somebody who expects a freeze may never start. Nobody in the model changes what they are.
doubt-out-learning = That both sides learn. After the first freeze the involved change their papers and the exchange changes its scores; here the rule is met once.
doubt-out-law = What the law allows, what a court would say, and what exchanges owe their clients.
doubt-out-war = What the rules were for. Whether pressure on many people, or on few, shortens a war is no question that a count of accounts can answer.
doubt-would-change = What would change the conclusion?
doubt-change-involved = Many more involved. If one account in ten were involved and not a few in a hundred thousand, a broad freeze would look different. Change it under “Assumptions”.
doubt-change-money = Counting money and not people. The few large accounts can hold much of what matters; see how the order of the rules changes.
doubt-change-scores = Better scores. Move the quality of the scores to both ends of its range: at which end does the targeted rule stop helping?
doubt-change-speed = Faster answers. If every mistaken freeze ended within a day, how would you weigh it?
doubt-change-weight = How you weigh harm against harm. The page never adds innocents and involved into one number, because that exchange rate is a judgement and not a measurement.
doubt-argue = How could you argue against it?
doubt-argue-truth = “You assume what you want to show.” Who is involved is put in by hand. Which results survive every plausible value, and which do not?
doubt-argue-count = “One account is not one person.” Some people have several, some accounts have not been used for years. Does that change the comparison, or only its size?
doubt-argue-one = “It is one exchange in one country’s story.” Try the same rules on the invented scenarios. What stays?
doubt-argue-average = “Averages hide people.” Look at the places and the groups: whom does the total hide?
doubt-argue-purpose = “The aim was never to catch individuals.” If a measure is meant to put pressure on a whole economy, is the share of the involved that it stops the right measure of its success?
