//! The promise that a run is a sample of what the scenario says: in every cell of the result up to the review, and in the review where
//! nobody waits, counts and euro agree with closed forms within sampling error.
//!
//! The closed forms read the documents by themselves, down to defaults and inheritance, and share no code with the engine. Attributes of one account are
//! independent given cohort and class, so its fate is a sum over combinations of countries and of intervals between the thresholds
//! that a policy names, each with a product of probabilities.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a broken document is a broken test"
)]

mod laboratory;

use laboratory::{Imagination, Oddity};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

const CLASSES: [&str; 3] = ["innocent", "facilitator", "designated"];
/// Largest deviation that is still luck, in standard deviations. Seeds are fixed: a pass stays a pass until the draws change.
const SIGMAS: f64 = 5.0;
/// Rare accounts come in ones: so many agents more than expected are still luck.
const AGENTS: f64 = 12.0;
/// A balance that no more than one account in ten million exceeds, in standard deviations of its logarithm.
const RICHEST: f64 = 5.2;

fn normal_tail(z: f64) -> f64 {
    0.5 * libm::erfc(z * std::f64::consts::FRAC_1_SQRT_2)
}

/// A number in either form.
fn number(value: &Value) -> f64 {
    value
        .as_f64()
        .unwrap_or_else(|| value["value"].as_f64().unwrap())
}

/// The field of a cohort's block: the cohort's own, else the scenario's.
fn field<'a>(document: &'a Value, cohort: &'a Value, block: &str, name: &str) -> Option<&'a Value> {
    let of = |place: &'a Value| place.get(block)?.get(name);
    of(cohort).or_else(|| of(document))
}

/// All accounts of one cohort and class, as the document has them.
struct Stratum {
    cohort: usize,
    class: usize,
    represented: f64,
    agents: f64,
    values: BTreeMap<&'static str, f64>,
    /// By document, residence, ip: what the account shows, and how probably.
    places: [Vec<(String, f64)>; 3],
}

impl Stratum {
    fn weight(&self) -> f64 {
        self.represented / self.agents
    }
    fn value(&self, name: &str) -> f64 {
        self.values[name]
    }
    /// The probability of having left `days` after hearing of the policy.
    fn leaving(&self, days: f64) -> f64 {
        -libm::expm1(-self.value("exit_hazard_per_day") * days)
    }
    /// Days between hearing of the policy and its announcement.
    fn anticipation(&self, policy: &Value) -> f64 {
        if self.class == 0 {
            return 0.0;
        }
        match &policy["anticipation_days"] {
            Value::Null => self.value("anticipation_days"),
            own => number(own),
        }
    }
}

fn strata(document: &Value, accounts: u64) -> Vec<Stratum> {
    let cohorts = document["cohorts"].as_array().unwrap();
    let mut strata = Vec::new();
    for (place, cohort) in cohorts.iter().enumerate() {
        let one = |block: &str, name: &str, default: f64| {
            field(document, cohort, block, name).map_or(default, number)
        };
        let facilitators = one("prevalence", "facilitators_per_million", 0.0) / 1e6;
        let designated = one("prevalence", "designated_per_million", 0.0) / 1e6;
        let shares = [1.0 - facilitators - designated, facilitators, designated];
        for (class, share) in shares.into_iter().enumerate() {
            let represented = number(&cohort["accounts"]) * share;
            // The accounts that a share of nearly nothing leaves are the rounding errors of 1 - p - q.
            if represented < 1e-6 {
                continue;
            }
            strata.push(Stratum {
                cohort: place,
                class,
                represented,
                agents: 0.0,
                values: values(document, cohort, class),
                places: places(document, cohort, class),
            });
        }
    }
    let all: f64 = strata.iter().map(|stratum| stratum.represented).sum();
    let least = document.get("min_stratum").map_or(200.0, number);
    for stratum in &mut strata {
        let share = accounts as f64 * stratum.represented / all;
        stratum.agents = (share + 0.5).floor().max(least);
    }
    strata
}

