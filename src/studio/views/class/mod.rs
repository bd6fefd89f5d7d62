//! Owns the classroom: its parts, and which is open. Refuses numbers and the texts of its parts.

mod choose;
mod collect;
mod guide;
mod memory;
mod present;
mod scan;
mod sheet;
mod spread;
mod ticket;
mod topic;

use super::take::print;
use crate::studio::part::Part;
use crate::text::Words;
use memory::{Memory, Tab};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ClassProps {
    pub part: Part,
}

/// The classroom.
#[component]
pub fn Class(props: &ClassProps) -> Html {
    let part = &props.part;
    let words = &part.words;
    let memory = use_state_eq(Memory::recalled);
    let keep = {
        let memory = memory.setter();
        Callback::from(move |next: Memory| {
            next.keep();
            memory.set(next);
        })
    };
    let tab = |tab: Tab, name: &str| {
        let (next, keep) = ((*memory).clone(), keep.clone());
        let onchange = move |_| {
            keep.emit(Memory {
                tab,
                ..next.clone()
            });
        };
        html! {
            <label>
                <input type="radio" name="class-part" checked={memory.tab == tab} {onchange} />
                <span>{ words.say(name) }</span>
            </label>
        }
    };
    html! {
        <section class="class" aria-labelledby="class-title">
            <h2 id="class-title">{ words.say("class-title") }</h2>
            <fieldset class="switch">
                <legend>{ words.say("class-parts") }</legend>
                { tab(Tab::Bet, "class-part-bet") }
                { tab(Tab::Collect, "class-part-collect") }
                { tab(Tab::Present, "class-part-present") }
                { tab(Tab::Guide, "class-part-guide") }
                { tab(Tab::Sheet, "class-part-sheet") }
            </fieldset>
            { match memory.tab {
                Tab::Bet => ticket::ticket(part, &memory, &keep),
                Tab::Collect => html! { <collect::Collect part={part.clone()} memory={(*memory).clone()} onkeep={keep} /> },
                Tab::Present => html! { <present::Present part={part.clone()} /> },
                Tab::Guide => guide::guide(part),
                Tab::Sheet => sheet::sheet(part),
            } }
        </section>
    }
}

/// The button that prints what is open.
fn print_button(words: &Words) -> Html {
    html! {
        <p class="class-print">
            <button type="button" class="quiet" onclick={|_| print()}>{ words.say("class-print") }</button>
            { " " }{ words.say("class-print-help") }
        </p>
    }
}
