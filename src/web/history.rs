//! Owns what was on screen before each act and after each act that was taken back, so that every act can be taken back and done again. Refuses to know
//! what an act is: it is given moments, and gives them back.

use crate::link::Link;
use crate::protocol::worker::Brief;
use std::rc::Rc;

/// Most acts that are remembered.
const MOST_STEPS: usize = 300;
/// Most bytes of scenarios that are remembered; the newest is, however large.
const MOST_BYTES: usize = 32 << 20;

/// Everything on screen that an act can change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    pub link: Link,
    pub preset: Option<Rc<str>>,
    pub scenario: Option<Rc<str>>,
    pub edited: bool,
    pub brief: Option<Rc<Brief>>,
    pub by_place: bool,
    pub magnified: bool,
}

impl Moment {
    /// Whether the numbers are those of another question.
    #[must_use]
    pub fn asks_other_than(&self, other: &Moment) -> bool {
        self.scenario != other.scenario
            || self.link.policies != other.link.policies
            || (self.link.accounts, self.link.seed) != (other.link.accounts, other.link.seed)
    }

    /// The message that names what differs.
    #[must_use]
    pub fn differs_by(&self, other: &Moment) -> &'static str {
        let (one, two) = (&self.link, &other.link);
        if one.scenario != two.scenario || self.scenario != other.scenario {
            "act-scenario"
        } else if one.policies != two.policies {
            "act-policies"
        } else if one.accounts != two.accounts {
            "act-accounts"
        } else if one.view != two.view {
            "act-view"
        } else if one.theme != two.theme {
            "act-theme"
        } else if one.lang != two.lang {
            "act-language"
        } else if (self.by_place, self.magnified) != (other.by_place, other.magnified) {
            "act-picture"
        } else {
            "act-other"
        }
    }
}

/// An act, by what was on screen at its other side.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    moment: Moment,
    /// The movement of a hand on a control that it belongs to, if it does.
    hand: Option<String>,
}

/// The acts behind and, after some were taken back, those ahead; the nearest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Rc<Step>>,
    future: Vec<Rc<Step>>,
    /// The last act went on with the movement of the one before.
    moving: bool,
}

impl History {
    /// An act led from `before` to `after`. Acts of one movement of a hand are one; none is left of it when it ends where it began.
    pub fn keep(&mut self, before: Moment, after: &Moment, hand: Option<String>) {
        let goes_on = |last: &Rc<Step>| hand.is_some() && last.hand == hand;
        let last = self.past.last().filter(|_| self.future.is_empty());
        let last = last.filter(|last| goes_on(last));
        self.moving = last.is_some();
        match last {
            Some(last) if last.moment == *after => {
                self.past.pop();
            }
            Some(_) => {}
            None => self.past.push(Rc::new(Step {
                moment: before,
                hand,
            })),
        }
        self.future.clear();
        self.forget();
    }

    /// Takes the last act back: `now` becomes what was there before it, which is given.
    pub fn back(&mut self, now: Moment) -> Option<Moment> {
        let step = self.past.pop()?;
        self.moving = false;
        self.future.push(Rc::new(Step {
            moment: now,
            hand: None,
        }));
        Some(step.moment.clone())
    }

    /// Does what was taken back last again.
    pub fn forth(&mut self, now: Moment) -> Option<Moment> {
        let step = self.future.pop()?;
        self.moving = false;
        self.past.push(Rc::new(Step {
            moment: now,
            hand: None,
        }));
        Some(step.moment.clone())
    }

