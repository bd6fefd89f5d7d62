//! Owns the worker's end in the browser: what comes in goes to the desk, what the desk has to say goes out, to the page or past it to another
//! worker, and between two slices of work the browser may deliver. On a page without workers it serves the port that the page left in `workerPort`. Refuses results of its own.

use super::letter;
use crate::model::simulation::ENGINE;
use crate::pool::desk::{Desk, Outgoing};
use crate::protocol::worker::{Reply, Request};
use js_sys::{Function, Reflect};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{MessageChannel, MessageEvent, MessagePort};

/// The desk and the ways from it.
struct Office {
    desk: Desk,
    /// To and from the page.
    scope: MessagePort,
    /// To and from the workers of other parts, where there is a way past the page.
    links: Vec<(u32, MessagePort)>,
    /// Hears what comes from them.
    listen: Function,
    /// What is posted here comes back as a turn.
    turn: MessagePort,
}

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
    let office = Rc::new_cyclic(|office: &Weak<RefCell<Office>>| {
        let office = office.clone();
        let listen = Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
            if let Some(office) = office.upgrade() {
                office.borrow_mut().hear_other(&event);
            }
        });
        RefCell::new(Office {
            desk: Desk::default(),
            scope: scope.clone(),
            links: Vec::new(),
            listen: listen.into_js_value().unchecked_into(),
            turn: channel.port2(),
        })
    });
    let step = {
        let office = office.clone();
        Closure::<dyn FnMut()>::new(move || office.borrow_mut().step())
    };
    channel
        .port1()
        .set_onmessage(Some(step.as_ref().unchecked_ref()));
    step.forget();
    let listen = Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
        office.borrow_mut().hear(&event);
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    letter::post(&scope, &ready, None);
}

impl Office {
    fn step(&mut self) {
        let said = self.desk.step();
        self.post(said);
        if self.desk.is_busy() {
            self.take_turn();
        }
    }

    fn take_turn(&self) {
        let _ = self.turn.post_message(&JsValue::NULL);
    }

    /// What the page has to say.
    fn hear(&mut self, event: &MessageEvent) {
        let (request, bytes) = letter::opened(&event.data());
        match request {
            Some(Request::Link { part }) => {
                self.links.retain(|(known, _)| *known != part);
                let port = event.ports().get(0);
                if !port.is_undefined() {
                    let port: MessagePort = port.unchecked_into();
                    port.set_onmessage(Some(&self.listen));
                    self.links.push((part, port));
                }
            }
            Some(request) => self.take(request, bytes),
            None => {}
        }
    }

    /// What the worker of another part has to say.
    fn hear_other(&mut self, event: &MessageEvent) {
        if let (Some(passed), bytes) = letter::opened(&event.data()) {
            self.take(Request::Passed(passed), bytes);
        }
    }

    fn take(&mut self, request: Request, bytes: Option<Vec<u8>>) {
        let was_busy = self.desk.is_busy();
        let said = self.desk.take(request, bytes.as_deref());
        self.post(said);
        // While it is busy, its next turn is already on the way.
        if self.desk.is_busy() && !was_busy {
            self.take_turn();
        }
    }

    fn post(&self, replies: Vec<Outgoing>) {
        for Outgoing { reply, bytes } in replies {
            if let Reply::Passed { to, passed } = &reply
                && let Some((_, port)) = self.links.iter().find(|(known, _)| known == to)
            {
                letter::post(port, passed, bytes);
            } else {
                letter::post(&self.scope, &reply, bytes);
            }
        }
    }
}
