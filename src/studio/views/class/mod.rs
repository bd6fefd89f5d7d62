//! Owns what a teacher uses: presenter, poll, guide, worksheet. Refuses a server, accounts, and any trace of a student.

use crate::studio::part::Part;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ClassProps {
    pub part: Part,
}

#[component]
pub fn Class(props: &ClassProps) -> Html {
    let words = &props.part.words;
    html! {
        <section class="class" aria-labelledby="class-title">
            <h2 id="class-title">{ words.say("class-title") }</h2>
        </section>
    }
}
