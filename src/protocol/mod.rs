//! Owns the messages that cross a boundary of the page. Refuses the boundary itself: no window, no worker, no postMessage.

use serde::Serialize;
use serde::de::DeserializeOwned;

pub mod crowd;
pub mod glance;
pub mod host;
pub mod studio;
pub mod worker;

/// A message between parts of the page as bytes. They are of one build, so the form needs no version; it is chosen because reading it takes
/// little code, and because every number keeps its bits.
#[must_use]
pub fn packed<T: Serialize>(message: &T) -> Option<Vec<u8>> {
    postcard::to_allocvec(message).ok()
}

/// The message of these bytes, if they are one.
#[must_use]
pub fn unpacked<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
