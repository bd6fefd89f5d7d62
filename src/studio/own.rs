//! Owns the viewer's own policy as far as a hand can move it: two thresholds and a notice, kept in the scenario's list of policies under an id of
//! its own. Refuses rules of any other shape; those are the rule builder's.

use crate::model::policy::rule::Rule;
use crate::model::policy::{Clause, Measure, Policy, presets};
use crate::model::scenario::Scenario;

/// The id of the viewer's own policy.
pub const ID: &str = "own";

/// What can be moved of it: everybody is frozen whose name score or risk score reaches a threshold; 1 is never reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Own {
    pub name: f64,
    pub risk: f64,
    pub notice_days: u32,
}

impl Own {
    /// The thresholds of a policy of this shape.
    #[must_use]
    pub fn of(policy: &Policy) -> Option<Own> {
        let [
            Clause {
                when: Rule::Any(leaves),
                measure: Measure::Freeze,
            },
        ] = &policy.clauses[..]
        else {
            return None;
        };
        let [Rule::NameScoreAtLeast(name), Rule::RiskScoreAtLeast(risk)] = leaves[..] else {
            return None;
        };
        Some(Own {
            name,
            risk,
            notice_days: policy.notice_days,
        })
    }

    /// The viewer's own policy in this scenario, if it has one of this shape.
    #[must_use]
    pub fn within(scenario: &Scenario) -> Option<Own> {
        let policies = presets::of(scenario);
        policies
            .iter()
            .find(|policy| policy.id == ID)
            .and_then(Own::of)
    }

    /// The scenario with this as the viewer's own policy, at the end of its list or where it was.
    #[must_use]
    pub fn put(self, scenario: &Scenario, title: &str) -> Scenario {
        let mut changed = scenario.clone();
        let mut policies = presets::of(scenario).to_vec();
        let own = Policy {
            id: ID.to_string(),
            title: title.to_string(),
            description: None,
            notice_days: self.notice_days,
            anticipation_days: None,
            clauses: vec![Clause {
                when: Rule::Any(vec![
                    Rule::NameScoreAtLeast(self.name),
                    Rule::RiskScoreAtLeast(self.risk),
                ]),
                measure: Measure::Freeze,
            }],
        };
        match policies.iter_mut().find(|policy| policy.id == ID) {
            Some(before) => *before = own,
            None => policies.push(own),
        }
        changed.policies = Some(policies);
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reading::read_scenario;

    #[test]
    fn the_own_policy_stands_once_in_the_scenario_and_is_read_back() {
        let text = include_str!("../../static/scenarios/two-shores.json");
        let scenario = read_scenario(text.as_bytes()).unwrap();
        assert_eq!(Own::within(&scenario), None);
        let first = Own {
            name: 0.95,
            risk: 1.0,
            notice_days: 0,
        };
        let second = Own {
            name: 0.5,
            risk: 0.9,
            notice_days: 7,
        };
        let once = first.put(&scenario, "Mine");
        assert_eq!(Own::within(&once), Some(first));
        let twice = second.put(&once, "Mine");
        assert_eq!(Own::within(&twice), Some(second));
        assert_eq!(presets::of(&twice).len(), presets::of(&scenario).len() + 1);
        let written = serde_json::to_string(&twice).unwrap();
        assert_eq!(
            Own::within(&read_scenario(written.as_bytes()).unwrap()),
            Some(second)
        );
    }
}
