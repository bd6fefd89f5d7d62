//! Owns where the innocent who are hit live, or what their nationality is: bars and numbers for both policies. Refuses to sum.

use crate::studio::part::Part;
use crate::text::places::{Hit, Pick, lines, place_name};
use crate::text::{Arg, Words};
use yew::prelude::*;

/// Places told by name.
const NAMED: usize = 8;

#[derive(Properties, PartialEq)]
pub struct PlacesProps {
    pub part: Part,
}

/// By what the places are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PlacesBy {
    Residence,
    Nationality,
}

#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let Part { state, words, .. } = &props.part;
    let by = use_state_eq(|| PlacesBy::Residence);
    let outcomes = state.outcomes();
    let pick: Pick = match *by {
        PlacesBy::Residence => |outcome| &outcome.by_residence,
        PlacesBy::Nationality => |outcome| &outcome.by_nationality,
    };
    let lines = lines(&outcomes, pick, NAMED);
    let name = |code: &Option<String>| match code {
        Some(code) => place_name(words, state.brief.as_deref(), code),
        None => words.say("places-rest"),
    };
    html! {
        <section class="places" aria-labelledby="places-title">
            <div class="compare-bar">
                <h2 id="places-title">{ words.say("places-title") }</h2>
                { switch(words, &by) }
            </div>
            if lines.is_empty() {
                <p class="nobody">
                    { if outcomes.is_empty() { words.say("places-waiting") } else { words.say("places-nobody") } }
                </p>
            } else {
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
                            <tr>
                                <th scope="row">{ name(&line.code) }</th>
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
        </section>
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

fn hit_view(words: &Words, hit: &Hit) -> Html {
    let args = [
        ("frozen", Arg::Count(hit.frozen)),
        ("restricted", Arg::Count(hit.restricted)),
    ];
    let text = match (hit.frozen >= 0.5, hit.restricted >= 0.5) {
        (true, true) => words.tell("hit-frozen-and-restricted", &args),
        (true, false) => words.tell("hit-frozen", &args),
        (false, true) => words.tell("hit-restricted", &args),
        (false, false) => words.say("hit-nobody"),
    };
    let exact = words.tell(
        "hit-exact",
        &[
            ("affected", Arg::Exact(hit.affected().round())),
            ("total", Arg::Exact(hit.total.round())),
        ],
    );
    html! { <span class="hit" title={exact}>{ text }</span> }
}

fn switch(words: &Words, by: &UseStateHandle<PlacesBy>) -> Html {
    let choice = |which: PlacesBy, label: String| {
        let setter = by.setter();
        let onchange = move |_| setter.set(which);
        html! {
            <label>
                <input type="radio" name="places-by" checked={**by == which} onchange={onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="switch">
            <legend>{ words.say("places-legend") }</legend>
            { choice(PlacesBy::Residence, words.say("places-by-residence")) }
            { choice(PlacesBy::Nationality, words.say("places-by-nationality")) }
        </fieldset>
    }
}
