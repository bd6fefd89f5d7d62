//! Owns which sentence tells a result: what it costs people who did nothing, and what it gets. Refuses the wording.

use super::chance::Chance;
use super::figure::involved_missed;
use super::{Arg, Words};
use crate::model::outcome::Counted;

/// Accounts below this many are told as nobody: they would be shown as 0.
const NOBODY: f64 = 0.5;

/// The sentence of a result, in parts, so that the page can tone what harms and what hits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Headline {
    /// Innocents frozen.
    pub frozen: f64,
    /// Innocents restricted.
    pub restricted: f64,
    /// Share of the involved frozen; `None` when there are none.
    pub stopped: Option<f64>,
    /// Involved restricted.
    pub involved_restricted: f64,
    /// Involved not frozen.
    pub missed: f64,
}

impl Headline {
    #[must_use]
    pub fn of(outcome: &impl Counted) -> Headline {
        Headline {
            frozen: outcome.accounts().innocent.frozen,
            restricted: outcome.accounts().innocent.restricted,
            stopped: outcome.metrics().recall,
            involved_restricted: outcome.involved(|accounts| accounts.restricted),
            missed: involved_missed(outcome),
        }
    }

    /// The message that fits.
    #[must_use]
    pub fn message(&self) -> &'static str {
        let freezes = self.frozen >= NOBODY;
        let restricts = self.restricted >= NOBODY || self.involved_restricted >= NOBODY;
        match self.stopped.map(Chance::of) {
            None if freezes => "headline-freezes-without-involved",
            None if restricts => "headline-restricts-without-involved",
            None => "headline-nothing-without-involved",
            Some(Chance::None) if freezes => "headline-freezes-in-vain",
            Some(Chance::None) if restricts => "headline-restricts",
            Some(Chance::None) => "headline-nothing",
            Some(_) if freezes => "headline-freezes",
            Some(_) => "headline-freezes-only-involved",
        }
    }

    /// The second sentence, when freezing is not all that happens.
    #[must_use]
    pub fn addition(&self) -> Option<&'static str> {
        let told = matches!(
            self.message(),
            "headline-restricts" | "headline-restricts-without-involved"
        );
        (!told && self.restricted >= NOBODY).then_some("headline-also-restricts")
    }

    /// The whole sentence.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        let chance = chance(words, self.stopped.unwrap_or(0.0));
        let args = [
            ("frozen", Arg::Count(self.frozen)),
            ("restricted", Arg::Count(self.restricted)),
            ("missed", Arg::Count(self.missed)),
            ("chance", Arg::Text(&chance)),
        ];
        let mut sentence = words.tell(self.message(), &args);
        if let Some(addition) = self.addition() {
            sentence.push(' ');
            sentence.push_str(&words.tell(addition, &args));
        }
        sentence
    }
}

/// `3 in 10`.
#[must_use]
pub fn chance(words: &Words, share: f64) -> String {
    match Chance::of(share) {
        Chance::None => words.say("chance-none"),
        Chance::All => words.say("chance-all"),
        Chance::NearlyAll => words.say("chance-nearly-all"),
        Chance::In { part, whole } => words.tell(
            "chance-in",
            &[
                ("part", Arg::Count(f64::from(part))),
                ("whole", Arg::Count(whole)),
            ],
        ),
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::model::class::ByClass;
    use crate::model::outcome::{Accounts, Daily, Metrics, PolicyOutcome};
    use crate::text::tests::english;

    /// Of innocents and of facilitators: total, frozen, restricted.
    pub fn outcome(counts: [f64; 6]) -> PolicyOutcome {
        let [
            innocents,
            frozen,
            restricted,
            involved,
            involved_frozen,
            involved_restricted,
        ] = counts;
        let accounts = |total: f64, frozen: f64, restricted: f64| Accounts {
            total,
            unaffected: total - frozen - restricted,
            left: 0.0,
            restricted,
            frozen,
            released: 0.0,
        };
        PolicyOutcome {
            id: "p".into(),
            title: "P".into(),
            accounts: ByClass {
                innocent: accounts(innocents, frozen, restricted),
                facilitator: accounts(involved, involved_frozen, involved_restricted),
                designated: Accounts::default(),
            },
            funds_eur: ByClass::default(),
            metrics: Metrics {
                recall: (involved > 0.0).then_some(involved_frozen / involved),
                ..Metrics::default()
            },
            interval: Default::default(),
            by_nationality: Default::default(),
            by_residence: Default::default(),
            by_group: Default::default(),
            daily: Daily::default(),
        }
    }

    fn said(counts: [f64; 6]) -> String {
        let words = english();
        crate::text::markup::plain(&Headline::of(&outcome(counts)).sentence(&words))
    }

    #[test]
    fn the_sentence_fits_every_kind_of_result() {
        let people = 28e6;
        for (counts, sentence) in [
            (
                [people, 9_912_345.0, 0.0, 10_000.0, 2_980.0, 0.0],
                "To stop 3 in 10 of the involved, this freezes 9.9 million people who did nothing.",
            ),
            (
                [people, 1.0, 0.0, 10_000.0, 10_000.0, 0.0],
                "To stop all of the involved, this freezes 1 person who did nothing.",
            ),
            (
                [people, 0.0, 0.0, 10_000.0, 20.0, 0.0],
                "This stops 1 in 500 of the involved and freezes nobody who did nothing.",
            ),
            (
                [people, 5_000.0, 0.0, 10_000.0, 0.0, 0.0],
                "This freezes 5,000 people who did nothing and stops none of the involved.",
            ),
            (
                [people, 0.0, 0.0, 10_000.0, 0.0, 0.0],
                "Nobody is frozen, and none of the 10,000 involved is stopped.",
            ),
            (
                [people, 0.0, 2_000_000.0, 10_000.0, 0.0, 5_000.0],
                "Nobody is frozen, so none of the involved is stopped. 2 million people who did nothing lose the service but keep their money.",
            ),
            (
                [people, 0.0, 0.0, 10_000.0, 0.0, 5_000.0],
                "Nobody is frozen, so none of the involved is stopped. Nobody who did nothing loses the service.",
            ),
            (
                [people, 2_000.0, 3_000.0, 10_000.0, 5_000.0, 0.0],
                "To stop 5 in 10 of the involved, this freezes 2,000 people who did nothing. Another 3,000 people who did nothing lose the service but keep their money.",
            ),
            (
                [people, 2_000.0, 0.0, 0.0, 0.0, 0.0],
                "This freezes 2,000 people; in this scenario nobody is involved.",
            ),
            (
                [people, 0.0, 1.0, 0.0, 0.0, 0.0],
                "Nobody is frozen. 1 person loses the service but keeps the money; in this scenario nobody is involved.",
            ),
            (
                [people, 0.0, 0.0, 0.0, 0.0, 0.0],
                "Nobody is frozen; in this scenario nobody is involved.",
            ),
        ] {
            assert_eq!(said(counts), sentence);
        }
    }
}
