//! Owns what a host's query comes to: reading it, checking it against what is shown, and the wish that follows. Refuses to fulfil it (the
//! page's part) and to judge a changed scenario (the reader's).

use super::state::State;
use crate::link::{Allowed, Link, Notice};
use crate::model::reading::read_scenario;
use crate::protocol::host::{Command, Incoming, Settings, read};
use crate::protocol::studio::Wish;
use crate::text::languages;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Edits that wait for their scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Pending {
    /// The query's, as JSON.
    id: String,
    /// The scenario's.
    scenario: String,
    edits: BTreeMap<String, Value>,
}

/// What a message asks for: nothing, a wish, and edits that must wait until their scenario is there.
#[must_use]
pub fn wished(json: &str, state: &State) -> (Option<Wish>, Option<Pending>) {
    let query = match read(json) {
        Incoming::Foreign => return (None, None),
        Incoming::Malformed(response) => {
            let wish = Wish::Refused {
                id: written(&response.id),
                error: response.error.unwrap_or_default(),
            };
            return (Some(wish), None);
        }
        Incoming::Query(query) => query,
    };
    let id = written(&query.id);
    match query.query {
        Command::Get => (Some(Wish::Get { id }), None),
        Command::Run => (Some(Wish::Run { id }), None),
        Command::Focus => (Some(Wish::Focus { id }), None),
        Command::Set => set(id, query.args.unwrap_or_default(), state),
    }
}

fn set(id: String, settings: Settings, state: &State) -> (Option<Wish>, Option<Pending>) {
    let keys = match keys(&settings, state) {
        Ok(keys) => keys,
        Err(error) => return (Some(Wish::Refused { id, error }), None),
    };
    let Some(edits) = settings.edits else {
        let wish = Wish::Set {
            id: Some(id),
            keys,
            scenario: None,
        };
        return (Some(wish), None);
    };
    let scenario = settings.scenario.unwrap_or(state.link.scenario.clone());
    let pending = Pending {
        id,
        scenario,
        edits,
    };
    match pending.due(state) {
        Some(Wish::Set { id, scenario, .. }) => (Some(Wish::Set { id, keys, scenario }), None),
        Some(refused) => (Some(refused), None),
        None => {
            let first = Wish::Set {
                id: None,
                keys,
                scenario: None,
            };
            (Some(first), Some(pending))
        }
    }
}

impl Pending {
    /// The wish to make the edits, once their scenario is there; or to say that it will not come.
    #[must_use]
    pub fn due(&self, state: &State) -> Option<Wish> {
        let refused = |error: String| {
            Some(Wish::Refused {
                id: self.id.clone(),
                error,
            })
        };
        let known = state.original.as_deref();
        let Some(original) = known.filter(|known| known.id == self.scenario) else {
            let has_failed = state.phase == "error" && state.link.scenario == self.scenario;
            return has_failed
                .then(|| refused(format!("scenario: {} is not here", self.scenario)))?;
        };
        let Ok(mut document) = serde_json::to_value(original) else {
            return refused("the scenario cannot be written".to_owned());
        };
        for (path, value) in &self.edits {
            if let Err(error) = put(&mut document, path, value) {
                return refused(error);
            }
        }
        let text = document.to_string();
        if let Err(problems) = read_scenario(text.as_bytes()) {
            let problems = problems.reported().iter().map(ToString::to_string);
            return refused(problems.collect::<Vec<_>>().join("; "));
        }
        Some(Wish::Set {
            id: Some(self.id.clone()),
            keys: String::new(),
            scenario: Some(text),
        })
    }
}

/// The keys of a link that these settings change.
fn keys(settings: &Settings, state: &State) -> Result<String, String> {
    let mut keys = String::new();
    let mut add = |key: &str, value: &str| {
        // As an address has it, so that no value is taken for another key.
        let escaped = value
            .replace('%', "%25")
            .replace('&', "%26")
            .replace('+', "%2B");
        let _ = write!(keys, "&{key}={escaped}");
    };
    let texts = [
        ("scenario", settings.scenario.clone()),
        (
            "policies",
            settings.policies.as_ref().map(|ids| ids.join(",")),
        ),
        (
            "accounts",
            settings.accounts.map(|number| number.to_string()),
        ),
        ("seed", settings.seed.map(|number| number.to_string())),
        ("view", settings.view.clone()),
        ("lang", settings.lang.clone()),
        ("theme", settings.theme.clone()),
        ("step", settings.step.map(|number| number.to_string())),
        ("s", settings.s.clone()),
    ];
    for (key, value) in texts {
        if let Some(value) = value {
            add(key, &value);
        }
    }
    let keys = keys.trim_start_matches('&').to_owned();
    let tags: Vec<&str> = languages().collect();
    let (_, notices) = Link::default().changed(&keys, &tags);
    let mut problems: Vec<String> = notices.iter().map(problem).collect();
    let is_other = settings
        .scenario
        .as_ref()
        .is_some_and(|id| *id != state.link.scenario);
    if let (Some(asked), Some(brief), false) = (&settings.policies, &state.brief, is_other) {
        let known = brief.policy_ids();
        for id in asked.iter().filter(|id| !known.contains(&id.as_str())) {
            problems.push(format!(
                "policies: \"{id}\"; allowed: some of {}",
                known.join(", ")
            ));
        }
    }
    if problems.is_empty() {
        Ok(keys)
    } else {
        Err(problems.join("; "))
    }
}

