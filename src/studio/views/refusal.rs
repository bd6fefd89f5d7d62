//! Owns saying why a change was not taken: what it would have come to, and what is allowed. Refuses to judge (the model's reading).

use crate::studio::part::Part;
use crate::text::Arg;
use yew::prelude::*;

/// Why the last change was not taken; nothing when it was.
pub fn refusal(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    let said = state.refused.iter().flat_map(|problems| problems.iter());
    let said = said.map(|problem| {
        let args = [
            ("path", Arg::Text(&problem.path)),
            ("value", Arg::Text(&problem.found)),
            ("allowed", Arg::Text(&problem.allowed)),
        ];
        html! { <p class="refusal">{ words.tell("change-refused", &args) }</p> }
    });
    html! { <div class="refusals" role="alert">{ for said }</div> }
}
