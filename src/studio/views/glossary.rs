//! Owns the glossary: every word that this page uses in a sense of its own, explained once. Refuses numbers.

use crate::studio::part::Part;
use crate::text::glossary::TERMS;
use yew::prelude::*;

/// All terms, behind one line at the end of the view.
pub fn glossary(part: &Part) -> Html {
    let words = &part.words;
    html! {
        <details class="glossary">
            <summary>{ words.say("glossary-title") }</summary>
            <dl>
                { for TERMS.iter().map(|(term, meaning)| html! {
                    <div>
                        <dt>{ words.say(term) }</dt>
                        <dd>{ words.say(meaning) }</dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}
