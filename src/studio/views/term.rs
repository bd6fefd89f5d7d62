//! Owns explaining words where they are used: at the head of every view stand those of the glossary that the view uses, each with its meaning at hover, focus
//! or tap. Refuses the wording (`text::glossary`).

use super::take::document;
use crate::link::View;
use crate::studio::part::Part;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// The words that a view uses in a sense of their own, in the order in which they appear.
fn used(view: View) -> &'static [&'static str] {
    match view {
        View::Crowd => &[
            "term-policy",
            "term-innocent",
            "term-involved",
            "term-frozen",
            "term-restricted",
            "term-left",
            "term-released",
            "term-simulated",
            "term-represented",
            "term-interval",
        ],
        View::Tradeoff => &[
            "term-innocent",
            "term-frozen",
            "term-involved",
            "term-frontier",
            "term-name-score",
            "term-risk-score",
            "term-notice",
        ],
        View::Timeline => &["term-frozen", "term-left", "term-released", "term-notice"],
        View::Places => &["term-innocent", "term-frozen", "term-restricted"],
        View::Assumptions => &[
            "term-involved",
            "term-prevalence",
            "term-facilitator",
            "term-designated",
            "term-document",
            "term-name-score",
            "term-risk-score",
        ],
        View::Class => &[
            "term-innocent",
            "term-involved",
            "term-frozen",
            "term-recall",
            "term-precision",
            "term-false-positive-rate",
        ],
        View::Table => &[
            "term-innocent",
            "term-involved",
            "term-recall",
            "term-precision",
            "term-false-positive-rate",
            "term-represented",
            "term-interval",
        ],
        View::Rules => &[
            "term-policy",
            "term-frozen",
            "term-restricted",
            "term-document",
            "term-name-score",
            "term-risk-score",
            "term-notice",
        ],
        View::Population => &[
            "term-simulated",
            "term-represented",
            "term-prevalence",
            "term-facilitator",
            "term-designated",
            "term-document",
            "term-name-score",
            "term-risk-score",
        ],
        // It explains them as it goes.
        View::Story => &[],
    }
}

/// The words of the open view.
pub fn terms(part: &Part) -> Html {
    let words = used(part.state.link.view);
    if words.is_empty() {
        return Html::default();
    }
    html! {
        <div class="terms" role="group" aria-labelledby="terms-label">
            <span id="terms-label">{ part.words.say("terms-label") }</span>
            { for words.iter().map(|term| html! { <Term key={*term} part={part.clone()} {term} /> }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct TermProps {
    part: Part,
    /// The message of the word; its meaning's is the same with `-is`.
    term: &'static str,
}

/// A word with its meaning. The meaning stays while the pointer is on it, and goes with Escape.
#[component]
fn Term(props: &TermProps) -> Html {
    let words = &props.part.words;
    let is_open = use_state_eq(|| false);
    let tip = use_node_ref();
    let meaning = words.say(&format!("{}-is", props.term));
    {
        let (setter, tip) = (is_open.setter(), tip.clone());
        use_effect_with(*is_open, move |is_open| {
            let window = web_sys::window().filter(|_| *is_open);
            let pressed = Closure::<dyn FnMut(_)>::new(move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    setter.set(false);
                }
            });
            if let Some(window) = &window {
                let listener = pressed.as_ref().unchecked_ref();
                let _ = window.add_event_listener_with_callback("keydown", listener);
                if let Some(tip) = tip.cast::<HtmlElement>() {
                    bring_into_sight(&tip);
                }
            }
            move || {
                if let Some(window) = window {
                    let listener = pressed.as_ref().unchecked_ref();
                    let _ = window.remove_event_listener_with_callback("keydown", listener);
                }
            }
        });
    }
    let becomes = |now: bool| {
        let setter = is_open.setter();
        move || setter.set(now)
    };
    let (open, close) = (becomes(true), becomes(false));
    let id = format!("{}-meaning", props.term);
    html! {
        <span class="term" onmouseover={let open = open.clone(); move |_| open()} onmouseout={let close = close.clone(); move |_| close()}>
            <button type="button" aria-describedby={id.clone()} onfocus={let open = open.clone(); move |_| open()} onblur={move |_| close()}
                onclick={move |_| open()}>
                { words.say(props.term) }
            </button>
            <span ref={tip} {id} class="tip" role="tooltip" hidden={!*is_open}>{ meaning }</span>
        </span>
    }
}

/// Moves a meaning sideways until the window has room for it.
fn bring_into_sight(tip: &HtmlElement) {
    const MARGIN: f64 = 8.0;
    let style = tip.style();
    let _ = style.remove_property("translate");
    let root = document().and_then(|document| document.document_element());
    let room = root.map_or(0.0, |root| f64::from(root.client_width()));
    let place = tip.get_bounding_client_rect();
    let shift = (room - MARGIN - place.right()).min(0.0);
    let shift = shift
        .max(MARGIN - place.left())
        .min((MARGIN - place.left()).max(shift));
    if shift != 0.0 {
        let _ = style.set_property("translate", &format!("{shift}px 0"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Word;
    use crate::text::glossary::TERMS;
    use std::collections::BTreeSet;

    #[test]
    fn every_word_of_the_glossary_is_explained_in_a_view_and_once_in_each() {
        let mut all: BTreeSet<&str> = BTreeSet::new();
        for (_, view) in View::WORDS {
            let here: BTreeSet<&str> = used(*view).iter().copied().collect();
            assert_eq!(here.len(), used(*view).len(), "{view:?}");
            all.extend(here);
        }
        let known: BTreeSet<&str> = TERMS.iter().map(|(term, _)| *term).collect();
        assert_eq!(all, known);
        assert!(TERMS.iter().all(|(term, is)| *is == format!("{term}-is")));
    }
}
