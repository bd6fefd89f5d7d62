//! Owns time after the effect: who appeals when, the one queue, who is decided and released on which day. Refuses the pass over all
//! accounts (`evaluation`) and reporting (`report`).

use crate::class::Class;
use crate::policy::{Measure, Policy};
use crate::population::{Plan, Stratum};
use crate::synthesis::{CHUNK_BITS, Chunk, WORD};

/// A sum of weights that is exact in any order: units of 2^-40 of a represented account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(i128);

impl Weight {
    const UNIT: f64 = 1_099_511_627_776.0;

    #[must_use]
    pub fn new(accounts: f64) -> Self {
        Weight(libm::round(accounts * Self::UNIT) as i128)
    }

    /// Represented accounts.
    #[must_use]
    pub fn accounts(self) -> f64 {
        self.0 as f64 / Self::UNIT
    }
}

impl std::ops::AddAssign for Weight {
    fn add_assign(&mut self, other: Weight) {
        self.0 += other.0;
    }
}

/// The appealing accounts that one clause of a policy froze, of one chunk.
#[derive(Clone, Copy, Debug)]
pub struct Appeals<'a> {
    /// Index into the population's chunks.
    pub chunk: u32,
    /// Index into the policy's clauses.
    pub clause: usize,
    /// A bit for each account of the chunk.
    pub accounts: &'a [u64],
}

/// What the review of one policy comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReviewOutcome {
    /// By stratum: agents released before the horizon.
    pub released: Vec<u64>,
    /// By stratum: euro released, times nothing: agents' sums.
    pub released_eur: Vec<f64>,
    /// By day, 0 ..= horizon: represented innocents and involved whose release takes effect that day.
    pub released_innocent: Vec<Weight>,
    pub released_involved: Vec<Weight>,
    /// By day: represented appeals waiting at its end.
    pub waiting: Vec<Weight>,
    /// Represented euro-days of innocents that releases before the horizon spared.
    pub spared_eur_days: f64,
}

/// Who files, in queue order once sorted: 31 bits of order, 32 of place, 1 whether a decision releases.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry(u64);

impl Entry {
    fn place(self) -> u32 {
        (self.0 >> 1) as u32
    }
    fn chunk(self) -> usize {
        (self.place() >> CHUNK_BITS) as usize
    }
    fn account(self) -> usize {
        (self.place() & ((1 << CHUNK_BITS) - 1)) as usize
    }
    fn released(self) -> bool {
        self.0 & 1 == 1
    }
}

/// The desk that works the queue off.
struct Desk {
    /// Today.
    day: usize,
    horizon: usize,
    per_day: i128,
    /// What is left of today's capacity.
    today: i128,
    /// Capacities of different days do not add up to rounding errors: this much may be missing.
    tolerance: i128,
}

impl Desk {
    /// The day on which the next `work` in the queue, there since `filed`, is completed; `None` if not before the horizon.
    fn complete(&mut self, filed: usize, work: Weight) -> Option<usize> {
        if filed > self.day {
            self.day = filed;
            self.today = self.per_day;
        }
        let mut work = work.0;
        while work > self.today + self.tolerance {
            work -= self.today;
            self.day += 1;
            self.today = self.per_day;
            if self.day >= self.horizon {
                return None;
            }
        }
        self.today = (self.today - work).max(0);
        (self.day < self.horizon).then_some(self.day)
    }

    /// Whether all of `work`, filed on `filed`, is completed on that same day.
    fn completes_at_once(&self, filed: usize, work: Weight) -> bool {
        filed < self.horizon
            && if filed > self.day {
                work.0 <= self.per_day
            } else {
                filed == self.day && work.0 <= self.today
            }
    }
}

