//! Owns the result document, `freeze-frame/result/1`, and nothing that computes it.
//!
//! Counts are represented accounts (sums of weights), funds are euro.

use crate::class::{ByClass, Class};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The name of the document format.
pub const SCHEMA: &str = "freeze-frame/result/1";

/// A result, `freeze-frame/result/1`: what the command line prints and the page shows and exports.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome {
    pub schema: String,
    /// Version of the engine.
    pub engine: String,
    pub scenario: ScenarioRef,
    /// Agents drawn, all strata together.
    pub accounts_simulated: u64,
    /// Accounts they stand for.
    pub accounts_represented: f64,
    pub seed: u64,
    pub replicates: u32,
    /// SHA-256, hexadecimal, of this document's canonical JSON with an empty `digest`.
    pub digest: String,
    pub policies: Vec<PolicyOutcome>,
    /// Every later policy against the first, replicate by replicate; empty when there is one replicate or one policy.
    #[serde(default)]
    pub paired: Vec<Paired>,
}

/// How much more of each metric one policy has than another, over the replicates. Both meet the same accounts in each, so what luck they share
/// cancels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Paired {
    pub policy: String,
    pub against: String,
    pub difference: BTreeMap<String, Interval>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScenarioRef {
    pub id: String,
    /// SHA-256, hexadecimal, of the scenario's canonical JSON.
    pub digest: String,
}

/// One policy's numbers. `accounts`, `funds_eur`, `metrics`, `by_*` and `daily` are those of the first seed; `interval` is over the replicates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PolicyOutcome {
    pub id: String,
    pub title: String,
    pub accounts: ByClass<Accounts>,
    pub funds_eur: ByClass<Funds>,
    pub metrics: Metrics,
    pub interval: BTreeMap<String, Interval>,
    pub by_nationality: BTreeMap<String, Breakdown>,
    pub by_residence: BTreeMap<String, Breakdown>,
    pub by_group: BTreeMap<String, Breakdown>,
    pub daily: Daily,
}

/// Represented accounts by fate; `unaffected + left + restricted + frozen = total`, exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Accounts {
    pub total: f64,
    /// Not matched, or under a cap.
    pub unaffected: f64,
    /// Matched, but gone with everything before the effect.
    pub left: f64,
    /// Met by `withdraw_only` or `offboard`.
    pub restricted: f64,
    /// Met by `freeze`, or by `cap` with a balance above the limit; ever.
    pub frozen: f64,
    /// Of the frozen, those a review released before the horizon.
    pub released: f64,
}

/// Euro by fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Funds {
    pub total: f64,
    pub left: f64,
    pub restricted: f64,
    /// `freeze`: the balance; `cap`: the part above the limit.
    pub locked: f64,
    /// Of the locked, what a review released before the horizon.
    pub released: f64,
}

/// A nationality, residence or group: its own counts and funds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Breakdown {
    pub accounts: ByClass<Accounts>,
    pub funds_eur: ByClass<Funds>,
}

/// The headline figures. A rate is `None` when its denominator is 0. *Positive* means frozen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Metrics {
    pub innocents_frozen: Option<f64>,
    pub involved_frozen: Option<f64>,
    /// Innocents frozen or restricted.
    pub innocents_affected: Option<f64>,
    /// Involved frozen / all frozen.
    pub precision: Option<f64>,
    /// Involved frozen / all involved.
    pub recall: Option<f64>,
    /// Innocents frozen / all innocents.
    pub false_positive_rate: Option<f64>,
    /// Innocents frozen / all frozen.
    pub false_discovery_rate: Option<f64>,
    pub innocents_per_involved_frozen: Option<f64>,
    /// Involved euro locked / involved euro.
    pub involved_funds_locked_share: Option<f64>,
    /// Involved euro that left before the effect / involved euro.
    pub involved_funds_left_share: Option<f64>,
    /// Account-days.
    pub innocent_frozen_days: Option<f64>,
    /// Euro-days.
    pub innocent_locked_eur_days: Option<f64>,
    /// Weighted lower median.
    pub median_days_frozen_innocent: Option<f64>,
    /// Largest end-of-day number of represented appeals waiting.
    pub backlog_peak: Option<f64>,
}

impl Metrics {
    /// Every metric by name, in the order of the contract.
    #[must_use]
    pub fn entries(&self) -> [(&'static str, Option<f64>); 14] {
        [
            ("innocents_frozen", self.innocents_frozen),
            ("involved_frozen", self.involved_frozen),
            ("innocents_affected", self.innocents_affected),
            ("precision", self.precision),
            ("recall", self.recall),
            ("false_positive_rate", self.false_positive_rate),
            ("false_discovery_rate", self.false_discovery_rate),
            (
                "innocents_per_involved_frozen",
                self.innocents_per_involved_frozen,
            ),
            (
                "involved_funds_locked_share",
                self.involved_funds_locked_share,
            ),
            ("involved_funds_left_share", self.involved_funds_left_share),
            ("innocent_frozen_days", self.innocent_frozen_days),
            ("innocent_locked_eur_days", self.innocent_locked_eur_days),
            (
                "median_days_frozen_innocent",
                self.median_days_frozen_innocent,
            ),
            ("backlog_peak", self.backlog_peak),
        ]
    }
}

/// A metric over the replicates; of those where it is defined.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Interval {
    pub mean: Option<f64>,
    pub p05: Option<f64>,
    pub p95: Option<f64>,
}

/// How much more one number is than another; none where one of the two is undefined.
#[must_use]
pub fn apart(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    Some(one? - other?)
}

/// The state at the end of each day, 0 ..= `horizon_days`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Daily {
    pub day: Vec<u32>,
    pub frozen_innocent: Vec<f64>,
    pub frozen_involved: Vec<f64>,
    /// Involved who have left so far.
    pub left_involved: Vec<f64>,
    /// Appeals waiting.
    pub backlog: Vec<f64>,
}

/// One policy's counts and headline figures, in a result document or in what is shown of one.
pub trait Counted {
    fn accounts(&self) -> &ByClass<Accounts>;

    fn metrics(&self) -> &Metrics;

    /// Represented accounts of facilitators and designated together.
    fn involved(&self, pick: impl Fn(&Accounts) -> f64) -> f64 {
        Class::ALL
            .into_iter()
            .filter(|class| class.is_involved())
            .map(|class| pick(self.accounts().get(class)))
            .sum()
    }
}

impl Counted for PolicyOutcome {
    fn accounts(&self) -> &ByClass<Accounts> {
        &self.accounts
    }

    fn metrics(&self) -> &Metrics {
        &self.metrics
    }
}
