//! The promises of a policy's written form: every policy within a file's limits is read back as it was written, and whatever else is read is
//! refused at its place without harm.
#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "exactness is the promise"
)]

mod laboratory;

use freeze_frame::model::jurisdiction::Country;
use freeze_frame::model::policy::rule::{MAX_DEPTH, MAX_NODES, Place, Rule};
use freeze_frame::model::policy::text::{Allowed, Fault, Known, Written, read, write};
use freeze_frame::model::policy::tree::{depth, nodes};
use freeze_frame::model::policy::{Clause, Measure, Policy, presets};
use freeze_frame::model::reading::{MAX_CLAUSES, read_policy};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

const GROUPS: [&str; 6] = ["EEA", "EEA_CH", "far shores", "a \"b\" \\ c", "ЄС", "-"];

fn known() -> Known {
    Known {
        groups: Some(GROUPS.map(String::from).into()),
        horizon_days: Some(180),
    }
}

fn places(random: &mut StdRng) -> Vec<Place> {
    let count = random.random_range(0..5);
    (0..count)
        .map(|_| match random.random_range(0..3) {
            0 => Place::Group(GROUPS[random.random_range(0..GROUPS.len())].into()),
            1 => Place::Country(Country::new("XA").unwrap()),
            _ => {
                let assigned: Vec<Country> = Country::assigned().collect();
                Place::Country(assigned[random.random_range(0..assigned.len())])
            }
        })
        .collect()
}

/// A rule of at most so many nodes and levels; what remains of `nodes` is left in it.
fn rule(random: &mut StdRng, nodes: &mut usize, levels: usize) -> Rule {
    *nodes -= 1;
    let is_leaf = levels == 1 || *nodes == 0 || random.random_range(0..4) == 0;
    if !is_leaf {
        let kind = random.random_range(0..3);
        if kind == 2 {
            return Rule::Not(Box::new(rule(random, nodes, levels - 1)));
        }
        let mut parts = Vec::new();
        for _ in 0..random.random_range(0..6) {
            if *nodes > 0 {
                parts.push(rule(random, nodes, levels - 1));
            }
        }
        return if kind == 0 {
            Rule::All(parts)
        } else {
            Rule::Any(parts)
        };
    }
    match random.random_range(0..7) {
        0 => Rule::DocumentIn(places(random)),
        1 => Rule::ResidenceIn(places(random)),
        2 => Rule::IpIn(places(random)),
        3 => Rule::BalanceEurAtLeast(random.random_range(0.0..1e12)),
        4 => Rule::NameScoreAtLeast(random.random()),
        5 => Rule::RiskScoreAtLeast([0.0, 1.0, 0.95, 1e-9][random.random_range(0..4)]),
        _ => Rule::Always(true),
    }
}

fn policy(random: &mut StdRng) -> Policy {
    let clauses = (0..random.random_range(0..6)).map(|_| Clause {
        when: rule(random, &mut { MAX_NODES }, MAX_DEPTH),
        measure: match random.random_range(0..4) {
            0 => Measure::Freeze,
            1 => Measure::WithdrawOnly,
            2 => Measure::Offboard,
            _ => Measure::Cap {
                limit_eur: random.random_range(0.0..1e12),
            },
        },
    });
    Policy {
        id: "made".into(),
        title: "Made".into(),
        description: None,
        clauses: clauses.collect(),
        notice_days: [0, 1, 7, 179][random.random_range(0..4)],
        anticipation_days: [None, Some(0.0), Some(1.5)][random.random_range(0..3)],
    }
}

fn first(text: &str) -> Fault {
    read(text, &known()).unwrap_err().remove(0)
}