    /// Whether a hand has moved on since its first act.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.moving
    }

    /// What was there before the last act.
    #[must_use]
    pub fn before(&self) -> Option<&Moment> {
        self.past.last().map(|step| &step.moment)
    }

    /// What was there after the act that was taken back last.
    #[must_use]
    pub fn after(&self) -> Option<&Moment> {
        self.future.last().map(|step| &step.moment)
    }

    /// Forgets the oldest acts that are too many, or whose scenarios take too much room.
    fn forget(&mut self) {
        let mut room = MOST_BYTES;
        let mut newer: Option<&Rc<str>> = None;
        let mut kept = 0;
        for step in self.past.iter().rev().take(MOST_STEPS) {
            let text = step.moment.scenario.as_ref();
            let is_same = text
                .zip(newer)
                .is_some_and(|(one, two)| Rc::ptr_eq(one, two));
            let bytes = if is_same {
                0
            } else {
                text.map_or(0, |text| text.len())
            };
            if bytes > room && kept > 0 {
                break;
            }
            room = room.saturating_sub(bytes);
            newer = text;
            kept += 1;
        }
        self.past.drain(..self.past.len() - kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(accounts: u64) -> Moment {
        let link = Link {
            accounts,
            ..Link::default()
        };
        Moment {
            link,
            ..Moment::default()
        }
    }

    fn with_text(text: &Rc<str>) -> Moment {
        Moment {
            scenario: Some(text.clone()),
            ..Moment::default()
        }
    }

    #[test]
    fn acts_are_taken_back_and_done_again_in_order() {
        let mut history = History::default();
        assert_eq!(history.back(at(1)), None);
        history.keep(at(1), &at(2), None);
        history.keep(at(2), &at(3), None);
        assert_eq!(history.back(at(3)), Some(at(2)));
        assert_eq!(history.back(at(2)), Some(at(1)));
        assert_eq!(history.back(at(1)), None);
        assert_eq!(history.forth(at(1)), Some(at(2)));
        assert_eq!(history.after(), Some(&at(3)));
        history.keep(at(2), &at(9), None);
        assert_eq!(
            history.forth(at(9)),
            None,
            "another act forgets what was ahead"
        );
        assert_eq!(history.before(), Some(&at(2)));
    }

    #[test]
    fn a_movement_of_a_hand_is_one_act_and_none_when_it_ends_where_it_began() {
        let mut history = History::default();
        let hand = |number: u32| Some(format!("slider {number}"));
        history.keep(at(1), &at(2), hand(1));
        assert!(!history.is_moving(), "it has only begun");
        history.keep(at(2), &at(3), hand(1));
        assert!(history.is_moving());
        assert_eq!(history.before(), Some(&at(1)));
        history.keep(at(3), &at(1), hand(1));
        assert_eq!(history.before(), None);
        history.keep(at(1), &at(4), hand(1));
        history.keep(at(4), &at(5), hand(2));
        assert!(!history.is_moving(), "that is another one");
        assert_eq!(history.before(), Some(&at(4)));
        history.keep(at(5), &at(6), None);
        history.keep(at(6), &at(7), None);
        assert!(!history.is_moving());
        assert_eq!(history.before(), Some(&at(6)));
        history.keep(at(7), &at(8), hand(3));
        history.keep(at(8), &at(9), hand(3));
        assert_eq!(history.back(at(9)), Some(at(7)));
        assert!(!history.is_moving());
    }

    #[test]
    fn the_oldest_acts_are_forgotten_when_there_are_too_many_or_too_large_ones() {
        let mut history = History::default();
        for number in 0..1_000 {
            history.keep(at(number), &at(number + 1), None);
        }
        assert_eq!(history.past.len(), MOST_STEPS);
        assert_eq!(history.before(), Some(&at(999)));
        let mut history = History::default();
        let texts: Vec<Rc<str>> = (0..4).map(|_| "x".repeat(MOST_BYTES / 2).into()).collect();
        for text in &texts {
            history.keep(with_text(text), &at(1), None);
            history.keep(with_text(text), &at(2), None);
        }
        assert_eq!(history.past.len(), 4, "two texts, two acts each");
        let huge: Rc<str> = "x".repeat(MOST_BYTES * 2).into();
        history.keep(with_text(&huge), &at(1), None);
        assert_eq!(history.past.len(), 1);
    }
}
