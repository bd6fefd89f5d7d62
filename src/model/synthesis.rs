//! Owns the accounts: columns of what each one is, drawn stratum by stratum in chunks. Refuses policies: nothing here knows one.
//!
//! Scores and exit clocks are kept as the random words they are functions of, because both are increasing in the word: comparing the
//! word with a threshold that is computed once per stratum is the same as comparing the score, and costs no logarithm per account.

use crate::numerics::{exp_f32, float, ln_f32, normal_f32, uniform, words_below};
use crate::population::{Draw, Plan, Stratum, Traits};
use crate::random::{LANES, StreamGroup, Words};
use wide::{f32x16, i8x16, i16x8, i32x8, i32x16, u32x16};

/// Accounts in a word of a mask.
pub const WORD: usize = 64;
/// Most accounts in a chunk. A chunk lies within one stratum, so all its accounts have the same weight and distributions.
pub const CHUNK: usize = 1 << CHUNK_BITS;
/// Bits that number an account within its chunk.
pub const CHUNK_BITS: u32 = 14;

/// Largest balance, in its stratum's units. A chunk's sum then is exact in double precision in any order, and a stratum's in a 64-bit
/// integer.
pub const MAX_BALANCE_UNITS: f32 = 274_877_906_944.0; // 2^38

/// Longest filing delay that is told apart, whole days; longer than any horizon.
const MAX_DELAY_DAYS: f32 = 4095.0;
const ORDER_BITS: u32 = 19;
/// Appeals draws that the queue tells apart.
pub const DRAWS: usize = 1 << ORDER_BITS;

/// The accounts of one chunk, by column. Columns are padded to whole masks; the padding is outside `valid`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chunk {
    /// Index into the plan's strata.
    pub stratum: u32,
    /// Accounts, 1..=`CHUNK`.
    pub len: u32,
    /// Place of the first account within its stratum.
    pub first: u32,
    /// Index into the stratum's [`Draw::drawn`], or its length for the true country. Empty when nobody draws.
    pub document: Vec<u8>,
    pub declared_residence: Vec<u8>,
    pub ip: Vec<u8>,
    /// Euro.
    pub balance: Vec<f32>,
    /// Sum of each mask's balances, euro.
    pub balance_sums: Vec<f64>,
    /// Words with the top bit flipped, so that signed comparison orders them.
    pub name: Vec<i32>,
    pub risk: Vec<i32>,
    pub exit: Vec<i32>,
    /// Who appeals if frozen. Empty when nobody does.
    pub appeals: Vec<u64>,
    /// See [`ReviewKey`]; empty when nobody appeals.
    pub review: Vec<ReviewKey>,
}

/// What the review queue needs of an account: whole days until it files, its place among those filing that day, and whether a decision
/// would release it. The queue tells the appeals draws apart by their first 19 bits; equal ones go by account index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReviewKey(u32);

impl ReviewKey {
    /// The key as bits, for the way between workers.
    #[must_use]
    pub fn bits(self) -> u32 {
        self.0
    }

    #[must_use]
    pub fn from_bits(bits: u32) -> Self {
        ReviewKey(bits)
    }

    /// Whole days from the freeze to the filing.
    #[must_use]
    pub fn delay_days(self) -> u32 {
        self.0 >> (ORDER_BITS + 1)
    }

    /// Orders accounts by filing day, then by appeals draw.
    #[must_use]
    pub fn order(self) -> u32 {
        self.0 >> 1
    }

    /// Whether a decision releases the account.
    #[must_use]
    pub fn released(self) -> bool {
        self.0 & 1 == 1
    }
}

/// Where a chunk lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub stratum: u32,
    pub first: u32,
    pub len: u32,
}

/// The chunks of a plan, in order of the account index.
#[must_use]
pub fn spans(plan: &Plan) -> Vec<Span> {
    let mut spans = Vec::new();
    for (number, stratum) in plan.strata.iter().enumerate() {
        let mut first = 0;
        while first < stratum.simulated {
            let len = (stratum.simulated - first).min(CHUNK as u32);
            spans.push(Span {
                stratum: number as u32,
                first,
                len,
            });
            first += len;
        }
    }
    spans
}

/// A word as the columns hold it.
#[must_use]
pub fn flipped(word: u32) -> i32 {
    (word ^ 0x8000_0000) as i32
}

