//! The promises of reading: every fault of a file is named with place, value and what is allowed, all of them at once; no
//! input whatever makes it panic; what is read is written back the same.
#![allow(clippy::unwrap_used, clippy::panic)]

use freeze_frame::model::policy::Policy;
use freeze_frame::model::reading::{
    Kind, Problems, check_policies, check_policy, kind, read_policy, read_scenario,
};
use freeze_frame::model::scenario::Scenario;
use serde_json::{Value, json};

const TWO_SHORES: &str = include_str!("../static/scenarios/two-shores.json");

fn example() -> Value {
    serde_json::from_str(TWO_SHORES).unwrap()
}

/// The example with one value set (or removed, by `Null` with `remove`) at a JSON pointer.
fn with(changes: &[(&str, Value)]) -> Vec<u8> {
    let mut document = example();
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap() {
            Value::Object(map) if *value == json!("REMOVE") => {
                map.remove(key).unwrap();
            }
            Value::Object(map) => {
                map.insert(key.to_owned(), value.clone());
            }
            Value::Array(list) => list[key.parse::<usize>().unwrap()] = value.clone(),
            _ => panic!("{pointer}"),
        }
    }
    serde_json::to_vec(&document).unwrap()
}

fn lines(problems: Problems) -> Vec<String> {
    problems.to_string().lines().map(str::to_owned).collect()
}

fn refusals(bytes: &[u8]) -> Vec<String> {
    lines(read_scenario(bytes).unwrap_err())
}

/// The one refusal of a text in which `from` was replaced by `to`.
fn refused_text(from: &str, to: &str) -> Vec<String> {
    assert!(TWO_SHORES.contains(from), "{from}");
    refusals(TWO_SHORES.replacen(from, to, 1).as_bytes())
}

fn scenario_files() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static/scenarios");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| (path.display().to_string(), std::fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

