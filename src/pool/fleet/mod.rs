//! Owns the page's side of the workers: which requests go to which seat, what of their replies the page should hear, and what to repeat when a
//! worker is lost. Refuses the browser: it gives orders, and hears what came of them; and what rests during a run (`study`).

mod order;
mod study;
#[cfg(test)]
mod tests;

pub use order::{Ask, MOST_STUDIED, News, Order, Told, Wanted, WantedStudy};

use study::{Asking, Studying};

use crate::protocol::worker::{Passed, Reply, Request};
use std::cmp::Ordering;
use std::collections::VecDeque;
use std::rc::Rc;

/// Most workers.
pub const MOST_SEATS: u32 = 8;
/// Losses of workers during one run after which it is given up.
const MOST_LOSSES: u32 = 3;
/// Below this many accounts a run whose accounts are drawn is over so soon that the next one waits for it, so that a slider shows results
/// while it moves. Above, or when accounts must be drawn anew, the next run ends it.
const SOON_OVER: u64 = 2_000_000;

/// The workers and what they are at.
#[derive(Debug)]
pub struct Fleet {
    seats: Vec<Seat>,
    /// The scenario of what was asked last, as the text of its file; none after one that is not sound.
    scenario: Option<Rc<str>>,
    /// A link's packed edits of it.
    edits: Option<Rc<str>>,
    /// Numbers the texts.
    reading: u64,
    /// The newest text of which the page was told whether it is sound.
    told: u64,
    current: Option<Current>,
    /// Takes the place of the current run when that has its first result.
    next: Option<Wanted>,
    /// Numbers runs and studies on the wire, so that replies to an attempt that was given up are told from those to the next.
    attempts: u32,
    /// Workers lost while no run was under way, since the last one that listened.
    early_losses: u32,
    /// Posts of the current attempt from worker to worker, by the seat they are for, that came in while that was not listening.
    held: Vec<(u32, Order)>,
    study: Option<Studying>,
    ask: Option<Asking>,
}

#[derive(Clone, Debug, Default)]
struct Seat {
    listening: bool,
    /// The text that was posted to it last.
    read: u64,
    /// Texts it has yet to say something about, oldest first.
    unanswered: VecDeque<u64>,
    /// Steps done and in all, of the current attempt's first replicate.
    progress: (u32, u32),
    /// Has done all steps of that replicate, or told its result.
    done: bool,
    /// The study that was posted to it last, by its number on the wire.
    study: u32,
}

#[derive(Clone, Debug)]
struct Current {
    wanted: Wanted,
    attempt: u32,
    losses: u32,
    /// Has its first result.
    answered: bool,
}

impl Fleet {
    /// A fleet of `size` workers, all of which are being started.
    #[must_use]
    pub fn new(size: u32) -> Fleet {
        Fleet {
            seats: vec![Seat::default(); size.clamp(1, MOST_SEATS) as usize],
            scenario: None,
            edits: None,
            reading: 0,
            told: 0,
            current: None,
            next: None,
            attempts: 0,
            early_losses: 0,
            held: Vec::new(),
            study: None,
            ask: None,
        }
    }

    #[must_use]
    pub fn size(&self) -> u32 {
        self.seats.len() as u32
    }

