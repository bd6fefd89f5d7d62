//! Owns the page as a whole: its state, and the effects that follow from it. Refuses how anything looks.

use super::components::closing::closing;
use super::components::column::column;
use super::components::honesty::honesty;
use super::components::notices::notices;
use super::components::opening::opening;
use super::components::picture::finder;
use super::components::places::places;
use super::components::status::status;
use super::crowd::means::Means;
use super::numerals::IntlNumerals;
use super::runs::use_runs;
use super::state::{Action, Phase, State};
use super::{address, device, page};
use crate::link::{Link, View, Word};
use crate::text::citation::sources;
use crate::text::headline::Headline;
use crate::text::{Arg, Words, languages, markup, preferred};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::prelude::*;

/// What every part of the page is given.
#[derive(Clone)]
pub struct Part {
    pub state: Rc<State>,
    /// Where acts go.
    pub acts: UseReducerDispatcher<State>,
    pub words: Rc<Words>,
}

/// Same state, same words; not: equal ones. Every act makes a new state.
impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && Rc::ptr_eq(&self.words, &other.words)
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

#[component]
pub fn App() -> Html {
    let state = use_reducer(|| {
        let spoken = spoken();
        let (link, notices) = Link::read(&address::query(), &spoken, device::accounts());
        let means = Means::here();
        State {
            link,
            notices,
            means,
            marks: means.marks(),
            ..State::default()
        }
    });
    let tag = state.link.lang.clone();
    let words = use_memo(tag, |tag| Words::new(tag, Rc::new(IntlNumerals::new(tag))));
    let part = Part {
        // A copy of this moment: the handle would show the newest state even to parts that compare an older one.
        state: Rc::new((*state).clone()),
        acts: state.dispatcher(),
        words,
    };
    use_runs(&part);
    use_address(&part);
    use_root(&part);
    use_sources(&part);
    view(&part)
}

/// The languages the page speaks, the reader's own first.
fn spoken() -> Vec<&'static str> {
    let wanted = web_sys::window().map(|window| window.navigator().languages());
    let wanted: Vec<String> = wanted
        .iter()
        .flat_map(|list| list.iter())
        .filter_map(|tag| tag.as_string())
        .collect();
    let own = preferred(wanted.iter().map(String::as_str));
    std::iter::once(own)
        .chain(languages().filter(|tag| *tag != own))
        .collect()
}

/// Keeps the address showing what is on screen, once a person has changed it.
#[hook]
fn use_address(part: &Part) {
    let state = &part.state;
    use_effect_with((state.acted, state.link.clone()), |(acted, link)| {
        if *acted {
            address::show(&own_link(link));
        }
    });
}

/// The link to what is on screen, for readers of the same languages.
#[must_use]
pub fn own_link(link: &Link) -> String {
    link.write(spoken().first().unwrap_or(&"en"))
}

/// Keeps the public hooks, the theme and the title.
#[hook]
fn use_root(part: &Part) {
    let (state, words) = (&part.state, &part.words);
    let phase = state.phase().word();
    use_effect_with((phase, state.digest().to_string()), |(phase, digest)| {
        page::mark(phase, digest);
    });
    let title = match &state.brief {
        Some(brief) => words.tell("page-title", &[("scenario", Arg::Text(&brief.title))]),
        None => words.say("product"),
    };
    let dress = (state.link.theme, words.tag(), state.link.embed, title);
    use_effect_with(dress, |(theme, tag, embed, title)| {
        page::dress(theme.word(), tag, *embed, title);
    });
}

/// Fetches the sources when there is a result to look up sources for.
#[hook]
fn use_sources(part: &Part) {
    let state = &part.state;
    let dispatcher = part.acts.clone();
    use_effect_with(state.settled.is_some(), move |is_settled| {
        if *is_settled {
            spawn_local(async move {
                // Without them, citations stay plain ids.
                if let Some(csv) = fetched("sources.csv").await {
                    dispatcher.dispatch(Action::SourcesRead(sources(&csv)));
                }
            });
        }
    });
}

/// The text of a file beside the page.
pub async fn fetched(path: &str) -> Option<String> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(&address::beside(path))).await;
    let response: Response = response.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

fn view(part: &Part) -> Html {
    let (state, words) = (&part.state, &part.words);
    html! {
        <>
            <a class="skip" href="#compare">{ words.say("skip-to-comparison") }</a>
            { opening(part) }
            <main id="main">
                { notices(part) }
                <section id="compare" class="compare" tabindex="-1" aria-labelledby="compare-title">
                    <div class="compare-bar">
                        <h2 id="compare-title">{ words.say("compare-title") }</h2>
                        { arrange(part) }
                    </div>
                    { status(part) }
                    { finder(part) }
                    <div class="columns">
                        { for (0..state.link.policies.len()).map(|place| column(part, place)) }
                    </div>
                    { add(part) }
                </section>
                { places(part) }
                { honesty(part) }
            </main>
            { closing(part) }
            <p class="hidden" role="status" aria-live="polite">{ announced(state, words) }</p>
        </>
    }
}

/// The switch between the picture's two arrangements.
fn arrange(part: &Part) -> Html {
    let (state, words) = (&part.state, &part.words);
    let by_place = state.link.view == View::Places;
    let choice = |view: View, label: String, checked: bool| {
        let dispatcher = part.acts.clone();
        let onchange = move |_| dispatcher.dispatch(Action::Viewed(view));
        html! {
            <label>
                <input type="radio" name="arrange" checked={checked} onchange={onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="switch">
            <legend>{ words.say("arrange-legend") }</legend>
            { choice(View::Crowd, words.say("arrange-by-fate"), !by_place) }
            { choice(View::Places, words.say("arrange-by-place"), by_place) }
        </fieldset>
    }
}

/// One more policy to compare.
fn add(part: &Part) -> Html {
    let (state, words) = (&part.state, &part.words);
    let dispatcher = part.acts.clone();
    let onclick = move |_| dispatcher.dispatch(Action::Added);
    html! {
        <button type="button" class="quiet" disabled={state.addable().is_none()} onclick={onclick}>
            { words.say("policy-add") }
        </button>
    }
}

/// The settled result in words, for those who do not see it arrive.
fn announced(state: &State, words: &Words) -> String {
    let Some(settled) = state
        .settled
        .as_ref()
        .filter(|_| state.phase() == Phase::Ready)
    else {
        return String::new();
    };
    if state.stopped {
        return words.say("status-stopped");
    }
    let said = settled.outcome.policies.iter().map(|policy| {
        let sentence = markup::plain(&Headline::of(policy).sentence(words));
        let args = [
            ("policy", Arg::Text(&policy.title)),
            ("sentence", Arg::Text(&sentence)),
        ];
        words.tell("announcement", &args)
    });
    said.collect::<Vec<String>>().join(" ")
}
