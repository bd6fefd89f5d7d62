//! The promises that hold in every run: cells add up exactly, metrics are what their definitions say, wider rules reach more, and nothing
//! depends on threads, chunks, the order of policies or how many accounts are simulated beyond the luck of the sample.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "exactness is the promise"
)]

mod laboratory;

use freeze_frame::model::class::{ByClass, Class};
use freeze_frame::model::crowd::{Crowd, Sample, crowd};
use freeze_frame::model::outcome::{Accounts, Breakdown, Funds, Outcome, PolicyOutcome};
use freeze_frame::model::policy::rule::Rule;
use freeze_frame::model::policy::{Clause, Measure, Policy, presets};
use freeze_frame::model::population::Plan;
use freeze_frame::model::scenario::Scenario;
use freeze_frame::model::simulation::{Run, Serial, Unobserved};
use freeze_frame::model::synthesis::{Span, synthesise};
use laboratory::{Imagination, Oddity, Threads, run_under};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The shipped documents and some at random.
fn documents() -> Vec<Value> {
    let mut documents: Vec<Value> = laboratory::shipped()
        .into_iter()
        .map(|(_, document)| document)
        .collect();
    let mut imagination = Imagination::new(100, Oddity::Plain);
    documents.extend((0..20).map(|_| imagination.scenario()));
    let mut imagination = Imagination::new(200, Oddity::Odd);
    documents.extend((0..40).map(|_| imagination.scenario()));
    documents
}

fn scenarios() -> Vec<(Scenario, Vec<Policy>)> {
    let scenarios = documents()
        .into_iter()
        .map(|document| laboratory::scenario(&document));
    scenarios
        .map(|scenario| {
            let policies = presets::of(&scenario);
            (scenario, policies)
        })
        .collect()
}

const EACH_COUNT: [fn(&Accounts) -> f64; 6] = [
    |a| a.total,
    |a| a.unaffected,
    |a| a.left,
    |a| a.restricted,
    |a| a.frozen,
    |a| a.released,
];
const EACH_SUM: [fn(&Funds) -> f64; 5] = [
    |f| f.total,
    |f| f.left,
    |f| f.restricted,
    |f| f.locked,
    |f| f.released,
];

fn tables(policy: &PolicyOutcome) -> [&BTreeMap<String, Breakdown>; 3] {
    [
        &policy.by_nationality,
        &policy.by_residence,
        &policy.by_group,
    ]
}

/// The counts and funds of a policy, as a whole and by every breakdown.
fn every_cell(policy: &PolicyOutcome) -> Vec<(ByClass<Accounts>, ByClass<Funds>)> {
    let breakdowns = tables(policy).into_iter().flat_map(BTreeMap::values);
    let parts = breakdowns.map(|part| (part.accounts, part.funds_eur));
    std::iter::once((policy.accounts, policy.funds_eur))
        .chain(parts)
        .collect()
}

#[test]
fn fates_add_up_to_the_total_exactly_in_every_cell() {
    for (scenario, policies) in scenarios() {
        let outcome = run_under(&scenario, &policies, 20_000, 7, &Serial);
        for policy in &outcome.policies {
            for (accounts, funds) in every_cell(policy) {
                for class in Class::ALL {
                    let a = accounts.get(class);
                    assert_eq!(a.unaffected + a.left + a.restricted + a.frozen, a.total);
                    for part in [
                        a.unaffected,
                        a.left,
                        a.restricted,
                        a.frozen,
                        a.released,
                        a.frozen - a.released,
                    ] {
                        assert!(part >= 0.0, "{} {}: {a:?}", scenario.id, policy.id);
                    }
                    let f = funds.get(class);
                    for part in [
                        f.total,
                        f.left,
                        f.restricted,
                        f.locked,
                        f.released,
                        f.locked - f.released,
                    ] {
                        assert!(part >= 0.0, "{} {}: {f:?}", scenario.id, policy.id);
                    }
                    // A stratum's sums of euro are rounded one by one.
                    let grain = 3.0 * 3.0 * scenario.cohorts.len() as f64 / 128.0;
                    assert!(f.left + f.restricted + f.locked <= f.total + grain, "{f:?}");
                }
            }
        }
    }
}

