//! Owns how a scenario differs from its preset, one change after the other, and putting a single one back. Refuses to word it.

use crate::model::parameter::Parameter;
use crate::model::policy::{Policy, presets};
use crate::model::scenario::{Cohort, Scenario};
use crate::model::sensitivity::for_each_parameter;
use std::collections::BTreeMap;

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    PolicyAdded(Policy),
    PolicyRemoved(Policy),
    PolicyChanged {
        before: Box<Policy>,
        after: Box<Policy>,
    },
    /// The same policies in another order.
    PoliciesMoved,
    CohortAdded(Box<Cohort>),
    CohortRemoved(Box<Cohort>),
    CohortsMoved,
    /// A number: where it stands in the preset and here, and what it is there and here.
    Number {
        before: Option<(String, Parameter)>,
        after: Option<(String, Parameter)>,
    },
    Title {
        before: String,
        after: String,
    },
    /// Description, date, or id.
    Description,
    /// Names and groups of countries.
    Countries,
}

/// Everything in which `now` differs from `preset`: policies, cohorts, numbers, texts.
#[must_use]
pub fn changes(preset: &Scenario, now: &Scenario) -> Vec<Change> {
    let mut found = Vec::new();
    between_policies(&presets::of(preset), &presets::of(now), &mut found);
    between_cohorts(&preset.cohorts, &now.cohorts, &mut found);
    between_numbers(preset, now, &mut found);
    if preset.title != now.title {
        found.push(Change::Title {
            before: preset.title.clone(),
            after: now.title.clone(),
        });
    }
    let told = |scenario: &Scenario| {
        (
            scenario.id.clone(),
            scenario.description.clone(),
            scenario.as_of.clone(),
        )
    };
    if told(preset) != told(now) {
        found.push(Change::Description);
    }
    if preset.country_names != now.country_names || preset.country_groups != now.country_groups {
        found.push(Change::Countries);
    }
    found
}

fn between_policies(before: &[Policy], after: &[Policy], found: &mut Vec<Change>) {
    let named = |list: &[Policy], id: &str| list.iter().find(|policy| policy.id == id).cloned();
    for policy in after {
        match named(before, &policy.id) {
            None => found.push(Change::PolicyAdded(policy.clone())),
            Some(old) if old != *policy => found.push(Change::PolicyChanged {
                before: Box::new(old),
                after: Box::new(policy.clone()),
            }),
            Some(_) => {}
        }
    }
    for policy in before {
        if named(after, &policy.id).is_none() {
            found.push(Change::PolicyRemoved(policy.clone()));
        }
    }
    let ids = |list: &[Policy], other: &[Policy]| -> Vec<String> {
        let kept = list
            .iter()
            .filter(|policy| named(other, &policy.id).is_some());
        kept.map(|policy| policy.id.clone()).collect()
    };
    if ids(before, after) != ids(after, before) {
        found.push(Change::PoliciesMoved);
    }
}

fn between_cohorts(before: &[Cohort], after: &[Cohort], found: &mut Vec<Change>) {
    let (old, new) = (names(before), names(after));
    for (name, cohort) in new.iter().zip(after) {
        if !old.contains(name) {
            found.push(Change::CohortAdded(Box::new(cohort.clone())));
        }
    }
    for (name, cohort) in old.iter().zip(before) {
        if !new.contains(name) {
            found.push(Change::CohortRemoved(Box::new(cohort.clone())));
        }
    }
    let kept = |list: &[String], other: &[String]| -> Vec<String> {
        list.iter()
            .filter(|name| other.contains(name))
            .cloned()
            .collect()
    };
    if kept(&old, &new) != kept(&new, &old) {
        found.push(Change::CohortsMoved);
    }
}

/// What cohorts are told apart by, however they are ordered.
#[must_use]
pub fn names(cohorts: &[Cohort]) -> Vec<String> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let each = cohorts.iter().map(|cohort| {
        let name = format!(
            "{} {} {}",
            cohort.nationality, cohort.residence, cohort.group
        );
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        format!("{name} {count}")
    });
    each.collect()
}

/// Every number by its cohort's name, empty for the scenario's own, and by its field.
type Numbers = BTreeMap<(String, String), (usize, String, Parameter)>;

