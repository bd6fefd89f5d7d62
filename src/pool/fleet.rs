//! Owns the page's side of the workers: which requests go to which seat, what of their replies the page should hear, and what to repeat
//! when a worker is lost. Refuses the browser: it gives orders, and hears what came of them.

use crate::model::outcome::Outcome;
use crate::protocol::crowd::CrowdHead;
use crate::protocol::worker::{Brief, Reply, Request};
use std::cmp::Ordering;
use std::collections::VecDeque;
use std::rc::Rc;

/// Most workers.
pub const MOST_SEATS: u32 = 8;
/// Losses of workers during one run after which it is given up.
const MOST_LOSSES: u32 = 3;
/// Below this many accounts a run whose accounts are drawn is over so soon that the next one waits for it, so that a slider shows results
/// while it moves. Above, or when accounts must be drawn anew, the next run ends it.
const SOON_OVER: u64 = 2_000_000;

/// A run as the page wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The page's number for it; a later run has a larger one.
    pub run_id: u32,
    /// The scenario, as the text of its file.
    pub scenario: Rc<str>,
    pub accounts: u64,
    pub seed: u64,
    pub replicates: u32,
    /// Ids of policies, in the order of the result.
    pub policies: Vec<String>,
    /// Accounts in the picture.
    pub marks: u32,
}

/// What to do with the worker at a seat.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    Post {
        seat: u32,
        request: Request,
        bytes: Option<Vec<u8>>,
    },
    /// End the worker and start another in its place.
    Restart { seat: u32 },
}

impl Order {
    fn seat(&self) -> u32 {
        match self {
            Order::Post { seat, .. } | Order::Restart { seat } => *seat,
        }
    }
}

/// What the page hears.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// A text that was not the last one read is sound.
    Scenario(Brief),
    /// It is not, and why; the run that wanted it, if one did, has ended.
    Refused {
        run_id: Option<u32>,
        problems: Vec<String>,
    },
    /// Of the run of this number, so many of so many steps are behind.
    Progress {
        run_id: u32,
        done: u32,
        of: u32,
    },
    /// The first result, and the crowd's bytes.
    Done {
        run_id: u32,
        outcome: Box<Outcome>,
        crowd: CrowdHead,
        bytes: Vec<u8>,
    },
    /// The same result with the intervals of all replicates.
    Refined {
        run_id: u32,
        outcome: Box<Outcome>,
    },
    Failed {
        run_id: u32,
        reason: String,
    },
    /// No worker can be had.
    Lost {
        reason: String,
    },
}

/// Orders, and news if there is some.
pub type Told = (Vec<Order>, Option<News>);

/// The workers and what they are at.
#[derive(Debug)]
pub struct Fleet {
    seats: Vec<Seat>,
    /// The scenario of what was asked last, as the text of its file; none after one that is not sound.
    scenario: Option<Rc<str>>,
    /// Numbers the texts.
    reading: u64,
    /// The newest text of which the page was told whether it is sound.
    told: u64,
    current: Option<Current>,
    /// Takes the place of the current run when that has its first result.
    next: Option<Wanted>,
    /// Numbers the runs on the wire, so that replies to an attempt that was given up are told from those to the next.
    attempts: u32,
    /// Workers lost while no run was under way, since the last one that listened.
    early_losses: u32,
    /// Posts of the current attempt from worker to worker that came in while the other was not listening.
    held: Vec<Order>,
}

#[derive(Clone, Debug, Default)]
struct Seat {
    listening: bool,
    /// The text that was posted to it last.
    read: u64,
    /// Texts it has yet to say something about, oldest first.
    unanswered: VecDeque<u64>,
    /// Steps done and in all, of the current attempt's first replicate.
    progress: (u32, u32),
    /// Has done its part of that replicate.
    done: bool,
}

#[derive(Clone, Debug)]
struct Current {
    wanted: Wanted,
    attempt: u32,
    losses: u32,
    /// Has its first result.
    answered: bool,
}

impl Fleet {
    /// A fleet of `size` workers, all of which are being started.
    #[must_use]
    pub fn new(size: u32) -> Fleet {
        Fleet {
            seats: vec![Seat::default(); size.clamp(1, MOST_SEATS) as usize],
            scenario: None,
            reading: 0,
            told: 0,
            current: None,
            next: None,
            attempts: 0,
            early_losses: 0,
            held: Vec::new(),
        }
    }

    #[must_use]
    pub fn size(&self) -> u32 {
        self.seats.len() as u32
    }