#[test]
fn every_breakdown_adds_up_to_the_whole_exactly() {
    for (scenario, policies) in scenarios() {
        let outcome = run_under(&scenario, &policies, 20_000, 8, &Serial);
        for policy in &outcome.policies {
            for table in tables(policy) {
                for class in Class::ALL {
                    for pick in EACH_COUNT {
                        let sum: f64 = table
                            .values()
                            .map(|part| pick(part.accounts.get(class)))
                            .sum();
                        assert_eq!(sum, pick(policy.accounts.get(class)));
                    }
                    for pick in EACH_SUM {
                        let sum: f64 = table
                            .values()
                            .map(|part| pick(part.funds_eur.get(class)))
                            .sum();
                        assert_eq!(sum, pick(policy.funds_eur.get(class)));
                    }
                }
            }
        }
    }
}

/// However many accounts cohorts stand for, as far as a file may go.
#[test]
fn very_many_represented_accounts_add_up_exactly() {
    let mut document = laboratory::document("two-shores");
    for (cohort, accounts) in [7.77e10, 9.9e10 + 0.3, 1e11, 123_456_789_012.0 / 3.0]
        .into_iter()
        .enumerate()
    {
        document["cohorts"][cohort]["accounts"] = json!(accounts);
    }
    let outcome = laboratory::run(&document, 20_000, 1);
    for policy in &outcome.policies {
        for (accounts, _) in every_cell(policy) {
            for class in Class::ALL {
                let a = accounts.get(class);
                assert_eq!(a.unaffected + a.left + a.restricted + a.frozen, a.total);
            }
        }
    }
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then_some(part / whole)
}

#[test]
fn metrics_are_what_their_definitions_say() {
    for (scenario, policies) in scenarios() {
        let horizon = f64::from(scenario.horizon_days());
        let outcome = run_under(&scenario, &policies, 20_000, 9, &Serial);
        for (policy, source) in outcome.policies.iter().zip(&policies) {
            let innocent = policy.accounts.innocent;
            let involved = |pick: fn(&Accounts) -> f64| {
                pick(&policy.accounts.facilitator) + pick(&policy.accounts.designated)
            };
            let euro = |pick: fn(&Funds) -> f64| {
                pick(&policy.funds_eur.facilitator) + pick(&policy.funds_eur.designated)
            };
            let (guilty, all) = (
                involved(|a| a.frozen),
                innocent.frozen + involved(|a| a.frozen),
            );
            let expected = BTreeMap::from([
                ("innocents_frozen", Some(innocent.frozen)),
                ("involved_frozen", Some(guilty)),
                (
                    "innocents_affected",
                    Some(innocent.frozen + innocent.restricted),
                ),
                ("precision", ratio(guilty, all)),
                ("recall", ratio(guilty, involved(|a| a.total))),
                (
                    "false_positive_rate",
                    ratio(innocent.frozen, innocent.total),
                ),
                ("false_discovery_rate", ratio(innocent.frozen, all)),
                (
                    "innocents_per_involved_frozen",
                    ratio(innocent.frozen, guilty),
                ),
                (
                    "involved_funds_locked_share",
                    ratio(euro(|f| f.locked), euro(|f| f.total)),
                ),
                (
                    "involved_funds_left_share",
                    ratio(euro(|f| f.left), euro(|f| f.total)),
                ),
            ]);
            for (name, value) in policy.metrics.entries() {
                if let Some(expected) = expected.get(name) {
                    assert_eq!(value, *expected, "{name} of {} {}", scenario.id, policy.id);
                }
            }
            let in_force = horizon - f64::from(source.notice_days);
            let days = policy.metrics.innocent_frozen_days.unwrap();
            assert!(
                days >= in_force * (innocent.frozen - innocent.released) - 1e-3
                    && days <= in_force * innocent.frozen + 1e-3
            );
            assert_eq!(
                policy.metrics.median_days_frozen_innocent.is_some(),
                innocent.frozen > 0.0
            );
            assert!(
                policy
                    .metrics
                    .median_days_frozen_innocent
                    .is_none_or(|days| days <= in_force)
            );
            let daily = &policy.daily;
            let peak = daily.backlog.iter().copied().fold(0.0, f64::max);
            assert_eq!(policy.metrics.backlog_peak, Some(peak));
            let last = scenario.horizon_days() as usize;
            assert_eq!(daily.day, (0..=last as u32).collect::<Vec<_>>());
            // The series are rounded after adding up, the cells before.
            let close = |a: f64, b: f64| (a - b).abs() < 1e-4;
            assert!(close(
                daily.frozen_innocent[last],
                innocent.frozen - innocent.released
            ));
            assert!(close(
                daily.frozen_involved[last],
                guilty - involved(|a| a.released)
            ));
            assert!(close(daily.left_involved[last], involved(|a| a.left)));
            assert!(
                daily
                    .left_involved
                    .windows(2)
                    .all(|days| days[0] <= days[1])
            );
            assert_eq!(daily.backlog[last], daily.backlog[last - 1]);
            for day in 0..source.notice_days as usize {
                assert_eq!(
                    (
                        daily.frozen_innocent[day],
                        daily.frozen_involved[day],
                        daily.backlog[day]
                    ),
                    (0.0, 0.0, 0.0)
                );
            }
        }
    }
}

