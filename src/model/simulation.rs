//! Owns a run from scenario and policies to the result document: synthesis, one pass for all policies, the reviews, replicates, digest.
//! Refuses threads and clocks: an [`Executor`] brings the first, an [`Observer`] may measure the second.

use crate::evaluation::{ChunkTally, evaluate};
use crate::outcome::{
    self as document, Interval, Metrics, Outcome, Paired, PolicyOutcome, ScenarioRef, apart,
};
use crate::policy::Policy;
use crate::population::{Plan, Stratum, TooManyAccounts};
use crate::program::{Context, Program, compile_all};
use crate::report::{Tally, report};
use crate::review::{
    Appeals, Decisions, Filings, Queue, Releases, ReviewOutcome, Schedule, delays,
};
use crate::scenario::Scenario;
use crate::synthesis::{CHUNK, Chunk, Span, is_drawn_alike, redraw, spans, synthesise_in};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex};

/// The engine's version: part of every result, since another version may draw other accounts.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// Chunks between two calls of an observer.
const STEP: usize = 64;

/// Where independent pieces of work are done.
pub trait Executor: Sync {
    /// The results of `work(0)`, `work(1)`, … `work(count - 1)`, in that order.
    fn map<R: Send>(&self, count: usize, work: &(dyn Fn(usize) -> R + Sync)) -> Vec<R>;
}

/// One piece after the other, here.
#[derive(Clone, Copy, Debug, Default)]
pub struct Serial;

impl Executor for Serial {
    fn map<R: Send>(&self, count: usize, work: &(dyn Fn(usize) -> R + Sync)) -> Vec<R> {
        (0..count).map(work).collect()
    }
}

/// A phase of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Accounts are drawn.
    Synthesis,
    /// Policies are evaluated, appeals reviewed.
    Evaluation,
}

/// Hears of progress and may stop the run.
pub trait Observer {
    /// `done` of `of` steps of the whole run are behind; the next are of `phase`. Called by the thread that runs the run.
    fn progress(&mut self, phase: Phase, done: u64, of: u64) -> ControlFlow<()>;
}

/// Lets every run finish.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unobserved;

impl Observer for Unobserved {
    fn progress(&mut self, _: Phase, _: u64, _: u64) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// Why a run gave no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The observer said so.
    Cancelled,
    TooManyAccounts(TooManyAccounts),
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stopped::Cancelled => f.write_str("cancelled"),
            Stopped::TooManyAccounts(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Stopped {}

impl From<TooManyAccounts> for Stopped {
    fn from(error: TooManyAccounts) -> Self {
        Stopped::TooManyAccounts(error)
    }
}

/// A comparison to run. `scenario` and `policies` have passed `reading`.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    pub scenario: &'a Scenario,
    pub policies: &'a [Policy],
    /// Accounts to simulate; small strata get more than their share.
    pub accounts: u64,
    pub seed: u64,
    /// Seeds `seed`, `seed + 1`, …; at least 1.
    pub replicates: u32,
}

impl Run<'_> {
    /// Runs the comparison.
    ///
    /// # Errors
    /// When the observer stops it or the scenario needs too many agents.
    pub fn outcome<E: Executor>(
        &self,
        executor: &E,
        observer: &mut dyn Observer,
    ) -> Result<Outcome, Stopped> {
        let replicates = self.replicates.max(1);
        let mut progress = Progress::new(observer, replicates);
        let plan = Plan::new(self.scenario, self.accounts)?;
        let mut population = Population::draw(plan, self.seed, executor, &mut |done, of| {
            progress.step(Phase::Synthesis, done, of)
        })?;
        let policies =
            population.evaluate(self.scenario, self.policies, executor, &mut |done, of| {
                progress.step(Phase::Evaluation, done, of)
            })?;
        let mut samples = vec![metrics(&policies)];
        for replicate in 1..replicates {
            progress.next_replicate();
            let seed = self.seed.wrapping_add(u64::from(replicate));
            let mut next = Population::share(population.plan.clone(), 0, 1, seed);
            next.reuse(population);
            population = next;
            population.draw_rest(executor, &mut |done, of| {
                progress.step(Phase::Synthesis, done, of)
            })?;
            let sample =
                population.evaluate(self.scenario, self.policies, executor, &mut |done, of| {
                    progress.step(Phase::Evaluation, done, of)
                })?;
            samples.push(metrics(&sample));
        }
        Ok(outcome(
            self.scenario,
            &population.plan,
            self.seed,
            policies,
            &samples,
        ))
    }
}

