//! Owns which places are told by name, what they are called and what the rest amounts to. Refuses to draw.

use super::{Arg, Words, named};
use crate::model::outcome::{Accounts, Breakdown, PolicyOutcome};
use crate::protocol::worker::Brief;
use std::collections::BTreeMap;

/// The innocent a policy hits in one place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hit {
    pub frozen: f64,
    pub restricted: f64,
    /// All innocents there.
    pub total: f64,
}

impl Hit {
    #[must_use]
    pub fn affected(&self) -> f64 {
        self.frozen + self.restricted
    }

    fn of(innocent: &Accounts) -> Hit {
        Hit {
            frozen: innocent.frozen,
            restricted: innocent.restricted,
            total: innocent.total,
        }
    }

    fn add(&mut self, other: &Hit) {
        self.frozen += other.frozen;
        self.restricted += other.restricted;
        self.total += other.total;
    }
}

/// One line: a place, or all that are left.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// `None`: all other places.
    pub code: Option<String>,
    /// By policy.
    pub hits: Vec<Hit>,
    /// Each hit as a part of the largest one of the table, 0..=1; frozen and restricted.
    pub bars: Vec<(f64, f64)>,
}

/// Fewer accounts than this would be shown as 0.
const SHOWN: f64 = 0.5;

/// How a result is broken down.
pub type Pick = fn(&PolicyOutcome) -> &BTreeMap<String, Breakdown>;

/// A place as the scenario or the language calls it, else its code.
#[must_use]
pub fn place_name(words: &Words, brief: Option<&Brief>, code: &str) -> String {
    let own = brief.and_then(|brief| brief.country_name(code).map(ToOwned::to_owned));
    own.or_else(|| words.numerals.country(code))
        .unwrap_or_else(|| code.to_string())
}

/// The innocents hit in one place, of those hit in each.
#[must_use]
pub fn hit_in<'a>(places: impl IntoIterator<Item = (&'a str, &'a Accounts)>, code: &str) -> Hit {
    let mut places = places.into_iter();
    let found = places.find(|(place, _)| *place == code);
    found.map(|(_, there)| Hit::of(there)).unwrap_or_default()
}

/// The innocents hit everywhere but in these places.
#[must_use]
pub fn hit_outside<'a>(
    places: impl IntoIterator<Item = (&'a str, &'a Accounts)>,
    codes: &[&str],
) -> Hit {
    let mut sum = Hit::default();
    for (code, innocent) in places {
        if !codes.contains(&code) {
            sum.add(&Hit::of(innocent));
        }
    }
    sum
}

/// The innocent in each place of a breakdown.
pub fn innocent(places: &BTreeMap<String, Breakdown>) -> impl Iterator<Item = (&str, &Accounts)> {
    let places = places.iter();
    places.map(|(code, breakdown)| (code.as_str(), &breakdown.accounts.innocent))
}

/// The places with the most innocents hit under any of the policies, at most `named` of them, then the rest.
#[must_use]
pub fn lines(outcomes: &[&PolicyOutcome], pick: Pick, named: usize) -> Vec<Line> {
    let hits = |code: &str| -> Vec<Hit> {
        let each = outcomes
            .iter()
            .map(|outcome| hit_in(innocent(pick(outcome)), code));
        each.collect()
    };
    let most = |hits: &[Hit]| hits.iter().map(Hit::affected).fold(0.0, f64::max);
    let mut lines: Vec<(Option<String>, Vec<Hit>)> = Vec::new();
    let mut codes: Vec<&str> = Vec::new();
    // One place at a time, the hardest hit first; of equals the first by code.
    while lines.len() < named {
        let mut hardest: Option<(&str, f64)> = None;
        for code in outcomes.iter().flat_map(|outcome| pick(outcome).keys()) {
            let affected = most(&hits(code));
            if !codes.contains(&code.as_str()) && affected > hardest.map_or(SHOWN, |(_, most)| most)
            {
                hardest = Some((code, affected));
            }
        }
        let Some((code, _)) = hardest else { break };
        codes.push(code);
        lines.push((Some(code.to_string()), hits(code)));
    }
    let rest: Vec<Hit> = outcomes
        .iter()
        .map(|outcome| hit_outside(innocent(pick(outcome)), &codes))
        .collect();
    if most(&rest) >= SHOWN {
        lines.push((None, rest));
    }
    let largest = lines.iter().map(|(_, hits)| most(hits)).fold(0.0, f64::max);
    let part = |number: f64| if largest > 0.0 { number / largest } else { 0.0 };
    lines
        .into_iter()
        .map(|(code, hits)| Line {
            bars: hits
                .iter()
                .map(|hit| (part(hit.frozen), part(hit.restricted)))
                .collect(),
            code,
            hits,
        })
        .collect()
}

