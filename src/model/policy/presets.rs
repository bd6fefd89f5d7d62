//! Owns the built-in policies: those that make sense in any scenario, so they name no country. A scenario's own come first.

use super::rule::Rule;
use super::{Clause, Measure, Policy};
use crate::scenario::Scenario;

/// The built-in policies, in the order they are shown.
///
/// ```
/// use freeze_frame_model::policy::presets::built_in;
/// let ids: Vec<_> = built_in().into_iter().map(|policy| policy.id).collect();
/// assert_eq!(ids, ["none", "sanctions-list", "fuzzy-name", "list-and-risk", "cap-risky", "everyone"]);
/// ```
#[must_use]
pub fn built_in() -> Vec<Policy> {
    let listed = || Rule::NameScoreAtLeast(0.95);
    let risky = || Rule::RiskScoreAtLeast(0.9);
    vec![
        preset("none", "No action", "Nothing is done.", vec![]),
        preset(
            "sanctions-list",
            "Freeze names on sanctions lists",
            "Freezes accounts whose name is all but certainly a listed one: a name score of 0.95 or more.",
            vec![freeze(listed())],
        ),
        preset(
            "fuzzy-name",
            "Freeze anything like a listed name",
            "Freezes accounts whose name resembles a listed one: a name score of 0.8 or more.",
            vec![freeze(Rule::NameScoreAtLeast(0.8))],
        ),
        preset(
            "list-and-risk",
            "Freeze listed names and risky behaviour",
            "Freezes listed names and accounts with a risk score of 0.9 or more.",
            vec![freeze(Rule::Any(vec![listed(), risky()]))],
        ),
        preset(
            "cap-risky",
            "Freeze listed names, cap risky accounts",
            "Freezes listed names; of accounts with a risk score of 0.9 or more, locks what is above 10,000 euro.",
            vec![
                freeze(listed()),
                Clause {
                    when: risky(),
                    measure: Measure::Cap {
                        limit_eur: 10_000.0,
                    },
                },
            ],
        ),
        preset(
            "everyone",
            "Freeze everyone",
            "Freezes every account: the most any policy can lock, and what it costs.",
            vec![freeze(Rule::Always(true))],
        ),
    ]
}

/// What a scenario is compared under when nobody says otherwise: its own policies, or the built-in ones when it has none.
#[must_use]
pub fn of(scenario: &Scenario) -> Vec<Policy> {
    match &scenario.policies {
        Some(policies) if !policies.is_empty() => policies.clone(),
        _ => built_in(),
    }
}

fn preset(id: &str, title: &str, description: &str, clauses: Vec<Clause>) -> Policy {
    Policy {
        id: id.to_owned(),
        title: title.to_owned(),
        description: Some(description.to_owned()),
        notice_days: 0,
        anticipation_days: None,
        clauses,
    }
}

fn freeze(when: Rule) -> Clause {
    Clause {
        when,
        measure: Measure::Freeze,
    }
}