/// The result document. `policies` are those of the first seed; `samples` are the metrics of each replicate, by policy, the first seed's first.
#[must_use]
pub fn outcome(
    scenario: &Scenario,
    plan: &Plan,
    seed: u64,
    mut policies: Vec<PolicyOutcome>,
    samples: &[Vec<Metrics>],
) -> Outcome {
    for (number, policy) in policies.iter_mut().enumerate() {
        policy.interval = intervals(samples, |sample, entry| sample[number].entries()[entry].1);
    }
    let paired = if samples.len() > 1 {
        paired(&policies, samples)
    } else {
        Vec::new()
    };
    sealed(Outcome {
        schema: document::SCHEMA.to_owned(),
        engine: ENGINE.to_owned(),
        scenario: ScenarioRef {
            id: scenario.id.clone(),
            digest: scenario_digest(scenario),
        },
        accounts_simulated: plan.simulated,
        accounts_represented: plan.represented,
        seed,
        replicates: samples.len() as u32,
        digest: String::new(),
        policies,
        paired,
    })
}

/// Each policy's metrics.
#[must_use]
pub fn metrics(policies: &[PolicyOutcome]) -> Vec<Metrics> {
    policies.iter().map(|policy| policy.metrics).collect()
}

/// Every metric's interval over the samples, by name; `pick` takes the metric of this place from a sample, if it is defined there.
fn intervals(
    samples: &[Vec<Metrics>],
    pick: impl Fn(&[Metrics], usize) -> Option<f64>,
) -> BTreeMap<String, Interval> {
    let mut intervals = BTreeMap::new();
    for (entry, (name, _)) in Metrics::default().entries().into_iter().enumerate() {
        let values = samples.iter().filter_map(|sample| pick(sample, entry));
        intervals.insert(name.to_owned(), interval(values.collect()));
    }
    intervals
}

/// Every later policy against the first; a replicate in which one of the two is undefined does not count.
fn paired(policies: &[PolicyOutcome], samples: &[Vec<Metrics>]) -> Vec<Paired> {
    let difference = |number: usize| {
        intervals(samples, |sample, entry| {
            apart(
                sample[number].entries()[entry].1,
                sample[0].entries()[entry].1,
            )
        })
    };
    (1..policies.len())
        .map(|number| Paired {
            policy: policies[number].id.clone(),
            against: policies[0].id.clone(),
            difference: difference(number),
        })
        .collect()
}

/// Turns steps of one phase of one replicate into steps of the whole run.
struct Progress<'a> {
    observer: &'a mut dyn Observer,
    replicates: u64,
    replicate: u64,
}

impl<'a> Progress<'a> {
    fn new(observer: &'a mut dyn Observer, replicates: u32) -> Self {
        Progress {
            observer,
            replicates: u64::from(replicates),
            replicate: 0,
        }
    }

    fn next_replicate(&mut self) {
        self.replicate += 1;
    }

    fn step(&mut self, phase: Phase, done: usize, of: usize) -> ControlFlow<()> {
        let phases_behind = self.replicate * 2 + u64::from(phase == Phase::Evaluation);
        self.observer.progress(
            phase,
            phases_behind * of as u64 + done as u64,
            self.replicates * 2 * of as u64,
        )
    }
}

/// Mean, 5th and 95th percentile (linear interpolation between order statistics).
#[must_use]
pub fn interval(mut values: Vec<f64>) -> Interval {
    values.sort_unstable_by(f64::total_cmp);
    let percentile = |p: f64| {
        let place = p * (values.len().checked_sub(1)?) as f64;
        let below = *values.get(place as usize)?;
        let above = *values.get(place as usize + 1).unwrap_or(&below);
        Some(below + (above - below) * (place - libm::floor(place)))
    };
    let count = values.len() as f64;
    Interval {
        mean: (!values.is_empty()).then(|| values.iter().sum::<f64>() / count),
        p05: percentile(0.05),
        p95: percentile(0.95),
    }
}

