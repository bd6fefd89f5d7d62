//! Owns bringing a scenario, a policy or saved work from a file, and taking scenario and policies away as files. Refuses to judge them (the model's
//! reading) and their forms.

use super::saved::{keep_list, list};
use super::take::{File, save};
use crate::link::saved::{MAX_SAVED, free_name};
use crate::model::policy::{Policy, presets};
use crate::model::reading::MAX_BYTES;
use crate::studio::changes::still_compared;
use crate::studio::hand::Edit;
use crate::studio::import::{Brought, Wrong, adopted, brought, policy_file};
use crate::studio::part::Part;
use crate::text::Arg;
use crate::text::command::edited_file;
use crate::text::named;
use js_sys::Uint8Array;
use std::collections::BTreeMap;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Policies that a brought one is compared with, at most.
const MOST_BESIDE: usize = 3;

#[derive(Properties, PartialEq)]
pub struct FilesProps {
    pub part: Part,
    /// Called when saved work was brought.
    pub onsaved: Callback<()>,
}

/// What is to be said of the last file.
#[derive(Clone, Default, PartialEq)]
struct News {
    said: String,
    wrong: Option<Wrong>,
}

/// Policies as their files had them, by id, with those files.
type Kept = BTreeMap<String, (Policy, String)>;

#[component]
pub fn Files(props: &FilesProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let news = use_state(News::default);
    let kept = use_mut_ref(Kept::new);
    let (picker, pasted) = (use_node_ref(), use_node_ref());
    let is_over = use_state_eq(|| false);
    // The newest part: a file is read when it is there.
    let newest = use_mut_ref(|| part.clone());
    newest.replace(part.clone());
    let take = {
        let (news, kept, newest, onsaved) = (
            news.setter(),
            kept.clone(),
            newest.clone(),
            props.onsaved.clone(),
        );
        Callback::from(move |bytes: Vec<u8>| {
            let part = newest.borrow().clone();
            news.set(taken(&part, &bytes, &mut kept.borrow_mut(), &onsaved));
        })
    };
    let read = {
        let (take, news, words) = (take.clone(), news.setter(), words.clone());
        Callback::from(move |file: web_sys::File| {
            let (take, news, words) = (take.clone(), news.clone(), words.clone());
            spawn_local(async move {
                match bytes(&file).await {
                    Some(bytes) => take.emit(bytes),
                    None => news.set(News {
                        said: words.say("files-unread"),
                        wrong: None,
                    }),
                }
            });
        })
    };
    let onchange = {
        let read = read.clone();
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                read.emit(file);
            }
            // The same file can be chosen again.
            input.set_value("");
        }
    };
    let ondrop = {
        let (read, is_over) = (read.clone(), is_over.clone());
        move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                read.emit(file);
            }
        }
    };
    let over = |now: bool| {
        let is_over = is_over.clone();
        move |event: DragEvent| {
            event.prevent_default();
            is_over.set(now);
        }
    };
    let read_pasted = {
        let (take, pasted) = (take.clone(), pasted.clone());
        move |_| {
            if let Some(field) = pasted.cast::<HtmlTextAreaElement>() {
                take.emit(field.value().into_bytes());
            }
        }
    };
    let away = |name: String, text: String| {
        let (news, words) = (news.setter(), words.clone());
        move |_| {
            let file = File::Text(text.clone(), "application/json".to_string());
            let said = match save(&name, &file) {
                Ok(()) => words.tell("export-saved", &[("file", Arg::Text(&name))]),
                Err(_) => words.say("export-failed"),
            };
            news.set(News { said, wrong: None });
        }
    };
    let name = if state.edited {
        edited_file(&state.link.scenario)
    } else {
        format!("{}.json", state.link.scenario)
    };
    let policies = state
        .scenario
        .as_deref()
        .map(presets::of)
        .unwrap_or_default();
    let policy_away = |policy: &Policy| {
        let kept = kept.borrow();
        let same = kept.get(&policy.id).filter(|(known, _)| known == policy);
        let text = same.map_or_else(|| policy_file(policy), |(_, text)| text.clone());
        let name = format!("{}.json", policy.id);
        let title = named::text(words, &policy.title);
        let label = words.tell(
            "files-policy-label",
            &[("policy", Arg::Text(&title)), ("file", Arg::Text(&name))],
        );
        html! {
            <li><button type="button" class="quiet" aria-label={label} onclick={away(name.clone(), text)}>{ title }</button></li>
        }
    };
    html! {
        <details class="files">
            <summary>{ words.say("files-title") }</summary>
            <div class={classes!("drop", is_over.then_some("over"))} {ondrop} ondragover={over(true)} ondragleave={over(false)}>
                <label class="choice">
                    { words.say("files-bring") }
                    { " " }
                    <input ref={picker} type="file" accept=".json,application/json" {onchange} />
                </label>
                <p>{ words.say("files-drop") }</p>
            </div>
            <label class="choice paste">
                { words.say("files-paste") }
                <textarea ref={pasted} rows="3" spellcheck="false" />
            </label>
            <button type="button" class="quiet" onclick={read_pasted}>{ words.say("files-read") }</button>
            <div class="files-said" role="status">
                <p>{ &news.said }</p>
                if let Some(wrong) = &news.wrong {
                    <ul>
                        { for wrong.problems.iter().map(|problem| html! {
                            <li>
                                { words.tell("files-problem", &[("path", Arg::Text(&problem.path)), ("found", Arg::Text(&problem.found)), ("allowed", Arg::Text(&problem.allowed))]) }
                            </li>
                        }) }
                    </ul>
                    if wrong.more > 0 {
                        <p>{ words.tell("changes-more", &[("more", Arg::Count(wrong.more as f64))]) }</p>
                    }
                }
            </div>
            <p>
                <button type="button" class="quiet" onclick={away(name.clone(), state.text.to_string())}>
                    { words.tell("files-scenario", &[("file", Arg::Text(&name))]) }
                </button>
            </p>
            <details>
                <summary>{ words.say("files-policies") }</summary>
                <ul class="policy-files">{ for policies.iter().map(policy_away) }</ul>
            </details>
        </details>
    }
}