    /// Whether a worker owes an answer: a run is without its first result, or a scenario is being read.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.current
            .as_ref()
            .is_some_and(|current| !current.answered)
            || self.scenario.is_some() && self.told < self.reading
    }

    /// Whether the worker at `seat` has yet to do its part of what the page waits for.
    #[must_use]
    pub fn owes(&self, seat: u32) -> bool {
        let Some(seat) = self.seats.get(seat as usize) else {
            return false;
        };
        self.is_waiting() && !seat.done
    }

    /// Gives all workers a scenario, as the text of its file. Runs of another are forgotten.
    pub fn read(&mut self, text: impl Into<Rc<str>>) -> Vec<Order> {
        self.scenario = None;
        self.take_up(&text.into());
        self.current = None;
        self.next = None;
        for seat in &mut self.seats {
            seat.done = false;
        }
        let seats = 0..self.size();
        seats.filter_map(|seat| self.reading(seat)).collect()
    }

    /// Wants a run. Workers that have read another text last read the run's first.
    pub fn run(&mut self, wanted: Wanted) -> Vec<Order> {
        if let Some(current) = &self.current
            && !current.answered
            && current.wanted.accounts <= SOON_OVER
            && (current.wanted.accounts, current.wanted.seed) == (wanted.accounts, wanted.seed)
        {
            self.next = Some(wanted);
            return Vec::new();
        }
        self.next = None;
        self.start(wanted, 0)
    }

    /// Ends the current run without a result.
    pub fn cancel(&mut self) -> Vec<Order> {
        self.current = None;
        self.next = None;
        (0..self.size())
            .map(|seat| Order::Post {
                seat,
                request: Request::Cancel,
                bytes: None,
            })
            .collect()
    }

    /// The worker at `seat` said something.
    pub fn heard(&mut self, seat: u32, reply: Reply, bytes: Option<Vec<u8>>) -> Told {
        let Some(place) = self.seats.get_mut(seat as usize) else {
            return Told::default();
        };
        let attempt = self.current.as_ref().map(|current| current.attempt);
        let run_id = self
            .current
            .as_ref()
            .map_or(0, |current| current.wanted.run_id);
        match reply {
            Reply::Ready { .. } => {
                place.listening = true;
                self.early_losses = 0;
                let mut orders = self.posting(seat);
                let held = std::mem::take(&mut self.held);
                let (now, later) = held.into_iter().partition(|held| held.seat() == seat);
                orders.extend::<Vec<Order>>(now);
                self.held = later;
                (orders, None)
            }
            Reply::Scenario { brief } => {
                let number = place.unanswered.pop_front();
                let news = self.is_news(number).then_some(News::Scenario(brief));
                (Vec::new(), news)
            }
            Reply::Refused { problems } => {
                let number = place.unanswered.pop_front();
                if self.is_news(number) {
                    self.refused(number, problems)
                } else {
                    Told::default()
                }
            }
            Reply::Progress { run_id: wire, .. }
            | Reply::Claims { run_id: wire, .. }
            | Reply::Share { run_id: wire, .. }
            | Reply::Done { run_id: wire, .. }
            | Reply::Refined { run_id: wire, .. }
            | Reply::Failed { run_id: wire, .. }
                if Some(wire) != attempt =>
            {
                Told::default()
            }
            Reply::Progress {
                replicate,
                done,
                of,
                ..
            } => {
                if replicate > 0 {
                    return Told::default();
                }
                place.progress = (done, of);
                let sum = |pick: fn(&Seat) -> u32| {
                    let steps = self.seats.iter().map(pick);
                    steps.fold(0, u32::saturating_add)
                };
                let news = News::Progress {
                    run_id,
                    done: sum(|seat| seat.progress.0),
                    of: sum(|seat| seat.progress.1),
                };
                (Vec::new(), Some(news))
            }
            Reply::Share {
                run_id,
                replicate,
                part,
            } => {
                place.done = true;
                let request = Request::Share {
                    run_id,
                    replicate,
                    part,
                };
                (self.passed_on(0, request, bytes), None)
            }
            Reply::Claims {
                run_id,
                replicate,
                part,
                to,
            } => {
                let request = Request::Claims {
                    run_id,
                    replicate,
                    part,
                };
                (self.passed_on(to, request, bytes), None)
            }
            Reply::Done { outcome, crowd, .. } => {
                place.done = true;
                if let Some(current) = &mut self.current {
                    current.answered = true;
                }
                let news = News::Done {
                    run_id,
                    outcome,
                    crowd,
                    bytes: bytes.unwrap_or_default(),
                };
                let next = self.next.take();
                (
                    next.map_or(Vec::new(), |next| self.start(next, 0)),
                    Some(news),
                )
            }
            Reply::Refined { outcome, .. } => (Vec::new(), Some(News::Refined { run_id, outcome })),
            Reply::Failed { reason, .. } => {
                self.current = None;
                let next = self.next.take();
                let orders = next.map_or(Vec::new(), |next| self.start(next, 0));
                (orders, Some(News::Failed { run_id, reason }))
            }
        }
    }

    /// The worker at `seat` stopped, or said what cannot be understood. Another takes its place and what was lost is repeated.
    pub fn lost(&mut self, seat: u32, reason: &str) -> Told {
        let Some(place) = self.seats.get_mut(seat as usize) else {
            return Told::default();
        };
        *place = Seat::default();
        let mut orders = vec![Order::Restart { seat }];
        // An answered run has nothing to repeat, unless its replicates are still under way.
        let current = self.current.take();
        let current = current.filter(|run| !run.answered || run.wanted.replicates > 1);
        let Some(current) = current else {
            self.early_losses += 1;
            let reason = reason.to_owned();
            return match self.early_losses.cmp(&MOST_LOSSES) {
                Ordering::Less => (orders, None),
                Ordering::Equal => (Vec::new(), Some(News::Lost { reason })),
                Ordering::Greater => Told::default(),
            };
        };
        let Current { wanted, losses, .. } = current;
        if losses + 1 >= MOST_LOSSES {
            let run_id = wanted.run_id;
            let reason = reason.to_owned();
            return (orders, Some(News::Failed { run_id, reason }));
        }
        orders.extend(self.start(wanted, losses + 1));
        (orders, None)
    }

    /// What one worker has for another, at once or when that listens.
    fn passed_on(&mut self, seat: u32, request: Request, bytes: Option<Vec<u8>>) -> Vec<Order> {
        let order = Order::Post {
            seat,
            request,
            bytes,
        };
        match self.seats.get(seat as usize) {
            Some(place) if place.listening => vec![order],
            Some(_) => {
                self.held.push(order);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// All workers read the same texts; the first that has something to say about one speaks for them.
    fn is_news(&mut self, number: Option<u64>) -> bool {
        let is_news = number.is_some_and(|number| number > self.told);
        self.told = self.told.max(number.unwrap_or_default());
        is_news
    }

    /// A text is not sound: what was asked of it ends, and it is read again should it be wanted again.
    fn refused(&mut self, number: Option<u64>, problems: Vec<String>) -> Told {
        let (mut run_id, mut orders) = (None, Vec::new());
        if number == Some(self.reading) {
            self.scenario = None;
            run_id = self.current.take().map(|current| current.wanted.run_id);
            if let Some(next) = self.next.take() {
                orders = self.start(next, 0);
            }
        }
        (orders, Some(News::Refused { run_id, problems }))
    }

    /// Makes this text the scenario of what is asked from now on.
    fn take_up(&mut self, text: &Rc<str>) {
        if self.scenario.as_ref() != Some(text) {
            self.scenario = Some(text.clone());
            self.reading += 1;
        }
    }

    fn start(&mut self, wanted: Wanted, losses: u32) -> Vec<Order> {
        self.take_up(&wanted.scenario);
        self.attempts = self.attempts.wrapping_add(1);
        self.current = Some(Current {
            wanted,
            attempt: self.attempts,
            losses,
            answered: false,
        });
        self.held.clear();
        for seat in &mut self.seats {
            seat.progress = (0, 0);
            seat.done = false;
        }
        let seats = 0..self.size();
        seats.flat_map(|seat| self.posting(seat)).collect()
    }

    /// What a seat that listens has yet to read, and the current run's request.
    fn posting(&mut self, seat: u32) -> Vec<Order> {
        let mut orders: Vec<Order> = self.reading(seat).into_iter().collect();
        orders.extend(self.running(seat));
        orders
    }

    fn running(&self, seat: u32) -> Option<Order> {
        let current = self.current.as_ref()?;
        let wanted = &current.wanted;
        self.seats[seat as usize].listening.then(|| Order::Post {
            seat,
            request: Request::Run {
                run_id: current.attempt,
                part: seat,
                parts: self.size(),
                accounts: wanted.accounts,
                seed: wanted.seed,
                replicates: wanted.replicates,
                policies: wanted.policies.clone(),
                marks: wanted.marks,
            },
            bytes: None,
        })
    }

    fn reading(&mut self, seat: u32) -> Option<Order> {
        let text = self.scenario.as_deref()?;
        let place = &mut self.seats[seat as usize];
        if !place.listening || place.read == self.reading {
            return None;
        }
        place.read = self.reading;
        place.unanswered.push_back(self.reading);
        Some(Order::Post {
            seat,
            request: Request::Read {
                text: text.to_owned(),
            },
            bytes: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reading::read_scenario;
    use crate::model::simulation::{Run, Serial, Unobserved};
    use crate::pool::desk::{Desk, Outgoing};
    use rand::rngs::StdRng;
    use rand::{RngExt, SeedableRng};
    use std::collections::VecDeque;

    const SCENARIO: &str = include_str!("../../static/scenarios/two-shores.json");

    /// Workers without a browser: messages wait in order for each worker, and a dice decides who moves.
    struct Harbour {
        fleet: Fleet,
        desks: Vec<Desk>,
        inboxes: Vec<VecDeque<(Request, Option<Vec<u8>>)>>,
        outboxes: Vec<VecDeque<Outgoing>>,
        news: Vec<News>,
        dice: StdRng,
    }

    impl Harbour {
        fn new(size: u32, seed: u64) -> Harbour {
            let mut harbour = Harbour {
                fleet: Fleet::new(size),
                desks: Vec::new(),
                inboxes: Vec::new(),
                outboxes: Vec::new(),
                news: Vec::new(),
                dice: StdRng::seed_from_u64(seed),
            };
            for _ in 0..size {
                harbour.desks.push(Desk::default());
                harbour.inboxes.push(VecDeque::new());
                harbour.outboxes.push(VecDeque::from([ready()]));
            }
            harbour
        }

        fn obey(&mut self, orders: Vec<Order>) {
            for order in orders {
                match order {
                    Order::Post {
                        seat,
                        request,
                        bytes,
                    } => self.inboxes[seat as usize].push_back((request, bytes)),
                    Order::Restart { seat } => {
                        self.desks[seat as usize] = Desk::default();
                        self.inboxes[seat as usize].clear();
                        self.outboxes[seat as usize] = VecDeque::from([ready()]);
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
            let size = self.desks.len();
            let first = self.dice.random_range(0..size);
            for seat in (first..size).chain(0..first) {
                if self.dice.random_bool(0.5)
                    && let Some(sent) = self.outboxes[seat].pop_front()
                {
                    let told = self.fleet.heard(seat as u32, sent.reply, sent.bytes);
                    self.told(told);
                    return true;
                }
                if let Some((request, bytes)) = self.inboxes[seat].pop_front() {
                    let replies = self.desks[seat].take(request, bytes.as_deref());
                    self.outboxes[seat].extend(replies);
                    return true;
                }
                if self.desks[seat].is_busy() {
                    let replies = self.desks[seat].step();
                    self.outboxes[seat].extend(replies);
                    return true;
                }
            }
            self.outboxes.iter().any(|outbox| !outbox.is_empty())
        }

        fn settle(&mut self) {
            while self.tick() {}
        }

        fn digests(&self) -> Vec<(u32, u32, String)> {
            let digest = |news: &News| match news {
                News::Done {
                    run_id, outcome, ..
                }
                | News::Refined { run_id, outcome } => {
                    Some((*run_id, outcome.replicates, outcome.digest.clone()))
                }
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
            let orders = harbour.fleet.read(SCENARIO);
            harbour.obey(orders);
            let orders = harbour.fleet.run(wanted.clone());
            harbour.obey(orders);
            harbour.settle();
            let digests = vec![(4, 1, first.clone()), (4, 3, refined.clone())];
            assert_eq!(harbour.digests(), digests, "{size} workers");
            let briefs = harbour
                .news
                .iter()
                .filter(|news| matches!(news, News::Scenario(_)));
            assert_eq!(briefs.count(), 1);
            assert!(!harbour.fleet.is_waiting());
        }
    }

    #[test]
    fn of_many_runs_in_a_row_the_newest_is_answered_and_none_out_of_turn() {
        let mut harbour = Harbour::new(3, 7);
        let orders = harbour.fleet.read(SCENARIO);
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
                    News::Scenario(_) => Some(None),
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
            let orders = harbour.fleet.read(SCENARIO);
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
    fn a_worker_lost_after_the_answer_is_replaced_and_nothing_is_said() {
        let mut harbour = Harbour::new(2, 5);
        let orders = harbour.fleet.read(SCENARIO);
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
        let orders = harbour.fleet.read(SCENARIO);
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

    #[test]
    fn a_cancelled_run_says_nothing_more() {
        let mut harbour = Harbour::new(2, 3);
        let orders = harbour.fleet.read(SCENARIO);
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
        assert!(harbour.desks.iter().all(|desk| !desk.is_busy()));
    }
}
