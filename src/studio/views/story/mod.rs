//! Owns the story: which step is the present one, by scroll, buttons and keys, and what the page is asked to compare for it. Refuses numbers of its
//! own and the history's facts, which are messages with sources.

mod memory;
mod play;
mod scroll;
mod step;

use super::bet::Placed;
use super::cited::use_sources;
use super::doubts::doubts;
use crate::link::{Link, Theme, View};
use crate::model::scenario::Scenario;
use crate::model::simulation::scenario_digest;
use crate::protocol::studio::Ask;
use crate::studio::part::Part;
use crate::studio::hand::Edit;
use crate::text::Arg;
use crate::text::story::{Play, SCENARIO, STEPS};
use crate::web::address;
use crate::web::app::own_link;
use memory::{Memory, answers};
use std::rc::Rc;
use step::StepView;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct StoryProps {
    pub part: Part,
}

/// The story, or the way to it when another scenario is on screen.
#[component]
pub fn Story(props: &StoryProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let title = html! { <h2 id="story-title">{ words.say("story-title") }</h2> };
    if state.link.scenario != SCENARIO {
        let link = Link {
            scenario: SCENARIO.to_string(),
            policies: Link::default().policies,
            view: View::Story,
            theme: Theme::Auto,
            step: 0,
            packed: None,
            digest: None,
            ..state.link.clone()
        };
        return html! {
            <section class="story" aria-labelledby="story-title">
                { title }
                <p class="plain">
                    { words.say("story-other") }{ " " }
                    <a href={address::beside(&own_link(&link))}>{ words.say("story-other-link") }</a>
                </p>
            </section>
        };
    }
    html! {
        <section class="story" aria-labelledby="story-title">
            { title }
            if let Some(scenario) = &state.scenario {
                <Told part={part.clone()} scenario={scenario.clone()} />
            }
            { doubts(words, 2) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ToldProps {
    part: Part,
    scenario: Rc<Scenario>,
}

/// The steps.
#[component]
fn Told(props: &ToldProps) -> Html {
    let part = &props.part;
    let Part {
        state, words, ask, ..
    } = part;
    let sources = use_sources();
    // The scenario that the story is told with: as it was when the story was opened, or as published.
    let base = use_state(|| props.scenario.clone());
    let digest = use_memo(base.clone(), |base| scenario_digest(base));
    let is_edited = state
        .original
        .as_ref()
        .is_some_and(|original| **original != **base);
    let redraw = use_force_update();
    let steps = use_node_ref();
    let place = (state.link.step as usize).min(STEPS.len() - 1);
    // Inside an article nothing scrolls by itself, so the story begins with the step of the link.
    let begin = use_state_eq(|| if state.link.embed { place } else { 0 });
    if state.phase == "ready"
        && let Some(outcome) = state
            .outcome
            .as_ref()
            .filter(|o| o.scenario.digest == *digest)
    {
        Memory::keep(outcome);
    }
    let memory = Memory::of(&digest);
    use_asking(part, place, &base);
    let go = {
        let (ask, steps, begin) = (ask.clone(), steps.clone(), begin.clone());
        Callback::from(move |to: usize| {
            begin.set(to.min(*begin));
            ask.emit(Ask::Step(to as u32));
            if let Some(steps) = steps.cast::<Element>() {
                scroll::to(&steps, to);
            }
        })
    };
    scroll::use_present(&steps, ask.clone(), place, *begin, state.link.embed);
    let onkeydown = {
        let go = go.clone();
        move |event: KeyboardEvent| {
            if let Some(to) = stepped(&event, place) {
                event.prevent_default();
                go.emit(to);
            }
        }
    };
    let onbet = Callback::from(move |(place, bet): (usize, Placed)| {
        Memory::bet(place, bet);
        redraw.force_update();
    });
    let restore = {
        let (base, original) = (base.setter(), state.original.clone());
        move |_: MouseEvent| {
            if let Some(original) = original.clone() {
                base.set(original);
            }
        }
    };
    let present = state.outcome.clone().filter(|outcome| {
        let step = &STEPS[place];
        step.play == Play::Sandbox || answers(outcome, step)
    });
    let earlier = {
        let begin = begin.clone();
        move |_: MouseEvent| begin.set(0)
    };
    let way = |to: Option<usize>| {
        let go = go.clone();
        to.filter(|to| *to < STEPS.len())
            .map(|to| Callback::from(move |_: MouseEvent| go.emit(to)))
    };
    html! {
        <div class="story-told" {onkeydown}>
            <p class="plain">
                { words.tell("story-lede", &[("steps", Arg::Count(STEPS.len() as f64))]) }{ " " }{ words.say("story-keys") }
            </p>
            if is_edited {
                <p class="story-note">
                    { words.say("story-edited") }{ " " }
                    <button type="button" class="quiet" onclick={restore}>{ words.say("story-restore") }</button>
                </p>
            }
            <nav class="story-places" aria-label={words.say("story-steps-label")}>
                <ol>
                    { for STEPS.iter().enumerate().map(|(number, step)| {
                        let args = [("step", Arg::Exact(number as f64 + 1.0)), ("title", Arg::Text(&words.say(step.title)))];
                        let name = words.tell("story-step", &args);
                        let onclick = way(Some(number));
                        let is_bet = memory.bets[number] != Placed::Not;
                        html! {
                            <li>
                                <button type="button" class={classes!(is_bet.then_some("done"))} aria-label={name.clone()} title={name}
                                    aria-current={(number == place).then_some("step")} {onclick}>
                                    { words.numerals.exact(number as f64 + 1.0) }
                                </button>
                            </li>
                        }
                    }) }
                </ol>
            </nav>
            if *begin > 0 {
                <p>
                    <button type="button" class="quiet" data-act="earlier" onclick={earlier}>
                        { words.tell("story-earlier", &[("steps", Arg::Count(*begin as f64))]) }
                    </button>
                </p>
            }
            <div ref={steps} class="story-steps">
                { for (*begin..STEPS.len()).map(|number| html! {
                    <StepView key={number} part={part.clone()} place={number} sources={sources.clone()} memory={memory.clone()}
                        base={(*base).clone()} present={present.clone().filter(|_| number == place)} onbet={onbet.clone()}
                        onback={way(number.checked_sub(1))} onnext={way(Some(number + 1))} />
                }) }
            </div>
        </div>
    }
}

/// Asks the page for the policies of the present step, of the scenario that the story is told with.
#[hook]
fn use_asking(part: &Part, place: usize, base: &Rc<Scenario>) {
    let is_known = part.state.brief.is_some();
    let (part, base) = (part.clone(), base.clone());
    use_effect_with((place, is_known, Rc::as_ptr(&base)), move |(place, ..)| {
        let (state, step) = (&part.state, &STEPS[*place]);
        let policies: Vec<String> = match step.play {
            // What was compared last stays, as long as it can be compared.
            Play::Sandbox if state.link.policies.len() > 1 => state.link.policies.clone(),
            _ => step.policies.iter().map(|id| (*id).to_string()).collect(),
        };
        if state.scenario.as_deref() != Some(&*base) {
            part.edit.emit(Edit::once((*base).clone(), policies));
        } else if is_known && state.link.policies != policies {
            part.ask.emit(Ask::Policies(policies));
        }
    });
}

/// The step that a key asks for; none inside a control that has use for the key itself.
fn stepped(event: &KeyboardEvent, place: usize) -> Option<usize> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let target: HtmlElement = event.target()?.dyn_into().ok()?;
    if matches!(target.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA") {
        return None;
    }
    let is_rtl = target
        .closest("[dir=rtl]")
        .is_ok_and(|found| found.is_some());
    let to = match (event.key().as_str(), is_rtl) {
        ("PageDown", _) | ("ArrowRight", false) | ("ArrowLeft", true) => Some(place + 1),
        ("PageUp", _) | ("ArrowLeft", false) | ("ArrowRight", true) => place.checked_sub(1),
        _ => None,
    };
    to.filter(|to| *to < STEPS.len())
}