fn values(document: &Value, cohort: &Value, class: usize) -> BTreeMap<&'static str, f64> {
    let mut values = BTreeMap::new();
    for (block, name, default) in [
        ("balance", "median_eur", 100.0),
        ("balance", "sigma", 2.0),
        ("name_screening", "location", -3.0),
        ("name_screening", "scale", 1.0),
        ("risk_scoring", "location", -3.0),
        ("risk_scoring", "scale", 1.0),
        ("behaviour", "exit_hazard_per_day", 0.0),
        ("behaviour", "anticipation_days", 0.0),
        ("review", "appeal_share", 0.0),
        ("review", "appeal_delay_days", 7.0),
        ("review", "wrongful_hold", 0.0),
        ("review", "wrongful_release", 0.0),
    ] {
        let value = match field(document, cohort, block, name) {
            None => default,
            Some(each) if each.get("innocent").is_some() => number(&each[CLASSES[class]]),
            Some(one) => number(one),
        };
        let name = match (block, name) {
            ("name_screening", "location") => "name_location",
            ("name_screening", "scale") => "name_scale",
            ("risk_scoring", "location") => "risk_location",
            ("risk_scoring", "scale") => "risk_scale",
            _ => name,
        };
        values.insert(name, value);
    }
    let nationality = cohort["nationality"].as_str().unwrap();
    let shift = field(document, cohort, "name_screening", "nationality_shift")
        .and_then(|shifts| shifts.get(nationality))
        .map_or(0.0, number);
    *values.get_mut("name_location").unwrap() += shift;
    values
}

fn places(document: &Value, cohort: &Value, class: usize) -> [Vec<(String, f64)>; 3] {
    [
        ("second_document", "nationality"),
        ("false_address", "residence"),
        ("vpn", "residence"),
    ]
    .map(|(block, truth)| {
        let share = match field(document, cohort, block, "share") {
            None => 0.0,
            Some(each) if each.get("innocent").is_some() => number(&each[CLASSES[class]]),
            Some(one) => number(one),
        };
        let truth = cohort[truth].as_str().unwrap().to_owned();
        let mut shown = BTreeMap::from([(truth, 1.0 - share)]);
        if share > 0.0 {
            let countries = field(document, cohort, block, "countries").unwrap();
            let countries = countries.as_object().unwrap();
            let sum: f64 = countries.values().map(number).sum();
            for (country, weight) in countries {
                *shown.entry(country.clone()).or_insert(0.0) += share * number(weight) / sum;
            }
        }
        shown.into_iter().filter(|(_, p)| *p > 0.0).collect()
    })
}

/// What a number of an account may be: a point, or an interval from `from` on within which no threshold lies.
#[derive(Clone, Copy)]
struct Atom {
    from: f64,
    point: bool,
    probability: f64,
}

impl Atom {
    fn at_least(&self, threshold: f64) -> bool {
        self.from >= threshold
    }
    fn above(&self, limit: f64) -> bool {
        if self.point {
            self.from > limit
        } else {
            self.from >= limit
        }
    }
}

/// The intervals between `cuts` of a number that is at least t with probability `tail(t)`.
fn intervals(least: f64, cuts: &BTreeSet<u64>, tail: impl Fn(f64) -> f64) -> Vec<Atom> {
    let mut bounds = vec![least];
    bounds.extend(
        cuts.iter()
            .map(|&bits| f64::from_bits(bits))
            .filter(|cut| *cut > least),
    );
    let tails: Vec<f64> = bounds
        .iter()
        .map(|&bound| tail(bound))
        .chain([0.0])
        .collect();
    bounds
        .iter()
        .zip(tails.windows(2))
        .map(|(&from, tails)| Atom {
            from,
            point: false,
            probability: tails[0] - tails[1],
        })
        .filter(|atom| atom.probability > 0.0)
        .collect()
}

