//! Owns what the classroom remembers while the page lives, so that a look at another view loses nothing: what was chosen, the bet, the codes that were pasted. Refuses to
//! keep anything longer, or to send it.

use crate::text::poll::Subject;
use crate::text::poll::code::MAX_TAG;
use std::cell::RefCell;

/// A part of the classroom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Bet,
    Collect,
    Present,
    Guide,
    Sheet,
}

/// What is remembered.
#[derive(Clone, Debug, PartialEq)]
pub struct Memory {
    pub tab: Tab,
    /// None: the first that the scenario has.
    pub subject: Option<Subject>,
    /// None: the first that is compared.
    pub policy: Option<String>,
    /// A step of the scale of the question that was bet on.
    pub bet: Option<(Subject, u32)>,
    /// Tells this student's bets from others' that are the same.
    pub tag: u32,
    /// What was pasted.
    pub codes: String,
    /// The model's answer stands beside the class's.
    pub is_revealed: bool,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::new(Memory {
        tab: Tab::default(),
        subject: None,
        policy: None,
        bet: None,
        tag: (js_sys::Math::random() * f64::from(MAX_TAG + 1)) as u32,
        codes: String::new(),
        is_revealed: false,
    });
}

impl Memory {
    #[must_use]
    pub fn recalled() -> Memory {
        MEMORY.with_borrow(Clone::clone)
    }

    pub fn keep(&self) {
        MEMORY.replace(self.clone());
    }
}
