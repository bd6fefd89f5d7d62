//! Owns how the state's questions become runs and the workers' news becomes acts: when a run counts as long, when it is
//! ended, and what is simulated while nobody waits. Refuses who does what (`pool::fleet`) and how anything looks.

use super::app::{Part, fetched};
use super::arrival::preset_file;
use super::client::Client;
use super::state::{Action, REPLICATES, Refined, ScenarioRead, Settled, State, Trouble};
use super::studio::{Studio, post};
use super::timer::Timer;
use crate::pool::fleet::{News, Wanted};
use crate::protocol::crowd::Crowd;
use crate::protocol::studio::Tell;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A run that takes longer shows how far it is, and can be cancelled.
const LONG_MS: i32 = 400;
/// Nobody has asked for anything for so long: time for redraws.
const IDLE_MS: i32 = 600;

/// The page's workers, once they are started.
pub type Workers = Rc<RefCell<Option<Client>>>;

/// How far the current run is; acts tell of it only when it takes long, and then once a percent.
#[derive(Default)]
struct Pace {
    percent: Cell<u32>,
    stage: Cell<Stage>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Over,
    Short,
    Long,
}

/// Starts the workers with the scenario, then asks them for every result the state wants.
#[hook]
pub fn use_runs(part: &Part, workers: &Workers, studio: &Studio) {
    let state = &part.state;
    let pace = use_memo((), |()| Pace::default());
    use_start(part, workers, &pace, studio);
    {
        let workers = workers.clone();
        use_effect_with(state.stopped, move |is_stopped| {
            if let (true, Some(client)) = (is_stopped, &*workers.borrow()) {
                client.cancel();
            }
        });
    }
    // Before the next run: what ends the redraws must not end that.
    use_redraws(part, workers);
    let (run, run_id) = (wanted(state, 1), state.run_id);
    let (dispatcher, workers) = (part.acts.clone(), workers.clone());
    use_effect_with((state.brief.is_some(), run_id), move |(is_read, _)| {
        if let (true, Some(client)) = (is_read, &*workers.borrow()) {
            client.run(run);
        }
        pace.percent.set(0);
        pace.stage.set(Stage::Short);
        let timer = Timer::after(LONG_MS, move || {
            if pace.stage.get() == Stage::Short {
                pace.stage.set(Stage::Long);
                let percent = pace.percent.get();
                dispatcher.dispatch(Action::Progressed { run_id, percent });
            }
        });
        move || drop(timer)
    });
}

/// Asks for redraws when the answer is there and nothing else is wanted; ends them when something is, or when nobody looks.
#[hook]
fn use_redraws(part: &Part, workers: &Workers) {
    let state = &part.state;
    let is_due = use_visible() && state.lacks_redraws();
    let (run, workers) = (wanted(state, REPLICATES), workers.clone());
    use_effect_with((is_due, state.run_id), move |(is_due, _)| {
        let begun = Rc::new(Cell::new(false));
        let timer = is_due.then(|| {
            let (begun, workers) = (begun.clone(), workers.clone());
            Timer::after(IDLE_MS, move || {
                if let Some(client) = &*workers.borrow() {
                    begun.set(true);
                    client.run(run.clone());
                }
            })
        });
        move || {
            drop(timer);
            if let (true, Some(client)) = (begun.get(), &*workers.borrow()) {
                client.cancel();
            }
        }
    });
}

/// Whether anybody can see the page.
#[hook]
fn use_visible() -> bool {
    let document = || web_sys::window().and_then(|window| window.document());
    let is_visible = move || document().is_none_or(|document| !document.hidden());
    let visible = use_state_eq(is_visible);
    {
        let visible = visible.clone();
        use_effect_with((), move |()| {
            let changed = Closure::<dyn FnMut()>::new(move || visible.set(is_visible()));
            let listener = changed.as_ref().unchecked_ref::<js_sys::Function>().clone();
            if let Some(document) = document() {
                let name = "visibilitychange";
                let _ = document.add_event_listener_with_callback(name, &listener);
            }
            move || {
                if let Some(document) = document() {
                    let name = "visibilitychange";
                    let _ = document.remove_event_listener_with_callback(name, &listener);
                }
                drop(changed);
            }
        });
    }
    *visible
}

