//! Owns a worker's side of a study: its items, each worked off alone over a whole population, a slice at a time. Refuses to decide when it may
//! work (`desk`), who does which items and what they amount to together (`fleet`).
//!
//! A population of a million accounts takes 23 MB, and each worker keeps one while it studies: 186 MB in eight workers.

use crate::model::frontier::{Point, grid};
use crate::model::outcome::PolicyOutcome;
use crate::model::policy::{Policy, presets};
use crate::model::population::Plan;
use crate::model::scenario::Scenario;
use crate::model::sensitivity::{Assumption, Swing, assumptions, ends};
use crate::model::simulation::{Evaluation, Population, Serial, metrics};
use crate::protocol::packed;
use crate::protocol::worker::{Finding, Reply, Subject};
use std::collections::VecDeque;

/// Policies that meet the accounts in one pass: enough to share the tests of thresholds, few enough to be dealt out evenly.
const BATCH: usize = 24;
/// Chunks between two looks at the requests that came in.
const SLICE: usize = 4;

/// A study that is under way.
pub struct Study {
    study_id: u32,
    accounts: u64,
    seed: u64,
    /// Items of all workers.
    of: u32,
    /// The items of this one, by number.
    items: VecDeque<(u32, Item)>,
    trials: Option<Trials>,
    /// The accounts met last; what the next trial shares with them is not drawn again.
    population: Option<Population>,
}

/// A part of a study that is done in one piece.
enum Item {
    /// The scenario as it is.
    Base(Vec<Policy>),
    /// One assumption at its ends.
    Ends(Box<Assumption>, Vec<Policy>),
    Searched(Vec<Policy>),
    Presets(Vec<Policy>),
}

/// The scenarios under which an item's policies are tried, and what they come to so far.
struct Trials {
    /// None where a scenario would not be sound.
    scenarios: Vec<Option<Scenario>>,
    evaluation: Option<Evaluation>,
    /// By scenario.
    outcomes: Vec<Option<Vec<PolicyOutcome>>>,
}

impl Study {
    /// Part `part` of `parts` of a study of this scenario, not begun.
    ///
    /// # Errors
    /// When a policy is not known.
    pub fn new(
        scenario: &Scenario,
        study_id: u32,
        (part, parts): (u32, u32),
        (accounts, seed): (u64, u64),
        subject: &Subject,
    ) -> Result<Study, String> {
        let all = items(scenario, subject)?;
        let of = all.len() as u32;
        let mine = |&(number, _): &(u32, Item)| number % parts.max(1) == part;
        Ok(Study {
            study_id,
            accounts,
            seed,
            of,
            items: (0..).zip(all).filter(mine).collect(),
            trials: None,
            population: None,
        })
    }

    #[must_use]
    pub fn is_over(&self) -> bool {
        self.items.is_empty()
    }

    /// Does a slice of the work: draws or passes over a few chunks, or reviews one policy.
    pub fn step(&mut self, scenario: &Scenario) -> Option<Reply> {
        match self.work(scenario) {
            Ok(finding) => {
                let finding = packed(&finding?)?;
                let (item, _) = self.items.pop_front()?;
                self.trials = None;
                Some(Reply::Studied {
                    study_id: self.study_id,
                    item,
                    of: self.of,
                    finding,
                })
            }
            Err(reason) => {
                self.items.clear();
                let study_id = self.study_id;
                Some(Reply::StudyFailed { study_id, reason })
            }
        }
    }

