//! Owns the head of the page: whose page it is, and what is compared. Refuses numbers.

use crate::web::app::Part;
use yew::prelude::*;

#[component]
pub fn Opening(part: &Part) -> Html {
    let (state, words) = (&part.state, &part.words);
    let brief = state.brief.as_ref();
    html! {
        <header class="opening">
            <p class="wordmark">{ words.say("product") }</p>
            <h1>{ brief.map_or_else(|| words.say("loading"), |brief| brief.title.clone()) }</h1>
            <p class="lede">
                { brief.and_then(|brief| brief.description.clone()).unwrap_or_default() }
                { " " }
                <span class="gloss">{ words.say("involved-gloss") }</span>
            </p>
        </header>
    }
}
