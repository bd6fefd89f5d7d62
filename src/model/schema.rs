//! Owns what the JSON Schemas say of types whose JSON is written by hand. Refuses ranges: the table of ranges has them, and the
//! caller puts them in.

use crate::jurisdiction::Country;
use crate::parameter::Parameter;
use crate::policy::Measure;
use crate::policy::rule::Place;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

impl JsonSchema for Country {
    fn schema_name() -> Cow<'static, str> {
        "Country".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut codes = Vec::new();
        for first in 'A'..='Z' {
            for second in 'A'..='Z' {
                let code = format!("{first}{second}");
                if first != 'X' && Country::new(&code).is_some() {
                    codes.push(code);
                }
            }
        }
        json_schema!({
            "description": "A country: an officially assigned ISO 3166-1 alpha-2 code, or a user-assigned one, XA to XZ.",
            "type": "string",
            "pattern": format!("^(?:X[A-Z]|{})$", codes.join("|"))
        })
    }
}

impl JsonSchema for Place {
    fn schema_name() -> Cow<'static, str> {
        "Place".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let country = generator.subschema_for::<Country>();
        json_schema!({
            "description": "A country, or @ and the name of one of the scenario's country groups.",
            "anyOf": [country, {"type": "string", "pattern": "^@."}]
        })
    }
}

impl JsonSchema for Parameter {
    fn schema_name() -> Cow<'static, str> {
        "Parameter".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // The caller puts a definition with the field's range in its place.
        json_schema!({"type": ["number", "object"]})
    }
}

impl JsonSchema for Measure {
    fn schema_name() -> Cow<'static, str> {
        "Measure".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "What happens to a matched account on the effect day: freeze locks the whole balance, cap what is above the limit; withdraw_only and offboard take the service and leave the funds.",
            "oneOf": [
                {"enum": ["freeze", "withdraw_only", "offboard"]},
                {
                    "type": "object",
                    "properties": {
                        "cap": {
                            "type": "object",
                            "properties": {"limit_eur": {"type": "number"}},
                            "required": ["limit_eur"],
                            "additionalProperties": false
                        }
                    },
                    "required": ["cap"],
                    "additionalProperties": false
                }
            ]
        })
    }
}