fn score_atoms(location: f64, scale: f64, cuts: &BTreeSet<u64>) -> Vec<Atom> {
    if scale == 0.0 {
        return vec![Atom {
            // However large, a score never reaches 1.
            from: (1.0 / (1.0 + (-location).exp())).min(1.0_f64.next_down()),
            point: true,
            probability: 1.0,
        }];
    }
    intervals(0.0, cuts, |score| {
        if score <= 0.0 {
            1.0
        } else if score >= 1.0 {
            0.0
        } else {
            normal_tail(((score / (1.0 - score)).ln() - location) / scale)
        }
    })
}

/// A log-normal balance.
struct Balance {
    median: f64,
    sigma: f64,
}

impl Balance {
    fn atoms(&self, cuts: &BTreeSet<u64>) -> Vec<Atom> {
        if self.sigma == 0.0 {
            return vec![Atom {
                from: self.median,
                point: true,
                probability: 1.0,
            }];
        }
        intervals(0.0, cuts, |eur| self.moment_above(0, eur))
    }

    /// E[B^power; B >= eur].
    fn moment_above(&self, power: i32, eur: f64) -> f64 {
        let Balance { median, sigma } = *self;
        let r = f64::from(power);
        let z = (eur / median).ln() / sigma;
        median.powi(power) * (0.5 * (r * sigma).powi(2)).exp() * normal_tail(z - r * sigma)
    }

    /// E[B^power] over the atom, given that it is in the atom.
    fn moment(&self, power: i32, atom: &Atom, cuts: &BTreeSet<u64>) -> f64 {
        if atom.point {
            return atom.from.powi(power);
        }
        let next = cuts
            .iter()
            .map(|&bits| f64::from_bits(bits))
            .find(|cut| *cut > atom.from);
        let above = next.map_or(0.0, |cut| self.moment_above(power, cut));
        (self.moment_above(power, atom.from) - above) / atom.probability
    }
}

/// The thresholds and kinds of place that a rule looks at.
#[derive(Default)]
struct Looks {
    places: [bool; 3],
    balance: BTreeSet<u64>,
    name: BTreeSet<u64>,
    risk: BTreeSet<u64>,
}

impl Looks {
    fn note(&mut self, rule: &Value) {
        let (key, value) = rule.as_object().unwrap().iter().next().unwrap();
        match key.as_str() {
            "all" | "any" => value
                .as_array()
                .unwrap()
                .iter()
                .for_each(|part| self.note(part)),
            "not" => self.note(value),
            "document_in" => self.places[0] = true,
            "residence_in" => self.places[1] = true,
            "ip_in" => self.places[2] = true,
            "balance_eur_at_least" => drop(self.balance.insert(number(value).to_bits())),
            "name_score_at_least" => drop(self.name.insert(number(value).to_bits())),
            "risk_score_at_least" => drop(self.risk.insert(number(value).to_bits())),
            "always" => {}
            other => panic!("{other}"),
        }
    }
}

/// One combination of what a policy can see.
struct Seen<'a> {
    places: [&'a str; 3],
    balance: Atom,
    name: Atom,
    risk: Atom,
}

fn matches(document: &Value, rule: &Value, seen: &Seen) -> bool {
    let (key, value) = rule.as_object().unwrap().iter().next().unwrap();
    let parts = || value.as_array().unwrap().iter();
    let listed = |place: usize| {
        parts()
            .map(|entry| entry.as_str().unwrap())
            .any(|entry| match entry.strip_prefix('@') {
                None => entry == seen.places[place],
                Some(group) => {
                    let members = document["country_groups"][group].as_array().unwrap();
                    members.iter().any(|member| member == seen.places[place])
                }
            })
    };
    match key.as_str() {
        "all" => parts().all(|part| matches(document, part, seen)),
        "any" => parts().any(|part| matches(document, part, seen)),
        "not" => !matches(document, value, seen),
        "document_in" => listed(0),
        "residence_in" => listed(1),
        "ip_in" => listed(2),
        "balance_eur_at_least" => seen.balance.at_least(number(value)),
        "name_score_at_least" => seen.name.at_least(number(value)),
        "risk_score_at_least" => seen.risk.at_least(number(value)),
        _ => value.as_bool().unwrap(),
    }
}

