//! Owns a policy's rule in readable words: who is meant, and what happens to them. Refuses to judge an account, and the wording.
//!
//! `all` binds more tightly than `any`: "A and B, or C". What would be read otherwise is put in brackets. A negation goes into its comparison:
//! "is below 0.95", "is not from Russia"; one of several parts is spelt out.

use super::places::place_name;
use super::{Arg, Words};
use crate::model::policy::rule::{Place, Rule};
use crate::model::policy::{Clause, Measure, Policy};
use crate::protocol::worker::Brief;

/// Places of a list that are told one by one.
const NAMED: usize = 6;

/// How firmly a phrase holds together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Hold {
    /// Several parts joined by *or*.
    Or,
    /// Several parts joined by *and*.
    And,
    /// One comparison, or what stands in brackets.
    One,
}

/// The condition inside a sentence: "the document is from Russia and the declared home is not in the EEA, or the name score is at least 0.95".
#[must_use]
pub fn condition(words: &Words, brief: Option<&Brief>, rule: &Rule) -> String {
    phrase(words, brief, rule, false).0
}

/// What happens, and to whom: "Freeze the account if the document is from Russia."
#[must_use]
pub fn clause(words: &Words, brief: Option<&Brief>, clause: &Clause) -> String {
    let measure = measure(words, &clause.measure);
    if is_always(&clause.when) {
        return words.tell("clause-always", &[("measure", Arg::Text(&measure))]);
    }
    let rule = condition(words, brief, &clause.when);
    let args = [("measure", Arg::Text(&measure)), ("rule", Arg::Text(&rule))];
    words.tell("clause-if", &args)
}

/// All clauses, the first that fits deciding, and the notice.
#[must_use]
pub fn policy(words: &Words, brief: Option<&Brief>, policy: &Policy) -> String {
    let mut said: Vec<String> = Vec::new();
    for each in &policy.clauses {
        let sentence = clause(words, brief, each);
        said.push(if said.is_empty() {
            sentence
        } else {
            words.tell("clause-otherwise", &[("clause", Arg::Text(&sentence))])
        });
    }
    if said.is_empty() {
        return words.say("clause-none");
    }
    if policy.notice_days > 0 {
        let days = f64::from(policy.notice_days);
        said.push(words.tell("clause-notice", &[("days", Arg::Count(days))]));
    }
    said.join(" ")
}

/// What happens to those who are meant, as the start of a sentence.
#[must_use]
pub fn measure(words: &Words, measure: &Measure) -> String {
    match measure {
        Measure::Freeze => words.say("measure-freeze"),
        Measure::Cap { limit_eur } => {
            words.tell("measure-cap", &[("limit", Arg::Exact(*limit_eur))])
        }
        Measure::WithdrawOnly => words.say("measure-withdraw-only"),
        Measure::Offboard => words.say("measure-offboard"),
    }
}

/// These places as one phrase: "Russia, Belarus or the EEA".
#[must_use]
pub fn places(words: &Words, brief: Option<&Brief>, places: &[Place]) -> String {
    let mut names: Vec<String> = places
        .iter()
        .take(if places.len() > NAMED + 1 {
            NAMED
        } else {
            places.len()
        })
        .map(|place| match place {
            Place::Country(country) => place_name(words, brief, country.as_str()),
            Place::Group(name) => group(words, brief, name),
        })
        .collect();
    let more = places.len() - names.len();
    if more > 0 {
        names.push(words.tell("rule-more-places", &[("more", Arg::Count(more as f64))]));
    }
    match names.pop() {
        None => words.say("rule-nowhere"),
        Some(last) if names.is_empty() => last,
        Some(last) => words.tell(
            "rule-places",
            &[
                ("places", Arg::Text(&names.join(", "))),
                ("last", Arg::Text(&last)),
            ],
        ),
    }
}

/// A group of countries; codes in its name are told as countries.
fn group(words: &Words, brief: Option<&Brief>, name: &str) -> String {
    let known = |part: &str| {
        let called = place_name(words, brief, part);
        (called != part && part.len() == 2).then_some(called)
    };
    let the = |name: &str| words.tell("rule-group", &[("name", Arg::Text(name))]);
    let parts: Vec<&str> = name.split('_').collect();
    if !parts.iter().any(|part| known(part).is_some()) {
        return the(&parts.join(" "));
    }
    let told = parts
        .iter()
        .map(|part| known(part).unwrap_or_else(|| the(part)));
    let mut told: Vec<String> = told.collect();
    match told.pop() {
        Some(last) if !told.is_empty() => words.tell(
            "rule-places",
            &[
                ("places", Arg::Text(&told.join(", "))),
                ("last", Arg::Text(&last)),
            ],
        ),
        last => last.unwrap_or_default(),
    }
}

