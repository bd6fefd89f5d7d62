//! Owns the sentences that compare each later policy with the first. Refuses their wording (`text::difference`).

use crate::studio::part::Part;
use crate::text::difference::sentence;
use yew::prelude::*;

/// One sentence for each later policy.
pub fn differences(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    let outcomes = state.outcomes();
    let Some((first, others)) = outcomes.split_first() else {
        return Html::default();
    };
    let refined = state.refined_outcome();
    html! {
        <ul class="differences">
            { for others.iter().map(|other| html! { <li>{ sentence(words, first, other, refined) }</li> }) }
        </ul>
    }
}
