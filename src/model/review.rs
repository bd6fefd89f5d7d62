//! Owns time after the effect: who appeals when, the one queue, who is decided and released on which day. Refuses the pass over all
//! accounts (`evaluation`) and reporting (`report`).
//!
//! The accounts may lie in several parts that do not see each other. Each tells what its accounts file ([`Filings`]), as weights by slot: a
//! filing day and the first bits of the appeals draw. What all parts file tells when a slot is worked off ([`Queue`]), and with that each part
//! finds whom of its own that releases ([`Releases`]). Only the accounts of those few slots that take more than a day are put in order one by one.

use crate::class::Class;
use crate::evaluation::{for_each_bit, in_units};
use crate::policy::{Measure, Policy};
use crate::population::Plan;
use crate::synthesis::{CHUNK_BITS, Chunk, DRAWS, ReviewKey, WORD};
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

    /// The weight of so many agents of this one.
    fn times(self, agents: u32) -> Self {
        Weight(self.0 * i128::from(agents))
    }
}

impl std::ops::AddAssign for Weight {
    fn add_assign(&mut self, other: Weight) {
        self.0 += other.0;
    }
}

/// The accounts of one chunk that one clause of a policy froze and that appeal.
#[derive(Clone, Copy, Debug)]
pub struct Appeals<'a> {
    /// The chunk's number in the plan.
    pub number: usize,
    pub chunk: &'a Chunk,
    /// The clause's number in the policy.
    pub clause: usize,
    /// A bit each.
    pub accounts: &'a [u64],
    /// How many there are by filing delay; see [`delays`].
    pub delays: &'a [u32],
}

impl Appeals<'_> {
    /// The places in the chunk of the accounts that file before `day`.
    fn before(&self, day: usize) -> Vec<u16> {
        let all: u32 = self.accounts.iter().map(|word| word.count_ones()).sum();
        let mut places = vec![0; all as usize];
        let mut count = 0;
        for_each_key(self.chunk, self.accounts, |place, key| {
            // Who is early is as good as random: a place that is not kept is written over, which costs less than a wrong guess.
            places[count] = place as u16;
            count += usize::from((key.delay_days() as usize) < day);
        });
        places.truncate(count);
        places
    }

    /// What each account weighs.
    fn weight(&self, plan: &Plan) -> Weight {
        Weight::new(plan.strata[self.chunk.stratum as usize].weight)
    }
}

/// How many of these accounts of `chunk`, a bit each, file after how many whole days, for delays shorter than the horizon.
#[must_use]
pub fn delays(plan: &Plan, chunk: &Chunk, accounts: &[u64]) -> Vec<u32> {
    let mut agents = [0; DELAYS];
    for_each_key(chunk, accounts, |_, key| {
        agents[key.delay_days() as usize % DELAYS] += 1;
    });
    agents[..plan.horizon_days as usize].to_vec()
}

/// Calls `visit` with the place in the chunk and the key of each of these accounts, a bit each.
fn for_each_key(chunk: &Chunk, accounts: &[u64], mut visit: impl FnMut(usize, ReviewKey)) {
    let (keys, _) = chunk.review.as_chunks::<WORD>();
    for (word, (keys, &accounts)) in keys.iter().zip(accounts).enumerate() {
        for_each_bit(accounts, |bit| visit(word * WORD + bit, keys[bit % WORD]));
    }
}

/// Bits of the appeals draw that tell the slots of a filing day apart. More slots are more to add up, fewer have more accounts to put in order.
fn slot_bits(plan: &Plan) -> u32 {
    plan.simulated.max(1).ilog2() / 2
}

/// The number of an account's slot, counted over all filing days.
fn slot(key: ReviewKey, bits: u32) -> usize {
    (key.order() >> (DRAWS.ilog2() - bits)) as usize
}

/// What is filed on one policy, by the whole days from the effect to the filing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filings {
    /// Represented accounts that file, every day.
    filed: Vec<Weight>,
    /// The same by slot, on the first days, which the queue probably comes to; no slots on a day when nobody files.
    slots: Vec<Vec<Weight>>,
    slot_bits: u32,
}

/// Bytes of a slot on its way from one worker to another.
const SLOT_BYTES: usize = 12;
/// More represented accounts, in units, than file on any day.
const MOST_FILED: i128 = 1 << 100;

