//! Owns what the page knows, as one value, and how each act changes it. Refuses effects: fetching, posting and writing the
//! address follow from the state, elsewhere.

use super::crowd::means::Means;
use super::history::{History, Moment};
use crate::link::packed::Packed;
use crate::link::{Allowed, Link, MAX_POLICIES, Notice, Theme, View};
use crate::model::outcome::Interval;
use crate::protocol::crowd::Crowd;
use crate::protocol::glance::{Glance, PolicyGlance};
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

/// A result and the picture that goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    pub run_id: u32,
    pub outcome: Glance,
    /// The whole document, packed; for the studio.
    pub document: Rc<[u8]>,
    pub crowd: Rc<Crowd>,
}

/// A result with the intervals of its redraws.
#[derive(Clone, Debug, PartialEq)]
pub struct Refined {
    pub run_id: u32,
    pub outcome: Glance,
    pub document: Rc<[u8]>,
}

/// A scenario that the workers have read.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioRead {
    /// The document they were given.
    pub text: Rc<str>,
    pub brief: Brief,
    /// The document with the link's packed edits, or why they could not be unpacked; none when there were none.
    pub unpacked: Option<Result<Rc<str>, String>>,
}

/// A link that is opened on a page that is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub link: Link,
    pub notices: Vec<Notice>,
    /// The document of the scenario that it names.
    pub preset: Rc<str>,
    /// The document to be simulated, before the link's packed edits.
    pub scenario: Rc<str>,
}

/// A scenario that a person has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioEdited {
    pub text: Rc<str>,
    /// How it differs from the preset.
    pub packed: Packed,
    /// Its policies to be compared.
    pub policies: Vec<String>,
    /// The movement of a hand that this belongs to; of one movement only the beginning is remembered.
    pub hand: Option<String>,
}

/// What keeps the page from answering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The worker did not start, or stopped.
    Worker(String),
    /// The scenario's file could not be fetched.
    Missing(String),
    /// The scenario is not sound.
    Refused(Vec<String>),
    /// The run failed.
    Run(String),
}

