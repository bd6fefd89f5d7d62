//! Owns a policy as text and as JSON, to be read, copied and typed: what is typed stays, only what is sound is taken, and every fault is told with
//! its place. Refuses to judge it (`model::policy::text`, `model::reading`).

use crate::model::policy::Policy;
use crate::model::policy::text::{Allowed, Fault, Known, Written, read, write};
use crate::model::reading::{check_policy, read_policy};
use crate::studio::clipboard;
use crate::studio::field::allowed;
use crate::studio::part::Part;
use crate::text::{Arg, Words};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct WrittenProps {
    pub part: Part,
    pub policy: Rc<Policy>,
    pub onchange: Callback<Policy>,
}

/// What is typed, and the policy that it was typed on or became.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    of: Policy,
}

/// The policy in its small written form.
#[component]
pub fn Text(props: &WrittenProps) -> Html {
    let WrittenProps { part, policy, .. } = props;
    let words = &part.words;
    let area = use_node_ref();
    let draft = use_state_eq(|| None::<Draft>);
    let known = part.state.scenario.as_deref().map(Known::of);
    let known = known.unwrap_or_default();
    let typed = draft.as_ref().filter(|draft| draft.of == **policy);
    let text = typed.map_or_else(|| write(&Written::of(policy)), |draft| draft.text.clone());
    let faults = read(&text, &known).err().unwrap_or_default();
    let oninput = {
        let (draft, policy, changed) = (draft.setter(), policy.clone(), props.onchange.clone());
        move |event: InputEvent| {
            let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else {
                return;
            };
            let text = area.value();
            let next = match read(&text, &known) {
                Ok(written) => Policy {
                    notice_days: written.notice_days,
                    anticipation_days: written.anticipation_days,
                    clauses: written.clauses,
                    ..(*policy).clone()
                },
                Err(_) => (*policy).clone(),
            };
            let is_new = next != *policy;
            draft.set(Some(Draft {
                text,
                of: next.clone(),
            }));
            if is_new {
                changed.emit(next);
            }
        }
    };
    let go = |fault: &Fault| {
        let units = |to: usize| text.get(..to).unwrap_or_default().encode_utf16().count() as u32;
        let (from, to, area) = (units(fault.at.start), units(fault.at.end), area.clone());
        move |_| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                let _ = area.focus();
                let _ = area.set_selection_range(from, to);
            }
        }
    };
    html! {
        <div class="written">
            <p class="plain">{ words.say("rules-text-help") }</p>
            <label for="rules-text">{ words.say("rules-text-label") }</label>
            <textarea ref={area.clone()} id="rules-text" rows={rows(&text)} spellcheck="false" autocomplete="off" autocapitalize="off"
                value={text.clone()} aria-invalid={(!faults.is_empty()).then_some("true")} aria-describedby="rules-text-faults" {oninput} />
            <Copy part={part.clone()} text={text.clone()} what={words.say("rules-as-text")} />
            <ul id="rules-text-faults" class="faults" role="status">
                { for faults.iter().map(|fault| html! {
                    <li>
                        { told(words, fault) }
                        { " " }
                        <button type="button" class="quiet" onclick={go(fault)}>{ words.say("rules-text-go") }</button>
                    </li>
                }) }
            </ul>
        </div>
    }
}

fn rows(text: &str) -> String {
    (text.lines().count() + 1).clamp(4, 24).to_string()
}

/// A fault as a sentence.
fn told(words: &Words, fault: &Fault) -> String {
    let allowed: Vec<String> = fault.allowed.iter().map(|one| may_be(words, one)).collect();
    let allowed = allowed.join(", ");
    let found = if fault.found.is_empty() {
        words.say("rules-text-end")
    } else {
        fault.found.clone()
    };
    let args = [
        ("line", Arg::Exact(fault.line as f64)),
        ("column", Arg::Exact(fault.column as f64)),
        ("found", Arg::Text(&found)),
        ("allowed", Arg::Text(&allowed)),
    ];
    words.tell("rules-text-fault", &args)
}

fn may_be(words: &Words, one: &Allowed) -> String {
    let most = |key: &str, most: usize| words.tell(key, &[("most", Arg::Exact(most as f64))]);
    match one {
        // Words of the written form are the same in every language.
        Allowed::Word(_) | Allowed::Group(Some(_)) => one.to_string(),
        Allowed::Group(None) => words.say("rules-text-group"),
        Allowed::Country => words.say("rules-text-country"),
        Allowed::Number(range) => allowed(words, *range),
        Allowed::Depth(depth) => most("rules-text-depth", *depth),
        Allowed::Nodes(nodes) => most("rules-text-nodes", *nodes),
        Allowed::Clauses(clauses) => most("rules-text-clauses", *clauses),
        Allowed::End => words.say("rules-text-end"),
    }
}

