//! What each act makes of the page. Owns: the state by itself. Refuses: a browser.

use super::*;
use crate::link::Theme;
use crate::protocol::crowd::Crowd;
use crate::protocol::glance::Glance;

fn opened() -> State {
    let policies = ["none", "blanket-nationality", "sanctions-list"];
    State::default()
        .after(Action::ScenarioFetched(PRESET.into()))
        .after(read(PRESET, &policies, None))
}

const PRESET: &str = "the preset";

fn read(text: &str, policies: &[&str], unpacked: Option<Result<&str, String>>) -> Action {
    let policies = policies.iter().map(|id| PolicyBrief {
        id: (*id).into(),
        ..PolicyBrief::default()
    });
    Action::ScenarioRead(Box::new(ScenarioRead {
        text: text.into(),
        brief: Brief {
            policies: policies.collect(),
            ..Brief::default()
        },
        unpacked: unpacked.map(|unpacked| unpacked.map(Rc::from)),
    }))
}

fn outcome(run_id: u32) -> Glance {
    Glance {
        digest: format!("digest of run {run_id}"),
        ..Glance::default()
    }
}

fn settled(run_id: u32) -> Action {
    Action::Settled(Box::new(Settled {
        run_id,
        outcome: outcome(run_id),
        document: Rc::default(),
        crowd: Rc::default(),
    }))
}

fn refined(run_id: u32) -> Action {
    let outcome = outcome(99);
    let document = Rc::default();
    Action::Refined(Box::new(Refined {
        run_id,
        outcome,
        document,
    }))
}

#[test]
fn the_page_loads_runs_and_is_ready() {
    assert_eq!(State::default().phase(), Phase::Loading);
    let state = opened();
    assert_eq!(state.phase(), Phase::Running);
    let state = state.after(settled(state.run_id));
    assert_eq!(state.phase(), Phase::Ready);
    assert_eq!(state.digest(), "digest of run 1");
}

#[test]
fn what_workers_read_again_is_no_news() {
    let state = opened().after(settled(1));
    let policies = ["none", "blanket-nationality", "sanctions-list"];
    let again = state.after(read(PRESET, &policies, None));
    assert_eq!(again, state);
    let (before, after) = (state.brief.as_ref().unwrap(), again.brief.as_ref().unwrap());
    assert!(Rc::ptr_eq(before, after));
    let other = state.after(read(PRESET, &policies[..2], None));
    assert_ne!(other.brief, state.brief);
}

#[test]
fn a_stale_result_is_dropped() {
    let state = opened().after(settled(1)).after(Action::Picked {
        place: 0,
        policy: "none".into(),
    });
    assert_eq!(state.phase(), Phase::Running);
    let state = state.after(settled(1));
    assert_eq!(state.phase(), Phase::Running);
    let state = state.after(settled(2));
    assert_eq!(
        (state.phase(), state.digest()),
        (Phase::Ready, "digest of run 2")
    );
}

#[test]
fn a_stale_failure_is_dropped_and_a_fresh_one_is_shown() {
    let failed = |run_id| Action::RunFailed {
        run_id,
        reason: "no".into(),
    };
    assert_eq!(opened().after(failed(0)).phase(), Phase::Running);
    assert_eq!(opened().after(failed(1)).phase(), Phase::Error);
}

#[test]
fn a_long_run_shows_how_far_it_is_until_it_settles() {
    let at = |run_id, percent| Action::Progressed { run_id, percent };
    let state = opened().after(at(0, 7));
    assert_eq!(state.progress, None, "of an older run");
    let state = state.after(at(1, 42));
    assert_eq!(state.progress, Some(42));
    let state = state.after(settled(1)).after(at(1, 99));
    assert_eq!(state.progress, None);
}

#[test]
fn a_cancelled_run_leaves_the_last_result_until_it_runs_again() {
    let state = opened().after(settled(1)).after(Action::Stopped);
    assert!(!state.stopped, "nothing is under way");
    let asked = state.after(Action::Added);
    let state = asked.after(Action::Stopped);
    assert_eq!((state.phase(), state.stopped), (Phase::Ready, true));
    assert_eq!(state.digest(), "digest of run 1");
    let state = state.after(Action::RunAgain);
    assert_eq!((state.phase(), state.stopped), (Phase::Running, false));
    assert_eq!(state.after(settled(3)).digest(), "digest of run 3");
}

#[test]
fn redraws_follow_the_answer_and_leave_its_digest() {
    assert!(!opened().lacks_redraws());
    assert_eq!(opened().after(refined(1)).refined, None);
    let state = opened().after(settled(1));
    assert!(state.lacks_redraws());
    assert!(state.after(refined(0)).lacks_redraws());
    let failed = Action::RunFailed {
        run_id: 1,
        reason: "no".into(),
    };
    assert_eq!(state.after(failed), state, "nobody waits for redraws");
    let state = state.after(refined(1));
    assert!(!state.lacks_redraws());
    assert_eq!(state.digest(), "digest of run 1");
    assert_eq!(state.after(settled(1)), state);
    let large = Action::Simulated(4_000_000);
    let state = state.after(large).after(settled(2));
    assert!(!state.lacks_redraws());
}

#[test]
fn a_failed_run_is_forgotten_when_another_begins() {
    let state = opened().after(Action::RunFailed {
        run_id: 1,
        reason: "no".into(),
    });
    assert_eq!(state.after(Action::RunAgain).phase(), Phase::Running);
}

