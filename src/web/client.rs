//! Owns the page's workers in the browser: starting them, posting what the fleet orders, hearing replies, noticing silence.
//! Where there are no workers, the engine runs on the page itself, a slice at a time, at the other end of a channel.
//! Refuses to decide who does what (`pool::fleet`) and to interpret results.

use super::timer::Timer;
use super::{address, letter};
use crate::pool::fleet::{Ask, Fleet, MOST_SEATS, News, Order, Told, Wanted, WantedStudy};
use crate::protocol::worker::{Reply, Request};
use js_sys::{Array, Reflect};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, BlobPropertyBag, ErrorEvent, Event, MessageChannel, MessageEvent, MessagePort, Url,
    Worker,
};

/// A run is posted so much later than it is wanted. While a hand moves, a result leads to the next question; what it changes on screen is drawn first,
/// for where cores are few the workers would take the page's, and frames would come late.
const REST_MS: i32 = 8;
/// How often the page looks for workers that are silent.
const WATCH_MS: i32 = 5_000;
/// Looks in a row at which a worker owes an answer and has said nothing, after which it counts as lost.
const MOST_SILENT: u32 = 6;

/// What the page's workers have to say goes here.
type Hear = Rc<dyn Fn(News)>;

/// Starts an engine: the end that takes and gives messages, and the worker if it is one.
type Begin = fn() -> Result<(MessagePort, Option<Worker>), JsValue>;

/// The page's workers.
pub struct Client {
    crew: Rc<RefCell<Crew>>,
    /// Posts the run that rests.
    rest: RefCell<Option<Timer>>,
    watch: Option<i32>,
    _watching: Closure<dyn FnMut()>,
}

struct Crew {
    fleet: Fleet,
    seats: Vec<Option<Seat>>,
    /// Workers that were lost; their callbacks may be running while another takes the seat.
    retired: Vec<Seat>,
    begin: Begin,
    hear: Hear,
    is_resting: bool,
    /// The newest run that is wanted, until it is posted.
    due: Option<Wanted>,
}

struct Seat {
    /// The worker, or the channel to the engine on the page: both take and give messages in the same way.
    end: MessagePort,
    worker: Option<Worker>,
    silent: u32,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(Event)>,
}

impl Client {
    /// Starts the workers, one a core, with the script that the page's boot script names; where that is refused, the engine on the page.
    ///
    /// # Errors
    /// A sentence for developers when the browser refuses both.
    pub fn start(hear: impl Fn(News) + 'static) -> Result<Client, String> {
        let hear: Hear = Rc::new(hear);
        let cores =
            web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency());
        Client::with(cores as u32, spawn, &hear).or_else(|_| Client::with(1, aboard, &hear))
    }

    fn with(seats: u32, begin: Begin, hear: &Hear) -> Result<Client, String> {
        let window = web_sys::window().ok_or("no window")?;
        let fleet = Fleet::new(seats.clamp(1, MOST_SEATS));
        let size = fleet.size();
        let crew = Rc::new(RefCell::new(Crew {
            seats: (0..size).map(|_| None).collect(),
            fleet,
            retired: Vec::new(),
            begin,
            hear: hear.clone(),
            is_resting: false,
            due: None,
        }));
        for seat in 0..size {
            let started = Seat::start(seat, begin, &Rc::downgrade(&crew))?;
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
            rest: RefCell::default(),
            watch: watch.ok(),
            _watching: watching,
        })
    }

    /// Gives the workers a scenario, as the text of its file, with a link's packed edits.
    pub fn read(&self, text: impl Into<Rc<str>>, edits: Option<Rc<str>>) {
        let orders = {
            let mut crew = self.crew.borrow_mut();
            crew.due = None;
            crew.fleet.read(text, edits)
        };
        told(&self.crew, (orders, None));
    }

    /// Ends the current run without a result.
    pub fn cancel(&self) {
        let orders = {
            let mut crew = self.crew.borrow_mut();
            crew.due = None;
            crew.fleet.cancel()
        };
        told(&self.crew, (orders, None));
    }

    /// Wants a run. Whoever wants something new all the time does not put it off.
    pub fn run(&self, wanted: Wanted) {
        if self.crew.borrow_mut().due.replace(wanted).is_none() {
            let crew = self.crew.clone();
            let rest = Timer::after(REST_MS, move || begin_due(&crew));
            self.rest.replace(Some(rest));
        }
    }

    /// Wants a study, in place of any before it.
    pub fn study(&self, wanted: WantedStudy) {
        begin_due(&self.crew);
        let orders = self.crew.borrow_mut().fleet.study(wanted);
        told(&self.crew, (orders, None));
    }

    /// Ends the study.
    pub fn end_study(&self) {
        let orders = self.crew.borrow_mut().fleet.end_study();
        told(&self.crew, (orders, None));
    }

    /// Lets all work rest where it is, or go on. Small questions are answered all the same.
    pub fn rest(&self, is_resting: bool) {
        let mut crew = self.crew.borrow_mut();
        if std::mem::replace(&mut crew.is_resting, is_resting) != is_resting {
            for seat in crew.seats.iter().flatten() {
                letter::post(&seat.end, &Request::Rest { is_resting }, None);
            }
        }
    }

    /// Asks why a policy treats an account as it does.
    pub fn explain(&self, ask: Ask) {
        begin_due(&self.crew);
        let orders = self.crew.borrow_mut().fleet.explain(ask);
        told(&self.crew, (orders, None));
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if let (Some(watch), Some(window)) = (self.watch, web_sys::window()) {
            window.clear_interval_with_handle(watch);
        }
        for seat in self.crew.borrow().seats.iter().flatten() {
            seat.end();
        }
    }
}

