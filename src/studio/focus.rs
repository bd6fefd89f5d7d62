//! Owns where the focus goes after an act that took away or moved what had it. Refuses to move it at any other time.

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Where an act says which element, by id, shall have the focus once the view shows what it did.
#[derive(Clone, Default)]
pub struct Focus(Rc<RefCell<Option<String>>>);

impl PartialEq for Focus {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Focus {
    /// The element of this id shall have it.
    pub fn go(&self, id: String) {
        self.0.replace(Some(id));
    }

    fn follow(&self) {
        let Some(id) = self.0.borrow().clone() else {
            return;
        };
        let document = web_sys::window().and_then(|window| window.document());
        let element = document.and_then(|document| document.get_element_by_id(&id));
        if let Some(element) = element.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            self.0.replace(None);
            let _ = element.focus();
        }
    }
}

/// The focus of a view; it moves when the view has been drawn anew.
#[hook]
pub fn use_focus() -> Focus {
    let focus = (*use_memo((), |()| Focus::default())).clone();
    {
        let focus = focus.clone();
        use_effect(move || focus.follow());
    }
    focus
}
