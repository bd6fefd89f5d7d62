//! Owns saying where a number comes from. Refuses the number.

use crate::text::Words;
use crate::text::citation::{Source, sources};
use crate::web::app::fetched;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Every known source; none before they are fetched, and citations stay plain ids then.
#[hook]
pub fn use_sources() -> UseStateHandle<Vec<Source>> {
    let known = use_state_eq(Vec::<Source>::new);
    {
        let known = known.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Some(csv) = fetched("sources.csv").await {
                    known.set(sources(&csv));
                }
            });
        });
    }
    known
}

/// Whether a number with this source is assumed.
#[must_use]
pub fn is_assumed(source: Option<&str>) -> bool {
    source.is_none_or(|source| source == "assumption")
}

/// A link to the source, or that the number is assumed.
pub fn origin(words: &Words, source: Option<&str>, known: &[Source]) -> Html {
    let Some(id) = source.filter(|_| !is_assumed(source)) else {
        return html! { <b>{ words.say("ledger-assumption") }</b> };
    };
    match known.iter().find(|source| source.id == id) {
        Some(source) => html! {
            <a href={source.url.clone()} rel="noopener" title={source.title.clone()}>{ format!("{} ({id})", source.publisher) }</a>
        },
        None => html! { { id } },
    }
}
