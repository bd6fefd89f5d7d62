//! The promises about links: a changed scenario in a link is the same scenario where the link is opened, it stays short, links of old versions are read for
//! ever, and nothing in an address breaks anything.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

mod laboratory;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use freeze_frame::link::packed::{MAX_UNPACKED, MAX_WRITTEN, Packed, Preset, Unpackable, unpacked};
use freeze_frame::link::{Link, MAX_ACCOUNTS};
use freeze_frame::model::policy::presets;
use freeze_frame::model::reading::{kind, read_policy, read_scenario};
use freeze_frame::model::scenario::Scenario;
use freeze_frame::model::sensitivity::{assumptions, with_value};
use laboratory::{Imagination, Oddity};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde_json::Value;

fn shipped() -> Vec<Scenario> {
    let documents = laboratory::shipped().into_iter();
    documents
        .map(|(_, document)| laboratory::scenario(&document))
        .collect()
}

/// The value of `s` for this change; none when nothing changed.
fn packed(preset: &Scenario, scenario: &Scenario) -> Option<String> {
    match Preset::of(preset).packed(scenario) {
        Packed::Same => None,
        Packed::Edits(packed) => Some(packed),
        Packed::TooLong => panic!("too long"),
    }
}

fn deflated(json: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec(json, 9))
}

/// One change such as the page makes: a number, a policy, a cohort, their order.
fn changed(scenario: &Scenario, dice: &mut StdRng) -> Scenario {
    let mut next = scenario.clone();
    let mut policies = presets::of(scenario);
    let place = dice.random_range(0..policies.len());
    match dice.random_range(0..9) {
        0 => policies[place].notice_days += 1,
        1 => {
            let mut copy = policies[place].clone();
            copy.id = format!("own-{}", dice.random_range(0..1_000_000));
            copy.title = "Моє правило".into();
            let at = dice.random_range(0..=policies.len());
            policies.insert(at, copy);
        }
        2 if policies.len() > 1 => {
            policies.remove(place);
        }
        3 => {
            let other = dice.random_range(0..policies.len());
            policies.swap(place, other);
        }
        4 => {
            let clauses = &mut policies[place].clauses;
            clauses.reverse();
            clauses.truncate(2);
        }
        5 if next.cohorts.len() > 1 => {
            next.cohorts
                .remove(dice.random_range(0..scenario.cohorts.len()));
        }
        6 => {
            let copy = next.cohorts[dice.random_range(0..scenario.cohorts.len())].clone();
            next.cohorts
                .insert(dice.random_range(0..=scenario.cohorts.len()), copy);
        }
        7 => next.title.push('!'),
        _ => {
            let all = assumptions(scenario);
            if !all.is_empty() {
                let one = &all[dice.random_range(0..all.len())];
                let value = one.low + dice.random::<f64>() * (one.high - one.low);
                next = with_value(scenario, &one.path, value).unwrap();
            }
        }
    }
    if policies != presets::of(scenario) {
        next.policies = Some(policies);
    }
    // Not every change leaves a sound scenario.
    match read_scenario(serde_json::to_string(&next).unwrap().as_bytes()) {
        Ok(sound) => sound,
        Err(_) => scenario.clone(),
    }
}

#[test]
fn a_changed_scenario_is_the_same_where_its_link_is_opened() {
    let mut dice = StdRng::seed_from_u64(6);
    let mut imagination = Imagination::new(7, Oddity::Odd);
    let mut presets = shipped();
    presets.extend((0..30).map(|_| laboratory::scenario(&imagination.scenario())));
    for preset in presets {
        assert_eq!(packed(&preset, &preset), None);
        for _ in 0..12 {
            let mut scenario = preset.clone();
            for _ in 0..dice.random_range(1..12) {
                scenario = changed(&scenario, &mut dice);
            }
            if let Some(packed) = packed(&preset, &scenario) {
                let opened = unpacked(&preset, &packed);
                assert_eq!(opened.as_ref(), Ok(&scenario), "{packed}");
            } else {
                assert_eq!(scenario, preset);
            }
        }
    }
}

#[test]
fn any_scenario_can_take_the_place_of_another() {
    let mut imagination = Imagination::new(8, Oddity::Odd);
    for preset in shipped() {
        for _ in 0..20 {
            let mut scenario = laboratory::scenario(&imagination.scenario());
            for id in [preset.id.clone(), "imported".to_string()] {
                scenario.id = id;
                match Preset::of(&preset).packed(&scenario) {
                    Packed::Edits(packed) => {
                        assert!(packed.len() <= MAX_WRITTEN);
                        assert_eq!(unpacked(&preset, &packed).as_ref(), Ok(&scenario));
                    }
                    Packed::Same => panic!("not the same"),
                    Packed::TooLong => {}
                }
            }
        }
    }
}

