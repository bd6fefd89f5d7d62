//! Owns what the studio knows: the last thing it was told of each kind. Refuses to change it by itself.

use crate::link::Link;
use crate::model::explain::Explanation;
use crate::model::outcome::{Outcome, PolicyOutcome};
use crate::model::reading::read_scenario;
use crate::model::scenario::Scenario;
use crate::protocol::studio::Tell;
use crate::protocol::worker::{Brief, Findings};
use std::rc::Rc;

/// Everything the studio knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    pub link: Link,
    pub phase: String,
    pub brief: Option<Rc<Brief>>,
    /// The scenario that is simulated; `None` before it is known, or when it is not sound.
    pub scenario: Option<Rc<Scenario>>,
    /// Its text.
    pub text: Rc<str>,
    /// The text that the page was last asked for.
    pub asked: Rc<str>,
    /// Somebody has changed the scenario.
    pub edited: bool,
    pub outcome: Option<Rc<Outcome>>,
    pub refined: Option<Rc<Outcome>>,
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
            Tell::Words { .. } => {}
            Tell::Page(page) => {
                let language = self.link.lang.clone();
                next.link = Link::read(&page.query, &[&language], self.link.accounts).0;
                next.phase = page.phase;
            }
            Tell::Scenario { text, edited } => {
                // What was asked for from here needs no reading, and a hand may have moved on since.
                if *text != *self.asked {
                    next.scenario = read_scenario(text.as_bytes()).ok().map(Rc::new);
                }
                next.text = text.into();
                next.edited = edited;
            }
            Tell::Brief(brief) => next.brief = Some(Rc::from(brief)),
            Tell::Settled(outcome) => next.outcome = Some(Rc::from(outcome)),
            Tell::Refined(outcome) => next.refined = Some(Rc::from(outcome)),
            Tell::Studied {
                study_id,
                done,
                of,
                findings,
            } => {
                next.study = Some(Rc::new(Study {
                    study_id,
                    done,
                    of,
                    findings: Some(*findings),
                    failed: None,
                }));
            }
            Tell::StudyFailed { study_id, reason } => {
                next.study = Some(Rc::new(Study {
                    study_id,
                    done: 0,
                    of: 0,
                    findings: None,
                    failed: Some(reason),
                }));
            }
            Tell::Explained {
                ask_id,
                explanation,
            } => {
                let answer = Ok(*explanation);
                next.explained = Some(Rc::new(Explained { ask_id, answer }));
            }
            Tell::Unexplained { ask_id, reason } => {
                let answer = Err(reason);
                next.explained = Some(Rc::new(Explained { ask_id, answer }));
            }
        }
        next
    }

    /// The state with this scenario and these compared policies, before the page knows of them.
    #[must_use]
    pub fn edited(&self, scenario: Rc<Scenario>, policies: Vec<String>) -> State {
        let mut next = self.clone();
        next.scenario = Some(scenario);
        next.link.policies = policies;
        next.edited = true;
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
