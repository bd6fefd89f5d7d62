//! Owns the story: its steps in order, what each cites, asks and lets the reader change. Refuses the sentences (they are messages), the numbers of
//! a result (the engine's) and every figure of history that is in no source.

use super::bet::{Measured, Question, Shape};
use super::{Arg, Words};
use crate::model::outcome::{Counted, PolicyOutcome};

/// The scenario that the story is about.
pub const SCENARIO: &str = "russia-2022";

/// A figure of history, and the row of the source table that has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    /// What messages call it.
    pub name: &'static str,
    pub source: &'static str,
    pub figure: f64,
}

/// What a reader may change once the answer is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Play {
    /// How many times as common the involved are.
    Involved,
    /// Days between announcement and effect.
    Notice,
    /// Which of the compared policies is looked at.
    Policy,
    /// Appeals decided a day.
    Team,
    /// The balance from which on the policy means an account.
    Limit,
    /// Whether the accounts are closed and paid out, or frozen.
    Measure,
    /// Any two policies, the notice and the team.
    Sandbox,
}

/// One step of the story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The day it begins with, and the row of the source table that has it.
    pub day: Option<(&'static str, &'static str)>,
    pub title: &'static str,
    /// Its paragraphs.
    pub text: &'static [&'static str],
    pub facts: &'static [Fact],
    /// Compared in this step; the question is about the first.
    pub policies: &'static [&'static str],
    pub question: Option<Question>,
    /// What the answer means.
    pub reveal: &'static str,
    pub play: Play,
    /// What a presenter may say.
    pub notes: &'static str,
}

const fn fact(name: &'static str, source: &'static str, figure: f64) -> Fact {
    Fact {
        name,
        source,
        figure,
    }
}

const fn question(measured: Measured, shape: Shape, asks: &'static str) -> Option<Question> {
    Some(Question {
        measured,
        shape,
        asks,
    })
}

/// The story.
pub const STEPS: [Step; 8] = [
    Step {
        day: Some(("2022-02-27", "T01")),
        title: "story-request-title",
        text: &["story-request-asked", "story-request-exchange"],
        facts: &[
            fact("letters", "T02", 8.0),
            fact("accounts", "S03", 130e6),
            fact("russian", "S01", 10e6),
        ],
        policies: &["blanket-nationality", "sanctions-list"],
        question: question(
            Measured::InnocentsPerInvolved,
            Shape::Choice(&[10_000.0, 1_000.0, 100.0, 10.0]),
            "ask-innocents-per-involved",
        ),
        reveal: "story-request-reveal",
        play: Play::Involved,
        notes: "story-request-notes",
    },
    Step {
        day: Some(("2022-02-27", "T03")),
        title: "story-caught-title",
        text: &["story-caught-one", "story-caught-papers"],
        facts: &[],
        policies: &["blanket-nationality", "sanctions-list"],
        question: question(
            Measured::InvolvedFrozen,
            Shape::Hundred,
            "ask-involved-frozen",
        ),
        reveal: "story-caught-reveal",
        play: Play::Notice,
        notes: "story-caught-notes",
    },
    Step {
        day: Some(("2022-02-28", "T04")),
        title: "story-answers-title",
        text: &["story-answers-given", "story-answers-names"],
        facts: &[],
        policies: &["sanctions-list", "fuzzy-name"],
        question: question(
            Measured::InnocentsFrozen,
            Shape::Count,
            "ask-innocents-frozen",
        ),
        reveal: "story-answers-reveal",
        play: Play::Policy,
        notes: "story-answers-notes",
    },
    Step {
        day: None,
        title: "story-waiting-title",
        text: &["story-waiting-queues", "story-waiting-team"],
        facts: &[fact("alerts", "Q25", 100e3), fact("wait", "B26", 263.0)],
        policies: &["blanket-nationality", "sanctions-list"],
        question: question(Measured::StillFrozen, Shape::Hundred, "ask-still-frozen"),
        reveal: "story-waiting-reveal",
        play: Play::Team,
        notes: "story-waiting-notes",
    },
    Step {
        day: Some(("2022-03-06", "T10")),
        title: "story-addresses-title",
        text: &["story-addresses-blocked", "story-addresses-risk"],
        facts: &[
            fact("addresses", "T10", 25e3),
            fact("listed", "Q17", 3.0),
            fact("found", "Q17", 1_200.0),
        ],
        policies: &["list-and-risk", "nationality-and-risk"],
        question: question(
            Measured::FrozenInvolved,
            Shape::Choice(&[90.0, 50.0, 10.0, 1.0]),
            "ask-frozen-involved",
        ),
        reveal: "story-addresses-reveal",
        play: Play::Policy,
        notes: "story-addresses-notes",
    },
    Step {
        day: Some(("2022-04-08", "T15")),
        title: "story-limit-title",
        text: &["story-limit-package", "story-limit-exchange"],
        facts: &[
            fact("limit", "T15", 10e3),
            fact("closing", "T17", 90.0),
            fact("above", "S02", 50e3),
            fact("russian", "S01", 10e6),
            fact("share", "S02b", 0.005),
        ],
        policies: &["eu-5th-package", "blanket-nationality"],
        question: question(Measured::MeantAtHome, Shape::Thousand, "ask-meant-at-home"),
        reveal: "story-limit-reveal",
        play: Play::Limit,
        notes: "story-limit-notes",
    },
    Step {
        day: Some(("2022-10-06", "T20")),
        title: "story-closed-title",
        text: &["story-closed-package", "story-closed-people"],
        facts: &[fact("notice", "T24", 14.0)],
        policies: &["eu-8th-package", "eu-5th-package"],
        question: question(
            Measured::MoneyLocked,
            Shape::Choice(&[100.0, 50.0, 10.0, 0.0]),
            "ask-money-locked",
        ),
        reveal: "story-closed-reveal",
        play: Play::Measure,
        notes: "story-closed-notes",
    },
    Step {
        day: Some(("2023-09-27", "T27")),
        title: "story-turn-title",
        text: &["story-turn-left", "story-turn-yours"],
        facts: &[],
        policies: &["blanket-nationality", "list-and-risk"],
        question: None,
        reveal: "story-turn-reveal",
        play: Play::Sandbox,
        notes: "story-turn-notes",
    },
];

