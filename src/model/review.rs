//! Owns time after the effect: who appeals when, the one queue, who is decided and released on which day. Refuses the pass over all
//! accounts (`evaluation`) and reporting (`report`).

use crate::class::Class;
use crate::evaluation::{Appealing, for_each_bit};
use crate::policy::{Measure, Policy};
use crate::population::Plan;
use crate::synthesis::{CHUNK_BITS, Chunk, DRAWS, ReviewKey, Span, WORD};
use serde::{Deserialize, Serialize};

/// A sum of weights that is exact in any order: units of 2^-40 of a represented account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

/// A frozen account that appeals before the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Claim {
    key: ReviewKey,
    /// The number of its chunk, then its place there: ascending with the account index.
    place: u32,
    locked_eur: f32,
}

impl Claim {
    /// Its appeals draw, which orders the claims of a day.
    fn draw(self) -> usize {
        self.key.order() as usize % DRAWS
    }

    /// The claim's index into the plan's chunks.
    fn chunk(self) -> usize {
        (self.place >> CHUNK_BITS) as usize
    }

    /// Orders the claims of a day as the queue does: by appeals draw, then by account index.
    fn turn(self) -> u64 {
        (self.draw() as u64) << 32 | u64::from(self.place)
    }
}

/// The claims on one policy, by the whole days from the effect to their filing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims {
    /// Represented accounts that file, every day.
    filed: Vec<Weight>,
    /// Who they are, on the days that the queue may come to.
    batches: Vec<Vec<Claim>>,
}

/// Bytes of a claim on its way from one worker to another.
const CLAIM_BYTES: usize = 12;
/// More represented accounts, in units, than file on any day.
const MOST_FILED: i128 = 1 << 100;

impl Claims {
    /// Room for the claims on `policy`, none yet.
    #[must_use]
    pub fn none(plan: &Plan, policy: &Policy) -> Claims {
        let days = plan.horizon_days.saturating_sub(policy.notice_days) as usize;
        Claims {
            filed: vec![Weight::default(); days],
            batches: vec![Vec::new(); days],
        }
    }

    /// Adds the accounts of `chunk`, number `number` of the plan, that clauses of `policy` froze. `first_clause` is the number of the policy's first
    /// clause.
    pub fn add(
        &mut self,
        plan: &Plan,
        (policy, first_clause): (&Policy, usize),
        (number, chunk): (usize, &Chunk),
        appealing: &[Appealing],
    ) {
        let mut counts = vec![0_u32; self.filed.len()];
        for frozen in appealing {
            let clause = frozen.clause.checked_sub(first_clause);
            let Some(clause) = clause.and_then(|clause| policy.clauses.get(clause)) else {
                continue;
            };
            let limit_eur = match clause.measure {
                Measure::Cap { limit_eur } => limit_eur,
                _ => 0.0,
            };
            for (word, &accounts) in frozen.accounts.iter().enumerate() {
                for_each_bit(accounts, |bit| {
                    let account = word * WORD + bit;
                    let key = chunk.review[account];
                    let day = key.delay_days() as usize;
                    if let Some(count) = counts.get_mut(day) {
                        *count += 1;
                    }
                    if let Some(batch) = self.batches.get_mut(day) {
                        batch.push(Claim {
                            key,
                            place: (number << CHUNK_BITS | account) as u32,
                            locked_eur: (f64::from(chunk.balance[account]) - limit_eur) as f32,
                        });
                    }
                });
            }
        }
        let weight = Weight::new(plan.strata[chunk.stratum as usize].weight);
        for (filed, count) in self.filed.iter_mut().zip(counts) {
            if count > 0 {
                filed.0 += weight.0 * i128::from(count);
            }
        }
        self.forget(plan);
    }

    /// Adds the claims that another part found.
    pub fn append(&mut self, other: Claims) {
        for (filed, more) in self.filed.iter_mut().zip(other.filed) {
            *filed += more;
        }
        self.batches.truncate(other.batches.len());
        for (batch, mut more) in self.batches.iter_mut().zip(other.batches) {
            if batch.is_empty() {
                *batch = more;
            } else {
                batch.append(&mut more);
            }
        }
    }

