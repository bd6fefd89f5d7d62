//! Owns one condition of a clause as its author meets it: what is asked, how, and what can be done with it. Refuses what it means, and how a tree
//! is changed (`model::policy::tree`). A `not` around a comparison or a group is part of its words.

use super::Desk;
use crate::model::policy::rule::{Place, Rule};
use crate::model::policy::tree::{Act, changed, is_within_limits, part, parts};
use crate::model::range::{BALANCE_EUR_AT_LEAST, SHARE};
use crate::studio::field::{Choice, NumberField};
use crate::studio::places::Places;
use crate::text::{Arg, rule};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Comparisons by name; what they ask about; how they ask, and the opposite.
const LEAVES: [(&str, &str, [&str; 2]); 7] = [
    ("document", "asks-document", ["asks-from", "asks-not-from"]),
    ("residence", "asks-residence", ["asks-in", "asks-not-in"]),
    ("ip", "asks-ip", ["asks-from", "asks-not-from"]),
    (
        "balance",
        "asks-balance",
        ["asks-at-least-eur", "asks-below-eur"],
    ),
    ("name", "asks-name", ["asks-at-least", "asks-below"]),
    ("risk", "asks-risk", ["asks-at-least", "asks-below"]),
    ("always", "asks-anyone", ["asks-meant", "asks-not-meant"]),
];

/// Groups by name, and what they ask.
const GROUPS: [(&str, &str); 4] = [
    ("all", "asks-all"),
    ("any", "asks-any"),
    ("not-all", "asks-not-all"),
    ("none", "asks-none"),
];

/// The condition with which a clause or one more part begins: a document from where most people of the scenario are.
pub fn first_condition(desk: &Desk) -> Rule {
    let cohorts = desk.scenario.cohorts.iter();
    let first = cohorts.map(|cohort| Place::Country(cohort.nationality));
    Rule::DocumentIn(first.take(1).collect())
}

/// A part of a clause's condition.
#[derive(Clone)]
struct Spot {
    clause: usize,
    path: Vec<usize>,
}

impl Spot {
    fn id(&self, what: &str) -> String {
        let path: String = self
            .path
            .iter()
            .map(|number| format!("-{number}"))
            .collect();
        format!("rule-{}-when{path}-{what}", self.clause)
    }
}

/// The condition at this path of a clause, with all that is within.
pub fn node(desk: &Desk, clause: usize, path: &[usize]) -> Html {
    let Some(rule) = desk.policy.clauses.get(clause) else {
        return Html::default();
    };
    let Some(whole) = part(&rule.when, path) else {
        return Html::default();
    };
    let spot = Spot {
        clause,
        path: path.to_vec(),
    };
    // A `not` is shown with what it negates, but for one around another.
    let (rule, is_negated) = match whole {
        Rule::Not(part) if !matches!(**part, Rule::Not(_)) => (&**part, true),
        _ => (whole, false),
    };
    match rule {
        Rule::All(_) | Rule::Any(_) => group(desk, &spot, rule, is_negated),
        Rule::Not(_) => html! {
            <li><div class="rule-group" role="group" aria-label={desk.part.words.say("asks-opposite")}>
                <div class="rule-row">
                    <span>{ desk.part.words.say("asks-opposite") }</span>
                    { tools(desk, &spot, whole) }
                </div>
                <ul>{ node(desk, clause, &[path, &[0]].concat()) }</ul>
            </div></li>
        },
        _ => leaf(desk, &spot, rule, whole, is_negated),
    }
}