/// What is wrong with a key, for developers: its place, its value, what is allowed.
fn problem(notice: &Notice) -> String {
    let allowed = match &notice.allowed {
        Allowed::Whole { least, most } => format!("a whole number from {least} to {most}"),
        Allowed::OneOf(list) => list.join(", "),
        Allowed::SomeOf(list) => format!("some of {}", list.join(", ")),
        Allowed::Slug => "small letters, digits and hyphens".to_owned(),
        Allowed::Slugs => "ids of policies, none twice".to_owned(),
        Allowed::Digest => "12 to 64 hexadecimal digits".to_owned(),
        Allowed::Packed => "the packed edits of a link of this page".to_owned(),
        Allowed::Same(digest) => digest.clone(),
    };
    format!("{}: \"{}\"; allowed: {allowed}", notice.key, notice.value)
}

/// Puts a value where a path leads, by names, places in lists and ids of what is in them; null takes the field out. A number that comes in the
/// place of one with evidence becomes its value, and widens its range.
fn put(document: &mut Value, path: &str, value: &Value) -> Result<(), String> {
    let (parents, last) = path.rsplit_once('.').unwrap_or(("", path));
    let mut here = document;
    for word in parents.split('.').filter(|word| !word.is_empty()) {
        here = step(here, word).ok_or_else(|| format!("edits: no \"{word}\" in \"{path}\""))?;
    }
    if value.is_null() {
        if let Value::Object(fields) = here {
            fields.remove(last);
        }
        return Ok(());
    }
    let place = step(here, last).ok_or_else(|| format!("edits: no \"{last}\" in \"{path}\""))?;
    match (place.as_object_mut(), value.as_f64()) {
        (Some(parameter), Some(number)) if parameter.contains_key("value") => {
            parameter.insert("value".to_owned(), value.clone());
            widen(parameter, number);
        }
        _ => *place = value.clone(),
    }
    Ok(())
}

/// The place of this name inside another; a field that is not there yet is made.
fn step<'a>(here: &'a mut Value, word: &str) -> Option<&'a mut Value> {
    if let Value::Array(list) = here {
        let place = word.parse().ok().or_else(|| {
            let named = |item: &Value| item.get("id").and_then(Value::as_str) == Some(word);
            list.iter().position(named)
        })?;
        return list.get_mut(place);
    }
    if here.is_null() {
        *here = Value::Object(Map::new());
    }
    let fields = here.as_object_mut()?;
    Some(fields.entry(word).or_insert(Value::Null))
}

fn widen(parameter: &mut Map<String, Value>, number: f64) {
    for (name, is_beyond) in [
        ("low", (|number, end| number < end) as fn(f64, f64) -> bool),
        ("high", |number, end| number > end),
    ] {
        if let Some(end) = parameter.get_mut(name)
            && end.as_f64().is_some_and(|end| is_beyond(number, end))
        {
            *end = number.into();
        }
    }
}

