//! Owns the assumptions of a scenario: every number that has a range, by its path, and the same scenario with one of them moved.
//! Refuses to judge evidence, and to run anything but what [`sensitivity`] is asked to.

use crate::class::Class;
use crate::outcome::Metrics;
use crate::parameter::{ClassParameter, Parameter};
use crate::policy::Policy;
use crate::reading::{check_policies, read_scenario};
use crate::scenario::{Blocks, CountryDraw, Scenario};
use crate::simulation::{Executor, Observer, Phase, Run, Stopped, Unobserved, metrics};
use serde::{Deserialize, Serialize};

/// Calls `visit` with every number of the scenario and its path in the file, such as `cohorts[3].balance.sigma.innocent`.
pub fn for_each_parameter(scenario: &mut Scenario, visit: &mut dyn FnMut(&str, &mut Parameter)) {
    for (number, cohort) in scenario.cohorts.iter_mut().enumerate() {
        visit(&format!("cohorts[{number}].accounts"), &mut cohort.accounts);
        blocks(&format!("cohorts[{number}]."), &mut cohort.blocks, visit);
    }
    blocks("", &mut scenario.blocks, visit);
    for (name, number) in [
        ("horizon_days", &mut scenario.horizon_days),
        ("min_stratum", &mut scenario.min_stratum),
    ] {
        if let Some(number) = number {
            visit(name, number);
        }
    }
}

fn blocks(at: &str, blocks: &mut Blocks, visit: &mut dyn FnMut(&str, &mut Parameter)) {
    let mut one = |name: &str, number: &mut Option<Parameter>| {
        if let Some(number) = number {
            visit(&format!("{at}{name}"), number);
        }
    };
    if let Some(block) = &mut blocks.prevalence {
        one(
            "prevalence.facilitators_per_million",
            &mut block.facilitators_per_million,
        );
        one(
            "prevalence.designated_per_million",
            &mut block.designated_per_million,
        );
    }
    if let Some(block) = &mut blocks.behaviour {
        one("behaviour.anticipation_days", &mut block.anticipation_days);
    }
    if let Some(block) = &mut blocks.review {
        one("review.appeal_delay_days", &mut block.appeal_delay_days);
        one("review.capacity_per_day", &mut block.capacity_per_day);
        one("review.handling_days", &mut block.handling_days);
        one("review.wrongful_hold", &mut block.wrongful_hold);
        one("review.wrongful_release", &mut block.wrongful_release);
    }
    let mut by_class = |name: &str, number: &mut Option<ClassParameter>| match number {
        None => {}
        Some(ClassParameter::All(number)) => visit(&format!("{at}{name}"), number),
        Some(ClassParameter::Each(each)) => {
            for (class, name_of_class) in Class::ALL.into_iter().zip(Class::NAMES) {
                visit(&format!("{at}{name}.{name_of_class}"), each.get_mut(class));
            }
        }
    };
    if let Some(block) = &mut blocks.balance {
        by_class("balance.median_eur", &mut block.median_eur);
        by_class("balance.sigma", &mut block.sigma);
    }
    if let Some(block) = &mut blocks.name_screening {
        by_class("name_screening.location", &mut block.location);
        by_class("name_screening.scale", &mut block.scale);
    }
    if let Some(block) = &mut blocks.risk_scoring {
        by_class("risk_scoring.location", &mut block.location);
        by_class("risk_scoring.scale", &mut block.scale);
    }
    if let Some(block) = &mut blocks.behaviour {
        by_class(
            "behaviour.exit_hazard_per_day",
            &mut block.exit_hazard_per_day,
        );
    }
    if let Some(block) = &mut blocks.review {
        by_class("review.appeal_share", &mut block.appeal_share);
    }
    for (name, block) in [
        ("second_document", &mut blocks.second_document),
        ("false_address", &mut blocks.false_address),
        ("vpn", &mut blocks.vpn),
    ] {
        if let Some(CountryDraw { share, .. }) = block {
            by_class(&format!("{name}.share"), share);
        }
    }
    let maps = [
        (
            "second_document.countries",
            blocks
                .second_document
                .as_mut()
                .and_then(|b| b.countries.as_mut()),
        ),
        (
            "false_address.countries",
            blocks
                .false_address
                .as_mut()
                .and_then(|b| b.countries.as_mut()),
        ),
        (
            "vpn.countries",
            blocks.vpn.as_mut().and_then(|b| b.countries.as_mut()),
        ),
        (
            "name_screening.nationality_shift",
            blocks
                .name_screening
                .as_mut()
                .and_then(|b| b.nationality_shift.as_mut()),
        ),
    ];
    for (name, map) in maps {
        for (country, number) in map.into_iter().flatten() {
            visit(&format!("{at}{name}.{country}"), number);
        }
    }
}