/// A policy of one clause.
fn one_clause(id: &str, when: Rule, measure: Measure, notice_days: u32) -> Policy {
    Policy {
        id: id.to_owned(),
        title: id.to_owned(),
        description: None,
        notice_days,
        anticipation_days: None,
        clauses: vec![Clause { when, measure }],
    }
}

/// Rules of the policies of a scenario, which has some of every kind.
fn rules(policies: &[Policy]) -> Vec<Rule> {
    let clauses = policies.iter().flat_map(|policy| &policy.clauses);
    clauses.map(|clause| clause.when.clone()).collect()
}

fn frozen_and_left(policy: &PolicyOutcome, class: Class) -> [f64; 2] {
    let accounts = policy.accounts.get(class);
    [accounts.frozen, accounts.left]
}

#[test]
fn a_wider_rule_never_freezes_fewer_unless_more_left() {
    for (scenario, policies) in scenarios() {
        let rules = rules(&policies);
        for pair in rules.windows(2) {
            let narrow = one_clause("narrow", Rule::All(pair.to_vec()), Measure::Freeze, 3);
            let middle = one_clause("middle", pair[0].clone(), Measure::Freeze, 3);
            let wide = one_clause("wide", Rule::Any(pair.to_vec()), Measure::Freeze, 3);
            let wide_later = Policy {
                notice_days: 9,
                ..one_clause("later", Rule::Any(pair.to_vec()), Measure::Freeze, 9)
            };
            let outcome = run_under(
                &scenario,
                &[narrow, middle, wide, wide_later],
                3000,
                3,
                &Serial,
            );
            for class in Class::ALL {
                for step in outcome.policies.windows(2) {
                    let [frozen, left] = frozen_and_left(&step[0], class);
                    let [frozen_wider, left_wider] = frozen_and_left(&step[1], class);
                    assert!(frozen_wider + left_wider >= frozen + left);
                    assert!(left_wider >= left);
                    // Cells are differences of rounded sums.
                    let fewer = frozen - frozen_wider;
                    assert!(fewer <= left_wider - left + 2e-6 * scenario.cohorts.len() as f64);
                }
            }
        }
    }
}

#[test]
fn a_longer_notice_lets_more_leave_and_freezes_fewer() {
    for (scenario, _) in scenarios() {
        let policies: Vec<Policy> = [0, 1, 2, 5, 10, 19]
            .map(|days| {
                one_clause(
                    &format!("after-{days}"),
                    Rule::Always(true),
                    Measure::Freeze,
                    days,
                )
            })
            .into();
        let outcome = run_under(&scenario, &policies, 3000, 4, &Serial);
        for class in Class::ALL {
            for step in outcome.policies.windows(2) {
                let [frozen, left] = frozen_and_left(&step[0], class);
                let [frozen_later, left_later] = frozen_and_left(&step[1], class);
                assert!(left_later >= left && frozen_later <= frozen);
            }
        }
    }
}

