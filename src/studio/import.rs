//! Owns what a file that somebody brings means: a scenario, a policy or saved work, or all its problems; and a brought policy's place in the scenario.
//! Refuses where files come from.

use crate::link::saved::{self, Saved};
use crate::model::policy::{Policy, presets};
use crate::model::reading::{
    Kind, Problem, check_policies, check_policy, kind, read_policy, read_scenario,
};
use crate::model::scenario::Scenario;

/// A sound file.
#[derive(Clone, Debug, PartialEq)]
pub enum Brought {
    Scenario(Box<Scenario>),
    Policy(Box<Policy>),
    Saved(Vec<Saved>),
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub problems: Vec<Problem>,
    /// Problems beyond those.
    pub more: usize,
}

impl From<crate::model::reading::Problems> for Wrong {
    fn from(problems: crate::model::reading::Problems) -> Self {
        Wrong {
            problems: problems.reported().to_vec(),
            more: problems.more(),
        }
    }
}

/// What a file is, with its text.
///
/// # Errors
/// All its problems.
pub fn brought(bytes: &[u8]) -> Result<(Brought, String), Wrong> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let found = match kind(bytes) {
        _ if saved::is_saved(&text) => {
            let saved = saved::read(&text).map_err(|problems| Wrong { problems, more: 0 })?;
            Brought::Saved(saved)
        }
        Some(Kind::Policy) => Brought::Policy(Box::new(read_policy(bytes)?)),
        Some(Kind::Scenario) | None => Brought::Scenario(Box::new(read_scenario(bytes)?)),
    };
    Ok((found, text))
}

/// A scenario with a brought policy among its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Adopted {
    pub scenario: Scenario,
    /// The policy's id there.
    pub id: String,
    /// That is another than the file says, because a different policy has it.
    pub is_renamed: bool,
    /// It was there already.
    pub is_known: bool,
}

/// The scenario with this policy at the end of its list.
///
/// # Errors
/// Why it does not fit into the scenario.
pub fn adopted(scenario: &Scenario, policy: &Policy) -> Result<Adopted, Wrong> {
    check_policy(scenario, policy)?;
    let mut policies = presets::of(scenario);
    if policies.contains(policy) {
        return Ok(Adopted {
            scenario: scenario.clone(),
            id: policy.id.clone(),
            is_renamed: false,
            is_known: true,
        });
    }
    let mut own = policy.clone();
    own.id = free_id(&policy.id, &policies);
    let id = own.id.clone();
    policies.push(own);
    check_policies(scenario, &policies)?;
    let scenario = Scenario {
        policies: Some(policies),
        ..scenario.clone()
    };
    Ok(Adopted {
        scenario,
        is_renamed: id != policy.id,
        id,
        is_known: false,
    })
}

/// This id, or one like it that no policy has.
#[must_use]
pub fn free_id(wished: &str, policies: &[Policy]) -> String {
    let is_taken = |id: &str| policies.iter().any(|policy| policy.id == id);
    let start: String = wished.chars().take(56).collect();
    let mut id = wished.to_owned();
    let mut number = 2;
    while is_taken(&id) {
        id = format!("{start}-{number}");
        number += 1;
    }
    id
}

/// A policy as a file of its own.
#[must_use]
pub fn policy_file(policy: &Policy) -> String {
    #[derive(serde::Serialize)]
    struct File<'a> {
        schema: &'static str,
        #[serde(flatten)]
        policy: &'a Policy,
    }
    let schema = crate::model::policy::SCHEMA;
    let text = serde_json::to_string_pretty(&File { schema, policy }).unwrap_or_default();
    text + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCENARIO: &str = include_str!("../../static/scenarios/two-shores.json");
    const POLICY: &str = r#"{"id":"cap","title":"Another cap","clauses":[{"when":{"always":true},"measure":{"cap":{"limit_eur":5.0}}}]}"#;

    #[test]
    fn files_are_told_apart_and_read() {
        let (found, text) = brought(SCENARIO.as_bytes()).unwrap();
        assert!(matches!(found, Brought::Scenario(_)) && text == SCENARIO);
        let (found, _) = brought(POLICY.as_bytes()).unwrap();
        assert!(matches!(found, Brought::Policy(_)));
        let (found, _) = brought(saved::write(&[]).as_bytes()).unwrap();
        assert_eq!(found, Brought::Saved(vec![]));
        for nothing in [&b""[..], b"hello", b"\xff\xfe", b"[1]", b"{\"clauses\":7}"] {
            let wrong = brought(nothing).unwrap_err();
            assert!(!wrong.problems.is_empty());
        }
        let wrong = brought(br#"{"schema":"freeze-frame/saved/1","saved":[{}]}"#).unwrap_err();
        assert_eq!(wrong.problems.len(), 2);
    }

    #[test]
    fn a_brought_policy_is_added_under_an_id_of_its_own_and_its_file_reads_back() {
        let scenario = read_scenario(SCENARIO.as_bytes()).unwrap();
        let policy = read_policy(POLICY.as_bytes()).unwrap();
        let first = adopted(&scenario, &policy).unwrap();
        assert_eq!((first.id.as_str(), first.is_renamed), ("cap-2", true));
        let second = adopted(&first.scenario, &policy).unwrap();
        assert_eq!(second.id, "cap-3");
        let list = presets::of(&second.scenario);
        for policy in &list {
            let file = policy_file(policy);
            assert_eq!(read_policy(file.as_bytes()).as_ref(), Ok(policy));
        }
        let known = adopted(&second.scenario, &list[0]).unwrap();
        assert!(known.is_known && known.scenario == second.scenario);
        let stranger = br#"{"id":"x","title":"X","clauses":[{"when":{"document_in":["@NOWHERE"]},"measure":"freeze"}]}"#;
        let stranger = read_policy(stranger).unwrap();
        assert_eq!(adopted(&scenario, &stranger).unwrap_err().problems.len(), 1);
    }
}
