//! Owns the pass over the accounts: which clause decides each, who left before it, and what that adds up to. Refuses drawing
//! (`synthesis`), time after the effect (`review`) and weights (`report`): everything here is a count of agents or an exact sum.

use crate::policy::Policy;
use crate::population::{Plan, Stratum};
use crate::program::{
    ClauseProgram, Column, Expression, PlaceColumn, Program, Test, anticipation_days,
};
use crate::synthesis::{Chunk, WORD, exit_clock_days, unflipped};
use serde::{Deserialize, Serialize};
use wide::{i8x16, i16x8, i32x4, u8x16};

/// Masks of a block: enough accounts to spread the cost of a program's steps, few enough to stay in the nearest cache.
const BLOCK: usize = 16;
type Mask = [u64; BLOCK];

/// Agents and euro that one clause decided, of one stratum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseTally {
    /// Matched, but gone before the effect.
    pub left: u64,
    /// Whole balances of those, in the stratum's units.
    pub left_units: u64,
    /// Reached by the measure.
    pub met: u64,
    /// Whole balances of those, in the stratum's units.
    pub met_units: u64,
}

impl ClauseTally {
    pub fn add(&mut self, other: &ClauseTally) {
        self.left += other.left;
        self.left_units += other.left_units;
        self.met += other.met;
        self.met_units += other.met_units;
    }
}

/// What the pass finds in one chunk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChunkTally {
    /// One a clause, over the clauses of all policies.
    pub clauses: Vec<ClauseTally>,
    /// Frozen accounts that appeal, by clause; clauses without any are absent.
    pub appealing: Vec<Appealing>,
    /// Involved leavers by policy and day, where there are any.
    pub left_by_day: Vec<LeftByDay>,
}

/// The appealing accounts that one clause froze, a bit each.
#[derive(Clone, Debug, PartialEq)]
pub struct Appealing {
    pub clause: usize,
    pub accounts: Vec<u64>,
}

/// Involved agents of a chunk that leave on each day before the effect; those who leave before day 0 are counted there.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftByDay {
    pub policy: usize,
    pub agents: Vec<u32>,
}

/// A sum of a chunk's balances as an integer number of its stratum's units; exact.
#[must_use]
pub fn in_units(stratum: &Stratum, eur: f64) -> u64 {
    (eur / stratum.unit_eur) as u64
}

/// Passes once over `chunk` for all policies. `clause_count` is the number of clauses of all policies.
#[must_use]
pub fn evaluate(
    plan: &Plan,
    policies: &[Policy],
    program: &Program,
    chunk: &Chunk,
    clause_count: usize,
) -> ChunkTally {
    let stratum = &plan.strata[chunk.stratum as usize];
    let mut tally = ChunkTally {
        clauses: vec![ClauseTally::default(); clause_count],
        ..ChunkTally::default()
    };
    if program.policies.iter().all(|p| p.clauses.is_empty()) {
        return tally;
    }
    let mut sums = vec![[0.0_f64; 2]; clause_count];
    decide(program, chunk, |block, policy, clause, left, met| {
        let entry = &mut tally.clauses[clause.clause];
        let sum = &mut sums[clause.clause];
        entry.left += block.add(left, &mut sum[0]);
        entry.met += block.add(met, &mut sum[1]);
        if clause.freezes && !chunk.appeals.is_empty() {
            block.note_appeals(met, clause.clause, &mut tally.appealing);
        }
        if stratum.class.is_involved() {
            let days = LeavingDays::new(&policies[policy], stratum);
            block.note_leavers(left, policy, &days, &mut tally.left_by_day);
        }
    });
    for (entry, sum) in tally.clauses.iter_mut().zip(&sums) {
        entry.left_units = in_units(stratum, sum[0]);
        entry.met_units = in_units(stratum, sum[1]);
    }
    tally
}

/// What a policy comes to for one account on the effect day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Fate {
    /// Not matched, or under a cap.
    Unaffected = 0,
    Left = 1,
    Restricted = 2,
    Frozen = 3,
    /// Frozen, and released before the horizon. Only the queue of all accounts tells: neither [`fates`] nor *Why me?* says so of one.
    Released = 4,
}

