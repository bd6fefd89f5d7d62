//! Owns which scenarios are published beside the page, with their rules. Refuses what is done with them.

use crate::link::SCENARIOS;
use crate::model::policy::{Policy, presets};
use crate::model::reading::read_scenario;
use crate::text::Words;
use crate::text::named::text;
use crate::web::app::fetched;
use crate::web::arrival::preset_file;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A scenario that a link can name.
#[derive(Clone, PartialEq)]
pub struct Published {
    pub id: String,
    pub title: String,
    /// Ids and titles.
    pub policies: Vec<(String, String)>,
}

/// All of them, once they are wanted and here.
#[hook]
pub fn use_published(words: &Rc<Words>, is_wanted: bool) -> UseStateHandle<Rc<Vec<Published>>> {
    let published = use_state_eq(Rc::<Vec<Published>>::default);
    let (found, words) = (published.setter(), words.clone());
    use_effect_with(
        (is_wanted, words.tag().to_string()),
        move |(is_wanted, _)| {
            if *is_wanted {
                spawn_local(async move {
                    let mut all = Vec::new();
                    for id in SCENARIOS {
                        let file = fetched(&preset_file(id)).await;
                        all.extend(file.and_then(|file| one(&words, &file)));
                    }
                    found.set(Rc::new(all));
                });
            }
        },
    );
    published
}

fn one(words: &Words, file: &str) -> Option<Published> {
    let scenario = read_scenario(file.as_bytes()).ok()?;
    Some(Published {
        policies: titles(words, &presets::of(&scenario)),
        title: text(words, &scenario.title),
        id: scenario.id,
    })
}

/// Ids and titles of policies.
#[must_use]
pub fn titles(words: &Words, policies: &[Policy]) -> Vec<(String, String)> {
    policies
        .iter()
        .map(|policy| (policy.id.clone(), text(words, &policy.title)))
        .collect()
}
