//! Owns the translation of policies into tests on columns, stratum by stratum. Refuses to run them (`evaluation`).
//!
//! Within a stratum all accounts share their distributions, so every comparison of a rule becomes a comparison of a column with one
//! constant, many become plainly true or false, and rules shrink accordingly. Equal tests of different policies are made once.

use crate::jurisdiction::Country;
use crate::numerics::{logistic, logit, normal_cdf, words_below};
use crate::policy::rule::{Place, Rule};
use crate::policy::{Measure, Policy};
use crate::population::{Draw, Plan, Stratum};
use crate::synthesis::{MAX_BALANCE_UNITS, draw_bounds, flipped, words_leaving};
use std::collections::BTreeMap;

/// One past the largest word.
const ALL_WORDS: u64 = 1 << 32;

/// All policies of a comparison, translated for one stratum.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// Distinct tests; an expression names them by index.
    pub tests: Vec<Test>,
    pub policies: Vec<PolicyProgram>,
}

/// A comparison of one column with a constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The column's value is at least the constant.
    AtLeast(Column, i32),
    /// The balance is at least this, euro; positive.
    BalanceAtLeast(f32),
    /// The code is one of the set, a bit each.
    CodeIn(PlaceColumn, [u64; 4]),
}

/// A column of flipped words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Risk,
    Exit,
}

/// A column of country codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceColumn {
    Document,
    DeclaredResidence,
    Ip,
}

/// A rule over tests.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    Constant(bool),
    Test(usize),
    Not(Box<Expression>),
    All(Vec<Expression>),
    Any(Vec<Expression>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct PolicyProgram {
    /// Clauses that can match somebody here, in order.
    pub clauses: Vec<ClauseProgram>,
    /// Whether the exit clock of a matched account runs out before the effect.
    pub leaves: Expression,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ClauseProgram {
    /// Index among the clauses of all policies, in order.
    pub clause: usize,
    pub when: Expression,
    /// Which matched accounts the measure reaches: all but those under a cap.
    pub reaches: Expression,
    /// Whether the measure freezes rather than restricts.
    pub freezes: bool,
}

/// The policies of a comparison and the country groups their rules name.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub policies: &'a [Policy],
    pub groups: &'a BTreeMap<String, Vec<Country>>,
}

/// Translates all policies for `stratum`.
#[must_use]
pub fn compile(context: Context, stratum: &Stratum) -> Program {
    let mut compiler = Compiler {
        groups: context.groups,
        stratum,
        tests: Vec::new(),
    };
    let mut clause = 0;
    let policies = context
        .policies
        .iter()
        .map(|policy| {
            let clauses = policy
                .clauses
                .iter()
                .enumerate()
                .map(|(number, source)| ClauseProgram {
                    clause: clause + number,
                    when: compiler.rule(&source.when),
                    reaches: match source.measure {
                        Measure::Cap { limit_eur } => compiler.balance(limit_eur, true),
                        _ => Expression::Constant(true),
                    },
                    freezes: freezes(source.measure),
                })
                .filter(|program| program.when != Expression::Constant(false))
                .collect();
            clause += policy.clauses.len();
            PolicyProgram {
                clauses,
                leaves: not(compiler.words_from(
                    Column::Exit,
                    words_leaving(&stratum.traits, days_to_leave(policy, stratum)),
                )),
            }
        })
        .collect();
    Program {
        tests: compiler.tests,
        policies,
    }
}

/// The programs of every stratum of `plan`.
#[must_use]
pub fn compile_all(context: Context, plan: &Plan) -> Vec<Program> {
    plan.strata
        .iter()
        .map(|stratum| compile(context, stratum))
        .collect()
}

/// Whether accounts that a measure reaches count as frozen.
#[must_use]
pub fn freezes(measure: Measure) -> bool {
    matches!(measure, Measure::Freeze | Measure::Cap { .. })
}

/// How long an account of `stratum` has to leave before `policy` takes effect, days.
#[must_use]
pub fn days_to_leave(policy: &Policy, stratum: &Stratum) -> f64 {
    f64::from(policy.notice_days) + anticipation_days(policy, stratum)
}

/// How long before the announcement an account of `stratum` hears of `policy`, days.
#[must_use]
pub fn anticipation_days(policy: &Policy, stratum: &Stratum) -> f64 {
    if stratum.class.is_involved() {
        policy
            .anticipation_days
            .unwrap_or(stratum.traits.anticipation_days)
    } else {
        0.0
    }
}

/// The words whose score, logistic(location + scale * quantile), lies below `threshold`.
#[must_use]
pub fn words_scoring_below(location: f64, scale: f64, threshold: f64) -> u64 {
    if threshold <= 0.0 {
        0
    } else if threshold >= 1.0 {
        ALL_WORDS // a logistic never reaches 1
    } else if scale <= 0.0 {
        if logistic(location) >= threshold {
            0
        } else {
            ALL_WORDS
        }
    } else {
        words_below(normal_cdf((logit(threshold) - location) / scale))
    }
}

/// Whether a list of places names `country`.
#[must_use]
pub fn names(places: &[Place], groups: &BTreeMap<String, Vec<Country>>, country: Country) -> bool {
    places.iter().any(|place| match place {
        Place::Country(listed) => *listed == country,
        Place::Group(name) => groups
            .get(name)
            .is_some_and(|members| members.contains(&country)),
    })
}

/// The least `f32` at or above `x`.
fn least_f32_at_least(x: f64) -> f32 {
    let near = x as f32;
    if f64::from(near) < x {
        near.next_up()
    } else {
        near
    }
}

/// The least `f32` above `x`.
fn least_f32_above(x: f64) -> f32 {
    let near = x as f32;
    if f64::from(near) <= x {
        near.next_up()
    } else {
        near
    }
}

struct Compiler<'a> {
    groups: &'a BTreeMap<String, Vec<Country>>,
    stratum: &'a Stratum,
    tests: Vec<Test>,
}

