//! Owns the messages between the page and its workers and from worker to worker, and what travels beside them. Refuses to send or receive.

use super::crowd::CrowdHead;
use super::glance::Glance;
use crate::model::frontier::Point;
use crate::model::outcome::Metrics;
use crate::model::policy::presets;
use crate::model::scenario::Scenario;
use crate::model::sensitivity::Swing;
use serde::{Deserialize, Serialize};

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Reads and keeps a scenario, given as the text of its file, with a link's packed edits if there are some; keeps none when it is not sound, and
    /// the scenario without the edits when those do not fit. Ends the run and the study before it.
    Read { text: String, edits: Option<String> },
    /// Runs the scenario read last, on one part of the accounts. Ends the run before it.
    Run {
        run_id: u32,
        /// 0 adds all parts up.
        part: u32,
        parts: u32,
        accounts: u64,
        seed: u64,
        replicates: u32,
        /// Ids, in the order of the result.
        policies: Vec<String>,
        /// Accounts in the picture.
        marks: u32,
    },
    /// What the worker of another part has found, as it comes by way of the page.
    Passed(Passed),
    /// Ends the run.
    Cancel,
    /// Does the items of one part of a study of the scenario read last, whenever no run is under way. Ends the study before it.
    Study {
        study_id: u32,
        part: u32,
        parts: u32,
        accounts: u64,
        seed: u64,
        subject: Subject,
    },
    /// Ends the study.
    EndStudy,
    /// Asks at once why a policy of the scenario read last treats an account as it does.
    Explain {
        ask_id: u32,
        policy: String,
        /// The account index.
        account: u64,
        accounts: u64,
        seed: u64,
    },
    /// Lets all work rest where it is, or go on: nobody can see the page, or somebody can again.
    Rest { is_resting: bool },
    /// The port beside this message leads to the worker of this part; without a port, none does any longer.
    Link { part: u32 },
}

/// From worker to worker: what the worker of `part` has found of a replicate is in the bytes beside this message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    pub run_id: u32,
    pub replicate: u32,
    pub part: u32,
    pub found: Found,
}

/// What is in the bytes beside [`Passed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// What this part's accounts file; for part 0.
    Filings,
    /// When part 0 decides what all parts file; for the others.
    Decisions,
    /// What this part adds to the result; for part 0.
    Share,
}

/// What a study looks into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// What each assumption of the scenario, at both its ends, does to these policies; ids.
    Sensitivity { policies: Vec<String> },
    /// What the policies of the grid and the scenario's own freeze and lock.
    Frontier,
}

/// What one item of a study comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// The scenario as it is, by policy.
    Base(Vec<Metrics>),
    Swing(Box<Swing>),
    /// Policies of the grid, in its order, not yet compared with others.
    Points(Vec<Point>),
    /// The scenario's own policies.
    Presets(Vec<Point>),
}

/// What a study has found so far; always in the same order, however many workers there are.
#[derive(Clone, Debug, PartialEq)]
pub enum Findings {
    Sensitivity {
        /// The scenario as it is, by policy; none until it is known.
        base: Option<Vec<Metrics>>,
        /// In the order of the assumptions.
        swings: Vec<Swing>,
    },
    Frontier {
        /// In the order of the grid; the frontier is that of those found so far.
        points: Vec<Point>,
        /// The scenario's own policies, in its order; on the frontier is one that none of the grid found so far beats.
        presets: Vec<Point>,
    },
}

