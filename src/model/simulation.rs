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
use crate::review::{Claims, ReviewOutcome, review};
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

/// What the pass over a part of the accounts found for some policies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    pub tally: Tally,
    /// By policy.
    pub claims: Vec<Claims>,
}

/// What one part adds to the result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Share {
    pub tally: Tally,
    /// Of the policies that the part reviews, in their order.
    pub reviews: Vec<ReviewOutcome>,
}

/// How the accounts of a plan and the reviews of some policies are divided among workers: each draws and passes over its part of the accounts,
/// sends the claims it finds to whoever reviews their policy, and sends what it reviewed to the first, which adds everything up.
#[derive(Clone, Debug)]
pub struct Division {
    spans: Vec<Span>,
    /// By chunk.
    part_of: Vec<u32>,
    parts: u32,
}

impl Division {
    #[must_use]
    pub fn new(plan: &Plan, parts: u32) -> Division {
        let (spans, parts) = (spans(plan), parts.max(1));
        Division {
            part_of: spans
                .iter()
                .map(|span| part_of(plan, span, parts))
                .collect(),
            spans,
            parts,
        }
    }

    /// The part that reviews the policy of this number. The first part comes last, since it adds up.
    #[must_use]
    pub fn reviewer(&self, policy: usize) -> u32 {
        self.parts - 1 - (policy % self.parts as usize) as u32
    }

    /// The numbers, of so many policies, that `part` reviews.
    pub fn reviewed_by(&self, part: u32, policies: usize) -> impl Iterator<Item = usize> {
        (0..policies).filter(move |&policy| self.reviewer(policy) == part)
    }

    /// The claims that part `to` reviews, for the way there.
    #[must_use]
    pub fn claims_to_bytes(&self, found: &Found, to: u32) -> Vec<u8> {
        let sent = self.reviewed_by(to, found.claims.len());
        let sent: Vec<&Claims> = sent.map(|policy| &found.claims[policy]).collect();
        let mut bytes = Vec::with_capacity(sent.iter().map(|claims| claims.size()).sum());
        for claims in sent {
            claims.to_bytes(&mut bytes);
        }
        bytes
    }

    /// Reads the claims that part `from` found and part `to` reviews. `None` when the bytes are not [`Division::claims_to_bytes`] of such, or speak
    /// of accounts that part `from` has not.
    #[must_use]
    pub fn claims_from_bytes(
        &self,
        plan: &Plan,
        policies: &[Policy],
        (from, to): (u32, u32),
        mut bytes: &[u8],
    ) -> Option<Vec<Claims>> {
        let chunks = self.spans.iter().zip(&self.part_of);
        let lens: Vec<u32> = chunks
            .map(|(span, &part)| if part == from { span.len } else { 0 })
            .collect();
        let has = |chunk: usize, place: u32| lens.get(chunk).is_some_and(|&len| place < len);
        let mut claims = Vec::new();
        for policy in self.reviewed_by(to, policies.len()) {
            let room = Claims::none(plan, &policies[policy]);
            claims.push(room.read(&mut bytes, has)?);
        }
        bytes.is_empty().then_some(claims)
    }

    /// The reviews of part `part`, from what all parts found on the policies that it reviews, by part.
    #[must_use]
    pub fn reviews(
        &self,
        plan: &Plan,
        policies: &[Policy],
        part: u32,
        found: Vec<Vec<Claims>>,
    ) -> Vec<ReviewOutcome> {
        let mut found: Vec<_> = found.into_iter().map(Vec::into_iter).collect();
        let reviewed = self.reviewed_by(part, policies.len());
        reviewed
            .map(|policy| {
                let mut all = Claims::none(plan, &policies[policy]);
                for claims in found.iter_mut().filter_map(Iterator::next) {
                    all.append(claims);
                }
                review(plan, &policies[policy], &self.spans, all)
            })
            .collect()
    }
}

impl Share {
    /// Whether it can be what part `part` adds to the result of these policies.
    #[must_use]
    pub fn is_of(&self, plan: &Plan, policies: &[Policy], division: &Division, part: u32) -> bool {
        let reviewed = division.reviewed_by(part, policies.len()).count();
        self.tally.is_of(plan, policies)
            && self.reviews.len() == reviewed
            && self.reviews.iter().all(|review| review.is_of(plan))
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
        let tally = self.tally(policies, &pass.found);
        let first_clauses = first_clauses(policies);
        Ok(executor.map(policies.len(), &|number| {
            let place = (number, first_clauses[number]);
            self.reviewed(scenario, &policies[number], place, &tally, &pass)
        }))
    }