/// Mean and mean square of a quantity of one account.
#[derive(Clone, Copy, Default)]
struct Moments(f64, f64);

impl Moments {
    fn add(&mut self, probability: f64, mean: f64, square: f64) {
        self.0 += probability * mean;
        self.1 += probability * square;
    }
    fn variance(&self) -> f64 {
        let variance = self.1 - self.0 * self.0;
        // What is left of a certainty is rounding.
        if variance < 1e-12 * self.1 {
            0.0
        } else {
            variance
        }
    }
}

/// The expected part of one account in every cell of a class.
type Account = BTreeMap<(&'static str, &'static str), Moments>;

fn account(document: &Value, policy: &Value, stratum: &Stratum) -> Account {
    let mut looks = Looks::default();
    for clause in policy["clauses"].as_array().unwrap() {
        looks.note(&clause["when"]);
        if let Some(limit) = clause["measure"].pointer("/cap/limit_eur") {
            looks.balance.insert(number(limit).to_bits());
        }
    }
    let anywhere = vec![(String::new(), 1.0)];
    let [documents, residences, ips] = [0, 1, 2].map(|place| {
        if looks.places[place] {
            &stratum.places[place]
        } else {
            &anywhere
        }
    });
    let names = score_atoms(
        stratum.value("name_location"),
        stratum.value("name_scale"),
        &looks.name,
    );
    let risks = score_atoms(
        stratum.value("risk_location"),
        stratum.value("risk_scale"),
        &looks.risk,
    );
    let law = Balance {
        median: stratum.value("median_eur"),
        sigma: stratum.value("sigma"),
    };
    let leaving = stratum.leaving(
        number(policy.get("notice_days").unwrap_or(&json!(0))) + stratum.anticipation(policy),
    );
    let mut account = Account::new();
    let mut add = |table, name, probability, moments: [f64; 2]| {
        let cell: &mut Moments = account.entry((table, name)).or_default();
        cell.add(probability, moments[0], moments[1]);
    };
    for balance in law.atoms(&looks.balance) {
        let euro = [1, 2].map(|power| law.moment(power, &balance, &looks.balance));
        add("funds_eur", "total", balance.probability, euro);
        for ((shown_document, p), (shown_residence, q), (shown_ip, r)) in
            documents.iter().flat_map(|document| {
                residences
                    .iter()
                    .flat_map(move |residence| ips.iter().map(move |ip| (document, residence, ip)))
            })
        {
            for (name, risk) in names
                .iter()
                .flat_map(|name| risks.iter().map(move |risk| (name, risk)))
            {
                let seen = Seen {
                    places: [shown_document, shown_residence, shown_ip],
                    balance,
                    name: *name,
                    risk: *risk,
                };
                let probability =
                    balance.probability * p * q * r * name.probability * risk.probability;
                let clauses = policy["clauses"].as_array().unwrap();
                let Some(clause) = clauses
                    .iter()
                    .find(|clause| matches(document, &clause["when"], &seen))
                else {
                    add("accounts", "unaffected", probability, [1.0; 2]);
                    continue;
                };
                add("accounts", "left", probability * leaving, [1.0; 2]);
                add("funds_eur", "left", probability * leaving, euro);
                let stays = probability * (1.0 - leaving);
                match &clause["measure"] {
                    Value::String(measure) if measure == "freeze" => {
                        add("accounts", "frozen", stays, [1.0; 2]);
                        add("funds_eur", "locked", stays, euro);
                    }
                    Value::String(_) => {
                        add("accounts", "restricted", stays, [1.0; 2]);
                        add("funds_eur", "restricted", stays, euro);
                    }
                    cap => {
                        let limit = number(&cap["cap"]["limit_eur"]);
                        if balance.above(limit) {
                            let [mean, square] = euro;
                            let excess =
                                [mean - limit, square - 2.0 * limit * mean + limit * limit];
                            add("accounts", "frozen", stays, [1.0; 2]);
                            add("funds_eur", "locked", stays, excess);
                        } else {
                            add("accounts", "unaffected", stays, [1.0; 2]);
                        }
                    }
                }
            }
        }
    }
    account
}

