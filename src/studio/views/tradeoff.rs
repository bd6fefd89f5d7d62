//! Owns the plane of the trade-off: innocents frozen against the involved money locked, for every policy, with the viewer's own to be moved
//! through it. Refuses to search (the model's grid) and to draw (the charts).

use super::difference::differences;
use crate::model::frontier::{Point, grid};
use crate::model::policy::Policy;
use crate::model::scenario::Scenario;
use crate::protocol::studio::Ask;
use crate::protocol::worker::{Findings, Subject};
use crate::studio::chart::{Chart, Touch};
use crate::studio::hand::Edit;
use crate::studio::own::{self, Own};
use crate::studio::part::Part;
use crate::studio::state::Study;
use crate::studio::study::use_study;
use crate::studio::views::refusal::refusal;
use crate::studio::views::search::{search, winner};
use crate::text::{Arg, Words, named};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TradeoffProps {
    pub part: Part,
}

/// Where the viewer's own policy stands before it is moved.
const START: Own = Own {
    name: 0.9,
    risk: 1.0,
    notice_days: 0,
};

/// What was found and the words for it: the same, not equal ones.
#[derive(Clone)]
struct Found(Option<Rc<Study>>, Rc<Words>);

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        let is_same = match (&self.0, &other.0) {
            (Some(one), Some(two)) => Rc::ptr_eq(one, two),
            (one, two) => one.is_none() && two.is_none(),
        };
        is_same && Rc::ptr_eq(&self.1, &other.1)
    }
}

impl Found {
    /// The grid's policies and the scenario's.
    fn points(&self) -> (&[Point], &[Point]) {
        match self.0.as_deref().and_then(|study| study.findings.as_ref()) {
            Some(Findings::Frontier { points, presets }) => (points, presets),
            _ => (&[], &[]),
        }
    }
}

/// A scenario but for its policies, on which the grid does not depend: the numbers of those come with the result.
#[derive(Clone)]
struct Bare(Option<Rc<Scenario>>);

impl PartialEq for Bare {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(two)) => Rc::ptr_eq(one, two) || is_same_but_for_policies(one, two),
            (one, two) => one.is_none() && two.is_none(),
        }
    }
}

fn is_same_but_for_policies(one: &Scenario, two: &Scenario) -> bool {
    let Scenario {
        schema,
        id,
        title,
        description,
        as_of,
        country_names,
        country_groups,
        cohorts,
        blocks,
        horizon_days,
        min_stratum,
        policies: _,
    } = one;
    (schema, id, title, description, as_of)
        == (
            &two.schema,
            &two.id,
            &two.title,
            &two.description,
            &two.as_of,
        )
        && (country_names, country_groups) == (&two.country_names, &two.country_groups)
        && (horizon_days, min_stratum) == (&two.horizon_days, &two.min_stratum)
        && (cohorts, blocks) == (&two.cohorts, &two.blocks)
}

