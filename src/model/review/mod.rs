//! Owns time after the effect: who appeals when, the one queue, who is decided and released on which day. Refuses the pass over all
//! accounts (`evaluation`) and reporting (`report`).
//!
//! The accounts may lie in several parts that do not see each other. Each tells what its accounts file ([`Filings`]), as weights by slot: a
//! filing day and the first bits of the appeals draw. What all parts file tells when a slot is worked off ([`Queue`]), and with that each part
//! finds whom of its own that releases ([`Releases`]). Only the accounts of those few slots that take more than a day are put in order one by one.

mod filings;
mod queue;
mod releases;

pub use filings::{Appeals, Filings, delays};
pub use queue::{Decisions, Queue, Schedule};
pub use releases::Releases;

use serde::{Deserialize, Serialize};

/// A sum of weights that is exact in any order: units of 2^-40 of a represented account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Weight(i128);

impl Weight {
    const UNIT: f64 = 1_099_511_627_776.0;

    #[must_use]
    pub fn new(accounts: f64) -> Self {
        Weight(libm::round(accounts * Self::UNIT) as i128)
    }

    /// Represented accounts.
    #[must_use]
    pub fn accounts(self) -> f64 {
        self.0 as f64 / Self::UNIT
    }

    /// The weight of so many agents of this one.
    fn times(self, agents: u32) -> Self {
        Weight(self.0 * i128::from(agents))
    }
}

impl std::ops::AddAssign for Weight {
    fn add_assign(&mut self, other: Weight) {
        self.0 += other.0;
    }
}

/// What the review of one policy comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReviewOutcome {
    /// By stratum: agents released before the horizon.
    pub released: Vec<u64>,
    /// By stratum: the released agents' locked euro.
    pub released_eur: Vec<f64>,
    /// By day, 0 ..= horizon: represented innocents and involved whose release takes effect that day.
    pub released_innocent: Vec<Weight>,
    pub released_involved: Vec<Weight>,
    /// By day: represented appeals waiting at its end.
    pub waiting: Vec<Weight>,
    /// Represented euro-days of innocents that releases before the horizon spared.
    pub spared_eur_days: f64,
}
