//! Owns what the model's tests share: the shipped scenarios, odd ones at random from a fixed seed, ways to run them. Refuses to assert.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test file uses its own part; a broken scenario is a broken test"
)]

use freeze_frame::catalogue::SCENARIOS;
use freeze_frame::model::outcome::Outcome;
use freeze_frame::model::policy::{Policy, presets};
use freeze_frame::model::reading::read_scenario;
use freeze_frame::model::scenario::Scenario;
use freeze_frame::model::simulation::{Executor, Run, Serial, Unobserved};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde_json::{Map, Value, json};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The scenarios that come with the program: id and document.
pub fn shipped() -> Vec<(&'static str, Value)> {
    SCENARIOS
        .iter()
        .map(|entry| (entry.id, serde_json::from_str(entry.json).unwrap()))
        .collect()
}

/// The document with this id.
pub fn document(id: &str) -> Value {
    shipped()
        .into_iter()
        .find(|(known, _)| *known == id)
        .unwrap()
        .1
}

/// The scenario of a document.
pub fn scenario(document: &Value) -> Scenario {
    read_scenario(document.to_string().as_bytes())
        .unwrap_or_else(|problems| panic!("{problems}\n{document:#}"))
}

/// A run in one thread, under the document's policies or the built-in ones.
pub fn run(document: &Value, accounts: u64, seed: u64) -> Outcome {
    let scenario = scenario(document);
    run_under(&scenario, &presets::of(&scenario), accounts, seed, &Serial)
}

/// A run of one replicate.
pub fn run_under<E: Executor>(
    scenario: &Scenario,
    policies: &[Policy],
    accounts: u64,
    seed: u64,
    executor: &E,
) -> Outcome {
    let run = Run {
        scenario,
        policies,
        accounts,
        seed,
        replicates: 1,
    };
    run.outcome(executor, &mut Unobserved).unwrap()
}

/// An executor of so many threads, which take pieces as they come.
pub struct Threads(pub usize);

impl Executor for Threads {
    fn map<R: Send>(&self, count: usize, work: &(dyn Fn(usize) -> R + Sync)) -> Vec<R> {
        let results: Vec<Mutex<Option<R>>> = (0..count).map(|_| Mutex::new(None)).collect();
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..self.0 {
                scope.spawn(|| {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        let Some(place) = results.get(number) else {
                            break;
                        };
                        *place.lock().unwrap() = Some(work(number));
                    }
                });
            }
        });
        let done = results.into_iter();
        done.map(|place| place.into_inner().unwrap().unwrap())
            .collect()
    }
}

/// How far from the ordinary a random scenario may go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// Numbers that an exchange might see.
    Plain,
    /// Ends of the ranges, point masses, empty cohorts, lists that never or always match.
    Odd,
}

/// Documents at random, always the same for the same seed.
pub struct Imagination {
    random: StdRng,
    oddity: Oddity,
}

const COUNTRIES: [&str; 5] = ["XA", "XB", "XC", "XD", "DE"];

impl Imagination {
    pub fn new(seed: u64, oddity: Oddity) -> Self {
        Imagination {
            random: StdRng::seed_from_u64(seed),
            oddity,
        }
    }

    /// A whole scenario with its policies.
    pub fn scenario(&mut self) -> Value {
        let mut document = self.blocks(true);
        let cohorts: Vec<Value> = (0..self.random.random_range(1..=5))
            .map(|_| self.cohort())
            .collect();
        let horizon = self.random.random_range(20..=60);
        let policies: Vec<Value> = (0..self.random.random_range(2..=6))
            .map(|number| self.policy(number, horizon))
            .collect();
        document["schema"] = json!("freeze-frame/scenario/1");
        document["id"] = json!("imagined");
        document["title"] = json!("Imagined");
        document["horizon_days"] = json!(horizon);
        document["min_stratum"] = json!([1, 20, 200][self.random.random_range(0..3)]);
        document["country_groups"] = json!({"ALL": COUNTRIES, "SOME": ["XB", "XD"]});
        document["cohorts"] = json!(cohorts);
        document["policies"] = json!(policies);
        // Somebody has to be there.
        document["cohorts"][0]["accounts"] = json!(2000);
        document
    }

