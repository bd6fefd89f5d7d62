//! Owns the step from counts of agents to the represented accounts, euro and metrics of the result document. Refuses to look at an
//! account: it sees tallies by stratum only.

use crate::class::{ByClass, Class};
use crate::evaluation::{ChunkTally, ClauseTally, in_units};
use crate::outcome::{Accounts, Breakdown, Daily, Funds, Metrics, PolicyOutcome};
use crate::policy::{Measure, Policy};
use crate::population::{Plan, Stratum, on_account_grid};
use crate::program::freezes;
use crate::review::{ReviewOutcome, Weight};
use crate::scenario::Scenario;
use crate::synthesis::Chunk;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the pass found, of any part of the accounts; sums of parts are exact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// By stratum: the agents' balances, in its units.
    pub totals_units: Vec<u64>,
    /// By stratum, then over the clauses of all policies.
    pub clauses: Vec<Vec<ClauseTally>>,
    /// By policy: represented involved accounts that left, by day before the effect.
    pub left_involved: Vec<Vec<Weight>>,
}

impl Tally {
    /// A tally of nobody.
    #[must_use]
    pub fn new(plan: &Plan, policies: &[Policy]) -> Self {
        let clauses = policies.iter().map(|policy| policy.clauses.len()).sum();
        Tally {
            totals_units: vec![0; plan.strata.len()],
            clauses: vec![vec![ClauseTally::default(); clauses]; plan.strata.len()],
            left_involved: policies
                .iter()
                .map(|policy| vec![Weight::default(); policy.notice_days.max(1) as usize])
                .collect(),
        }
    }

    /// Whether the tally has the shape of one of these policies over this plan.
    #[must_use]
    pub fn is_of(&self, plan: &Plan, policies: &[Policy]) -> bool {
        let empty = Tally::new(plan, policies);
        let clauses = |tally: &Tally| tally.clauses.iter().map(Vec::len).collect::<Vec<_>>();
        let days = |tally: &Tally| tally.left_involved.iter().map(Vec::len).collect::<Vec<_>>();
        self.totals_units.len() == empty.totals_units.len()
            && clauses(self) == clauses(&empty)
            && days(self) == days(&empty)
    }

    /// Adds what the pass found in a chunk.
    pub fn add_chunk(&mut self, plan: &Plan, chunk: &Chunk, found: &ChunkTally) {
        let stratum = chunk.stratum as usize;
        self.totals_units[stratum] +=
            in_units(&plan.strata[stratum], chunk.balance_sums.iter().sum());
        for (sum, part) in self.clauses[stratum].iter_mut().zip(&found.clauses) {
            sum.add(part);
        }
        for left in &found.left_by_day {
            let days = self.left_involved[left.policy].iter_mut();
            for (sum, &agents) in days.zip(&left.agents) {
                *sum += Weight::new(f64::from(agents) * plan.strata[stratum].weight);
            }
        }
    }

    /// Adds the tally of another part of the accounts.
    pub fn add(&mut self, other: &Tally) {
        for (sum, part) in self.totals_units.iter_mut().zip(&other.totals_units) {
            *sum += part;
        }
        let sums = self.clauses.iter_mut().flatten();
        for (sum, part) in sums.zip(other.clauses.iter().flatten()) {
            sum.add(part);
        }
        let sums = self.left_involved.iter_mut().flatten();
        for (sum, &part) in sums.zip(other.left_involved.iter().flatten()) {
            *sum += part;
        }
    }
}

/// What one stratum comes to under one policy.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Cell {
    accounts: Accounts,
    funds_eur: Funds,
}

/// Rounds euro to 1/128, so that sums of funds do not depend on their order.
fn on_euro_grid(eur: f64) -> f64 {
    libm::round(eur * 128.0) / 128.0
}

