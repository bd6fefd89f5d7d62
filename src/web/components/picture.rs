//! Owns the crowd under one policy with its headings, its caption and its numbers as a table; pointing at a mark, stepping from
//! mark to mark and finding the involved. Refuses to draw the marks.

use super::column::ColumnProps;
use crate::link::Word;
use crate::model::class::Class;
use crate::model::outcome::{Accounts, Counted};
use crate::protocol::crowd::Fate;
use crate::protocol::glance::PolicyGlance;
use crate::text::caption::{Scale, fate_name, label, of_fate};
use crate::text::hundred::Hundred;
use crate::text::places::{hit_in, hit_outside, place_name};
use crate::text::{Arg, Words};
use crate::web::app::Part;
use crate::web::crowd::arrangement::{Group, Key, Way, by_fate, by_place, standing_order};
use crate::web::crowd::means::Means;
use crate::web::crowd::view::{self, Emphasis, Scene, use_crowd};
use crate::web::state::{Action, Inspected, State};
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
    let emphasis = Emphasis {
        theme: state.link.theme.word(),
        magnified: state.magnified,
        chosen: state.inspected_mark(),
    };
    let picture = use_crowd(&frame, &canvas, scene.clone(), shown, emphasis, state.means);
    let means = picture.means;
    let told = scene.as_ref().zip(outcome);
    let is_drawn = means != Means::Nothing;
    html! {
        <figure class="crowd">
            if is_drawn {
                <div ref={frame} class={classes!("crowd-frame", told.is_none().then_some("waiting"))}>
                    <canvas key={means.word()} ref={canvas} role="img" data-drawn-by={means.word()}
                        aria-label={outcome.map_or_else(|| words.say("caption-waiting"), |outcome| label(words, state.title(outcome), outcome))} />
                    <div aria-hidden="true">
                        if let Some((scene, outcome)) = told {
                            { for headings(&props.part, outcome, &scene.groups) }
                        }
                        <span class="crowd-ring" hidden={true}></span>
                    </div>
                    if let Some(outcome) = outcome {
                        { probe(props, &picture, outcome) }
                    }
                </div>
                { said(props) }
            } else {
                <p class="crowd-missing">{ words.say("picture-missing") }</p>
            }
            <figcaption>
                { told.map_or_else(|| words.say("caption-waiting"), |(scene, outcome)| scale(scene, outcome).sentence(words)) }
            </figcaption>
            if let Some(outcome) = outcome {
                { magnifier(words, outcome) }
                <details open={!is_drawn}>
                    <summary>{ words.say("picture-as-table") }</summary>
                    { table(&props.part, outcome) }
                </details>
            }
        </figure>
    }
}

