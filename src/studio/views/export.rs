//! Owns what can be taken along from every view: its picture, the numbers, a printed page, and how to get the same results again. Refuses what the
//! files say (`document`, the charts) and how the printed page looks (`report`).

use super::builder::Builder;
use super::copied::Copied;
use super::files::Files;
use super::report::Report;
use super::saved::SavedWork;
use super::take::{File, picture, print, save};
use crate::document::{csv, json};
use crate::link::{Link, Theme, View};
use crate::model::outcome::Outcome;
use crate::studio::part::Part;
use crate::studio::state::State;
use crate::text::command::{Question, edited_file};
use crate::text::{Arg, Words};
use crate::web::address;
use crate::web::app::own_link;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ExportProps {
    pub part: Part,
}

/// The result as far as it is known: with the ranges of its redraws once they are there.
#[must_use]
pub fn newest(state: &State) -> Option<&Outcome> {
    let outcome = state.computed.as_deref()?;
    let refined = state.refined.as_deref();
    let is_same = |refined: &&Outcome| {
        let same = |known: &Outcome| (known.scenario.clone(), known.accounts_simulated, known.seed);
        let of = |known: &Outcome| -> Vec<(String, crate::model::outcome::Metrics)> {
            let each = known.policies.iter();
            each.map(|policy| (policy.id.clone(), policy.metrics))
                .collect()
        };
        same(refined) == same(outcome) && of(refined) == of(outcome)
    };
    refined.filter(is_same).or(Some(outcome))
}

/// The absolute link to exactly these numbers, opened by itself and in the reader's own colours. It carries a changed scenario too, unless that differs by too much; then it names no result.
#[must_use]
pub fn link(state: &State) -> String {
    let digest = state.outcome.as_ref().map(|outcome| outcome.digest.clone());
    let link = Link {
        embed: false,
        theme: Theme::Auto,
        digest: digest.filter(|_| !state.edited || state.link.packed.is_some()),
        ..state.link.clone()
    };
    address::home(&own_link(&link))
}

/// Where this comes from, in one or two sentences.
#[must_use]
pub fn source(words: &Words, state: &State) -> String {
    let Some(outcome) = &state.outcome else {
        return String::new();
    };
    let title = state.brief.as_ref().map_or("", |brief| &brief.title);
    let short = outcome.digest.get(..12).unwrap_or_default();
    let mut said = words.tell(
        "export-source",
        &[
            ("scenario", Arg::Text(title)),
            ("simulated", Arg::Exact(outcome.accounts_simulated as f64)),
            ("seed", Arg::Text(&outcome.seed.to_string())),
            ("engine", Arg::Text(&outcome.engine)),
            ("digest", Arg::Text(short)),
        ],
    );
    if state.edited {
        said.push(' ');
        said.push_str(&words.say("export-source-edited"));
    }
    said
}

/// What shall be saved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Png,
    Svg,
    Csv,
    Json,
    Scenario,
}