    /// Whether a worker owes an answer: a run is without its first result, or a scenario is being read.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.current
            .as_ref()
            .is_some_and(|current| !current.answered)
            || self.scenario.is_some() && self.told < self.reading
    }

    /// Whether the worker at `seat` has yet to do its part of what the page waits for.
    #[must_use]
    pub fn owes(&self, seat: u32) -> bool {
        let Some(seat) = self.seats.get(seat as usize) else {
            return false;
        };
        self.is_waiting() && !seat.done
    }

    /// Gives all workers a scenario, as the text of its file, with a link's packed edits. Runs of another are forgotten.
    pub fn read(&mut self, text: impl Into<Rc<str>>, edits: Option<Rc<str>>) -> Vec<Order> {
        self.scenario = None;
        self.current = None;
        self.next = None;
        self.study = None;
        self.take_up(&text.into(), edits);
        for seat in &mut self.seats {
            seat.done = false;
        }
        let seats = 0..self.size();
        seats.filter_map(|seat| self.reading(seat)).collect()
    }

    /// Wants a run. Workers that have read another text last read the run's first.
    pub fn run(&mut self, wanted: Wanted) -> Vec<Order> {
        if let Some(current) = &self.current
            && !current.answered
            && current.wanted.accounts <= SOON_OVER
            && (current.wanted.accounts, current.wanted.seed) == (wanted.accounts, wanted.seed)
        {
            self.next = Some(wanted);
            return Vec::new();
        }
        self.next = None;
        self.start(wanted, 0)
    }

    /// Ends the current run without a result.
    pub fn cancel(&mut self) -> Vec<Order> {
        self.next = None;
        let mut orders = self.cancelled();
        orders.extend(self.begin_study());
        orders
    }

    fn cancelled(&mut self) -> Vec<Order> {
        self.current = None;
        (0..self.size())
            .map(|seat| Order::Post {
                seat,
                request: Request::Cancel,
                bytes: None,
            })
            .collect()
    }

    /// The worker at `seat` said something.
    pub fn heard(&mut self, seat: u32, reply: Reply, bytes: Option<Vec<u8>>) -> Told {
        let Some(place) = self.seats.get_mut(seat as usize) else {
            return Told::default();
        };
        let attempt = self.current.as_ref().map(|current| current.attempt);
        let run_id = self
            .current
            .as_ref()
            .map_or(0, |current| current.wanted.run_id);
        match reply {
            Reply::Ready { .. } => {
                place.listening = true;
                self.early_losses = 0;
                let mut orders = self.linking(seat);
                orders.extend(self.posting(seat));
                let held = std::mem::take(&mut self.held);
                let (now, later): (Vec<_>, _) = held.into_iter().partition(|(to, _)| *to == seat);
                orders.extend(now.into_iter().map(|(_, order)| order));
                self.held = later;
                orders.extend(self.asking());
                (orders, None)
            }
            Reply::Scenario { brief, unpacked } => {
                let number = place.unanswered.pop_front();
                let is_newest = number == Some(self.reading);
                let text = self.scenario.clone().filter(|_| is_newest);
                // What is said of an older text helps nobody.
                let news = text
                    .filter(|_| self.is_news(number))
                    .map(|text| News::Scenario {
                        text,
                        brief,
                        unpacked,
                    });
                (Vec::new(), news)
            }
            Reply::Refused { problems } => {
                let number = place.unanswered.pop_front();
                if self.is_news(number) {
                    self.refused(number, problems)
                } else {
                    Told::default()
                }
            }
            Reply::Progress { run_id: wire, .. }
            | Reply::Passed {
                passed: Passed { run_id: wire, .. },
                ..
            }
            | Reply::Done { run_id: wire, .. }
            | Reply::Refined { run_id: wire, .. }
            | Reply::Failed { run_id: wire, .. }
                if Some(wire) != attempt =>
            {
                Told::default()
            }
            Reply::Progress {
                replicate,
                done,
                of,
                ..
            } => {
                if replicate > 0 {
                    return Told::default();
                }
                place.progress = (done, of);
                // The first has the result still to tell.
                place.done = seat > 0 && done == of;
                let sum = |pick: fn(&Seat) -> u32| {
                    let steps = self.seats.iter().map(pick);
                    steps.fold(0, u32::saturating_add)
                };
                let news = News::Progress {
                    run_id,
                    done: sum(|seat| seat.progress.0),
                    of: sum(|seat| seat.progress.1),
                };
                (Vec::new(), Some(news))
            }
            Reply::Passed { to, passed } => {
                (self.passed_on(to, Request::Passed(passed), bytes), None)
            }
            Reply::Done {
                outcome,
                document,
                crowd,
                ..
            } => {
                place.done = true;
                if let Some(current) = &mut self.current {
                    current.answered = true;
                }
                let news = News::Done {
                    run_id,
                    outcome,
                    document,
                    crowd,
                    bytes: bytes.unwrap_or_default(),
                };
                (self.go_on(), Some(news))
            }
            Reply::Refined {
                outcome, document, ..
            } => {
                let news = News::Refined {
                    run_id,
                    outcome,
                    document,
                };
                (Vec::new(), Some(news))
            }
            Reply::Failed { reason, .. } => {
                // The other workers would wait for each other's findings.
                let mut orders = self.cancelled();
                orders.extend(self.go_on());
                (orders, Some(News::Failed { run_id, reason }))
            }
            Reply::Studied {
                study_id,
                item,
                of,
                finding,
            } => (Vec::new(), self.studied(study_id, item, of, finding)),
            Reply::StudyFailed { study_id, reason } => match &self.study {
                Some(study) if study.attempt == study_id => {
                    let study_id = study.wanted.study_id;
                    let news = News::StudyFailed { study_id, reason };
                    (self.end_study(), Some(news))
                }
                _ => Told::default(),
            },
            Reply::Explained {
                ask_id,
                explanation,
            } if self.is_asked(ask_id) => {
                self.ask = None;
                let news = News::Explained {
                    ask_id,
                    explanation,
                };
                (Vec::new(), Some(news))
            }
            Reply::Unexplained { ask_id, reason } if self.is_asked(ask_id) => {
                self.ask = None;
                (Vec::new(), Some(News::Unexplained { ask_id, reason }))
            }
            Reply::Explained { .. } | Reply::Unexplained { .. } => Told::default(),
        }
    }

    /// The worker at `seat` stopped, or said what cannot be understood. Another takes its place and what was lost is repeated.
    pub fn lost(&mut self, seat: u32, reason: &str) -> Told {
        let Some(place) = self.seats.get_mut(seat as usize) else {
            return Told::default();
        };
        *place = Seat::default();
        let mut orders = vec![Order::Restart { seat }];
        orders.extend(self.unlinking(seat));
        self.ask = self.ask.take().and_then(|ask| ask.after_loss_of(seat));
        orders.extend(self.asking());
        // An answered run has nothing to repeat, unless its replicates are still under way.
        let current = self.current.take();
        let current = current.filter(|run| !run.answered || run.wanted.replicates > 1);
        let Some(current) = current else {
            self.early_losses += 1;
            let reason = reason.to_owned();
            return match self.early_losses.cmp(&MOST_LOSSES) {
                Ordering::Less => match self.study.take().map(Studying::after_loss) {
                    Some(Ok(study)) => {
                        self.study = Some(study);
                        (orders, None)
                    }
                    Some(Err(study_id)) => {
                        orders.extend(self.end_study());
                        (orders, Some(News::StudyFailed { study_id, reason }))
                    }
                    None => (orders, None),
                },
                Ordering::Equal => (Vec::new(), Some(News::Lost { reason })),
                Ordering::Greater => Told::default(),
            };
        };
        let Current { wanted, losses, .. } = current;
        if losses + 1 >= MOST_LOSSES {
            let run_id = wanted.run_id;
            let reason = reason.to_owned();
            orders.extend(self.cancelled());
            orders.extend(self.go_on());
            return (orders, Some(News::Failed { run_id, reason }));
        }
        orders.extend(self.start(wanted, losses + 1));
        (orders, None)
    }

    /// The seats that listen and have something to say to `seat`: the first and each other.
    fn partners(&self, seat: u32) -> impl Iterator<Item = u32> {
        let listening = (0..self.size()).filter(|&other| self.seats[other as usize].listening);
        listening.filter(move |&other| other != seat && (seat == 0 || other == 0))
    }

    /// Ways from a worker that has begun to listen to its partners, past the page. Until then the page passes on what they have for each other.
    fn linking(&self, seat: u32) -> Vec<Order> {
        let links = self.partners(seat).map(|other| Order::Link {
            part: seat.max(other),
        });
        links.collect()
    }

    /// The partners of a lost worker have no way to it any longer; they learn of it before they are asked anything again.
    fn unlinking(&self, seat: u32) -> Vec<Order> {
        let orders = self.partners(seat).map(|other| Order::Post {
            seat: other,
            request: Request::Link { part: seat },
            bytes: None,
        });
        orders.collect()
    }

    /// What one worker has for another, at once or when that listens.
    fn passed_on(&mut self, seat: u32, request: Request, bytes: Option<Vec<u8>>) -> Vec<Order> {
        let order = Order::Post {
            seat,
            request,
            bytes,
        };
        match self.seats.get(seat as usize) {
            Some(place) if place.listening => vec![order],
            Some(_) => {
                self.held.push((seat, order));
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// All workers read the same texts; the first that has something to say about one speaks for them.
    fn is_news(&mut self, number: Option<u64>) -> bool {
        let is_news = number.is_some_and(|number| number > self.told);
        self.told = self.told.max(number.unwrap_or_default());
        is_news
    }

    /// A text is not sound: what was asked of it ends, and it is read again should it be wanted again.
    fn refused(&mut self, number: Option<u64>, problems: Vec<String>) -> Told {
        let (mut run_id, mut orders) = (None, Vec::new());
        if number == Some(self.reading) {
            self.scenario = None;
            run_id = self.current.take().map(|current| current.wanted.run_id);
            self.study = None;
            orders = self.go_on();
        }
        (orders, Some(News::Refused { run_id, problems }))
    }

    /// Makes this text with these edits the scenario of what is asked from now on. A study of another ends.
    fn take_up(&mut self, text: &Rc<str>, edits: Option<Rc<str>>) {
        if self.scenario.as_ref() != Some(text) || self.edits != edits {
            self.scenario = Some(text.clone());
            self.edits = edits;
            self.reading += 1;
        }
        self.study = self
            .study
            .take()
            .filter(|study| study.wanted.scenario == *text);
    }

    /// After a run: the one that waited for it, or else a study that did.
    fn go_on(&mut self) -> Vec<Order> {
        match self.next.take() {
            Some(next) => self.start(next, 0),
            None => self.begin_study(),
        }
    }

    fn start(&mut self, wanted: Wanted, losses: u32) -> Vec<Order> {
        self.take_up(&wanted.scenario, None);
        self.attempts = self.attempts.wrapping_add(1);
        self.current = Some(Current {
            wanted,
            attempt: self.attempts,
            losses,
            answered: false,
        });
        self.held.clear();
        for seat in &mut self.seats {
            seat.progress = (0, 0);
            seat.done = false;
        }
        let seats = 0..self.size();
        seats.flat_map(|seat| self.posting(seat)).collect()
    }

    /// What a seat that listens has yet to read, the current run's request, and the study's.
    fn posting(&mut self, seat: u32) -> Vec<Order> {
        let mut orders: Vec<Order> = self.reading(seat).into_iter().collect();
        orders.extend(self.running(seat));
        orders.extend(self.studying(seat));
        orders
    }

    fn running(&self, seat: u32) -> Option<Order> {
        let current = self.current.as_ref()?;
        let wanted = &current.wanted;
        self.seats[seat as usize].listening.then(|| Order::Post {
            seat,
            request: Request::Run {
                run_id: current.attempt,
                part: seat,
                parts: self.size(),
                accounts: wanted.accounts,
                seed: wanted.seed,
                replicates: wanted.replicates,
                policies: wanted.policies.clone(),
                marks: wanted.marks,
            },
            bytes: None,
        })
    }

    fn reading(&mut self, seat: u32) -> Option<Order> {
        let text = self.scenario.as_deref()?;
        let place = &mut self.seats[seat as usize];
        if !place.listening || place.read == self.reading {
            return None;
        }
        place.read = self.reading;
        place.unanswered.push_back(self.reading);
        Some(Order::Post {
            seat,
            request: Request::Read {
                text: text.to_owned(),
                edits: self.edits.as_deref().map(str::to_owned),
            },
            bytes: None,
        })
    }
}
