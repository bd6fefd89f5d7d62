//! Owns policies as their author wrote them: ordered clauses, the first that matches decides. Refuses ground truth: only
//! observables appear here, so a policy cannot see class, nationality or true residence.

pub mod presets;
pub mod rule;

use rule::Rule;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};
use std::fmt;

/// The name of the file format.
pub const SCHEMA: &str = "freeze-frame/policy/1";

/// A policy, `freeze-frame/policy/1`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Policy {
    /// Slug, unique in a comparison.
    pub id: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whole days from announcement to effect, < the horizon. Default 0.
    #[serde(skip_serializing_if = "is_zero")]
    pub notice_days: u32,
    /// Days by which the involved hear earlier; `None`: the scenario's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anticipation_days: Option<f64>,
    pub clauses: Vec<Clause>,
}

fn is_zero(days: &u32) -> bool {
    *days == 0
}

/// Accounts that match `when` and no earlier clause meet `measure`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Clause {
    pub when: Rule,
    pub measure: Measure,
}

/// What happens to a matched account on the effect day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// The whole balance is locked.
    Freeze,
    /// The part of the balance above the limit is locked; at or below it nothing happens.
    Cap { limit_eur: f64 },
    /// Service is lost but for withdrawing.
    WithdrawOnly,
    /// The account is closed and its funds returned.
    Offboard,
}

/// What a cap says of itself.
#[derive(Serialize)]
struct CapForm<'a> {
    limit_eur: &'a f64,
}

impl Serialize for Measure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Measure::Freeze => serializer.serialize_str("freeze"),
            Measure::WithdrawOnly => serializer.serialize_str("withdraw_only"),
            Measure::Offboard => serializer.serialize_str("offboard"),
            Measure::Cap { limit_eur } => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("cap", &CapForm { limit_eur })?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Measure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Cap {
            limit_eur: f64,
        }
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Measure;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a measure")
            }
            fn visit_str<E: de::Error>(self, name: &str) -> Result<Measure, E> {
                match name {
                    "freeze" => Ok(Measure::Freeze),
                    "withdraw_only" => Ok(Measure::WithdrawOnly),
                    "offboard" => Ok(Measure::Offboard),
                    _ => Err(E::custom("no measure")),
                }
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Measure, A::Error> {
                match map.next_entry::<String, Cap>()? {
                    Some((name, Cap { limit_eur })) if name == "cap" => {
                        Ok(Measure::Cap { limit_eur })
                    }
                    _ => Err(de::Error::custom("no measure")),
                }
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
