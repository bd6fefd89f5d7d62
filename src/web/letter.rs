//! Owns the form of a message between the page and its workers: `[message]`, or `[message, bytes]`, both as buffers that are handed over, not
//! copied. A worker that was started with the name `json` takes and gives the message as JSON text instead, for benches and for people.
//! Refuses to know what a message says, and to trust that it has this form.

use crate::protocol::{packed, unpacked};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessagePort;

/// The message and the bytes, as far as they are there.
#[must_use]
pub fn opened<T: DeserializeOwned>(data: &JsValue) -> (Option<T>, Option<Vec<u8>>) {
    let parts = data.dyn_ref::<Array>();
    let part = |index| bytes(&parts?.get(index));
    (part(0).and_then(|bytes| unpacked(&bytes)), part(1))
}

/// The same from one who speaks JSON.
#[must_use]
pub fn opened_json<T: DeserializeOwned>(data: &JsValue) -> (Option<T>, Option<Vec<u8>>) {
    let Some(parts) = data.dyn_ref::<Array>() else {
        return (None, None);
    };
    let text = parts.get(0).as_string();
    let message = text.and_then(|text| serde_json::from_str(&text).ok());
    (message, bytes(&parts.get(1)))
}

/// Posts a message. Whoever cannot be told stays silent, which is noticed.
pub fn post<T: Serialize>(end: &MessagePort, message: &T, bytes: Option<Vec<u8>>) {
    if let Some(message) = packed(message) {
        let message = buffer(&message);
        let handed_over = Array::of1(&message);
        hand_over(end, &message, &handed_over, bytes);
    }
}

/// The same to one who speaks JSON.
pub fn post_json<T: Serialize>(end: &MessagePort, message: &T, bytes: Option<Vec<u8>>) {
    if let Ok(text) = serde_json::to_string(message) {
        hand_over(end, &text.into(), &Array::new(), bytes);
    }
}

fn hand_over(end: &MessagePort, message: &JsValue, handed_over: &Array, bytes: Option<Vec<u8>>) {
    let parts = Array::of1(message);
    if let Some(bytes) = bytes {
        let buffer = buffer(&bytes);
        parts.push(&buffer);
        handed_over.push(&buffer);
    }
    let _ = end.post_message_with_transferable(&parts, handed_over);
}

fn buffer(bytes: &[u8]) -> ArrayBuffer {
    Uint8Array::from(bytes).buffer()
}

fn bytes(part: &JsValue) -> Option<Vec<u8>> {
    let buffer = part.dyn_ref::<ArrayBuffer>()?;
    Some(Uint8Array::new(buffer).to_vec())
}