#[inline(always)]
fn flipped_lanes(words: u32x16) -> i32x16 {
    bytemuck::cast(words ^ 0x8000_0000)
}

/// The word that a column holds as `value`.
#[must_use]
pub fn unflipped(value: i32) -> u32 {
    value as u32 ^ 0x8000_0000
}

/// Draws the accounts of `span`.
#[must_use]
pub fn synthesise(plan: &Plan, span: Span, seed: u64) -> Chunk {
    synthesise_in(Chunk::default(), plan, span, seed)
}

/// Draws the accounts of `span` in the room of a chunk that is no longer needed.
#[must_use]
pub fn synthesise_in(mut chunk: Chunk, plan: &Plan, span: Span, seed: u64) -> Chunk {
    let stratum = &plan.strata[span.stratum as usize];
    (chunk.stratum, chunk.len, chunk.first) = (span.stratum, span.len, span.first);
    scores(&mut chunk, stratum, seed);
    places(&mut chunk, stratum, seed);
    appeals(&mut chunk, stratum, seed);
    chunk
}

/// Draws anew what differs between two strata with the same key, in a chunk of the first, under the same seed. Thresholds and score
/// distributions are not in the columns, so moving them draws nothing.
pub fn redraw(chunk: &mut Chunk, before: &Stratum, now: &Stratum, seed: u64) {
    for (differs, draw) in differences(before, now)
        .into_iter()
        .zip([scores, places, appeals])
    {
        if differs {
            draw(chunk, now, seed);
        }
    }
}

/// Whether [`redraw`] leaves a chunk as it is.
#[must_use]
pub fn is_drawn_alike(before: &Stratum, now: &Stratum) -> bool {
    differences(before, now) == [false; 3]
}

/// Whether accounts of two strata differ in their scores, their places and their appeals.
fn differences(before: &Stratum, now: &Stratum) -> [bool; 3] {
    let (old, new) = (&before.traits, &now.traits);
    [
        (old.balance_median_eur, old.balance_sigma) != (new.balance_median_eur, new.balance_sigma),
        old.document != new.document
            || old.declared_residence != new.declared_residence
            || old.ip != new.ip,
        (old.appeal_share, old.appeal_delay_days, old.release_share)
            != (new.appeal_share, new.appeal_delay_days, new.release_share),
    ]
}

/// Accounts of a chunk and the padding after them.
fn padded(chunk: &Chunk) -> usize {
    (chunk.len as usize).next_multiple_of(WORD)
}

/// The column with room for so many accounts, whatever it holds.
fn sized<T: Clone + Default>(column: &mut Vec<T>, len: usize) -> &mut [T] {
    if column.len() != len {
        *column = vec![T::default(); len];
    }
    column
}

fn scores(chunk: &mut Chunk, stratum: &Stratum, seed: u64) {
    let balances = Balances::of(stratum);
    let padded = padded(chunk);
    let (balance, name, risk, exit) = (
        sized(&mut chunk.balance, padded),
        sized(&mut chunk.name, padded),
        sized(&mut chunk.risk, padded),
        sized(&mut chunk.exit, padded),
    );
    let words = Words::new(seed, stratum.key(), StreamGroup::Scores);
    let groups = balance
        .chunks_exact_mut(LANES)
        .zip(name.chunks_exact_mut(LANES))
        .zip(risk.chunks_exact_mut(LANES))
        .zip(exit.chunks_exact_mut(LANES));
    for ((((balance, name), risk), exit), account) in groups.zip((chunk.first..).step_by(LANES)) {
        let drawn = words.of(account);
        balance.copy_from_slice(balances.eur(drawn[0]).as_array());
        name.copy_from_slice(flipped_lanes(drawn[1]).as_array());
        risk.copy_from_slice(flipped_lanes(drawn[2]).as_array());
        exit.copy_from_slice(flipped_lanes(drawn[3]).as_array());
    }
    balance[chunk.len as usize..].fill(0.0);
    chunk.balance_sums.clear();
    let sums = balance.chunks_exact(WORD).map(exact_sum);
    chunk.balance_sums.extend(sums);
}

