//! Owns the grid of a sweep: its axes, which numbers their keys mean, and a scenario and its policies at one point. Refuses
//! to run anything.

use crate::document::class_name;
use crate::model::class::{ByClass, Class};
use crate::model::policy::rule::Rule;
use crate::model::policy::{Measure, Policy};
use crate::model::range::{self, Field, POLICY_FIELDS, SCENARIO_FIELDS};
use crate::model::reading;
use crate::model::scenario::Scenario;
use serde_json::{Map, Value};
use std::str::FromStr;

/// Most points of a grid, all shards together.
pub(super) const MAX_POINTS: usize = 100_000;

/// One number and the values it takes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Axis {
    pub key: String,
    pub values: Vec<f64>,
}

impl FromStr for Axis {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let allowed = "KEY=START:STOP:STEP is allowed, such as cap.notice_days=0:30:5";
        let (key, range) = text.split_once('=').ok_or(allowed)?;
        let numbers: Vec<f64> = range
            .split(':')
            .map(|number| {
                number
                    .parse()
                    .map_err(|_| format!("{number:?} is no number; {allowed}"))
            })
            .collect::<Result<_, _>>()?;
        let [start, stop, step] = numbers[..] else {
            return Err(allowed.to_owned());
        };
        if !(start.is_finite() && stop.is_finite() && step.is_finite()) {
            return Err("START, STOP and STEP are finite numbers".to_owned());
        }
        if step == 0.0 || (stop - start) * step < 0.0 {
            return Err(format!("steps of {step} never lead from {start} to {stop}"));
        }
        // A stop that rounding puts just out of reach is still meant.
        let steps = ((stop - start) / step + 1e-9).floor();
        if steps >= MAX_POINTS as f64 {
            return Err(format!(
                "more than {MAX_POINTS} values; at most {MAX_POINTS} points are allowed"
            ));
        }
        Ok(Axis {
            key: key.to_owned(),
            values: (0..=steps as u64)
                .map(|number| decimal(start + number as f64 * step))
                .collect(),
        })
    }
}

/// The number with 12 significant digits: what is meant by 0.1 + 2 * 0.1.
fn decimal(value: f64) -> f64 {
    format!("{value:.11e}").parse().unwrap_or(value)
}

/// What an axis varies.
#[derive(Clone, Debug, PartialEq)]
enum Target {
    /// The scenario, at a path.
    Scenario { path: Place, class: Option<Class> },
    /// Every such number of the policy with this index.
    Policy {
        policy: usize,
        field: &'static Field,
    },
}

/// A place in the scenario's document.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    cohort: Option<usize>,
    /// Without the cohort and the class.
    words: Vec<String>,
}

/// A grid whose keys mean something in this scenario.
pub(super) struct Grid<'a> {
    scenario: &'a Scenario,
    policies: &'a [Policy],
    /// In the order asked for.
    keys: Vec<String>,
    /// Those of the scenario first, so that points of the same accounts follow each other.
    axes: Vec<(usize, Axis, Target)>,
}

/// One point: a value for each key, in the order asked for.
pub(super) type Point = Vec<f64>;

impl<'a> Grid<'a> {
    /// # Errors
    /// When a key means nothing, is given twice, or there are too many points.
    pub(super) fn new(
        scenario: &'a Scenario,
        policies: &'a [Policy],
        axes: &[Axis],
    ) -> Result<Self, String> {
        let mut found = Vec::new();
        for (number, axis) in axes.iter().enumerate() {
            if axes.iter().take(number).any(|other| other.key == axis.key) {
                return Err(format!("--grid {}: given twice", axis.key));
            }
            let target = target(scenario, policies, &axis.key)
                .map_err(|problem| format!("--grid {}: {problem}", axis.key))?;
            found.push((number, axis.clone(), target));
        }
        let points = axes
            .iter()
            .try_fold(1_usize, |points, axis| {
                points.checked_mul(axis.values.len())
            })
            .filter(|points| *points <= MAX_POINTS);
        if points.is_none() {
            let sizes: Vec<_> = axes
                .iter()
                .map(|axis| axis.values.len().to_string())
                .collect();
            return Err(format!(
                "--grid: {} points; at most {MAX_POINTS} are allowed",
                sizes.join(" x ")
            ));
        }
        found.sort_by_key(|(_, _, target)| matches!(target, Target::Policy { .. }));
        Ok(Grid {
            scenario,
            policies,
            keys: axes.iter().map(|axis| axis.key.clone()).collect(),
            axes: found,
        })
    }

    pub(super) fn keys(&self) -> &[String] {
        &self.keys
    }

    pub(super) fn points(&self) -> usize {
        self.axes
            .iter()
            .map(|(_, axis, _)| axis.values.len())
            .product()
    }

