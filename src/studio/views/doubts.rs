//! Owns how the questions about the model stand on the page. Refuses what they ask (`text::doubt`).

use crate::text::Words;
use crate::text::doubt::SECTIONS;
use yew::prelude::*;

/// The questions, each of the three kinds below its heading. `level` is that of the title: 2 or 3.
pub fn doubts(words: &Words, level: u8) -> Html {
    let (title, heading) = (format!("h{level}"), format!("h{}", level + 1));
    html! {
        <section class="doubts" aria-labelledby="doubts-title">
            <@{title} id="doubts-title">{ words.say("doubt-title") }</@>
            <p class="plain">{ words.say("doubt-lede") }</p>
            <div class="doubts-kinds">
                { for SECTIONS.iter().map(|(kind, questions)| html! {
                    <div>
                        <@{heading.clone()}>{ words.say(kind) }</@>
                        <ul>{ for questions.iter().map(|question| html! { <li>{ words.say(question) }</li> }) }</ul>
                    </div>
                }) }
            </div>
        </section>
    }
}