/// One plain sentence: how many innocents a policy hits, where most of them live and how many live elsewhere.
#[must_use]
pub fn sentence(words: &Words, outcome: &PolicyOutcome, name: impl Fn(&str) -> String) -> String {
    let hardest = lines(&[outcome], |outcome| &outcome.by_residence, 1);
    let all = hit_outside(innocent(&outcome.by_residence), &[]).affected();
    let place = hardest
        .first()
        .and_then(|line| Some((line.code.clone()?, line.hits[0].affected())));
    let Some((code, there)) = place else {
        return words.tell(
            "places-sentence-nobody",
            &[("policy", Arg::Text(&outcome.title))],
        );
    };
    let place = name(&code);
    let args = [
        ("policy", Arg::Text(&outcome.title)),
        ("all", Arg::Count(all)),
        ("there", Arg::Count(there)),
        ("place", Arg::Text(&place)),
        ("elsewhere", Arg::Count(all - there)),
    ];
    let key = if all - there < SHOWN {
        "places-sentence-one"
    } else {
        "places-sentence"
    };
    words.tell(key, &args)
}

/// What a group of cohorts is called: a message for the groups that scenarios use, else its slug in words.
#[must_use]
pub fn group_name(words: &Words, slug: &str) -> String {
    let key = match slug {
        "resident" => "group-resident",
        "emigrant" => "group-emigrant",
        "refugee" => "group-refugee",
        "dual-national" => "group-dual-national",
        "foreign-resident" => "group-foreign-resident",
        "occupied-territory" => "group-occupied-territory",
        "other-user" => "group-other-user",
        _ => return named::text(words, &slug.replace('-', " ")),
    };
    words.say(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::headline::tests::outcome;

    fn residences(frozen: &[(&str, f64)]) -> PolicyOutcome {
        let mut made = outcome([0.0; 6]);
        for (code, frozen) in frozen {
            let mut breakdown = Breakdown::default();
            breakdown.accounts.innocent = Accounts {
                total: 1_000.0,
                frozen: *frozen,
                ..Accounts::default()
            };
            made.by_residence.insert((*code).to_string(), breakdown);
        }
        made
    }

    #[test]
    fn the_hardest_hit_places_are_named_and_the_rest_is_summed() {
        let first = residences(&[("DE", 10.0), ("RU", 500.0), ("TR", 30.0), ("US", 20.0)]);
        let second = residences(&[("DE", 100.0), ("RU", 1.0), ("TR", 0.0), ("US", 4.0)]);
        let lines = lines(&[&first, &second], |outcome| &outcome.by_residence, 2);
        let codes: Vec<Option<&str>> = lines.iter().map(|line| line.code.as_deref()).collect();
        assert_eq!(codes, [Some("RU"), Some("DE"), None]);
        assert_eq!(lines[2].hits[0].frozen, 50.0);
        assert_eq!(lines[2].hits[0].total, 2_000.0);
        assert_eq!(lines[0].bars[0], (1.0, 0.0));
        assert_eq!(lines[1].bars[1], (0.2, 0.0));
    }

    #[test]
    fn where_nobody_is_hit_there_are_no_lines() {
        let nobody = residences(&[("DE", 0.0), ("RU", 0.2)]);
        assert_eq!(
            lines(&[&nobody], |outcome| &outcome.by_residence, 5),
            vec![]
        );
    }

    #[test]
    fn the_sentence_names_the_place_of_most_and_counts_the_others() {
        let words = crate::text::tests::english();
        let said = |places: &[(&str, f64)]| {
            sentence(&words, &residences(places), |code| format!("<{code}>"))
        };
        let many = said(&[("DE", 10.0), ("RU", 500.0)]);
        assert!(
            many.contains("510")
                && many.contains("500")
                && many.contains("<RU>")
                && many.contains("10 elsewhere"),
            "{many}"
        );
        let one = said(&[("RU", 500.0)]);
        assert!(one.contains("<RU>") && !one.contains("elsewhere"), "{one}");
        assert!(said(&[]).contains("no innocent"));
    }

    #[test]
    fn groups_without_a_name_of_their_own_say_their_slug() {
        let words = crate::text::tests::english();
        assert_eq!(group_name(&words, "one-in-1000"), "one in 1000");
        assert_ne!(group_name(&words, "dual-national"), "dual-national");
    }
}
