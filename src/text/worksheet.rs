//! Owns the worksheet: which numbers of a result are given, which are asked for, and what the key answers. Refuses the wording (messages) and the look of a page.

use super::bet::{GENERAL, answer};
use super::{Arg, Words};
use crate::model::outcome::{Counted, PolicyOutcome};

/// The table of a rule: in whole accounts, so that its sums come out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fourfold {
    pub innocent: [f64; 3],
    pub involved: [f64; 3],
}

/// Frozen, not frozen, all.
pub const COLUMNS: [&str; 3] = ["sheet-frozen", "sheet-not-frozen", "sheet-all"];
/// Which cells are given, in the rows of the innocent, the involved and all.
pub const GIVEN: [[bool; 3]; 3] = [
    [true, false, true],
    [false, true, true],
    [false, false, false],
];

impl Fourfold {
    #[must_use]
    pub fn of(outcome: &PolicyOutcome) -> Fourfold {
        let innocent = &outcome.accounts.innocent;
        let row = |frozen: f64, total: f64| {
            let (frozen, total) = (frozen.round(), total.round());
            [frozen, total - frozen, total]
        };
        Fourfold {
            innocent: row(innocent.frozen, innocent.total),
            involved: row(
                outcome.involved(|accounts| accounts.frozen),
                outcome.involved(|accounts| accounts.total),
            ),
        }
    }

    /// The rows, the last that of all.
    #[must_use]
    pub fn rows(&self) -> [(&'static str, [f64; 3]); 3] {
        let [innocent, involved] = [self.innocent, self.involved];
        let all = [0, 1, 2].map(|column| innocent[column] + involved[column]);
        [
            ("sheet-innocent", innocent),
            ("sheet-involved", involved),
            ("sheet-all", all),
        ]
    }
}

/// What is to be worked out of the table of a rule.
pub const TO_WORK_OUT: [&str; 4] = [
    "sheet-precision",
    "sheet-recall",
    "sheet-false-positives",
    "sheet-ratio",
];

/// The answers to [`TO_WORK_OUT`].
#[must_use]
pub fn worked_out(words: &Words, outcome: &PolicyOutcome) -> [String; 4] {
    let metrics = &outcome.metrics;
    let share = |share: Option<f64>| match share {
        Some(share) => words.numerals.percent(share),
        None => words.say("undefined"),
    };
    let ratio = metrics.innocents_per_involved_frozen;
    [
        share(metrics.precision),
        share(metrics.recall),
        share(metrics.false_positive_rate),
        ratio.map_or_else(
            || words.say("undefined"),
            |ratio| words.numerals.ratio(ratio),
        ),
    ]
}

/// The questions to bet on, about a rule, each with the model's answer.
#[must_use]
pub fn bets(words: &Words, outcome: &PolicyOutcome, days: u32) -> Vec<(String, String)> {
    let total = total(outcome);
    let asked = GENERAL.iter().map(|question| {
        let answered = match answer(question.measured, outcome) {
            Some(answer) => question.told(words, answer),
            None => words.say("undefined"),
        };
        (question.asked(words, &outcome.title, total, days), answered)
    });
    asked.collect()
}

/// Accounts in all.
#[must_use]
pub fn total(outcome: &PolicyOutcome) -> f64 {
    outcome.accounts.innocent.total + outcome.involved(|accounts| accounts.total)
}

/// What a rule costs and gets, in a sentence that names no side.
#[must_use]
pub fn weighed(words: &Words, outcome: &PolicyOutcome) -> String {
    let metrics = &outcome.metrics;
    words.tell(
        "sheet-weighed",
        &[
            ("policy", Arg::Text(&outcome.title)),
            ("frozen", Arg::Count(outcome.accounts.innocent.frozen)),
            (
                "restricted",
                Arg::Count(outcome.accounts.innocent.restricted),
            ),
            ("recall", Arg::Share(metrics.recall.unwrap_or_default())),
            (
                "locked",
                Arg::Share(metrics.involved_funds_locked_share.unwrap_or_default()),
            ),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::headline::tests::outcome;
    use crate::text::tests::english;

    #[test]
    fn the_table_adds_up_and_can_be_filled_from_what_is_given() {
        let table = Fourfold::of(&outcome([9_890.4, 120.2, 0.0, 110.0, 27.6, 0.0]));
        let [innocent, involved, all] = table.rows().map(|(_, row)| row);
        assert_eq!(innocent, [120.0, 9_770.0, 9_890.0]);
        assert_eq!(involved, [28.0, 82.0, 110.0]);
        assert_eq!(all, [148.0, 9_852.0, 10_000.0]);
        for (row, given) in GIVEN.iter().take(2).enumerate() {
            let known = given.iter().filter(|given| **given).count();
            assert_eq!(known, 2, "row {row}: the third follows from two");
        }
    }

    #[test]
    fn what_is_asked_is_answered() {
        let words = english();
        let mut result = outcome([9_900.0, 300.0, 0.0, 100.0, 60.0, 0.0]);
        result.metrics.precision = Some(60.0 / 360.0);
        result.metrics.false_positive_rate = Some(300.0 / 9_900.0);
        result.metrics.innocents_per_involved_frozen = Some(5.0);
        assert_eq!(worked_out(&words, &result), ["17%", "60%", "3%", "5"]);
        let bets = bets(&words, &result, 90);
        assert_eq!(bets.len(), GENERAL.len());
        assert!(bets[0].0.contains("10,000"), "{}", bets[0].0);
        assert_eq!(
            (bets[0].1.as_str(), bets[1].1.as_str()),
            ("300", "60 of 100")
        );
        let nobody = outcome([100.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(worked_out(&words, &nobody), ["–"; 4]);
    }
}
