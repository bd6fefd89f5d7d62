//! Promise: the frontier holds exactly the points that no other beats, and the inverse search finds the cheapest of those that lock enough.

use freeze_frame::model::frontier::{cheapest, frontier, grid};
use freeze_frame::model::population::Plan;
use freeze_frame::model::reading::read_scenario;
use freeze_frame::model::simulation::{Population, Serial};
use std::ops::ControlFlow;

#[test]
fn the_frontier_holds_what_nothing_beats() {
    let scenario = read_scenario(include_bytes!("../static/scenarios/two-shores.json")).unwrap();
    let plan = Plan::new(&scenario, 20_000).unwrap();
    let mut go = |_, _| ControlFlow::Continue(());
    let population = Population::draw(plan, 1, &Serial, &mut go).unwrap();
    let policies = grid(scenario.horizon_days());
    let outcomes = population
        .evaluate(&scenario, &policies, &Serial, &mut go)
        .unwrap();
    let points = frontier(&outcomes);
    assert_eq!(points.len(), 432);
    for point in &points {
        let beaten = points.iter().any(|other| {
            other.innocents_frozen <= point.innocents_frozen
                && other.involved_funds_locked_eur >= point.involved_funds_locked_eur
                && (other.innocents_frozen < point.innocents_frozen
                    || other.involved_funds_locked_eur > point.involved_funds_locked_eur)
        });
        // Of points that coincide, one stands for all.
        assert!(!(point.on_frontier && beaten), "{point:?}");
        let twin = points.iter().any(|other| {
            other.on_frontier
                && other.innocents_frozen == point.innocents_frozen
                && other.involved_funds_locked_eur == point.involved_funds_locked_eur
        });
        assert!(beaten || twin, "{point:?}");
    }
    for share in [0.05, 0.2, 0.4] {
        let best = cheapest(&points, share).unwrap();
        assert!(best.involved_funds_locked_share.unwrap() >= share);
        assert!(points.iter().all(|point| {
            point.involved_funds_locked_share.unwrap() < share
                || point.innocents_frozen >= best.innocents_frozen
        }));
    }
    assert!(cheapest(&points, 1.0).is_none());
}