/// JSON with every number as a double, so that `1` and `1.0` are the same.
fn normal(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64().unwrap()),
        Value::Array(list) => list.iter().map(normal).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.clone(), normal(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

#[test]
fn every_scenario_is_written_back_as_it_was_read() {
    let files = scenario_files();
    assert!(files.len() >= 2);
    for (name, bytes) in files {
        let scenario =
            read_scenario(&bytes).unwrap_or_else(|problems| panic!("{name}:\n{problems}"));
        let written = serde_json::to_vec(&scenario).unwrap();
        let before: Value = serde_json::from_slice(&bytes).unwrap();
        let after: Value = serde_json::from_slice(&written).unwrap();
        assert_eq!(normal(&before), normal(&after), "{name}");
        assert_eq!(read_scenario(&written).unwrap(), scenario, "{name}");
    }
}

/// These files stay as they are: whoever wrote one like them can open it for good.
#[test]
fn files_of_version_1_are_read() {
    let text = include_str!("fixtures/scenario-1.json");
    let scenario = read_scenario(text.as_bytes()).unwrap();
    // A number with nothing but its value is written bare.
    let bare = text.replace("{\"value\": 0.5}", "0.5");
    let before: Value = serde_json::from_str(&bare).unwrap();
    let after = serde_json::to_value(&scenario).unwrap();
    assert_eq!(normal(&before), normal(&after));
    let policy = read_policy(include_bytes!("fixtures/policy-1.json")).unwrap();
    check_policy(&scenario, &policy).unwrap();
    assert_eq!((policy.notice_days, policy.anticipation_days), (7, None));
    assert_eq!(policy.clauses.len(), 4);
}

#[test]
fn every_policy_of_every_scenario_is_a_policy_file_too() {
    for (name, bytes) in scenario_files() {
        let scenario = read_scenario(&bytes).unwrap();
        let policies = scenario.policies.clone().unwrap_or_default();
        check_policies(&scenario, &policies).unwrap();
        for policy in policies {
            let mut file = serde_json::to_value(&policy).unwrap();
            file["schema"] = json!("freeze-frame/policy/1");
            let bytes = serde_json::to_vec(&file).unwrap();
            assert_eq!(read_policy(&bytes).unwrap(), policy, "{name}");
            assert_eq!(kind(&bytes), Some(Kind::Policy));
        }
        assert_eq!(kind(&bytes), Some(Kind::Scenario));
    }
}

/// Where, what, and the refusal that must be the only one.
#[test]
fn each_fault_is_refused_with_its_place_value_and_what_is_allowed() {
    let country = "an upper-case ISO 3166-1 alpha-2 code, or XA..XZ";
    let slug = "a-z, 0-9 and single hyphens between, at most 64 characters";
    let share = "a number 0..=1";
    let place = format!("{country}, or @ and the name of a country group");
    let cases: Vec<(&str, Value, String)> = vec![
        // Words.
        ("/schema", json!("freeze-frame/scenario/2"), "$.schema: found \"freeze-frame/scenario/2\"; allowed: \"freeze-frame/scenario/1\"".into()),
        ("/schema", json!("REMOVE"), "$.schema: found nothing; allowed: \"freeze-frame/scenario/1\"".into()),
        ("/id", json!("REMOVE"), format!("$.id: found nothing; allowed: {slug}")),
        ("/id", json!("Two Shores"), format!("$.id: found \"Two Shores\"; allowed: {slug}")),
        ("/id", json!("two--shores"), format!("$.id: found \"two--shores\"; allowed: {slug}")),
        ("/id", json!("-two"), format!("$.id: found \"-two\"; allowed: {slug}")),
        ("/id", json!(""), format!("$.id: found \"\"; allowed: {slug}")),
        ("/id", json!(7), format!("$.id: found 7; allowed: {slug}")),
        ("/title", json!("REMOVE"), "$.title: found nothing; allowed: a text".into()),
        ("/title", json!("a\u{1b}[31mb"), "$.title: found \"a\\u{1b}[31mb\"; allowed: a text of 1..=200 characters, without control characters or spaces at its ends".into()),
        ("/description", json!(null), "$.description: found null; allowed: a text of at most 10000 characters, without control characters but line ends and tabs".into()),
        ("/as_of", json!("2022-02-30"), "$.as_of: found \"2022-02-30\"; allowed: an ISO date, YYYY-MM-DD".into()),
        // Countries.
        ("/country_names/xa", json!("Arland"), format!("$.country_names.xa: found the key \"xa\"; allowed: {country}")),
        ("/country_groups/UNION/1", json!("ZZ"), format!("$.country_groups.UNION[1]: found \"ZZ\"; allowed: {country}")),
        ("/country_groups/UNION/1", json!(3), format!("$.country_groups.UNION[1]: found 3; allowed: {country}")),
        ("/cohorts/2/nationality", json!("xb"), format!("$.cohorts[2].nationality: found \"xb\"; allowed: {country}")),
        ("/cohorts/2/residence", json!("REMOVE"), format!("$.cohorts[2].residence: found nothing; allowed: {country}")),
        ("/cohorts/2/residence", json!("UK"), format!("$.cohorts[2].residence: found \"UK\"; allowed: {country}")),
        ("/vpn/countries/EU", json!(1), format!("$.vpn.countries.EU: found the key \"EU\"; allowed: {country}")),
        ("/name_screening/nationality_shift/XX1", json!(1), format!("$.name_screening.nationality_shift.XX1: found the key \"XX1\"; allowed: {country}")),
        // Cohorts.
        ("/cohorts", json!([]), "$.cohorts: found 0 cohorts; allowed: 1..=20000 cohorts".into()),
        ("/cohorts", json!("REMOVE"), "$.cohorts: found nothing; allowed: a list of at least 1 cohort".into()),
        ("/cohorts", json!({}), "$.cohorts: found an object of 0; allowed: a list".into()),
        ("/cohorts/0", json!(null), "$.cohorts[0]: found null; allowed: an object".into()),
        ("/cohorts/0/accounts", json!(-1), "$.cohorts[0].accounts: found -1; allowed: a number 0..=100000000000".into()),
        ("/cohorts/0/accounts", json!("900000"), "$.cohorts[0].accounts: found \"900000\"; allowed: a number 0..=100000000000".into()),
        ("/cohorts/0/accounts", json!("REMOVE"), "$.cohorts[0].accounts: found nothing; allowed: a number 0..=100000000000".into()),
        ("/cohorts/0/group", json!("REMOVE"), format!("$.cohorts[0].group: found nothing; allowed: {slug}")),
        ("/cohorts/0/group", json!("a_b"), format!("$.cohorts[0].group: found \"a_b\"; allowed: {slug}")),
        ("/cohorts/0/colour", json!([1, 2]), "$.cohorts[0].colour: found a list of 2; allowed: only the fields nationality, residence, group, accounts, prevalence, second_document, false_address, vpn, balance, name_screening, risk_scoring, behaviour, review".into()),
        ("/cohorts/0/review", json!({"capacity_per_day": 5}), "$.cohorts[0].review.capacity_per_day: found 5; allowed: nothing in a cohort: there is one review team".into()),
        ("/cohorts/0/review", json!({"handling_days": 5}), "$.cohorts[0].review.handling_days: found 5; allowed: nothing in a cohort: there is one review team".into()),
        ("/cohorts/0/horizon_days", json!(7), "$.cohorts[0].horizon_days: found 7; allowed: only the fields nationality, residence, group, accounts, prevalence, second_document, false_address, vpn, balance, name_screening, risk_scoring, behaviour, review".into()),
        // Numbers.
        ("/vpn/share", json!(1.5), format!("$.vpn.share: found 1.5; allowed: {share}")),
        ("/vpn/share/innocent", json!(-0.1), format!("$.vpn.share.innocent: found -0.1; allowed: {share}")),
        ("/vpn/share/innocent", json!("REMOVE"), format!("$.vpn.share.innocent: found nothing; allowed: {share}")),
        ("/vpn/share/innocents", json!(0), "$.vpn.share.innocents: found 0; allowed: only the fields innocent, facilitator, designated".into()),
        ("/vpn/share/innocent", json!({"value": 0.5, "low": 0.6}), "$.vpn.share.innocent.low: found 0.6; allowed: at most `value`, 0.5".into()),
        ("/vpn/share/innocent", json!({"value": 0.5, "high": 0.4}), "$.vpn.share.innocent.high: found 0.4; allowed: at least `value`, 0.5".into()),
        ("/vpn/share/innocent", json!({"value": 0.5, "high": 1.4}), format!("$.vpn.share.innocent.high: found 1.4; allowed: {share}")),
        ("/vpn/share/innocent", json!({"low": 0.5}), format!("$.vpn.share.innocent.value: found nothing; allowed: {share}")),
        ("/vpn/share/innocent", json!({"value": 0.5, "source": ""}), "$.vpn.share.innocent.source: found \"\"; allowed: the id of a source or \"assumption\": a letter or digit, then letters, digits, `.`, `_`, `-`, at most 64".into()),
        ("/vpn/share/innocent", json!({"value": 0.5, "note": 1}), "$.vpn.share.innocent.note: found 1; allowed: a text of at most 10000 characters, without control characters but line ends and tabs".into()),
        ("/vpn/share/innocent", json!({"value": 0.5, "unit": "share"}), "$.vpn.share.innocent.unit: found \"share\"; allowed: only the fields value, low, high, source, note".into()),
        ("/vpn/countries/XB", json!(-2), "$.vpn.countries.XB: found -2; allowed: a number 0..=1000000000000".into()),
        ("/vpn/countries", json!("REMOVE"), "$.vpn: found a share of 0.2 and no `countries`; allowed: `countries` with a positive sum of weights where a share is positive".into()),
        ("/vpn/countries", json!({"XB": 0}), "$.vpn: found a share of 0.2 and `countries` without a positive weight; allowed: `countries` with a positive sum of weights where a share is positive".into()),
        ("/cohorts/1/vpn", json!({"countries": {}}), "$.cohorts[1].vpn: found a share of 0.2 and `countries` without a positive weight; allowed: `countries` with a positive sum of weights where a share is positive".into()),
        ("/balance/median_eur", json!(0), "$.balance.median_eur: found 0; allowed: a number above 0 and at most 1000000000".into()),
        ("/balance/sigma/designated", json!(-1), "$.balance.sigma.designated: found -1; allowed: a number 0..=10".into()),
        ("/balance/sigma", json!({}), "$.balance.sigma.innocent: found nothing; allowed: a number 0..=10\n$.balance.sigma.facilitator: found nothing; allowed: a number 0..=10\n$.balance.sigma.designated: found nothing; allowed: a number 0..=10".into()),
        ("/name_screening/scale", json!(-1), "$.name_screening.scale: found -1; allowed: a number 0..=100".into()),
        ("/name_screening/location", json!(true), "$.name_screening.location: found true; allowed: a number -100..=100".into()),
        ("/risk_scoring/scale", json!([1, 1, 1]), "$.risk_scoring.scale: found a list of 3; allowed: a number 0..=100".into()),
        ("/behaviour/exit_hazard_per_day", json!(-0.5), "$.behaviour.exit_hazard_per_day: found -0.5; allowed: a number 0..=1000".into()),
        ("/behaviour/anticipation_days", json!(-2), "$.behaviour.anticipation_days: found -2; allowed: a number 0..=3650".into()),
        ("/review/handling_days", json!(1.5), "$.review.handling_days: found 1.5; allowed: a whole number 0..=3650".into()),
        ("/review/capacity_per_day", json!(-1), "$.review.capacity_per_day: found -1; allowed: a number 0..=1000000000000".into()),
        ("/review/wrongful_hold", json!(2), format!("$.review.wrongful_hold: found 2; allowed: {share}")),
        ("/review/wrongful_hold", json!({"innocent": 0.1}), "$.review.wrongful_hold.innocent: found 0.1; allowed: only the fields value, low, high, source, note\n$.review.wrongful_hold.value: found nothing; allowed: a number 0..=1".into()),
        ("/prevalence/designated_per_million", json!(-1), "$.prevalence.designated_per_million: found -1; allowed: a number 0..=1000000".into()),
        ("/prevalence/designated_per_million", json!(999_000), "$.prevalence: found facilitators 2000 + designated 999000 per million; allowed: at most 1000000 together".into()),
        ("/cohorts/1/prevalence/facilitators_per_million", json!(999_991), "$.cohorts[1].prevalence: found facilitators 999991 + designated 10 per million; allowed: at most 1000000 together".into()),
        ("/horizon_days", json!(0), "$.horizon_days: found 0; allowed: a whole number 1..=3650".into()),
        ("/horizon_days", json!(30.5), "$.horizon_days: found 30.5; allowed: a whole number 1..=3650".into()),
        ("/min_stratum", json!(0), "$.min_stratum: found 0; allowed: a whole number 1..=1000000".into()),
        ("/min_stratum", json!(1_000_001), "$.min_stratum: found 1000001; allowed: a whole number 1..=1000000".into()),
        // Policies.
        ("/policies/0/schema", json!("freeze-frame/policy/1"), "$.policies[0].schema: found \"freeze-frame/policy/1\"; allowed: only the fields id, title, description, notice_days, anticipation_days, clauses".into()),
        ("/policies/3/id", json!("none"), "$.policies[3].id: found \"none\"; allowed: an id that `policies[0]` does not have".into()),
        ("/policies/0/clauses", json!("REMOVE"), "$.policies[0].clauses: found nothing; allowed: a list of clauses".into()),
        ("/policies/2/notice_days", json!(120), "$.policies[2].notice_days: found 120; allowed: fewer than `horizon_days`, 120".into()),
        ("/policies/2/notice_days", json!(0.5), "$.policies[2].notice_days: found 0.5; allowed: a whole number 0..=3650".into()),
        ("/policies/2/anticipation_days", json!(-1), "$.policies[2].anticipation_days: found -1; allowed: a number 0..=3650".into()),
        ("/policies/3/clauses/0/when", json!({"name_score_at_least": 1.01}), format!("$.policies[3].clauses[0].when.name_score_at_least: found 1.01; allowed: {share}")),
        ("/policies/3/clauses/0/when", json!({"balance_eur_at_least": -1}), "$.policies[3].clauses[0].when.balance_eur_at_least: found -1; allowed: a number 0..=1000000000000".into()),
        ("/policies/3/clauses/0/when", json!({"always": false}), "$.policies[3].clauses[0].when.always: found false; allowed: true".into()),
        ("/policies/3/clauses/0/when", json!({"class": "designated"}), "$.policies[3].clauses[0].when.class: found \"designated\"; allowed: only the rules all, any, not, document_in, residence_in, ip_in, balance_eur_at_least, name_score_at_least, risk_score_at_least, always".into()),
        ("/policies/3/clauses/0/when", json!({}), "$.policies[3].clauses[0].when: found 0 keys; allowed: an object with one key of all, any, not, document_in, residence_in, ip_in, balance_eur_at_least, name_score_at_least, risk_score_at_least, always".into()),
        ("/policies/3/clauses/0/when", json!({"always": true, "all": []}), "$.policies[3].clauses[0].when: found 2 keys; allowed: an object with one key of all, any, not, document_in, residence_in, ip_in, balance_eur_at_least, name_score_at_least, risk_score_at_least, always".into()),
        ("/policies/3/clauses/0/when", json!({"all": [{"ip_in": ["@NORTH"]}]}), "$.policies[3].clauses[0].when.all[0].ip_in[0]: found \"@NORTH\"; allowed: @ and a group of country_groups: \"UNION\"".into()),
        ("/policies/3/clauses/0/when", json!({"not": {"ip_in": ["XB", "zz"]}}), format!("$.policies[3].clauses[0].when.not.ip_in[1]: found \"zz\"; allowed: {place}")),
        ("/policies/3/clauses/0/when", json!("always"), "$.policies[3].clauses[0].when: found \"always\"; allowed: an object".into()),
        ("/policies/3/clauses/0/measure", json!("cap"), "$.policies[3].clauses[0].measure: found \"cap\"; allowed: \"freeze\", \"withdraw_only\", \"offboard\" or {\"cap\": {\"limit_eur\": NUMBER}}".into()),
        ("/policies/3/clauses/0/measure", json!({"cap": {}}), "$.policies[3].clauses[0].measure.cap.limit_eur: found nothing; allowed: a number 0..=1000000000000".into()),
        ("/policies/3/clauses/0/measure", json!({"cap": {"limit_eur": -5}}), "$.policies[3].clauses[0].measure.cap.limit_eur: found -5; allowed: a number 0..=1000000000000".into()),
        ("/policies/3/clauses/0/else", json!(1), "$.policies[3].clauses[0].else: found 1; allowed: only the fields when, measure".into()),
    ];
    for (pointer, value, refusal) in cases {
        let refused = refusals(&with(&[(pointer, value.clone())]));
        assert_eq!(refused.join("\n"), refusal, "{pointer} = {value}");
    }
}

#[test]
fn all_problems_of_a_file_are_reported_at_once() {
    let refused = refusals(&with(&[
        ("/cohorts/0/accounts", json!(-1)),
        ("/cohorts/3/nationality", json!("??")),
        ("/vpn/share", json!(2)),
        (
            "/policies/1/clauses/0/when",
            json!({"document_in": ["@A", "@B"]}),
        ),
        ("/policies/1/clauses/0/measure", json!("melt")),
        ("/review/handling_days", json!(0.5)),
        ("/typo", json!(1)),
    ]));
    assert_eq!(refused.len(), 8, "{refused:#?}");
}

#[test]
fn many_problems_are_counted_beyond_a_hundred() {
    let cohorts: Vec<Value> = (0..250)
        .map(|_| json!({"nationality": "XA", "residence": "XA", "group": "a", "accounts": -1}))
        .collect();
    let problems = read_scenario(&with(&[("/cohorts", cohorts.into())])).unwrap_err();
    assert_eq!((problems.reported().len(), problems.more()), (100, 150));
    assert!(problems.to_string().ends_with("\nand 150 more"));
}

#[test]
fn an_inherited_fault_is_said_once_and_an_override_can_cure_it() {
    let missing = [("/vpn/countries", json!("REMOVE"))];
    assert_eq!(refusals(&with(&missing)).len(), 1);
    let mut cured = missing.to_vec();
    for pointer in ["/cohorts/0/vpn", "/cohorts/1/vpn", "/cohorts/2/vpn"] {
        cured.push((pointer, json!({"countries": {"XC": 1}})));
    }
    cured.push(("/cohorts/3/vpn", json!({"share": 0})));
    read_scenario(&with(&cured)).unwrap();
    let by_override = [(
        "/cohorts/3/prevalence",
        json!({"designated_per_million": 1_000_000}),
    )];
    assert!(
        refusals(&with(&by_override))[0]
            .starts_with("$.cohorts[3].prevalence: found facilitators 2000 + designated 1000000")
    );
}

#[test]
fn a_scenario_without_any_account_is_refused() {
    let mut document = example();
    for cohort in document["cohorts"].as_array_mut().unwrap() {
        cohort["accounts"] = json!(0);
    }
    assert_eq!(
        refusals(&serde_json::to_vec(&document).unwrap()),
        [
            "$.cohorts: found 0 accounts in all; allowed: more than 0 accounts in all cohorts together"
        ]
    );
}

#[test]
fn words_that_json_does_not_have_are_refused_at_their_place() {
    for word in [
        "NaN",
        "Infinity",
        "-Infinity",
        "nan",
        "1e999",
        "-1e999",
        "007",
        "1.",
        "0x10",
        "+5",
        "None",
    ] {
        assert_eq!(
            refused_text("\"accounts\": 900000", &format!("\"accounts\": {word}")),
            [format!(
                "$.cohorts[0].accounts: found {word}; allowed: a number 0..=100000000000"
            )]
        );
    }
    assert_eq!(
        refused_text("\"XB\": 2", "\"XB\": {\"value\": 2, \"high\": NaN}"),
        ["$.vpn.countries.XB.high: found NaN; allowed: a number 0..=1000000000000"]
    );
}

#[test]
fn duplicate_keys_are_refused_everywhere() {
    let cases = [
        (
            "\"horizon_days\": 120",
            "\"horizon_days\": 120, \"horizon_days\": 121",
            "$.horizon_days: found the key again, with 121; allowed: each key once",
        ),
        (
            "\"XC\": \"Corvia\"",
            "\"XC\": \"Corvia\", \"XA\": \"A\"",
            "$.country_names.XA: found the key again, with \"A\"; allowed: each key once",
        ),
        (
            "\"UNION\": [\"XB\", \"XC\"]",
            "\"UNION\": [\"XB\", \"XC\"], \"UNION\": []",
            "$.country_groups.UNION: found the key again, with a list of 0; allowed: each key once",
        ),
        (
            "\"accounts\": 900000",
            "\"accounts\": 900000, \"accounts\": 900000",
            "$.cohorts[0].accounts: found the key again, with 900000; allowed: each key once",
        ),
        (
            "\"value\": 2000",
            "\"value\": 2000, \"value\": 1",
            "$.prevalence.facilitators_per_million.value: found the key again, with 1; allowed: each key once",
        ),
        (
            "\"share\": {\"innocent\": 0.2",
            "\"share\": {\"innocent\": 0.2, \"innocent\": 0.2",
            "$.vpn.share.innocent: found the key again, with 0.2; allowed: each key once",
        ),
        (
            "\"XB\": 2",
            "\"XB\": 2, \"XB\": 3",
            "$.vpn.countries.XB: found the key again, with 3; allowed: each key once",
        ),
        (
            "\"id\": \"none\"",
            "\"id\": \"none\", \"id\": \"nil\"",
            "$.policies[0].id: found the key again, with \"nil\"; allowed: each key once",
        ),
        (
            "\"limit_eur\": 10000",
            "\"limit_eur\": 10000, \"limit_eur\": 1",
            "$.policies[5].clauses[1].measure.cap.limit_eur: found the key again, with 1; allowed: each key once",
        ),
    ];
    for (from, to, refusal) in cases {
        assert_eq!(refused_text(from, to), [refusal]);
    }
}

fn nested_rule(depth: usize) -> Value {
    (1..depth).fold(json!({"always": true}), |rule, _| json!({"not": rule}))
}

#[test]
fn rules_are_at_most_16_deep_and_256_nodes_large() {
    let rule = "/policies/1/clauses/0/when";
    read_scenario(&with(&[(rule, nested_rule(16))])).unwrap();
    let deep = refusals(&with(&[(rule, nested_rule(17))]));
    assert_eq!(
        deep,
        [format!(
            "$.policies[1].clauses[0].when{}: found a rule at depth 17; allowed: at most depth 16, where a lone leaf has depth 1",
            ".not".repeat(16)
        )]
    );
    assert_eq!(refusals(&with(&[(rule, nested_rule(40))])).len(), 1);
    let wide = |nodes: usize| json!({"any": vec![json!({"always": true}); nodes - 1]});
    read_scenario(&with(&[(rule, wide(256))])).unwrap();
    assert_eq!(
        refusals(&with(&[(rule, wide(257))])),
        ["$.policies[1].clauses[0].when: found a rule of 257 nodes; allowed: at most 256 nodes"]
    );
}

#[test]
fn what_the_contract_allows_is_allowed() {
    let policy = "/policies/1";
    for changes in [
        vec![("/policies", json!("REMOVE"))],
        vec![("/policies", json!([]))],
        vec![("/cohorts/0/accounts", json!(0))],
        vec![("/cohorts/0/accounts", json!(12.5))],
        vec![("/vpn", json!({}))],
        vec![("/vpn", json!({"countries": {}}))],
        vec![("/vpn", json!({"share": 0}))],
        vec![(
            "/vpn/share",
            json!({"value": 1, "low": 0, "high": 1, "source": "S01", "note": "x\ny"}),
        )],
        vec![(
            "/vpn/share/innocent",
            json!({"value": 0.5, "low": 0.5, "high": 0.5, "source": "assumption"}),
        )],
        vec![("/vpn/countries", json!({"XB": 0, "RU": {"value": 1}}))],
        vec![(
            "/horizon_days",
            json!({"value": 3650, "low": 30, "source": "assumption"}),
        )],
        vec![
            ("/horizon_days", json!(120.0)),
            ("/review/handling_days", json!(3.0)),
        ],
        vec![("/policies/2/notice_days", json!(119))],
        vec![(
            "/prevalence",
            json!({"facilitators_per_million": 1_000_000}),
        )],
        vec![(
            policy,
            json!({"id": "a", "title": "A", "description": "", "notice_days": 0, "anticipation_days": null, "clauses": []}),
        )],
        vec![(
            policy,
            json!({"id": "a", "title": "A", "anticipation_days": 0.5, "clauses": [{"when": {"all": []}, "measure": {"cap": {"limit_eur": 0}}}]}),
        )],
        vec![(
            policy,
            json!({"id": "a", "title": "A", "clauses": [{"when": {"document_in": ["RU", "@UNION", "XZ"]}, "measure": "withdraw_only"}]}),
        )],
        vec![
            ("/country_names/RU", json!("Россия")),
            ("/country_groups/Eastern partners", json!([])),
        ],
        vec![(
            "/cohorts/0/review",
            json!({"appeal_share": 0.5, "appeal_delay_days": 0.5, "wrongful_hold": 1, "wrongful_release": 0}),
        )],
    ] {
        let bytes = with(&changes);
        let read =
            read_scenario(&bytes).unwrap_or_else(|problems| panic!("{changes:?}:\n{problems}"));
        assert_eq!(
            read_scenario(&serde_json::to_vec(&read).unwrap()).unwrap(),
            read
        );
    }
}

#[test]
fn policies_are_checked_against_the_scenario_they_meet() {
    let scenario: Scenario = read_scenario(TWO_SHORES.as_bytes()).unwrap();
    let policy = |text: Value| -> Policy { read_policy(text.to_string().as_bytes()).unwrap() };
    let late = policy(
        json!({"id": "late", "title": "Late", "notice_days": 120, "clauses": [{"when": {"ip_in": ["@EEA"]}, "measure": "freeze"}]}),
    );
    assert_eq!(
        lines(check_policy(&scenario, &late).unwrap_err()),
        [
            "$.notice_days: found 120; allowed: fewer than `horizon_days`, 120",
            "$.clauses[0].when.ip_in[0]: found \"@EEA\"; allowed: @ and a group of country_groups: \"UNION\""
        ]
    );
    let fine = policy(
        json!({"schema": "freeze-frame/policy/1", "id": "late", "title": "Fine", "clauses": []}),
    );
    check_policy(&scenario, &fine).unwrap();
    let refused = lines(check_policies(&scenario, &[fine, late]).unwrap_err());
    assert_eq!(
        refused[0],
        "$.policies[1].id: found \"late\"; allowed: an id that `policies[0]` does not have"
    );
    assert_eq!(refused.len(), 3);
}

#[test]
fn files_that_are_no_json_are_refused_in_words() {
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (
            b"".to_vec(),
            "$: found the end of the file at line 1, column 1; allowed: a JSON value",
        ),
        (b"[]".to_vec(), "$: found a list of 0; allowed: an object"),
        (
            b"\xEF\xBB\xBF{}".to_vec(),
            "$: found a byte order mark; allowed: UTF-8 without a byte order mark",
        ),
        (
            b"\xFF\xFE{\0}\0".to_vec(),
            "$: found UTF-16; allowed: UTF-8 without a byte order mark",
        ),
        (
            b"{\"id\": \"\xC3\"}".to_vec(),
            "$: found the byte 0xC3 at offset 8; allowed: UTF-8",
        ),
        (
            b"{\"cohorts\": [{\"accounts\": 1,\n }]}".to_vec(),
            "$.cohorts[0]: found '}' at line 2, column 2; allowed: a key in double quotes",
        ),
        (
            b"{} {}".to_vec(),
            "$: found '{' at line 1, column 4; allowed: nothing after the end of the document",
        ),
        (
            [b"{\"a\":".to_vec(), vec![b'['; 100_000]].concat(),
            "deeper nesting; allowed: at most 128 levels of lists and objects",
        ),
        (
            vec![b'['; 100_000],
            "deeper nesting; allowed: at most 128 levels of lists and objects",
        ),
        (
            [b"[".to_vec(), b"{\"a\":".repeat(100_000)].concat(),
            "deeper nesting; allowed: at most 128 levels of lists and objects",
        ),
        (
            vec![b' '; (8 << 20) + 1],
            "$: found 8388609 bytes; allowed: at most 8388608 bytes (8 MiB)",
        ),
        (
            [b"[".to_vec(), b"0,".repeat(3_000_000)].concat(),
            "found more than 2000000 values; allowed: at most 2000000 values in a file",
        ),
    ];
    for (bytes, refusal) in cases {
        let refused = refusals(&bytes);
        assert_eq!(refused.len(), 1);
        assert!(
            refused[0].contains(refusal),
            "{refused:?}, expected {refusal}"
        );
    }
}

