//! Owns where the innocent who are hit live, what their nationality is and who they are: a map, bars and numbers. Refuses to sum.

use crate::model::outcome::{Breakdown, PolicyOutcome};
use crate::studio::chart::{Chart, Touch};
use crate::studio::part::Part;
use crate::text::places::{
    Hit, Line, Pick, group_name, hit_in, innocent, lines, place_name, sentence,
};
use crate::text::{Arg, Words};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use yew::prelude::*;

/// Places told by name.
const NAMED: usize = 8;

#[derive(Properties, PartialEq)]
pub struct PlacesProps {
    pub part: Part,
}

/// By what the innocents are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Residence,
    Nationality,
    Group,
}

#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let Part { state, words, .. } = &props.part;
    let by = use_state_eq(|| By::Residence);
    let shown = use_state_eq(|| 0_usize);
    let marked = use_state_eq(|| None::<String>);
    let outcomes = state.outcomes();
    let pick: Pick = match *by {
        By::Residence => |outcome| &outcome.by_residence,
        By::Nationality => |outcome| &outcome.by_nationality,
        By::Group => |outcome| &outcome.by_group,
    };
    let lines = lines(&outcomes, pick, NAMED);
    let brief = state.brief.as_deref();
    let name = |code: &str| match *by {
        By::Group => group_name(words, code),
        _ => place_name(words, brief, code),
    };
    let line_name = |line: &Line| match &line.code {
        Some(code) => name(code),
        None => words.say("places-rest"),
    };
    let said = outcomes
        .iter()
        .map(|outcome| sentence(words, outcome, |code| place_name(words, brief, code)));
    let said = said.collect::<Vec<String>>().join(" ");
    let mapped = outcomes
        .get(*shown)
        .or(outcomes.first())
        .filter(|_| *by != By::Group);
    let picked = {
        let marked = marked.setter();
        Callback::from(move |touch| {
            if let Touch::Pick { id } = touch {
                marked.set(Some(id));
            }
        })
    };
    let legend = match *by {
        By::Residence => "places-map-residence",
        By::Nationality => "places-map-nationality",
        By::Group => "places-by-group",
    };
    html! {
        <section class="places" aria-labelledby="places-title">
            <div class="compare-bar">
                <h2 id="places-title">{ words.say("places-title") }</h2>
                { switch(words, &by) }
            </div>
            <p class="plain">{ &said }</p>
            <div class="beside">
                if let Some(outcome) = mapped {
                    <div>
                        if outcomes.len() > 1 {
                            { which(words, &outcomes, &shown) }
                        }
                        <Chart spec={map(words, pick(outcome), &name, &words.tell(legend, &[("policy", Arg::Text(&outcome.title))]), &said)}
                            touched={picked.clone()} missing={words.say("chart-missing")} />
                    </div>
                }
                if lines.is_empty() {
                    <p class="nobody">
                        { if outcomes.is_empty() { words.say("places-waiting") } else { words.say("places-nobody") } }
                    </p>
                } else {
                    <Chart spec={bars(words, &outcomes, &lines, &line_name, &said)} touched={picked} missing={words.say("chart-missing")} />
                }
            </div>
            if !lines.is_empty() {
                <details>
                    <summary>{ words.say("chart-as-table") }</summary>
                    { table(words, &outcomes, &lines, &line_name, marked.as_deref()) }
                </details>
            }
        </section>
    }
}

/// Which of the compared policies the map shows.
fn which(words: &Words, outcomes: &[&PolicyOutcome], shown: &UseStateHandle<usize>) -> Html {
    let choice = |(place, outcome): (usize, &&PolicyOutcome)| {
        let setter = shown.setter();
        let onchange = move |_| setter.set(place);
        html! {
            <label>
                <input type="radio" name="places-policy" checked={**shown == place} {onchange} />
                <span>{ &outcome.title }</span>
            </label>
        }
    };
    html! {
        <fieldset class="switch">
            <legend>{ words.say("places-policy") }</legend>
            { for outcomes.iter().enumerate().map(choice) }
        </fieldset>
    }
}

