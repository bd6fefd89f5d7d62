//! Owns `sweep`: every point of a grid run, a row for each point and policy. Refuses to know what the keys mean (`grid`) and
//! how rows are written (`rows`).

use super::arguments::Sweep;
use super::failure::Failure;
use super::grid::Grid;
use super::input;
use super::pool::Pool;
use super::progress::Watch;
use super::rows::{Cell, Column, Kind, Sheet};
use crate::document::counts;
use crate::model::class::ByClass;
use crate::model::outcome::{Metrics, Outcome, PolicyOutcome};
use crate::model::policy::Policy;
use crate::model::population::Plan;
use crate::model::simulation::{Run, Stopped};
use std::ops::Range;
use std::str::FromStr;

/// Most policies that meet the same accounts in one run; more share no memory.
const BATCH: usize = 32;

/// One of equal parts of a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shard {
    /// Counted from 1.
    number: usize,
    of: usize,
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('/').and_then(|(number, of)| {
            let shard = Shard {
                number: number.parse().ok()?,
                of: of.parse().ok()?,
            };
            (1 <= shard.number && shard.number <= shard.of && shard.of <= 100_000).then_some(shard)
        });
        parts.ok_or_else(|| "I/N with 1 <= I <= N <= 100000 is allowed, such as 1/4".to_owned())
    }
}

impl Shard {
    /// Its points: neighbours stay together, since they share accounts.
    fn points(self, count: usize) -> Range<usize> {
        count * (self.number - 1) / self.of..count * self.number / self.of
    }
}

pub(super) fn run(arguments: &Sweep) -> Result<(), Failure> {
    let scenario = input::scenario(Some(&arguments.scenario))?;
    let policies = input::policies(&scenario, &arguments.policies)?;
    let grid = Grid::new(&scenario, &policies, &arguments.axes).map_err(Failure::Input)?;
    let shard = arguments.shard.unwrap_or(Shard { number: 1, of: 1 });
    let batches = batches(
        &grid,
        shard.points(grid.points()),
        arguments.simulation.accounts,
    )?;

    let pool = Pool::new(arguments.simulation.effort.threads)?;
    let mut watch = Watch::new(batches.len())?;
    let mut sheet = Sheet::new(arguments.out.as_deref(), columns(grid.keys()))?;
    for (number, batch) in batches.iter().enumerate() {
        if number > 0 {
            watch.next_run();
        }
        let scenario = grid
            .scenario(&grid.point(batch.first))
            .map_err(Failure::Input)?;
        let outcome = Run {
            scenario: &scenario,
            policies: &batch.policies,
            accounts: arguments.simulation.accounts,
            seed: arguments.simulation.seed,
            replicates: arguments.simulation.replicates,
        }
        .outcome(&pool, &mut watch)?;
        for (point, policies) in &batch.points {
            for policy in policies {
                if let Some(policy) = outcome.policies.get(*policy) {
                    sheet.add(row(*point, &grid.point(*point), &outcome, policy))?;
                }
            }
        }
    }
    watch.finish(arguments.simulation.effort.timings);
    sheet.finish()
}

/// Points with the same scenario, and their policies, each once.
struct Batch {
    first: usize,
    policies: Vec<Policy>,
    /// A point and the indices of its policies.
    points: Vec<(usize, Vec<usize>)>,
}

/// The work, after every point has been checked: a refusal comes before the first run.
fn batches(grid: &Grid<'_>, points: Range<usize>, accounts: u64) -> Result<Vec<Batch>, Failure> {
    let mut batches: Vec<Batch> = Vec::new();
    let mut scenario = None;
    for number in points {
        let point = grid.point(number);
        let same = batches
            .last()
            .is_some_and(|batch| grid.same_scenario(&grid.point(batch.first), &point));
        if !same {
            let changed = grid.scenario(&point).map_err(Failure::Input)?;
            Plan::new(&changed, accounts).map_err(Stopped::from)?;
            scenario = Some(changed);
        }
        let Some(scenario) = &scenario else { continue };
        let policies = grid.policies(&point, scenario).map_err(Failure::Input)?;
        let room = batches
            .last()
            .is_some_and(|batch| batch.policies.len() + policies.len() <= BATCH);
        if !(same && room) {
            batches.push(Batch {
                first: number,
                policies: Vec::new(),
                points: Vec::new(),
            });
        }
        let Some(batch) = batches.last_mut() else {
            continue;
        };
        let places = policies
            .into_iter()
            .map(|policy| {
                let known = batch.policies.iter().position(|other| *other == policy);
                known.unwrap_or_else(|| {
                    batch.policies.push(policy);
                    batch.policies.len() - 1
                })
            })
            .collect();
        batch.points.push((number, places));
    }
    Ok(batches)
}

fn columns(keys: &[String]) -> Vec<Column> {
    let mut columns = vec![Column::new("point", Kind::Whole)];
    columns.extend(keys.iter().map(|key| Column::new(key, Kind::Number)));
    columns.push(Column::new("policy", Kind::Text));
    columns.push(Column::new("seed", Kind::Whole));
    columns.push(Column::new("replicates", Kind::Whole));
    columns.push(Column::new("accounts_simulated", Kind::Whole));
    columns.push(Column::new("accounts_represented", Kind::Number));
    for (metric, _) in Metrics::default().entries() {
        columns.push(Column::new(metric, Kind::Number));
        for part in ["mean", "p05", "p95"] {
            columns.push(Column::new(format!("{metric}.{part}"), Kind::Number));
        }
    }
    columns.extend(
        counts(&ByClass::default(), &ByClass::default())
            .into_iter()
            .map(|(name, _)| Column::new(name, Kind::Number)),
    );
    columns
}

fn row(number: usize, point: &[f64], outcome: &Outcome, policy: &PolicyOutcome) -> Vec<Cell> {
    let mut row = vec![Cell::Whole(number as u64)];
    row.extend(point.iter().map(|value| Cell::Number(Some(*value))));
    row.push(Cell::Text(policy.id.clone()));
    row.push(Cell::Whole(outcome.seed));
    row.push(Cell::Whole(u64::from(outcome.replicates)));
    row.push(Cell::Whole(outcome.accounts_simulated));
    row.push(Cell::Number(Some(outcome.accounts_represented)));
    for (metric, value) in policy.metrics.entries() {
        let interval = policy.interval.get(metric);
        row.push(Cell::Number(value));
        row.push(Cell::Number(interval.and_then(|interval| interval.mean)));
        row.push(Cell::Number(interval.and_then(|interval| interval.p05)));
        row.push(Cell::Number(interval.and_then(|interval| interval.p95)));
    }
    row.extend(
        counts(&policy.accounts, &policy.funds_eur)
            .into_iter()
            .map(|(_, value)| Cell::Number(Some(value))),
    );
    row
}