impl Filings {
    /// Room for what is filed on `policy`; nothing yet.
    #[must_use]
    pub fn none(plan: &Plan, policy: &Policy) -> Filings {
        let days = days_in_force(plan, policy);
        Filings {
            filed: vec![Weight::default(); days],
            slots: vec![Vec::new(); days],
            slot_bits: slot_bits(plan),
        }
    }

    /// What `appeals` against `policy` come to, by day. `share` is what part of all represented accounts they may come from: it says on which days
    /// [`Filings::by_slot`] tells more, and nothing else depends on it.
    #[must_use]
    pub fn by_day<'a>(
        plan: &Plan,
        policy: &Policy,
        share: f64,
        appeals: impl Iterator<Item = Appeals<'a>>,
    ) -> Filings {
        let mut filings = Filings::none(plan, policy);
        for each in appeals {
            let weight = each.weight(plan);
            for (filed, &agents) in filings.filed.iter_mut().zip(each.delays) {
                if agents > 0 {
                    *filed += weight.times(agents);
                }
            }
        }
        filings.slots.truncate(filings.reach(plan, share));
        for (slots, filed) in filings.slots.iter_mut().zip(&filings.filed) {
            if filed.0 > 0 {
                slots_in(slots, filings.slot_bits);
            }
        }
        filings
    }

    /// Adds by slot what [`Filings::by_day`] has of these appeals, on the first days; returns the places in the chunk of the accounts that file then.
    pub fn by_slot(&mut self, plan: &Plan, appeals: &Appeals) -> Vec<u16> {
        let places = appeals.before(self.slots.len());
        let weight = appeals.weight(plan);
        for &place in &places {
            let slot = slot(appeals.chunk.review[usize::from(place)], self.slot_bits);
            let (day, slot) = (slot >> self.slot_bits, slot % (1 << self.slot_bits));
            self.slots[day][slot] += weight;
        }
        places
    }

    /// Adds what another part's accounts file.
    pub fn append(&mut self, other: &Filings) {
        for (filed, more) in self.filed.iter_mut().zip(&other.filed) {
            *filed += *more;
        }
        self.slots.truncate(other.slots.len());
        for (slots, more) in self.slots.iter_mut().zip(&other.slots) {
            if !more.is_empty() {
                let slots = slots_in(slots, self.slot_bits).iter_mut();
                slots.zip(more).for_each(|(slot, more)| *slot += *more);
            }
        }
    }

    /// The days to which the queue comes if all other accounts file as these do, and some more to be safe: before later ones more is filed than can be
    /// worked off. Should it come further, the days that it comes to are slots as a whole.
    fn reach(&self, plan: &Plan, share: f64) -> usize {
        let days = self.filed.len();
        let most = plan.review_capacity_per_day * days as f64 * 1.125 * share;
        let mut before = 0.0;
        let reached = self.filed.iter().take_while(|filed| {
            let is_reached = before <= most;
            before += filed.accounts();
            is_reached
        });
        reached.count()
    }

    /// Appends the filings as bytes: what is filed each day, how many days are told by slot, for each of them how many numbers follow, then each slot
    /// that is not empty, its number and its weight; little-endian. What a weight has above 64 bits comes beside a number marked [`UPPER`].
    pub fn to_bytes(&self, bytes: &mut Vec<u8>) {
        for filed in &self.filed {
            bytes.extend(filed.0.to_le_bytes());
        }
        bytes.extend((self.slots.len() as u32).to_le_bytes());
        for slots in &self.slots {
            let halves = (0_u32..).zip(slots).flat_map(|(number, weight)| {
                let (lower, upper) = (weight.0 as u64, (weight.0 >> 64) as u64);
                [(number, lower), (number | UPPER, upper)]
            });
            let start = bytes.len();
            bytes.extend([0; 4]);
            for (number, half) in halves.filter(|(_, half)| *half > 0) {
                bytes.extend(number.to_le_bytes());
                bytes.extend(half.to_le_bytes());
            }
            let count = (bytes.len() - start) / SLOT_BYTES;
            bytes[start..start + 4].copy_from_slice(&(count as u32).to_le_bytes());
        }
    }

    /// Reads filings from the front of `bytes` into `self`, which has room for them; `None` when they are not as many bytes as they say, or weights
    /// and slots that cannot be.
    pub fn read(mut self, bytes: &mut &[u8]) -> Option<Filings> {
        for filed in &mut self.filed {
            *filed = Weight(i128::from_le_bytes(front(bytes)?));
            if !(0..MOST_FILED).contains(&filed.0) {
                return None;
            }
        }
        let days = u32::from_le_bytes(front(bytes)?) as usize;
        if days > self.filed.len() {
            return None;
        }
        self.slots.truncate(days);
        for slots in &mut self.slots {
            for _ in 0..u32::from_le_bytes(front(bytes)?) {
                let number = u32::from_le_bytes(front(bytes)?);
                let half = i128::from(u64::from_le_bytes(front(bytes)?));
                let slots = slots_in(slots, self.slot_bits);
                let slot = slots.get_mut((number & !UPPER) as usize)?;
                slot.0 |= if number & UPPER == 0 {
                    half
                } else {
                    half << 64
                };
                if !(0..MOST_FILED).contains(&slot.0) {
                    return None;
                }
            }
        }
        Some(self)
    }
}

