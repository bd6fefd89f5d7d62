//! Owns the days: who is frozen, who is gone and which appeals wait, with the notice and the review team to be moved. Refuses to count days
//! (the model) and to draw (the charts).

use crate::model::outcome::{Daily, PolicyOutcome};
use crate::model::scenario::Scenario;
use crate::studio::chart::{Chart, Touch};
use crate::studio::edit::{capacity, notice, with_capacity, with_notice};
use crate::studio::hand::Edit;
use crate::studio::part::Part;
use crate::studio::views::refusal::refusal;
use crate::text::timeline::{sampled, sentence};
use crate::text::{Arg, Words};
use serde_json::{Value, json};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Longest notice that can be set by hand.
const LONGEST_NOTICE: u32 = 90;
/// Largest review team that can be set by hand, appeals a day, as a power of ten.
const LARGEST_TEAM: f64 = 7.0;
/// Steps of the review team's slider for a factor of ten.
const STEPS: f64 = 10.0;

/// What is told by day: message, what it is harm to or is about, where it stands in the result.
type Series = (&'static str, Option<&'static str>, fn(&Daily) -> &Vec<f64>);
const SERIES: [Series; 4] = [
    ("timeline-frozen-innocent", Some("harm"), |daily| {
        &daily.frozen_innocent
    }),
    ("timeline-frozen-involved", Some("involved"), |daily| {
        &daily.frozen_involved
    }),
    ("timeline-left-involved", Some("involved"), |daily| {
        &daily.left_involved
    }),
    ("timeline-backlog", None, |daily| &daily.backlog),
];

#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    pub part: Part,
}

#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let outcomes = state.outcomes();
    let first = state.link.policies.first().cloned().unwrap_or_default();
    let set = {
        let part = part.clone();
        move |change: &dyn Fn(&Scenario) -> Option<Scenario>| {
            if let Some(changed) = part.state.scenario.as_deref().and_then(change) {
                let policies = part.state.link.policies.clone();
                part.edit.emit(Edit::by("timeline", changed, policies));
            }
        }
    };
    let set_notice = {
        let (set, first) = (set.clone(), first.clone());
        Callback::from(move |days: f64| set(&|scenario| with_notice(scenario, &first, days as u32)))
    };
    let set_capacity = Callback::from(move |accounts: f64| {
        set(&|scenario| Some(with_capacity(scenario, accounts)))
    });
    let touched = {
        let (set_notice, set_capacity) = (set_notice.clone(), set_capacity.clone());
        Callback::from(move |touch| match touch {
            Touch::Notice { day, .. } => set_notice.emit(day.round()),
            Touch::Capacity { accounts, .. } => set_capacity.emit(accounts.round()),
            _ => {}
        })
    };
    let said: Vec<String> = outcomes
        .iter()
        .map(|outcome| sentence(words, outcome))
        .collect();
    let said = said.join(" ");
    let movable = state.scenario.as_deref().filter(|_| !state.link.locked);
    let moved = movable.map(|scenario| Moved {
        policy: outcomes
            .first()
            .map_or_else(String::new, |outcome| outcome.title.clone()),
        notice: notice(scenario, &first).unwrap_or_default(),
        longest: LONGEST_NOTICE.min(scenario.horizon_days() - 1),
        capacity: capacity(scenario),
    });
    let spec = spec(words, &outcomes, &said, moved.as_ref());
    html! {
        <section class="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{ words.say("timeline-title") }</h2>
            <p class="plain">{ said }</p>
            <Chart {spec} {touched} missing={words.say("chart-missing")} />
            { refusal(part) }
            { for moved.map(|moved| sliders(words, &moved, &set_notice, &set_capacity)) }
            <details>
                <summary>{ words.say("chart-as-table") }</summary>
                { table(words, &outcomes) }
            </details>
        </section>
    }
}

/// What a hand can move.
struct Moved {
    /// Title of the policy whose notice it is.
    policy: String,
    notice: u32,
    longest: u32,
    capacity: f64,
}

impl Moved {
    fn notice_label(&self, words: &Words) -> String {
        words.tell("timeline-notice", &[("policy", Arg::Text(&self.policy))])
    }

    fn notice_text(&self, words: &Words) -> String {
        words.tell("own-days", &[("days", Arg::Count(f64::from(self.notice)))])
    }

