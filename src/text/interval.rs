//! Owns how an interval is told: with as many digits as it takes to tell its ends apart. Refuses to compute it.

use super::figure::Kind;
use super::numerals::Numerals;
use super::{Arg, Words};
use crate::model::outcome::Interval;
use std::collections::BTreeSet;

/// Significant digits at least and at most.
const LEAST: u8 = 3;
const MOST: u8 = 6;

/// `9.79 million to 9.81 million in 9 of 10 redraws`; `None` when the number is not defined in any redraw.
#[must_use]
pub fn told(words: &Words, kind: Kind, interval: &Interval) -> Option<String> {
    said(words, "interval", kind, interval)
}

/// The same without saying of what: `9.79 million to 9.81 million`.
#[must_use]
pub fn ends(words: &Words, kind: Kind, interval: &Interval) -> Option<String> {
    said(words, "interval-ends", kind, interval)
}

fn said(words: &Words, key: &str, kind: Kind, interval: &Interval) -> Option<String> {
    let (low, high) = (interval.p05?, interval.p95?);
    let apart = apart(&*words.numerals, kind, [low, high]).filter(|_| low < high);
    Some(match apart {
        Some([low, high]) => {
            words.tell(key, &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))])
        }
        None => words.say("interval-same"),
    })
}

/// Numbers with as many digits as it takes to see which of them differ; with few where none does.
#[must_use]
pub fn beside<const N: usize>(words: &Words, kind: Kind, numbers: [f64; N]) -> [String; N] {
    let numerals = &*words.numerals;
    apart(numerals, kind, numbers)
        .unwrap_or_else(|| numbers.map(|number| written(numerals, kind, number, LEAST)))
}

/// Numbers with the fewest digits that tell all of them apart that differ in the most digits; `None` where all are the same.
fn apart<const N: usize>(
    numerals: &dyn Numerals,
    kind: Kind,
    numbers: [f64; N],
) -> Option<[String; N]> {
    let with = |digits| numbers.map(|number| written(numerals, kind, number, digits));
    let different = |written: &[String; N]| written.iter().collect::<BTreeSet<_>>().len();
    let most = different(&with(MOST));
    (LEAST..=MOST)
        .map(with)
        .find(|written| different(written) == most)
        .filter(|_| most > 1)
}

fn written(numerals: &dyn Numerals, kind: Kind, number: f64, digits: u8) -> String {
    let is_large = number.abs() >= 1e6;
    match kind {
        Kind::Share => numerals.percentage(number, digits),
        Kind::Points => numerals.decimal(number * 100.0, digits, false),
        Kind::Ratio => numerals.decimal(number, digits, is_large),
        Kind::Accounts | Kind::Amount => numerals.decimal(number.round(), digits, is_large),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tests::english;

    fn said(kind: Kind, p05: Option<f64>, p95: Option<f64>) -> Option<String> {
        let words = english();
        let mean = p05;
        let interval = Interval { mean, p05, p95 };
        let told = told(&words, kind, &interval);
        let ends = ends(&words, kind, &interval);
        let without = |told: &String| told.replace(" in 9 of 10 redraws", "");
        assert_eq!(ends, told.as_ref().map(without));
        told
    }

    #[test]
    fn the_ends_of_an_interval_are_told_apart() {
        for (kind, low, high, sentence) in [
            (
                Kind::Accounts,
                9_791_234.0,
                9_808_000.0,
                "9.79 million to 9.81 million in 9 of 10 redraws",
            ),
            (
                Kind::Accounts,
                9_791_234.0,
                9_791_934.0,
                "9.791 million to 9.792 million in 9 of 10 redraws",
            ),
            (Kind::Accounts, 11.6, 17.0, "12 to 17 in 9 of 10 redraws"),
            (Kind::Share, 0.29, 0.3, "29% to 30% in 9 of 10 redraws"),
            (Kind::Ratio, 0.5, 0.505, "0.5 to 0.505 in 9 of 10 redraws"),
            (Kind::Accounts, 0.0, 0.0, "the same in every redraw"),
            (Kind::Accounts, 4.1, 4.2, "the same in every redraw"),
        ] {
            let told = said(kind, Some(low), Some(high));
            assert_eq!(told.as_deref(), Some(sentence));
        }
        assert_eq!(said(Kind::Share, None, None), None);
    }

    #[test]
    fn numbers_side_by_side_look_different_where_they_are() {
        for (kind, numbers, written) in [
            (
                Kind::Accounts,
                [9_791_234.0, 9_812_000.0, 9_801_000.0],
                ["9.79 million", "9.81 million", "9.8 million"],
            ),
            (
                Kind::Accounts,
                [9_791_234.0, 9_791_934.0, 9_791_234.0],
                ["9.791 million", "9.792 million", "9.791 million"],
            ),
            (Kind::Share, [0.29, 0.2901, 0.3], ["29%", "29.01%", "30%"]),
            (Kind::Accounts, [0.0, 0.0, 0.0], ["0", "0", "0"]),
        ] {
            assert_eq!(beside(&english(), kind, numbers), written);
        }
    }
}