/// What a cell of the result should be, and how far luck may take it.
#[derive(Clone, Copy, Default)]
struct Expected {
    mean: f64,
    variance: f64,
    /// What is allowed for the granularity of agents and of rounding.
    slack: f64,
}

impl Expected {
    /// Adds what the accounts of `stratum` come to; `most` is as much as one of them can bring by luck, `grain` what each is rounded by.
    fn add(&mut self, stratum: &Stratum, one: Moments, most: f64, grain: f64) {
        let weight = stratum.weight();
        self.mean += stratum.represented * one.0;
        self.variance += weight * weight * stratum.agents * one.variance();
        let rare = if one.variance() > 0.0 {
            weight * most
        } else {
            0.0
        };
        self.slack = self.slack.max(rare);
        // Represented accounts are rounded to 2^-20, euro of a stratum to 1/128, single-precision balances to about 1e-7 of themselves.
        self.slack += 1e-6 * (1.0 + one.0)
            + grain * (1.0 + stratum.represented)
            + 1e-6 * stratum.represented * one.0;
    }

    fn allowed(&self) -> f64 {
        SIGMAS * self.variance.sqrt() + self.slack
    }
}

/// What comparing a run with the closed forms finds.
struct Comparison {
    cells: usize,
    /// Mean square of the deviations, in standard deviations, of cells that many agents enter.
    mean_square: f64,
    disagreements: Vec<String>,
}

impl Comparison {
    #[track_caller]
    fn assert_agreement(&self) {
        assert!(
            self.disagreements.is_empty(),
            "{} of {} cells disagree:\n{}",
            self.disagreements.len(),
            self.cells,
            self.disagreements.join("\n")
        );
    }
}

/// The expected cells of one policy's part of the result, by JSON pointer.
#[derive(Default)]
struct Cells(BTreeMap<String, Expected>);

impl Cells {
    /// Adds what `one` account of `stratum` brings to the cell.
    fn add(&mut self, pointer: String, stratum: &Stratum, one: Moments) {
        let euro = pointer.contains("/funds_eur/");
        let days = pointer.ends_with("_days");
        // Sums of funds are rounded to 1/128 euro.
        let grain = if euro && one.0 > 0.0 {
            1.0 / 256.0
        } else {
            0.0
        };
        let most = if euro {
            stratum.value("median_eur") * (RICHEST * stratum.value("sigma")).exp()
        } else if days {
            AGENTS * 3650.0
        } else {
            AGENTS
        };
        self.0
            .entry(pointer)
            .or_default()
            .add(stratum, one, most, grain);
    }
}

/// A thing that happens to an account with this probability.
fn chance(probability: f64) -> Moments {
    Moments(probability, probability)
}

fn horizon_days(document: &Value) -> usize {
    document
        .get("horizon_days")
        .map_or(180, |days| number(days) as usize)
}

fn notice_days(policy: &Value) -> usize {
    policy
        .get("notice_days")
        .map_or(0, |days| number(days) as usize)
}

/// Who meets which measure with how much money.
fn expect_fates(cells: &mut Cells, document: &Value, stratum: &Stratum, account: &Account) {
    let class = CLASSES[stratum.class];
    for table in tables(document, stratum) {
        cells.add(
            format!("{table}/accounts/{class}/total"),
            stratum,
            chance(1.0),
        );
        for (kind, names) in [
            ("accounts", ["unaffected", "left", "restricted", "frozen"]),
            ("funds_eur", ["total", "left", "restricted", "locked"]),
        ] {
            for name in names {
                let one = account.get(&(kind, name)).copied().unwrap_or_default();
                cells.add(format!("{table}/{kind}/{class}/{name}"), stratum, one);
            }
        }
    }
}

