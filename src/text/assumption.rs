//! Owns what a number of a scenario is called, in which unit it is, and the steps by which a hand moves it through its range. Refuses its value.

use super::places::place_name;
use super::{Arg, Words};
use crate::model::scenario::Scenario;
use crate::protocol::worker::Brief;

/// A part of the ledger: numbers about the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Involved,
    Accounts,
    Papers,
    Balances,
    Scores,
    Behaviour,
    Review,
    Frame,
}

impl Section {
    pub const ALL: [Section; 8] = [
        Section::Involved,
        Section::Accounts,
        Section::Papers,
        Section::Balances,
        Section::Scores,
        Section::Behaviour,
        Section::Review,
        Section::Frame,
    ];

    /// The message that names it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Section::Involved => "section-involved",
            Section::Accounts => "section-accounts",
            Section::Papers => "section-papers",
            Section::Balances => "section-balances",
            Section::Scores => "section-scores",
            Section::Behaviour => "section-behaviour",
            Section::Review => "section-review",
            Section::Frame => "section-frame",
        }
    }
}

/// A number's section, and the messages of its name and unit; by the field it stands in.
#[must_use]
fn field(path: &str) -> (Section, &'static str, &'static str) {
    let field = path.split_once("].").map_or(path, |(_, field)| field);
    let mut parts = field.split('.');
    match (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    ) {
        ("accounts", _) => (Section::Accounts, "number-accounts", "unit-accounts"),
        ("prevalence", "facilitators_per_million") => {
            (Section::Involved, "number-facilitators", "unit-per-million")
        }
        ("prevalence", _) => (Section::Involved, "number-designated", "unit-per-million"),
        ("second_document", "share") => (Section::Papers, "number-second-document", "unit-share"),
        ("second_document", _) => (
            Section::Papers,
            "number-second-document-country",
            "unit-weight",
        ),
        ("false_address", "share") => (Section::Papers, "number-false-address", "unit-share"),
        ("false_address", _) => (
            Section::Papers,
            "number-false-address-country",
            "unit-weight",
        ),
        ("vpn", "share") => (Section::Papers, "number-vpn", "unit-share"),
        ("vpn", _) => (Section::Papers, "number-vpn-country", "unit-weight"),
        ("balance", "median_eur") => (Section::Balances, "number-median", "unit-euro"),
        ("balance", _) => (Section::Balances, "number-sigma", "unit-log"),
        ("name_screening", "location") => (Section::Scores, "number-name-location", "unit-logits"),
        ("name_screening", "scale") => (Section::Scores, "number-name-scale", "unit-logits"),
        ("name_screening", _) => (Section::Scores, "number-name-shift", "unit-logits"),
        ("risk_scoring", "location") => (Section::Scores, "number-risk-location", "unit-logits"),
        ("risk_scoring", _) => (Section::Scores, "number-risk-scale", "unit-logits"),
        ("behaviour", "exit_hazard_per_day") => (Section::Behaviour, "number-exit", "unit-per-day"),
        ("behaviour", _) => (Section::Behaviour, "number-anticipation", "unit-days"),
        ("review", "appeal_share") => (Section::Review, "number-appeal-share", "unit-share"),
        ("review", "appeal_delay_days") => (Section::Review, "number-appeal-delay", "unit-days"),
        ("review", "capacity_per_day") => {
            (Section::Review, "number-capacity", "unit-accounts-per-day")
        }
        ("review", "handling_days") => (Section::Review, "number-handling", "unit-days"),
        ("review", "wrongful_hold") => (Section::Review, "number-wrongful-hold", "unit-share"),
        ("review", _) => (Section::Review, "number-wrongful-release", "unit-share"),
        ("horizon_days", _) => (Section::Frame, "number-horizon", "unit-days"),
        _ => (Section::Frame, "number-min-stratum", "unit-accounts"),
    }
}

/// The section that a number stands in.
#[must_use]
pub fn section(path: &str) -> Section {
    field(path).0
}

/// The unit of a number.
#[must_use]
pub fn unit(words: &Words, path: &str) -> String {
    words.say(field(path).2)
}

