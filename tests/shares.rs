//! Promise: a run divided among any number of workers, each with its own share of the accounts, gives the same bits as a run in one piece.
#![allow(
    clippy::unwrap_used,
    reason = "what cannot be read or drawn is a broken test"
)]

mod laboratory;

use freeze_frame::model::outcome::PolicyOutcome;
use freeze_frame::model::policy::{Policy, presets};
use freeze_frame::model::population::Plan;
use freeze_frame::model::reading::read_scenario;
use freeze_frame::model::review::{Decisions, Filings};
use freeze_frame::model::scenario::Scenario;
use freeze_frame::model::sensitivity::with_value;
use freeze_frame::model::simulation::{Pass, Population, Serial, Share, conclude, queues};
use freeze_frame::protocol::{packed, unpacked};
use laboratory::{Imagination, Oddity};
use std::ops::ControlFlow;

const SEED: u64 = 5;

/// The run in one piece.
fn whole(scenario: &Scenario, policies: &[Policy], plan: &Plan) -> Vec<PolicyOutcome> {
    let mut go = |_, _| ControlFlow::Continue(());
    let population = Population::draw(plan.clone(), SEED, &Serial, &mut go).unwrap();
    population
        .evaluate(scenario, policies, &Serial, &mut go)
        .unwrap()
}

/// The run as so many workers do it, all that one tells another as bytes.
fn divided(
    scenario: &Scenario,
    policies: &[Policy],
    plan: &Plan,
    parts: u32,
) -> Vec<PolicyOutcome> {
    let passed: Vec<_> = (0..parts)
        .map(|part| {
            let mut go = |_, _| ControlFlow::Continue(());
            let mut share = Population::share(plan.clone(), part, parts, SEED);
            share.draw_rest(&Serial, &mut go).unwrap();
            let mut pass = Pass::new(&share, scenario, policies);
            pass.some(&share, policies, share.chunks.len(), &Serial);
            let filed = share.filed(policies, pass);
            (share, filed)
        })
        .collect();
    let filings: Vec<_> = passed
        .iter()
        .map(|(_, filed)| {
            let mut bytes = Vec::new();
            let filings = filed.filings.iter();
            filings.for_each(|filings| filings.to_bytes(&mut bytes));
            let read = |mut bytes: &[u8]| {
                let each = policies.iter();
                let read = each.map(|policy| Filings::none(plan, policy).read(&mut bytes));
                let read: Option<Vec<_>> = read.collect();
                read.filter(|_| bytes.is_empty())
            };
            assert!(read(&bytes[..bytes.len() - 1]).is_none());
            assert!(read(&bytes[1..]).is_none());
            let arrived = read(&bytes).unwrap();
            assert!(arrived == filed.filings);
            arrived
        })
        .collect();
    let queues = queues(plan, policies, &filings);
    let decisions: Vec<_> = queues.iter().map(|queue| queue.decisions.clone()).collect();
    let decisions: Vec<Decisions> = unpacked(&packed(&decisions).unwrap()).unwrap();
    assert!(decisions.iter().all(|each| each.is_of(plan)));
    let shares = passed
        .iter()
        .map(|(share, filed)| {
            let share = share.settled(policies, filed, &decisions);
            let bytes = packed(&share).unwrap();
            let read = |policies: &[_], bytes: &[u8]| {
                let share: Option<Share> = unpacked(bytes);
                share.filter(|share| share.is_of(plan, policies))
            };
            assert!(read(policies, &bytes[..bytes.len() - 1]).is_none());
            assert!(read(&policies[1..], &bytes).is_none());
            let arrived = read(policies, &bytes).unwrap();
            assert!(arrived == share);
            arrived
        })
        .collect();
    conclude(scenario, plan, policies, &queues, shares)
}

#[test]
fn shares_of_any_number_of_workers_add_up_to_the_whole() {
    for bytes in [
        include_bytes!("../static/scenarios/two-shores.json").as_slice(),
        include_bytes!("../static/scenarios/russia-2022.json"),
    ] {
        let scenario = read_scenario(bytes).unwrap();
        let policies = scenario.policies.clone().unwrap();
        let plan = Plan::new(&scenario, 60_000).unwrap();
        let whole = whole(&scenario, &policies, &plan);
        let is_released = |outcome: &PolicyOutcome| outcome.accounts.innocent.released > 0.0;
        assert!(whole.iter().any(is_released));
        for parts in [1, 2, 3, 8, 100] {
            assert!(
                divided(&scenario, &policies, &plan, parts) == whole,
                "{parts}"
            );
        }
    }
}

#[test]
fn shares_of_any_scenario_add_up_to_the_whole() {
    let mut released = 0.0;
    for (oddity, scenarios) in [(Oddity::Plain, 40), (Oddity::Odd, 80)] {
        let mut imagination = Imagination::new(3, oddity);
        for number in 0..scenarios {
            let document = imagination.scenario();
            let scenario = laboratory::scenario(&document);
            let policies = presets::of(&scenario);
            let plan = Plan::new(&scenario, 3000).unwrap();
            let whole = whole(&scenario, &policies, &plan);
            released += whole
                .iter()
                .map(|outcome| outcome.accounts.innocent.released)
                .sum::<f64>();
            let parts = 2 + number % 4;
            assert!(
                divided(&scenario, &policies, &plan, parts) == whole,
                "{parts} parts: {document:#}"
            );
        }
    }
    assert!(released > 0.0);
}

#[test]
fn a_moved_population_is_the_one_that_would_be_drawn_anew() {
    let bytes = include_bytes!("../static/scenarios/two-shores.json");
    let scenario = read_scenario(bytes).unwrap();
    let mut go = |_, _| ControlFlow::Continue(());
    for (path, value) in [
        ("behaviour.exit_hazard_per_day.innocent", 0.5),
        ("name_screening.location.innocent", -2.0),
        ("balance.sigma.innocent", 1.0),
        ("vpn.share.innocent", 0.0),
        ("review.appeal_share.innocent", 0.0),
        ("review.wrongful_hold", 0.9),
        ("prevalence.facilitators_per_million", 8000.0),
        ("cohorts[0].accounts", 10.0),
        ("cohorts[0].accounts", 0.0),
    ] {
        let plan = Plan::new(&scenario, 60_000).unwrap();
        let drawn = Population::draw(plan, 5, &Serial, &mut go).unwrap();
        let scenario = with_value(&scenario, path, value).unwrap();
        let plan = Plan::new(&scenario, 60_000).unwrap();
        let anew = Population::draw(plan.clone(), 5, &Serial, &mut go).unwrap();
        let mut moved = drawn.moved(plan, 0, 1, 5);
        moved.draw_rest(&Serial, &mut go).unwrap();
        assert!(moved.chunks == anew.chunks, "{path}");
    }
}
