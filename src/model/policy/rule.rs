//! Owns the rule language: what a policy may ask about an account. Refuses evaluation (`simulation`), ground truth, and judging what somebody
//! wrote (`reading`): what is deserialized here was serialized here.

use crate::jurisdiction::Country;
use serde::{Deserialize, Deserializer, Serialize, de};
use std::fmt;

/// Deepest nesting of a rule; a lone leaf has depth 1.
pub const MAX_DEPTH: usize = 16;
/// Most nodes of a rule.
pub const MAX_NODES: usize = 256;

/// A condition on the observables of one account. Thresholds are inclusive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        match (written.strip_prefix('@'), Country::new(&written)) {
            (Some(name), _) => Ok(Place::Group(name.to_owned())),
            (None, Some(country)) => Ok(Place::Country(country)),
            (None, None) => Err(de::Error::custom("no country code")),
        }
    }
}
