//! Owns the picture of the crowd: one mark an account, the same mark for the same account under every policy.
//! Refuses to count: what the marks stand for comes from the result.

pub mod arrangement;
pub mod gl;
pub mod looks;
pub mod means;
pub mod motion;
pub mod paint;
pub mod view;
