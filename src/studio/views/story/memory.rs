//! Owns what the story remembers while the page lives: the bets, the result of each step as it was when the step was told, which scenario a
//! played one was made from, and what the reader put aside by walking on. Refuses the present result, which may be one that the reader has changed.

use crate::model::outcome::{Outcome, PolicyOutcome};
use crate::model::scenario::Scenario;
use crate::studio::views::bet::Placed;
use crate::text::story::{STEPS, Step};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Bets and results, by step.
#[derive(Clone, Default)]
pub struct Memory {
    /// What the results are of: digest of the scenario, accounts, seed.
    question: (String, u64, u64),
    pub bets: [Placed; STEPS.len()],
    results: [Option<Rc<Outcome>>; STEPS.len()],
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
    /// By digest of a scenario that was made by playing: the one that the story was told with.
    static PLAYED: RefCell<BTreeMap<String, Rc<Scenario>>> = RefCell::default();
    static ASIDE: RefCell<Option<Aside>> = const { RefCell::new(None) };
}

/// What a reader had changed at a step before walking on.
#[derive(Clone, PartialEq)]
pub struct Aside {
    pub place: usize,
    /// The scenario that the story was told with then.
    pub base: Rc<Scenario>,
    pub scenario: Rc<Scenario>,
    pub policies: Vec<String>,
}

/// What is put aside, if anything is.
#[must_use]
pub fn aside() -> Option<Aside> {
    ASIDE.with_borrow(Clone::clone)
}

/// Puts something aside in place of what was there, or nothing.
pub fn put_aside(aside: Option<Aside>) {
    ASIDE.set(aside);
}

/// The scenario that the story is told with while this one, of this digest, is on screen.
#[must_use]
pub fn base_of(scenario: &Rc<Scenario>, digest: &str) -> Rc<Scenario> {
    PLAYED.with_borrow(|played| played.get(digest).unwrap_or(scenario).clone())
}

/// Remembers that playing made a scenario of this digest.
pub fn played(digest: String, base: &Rc<Scenario>) {
    PLAYED.with_borrow_mut(|played| played.insert(digest, base.clone()));
}

impl Memory {
    /// What is remembered of the story told with the scenario of this digest.
    #[must_use]
    pub fn of(digest: &str) -> Memory {
        let known = MEMORY.with_borrow(Memory::clone);
        if known.question.0 == digest {
            return known;
        }
        Memory {
            results: Default::default(),
            ..known
        }
    }

    /// Remembers a bet.
    pub fn bet(place: usize, bet: Placed) {
        MEMORY.with_borrow_mut(|memory| {
            if let Some(known) = memory.bets.get_mut(place) {
                *known = bet;
            }
        });
    }

    /// Keeps this result, if it is of the scenario of this digest, for every step that it answers and that has none.
    pub fn keep(outcome: &Rc<Outcome>, digest: &str) {
        if outcome.scenario.digest != digest {
            return;
        }
        let question = (digest.to_string(), outcome.accounts_simulated, outcome.seed);
        MEMORY.with_borrow_mut(|memory| {
            if memory.question != question {
                memory.question = question;
                memory.results = Default::default();
            }
            for (step, known) in STEPS.iter().zip(&mut memory.results) {
                if known.is_none() && answers(outcome, step) {
                    *known = Some(outcome.clone());
                }
            }
        });
    }

    /// The result that a step was told with.
    #[must_use]
    pub fn result(&self, place: usize) -> Option<&Rc<Outcome>> {
        self.results.get(place)?.as_ref()
    }
}

/// Whether a result has all policies of a step.
#[must_use]
pub fn answers(outcome: &Outcome, step: &Step) -> bool {
    step.policies.iter().all(|id| of(outcome, id).is_some())
}

/// A policy's part of a result.
#[must_use]
pub fn of<'a>(outcome: &'a Outcome, id: &str) -> Option<&'a PolicyOutcome> {
    outcome.policies.iter().find(|policy| policy.id == id)
}