fn numbers(scenario: &Scenario) -> Numbers {
    let names = names(&scenario.cohorts);
    let mut numbers = BTreeMap::new();
    for_each_parameter(&mut scenario.clone(), &mut |path, number| {
        let place = numbers.len();
        let of_cohort = path
            .strip_prefix("cohorts[")
            .and_then(|rest| rest.split_once("]."))
            .and_then(|(place, field)| Some((names.get(place.parse::<usize>().ok()?)?, field)));
        let key = match of_cohort {
            Some((name, field)) => (name.clone(), field.to_string()),
            None => (String::new(), path.to_string()),
        };
        numbers.insert(key, (place, path.to_string(), number.clone()));
    });
    numbers
}

fn between_numbers(preset: &Scenario, now: &Scenario, found: &mut Vec<Change>) {
    let (mut old, new) = (numbers(preset), numbers(now));
    let (cohorts, others) = (names(&preset.cohorts), names(&now.cohorts));
    // Numbers of a cohort that is not in both are told with the cohort.
    let is_shared =
        |name: &String| name.is_empty() || cohorts.contains(name) && others.contains(name);
    let mut changed: Vec<(usize, Change)> = Vec::new();
    for (key, (place, path, after)) in new {
        let before = old.remove(&key);
        let is_same = before
            .as_ref()
            .is_some_and(|(_, _, before)| *before == after);
        if !is_same && is_shared(&key.0) {
            let before = before.map(|(_, path, number)| (path, number));
            let after = Some((path, after));
            changed.push((place, Change::Number { before, after }));
        }
    }
    for ((name, _), (place, path, before)) in old {
        if is_shared(&name) {
            let before = Some((path, before));
            let after = None;
            changed.push((place, Change::Number { before, after }));
        }
    }
    changed.sort_by_key(|(place, _)| *place);
    found.extend(changed.into_iter().map(|(_, change)| change));
}

impl Change {
    /// Whether it can be put back by itself: all but a number that stands in one of the two only.
    #[must_use]
    pub fn is_put_back(&self) -> bool {
        !matches!(
            self,
            Change::Number { before: None, .. } | Change::Number { after: None, .. }
        )
    }
}

/// The scenario with this one change put back; `None` where it cannot be put back by itself.
#[must_use]
pub fn put_back(preset: &Scenario, now: &Scenario, change: &Change) -> Option<Scenario> {
    let mut next = now.clone();
    let mut policies = presets::of(now);
    match change {
        Change::PolicyAdded(policy) => policies.retain(|other| other.id != policy.id),
        Change::PolicyRemoved(policy) => {
            let stood = presets::of(preset);
            let place = stood.iter().position(|other| other.id == policy.id)?;
            policies.insert(place.min(policies.len()), policy.clone());
        }
        Change::PolicyChanged { before, .. } => {
            let here = policies.iter_mut().find(|other| other.id == before.id)?;
            here.clone_from(before);
        }
        Change::PoliciesMoved => {
            let stood = presets::of(preset);
            policies.sort_by_key(|policy| {
                let place = stood.iter().position(|other| other.id == policy.id);
                place.unwrap_or(stood.len())
            });
        }
        Change::CohortAdded(cohort) => {
            let place = next.cohorts.iter().position(|other| other == &**cohort)?;
            next.cohorts.remove(place);
        }
        Change::CohortRemoved(cohort) => {
            let place = preset.cohorts.iter().position(|other| other == &**cohort)?;
            let place = place.min(next.cohorts.len());
            next.cohorts.insert(place, (**cohort).clone());
        }
        Change::CohortsMoved => {
            let stood = names(&preset.cohorts);
            let mut named: Vec<(String, Cohort)> =
                names(&now.cohorts).into_iter().zip(next.cohorts).collect();
            named.sort_by_key(|(name, _)| {
                let place = stood.iter().position(|other| other == name);
                place.unwrap_or(stood.len())
            });
            next.cohorts = named.into_iter().map(|(_, cohort)| cohort).collect();
        }
        Change::Number { before, after } => {
            let ((_, before), (path, _)) = (before.as_ref()?, after.as_ref()?);
            for_each_parameter(&mut next, &mut |here, number| {
                if here == path {
                    number.clone_from(before);
                }
            });
        }
        Change::Title { before, .. } => next.title.clone_from(before),
        Change::Description => {
            next.id.clone_from(&preset.id);
            next.description.clone_from(&preset.description);
            next.as_of.clone_from(&preset.as_of);
        }
        Change::Countries => {
            next.country_names.clone_from(&preset.country_names);
            next.country_groups.clone_from(&preset.country_groups);
        }
    }
    // Policies that are those of the preset again are not written out where that does not write them out.
    next.policies = if policies == presets::of(preset) {
        preset.policies.clone()
    } else {
        Some(policies)
    };
    Some(next)
}