    fn work(&mut self, scenario: &Scenario) -> Result<Option<Finding>, String> {
        let Some((_, item)) = self.items.front() else {
            return Ok(None);
        };
        let trials = self
            .trials
            .get_or_insert_with(|| Trials::new(item, scenario));
        let policies = item.policies();
        match trials.scenarios.get(trials.outcomes.len()) {
            None => return Ok(Some(item.finding(&trials.outcomes))),
            Some(None) => trials.outcomes.push(None),
            Some(Some(scenario)) => {
                let population = match (&mut self.population, &mut trials.evaluation) {
                    (Some(population), Some(_)) => population,
                    (kept, evaluation) => {
                        let plan = Plan::new(scenario, self.accounts)
                            .map_err(|error| error.to_string())?;
                        let population = match kept.take() {
                            Some(before) => before.moved(plan, 0, 1, self.seed),
                            None => Population::share(plan, 0, 1, self.seed),
                        };
                        let population = kept.insert(population);
                        *evaluation = Some(Evaluation::new(population, scenario, policies));
                        population
                    }
                };
                let (drawn, chunks) = population.progress();
                if drawn < chunks {
                    population.draw_some(SLICE, &Serial);
                    return Ok(None);
                }
                let evaluation = &mut trials.evaluation;
                let is_done = evaluation
                    .as_mut()
                    .is_none_or(|work| work.step(population, scenario, policies, SLICE));
                if is_done {
                    trials
                        .outcomes
                        .push(evaluation.take().map(Evaluation::outcomes));
                }
            }
        }
        Ok(None)
    }
}

/// All items of a study, in their order: that of the assumptions after the base, that of the grid before the presets.
fn items(scenario: &Scenario, subject: &Subject) -> Result<Vec<Item>, String> {
    match subject {
        Subject::Sensitivity { policies } => {
            let policies = named(scenario, policies)?;
            let ends = assumptions(scenario)
                .into_iter()
                .map(|assumption| Item::Ends(Box::new(assumption), policies.clone()));
            Ok(std::iter::once(Item::Base(policies.clone()))
                .chain(ends)
                .collect())
        }
        Subject::Frontier => {
            let searched = grid(scenario.horizon_days());
            let searched = searched.chunks(BATCH).map(<[Policy]>::to_vec);
            let presets = presets::of(scenario);
            let presets = presets.chunks(BATCH).map(<[Policy]>::to_vec);
            Ok(searched
                .map(Item::Searched)
                .chain(presets.map(Item::Presets))
                .collect())
        }
    }
}

/// The policies of these ids, of those that the scenario is compared under.
///
/// # Errors
/// When there is no such policy.
pub fn named(scenario: &Scenario, ids: &[String]) -> Result<Vec<Policy>, String> {
    let known = presets::of(scenario);
    let named = |id: &String| {
        let policy = known.iter().find(|policy| policy.id == *id);
        policy.cloned().ok_or(format!("no policy is called {id}"))
    };
    ids.iter().map(named).collect()
}

impl Item {
    fn policies(&self) -> &[Policy] {
        match self {
            Item::Base(policies)
            | Item::Ends(_, policies)
            | Item::Searched(policies)
            | Item::Presets(policies) => policies,
        }
    }

    /// What the outcomes of its trials amount to.
    fn finding(&self, outcomes: &[Option<Vec<PolicyOutcome>>]) -> Finding {
        let at = |number: usize| outcomes.get(number).and_then(Option::as_ref);
        let metrics_at = |number: usize| at(number).map(|outcomes| metrics(outcomes));
        let points = || at(0).into_iter().flatten().map(Point::of).collect();
        match self {
            Item::Base(_) => Finding::Base(metrics_at(0).unwrap_or_default()),
            Item::Ends(assumption, _) => Finding::Swing(Box::new(Swing {
                assumption: assumption.as_ref().clone(),
                low: metrics_at(0),
                high: metrics_at(1),
            })),
            Item::Searched(_) => Finding::Points(points()),
            Item::Presets(_) => Finding::Presets(points()),
        }
    }
}

impl Trials {
    fn new(item: &Item, scenario: &Scenario) -> Trials {
        Trials {
            scenarios: match item {
                Item::Ends(assumption, policies) => ends(scenario, policies, assumption).into(),
                _ => vec![Some(scenario.clone())],
            },
            evaluation: None,
            outcomes: Vec::new(),
        }
    }
}
