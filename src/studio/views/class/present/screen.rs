//! Owns how each screen of the presentation looks, and what its presenter may say. Refuses which comes when.

use super::super::spread::spread;
use super::super::topic::{Topic, topic};
use crate::model::outcome::Counted;
use crate::model::range::Range;
use crate::studio::edit::capacity;
use crate::studio::field::NumberField;
use crate::studio::part::Part;
use crate::text::bet::Measured;
use crate::text::citation::{Piece, pieces};
use crate::text::deck::{Screen, Talk};
use crate::text::headline::Headline;
use crate::text::poll::{Subject, group_name, groups};
use crate::text::story::{STEPS, Step};
use crate::text::worksheet::total;
use crate::text::{Arg, Words, markup};
use yew::prelude::*;

/// Hands that can be counted for an answer.
const HANDS: Range = Range {
    low: 0.0,
    high: 999.0,
    above_low: false,
    whole: true,
};

/// Letters that a screen has room for in large type; more are set smaller, so that none is out of sight.
const ROOM: usize = 480;
/// Answers that are counted in large type.
const FEW_ANSWERS: usize = 5;

/// What lists call a screen.
#[must_use]
pub fn name(words: &Words, screen: Screen) -> String {
    let kind = match screen {
        Screen::Opening => "present-screen-opening",
        Screen::Happened(_) => "present-screen-happened",
        Screen::Question(_) => "present-screen-question",
        Screen::Board(_) => "present-screen-board",
        Screen::Reveal(_) => "present-screen-reveal",
    };
    let about = match screen {
        Screen::Happened(place) => STEPS.get(place).map(|step| words.say(step.title)),
        _ => screen.subject().map(|subject| subject.name(words)),
    };
    let kind = words.say(kind);
    about.map_or(kind.clone(), |about| format!("{kind} – {about}"))
}

/// A screen; hands are counted by `count`, if they can be.
pub fn screen(
    part: &Part,
    screen: Screen,
    talk: &Talk,
    policy: &str,
    count: Option<&Callback<(Subject, usize, u32)>>,
) -> Html {
    let words = &part.words;
    let topic = screen
        .subject()
        .and_then(|subject| topic(part, subject, policy));
    match (screen, topic) {
        (Screen::Opening, _) => opening(part),
        (Screen::Happened(place), _) => STEPS
            .get(place)
            .map_or_else(Html::default, |step| happened(part, step)),
        (Screen::Question(_), Some(topic)) => html! {
            <>
                <p class="presenter-kind">{ words.say("present-screen-question") }</p>
                <p class="presenter-question">{ topic.words }</p>
            </>
        },
        (Screen::Board(_), Some(topic)) => board(part, &topic, talk, count),
        (Screen::Reveal(_), Some(topic)) => reveal(part, &topic, talk, policy),
        _ => html! { <p>{ words.say("present-counting") }</p> },
    }
}

fn opening(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    let brief = state.brief.clone().unwrap_or_default();
    let first = state
        .outcome
        .as_ref()
        .and_then(|known| known.policies.first());
    html! {
        <>
            <h2>{ &brief.title }</h2>
            { brief.description.as_deref().map(|text| cited(text, false)) }
            if let Some(first) = first {
                <p>{ words.tell("present-assumed", &[
                    ("involved", Arg::Count(first.involved(|accounts| accounts.total))),
                    ("total", Arg::Count(total(first))),
                ]) }</p>
            }
        </>
    }
}

fn happened(part: &Part, step: &Step) -> Html {
    let Part { state, words, .. } = part;
    let team = state.scenario.as_deref().map(capacity).unwrap_or_default();
    let texts = step.text.iter().map(|key| step.told(words, key, team));
    let texts: Vec<String> = texts.collect();
    let letters = texts
        .iter()
        .map(|text| without_sources(text).chars().count());
    let is_long = letters.sum::<usize>() > ROOM;
    html! {
        <>
            if let Some((day, _)) = step.day {
                <p class="presenter-kind">{ words.numerals.date(day) }</p>
            }
            <h2>{ words.say(step.title) }</h2>
            { for texts.iter().map(|text| cited(text, is_long)) }
        </>
    }
}

/// A paragraph with the ids of its sources, small.
fn cited(text: &str, is_long: bool) -> Html {
    let piece = |piece: Piece| match piece {
        Piece::Text(text) => html! { { text } },
        Piece::Sources(ids) => html! { <small class="presenter-source">{ ids.join(", ") }</small> },
        Piece::Address(address) => html! { <small>{ address }</small> },
    };
    html! { <p class={classes!(is_long.then_some("long"))}>{ for pieces(text).into_iter().map(piece) }</p> }
}

