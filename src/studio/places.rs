//! Owns choosing countries and groups of countries from a list by name. Refuses what they are chosen for.

use super::part::Part;
use crate::model::jurisdiction::Country;
use crate::model::policy::rule::Place;
use crate::text::Words;
use crate::text::places::place_name;
use crate::text::rule;
use js_sys::JsString;
use std::cmp::Ordering;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PlacesProps {
    pub part: Part,
    /// Of the button that opens the list; unique on the page.
    pub id: String,
    /// What is chosen here.
    pub label: String,
    pub chosen: Vec<Place>,
    /// Groups of countries may be chosen too.
    #[prop_or(true)]
    pub groups: bool,
    pub onchange: Callback<Vec<Place>>,
}

/// The chosen places as a phrase, and behind it a list of all, to be filtered.
#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let PlacesProps {
        part, id, chosen, ..
    } = props;
    let (words, brief) = (&part.words, part.state.brief.as_deref());
    let is_open = use_state_eq(|| false);
    let wanted = use_state_eq(String::new);
    let said = rule::places(words, brief, chosen);
    let ontoggle = {
        let is_open = is_open.setter();
        move |event: Event| {
            if let Some(details) = event.target_dyn_into::<Element>() {
                is_open.set(details.has_attribute("open"));
            }
        }
    };
    let oninput = {
        let wanted = wanted.setter();
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                wanted.set(input.value());
            }
        }
    };
    let onkeydown = {
        let id = id.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                close(&id);
            }
        }
    };
    html! {
        <details class="place-list" {ontoggle} {onkeydown}>
            <summary id={id.clone()}>
                <span class="hidden">{ &props.label }{ " " }</span>
                { said }
            </summary>
            if *is_open {
                <label class="choice">
                    { words.say("places-filter") }
                    { " " }
                    <input type="search" value={(*wanted).clone()} {oninput} />
                </label>
                <ul aria-label={props.label.clone()}>
                    { for offered(part, props.groups, &wanted).into_iter().map(|(place, name)| entry(props, place, name)) }
                </ul>
            }
        </details>
    }
}

/// Closes the list of the summary with this id, and goes there.
fn close(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(summary) = document.and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    if let Some(details) = summary.parent_element() {
        let _ = details.remove_attribute("open");
    }
    if let Ok(summary) = summary.dyn_into::<web_sys::HtmlElement>() {
        let _ = summary.focus();
    }
}

fn entry(props: &PlacesProps, place: Place, name: String) -> Html {
    let is_chosen = props.chosen.contains(&place);
    let code = place.to_string();
    let onchange = {
        let (chosen, changed) = (props.chosen.clone(), props.onchange.clone());
        move |_| {
            let mut next = chosen.clone();
            if is_chosen {
                next.retain(|known| *known != place);
            } else {
                next.push(place.clone());
            }
            changed.emit(next);
        }
    };
    html! {
        <li key={code.clone()}>
            <label class="tick">
                <input type="checkbox" checked={is_chosen} {onchange} />
                { " " }
                { name }
                { " " }
                <small>{ code }</small>
            </label>
        </li>
    }
}

/// The places of which one is chosen, with their names: groups, then those of the scenario, then all others; those that fit what is looked for.
fn offered(part: &Part, groups: bool, wanted: &str) -> Vec<(Place, String)> {
    let Some(scenario) = part.state.scenario.as_deref() else {
        return Vec::new();
    };
    let (words, brief) = (&part.words, part.state.brief.as_deref());
    let names = scenario.country_groups.keys().filter(|_| groups);
    let mut all: Vec<(Place, String)> = names
        .map(|name| {
            let place = Place::Group(name.clone());
            let said = rule::places(words, brief, std::slice::from_ref(&place));
            (place, said)
        })
        .collect();
    all.extend(
        countries(part)
            .iter()
            .map(|(country, name)| (Place::Country(*country), name.clone())),
    );
    let wanted = wanted.trim().to_lowercase();
    all.retain(|(place, name)| {
        wanted.is_empty()
            || name.to_lowercase().contains(&wanted)
            || place.to_string().to_lowercase().contains(&wanted)
    });
    all
}

/// Every country by name: those of the scenario first.
#[must_use]
pub fn countries(part: &Part) -> Vec<(Country, String)> {
    let (words, brief) = (&part.words, part.state.brief.as_deref());
    let mut own: Vec<Country> = Vec::new();
    if let Some(scenario) = part.state.scenario.as_deref() {
        own.extend(scenario.country_names.keys());
        for cohort in &scenario.cohorts {
            own.extend([cohort.nationality, cohort.residence]);
        }
    }
    own.sort_unstable();
    own.dedup();
    let others = Country::assigned().filter(|country| !own.contains(country));
    let named = |country: Country| (country, place_name(words, brief, country.as_str()));
    let mut first: Vec<_> = own.iter().copied().map(named).collect();
    let mut rest: Vec<_> = others.map(named).collect();
    first.sort_by(|(_, one), (_, other)| by_name(words, one, other));
    rest.sort_by(|(_, one), (_, other)| by_name(words, one, other));
    first.append(&mut rest);
    first
}

/// The order of names in the reader's language.
fn by_name(words: &Rc<Words>, one: &str, other: &str) -> Ordering {
    let order = JsString::from(one).locale_compare(
        other,
        &js_sys::Array::of1(&words.tag().into()),
        &js_sys::Object::new(),
    );
    order.cmp(&0)
}
