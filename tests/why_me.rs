//! Promise: what *Why me?* says of an account is what the pass over all accounts did to it, and each change it offers would have spared it or
//! got it frozen.

#![allow(clippy::unwrap_used)]

use freeze_frame::model::crowd::{Sample, crowd};
use freeze_frame::model::evaluation::{Fate, fates};
use freeze_frame::model::explain::{Explanation, Observable, Side, Target, explain, fate};
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
    let (mut offered, mut caught) = (0, 0);
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
                assert!(why.catches.is_empty() || why.fate != Fate::Frozen);
                let appeals = chunk.appeals.get(place / 64);
                let appeals = appeals.is_some_and(|mask| mask >> (place % 64) & 1 == 1);
                let filed =
                    |account: usize| policy.notice_days + chunk.review[account].delay_days();
                let expected = (appeals && why.fate == Fate::Frozen)
                    .then(|| (filed(place), chunk.review[place].released()))
                    .filter(|(day, _)| *day < plan.horizon_days);
                let appeal = why.timeline.appeal;
                assert_eq!(
                    appeal.map(|appeal| (appeal.filed_day, appeal.releases)),
                    expected
                );
                assert_eq!(why.timeline.left_day.is_some(), why.fate == Fate::Left);
                assert!(
                    why.timeline
                        .left_day
                        .is_none_or(|day| day < policy.notice_days.max(1))
                );
                let sent = serde_json::to_string(&why).unwrap();
                assert_eq!(serde_json::from_str::<Explanation>(&sent).unwrap(), why);
                caught += why.catches.len();
                for change in why.changes.iter().chain(&why.catches) {
                    let mut other = why.observables;
                    match (change.observable, change.to) {
                        (Observable::DocumentCountry, Target::Country(to)) => {
                            other.document_country = to;
                        }
                        (Observable::DeclaredResidence, Target::Country(to)) => {
                            other.declared_residence = to;
                        }
                        (Observable::IpCountry, Target::Country(to)) => other.ip_country = to,
                        (
                            observable,
                            Target::Below(x)
                            | Target::AtMost(x)
                            | Target::AtLeast(x)
                            | Target::Above(x),
                        ) => {
                            let x = match change.to {
                                Target::Below(_) => x.next_down(),
                                Target::Above(_) => x.next_up(),
                                _ => x,
                            };
                            match observable {
                                Observable::BalanceEur => other.balance_eur = x,
                                Observable::NameScore => other.name_score = x,
                                _ => other.risk_score = x,
                            }
                        }
                        odd => panic!("{odd:?}"),
                    }
                    let then = fate(&scenario, policy, &other, why.leaving);
                    let turned = (then == Fate::Frozen) != (why.fate == Fate::Frozen);
                    assert!(turned, "{} {change:?}", policy.id);
                    offered += 1;
                }
                seen[why.fate as usize] += 1;
            }
            account += 1;
        }
    }
    assert_eq!(account, plan.simulated);
    assert!(seen.iter().all(|&count| count > 100), "{seen:?}");
    assert!(offered > 1_000 && caught > 1_000);
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

#[test]
fn every_mark_of_the_picture_can_be_explained() {
    let scenario = two_shores();
    let policies = scenario.policies.clone().unwrap();
    let plan = Plan::new(&scenario, 20_000).unwrap();
    let crowd = crowd(
        &mut Sample::default(),
        &scenario,
        &plan,
        &policies,
        3,
        2_000,
    );
    assert_eq!(crowd.account.len(), crowd.class.len());
    assert!(crowd.account.windows(2).all(|pair| pair[0] < pair[1]));
    for (mark, &account) in crowd.account.iter().enumerate() {
        for (policy, fates) in policies.iter().zip(&crowd.fates) {
            let why = explain(&scenario, &plan, policy, 3, account.into()).unwrap();
            assert_eq!(why.fate as u8, fates[mark]);
            assert_eq!(why.truth.class.index() as u8, crowd.class[mark]);
            let cohort = &scenario.cohorts[usize::from(crowd.cohort[mark])];
            assert_eq!(why.truth.nationality, cohort.nationality);
            assert_eq!(why.truth.residence, cohort.residence);
        }
    }
}
