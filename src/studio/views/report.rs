//! Owns the printed page: what stands on it, and its picture, which is taken when the browser is about to print, in colours of its own for white paper. On screen it is
//! not there. Refuses numbers of its own.

use super::export::{link, newest, source};
use super::take::{charts, document, elements, heading};
use crate::link::View;
use crate::model::outcome::{Counted, PolicyOutcome};
use crate::protocol::studio::Ask;
use crate::studio::part::Part;
use crate::text::citation::{Piece, Source, pieces, sources};
use crate::text::figure::{Figure, headline, shown};
use crate::text::headline::Headline;
use crate::text::{Arg, interval, markup};
use crate::web::app::fetched;
use js_sys::{Array, Function, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ReportProps {
    pub part: Part,
}

/// The title, the sentences, the numbers, the picture, and where they come from.
#[component]
pub fn Report(props: &ReportProps) -> Html {
    let Part { state, words, .. } = &props.part;
    let known = use_state(|| Rc::new(Vec::<Source>::new()));
    {
        let known = known.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                // Without them the sources stay plain ids.
                if let Some(csv) = fetched("sources.csv").await {
                    known.set(Rc::new(sources(&csv)));
                }
            });
        });
    }
    let figure = use_node_ref();
    use_printing(&props.part, &figure);
    let outcomes: Vec<&PolicyOutcome> = state.outcomes();
    let Some(first) = outcomes.first() else {
        return Html::default();
    };
    let involved = first.involved(|accounts| accounts.total);
    let total = involved + first.accounts.innocent.total;
    let brief = state.brief.clone().unwrap_or_default();
    // One draw has no range.
    let ranges = newest(state).filter(|outcome| outcome.replicates > 1);
    let range = |policy: &str, figure: &Figure| {
        let policies = ranges.iter().flat_map(|outcome| &outcome.policies);
        let interval = policies.into_iter().find(|known| known.id == policy);
        let interval = interval.and_then(|known| known.interval.get(figure.name))?;
        interval::ends(words, figure.kind, interval)
    };
    let head = if ranges.is_some() {
        "report-numbers-ranged"
    } else {
        "report-numbers"
    };
    let columns: Vec<Vec<Figure>> = outcomes.iter().map(|outcome| headline(*outcome)).collect();
    let rows = columns.first().map_or(0, Vec::len);
    let row = |index: usize| {
        let label = columns.first().and_then(|column| column.get(index));
        html! {
            <tr>
                <th scope="row">{ label.map(|figure| words.say(figure.label)) }</th>
                { for columns.iter().zip(&outcomes).filter_map(|(column, outcome)| {
                    let figure = column.get(index)?;
                    Some(html! {
                        <td>
                            { shown(words, figure) }
                            if let Some(range) = range(&outcome.id, figure) {
                                <small>{ range }</small>
                            }
                        </td>
                    })
                }) }
            </tr>
        }
    };
    html! {
        <div class="report" aria-hidden="true">
            <h1>{ &brief.title }</h1>
            if let Some(date) = &brief.as_of {
                <p class="report-date">{ words.tell("report-as-of", &[("date", Arg::Text(&words.numerals.date(date)))]) }</p>
            }
            <div class="report-sentences">
                { for outcomes.iter().map(|outcome| html! {
                    <p><b>{ &outcome.title }{ ". " }</b>{ markup::plain(&Headline::of(*outcome).sentence(words)) }</p>
                }) }
            </div>
            <div ref={figure} class="report-figure" />
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.say(head) }</th>
                        { for outcomes.iter().map(|outcome| html! { <th scope="col">{ &outcome.title }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for (0..rows).map(row) }</tbody>
            </table>
            <div class="report-foot">
                <p>{ words.tell("report-assumed", &[("involved", Arg::Count(involved)), ("total", Arg::Count(total))]) }</p>
                { cited(&props.part, &known) }
                <p>{ source(words, state) }</p>
                <p class="report-link">{ words.say("report-link") }{ ": " }{ link(state) }</p>
                <p class="report-link">{ state.outcome.as_ref().map(|outcome| outcome.digest.clone()) }</p>
            </div>
        </div>
    }
}

/// The sources that the compared policies and the scenario name.
fn cited(part: &Part, known: &[Source]) -> Html {
    let Part { state, words, .. } = part;
    let Some(brief) = &state.brief else {
        return Html::default();
    };
    let policies = state.link.policies.iter();
    let policies = policies.filter_map(|id| brief.policy(id)?.description.as_deref());
    let mut ids: Vec<&str> = Vec::new();
    for text in brief.description.as_deref().into_iter().chain(policies) {
        for piece in pieces(text) {
            if let Piece::Sources(cited) = piece {
                ids.extend(cited);
            }
        }
    }
    let mut found: Vec<&Source> = known
        .iter()
        .filter(|source| ids.contains(&source.id.as_str()))
        .collect();
    found.dedup_by(|one, other| one.url == other.url);
    if found.is_empty() {
        return Html::default();
    }
    let told = found
        .iter()
        .map(|source| format!("{}: {}", source.publisher, source.title));
    let told = told.collect::<Vec<String>>().join("; ");
    html! { <p>{ words.say("report-sources") }{ ": " }{ told }</p> }
}

