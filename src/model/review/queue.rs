//! Owns the queue of one policy: the desk that works it off, what is decided on which day, and what the review comes to. Refuses to look at accounts
//! other than those of split slots.

use super::filings::{Filings, slot, slot_bits};
use super::releases::{Claim, Releases};
use super::{ReviewOutcome, Weight};
use crate::policy::Policy;
use crate::population::Plan;
use serde::{Deserialize, Serialize};

/// The desk that works the queue off.
#[derive(Clone, Debug, PartialEq)]
struct Desk {
    /// The day on which all that it has been given so far is completed; the horizon if not before.
    day: usize,
    horizon: usize,
    per_day: i128,
    /// What is left of that day's capacity.
    left: i128,
}

impl Desk {
    fn new(plan: &Plan, policy: &Policy) -> Desk {
        let per_day = Weight::new(plan.review_capacity_per_day).0;
        let weights = plan
            .strata
            .iter()
            .map(|stratum| Weight::new(stratum.weight).0);
        let lightest = weights.min().unwrap_or_default().max(1);
        // Weights are rounded to units, by half of one each at most, so those that fill a day may come to more than it; no more than that is forgiven.
        let rounded = if per_day > 0 {
            per_day / lightest / 2 + 2
        } else {
            0
        };
        let per_day = per_day + rounded;
        Desk {
            day: policy.notice_days as usize,
            horizon: plan.horizon_days as usize,
            per_day,
            left: per_day,
        }
    }

    /// What comes now was filed on `day`.
    fn open(&mut self, day: usize) {
        if day > self.day {
            (self.day, self.left) = (day, self.per_day);
        }
    }

    /// Takes the next `work` in the queue. The days on which it is begun and completed; the horizon if not before.
    fn complete(&mut self, work: Weight) -> (usize, usize) {
        let begun = self.day;
        self.left -= work.0;
        while self.left < 0 && self.day < self.horizon {
            self.day += 1;
            self.left += self.per_day;
        }
        (begun, self.day)
    }
}

/// When appeals against one policy are decided.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Decisions {
    /// By filing day, as far as the queue comes, then by slot, or once for all slots of the day: the day of the decision; [`never`], or [`split`].
    days: Vec<Vec<u16>>,
}

/// Stands for the day of decisions that do not fall before the horizon.
pub(super) fn never(plan: &Plan) -> u16 {
    plan.horizon_days as u16
}

/// Stands for the day of decisions on a slot that is not completed on one day.
pub(super) fn split(plan: &Plan) -> u16 {
    never(plan) + 1
}

impl Decisions {
    /// Whether they can be of this plan.
    #[must_use]
    pub fn is_of(&self, plan: &Plan) -> bool {
        let slots = 1 << slot_bits(plan);
        let is_whole = |day: &Vec<u16>| [1, slots].contains(&day.len());
        let mut each = self.days.iter();
        self.days.len() <= plan.horizon_days as usize
            && each.all(|day| is_whole(day) && day.iter().all(|&day| day <= split(plan)))
    }

    /// The decisions, spread out to be looked up.
    #[must_use]
    pub fn schedule(&self, plan: &Plan) -> Schedule {
        let slots = 1 << slot_bits(plan);
        let mut by_slot = Vec::with_capacity(self.days.len() * slots + 1);
        for day in &self.days {
            match day.as_slice() {
                [day] => by_slot.resize(by_slot.len() + slots, *day),
                day => by_slot.extend_from_slice(day),
            }
        }
        by_slot.push(never(plan));
        Schedule {
            days: self.days.len(),
            by_slot,
        }
    }
}

/// [`Decisions`] by slot.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// Filing days to which the queue comes.
    pub(super) days: usize,
    /// By slot, counted over all filing days; the last stands for all further on.
    pub(super) by_slot: Vec<u16>,
}

/// The queue of one policy, worked off.
#[derive(Clone, Debug, PartialEq)]
pub struct Queue {
    pub decisions: Decisions,
    filed: Vec<Weight>,
    /// By day: what is completed, without the slots that are split.
    done: Vec<Weight>,
    /// The numbers of those, of a whole day that of its last slot, and how the desk stands when it comes to each.
    split: Vec<(usize, Desk)>,
}

