//! Owns what the page wants of its workers, what is to be done with them for it, and what the page hears of it. Refuses when.

use crate::protocol::crowd::CrowdHead;
use crate::protocol::glance::Glance;
use crate::protocol::worker::{Brief, Request, Subject};
use std::rc::Rc;

/// Most accounts of a study, which meets them many times over and in every worker anew.
pub const MOST_STUDIED: u64 = 1_000_000;

/// A run as the page wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The page's number for it; a later run has a larger one.
    pub run_id: u32,
    /// The scenario, as the text of its file.
    pub scenario: Rc<str>,
    pub accounts: u64,
    pub seed: u64,
    pub replicates: u32,
    /// Ids of policies, in the order of the result.
    pub policies: Vec<String>,
    /// Accounts in the picture.
    pub marks: u32,
}

/// A study as the page wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedStudy {
    /// The page's number for it; a later study has a larger one.
    pub study_id: u32,
    /// The scenario, as the text of its file.
    pub scenario: Rc<str>,
    /// Counted up to [`MOST_STUDIED`].
    pub accounts: u64,
    pub seed: u64,
    pub subject: Subject,
}

/// *Why me?*, asked of the scenario that was wanted last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The page's number for it.
    pub ask_id: u32,
    /// The policy's id.
    pub policy: String,
    /// The account index, such as a mark's.
    pub account: u64,
    /// Accounts and seed of the run that the account is of.
    pub accounts: u64,
    pub seed: u64,
}

/// What to do with the worker at a seat.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    Post {
        seat: u32,
        request: Request,
        bytes: Option<Vec<u8>>,
    },
    /// End the worker and start another in its place.
    Restart { seat: u32 },
    /// Give the workers of this part and of the first a way to each other.
    Link { part: u32 },
}

/// What the page hears.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// A text that was not the last one read is sound, or was the last one but with other edits.
    Scenario {
        text: Rc<str>,
        brief: Brief,
        /// What its edits made of it, or why they made nothing; none without edits.
        unpacked: Option<Result<String, String>>,
    },
    /// It is not, and why; the run that wanted it, if one did, has ended.
    Refused {
        run_id: Option<u32>,
        problems: Vec<String>,
    },
    /// Of the run of this number, so many of so many steps are behind.
    Progress {
        run_id: u32,
        done: u32,
        of: u32,
    },
    /// The first result, and the crowd's bytes.
    Done {
        run_id: u32,
        outcome: Box<Glance>,
        /// The whole document, packed.
        document: Vec<u8>,
        crowd: CrowdHead,
        bytes: Vec<u8>,
    },
    /// The same result with the intervals of all replicates.
    Refined {
        run_id: u32,
        outcome: Box<Glance>,
        document: Vec<u8>,
    },
    Failed {
        run_id: u32,
        reason: String,
    },
    /// So many of so many items of a study are done; the finding of this one, packed. Each is told once.
    Studied {
        study_id: u32,
        item: u32,
        done: u32,
        of: u32,
        finding: Vec<u8>,
    },
    /// A study has ended without the rest of its findings.
    StudyFailed {
        study_id: u32,
        reason: String,
    },
    /// Why a policy treats an account as it does, as JSON.
    Explained {
        ask_id: u32,
        explanation: String,
    },
    /// An ask has no answer.
    Unexplained {
        ask_id: u32,
        reason: String,
    },
    /// No worker can be had.
    Lost {
        reason: String,
    },
}

/// Orders, and news if there is some.
pub type Told = (Vec<Order>, Option<News>);