fn map(
    words: &Words,
    places: &BTreeMap<String, Breakdown>,
    name: &dyn Fn(&str) -> String,
    legend: &str,
    summary: &str,
) -> Value {
    // `XZ` stands for all other countries beside real ones, and has no place on a map of them.
    let is_rest = |code: &str| code == "XZ" && places.keys().any(|code| !code.starts_with('X'));
    let values: Vec<Value> = places
        .keys()
        .filter(|code| !is_rest(code))
        .map(|code| {
            let hit = hit_in(innocent(places), code);
            json!({
                "code": code, "label": name(code), "value": hit.affected(),
                "tip": format!("{}: {}", name(code), told(words, &hit)),
            })
        })
        .collect();
    json!({
        "kind": "map", "lang": words.tag(), "title": legend, "summary": summary, "values": values, "scaleLabel": legend, "tone": "harm",
    })
}

fn bars(
    words: &Words,
    outcomes: &[&PolicyOutcome],
    lines: &[Line],
    name: &dyn Fn(&Line) -> String,
    summary: &str,
) -> Value {
    let rows: Vec<Value> = lines
        .iter()
        .map(|line| {
            let bars: Vec<Value> = outcomes
                .iter()
                .zip(&line.hits)
                .zip(0..)
                .map(|((outcome, hit), pattern)| {
                    json!({ "policy": outcome.title, "value": hit.affected(), "text": told(words, hit), "pattern": pattern % 4 })
                })
                .collect();
            json!({ "id": line.code.as_deref().unwrap_or_default(), "label": name(line), "bars": bars })
        })
        .collect();
    json!({
        "kind": "bars", "lang": words.tag(), "title": words.say("places-title"), "summary": summary,
        "x": { "label": words.say("places-axis") }, "rows": rows,
    })
}

fn table(
    words: &Words,
    outcomes: &[&PolicyOutcome],
    lines: &[Line],
    name: &dyn Fn(&Line) -> String,
    marked: Option<&str>,
) -> Html {
    html! {
        <table class="bars">
            <caption class="hidden">{ words.say("places-caption") }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.say("places-column") }</th>
                    { for outcomes.iter().map(|outcome| html! { <th scope="col">{ &outcome.title }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for lines.iter().map(|line| html! {
                    <tr data-marked={(line.code.is_some() && line.code.as_deref() == marked).then_some("")}>
                        <th scope="row">{ name(line) }</th>
                        { for outcomes.iter().zip(line.hits.iter().zip(&line.bars)).map(|(outcome, (hit, bar))| html! {
                            <td>
                                <span class="bar-policy" aria-hidden="true">{ &outcome.title }</span>
                                { bar_view(*bar) }
                                { hit_view(words, hit) }
                            </td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// Presentation attributes of SVG, not styles: a strict policy lets them be.
fn bar_view((frozen, restricted): (f64, f64)) -> Html {
    // In thousandths of the largest bar: whole numbers need less code than fractions.
    let width = |part: f64| ((part * 1_000.0).round() as u32).to_string();
    html! {
        <svg class="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bar-ground" x="0" y="0" width="1000" height="8" />
            <rect class="bar-frozen" x="0" y="0" width={width(frozen)} height="8" />
            <rect class="bar-restricted" x={width(frozen)} y="2" width={width(restricted)} height="4" />
        </svg>
    }
}

/// Who of a place is hit, in words.
fn told(words: &Words, hit: &Hit) -> String {
    let args = [
        ("frozen", Arg::Count(hit.frozen)),
        ("restricted", Arg::Count(hit.restricted)),
    ];
    match (hit.frozen >= 0.5, hit.restricted >= 0.5) {
        (true, true) => words.tell("hit-frozen-and-restricted", &args),
        (true, false) => words.tell("hit-frozen", &args),
        (false, true) => words.tell("hit-restricted", &args),
        (false, false) => words.say("hit-nobody"),
    }
}

fn hit_view(words: &Words, hit: &Hit) -> Html {
    let exact = words.tell(
        "hit-exact",
        &[
            ("affected", Arg::Exact(hit.affected().round())),
            ("total", Arg::Exact(hit.total.round())),
        ],
    );
    html! { <span class="hit" title={exact}>{ told(words, hit) }</span> }
}

fn switch(words: &Words, by: &UseStateHandle<By>) -> Html {
    let choice = |which: By, label: String| {
        let setter = by.setter();
        let onchange = move |_| setter.set(which);
        html! {
            <label>
                <input type="radio" name="places-by" checked={**by == which} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="switch">
            <legend>{ words.say("places-legend") }</legend>
            { choice(By::Residence, words.say("places-by-residence")) }
            { choice(By::Nationality, words.say("places-by-nationality")) }
            { choice(By::Group, words.say("places-by-group")) }
        </fieldset>
    }
}