/// A number with a range.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    pub path: String,
    pub value: f64,
    pub low: f64,
    pub high: f64,
    /// A source id or `assumption`.
    pub source: Option<String>,
    pub note: Option<String>,
}

/// Every number of the scenario that has a low and a high end.
#[must_use]
pub fn assumptions(scenario: &Scenario) -> Vec<Assumption> {
    let mut found = Vec::new();
    for_each_parameter(&mut scenario.clone(), &mut |path, number| {
        if let (Some(low), Some(high)) = (number.low, number.high) {
            found.push(Assumption {
                path: path.to_owned(),
                value: number.value,
                low,
                high,
                source: number.source.clone(),
                note: number.note.clone(),
            });
        }
    });
    found
}

/// The scenario with the number at `path` set to `value`; `None` when the scenario has no number there.
#[must_use]
pub fn with_value(scenario: &Scenario, path: &str, value: f64) -> Option<Scenario> {
    let mut moved = scenario.clone();
    let mut found = false;
    for_each_parameter(&mut moved, &mut |here, number| {
        if here == path {
            number.value = value;
            found = true;
        }
    });
    found.then_some(moved)
}

/// What the policies come to when one assumption is at its ends, other things equal. Metrics are in the order of the policies; none when
/// the scenario would not be sound with that end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Swing {
    pub assumption: Assumption,
    pub low: Option<Vec<Metrics>>,
    pub high: Option<Vec<Metrics>>,
}

impl Swing {
    /// How far a metric of a policy moves between the two ends; none when it is undefined at one.
    #[must_use]
    pub fn reach(&self, policy: usize, metric: impl Fn(&Metrics) -> Option<f64>) -> Option<f64> {
        let at = |end: &Option<Vec<Metrics>>| metric(&end.as_ref()?[policy]);
        Some((at(&self.high)? - at(&self.low)?).abs())
    }

    /// Whether two policies change places by `metric`: at one of the ends the smaller of `base` is the larger.
    #[must_use]
    pub fn flips(
        &self,
        base: &[Metrics],
        one: usize,
        other: usize,
        metric: impl Fn(&Metrics) -> Option<f64>,
    ) -> bool {
        let order =
            |metrics: &[Metrics]| metric(&metrics[one])?.partial_cmp(&metric(&metrics[other])?);
        let Some(here) = order(base) else {
            return false;
        };
        let turned = |end: &Option<Vec<Metrics>>| {
            let there = end.as_deref().and_then(order);
            here.is_ne() && there == Some(here.reverse())
        };
        turned(&self.low) || turned(&self.high)
    }
}

/// Moves each assumption to both ends, one at a time.
///
/// # Errors
/// When the observer stops it or a moved scenario needs too many agents.
pub fn sensitivity<E: Executor>(
    run: &Run,
    executor: &E,
    observer: &mut dyn Observer,
) -> Result<Vec<Swing>, Stopped> {
    let assumptions = assumptions(run.scenario);
    let of = assumptions.len() as u64;
    let mut swings = Vec::new();
    for (done, assumption) in assumptions.into_iter().enumerate() {
        if observer
            .progress(Phase::Evaluation, done as u64, of)
            .is_break()
        {
            return Err(Stopped::Cancelled);
        }
        let at = |end: Option<Scenario>| -> Result<Option<Vec<Metrics>>, Stopped> {
            let Some(scenario) = end else {
                return Ok(None);
            };
            let run = Run {
                scenario: &scenario,
                replicates: 1,
                ..*run
            };
            let outcome = run.outcome(executor, &mut Unobserved)?;
            Ok(Some(metrics(&outcome.policies)))
        };
        let [low, high] = ends(run.scenario, run.policies, &assumption);
        swings.push(Swing {
            low: at(low)?,
            high: at(high)?,
            assumption,
        });
    }
    Ok(swings)
}

/// The scenario with an assumption at its low and at its high end; none where that would not be sound.
#[must_use]
pub fn ends(
    scenario: &Scenario,
    policies: &[Policy],
    assumption: &Assumption,
) -> [Option<Scenario>; 2] {
    [assumption.low, assumption.high].map(|value| {
        let moved = with_value(scenario, &assumption.path, value);
        moved.filter(|moved| is_sound(moved, policies))
    })
}

