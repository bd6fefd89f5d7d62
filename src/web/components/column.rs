//! Owns one of the two compared policies: its choice, its source, its sentence, its picture, its numbers. Refuses to compare.

use super::figures::ledger;
use super::picture::Picture;
use crate::link::View;
use crate::protocol::glance::PolicyGlance;
use crate::text::citation::{Piece, Source, pieces};
use crate::text::figure::{Figure, toned};
use crate::text::headline::Headline;
use crate::text::{Arg, Words, figure, interval, markup};
use crate::web::app::Part;
use crate::web::state::{Action, REPLICATES, State};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ColumnProps {
    /// Its place in the comparison, from 0.
    pub place: usize,
    pub part: Part,
}

pub fn column(part: &Part, place: usize) -> Html {
    let Part { state, words, .. } = part;
    let outcome = state.outcome(place);
    let policy = outcome.map(|outcome| outcome.id.clone());
    html! {
        <article class="column" data-policy={policy} data-place={(place + 1).to_string()}>
            if state.link.locked {
                { fixed(state, words, place) }
            } else {
                <Picker place={place} part={part.clone()} />
            }
            <p class="sentence">{ sentence(outcome, words) }</p>
            if state.link.view == View::Crowd {
                <p class="source">{ description(state, words, place) }</p>
                <Picture place={place} part={part.clone()} />
                <Numbers place={place} part={part.clone()} />
            } else {
                // Another picture follows; the numbers are at hand.
                <details class="aside">
                    <summary>{ words.say("numbers-show") }</summary>
                    <p class="source">{ description(state, words, place) }</p>
                    <Numbers place={place} part={part.clone()} />
                </details>
            }
        </article>
    }
}

/// Which policy stands on this side, where nobody can choose another.
fn fixed(state: &State, words: &Words, place: usize) -> Html {
    let title = state.policy(place).map_or("", |policy| &policy.title);
    html! {
        <div class="picker">
            <p class="eyebrow">{ eyebrow(words, place) }</p>
            <h3 class="picker-row">{ title }</h3>
        </div>
    }
}

fn eyebrow(words: &Words, place: usize) -> String {
    if place == 0 {
        words.say("policy-first")
    } else {
        words.say("policy-other")
    }
}

/// Which policy stands on this side: a list, and steps to the one before and after.
#[component]
fn Picker(props: &ColumnProps) -> Html {
    let Part { state, words, .. } = &props.part;
    let place = props.place;
    let list = use_node_ref();
    let chosen = state.policy_id(place).to_string();
    let known = state.brief.clone().unwrap_or_default();
    {
        // The list shows what the state says, also when a swap changed it from the other side.
        let list = list.clone();
        let deps = (chosen.clone(), state.brief.is_some());
        use_effect_with(deps, move |(chosen, _)| {
            if let Some(list) = list.cast::<HtmlSelectElement>() {
                list.set_value(chosen);
            }
        });
    }
    let pick = {
        let dispatcher = props.part.acts.clone();
        move |policy: String| dispatcher.dispatch(Action::Picked { place, policy })
    };
    let onchange = {
        let pick = pick.clone();
        move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
                pick(list.value());
            }
        }
    };
    let current = known.policies.iter().position(|policy| policy.id == chosen);
    let step = |neighbour: Option<usize>, label: &str, arrow: &'static str| {
        let neighbour = neighbour.and_then(|place| known.policies.get(place));
        let name = words.tell(
            "policy-step-label",
            &[
                ("step", Arg::Text(&words.say(label))),
                (
                    "policy",
                    Arg::Text(neighbour.map_or("", |policy| &policy.title)),
                ),
            ],
        );
        let onclick = {
            let (pick, id) = (pick.clone(), neighbour.map(|policy| policy.id.clone()));
            move |_| id.clone().map_or((), &pick)
        };
        html! {
            <button type="button" class="step" aria-label={name.clone()} title={name}
                disabled={neighbour.is_none()} onclick={onclick}>
                <span aria-hidden="true">{ arrow }</span>
            </button>
        }
    };
    let remove = {
        let dispatcher = props.part.acts.clone();
        move |_| dispatcher.dispatch(Action::Removed { place })
    };
    let id = format!("policy-{}", place + 1);
    let title = state.policy(place).map_or("", |policy| &policy.title);
    let removal = words.tell("policy-remove", &[("policy", Arg::Text(title))]);
    html! {
        <div class="picker">
            <label class="eyebrow" for={id.clone()}>{ eyebrow(words, place) }</label>
            <div class="picker-row">
                <select ref={list} id={id} onchange={onchange} disabled={known.policies.is_empty()}>
                    { for known.policies.iter().map(|policy| html! {
                        <option value={policy.id.clone()} selected={policy.id == chosen}>{ &policy.title }</option>
                    }) }
                </select>
                { step(current.and_then(|place| place.checked_sub(1)), "policy-previous", "\u{2190}") }
                { step(current.map(|place| place + 1), "policy-next", "\u{2192}") }
                if state.is_removable() {
                    <button type="button" class="step" aria-label={removal.clone()} title={removal} onclick={remove}>
                        <span aria-hidden="true">{ "\u{00d7}" }</span>
                    </button>
                }
            </div>
        </div>
    }
}