/// The run that answers what the state asks.
fn wanted(state: &State, replicates: u32) -> Wanted {
    Wanted {
        run_id: state.run_id,
        scenario: state.scenario.clone().unwrap_or_default(),
        accounts: state.link.accounts,
        seed: state.link.seed,
        replicates,
        policies: state.link.policies.clone(),
        // A mark stands for at least one account.
        marks: state
            .marks
            .min(u32::try_from(state.link.accounts).unwrap_or(u32::MAX)),
    }
}

#[hook]
fn use_start(part: &Part, workers: &Workers, pace: &Rc<Pace>, studio: &Studio) {
    let (dispatcher, workers, pace) = (part.acts.clone(), workers.clone(), pace.clone());
    let studio = studio.clone();
    let path = preset_file(&part.state.link.scenario);
    let edits: Option<Rc<str>> = part.state.link.packed.as_deref().map(Rc::from);
    use_effect_with((), move |()| {
        let heard = {
            let dispatcher = dispatcher.clone();
            move |news| {
                if let Some(action) = act(news, &pace, &studio) {
                    dispatcher.dispatch(action);
                }
            }
        };
        match Client::start(heard) {
            Ok(started) => *workers.borrow_mut() = Some(started),
            Err(reason) => dispatcher.dispatch(Action::Troubled(Trouble::Worker(reason))),
        }
        spawn_local(async move {
            match fetched(&path).await {
                Some(text) => {
                    let text: Rc<str> = text.into();
                    dispatcher.dispatch(Action::ScenarioFetched(text.clone()));
                    if let Some(client) = &*workers.borrow() {
                        client.read(text, edits);
                    }
                }
                None => dispatcher.dispatch(Action::Troubled(Trouble::Missing(path))),
            }
        });
    });
}

/// What the workers' news means for the page.
fn act(news: News, pace: &Pace, studio: &Studio) -> Option<Action> {
    if matches!(news, News::Done { .. } | News::Failed { .. }) {
        pace.stage.set(Stage::Over);
    }
    match news {
        News::Done {
            run_id,
            outcome,
            document,
            crowd,
            bytes,
        } => Some(match Crowd::from_bytes(&crowd, &bytes) {
            Some(crowd) => Action::Settled(Box::new(Settled {
                run_id,
                outcome: *outcome,
                document: document.into(),
                crowd: Rc::new(crowd),
            })),
            None => Action::RunFailed {
                run_id,
                reason: "the picture's bytes are not as announced".into(),
            },
        }),
        News::Scenario {
            text,
            brief,
            unpacked,
        } => Some(Action::ScenarioRead(Box::new(ScenarioRead {
            text,
            brief,
            unpacked: unpacked.map(|unpacked| unpacked.map(Rc::from)),
        }))),
        News::Refused {
            run_id: Some(run_id),
            problems,
        } => Some(Action::RunFailed {
            run_id,
            reason: problems.join("; "),
        }),
        News::Refused { problems, .. } => Some(Action::Troubled(Trouble::Refused(problems))),
        News::Failed { run_id, reason } => Some(Action::RunFailed { run_id, reason }),
        News::Studied { .. }
        | News::StudyFailed { .. }
        | News::Explained { .. }
        | News::Unexplained { .. } => {
            if let Some(tell) = for_studio(news) {
                post(studio, &tell);
            }
            None
        }
        News::Lost { reason } => Some(Action::Troubled(Trouble::Worker(reason))),
        News::Progress { run_id, done, of } => {
            let percent = (u64::from(done) * 100 / u64::from(of.max(1))) as u32;
            let is_news =
                pace.percent.replace(percent) != percent && pace.stage.get() == Stage::Long;
            is_news.then_some(Action::Progressed { run_id, percent })
        }
        News::Refined {
            run_id,
            outcome,
            document,
        } => Some(Action::Refined(Box::new(Refined {
            run_id,
            outcome: *outcome,
            document: document.into(),
        }))),
    }
}

/// What the studio asked for.
fn for_studio(news: News) -> Option<Tell> {
    match news {
        News::Studied {
            study_id,
            item,
            done,
            of,
            finding,
        } => Some(Tell::Studied {
            study_id,
            item,
            done,
            of,
            finding,
        }),
        News::StudyFailed { study_id, reason } => Some(Tell::StudyFailed { study_id, reason }),
        News::Explained {
            ask_id,
            explanation,
        } => Some(Tell::Explained {
            ask_id,
            explanation,
        }),
        News::Unexplained { ask_id, reason } => Some(Tell::Unexplained { ask_id, reason }),
        _ => None,
    }
}