#[test]
fn a_link_with_an_own_policy_moved_numbers_and_changed_cohorts_stays_below_2000_characters() {
    let preset = shipped().remove(0);
    assert_eq!(preset.id, "russia-2022");
    let mut scenario = preset.clone();
    for (number, one) in assumptions(&preset).iter().enumerate().take(60) {
        let value = one.low + (one.high - one.low) * ((number * 37 % 100) as f64 / 100.0);
        let value = (value * 1_000.0).round() / 1_000.0;
        scenario = with_value(&scenario, &one.path, value).unwrap();
    }
    scenario.cohorts.remove(5);
    scenario.cohorts.insert(0, preset.cohorts[7].clone());
    scenario.cohorts.swap(20, 30);
    let mut policies = presets::of(&preset);
    let own = r#"{"id":"own","title":"Only those who are involved, as far as anyone can tell","notice_days":7,"clauses":[
        {"when":{"any":[{"all":[{"document_in":["RU","BY","@EEA"]},{"not":{"residence_in":["@EEA","CH","GB"]}}]},{"name_score_at_least":0.95}]},"measure":"freeze"},
        {"when":{"risk_score_at_least":0.9},"measure":{"cap":{"limit_eur":10000}}}]}"#;
    policies.push(read_policy(own.as_bytes()).unwrap());
    scenario.policies = Some(policies);
    let packed = packed(&preset, &scenario).unwrap();
    assert_eq!(unpacked(&preset, &packed).as_ref(), Ok(&scenario));
    let link = Link {
        packed: Some(packed),
        digest: Some("0".repeat(64)),
        ..Link::default()
    };
    let length = link.write("en").len();
    assert!(length <= 2_000, "{length}");
    let small = Preset::of(&preset)
        .packed(&with_value(&preset, &assumptions(&preset)[0].path, 2e6).unwrap());
    assert!(matches!(small, Packed::Edits(small) if small.len() < 120));
}

#[test]
fn links_of_version_1_are_read_for_ever() {
    let fixtures = include_str!("fixtures/links/packed-1.json");
    let fixtures: Vec<Value> = serde_json::from_str(fixtures).unwrap();
    assert!(fixtures.len() >= 4);
    for fixture in fixtures {
        let text = |key: &str| fixture[key].as_str().unwrap();
        // The presets may change; a fixture brings the one it was made from.
        let preset = read_scenario(fixture["preset"].to_string().as_bytes()).unwrap();
        let wanted = read_scenario(fixture["scenario"].to_string().as_bytes()).unwrap();
        assert_eq!(unpacked(&preset, text("s")), Ok(wanted), "{}", text("name"));
    }
}

#[test]
fn a_decompression_bomb_is_refused_before_it_unfolds() {
    let preset = &shipped()[1];
    let bomb = deflated(&vec![b' '; 64 << 20]);
    assert!(bomb.len() < 100_000, "small outside");
    assert_eq!(unpacked(preset, &bomb), Err(Unpackable::Large));
    let brim = deflated(&vec![b' '; MAX_UNPACKED]);
    assert_eq!(unpacked(preset, &brim), Err(Unpackable::Form));
}

