//! Owns *Why me?*: for one account, what the policy saw, which clause decided, each comparison with its two sides, what happens when, and the
//! smallest single change of an observable that would have spared it or got it frozen. Refuses whole populations; it draws and judges one account plainly, and a test
//! holds it to what the vectorised pass (`evaluation`) says of the same account.

use crate::class::Class;
use crate::evaluation::{Fate, leaving_day};
use crate::jurisdiction::Country;
use crate::numerics::{logistic, normal_quantile, uniform};
use crate::policy::rule::Rule;
use crate::policy::{Measure, Policy};
use crate::population::{Draw, Plan, Stratum};
use crate::program::{days_to_leave, names};
use crate::random::{AccountWords, StreamGroup};
use crate::scenario::Scenario;
use crate::synthesis::{balance_eur, draw_bounds, exit_clock_days, review_key};
use rand::Rng;
use serde::{Deserialize, Deserializer, Serialize, de};
use std::collections::BTreeMap;
use std::fmt;

/// What a policy can see of an account, and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observables {
    pub document_country: Country,
    pub declared_residence: Country,
    pub ip_country: Country,
    pub balance_eur: f64,
    /// 0..1.
    pub name_score: f64,
    /// 0..1.
    pub risk_score: f64,
}

/// Why a policy treats an account as it does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    pub account: u64,
    pub truth: Truth,
    pub observables: Observables,
    pub policy: String,
    /// What the policy comes to for the account on the effect day.
    pub fate: Fate,
    /// The clause that decided, counted from 0; none when no clause matches.
    pub clause: Option<usize>,
    pub measure: Option<Measure>,
    /// Every comparison of the clauses up to the one that decided.
    pub comparisons: Vec<Comparison>,
    pub leaving: Leaving,
    pub timeline: Timeline,
    /// For a frozen account: the least change of each observable that would have spared it, smallest first.
    pub changes: Vec<Change>,
    /// For any other: the least change of each observable that would have got it frozen, smallest first.
    pub catches: Vec<Change>,
}

/// What no policy can see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Truth {
    pub class: Class,
    pub nationality: Country,
    pub residence: Country,
    pub group: String,
    /// Accounts that this one stands for.
    pub weight: f64,
}

/// One comparison of a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Where it stands in the policy, such as `clauses[0].when.any[1]`.
    pub place: String,
    /// The leaf as the policy writes it.
    pub rule: Rule,
    /// The account's side: a country code or a number.
    pub observed: Side,
    pub holds: bool,
}

/// A country or a number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Side {
    Country(Country),
    Number(f64),
    /// `always` compares nothing.
    Nothing,
}

// Not derived: that would keep whatever comes, to try one after the other, at a cost in the page's weight.
impl<'de> Deserialize<'de> for Side {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Side;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a country code, a number or null")
            }
            fn visit_str<E: de::Error>(self, code: &str) -> Result<Side, E> {
                let country = Country::new(code).map(Side::Country);
                country.ok_or_else(|| E::custom("no country code"))
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Side, E> {
                Ok(Side::Number(number))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Side, E> {
                Ok(Side::Number(number as f64))
            }
            fn visit_unit<E: de::Error>(self) -> Result<Side, E> {
                Ok(Side::Nothing)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// When what happens, in days from the announcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// The policy takes effect.
    pub effect_day: u32,
    pub horizon_days: u32,
    /// For an account that left: the day it is gone. Day 0 also stands for every day before it.
    pub left_day: Option<u32>,
    /// For a frozen account that appeals before the horizon.
    pub appeal: Option<Appeal>,
}

/// An appeal. When it is decided, if ever, depends on everybody in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appeal {
    pub filed_day: u32,
    /// No decision falls before this day; one at the horizon or later does not count.
    pub decided_from_day: u32,
    /// What the decision would be.
    pub releases: bool,
}

/// Whether the account was fast enough.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaving {
    /// Days from hearing of the policy until the account would have left; none when it never would.
    pub exit_clock_days: Option<f64>,
    /// Days from hearing of the policy to the effect.
    pub days_to_leave: f64,
}

