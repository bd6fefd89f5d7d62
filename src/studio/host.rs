//! Owns what a host's query comes to: reading it, checking it against what is shown, and the wish that follows. Refuses to fulfil it (the
//! page's part) and to judge a changed scenario (the reader's).

use super::state::State;
use crate::link::packed::Packed;
use crate::link::{Allowed, Link, Notice};
use crate::model::reading::read_scenario;
use crate::model::scenario::Scenario;
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
    let set = |packed, is_half| Wish::Set {
        id: id.clone(),
        keys: keys.clone(),
        packed,
        is_half,
    };
    let Some(edits) = settings.edits else {
        return (Some(set(None, false)), None);
    };
    let scenario = settings.scenario.unwrap_or(state.link.scenario.clone());
    let pending = Pending {
        id: id.clone(),
        scenario,
        edits,
    };
    match pending.packed(state) {
        None => (Some(set(None, true)), Some(pending)),
        Some(Ok(packed)) => (Some(set(Some(packed), false)), None),
        Some(Err(error)) => (Some(Wish::Refused { id, error }), None),
    }
}

impl Pending {
    /// The wish to make the edits, once their scenario is there.
    #[must_use]
    pub fn due(&self, state: &State) -> Option<Wish> {
        let id = self.id.clone();
        Some(match self.packed(state)? {
            Ok(packed) => Wish::Set {
                id,
                keys: String::new(),
                packed: Some(packed),
                is_half: false,
            },
            Err(error) => Wish::Refused { id, error },
        })
    }

    /// The edits as a link carries them, or why there are none; `None` until their scenario is there.
    fn packed(&self, state: &State) -> Option<Result<Packed, String>> {
        let preset = state.preset.as_ref()?;
        let original = state.original.as_deref()?;
        (original.id == self.scenario).then(|| {
            let edited = edited(original, &self.edits)?;
            match preset.packed(&edited) {
                Packed::TooLong => Err("edits: more than a link carries".to_owned()),
                packed => Ok(packed),
            }
        })
    }
}

/// The scenario with these edits, or what is wrong with it then.
fn edited(original: &Scenario, edits: &BTreeMap<String, Value>) -> Result<Scenario, String> {
    let mut document = serde_json::to_value(original).map_err(|error| error.to_string())?;
    for (path, value) in edits {
        put(&mut document, path, value)?;
    }
    read_scenario(document.to_string().as_bytes()).map_err(|problems| {
        let problems = problems.reported().iter().map(ToString::to_string);
        problems.collect::<Vec<_>>().join("; ")
    })
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
            veiled: false,
        };
        let text = SCENARIO.to_owned();
        State::default()
            .after(Tell::Page(page))
            .after(Tell::Preset { text })
    }

    fn asked(args: &Value, state: &State) -> (Option<Wish>, Option<Pending>) {
        let query =
            json!({"type": "freeze-frame-query", "v": 1, "id": 7, "query": "set", "args": args});
        wished(&query.to_string(), state)
    }

    /// The scenario's document with these edits.
    fn with(edits: &Value) -> Value {
        let original = read_scenario(SCENARIO.as_bytes()).unwrap();
        let edits = serde_json::from_value(edits.clone()).unwrap();
        serde_json::to_value(edited(&original, &edits).unwrap()).unwrap()
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
        let args = json!({"seed": 3, "policies": ["none", "sanctions-list"], "view": "table"});
        let (wish, pending) = asked(&args, &opened(""));
        let expected = Wish::Set {
            id: "7".to_owned(),
            keys: "policies=none,sanctions-list&seed=3&view=table".to_owned(),
            packed: None,
            is_half: false,
        };
        assert_eq!((wish, pending), (Some(expected), None));
    }

    #[test]
    fn a_value_that_cannot_be_used_is_answered_with_what_can() {
        let error = refused(&json!({"view": "dashboard&seed=3"}));
        assert!(error.starts_with("view: \"dashboard&seed=3\""), "{error}");
        assert!(
            error.contains("crowd") && error.contains("table"),
            "{error}"
        );
        let error = refused(&json!({"accounts": 0}));
        assert!(error.contains("from 1 to 10000000"), "{error}");
        for (edits, named) in [
            (json!({"review.capacity_per_day": -1}), "capacity_per_day"),
            (json!({"review.speed": 5}), "speed"),
            (json!({"policies.nonsense.notice_days": 5}), "nonsense"),
            (json!({"title.words": 5}), "words"),
        ] {
            let error = refused(&json!({"edits": edits}));
            assert!(error.contains(named), "{error}");
        }
    }

    #[test]
    fn edits_travel_as_a_link_carries_them_and_none_bring_the_scenario_back() {
        let packed = |edits: Value| match asked(&json!({"edits": edits}), &opened("")) {
            (
                Some(Wish::Set {
                    packed: Some(packed),
                    is_half: false,
                    ..
                }),
                None,
            ) => packed,
            other => panic!("{other:?}"),
        };
        assert_eq!(packed(json!({})), Packed::Same);
        let Packed::Edits(edits) = packed(json!({"review.capacity_per_day": 25_000})) else {
            panic!("no edits");
        };
        let preset = read_scenario(SCENARIO.as_bytes()).unwrap();
        let unpacked = crate::link::packed::unpacked(&preset, &edits).unwrap();
        let expected = with(&json!({"review.capacity_per_day": 25_000}));
        assert_eq!(serde_json::to_value(unpacked).unwrap(), expected);
    }

    #[test]
    fn a_number_keeps_its_evidence_and_widens_its_range() {
        let after = with(&json!({"review.capacity_per_day": 50_000}));
        let after = &after["review"]["capacity_per_day"];
        assert_eq!(after["value"], 50_000.0);
        assert_eq!(after["high"], 50_000.0);
        assert_eq!(after["low"], 500.0);
        assert_eq!(after["source"], "Q21");
    }

    #[test]
    fn list_items_are_found_by_place_and_by_id_and_null_takes_a_field_out() {
        let after = with(&json!({
            "policies.sanctions-list.notice_days": 30,
            "cohorts.0.group": "moved",
            "review.handling_days": null,
        }));
        let policies = after["policies"].as_array().unwrap();
        let mut named = policies
            .iter()
            .filter(|policy| policy["id"] == "sanctions-list");
        assert_eq!(named.next().unwrap()["notice_days"], 30);
        assert_eq!(after["cohorts"][0]["group"], "moved");
        assert!(after["review"].get("handling_days").is_none());
    }

    #[test]
    fn edits_of_another_scenario_wait_until_it_is_there() {
        let state = opened("");
        let args = json!({"scenario": "two-shores", "edits": {"review.capacity_per_day": 1}});
        let (Some(Wish::Set { is_half: true, .. }), Some(pending)) = asked(&args, &state) else {
            panic!("nothing to wait for");
        };
        assert_eq!(pending.due(&state), None);
        let text = include_str!("../../static/scenarios/two-shores.json").to_owned();
        let state = state.after(Tell::Preset { text });
        assert!(matches!(
            pending.due(&state),
            Some(Wish::Set {
                packed: Some(Packed::Edits(_)),
                is_half: false,
                ..
            })
        ));
    }

    #[test]
    fn what_is_no_query_is_ignored_and_a_malformed_one_answered() {
        assert_eq!(wished("{}", &State::default()), (None, None));
        let melt = r#"{"type":"freeze-frame-query","v":1,"id":"a","query":"melt"}"#;
        let (wish, _) = wished(melt, &State::default());
        assert!(matches!(wish, Some(Wish::Refused { id, .. }) if id == "\"a\""));
    }
}