/// One assumption in the comparison of two policies by a metric: a bar of a tornado diagram.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Index into the swings.
    pub swing: usize,
    pub one: Ends,
    pub other: Ends,
    /// At one of the ends the two policies change places.
    pub flips: bool,
    /// How far the metric moves between the low end, the base and the high end, as far as it is defined there: the farther of the two policies.
    pub reach: f64,
    /// The same of each of the two policies.
    pub own: [f64; 2],
}

impl Bar {
    /// The ends of the first or of the second policy.
    #[must_use]
    pub fn ends(&self, of: usize) -> Ends {
        if of == 0 { self.one } else { self.other }
    }
}

/// A metric of one policy at the two ends of an assumption; none where it is undefined or the scenario not sound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ends {
    pub low: Option<f64>,
    pub high: Option<f64>,
}

/// What each assumption does to a metric of two policies, the one that moves it farthest first; of equals, in the order of the swings.
#[must_use]
pub fn tornado(
    base: &[Metrics],
    swings: &[Swing],
    [one, other]: [usize; 2],
    metric: impl Fn(&Metrics) -> Option<f64>,
) -> Vec<Bar> {
    let at = |metrics: &[Metrics], policy: usize| metrics.get(policy).and_then(&metric);
    let ends = |swing: &Swing, policy: usize| Ends {
        low: swing.low.as_deref().and_then(|end| at(end, policy)),
        high: swing.high.as_deref().and_then(|end| at(end, policy)),
    };
    let reach = |ends: Ends, policy: usize| {
        let values = [ends.low, at(base, policy), ends.high];
        let values = values.into_iter().flatten();
        let (least, most) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), value| {
            (a.min(value), b.max(value))
        });
        (most - least).max(0.0)
    };
    let mut bars: Vec<Bar> = swings
        .iter()
        .enumerate()
        .map(|(number, swing)| {
            let both = [ends(swing, one), ends(swing, other)];
            let own = [reach(both[0], one), reach(both[1], other)];
            Bar {
                swing: number,
                one: both[0],
                other: both[1],
                flips: swing.flips(base, one, other, &metric),
                reach: own[0].max(own[1]),
                own,
            }
        })
        .collect();
    bars.sort_by(|a, b| b.reach.total_cmp(&a.reach));
    bars
}

/// A bar that is shorter than the longest by more than this factor cannot be told from the line that it begins at.
const SHORTEST: f64 = 100.0;

/// What a tornado diagram shows of the policy that moves farther.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Which of the two policies that is.
    pub of: usize,
    /// Long enough to be seen, or turning the two policies round; the longest first.
    pub bars: Vec<Bar>,
    /// How many more are defined at both ends.
    pub rest: usize,
    /// How far the farthest of those moves the metric.
    pub within: f64,
}

/// At most `most` of a tornado's bars: those that turn the two policies round before those that only move one, and none of these that is too short
/// to be seen.
#[must_use]
pub fn drawn(bars: &[Bar], most: usize) -> Drawn {
    let of = bars
        .first()
        .map_or(0, |bar| usize::from(bar.own[1] > bar.own[0]));
    let is_defined = |bar: &&Bar| bar.ends(of).low.is_some() && bar.ends(of).high.is_some();
    let mut bars: Vec<Bar> = bars.iter().filter(is_defined).copied().collect();
    bars.sort_by(|a, b| b.own[of].total_cmp(&a.own[of]));
    let longest = bars.first().map_or(0.0, |bar| bar.own[of]);
    let is_seen = |bar: &Bar| bar.own[of] > 0.0 && bar.own[of] * SHORTEST >= longest;
    let flips = bars.iter().filter(|bar| bar.flips).count().min(most);
    let (mut turning, mut moving) = (flips, most - flips);
    let (bars, rest): (Vec<Bar>, Vec<Bar>) = bars.into_iter().partition(|bar| {
        let room = if bar.flips { &mut turning } else { &mut moving };
        let is_drawn = *room > 0 && (bar.flips || is_seen(bar));
        *room -= usize::from(is_drawn);
        is_drawn
    });
    Drawn {
        of,
        bars,
        rest: rest.len(),
        within: rest.first().map_or(0.0, |bar| bar.own[of]),
    }
}

/// Whether the scenario would be read without a problem: a number within its own range can still clash with another.
fn is_sound(scenario: &Scenario, policies: &[Policy]) -> bool {
    let text = serde_json::to_vec(scenario).unwrap_or_default();
    read_scenario(&text).is_ok() && check_policies(scenario, policies).is_ok()
}
