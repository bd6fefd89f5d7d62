//! Owns randomness: counter-based words keyed by (seed, stratum, account, stream), the same on every platform and in every order.
//! Refuses distributions (`synthesis`) and any state that outlives a call.
//!
//! The generator is Philox4x32-7 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"). The key is the seed; the
//! counter is (account within its stratum, stratum, group of streams, 0); each block yields one word for each of four streams.
//! Keying by stratum rather than by a running index means that an account keeps its luck when another stratum grows or shrinks,
//! so two runs that differ in one assumption differ by that assumption alone.

use rand::rand_core::{Infallible, TryRng};
use wide::{u32x4, u32x8};

/// Words drawn side by side.
pub const LANES: usize = 8;

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

/// Philox4x32-7 of `LANES` counters at once.
///
/// The processor multiplies the lower halves of 64-bit lanes, so even and odd words are kept apart all the way; what is in the upper
/// halves meanwhile never matters.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
#[expect(
    clippy::needless_range_loop,
    reason = "four arrays are indexed in step"
)]
fn philox(counter: [[u32x4; 2]; 4], seed: u64) -> [[u32x4; 2]; 4] {
    use safe_arch::{
        bitand_m128i, bitor_m128i, m128i, mul_widen_u32_odd_m128i as multiply, set_splat_i32_m128i,
        set_splat_i64_m128i, shl_imm_u64_m128i, shr_imm_u64_m128i,
    };
    let by = [
        set_splat_i64_m128i(i64::from(MULTIPLIER[0])),
        set_splat_i64_m128i(i64::from(MULTIPLIER[1])),
    ];
    let low_half = set_splat_i64_m128i(0xffff_ffff);
    let mut drawn = counter;
    for half in 0..2 {
        let mut x = [[m128i::default(); 2]; 4];
        for word in 0..4 {
            x[word][0] = bytemuck::cast(counter[word][half]);
            x[word][1] = shr_imm_u64_m128i::<32>(x[word][0]);
        }
        for key in &keys(seed) {
            let key = [
                set_splat_i32_m128i(key[0] as i32),
                set_splat_i32_m128i(key[1] as i32),
            ];
            for parity in 0..2 {
                let a = multiply(x[0][parity], by[0]);
                let b = multiply(x[2][parity], by[1]);
                x[0][parity] = shr_imm_u64_m128i::<32>(b) ^ x[1][parity] ^ key[0];
                x[2][parity] = shr_imm_u64_m128i::<32>(a) ^ x[3][parity] ^ key[1];
                x[1][parity] = b;
                x[3][parity] = a;
            }
        }
        for word in 0..4 {
            let even = bitand_m128i(x[word][0], low_half);
            let odd = shl_imm_u64_m128i::<32>(x[word][1]);
            drawn[word][half] = bytemuck::cast(bitor_m128i(even, odd));
        }
    }
    drawn
}

/// Philox4x32-7 of `LANES` counters at once.
#[cfg(not(target_arch = "x86_64"))]
#[inline(always)]
#[expect(
    clippy::needless_range_loop,
    reason = "four arrays are indexed in step"
)]
fn philox(mut x: [[u32x4; 2]; 4], seed: u64) -> [[u32x4; 2]; 4] {
    for key in keys(seed) {
        for half in 0..2 {
            let (a_low, a_high) = x[0][half].mul_keep_low_high(u32x4::splat(MULTIPLIER[0]));
            let (b_low, b_high) = x[2][half].mul_keep_low_high(u32x4::splat(MULTIPLIER[1]));
            x[0][half] = b_high ^ x[1][half] ^ u32x4::splat(key[0]);
            x[2][half] = a_high ^ x[3][half] ^ u32x4::splat(key[1]);
            x[1][half] = b_low;
            x[3][half] = a_low;
        }
    }
    x
}

/// The key of each round.
#[inline(always)]
fn keys(seed: u64) -> [[u32; 2]; ROUNDS] {
    let mut key = [seed as u32, (seed >> 32) as u32];
    let mut keys = [key; ROUNDS];
    for round in &mut keys {
        *round = key;
        key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
    }
    keys
}

/// The words of accounts `first .. first + LANES` of a stratum, one entry a stream of the group.
#[inline(always)]
#[must_use]
pub fn words(seed: u64, stratum: u32, group: StreamGroup, first: u32) -> [u32x8; 4] {
    let account = [
        u32x4::new([0, 1, 2, 3]) + first,
        u32x4::new([4, 5, 6, 7]) + first,
    ];
    let counter = [
        account,
        [u32x4::splat(stratum); 2],
        [u32x4::splat(group as u32); 2],
        [u32x4::splat(0); 2],
    ];
    let [a, b, c, d] = philox(counter, seed);
    [
        bytemuck::cast(a),
        bytemuck::cast(b),
        bytemuck::cast(c),
        bytemuck::cast(d),
    ]
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
        let block = philox(counter.map(|word| [u32x4::splat(word); 2]), self.seed);
        let word = block[(self.next % 4) as usize][0].to_array()[0];
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

    fn one(counter: [u32; 4], seed: u64) -> [u32; 4] {
        philox(counter.map(|word| [u32x4::splat(word); 2]), seed)
            .map(|lanes| lanes[1].to_array()[3])
    }

    /// The known answers that the authors of Philox publish with Random123.
    #[test]
    fn philox_gives_the_published_answers() {
        assert_eq!(
            one([0; 4], 0),
            [0x5f6f_b709, 0x0d89_3f64, 0x4f12_1f81, 0x4f73_0a48]
        );
        assert_eq!(
            one([u32::MAX; 4], u64::MAX),
            [0x5207_ddc2, 0x4516_5e59, 0x4d8e_e751, 0x8c52_f662]
        );
        assert_eq!(
            one(
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                0x299f_31d0_a409_3822
            ),
            [0x4dfc_caba, 0x190a_87f0, 0xc473_62ba, 0xb6b5_242a]
        );
    }

    #[test]
    fn one_account_draws_the_words_its_lane_draws() {
        let lanes = words(7, 3, StreamGroup::Review, 40);
        let mut luck = AccountWords::new(7, 3, 45);
        luck.seek(StreamGroup::Review);
        for stream in lanes {
            assert_eq!(luck.next_u32(), stream.to_array()[5]);
        }
    }
}
