//! Owns showing the involved at a size that can be seen: a hundred of them, by what becomes of them. Refuses to draw.

use super::{Arg, Words};
use crate::model::outcome::{Accounts, Counted};

/// Of a hundred involved accounts, how many meet which fate. They sum to 100, or to 0 when nobody is involved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hundred {
    /// Frozen and never released.
    pub frozen: u32,
    pub restricted: u32,
    pub left: u32,
    /// Frozen, and released before the horizon.
    pub released: u32,
    pub unaffected: u32,
}

impl Hundred {
    #[must_use]
    pub fn of(outcome: &impl Counted) -> Hundred {
        let sum = |pick: fn(&Accounts) -> f64| outcome.involved(pick);
        let [frozen, released, restricted, left, unaffected] = hundredths([
            sum(|accounts| accounts.frozen - accounts.released),
            sum(|accounts| accounts.released),
            sum(|accounts| accounts.restricted),
            sum(|accounts| accounts.left),
            sum(|accounts| accounts.unaffected),
        ]);
        Hundred {
            frozen,
            restricted,
            left,
            released,
            unaffected,
        }
    }

    /// How many of each kind, in the order they stand.
    #[must_use]
    pub fn kinds(&self) -> [(&'static str, u32); 5] {
        [
            ("frozen", self.frozen),
            ("restricted", self.restricted),
            ("released", self.released),
            ("left", self.left),
            ("unaffected", self.unaffected),
        ]
    }

    /// The same in a sentence.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        if *self == Hundred::default() {
            return words.say("magnifier-nobody");
        }
        let args = self
            .kinds()
            .map(|(name, count)| (name, Arg::Count(f64::from(count))));
        words.tell("magnifier", &args)
    }
}

/// Whole hundredths of the sum, by largest remainder; of equal remainders the earlier part gets one first.
fn hundredths(parts: [f64; 5]) -> [u32; 5] {
    let total: f64 = parts.iter().sum();
    if total <= 0.0 {
        return [0; 5];
    }
    let exact = parts.map(|part| 100.0 * part / total);
    let mut whole = exact.map(|part| part as u32);
    let mut missing = 100u32.saturating_sub(whole.iter().sum());
    let mut remainders = exact.map(f64::fract);
    while missing > 0 {
        let mut best = 0;
        for (place, remainder) in remainders.iter().enumerate() {
            if *remainder > remainders[best] {
                best = place;
            }
        }
        whole[best] += 1;
        remainders[best] = -1.0;
        missing -= 1;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_are_shared_out_fairly() {
        assert_eq!(hundredths([0.0; 5]), [0; 5]);
        assert_eq!(hundredths([1.0, 1.0, 1.0, 0.0, 0.0]), [34, 33, 33, 0, 0]);
        assert_eq!(hundredths([27.4, 0.0, 0.0, 9.6, 63.0]), [27, 0, 0, 10, 63]);
        assert_eq!(
            hundredths([0.001, 0.0, 0.0, 0.0, 99.999]),
            [0, 0, 0, 0, 100]
        );
    }
}