#[component]
pub fn Tradeoff(props: &TradeoffProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let bare = Bare(state.scenario.clone());
    let matter = (bare, state.link.accounts, state.link.seed);
    let study = use_study(
        part,
        state.scenario.as_ref().map(|_| Subject::Frontier),
        matter,
    );
    let wanted = use_state_eq(|| None::<f64>);
    let found = Found(study.clone(), words.clone());
    let still = use_memo(found.clone(), |found| -> Rc<str> {
        still(&found.1, found.points().0).to_string().into()
    });
    let (points, presets) = found.points();
    let horizon = state
        .scenario
        .as_ref()
        .map_or(0, |scenario| scenario.horizon_days());
    let policies = use_memo(horizon, |horizon| grid(*horizon));
    let stops = use_memo((found.clone(), horizon), |(found, _)| {
        stops(found.points().0, &policies)
    });
    let rows = use_memo((found.clone(), horizon), |(found, _)| {
        let points = found.points().0.iter();
        let frontier = points.filter(|point| point.on_frontier);
        frontier
            .map(|point| grid_row(&found.1, &policies, point))
            .collect::<Html>()
    });
    let own = state.scenario.as_deref().and_then(Own::within);
    let (own_id, own) = match own {
        Some((policy, own)) => (policy.id, Some(own)),
        None => (String::new(), None),
    };
    let put = {
        let part = part.clone();
        Callback::from(move |own: Own| put(&part, own))
    };
    let touched = {
        let (policies, put, ask, compared) = (
            policies.clone(),
            put.clone(),
            part.ask.clone(),
            state.link.policies.clone(),
        );
        Callback::from(move |touch| match touch {
            Touch::Move { id, .. } => {
                let policy = policies.iter().find(|policy| policy.id == id);
                if let Some(own) = policy.and_then(Own::of) {
                    put.emit(own);
                }
            }
            // A policy of the scenario that is chosen takes the second place.
            Touch::Pick { id }
                if !compared.contains(&id) && policies.iter().all(|policy| policy.id != id) =>
            {
                let mut compared = compared.clone();
                compared.truncate(1);
                compared.push(id);
                ask.emit(Ask::Policies(compared));
            }
            _ => {}
        })
    };
    let summary = summary(part);
    let spec = spec(
        part,
        &summary,
        &stops,
        presets,
        &policies,
        (&own_id, own.unwrap_or(START)),
        winner(points, *wanted),
    );
    let is_whole = study.as_deref().is_some_and(|study| study.done == study.of);
    let progress = study.as_deref().map(|study| (study.done, study.of));
    let is_failed = study.as_deref().is_some_and(|study| study.failed.is_some());
    html! {
        <section class="tradeoff" aria-labelledby="tradeoff-title">
            <h2 id="tradeoff-title">{ words.say("tradeoff-title") }</h2>
            <p class="plain">{ summary }</p>
            <Chart {spec} still={(*still).clone()} touched={touched} missing={words.say("chart-missing")} />
            <p class="progress-line">
                { match progress {
                    Some(_) if is_failed => words.say("study-failed"),
                    Some((done, of)) if done < of => words.tell("tradeoff-searching", &[("done", Arg::Exact(f64::from(done))), ("of", Arg::Exact(f64::from(of)))]),
                    Some(_) => words.tell("tradeoff-searched", &[("policies", Arg::Exact(points.len() as f64))]),
                    None => words.say("tradeoff-waiting"),
                } }
            </p>
            { differences(part) }
            { refusal(part) }
            if !state.link.locked {
                { search(part, &wanted, (points, &policies, is_whole), &put) }
                { sliders(words, own, &put, horizon) }
            }
            <details>
                <summary>{ words.say("chart-as-table") }</summary>
                { table(part, presets, (*rows).clone()) }
            </details>
        </section>
    }
}

/// Moves the viewer's own policy, and compares it.
fn put(part: &Part, own: Own) {
    let Some(scenario) = &part.state.scenario else {
        return;
    };
    let (scenario, id) = own.put(scenario, &part.words.say("own-title"));
    let policies = own::compared(&part.state.link.policies, &id);
    part.edit.emit(Edit::by(&id, scenario, policies));
}

fn is_placed(point: &&Point) -> bool {
    point.involved_funds_locked_share.is_some()
}

fn place(point: &Point) -> Value {
    json!({ "id": point.id, "x": point.innocents_frozen, "y": point.involved_funds_locked_share })
}

/// Where the grid's policies stand, as far as they are placed.
fn stops(points: &[Point], policies: &[Policy]) -> Vec<(Own, Value)> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    places.extend(points.iter().map(|point| point.id.as_str()).zip(0..));
    let stop = |policy: &Policy| {
        let point = points.get(*places.get(policy.id.as_str())?);
        Some((Own::of(policy)?, place(point.filter(is_placed)?)))
    };
    policies.iter().filter_map(stop).collect()
}

/// What no hand moves: the grid and the best of it.
fn still(words: &Words, points: &[Point]) -> Value {
    let cloud = points.iter().filter(is_placed);
    let frontier = cloud.clone().filter(|point| point.on_frontier);
    json!({
        "kind": "tradeoff", "lang": words.tag(), "title": words.say("tradeoff-title"),
        "x": { "label": words.say("figure-innocents-frozen"), "note": words.say("tradeoff-axis") }, "y": { "label": words.say("figure-funds-locked") },
        "cloud": cloud.map(place).collect::<Vec<Value>>(), "frontier": frontier.map(place).collect::<Vec<Value>>(),
        "frontierLabel": words.say("tradeoff-frontier"), "cornerLabel": words.say("tradeoff-better"),
    })
}

