//! Owns how the state's questions become runs and the workers' news becomes acts: when a run counts as long, and when it is ended.
//! Refuses who does what (`pool::fleet`) and how anything looks.

use super::app::{Part, fetched};
use super::client::Client;
use super::state::{Action, MARKS, Settled, State, Trouble};
use super::timer::Timer;
use crate::pool::fleet::{News, Wanted};
use crate::protocol::crowd::Crowd;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A run that takes longer shows how far it is, and can be cancelled.
const LONG_MS: i32 = 400;

/// The page's workers, once they are started.
type Workers = Rc<RefCell<Option<Client>>>;

/// How far the current run is; acts tell of it only when it takes long, and then once a percent.
#[derive(Default)]
struct Pace {
    percent: Cell<u32>,
    is_long: Cell<bool>,
}

/// Starts the workers with the scenario, then asks them for every result the state wants.
#[hook]
pub fn use_runs(part: &Part) {
    let state = &part.state;
    let workers: Workers = use_mut_ref(|| None::<Client>);
    let pace = use_memo((), |()| Pace::default());
    use_start(part, &workers, &pace);
    {
        let workers = workers.clone();
        use_effect_with(state.stopped, move |is_stopped| {
            if let (true, Some(client)) = (is_stopped, &*workers.borrow()) {
                client.cancel();
            }
        });
    }
    let (run, run_id) = (wanted(state), state.run_id);
    let dispatcher = part.acts.clone();
    use_effect_with((state.brief.is_some(), run_id), move |(is_read, _)| {
        if let (true, Some(client)) = (is_read, &*workers.borrow()) {
            client.run(run);
        }
        pace.percent.set(0);
        pace.is_long.set(false);
        let timer = Timer::after(LONG_MS, move || {
            pace.is_long.set(true);
            let percent = pace.percent.get();
            dispatcher.dispatch(Action::Progressed { run_id, percent });
        });
        move || drop(timer)
    });
}

/// The run that answers what the state asks.
fn wanted(state: &State) -> Wanted {
    Wanted {
        run_id: state.run_id,
        accounts: state.link.accounts,
        seed: state.link.seed,
        replicates: 1,
        policies: state.link.policies.clone(),
        marks: MARKS,
    }
}

#[hook]
fn use_start(part: &Part, workers: &Workers, pace: &Rc<Pace>) {
    let (dispatcher, workers, pace) = (part.acts.clone(), workers.clone(), pace.clone());
    let path = format!("scenarios/{}.json", part.state.link.scenario);
    use_effect_with((), move |()| {
        let heard = {
            let dispatcher = dispatcher.clone();
            move |news| {
                if let Some(action) = act(news, &pace) {
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
                    if let Some(client) = &*workers.borrow() {
                        client.read(text);
                    }
                }
                None => dispatcher.dispatch(Action::Troubled(Trouble::Missing(path))),
            }
        });
    });
}

/// What the workers' news means for the page.
fn act(news: News, pace: &Pace) -> Option<Action> {
    match news {
        News::Done {
            run_id,
            outcome,
            crowd,
            bytes,
        } => Some(match Crowd::from_bytes(&crowd, &bytes) {
            Some(crowd) => Action::Settled(Box::new(Settled {
                run_id,
                outcome: *outcome,
                crowd: Rc::new(crowd),
            })),
            None => Action::RunFailed {
                run_id,
                reason: "the picture's bytes are not as announced".into(),
            },
        }),
        News::Scenario(brief) => Some(Action::ScenarioRead(Box::new(brief))),
        News::Refused(problems) => Some(Action::Troubled(Trouble::Refused(problems))),
        News::Failed { run_id, reason } => Some(Action::RunFailed { run_id, reason }),
        News::Lost { reason } => Some(Action::Troubled(Trouble::Worker(reason))),
        News::Progress { run_id, done, of } => {
            let percent = (u64::from(done) * 100 / u64::from(of.max(1))) as u32;
            let is_news = pace.percent.replace(percent) != percent && pace.is_long.get();
            is_news.then_some(Action::Progressed { run_id, percent })
        }
        News::Refined { .. } => None,
    }
}