/// Marks a slot's number on its way: the upper half of its weight comes with it.
const UPPER: u32 = 1 << 31;

/// Takes some bytes from the front of `bytes`.
fn front<const COUNT: usize>(bytes: &mut &[u8]) -> Option<[u8; COUNT]> {
    let (front, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(*front)
}

/// Filing delays that keys tell apart.
const DELAYS: usize = 1 << (32 - 1 - DRAWS.ilog2());

/// Whole days from the effect to the horizon.
fn days_in_force(plan: &Plan, policy: &Policy) -> usize {
    plan.horizon_days.saturating_sub(policy.notice_days) as usize
}

/// The slots of a day, made when they are wanted.
fn slots_in(slots: &mut Vec<Weight>, bits: u32) -> &mut [Weight] {
    if slots.is_empty() {
        *slots = vec![Weight::default(); 1 << bits];
    }
    slots
}

/// The desk that works the queue off.
#[derive(Clone, Debug, PartialEq)]
struct Desk {
    /// The day on which all that it has been given so far is completed; the horizon if not before.
    day: usize,
    horizon: usize,
    per_day: i128,
    /// What is left of that day's capacity.
    left: i128,
}

impl Desk {
    fn new(plan: &Plan, policy: &Policy) -> Desk {
        let per_day = Weight::new(plan.review_capacity_per_day).0;
        // Weights are rounded, so those that fill a day may come to more than it: this much is forgiven.
        let per_day = per_day + per_day / 1_000_000_000;
        Desk {
            day: policy.notice_days as usize,
            horizon: plan.horizon_days as usize,
            per_day,
            left: per_day,
        }
    }

    /// What comes now was filed on `day`.
    fn open(&mut self, day: usize) {
        if day > self.day {
            (self.day, self.left) = (day, self.per_day);
        }
    }

    /// Takes the next `work` in the queue. The days on which it is begun and completed; the horizon if not before.
    fn complete(&mut self, work: Weight) -> (usize, usize) {
        let begun = self.day;
        self.left -= work.0;
        while self.left < 0 && self.day < self.horizon {
            self.day += 1;
            self.left += self.per_day;
        }
        (begun, self.day)
    }
}

/// When appeals against one policy are decided.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Decisions {
    /// By filing day, as far as the queue comes, then by slot, or once for all slots of the day: the day of the decision; [`never`], or [`split`].
    days: Vec<Vec<u16>>,
}

/// Stands for the day of decisions that do not fall before the horizon.
fn never(plan: &Plan) -> u16 {
    plan.horizon_days as u16
}

/// Stands for the day of decisions on a slot that is not completed on one day.
fn split(plan: &Plan) -> u16 {
    never(plan) + 1
}

impl Decisions {
    /// Whether they can be of this plan.
    #[must_use]
    pub fn is_of(&self, plan: &Plan) -> bool {
        let slots = 1 << slot_bits(plan);
        let is_whole = |day: &Vec<u16>| [1, slots].contains(&day.len());
        let mut each = self.days.iter();
        self.days.len() <= plan.horizon_days as usize
            && each.all(|day| is_whole(day) && day.iter().all(|&day| day <= split(plan)))
    }

    /// The decisions, spread out to be looked up.
    #[must_use]
    pub fn schedule(&self, plan: &Plan) -> Schedule {
        let slots = 1 << slot_bits(plan);
        let mut by_slot = Vec::with_capacity(self.days.len() * slots + 1);
        for day in &self.days {
            match day.as_slice() {
                [day] => by_slot.resize(by_slot.len() + slots, *day),
                day => by_slot.extend_from_slice(day),
            }
        }
        by_slot.push(never(plan));
        Schedule {
            days: self.days.len(),
            by_slot,
        }
    }
}

