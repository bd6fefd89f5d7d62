//! Owns the bet before the first look, which a link asks for with `predict=1`. Refuses to hide the numbers (the page does until this says so).

use super::bet::{Bet, Placed};
use crate::protocol::studio::Ask;
use crate::studio::part::Part;
use crate::text::bet::{GENERAL, answer};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PredictProps {
    pub part: Part,
}

/// How many innocents the first of the compared policies freezes: bet first, then see.
#[component]
pub fn Predict(props: &PredictProps) -> Html {
    let Part {
        state, words, ask, ..
    } = &props.part;
    let placed = use_state_eq(Placed::default);
    // The policy that the bet was about; another one on screen later is not compared with it.
    let about = use_mut_ref(|| None::<String>);
    let first = state.link.policies.first().cloned().unwrap_or_default();
    if *placed == Placed::Not {
        about.replace(Some(first.clone()));
    }
    let onplace = {
        let (placed, ask) = (placed.setter(), ask.clone());
        Callback::from(move |bet: Placed| {
            placed.set(bet);
            if bet != Placed::Not {
                ask.emit(Ask::Unveil);
            }
        })
    };
    let [question, ..] = GENERAL;
    let id = about.borrow().clone().unwrap_or_default();
    let Some(brief) = state.brief.as_ref().filter(|_| *placed != Placed::Skipped) else {
        return Html::default();
    };
    let title = brief.policy(&id).map_or("", |policy| &policy.title);
    let outcome = state.outcome.as_deref();
    let found = outcome.and_then(|outcome| outcome.policies.iter().find(|policy| policy.id == id));
    if *placed != Placed::Not && found.is_none() {
        return Html::default();
    }
    let Some(total) = outcome.map(|outcome| outcome.accounts_represented) else {
        return Html::default();
    };
    let asked = question.asked(words, title, total, 0);
    html! {
        <section class="predict" aria-labelledby="predict-title">
            <h2 id="predict-title">{ words.say("bet-title") }</h2>
            if state.veiled {
                <p class="plain">{ words.say("predict-lede") }</p>
            }
            <Bet words={words.clone()} id="predict" {question} {asked} placed={*placed}
                answer={found.map(|found| answer(question.measured, found))} {onplace} />
        </section>
    }
}
