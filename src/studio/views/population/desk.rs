//! Owns what every part of the population editor is given, and how what a hand does becomes an edit. Refuses how anything looks.

use crate::model::reading::Problem;
use crate::model::scenario::Scenario;
use crate::studio::field::Keeper;
use crate::studio::focus::Focus;
use crate::studio::hand::Edit;
use crate::studio::part::Part;
use crate::studio::population::{Act, Draft, Spot};
use crate::text::Arg;
use crate::text::assumption::{Section, section};
use crate::text::citation::Source;
use serde_json::Value;
use std::collections::BTreeSet;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What every part of the editor is given.
#[derive(Clone)]
pub struct Desk {
    pub part: Part,
    pub scenario: Rc<Scenario>,
    /// The scenario as its file.
    pub value: Rc<Value>,
    pub draft: Rc<Draft>,
    /// Where the draft is kept.
    pub kept: UseStateHandle<Draft>,
    /// What is wrong with what is written.
    pub problems: Rc<Vec<Problem>>,
    /// What was wrong with the last act.
    pub refused: UseStateHandle<Vec<Problem>>,
    /// The number of the cohort that is looked at.
    pub chosen: usize,
    pub choose: UseStateHandle<usize>,
    /// The ids of the parts that are open.
    pub opened: UseStateHandle<BTreeSet<String>>,
    pub focus: Focus,
    pub sources: Rc<Vec<Source>>,
    /// Codes and names.
    pub countries: Rc<Vec<(String, String)>>,
}

/// The desk as a property; every edit makes a new one.
#[derive(Clone)]
pub struct Given(pub Desk);

impl PartialEq for Given {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The id of the element of a place.
#[must_use]
pub fn id(spot: &Spot) -> String {
    format!("population-{spot}").replace(char::is_whitespace, "_")
}

/// The id of a part of the numbers: of a cohort, or of everybody.
#[must_use]
pub fn part_id(cohort: Option<usize>, which: Section) -> String {
    let whose = cohort
        .map(|number| format!("-{number}"))
        .unwrap_or_default();
    format!("population{whose}-{}", which.message())
}

/// A number as a field has it; what is none is kept as it is, and refused by the model.
#[must_use]
pub fn as_number(text: &str) -> Option<Value> {
    if text.is_empty() {
        return None;
    }
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
    Some(number.map_or_else(|| Value::from(text), Value::from))
}

/// The same where a number must stand.
#[must_use]
pub fn as_some_number(text: &str) -> Option<Value> {
    as_number(text).or_else(|| Some(Value::from(text)))
}

/// A text that may be left out.
#[must_use]
pub fn as_text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::from(text))
}

/// A text that must stand.
#[must_use]
pub fn as_some_text(text: &str) -> Option<Value> {
    Some(Value::from(text))
}

impl Desk {
    /// What a field at this place says and how it is heard.
    pub fn keeper(&self, spot: &Spot, says: fn(&str) -> Option<Value>) -> Keeper {
        let (desk, place) = (self.clone(), spot.clone());
        Keeper {
            typed: self.draft.text(spot, &self.value).map(String::from),
            ontyped: Callback::from(move |text: Option<String>| match text {
                Some(text) => desk.typed(&place, text, says),
                None => desk.kept.set(desk.draft.left(&place)),
            }),
        }
    }

    fn typed(&self, spot: &Spot, text: String, says: fn(&str) -> Option<Value>) {
        let to = says(text.trim());
        let written = self.draft.with(spot.clone(), text, to);
        let (taken, draft) = written.settled(&self.scenario);
        self.kept.set(draft);
        self.refused.set(Vec::new());
        if let Some(next) = taken {
            let policies = self.part.state.link.policies.clone();
            let edit = Edit::by(&spot.to_string(), next, policies);
            self.part.edit.emit(edit);
        }
    }

    /// Takes what is written, which has become sound.
    pub fn take(&self) {
        let (taken, draft) = (*self.draft).clone().settled(&self.scenario);
        self.kept.set(draft);
        if let Some(next) = taken {
            self.put(next);
        }
    }

    /// Does these as one act, or tells why not; whether it was done.
    pub fn act(&self, acts: &[Act]) -> bool {
        match self.draft.after(&self.scenario, acts) {
            Ok((next, draft)) => {
                self.kept.set(draft);
                self.put(next);
                true
            }
            Err(problems) => {
                self.refused.set(problems.reported().to_vec());
                false
            }
        }
    }

    /// The scenario becomes this one, as one act.
    pub fn put(&self, next: Scenario) {
        self.refused.set(Vec::new());
        let policies = self.part.state.link.policies.clone();
        self.part.edit.emit(Edit::once(next, policies));
    }

    /// What is wrong with what is written in this place.
    #[must_use]
    pub fn fault(&self, spot: &Spot) -> Option<String> {
        let words = &self.part.words;
        let waits = self.draft.waits(spot);
        let is_here = |problem: &&Problem| {
            spot.holds(&problem.path) || waits && spot.is_within(&problem.path)
        };
        match self.problems.iter().find(is_here) {
            Some(problem) => {
                let args = [
                    ("found", Arg::Text(&problem.found)),
                    ("allowed", Arg::Text(&problem.allowed)),
                ];
                Some(words.tell("population-fault", &args))
            }
            None => waits.then(|| words.say("population-waits")),
        }
    }

    /// Opens or closes the part of this id.
    pub fn toggle(&self, id: String) -> Callback<Event> {
        let opened = self.opened.clone();
        Callback::from(move |event: Event| {
            let Some(details) = event.target_dyn_into::<Element>() else {
                return;
            };
            let mut next = (*opened).clone();
            if details.has_attribute("open") {
                next.insert(id.clone());
            } else {
                next.remove(&id);
            }
            opened.set(next);
        })
    }

    /// Goes to where a problem is.
    pub fn go(&self, path: &str) {
        let path = path.trim_start_matches("$.");
        let rest = path
            .strip_prefix("cohorts[")
            .and_then(|rest| rest.split_once(']'));
        let cohort = rest.and_then(|(number, _)| number.parse::<usize>().ok());
        let which = section(path);
        let target = match (cohort, which) {
            (Some(_), Section::Accounts | Section::Frame) => "population-cohort-title".to_string(),
            (None, Section::Accounts | Section::Frame) => "population-whole-title".to_string(),
            _ => part_id(cohort, which),
        };
        if let Some(number) = cohort {
            self.choose.set(number);
        }
        let mut opened = (*self.opened).clone();
        opened.insert(target.clone());
        self.opened.set(opened);
        self.focus.go(target);
    }
}