/// [`Decisions`] by slot.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// Filing days to which the queue comes.
    days: usize,
    /// By slot, counted over all filing days; the last stands for all further on.
    by_slot: Vec<u16>,
}

/// The queue of one policy, worked off.
#[derive(Clone, Debug, PartialEq)]
pub struct Queue {
    pub decisions: Decisions,
    filed: Vec<Weight>,
    /// By day: what is completed, without the slots that are split.
    done: Vec<Weight>,
    /// The numbers of those, of a whole day that of its last slot, and how the desk stands when it comes to each.
    split: Vec<(usize, Desk)>,
}

impl Queue {
    /// Works off what all accounts together file on `policy`.
    #[must_use]
    pub fn new(plan: &Plan, policy: &Policy, filings: &Filings) -> Queue {
        let horizon = plan.horizon_days as usize;
        let mut queue = Queue {
            decisions: Decisions::default(),
            filed: filings.filed.clone(),
            done: vec![Weight::default(); horizon],
            split: Vec::new(),
        };
        let mut desk = Desk::new(plan, policy);
        if desk.per_day == 0 {
            return queue;
        }
        let bits = filings.slot_bits;
        for delay in 0..queue.filed.len() {
            desk.open(policy.notice_days as usize + delay);
            if desk.day >= horizon {
                break;
            }
            let (first, end) = (delay << bits, (delay + 1) << bits);
            let before = desk.clone();
            let whole = queue.take(plan, &mut desk, end - 1, queue.filed[delay]);
            let slots = filings.slots.get(delay);
            let days = if whole == split(plan)
                && let Some(slots) = slots
            {
                // Not completed on one day, as a whole: slot by slot, then.
                queue.split.pop();
                desk = before;
                let slots = (first..).zip(slots);
                let days = slots.map(|(slot, &work)| queue.take(plan, &mut desk, slot, work));
                days.collect()
            } else {
                vec![whole]
            };
            queue.decisions.days.push(days);
        }
        queue
    }

    /// Gives the desk `work`, the last slot of which is `last`, and tells when it is decided.
    fn take(&mut self, plan: &Plan, desk: &mut Desk, last: usize, work: Weight) -> u16 {
        let before = desk.clone();
        let (begun, day) = desk.complete(work);
        if begun >= desk.horizon {
            never(plan)
        } else if begun == day {
            self.done[day] += work;
            decided(plan, day)
        } else {
            self.split.push((last, before));
            split(plan)
        }
    }

    /// What the review of `policy` comes to. `releases` are those of all accounts.
    #[must_use]
    pub fn outcome(&self, plan: &Plan, policy: &Policy, mut releases: Releases) -> ReviewOutcome {
        let (effect, horizon) = (policy.notice_days as usize, plan.horizon_days as usize);
        let mut done = self.done.clone();
        let mut claims = std::mem::take(&mut releases.split);
        claims.sort_unstable_by_key(Claim::turn);
        let mut claims = claims.into_iter().peekable();
        let bits = slot_bits(plan);
        let strata = plan.strata.iter();
        let weights: Vec<_> = strata.map(|stratum| Weight::new(stratum.weight)).collect();
        for (last, desk) in &self.split {
            let mut desk = desk.clone();
            while let Some(claim) = claims.next_if(|claim| slot(claim.key(), bits) <= *last) {
                let weight = weights[claim.stratum as usize];
                let (_, day) = desk.complete(weight);
                if day >= horizon {
                    continue;
                }
                done[day] += weight;
                let day = decided(plan, day);
                if day < never(plan) && claim.key().released() {
                    let place = (claim.stratum as usize, claim.clause as usize);
                    let agent = (1, f64::from(claim.balance_eur));
                    releases.release(plan, place, usize::from(day), agent, weight);
                }
            }
        }
        let mut outcome = ReviewOutcome {
            released: Vec::new(),
            released_eur: Vec::new(),
            released_innocent: releases.innocent,
            released_involved: releases.involved,
            waiting: vec![Weight::default(); horizon + 1],
            spared_eur_days: 0.0,
        };
        for (stratum, clauses) in plan.strata.iter().zip(&releases.clauses) {
            let (mut agents, mut eur, mut eur_days) = (0, 0.0, 0.0);
            for (released, clause) in clauses.iter().zip(&policy.clauses) {
                let kept_eur = match clause.measure {
                    Measure::Cap { limit_eur } => limit_eur,
                    _ => 0.0,
                };
                agents += released.agents;
                eur += released.units as f64 * stratum.unit_eur - released.agents as f64 * kept_eur;
                eur_days += released.unit_days as f64 * stratum.unit_eur
                    - released.agent_days as f64 * kept_eur;
            }
            outcome.released.push(agents);
            outcome.released_eur.push(eur);
            if stratum.class == Class::Innocent {
                outcome.spared_eur_days += stratum.weight * eur_days;
            }
        }
        let mut waiting = Weight::default();
        let days = outcome.waiting[effect..].iter_mut().zip(&done[effect..]);
        for ((day, done), filed) in days.zip(&self.filed) {
            waiting += *filed;
            waiting.0 -= done.0;
            *day = waiting;
        }
        if horizon > 0 {
            outcome.waiting[horizon] = outcome.waiting[horizon - 1];
        }
        outcome
    }
}

