//! Owns opening a link on a page that is there already: because the address went back to an older one, or because a person opens saved work. Refuses
//! what the link means.

use super::app::fetched;
use super::language::spoken;
use super::runs::Workers;
use super::state::{Action, Opened, State, Trouble};
use super::{address, device};
use crate::link::Link;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

thread_local! {
    /// Counts what was opened: of several, the last counts.
    static LATEST: Cell<u32> = const { Cell::new(0) };
}

/// The file of a preset, beside the page.
#[must_use]
pub fn preset_file(scenario: &str) -> String {
    format!("scenarios/{scenario}.json")
}

/// Shows what this query asks for; with `whole`, of this scenario. Says when that is `done`, or that it cannot be.
pub fn open(
    acts: &UseReducerDispatcher<State>,
    workers: &Workers,
    state: &State,
    query: &str,
    whole: Option<String>,
    done: impl FnOnce(bool) + 'static,
) {
    let (link, notices) = Link::read(query, &spoken(), device::accounts());
    let known = state
        .preset
        .clone()
        .filter(|_| link.scenario == state.link.scenario);
    let number = LATEST.get().wrapping_add(1);
    LATEST.set(number);
    let (acts, workers) = (acts.clone(), workers.clone());
    spawn_local(async move {
        let path = preset_file(&link.scenario);
        let preset = match known {
            Some(text) => Some(text),
            None => fetched(&path).await.map(Rc::from),
        };
        if LATEST.get() != number {
            return;
        }
        let Some(preset) = preset else {
            acts.dispatch(Action::Troubled(Trouble::Missing(path)));
            done(false);
            return;
        };
        let edits = link.packed.clone().filter(|_| whole.is_none());
        let scenario = whole.map_or_else(|| preset.clone(), Rc::from);
        acts.dispatch(Action::Opened(Box::new(Opened {
            link,
            notices,
            preset,
            scenario: scenario.clone(),
        })));
        if let Some(client) = &*workers.borrow() {
            client.read(scenario, edits.map(Rc::from));
        }
        done(true);
    });
}

/// Opens what the address says whenever it has become another by itself, as it does when a person goes back to where it was an older one.
#[hook]
pub fn use_arrivals(state: &Rc<State>, acts: &UseReducerDispatcher<State>, workers: &Workers) {
    let newest = use_mut_ref(|| state.clone());
    newest.replace(state.clone());
    let (acts, workers) = (acts.clone(), workers.clone());
    use_effect_with((), move |()| {
        let went = Closure::<dyn FnMut()>::new(move || {
            if let Some(query) = address::changed() {
                open(
                    &acts,
                    &workers,
                    &newest.borrow().clone(),
                    &query,
                    None,
                    |_| {},
                );
            }
        });
        let listener = went.as_ref().unchecked_ref::<js_sys::Function>().clone();
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback("popstate", &listener);
        }
        move || {
            if let Some(window) = web_sys::window() {
                let _ = window.remove_event_listener_with_callback("popstate", &listener);
            }
            drop(went);
        }
    });
}