/// Whom a threshold reaches, and how.
type Reach = fn(f64) -> (Rule, Measure);

#[test]
fn a_tighter_threshold_reaches_fewer() {
    let shares = [0.0, 0.01, 0.3, 0.5, 0.8, 0.95, 0.999, 1.0];
    let euro = [0.0, 1.0, 50.0, 800.0, 10_000.0, 1e12];
    let kinds: [(&[f64], Reach); 4] = [
        (&shares, |least| {
            (Rule::NameScoreAtLeast(least), Measure::Freeze)
        }),
        (&shares, |least| {
            (Rule::RiskScoreAtLeast(least), Measure::Freeze)
        }),
        (&euro, |least| {
            (Rule::BalanceEurAtLeast(least), Measure::Freeze)
        }),
        (&euro, |limit_eur| {
            (Rule::Always(true), Measure::Cap { limit_eur })
        }),
    ];
    for (scenario, _) in scenarios() {
        for (steps, kind) in kinds {
            let policies: Vec<Policy> = steps
                .iter()
                .enumerate()
                .map(|(step, &value)| {
                    let (rule, measure) = kind(value);
                    one_clause(&format!("step-{step}"), rule, measure, 0)
                })
                .collect();
            let outcome = run_under(&scenario, &policies, 3000, 5, &Serial);
            for class in Class::ALL {
                for step in outcome.policies.windows(2) {
                    assert!(
                        step[1].accounts.get(class).frozen <= step[0].accounts.get(class).frozen
                    );
                    assert!(
                        step[1].funds_eur.get(class).locked <= step[0].funds_eur.get(class).locked
                    );
                }
            }
        }
    }
}

/// Who is hit by a freeze is hit by any wider one: the same people, not only as many.
#[test]
fn a_wider_rule_freezes_the_same_people_and_more() {
    for (scenario, policies) in scenarios() {
        for pair in rules(&policies).windows(2) {
            let narrow = one_clause("narrow", pair[0].clone(), Measure::Freeze, 3);
            let wide = one_clause("wide", Rule::Any(pair.to_vec()), Measure::Freeze, 3);
            let plan = Plan::new(&scenario, 3000).unwrap();
            let crowd = crowd(
                &mut Sample::default(),
                &scenario,
                &plan,
                &[narrow, wide],
                5,
                1000,
            );
            for (&narrow, &wide) in crowd.fates[0].iter().zip(&crowd.fates[1]) {
                assert!(narrow == 0 || narrow == wide);
            }
        }
    }
}

/// Whatever was pictured before: another scenario, other people under the same names, another seed, more marks or fewer.
#[test]
fn a_picture_does_not_depend_on_the_one_before() {
    let mut sample = Sample::default();
    for (scenario, policies) in scenarios() {
        let plan = Plan::new(&scenario, 3_000).unwrap();
        let mut richer = plan.clone();
        let mut slower = plan.clone();
        for number in 0..plan.strata.len() {
            richer.strata[number].traits.balance_median_eur *= 3.0;
            slower.strata[number].traits.appeal_delay_days += 5.0;
        }
        for (plan, seed, marks) in [
            (&plan, 1, 900),
            (&plan, 1, 900),
            (&richer, 1, 900),
            (&slower, 1, 400),
            (&slower, 2, 400),
            (&plan, 2, 1_500),
        ] {
            let pictured =
                |sample: &mut Sample| crowd(sample, &scenario, plan, &policies, seed, marks);
            assert_eq!(pictured(&mut sample), pictured(&mut Sample::default()));
        }
    }
}