/// `total_units` is the sum of the stratum's agents' balances.
fn cell(
    policy: &Policy,
    tallies: &[ClauseTally],
    stratum: &Stratum,
    total_units: u64,
    released: u64,
    released_eur: f64,
) -> Cell {
    let (mut left, mut restricted, mut frozen) = (0, 0, 0);
    let (mut left_units, mut restricted_units, mut locked_eur) = (0, 0, 0.0);
    for (clause, tally) in policy.clauses.iter().zip(tallies) {
        left += tally.left;
        left_units += tally.left_units;
        if freezes(clause.measure) {
            frozen += tally.met;
            let kept = match clause.measure {
                Measure::Cap { limit_eur } => limit_eur * tally.met as f64,
                _ => 0.0,
            };
            locked_eur += tally.met_units as f64 * stratum.unit_eur - kept;
        } else {
            restricted += tally.met;
            restricted_units += tally.met_units;
        }
    }
    // Differences of rounded running sums: every fate is at least 0 and they add up to the total exactly.
    let after_left = stratum.accounts(left);
    let after_restricted = stratum.accounts(left + restricted);
    let after_frozen = stratum.accounts(left + restricted + frozen);
    let frozen_accounts = after_frozen - after_restricted;
    let euro = |agents_eur: f64| on_euro_grid(agents_eur * stratum.weight);
    let units = |agents_units: u64| euro(agents_units as f64 * stratum.unit_eur);
    Cell {
        accounts: Accounts {
            total: stratum.represented,
            unaffected: stratum.represented - after_frozen,
            left: after_left,
            restricted: after_restricted - after_left,
            frozen: frozen_accounts,
            released: if released == frozen {
                frozen_accounts
            } else {
                stratum.accounts(released)
            },
        },
        funds_eur: Funds {
            total: units(total_units),
            left: units(left_units),
            restricted: units(restricted_units),
            locked: euro(locked_eur.max(0.0)),
            released: euro(released_eur.min(locked_eur).max(0.0)),
        },
    }
}

fn add(breakdown: &mut Breakdown, class: Class, cell: &Cell) {
    let accounts = breakdown.accounts.get_mut(class);
    accounts.total += cell.accounts.total;
    accounts.unaffected += cell.accounts.unaffected;
    accounts.left += cell.accounts.left;
    accounts.restricted += cell.accounts.restricted;
    accounts.frozen += cell.accounts.frozen;
    accounts.released += cell.accounts.released;
    let funds = breakdown.funds_eur.get_mut(class);
    funds.total += cell.funds_eur.total;
    funds.left += cell.funds_eur.left;
    funds.restricted += cell.funds_eur.restricted;
    funds.locked += cell.funds_eur.locked;
    funds.released += cell.funds_eur.released;
}

/// The part of the result document on policy `number` of those that the tally is of, whose clauses begin at `first_clause`.
#[must_use]
pub fn report(
    scenario: &Scenario,
    plan: &Plan,
    policy: &Policy,
    (number, first_clause): (usize, usize),
    tally: &Tally,
    review: &ReviewOutcome,
) -> PolicyOutcome {
    let clauses = first_clause..first_clause + policy.clauses.len();
    let left_involved = &tally.left_involved[number];
    let mut all = Breakdown::default();
    let mut by_nationality: BTreeMap<String, Breakdown> = BTreeMap::new();
    let mut by_residence: BTreeMap<String, Breakdown> = BTreeMap::new();
    let mut by_group: BTreeMap<String, Breakdown> = BTreeMap::new();
    for (number, stratum) in plan.strata.iter().enumerate() {
        let cell = cell(
            policy,
            &tally.clauses[number][clauses.clone()],
            stratum,
            tally.totals_units[number],
            review.released[number],
            review.released_eur[number],
        );
        let cohort = &scenario.cohorts[stratum.cohort];
        add(&mut all, stratum.class, &cell);
        for (table, key) in [
            (&mut by_nationality, cohort.nationality.as_str()),
            (&mut by_residence, cohort.residence.as_str()),
            (&mut by_group, cohort.group.as_str()),
        ] {
            if !table.contains_key(key) {
                table.insert(key.to_owned(), Breakdown::default());
            }
            if let Some(breakdown) = table.get_mut(key) {
                add(breakdown, stratum.class, &cell);
            }
        }
    }
    PolicyOutcome {
        id: policy.id.clone(),
        title: policy.title.clone(),
        metrics: metrics(plan, policy, &all, review),
        daily: daily(plan, policy, &all, left_involved, review),
        accounts: all.accounts,
        funds_eur: all.funds_eur,
        interval: BTreeMap::new(),
        by_nationality,
        by_residence,
        by_group,
    }
}