/// A mark of the picture; the same account under every policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// Where in the comparison it was pointed at.
    pub place: usize,
    /// Index into the crowd's lists.
    pub mark: u32,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Action {
    ScenarioRead(Box<ScenarioRead>),
    SourcesRead(Vec<Source>),
    Settled(Box<Settled>),
    Refined(Box<Refined>),
    Troubled(Trouble),
    /// A run of an older state failed; newer ones may do.
    RunFailed {
        run_id: u32,
        reason: String,
    },
    /// The current run takes long and is this far.
    Progressed {
        run_id: u32,
        percent: u32,
    },
    /// The current run shall end.
    Stopped,
    /// What was given up or failed shall run after all.
    RunAgain,
    /// This place of the comparison shows another policy.
    Picked {
        place: usize,
        policy: String,
    },
    /// One more policy is compared: the first that is not yet.
    Added,
    /// This place of the comparison goes.
    Removed {
        place: usize,
    },
    /// So many accounts shall be simulated.
    Simulated(u64),
    Themed(Theme),
    /// The page speaks this language.
    Spoken(String),
    Viewed(View),
    Arranged {
        by_place: bool,
    },
    /// Exactly these policies are compared.
    Compared(Vec<String>),
    ScenarioFetched(Rc<str>),
    /// This scenario shall be simulated instead.
    ScenarioEdited(Box<ScenarioEdited>),
    /// This link shall be shown instead, which asks the same question.
    Linked(Box<Link>),
    /// This link shall be shown instead.
    Opened(Box<Opened>),
    /// The last act is taken back.
    Undone,
    /// What was taken back last is done again.
    Redone,
    /// A person asks about this mark, or no longer about any.
    Inspected(Option<Inspected>),
    /// The person wants to go to the answer about that mark.
    Entered,
    /// The involved shall be large, or as small as they are.
    Magnified(bool),
    Dismissed(usize),
    /// The story stands at this step, which compares these policies.
    Stepped {
        step: u32,
        policies: Vec<String>,
        /// None when this belongs to the act before it.
        hand: Option<String>,
    },
    /// The reader has bet, or does not want to.
    Unveiled,
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
        self.brief = Some(Rc::new(read.brief));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn opened() -> State {
        let policies = ["none", "blanket-nationality", "sanctions-list"];
        State::default()
            .after(Action::ScenarioFetched(PRESET.into()))
            .after(read(PRESET, &policies, None))
    }

    const PRESET: &str = "the preset";

    fn read(text: &str, policies: &[&str], unpacked: Option<Result<&str, String>>) -> Action {
        let policies = policies.iter().map(|id| PolicyBrief {
            id: (*id).into(),
            ..PolicyBrief::default()
        });
        Action::ScenarioRead(Box::new(ScenarioRead {
            text: text.into(),
            brief: Brief {
                policies: policies.collect(),
                ..Brief::default()
            },
            unpacked: unpacked.map(|unpacked| unpacked.map(Rc::from)),
        }))
    }

    fn outcome(run_id: u32) -> Glance {
        Glance {
            digest: format!("digest of run {run_id}"),
            ..Glance::default()
        }
    }

    fn settled(run_id: u32) -> Action {
        Action::Settled(Box::new(Settled {
            run_id,
            outcome: outcome(run_id),
            document: Rc::default(),
            crowd: Rc::default(),
        }))
    }

    fn refined(run_id: u32) -> Action {
        let outcome = outcome(99);
        let document = Rc::default();
        Action::Refined(Box::new(Refined {
            run_id,
            outcome,
            document,
        }))
    }

    #[test]
    fn the_page_loads_runs_and_is_ready() {
        assert_eq!(State::default().phase(), Phase::Loading);
        let state = opened();
        assert_eq!(state.phase(), Phase::Running);
        let state = state.after(settled(state.run_id));
        assert_eq!(state.phase(), Phase::Ready);
        assert_eq!(state.digest(), "digest of run 1");
    }

    #[test]
    fn a_stale_result_is_dropped() {
        let state = opened().after(settled(1)).after(Action::Picked {
            place: 0,
            policy: "none".into(),
        });
        assert_eq!(state.phase(), Phase::Running);
        let state = state.after(settled(1));
        assert_eq!(state.phase(), Phase::Running);
        let state = state.after(settled(2));
        assert_eq!(
            (state.phase(), state.digest()),
            (Phase::Ready, "digest of run 2")
        );
    }

    #[test]
    fn a_stale_failure_is_dropped_and_a_fresh_one_is_shown() {
        let failed = |run_id| Action::RunFailed {
            run_id,
            reason: "no".into(),
        };
        assert_eq!(opened().after(failed(0)).phase(), Phase::Running);
        assert_eq!(opened().after(failed(1)).phase(), Phase::Error);
    }

    #[test]
    fn a_long_run_shows_how_far_it_is_until_it_settles() {
        let at = |run_id, percent| Action::Progressed { run_id, percent };
        let state = opened().after(at(0, 7));
        assert_eq!(state.progress, None, "of an older run");
        let state = state.after(at(1, 42));
        assert_eq!(state.progress, Some(42));
        let state = state.after(settled(1)).after(at(1, 99));
        assert_eq!(state.progress, None);
    }

    #[test]
    fn a_cancelled_run_leaves_the_last_result_until_it_runs_again() {
        let state = opened().after(settled(1)).after(Action::Stopped);
        assert!(!state.stopped, "nothing is under way");
        let asked = state.after(Action::Added);
        let state = asked.after(Action::Stopped);
        assert_eq!((state.phase(), state.stopped), (Phase::Ready, true));
        assert_eq!(state.digest(), "digest of run 1");
        let state = state.after(Action::RunAgain);
        assert_eq!((state.phase(), state.stopped), (Phase::Running, false));
        assert_eq!(state.after(settled(3)).digest(), "digest of run 3");
    }

    #[test]
    fn redraws_follow_the_answer_and_leave_its_digest() {
        assert!(!opened().lacks_redraws());
        assert_eq!(opened().after(refined(1)).refined, None);
        let state = opened().after(settled(1));
        assert!(state.lacks_redraws());
        assert!(state.after(refined(0)).lacks_redraws());
        let failed = Action::RunFailed {
            run_id: 1,
            reason: "no".into(),
        };
        assert_eq!(state.after(failed), state, "nobody waits for redraws");
        let state = state.after(refined(1));
        assert!(!state.lacks_redraws());
        assert_eq!(state.digest(), "digest of run 1");
        assert_eq!(state.after(settled(1)), state);
        let large = Action::Simulated(4_000_000);
        let state = state.after(large).after(settled(2));
        assert!(!state.lacks_redraws());
    }

    #[test]
    fn a_failed_run_is_forgotten_when_another_begins() {
        let state = opened().after(Action::RunFailed {
            run_id: 1,
            reason: "no".into(),
        });
        assert_eq!(state.after(Action::RunAgain).phase(), Phase::Running);
    }

    #[test]
    fn picking_the_other_sides_policy_swaps_the_two() {
        let state = opened().after(Action::Picked {
            place: 0,
            policy: "sanctions-list".into(),
        });
        assert_eq!(
            state.link.policies,
            ["sanctions-list", "blanket-nationality"]
        );
        assert_eq!(state.run_id, 2);
    }

    #[test]
    fn picking_what_is_shown_already_asks_for_nothing() {
        let state = opened();
        let same = state.after(Action::Picked {
            place: 0,
            policy: "blanket-nationality".into(),
        });
        assert_eq!(same, state);
    }

    #[test]
    fn policies_are_added_in_order_and_removed_down_to_two() {
        let state = opened().after(Action::Added).after(Action::Added);
        let three = ["blanket-nationality", "sanctions-list", "none"];
        assert_eq!(state.link.policies, three);
        let state = state
            .after(Action::Removed { place: 9 })
            .after(Action::Removed { place: 0 })
            .after(Action::Removed { place: 0 });
        assert_eq!(state.link.policies, ["sanctions-list", "none"]);
        assert_eq!(state.run_id, 3);
    }

    #[test]
    fn other_accounts_are_another_question_and_an_act() {
        let state = opened();
        assert!(!state.acted, "reading the scenario is no act");
        assert_eq!(state.after(Action::Simulated(1_000_000)), state);
        let state = state.after(Action::Simulated(250_000));
        assert_eq!((state.link.accounts, state.run_id), (250_000, 2));
        assert!(state.acted);
    }

    #[test]
    fn a_mark_that_the_picture_does_not_have_is_not_inspected() {
        let asked = Action::Inspected(Some(Inspected { place: 1, mark: 1 }));
        let state = opened().after(asked.clone());
        assert_eq!(state.inspected_mark(), None, "nothing is drawn yet");
        let mut with = Settled {
            run_id: 1,
            outcome: outcome(1),
            document: Rc::default(),
            crowd: Rc::default(),
        };
        let state = state.after(Action::Settled(Box::new(with.clone())));
        assert_eq!(state.inspected_mark(), None);
        with.crowd = Rc::new(Crowd {
            class: vec![0, 1],
            ..Crowd::default()
        });
        let state = opened().after(asked).after(Action::Settled(Box::new(with)));
        assert_eq!(state.inspected_mark(), Some(1));
        let state = state
            .after(Action::Inspected(None))
            .after(Action::Magnified(true));
        assert_eq!(
            (state.inspected, state.magnified, state.acted),
            (None, true, false)
        );
    }

    #[test]
    fn other_numbers_than_the_links_author_saw_are_told_once_and_only_for_the_links_own_question() {
        let mut state = opened();
        state.link.digest = Some("abcdefabcdef".into());
        let told = state.after(settled(1));
        assert_eq!(told.notices.len(), 1);
        assert_eq!(told.notices[0].key, "d");
        assert!(!told.acted, "the address stays as it came");
        let asked = told.after(Action::Added);
        assert_eq!(asked.link.digest, None);
        assert_eq!(asked.after(settled(2)).notices.len(), 1);
        let themed = state.after(Action::Themed(Theme::Dark));
        assert!(themed.link.digest.is_some(), "the same question");
        state.link.digest = Some("digest of run 1".into());
        assert_eq!(state.after(settled(1)).notices, vec![]);
    }

    #[test]
    fn numbers_stay_covered_until_the_reader_has_bet_and_in_the_story() {
        let mut state = opened();
        assert!(!state.is_covered());
        state.link.predict = true;
        assert!(state.is_veiled() && state.is_covered());
        let bet = state.after(Action::Unveiled);
        assert!(!bet.is_covered() && !bet.acted);
        let story = bet.after(Action::Viewed(View::Story));
        assert!(story.is_covered() && !story.is_veiled());
    }

    #[test]
    fn a_walk_of_the_story_is_one_act_and_what_opens_it_is_none() {
        let step = |step, policy: &str, hand: Option<&str>| Action::Stepped {
            step,
            policies: vec![policy.into()],
            hand: hand.map(String::from),
        };
        let edited = |text: &str, hand: Option<&str>| {
            Action::ScenarioEdited(Box::new(ScenarioEdited {
                text: text.into(),
                packed: Packed::Edits("x".into()),
                policies: vec!["sanctions-list".into()],
                hand: hand.map(String::from),
            }))
        };
        let opened = opened();
        let story = opened.after(Action::Viewed(View::Story));
        let told = story.after(step(0, "none", None));
        assert_eq!(told.link.policies, ["none"]);
        assert_eq!(told.run_id, story.run_id + 1);
        let next = told
            .after(step(1, "sanctions-list", Some("step 1")))
            .after(edited("another", Some("step 1")));
        assert_eq!(next.link.step, 1);
        let back = next.after(Action::Undone);
        assert_eq!(back.moment(), told.moment());
        assert_eq!(back.after(Action::Redone).moment(), next.moment());
        assert_eq!(back.after(Action::Undone).moment(), opened.moment());
        let unknown = told.after(step(2, "no-such", Some("step 2")));
        assert_eq!((unknown.link.step, unknown.run_id), (2, told.run_id));
    }

    #[test]
    fn notices_go_when_dismissed_and_only_then() {
        let (link, notices) = Link::read("seed=x&accounts=y", &["en"], 1_000_000);
        let state = State {
            link,
            notices,
            ..State::default()
        };
        let state = state.after(Action::Themed(Theme::Dark));
        assert_eq!(state.notices.len(), 2);
        let state = state
            .after(Action::Dismissed(0))
            .after(Action::Dismissed(7));
        assert_eq!(state.notices.len(), 1);
        assert_eq!(state.notices[0].key, "accounts");
    }
}