/// SHA-256 of the scenario's canonical JSON, hexadecimal.
#[must_use]
pub fn scenario_digest(scenario: &Scenario) -> String {
    digest(&serde_json::to_vec(scenario).unwrap_or_default())
}

/// The outcome with its digest filled in.
fn sealed(mut outcome: Outcome) -> Outcome {
    outcome.digest.clear();
    outcome.digest = digest(&serde_json::to_vec(&outcome).unwrap_or_default());
    outcome
}

fn digest(bytes: &[u8]) -> String {
    use fmt::Write;
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Accounts, ready to meet any policies: all of a plan's, or those of some of its chunks.
#[derive(Clone, Debug)]
pub struct Population {
    pub plan: Plan,
    /// Drawn so far.
    pub chunks: Vec<Chunk>,
    /// By place in the share: chunks of an earlier population, of which only what differs is drawn. Empty when there was none.
    kept: Vec<Option<Kept>>,
    /// Chunks that are no longer needed: the next ones are drawn in their room, from the last on.
    room: Vec<Chunk>,
    seed: u64,
    /// All chunks of the plan.
    spans: Vec<Span>,
    /// The numbers of those that belong here, ascending.
    share: Vec<usize>,
}

/// A chunk of an earlier population, and the strata it was drawn for.
#[derive(Clone, Debug)]
struct Kept {
    chunk: Chunk,
    strata: Arc<[Stratum]>,
}

/// Called with steps done and steps in all; stops the work by breaking.
pub type Step<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

/// What one part adds to the result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Share {
    pub tally: Tally,
    /// By policy.
    pub releases: Vec<Releases>,
}

impl Share {
    /// Whether it can be what a part adds to the result of these policies.
    #[must_use]
    pub fn is_of(&self, plan: &Plan, policies: &[Policy]) -> bool {
        let mut each = self.releases.iter().zip(policies);
        self.tally.is_of(plan, policies)
            && self.releases.len() == policies.len()
            && each.all(|(releases, policy)| releases.is_of(plan, policy))
    }
}

/// Which part has this chunk. Chunks are dealt out in turn, so that each part has about as much of every stratum, and where a stratum's chunks
/// are does not depend on how many another has.
fn part_of(plan: &Plan, span: &Span, parts: u32) -> u32 {
    let stratum = &plan.strata[span.stratum as usize];
    let turn = stratum.cohort + stratum.class.index() + span.first as usize / CHUNK;
    (turn % parts as usize) as u32
}

impl Population {
    /// Room for part `part` of `parts` of the accounts of `plan`, none drawn yet.
    #[must_use]
    pub fn share(plan: Plan, part: u32, parts: u32, seed: u64) -> Population {
        let spans = spans(&plan);
        let is_here = |&number: &usize| part_of(&plan, &spans[number], parts.max(1)) == part;
        Population {
            share: (0..spans.len()).filter(is_here).collect(),
            spans,
            chunks: Vec::new(),
            kept: Vec::new(),
            room: Vec::new(),
            seed,
            plan,
        }
    }

    /// Draws the accounts of `plan`.
    ///
    /// # Errors
    /// When `step` stops it.
    pub fn draw<E: Executor>(
        plan: Plan,
        seed: u64,
        executor: &E,
        step: &mut Step,
    ) -> Result<Population, Stopped> {
        let mut population = Population::share(plan, 0, 1, seed);
        population.draw_rest(executor, step)?;
        Ok(population)
    }