/// What a number is called: what it is, of which class, of which country, in which cohort.
#[must_use]
pub fn name(words: &Words, scenario: &Scenario, brief: Option<&Brief>, path: &str) -> String {
    let mut name = words.say(field(path).1);
    let last = path.rsplit('.').next().unwrap_or_default();
    let class = match last {
        "innocent" => Some("class-innocent"),
        "facilitator" => Some("class-facilitator"),
        "designated" => Some("class-designated"),
        _ => None,
    };
    let detail = match class {
        Some(class) => Some(words.say(class)),
        None if last.len() == 2 && last.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            Some(place_name(words, brief, last))
        }
        None => None,
    };
    if let Some(detail) = detail {
        name = words.tell(
            "number-of",
            &[("number", Arg::Text(&name)), ("detail", Arg::Text(&detail))],
        );
    }
    let cohort = path
        .strip_prefix("cohorts[")
        .and_then(|rest| rest.split_once(']'));
    let cohort = cohort.and_then(|(number, _)| scenario.cohorts.get(number.parse::<usize>().ok()?));
    match cohort {
        Some(cohort) => {
            let nationality = place_name(words, brief, &cohort.nationality.to_string());
            let residence = place_name(words, brief, &cohort.residence.to_string());
            words.tell(
                "number-in-cohort",
                &[
                    ("number", Arg::Text(&name)),
                    ("nationality", Arg::Text(&nationality)),
                    ("residence", Arg::Text(&residence)),
                ],
            )
        }
        None => name,
    }
}

/// The steps of a slider through a range: even, or by even factors where the range spans more than thirtyfold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steps {
    pub low: f64,
    pub high: f64,
    is_whole: bool,
}

impl Steps {
    /// Steps of a slider; the first is 0.
    pub const LAST: f64 = 100.0;

    #[must_use]
    pub fn new(path: &str, low: f64, high: f64) -> Steps {
        // Days that are counted, and accounts of a stratum.
        let is_whole = ["horizon_days", "handling_days", "min_stratum"]
            .iter()
            .any(|field| path.ends_with(field));
        Steps {
            low,
            high,
            is_whole,
        }
    }

    fn is_even(self) -> bool {
        self.low <= 0.0 || self.high / self.low < 30.0
    }

    /// The number at a step, with three digits; both ends exactly.
    #[must_use]
    pub fn at(self, step: f64) -> f64 {
        let part = (step / Self::LAST).clamp(0.0, 1.0);
        let number = match part {
            0.0 => return self.low,
            1.0 => return self.high,
            _ if self.is_even() => self.low + part * (self.high - self.low),
            _ => self.low * (self.high / self.low).powf(part),
        };
        let digits = 10_f64.powf(2.0 - number.abs().max(f64::MIN_POSITIVE).log10().floor());
        let rounded = if self.is_whole {
            number.round()
        } else {
            (number * digits).round() / digits
        };
        rounded.clamp(self.low, self.high)
    }

    /// The step nearest to a number.
    #[must_use]
    pub fn step(self, number: f64) -> f64 {
        let part = if self.high <= self.low {
            0.0
        } else if self.is_even() {
            (number - self.low) / (self.high - self.low)
        } else {
            (number / self.low).ln() / (self.high / self.low).ln()
        };
        (part.clamp(0.0, 1.0) * Self::LAST).round()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reading::read_scenario;
    use crate::model::sensitivity::assumptions;
    use crate::text::tests::english;
    use std::collections::BTreeSet;

    #[test]
    fn every_number_of_the_scenarios_has_a_name_of_its_own() {
        for (id, text) in [
            (
                "russia-2022",
                include_str!("../../static/scenarios/russia-2022.json"),
            ),
            (
                "harbour-town",
                include_str!("../../static/scenarios/harbour-town.json"),
            ),
        ] {
            let scenario = read_scenario(text.as_bytes()).unwrap();
            let brief = Brief::of(&scenario);
            let mut names = BTreeSet::new();
            for assumption in assumptions(&scenario) {
                let cohort = assumption
                    .path
                    .strip_prefix("cohorts[")
                    .and_then(|rest| rest.split(']').next());
                let group = cohort.map(|number| {
                    scenario.cohorts[number.parse::<usize>().unwrap()]
                        .group
                        .clone()
                });
                let name = name(&english(), &scenario, Some(&brief), &assumption.path);
                assert!(
                    !name.contains("number-")
                        && !unit(&english(), &assumption.path).contains("unit-"),
                    "{name}"
                );
                assert!(
                    names.insert((name.clone(), group)),
                    "{id}: {}: {name}",
                    assumption.path
                );
            }
        }
    }

    #[test]
    fn steps_reach_both_ends_and_come_back() {
        for (path, low, high) in [
            ("review.wrongful_hold", 0.0, 0.3),
            ("prevalence.x", 2.0, 2_000.0),
            ("risk", -2.74, -0.88),
            ("review.handling_days", 1.0, 7.0),
            ("same", 3.0, 3.0),
        ] {
            let steps = Steps::new(path, low, high);
            assert_eq!(steps.at(0.0), low);
            assert_eq!(steps.at(Steps::LAST), high);
            for step in 0..=100 {
                let number = steps.at(f64::from(step));
                assert!((low..=high).contains(&number), "{path}: {number}");
                if !steps.is_whole && high > low {
                    assert!(
                        (steps.step(number) - f64::from(step)).abs() <= 1.0,
                        "{path}: {step} {number}"
                    );
                }
                assert!(!steps.is_whole || number.fract() == 0.0);
            }
        }
    }
}
