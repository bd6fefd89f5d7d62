//! Owns randomness: counter-based words keyed by (seed, stratum, account, stream), the same on every platform and in every order.
//! Refuses distributions (`synthesis`) and any state that outlives a call.
//!
//! The generator is Philox4x32-7 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"). The key is the seed; the
//! counter is (account within its stratum, stratum, group of streams, 0); each block yields one word for each of four streams.
//! Keying by stratum rather than by a running index means that an account keeps its luck when another stratum grows or shrinks,
//! so two runs that differ in one assumption differ by that assumption alone.

use rand::rand_core::{Infallible, TryRng};
use wide::{u32x4, u32x16};

/// Words drawn side by side: enough that the processor does not wait for one step of a formula before it begins the next.
pub const LANES: usize = 16;
/// Vectors that hold them.
const VECTORS: usize = LANES / 4;

/// Four streams that are drawn together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum StreamGroup {
    /// Balance, name score, risk score, exit clock.
    Scores = 0,
    /// Document, declared residence, IP country; the fourth is unused.
    Places = 1,
    /// Appeals, filing delay, decision luck; the fourth is unused.
    Review = 2,
}

const MULTIPLIER: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
/// The least number that its authors found to pass BigCrush; more only costs time here.
const ROUNDS: usize = 7;

/// The key of each round.
fn keys(seed: u64) -> [[u32; 2]; ROUNDS] {
    let mut key = [seed as u32, (seed >> 32) as u32];
    std::array::from_fn(|_| {
        let now = key;
        key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
        now
    })
}

/// The whole product, as its lower and upper half.
fn product(word: u32, multiplier: u32) -> (u32, u32) {
    let product = u64::from(word) * u64::from(multiplier);
    (product as u32, (product >> 32) as u32)
}

/// Philox4x32-7 of one counter.
fn philox(mut x: [u32; 4], seed: u64) -> [u32; 4] {
    for key in keys(seed) {
        let (a_low, a_high) = product(x[0], MULTIPLIER[0]);
        let (b_low, b_high) = product(x[2], MULTIPLIER[1]);
        x = [b_high ^ x[1] ^ key[0], b_low, a_high ^ x[3] ^ key[1], a_low];
    }
    x
}

/// The words of a group of streams of a stratum: Philox of `LANES` counters at once. Its first rounds mix in one after the other the words of the
/// counter that all accounts share, so the products of those are known beforehand.
#[derive(Clone, Debug)]
pub struct Words {
    /// The key of each round; to those of the second and third, what is known beforehand is added.
    keys: [[u32x4; 2]; ROUNDS],
}

impl Words {
    #[must_use]
    pub fn new(seed: u64, stratum: u32, group: StreamGroup) -> Self {
        let mut keys = keys(seed);
        let (low, high) = product(group as u32, MULTIPLIER[1]);
        keys[1][0] ^= low;
        let (low, high) = product(high ^ stratum ^ keys[0][0], MULTIPLIER[0]);
        keys[1][1] ^= high;
        keys[2][1] ^= low;
        Words {
            keys: keys.map(|key| key.map(u32x4::splat)),
        }
    }

    /// The words of accounts `first .. first + LANES`, one entry a stream.
    #[inline(always)]
    #[must_use]
    pub fn of(&self, first: u32) -> [u32x16; 4] {
        let accounts = [0, 4, 8, 12].map(|lane| u32x4::new([0, 1, 2, 3]) + lane + first);
        rounds(accounts, &self.keys).map(bytemuck::cast)
    }
}

/// The rounds of [`Words`].
///
/// The processor multiplies the lower halves of 64-bit lanes, so even and odd words are kept apart all the way; what is in the upper
/// halves meanwhile never matters.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn rounds(accounts: [u32x4; VECTORS], keys: &[[u32x4; 2]; ROUNDS]) -> [[u32x4; VECTORS]; 4] {
    use safe_arch::{
        bitand_m128i, bitor_m128i, m128i, mul_widen_u32_odd_m128i as multiply, set_splat_i64_m128i,
        shl_imm_u64_m128i, shr_imm_u64_m128i,
    };
    let by = MULTIPLIER.map(|multiplier| set_splat_i64_m128i(i64::from(multiplier)));
    let low_half = set_splat_i64_m128i(0xffff_ffff);
    let high = shr_imm_u64_m128i::<32>;
    let [first, second, third, rest @ ..]: &[[m128i; 2]; ROUNDS] = bytemuck::cast_ref(keys);
    let mut drawn = [[u32x4::default(); VECTORS]; 4];
    for (vector, accounts) in accounts.into_iter().enumerate() {
        let even: m128i = bytemuck::cast(accounts);
        let words = [even, high(even)].map(|account| {
            let a = multiply(account, by[0]);
            let b = multiply(high(a) ^ first[1], by[1]);
            let mut x = [high(b) ^ second[0], b, a ^ second[1], m128i::default()];
            for key in std::iter::once(third).chain(rest) {
                let a = multiply(x[0], by[0]);
                let b = multiply(x[2], by[1]);
                x = [high(b) ^ x[1] ^ key[0], b, high(a) ^ x[3] ^ key[1], a];
            }
            x
        });
        for (word, drawn) in drawn.iter_mut().enumerate() {
            let even = bitand_m128i(words[0][word], low_half);
            let odd = shl_imm_u64_m128i::<32>(words[1][word]);
            drawn[vector] = bytemuck::cast(bitor_m128i(even, odd));
        }
    }
    drawn
}