    /// Chunks drawn, and chunks in all.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.chunks.len(), self.share.len())
    }

    /// Has the next chunks, of which it draws at most `count`: those that are kept as they are cost nothing.
    pub fn draw_some<E: Executor>(&mut self, count: usize, executor: &E) {
        let first = self.chunks.len();
        let (mut end, mut work) = (first, 0);
        while end < self.share.len() {
            let costs = usize::from(!self.is_kept_as_is(end));
            if work + costs > count {
                break;
            }
            (end, work) = (end + 1, work + costs);
        }
        let range = first..end;
        let is_kept = |place: usize| self.kept.get(place).is_some_and(Option::is_some);
        let missing: Vec<usize> = range.clone().filter(|&place| !is_kept(place)).collect();
        let (plan, seed) = (&self.plan, self.seed);
        let span_at = |place: usize| self.spans[self.share[place]];
        let room = missing.iter().map(|_| Mutex::new(self.room.pop()));
        let room: Vec<_> = room.collect();
        let mut drawn = executor
            .map(missing.len(), &|number| {
                let room = room[number].lock().ok().and_then(|mut room| room.take());
                let span = span_at(missing[number]);
                synthesise_in(room.unwrap_or_default(), plan, span, seed)
            })
            .into_iter();
        for place in range {
            let kept = self.kept.get_mut(place).and_then(Option::take);
            let kept = kept.map(|Kept { mut chunk, strata }| {
                let before = &strata[chunk.stratum as usize];
                chunk.stratum = self.spans[self.share[place]].stratum;
                let now = &plan.strata[chunk.stratum as usize];
                redraw(&mut chunk, before, now, seed);
                chunk
            });
            self.chunks.extend(kept.or_else(|| drawn.next()));
        }
        if self.chunks.len() == self.share.len() {
            self.room = Vec::new();
        }
    }

    /// Whether the chunk at this place of the share was drawn for an earlier population as it would be for this one.
    fn is_kept_as_is(&self, place: usize) -> bool {
        let kept = self.kept.get(place).and_then(Option::as_ref);
        kept.is_some_and(|Kept { chunk, strata }| {
            let now = &self.plan.strata[self.spans[self.share[place]].stratum as usize];
            is_drawn_alike(&strata[chunk.stratum as usize], now)
        })
    }

    /// Draws in the room of another population, which is no longer needed.
    pub fn reuse(&mut self, other: Population) {
        self.room = other.chunks;
        self.room.reverse();
    }

    /// Draws all chunks that are not yet.
    ///
    /// # Errors
    /// When `step` stops it; it can be resumed.
    pub fn draw_rest<E: Executor>(&mut self, executor: &E, step: &mut Step) -> Result<(), Stopped> {
        loop {
            let (done, of) = self.progress();
            if step(done, of).is_break() {
                return Err(Stopped::Cancelled);
            }
            if done == of {
                return Ok(());
            }
            self.draw_some(STEP, executor);
        }
    }

    /// The same share of `plan` under `seed`, with everything kept that would be drawn the same again.
    #[must_use]
    pub fn moved(self, plan: Plan, part: u32, parts: u32, seed: u64) -> Population {
        let mut next = Population::share(plan, part, parts, seed);
        if seed != self.seed {
            next.reuse(self);
            return next;
        }
        let strata: Arc<[Stratum]> = self.plan.strata.into();
        let drawn = self.chunks.into_iter().map(|chunk| Kept {
            chunk,
            strata: strata.clone(),
        });
        let place_of = |stratum: &Stratum, first: u32, len: u32| (stratum.key(), first, len);
        let mut before: BTreeMap<_, Kept> = BTreeMap::new();
        for kept in drawn.chain(self.kept.into_iter().flatten()) {
            let Chunk {
                stratum,
                first,
                len,
                ..
            } = kept.chunk;
            let place = place_of(&kept.strata[stratum as usize], first, len);
            before.insert(place, kept);
        }
        for &number in &next.share {
            let span = next.spans[number];
            let stratum = &next.plan.strata[span.stratum as usize];
            let place = place_of(stratum, span.first, span.len);
            next.kept.push(before.remove(&place));
        }
        next
    }

    /// What the policies do to the accounts, for a population that has all of a plan's.
    ///
    /// # Errors
    /// When `step` stops it.
    pub fn evaluate<E: Executor>(
        &self,
        scenario: &Scenario,
        policies: &[Policy],
        executor: &E,
        step: &mut Step,
    ) -> Result<Vec<PolicyOutcome>, Stopped> {
        let pass = self.pass(scenario, policies, executor, step)?;
        let tally = self.tally(policies, &pass);
        Ok(executor.map(policies.len(), &|number| {
            self.reviewed(scenario, policies, number, &tally, &pass)
        }))
    }

    /// The result of the policy of this number, after a finished pass.
    fn reviewed(
        &self,
        scenario: &Scenario,
        policies: &[Policy],
        number: usize,
        tally: &Tally,
        pass: &Pass,
    ) -> PolicyOutcome {
        let (_, review) = self.review(&policies[number], number, self.represented_share(), pass);
        let place = (number, first_clauses(policies)[number]);
        report(
            scenario,
            &self.plan,
            &policies[number],
            place,
            tally,
            &review,
        )
    }

    /// The queue of `policy`, which has this number, and what its review comes to; `share` is as for [`Filings::by_day`].
    fn review(
        &self,
        policy: &Policy,
        number: usize,
        share: f64,
        pass: &Pass,
    ) -> (Queue, ReviewOutcome) {
        let plan = &self.plan;
        let appeals = || self.appeals_on(number, pass);
        let mut filings = Filings::by_day(plan, policy, share, appeals());
        let early = appeals().map(|appeals| filings.by_slot(plan, &appeals));
        let early: Vec<_> = early.collect();
        let queue = Queue::new(plan, policy, &filings);
        let schedule = queue.decisions.schedule(plan);
        let mut releases = Releases::none(plan, policy);
        for (appeals, early) in appeals().zip(&early) {
            releases.add(plan, &schedule, &filings, &appeals, early);
        }
        let outcome = queue.outcome(plan, policy, releases);
        (queue, outcome)
    }

    /// What the accounts here file, after a finished pass.
    #[must_use]
    pub fn filed(&self, policies: &[Policy], pass: Pass) -> Filed {
        let share = self.represented_share();
        let filings = policies.iter().enumerate().map(|(number, policy)| {
            let appeals = self.appeals_on(number, &pass);
            Filings::by_day(&self.plan, policy, share, appeals)
        });
        let mut filings: Vec<_> = filings.collect();
        let appeals = self.appeals(&pass);
        let early = appeals.map(|(number, appeals)| filings[number].by_slot(&self.plan, &appeals));
        let early = early.collect();
        Filed {
            filings,
            early,
            pass,
        }
    }

    /// What the accounts here add to the result, once it is known when the appeals of all parts are decided; `decisions` are by policy.
    #[must_use]
    pub fn settled(&self, policies: &[Policy], filed: &Filed, decisions: &[Decisions]) -> Share {
        let plan = &self.plan;
        let Filed {
            filings,
            early,
            pass,
        } = filed;
        let schedules = decisions.iter().map(|decisions| decisions.schedule(plan));
        let schedules: Vec<Schedule> = schedules.collect();
        let releases = policies.iter().map(|policy| Releases::none(plan, policy));
        let mut releases: Vec<_> = releases.collect();
        for ((number, appeals), early) in self.appeals(pass).zip(early) {
            let (schedule, filings) = (&schedules[number], &filings[number]);
            releases[number].add(plan, schedule, filings, &appeals, early);
        }
        Share {
            releases,
            tally: self.tally(policies, pass),
        }
    }

    /// What part of all represented accounts those here stand for.
    fn represented_share(&self) -> f64 {
        let here = self.chunks.iter().map(|chunk| {
            let stratum = &self.plan.strata[chunk.stratum as usize];
            f64::from(chunk.len) * stratum.weight
        });
        here.sum::<f64>() / self.plan.represented
    }

    fn pass<E: Executor>(
        &self,
        scenario: &Scenario,
        policies: &[Policy],
        executor: &E,
        step: &mut Step,
    ) -> Result<Pass, Stopped> {
        let mut pass = Pass::new(self, scenario, policies);
        loop {
            let (done, of) = (pass.found.len(), self.chunks.len());
            if step(done, of).is_break() {
                return Err(Stopped::Cancelled);
            }
            if done == of {
                return Ok(pass);
            }
            pass.some(self, policies, STEP, executor);
        }
    }

    fn tally(&self, policies: &[Policy], pass: &Pass) -> Tally {
        let mut tally = Tally::new(&self.plan, policies);
        for (chunk, found) in self.chunks.iter().zip(&pass.found) {
            tally.add_chunk(&self.plan, chunk, &found.tally);
        }
        tally
    }

    /// Who appeals, and against the policy of which number, chunk by chunk.
    fn appeals<'a>(&'a self, pass: &'a Pass) -> impl Iterator<Item = (usize, Appeals<'a>)> {
        let chunks = self.share.iter().zip(&self.chunks).zip(&pass.found);
        chunks.flat_map(move |((&number, chunk), found)| {
            let appealing = found.tally.appealing.iter().zip(&found.delays);
            appealing.map(move |(appealing, delays)| {
                let (policy, clause) = pass.clauses[appealing.clause];
                let appeals = Appeals {
                    number,
                    chunk,
                    clause,
                    accounts: &appealing.accounts,
                    delays,
                };
                (policy, appeals)
            })
        })
    }

    /// Who appeals against the policy of this number.
    fn appeals_on<'a>(
        &'a self,
        number: usize,
        pass: &'a Pass,
    ) -> impl Iterator<Item = Appeals<'a>> {
        let appeals = self.appeals(pass);
        appeals.filter_map(move |(policy, appeals)| (policy == number).then_some(appeals))
    }
}

