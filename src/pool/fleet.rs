//! Owns the page's side of the workers: which requests go to which seat, what of their replies the page should hear, what the findings of a
//! study amount to, and what to repeat when a worker is lost. Refuses the browser: it gives orders, and hears what came of them.

use crate::protocol::crowd::CrowdHead;
use crate::protocol::glance::Glance;
use crate::protocol::worker::{Brief, Reply, Request, Subject};
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

/// Most accounts of a study, which meets them many times over and in every worker anew.
pub const MOST_STUDIED: u64 = 1_000_000;

/// A run as the page wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The page's number for it; a later run has a larger one.
    pub run_id: u32,
    /// The scenario, as the text of its file.
    pub scenario: Rc<str>,
    pub accounts: u64,
    pub seed: u64,
    pub replicates: u32,
    /// Ids of policies, in the order of the result.
    pub policies: Vec<String>,
    /// Accounts in the picture.
    pub marks: u32,
}

/// A study as the page wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedStudy {
    /// The page's number for it; a later study has a larger one.
    pub study_id: u32,
    /// The scenario, as the text of its file.
    pub scenario: Rc<str>,
    /// Counted up to [`MOST_STUDIED`].
    pub accounts: u64,
    pub seed: u64,
    pub subject: Subject,
}

/// *Why me?*, asked of the scenario that was wanted last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The page's number for it.
    pub ask_id: u32,
    /// The policy's id.
    pub policy: String,
    /// The account index, such as a mark's.
    pub account: u64,
    /// Accounts and seed of the run that the account is of.
    pub accounts: u64,
    pub seed: u64,
}

/// What to do with the worker at a seat.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    Post {
        seat: u32,
        request: Request,
        bytes: Option<Vec<u8>>,
    },
    /// End the worker and start another in its place.
    Restart { seat: u32 },
}

impl Order {
    fn seat(&self) -> u32 {
        match self {
            Order::Post { seat, .. } | Order::Restart { seat } => *seat,
        }
    }
}

/// What the page hears.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// A text that was not the last one read is sound, or was the last one but with other edits.
    Scenario {
        text: Rc<str>,
        brief: Brief,
        /// What its edits made of it, or why they made nothing; none without edits.
        unpacked: Option<Result<String, String>>,
    },
    /// It is not, and why; the run that wanted it, if one did, has ended.
    Refused {
        run_id: Option<u32>,
        problems: Vec<String>,
    },
    /// Of the run of this number, so many of so many steps are behind.
    Progress {
        run_id: u32,
        done: u32,
        of: u32,
    },
    /// The first result, and the crowd's bytes.
    Done {
        run_id: u32,
        outcome: Box<Glance>,
        /// The whole document, packed.
        document: Vec<u8>,
        crowd: CrowdHead,
        bytes: Vec<u8>,
    },
    /// The same result with the intervals of all replicates.
    Refined {
        run_id: u32,
        outcome: Box<Glance>,
        document: Vec<u8>,
    },
    Failed {
        run_id: u32,
        reason: String,
    },
    /// So many of so many items of a study are done; the finding of this one, packed. Each is told once.
    Studied {
        study_id: u32,
        item: u32,
        done: u32,
        of: u32,
        finding: Vec<u8>,
    },
    /// A study has ended without the rest of its findings.
    StudyFailed {
        study_id: u32,
        reason: String,
    },
    /// Why a policy treats an account as it does, as JSON.
    Explained {
        ask_id: u32,
        explanation: String,
    },
    /// An ask has no answer.
    Unexplained {
        ask_id: u32,
        reason: String,
    },
    /// No worker can be had.
    Lost {
        reason: String,
    },
}

/// Orders, and news if there is some.
pub type Told = (Vec<Order>, Option<News>);

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
    /// Posts of the current attempt from worker to worker that came in while the other was not listening.
    held: Vec<Order>,
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
    /// Has done its part of that replicate.
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

