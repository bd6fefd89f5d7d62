//! Owns the viewer's own policies: they stand in the scenario's list under ids of their own, `own`, `own-2` and so on; and what of them a hand can
//! move through the plane of the trade-off: two thresholds and a notice. Refuses results, and what else a policy may say.

use crate::model::policy::rule::Rule;
use crate::model::policy::{Clause, Measure, Policy, presets};
use crate::model::reading::MAX_TITLE;
use crate::model::scenario::Scenario;

/// The id of the first own policy; the others have a number behind it.
const ID: &str = "own";
/// Policies that one more is compared with.
const MOST_BESIDE: usize = 3;

/// Whether a policy of this id is the viewer's own; all others are the scenario's and stay as they are.
#[must_use]
pub fn is_own(id: &str) -> bool {
    let number = id.strip_prefix(ID).and_then(|rest| rest.strip_prefix('-'));
    id == ID || number.is_some_and(|number| number.parse::<u32>().is_ok())
}

/// An id that no policy of the scenario has.
#[must_use]
pub fn fresh_id(scenario: &Scenario) -> String {
    let policies = presets::of(scenario);
    let is_free = |id: &String| !policies.iter().any(|policy| policy.id == *id);
    let numbered = (2_u32..).map(|number| format!("{ID}-{number}"));
    let mut ids = std::iter::once(ID.to_string()).chain(numbered);
    ids.find(is_free).unwrap_or_else(|| ID.to_string())
}

/// The scenario with this policy in the place of the one of the same id, or at the end of its list.
#[must_use]
pub fn put(scenario: &Scenario, policy: Policy) -> Scenario {
    let mut policies = presets::of(scenario);
    match policies.iter_mut().find(|known| known.id == policy.id) {
        Some(before) => *before = policy,
        None => policies.push(policy),
    }
    Scenario {
        policies: Some(policies),
        ..scenario.clone()
    }
}

/// The scenario without this policy. A list of all built-in policies and nothing else is left out again, as `original` may have it.
#[must_use]
pub fn without(scenario: &Scenario, original: Option<&Scenario>, id: &str) -> Scenario {
    let mut policies = presets::of(scenario);
    policies.retain(|policy| policy.id != id);
    let says_nothing = original.is_some_and(|original| original.policies.is_none());
    Scenario {
        policies: (!says_nothing || policies != presets::built_in()).then_some(policies),
        ..scenario.clone()
    }
}

/// The compared policies with this one among them: in the last place, if it is not compared yet.
#[must_use]
pub fn compared(policies: &[String], id: &str) -> Vec<String> {
    let mut policies = policies.to_vec();
    if !policies.iter().any(|known| known == id) {
        policies.truncate(MOST_BESIDE);
        policies.push(id.to_string());
    }
    policies
}

/// The compared policies without this one; another of the scenario's takes its place where only one would be left.
#[must_use]
pub fn no_longer_compared(policies: &[String], id: &str, scenario: &Scenario) -> Vec<String> {
    let mut rest = policies.to_vec();
    rest.retain(|known| known != id);
    for policy in presets::of(scenario) {
        if rest.len() < 2 && policy.id != id && !rest.contains(&policy.id) {
            rest.push(policy.id);
        }
    }
    rest
}

/// A title within a file's limits.
#[must_use]
pub fn fitting_title(title: &str) -> String {
    let cut: String = title.trim().chars().take(MAX_TITLE).collect();
    cut.trim_end().to_string()
}

/// What a hand can move of an own policy: everybody is frozen whose name score or risk score reaches a threshold; 1 is never reached.
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

    /// The viewer's first own policy of this shape.
    #[must_use]
    pub fn within(scenario: &Scenario) -> Option<(Policy, Own)> {
        let mut policies = presets::of(scenario).into_iter();
        policies.find_map(|policy| {
            let own = Own::of(&policy).filter(|_| is_own(&policy.id))?;
            Some((policy, own))
        })
    }

    /// The scenario with this as the viewer's first own policy of the shape, and that one's id; with one more policy, called `title`, if there is none.
    #[must_use]
    pub fn put(self, scenario: &Scenario, title: &str) -> (Scenario, String) {
        let mut own = match Own::within(scenario) {
            Some((policy, _)) => policy,
            None => Policy {
                id: fresh_id(scenario),
                title: fitting_title(title),
                description: None,
                notice_days: 0,
                anticipation_days: None,
                clauses: Vec::new(),
            },
        };
        own.notice_days = self.notice_days;
        own.clauses = vec![Clause {
            when: Rule::Any(vec![
                Rule::NameScoreAtLeast(self.name),
                Rule::RiskScoreAtLeast(self.risk),
            ]),
            measure: Measure::Freeze,
        }];
        let id = own.id.clone();
        (put(scenario, own), id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reading::read_scenario;

    fn named(scenario: &Scenario, id: &str) -> Option<Policy> {
        let mut policies = presets::of(scenario).into_iter();
        policies.find(|policy| policy.id == id)
    }

    fn two_shores() -> Scenario {
        read_scenario(include_bytes!("../../static/scenarios/two-shores.json")).unwrap()
    }

    #[test]
    fn the_movable_policy_stands_once_in_the_scenario_and_is_read_back() {
        let scenario = two_shores();
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
        let own = |scenario: &Scenario| Own::within(scenario).map(|(_, own)| own);
        let (once, id) = first.put(&scenario, "Mine");
        assert_eq!((own(&once), id.as_str()), (Some(first), "own"));
        let (twice, id) = second.put(&once, "Not mine");
        assert_eq!((own(&twice), id.as_str()), (Some(second), "own"));
        assert_eq!(named(&twice, "own").unwrap().title, "Mine");
        assert_eq!(presets::of(&twice).len(), presets::of(&scenario).len() + 1);
        let written = serde_json::to_string(&twice).unwrap();
        assert_eq!(
            own(&read_scenario(written.as_bytes()).unwrap()),
            Some(second)
        );
    }

    #[test]
    fn a_hand_does_not_move_what_has_another_shape() {
        let scenario = two_shores();
        let built = Policy {
            id: fresh_id(&scenario),
            ..named(&scenario, "blanket").unwrap()
        };
        let scenario = put(&scenario, built.clone());
        let moved = Own {
            name: 0.9,
            risk: 1.0,
            notice_days: 0,
        };
        let (scenario, id) = moved.put(&scenario, "Moved");
        assert_eq!(id, "own-2");
        assert_eq!(named(&scenario, "own"), Some(built));
    }

    #[test]
    fn own_policies_come_and_go_without_a_trace() {
        let built_in = Scenario {
            policies: None,
            ..two_shores()
        };
        for scenario in [two_shores(), built_in] {
            let id = fresh_id(&scenario);
            let own = Policy {
                id: id.clone(),
                ..presets::of(&scenario)[0].clone()
            };
            let with = put(&scenario, own);
            assert_eq!(fresh_id(&with), "own-2");
            assert_eq!(without(&with, Some(&scenario), &id), scenario);
            let ids = ["none".to_string(), id.clone()];
            let left = no_longer_compared(&ids, &id, &scenario);
            assert!(left.len() == 2 && !left.contains(&id) && left[0] == "none");
        }
    }

    #[test]
    fn own_ids_are_told_from_a_scenarios() {
        for (id, own) in [
            ("own", true),
            ("own-2", true),
            ("own-two", false),
            ("own-", false),
            ("owner", false),
            ("none", false),
        ] {
            assert_eq!(is_own(id), own, "{id}");
        }
    }
}