/// The balance of the account of `stratum` that draws `word`, euro.
#[must_use]
pub fn balance_eur(stratum: &Stratum, word: u32) -> f32 {
    let balances = Balances::of(stratum).eur(u32x16::splat(word));
    balances.as_array()[0]
}

/// Log-normal balances, rounded to whole units: at least one, at most [`MAX_BALANCE_UNITS`].
struct Balances {
    median_units: f32,
    sigma: f32,
    unit_eur: f32,
}

impl Balances {
    fn of(stratum: &Stratum) -> Self {
        let traits: &Traits = &stratum.traits;
        Balances {
            median_units: (traits.balance_median_eur / stratum.unit_eur) as f32,
            sigma: traits.balance_sigma as f32,
            unit_eur: stratum.unit_eur as f32,
        }
    }

    #[inline(always)]
    fn eur(&self, words: u32x16) -> f32x16 {
        const INTEGERS: f32x16 = f32x16::new([8_388_608.0; LANES]); // 2^23: from here on every f32 is an integer
        let units = exp_f32(normal_f32(words) * self.sigma) * self.median_units;
        let rounded = (units + INTEGERS) - INTEGERS;
        let whole = units.simd_lt(INTEGERS).bitselect(rounded, units);
        let bounded = whole
            .fast_max(f32x16::splat(1.0))
            .fast_min(f32x16::splat(MAX_BALANCE_UNITS));
        bounded * self.unit_eur
    }
}

/// The sum of balances that lie on the grid; exact, so the order of addition is free.
fn exact_sum(balances: &[f32]) -> f64 {
    let mut lanes = [0.0_f64; LANES];
    for group in balances.chunks_exact(LANES) {
        for lane in 0..LANES {
            lanes[lane] += f64::from(group[lane]);
        }
    }
    lanes.iter().sum()
}

/// The words below which each entry of `draw.drawn` is chosen; ascending.
#[must_use]
pub fn draw_bounds(draw: &Draw) -> Vec<u64> {
    draw.drawn
        .iter()
        .map(|(_, upto)| words_below(draw.share * upto))
        .collect()
}

fn places(chunk: &mut Chunk, stratum: &Stratum, seed: u64) {
    let traits = &stratum.traits;
    let padded = padded(chunk);
    let choices = [&traits.document, &traits.declared_residence, &traits.ip].map(Choices::of);
    let columns = [
        &mut chunk.document,
        &mut chunk.declared_residence,
        &mut chunk.ip,
    ];
    let mut drawing: Vec<_> = (0..).zip(columns.into_iter().zip(&choices)).collect();
    drawing.retain_mut(|(_, (column, choices))| {
        sized(column, if choices.is_empty() { 0 } else { padded });
        !choices.is_empty()
    });
    if drawing.is_empty() {
        return;
    }
    let words = Words::new(seed, stratum.key(), StreamGroup::Places);
    let accounts = (chunk.first..).step_by(LANES);
    for (start, account) in (0..padded).step_by(LANES).zip(accounts) {
        let drawn = words.of(account);
        for (stream, (column, choices)) in &mut drawing {
            choices.choose(&mut column[start..start + LANES], drawn[*stream]);
        }
    }
}

/// The entries of a draw, by the words that choose them.
struct Choices {
    /// Entries that every word is beyond.
    passed: i32,
    /// For every other that some word is beyond the last word below its bound, as columns hold words.
    last_below: Vec<i32>,
    bounds: Vec<u64>,
}

impl Choices {
    fn of(draw: &Draw) -> Self {
        let bounds = draw_bounds(draw);
        let reached = bounds.iter().filter_map(|&bound| u32::try_from(bound).ok());
        let above = reached.filter_map(|bound| bound.checked_sub(1));
        Choices {
            passed: bounds.iter().filter(|&&bound| bound == 0).count() as i32,
            last_below: above.map(flipped).collect(),
            bounds,
        }
    }

    fn is_empty(&self) -> bool {
        self.bounds.is_empty()
    }

