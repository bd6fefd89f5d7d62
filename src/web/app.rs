//! Owns the page as a whole: its state, and the effects that follow from it. Refuses how anything looks.

use super::arrival::use_arrivals;
use super::components::closing::closing;
use super::components::column::column;
use super::components::honesty::honesty;
use super::components::notices::notices;
use super::components::opening::opening;
use super::components::picture::finder;
use super::components::status::status;
use super::components::toolbar::{toolbar, use_keys};
use super::crowd::means::Means;
use super::embed::{self, Queries, use_host, use_queries};
use super::language::{Messages, messages, spoken, unsaid, use_words};
use super::runs::{Workers, use_runs};
use super::state::{Action, Phase, State};
use super::studio::{Studio, use_studio};
use super::timer::Timer;
use super::{address, device, page};
use crate::link::{Link, Notice, View, Word};
use crate::text::citation::sources;
use crate::text::headline::Headline;
use crate::text::{Arg, Words, markup, named};
use js_sys::Date;
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

/// What the page starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    pub link: Link,
    pub notices: Vec<Notice>,
    pub messages: Messages,
}

impl AppProps {
    /// What the address asks for, in its language; `None` when no messages can be fetched.
    pub async fn fetched() -> Option<AppProps> {
        let (mut link, notices) = Link::read(&address::query(), &spoken(), device::accounts());
        let messages = messages(&link.lang).await?;
        link.lang.clone_from(&messages.0);
        Some(AppProps {
            link,
            notices,
            messages,
        })
    }
}

#[component]
pub fn App(props: &AppProps) -> Html {
    // Much of what workers tell is known already: then nothing is drawn.
    let state = use_reducer_eq(|| {
        let means = Means::here();
        State {
            link: props.link.clone(),
            notices: props.notices.clone(),
            means,
            marks: means.marks(),
            ..State::default()
        }
    });
    let (messages, words) = use_words(&state, &props.messages);
    let brief = use_memo((state.brief.clone(), messages.clone()), |(brief, _)| {
        brief
            .as_ref()
            .map(|brief| Rc::new(named::brief(&words, brief)))
    });
    let part = Part {
        // A copy of this moment: the handle would show the newest state even to parts that compare an older one.
        state: Rc::new(State {
            brief: (*brief).clone(),
            ..(*state).clone()
        }),
        acts: state.dispatcher(),
        words,
    };
    let (workers, studio): (Workers, Studio) = (use_mut_ref(|| None), use_mut_ref(|| None));
    use_runs(&part, &workers, &studio);
    use_address(&part);
    use_arrivals(&part.state, &part.acts, &workers);
    use_keys(&part);
    use_root(&part);
    use_sources(&part);
    let queries: Queries = use_mut_ref(Vec::new);
    let is_asked = use_host(&part, &workers, &studio, &queries);
    let (room, is_open) = use_studio(&part, &messages, &workers, &studio, is_asked);
    use_queries(&studio, &queries, is_open);
    view(&part, &room, is_open)
}

/// How often the address may be written: browsers count such calls and refuse too many.
struct Pace {
    /// Writings that are free at once.
    free: f64,
    /// When that was so, in milliseconds.
    at: f64,
}

impl Pace {
    /// So many at once, and so many more in a millisecond.
    const MOST: f64 = 10.0;
    const RATE: f64 = 0.003;
    /// Milliseconds for which a hand must not have moved. A writing takes a browser some milliseconds, also because some fetch the page's icon anew:
    /// nothing that a moving hand is to feel.
    const REST: f64 = 250.0;

    /// Milliseconds until the next writing is free, and a hand that moves at rest.
    fn wait(&mut self, is_moving: bool) -> f64 {
        let now = Date::now();
        self.free = (self.free + (now - self.at).max(0.0) * Self::RATE).min(Self::MOST);
        self.at = now;
        let rest = if is_moving { Self::REST } else { 0.0 };
        ((1.0 - self.free) / Self::RATE).max(rest)
    }
}