/// The tables of a result that count `stratum`.
fn tables(document: &Value, stratum: &Stratum) -> [String; 4] {
    let cohort = &document["cohorts"][stratum.cohort];
    let of = |name: &str| format!("/by_{name}/{}", cohort[name].as_str().unwrap());
    [
        String::new(),
        of("nationality"),
        of("residence"),
        of("group"),
    ]
}

/// Which of the involved are gone at the end of each day.
fn expect_leaving(
    cells: &mut Cells,
    document: &Value,
    policy: &Value,
    stratum: &Stratum,
    account: &Account,
) {
    let notice = notice_days(policy) as f64;
    let early = stratum.anticipation(policy);
    let left = account
        .get(&("accounts", "left"))
        .map_or(0.0, |left| left.0);
    let in_all = stratum.leaving(notice + early);
    for day in 0..=horizon_days(document) {
        let so_far = stratum.leaving((day as f64 + 1.0).min(notice) + early);
        let gone = if left > 0.0 && stratum.class > 0 {
            left * so_far / in_all
        } else {
            0.0
        };
        cells.add(format!("/daily/left_involved/{day}"), stratum, chance(gone));
    }
}

/// The review, if nobody works or nobody waits; else nothing is expected of it here.
fn expect_review(
    cells: &mut Cells,
    document: &Value,
    policy: &Value,
    stratum: &Stratum,
    account: &Account,
) {
    let review = |name: &str| document["review"].get(name).map_or(0.0, number);
    let capacity = review("capacity_per_day");
    if capacity > 0.0 && capacity < 1e11 {
        return;
    }
    let works = capacity > 0.0;
    let (horizon, notice) = (horizon_days(document), notice_days(policy));
    let handling = review("handling_days") as usize;
    let appealing = stratum.value("appeal_share");
    let released_if_decided = match (works, stratum.class) {
        (false, _) => 0.0,
        (true, 0) => 1.0 - stratum.value("wrongful_hold"),
        (true, _) => stratum.value("wrongful_release"),
    };
    let mean_delay = stratum.value("appeal_delay_days");
    // The probability that an appeal is filed up to and on `day`, if it is filed in time.
    let filed_by = |day: usize| match day.min(horizon - 1).checked_sub(notice) {
        None => 0.0,
        Some(_) if mean_delay == 0.0 => 1.0,
        Some(days) => -libm::expm1(-(days as f64 + 1.0) / mean_delay),
    };
    // A decision of the horizon's day or later does not count.
    let released_by = |day: usize| match day.min(horizon - 1).checked_sub(handling) {
        None => 0.0,
        Some(filed) => appealing * released_if_decided * filed_by(filed),
    };
    let frozen = account
        .get(&("accounts", "frozen"))
        .map_or(0.0, |frozen| frozen.0);
    let locked = account
        .get(&("funds_eur", "locked"))
        .copied()
        .unwrap_or_default();
    let ever = released_by(horizon);
    let class = CLASSES[stratum.class];
    for table in tables(document, stratum) {
        let pointer = |kind: &str| format!("{table}/{kind}/{class}/released");
        cells.add(pointer("accounts"), stratum, chance(frozen * ever));
        let euro = Moments(locked.0 * ever, locked.1 * ever);
        cells.add(pointer("funds_eur"), stratum, euro);
    }
    let series = if stratum.class == 0 {
        "frozen_innocent"
    } else {
        "frozen_involved"
    };
    for day in 0..=horizon {
        let waiting = if works {
            0.0
        } else {
            frozen * appealing * filed_by(day)
        };
        cells.add(format!("/daily/backlog/{day}"), stratum, chance(waiting));
        let still = if day < notice {
            0.0
        } else {
            frozen * (1.0 - released_by(day))
        };
        cells.add(format!("/daily/{series}/{day}"), stratum, chance(still));
    }
    if stratum.class == 0 {
        let mut days = Moments::default();
        days.add(
            frozen * (1.0 - ever),
            (horizon - notice) as f64,
            ((horizon - notice) as f64).powi(2),
        );
        for day in notice..horizon {
            let today = released_by(day)
                - if day > notice {
                    released_by(day - 1)
                } else {
                    0.0
                };
            let frozen_days = (day - notice) as f64;
            days.add(frozen * today, frozen_days, frozen_days.powi(2));
        }
        cells.add("/metrics/innocent_frozen_days".to_owned(), stratum, days);
    }
}

