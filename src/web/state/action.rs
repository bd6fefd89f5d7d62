//! Owns what can happen to the page, and what comes with it. Refuses what that changes (the state).

use crate::link::packed::Packed;
use crate::link::{Link, Notice, Theme, View};
use crate::protocol::crowd::Crowd;
use crate::protocol::glance::Glance;
use crate::protocol::worker::Brief;
use crate::text::citation::Source;
use std::rc::Rc;

/// A result and the picture that goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    pub run_id: u32,
    pub outcome: Glance,
    /// The whole document, packed; for the studio.
    pub document: Rc<[u8]>,
    pub crowd: Rc<Crowd>,
}

/// A result with the intervals of its redraws.
#[derive(Clone, Debug, PartialEq)]
pub struct Refined {
    pub run_id: u32,
    pub outcome: Glance,
    pub document: Rc<[u8]>,
}

/// A scenario that the workers have read.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioRead {
    /// The document they were given.
    pub text: Rc<str>,
    pub brief: Brief,
    /// The document with the link's packed edits, or why they could not be unpacked; none when there were none.
    pub unpacked: Option<Result<Rc<str>, String>>,
}

/// A link that is opened on a page that is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub link: Link,
    pub notices: Vec<Notice>,
    /// The document of the scenario that it names.
    pub preset: Rc<str>,
    /// The document to be simulated, before the link's packed edits.
    pub scenario: Rc<str>,
}

/// A scenario that a person has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioEdited {
    pub text: Rc<str>,
    /// How it differs from the preset.
    pub packed: Packed,
    /// Its policies to be compared.
    pub policies: Vec<String>,
    /// The movement of a hand that this belongs to; of one movement only the beginning is remembered.
    pub hand: Option<String>,
}

/// What keeps the page from answering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The worker did not start, or stopped.
    Worker(String),
    /// The scenario's file could not be fetched.
    Missing(String),
    /// The scenario is not sound.
    Refused(Vec<String>),
    /// The run failed.
    Run(String),
}

/// A mark of the picture; the same account under every policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// Where in the comparison it was pointed at.
    pub place: usize,
    /// Index into the crowd's lists.
    pub mark: u32,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Action {
    ScenarioRead(Box<ScenarioRead>),
    SourcesRead(Vec<Source>),
    Settled(Box<Settled>),
    Refined(Box<Refined>),
    Troubled(Trouble),
    /// A run of an older state failed; newer ones may do.
    RunFailed {
        run_id: u32,
        reason: String,
    },
    /// The current run takes long and is this far.
    Progressed {
        run_id: u32,
        percent: u32,
    },
    /// The current run shall end.
    Stopped,
    /// What was given up or failed shall run after all.
    RunAgain,
    /// This place of the comparison shows another policy.
    Picked {
        place: usize,
        policy: String,
    },
    /// One more policy is compared: the first that is not yet.
    Added,
    /// This place of the comparison goes.
    Removed {
        place: usize,
    },
    /// So many accounts shall be simulated.
    Simulated(u64),
    Themed(Theme),
    /// The page speaks this language.
    Spoken(String),
    Viewed(View),
    Arranged {
        by_place: bool,
    },
    /// Exactly these policies are compared.
    Compared(Vec<String>),
    ScenarioFetched(Rc<str>),
    /// This scenario shall be simulated instead.
    ScenarioEdited(Box<ScenarioEdited>),
    /// This link shall be shown instead, which asks the same question.
    Linked(Box<Link>),
    /// This link shall be shown instead.
    Opened(Box<Opened>),
    /// The last act is taken back.
    Undone,
    /// What was taken back last is done again.
    Redone,
    /// A person asks about this mark, or no longer about any.
    Inspected(Option<Inspected>),
    /// The person wants to go to the answer about that mark.
    Entered,
    /// The involved shall be large, or as small as they are.
    Magnified(bool),
    Dismissed(usize),
    /// The story stands at this step, which compares these policies.
    Stepped {
        step: u32,
        policies: Vec<String>,
        /// None when this belongs to the act before it.
        hand: Option<String>,
    },
    /// The reader has bet, or does not want to.
    Unveiled,
}
