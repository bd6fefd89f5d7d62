//! Owns changes of a scenario by place: what a hand writes into a field becomes part of the scenario as soon as the whole is sound, and until then stays
//! written with everything that is wrong. Refuses to judge (the model's reading), and what a place is called.

use super::changes::names;
use crate::model::reading::{BLOCKS, Problem, Problems, read_scenario};
use crate::model::scenario::{Cohort, SCHEMA, Scenario};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt;

/// What a number may say of itself.
const EVIDENCE: [&str; 5] = ["value", "low", "high", "source", "note"];
const COHORTS: &str = "cohorts";

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Key(String),
    Index(usize),
}

/// A place in a scenario's file. It reads as the model writes it in problems.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot(Vec<Step>);

impl Spot {
    /// The cohort of this number.
    #[must_use]
    pub fn cohort(number: usize) -> Spot {
        Spot(vec![Step::Key(COHORTS.to_string()), Step::Index(number)])
    }

    /// What is under this key here.
    #[must_use]
    pub fn key(&self, key: &str) -> Spot {
        let mut steps = self.0.clone();
        steps.push(Step::Key(key.to_string()));
        Spot(steps)
    }

    /// What is under these keys here, with points between.
    #[must_use]
    pub fn within(&self, keys: &str) -> Spot {
        keys.split('.')
            .fold(self.clone(), |spot, key| spot.key(key))
    }

    /// The cohort it is in.
    #[must_use]
    pub fn cohort_number(&self) -> Option<usize> {
        match &self.0[..] {
            [Step::Key(key), Step::Index(number), ..] if key == COHORTS => Some(*number),
            _ => None,
        }
    }

    /// The same place in another cohort.
    fn in_cohort(&self, number: usize) -> Spot {
        let mut spot = self.clone();
        if let Some(Step::Index(place)) = spot.0.get_mut(1) {
            *place = number;
        }
        spot
    }

    /// Whether it is the place of this path or holds it.
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        let own = self.to_string();
        path.strip_prefix(&own)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }

    /// Whether it is in the place of this path.
    #[must_use]
    pub fn is_within(&self, path: &str) -> bool {
        let own = self.to_string();
        own.strip_prefix(path)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }

    /// What stands here.
    #[must_use]
    pub fn find<'v>(&self, scenario: &'v Value) -> Option<&'v Value> {
        self.0.iter().try_fold(scenario, |value, step| match step {
            Step::Key(key) => value.get(key),
            Step::Index(number) => value.get(number),
        })
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for step in &self.0 {
            match step {
                Step::Index(number) => write!(f, "[{number}]")?,
                Step::Key(key) => {
                    let is_plain = !key.is_empty()
                        && key
                            .bytes()
                            .all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
                    if is_plain {
                        write!(f, ".{key}")?;
                    } else {
                        write!(f, "[{key:?}]")?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// A number that stands here, with or without evidence.
#[must_use]
pub fn number(found: Option<&Value>) -> Option<f64> {
    let found = found?;
    found.as_f64().or_else(|| found.get("value")?.as_f64())
}

/// Whether there is one number for each class here.
#[must_use]
pub fn is_by_class(found: Option<&Value>) -> bool {
    found.is_some_and(|found| found.get("innocent").is_some())
}

/// A change: this stands in this place, or nothing is said there any more.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    pub spot: Spot,
    pub to: Option<Value>,
}

impl Act {
    #[must_use]
    pub fn set(spot: Spot, to: Value) -> Act {
        Act { spot, to: Some(to) }
    }

    #[must_use]
    pub fn remove(spot: Spot) -> Act {
        Act { spot, to: None }
    }
}

/// The scenario as the file it would be.
#[must_use]
pub fn value(scenario: &Scenario) -> Value {
    let text = serde_json::to_vec(scenario).unwrap_or_default();
    serde_json::from_slice(&text).unwrap_or_default()
}

fn put(value: &mut Value, steps: &[Step], to: Option<Value>) {
    let Some((step, rest)) = steps.split_first() else {
        match to {
            // A number keeps its evidence.
            Some(Value::Number(number)) if value.get("value").is_some() => {
                value["value"] = Value::Number(number);
            }
            Some(to) => *value = to,
            None => {}
        }
        return;
    };
    match step {
        Step::Index(number) => {
            if let Some(held) = value.get_mut(number) {
                put(held, rest, to);
            }
        }
        Step::Key(key) => {
            if value.is_number() && EVIDENCE.contains(&key.as_str()) {
                *value = json!({"value": value.take()});
            } else if !value.is_object() {
                *value = Value::Object(Map::new());
            }
            let Some(fields) = value.as_object_mut() else {
                return;
            };
            if rest.is_empty() && to.is_none() {
                fields.remove(key);
                return;
            }
            if to.is_none() && !fields.contains_key(key) {
                return;
            }
            put(fields.entry(key.clone()).or_insert(Value::Null), rest, to);
            let is_silent = fields[key].as_object().is_some_and(Map::is_empty);
            if is_silent && BLOCKS.contains(&key.as_str()) {
                fields.remove(key);
            }
        }
    }
}

/// The scenario after these acts.
///
/// # Errors
/// Everything that is wrong with it then.
pub fn acted<'a>(
    scenario: &Value,
    acts: impl IntoIterator<Item = &'a Act>,
) -> Result<Scenario, Problems> {
    let mut next = scenario.clone();
    for act in acts {
        put(&mut next, &act.spot.0, act.to.clone());
    }
    read_scenario(&serde_json::to_vec(&next).unwrap_or_default())
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq)]
struct Written {
    text: String,
    /// What it says.
    to: Option<Value>,
    /// It is part of the scenario.
    is_taken: bool,
}

/// What stands in fields otherwise than the scenario says it: refused, or just being written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    written: BTreeMap<Spot, Written>,
    /// The names of the cohorts that the places are about.
    cohorts: Vec<String>,
}

