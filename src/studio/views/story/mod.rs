//! Owns the story: its steps, bets and reveals. Refuses numbers of its own and the history's facts, which are messages with sources.

use crate::studio::part::Part;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct StoryProps {
    pub part: Part,
}

#[component]
pub fn Story(props: &StoryProps) -> Html {
    let words = &props.part.words;
    html! {
        <section class="story" aria-labelledby="story-title">
            <h2 id="story-title">{ words.say("story-title") }</h2>
        </section>
    }
}
