//! Owns the class poll: what a class is asked, and how its answers lie beside the model's. Refuses the page, and to send anything: codes are carried by people.

pub mod code;
pub mod collected;

use super::bet::{GENERAL, Question, Shape};
use super::story::{SCENARIO, STEPS};
use super::{Arg, Words};
use crate::link::SCENARIOS;
use crate::model::outcome::{Counted, PolicyOutcome};
use code::{Ballot, MAX_NUMBER, MAX_RULE};

/// Number of the story's first question in codes; those of any scenario begin with 0.
const STORY: u8 = 16;

/// A question that a class can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Of any scenario and rule: the place in [`GENERAL`].
    General(usize),
    /// Of a step of the story: the place in [`STEPS`].
    Step(usize),
}

impl Subject {
    /// What can be asked of a scenario, the story's questions first.
    #[must_use]
    pub fn all(scenario: &str) -> Vec<Subject> {
        let is_story = scenario == SCENARIO;
        let steps = STEPS.iter().enumerate();
        let steps = steps.filter(|(_, step)| is_story && step.question.is_some());
        let general = (0..GENERAL.len()).map(Subject::General);
        steps
            .map(|(place, _)| Subject::Step(place))
            .chain(general)
            .collect()
    }

    /// The number in codes.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Subject::General(place) => place as u8,
            Subject::Step(place) => STORY + place as u8,
        }
    }

    #[must_use]
    pub fn of_number(number: u8) -> Option<Subject> {
        let subject = match number.checked_sub(STORY) {
            Some(place) => Subject::Step(place.into()),
            None => Subject::General(number.into()),
        };
        subject.question().map(|_| subject)
    }

    #[must_use]
    pub fn question(self) -> Option<Question> {
        match self {
            Subject::General(place) => GENERAL.get(place).copied(),
            Subject::Step(place) => STEPS.get(place)?.question,
        }
    }

    /// The policies that it is about, the asked one first; `None` when any will do.
    #[must_use]
    pub fn policies(self) -> Option<&'static [&'static str]> {
        match self {
            Subject::General(_) => None,
            Subject::Step(place) => STEPS.get(place).map(|step| step.policies),
        }
    }

    /// What lists call it.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        const NAMES: [&str; GENERAL.len()] = [
            "figure-innocents-frozen",
            "figure-recall",
            "figure-precision",
            "poll-still-frozen",
        ];
        match self {
            Subject::General(place) => words.say(NAMES.get(place).unwrap_or(&"undefined")),
            Subject::Step(place) => {
                let title = STEPS.get(place).map_or("undefined", |step| step.title);
                let args = [
                    ("step", Arg::Exact(place as f64 + 1.0)),
                    ("title", Arg::Text(&words.say(title))),
                ];
                words.tell("story-step", &args)
            }
        }
    }
}

/// What a bet of a poll is about: all that its code says but the bet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub subject: Subject,
    scenario: u8,
    rule: u16,
}

impl Asked {
    /// Of a published scenario, or a scenario made from it, and one of its rules.
    #[must_use]
    pub fn of(subject: Subject, scenario: &str, policy: &str) -> Asked {
        let place = SCENARIOS.iter().position(|id| *id == scenario);
        Asked {
            subject,
            scenario: place.map_or(MAX_NUMBER, |place| place as u8),
            rule: fingerprint(policy),
        }
    }

    /// The ballot of a bet.
    #[must_use]
    pub fn ballot(&self, step: u32, tag: u32) -> Ballot {
        Ballot {
            question: self.subject.number(),
            scenario: self.scenario,
            rule: self.rule,
            step: step.min(u8::MAX.into()) as u8,
            tag,
        }
    }
}

/// The rules that are worth asking about: those that freeze somebody, or all when none does.
#[must_use]
pub fn worth_asking<'a>(outcomes: &[&'a PolicyOutcome]) -> Vec<&'a PolicyOutcome> {
    let freezes = |outcome: &&PolicyOutcome| {
        outcome.accounts.innocent.frozen + outcome.involved(|accounts| accounts.frozen) > 0.0
    };
    let found: Vec<&PolicyOutcome> = outcomes.iter().copied().filter(freezes).collect();
    if found.is_empty() {
        outcomes.to_vec()
    } else {
        found
    }
}

/// A few bits that tell the rules of a scenario apart: of FNV-1a.
fn fingerprint(policy: &str) -> u16 {
    let hash = policy.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash & u32::from(MAX_RULE)) as u16
}

/// Where answers are counted together: between which values, from the lowest.
const HUNDRED: [f64; 4] = [20.0, 40.0, 60.0, 80.0];
const THOUSAND: [f64; 4] = [200.0, 400.0, 600.0, 800.0];
const COUNT: [f64; 6] = [1e2, 1e3, 1e4, 1e5, 1e6, 1e7];

