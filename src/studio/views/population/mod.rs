//! Owns the population editor: where it starts from, what of it is written and not taken, and what belongs to the scenario as a whole. Refuses to judge a
//! scenario (the model's reading) and its rules (`rules`). What is refused stays written, with everything that is wrong.

mod blocks;
mod cohorts;
mod desk;
mod number;
mod places;
mod whole;

use crate::link::Link;
use crate::model::reading::Problem;
use crate::protocol::studio::Ask;
use crate::studio::field::Choice;
use crate::studio::focus::use_focus;
use crate::studio::hand::Edit;
use crate::studio::part::Part;
use crate::studio::places::countries;
use crate::studio::population::{Draft, blank, value};
use crate::studio::views::evidence::use_sources;
use crate::studio::views::published::use_published;
use crate::studio::views::take::document;
use crate::text::Arg;
use cohorts::cohorts;
use desk::Desk;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The choice of a population with nothing in it; no scenario is called so.
const BLANK: &str = "";

#[derive(Properties, PartialEq)]
pub struct PopulationProps {
    pub part: Part,
}

#[component]
pub fn Population(props: &PopulationProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let kept = use_state_eq(Draft::default);
    let chosen = use_state_eq(|| 0_usize);
    let opened = use_state_eq(BTreeSet::<String>::new);
    let refused = use_state_eq(Vec::<Problem>::new);
    let focus = use_focus();
    let sources = use_sources();
    let own = state
        .brief
        .as_ref()
        .map(|brief| brief.country_names.clone());
    let countries = use_memo((words.tag().to_string(), own), |_| {
        let named = countries(part).into_iter();
        let named = named.map(|(country, name)| (country.to_string(), name));
        named.collect::<Vec<_>>()
    });
    let title = html! { <h2 id="population-title">{ words.say("population-title") }</h2> };
    let Some(scenario) = state.scenario.clone() else {
        return html! {
            <section class="population" aria-labelledby="population-title">{ title }<p>{ words.say("rules-waiting") }</p></section>
        };
    };
    if state.link.locked {
        return html! { <section class="population" aria-labelledby="population-title">{ title }</section> };
    }
    let value = Rc::new(value(&scenario));
    let draft = kept.onto(&scenario);
    let (problems, more) = draft.problems(&value);
    let desk = Desk {
        part: part.clone(),
        chosen: (*chosen).min(scenario.cohorts.len() - 1),
        choose: chosen,
        scenario,
        value,
        draft: Rc::new(draft),
        kept,
        problems: Rc::new(problems),
        opened,
        refused,
        focus,
        sources: Rc::new((*sources).clone()),
        countries,
    };
    html! {
        <section class="population" aria-labelledby="population-title">
            { title }
            <p class="plain">{ words.say("population-intro") }</p>
            <Start part={part.clone()} />
            { wrong(&desk, more) }
            { cohorts(&desk) }
            <h3>{ words.say("population-everybody-title") }</h3>
            <p class="plain">{ words.say("population-everybody-intro") }</p>
            { blocks::blocks(&desk, None) }
            { whole::whole(&desk) }
        </section>
    }
}

/// Where a population starts from: what is on screen stays, unless another beginning is chosen.
#[component]
fn Start(props: &PopulationProps) -> Html {
    let part = &props.part;
    let words = &part.words;
    let published = use_published(words, true);
    let chosen = use_state_eq(|| BLANK.to_string());
    let mut options = vec![(BLANK.to_string(), words.say("population-blank"))];
    options.extend(
        published
            .iter()
            .map(|one| (one.id.clone(), one.title.clone())),
    );
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |id| chosen.set(id))
    };
    let begin = {
        let (part, chosen, published) = (part.clone(), chosen.clone(), published.clone());
        move |_| {
            let Part { state, words, .. } = &part;
            let published = published.iter().find(|one| one.id == *chosen);
            match (published, state.scenario.as_deref()) {
                (Some(one), _) => {
                    let policies = one.policies.iter().take(2);
                    let link = Link {
                        scenario: one.id.clone(),
                        policies: policies.map(|(id, _)| id.clone()).collect(),
                        packed: None,
                        digest: None,
                        ..state.link.clone()
                    };
                    let query = link.write("");
                    let scenario = None;
                    part.ask.emit(Ask::Open { query, scenario });
                }
                (None, Some(scenario)) => {
                    let made = blank(scenario, &words.say("population-blank-title"));
                    let policies = state.link.policies.clone();
                    part.edit.emit(Edit::once(made, policies));
                }
                (None, None) => {}
            }
        }
    };
    let files = move |_| {
        let summary =
            document().and_then(|document| document.query_selector(".files > summary").ok()?);
        let Some(summary) = summary else { return };
        if let Some(details) = summary.parent_element() {
            let _ = details.set_attribute("open", "");
        }
        if let Ok(summary) = summary.dyn_into::<HtmlElement>() {
            let _ = summary.focus();
        }
    };
    html! {
        <div class="rules-bar">
            <Choice id="population-start" label={words.say("population-start")} value={(*chosen).clone()} {options} onchange={choose} />
            <div class="rules-acts">
                <button type="button" class="quiet" onclick={begin}>{ words.say("population-begin") }</button>
                <button type="button" class="quiet" onclick={files}>{ words.say("population-files") }</button>
            </div>
        </div>
    }
}

/// Everything that keeps what is written, or the last act, from being taken.
fn wrong(desk: &Desk, more: usize) -> Html {
    let words = &desk.part.words;
    let row = |problem: &Problem| {
        let args = [
            ("path", Arg::Text(&problem.path)),
            ("found", Arg::Text(&problem.found)),
            ("allowed", Arg::Text(&problem.allowed)),
        ];
        let go = {
            let (desk, path) = (desk.clone(), problem.path.clone());
            move |_| desk.go(&path)
        };
        html! {
            <li>
                { words.tell("files-problem", &args) }
                { " " }
                <button type="button" class="quiet" onclick={go}>{ words.say("rules-text-go") }</button>
            </li>
        }
    };
    let drop = {
        let desk = desk.clone();
        move |_| {
            desk.kept.set(Draft::default());
            desk.refused.set(Vec::new());
            desk.focus.go("population-start".to_string());
        }
    };
    let take = {
        let desk = desk.clone();
        move |_| desk.take()
    };
    let is_waiting = desk.draft.is_waiting();
    html! {
        <div class="population-wrong" role="status">
            if is_waiting {
                <p>{ words.tell("population-untaken", &[("problems", Arg::Count((desk.problems.len() + more) as f64))]) }</p>
                <ul>{ for desk.problems.iter().map(row) }</ul>
                if more > 0 {
                    <p>{ words.tell("changes-more", &[("more", Arg::Count(more as f64))]) }</p>
                }
            } else if !desk.refused.is_empty() {
                <p>{ words.say("population-refused") }</p>
                <ul>{ for desk.refused.iter().map(row) }</ul>
            }
            if is_waiting || !desk.refused.is_empty() {
                <p class="rules-acts">
                    if is_waiting && desk.problems.is_empty() {
                        <button type="button" class="quiet" onclick={take}>{ words.say("population-take") }</button>
                    }
                    <button type="button" class="quiet" onclick={drop}>{ words.say("population-drop") }</button>
                </p>
            }
        </div>
    }
}
