//! Owns the blocks of a scenario as a form: made from the model's table of numbers, for everybody or for one cohort, which says only what differs. Refuses
//! what the numbers mean.

use super::desk::{Desk, part_id};
use super::number::number;
use super::places::weights;
use crate::model::class::Class;
use crate::model::range::{Field, SCENARIO_FIELDS};
use crate::studio::population::{Act, Spot, is_by_class, number as number_in};
use crate::text::assumption::{Section, name, section};
use serde_json::{Value, json};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The parts that are shown here; the others stand with the cohort and with the scenario.
const PARTS: [Section; 6] = [
    Section::Involved,
    Section::Papers,
    Section::Balances,
    Section::Scores,
    Section::Behaviour,
    Section::Review,
];
/// The messages of the classes' names, in the order of [`Class::ALL`].
const CLASSES: [&str; 3] = ["class-innocent", "class-facilitator", "class-designated"];

/// All parts, of a cohort or of everybody.
pub fn blocks(desk: &Desk, cohort: Option<usize>) -> Html {
    PARTS
        .into_iter()
        .map(|which| part(desk, cohort, which))
        .collect()
}

fn part(desk: &Desk, cohort: Option<usize>, which: Section) -> Html {
    let words = &desk.part.words;
    let base = cohort.map_or_else(Spot::default, Spot::cohort);
    let fields = SCENARIO_FIELDS
        .into_iter()
        .filter(|field| section(field.path) == which && (cohort.is_none() || field.in_cohort));
    let fields: Vec<&Field> = fields.collect();
    let is_said = |field: &&&Field| place(&base, field).find(&desk.value).is_some();
    let said = fields.iter().filter(is_said).count();
    let id = part_id(cohort, which);
    let is_open = desk.opened.contains(&id);
    html! {
        <details class="population-part" key={id.clone()} open={is_open} ontoggle={desk.toggle(id.clone())}>
            <summary {id}>
                { words.say(which.message()) }
                if said > 0 {
                    { " (" }{ said }{ ")" }
                }
            </summary>
            if is_open {
                <div class="population-fields">
                    { for fields.into_iter().map(|field| one(desk, &base, field)) }
                </div>
            }
        </details>
    }
}

/// Where a field stands.
fn place(base: &Spot, field: &Field) -> Spot {
    base.within(field.path.trim_end_matches(".*"))
}

fn one(desk: &Desk, base: &Spot, field: &'static Field) -> Html {
    let spot = place(base, field);
    let label = label(desk, field);
    if field.path.ends_with(".*") {
        weights(desk, &spot, field, &label)
    } else if field.by_class {
        by_class(desk, &spot, field, &label)
    } else {
        let holds = inherited(desk, &spot, field);
        number(
            desk,
            &spot,
            field,
            &label,
            Some(written(desk, holds.as_ref())),
        )
    }
}

/// What a number is called, wherever it stands.
fn label(desk: &Desk, field: &Field) -> String {
    let Desk { part, scenario, .. } = desk;
    let path = field.path.trim_end_matches(".*");
    name(&part.words, scenario, part.state.brief.as_deref(), path)
}

/// What holds when nothing is said here: in a cohort what the scenario says, else the default.
pub fn inherited(desk: &Desk, spot: &Spot, field: &Field) -> Option<Value> {
    let everybody = spot.cohort_number().and_then(|_| {
        let path = field.path.trim_end_matches(".*");
        Spot::default().within(path).find(&desk.value).cloned()
    });
    everybody.or_else(|| field.default.map(Value::from))
}

/// The same as a field shows it.
fn written(desk: &Desk, holds: Option<&Value>) -> String {
    match number_in(holds) {
        Some(number) => number.to_string(),
        None => desk.part.words.say("rules-as-scenario"),
    }
}

/// A number for all classes, or one for each.
fn by_class(desk: &Desk, spot: &Spot, field: &'static Field, label: &str) -> Html {
    let words = &desk.part.words;
    let found = spot.find(&desk.value);
    let is_each = is_by_class(found);
    let holds = inherited(desk, spot, field);
    let onchange = {
        let (desk, spot) = (desk.clone(), spot.clone());
        let now = found.cloned().or_else(|| holds.clone());
        move |event: Event| {
            let ticked = event.target_dyn_into::<HtmlInputElement>();
            let is_each = ticked.is_some_and(|ticked| ticked.checked());
            let now = now.clone().unwrap_or_default();
            let to = match is_each {
                true if is_by_class(Some(&now)) => now,
                true => json!({"innocent": now, "facilitator": now, "designated": now}),
                false => now.get("innocent").cloned().unwrap_or(now),
            };
            // What stood here goes first: a number would only take the place of a number.
            desk.act(&[Act::remove(spot.clone()), Act::set(spot.clone(), to)]);
        }
    };
    html! {
        <fieldset class="population-kinds">
            <legend>{ label }</legend>
            <label class="tick">
                <input type="checkbox" checked={is_each} {onchange} />
                { " " }
                { words.say("population-by-kind") }
            </label>
            if is_each {
                { for Class::NAMES.into_iter().zip(CLASSES).map(|(class, message)| {
                    number(desk, &spot.key(class), field, &words.say(message), None)
                }) }
            } else {
                { number(desk, spot, field, &words.say("population-all-kinds"), Some(written(desk, holds.as_ref()))) }
            }
            { unsay(desk, spot, label) }
        </fieldset>
    }
}

/// The way back from what a cohort says of its own to what the scenario says.
pub fn unsay(desk: &Desk, spot: &Spot, label: &str) -> Html {
    let words = &desk.part.words;
    if spot.cohort_number().is_none() || spot.find(&desk.value).is_none() {
        return Html::default();
    }
    let onclick = {
        let (desk, spot) = (desk.clone(), spot.clone());
        move |_| {
            desk.act(&[Act::remove(spot.clone())]);
        }
    };
    html! {
        <button type="button" class="quiet" {onclick}>
            { words.say("population-unsay") }<span class="hidden">{ ": " }{ label }</span>
        </button>
    }
}