impl Fate {
    pub const ALL: [Fate; 5] = [
        Fate::Unaffected,
        Fate::Left,
        Fate::Restricted,
        Fate::Frozen,
        Fate::Released,
    ];

    /// The fate of this byte; what is no fate counts as unaffected.
    #[must_use]
    pub fn of(byte: u8) -> Fate {
        Fate::ALL
            .get(usize::from(byte))
            .copied()
            .unwrap_or(Fate::Unaffected)
    }
}

/// The fate of every account of `chunk`, by policy, as [`Fate`]'s numbers.
#[must_use]
pub fn fates(program: &Program, chunk: &Chunk) -> Vec<Vec<u8>> {
    let mut fates = vec![vec![Fate::Unaffected as u8; chunk.len as usize]; program.policies.len()];
    decide(program, chunk, |block, policy, clause, left, met| {
        let reached = if clause.freezes {
            Fate::Frozen
        } else {
            Fate::Restricted
        };
        for (mask, fate) in [(left, Fate::Left), (met, reached)] {
            for (number, &word) in mask.iter().enumerate().take(block.words) {
                for_each_bit(word, |bit| {
                    fates[policy][(block.first + number) * WORD + bit] = fate as u8;
                });
            }
        }
    });
    fates
}

/// Runs `program` over `chunk`, a block at a time. `each` hears, for every policy and clause, of the accounts that the clause decides: those
/// that left before the effect, and those that the measure reaches.
fn decide(
    program: &Program,
    chunk: &Chunk,
    mut each: impl FnMut(&Block, usize, &ClauseProgram, &Mask, &Mask),
) {
    let mut tests = vec![[0_u64; BLOCK]; program.tests.len()];
    let words = chunk.balance_sums.len();
    for first in (0..words).step_by(BLOCK) {
        let block = Block {
            chunk,
            first,
            words: BLOCK.min(words - first),
        };
        for (test, mask) in program.tests.iter().zip(&mut tests) {
            block.test(test, mask);
        }
        let valid = block.valid();
        for (number, policy) in program.policies.iter().enumerate() {
            if policy.clauses.is_empty() {
                continue;
            }
            let mut undecided = valid;
            let leaves = block.holds(&policy.leaves, &tests);
            for clause in &policy.clauses {
                let mut matched = block.holds(&clause.when, &tests);
                and(&mut matched, &undecided);
                and_not(&mut undecided, &matched);
                let mut left = leaves;
                and(&mut left, &matched);
                let mut met = block.holds(&clause.reaches, &tests);
                and(&mut met, &matched);
                and_not(&mut met, &left);
                each(&block, number, clause, &left, &met);
            }
        }
    }
}

#[inline(always)]
fn and(mask: &mut Mask, other: &Mask) {
    for (word, other) in mask.iter_mut().zip(other) {
        *word &= other;
    }
}

#[inline(always)]
fn and_not(mask: &mut Mask, other: &Mask) {
    for (word, other) in mask.iter_mut().zip(other) {
        *word &= !other;
    }
}

/// Some whole masks of a chunk.
struct Block<'a> {
    chunk: &'a Chunk,
    first: usize,
    words: usize,
}

