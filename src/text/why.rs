//! Owns the answer to *Why me?* in sentences: who this is, what happens and when, what was compared, and what would have changed it. Refuses to
//! judge: every fact is the model's explanation, and the queue's decision is the picture's.

use super::numerals::significant;
use super::places::place_name;
use super::rule::{clause, places};
use super::{Arg, Words};
use crate::model::class::Class;
use crate::model::evaluation::Fate;
use crate::model::explain::{
    Change, Comparison, Explanation, Observable, Observables, Side, Target,
};
use crate::model::policy::rule::Rule;
use crate::model::policy::{Measure, Policy};
use crate::protocol::worker::Brief;

/// One thing that is known of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name in the explanation's document.
    pub name: &'static str,
    pub label: String,
    /// As people read it.
    pub text: String,
    /// In full.
    pub value: String,
}

/// A comparison of the rule, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub text: String,
    pub holds: bool,
}

/// Who this is. The class is said as what it is: an assumption of the scenario.
#[must_use]
pub fn person(words: &Words, brief: Option<&Brief>, why: &Explanation) -> String {
    let truth = &why.truth;
    let at_home = truth.nationality == truth.residence;
    let class = words.say(match truth.class {
        Class::Innocent => "why-is-innocent",
        Class::Facilitator => "why-is-facilitator",
        Class::Designated => "why-is-designated",
    });
    let key = if at_home {
        "why-person-at-home"
    } else {
        "why-person"
    };
    words.tell(
        key,
        &[
            (
                "nationality",
                Arg::Text(&place_name(words, brief, truth.nationality.as_str())),
            ),
            (
                "residence",
                Arg::Text(&place_name(words, brief, truth.residence.as_str())),
            ),
            ("class", Arg::Text(&class)),
        ],
    )
}

/// What the exchange can see.
#[must_use]
pub fn seen(words: &Words, brief: Option<&Brief>, seen: &Observables) -> Vec<Fact> {
    let country = |name, label: &str, country: crate::model::jurisdiction::Country| Fact {
        name,
        label: words.say(label),
        text: place_name(words, brief, country.as_str()),
        value: country.to_string(),
    };
    let number = |name, label: &str, number: f64, text: String| Fact {
        name,
        label: words.say(label),
        text,
        value: number.to_string(),
    };
    let score = |score: f64| words.numerals.decimal(score, 3, false);
    vec![
        country("document_country", "why-document", seen.document_country),
        country(
            "declared_residence",
            "why-residence",
            seen.declared_residence,
        ),
        country("ip_country", "why-ip", seen.ip_country),
        number(
            "balance_eur",
            "why-balance",
            seen.balance_eur,
            euro(words, seen.balance_eur.round()),
        ),
        number(
            "name_score",
            "why-name",
            seen.name_score,
            score(seen.name_score),
        ),
        number(
            "risk_score",
            "why-risk",
            seen.risk_score,
            score(seen.risk_score),
        ),
    ]
}

/// What it cannot see.
#[must_use]
pub fn unseen(words: &Words, brief: Option<&Brief>, why: &Explanation) -> Vec<Fact> {
    let truth = &why.truth;
    let fact = |name, label: &str, text: String, value: String| Fact {
        name,
        label: words.say(label),
        text,
        value,
    };
    let place = |code: &str| place_name(words, brief, code);
    let class = match truth.class {
        Class::Innocent => ("class-innocent", "innocent"),
        Class::Facilitator => ("class-facilitator", "facilitator"),
        Class::Designated => ("class-designated", "designated"),
    };
    vec![
        fact(
            "class",
            "why-class",
            words.say(class.0),
            class.1.to_string(),
        ),
        fact(
            "nationality",
            "why-nationality",
            place(truth.nationality.as_str()),
            truth.nationality.to_string(),
        ),
        fact(
            "residence",
            "why-home",
            place(truth.residence.as_str()),
            truth.residence.to_string(),
        ),
        fact(
            "weight",
            "why-weight",
            words.tell("why-accounts", &[("accounts", Arg::Count(truth.weight))]),
            truth.weight.to_string(),
        ),
    ]
}

/// What becomes of the account, in one sentence.
#[must_use]
pub fn verdict(words: &Words, why: &Explanation) -> String {
    let effect = f64::from(why.timeline.effect_day);
    let limit = match why.measure {
        Some(Measure::Cap { limit_eur }) => limit_eur,
        _ => 0.0,
    };
    let key = match (why.fate, why.measure) {
        (Fate::Frozen | Fate::Released, Some(Measure::Cap { .. })) => "why-capped",
        (Fate::Frozen | Fate::Released, _) => "why-frozen",
        (Fate::Restricted, Some(Measure::Offboard)) => "why-offboarded",
        (Fate::Restricted, _) => "why-restricted",
        (Fate::Left, _) if why.timeline.left_day == Some(0) => "why-left-at-once",
        (Fate::Left, _) => "why-left",
        (Fate::Unaffected, Some(_)) => "why-below-cap",
        (Fate::Unaffected, None) => "why-unaffected",
    };
    let left = f64::from(why.timeline.left_day.unwrap_or_default());
    let args = [
        ("effect", Arg::Exact(effect)),
        ("left", Arg::Exact(left)),
        ("limit", Arg::Exact(limit)),
    ];
    words.tell(key, &args)
}

