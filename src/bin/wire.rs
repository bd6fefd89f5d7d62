//! Owns the workers' messages as JSON, for the bench in the browser: a module of its own, no part of the page. Refuses everything else.

use freeze_frame::model::outcome::Outcome;
use freeze_frame::protocol::worker::{Reply, Request};
use freeze_frame::protocol::{packed, unpacked};
use wasm_bindgen::prelude::*;

/// A request as a worker takes it; none when the text is no request.
#[wasm_bindgen]
pub fn request(json: &str) -> Option<Vec<u8>> {
    packed(&serde_json::from_str::<Request>(json).ok()?)
}

/// What a worker replied, as JSON, with the whole result where the page has what it shows of one; none when the bytes are no reply.
#[wasm_bindgen]
pub fn reply(bytes: &[u8]) -> Option<String> {
    let reply = unpacked::<Reply>(bytes)?;
    let mut json = serde_json::to_value(&reply).ok()?;
    if let Reply::Done { document, .. } = &reply {
        let whole = unpacked::<Outcome>(document)?;
        json["done"]["outcome"] = serde_json::to_value(whole).ok()?;
        json["done"].as_object_mut()?.remove("document");
    }
    serde_json::to_string(&json).ok()
}

fn main() {}
