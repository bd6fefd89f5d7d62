//! Owns what a question of the class is about on this page: the rule, the words and the model's answer as far as it is known. Refuses to compute it.

use crate::studio::part::Part;
use crate::studio::state::State;
use crate::text::bet::{Question, answer};
use crate::text::poll::{Asked, Subject, worth_asking};
use crate::text::worksheet::total;

/// A question about a rule that is on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    pub subject: Subject,
    pub question: Question,
    /// What its codes say.
    pub asked: Asked,
    /// The question in words.
    pub words: String,
    /// `None` while it is not known; `Some(None)` when there is none.
    pub answer: Option<Option<f64>>,
}

/// The rule that is asked about when nobody has chosen one.
#[must_use]
pub fn first_policy(state: &State) -> Option<&str> {
    let first = worth_asking(&state.outcomes()).first().copied();
    first.map(|outcome| outcome.id.as_str())
}

/// The question about a rule; a question of the story has its own. `None` before anything is known of the scenario.
#[must_use]
pub fn topic(part: &Part, subject: Subject, policy: &str) -> Option<Topic> {
    let state = &part.state;
    let question = subject.question()?;
    let own = subject.policies().and_then(|policies| policies.first());
    let policy = own.copied().unwrap_or(policy);
    let known = state.outcome.as_ref()?;
    let outcome = known.policies.iter().find(|known| known.id == policy);
    let titled = state.brief.as_ref().and_then(|brief| brief.policy(policy));
    let title = outcome.map(|outcome| &outcome.title);
    let title = title.or(titled.map(|policy| &policy.title));
    let total = known.policies.first().map(total)?;
    let days = state.scenario.as_ref()?.horizon_days();
    let is_settled = state.phase == "ready";
    Some(Topic {
        subject,
        question,
        asked: Asked::of(subject, &state.link.scenario, policy),
        words: question.asked(
            &part.words,
            title.map_or(policy, String::as_str),
            total,
            days,
        ),
        answer: outcome
            .filter(|_| is_settled)
            .map(|outcome| answer(question.measured, outcome)),
    })
}
