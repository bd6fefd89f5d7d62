//! Owns the key `s`: a changed scenario as a short text that an address can carry, and back. Refuses the browser, and to trust what an address says:
//! what cannot be unpacked is refused with a reason, and what was unpacked is read like any file.
//!
//! Version 1 is base64url without padding of raw deflate of `{"v":1,"edit":EDIT}` or, where a scenario is no edit of the preset, `{"v":1,"whole":SCENARIO}`.
//! An EDIT is a merge patch (RFC 7396) of the preset as this program writes it: an object changes the fields it names, `null` removes one, anything else
//! takes the old value's place. One rule is added, because policies and cohorts stand in lists: an object that meets a list changes the elements it names, by a
//! policy's id or by a cohort's `NATIONALITY-RESIDENCE-GROUP` (the second of the same name is `NAME#2`). Under `@` it tells where new or moved elements stand:
//! `[[NAME, NAME OF THE ONE BEFORE]]`, with an empty name before the first. A preset without policies has the built-in ones.

use crate::model::policy::presets;
use crate::model::reading::read_scenario;
use crate::model::scenario::Scenario;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The version that is written; it is read for ever.
const VERSION: u64 = 1;
/// Most bytes of the JSON: 256 KiB.
pub const MAX_UNPACKED: usize = 256 << 10;
/// Most characters that are written: an address with more is refused by some hosts.
pub const MAX_WRITTEN: usize = 6_000;
/// Deflate's slowest and shortest level but one.
const LEVEL: u8 = 9;
/// Where an edit of a list tells places. No id and no cohort is called so.
const PLACES: &str = "@";
const POLICIES: &str = "policies";

/// A scenario next to the preset it began as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Packed {
    /// It is the preset.
    Same,
    /// It differs, and this is how: the value of `s`.
    Edits(String),
    /// It differs by more than an address carries.
    TooLong,
}

/// Why packed edits could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unpackable {
    /// Not base64url.
    Letters,
    /// Not deflated, or cut short.
    Deflate,
    /// More than [`MAX_UNPACKED`] bytes.
    Large,
    /// Not JSON of a known form.
    Form,
    /// Of a version that is not read here.
    Version(String),
    /// The scenario that results is not sound.
    Unsound(Vec<String>),
}

impl fmt::Display for Unpackable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unpackable::Letters => f.write_str("not base64url"),
            Unpackable::Deflate => f.write_str("not deflated data, or cut short"),
            Unpackable::Large => write!(f, "more than {MAX_UNPACKED} bytes"),
            Unpackable::Form => f.write_str("not the JSON of an edit"),
            Unpackable::Version(version) => write!(f, "version {version}, not {VERSION}"),
            Unpackable::Unsound(problems) => f.write_str(&problems.join("; ")),
        }
    }
}

/// A preset as edits are told from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    id: String,
    value: Value,
    /// The same with the built-in policies written out, when it has none of its own.
    with_policies: Option<Value>,
}

impl Preset {
    #[must_use]
    pub fn of(scenario: &Scenario) -> Preset {
        let value = value(scenario);
        Preset {
            id: scenario.id.clone(),
            with_policies: is_without(&value).then(|| with_policies(value.clone())),
            value,
        }
    }

    /// What the scenario is, told from this preset.
    #[must_use]
    pub fn packed(&self, scenario: &Scenario) -> Packed {
        self.packed_text(&scenario.id, &written(scenario))
    }

    /// The same of the scenario with this `id` as [`written`].
    #[must_use]
    pub fn packed_text(&self, id: &str, text: &str) -> Packed {
        let new = read(text);
        let document = if id == self.id {
            let with_policies = self.with_policies.as_ref();
            let old = with_policies.filter(|_| !is_without(&new));
            match difference(old.unwrap_or(&self.value), &new) {
                Difference::None => return Packed::Same,
                Difference::Edit(edit) => json!({"v": VERSION, "edit": edit}),
                Difference::Untold => json!({"v": VERSION, "whole": new}),
            }
        } else {
            json!({"v": VERSION, "whole": new})
        };
        let json = serde_json::to_vec(&document).unwrap_or_default();
        if json.len() > MAX_UNPACKED {
            return Packed::TooLong;
        }
        let packed = URL_SAFE_NO_PAD.encode(compress_to_vec(&json, LEVEL));
        if packed.len() > MAX_WRITTEN {
            return Packed::TooLong;
        }
        Packed::Edits(packed)
    }
}