    fn odd(&mut self, chance: f64) -> bool {
        self.oddity == Oddity::Odd && self.random.random_bool(chance)
    }

    fn one_of(&mut self, values: &[f64]) -> f64 {
        values[self.random.random_range(0..values.len())]
    }

    /// A number in the short or the long form.
    fn number(&mut self, value: f64) -> Value {
        match self.random.random_range(0..6) {
            0 => json!({"value": value, "source": "assumption"}),
            1 => json!({"value": value, "low": value, "high": value, "note": "imagined"}),
            _ => json!(value),
        }
    }

    /// A number for all classes or one for each: usually from `low..high`, if odd one of `odd`.
    fn by_class(&mut self, low: f64, high: f64, odd: &[f64]) -> Value {
        let one = |this: &mut Self| {
            let value = if this.odd(0.25) {
                this.one_of(odd)
            } else {
                this.random.random_range(low..high)
            };
            this.number(value)
        };
        if self.random.random_bool(0.3) {
            one(self)
        } else {
            json!({"innocent": one(self), "facilitator": one(self), "designated": one(self)})
        }
    }

    fn single(&mut self, low: f64, high: f64, odd: &[f64]) -> Value {
        let value = if self.odd(0.25) {
            self.one_of(odd)
        } else {
            self.random.random_range(low..high)
        };
        self.number(value)
    }

    /// All blocks for a scenario; some, with some of their fields, for a cohort.
    fn blocks(&mut self, all: bool) -> Value {
        let mut fields = vec![
            (
                "prevalence",
                "facilitators_per_million",
                self.single(0.0, 2e5, &[0.0, 4e5]),
            ),
            (
                "prevalence",
                "designated_per_million",
                self.single(0.0, 1e5, &[0.0, 6e5]),
            ),
            (
                "balance",
                "median_eur",
                self.by_class(10.0, 20_000.0, &[1.5, 100.0, 1e6]),
            ),
            ("balance", "sigma", self.by_class(0.3, 1.2, &[0.0, 2.0])),
            (
                "name_screening",
                "location",
                self.by_class(-4.0, 4.0, &[-100.0, 100.0]),
            ),
            (
                "name_screening",
                "scale",
                self.by_class(0.2, 2.0, &[0.0, 100.0]),
            ),
            (
                "risk_scoring",
                "location",
                self.by_class(-4.0, 4.0, &[-100.0, 100.0]),
            ),
            (
                "risk_scoring",
                "scale",
                self.by_class(0.2, 2.0, &[0.0, 100.0]),
            ),
            (
                "behaviour",
                "exit_hazard_per_day",
                self.by_class(0.0, 0.3, &[0.0, 1000.0]),
            ),
            (
                "behaviour",
                "anticipation_days",
                self.single(0.0, 5.0, &[0.0, 3650.0]),
            ),
            (
                "review",
                "appeal_share",
                self.by_class(0.0, 1.0, &[0.0, 1.0]),
            ),
            (
                "review",
                "appeal_delay_days",
                self.single(0.0, 10.0, &[0.0, 3650.0]),
            ),
            (
                "review",
                "wrongful_hold",
                self.single(0.0, 0.5, &[0.0, 1.0]),
            ),
            (
                "review",
                "wrongful_release",
                self.single(0.0, 0.5, &[0.0, 1.0]),
            ),
        ];
        if all {
            fields.push((
                "review",
                "capacity_per_day",
                self.single(1.0, 400.0, &[0.0, 0.3, 1e12]),
            ));
            let handling = self.random.random_range(0..6);
            fields.push(("review", "handling_days", self.number(f64::from(handling))));
        }
        for block in ["second_document", "false_address", "vpn"] {
            // A share without countries is refused, so they come together.
            if all || self.random.random_bool(0.3) {
                fields.push((block, "share", self.by_class(0.0, 0.6, &[0.0, 1.0])));
                fields.push((block, "countries", self.countries()));
            }
        }
        if self.random.random_bool(0.5) {
            let shift = json!({"XA": self.single(-1.0, 1.0, &[-50.0]), "XC": self.single(-1.0, 1.0, &[50.0])});
            fields.push(("name_screening", "nationality_shift", shift));
        }
        let mut blocks = Map::new();
        for (block, field, value) in fields {
            let together = ["share", "countries"].contains(&field);
            if together || self.random.random_bool(if all { 0.9 } else { 0.25 }) {
                let fields = blocks.entry(block).or_insert_with(|| json!({}));
                fields[field] = value;
            }
        }
        Value::Object(blocks)
    }

