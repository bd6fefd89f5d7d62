//! How fast the engine is, next to a plain loop over structs that does the same work: `two-shores`, a million accounts, its seven policies
//! with leaving, queue, metrics, breakdowns and daily series. `benches/compare.py` runs this, a NumPy program and the command line in
//! one session and writes the ratios.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a bench that cannot run is broken"
)]

mod peer;

use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};
use freeze_frame::catalogue;
use freeze_frame::model::outcome::PolicyOutcome;
use freeze_frame::model::policy::{Policy, presets};
use freeze_frame::model::population::Plan;
use freeze_frame::model::reading::read_scenario;
use freeze_frame::model::scenario::Scenario;
use freeze_frame::model::simulation::{Executor, Pass, Population, Serial};
use freeze_frame::pool::desk::{Desk, Outgoing};
use freeze_frame::pool::fleet::{Fleet, News, Order, Told, Wanted};
use freeze_frame::protocol::worker::{Reply, Request};
use freeze_frame::protocol::{packed, unpacked};
use std::collections::VecDeque;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const ACCOUNTS: u64 = 1_000_000;
const SEED: u64 = 1;

/// An executor of so many threads, which take pieces as they come.
struct Threads(usize);

impl Executor for Threads {
    fn map<R: Send>(&self, count: usize, work: &(dyn Fn(usize) -> R + Sync)) -> Vec<R> {
        let results: Vec<Mutex<Option<R>>> = (0..count).map(|_| Mutex::new(None)).collect();
        let next = AtomicUsize::new(0);
        let take = || {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(place) = results.get(number) else {
                    break;
                };
                *place.lock().unwrap() = Some(work(number));
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..self.0.min(count) {
                scope.spawn(take);
            }
            take();
        });
        let done = results.into_iter();
        done.map(|place| place.into_inner().unwrap().unwrap())
            .collect()
    }
}

struct Work {
    scenario: Scenario,
    policies: Vec<Policy>,
    plan: Plan,
}

impl Work {
    fn new() -> Work {
        let scenario =
            read_scenario(catalogue::find("two-shores").unwrap().json.as_bytes()).unwrap();
        Work {
            policies: presets::of(&scenario),
            plan: Plan::new(&scenario, ACCOUNTS).unwrap(),
            scenario,
        }
    }

    fn draw<E: Executor>(&self, executor: &E) -> Population {
        let step = &mut |_, _| ControlFlow::Continue(());
        Population::draw(self.plan.clone(), SEED, executor, step).unwrap()
    }

    fn evaluate<E: Executor>(&self, population: &Population, executor: &E) -> Vec<PolicyOutcome> {
        let step = &mut |_, _| ControlFlow::Continue(());
        population
            .evaluate(&self.scenario, &self.policies, executor, step)
            .unwrap()
    }

    /// Matching and leaving alone, without queue and report.
    fn pass(&self, population: &Population) -> Pass {
        let mut pass = Pass::new(population, &self.scenario, &self.policies);
        pass.some(population, &self.policies, usize::MAX, &Serial);
        pass
    }

    fn peer_evaluate(&self, accounts: &[peer::Account]) -> Vec<peer::Numbers> {
        peer::evaluate(&self.scenario, &self.plan, &self.policies, accounts)
    }
}

type Letter = (Vec<u8>, Option<Vec<u8>>);

/// The page's fleet and workers with their messages, packed and unpacked, each with a clock of its own: what the page would wait for if every worker
/// had a core to itself and messages travelled in no time. Measured so because two threads on a machine that has other things to do say
/// little about two workers.
struct Crew {
    fleet: Fleet,
    page: Duration,
    workers: Vec<Worker>,
    runs: u32,
}

struct Worker {
    desk: Desk,
    clock: Duration,
    inbox: VecDeque<(Duration, Letter)>,
}

/// How long it took, and what came of it.
fn timed<R>(work: impl FnOnce() -> R) -> (Duration, R) {
    let started = Instant::now();
    let result = work();
    (started.elapsed(), result)
}

