//! Owns the views behind the first picture, and the editors: a wasm module of its own, loaded when they are first looked at, so that the
//! first load stays small. Refuses results (the workers'), the page's state and the address (the page's): it is told what is on screen
//! and asks for what a person wants changed.

mod changes;
mod chart;
mod clipboard;
mod edit;
mod field;
mod focus;
mod hand;
mod host;
mod import;
mod own;
mod part;
mod places;
mod population;
mod stage;
mod state;
mod storage;
mod study;
mod views;

use crate::protocol::studio::{Ask, Tell};
use crate::protocol::{packed, unpacked};
use js_sys::{Function, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::AppHandle;
use yew::prelude::*;

thread_local! {
    static STAGE: RefCell<Option<AppHandle<stage::Stage>>> = const { RefCell::new(None) };
}

/// Shows the studio in `root`; what it asks for goes to `hear`. A second call moves it.
pub fn open(root: Element, hear: Function) {
    let ask = yew::Callback::from(move |ask: Ask| {
        if let Some(bytes) = packed(&ask) {
            // The page answers by telling, if at all.
            let _ = hear.call1(&JsValue::NULL, &Uint8Array::from(bytes.as_slice()));
        }
    });
    set_apart();
    hand::watch();
    let props = stage::StageProps { ask: ask.clone() };
    let handle = yew::Renderer::<stage::Stage>::with_root_and_props(root, props).render();
    if let Some(before) = STAGE.replace(Some(handle)) {
        before.destroy();
    }
    ask.emit(Ask::Ready);
}

/// Takes the number that the page's own tree of elements has. Yew numbers the trees of each wasm module from 1 and tells by that number, kept on
/// the elements, whose events are whose; the studio stands inside the page, so the two must differ.
fn set_apart() {
    #[component]
    fn Nothing() -> Html {
        Html::default()
    }
    let document = web_sys::window().and_then(|window| window.document());
    let aside = document.and_then(|document| document.create_element("div").ok());
    if let (Some(aside), true) = (aside, STAGE.with_borrow(Option::is_none)) {
        yew::Renderer::<Nothing>::with_root(aside)
            .render()
            .destroy();
    }
}

/// Hears what the page tells; what cannot be understood comes from another version of the page and is left out.
pub fn tell(bytes: &[u8]) {
    let told = unpacked::<Tell>(bytes);
    STAGE.with_borrow(|stage| {
        if let (Some(stage), Some(told)) = (stage, told) {
            stage.send_message(stage::Heard::Told(told));
        }
    });
}