/// From a worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// The worker listens; what was posted earlier is lost.
    Ready { engine: String },
    /// The scenario is sound. With edits: what they made of its text, or why they made nothing.
    Scenario {
        brief: Brief,
        unpacked: Option<Result<String, String>>,
    },
    /// The scenario is not sound, and why.
    Refused { problems: Vec<String> },
    /// So many of so many steps of a replicate are behind.
    Progress {
        run_id: u32,
        replicate: u32,
        done: u32,
        of: u32,
    },
    /// This is for the worker of part `to`, if there is no way to it past the page.
    Passed { to: u32, passed: Passed },
    /// The first replicate is done; the crowd's bytes come beside this message.
    Done {
        run_id: u32,
        outcome: Box<Glance>,
        /// The whole [`Outcome`](crate::model::outcome::Outcome), packed: the page only hands it on.
        document: Vec<u8>,
        crowd: CrowdHead,
    },
    /// All replicates are done.
    Refined {
        run_id: u32,
        outcome: Box<Glance>,
        document: Vec<u8>,
    },
    /// A run could not be done, and why.
    Failed { run_id: u32, reason: String },
    /// One of so many items of a study is done. The finding is packed: the page only hands it on.
    Studied {
        study_id: u32,
        item: u32,
        of: u32,
        finding: Vec<u8>,
    },
    /// A study could not be done, and why.
    StudyFailed { study_id: u32, reason: String },
    /// Why a policy treats an account as it does: an [`Explanation`](crate::model::explain::Explanation), as JSON.
    Explained { ask_id: u32, explanation: String },
    /// There is no answer, and why.
    Unexplained { ask_id: u32, reason: String },
}

/// What the page needs to know of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    pub id: String,
    pub title: String,
    pub description: Option<String>,
    pub as_of: Option<String>,
    /// Names of user-assigned codes.
    pub country_names: Vec<(String, String)>,
    /// In the scenario's order.
    pub cohorts: Vec<CohortBrief>,
    /// In the scenario's order.
    pub policies: Vec<PolicyBrief>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortBrief {
    pub nationality: String,
    pub residence: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyBrief {
    pub id: String,
    pub title: String,
    pub description: Option<String>,
}

impl Brief {
    /// What the page needs to know of this scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Brief {
        Brief {
            id: scenario.id.clone(),
            title: scenario.title.clone(),
            description: scenario.description.clone(),
            as_of: scenario.as_of.clone(),
            country_names: scenario
                .country_names
                .iter()
                .map(|(code, name)| (code.to_string(), name.clone()))
                .collect(),
            cohorts: scenario
                .cohorts
                .iter()
                .map(|cohort| CohortBrief {
                    nationality: cohort.nationality.to_string(),
                    residence: cohort.residence.to_string(),
                })
                .collect(),
            policies: presets::of(scenario)
                .iter()
                .map(|policy| PolicyBrief {
                    id: policy.id.clone(),
                    title: policy.title.clone(),
                    description: policy.description.clone(),
                })
                .collect(),
        }
    }

    #[must_use]
    pub fn policy(&self, id: &str) -> Option<&PolicyBrief> {
        self.policies.iter().find(|policy| policy.id == id)
    }

    /// The scenario's own name of a country.
    #[must_use]
    pub fn country_name(&self, code: &str) -> Option<&str> {
        let mut names = self.country_names.iter();
        let (_, name) = names.find(|(named, _)| named == code)?;
        Some(name)
    }

    #[must_use]
    pub fn policy_ids(&self) -> Vec<&str> {
        self.policies
            .iter()
            .map(|policy| policy.id.as_str())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{packed, unpacked};

    #[test]
    fn messages_survive_the_journey() {
        let request = Request::Run {
            run_id: 7,
            part: 1,
            parts: 2,
            replicates: 1,
            accounts: 1_000_000,
            seed: u64::MAX,
            policies: vec!["none".into()],
            marks: 20_000,
        };
        assert_eq!(unpacked(&packed(&request).unwrap()), Some(request));
        let reply = Reply::Refused {
            problems: vec!["$.id: missing".into()],
        };
        let bytes = packed(&reply).unwrap();
        assert_eq!(unpacked(&bytes), Some(reply));
        assert_eq!(unpacked::<Reply>(&bytes[..bytes.len() - 1]), None);
    }
}
