//! Owns the worker's end in the browser: what comes in goes to the desk, what the desk has to say goes out, and between two slices of work
//! the browser may deliver. Refuses results of its own.

use crate::model::simulation::ENGINE;
use crate::pool::desk::{Desk, Outgoing};
use crate::protocol::worker::{Reply, Request};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent};

/// Serves the page until it ends the worker.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
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

/// A message is `[text]`, or `[text, bytes]`.
fn taken(desk: &mut Desk, data: &JsValue) -> Vec<Outgoing> {
    let parts = Array::from(data);
    let request = parts
        .get(0)
        .as_string()
        .and_then(|text| serde_json::from_str::<Request>(&text).ok());
    let bytes = parts.get(1);
    let bytes = bytes
        .dyn_ref::<ArrayBuffer>()
        .map(|buffer| Uint8Array::new(buffer).to_vec());
    match request {
        Some(request) => desk.take(request, bytes.as_deref()),
        None => Vec::new(),
    }
}

/// `[text]`, or `[text, bytes]` with the bytes handed over, not copied.
fn post_all(scope: &DedicatedWorkerGlobalScope, replies: Vec<Outgoing>) {
    for Outgoing { reply, bytes } in replies {
        let Ok(text) = serde_json::to_string(&reply) else {
            continue;
        };
        let message = Array::of1(&JsValue::from_str(&text));
        let handed_over = Array::new();
        if let Some(bytes) = bytes {
            let buffer = Uint8Array::from(bytes.as_slice()).buffer();
            message.push(&buffer);
            handed_over.push(&buffer);
        }
        // A message that cannot be posted has no one to be told.
        let _ = scope.post_message_with_transfer(&message, &handed_over);
    }
}
