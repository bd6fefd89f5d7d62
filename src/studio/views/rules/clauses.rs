//! Owns the list of a policy's clauses: measure and order. Refuses what is inside a condition (`node`).

use super::node::{first_condition, node};
use super::{Desk, change};
use crate::model::policy::rule::Rule;
use crate::model::policy::tree::{Act, changed, is_within_limits};
use crate::model::policy::{Clause, Measure, Policy};
use crate::model::range::LIMIT_EUR;
use crate::model::reading::MAX_CLAUSES;
use crate::studio::field::{Choice, NumberField};
use crate::text::Arg;
use yew::prelude::*;

/// Where a cap starts from.
const LIMIT: f64 = 10_000.0;

/// The measures by name, and what they are called.
const MEASURES: [(&str, &str); 4] = [
    ("freeze", "measure-freeze"),
    ("cap", "rules-cap"),
    ("withdraw-only", "measure-withdraw-only"),
    ("offboard", "measure-offboard"),
];

/// The id of an element of a clause.
fn id(number: usize, what: &str) -> String {
    format!("rule-{number}-{what}")
}

pub fn clauses(desk: &Desk) -> Html {
    let words = &desk.part.words;
    let count = desk.policy.clauses.len();
    let add = act_on_clauses(desk, |desk, clauses| {
        let when = first_condition(desk);
        let measure = Measure::Freeze;
        clauses.push(Clause { when, measure });
        format!("rule-{}-measure", clauses.len() - 1)
    });
    html! {
        <>
            <h3 id="rules-clauses">{ words.say("rules-clauses") }</h3>
            <ol class="rules-clauses" aria-labelledby="rules-clauses">
                { for (0..count).map(|number| clause(desk, number)) }
            </ol>
            <p role="status" class="fault">
                if *desk.refused {
                    { words.say("rules-too-large") }
                }
            </p>
            <button type="button" class="quiet rules-add" id="rules-add" onclick={add}>
                { words.say(if count == 0 { "rules-add-first" } else { "rules-add" }) }
            </button>
        </>
    }
}

fn clause(desk: &Desk, number: usize) -> Html {
    let words = &desk.part.words;
    let Some(Clause { when, measure }) = desk.policy.clauses.get(number) else {
        return Html::default();
    };
    let called = words.tell(
        "rules-clause",
        &[("number", Arg::Exact((number + 1) as f64))],
    );
    let chosen = match measure {
        Measure::Freeze => "freeze",
        Measure::Cap { .. } => "cap",
        Measure::WithdrawOnly => "withdraw-only",
        Measure::Offboard => "offboard",
    };
    let options = MEASURES.map(|(name, message)| (name.to_string(), words.say(message)));
    let measured = change(desk, move |policy: &mut Policy, name: String| {
        if let Some(clause) = policy.clauses.get_mut(number) {
            clause.measure = match name.as_str() {
                "cap" => Measure::Cap { limit_eur: LIMIT },
                "withdraw-only" => Measure::WithdrawOnly,
                "offboard" => Measure::Offboard,
                _ => Measure::Freeze,
            };
        }
    });
    let limited = change(desk, move |policy: &mut Policy, limit: Option<f64>| {
        if let (Some(clause), Some(limit_eur)) = (policy.clauses.get_mut(number), limit) {
            clause.measure = Measure::Cap { limit_eur };
        }
    });
    html! {
        <li><div class="rules-clause" role="group" aria-label={called.clone()}>
            <div class="rules-clause-head">
                <span class="rules-number">{ &called }</span>
                { tools(desk, number, &called) }
            </div>
            <div class="rule-row">
                <Choice id={id(number, "measure")} label={words.say("rules-measure")} quiet={true} value={chosen}
                    options={options.to_vec()} onchange={measured} />
                if let Measure::Cap { limit_eur } = measure {
                    <NumberField part={desk.part.clone()} id={id(number, "limit")} label={words.say("rules-limit")} quiet={true}
                        unit={words.say("unit-euro")} value={Some(*limit_eur)} range={LIMIT_EUR.range} onchange={limited} />
                }
                <span>{ words.say("rules-if") }</span>
            </div>
            <ul class="rule-tree">{ node(desk, number, &[]) }</ul>
            if !matches!(when, Rule::All(_) | Rule::Any(_)) {
                <div class="rules-acts">
                    { join(desk, number, "rules-and", Act::WrapInAll) }
                    { join(desk, number, "rules-or", Act::WrapInAny) }
                </div>
            }
        </div></li>
    }
}

/// One more condition beside the only one of a clause.
fn join(desk: &Desk, number: usize, message: &'static str, wrap: Act) -> Html {
    let onclick = act_on_clauses(desk, move |desk, clauses| {
        let when = &clauses[number].when;
        let wrapped = changed(when, &[], &wrap);
        let joined =
            wrapped.and_then(|(rule, _)| changed(&rule, &[], &Act::Add(first_condition(desk))));
        if let Some((rule, _)) = joined {
            clauses[number].when = rule;
        }
        format!("rule-{number}-when-1-kind")
    });
    html! { <button type="button" class="quiet" {onclick}>{ desk.part.words.say(message) }</button> }
}

/// What can be done with a clause as a whole.
fn tools(desk: &Desk, number: usize, called: &str) -> Html {
    let words = &desk.part.words;
    let last = desk.policy.clauses.len() - 1;
    let moved = |by: bool| {
        act_on_clauses(desk, move |_, clauses| {
            let to = if by { number + 1 } else { number - 1 };
            clauses.swap(number, to);
            let at_end = if by { to + 1 == clauses.len() } else { to == 0 };
            id(to, if by != at_end { "down" } else { "up" })
        })
    };
    let duplicated = act_on_clauses(desk, move |_, clauses| {
        clauses.insert(number + 1, clauses[number].clone());
        id(number + 1, "measure")
    });
    let removed = act_on_clauses(desk, move |_, clauses| {
        clauses.remove(number);
        match clauses.len() {
            0 => "rules-add".to_string(),
            count => id(number.min(count - 1), "measure"),
        }
    });
    let button = |what: &str,
                  sign: &str,
                  label: &str,
                  is_off: bool,
                  onclick: Callback<MouseEvent>| {
        let label = words.tell(label, &[("what", Arg::Text(called))]);
        html! {
            <button type="button" class="step" id={id(number, what)} disabled={is_off} aria-label={label.clone()} title={label} {onclick}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    html! {
        <span class="rule-tools">
            { button("up", "\u{2191}", "rules-up", number == 0, moved(false)) }
            { button("down", "\u{2193}", "rules-down", number == last, moved(true)) }
            { button("again", "+", "rules-again", false, duplicated) }
            { button("remove", "\u{00d7}", "rules-remove", false, removed) }
        </span>
    }
}

/// An act on the list of clauses; it says which element shall then have the focus.
fn act_on_clauses(
    desk: &Desk,
    act: impl Fn(&Desk, &mut Vec<Clause>) -> String + 'static,
) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |_| {
        let mut policy = (*desk.policy).clone();
        let next = act(&desk, &mut policy.clauses);
        let fits = policy.clauses.len() <= MAX_CLAUSES
            && policy
                .clauses
                .iter()
                .all(|clause| is_within_limits(&clause.when));
        if !fits {
            desk.refused.set(true);
            return;
        }
        desk.opened.set(None);
        desk.change.emit(policy);
        desk.focus.go(next);
    })
}
