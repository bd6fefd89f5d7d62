//! Owns what the page says of reading it without a network: that it is kept, the single file to take along, and that a newer version is ready.
//! Refuses to keep anything (static/offline.js and the service worker do) and to change the version unasked.

use crate::studio::part::Part;
use crate::text::Words;
use crate::web::address;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct OfflineProps {
    pub part: Part,
}

/// What static/offline.js tells on the boot script's element.
#[derive(Clone, Default, PartialEq)]
struct Kept {
    /// The page opens without a network.
    is_kept: bool,
    /// Starts the page anew with the newer version, if there is one.
    update: Option<Function>,
}

impl Kept {
    fn told() -> Kept {
        let Some(tag) = address::boot_script() else {
            return Kept::default();
        };
        let said = |name: &str| Reflect::get(&tag, &name.into()).unwrap_or_default();
        Kept {
            is_kept: said("kept").is_truthy(),
            update: said("update").dyn_into().ok(),
        }
    }
}

#[component]
pub fn Offline(props: &OfflineProps) -> Html {
    let words = &props.part.words;
    let kept = use_state_eq(Kept::told);
    let is_later = use_state(|| false);
    {
        let kept = kept.setter();
        use_effect_with((), move |()| {
            let hear = Closure::<dyn FnMut()>::new(move || kept.set(Kept::told()));
            let listener = hear.as_ref().unchecked_ref::<Function>().clone();
            let tag = address::boot_script();
            if let Some(tag) = &tag {
                let _ = tag.add_event_listener_with_callback("offline", &listener);
            }
            move || {
                if let Some(tag) = &tag {
                    let _ = tag.remove_event_listener_with_callback("offline", &listener);
                }
                drop(hear);
            }
        });
    }
    // A frame that is closed off may not save files.
    let single = address::built("single").filter(|_| !address::is_opaque());
    html! {
        <>
            if single.is_some() || kept.is_kept {
                <section class="offline" aria-labelledby="offline-title">
                    <h2 id="offline-title">{ words.say("offline-title") }</h2>
                    if kept.is_kept {
                        <p>{ words.say("offline-kept") }</p>
                    }
                    if let Some(single) = single {
                        <p>
                            <a href={address::beside(&single)} download="freeze-frame.html">{ words.say("offline-file") }</a>
                            { " " }
                            { words.say("offline-file-text") }
                        </p>
                    }
                </section>
            }
            <div class="update" role="status">
                if let Some(update) = kept.update.as_ref().filter(|_| !*is_later) {
                    { offer(words, update.clone(), is_later.setter()) }
                }
            </div>
        </>
    }
}

/// The newer version, offered.
fn offer(words: &Words, update: Function, is_later: UseStateSetter<bool>) -> Html {
    let use_it = move |_| {
        let _ = update.call0(&JsValue::NULL);
    };
    let later = move |_| is_later.set(true);
    html! {
        <div class="update-offer">
            <p>{ words.say("offline-update") }</p>
            <button type="button" class="quiet" onclick={use_it}>{ words.say("offline-update-use") }</button>
            <button type="button" class="quiet" onclick={later}>{ words.say("offline-update-later") }</button>
        </div>
    }
}
