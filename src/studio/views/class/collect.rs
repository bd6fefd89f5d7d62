//! Owns a teacher's end of the poll: the codes that were pasted or scanned, what counts and what does not, and the class beside the model. Refuses to read a
//! code and to judge it (`text::poll`).

use super::choose::{choose, chosen, lacking};
use super::memory::Memory;
use super::scan::Scan;
use super::spread::spread;
use crate::studio::part::Part;
use crate::text::Arg;
use crate::text::poll::collected::Collected;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CollectProps {
    pub part: Part,
    pub memory: Memory,
    pub onkeep: Callback<Memory>,
}

#[component]
pub fn Collect(props: &CollectProps) -> Html {
    let CollectProps {
        part,
        memory,
        onkeep,
    } = props;
    let words = &part.words;
    let newest = use_mut_ref(|| memory.clone());
    newest.replace(memory.clone());
    let found = {
        let (newest, onkeep) = (newest, onkeep.clone());
        use_callback((), move |code: String, ()| {
            // The camera goes on while the page is drawn anew.
            let memory = newest.borrow().clone();
            let mut codes = memory.codes.trim_end().to_string();
            if !codes.is_empty() {
                codes.push('\n');
            }
            codes.push_str(&code);
            codes.push('\n');
            onkeep.emit(Memory { codes, ..memory });
        })
    };
    let Some(topic) = chosen(part, memory) else {
        return html! { <p class="plain">{ words.say("class-nothing") }</p> };
    };
    let collected = Collected::read(&memory.codes, &topic.asked);
    let oninput = {
        let (memory, onkeep) = (memory.clone(), onkeep.clone());
        move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                onkeep.emit(Memory {
                    codes: field.value(),
                    ..memory.clone()
                });
            }
        }
    };
    let reveal = {
        let (memory, onkeep) = (memory.clone(), onkeep.clone());
        move |_| {
            onkeep.emit(Memory {
                is_revealed: !memory.is_revealed,
                ..memory.clone()
            });
        }
    };
    let bets = collected.bets.len();
    let answer = topic.answer.filter(|_| memory.is_revealed);
    let shape = topic.question.shape;
    let middle = collected.middle(shape).map(|step| {
        let told = topic.question.told_step(words, step);
        words.tell("poll-middle", &[("bet", Arg::Text(&told))])
    });
    let close = answer.flatten().filter(|_| bets > 0).map(|answer| {
        let close = collected.close(&topic.question, answer);
        words.tell("poll-close", &[("close", Arg::Count(close as f64))])
    });
    html! {
        <div class="class-collect">
            <p class="plain">{ words.say("poll-lede-collect") }</p>
            { choose(part, memory, &topic, onkeep) }
            <p class="bet-asked">{ &topic.words }</p>
            <div class="class-codes">
                <label for="class-codes">{ words.say("poll-codes") }</label>
                <textarea id="class-codes" rows="6" spellcheck="false" autocomplete="off" autocapitalize="characters" dir="ltr"
                    value={memory.codes.clone()} {oninput} />
                <Scan words={words.clone()} onfound={found} />
            </div>
            <p role="status" data-bets={bets.to_string()} data-refused={collected.refused.len().to_string()}>
                { words.tell("poll-counted", &[("bets", Arg::Count(bets as f64))]) }
                if let Some(middle) = middle {
                    { " " }{ middle }
                }
            </p>
            if !collected.refused.is_empty() {
                <details class="class-refused" open=true>
                    <summary>{ words.tell("poll-refused", &[("codes", Arg::Count(collected.refused.len() as f64))]) }</summary>
                    <ul>
                        { for collected.refused.iter().map(|(entry, reason)| {
                            let args = [("entry", Arg::Text(entry)), ("reason", Arg::Text(&reason.told(words)))];
                            html! { <li>{ words.tell("poll-refused-entry", &args) }</li> }
                        }) }
                    </ul>
                </details>
            }
            { spread(words, &topic.question, &collected.spread(shape), answer.flatten()) }
            { lacking(part, &topic) }
            <p>
                <button type="button" class="strong" aria-expanded={memory.is_revealed.to_string()} onclick={reveal}>
                    { words.say(if memory.is_revealed { "poll-hide" } else { "poll-reveal" }) }
                </button>
            </p>
            <p class="class-answer" role="status">
                if memory.is_revealed {
                    { match topic.answer {
                        Some(answer) => topic.question.compared(words, None, answer),
                        None => words.say("present-counting"),
                    } }
                    if let Some(close) = close {
                        { " " }{ close }
                    }
                }
            </p>
        </div>
    }
}
