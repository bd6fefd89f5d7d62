//! Owns what is filed: who appeals and when, added up by day and by slot, and the way of that from one part to another. Refuses to decide anything
//! (`queue`).

use super::Weight;
use crate::evaluation::for_each_bit;
use crate::policy::Policy;
use crate::population::Plan;
use crate::synthesis::{Chunk, DRAWS, ReviewKey, WORD};

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
    pub delays: &'a [u16],
}

impl Appeals<'_> {
    /// The places in the chunk of the accounts that file before `day`.
    pub(super) fn before(&self, day: usize) -> Vec<u16> {
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
    pub(super) fn weight(&self, plan: &Plan) -> Weight {
        Weight::new(plan.strata[self.chunk.stratum as usize].weight)
    }
}

/// How many of these accounts of `chunk`, a bit each, file after how many whole days, up to the longest delay shorter than the horizon.
#[must_use]
pub fn delays(plan: &Plan, chunk: &Chunk, accounts: &[u64]) -> Vec<u16> {
    let mut agents = [0; DELAYS];
    for_each_key(chunk, accounts, |_, key| {
        agents[key.delay_days() as usize % DELAYS] += 1;
    });
    let before_horizon = &agents[..plan.horizon_days as usize];
    let longest = before_horizon.iter().rposition(|&agents| agents > 0);
    before_horizon[..longest.map_or(0, |day| day + 1)].to_vec()
}

/// Calls `visit` with the place in the chunk and the key of each of these accounts, a bit each.
fn for_each_key(chunk: &Chunk, accounts: &[u64], mut visit: impl FnMut(usize, ReviewKey)) {
    let (keys, _) = chunk.review.as_chunks::<WORD>();
    for (word, (keys, &accounts)) in keys.iter().zip(accounts).enumerate() {
        for_each_bit(accounts, |bit| visit(word * WORD + bit, keys[bit % WORD]));
    }
}

/// Bits of the appeals draw that tell the slots of a filing day apart. More slots are more to add up, fewer have more accounts to put in order; where
/// there are many days, fewer file on each.
pub(super) fn slot_bits(plan: &Plan) -> u32 {
    let bits = plan.simulated.max(1).ilog2() / 2;
    bits.saturating_sub((plan.horizon_days / 128).max(1).ilog2())
}

/// The number of an account's slot, counted over all filing days.
pub(super) fn slot(key: ReviewKey, bits: u32) -> usize {
    (key.order() >> (DRAWS.ilog2() - bits)) as usize
}

/// What is filed on one policy, by the whole days from the effect to the filing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filings {
    /// Represented accounts that file, every day.
    pub(super) filed: Vec<Weight>,
    /// The same by slot, on the first days, which the queue probably comes to; no slots on a day when nobody files.
    pub(super) slots: Vec<Vec<Weight>>,
    pub(super) slot_bits: u32,
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
                    *filed += weight.times(u32::from(agents));
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