#[component]
pub fn Export(props: &ExportProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let said = use_state(|| None::<String>);
    let brought = use_state(|| 0_u32);
    let Some(outcome) = state.outcome.as_deref() else {
        return Html::default();
    };
    let go = |kind: Kind| {
        let (part, said) = (part.clone(), said.setter());
        move |_| {
            let (part, said) = (part.clone(), said.clone());
            spawn_local(async move { said.set(Some(saved(&part, kind).await)) });
        }
    };
    let button = |kind: Kind, label: &str, name: &str| {
        html! {
            <button type="button" class="quiet" aria-label={words.say(name)} title={words.say(name)} onclick={go(kind)}>
                { words.say(label) }
            </button>
        }
    };
    let onprint = |_| print();
    let onsaved = {
        let brought = brought.clone();
        Callback::from(move |()| brought.set(*brought + 1))
    };
    let has_picture = matches!(
        state.link.view,
        View::Crowd | View::Tradeoff | View::Timeline | View::Places | View::Assumptions
    );
    let redraws = newest(state).map_or(1, |newest| newest.replicates);
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
    let policies: Vec<String> = outcome
        .policies
        .iter()
        .map(|policy| policy.id.clone())
        .collect();
    html! {
        <>
            <section id="share" class="export" tabindex="-1" aria-labelledby="export-title">
                <h2 id="export-title">{ words.say("export-title") }</h2>
                <div class="export-row">
                    if has_picture {
                        <div role="group" aria-label={words.say("export-picture")}>
                            <span>{ words.say("export-picture") }</span>
                            { button(Kind::Png, "export-png", "export-name-png") }
                            { button(Kind::Svg, "export-svg", "export-name-svg") }
                        </div>
                    }
                    <div role="group" aria-label={words.say("export-numbers")}>
                        <span>{ words.say("export-numbers") }</span>
                        { button(Kind::Csv, "export-csv", "export-name-csv") }
                        { button(Kind::Json, "export-json", "export-name-json") }
                    </div>
                    <div role="group" aria-label={words.say("export-paper")}>
                        <span>{ words.say("export-paper") }</span>
                        <button type="button" class="quiet" onclick={onprint}>{ words.say("export-print") }</button>
                    </div>
                </div>
                // Room for one of the two is there from the start.
                <p class="export-news">
                    <span role="status">{ (*said).clone() }</span>
                    if redraws > 1 && said.is_none() {
                        { words.tell("export-redraws", &[("replicates", Arg::Exact(f64::from(redraws)))]) }
                    }
                </p>
                if address::is_opaque() {
                    <p class="export-frame">
                        { words.say("export-frame") }{ " " }
                        <a href={link(state)} target="_blank" rel="noopener">{ words.say("export-frame-link") }</a>
                    </p>
                }
                <details class="reproduce">
                    <summary>{ words.say("export-reproduce") }</summary>
                    if state.edited && state.link.packed.is_none() {
                        <p>{ words.say("export-link-edited") }</p>
                    } else {
                        <Copied words={words.clone()} what={words.say("export-link")} text={link(state)} />
                    }
                    if state.edited {
                        <p>
                            <button type="button" class="quiet" onclick={go(Kind::Scenario)}>
                                { words.tell("export-file", &[("file", Arg::Text(&file))]) }
                            </button>
                        </p>
                    }
                    <Copied words={words.clone()} what={words.say("export-command")} text={question.compare(&policies)} />
                    if redraws > 1 {
                        <p>{ words.tell("export-ranges", &[("replicates", Arg::Exact(f64::from(redraws)))]) }</p>
                    }
                </details>
                <Builder part={part.clone()} />
                <Files part={part.clone()} onsaved={onsaved} />
                <SavedWork part={part.clone()} brought={*brought} />
            </section>
            <Report part={part.clone()} />
        </>
    }
}

/// Saves it and says so, or says why not.
async fn saved(part: &Part, kind: Kind) -> String {
    let Part { state, words, .. } = part;
    let named = |ending: &str| {
        format!(
            "freeze-frame-{}-{}.{ending}",
            state.link.scenario,
            crate::link::Word::word(state.link.view)
        )
    };
    let text =
        |text: Option<String>, kind: &str| text.map(|text| File::Text(text, kind.to_string()));
    let newest = newest(state);
    let (name, file) = match kind {
        Kind::Png | Kind::Svg => {
            let made = picture(part, kind == Kind::Png, &source(words, state), &link(state)).await;
            let ending = if kind == Kind::Png { "png" } else { "svg" };
            match made {
                Ok(Some(file)) => (named(ending), Some(file)),
                Ok(None) => return words.say("export-no-picture"),
                Err(_) => (named(ending), None),
            }
        }
        Kind::Csv => (
            format!("freeze-frame-{}.csv", state.link.scenario),
            text(newest.map(csv), "text/csv"),
        ),
        Kind::Json => (
            format!("freeze-frame-{}.json", state.link.scenario),
            text(newest.and_then(json), "application/json"),
        ),
        Kind::Scenario => (
            edited_file(&state.link.scenario),
            text(Some(state.text.to_string()), "application/json"),
        ),
    };
    match file.map(|file| save(&name, &file)) {
        Some(Ok(())) => words.tell("export-saved", &[("file", Arg::Text(&name))]),
        _ => words.say("export-failed"),
    }
}
