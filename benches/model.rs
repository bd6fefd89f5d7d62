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
use std::hint::black_box;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

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

type Letter = (String, Option<Vec<u8>>);

/// The page's workers as native threads: the same fleet, desks and messages, JSON and all.
struct Crew {
    fleet: Fleet,
    inboxes: Vec<Sender<Letter>>,
    replies: Receiver<(u32, Letter)>,
    runs: u32,
}

impl Crew {
    fn new(size: u32) -> Crew {
        let (post, replies) = channel();
        let start = |seat: u32| {
            let (send, inbox) = channel::<Letter>();
            let post = post.clone();
            std::thread::spawn(move || work_off(seat, &inbox, &post));
            send
        };
        Crew {
            fleet: Fleet::new(size),
            inboxes: (0..size).map(start).collect(),
            replies,
            runs: 0,
        }
    }

    fn obey(&self, orders: Vec<Order>) {
        for order in orders {
            if let Order::Post {
                seat,
                request,
                bytes,
            } = order
            {
                let text = serde_json::to_string(&request).unwrap();
                self.inboxes[seat as usize].send((text, bytes)).unwrap();
            }
        }
    }

    /// The digest of a run with these accounts.
    fn run(&mut self, work: &Work, seed: u64) -> String {
        self.runs += 1;
        let orders = self.fleet.run(Wanted {
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
        });
        self.obey(orders);
        loop {
            let (seat, (text, bytes)) = self.replies.recv().unwrap();
            let reply: Reply = serde_json::from_str(&text).unwrap();
            let (orders, news): Told = self.fleet.heard(seat, reply, bytes);
            self.obey(orders);
            if let Some(News::Done { outcome, .. }) = news {
                return outcome.digest;
            }
        }
    }
}

fn work_off(seat: u32, inbox: &Receiver<Letter>, post: &Sender<(u32, Letter)>) {
    let mut desk = Desk::default();
    let engine = String::new();
    let mut said: Vec<Outgoing> = vec![Reply::Ready { engine }.into()];
    loop {
        for outgoing in said.drain(..) {
            let text = serde_json::to_string(&outgoing.reply).unwrap();
            // The bench may be over.
            let _ = post.send((seat, (text, outgoing.bytes)));
        }
        let letter = if desk.is_busy() {
            inbox.try_recv().ok()
        } else {
            match inbox.recv() {
                Ok(letter) => Some(letter),
                Err(_) => return,
            }
        };
        said = match letter {
            Some((text, bytes)) => {
                let request: Request = serde_json::from_str(&text).unwrap();
                desk.take(request, bytes.as_deref())
            }
            None => desk.step(),
        };
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
        digests.push(crew.run(&work, SEED));
        group.bench_function(format!("evaluation-{size}"), |bencher| {
            bencher.iter(|| crew.run(&work, SEED))
        });
        let mut seed = SEED;
        group.bench_function(format!("run-{size}"), |bencher| {
            bencher.iter(|| {
                seed += 1;
                crew.run(&work, seed)
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