/// What the accounts of a part file on some policies, and what finding out took.
#[derive(Clone, Debug)]
pub struct Filed {
    /// By policy.
    pub filings: Vec<Filings>,
    /// Places of the accounts that they tell by slot, as [`Population::appeals`] come.
    early: Vec<Vec<u16>>,
    pass: Pass,
}

/// A pass of some policies over a population, chunk by chunk.
#[derive(Clone, Debug)]
pub struct Pass {
    programs: Vec<Program>,
    /// Over the clauses of all policies: the policy's number, and the clause's in the policy.
    clauses: Vec<(usize, usize)>,
    found: Vec<Found>,
}

/// What a pass finds in one chunk.
#[derive(Clone, Debug)]
struct Found {
    tally: ChunkTally,
    /// After how many days they file, by appealing accounts of the tally; see [`delays`].
    delays: Vec<Vec<u16>>,
}

impl Pass {
    /// A pass of `policies` over `population` that has not begun.
    #[must_use]
    pub fn new(population: &Population, scenario: &Scenario, policies: &[Policy]) -> Pass {
        let context = Context {
            policies,
            groups: &scenario.country_groups,
        };
        let clauses = policies.iter().enumerate();
        let clauses = clauses.flat_map(|(number, policy)| {
            (0..policy.clauses.len()).map(move |clause| (number, clause))
        });
        Pass {
            programs: compile_all(context, &population.plan),
            clauses: clauses.collect(),
            found: Vec::new(),
        }
    }