fn written(id: &impl serde::Serialize) -> String {
    serde_json::to_string(id).unwrap_or_else(|_| "null".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::studio::{PageBrief, Tell};
    use serde_json::json;

    const SCENARIO: &str = include_str!("../../static/scenarios/russia-2022.json");

    fn opened(query: &str) -> State {
        let page = PageBrief {
            query: query.to_owned(),
            phase: "ready".to_owned(),
        };
        let scenario = Tell::Scenario {
            text: SCENARIO.to_owned(),
            edited: false,
        };
        State::default().after(Tell::Page(page)).after(scenario)
    }

    fn asked(args: &Value, state: &State) -> (Option<Wish>, Option<Pending>) {
        let query =
            json!({"type": "freeze-frame-query", "v": 1, "id": 7, "query": "set", "args": args});
        wished(&query.to_string(), state)
    }

    /// The scenario's document with these edits.
    fn edited(edits: &Value) -> Value {
        match asked(&json!({"edits": edits}), &opened("")) {
            (Some(Wish::Set { id, scenario, .. }), None) => {
                assert_eq!(id.as_deref(), Some("7"));
                serde_json::from_str(&scenario.unwrap()).unwrap()
            }
            other => panic!("{other:?}"),
        }
    }

    fn refused(args: &Value) -> String {
        match asked(args, &opened("")) {
            (Some(Wish::Refused { id, error }), None) => {
                assert_eq!(id, "7");
                error
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn keys_of_a_link_become_keys_of_a_link() {
        let (wish, _) = asked(
            &json!({"seed": 3, "policies": ["none", "sanctions-list"], "view": "table"}),
            &opened(""),
        );
        let keys = "policies=none,sanctions-list&seed=3&view=table".to_owned();
        assert_eq!(
            wish,
            Some(Wish::Set {
                id: Some("7".into()),
                keys,
                scenario: None
            })
        );
    }

    #[test]
    fn a_value_that_cannot_be_used_is_answered_with_what_can() {
        assert_eq!(
            refused(&json!({"view": "dashboard&seed=3"}))
                .split(';')
                .next(),
            Some("view: \"dashboard&seed=3\"")
        );
        assert!(refused(&json!({"accounts": 0})).contains("from 1 to 10000000"));
        let error = refused(&json!({"edits": {"review.capacity_per_day": -1}}));
        assert!(
            error.contains("review.capacity_per_day") && error.contains("-1"),
            "{error}"
        );
        let error = refused(&json!({"edits": {"review.speed": 5}}));
        assert!(error.contains("speed"), "{error}");
        let error = refused(&json!({"edits": {"policies.nonsense.notice_days": 5}}));
        assert!(error.contains("nonsense"), "{error}");
        let error = refused(&json!({"edits": {"title.words": 5}}));
        assert!(error.contains("words"), "{error}");
    }

    #[test]
    fn a_number_keeps_its_evidence_and_widens_its_range() {
        let before: Value = serde_json::from_str(SCENARIO).unwrap();
        let after = edited(&json!({"review.capacity_per_day": 50_000}));
        let (before, after) = (
            &before["review"]["capacity_per_day"],
            &after["review"]["capacity_per_day"],
        );
        assert_eq!(after["value"], 50_000.0);
        assert_eq!(after["high"], 50_000.0);
        assert_eq!(
            (&after["low"], &after["source"]),
            (&json!(500.0), &before["source"])
        );
    }

    #[test]
    fn list_items_are_found_by_place_and_by_id_and_null_takes_a_field_out() {
        let after = edited(&json!({
            "policies.sanctions-list.notice_days": 30,
            "cohorts.0.accounts": 5,
            "review.handling_days": null,
        }));
        let policies = after["policies"].as_array().unwrap();
        let named = policies
            .iter()
            .find(|policy| policy["id"] == "sanctions-list");
        assert_eq!(named.unwrap()["notice_days"], 30);
        assert_eq!(
            after["cohorts"][0]["accounts"]["value"]
                .as_f64()
                .or(after["cohorts"][0]["accounts"].as_f64()),
            Some(5.0)
        );
        assert!(after["review"].get("handling_days").is_none());
    }

    #[test]
    fn no_edits_bring_the_scenario_back() {
        let back = read_scenario(edited(&json!({})).to_string().as_bytes()).unwrap();
        assert_eq!(back, read_scenario(SCENARIO.as_bytes()).unwrap());
    }

    #[test]
    fn edits_of_another_scenario_wait_until_it_is_there_or_will_not_come() {
        let mut state = opened("?scenario=two-shores");
        let args = json!({"scenario": "two-shores", "edits": {"review.capacity_per_day": 1}});
        let (Some(Wish::Set { id: None, .. }), Some(pending)) = asked(&args, &state) else {
            panic!("nothing to wait for");
        };
        assert_eq!(pending.due(&state), None);
        state.phase = "error".to_owned();
        assert!(matches!(pending.due(&state), Some(Wish::Refused { .. })));
        let text = include_str!("../../static/scenarios/two-shores.json").to_owned();
        let state = state.after(Tell::Scenario {
            text,
            edited: false,
        });
        assert!(matches!(
            pending.due(&state),
            Some(Wish::Set {
                scenario: Some(_),
                ..
            })
        ));
    }

    #[test]
    fn what_is_no_query_is_ignored_and_a_malformed_one_answered() {
        assert_eq!(wished("{}", &State::default()), (None, None));
        let (wish, _) = wished(
            r#"{"type":"freeze-frame-query","v":1,"id":"a","query":"melt"}"#,
            &State::default(),
        );
        assert!(matches!(wish, Some(Wish::Refused { id, .. }) if id == "\"a\""));
    }
}
