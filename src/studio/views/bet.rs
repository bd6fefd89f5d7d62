//! Owns how a bet is placed and set beside the answer: a slider, a list, or a hand drawn across a crowd of a hundred. Refuses what is asked and what
//! the answer is.

use crate::text::Words;
use crate::text::bet::{Measured, Question, Shape};
use crate::text::figure::in_full;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// What became of a bet: nothing yet, or a step, or the reader did not want to bet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Placed {
    #[default]
    Not,
    At(u32),
    Skipped,
}

impl Placed {
    /// The step that was bet on.
    #[must_use]
    pub fn step(self) -> Option<u32> {
        match self {
            Placed::At(step) => Some(step),
            Placed::Not | Placed::Skipped => None,
        }
    }
}

#[derive(Properties)]
pub struct BetProps {
    pub words: Rc<Words>,
    /// Different from every other bet's on the page.
    pub id: String,
    pub question: Question,
    /// The question in words.
    pub asked: String,
    pub placed: Placed,
    /// `None` while the model is still counting; `Some(None)` when there is no answer.
    pub answer: Option<Option<f64>>,
    pub onplace: Callback<Placed>,
}

impl PartialEq for BetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
            && (&self.id, &self.asked, self.question, self.placed)
                == (&other.id, &other.asked, other.question, other.placed)
            && self.answer == other.answer
            && self.onplace == other.onplace
    }
}

#[component]
pub fn Bet(props: &BetProps) -> Html {
    let BetProps {
        words,
        id,
        question,
        placed,
        ..
    } = props;
    let shape = question.shape;
    let is_choice = matches!(shape, Shape::Choice(_));
    let held = use_state_eq(|| (!is_choice).then(|| shape.middle()));
    let said = use_node_ref();
    let is_acted = use_mut_ref(|| false);
    {
        // Whoever has just bet goes on where the answer is.
        let (said, is_acted) = (said.clone(), is_acted.clone());
        use_effect_with(*placed, move |placed| {
            if *placed != Placed::Not
                && is_acted.replace(false)
                && let Some(said) = said.cast::<HtmlElement>()
            {
                let _ = said.focus();
            }
        });
    }
    if *placed != Placed::Not {
        let again = props.onplace.reform(|_| Placed::Not);
        return html! {
            <div class="bet" data-bet={placed.step().map_or(String::new(), |step| shape.value(step).to_string())}
                data-answer={in_full(props.answer.flatten())} data-answered={props.answer.is_some().to_string()}>
                <p class="bet-asked">{ &props.asked }</p>
                <p class="bet-said" ref={said} tabindex="-1" role="status">
                    { match props.answer {
                        Some(answer) => question.compared(words, placed.step(), answer),
                        None => words.say("story-counting"),
                    } }
                </p>
                if let Some(Some(answer)) = props.answer {
                    { beside(words, *question, placed.step(), answer) }
                }
                <button type="button" class="quiet" data-act="again" onclick={again}>{ words.say("bet-again") }</button>
            </div>
        };
    }
    let place = {
        let (held, onplace, is_acted) = (*held, props.onplace.clone(), is_acted.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(step) = held {
                is_acted.replace(true);
                onplace.emit(Placed::At(step));
            }
        })
    };
    let skip = {
        let (onplace, is_acted) = (props.onplace.clone(), is_acted.clone());
        Callback::from(move |_: MouseEvent| {
            is_acted.replace(true);
            onplace.emit(Placed::Skipped);
        })
    };
    let hold = {
        let held = held.setter();
        Callback::from(move |step: u32| held.set(Some(step)))
    };
    html! {
        <fieldset class="bet">
            <legend class="bet-asked">{ &props.asked }</legend>
            { control(words, *question, id, *held, &hold) }
            <p class="bet-acts">
                <button type="button" class="strong" data-act="bet" disabled={held.is_none()} onclick={place}>{ words.say("bet-place") }</button>
                <button type="button" class="quiet" data-act="skip" onclick={skip}>{ words.say("bet-skip") }</button>
            </p>
        </fieldset>
    }
}

/// What a bet is placed with: a list, a slider, or a slider under a crowd of a hundred.
pub fn control(
    words: &Words,
    question: Question,
    id: &str,
    held: Option<u32>,
    hold: &Callback<u32>,
) -> Html {
    match question.shape {
        Shape::Choice(choices) => choice(words, question, id, choices.len() as u32, held, hold),
        Shape::Hundred => html! {
            <>
                { crowd(question, held.unwrap_or_default(), Some(hold)) }
                <p class="bet-hint" aria-hidden="true">{ words.say("bet-crowd") }</p>
                { slider(words, question, held.unwrap_or_default(), hold) }
            </>
        },
        Shape::Thousand | Shape::Count => slider(words, question, held.unwrap_or_default(), hold),
    }
}

