//! Owns the search over thresholds: the grid of policies, which of them no other beats on both counts, and the cheapest that locks enough.
//! Refuses to run them (`simulation`).

use crate::numerics::decimal;
use crate::outcome::PolicyOutcome;
use crate::policy::rule::Rule;
use crate::policy::{Clause, Measure, Policy};
use serde::{Deserialize, Serialize};

/// Score thresholds of the grid; 1 is never reached.
pub const SCORES: [f64; 12] = [
    0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 0.99, 1.0,
];
/// Notices of the grid, days.
pub const NOTICES: [u32; 3] = [0, 7, 14];

/// A policy of the grid or a preset, in the plane of the trade-off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub id: String,
    pub title: String,
    pub innocents_frozen: f64,
    pub involved_funds_locked_eur: f64,
    /// Of the involved funds; none when there are none.
    pub involved_funds_locked_share: Option<f64>,
    /// No other point of the grid freezes as few innocents and locks as much, with one of the two better.
    pub on_frontier: bool,
}

/// Freezing everybody whose name score or risk score reaches a threshold, for every pair of thresholds and every notice below the horizon.
#[must_use]
pub fn grid(horizon_days: u32) -> Vec<Policy> {
    let mut grid = Vec::new();
    for notice_days in NOTICES.into_iter().filter(|&days| days < horizon_days) {
        for name in SCORES {
            for risk in SCORES {
                let [written_name, written_risk] = [name, risk].map(decimal);
                grid.push(Policy {
                    id: format!("name-{written_name}-risk-{written_risk}-notice-{notice_days}").replace('.', ""),
                    title: format!(
                        "Name score at least {written_name} or risk score at least {written_risk}, {notice_days} days' notice"
                    ),
                    description: None,
                    notice_days,
                    anticipation_days: None,
                    clauses: vec![Clause {
                        when: Rule::Any(vec![
                            Rule::NameScoreAtLeast(name),
                            Rule::RiskScoreAtLeast(risk),
                        ]),
                        measure: Measure::Freeze,
                    }],
                });
            }
        }
    }
    grid
}

/// Places policies in the plane and marks those on the frontier among them.
#[must_use]
pub fn frontier(outcomes: &[PolicyOutcome]) -> Vec<Point> {
    let mut points: Vec<Point> = outcomes.iter().map(Point::of).collect();
    mark(&mut points);
    points
}

impl Point {
    /// The policy's place in the plane, not yet compared with others.
    #[must_use]
    pub fn of(outcome: &PolicyOutcome) -> Point {
        Point {
            id: outcome.id.clone(),
            title: outcome.title.clone(),
            innocents_frozen: outcome.accounts.innocent.frozen,
            involved_funds_locked_eur: outcome.funds_eur.facilitator.locked
                + outcome.funds_eur.designated.locked,
            involved_funds_locked_share: outcome.metrics.involved_funds_locked_share,
            on_frontier: false,
        }
    }

    /// Whether this point freezes as few innocents as the other and locks as much, with one of the two better.
    #[must_use]
    pub fn beats(&self, other: &Point) -> bool {
        let fewer = self.innocents_frozen.total_cmp(&other.innocents_frozen);
        let more = (other.involved_funds_locked_eur).total_cmp(&self.involved_funds_locked_eur);
        fewer.is_le() && more.is_le() && (fewer.is_lt() || more.is_lt())
    }
}

/// Marks the points that no other of them beats; of points that coincide, the first.
pub fn mark(points: &mut [Point]) {
    for point in points.iter_mut() {
        point.on_frontier = false;
    }
    // From the fewest innocents up, only what locks more than all before it is on the frontier.
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|&a, &b| {
        let (a, b) = (&points[a], &points[b]);
        a.innocents_frozen.total_cmp(&b.innocents_frozen).then(
            b.involved_funds_locked_eur
                .total_cmp(&a.involved_funds_locked_eur),
        )
    });
    let mut most = f64::NEG_INFINITY;
    for number in order {
        if points[number].involved_funds_locked_eur > most {
            most = points[number].involved_funds_locked_eur;
            points[number].on_frontier = true;
        }
    }
}

/// The point that locks at least `share` of the involved funds with the fewest innocents frozen; the first of equals.
#[must_use]
pub fn cheapest(points: &[Point], share: f64) -> Option<&Point> {
    points
        .iter()
        .filter(|point| {
            point
                .involved_funds_locked_share
                .is_some_and(|s| s >= share)
        })
        .min_by(|a, b| a.innocents_frozen.total_cmp(&b.innocents_frozen))
}

/// The largest share of the involved funds that any of the points locks; none when there are no such funds.
#[must_use]
pub fn most_locked(points: &[Point]) -> Option<f64> {
    let shares = points
        .iter()
        .filter_map(|point| point.involved_funds_locked_share);
    shares.max_by(f64::total_cmp)
}
