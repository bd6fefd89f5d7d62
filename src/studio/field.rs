//! Owns fields for a number or a line of text: what is typed stays, only what is allowed is taken, and the field says what is. Refuses to know what
//! is done with it.

use super::part::Part;
use crate::model::range::Range;
use crate::model::reading::{MAX_PROSE, MAX_TITLE};
use crate::text::{Arg, Words};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What a field holds that is not taken yet, and of which value it was made.
#[derive(Clone, PartialEq)]
struct Draft<T> {
    text: String,
    of: T,
}

#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    pub part: Part,
    /// Of the input; unique on the page.
    pub id: String,
    pub label: String,
    /// The label is only heard.
    #[prop_or_default]
    pub quiet: bool,
    pub value: Option<f64>,
    pub range: Range,
    /// An empty field means that nothing is said.
    #[prop_or_default]
    pub optional: bool,
    #[prop_or_default]
    pub unit: String,
    /// What holds when nothing is said.
    #[prop_or_default]
    pub placeholder: String,
    /// What else is wrong with the number.
    #[prop_or_default]
    pub fault: Option<String>,
    #[prop_or_default]
    pub onchange: Callback<Option<f64>>,
    /// Somebody else keeps what is typed.
    #[prop_or_default]
    pub keeper: Option<Keeper>,
}

/// Keeps what is typed longer than its field is there, and takes it as it is.
#[derive(Clone, PartialEq)]
pub struct Keeper {
    /// What stands in the field, if it is not what the value is written as.
    pub typed: Option<String>,
    /// Hears what is typed; nothing, when the field was left with something sound.
    pub ontyped: Callback<Option<String>>,
}

/// A field for a number in a range.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let NumberFieldProps {
        part, id, value, ..
    } = props;
    let words = &part.words;
    let draft = use_state_eq(|| None::<Draft<Option<f64>>>);
    let typed = draft.as_ref().filter(|draft| draft.of == *value);
    let typed = match &props.keeper {
        Some(keeper) => keeper.typed.clone(),
        None => typed.map(|draft| draft.text.clone()),
    };
    let text = typed.unwrap_or_else(|| value.map(|value| value.to_string()).unwrap_or_default());
    let fault = match number(&text, props.range, props.optional) {
        Ok(_) => props.fault.clone(),
        Err(()) => Some(fault_of(words, text.trim(), &allowed(words, props.range))),
    };
    let oninput = {
        let (draft, onchange, value) = (draft.setter(), props.onchange.clone(), *value);
        let (range, optional) = (props.range, props.optional);
        let keeper = props.keeper.clone();
        move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let text = input.value();
            if let Some(keeper) = &keeper {
                keeper.ontyped.emit(Some(text));
                return;
            }
            let read = number(&text, range, optional);
            let of = read.unwrap_or(value);
            draft.set(Some(Draft { text, of }));
            if let Some(next) = read.ok().filter(|next| *next != value) {
                onchange.emit(next);
            }
        }
    };
    // Only what is wrong stays as it was typed.
    let onblur = {
        let (draft, is_sound) = (draft.setter(), fault.is_none());
        let keeper = props.keeper.clone();
        move |_| match &keeper {
            Some(keeper) if is_sound => keeper.ontyped.emit(None),
            None if is_sound => draft.set(None),
            _ => {}
        }
    };
    let said = format!("{id}-fault");
    let label = if props.unit.is_empty() {
        props.label.clone()
    } else {
        format!("{} ({})", props.label, props.unit)
    };
    html! {
        <span class="field">
            <label for={id.clone()} class={props.quiet.then_some("hidden")}>{ label }</label>
            <input id={id.clone()} type="text" inputmode="decimal" autocomplete="off" spellcheck="false" class="number"
                value={text} placeholder={props.placeholder.clone()} aria-invalid={fault.is_some().then_some("true")}
                aria-describedby={fault.is_some().then(|| said.clone())} {oninput} {onblur} />
            if let Some(fault) = fault {
                <span id={said} class="fault" role="alert">{ fault }</span>
            }
        </span>
    }
}

