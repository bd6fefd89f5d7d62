//! The promise that the shipped scenarios keep their numbers: a change of any bit of any of them is seen and read in review.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` writes the files of `tests/golden` anew. The browser tests hold the wasm build against
//! the same files.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a file that cannot be read is a broken test"
)]

mod laboratory;

use freeze_frame::model::outcome::Outcome;
use freeze_frame::model::policy::presets;
use freeze_frame::model::simulation::{Run, Serial, Unobserved};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const ACCOUNTS: u64 = 20_000;
const SEED: u64 = 1;
const REPLICATES: u32 = 2;

fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// What a reviewer can read of an outcome, and digests of the rest.
fn golden(document: &Value) -> Value {
    let scenario = laboratory::scenario(document);
    let policies = presets::of(&scenario);
    let run = Run {
        scenario: &scenario,
        policies: &policies,
        accounts: ACCOUNTS,
        seed: SEED,
        replicates: 1,
    };
    let outcome = run.outcome(&Serial, &mut Unobserved).unwrap();
    let repeated = Run {
        replicates: REPLICATES,
        ..run
    };
    let repeated = repeated.outcome(&Serial, &mut Unobserved).unwrap();
    json!({
        "about": "Regenerate with UPDATE_GOLDEN=1 cargo test --test golden. Under the scenario's own policies, or the built-in ones if it has none.",
        "scenario": {"id": outcome.scenario.id, "digest": outcome.scenario.digest},
        "engine": outcome.engine,
        "accounts": ACCOUNTS,
        "accounts_simulated": outcome.accounts_simulated,
        "accounts_represented": outcome.accounts_represented,
        "seed": SEED,
        "digest": outcome.digest,
        "digest_of_replicates": {REPLICATES.to_string(): repeated.digest},
        "metrics": metrics(&outcome),
    })
}

fn metrics(outcome: &Outcome) -> Value {
    let each = outcome.policies.iter();
    let named = each.map(|policy| (policy.id.clone(), json!(policy.metrics)));
    Value::Object(named.collect())
}

#[test]
fn shipped_scenarios_give_the_numbers_that_were_reviewed() {
    let update = updating();
    if update {
        // A scenario that is gone leaves no file behind.
        let _ = std::fs::remove_dir_all(folder());
        std::fs::create_dir_all(folder()).unwrap();
    }
    let mut changed = Vec::new();
    for (id, document) in laboratory::shipped() {
        let path = folder().join(format!("{id}.json"));
        let found = format!("{:#}\n", golden(&document));
        if update {
            std::fs::write(&path, found).unwrap();
            continue;
        }
        let reviewed = std::fs::read_to_string(&path).unwrap_or_default();
        let differing: Vec<String> = found
            .lines()
            .zip(reviewed.lines().chain(std::iter::repeat("")))
            .filter(|(found, reviewed)| found != reviewed)
            .take(5)
            .map(|(found, reviewed)| format!("  now {}\n  was {}", found.trim(), reviewed.trim()))
            .collect();
        if found != reviewed {
            changed.push(format!("{id}:\n{}", differing.join("\n")));
        }
    }
    assert!(
        changed.is_empty(),
        "If the change is meant: UPDATE_GOLDEN=1 cargo test --test golden, and read the difference.\n{}",
        changed.join("\n")
    );
}

#[test]
fn every_golden_belongs_to_a_shipped_scenario() {
    if updating() {
        return;
    }
    let shipped: BTreeSet<String> = laboratory::shipped()
        .into_iter()
        .map(|(id, _)| format!("{id}.json"))
        .collect();
    let files = std::fs::read_dir(folder()).unwrap();
    let kept: BTreeSet<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(shipped, kept);
}
