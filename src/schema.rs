//! Owns the JSON Schemas of the documents: made from their types and the table of ranges. Refuses to check documents: the
//! readers do, and say more. `static/schema` holds what this makes; a test says how to make it anew.

use crate::model::outcome;
use crate::model::outcome::Outcome;
use crate::model::policy::rule::{MAX_DEPTH, MAX_NODES};
use crate::model::policy::{self, Policy};
use crate::model::range::{Field, POLICY_FIELDS, Range, SCENARIO_FIELDS};
use crate::model::reading::{
    MAX_CLAUSES, MAX_COHORTS, MAX_NAME, MAX_POLICIES, MAX_PROSE, MAX_TITLE,
};
use crate::model::scenario::{self, Scenario};
use crate::protocol::host::{Message, VERSION};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Document {
    /// Scenario files
    Scenario,
    /// Policy files
    Policy,
    /// Results
    Result,
    /// Messages between the page and the page that embeds it
    Message,
}

impl Document {
    pub const ALL: [Document; 4] = [
        Document::Scenario,
        Document::Policy,
        Document::Result,
        Document::Message,
    ];

    /// The name of the document and of the file with its schema.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Document::Scenario => "scenario",
            Document::Policy => "policy",
            Document::Result => "result",
            Document::Message => "message",
        }
    }
}

/// The schema of a kind of document, JSON Schema 2020-12, as text.
#[must_use]
pub fn text(document: Document) -> String {
    format!("{:#}\n", schema(document))
}

/// The schema of a kind of document, JSON Schema 2020-12.
#[must_use]
pub fn schema(document: Document) -> Value {
    match document {
        Document::Scenario => scenario_schema(),
        Document::Policy => policy_schema(),
        Document::Result => {
            let mut schema = of::<Outcome>();
            set(
                &mut schema,
                "/properties/schema",
                json!({"const": outcome::SCHEMA}),
            );
            schema
        }
        Document::Message => {
            let mut schema = of::<Message>();
            on_properties(&mut schema, &mut |name, property| {
                if name == "v" {
                    *property =
                        json!({"const": VERSION, "description": "Version of the messages."});
                }
            });
            schema
        }
    }
}

fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

