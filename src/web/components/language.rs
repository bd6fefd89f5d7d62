//! Owns the choice of the page's language: each by its own name for itself. Refuses to fetch it.

use crate::text::named_languages;
use crate::web::app::Part;
use crate::web::language::choose;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The list of languages; nothing where there is no choice.
pub fn language(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    if named_languages().nth(1).is_none() {
        return Html::default();
    }
    let onchange = {
        let part = part.clone();
        move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
                choose(&part, list.value());
            }
        }
    };
    html! {
        <label class="choice language">
            <span>{ words.say("language-label") }</span>
            { " " }
            <select onchange={onchange}>
                { for named_languages().map(|(tag, name)| html! {
                    <option value={tag} lang={tag} selected={tag == state.link.lang}>{ name }</option>
                }) }
            </select>
        </label>
    }
}