fn is_always(rule: &Rule) -> bool {
    match rule {
        Rule::Always(value) => *value,
        Rule::All(parts) => parts.iter().all(is_always),
        _ => false,
    }
}

fn phrase(words: &Words, brief: Option<&Brief>, rule: &Rule, negated: bool) -> (String, Hold) {
    let one = |key: [&str; 2], arg: Arg| {
        let text = words.tell(key[usize::from(negated)], &[("value", arg)]);
        (text, Hold::One)
    };
    let listed = |key: [&str; 2], list: &[Place]| {
        let text = places(words, brief, list);
        one(key, Arg::Text(&text))
    };
    let least = |key: [&str; 2], least: f64| one(key, Arg::Exact(least));
    match rule {
        Rule::Always(value) => {
            let key = if *value == negated {
                "rule-never"
            } else {
                "rule-always"
            };
            (words.say(key), Hold::One)
        }
        Rule::Not(part) => phrase(words, brief, part, !negated),
        Rule::All(parts) => joined(words, brief, parts, negated, true),
        Rule::Any(parts) => joined(words, brief, parts, negated, false),
        Rule::DocumentIn(list) => listed(["rule-document", "rule-document-not"], list),
        Rule::ResidenceIn(list) => listed(["rule-residence", "rule-residence-not"], list),
        Rule::IpIn(list) => listed(["rule-ip", "rule-ip-not"], list),
        Rule::BalanceEurAtLeast(eur) => least(["rule-balance", "rule-balance-not"], *eur),
        Rule::NameScoreAtLeast(score) => least(["rule-name", "rule-name-not"], *score),
        Rule::RiskScoreAtLeast(score) => least(["rule-risk", "rule-risk-not"], *score),
    }
}

