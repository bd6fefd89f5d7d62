//! Owns the form of a message between the page and its workers: `[text]`, or `[text, bytes]` with the bytes handed over, not copied.
//! Refuses to know what the text says, and to trust that a message has this form.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessagePort;

/// The text and the bytes, as far as the message has them.
#[must_use]
pub fn opened(data: &JsValue) -> (Option<String>, Option<Vec<u8>>) {
    let Some(parts) = data.dyn_ref::<Array>() else {
        return (None, None);
    };
    let bytes = parts.get(1);
    let bytes = bytes
        .dyn_ref::<ArrayBuffer>()
        .map(|buffer| Uint8Array::new(buffer).to_vec());
    (parts.get(0).as_string(), bytes)
}

/// Posts a message. Whoever cannot be told stays silent, which is noticed.
pub fn post(end: &MessagePort, text: &str, bytes: Option<Vec<u8>>) {
    let message = Array::of1(&JsValue::from_str(text));
    let handed_over = Array::new();
    if let Some(bytes) = bytes {
        let buffer = Uint8Array::from(bytes.as_slice()).buffer();
        message.push(&buffer);
        handed_over.push(&buffer);
    }
    let _ = end.post_message_with_transferable(&message, &handed_over);
}