#[test]
fn the_order_of_policies_does_not_matter() {
    for (scenario, policies) in scenarios() {
        let forward = run_under(&scenario, &policies, 20_000, 11, &Serial);
        let reversed: Vec<Policy> = policies.iter().rev().cloned().collect();
        let backward = run_under(&scenario, &reversed, 20_000, 11, &Serial);
        for (one, other) in forward.policies.iter().zip(backward.policies.iter().rev()) {
            assert_eq!(one, other);
            assert_eq!(bits(one), bits(other));
        }
        for policy in &policies {
            let alone = run_under(&scenario, std::slice::from_ref(policy), 20_000, 11, &Serial);
            let among = forward
                .policies
                .iter()
                .find(|among| among.id == policy.id)
                .unwrap();
            assert_eq!(bits(&alone.policies[0]), bits(among));
        }
    }
}

/// A document's canonical JSON: equal exactly when all its numbers are, to the last bit.
fn bits<T: serde::Serialize>(document: &T) -> String {
    serde_json::to_string(document).unwrap()
}

#[test]
fn identical_policies_give_identical_numbers() {
    for (scenario, policies) in scenarios() {
        let twins: Vec<Policy> = policies
            .iter()
            .flat_map(|policy| {
                [
                    policy.clone(),
                    Policy {
                        id: format!("{}-again", policy.id),
                        ..policy.clone()
                    },
                ]
            })
            .collect();
        let outcome = run_under(&scenario, &twins, 20_000, 12, &Serial);
        for pair in outcome.policies.chunks_exact(2) {
            let mut twin = pair[1].clone();
            twin.id = pair[0].id.clone();
            assert_eq!(bits(&pair[0]), bits(&twin));
        }
    }
}

#[test]
fn the_number_of_threads_does_not_matter() {
    for (scenario, policies) in scenarios().into_iter().step_by(3) {
        let run = |accounts| Run {
            scenario: &scenario,
            policies: &policies,
            accounts,
            seed: 13,
            replicates: 2,
        };
        let alone = run(100_000).outcome(&Serial, &mut Unobserved).unwrap();
        for threads in [1, 2, 3, 8] {
            let together = run(100_000)
                .outcome(&Threads(threads), &mut Unobserved)
                .unwrap();
            assert_eq!(
                alone.digest, together.digest,
                "{} with {threads} threads",
                scenario.id
            );
            assert_eq!(bits(&alone), bits(&together));
        }
    }
}

/// Chunks are a matter of memory: an account is the same in any.
#[test]
fn an_account_does_not_depend_on_the_chunk_it_is_drawn_in() {
    for (scenario, _) in scenarios() {
        let plan = Plan::new(&scenario, 20_000).unwrap();
        for (stratum, about) in plan.strata.iter().enumerate() {
            let len = about.simulated.min(1000);
            let draw = |first, len| {
                synthesise(
                    &plan,
                    Span {
                        stratum: stratum as u32,
                        first,
                        len,
                    },
                    14,
                )
            };
            let whole = draw(0, len);
            for (first, part) in (0..len)
                .step_by(192)
                .map(|first| (first, draw(first, (len - first).min(192))))
            {
                let here = first as usize..(first + part.len) as usize;
                let len = part.len as usize;
                assert_eq!(whole.balance[here.clone()], part.balance[..len]);
                assert_eq!(whole.name[here.clone()], part.name[..len]);
                assert_eq!(whole.risk[here.clone()], part.risk[..len]);
                assert_eq!(whole.exit[here.clone()], part.exit[..len]);
                assert_eq!(whole.review.get(here.clone()), part.review.get(..len));
                for (whole, part) in [
                    (&whole.document, &part.document),
                    (&whole.declared_residence, &part.declared_residence),
                    (&whole.ip, &part.ip),
                ] {
                    assert_eq!(whole.get(here.clone()), part.get(..len));
                }
            }
        }
    }
}

#[test]
fn totals_do_not_depend_on_how_many_accounts_are_simulated() {
    for (scenario, policies) in scenarios() {
        let totals = |accounts| {
            let outcome = run_under(&scenario, &policies, accounts, 15, &Serial);
            let totals = outcome.policies[0].accounts;
            (
                outcome.accounts_represented,
                Class::ALL.map(|class| totals.get(class).total),
            )
        };
        let few = totals(1);
        for accounts in [1000, 12_345, 100_000] {
            assert_eq!(totals(accounts), few);
        }
    }
}

