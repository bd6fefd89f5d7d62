//! Owns paragraphs that cite sources: each citation is a link, once the source table is there. Refuses the wording and the table.

use crate::text::citation::{Piece, Source, pieces, sources};
use crate::text::{Arg, Words};
use crate::web::app::fetched;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The source table; empty until it is fetched, and then citations are plain ids.
#[hook]
pub fn use_sources() -> Rc<Vec<Source>> {
    let known = use_state(|| Rc::new(Vec::<Source>::new()));
    let set = known.setter();
    use_effect_with((), move |()| {
        spawn_local(async move {
            if let Some(csv) = fetched("sources.csv").await {
                set.set(Rc::new(sources(&csv)));
            }
        });
    });
    (*known).clone()
}

/// A paragraph's text, with its citations as links.
pub fn cited(words: &Words, known: &[Source], text: &str) -> Html {
    let link = |id: &str| {
        let Some(source) = known.iter().find(|source| source.id == id) else {
            return html! { { id } };
        };
        let label = words.tell(
            "source-label",
            &[
                ("title", Arg::Text(&source.title)),
                ("publisher", Arg::Text(&source.publisher)),
            ],
        );
        html! { <a href={source.url.clone()} rel="noopener" target="_blank" title={label}>{ &source.publisher }</a> }
    };
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => html! { { text } },
            Piece::Address(address) => {
                html! { <a href={address.to_string()} rel="noopener" target="_blank">{ address }</a> }
            }
            Piece::Sources(ids) => {
                let mut seen: Vec<&str> = Vec::new();
                let mut links = Vec::new();
                for id in ids {
                    let source = known.iter().find(|source| source.id == id);
                    let address = source.map_or(id, |source| source.url.as_str());
                    if !seen.contains(&address) {
                        seen.push(address);
                        links.push(link(id));
                    }
                }
                let each = links.into_iter().enumerate().map(|(place, link)| {
                    html! { <>{ if place > 0 { ", " } else { "" } }{ link }</> }
                });
                html! { <span class="cite">{ "(" }{ for each }{ ")" }</span> }
            }
        })
        .collect()
}