/// Keeps the address showing what is on screen, once a person has changed it. Behind a hand that moves it stays, and follows it to where it comes to rest.
#[hook]
fn use_address(part: &Part) {
    let state = &part.state;
    let is_moving = state.history.is_moving();
    let pace = use_mut_ref(|| Pace {
        free: Pace::MOST,
        at: Date::now(),
    });
    use_effect_with((state.acted, state.link.clone()), move |(acted, link)| {
        let show = acted.then(|| {
            let (link, pace) = (link.clone(), pace.clone());
            move || {
                pace.borrow_mut().free -= 1.0;
                address::show(&own_link(&link));
            }
        });
        let later = show.and_then(|show| {
            let wait = pace.borrow_mut().wait(is_moving);
            if wait > 0.0 {
                return Some(Timer::after(wait.ceil() as i32, show));
            }
            show();
            None
        });
        move || drop(later)
    });
}

/// The link to what is on screen; it names the language unless this browser would get it anyway.
#[must_use]
pub fn own_link(link: &Link) -> String {
    link.write(unsaid())
}

/// Keeps the public hooks, the theme and the title.
#[hook]
fn use_root(part: &Part) {
    let (state, words) = (&part.state, &part.words);
    let phase = state.phase();
    use_effect_with((phase, state.digest().to_string()), |(phase, digest)| {
        page::mark(*phase, digest);
    });
    let title = match &state.brief {
        Some(brief) => words.tell("page-title", &[("scenario", Arg::Text(&brief.title))]),
        None => words.say("product"),
    };
    let dress = (
        state.link.theme,
        words.tag().to_string(),
        words.direction(),
        state.link.embed,
        title,
    );
    use_effect_with(dress, |(theme, tag, direction, embed, title)| {
        page::dress(theme.word(), (tag, direction), *embed, title);
    });
}