impl Draft {
    /// The text in this field, if it is another than the scenario's.
    #[must_use]
    pub fn text(&self, spot: &Spot, scenario: &Value) -> Option<&str> {
        let written = self.written.get(spot)?;
        let now = spot.find(scenario);
        let is_so = match &written.to {
            Some(Value::Number(to)) => number(now) == to.as_f64(),
            to => now == to.as_ref(),
        };
        (!written.is_taken || is_so).then_some(&written.text)
    }

    /// Whether the text in this field is not part of the scenario.
    #[must_use]
    pub fn waits(&self, spot: &Spot) -> bool {
        self.written
            .get(spot)
            .is_some_and(|written| !written.is_taken)
    }

    /// What is not part of the scenario yet.
    fn waiting(&self) -> Vec<Act> {
        let waiting = self.written.iter().filter(|(_, written)| !written.is_taken);
        waiting
            .map(|(spot, written)| Act {
                spot: spot.clone(),
                to: written.to.clone(),
            })
            .collect()
    }

    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.written.values().any(|written| !written.is_taken)
    }

    /// Everything that is wrong with the scenario as it is written, and how much more.
    #[must_use]
    pub fn problems(&self, scenario: &Value) -> (Vec<Problem>, usize) {
        let waiting = self.waiting();
        if waiting.is_empty() {
            return (Vec::new(), 0);
        }
        match acted(scenario, &waiting) {
            Ok(_) => (Vec::new(), 0),
            Err(problems) => (problems.reported().to_vec(), problems.more()),
        }
    }

    /// The draft with this text in this field.
    #[must_use]
    pub fn with(&self, spot: Spot, text: String, to: Option<Value>) -> Draft {
        let mut next = self.clone();
        let is_taken = false;
        next.written.insert(spot, Written { text, to, is_taken });
        next
    }

    /// The draft after the hand has left this field: what was taken is shown as the scenario says it.
    #[must_use]
    pub fn left(&self, spot: &Spot) -> Draft {
        let mut next = self.clone();
        if !self.waits(spot) {
            next.written.remove(spot);
        }
        next
    }

    /// Takes what is written into the scenario: all of it, or else what is sound by itself. The new scenario, if anything was taken.
    #[must_use]
    pub fn settled(mut self, scenario: &Scenario) -> (Option<Scenario>, Draft) {
        let mut taken: Option<Scenario> = None;
        let waiting = self.waiting();
        if let Ok(whole) = acted(&value(scenario), &waiting) {
            for written in self.written.values_mut() {
                written.is_taken = true;
            }
            taken = Some(whole);
        } else {
            let mut goes_on = true;
            while goes_on {
                goes_on = false;
                for act in self.waiting() {
                    let now = value(taken.as_ref().unwrap_or(scenario));
                    if let Ok(next) = acted(&now, [&act]) {
                        taken = Some(next);
                        if let Some(written) = self.written.get_mut(&act.spot) {
                            written.is_taken = true;
                        }
                        goes_on = true;
                    }
                }
            }
        }
        let now = taken.as_ref().unwrap_or(scenario);
        self.cohorts = names(&now.cohorts);
        (taken.filter(|next| next != scenario), self)
    }

    /// The scenario and the draft after this act, which is sound by itself or with what is written; then what is written is taken where it now can be.
    ///
    /// # Errors
    /// Everything that is wrong with the scenario after the act.
    pub fn after(&self, scenario: &Scenario, acts: &[Act]) -> Result<(Scenario, Draft), Problems> {
        let now = value(scenario);
        match acted(&now, acts) {
            Ok(next) => {
                let (taken, draft) = self.clone().settled(&next);
                Ok((taken.unwrap_or(next), draft))
            }
            Err(problems) => {
                let waiting = self.waiting();
                let together = acted(&now, waiting.iter().chain(acts)).map_err(|_| problems)?;
                let mut draft = self.clone();
                for written in draft.written.values_mut() {
                    written.is_taken = true;
                }
                draft.cohorts = names(&together.cohorts);
                Ok((together, draft))
            }
        }
    }

    /// The draft when cohorts have changed their places, as `to` says; what is written of a cohort that is gone goes with it.
    #[must_use]
    pub fn moved(&self, scenario: &Scenario, to: impl Fn(usize) -> Option<usize>) -> Draft {
        let mut written = BTreeMap::new();
        for (spot, held) in &self.written {
            let spot = match spot.cohort_number() {
                Some(number) => to(number).map(|number| spot.in_cohort(number)),
                None => Some(spot.clone()),
            };
            if let Some(spot) = spot {
                written.insert(spot, held.clone());
            }
        }
        Draft {
            written,
            cohorts: names(&scenario.cohorts),
        }
    }

    /// The draft on a scenario that became another elsewhere: what is written of a cohort stays with the cohort of the same name.
    #[must_use]
    pub fn onto(&self, scenario: &Scenario) -> Draft {
        let now = names(&scenario.cohorts);
        if now.len() == self.cohorts.len() {
            return self.clone();
        }
        let to = |number: usize| {
            let name = self.cohorts.get(number)?;
            now.iter().position(|other| other == name)
        };
        self.moved(scenario, to)
    }
}

