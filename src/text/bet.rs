//! Owns bets: what can be asked of a result, how a reader answers before seeing it, and how the answer compares with the model's. Refuses the
//! result itself, and to keep a score.

use super::numerals::significant;
use super::{Arg, Words};
use crate::model::outcome::{Accounts, PolicyOutcome};

/// What a bet is about, of one policy's result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// Innocents frozen.
    InnocentsFrozen,
    /// Of 100 involved, frozen.
    InvolvedFrozen,
    /// Of 100 frozen, involved.
    FrozenInvolved,
    /// Of 100 innocents frozen, frozen still at the end.
    StillFrozen,
    /// Innocents frozen for each involved frozen.
    InnocentsPerInvolved,
    /// Of 1,000 innocents living in [`HOME`], those that the policy means, gone in time or not.
    MeantAtHome,
    /// Of 100 euro of the involved, locked.
    MoneyLocked,
}

/// The place that [`Measured::MeantAtHome`] is about.
pub const HOME: &str = "RU";

/// How a bet is placed. Every shape is a number of steps from 0, so that a slider, a list and a short code can all hold it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// 0 to 100 of 100, on a crowd of a hundred.
    Hundred,
    /// 0 to 1,000 of 1,000, by fives.
    Thousand,
    /// 0, then ten steps for each factor of ten up to a thousand million.
    Count,
    /// One of these, largest first.
    Choice(&'static [f64]),
}

/// Steps for a factor of ten.
const STEPS: f64 = 10.0;
/// The last step of [`Shape::Count`].
const LAST_COUNT: u32 = 91;

/// A question that a reader bets on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    pub measured: Measured,
    pub shape: Shape,
    /// The message that asks; it may name `$policy` and `$total`.
    pub asks: &'static str,
}

/// What can be asked of any scenario, in the order of the poll; the place in this list is part of poll codes, so nothing is moved or taken out.
pub const GENERAL: [Question; 4] = [
    Question {
        measured: Measured::InnocentsFrozen,
        shape: Shape::Count,
        asks: "ask-innocents-frozen",
    },
    Question {
        measured: Measured::InvolvedFrozen,
        shape: Shape::Hundred,
        asks: "ask-involved-frozen",
    },
    Question {
        measured: Measured::FrozenInvolved,
        shape: Shape::Hundred,
        asks: "ask-frozen-involved",
    },
    Question {
        measured: Measured::StillFrozen,
        shape: Shape::Hundred,
        asks: "ask-still-frozen",
    },
];

impl Shape {
    /// The last step.
    #[must_use]
    pub fn last(self) -> u32 {
        match self {
            Shape::Hundred => 100,
            Shape::Thousand => 200,
            Shape::Count => LAST_COUNT,
            Shape::Choice(choices) => (choices.len() as u32).saturating_sub(1),
        }
    }

    /// Where a control stands before anybody has moved it.
    #[must_use]
    pub fn middle(self) -> u32 {
        self.last() / 2
    }

    /// What a step means.
    #[must_use]
    pub fn value(self, step: u32) -> f64 {
        let step = step.min(self.last());
        match self {
            Shape::Hundred => f64::from(step),
            Shape::Thousand => f64::from(step * 5),
            Shape::Count if step == 0 => 0.0,
            Shape::Count => significant(10_f64.powf(f64::from(step - 1) / STEPS), 2),
            Shape::Choice(choices) => choices.get(step as usize).copied().unwrap_or_default(),
        }
    }

    /// The step that comes closest to a value.
    #[must_use]
    pub fn closest(self, value: f64) -> u32 {
        let mut best = 0;
        for step in 1..=self.last() {
            if self.distance(step, value) < self.distance(best, value) {
                best = step;
            }
        }
        best
    }

    /// Whether values are told apart by their ratio: ten is as far from a hundred as a hundred from a thousand.
    fn by_ratio(self) -> bool {
        match self {
            Shape::Hundred | Shape::Thousand => false,
            Shape::Count => true,
            Shape::Choice(choices) => choices.iter().all(|choice| *choice > 0.0),
        }
    }

    fn distance(self, step: u32, value: f64) -> f64 {
        let meant = self.value(step);
        if self.by_ratio() {
            // One account more, so that none has a place on the scale.
            let base = if matches!(self, Shape::Count) {
                1.0
            } else {
                0.0
            };
            ((meant + base).ln() - (value + base).ln()).abs()
        } else {
            (meant - value).abs()
        }
    }

