//! The promise of the table of ranges: what a file leaves out means what the table says, to the last bit of the result.
#![allow(clippy::unwrap_used)]

use freeze_frame::model::outcome::PolicyOutcome;
use freeze_frame::model::policy::presets;
use freeze_frame::model::range::SCENARIO_FIELDS;
use freeze_frame::model::reading::read_scenario;
use freeze_frame::model::simulation::{Run, Serial, Unobserved};
use serde_json::{Value, json};

fn outcomes(document: &Value) -> Vec<PolicyOutcome> {
    let scenario = read_scenario(document.to_string().as_bytes()).unwrap();
    let policies = presets::of(&scenario);
    let run = Run {
        scenario: &scenario,
        policies: &policies,
        accounts: 20_000,
        seed: 1,
        replicates: 1,
    };
    run.outcome(&Serial, &mut Unobserved).unwrap().policies
}

/// The document with every default that it leaves out written down.
fn spelled_out(document: &Value) -> Value {
    let mut document = document.clone();
    for field in SCENARIO_FIELDS {
        let Some(default) = field.default else {
            continue;
        };
        let place = field
            .path
            .split('.')
            .fold(&mut document, |place, word| &mut place[word]);
        if place.is_null() {
            *place = if field.by_class {
                json!({"innocent": default, "facilitator": default, "designated": default})
            } else {
                json!(default)
            };
        }
    }
    document
}

#[test]
fn a_default_left_out_is_a_default_written_down() {
    let cohorts = json!([
        {"nationality": "XA", "residence": "XB", "group": "a", "accounts": 50_000},
        {"nationality": "XB", "residence": "XB", "group": "b", "accounts": 70_000},
    ]);
    let bare = json!({"schema": "freeze-frame/scenario/1", "id": "bare", "title": "Bare", "cohorts": cohorts});
    // With the involved, who leave and appeal, the other defaults begin to matter.
    let mut busy = bare.clone();
    busy["prevalence"] =
        json!({"facilitators_per_million": 20_000, "designated_per_million": 10_000});
    busy["review"] = json!({"appeal_share": 0.9, "capacity_per_day": 400});
    busy["behaviour"] = json!({"exit_hazard_per_day": 0.5});
    let mut moving = busy.clone();
    moving["policies"] = json!([{"id": "late", "title": "Late", "notice_days": 2, "clauses": [{"when": {"always": true}, "measure": {"cap": {"limit_eur": 50}}}]}]);
    for document in [bare, busy, moving] {
        let spelled_out = spelled_out(&document);
        assert_ne!(document, spelled_out);
        assert_eq!(outcomes(&document), outcomes(&spelled_out));
    }
}
