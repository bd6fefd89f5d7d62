//! Owns the evidence ledger: every number that has a range, where it comes from, and a slider to change it; and which of them matter most.
//! Refuses to run the scenario with other numbers (the workers do) and to name them (`text::assumption`).

use crate::model::outcome::Metrics;
use crate::model::sensitivity::{
    Assumption, Ends, assumptions, drawn, for_each_parameter, tornado, with_value,
};
use crate::protocol::worker::{Findings, Subject};
use crate::studio::chart::{Chart, Touch};
use crate::studio::hand::Edit;
use crate::studio::part::Part;
use crate::studio::study::use_study;
use crate::studio::views::evidence::{is_assumed, origin, use_sources};
use crate::studio::views::filter::filter;
use crate::studio::views::refusal::refusal;
use crate::text::assumption::{Section, Steps, name, section, unit};
use crate::text::citation::Source;
use crate::text::figure::Kind;
use crate::text::interval::beside;
use crate::text::{Arg, named};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Bars of the tornado.
const BARS: usize = 12;

/// A number whose swing can be looked at: its name, how it is written, where it stands.
type Pick = fn(&Metrics) -> Option<f64>;
const MEASURES: [(&str, Kind, Pick); 4] = [
    ("figure-innocents-frozen", Kind::Accounts, |metrics| {
        metrics.innocents_frozen
    }),
    ("figure-involved-frozen", Kind::Accounts, |metrics| {
        metrics.involved_frozen
    }),
    ("figure-funds-locked", Kind::Share, |metrics| {
        metrics.involved_funds_locked_share
    }),
    ("figure-innocents-per-involved", Kind::Ratio, |metrics| {
        metrics.innocents_per_involved_frozen
    }),
];

#[derive(Properties, PartialEq)]
pub struct AssumptionsProps {
    pub part: Part,
}

#[component]
pub fn Assumptions(props: &AssumptionsProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let known = use_sources();
    let wanted = use_state_eq(String::new);
    let only_assumed = use_state_eq(|| false);
    let only_changed = use_state_eq(|| false);
    // The number that was moved last.
    let moved = use_state_eq(String::new);
    let (Some(scenario), Some(original)) = (state.scenario.as_deref(), state.original.as_deref())
    else {
        return Html::default();
    };
    let mut now = BTreeMap::new();
    for_each_parameter(&mut scenario.clone(), &mut |path, number| {
        now.insert(path.to_string(), number.value);
    });
    let rows: Vec<(Assumption, f64)> = assumptions(original)
        .into_iter()
        .map(|assumption| {
            let now = now.get(&assumption.path).copied();
            (assumption.clone(), now.unwrap_or(assumption.value))
        })
        .collect();
    let needle = wanted.to_lowercase();
    let is_shown = |(assumption, now): &&(Assumption, f64)| {
        let name = name(words, original, state.brief.as_deref(), &assumption.path);
        (needle.is_empty()
            || name.to_lowercase().contains(&needle)
            || assumption.path.contains(&needle))
            && (!*only_assumed || is_assumed(assumption.source.as_deref()))
            && (!*only_changed || *now != assumption.value)
    };
    let shown: Vec<&(Assumption, f64)> = rows.iter().filter(is_shown).collect();
    let check = |state: &UseStateHandle<bool>, label: &str| {
        let setter = state.setter();
        let onchange = move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                setter.set(input.checked());
            }
        };
        html! {
            <label class="tick">
                <input type="checkbox" checked={**state} {onchange} />
                { " " }
                { words.say(label) }
            </label>
        }
    };
    html! {
        <section class="assumptions" aria-labelledby="assumptions-title">
            <h2 id="assumptions-title">{ words.say("assumptions-title") }</h2>
            <Swings part={part.clone()} />
            <h3>{ words.say("ledger-title") }</h3>
            <div class="ledger-bar">
                { filter(words.say("ledger-filter"), &wanted) }
                { check(&only_assumed, "ledger-only-assumed") }
                { check(&only_changed, "ledger-only-changed") }
            </div>
            <p class="progress-line" role="status">
                { words.tell("ledger-count", &[("shown", Arg::Exact(shown.len() as f64)), ("all", Arg::Exact(rows.len() as f64))]) }
            </p>
            { for Section::ALL.into_iter().map(|which| {
                let here = shown.iter().filter(|(assumption, _)| section(&assumption.path) == which);
                let here: Vec<&&(Assumption, f64)> = here.collect();
                if here.is_empty() {
                    return Html::default();
                }
                html! {
                    <details class="ledger-section" open={which == Section::Involved || !needle.is_empty() || *only_changed}>
                        <summary>{ words.say(which.message()) }{ " (" }{ here.len() }{ ")" }</summary>
                        <ul>{ for here.into_iter().map(|(assumption, now)| row(part, assumption, *now, &known, &moved)) }</ul>
                    </details>
                }
            }) }
        </section>
    }
}

