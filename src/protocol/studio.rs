//! Owns the messages between the page and the studio, the part of the interface that is loaded when somebody looks behind the first
//! picture. Refuses to send or receive, and to interpret.
//!
//! Both are wasm modules in one window; the messages are bytes handed from one to the other.

use super::worker::{Brief, Subject};
use crate::link::packed::Packed;
use serde::{Deserialize, Serialize};

/// From the page to the studio. Each takes the place of what was told before of its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tell {
    /// The messages of the reader's language.
    Words {
        tag: String,
        source: String,
    },
    /// What is on screen.
    Page(PageBrief),
    /// The document of the scenario that the link names.
    Preset {
        text: String,
    },
    /// The scenario's document as it is simulated.
    Scenario {
        text: String,
        edited: bool,
    },
    /// What the workers made of it.
    Brief(Box<Brief>),
    /// The account that a person asks about, or no longer about any.
    Inspected(Option<InspectedBrief>),
    /// The newest result, an [`Outcome`](crate::model::outcome::Outcome), packed by the worker.
    Settled {
        document: Vec<u8>,
    },
    /// The same with the intervals of its redraws.
    Refined {
        document: Vec<u8>,
    },
    /// So many of so many items of a study are done; the finding of this one, packed.
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
    /// An [`Explanation`](crate::model::explain::Explanation), as JSON.
    Explained {
        ask_id: u32,
        explanation: String,
    },
    Unexplained {
        ask_id: u32,
        reason: String,
    },
    /// A message of the page around this one, as JSON; to be read with care.
    Query {
        json: String,
    },
}

/// What is on screen, as far as the studio shows it too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageBrief {
    /// The page's link: its query string.
    pub query: String,
    /// The public phase: `loading`, `ready`, `running` or `error`.
    pub phase: String,
    /// The reader has not bet yet, so no number is shown.
    pub veiled: bool,
}

/// The account that a person asks about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectedBrief {
    /// The account index.
    pub account: u64,
    /// By policy id, whether the queue of appeals let the account go in time; no explanation of one account knows that.
    pub released: Vec<(String, bool)>,
    /// Rises whenever a person wants to go from the picture to the answer.
    pub entered: u32,
}

/// From the studio to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// The studio listens; what was told earlier is lost.
    Ready,
    /// Compare exactly these policies.
    Policies(Vec<String>),
    /// Simulate this scenario and compare exactly these of its policies.
    Compare {
        scenario: String,
        /// How it differs from the preset.
        packed: Packed,
        policies: Vec<String>,
        /// The movement of a hand that this belongs to; of one movement only the beginning is remembered.
        hand: Option<String>,
    },
    /// Show what this query asks for, of this scenario if one comes along.
    Open {
        query: String,
        scenario: Option<String>,
    },
    /// Look into this, of the scenario as it is, when nothing else is to do. Ends the study before it.
    Study {
        study_id: u32,
        subject: Subject,
    },
    EndStudy,
    /// Why does this policy treat this account so?
    Explain {
        ask_id: u32,
        policy: String,
        account: u64,
    },
    /// Nobody asks about an account any more: the answer is closed, and the picture has the focus again.
    EndInspection,
    /// Look at this view, named as links name it.
    View(String),
    /// The story stands at this step, which compares these policies.
    Step {
        step: u32,
        policies: Vec<String>,
        /// That of all that belongs to this act; none when it belongs to the act that opened the story.
        hand: Option<String>,
    },
    /// The reader has bet, or does not want to: the numbers may be shown.
    Unveil,
    /// Every picture shall be drawn now, because it will be copied at once.
    Draw,
    /// What a host's query means.
    Host(Wish),
}

/// What the page around this one wishes. `id` is that of its query, as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// To be told what is shown.
    Get {
        id: String,
    },
    /// That these keys of the link change, and the edits it carries; `None` leaves those as they are. Half a wish is only answered when it fails: there
    /// is more to come.
    Set {
        id: String,
        keys: String,
        packed: Option<Packed>,
        is_half: bool,
    },
    Run {
        id: String,
    },
    Focus {
        id: String,
    },
    /// Nothing that can be done, and why.
    Refused {
        id: String,
        error: String,
    },
}
