//! Owns the worker's end in the browser: what comes in goes to the desk, what the desk has to say goes out, and between two slices of work
//! the browser may deliver. On a page without workers it serves the port that the page left in `workerPort`. Refuses results of its own.

use super::letter;
use crate::model::simulation::ENGINE;
use crate::pool::desk::{Desk, Outgoing};
use crate::protocol::worker::Reply;
use js_sys::Reflect;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{MessageChannel, MessageEvent, MessagePort};

/// Serves the page until it ends the worker.
pub fn serve() {
    let global = js_sys::global();
    let port = Reflect::get(&global, &"workerPort".into()).unwrap_or_default();
    // A worker's own scope takes and gives messages as a port does.
    let scope: MessagePort = if port.is_undefined() {
        global.unchecked_into()
    } else {
        port.unchecked_into()
    };
    let ready = Reply::Ready {
        engine: ENGINE.to_string(),
    };
    // A worker that cannot hear itself could not take turns; the page would learn of it by its silence.
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let desk = Rc::new(RefCell::new(Desk::default()));
    let turn = channel.port2();
    let take_turn = move || {
        let _ = turn.post_message(&JsValue::NULL);
    };
    let step = {
        let (desk, scope, take_turn) = (desk.clone(), scope.clone(), take_turn.clone());
        Closure::<dyn FnMut()>::new(move || {
            let mut desk = desk.borrow_mut();
            post_all(&scope, desk.step());
            if desk.is_busy() {
                take_turn();
            }
        })
    };
    channel
        .port1()
        .set_onmessage(Some(step.as_ref().unchecked_ref()));
    step.forget();
    let listen = {
        let scope = scope.clone();
        Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
            let mut desk = desk.borrow_mut();
            let was_busy = desk.is_busy();
            post_all(&scope, taken(&mut desk, &event.data()));
            // While it is busy, its next turn is already on the way.
            if desk.is_busy() && !was_busy {
                take_turn();
            }
        })
    };
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    post_all(&scope, vec![ready.into()]);
}

fn taken(desk: &mut Desk, data: &JsValue) -> Vec<Outgoing> {
    let (request, bytes) = letter::opened(data);
    match request {
        Some(request) => desk.take(request, bytes.as_deref()),
        None => Vec::new(),
    }
}

fn post_all(scope: &MessagePort, replies: Vec<Outgoing>) {
    for Outgoing { reply, bytes } in replies {
        letter::post(scope, &reply, bytes);
    }
}
