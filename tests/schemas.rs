//! The promises of the schemas: the committed files are what the types and the table of ranges say, they know every range, and
//! they accept what the readers accept. After a change of the types: `UPDATE_SCHEMAS=1 cargo test --test schemas`
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used, clippy::panic)]

use freeze_frame::model::range::{POLICY_FIELDS, SCENARIO_FIELDS};
use freeze_frame::model::reading::{read_policy, read_scenario};
use freeze_frame::model::simulation::{Run, Serial, Unobserved};
use freeze_frame::schema::{Document, schema, text};
use serde_json::{Value, json};
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

/// A schema, ready to check documents.
struct Check {
    schemas: boon::Schemas,
    schema: boon::SchemaIndex,
}

impl Check {
    fn new(document: Document) -> Self {
        let mut compiler = boon::Compiler::new();
        compiler
            .add_resource("schema.json", schema(document))
            .unwrap();
        let mut schemas = boon::Schemas::new();
        let schema = compiler.compile("schema.json", &mut schemas).unwrap();
        Check { schemas, schema }
    }

    fn fits(&self, value: &Value) -> bool {
        self.schemas.validate(value, self.schema).is_ok()
    }
}

/// Says whether a document fits the schema of its kind.
fn fits(document: Document, value: &Value) -> bool {
    Check::new(document).fits(value)
}

const EVERY_FIELD: &str = include_str!("fixtures/scenario-1.json");
const EVERY_RULE: &str = include_str!("fixtures/policy-1.json");

#[test]
fn what_the_readers_accept_fits_the_schemas() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static/scenarios");
    let mut texts = vec![EVERY_FIELD.to_owned()];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "json") {
            texts.push(std::fs::read_to_string(path).unwrap());
        }
    }
    for text in texts {
        let scenario = read_scenario(text.as_bytes()).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        assert!(fits(Document::Scenario, &value), "{}", scenario.id);
        assert!(fits(
            Document::Scenario,
            &serde_json::to_value(&scenario).unwrap()
        ));
    }
    let policy = read_policy(EVERY_RULE.as_bytes()).unwrap();
    assert!(fits(
        Document::Policy,
        &serde_json::from_str(EVERY_RULE).unwrap()
    ));
    assert!(fits(
        Document::Policy,
        &serde_json::to_value(policy).unwrap()
    ));
}

#[test]
fn what_the_schemas_refuse_the_readers_refuse_and_the_other_way_round() {
    let bad = [
        json!(null),
        json!(true),
        json!(-1e13),
        json!(1e13),
        json!(0.37),
        json!(""),
        json!("é x"),
        json!([]),
        json!({}),
        json!([{}]),
        json!({"value": "1"}),
    ];
    for (document, text) in [
        (Document::Scenario, EVERY_FIELD),
        (Document::Policy, EVERY_RULE),
    ] {
        let whole: Value = serde_json::from_str(text).unwrap();
        let mut pointers = Vec::new();
        collect(&whole, String::new(), &mut pointers);
        let check = Check::new(document);
        let mut agreed = 0;
        for pointer in pointers {
            for value in &bad {
                let mut changed = whole.clone();
                *changed.pointer_mut(&pointer).unwrap() = value.clone();
                let bytes = serde_json::to_vec(&changed).unwrap();
                let problems = match document {
                    Document::Scenario => read_scenario(&bytes).err(),
                    _ => read_policy(&bytes).err(),
                };
                let fits = check.fits(&changed);
                // Only what holds between fields is beyond a schema.
                let between = problems.as_ref().is_some_and(|problems| {
                    problems.reported().iter().all(|problem| {
                        [
                            "together",
                            "at most `value`",
                            "at least `value`",
                            "positive sum",
                            "more than 0 accounts",
                            "fewer than",
                            "country_groups",
                            "without control characters",
                        ]
                        .iter()
                        .any(|word| problem.allowed.contains(word))
                    })
                });
                assert!(
                    fits == problems.is_none() || (fits && between),
                    "{pointer} = {value}: schema {fits}, reader {problems:?}"
                );
                agreed += 1;
            }
        }
        assert!(agreed > 200);
    }
}

fn collect(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                collect(inner, format!("{pointer}/{key}"), pointers);
            }
        }
        Value::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                collect(inner, format!("{pointer}/{index}"), pointers);
            }
        }
        _ => {}
    }
    pointers.push(pointer);
}

#[test]
fn results_and_messages_fit_their_schemas() {
    let scenario = read_scenario(EVERY_FIELD.as_bytes()).unwrap();
    let policies = scenario.policies.clone().unwrap();
    let outcome = Run {
        scenario: &scenario,
        policies: &policies,
        accounts: 1000,
        seed: 1,
        replicates: 2,
    }
    .outcome(&Serial, &mut Unobserved)
    .unwrap();
    assert!(fits(
        Document::Result,
        &serde_json::to_value(&outcome).unwrap()
    ));
    for message in [
        json!({"type": "freeze-frame-event", "v": 1, "event": "resize", "height": 640}),
        json!({"type": "freeze-frame-query", "v": 1, "id": "a", "query": "set", "args": {"policies": ["none"]}}),
        json!({"type": "freeze-frame-response", "v": 1, "id": null, "error": "why"}),
    ] {
        assert!(fits(Document::Message, &message), "{message}");
    }
    assert!(!fits(
        Document::Message,
        &json!({"type": "freeze-frame-query", "v": 1, "id": "a", "query": "melt"})
    ));
}