/// The scenario that `packed` makes of this preset.
///
/// # Errors
/// Why it makes none.
pub fn unpacked(preset: &Scenario, packed: &str) -> Result<Scenario, Unpackable> {
    let document = opened(packed)?;
    let Value::Object(mut fields) = document else {
        return Err(Unpackable::Form);
    };
    match fields.get("v") {
        Some(version) if *version == json!(VERSION) => {}
        Some(version) => return Err(Unpackable::Version(version.to_string())),
        None => return Err(Unpackable::Form),
    }
    let scenario = match (fields.remove("edit"), fields.remove("whole")) {
        (Some(edit @ Value::Object(_)), None) => {
            let old = value(preset);
            let is_told = is_without(&old) && !is_without(&edit);
            edited(Some(if is_told { with_policies(old) } else { old }), edit)
        }
        (None, Some(whole)) => whole,
        _ => return Err(Unpackable::Form),
    };
    let text = serde_json::to_vec(&scenario).unwrap_or_default();
    read_scenario(&text).map_err(|problems| {
        let reported = problems.reported().iter();
        Unpackable::Unsound(reported.map(ToString::to_string).collect())
    })
}

/// The JSON in the packed text.
fn opened(packed: &str) -> Result<Value, Unpackable> {
    let bytes = URL_SAFE_NO_PAD
        .decode(packed)
        .map_err(|_| Unpackable::Letters)?;
    let json = decompress_to_vec_with_limit(&bytes, MAX_UNPACKED).map_err(|error| {
        if error.status == TINFLStatus::HasMoreOutput {
            Unpackable::Large
        } else {
            Unpackable::Deflate
        }
    })?;
    serde_json::from_slice(&json).map_err(|_| Unpackable::Form)
}

/// The scenario, or part of one, as this program writes it. By way of its text, because everybody who does this writes texts anyway, and another way
/// through all types would weigh a tenth of the worker.
fn value(part: &impl Serialize) -> Value {
    read(&written(part))
}