#[test]
fn picking_the_other_sides_policy_swaps_the_two() {
    let state = opened().after(Action::Picked {
        place: 0,
        policy: "sanctions-list".into(),
    });
    assert_eq!(
        state.link.policies,
        ["sanctions-list", "blanket-nationality"]
    );
    assert_eq!(state.run_id, 2);
}

#[test]
fn picking_what_is_shown_already_asks_for_nothing() {
    let state = opened();
    let same = state.after(Action::Picked {
        place: 0,
        policy: "blanket-nationality".into(),
    });
    assert_eq!(same, state);
}

#[test]
fn policies_are_added_in_order_and_removed_down_to_two() {
    let state = opened().after(Action::Added).after(Action::Added);
    let three = ["blanket-nationality", "sanctions-list", "none"];
    assert_eq!(state.link.policies, three);
    let state = state
        .after(Action::Removed { place: 9 })
        .after(Action::Removed { place: 0 })
        .after(Action::Removed { place: 0 });
    assert_eq!(state.link.policies, ["sanctions-list", "none"]);
    assert_eq!(state.run_id, 3);
}

#[test]
fn other_accounts_are_another_question_and_an_act() {
    let state = opened();
    assert!(!state.acted, "reading the scenario is no act");
    assert_eq!(state.after(Action::Simulated(1_000_000)), state);
    let state = state.after(Action::Simulated(250_000));
    assert_eq!((state.link.accounts, state.run_id), (250_000, 2));
    assert!(state.acted);
}

#[test]
fn a_mark_that_the_picture_does_not_have_is_not_inspected() {
    let asked = Action::Inspected(Some(Inspected { place: 1, mark: 1 }));
    let state = opened().after(asked.clone());
    assert_eq!(state.inspected_mark(), None, "nothing is drawn yet");
    let mut with = Settled {
        run_id: 1,
        outcome: outcome(1),
        document: Rc::default(),
        crowd: Rc::default(),
    };
    let state = state.after(Action::Settled(Box::new(with.clone())));
    assert_eq!(state.inspected_mark(), None);
    with.crowd = Rc::new(Crowd {
        class: vec![0, 1],
        ..Crowd::default()
    });
    let state = opened().after(asked).after(Action::Settled(Box::new(with)));
    assert_eq!(state.inspected_mark(), Some(1));
    let state = state
        .after(Action::Inspected(None))
        .after(Action::Magnified(true));
    assert_eq!(
        (state.inspected, state.magnified, state.acted),
        (None, true, false)
    );
}

#[test]
fn other_numbers_than_the_links_author_saw_are_told_once_and_only_for_the_links_own_question() {
    let mut state = opened();
    state.link.digest = Some("abcdefabcdef".into());
    let told = state.after(settled(1));
    assert_eq!(told.notices.len(), 1);
    assert_eq!(told.notices[0].key, "d");
    assert!(!told.acted, "the address stays as it came");
    let asked = told.after(Action::Added);
    assert_eq!(asked.link.digest, None);
    assert_eq!(asked.after(settled(2)).notices.len(), 1);
    let themed = state.after(Action::Themed(Theme::Dark));
    assert!(themed.link.digest.is_some(), "the same question");
    state.link.digest = Some("digest of run 1".into());
    assert_eq!(state.after(settled(1)).notices, vec![]);
}

#[test]
fn numbers_stay_covered_until_the_reader_has_bet_and_in_the_story() {
    let mut state = opened();
    assert!(!state.is_covered());
    state.link.predict = true;
    assert!(state.is_veiled() && state.is_covered());
    let bet = state.after(Action::Unveiled);
    assert!(!bet.is_covered() && !bet.acted);
    let story = bet.after(Action::Viewed(View::Story));
    assert!(story.is_covered() && !story.is_veiled());
}

#[test]
fn a_walk_of_the_story_is_one_act_and_what_opens_it_is_none() {
    let step = |step, policy: &str, hand: Option<&str>| Action::Stepped {
        step,
        policies: vec![policy.into()],
        hand: hand.map(String::from),
    };
    let edited = |text: &str, hand: Option<&str>| {
        Action::ScenarioEdited(Box::new(ScenarioEdited {
            text: text.into(),
            packed: Packed::Edits("x".into()),
            policies: vec!["sanctions-list".into()],
            hand: hand.map(String::from),
        }))
    };
    let opened = opened();
    let story = opened.after(Action::Viewed(View::Story));
    let told = story.after(step(0, "none", None));
    assert_eq!(told.link.policies, ["none"]);
    assert_eq!(told.run_id, story.run_id + 1);
    let next = told
        .after(step(1, "sanctions-list", Some("step 1")))
        .after(edited("another", Some("step 1")));
    assert_eq!(next.link.step, 1);
    let back = next.after(Action::Undone);
    assert_eq!(back.moment(), told.moment());
    assert_eq!(back.after(Action::Redone).moment(), next.moment());
    assert_eq!(back.after(Action::Undone).moment(), opened.moment());
    let unknown = told.after(step(2, "no-such", Some("step 2")));
    assert_eq!((unknown.link.step, unknown.run_id), (2, told.run_id));
}

#[test]
fn notices_go_when_dismissed_and_only_then() {
    let (link, notices) = Link::read("seed=x&accounts=y", &["en"], 1_000_000);
    let state = State {
        link,
        notices,
        ..State::default()
    };
    let state = state.after(Action::Themed(Theme::Dark));
    assert_eq!(state.notices.len(), 2);
    let state = state
        .after(Action::Dismissed(0))
        .after(Action::Dismissed(7));
    assert_eq!(state.notices.len(), 1);
    assert_eq!(state.notices[0].key, "accounts");
}
