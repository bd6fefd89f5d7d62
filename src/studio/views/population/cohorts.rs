//! Owns the list of cohorts and the one that is looked at: who they are, how many, and what of them differs from everybody. Refuses the numbers' form
//! (`number`, `blocks`).

use super::blocks::blocks;
use super::desk::{Desk, Given, as_some_text, id};
use super::number::number;
use crate::model::range::ACCOUNTS;
use crate::model::reading::MAX_COHORTS;
use crate::model::scenario::{Cohort, Scenario};
use crate::studio::field::{Choice, Kind, TextField};
use crate::studio::population::{Act, Spot, value, with_cohort};
use crate::studio::views::filter::filter;
use crate::text::Arg;
use crate::text::places::{group_name, place_name};
use std::rc::Rc;
use yew::prelude::*;

/// Cohorts that are listed before the rest is only counted.
const LISTED: usize = 100;
/// Cohorts from which a list can be narrowed down.
const MANY: usize = 8;

/// The list and the chosen cohort.
pub fn cohorts(desk: &Desk) -> Html {
    let words = &desk.part.words;
    html! {
        <>
            <h3 id="population-cohorts">{ words.say("population-cohorts") }</h3>
            <p class="plain">{ words.say("population-cohorts-intro") }</p>
            <List desk={Given(desk.clone())} />
            { one(desk) }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    desk: Given,
}

/// Who the people of a cohort are.
fn called(desk: &Desk, cohort: &Cohort) -> String {
    let (words, brief) = (&desk.part.words, desk.part.state.brief.as_deref());
    let nationality = place_name(words, brief, cohort.nationality.as_str());
    let residence = place_name(words, brief, cohort.residence.as_str());
    let args = [
        ("nationality", Arg::Text(&nationality)),
        ("residence", Arg::Text(&residence)),
        ("group", Arg::Text(&group_name(words, &cohort.group))),
    ];
    words.tell("population-cohort", &args)
}

#[component]
fn List(props: &ListProps) -> Html {
    let Given(desk) = &props.desk;
    let words = &desk.part.words;
    let wanted = use_state_eq(String::new);
    let cohorts = &desk.scenario.cohorts;
    let needle = wanted.trim().to_lowercase();
    let named = cohorts.iter().enumerate();
    let named = named.map(|(number, cohort)| (number, called(desk, cohort), cohort));
    let found: Vec<(usize, String, &Cohort)> = named
        .filter(|(_, name, _)| needle.is_empty() || name.to_lowercase().contains(&needle))
        .collect();
    let more = found.len().saturating_sub(LISTED);
    let row = |(number, name, cohort): &(usize, String, &Cohort)| {
        let (number, is_chosen) = (*number, *number == desk.chosen);
        let onclick = {
            let desk = desk.clone();
            move |_| desk.choose.set(number)
        };
        let accounts = cohort.accounts.value;
        let said = words.tell("population-accounts", &[("accounts", Arg::Count(accounts))]);
        html! {
            <li key={number}>
                <button type="button" class="population-entry" aria-current={is_chosen.then_some("true")} {onclick}>
                    <span>{ name }</span>{ " " }<span class="population-weight">{ said }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            if cohorts.len() > MANY {
                { filter(words.say("population-filter"), &wanted) }
            }
            <ul class="population-list" aria-labelledby="population-cohorts">{ for found.iter().take(LISTED).map(row) }</ul>
            if more > 0 {
                <p class="plain">{ words.tell("changes-more", &[("more", Arg::Count(more as f64))]) }</p>
            }
        </>
    }
}

/// The chosen cohort.
fn one(desk: &Desk) -> Html {
    let words = &desk.part.words;
    let number_here = desk.chosen;
    let Some(cohort) = desk.scenario.cohorts.get(number_here) else {
        return Html::default();
    };
    let base = Spot::cohort(number_here);
    let country = |key: &'static str, message: &str, value: &str| {
        let spot = base.key(key);
        let onchange = {
            let (desk, spot) = (desk.clone(), spot.clone());
            Callback::from(move |code: String| {
                desk.act(&[Act::set(spot.clone(), code.into())]);
            })
        };
        let options = (*desk.countries).clone();
        html! { <Choice id={id(&spot)} label={words.say(message)} value={value.to_string()} {options} {onchange} /> }
    };
    let group = base.key("group");
    html! {
        <section class="population-cohort" aria-labelledby="population-cohort-title">
            <div class="rules-clause-head">
                <h4 id="population-cohort-title" tabindex="-1">{ called(desk, cohort) }</h4>
                { tools(desk) }
            </div>
            <div class="population-row">
                { country("nationality", "population-nationality", cohort.nationality.as_str()) }
                { country("residence", "population-residence", cohort.residence.as_str()) }
                <TextField part={desk.part.clone()} id={id(&group)} label={words.say("population-group")} value={cohort.group.clone()} kind={Kind::Title}
                    fault={desk.fault(&group)} keeper={desk.keeper(&group, as_some_text)} />
                { number(desk, &base.key("accounts"), &ACCOUNTS, &words.say("number-accounts"), None) }
            </div>
            <p class="plain">{ words.say("population-differs") }</p>
            { blocks(desk, Some(number_here)) }
        </section>
    }
}

/// What can be done with the cohort as a whole.
fn tools(desk: &Desk) -> Html {
    let words = &desk.part.words;
    let (here, count) = (desk.chosen, desk.scenario.cohorts.len());
    let add = |copied: Option<usize>| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            let (next, number) = with_cohort(&desk.scenario, copied);
            let to = |at| Some(if at >= number { at + 1 } else { at });
            if replaced(&desk, &next, to) {
                desk.choose.set(number);
                desk.focus.go(id(&Spot::cohort(number).key("nationality")));
            }
        })
    };
    let delete = {
        let desk = desk.clone();
        move |_| {
            let mut next = (*desk.scenario).clone();
            next.cohorts.remove(here);
            let to = |at| (at != here).then(|| if at > here { at - 1 } else { at });
            if replaced(&desk, &next, to) {
                desk.choose.set(here.saturating_sub(1));
                desk.focus.go("population-cohort-title".to_string());
            }
        }
    };
    let is_full = count >= MAX_COHORTS;
    html! {
        <span class="rules-acts">
            <button type="button" class="quiet" disabled={is_full} onclick={add(None)}>{ words.say("population-add") }</button>
            <button type="button" class="quiet" disabled={is_full} onclick={add(Some(here))}>{ words.say("rules-duplicate") }</button>
            <button type="button" class="quiet" disabled={count == 1} onclick={delete}>{ words.say("rules-delete") }</button>
        </span>
    }
}

/// The cohorts become those of `next`, where each stands as `to` says; what is written of them goes along. Whether that was sound.
fn replaced(desk: &Desk, next: &Scenario, to: impl Fn(usize) -> Option<usize>) -> bool {
    let moved = Desk {
        draft: Rc::new(desk.draft.moved(next, to)),
        ..desk.clone()
    };
    let cohorts = value(next)["cohorts"].take();
    moved.act(&[Act::set(Spot::default().key("cohorts"), cohorts)])
}