impl Queue {
    /// Works off what all accounts together file on `policy`.
    #[must_use]
    pub fn new(plan: &Plan, policy: &Policy, filings: &Filings) -> Queue {
        let horizon = plan.horizon_days as usize;
        let mut queue = Queue {
            decisions: Decisions::default(),
            filed: filings.filed.clone(),
            done: vec![Weight::default(); horizon],
            split: Vec::new(),
        };
        let mut desk = Desk::new(plan, policy);
        if desk.per_day == 0 {
            return queue;
        }
        let bits = filings.slot_bits;
        for delay in 0..queue.filed.len() {
            desk.open(policy.notice_days as usize + delay);
            if desk.day >= horizon {
                break;
            }
            let (first, end) = (delay << bits, (delay + 1) << bits);
            let before = desk.clone();
            let whole = queue.take(plan, &mut desk, end - 1, queue.filed[delay]);
            let slots = filings.slots.get(delay);
            let days = if whole == split(plan)
                && let Some(slots) = slots
            {
                // Not completed on one day, as a whole: slot by slot, then.
                queue.split.pop();
                desk = before;
                let slots = (first..).zip(slots);
                let days = slots.map(|(slot, &work)| queue.take(plan, &mut desk, slot, work));
                days.collect()
            } else {
                vec![whole]
            };
            queue.decisions.days.push(days);
        }
        queue
    }

    /// Gives the desk `work`, the last slot of which is `last`, and tells when it is decided.
    fn take(&mut self, plan: &Plan, desk: &mut Desk, last: usize, work: Weight) -> u16 {
        let before = desk.clone();
        let (begun, day) = desk.complete(work);
        if begun >= desk.horizon {
            never(plan)
        } else if begun == day {
            self.done[day] += work;
            decided(plan, day)
        } else {
            self.split.push((last, before));
            split(plan)
        }
    }

    /// What the review of `policy` comes to. `releases` are those of all accounts.
    #[must_use]
    pub fn outcome(&self, plan: &Plan, policy: &Policy, mut releases: Releases) -> ReviewOutcome {
        let (effect, horizon) = (policy.notice_days as usize, plan.horizon_days as usize);
        let mut done = self.done.clone();
        let mut claims = std::mem::take(&mut releases.split);
        claims.sort_unstable_by_key(Claim::turn);
        let mut claims = claims.into_iter().peekable();
        let bits = slot_bits(plan);
        let strata = plan.strata.iter();
        let weights: Vec<_> = strata.map(|stratum| Weight::new(stratum.weight)).collect();
        for (last, desk) in &self.split {
            let mut desk = desk.clone();
            while let Some(claim) = claims.next_if(|claim| slot(claim.key(), bits) <= *last) {
                let weight = weights[claim.stratum as usize];
                let (_, day) = desk.complete(weight);
                if day >= horizon {
                    continue;
                }
                done[day] += weight;
                let day = decided(plan, day);
                if day < never(plan) && claim.key().released() {
                    let place = (claim.stratum as usize, claim.clause as usize);
                    let agent = (1, f64::from(claim.balance_eur));
                    releases.release(plan, place, usize::from(day), agent, weight);
                }
            }
        }
        let mut outcome = releases.outcome(plan, policy);
        let mut waiting = Weight::default();
        let days = outcome.waiting[effect..].iter_mut().zip(&done[effect..]);
        for ((day, done), filed) in days.zip(&self.filed) {
            waiting += *filed;
            waiting.0 -= done.0;
            *day = waiting;
        }
        if horizon > 0 {
            outcome.waiting[horizon] = outcome.waiting[horizon - 1];
        }
        outcome
    }
}

/// The day of the decision on what is completed on `day`; [`never`] if that is not before the horizon.
fn decided(plan: &Plan, day: usize) -> u16 {
    let decided = day as u64 + u64::from(plan.review_handling_days);
    decided.min(u64::from(plan.horizon_days)) as u16
}