/// The policy as the file it would be.
#[component]
pub fn Json(props: &WrittenProps) -> Html {
    let WrittenProps { part, policy, .. } = props;
    let words = &part.words;
    let draft = use_state_eq(|| None::<Draft>);
    let typed = draft.as_ref().filter(|draft| draft.of == **policy);
    let text = match typed {
        Some(draft) => draft.text.clone(),
        None => serde_json::to_string_pretty(&**policy).unwrap_or_default(),
    };
    let (problems, more) = match sound(part, policy, &text) {
        Ok(_) => (Vec::new(), 0),
        Err(problems) => problems,
    };
    let oninput = {
        let (draft, policy, changed) = (draft.setter(), policy.clone(), props.onchange.clone());
        let part = part.clone();
        move |event: InputEvent| {
            let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else {
                return;
            };
            let text = area.value();
            let next = sound(&part, &policy, &text).unwrap_or_else(|_| (*policy).clone());
            let is_new = next != *policy;
            draft.set(Some(Draft {
                text,
                of: next.clone(),
            }));
            if is_new {
                changed.emit(next);
            }
        }
    };
    html! {
        <div class="written">
            <label for="rules-json">{ words.say("rules-json-label") }</label>
            <textarea id="rules-json" rows={rows(&text)} spellcheck="false" autocomplete="off" autocapitalize="off" value={text.clone()}
                aria-invalid={(!problems.is_empty()).then_some("true")} aria-describedby="rules-json-faults" {oninput} />
            <Copy part={part.clone()} text={text.clone()} what={words.say("rules-as-json")} />
            <ul id="rules-json-faults" class="faults" role="status">
                { for problems.iter().map(|(path, found, allowed)| html! {
                    <li>{ words.tell("rules-json-fault", &[("path", Arg::Text(path)), ("found", Arg::Text(found)), ("allowed", Arg::Text(allowed))]) }</li>
                }) }
                if more > 0 {
                    <li>{ words.tell("rules-json-more", &[("more", Arg::Count(more as f64))]) }</li>
                }
            </ul>
        </div>
    }
}

/// What is wrong: path, what was found, what is allowed; and how much more there is.
type Wrong = (Vec<(String, String, String)>, usize);

/// The policy that a text says, if it can be used in the scenario and is still the same one.
fn sound(part: &Part, policy: &Policy, text: &str) -> Result<Policy, Wrong> {
    let next = read_policy(text.as_bytes()).and_then(|next| match part.state.scenario.as_deref() {
        Some(scenario) => check_policy(scenario, &next).map(|()| next),
        None => Ok(next),
    });
    match next {
        Ok(next) if next.id == policy.id => Ok(next),
        Ok(next) => {
            let wrong = (
                "$.id".to_string(),
                format!("{:?}", next.id),
                format!("{:?}", policy.id),
            );
            Err((vec![wrong], 0))
        }
        Err(problems) => {
            let told = problems.reported().iter();
            let told = told.map(|one| (one.path.clone(), one.found.clone(), one.allowed.clone()));
            Err((told.collect(), problems.more()))
        }
    }
}

#[derive(Properties, PartialEq)]
struct CopyProps {
    part: Part,
    what: String,
    text: String,
}

/// The button that copies a text.
#[component]
fn Copy(props: &CopyProps) -> Html {
    let words = &props.part.words;
    let said = use_state_eq(|| None::<(String, &'static str)>);
    let onclick = {
        let (said, text) = (said.setter(), props.text.clone());
        move |_| {
            let (said, text) = (said.clone(), text.clone());
            spawn_local(async move {
                let key = if clipboard::copied(&text).await {
                    "export-copied"
                } else {
                    "rules-copy-refused"
                };
                said.set(Some((text, key)));
            });
        }
    };
    let news = said.as_ref().filter(|(about, _)| *about == props.text);
    html! {
        <div class="rules-acts">
            <button type="button" class="quiet" {onclick}>{ words.tell("export-copy-label", &[("what", Arg::Text(&props.what))]) }</button>
            <span role="status">{ news.map(|(_, key)| words.say(key)) }</span>
        </div>
    }
}
