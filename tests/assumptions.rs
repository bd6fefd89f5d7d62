//! Promise: every number with a range is found by its path in the file, moved to both ends, and said to flip a ranking only when it does.

use freeze_frame::model::outcome::Metrics;
use freeze_frame::model::reading::read_scenario;
use freeze_frame::model::sensitivity::{
    Assumption, Bar, Swing, assumptions, drawn, sensitivity, tornado, with_value,
};
use freeze_frame::model::simulation::{Run, Serial, Unobserved};
use serde_json::Value;

/// The numbers of a file that have a low and a high end, by path.
fn ranged(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map)
            if ["value", "low", "high"]
                .iter()
                .all(|k| map.contains_key(*k)) =>
        {
            found.push(path.to_owned());
        }
        Value::Object(map) => {
            for (key, value) in map {
                let dot = if path.is_empty() { "" } else { "." };
                ranged(value, &format!("{path}{dot}{key}"), found);
            }
        }
        Value::Array(list) => {
            for (number, value) in list.iter().enumerate() {
                ranged(value, &format!("{path}[{number}]"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_range_of_every_shipped_scenario_is_found_and_can_be_moved() {
    for entry in
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/static/scenarios")).unwrap()
    {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let scenario = read_scenario(&bytes).unwrap();
        let mut expected = Vec::new();
        ranged(&serde_json::from_slice(&bytes).unwrap(), "", &mut expected);
        expected.sort();
        let mut paths: Vec<String> = assumptions(&scenario).into_iter().map(|a| a.path).collect();
        paths.sort();
        assert_eq!(paths, expected, "{}", scenario.id);
        for assumption in assumptions(&scenario) {
            let moved = with_value(&scenario, &assumption.path, assumption.high).unwrap();
            assert_eq!(moved == scenario, assumption.high == assumption.value);
        }
        assert!(with_value(&scenario, "no.such.number", 1.0).is_none());
    }
}

#[test]
fn swings_are_what_runs_with_the_moved_number_give() {
    let scenario = read_scenario(include_bytes!("../static/scenarios/two-shores.json")).unwrap();
    let policies = scenario.policies.clone().unwrap();
    let run = Run {
        scenario: &scenario,
        policies: &policies,
        accounts: 20_000,
        seed: 3,
        replicates: 1,
    };
    let swings = sensitivity(&run, &Serial, &mut Unobserved).unwrap();
    assert_eq!(swings.len(), 2);
    let by_path = |path: &str| swings.iter().find(|s| s.assumption.path == path).unwrap();
    let facilitators = by_path("prevalence.facilitators_per_million");
    let moved = with_value(&scenario, "prevalence.facilitators_per_million", 8000.0).unwrap();
    let outcome = Run {
        scenario: &moved,
        ..run
    }
    .outcome(&Serial, &mut Unobserved)
    .unwrap();
    for (policy, metrics) in outcome
        .policies
        .iter()
        .zip(facilitators.high.as_ref().unwrap())
    {
        assert_eq!(policy.metrics, *metrics);
    }
    // More facilitators: the blanket freeze catches more of them, and its innocents hardly change.
    let blanket = 1;
    let reach = |pick: fn(&Metrics) -> Option<f64>| facilitators.reach(blanket, pick).unwrap();
    assert!(reach(|m| m.involved_frozen) > 1_000.0);
    assert!(reach(|m| m.innocents_frozen) < 10_000.0);

    let base: Vec<_> = run
        .outcome(&Serial, &mut Unobserved)
        .unwrap()
        .policies
        .iter()
        .map(|policy| policy.metrics)
        .collect();
    let (none, targeted) = (0, 3);
    let involved = |m: &Metrics| m.involved_frozen;
    for swing in &swings {
        assert!(!swing.flips(&base, none, blanket, involved));
        let order = |metrics: &[Metrics]| {
            metrics[blanket]
                .precision
                .partial_cmp(&metrics[targeted].precision)
        };
        let flipped = [&swing.low, &swing.high]
            .iter()
            .any(|end| order(end.as_ref().unwrap()) != order(&base));
        assert_eq!(
            swing.flips(&base, blanket, targeted, |m| m.precision),
            flipped
        );
    }
}

#[test]
fn an_end_that_clashes_with_another_number_is_left_out() {
    let text = r#"{"schema": "freeze-frame/scenario/1", "id": "edge", "title": "Edge",
        "cohorts": [{"nationality": "XA", "residence": "XA", "group": "all", "accounts": {"value": 1000, "low": 0, "high": 2000}}],
        "prevalence": {"facilitators_per_million": 500000, "designated_per_million": {"value": 500000, "low": 0, "high": 600000}},
        "horizon_days": {"value": 30, "low": 5, "high": 60},
        "policies": [{"id": "late", "title": "Late", "notice_days": 7, "clauses": [{"when": {"always": true}, "measure": "freeze"}]}]}"#;
    let scenario = read_scenario(text.as_bytes()).unwrap();
    let run = Run {
        scenario: &scenario,
        policies: scenario.policies.as_ref().unwrap(),
        accounts: 1_000,
        seed: 1,
        replicates: 1,
    };
    let swings = sensitivity(&run, &Serial, &mut Unobserved).unwrap();
    let ends: Vec<_> = swings
        .iter()
        .map(|s| {
            (
                s.assumption.path.as_str(),
                s.low.is_some(),
                s.high.is_some(),
            )
        })
        .collect();
    assert_eq!(
        ends,
        [
            ("cohorts[0].accounts", false, true),
            ("prevalence.designated_per_million", true, false),
            ("horizon_days", false, true),
        ]
    );
}

/// An assumption for a swing that is made by hand.
fn assumed(path: &str) -> Assumption {
    Assumption {
        path: path.to_owned(),
        value: 1.0,
        low: 0.0,
        high: 2.0,
        source: None,
        note: None,
    }
}

#[test]
fn a_tornado_has_the_farthest_swing_first_and_says_which_flips() {
    let metrics = |frozen: [Option<f64>; 2]| {
        frozen.map(|innocents_frozen| Metrics {
            innocents_frozen,
            ..Metrics::default()
        })
    };
    let swing = |path: &str, low: Option<[Option<f64>; 2]>, high: Option<[Option<f64>; 2]>| Swing {
        assumption: assumed(path),
        low: low.map(|end| metrics(end).into()),
        high: high.map(|end| metrics(end).into()),
    };
    let some = |one: f64, other: f64| Some([Some(one), Some(other)]);
    let swings = [
        swing("still", some(10.0, 20.0), some(10.0, 20.0)),
        swing("nothing", None, None),
        swing("flips", some(10.0, 9.0), some(10.0, 21.0)),
        swing("far", some(10.0, 20.0), some(10.0, 90.0)),
        swing("one end", None, some(7.0, 20.0)),
        swing("undefined", Some([None, None]), some(14.0, 20.0)),
    ];
    let base = metrics([Some(10.0), Some(20.0)]);
    let bars = tornado(&base, &swings, [0, 1], |metrics| metrics.innocents_frozen);
    let said: Vec<_> = bars
        .iter()
        .map(|bar| {
            let path = swings[bar.swing].assumption.path.as_str();
            (path, bar.reach, bar.flips)
        })
        .collect();
    assert_eq!(
        said,
        [
            ("far", 70.0, false),
            ("flips", 12.0, true),
            ("undefined", 4.0, false),
            ("one end", 3.0, false),
            ("still", 0.0, false),
            ("nothing", 0.0, false),
        ]
    );
    assert_eq!(
        (bars[0].other.low, bars[0].other.high),
        (Some(20.0), Some(90.0))
    );
    assert_eq!((bars[3].one.low, bars[3].one.high), (None, Some(7.0)));
    // The same whichever of the two comes first.
    let turned = tornado(&base, &swings, [1, 0], |metrics| metrics.innocents_frozen);
    for (bar, turned) in bars.iter().zip(&turned) {
        assert_eq!(
            (bar.one, bar.other, bar.reach),
            (turned.other, turned.one, turned.reach)
        );
        assert_eq!((bar.swing, bar.flips), (turned.swing, turned.flips));
    }
    assert!(bars.len() == swings.len());
}

#[test]
fn a_tornado_draws_what_can_be_seen_and_what_turns_the_policies_round_and_counts_the_rest() {
    let metrics = |numbers: [f64; 2]| {
        numbers.map(|number| Metrics {
            innocents_frozen: Some(number),
            ..Metrics::default()
        })
    };
    let swing = |path: &str, low: [f64; 2], high: Option<[f64; 2]>| Swing {
        assumption: assumed(path),
        low: Some(metrics(low).into()),
        high: high.map(|end| metrics(end).into()),
    };
    let swings = [
        swing("short", [1_000.0, 5.0], Some([1_003.0, 5.0])),
        swing("just seen", [1_000.0, 5.0], Some([1_012.0, 5.0])),
        swing("farther", [1_000.0, 5.0], Some([1_500.0, 5.0])),
        swing("farthest", [100.0, 5.0], Some([1_200.0, 5.0])),
        swing("only the other", [1_000.0, 0.0], Some([1_000.0, 900.0])),
        swing("turns", [1_000.0, 5.0], Some([1_000.0, 1_004.0])),
        swing("no high end", [900.0, 5.0], None),
    ];
    let base = metrics([1_000.0, 5.0]);
    let bars = tornado(&base, &swings, [0, 1], |metrics| metrics.innocents_frozen);
    let paths = |most: usize| {
        let drawn = drawn(&bars, most);
        let path = |bar: &Bar| swings[bar.swing].assumption.path.clone();
        let bars: Vec<String> = drawn.bars.iter().map(path).collect();
        (bars.join(", "), drawn.rest, drawn.within)
    };
    assert_eq!(
        paths(12),
        ("farthest, farther, just seen, turns".to_owned(), 2, 3.0)
    );
    assert_eq!(paths(2), ("farthest, turns".to_owned(), 4, 500.0));
    assert_eq!(paths(1), ("turns".to_owned(), 5, 1_100.0));
    assert_eq!(drawn(&[], 12).bars.len(), 0);
    // Of the policy that moves farther, whichever comes first.
    let turned = tornado(&base, &swings, [1, 0], |metrics| metrics.innocents_frozen);
    assert_eq!((drawn(&bars, 12).of, drawn(&turned, 12).of), (0, 1));
    assert_eq!(drawn(&turned, 12).within, 3.0);
}