/// Fills the figure when the browser is about to print, and empties it afterwards.
#[hook]
fn use_printing(part: &Part, figure: &NodeRef) {
    let (part, figure) = (part.clone(), figure.clone());
    let newest = use_mut_ref(|| part.clone());
    newest.replace(part);
    use_effect_with((), move |()| {
        let theme = Rc::new(std::cell::RefCell::new(None::<String>));
        let before = {
            let (theme, figure, newest) = (theme.clone(), figure.clone(), newest.clone());
            Closure::<dyn FnMut()>::new(move || {
                let root = document().and_then(|document| document.document_element());
                if let Some(root) = root {
                    theme.replace(Some(root.get_attribute("data-theme").unwrap_or_default()));
                    let _ = root.set_attribute("data-theme", "paper");
                }
                let part = newest.borrow().clone();
                if let Some(figure) = figure.cast::<Element>() {
                    // A page without its picture still has its numbers.
                    let _ = fill(&part, &figure);
                }
            })
        };
        let after = {
            let (figure, newest) = (figure.clone(), newest);
            Closure::<dyn FnMut()>::new(move || {
                if let Some(figure) = figure.cast::<Element>() {
                    figure.set_inner_html("");
                }
                let root = document().and_then(|document| document.document_element());
                if let (Some(root), Some(theme)) = (root, theme.take()) {
                    let _ = if theme.is_empty() {
                        root.remove_attribute("data-theme")
                    } else {
                        root.set_attribute("data-theme", &theme)
                    };
                }
                let ask = newest.borrow().ask.clone();
                ask.emit(Ask::Draw);
            })
        };
        let window = web_sys::window();
        let ends = [("beforeprint", before), ("afterprint", after)];
        if let Some(window) = &window {
            for (name, heard) in &ends {
                let _ =
                    window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
            }
        }
        move || {
            if let Some(window) = window {
                for (name, heard) in &ends {
                    let _ = window
                        .remove_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
                }
            }
        }
    });
}

fn fill(part: &Part, figure: &Element) -> Result<(), JsValue> {
    figure.set_inner_html("");
    if part.state.link.view == View::Crowd {
        part.ask.emit(Ask::Draw);
        return crowd(part, figure);
    }
    let (Some(module), Some(charts)) = (crate::studio::chart::loaded(), charts()) else {
        return Ok(());
    };
    let svg: Function = Reflect::get(&module, &"svg".into())?.dyn_into()?;
    let words = Object::new();
    let (width, height) = PAPER;
    Reflect::set(&words, &"width".into(), &width.into())?;
    Reflect::set(&words, &"height".into(), &height.into())?;
    if let Some(title) = heading(part) {
        Reflect::set(&words, &"title".into(), &title.into())?;
    }
    let text = svg
        .apply(&module, &Array::of2(&charts, &words))?
        .as_string();
    // Only what the charts drew, without the line that says what kind of file it is.
    let text = text.unwrap_or_default();
    let start = text.find("<svg").unwrap_or(0);
    figure.set_inner_html(&text[start..]);
    Ok(())
}

/// The printed picture's room, in pixels of the style sheet: as wide as the text, as high as `.report-figure` allows.
const PAPER: (f64, f64) = (680.0, 397.0);

/// The crowd's canvases with their headings, side by side.
fn crowd(part: &Part, figure: &Element) -> Result<(), JsValue> {
    let Some(document) = document() else {
        return Ok(());
    };
    let make = |name: &str, class: &str| -> Result<HtmlElement, JsValue> {
        let element: HtmlElement = document.create_element(name)?.dyn_into()?;
        element.set_class_name(class);
        Ok(element)
    };
    let frames = document.query_selector_all(".crowd-frame")?;
    for (frame, outcome) in elements(&frames).zip(part.state.outcomes()) {
        let Some(canvas) = frame.query_selector("canvas")? else {
            continue;
        };
        let canvas: HtmlCanvasElement = canvas.dyn_into()?;
        let copy: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
        copy.set_width(canvas.width());
        copy.set_height(canvas.height());
        let height = pixels(&canvas.style().get_property_value("height")?);
        if let Some(context) = copy.get_context("2d")? {
            let context: CanvasRenderingContext2d = context.dyn_into()?;
            context.draw_image_with_html_canvas_element(&canvas, 0.0, 0.0)?;
        }
        let cell = make("div", "report-crowd")?;
        let title = make("p", "report-crowd-title")?;
        title.set_text_content(Some(&outcome.title));
        let box_ = make("div", "report-crowd-frame")?;
        box_.append_child(&copy)?;
        for heading in elements(&frame.query_selector_all(".crowd-heading")?) {
            let line: HtmlElement = heading.clone_node_with_deep(true)?.dyn_into()?;
            // As the crowd places it, also while the page is laid out for paper already.
            let shift = line.style().get_property_value("transform")?;
            line.style().remove_property("transform")?;
            line.set_class_name("report-crowd-heading");
            let top = pixels(&shift) / height.max(1.0) * 100.0;
            line.style().set_property("top", &format!("{top}%"))?;
            box_.append_child(&line)?;
        }
        cell.append_child(&title)?;
        cell.append_child(&box_)?;
        figure.append_child(&cell)?;
    }
    Ok(())
}

/// The first number of a length or of a shift: 12.5 of `translateY(12.5px)`.
fn pixels(style: &str) -> f64 {
    let start = style.find(|letter: char| letter.is_ascii_digit());
    let number = style
        .get(start.unwrap_or(style.len())..)
        .unwrap_or_default();
    let end = number.find(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let number = number.get(..end.unwrap_or(number.len()));
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}