    /// The values at a point, by the order asked for.
    pub(super) fn point(&self, number: usize) -> Point {
        let mut point = vec![0.0; self.axes.len()];
        let mut rest = number;
        for (place, axis, _) in self.axes.iter().rev() {
            point[*place] = axis.values[rest % axis.values.len()];
            rest /= axis.values.len();
        }
        point
    }

    /// Whether two points have the same scenario.
    pub(super) fn same_scenario(&self, one: &Point, other: &Point) -> bool {
        self.axes.iter().all(|(place, _, target)| {
            matches!(target, Target::Policy { .. }) || one[*place] == other[*place]
        })
    }

    /// The scenario at a point, read anew like a file.
    ///
    /// # Errors
    /// What the reader refuses.
    pub(super) fn scenario(&self, point: &Point) -> Result<Scenario, String> {
        let mut document =
            serde_json::to_value(self.scenario).map_err(|error| error.to_string())?;
        for (place, _, target) in &self.axes {
            if let Target::Scenario { path, class } = target {
                self.set(&mut document, path, *class, point[*place]);
            }
        }
        let bytes = serde_json::to_vec(&document).map_err(|error| error.to_string())?;
        reading::read_scenario(&bytes)
            .map_err(|problems| format!("{}:\n{problems}", self.name(point)))
    }

    /// The policies at a point, checked against its scenario.
    ///
    /// # Errors
    /// What the reader refuses.
    pub(super) fn policies(
        &self,
        point: &Point,
        scenario: &Scenario,
    ) -> Result<Vec<Policy>, String> {
        let mut policies = self.policies.to_vec();
        for (place, axis, target) in &self.axes {
            if let Target::Policy { policy, field } = target {
                let value = point[*place];
                if !field.range.contains(value) {
                    return Err(format!(
                        "--grid {}: found {value}; allowed: {}",
                        axis.key, field.range
                    ));
                }
                numbers(&mut policies[*policy], field, &mut |number| *number = value);
            }
        }
        reading::check_policies(scenario, &policies)
            .map_err(|problems| format!("{}:\n{problems}", self.name(point)))?;
        Ok(policies)
    }

    /// A point in words, for messages.
    fn name(&self, point: &Point) -> String {
        let values: Vec<_> = self
            .keys
            .iter()
            .zip(point)
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        format!("the grid's point {}", values.join(", "))
    }

    fn set(&self, document: &mut Value, path: &Place, class: Option<Class>, value: f64) {
        let mut place = match path.cohort {
            Some(cohort) => &mut document["cohorts"][cohort],
            None => document,
        };
        for (depth, word) in path.words.iter().enumerate() {
            if !place.is_object() {
                *place = Value::Object(Map::new());
            }
            place = &mut place[word.as_str()];
            // A cohort's map of countries replaces the scenario's whole, so it starts as a copy.
            let is_map = ["countries", "nationality_shift"].contains(&word.as_str());
            if is_map && place.is_null() && path.cohort.is_some() {
                *place = self.said(&path.words[..=depth]).unwrap_or_default();
            }
        }
        let value = Value::from(value);
        let Some(class) = class else {
            *place = value;
            return;
        };
        let is_each = place.get("innocent").is_some();
        if !is_each {
            let before = match &*place {
                Value::Null => self.inherited(path),
                said => ByClass {
                    innocent: said.clone(),
                    facilitator: said.clone(),
                    designated: said.clone(),
                },
            };
            *place = serde_json::to_value(before).unwrap_or_default();
        }
        place[class_name(class)] = value;
    }

    /// What the scenario itself says at a place.
    fn said(&self, words: &[String]) -> Option<Value> {
        let document = serde_json::to_value(self.scenario).unwrap_or_default();
        let said = words
            .iter()
            .try_fold(&document, |place, word| place.get(word));
        said.cloned()
    }

    /// The values by class that a cohort takes from its scenario, or the scenario from the defaults.
    fn inherited(&self, path: &Place) -> ByClass<Value> {
        let said = self.said(&path.words);
        let default = SCENARIO_FIELDS
            .iter()
            .find(|field| field.path == path.words.join("."))
            .and_then(|field| field.default)
            .map_or(Value::Null, Value::from);
        let of = |class: Class| match &said {
            Some(said) if said.get("innocent").is_some() => said[class_name(class)].clone(),
            Some(said) => said.clone(),
            None => default.clone(),
        };
        ByClass {
            innocent: of(Class::Innocent),
            facilitator: of(Class::Facilitator),
            designated: of(Class::Designated),
        }
    }
}