/// A larger run keeps the people of a smaller one, each with the same luck, and adds more.
#[test]
fn a_larger_sample_begins_with_the_smaller_one() {
    for (scenario, policies) in scenarios() {
        let marks = |accounts| -> Crowd {
            let plan = Plan::new(&scenario, accounts).unwrap();
            // The account index counts all accounts, so that of the same person differs.
            Crowd {
                account: Vec::new(),
                ..crowd(
                    &mut Sample::default(),
                    &scenario,
                    &plan,
                    &policies,
                    16,
                    1500,
                )
            }
        };
        let small = marks(20_000);
        assert!(small.cohort.len() >= 1000);
        assert_eq!(small, marks(200_000));
    }
}

#[test]
fn digests_repeat_and_change_with_every_input() {
    for (scenario, policies) in scenarios().into_iter().take(8) {
        let digest =
            |accounts, seed| run_under(&scenario, &policies, accounts, seed, &Serial).digest;
        let one = digest(10_000, 1);
        assert_eq!(one.len(), 64);
        assert_eq!(one, digest(10_000, 1));
        assert_ne!(one, digest(10_000, 2));
        assert_ne!(one, digest(11_000, 1));
        let fewer = run_under(&scenario, &policies[1..], 10_000, 1, &Serial).digest;
        assert_ne!(one, fewer);
    }
}

/// Mean and percentiles of one metric over single runs, the plain way.
fn plain_interval(mut values: Vec<f64>) -> [Option<f64>; 3] {
    values.sort_by(f64::total_cmp);
    let at = |p: f64| {
        let place = p * values.len().checked_sub(1)? as f64;
        let (low, high) = (
            values[place.floor() as usize],
            values[place.ceil() as usize],
        );
        Some(low + (high - low) * place.fract())
    };
    [
        (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64),
        at(0.05),
        at(0.95),
    ]
}

#[test]
fn replicates_are_the_single_runs_of_successive_seeds() {
    for (scenario, policies) in scenarios().into_iter().step_by(2) {
        let run = Run {
            scenario: &scenario,
            policies: &policies,
            accounts: 2000,
            seed: 40,
            replicates: 6,
        };
        let together = run.outcome(&Serial, &mut Unobserved).unwrap();
        assert_eq!(together.replicates, 6);
        let singles: Vec<Outcome> = (40..46)
            .map(|seed| run_under(&scenario, &policies, 2000, seed, &Serial))
            .collect();
        for (number, policy) in together.policies.iter().enumerate() {
            // Tables and series are those of the first seed.
            let first = &singles[0].policies[number];
            assert_eq!(
                bits(&(
                    &policy.accounts,
                    &policy.funds_eur,
                    &policy.metrics,
                    &policy.daily
                )),
                bits(&(
                    &first.accounts,
                    &first.funds_eur,
                    &first.metrics,
                    &first.daily
                ))
            );
            for (entry, (name, _)) in policy.metrics.entries().into_iter().enumerate() {
                let values = singles
                    .iter()
                    .filter_map(|single| single.policies[number].metrics.entries()[entry].1);
                let interval = policy.interval[name];
                assert_eq!(
                    [interval.mean, interval.p05, interval.p95],
                    plain_interval(values.collect()),
                    "{name}"
                );
                let differences = singles.iter().filter_map(|single| {
                    let value = |number: usize| single.policies[number].metrics.entries()[entry].1;
                    Some(value(number)? - value(0)?)
                });
                if number > 0 {
                    let paired = &together.paired[number - 1];
                    assert_eq!(
                        (&paired.policy, &paired.against),
                        (&policy.id, &together.policies[0].id)
                    );
                    let interval = paired.difference[name];
                    assert_eq!(
                        [interval.mean, interval.p05, interval.p95],
                        plain_interval(differences.collect()),
                        "{name}"
                    );
                }
            }
        }
    }
}
