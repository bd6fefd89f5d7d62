//! Owns the second window, for the presenter's own screen: opening, filling and closing it. It is an empty page that this one writes into, so it needs no file, no
//! network and no address, and works from a disk too. Refuses what the notes say.

use super::super::topic::topic;
use super::screen::{name, notes};
use crate::studio::part::Part;
use crate::text::deck::{Screen, Talk};
use crate::text::{Arg, Words};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Window};
use yew::prelude::*;

/// What the browser calls the window, so that asking again finds it.
const NAME: &str = "freeze-frame-notes";
const FEATURES: &str = "popup,width=720,height=760";

/// The second window, and the element in it that the notes stand in.
#[derive(Clone, PartialEq)]
pub struct NotesWindow {
    window: Window,
    host: Element,
}

impl NotesWindow {
    /// Opens it, or shows it again. `None` when the browser does not allow it.
    #[must_use]
    pub fn opened(words: &Words) -> Option<NotesWindow> {
        let page = web_sys::window()?;
        let window = page
            .open_with_url_and_target_and_features("", NAME, FEATURES)
            .ok()??;
        let document = window.document()?;
        let body = document.body()?;
        let title = words.say("present-notes-title");
        document.set_title(&title);
        let root = document.document_element()?;
        for (name, value) in [
            ("lang", words.tag()),
            ("dir", &words.direction()),
            ("class", "notes-window"),
        ] {
            let _ = root.set_attribute(name, value);
        }
        body.set_inner_html("");
        let head: Element = document.head()?.into();
        head.set_inner_html("");
        document.set_title(&title);
        // Without its styles it is plain, and all there.
        let _ = dress(&page, &window);
        let host = document.create_element("main").ok()?;
        let _ = host.set_attribute("class", "notes");
        body.append_child(&host).ok()?;
        let _ = window.focus();
        Some(NotesWindow { window, host })
    }

    pub fn hear(&self, event: &str, heard: &Function) {
        let _ = self.window.add_event_listener_with_callback(event, heard);
    }

    pub fn forget(&self, event: &str, heard: &Function) {
        let _ = self
            .window
            .remove_event_listener_with_callback(event, heard);
    }

    pub fn close(&self) {
        let _ = self.window.close();
    }
}

#[derive(Properties, PartialEq)]
pub struct NotesProps {
    pub window: NotesWindow,
    pub part: Part,
    /// The presenter's own.
    pub screen: Screen,
    pub policy: String,
    pub talk: Talk,
    pub place: String,
    /// What the class sees.
    pub seen: String,
    /// What comes next.
    pub next: Option<String>,
}

/// Gives a window the styles of the page: their rules, so that nothing is fetched again; where the browser keeps those to itself, the element that
/// brought them.
fn dress(page: &Window, window: &Window) -> Result<(), JsValue> {
    let of = |on: &JsValue, name: &str| Reflect::get(on, &name.into());
    let own: JsValue = page.document().ok_or("no page")?.into();
    let document = window.document().ok_or("no document")?;
    let mut text = String::new();
    for sheet in Array::from(&of(&own, "styleSheets")?).iter() {
        if let Ok(rules) = of(&sheet, "cssRules") {
            for rule in Array::from(&rules).iter() {
                text.push_str(&of(&rule, "cssText")?.as_string().unwrap_or_default());
            }
        } else {
            let brought: Element = of(&sheet, "ownerNode")?.unchecked_into();
            let copy = document.import_node_with_deep(&brought, true)?;
            document.head().ok_or("no head")?.append_child(&copy)?;
        }
    }
    // Made in the other window: it takes no sheet of this one.
    let kind: Function = of(window, "CSSStyleSheet")?.unchecked_into();
    let sheet = Reflect::construct(&kind, &Array::new())?;
    let fill: Function = of(&sheet, "replaceSync")?.unchecked_into();
    fill.call1(&sheet, &text.into())?;
    Reflect::set(&document, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    Ok(())
}

/// What stands in the second window.
#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let NotesProps {
        window,
        part,
        screen,
        talk,
        ..
    } = props;
    let words = &part.words;
    let topic = screen
        .subject()
        .and_then(|subject| topic(part, subject, &props.policy));
    let seen = match (talk.is_blank, talk.is_frozen()) {
        (true, _) => words.say("present-blanked"),
        (false, true) => format!("{}. {}", words.say("present-frozen"), props.seen),
        (false, false) => props.seen.clone(),
    };
    let answer = topic.as_ref().map(|topic| match topic.answer {
        Some(answer) => topic.question.compared(words, None, answer),
        None => words.say("present-counting"),
    });
    let button = |act: &'static str, label: &str| {
        html! { <button type="button" data-act={act}>{ words.say(label) }</button> }
    };
    let freeze = if talk.is_frozen() {
        "present-unfreeze"
    } else {
        "present-freeze"
    };
    let content = html! {
        <>
            <h1>{ words.say("present-notes-title") }</h1>
            <p class="notes-place">{ &props.place }</p>
            <h2>{ name(words, *screen) }</h2>
            if let Some(topic) = &topic {
                <p class="notes-question">{ &topic.words }</p>
            }
            <p class="notes-text">{ notes(words, *screen) }</p>
            if let Some(answer) = answer {
                <p class="notes-answer">{ answer }</p>
            }
            <p class="notes-seen">{ words.tell("present-notes-seen", &[("screen", Arg::Text(&seen))]) }</p>
            <p class="notes-next">
                { match &props.next {
                    Some(next) => words.tell("present-notes-next", &[("screen", Arg::Text(next))]),
                    None => words.say("present-notes-last"),
                } }
            </p>
            <div class="presenter-bar">
                { button("back", "present-back") }
                { button("next", "present-next") }
                { button("freeze", freeze) }
                { button("blank", "present-blank") }
            </div>
        </>
    };
    create_portal(content, window.host.clone())
}
