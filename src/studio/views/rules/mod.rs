//! Owns the rule builder: which policy is looked at, where a new one starts from, and what belongs to it as a whole. Refuses what a rule means
//! (`model::policy`) and its results, which stand in the comparison. A scenario's own policies stay as they are; the viewer's can be changed.

mod clauses;
mod node;
mod written;

use crate::model::policy::{Policy, presets};
use crate::model::range;
use crate::model::scenario::Scenario;
use crate::protocol::studio::Ask;
use crate::studio::field::{Choice, Kind, NumberField, TextField};
use crate::studio::focus::{Focus, use_focus};
use crate::studio::hand::Edit;
use crate::studio::own::{self, is_own};
use crate::studio::part::Part;
use crate::text::headline::Headline;
use crate::text::{Arg, Words, markup, named, rule};
use clauses::clauses;
use std::rc::Rc;
use written::{Json, Text};
use yew::prelude::*;

/// The ids of elements to which an act may move the focus.
const CHOICE: &str = "rules-choice";
const TITLE: &str = "rules-title-field";

#[derive(Properties, PartialEq)]
pub struct RulesProps {
    pub part: Part,
}

/// What every part of the builder is given.
#[derive(Clone)]
struct Desk {
    part: Part,
    scenario: Rc<Scenario>,
    /// The viewer's own, as it is.
    policy: Rc<Policy>,
    focus: Focus,
    /// Where it goes when an act has changed it.
    change: Callback<Policy>,
    /// Where it goes while a hand changes it, in a field or by a slider.
    moved: Callback<Policy>,
    /// The part whose further acts are shown, by id.
    opened: UseStateHandle<Option<String>>,
    /// The last act would have gone beyond what a file may hold.
    refused: UseStateHandle<bool>,
}

#[component]
pub fn Rules(props: &RulesProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let chosen = use_state_eq(|| None::<String>);
    let opened = use_state_eq(|| None::<String>);
    let refused = use_state_eq(|| false);
    let focus = use_focus();
    let title = html! { <h2 id="rules-title">{ words.say("rules-title") }</h2> };
    let Some(scenario) = state.scenario.clone() else {
        return html! {
            <section class="rules" aria-labelledby="rules-title">{ title }<p>{ words.say("rules-waiting") }</p></section>
        };
    };
    let Some(policy) = looked_at(&scenario, chosen.as_deref(), &state.link.policies) else {
        return html! { <section class="rules" aria-labelledby="rules-title">{ title }</section> };
    };
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |id: String| chosen.set(Some(id)))
    };
    let make = {
        let (part, scenario, focus, choose) = (
            part.clone(),
            scenario.clone(),
            focus.clone(),
            choose.clone(),
        );
        Callback::from(move |policy: Policy| {
            let id = policy.id.clone();
            let compared = own::compared(&part.state.link.policies, &id);
            part.edit
                .emit(Edit::once(own::put(&scenario, policy), compared));
            choose.emit(id);
            focus.go(TITLE.to_string());
        })
    };
    let changing = |is_moved: bool| {
        let (part, scenario, refused) = (part.clone(), scenario.clone(), refused.setter());
        Callback::from(move |policy: Policy| {
            refused.set(false);
            let (compared, id) = (part.state.link.policies.clone(), policy.id.clone());
            let changed = own::put(&scenario, policy);
            part.edit.emit(if is_moved {
                Edit::by(&id, changed, compared)
            } else {
                Edit::once(changed, compared)
            });
        })
    };
    let (change, moved) = (changing(false), changing(true));
    let desk = Desk {
        part: part.clone(),
        scenario: scenario.clone(),
        policy: Rc::new(policy),
        focus,
        change,
        moved,
        opened,
        refused,
    };
    html! {
        <section class="rules" aria-labelledby="rules-title">
            { title }
            <p class="plain">{ words.say("rules-intro") }</p>
            { choice(&desk, &choose, &make) }
            <p class="rules-said">{ rule::policy(words, state.brief.as_deref(), &desk.policy) }</p>
            { outcome(&desk) }
            if is_own(&desk.policy.id) {
                { whole(&desk) }
                { clauses(&desk) }
                { timing(&desk) }
                <details class="rules-written">
                    <summary>{ words.say("rules-as-text") }</summary>
                    <Text part={part.clone()} policy={desk.policy.clone()} onchange={desk.moved.clone()} />
                </details>
                <details class="rules-written">
                    <summary>{ words.say("rules-as-json") }</summary>
                    <Json part={part.clone()} policy={desk.policy.clone()} onchange={desk.moved.clone()} />
                </details>
            } else {
                <p class="plain">{ words.say("rules-read-only") }</p>
            }
        </section>
    }
}

