//! Owns the scenario as its author wrote it: every field optional where the file may omit it, every number with its evidence.
//! Refuses reading and checking (`reading`), and what the numbers mean for an account (`population`).

use crate::jurisdiction::Country;
use crate::parameter::{ClassParameter, Parameter};
use crate::policy::Policy;
use serde::Serialize;
use std::collections::BTreeMap;

/// The name of the file format.
pub const SCHEMA: &str = "freeze-frame/scenario/1";

/// A scenario file, `freeze-frame/scenario/1`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scenario {
    pub schema: &'static str,
    /// Slug, unique among scenarios.
    pub id: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// ISO date the figures are meant for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// Names of user-assigned codes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub country_names: BTreeMap<Country, String>,
    /// Named lists of countries; a rule writes `@NAME`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub country_groups: BTreeMap<String, Vec<Country>>,
    pub cohorts: Vec<Cohort>,
    /// What holds for every cohort that does not say otherwise.
    #[serde(flatten)]
    pub blocks: Blocks,
    /// Days from the announcement to the end, whole, 1..=3650. Default 180.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon_days: Option<Parameter>,
    /// Least simulated accounts in a stratum, whole, 1..=1,000,000. Default 200.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_stratum: Option<Parameter>,
    /// Absent: the built-in policies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policies: Option<Vec<Policy>>,
}

impl Scenario {
    #[must_use]
    pub fn horizon_days(&self) -> u32 {
        self.horizon_days
            .as_ref()
            .map_or(180, |parameter| parameter.value as u32)
    }

    #[must_use]
    pub fn min_stratum(&self) -> u32 {
        self.min_stratum
            .as_ref()
            .map_or(200, |parameter| parameter.value as u32)
    }
}

/// All accounts of one nationality living in one jurisdiction, with one group label.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cohort {
    pub nationality: Country,
    pub residence: Country,
    /// Slug.
    pub group: String,
    /// Accounts represented, >= 0.
    pub accounts: Parameter,
    /// What differs from the scenario's blocks.
    #[serde(flatten)]
    pub blocks: Blocks,
}

/// The blocks of parameters that a scenario sets and a cohort may override, field by field.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Blocks {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prevalence: Option<Prevalence>,
    /// A second identity document from another country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_document: Option<CountryDraw>,
    /// A declared residence that is not the true one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub false_address: Option<CountryDraw>,
    /// A connection that appears to come from elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vpn: Option<CountryDraw>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance: Option<Balance>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_screening: Option<NameScreening>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk_scoring: Option<RiskScoring>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub behaviour: Option<Behaviour>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
}

/// Involved accounts per million accounts; both together at most 1,000,000. Default 0.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Prevalence {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facilitators_per_million: Option<Parameter>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub designated_per_million: Option<Parameter>,
}

/// With probability `share` the country is drawn from `countries` instead of being the true one.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CountryDraw {
    /// 0..=1, default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<ClassParameter>,
    /// Weights >= 0 with a positive sum; required when a share is positive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub countries: Option<BTreeMap<Country, Parameter>>,
}

/// Log-normal balances.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Balance {
    /// Median, euro, > 0. Default 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_eur: Option<ClassParameter>,
    /// Standard deviation of the natural logarithm, >= 0. Default 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sigma: Option<ClassParameter>,
}

/// The similarity of an account's name to a listed name, as a screening tool scores it: logistic(location + shift + scale Z).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NameScreening {
    /// Logits. Default -3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<ClassParameter>,
    /// Logits, >= 0. Default 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<ClassParameter>,
    /// Logits added for a nationality. Default none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nationality_shift: Option<BTreeMap<Country, Parameter>>,
}

/// The score of a transaction-risk model: logistic(location + scale Z).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RiskScoring {
    /// Logits. Default -3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<ClassParameter>,
    /// Logits, >= 0. Default 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<ClassParameter>,
}

/// How fast people leave.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Behaviour {
    /// Hazard of moving the whole balance away, per day, >= 0. Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_hazard_per_day: Option<ClassParameter>,
    /// Days by which the involved hear earlier, >= 0. Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anticipation_days: Option<Parameter>,
}

/// Appeals and their review. There is one review team: a cohort may not set `capacity_per_day` and `handling_days`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Review {
    /// 0..=1. Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appeal_share: Option<ClassParameter>,
    /// Mean days from freeze to filing, >= 0. Default 7.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appeal_delay_days: Option<Parameter>,
    /// Represented accounts a day, >= 0. Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity_per_day: Option<Parameter>,
    /// Whole days from completion to decision, >= 0. Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handling_days: Option<Parameter>,
    /// Probability that a reviewed innocent stays frozen, 0..=1. Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wrongful_hold: Option<Parameter>,
    /// Probability that a reviewed involved account is released, 0..=1. Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wrongful_release: Option<Parameter>,
}
