//! Owns reading codes from a camera. Refuses how a code is found in a picture (scan.js), what it means, and to send or keep a picture: each is
//! looked at and forgotten.

use crate::text::{Arg, Words};
use crate::web::address;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use yew::prelude::*;

/// Milliseconds between two looks.
const PAUSE: i32 = 100;

#[derive(Properties)]
pub struct ScanProps {
    pub words: Rc<Words>,
    /// A text that was read, each once.
    pub onfound: Callback<String>,
}

impl PartialEq for ScanProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words) && self.onfound == other.onfound
    }
}

#[component]
pub fn Scan(props: &ScanProps) -> Html {
    let words = &props.words;
    let is_on = use_state_eq(|| false);
    let said = use_state_eq(|| None::<(&'static str, String)>);
    let video = use_node_ref();
    {
        let (video, found) = (video.clone(), props.onfound.clone());
        let (is_on, said) = (is_on.clone(), said.setter());
        use_effect_with(*is_on, move |on| {
            let goes_on = Rc::new(Cell::new(*on));
            if *on {
                let (goes_on, is_on) = (goes_on.clone(), is_on.setter());
                spawn_local(async move {
                    let told = |code: &str| {
                        said.set(Some(("poll-scan-found", code.to_string())));
                        found.emit(code.to_string());
                    };
                    if let Err(reason) = watched(&video, &goes_on, told).await {
                        said.set(Some(("poll-scan-refused", named(&reason))));
                        is_on.set(false);
                    }
                });
            }
            move || goes_on.set(false)
        });
    }
    if !can_scan() {
        return html! { <p class="class-note">{ words.say("poll-scan-none") }</p> };
    }
    let onclick = {
        let is_on = is_on.clone();
        move |_| is_on.set(!*is_on)
    };
    let news = said.as_ref().map(|(key, text)| {
        let name = if *key == "poll-scan-found" {
            "code"
        } else {
            "reason"
        };
        words.tell(key, &[(name, Arg::Text(text))])
    });
    html! {
        <div class="class-scan">
            <button type="button" class="quiet" {onclick}>
                { words.say(if *is_on { "poll-scan-stop" } else { "poll-scan" }) }
            </button>
            if *is_on {
                <video ref={video} muted=true playsinline=true aria-label={words.say("poll-scan-video")} />
            }
            <p role="status">{ news }</p>
        </div>
    }
}

/// Whether this browser lets pages use a camera, and this page is one that may.
fn can_scan() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let has =
        |of: &JsValue, name: &str| Reflect::get(of, &name.into()).is_ok_and(|it| it.is_truthy());
    has(&window, "isSecureContext") && has(&window.navigator(), "mediaDevices")
}

/// Looks through the camera until that is no longer wanted.
async fn watched(
    video: &NodeRef,
    goes_on: &Cell<bool>,
    told: impl Fn(&str),
) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let devices = Reflect::get(&window.navigator(), &"mediaDevices".into())?;
    let wanted = object(
        "video",
        &object("facingMode", &"environment".into())?.into(),
    )?;
    let stream = called(&devices, "getUserMedia", &wanted.into()).await?;
    let watched = looked(video, &stream, goes_on, told).await;
    // Whatever happened, the camera's light goes out.
    let tracks: Array = method(&stream, "getTracks")?.call0(&stream)?.dyn_into()?;
    for track in tracks.iter() {
        method(&track, "stop")?.call0(&track)?;
    }
    watched
}

async fn looked(
    video: &NodeRef,
    stream: &JsValue,
    goes_on: &Cell<bool>,
    told: impl Fn(&str),
) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let reader = address::load("scan").await?;
    let read = method(&reader, "read")?;
    let known = RefCell::new(BTreeSet::new());
    let mut is_shown = false;
    while goes_on.get() {
        let video: JsValue = video.cast::<Element>().ok_or("no picture")?.into();
        if !is_shown {
            Reflect::set(&video, &"srcObject".into(), stream)?;
            called(&video, "play", &JsValue::UNDEFINED).await?;
            is_shown = true;
        }
        let text = read.call1(&JsValue::UNDEFINED, &video)?.as_string();
        if let Some(text) = text.filter(|text| known.borrow_mut().insert(text.clone())) {
            told(&text);
        }
        let pause = Promise::new(&mut |done, _| {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, PAUSE);
        });
        JsFuture::from(pause).await?;
    }
    Ok(())
}

fn object(key: &str, value: &JsValue) -> Result<Object, JsValue> {
    let object = Object::new();
    Reflect::set(&object, &key.into(), value)?;
    Ok(object)
}

fn method(of: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(of, &name.into())?.dyn_into()
}

async fn called(of: &JsValue, name: &str, with: &JsValue) -> Result<JsValue, JsValue> {
    let promise: Promise = method(of, name)?.call1(of, with)?.dyn_into()?;
    JsFuture::from(promise).await
}

/// What went wrong, as the browser names it.
fn named(reason: &JsValue) -> String {
    let told = Reflect::get(reason, &"message".into()).ok();
    let told = told.and_then(|told| told.as_string());
    told.or_else(|| reason.as_string()).unwrap_or_default()
}
