//! Owns the page's place inside somebody's article: the talk with the page around it, what that page's wishes do, and whether anybody can see
//! this one. Refuses to post and to hear (`static/host.js`) and to read queries (the studio, with `protocol::host`).

use super::address;
use super::app::Part;
use super::arrival::open;
use super::language::spoken;
use super::runs::Workers;
use super::state::{Action, State, Trouble};
use super::studio::{Studio, post};
use crate::link::Link;
use crate::link::packed::Packed;
use crate::protocol::studio::{Tell, Wish};
use js_sys::{Array, Function, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The file with the page's end of the talk, as the boot script calls it.
const END: &str = "host";

thread_local! {
    /// The page's end of the talk, once it is there.
    static TALK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    /// Queries that are done but not yet on screen, each with the link that was there before.
    static DONE: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Queries that the studio is still to read, because it is not there yet.
pub type Queries = Rc<RefCell<Vec<String>>>;

/// Talks with the page around this one, in embed mode. Gives whether that has asked something, which the studio is needed to read.
#[hook]
pub fn use_host(part: &Part, workers: &Workers, studio: &Studio, queries: &Queries) -> bool {
    let is_there = use_state_eq(|| false);
    let is_asked = use_state_eq(|| false);
    {
        let (is_there, is_asked) = (is_there.clone(), is_asked.clone());
        let (workers, studio, queries) = (workers.clone(), studio.clone(), queries.clone());
        use_effect_with(part.state.link.embed, move |is_embedded| {
            if *is_embedded {
                spawn_local(async move {
                    // Without it the page does all the same, in silence.
                    if let Ok(end) = address::load(END).await {
                        TALK.replace(Some(end));
                        is_there.set(true);
                        attend(is_asked, workers, studio, queries);
                    }
                });
            }
        });
    }
    use_effect_with((*is_there, told(&part.state)), |(is_there, told)| {
        if *is_there {
            let (texts, settled) = told;
            let [query, phase, digest, trouble] = texts.each_ref().map(JsValue::from);
            say("tell", &[query, phase, digest, (*settled).into(), trouble]);
            for id in answerable(&texts[0]) {
                say("answer", &[id.into()]);
            }
        }
    });
    *is_asked
}

/// Gives the studio what was asked before it was there; after all else that it is told.
#[hook]
pub fn use_queries(studio: &Studio, queries: &Queries, is_open: bool) {
    let (studio, queries) = (studio.clone(), queries.clone());
    use_effect_with(is_open, move |is_open| {
        for json in queries.take().into_iter().filter(|_| *is_open) {
            post(&studio, &Tell::Query { json });
        }
    });
}

/// Hears what the host asks and whether anybody can see the page, as long as it lives.
fn attend(is_asked: UseStateHandle<bool>, workers: Workers, studio: Studio, queries: Queries) {
    let query = Closure::<dyn FnMut(String)>::new(move |json: String| {
        if studio.borrow().is_some() {
            post(&studio, &Tell::Query { json });
            return;
        }
        queries.borrow_mut().push(json);
        is_asked.set(true);
        let queries = queries.clone();
        spawn_local(async move {
            if address::load("studio").await.is_err() {
                for json in queries.take() {
                    let reason = "the part of the page that reads queries could not be loaded";
                    say("refuseQuery", &[json.into(), reason.into()]);
                }
            }
        });
    });
    let seen = Closure::<dyn FnMut(bool)>::new(move |is_seen: bool| {
        if let Some(client) = &*workers.borrow() {
            client.rest(!is_seen);
        }
    });
    say("attend", &[query.into_js_value(), seen.into_js_value()]);
}

/// Does what the host wishes.
pub fn fulfil(wish: Wish, acts: &UseReducerDispatcher<State>, workers: &Workers, state: &State) {
    match wish {
        Wish::Get { id } => say("answer", &[id.into()]),
        Wish::Run { id } => {
            say("answerWithResult", &[id.into()]);
            acts.dispatch(Action::RunAgain);
        }
        Wish::Focus { id } => {
            let document = web_sys::window().and_then(|window| window.document());
            let compare = document.and_then(|document| document.get_element_by_id("compare"));
            if let Some(compare) = compare.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
                let _ = compare.focus();
            }
            say("answer", &[id.into()]);
        }
        Wish::Set {
            id,
            keys,
            packed,
            is_half,
        } => {
            let link = wanted(&state.link, &keys, packed.as_ref());
            let (before, after) = (in_full(&state.link), in_full(&link));
            let answer = move |is_done: bool| match (is_done, is_half) {
                (true, true) => {}
                (true, false) if before == after => say("answer", &[id.into()]),
                // The answer is what is shown, so it waits until that is.
                (true, false) => DONE.with_borrow_mut(|done| done.push((id, before))),
                (false, _) => say(
                    "refuse",
                    &[id.into(), "the scenario could not be loaded".into()],
                ),
            };
            if asks_the_same(&link, &state.link) {
                acts.dispatch(Action::Linked(Box::new(link)));
                answer(true);
                return;
            }
            // Edits that no link carries stay as long as nothing is said of edits.
            let is_kept = packed.is_none()
                && state.edited
                && link.packed.is_none()
                && link.scenario == state.link.scenario;
            let whole = state.scenario.as_ref().filter(|_| is_kept);
            let whole = whole.map(ToString::to_string);
            open(acts, workers, state, &link.write(""), whole, answer);
        }
        Wish::Refused { id, error } => say("refuse", &[id.into(), error.into()]),
    }
}

/// The ids of the queries that are done now that this link is on screen.
fn answerable(link: &str) -> Vec<String> {
    DONE.with_borrow_mut(|done| {
        let due = done.extract_if(.., |(_, before)| before != link);
        due.map(|(id, _)| id).collect()
    })
}

/// The link with these changes. Edits go with the scenario they were made to.
fn wanted(link: &Link, keys: &str, packed: Option<&Packed>) -> Link {
    let (mut wanted, _) = link.changed(keys, &spoken());
    if wanted.scenario != link.scenario && wanted.packed == link.packed {
        wanted.packed = None;
    }
    match packed {
        Some(Packed::Edits(packed)) => wanted.packed = Some(packed.clone()),
        Some(Packed::Same) => wanted.packed = None,
        Some(Packed::TooLong) | None => {}
    }
    if !asks_the_same(&wanted, link) {
        // Whoever asks something else expects other numbers than the link's author saw.
        wanted.digest = None;
    }
    wanted
}

fn asks_the_same(one: &Link, other: &Link) -> bool {
    one.scenario == other.scenario
        && one.policies == other.policies
        && (one.accounts, one.seed) == (other.accounts, other.seed)
        && one.packed == other.packed
}

/// What the host may know: link, phase, digest and trouble as texts, and the run that the page shows the result of, 0 while it waits for one.
fn told(state: &State) -> ([String; 4], u32) {
    let trouble = match &state.trouble {
        None => String::new(),
        Some(Trouble::Worker(reason) | Trouble::Run(reason)) => reason.clone(),
        Some(Trouble::Missing(path)) => format!("{path} could not be loaded"),
        Some(Trouble::Refused(problems)) => problems.join("; "),
    };
    let texts = [
        in_full(&state.link),
        state.phase().word().to_string(),
        state.digest().to_string(),
        trouble,
    ];
    let settled = if state.is_answered() { state.run_id } else { 0 };
    (texts, settled)
}

/// The link to the page itself, in full; it names the language, whoever reads it.
#[must_use]
pub fn in_full(link: &Link) -> String {
    link.in_full().write("")
}

/// Says something to the page's end of the talk, if that is there.
fn say(what: &str, with: &[JsValue]) {
    TALK.with_borrow(|end| {
        let Some(end) = end else { return };
        if let Ok(function) = Reflect::get(end, &what.into())
            && let Some(function) = function.dyn_ref::<Function>()
        {
            // Whatever fails there fails for the host alone.
            let _ = function.apply(&JsValue::UNDEFINED, &with.iter().collect::<Array>());
        }
    });
}
