//! Owns saved work as one document: named links, each with its scenario where a link is too short for that. Refuses where it is kept, and to drop
//! silently what it cannot read.

use crate::model::reading::{Problem, read_scenario};
use serde_json::{Map, Value, json};

/// The name of the file format.
pub const SCHEMA: &str = "freeze-frame/saved/1";
/// Most entries of a document.
pub const MAX_SAVED: usize = 1_000;
/// Most characters of a name.
pub const MAX_NAME: usize = 120;
/// Most characters of a query.
const MAX_QUERY: usize = 70_000;

/// A piece of work under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub name: String,
    /// What was on screen, as a link's query.
    pub query: String,
    /// The scenario's document, when the query cannot carry it.
    pub scenario: Option<String>,
}

/// Whether a text says that it is such a document.
#[must_use]
pub fn is_saved(text: &str) -> bool {
    let document = serde_json::from_str::<Value>(text);
    document.is_ok_and(|document| document.get("schema") == Some(&json!(SCHEMA)))
}

/// The document.
#[must_use]
pub fn write(saved: &[Saved]) -> String {
    let each = saved.iter().map(|saved| {
        let mut entry = Map::new();
        entry.insert("name".into(), json!(saved.name));
        entry.insert("query".into(), json!(saved.query));
        // As a text, so that its bytes stay.
        entry.extend(
            saved
                .scenario
                .iter()
                .map(|text| ("scenario".into(), json!(text))),
        );
        Value::Object(entry)
    });
    let document = json!({"schema": SCHEMA, "saved": each.collect::<Vec<Value>>()});
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// The work in a document.
///
/// # Errors
/// Every problem, with its place.
pub fn read(text: &str) -> Result<Vec<Saved>, Vec<Problem>> {
    let problem = |path: String, found: String, allowed: &str| Problem {
        path,
        found,
        allowed: allowed.to_owned(),
    };
    let document: Value = serde_json::from_str(text)
        .map_err(|error| vec![problem("$".into(), error.to_string(), "JSON")])?;
    let mut problems = Vec::new();
    if document.get("schema") != Some(&json!(SCHEMA)) {
        let found = document.get("schema").map_or("nothing".into(), shown);
        problems.push(problem("$.schema".into(), found, &format!("{SCHEMA:?}")));
    }
    let list = match document.get("saved") {
        Some(Value::Array(list)) if list.len() <= MAX_SAVED => list.as_slice(),
        Some(Value::Array(list)) => {
            let found = format!("{} entries", list.len());
            problems.push(problem("$.saved".into(), found, "at most 1000 entries"));
            &[]
        }
        other => {
            let found = other.map_or("nothing".into(), shown);
            problems.push(problem("$.saved".into(), found, "a list"));
            &[]
        }
    };
    let mut read = Vec::new();
    for (place, entry) in list.iter().enumerate() {
        let at = |field: &str| format!("$.saved[{place}].{field}");
        let text = |field: &str| entry.get(field).and_then(Value::as_str);
        let found = |field: &str| entry.get(field).map_or("nothing".into(), shown);
        let name = text("name").filter(|name| (1..=MAX_NAME).contains(&name.chars().count()));
        if name.is_none() {
            let allowed = "a text of 1 to 120 characters";
            problems.push(problem(at("name"), found("name"), allowed));
        }
        let query =
            text("query").filter(|query| query.starts_with('?') && query.len() <= MAX_QUERY);
        if query.is_none() {
            let allowed = "the query of a link, from its question mark on";
            problems.push(problem(at("query"), found("query"), allowed));
        }
        let scenario = text("scenario");
        if entry.get("scenario").is_some() && scenario.is_none() {
            let allowed = "a scenario file, as one text";
            problems.push(problem(at("scenario"), found("scenario"), allowed));
        }
        if let Some(Err(wrong)) = scenario.map(|text| read_scenario(text.as_bytes())) {
            problems.extend(wrong.reported().iter().map(|wrong| Problem {
                path: format!("{} {}", at("scenario"), wrong.path),
                ..wrong.clone()
            }));
        }
        if let (Some(name), Some(query)) = (name, query) {
            read.push(Saved {
                name: name.to_owned(),
                query: query.to_owned(),
                scenario: scenario.map(str::to_owned),
            });
        }
    }
    if problems.is_empty() {
        Ok(read)
    } else {
        Err(problems)
    }
}

/// A value, shortened.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() > MAX_NAME {
        let start: String = text.chars().take(MAX_NAME).collect();
        return format!("{start}…");
    }
    text
}

/// A name that none of these has: the wished one, or with a number behind it.
#[must_use]
pub fn free_name(wished: &str, taken: &[Saved]) -> String {
    let wished: String = wished.trim().chars().take(MAX_NAME - 6).collect();
    let is_taken = |name: &str| taken.iter().any(|saved| saved.name == name);
    let mut name = wished.clone();
    let mut number = 2;
    while is_taken(&name) {
        name = format!("{wished} {number}");
        number += 1;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Vec<Saved> {
        let scenario = include_str!("../../static/scenarios/two-shores.json");
        vec![
            Saved {
                name: "Моя перша".into(),
                query: "?v=1&scenario=two-shores".into(),
                scenario: None,
            },
            Saved {
                name: "Large".into(),
                query: "?v=1".into(),
                scenario: Some(scenario.into()),
            },
        ]
    }

    #[test]
    fn what_is_written_reads_back_to_the_byte() {
        let text = write(&some());
        assert!(is_saved(&text));
        assert_eq!(read(&text), Ok(some()));
        assert_eq!(read(&write(&[])), Ok(vec![]));
        assert!(!is_saved("{}") && !is_saved("no"));
    }

    #[test]
    fn every_problem_of_a_document_is_told_with_its_place() {
        let paths = |text: &str| -> Vec<String> {
            let problems = read(text).unwrap_err();
            problems.into_iter().map(|problem| problem.path).collect()
        };
        assert_eq!(paths("no"), ["$"]);
        assert_eq!(paths("[]"), ["$.schema", "$.saved"]);
        let text = json!({"schema": SCHEMA, "saved": [
            {"name": "", "query": "x"},
            {"name": "a", "query": "?", "scenario": {}},
            {"name": "b", "query": "?", "scenario": "{\"schema\":\"freeze-frame/scenario/1\"}"},
            7
        ]});
        let paths = paths(&text.to_string());
        let start = ["$.saved[0].name", "$.saved[0].query", "$.saved[1].scenario"];
        assert_eq!(paths[..3], start);
        assert!(paths[3].starts_with("$.saved[2].scenario $"));
        assert!(paths.iter().any(|path| path == "$.saved[3].name"));
    }

    #[test]
    fn names_stay_apart() {
        assert_eq!(free_name(" Large ", &some()), "Large 2");
        assert_eq!(free_name("Small", &some()), "Small");
        let long = "x".repeat(500);
        assert!(free_name(&long, &some()).len() <= MAX_NAME);
    }
}
