//! Owns the studio as a whole: what it was told, and which view is open. Refuses how a view looks.

use super::part::Part;
use super::state::State;
use super::views;
use crate::protocol::studio::{Ask, Tell};
use crate::text::Words;
use crate::web::numerals::IntlNumerals;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct StageProps {
    pub ask: Callback<Ask>,
}

/// The studio.
pub struct Stage {
    state: Rc<State>,
    /// `None` until the page has told the messages.
    words: Option<Rc<Words>>,
}

impl Component for Stage {
    type Message = Tell;
    type Properties = StageProps;

    fn create(_: &Context<Self>) -> Self {
        Stage {
            state: Rc::default(),
            words: None,
        }
    }

    fn update(&mut self, _: &Context<Self>, told: Tell) -> bool {
        if let Tell::Words { tag, source } = &told {
            let numerals = Rc::new(IntlNumerals::new(tag));
            self.words = Some(Rc::new(Words::new(tag, source, numerals)));
            Rc::make_mut(&mut self.state).link.lang.clone_from(tag);
            return true;
        }
        self.state = Rc::new(self.state.after(told));
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Some(words) = &self.words else {
            return Html::default();
        };
        let part = Part {
            state: self.state.clone(),
            words: words.clone(),
            ask: context.props().ask.clone(),
        };
        views::view(&part)
    }
}
