//! The promises of the command line: exit codes, what goes to which stream, formats, files that appear whole or not at all.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::panic)]

use freeze_frame::model::outcome::Outcome;
use freeze_frame::model::reading::{kind, read_scenario};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a command said and how it ended.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_freeze-frame"));
    command
        .args(arguments)
        .stdin(Stdio::null())
        .env_remove("NO_COLOR");
    command
}

fn say(arguments: &[&str]) -> Said {
    let output = command(arguments).output().unwrap();
    Said {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Its output, when all went well and nothing was said beside it.
fn done(arguments: &[&str]) -> String {
    let said = say(arguments);
    assert_eq!(
        (said.code, said.err.as_str()),
        (Some(0), ""),
        "{arguments:?}"
    );
    said.out
}

/// Its message, when the input was refused with nothing on standard output.
fn refused(arguments: &[&str]) -> String {
    let said = say(arguments);
    assert_eq!(
        (said.code, said.out.as_str()),
        (Some(2), ""),
        "{arguments:?}: {}",
        said.err
    );
    assert!(!said.err.is_empty(), "{arguments:?}");
    said.err
}

const FEW: [&str; 4] = ["--scenario", "two-shores", "--accounts", "3000"];

fn few<'a>(command: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&[command][..], &FEW, more].concat()
}

fn files_in(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn compare_prints_a_table_for_people() {
    let table = done(&few("compare", &[]));
    assert!(table.starts_with("Two shores (two-shores)\n"), "{table}");
    assert!(table.contains("standing for 3,000,000; seed 1"));
    for id in [
        "none",
        "blanket",
        "blanket-notice",
        "targeted",
        "list-and-risk",
        "cap",
        "offboard",
    ] {
        assert!(
            table.lines().any(|line| line.trim() == id),
            "{id}:\n{table}"
        );
    }
    assert!(
        !table.contains('\u{1b}'),
        "no colour where there is no terminal"
    );
    assert!(table.contains("assumption"));
    assert!(
        table.lines().all(|line| line.chars().count() <= 120),
        "{table}"
    );
}

#[test]
fn compare_without_arguments_is_the_main_scenario() {
    let table = done(&["compare"]);
    assert!(table.contains("(russia-2022)\n1,"), "{table}");
    assert_eq!(done(&[]), table);
}

#[test]
fn compare_prints_the_result_document() {
    let text = done(&few("compare", &["--format", "json", "--replicates", "2"]));
    assert!(text.ends_with("}\n") && !text.ends_with("\n\n"));
    let outcome: Outcome = serde_json::from_str(&text).unwrap();
    assert_eq!(outcome.schema, "freeze-frame/result/1");
    assert_eq!(
        (outcome.seed, outcome.replicates, outcome.policies.len()),
        (1, 2, 7)
    );
    assert_eq!(outcome.accounts_represented, 3_000_000.0);
}

#[test]
fn policies_are_compared_as_named_and_in_order() {
    let file = tempfile::Builder::new().suffix(".json").tempfile().unwrap();
    let own = json!({"schema": "freeze-frame/policy/1", "id": "mine", "title": "Mine", "clauses": [{"when": {"ip_in": ["@UNION"]}, "measure": "freeze"}]});
    std::fs::write(file.path(), own.to_string()).unwrap();
    let path = file.path().to_str().unwrap();
    let text = done(&few(
        "compare",
        &[
            "--format", "json", "--policy", "targeted", "--policy", path, "--policy", "everyone",
            "--policy", "none",
        ],
    ));
    let outcome: Outcome = serde_json::from_str(&text).unwrap();
    let ids: Vec<_> = outcome
        .policies
        .iter()
        .map(|policy| policy.id.as_str())
        .collect();
    assert_eq!(ids, ["targeted", "mine", "everyone", "none"]);
}

#[test]
fn csv_has_a_row_for_each_policy_and_number() {
    let text = done(&few(
        "compare",
        &["--format", "csv", "--policy", "blanket", "--policy", "none"],
    ));
    let rows: Vec<_> = text.lines().collect();
    assert_eq!(rows[0], "policy,metric,value,mean,p05,p95");
    assert_eq!(rows.len(), 1 + 2 * (14 + 18 + 15));
    assert!(rows.contains(&"none,innocents_frozen,0,0,0,0"));
    assert!(rows.contains(&"none,precision,,,,"));
    assert!(
        rows.iter()
            .any(|row| row.starts_with("blanket,funds_eur.designated.locked,"))
    );
}

#[test]
fn threads_and_order_of_policies_do_not_change_a_number() {
    let run = |more: &[&str]| -> Outcome {
        serde_json::from_str(&done(&few(
            "compare",
            &[&["--format", "json"], more].concat(),
        )))
        .unwrap()
    };
    let one = run(&["--threads", "1", "--policy", "cap", "--policy", "blanket"]);
    let three = run(&["--threads", "3", "--policy", "cap", "--policy", "blanket"]);
    assert_eq!(one, three);
    let swapped = run(&["--policy", "blanket", "--policy", "cap"]);
    assert_eq!(one.policies[0], swapped.policies[1]);
}

#[test]
fn timings_are_one_line_of_json_on_stderr() {
    for command in ["compare", "sweep", "frontier"] {
        let grid: &[&str] = if command == "sweep" {
            &["--grid", "cap.notice_days=0:1:1"]
        } else {
            &[]
        };
        let said = say(&few(command, &[&["--timings"], grid].concat()));
        assert_eq!(said.code, Some(0));
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        let timings: Value = serde_json::from_str(&said.err).unwrap();
        let seconds = ["synthesis_s", "evaluation_s", "total_s"]
            .map(|phase| timings[phase].as_f64().unwrap());
        assert!(
            seconds[0] > 0.0 && seconds[1] > 0.0 && seconds[2] >= seconds[0] + seconds[1] - 1e-3,
            "{timings}"
        );
    }
}

#[test]
fn bad_input_is_refused_with_a_message_and_no_output() {
    let cases: [(&[&str], &str); 18] = [
        (
            &["compare", "--scenario", "nowhere"],
            "the scenarios are russia-2022, two-shores",
        ),
        (
            &["compare", "--policy", "no-such"],
            "the policies are none, blanket-nationality",
        ),
        (
            &[
                "compare",
                "--scenario",
                "two-shores",
                "--policy",
                "cap",
                "--policy",
                "cap",
            ],
            "\"cap\" is given twice",
        ),
        (&["compare", "--accounts", "0"], "0 is not in 1..=60000000"),
        (&["compare", "--accounts", "1e6"], "invalid digit"),
        (&["compare", "--replicates", "0"], "0 is not in 1..=10000"),
        (&["compare", "--seed", "-1"], "unexpected argument"),
        (
            &["compare", "--format", "xml"],
            "[possible values: table, json, csv]",
        ),
        (&["compare", "--scenario", "."], "directory"),
        (&["melt"], "unrecognized subcommand"),
        (
            &[
                "explain",
                "--scenario",
                "two-shores",
                "--policy",
                "cap",
                "--accounts",
                "1000",
                "--account",
                "99999999",
            ],
            "found 99999999; allowed: 0..=",
        ),
        (
            &[
                "frontier",
                "--scenario",
                "two-shores",
                "--stop-share",
                "1.5",
            ],
            "0..=1",
        ),
        (&["sweep", "--scenario", "two-shores"], "--grid"),
        (
            &["schema", "poem"],
            "[possible values: scenario, policy, result, message]",
        ),
        (
            &[
                "sweep",
                "--scenario",
                "two-shores",
                "--grid",
                "cap.notice_days=0:3:1",
                "--out",
                "result.txt",
            ],
            ".csv, .ndjson or .parquet",
        ),
        (
            &[
                "sweep",
                "--scenario",
                "two-shores",
                "--grid",
                "cap.notice_days=0:3:1",
                "--out",
                "/no/such/folder/x.csv",
            ],
            "/no/such/folder/x.csv",
        ),
        (
            &[
                "sweep",
                "--scenario",
                "two-shores",
                "--grid",
                "cap.notice_days=0:3:1",
                "--shard",
                "0/3",
            ],
            "1 <= I <= N",
        ),
        (&["validate", "/no/such/file.json"], "/no/such/file.json"),
    ];
    for (arguments, message) in cases {
        let said = refused(arguments);
        assert!(said.contains(message), "{arguments:?}: {said}");
    }
}

#[test]
fn a_faulty_scenario_is_refused_with_every_problem() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("faulty.json");
    let mut scenario: Value =
        serde_json::from_str(include_str!("../static/scenarios/two-shores.json")).unwrap();
    scenario["vpn"]["share"] = json!(1.5);
    scenario["cohorts"][2]["accounts"] = json!(-4);
    std::fs::write(&path, scenario.to_string()).unwrap();
    let path = path.to_str().unwrap();
    for arguments in [vec!["compare", "--scenario", path], vec!["validate", path]] {
        let said = refused(&arguments);
        assert!(
            said.contains("\n$.vpn.share: found 1.5; allowed: a number 0..=1\n"),
            "{said}"
        );
        assert!(
            said.contains("\n$.cohorts[2].accounts: found -4; allowed: "),
            "{said}"
        );
    }
}

#[test]
fn validate_tells_scenarios_from_policies() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let scenario = write(
        "s.json",
        include_str!("../static/scenarios/two-shores.json"),
    );
    let policy = write("p.json", r#"{"id":"a","title":"A","clauses":[]}"#);
    let faulty = write("f.json", r#"{"id":"A","title":"A","clauses":[]}"#);
    let said = done(&["validate", &scenario, &policy]);
    assert_eq!(
        said,
        format!("{scenario}: a sound scenario\n{policy}: a sound policy\n")
    );
    let said = refused(&["validate", &scenario, &faulty, &policy]);
    assert!(
        said.contains("1 file of 3 with problems") && said.contains("$.id: found \"A\""),
        "{said}"
    );
    let said = refused(&["compare", "--scenario", &policy]);
    assert!(said.contains("this is a policy"), "{said}");
    let said = refused(&["compare", "--scenario", &scenario, "--policy", &scenario]);
    assert!(said.contains("this is a scenario"), "{said}");
}

#[test]
fn schemas_are_printed() {
    for document in ["scenario", "policy", "result", "message"] {
        let path = format!(
            "{}/static/schema/{document}.json",
            env!("CARGO_MANIFEST_DIR")
        );
        assert_eq!(
            done(&["schema", document]),
            std::fs::read_to_string(path).unwrap()
        );
    }
}

#[test]
fn list_names_every_scenario_policy_and_key() {
    let table = done(&["list"]);
    let document: Value = serde_json::from_str(&done(&["list", "--format", "json"])).unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static/scenarios");
    let mut ids = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        if kind(&bytes).is_some() {
            ids.insert(read_scenario(&bytes).unwrap().id);
        }
    }
    let listed: BTreeSet<String> = document["scenarios"]
        .as_array()
        .unwrap()
        .iter()
        .map(|scenario| scenario["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(listed, ids, "every file of static/scenarios is built in");
    for id in ids {
        assert!(table.contains(&id));
    }
    for key in [
        "review.capacity_per_day",
        "horizon_days",
        "cohorts[I].accounts",
        "name_score_at_least",
        "cap-risky",
    ] {
        assert!(table.contains(key), "{key}");
    }
}

#[test]
fn every_listed_key_can_be_swept() {
    let document: Value = serde_json::from_str(&done(&["list", "--format", "json"])).unwrap();
    let mut keys = Vec::new();
    for key in document["keys"].as_array().unwrap() {
        let path = key["key"].as_str().unwrap().replace('*', "XB");
        let default = key["default"].as_f64().unwrap_or(1.0);
        if path != "accounts" {
            keys.push((path.clone(), default));
        }
        if key["in_cohort"] == true {
            keys.push((format!("cohorts[1].{path}"), default));
        }
        if key["by_class"] == true {
            keys.push((format!("{path}.facilitator"), default));
            keys.push((format!("cohorts[0].{path}.designated"), default));
        }
    }
    let two_shores = &document["scenarios"]
        .as_array()
        .unwrap()
        .iter()
        .find(|s| s["id"] == "two-shores")
        .unwrap();
    for policy in two_shores["policies"].as_array().unwrap() {
        for key in policy["keys"].as_array().unwrap() {
            let value = if key == "notice_days" { 3.0 } else { 0.5 };
            keys.push((
                format!(
                    "{}.{}",
                    policy["id"].as_str().unwrap(),
                    key.as_str().unwrap()
                ),
                value,
            ));
        }
    }
    assert!(keys.len() > 80, "{}", keys.len());
    let grids: Vec<_> = keys
        .iter()
        .map(|(key, value)| format!("{key}={value}:{value}:1"))
        .collect();
    let arguments: Vec<_> = grids.iter().flat_map(|grid| ["--grid", grid]).collect();
    let rows = done(&few("sweep", &arguments));
    assert_eq!(rows.lines().count(), 1 + 7);
}

/// The rows of a CSV text by column name.
fn rows(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut lines = text.lines();
    let names: Vec<_> = lines
        .next()
        .unwrap()
        .split(',')
        .map(str::to_owned)
        .collect();
    lines
        .map(|line| {
            names
                .iter()
                .cloned()
                .zip(line.split(',').map(str::to_owned))
                .collect()
        })
        .collect()
}

#[test]
fn a_sweep_has_a_row_for_each_point_and_policy() {
    let text = done(&few(
        "sweep",
        &[
            "--policy",
            "targeted",
            "--policy",
            "none",
            "--grid",
            "targeted.name_score_at_least=0.5:0.9:0.2",
            "--grid",
            "prevalence.facilitators_per_million=0:1000:500",
        ],
    ));
    let rows = rows(&text);
    assert_eq!(rows.len(), 3 * 3 * 2);
    let thresholds: BTreeSet<_> = rows
        .iter()
        .map(|row| row["targeted.name_score_at_least"].as_str())
        .collect();
    assert_eq!(thresholds, BTreeSet::from(["0.5", "0.7", "0.9"]));
    let number = |row: &std::collections::BTreeMap<String, String>, name: &str| {
        row[name].parse::<f64>().unwrap()
    };
    for row in rows
        .iter()
        .filter(|row| row["prevalence.facilitators_per_million"] == "500")
    {
        let facilitators = number(row, "accounts.facilitator.total");
        // Cohorts that set the rate themselves keep theirs: 60,000 at 500 and 2,000,000 at 50 per million.
        assert!(
            (facilitators - (940_000.0 * 500.0 + 60_000.0 * 500.0 + 2_000_000.0 * 50.0) / 1e6)
                .abs()
                < 1e-3,
            "{facilitators}"
        );
    }
    let caught = |threshold: &str| {
        let row = rows.iter().find(|row| {
            row["policy"] == "targeted" && row["targeted.name_score_at_least"] == threshold
        });
        number(row.unwrap(), "innocents_frozen")
    };
    assert!(caught("0.5") > caught("0.7") && caught("0.7") > caught("0.9"));
}

#[test]
fn a_point_of_a_sweep_is_what_compare_says_of_it() {
    let text = done(&few(
        "sweep",
        &["--replicates", "2", "--grid", "cap.notice_days=0:14:14"],
    ));
    let swept = rows(&text);
    let compared = done(&few("compare", &["--replicates", "2", "--format", "csv"]));
    // The scenario's own notice is 14 days.
    for row in rows(&compared).iter().filter(|row| !row["mean"].is_empty()) {
        let point = swept
            .iter()
            .find(|point| point["policy"] == row["policy"] && point["cap.notice_days"] == "14")
            .unwrap();
        assert_eq!(point[&row["metric"]], row["value"]);
        assert_eq!(point[&format!("{}.mean", row["metric"])], row["mean"]);
        assert_eq!(point[&format!("{}.p95", row["metric"])], row["p95"]);
    }
}

#[test]
fn shards_together_are_the_whole_grid() {
    let grid = [
        "--policy",
        "cap",
        "--grid",
        "cap.limit_eur=0:6000:1000",
        "--grid",
        "vpn.share=0:0.5:0.5",
    ];
    let whole = done(&few("sweep", &grid));
    let mut parts = String::new();
    for shard in ["1/4", "2/4", "3/4", "4/4"] {
        let text = done(&few("sweep", &[&grid[..], &["--shard", shard]].concat()));
        let (header, rows) = text.split_once('\n').unwrap();
        if parts.is_empty() {
            parts = format!("{header}\n");
        }
        assert_eq!(rows.lines().count() / 3, 1, "{shard}");
        parts.push_str(rows);
    }
    assert_eq!(parts, whole);
}

#[test]
fn the_three_kinds_of_files_say_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let grid = [
        "--grid",
        "cap.notice_days=0:14:7",
        "--seed",
        "18446744073709551615",
    ];
    let screen = done(&few("sweep", &grid));
    for name in ["a.csv", "a.ndjson", "a.parquet"] {
        assert_eq!(
            done(&few(
                "sweep",
                &[&grid[..], &["--out", &path(name)]].concat()
            )),
            ""
        );
    }
    let mut names = files_in(folder.path());
    names.sort();
    assert_eq!(
        names,
        ["a.csv", "a.ndjson", "a.parquet"],
        "nothing else is left"
    );
    assert_eq!(std::fs::read_to_string(path("a.csv")).unwrap(), screen);

    let table = rows(&screen);
    assert_eq!(table[0]["seed"], "18446744073709551615");
    let cell = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => number.as_f64().unwrap().to_string(),
        other => other.to_string(),
    };
    let lines = std::fs::read_to_string(path("a.ndjson")).unwrap();
    assert_eq!(lines.lines().count(), table.len());
    for (line, row) in lines.lines().zip(&table) {
        let object: Value = serde_json::from_str(line).unwrap();
        for (name, text) in row {
            assert_eq!(cell(&object[name]), *text, "{name}");
        }
    }
    let file = std::fs::File::open(path("a.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let mut count = 0;
    for (found, row) in reader.get_row_iter(None).unwrap().zip(&table) {
        for (name, field) in found.unwrap().get_column_iter() {
            let text = match field {
                Field::Null => String::new(),
                Field::Str(text) => text.clone(),
                Field::ULong(number) => number.to_string(),
                Field::Double(number) => number.to_string(),
                other => panic!("{name}: {other:?}"),
            };
            assert_eq!(text, row[name], "{name}");
        }
        count += 1;
    }
    assert_eq!(count, table.len());
}

#[test]
fn grids_that_mean_nothing_are_refused_before_anything_runs() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("x.csv");
    let out = out.to_str().unwrap();
    for (grid, message) in [
        (
            "cap.melt=0:1:1",
            "it has notice_days, anticipation_days, name_score_at_least, limit_eur",
        ),
        (
            "nobody.notice_days=0:1:1",
            "neither a number of the scenario nor one of a policy run here",
        ),
        (
            "targeted.limit_eur=0:1:1",
            "policy \"targeted\" has no such number",
        ),
        ("accounts=0:1:1", "cohorts[0].accounts"),
        ("cohorts[4].accounts=0:1:1", "cohorts[0] to cohorts[3]"),
        (
            "cohorts[0].review.capacity_per_day=0:1:1",
            "not a cohort's to set",
        ),
        (
            "review.wrongful_hold.innocent=0:1:1",
            "one number for all classes",
        ),
        (
            "vpn.share=0:2:0.5",
            "$.vpn.share: found 1.5; allowed: a number 0..=1",
        ),
        ("cap.notice_days=0:200:50", "fewer than `horizon_days`, 120"),
        ("cap.notice_days=0:1:0.5", "a whole number"),
        ("cap.notice_days=0:1:0", "never lead"),
        ("cap.notice_days=1:0:1", "never lead"),
        ("cap.notice_days=0:1", "KEY=START:STOP:STEP"),
        ("cap.notice_days=0:inf:1", "finite"),
        ("vpn.share=0:1:0.000001", "at most 100000"),
        (
            "prevalence.designated_per_million=0:1000000:500000",
            "at most 1000000 together",
        ),
    ] {
        let said = refused(&few("sweep", &["--out", out, "--grid", grid]));
        assert!(said.contains(message), "{grid}: {said}");
        refused(&few("sweep", &["--grid", grid]));
    }
    let twice = refused(&few(
        "sweep",
        &["--grid", "vpn.share=0:1:1", "--grid", "vpn.share=0:1:1"],
    ));
    assert!(twice.contains("given twice"), "{twice}");
    let large = refused(&few(
        "sweep",
        &[
            "--grid",
            "vpn.share=0:1:0.001",
            "--grid",
            "cap.limit_eur=0:1000:1",
        ],
    ));
    assert!(
        large.contains("1001 x 1001 points; at most 100000"),
        "{large}"
    );
    assert!(files_in(folder.path()).is_empty());
}

#[test]
fn explain_answers_for_one_account() {
    let arguments = few("explain", &["--policy", "blanket", "--account", "0"]);
    let text = done(&arguments);
    assert!(
        text.starts_with("Account 0 under \"Blanket: nationals of Arland\" (blanket): "),
        "{text}"
    );
    assert!(
        text.contains("document XA in XA") || text.contains("No clause matches"),
        "{text}"
    );
    let document: Value =
        serde_json::from_str(&done(&[&arguments[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!(
        (&document["account"], &document["policy"]),
        (&json!(0), &json!("blanket"))
    );
}

#[test]
fn the_frontier_is_shown_with_the_policy_asked_for() {
    let text = done(&few("frontier", &["--stop-share", "0.1"]));
    assert!(
        text.contains("To lock at least 10% of the involved funds"),
        "{text}"
    );
    let text = done(&few("frontier", &["--stop-share", "1"]));
    assert!(
        text.contains("None of the policies searched locks at least 100%"),
        "{text}"
    );
    let document: Value = serde_json::from_str(&done(&few(
        "frontier",
        &["--format", "json", "--stop-share", "0.1"],
    )))
    .unwrap();
    let share = document["cheapest"]["involved_funds_locked_share"]
        .as_f64()
        .unwrap();
    assert!(share >= 0.1);
    let rows = rows(&done(&few("frontier", &["--format", "csv"])));
    assert_eq!(
        rows.len(),
        document["points"].as_array().unwrap().len()
            + document["presets"].as_array().unwrap().len()
    );
}

#[test]
fn help_teaches_and_completions_complete() {
    for command in [
        None,
        Some("compare"),
        Some("sweep"),
        Some("frontier"),
        Some("explain"),
        Some("validate"),
    ] {
        let arguments: Vec<_> = command.into_iter().chain(["--help"]).collect();
        let text = done(&arguments);
        assert!(
            text.contains("Examples:") && text.contains("freeze-frame "),
            "{text}"
        );
    }
    assert!(done(&["--version"]).starts_with("freeze-frame "));
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(done(&["completions", shell]).contains("compare"), "{shell}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    for arguments in [
        few("compare", &["--format", "json"]),
        few("sweep", &["--grid", "cap.limit_eur=0:20:1"]),
        vec!["list"],
        vec!["schema", "scenario"],
    ] {
        let mut child = command(&arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut said)
            .unwrap();
        assert_eq!(
            (child.wait().unwrap().code(), said.as_str()),
            (Some(0), ""),
            "{arguments:?}"
        );
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_a_failed_run() {
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = command(&few("compare", &["--format", "json"]))
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write"));
}

#[test]
#[cfg(unix)]
fn an_interrupted_sweep_leaves_the_old_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("sweep.csv");
    std::fs::write(&out, "old\n").unwrap();
    let arguments = [
        "sweep",
        "--scenario",
        "two-shores",
        "--accounts",
        "3000000",
        "--grid",
        "vpn.share=0:1:0.0005",
        "--out",
        out.to_str().unwrap(),
    ];
    let mut child = command(&arguments).stderr(Stdio::piped()).spawn().unwrap();
    // It has begun when its unfinished file is there.
    let start = Instant::now();
    while files_in(folder.path()).len() < 2 {
        assert!(
            start.elapsed() < Duration::from_secs(60),
            "the sweep does not begin"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(
        Command::new("kill")
            .args(["-INT", &child.id().to_string()])
            .status()
            .unwrap()
            .success()
    );
    let mut said = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1), "{said}");
    assert_eq!(said, "freeze-frame: interrupted; nothing was written\n");
    assert_eq!(files_in(folder.path()), ["sweep.csv"]);
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "old\n");
}