/// The text of a scenario, or of part of one, as this program writes it.
#[must_use]
pub fn written(part: &impl Serialize) -> String {
    serde_json::to_string(part).unwrap_or_default()
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// Whether a scenario, or an edit of one, tells of no policies.
fn is_without(scenario: &Value) -> bool {
    scenario.get(POLICIES).is_none_or(Value::is_null)
}

/// The scenario with the built-in policies.
fn with_policies(mut scenario: Value) -> Value {
    if let Value::Object(fields) = &mut scenario {
        fields.insert(POLICIES.to_owned(), value(&presets::built_in()));
    }
    scenario
}

/// What leads from one value to another.
enum Difference {
    None,
    Edit(Value),
    /// There is no edit that does it.
    Untold,
}

fn difference(old: &Value, new: &Value) -> Difference {
    match (old, new) {
        _ if old == new => Difference::None,
        (Value::Object(old), Value::Object(new)) => between_objects(old, new),
        (Value::Array(old_list), Value::Array(new_list)) => {
            match (names(old_list), names(new_list)) {
                (Some(old_names), Some(new_names)) => {
                    between_lists((&old_names, old_list), (&new_names, new_list))
                }
                _ => Difference::Edit(new.clone()),
            }
        }
        // It would be taken for an edit of the list's elements; and a null for a removal.
        (Value::Array(_), Value::Object(_)) | (_, Value::Null) => Difference::Untold,
        _ => Difference::Edit(new.clone()),
    }
}

fn between_objects(old: &Map<String, Value>, new: &Map<String, Value>) -> Difference {
    let mut edit = Map::new();
    for (key, before) in old {
        let told = match new.get(key) {
            None => Value::Null,
            Some(after) => match difference(before, after) {
                Difference::None => continue,
                Difference::Edit(told) => told,
                Difference::Untold => return Difference::Untold,
            },
        };
        edit.insert(key.clone(), told);
    }
    for (key, after) in new {
        if !old.contains_key(key) {
            edit.insert(key.clone(), after.clone());
        }
    }
    Difference::Edit(Value::Object(edit))
}

fn between_lists(old: (&[String], &[Value]), new: (&[String], &[Value])) -> Difference {
    let mut stood: BTreeMap<&str, usize> = BTreeMap::new();
    stood.extend(old.0.iter().map(String::as_str).zip(0..));
    let mut edit = Map::new();
    let mut kept: BTreeSet<&String> = BTreeSet::new();
    kept.extend(new.0);
    for name in old.0.iter().filter(|name| !kept.contains(name)) {
        edit.insert(name.clone(), Value::Null);
    }
    for (name, after) in new.0.iter().zip(new.1) {
        let told = match stood.get(name.as_str()).and_then(|place| old.1.get(*place)) {
            None => after.clone(),
            Some(before) => match difference(before, after) {
                Difference::None => continue,
                Difference::Edit(told) => told,
                Difference::Untold => return Difference::Untold,
            },
        };
        edit.insert(name.clone(), told);
    }
    let places: Vec<Option<usize>> = new
        .0
        .iter()
        .map(|name| stood.get(name.as_str()).copied())
        .collect();
    let stays = longest_rise(&places);
    let moved: Vec<Value> = (0..new.0.len())
        .filter(|place| !stays.contains(place))
        .map(|place| {
            let before = place.checked_sub(1).and_then(|before| new.0.get(before));
            json!([new.0[place], before.map_or("", String::as_str)])
        })
        .collect();
    if !moved.is_empty() {
        edit.insert(PLACES.to_owned(), Value::Array(moved));
    }
    Difference::Edit(Value::Object(edit))
}

/// The value after the edit; `old` is none where there was nothing.
fn edited(old: Option<Value>, edit: Value) -> Value {
    match (old, edit) {
        (Some(Value::Array(list)), Value::Object(edit)) => match names(&list) {
            Some(names) => Value::Array(edited_list(names, list, edit)),
            None => Value::Array(list),
        },
        (old, Value::Object(edit)) => {
            let mut fields = match old {
                Some(Value::Object(fields)) => fields,
                _ => Map::new(),
            };
            for (key, told) in edit {
                let before = fields.remove(&key);
                if !told.is_null() {
                    fields.insert(key, edited(before, told));
                }
            }
            Value::Object(fields)
        }
        (_, told) => told,
    }
}

/// A name, and that of the one before it.
fn pair(told: &Value) -> Option<(String, String)> {
    let [name, before] = &told.as_array()?[..] else {
        return None;
    };
    Some((name.as_str()?.to_owned(), before.as_str()?.to_owned()))
}

fn edited_list(names: Vec<String>, list: Vec<Value>, mut edit: Map<String, Value>) -> Vec<Value> {
    let places: Vec<(String, String)> = edit
        .remove(PLACES)
        .and_then(|places| places.as_array()?.iter().map(pair).collect())
        .unwrap_or_default();
    let mut order: Vec<String> = Vec::with_capacity(names.len());
    let mut values: BTreeMap<String, Value> = BTreeMap::new();
    let mut moved: BTreeSet<&String> = BTreeSet::new();
    moved.extend(places.iter().map(|(name, _)| name));
    for (name, before) in names.into_iter().zip(list) {
        let after = match edit.remove(&name) {
            None => before,
            Some(Value::Null) => continue,
            Some(told) => edited(Some(before), told),
        };
        if !moved.contains(&name) {
            order.push(name.clone());
        }
        values.insert(name, after);
    }
    let mut late = Vec::new();
    for (name, told) in edit {
        if !told.is_null() {
            if !moved.contains(&name) {
                late.push(name.clone());
            }
            values.insert(name, edited(None, told));
        }
    }
    let mut followers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, before) in &places {
        followers.entry(before).or_default().push(name);
    }
    // Whoever follows nobody that is there comes at the end.
    let ends = places.iter().map(|(name, _)| name).chain(&late);
    let mut found = Vec::with_capacity(values.len());
    let starts = std::iter::once("").chain(order.iter().chain(ends).map(String::as_str));
    for start in starts {
        let mut due = vec![start];
        while let Some(name) = due.pop() {
            found.extend(values.remove(name));
            due.extend(followers.remove(name).unwrap_or_default().into_iter().rev());
        }
    }
    found
}

