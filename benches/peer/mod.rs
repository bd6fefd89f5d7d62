//! Owns the peer that the engine is measured against: the model as a plain loop over structs in double precision, one account at a time.
//! Refuses tricks: it is what a careful person writes first, and it must come to the same numbers.
//!
//! What a scenario means for a stratum, and the rules, come from the model crate; drawing, deciding, reviewing and adding up are its own.

use freeze_frame::model::class::Class;
use freeze_frame::model::jurisdiction::Country;
use freeze_frame::model::policy::rule::{Place, Rule};
use freeze_frame::model::policy::{Measure, Policy};
use freeze_frame::model::population::{Draw, Plan};
use freeze_frame::model::scenario::Scenario;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::collections::{BTreeMap, VecDeque};

/// One account.
pub struct Account {
    stratum: u32,
    document: Country,
    residence: Country,
    ip: Country,
    balance_eur: f64,
    name_score: f64,
    risk_score: f64,
    exit_clock_days: f64,
    appeals_draw: f64,
    filing_delay_days: f64,
    decision_luck: f64,
}

/// Draws all accounts of the plan.
#[must_use]
pub fn synthesise(plan: &Plan, seed: u64) -> Vec<Account> {
    let mut random = StdRng::seed_from_u64(seed);
    let mut accounts = Vec::with_capacity(plan.simulated as usize);
    for (number, stratum) in plan.strata.iter().enumerate() {
        let traits = &stratum.traits;
        for _ in 0..stratum.simulated {
            let [balance, name] = normal_pair(&mut random);
            let [risk, _] = normal_pair(&mut random);
            accounts.push(Account {
                stratum: number as u32,
                document: shown(&traits.document, &mut random),
                residence: shown(&traits.declared_residence, &mut random),
                ip: shown(&traits.ip, &mut random),
                balance_eur: traits.balance_median_eur * libm::exp(traits.balance_sigma * balance),
                name_score: logistic(traits.name_location + traits.name_scale * name),
                risk_score: logistic(traits.risk_location + traits.risk_scale * risk),
                exit_clock_days: exponential(&mut random) / traits.exit_hazard_per_day,
                appeals_draw: random.random(),
                filing_delay_days: exponential(&mut random) * traits.appeal_delay_days,
                decision_luck: random.random(),
            });
        }
    }
    accounts
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

fn exponential(random: &mut StdRng) -> f64 {
    -libm::log1p(-random.random::<f64>())
}

/// Two standard normal numbers, by Box and Muller.
fn normal_pair(random: &mut StdRng) -> [f64; 2] {
    let radius = libm::sqrt(2.0 * exponential(random));
    let (sine, cosine) = libm::sincos(std::f64::consts::TAU * random.random::<f64>());
    [radius * cosine, radius * sine]
}

fn shown(draw: &Draw, random: &mut StdRng) -> Country {
    if draw.share > 0.0 && random.random::<f64>() < draw.share {
        let u: f64 = random.random();
        let place = draw.drawn.iter().find(|entry| u < entry.1);
        return place.map_or(draw.truth, |entry| entry.0);
    }
    draw.truth
}

/// A rule with its lists of countries spelt out.
enum Test {
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
    Document(Vec<Country>),
    Residence(Vec<Country>),
    Ip(Vec<Country>),
    Balance(f64),
    Name(f64),
    Risk(f64),
    Always(bool),
}

fn spelt_out(scenario: &Scenario, rule: &Rule) -> Test {
    let parts = |rules: &[Rule]| rules.iter().map(|rule| spelt_out(scenario, rule)).collect();
    let countries = |places: &[Place]| {
        let each = places.iter().map(|place| match place {
            Place::Country(country) => vec![*country],
            Place::Group(name) => scenario
                .country_groups
                .get(name)
                .cloned()
                .unwrap_or_default(),
        });
        each.flatten().collect()
    };
    match rule {
        Rule::All(rules) => Test::All(parts(rules)),
        Rule::Any(rules) => Test::Any(parts(rules)),
        Rule::Not(rule) => Test::Not(Box::new(spelt_out(scenario, rule))),
        Rule::DocumentIn(places) => Test::Document(countries(places)),
        Rule::ResidenceIn(places) => Test::Residence(countries(places)),
        Rule::IpIn(places) => Test::Ip(countries(places)),
        Rule::BalanceEurAtLeast(eur) => Test::Balance(*eur),
        Rule::NameScoreAtLeast(score) => Test::Name(*score),
        Rule::RiskScoreAtLeast(score) => Test::Risk(*score),
        Rule::Always(value) => Test::Always(*value),
    }
}

impl Test {
    fn holds(&self, account: &Account) -> bool {
        match self {
            Test::All(parts) => parts.iter().all(|part| part.holds(account)),
            Test::Any(parts) => parts.iter().any(|part| part.holds(account)),
            Test::Not(part) => !part.holds(account),
            Test::Document(countries) => countries.contains(&account.document),
            Test::Residence(countries) => countries.contains(&account.residence),
            Test::Ip(countries) => countries.contains(&account.ip),
            Test::Balance(eur) => account.balance_eur >= *eur,
            Test::Name(score) => account.name_score >= *score,
            Test::Risk(score) => account.risk_score >= *score,
            Test::Always(value) => *value,
        }
    }
}

/// Represented accounts and euro of one class, or of one class in one place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cell {
    pub total: f64,
    pub unaffected: f64,
    pub left: f64,
    pub restricted: f64,
    pub frozen: f64,
    pub released: f64,
    pub total_eur: f64,
    pub left_eur: f64,
    pub restricted_eur: f64,
    pub locked_eur: f64,
    pub released_eur: f64,
}

