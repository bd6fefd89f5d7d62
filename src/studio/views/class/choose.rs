//! Owns choosing what the class is asked: the question, and the rule where any will do. Refuses what is made of it.

use super::memory::Memory;
use super::topic::{Topic, first_policy, topic};
use crate::protocol::studio::Ask;
use crate::studio::field::Choice;
use crate::studio::part::Part;
use crate::text::poll::Subject;
use yew::prelude::*;

/// The question that is chosen, as far as the scenario on screen has it.
#[must_use]
pub fn chosen(part: &Part, memory: &Memory) -> Option<Topic> {
    let all = Subject::all(&part.state.link.scenario);
    let wanted = memory.subject.filter(|subject| all.contains(subject));
    let subject = wanted.or(all.first().copied())?;
    topic(part, subject, policy(part, memory)?)
}

/// The rule that is chosen, as far as it is compared.
fn policy<'a>(part: &'a Part, memory: &'a Memory) -> Option<&'a str> {
    let compared = &part.state.link.policies;
    let wanted = memory.policy.as_ref();
    let wanted = wanted.filter(|policy| compared.contains(policy));
    wanted
        .map(String::as_str)
        .or_else(|| first_policy(&part.state))
}

/// Lists of questions and rules.
pub fn choose(part: &Part, memory: &Memory, topic: &Topic, onkeep: &Callback<Memory>) -> Html {
    let Part { state, words, .. } = part;
    let all = Subject::all(&state.link.scenario);
    let questions = all
        .iter()
        .map(|subject| (subject.number().to_string(), subject.name(words)));
    let ask = {
        let (memory, onkeep) = (memory.clone(), onkeep.clone());
        Callback::from(move |number: String| {
            let subject = number.parse().ok().and_then(Subject::of_number);
            onkeep.emit(Memory {
                subject,
                bet: None,
                is_revealed: false,
                ..memory.clone()
            });
        })
    };
    let about = {
        let (memory, onkeep) = (memory.clone(), onkeep.clone());
        Callback::from(move |policy: String| {
            onkeep.emit(Memory {
                policy: Some(policy),
                bet: None,
                is_revealed: false,
                ..memory.clone()
            });
        })
    };
    let policies: Vec<(String, String)> = state
        .outcomes()
        .iter()
        .map(|outcome| (outcome.id.clone(), outcome.title.clone()))
        .collect();
    html! {
        <div class="class-choose">
            <Choice id="class-question" label={words.say("poll-question")} value={topic.subject.number().to_string()}
                options={questions.collect::<Vec<_>>()} onchange={ask} />
            if topic.subject.policies().is_none() {
                <Choice id="class-policy" label={words.say("poll-policy")} value={policy(part, memory).unwrap_or_default().to_string()}
                    options={policies} onchange={about} />
            }
        </div>
    }
}

/// That there is no answer because the question's rule is not compared, and a button that compares it.
pub fn lacking(part: &Part, topic: &Topic) -> Html {
    let Part {
        state, words, ask, ..
    } = part;
    let Some(policies) = topic.subject.policies() else {
        return Html::default();
    };
    let is_there = |id: &&str| state.link.policies.iter().any(|known| known == id);
    if policies.first().is_none_or(is_there) {
        return Html::default();
    }
    let policies: Vec<String> = policies.iter().map(|id| (*id).to_string()).collect();
    let compare = ask.reform(move |_: MouseEvent| Ask::Policies(policies.clone()));
    html! {
        <p class="class-note">
            { words.say("poll-not-compared") }{ " " }
            if !state.link.locked {
                <button type="button" class="quiet" onclick={compare}>{ words.say("poll-compare") }</button>
            }
        </p>
    }
}