/// The scenario with one more cohort: a copy of this one behind it, or a plain one at the end. And its number.
#[must_use]
pub fn with_cohort(scenario: &Scenario, copied: Option<usize>) -> (Scenario, usize) {
    let mut next = scenario.clone();
    let copy = copied.and_then(|number| Some((number + 1, scenario.cohorts.get(number)?.clone())));
    let (number, cohort) = copy.unwrap_or_else(|| (scenario.cohorts.len(), plain(scenario)));
    next.cohorts.insert(number, cohort);
    (next, number)
}

/// A cohort like the first one that says nothing of its own.
fn plain(scenario: &Scenario) -> Cohort {
    let mut cohort = scenario.cohorts[0].clone();
    cohort.accounts = 1_000_000.0.into();
    cohort.blocks = Default::default();
    cohort
}

/// A scenario with one plain cohort, with the rules and the places of this one and nothing else.
#[must_use]
pub fn blank(scenario: &Scenario, title: &str) -> Scenario {
    Scenario {
        schema: SCHEMA,
        id: scenario.id.clone(),
        title: title.to_string(),
        description: None,
        as_of: None,
        country_names: scenario.country_names.clone(),
        country_groups: scenario.country_groups.clone(),
        cohorts: vec![plain(scenario)],
        blocks: Default::default(),
        // Rules have their time in it.
        horizon_days: scenario.horizon_days.clone(),
        min_stratum: None,
        policies: scenario.policies.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenario() -> Scenario {
        read_scenario(include_bytes!("../../static/scenarios/two-shores.json")).unwrap()
    }

    fn russia() -> Scenario {
        read_scenario(include_bytes!("../../static/scenarios/russia-2022.json")).unwrap()
    }

    fn written(draft: &Draft, keys: &str, text: &str) -> Draft {
        let to = text
            .parse::<f64>()
            .map_or(json!(text), |number| json!(number));
        draft.with(Spot::default().within(keys), text.to_string(), Some(to))
    }

    #[test]
    fn places_read_as_the_models_problems_do() {
        let spot = Spot::cohort(3).within("vpn.countries.XA");
        assert_eq!(spot.to_string(), "$.cohorts[3].vpn.countries.XA");
        assert!(
            Spot::cohort(3).holds("$.cohorts[3].vpn") && !Spot::cohort(3).holds("$.cohorts[33]")
        );
        assert!(spot.is_within("$.cohorts[3].vpn") && !spot.is_within("$.cohorts[3].vp"));
        let group = Spot::default().key("country_groups").key("of my own");
        assert_eq!(group.to_string(), "$.country_groups[\"of my own\"]");
        let wrong = acted(
            &value(&scenario()),
            &[Act::set(group.clone(), json!(["zz"]))],
        );
        assert!(group.holds(&wrong.unwrap_err().reported()[0].path));
    }

    #[test]
    fn a_number_keeps_its_evidence_and_gets_some() {
        let scenario = russia();
        let accounts = Spot::cohort(0).key("accounts");
        let next = acted(&value(&scenario), &[Act::set(accounts.clone(), json!(9e6))]).unwrap();
        let (was, is) = (&scenario.cohorts[0].accounts, &next.cohorts[0].accounts);
        assert_eq!((is.value, is.low, &is.source), (9e6, was.low, &was.source));
        let bare = Spot::default().within("horizon_days");
        let next = acted(
            &value(&scenario),
            &[
                Act::set(bare.clone(), json!(100)),
                Act::set(bare.key("high"), json!(200)),
                Act::remove(bare.key("low")),
            ],
        )
        .unwrap();
        let horizon = next.horizon_days.unwrap();
        assert_eq!(
            (horizon.value, horizon.low, horizon.high),
            (100.0, None, Some(200.0))
        );
    }

    #[test]
    fn what_says_nothing_any_more_leaves_no_trace() {
        let scenario = scenario();
        let spot = Spot::cohort(0).within("behaviour.anticipation_days");
        let said = acted(&value(&scenario), &[Act::set(spot.clone(), json!(2))]).unwrap();
        assert_ne!(said, scenario);
        let unsaid = acted(&value(&said), &[Act::remove(spot.clone())]).unwrap();
        assert_eq!(unsaid, scenario);
        assert_eq!(
            acted(&value(&scenario), &[Act::remove(spot)]).unwrap(),
            scenario
        );
    }

    #[test]
    fn what_is_refused_stays_written_and_is_taken_with_what_it_lacked() {
        let start = blank(&scenario(), "Mine");
        let vpn = Spot::default().within("vpn.share");
        let (taken, draft) = written(&Draft::default(), "vpn.share", "0.5").settled(&start);
        assert_eq!(taken, None);
        assert_eq!(draft.text(&vpn, &value(&start)), Some("0.5"));
        let (problems, more) = draft.problems(&value(&start));
        assert_eq!((problems.len(), more), (1, 0));
        assert!(vpn.is_within(&problems[0].path));
        // Another number does not wait for it.
        let (taken, draft) = written(&draft, "balance.sigma", "1").settled(&start);
        let start = taken.unwrap();
        assert!(draft.waits(&vpn) && start.blocks.balance.is_some());
        let country = Act::set(Spot::default().within("vpn.countries.XB"), json!(1));
        let (next, draft) = draft.after(&start, &[country]).unwrap();
        assert!(!draft.is_waiting());
        assert!(next.blocks.vpn.unwrap().share.is_some());
    }

    #[test]
    fn every_problem_of_what_is_written_is_told_at_its_place() {
        let start = scenario();
        let mut draft = Draft::default();
        for (keys, text) in [
            ("vpn.share", "1.5"),
            ("review.handling_days", "half"),
            ("as_of", "today"),
            ("behaviour.anticipation_days", "-1"),
        ] {
            draft = written(&draft, keys, text).settled(&start).1;
        }
        let (problems, _) = draft.problems(&value(&start));
        let mut paths: Vec<&str> = problems.iter().map(|one| one.path.as_str()).collect();
        paths.sort_unstable();
        assert_eq!(
            paths,
            [
                "$.as_of",
                "$.behaviour.anticipation_days",
                "$.review.handling_days",
                "$.vpn.share"
            ]
        );
    }

    #[test]
    fn an_act_that_is_not_sound_changes_nothing() {
        let start = scenario();
        let gone = Act::remove(Spot::default().within("vpn.countries"));
        let wrong = Draft::default().after(&start, &[gone]).unwrap_err();
        assert_eq!(wrong.reported()[0].path, "$.vpn");
    }

    #[test]
    fn what_is_written_of_a_cohort_stays_with_it() {
        let start = scenario();
        let spot = |number: usize| Spot::cohort(number).key("accounts");
        let draft = Draft::default().with(spot(1), "-5".into(), Some(json!(-5)));
        let (_, draft) = draft.settled(&start);
        let (more, number) = with_cohort(&start, Some(0));
        assert_eq!(number, 1);
        let moved = draft.moved(&more, |at| Some(if at >= 1 { at + 1 } else { at }));
        assert!(moved.waits(&spot(2)) && !moved.waits(&spot(1)));
        // Somebody takes the copy back.
        assert!(moved.onto(&start).waits(&spot(1)));
        let mut less = start.clone();
        less.cohorts.remove(1);
        assert!(!draft.onto(&less).is_waiting());
    }

    #[test]
    fn a_blank_population_and_a_new_cohort_are_sound_in_every_scenario() {
        for scenario in [scenario(), russia()] {
            let blank = blank(&scenario, "Mine");
            let (more, number) = with_cohort(&blank, None);
            assert_eq!((blank.cohorts.len(), number), (1, 1));
            for made in [blank, more] {
                assert_eq!(acted(&value(&made), []).unwrap(), made);
            }
        }
    }
}
