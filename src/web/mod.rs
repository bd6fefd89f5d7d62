//! Owns the page and its worker in the browser. Refuses to compute results (the model), to word sentences (`text`) and to
//! know what a link means (`link`).

pub mod address;
pub mod app;
pub mod arrival;
pub mod catalog;
pub mod client;
pub mod components;
pub mod crowd;
pub mod device;
pub mod embed;
pub mod history;
pub mod language;
pub mod letter;
pub mod numerals;
pub mod page;
pub mod runs;
pub mod service;
pub mod state;
pub mod studio;
pub mod timer;
#[cfg(test)]
mod walk;
