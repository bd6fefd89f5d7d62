//! Owns reaching a language's messages in the browser, through Fluent's JavaScript (`src/text/words.js`): it weighs a tenth of Fluent's Rust, and
//! plurals are the browser's. Refuses to fetch messages (`web::language`).

use super::address;
use crate::text::catalog::{Catalog, Filling, Fillings};
use js_sys::Array;
use wasm_bindgen::prelude::*;

/// The module's name among the parts of the page.
const PART: &str = "words";

#[wasm_bindgen]
extern "C" {
    type Module;
    #[wasm_bindgen(method)]
    fn catalogue(this: &Module, tag: &str, source: &str) -> Catalogue;

    type Catalogue;
    #[wasm_bindgen(method)]
    fn told(this: &Catalogue, key: &str, fillings: &Array) -> Option<String>;
}

/// Loads what reads messages.
///
/// # Errors
/// What the browser says when it cannot be loaded.
pub async fn load() -> Result<(), JsValue> {
    address::load(PART).await.map(|_| ())
}

/// The messages of a file, once what reads them is [loaded](load); before that, none.
pub struct Browser(Option<Catalogue>);

impl Browser {
    #[must_use]
    pub fn read(tag: &str, source: &str) -> Browser {
        let module = address::loaded(PART);
        Browser(module.map(|module| module.unchecked_ref::<Module>().catalogue(tag, source)))
    }
}

impl Catalog for Browser {
    fn told(&self, key: &str, fillings: &Fillings) -> Option<String> {
        let turns = Array::new();
        for (name, filling) in fillings {
            turns.push(&name.as_ref().into());
            turns.push(&match filling {
                Filling::Text(text) => text.into(),
                Filling::Number(number) => JsValue::from_f64(*number),
            });
        }
        self.0.as_ref()?.told(key, &turns)
    }
}