    /// The number of bounds at or below each word: the entry it chooses, or the number of entries for the true country.
    #[inline(always)]
    fn choose(&self, codes: &mut [u8], words: u32x16) {
        if self.bounds.len() > 8 {
            for (code, &word) in codes.iter_mut().zip(words.as_array()) {
                *code = self
                    .bounds
                    .partition_point(|&bound| bound <= u64::from(word))
                    as u8;
            }
            return;
        }
        let words = flipped_lanes(words);
        let mut chosen = i32x16::splat(self.passed);
        for &last in &self.last_below {
            // A comparison that holds is -1.
            chosen -= words.simd_gt(i32x16::splat(last));
        }
        let halves: [i32x8; 2] = bytemuck::cast(chosen);
        let halves = halves.map(i16x8::from_i32x8_truncate);
        let chosen = i8x16::from_i16x16_saturate(bytemuck::cast(halves));
        codes.copy_from_slice(bytemuck::cast_slice(chosen.as_array()));
    }
}

fn appeals(chunk: &mut Chunk, stratum: &Stratum, seed: u64) {
    let traits = &stratum.traits;
    let appealing = words_below(traits.appeal_share);
    chunk.appeals.clear();
    if appealing == 0 {
        chunk.review.clear();
        return;
    }
    let releasing = words_below(traits.release_share);
    let mean = traits.appeal_delay_days as f32;
    let words = Words::new(seed, stratum.key(), StreamGroup::Review);
    let padded = padded(chunk);
    let accounts = (chunk.first..).step_by(WORD);
    let review = sized(&mut chunk.review, padded).chunks_exact_mut(WORD);
    for (keys, first) in review.zip(accounts) {
        let mut mask = 0_u64;
        let groups = keys.chunks_exact_mut(LANES).zip((first..).step_by(LANES));
        for (number, (keys, account)) in groups.enumerate() {
            let [appeal, delay, decision, _] = words.of(account);
            let released = below(decision, releasing);
            let appealing = below(appeal, appealing).to_bitmask();
            let order = (appeal >> (32 - ORDER_BITS)) << 1;
            let packed: u32x16 = (delay_days(mean, delay) << (ORDER_BITS + 1))
                | order
                | bytemuck::cast::<i32x16, u32x16>(released & i32x16::splat(1));
            for (key, &bits) in keys.iter_mut().zip(packed.as_array()) {
                *key = ReviewKey(bits);
            }
            mask |= u64::from(appealing & 0xffff) << (number * LANES);
        }
        chunk.appeals.push(mask);
    }
}

/// What the review needs of the account that draws these words; none when it does not appeal.
#[must_use]
pub fn review_key(traits: &Traits, [appeal, delay, decision]: [u32; 3]) -> Option<ReviewKey> {
    if u64::from(appeal) >= words_below(traits.appeal_share) {
        return None;
    }
    let delay = delay_days(traits.appeal_delay_days as f32, u32x16::splat(delay));
    let order = (appeal >> (32 - ORDER_BITS)) << 1;
    let is_released = u64::from(decision) < words_below(traits.release_share);
    let bits = delay.as_array()[0] << (ORDER_BITS + 1) | order | u32::from(is_released);
    Some(ReviewKey(bits))
}

/// All ones where the word is below `bound`, else 0.
#[inline(always)]
fn below(words: u32x16, bound: u64) -> i32x16 {
    match u32::try_from(bound) {
        Ok(bound) => flipped_lanes(words).simd_lt(i32x16::splat(flipped(bound))),
        Err(_) => i32x16::splat(-1),
    }
}

/// Whole days of an exponential delay; the larger the word, the longer.
#[inline(always)]
fn delay_days(mean: f32, words: u32x16) -> u32x16 {
    // 1 - uniform(word), to 24 bits; it is never 0.
    let tail_bits: i32x16 = bytemuck::cast(!words >> 8);
    let tail = (float(tail_bits) + 0.5) * (1.0 / 16_777_216.0);
    let days = (-ln_f32(tail) * mean).fast_min(f32x16::splat(MAX_DELAY_DAYS));
    bytemuck::cast(days.fast_trunc_int())
}

/// The exit clock of the account that draws `word`, days; infinite when the hazard is 0.
#[must_use]
pub fn exit_clock_days(traits: &Traits, word: u32) -> f64 {
    -libm::log1p(-uniform(word)) / traits.exit_hazard_per_day
}

/// The words of the accounts that leave when they have `days` to do so.
#[must_use]
pub fn words_leaving(traits: &Traits, days: f64) -> u64 {
    words_below(-libm::expm1(-traits.exit_hazard_per_day * days))
}
