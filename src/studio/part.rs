//! Owns what every part of the studio is given. Refuses to know what is done with it.

use super::hand::Edit;
use super::state::State;
use crate::protocol::studio::Ask;
use crate::text::Words;
use std::rc::Rc;
use yew::Callback;

/// What every part of the studio is given.
#[derive(Clone)]
pub struct Part {
    pub state: Rc<State>,
    pub words: Rc<Words>,
    /// Where wishes go.
    pub ask: Callback<Ask>,
    /// Where a changed scenario goes; it is shown at once and asked of the page once a frame.
    pub edit: Callback<Edit>,
}

/// Same state, same words; not: equal ones.
impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && Rc::ptr_eq(&self.words, &other.words)
    }
}
