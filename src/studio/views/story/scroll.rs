//! Owns how the story and the window go together: which step is in sight, and bringing one there. Refuses what a step is.

use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::IntersectionObserverInit;
use web_sys::{Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry};
use yew::prelude::*;

/// A step is the present one when it reaches a line below the upper edge of the window; inside another page, where no such line is known, when
/// most of what is seen is of it.
const LINE: &str = "-30% 0px -69% 0px";

fn step_of(element: &Element) -> Option<usize> {
    element.get_attribute("data-step")?.parse().ok()
}

fn found(steps: &Element, place: usize) -> Option<Element> {
    let found = steps.query_selector(&format!("[data-step=\"{place}\"]"));
    found.ok().flatten()
}

/// Brings a step into sight, when it is there or as soon as it is drawn; if it shall be `focused`, its heading gets the focus.
pub fn to(steps: &Element, place: usize, focused: bool) {
    let steps = steps.clone();
    let go = Closure::once_into_js(move || {
        let Some(step) = found(&steps, place) else {
            return;
        };
        let heading = step.query_selector("h3").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok())
            && focused
        {
            without_scrolling(&heading);
        }
        into_view(&step);
    });
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(go.unchecked_ref());
    }
}

fn without_scrolling(heading: &HtmlElement) {
    let options = Object::new();
    let set = Reflect::set(&options, &"preventScroll".into(), &true.into());
    let focus = Reflect::get(heading, &"focus".into()).and_then(JsCast::dyn_into::<Function>);
    if let (Ok(_), Ok(focus)) = (set, focus) {
        let _ = focus.call1(heading, &options);
    }
}

/// At once: on a way through other steps, each of them would become the present one.
fn into_view(step: &Element) {
    let options = Object::new();
    for (name, value) in [("block", "start"), ("behavior", "instant")] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let scroll =
        Reflect::get(step, &"scrollIntoView".into()).and_then(JsCast::dyn_into::<Function>);
    if let Ok(scroll) = scroll {
        let _ = scroll.call1(step, &options);
    }
}

/// Says which step is in sight, unless one that is `held` is too. A link to a later step is brought there first, unless the page is part of another.
#[hook]
pub fn use_present(
    steps: &NodeRef,
    present: Callback<usize>,
    place: usize,
    begin: usize,
    is_embedded: bool,
    held: &Rc<RefCell<Option<usize>>>,
) {
    let now = use_mut_ref(|| place);
    now.replace(place);
    let is_first = use_mut_ref(|| true);
    let (steps, held) = (steps.clone(), held.clone());
    use_effect_with(begin, move |_| {
        let watch = steps.cast::<Element>().and_then(|steps| {
            if is_first.replace(false)
                && !is_embedded
                && place > 0
                && let Some(step) = found(&steps, place)
            {
                held.replace(Some(place));
                into_view(&step);
            }
            let seen: Rc<RefCell<BTreeMap<usize, f64>>> = Rc::default();
            let hear = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
                for entry in entries.iter() {
                    let entry: IntersectionObserverEntry = entry.unchecked_into();
                    let height = entry.intersection_rect().height();
                    if let Some(place) = step_of(&entry.target()) {
                        match entry.is_intersecting() {
                            true => seen.borrow_mut().insert(place, height),
                            false => seen.borrow_mut().remove(&place),
                        };
                    }
                }
                let seen = seen.borrow();
                let most = seen.iter().max_by(|one, other| one.1.total_cmp(other.1));
                let Some((most, _)) = most else { return };
                let is_held = held.borrow().is_some_and(|held| seen.contains_key(&held));
                if is_held && *held.borrow() != Some(*most) {
                    return;
                }
                held.replace(None);
                if *most != *now.borrow() {
                    present.emit(*most);
                }
            });
            let options = IntersectionObserverInit::new();
            options.set_root_margin(LINE);
            let shares: Array = [0.0, 0.25, 0.5, 0.75, 1.0]
                .into_iter()
                .map(JsValue::from_f64)
                .collect();
            options.set_threshold(&shares);
            let watch =
                IntersectionObserver::new_with_options(hear.as_ref().unchecked_ref(), &options)
                    .ok()?;
            let sections = steps.query_selector_all("[data-step]").ok()?;
            for place in 0..sections.length() {
                let section = sections.get(place)?.dyn_into::<Element>().ok()?;
                watch.observe(&section);
            }
            Some((watch, hear))
        });
        move || {
            if let Some((watch, _)) = &watch {
                watch.disconnect();
            }
            drop(watch);
        }
    });
}
