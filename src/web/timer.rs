//! Owns doing something once, later, unless it is dropped first. Refuses what is done.

use wasm_bindgen::prelude::*;

/// An act that is still to come; dropping it cancels it.
pub struct Timer {
    handle: Option<i32>,
    _act: Closure<dyn FnMut()>,
}

impl Timer {
    #[must_use]
    pub fn after(milliseconds: i32, act: impl FnMut() + 'static) -> Timer {
        let act = Closure::<dyn FnMut()>::new(act);
        let handle = web_sys::window().and_then(|window| {
            let act = act.as_ref().unchecked_ref();
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(act, milliseconds)
                .ok()
        });
        Timer { handle, _act: act }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(handle), Some(window)) = (self.handle, web_sys::window()) {
            window.clear_timeout_with_handle(handle);
        }
    }
}
