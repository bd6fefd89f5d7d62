//! Owns a student's end of the poll: placing a bet, and the code that it becomes. Refuses the answer, which is the teacher's to show.

use super::choose::{choose, chosen};
use super::memory::Memory;
use crate::studio::part::Part;
use crate::studio::views::bet::control;
use crate::text::embedding::Code;
use yew::prelude::*;

/// Placing a bet.
pub fn ticket(part: &Part, memory: &Memory, onkeep: &Callback<Memory>) -> Html {
    let words = &part.words;
    let Some(topic) = chosen(part, memory) else {
        return html! { <p class="plain">{ words.say("class-nothing") }</p> };
    };
    let bet = memory.bet.filter(|(subject, _)| *subject == topic.subject);
    let place = {
        let (memory, onkeep, subject) = (memory.clone(), onkeep.clone(), topic.subject);
        Callback::from(move |step: u32| {
            onkeep.emit(Memory {
                bet: Some((subject, step)),
                ..memory.clone()
            });
        })
    };
    let code = bet.map(|(_, step)| topic.asked.ballot(step, memory.tag).to_string());
    let drawn = code.as_deref().and_then(Code::of);
    html! {
        <div class="class-bet">
            <p class="plain">{ words.say("poll-lede-bet") }</p>
            { choose(part, memory, &topic, onkeep) }
            <fieldset class="bet">
                <legend class="bet-asked">{ &topic.words }</legend>
                { control(words, topic.question, "class", bet.map(|(_, step)| step), &place) }
            </fieldset>
            <div class="ticket" role="status">
                if let (Some(code), Some((_, step))) = (&code, bet) {
                    <dl>
                        <dt>{ words.say("poll-bet") }</dt>
                        <dd>{ topic.question.told_step(words, step) }</dd>
                        <dt>{ words.say("poll-code") }</dt>
                        <dd class="ticket-code" translate="no" dir="ltr">{ code }</dd>
                    </dl>
                } else {
                    <p>{ words.say("poll-code-none") }</p>
                }
            </div>
            if let Some(drawn) = &drawn {
                <svg class="ticket-picture" viewBox={format!("0 0 {0} {0}", drawn.side)} role="img" aria-label={words.say("poll-code-label")}>
                    <rect width="100%" height="100%" fill="#fff" />
                    <path d={drawn.path.clone()} fill="#000" />
                </svg>
                <p class="class-note">{ words.say("poll-code-help") }</p>
            }
        </div>
    }
}