impl Compiler<'_> {
    fn rule(&mut self, rule: &Rule) -> Expression {
        let traits = &self.stratum.traits;
        match rule {
            Rule::Always(value) => Expression::Constant(*value),
            Rule::All(parts) => {
                let parts = parts.iter().map(|part| self.rule(part)).collect();
                combine(parts, false, Expression::All)
            }
            Rule::Any(parts) => {
                let parts = parts.iter().map(|part| self.rule(part)).collect();
                combine(parts, true, Expression::Any)
            }
            Rule::Not(part) => not(self.rule(part)),
            Rule::DocumentIn(places) => self.place(PlaceColumn::Document, &traits.document, places),
            Rule::ResidenceIn(places) => self.place(
                PlaceColumn::DeclaredResidence,
                &traits.declared_residence,
                places,
            ),
            Rule::IpIn(places) => self.place(PlaceColumn::Ip, &traits.ip, places),
            Rule::BalanceEurAtLeast(eur) => self.balance(*eur, false),
            Rule::NameScoreAtLeast(score) => {
                let below = words_scoring_below(traits.name_location, traits.name_scale, *score);
                self.words_from(Column::Name, below)
            }
            Rule::RiskScoreAtLeast(score) => {
                let below = words_scoring_below(traits.risk_location, traits.risk_scale, *score);
                self.words_from(Column::Risk, below)
            }
        }
    }

    /// The balance is at least `eur`, or above it.
    fn balance(&mut self, eur: f64, above: bool) -> Expression {
        let traits = &self.stratum.traits;
        if traits.balance_sigma <= 0.0 {
            // All balances are the median, which need not be a whole number of units.
            let median = traits.balance_median_eur;
            return Expression::Constant(if above { median > eur } else { median >= eur });
        }
        let least = if above {
            least_f32_above(eur)
        } else {
            least_f32_at_least(eur)
        };
        let most = f64::from(MAX_BALANCE_UNITS) * self.stratum.unit_eur;
        if least <= 0.0 {
            Expression::Constant(true)
        } else if f64::from(least) > most {
            Expression::Constant(false)
        } else {
            self.test(Test::BalanceAtLeast(least))
        }
    }

    /// The column's word is `first` or more.
    fn words_from(&mut self, column: Column, first: u64) -> Expression {
        match u32::try_from(first) {
            Ok(0) => Expression::Constant(true),
            Ok(first) => self.test(Test::AtLeast(column, flipped(first))),
            Err(_) => Expression::Constant(false),
        }
    }

    fn place(&mut self, column: PlaceColumn, draw: &Draw, places: &[Place]) -> Expression {
        let mut bits = [0_u64; 4];
        let codes = draw.drawn.len() + 1;
        let bounds = draw_bounds(draw);
        let mut possible = 0;
        let mut named = 0;
        for code in 0..codes {
            // A share too small for any word leaves codes that nobody has.
            let from = if code == 0 { 0 } else { bounds[code - 1] };
            let upto = bounds.get(code).copied().unwrap_or(ALL_WORDS);
            if from >= upto {
                continue;
            }
            possible += 1;
            let country = draw.drawn.get(code).map_or(draw.truth, |entry| entry.0);
            if names(places, self.groups, country) {
                named += 1;
                bits[code / 64] |= 1 << (code % 64);
            }
        }
        if named == 0 || named == possible {
            Expression::Constant(named > 0)
        } else {
            self.test(Test::CodeIn(column, bits))
        }
    }

    fn test(&mut self, test: Test) -> Expression {
        let known = self.tests.iter().position(|other| *other == test);
        Expression::Test(known.unwrap_or_else(|| {
            self.tests.push(test);
            self.tests.len() - 1
        }))
    }
}

fn not(part: Expression) -> Expression {
    match part {
        Expression::Constant(value) => Expression::Constant(!value),
        Expression::Not(inner) => *inner,
        other => Expression::Not(Box::new(other)),
    }
}

/// Drops the parts that cannot decide; `decisive` is the constant that decides: false for all, true for any.
fn combine(
    mut parts: Vec<Expression>,
    decisive: bool,
    join: fn(Vec<Expression>) -> Expression,
) -> Expression {
    if parts.contains(&Expression::Constant(decisive)) {
        return Expression::Constant(decisive);
    }
    parts.retain(|part| *part != Expression::Constant(!decisive));
    match parts.len() {
        0 => Expression::Constant(!decisive),
        1 => parts.remove(0),
        _ => join(parts),
    }
}
