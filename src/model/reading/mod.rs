//! Owns the way from a file's bytes to a scenario or policy, and every refusal on it: all problems of a file at once, each
//! with its JSON path, the value and what is allowed. Refuses files, networks and guesses: what it cannot read it names.
//!
//! ```
//! use freeze_frame_model::reading::read_policy;
//! let policy = read_policy(br#"{"id":"list","title":"List","clauses":[{"when":{"name_score_at_least":0.95},"measure":"freeze"}]}"#);
//! assert_eq!(policy.unwrap().clauses.len(), 1);
//! let problems = read_policy(br#"{"id":"list","title":"List","clauses":[{"when":{"name_score_at_least":95},"measure":"frieze"}]}"#);
//! assert_eq!(
//!     problems.unwrap_err().to_string(),
//!     "$.clauses[0].when.name_score_at_least: found 95; allowed: a number 0..=1\n\
//!      $.clauses[0].measure: found \"frieze\"; allowed: \"freeze\", \"withdraw_only\", \"offboard\" or {\"cap\": {\"limit_eur\": NUMBER}}"
//! );
//! ```

mod fields;
mod json;
mod policy;
mod problem;
mod scenario;

pub use fields::{MAX_NAME, MAX_PROSE, MAX_TITLE};
pub use json::{MAX_DEPTH, MAX_VALUES};
pub use policy::{MAX_CLAUSES, MAX_POLICIES};
pub use problem::{MAX_REPORTED, Problem, Problems};
pub use scenario::{BLOCKS, MAX_COHORTS, MAX_DRAWN_COUNTRIES};

use crate::policy::Policy;
use crate::scenario::Scenario;
use json::Json;
use policy::Context;
use problem::{Path, Report};

/// Most bytes of a file: 8 MiB.
pub const MAX_BYTES: usize = 8 << 20;

/// What a file says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Scenario,
    Policy,
}

/// The scenario in a file.
///
/// # Errors
/// Every problem of the file.
pub fn read_scenario(bytes: &[u8]) -> Result<Scenario, Problems> {
    read(bytes, |report, json| {
        scenario::scenario(report, Path::Root, json)
    })
}

/// The policy in a file. Whether its country groups exist and its notice ends in time, [`check_policy`] tells for a scenario.
///
/// # Errors
/// Every problem of the file.
pub fn read_policy(bytes: &[u8]) -> Result<Policy, Problems> {
    read(bytes, |report, json| {
        policy::policy(report, Path::Root, json, &Context::default(), true)
    })
}

/// Whether these policies can be compared in this scenario: everything a scenario's own list of policies is checked for.
///
/// # Errors
/// Every problem, with paths such as `$.policies[2].notice_days`.
pub fn check_policies(scenario: &Scenario, policies: &[Policy]) -> Result<(), Problems> {
    check(policies, |report, json| {
        let root = Path::Root;
        policy::policies(report, root.key("policies"), json, &context(scenario)).map(|_| ())
    })
}

/// Whether this policy can be used in this scenario.
///
/// # Errors
/// Every problem, with paths that begin at the policy, such as `$.notice_days`.
pub fn check_policy(scenario: &Scenario, policy: &Policy) -> Result<(), Problems> {
    check(policy, |report, json| {
        policy::policy(report, Path::Root, json, &context(scenario), true).map(|_| ())
    })
}

/// What a file is meant to be, by its `schema` or else by its `clauses` or `cohorts`; `None` when it does not say.
#[must_use]
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    let text = std::str::from_utf8(bytes.get(..bytes.len().min(MAX_BYTES))?).ok()?;
    let Json::Object(entries) = json::parse(text, &mut Report::default())? else {
        return None;
    };
    let schema = entries.iter().find_map(|(key, value)| match value {
        Json::Text(text) if key == "schema" => Some(text.as_ref()),
        _ => None,
    });
    let has = |name: &str| entries.iter().any(|(key, _)| key == name);
    match schema {
        Some(schema) if schema.starts_with("freeze-frame/policy/") => Some(Kind::Policy),
        Some(schema) if schema.starts_with("freeze-frame/scenario/") => Some(Kind::Scenario),
        _ if has("cohorts") => Some(Kind::Scenario),
        _ if has("clauses") => Some(Kind::Policy),
        _ => None,
    }
}

fn context(scenario: &Scenario) -> Context<'_> {
    Context {
        groups: Some(scenario.country_groups.keys().map(String::as_str).collect()),
        horizon_days: Some(scenario.horizon_days()),
    }
}

/// A value in memory is checked as the file it would be: one set of rules.
fn check<T: serde::Serialize + ?Sized>(
    value: &T,
    check: impl FnOnce(&mut Report, &Json) -> Option<()>,
) -> Result<(), Problems> {
    match serde_json::to_vec(value) {
        Ok(bytes) => read(&bytes, check),
        Err(error) => Err(Problem {
            path: "$".to_owned(),
            found: error.to_string(),
            allowed: "a policy that can be written as JSON".to_owned(),
        }
        .into()),
    }
}

fn read<T>(
    bytes: &[u8],
    read: impl FnOnce(&mut Report, &Json) -> Option<T>,
) -> Result<T, Problems> {
    let mut report = Report::default();
    let read = text(bytes, &mut report)
        .and_then(|text| json::parse(text, &mut report))
        .and_then(|json| read(&mut report, &json));
    report.conclude(read)
}

/// The text of a file, within the limits.
fn text<'b>(bytes: &'b [u8], report: &mut Report) -> Option<&'b str> {
    let mut refuse = |found: String, allowed: &str| {
        report.add(Path::Root, found, allowed);
        None
    };
    if bytes.len() > MAX_BYTES {
        return refuse(
            format!("{} bytes", bytes.len()),
            "at most 8388608 bytes (8 MiB)",
        );
    }
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return refuse(
            "a byte order mark".to_owned(),
            "UTF-8 without a byte order mark",
        );
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return refuse("UTF-16".to_owned(), "UTF-8 without a byte order mark");
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let at = error.valid_up_to();
            let byte = bytes.get(at).copied().unwrap_or_default();
            refuse(format!("the byte 0x{byte:02X} at offset {at}"), "UTF-8")
        }
    }
}