/// One of a few answers.
fn choice(
    words: &Words,
    question: Question,
    id: &str,
    choices: u32,
    held: Option<u32>,
    hold: &Callback<u32>,
) -> Html {
    let one = |step: u32| {
        let onchange = hold.reform(move |_: Event| step);
        html! {
            <label class="bet-choice">
                <input type="radio" name={format!("bet-{id}")} value={step.to_string()} checked={held == Some(step)} {onchange} />
                <span>{ question.told_step(words, step) }</span>
            </label>
        }
    };
    html! { <div class="bet-choices">{ for (0..choices).map(one) }</div> }
}

fn slider(words: &Words, question: Question, step: u32, hold: &Callback<u32>) -> Html {
    let hold = hold.clone();
    let oninput = move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            hold.emit(input.value_as_number() as u32);
        }
    };
    let told = question.told_step(words, step);
    html! {
        <label class="slider">
            <span>{ words.say("bet-title") }</span>
            <span class="slider-value">{ told.clone() }</span>
            <input type="range" min="0" max={question.shape.last().to_string()} step="1" value={step.to_string()}
                aria-valuetext={told} {oninput} />
        </label>
    }
}

/// Marks in a row of the crowd of a hundred.
const ROW: u32 = 20;

/// A hundred marks, the first of them marked; a hand moves how many.
fn crowd(question: Question, marked: u32, hold: Option<&Callback<u32>>) -> Html {
    let mark = |place: u32| {
        let (x, y) = (place % ROW * 12 + 6, place / ROW * 14 + 7);
        let path = match question.measured {
            Measured::StillFrozen => format!("M{x} {}a4.5 4.5 0 1 0 .01 0z", f64::from(y) - 4.5),
            _ => format!("M{x} {}l4.5 6-4.5 6-4.5-6z", y - 6),
        };
        html! { <path class={(place < marked).then_some("marked")} d={path} /> }
    };
    let (down, moved) = match hold {
        Some(hold) => {
            let (first, next) = (hold.clone(), hold.clone());
            let down = Callback::from(move |event: PointerEvent| {
                if let Some(marked) = under(&event) {
                    // A hand that leaves the crowd still draws.
                    let _ =
                        crowd_of(&event).map(|crowd| crowd.set_pointer_capture(event.pointer_id()));
                    first.emit(marked);
                }
            });
            let moved = Callback::from(move |event: PointerEvent| {
                if let (1, Some(marked)) = (event.buttons(), under(&event)) {
                    next.emit(marked);
                }
            });
            (Some(down), Some(moved))
        }
        None => (None, None),
    };
    let tone = match question.measured {
        Measured::StillFrozen => "harm",
        _ => "involved",
    };
    html! {
        <svg class={classes!("hundred", tone, hold.is_some().then_some("drawn"))} viewBox="0 0 240 70" aria-hidden="true"
            focusable="false" onpointerdown={down} onpointermove={moved}>
            { for (0..100).map(mark) }
        </svg>
    }
}

/// The crowd that a hand is on. Not the event's current target: Yew hears all events at the root.
fn crowd_of(event: &PointerEvent) -> Option<Element> {
    let mark: Element = event.target()?.dyn_into().ok()?;
    mark.closest(".hundred").ok()?
}

/// How many marks a hand has passed.
fn under(event: &PointerEvent) -> Option<u32> {
    let crowd = crowd_of(event)?;
    let frame = crowd.get_bounding_client_rect();
    let along = (f64::from(event.client_x()) - frame.left()) / frame.width();
    let down = (f64::from(event.client_y()) - frame.top()) / frame.height();
    let rows = 100 / ROW;
    let row = (down * f64::from(rows)).clamp(0.0, f64::from(rows - 1)) as u32;
    let place = (along * f64::from(ROW)).round().clamp(0.0, f64::from(ROW)) as u32;
    Some(row * ROW + place)
}

/// The bet and the answer, one above the other in the same picture.
fn beside(words: &Words, question: Question, bet: Option<u32>, answer: f64) -> Html {
    let shape = question.shape;
    let line = |name: &str, told: String, picture: Html| {
        html! {
            <div class="bet-line">
                <p><span class="bet-name">{ words.say(name) }</span>{ " " }<b>{ told }</b></p>
                { picture }
            </div>
        }
    };
    let picture = |value: f64, is_bet: bool| match shape {
        Shape::Hundred => crowd(question, value.round() as u32, None),
        _ => scale(shape.along(question.measured, value), is_bet),
    };
    html! {
        <div class={classes!("bet-beside", matches!(shape, Shape::Hundred).then_some("in-crowds"))}>
            if let Some(step) = bet {
                { line("bet-mine", question.told_step(words, step), picture(shape.value(step), true)) }
            }
            { line("bet-model", question.told(words, answer), picture(answer, false)) }
        </div>
    }
}

/// A bar, this share of its ground long; never without an end that is seen.
fn scale(share: f64, is_bet: bool) -> Html {
    let width = 3.0 + 237.0 * share;
    html! {
        <svg class={classes!("bet-scale", is_bet.then_some("mine"))} viewBox="0 0 240 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bet-ground" width="240" height="10" />
            <rect class="bet-bar" width={width.to_string()} height="10" />
        </svg>
    }
}
