//! Owns saved work on screen: a list of names to be opened, called otherwise, and thrown away with a way back. Refuses its form (`link::saved`) and
//! where it is kept (`studio::storage`).

use super::take::{File, save};
use crate::link::Link;
use crate::link::saved::{self, MAX_NAME, MAX_SAVED, Saved, free_name};
use crate::protocol::studio::Ask;
use crate::studio::part::Part;
use crate::studio::storage::{Refused, keep, kept};
use crate::text::{Arg, Words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

const KEY: &str = "freeze-frame-saved";
/// Where a document goes that cannot be read, so that nothing is lost.
const UNREADABLE: &str = "freeze-frame-saved-unreadable";
const FILE: &str = "freeze-frame-saved.json";

#[derive(Properties, PartialEq)]
pub struct SavedWorkProps {
    pub part: Part,
    /// Rises when saved work was brought from a file.
    pub brought: u32,
}

/// What is kept, and what is to be said of it.
#[derive(Clone, PartialEq)]
struct Shelf {
    list: Vec<Saved>,
    said: Option<String>,
    /// What was thrown away last, and from where.
    gone: Option<(usize, Saved)>,
}

/// What is kept here; what cannot be read is put aside.
#[must_use]
pub fn list() -> (Vec<Saved>, Option<&'static str>) {
    match kept(KEY) {
        Ok(None) => (Vec::new(), None),
        Ok(Some(text)) => match saved::read(&text) {
            Ok(list) => (list, None),
            Err(_) => {
                let _ = keep(UNREADABLE, &text);
                (Vec::new(), Some("saved-unreadable"))
            }
        },
        Err(_) => (Vec::new(), Some("saved-forbidden")),
    }
}

/// Keeps this list; else the message that says why it is gone when the page is closed.
#[must_use]
pub fn keep_list(list: &[Saved]) -> Option<&'static str> {
    match keep(KEY, &saved::write(list)) {
        Ok(()) => None,
        Err(Refused::Full) => Some("saved-full"),
        Err(Refused::Forbidden) => Some("saved-forbidden"),
    }
}