/// The number that a text says; nothing when the text is empty and that is allowed.
fn number(text: &str, range: Range, optional: bool) -> Result<Option<f64>, ()> {
    let text = text.trim();
    if text.is_empty() && optional {
        return Ok(None);
    }
    match text.parse::<f64>() {
        // Adding zero turns -0 into 0.
        Ok(number) if range.contains(number) => Ok(Some(number + 0.0)),
        _ => Err(()),
    }
}

/// What a field may hold: "a number from 0 to 1".
#[must_use]
pub fn allowed(words: &Words, range: Range) -> String {
    let args = [
        ("least", Arg::Exact(range.low)),
        ("most", Arg::Exact(range.high)),
    ];
    let key = match (range.whole, range.above_low) {
        (true, _) => "field-whole",
        (_, true) => "field-number-above",
        _ => "field-number",
    };
    words.tell(key, &args)
}

/// That a field holds what it may not.
#[must_use]
pub fn fault_of(words: &Words, found: &str, allowed: &str) -> String {
    let args = [("found", Arg::Text(found)), ("allowed", Arg::Text(allowed))];
    if found.is_empty() {
        return words.tell("field-empty", &args);
    }
    words.tell("field-fault", &args)
}

/// What a line or text may be.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// One line, not empty.
    Title,
    /// One line; an empty one means that nothing is said.
    Line,
    /// Any text; an empty one means that nothing is said.
    Prose,
}

impl Kind {
    fn takes(self, text: &str) -> bool {
        let has_no_controls =
            |but: &[char]| !text.chars().any(|c| c.is_control() && !but.contains(&c));
        match self {
            Kind::Title => {
                !text.is_empty() && text.chars().count() <= MAX_TITLE && has_no_controls(&[])
            }
            Kind::Line => text.chars().count() <= MAX_TITLE && has_no_controls(&[]),
            Kind::Prose => {
                text.chars().count() <= MAX_PROSE && has_no_controls(&['\n', '\r', '\t'])
            }
        }
    }

    fn allowed(self, words: &Words) -> String {
        match self {
            Kind::Title => words.tell("field-title", &[("most", Arg::Exact(MAX_TITLE as f64))]),
            Kind::Line => words.tell("field-prose", &[("most", Arg::Exact(MAX_TITLE as f64))]),
            Kind::Prose => words.tell("field-prose", &[("most", Arg::Exact(MAX_PROSE as f64))]),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    pub part: Part,
    /// Of the input; unique on the page.
    pub id: String,
    pub label: String,
    pub value: String,
    pub kind: Kind,
    /// What else is wrong with the text.
    #[prop_or_default]
    pub fault: Option<String>,
    #[prop_or_default]
    pub onchange: Callback<String>,
    /// Somebody else keeps what is typed.
    #[prop_or_default]
    pub keeper: Option<Keeper>,
}

/// A field for a line or a text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps {
        part,
        id,
        value,
        kind,
        ..
    } = props;
    let words = &part.words;
    let draft = use_state_eq(|| None::<Draft<String>>);
    let typed = draft.as_ref().filter(|draft| draft.of == *value);
    let typed = match &props.keeper {
        Some(keeper) => keeper.typed.clone(),
        None => typed.map(|draft| draft.text.clone()),
    };
    let text = typed.unwrap_or_else(|| value.clone());
    let fault = if kind.takes(text.trim()) {
        props.fault.clone()
    } else {
        Some(fault_of(words, text.trim(), &kind.allowed(words)))
    };
    let oninput = {
        let (draft, onchange) = (draft.setter(), props.onchange.clone());
        let (value, kind, keeper) = (value.clone(), *kind, props.keeper.clone());
        move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let area = event.target_dyn_into::<HtmlTextAreaElement>();
            let typed = input.map(|input| input.value());
            let Some(text) = typed.or_else(|| area.map(|area| area.value())) else {
                return;
            };
            if let Some(keeper) = &keeper {
                keeper.ontyped.emit(Some(text));
                return;
            }
            let next = text.trim().to_string();
            let is_taken = kind.takes(&next);
            let of = if is_taken {
                next.clone()
            } else {
                value.clone()
            };
            draft.set(Some(Draft { text, of }));
            if is_taken && next != value {
                onchange.emit(next);
            }
        }
    };
    let onblur = {
        let (is_sound, keeper) = (fault.is_none(), props.keeper.clone());
        move |_| {
            if let Some(keeper) = keeper.as_ref().filter(|_| is_sound) {
                keeper.ontyped.emit(None);
            }
        }
    };
    let said = format!("{id}-fault");
    let (invalid, described) = (
        fault.is_some().then_some("true"),
        fault.is_some().then(|| said.clone()),
    );
    html! {
        <span class="field">
            <label for={id.clone()}>{ &props.label }</label>
            if *kind == Kind::Prose {
                <textarea id={id.clone()} rows="3" value={text} aria-invalid={invalid} aria-describedby={described} {oninput} {onblur} />
            } else {
                <input id={id.clone()} type="text" autocomplete="off" value={text}
                    aria-invalid={invalid} aria-describedby={described} {oninput} {onblur} />
            }
            if let Some(fault) = fault {
                <span id={said} class="fault" role="alert">{ fault }</span>
            }
        </span>
    }
}

