//! Owns the answer to *Why me?* beside the crowd: it asks why each compared policy treats the chosen account so, and shows the answers side by side.
//! Refuses the sentences (`text::why`) and every judgement (the model's).

use super::copied::Copied;
use crate::link::View;
use crate::model::explain::Explanation;
use crate::model::policy::presets;
use crate::protocol::studio::Ask;
use crate::studio::part::Part;
use crate::text::command::{Question, edited_file};
use crate::text::why::{Fact, change, compared, decided, person, seen, story, unseen, verdict};
use crate::text::{Arg, Words};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

thread_local! {
    /// Numbers the questions of this page.
    static LAST: Cell<u32> = const { Cell::new(0) };
}

#[derive(Properties, PartialEq)]
pub struct WhyProps {
    pub part: Part,
}

/// What the answers depend on.
#[derive(Clone, Default, PartialEq)]
struct Matter {
    account: u64,
    policies: Vec<String>,
    digest: String,
}

/// Asking about one policy after the other, because only the newest question is answered.
#[derive(Default)]
struct Asking {
    matter: Matter,
    ask_id: u32,
    found: Vec<Option<Explanation>>,
    /// The last answers that were complete.
    shown: Option<Rc<Vec<Option<Explanation>>>>,
}

/// The answers about the chosen account, by policy; those before stay until the new ones are complete, when they are about the same account.
#[hook]
fn use_answers(part: &Part) -> Option<Rc<Vec<Option<Explanation>>>> {
    let state = &part.state;
    let asking = use_mut_ref(Asking::default);
    let matter = state
        .inspected
        .as_ref()
        .filter(|_| state.phase == "ready" && state.link.view == View::Crowd)
        .map(|inspected| Matter {
            account: inspected.account,
            policies: state.link.policies.clone(),
            digest: state
                .outcome
                .as_ref()
                .map_or_else(String::new, |outcome| outcome.digest.clone()),
        });
    let step = {
        let mut asking = asking.borrow_mut();
        let answer = state.explained.as_ref();
        if let Some(explained) =
            answer.filter(|explained| asking.ask_id != 0 && explained.ask_id == asking.ask_id)
        {
            asking.ask_id = 0;
            asking.found.push(explained.answer.clone().ok());
            if asking.found.len() == asking.matter.policies.len() {
                asking.shown = Some(Rc::new(asking.found.clone()));
            }
        }
        asking.found.len()
    };
    {
        let (asking, ask) = (asking.clone(), part.ask.clone());
        use_effect_with((matter, step), move |(matter, _)| {
            let Some(matter) = matter else { return };
            let next = {
                let mut asking = asking.borrow_mut();
                if asking.matter != *matter {
                    asking.matter = matter.clone();
                    asking.found.clear();
                }
                let policy = matter.policies.get(asking.found.len()).cloned();
                policy.map(|policy| {
                    asking.ask_id = LAST.get() + 1;
                    LAST.set(asking.ask_id);
                    (asking.ask_id, policy)
                })
            };
            if let Some((ask_id, policy)) = next {
                ask.emit(Ask::Explain {
                    ask_id,
                    policy,
                    account: matter.account,
                });
            }
        });
    }
    let account = state.inspected.as_ref()?.account;
    let shown = asking.borrow().shown.clone()?;
    let is_own = shown.iter().flatten().all(|why| why.account == account);
    is_own.then_some(shown)
}

#[component]
pub fn Why(props: &WhyProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let answers = use_answers(part);
    let panel = use_node_ref();
    let entered = state.inspected.as_ref().map(|inspected| inspected.entered);
    {
        let (panel, before) = (panel.clone(), use_mut_ref(|| 0));
        use_effect_with(entered, move |entered| {
            if let Some(entered) = *entered
                && before.replace(entered) != entered
                && let Some(panel) = panel.cast::<HtmlElement>()
            {
                let _ = panel.focus();
            }
        });
    }
    let Some(inspected) = state
        .inspected
        .as_ref()
        .filter(|_| state.link.view == View::Crowd)
    else {
        return Html::default();
    };
    let close = {
        let ask = part.ask.clone();
        move || ask.emit(Ask::EndInspection)
    };
    let onkeydown = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close();
            }
        }
    };
    let brief = state.brief.as_deref();
    let first = answers
        .as_ref()
        .and_then(|answers| answers.iter().flatten().next());
    let is_failed = answers.is_some() && first.is_none();
    html! {
        <section ref={panel} class="why" tabindex="-1" aria-label={words.say("why-label")} data-account={inspected.account.to_string()}
            onkeydown={onkeydown}>
            <div class="why-head">
                <h2>{ words.say("why-title") }</h2>
                <button type="button" class="quiet" aria-keyshortcuts="Escape" onclick={move |_| close()}>{ words.say("why-close") }</button>
            </div>
            <p class="why-who" role="status">
                { match first {
                    Some(why) => person(words, brief, why),
                    None if is_failed => words.say("why-failed"),
                    None => words.say("why-asking"),
                } }
            </p>
            if let (Some(why), Some(answers)) = (first, &answers) {
                <div class="why-known">
                    { facts(words.say("why-seen"), "seen", &seen(words, brief, &why.observables)) }
                    { facts(words.say("why-unseen"), "unseen", &unseen(words, brief, why)) }
                </div>
                <div class="why-policies">
                    { for answers.iter().flatten().map(|why| answer(part, why)) }
                </div>
                { commands(part, inspected.account) }
            }
        </section>
    }
}