/// The day of the decision on what is completed on `day`; [`never`] if that is not before the horizon.
fn decided(plan: &Plan, day: usize) -> u16 {
    let decided = day as u64 + u64::from(plan.review_handling_days);
    decided.min(u64::from(plan.horizon_days)) as u16
}

/// Released agents that one clause froze, of one stratum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Released {
    agents: u64,
    /// Whole balances of those, in the stratum's units.
    units: u64,
    /// The days that each agent's release comes before the horizon, added up.
    agent_days: u64,
    /// Those days times the whole balance, added up.
    unit_days: u128,
}

/// An appealing account in a slot that is split.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Claim {
    key: u32,
    /// The number of its chunk, then its place there: ascending with the account index.
    place: u32,
    stratum: u32,
    clause: u32,
    balance_eur: f32,
}

/// Claims on their way are plain words, which take no time to write and read; there may be many.
mod as_words {
    use super::Claim;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    type Words = [u32; 5];

    pub fn serialize<S: Serializer>(claims: &[Claim], serializer: S) -> Result<S::Ok, S::Error> {
        let words = |claim: &Claim| -> Words {
            let balance = claim.balance_eur.to_bits();
            [claim.key, claim.place, claim.stratum, claim.clause, balance]
        };
        let words: Vec<_> = claims.iter().map(words).collect();
        serializer.serialize_bytes(bytemuck::cast_slice(&words))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Claim>, D::Error> {
        let bytes = <&[u8]>::deserialize(deserializer)?;
        let (claims, rest) = bytes.as_chunks::<{ size_of::<Words>() }>();
        if !rest.is_empty() {
            return Err(Error::custom("not whole claims"));
        }
        let claims = claims.iter().map(|claim| {
            let [key, place, stratum, clause, balance]: Words = bytemuck::cast(*claim);
            Claim {
                key,
                place,
                stratum,
                clause,
                balance_eur: f32::from_bits(balance),
            }
        });
        Ok(claims.collect())
    }
}

impl Claim {
    fn key(&self) -> ReviewKey {
        ReviewKey::from_bits(self.key)
    }

    /// Orders claims as the queue does: by filing day, appeals draw, account index.
    fn turn(&self) -> u64 {
        u64::from(self.key().order()) << 32 | u64::from(self.place)
    }
}

/// Whom the review of one policy releases, of any part of the accounts. Sums of parts are exact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Releases {
    /// By stratum, then clause of the policy.
    clauses: Vec<Vec<Released>>,
    /// By day of the decision, 0 ..= horizon: represented innocents and involved.
    innocent: Vec<Weight>,
    involved: Vec<Weight>,
    /// Accounts of which only all parts together can tell.
    #[serde(with = "as_words")]
    split: Vec<Claim>,
}

impl Releases {
    /// Nobody is released yet.
    #[must_use]
    pub fn none(plan: &Plan, policy: &Policy) -> Releases {
        let days = vec![Weight::default(); plan.horizon_days as usize + 1];
        Releases {
            clauses: vec![vec![Released::default(); policy.clauses.len()]; plan.strata.len()],
            innocent: days.clone(),
            involved: days,
            split: Vec::new(),
        }
    }

    /// Whether they have the shape of releases under this policy.
    #[must_use]
    pub fn is_of(&self, plan: &Plan, policy: &Policy) -> bool {
        let (strata, days) = (plan.strata.len(), plan.horizon_days as usize + 1);
        let clauses = policy.clauses.len();
        let is_there =
            |claim: &Claim| (claim.stratum as usize) < strata && (claim.clause as usize) < clauses;
        self.clauses.len() == strata
            && self
                .clauses
                .iter()
                .all(|by_clause| by_clause.len() == clauses)
            && (self.innocent.len(), self.involved.len()) == (days, days)
            && self.split.iter().all(is_there)
    }