fn board(
    part: &Part,
    topic: &Topic,
    talk: &Talk,
    count: Option<&Callback<(Subject, usize, u32)>>,
) -> Html {
    let words = &part.words;
    let Topic {
        subject, question, ..
    } = topic;
    let hands = talk.hands(*subject);
    let sum: u32 = hands.iter().sum();
    let answers = groups(question.shape);
    let is_long = answers > FEW_ANSWERS;
    let field = |group: usize| {
        let subject = *subject;
        let hands = hands.get(group).copied().unwrap_or_default();
        let label = group_name(question, words, group);
        let Some(count) = count else {
            return html! { <p class="field"><span>{ label }</span>{ " " }<b>{ words.numerals.exact(f64::from(hands)) }</b></p> };
        };
        let onchange = count
            .reform(move |hands: Option<f64>| (subject, group, hands.unwrap_or_default() as u32));
        html! {
            <NumberField key={group} part={part.clone()} id={format!("hands-{group}")} {label} range={HANDS} optional=true placeholder="0"
                value={(hands > 0).then_some(f64::from(hands))} {onchange} />
        }
    };
    html! {
        <>
            <p class="presenter-asked">{ &topic.words }</p>
            <p class="presenter-kind">{ words.say("present-hands") }</p>
            <div class={classes!("presenter-board", is_long.then_some("long"))}>{ for (0..answers).map(field) }</div>
            <p class="presenter-total">{ words.tell("present-total", &[("hands", Arg::Count(f64::from(sum)))]) }</p>
        </>
    }
}

fn reveal(part: &Part, topic: &Topic, talk: &Talk, policy: &str) -> Html {
    let words = &part.words;
    let Some(answer) = topic.answer else {
        return html! { <p>{ words.say("present-counting") }</p> };
    };
    let hands = talk.hands(topic.subject);
    let is_counted = hands.iter().any(|hands| *hands > 0);
    let is_long = groups(topic.question.shape) > FEW_ANSWERS;
    html! {
        <>
            <p class="presenter-asked">{ &topic.words }</p>
            <p class="presenter-question">{ topic.question.compared(words, None, answer) }</p>
            if is_counted {
                <div class={classes!("presenter-spread", is_long.then_some("long"))}>
                    { spread(words, &topic.question, &hands, answer) }
                </div>
            }
            <p class={classes!(is_counted.then_some("long"))}>{ meaning(part, topic.subject, policy) }</p>
        </>
    }
}

/// What the answer means: the story's own words, or the rule's sentence.
fn meaning(part: &Part, subject: Subject, policy: &str) -> String {
    let Part { state, words, .. } = part;
    let policies = subject.policies().and_then(|policies| policies.first());
    let policy = policies.copied().unwrap_or(policy);
    let known = state.outcome.iter().flat_map(|known| &known.policies);
    let Some(outcome) = known.into_iter().find(|known| known.id == policy) else {
        return String::new();
    };
    match subject {
        Subject::Step(place) => STEPS
            .get(place)
            .map(|step| without_sources(&step.revealed(words, outcome)))
            .unwrap_or_default(),
        Subject::General(_) => markup::plain(&Headline::of(outcome).sentence(words)),
    }
}

fn without_sources(text: &str) -> String {
    let pieces = pieces(text).into_iter();
    let told = pieces.filter_map(|piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Sources(_) | Piece::Address(_) => None,
    });
    told.collect::<String>()
        .replace(" .", ".")
        .replace(" ,", ",")
}

/// What a presenter may say at a screen.
#[must_use]
pub fn notes(words: &Words, screen: Screen) -> String {
    let of_step = |place: usize| STEPS.get(place).map(|step| words.say(step.notes));
    match screen {
        Screen::Opening => words.say("present-note-opening"),
        Screen::Happened(place) => of_step(place).unwrap_or_default(),
        Screen::Question(_) => words.say("present-note-question"),
        Screen::Board(_) => words.say("present-note-board"),
        Screen::Reveal(Subject::Step(place)) => of_step(place).unwrap_or_default(),
        Screen::Reveal(subject) => {
            let measured = subject.question().map(|question| question.measured);
            words.say(match measured {
                Some(Measured::InnocentsFrozen) => "present-note-innocents-frozen",
                Some(Measured::InvolvedFrozen) => "present-note-involved-frozen",
                Some(Measured::StillFrozen) => "present-note-still-frozen",
                _ => "present-note-frozen-involved",
            })
        }
    }
}