#[component]
pub fn SavedWork(props: &SavedWorkProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let shelf = use_state(|| {
        let (list, trouble) = list();
        Shelf {
            list,
            said: trouble.map(|key| words.say(key)),
            gone: None,
        }
    });
    {
        let shelf = shelf.clone();
        use_effect_with(props.brought, move |brought| {
            if *brought > 0 {
                shelf.set(Shelf {
                    list: list().0,
                    ..(*shelf).clone()
                });
            }
        });
    }
    let name = use_node_ref();
    // Puts another list on the shelf and says how that went.
    let put = {
        let (shelf, words) = (shelf.clone(), words.clone());
        move |list: Vec<Saved>, gone: Option<(usize, Saved)>, said: String| {
            let trouble = keep_list(&list).map(|key| words.say(key));
            let said = Some(trouble.unwrap_or(said));
            shelf.set(Shelf { list, said, gone });
        }
    };
    let add = {
        let (name, part, put, shelf) = (name.clone(), part.clone(), put.clone(), shelf.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = name.cast::<HtmlInputElement>() else {
                return;
            };
            let title = part.state.brief.as_ref().map_or("", |brief| &brief.title);
            let wished = field.value();
            let wished = if wished.trim().is_empty() {
                title
            } else {
                &wished
            };
            let name = free_name(wished, &shelf.list);
            let said = told(&part.words, "saved-kept", &name);
            let mut list = shelf.list.clone();
            if list.len() >= MAX_SAVED {
                let shelf = shelf.clone();
                shelf.set(Shelf {
                    said: Some(part.words.say("saved-full")),
                    ..(*shelf).clone()
                });
                return;
            }
            list.push(on_screen(&part, name));
            field.set_value("");
            put(list, None, said);
        }
    };
    let rename = |place: usize| {
        let (put, shelf, words) = (put.clone(), shelf.clone(), words.clone());
        Callback::from(move |wished: String| {
            let mut list = shelf.list.clone();
            let mut renamed = list.remove(place);
            renamed.name = free_name(&wished, &list);
            let said = told(&words, "saved-renamed", &renamed.name);
            list.insert(place, renamed);
            put(list, None, said);
        })
    };
    let open = |saved: &Saved| {
        let (ask, saved) = (part.ask.clone(), saved.clone());
        move |_| {
            ask.emit(Ask::Open {
                query: saved.query.clone(),
                scenario: saved.scenario.clone(),
            });
        }
    };
    let throw_away = |place: usize| {
        let (put, shelf, words) = (put.clone(), shelf.clone(), words.clone());
        move |_| {
            let mut list = shelf.list.clone();
            let gone = list.remove(place);
            let said = told(&words, "saved-deleted", &gone.name);
            put(list, Some((place, gone)), said);
        }
    };
    let bring_back = {
        let (put, shelf, words) = (put.clone(), shelf.clone(), words.clone());
        move |_| {
            let mut list = shelf.list.clone();
            if let Some((place, saved)) = shelf.gone.clone() {
                let said = told(&words, "saved-kept", &saved.name);
                list.insert(place.min(list.len()), saved);
                put(list, None, said);
            }
        }
    };
    let export = {
        let (shelf, words) = (shelf.clone(), words.clone());
        move |_| {
            let text = saved::write(&shelf.list);
            let file = File::Text(text, "application/json".to_string());
            let said = match save(FILE, &file) {
                Ok(()) => words.tell("export-saved", &[("file", Arg::Text(FILE))]),
                Err(_) => words.say("export-failed"),
            };
            shelf.set(Shelf {
                said: Some(said),
                ..(*shelf).clone()
            });
        }
    };
    let row = |(place, saved): (usize, &Saved)| {
        let labelled = |key: &str| told(words, key, &saved.name);
        html! {
            <li key={saved.name.clone()}>
                <Name name={saved.name.clone()} label={labelled("saved-name-label")} onnamed={rename(place)} />
                <button type="button" class="quiet" aria-label={labelled("saved-open-label")} onclick={open(saved)}>{ words.say("saved-open") }</button>
                <button type="button" class="quiet" aria-label={labelled("saved-delete-label")} onclick={throw_away(place)}>{ words.say("saved-delete") }</button>
            </li>
        }
    };
    html! {
        <details class="saved">
            <summary>{ words.tell("saved-title", &[("count", Arg::Exact(shelf.list.len() as f64))]) }</summary>
            <form class="saved-add" onsubmit={add}>
                <label class="choice">
                    { words.say("saved-name") }
                    { " " }
                    <input ref={name} type="text" maxlength={MAX_NAME.to_string()} placeholder={state.brief.as_ref().map(|brief| brief.title.clone())} />
                </label>
                <button type="submit" class="quiet">{ words.say("saved-keep") }</button>
            </form>
            <p role="status">
                { shelf.said.clone() }
                if shelf.gone.is_some() {
                    { " " }
                    <button type="button" class="quiet" onclick={bring_back}>{ words.say("saved-bring-back") }</button>
                }
            </p>
            if !shelf.list.is_empty() {
                <ul>{ for shelf.list.iter().enumerate().map(row) }</ul>
                <button type="button" class="quiet" onclick={export}>{ words.say("saved-export") }</button>
            }
            <p class="progress-line">{ words.say("saved-where") }</p>
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct NameProps {
    name: String,
    label: String,
    onnamed: Callback<String>,
}

/// A name that can be written over. What is being written stays while the page goes on.
#[component]
fn Name(props: &NameProps) -> Html {
    let draft = use_state(|| props.name.clone());
    let oninput = {
        let draft = draft.setter();
        move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                draft.set(field.value());
            }
        }
    };
    let onchange = {
        let (draft, name, onnamed) = (draft.clone(), props.name.clone(), props.onnamed.clone());
        move |event: Event| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            match field.map(|field| field.value()) {
                Some(wished) if !wished.trim().is_empty() && wished != name => onnamed.emit(wished),
                _ => draft.set(name.clone()),
            }
        }
    };
    html! {
        <input type="text" value={(*draft).clone()} maxlength={MAX_NAME.to_string()} aria-label={props.label.clone()} {oninput} {onchange} />
    }
}

fn told(words: &Words, key: &str, name: &str) -> String {
    words.tell(key, &[("name", Arg::Text(name))])
}

/// What is on screen, under this name.
fn on_screen(part: &Part, name: String) -> Saved {
    let state = &part.state;
    let is_untold = state.edited && state.link.packed.is_none();
    let digest = state.outcome.as_ref().map(|outcome| outcome.digest.clone());
    let link = Link {
        digest: digest.filter(|_| !is_untold),
        ..state.link.clone()
    };
    Saved {
        name,
        query: link.write(""),
        scenario: is_untold.then(|| state.text.to_string()),
    }
}