    /// Forgets who files on days to which the queue cannot come before the horizon: more has been filed before than all days can work off. What the
    /// desk forgives of a day's capacity is far less than the one day more that is counted here.
    fn forget(&mut self, plan: &Plan) {
        let per_day = Weight::new(plan.review_capacity_per_day).0;
        let most = per_day.saturating_mul(self.filed.len() as i128 + 1);
        let mut before = 0;
        let reached = self.filed.iter().take_while(|filed| {
            let is_reached = before <= most;
            before += filed.0;
            is_reached
        });
        self.batches.truncate(reached.count());
    }

    /// Bytes that [`Claims::to_bytes`] appends.
    #[must_use]
    pub fn size(&self) -> usize {
        let claims: usize = self.batches.iter().map(Vec::len).sum();
        16 * self.filed.len() + 4 + 4 * self.batches.len() + CLAIM_BYTES * claims
    }

    /// Appends the claims as bytes: what is filed each day, how many days are told, for each of them the number of claims, then each; little-endian.
    pub fn to_bytes(&self, bytes: &mut Vec<u8>) {
        for filed in &self.filed {
            bytes.extend(filed.0.to_le_bytes());
        }
        bytes.extend((self.batches.len() as u32).to_le_bytes());
        for batch in &self.batches {
            bytes.extend((batch.len() as u32).to_le_bytes());
            let start = bytes.len();
            bytes.resize(start + CLAIM_BYTES * batch.len(), 0);
            let (room, _) = bytes[start..].as_chunks_mut::<CLAIM_BYTES>();
            for (packed, claim) in room.iter_mut().zip(batch) {
                packed[..4].copy_from_slice(&claim.key.bits().to_le_bytes());
                packed[4..8].copy_from_slice(&claim.place.to_le_bytes());
                packed[8..].copy_from_slice(&claim.locked_eur.to_le_bytes());
            }
        }
    }

    /// Reads claims from the front of `bytes` into `self`, which has room for them; `None` when there are not as many bytes as they say, or when `has`
    /// says of a chunk's number and a place in it that whoever sent them has no such account.
    pub fn read(mut self, bytes: &mut &[u8], has: impl Fn(usize, u32) -> bool) -> Option<Claims> {
        for filed in &mut self.filed {
            let (packed, rest) = bytes.split_first_chunk::<16>()?;
            *filed = Weight(i128::from_le_bytes(*packed));
            if !(0..MOST_FILED).contains(&filed.0) {
                return None;
            }
            *bytes = rest;
        }
        let days = number(bytes)?;
        if days > self.filed.len() {
            return None;
        }
        self.batches.truncate(days);
        for batch in &mut self.batches {
            let size = number(bytes)?.checked_mul(CLAIM_BYTES)?;
            let (claims, rest) = bytes.split_at_checked(size)?;
            *bytes = rest;
            let (claims, _) = claims.as_chunks::<CLAIM_BYTES>();
            batch.extend(
                claims
                    .iter()
                    .map(|&[a, b, c, d, e, f, g, h, i, j, k, l]| Claim {
                        key: ReviewKey::from_bits(u32::from_le_bytes([a, b, c, d])),
                        place: u32::from_le_bytes([e, f, g, h]),
                        locked_eur: f32::from_le_bytes([i, j, k, l]),
                    }),
            );
            let is_there = |claim: &Claim| has(claim.chunk(), claim.place % (1 << CHUNK_BITS));
            if !batch.iter().all(is_there) {
                return None;
            }
        }
        Some(self)
    }
}

/// Reads a number from the front of `bytes`.
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let (packed, rest) = bytes.split_first_chunk::<4>()?;
    *bytes = rest;
    Some(u32::from_le_bytes(*packed) as usize)
}

/// Puts claims in the order of `key`. Not generic, because sorting is much code.
fn put_in_order(batch: &mut [Claim], key: fn(Claim) -> u64) {
    if !batch.is_sorted_by_key(|claim| key(*claim)) {
        batch.sort_unstable_by_key(|claim| key(*claim));
    }
}

/// Fewer claims than this are put in order by comparing them.
const FEW: usize = 256;
/// Values of a digit by which many are.
const DIGITS: usize = DRAWS.isqrt().next_power_of_two();