impl Worker {
    /// When it next has something to do.
    fn next(&self) -> Option<Duration> {
        let letter = self.inbox.front().map(|(at, _)| self.clock.max(*at));
        if self.desk.is_busy() {
            Some(self.clock)
        } else {
            letter
        }
    }

    fn act(&mut self) -> Vec<Letter> {
        let is_there = |(at, _): &(Duration, Letter)| *at <= self.clock;
        let is_taken = !self.desk.is_busy() || self.inbox.front().is_some_and(is_there);
        let letter = if is_taken {
            self.inbox.pop_front()
        } else {
            None
        };
        if let Some((at, _)) = letter {
            self.clock = self.clock.max(at);
        }
        let desk = &mut self.desk;
        let (took, said) = timed(|| {
            let said = match letter {
                Some((_, (message, bytes))) => {
                    let request: Request = unpacked(&message).unwrap();
                    desk.take(request, bytes.as_deref())
                }
                None => desk.step(),
            };
            let written = said
                .into_iter()
                .map(|said: Outgoing| (packed(&said.reply).unwrap(), said.bytes));
            written.collect()
        });
        self.clock += took;
        said
    }
}

impl Crew {
    fn new(size: u32) -> Crew {
        let mut fleet = Fleet::new(size);
        for seat in 0..size {
            let engine = String::new();
            fleet.heard(seat, Reply::Ready { engine }, None);
        }
        let worker = |_| Worker {
            desk: Desk::default(),
            clock: Duration::ZERO,
            inbox: VecDeque::new(),
        };
        Crew {
            fleet,
            page: Duration::ZERO,
            workers: (0..size).map(worker).collect(),
            runs: 0,
        }
    }

    /// The page hears or wants something, not before `at`.
    fn page(&mut self, at: Duration, act: impl FnOnce(&mut Fleet) -> Told) -> Option<News> {
        let (took, (posts, news)) = timed(|| {
            let (orders, news) = act(&mut self.fleet);
            let posts = orders.into_iter().filter_map(|order| match order {
                Order::Post {
                    seat,
                    request,
                    bytes,
                } => Some((seat, (packed(&request).unwrap(), bytes))),
                // Each worker of this bench knows the way to the others.
                Order::Restart { .. } | Order::Link { .. } => None,
            });
            (posts.collect::<Vec<_>>(), news)
        });
        self.page = self.page.max(at) + took;
        for (seat, letter) in posts {
            self.workers[seat as usize]
                .inbox
                .push_back((self.page, letter));
        }
        news
    }

    /// How long the page waits for a run with these accounts, and its digest.
    fn run(&mut self, work: &Work, seed: u64) -> (Duration, String) {
        self.runs += 1;
        let wanted = Wanted {
            run_id: self.runs,
            scenario: catalogue::find("two-shores").unwrap().json.into(),
            accounts: ACCOUNTS,
            seed,
            replicates: 1,
            policies: work
                .policies
                .iter()
                .map(|policy| policy.id.clone())
                .collect(),
            marks: 0,
        };
        let begun = self.workers.iter().map(|worker| worker.clock).max();
        let begun = begun.unwrap().max(self.page);
        self.page(begun, |fleet| (fleet.run(wanted), None));
        loop {
            let awake = (0..self.workers.len()).filter(|&seat| self.workers[seat].next().is_some());
            let seat = awake.min_by_key(|&seat| self.workers[seat].next()).unwrap();
            for (message, bytes) in self.workers[seat].act() {
                let (at, reply) = (self.workers[seat].clock, unpacked(&message).unwrap());
                if let Reply::Passed { to, passed } = reply {
                    let letter = (packed(&Request::Passed(passed)).unwrap(), bytes);
                    self.workers[to as usize].inbox.push_back((at, letter));
                    continue;
                }
                let news = self.page(at, |fleet| fleet.heard(seat as u32, reply, bytes));
                if let Some(News::Done { outcome, .. }) = news {
                    return (self.page - begun, outcome.digest);
                }
            }
        }
    }
}