fn spec(
    part: &Part,
    summary: &str,
    stops: &[(Own, Value)],
    presets: &[Point],
    policies: &[Policy],
    (own_id, own): (&str, Own),
    winner: Option<&Point>,
) -> Value {
    let Part { state, words, .. } = part;
    let outcomes = state.outcomes();
    let mut marks: Vec<Value> = outcomes
        .iter()
        .zip(0..)
        .filter_map(|(outcome, pattern)| {
            Some(json!({
                "id": outcome.id, "label": outcome.title, "x": outcome.accounts.innocent.frozen,
                "y": outcome.metrics.involved_funds_locked_share?,
                "role": if outcome.id == own_id { "own" } else { "compared" }, "pattern": pattern % 4,
            }))
        })
        .collect();
    let is_compared = |point: &&Point| outcomes.iter().any(|outcome| outcome.id == point.id);
    let others = presets
        .iter()
        .filter(is_placed)
        .filter(|point| !is_compared(point) && point.id != own_id);
    marks.extend(others.map(|point| {
        json!({ "id": point.id, "label": named::text(words, &point.title), "x": point.innocents_frozen, "y": point.involved_funds_locked_share, "role": "preset" })
    }));
    marks.extend(winner.map(|point| {
        let label = words.say("search-mark");
        json!({ "id": point.id, "label": label, "x": point.innocents_frozen, "y": point.involved_funds_locked_share, "role": "found" })
    }));
    let mine = outcomes
        .iter()
        .find(|outcome| outcome.id == own_id)
        .and_then(|outcome| {
            let share = outcome.metrics.involved_funds_locked_share?;
            Some((
                own.name,
                json!({ "id": own_id, "x": outcome.accounts.innocent.frozen, "y": share }),
            ))
        });
    let here = match &mine {
        Some(_) => own_id.to_string(),
        None => policies
            .iter()
            .find(|policy| Own::of(policy) == Some(own))
            .map(|policy| policy.id.clone())
            .unwrap_or_default(),
    };
    // Along the curve only the name's threshold moves; the own policy stands between the grid's, by its latest result. Where it is one of the grid's,
    // that place is its own: no two stops of the handle say the same.
    let is_own = |name: f64| mine.is_some() && name == own.name;
    let is_on_curve = |there: &Own| {
        (there.risk, there.notice_days) == (own.risk, own.notice_days) && !is_own(there.name)
    };
    let on_curve = stops.iter().filter(|(there, _)| is_on_curve(there));
    let on_curve = on_curve.map(|(there, point)| (there.name, point.clone()));
    let mut curve: Vec<(f64, Value)> = on_curve.chain(mine.clone()).collect();
    curve.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let curve: Vec<Value> = curve
        .into_iter()
        .map(|(value, mut point)| {
            point["value"] = value.into();
            point
        })
        .collect();
    let handle = if state.link.locked || stops.is_empty() {
        Value::Null
    } else {
        json!({
            "id": here, "label": words.say("own-handle"), "valueText": said(words, own),
            "min": 0.5, "max": 1.0, "step": 0.005, "value": own.name,
        })
    };
    json!({
        "summary": summary, "points": marks, "curve": curve, "handle": handle,
    })
}

/// One plain sentence of what the plane shows.
fn summary(part: &Part) -> String {
    let Part { state, words, .. } = part;
    let said = state.outcomes().into_iter().map(|outcome| {
        let share = outcome
            .metrics
            .involved_funds_locked_share
            .unwrap_or_default();
        words.tell(
            "tradeoff-sentence",
            &[
                ("policy", Arg::Text(&outcome.title)),
                ("innocents", Arg::Count(outcome.accounts.innocent.frozen)),
                ("share", Arg::Share(share)),
            ],
        )
    });
    said.collect::<Vec<String>>().join(" ")
}