/// The chosen policy; else the viewer's first own; else the last that is compared.
fn looked_at(scenario: &Scenario, chosen: Option<&str>, compared: &[String]) -> Option<Policy> {
    let policies = presets::of(scenario);
    let named = |id: &str| policies.iter().find(|policy| policy.id == id);
    let found = chosen
        .and_then(named)
        .or_else(|| policies.iter().find(|policy| is_own(&policy.id)))
        .or_else(|| compared.iter().rev().find_map(|id| named(id)))
        .or(policies.first());
    found.cloned()
}

/// A policy of the viewer's own that does nothing yet.
fn blank(words: &Words, scenario: &Scenario) -> Policy {
    let id = own::fresh_id(scenario);
    let number = id.rsplit('-').next().and_then(|number| number.parse().ok());
    let args = [("number", Arg::Count(number.unwrap_or(1.0)))];
    Policy {
        title: words.tell("rules-new-title", &args),
        id,
        description: None,
        notice_days: 0,
        anticipation_days: None,
        clauses: Vec::new(),
    }
}

/// A policy of the viewer's own that does the same as this one.
fn copy(words: &Words, scenario: &Scenario, policy: &Policy) -> Policy {
    let called = named::text(words, &policy.title);
    let title = words.tell("rules-copy-title", &[("title", Arg::Text(&called))]);
    Policy {
        id: own::fresh_id(scenario),
        title: own::fitting_title(&title),
        ..policy.clone()
    }
}

/// Which policy is looked at, and what can be done with it as a whole.
fn choice(desk: &Desk, choose: &Callback<String>, make: &Callback<Policy>) -> Html {
    let Desk {
        part,
        scenario,
        policy,
        focus,
        ..
    } = desk;
    let Part { state, words, .. } = part;
    let mut policies = presets::of(scenario);
    policies.sort_by_key(|policy| !is_own(&policy.id));
    let options: Vec<(String, String)> = policies
        .into_iter()
        .map(|policy| {
            let key = if is_own(&policy.id) {
                "rules-choice-own"
            } else {
                "rules-choice-given"
            };
            let title = named::text(words, &policy.title);
            let name = words.tell(key, &[("title", Arg::Text(&title))]);
            (policy.id, name)
        })
        .collect();
    let new = {
        let (make, words, scenario) = (make.clone(), words.clone(), scenario.clone());
        move |_| make.emit(blank(&words, &scenario))
    };
    let duplicate = {
        let (make, words) = (make.clone(), words.clone());
        let (scenario, policy) = (scenario.clone(), policy.clone());
        move |_| make.emit(copy(&words, &scenario, &policy))
    };
    let compare = {
        let (ask, policies) = (part.ask.clone(), state.link.policies.clone());
        let id = policy.id.clone();
        move |_| ask.emit(Ask::Policies(own::compared(&policies, &id)))
    };
    let delete = {
        let (part, scenario, id, focus) = (
            part.clone(),
            scenario.clone(),
            policy.id.clone(),
            focus.clone(),
        );
        move |_| {
            let original = part.state.original.as_deref();
            let policies = own::no_longer_compared(&part.state.link.policies, &id, &scenario);
            let without = own::without(&scenario, original, &id);
            part.edit.emit(Edit::once(without, policies));
            focus.go(CHOICE.to_string());
        }
    };
    let is_mine = is_own(&policy.id);
    let is_compared = state.link.policies.contains(&policy.id);
    html! {
        <div class="rules-bar">
            <Choice id={CHOICE} label={words.say("rules-choice")} value={policy.id.clone()} {options} onchange={choose.clone()} />
            <div class="rules-acts">
                <button type="button" class="quiet" onclick={new}>{ words.say("rules-new") }</button>
                <button type="button" class="quiet" onclick={duplicate}>
                    { words.say(if is_mine { "rules-duplicate" } else { "rules-copy" }) }
                </button>
                if !is_compared {
                    <button type="button" class="quiet" onclick={compare}>{ words.say("rules-compare") }</button>
                }
                if is_mine {
                    <button type="button" class="quiet" onclick={delete}>{ words.say("rules-delete") }</button>
                }
            </div>
        </div>
    }
}

