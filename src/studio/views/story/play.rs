//! Owns what the reader may change in a step once the answer is there. Refuses the steps and the results.

use super::memory::played;
use crate::link::{View, Word};
use crate::model::policy::Measure;
use crate::model::scenario::Scenario;
use crate::model::simulation::scenario_digest;
use crate::protocol::studio::Ask;
use crate::studio::edit::{
    capacity, limit, notice, times_involved, with_capacity, with_involved, with_limit,
    with_measure, with_notice,
};
use crate::studio::hand::Edit;
use crate::studio::part::Part;
use crate::text::Arg;
use crate::text::story::{Play, Step};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Times as common as supposed.
const TIMES: [f64; 9] = [0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1_000.0];
/// Longest notice.
const LONGEST_NOTICE: u32 = 60;
/// Steps of a logarithmic slider for a factor of ten.
const STEPS: f64 = 5.0;
/// Least and most of the limit, in powers of ten of a euro.
const LIMITS: (f64, f64) = (1.0, 6.0);
/// Largest review team, appeals a day, as a power of ten.
const LARGEST_TEAM: f64 = 6.0;

#[derive(Properties, PartialEq)]
pub struct ControlsProps {
    pub part: Part,
    pub step: Step,
    /// The scenario that the story is told with; every change starts from it.
    pub base: Rc<Scenario>,
    /// The policy that is looked at.
    pub looked: String,
    pub onlook: Callback<String>,
}

#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let ControlsProps { part, step, .. } = props;
    let words = &part.words;
    let is_changing = !matches!(step.play, Play::Policy | Play::Measure);
    let controls = match step.play {
        Play::Involved => times(props),
        Play::Notice => notice_slider(props),
        Play::Policy => looks(props),
        Play::Team => team_slider(props),
        Play::Limit => limits(props),
        Play::Measure => measures(props),
        Play::Sandbox => sandbox(props),
    };
    html! {
        <fieldset class="own story-play" data-play="">
            <legend>{ words.say("story-play") }</legend>
            { controls }
            if is_changing {
                { back(props) }
            }
        </fieldset>
    }
}

impl Clone for ControlsProps {
    fn clone(&self) -> Self {
        ControlsProps {
            part: self.part.clone(),
            step: self.step,
            base: self.base.clone(),
            looked: self.looked.clone(),
            onlook: self.onlook.clone(),
        }
    }
}

impl ControlsProps {
    /// Asks for the results of a changed scenario, while the story goes on being told with the one that it was made from.
    fn change(&self, changed: Option<Scenario>) {
        if let Some(changed) = changed {
            played(scenario_digest(&changed), &self.base);
            let policies = self.part.state.link.policies.clone();
            self.part.edit.emit(Edit::by("story", changed, policies));
        }
    }
}

/// The way back to what the story was told with. It stays when there is nothing to put back, so that nothing moves and the focus has its place.
fn back(props: &ControlsProps) -> Html {
    let ControlsProps { part, base, .. } = props;
    let is_same = part.state.scenario.as_deref() == Some(&**base);
    let onclick = {
        let (part, base) = (part.clone(), base.clone());
        move |_: MouseEvent| {
            if !is_same {
                let policies = part.state.link.policies.clone();
                part.edit.emit(Edit::once((*base).clone(), policies));
            }
        }
    };
    html! {
        <p>
            <button type="button" class="quiet" data-act="put-back" aria-disabled={is_same.then_some("true")} {onclick}>
                { part.words.say("story-play-back") }
            </button>
        </p>
    }
}

/// A slider over so many places.
fn slider(
    label: String,
    told: String,
    last: u32,
    place: u32,
    onplace: impl Fn(u32) + 'static,
) -> Html {
    let oninput = move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            onplace(input.value_as_number() as u32);
        }
    };
    html! {
        <label class="slider">
            <span>{ label }</span>
            <span class="slider-value">{ told.clone() }</span>
            <input type="range" min="0" max={last.to_string()} step="1" value={place.to_string()} aria-valuetext={told} {oninput} />
        </label>
    }
}