/// What happens besides, in order: how fast this person would have been, the appeal and its decision. `released`: the queue of everybody's
/// appeals came to it in time, and let it go.
#[must_use]
pub fn story(words: &Words, why: &Explanation, released: bool) -> Vec<String> {
    let mut said = Vec::new();
    if why.clause.is_some() && why.leaving.days_to_leave > 0.0 {
        let days = |days: f64| words.numerals.decimal(days, 3, false);
        let had = days(why.leaving.days_to_leave);
        said.push(match why.leaving.exit_clock_days {
            Some(clock) => words.tell(
                "why-clock",
                &[
                    ("needed", Arg::Text(&days(clock))),
                    ("had", Arg::Text(&had)),
                ],
            ),
            None => words.tell("why-stays", &[("had", Arg::Text(&had))]),
        });
    }
    let end = f64::from(why.timeline.horizon_days);
    match why.timeline.appeal {
        Some(appeal) => {
            let key = match (appeal.releases, released) {
                (_, true) => "why-appeal-granted",
                (true, false) => "why-appeal-undecided",
                (false, false) => "why-appeal-refused",
            };
            said.push(words.tell(
                key,
                &[
                    ("filed", Arg::Exact(f64::from(appeal.filed_day))),
                    ("decided", Arg::Exact(f64::from(appeal.decided_from_day))),
                    ("end", Arg::Exact(end)),
                ],
            ));
        }
        None if why.fate == Fate::Frozen => {
            said.push(words.tell("why-no-appeal", &[("end", Arg::Exact(end))]));
        }
        None => {}
    }
    said
}

/// The clause that decided, or that none did.
#[must_use]
pub fn decided(words: &Words, brief: Option<&Brief>, why: &Explanation, policy: &Policy) -> String {
    match why.clause.and_then(|number| policy.clauses.get(number)) {
        Some(decided) => clause(words, brief, decided),
        None if policy.clauses.is_empty() => words.say("clause-none"),
        None => words.say("why-no-clause"),
    }
}

/// The comparisons that led there: those of the clause that decided, or of all when none did.
#[must_use]
pub fn compared(words: &Words, brief: Option<&Brief>, why: &Explanation) -> Vec<Compared> {
    let of_clause = why.clause.map(|number| format!("clauses[{number}]."));
    let is_told = |comparison: &&Comparison| {
        let place = &comparison.place;
        of_clause.as_ref().is_none_or(|start| {
            place.starts_with(start.as_str()) || *place == start.trim_end_matches('.')
        })
    };
    let told = why.comparisons.iter().filter(is_told);
    told.map(|comparison| {
        let negated = comparison.place.matches(".not").count() % 2 == 1;
        Compared {
            text: comparison_text(words, brief, comparison, negated),
            holds: comparison.holds != negated,
        }
    })
    .collect()
}

fn comparison_text(
    words: &Words,
    brief: Option<&Brief>,
    comparison: &Comparison,
    negated: bool,
) -> String {
    let listed = |key: [&str; 2], list: &[crate::model::policy::rule::Place]| {
        let observed = match comparison.observed {
            Side::Country(country) => place_name(words, brief, country.as_str()),
            _ => String::new(),
        };
        let asked = places(words, brief, list);
        let args = [
            ("observed", Arg::Text(&observed)),
            ("asked", Arg::Text(&asked)),
        ];
        words.tell(key[usize::from(negated)], &args)
    };
    let number = match comparison.observed {
        Side::Number(number) => number,
        _ => f64::NAN,
    };
    let least = |key: [&str; 2], least: f64, digits: i32| {
        let observed = words
            .numerals
            .decimal(beside(number, least, digits), 15, false);
        let args = [
            ("observed", Arg::Text(&observed)),
            ("asked", Arg::Exact(least)),
        ];
        words.tell(key[usize::from(negated)], &args)
    };
    match &comparison.rule {
        Rule::DocumentIn(list) => {
            listed(["why-compared-document", "why-compared-document-not"], list)
        }
        Rule::ResidenceIn(list) => listed(
            ["why-compared-residence", "why-compared-residence-not"],
            list,
        ),
        Rule::IpIn(list) => listed(["why-compared-ip", "why-compared-ip-not"], list),
        Rule::BalanceEurAtLeast(eur) => least(
            ["why-compared-balance", "why-compared-balance-not"],
            *eur,
            whole_digits(number),
        ),
        Rule::NameScoreAtLeast(score) => {
            least(["why-compared-name", "why-compared-name-not"], *score, 3)
        }
        Rule::RiskScoreAtLeast(score) => {
            least(["why-compared-risk", "why-compared-risk-not"], *score, 3)
        }
        Rule::Always(_) | Rule::All(_) | Rule::Any(_) | Rule::Not(_) => {
            words.say("why-compared-nothing")
        }
    }
}

