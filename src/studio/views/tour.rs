//! Owns the tour: four steps through the page, offered until somebody has gone through it or wants it never again. Refuses frames in articles, and to move
//! anything on the page: a step stands above it and marks what it is about.

use super::take::document;
use crate::studio::focus::use_focus;
use crate::studio::part::Part;
use crate::studio::storage::{keep, kept};
use crate::text::Arg;
use yew::prelude::*;

/// Where it is kept that the tour is wanted no more.
const KEY: &str = "freeze-frame-tour";
/// What each step is about, and the messages of its title and text.
const STEPS: [(&str, &str, &str); 4] = [
    (".columns", "tour-compare", "tour-compare-text"),
    (".views", "tour-look", "tour-look-text"),
    (".toolbar", "tour-change", "tour-change-text"),
    ("#share", "tour-keep", "tour-keep-text"),
];
/// The attribute of what the step is about.
const MARK: &str = "data-tour";

#[derive(Properties, PartialEq)]
pub struct TourProps {
    pub part: Part,
}

#[component]
pub fn Tour(props: &TourProps) -> Html {
    let Part { state, words, .. } = &props.part;
    // Where nothing may be kept, it is offered once a visit.
    let is_offered = use_state_eq(|| !matches!(kept(KEY), Ok(Some(_))));
    let step = use_state_eq(|| None::<usize>);
    let focus = use_focus();
    use_effect_with(*step, |step| mark(step.map(|step| STEPS[step].0)));
    if state.link.embed || state.link.locked || !*is_offered {
        return Html::default();
    }
    let go = |to: Option<usize>| {
        let (step, focus) = (step.setter(), focus.clone());
        move || {
            step.set(to);
            let next = to.map_or("tour-start", |_| "tour-title");
            focus.go(next.to_string());
        }
    };
    let never = {
        let (step, is_offered, focus) = (step.setter(), is_offered.setter(), focus.clone());
        move || {
            // Where it cannot be kept, it holds until the page is left.
            let _ = keep(KEY, "never");
            step.set(None);
            is_offered.set(false);
            focus.go("compare".to_string());
        }
    };
    let button = |label: &str, act: Callback<MouseEvent>| {
        html! { <button type="button" class="quiet" onclick={act}>{ words.say(label) }</button> }
    };
    let click = |act: Box<dyn Fn()>| Callback::from(move |_: MouseEvent| act());
    let card = step.map(|at| {
        let (_, title, text) = STEPS[at];
        let close = go(None);
        let onkeydown = move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                close();
            }
        };
        let told = [
            ("step", Arg::Exact((at + 1) as f64)),
            ("steps", Arg::Exact(STEPS.len() as f64)),
        ];
        html! {
            <div class="tour" role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" {onkeydown}>
                <p class="tour-step">{ words.tell("tour-step", &told) }</p>
                <h2 id="tour-title" tabindex="-1">{ words.say(title) }</h2>
                <p id="tour-text">{ words.say(text) }</p>
                <div class="rules-acts">
                    if at > 0 {
                        { button("tour-back", click(Box::new(go(Some(at - 1))))) }
                    }
                    if at + 1 < STEPS.len() {
                        { button("tour-next", click(Box::new(go(Some(at + 1))))) }
                        { button("tour-close", click(Box::new(go(None)))) }
                    } else {
                        { button("tour-end", click(Box::new(never.clone()))) }
                    }
                </div>
            </div>
        }
    });
    let start = go(Some(0));
    html! {
        <>
            <aside class="tour-offer" aria-label={words.say("tour-label")}>
                <span>{ words.say("tour-offer") }</span>
                <button type="button" class="quiet" id="tour-start" onclick={move |_| start()}>{ words.say("tour-start") }</button>
                { button("tour-never", click(Box::new(never.clone()))) }
            </aside>
            { card }
        </>
    }
}

/// Marks this part of the page and no other, and brings it into sight.
fn mark(part: Option<&str>) {
    let Some(document) = document() else { return };
    if let Ok(Some(before)) = document.query_selector(&format!("[{MARK}]")) {
        let _ = before.remove_attribute(MARK);
    }
    if let Some(Ok(Some(now))) = part.map(|part| document.query_selector(part)) {
        let _ = now.set_attribute(MARK, "");
        now.scroll_into_view();
    }
}
