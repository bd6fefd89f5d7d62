//! Owns what the page finds out about the device: how many accounts suit it. Refuses to ask for more than that needs.

use js_sys::Reflect;

/// Accounts that a computer simulates while nobody notices.
const USUAL: u64 = 1_000_000;
/// The same for a small phone.
const SMALL: u64 = 250_000;
/// Gigabytes of memory up to which a device counts as small, where the browser tells.
const LITTLE_MEMORY: f64 = 2.0;

/// Accounts to simulate when nobody asked for a number.
#[must_use]
pub fn accounts() -> u64 {
    let Some(window) = web_sys::window() else {
        return USUAL;
    };
    let memory = Reflect::get(&window.navigator(), &"deviceMemory".into()).ok();
    let memory = memory.and_then(|gigabytes| gigabytes.as_f64());
    if is_phone() || memory.is_some_and(|gigabytes| gigabytes <= LITTLE_MEMORY) {
        SMALL
    } else {
        USUAL
    }
}

/// Whether this is a small screen under a finger.
#[must_use]
pub fn is_phone() -> bool {
    matches_media("(max-width: 600px) and (pointer: coarse)")
}

/// Whether this media query holds.
#[must_use]
pub fn matches_media(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|query| query.matches())
}