fn times(props: &ControlsProps) -> Html {
    let words = &props.part.words;
    let now = props.part.state.scenario.as_deref();
    let now = now.map_or(1.0, |now| times_involved(now, &props.base));
    let apart = |times: f64| (times.ln() - now.ln()).abs();
    let nearest =
        (0..TIMES.len()).min_by(|one, other| apart(TIMES[*one]).total_cmp(&apart(TIMES[*other])));
    let place = nearest.unwrap_or_default();
    let args = [("times", Arg::Exact(TIMES[place]))];
    let told = words.tell("story-play-involved-value", &args);
    let onplace = {
        let props = props.clone();
        move |chosen: u32| {
            let times = TIMES.get(chosen as usize).copied();
            props.change(times.map(|times| with_involved(&props.base, times)));
        }
    };
    let last = TIMES.len() as u32 - 1;
    slider(
        words.say("story-play-involved"),
        told,
        last,
        place as u32,
        onplace,
    )
}

fn first(step: &Step) -> &'static str {
    step.policies.first().copied().unwrap_or_default()
}

fn notice_slider(props: &ControlsProps) -> Html {
    let ControlsProps {
        part, base, step, ..
    } = props;
    let policy = if step.play == Play::Sandbox {
        part.state.link.policies.first().cloned()
    } else {
        None
    };
    let policy = policy.unwrap_or_else(|| first(step).to_string());
    let Some(scenario) = part.state.scenario.as_deref() else {
        return Html::default();
    };
    let days = notice(scenario, &policy).unwrap_or_default();
    let words = &part.words;
    let told = words.tell("own-days", &[("days", Arg::Count(f64::from(days)))]);
    let last = LONGEST_NOTICE.min(base.horizon_days().saturating_sub(1));
    let onplace = {
        let props = props.clone();
        move |days: u32| {
            let now = props.part.state.scenario.as_deref();
            props.change(now.and_then(|now| with_notice(now, &policy, days)));
        }
    };
    slider(words.say("story-play-notice"), told, last, days, onplace)
}

fn team_slider(props: &ControlsProps) -> Html {
    let part = &props.part;
    let words = &part.words;
    let Some(scenario) = part.state.scenario.as_deref() else {
        return Html::default();
    };
    let team = capacity(scenario);
    let place = if team < 1.0 {
        0
    } else {
        1 + (team.log10() * STEPS).round() as u32
    };
    let onplace = {
        let props = props.clone();
        move |place: u32| {
            let team = match place {
                0 => 0.0,
                _ => 10_f64.powf(f64::from(place - 1) / STEPS).round(),
            };
            let now = props.part.state.scenario.as_deref();
            props.change(now.map(|now| with_capacity(now, team)));
        }
    };
    let last = 1 + (LARGEST_TEAM * STEPS) as u32;
    let told = words.numerals.count(team);
    slider(words.say("story-play-team"), told, last, place, onplace)
}

fn limits(props: &ControlsProps) -> Html {
    let words = &props.part.words;
    let (least, most) = LIMITS;
    let policy = first(&props.step);
    let now = props.part.state.scenario.as_deref();
    let Some(now) = now.and_then(|now| limit(now, policy)) else {
        return Html::default();
    };
    let last = ((most - least) * STEPS) as u32;
    let place = ((now.max(1.0).log10() - least) * STEPS).round() as u32;
    let euro = [("euro", Arg::Text(&words.numerals.count(now)))];
    let told = words.tell("why-euro", &euro);
    let onplace = {
        let props = props.clone();
        move |chosen: u32| {
            let euro = 10_f64.powf(least + f64::from(chosen) / STEPS).round();
            props.change(with_limit(&props.base, policy, euro));
        }
    };
    slider(
        words.say("story-play-limit"),
        told,
        last,
        place.min(last),
        onplace,
    )
}

