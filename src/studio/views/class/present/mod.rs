//! Owns the presentation: beginning and ending it, its keys, and which rules are compared meanwhile. Refuses the order of screens and what keys mean (`text::deck`),
//! and how a screen looks (`screen`).

mod notes;
mod screen;

use super::topic::first_policy;
use crate::protocol::studio::Ask;
use crate::studio::part::Part;
use crate::text::deck::{Act, Screen, Talk, letter, meant, policies, screens};
use crate::text::poll::Subject;
use crate::text::{Arg, Words};
use js_sys::{Function, Reflect};
use notes::{Notes, NotesWindow};
use screen::{name, screen};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PresentProps {
    pub part: Part,
}

/// What the presentation is, its keys, and the way into it.
#[component]
pub fn Present(props: &PresentProps) -> Html {
    let part = &props.part;
    let Part {
        state, words, ask, ..
    } = part;
    // The rules that were compared before, while it runs.
    let before = use_state(|| None::<Vec<String>>);
    let has = |id: &str| {
        let brief = state.brief.as_ref();
        let is_free = !state.link.locked || state.link.policies.iter().any(|own| own == id);
        is_free && brief.is_some_and(|brief| brief.policy(id).is_some())
    };
    let deck = screens(&state.link.scenario, has);
    let wanted = policies(&deck);
    let begin = {
        let (before, ask) = (before.clone(), ask.clone());
        let (wanted, compared) = (wanted.clone(), state.link.policies.clone());
        move |_| {
            if !wanted.is_empty() && wanted != compared {
                ask.emit(Ask::Policies(wanted.clone()));
            }
            before.set(Some(compared.clone()));
        }
    };
    let leave = {
        let (before, ask) = (before.clone(), ask.clone());
        let is_changed = before.as_ref() != Some(&state.link.policies);
        Callback::from(move |()| {
            if let Some(before) = before.as_ref().filter(|_| is_changed) {
                ask.emit(Ask::Policies(before.clone()));
            }
            before.set(None);
        })
    };
    let keys = [
        "present-keys-move",
        "present-keys-board",
        "present-keys-notes",
        "present-keys-freeze",
        "present-keys-blank",
        "present-keys-leave",
    ];
    html! {
        <div class="class-present">
            <p class="plain">{ words.say("present-lede") }</p>
            if !wanted.is_empty() {
                <p class="plain">{ words.say("present-policies") }</p>
            }
            <p>
                <button type="button" class="strong" disabled={state.outcome.is_none()} onclick={begin}>{ words.say("present-start") }</button>
            </p>
            <h3>{ words.say("present-keys") }</h3>
            <ul>{ for keys.iter().map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
            if before.is_some() {
                <Running part={part.clone()} deck={deck} policy={first_policy(state).unwrap_or_default().to_string()} onleave={leave} />
            }
        </div>
    }
}

/// What changes a talk.
enum Move {
    Act(Act, usize),
    Count(Subject, usize, u32),
}

#[derive(Default, PartialEq)]
struct Told(Talk);

impl Reducible for Told {
    type Action = Move;

    fn reduce(self: Rc<Self>, action: Move) -> Rc<Self> {
        Rc::new(Told(match action {
            Move::Act(act, screens) => self.0.after(act, screens),
            Move::Count(subject, group, hands) => self.0.counted(subject, group, hands),
        }))
    }
}

#[derive(Properties, PartialEq)]
struct RunningProps {
    part: Part,
    deck: Vec<Screen>,
    /// What questions are about that have no rule of their own.
    policy: String,
    onleave: Callback<()>,
}

#[component]
fn Running(props: &RunningProps) -> Html {
    let RunningProps {
        part, deck, policy, ..
    } = props;
    let words = &part.words;
    let told = use_reducer_eq(Told::default);
    let notes = use_state(|| None::<NotesWindow>);
    let is_blocked = use_state_eq(|| false);
    let (dialog, stage) = (use_node_ref(), use_node_ref());
    let act = {
        let (told, dialog, stage) = (told.dispatcher(), dialog.clone(), stage.clone());
        let (notes, is_blocked, words) = (notes.clone(), is_blocked.setter(), words.clone());
        let screens = deck.len();
        Callback::from(move |act: Act| match act {
            Act::Leave => end(&dialog),
            Act::Notes => {
                let window = NotesWindow::opened(&words);
                is_blocked.set(window.is_none());
                notes.set(window);
            }
            Act::Next if is_more_below(&stage) => {}
            act => told.dispatch(Move::Act(act, screens)),
        })
    };
    use_dialog(&dialog, words.direction() == "rtl", &act, (*notes).as_ref());
    let talk = &told.0;
    let (own, shown) = (talk.at, talk.shown());
    {
        // Every screen is read from its beginning, and by those who hear it.
        let stage = stage.clone();
        use_effect_with((shown.at, talk.is_blank), move |_| {
            if let Some(stage) = stage.cast::<HtmlElement>() {
                stage.set_scroll_top(0);
                let _ = stage.focus();
            }
        });
    }
    let count = {
        let told = told.dispatcher();
        Callback::from(move |(subject, group, hands): (Subject, usize, u32)| {
            told.dispatch(Move::Count(subject, group, hands));
        })
    };
    let onclose = props.onleave.reform(|_: Event| ());
    let button = |meant: Act, label: &str, is_on: Option<bool>| {
        let onclick = act.reform(move |_: MouseEvent| meant);
        html! {
            <button type="button" aria-pressed={is_on.map(|on| on.to_string())} {onclick}>{ words.say(label) }</button>
        }
    };
    let freeze = if talk.is_frozen() {
        "present-unfreeze"
    } else {
        "present-freeze"
    };
    let on_stage = deck.get(shown.at).copied().unwrap_or(Screen::Opening);
    html! {
        <dialog ref={dialog} class={classes!("presenter", talk.is_blank.then_some("blank"))} data-theme="projector"
            aria-label={words.say("present-label")} data-screen={shown.at.to_string()} {onclose}>
            <div ref={stage} class="presenter-stage" tabindex="-1" aria-live="polite">
                if talk.is_blank {
                    <p class="hidden">{ words.say("present-blanked") }</p>
                } else {
                    { screen(part, on_stage, shown, policy, (!talk.is_frozen()).then_some(&count)) }
                }
            </div>
            if !talk.is_blank {
                <div class="presenter-bar" role="group" aria-label={words.say("present-keys")}>
                    { button(Act::Back, "present-back", None) }
                    <span class="presenter-place">{ place(words, shown.at, deck.len()) }</span>
                    { button(Act::Next, "present-next", None) }
                    { button(Act::Notes, "present-notes", None) }
                    { button(Act::Freeze, freeze, None) }
                    { button(Act::Blank, "present-blank", None) }
                    { button(Act::Leave, "present-leave", None) }
                    if talk.is_frozen() {
                        <span class="presenter-frozen" role="status">{ words.say("present-frozen") }</span>
                    }
                    if *is_blocked {
                        <span role="alert">{ words.say("present-blocked") }</span>
                    }
                </div>
            }
            if let Some(window) = &*notes {
                <Notes window={window.clone()} part={part.clone()} screen={deck.get(own).copied().unwrap_or(Screen::Opening)}
                    policy={policy.clone()} talk={talk.clone()} place={place(words, own, deck.len())}
                    seen={name(words, on_stage)} next={deck.get(own + 1).map(|next| name(words, *next))} />
            }
        </dialog>
    }
}

fn place(words: &Words, at: usize, screens: usize) -> String {
    let args = [
        ("screen", Arg::Exact(at as f64 + 1.0)),
        ("screens", Arg::Exact(screens as f64)),
    ];
    words.tell("present-place", &args)
}

/// Shows the dialog above everything, and hears keys wherever they are pressed, here and in the second window.
#[hook]
fn use_dialog(dialog: &NodeRef, is_rtl: bool, act: &Callback<Act>, notes: Option<&NotesWindow>) {
    let newest = use_mut_ref(|| act.clone());
    newest.replace(act.clone());
    let opened = use_mut_ref(|| None::<NotesWindow>);
    opened.replace(notes.cloned());
    {
        let (dialog, newest, opened) = (dialog.clone(), newest.clone(), opened.clone());
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<Element>() {
                let _ = called(&dialog, "showModal");
            }
            let pressed = heard(&newest, is_rtl);
            let gone = {
                let opened = opened.clone();
                Closure::<dyn FnMut(KeyboardEvent)>::new(move |_| close(&opened.borrow()))
            };
            let window = web_sys::window();
            let ends = [("keydown", pressed), ("pagehide", gone)];
            if let Some(window) = &window {
                for (name, heard) in &ends {
                    let _ = window
                        .add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
                }
            }
            move || {
                close(&opened.borrow());
                if let Some(window) = window {
                    for (name, heard) in &ends {
                        let _ = window.remove_event_listener_with_callback(
                            name,
                            heard.as_ref().unchecked_ref(),
                        );
                    }
                }
            }
        });
    }
    use_effect_with(notes.cloned(), move |notes| {
        let keys = heard(&newest, is_rtl);
        let clicks = clicked(&newest);
        if let Some(notes) = notes {
            notes.hear("keydown", keys.as_ref().unchecked_ref());
            notes.hear("click", clicks.as_ref().unchecked_ref());
        }
        let notes = notes.clone();
        move || {
            if let Some(notes) = notes {
                notes.forget("keydown", keys.as_ref().unchecked_ref());
                notes.forget("click", clicks.as_ref().unchecked_ref());
            }
            drop((keys, clicks));
        }
    });
}

