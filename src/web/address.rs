//! Owns reading and writing the page's address and resolving files beside it. Refuses what a link means (`link`), and to
//! fail where a browser forbids it: a sandboxed page keeps its address.

use js_sys::{Function, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// The query that was read or shown last.
    static KNOWN: RefCell<String> = RefCell::default();
}

/// The query string of the page's address, and after it the keys that the page itself stands for, as a preset's page does; empty when there are
/// none.
#[must_use]
pub fn query() -> String {
    let query = web_sys::window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default();
    let own = built("link").unwrap_or_default();
    let query = match (query.is_empty(), own.is_empty()) {
        (_, true) => query,
        (true, false) => format!("?{own}"),
        (false, false) => format!("{query}&{own}"),
    };
    KNOWN.replace(query.clone());
    query
}

/// The query of the address when it is another than was read or shown last.
#[must_use]
pub fn changed() -> Option<String> {
    let before = KNOWN.take();
    let now = query();
    (now != before).then_some(now)
}

/// Shows this query in the address bar without a new history entry.
pub fn show(query: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if self::query() == query {
        return;
    }
    // Opaque origins throw here, and so do browsers that count the calls: the page lives on without it.
    let _ = window
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(query)));
    let _ = self::query();
}

/// The absolute address of a file of the page: from the root that the build left on the boot script's element, which is the page's own folder, for a
/// preset's page one above, and for a page that takes its parts from a version's folder that.
#[must_use]
pub fn beside(path: &str) -> String {
    resolved("root", path)
}

/// The absolute address of the page itself, with this query, or of what lies at its address; a preset's page leads to the page too.
#[must_use]
pub fn home(query: &str) -> String {
    resolved("home", query)
}

fn resolved(start: &str, path: &str) -> String {
    let base = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten());
    let from = |path: &str, base: String| {
        let url = web_sys::Url::new_with_base(path, &base);
        url.ok().map(|url| url.href())
    };
    base.and_then(|base| from(&built(start).unwrap_or_default(), base))
        .and_then(|root| from(path, root))
        .unwrap_or_else(|| path.to_string())
}

/// The absolute address of a file beside the page that keeps its name when its content changes: with the digest that the build left on the
/// boot script's element, so that no browser shows an older one. Where the page is a single file, what came inside it.
#[must_use]
pub fn file(path: &str) -> String {
    inside(path).unwrap_or_else(|| beside(&format!("{path}{}", built("files").unwrap_or_default())))
}

/// The address of a file that came inside the page.
fn inside(path: &str) -> Option<String> {
    let files = Reflect::get(boot_script()?.as_ref(), &"files".into()).ok()?;
    Reflect::get(&files, &path.into()).ok()?.as_string()
}

/// What the build left in a `data-` value of the boot script's element.
#[must_use]
pub fn built(name: &str) -> Option<String> {
    let data = Reflect::get(boot_script()?.as_ref(), &"dataset".into()).ok()?;
    Reflect::get(&data, &name.into()).ok()?.as_string()
}

/// The boot script's element.
#[must_use]
pub fn boot_script() -> Option<web_sys::Element> {
    let document = web_sys::window()?.document()?;
    document.query_selector("script[data-app]").ok()?
}

/// A part of the page, by its name on the boot script's element, which loads it.
///
/// # Errors
/// What the browser says when it cannot be loaded.
pub async fn load(part: &str) -> Result<JsValue, JsValue> {
    let tag = boot_script().ok_or("no boot script")?;
    let load: Function = Reflect::get(&tag, &"load".into())?.dyn_into()?;
    let loading: Promise = load.call1(&tag, &part.into())?.dyn_into()?;
    JsFuture::from(loading).await
}

/// A part that was loaded before.
#[must_use]
pub fn loaded(part: &str) -> Option<JsValue> {
    let parts = Reflect::get(boot_script()?.as_ref(), &"loaded".into()).ok()?;
    let part = Reflect::get(&parts, &part.into()).ok()?;
    (!part.is_undefined()).then_some(part)
}

/// Whether the page has no origin of its own, as in a sandboxed frame. The location would still tell where it came from.
#[must_use]
pub fn is_opaque() -> bool {
    web_sys::window().is_none_or(|window| window.origin() == "null")
}
