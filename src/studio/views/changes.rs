//! Owns *What have I changed?*: how the scenario differs from its preset, in readable words, and the ways back. Refuses to find the differences
//! (`studio::changes`).

use crate::model::parameter::Parameter;
use crate::model::scenario::{Cohort, Scenario};
use crate::studio::changes::{Change, changes, put_back, still_compared};
use crate::studio::hand::Edit;
use crate::studio::part::Part;
use crate::text::assumption::{name, unit};
use crate::text::named::text;
use crate::text::places::{group_name, place_name};
use crate::text::rule::policy;
use crate::text::{Arg, Words};
use yew::prelude::*;

/// Changes that are listed before the rest is only counted.
const LISTED: usize = 100;

#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    pub part: Part,
}

#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let known = (Same(state.original.clone()), Same(state.scenario.clone()));
    let found = use_memo(known, |(preset, now)| match (&preset.0, &now.0) {
        (Some(preset), Some(now)) => changes(preset, now),
        _ => Vec::new(),
    });
    let (Some(preset), Some(now)) = (state.original.clone(), state.scenario.clone()) else {
        return Html::default();
    };
    // None: all of them.
    let back = |change: Option<Change>| {
        let (edit, compared) = (part.edit.clone(), state.link.policies.clone());
        let (preset, now) = (preset.clone(), now.clone());
        move |_| {
            let scenario = match &change {
                Some(change) => put_back(&preset, &now, change),
                None => Some((*preset).clone()),
            };
            if let Some(scenario) = scenario {
                let policies = still_compared(&compared, &scenario);
                edit.emit(Edit::once(scenario, policies));
            }
        }
    };
    let row = |change: &Change| {
        let told = told(part, &preset, &now, change);
        let label = words.tell("changes-put-back-label", &[("change", Arg::Text(&told))]);
        html! {
            <li>
                <span>{ told }</span>
                if change.is_put_back() {
                    { " " }
                    <button type="button" class="quiet" aria-label={label} onclick={back(Some(change.clone()))}>{ words.say("ledger-reset") }</button>
                }
            </li>
        }
    };
    let scenario = text(words, &preset.title);
    let count = [
        ("changes", Arg::Count(found.len() as f64)),
        ("scenario", Arg::Text(&scenario)),
    ];
    let more = found.len().saturating_sub(LISTED);
    html! {
        <section id="changes" class="changes" tabindex="-1" aria-labelledby="changes-title">
            <h2 id="changes-title">{ words.say("changes-title") }</h2>
            if found.is_empty() {
                <p>{ words.tell("changes-none", &count) }</p>
            } else {
                <p>{ words.tell("changes-count", &count) }</p>
                <ul>{ for found.iter().take(LISTED).map(row) }</ul>
                if more > 0 {
                    <p>{ words.tell("changes-more", &[("more", Arg::Count(more as f64))]) }</p>
                }
                <p>
                    <button type="button" class="quiet" onclick={back(None)}>{ words.say("changes-reset") }</button>
                </p>
            }
        </section>
    }
}

/// The same scenario, not an equal one: every change makes a new one.
#[derive(Clone)]
struct Same(Option<std::rc::Rc<Scenario>>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_ref().map(std::rc::Rc::as_ptr) == other.0.as_ref().map(std::rc::Rc::as_ptr)
    }
}

fn told(part: &Part, preset: &Scenario, now: &Scenario, change: &Change) -> String {
    let Part { state, words, .. } = part;
    let brief = state.brief.as_deref();
    let titled = |key: &str, title: &str| words.tell(key, &[("policy", Arg::Text(title))]);
    match change {
        Change::PolicyAdded(added) => words.tell(
            "changes-policy-added",
            &[
                ("policy", Arg::Text(&text(words, &added.title))),
                ("rule", Arg::Text(&policy(words, brief, added))),
            ],
        ),
        Change::PolicyRemoved(removed) => {
            titled("changes-policy-removed", &text(words, &removed.title))
        }
        Change::PolicyChanged { before, after } => {
            let (was, is) = (policy(words, brief, before), policy(words, brief, after));
            if was == is {
                return words.tell(
                    "changes-policy-named",
                    &[
                        ("before", Arg::Text(&text(words, &before.title))),
                        ("policy", Arg::Text(&text(words, &after.title))),
                    ],
                );
            }
            words.tell(
                "changes-policy-changed",
                &[
                    ("policy", Arg::Text(&text(words, &after.title))),
                    ("before", Arg::Text(&was)),
                    ("after", Arg::Text(&is)),
                ],
            )
        }
        Change::PoliciesMoved => words.say("changes-policies-moved"),
        Change::CohortAdded(added) => cohort(part, "changes-cohort-added", added),
        Change::CohortRemoved(removed) => cohort(part, "changes-cohort-removed", removed),
        Change::CohortsMoved => words.say("changes-cohorts-moved"),
        Change::Number { before, after } => {
            let here = after.as_ref().map(|(path, _)| (now, path));
            let there = before.as_ref().map(|(path, _)| (preset, path));
            let Some((scenario, path)) = here.or(there) else {
                return String::new();
            };
            let number = name(words, scenario, brief, path);
            let said = |known: &Option<(String, Parameter)>| match known {
                Some((_, known)) => {
                    format!("{} {}", decimal(words, known.value), unit(words, path))
                }
                None => words.say("changes-nothing"),
            };
            let (was, is) = (said(before), said(after));
            let args = [
                ("number", Arg::Text(&number)),
                ("before", Arg::Text(&was)),
                ("after", Arg::Text(&is)),
            ];
            // The same number with another range, source or note.
            let key = if was == is {
                "changes-number-evidence"
            } else {
                "changes-number"
            };
            words.tell(key, &args)
        }
        Change::Title { before, after } => words.tell(
            "changes-scenario-title",
            &[("before", Arg::Text(before)), ("after", Arg::Text(after))],
        ),
        Change::Description => words.say("changes-description"),
        Change::Countries => words.say("changes-countries"),
    }
}

fn decimal(words: &Words, value: f64) -> String {
    words.numerals.decimal(value, 6, false)
}

fn cohort(part: &Part, key: &str, cohort: &Cohort) -> String {
    let Part { state, words, .. } = part;
    let brief = state.brief.as_deref();
    let nationality = place_name(words, brief, cohort.nationality.as_str());
    let residence = place_name(words, brief, cohort.residence.as_str());
    words.tell(
        key,
        &[
            ("nationality", Arg::Text(&nationality)),
            ("residence", Arg::Text(&residence)),
            ("group", Arg::Text(&group_name(words, &cohort.group))),
            ("accounts", Arg::Count(cohort.accounts.value)),
        ],
    )
}