/// Which of the step's policies is looked at.
fn looks(props: &ControlsProps) -> Html {
    let ControlsProps {
        part,
        step,
        looked,
        onlook,
        ..
    } = props;
    let words = &part.words;
    let one = |id: &'static str| {
        let title = part
            .state
            .brief
            .as_ref()
            .and_then(|brief| Some(brief.policy(id)?.title.clone()));
        let onchange = onlook.reform(move |_: Event| id.to_string());
        html! {
            <label class="bet-choice">
                <input type="radio" name={format!("look-{}", step.title)} checked={looked == id} {onchange} />
                <span>{ title }</span>
            </label>
        }
    };
    html! {
        <div role="radiogroup" class="bet-choices" aria-label={words.say("story-play-policy")}>
            { for step.policies.iter().map(|id| one(id)) }
        </div>
    }
}

/// Closed and paid out, or frozen.
fn measures(props: &ControlsProps) -> Html {
    let ControlsProps { part, step, .. } = props;
    let words = &part.words;
    let policy = first(step);
    let now = part
        .state
        .scenario
        .as_deref()
        .and_then(|scenario| {
            let policies = scenario.policies.as_ref()?;
            policies.iter().find(|known| known.id == policy)
        })
        .and_then(|policy| policy.clauses.first())
        .map(|clause| clause.measure);
    let one = |measure: Measure, label: &str| {
        let onchange = {
            let props = props.clone();
            move |_: Event| props.change(with_measure(&props.base, policy, measure))
        };
        html! {
            <label class="bet-choice">
                <input type="radio" name="story-measure" checked={now == Some(measure)} {onchange} />
                <span>{ words.say(label) }</span>
            </label>
        }
    };
    html! {
        <div role="radiogroup" class="bet-choices" aria-label={words.say("story-play-measure")}>
            { one(Measure::Offboard, "story-play-return") }
            { one(Measure::Freeze, "story-play-freeze") }
        </div>
    }
}

/// Any two policies, the notice of the first, the team; and the ways on.
fn sandbox(props: &ControlsProps) -> Html {
    let part = &props.part;
    let Part {
        state, words, ask, ..
    } = part;
    let Some(brief) = state.brief.clone() else {
        return Html::default();
    };
    let list = |place: usize, label: &str| {
        let chosen = state.link.policies.get(place).cloned().unwrap_or_default();
        let onchange = {
            let (ask, policies) = (ask.clone(), state.link.policies.clone());
            move |event: Event| {
                let Some(list) = event.target_dyn_into::<HtmlSelectElement>() else {
                    return;
                };
                let mut policies: Vec<String> = policies.iter().take(2).cloned().collect();
                let wanted = list.value();
                // No policy is compared with itself: the two change places.
                if let Some(other) = policies.iter().position(|id| *id == wanted) {
                    let own = place.min(policies.len() - 1);
                    policies.swap(own, other);
                } else if let Some(slot) = policies.get_mut(place) {
                    *slot = wanted;
                }
                ask.emit(Ask::Policies(policies));
            }
        };
        html! {
            <label class="story-list">
                <span>{ words.say(label) }</span>
                <select {onchange}>
                    { for brief.policies.iter().map(|policy| html! {
                        <option key={policy.id.clone()} value={policy.id.clone()} selected={policy.id == chosen}>{ &policy.title }</option>
                    }) }
                </select>
            </label>
        }
    };
    let go = |view: View, label: &str, act: &'static str| {
        let onclick = ask.reform(move |_: MouseEvent| Ask::View(view.word().to_string()));
        html! { <button type="button" class="strong" data-act={act} {onclick}>{ words.say(label) }</button> }
    };
    html! {
        <>
            { list(0, "story-play-first") }
            { list(1, "story-play-second") }
            { notice_slider(props) }
            { team_slider(props) }
            <p class="bet-acts">
                { go(View::Rules, "story-write-rule", "rules") }
                { go(View::Crowd, "story-see-crowd", "crowd") }
            </p>
        </>
    }
}
