//! The promises of the schemas: the committed files are what the types and the table of ranges say, they know every range, and
//! they accept what the readers accept. After a change of the types: `UPDATE_SCHEMAS=1 cargo test --test schemas`
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used, clippy::panic)]

use freeze_frame::model::range::{POLICY_FIELDS, SCENARIO_FIELDS};
use freeze_frame::schema::{Document, schema, text};
use serde_json::Value;
use std::path::PathBuf;

#[test]
fn committed_schemas_are_up_to_date() {
    for document in Document::ALL {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("static/schema")
            .join(format!("{}.json", document.name()));
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, text(document)).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == text(document),
            "{} is stale: UPDATE_SCHEMAS=1 cargo test --test schemas",
            path.display()
        );
    }
}

/// The schema that a reference, or a place in it, leads to.
fn at<'s>(root: &'s Value, mut place: &'s Value, word: &str) -> &'s Value {
    while let Some(reference) = place["$ref"].as_str() {
        place = root.pointer(&reference[1..]).unwrap();
    }
    if word == "*" {
        &place["additionalProperties"]
    } else {
        &place["properties"][word]
    }
}

#[test]
fn every_range_of_a_scenario_is_in_its_schema() {
    let schema = schema(Document::Scenario);
    for field in SCENARIO_FIELDS {
        let mut places = vec![];
        if field.path != "accounts" {
            places.push(&schema);
        }
        if field.in_cohort {
            places.push(&schema["$defs"]["Cohort"]);
        }
        for place in places {
            let property = field
                .path
                .split('.')
                .fold(place, |place, word| at(&schema, place, word));
            let mut number = property;
            while number["anyOf"].is_array() || number["$ref"].is_string() {
                number = match number["$ref"].as_str() {
                    Some(reference) => schema.pointer(&reference[1..]).unwrap(),
                    None => &number["anyOf"][0],
                };
            }
            let low = if field.range.above_low {
                "exclusiveMinimum"
            } else {
                "minimum"
            };
            assert_eq!(
                number[low].as_f64(),
                Some(field.range.low),
                "{}",
                field.path
            );
            assert_eq!(
                number["maximum"].as_f64(),
                Some(field.range.high),
                "{}",
                field.path
            );
            assert_eq!(
                number["type"] == "integer",
                field.range.whole,
                "{}",
                field.path
            );
            assert_eq!(
                property["default"].as_f64(),
                field.default,
                "{}",
                field.path
            );
        }
    }
    let review = &schema["$defs"]["Cohort"]["properties"]["review"];
    assert_eq!(review["properties"]["capacity_per_day"], false);
}

#[test]
fn every_range_of_a_policy_is_in_its_schema() {
    let text = text(Document::Policy);
    for field in POLICY_FIELDS {
        assert!(text.contains(field.meaning), "{}", field.path);
    }
}

#[test]
fn every_reference_leads_somewhere() {
    fn check(root: &Value, here: &Value) {
        match here {
            Value::Object(map) => {
                if let Some(Value::String(reference)) = map.get("$ref") {
                    assert!(root.pointer(&reference[1..]).is_some(), "{reference}");
                }
                map.values().for_each(|inner| check(root, inner));
            }
            Value::Array(list) => list.iter().for_each(|inner| check(root, inner)),
            _ => {}
        }
    }
    for document in Document::ALL {
        let schema = schema(document);
        check(&schema, &schema);
    }
}