    fn countries(&mut self) -> Value {
        let mut countries = Map::new();
        for country in COUNTRIES {
            if self.random.random_bool(0.5) {
                let weight = self.one_of(&[0.0, 1.0, 2.5, 7.0]);
                countries.insert(country.to_owned(), self.number(weight));
            }
        }
        countries.insert("US".to_owned(), json!(1));
        Value::Object(countries)
    }

    fn country(&mut self) -> &'static str {
        COUNTRIES[self.random.random_range(0..COUNTRIES.len())]
    }

    fn cohort(&mut self) -> Value {
        let mut cohort = self.blocks(false);
        let accounts = self.random.random_range(500.0..20_000.0_f64);
        let accounts = if self.odd(0.3) {
            self.one_of(&[0.0, 0.25, 3.0, 1e6])
        } else {
            accounts.round()
        };
        cohort["accounts"] = self.number(accounts);
        cohort["nationality"] = json!(self.country());
        cohort["residence"] = json!(self.country());
        cohort["group"] = json!(["resident", "emigrant", "other"][self.random.random_range(0..3)]);
        cohort
    }

    fn policy(&mut self, number: usize, horizon: i32) -> Value {
        let clauses: Vec<Value> = (0..self.random.random_range(0..=4))
            .map(|_| json!({"when": self.rule(4), "measure": self.measure()}))
            .collect();
        let mut policy =
            json!({"id": format!("p{number}"), "title": "Imagined", "clauses": clauses});
        if self.random.random_bool(0.7) {
            let last = if self.odd(0.2) { horizon - 1 } else { 14 };
            policy["notice_days"] = json!(self.random.random_range(0..=last));
        }
        if self.random.random_bool(0.3) {
            policy["anticipation_days"] = json!(self.random.random_range(0.0..4.0));
        }
        policy
    }

    fn measure(&mut self) -> Value {
        let limit = self.one_of(&[0.0, 50.0, 1000.0, 12_345.678]);
        match self.random.random_range(0..6) {
            0 => json!("withdraw_only"),
            1 => json!("offboard"),
            2 | 3 => json!({"cap": {"limit_eur": limit}}),
            _ => json!("freeze"),
        }
    }

    fn places(&mut self) -> Value {
        let mut places: Vec<&str> = (0..self.random.random_range(1..3))
            .map(|_| self.country())
            .collect();
        match self.random.random_range(0..6) {
            0 => places.push("@SOME"),
            1 => places = vec!["@ALL"],
            2 => places = vec!["JP"],
            _ => {}
        }
        json!(places)
    }

    /// A rule of at most `depth` levels.
    pub fn rule(&mut self, depth: u32) -> Value {
        let parts = |this: &mut Self| -> Vec<Value> {
            let least = if this.oddity == Oddity::Odd { 0 } else { 1 };
            (0..this.random.random_range(least..4))
                .map(|_| this.rule(depth - 1))
                .collect()
        };
        let compound = if depth > 1 { 3 } else { 0 };
        let score = |this: &mut Self| {
            if this.odd(0.2) {
                this.one_of(&[0.0, 1.0])
            } else {
                this.random.random_range(0.05..0.99)
            }
        };
        match self.random.random_range(0..7 + compound) {
            0 => json!({"document_in": self.places()}),
            1 => json!({"residence_in": self.places()}),
            2 => json!({"ip_in": self.places()}),
            3 => json!({"balance_eur_at_least": self.one_of(&[0.0, 20.0, 300.0, 5000.0, 1e12])}),
            4 => json!({"name_score_at_least": score(self)}),
            5 => json!({"risk_score_at_least": score(self)}),
            6 => json!({"always": true}),
            7 => json!({"all": parts(self)}),
            8 => json!({"any": parts(self)}),
            _ => json!({"not": self.rule(depth - 1)}),
        }
    }
}
