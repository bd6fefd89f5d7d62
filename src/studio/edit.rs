//! Owns single changes that a hand makes to a scenario: a policy's notice, limit or measure, the review team's size, how common the involved are.
//! Refuses to judge the result, which is read like any other scenario.

use crate::model::parameter::Parameter;
use crate::model::policy::rule::Rule;
use crate::model::policy::{Measure, Policy, presets};
use crate::model::scenario::{Blocks, Scenario};

/// Most involved accounts of one kind per million: both kinds together stay a part of all.
const MOST_INVOLVED: f64 = 500_000.0;

/// The scenario with this policy announced so many days before it takes effect; `None` when it has no such policy.
#[must_use]
pub fn with_notice(scenario: &Scenario, policy: &str, days: u32) -> Option<Scenario> {
    with_policy(scenario, policy, |policy| policy.notice_days = days)
}

/// The scenario with one of its policies changed.
fn with_policy(
    scenario: &Scenario,
    policy: &str,
    change: impl FnOnce(&mut Policy),
) -> Option<Scenario> {
    let mut policies = presets::of(scenario);
    change(policies.iter_mut().find(|known| known.id == policy)?);
    Some(Scenario {
        policies: Some(policies),
        ..scenario.clone()
    })
}

/// The scenario with this measure in every clause of this policy.
#[must_use]
pub fn with_measure(scenario: &Scenario, policy: &str, measure: Measure) -> Option<Scenario> {
    with_policy(scenario, policy, |policy| {
        for clause in &mut policy.clauses {
            clause.measure = measure;
        }
    })
}

/// The scenario with this policy meaning balances from this many euro on, wherever it names a balance.
#[must_use]
pub fn with_limit(scenario: &Scenario, policy: &str, euro: f64) -> Option<Scenario> {
    with_policy(scenario, policy, |policy| {
        for clause in &mut policy.clauses {
            set_limit(&mut clause.when, euro);
        }
    })
}

fn set_limit(rule: &mut Rule, euro: f64) {
    match rule {
        Rule::BalanceEurAtLeast(limit) => *limit = euro,
        Rule::All(rules) | Rule::Any(rules) => {
            for rule in rules {
                set_limit(rule, euro);
            }
        }
        Rule::Not(rule) => set_limit(rule, euro),
        _ => {}
    }
}

/// The scenario with so many times as many involved accounts, everywhere. Ranges that do not reach so far are widened.
#[must_use]
pub fn with_involved(scenario: &Scenario, times: f64) -> Scenario {
    let mut changed = scenario.clone();
    let cohorts = changed.cohorts.iter_mut().map(|cohort| &mut cohort.blocks);
    let each: Vec<&mut Blocks> = cohorts.chain([&mut changed.blocks]).collect();
    for prevalence in each
        .into_iter()
        .filter_map(|blocks| blocks.prevalence.as_mut())
    {
        let kinds = [
            &mut prevalence.facilitators_per_million,
            &mut prevalence.designated_per_million,
        ];
        for share in kinds.into_iter().filter_map(Option::as_mut) {
            share.value = (share.value * times).min(MOST_INVOLVED);
            share.low = share.low.map(|low| low.min(share.value));
            share.high = share.high.map(|high| high.max(share.value));
        }
    }
    changed
}

/// How many times as common the involved are here as in the scenario `base`; 1 when it has none.
#[must_use]
pub fn times_involved(scenario: &Scenario, base: &Scenario) -> f64 {
    let common = |scenario: &Scenario| {
        let cohorts = scenario.cohorts.iter().map(|cohort| &cohort.blocks);
        let each = cohorts.chain([&scenario.blocks]);
        let mut facilitators = each.filter_map(|blocks| {
            let prevalence = blocks.prevalence.as_ref()?;
            Some(prevalence.facilitators_per_million.as_ref()?.value)
        });
        facilitators.next()
    };
    match (common(scenario), common(base)) {
        (Some(now), Some(then)) if then > 0.0 => now / then,
        _ => 1.0,
    }
}

/// The balance from which on this policy means an account, where it first names one.
#[must_use]
pub fn limit(scenario: &Scenario, policy: &str) -> Option<f64> {
    fn named(rule: &Rule) -> Option<f64> {
        match rule {
            Rule::BalanceEurAtLeast(euro) => Some(*euro),
            Rule::All(rules) | Rule::Any(rules) => rules.iter().find_map(named),
            Rule::Not(rule) => named(rule),
            _ => None,
        }
    }
    let policies = presets::of(scenario);
    let found = policies.iter().find(|known| known.id == policy)?;
    found.clauses.iter().find_map(|clause| named(&clause.when))
}