impl Seat {
    fn start(number: u32, begin: Begin, crew: &Weak<RefCell<Crew>>) -> Result<Seat, String> {
        let (end, worker) = begin().map_err(|error| said(&error))?;
        let message = {
            let crew = crew.clone();
            Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
                heard(&crew, number, &event.data());
            })
        };
        let error = {
            let crew = crew.clone();
            Closure::<dyn FnMut(_)>::new(move |event: Event| {
                // It is dealt with here: no error of the page.
                event.prevent_default();
                let detail = event
                    .dyn_ref::<ErrorEvent>()
                    .map_or_else(|| event.type_(), ErrorEvent::message);
                lost(&crew, number, &detail);
            })
        };
        end.set_onmessage(Some(message.as_ref().unchecked_ref()));
        end.set_onmessageerror(Some(error.as_ref().unchecked_ref()));
        if let Some(worker) = &worker {
            worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        }
        Ok(Seat {
            end,
            worker,
            silent: 0,
            _message: message,
            _error: error,
        })
    }

    /// What it says from now on is not heard.
    fn end(&self) {
        // What it said before may still be on its way, and would be taken for the next one's.
        self.end.set_onmessage(None);
        self.end.set_onmessageerror(None);
        if let Some(worker) = &self.worker {
            worker.set_onerror(None);
        }
        match &self.worker {
            Some(worker) => worker.terminate(),
            None => self.end.close(),
        }
    }
}

