//! Owns the rule builder: a policy of the viewer's own, clause by clause. Refuses what a rule means (`model::policy`) and its results.

use crate::studio::part::Part;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct RulesProps {
    pub part: Part,
}

#[component]
pub fn Rules(props: &RulesProps) -> Html {
    let words = &props.part.words;
    html! {
        <section class="rules" aria-labelledby="rules-title">
            <h2 id="rules-title">{ words.say("rules-title") }</h2>
        </section>
    }
}
