//! The promise that time after the effect passes as the model says: one queue, first come first served, worked off day by day. A plain
//! reading of those words, one account after the other, meets the engine on scenarios at random and on examples worked by hand.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a broken scenario is a broken test"
)]

mod laboratory;

use freeze_frame::model::class::Class;
use freeze_frame::model::outcome::PolicyOutcome;
use freeze_frame::model::policy::rule::{Place, Rule};
use freeze_frame::model::policy::{Measure, Policy};
use freeze_frame::model::population::{Draw, Plan, Stratum};
use freeze_frame::model::random::{AccountWords, StreamGroup};
use freeze_frame::model::scenario::Scenario;
use freeze_frame::model::simulation::{Population, Serial};
use laboratory::{Imagination, Oddity};
use rand::Rng;
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::ops::ControlFlow;

/// One account as the engine drew it, in plain numbers.
struct Person {
    stratum: usize,
    innocent: bool,
    weight: f64,
    document: String,
    residence: String,
    ip: String,
    balance_eur: f64,
    name_score: f64,
    risk_score: f64,
    exit_clock_days: f64,
    appeals: bool,
    filing_delay_days: u32,
    /// Place among those who file on the same day.
    appeals_draw: u32,
    released_if_decided: bool,
}

/// The score of an account; however large, it never reaches 1.
fn logistic(logits: f64) -> f64 {
    (1.0 / (1.0 + (-logits).exp())).min(1.0_f64.next_down())
}

