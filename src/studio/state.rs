//! Owns what the studio knows: the last thing it was told of each kind. Refuses to change it by itself.

use super::hand::Edit;
use crate::link::Link;
use crate::link::packed::Preset;
use crate::model::explain::Explanation;
use crate::model::outcome::{Outcome, PolicyOutcome};
use crate::model::reading::{Problem, read_scenario};
use crate::model::scenario::Scenario;
use crate::pool::findings::findings;
use crate::protocol::studio::{InspectedBrief, Tell};
use crate::protocol::unpacked;
use crate::protocol::worker::{Brief, Finding, Findings};
use crate::text::{Words, named};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Everything the studio knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    pub link: Link,
    pub phase: String,
    /// The reader has not bet yet, so no number is shown.
    pub veiled: bool,
    pub brief: Option<Rc<Brief>>,
    /// The scenario that is simulated; `None` before it is known, or when it is not sound.
    pub scenario: Option<Rc<Scenario>>,
    /// Its text.
    pub text: Rc<str>,
    /// The scenario as it was before anybody changed it.
    pub original: Option<Rc<Scenario>>,
    /// The same, as changes are told from it.
    pub preset: Option<Rc<Preset>>,
    /// The text that `scenario` was read from, or that the page was last asked for.
    pub asked: Rc<str>,
    /// Somebody has changed the scenario.
    pub edited: bool,
    /// Why the last change was not taken.
    pub refused: Option<Rc<[Problem]>>,
    /// The result on screen, its policies called as the reader's language calls them.
    pub outcome: Option<Rc<Outcome>>,
    /// The same as it was computed, for files.
    pub computed: Option<Rc<Outcome>>,
    pub refined: Option<Rc<Outcome>>,
    /// The account that a person asks about.
    pub inspected: Option<InspectedBrief>,
    /// The newest of a study.
    pub study: Option<Rc<Study>>,
    /// The newest answer to *Why me?*.
    pub explained: Option<Rc<Explained>>,
}

/// How far a study is, and what it has found.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    pub study_id: u32,
    pub done: u32,
    pub of: u32,
    /// By item.
    found: BTreeMap<u32, Finding>,
    /// What they amount to; `None` before the first.
    pub findings: Option<Findings>,
    /// Why there will be no more.
    pub failed: Option<String>,
}

/// An answer to *Why me?*, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    pub ask_id: u32,
    pub answer: Result<Explanation, String>,
}

impl State {
    /// The state after hearing this.
    #[must_use]
    pub fn after(&self, told: Tell) -> State {
        let mut next = self.clone();
        match told {
            Tell::Words { .. } | Tell::Query { .. } => {}
            Tell::Page(page) => {
                let language = self.link.lang.clone();
                next.link = Link::read(&page.query, &[&language], self.link.accounts).0;
                next.phase = page.phase;
                next.veiled = page.veiled;
            }
            Tell::Preset { text } => {
                next.original = read_scenario(text.as_bytes()).ok().map(Rc::new);
                let preset = next.original.as_deref().map(Preset::of);
                next.preset = preset.map(Rc::new);
            }
            Tell::Scenario { text, edited } => {
                next.text = text.into();
                // What was asked for from here needs no reading, and a hand may have moved on since.
                if next.text != self.asked {
                    next.scenario = read_scenario(next.text.as_bytes()).ok().map(Rc::new);
                    next.asked.clone_from(&next.text);
                }
                next.edited = edited;
            }
            Tell::Inspected(inspected) => next.inspected = inspected,
            Tell::Brief(brief) => next.brief = Some(Rc::from(brief)),
            // Both were packed by a worker of this build.
            Tell::Settled { document } => {
                next.computed = unpacked(&document).map(Rc::new);
                next.outcome.clone_from(&next.computed);
            }
            Tell::Refined { document } => next.refined = unpacked(&document).map(Rc::new),
            Tell::Studied {
                study_id,
                item,
                done,
                of,
                finding,
            } => {
                let same = self
                    .study
                    .as_ref()
                    .filter(|study| study.study_id == study_id);
                let mut found = same.map(|study| study.found.clone()).unwrap_or_default();
                let mut failed = same.and_then(|study| study.failed.clone());
                match unpacked(&finding) {
                    Some(finding) => {
                        found.insert(item, finding);
                    }
                    // What cannot be understood was not found, and nobody will find it any more.
                    None => failed = Some(format!("finding {item} did not arrive whole")),
                }
                next.study = Some(Rc::new(Study {
                    study_id,
                    done: done.min(found.len() as u32),
                    of,
                    findings: (!found.is_empty()).then(|| findings(&found)),
                    found,
                    failed,
                }));
            }
            Tell::StudyFailed { study_id, reason } => {
                next.study = Some(Rc::new(Study {
                    study_id,
                    done: 0,
                    of: 0,
                    found: BTreeMap::new(),
                    findings: None,
                    failed: Some(reason),
                }));
            }
            Tell::Explained {
                ask_id,
                explanation,
            } => {
                if let Ok(explanation) = serde_json::from_str(&explanation) {
                    let answer = Ok(explanation);
                    next.explained = Some(Rc::new(Explained { ask_id, answer }));
                }
            }
            Tell::Unexplained { ask_id, reason } => {
                let answer = Err(reason);
                next.explained = Some(Rc::new(Explained { ask_id, answer }));
            }
        }
        next
    }

