//! Owns what the story remembers while the page lives: the bets, and the result of each step as it was when the step was told. Refuses the
//! present result, which may be one that the reader has changed.

use crate::model::outcome::{Outcome, PolicyOutcome};
use crate::studio::views::bet::Placed;
use crate::text::story::{STEPS, Step};
use std::cell::RefCell;
use std::rc::Rc;

/// Bets and results, by step.
#[derive(Clone, Default)]
pub struct Memory {
    /// Digest of the scenario that the results are of.
    scenario: String,
    pub bets: [Placed; STEPS.len()],
    results: [Option<Rc<Outcome>>; STEPS.len()],
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

impl Memory {
    /// What is remembered of the story told with this scenario.
    #[must_use]
    pub fn of(scenario: &str) -> Memory {
        MEMORY.with_borrow_mut(|memory| {
            if memory.scenario != scenario {
                memory.scenario = scenario.to_string();
                memory.results = Default::default();
            }
            memory.clone()
        })
    }

    /// Remembers a bet.
    pub fn bet(place: usize, bet: Placed) {
        MEMORY.with_borrow_mut(|memory| {
            if let Some(known) = memory.bets.get_mut(place) {
                *known = bet;
            }
        });
    }

    /// Keeps this result for every step that it answers and that has none.
    pub fn keep(outcome: &Rc<Outcome>) {
        MEMORY.with_borrow_mut(|memory| {
            if memory.scenario != outcome.scenario.digest {
                return;
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
