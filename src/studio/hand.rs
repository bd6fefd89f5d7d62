//! Owns what a person's hand changed, and telling one movement of it from the next, so that a slider that is dragged is one act to take back. Refuses
//! what is changed.

use crate::model::scenario::Scenario;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

thread_local! {
    /// Rises when a movement ends.
    static MOVEMENT: Cell<u32> = const { Cell::new(0) };
}

/// A scenario that a person has changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub scenario: Rc<Scenario>,
    /// Its policies to be compared.
    pub policies: Vec<String>,
    /// The movement it belongs to; of one movement only the beginning is remembered. None: an act of its own.
    pub hand: Option<String>,
    /// The scenario's file, when it is to be kept to the byte.
    pub text: Option<Rc<str>>,
}

impl Edit {
    /// An act of its own, such as a pressed button.
    #[must_use]
    pub fn once(scenario: Scenario, policies: Vec<String>) -> Edit {
        Edit {
            scenario: Rc::new(scenario),
            policies,
            hand: None,
            text: None,
        }
    }

    /// Part of a movement of this control, such as a slider, as long as the hand does not let go of it and the focus stays on it.
    #[must_use]
    pub fn by(control: &str, scenario: Scenario, policies: Vec<String>) -> Edit {
        Edit {
            hand: Some(format!("{control} {}", MOVEMENT.get())),
            ..Edit::once(scenario, policies)
        }
    }

    /// A whole file in place of the scenario.
    #[must_use]
    pub fn of_file(text: &str, scenario: Scenario, policies: Vec<String>) -> Edit {
        Edit {
            text: Some(text.into()),
            ..Edit::once(scenario, policies)
        }
    }

    /// Whether these are two acts, and not one that goes on.
    #[must_use]
    pub fn is_of_another_hand(&self, next: &Edit) -> bool {
        self.hand.is_none() || self.hand != next.hand
    }
}

/// Hears where movements end: a hand lets go, or the focus leaves a control.
pub fn watch() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let ended = Closure::<dyn FnMut()>::new(|| MOVEMENT.set(MOVEMENT.get().wrapping_add(1)));
    for event in ["pointerup", "pointercancel", "focusout"] {
        // The window hears them last, so the end of a movement still belongs to it.
        let _ = window.add_event_listener_with_callback(event, ended.as_ref().unchecked_ref());
    }
    ended.forget();
}
