//! Owns the promise that every act can be taken back: walks at random through everything a person can do, and back to the start. Refuses to be part of
//! the page.

use super::history::Moment;
use super::state::{Action, Opened, ScenarioEdited, ScenarioRead, Settled, State};
use crate::link::packed::Packed;
use crate::link::{Link, Theme, View};
use crate::protocol::glance::Glance;
use crate::protocol::worker::{Brief, PolicyBrief};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::rc::Rc;

const IDS: [&str; 5] = ["none", "a", "b", "c", "d"];

fn brief(title: &str) -> Brief {
    let policy = |id: &&str| PolicyBrief {
        id: (*id).to_string(),
        ..PolicyBrief::default()
    };
    Brief {
        title: title.into(),
        policies: IDS.iter().map(policy).collect(),
        ..Brief::default()
    }
}

fn read(text: &Rc<str>, unpacked: Option<Result<Rc<str>, String>>) -> Action {
    Action::ScenarioRead(Box::new(ScenarioRead {
        text: text.clone(),
        brief: brief(text),
        unpacked,
    }))
}

fn settled(run_id: u32) -> Action {
    Action::Settled(Box::new(Settled {
        run_id,
        outcome: Glance {
            digest: format!("digest of run {run_id}"),
            ..Glance::default()
        },
        document: Rc::default(),
        crowd: Rc::default(),
    }))
}

fn start() -> State {
    let link = Link {
        policies: vec!["a".into(), "b".into()],
        digest: Some("digest of run 1".into()),
        ..Link::default()
    };
    let state = State {
        link,
        ..State::default()
    };
    let state = state.after(Action::ScenarioFetched("preset".into()));
    state.after(read(&"preset".into(), None)).after(settled(1))
}

/// What the workers say to a state that has asked something new, now or later.
fn answered(mut state: State, dice: &mut StdRng) -> State {
    if dice.random_bool(0.7) || state.opening {
        let text = state.scenario.clone().unwrap();
        let unpacked = (state.opening && state.link.packed.is_some()).then(|| {
            if dice.random_bool(0.5) {
                Ok(format!("{text}, unpacked").into())
            } else {
                Err("no".to_string())
            }
        });
        state = state.after(read(&text, unpacked));
    }
    if dice.random_bool(0.7) {
        state = state.after(settled(state.run_id));
    }
    // Something late, of another text or run.
    if dice.random_bool(0.2) {
        state = state.after(read(&"an older one".into(), None));
    }
    if dice.random_bool(0.2) {
        state = state.after(settled(state.run_id.saturating_sub(1)));
    }
    state
}

fn act(dice: &mut StdRng, number: u32) -> Action {
    let id = |dice: &mut StdRng| IDS[dice.random_range(0..IDS.len())].to_string();
    match dice.random_range(0..13) {
        0 => Action::Picked {
            place: dice.random_range(0..3),
            policy: id(dice),
        },
        1 => Action::Added,
        2 => Action::Removed {
            place: dice.random_range(0..3),
        },
        3 => Action::Simulated(dice.random_range(1..4) * 1_000),
        4 => Action::Themed(if dice.random_bool(0.5) {
            Theme::Dark
        } else {
            Theme::Auto
        }),
        5 => Action::Viewed(if dice.random_bool(0.5) {
            View::Table
        } else {
            View::Places
        }),
        6 => Action::Arranged {
            by_place: dice.random_bool(0.5),
        },
        7 => Action::Magnified(dice.random_bool(0.5)),
        8 => Action::Compared(vec!["c".into(), "d".into(), "none".into()]),
        9..=11 => {
            let packed = match dice.random_range(0..3) {
                0 => Packed::Same,
                1 => Packed::TooLong,
                _ => Packed::Edits(format!("edits{number}")),
            };
            Action::ScenarioEdited(Box::new(ScenarioEdited {
                text: format!("edited {number}").into(),
                packed,
                policies: vec!["a".into(), id(dice)],
                hand: dice
                    .random_bool(0.7)
                    .then(|| format!("slider {}", number / 10)),
            }))
        }
        _ => Action::Opened(Box::new(Opened {
            link: Link {
                policies: vec!["b".into(), "c".into()],
                packed: dice.random_bool(0.5).then(|| "edits".to_string()),
                ..Link::default()
            },
            notices: vec![],
            preset: format!("preset {number}").into(),
            scenario: format!("preset {number}").into(),
        })),
    }
}

