//! Owns the head of the page: whose page it is, and what is compared. Refuses numbers.

use super::language::language;
use crate::web::app::Part;
use yew::prelude::*;

pub fn opening(part: &Part) -> Html {
    let (state, words) = (&part.state, &part.words);
    let brief = state.brief.as_ref();
    html! {
        <header class="opening">
            <p class="wordmark">{ words.say("product") }</p>
            { language(part) }
            <h1>{ brief.map_or_else(|| words.say("loading"), |brief| brief.title.clone()) }</h1>
            <div class="lede">
                <p>{ brief.and_then(|brief| brief.description.clone()).unwrap_or_default() }</p>
                <p>{ words.say("involved-gloss") }</p>
            </div>
        </header>
    }
}