impl Step {
    /// A paragraph, with its figures of history; `team` decides so many appeals a day.
    #[must_use]
    pub fn told(&self, words: &Words, paragraph: &str, team: f64) -> String {
        let mut args = self.history();
        args.push(("team", Arg::Count(team)));
        words.tell(paragraph, &args)
    }

    fn history(&self) -> Vec<(&'static str, Arg<'static>)> {
        let each = self.facts.iter();
        each.map(|fact| {
            let arg = if fact.figure < 1.0 {
                Arg::Share(fact.figure)
            } else {
                Arg::Count(fact.figure)
            };
            (fact.name, arg)
        })
        .collect()
    }

    /// What the answer means, with the result's numbers.
    #[must_use]
    pub fn revealed(&self, words: &Words, outcome: &PolicyOutcome) -> String {
        let innocent = &outcome.accounts.innocent;
        let metrics = &outcome.metrics;
        let mut args = self.history();
        args.extend([
            ("frozen", Arg::Count(innocent.frozen)),
            ("restricted", Arg::Count(innocent.restricted)),
            (
                "involvedfrozen",
                Arg::Count(outcome.involved(|accounts| accounts.frozen)),
            ),
            (
                "involvedleft",
                Arg::Count(outcome.involved(|accounts| accounts.left)),
            ),
            ("recall", Arg::Share(metrics.recall.unwrap_or_default())),
            (
                "queue",
                Arg::Count(metrics.backlog_peak.unwrap_or_default()),
            ),
        ]);
        words.tell(self.reveal, &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reading::read_scenario;
    use crate::text::citation::{Piece, pieces};
    use crate::text::numerals::{Numerals, PlainNumerals};
    use crate::text::tests::english;
    use std::collections::BTreeMap;

    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// Rows of the source table by id, each as it stands in the file, with the value of its column `verified`.
    fn table() -> BTreeMap<String, (String, String)> {
        let file = include_str!("../../static/sources.csv");
        let mut rows = BTreeMap::new();
        for line in file.lines().skip(1) {
            let (id, _) = line.split_once(',').unwrap();
            let (_, verified) = line.rsplit_once(',').unwrap();
            rows.insert(id.to_string(), (line.to_string(), verified.to_string()));
        }
        rows
    }

    fn paragraphs(step: &Step) -> Vec<&'static str> {
        let mut keys = step.text.to_vec();
        keys.extend([step.reveal, step.notes]);
        keys
    }

    fn cited(text: &str) -> Vec<String> {
        pieces(text)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Sources(ids) => Some(ids.into_iter().map(String::from)),
                _ => None,
            })
            .flatten()
            .collect()
    }

    #[test]
    fn every_source_of_the_story_is_in_the_table_and_verified() {
        let (words, table) = (english(), table());
        for step in STEPS {
            let mut ids: Vec<String> = step.facts.iter().map(|f| f.source.to_string()).collect();
            ids.extend(step.day.map(|(_, source)| source.to_string()));
            for key in paragraphs(&step) {
                ids.extend(cited(&step.told(&words, key, 1.0)));
            }
            for id in ids {
                let (_, verified) = table.get(&id).unwrap_or_else(|| panic!("{id} is missing"));
                assert_eq!(verified, "yes", "{id}");
            }
        }
    }

    #[test]
    fn every_figure_of_history_stands_in_the_row_it_names() {
        let table = table();
        let grouped = |figure: f64| PlainNumerals.exact(figure);
        for step in STEPS {
            for fact in step.facts {
                let (row, _) = &table[fact.source];
                let plain = fact.figure.to_string();
                assert!(
                    row.contains(&plain) || row.contains(&grouped(fact.figure)),
                    "{} is not in {row}",
                    fact.figure
                );
            }
        }
    }

    #[test]
    fn every_figure_of_history_is_told_beside_its_source() {
        let words = english();
        for step in STEPS {
            for fact in step.facts {
                let place = format!("${}", fact.name);
                let source = crate::text::tests::source("en");
                let told = paragraphs(&step).into_iter().any(|key| {
                    let message = crate::text::tests::message(&source, key);
                    let cites = cited(&step.told(&words, key, 1.0));
                    message.contains(&place) && cites.iter().any(|id| id == fact.source)
                });
                assert!(told, "{} of {}", fact.name, step.title);
            }
        }
    }

    #[test]
    fn every_day_of_the_story_stands_in_a_row_that_is_cited_with_it() {
        let (words, table) = (english(), table());
        for step in STEPS {
            if let Some((day, source)) = step.day {
                assert!(table[source].0.contains(day), "{day} in {source}");
            }
            for key in paragraphs(&step) {
                let text = step.told(&words, key, 1.0);
                let tokens: Vec<&str> = text
                    .split(|sign: char| !sign.is_alphanumeric())
                    .filter(|token| !token.is_empty())
                    .collect();
                for pair in tokens.windows(2) {
                    let month = MONTHS.iter().position(|month| *month == pair[1]);
                    let (Some(month), Ok(day)) = (month, pair[0].parse::<u32>()) else {
                        continue;
                    };
                    let written = format!("-{:02}-{day:02}", month + 1);
                    let found = cited(&text).iter().any(|id| table[id].0.contains(&written));
                    assert!(found, "{day} {} in {key}", pair[1]);
                }
            }
        }
    }

    #[test]
    fn the_scenario_has_every_policy_of_the_story() {
        let text = include_str!("../../static/scenarios/russia-2022.json");
        let scenario = read_scenario(text.as_bytes()).unwrap();
        assert_eq!(scenario.id, SCENARIO);
        let policies = scenario.policies.unwrap();
        for step in STEPS {
            for id in step.policies {
                assert!(policies.iter().any(|policy| policy.id == *id), "{id}");
            }
        }
    }

    #[test]
    fn every_step_but_the_last_asks_something() {
        let asking = STEPS.iter().filter(|step| step.question.is_some()).count();
        assert_eq!(asking, STEPS.len() - 1);
        assert_eq!(STEPS[STEPS.len() - 1].play, Play::Sandbox);
    }
}
