//! Promise: a run divided among any number of workers, each with its own share of the accounts, gives the same bits as a run in one piece.

use freeze_frame::model::population::Plan;
use freeze_frame::model::reading::read_scenario;
use freeze_frame::model::simulation::{Population, Serial, conclude};
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
        for parts in [1, 2, 3, 8, 1000] {
            let mut chunks = 0;
            let found = (0..parts)
                .map(|part| {
                    let share =
                        Population::draw_share(plan.clone(), part, parts, 5, &Serial, &mut go)
                            .unwrap();
                    chunks += share.chunks.len();
                    share.find(&scenario, &policies, &Serial, &mut go).unwrap()
                })
                .collect();
            assert_eq!(chunks, whole.chunks.len());
            assert!(
                conclude(&scenario, &plan, &policies, found) == outcomes,
                "{parts}"
            );
        }
    }
}