/// Puts the claims of a day into the queue's order; `spare` is room to do it in. Draws are random, so they are dealt out by digits, the lower first; those
/// with the same draw, a few, are told apart by their place.
fn line_up(batch: &mut Vec<Claim>, spare: &mut Vec<Claim>) {
    if batch.len() < FEW {
        put_in_order(batch, Claim::turn);
        return;
    }
    spare.resize(batch.len(), Claim::default());
    let digits = [
        |claim: &Claim| claim.draw() % DIGITS,
        |claim: &Claim| claim.draw() / DIGITS,
    ];
    for digit in digits {
        let mut next = [0_u32; DIGITS];
        for claim in batch.iter() {
            next[digit(claim)] += 1;
        }
        let mut behind = 0;
        for first in &mut next {
            (behind, *first) = (behind + *first, behind);
        }
        for claim in batch.iter() {
            let place = &mut next[digit(claim)];
            spare[*place as usize] = *claim;
            *place += 1;
        }
        std::mem::swap(batch, spare);
    }
    for at in 1..batch.len() {
        let claim = batch[at];
        let mut to = at;
        while to > 0 && batch[to - 1].turn() > claim.turn() {
            batch[to] = batch[to - 1];
            to -= 1;
        }
        batch[to] = claim;
    }
}

/// What the review of one policy comes to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReviewOutcome {
    /// By stratum: agents released before the horizon.
    pub released: Vec<u64>,
    /// By stratum: the released agents' locked euro.
    pub released_eur: Vec<f64>,
    /// By day, 0 ..= horizon: represented innocents and involved whose release takes effect that day.
    pub released_innocent: Vec<Weight>,
    pub released_involved: Vec<Weight>,
    /// By day: represented appeals waiting at its end.
    pub waiting: Vec<Weight>,
    /// Represented euro-days of innocents that releases before the horizon spared.
    pub spared_eur_days: f64,
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

/// Runs the queue of `policy`. `spans` are the plan's chunks. The order of a day's claims does not matter.
#[must_use]
pub fn review(plan: &Plan, policy: &Policy, spans: &[Span], claims: Claims) -> ReviewOutcome {
    let Claims { filed, mut batches } = claims;
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
    let stratum_of = |claim: Claim| spans[claim.chunk()].stratum as usize;

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
    let mut spare = Vec::new();
    'days: for (delay, batch) in batches.iter_mut().enumerate() {
        if per_day == 0 {
            break;
        }
        let today = effect + delay;
        if !desk.completes_at_once(today, filed[delay]) {
            line_up(batch, &mut spare);
        } else {
            // They come in this order where one part found them all; sums of euro depend on it.
            put_in_order(batch, |claim| u64::from(claim.place));
        }
        for &claim in batch.iter() {
            let stratum = stratum_of(claim);
            let Some(completed) = desk.complete(today, weights[stratum]) else {
                break 'days;
            };
            done[completed] += weights[stratum];
            let decided = completed + handling;
            if decided < horizon && claim.key.released() {
                outcome.release(plan, stratum, weights[stratum], claim.locked_eur, decided);
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

impl ReviewOutcome {
    /// Whether the outcome has the shape of a review over this plan.
    #[must_use]
    pub fn is_of(&self, plan: &Plan) -> bool {
        let (strata, days) = (plan.strata.len(), plan.horizon_days as usize + 1);
        (self.released.len(), self.released_eur.len()) == (strata, strata)
            && self.released_innocent.len() == days
            && self.released_involved.len() == days
            && self.waiting.len() == days
    }

    fn release(
        &mut self,
        plan: &Plan,
        number: usize,
        weight: Weight,
        locked_eur: f32,
        decided: usize,
    ) {
        let stratum = &plan.strata[number];
        let locked_eur = f64::from(locked_eur);
        self.released[number] += 1;
        self.released_eur[number] += locked_eur;
        if stratum.class == Class::Innocent {
            self.released_innocent[decided] += weight;
            let spared = f64::from(plan.horizon_days) - decided as f64;
            self.spared_eur_days += stratum.weight * locked_eur * spared;
        } else {
            self.released_involved[decided] += weight;
        }
    }
}