/// Runs the queue of `policy`. `appeals` lists its frozen accounts that appeal, in order of chunks.
#[must_use]
pub fn review(
    plan: &Plan,
    policy: &Policy,
    chunks: &[Chunk],
    appeals: &[Appeals],
) -> ReviewOutcome {
    let horizon = plan.horizon_days as usize;
    let effect = policy.notice_days as usize;
    let mut outcome = ReviewOutcome {
        released: vec![0; plan.strata.len()],
        released_eur: vec![0.0; plan.strata.len()],
        released_innocent: vec![Weight::default(); horizon + 1],
        released_involved: vec![Weight::default(); horizon + 1],
        waiting: vec![Weight::default(); horizon + 1],
        spared_eur_days: 0.0,
    };
    let weights: Vec<Weight> = plan
        .strata
        .iter()
        .map(|stratum| Weight::new(stratum.weight))
        .collect();
    let weight_of = |entry: Entry| weights[chunks[entry.chunk()].stratum as usize];

    let mut batches = batches(chunks, appeals, horizon.saturating_sub(effect));
    // First what comes in each day, then minus what is completed, then running sums.
    let mut filed = vec![Weight::default(); batches.len()];
    for (batch, filed) in batches.iter().zip(&mut filed) {
        for &entry in batch {
            *filed += weight_of(entry);
        }
    }
    let mut done = vec![Weight::default(); horizon + 1];
    let per_day = Weight::new(plan.review_capacity_per_day).0;
    let mut desk = Desk {
        day: effect,
        horizon,
        per_day,
        today: per_day,
        tolerance: per_day / 1_000_000_000,
    };
    let handling = plan.review_handling_days as usize;
    if per_day > 0 {
        'days: for (delay, batch) in batches.iter_mut().enumerate() {
            let today = effect + delay;
            if batch.is_empty() {
                continue;
            }
            if !desk.completes_at_once(today, filed[delay]) {
                batch.sort_unstable();
            }
            for &entry in batch.iter() {
                let weight = weight_of(entry);
                let Some(completed) = desk.complete(today, weight) else {
                    break 'days;
                };
                done[completed] += weight;
                let decided = completed + handling;
                if decided < horizon && entry.released() {
                    release(
                        &mut outcome,
                        plan,
                        policy,
                        chunks,
                        appeals,
                        entry,
                        decided,
                        weight,
                    );
                }
            }
        }
    }
    let mut waiting = Weight::default();
    for day in effect..horizon {
        waiting += filed[day - effect];
        waiting.0 -= done[day].0;
        outcome.waiting[day] = waiting;
    }
    if horizon > 0 {
        outcome.waiting[horizon] = outcome.waiting[horizon - 1];
    }
    outcome
}

/// The entries by whole days until they file; those that would file after `days` days are not made.
fn batches(chunks: &[Chunk], appeals: &[Appeals], days: usize) -> Vec<Vec<Entry>> {
    let each = |visit: &mut dyn FnMut(usize, Entry)| {
        for group in appeals {
            let chunk = &chunks[group.chunk as usize];
            for (number, &word) in group.accounts.iter().enumerate() {
                crate::evaluation::for_each_bit(word, |bit| {
                    let account = number * WORD + bit;
                    let key = chunk.review[account];
                    let delay = key.delay_days() as usize;
                    if delay < days {
                        let place = u64::from(group.chunk) << CHUNK_BITS | account as u64;
                        let entry =
                            u64::from(key.order()) << 33 | place << 1 | u64::from(key.released());
                        visit(delay, Entry(entry));
                    }
                });
            }
        }
    };
    let mut counts = vec![0; days];
    each(&mut |delay, _| counts[delay] += 1);
    let mut batches: Vec<Vec<Entry>> = counts.into_iter().map(Vec::with_capacity).collect();
    each(&mut |delay, entry| batches[delay].push(entry));
    batches
}

#[expect(clippy::too_many_arguments, reason = "one step of the loop above")]
fn release(
    outcome: &mut ReviewOutcome,
    plan: &Plan,
    policy: &Policy,
    chunks: &[Chunk],
    appeals: &[Appeals],
    entry: Entry,
    decided: usize,
    weight: Weight,
) {
    let chunk = &chunks[entry.chunk()];
    let number = chunk.stratum as usize;
    let stratum: &Stratum = &plan.strata[number];
    let balance = f64::from(chunk.balance[entry.account()]);
    let locked = balance - limit_eur(policy, appeals, entry);
    outcome.released[number] += 1;
    outcome.released_eur[number] += locked;
    if stratum.class == Class::Innocent {
        outcome.released_innocent[decided] += weight;
        let spared = f64::from(plan.horizon_days) - decided as f64;
        outcome.spared_eur_days += stratum.weight * locked * spared;
    } else {
        outcome.released_involved[decided] += weight;
    }
}

/// What the deciding clause leaves the account, euro: 0 under a freeze.
fn limit_eur(policy: &Policy, appeals: &[Appeals], entry: Entry) -> f64 {
    let caps = |clause: usize| match policy.clauses[clause].measure {
        Measure::Cap { limit_eur } => Some(limit_eur),
        _ => None,
    };
    if (0..policy.clauses.len()).all(|clause| caps(clause).is_none()) {
        return 0.0;
    }
    let chunk = entry.chunk() as u32;
    let first = appeals.partition_point(|group| group.chunk < chunk);
    let account = entry.account();
    appeals[first..]
        .iter()
        .take_while(|group| group.chunk == chunk)
        .find(|group| group.accounts[account / WORD] >> (account % WORD) & 1 == 1)
        .and_then(|group| caps(group.clause))
        .unwrap_or(0.0)
}
