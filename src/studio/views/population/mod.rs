//! Owns the editor of a scenario: its cohorts and every block. Refuses judging what is written, which is read like any other scenario.

use crate::studio::part::Part;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PopulationProps {
    pub part: Part,
}

#[component]
pub fn Population(props: &PopulationProps) -> Html {
    let words = &props.part.words;
    html! {
        <section class="population" aria-labelledby="population-title">
            <h2 id="population-title">{ words.say("population-title") }</h2>
        </section>
    }
}
