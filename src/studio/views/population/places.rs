//! Owns numbers by country: which countries are named, and the number of each. Refuses what they weigh.

use super::blocks::{inherited, unsay};
use super::desk::Desk;
use super::number::number;
use crate::model::jurisdiction::Country;
use crate::model::policy::rule::Place;
use crate::model::range::{Field, NATIONALITY_SHIFT};
use crate::studio::places::Places;
use crate::studio::population::{Act, Spot};
use crate::text::places::place_name;
use crate::text::{Arg, rule};
use serde_json::{Map, Value, json};
use yew::prelude::*;

use super::desk::id;

/// A country's weight when it is named first.
const WEIGHT: f64 = 1.0;

/// The countries of this map with their numbers. A cohort that says nothing has the scenario's.
pub fn weights(desk: &Desk, spot: &Spot, field: &'static Field, label: &str) -> Html {
    let Desk { part, value, .. } = desk;
    let (words, brief) = (&part.words, part.state.brief.as_deref());
    let own = spot.find(value).and_then(Value::as_object);
    let holds = inherited(desk, spot, field);
    let holds = holds.as_ref().and_then(Value::as_object);
    let is_cohort = spot.cohort_number().is_some();
    if let (true, None) = (is_cohort, own) {
        let list = rule::places(words, brief, &places(holds));
        let onclick = {
            let (desk, spot) = (desk.clone(), spot.clone());
            let start = holds.cloned().unwrap_or_default();
            move |_| {
                if desk.act(&[Act::set(spot.clone(), Value::Object(start.clone()))]) {
                    desk.focus.go(id(&spot));
                }
            }
        };
        return html! {
            <div class="population-kinds" role="group" aria-label={label.to_string()}>
                <p><b>{ label }</b>{ " " }{ words.tell("population-inherited", &[("what", Arg::Text(&list))]) }</p>
                <button type="button" class="quiet" {onclick}>
                    { words.say("population-say") }<span class="hidden">{ ": " }{ label }</span>
                </button>
            </div>
        };
    }
    let chosen = places(own);
    let onchange = {
        let (desk, spot, before) = (desk.clone(), spot.clone(), chosen.clone());
        let first = if field.path == NATIONALITY_SHIFT.path {
            0.0
        } else {
            WEIGHT
        };
        Callback::from(move |after: Vec<Place>| {
            let at = |place: &Place| spot.key(&place.to_string());
            let gone = before.iter().filter(|place| !after.contains(place));
            let come = after.iter().filter(|place| !before.contains(place));
            let mut acts: Vec<Act> = gone.map(|place| Act::remove(at(place))).collect();
            acts.extend(come.map(|place| Act::set(at(place), json!(first))));
            desk.act(&acts);
        })
    };
    html! {
        <div class="population-kinds" role="group" aria-label={label.to_string()}>
            <p><b>{ label }</b></p>
            <Places part={part.clone()} id={id(spot)} label={label.to_string()} {chosen} groups={false} {onchange} />
            <div class="population-row">
                { for own.into_iter().flat_map(Map::keys).map(|code| {
                    number(desk, &spot.key(code), field, &place_name(words, brief, code), None)
                }) }
            </div>
            { unsay(desk, spot, label) }
        </div>
    }
}

/// The countries that a map names.
fn places(map: Option<&Map<String, Value>>) -> Vec<Place> {
    let codes = map.into_iter().flat_map(Map::keys);
    codes
        .filter_map(|code| Some(Place::Country(Country::new(code)?)))
        .collect()
}