/// Of the compared policies those that the scenario has; filled up to two with its first others.
#[must_use]
pub fn still_compared(compared: &[String], scenario: &Scenario) -> Vec<String> {
    let known: Vec<String> = presets::of(scenario)
        .into_iter()
        .map(|policy| policy.id)
        .collect();
    let mut kept: Vec<String> = compared
        .iter()
        .filter(|id| known.contains(id))
        .cloned()
        .collect();
    let others: Vec<String> = known.into_iter().filter(|id| !kept.contains(id)).collect();
    let missing = compared.len().min(2).saturating_sub(kept.len());
    kept.extend(others.into_iter().take(missing));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reading::read_scenario;
    use crate::model::sensitivity::{assumptions, with_value};

    fn preset() -> Scenario {
        read_scenario(include_bytes!("../../static/scenarios/two-shores.json")).unwrap()
    }

    /// Several changes of every kind that can be put back by itself.
    fn changed(preset: &Scenario) -> Scenario {
        let mut now = preset.clone();
        for one in assumptions(preset).iter().take(3) {
            now = with_value(&now, &one.path, one.high).unwrap();
        }
        let mut policies = presets::of(preset);
        policies[1].notice_days += 3;
        let mut own = policies[2].clone();
        own.id = "own".into();
        policies.push(own);
        policies.remove(3);
        policies.swap(0, 1);
        now.policies = Some(policies);
        now.cohorts.swap(0, 1);
        let gone = now.cohorts.remove(2);
        let mut new = gone;
        new.group = "newcomers".into();
        now.cohorts.push(new);
        now.title = "Mine".into();
        now.as_of = None;
        now.country_names.clear();
        now
    }

    #[test]
    fn nothing_differs_from_itself() {
        assert_eq!(changes(&preset(), &preset()), vec![]);
    }

    #[test]
    fn every_change_is_told_and_putting_all_of_them_back_gives_the_preset() {
        let preset = preset();
        let mut now = changed(&preset);
        let found = changes(&preset, &now);
        let count = |is: fn(&Change) -> bool| found.iter().filter(|change| is(change)).count();
        assert_eq!(count(|c| matches!(c, Change::PolicyAdded(_))), 1);
        assert_eq!(count(|c| matches!(c, Change::PolicyRemoved(_))), 1);
        assert_eq!(count(|c| matches!(c, Change::PolicyChanged { .. })), 1);
        assert_eq!(count(|c| matches!(c, Change::PoliciesMoved)), 1);
        assert_eq!(count(|c| matches!(c, Change::CohortAdded(_))), 1);
        assert_eq!(count(|c| matches!(c, Change::CohortRemoved(_))), 1);
        assert_eq!(count(|c| matches!(c, Change::CohortsMoved)), 1);
        // The third is told with its cohort, which is gone.
        assert_eq!(count(|c| matches!(c, Change::Number { .. })), 2);
        assert_eq!(count(|c| matches!(c, Change::Title { .. })), 1);
        assert_eq!(found.len(), 12);
        let mut turns = 0;
        while let Some(change) = changes(&preset, &now).first() {
            assert!(change.is_put_back());
            now = put_back(&preset, &now, change).unwrap();
            turns += 1;
            assert!(turns < 30, "{change:?} does not go away");
        }
        assert_eq!(now, preset);
    }

    #[test]
    fn policies_that_are_gone_are_compared_no_longer() {
        let scenario = preset();
        let ids = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
        let kept = still_compared(&ids(&["blanket", "own"]), &scenario);
        assert_eq!(kept, ids(&["blanket", "none"]));
        let kept = still_compared(&ids(&["own"]), &scenario);
        assert_eq!(kept, ids(&["none"]));
        let three = ids(&["cap", "blanket", "own"]);
        assert_eq!(still_compared(&three, &scenario), ids(&["cap", "blanket"]));
    }
}
