//! Freeze Frame: who is hit by which freezing policy, who gets away, and how sure can anyone be.
pub use freeze_frame_model as model;

pub mod catalogue;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "schema")]
pub mod schema;

pub mod document;
pub mod link;
pub mod pool;
pub mod protocol;
#[cfg(feature = "still")]
pub mod still;
#[cfg(feature = "web")]
pub mod studio;
#[cfg(any(feature = "web", feature = "still"))]
pub mod text;
#[cfg(feature = "web")]
pub mod web;
/// Of the page, its published answer needs only the way marks stand.
#[cfg(all(feature = "still", not(feature = "web")))]
pub mod web {
    pub mod crowd {
        pub mod arrangement;
    }
}