fn said(text: &str) -> Vec<String> {
    let faults = read(text, &known()).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn every_policy_is_read_back_as_it_was_written() {
    let mut random = StdRng::seed_from_u64(1);
    let (mut deepest, mut largest) = (0, 0);
    for _ in 0..300 {
        let policy = policy(&mut random);
        for clause in &policy.clauses {
            deepest = deepest.max(depth(&clause.when));
            largest = largest.max(nodes(&clause.when));
        }
        let written = Written::of(&policy);
        let text = write(&written);
        assert_eq!(read(&text, &known()).as_ref(), Ok(&written), "{text}");
        let on_one_line = text.replace('\n', " / ");
        assert_eq!(read(&on_one_line, &known()), Ok(written), "{on_one_line}");
        // The same as a file.
        let file = serde_json::to_vec(&policy).unwrap();
        assert_eq!(read_policy(&file).unwrap(), policy);
    }
    assert_eq!((deepest, largest), (MAX_DEPTH, MAX_NODES));
}

#[test]
fn every_shipped_policy_is_read_back_as_it_was_written() {
    for (_, document) in laboratory::shipped() {
        let scenario = laboratory::scenario(&document);
        for policy in presets::of(&scenario) {
            let written = Written::of(&policy);
            let text = write(&written);
            assert_eq!(read(&text, &Known::of(&scenario)), Ok(written), "{text}");
        }
    }
}

#[test]
fn and_binds_more_tightly_than_or_and_not_most() {
    let text = "freeze if document in RU and not residence in @EEA or name score >= 0.95 / cap 10000 eur if always / notice 7 days";
    let written = read(text, &known()).unwrap();
    let country = |code| Place::Country(Country::new(code).unwrap());
    assert_eq!(
        written.clauses[0].when,
        Rule::Any(vec![
            Rule::All(vec![
                Rule::DocumentIn(vec![country("RU")]),
                Rule::Not(Box::new(Rule::ResidenceIn(vec![Place::Group(
                    "EEA".into()
                )]))),
            ]),
            Rule::NameScoreAtLeast(0.95),
        ])
    );
    let limit_eur = 10_000.0;
    assert_eq!(written.clauses[1].measure, Measure::Cap { limit_eur });
    assert_eq!((written.notice_days, written.anticipation_days), (7, None));
    assert_eq!(
        write(&written),
        "freeze if document in RU and not residence in @EEA or name score >= 0.95\ncap 10000 eur if always\nnotice 7 days\n"
    );
}

#[test]
fn faults_name_their_place_what_is_there_and_what_may_be() {
    for (text, faults) in [
        (
            "freeze if document in ru",
            &[
                "1:23: found ru; allowed: a country's code, @EEA, @EEA_CH, @\"far shores\", @\"a \\\"b\\\" \\\\ c\", @\"ЄС\", @-, nowhere",
            ][..],
        ),
        (
            "freeze if document in RU,",
            &[
                "1:26: found the end; allowed: a country's code, @EEA, @EEA_CH, @\"far shores\", @\"a \\\"b\\\" \\\\ c\", @\"ЄС\", @-",
            ],
        ),
        ("freeze always", &["1:8: found always; allowed: if"]),
        (
            "freeze if always xor always",
            &[
                "1:18: found xor; allowed: and, or, /, freeze, cap, withdraw, offboard, notice, anticipation, the end",
            ],
        ),
        (
            "freeze if (always",
            &["1:18: found the end; allowed: and, or, )"],
        ),
        (
            "freeze if name score > 0.5",
            &["1:22: found >; allowed: >="],
        ),
        (
            "freeze if risk score >= 1e999",
            &["1:25: found 1e999; allowed: a number 0..=1"],
        ),
        ("cap 10,000 eur if always", &["1:7: found ,; allowed: if"]),
        (
            "freeze if\n\n  ключ\nfreeze if always\nnotice 180 days\nwithdraw if always",
            &[
                "3:3: found ключ; allowed: document, residence, ip, balance, name, risk, always, not, (, all, any",
                "5:8: found 180; allowed: a whole number 0..=179",
                "6:10: found if; allowed: only",
            ],
        ),
        (
            "notice 1 day / notice 2 days",
            &["1:16: found notice; allowed: freeze, cap, withdraw only, offboard, anticipation"],
        ),
        (
            "notice 1.5 days",
            &["1:8: found 1.5; allowed: a whole number 0..=179"],
        ),
        (
            "anticipation -1 days",
            &["1:14: found -1; allowed: a number 0..=3650"],
        ),
        (
            "freeze if",
            &[
                "1:10: found the end; allowed: document, residence, ip, balance, name, risk, always, not, (, all, any",
            ],
        ),
    ] {
        assert_eq!(said(text), faults, "{text}");
    }
}

#[test]
fn what_is_too_deep_too_large_or_too_long_is_refused() {
    let nots = |count| format!("freeze if {}always", "not ".repeat(count));
    assert!(read(&nots(MAX_DEPTH - 1), &known()).is_ok());
    assert_eq!(first(&nots(MAX_DEPTH)).allowed, [Allowed::Depth(MAX_DEPTH)]);
    assert_eq!(first(&nots(100_000)).allowed, [Allowed::Depth(MAX_DEPTH)]);
    let brackets = format!("freeze if {}", "(".repeat(100_000));
    assert_eq!(first(&brackets).allowed, [Allowed::Depth(MAX_DEPTH)]);
    let ors = |count| format!("freeze if always{}", " or always".repeat(count - 2));
    assert!(read(&ors(MAX_NODES), &known()).is_ok());
    assert_eq!(
        first(&ors(MAX_NODES + 1)).allowed,
        [Allowed::Nodes(MAX_NODES)]
    );
    let clauses = |count| "freeze if always\n".repeat(count);
    assert!(read(&clauses(MAX_CLAUSES), &known()).is_ok());
    let fault = first(&clauses(MAX_CLAUSES + 1));
    assert_eq!(
        (fault.line, fault.allowed),
        (MAX_CLAUSES + 1, vec![Allowed::Clauses(MAX_CLAUSES)])
    );
}

#[test]
fn damaged_texts_are_read_or_refused_within_them() {
    let mut random = StdRng::seed_from_u64(2);
    for _ in 0..300 {
        let text = write(&Written::of(&policy(&mut random)));
        let mut letters: Vec<char> = text.chars().collect();
        for _ in 0..random.random_range(1..6) {
            let letter = [
                '(', ')', '@', '"', '\\', 'я', '\n', '9', '-', ' ', '\0', '>', ',',
            ];
            let letter = letter[random.random_range(0..letter.len())];
            let at = random.random_range(0..=letters.len());
            if random.random() || at == letters.len() {
                letters.insert(at, letter);
            } else {
                letters.remove(at);
            }
        }
        let damaged: String = letters.into_iter().collect();
        for fault in read(&damaged, &known()).err().into_iter().flatten() {
            assert!(damaged.get(fault.at.clone()).is_some(), "{damaged}");
            assert!(fault.line <= damaged.lines().count().max(1) + 1);
            assert!(!fault.allowed.is_empty());
        }
    }
}
