//! Owns finding and reading what `--scenario` and `--policy` name: an id, a file, or - for standard input. Refuses to judge
//! the contents: `reading` does.

use super::failure::Failure;
use crate::catalogue;
use crate::model::policy::{Policy, presets};
use crate::model::reading::{self, MAX_BYTES, Problems};
use crate::model::scenario::Scenario;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The scenario of this name; without one, the main scenario.
pub(super) fn scenario(name: Option<&str>) -> Result<Scenario, Failure> {
    let [main, ..] = catalogue::SCENARIOS;
    let name = name.unwrap_or(main.id);
    if let Some(entry) = catalogue::find(name) {
        return reading::read_scenario(entry.json.as_bytes())
            .map_err(|problems| in_file(name, &problems));
    }
    if is_no_file(name) {
        let ids: Vec<_> = catalogue::SCENARIOS.iter().map(|entry| entry.id).collect();
        return Err(Failure::Input(format!(
            "--scenario {name:?}: neither a scenario nor a file; the scenarios are {}",
            ids.join(", ")
        )));
    }
    let bytes = bytes(Path::new(name))?;
    if reading::kind(&bytes) == Some(reading::Kind::Policy) {
        return Err(Failure::Input(format!(
            "{name}: this is a policy; give it as --policy"
        )));
    }
    reading::read_scenario(&bytes).map_err(|problems| in_file(name, &problems))
}

/// The policies of these names, in this order; without any, all of the scenario's.
pub(super) fn policies(scenario: &Scenario, names: &[String]) -> Result<Vec<Policy>, Failure> {
    if names.is_empty() {
        return Ok(presets::of(scenario));
    }
    let policies: Vec<Policy> = names
        .iter()
        .map(|name| policy(scenario, name))
        .collect::<Result<_, _>>()?;
    for (index, policy) in policies.iter().enumerate() {
        if policies
            .iter()
            .take(index)
            .any(|other| other.id == policy.id)
        {
            return Err(Failure::Input(format!(
                "--policy: {:?} is given twice; ids of compared policies differ",
                policy.id
            )));
        }
    }
    Ok(policies)
}

/// The policy of this name, checked against the scenario.
pub(super) fn policy(scenario: &Scenario, name: &str) -> Result<Policy, Failure> {
    let own = scenario.policies.iter().flatten().cloned();
    let known: Vec<Policy> = own.chain(presets::built_in()).collect();
    if let Some(policy) = known.iter().find(|policy| policy.id == name) {
        return Ok(policy.clone());
    }
    if is_no_file(name) {
        let mut ids: Vec<&str> = Vec::new();
        for policy in &known {
            if !ids.contains(&policy.id.as_str()) {
                ids.push(&policy.id);
            }
        }
        return Err(Failure::Input(format!(
            "--policy {name:?}: neither a policy of {:?} nor a file; the policies are {}",
            scenario.id,
            ids.join(", ")
        )));
    }
    let bytes = bytes(Path::new(name))?;
    if reading::kind(&bytes) == Some(reading::Kind::Scenario) {
        return Err(Failure::Input(format!(
            "{name}: this is a scenario; give it as --scenario"
        )));
    }
    let policy = reading::read_policy(&bytes).map_err(|problems| in_file(name, &problems))?;
    reading::check_policy(scenario, &policy).map_err(|problems| in_file(name, &problems))?;
    Ok(policy)
}

/// The bytes of a file, or of standard input for `-`; one byte more than allowed is enough to see that there are too many.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let most = MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Failure::Input(format!("{}: {error}", path.display()))),
    }
}

fn is_no_file(name: &str) -> bool {
    name != "-" && !Path::new(name).exists()
}

/// Each problem on a line of its own after the name of the file.
pub(super) fn in_file(name: &str, problems: &Problems) -> Failure {
    Failure::Input(format!("{name} cannot be used:\n{problems}"))
}
