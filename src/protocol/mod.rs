//! Owns the messages that cross a boundary of the page. Refuses the boundary itself: no window, no worker, no postMessage.

pub mod crowd;
pub mod host;
pub mod worker;
