//! Owns what a policy's days amount to in one sentence, and which days stand for all of them in a table. Refuses to draw.

use super::{Arg, Words};
use crate::model::outcome::{Daily, PolicyOutcome};

/// The largest value of a series and the first day that has it.
#[must_use]
pub fn peak(values: &[f64]) -> (usize, f64) {
    let mut peak = (0, values.first().copied().unwrap_or_default());
    for (day, value) in values.iter().enumerate() {
        if *value > peak.1 {
            peak = (day, *value);
        }
    }
    peak
}

/// One plain sentence: how many innocents are frozen at most, how many still are on the last day, how long the queue gets.
#[must_use]
pub fn sentence(words: &Words, outcome: &PolicyOutcome) -> String {
    let Daily {
        frozen_innocent,
        backlog,
        ..
    } = &outcome.daily;
    let (day, most) = peak(frozen_innocent);
    let last = frozen_innocent.last().copied().unwrap_or_default();
    let horizon = frozen_innocent.len().saturating_sub(1).to_string();
    let (queue_day, queue) = peak(backlog);
    let (day, queue_day) = (day.to_string(), queue_day.to_string());
    let key = match (most >= 0.5, queue >= 0.5) {
        (false, _) => "timeline-nobody",
        (true, false) => "timeline-no-queue",
        (true, true) => "timeline-sentence",
    };
    words.tell(
        key,
        &[
            ("policy", Arg::Text(&outcome.title)),
            ("most", Arg::Count(most)),
            ("day", Arg::Text(&day)),
            ("horizon", Arg::Text(&horizon)),
            ("last", Arg::Count(last)),
            ("queue", Arg::Count(queue)),
            ("queueday", Arg::Text(&queue_day)),
        ],
    )
}

/// Days that stand for all up to the horizon: the first ones, then every so often, and the last.
#[must_use]
pub fn sampled(horizon: usize) -> Vec<usize> {
    let usual = [0, 1, 2, 3, 7, 14, 30, 60, 90, 120, 180, 270, 365];
    let later = (1..).map(|year| (year + 1) * 365);
    let mut days: Vec<usize> = usual
        .into_iter()
        .chain(later.take_while(|day| *day < horizon))
        .filter(|day| *day < horizon)
        .collect();
    days.push(horizon);
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tests::english;

    #[test]
    fn the_first_of_equal_peaks_counts() {
        assert_eq!(peak(&[1.0, 3.0, 3.0, 2.0]), (1, 3.0));
        assert_eq!(peak(&[]), (0, 0.0));
    }

    #[test]
    fn the_first_and_the_last_day_are_always_there() {
        assert_eq!(sampled(1), [0, 1]);
        assert_eq!(sampled(10), [0, 1, 2, 3, 7, 10]);
        assert_eq!(sampled(180).last(), Some(&180));
        assert_eq!(sampled(3650).iter().filter(|day| **day == 3650).count(), 1);
        assert!(sampled(3650).windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn the_sentence_says_peak_rest_and_queue() {
        let mut outcome = PolicyOutcome {
            id: "p".into(),
            title: "P".into(),
            accounts: Default::default(),
            funds_eur: Default::default(),
            metrics: Default::default(),
            interval: Default::default(),
            by_nationality: Default::default(),
            by_residence: Default::default(),
            by_group: Default::default(),
            daily: Daily::default(),
        };
        assert_eq!(
            sentence(&english(), &outcome),
            "Under “P” no innocent is ever frozen."
        );
        outcome.daily.frozen_innocent = vec![100.0, 300.0, 50.0];
        outcome.daily.backlog = vec![0.0, 0.0, 0.0];
        assert_eq!(
            sentence(&english(), &outcome),
            "Under “P” 300 innocents are frozen on day 1 and 50 still are on day 2; nobody waits for a decision."
        );
        outcome.daily.backlog = vec![0.0, 20.0, 80.0];
        assert_eq!(
            sentence(&english(), &outcome),
            "Under “P” 300 innocents are frozen on day 1 and 50 still are on day 2; at most 80 appeals wait, on day 2."
        );
    }
}