/// The least change that would have spared a frozen account, or have caught an involved one that was not frozen. `None`: nothing is to be said.
#[must_use]
pub fn change(words: &Words, brief: Option<&Brief>, why: &Explanation) -> Option<String> {
    let frozen = matches!(why.fate, Fate::Frozen | Fate::Released);
    let (found, some, none) = if frozen {
        (&why.changes, "why-spared", "why-not-spared")
    } else if why.truth.class != Class::Innocent {
        (&why.catches, "why-caught", "why-not-caught")
    } else {
        return None;
    };
    // Once any rule fits, whoever is fast enough is gone.
    let is_gone_first = !frozen
        && !why.comparisons.is_empty()
        && why
            .leaving
            .exit_clock_days
            .is_some_and(|clock| clock < why.leaving.days_to_leave);
    Some(match found.first() {
        Some(change) => {
            let text = change_text(words, brief, why, change);
            words.tell(some, &[("change", Arg::Text(&text))])
        }
        None if is_gone_first => words.say("why-gone-first"),
        None => words.say(none),
    })
}

fn change_text(words: &Words, brief: Option<&Brief>, why: &Explanation, change: &Change) -> String {
    let seen = &why.observables;
    let (key, here) = match change.observable {
        Observable::DocumentCountry => ("change-document", f64::NAN),
        Observable::DeclaredResidence => ("change-residence", f64::NAN),
        Observable::IpCountry => ("change-ip", f64::NAN),
        Observable::BalanceEur => ("change-balance", seen.balance_eur),
        Observable::NameScore => ("change-name", seen.name_score),
        Observable::RiskScore => ("change-risk", seen.risk_score),
    };
    let is_euro = change.observable == Observable::BalanceEur;
    let number = |number: f64| {
        if is_euro {
            euro(words, number)
        } else {
            words.numerals.exact(number)
        }
    };
    let (bound, limit) = match change.to {
        Target::Country(country) => {
            let place = place_name(words, brief, country.as_str());
            return words.tell(key, &[("place", Arg::Text(&place))]);
        }
        Target::AtLeast(limit) => ("change-at-least", limit),
        Target::Above(limit) => ("change-above", limit),
        Target::Below(limit) => ("change-below", limit),
        Target::AtMost(limit) => ("change-at-most", limit),
    };
    let bound = words.tell(bound, &[("limit", Arg::Text(&number(limit)))]);
    let digits = if is_euro { whole_digits(here) } else { 3 };
    let here = number(beside(here, limit, digits));
    let args = [("bound", Arg::Text(&bound)), ("here", Arg::Text(&here))];
    words.tell(key, &args)
}

fn euro(words: &Words, euro: f64) -> String {
    words.tell("why-euro", &[("euro", Arg::Exact(euro))])
}

/// Significant digits of a number's whole part.
fn whole_digits(number: f64) -> i32 {
    if number.abs() >= 1.0 && number.is_finite() {
        number.abs().log10().floor() as i32 + 1
    } else {
        1
    }
}

