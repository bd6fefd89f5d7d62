//! Owns single changes that a hand makes to a scenario: a policy's notice, the review team's size. Refuses to judge the result, which is read
//! like any other scenario.

use crate::model::parameter::Parameter;
use crate::model::policy::presets;
use crate::model::scenario::Scenario;

/// The scenario with this policy announced so many days before it takes effect; `None` when it has no such policy.
#[must_use]
pub fn with_notice(scenario: &Scenario, policy: &str, days: u32) -> Option<Scenario> {
    let mut policies = presets::of(scenario);
    policies
        .iter_mut()
        .find(|known| known.id == policy)?
        .notice_days = days;
    Some(Scenario {
        policies: Some(policies),
        ..scenario.clone()
    })
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
}
