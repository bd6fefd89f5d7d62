//! Owns what the page knows, as one value, and how each act changes it. Refuses effects: fetching, posting and writing the
//! address follow from the state, elsewhere.

mod action;
#[cfg(test)]
mod tests;

pub use action::{
    Action, Inspected, Opened, Refined, ScenarioEdited, ScenarioRead, Settled, Trouble,
};

use super::crowd::means::Means;
use super::history::{History, Moment};
use crate::link::packed::Packed;
use crate::link::{Allowed, Link, MAX_POLICIES, Notice, View};
use crate::model::outcome::Interval;
use crate::protocol::glance::PolicyGlance;
use crate::protocol::worker::{Brief, PolicyBrief};
use crate::text::citation::Source;
use std::rc::Rc;

/// Policies side by side to which the button adds; links may name more.
const MOST_BESIDE: usize = 4;
/// Redraws from which the intervals are told.
pub const REPLICATES: u32 = 20;
/// Most accounts for which there are redraws: more would keep the device busy for long.
const MOST_REDRAWN: u64 = 1_000_000;

/// Everything the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    pub link: Link,
    pub notices: Vec<Notice>,
    /// `None` until the worker has read the scenario.
    pub brief: Option<Rc<Brief>>,
    /// Sources by id; empty until they are fetched.
    pub sources: Rc<Vec<Source>>,
    /// Rises with every change that asks for another result.
    pub run_id: u32,
    /// The last result that arrived in time.
    pub settled: Option<Rc<Settled>>,
    /// The last redraws that arrived in time.
    pub refined: Option<Rc<Refined>>,
    pub trouble: Option<Trouble>,
    /// Whole percent of the current run that are behind, once it takes long.
    pub progress: Option<u32>,
    /// The current question was given up; what is on screen answers an earlier one.
    pub stopped: bool,
    /// The crowd stands by where people live, not by what happens to them.
    pub by_place: bool,
    /// The document of the scenario that the link names; `None` until it is fetched.
    pub preset: Option<Rc<str>>,
    /// The scenario's document as it is simulated; `None` until it is fetched.
    pub scenario: Option<Rc<str>>,
    /// What a link asks for is being read.
    pub opening: bool,
    /// The acts that can be taken back, or done again.
    pub history: History,
    /// What was just taken back or done again, as two messages: which of the two, and what.
    pub travelled: Option<(&'static str, &'static str)>,
    /// A person has changed the scenario.
    pub edited: bool,
    /// What the picture can be drawn with here.
    pub means: Means,
    /// Accounts in the picture, at most.
    pub marks: u32,
    /// The mark that a person asks about.
    pub inspected: Option<Inspected>,
    /// Rises whenever a person wants to go from the picture to the answer.
    pub entered: u32,
    /// The involved are made large, so that they are found.
    pub magnified: bool,
    /// A person has changed something that links tell.
    pub acted: bool,
    /// The reader has bet, or did not want to.
    pub unveiled: bool,
}

/// The public phase of the page, `data-state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Loading,
    Ready,
    Running,
    Error,
}

impl Phase {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Phase::Loading => "loading",
            Phase::Ready => "ready",
            Phase::Running => "running",
            Phase::Error => "error",
        }
    }
}

