//! Owns the page's root: mounting, and the public hooks on it. Refuses what is inside.

use super::app::{App, AppProps};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// Starts the page in the element that carries `data-state`, once its messages are there. Without them it says so on the root, and what the
/// page was published with stays.
pub fn mount() {
    spawn_local(async {
        match (AppProps::fetched().await, root()) {
            (Some(props), Some(root)) => {
                yew::Renderer::<App>::with_root_and_props(root, props).render();
            }
            _ => mark("error", ""),
        }
    });
}

/// Says on the root in which state the page is; tests and host pages read it.
pub fn mark(phase: &str, digest: &str) {
    if let Some(root) = root() {
        // Setting a well-formed attribute cannot fail.
        let _ = root.set_attribute("data-state", phase);
        let _ = root.set_attribute("data-digest", digest);
    }
}

/// Says on the document which theme, language and frame hold; the style sheet reads it.
pub fn dress(theme: &str, language: &str, embed: bool, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    document.set_title(title);
    if let Some(html) = document.document_element() {
        let _ = html.set_attribute("lang", language);
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
