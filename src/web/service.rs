//! Owns the worker's end: reading requests, running the model, posting replies. Refuses results of its own.

use crate::model::crowd::crowd;
use crate::model::outcome::Outcome;
use crate::model::policy::{Policy, presets};
use crate::model::population::Plan;
use crate::model::reading::read_scenario;
use crate::model::scenario::Scenario;
use crate::model::simulation::{ENGINE, Population, Serial, metrics, outcome};
use crate::protocol::crowd::Crowd;
use crate::protocol::worker::{Brief, CohortBrief, PolicyBrief, Reply, Request};
use js_sys::{Array, Uint8Array};
use std::ops::ControlFlow;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Serves the page until it ends the worker.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let mut desk = Desk::default();
    let answering = scope.clone();
    let listen = Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
        let request = event
            .data()
            .as_string()
            .and_then(|text| serde_json::from_str::<Request>(&text).ok());
        let (reply, crowd) = match request {
            Some(request) => desk.answer(request),
            None => (refused("a message that is no request"), None),
        };
        post(&answering, &reply, crowd.as_ref());
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    let ready = Reply::Ready {
        engine: ENGINE.to_string(),
    };
    post(&scope, &ready, None);
}

fn refused(problem: &str) -> Reply {
    Reply::Refused {
        problems: vec![problem.to_string()],
    }
}

/// `[text]`, or `[text, bytes]` with the bytes handed over, not copied.
fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply, crowd: Option<&Crowd>) {
    let Ok(text) = serde_json::to_string(reply) else {
        return;
    };
    let message = Array::of1(&JsValue::from_str(&text));
    let handed_over = Array::new();
    if let Some(crowd) = crowd {
        let bytes = Uint8Array::from(crowd.bytes().as_slice()).buffer();
        message.push(&bytes);
        handed_over.push(&bytes);
    }
    // A message that cannot be posted has no one to be told.
    let _ = scope.post_message_with_transfer(&message, &handed_over);
}

/// What the worker keeps between requests.
#[derive(Default)]
struct Desk {
    scenario: Option<Scenario>,
    /// The accounts drawn last: other policies meet the same ones.
    drawn: Option<Drawn>,
}

struct Drawn {
    accounts: u64,
    seed: u64,
    population: Population,
}

impl Desk {
    fn answer(&mut self, request: Request) -> (Reply, Option<Crowd>) {
        match request {
            Request::Read { text } => (self.read(&text), None),
            Request::Run {
                run_id,
                accounts,
                seed,
                policies,
                marks,
            } => match self.run(accounts, seed, &policies, marks) {
                Ok((outcome, crowd)) => {
                    let reply = Reply::Done {
                        run_id,
                        outcome: Box::new(outcome),
                        crowd: crowd.head(),
                    };
                    (reply, Some(crowd))
                }
                Err(reason) => (Reply::Failed { run_id, reason }, None),
            },
        }
    }

    fn read(&mut self, text: &str) -> Reply {
        match read_scenario(text.as_bytes()) {
            Ok(scenario) => {
                let brief = brief(&scenario);
                self.scenario = Some(scenario);
                self.drawn = None;
                Reply::Scenario { brief }
            }
            Err(problems) => Reply::Refused {
                problems: problems
                    .reported()
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            },
        }
    }
}

impl Desk {
    /// The result for these policies, and the crowd's picture of it.
    fn run(
        &mut self,
        accounts: u64,
        seed: u64,
        ids: &[String],
        marks: u32,
    ) -> Result<(Outcome, Crowd), String> {
        let scenario = self.scenario.as_ref().ok_or("no scenario was read")?;
        let known = presets::of(scenario);
        let policies: Vec<Policy> = ids
            .iter()
            .filter_map(|id| known.iter().find(|policy| policy.id == *id).cloned())
            .collect();
        if policies.len() != ids.len() {
            return Err(format!("an unknown policy among {}", ids.join(", ")));
        }
        let kept = self
            .drawn
            .take()
            .filter(|drawn| (drawn.accounts, drawn.seed) == (accounts, seed));
        let population = match kept {
            Some(drawn) => drawn.population,
            None => {
                let plan = Plan::new(scenario, accounts).map_err(|error| error.to_string())?;
                Population::draw(plan, seed, &Serial, &mut |_, _| ControlFlow::Continue(()))
                    .map_err(|stopped| stopped.to_string())?
            }
        };
        let drawn = self.drawn.insert(Drawn {
            accounts,
            seed,
            population,
        });
        let population = &drawn.population;
        let results = population
            .evaluate(scenario, &policies, &Serial, &mut |_, _| {
                ControlFlow::Continue(())
            })
            .map_err(|stopped| stopped.to_string())?;
        let samples = [metrics(&results)];
        let outcome = outcome(scenario, &population.plan, seed, results, &samples);
        // No more marks than accounts: none stands for half a person.
        let marks = marks.min(population.plan.represented as u32);
        let picture = crowd(scenario, &population.plan, &policies, seed, marks);
        let crowd = Crowd {
            accounts_per_mark: picture.accounts_per_mark,
            cohort: picture.cohort,
            class: picture.class,
            fates: ids.iter().cloned().zip(picture.fates).collect(),
        };
        Ok((outcome, crowd))
    }
}

/// What the page needs to know of this scenario.
fn brief(scenario: &Scenario) -> Brief {
    Brief {
        id: scenario.id.clone(),
        title: scenario.title.clone(),
        description: scenario.description.clone(),
        as_of: scenario.as_of.clone(),
        country_names: scenario
            .country_names
            .iter()
            .map(|(code, name)| (code.to_string(), name.clone()))
            .collect(),
        cohorts: scenario
            .cohorts
            .iter()
            .map(|cohort| CohortBrief {
                nationality: cohort.nationality.to_string(),
                residence: cohort.residence.to_string(),
            })
            .collect(),
        policies: presets::of(scenario)
            .iter()
            .map(|policy| PolicyBrief {
                id: policy.id.clone(),
                title: policy.title.clone(),
                description: policy.description.clone(),
            })
            .collect(),
    }
}
