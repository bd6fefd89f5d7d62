//! Owns what belongs to the scenario as a whole: what it is called, how long it runs, its draw, and names and groups of places. Refuses the people in it.

use super::desk::{Desk, Given, as_some_text, as_text, id};
use super::number::number;
use crate::link::Link;
use crate::model::jurisdiction::Country;
use crate::model::policy::rule::Place;
use crate::model::range::{HORIZON_DAYS, MIN_STRATUM, Range};
use crate::protocol::studio::Ask;
use crate::studio::field::{Kind, TextField, allowed, fault_of};
use crate::studio::part::Part;
use crate::studio::places::Places;
use crate::studio::population::{Act, Spot};
use crate::text::{Arg, rule};
use serde_json::{Value, json};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Seeds that a link may name.
const SEEDS: Range = Range::whole(0.0, u64::MAX as f64);

/// Everything that is not about people.
pub fn whole(desk: &Desk) -> Html {
    let words = &desk.part.words;
    let text = |key: &str, message: &str, kind: Kind, says: fn(&str) -> Option<Value>| {
        let spot = Spot::default().key(key);
        let value = spot
            .find(&desk.value)
            .and_then(Value::as_str)
            .unwrap_or_default();
        html! {
            <TextField part={desk.part.clone()} id={id(&spot)} label={words.say(message)} value={value.to_string()} {kind}
                fault={desk.fault(&spot)} keeper={desk.keeper(&spot, says)} />
        }
    };
    let days = Spot::default().key(HORIZON_DAYS.path);
    let least = Spot::default().key(MIN_STRATUM.path);
    let default = |default: Option<f64>| default.map(|number| number.to_string());
    html! {
        <>
            <h3 id="population-whole-title" tabindex="-1">{ words.say("population-whole") }</h3>
            <div class="population-row">
                { text("title", "rules-name", Kind::Title, as_some_text) }
                { text("description", "rules-description", Kind::Prose, as_text) }
                { text("as_of", "population-as-of", Kind::Line, as_text) }
                { number(desk, &days, &HORIZON_DAYS, &words.say("number-horizon"), default(HORIZON_DAYS.default)) }
                { number(desk, &least, &MIN_STRATUM, &words.say("number-min-stratum"), default(MIN_STRATUM.default)) }
                <Seed part={desk.part.clone()} />
            </div>
            { names(desk) }
            { groups(desk) }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct SeedProps {
    part: Part,
}

/// Which accounts are drawn: a number, and the way to the next.
#[component]
fn Seed(props: &SeedProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let typed = use_state_eq(|| None::<String>);
    let seed = state.link.seed;
    let draw = {
        let (part, typed) = (part.clone(), typed.setter());
        move |seed: u64| {
            typed.set(None);
            let state = &part.state;
            let link = Link {
                seed,
                digest: None,
                ..state.link.clone()
            };
            if seed != state.link.seed {
                // What a link cannot carry comes along.
                let scenario = state.edited.then(|| state.text.to_string());
                let query = link.write("");
                part.ask.emit(Ask::Open { query, scenario });
            }
        }
    };
    // It is kept as it is typed; other accounts are drawn when the field is left.
    let oninput = {
        let typed = typed.setter();
        move |event: InputEvent| {
            typed.set(
                event
                    .target_dyn_into()
                    .map(|field: HtmlInputElement| field.value()),
            );
        }
    };
    let onchange = {
        let draw = draw.clone();
        move |event: Event| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            if let Some(Ok(seed)) = field.map(|field| field.value().trim().parse::<u64>()) {
                draw(seed);
            }
        }
    };
    let next = move |_| draw(seed.wrapping_add(1));
    let wrong = typed
        .as_ref()
        .filter(|text| text.trim().parse::<u64>().is_err());
    let fault = wrong.map(|text| fault_of(words, text.trim(), &allowed(words, SEEDS)));
    let said = "population-seed-fault";
    html! {
        <div class="population-number">
            <span class="field">
                <label for="population-seed">{ words.say("builder-seed") }</label>
                <input id="population-seed" class="number" type="text" inputmode="numeric" autocomplete="off"
                    value={typed.as_ref().cloned().unwrap_or_else(|| seed.to_string())}
                    aria-invalid={fault.is_some().then_some("true")} aria-describedby={fault.is_some().then_some(said)} {oninput} {onchange} />
                if let Some(fault) = fault {
                    <span id={said} class="fault" role="alert">{ fault }</span>
                }
            </span>
            <button type="button" class="quiet" onclick={next}>{ words.say("population-draw") }</button>
        </div>
    }
}

/// Places of one's own, by name.
fn names(desk: &Desk) -> Html {
    let words = &desk.part.words;
    let spot = Spot::default().key("country_names");
    let known = &desk.scenario.country_names;
    let free = ('A'..='Z').find_map(|letter| {
        let country = Country::new(&format!("X{letter}"))?;
        (!known.contains_key(&country)).then_some(country)
    });
    let add = {
        let (desk, spot) = (desk.clone(), spot.clone());
        move |_| {
            let Some(code) = free else { return };
            let name = Value::from(code.as_str());
            if desk.act(&[Act::set(spot.key(code.as_str()), name)]) {
                desk.focus.go(id(&spot.key(code.as_str())));
            }
        }
    };
    let row = |(code, name): (&Country, &String)| {
        let spot = spot.key(code.as_str());
        let label = words.tell(
            "population-place-name",
            &[("code", Arg::Text(code.as_str()))],
        );
        html! {
            <li key={code.to_string()}>
                <TextField part={desk.part.clone()} id={id(&spot)} {label} value={name.clone()} kind={Kind::Title}
                    fault={desk.fault(&spot)} keeper={desk.keeper(&spot, as_some_text)} />
                { remove(desk, &spot, code.as_str(), "population-place-add") }
            </li>
        }
    };
    html! {
        <details class="population-part">
            <summary>{ words.say("population-places") }{ " (" }{ known.len() }{ ")" }</summary>
            <ul class="population-names">{ for known.iter().map(row) }</ul>
            <button type="button" class="quiet" id="population-place-add" disabled={free.is_none()} onclick={add}>{ words.say("population-place-add") }</button>
        </details>
    }
}

/// Groups of countries that rules may name.
fn groups(desk: &Desk) -> Html {
    let (words, brief) = (&desk.part.words, desk.part.state.brief.as_deref());
    let spot = Spot::default().key("country_groups");
    let known = &desk.scenario.country_groups;
    let row = |(name, countries): (&String, &Vec<Country>)| {
        let spot = spot.key(name);
        // As rules say it; the id is what they write.
        let said = rule::places(words, brief, &[Place::Group(name.clone())]);
        let chosen: Vec<Place> = countries.iter().copied().map(Place::Country).collect();
        let onchange = {
            let (desk, spot) = (desk.clone(), spot.clone());
            Callback::from(move |places: Vec<Place>| {
                let codes: Vec<String> = places.iter().map(ToString::to_string).collect();
                desk.act(&[Act::set(spot.clone(), json!(codes))]);
            })
        };
        html! {
            <li key={name.clone()}>
                <span><b>{ &said }</b>{ " " }<code>{ format!("@{name}") }</code></span>
                <Places part={desk.part.clone()} id={id(&spot)} label={said.clone()} {chosen} groups={false} {onchange} />
                { remove(desk, &spot, &said, "population-group-new") }
            </li>
        }
    };
    html! {
        <details class="population-part">
            <summary>{ words.say("population-groups") }{ " (" }{ known.len() }{ ")" }</summary>
            <ul class="population-names">{ for known.iter().map(row) }</ul>
            <NewGroup desk={Given(desk.clone())} />
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct NewGroupProps {
    desk: Given,
}

/// One more group: its name is written first.
#[component]
fn NewGroup(props: &NewGroupProps) -> Html {
    let Given(desk) = &props.desk;
    let words = &desk.part.words;
    let wished = use_state_eq(String::new);
    let onchange = {
        let wished = wished.setter();
        Callback::from(move |name| wished.set(name))
    };
    let is_free = !wished.is_empty() && !desk.scenario.country_groups.contains_key(&*wished);
    let add = {
        let (desk, wished) = (desk.clone(), wished.clone());
        move |_| {
            let spot = Spot::default().key("country_groups").key(&wished);
            if is_free && desk.act(&[Act::set(spot.clone(), json!([]))]) {
                wished.set(String::new());
                desk.focus.go(id(&spot));
            }
        }
    };
    html! {
        <div class="population-row">
            <TextField part={desk.part.clone()} id="population-group-new" label={words.say("population-group-name")} value={(*wished).clone()} kind={Kind::Line} {onchange} />
            <button type="button" class="quiet" disabled={!is_free} onclick={add}>{ words.say("population-group-add") }</button>
        </div>
    }
}

/// The button that takes a name out of a list.
fn remove(desk: &Desk, spot: &Spot, what: &str, next: &'static str) -> Html {
    let words = &desk.part.words;
    let label = words.tell("rules-remove", &[("what", Arg::Text(what))]);
    let onclick = {
        let (desk, spot) = (desk.clone(), spot.clone());
        move |_| {
            if desk.act(&[Act::remove(spot.clone())]) {
                desk.focus.go(next.to_string());
            }
        }
    };
    html! {
        <button type="button" class="step" aria-label={label.clone()} title={label} {onclick}><span aria-hidden="true">{ "\u{00d7}" }</span></button>
    }
}