fn facts(title: String, kind: &'static str, facts: &[Fact]) -> Html {
    html! {
        <div class={classes!("facts", kind)}>
            <h3>{ title }</h3>
            <dl>
                { for facts.iter().map(|fact| html! {
                    <div>
                        <dt>{ &fact.label }</dt>
                        <dd data-fact={fact.name} data-value={fact.value.clone()}>{ &fact.text }</dd>
                    </div>
                }) }
            </dl>
        </div>
    }
}

/// What one policy does to the account, and why.
fn answer(part: &Part, why: &Explanation) -> Html {
    let Part { state, words, .. } = part;
    let brief = state.brief.as_deref();
    let policies = state.scenario.as_deref().map(presets::of);
    let policy = policies
        .iter()
        .flatten()
        .find(|policy| policy.id == why.policy);
    let released = state.inspected.iter().any(|inspected| {
        let known = inspected.released.iter();
        known
            .into_iter()
            .any(|(id, released)| *id == why.policy && *released)
    });
    let title = brief.and_then(|brief| brief.policy(&why.policy));
    let title = title.map_or_else(|| why.policy.clone(), |policy| policy.title.clone());
    let compared = compared(words, brief, why);
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    html! {
        <article class="why-policy" data-explained={why.policy.clone()} data-fate={format!("{:?}", why.fate).to_lowercase()}
            data-clause={why.clause.map(|clause| clause.to_string())} data-left={number(why.timeline.left_day)}
            data-appeal={number(why.timeline.appeal.map(|appeal| appeal.filed_day))}>
            <h3>{ title }</h3>
            <p class="why-verdict">{ verdict(words, why) }</p>
            { for story(words, why, released).into_iter().map(|said| html! { <p>{ said }</p> }) }
            if let Some(policy) = policy {
                <h4>{ words.say("why-decided") }</h4>
                <p>{ decided(words, brief, why, policy) }</p>
            }
            if !compared.is_empty() {
                <ul class="why-compared">
                    { for compared.iter().map(|compared| html! {
                        <li class={if compared.holds { "holds" } else { "fails" }}>
                            { &compared.text }{ ": " }
                            <b>{ words.say(if compared.holds { "why-holds" } else { "why-fails" }) }</b>
                        </li>
                    }) }
                </ul>
            }
            if let Some(change) = change(words, brief, why) {
                <p class="why-change">{ change }</p>
            }
        </article>
    }
}

/// How the command line gives the same answers.
fn commands(part: &Part, account: u64) -> Html {
    let Part { state, words, .. } = part;
    let file = edited_file(&state.link.scenario);
    let question = Question {
        scenario: if state.edited {
            &file
        } else {
            &state.link.scenario
        },
        accounts: state.link.accounts,
        seed: state.link.seed,
    };
    let commands = state.link.policies.iter();
    html! {
        <details class="why-commands">
            <summary>{ words.say("why-command") }</summary>
            if state.edited {
                <p>{ words.say("why-command-file") }</p>
            }
            { for commands.map(|policy| html! {
                <Copied words={words.clone()} what={title_of(words, part, policy)} text={question.explain(policy, account)} />
            }) }
        </details>
    }
}

fn title_of(words: &Words, part: &Part, policy: &str) -> String {
    let brief = part.state.brief.as_ref();
    let title = brief.and_then(|brief| brief.policy(policy).map(|policy| policy.title.clone()));
    let title = title.unwrap_or_else(|| policy.to_string());
    words.tell("why-command-of", &[("policy", Arg::Text(&title))])
}
