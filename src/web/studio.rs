//! Owns the page's end of the studio: when it is loaded, what it is told, and what its wishes mean. Refuses what it shows.

use super::address;
use super::app::Part;
use super::arrival::open;
use super::crowd::view::draw_all;
use super::embed;
use super::language::Messages;
use super::runs::Workers;
use super::state::{Action, ScenarioEdited, State};
use crate::link::{View, Word};
use crate::pool::fleet::{self, WantedStudy};
use crate::protocol::crowd::Fate;
use crate::protocol::studio::{Ask, InspectedBrief, PageBrief, Tell};
use crate::protocol::{packed, unpacked};
use js_sys::{Function, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The studio's module, once it is there.
pub type Studio = Rc<RefCell<Option<JsValue>>>;

/// Loads the studio when one of its views is open, when the first result is there and it will soon be wanted, or when it `is_asked` for. Shows it in the element
/// of the node that it gives, once it is open.
#[hook]
pub fn use_studio(
    part: &Part,
    messages: &Messages,
    workers: &Workers,
    studio: &Studio,
    is_asked: bool,
) -> (NodeRef, bool) {
    let state = &part.state;
    let node = use_node_ref();
    let is_open = use_state_eq(|| false);
    let asked: Rc<RefCell<Rc<State>>> = use_mut_ref(|| state.clone());
    asked.replace(state.clone());
    let is_wanted = state.link.view != View::Crowd
        || state.link.predict
        || state.settled.is_some() && !state.link.embed
        || state.inspected.is_some()
        || is_asked;
    {
        let (node, is_open, acts) = (node.clone(), is_open.clone(), part.acts.clone());
        let (workers, studio) = (workers.clone(), studio.clone());
        use_effect_with((is_wanted, state.link.view), move |(is_wanted, _)| {
            if *is_wanted && !*is_open {
                spawn_local(async move {
                    // A failed load is repeated when another view is opened; what is on screen stays.
                    if let (Ok(module), Some(root)) =
                        (address::load("studio").await, node.cast::<Element>())
                        && studio.borrow().is_none()
                    {
                        show(&module, &root, move |ask| {
                            heard(ask, &acts, &workers, &asked.borrow());
                        });
                        studio.replace(Some(module));
                        is_open.set(true);
                    }
                });
            }
        });
    }
    let module = (*is_open).then(|| studio.clone());
    use_telling(&module, messages.clone(), |(tag, source)| {
        Some(Tell::Words {
            tag: tag.clone(),
            source: source.to_string(),
        })
    });
    let page = PageBrief {
        query: state.link.write(""),
        phase: state.phase().word().to_string(),
        veiled: state.is_veiled(),
    };
    use_telling(&module, page, |page| Some(Tell::Page(page.clone())));
    use_telling(&module, state.preset.clone(), |text| {
        let text = text.as_ref()?.to_string();
        Some(Tell::Preset { text })
    });
    let scenario = (Same(state.scenario.clone()), state.edited);
    use_telling(&module, scenario, |(text, edited)| {
        Some(Tell::Scenario {
            text: text.0.as_ref()?.to_string(),
            edited: *edited,
        })
    });
    use_telling(&module, Same(state.brief.clone()), |brief| {
        Some(Tell::Brief(Box::new(brief.0.as_deref()?.clone())))
    });
    use_telling(&module, Same(state.settled.clone()), |settled| {
        let document = settled.0.as_ref()?.document.to_vec();
        Some(Tell::Settled { document })
    });
    use_telling(&module, Same(state.refined.clone()), |refined| {
        let document = refined.0.as_ref()?.document.to_vec();
        Some(Tell::Refined { document })
    });
    use_telling(&module, inspected(state), |inspected| {
        Some(Tell::Inspected(inspected.clone()))
    });
    (node, *is_open)
}

/// The account behind the mark that a person asks about.
fn inspected(state: &State) -> Option<InspectedBrief> {
    let mark = state.inspected_mark()? as usize;
    let crowd = &state.settled.as_ref()?.crowd;
    let released = crowd.fates.iter().map(|(id, fates)| {
        let fate = fates.get(mark).copied().unwrap_or_default();
        (id.clone(), Fate::of(fate) == Fate::Released)
    });
    Some(InspectedBrief {
        account: u64::from(*crowd.account.get(mark)?),
        released: released.collect(),
        entered: state.entered,
    })
}

/// Large things that are replaced, never changed: the same, not equal ones.
struct Same<T: ?Sized>(Option<Rc<T>>);

impl<T: ?Sized> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_ref().map(Rc::as_ptr) == other.0.as_ref().map(Rc::as_ptr)
    }
}