fn leaf(desk: &Desk, spot: &Spot, rule: &Rule, whole: &Rule, is_negated: bool) -> Html {
    let (words, brief) = (&desk.part.words, desk.part.state.brief.as_deref());
    let kind = LEAVES.iter().find(|(name, ..)| *name == kind_of(rule));
    let Some((name, _, how)) = kind else {
        return Html::default();
    };
    let kinds = LEAVES.map(|(name, message, _)| (name.to_string(), words.say(message)));
    let hows = ["is", "not"].into_iter().zip(how);
    let hows = hows.map(|(value, message)| (value.to_string(), words.say(message)));
    let asked = {
        let (desk, spot, rule) = (desk.clone(), spot.clone(), rule.clone());
        Callback::from(move |kind: String| {
            replace(&desk, &spot, as_kind(&desk, &rule, &kind), is_negated);
        })
    };
    let turned = {
        let (desk, spot, rule) = (desk.clone(), spot.clone(), rule.clone());
        Callback::from(move |how: String| replace(&desk, &spot, rule.clone(), how == "not"))
    };
    html! {
        <li><div class="rule-leaf" role="group" aria-label={rule::condition(words, brief, whole)}>
            <div class="rule-row">
                <Choice id={spot.id("kind")} label={words.say("asks-label")} quiet={true} value={*name} options={kinds.to_vec()} onchange={asked} />
                <Choice id={spot.id("how")} label={words.say("asks-how")} quiet={true} value={if is_negated { "not" } else { "is" }}
                    options={hows.collect::<Vec<_>>()} onchange={turned} />
                { operand(desk, spot, rule, is_negated) }
                { tools(desk, spot, whole) }
            </div>
            { further(desk, spot, whole) }
        </div></li>
    }
}

/// What the comparison compares with.
fn operand(desk: &Desk, spot: &Spot, rule: &Rule, is_negated: bool) -> Html {
    let words = &desk.part.words;
    let places = |places: &Vec<Place>, make: fn(Vec<Place>) -> Rule| {
        let (desk_, spot_) = (desk.clone(), spot.clone());
        let chosen =
            Callback::from(move |places| replace(&desk_, &spot_, make(places), is_negated));
        html! {
            <Places part={desk.part.clone()} id={spot.id("places")} label={words.say("asks-places")} chosen={places.clone()} onchange={chosen} />
        }
    };
    let number = |value: f64, range, make: fn(f64) -> Rule| {
        let (desk_, spot_) = (desk.clone(), spot.clone());
        let put =
            Callback::from(move |value: f64| replace(&desk_, &spot_, make(value), is_negated));
        let typed = put.reform(|value: Option<f64>| value.unwrap_or_default());
        let moved = move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                put.emit(input.value_as_number());
            }
        };
        let label = words.say("asks-threshold");
        html! {
            <>
                <NumberField part={desk.part.clone()} id={spot.id("value")} label={label.clone()} quiet={true} value={Some(value)} {range} onchange={typed} />
                if range == SHARE {
                    <input type="range" class="rule-slider" min="0" max="1" step="0.005" value={value.to_string()} aria-label={label} oninput={moved} />
                }
            </>
        }
    };
    match rule {
        Rule::DocumentIn(list) => places(list, Rule::DocumentIn),
        Rule::ResidenceIn(list) => places(list, Rule::ResidenceIn),
        Rule::IpIn(list) => places(list, Rule::IpIn),
        Rule::BalanceEurAtLeast(eur) => {
            number(*eur, BALANCE_EUR_AT_LEAST.range, Rule::BalanceEurAtLeast)
        }
        Rule::NameScoreAtLeast(score) => number(*score, SHARE, Rule::NameScoreAtLeast),
        Rule::RiskScoreAtLeast(score) => number(*score, SHARE, Rule::RiskScoreAtLeast),
        _ => Html::default(),
    }
}

