//! Owns how runs and studies are divided among workers: what each does (`desk`, `study`) and who is told what (`fleet`). Refuses the browser, so that both sides
//! are tested without one.

pub mod desk;
pub mod findings;
pub mod fleet;
pub mod study;
