//! Fleets of desks that run here, by turns. Owns: that any number of workers, lost ones too, gives what one run gives. Refuses: a browser.

use super::*;
use crate::model::explain::Explanation;
use crate::model::reading::read_scenario;
use crate::model::simulation::{Run, Serial, Unobserved};
use crate::pool::desk::{Desk, Outgoing};
use crate::pool::findings::findings;
use crate::protocol::unpacked;
use crate::protocol::worker::{Finding, Findings, Subject};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::collections::{BTreeMap, VecDeque};

const SCENARIO: &str = include_str!("../../../static/scenarios/two-shores.json");

/// Workers without a browser: messages wait in order for each worker, those that come past the page in another order than those from it, and a
/// dice decides who moves.
struct Harbour {
    fleet: Fleet,
    berths: Vec<Berth>,
    /// What is on its way past the page, by link and by the berth it is for.
    links: Vec<BTreeMap<usize, VecDeque<Passing>>>,
    /// Messages that went past the page, and those that the page passed on.
    past: usize,
    passed_on: usize,
    news: Vec<News>,
    dice: StdRng,
}

type Posted = (Request, Option<Vec<u8>>);
type Passing = (Passed, Option<Vec<u8>>);

/// A worker.
#[derive(Default)]
struct Berth {
    desk: Desk,
    inbox: VecDeque<Letter>,
    outbox: VecDeque<Outgoing>,
    /// By part, the link that leads there.
    ways: BTreeMap<u32, usize>,
    /// Links that it hears.
    heard: Vec<usize>,
}

/// From the page.
enum Letter {
    Posted(Posted),
    /// The way to this part is this link.
    Way(u32, usize),
}

impl Berth {
    fn started() -> Berth {
        Berth {
            outbox: VecDeque::from([ready()]),
            ..Berth::default()
        }
    }
}

impl Harbour {
    fn new(size: u32, seed: u64) -> Harbour {
        Harbour {
            fleet: Fleet::new(size),
            berths: (0..size).map(|_| Berth::started()).collect(),
            links: Vec::new(),
            past: 0,
            passed_on: 0,
            news: Vec::new(),
            dice: StdRng::seed_from_u64(seed),
        }
    }

    fn obey(&mut self, orders: Vec<Order>) {
        for order in orders {
            match order {
                Order::Post {
                    seat,
                    request,
                    bytes,
                } => {
                    let posted = Letter::Posted((request, bytes));
                    self.berths[seat as usize].inbox.push_back(posted);
                }
                Order::Restart { seat } => self.berths[seat as usize] = Berth::started(),
                Order::Link { part } => {
                    let link = self.links.len();
                    self.links.push(BTreeMap::new());
                    for (seat, to) in [(0, part), (part, 0)] {
                        let way = Letter::Way(to, link);
                        self.berths[seat as usize].inbox.push_back(way);
                    }
                }
            }
        }
    }

    fn told(&mut self, (orders, news): Told) {
        self.news.extend(news);
        self.obey(orders);
    }

    /// One worker does one thing; false when nobody has anything to do.
    fn tick(&mut self) -> bool {
        let size = self.berths.len();
        let first = self.dice.random_range(0..size);
        for seat in (first..size).chain(0..first) {
            let berth = &mut self.berths[seat];
            if self.dice.random_bool(0.5)
                && let Some(sent) = berth.outbox.pop_front()
            {
                self.passed_on += usize::from(matches!(sent.reply, Reply::Passed { .. }));
                let told = self.fleet.heard(seat as u32, sent.reply, sent.bytes);
                self.told(told);
                return true;
            }
            if self.dice.random_bool(0.5)
                && let Some((passed, bytes)) = berth.heard.iter().find_map(|link| {
                    let waiting = self.links[*link].get_mut(&seat)?;
                    waiting.pop_front()
                })
            {
                let request = Request::Passed(passed);
                let replies = berth.desk.take(request, bytes.as_deref());
                self.said(seat, replies);
                return true;
            }
            match berth.inbox.pop_front() {
                Some(Letter::Way(part, link)) => {
                    berth.ways.insert(part, link);
                    berth.heard.push(link);
                    return true;
                }
                Some(Letter::Posted((Request::Link { part }, _))) => {
                    berth.ways.remove(&part);
                    return true;
                }
                Some(Letter::Posted((request, bytes))) => {
                    let replies = berth.desk.take(request, bytes.as_deref());
                    self.said(seat, replies);
                    return true;
                }
                None => {}
            }
            if berth.desk.is_busy() {
                let replies = berth.desk.step();
                self.said(seat, replies);
                return true;
            }
        }
        (0..size).any(|seat| self.has_something_to_hear(seat))
    }

