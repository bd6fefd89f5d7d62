//! Owns the studio's way in from the page. Refuses everything else.

use wasm_bindgen::prelude::*;

/// Shows the studio in `root`; what it asks of the page goes to `hear`, as bytes.
#[wasm_bindgen]
pub fn open(root: web_sys::Element, hear: js_sys::Function) {
    freeze_frame::studio::open(root, hear);
}

/// Tells the studio something.
#[wasm_bindgen]
pub fn tell(bytes: &[u8]) {
    freeze_frame::studio::tell(bytes);
}

fn main() {}
