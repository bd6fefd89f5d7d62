//! Owns what the page could not do as asked, and saying so. Refuses to keep the page from working.

use crate::link::{Allowed, Notice};
use crate::text::{Arg, Words};
use crate::web::app::Part;
use crate::web::state::{Action, Trouble};
use yew::prelude::*;

pub fn notices(part: &Part) -> Html {
    let (state, words) = (&part.state, &part.words);
    let notice = |index: usize, notice: &Notice| {
        let dispatcher = part.acts.clone();
        let onclick = move |_| dispatcher.dispatch(Action::Dismissed(index));
        let allowed = allowed(words, &notice.allowed);
        let args = [
            ("key", Arg::Text(notice.key)),
            ("value", Arg::Text(&notice.value)),
            ("allowed", Arg::Text(&allowed)),
        ];
        let text = match notice.allowed {
            Allowed::SomeOf(_) => words.tell("notice-left-out", &args),
            Allowed::Same(_) => words.tell("notice-other-result", &args),
            _ => words.tell("notice", &args),
        };
        html! {
            <li class="notice">
                <p>{ text }</p>
                <button type="button" class="quiet" onclick={onclick}>
                    { words.say("notice-dismiss") }
                </button>
            </li>
        }
    };
    html! {
        <>
            if let Some(trouble) = &state.trouble {
                <div class="trouble" role="alert">{ trouble_view(words, trouble) }</div>
            }
            if !state.notices.is_empty() {
                <ul class="notices" aria-label={words.say("notices-label")}>
                    { for state.notices.iter().enumerate().map(|(index, one)| notice(index, one)) }
                </ul>
            }
        </>
    }
}

fn allowed(words: &Words, allowed: &Allowed) -> String {
    match allowed {
        Allowed::Whole { least, most } => words.tell(
            "allowed-whole",
            &[
                ("least", Arg::Text(&least.to_string())),
                ("most", Arg::Text(&most.to_string())),
            ],
        ),
        Allowed::OneOf(list) => {
            words.tell("allowed-one-of", &[("list", Arg::Text(&list.join(", ")))])
        }
        Allowed::SomeOf(list) => {
            words.tell("allowed-some-of", &[("list", Arg::Text(&list.join(", ")))])
        }
        Allowed::Slugs => words.say("allowed-slugs"),
        Allowed::Digest => words.say("allowed-digest"),
        Allowed::Packed => words.say("allowed-packed"),
        Allowed::Same(digest) => digest.clone(),
    }
}

/// What went wrong, then for developers how.
fn trouble_view(words: &Words, trouble: &Trouble) -> Html {
    let (sentence, details) = match trouble {
        Trouble::Worker(reason) => (words.say("trouble-worker"), vec![reason.clone()]),
        Trouble::Missing(path) => (
            words.tell("trouble-missing", &[("path", Arg::Text(path))]),
            vec![],
        ),
        Trouble::Refused(problems) => (words.say("trouble-refused"), problems.clone()),
        Trouble::Run(reason) => (words.say("trouble-run"), vec![reason.clone()]),
    };
    html! {
        <>
            <p>{ sentence }</p>
            if !details.is_empty() {
                <ul class="details">{ for details.iter().map(|detail| html! { <li><code>{ detail }</code></li> }) }</ul>
            }
        </>
    }
}