    /// Whether the page or a worker has yet to hear something of the worker at `seat`, or it of another.
    fn has_something_to_hear(&self, seat: usize) -> bool {
        let berth = &self.berths[seat];
        let links = berth
            .heard
            .iter()
            .filter_map(|&link| self.links[link].get(&seat));
        !berth.outbox.is_empty() || links.flatten().next().is_some()
    }

    /// What the worker at `seat` says goes where that leads.
    fn said(&mut self, seat: usize, replies: Vec<Outgoing>) {
        for Outgoing { reply, bytes } in replies {
            let berth = &mut self.berths[seat];
            if let Reply::Passed { to, passed } = reply
                && let Some(&link) = berth.ways.get(&to)
            {
                let waiting = self.links[link].entry(to as usize).or_default();
                waiting.push_back((passed, bytes));
                self.past += 1;
            } else {
                berth.outbox.push_back(Outgoing { reply, bytes });
            }
        }
    }

    fn settle(&mut self) {
        while self.tick() {}
    }

    /// A worker is lost now and then while others work, `times` in all; then everything is worked off.
    fn settle_with_losses(&mut self, times: u32) {
        for _ in 0..times {
            for _ in 0..self.dice.random_range(1..60) {
                self.tick();
            }
            let seat = self.dice.random_range(0..self.berths.len()) as u32;
            let told = self.fleet.lost(seat, "it broke");
            self.told(told);
        }
        self.settle();
    }

    /// What the news of each study amounts to, as it comes.
    fn studied(&self) -> Vec<(u32, u32, u32, Findings)> {
        let mut found: BTreeMap<u32, BTreeMap<u32, Finding>> = BTreeMap::new();
        let mut studied = Vec::new();
        for news in &self.news {
            if let News::Studied {
                study_id,
                item,
                done,
                of,
                finding,
            } = news
            {
                let found = found.entry(*study_id).or_default();
                let before = found.insert(*item, unpacked(finding).unwrap());
                assert_eq!(before, None, "told twice");
                studied.push((*study_id, *done, *of, findings(found)));
            }
        }
        studied
    }

    fn digests(&self) -> Vec<(u32, u32, String)> {
        let digest = |news: &News| match news {
            News::Done {
                run_id, outcome, ..
            }
            | News::Refined {
                run_id, outcome, ..
            } => Some((*run_id, outcome.replicates, outcome.digest.clone())),
            _ => None,
        };
        self.news.iter().filter_map(digest).collect()
    }
}

fn ready() -> Outgoing {
    Reply::Ready {
        engine: "test".to_owned(),
    }
    .into()
}

fn wanted(run_id: u32, accounts: u64, replicates: u32, policies: &[&str]) -> Wanted {
    Wanted {
        run_id,
        scenario: SCENARIO.into(),
        accounts,
        seed: 11,
        replicates,
        policies: policies.iter().map(ToString::to_string).collect(),
        marks: 500,
    }
}

/// What the same run gives in one piece.
fn expected(wanted: &Wanted, replicates: u32) -> String {
    let scenario = read_scenario(wanted.scenario.as_bytes()).unwrap();
    let known = scenario.policies.clone().unwrap();
    let pick = |id: &String| known.iter().find(|p| p.id == *id).unwrap().clone();
    let policies: Vec<_> = wanted.policies.iter().map(pick).collect();
    let run = Run {
        scenario: &scenario,
        policies: &policies,
        accounts: wanted.accounts,
        seed: wanted.seed,
        replicates,
    };
    run.outcome(&Serial, &mut Unobserved).unwrap().digest
}

