//! Owns a text that is to be copied, and the button that does it. Where copying is forbidden the text is selected and that is said. Refuses what
//! the text is.

use crate::studio::clipboard;
use crate::text::{Arg, Words};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties)]
pub struct CopiedProps {
    pub words: Rc<Words>,
    /// What the text is, for its field and its button.
    pub what: String,
    pub text: String,
}

impl PartialEq for CopiedProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
            && (&self.what, &self.text) == (&other.what, &other.text)
    }
}

#[component]
pub fn Copied(props: &CopiedProps) -> Html {
    let CopiedProps { words, what, text } = props;
    let field = use_node_ref();
    let said = use_state(|| None::<(String, &'static str)>);
    let onclick = {
        let (field, said, text) = (field.clone(), said.setter(), text.clone());
        move |_| {
            let (field, said, text) = (field.clone(), said.clone(), text.clone());
            spawn_local(async move {
                let is_copied = clipboard::copied(&text).await;
                if let (false, Some(field)) = (is_copied, field.cast::<HtmlInputElement>()) {
                    let _ = field.focus();
                    field.select();
                }
                let key = if is_copied {
                    "export-copied"
                } else {
                    "export-copy-refused"
                };
                said.set(Some((text, key)));
            });
        }
    };
    // What was said of an older text says nothing of this one.
    let news = said
        .as_ref()
        .filter(|(about, _)| about == text)
        .map(|(_, key)| words.say(key));
    let label = words.tell("export-copy-label", &[("what", Arg::Text(what))]);
    html! {
        <div class="copied">
            <span class="copied-what">{ what }</span>
            <input ref={field} type="text" readonly={true} value={text.clone()} aria-label={what.clone()} spellcheck="false" />
            <button type="button" class="quiet" aria-label={label} onclick={onclick}>{ words.say("export-copy") }</button>
            <p role="status">{ news }</p>
        </div>
    }
}