    /// The state with its result in the reader's language.
    #[must_use]
    pub fn named(&self, words: &Words) -> State {
        let named = |outcome: &Rc<Outcome>| Rc::new(named::outcome(words, outcome));
        State {
            outcome: self.computed.as_ref().map(named),
            ..self.clone()
        }
    }

    /// The result on screen with the intervals of its redraws, once they are there.
    #[must_use]
    pub fn refined_outcome(&self) -> Option<&Outcome> {
        let (shown, refined) = (self.outcome.as_deref()?, self.refined.as_deref()?);
        let is_of_shown = |refined: &&Outcome| {
            let ids = |outcome: &Outcome| {
                outcome
                    .policies
                    .iter()
                    .map(|policy| policy.id.clone())
                    .collect::<Vec<_>>()
            };
            refined.scenario == shown.scenario
                && (refined.accounts_simulated, refined.seed)
                    == (shown.accounts_simulated, shown.seed)
                && ids(refined) == ids(shown)
        };
        Some(refined).filter(is_of_shown)
    }

    /// The state with this scenario and these compared policies, before the page knows of them.
    #[must_use]
    pub fn edited(&self, edit: &Edit) -> State {
        let mut next = self.clone();
        next.scenario = Some(edit.scenario.clone());
        next.link.policies.clone_from(&edit.policies);
        next.edited = true;
        next
    }

    /// The state without its last change, which was not sound: as before it, and why.
    #[must_use]
    pub fn undone(&self, before: &State, problems: &[Problem]) -> State {
        let mut next = self.clone();
        next.scenario.clone_from(&before.scenario);
        next.link.policies.clone_from(&before.link.policies);
        next.edited = before.edited;
        next.refused = Some(problems.into());
        next
    }

    /// The compared policies' results, in the order of the comparison; those that are not there yet are left out.
    #[must_use]
    pub fn outcomes(&self) -> Vec<&PolicyOutcome> {
        let Some(outcome) = &self.outcome else {
            return Vec::new();
        };
        let named = |id: &String| outcome.policies.iter().find(|policy| policy.id == *id);
        self.link.policies.iter().filter_map(named).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::packed;

    fn studied(item: u32, done: u32, finding: Vec<u8>) -> Tell {
        Tell::Studied {
            study_id: 7,
            item,
            done,
            of: 3,
            finding,
        }
    }

    #[test]
    fn a_finding_that_does_not_arrive_whole_is_not_counted_as_found() {
        let finding = packed(&Finding::Base(Vec::new())).unwrap();
        let first = State::default().after(studied(0, 1, finding.clone()));
        let whole = first.study.clone().unwrap();
        assert_eq!((whole.done, &whole.failed), (1, &None));
        assert!(whole.findings.is_some());

        let broken = State::default().after(studied(0, 1, Vec::new()));
        let study = broken.study.clone().unwrap();
        assert_eq!((study.done, study.findings.clone()), (0, None));
        assert!(study.failed.as_ref().unwrap().contains('0'));

        // The study stays without it, however much of it follows.
        let later =
            broken
                .after(studied(1, 2, finding.clone()))
                .after(studied(2, 3, finding.clone()));
        let study = later.study.unwrap();
        assert_eq!(study.done, 2);
        assert!(study.findings.is_some() && study.failed.is_some());

        // Another study knows nothing of that.
        let Tell::Studied { item, done, of, .. } = studied(0, 1, Vec::new()) else {
            unreachable!()
        };
        let next = Tell::Studied {
            study_id: 8,
            item,
            done,
            of,
            finding,
        };
        assert_eq!(broken.after(next).study.unwrap().failed, None);
    }
}