fn group(desk: &Desk, spot: &Spot, rule: &Rule, is_negated: bool) -> Html {
    let words = &desk.part.words;
    let name = match (rule, is_negated) {
        (Rule::All(_), false) => "all",
        (Rule::All(_), true) => "not-all",
        (_, false) => "any",
        (_, true) => "none",
    };
    let said = GROUPS.iter().find(|(known, _)| *known == name);
    let label = said
        .map(|(_, message)| words.say(message))
        .unwrap_or_default();
    let options = GROUPS.map(|(name, message)| (name.to_string(), words.say(message)));
    // The parts stand in the group, which may stand in a `not`.
    let mut inner = spot.clone();
    if is_negated {
        inner.path.push(0);
    }
    let asked = {
        let (desk, spot, held) = (desk.clone(), spot.clone(), parts(rule).to_vec());
        Callback::from(move |name: String| {
            let is_all = name == "all" || name == "not-all";
            let rule = if is_all { Rule::All } else { Rule::Any }(held.clone());
            replace(&desk, &spot, rule, name == "not-all" || name == "none");
        })
    };
    let add = |what: &'static str, part: Rule| {
        let id = spot.id(what);
        let onclick = act(desk, &inner, Act::Add(part), |spot| spot.id("kind"));
        let message = if what == "add" {
            "rules-add-condition"
        } else {
            "rules-add-group"
        };
        html! { <button type="button" class="quiet" {id} {onclick}>{ words.say(message) }</button> }
    };
    let other = if matches!(rule, Rule::All(_)) {
        Rule::Any
    } else {
        Rule::All
    };
    let whole = if is_negated {
        Rule::Not(Box::new(rule.clone()))
    } else {
        rule.clone()
    };
    html! {
        <li><div class="rule-group" role="group" aria-label={label.clone()}>
            <div class="rule-row">
                <Choice id={spot.id("kind")} label={words.say("asks-group")} quiet={true} value={name} options={options.to_vec()} onchange={asked} />
                { tools(desk, spot, &whole) }
            </div>
            { further(desk, spot, &whole) }
            <ul>
                { for (0..parts(rule).len()).map(|number| node(desk, spot.clause, &[&inner.path[..], &[number]].concat())) }
            </ul>
            <div class="rules-acts">
                { add("add", first_condition(desk)) }
                { add("add-group", other(vec![first_condition(desk)])) }
            </div>
        </div></li>
    }
}

/// The two acts that are always there: opening the others, and removing.
fn tools(desk: &Desk, spot: &Spot, whole: &Rule) -> Html {
    let (words, brief) = (&desk.part.words, desk.part.state.brief.as_deref());
    let said = rule::condition(words, brief, whole);
    let (more_label, remove_label) = (
        words.tell("rules-more", &[("what", Arg::Text(&said))]),
        words.tell("rules-remove", &[("what", Arg::Text(&said))]),
    );
    let id = spot.id("more");
    let is_open = desk.opened.as_ref() == Some(&id);
    let toggle = {
        let (opened, id) = (desk.opened.clone(), id.clone());
        move |_| opened.set((!is_open).then(|| id.clone()))
    };
    let is_removable = is_possible(desk, spot, &Act::Remove);
    html! {
        <span class="rule-tools">
            <button type="button" class="step" {id} aria-expanded={is_open.to_string()} aria-label={more_label.clone()} title={more_label} onclick={toggle}>
                <span aria-hidden="true">{ "\u{22ef}" }</span>
            </button>
            <button type="button" class="step" id={spot.id("remove")} disabled={!is_removable} aria-label={remove_label.clone()} title={remove_label}
                onclick={act(desk, spot, Act::Remove, |spot| spot.id("kind"))}>
                <span aria-hidden="true">{ "\u{00d7}" }</span>
            </button>
        </span>
    }
}

/// The other acts, once they are asked for.
fn further(desk: &Desk, spot: &Spot, whole: &Rule) -> Html {
    if desk.opened.as_ref() != Some(&spot.id("more")) {
        return Html::default();
    }
    let words = &desk.part.words;
    let button = |what: &str, message: &str, done: Act, next: fn(&Spot) -> String| {
        let is_off = !is_possible(desk, spot, &done);
        html! {
            <button type="button" class="quiet" id={spot.id(what)} disabled={is_off} onclick={act(desk, spot, done, next)}>{ words.say(message) }</button>
        }
    };
    let is_group = matches!(whole, Rule::All(_) | Rule::Any(_));
    html! {
        <div class="rules-acts rule-further">
            { button("up", "rules-move-up", Act::MoveUp, |spot| spot.id("up")) }
            { button("down", "rules-move-down", Act::MoveDown, |spot| spot.id("down")) }
            { button("again", "rules-double", Act::Duplicate, |spot| spot.id("kind")) }
            { button("wrap-all", "rules-wrap-all", Act::WrapInAll, |spot| spot.id("add")) }
            { button("wrap-any", "rules-wrap-any", Act::WrapInAny, |spot| spot.id("add")) }
            if !matches!(whole, Rule::Not(_)) {
                { button("wrap-not", "rules-wrap-not", Act::Negate, |spot| spot.id("kind")) }
            }
            if is_group || matches!(whole, Rule::Not(_)) {
                { button("unwrap", "rules-unwrap", Act::Unwrap, |spot| spot.id("kind")) }
            }
        </div>
    }
}