#[test]
fn what_is_no_packed_edit_is_refused_with_its_reason() {
    let preset = &shipped()[1];
    for (s, reason) in [
        ("ab=c".to_string(), "not base64url"),
        ("q1Yq".to_string(), "not deflated"),
        (deflated(b"{"), "not the JSON"),
        (deflated(b"[]"), "not the JSON"),
        (deflated(b"{}"), "not the JSON"),
        (deflated(br#"{"v":1}"#), "not the JSON"),
        (deflated(br#"{"v":1,"edit":[]}"#), "not the JSON"),
        (deflated(br#"{"v":1,"edit":{},"whole":{}}"#), "not the JSON"),
        (deflated(br#"{"v":2,"edit":{}}"#), "version 2"),
        (deflated(br#"{"v":1,"edit":{"cohorts":null}}"#), "$.cohorts"),
        (
            deflated(br#"{"v":1,"edit":{"horizon_days":-1}}"#),
            "$.horizon_days",
        ),
        (deflated(br#"{"v":1,"whole":7}"#), "$"),
        (deflated("[".repeat(100_000).as_bytes()), "not the JSON"),
        (
            deflated(
                format!(
                    r#"{{"v":1,"edit":{}1{}}}"#,
                    r#"{"a":"#.repeat(5_000),
                    "}".repeat(5_000)
                )
                .as_bytes(),
            ),
            "not the JSON",
        ),
    ] {
        let refused = unpacked(preset, &s).unwrap_err().to_string();
        assert!(refused.contains(reason), "{refused} does not tell {reason}");
    }
    let same = deflated(br#"{"v":1,"edit":{}}"#);
    assert_eq!(unpacked(preset, &same).as_ref(), Ok(preset));
}

/// The text with some bytes changed, left out, doubled or put elsewhere.
fn mutated(text: &[u8], dice: &mut StdRng) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for _ in 0..dice.random_range(1..4) {
        if bytes.is_empty() {
            break;
        }
        let at = dice.random_range(0..bytes.len());
        match dice.random_range(0..6) {
            0 => bytes[at] = dice.random_range(0..=255),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, dice.random_range(32..127)),
            3 => bytes.truncate(at),
            4 => {
                let end = (at + dice.random_range(1..40)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let to = dice.random_range(0..=bytes.len());
                bytes.splice(to..to, piece);
            }
            _ => {
                let to = dice.random_range(0..bytes.len());
                bytes.swap(at, to);
            }
        }
    }
    bytes
}

#[test]
fn no_mutation_of_a_link_breaks_reading_it() {
    let mut dice = StdRng::seed_from_u64(500);
    let preset = shipped().remove(1);
    let mut scenario = preset.clone();
    for _ in 0..5 {
        scenario = changed(&scenario, &mut dice);
    }
    let link = Link {
        scenario: preset.id.clone(),
        policies: vec!["blanket".into(), "own".into()],
        packed: packed(&preset, &scenario),
        digest: Some("0123456789abcdef".into()),
        predict: true,
        locked: true,
        ..Link::default()
    };
    let query = link.write("en");
    let (mut noticed, mut refused) = (0, 0);
    for _ in 0..20_000 {
        let bytes = mutated(query.as_bytes(), &mut dice);
        let text = String::from_utf8_lossy(&bytes);
        let (read, notices) = Link::read(&text, &["en", "uk"], 1_000_000);
        assert!((1..=MAX_ACCOUNTS).contains(&read.accounts));
        assert!(!read.policies.is_empty());
        noticed += usize::from(!notices.is_empty());
        if let Some(packed) = &read.packed {
            refused += usize::from(unpacked(&preset, packed).is_err());
        }
        let (again, notices) = Link::read(&read.write("en"), &["en", "uk"], 1_000_000);
        assert_eq!(again, read, "{text}");
        assert_eq!(notices, vec![], "what is written can be read: {text}");
    }
    assert!(noticed > 2_000 && refused > 2_000, "{noticed} {refused}");
}

#[test]
fn no_mutation_inside_packed_edits_breaks_unpacking_them() {
    let mut dice = StdRng::seed_from_u64(501);
    let preset = shipped().remove(1);
    let mut scenario = preset.clone();
    for _ in 0..8 {
        scenario = changed(&scenario, &mut dice);
    }
    let s = packed(&preset, &scenario).unwrap();
    let json =
        miniz_oxide::inflate::decompress_to_vec(&URL_SAFE_NO_PAD.decode(&s).unwrap()).unwrap();
    let (mut opened, mut refused) = (0, 0);
    for _ in 0..5_000 {
        match unpacked(&preset, &deflated(&mutated(&json, &mut dice))) {
            Ok(_) => opened += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(opened > 100 && refused > 1_000, "{opened} {refused}");
}

#[test]
fn no_mutation_of_a_file_breaks_reading_it_and_what_is_refused_says_where() {
    let mut dice = StdRng::seed_from_u64(200);
    let scenario = include_bytes!("../static/scenarios/two-shores.json");
    let policy = include_bytes!("fixtures/policy-1.json");
    let mut refused = 0;
    for turn in 0..4_000 {
        let file: &[u8] = if turn % 2 == 0 { scenario } else { policy };
        let bytes = mutated(file, &mut dice);
        let _ = kind(&bytes);
        for problems in [read_scenario(&bytes).err(), read_policy(&bytes).err()]
            .into_iter()
            .flatten()
        {
            refused += 1;
            assert!(!problems.reported().is_empty());
            for problem in problems.reported() {
                assert!(problem.path.starts_with('$') && !problem.allowed.is_empty());
            }
        }
    }
    assert!(refused > 4_000);
}