/// Compares a run of `accounts` under `seed` with the closed forms.
fn compare(document: &Value, accounts: u64, seed: u64) -> Comparison {
    let outcome = serde_json::to_value(laboratory::run(document, accounts, seed)).unwrap();
    let strata = strata(document, accounts);
    let agents: f64 = strata.iter().map(|stratum| stratum.agents).sum();
    assert_eq!(outcome["accounts_simulated"], json!(agents as u64));
    let mut comparison = Comparison {
        cells: 0,
        mean_square: 1.0,
        disagreements: Vec::new(),
    };
    let (mut squares, mut many) = (0.0, 0);
    for (place, policy) in document["policies"].as_array().unwrap().iter().enumerate() {
        let mut cells = Cells::default();
        for stratum in &strata {
            let account = account(document, policy, stratum);
            expect_fates(&mut cells, document, stratum, &account);
            expect_leaving(&mut cells, document, policy, stratum, &account);
            expect_review(&mut cells, document, policy, stratum, &account);
        }
        for (pointer, expected) in cells.0 {
            let found = outcome["policies"][place].pointer(&pointer);
            let found = found
                .unwrap_or_else(|| panic!("{pointer} is missing"))
                .as_f64()
                .unwrap();
            let deviation = found - expected.mean;
            comparison.cells += 1;
            if deviation.abs() > expected.allowed() {
                comparison.disagreements.push(format!(
                    "{} seed {seed} {pointer}: found {found}, expected {} within {}, standard deviation {}, under {policy}",
                    document["id"],
                    expected.mean,
                    expected.allowed(),
                    expected.variance.sqrt()
                ));
            }
            if pointer.contains("/accounts/") && expected.variance.sqrt() > expected.slack {
                many += 1;
                squares += deviation * deviation / expected.variance;
            }
        }
    }
    if many > 0 {
        comparison.mean_square = squares / f64::from(many);
    }
    comparison
}

/// A scenario of one cohort of 40,000 innocents, with `blocks` and one policy of these clauses.
fn simple(blocks: Value, clauses: Value) -> Value {
    let mut document = json!({
        "schema": "freeze-frame/scenario/1", "id": "simple", "title": "Simple",
        "cohorts": [{"nationality": "XA", "residence": "XB", "group": "all", "accounts": 40_000}],
        "policies": [{"id": "only", "title": "Only", "clauses": clauses}]
    });
    document
        .as_object_mut()
        .unwrap()
        .extend(blocks.as_object().unwrap().clone());
    document
}

#[test]
fn shipped_scenarios_agree_with_the_closed_forms() {
    for (id, document) in laboratory::shipped() {
        let mut mean_square = 0.0;
        for seed in 1..=6 {
            let comparison = compare(&document, 400_000, seed);
            comparison.assert_agreement();
            assert!(comparison.cells > 100, "{id}");
            mean_square += comparison.mean_square / 6.0;
        }
        // About 1; cells share agents, so it spreads more than as many independent ones would.
        assert!((0.5..2.0).contains(&mean_square), "{id}: {mean_square}");
    }
}