fn is_possible(desk: &Desk, spot: &Spot, act: &Act) -> bool {
    let clause = desk.policy.clauses.get(spot.clause);
    clause.is_some_and(|clause| changed(&clause.when, &spot.path, act).is_some())
}

/// An act on a part; `next` is the element that then has the focus, of where the part now stands.
fn act(desk: &Desk, spot: &Spot, done: Act, next: fn(&Spot) -> String) -> Callback<MouseEvent> {
    let (desk, spot) = (desk.clone(), spot.clone());
    Callback::from(move |_| {
        let Some(clause) = desk.policy.clauses.get(spot.clause) else {
            return;
        };
        let Some((rule, path)) = changed(&clause.when, &spot.path, &done) else {
            return;
        };
        if !is_within_limits(&rule) {
            desk.refused.set(true);
            return;
        }
        let there = Spot {
            clause: spot.clause,
            path,
        };
        let mut next = next(&there);
        // Whoever moves a part goes on moving it; at the end of its group only back.
        let is_moved = matches!(done, Act::MoveUp | Act::MoveDown);
        if is_moved && changed(&rule, &there.path, &done).is_none() {
            let back = if done == Act::MoveUp { "down" } else { "up" };
            next = there.id(back);
        }
        desk.opened.set(is_moved.then(|| there.id("more")));
        let mut policy = (*desk.policy).clone();
        policy.clauses[spot.clause].when = rule;
        desk.change.emit(policy);
        desk.focus.go(next);
    })
}

/// Another condition in this place; the focus stays where it is.
fn replace(desk: &Desk, spot: &Spot, rule: Rule, is_negated: bool) {
    let rule = if is_negated {
        Rule::Not(Box::new(rule))
    } else {
        rule
    };
    let Some(clause) = desk.policy.clauses.get(spot.clause) else {
        return;
    };
    if let Some((when, _)) = changed(&clause.when, &spot.path, &Act::Replace(rule)) {
        if !is_within_limits(&when) {
            desk.refused.set(true);
            return;
        }
        let mut policy = (*desk.policy).clone();
        policy.clauses[spot.clause].when = when;
        desk.moved.emit(policy);
    }
}

fn kind_of(rule: &Rule) -> &'static str {
    match rule {
        Rule::DocumentIn(_) => "document",
        Rule::ResidenceIn(_) => "residence",
        Rule::IpIn(_) => "ip",
        Rule::BalanceEurAtLeast(_) => "balance",
        Rule::NameScoreAtLeast(_) => "name",
        Rule::RiskScoreAtLeast(_) => "risk",
        _ => "always",
    }
}

/// The same question of another kind: places and thresholds stay where they can.
fn as_kind(desk: &Desk, rule: &Rule, kind: &str) -> Rule {
    let places = || match rule {
        Rule::DocumentIn(places) | Rule::ResidenceIn(places) | Rule::IpIn(places) => places.clone(),
        _ => match first_condition(desk) {
            Rule::DocumentIn(places) => places,
            _ => Vec::new(),
        },
    };
    let score = |start: f64| match rule {
        Rule::NameScoreAtLeast(score) | Rule::RiskScoreAtLeast(score) => *score,
        _ => start,
    };
    match kind {
        "document" => Rule::DocumentIn(places()),
        "residence" => Rule::ResidenceIn(places()),
        "ip" => Rule::IpIn(places()),
        "balance" => Rule::BalanceEurAtLeast(10_000.0),
        "name" => Rule::NameScoreAtLeast(score(0.95)),
        "risk" => Rule::RiskScoreAtLeast(score(0.9)),
        _ => Rule::Always(true),
    }
}