/// Several parts. Not all of them is some of their opposites, and the other way round.
fn joined(
    words: &Words,
    brief: Option<&Brief>,
    parts: &[Rule],
    negated: bool,
    all: bool,
) -> (String, Hold) {
    let hold = if all == negated { Hold::Or } else { Hold::And };
    let told: Vec<(String, Hold)> = parts
        .iter()
        .map(|part| phrase(words, brief, part, negated))
        .collect();
    match told.len() {
        // No part fails, or none holds.
        0 => {
            let key = if hold == Hold::And {
                "rule-always"
            } else {
                "rule-never"
            };
            return (words.say(key), Hold::One);
        }
        1 => return told.into_iter().next().unwrap_or((String::new(), hold)),
        _ => {}
    }
    let has_longer = told.iter().any(|(_, inner)| *inner == Hold::And);
    let texts = told.into_iter().map(|(text, inner)| {
        if inner < hold {
            words.tell("rule-brackets", &[("rule", Arg::Text(&text))])
        } else {
            text
        }
    });
    let key = match hold {
        Hold::And => "rule-and",
        _ if has_longer => "rule-or-apart",
        _ => "rule-or",
    };
    let text = texts.reduce(|before, next| {
        let args = [("before", Arg::Text(&before)), ("next", Arg::Text(&next))];
        words.tell(key, &args)
    });
    (text.unwrap_or_default(), hold)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tests::english;
    use serde_json::{Value, json};

    fn brief() -> Brief {
        let names = [("RU", "Russia"), ("BY", "Belarus"), ("CH", "Switzerland")];
        Brief {
            country_names: names
                .map(|(code, name)| (code.to_string(), name.to_string()))
                .into(),
            ..Brief::default()
        }
    }

    fn said(rule: Value) -> String {
        let rule: Rule = serde_json::from_value(rule).unwrap();
        condition(&english(), Some(&brief()), &rule)
    }

    #[test]
    fn every_comparison_has_words_and_so_has_its_opposite() {
        for (rule, holds, fails) in [
            (
                json!({"document_in": ["RU"]}),
                "the document is from Russia",
                "the document is not from Russia",
            ),
            (
                json!({"residence_in": ["RU", "@EEA"]}),
                "the declared home is in Russia or the EEA",
                "the declared home is not in Russia or the EEA",
            ),
            (
                json!({"ip_in": ["RU", "BY", "XK"]}),
                "the connection comes from Russia, Belarus or XK",
                "the connection does not come from Russia, Belarus or XK",
            ),
            (
                json!({"balance_eur_at_least": 10_000.0}),
                "the balance is at least €10,000",
                "the balance is below €10,000",
            ),
            (
                json!({"name_score_at_least": 0.95}),
                "the name score is at least 0.95",
                "the name score is below 0.95",
            ),
            (
                json!({"risk_score_at_least": 0.9}),
                "the risk score is at least 0.9",
                "the risk score is below 0.9",
            ),
            (
                json!({"always": true}),
                "anyone is meant",
                "nobody is meant",
            ),
            (
                json!({"always": false}),
                "nobody is meant",
                "anyone is meant",
            ),
            (json!({"all": []}), "anyone is meant", "nobody is meant"),
            (json!({"any": []}), "nobody is meant", "anyone is meant"),
            (
                json!({"document_in": []}),
                "the document is from nowhere",
                "the document is not from nowhere",
            ),
        ] {
            assert_eq!(said(rule.clone()), holds);
            assert_eq!(said(json!({"not": rule.clone()})), fails);
            assert_eq!(said(json!({"not": {"not": rule}})), holds);
        }
    }

    #[test]
    fn nested_rules_are_read_as_they_are_meant() {
        let (ru, name, risk) = (
            json!({"document_in": ["RU"]}),
            json!({"name_score_at_least": 0.95}),
            json!({"risk_score_at_least": 0.9}),
        );
        let outside = json!({"not": {"residence_in": ["@EEA"]}});
        for (rule, words) in [
            (json!({"all": [ru]}), "the document is from Russia"),
            (
                json!({"any": [{"all": [ru, outside]}, name]}),
                "the document is from Russia and the declared home is not in the EEA, or the name score is at least 0.95",
            ),
            (
                json!({"any": [name, risk]}),
                "the name score is at least 0.95 or the risk score is at least 0.9",
            ),
            (
                json!({"all": [{"any": [name, risk]}, ru]}),
                "(the name score is at least 0.95 or the risk score is at least 0.9) and the document is from Russia",
            ),
            (
                json!({"all": [{"all": [name, risk]}, ru]}),
                "the name score is at least 0.95 and the risk score is at least 0.9 and the document is from Russia",
            ),
            (
                json!({"not": {"any": [ru, name]}}),
                "the document is not from Russia and the name score is below 0.95",
            ),
            (
                json!({"not": {"all": [ru, name]}}),
                "the document is not from Russia or the name score is below 0.95",
            ),
            (
                json!({"all": [risk, {"not": {"all": [ru, {"not": name}]}}]}),
                "the risk score is at least 0.9 and (the document is not from Russia or the name score is at least 0.95)",
            ),
        ] {
            assert_eq!(said(rule), words);
        }
    }

    #[test]
    fn groups_and_long_lists_of_places_stay_readable() {
        assert_eq!(
            said(json!({"residence_in": ["@EEA_CH"]})),
            "the declared home is in the EEA or Switzerland"
        );
        assert_eq!(
            said(json!({"residence_in": ["@FAR_SHORES"]})),
            "the declared home is in the FAR SHORES"
        );
        assert_eq!(
            said(json!({"ip_in": ["XA", "XB", "XC", "XD", "XE", "XF", "XG"]})),
            "the connection comes from XA, XB, XC, XD, XE, XF or XG"
        );
        assert_eq!(
            said(json!({"ip_in": ["XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH"]})),
            "the connection comes from XA, XB, XC, XD, XE, XF or 2 other places"
        );
    }

    #[test]
    fn a_policy_is_told_clause_by_clause_with_its_notice() {
        let made = |measure: Measure, when: Value| Clause {
            when: serde_json::from_value(when).unwrap(),
            measure,
        };
        let words = english();
        let told = |clauses: Vec<Clause>, notice_days| {
            let made = Policy {
                id: "made".into(),
                title: "Made".into(),
                description: None,
                notice_days,
                anticipation_days: None,
                clauses,
            };
            policy(&words, Some(&brief()), &made)
        };
        assert_eq!(told(vec![], 3), "This rule does nothing to anyone.");
        let name = json!({"name_score_at_least": 0.95});
        let cap = Measure::Cap {
            limit_eur: 10_000.0,
        };
        assert_eq!(
            told(
                vec![
                    made(Measure::Freeze, name.clone()),
                    made(cap, json!({"document_in": ["RU"]})),
                    made(Measure::WithdrawOnly, json!({"always": true})),
                ],
                7
            ),
            "Freeze the account if the name score is at least 0.95. Otherwise: Lock what is above €10,000 if the document is from Russia. \
             Otherwise: Allow withdrawals only, for everyone. Takes effect 7 days after it is announced."
        );
        assert_eq!(
            told(vec![made(Measure::Offboard, name)], 1),
            "Close the account and return the money if the name score is at least 0.95. Takes effect 1 day after it is announced."
        );
    }
}