/// Simulates the scenario with another number in this place.
fn set(part: &Part, path: &str, value: f64) {
    let scenario = part.state.scenario.as_deref();
    if let Some(changed) = scenario.and_then(|scenario| with_value(scenario, path, value)) {
        let policies = part.state.link.policies.clone();
        part.edit.emit(Edit::by(path, changed, policies));
    }
}

fn row(
    part: &Part,
    assumption: &Assumption,
    now: f64,
    known: &[Source],
    moved: &UseStateHandle<String>,
) -> Html {
    let Part { state, words, .. } = part;
    let Some(original) = state.original.as_deref() else {
        return Html::default();
    };
    let number = |value: f64| words.numerals.decimal(value, 6, false);
    let steps = Steps::new(&assumption.path, assumption.low, assumption.high);
    let name = name(words, original, state.brief.as_deref(), &assumption.path);
    let oninput = {
        let (part, path, moved) = (part.clone(), assumption.path.clone(), moved.setter());
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                moved.set(path.clone());
                set(&part, &path, steps.at(input.value_as_number()));
            }
        }
    };
    let reset = {
        let (part, path, value) = (part.clone(), assumption.path.clone(), assumption.value);
        let moved = moved.setter();
        move |_| {
            moved.set(path.clone());
            set(&part, &path, value);
        }
    };
    let is_changed = now != assumption.value;
    let kind = if is_assumed(assumption.source.as_deref()) {
        "assumed"
    } else {
        "estimated"
    };
    let (low, high) = (number(assumption.low), number(assumption.high));
    let shown = format!("{} {}", number(now), unit(words, &assumption.path));
    html! {
        <li class={classes!("evidence", kind)} data-path={assumption.path.clone()} data-value={now.to_string()}>
            <label class="slider">
                <span>{ &name }</span>
                <span class="slider-value">{ &shown }</span>
                if !state.link.locked {
                    <input type="range" min="0" max={Steps::LAST.to_string()} step="1" value={steps.step(now).to_string()}
                        aria-valuetext={shown.clone()} {oninput} />
                }
            </label>
            if **moved == assumption.path {
                { refusal(part) }
            }
            <p class="evidence-range">
                { words.tell("ledger-range", &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))]) }
                { " " }
                { origin(words, assumption.source.as_deref(), known) }
                if let Some(note) = &assumption.note {
                    { " " }{ named::note(words, note) }
                }
            </p>
            <p class="evidence-path">
                <code>{ &assumption.path }</code>
                if is_changed {
                    { " " }
                    <strong>{ words.tell("ledger-changed", &[("value", Arg::Text(&number(assumption.value)))]) }</strong>
                    { " " }
                    <button type="button" class="quiet" hidden={state.link.locked} aria-label={words.tell("ledger-reset-label", &[("number", Arg::Text(&name))])} onclick={reset}>
                        { words.say("ledger-reset") }
                    </button>
                }
            </p>
        </li>
    }
}

