//! Owns which language the page speaks: the link's, else the one the reader chose before, else the browser's; and fetching its messages. Refuses
//! the words. A browser that keeps nothing forgets the choice.

use super::app::{Part, fetched};
use super::catalog::{self, Browser};
use super::state::{Action, State};
use crate::text::{Words, languages, preferred};
use crate::web::numerals::IntlNumerals;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Storage;
use yew::prelude::*;

/// Where the browser keeps the choice.
const KEPT: &str = "freeze-frame-language";

/// A language's tag and its messages, as their file has them.
pub type Messages = (String, Rc<str>);

/// The languages the page speaks, the reader's own first: the one chosen before, else the browser's.
#[must_use]
pub fn spoken() -> Vec<&'static str> {
    let kept = storage().and_then(|kept| kept.get_item(KEPT).ok().flatten());
    let chosen = languages().find(|tag| Some(*tag) == kept.as_deref());
    let own = chosen.unwrap_or_else(of_browser);
    std::iter::once(own)
        .chain(languages().filter(|tag| *tag != own))
        .collect()
}

/// The language that a link need not name: the browser's, when the reader has not chosen another. Empty when every one must be named.
#[must_use]
pub fn unsaid() -> &'static str {
    let own = of_browser();
    spoken()
        .first()
        .filter(|first| **first == own)
        .unwrap_or(&"")
}

/// The language that a reader with this browser gets when nobody says anything.
#[must_use]
fn of_browser() -> &'static str {
    let wanted = web_sys::window().map(|window| window.navigator().languages());
    let wanted: Vec<String> = wanted
        .iter()
        .flat_map(|list| list.iter())
        .filter_map(|tag| tag.as_string())
        .collect();
    preferred(wanted.iter().map(String::as_str))
}

/// Keeps the reader's choice, where the browser keeps anything.
pub fn remember(tag: &str) {
    if let Some(kept) = storage() {
        // A full or forbidden store keeps nothing.
        let _ = kept.set_item(KEPT, tag);
    }
}

/// Opaque origins throw here.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The messages of a language, or of the fallback when they cannot be fetched.
pub async fn messages(tag: &str) -> Option<Messages> {
    catalog::load().await.ok()?;
    for tag in [tag, languages().next()?] {
        if let Some(text) = fetched(&format!("locales/{tag}.ftl")).await {
            return Some((tag.to_string(), text.into()));
        }
    }
    None
}

/// The words of the page's language, which change once the messages of another are there. What cannot be fetched is not spoken.
#[hook]
pub fn use_words(state: &UseReducerHandle<State>, first: &Messages) -> (Messages, Rc<Words>) {
    let told = use_state(|| first.clone());
    let words = use_memo((*told).clone(), |(tag, messages)| {
        let catalog = Browser::read(tag, messages);
        Words::new(tag, catalog, Rc::new(IntlNumerals::new(tag)))
    });
    let wanted = use_mut_ref(String::new);
    let (told_now, dispatcher) = (told.setter(), state.dispatcher());
    let deps = (state.link.lang.clone(), told.0.clone());
    use_effect_with(deps, move |(lang, current)| {
        wanted.replace(lang.clone());
        if lang != current {
            let (lang, current) = (lang.clone(), current.clone());
            spawn_local(async move {
                let found = messages(&lang).await;
                // A newer wish than this one has its own turn.
                if *wanted.borrow() != lang {
                    return;
                }
                match found.filter(|(tag, _)| *tag == lang) {
                    Some(found) => told_now.set(found),
                    None => dispatcher.dispatch(Action::Spoken(current)),
                }
            });
        }
    });
    ((*told).clone(), words)
}

/// The reader's choice of a language, kept for the next visit.
pub fn choose(part: &Part, tag: String) {
    remember(&tag);
    part.acts.dispatch(Action::Spoken(tag));
}
