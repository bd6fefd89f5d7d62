//! Owns the sentence that compares a policy with the first: innocents frozen and involved money locked, always both. Refuses to rank.

use super::figure::{Kind, points};
use super::interval::told;
use super::{Arg, Words};
use crate::model::outcome::{Interval, Outcome, PolicyOutcome, apart};

/// Fewer innocents than this, or a smaller share, would be shown as no difference.
const SHOWN: (f64, f64) = (0.5, 0.0005);

/// What `other` does compared with `first`; with how far luck goes, once the redraws are there.
#[must_use]
pub fn sentence(
    words: &Words,
    first: &PolicyOutcome,
    other: &PolicyOutcome,
    refined: Option<&Outcome>,
) -> String {
    let paired = refined.and_then(|refined| {
        let mut pairs = refined.paired.iter();
        pairs.find(|pair| pair.policy == other.id && pair.against == first.id)
    });
    let luck = |metric: &str, kind: Kind| {
        // The ends as distances: the sentence has said the direction.
        let interval = paired?.difference.get(metric)?;
        let (one, two) = (interval.p05?, interval.p95?);
        let same_side = one.signum() == two.signum();
        let (low, high) = if same_side && one < 0.0 {
            (-two, -one)
        } else {
            (one, two)
        };
        told(
            words,
            kind,
            &Interval {
                mean: None,
                p05: Some(low),
                p95: Some(high),
            },
        )
    };
    let between = |pick: fn(&PolicyOutcome) -> Option<f64>| apart(pick(other), pick(first));
    let innocents = between(|outcome| Some(outcome.accounts.innocent.frozen)).unwrap_or_default();
    let share = between(|outcome| outcome.metrics.involved_funds_locked_share);
    let direction = |difference: f64, least: f64| match difference {
        less if less <= -least => "less",
        more if more >= least => "more",
        _ => "same",
    };
    let innocents_luck = luck("innocents_frozen", Kind::Accounts).unwrap_or_default();
    let share_luck = luck("involved_funds_locked_share", Kind::Points).unwrap_or_default();
    let points = points(words, share.unwrap_or_default().abs());
    let note = |text: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!(" ({text})")
        }
    };
    let (innocents_luck, share_luck) = (note(&innocents_luck), note(&share_luck));
    words.tell(
        if share.is_some() {
            "difference-sentence"
        } else {
            "difference-innocents-only"
        },
        &[
            ("first", Arg::Text(&first.title)),
            ("policy", Arg::Text(&other.title)),
            ("direction", Arg::Text(direction(innocents, SHOWN.0))),
            ("innocents", Arg::Count(innocents.abs())),
            ("innocentsluck", Arg::Text(&innocents_luck)),
            (
                "sharedirection",
                Arg::Text(direction(share.unwrap_or_default(), SHOWN.1)),
            ),
            ("share", Arg::Text(&points)),
            ("shareluck", Arg::Text(&share_luck)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::headline::tests::outcome;
    use crate::text::tests::english;

    fn said(first: (f64, Option<f64>), other: (f64, Option<f64>)) -> String {
        let made = |(frozen, share), title: &str| {
            let mut made = outcome([1e6, frozen, 0.0, 10.0, 1.0, 0.0]);
            made.metrics.involved_funds_locked_share = share;
            made.title = title.into();
            made
        };
        sentence(&english(), &made(first, "A"), &made(other, "B"), None)
    }

    #[test]
    fn both_costs_are_always_said() {
        assert_eq!(
            said((500.0, Some(0.5)), (200.0, Some(0.3))),
            "Compared with “A”, “B” freezes 300 fewer innocents and locks less of the involved money, by 20 percentage points."
        );
        assert_eq!(
            said((200.0, Some(0.3)), (500.0, Some(0.3))),
            "Compared with “A”, “B” freezes 300 more innocents and locks as much of the involved money."
        );
        for (share, points) in [
            (0.31, "1 percentage point"),
            (0.305, "0.5 percentage points"),
        ] {
            let sentence = said((200.0, Some(0.3)), (200.0, Some(share)));
            assert!(sentence.ends_with(&format!("by {points}.")), "{sentence}");
        }
        assert_eq!(
            said((200.0, None), (200.0, None)),
            "Compared with “A”, “B” freezes as many innocents; nobody is involved, so no such money can be locked."
        );
    }
}