fn target(scenario: &Scenario, policies: &[Policy], key: &str) -> Result<Target, String> {
    if let Some(target) = scenario_target(scenario, key)? {
        return Ok(target);
    }
    let ids: Vec<_> = policies.iter().map(|policy| policy.id.as_str()).collect();
    let Some((id, parameter)) = key.split_once('.') else {
        return Err(nothing(&ids));
    };
    let Some(policy) = policies.iter().position(|policy| policy.id == id) else {
        return Err(nothing(&ids));
    };
    let field = POLICY_FIELDS
        .into_iter()
        .find(|field| field.path == parameter);
    let has = policy_keys(&policies[policy]);
    match field {
        Some(field) if has.contains(&field.path) => Ok(Target::Policy { policy, field }),
        _ => Err(format!(
            "policy {id:?} has no such number; it has {}",
            has.join(", ")
        )),
    }
}

fn nothing(ids: &[&str]) -> String {
    format!(
        "neither a number of the scenario nor one of a policy run here ({}); `freeze-frame list` shows the keys",
        ids.join(", ")
    )
}

/// The scenario's number of this name, if the name is one; an error when it names a number that cannot be there.
fn scenario_target(scenario: &Scenario, key: &str) -> Result<Option<Target>, String> {
    let (cohort, path) = match key.strip_prefix("cohorts[") {
        None => (None, key),
        Some(rest) => {
            let count = scenario.cohorts.len();
            let cohort = rest
                .split_once("].")
                .and_then(|(index, path)| Some((index.parse().ok()?, path)))
                .filter(|(index, _)| *index < count);
            let Some((index, path)) = cohort else {
                return Err(format!(
                    "cohorts[0] to cohorts[{}] and a path after it are allowed",
                    count - 1
                ));
            };
            (Some(index), path)
        }
    };
    let (path, class) = Class::ALL
        .into_iter()
        .find_map(|class| {
            let path = path.strip_suffix(class_name(class))?.strip_suffix('.')?;
            Some((path, Some(class)))
        })
        .unwrap_or((path, None));
    let words: Vec<String> = path.split('.').map(str::to_owned).collect();
    let Some(field) = SCENARIO_FIELDS
        .into_iter()
        .find(|field| matches(field, &words))
    else {
        return Ok(None);
    };
    if class.is_some() && !field.by_class {
        return Err(format!("{path} is one number for all classes"));
    }
    let is_accounts = field.path == range::ACCOUNTS.path;
    if cohort.is_some() && !field.in_cohort {
        return Err(format!("{path} is not a cohort's to set"));
    }
    if cohort.is_none() && is_accounts {
        return Err("accounts are a cohort's: cohorts[0].accounts".to_owned());
    }
    Ok(Some(Target::Scenario {
        path: Place { cohort, words },
        class,
    }))
}

fn matches(field: &Field, words: &[String]) -> bool {
    let mut expected = field.path.split('.');
    let all = words.iter().all(|word| {
        expected.next().is_some_and(|name| {
            name == word
                || (name == "*" && crate::model::jurisdiction::Country::new(word).is_some())
        })
    });
    all && expected.next().is_none()
}

/// Calls `change` with every number of a policy that this field describes.
fn numbers(policy: &mut Policy, field: &Field, change: &mut dyn FnMut(&mut f64)) {
    if field.path == range::NOTICE_DAYS.path {
        let mut days = f64::from(policy.notice_days);
        change(&mut days);
        policy.notice_days = days as u32;
    } else if field.path == range::POLICY_ANTICIPATION_DAYS.path {
        let mut days = policy.anticipation_days.unwrap_or_default();
        change(&mut days);
        policy.anticipation_days = Some(days);
    }
    for clause in &mut policy.clauses {
        thresholds(&mut clause.when, field, change);
        if let Measure::Cap { limit_eur } = &mut clause.measure
            && field.path == range::LIMIT_EUR.path
        {
            change(limit_eur);
        }
    }
}

fn thresholds(rule: &mut Rule, field: &Field, change: &mut dyn FnMut(&mut f64)) {
    let (number, name) = match rule {
        Rule::All(rules) | Rule::Any(rules) => {
            for rule in rules {
                thresholds(rule, field, change);
            }
            return;
        }
        Rule::Not(rule) => return thresholds(rule, field, change),
        Rule::BalanceEurAtLeast(number) => (number, range::BALANCE_EUR_AT_LEAST.path),
        Rule::NameScoreAtLeast(number) => (number, range::NAME_SCORE_AT_LEAST.path),
        Rule::RiskScoreAtLeast(number) => (number, range::RISK_SCORE_AT_LEAST.path),
        Rule::DocumentIn(_) | Rule::ResidenceIn(_) | Rule::IpIn(_) | Rule::Always(_) => return,
    };
    if name == field.path {
        change(number);
    }
}

/// The names of the numbers a policy has, in the order of the table.
pub(super) fn policy_keys(policy: &Policy) -> Vec<&'static str> {
    let mut copy = policy.clone();
    POLICY_FIELDS
        .into_iter()
        .filter(|field| {
            let mut count = 0;
            numbers(&mut copy, field, &mut |_| count += 1);
            count > 0
        })
        .map(|field| field.path)
        .collect()
}