type Newest = Rc<std::cell::RefCell<Callback<Act>>>;

fn heard(newest: &Newest, is_rtl: bool) -> Closure<dyn FnMut(KeyboardEvent)> {
    let newest = newest.clone();
    Closure::new(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        // The second window's elements are of another world, so what they are is asked by name.
        let target = event.target().map(JsValue::from).unwrap_or_default();
        let tag = Reflect::get(&target, &"tagName".into()).ok();
        let tag = tag.and_then(|tag| tag.as_string()).unwrap_or_default();
        let is_field = matches!(tag.as_str(), "INPUT" | "TEXTAREA" | "SELECT");
        let (key, code) = (event.key(), event.code());
        if let Some(act) = meant(letter(&key, &code), is_field, tag == "BUTTON", is_rtl) {
            event.prevent_default();
            let act_on = newest.borrow().clone();
            act_on.emit(act);
        }
    })
}

/// A button of the second window says by name what it does.
fn clicked(newest: &Newest) -> Closure<dyn FnMut(MouseEvent)> {
    let newest = newest.clone();
    Closure::new(move |event: MouseEvent| {
        let Some(target) = event.target() else { return };
        let element: Element = target.unchecked_into();
        let button = element.closest("[data-act]").ok().flatten();
        let name = button.and_then(|button| button.get_attribute("data-act"));
        let act = match name.as_deref() {
            Some("next") => Act::Next,
            Some("back") => Act::Back,
            Some("freeze") => Act::Freeze,
            Some("blank") => Act::Blank,
            _ => return,
        };
        let act_on = newest.borrow().clone();
        act_on.emit(act);
    })
}

fn close(notes: &Option<NotesWindow>) {
    if let Some(notes) = notes {
        notes.close();
    }
}

/// The dialog closes, and gives the focus back to where it was.
fn end(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<Element>() {
        let _ = called(&dialog, "close");
    }
}

fn called(on: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(on, &name.into())?.dyn_into()?;
    method.call0(on)
}

/// Scrolls on where a screen is longer than the window; whether there was something left to scroll to.
fn is_more_below(stage: &NodeRef) -> bool {
    let Some(stage) = stage.cast::<Element>() else {
        return false;
    };
    let (top, height) = (stage.scroll_top(), stage.client_height());
    let is_more = top + height + 4 < stage.scroll_height();
    if is_more {
        stage.set_scroll_top(top + height * 4 / 5);
    }
    is_more
}