fn involved<T>(by_class: &ByClass<T>, pick: impl Fn(&T) -> f64) -> f64 {
    pick(&by_class.facilitator) + pick(&by_class.designated)
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

fn metrics(plan: &Plan, policy: &Policy, all: &Breakdown, review: &ReviewOutcome) -> Metrics {
    let innocent = &all.accounts.innocent;
    let involved_frozen = involved(&all.accounts, |accounts| accounts.frozen);
    let all_frozen = innocent.frozen + involved_frozen;
    let involved_eur = involved(&all.funds_eur, |funds| funds.total);
    let days_in_force = f64::from(plan.horizon_days - policy.notice_days);
    let mut frozen_days = innocent.frozen * days_in_force;
    for (day, weight) in review.released_innocent.iter().enumerate() {
        frozen_days -= weight.accounts() * (f64::from(plan.horizon_days) - day as f64);
    }
    Metrics {
        innocents_frozen: Some(innocent.frozen),
        involved_frozen: Some(involved_frozen),
        innocents_affected: Some(innocent.frozen + innocent.restricted),
        precision: ratio(involved_frozen, all_frozen),
        recall: ratio(
            involved_frozen,
            involved(&all.accounts, |accounts| accounts.total),
        ),
        false_positive_rate: ratio(innocent.frozen, innocent.total),
        false_discovery_rate: ratio(innocent.frozen, all_frozen),
        innocents_per_involved_frozen: ratio(innocent.frozen, involved_frozen),
        involved_funds_locked_share: ratio(
            involved(&all.funds_eur, |funds| funds.locked),
            involved_eur,
        ),
        involved_funds_left_share: ratio(
            involved(&all.funds_eur, |funds| funds.left),
            involved_eur,
        ),
        innocent_frozen_days: Some(on_account_grid(frozen_days.max(0.0))),
        innocent_locked_eur_days: Some(on_euro_grid(
            (all.funds_eur.innocent.locked * days_in_force - review.spared_eur_days).max(0.0),
        )),
        median_days_frozen_innocent: median_days(plan, policy, innocent.frozen, review),
        backlog_peak: Some(
            review
                .waiting
                .iter()
                .max()
                .map_or(0.0, |peak| on_account_grid(peak.accounts())),
        ),
    }
}

/// The weighted lower median of the days frozen of frozen innocents.
fn median_days(plan: &Plan, policy: &Policy, frozen: f64, review: &ReviewOutcome) -> Option<f64> {
    if frozen <= 0.0 {
        return None;
    }
    // Half of the total, less what rounding weights to the grid may have cost.
    let half = 0.5 * frozen * (1.0 - 1e-9);
    let mut released = 0.0;
    for (day, weight) in review.released_innocent.iter().enumerate() {
        released += weight.accounts();
        if weight.accounts() > 0.0 && released >= half {
            return Some(day as f64 - f64::from(policy.notice_days));
        }
    }
    Some(f64::from(plan.horizon_days - policy.notice_days))
}

fn daily(
    plan: &Plan,
    policy: &Policy,
    all: &Breakdown,
    left_involved: &[Weight],
    review: &ReviewOutcome,
) -> Daily {
    let mut daily = Daily::default();
    let (mut innocent, mut involved_released) = (0.0, 0.0);
    let mut left = 0.0;
    let frozen_involved = involved(&all.accounts, |accounts| accounts.frozen);
    for day in 0..=plan.horizon_days {
        let at = day as usize;
        innocent += review.released_innocent[at].accounts();
        involved_released += review.released_involved[at].accounts();
        left += left_involved.get(at).map_or(0.0, |w| w.accounts());
        let in_force = day >= policy.notice_days;
        let still = |frozen: f64, released: f64| {
            if in_force {
                on_account_grid((frozen - released).max(0.0))
            } else {
                0.0
            }
        };
        daily.day.push(day);
        daily
            .frozen_innocent
            .push(still(all.accounts.innocent.frozen, innocent));
        daily
            .frozen_involved
            .push(still(frozen_involved, involved_released));
        daily.left_involved.push(on_account_grid(left));
        daily
            .backlog
            .push(on_account_grid(review.waiting[at].accounts()));
    }
    daily
}