/// A change of one observable after which the account would not be frozen, or would be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub observable: Observable,
    pub to: Target,
    /// 0..=1: the difference of two scores, the relative difference of two balances, 1 for another country.
    pub size: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Observable {
    DocumentCountry,
    DeclaredResidence,
    IpCountry,
    BalanceEur,
    NameScore,
    RiskScore,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    Country(Country),
    /// Anything from here up.
    AtLeast(f64),
    /// Anything more than this.
    Above(f64),
    /// Anything less than this.
    Below(f64),
    /// This or less.
    AtMost(f64),
}

/// Explains what `policy` does to the account with this index, `None` when there are fewer accounts.
#[must_use]
pub fn explain(
    scenario: &Scenario,
    plan: &Plan,
    policy: &Policy,
    seed: u64,
    account: u64,
) -> Option<Explanation> {
    let mut first = 0;
    let stratum = plan.strata.iter().find(|stratum| {
        let here = account - first < u64::from(stratum.simulated);
        if !here {
            first += u64::from(stratum.simulated);
        }
        here
    })?;
    let mut luck = AccountWords::new(seed, stratum.key(), (account - first) as u32);
    let observables = observe(stratum, &mut luck);
    luck.seek(StreamGroup::Scores);
    let exit_word = [0; 4].map(|_: u32| luck.next_u32())[3];
    let judge = Judge {
        policy,
        groups: &scenario.country_groups,
        leaving: Leaving {
            exit_clock_days: Some(exit_clock_days(&stratum.traits, exit_word))
                .filter(|days| days.is_finite()),
            days_to_leave: days_to_leave(policy, stratum),
        },
    };
    let clause = judge.clause(&observables);
    let mut comparisons = Vec::new();
    for (number, clause) in policy
        .clauses
        .iter()
        .enumerate()
        .take(clause.map_or(usize::MAX, |c| c + 1))
    {
        let place = format!("clauses[{number}].when");
        judge.compare(&clause.when, &observables, place, &mut comparisons);
    }
    let cohort = &scenario.cohorts[stratum.cohort];
    let fate = judge.fate(&observables);
    luck.seek(StreamGroup::Review);
    let review = review_key(&stratum.traits, [0; 3].map(|_: u32| luck.next_u32()));
    let appeal = review.filter(|_| fate == Fate::Frozen).map(|key| {
        let filed_day = policy.notice_days + key.delay_days();
        Appeal {
            filed_day,
            decided_from_day: filed_day.saturating_add(plan.review_handling_days),
            releases: key.released(),
        }
    });
    let (changes, catches) = if fate == Fate::Frozen {
        (judge.changes(scenario, &observables), Vec::new())
    } else {
        (Vec::new(), judge.changes(scenario, &observables))
    };
    Some(Explanation {
        account,
        truth: Truth {
            class: stratum.class,
            nationality: cohort.nationality,
            residence: cohort.residence,
            group: cohort.group.clone(),
            weight: stratum.weight,
        },
        observables,
        policy: policy.id.clone(),
        fate,
        clause,
        measure: clause.map(|number| policy.clauses[number].measure),
        comparisons,
        leaving: judge.leaving,
        timeline: Timeline {
            effect_day: policy.notice_days,
            horizon_days: plan.horizon_days,
            left_day: (fate == Fate::Left).then(|| leaving_day(policy, stratum, exit_word)),
            appeal: appeal.filter(|appeal| appeal.filed_day < plan.horizon_days),
        },
        changes,
        catches,
    })
}

/// What `policy` comes to for an account that looks like this and has this long to leave.
#[must_use]
pub fn fate(scenario: &Scenario, policy: &Policy, seen: &Observables, leaving: Leaving) -> Fate {
    let groups = &scenario.country_groups;
    let judge = Judge {
        policy,
        groups,
        leaving,
    };
    judge.fate(seen)
}

fn observe(stratum: &Stratum, luck: &mut AccountWords) -> Observables {
    let traits = &stratum.traits;
    luck.seek(StreamGroup::Scores);
    let [balance, name, risk] = [0; 3].map(|_: u32| luck.next_u32());
    luck.seek(StreamGroup::Places);
    let [document, residence, ip] = [0; 3].map(|_: u32| luck.next_u32());
    let score = |location, scale, word| logistic(location + scale * normal_quantile(uniform(word)));
    Observables {
        document_country: drawn(&traits.document, document),
        declared_residence: drawn(&traits.declared_residence, residence),
        ip_country: drawn(&traits.ip, ip),
        balance_eur: if traits.balance_sigma > 0.0 {
            f64::from(balance_eur(stratum, balance))
        } else {
            traits.balance_median_eur
        },
        name_score: score(traits.name_location, traits.name_scale, name),
        risk_score: score(traits.risk_location, traits.risk_scale, risk),
    }
}