/// Days between announcement and effect of this policy.
#[must_use]
pub fn notice(scenario: &Scenario, policy: &str) -> Option<u32> {
    let policies = presets::of(scenario);
    let found = policies.iter().find(|known| known.id == policy)?;
    Some(found.notice_days)
}

/// The scenario with a review team that decides so many appeals a day. A range that does not reach so far is widened.
#[must_use]
pub fn with_capacity(scenario: &Scenario, accounts: f64) -> Scenario {
    let mut changed = scenario.clone();
    let review = changed.blocks.review.get_or_insert_default();
    let capacity = review
        .capacity_per_day
        .get_or_insert_with(|| Parameter::from(0.0));
    capacity.value = accounts;
    capacity.low = capacity.low.map(|low| low.min(accounts));
    capacity.high = capacity.high.map(|high| high.max(accounts));
    changed
}

/// Appeals that the review team decides a day.
#[must_use]
pub fn capacity(scenario: &Scenario) -> f64 {
    let review = scenario.blocks.review.as_ref();
    let capacity = review.and_then(|review| review.capacity_per_day.as_ref());
    capacity.map_or(0.0, |capacity| capacity.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reading::read_scenario;

    fn read_again(scenario: &Scenario) -> Scenario {
        let text = serde_json::to_string(scenario).unwrap();
        read_scenario(text.as_bytes()).unwrap()
    }

    #[test]
    fn changes_are_read_back_and_change_nothing_else() {
        for (file, policy) in [
            (
                include_str!("../../static/scenarios/russia-2022.json"),
                "blanket-nationality",
            ),
            (
                include_str!("../../static/scenarios/two-shores.json"),
                "blanket",
            ),
            (
                include_str!("../../static/scenarios/base-rate-trap.json"),
                "none",
            ),
        ] {
            let scenario = read_scenario(file.as_bytes()).unwrap();
            let noticed = read_again(&with_notice(&scenario, policy, 9).unwrap());
            assert_eq!(notice(&noticed, policy), Some(9));
            let before = notice(&scenario, policy).unwrap();
            let back = with_notice(&noticed, policy, before).unwrap();
            assert_eq!(presets::of(&back), presets::of(&scenario));
            assert_eq!(back.blocks, scenario.blocks);
            let common = read_again(&with_involved(&scenario, 100.0));
            assert_eq!(read_again(&with_involved(&scenario, 1.0)), scenario);
            assert_ne!(common, scenario);
            assert!(times_involved(&common, &scenario) > 1.0);
            assert_eq!(presets::of(&common), presets::of(&scenario));
            for accounts in [0.0, 1.0, 1e7] {
                let staffed = read_again(&with_capacity(&scenario, accounts));
                assert_eq!(capacity(&staffed), accounts);
                assert_eq!(staffed.cohorts, scenario.cohorts);
            }
        }
        let scenario =
            read_scenario(include_bytes!("../../static/scenarios/two-shores.json")).unwrap();
        assert_eq!(with_notice(&scenario, "no-such", 1), None);
    }

    #[test]
    fn a_limit_and_a_measure_change_one_policy_alone() {
        let file = include_bytes!("../../static/scenarios/russia-2022.json");
        let scenario = read_scenario(file).unwrap();
        let of = |scenario: &Scenario, id: &str| {
            let policies = presets::of(scenario);
            policies.into_iter().find(|policy| policy.id == id).unwrap()
        };
        let lower = read_again(&with_limit(&scenario, "eu-5th-package", 500.0).unwrap());
        let text = serde_json::to_string(&of(&lower, "eu-5th-package")).unwrap();
        assert!(text.contains(r#"{"balance_eur_at_least":500.0}"#), "{text}");
        assert_eq!(limit(&lower, "eu-5th-package"), Some(500.0));
        assert_eq!(limit(&lower, "blanket-nationality"), None);
        let frozen = with_measure(&scenario, "eu-8th-package", Measure::Freeze).unwrap();
        let frozen = read_again(&frozen);
        let clauses = of(&frozen, "eu-8th-package").clauses;
        assert!(
            clauses
                .iter()
                .all(|clause| clause.measure == Measure::Freeze)
        );
        for changed in [lower, frozen] {
            let id = "blanket-nationality";
            assert_eq!(of(&changed, id), of(&scenario, id));
        }
    }
}
