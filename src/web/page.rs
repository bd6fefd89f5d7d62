//! Owns the page's root: mounting beside the published answer, replacing that, and the public hooks. Refuses what is inside.

use super::app::{App, AppProps};
use super::state::Phase;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element};

/// Starts the page in the element that carries `data-state`, beside the published answer when that answers what the link asks, once the page's
/// messages are there. Without them it says so on the root, and the published answer stays.
///
/// The page then lies unseen in the same place (the style sheet's part) until it has something to say.
pub fn mount() {
    spawn_local(async {
        let (Some(root), Some(props)) = (root(), AppProps::fetched().await) else {
            give_up();
            return;
        };
        let document = root.owner_document();
        let html = document.as_ref().and_then(Document::document_element);
        let still = html.and_then(|html| html.get_attribute("data-still"));
        if still.as_deref() == Some("other") {
            drop_still();
        }
        let host = document.and_then(|document| document.create_element("div").ok());
        if let Some(host) = host {
            host.set_class_name("app");
            if root.append_child(&host).is_ok() {
                yew::Renderer::<App>::with_root_and_props(host, props).render();
            }
        }
    });
}

/// Says that there will be no page, and leaves the published answer.
fn give_up() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(html) = document.and_then(|document| document.document_element()) {
        let _ = html.set_attribute("data-still", "failed");
    }
    if let Some(root) = root() {
        let _ = root.set_attribute("data-state", Phase::Error.word());
    }
}

/// Takes the published answer away: from now on the page speaks.
fn drop_still() {
    let document = web_sys::window().and_then(|window| window.document());
    let still = document.and_then(|document| document.get_element_by_id("still"));
    if let Some(still) = still {
        still.remove();
    }
}

/// Says on the root in which state the page is; tests and host pages read it.
pub fn mark(phase: Phase, digest: &str) {
    if matches!(phase, Phase::Ready | Phase::Error) {
        drop_still();
    }
    if let Some(root) = root() {
        // Setting a well-formed attribute cannot fail.
        let _ = root.set_attribute("data-state", phase.word());
        let _ = root.set_attribute("data-digest", digest);
    }
}

/// Says on the document which theme, language (its tag and its direction) and frame hold; the style sheet reads it.
pub fn dress(theme: &str, (tag, direction): (&str, &str), embed: bool, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    document.set_title(title);
    if let Some(html) = document.document_element() {
        set_or_remove(&html, "lang", tag);
        set_or_remove(&html, "dir", direction);
        set_or_remove(&html, "data-theme", theme);
        set_or_remove(&html, "data-embed", if embed { "1" } else { "" });
    }
}

fn set_or_remove(element: &Element, name: &str, value: &str) {
    let _ = if value.is_empty() {
        element.remove_attribute(name)
    } else {
        element.set_attribute(name, value)
    };
}

fn root() -> Option<Element> {
    web_sys::window()?
        .document()?
        .query_selector("[data-state]")
        .ok()?
}