/// Where marks are pointed at, tapped and stepped through. To assistive technology it is a list of which the mark that is
/// asked about is shown.
fn probe(props: &ColumnProps, picture: &view::Picture, outcome: &PolicyGlance) -> Html {
    let Part { state, words, acts } = &props.part;
    let place = props.place;
    let chosen = state.inspected_mark();
    let ask = {
        let acts = acts.clone();
        move |mark: u32| acts.dispatch(Action::Inspected(Some(Inspected { place, mark })))
    };
    let onpointermove = {
        let picture = picture.clone();
        move |event: PointerEvent| {
            picture.point_at(picture.under(event.offset_x(), event.offset_y()))
        }
    };
    let onpointerout = {
        let picture = picture.clone();
        move |_| picture.point_at(None)
    };
    let onclick = {
        let (picture, ask) = (picture.clone(), ask.clone());
        move |event: MouseEvent| {
            // What is ringed is what is meant; a finger rings nothing before.
            let under = || picture.under(event.offset_x(), event.offset_y());
            if let Some(mark) = picture.pointed().or_else(under) {
                ask(mark);
            }
        }
    };
    let onkeydown = {
        let (picture, state, acts) = (picture.clone(), state.clone(), acts.clone());
        move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let way = match event.key().as_str() {
                "ArrowLeft" => Way::Left,
                "ArrowRight" => Way::Right,
                "ArrowUp" => Way::Up,
                "ArrowDown" => Way::Down,
                "Home" => Way::First,
                "End" => Way::Last,
                "PageUp" => Way::PreviousGroup,
                "PageDown" => Way::NextGroup,
                key => {
                    let act = match key {
                        "n" | "N" => next_involved(&state)
                            .map(|mark| Action::Inspected(Some(Inspected { place, mark }))),
                        "f" | "F" => Some(Action::Magnified(!state.magnified)),
                        "Enter" | " " => {
                            acts.dispatch(Action::Entered);
                            let mark = chosen.or_else(|| picture.step(None, Way::First));
                            mark.map(|mark| Action::Inspected(Some(Inspected { place, mark })))
                        }
                        "Escape" => chosen.map(|_| Action::Inspected(None)),
                        _ => None,
                    };
                    if let Some(act) = act {
                        event.prevent_default();
                        acts.dispatch(act);
                    }
                    return;
                }
            };
            event.prevent_default();
            if let Some(mark) = picture.step(chosen, way) {
                ask(mark);
            }
        }
    };
    let name = words.tell(
        "probe-label",
        &[("policy", Arg::Text(state.title(outcome)))],
    );
    let help = words.say("probe-help");
    let id = format!("mark-{}", place + 1);
    let own = told_of_mark(props).unwrap_or_else(|| help.clone());
    html! {
        <div class="crowd-probe" role="listbox" tabindex="0" aria-label={name} aria-description={help} aria-keyshortcuts="N F"
            aria-activedescendant={id.clone()} {onpointermove} {onpointerout} {onclick} {onkeydown}>
            <span class="hidden" role="option" id={id} aria-selected={if chosen.is_some() { "true" } else { "false" }}>
                { own }
            </span>
        </div>
    }
}

/// The involved one that comes after the mark that is asked about; after the last comes the first.
fn next_involved(state: &State) -> Option<u32> {
    let crowd = &state.settled.as_ref()?.crowd;
    let involved = || (0..).zip(&crowd.class).filter(|(_, class)| **class != 0);
    let after = state.inspected_mark();
    let next = involved().find(|(mark, _)| after.is_none_or(|after| *mark > after));
    next.or_else(|| involved().next()).map(|(mark, _)| mark)
}

/// Whose the mark is that is asked about, and what becomes of it under this picture's policy.
fn told_of_mark(props: &ColumnProps) -> Option<String> {
    let Part { state, words, .. } = &props.part;
    let mark = state.inspected_mark()? as usize;
    let crowd = &state.settled.as_ref()?.crowd;
    let fate = *crowd
        .fates_under(&state.outcome(props.place)?.id)?
        .get(mark)?;
    let brief = state.brief.as_deref();
    let cohort = brief?.cohorts.get(usize::from(*crowd.cohort.get(mark)?))?;
    let class = Class::ALL.get(usize::from(*crowd.class.get(mark)?))?;
    Some(words.tell(
        "mark-told",
        &[
            ("class", Arg::Text(&class_name(words, *class))),
            (
                "nationality",
                Arg::Text(&place_name(words, brief, &cohort.nationality)),
            ),
            (
                "residence",
                Arg::Text(&place_name(words, brief, &cohort.residence)),
            ),
            ("fate", Arg::Text(&fate_of_one(words, Fate::of(fate)))),
        ],
    ))
}

/// The mark that is asked about, in words; spoken where it was asked.
fn said(props: &ColumnProps) -> Html {
    let Part { state, words, .. } = &props.part;
    let is_own = state
        .inspected
        .is_none_or(|inspected| inspected.place == props.place);
    html! {
        <p class="crowd-said" aria-live={if is_own { "polite" } else { "off" }}>
            { told_of_mark(props).unwrap_or_else(|| words.say("mark-none")) }
        </p>
    }
}

