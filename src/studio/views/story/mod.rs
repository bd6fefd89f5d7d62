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
use crate::model::policy::presets;
use crate::model::scenario::Scenario;
use crate::model::simulation::scenario_digest;
use crate::protocol::studio::Ask;
use crate::studio::hand::Edit;
use crate::studio::own::{is_own, put};
use crate::studio::part::Part;
use crate::text::Arg;
use crate::text::story::{Play, SCENARIO, STEPS};
use crate::web::address;
use crate::web::app::own_link;
use memory::{Aside, Memory, answers, aside, base_of, put_aside};
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

/// The same one, or one that says the same; found out once.
struct Read(Rc<Scenario>);

impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The steps.
#[component]
fn Told(props: &ToldProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let sources = use_sources();
    let read = Read(props.scenario.clone());
    let found = use_memo(read, |read| {
        let base = base_of(&read.0, &scenario_digest(&read.0));
        let digest = scenario_digest(&base);
        (base, digest)
    });
    let (base, digest) = (found.0.clone(), &found.1);
    let is_edited = state
        .original
        .as_ref()
        .is_some_and(|original| without_own(original) != without_own(&base));
    let redraw = use_force_update();
    let steps = use_node_ref();
    let place = (state.link.step as usize).min(STEPS.len() - 1);
    // Inside an article nothing scrolls by itself, so the story begins with the step of the link.
    let begin = use_state_eq(|| if state.link.embed { place } else { 0 });
    if state.phase == "ready"
        && let Some(outcome) = &state.outcome
    {
        Memory::keep(outcome, digest);
    }
    let memory = Memory::of(digest);
    let walk = use_walk(part, place, &base);
    // The step that was asked for otherwise than by scrolling; what is in sight does not overrule it at once.
    let held = use_mut_ref(|| None::<usize>);
    let last = use_mut_ref(|| place);
    let bring = {
        let (steps, begin) = (steps.clone(), begin.clone());
        let (held, last) = (held.clone(), last.clone());
        Callback::from(move |(to, focused): (usize, bool)| {
            held.replace(Some(to));
            last.replace(to);
            begin.set(to.min(*begin));
            if let Some(steps) = steps.cast::<Element>() {
                scroll::to(&steps, to, focused);
            }
        })
    };
    let go = {
        let (walk, bring) = (walk.clone(), bring.clone());
        Callback::from(move |to: usize| {
            bring.emit((to, true));
            walk.emit(to);
        })
    };
    {
        // A host has moved the story, or an act was taken back.
        let (last, bring) = (last.clone(), bring.clone());
        use_effect_with(place, move |place| {
            if *last.borrow() != *place {
                bring.emit((*place, false));
            }
        });
    }
    let scrolled = walk.reform(move |to: usize| {
        last.replace(to);
        to
    });
    scroll::use_present(&steps, scrolled, place, *begin, state.link.embed, &held);
    // Only where the story is told as it was published, and only as long as nothing else has been changed.
    let aside =
        aside().filter(|it| *props.scenario == *base && *it.base == *base && !state.link.locked);
    let onfetch = aside.map(|it| {
        let (part, bring) = (part.clone(), bring.clone());
        move |_: MouseEvent| {
            let hand = Some(format!("step {} again", it.place));
            bring.emit((it.place, true));
            part.ask.emit(Ask::Step {
                step: it.place as u32,
                policies: it.policies.clone(),
                hand: hand.clone(),
            });
            part.edit.emit(Edit {
                scenario: it.scenario.clone(),
                policies: it.policies.clone(),
                hand,
                text: None,
            });
            put_aside(None);
        }
    });
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
                    { words.say("story-edited") }
                    if !state.link.locked {
                        { " " }
                        <button type="button" class="quiet" onclick={restore(part, &base)}>{ words.say("story-restore") }</button>
                    }
                </p>
            }
            if let Some(onfetch) = onfetch {
                <p class="story-note" role="status">
                    { words.say("story-aside") }{ " " }
                    <button type="button" class="quiet" data-act="fetch" onclick={onfetch}>{ words.say("story-fetch") }</button>
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
                        base={base.clone()} present={present.clone().filter(|_| number == place)} onbet={onbet.clone()}
                        onback={way(number.checked_sub(1))} onnext={way(Some(number + 1))} />
                }) }
            </div>
        </div>
    }
}

/// Asks the page for a step and for what it compares, and for the scenario that the story is told with: together one act. Also when the story is
/// opened, or somebody else has moved it.
#[hook]
fn use_walk(part: &Part, place: usize, base: &Rc<Scenario>) -> Callback<usize> {
    let now = use_mut_ref(|| (part.clone(), base.clone(), place));
    now.replace((part.clone(), base.clone(), place));
    {
        let is_known = part.state.brief.is_some();
        let part = part.clone();
        use_effect_with((place, is_known), move |(place, is_known)| {
            let policies = compared(&part, *place);
            if *is_known && part.state.link.policies != policies {
                part.ask.emit(Ask::Step {
                    step: *place as u32,
                    policies,
                    hand: None,
                });
            }
        });
    }
    Callback::from(move |to: usize| {
        let (part, base, place) = now.borrow().clone();
        let policies = own_policies(to);
        let hand = format!("step {to}");
        part.ask.emit(Ask::Step {
            step: to as u32,
            policies: policies.clone(),
            hand: Some(hand.clone()),
        });
        let changed = part.state.scenario.clone();
        if let Some(scenario) = changed.filter(|scenario| **scenario != *base) {
            put_aside(Some(Aside {
                place,
                base: base.clone(),
                scenario,
                policies: part.state.link.policies.clone(),
            }));
            part.edit.emit(Edit {
                scenario: base,
                policies,
                hand: Some(hand),
                text: None,
            });
        }
    })
}

/// What a step compares when it is opened.
fn compared(part: &Part, place: usize) -> Vec<String> {
    let now = &part.state.link.policies;
    match STEPS.get(place) {
        // Whatever a reader or a link has chosen.
        Some(step) if step.play == Play::Sandbox && now.len() > 1 => now.clone(),
        _ => own_policies(place),
    }
}

/// What a step compares by itself.
fn own_policies(place: usize) -> Vec<String> {
    let step = STEPS.get(place).into_iter();
    let policies = step.flat_map(|step| step.policies);
    policies.map(|id| (*id).to_string()).collect()
}

/// The scenario but for the viewer's own policies, which change no number of the story.
fn without_own(scenario: &Scenario) -> Scenario {
    let mut policies = presets::of(scenario);
    policies.retain(|policy| !is_own(&policy.id));
    Scenario {
        policies: Some(policies),
        ..scenario.clone()
    }
}

/// Tells the story with the published scenario; the viewer's own policies stay.
fn restore(part: &Part, base: &Scenario) -> Callback<MouseEvent> {
    let (part, own) = (part.clone(), presets::of(base));
    Callback::from(move |_| {
        if let Some(original) = &part.state.original {
            let own = own.iter().filter(|policy| is_own(&policy.id)).cloned();
            let scenario = own.fold((**original).clone(), |scenario, policy| {
                put(&scenario, policy)
            });
            let policies = part.state.link.policies.clone();
            part.edit.emit(Edit::once(scenario, policies));
        }
    })
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