/// The own policy in words.
fn said(words: &Words, own: Own) -> String {
    let number = |threshold: f64| words.numerals.decimal(threshold, 3, false);
    let name = number(own.name);
    let risk = if own.risk < 1.0 {
        number(own.risk)
    } else {
        "never".to_string()
    };
    let days = if own.notice_days > 0 {
        own.notice_days.to_string()
    } else {
        "none".to_string()
    };
    let args = [
        ("name", Arg::Text(&name)),
        ("risk", Arg::Text(&risk)),
        ("days", Arg::Text(&days)),
    ];
    words.tell("own-said", &args)
}

/// The own policy by its numbers.
fn sliders(words: &Words, own: Option<Own>, put: &Callback<Own>, horizon: u32) -> Html {
    let at = own.unwrap_or(START);
    let slider = |label: &str,
                  value: f64,
                  (least, most, step): (f64, f64, f64),
                  text: String,
                  change: fn(Own, f64) -> Own| {
        let put = put.clone();
        let oninput = move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                put.emit(change(at, input.value_as_number()));
            }
        };
        html! {
            <label class="slider">
                <span>{ words.say(label) }</span>
                <span class="slider-value">{ text.clone() }</span>
                <input type="range" min={least.to_string()} max={most.to_string()} step={step.to_string()} value={value.to_string()}
                    aria-valuetext={text} oninput={oninput} />
            </label>
        }
    };
    let score = |threshold: f64| match threshold {
        1.0 => words.say("own-never"),
        _ => words.numerals.decimal(threshold, 3, false),
    };
    let days = words.tell(
        "own-days",
        &[("days", Arg::Count(f64::from(at.notice_days)))],
    );
    let longest = f64::from(horizon.saturating_sub(1).min(60));
    html! {
        <fieldset class="own">
            <legend>{ words.say("own-legend") }</legend>
            { slider("own-name", at.name, (0.5, 1.0, 0.005), score(at.name), |own, name| Own { name, ..own }) }
            { slider("own-risk", at.risk, (0.5, 1.0, 0.005), score(at.risk), |own, risk| Own { risk, ..own }) }
            { slider("own-notice", f64::from(at.notice_days), (0.0, longest, 1.0), days, |own, days| Own { notice_days: days as u32, ..own }) }
        </fieldset>
    }
}

fn row(words: &Words, title: &str, innocents: f64, share: Option<f64>) -> Html {
    html! {
        <tr>
            <th scope="row">{ title }</th>
            <td>{ words.numerals.exact(innocents.round()) }</td>
            <td>{ share.map_or_else(|| words.say("undefined"), |share| words.numerals.percent(share)) }</td>
        </tr>
    }
}

/// A policy of the grid has no name but its numbers.
fn grid_row(words: &Words, policies: &[Policy], point: &Point) -> Html {
    let policy = policies.iter().find(|policy| policy.id == point.id);
    let title = policy.and_then(Own::of).map(|own| said(words, own));
    let share = point.involved_funds_locked_share;
    row(
        words,
        title.as_ref().unwrap_or(&point.title),
        point.innocents_frozen,
        share,
    )
}

fn point_row(words: &Words, point: &Point) -> Html {
    let share = point.involved_funds_locked_share;
    row(
        words,
        &named::text(words, &point.title),
        point.innocents_frozen,
        share,
    )
}

/// The plane as a table; `frontier` are the rows of the grid's best.
fn table(part: &Part, presets: &[Point], frontier: Html) -> Html {
    let Part { state, words, .. } = part;
    let outcomes = state.outcomes();
    let others = presets
        .iter()
        .filter(|point| !outcomes.iter().any(|outcome| outcome.id == point.id));
    html! {
        <div class="scroller" tabindex="0" role="region" aria-label={words.say("chart-as-table")}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.say("table-policy") }</th>
                        <th scope="col">{ words.say("figure-innocents-frozen") }</th>
                        <th scope="col">{ words.say("figure-funds-locked") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for outcomes.iter().map(|outcome| row(words, &outcome.title, outcome.accounts.innocent.frozen, outcome.metrics.involved_funds_locked_share)) }
                    { for others.map(|point| point_row(words, point)) }
                    { frontier }
                </tbody>
            </table>
        </div>
    }
}