/// What each number does to the first two policies when it is at its ends.
#[component]
fn Swings(props: &AssumptionsProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let measure = use_state_eq(|| 0_usize);
    let policies: Vec<String> = state.link.policies.iter().take(2).cloned().collect();
    let subject = (policies.len() == 2 && state.scenario.is_some()).then(|| Subject::Sensitivity {
        policies: policies.clone(),
    });
    let matter = (
        state.text.clone(),
        policies,
        state.link.accounts,
        state.link.seed,
    );
    let study = use_study(part, subject, matter);
    let (label, kind, pick) = MEASURES[*measure];
    let label = words.say(label);
    let outcomes = state.outcomes();
    let titles: Vec<&str> = outcomes
        .iter()
        .take(2)
        .map(|outcome| outcome.title.as_str())
        .collect();
    let [one, other] = titles[..] else {
        return html! { <p class="plain">{ words.say("tornado-two") }</p> };
    };
    let (base, swings) = match study.as_deref().and_then(|study| study.findings.as_ref()) {
        Some(Findings::Sensitivity {
            base: Some(base),
            swings,
        }) => (base.as_slice(), swings.as_slice()),
        _ => (&[][..], &[][..]),
    };
    let bars = tornado(base, swings, [0, 1], pick);
    let drawn = drawn(&bars, BARS);
    let moved = [one, other][drawn.of];
    let said = |path: &str| match state.scenario.as_deref() {
        Some(scenario) => name(words, scenario, state.brief.as_deref(), path),
        None => path.to_string(),
    };
    let flips: Vec<String> = drawn
        .bars
        .iter()
        .filter(|bar| bar.flips)
        .map(|bar| said(&swings[bar.swing].assumption.path))
        .collect();
    let rest = (drawn.rest > 0).then(|| {
        let [within] = beside(words, kind, [drawn.within]);
        words.tell(
            if drawn.within > 0.0 {
                "tornado-rest"
            } else {
                "tornado-rest-none"
            },
            &[
                ("count", Arg::Count(drawn.rest as f64)),
                ("within", Arg::Text(&within)),
            ],
        )
    });
    let summary = match (drawn.bars.first(), flips.is_empty()) {
        (None, _) if rest.is_some() => String::new(),
        (None, _) => words.say("tornado-waiting"),
        (Some(bar), is_stable) => {
            let first = said(&swings[bar.swing].assumption.path);
            let flips = flips.join("; ");
            let args = [
                ("measure", Arg::Text(&label)),
                ("first", Arg::Text(&first)),
                ("moved", Arg::Text(moved)),
                ("one", Arg::Text(one)),
                ("other", Arg::Text(other)),
                ("flips", Arg::Text(&flips)),
            ];
            words.tell(
                if is_stable {
                    "tornado-stable"
                } else {
                    "tornado-flips"
                },
                &args,
            )
        }
    };
    let plain = |value: f64| words.numerals.decimal(value, 4, false);
    let rows: Vec<Value> = drawn
        .bars
        .iter()
        .filter_map(|bar| {
            let swing = &swings[bar.swing];
            let base = pick(base.get(drawn.of)?)?;
            let Ends { low, high } = bar.ends(drawn.of);
            let (low, high) = (low?, high?);
            let [low_said, high_said, _] = beside(words, kind, [low, high, base]);
            Some(json!({
                "id": swing.assumption.path, "label": said(&swing.assumption.path),
                "low": low, "high": high, "base": base,
                "lowText": plain(swing.assumption.low), "highText": plain(swing.assumption.high),
                "lowValueText": low_said, "highValueText": high_said, "flips": bar.flips,
            }))
        })
        .collect();
    let base_said = base.get(drawn.of).and_then(pick).map(|base| {
        let [base] = beside(words, kind, [base]);
        words.tell("tornado-base", &[("value", Arg::Text(&base))])
    });
    let spec = json!({
        "kind": "tornado", "lang": words.tag(), "title": words.say("tornado-title"),
        "summary": format!("{summary} {}", rest.as_deref().unwrap_or_default()).trim(),
        "x": { "label": words.tell("tornado-axis", &[("measure", Arg::Text(&label)), ("policy", Arg::Text(moved))]) },
        "baseLabel": base_said, "rows": rows, "flipsLabel": words.say("tornado-changes-ranking"), "restLabel": rest,
    });
    let onchange = {
        let measure = measure.setter();
        move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(chosen) = list.and_then(|list| list.value().parse().ok()) {
                measure.set(chosen);
            }
        }
    };
    let progress = study.as_deref().filter(|study| study.done < study.of);
    let ends = |ends: &Ends| {
        let written = match (ends.low, ends.high) {
            (Some(low), Some(high)) => beside(words, kind, [low, high]).map(Some),
            (low, high) => {
                [low, high].map(|end| end.map(|end| beside(words, kind, [end]).concat()))
            }
        };
        let cells = [ends.low, ends.high].into_iter().zip(written);
        cells
            .map(|(end, written)| {
                html! {
                    <td data-value={end.map(|end| end.to_string()).unwrap_or_default()}>
                        { written.unwrap_or_else(|| words.say("undefined")) }
                    </td>
                }
            })
            .collect::<Html>()
    };
    html! {
        <>
            <label class="choice">
                { words.say("tornado-measure") }
                { " " }
                <select {onchange}>
                    { for MEASURES.iter().enumerate().map(|(place, (label, ..))| html! {
                        <option value={place.to_string()} selected={place == *measure}>{ words.say(label) }</option>
                    }) }
                </select>
            </label>
            <p class="plain">{ summary }</p>
            if !rows.is_empty() || rest.is_some() {
                <Chart {spec} touched={Callback::from(|touch| if let Touch::Pick { id } = touch { go(&id) })}
                    missing={words.say("chart-missing")} />
            }
            <p class="progress-line">
                if study.as_deref().is_some_and(|study| study.failed.is_some()) {
                    { words.say("study-failed") }
                } else if let Some(study) = progress {
                    { words.tell("tornado-progress", &[("done", Arg::Exact(f64::from(study.done))), ("of", Arg::Exact(f64::from(study.of)))]) }
                }
            </p>
            <details>
                <summary>{ words.say("chart-as-table") }</summary>
                <div class="scroller" tabindex="0" role="region" aria-label={words.say("tornado-title")}>
                    <table class="swings">
                        <thead>
                            <tr>
                                <th scope="col">{ words.say("tornado-number") }</th>
                                <th scope="col">{ words.tell("tornado-low", &[("policy", Arg::Text(one))]) }</th>
                                <th scope="col">{ words.tell("tornado-high", &[("policy", Arg::Text(one))]) }</th>
                                <th scope="col">{ words.tell("tornado-low", &[("policy", Arg::Text(other))]) }</th>
                                <th scope="col">{ words.tell("tornado-high", &[("policy", Arg::Text(other))]) }</th>
                                <th scope="col">{ words.say("tornado-changes-ranking") }</th>
                            </tr>
                        </thead>
                        <tbody>
                            { for bars.iter().map(|bar| html! {
                                <tr data-path={swings[bar.swing].assumption.path.clone()}>
                                    <th scope="row">{ said(&swings[bar.swing].assumption.path) }</th>
                                    { ends(&bar.one) }
                                    { ends(&bar.other) }
                                    <td>{ words.say(if bar.flips { "tornado-yes" } else { "tornado-no" }) }</td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                </div>
            </details>
        </>
    }
}

/// Takes the reader to a number's place in the ledger.
fn go(path: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| {
        document
            .query_selector(&format!("[data-path=\"{path}\"].evidence"))
            .ok()
            .flatten()
    });
    let Some(row) = found else { return };
    if let Ok(Some(section)) = row.closest("details") {
        let _ = section.set_attribute("open", "");
    }
    let input = row.query_selector("input").ok().flatten();
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        let _ = input.focus();
    }
}
