//! Owns the studio as a whole: what it was told, and which view is open. Refuses how a view looks.

use super::hand::Edit;
use super::host::{self, Pending};
use super::part::Part;
use super::state::State;
use super::views;
use crate::link::packed::{Packed, written};
use crate::model::reading::read_scenario;
use crate::protocol::studio::{Ask, Tell, Wish};
use crate::text::Words;
use crate::web::catalog::Browser;
use crate::web::numerals::IntlNumerals;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// A moving hand is asked for when the answer before is there, or after so many frames: then the run before is long, and is given up.
const MOST_WAITED: u32 = 6;

#[derive(Properties, PartialEq)]
pub struct StageProps {
    pub ask: Callback<Ask>,
}

/// What the studio hears.
pub enum Heard {
    /// From the page.
    Told(Tell),
    /// From a control, perhaps many times a frame.
    Edited(Edit),
    /// The next frame is due.
    Frame,
}

/// The studio.
pub struct Stage {
    state: Rc<State>,
    /// The change of which the page is still to be asked, because it works on the one before, and what was known before it.
    due: Option<(Edit, Rc<State>)>,
    /// Frames for which it has waited.
    waited: u32,
    /// What a host wishes of a scenario that is not here yet.
    pending: Option<Pending>,
    /// What was on screen when nothing was asked and nothing under way: what can be taken along.
    calm: Rc<State>,
    /// `None` until the page has told the messages.
    words: Option<Rc<Words>>,
}

impl Component for Stage {
    type Message = Heard;
    type Properties = StageProps;

    fn create(_: &Context<Self>) -> Self {
        Stage {
            state: Rc::default(),
            due: None,
            waited: 0,
            pending: None,
            calm: Rc::default(),
            words: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        let told = match heard {
            Heard::Told(told) => told,
            Heard::Edited(_) if self.state.link.locked => return false,
            Heard::Edited(edit) => {
                let is_first = self.due.is_none();
                let before = match self.due.take() {
                    Some((due, before)) if due.is_of_another_hand(&edit) => {
                        self.ask(context, due, &before);
                        self.state.clone()
                    }
                    Some((_, before)) => before,
                    None => self.state.clone(),
                };
                self.state = Rc::new(self.state.edited(&edit));
                if is_first && self.state.phase != "running" {
                    // At once: no frame shows numbers that are not those of what was changed as if they were.
                    self.ask(context, edit, &before);
                } else {
                    self.due = Some((edit, before));
                    if is_first {
                        next_frame(context);
                    }
                }
                return true;
            }
            Heard::Frame => {
                let is_early = self.state.phase == "running" && self.waited < MOST_WAITED;
                if is_early && self.due.as_ref().is_some_and(|(due, _)| due.hand.is_some()) {
                    self.waited += 1;
                    next_frame(context);
                    return false;
                }
                return self.ask_what_is_due(context);
            }
        };
        if let Tell::Words { tag, source } = &told {
            let numerals = Rc::new(IntlNumerals::new(tag));
            let catalog = Browser::read(tag, source);
            self.words = Some(Rc::new(Words::new(tag, catalog, numerals)));
            Rc::make_mut(&mut self.state).link.lang.clone_from(tag);
            self.name();
            self.rest();
            return true;
        }
        if let Tell::Query { json } = &told {
            let (wish, pending) = host::wished(json, &self.state);
            if matches!(wish, Some(Wish::Set { .. })) {
                self.pending = pending;
            }
            if let Some(wish) = wish {
                context.props().ask.emit(Ask::Host(wish));
            }
            return false;
        }
        let is_result = matches!(told, Tell::Settled { .. });
        self.state = Rc::new(self.state.after(told));
        if self.state.phase != "running" {
            // In the turn that ends the run before, for the same reason.
            self.ask_what_is_due(context);
        }
        if is_result {
            self.name();
        }
        let wish = self.pending.as_ref().and_then(|it| it.due(&self.state));
        if let Some(wish) = wish {
            self.pending = None;
            context.props().ask.emit(Ask::Host(wish));
        }
        self.rest();
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Some(words) = &self.words else {
            return Html::default();
        };
        let part = |state: &Rc<State>| Part {
            state: state.clone(),
            words: words.clone(),
            ask: context.props().ask.clone(),
            edit: context.link().callback(Heard::Edited),
        };
        views::view(&part(&self.state), &part(&self.calm))
    }
}

impl Stage {
    /// Takes note of a state that nobody is changing: files, links and the printed page are not made anew at every step of a hand.
    fn rest(&mut self) {
        if self.due.is_none() && self.state.phase != "running" {
            self.calm = self.state.clone();
        }
    }

    /// Puts the names in the result into the reader's language, once that is known.
    fn name(&mut self) {
        if let Some(words) = &self.words {
            self.state = Rc::new(self.state.named(words));
        }
    }

    /// Asks for what a hand changed since the last time; whether there is something to say.
    fn ask_what_is_due(&mut self, context: &Context<Self>) -> bool {
        self.waited = 0;
        match self.due.take() {
            Some((due, before)) => self.ask(context, due, &before),
            None => false,
        }
    }

    /// Asks the page for the results of a changed scenario. One that is not sound is taken back, so that what is on screen stays; whether there
    /// is something to say.
    fn ask(&mut self, context: &Context<Self>, edit: Edit, before: &State) -> bool {
        let written = written(&*edit.scenario);
        let text = edit.text.as_deref().unwrap_or(&written);
        if let Err(problems) = read_scenario(text.as_bytes()) {
            self.state = Rc::new(self.state.undone(before, problems.reported()));
            return true;
        }
        let preset = self.state.preset.as_ref();
        let packed = preset.map_or(Packed::TooLong, |preset| {
            preset.packed_text(&edit.scenario.id, &written)
        });
        let state = Rc::make_mut(&mut self.state);
        let was_refused = state.refused.take().is_some();
        // The page will tell both back; they are known already.
        state.asked = text.into();
        state.phase = "running".to_owned();
        context.props().ask.emit(Ask::Compare {
            scenario: text.to_owned(),
            packed,
            policies: edit.policies,
            hand: edit.hand,
        });
        was_refused
    }
}

/// Says so before the browser paints next.
fn next_frame(context: &Context<Stage>) {
    let link = context.link().clone();
    if let Some(window) = web_sys::window() {
        let act = Closure::once_into_js(move || link.send_message(Heard::Frame));
        let _ = window.request_animation_frame(act.unchecked_ref());
    }
}