    /// How far along a scale a value stands, from 0 to 1: parts of a whole by their size, others by their factors of ten.
    #[must_use]
    pub fn along(self, measured: Measured, value: f64) -> f64 {
        let share = match (self, self.whole(measured)) {
            (_, Some(whole)) => value / whole,
            (Shape::Choice([most, .., least]), None) => (value / least).ln() / (most / least).ln(),
            _ => f64::from(self.closest(value)) / f64::from(self.last().max(1)),
        };
        share.clamp(0.0, 1.0)
    }

    /// What a value is a part of.
    fn whole(self, measured: Measured) -> Option<f64> {
        match (self, measured) {
            (Shape::Thousand, _) => Some(1_000.0),
            (Shape::Hundred, _)
            | (Shape::Choice(_), Measured::FrozenInvolved | Measured::MoneyLocked) => Some(100.0),
            (Shape::Count | Shape::Choice(_), _) => None,
        }
    }

    /// A value in words: `27 of 100`, `12,300`.
    #[must_use]
    pub fn told(self, measured: Measured, words: &Words, value: f64) -> String {
        let Some(whole) = self.whole(measured) else {
            return words.numerals.count(value);
        };
        // What is almost nothing or almost all is not told as nothing or all.
        let digits = if value > 99.0 && value < whole { 4 } else { 2 };
        let part = if value < 10.0 || digits == 4 {
            significant(value, digits)
        } else {
            value.round()
        };
        words.tell(
            "bet-part",
            &[("part", Arg::Exact(part)), ("whole", Arg::Exact(whole))],
        )
    }
}

impl Question {
    /// The question in words.
    #[must_use]
    pub fn asked(&self, words: &Words, policy: &str, total: f64, days: u32) -> String {
        words.tell(
            self.asks,
            &[
                ("policy", Arg::Text(policy)),
                ("total", Arg::Count(total)),
                ("days", Arg::Count(f64::from(days))),
            ],
        )
    }

    /// A value in words.
    #[must_use]
    pub fn told(&self, words: &Words, value: f64) -> String {
        self.shape.told(self.measured, words, value)
    }

    /// A step in words.
    #[must_use]
    pub fn told_step(&self, words: &Words, step: u32) -> String {
        self.told(words, self.shape.value(step))
    }

    /// The bet against the answer, in a sentence; without a bet, the answer.
    #[must_use]
    pub fn compared(&self, words: &Words, bet: Option<u32>, answer: Option<f64>) -> String {
        let Some(answer) = answer else {
            return words.say("bet-undefined");
        };
        let told = self.told(words, answer);
        let Some(step) = bet else {
            return words.tell("bet-none", &[("answer", Arg::Text(&told))]);
        };
        let closest = self.told_step(words, self.shape.closest(answer));
        let key = match (verdict(self.shape, step, answer), self.shape) {
            (Verdict::Close, Shape::Choice(_)) => "bet-right",
            (_, Shape::Choice(_)) => "bet-wrong",
            (Verdict::Close, _) => "bet-close",
            (Verdict::High, _) => "bet-high",
            (Verdict::Low, _) => "bet-low",
        };
        words.tell(
            key,
            &[
                ("bet", Arg::Text(&self.told_step(words, step))),
                ("answer", Arg::Text(&told)),
                ("closest", Arg::Text(&closest)),
            ],
        )
    }
}

/// How a bet compares with the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Close,
    /// More than the answer.
    High,
    Low,
}

/// Close: the closest choice; within five of a hundred or twenty of a thousand; within a factor of two.
#[must_use]
pub fn verdict(shape: Shape, step: u32, answer: f64) -> Verdict {
    let distance = shape.distance(step, answer);
    let close = match shape {
        Shape::Choice(_) => step == shape.closest(answer),
        Shape::Hundred => distance <= 5.0,
        Shape::Thousand => distance <= 20.0,
        Shape::Count => distance <= std::f64::consts::LN_2,
    };
    match () {
        () if close => Verdict::Close,
        () if shape.value(step) > answer => Verdict::High,
        () => Verdict::Low,
    }
}