impl Block<'_> {
    fn range(&self, size: usize) -> std::ops::Range<usize> {
        self.first * size..(self.first + self.words) * size
    }

    /// The accounts that are not padding.
    fn valid(&self) -> Mask {
        let mut mask = [0; BLOCK];
        for (number, word) in mask.iter_mut().enumerate().take(self.words) {
            let before = (self.first + number) * WORD;
            let accounts = (self.chunk.len as usize).saturating_sub(before);
            *word = if accounts >= WORD {
                u64::MAX
            } else {
                (1 << accounts) - 1
            };
        }
        mask
    }

    fn test(&self, test: &Test, mask: &mut Mask) {
        match test {
            Test::AtLeast(column, least) => {
                let column = match column {
                    Column::Name => &self.chunk.name,
                    Column::Risk => &self.chunk.risk,
                    Column::Exit => &self.chunk.exit,
                };
                at_least(&column[self.range(WORD)], *least, mask);
            }
            // Balances are not negative, so their bits order as they do.
            Test::BalanceAtLeast(least) => at_least(
                bytemuck::cast_slice(&self.chunk.balance[self.range(WORD)]),
                least.to_bits() as i32,
                mask,
            ),
            Test::CodeIn(column, codes) => {
                let column = match column {
                    PlaceColumn::Document => &self.chunk.document,
                    PlaceColumn::DeclaredResidence => &self.chunk.declared_residence,
                    PlaceColumn::Ip => &self.chunk.ip,
                };
                code_in(&column[self.range(WORD)], codes, mask);
            }
        }
    }

    fn holds(&self, expression: &Expression, tests: &[Mask]) -> Mask {
        match expression {
            Expression::Constant(value) => [if *value { u64::MAX } else { 0 }; BLOCK],
            Expression::Test(number) => tests[*number],
            Expression::Not(part) => self.holds(part, tests).map(|word| !word),
            Expression::All(parts) => {
                let mut mask = [u64::MAX; BLOCK];
                for part in parts {
                    and(&mut mask, &self.holds(part, tests));
                }
                mask
            }
            Expression::Any(parts) => {
                let mut mask = [0; BLOCK];
                for part in parts {
                    for (word, other) in mask.iter_mut().zip(self.holds(part, tests)) {
                        *word |= other;
                    }
                }
                mask
            }
        }
    }

    /// Adds the balances of the accounts in `mask` to `sum` and returns how many they are. Sums on the balance grid are exact, so the
    /// fewer of those inside and those outside are visited.
    fn add(&self, mask: &Mask, sum: &mut f64) -> u64 {
        let mut count = 0;
        for (number, &word) in mask.iter().enumerate().take(self.words) {
            if word == 0 {
                continue;
            }
            let place = self.first + number;
            let inside = word.count_ones();
            count += u64::from(inside);
            let balances = &self.chunk.balance[place * WORD..(place + 1) * WORD];
            if inside <= 32 {
                *sum += balances_at(balances, word);
            } else {
                *sum += self.chunk.balance_sums[place] - balances_at(balances, !word);
            }
        }
        count
    }

    fn note_appeals(&self, met: &Mask, clause: usize, noted: &mut Vec<Appealing>) {
        let appeals = &self.chunk.appeals[self.range(1)];
        if met
            .iter()
            .zip(appeals)
            .all(|(met, appeals)| met & appeals == 0)
        {
            return;
        }
        let known = noted.iter().position(|entry| entry.clause == clause);
        let entry = known.unwrap_or_else(|| {
            noted.push(Appealing {
                clause,
                accounts: vec![0; self.chunk.appeals.len()],
            });
            noted.len() - 1
        });
        let accounts = &mut noted[entry].accounts[self.range(1)];
        for ((accounts, met), appeals) in accounts.iter_mut().zip(met).zip(appeals) {
            *accounts = met & appeals;
        }
    }

    fn note_leavers(
        &self,
        left: &Mask,
        policy: usize,
        days: &LeavingDays,
        noted: &mut Vec<LeftByDay>,
    ) {
        if left.iter().all(|&word| word == 0) {
            return;
        }
        let known = noted.iter().position(|entry| entry.policy == policy);
        let entry = known.unwrap_or_else(|| {
            noted.push(LeftByDay {
                policy,
                agents: vec![0; days.notice_days.max(1) as usize],
            });
            noted.len() - 1
        });
        let agents = &mut noted[entry].agents;
        for (number, &word) in left.iter().enumerate().take(self.words) {
            for_each_bit(word, |bit| {
                let exit = self.chunk.exit[(self.first + number) * WORD + bit];
                agents[days.of(unflipped(exit))] += 1;
            });
        }
    }
}

/// On which day an account of this stratum that draws `exit_word` and leaves under `policy` is gone; day 0 also stands for every day before it.
#[must_use]
pub fn leaving_day(policy: &Policy, stratum: &Stratum, exit_word: u32) -> u32 {
    LeavingDays::new(policy, stratum).of(exit_word) as u32
}

/// On which day an account of a stratum leaves.
struct LeavingDays<'a> {
    stratum: &'a Stratum,
    notice_days: u32,
    anticipation_days: f64,
}