#[test]
fn any_number_of_workers_gives_the_digest_of_one_run() {
    let wanted = wanted(4, 150_000, 3, &["blanket", "cap"]);
    let (first, refined) = (expected(&wanted, 1), expected(&wanted, 3));
    for size in [1, 2, 3, 8] {
        let mut harbour = Harbour::new(size, u64::from(size));
        let orders = harbour.fleet.read(SCENARIO, None);
        harbour.obey(orders);
        let orders = harbour.fleet.run(wanted.clone());
        harbour.obey(orders);
        harbour.settle();
        let digests = vec![(4, 1, first.clone()), (4, 3, refined.clone())];
        assert_eq!(harbour.digests(), digests, "{size} workers");
        let briefs = harbour
            .news
            .iter()
            .filter(|news| matches!(news, News::Scenario { .. }));
        assert_eq!(briefs.count(), 1);
        assert!(!harbour.fleet.is_waiting());
    }
}

#[test]
fn of_many_runs_in_a_row_the_newest_is_answered_and_none_out_of_turn() {
    let mut harbour = Harbour::new(3, 7);
    let orders = harbour.fleet.read(SCENARIO, None);
    harbour.obey(orders);
    let ids = [
        "none",
        "blanket",
        "targeted",
        "list-and-risk",
        "cap",
        "offboard",
    ];
    let mut last = wanted(0, 50_000, 1, &["none"]);
    for run_id in 1..=60 {
        let accounts = if run_id % 20 == 0 { 70_000 } else { 50_000 };
        last = wanted(
            run_id,
            accounts,
            1,
            &[ids[run_id as usize % 6], "blanket-notice"],
        );
        let orders = harbour.fleet.run(last.clone());
        harbour.obey(orders);
        for _ in 0..harbour.dice.random_range(0..40) {
            harbour.tick();
        }
    }
    harbour.settle();
    let digests = harbour.digests();
    assert!(digests.windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert!(digests.len() > 3, "nothing is shown while a slider moves");
    assert_eq!(digests.last(), Some(&(60, 1, expected(&last, 1))));
}

/// The scenario with another threshold, another capacity and another balance in it.
fn edited(threshold: f64, capacity: u32, sigma: f64) -> Rc<str> {
    let text = SCENARIO
        .replace(
            r#""name_score_at_least": 0.95"#,
            &format!(r#""name_score_at_least": {threshold}"#),
        )
        .replace(
            r#""capacity_per_day": 2500"#,
            &format!(r#""capacity_per_day": {capacity}"#),
        )
        .replace(
            r#""sigma": {"innocent": 2.0"#,
            &format!(r#""sigma": {{"innocent": {sigma}"#),
        );
    text.into()
}

#[test]
fn a_slider_that_edits_the_scenario_shows_results_and_ends_at_the_newest() {
    for size in 1..=4 {
        let mut harbour = Harbour::new(size, u64::from(size) + 70);
        let mut last = wanted(0, 50_000, 1, &["targeted", "blanket"]);
        for run_id in 1..=30 {
            let step = f64::from(run_id % 7);
            last.run_id = run_id;
            last.scenario = edited(0.9 + step / 100.0, 2_000 + 100 * run_id, 2.0 - step / 10.0);
            let orders = harbour.fleet.run(last.clone());
            harbour.obey(orders);
            for _ in 0..harbour.dice.random_range(0..40) {
                harbour.tick();
            }
            if run_id % 9 == 0 {
                let seat = harbour.dice.random_range(0..size);
                let told = harbour.fleet.lost(seat, "it broke");
                harbour.told(told);
            }
        }
        harbour.settle();
        let digests = harbour.digests();
        assert!(digests.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(digests.len() > 3, "nothing is shown while a slider moves");
        assert_eq!(digests.last(), Some(&(30, 1, expected(&last, 1))), "{size}");
        for (run_id, _, digest) in &digests {
            let step = f64::from(run_id % 7);
            let mut then = last.clone();
            then.scenario = edited(0.9 + step / 100.0, 2_000 + 100 * run_id, 2.0 - step / 10.0);
            assert_eq!(*digest, expected(&then, 1), "{run_id}");
        }
        assert!(!harbour.fleet.is_waiting());
    }
}

#[test]
fn a_text_is_told_of_once_and_a_refused_one_ends_its_run_only() {
    for size in 1..=4 {
        let mut harbour = Harbour::new(size, u64::from(size));
        let sound = wanted(1, 20_000, 1, &["blanket"]);
        let mut unsound = wanted(2, 20_000, 1, &["blanket"]);
        unsound.scenario = SCENARIO
            .replace("\"horizon_days\": 120", "\"horizon_days\": 0")
            .into();
        for wanted in [&sound, &unsound, &unsound] {
            let orders = harbour.fleet.run(wanted.clone());
            harbour.obey(orders);
            harbour.settle();
            assert!(!harbour.fleet.is_waiting());
        }
        let mut again = sound.clone();
        again.run_id = 3;
        let orders = harbour.fleet.run(again);
        harbour.obey(orders);
        harbour.settle();
        let digest = expected(&sound, 1);
        assert_eq!(harbour.digests(), [(1, 1, digest.clone()), (3, 1, digest)]);
        let said: Vec<_> = harbour
            .news
            .iter()
            .filter_map(|news| match news {
                News::Scenario { .. } => Some(None),
                News::Refused { run_id, problems } => {
                    assert!(problems[0].contains("horizon_days"), "{problems:?}");
                    Some(*run_id)
                }
                News::Failed { reason, .. } => panic!("{reason}"),
                _ => None,
            })
            .collect();
        assert_eq!(said, [None, Some(2), Some(2), None]);
    }
}

#[test]
fn lost_workers_are_replaced_and_their_work_repeated() {
    let wanted = wanted(1, 150_000, 1, &["blanket", "targeted"]);
    let digest = expected(&wanted, 1);
    for seed in 0..12 {
        let mut harbour = Harbour::new(3, seed);
        let orders = harbour.fleet.read(SCENARIO, None);
        harbour.obey(orders);
        let orders = harbour.fleet.run(wanted.clone());
        harbour.obey(orders);
        for _ in 0..2 {
            for _ in 0..harbour.dice.random_range(1..30) {
                harbour.tick();
            }
            let seat = harbour.dice.random_range(0..3);
            let told = harbour.fleet.lost(seat, "it broke");
            harbour.told(told);
        }
        harbour.settle();
        assert_eq!(
            harbour.digests().last(),
            Some(&(1, 1, digest.clone())),
            "{seed}"
        );
    }
}

#[test]
fn workers_that_listen_tell_each_other_past_the_page_also_when_one_was_replaced() {
    for seed in 0..20 {
        let mut harbour = Harbour::new(3, seed);
        let orders = harbour.fleet.read(SCENARIO, None);
        harbour.obey(orders);
        harbour.settle();
        for (run_id, lost) in (1..).zip([None, Some(0), Some(2), Some(0)]) {
            if let Some(seat) = lost {
                let told = harbour.fleet.lost(seat, "it broke");
                harbour.told(told);
                harbour.settle();
            }
            harbour.past = 0;
            let wanted = wanted(run_id, 50_000, 1, &["blanket"]);
            let orders = harbour.fleet.run(wanted.clone());
            harbour.obey(orders);
            harbour.settle();
            let digests = harbour.digests();
            assert_eq!(digests.last(), Some(&(run_id, 1, expected(&wanted, 1))));
            // Two workers tell what is filed, hear what is decided, and share.
            assert_eq!(harbour.past, 6, "{seed}");
        }
        assert_eq!(harbour.passed_on, 0, "{seed}");
    }
}

#[test]
fn a_worker_that_has_done_its_steps_owes_nothing_till_the_next_run() {
    let mut fleet = Fleet::new(2);
    fleet.read(SCENARIO, None);
    for seat in 0..2 {
        fleet.heard(seat, ready().reply, None);
    }
    for run_id in 1..=2 {
        fleet.run(wanted(run_id, 50_000 + u64::from(run_id), 1, &["blanket"]));
        for (done, owes) in [(4, true), (8, false)] {
            let progress = Reply::Progress {
                run_id,
                replicate: 0,
                done,
                of: 8,
            };
            fleet.heard(0, progress.clone(), None);
            fleet.heard(1, progress, None);
            assert!(fleet.owes(0), "the result");
            assert_eq!(fleet.owes(1), owes, "{done} of 8");
        }
    }
}

#[test]
fn a_worker_lost_after_the_answer_is_replaced_and_nothing_is_said() {
    let mut harbour = Harbour::new(2, 5);
    let orders = harbour.fleet.read(SCENARIO, None);
    harbour.obey(orders);
    let first = wanted(1, 50_000, 1, &["blanket"]);
    let orders = harbour.fleet.run(first);
    harbour.obey(orders);
    harbour.settle();
    harbour.news.clear();
    for _ in 0..5 {
        let told = harbour.fleet.lost(1, "it broke");
        harbour.told(told);
        harbour.settle();
    }
    assert_eq!(harbour.news, Vec::new());
    let second = wanted(2, 50_000, 1, &["cap"]);
    let orders = harbour.fleet.run(second.clone());
    harbour.obey(orders);
    harbour.settle();
    assert_eq!(harbour.digests(), vec![(2, 1, expected(&second, 1))]);
}

#[test]
fn a_run_that_loses_every_worker_is_given_up_with_the_reason() {
    let mut harbour = Harbour::new(2, 1);
    let orders = harbour.fleet.read(SCENARIO, None);
    harbour.obey(orders);
    let orders = harbour.fleet.run(wanted(9, 150_000, 1, &["blanket"]));
    harbour.obey(orders);
    for _ in 0..3 {
        let told = harbour.fleet.lost(0, "out of memory");
        harbour.told(told);
    }
    harbour.settle();
    let failed = News::Failed {
        run_id: 9,
        reason: "out of memory".to_owned(),
    };
    assert!(harbour.news.contains(&failed));
    assert!(harbour.digests().is_empty());
}

#[test]
fn workers_that_never_listen_are_given_up_once() {
    let mut fleet = Fleet::new(2);
    let mut news = Vec::new();
    for _ in 0..6 {
        news.extend(fleet.lost(1, "no such file").1);
    }
    let reason = "no such file".to_owned();
    assert_eq!(news, [News::Lost { reason }]);
}

fn study(study_id: u32, subject: Subject) -> WantedStudy {
    WantedStudy {
        study_id,
        scenario: SCENARIO.into(),
        accounts: 20_000,
        seed: 11,
        subject,
    }
}

fn sensitivity() -> Subject {
    let policies = vec!["blanket".to_owned(), "cap".to_owned()];
    Subject::Sensitivity { policies }
}

#[test]
fn any_number_of_workers_finds_what_the_model_does_while_runs_come_and_workers_go() {
    let scenario = read_scenario(SCENARIO.as_bytes()).unwrap();
    let known = scenario.policies.clone().unwrap();
    let policies = [1, 5].map(|number: usize| known[number].clone());
    let run = Run {
        scenario: &scenario,
        policies: &policies,
        accounts: 20_000,
        seed: 11,
        replicates: 1,
    };
    let swings = crate::model::sensitivity::sensitivity(&run, &Serial, &mut Unobserved).unwrap();
    let base = run.outcome(&Serial, &mut Unobserved).unwrap();
    let base = crate::model::simulation::metrics(&base.policies);
    let first = wanted(1, 30_000, 2, &["blanket"]);
    let second = wanted(2, 40_000, 1, &["cap"]);
    for size in 1..=4 {
        let mut harbour = Harbour::new(size, u64::from(size) + 30);
        let orders = harbour.fleet.study(study(5, sensitivity()));
        harbour.obey(orders);
        let orders = harbour.fleet.run(first.clone());
        harbour.obey(orders);
        for _ in 0..harbour.dice.random_range(0..30) {
            harbour.tick();
        }
        let orders = harbour.fleet.run(second.clone());
        harbour.obey(orders);
        harbour.settle_with_losses(2);
        assert_eq!(
            harbour.digests().last(),
            Some(&(2, 1, expected(&second, 1))),
            "{size}"
        );
        let studied = harbour.studied();
        let counts: Vec<_> = studied
            .iter()
            .map(|news| (news.0, news.1, news.2))
            .collect();
        assert_eq!(counts, [(5, 1, 3), (5, 2, 3), (5, 3, 3)], "{size}");
        let all = Findings::Sensitivity {
            base: Some(base.clone()),
            swings: swings.clone(),
        };
        assert!(studied[2].3 == all, "{size}");
        assert!(harbour.berths.iter().all(|berth| !berth.desk.is_busy()));
    }
}

#[test]
fn any_number_of_workers_finds_the_frontier() {
    use crate::model::frontier::{frontier, grid};
    use crate::model::population::Plan;
    use crate::model::simulation::Population;
    let scenario = read_scenario(SCENARIO.as_bytes()).unwrap();
    let mut go = |_, _| std::ops::ControlFlow::Continue(());
    let plan = Plan::new(&scenario, 3_000).unwrap();
    let population = Population::draw(plan, 11, &Serial, &mut go).unwrap();
    let searched = grid(scenario.horizon_days());
    let outcomes = population.evaluate(&scenario, &searched, &Serial, &mut go);
    let expected = frontier(&outcomes.unwrap());
    let mut alike = Vec::new();
    for size in [1, 3] {
        let mut harbour = Harbour::new(size, u64::from(size));
        let mut wanted = study(1, Subject::Frontier);
        wanted.accounts = 3_000;
        let orders = harbour.fleet.study(wanted);
        harbour.obey(orders);
        harbour.settle();
        let studied = harbour.studied();
        for (_, _, _, findings) in &studied {
            let Findings::Frontier { points, .. } = findings else {
                panic!("{findings:?}");
            };
            let on: Vec<_> = points.iter().filter(|point| point.on_frontier).collect();
            assert!(points.is_empty() || !on.is_empty());
            assert!(
                !on.iter()
                    .any(|one| points.iter().any(|other| other.beats(one)))
            );
        }
        let (_, done, of, findings) = studied.last().unwrap();
        assert_eq!(done, of);
        let Findings::Frontier { points, presets } = findings else {
            panic!("{findings:?}");
        };
        assert!(*points == expected);
        let ids: Vec<_> = presets.iter().map(|point| point.id.as_str()).collect();
        assert_eq!(ids[..2], ["none", "blanket"]);
        assert_eq!(ids.len(), 7);
        for preset in presets {
            assert_eq!(
                preset.on_frontier,
                !points.iter().any(|point| point.beats(preset))
            );
        }
        alike.push((*findings).clone());
    }
    assert!(alike[0] == alike[1]);
}

#[test]
fn a_study_ends_when_it_is_ended_replaced_or_its_scenario_is() {
    let mut harbour = Harbour::new(2, 9);
    let begin = |harbour: &mut Harbour, wanted: WantedStudy| {
        let orders = harbour.fleet.study(wanted);
        harbour.obey(orders);
        for _ in 0..20 {
            harbour.tick();
        }
    };
    let mut much = study(1, Subject::Frontier);
    much.accounts = 200_000;
    begin(&mut harbour, much.clone());
    assert!(harbour.berths.iter().any(|berth| berth.desk.is_busy()));
    let orders = harbour.fleet.end_study();
    harbour.obey(orders);
    harbour.news.clear();
    harbour.settle();
    assert_eq!(harbour.news, []);

    much.study_id = 2;
    begin(&mut harbour, much.clone());
    begin(&mut harbour, study(3, sensitivity()));
    harbour.settle();
    assert!(harbour.studied().iter().all(|news| news.0 == 3));
    assert_eq!(harbour.studied().len(), 3);

    much.study_id = 4;
    begin(&mut harbour, much);
    let mut run = wanted(1, 20_000, 1, &["cap"]);
    run.scenario = edited(0.9, 1_000, 1.5);
    let orders = harbour.fleet.run(run.clone());
    harbour.obey(orders);
    harbour.settle();
    assert!(harbour.studied().iter().all(|news| news.0 == 3));
    assert_eq!(harbour.digests(), [(1, 1, expected(&run, 1))]);
}

#[test]
fn a_study_of_another_scenario_waits_for_the_run() {
    let mut harbour = Harbour::new(2, 4);
    let mut run = wanted(1, 50_000, 1, &["cap"]);
    run.scenario = edited(0.9, 1_000, 1.5);
    let orders = harbour.fleet.run(run.clone());
    harbour.obey(orders);
    let orders = harbour.fleet.study(study(7, sensitivity()));
    assert_eq!(orders, []);
    harbour.settle();
    assert_eq!(harbour.digests(), [(1, 1, expected(&run, 1))]);
    assert_eq!(harbour.studied().len(), 3);
}

#[test]
fn a_study_that_cannot_be_done_says_why() {
    let mut harbour = Harbour::new(2, 4);
    let policies = vec!["unheard-of".to_owned()];
    let orders = harbour
        .fleet
        .study(study(7, Subject::Sensitivity { policies }));
    harbour.obey(orders);
    harbour.settle();
    let failed: Vec<_> = harbour
        .news
        .iter()
        .filter(|news| matches!(news, News::StudyFailed { study_id: 7, .. }))
        .collect();
    assert_eq!(failed.len(), 1);

    let orders = harbour.fleet.study(study(8, sensitivity()));
    harbour.obey(orders);
    for _ in 0..3 {
        let told = harbour.fleet.lost(0, "out of memory");
        harbour.told(told);
        let told = harbour.fleet.heard(0, ready().reply, None);
        harbour.told(told);
    }
    let reason = "out of memory".to_owned();
    let failed = News::StudyFailed {
        study_id: 8,
        reason,
    };
    assert_eq!(harbour.news.last(), Some(&failed));
}

#[test]
fn every_mark_can_be_explained_also_while_a_run_is_under_way_and_workers_go() {
    let mut harbour = Harbour::new(2, 8);
    let run = wanted(1, 50_000, 1, &["list-and-risk", "blanket-notice"]);
    let orders = harbour.fleet.run(run.clone());
    harbour.obey(orders);
    harbour.settle();
    let Some(News::Done { crowd, bytes, .. }) = harbour.news.last() else {
        panic!("{:?}", harbour.news.last());
    };
    let crowd = crate::protocol::crowd::Crowd::from_bytes(crowd, bytes).unwrap();
    let longer = wanted(2, 400_000, 1, &["blanket"]);
    let orders = harbour.fleet.run(longer.clone());
    harbour.obey(orders);
    let mut seen = std::collections::BTreeSet::new();
    for mark in (0..crowd.account.len()).step_by(7) {
        for (policy, fates) in &crowd.fates {
            let orders = harbour.fleet.explain(Ask {
                ask_id: mark as u32,
                policy: policy.clone(),
                account: crowd.account[mark].into(),
                accounts: run.accounts,
                seed: run.seed,
            });
            harbour.obey(orders);
            if mark % 100 == 0 && mark < 300 {
                let told = harbour.fleet.lost(mark as u32 / 100 % 2, "it broke");
                harbour.told(told);
            }
            let explained = loop {
                match harbour.news.pop() {
                    Some(News::Explained { explanation, .. }) => {
                        break serde_json::from_str::<Explanation>(&explanation).unwrap();
                    }
                    Some(_) => {}
                    None => assert!(harbour.tick(), "{mark}"),
                }
            };
            assert_eq!(explained.fate as u8, fates[mark]);
            assert_eq!(explained.truth.class.index() as u8, crowd.class[mark]);
            assert_eq!(explained.policy, *policy);
            seen.insert(explained.fate);
        }
    }
    assert!(seen.len() > 2, "{seen:?}");
    let orders = harbour.fleet.explain(Ask {
        ask_id: 1,
        policy: "blanket".to_owned(),
        account: u64::MAX,
        accounts: 1_000,
        seed: 1,
    });
    harbour.obey(orders);
    harbour.settle();
    let is_unexplained = |news: &News| matches!(news, News::Unexplained { ask_id: 1, .. });
    assert!(harbour.news.iter().any(is_unexplained));
}

#[test]
fn a_cancelled_run_says_nothing_more() {
    let mut harbour = Harbour::new(2, 3);
    let orders = harbour.fleet.read(SCENARIO, None);
    harbour.obey(orders);
    let orders = harbour.fleet.run(wanted(1, 3_000_000, 1, &["blanket"]));
    harbour.obey(orders);
    for _ in 0..20 {
        harbour.tick();
    }
    let orders = harbour.fleet.cancel();
    harbour.obey(orders);
    harbour.news.clear();
    harbour.settle();
    assert_eq!(harbour.news, Vec::new());
    assert!(harbour.berths.iter().all(|berth| !berth.desk.is_busy()));
}