/// Fetches the sources when the scenario is there, while the first run goes.
#[hook]
fn use_sources(part: &Part) {
    let state = &part.state;
    let dispatcher = part.acts.clone();
    use_effect_with(state.brief.is_some(), move |is_read| {
        if *is_read {
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
    let response = JsFuture::from(window.fetch_with_str(&address::file(path))).await;
    let response: Response = response.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

fn view(part: &Part, studio: &NodeRef, is_open: bool) -> Html {
    let (state, words) = (&part.state, &part.words);
    let is_asked = is_open && state.inspected.is_some();
    let is_room =
        !state.link.embed || state.link.view != View::Crowd || state.link.predict || is_asked;
    let is_covered = state.is_covered();
    html! {
        <>
            <a class="skip" href="#compare">{ words.say("skip-to-comparison") }</a>
            { opening(part) }
            <main id="main">
                { notices(part) }
                <section id="compare" class={classes!("compare", (state.link.view != View::Crowd).then_some("brief"))} tabindex="-1" aria-labelledby="compare-title">
                    <div class="compare-bar">
                        <h2 id="compare-title">{ words.say("compare-title") }</h2>
                        { toolbar(part, is_open && !state.is_veiled()) }
                    </div>
                    { locked(part) }
                    { status(part) }
                    { views(part) }
                    if state.link.view == View::Crowd && !is_covered {
                        { arrange(part) }
                        { finder(part) }
                    }
                    <div class="columns" hidden={is_covered}>
                        { for (0..state.link.policies.len()).map(|place| column(part, place)) }
                    </div>
                    if !state.link.locked && !is_covered {
                        { add(part) }
                    }
                </section>
                // Beside the crowd it keeps room from the start for what stands at its end; in an article it is not there until somebody asks
                // about a mark.
                <div ref={studio} class={classes!("studio", (!is_open).then_some("coming"))}
                    data-view={state.link.view.word()} hidden={!is_room} />
                if !state.link.embed {
                    { honesty(part) }
                }
            </main>
            { closing(part) }
            <p class="hidden" role="status" aria-live="polite">{ announced(state, words) }</p>
        </>
    }
}

/// The ways to look at the comparison, to try something of one's own and to learn from it.
fn views(part: &Part) -> Html {
    let (state, words) = (&part.state, &part.words);
    let entry = |(view, name): (View, String)| {
        let dispatcher = part.acts.clone();
        let onclick = move |_| dispatcher.dispatch(Action::Viewed(view));
        let is_open = state.link.view == view;
        html! {
            <li><button type="button" aria-current={is_open.then_some("true")} onclick={onclick}>{ name }</button></li>
        }
    };
    // Inside an article are the views that show; the others are for a page of one's own.
    let is_shown = |view: &View| {
        let is_editor = matches!(view, View::Rules | View::Population);
        let is_own = is_editor || matches!(view, View::Story | View::Class);
        *view == state.link.view || !(is_own && state.link.embed || is_editor && state.link.locked)
    };
    let group = |id: &'static str, name: String, mut entries: Vec<(View, String)>| {
        entries.retain(|(view, _)| is_shown(view));
        if entries.is_empty() {
            return Html::default();
        }
        html! {
            <div class="view-group">
                <span id={id}>{ name }</span>
                <ul aria-labelledby={id}>{ for entries.into_iter().map(entry) }</ul>
            </div>
        }
    };
    let look = vec![
        (View::Crowd, words.say("view-crowd")),
        (View::Tradeoff, words.say("view-tradeoff")),
        (View::Timeline, words.say("view-timeline")),
        (View::Places, words.say("view-places")),
        (View::Assumptions, words.say("view-assumptions")),
        (View::Table, words.say("view-table")),
    ];
    let try_out = vec![
        (View::Rules, words.say("view-rules")),
        (View::Population, words.say("view-population")),
    ];
    let learn = vec![
        (View::Story, words.say("view-story")),
        (View::Class, words.say("view-class")),
    ];
    html! {
        <nav class="views" aria-label={words.say("views-label")}>
            { group("views-look", words.say("views-look"), look) }
            { group("views-try", words.say("views-try"), try_out) }
            { group("views-learn", words.say("views-learn"), learn) }
        </nav>
    }
}

/// Why there is less to choose than usual, and where there is all of it.
fn locked(part: &Part) -> Html {
    let (state, words) = (&part.state, &part.words);
    if !state.link.locked {
        return Html::default();
    }
    html! {
        <p class="locked">
            { words.say("embed-locked") }
            if state.link.allow_links {
                { " " }
                <a href={embed::in_full(&state.link)} target="_blank" rel="noopener">{ words.say("embed-unlock") }</a>
            }
        </p>
    }
}

/// The switch between the picture's two arrangements.
fn arrange(part: &Part) -> Html {
    let (state, words) = (&part.state, &part.words);
    let choice = |by_place: bool, label: String| {
        let dispatcher = part.acts.clone();
        let onchange = move |_| dispatcher.dispatch(Action::Arranged { by_place });
        html! {
            <label>
                <input type="radio" name="arrange" checked={state.by_place == by_place} onchange={onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="switch">
            <legend>{ words.say("arrange-legend") }</legend>
            { choice(false, words.say("arrange-by-fate")) }
            { choice(true, words.say("arrange-by-place")) }
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
    if let Some((how, what)) = state.travelled {
        return words.tell(how, &[("what", Arg::Text(&words.say(what)))]);
    }
    let Some(settled) = state
        .settled
        .as_ref()
        .filter(|_| state.phase() == Phase::Ready && !state.is_covered())
    else {
        return String::new();
    };
    if state.stopped {
        return words.say("status-stopped");
    }
    let said = settled.outcome.policies.iter().map(|policy| {
        let sentence = markup::plain(&Headline::of(policy).sentence(words));
        let args = [
            ("policy", Arg::Text(state.title(policy))),
            ("sentence", Arg::Text(&sentence)),
        ];
        words.tell("announcement", &args)
    });
    said.collect::<Vec<String>>().join(" ")
}
