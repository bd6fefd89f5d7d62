//! Owns the crowd under one policy with its headings, its caption and its numbers as a table. Refuses to draw the marks.

use super::column::ColumnProps;
use crate::link::Word;
use crate::model::class::Class;
use crate::model::outcome::{Accounts, PolicyOutcome};
use crate::protocol::crowd::Fate;
use crate::text::caption::{Scale, fate_name, label, of_fate};
use crate::text::hundred::Hundred;
use crate::text::places::{hit_in, hit_outside, place_name};
use crate::text::{Arg, Words};
use crate::web::app::Part;
use crate::web::crowd::arrangement::{Group, Key, by_fate, by_place, standing_order};
use crate::web::crowd::view::{Scene, use_crowd};
use crate::web::state::State;
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn Picture(props: &ColumnProps) -> Html {
    let Part { state, words, .. } = &props.part;
    let frame = use_node_ref();
    let canvas = use_node_ref();
    let settled = state.settled.as_ref().map(|settled| settled.run_id);
    let outcome = state.outcome(props.place);
    let shown = (
        settled,
        outcome.map(|outcome| outcome.id.clone()),
        state.by_place,
    );
    let scene = use_memo(shown.clone(), |_| scene(state, props.place).map(Rc::new));
    let scene = (*scene).clone();
    use_crowd(
        &frame,
        &canvas,
        scene.clone(),
        shown,
        state.link.theme.word(),
    );
    let told = scene.as_ref().zip(outcome);
    html! {
        <figure class="crowd">
            <div ref={frame} class={classes!("crowd-frame", told.is_none().then_some("waiting"))}>
                <canvas ref={canvas} role="img"
                    aria-label={outcome.map_or_else(|| words.say("caption-waiting"), |outcome| label(words, outcome))} />
                <div aria-hidden="true">
                    if let Some((scene, outcome)) = told {
                        { for headings(&props.part, outcome, &scene.groups) }
                    }
                </div>
            </div>
            <figcaption>
                { told.map_or_else(|| words.say("caption-waiting"), |(scene, outcome)| scale(scene, outcome).sentence(words)) }
            </figcaption>
            if let Some(outcome) = outcome {
                { magnifier(words, outcome) }
                <details>
                    <summary>{ words.say("picture-as-table") }</summary>
                    { table(words, outcome) }
                </details>
            }
        </figure>
    }
}

/// The marks and how they stand, for the result on screen.
fn scene(state: &State, place: usize) -> Option<Scene> {
    let crowd = state.settled.as_ref()?.crowd.clone();
    let fates = crowd.fates_under(&state.outcome(place)?.id)?.to_vec();
    let order = standing_order(&crowd);
    let groups = if state.by_place {
        let cohorts = state.brief.as_ref()?.cohorts.iter();
        let residences: Vec<String> = cohorts.map(|cohort| cohort.residence.clone()).collect();
        by_place(&crowd, &order, &fates, &residences)
    } else {
        by_fate(&order, &fates)
    };
    Some(Scene {
        crowd,
        fates,
        groups,
    })
}

fn scale(scene: &Scene, outcome: &PolicyOutcome) -> Scale {
    Scale {
        marks: scene.fates.len() as f64,
        accounts_per_mark: scene.crowd.accounts_per_mark,
        involved_marks: scene.crowd.involved_marks() as f64,
        involved: outcome.involved(|accounts| accounts.total),
    }
}

/// A heading for each group: its name, and how many it stands for.
fn headings(part: &Part, outcome: &PolicyOutcome, groups: &[Group]) -> Vec<Html> {
    let words = &part.words;
    let named: Vec<&str> = groups
        .iter()
        .filter_map(|group| match &group.key {
            Key::Place(Some(code)) => Some(code.as_str()),
            _ => None,
        })
        .collect();
    let heading = |group: &Group| match &group.key {
        Key::Fate(fate) => {
            let pick = of_fate(*fate);
            let tone = match fate {
                Fate::Unaffected | Fate::Left => "aim",
                _ => "harm",
            };
            html! {
                <p class="crowd-heading">
                    <b>{ fate_name(words, *fate) }</b>
                    <span class={classes!("innocent", tone)}>
                        { words.numerals.count(pick(&outcome.accounts.innocent)) }
                    </span>
                    <span class="involved">{ words.numerals.count(outcome.involved(pick)) }</span>
                </p>
            }
        }
        Key::Place(code) => {
            let hit = match code {
                Some(code) => hit_in(&outcome.by_residence, code),
                None => hit_outside(&outcome.by_residence, &named),
            };
            let name = match code {
                Some(code) => place_name(words, part.state.brief.as_deref(), code),
                None => words.say("places-rest"),
            };
            html! {
                <p class="crowd-heading">
                    <b>{ name }</b>
                    <span class="innocent harm">{ words.numerals.count(hit.affected()) }</span>
                    <span>{ words.tell("places-of", &[("total", Arg::Count(hit.total))]) }</span>
                </p>
            }
        }
    };
    groups.iter().map(heading).collect()
}

/// A hundred of the involved, large enough to be seen, by what becomes of them.
fn magnifier(words: &Words, outcome: &PolicyOutcome) -> Html {
    let hundred = Hundred::of(outcome);
    let diamonds = hundred
        .kinds()
        .into_iter()
        .flat_map(|(name, count)| (0..count).map(move |_| name));
    html! {
        <div class="magnifier">
            <p>{ hundred.told(words) }</p>
            <svg viewBox="0 0 500 32" aria-hidden="true" focusable="false">
                { for diamonds.enumerate().map(|(place, name)| {
                    let (x, y) = (place % 50 * 10 + 5, place / 50 * 16 + 2);
                    html! { <path class={name} d={format!("M{x} {y}l4 6-4 6-4-6z")} /> }
                }) }
            </svg>
        </div>
    }
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