impl<'a> LeavingDays<'a> {
    fn new(policy: &Policy, stratum: &'a Stratum) -> Self {
        LeavingDays {
            stratum,
            notice_days: policy.notice_days,
            anticipation_days: anticipation_days(policy, stratum),
        }
    }

    /// Day 0 also stands for every day before it. Leavers are gone before the effect day.
    fn of(&self, exit_word: u32) -> usize {
        if self.notice_days <= 1 {
            return 0;
        }
        let day = exit_clock_days(&self.stratum.traits, exit_word) - self.anticipation_days;
        (day.max(0.0) as u32).min(self.notice_days - 1) as usize
    }
}

/// Calls `visit` with the place of every set bit, lowest first.
pub fn for_each_bit(mut word: u64, mut visit: impl FnMut(usize)) {
    while word != 0 {
        visit(word.trailing_zeros() as usize);
        word &= word - 1;
    }
}

#[inline(always)]
fn balances_at(balances: &[f32], word: u64) -> f64 {
    let mut sum = 0.0;
    for_each_bit(word, |bit| sum += f64::from(balances[bit]));
    sum
}

/// Sets a bit for every value that is at least `least`.
fn at_least(values: &[i32], least: i32, mask: &mut Mask) {
    let least = i32x4::splat(least);
    for (word, values) in mask.iter_mut().zip(values.as_chunks::<WORD>().0) {
        *word = 0;
        for (number, sixteen) in values.as_chunks::<16>().0.iter().enumerate() {
            let [a, b, c, d] =
                bytemuck::cast::<_, [i32x4; 4]>(*sixteen).map(|values| values.simd_ge(least));
            let halves =
                [[a, b], [c, d]].map(|half| i16x8::from_i32x8_truncate(bytemuck::cast(half)));
            let bits = i8x16::from_i16x16_saturate(bytemuck::cast(halves)).to_bitmask();
            *word |= u64::from(bits & 0xffff) << (16 * number);
        }
    }
}

/// Sets a bit for every code that is in the set.
fn code_in(codes: &[u8], set: &[u64; 4], mask: &mut Mask) {
    let members: u32 = set.iter().map(|word| word.count_ones()).sum();
    if members > 8 {
        for (word, codes) in mask.iter_mut().zip(codes.chunks_exact(WORD)) {
            *word = 0;
            for (bit, &code) in codes.iter().enumerate() {
                *word |= (set[usize::from(code) / 64] >> (code % 64) & 1) << bit;
            }
        }
        return;
    }
    mask.fill(0);
    for (quarter, &word) in set.iter().enumerate() {
        for_each_bit(word, |bit| {
            let wanted = u8x16::splat((quarter * 64 + bit) as u8);
            for (word, codes) in mask.iter_mut().zip(codes.chunks_exact(WORD)) {
                for (number, codes) in codes.chunks_exact(16).enumerate() {
                    let mut sixteen = [0; 16];
                    sixteen.copy_from_slice(codes);
                    let bits = u8x16::new(sixteen).simd_eq(wanted).to_bitmask();
                    *word |= u64::from(bits & 0xffff) << (16 * number);
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_hold_what_a_plain_comparison_holds() {
        let values: Vec<i32> = (0..WORD * BLOCK)
            .map(|i| (i as i32).wrapping_mul(-1_640_531_527))
            .collect();
        for least in [i32::MIN, -5, 0, values[17], i32::MAX] {
            let mut mask = [1; BLOCK];
            at_least(&values, least, &mut mask);
            for (i, value) in values.iter().enumerate() {
                assert_eq!(mask[i / 64] >> (i % 64) & 1 == 1, *value >= least);
            }
        }
        let codes: Vec<u8> = values.iter().map(|value| (value >> 24) as u8).collect();
        for set in [[0b101, 0, 1 << 63, 0], [0xff00_ff00, 1, 2, u64::MAX]] {
            let mut mask = [1; BLOCK];
            code_in(&codes, &set, &mut mask);
            for (i, code) in codes.iter().enumerate() {
                let wanted = set[usize::from(*code) / 64] >> (code % 64) & 1;
                assert_eq!(mask[i / 64] >> (i % 64) & 1, wanted);
            }
        }
    }
}
