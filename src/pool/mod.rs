//! Owns how a run is divided among workers: what each does (`desk`) and who is told what (`fleet`). Refuses the browser, so that both sides
//! are tested without one.

pub mod desk;
pub mod fleet;
