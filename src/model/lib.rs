//! The pure model behind Freeze Frame: no clock, no web, no I/O, no locale, no global randomness. Same inputs, same bits, everywhere.

pub mod class;
pub mod jurisdiction;
pub mod outcome;
pub mod parameter;
pub mod policy;
pub mod scenario;