/// The rounds of [`Words`].
///
/// Lower halves of products come from a multiplication of their own: browsers make more of it than of sorting them out of the whole products.
///
/// Each round reads its multipliers from memory. A compiler that knew them, or that they are the same in each round, would widen them once and
/// for all, and then have no use for the instruction that multiplies 32 by 32 bits: it would multiply 64 by 64, which takes a browser eight
/// steps instead of three.
#[cfg(not(target_arch = "x86_64"))]
#[inline(always)]
fn rounds(accounts: [u32x4; VECTORS], keys: &[[u32x4; 2]; ROUNDS]) -> [[u32x4; VECTORS]; 4] {
    static MULTIPLIERS: [[u32x4; 2]; ROUNDS] =
        [[u32x4::splat(MULTIPLIER[0]), u32x4::splat(MULTIPLIER[1])]; ROUNDS];
    let high = |word: u32x4, by: u32x4| word.mul_keep_low_high(by).1;
    let [first, second, rest @ ..] = keys;
    let [by, _, multipliers @ ..] = std::hint::black_box(&MULTIPLIERS);
    let mut x = accounts.map(|account| {
        let b = high(account, by[0]) ^ first[1];
        let a = account * by[0];
        [
            high(b, by[1]) ^ second[0],
            b * by[1],
            a ^ second[1],
            u32x4::default(),
        ]
    });
    for (key, by) in rest.iter().zip(multipliers) {
        for x in &mut x {
            let [a, c, b, d] = *x;
            *x = [
                high(b, by[1]) ^ c ^ key[0],
                b * by[1],
                high(a, by[0]) ^ d ^ key[1],
                a * by[0],
            ];
        }
    }
    std::array::from_fn(|word| x.map(|x| x[word]))
}

/// The words of one account, one stream after the other, as a generator of the `rand` crate.
///
/// ```
/// use freeze_frame_model::random::AccountWords;
/// use rand::Rng;
/// let mut luck = AccountWords::new(1, 0, 42);
/// let first = luck.next_u32();
/// assert_eq!(AccountWords::new(1, 0, 42).next_u32(), first);
/// assert_ne!(AccountWords::new(2, 0, 42).next_u32(), first);
/// ```
#[derive(Clone, Debug)]
pub struct AccountWords {
    seed: u64,
    stratum: u32,
    account: u32,
    next: u32,
}

impl AccountWords {
    /// The words of account `account` of stratum `stratum` under `seed`.
    #[must_use]
    pub fn new(seed: u64, stratum: u32, account: u32) -> Self {
        AccountWords {
            seed,
            stratum,
            account,
            next: 0,
        }
    }

    /// Makes the next word the first of `group`.
    pub fn seek(&mut self, group: StreamGroup) {
        self.next = group as u32 * 4;
    }
}

impl TryRng for AccountWords {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let counter = [self.account, self.stratum, self.next / 4, 0];
        let word = philox(counter, self.seed)[(self.next % 4) as usize];
        self.next = self.next.wrapping_add(1);
        Ok(word)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let low = self.try_next_u32()?;
        let high = self.try_next_u32()?;
        Ok(u64::from(high) << 32 | u64::from(low))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(4) {
            let word = self.try_next_u32()?.to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::Rng;

    /// The known answers that the authors of Philox publish with Random123.
    #[test]
    fn philox_gives_the_published_answers() {
        assert_eq!(
            philox([0; 4], 0),
            [0x5f6f_b709, 0x0d89_3f64, 0x4f12_1f81, 0x4f73_0a48]
        );
        assert_eq!(
            philox([u32::MAX; 4], u64::MAX),
            [0x5207_ddc2, 0x4516_5e59, 0x4d8e_e751, 0x8c52_f662]
        );
        assert_eq!(
            philox(
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                0x299f_31d0_a409_3822
            ),
            [0x4dfc_caba, 0x190a_87f0, 0xc473_62ba, 0xb6b5_242a]
        );
    }

    #[test]
    fn one_account_draws_the_words_its_lane_draws() {
        for group in [
            StreamGroup::Scores,
            StreamGroup::Places,
            StreamGroup::Review,
        ] {
            for (seed, stratum, first) in [
                (7, 3, 40),
                (u64::MAX, 0, u32::MAX - 15),
                (1 << 40, u32::MAX, 0),
            ] {
                let lanes = Words::new(seed, stratum, group).of(first);
                for lane in 0..LANES {
                    let mut luck = AccountWords::new(seed, stratum, first + lane as u32);
                    luck.seek(group);
                    for stream in lanes {
                        assert_eq!(luck.next_u32(), stream.to_array()[lane]);
                    }
                }
            }
        }
    }
}