#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// Of the list; unique on the page.
    pub id: String,
    pub label: String,
    /// The label is only heard.
    #[prop_or_default]
    pub quiet: bool,
    pub value: String,
    /// Values and what they are called.
    pub options: Vec<(String, String)>,
    pub onchange: Callback<String>,
}

/// A list of which one is chosen.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let ChoiceProps {
        id, label, value, ..
    } = props;
    let list = use_node_ref();
    {
        // What a hand has chosen is kept by the browser whatever its options say.
        let (list, value) = (list.clone(), value.clone());
        use_effect(move || {
            if let Some(list) = list.cast::<HtmlSelectElement>() {
                list.set_value(&value);
            }
        });
    }
    let onchange = {
        let changed = props.onchange.clone();
        move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
                changed.emit(list.value());
            }
        }
    };
    html! {
        <span class="field">
            <label for={id.clone()} class={props.quiet.then_some("hidden")}>{ label }</label>
            <select ref={list} id={id.clone()} {onchange}>
                { for props.options.iter().map(|(option, name)| html! {
                    <option key={option.clone()} value={option.clone()} selected={option == value}>{ name }</option>
                }) }
            </select>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::range::{HORIZON_DAYS, MEDIAN_EUR, SHARE};
    use crate::text::tests::english;

    #[test]
    fn a_number_is_taken_within_its_range_only() {
        for (text, range, optional, read) in [
            ("0.5", SHARE, false, Ok(Some(0.5))),
            (" 1 ", SHARE, false, Ok(Some(1.0))),
            ("1e-3", SHARE, false, Ok(Some(0.001))),
            ("1.01", SHARE, false, Err(())),
            ("nan", SHARE, false, Err(())),
            ("inf", SHARE, false, Err(())),
            ("0,5", SHARE, false, Err(())),
            ("", SHARE, false, Err(())),
            ("", SHARE, true, Ok(None)),
            ("30.5", HORIZON_DAYS.range, false, Err(())),
            ("0", MEDIAN_EUR.range, false, Err(())),
        ] {
            assert_eq!(number(text, range, optional), read, "{text}");
        }
    }

    #[test]
    fn a_field_says_what_it_holds_and_what_it_may() {
        let words = english();
        assert_eq!(
            fault_of(&words, "2", &allowed(&words, SHARE)),
            "“2” cannot be used here. Allowed: a number from 0 to 1, with a point for decimals."
        );
        assert_eq!(
            fault_of(&words, "", &allowed(&words, HORIZON_DAYS.range)),
            "Something must stand here. Allowed: a whole number from 1 to 3,650."
        );
    }
}
