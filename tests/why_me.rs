//! Promise: what *Why me?* says of an account is what the pass over all accounts did to it, and each change it offers would have spared it.

#![allow(clippy::unwrap_used)]

use freeze_frame::model::evaluation::{Fate, fates};
use freeze_frame::model::explain::{Observable, Side, Target, explain, fate};
use freeze_frame::model::policy::rule::Rule;
use freeze_frame::model::population::Plan;
use freeze_frame::model::program::{Context, compile};
use freeze_frame::model::reading::read_scenario;
use freeze_frame::model::scenario::Scenario;
use freeze_frame::model::synthesis::{spans, synthesise};

fn two_shores() -> Scenario {
    read_scenario(include_bytes!("../static/scenarios/two-shores.json")).unwrap()
}

#[test]
fn every_account_has_the_fate_that_the_pass_gives_it() {
    let scenario = two_shores();
    let policies = scenario.policies.clone().unwrap();
    let plan = Plan::new(&scenario, 5_000).unwrap();
    let context = Context {
        policies: &policies,
        groups: &scenario.country_groups,
    };
    let mut account = 0;
    let mut seen = [0; 4];
    let mut offered = 0;
    for span in spans(&plan) {
        let chunk = synthesise(&plan, span, 9);
        let program = compile(context, &plan.strata[span.stratum as usize]);
        let fates = fates(&program, &chunk);
        for place in 0..span.len as usize {
            for (policy, fates) in policies.iter().zip(&fates) {
                let why = explain(&scenario, &plan, policy, 9, account).unwrap();
                assert_eq!(why.fate as u8, fates[place], "{} {account}", policy.id);
                assert_eq!(why.observables.balance_eur, f64::from(chunk.balance[place]));
                assert!(why.changes.is_empty() || why.fate == Fate::Frozen);
                for change in &why.changes {
                    let mut other = why.observables;
                    match (change.observable, change.to) {
                        (Observable::DocumentCountry, Target::Country(to)) => {
                            other.document_country = to;
                        }
                        (Observable::DeclaredResidence, Target::Country(to)) => {
                            other.declared_residence = to;
                        }
                        (Observable::IpCountry, Target::Country(to)) => other.ip_country = to,
                        (observable, Target::Below(x) | Target::AtMost(x) | Target::AtLeast(x)) => {
                            let x = if matches!(change.to, Target::Below(_)) {
                                x.next_down()
                            } else {
                                x
                            };
                            match observable {
                                Observable::BalanceEur => other.balance_eur = x,
                                Observable::NameScore => other.name_score = x,
                                _ => other.risk_score = x,
                            }
                        }
                        odd => panic!("{odd:?}"),
                    }
                    let spared = fate(&scenario, policy, &other, why.leaving);
                    assert_ne!(spared, Fate::Frozen, "{} {change:?}", policy.id);
                    offered += 1;
                }
                seen[why.fate as usize] += 1;
            }
            account += 1;
        }
    }
    assert_eq!(account, plan.simulated);
    assert!(seen.iter().all(|&count| count > 100), "{seen:?}");
    assert!(offered > 1_000);
    assert!(explain(&scenario, &plan, &policies[0], 9, account).is_none());
}

#[test]
fn comparisons_show_both_sides_up_to_the_deciding_clause() {
    let scenario = two_shores();
    let policies = scenario.policies.clone().unwrap();
    let plan = Plan::new(&scenario, 5_000).unwrap();
    let policy = policies.iter().find(|p| p.id == "list-and-risk").unwrap();
    let mut frozen = 0;
    for account in 0..plan.simulated {
        let why = explain(&scenario, &plan, policy, 1, account).unwrap();
        assert_eq!(why.comparisons.len(), 3);
        for comparison in &why.comparisons {
            match (&comparison.rule, comparison.observed) {
                (Rule::NameScoreAtLeast(t) | Rule::RiskScoreAtLeast(t), Side::Number(x)) => {
                    assert_eq!(comparison.holds, x >= *t);
                }
                (Rule::ResidenceIn(_), Side::Country(country)) => {
                    assert_eq!(comparison.holds, ["XB", "XC"].contains(&country.as_str()));
                }
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(
            why.comparisons[2].place,
            "clauses[0].when.any[1].all[1].not"
        );
        if why.fate == Fate::Frozen {
            frozen += 1;
            // One of the two scores alone decides unless both are high.
            let [name, risk] = [0, 1].map(|number| why.comparisons[number].holds);
            assert!(name || risk);
            assert!(
                why.changes
                    .windows(2)
                    .all(|pair| pair[0].size <= pair[1].size)
            );
        }
    }
    assert!(frozen > 20);
}