impl Cell {
    fn add(&mut self, other: &Cell) {
        self.total += other.total;
        self.unaffected += other.unaffected;
        self.left += other.left;
        self.restricted += other.restricted;
        self.frozen += other.frozen;
        self.released += other.released;
        self.total_eur += other.total_eur;
        self.left_eur += other.left_eur;
        self.restricted_eur += other.restricted_eur;
        self.locked_eur += other.locked_eur;
        self.released_eur += other.released_eur;
    }
}

/// What one policy comes to.
#[derive(Debug, Default)]
pub struct Numbers {
    pub by_class: [Cell; 3],
    pub by_nationality: BTreeMap<String, [Cell; 3]>,
    pub by_residence: BTreeMap<String, [Cell; 3]>,
    pub by_group: BTreeMap<String, [Cell; 3]>,
    pub frozen_innocent: Vec<f64>,
    pub frozen_involved: Vec<f64>,
    pub left_involved: Vec<f64>,
    pub backlog: Vec<f64>,
    pub innocent_frozen_days: f64,
    pub innocent_locked_eur_days: f64,
    pub median_days_frozen_innocent: f64,
}

/// A frozen account that appeals.
struct Appeal {
    account: usize,
    filed: usize,
    locked_eur: f64,
}

/// What every policy does to the accounts.
#[must_use]
pub fn evaluate(
    scenario: &Scenario,
    plan: &Plan,
    policies: &[Policy],
    accounts: &[Account],
) -> Vec<Numbers> {
    let each = policies.iter();
    each.map(|policy| evaluate_one(scenario, plan, policy, accounts))
        .collect()
}

fn evaluate_one(
    scenario: &Scenario,
    plan: &Plan,
    policy: &Policy,
    accounts: &[Account],
) -> Numbers {
    let horizon = plan.horizon_days as usize;
    let effect = policy.notice_days as usize;
    let clauses: Vec<(Test, Measure)> = policy
        .clauses
        .iter()
        .map(|clause| (spelt_out(scenario, &clause.when), clause.measure))
        .collect();
    let mut cells = vec![Cell::default(); plan.strata.len()];
    let mut leaving = vec![0.0; horizon + 1];
    let mut days = Days::new(horizon);
    let mut appeals = Vec::new();
    for (number, account) in accounts.iter().enumerate() {
        let stratum = &plan.strata[account.stratum as usize];
        let (weight, balance) = (stratum.weight, account.balance_eur);
        let cell = &mut cells[account.stratum as usize];
        cell.total += weight;
        cell.total_eur += weight * balance;
        let Some((_, measure)) = clauses.iter().find(|(test, _)| test.holds(account)) else {
            cell.unaffected += weight;
            continue;
        };
        let early = if stratum.class == Class::Innocent {
            0.0
        } else {
            policy
                .anticipation_days
                .unwrap_or(stratum.traits.anticipation_days)
        };
        if account.exit_clock_days < effect as f64 + early {
            cell.left += weight;
            cell.left_eur += weight * balance;
            if stratum.class != Class::Innocent {
                leaving[(account.exit_clock_days - early).max(0.0) as usize] += weight;
            }
            continue;
        }
        let locked_eur = match *measure {
            Measure::Freeze => balance,
            Measure::Cap { limit_eur } if balance > limit_eur => balance - limit_eur,
            Measure::Cap { .. } => {
                cell.unaffected += weight;
                continue;
            }
            Measure::WithdrawOnly | Measure::Offboard => {
                cell.restricted += weight;
                cell.restricted_eur += weight * balance;
                continue;
            }
        };
        cell.frozen += weight;
        cell.locked_eur += weight * locked_eur;
        days.freeze(stratum.class, weight, locked_eur, horizon - effect);
        let filed = effect + account.filing_delay_days as usize;
        if account.appeals_draw < stratum.traits.appeal_share && filed < horizon {
            appeals.push(Appeal {
                account: number,
                filed,
                locked_eur,
            });
        }
    }
    let mut numbers = Numbers {
        backlog: review(plan, effect, accounts, appeals, &mut cells, &mut days),
        innocent_frozen_days: days.frozen_days,
        innocent_locked_eur_days: days.locked_eur_days,
        median_days_frozen_innocent: days.median(effect),
        ..Numbers::default()
    };
    numbers.fill_daily(effect, &cells, plan, &days, &leaving);
    numbers.fill_cells(scenario, plan, &cells);
    numbers
}

