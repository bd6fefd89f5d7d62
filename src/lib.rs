//! Freeze Frame: who is hit by which freezing policy, who gets away, and how sure can anyone be.
pub use freeze_frame_model as model;