/// What holds for all pictures: making the involved large, going from one of them to the next.
pub fn finder(part: &Part) -> Html {
    let Part { state, words, acts } = part;
    let crowd = state.settled.as_ref().map(|settled| &settled.crowd);
    let involved = crowd.map_or(0, |crowd| crowd.involved_marks());
    if state.means == Means::Nothing {
        return Html::default();
    }
    let magnified = state.magnified;
    let toggle = {
        let acts = acts.clone();
        move |_| acts.dispatch(Action::Magnified(!magnified))
    };
    let next = next_involved(state);
    let place = state.inspected.map_or(0, |inspected| inspected.place);
    let go = {
        let acts = acts.clone();
        move |_| {
            if let Some(mark) = next {
                acts.dispatch(Action::Inspected(Some(Inspected { place, mark })));
            }
        }
    };
    let enter = {
        let acts = acts.clone();
        move |_| acts.dispatch(Action::Entered)
    };
    let args = [
        ("involved", Arg::Count(involved as f64)),
        (
            "marks",
            Arg::Count(crowd.map_or(0, |crowd| crowd.class.len()) as f64),
        ),
    ];
    html! {
        <div class="finder" role="group" aria-label={words.say("finder-label")}>
            <button type="button" class="quiet" aria-pressed={magnified.to_string()} disabled={crowd.is_none()} onclick={toggle}>
                <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="M5 0l5 5-5 5-5-5z" /></svg>
                { words.say("finder-toggle") }
            </button>
            <button type="button" class="quiet" disabled={next.is_none()} onclick={go}>{ words.say("finder-next") }</button>
            <button type="button" class="quiet" disabled={state.inspected_mark().is_none()} onclick={enter}>{ words.say("why-go") }</button>
            <p role="status">
                if magnified && crowd.is_some() {
                    { words.tell(if involved > 0 { "finder-found" } else { "finder-nobody" }, &args) }
                }
            </p>
        </div>
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

fn scale(scene: &Scene, outcome: &PolicyGlance) -> Scale {
    Scale {
        marks: scene.fates.len() as f64,
        accounts_per_mark: scene.crowd.accounts_per_mark,
        involved_marks: scene.crowd.involved_marks() as f64,
        involved: outcome.involved(|accounts| accounts.total),
    }
}

/// What became of one account, inside a sentence.
fn fate_of_one(words: &Words, fate: Fate) -> String {
    words.say(match fate {
        Fate::Unaffected => "mark-unaffected",
        Fate::Left => "mark-left",
        Fate::Restricted => "mark-restricted",
        Fate::Frozen => "mark-frozen",
        Fate::Released => "mark-released",
    })
}

fn class_name(words: &Words, class: Class) -> String {
    words.say(match class {
        Class::Innocent => "class-innocent",
        Class::Facilitator => "class-facilitator",
        Class::Designated => "class-designated",
    })
}

/// The shape of the marks of this group, as the picture draws them.
fn glyph(fate: Fate) -> Html {
    let (name, path) = match fate {
        Fate::Unaffected => ("unaffected", "M5 1.4a3.6 3.6 0 1 0 .01 0z"),
        Fate::Left => ("left", "M5 1.5a3.5 3.5 0 1 0 .01 0z"),
        Fate::Restricted => ("restricted", "M5 .6l4.4 7.6H.6z"),
        Fate::Frozen | Fate::Released => ("frozen", "M1 1h8v8H1z"),
    };
    html! {
        <svg class={classes!("glyph", name)} viewBox="0 0 10 10" focusable="false"><path d={path} /></svg>
    }
}

/// The innocent by residence.
fn residents(outcome: &PolicyGlance) -> impl Iterator<Item = (&str, &Accounts)> {
    let residents = outcome.innocent_residents.iter();
    residents.map(|(code, innocent)| (code.as_str(), innocent))
}

/// A heading for each group: its name, and how many it stands for.
fn headings(part: &Part, outcome: &PolicyGlance, groups: &[Group]) -> Vec<Html> {
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
                    { glyph(*fate) }
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
                Some(code) => hit_in(residents(outcome), code),
                None => hit_outside(residents(outcome), &named),
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
fn magnifier(words: &Words, outcome: &PolicyGlance) -> Html {
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
fn table(part: &Part, outcome: &PolicyGlance) -> Html {
    let Part { state, words, .. } = part;
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
            <caption>{ words.tell("table-caption", &[("policy", Arg::Text(state.title(outcome)))]) }</caption>
            <thead>
                <tr>
                    <td></td>
                    { for Class::ALL.into_iter().map(|class| html! { <th scope="col">{ class_name(words, class) }</th> }) }
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