fn edges(shape: Shape) -> &'static [f64] {
    match shape {
        Shape::Hundred => &HUNDRED,
        Shape::Thousand => &THOUSAND,
        Shape::Count => &COUNT,
        Shape::Choice(_) => &[],
    }
}

/// How many groups of answers a question has.
#[must_use]
pub fn groups(shape: Shape) -> usize {
    match shape {
        Shape::Choice(choices) => choices.len(),
        _ => edges(shape).len() + 1,
    }
}

/// The group that a value belongs to.
#[must_use]
pub fn group_of(shape: Shape, value: f64) -> usize {
    match shape {
        Shape::Choice(_) => shape.closest(value) as usize,
        _ => edges(shape).iter().filter(|edge| **edge <= value).count(),
    }
}

/// What a group is called.
#[must_use]
pub fn group_name(question: &Question, words: &Words, group: usize) -> String {
    let shape = question.shape;
    if let Shape::Choice(_) = shape {
        return question.told_step(words, group as u32);
    }
    let edges = edges(shape);
    let below = group.checked_sub(1).and_then(|edge| edges.get(edge));
    let args: Vec<(&'static str, Arg)> = [("low", below), ("high", edges.get(group))]
        .into_iter()
        .filter_map(|(name, edge)| Some((name, Arg::Count(*edge?))))
        .collect();
    let key = match (below, edges.get(group)) {
        (None, _) => "poll-below",
        (_, None) => "poll-from",
        _ => "poll-between",
    };
    words.tell(key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::model::policy::presets;
    use crate::model::reading::read_scenario;
    use crate::text::headline::tests::outcome;
    use crate::text::tests::english;
    use std::collections::BTreeMap;

    #[test]
    fn every_question_is_found_by_its_number_and_fits_into_a_code() {
        for scenario in SCENARIOS {
            for subject in Subject::all(scenario) {
                let number = subject.number();
                assert!(number <= MAX_NUMBER);
                assert_eq!(Subject::of_number(number), Some(subject));
                assert!(subject.question().unwrap().shape.last() < 256);
            }
        }
        assert_eq!(Subject::of_number(GENERAL.len() as u8), None);
        assert_eq!(Subject::of_number(STORY - 1), None);
        let last = STORY + STEPS.len() as u8 - 1;
        assert_eq!(Subject::of_number(last), None, "it asks nothing");
        assert_eq!(Subject::of_number(last + 1), None);
    }

    #[test]
    fn the_rules_of_every_published_scenario_are_told_apart() {
        for scenario in catalogue::SCENARIOS {
            let scenario = read_scenario(scenario.json.as_bytes()).unwrap();
            let mut known = BTreeMap::new();
            let own = ["own", "own-2", "own-3", "own-4"].map(String::from);
            let ids = presets::of(&scenario).into_iter().map(|policy| policy.id);
            for id in ids.chain(own) {
                let other = known.insert(fingerprint(&id), id.clone());
                assert_eq!(other, None, "{id} of {}", scenario.id);
            }
        }
    }

    #[test]
    fn a_rule_that_freezes_nobody_is_asked_about_only_when_there_is_no_other() {
        let idle = outcome([100.0, 0.0, 0.0, 10.0, 0.0, 0.0]);
        let busy = outcome([100.0, 5.0, 0.0, 10.0, 0.0, 0.0]);
        assert_eq!(worth_asking(&[&idle, &busy]), [&busy]);
        assert_eq!(worth_asking(&[&idle, &idle]), [&idle, &idle]);
    }

    #[test]
    fn every_bet_and_every_answer_has_its_group_and_every_group_a_name() {
        let words = english();
        for subject in Subject::all(SCENARIO) {
            let question = subject.question().unwrap();
            let shape = question.shape;
            let names: Vec<String> = (0..groups(shape))
                .map(|group| group_name(&question, &words, group))
                .collect();
            let mut met = vec![false; names.len()];
            for step in 0..=shape.last() {
                met[group_of(shape, shape.value(step))] = true;
            }
            assert!(met.iter().all(|met| *met), "{subject:?}: {met:?}");
            let mut different = names.clone();
            different.sort();
            different.dedup();
            assert_eq!(different.len(), names.len(), "{names:?}");
        }
    }

    #[test]
    fn groups_say_where_they_begin_and_end() {
        let words = english();
        let [count, hundred, ..] = GENERAL;
        let name = |question: &Question, group| group_name(question, &words, group);
        assert_eq!(name(&hundred, 0), "less than 20");
        assert_eq!(name(&hundred, 1), "20 or more, less than 40");
        assert_eq!(name(&hundred, 4), "80 or more");
        assert_eq!(group_of(hundred.shape, 39.9), 1);
        assert_eq!(group_of(hundred.shape, 40.0), 2);
        assert_eq!(name(&count, 5), "1 million or more, less than 10 million");
        assert_eq!(group_of(count.shape, 9_801_151.0), 5);
    }
}
