//! Owns what the page shows of a result; the whole document travels beside it as bytes that the page only hands on. Refuses to compute.

use crate::model::class::ByClass;
use crate::model::outcome::{Accounts, Counted, Interval, Metrics, Outcome, PolicyOutcome};
use serde::{Deserialize, Serialize};

/// A result as far as the page shows it; the fields are the document's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Glance {
    pub engine: String,
    pub accounts_simulated: u64,
    pub accounts_represented: f64,
    pub seed: u64,
    pub replicates: u32,
    pub digest: String,
    pub policies: Vec<PolicyGlance>,
}

/// One policy's numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyGlance {
    pub id: String,
    pub title: String,
    pub accounts: ByClass<Accounts>,
    pub metrics: Metrics,
    /// By metric.
    pub interval: Vec<(String, Interval)>,
    /// By residence, the innocent.
    pub innocent_residents: Vec<(String, Accounts)>,
}

impl Glance {
    /// What the page shows of this document.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Glance {
        Glance {
            engine: outcome.engine.clone(),
            accounts_simulated: outcome.accounts_simulated,
            accounts_represented: outcome.accounts_represented,
            seed: outcome.seed,
            replicates: outcome.replicates,
            digest: outcome.digest.clone(),
            policies: outcome.policies.iter().map(PolicyGlance::of).collect(),
        }
    }
}

impl PolicyGlance {
    #[must_use]
    pub fn of(outcome: &PolicyOutcome) -> PolicyGlance {
        let residences = outcome.by_residence.iter();
        let intervals = outcome.interval.iter();
        PolicyGlance {
            id: outcome.id.clone(),
            title: outcome.title.clone(),
            accounts: outcome.accounts,
            metrics: outcome.metrics,
            interval: intervals
                .map(|(metric, interval)| (metric.clone(), *interval))
                .collect(),
            innocent_residents: residences
                .map(|(code, there)| (code.clone(), there.accounts.innocent))
                .collect(),
        }
    }
}

impl Counted for PolicyGlance {
    fn accounts(&self) -> &ByClass<Accounts> {
        &self.accounts
    }

    fn metrics(&self) -> &Metrics {
        &self.metrics
    }
}