/// A worker's message.
fn heard(crew: &Weak<RefCell<Crew>>, seat: u32, data: &JsValue) {
    let Some(crew) = crew.upgrade() else { return };
    let (reply, bytes) = letter::opened(data);
    let news = {
        let mut crew = crew.borrow_mut();
        let is_resting = crew.is_resting;
        if let Some(Some(seat)) = crew.seats.get_mut(seat as usize) {
            seat.silent = 0;
            // What it was told before it listened is lost.
            if let (Some(Reply::Ready { .. }), true) = (&reply, is_resting) {
                letter::post(&seat.end, &Request::Rest { is_resting }, None);
            }
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
        let Crew {
            fleet,
            seats,
            is_resting,
            ..
        } = &mut *crew;
        for (number, seat) in (0..).zip(seats.iter_mut()) {
            let Some(seat) = seat else { continue };
            seat.silent = if fleet.owes(number) && !*is_resting {
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

/// Posts the run that rests. What is asked after it is asked of its scenario.
fn begin_due(crew: &Rc<RefCell<Crew>>) {
    let orders = {
        let mut crew = crew.borrow_mut();
        let due = crew.due.take();
        due.map(|wanted| crew.fleet.run(wanted))
    };
    if let Some(orders) = orders {
        told(crew, (orders, None));
    }
}

/// Does what the fleet orders, then tells the page.
fn told(crew: &Rc<RefCell<Crew>>, (orders, news): Told) {
    let mut failed = Vec::new();
    for order in orders {
        match order {
            Order::Post {
                seat,
                request,
                bytes,
            } => {
                if let Some(Some(seat)) = crew.borrow().seats.get(seat as usize) {
                    letter::post(&seat.end, &request, bytes);
                }
            }
            Order::Link { part } => link(&crew.borrow().seats, part),
            Order::Restart { seat } => {
                let begin = crew.borrow().begin;
                let started = Seat::start(seat, begin, &Rc::downgrade(crew));
                let (started, refused) = match started {
                    Ok(started) => (Some(started), None),
                    Err(reason) => (None, Some(reason)),
                };
                let mut crew = crew.borrow_mut();
                if let Some(before) = std::mem::replace(&mut crew.seats[seat as usize], started) {
                    before.end();
                    crew.retired = vec![before];
                }
                failed.extend(refused.map(|reason| (seat, reason)));
            }
        }
    }
    if let Some(news) = news {
        let hear = crew.borrow().hear.clone();
        hear(news);
    }
    // The fleet gives up after a few of these.
    for (seat, reason) in failed {
        lost(&Rc::downgrade(crew), seat, &reason);
    }
}

/// Gives the workers of this part and of the first a way to each other. Without one, they go on by way of the page.
fn link(seats: &[Option<Seat>], part: u32) {
    let ends = [0, part].map(|seat| seats.get(seat as usize)?.as_ref());
    let ([Some(first), Some(other)], Ok(channel)) = (ends, MessageChannel::new()) else {
        return;
    };
    letter::post_with(
        &first.end,
        &Request::Link { part },
        Some(channel.port1().into()),
    );
    letter::post_with(
        &other.end,
        &Request::Link { part: 0 },
        Some(channel.port2().into()),
    );
}

/// Starts a worker. A sandboxed page may start one from a blob only; in a page that is a single file the script is one already.
fn spawn() -> Result<(MessagePort, Option<Worker>), JsValue> {
    let (script, wasm) = engine()?;
    // Where there is none, asking for one is a fault that cannot be caught.
    if Reflect::get(&js_sys::global(), &"Worker".into())?.is_undefined() {
        return Err("this browser has no workers".into());
    }
    let worker = if address::is_opaque() && !script.starts_with("blob:") {
        spawn_from_blob(&script, &wasm)?
    } else {
        Worker::new(&script)?
    };
    Ok((worker.clone().unchecked_into(), Some(worker)))
}

/// Text as a script writes it.
fn quoted(text: &str) -> Result<String, JsValue> {
    js_sys::JSON::stringify(&text.into()).map(String::from)
}

fn spawn_from_blob(script: &str, wasm: &str) -> Result<Worker, JsValue> {
    let source = format!(
        "self.workerWasm={};importScripts({})",
        quoted(wasm)?,
        quoted(script)?
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source.into()), &options)?;
    Worker::new(&Url::create_object_url_with_blob(&blob)?)
}

/// Starts the engine on the page itself; once, because a script that has stopped cannot be started again.
fn aboard() -> Result<(MessagePort, Option<Worker>), JsValue> {
    let (script, wasm) = engine()?;
    let (global, port) = (js_sys::global(), "workerPort".into());
    if !Reflect::get(&global, &port)?.is_undefined() {
        return Err("the engine on the page has stopped".into());
    }
    let channel = MessageChannel::new()?;
    Reflect::set(&global, &port, &channel.port2())?;
    Reflect::set(&global, &"workerWasm".into(), &wasm.into())?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("no document")?;
    let element = document.create_element("script")?;
    element.set_attribute("src", &script)?;
    let head = document.query_selector("head")?.ok_or("no head")?;
    head.append_child(&element)?;
    Ok((channel.port1(), None))
}

/// The addresses of the engine's script and wasm.
fn engine() -> Result<(String, String), JsValue> {
    let script = address::built("worker").ok_or("no script element names the worker")?;
    let wasm = address::built("workerWasm").unwrap_or_default();
    Ok((address::beside(&script), address::beside(&wasm)))
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