/// Days frozen, and who is released on which.
struct Days {
    horizon: usize,
    released_innocent: Vec<f64>,
    released_involved: Vec<f64>,
    frozen_innocent: f64,
    frozen_days: f64,
    locked_eur_days: f64,
}

impl Days {
    fn new(horizon: usize) -> Self {
        Days {
            horizon,
            released_innocent: vec![0.0; horizon + 1],
            released_involved: vec![0.0; horizon + 1],
            frozen_innocent: 0.0,
            frozen_days: 0.0,
            locked_eur_days: 0.0,
        }
    }

    fn freeze(&mut self, class: Class, weight: f64, locked_eur: f64, days: usize) {
        if class == Class::Innocent {
            self.frozen_innocent += weight;
            self.frozen_days += weight * days as f64;
            self.locked_eur_days += weight * locked_eur * days as f64;
        }
    }

    fn release(&mut self, class: Class, weight: f64, locked_eur: f64, day: usize) {
        if class == Class::Innocent {
            let spared = (self.horizon - day) as f64;
            self.released_innocent[day] += weight;
            self.frozen_days -= weight * spared;
            self.locked_eur_days -= weight * locked_eur * spared;
        } else {
            self.released_involved[day] += weight;
        }
    }

    fn median(&self, effect: usize) -> f64 {
        let mut behind = 0.0;
        let half = 0.5 * self.frozen_innocent;
        let day = self.released_innocent.iter().position(|weight| {
            behind += weight;
            behind > 0.0 && behind >= half
        });
        (day.unwrap_or(self.horizon) - effect) as f64
    }
}

/// Works the queue off day by day; the appeals waiting at the end of each day.
fn review(
    plan: &Plan,
    effect: usize,
    accounts: &[Account],
    mut appeals: Vec<Appeal>,
    cells: &mut [Cell],
    days: &mut Days,
) -> Vec<f64> {
    let horizon = days.horizon;
    appeals.sort_by(|a, b| {
        let draw = |appeal: &Appeal| accounts[appeal.account].appeals_draw;
        a.filed.cmp(&b.filed).then(draw(a).total_cmp(&draw(b)))
    });
    let mut backlog = vec![0.0; horizon + 1];
    let mut coming = appeals.into_iter().peekable();
    let mut queue: VecDeque<(Appeal, f64)> = VecDeque::new();
    let mut waiting = 0.0;
    for (today, backlog) in backlog.iter_mut().enumerate().take(horizon).skip(effect) {
        while let Some(appeal) = coming.next_if(|appeal| appeal.filed == today) {
            let weight = plan.strata[accounts[appeal.account].stratum as usize].weight;
            waiting += weight;
            queue.push_back((appeal, weight));
        }
        let mut capacity = plan.review_capacity_per_day;
        while capacity > 0.0 {
            let Some((appeal, work)) = queue.front_mut() else {
                break;
            };
            if *work > capacity {
                *work -= capacity;
                break;
            }
            capacity -= *work;
            let account = &accounts[appeal.account];
            let stratum = &plan.strata[account.stratum as usize];
            waiting -= stratum.weight;
            let decided = today + plan.review_handling_days as usize;
            if decided < horizon && account.decision_luck < stratum.traits.release_share {
                let cell = &mut cells[account.stratum as usize];
                cell.released += stratum.weight;
                cell.released_eur += stratum.weight * appeal.locked_eur;
                days.release(stratum.class, stratum.weight, appeal.locked_eur, decided);
            }
            queue.pop_front();
        }
        *backlog = waiting;
    }
    backlog[horizon] = backlog[horizon - 1];
    backlog
}

impl Numbers {
    fn fill_daily(
        &mut self,
        effect: usize,
        cells: &[Cell],
        plan: &Plan,
        days: &Days,
        leaving: &[f64],
    ) {
        let frozen = |innocent: bool| -> f64 {
            let ours = cells.iter().zip(&plan.strata);
            ours.filter(|(_, stratum)| (stratum.class == Class::Innocent) == innocent)
                .map(|(cell, _)| cell.frozen)
                .sum()
        };
        let (mut innocent, mut involved, mut left) = (frozen(true), frozen(false), 0.0);
        for (day, leaving) in leaving.iter().enumerate() {
            innocent -= days.released_innocent[day];
            involved -= days.released_involved[day];
            left += leaving;
            let in_force = if day < effect { 0.0 } else { 1.0 };
            self.frozen_innocent.push(in_force * innocent);
            self.frozen_involved.push(in_force * involved);
            self.left_involved.push(left);
        }
    }

    fn fill_cells(&mut self, scenario: &Scenario, plan: &Plan, cells: &[Cell]) {
        for (cell, stratum) in cells.iter().zip(&plan.strata) {
            let cohort = &scenario.cohorts[stratum.cohort];
            let class = stratum.class.index();
            self.by_class[class].add(cell);
            for (table, key) in [
                (&mut self.by_nationality, cohort.nationality.as_str()),
                (&mut self.by_residence, cohort.residence.as_str()),
                (&mut self.by_group, &cohort.group),
            ] {
                table.entry(key.to_owned()).or_default()[class].add(cell);
            }
        }
    }
}
