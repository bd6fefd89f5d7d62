//! Promise: a run divided among any number of workers, each with its own share of the accounts, gives the same bits as a run in one piece.

use freeze_frame::model::population::Plan;
use freeze_frame::model::reading::read_scenario;
use freeze_frame::model::review::Claims;
use freeze_frame::model::sensitivity::with_value;
use freeze_frame::model::simulation::{Division, Population, Serial, Share, conclude};
use freeze_frame::protocol::{packed, unpacked};
use std::ops::ControlFlow;

#[test]
fn shares_of_any_number_of_workers_add_up_to_the_whole() {
    for bytes in [
        include_bytes!("../static/scenarios/two-shores.json").as_slice(),
        include_bytes!("../static/scenarios/russia-2022.json"),
    ] {
        let scenario = read_scenario(bytes).unwrap();
        let policies = scenario.policies.clone().unwrap();
        let plan = Plan::new(&scenario, 60_000).unwrap();
        let mut go = |_, _| ControlFlow::Continue(());
        let whole = Population::draw(plan.clone(), 5, &Serial, &mut go).unwrap();
        let outcomes = whole
            .evaluate(&scenario, &policies, &Serial, &mut go)
            .unwrap();
        assert!(
            outcomes
                .iter()
                .any(|outcome| outcome.accounts.innocent.released > 0.0)
        );
        for parts in [1, 2, 3, 8, 100] {
            let division = Division::new(&plan, parts);
            let mut chunks = 0;
            let found: Vec<_> = (0..parts)
                .map(|part| {
                    let mut share = Population::share(plan.clone(), part, parts, 5);
                    share.draw_rest(&Serial, &mut go).unwrap();
                    chunks += share.chunks.len();
                    share.find(&scenario, &policies, &Serial, &mut go).unwrap()
                })
                .collect();
            let shares = (0..parts)
                .map(|to| {
                    let claims = (0..).zip(&found).map(|(from, found)| {
                        let bytes = division.claims_to_bytes(found, to);
                        let read = |from: u32, bytes: &[u8]| {
                            division.claims_from_bytes(&plan, &policies, (from, to), bytes)
                        };
                        if parts <= 8 && !bytes.is_empty() {
                            assert!(read(from, &bytes[..bytes.len() - 1]).is_none());
                            assert!(read(from, &bytes[1..]).is_none());
                            // Nobody else has these accounts.
                            let is_empty = division.reviewed_by(to, policies.len()).all(|policy| {
                                found.claims[policy] == Claims::none(&plan, &policies[policy])
                            });
                            assert!(
                                parts == 1
                                    || is_empty
                                    || read((from + 1) % parts, &bytes).is_none()
                            );
                        }
                        read(from, &bytes).unwrap()
                    });
                    let share = Share {
                        reviews: division.reviews(&plan, &policies, to, claims.collect()),
                        tally: found[to as usize].tally.clone(),
                    };
                    let bytes = packed(&share).unwrap();
                    let read = |policies: &[_], bytes: &[u8]| {
                        let share: Option<Share> = unpacked(bytes);
                        share.filter(|share| share.is_of(&plan, policies, &division, to))
                    };
                    assert!(read(&policies, &bytes[..bytes.len() - 1]).is_none());
                    assert!(read(&policies[1..], &bytes).is_none());
                    let arrived = read(&policies, &bytes).unwrap();
                    assert!(arrived == share);
                    arrived
                })
                .collect();
            assert_eq!(chunks, whole.chunks.len());
            assert!(
                conclude(&scenario, &plan, &policies, &division, shares) == outcomes,
                "{parts}"
            );
        }
    }
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