/// What a file has, up to a little more than is allowed.
async fn bytes(file: &web_sys::File) -> Option<Vec<u8>> {
    let end = (MAX_BYTES + 1) as f64;
    let start = file.slice_with_f64_and_f64(0.0, end).ok()?;
    let buffer = JsFuture::from(start.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Uses a file and says what was done with it, or everything that is wrong with it.
fn taken(part: &Part, bytes: &[u8], kept: &mut Kept, onsaved: &Callback<()>) -> News {
    let Part {
        state, words, edit, ..
    } = part;
    let refused = |wrong: Wrong| News {
        said: words.tell(
            "files-wrong",
            &[(
                "problems",
                Arg::Count((wrong.problems.len() + wrong.more) as f64),
            )],
        ),
        wrong: Some(wrong),
    };
    let said = |said: String| News { said, wrong: None };
    let (found, text) = match brought(bytes) {
        Ok(found) => found,
        Err(wrong) => return refused(wrong),
    };
    match found {
        Brought::Scenario(scenario) => {
            let policies = still_compared(&state.link.policies, &scenario);
            let args = [
                ("scenario", Arg::Text(&named::text(words, &scenario.title))),
                ("cohorts", Arg::Count(scenario.cohorts.len() as f64)),
                ("policies", Arg::Count(presets::of(&scenario).len() as f64)),
            ];
            let told = words.tell("files-scenario-read", &args);
            edit.emit(Edit::of_file(&text, *scenario, policies));
            said(told)
        }
        Brought::Policy(policy) => {
            let Some(scenario) = state.scenario.as_deref() else {
                return said(words.say("files-unread"));
            };
            let adopted = match adopted(scenario, &policy) {
                Ok(adopted) => adopted,
                Err(wrong) => return refused(wrong),
            };
            let mut compared = state.link.policies.clone();
            if !compared.contains(&adopted.id) {
                compared.truncate(MOST_BESIDE);
                compared.push(adopted.id.clone());
            }
            let key = match (adopted.is_known, adopted.is_renamed) {
                (true, _) => "files-policy-known",
                (_, true) => "files-policy-renamed",
                _ => "files-policy-read",
            };
            let args = [
                ("policy", Arg::Text(&policy.title)),
                ("id", Arg::Text(&adopted.id)),
            ];
            let told = words.tell(key, &args);
            if !adopted.is_renamed {
                kept.insert(adopted.id, (*policy, text));
            }
            edit.emit(Edit::once(adopted.scenario, compared));
            said(told)
        }
        Brought::Saved(saved) => {
            let (mut all, _) = list();
            let count = saved.len();
            for mut one in saved {
                if !all.contains(&one) && all.len() < MAX_SAVED {
                    one.name = free_name(&one.name, &all);
                    all.push(one);
                }
            }
            if let Some(key) = keep_list(&all) {
                return said(words.say(key));
            }
            onsaved.emit(());
            said(words.tell("files-saved-read", &[("count", Arg::Count(count as f64))]))
        }
    }
}