    fn capacity_text(&self, words: &Words) -> String {
        words.tell(
            "timeline-capacity-value",
            &[("accounts", Arg::Count(self.capacity))],
        )
    }
}

fn spec(words: &Words, outcomes: &[&PolicyOutcome], summary: &str, moved: Option<&Moved>) -> Value {
    let panels: Vec<Value> = SERIES
        .iter()
        .map(|(label, tone, pick)| {
            let series: Vec<Value> = outcomes
                .iter()
                .zip(0..)
                .map(|(outcome, pattern)| {
                    json!({ "id": outcome.id, "policy": outcome.title, "label": outcome.title, "values": pick(&outcome.daily), "pattern": pattern % 4 })
                })
                .collect();
            json!({ "label": words.say(label), "unit": words.say("timeline-unit"), "tone": tone, "series": series })
        })
        .collect();
    let notice = moved.map(|moved| {
        json!({
            "day": moved.notice, "min": 0, "max": moved.longest, "label": words.say("timeline-notice-handle"), "valueText": moved.notice_text(words),
        })
    });
    let capacity = moved.map(|moved| {
        json!({
            "value": moved.capacity, "min": 0, "max": 10_f64.powf(LARGEST_TEAM), "label": words.say("timeline-capacity"),
            "note": words.say("timeline-capacity-scale"), "valueText": moved.capacity_text(words), "panel": SERIES.len() - 1,
        })
    });
    json!({
        "kind": "timeline", "lang": words.tag(), "title": words.say("timeline-title"), "summary": summary,
        "x": { "label": words.say("timeline-day") }, "panels": panels, "notice": notice, "capacity": capacity,
    })
}

fn sliders(
    words: &Words,
    moved: &Moved,
    set_notice: &Callback<f64>,
    set_capacity: &Callback<f64>,
) -> Html {
    let input = |set: &Callback<f64>, meant: fn(f64) -> f64| {
        let set = set.clone();
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                set.emit(meant(input.value_as_number()));
            }
        }
    };
    // Nobody at the left end, then ten steps for each factor of ten.
    let at = if moved.capacity < 1.0 {
        0.0
    } else {
        1.0 + (moved.capacity.log10() * STEPS).round()
    };
    let meant = |step: f64| {
        if step < 1.0 {
            0.0
        } else {
            10_f64.powf((step - 1.0) / STEPS).round()
        }
    };
    html! {
        <div class="own">
            <label class="slider">
                <span>{ moved.notice_label(words) }</span>
                <span class="slider-value">{ moved.notice_text(words) }</span>
                <input type="range" min="0" max={moved.longest.to_string()} step="1" value={moved.notice.to_string()}
                    aria-valuetext={moved.notice_text(words)} oninput={input(set_notice, |days| days)} />
            </label>
            <label class="slider">
                <span>{ words.say("timeline-capacity") }{ " " }<small>{ words.say("timeline-capacity-steps") }</small></span>
                <span class="slider-value">{ moved.capacity_text(words) }</span>
                <input type="range" min="0" max={(1.0 + LARGEST_TEAM * STEPS).to_string()} step="1" value={at.to_string()}
                    aria-valuetext={moved.capacity_text(words)} oninput={input(set_capacity, meant)} />
            </label>
        </div>
    }
}

fn table(words: &Words, outcomes: &[&PolicyOutcome]) -> Html {
    let horizon = outcomes
        .first()
        .map_or(0, |outcome| outcome.daily.day.len().saturating_sub(1));
    let cell = |values: &Vec<f64>, day: usize| match values.get(day) {
        Some(value) => words.numerals.exact(value.round()),
        None => words.say("undefined"),
    };
    let days = |outcome: &&PolicyOutcome| {
        html! {
            <div class="scroller" tabindex="0" role="region" aria-label={outcome.title.clone()}>
                <table class="days" data-days={outcome.id.clone()}>
                    <caption>{ &outcome.title }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.say("timeline-day") }</th>
                            { for SERIES.iter().map(|(label, ..)| html! { <th scope="col">{ words.say(label) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for sampled(horizon).into_iter().map(|day| html! {
                            <tr>
                                <th scope="row">{ day }</th>
                                { for SERIES.iter().map(|(_, _, pick)| html! { <td>{ cell(pick(&outcome.daily), day) }</td> }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        }
    };
    outcomes.iter().map(days).collect()
}