/// What the policy comes to, when it is compared.
fn outcome(desk: &Desk) -> Html {
    let Part { state, words, .. } = &desk.part;
    let outcomes = state.outcomes();
    let sentence = outcomes
        .into_iter()
        .find(|outcome| outcome.id == desk.policy.id)
        .map(|outcome| markup::plain(&Headline::of(outcome).sentence(words)));
    html! {
        <p class="rules-outcome">{ sentence.unwrap_or_else(|| words.say("rules-not-compared")) }</p>
    }
}

/// The policy's title and description.
fn whole(desk: &Desk) -> Html {
    let Desk { part, policy, .. } = desk;
    let words = &part.words;
    let retitle = change(desk, |policy, title| policy.title = title);
    let describe = change(desk, |policy, text: String| {
        policy.description = (!text.is_empty()).then_some(text);
    });
    html! {
        <div class="rules-whole">
            <TextField part={part.clone()} id={TITLE} label={words.say("rules-name")} value={policy.title.clone()} kind={Kind::Title} onchange={retitle} />
            <TextField part={part.clone()} id="rules-description" label={words.say("rules-description")}
                value={policy.description.clone().unwrap_or_default()} kind={Kind::Prose} onchange={describe} />
        </div>
    }
}

/// When the policy takes effect, and how much earlier the involved hear of it.
fn timing(desk: &Desk) -> Html {
    let Desk {
        part,
        policy,
        scenario,
        ..
    } = desk;
    let words = &part.words;
    let notice = change(desk, |policy, days: Option<f64>| {
        policy.notice_days = days.unwrap_or_default() as u32;
    });
    let anticipation = change(desk, |policy, days| policy.anticipation_days = days);
    let most = f64::from(scenario.horizon_days().saturating_sub(1));
    let notice_range = range::Range {
        high: most,
        ..range::NOTICE_DAYS.range
    };
    html! {
        <fieldset class="rules-timing">
            <legend>{ words.say("rules-timing") }</legend>
            <NumberField part={part.clone()} id="rules-notice" label={words.say("rules-notice")} unit={words.say("unit-days")}
                value={Some(f64::from(policy.notice_days))} range={notice_range} onchange={notice} />
            <NumberField part={part.clone()} id="rules-anticipation" label={words.say("rules-anticipation")} unit={words.say("unit-days")}
                value={policy.anticipation_days} range={range::POLICY_ANTICIPATION_DAYS.range} optional={true}
                placeholder={words.say("rules-as-scenario")} onchange={anticipation} />
        </fieldset>
    }
}

/// A change of one thing about the policy.
fn change<T: 'static>(desk: &Desk, change: impl Fn(&mut Policy, T) + 'static) -> Callback<T> {
    let (changed, policy) = (desk.moved.clone(), desk.policy.clone());
    Callback::from(move |value| {
        let mut next = (*policy).clone();
        change(&mut next, value);
        changed.emit(next);
    })
}