/// Who asked for this or did it; citations become links once the sources are there.
fn description(state: &State, words: &Words, place: usize) -> Html {
    let text = state
        .policy(place)
        .and_then(|policy| policy.description.as_deref());
    let source = |id: &str| state.sources.iter().find(|source| source.id == id);
    pieces(text.unwrap_or_default())
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => html! { { text } },
            Piece::Address(address) if !state.link.allow_links => html! { { address } },
            Piece::Address(address) => {
                html! { <a href={address.to_string()} target={state.link.embed.then_some("_blank")} rel="noopener">{ address }</a> }
            }
            Piece::Sources(ids) => {
                let links = ids.into_iter().enumerate().map(|(place, id)| {
                    html! {
                        <>{ if place > 0 { ", " } else { "" } }{ cited(state, words, id, source(id)) }</>
                    }
                });
                html! { <span class="cite">{ "(" }{ for links }{ ")" }</span> }
            }
        })
        .collect()
}

fn cited(state: &State, words: &Words, id: &str, source: Option<&Source>) -> Html {
    let Some(source) = source else {
        return html! { { id } };
    };
    let label = words.tell(
        "source-label",
        &[
            ("title", Arg::Text(&source.title)),
            ("publisher", Arg::Text(&source.publisher)),
        ],
    );
    if !state.link.allow_links {
        return html! { <span title={label}>{ &source.publisher }</span> };
    }
    let target = state.link.embed.then_some("_blank");
    html! { <a href={source.url.clone()} {target} rel="noopener" title={label}>{ &source.publisher }</a> }
}

/// The live sentence; before the first result a space of the same height.
fn sentence(outcome: Option<&PolicyGlance>, words: &Words) -> Html {
    let Some(outcome) = outcome else {
        return html! { <span class="waiting">{ words.say("sentence-waiting") }</span> };
    };
    let sentence = Headline::of(outcome).sentence(words);
    markup::spans(&sentence)
        .into_iter()
        .map(|(tone, text)| match tone {
            Some(tone) => html! { <strong class={toned(tone)}>{ text }</strong> },
            None => html! { { text } },
        })
        .collect()
}

/// A place's numbers, made anew with a result, a policy or the words, and not with every act.
#[derive(Properties)]
struct NumbersProps {
    place: usize,
    part: Part,
}

impl PartialEq for NumbersProps {
    fn eq(&self, other: &Self) -> bool {
        fn same<T>(one: &Option<Rc<T>>, other: &Option<Rc<T>>) -> bool {
            one.as_ref().map(Rc::as_ptr) == other.as_ref().map(Rc::as_ptr)
        }
        let (one, two) = (&self.part.state, &other.part.state);
        self.place == other.place
            && Rc::ptr_eq(&self.part.words, &other.part.words)
            && same(&one.settled, &two.settled)
            && same(&one.refined, &two.refined)
            && one.link.policies == two.link.policies
            && one.is_redrawn() == two.is_redrawn()
    }
}

#[component]
fn Numbers(props: &NumbersProps) -> Html {
    let Part { state, words, .. } = &props.part;
    let outcome = state.outcome(props.place);
    let (few, more) = match outcome {
        Some(outcome) => (figure::headline(outcome), figure::more(outcome)),
        None => (figure::blank(), Vec::new()),
    };
    html! {
        <div class={classes!("numbers", outcome.is_none().then_some("waiting"))}>
            { ledger(words, &few, false, &|figure| luck(figure, outcome, state, words)) }
            <details>
                <summary>{ words.say("numbers-more") }</summary>
                { ledger(words, &more, true, &|_| Html::default()) }
            </details>
        </div>
    }
}

/// How far luck goes for a number; its line is there before that is known.
fn luck(figure: &Figure, outcome: Option<&PolicyGlance>, state: &State, words: &Words) -> Html {
    if !figure.is_metric || !state.is_redrawn() {
        return Html::default();
    }
    let interval = outcome.and_then(|outcome| state.interval(&outcome.id, figure.name));
    let told = interval.and_then(|interval| interval::told(words, figure.kind, interval));
    let replicates = REPLICATES.to_string();
    let args = [("replicates", Arg::Text(&replicates))];
    html! {
        <dd class="luck" title={words.tell("interval-meaning", &args)}
            data-p05={interval.map(|ends| figure::in_full(ends.p05))} data-p95={interval.map(|ends| figure::in_full(ends.p95))}>
            { told.unwrap_or_default() }
        </dd>
    }
}
