//! Owns the foot of the page: which result this is, and how it looks; inside an article, whose page it is and the way to it. Refuses anything the result depends on.

use super::language::language;
use crate::link::{Theme, Word};
use crate::text::Arg;
use crate::web::app::{Part, own_link};
use crate::web::embed;
use crate::web::state::Action;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

pub fn closing(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    if state.link.embed {
        return source(part);
    }
    let themes = [
        (Theme::Auto, words.say("theme-auto")),
        (Theme::Light, words.say("theme-light")),
        (Theme::Dark, words.say("theme-dark")),
        (Theme::Projector, words.say("theme-projector")),
    ];
    let onchange = {
        let dispatcher = part.acts.clone();
        move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
                let theme = Theme::from_word(&list.value()).unwrap_or(Theme::Auto);
                dispatcher.dispatch(Action::Themed(theme));
            }
        }
    };
    let result = match &state.settled {
        Some(settled) => words.tell(
            "closing-result",
            &[
                ("engine", Arg::Text(&settled.outcome.engine)),
                (
                    "digest",
                    Arg::Text(settled.outcome.digest.get(..12).unwrap_or_default()),
                ),
            ],
        ),
        None => words.say("closing-waiting"),
    };
    html! {
        <footer class="closing">
            <p>{ result }</p>
            <p><a href={own_link(&state.link)}>{ words.say("closing-link") }</a></p>
            <p>{ words.say("closing-privacy") }</p>
            { language(part) }
            <label class="choice">
                { words.say("theme-label") }
                { " " }
                <select onchange={onchange}>
                    { for themes.into_iter().map(|(theme, name)| html! {
                        <option value={theme.word()} selected={theme == state.link.theme}>{ name }</option>
                    }) }
                </select>
            </label>
        </footer>
    }
}

/// The line under the page inside somebody's article.
fn source(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    let digest = state.digest().get(..12).unwrap_or_default();
    html! {
        <footer class="source-line">
            <p>{ words.say("embed-source") }</p>
            <p>
                if state.link.allow_links {
                    <a href={embed::in_full(&state.link)} target="_blank" rel="noopener">{ words.say("embed-open") }</a>
                }
                if !digest.is_empty() {
                    { " " }
                    <small>{ words.tell("embed-result", &[("digest", Arg::Text(digest))]) }</small>
                }
            </p>
        </footer>
    }
}