#[test]
fn undo_through_a_random_walk_of_200_acts_returns_to_the_exact_start_and_redo_to_the_end() {
    for seed in 0..40 {
        let mut dice = StdRng::seed_from_u64(seed);
        let first = start();
        let mut state = first.clone();
        let mut seen: Vec<Moment> = Vec::new();
        for number in 0..200 {
            state = state.after(act(&mut dice, number));
            state = answered(state, &mut dice);
            if dice.random_bool(0.1) {
                state = state.after(Action::Undone);
                state = answered(state, &mut dice);
            }
            if dice.random_bool(0.05) {
                state = state.after(Action::Redone);
                state = answered(state, &mut dice);
            }
        }
        let last = state.moment();
        while state.history.before().is_some() {
            seen.push(state.moment());
            state = state.after(Action::Undone);
            state = answered(state, &mut dice);
        }
        assert_eq!(state.moment(), first.moment(), "seed {seed}");
        assert!(seen.len() > 40, "the walk went somewhere");
        assert_eq!(state.after(Action::Undone).moment(), first.moment());
        while let Some(before) = seen.pop() {
            state = state.after(Action::Redone);
            // What the workers had yet to say then has been said since.
            let (now, then) = (state.moment(), before);
            assert_eq!((now.link, now.scenario), (then.link, then.scenario));
            state = answered(state, &mut dice);
        }
        assert_eq!(state.moment().link, last.link, "seed {seed}");
        assert_eq!(state.moment().scenario, last.scenario);
    }
}

#[test]
fn what_is_taken_back_asks_for_its_numbers_again_and_is_told() {
    let state = start();
    let dark = state.after(Action::Themed(Theme::Dark));
    let back = dark.after(Action::Undone);
    assert_eq!(back.run_id, state.run_id, "colours ask for no numbers");
    assert_eq!(back.travelled, Some(("act-undone", "act-theme")));
    let other = state.after(Action::Simulated(5));
    let back = other.after(Action::Undone);
    assert_eq!(
        (back.run_id, back.link.clone()),
        (other.run_id + 1, state.link.clone())
    );
    let again = back.after(Action::Redone);
    assert_eq!(again.link, other.link);
    assert_eq!(again.travelled, Some(("act-redone", "act-accounts")));
    assert_eq!(again.after(Action::Added).travelled, None);
}

#[test]
fn a_scenario_that_has_become_the_preset_again_is_the_preset_to_the_byte() {
    let edited = |packed, text: &str| {
        Action::ScenarioEdited(Box::new(ScenarioEdited {
            text: text.into(),
            packed,
            policies: vec!["a".into(), "b".into()],
            hand: None,
        }))
    };
    let state = start().after(edited(Packed::Edits("xyz".into()), "another"));
    assert_eq!(state.link.packed.as_deref(), Some("xyz"));
    assert!(state.edited && state.acted);
    let long = state.after(edited(Packed::TooLong, "much"));
    assert_eq!((long.link.packed.clone(), long.edited), (None, true));
    let same = long.after(edited(Packed::Same, "the preset, written otherwise"));
    assert_eq!(same.scenario.as_deref(), Some("preset"));
    assert_eq!((same.link.packed.clone(), same.edited), (None, false));
}

#[test]
fn packed_edits_of_a_link_are_unpacked_or_left_out_with_a_notice() {
    let opened = |packed: &str| {
        let link = Link {
            policies: vec!["a".into(), "b".into()],
            packed: Some(packed.into()),
            ..Link::default()
        };
        let state = State {
            link,
            ..State::default()
        };
        state.after(Action::ScenarioFetched("preset".into()))
    };
    let good = opened("good").after(read(&"preset".into(), Some(Ok("edited".into()))));
    assert_eq!(good.scenario.as_deref(), Some("edited"));
    assert_eq!((good.edited, good.run_id, good.acted), (true, 1, false));
    assert_eq!(good.link.packed.as_deref(), Some("good"));
    assert_eq!(good.after(read(&"edited".into(), None)).run_id, 1);
    let bad = opened("bad").after(read(&"preset".into(), Some(Err("no".into()))));
    assert_eq!(
        (bad.scenario.as_deref(), bad.edited),
        (Some("preset"), false)
    );
    assert_eq!((bad.link.packed.clone(), bad.run_id), (None, 1));
    assert_eq!(bad.notices.len(), 1);
    assert_eq!(
        (bad.notices[0].key, bad.notices[0].value.as_str()),
        ("s", "bad")
    );
}
