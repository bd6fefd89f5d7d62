//! Owns the crowd under one policy with its headings, its caption and its numbers as a table. Refuses to draw the marks.

use super::column::ColumnProps;
use crate::link::{View, Word};
use crate::model::class::Class;
use crate::model::outcome::{Accounts, PolicyOutcome};
use crate::protocol::crowd::Fate;
use crate::protocol::worker::Brief;
use crate::text::caption::Scale;
use crate::text::{Arg, Words};
use crate::web::app::Part;
use crate::web::crowd::arrangement::{Group, Key, by_fate, by_place};
use crate::web::crowd::view::CrowdPicture;
use crate::web::state::State;
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn Picture(props: &ColumnProps) -> Html {
    let Part { state, words } = &props.part;
    let shown = use_memo(
        (
            state.settled.clone(),
            state.policy_id(props.place).to_string(),
            state.link.view,
        ),
        |_| Shown::of(state, props.place),
    );
    let Some(shown) = &*shown else {
        return html! {
            <figure class="crowd">
                <div class="crowd-frame waiting"></div>
                <figcaption>{ words.say("caption-waiting") }</figcaption>
            </figure>
        };
    };
    let outcome = &shown.outcome;
    let headings: Vec<Html> = shown
        .groups
        .iter()
        .map(|group| heading(words, state.brief.as_deref(), outcome, &group.key))
        .collect();
    let caption = shown.scale.sentence(words);
    html! {
        <figure class="crowd">
            <CrowdPicture
                crowd={shown.crowd.clone()}
                fates={shown.fates.clone()}
                groups={shown.groups.clone()}
                headings={headings}
                label={label(words, outcome)}
                theme={state.link.theme.word()}
            />
            <figcaption>{ caption }</figcaption>
            <details>
                <summary>{ words.say("picture-as-table") }</summary>
                { table(words, outcome) }
            </details>
        </figure>
    }
}

/// What the picture needs of a settled result.
#[derive(PartialEq)]
struct Shown {
    outcome: PolicyOutcome,
    crowd: Rc<crate::protocol::crowd::Crowd>,
    fates: Rc<Vec<u8>>,
    groups: Rc<Vec<Group>>,
    scale: Scale,
}

impl Shown {
    fn of(state: &State, place: usize) -> Option<Shown> {
        let settled = state.settled.as_ref()?;
        let outcome = state.outcome(place)?.clone();
        let fates = settled.crowd.fates_under(&outcome.id)?.to_vec();
        let groups = if state.link.view == View::Places {
            let brief = state.brief.as_ref()?;
            let residences: Vec<String> = brief
                .cohorts
                .iter()
                .map(|cohort| cohort.residence.clone())
                .collect();
            by_place(&settled.crowd, &fates, &residences)
        } else {
            by_fate(&fates)
        };
        let scale = Scale {
            marks: fates.len() as f64,
            accounts_per_mark: settled.crowd.accounts_per_mark,
            involved_marks: settled.crowd.involved_marks() as f64,
            involved: outcome.involved(|accounts| accounts.total),
        };
        Some(Shown {
            crowd: settled.crowd.clone(),
            fates: Rc::new(fates),
            groups: Rc::new(groups),
            outcome,
            scale,
        })
    }
}

/// Represented accounts of one fate.
fn of_fate(fate: Fate) -> fn(&Accounts) -> f64 {
    match fate {
        Fate::Unaffected => |accounts| accounts.unaffected,
        Fate::Left => |accounts| accounts.left,
        Fate::Restricted => |accounts| accounts.restricted,
        Fate::Frozen => |accounts| accounts.frozen,
        Fate::Released => |accounts| accounts.released,
    }
}

fn fate_name(words: &Words, fate: Fate) -> String {
    words.say(match fate {
        Fate::Unaffected => "fate-unaffected",
        Fate::Left => "fate-left",
        Fate::Restricted => "fate-restricted",
        Fate::Frozen => "fate-frozen",
        Fate::Released => "fate-released",
    })
}

fn heading(words: &Words, brief: Option<&Brief>, outcome: &PolicyOutcome, key: &Key) -> Html {
    match key {
        Key::Fate(fate) => {
            let pick = of_fate(*fate);
            let tone = match fate {
                Fate::Unaffected | Fate::Left => "aim",
                _ => "harm",
            };
            html! {
                <>
                    <b>{ fate_name(words, *fate) }</b>
                    <span class={classes!("innocent", tone)}>
                        { words.numerals.count(pick(&outcome.accounts.innocent)) }
                    </span>
                    <span class="involved">{ words.numerals.count(outcome.involved(pick)) }</span>
                </>
            }
        }
        Key::Place(code) => {
            let name = match code {
                Some(code) => place_name(words, brief, code),
                None => words.say("places-rest"),
            };
            html! { <b>{ name }</b> }
        }
    }
}

/// A place as the scenario or the language calls it, else its code.
#[must_use]
pub fn place_name(words: &Words, brief: Option<&Brief>, code: &str) -> String {
    let own = brief.and_then(|brief| brief.country_names.get(code).cloned());
    own.or_else(|| words.numerals.country(code))
        .unwrap_or_else(|| code.to_string())
}

/// The picture in words.
fn label(words: &Words, outcome: &PolicyOutcome) -> String {
    let innocent = &outcome.accounts.innocent;
    words.tell(
        "picture-label",
        &[
            ("policy", Arg::Text(&outcome.title)),
            ("frozen", Arg::Count(innocent.frozen)),
            ("restricted", Arg::Count(innocent.restricted)),
            ("left", Arg::Count(innocent.left)),
            ("unaffected", Arg::Count(innocent.unaffected)),
            (
                "involvedfrozen",
                Arg::Count(outcome.involved(|accounts| accounts.frozen)),
            ),
            (
                "involved",
                Arg::Count(outcome.involved(|accounts| accounts.total)),
            ),
        ],
    )
}

/// The picture as a table of represented accounts.
fn table(words: &Words, outcome: &PolicyOutcome) -> Html {
    let class_name = |class: Class| {
        words.say(match class {
            Class::Innocent => "class-innocent",
            Class::Facilitator => "class-facilitator",
            Class::Designated => "class-designated",
        })
    };
    let row = |name: String, pick: fn(&Accounts) -> f64| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                { for Class::ALL.into_iter().map(|class| html! {
                    <td>{ words.numerals.exact(pick(outcome.accounts.get(class)).round()) }</td>
                }) }
            </tr>
        }
    };
    let fates = [
        Fate::Unaffected,
        Fate::Left,
        Fate::Restricted,
        Fate::Frozen,
        Fate::Released,
    ];
    html! {
        <div class="scroller" tabindex="0" role="group" aria-label={words.say("picture-as-table")}>
        <table>
            <caption>{ words.tell("table-caption", &[("policy", Arg::Text(&outcome.title))]) }</caption>
            <thead>
                <tr>
                    <td></td>
                    { for Class::ALL.into_iter().map(|class| html! { <th scope="col">{ class_name(class) }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for fates.into_iter().map(|fate| row(fate_name(words, fate), of_fate(fate))) }
                { row(words.say("table-total"), |accounts| accounts.total) }
            </tbody>
        </table>
        </div>
    }
}