#[derive(Clone, Debug)]
struct Studying {
    wanted: WantedStudy,
    /// Its number on the wire.
    attempt: u32,
    losses: u32,
    /// Items that are done.
    found: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Asking {
    ask: Ask,
    /// Where it was posted to.
    seat: Option<u32>,
    losses: u32,
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

    /// Wants a study, in place of any before it. It rests while a run is under way, and ends when another scenario is read; it is news as soon as
    /// something is found. While a run of another scenario is unanswered, it waits.
    pub fn study(&mut self, mut wanted: WantedStudy) -> Vec<Order> {
        wanted.accounts = wanted.accounts.min(MOST_STUDIED);
        self.attempts = self.attempts.wrapping_add(1);
        self.study = Some(Studying {
            wanted,
            attempt: self.attempts,
            losses: 0,
            found: Vec::new(),
        });
        self.begin_study()
    }

    /// Ends the study; what it found so far has been told.
    pub fn end_study(&mut self) -> Vec<Order> {
        self.study = None;
        let all = (0..self.size()).map(|seat| Order::Post {
            seat,
            request: Request::EndStudy,
            bytes: None,
        });
        all.collect()
    }

    /// Asks why a policy treats an account as it does. Of several asks the newest is answered, soon: runs and studies are interrupted for it.
    pub fn explain(&mut self, ask: Ask) -> Vec<Order> {
        self.ask = Some(Asking {
            ask,
            seat: None,
            losses: 0,
        });
        self.asking().into_iter().collect()
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
                let mut orders = self.posting(seat);
                let held = std::mem::take(&mut self.held);
                let (now, later) = held.into_iter().partition(|held| held.seat() == seat);
                orders.extend::<Vec<Order>>(now);
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
            | Reply::Claims { run_id: wire, .. }
            | Reply::Share { run_id: wire, .. }
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
            Reply::Share {
                run_id,
                replicate,
                part,
            } => {
                place.done = true;
                let request = Request::Share {
                    run_id,
                    replicate,
                    part,
                };
                (self.passed_on(0, request, bytes), None)
            }
            Reply::Claims {
                run_id,
                replicate,
                part,
                to,
            } => {
                let request = Request::Claims {
                    run_id,
                    replicate,
                    part,
                };
                (self.passed_on(to, request, bytes), None)
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
                self.held.push(order);
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

    /// What workers have yet to read for the study, and the study, unless a run of another scenario goes before it.
    fn begin_study(&mut self) -> Vec<Order> {
        let Some(study) = &self.study else {
            return Vec::new();
        };
        let text = study.wanted.scenario.clone();
        if self.scenario.as_ref() != Some(&text) {
            let current = self.current.as_ref();
            if current.is_some_and(|current| !current.answered) {
                return Vec::new();
            }
            // What is left of an answered run ends where another text is read.
            self.current = None;
            self.take_up(&text, None);
        }
        let mut orders = Vec::new();
        for seat in 0..self.size() {
            orders.extend(self.reading(seat));
            orders.extend(self.studying(seat));
        }
        orders
    }

    /// The study's request to a seat that listens and has not had it.
    fn studying(&mut self, seat: u32) -> Option<Order> {
        let parts = self.size();
        let study = self.study.as_ref()?;
        let place = &mut self.seats[seat as usize];
        let is_read = self.scenario.as_ref() == Some(&study.wanted.scenario);
        if !is_read || !place.listening || place.study == study.attempt {
            return None;
        }
        place.study = study.attempt;
        Some(Order::Post {
            seat,
            request: Request::Study {
                study_id: study.attempt,
                part: seat,
                parts,
                accounts: study.wanted.accounts,
                seed: study.wanted.seed,
                subject: study.wanted.subject.clone(),
            },
            bytes: None,
        })
    }

    /// A worker has found something; a lost one's items are found again, the same.
    fn studied(&mut self, attempt: u32, item: u32, of: u32, finding: Vec<u8>) -> Option<News> {
        let study = self.study.as_mut()?;
        if study.attempt != attempt || study.found.contains(&item) {
            return None;
        }
        study.found.push(item);
        let done = study.found.len() as u32;
        let news = News::Studied {
            study_id: study.wanted.study_id,
            item,
            done,
            of,
            finding,
        };
        if done >= of {
            self.study = None;
        }
        Some(news)
    }

    fn is_asked(&self, ask_id: u32) -> bool {
        self.ask
            .as_ref()
            .is_some_and(|asking| asking.ask.ask_id == ask_id)
    }

    /// What is asked, unless it has been; to the last of those that listen, since the first adds up.
    fn asking(&mut self) -> Option<Order> {
        let asking = self.ask.as_mut().filter(|asking| asking.seat.is_none())?;
        let is_ready = |seat: &Seat| seat.listening && seat.read == self.reading;
        let seat = self.seats.iter().rposition(is_ready)? as u32;
        asking.seat = Some(seat);
        let ask = asking.ask.clone();
        Some(Order::Post {
            seat,
            request: Request::Explain {
                ask_id: ask.ask_id,
                policy: ask.policy,
                account: ask.account,
                accounts: ask.accounts,
                seed: ask.seed,
            },
            bytes: None,
        })
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

impl Studying {
    /// What is left after a worker was lost that may have been at it: the study, or its number when too many were.
    fn after_loss(mut self) -> Result<Studying, u32> {
        self.losses += 1;
        if self.losses < MOST_LOSSES {
            Ok(self)
        } else {
            Err(self.wanted.study_id)
        }
    }
}

impl Asking {
    /// What is left after the worker at `seat` was lost; none when it was asked and too many were.
    fn after_loss_of(mut self, seat: u32) -> Option<Asking> {
        if self.seat == Some(seat) {
            self.seat = None;
            self.losses += 1;
        }
        (self.losses < MOST_LOSSES).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::explain::Explanation;
    use crate::model::reading::read_scenario;
    use crate::model::simulation::{Run, Serial, Unobserved};
    use crate::pool::desk::{Desk, Outgoing};
    use crate::pool::findings::findings;
    use crate::protocol::unpacked;
    use crate::protocol::worker::{Finding, Findings};
    use rand::rngs::StdRng;
    use rand::{RngExt, SeedableRng};
    use std::collections::{BTreeMap, VecDeque};

    const SCENARIO: &str = include_str!("../../static/scenarios/two-shores.json");

    /// Workers without a browser: messages wait in order for each worker, and a dice decides who moves.
    struct Harbour {
        fleet: Fleet,
        desks: Vec<Desk>,
        inboxes: Vec<VecDeque<(Request, Option<Vec<u8>>)>>,
        outboxes: Vec<VecDeque<Outgoing>>,
        news: Vec<News>,
        dice: StdRng,
    }

    impl Harbour {
        fn new(size: u32, seed: u64) -> Harbour {
            let mut harbour = Harbour {
                fleet: Fleet::new(size),
                desks: Vec::new(),
                inboxes: Vec::new(),
                outboxes: Vec::new(),
                news: Vec::new(),
                dice: StdRng::seed_from_u64(seed),
            };
            for _ in 0..size {
                harbour.desks.push(Desk::default());
                harbour.inboxes.push(VecDeque::new());
                harbour.outboxes.push(VecDeque::from([ready()]));
            }
            harbour
        }

        fn obey(&mut self, orders: Vec<Order>) {
            for order in orders {
                match order {
                    Order::Post {
                        seat,
                        request,
                        bytes,
                    } => self.inboxes[seat as usize].push_back((request, bytes)),
                    Order::Restart { seat } => {
                        self.desks[seat as usize] = Desk::default();
                        self.inboxes[seat as usize].clear();
                        self.outboxes[seat as usize] = VecDeque::from([ready()]);
                    }
                }
            }
        }

        fn told(&mut self, (orders, news): Told) {
            self.news.extend(news);
            self.obey(orders);
        }

        /// One worker does one thing; false when nobody has anything to do.
        fn tick(&mut self) -> bool {
            let size = self.desks.len();
            let first = self.dice.random_range(0..size);
            for seat in (first..size).chain(0..first) {
                if self.dice.random_bool(0.5)
                    && let Some(sent) = self.outboxes[seat].pop_front()
                {
                    let told = self.fleet.heard(seat as u32, sent.reply, sent.bytes);
                    self.told(told);
                    return true;
                }
                if let Some((request, bytes)) = self.inboxes[seat].pop_front() {
                    let replies = self.desks[seat].take(request, bytes.as_deref());
                    self.outboxes[seat].extend(replies);
                    return true;
                }
                if self.desks[seat].is_busy() {
                    let replies = self.desks[seat].step();
                    self.outboxes[seat].extend(replies);
                    return true;
                }
            }
            self.outboxes.iter().any(|outbox| !outbox.is_empty())
        }

        fn settle(&mut self) {
            while self.tick() {}
        }

        /// A worker is lost now and then while others work, `times` in all; then everything is worked off.
        fn settle_with_losses(&mut self, times: u32) {
            for _ in 0..times {
                for _ in 0..self.dice.random_range(1..60) {
                    self.tick();
                }
                let seat = self.dice.random_range(0..self.desks.len()) as u32;
                let told = self.fleet.lost(seat, "it broke");
                self.told(told);
            }
            self.settle();
        }

        /// What the news of each study amounts to, as it comes.
        fn studied(&self) -> Vec<(u32, u32, u32, Findings)> {
            let mut found: BTreeMap<u32, BTreeMap<u32, Finding>> = BTreeMap::new();
            let mut studied = Vec::new();
            for news in &self.news {
                if let News::Studied {
                    study_id,
                    item,
                    done,
                    of,
                    finding,
                } = news
                {
                    let found = found.entry(*study_id).or_default();
                    let before = found.insert(*item, unpacked(finding).unwrap());
                    assert_eq!(before, None, "told twice");
                    studied.push((*study_id, *done, *of, findings(found)));
                }
            }
            studied
        }

        fn digests(&self) -> Vec<(u32, u32, String)> {
            let digest = |news: &News| match news {
                News::Done {
                    run_id, outcome, ..
                }
                | News::Refined {
                    run_id, outcome, ..
                } => Some((*run_id, outcome.replicates, outcome.digest.clone())),
                _ => None,
            };
            self.news.iter().filter_map(digest).collect()
        }
    }

    fn ready() -> Outgoing {
        Reply::Ready {
            engine: "test".to_owned(),
        }
        .into()
    }

    fn wanted(run_id: u32, accounts: u64, replicates: u32, policies: &[&str]) -> Wanted {
        Wanted {
            run_id,
            scenario: SCENARIO.into(),
            accounts,
            seed: 11,
            replicates,
            policies: policies.iter().map(ToString::to_string).collect(),
            marks: 500,
        }
    }

    /// What the same run gives in one piece.
    fn expected(wanted: &Wanted, replicates: u32) -> String {
        let scenario = read_scenario(wanted.scenario.as_bytes()).unwrap();
        let known = scenario.policies.clone().unwrap();
        let pick = |id: &String| known.iter().find(|p| p.id == *id).unwrap().clone();
        let policies: Vec<_> = wanted.policies.iter().map(pick).collect();
        let run = Run {
            scenario: &scenario,
            policies: &policies,
            accounts: wanted.accounts,
            seed: wanted.seed,
            replicates,
        };
        run.outcome(&Serial, &mut Unobserved).unwrap().digest
    }

    #[test]
    fn any_number_of_workers_gives_the_digest_of_one_run() {
        let wanted = wanted(4, 150_000, 3, &["blanket", "cap"]);
        let (first, refined) = (expected(&wanted, 1), expected(&wanted, 3));
        for size in [1, 2, 3, 8] {
            let mut harbour = Harbour::new(size, u64::from(size));
            let orders = harbour.fleet.read(SCENARIO, None);
            harbour.obey(orders);
            let orders = harbour.fleet.run(wanted.clone());
            harbour.obey(orders);
            harbour.settle();
            let digests = vec![(4, 1, first.clone()), (4, 3, refined.clone())];
            assert_eq!(harbour.digests(), digests, "{size} workers");
            let briefs = harbour
                .news
                .iter()
                .filter(|news| matches!(news, News::Scenario { .. }));
            assert_eq!(briefs.count(), 1);
            assert!(!harbour.fleet.is_waiting());
        }
    }

    #[test]
    fn of_many_runs_in_a_row_the_newest_is_answered_and_none_out_of_turn() {
        let mut harbour = Harbour::new(3, 7);
        let orders = harbour.fleet.read(SCENARIO, None);
        harbour.obey(orders);
        let ids = [
            "none",
            "blanket",
            "targeted",
            "list-and-risk",
            "cap",
            "offboard",
        ];
        let mut last = wanted(0, 50_000, 1, &["none"]);
        for run_id in 1..=60 {
            let accounts = if run_id % 20 == 0 { 70_000 } else { 50_000 };
            last = wanted(
                run_id,
                accounts,
                1,
                &[ids[run_id as usize % 6], "blanket-notice"],
            );
            let orders = harbour.fleet.run(last.clone());
            harbour.obey(orders);
            for _ in 0..harbour.dice.random_range(0..40) {
                harbour.tick();
            }
        }
        harbour.settle();
        let digests = harbour.digests();
        assert!(digests.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(digests.len() > 3, "nothing is shown while a slider moves");
        assert_eq!(digests.last(), Some(&(60, 1, expected(&last, 1))));
    }

    /// The scenario with another threshold, another capacity and another balance in it.
    fn edited(threshold: f64, capacity: u32, sigma: f64) -> Rc<str> {
        let text = SCENARIO
            .replace(
                r#""name_score_at_least": 0.95"#,
                &format!(r#""name_score_at_least": {threshold}"#),
            )
            .replace(
                r#""capacity_per_day": 2500"#,
                &format!(r#""capacity_per_day": {capacity}"#),
            )
            .replace(
                r#""sigma": {"innocent": 2.0"#,
                &format!(r#""sigma": {{"innocent": {sigma}"#),
            );
        text.into()
    }

    #[test]
    fn a_slider_that_edits_the_scenario_shows_results_and_ends_at_the_newest() {
        for size in 1..=4 {
            let mut harbour = Harbour::new(size, u64::from(size) + 70);
            let mut last = wanted(0, 50_000, 1, &["targeted", "blanket"]);
            for run_id in 1..=30 {
                let step = f64::from(run_id % 7);
                last.run_id = run_id;
                last.scenario = edited(0.9 + step / 100.0, 2_000 + 100 * run_id, 2.0 - step / 10.0);
                let orders = harbour.fleet.run(last.clone());
                harbour.obey(orders);
                for _ in 0..harbour.dice.random_range(0..40) {
                    harbour.tick();
                }
                if run_id % 9 == 0 {
                    let seat = harbour.dice.random_range(0..size);
                    let told = harbour.fleet.lost(seat, "it broke");
                    harbour.told(told);
                }
            }
            harbour.settle();
            let digests = harbour.digests();
            assert!(digests.windows(2).all(|pair| pair[0].0 < pair[1].0));
            assert!(digests.len() > 3, "nothing is shown while a slider moves");
            assert_eq!(digests.last(), Some(&(30, 1, expected(&last, 1))), "{size}");
            for (run_id, _, digest) in &digests {
                let step = f64::from(run_id % 7);
                let mut then = last.clone();
                then.scenario = edited(0.9 + step / 100.0, 2_000 + 100 * run_id, 2.0 - step / 10.0);
                assert_eq!(*digest, expected(&then, 1), "{run_id}");
            }
            assert!(!harbour.fleet.is_waiting());
        }
    }

    #[test]
    fn a_text_is_told_of_once_and_a_refused_one_ends_its_run_only() {
        for size in 1..=4 {
            let mut harbour = Harbour::new(size, u64::from(size));
            let sound = wanted(1, 20_000, 1, &["blanket"]);
            let mut unsound = wanted(2, 20_000, 1, &["blanket"]);
            unsound.scenario = SCENARIO
                .replace("\"horizon_days\": 120", "\"horizon_days\": 0")
                .into();
            for wanted in [&sound, &unsound, &unsound] {
                let orders = harbour.fleet.run(wanted.clone());
                harbour.obey(orders);
                harbour.settle();
                assert!(!harbour.fleet.is_waiting());
            }
            let mut again = sound.clone();
            again.run_id = 3;
            let orders = harbour.fleet.run(again);
            harbour.obey(orders);
            harbour.settle();
            let digest = expected(&sound, 1);
            assert_eq!(harbour.digests(), [(1, 1, digest.clone()), (3, 1, digest)]);
            let said: Vec<_> = harbour
                .news
                .iter()
                .filter_map(|news| match news {
                    News::Scenario { .. } => Some(None),
                    News::Refused { run_id, problems } => {
                        assert!(problems[0].contains("horizon_days"), "{problems:?}");
                        Some(*run_id)
                    }
                    News::Failed { reason, .. } => panic!("{reason}"),
                    _ => None,
                })
                .collect();
            assert_eq!(said, [None, Some(2), Some(2), None]);
        }
    }

    #[test]
    fn lost_workers_are_replaced_and_their_work_repeated() {
        let wanted = wanted(1, 150_000, 1, &["blanket", "targeted"]);
        let digest = expected(&wanted, 1);
        for seed in 0..12 {
            let mut harbour = Harbour::new(3, seed);
            let orders = harbour.fleet.read(SCENARIO, None);
            harbour.obey(orders);
            let orders = harbour.fleet.run(wanted.clone());
            harbour.obey(orders);
            for _ in 0..2 {
                for _ in 0..harbour.dice.random_range(1..30) {
                    harbour.tick();
                }
                let seat = harbour.dice.random_range(0..3);
                let told = harbour.fleet.lost(seat, "it broke");
                harbour.told(told);
            }
            harbour.settle();
            assert_eq!(
                harbour.digests().last(),
                Some(&(1, 1, digest.clone())),
                "{seed}"
            );
        }
    }

    #[test]
    fn a_worker_lost_after_the_answer_is_replaced_and_nothing_is_said() {
        let mut harbour = Harbour::new(2, 5);
        let orders = harbour.fleet.read(SCENARIO, None);
        harbour.obey(orders);
        let first = wanted(1, 50_000, 1, &["blanket"]);
        let orders = harbour.fleet.run(first);
        harbour.obey(orders);
        harbour.settle();
        harbour.news.clear();
        for _ in 0..5 {
            let told = harbour.fleet.lost(1, "it broke");
            harbour.told(told);
            harbour.settle();
        }
        assert_eq!(harbour.news, Vec::new());
        let second = wanted(2, 50_000, 1, &["cap"]);
        let orders = harbour.fleet.run(second.clone());
        harbour.obey(orders);
        harbour.settle();
        assert_eq!(harbour.digests(), vec![(2, 1, expected(&second, 1))]);
    }

    #[test]
    fn a_run_that_loses_every_worker_is_given_up_with_the_reason() {
        let mut harbour = Harbour::new(2, 1);
        let orders = harbour.fleet.read(SCENARIO, None);
        harbour.obey(orders);
        let orders = harbour.fleet.run(wanted(9, 150_000, 1, &["blanket"]));
        harbour.obey(orders);
        for _ in 0..3 {
            let told = harbour.fleet.lost(0, "out of memory");
            harbour.told(told);
        }
        harbour.settle();
        let failed = News::Failed {
            run_id: 9,
            reason: "out of memory".to_owned(),
        };
        assert!(harbour.news.contains(&failed));
        assert!(harbour.digests().is_empty());
    }

    #[test]
    fn workers_that_never_listen_are_given_up_once() {
        let mut fleet = Fleet::new(2);
        let mut news = Vec::new();
        for _ in 0..6 {
            news.extend(fleet.lost(1, "no such file").1);
        }
        let reason = "no such file".to_owned();
        assert_eq!(news, [News::Lost { reason }]);
    }

    fn study(study_id: u32, subject: Subject) -> WantedStudy {
        WantedStudy {
            study_id,
            scenario: SCENARIO.into(),
            accounts: 20_000,
            seed: 11,
            subject,
        }
    }

    fn sensitivity() -> Subject {
        let policies = vec!["blanket".to_owned(), "cap".to_owned()];
        Subject::Sensitivity { policies }
    }

    #[test]
    fn any_number_of_workers_finds_what_the_model_does_while_runs_come_and_workers_go() {
        let scenario = read_scenario(SCENARIO.as_bytes()).unwrap();
        let known = scenario.policies.clone().unwrap();
        let policies = [1, 5].map(|number: usize| known[number].clone());
        let run = Run {
            scenario: &scenario,
            policies: &policies,
            accounts: 20_000,
            seed: 11,
            replicates: 1,
        };
        let swings =
            crate::model::sensitivity::sensitivity(&run, &Serial, &mut Unobserved).unwrap();
        let base = run.outcome(&Serial, &mut Unobserved).unwrap();
        let base = crate::model::simulation::metrics(&base.policies);
        let first = wanted(1, 30_000, 2, &["blanket"]);
        let second = wanted(2, 40_000, 1, &["cap"]);
        for size in 1..=4 {
            let mut harbour = Harbour::new(size, u64::from(size) + 30);
            let orders = harbour.fleet.study(study(5, sensitivity()));
            harbour.obey(orders);
            let orders = harbour.fleet.run(first.clone());
            harbour.obey(orders);
            for _ in 0..harbour.dice.random_range(0..30) {
                harbour.tick();
            }
            let orders = harbour.fleet.run(second.clone());
            harbour.obey(orders);
            harbour.settle_with_losses(2);
            assert_eq!(
                harbour.digests().last(),
                Some(&(2, 1, expected(&second, 1))),
                "{size}"
            );
            let studied = harbour.studied();
            let counts: Vec<_> = studied
                .iter()
                .map(|news| (news.0, news.1, news.2))
                .collect();
            assert_eq!(counts, [(5, 1, 3), (5, 2, 3), (5, 3, 3)], "{size}");
            let all = Findings::Sensitivity {
                base: Some(base.clone()),
                swings: swings.clone(),
            };
            assert!(studied[2].3 == all, "{size}");
            assert!(harbour.desks.iter().all(|desk| !desk.is_busy()));
        }
    }

    #[test]
    fn any_number_of_workers_finds_the_frontier() {
        use crate::model::frontier::{frontier, grid};
        use crate::model::population::Plan;
        use crate::model::simulation::Population;
        let scenario = read_scenario(SCENARIO.as_bytes()).unwrap();
        let mut go = |_, _| std::ops::ControlFlow::Continue(());
        let plan = Plan::new(&scenario, 3_000).unwrap();
        let population = Population::draw(plan, 11, &Serial, &mut go).unwrap();
        let searched = grid(scenario.horizon_days());
        let outcomes = population.evaluate(&scenario, &searched, &Serial, &mut go);
        let expected = frontier(&outcomes.unwrap());
        let mut alike = Vec::new();
        for size in [1, 3] {
            let mut harbour = Harbour::new(size, u64::from(size));
            let mut wanted = study(1, Subject::Frontier);
            wanted.accounts = 3_000;
            let orders = harbour.fleet.study(wanted);
            harbour.obey(orders);
            harbour.settle();
            let studied = harbour.studied();
            for (_, _, _, findings) in &studied {
                let Findings::Frontier { points, .. } = findings else {
                    panic!("{findings:?}");
                };
                let on: Vec<_> = points.iter().filter(|point| point.on_frontier).collect();
                assert!(points.is_empty() || !on.is_empty());
                assert!(
                    !on.iter()
                        .any(|one| points.iter().any(|other| other.beats(one)))
                );
            }
            let (_, done, of, findings) = studied.last().unwrap();
            assert_eq!(done, of);
            let Findings::Frontier { points, presets } = findings else {
                panic!("{findings:?}");
            };
            assert!(*points == expected);
            let ids: Vec<_> = presets.iter().map(|point| point.id.as_str()).collect();
            assert_eq!(ids[..2], ["none", "blanket"]);
            assert_eq!(ids.len(), 7);
            for preset in presets {
                assert_eq!(
                    preset.on_frontier,
                    !points.iter().any(|point| point.beats(preset))
                );
            }
            alike.push((*findings).clone());
        }
        assert!(alike[0] == alike[1]);
    }

    #[test]
    fn a_study_ends_when_it_is_ended_replaced_or_its_scenario_is() {
        let mut harbour = Harbour::new(2, 9);
        let begin = |harbour: &mut Harbour, wanted: WantedStudy| {
            let orders = harbour.fleet.study(wanted);
            harbour.obey(orders);
            for _ in 0..20 {
                harbour.tick();
            }
        };
        let mut much = study(1, Subject::Frontier);
        much.accounts = 200_000;
        begin(&mut harbour, much.clone());
        assert!(harbour.desks.iter().any(Desk::is_busy));
        let orders = harbour.fleet.end_study();
        harbour.obey(orders);
        harbour.news.clear();
        harbour.settle();
        assert_eq!(harbour.news, []);

        much.study_id = 2;
        begin(&mut harbour, much.clone());
        begin(&mut harbour, study(3, sensitivity()));
        harbour.settle();
        assert!(harbour.studied().iter().all(|news| news.0 == 3));
        assert_eq!(harbour.studied().len(), 3);

        much.study_id = 4;
        begin(&mut harbour, much);
        let mut run = wanted(1, 20_000, 1, &["cap"]);
        run.scenario = edited(0.9, 1_000, 1.5);
        let orders = harbour.fleet.run(run.clone());
        harbour.obey(orders);
        harbour.settle();
        assert!(harbour.studied().iter().all(|news| news.0 == 3));
        assert_eq!(harbour.digests(), [(1, 1, expected(&run, 1))]);
    }

    #[test]
    fn a_study_of_another_scenario_waits_for_the_run() {
        let mut harbour = Harbour::new(2, 4);
        let mut run = wanted(1, 50_000, 1, &["cap"]);
        run.scenario = edited(0.9, 1_000, 1.5);
        let orders = harbour.fleet.run(run.clone());
        harbour.obey(orders);
        let orders = harbour.fleet.study(study(7, sensitivity()));
        assert_eq!(orders, []);
        harbour.settle();
        assert_eq!(harbour.digests(), [(1, 1, expected(&run, 1))]);
        assert_eq!(harbour.studied().len(), 3);
    }

    #[test]
    fn a_study_that_cannot_be_done_says_why() {
        let mut harbour = Harbour::new(2, 4);
        let policies = vec!["unheard-of".to_owned()];
        let orders = harbour
            .fleet
            .study(study(7, Subject::Sensitivity { policies }));
        harbour.obey(orders);
        harbour.settle();
        let failed: Vec<_> = harbour
            .news
            .iter()
            .filter(|news| matches!(news, News::StudyFailed { study_id: 7, .. }))
            .collect();
        assert_eq!(failed.len(), 1);

        let orders = harbour.fleet.study(study(8, sensitivity()));
        harbour.obey(orders);
        for _ in 0..3 {
            let told = harbour.fleet.lost(0, "out of memory");
            harbour.told(told);
            let told = harbour.fleet.heard(0, ready().reply, None);
            harbour.told(told);
        }
        let reason = "out of memory".to_owned();
        let failed = News::StudyFailed {
            study_id: 8,
            reason,
        };
        assert_eq!(harbour.news.last(), Some(&failed));
    }

    #[test]
    fn every_mark_can_be_explained_also_while_a_run_is_under_way_and_workers_go() {
        let mut harbour = Harbour::new(2, 8);
        let run = wanted(1, 50_000, 1, &["list-and-risk", "blanket-notice"]);
        let orders = harbour.fleet.run(run.clone());
        harbour.obey(orders);
        harbour.settle();
        let Some(News::Done { crowd, bytes, .. }) = harbour.news.last() else {
            panic!("{:?}", harbour.news.last());
        };
        let crowd = crate::protocol::crowd::Crowd::from_bytes(crowd, bytes).unwrap();
        let longer = wanted(2, 400_000, 1, &["blanket"]);
        let orders = harbour.fleet.run(longer.clone());
        harbour.obey(orders);
        let mut seen = std::collections::BTreeSet::new();
        for mark in (0..crowd.account.len()).step_by(7) {
            for (policy, fates) in &crowd.fates {
                let orders = harbour.fleet.explain(Ask {
                    ask_id: mark as u32,
                    policy: policy.clone(),
                    account: crowd.account[mark].into(),
                    accounts: run.accounts,
                    seed: run.seed,
                });
                harbour.obey(orders);
                if mark % 100 == 0 && mark < 300 {
                    let told = harbour.fleet.lost(mark as u32 / 100 % 2, "it broke");
                    harbour.told(told);
                }
                let explained = loop {
                    match harbour.news.pop() {
                        Some(News::Explained { explanation, .. }) => {
                            break serde_json::from_str::<Explanation>(&explanation).unwrap();
                        }
                        Some(_) => {}
                        None => assert!(harbour.tick(), "{mark}"),
                    }
                };
                assert_eq!(explained.fate as u8, fates[mark]);
                assert_eq!(explained.truth.class.index() as u8, crowd.class[mark]);
                assert_eq!(explained.policy, *policy);
                seen.insert(explained.fate);
            }
        }
        assert!(seen.len() > 2, "{seen:?}");
        let orders = harbour.fleet.explain(Ask {
            ask_id: 1,
            policy: "blanket".to_owned(),
            account: u64::MAX,
            accounts: 1_000,
            seed: 1,
        });
        harbour.obey(orders);
        harbour.settle();
        let is_unexplained = |news: &News| matches!(news, News::Unexplained { ask_id: 1, .. });
        assert!(harbour.news.iter().any(is_unexplained));
    }

    #[test]
    fn a_cancelled_run_says_nothing_more() {
        let mut harbour = Harbour::new(2, 3);
        let orders = harbour.fleet.read(SCENARIO, None);
        harbour.obey(orders);
        let orders = harbour.fleet.run(wanted(1, 3_000_000, 1, &["blanket"]));
        harbour.obey(orders);
        for _ in 0..20 {
            harbour.tick();
        }
        let orders = harbour.fleet.cancel();
        harbour.obey(orders);
        harbour.news.clear();
        harbour.settle();
        assert_eq!(harbour.news, Vec::new());
        assert!(harbour.desks.iter().all(|desk| !desk.is_busy()));
    }
}