/// Standard normal quantile of `p`, by bisection.
fn quantile(p: f64) -> f64 {
    let (mut low, mut high) = (-9.0, 9.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if 0.5 * libm::erfc(-middle * std::f64::consts::FRAC_1_SQRT_2) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

fn shown(draw: &Draw, u: f64) -> String {
    let before = |entry: &&(_, f64)| u >= draw.share * entry.1;
    let place = draw.drawn.iter().take_while(before).count();
    draw.drawn
        .get(place)
        .map_or(draw.truth, |entry| entry.0)
        .to_string()
}

/// Every account of the population, in order of the account index, from its random words; what the columns say is held against it.
fn people(population: &Population, seed: u64) -> Vec<Person> {
    let mut people = Vec::new();
    for chunk in &population.chunks {
        let stratum: &Stratum = &population.plan.strata[chunk.stratum as usize];
        let traits = &stratum.traits;
        for place in 0..chunk.len {
            let mut luck = AccountWords::new(seed, stratum.key(), chunk.first + place);
            let mut uniform = || (f64::from(luck.next_u32()) + 0.5) / 4_294_967_296.0;
            let [_, name, risk, exit] = std::array::from_fn(|_| uniform());
            let [document, residence, ip, _] = std::array::from_fn(|_| uniform());
            let at = place as usize;
            let mut person = Person {
                stratum: chunk.stratum as usize,
                innocent: stratum.class == Class::Innocent,
                weight: stratum.represented / f64::from(stratum.simulated),
                document: shown(&traits.document, document),
                residence: shown(&traits.declared_residence, residence),
                ip: shown(&traits.ip, ip),
                balance_eur: f64::from(chunk.balance[at]),
                name_score: logistic(traits.name_location + traits.name_scale * quantile(name)),
                risk_score: logistic(traits.risk_location + traits.risk_scale * quantile(risk)),
                exit_clock_days: -(1.0 - exit).ln() / traits.exit_hazard_per_day,
                appeals: false,
                filing_delay_days: 0,
                appeals_draw: 0,
                released_if_decided: false,
            };
            if let Some(key) = chunk.review.get(at) {
                luck.seek(StreamGroup::Review);
                let mut uniform = || (f64::from(luck.next_u32()) + 0.5) / 4_294_967_296.0;
                let [appeal, delay, decision] = std::array::from_fn(|_| uniform());
                person.appeals = appeal < traits.appeal_share;
                person.released_if_decided = decision < traits.release_share;
                person.filing_delay_days = key.delay_days();
                person.appeals_draw = key.order() % (1 << 19);
                // Delays are drawn in single precision, and the draws that order a day's appeals by their first 19 bits.
                let days = -(1.0 - delay).ln() * traits.appeal_delay_days;
                let drawn = f64::from(key.delay_days());
                assert!(drawn == 4095.0 || (drawn - 2e-3..drawn + 1.0 + 2e-3).contains(&days));
                assert_eq!(f64::from(person.appeals_draw), (appeal * 524_288.0).floor());
                assert_eq!(person.appeals, chunk.appeals[at / 64] >> (at % 64) & 1 == 1);
                assert_eq!(person.released_if_decided, key.released());
            }
            people.push(person);
        }
    }
    people
}

fn listed(scenario: &Scenario, places: &[Place], country: &str) -> bool {
    places.iter().any(|place| match place {
        Place::Country(listed) => listed.as_str() == country,
        Place::Group(name) => {
            let members = &scenario.country_groups[name];
            members.iter().any(|member| member.as_str() == country)
        }
    })
}

fn matches(scenario: &Scenario, rule: &Rule, person: &Person) -> bool {
    match rule {
        Rule::All(parts) => parts.iter().all(|part| matches(scenario, part, person)),
        Rule::Any(parts) => parts.iter().any(|part| matches(scenario, part, person)),
        Rule::Not(part) => !matches(scenario, part, person),
        Rule::DocumentIn(places) => listed(scenario, places, &person.document),
        Rule::ResidenceIn(places) => listed(scenario, places, &person.residence),
        Rule::IpIn(places) => listed(scenario, places, &person.ip),
        Rule::BalanceEurAtLeast(eur) => person.balance_eur >= *eur,
        Rule::NameScoreAtLeast(score) => person.name_score >= *score,
        Rule::RiskScoreAtLeast(score) => person.risk_score >= *score,
        Rule::Always(value) => *value,
    }
}

/// What the plain reading of one policy comes to.
#[derive(Default)]
struct Reading {
    frozen: BTreeMap<usize, f64>,
    locked_eur: BTreeMap<usize, f64>,
    released: BTreeMap<usize, f64>,
    released_eur: BTreeMap<usize, f64>,
    frozen_innocent: Vec<f64>,
    frozen_involved: Vec<f64>,
    left_involved: Vec<f64>,
    backlog: Vec<f64>,
    innocent_frozen_days: f64,
    innocent_locked_eur_days: f64,
    median_days_frozen_innocent: Option<f64>,
}

/// A frozen account and what becomes of it.
struct Case<'a> {
    person: &'a Person,
    index: usize,
    locked_eur: f64,
    /// Day of the decision that releases it.
    released: Option<usize>,
}

fn read(scenario: &Scenario, plan: &Plan, policy: &Policy, people: &[Person]) -> Reading {
    let horizon = scenario.horizon_days() as usize;
    let effect = policy.notice_days as usize;
    let mut reading = Reading {
        left_involved: vec![0.0; horizon + 1],
        frozen_innocent: vec![0.0; horizon + 1],
        frozen_involved: vec![0.0; horizon + 1],
        ..Reading::default()
    };
    let mut cases = Vec::new();
    for (index, person) in people.iter().enumerate() {
        let Some(clause) = policy
            .clauses
            .iter()
            .find(|clause| matches(scenario, &clause.when, person))
        else {
            continue;
        };
        let early = match (person.innocent, policy.anticipation_days) {
            (true, _) => 0.0,
            (false, Some(days)) => days,
            (false, None) => plan.strata[person.stratum].traits.anticipation_days,
        };
        if person.exit_clock_days < effect as f64 + early {
            let day = (person.exit_clock_days - early).floor().max(0.0) as usize;
            if !person.innocent {
                (day..=horizon).for_each(|day| reading.left_involved[day] += person.weight);
            }
            continue;
        }
        let locked_eur = match clause.measure {
            Measure::Freeze => person.balance_eur,
            Measure::Cap { limit_eur } if person.balance_eur > limit_eur => {
                person.balance_eur - limit_eur
            }
            _ => continue,
        };
        cases.push(Case {
            person,
            index,
            locked_eur,
            released: None,
        });
    }
    reading.backlog = queue(plan, &mut cases, effect, horizon);
    settle(&mut reading, &cases, effect, horizon);
    reading
}

/// Works the queue off and notes who is released when; the appeals waiting at the end of each day.
fn queue(plan: &Plan, cases: &mut [Case], effect: usize, horizon: usize) -> Vec<f64> {
    // Doubles that should add up to a day's capacity miss it by their rounding.
    let nearly_nothing = plan.review_capacity_per_day * 1e-9;
    let mut backlog = vec![0.0; horizon + 1];
    // Numbers of cases, with the work that is left to do on each.
    let mut waiting: VecDeque<(usize, f64)> = VecDeque::new();
    for (today, backlog) in backlog.iter_mut().enumerate().take(horizon).skip(effect) {
        let mut filing: Vec<usize> = (0..cases.len())
            .filter(|&case| {
                let person = cases[case].person;
                person.appeals && effect + person.filing_delay_days as usize == today
            })
            .collect();
        filing.sort_by_key(|&case| (cases[case].person.appeals_draw, cases[case].index));
        waiting.extend(filing.iter().map(|&case| (case, cases[case].person.weight)));
        let mut capacity = plan.review_capacity_per_day;
        while let Some((case, work)) = waiting.front_mut() {
            if capacity <= 0.0 {
                break;
            }
            if *work > capacity + nearly_nothing {
                *work -= capacity;
                break;
            }
            capacity -= *work;
            let decided = today + plan.review_handling_days as usize;
            if decided < horizon && cases[*case].person.released_if_decided {
                cases[*case].released = Some(decided);
            }
            waiting.pop_front();
        }
        *backlog = waiting
            .iter()
            .map(|(case, _)| cases[*case].person.weight)
            .sum();
    }
    backlog[horizon] = backlog[horizon - 1];
    backlog
}

/// Adds up what became of the cases.
fn settle(reading: &mut Reading, cases: &[Case], effect: usize, horizon: usize) {
    let mut days_frozen = Vec::new();
    for case in cases {
        let Person {
            weight,
            stratum,
            innocent,
            ..
        } = *case.person;
        let end = case.released.unwrap_or(horizon);
        let days = (end - effect) as f64;
        *reading.frozen.entry(stratum).or_default() += weight;
        *reading.locked_eur.entry(stratum).or_default() += weight * case.locked_eur;
        if case.released.is_some() {
            *reading.released.entry(stratum).or_default() += weight;
            *reading.released_eur.entry(stratum).or_default() += weight * case.locked_eur;
        }
        let series = if innocent {
            &mut reading.frozen_innocent
        } else {
            &mut reading.frozen_involved
        };
        for (day, frozen) in series.iter_mut().enumerate() {
            // Whole again from the decision day; who is never released is frozen on the last day too.
            if day >= effect && (day < end || case.released.is_none()) {
                *frozen += weight;
            }
        }
        if innocent {
            reading.innocent_frozen_days += weight * days;
            reading.innocent_locked_eur_days += weight * days * case.locked_eur;
            days_frozen.push((days, weight));
        }
    }
    days_frozen.sort_by(|a, b| a.0.total_cmp(&b.0));
    let all: f64 = days_frozen.iter().map(|(_, weight)| weight).sum();
    let mut behind = 0.0;
    reading.median_days_frozen_innocent = days_frozen
        .iter()
        .find(|(_, weight)| {
            behind += weight;
            behind >= 0.5 * all * (1.0 - 1e-9)
        })
        .map(|(days, _)| *days);
}

/// Counts are rounded to 2^-20 of an account, euro to 1/128, in every stratum; a claim's euro are held in single precision.
#[track_caller]
fn same(what: &str, found: f64, read: f64, grain: f64) {
    let allowed = grain + 1e-7 * read.abs();
    assert!(
        (found - read).abs() <= allowed,
        "{what}: the engine has {found}, the plain reading {read}"
    );
}

fn same_series(what: &str, found: &[f64], read: &[f64], grain: f64) {
    assert_eq!(found.len(), read.len());
    for (day, (found, read)) in found.iter().zip(read).enumerate() {
        same(&format!("{what}, day {day}"), *found, *read, grain);
    }
}

fn agree(plan: &Plan, outcome: &PolicyOutcome, reading: &Reading) {
    let strata = plan.strata.len() as f64;
    let grain = 1e-6 * (1.0 + strata);
    for class in Class::ALL {
        let sum = |by_stratum: &BTreeMap<usize, f64>| -> f64 {
            let ours = by_stratum
                .iter()
                .filter(|(stratum, _)| plan.strata[**stratum].class == class);
            ours.map(|(_, sum)| sum).sum()
        };
        let (accounts, funds) = (outcome.accounts.get(class), outcome.funds_eur.get(class));
        same("frozen", accounts.frozen, sum(&reading.frozen), grain);
        same("released", accounts.released, sum(&reading.released), grain);
        same(
            "locked",
            funds.locked,
            sum(&reading.locked_eur),
            strata / 128.0,
        );
        same(
            "released euro",
            funds.released,
            sum(&reading.released_eur),
            strata / 128.0,
        );
    }
    let daily = &outcome.daily;
    same_series(
        "frozen innocents",
        &daily.frozen_innocent,
        &reading.frozen_innocent,
        grain,
    );
    same_series(
        "frozen involved",
        &daily.frozen_involved,
        &reading.frozen_involved,
        grain,
    );
    same_series("left", &daily.left_involved, &reading.left_involved, grain);
    same_series("backlog", &daily.backlog, &reading.backlog, grain);
    let metrics = &outcome.metrics;
    let days = f64::from(plan.horizon_days);
    let peak = reading.backlog.iter().copied().fold(0.0, f64::max);
    same("peak", metrics.backlog_peak.unwrap(), peak, grain);
    same(
        "frozen days",
        metrics.innocent_frozen_days.unwrap(),
        reading.innocent_frozen_days,
        grain * days,
    );
    same(
        "locked euro days",
        metrics.innocent_locked_eur_days.unwrap(),
        reading.innocent_locked_eur_days,
        strata * days / 128.0,
    );
    assert_eq!(
        metrics.median_days_frozen_innocent,
        reading.median_days_frozen_innocent
    );
}

/// Compares the engine with the plain reading under every policy of the document; how many appeals were decided, and how many policies
/// had a queue that lasted over a night.
fn check(document: &Value, accounts: u64, seed: u64) -> (f64, u32) {
    let scenario = laboratory::scenario(document);
    let policies = scenario.policies.clone().unwrap();
    let plan = Plan::new(&scenario, accounts).unwrap();
    let step = &mut |_, _| ControlFlow::Continue(());
    let population = Population::draw(plan, seed, &Serial, step).unwrap();
    let outcomes = population
        .evaluate(&scenario, &policies, &Serial, step)
        .unwrap();
    let people = people(&population, seed);
    let (mut released, mut queues) = (0.0, 0);
    for (policy, outcome) in policies.iter().zip(&outcomes) {
        let reading = read(&scenario, &population.plan, policy, &people);
        agree(&population.plan, outcome, &reading);
        released += reading.released.values().sum::<f64>();
        queues += u32::from(outcome.metrics.backlog_peak > Some(0.0));
    }
    (released, queues)
}

#[test]
fn the_engine_agrees_with_a_plain_reading_on_random_scenarios() {
    let mut imagination = Imagination::new(1, Oddity::Plain);
    let (mut released, mut queues) = (0.0, 0);
    for seed in 0..60 {
        let (more_released, more_queues) = check(&imagination.scenario(), 3000, seed);
        released += more_released;
        queues += more_queues;
    }
    assert!(
        released > 10_000.0 && queues > 50,
        "{released} released, {queues} queues"
    );
}

#[test]
fn the_engine_agrees_with_a_plain_reading_on_odd_scenarios() {
    let mut imagination = Imagination::new(2, Oddity::Odd);
    for seed in 0..150 {
        check(&imagination.scenario(), 1500, seed);
    }
}

#[test]
fn the_engine_agrees_with_a_plain_reading_on_shipped_scenarios() {
    for (_, document) in laboratory::shipped() {
        check(&document, 5000, 4);
    }
}

/// So many innocents, all simulated or each standing for more, all frozen on the day of effect; all appeal on that day.
fn crowd_at_the_desk(accounts: u32, horizon: u32, notice: u32, review: &Value) -> Value {
    let mut document = json!({
        "schema": "freeze-frame/scenario/1", "id": "desk", "title": "Desk", "horizon_days": horizon, "min_stratum": 1,
        "cohorts": [{"nationality": "XA", "residence": "XA", "group": "all", "accounts": accounts}],
        "balance": {"median_eur": 64, "sigma": 0},
        "review": {"appeal_share": 1, "appeal_delay_days": 0},
        "policies": [{
            "id": "all", "title": "All", "notice_days": notice,
            "clauses": [{"when": {"always": true}, "measure": "freeze"}]
        }]
    });
    for (field, value) in review.as_object().unwrap() {
        document["review"][field] = value.clone();
    }
    document
}

fn outcome(document: &Value, agents: u64) -> PolicyOutcome {
    check(document, agents, 1);
    laboratory::run(document, agents, 1).policies.remove(0)
}

#[test]
fn with_no_reviewers_everybody_waits_to_the_end() {
    let document = crowd_at_the_desk(
        10,
        8,
        2,
        &json!({"capacity_per_day": 0, "handling_days": 1}),
    );
    let result = outcome(&document, 10);
    // Days             0    1    2     3     4     5     6     7     8
    let waiting = [0.0, 0.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0];
    assert_eq!(result.daily.backlog, waiting);
    assert_eq!(result.daily.frozen_innocent, waiting);
    assert_eq!(result.accounts.innocent.released, 0.0);
    // Ten people, six days from the effect on day 2 to the horizon on day 8, 64 euro each.
    assert_eq!(result.metrics.innocent_frozen_days, Some(60.0));
    assert_eq!(result.metrics.innocent_locked_eur_days, Some(3840.0));
    assert_eq!(result.metrics.median_days_frozen_innocent, Some(6.0));
    assert_eq!(result.metrics.backlog_peak, Some(10.0));
}

#[test]
fn one_review_a_day_releases_one_a_day_after_handling() {
    let document = crowd_at_the_desk(
        10,
        8,
        2,
        &json!({"capacity_per_day": 1, "handling_days": 1}),
    );
    let result = outcome(&document, 10);
    // Reviews are completed on days 2, 3, 4, 5, 6, 7; decisions fall on days 3, 4, 5, 6, 7; that of day 8 comes too late.
    assert_eq!(
        result.daily.backlog,
        [0.0, 0.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 4.0]
    );
    assert_eq!(
        result.daily.frozen_innocent,
        [0.0, 0.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 5.0]
    );
    assert_eq!(result.accounts.innocent.released, 5.0);
    assert_eq!(result.funds_eur.innocent.released, 320.0);
    // Five are frozen for 1, 2, 3, 4, 5 days, five to the end for 6: 15 + 30 days. The fifth of ten in order has 5 days.
    assert_eq!(result.metrics.innocent_frozen_days, Some(45.0));
    assert_eq!(result.metrics.innocent_locked_eur_days, Some(2880.0));
    assert_eq!(result.metrics.median_days_frozen_innocent, Some(5.0));
    assert_eq!(result.metrics.backlog_peak, Some(9.0));
}

#[test]
fn reviewers_without_limit_release_everybody_on_one_day() {
    let document = crowd_at_the_desk(
        10,
        8,
        2,
        &json!({"capacity_per_day": 1e12, "handling_days": 3}),
    );
    let result = outcome(&document, 10);
    // All are completed on day 2 and whole again from day 5.
    assert_eq!(result.daily.backlog, [0.0; 9]);
    assert_eq!(
        result.daily.frozen_innocent,
        [0.0, 0.0, 10.0, 10.0, 10.0, 0.0, 0.0, 0.0, 0.0]
    );
    assert_eq!(result.accounts.innocent.released, 10.0);
    assert_eq!(result.metrics.innocent_frozen_days, Some(30.0));
    assert_eq!(result.metrics.median_days_frozen_innocent, Some(3.0));
    assert_eq!(result.metrics.backlog_peak, Some(0.0));
}

#[test]
fn a_decision_on_the_same_day_leaves_no_day_frozen() {
    let document = crowd_at_the_desk(10, 8, 2, &json!({"capacity_per_day": 10}));
    let result = outcome(&document, 10);
    assert_eq!(result.accounts.innocent.frozen, 10.0);
    assert_eq!(result.accounts.innocent.released, 10.0);
    assert_eq!(result.daily.frozen_innocent, [0.0; 9]);
    assert_eq!(result.metrics.innocent_frozen_days, Some(0.0));
    assert_eq!(result.metrics.median_days_frozen_innocent, Some(0.0));
}

#[test]
fn a_review_that_takes_more_than_a_day_waits_with_its_whole_weight() {
    // Three agents that stand for ten accounts each; four accounts a day are reviewed.
    let document = crowd_at_the_desk(
        30,
        12,
        1,
        &json!({"capacity_per_day": 4, "handling_days": 0}),
    );
    let result = outcome(&document, 3);
    // Work done by the end of day 1 + d: 4 (d + 1). The first agent is through at 10, on day 3 (12); the second at 20, on day 5; the
    // third at 30, on day 8 (32).
    let waiting = [
        0.0, 30.0, 30.0, 20.0, 20.0, 10.0, 10.0, 10.0, 0.0, 0.0, 0.0, 0.0, 0.0,
    ];
    assert_eq!(result.daily.backlog, waiting);
    assert_eq!(result.daily.frozen_innocent, waiting);
    // 10 * (2 + 4 + 7) days; the second of three in order has 4.
    assert_eq!(result.metrics.innocent_frozen_days, Some(130.0));
    assert_eq!(result.metrics.median_days_frozen_innocent, Some(4.0));
    assert_eq!(result.metrics.backlog_peak, Some(30.0));
}

#[test]
fn thirds_of_an_account_add_up_to_whole_days() {
    // Thirty agents stand for ten accounts, a third each: three a day at a capacity of one.
    let document = crowd_at_the_desk(
        10,
        20,
        0,
        &json!({"capacity_per_day": 1, "handling_days": 0}),
    );
    let result = outcome(&document, 30);
    assert_eq!(result.accounts.innocent.released, 10.0);
    for (day, waiting) in result.daily.backlog.iter().enumerate() {
        assert!(
            (waiting - (9.0 - day as f64).max(0.0)).abs() < 1e-5,
            "day {day}: {waiting}"
        );
    }
    // 3 * (0 + 1 + … + 9) / 3 days; the fifteenth of thirty in order has 4.
    assert!((result.metrics.innocent_frozen_days.unwrap() - 45.0).abs() < 1e-4);
    assert_eq!(result.metrics.median_days_frozen_innocent, Some(4.0));
}

#[test]
fn reviewers_who_fall_short_by_next_to_nothing_fall_short() {
    // Half a billionth of a review short of one a day: each is completed a day later than it would be, however often that was.
    let review = json!({"capacity_per_day": 0.999_999_999_5, "handling_days": 0});
    let document = crowd_at_the_desk(300, 200, 0, &review);
    let result = laboratory::run(&document, 300, 1).policies.remove(0);
    for (day, waiting) in result.daily.backlog.iter().enumerate().take(200) {
        assert_eq!(*waiting, 300.0 - day as f64, "day {day}");
    }
}

#[test]
fn wrongful_decisions_take_reviewers_time_all_the_same() {
    let document = crowd_at_the_desk(
        10,
        8,
        2,
        &json!({"capacity_per_day": 1, "handling_days": 1, "wrongful_hold": 1}),
    );
    let result = outcome(&document, 10);
    assert_eq!(
        result.daily.backlog,
        [0.0, 0.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 4.0]
    );
    assert_eq!(result.accounts.innocent.released, 0.0);
    assert_eq!(result.metrics.innocent_frozen_days, Some(60.0));
}

#[test]
fn the_excess_over_a_cap_is_what_a_release_returns() {
    let mut document = crowd_at_the_desk(
        10,
        8,
        2,
        &json!({"capacity_per_day": 1, "handling_days": 1}),
    );
    document["policies"][0]["clauses"][0]["measure"] = json!({"cap": {"limit_eur": 60}});
    let result = outcome(&document, 10);
    assert_eq!(result.funds_eur.innocent.locked, 40.0);
    assert_eq!(result.funds_eur.innocent.released, 20.0);
    assert_eq!(result.metrics.innocent_locked_eur_days, Some(180.0));
}

#[test]
fn a_balance_that_equals_the_limit_is_left_alone() {
    let mut document = crowd_at_the_desk(10, 8, 2, &json!({"capacity_per_day": 1}));
    for (limit_eur, frozen, locked_eur) in [(63.5, 10.0, 5.0), (64.0, 0.0, 0.0), (64.5, 0.0, 0.0)] {
        document["policies"][0]["clauses"][0]["measure"] = json!({"cap": {"limit_eur": limit_eur}});
        let result = outcome(&document, 10);
        assert_eq!(result.accounts.innocent.frozen, frozen);
        assert_eq!(result.accounts.innocent.unaffected, 10.0 - frozen);
        assert_eq!(result.funds_eur.innocent.locked, locked_eur);
    }
}