#[test]
fn long_values_are_shortened() {
    let refused = refusals(&with(&[
        ("/id", json!("é".repeat(5000))),
        ("/title", json!("x".repeat(201))),
    ]));
    assert!(
        refused.iter().all(|line| line.chars().count() < 250),
        "{refused:?}"
    );
    let digits = "9".repeat(5000);
    assert!(
        refused_text("\"accounts\": 900000", &format!("\"accounts\": {digits}"))[0].len() < 250
    );
}

#[test]
fn too_many_cohorts_policies_and_clauses_are_refused() {
    let cohort = json!({"nationality": "XA", "residence": "XA", "group": "a", "accounts": 1});
    assert_eq!(
        refusals(&with(&[("/cohorts", vec![cohort; 20_001].into())])),
        ["$.cohorts: found 20001 cohorts; allowed: 1..=20000 cohorts"]
    );
    let policies: Vec<Value> = (0..257)
        .map(|index| json!({"id": format!("p{index}"), "title": "P", "clauses": []}))
        .collect();
    assert_eq!(
        refusals(&with(&[("/policies", policies.into())])),
        ["$.policies: found 257 policies; allowed: at most 256"]
    );
    let clause = json!({"when": {"always": true}, "measure": "freeze"});
    assert_eq!(
        refusals(&with(&[("/policies/0/clauses", vec![clause; 257].into())])),
        ["$.policies[0].clauses: found 257 clauses; allowed: at most 256"]
    );
}

