//! Owns the parts of the page. Refuses state of their own beyond what is open or shut.

pub mod closing;
pub mod column;
pub mod figures;
pub mod honesty;
pub mod language;
pub mod notices;
pub mod opening;
pub mod picture;
pub mod status;
pub mod toolbar;