/// The answer that a result gives; `None` when it would divide by nothing.
#[must_use]
pub fn answer(measured: Measured, outcome: &PolicyOutcome) -> Option<f64> {
    let hundred = |share: Option<f64>| share.map(|share| share * 100.0);
    let metrics = &outcome.metrics;
    match measured {
        Measured::InnocentsFrozen => Some(outcome.accounts.innocent.frozen),
        Measured::InvolvedFrozen => hundred(metrics.recall),
        Measured::FrozenInvolved => hundred(metrics.precision),
        Measured::StillFrozen => {
            let Accounts {
                frozen, released, ..
            } = outcome.accounts.innocent;
            (frozen > 0.0).then(|| (frozen - released) / frozen * 100.0)
        }
        Measured::InnocentsPerInvolved => metrics.innocents_per_involved_frozen,
        Measured::MeantAtHome => {
            let home = &outcome.by_residence.get(HOME)?.accounts.innocent;
            let meant = home.total - home.unaffected;
            (home.total > 0.0).then(|| meant / home.total * 1_000.0)
        }
        Measured::MoneyLocked => hundred(metrics.involved_funds_locked_share),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::headline::tests::outcome;
    use crate::text::tests::english;

    const SHAPES: [Shape; 4] = [
        Shape::Hundred,
        Shape::Thousand,
        Shape::Count,
        Shape::Choice(&[10_000.0, 1_000.0, 100.0, 10.0]),
    ];

    #[test]
    fn every_step_is_closest_to_its_own_value() {
        for shape in SHAPES {
            for step in 0..=shape.last() {
                assert_eq!(shape.closest(shape.value(step)), step, "{shape:?}");
            }
            assert!(shape.last() < 256, "fits into a code");
        }
    }

    #[test]
    fn choices_are_told_apart_by_ratio_unless_one_is_nothing() {
        let by_ratio = Shape::Choice(&[10_000.0, 1_000.0]);
        assert_eq!(by_ratio.closest(4_000.0), 0);
        let with_none = Shape::Choice(&[100.0, 50.0, 0.0]);
        assert_eq!(with_none.closest(0.0), 2);
        assert_eq!(with_none.closest(26.0), 1);
    }

    #[test]
    fn values_stand_on_a_scale_as_far_as_they_are_large() {
        let parts = Shape::Choice(&[90.0, 50.0, 10.0, 1.0]);
        assert_eq!(parts.along(Measured::FrozenInvolved, 50.0), 0.5);
        assert_eq!(Shape::Thousand.along(Measured::MeantAtHome, 250.0), 0.25);
        let ratio = |value| SHAPES[3].along(Measured::InnocentsPerInvolved, value);
        assert_eq!((ratio(1.0), ratio(10.0), ratio(1e5)), (0.0, 0.0, 1.0));
        assert!((ratio(100.0) - 1.0 / 3.0).abs() < 1e-9);
        let count = |value| Shape::Count.along(Measured::InnocentsFrozen, value);
        assert!(count(0.0) == 0.0 && count(10.0) < count(1e6) && count(1e9) == 1.0);
    }

    #[test]
    fn a_bet_is_compared_in_a_sentence() {
        let words = english();
        let [count, hundred, ..] = GENERAL;
        let said = |question: Question, bet, answer| question.compared(&words, bet, answer);
        assert_eq!(
            said(hundred, Some(30), Some(27.3)),
            "You said 30 of 100. The model says 27 of 100: close."
        );
        assert_eq!(
            said(hundred, Some(90), Some(0.82)),
            "You said 90 of 100. The model says 0.82 of 100: less than you thought."
        );
        assert_eq!(
            said(hundred, Some(90), Some(99.98)),
            "You said 90 of 100. The model says 99.98 of 100: more than you thought."
        );
        assert_eq!(
            said(count, Some(31), Some(9_801_151.0)),
            "You said 1,000. The model says 9.8 million: more than you thought."
        );
        assert_eq!(said(count, None, Some(0.0)), "The model says 0.");
        assert_eq!(said(count, Some(1), None), words.say("bet-undefined"));
        let choice = Question {
            measured: Measured::InnocentsPerInvolved,
            shape: SHAPES[3],
            asks: "ask-innocents-per-involved",
        };
        assert_eq!(
            said(choice, Some(0), Some(6_457.0)),
            "You chose 10,000. The model says 6,460, and no other choice is closer."
        );
        assert_eq!(
            said(choice, Some(3), Some(6_457.0)),
            "You chose 10. The model says 6,460; 10,000 comes closest."
        );
    }

    #[test]
    fn answers_are_those_of_the_result() {
        let mut result = outcome([1_000.0, 200.0, 0.0, 10.0, 3.0, 0.0]);
        result.accounts.innocent.released = 50.0;
        result.metrics.precision = Some(3.0 / 203.0);
        let of = |measured| answer(measured, &result);
        assert_eq!(of(Measured::InnocentsFrozen), Some(200.0));
        assert_eq!(of(Measured::InvolvedFrozen), Some(30.0));
        assert_eq!(of(Measured::StillFrozen), Some(75.0));
        assert_eq!(of(Measured::MeantAtHome), None, "nobody lives there");
        let nobody = outcome([1_000.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(answer(Measured::StillFrozen, &nobody), None);
        assert_eq!(answer(Measured::InvolvedFrozen, &nobody), None);
    }
}