    /// Adds those of the appeals that are released. `early` are the places of those that `filings` tell by slot.
    pub fn add(
        &mut self,
        plan: &Plan,
        schedule: &Schedule,
        filings: &Filings,
        appeals: &Appeals,
        early: &[u16],
    ) {
        let all;
        let places = if schedule.days <= filings.slots.len() {
            early
        } else {
            all = appeals.before(schedule.days);
            &all
        };
        let Appeals {
            number,
            chunk,
            clause,
            ..
        } = *appeals;
        let bits = slot_bits(plan);
        let (never, split) = (never(plan), split(plan));
        let days = usize::from(never);
        let (mut agents, mut eur) = (vec![0; days + 1], vec![0.0; days + 1]);
        let last = schedule.by_slot.len() - 1;
        for account in places.iter().map(|&place| usize::from(place)) {
            let key = chunk.review[account];
            let day = schedule.by_slot[slot(key, bits).min(last)];
            if day == split {
                self.split.push(Claim {
                    key: key.bits(),
                    place: (number << CHUNK_BITS | account) as u32,
                    stratum: chunk.stratum,
                    clause: clause as u32,
                    balance_eur: chunk.balance[account],
                });
                continue;
            }
            let day = usize::from(if key.released() { day } else { never });
            agents[day] += 1;
            eur[day] += f64::from(chunk.balance[account]);
        }
        let place = (chunk.stratum as usize, clause);
        let weight = appeals.weight(plan);
        for (day, (agents, eur)) in agents.into_iter().zip(eur).enumerate().take(days) {
            if agents > 0 {
                self.release(plan, place, day, (agents, eur), weight.times(agents));
            }
        }
    }

    /// Adds the releases of another part.
    pub fn append(&mut self, other: Releases) {
        let released = self.clauses.iter_mut().flatten();
        for (sum, part) in released.zip(other.clauses.iter().flatten()) {
            sum.agents += part.agents;
            sum.units += part.units;
            sum.agent_days += part.agent_days;
            sum.unit_days += part.unit_days;
        }
        let days = self.innocent.iter_mut().chain(&mut self.involved);
        for (sum, part) in days.zip(other.innocent.iter().chain(&other.involved)) {
            *sum += *part;
        }
        self.split.extend(other.split);
    }

    /// Releases agents of this stratum and clause on `day`: how many, their balances, their weights.
    fn release(
        &mut self,
        plan: &Plan,
        (number, clause): (usize, usize),
        day: usize,
        (agents, eur): (u32, f64),
        weight: Weight,
    ) {
        let stratum = &plan.strata[number];
        let units = in_units(stratum, eur);
        let spared = u64::from(plan.horizon_days) - day as u64;
        let released = &mut self.clauses[number][clause];
        released.agents += u64::from(agents);
        released.units += units;
        released.agent_days += u64::from(agents) * spared;
        released.unit_days += u128::from(units) * u128::from(spared);
        let by_day = if stratum.class == Class::Innocent {
            &mut self.innocent
        } else {
            &mut self.involved
        };
        by_day[day] += weight;
    }
}

/// What the review of one policy comes to.
#[derive(Clone, Debug, Default, PartialEq)]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_any_size_survive_the_way() {
        let told = Filings {
            filed: vec![Weight(3 << 65), Weight(0), Weight(7)],
            slots: vec![
                vec![Weight(1 << 65), Weight(0), Weight(2 << 65), Weight(0)],
                vec![],
            ],
            slot_bits: 2,
        };
        let room = Filings {
            filed: vec![Weight(0); 3],
            slots: vec![vec![]; 3],
            slot_bits: 2,
        };
        let mut bytes = Vec::new();
        told.to_bytes(&mut bytes);
        let read = |bytes: &[u8]| {
            let mut bytes = bytes;
            room.clone().read(&mut bytes).filter(|_| bytes.is_empty())
        };
        assert_eq!(read(&bytes), Some(told));
        let slot = 3 * 16 + 4 + 4;
        for (place, what) in [
            (slot, "no such slot"),
            (15, "a negative weight"),
            (3 * 16, "more days than there are"),
            (slot + SLOT_BYTES - 1, "a weight that cannot be"),
        ] {
            let mut wrong = bytes.clone();
            wrong[place] |= 0x84;
            assert_eq!(read(&wrong), None, "{what}");
        }
    }
}