    /// The result of the policy of this number and first clause, after a finished pass.
    fn reviewed(
        &self,
        scenario: &Scenario,
        policy: &Policy,
        place: (usize, usize),
        tally: &Tally,
        pass: &Pass,
    ) -> PolicyOutcome {
        let claims = self.claims(policy, place.1, &pass.found);
        let review = review(&self.plan, policy, &self.spans, claims);
        report(scenario, &self.plan, policy, place, tally, &review)
    }

    /// What the policies find among the accounts here, of which [`Division`] says what goes where.
    ///
    /// # Errors
    /// When `step` stops it.
    pub fn find<E: Executor>(
        &self,
        scenario: &Scenario,
        policies: &[Policy],
        executor: &E,
        step: &mut Step,
    ) -> Result<Found, Stopped> {
        let pass = self.pass(scenario, policies, executor, step)?;
        Ok(self.found(policies, &pass))
    }

    /// What a finished pass found.
    #[must_use]
    pub fn found(&self, policies: &[Policy], pass: &Pass) -> Found {
        let claims = policies
            .iter()
            .zip(first_clauses(policies))
            .map(|(policy, first_clause)| self.claims(policy, first_clause, &pass.found))
            .collect();
        Found {
            tally: self.tally(policies, &pass.found),
            claims,
        }
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

    fn tally(&self, policies: &[Policy], found: &[ChunkTally]) -> Tally {
        let mut tally = Tally::new(&self.plan, policies);
        for (chunk, found) in self.chunks.iter().zip(found) {
            tally.add_chunk(&self.plan, chunk, found);
        }
        tally
    }

    fn claims(&self, policy: &Policy, first_clause: usize, found: &[ChunkTally]) -> Claims {
        let mut claims = Claims::none(&self.plan, policy);
        for ((&number, chunk), found) in self.share.iter().zip(&self.chunks).zip(found) {
            let appealing = &found.appealing;
            claims.add(
                &self.plan,
                (policy, first_clause),
                (number, chunk),
                appealing,
            );
        }
        claims
    }
}

/// A pass of some policies over a population, chunk by chunk.
#[derive(Clone, Debug)]
pub struct Pass {
    programs: Vec<Program>,
    clause_count: usize,
    found: Vec<ChunkTally>,
}

impl Pass {
    /// A pass of `policies` over `population` that has not begun.
    #[must_use]
    pub fn new(population: &Population, scenario: &Scenario, policies: &[Policy]) -> Pass {
        let context = Context {
            policies,
            groups: &scenario.country_groups,
        };
        Pass {
            programs: compile_all(context, &population.plan),
            clause_count: policies.iter().map(|policy| policy.clauses.len()).sum(),
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
        let first = self.found.len();
        let count = count.min(population.chunks.len() - first);
        let found = executor.map(count, &|number| {
            let chunk = &population.chunks[first + number];
            let program = &self.programs[chunk.stratum as usize];
            evaluate(
                &population.plan,
                policies,
                program,
                chunk,
                self.clause_count,
            )
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
            .get_or_insert_with(|| population.tally(policies, &self.pass.found));
        let number = self.outcomes.len();
        if let Some(policy) = policies.get(number) {
            let before = policies[..number].iter();
            let first_clause = before.map(|policy| policy.clauses.len()).sum();
            let place = (number, first_clause);
            let outcome = population.reviewed(scenario, policy, place, tally, &self.pass);
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

/// The policies' part of the result document, from the shares of all parts, in their order.
#[must_use]
pub fn conclude(
    scenario: &Scenario,
    plan: &Plan,
    policies: &[Policy],
    division: &Division,
    shares: Vec<Share>,
) -> Vec<PolicyOutcome> {
    let mut tally = Tally::new(plan, policies);
    let mut reviews = Vec::new();
    for share in shares {
        tally.add(&share.tally);
        reviews.push(share.reviews.into_iter());
    }
    let first_clauses = first_clauses(policies);
    let each = policies.iter().zip(first_clauses).enumerate();
    each.map(|(number, (policy, first_clause))| {
        let reviewer = reviews.get_mut(division.reviewer(number) as usize);
        // Whoever reads a share sees to it that it has its reviews.
        let review = reviewer.and_then(Iterator::next).unwrap_or_default();
        let place = (number, first_clause);
        report(scenario, plan, policy, place, &tally, &review)
    })
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