#[test]
fn at_most_255_countries_can_be_drawn() {
    let code = |index: u8| format!("X{}", char::from(b'A' + index));
    let mut countries: serde_json::Map<String, Value> =
        (0..26).map(|index| (code(index), json!(1))).collect();
    for first in b'A'..=b'Z' {
        for second in b'A'..=b'Z' {
            let code = format!("{}{}", char::from(first), char::from(second));
            if freeze_frame::model::jurisdiction::Country::new(&code).is_some() {
                countries.insert(code, json!(1));
            }
        }
    }
    assert_eq!(countries.len(), 275);
    assert_eq!(
        refusals(&with(&[("/vpn/countries", countries.into())])),
        ["$.vpn.countries: found 275 countries with a positive weight; allowed: at most 255"]
    );
}

#[test]
fn a_file_cut_anywhere_is_refused_and_never_panics() {
    let bytes = TWO_SHORES.trim_end().as_bytes();
    for end in 0..bytes.len() {
        assert!(read_scenario(&bytes[..end]).is_err(), "{end}");
        let _ = read_policy(&bytes[..end]);
        let _ = kind(&bytes[..end]);
    }
}

/// A small linear congruential generator: the mutations are the same in every run.
struct Luck(u64);

impl Luck {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
}

#[test]
fn random_mutations_never_panic_and_what_is_read_is_stable() {
    let scraps: [&[u8]; 22] = [
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"\"",
        b"\\",
        b"\\u",
        b"null",
        b"NaN",
        b"1e999",
        b"-",
        b"0",
        b"1",
        b"\xFF",
        b"\xC3\xA9",
        b"@",
        b"{\"not\":",
        b"\"XA\"",
        b"\0",
        b"true",
    ];
    let mut luck = Luck(1);
    let mut read = 0;
    for _ in 0..4000 {
        let mut bytes = TWO_SHORES.as_bytes().to_vec();
        for _ in 0..=luck.below(3) {
            let at = luck.below(bytes.len());
            let end = at + luck.below(4).min(bytes.len() - at);
            let scrap = scraps[luck.below(scraps.len())];
            bytes.splice(at..end, scrap.iter().copied());
        }
        if let Ok(scenario) = read_scenario(&bytes) {
            read += 1;
            assert_eq!(
                read_scenario(&serde_json::to_vec(&scenario).unwrap()).unwrap(),
                scenario
            );
        }
        let _ = read_policy(&bytes);
    }
    assert!(read > 0);
}

#[test]
fn values_swapped_at_random_never_panic() {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e308),
        json!(""),
        json!("XA"),
        json!([]),
        json!({}),
        json!([[]]),
        json!({"value": 1}),
    ];
    let mut luck = Luck(2);
    for _ in 0..3000 {
        let mut document = example();
        for _ in 0..=luck.below(3) {
            let mut pointer = String::new();
            while luck.below(4) > 0 {
                let key = match document.pointer(&pointer).unwrap() {
                    Value::Object(map) if !map.is_empty() => {
                        map.keys().nth(luck.below(map.len())).unwrap().clone()
                    }
                    Value::Array(list) if !list.is_empty() => luck.below(list.len()).to_string(),
                    _ => break,
                };
                pointer = format!("{pointer}/{key}");
            }
            let place = document.pointer_mut(&pointer).unwrap();
            *place = values[luck.below(values.len())].clone();
        }
        let _ = read_scenario(document.to_string().as_bytes());
    }
}
