//! Owns randomness: counter-based words keyed by (seed, stratum, account, stream), the same on every platform and in every order.
//! Refuses distributions (`synthesis`) and any state that outlives a call.
//!
//! The generator is Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"). The key is the seed; the
//! counter is (account within its stratum, stratum, group of streams, 0); each block yields one word for each of four streams.
//! Keying by stratum rather than by a running index means that an account keeps its luck when another stratum grows or shrinks,
//! so two runs that differ in one assumption differ by that assumption alone.

use rand::rand_core::{Infallible, TryRng};

/// Words drawn side by side; a multiple of every vector width in use.
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
const ROUNDS: usize = 10;

/// Philox4x32-10 of `LANES` counters at once.
#[inline(always)]
fn philox(mut x: [[u32; LANES]; 4], seed: u64) -> [[u32; LANES]; 4] {
    let mut key = [seed as u32, (seed >> 32) as u32];
    for _ in 0..ROUNDS {
        #[expect(
            clippy::needless_range_loop,
            reason = "four arrays are indexed in step"
        )]
        for lane in 0..LANES {
            let a = u64::from(x[0][lane]) * u64::from(MULTIPLIER[0]);
            let b = u64::from(x[2][lane]) * u64::from(MULTIPLIER[1]);
            let (x1, x3) = (x[1][lane], x[3][lane]);
            x[0][lane] = (b >> 32) as u32 ^ x1 ^ key[0];
            x[1][lane] = b as u32;
            x[2][lane] = (a >> 32) as u32 ^ x3 ^ key[1];
            x[3][lane] = a as u32;
        }
        key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
    }
    x
}

/// The words of accounts `first .. first + LANES` of a stratum: `[stream in the group][account]`.
#[inline(always)]
pub fn words(seed: u64, stratum: u32, group: StreamGroup, first: u32) -> [[u32; LANES]; 4] {
    let mut counter = [
        [0; LANES],
        [stratum; LANES],
        [group as u32; LANES],
        [0; LANES],
    ];
    for (lane, word) in counter[0].iter_mut().enumerate() {
        *word = first.wrapping_add(lane as u32);
    }
    philox(counter, seed)
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
        let counter = [self.account, self.stratum, self.next / 4, 0].map(|word| [word; LANES]);
        let word = philox(counter, self.seed)[(self.next % 4) as usize][0];
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
        philox(counter.map(|word| [word; LANES]), seed).map(|lanes| lanes[LANES - 1])
    }

    /// The known answers that the authors of Philox publish with Random123.
    #[test]
    fn philox_gives_the_published_answers() {
        assert_eq!(
            one([0; 4], 0),
            [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
        );
        assert_eq!(
            one([u32::MAX; 4], u64::MAX),
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
        );
        assert_eq!(
            one(
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                0x299f_31d0_a409_3822
            ),
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        );
    }

    #[test]
    fn one_account_draws_the_words_its_lane_draws() {
        let lanes = words(7, 3, StreamGroup::Review, 40);
        let mut luck = AccountWords::new(7, 3, 45);
        luck.seek(StreamGroup::Review);
        for stream in lanes {
            assert_eq!(luck.next_u32(), stream[5]);
        }
    }
}
