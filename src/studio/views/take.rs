//! Owns the browser's part of taking something along: copying pictures, saving files, printing. Refuses what is in them. A frame that forbids saving
//! or printing does so silently; the view says that it may.

use crate::link::View;
use crate::protocol::studio::Ask;
use crate::studio::chart::module;
use crate::studio::part::Part;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Document, Element, HtmlElement, NodeList, Url};

/// What is saved.
pub enum File {
    /// A text and its media type.
    Text(String, String),
    Blob(Blob),
}

/// The page's document.
#[must_use]
pub fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// All elements of a list.
pub fn elements(list: &NodeList) -> impl Iterator<Item = Element> + '_ {
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok())
}

/// The open view's charts that are drawn, in a list as `charts.d.ts` takes it; `None` where there is none.
#[must_use]
pub fn charts() -> Option<Array> {
    let drawn = document()?.query_selector_all(".studio .chart .chart-picture");
    let drawn = drawn.ok()?;
    let charts: Array = elements(&drawn)
        .filter_map(|picture| {
            let chart = picture.closest(".studio > section .chart:not(.chart .chart)");
            chart.ok()?.map(JsValue::from)
        })
        .collect();
    (charts.length() > 0).then_some(charts)
}

/// What stands above the open view's picture, where it is not what its first chart is called.
pub fn heading(part: &Part) -> Option<String> {
    let is_of_places = part.state.link.view == View::Places;
    is_of_places.then(|| part.words.say("places-title"))
}

/// The picture of the open view with title, source and link; `None` when there is none.
pub async fn picture(
    part: &Part,
    as_png: bool,
    source: &str,
    link: &str,
) -> Result<Option<File>, JsValue> {
    let module = module().await?;
    let words = Object::new();
    let set = |object: &Object, key: &str, value: &JsValue| {
        Reflect::set(object, &key.into(), value).map(|_| ())
    };
    set(&words, "link", &link.into())?;
    let call = |on: &JsValue, name: &str, arguments: &Array| -> Result<JsValue, JsValue> {
        let function: Function = Reflect::get(on, &name.into())?.dyn_into()?;
        function.apply(on, arguments)
    };
    let drawn = if part.state.link.view == View::Crowd {
        let Some(images) = crowd_images(part) else {
            return Ok(None);
        };
        let title = part.state.brief.as_ref().map_or("", |brief| &brief.title);
        set(&words, "title", &title.into())?;
        set(
            &words,
            "source",
            &format!("{} {source}", caption()).trim().into(),
        )?;
        set(&words, "images", &images)?;
        // Copied in the same task in which they are drawn.
        part.ask.emit(Ask::Draw);
        let composed = call(&module, "compose", &Array::of1(&words))?;
        if as_png {
            call(&composed, "png", &Array::new())?
        } else {
            Reflect::get(&composed, &"svg".into())?
        }
    } else {
        let Some(charts) = charts() else {
            return Ok(None);
        };
        if let Some(title) = heading(part) {
            set(&words, "title", &title.into())?;
        }
        set(&words, "source", &source.into())?;
        let name = if as_png { "png" } else { "svg" };
        call(&module, name, &Array::of2(&charts, &words))?
    };
    Ok(match drawn.dyn_into::<Promise>() {
        Ok(promise) => JsFuture::from(promise)
            .await?
            .dyn_into()
            .ok()
            .map(File::Blob),
        Err(text) => text
            .as_string()
            .map(|text| File::Text(text, "image/svg+xml".to_string())),
    })
}

/// The crowd's canvases, each with its policy's title and what lies over it.
fn crowd_images(part: &Part) -> Option<JsValue> {
    let outcomes = part.state.outcomes();
    let images = Array::new();
    let frames = document()?.query_selector_all(".crowd-frame").ok()?;
    for (frame, outcome) in elements(&frames).zip(outcomes) {
        let canvas = frame.query_selector("canvas").ok()??;
        let image = Object::new();
        Reflect::set(&image, &"canvas".into(), &canvas).ok()?;
        Reflect::set(&image, &"label".into(), &outcome.title.as_str().into()).ok()?;
        Reflect::set(&image, &"overlay".into(), &frame).ok()?;
        images.push(&image);
    }
    (images.length() > 0).then(|| images.into())
}

/// What a mark of the crowd stands for, as the page says it.
fn caption() -> String {
    let found =
        document().and_then(|document| document.query_selector(".crowd figcaption").ok()?);
    found
        .and_then(|caption| caption.text_content())
        .unwrap_or_default()
}

/// Saves a file through a link that is pressed at once.
pub fn save(name: &str, file: &File) -> Result<(), JsValue> {
    let blob = match file {
        File::Blob(blob) => blob.clone(),
        File::Text(text, kind) => {
            let options = BlobPropertyBag::new();
            options.set_type(kind);
            Blob::new_with_str_sequence_and_options(&Array::of1(&text.as_str().into()), &options)?
        }
    };
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = document().ok_or("no document")?;
    let link: HtmlElement = document.create_element("a")?.dyn_into()?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    let body = document.body().ok_or("no body")?;
    body.append_child(&link)?;
    link.click();
    link.remove();
    // The browser has taken the file over once this task is done; a minute is far more than it needs.
    let forget = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    if let Some(window) = web_sys::window() {
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), 60_000);
    }
    Ok(())
}

/// Prints the page; the report takes its picture when the browser says that it is about to.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