fn drawn(draw: &Draw, word: u32) -> Country {
    let entry = draw_bounds(draw).partition_point(|&bound| bound <= u64::from(word));
    draw.drawn.get(entry).map_or(draw.truth, |entry| entry.0)
}

struct Judge<'a> {
    policy: &'a Policy,
    groups: &'a BTreeMap<String, Vec<Country>>,
    leaving: Leaving,
}

impl Judge<'_> {
    fn clause(&self, seen: &Observables) -> Option<usize> {
        self.policy
            .clauses
            .iter()
            .position(|clause| self.holds(&clause.when, seen))
    }

    fn fate(&self, seen: &Observables) -> Fate {
        let Some(number) = self.clause(seen) else {
            return Fate::Unaffected;
        };
        let gone = |clock: f64| clock < self.leaving.days_to_leave;
        if self.leaving.exit_clock_days.is_some_and(gone) {
            return Fate::Left;
        }
        match self.policy.clauses[number].measure {
            Measure::Freeze => Fate::Frozen,
            Measure::Cap { limit_eur } if seen.balance_eur > limit_eur => Fate::Frozen,
            Measure::Cap { .. } => Fate::Unaffected,
            Measure::WithdrawOnly | Measure::Offboard => Fate::Restricted,
        }
    }

    fn holds(&self, rule: &Rule, seen: &Observables) -> bool {
        let named = |places, country| names(places, self.groups, country);
        match rule {
            Rule::All(parts) => parts.iter().all(|part| self.holds(part, seen)),
            Rule::Any(parts) => parts.iter().any(|part| self.holds(part, seen)),
            Rule::Not(part) => !self.holds(part, seen),
            Rule::DocumentIn(places) => named(places, seen.document_country),
            Rule::ResidenceIn(places) => named(places, seen.declared_residence),
            Rule::IpIn(places) => named(places, seen.ip_country),
            Rule::BalanceEurAtLeast(eur) => seen.balance_eur >= *eur,
            Rule::NameScoreAtLeast(score) => seen.name_score >= *score,
            Rule::RiskScoreAtLeast(score) => seen.risk_score >= *score,
            Rule::Always(value) => *value,
        }
    }

    fn compare(&self, rule: &Rule, seen: &Observables, place: String, found: &mut Vec<Comparison>) {
        let observed = match rule {
            Rule::All(parts) | Rule::Any(parts) => {
                let join = if matches!(rule, Rule::All(_)) {
                    "all"
                } else {
                    "any"
                };
                for (number, part) in parts.iter().enumerate() {
                    self.compare(part, seen, format!("{place}.{join}[{number}]"), found);
                }
                return;
            }
            Rule::Not(part) => return self.compare(part, seen, format!("{place}.not"), found),
            Rule::DocumentIn(_) => Side::Country(seen.document_country),
            Rule::ResidenceIn(_) => Side::Country(seen.declared_residence),
            Rule::IpIn(_) => Side::Country(seen.ip_country),
            Rule::BalanceEurAtLeast(_) => Side::Number(seen.balance_eur),
            Rule::NameScoreAtLeast(_) => Side::Number(seen.name_score),
            Rule::RiskScoreAtLeast(_) => Side::Number(seen.risk_score),
            Rule::Always(_) => Side::Nothing,
        };
        found.push(Comparison {
            place,
            rule: rule.clone(),
            observed,
            holds: self.holds(rule, seen),
        });
    }

    /// The least change of each observable that makes a frozen account another, or another a frozen one, smallest first; equal sizes in the
    /// order of [`Observable`].
    fn changes(&self, scenario: &Scenario, seen: &Observables) -> Vec<Change> {
        use Observable::{
            BalanceEur, DeclaredResidence, DocumentCountry, IpCountry, NameScore, RiskScore,
        };
        let mut changes = Vec::new();
        let mut keep = |change: Option<Change>| changes.extend(change);
        for observable in [DocumentCountry, DeclaredResidence, IpCountry] {
            keep(self.other_country(scenario, seen, observable));
        }
        for observable in [BalanceEur, NameScore, RiskScore] {
            keep(self.other_number(seen, observable));
        }
        changes.sort_by(|a: &Change, b: &Change| a.size.total_cmp(&b.size));
        changes
    }

    /// Whether an account that looks like this is frozen, where `seen` is not, or the other way round.
    fn turns(&self, seen: &Observables, other: &Observables) -> bool {
        (self.fate(other) == Fate::Frozen) != (self.fate(seen) == Fate::Frozen)
    }

    /// The country of most represented accounts that would have turned it.
    fn other_country(
        &self,
        scenario: &Scenario,
        seen: &Observables,
        observable: Observable,
    ) -> Option<Change> {
        let mut accounts: BTreeMap<Country, f64> = BTreeMap::new();
        for cohort in &scenario.cohorts {
            let country = if observable == Observable::DocumentCountry {
                cohort.nationality
            } else {
                cohort.residence
            };
            *accounts.entry(country).or_default() += cohort.accounts.value;
        }
        let turned = |country: Country| {
            let mut other = *seen;
            match observable {
                Observable::DocumentCountry => other.document_country = country,
                Observable::DeclaredResidence => other.declared_residence = country,
                _ => other.ip_country = country,
            }
            self.turns(seen, &other)
        };
        accounts
            .into_iter()
            .filter(|&(country, _)| turned(country))
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(country, _)| Change {
                observable,
                to: Target::Country(country),
                size: 1.0,
            })
    }

    /// The nearest number on the other side of one of the policy's thresholds that would have turned it.
    fn other_number(&self, seen: &Observables, observable: Observable) -> Option<Change> {
        let value = |seen: &Observables| match observable {
            Observable::BalanceEur => seen.balance_eur,
            Observable::NameScore => seen.name_score,
            _ => seen.risk_score,
        };
        let here = value(seen);
        let mut targets = Vec::new();
        for clause in &self.policy.clauses {
            thresholds(&clause.when, observable, &mut |threshold| {
                targets.push(if here >= threshold {
                    (Target::Below(threshold), threshold.next_down())
                } else {
                    (Target::AtLeast(threshold), threshold)
                });
            });
            if let (Observable::BalanceEur, Measure::Cap { limit_eur }) =
                (observable, clause.measure)
            {
                targets.push(if here > limit_eur {
                    (Target::AtMost(limit_eur), limit_eur)
                } else {
                    (Target::Above(limit_eur), limit_eur.next_up())
                });
            }
        }
        targets
            .into_iter()
            .filter(|&(_, number)| {
                let mut other = *seen;
                match observable {
                    Observable::BalanceEur => other.balance_eur = number,
                    Observable::NameScore => other.name_score = number,
                    _ => other.risk_score = number,
                }
                // No score is 1 or more.
                let most = if observable == Observable::BalanceEur {
                    f64::INFINITY
                } else {
                    1.0
                };
                (0.0..most).contains(&number) && self.turns(seen, &other)
            })
            .map(|(to, number)| {
                let difference = (number - here).abs();
                let size = if observable == Observable::BalanceEur {
                    difference / number.max(here)
                } else {
                    difference
                };
                Change {
                    observable,
                    to,
                    size,
                }
            })
            .min_by(|a, b| a.size.total_cmp(&b.size))
    }
}

fn thresholds(rule: &Rule, observable: Observable, visit: &mut dyn FnMut(f64)) {
    match (rule, observable) {
        (Rule::All(parts) | Rule::Any(parts), _) => {
            for part in parts {
                thresholds(part, observable, visit);
            }
        }
        (Rule::Not(part), _) => thresholds(part, observable, visit),
        (Rule::BalanceEurAtLeast(number), Observable::BalanceEur)
        | (Rule::NameScoreAtLeast(number), Observable::NameScore)
        | (Rule::RiskScoreAtLeast(number), Observable::RiskScore) => visit(*number),
        _ => {}
    }
}
