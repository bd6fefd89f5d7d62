//! Owns the threads. Refuses to let their number show in any result: work comes back in the order it was asked for.

use super::failure::Failure;
use crate::model::simulation::Executor;
use rayon::prelude::*;

/// A pool of threads.
pub(super) struct Pool(rayon::ThreadPool);

impl Pool {
    /// As many threads as asked for, or one for each core.
    pub(super) fn new(threads: Option<u32>) -> Result<Self, Failure> {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads.unwrap_or(0) as usize)
            .build()
            .map(Pool)
            .map_err(|error| Failure::Run(format!("cannot start threads: {error}")))
    }
}

impl Executor for Pool {
    fn map<R: Send>(&self, count: usize, work: &(dyn Fn(usize) -> R + Sync)) -> Vec<R> {
        self.0
            .install(|| (0..count).into_par_iter().map(work).collect())
    }
}