    /// Chunks behind.
    #[must_use]
    pub fn done(&self) -> usize {
        self.found.len()
    }

    /// Passes over the next chunks, at most `count`.
    pub fn some<E: Executor>(
        &mut self,
        population: &Population,
        policies: &[Policy],
        count: usize,
        executor: &E,
    ) {
        let (plan, first) = (&population.plan, self.found.len());
        let count = count.min(population.chunks.len() - first);
        let found = executor.map(count, &|number| {
            let chunk = &population.chunks[first + number];
            let program = &self.programs[chunk.stratum as usize];
            let tally = evaluate(plan, policies, program, chunk, self.clauses.len());
            let appealing = tally.appealing.iter();
            let delays = appealing.map(|appealing| delays(plan, chunk, &appealing.accounts));
            Found {
                delays: delays.collect(),
                tally,
            }
        });
        self.found.extend(found);
    }
}

/// What some policies do to a population that has all accounts of its plan, worked off in small steps: [`Population::evaluate`] for whoever must
/// listen in between. Every step is given the same population, scenario and policies.
#[derive(Clone, Debug)]
pub struct Evaluation {
    pass: Pass,
    tally: Option<Tally>,
    outcomes: Vec<PolicyOutcome>,
}

impl Evaluation {
    #[must_use]
    pub fn new(population: &Population, scenario: &Scenario, policies: &[Policy]) -> Evaluation {
        Evaluation {
            pass: Pass::new(population, scenario, policies),
            tally: None,
            outcomes: Vec::new(),
        }
    }