fn scenario_schema() -> Value {
    let mut schema = of::<Scenario>();
    refine(&mut schema);
    // One definition for each of the three draws: they mean different things.
    for block in ["second_document", "false_address", "vpn"] {
        let draw = schema["$defs"]["CountryDraw"].clone();
        set(&mut schema, &format!("/$defs/{block}"), draw);
        for owner in ["", "/$defs/Cohort"] {
            let reference = format!("#/$defs/{block}").into();
            set(
                &mut schema,
                &format!("{owner}/properties/{block}/$ref"),
                reference,
            );
        }
    }
    for field in SCENARIO_FIELDS {
        constrain(&mut schema, field);
        let range = &field.range;
        let definition = format!("/$defs/{}", name(range, false));
        set(&mut schema, &definition, parameter(range));
        if field.by_class {
            let definition = format!("/$defs/{}", name(range, true));
            set(&mut schema, &definition, by_class(range));
        }
    }
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        // Every field has replaced these by those of its own range.
        for name in ["Parameter", "ClassParameter", "ByClass", "CountryDraw"] {
            definitions.remove(name);
        }
    }
    set(
        &mut schema,
        "/$defs/Source",
        json!({
            "type": "string",
            "description": "The id of a source, or \"assumption\".",
            "pattern": format!("^[A-Za-z0-9][A-Za-z0-9._-]{{0,{}}}$", MAX_NAME - 1),
        }),
    );
    set(
        &mut schema,
        "/properties/schema",
        json!({"const": scenario::SCHEMA}),
    );
    set(
        &mut schema,
        "/properties/country_names/additionalProperties",
        json!({"type": "string", "minLength": 1, "maxLength": MAX_TITLE}),
    );
    limit(&mut schema, "/properties/cohorts", "minItems", 1);
    limit(&mut schema, "/properties/cohorts", "maxItems", MAX_COHORTS);
    limit(
        &mut schema,
        "/properties/policies",
        "maxItems",
        MAX_POLICIES,
    );
    set(&mut schema, "/properties/as_of/format", json!("date"));
    set(
        &mut schema,
        "/properties/as_of/pattern",
        json!("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    );
    set(
        &mut schema,
        "/properties/country_groups/propertyNames",
        json!({"minLength": 1, "maxLength": MAX_NAME}),
    );
    // There is one review team.
    let of_the_team: Map<String, Value> = SCENARIO_FIELDS
        .iter()
        .filter(|field| !field.in_cohort)
        .filter_map(|field| Some((field.path.strip_prefix("review.")?.to_owned(), false.into())))
        .collect();
    set(
        &mut schema,
        "/$defs/Cohort/properties/review/properties",
        of_the_team.into(),
    );
    schema
}

fn policy_schema() -> Value {
    let mut schema = of::<Policy>();
    refine(&mut schema);
    set(
        &mut schema,
        "/properties/schema",
        json!({"const": policy::SCHEMA, "description": "Optional in a file, absent in a scenario."}),
    );
    schema
}

/// What the types of scenarios and policies do not say: nothing may be null, nothing unknown; words, lengths, ranges.
fn refine(schema: &mut Value) {
    name_keys(schema);
    on_properties(schema, &mut |name, property| {
        if name != "anticipation_days" {
            forbid_null(property);
        }
        match name {
            "id" | "group" => {
                property["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$".into();
                property["maxLength"] = MAX_NAME.into();
            }
            "title" => {
                property["minLength"] = 1.into();
                property["maxLength"] = MAX_TITLE.into();
            }
            "description" if property.get("type") == Some(&"string".into()) => {
                property["maxLength"] = MAX_PROSE.into();
            }
            "clauses" => property["maxItems"] = MAX_CLAUSES.into(),
            "when" => {
                property["description"] = format!(
                    "A rule at most {MAX_DEPTH} deep, where a lone leaf has depth 1, of at most {MAX_NODES} nodes."
                )
                .into();
            }
            "always" => *property = json!({"const": true}),
            _ => {}
        }
    });
    close(schema);
    for field in POLICY_FIELDS {
        on_properties(schema, &mut |name, property| {
            let kind = property["type"].clone();
            let is_number = ["number", "integer"]
                .iter()
                .any(|number| kind == **number || kind == json!([number, "null"]));
            if name == field.path && is_number {
                *property = number(&field.range);
                if kind.is_array() {
                    property["type"] = kind;
                }
                if let Value::Object(map) = property {
                    map.extend(described(field));
                }
            }
        });
    }
}

/// Calls `change` with the name and schema of every property anywhere in a schema.
fn on_properties(schema: &mut Value, change: &mut dyn FnMut(&str, &mut Value)) {
    match schema {
        Value::Object(map) => {
            for (key, inner) in map.iter_mut() {
                if key == "properties"
                    && let Value::Object(properties) = inner
                {
                    for (name, property) in properties.iter_mut() {
                        if property.is_object() {
                            change(name, property);
                        }
                    }
                }
                on_properties(inner, change);
            }
        }
        Value::Array(list) => {
            for inner in list {
                on_properties(inner, change);
            }
        }
        _ => {}
    }
}

/// Maps from countries say so once, in the names of their keys.
fn name_keys(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Object(patterns)) = map.remove("patternProperties") {
                let values = patterns.into_values().next().unwrap_or(Value::Bool(true));
                map.insert("additionalProperties".to_owned(), values);
                let country = json!({"$ref": "#/$defs/Country"});
                map.insert("propertyNames".to_owned(), country);
            }
            for (_, inner) in map.iter_mut() {
                name_keys(inner);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(name_keys),
        _ => {}
    }
}

/// An optional field may be absent, not null.
fn forbid_null(property: &mut Value) {
    let null = json!({"type": "null"});
    if let Some(kinds) = property.get_mut("type").and_then(Value::as_array_mut) {
        kinds.retain(|kind| *kind != "null");
        if let [kind] = &kinds[..] {
            property["type"] = kind.clone();
        }
    }
    let Some(choices) = property.get_mut("anyOf").and_then(Value::as_array_mut) else {
        return;
    };
    choices.retain(|choice| *choice != null);
    if let [Value::Object(only)] = &choices[..] {
        let only = only.clone();
        if let Value::Object(map) = property {
            map.remove("anyOf");
            map.extend(only);
        }
    }
}

/// Objects have no other properties than those named.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if map.contains_key("properties") && map.get("type") == Some(&"object".into()) {
                map.entry("additionalProperties").or_insert(false.into());
            }
            for (_, inner) in map.iter_mut() {
                close(inner);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(close),
        _ => {}
    }
}