/// A comparison is worth something only between programs that do the same work.
fn check(engine: &[PolicyOutcome], peer: &[peer::Numbers]) {
    let close_by = |luck: f64, what: &str, a: f64, b: f64| {
        let allowed = luck + 0.02 * a.abs().max(b.abs());
        assert!((a - b).abs() <= allowed, "{what}: engine {a}, peer {b}");
    };
    let close = |what: &str, a: f64, b: f64| close_by(200.0, what, a, b);
    for (engine, peer) in engine.iter().zip(peer) {
        let innocent = &peer.by_class[0];
        close("frozen", engine.accounts.innocent.frozen, innocent.frozen);
        close("left", engine.accounts.innocent.left, innocent.left);
        close(
            "restricted",
            engine.accounts.innocent.restricted,
            innocent.restricted,
        );
        close(
            "released",
            engine.accounts.innocent.released,
            innocent.released,
        );
        let days = engine.metrics.innocent_frozen_days.unwrap();
        close_by(
            200.0 * 120.0,
            "frozen days",
            days,
            peer.innocent_frozen_days,
        );
        if innocent.frozen > 100_000.0 {
            let euro_days = engine.metrics.innocent_locked_eur_days.unwrap();
            close_by(
                0.1 * euro_days,
                "euro days",
                euro_days,
                peer.innocent_locked_eur_days,
            );
        }
        close(
            "median",
            engine.metrics.median_days_frozen_innocent.unwrap_or(0.0),
            if innocent.frozen > 0.0 {
                peer.median_days_frozen_innocent
            } else {
                0.0
            },
        );
        for (engine, peer) in engine.daily.backlog.iter().zip(&peer.backlog) {
            close("backlog", *engine, *peer);
        }
        assert_eq!(engine.by_residence.len(), peer.by_residence.len());
    }
}

fn model(criterion: &mut Criterion) {
    let work = Work::new();
    let population = work.draw(&Serial);
    let accounts = peer::synthesise(&work.plan, SEED);
    check(
        &work.evaluate(&population, &Serial),
        &work.peer_evaluate(&accounts),
    );

    let mut group = criterion.benchmark_group("synthesis");
    group.sampling_mode(SamplingMode::Flat);
    group.bench_function("engine", |bencher| {
        bencher.iter_with_large_drop(|| work.draw(&Serial))
    });
    group.bench_function("engine-2-threads", |bencher| {
        bencher.iter_with_large_drop(|| work.draw(&Threads(2)))
    });
    group.bench_function("scalar", |bencher| {
        bencher.iter_with_large_drop(|| peer::synthesise(&work.plan, SEED))
    });
    group.finish();

    let mut group = criterion.benchmark_group("evaluation");
    group.sampling_mode(SamplingMode::Flat);
    group.bench_function("engine", |bencher| {
        bencher.iter(|| work.evaluate(black_box(&population), &Serial))
    });
    group.bench_function("engine-2-threads", |bencher| {
        bencher.iter(|| work.evaluate(black_box(&population), &Threads(2)))
    });
    group.bench_function("engine-pass-only", |bencher| {
        bencher.iter(|| work.pass(black_box(&population)))
    });
    group.bench_function("scalar", |bencher| {
        bencher.iter(|| work.peer_evaluate(black_box(&accounts)))
    });
    group.finish();

    let mut group = criterion.benchmark_group("workers");
    group.sampling_mode(SamplingMode::Flat);
    let mut digests = Vec::new();
    for size in [1, 2] {
        let mut crew = Crew::new(size);
        digests.push(crew.run(&work, SEED).1);
        group.bench_function(format!("evaluation-{size}"), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| crew.run(&work, SEED).0).sum())
        });
        let mut seed = SEED;
        group.bench_function(format!("run-{size}"), |bencher| {
            bencher.iter_custom(|times| {
                let run = |_| {
                    seed += 1;
                    crew.run(&work, seed).0
                };
                (0..times).map(run).sum()
            })
        });
    }
    assert_eq!(digests[0], digests[1], "one worker and two");
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(4));
    targets = model
}
criterion_main!(benches);