    /// Passes over at most `count` chunks or reviews one policy; true when nothing is left to do.
    pub fn step(
        &mut self,
        population: &Population,
        scenario: &Scenario,
        policies: &[Policy],
        count: usize,
    ) -> bool {
        if self.pass.done() < population.chunks.len() {
            self.pass.some(population, policies, count, &Serial);
            return false;
        }
        let tally = self
            .tally
            .get_or_insert_with(|| population.tally(policies, &self.pass));
        let number = self.outcomes.len();
        if number < policies.len() {
            let outcome = population.reviewed(scenario, policies, number, tally, &self.pass);
            self.outcomes.push(outcome);
        }
        self.outcomes.len() == policies.len()
    }

    /// The results so far, by policy.
    #[must_use]
    pub fn outcomes(self) -> Vec<PolicyOutcome> {
        self.outcomes
    }
}

/// The queues of the policies, from what each part of the accounts files on each.
#[must_use]
pub fn queues(plan: &Plan, policies: &[Policy], filings: &[Vec<Filings>]) -> Vec<Queue> {
    let each = policies.iter().enumerate();
    each.map(|(number, policy)| {
        let mut all = Filings::none(plan, policy);
        for part in filings {
            all.append(&part[number]);
        }
        Queue::new(plan, policy, &all)
    })
    .collect()
}

/// The policies' part of the result document, from the queues and the shares of all parts.
#[must_use]
pub fn conclude(
    scenario: &Scenario,
    plan: &Plan,
    policies: &[Policy],
    queues: &[Queue],
    shares: Vec<Share>,
) -> Vec<PolicyOutcome> {
    let mut tally = Tally::new(plan, policies);
    let mut releases: Vec<Releases> = policies
        .iter()
        .map(|policy| Releases::none(plan, policy))
        .collect();
    for share in shares {
        tally.add(&share.tally);
        for (sum, part) in releases.iter_mut().zip(share.releases) {
            sum.append(part);
        }
    }
    let reviews = policies.iter().zip(queues).zip(releases);
    let reviews = reviews.map(|((policy, queue), releases)| queue.outcome(plan, policy, releases));
    let places = first_clauses(policies).into_iter().enumerate();
    let each = policies.iter().zip(places).zip(reviews);
    each.map(|((policy, place), review)| report(scenario, plan, policy, place, &tally, &review))
        .collect()
}

/// The number of each policy's first clause, counted over all policies.
fn first_clauses(policies: &[Policy]) -> Vec<usize> {
    let mut behind = 0;
    policies
        .iter()
        .map(|policy| {
            let first = behind;
            behind += policy.clauses.len();
            first
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::presets;
    use crate::reading::read_scenario;

    #[test]
    fn how_far_filings_are_told_by_slot_changes_no_result() {
        let bytes = include_bytes!("../../static/scenarios/two-shores.json");
        let scenario = read_scenario(bytes).unwrap();
        let policies = presets::of(&scenario);
        let plan = Plan::new(&scenario, 60_000).unwrap();
        let go = &mut |_, _| ControlFlow::Continue(());
        let population = Population::draw(plan.clone(), 1, &Serial, go).unwrap();
        let mut pass = Pass::new(&population, &scenario, &policies);
        pass.some(&population, &policies, population.chunks.len(), &Serial);
        for (number, policy) in policies.iter().enumerate() {
            let reviewed = |share| population.review(policy, number, share, &pass);
            let (queue, outcome) = reviewed(1.0);
            for share in [0.3, 0.0] {
                let (other, same) = reviewed(share);
                assert!(same == outcome, "{} {share}", policy.id);
                let is_told_otherwise = other != queue;
                assert_eq!(is_told_otherwise, policy.id.starts_with("blanket"));
            }
        }
    }
}
