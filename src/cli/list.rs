//! Owns `list`: scenarios, policies and the keys a sweep can vary. Refuses to read anything from outside.

use super::arguments::ListFormat;
use super::failure::Failure;
use super::grid::policy_keys;
use super::input;
use super::output;
use super::table;
use crate::catalogue;
use crate::model::policy::{Policy, presets};
use crate::model::range::{Range, SCENARIO_FIELDS};
use crate::model::scenario::Scenario;
use serde_json::{Value, json};

pub(super) fn run(format: ListFormat) -> Result<(), Failure> {
    let scenarios = catalogue::SCENARIOS
        .iter()
        .map(|entry| input::scenario(Some(entry.id)))
        .collect::<Result<Vec<_>, _>>()?;
    match format {
        ListFormat::Table => output::print(&for_people(&scenarios)),
        ListFormat::Json => output::print(&format!("{:#}\n", document(&scenarios))),
    }
}

fn for_people(scenarios: &[Scenario]) -> String {
    let mut text = String::from("SCENARIOS\n");
    let mut grid = table::table(
        &["Id", "Title", "Cohorts", "Accounts"],
        2,
        table::Rows::Close,
    );
    for scenario in scenarios {
        let accounts: f64 = scenario
            .cohorts
            .iter()
            .map(|cohort| cohort.accounts.value)
            .sum();
        grid.add_row([
            scenario.id.clone(),
            scenario.title.clone(),
            scenario.cohorts.len().to_string(),
            table::whole(accounts),
        ]);
    }
    text.push_str(&format!(
        "{grid}\n\nPOLICIES, and the parameters a sweep can vary; the key is ID.PARAMETER\n"
    ));
    let mut grid = table::table(&["Of", "Id", "Parameters"], 3, table::Rows::Close);
    let mut add = |of: &str, policies: &[Policy]| {
        for policy in policies {
            grid.add_row([of, &policy.id, &policy_keys(policy).join(", ")]);
        }
    };
    for scenario in scenarios {
        let own = scenario.policies.as_deref().unwrap_or_default();
        add(&scenario.id, own);
    }
    add("built in", &presets::built_in());
    table::keep_width(&mut grid, 1, 24);
    text.push_str(&format!(
        "{grid}\n\nSCENARIO KEYS a sweep can vary; * is a country code, cohorts[I]. before a key means one cohort\n"
    ));
    let headings = ["Key", "Allowed", "Default", "Meaning"];
    let mut grid = table::table(&headings, 4, table::Rows::Close);
    for field in SCENARIO_FIELDS {
        let key = match (field.path, field.by_class) {
            ("accounts", _) => "cohorts[I].accounts".to_owned(),
            (path, true) => format!("{path}[.CLASS]"),
            (path, false) => path.to_owned(),
        };
        let default = field.default.map(|value| value.to_string());
        grid.add_row([
            key,
            allowed(&field.range),
            default.unwrap_or_else(|| "–".to_owned()),
            format!("{} ({})", field.meaning, field.unit),
        ]);
    }
    table::keep_width(&mut grid, 0, 37);
    text.push_str(&format!(
        "{grid}\nCLASS is innocent, facilitator or designated; without it all three are meant.\n"
    ));
    text
}

/// A range in little space.
fn allowed(range: &Range) -> String {
    let short = |value: f64| {
        if value >= 1e5 {
            format!("{value:e}")
        } else {
            value.to_string()
        }
    };
    let above = if range.above_low { "above " } else { "" };
    let whole = if range.whole { ", whole" } else { "" };
    format!("{above}{}..={}{whole}", short(range.low), short(range.high))
}

fn document(scenarios: &[Scenario]) -> Value {
    let policies = |policies: &[Policy]| -> Value {
        policies
            .iter()
            .map(|policy| json!({"id": policy.id, "title": policy.title, "keys": policy_keys(policy)}))
            .collect()
    };
    json!({
        "scenarios": scenarios.iter().map(|scenario| json!({
            "id": scenario.id,
            "title": scenario.title,
            "policies": policies(scenario.policies.as_deref().unwrap_or_default()),
        })).collect::<Value>(),
        "policies": policies(&presets::built_in()),
        "keys": SCENARIO_FIELDS.iter().map(|field| json!({
            "key": field.path,
            "meaning": field.meaning,
            "unit": field.unit,
            "low": field.range.low,
            "high": field.range.high,
            "above_low": field.range.above_low,
            "whole": field.range.whole,
            "default": field.default,
            "by_class": field.by_class,
            "in_cohort": field.in_cohort,
        })).collect::<Value>(),
    })
}
