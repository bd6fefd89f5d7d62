//! Owns the rule language: what a policy may ask about an account. Refuses evaluation (`simulation`) and ground truth.

use crate::jurisdiction::Country;
use serde::Serialize;
use std::fmt;

/// Deepest nesting of a rule; a lone leaf has depth 1.
pub const MAX_DEPTH: usize = 16;
/// Most nodes of a rule.
pub const MAX_NODES: usize = 256;

/// A condition on the observables of one account. Thresholds are inclusive.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// True when every part is; `all: []` is true.
    All(Vec<Rule>),
    /// True when some part is; `any: []` is false.
    Any(Vec<Rule>),
    Not(Box<Rule>),
    DocumentIn(Vec<Place>),
    /// The *declared* residence.
    ResidenceIn(Vec<Place>),
    IpIn(Vec<Place>),
    BalanceEurAtLeast(f64),
    /// 0..=1.
    NameScoreAtLeast(f64),
    /// 0..=1.
    RiskScoreAtLeast(f64),
    /// `{"always": true}`.
    Always(bool),
}

/// A country, or a scenario's group of countries, written `@NAME`.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    Country(Country),
    Group(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Country(country) => write!(f, "{country}"),
            Place::Group(name) => write!(f, "@{name}"),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