#[test]
fn plain_random_scenarios_agree_with_the_closed_forms() {
    let mut imagination = Imagination::new(10, Oddity::Plain);
    let mut mean_square = 0.0;
    for seed in 0..40 {
        let comparison = compare(&imagination.scenario(), 200_000, seed);
        comparison.assert_agreement();
        mean_square += comparison.mean_square / 40.0;
    }
    assert!((0.85..1.15).contains(&mean_square), "{mean_square}");
}

#[test]
fn odd_random_scenarios_agree_with_the_closed_forms() {
    let mut imagination = Imagination::new(20, Oddity::Odd);
    for seed in 0..150 {
        compare(&imagination.scenario(), 100_000, seed).assert_agreement();
    }
}

/// With reviewers without limit every appeal is completed on the day it is filed; with none, never.
#[test]
fn reviews_without_a_queue_agree_with_the_closed_forms() {
    for (_, mut document) in laboratory::shipped() {
        for capacity in [0.0, 1e12] {
            document["review"]["capacity_per_day"] = json!(capacity);
            compare(&document, 200_000, 3).assert_agreement();
        }
    }
    let mut imagination = Imagination::new(30, Oddity::Plain);
    for seed in 0..20 {
        let mut document = imagination.scenario();
        if document.get("review").is_none() {
            document["review"] = json!({});
        }
        document["review"]["capacity_per_day"] = json!([0.0, 1e12][seed as usize % 2]);
        compare(&document, 100_000, seed).assert_agreement();
    }
}

/// The engine tests short and long lists of countries differently; whom they name must not differ.
#[test]
fn lists_of_any_length_name_whom_they_say() {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let all: Vec<String> = letters.chars().map(|letter| format!("X{letter}")).collect();
    for drawn in [1, 7, 8, 9, 26] {
        let countries: Map<String, Value> = all[..drawn]
            .iter()
            .enumerate()
            .map(|(place, country)| (country.clone(), json!(place + 1)))
            .collect();
        let blocks = json!({
            "second_document": {"share": 0.7, "countries": countries},
            "vpn": {"share": 1, "countries": countries},
        });
        for named in [2, 6, 8, 9, 10, 25] {
            let rule =
                json!({"any": [{"document_in": all[1..named]}, {"not": {"ip_in": all[..named]}}]});
            let clauses = json!([{"when": rule, "measure": "freeze"}]);
            compare(&simple(blocks.clone(), clauses), 40_000, 1).assert_agreement();
        }
    }
}

/// A log-normal balance is positive, however small.
#[test]
fn every_account_has_something_above_a_limit_of_zero() {
    let blocks = json!({"balance": {"median_eur": 0.5, "sigma": 3}});
    let clauses = json!([{"when": {"always": true}, "measure": {"cap": {"limit_eur": 0}}}]);
    compare(&simple(blocks, clauses), 40_000, 1).assert_agreement();
}

#[test]
fn thresholds_are_inclusive_where_all_balances_are_equal() {
    for eur in [0.1, 120.3, 99.99, 20_000_001.0, 12_345.678] {
        let blocks = json!({"balance": {"median_eur": eur, "sigma": 0}});
        let clauses = json!([{"when": {"balance_eur_at_least": eur}, "measure": "freeze"}]);
        compare(&simple(blocks.clone(), clauses), 40_000, 1).assert_agreement();
        let clauses = json!([{"when": {"always": true}, "measure": {"cap": {"limit_eur": eur}}}]);
        compare(&simple(blocks, clauses), 40_000, 1).assert_agreement();
    }
}

#[test]
fn very_large_and_very_small_balances_follow_their_distribution() {
    for (median, least) in [(1e9, 5e9), (1e6, 1e10), (1e-3, 2e-3), (0.01, 0.013)] {
        let blocks = json!({"balance": {"median_eur": median, "sigma": 2.5}});
        let clauses = json!([{"when": {"balance_eur_at_least": least}, "measure": "freeze"}]);
        compare(&simple(blocks, clauses), 40_000, 1).assert_agreement();
    }
}
