//! Owns how one step of the story stands on the page: its text, the bet, the answer and what it means. Refuses which step is the present one.

use super::memory::{Memory, of};
use super::play::Controls;
use crate::model::outcome::Outcome;
use crate::model::scenario::Scenario;
use crate::studio::edit::capacity;
use crate::studio::part::Part;
use crate::studio::views::bet::{Bet, Placed};
use crate::studio::views::cited::cited;
use crate::text::bet::answer;
use crate::text::citation::Source;
use crate::text::figure::{in_full, toned};
use crate::text::headline::Headline;
use crate::text::story::{Play, STEPS, Step};
use crate::text::{Arg, Words, markup};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct StepProps {
    pub part: Part,
    pub place: usize,
    pub sources: Rc<Vec<Source>>,
    pub memory: Memory,
    /// The scenario that the story is told with.
    pub base: Rc<Scenario>,
    /// The newest result, when this is the present step.
    pub present: Option<Rc<Outcome>>,
    pub onbet: Callback<(usize, Placed)>,
    pub onback: Option<Callback<MouseEvent>>,
    pub onnext: Option<Callback<MouseEvent>>,
}

impl PartialEq for StepProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// How far the story is, and the day it tells of.
fn position(words: &Words, place: usize, step: &Step) -> String {
    let position = words.tell(
        "story-position",
        &[
            ("step", Arg::Exact(place as f64 + 1.0)),
            ("steps", Arg::Exact(STEPS.len() as f64)),
        ],
    );
    let Some((day, _)) = step.day else {
        return position;
    };
    let day = words.numerals.date(day);
    words.tell(
        "story-day",
        &[("position", Arg::Text(&position)), ("day", Arg::Text(&day))],
    )
}

#[component]
pub fn StepView(props: &StepProps) -> Html {
    let StepProps {
        part, place, base, ..
    } = props;
    let Part { state, words, .. } = part;
    let Some(step) = STEPS.get(*place) else {
        return Html::default();
    };
    let looked = use_state_eq(|| None::<String>);
    let first = step.policies.first().copied().unwrap_or_default();
    let id = looked.as_deref().unwrap_or(first).to_string();
    let title = |id: &str| {
        let brief = state.brief.as_ref();
        let policy = brief.and_then(|brief| brief.policy(id));
        policy.map_or_else(String::new, |policy| policy.title.clone())
    };
    let told = props.memory.result(*place);
    let is_present = props.present.is_some();
    let is_here = state.link.step as usize == *place;
    let placed = props.memory.bets.get(*place).copied().unwrap_or_default();
    // Nobody counts an answer of another step for a scenario that has changed since.
    let placed = if told.is_some() || is_here {
        placed
    } else {
        Placed::Not
    };
    let team = capacity(base);
    let onlook = {
        let looked = looked.setter();
        Callback::from(move |id: String| looked.set(Some(id)))
    };
    let total = told.or(state.outcome.as_ref());
    let total = total.map(|outcome| outcome.accounts_represented);
    let bet = step.question.zip(total).map(|(question, total)| {
        let asked = question.asked(words, &title(first), total, base.horizon_days());
        let found = told.and_then(|told| of(told, first));
        let onplace = {
            let (onbet, place) = (props.onbet.clone(), *place);
            Callback::from(move |bet: Placed| onbet.emit((place, bet)))
        };
        html! {
            <Bet words={words.clone()} id={format!("story-{place}")} {question} {asked} {placed}
                answer={found.map(|found| answer(question.measured, found))} {onplace} />
        }
    });
    let is_told = placed != Placed::Not || step.question.is_none();
    let name = format!("story-step-{}", place + 1);
    html! {
        <section class="story-step" data-step={place.to_string()} aria-labelledby={name.clone()}>
            <div class="story-text">
                <p class="eyebrow">{ position(words, *place, step) }</p>
                <h3 id={name} tabindex="-1">{ words.say(step.title) }</h3>
                { for step.text.iter().map(|paragraph| html! {
                    <p>{ cited(words, &props.sources, &step.told(words, paragraph, team)) }</p>
                }) }
            </div>
            <div class="story-bet">
                { for bet }
                if step.play == Play::Sandbox && !is_present {
                    <p class="plain">{ words.say("story-turn-later") }</p>
                }
                if is_told && let Some(told) = told {
                    if step.play != Play::Sandbox {
                        { meaning(props, step, told, first) }
                    }
                }
                if is_told && is_present && !state.link.locked {
                    <Controls part={part.clone()} step={*step} base={base.clone()} looked={id.clone()} {onlook} />
                }
                if is_told && let Some(present) = &props.present {
                    { now(props, step, told, present, &id) }
                }
            </div>
            <p class="story-ways">
                if let Some(onback) = &props.onback {
                    <button type="button" class="quiet" data-act="back" onclick={onback.clone()}>{ words.say("story-back") }</button>
                }
                if let Some(onnext) = &props.onnext {
                    <button type="button" class="strong" data-act="next" onclick={onnext.clone()}>{ words.say("story-next") }</button>
                }
            </p>
        </section>
    }
}

