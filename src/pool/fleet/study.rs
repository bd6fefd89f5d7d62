//! Owns the part of studies and of *Why me?*, which rest while a run is under way: who has been asked, what was found, and what is left after a loss.
//! Refuses runs.

use super::{Ask, Fleet, MOST_LOSSES, MOST_STUDIED, News, Order, Seat, WantedStudy};
use crate::protocol::worker::Request;

#[derive(Clone, Debug)]
pub(super) struct Studying {
    pub(super) wanted: WantedStudy,
    /// Its number on the wire.
    pub(super) attempt: u32,
    losses: u32,
    /// Items that are done.
    found: Vec<u32>,
}

#[derive(Clone, Debug)]
pub(super) struct Asking {
    ask: Ask,
    /// Where it was posted to.
    seat: Option<u32>,
    losses: u32,
}

impl Fleet {
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

    /// What workers have yet to read for the study, and the study, unless a run of another scenario goes before it.
    pub(super) fn begin_study(&mut self) -> Vec<Order> {
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
    pub(super) fn studying(&mut self, seat: u32) -> Option<Order> {
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
    pub(super) fn studied(
        &mut self,
        attempt: u32,
        item: u32,
        of: u32,
        finding: Vec<u8>,
    ) -> Option<News> {
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

    pub(super) fn is_asked(&self, ask_id: u32) -> bool {
        self.ask
            .as_ref()
            .is_some_and(|asking| asking.ask.ask_id == ask_id)
    }

    /// What is asked, unless it has been; to the last of those that listen, since the first adds up.
    pub(super) fn asking(&mut self) -> Option<Order> {
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
}

impl Studying {
    /// What is left after a worker was lost that may have been at it: the study, or its number when too many were.
    pub(super) fn after_loss(mut self) -> Result<Studying, u32> {
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
    pub(super) fn after_loss_of(mut self, seat: u32) -> Option<Asking> {
        if self.seat == Some(seat) {
            self.seat = None;
            self.losses += 1;
        }
        (self.losses < MOST_LOSSES).then_some(self)
    }
}
