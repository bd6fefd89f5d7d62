//! Owns the page's end of the worker: starting it, posting requests, hearing replies. Refuses to interpret results and to
//! keep more than one run waiting.

use super::address;
use crate::protocol::crowd::{Crowd, CrowdHead};
use crate::protocol::worker::{Reply, Request};
use js_sys::{Array, ArrayBuffer, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, Event, MessageEvent, Url, Worker};

/// How long a worker may take to listen before the page says so; it is heard nevertheless when it comes later.
const PATIENCE_MS: i32 = 30_000;

/// What the page hears.
pub enum Heard {
    Reply(Reply),
    /// A finished run with its crowd.
    Done(Reply, Crowd),
    /// The worker stopped, or said what cannot be understood.
    Lost(String),
}

/// A running worker. Requests wait until it listens; of runs, only the newest waits.
pub struct Client {
    worker: Worker,
    line: Rc<RefCell<Line>>,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(Event)>,
}

#[derive(Default)]
struct Line {
    listening: bool,
    busy: bool,
    waiting: Vec<Request>,
}

impl Client {
    /// Starts the worker that the page's boot script names.
    ///
    /// # Errors
    /// A sentence for developers when the browser refuses.
    pub fn start(hear: impl Fn(Heard) + 'static) -> Result<Client, String> {
        let worker = spawn().map_err(|error| told(&error))?;
        let line = Rc::new(RefCell::new(Line::default()));
        let hear = Rc::new(hear);
        let message = {
            let (hear, line, worker) = (hear.clone(), line.clone(), worker.clone());
            Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
                let heard = understood(&event.data());
                {
                    let mut line = line.borrow_mut();
                    match &heard {
                        Heard::Reply(Reply::Ready { .. }) => line.listening = true,
                        _ => line.busy = false,
                    }
                }
                advance(&line, &worker);
                hear(heard);
            })
        };
        let hear_error = hear.clone();
        let error = Closure::<dyn FnMut(_)>::new(move |event: Event| {
            let detail = event
                .dyn_ref::<ErrorEvent>()
                .map_or_else(|| event.type_(), ErrorEvent::message);
            hear_error(Heard::Lost(detail));
        });
        let late = {
            let (hear, line) = (hear.clone(), line.clone());
            Closure::once_into_js(move || {
                if !line.borrow().listening {
                    hear(Heard::Lost("the worker is silent".into()));
                }
            })
        };
        if let Some(window) = web_sys::window() {
            // Without the timer a worker whose files are missing stays a page that loads.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
                late.unchecked_ref(),
                PATIENCE_MS,
            );
        }
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(error.as_ref().unchecked_ref()));
        Ok(Client {
            worker,
            line,
            _message: message,
            _error: error,
        })
    }

    /// Sends a request as soon as the worker can take it; a run replaces the run that still waits.
    pub fn send(&self, request: Request) {
        {
            let mut line = self.line.borrow_mut();
            if matches!(request, Request::Run { .. }) {
                line.waiting
                    .retain(|waiting| !matches!(waiting, Request::Run { .. }));
            }
            line.waiting.push(request);
        }
        advance(&self.line, &self.worker);
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Posts the next request when the worker listens and has answered the last.
fn advance(line: &RefCell<Line>, worker: &Worker) {
    let mut line = line.borrow_mut();
    if !line.listening || line.busy || line.waiting.is_empty() {
        return;
    }
    let request = line.waiting.remove(0);
    if let Ok(text) = serde_json::to_string(&request) {
        line.busy = worker.post_message(&JsValue::from_str(&text)).is_ok();
    }
}

/// A message is `[text]`, or `[text, bytes]` for a finished run.
fn understood(data: &JsValue) -> Heard {
    let parts = Array::from(data);
    let reply = parts
        .get(0)
        .as_string()
        .and_then(|text| serde_json::from_str::<Reply>(&text).ok());
    match reply {
        Some(Reply::Done {
            run_id,
            outcome,
            crowd,
        }) => match crowd_of(&crowd, &parts.get(1)) {
            Some(marks) => Heard::Done(
                Reply::Done {
                    run_id,
                    outcome,
                    crowd,
                },
                marks,
            ),
            None => Heard::Lost("the picture's bytes are not as announced".into()),
        },
        Some(reply) => Heard::Reply(reply),
        None => Heard::Lost("a message that is no reply".into()),
    }
}

fn crowd_of(head: &CrowdHead, bytes: &JsValue) -> Option<Crowd> {
    let buffer = bytes.dyn_ref::<ArrayBuffer>()?;
    Crowd::from_bytes(head, &Uint8Array::new(buffer).to_vec())
}

/// A sandboxed page may start a worker from a blob only.
fn spawn() -> Result<Worker, JsValue> {
    let script = script_data("worker").ok_or("no script element names the worker")?;
    let script = address::beside(&script);
    if !address::is_opaque() {
        return Worker::new(&script);
    }
    let wasm = script_data("workerWasm").unwrap_or_default();
    let source = format!(
        "self.workerWasm={};importScripts({})",
        serde_json::Value::from(address::beside(&wasm)),
        serde_json::Value::from(script)
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source.into()), &options)?;
    Worker::new(&Url::create_object_url_with_blob(&blob)?)
}

/// A `data-` value of the boot script's element.
fn script_data(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let script = document.query_selector("script[data-worker]").ok()??;
    let data = Reflect::get(&script, &"dataset".into()).ok()?;
    Reflect::get(&data, &name.into()).ok()?.as_string()
}

/// An error as a sentence for developers.
#[must_use]
pub fn told(error: &JsValue) -> String {
    error
        .as_string()
        .or_else(|| {
            let message = Reflect::get(error, &"message".into()).ok()?;
            message.as_string()
        })
        .unwrap_or_else(|| format!("{error:?}"))
}
