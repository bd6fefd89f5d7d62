//! Owns how each number of a result is named, shown and toned, and the few numbers derived from it. Refuses the order and
//! the look of a page.

use super::numerals::significant;
use super::{Arg, Words};
use crate::model::outcome::{Counted, Metrics};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Represented accounts.
    Accounts,
    /// 0..=1.
    Share,
    /// A difference of shares, -1..=1.
    Points,
    /// Accounts for each account.
    Ratio,
    /// Days, account-days or euro-days.
    Amount,
}

/// Whom a number is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Harm to people who did nothing.
    Innocent,
    /// The involved.
    Involved,
    /// How well the two are told apart.
    Aim,
}

/// A number with a name, ready to be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The metric's name in the result document, or the name of a derived number.
    pub name: &'static str,
    /// Whether the result document has it by this name.
    pub is_metric: bool,
    /// Messages: what it is called, and what it means.
    pub label: &'static str,
    pub meaning: &'static str,
    pub kind: Kind,
    pub tone: Tone,
    /// `None` when its denominator is 0.
    pub value: Option<f64>,
}

/// A number of the result document.
fn metric(
    name: &'static str,
    [label, meaning]: [&'static str; 2],
    kind: Kind,
    tone: Tone,
    value: Option<f64>,
) -> Figure {
    Figure {
        name,
        is_metric: true,
        label,
        meaning,
        kind,
        tone,
        value,
    }
}

/// A number of accounts derived from the result document.
fn derived(
    name: &'static str,
    [label, meaning]: [&'static str; 2],
    tone: Tone,
    value: Option<f64>,
) -> Figure {
    Figure {
        is_metric: false,
        ..metric(name, [label, meaning], Kind::Accounts, tone, value)
    }
}

/// The numbers everyone should see, most important first.
#[must_use]
pub fn headline(outcome: &impl Counted) -> Vec<Figure> {
    headline_of(
        outcome.metrics(),
        Some(outcome.accounts().innocent.restricted),
        Some(involved_missed(outcome)),
    )
}

/// The same numbers while there is no result.
#[must_use]
pub fn blank() -> Vec<Figure> {
    headline_of(&Metrics::default(), None, None)
}

fn headline_of(metrics: &Metrics, restricted: Option<f64>, missed: Option<f64>) -> Vec<Figure> {
    vec![
        metric(
            "innocents_frozen",
            ["figure-innocents-frozen", "meaning-innocents-frozen"],
            Kind::Accounts,
            Tone::Innocent,
            metrics.innocents_frozen,
        ),
        derived(
            "innocents_restricted",
            [
                "figure-innocents-restricted",
                "meaning-innocents-restricted",
            ],
            Tone::Innocent,
            restricted,
        ),
        metric(
            "involved_frozen",
            ["figure-involved-frozen", "meaning-involved-frozen"],
            Kind::Accounts,
            Tone::Involved,
            metrics.involved_frozen,
        ),
        derived(
            "involved_missed",
            ["figure-involved-missed", "meaning-involved-missed"],
            Tone::Involved,
            missed,
        ),
        metric(
            "innocents_per_involved_frozen",
            [
                "figure-innocents-per-involved",
                "meaning-innocents-per-involved",
            ],
            Kind::Ratio,
            Tone::Innocent,
            metrics.innocents_per_involved_frozen,
        ),
        metric(
            "involved_funds_locked_share",
            ["figure-funds-locked", "meaning-funds-locked"],
            Kind::Share,
            Tone::Involved,
            metrics.involved_funds_locked_share,
        ),
        metric(
            "involved_funds_left_share",
            ["figure-funds-left", "meaning-funds-left"],
            Kind::Share,
            Tone::Involved,
            metrics.involved_funds_left_share,
        ),
    ]
}

/// The numbers for those who ask for more.
#[must_use]
pub fn more(outcome: &impl Counted) -> Vec<Figure> {
    let metrics = outcome.metrics();
    vec![
        metric(
            "innocents_affected",
            ["figure-innocents-affected", "meaning-innocents-affected"],
            Kind::Accounts,
            Tone::Innocent,
            metrics.innocents_affected,
        ),
        metric(
            "precision",
            ["figure-precision", "meaning-precision"],
            Kind::Share,
            Tone::Aim,
            metrics.precision,
        ),
        metric(
            "recall",
            ["figure-recall", "meaning-recall"],
            Kind::Share,
            Tone::Aim,
            metrics.recall,
        ),
        metric(
            "false_positive_rate",
            ["figure-false-positive-rate", "meaning-false-positive-rate"],
            Kind::Share,
            Tone::Aim,
            metrics.false_positive_rate,
        ),
        metric(
            "false_discovery_rate",
            [
                "figure-false-discovery-rate",
                "meaning-false-discovery-rate",
            ],
            Kind::Share,
            Tone::Aim,
            metrics.false_discovery_rate,
        ),
        metric(
            "innocent_frozen_days",
            [
                "figure-innocent-frozen-days",
                "meaning-innocent-frozen-days",
            ],
            Kind::Amount,
            Tone::Innocent,
            metrics.innocent_frozen_days,
        ),
        metric(
            "innocent_locked_eur_days",
            [
                "figure-innocent-locked-eur-days",
                "meaning-innocent-locked-eur-days",
            ],
            Kind::Amount,
            Tone::Innocent,
            metrics.innocent_locked_eur_days,
        ),
        metric(
            "median_days_frozen_innocent",
            ["figure-median-days-frozen", "meaning-median-days-frozen"],
            Kind::Amount,
            Tone::Innocent,
            metrics.median_days_frozen_innocent,
        ),
        metric(
            "backlog_peak",
            ["figure-backlog-peak", "meaning-backlog-peak"],
            Kind::Accounts,
            Tone::Innocent,
            metrics.backlog_peak,
        ),
    ]
}

/// Involved accounts that the policy did not freeze, whatever became of them.
#[must_use]
pub fn involved_missed(outcome: &impl Counted) -> f64 {
    outcome.involved(|accounts| accounts.total) - outcome.involved(|accounts| accounts.frozen)
}

/// A number in full: it parses back to the same number. Empty when undefined.
#[must_use]
pub fn in_full(value: Option<f64>) -> String {
    value
        .filter(|value| value.is_finite())
        .map_or_else(String::new, |value| value.to_string())
}

/// The class that tones a number.
#[must_use]
pub fn toned(tone: Tone) -> &'static str {
    match tone {
        Tone::Innocent => "harm",
        Tone::Involved => "involved",
        Tone::Aim => "aim",
    }
}

/// A number rounded for people.
#[must_use]
pub fn shown(words: &Words, figure: &Figure) -> String {
    written(words, figure.kind, figure.value)
}

/// The same of a number of this kind.
#[must_use]
pub fn written(words: &Words, kind: Kind, value: Option<f64>) -> String {
    let Some(value) = value else {
        return words.say("undefined");
    };
    match kind {
        Kind::Accounts | Kind::Amount => words.numerals.count(value),
        Kind::Share => words.numerals.percent(value),
        Kind::Points => points(words, value),
        Kind::Ratio => words.numerals.ratio(value),
    }
}

/// A difference of shares with the name of its unit.
#[must_use]
pub fn points(words: &Words, difference: f64) -> String {
    let points = significant(difference * 100.0, 2).abs();
    // Parts of one are named as many are.
    let whole = if points.fract() == 0.0 { points } else { 0.0 };
    let shown = words.numerals.points(difference);
    words.tell(
        "points",
        &[("points", Arg::Text(&shown)), ("whole", Arg::Count(whole))],
    )
}

/// A number as precise as it is.
#[must_use]
pub fn exact(words: &Words, figure: &Figure) -> String {
    figure.value.map_or_else(
        || words.say("undefined-reason"),
        |value| words.numerals.exact(value),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_full_parses_back_to_itself() {
        for value in [0.0, 1.0 / 3.0, 9_912_345.2, 1e21, 5e-324, f64::MAX] {
            let text = in_full(Some(value));
            assert_eq!(text.parse::<f64>().unwrap(), value);
        }
        assert_eq!(in_full(None), "");
    }

    #[test]
    fn every_metric_of_the_result_has_one_figure() {
        let outcome = crate::text::headline::tests::outcome([0.0; 6]);
        let names: Vec<&str> = headline(&outcome)
            .iter()
            .chain(&more(&outcome))
            .filter(|figure| figure.is_metric)
            .map(|figure| figure.name)
            .collect();
        for (metric, _) in outcome.metrics.entries() {
            assert_eq!(
                names.iter().filter(|name| **name == metric).count(),
                1,
                "{metric}"
            );
        }
    }
}