impl State {
    /// The state after this act.
    #[must_use]
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        let is_act = !matches!(
            action,
            Action::ScenarioRead(_) | Action::Stepped { hand: None, .. }
        );
        // Whoever asks something else expects other numbers than the link's author saw.
        let is_same = matches!(
            action,
            Action::ScenarioRead(_)
                | Action::RunAgain
                | Action::Opened(_)
                | Action::Undone
                | Action::Redone
        );
        let is_kept = is_act
            && !matches!(
                action,
                Action::ScenarioFetched(_) | Action::Undone | Action::Redone
            )
            && self.brief.is_some()
            && !self.opening;
        let hand = match &action {
            Action::ScenarioEdited(edited) => edited.hand.clone(),
            Action::Stepped { hand, .. } => hand.clone(),
            _ => None,
        };
        match action {
            Action::ScenarioRead(read) => next.read(*read),
            Action::SourcesRead(sources) => next.sources = Rc::new(sources),
            // The redraws' run gives the first result once more.
            Action::Settled(settled) if settled.run_id == self.run_id && !self.is_answered() => {
                next.notices
                    .extend(self.link.other(&settled.outcome.digest));
                next.settled = Some(Rc::new(*settled));
                next.trouble = None;
                next.progress = None;
                next.stopped = false;
            }
            // While a hand moves a control: an answer on its way to the current question, about the same policies.
            Action::Settled(settled) if self.is_on_the_way(&settled) => {
                next.settled = Some(Rc::new(*settled));
            }
            Action::Settled(_) => {}
            Action::Refined(refined) => {
                if refined.run_id == self.run_id && self.is_answered() {
                    next.refined = Some(Rc::new(*refined));
                }
            }
            Action::Troubled(trouble) => next.trouble = Some(trouble),
            Action::RunFailed { run_id, reason }
                if run_id == self.run_id && !self.is_answered() =>
            {
                next.trouble = Some(Trouble::Run(reason));
                next.progress = None;
            }
            Action::RunFailed { .. } => {}
            Action::Progressed { run_id, percent } => {
                if run_id == self.run_id && self.phase() == Phase::Running {
                    next.progress = Some(percent);
                }
            }
            Action::Stopped => {
                if self.phase() == Phase::Running {
                    next.progress = None;
                    next.stopped = true;
                }
            }
            Action::RunAgain => next.run_id += 1,
            Action::Picked { place, policy } => next.pick(place, policy),
            Action::Added => {
                if let Some(id) = self.addable() {
                    next.link.policies.push(id.to_string());
                    next.run_id += 1;
                }
            }
            Action::Removed { place } => {
                if self.is_removable() && place < next.link.policies.len() {
                    next.link.policies.remove(place);
                    next.run_id += 1;
                }
            }
            Action::Simulated(accounts) => {
                if accounts != self.link.accounts {
                    next.link.accounts = accounts;
                    next.run_id += 1;
                }
            }
            Action::Themed(theme) => next.link.theme = theme,
            Action::Spoken(tag) => next.link.lang = tag,
            Action::Viewed(view) => next.link.view = view,
            Action::Arranged { by_place } => next.by_place = by_place,
            Action::Compared(policies) => next.compare(policies),
            Action::Linked(link) => next.link = *link,
            Action::ScenarioFetched(text) => {
                next.preset = Some(text.clone());
                next.scenario = Some(text);
            }
            // What is being opened is not what was edited.
            Action::ScenarioEdited(_) if self.opening => {}
            Action::ScenarioEdited(edited) => next.edit(*edited),
            Action::Opened(opened) => next.open(*opened),
            Action::Undone if !self.opening => {
                let moment = next.history.back(self.moment());
                next.travel("act-undone", moment);
            }
            Action::Redone if !self.opening => {
                let moment = next.history.forth(self.moment());
                next.travel("act-redone", moment);
            }
            Action::Undone | Action::Redone => {}
            Action::Inspected(inspected) => next.inspected = inspected,
            Action::Entered => next.entered += 1,
            Action::Stepped { step, policies, .. } => {
                next.link.step = step;
                next.compare(policies);
            }
            Action::Unveiled => next.unveiled = true,
            Action::Magnified(magnified) => next.magnified = magnified,
            Action::Dismissed(index) => {
                if index < next.notices.len() {
                    next.notices.remove(index);
                }
            }
        }
        if next.run_id != self.run_id && !is_same {
            next.link.digest = None;
        }
        next.acted |= is_act && next.link != self.link;
        if is_kept {
            next.keep(self, hand);
        }
        if next.run_id != self.run_id {
            next.begin();
        }
        next
    }

    /// The workers have read a scenario; what they say of another than is wanted now is old.
    fn read(&mut self, read: ScenarioRead) {
        if self
            .scenario
            .as_ref()
            .is_some_and(|text| *text != read.text)
        {
            return;
        }
        match read.unpacked {
            Some(Ok(text)) if !self.edited => {
                self.scenario = Some(text);
                self.edited = true;
            }
            Some(Err(_)) => {
                let packed = self.link.packed.take().unwrap_or_default();
                self.notices
                    .push(Notice::new("s", &packed, Allowed::Packed));
            }
            _ => {}
        }
        let (link, notices) = self.link.clone().settled(&read.brief.policy_ids());
        if self.brief.is_none() || self.opening || link.policies != self.link.policies {
            self.run_id += 1;
        }
        self.opening = false;
        self.link = link;
        self.notices.extend(notices);
        // The same one stays the same, so that nobody takes it for a new one.
        if self.brief.as_deref() != Some(&read.brief) {
            self.brief = Some(Rc::new(read.brief));
        }
    }

    fn edit(&mut self, edited: ScenarioEdited) {
        let ScenarioEdited {
            text,
            packed,
            policies,
            ..
        } = edited;
        // What has become the preset again is the preset, to the last byte.
        let preset = self.preset.clone().filter(|_| packed == Packed::Same);
        self.edited = preset.is_none();
        self.scenario = preset.or(Some(text));
        self.link.packed = match packed {
            Packed::Edits(packed) => Some(packed),
            Packed::Same | Packed::TooLong => None,
        };
        self.link.policies = policies;
        self.run_id += 1;
    }

    fn compare(&mut self, policies: Vec<String>) {
        let known = self.brief.as_ref().is_some_and(|brief| {
            let ids = brief.policy_ids();
            policies.iter().all(|id| ids.contains(&id.as_str()))
        });
        let has_room = (1..=MAX_POLICIES).contains(&policies.len());
        if known && has_room && policies != self.link.policies {
            self.link.policies = policies;
            self.run_id += 1;
        }
    }

    fn open(&mut self, opened: Opened) {
        self.edited = opened.scenario != opened.preset;
        self.link = opened.link;
        self.notices = opened.notices;
        self.preset = Some(opened.preset);
        self.scenario = Some(opened.scenario);
        self.opening = true;
        self.inspected = None;
        if !matches!(self.trouble, Some(Trouble::Worker(_))) {
            self.trouble = None;
        }
    }

    /// What an act can change.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment {
            link: self.link.clone(),
            preset: self.preset.clone(),
            scenario: self.scenario.clone(),
            edited: self.edited,
            brief: self.brief.clone(),
            by_place: self.by_place,
            magnified: self.magnified,
        }
    }

    /// Remembers that an act led here, if it led anywhere.
    fn keep(&mut self, before: &State, hand: Option<String>) {
        let (before, after) = (before.moment(), self.moment());
        if before != after {
            self.history.keep(before, &after, hand);
            self.travelled = None;
        }
    }

    /// Shows another moment.
    fn travel(&mut self, how: &'static str, moment: Option<Moment>) {
        let Some(moment) = moment else { return };
        let now = self.moment();
        self.travelled = Some((how, now.differs_by(&moment)));
        self.run_id += u32::from(moment.asks_other_than(&now));
        self.link = moment.link;
        self.preset = moment.preset;
        self.scenario = moment.scenario;
        self.edited = moment.edited;
        self.brief = moment.brief;
        self.by_place = moment.by_place;
        self.magnified = moment.magnified;
    }

    /// A new question: nothing is known yet of how its run goes.
    fn begin(&mut self) {
        self.progress = None;
        self.stopped = false;
        if matches!(self.trouble, Some(Trouble::Run(_))) {
            self.trouble = None;
        }
    }

    /// Picking what another place shows swaps the two: no policy is compared with itself.
    fn pick(&mut self, place: usize, policy: String) {
        let policies = &mut self.link.policies;
        let elsewhere = policies.iter().position(|id| *id == policy);
        match (elsewhere, policies.get_mut(place)) {
            (Some(other), Some(_)) if other == place => return,
            (Some(other), Some(_)) => policies.swap(place, other),
            (None, Some(slot)) => *slot = policy,
            (_, None) => return,
        }
        self.run_id += 1;
    }

    /// The policy that comes next when one more is compared.
    #[must_use]
    pub fn addable(&self) -> Option<&str> {
        let brief = self.brief.as_ref()?;
        let compared = |id: &&str| !self.link.policies.iter().any(|known| known == id);
        let has_room = self.link.policies.len() < MOST_BESIDE;
        brief
            .policies
            .iter()
            .map(|policy| policy.id.as_str())
            .find(compared)
            .filter(|_| has_room)
    }

    /// Whether the reader is to bet before any number is shown.
    #[must_use]
    pub fn is_veiled(&self) -> bool {
        self.link.predict && !self.unveiled
    }

    /// Whether the comparison is out of sight: it would give away what the reader bets on.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.is_veiled() || matches!(self.link.view, View::Story | View::Class)
    }

    /// Whether a policy can go: two always stay.
    #[must_use]
    pub fn is_removable(&self) -> bool {
        self.link.policies.len() > 2
    }

    #[must_use]
    pub fn phase(&self) -> Phase {
        match (&self.trouble, &self.settled) {
            (Some(_), _) => Phase::Error,
            _ if self.stopped => Phase::Ready,
            (None, Some(_)) if self.opening => Phase::Running,
            (None, Some(settled)) if settled.run_id == self.run_id => Phase::Ready,
            (None, Some(_)) => Phase::Running,
            (None, None) if self.brief.is_some() => Phase::Running,
            (None, None) => Phase::Loading,
        }
    }

    /// Whether what is on screen answers the current question.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.settled
            .as_ref()
            .is_some_and(|settled| settled.run_id == self.run_id)
    }

    /// Whether this is newer than what is on screen, and of the compared policies.
    fn is_on_the_way(&self, settled: &Settled) -> bool {
        let last = self.settled.as_ref().map_or(0, |settled| settled.run_id);
        let ids = settled.outcome.policies.iter().map(|policy| &policy.id);
        settled.run_id > last && settled.run_id < self.run_id && ids.eq(&self.link.policies)
    }

    /// Whether the accounts are few enough to be redrawn.
    #[must_use]
    pub fn is_redrawn(&self) -> bool {
        self.link.accounts <= MOST_REDRAWN
    }

    /// Whether redraws would tell something new.
    #[must_use]
    pub fn lacks_redraws(&self) -> bool {
        let is_refined = self
            .refined
            .as_ref()
            .is_some_and(|refined| refined.run_id == self.run_id);
        self.is_answered() && self.is_redrawn() && !is_refined
    }

    /// How far luck goes for this number of the result on screen, once that is known.
    #[must_use]
    pub fn interval(&self, policy: &str, metric: &str) -> Option<&Interval> {
        let refined = self.refined.as_ref()?;
        if refined.run_id != self.settled.as_ref()?.run_id {
            return None;
        }
        let policies = refined.outcome.policies.iter();
        let mut named = policies.filter(|outcome| outcome.id == policy);
        let mut known = named.next()?.interval.iter();
        let (_, interval) = known.find(|(name, _)| name == metric)?;
        Some(interval)
    }

    /// The digest of the result on screen; empty before the first.
    #[must_use]
    pub fn digest(&self) -> &str {
        self.settled
            .as_ref()
            .map_or("", |settled| settled.outcome.digest.as_str())
    }

    /// The policy that this place shall show.
    #[must_use]
    pub fn policy_id(&self, place: usize) -> &str {
        self.link.policies.get(place).map_or("", String::as_str)
    }

    #[must_use]
    pub fn policy(&self, place: usize) -> Option<&PolicyBrief> {
        self.brief.as_ref()?.policy(self.policy_id(place))
    }

    /// What the policy of this result is called.
    #[must_use]
    pub fn title<'a>(&'a self, outcome: &'a PolicyGlance) -> &'a str {
        let brief = self.brief.as_ref();
        let known = brief.and_then(|brief| brief.policy(&outcome.id));
        known.map_or(&outcome.title, |policy| &policy.title)
    }

    /// What is on screen at this place: the result for its policy, the one before while that is computed, or `None` at first.
    #[must_use]
    pub fn outcome(&self, place: usize) -> Option<&PolicyGlance> {
        let policies = &self.settled.as_ref()?.outcome.policies;
        let id = self.policy_id(place);
        let wanted = policies.iter().find(|policy| policy.id == id);
        wanted.or_else(|| policies.get(place))
    }

    /// The mark that a person asks about, when the picture on screen has it.
    #[must_use]
    pub fn inspected_mark(&self) -> Option<u32> {
        let mark = self.inspected?.mark;
        let crowd = &self.settled.as_ref()?.crowd;
        (crowd.class.len() > mark as usize).then_some(mark)
    }

    /// What is on screen, place by place.
    #[must_use]
    pub fn outcomes(&self) -> Vec<&PolicyGlance> {
        (0..self.link.policies.len())
            .filter_map(|place| self.outcome(place))
            .collect()
    }
}