/// Tells the studio something when it listens, and again whenever it changes.
#[hook]
fn use_telling<T: PartialEq + 'static>(
    module: &Option<Studio>,
    matter: T,
    tell: fn(&T) -> Option<Tell>,
) {
    let studio = module.clone();
    use_effect_with((module.is_some(), matter), move |(_, matter)| {
        if let (Some(studio), Some(tell)) = (studio, tell(matter)) {
            post(&studio, &tell);
        }
    });
}

/// Tells the studio something, if it is there.
pub fn post(studio: &Studio, tell: &Tell) {
    let studio = studio.borrow();
    let Some(module) = studio.as_ref() else {
        return;
    };
    let end = Reflect::get(module, &"tell".into()).and_then(JsCast::dyn_into::<Function>);
    if let (Ok(end), Some(bytes)) = (end, packed(tell)) {
        // A studio that fails at something keeps what it shows.
        let _ = end.call1(&JsValue::UNDEFINED, &Uint8Array::from(bytes.as_slice()));
    }
}

/// Does what the studio wishes.
fn heard(ask: Ask, acts: &UseReducerDispatcher<State>, workers: &Workers, state: &State) {
    match ask {
        Ask::Ready => {}
        Ask::Host(wish) => embed::fulfil(wish, acts, workers, state),
        Ask::Policies(_) | Ask::Compare { .. } if state.link.locked => {}
        Ask::Policies(policies) => acts.dispatch(Action::Compared(policies)),
        Ask::Compare {
            scenario,
            packed,
            policies,
            hand,
        } => acts.dispatch(Action::ScenarioEdited(Box::new(ScenarioEdited {
            text: scenario.into(),
            packed,
            policies,
            hand,
        }))),
        Ask::Open { query, scenario } => open(acts, workers, state, &query, scenario, |_| {}),
        Ask::Study { study_id, subject } => {
            if let (Some(client), Some(scenario)) = (&*workers.borrow(), &state.scenario) {
                client.study(WantedStudy {
                    study_id,
                    scenario: scenario.clone(),
                    accounts: state.link.accounts,
                    seed: state.link.seed,
                    subject,
                });
            }
        }
        Ask::EndInspection => {
            acts.dispatch(Action::Inspected(None));
            let place = state.inspected.map_or(1, |inspected| inspected.place + 1);
            let picture = format!("[data-place=\"{place}\"] .crowd-probe");
            let document = web_sys::window().and_then(|window| window.document());
            let probe = document.and_then(|document| document.query_selector(&picture).ok()?);
            if let Some(probe) = probe.and_then(|probe| probe.dyn_into::<HtmlElement>().ok()) {
                let _ = probe.focus();
            }
        }
        Ask::Draw => draw_all(),
        Ask::View(view) => {
            if let Some(view) = View::from_word(&view) {
                acts.dispatch(Action::Viewed(view));
            }
        }
        Ask::Step {
            step,
            policies,
            hand,
        } => acts.dispatch(Action::Stepped {
            step,
            policies,
            hand,
        }),
        Ask::Unveil => acts.dispatch(Action::Unveiled),
        Ask::EndStudy => {
            if let Some(client) = &*workers.borrow() {
                client.end_study();
            }
        }
        Ask::Explain {
            ask_id,
            policy,
            account,
        } => {
            if let Some(client) = &*workers.borrow() {
                client.explain(fleet::Ask {
                    ask_id,
                    policy,
                    account,
                    accounts: state.link.accounts,
                    seed: state.link.seed,
                });
            }
        }
    }
}

/// Shows the studio in `root` and hears its wishes as long as the page lives.
fn show(module: &JsValue, root: &Element, heard: impl Fn(Ask) + 'static) {
    let hear = Closure::<dyn FnMut(Vec<u8>)>::new(move |bytes: Vec<u8>| {
        if let Some(ask) = unpacked(&bytes) {
            heard(ask);
        }
    });
    if let Ok(end) = Reflect::get(module, &"open".into()).and_then(JsCast::dyn_into::<Function>) {
        let _ = end.call2(&JsValue::UNDEFINED, root, hear.as_ref());
    }
    hear.forget();
}
