//! The pure model behind Freeze Frame: no clock, no web, no I/O, no locale, no global randomness. Same inputs, same bits, everywhere.

pub mod class;
pub mod crowd;
pub mod evaluation;
pub mod explain;
pub mod frontier;
pub mod jurisdiction;
pub mod numerics;
pub mod outcome;
pub mod parameter;
pub mod policy;
pub mod population;
pub mod program;
pub mod random;
pub mod range;
pub mod reading;
pub mod report;
pub mod review;
pub mod scenario;
#[cfg(feature = "schema")]
mod schema;
pub mod sensitivity;
pub mod simulation;
pub mod synthesis;