/// Puts a field's range, meaning, unit and default where its path leads, from the scenario and from a cohort.
fn constrain(schema: &mut Value, field: &Field) {
    for start in ["", "/$defs/Cohort"] {
        let mut place = start.to_owned();
        for word in field.path.split('.') {
            place = follow(schema, place);
            place.push_str(&match word {
                "*" => "/additionalProperties".to_owned(),
                name => format!("/properties/{name}"),
            });
        }
        let Some(property) = schema.pointer_mut(&place) else {
            continue;
        };
        let reference = format!("#/$defs/{}", name(&field.range, field.by_class));
        let mut said = described(field);
        said.insert("$ref".to_owned(), reference.into());
        *property = said.into();
    }
}

/// The place that a reference at this place leads to, or the place itself.
fn follow(schema: &Value, place: String) -> String {
    let reference = schema
        .pointer(&place)
        .and_then(|here| here.get("$ref"))
        .and_then(Value::as_str);
    match reference.and_then(|reference| reference.strip_prefix('#')) {
        Some(target) => target.to_owned(),
        None => place,
    }
}

/// The name of the definition of a number in this range, by itself or by class.
fn name(range: &Range, by_class: bool) -> String {
    let kind = if by_class { "ByClass" } else { "Parameter" };
    let above = if range.above_low { "above-" } else { "" };
    let whole = if range.whole { "-whole" } else { "" };
    format!("{kind}-{above}{}-to-{}{whole}", range.low, range.high)
}

/// The definition of a number in this range, bare or with its evidence.
fn parameter(range: &Range) -> Value {
    let number = number(range);
    json!({"anyOf": [number, {
        "type": "object",
        "description": "A number with the evidence for it; low <= value <= high.",
        "properties": {
            "value": number,
            "low": number,
            "high": number,
            "source": {"$ref": "#/$defs/Source"},
            "note": {"type": "string", "maxLength": MAX_PROSE},
        },
        "required": ["value"],
        "additionalProperties": false,
    }]})
}

/// The definition of a number in this range for all classes, or one for each.
fn by_class(range: &Range) -> Value {
    let one = json!({"$ref": format!("#/$defs/{}", name(range, false))});
    json!({"anyOf": [one, {
        "type": "object",
        "properties": {"innocent": one, "facilitator": one, "designated": one},
        "required": ["innocent", "facilitator", "designated"],
        "additionalProperties": false,
    }]})
}

/// What the table says of a field, but for its range.
fn described(field: &Field) -> Map<String, Value> {
    let mut map = Map::new();
    let said = format!("{}; {}", field.meaning, field.unit);
    map.insert("description".to_owned(), said.into());
    if let Some(default) = field.default {
        map.insert("default".to_owned(), bound(default));
    }
    map
}

fn number(range: &Range) -> Value {
    let kind = if range.whole { "integer" } else { "number" };
    let low = if range.above_low {
        "exclusiveMinimum"
    } else {
        "minimum"
    };
    json!({"type": kind, low: bound(range.low), "maximum": bound(range.high)})
}

/// A number without a fraction of zero.
fn bound(value: f64) -> Value {
    if value.fract() == 0.0 {
        Value::from(value as i64)
    } else {
        Value::from(value)
    }
}

fn set(schema: &mut Value, pointer: &str, value: Value) {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return;
    };
    if let Some(parent) = schema.pointer_mut(parent) {
        parent[key] = value;
    }
}

fn limit(schema: &mut Value, pointer: &str, key: &str, value: usize) {
    set(schema, &format!("{pointer}/{key}"), value.into());
}
