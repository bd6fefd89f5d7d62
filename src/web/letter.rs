//! Owns the form of a message between the page and its workers and from worker to worker: `[message]`, `[message, bytes]`, both as buffers, or
//! `[message, port]`, all handed over, not copied. Refuses to know what a message says, and to trust that it has this form.

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

/// Posts a message. Whoever cannot be told stays silent, which is noticed.
pub fn post<T: Serialize>(end: &MessagePort, message: &T, bytes: Option<Vec<u8>>) {
    let bytes = bytes.map(|bytes| buffer(&bytes).into());
    post_with(end, message, bytes);
}

/// Posts a message and what belongs to it.
pub fn post_with<T: Serialize>(end: &MessagePort, message: &T, beside: Option<JsValue>) {
    let Some(message) = packed(message) else {
        return;
    };
    let message: JsValue = buffer(&message).into();
    let parts: Array = std::iter::once(message).chain(beside).collect();
    // What is handed over are the parts themselves.
    let _ = end.post_message_with_transferable(&parts, &parts);
}

fn buffer(bytes: &[u8]) -> ArrayBuffer {
    Uint8Array::from(bytes).buffer()
}

fn bytes(part: &JsValue) -> Option<Vec<u8>> {
    let buffer = part.dyn_ref::<ArrayBuffer>()?;
    Some(Uint8Array::new(buffer).to_vec())
}
