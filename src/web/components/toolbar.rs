//! Owns taking acts back and doing them again, by buttons and keys, and the ways to what was changed and to sharing. Refuses what an act is
//! (`history`), and those places themselves (the studio).

use crate::text::Arg;
use crate::web::app::Part;
use crate::web::state::Action;
use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// Where keys mean something to the text that is being written.
const WRITTEN_IN: &str =
    "textarea,[contenteditable],input:not([type=range],[type=checkbox],[type=radio])";

pub fn toolbar(part: &Part, is_studio_open: bool) -> Html {
    let Part { state, words, .. } = part;
    if state.link.locked {
        return Html::default();
    }
    let now = state.moment();
    let history = &state.history;
    // Buttons that can do nothing stay, so that the focus does not leave them when they have done the last thing they could.
    let button = |label: &str, named: &str, what: Option<&'static str>, keys, action: Action| {
        let dispatcher = part.acts.clone();
        let onclick = move |_| dispatcher.dispatch(action.clone());
        let name = what.map(|what| {
            let what = words.say(what);
            words.tell(named, &[("what", Arg::Text(&what))])
        });
        html! {
            <button type="button" class="quiet" aria-disabled={what.is_none().then_some("true")} aria-label={name.clone()}
                title={name} aria-keyshortcuts={keys} {onclick}>
                { words.say(label) }
            </button>
        }
    };
    let back = history.before().map(|moment| now.differs_by(moment));
    let unready = (!is_studio_open).then_some("unready");
    let forth = history.after().map(|moment| now.differs_by(moment));
    html! {
        <div class="toolbar" role="group" aria-label={words.say("toolbar-label")}>
            { button("undo", "undo-what", back, "Control+Z Meta+Z", Action::Undone) }
            { button("redo", "redo-what", forth, "Control+Shift+Z Control+Y Meta+Shift+Z", Action::Redone) }
            // Their room is there from the start, so that nothing moves when what they lead to is. An article has neither.
            if !state.link.embed {
                <a class={unready} href="#changes">{ words.say("changes-title") }</a>
                <a class={unready} href="#share">{ words.say("export-title") }</a>
            }
        </div>
    }
}

/// Takes acts back and does them again by the keys that people know for it, but not from a person who writes, nor where controls are locked.
#[hook]
pub fn use_keys(part: &Part) {
    let acts = part.acts.clone();
    use_effect_with(part.state.link.locked, move |is_locked| {
        let is_locked = *is_locked;
        let pressed = Closure::<dyn FnMut(_)>::new(move |event: KeyboardEvent| {
            if let Some(action) = meant(&event).filter(|_| !is_locked) {
                event.prevent_default();
                acts.dispatch(action);
            }
        });
        let listener = pressed.as_ref().unchecked_ref::<js_sys::Function>().clone();
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback("keydown", &listener);
        }
        move || {
            if let Some(window) = web_sys::window() {
                let _ = window.remove_event_listener_with_callback("keydown", &listener);
            }
            drop(pressed);
        }
    });
}

fn meant(event: &KeyboardEvent) -> Option<Action> {
    if event.default_prevented() || event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|element| !matches!(element.closest(WRITTEN_IN), Ok(None))) {
        return None;
    }
    // Keyboards of other scripts have other letters in these places.
    let key = event.key();
    let place = event.code();
    let letter = if key.is_ascii() {
        key.as_str()
    } else {
        place.trim_start_matches("Key")
    };
    match (letter.to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Action::Undone),
        ("z", true) | ("y", false) => Some(Action::Redone),
        _ => None,
    }
}