/// The number rounded for people, but never to the other side of the limit it is compared with, nor onto it.
fn beside(number: f64, limit: f64, digits: i32) -> f64 {
    (digits..15)
        .map(|digits| significant(number, digits))
        .find(|rounded| rounded.partial_cmp(&limit) == number.partial_cmp(&limit))
        .unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::explain::explain;
    use crate::model::policy::presets;
    use crate::model::population::Plan;
    use crate::model::reading::read_scenario;
    use crate::text::tests::english;
    use std::collections::BTreeSet;

    /// Every account of a small classroom, under every policy.
    fn every(mut visit: impl FnMut(&Brief, &Policy, &Explanation)) {
        let text = include_str!("../../static/scenarios/two-shores.json");
        let scenario = read_scenario(text.as_bytes()).unwrap();
        let plan = Plan::new(&scenario, 2_000).unwrap();
        let brief = Brief::of(&scenario);
        for policy in presets::of(&scenario) {
            for account in 0..plan.simulated {
                let why = explain(&scenario, &plan, &policy, 1, account).unwrap();
                visit(&brief, &policy, &why);
            }
        }
    }

    #[test]
    fn every_sentence_is_whole_whatever_happens() {
        let words = english();
        let mut fates = BTreeSet::new();
        let mut kinds = BTreeSet::new();
        every(|brief, policy, why| {
            let brief = Some(brief);
            let mut all = vec![
                person(&words, brief, why),
                verdict(&words, why),
                decided(&words, brief, why, policy),
            ];
            all.extend(story(&words, why, false));
            all.extend(change(&words, brief, why));
            let compared = compared(&words, brief, why);
            all.extend(compared.iter().map(|compared| compared.text.clone()));
            for fact in seen(&words, brief, &why.observables)
                .into_iter()
                .chain(unseen(&words, brief, why))
            {
                assert!(!fact.value.is_empty());
                all.extend([fact.label, fact.text]);
            }
            for sentence in all {
                assert!(!sentence.is_empty());
                for odd in ["{", "why-", "change-", "rule-", "NaN", "inf", "measure-"] {
                    assert!(!sentence.contains(odd), "{sentence}");
                }
            }
            fates.insert(why.fate);
            kinds.insert((why.timeline.appeal.is_some(), why.fate));
            // A frozen account that is said to be spared by something has that as its first change.
            let spared = change(&words, brief, why).is_some();
            let frozen = why.fate == Fate::Frozen;
            assert_eq!(spared, frozen || why.truth.class != Class::Innocent);
        });
        assert_eq!(fates.len(), 4, "all fates that an account alone can have");
        assert!(kinds.contains(&(true, Fate::Frozen)) && kinds.contains(&(false, Fate::Frozen)));
    }

    /// The first account under this policy that is as asked.
    fn first(policy: &str, is: impl Fn(&Explanation) -> bool) -> (Brief, Policy, Explanation) {
        let mut found = None;
        every(|brief, known, why| {
            if found.is_none() && known.id == policy && is(why) {
                found = Some((brief.clone(), known.clone(), why.clone()));
            }
        });
        found.unwrap()
    }

    #[test]
    fn a_frozen_innocent_is_told_who_when_and_why() {
        let words = english();
        let is = |why: &Explanation| {
            why.truth.class == Class::Innocent
                && why.fate == Fate::Frozen
                && why.truth.residence.as_str() == "XB"
                && why.timeline.appeal.is_some_and(|appeal| appeal.releases)
        };
        let (brief, policy, why) = first("blanket", is);
        let brief = Some(&brief);
        assert_eq!(
            person(&words, brief, &why),
            "A made-up person from Arland who lives in Belmark. The scenario supposes that this person did nothing."
        );
        assert_eq!(verdict(&words, &why), "Frozen on day 0.");
        assert_eq!(
            decided(&words, brief, &why, &policy),
            "Freeze the account if the document is from Arland."
        );
        let compared = compared(&words, brief, &why);
        assert_eq!(
            compared,
            [Compared {
                text: "Document from Arland; the rule asks for Arland".into(),
                holds: true
            }]
        );
        let appeal = why.timeline.appeal.unwrap();
        assert_eq!(
            story(&words, &why, true),
            [format!(
                "Appeals on day {}; the appeal is granted, on day {} or later.",
                appeal.filed_day, appeal.decided_from_day
            )]
        );
        assert!(story(&words, &why, false)[0].contains("not reached"));
        assert!(change(&words, brief, &why).unwrap().starts_with(
            "The smallest change that would have spared this account: a document from "
        ));
    }

    #[test]
    fn an_involved_account_that_is_missed_is_told_what_would_have_caught_it() {
        let words = english();
        let is = |why: &Explanation| {
            why.truth.class == Class::Facilitator && why.fate == Fate::Unaffected
        };
        let (brief, policy, why) = first("targeted", is);
        let brief = Some(&brief);
        assert_eq!(
            decided(&words, brief, &why, &policy),
            "No clause of this rule applies."
        );
        assert_eq!(verdict(&words, &why), "Nothing happens to this account.");
        let said = change(&words, brief, &why).unwrap();
        assert!(
            said.starts_with("The smallest change that would have caught this account: a name score of 0.95 or more (it is 0."),
            "{said}"
        );
        let why = first("none", |why| why.truth.class == Class::Designated).2;
        assert_eq!(
            change(&words, brief, &why).unwrap(),
            "No single change would have got this account frozen."
        );
    }

    #[test]
    fn a_rounded_number_stays_on_its_side_of_the_limit() {
        assert_eq!(beside(0.949_96, 0.95, 3), 0.949_96);
        assert_eq!(beside(0.974_123, 0.95, 3), 0.974);
        assert_eq!(beside(0.95, 0.95, 3), 0.95);
        assert_eq!(beside(9_999.96, 10_000.0, 4), 9_999.96);
        assert_eq!(beside(12_345.67, 10_000.0, 5), 12_346.0);
    }
}
