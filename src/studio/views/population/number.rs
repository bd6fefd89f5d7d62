//! Owns one number of the population editor with its evidence: what is said, what holds when nothing is, its range, source and note. Refuses which number
//! it is.

use super::desk::{Desk, as_number, as_some_number, as_text, id};
use crate::model::range::Field;
use crate::studio::field::{Kind, NumberField, TextField};
use crate::studio::population::{Act, Spot, number as number_in};
use crate::studio::views::evidence::origin;
use crate::text::assumption::unit;
use crate::text::{Arg, named};
use serde_json::Value;
use yew::prelude::*;

/// A number: its field, and below it where it comes from. `placeholder` is what holds when nothing is said; without one, something must be.
pub fn number(
    desk: &Desk,
    spot: &Spot,
    field: &Field,
    label: &str,
    placeholder: Option<String>,
) -> Html {
    let words = &desk.part.words;
    let found = spot.find(&desk.value);
    let says = if placeholder.is_some() {
        as_number
    } else {
        as_some_number
    };
    html! {
        <div class="population-number">
            <NumberField part={desk.part.clone()} id={id(spot)} label={label.to_string()} unit={unit(words, field.path)}
                value={number_in(found)} range={field.range} optional={placeholder.is_some()} placeholder={placeholder.unwrap_or_default()}
                fault={desk.fault(spot)} keeper={desk.keeper(spot, says)} />
            { widen(desk, spot, label) }
            if let Some(found) = found {
                { evidence(desk, spot, field, label, found) }
            }
        </div>
    }
}

/// The way to a number beyond its own range: the range goes along.
fn widen(desk: &Desk, spot: &Spot, label: &str) -> Html {
    let words = &desk.part.words;
    let written = desk
        .draft
        .text(spot, &desk.value)
        .filter(|_| desk.draft.waits(spot));
    let wanted = written.and_then(|text| text.trim().parse::<f64>().ok());
    let found = spot.find(&desk.value);
    let end = |key: &str| found.and_then(|found| found.get(key)?.as_f64());
    let (Some(wanted), low, high) = (wanted, end("low"), end("high")) else {
        return Html::default();
    };
    let beyond = match (low, high) {
        (Some(low), _) if wanted < low => "low",
        (_, Some(high)) if wanted > high => "high",
        _ => return Html::default(),
    };
    let onclick = {
        let (desk, spot) = (desk.clone(), spot.clone());
        move |_| {
            if desk.act(&[Act::set(spot.key(beyond), wanted.into())]) {
                desk.focus.go(id(&spot));
            }
        }
    };
    html! {
        <button type="button" class="quiet" {onclick}>{ words.say("population-widen") }<span class="hidden">{ ": " }{ label }</span></button>
    }
}

/// Range, source and note of a number, to be read and, behind one line, to be changed.
fn evidence(desk: &Desk, spot: &Spot, field: &Field, label: &str, found: &Value) -> Html {
    let words = &desk.part.words;
    let key = format!("{}-evidence", id(spot));
    let is_open = desk.opened.contains(&key);
    let end = |key: &str| found.get(key).and_then(Value::as_f64);
    let text = |key: &str| found.get(key).and_then(Value::as_str);
    let (low, high) = (end("low"), end("high"));
    let range = low.zip(high).map(|(low, high)| {
        let [low, high] = [low, high].map(|end| words.numerals.decimal(end, 6, false));
        words.tell(
            "ledger-range",
            &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))],
        )
    });
    let is_told = range.is_some() || text("source").is_some() || text("note").is_some();
    let end = |key: &'static str, message: &str| {
        let spot = spot.key(key);
        html! {
            <NumberField part={desk.part.clone()} id={id(&spot)} label={words.say(message)} value={end(key)} range={field.range} optional={true}
                fault={desk.fault(&spot)} keeper={desk.keeper(&spot, as_number)} />
        }
    };
    let line = |key: &'static str, message: &str, kind: Kind| {
        let spot = spot.key(key);
        html! {
            <TextField part={desk.part.clone()} id={id(&spot)} label={words.say(message)} value={text(key).unwrap_or_default().to_string()} {kind}
                fault={desk.fault(&spot)} keeper={desk.keeper(&spot, as_text)} />
        }
    };
    html! {
        <>
            if is_told {
                <p class="evidence-range">
                    { range }
                    { " " }
                    { origin(words, text("source"), &desk.sources) }
                    if let Some(note) = text("note") {
                        { " " }{ named::note(words, note) }
                    }
                </p>
            }
            <details class="population-evidence" open={is_open} ontoggle={desk.toggle(key)}>
                <summary>{ words.say("population-evidence") }<span class="hidden">{ ": " }{ label }</span></summary>
                if is_open {
                    <div class="population-row">
                        { end("low", "population-low") }
                        { end("high", "population-high") }
                        { line("source", "population-source", Kind::Line) }
                        { line("note", "population-note", Kind::Prose) }
                    </div>
                }
            </details>
        </>
    }
}