/// What the answer means.
fn meaning(props: &StepProps, step: &Step, told: &Outcome, first: &str) -> Html {
    let words = &props.part.words;
    let Some(outcome) = of(told, first) else {
        return Html::default();
    };
    let revealed = step.revealed(words, outcome);
    html! { <p class="story-reveal">{ cited(words, &props.sources, &revealed) }</p> }
}

/// The present result of the policy that is looked at, when it is another than what the step was told with.
fn now(
    props: &StepProps,
    step: &Step,
    told: Option<&Rc<Outcome>>,
    present: &Outcome,
    id: &str,
) -> Html {
    let Part { state, words, .. } = &props.part;
    let first = step.policies.first().copied().unwrap_or_default();
    let is_changed = told.is_some_and(|told| told.digest != present.digest);
    let ids: Vec<String> = match step.play {
        Play::Sandbox => state.link.policies.iter().take(2).cloned().collect(),
        _ if is_changed || id != first => vec![id.to_string()],
        _ if state.link.locked => return Html::default(),
        // The room is there before what is tried out has a result, so that no control moves.
        _ => Vec::new(),
    };
    let was = step
        .question
        .filter(|_| is_changed && step.play != Play::Sandbox);
    let answers = was.and_then(|question| {
        let of = |outcome: &Outcome| answer(question.measured, of(outcome, id)?);
        let told = |key, value: Option<f64>| {
            let text = match value {
                Some(value) => question.told(words, value),
                None => words.say("undefined"),
            };
            words.tell(key, &[("answer", Arg::Text(&text))])
        };
        let now = of(present);
        Some((
            told("story-now", now),
            in_full(now),
            told("story-was", of(props.memory.result(props.place)?)),
        ))
    });
    let sentence = |id: &String| {
        let Some(outcome) = of(present, id) else {
            return Html::default();
        };
        let sentence = Headline::of(outcome).sentence(words);
        let spans = markup::spans(&sentence);
        html! {
            <div class="story-result" data-shown={id.clone()} data-frozen={in_full(Some(outcome.accounts.innocent.frozen))}>
                // Where a rule itself is changed, its title may say what it was.
                if matches!(step.play, Play::Policy | Play::Sandbox) {
                    <p class="eyebrow">{ &outcome.title }</p>
                }
                <p class="story-sentence">
                    { for spans.into_iter().map(|(tone, text)| match tone {
                        Some(tone) => html! { <strong class={toned(tone)}>{ text }</strong> },
                        None => html! { { text } },
                    }) }
                </p>
            </div>
        }
    };
    html! {
        <div class="story-now" role="status">
            if let Some((now, full, was)) = answers {
                <p data-now={full}><b>{ now }</b><br />{ was }</p>
            }
            { for ids.iter().map(sentence) }
        </div>
    }
}
