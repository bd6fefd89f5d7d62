//! Owns a number with its evidence: value, plausible range, source. Refuses to know which parameter it is.

use crate::class::{ByClass, Class};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// A number of a scenario, with the evidence for it. Written bare in a file when there is only a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parameter {
    pub value: f64,
    /// Low end of the plausible range; `low <= value`.
    pub low: Option<f64>,
    /// High end of the plausible range; `value <= high`.
    pub high: Option<f64>,
    /// The id of a source, or `assumption`.
    pub source: Option<String>,
    pub note: Option<String>,
}

impl From<f64> for Parameter {
    fn from(value: f64) -> Self {
        Parameter {
            value,
            ..Parameter::default()
        }
    }
}

impl Serialize for Parameter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.low.is_none() && self.high.is_none() && self.source.is_none() && self.note.is_none()
        {
            return serializer.serialize_f64(self.value);
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("value", &self.value)?;
        if let Some(low) = self.low {
            map.serialize_entry("low", &low)?;
        }
        if let Some(high) = self.high {
            map.serialize_entry("high", &high)?;
        }
        if let Some(source) = &self.source {
            map.serialize_entry("source", source)?;
        }
        if let Some(note) = &self.note {
            map.serialize_entry("note", note)?;
        }
        map.end()
    }
}

/// One number for all classes, or one for each.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum ClassParameter {
    All(Parameter),
    Each(Box<ByClass<Parameter>>),
}

impl ClassParameter {
    #[must_use]
    pub fn value(&self, class: Class) -> f64 {
        match self {
            ClassParameter::All(parameter) => parameter.value,
            ClassParameter::Each(each) => each.get(class).value,
        }
    }
}
