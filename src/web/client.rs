//! Owns the page's workers in the browser: starting them, posting what the fleet orders, hearing replies, noticing silence.
//! Refuses to decide who does what (`pool::fleet`) and to interpret results.

use super::address;
use crate::pool::fleet::{Fleet, MOST_SEATS, News, Order, Told, Wanted};
use crate::protocol::worker::Reply;
use js_sys::{Array, ArrayBuffer, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, Event, MessageEvent, Url, Worker};

/// How often the page looks for workers that are silent.
const WATCH_MS: i32 = 5_000;
/// Looks in a row at which a worker owes an answer and has said nothing, after which it counts as lost.
const MOST_SILENT: u32 = 6;

/// What the page's workers have to say goes here.
type Hear = Rc<dyn Fn(News)>;

/// The page's workers.
pub struct Client {
    crew: Rc<RefCell<Crew>>,
    watch: Option<i32>,
    _watching: Closure<dyn FnMut()>,
}

struct Crew {
    fleet: Fleet,
    seats: Vec<Option<Seat>>,
    /// Workers that were lost; their callbacks may be running while another takes the seat.
    retired: Vec<Seat>,
    hear: Hear,
}

struct Seat {
    worker: Worker,
    silent: u32,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(Event)>,
}

impl Client {
    /// Starts the workers, one a core, with the script that the page's boot script names.
    ///
    /// # Errors
    /// A sentence for developers when the browser refuses.
    pub fn start(hear: impl Fn(News) + 'static) -> Result<Client, String> {
        let window = web_sys::window().ok_or("no window")?;
        let cores = window.navigator().hardware_concurrency() as u32;
        let fleet = Fleet::new(cores.clamp(1, MOST_SEATS));
        let size = fleet.size();
        let crew = Rc::new(RefCell::new(Crew {
            seats: (0..size).map(|_| None).collect(),
            fleet,
            retired: Vec::new(),
            hear: Rc::new(hear),
        }));
        for seat in 0..size {
            let started = Seat::start(seat, &Rc::downgrade(&crew))?;
            crew.borrow_mut().seats[seat as usize] = Some(started);
        }
        let watching = {
            let crew = Rc::downgrade(&crew);
            Closure::<dyn FnMut()>::new(move || watch(&crew))
        };
        let watch = window.set_interval_with_callback_and_timeout_and_arguments_0(
            watching.as_ref().unchecked_ref(),
            WATCH_MS,
        );
        Ok(Client {
            crew,
            watch: watch.ok(),
            _watching: watching,
        })
    }

    /// Gives the workers a scenario, as the text of its file.
    pub fn read(&self, text: String) {
        let orders = self.crew.borrow_mut().fleet.read(text);
        told(&self.crew, (orders, None));
    }

    /// Wants a run of the scenario.
    pub fn run(&self, wanted: Wanted) {
        let orders = self.crew.borrow_mut().fleet.run(wanted);
        told(&self.crew, (orders, None));
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if let (Some(watch), Some(window)) = (self.watch, web_sys::window()) {
            window.clear_interval_with_handle(watch);
        }
        for seat in self.crew.borrow().seats.iter().flatten() {
            seat.worker.terminate();
        }
    }
}

impl Seat {
    fn start(number: u32, crew: &Weak<RefCell<Crew>>) -> Result<Seat, String> {
        let worker = spawn().map_err(|error| said(&error))?;
        let message = {
            let crew = crew.clone();
            Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
                heard(&crew, number, &event.data());
            })
        };
        let error = {
            let crew = crew.clone();
            Closure::<dyn FnMut(_)>::new(move |event: Event| {
                let detail = event
                    .dyn_ref::<ErrorEvent>()
                    .map_or_else(|| event.type_(), ErrorEvent::message);
                lost(&crew, number, &detail);
            })
        };
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(error.as_ref().unchecked_ref()));
        Ok(Seat {
            worker,
            silent: 0,
            _message: message,
            _error: error,
        })
    }

    /// A message is `[text]`, or `[text, bytes]` with the bytes handed over, not copied.
    fn post(&self, text: &str, bytes: Option<Vec<u8>>) {
        let message = Array::of1(&JsValue::from_str(text));
        let handed_over = Array::new();
        if let Some(bytes) = bytes {
            let buffer = Uint8Array::from(bytes.as_slice()).buffer();
            message.push(&buffer);
            handed_over.push(&buffer);
        }
        // A worker that cannot be told stays silent, which is noticed.
        let _ = self
            .worker
            .post_message_with_transfer(&message, &handed_over);
    }
}

/// A worker's message: `[text]`, or `[text, bytes]`.
fn heard(crew: &Weak<RefCell<Crew>>, seat: u32, data: &JsValue) {
    let Some(crew) = crew.upgrade() else { return };
    let parts = Array::from(data);
    let reply = parts
        .get(0)
        .as_string()
        .and_then(|text| serde_json::from_str::<Reply>(&text).ok());
    let bytes = parts.get(1);
    let bytes = bytes
        .dyn_ref::<ArrayBuffer>()
        .map(|buffer| Uint8Array::new(buffer).to_vec());
    let news = {
        let mut crew = crew.borrow_mut();
        if let Some(Some(seat)) = crew.seats.get_mut(seat as usize) {
            seat.silent = 0;
        }
        match reply {
            Some(reply) => crew.fleet.heard(seat, reply, bytes),
            None => crew.fleet.lost(seat, "a message that is no reply"),
        }
    };
    told(&crew, news);
}

fn lost(crew: &Weak<RefCell<Crew>>, seat: u32, reason: &str) {
    let Some(crew) = crew.upgrade() else { return };
    let news = crew.borrow_mut().fleet.lost(seat, reason);
    told(&crew, news);
}

/// Counts the looks at which a worker owes an answer, and gives up the silent.
fn watch(crew: &Weak<RefCell<Crew>>) {
    let Some(upgraded) = crew.upgrade() else {
        return;
    };
    let mut silent = Vec::new();
    {
        let mut crew = upgraded.borrow_mut();
        let Crew { fleet, seats, .. } = &mut *crew;
        for (number, seat) in (0..).zip(seats.iter_mut()) {
            let Some(seat) = seat else { continue };
            seat.silent = if fleet.owes(number) {
                seat.silent + 1
            } else {
                0
            };
            if seat.silent >= MOST_SILENT {
                silent.push(number);
            }
        }
    }
    for seat in silent {
        lost(crew, seat, "a worker is silent");
    }
}

/// Does what the fleet orders, then tells the page.
fn told(crew: &Rc<RefCell<Crew>>, (orders, news): Told) {
    for order in orders {
        match order {
            Order::Post {
                seat,
                request,
                bytes,
            } => {
                if let (Ok(text), Some(Some(seat))) = (
                    serde_json::to_string(&request),
                    crew.borrow().seats.get(seat as usize),
                ) {
                    seat.post(&text, bytes);
                }
            }
            Order::Restart { seat } => {
                let started = Seat::start(seat, &Rc::downgrade(crew)).ok();
                let mut crew = crew.borrow_mut();
                if let Some(before) = std::mem::replace(&mut crew.seats[seat as usize], started) {
                    before.worker.terminate();
                    crew.retired = vec![before];
                }
            }
        }
    }
    if let Some(news) = news {
        let hear = crew.borrow().hear.clone();
        hear(news);
    }
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
fn said(error: &JsValue) -> String {
    error
        .as_string()
        .or_else(|| {
            let message = Reflect::get(error, &"message".into()).ok()?;
            message.as_string()
        })
        .unwrap_or_else(|| format!("{error:?}"))
}