/// What the elements of a list are called; none when one of them has no name, or there are none.
fn names(list: &[Value]) -> Option<Vec<String>> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let named = list.iter().map(|element| {
        let text = |key: &str| element.get(key)?.as_str();
        let name = match text("id") {
            Some(id) => id.to_owned(),
            None => format!(
                "{}-{}-{}",
                text("nationality")?,
                text("residence")?,
                text("group")?
            ),
        };
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        Some(if *count == 1 {
            name
        } else {
            format!("{name}#{count}")
        })
    });
    let named: Option<Vec<String>> = named.collect();
    named.filter(|names| !names.is_empty())
}

/// Places of a longest rising row among the numbers that are there.
fn longest_rise(numbers: &[Option<usize>]) -> BTreeSet<usize> {
    // By length of the row: the place of the smallest number that ends one. And by place: the place before it in its row.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; numbers.len()];
    for (place, number) in numbers.iter().enumerate() {
        if number.is_none() {
            continue;
        }
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before[place] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut row = BTreeSet::new();
    let mut at = ends.last().copied();
    while let Some(place) = at {
        row.insert(place);
        at = before[place];
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tell(old: &Value, new: &Value) -> Value {
        match difference(old, new) {
            Difference::Edit(edit) => edit,
            Difference::None => json!({}),
            Difference::Untold => json!("untold"),
        }
    }

    #[test]
    fn an_edit_names_what_it_changes_and_nothing_else() {
        let element = |id: &str, number: u32| json!({"id": id, "n": number});
        let old = json!({"a": 1, "b": {"c": [1, 2], "d": 4}, "list": [element("x", 1), element("y", 2), element("z", 3)]});
        for (new, edit) in [
            (old.clone(), json!({})),
            (
                json!({"a": 2, "b": old["b"], "list": old["list"]}),
                json!({"a": 2}),
            ),
            (
                json!({"b": {"c": [1], "d": 4, "e": 5}, "list": old["list"]}),
                json!({"a": null, "b": {"c": [1], "e": 5}}),
            ),
            (
                json!({"a": 1, "b": old["b"], "list": [element("x", 1), element("y", 9), element("z", 3)]}),
                json!({"list": {"y": {"n": 9}}}),
            ),
            (
                json!({"a": 1, "b": old["b"], "list": [element("w", 0), element("z", 3), element("x", 1)]}),
                json!({"list": {"w": element("w", 0), "y": null, "@": [["w", ""], ["z", "w"]]}}),
            ),
            (
                json!({"a": 1, "b": old["b"], "list": []}),
                json!({"list": []}),
            ),
        ] {
            assert_eq!(tell(&old, &new), edit, "{new}");
            assert_eq!(edited(Some(old.clone()), edit), new);
        }
        assert_eq!(
            tell(&json!({"list": []}), &json!({"list": {}})),
            json!("untold")
        );
    }

    #[test]
    fn an_edit_of_elements_that_are_not_there_puts_them_at_the_end() {
        let old = json!([{"id": "x"}, {"id": "y"}]);
        let edit = json!({"v": {"id": "v"}, "w": {"id": "w"}, "u": null, "@": [["w", "gone"], ["q", "w"]]});
        let new = json!([{"id": "x"}, {"id": "y"}, {"id": "w"}, {"id": "v"}]);
        assert_eq!(edited(Some(old), edit), new);
    }

    #[test]
    fn a_longest_rise_is_found() {
        let rise =
            |numbers: &[Option<usize>]| longest_rise(numbers).into_iter().collect::<Vec<_>>();
        assert_eq!(rise(&[]), Vec::<usize>::new());
        assert_eq!(rise(&[None, None]), Vec::<usize>::new());
        assert_eq!(rise(&[Some(0), Some(1), Some(2)]), [0, 1, 2]);
        assert_eq!(rise(&[Some(2), None, Some(0), Some(1)]), [2, 3]);
        assert_eq!(rise(&[Some(1), Some(0)]), [1]);
    }
}
