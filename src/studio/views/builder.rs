//! Owns making a link for others: which question it asks, what its readers may do, and how it is passed on: as an address, inside an article, as a code for
//! cameras. Refuses what a link means (`link`) and the texts for articles (`text::embedding`).

use super::copied::Copied;
use super::published::{Published, titles, use_published};
use super::take::{File, save};
use crate::link::{Link, MAX_ACCOUNTS, Theme, View, Word};
use crate::model::policy::presets;
use crate::studio::part::Part;
use crate::text::embedding::{Code, Embedding};
use crate::text::named::text;
use crate::text::{Arg, Words, named_languages};
use crate::web::address;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Numbers of simulated accounts to choose from.
const AMOUNTS: [u64; 5] = [50_000, 250_000, 1_000_000, 4_000_000, MAX_ACCOUNTS];
/// Heights of a frame to choose from.
const HEIGHTS: [u32; 4] = [480, 640, 800, 1_000];
const CODE_FILE: &str = "freeze-frame-link.svg";

#[derive(Properties, PartialEq)]
pub struct BuilderProps {
    pub part: Part,
}

#[component]
pub fn Builder(props: &BuilderProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let is_open = use_state_eq(|| false);
    let choices = use_published(words, *is_open);
    // None: as on screen.
    let built = use_state_eq(|| None::<Link>);
    let height = use_state_eq(|| HEIGHTS[1]);
    let said = use_state(|| None::<String>);
    let ontoggle = {
        let is_open = is_open.setter();
        move |_| is_open.set(true)
    };
    if !*is_open {
        return html! {
            <details class="builder" {ontoggle}>
                <summary>{ words.say("builder-title") }</summary>
            </details>
        };
    }
    let on_screen = Link {
        embed: false,
        digest: None,
        rest: Vec::new(),
        ..state.link.clone()
    };
    let link = (*built).clone().unwrap_or_else(|| on_screen.clone());
    // The scenario on screen may be a changed one.
    let here = state.scenario.as_deref().map(|scenario| Published {
        id: state.link.scenario.clone(),
        title: text(words, &scenario.title),
        policies: titles(words, &presets::of(scenario)),
    });
    let is_here = link.scenario == state.link.scenario && link.packed == state.link.packed;
    let published = choices.iter().find(|choice| choice.id == link.scenario);
    let chosen = if is_here { here.as_ref() } else { published };
    let policies = chosen
        .map(|choice| choice.policies.clone())
        .unwrap_or_default();
    let is_same_question = is_here
        && link.policies == state.link.policies
        && (link.accounts, link.seed) == (state.link.accounts, state.link.seed);
    let is_untold = is_here && state.edited && state.link.packed.is_none();
    let digest = state.outcome.as_ref().map(|outcome| outcome.digest.clone());
    let told = Link {
        digest: digest.filter(|_| is_same_question && !is_untold && state.phase == "ready"),
        ..link.clone()
    };
    let change = |change: fn(&mut Link, &str)| {
        let (built, link) = (built.setter(), link.clone());
        move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            let field = event.target_dyn_into::<HtmlInputElement>();
            let value = list.map(|list| list.value());
            let value = value.or(field.map(|field| match field.type_().as_str() {
                "checkbox" => if field.checked() { "1" } else { "0" }.to_string(),
                _ => field.value(),
            }));
            let mut next = link.clone();
            change(&mut next, &value.unwrap_or_default());
            built.set(Some(next));
        }
    };
    // As it is written, so that it stays while the page goes on.
    let seed = {
        let (built, link) = (built.setter(), link.clone());
        move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            if let Some(seed) = field.and_then(|field| field.value().parse().ok()) {
                let link = link.clone();
                built.set(Some(Link { seed, ..link }));
            }
        }
    };
    let choose_scenario = {
        let (built, link, choices, on_screen) = (
            built.setter(),
            link.clone(),
            choices.clone(),
            on_screen.clone(),
        );
        move |event: Event| {
            let Some(list) = event.target_dyn_into::<HtmlSelectElement>() else {
                return;
            };
            let id = list.value();
            let mut next = link.clone();
            if id.is_empty() {
                next.scenario = on_screen.scenario.clone();
                next.packed = on_screen.packed.clone();
                next.policies = on_screen.policies.clone();
            } else if let Some(choice) = choices.iter().find(|choice| choice.id == id) {
                next.scenario = id;
                next.packed = None;
                let first = choice.policies.iter().map(|(id, _)| id.clone()).take(2);
                next.policies = first.collect();
            }
            built.set(Some(next));
        }
    };
    let tick_policy = |id: &str| {
        let (built, link, id) = (built.setter(), link.clone(), id.to_string());
        move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let mut next = link.clone();
            if field.checked() {
                next.policies.push(id.clone());
            } else if next.policies.len() > 1 {
                next.policies.retain(|known| *known != id);
            } else {
                // One always stays.
                field.set_checked(true);
            }
            built.set(Some(next));
        }
    };
    let select = |label: &str,
                  options: Vec<(String, String)>,
                  value: String,
                  onchange: Callback<Event>| {
        html! {
            <label class="choice">
                { words.say(label) }
                { " " }
                <select {onchange}>
                    { for options.into_iter().map(|(id, name)| html! {
                        <option key={id.clone()} value={id.clone()} selected={id == value}>{ name }</option>
                    }) }
                </select>
            </label>
        }
    };
    let tick = |label: &str, is_on: bool, onchange: Callback<Event>| {
        html! {
            <label class="tick">
                <input type="checkbox" checked={is_on} {onchange} />
                { " " }
                { words.say(label) }
            </label>
        }
    };
    let mut scenarios: Vec<(String, String)> = choices
        .iter()
        .map(|choice| (choice.id.clone(), choice.title.clone()))
        .collect();
    if state.edited || scenarios.is_empty() {
        scenarios.insert(0, (String::new(), words.say("builder-on-screen")));
    }
    let scenario_value = if is_here && (state.edited || choices.is_empty()) {
        String::new()
    } else {
        link.scenario.clone()
    };
    let mut amounts = AMOUNTS.to_vec();
    if !amounts.contains(&link.accounts) {
        amounts.insert(0, link.accounts);
    }
    let amounts = amounts
        .into_iter()
        .map(|accounts| (accounts.to_string(), words.numerals.exact(accounts as f64)));
    let heights = HEIGHTS.map(|height| {
        (
            height.to_string(),
            words.tell(
                "builder-pixels",
                &[("pixels", Arg::Exact(f64::from(height)))],
            ),
        )
    });
    let choose_height = {
        let height = height.setter();
        Callback::from(move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(chosen) = list.and_then(|list| list.value().parse().ok()) {
                height.set(chosen);
            }
        })
    };
    let title = chosen.map_or("", |choice| &choice.title);
    let page = address::home(".");
    let embedding = Embedding {
        page: &page,
        link: &told,
        default_language: "",
        title: &words.tell("page-title", &[("scenario", Arg::Text(title))]),
        height: *height,
    };
    let whole = embedding.address();
    let code = Code::of(&whole);
    let save_code = {
        let (code, said, words, title) = (
            code.clone(),
            said.setter(),
            words.clone(),
            title.to_string(),
        );
        move |_| {
            let svg = code
                .as_ref()
                .map(|code| code.svg(&title))
                .unwrap_or_default();
            let file = File::Text(svg, "image/svg+xml".to_string());
            said.set(Some(match save(CODE_FILE, &file) {
                Ok(()) => words.tell("export-saved", &[("file", Arg::Text(CODE_FILE))]),
                Err(_) => words.say("export-failed"),
            }));
        }
    };
    let start_again = {
        let built = built.setter();
        move |_| built.set(None)
    };
    html! {
        <details class="builder" open=true>
            <summary>{ words.say("builder-title") }</summary>
            <div class="builder-choices">
                { select("builder-scenario", scenarios, scenario_value, Callback::from(choose_scenario)) }
                <fieldset>
                    <legend>{ words.say("builder-policies") }</legend>
                    { for policies.iter().map(|(id, title)| html! {
                        <label class="tick" key={id.clone()}>
                            <input type="checkbox" checked={link.policies.contains(id)} onchange={tick_policy(id)} />
                            { " " }
                            { title }
                        </label>
                    }) }
                </fieldset>
                { select("builder-view", view_names(words), link.view.word().to_string(), Callback::from(change(|link, value| link.view = View::from_word(value).unwrap_or(View::Crowd)))) }
                { select("builder-language", named_languages().map(|(tag, name)| (tag.to_string(), name.to_string())).collect(), link.lang.clone(), Callback::from(change(|link, value| link.lang = value.to_string()))) }
                { select("theme-label", theme_names(words), link.theme.word().to_string(), Callback::from(change(|link, value| link.theme = Theme::from_word(value).unwrap_or(Theme::Auto)))) }
                { select("accounts-label", amounts.collect(), link.accounts.to_string(), Callback::from(change(|link, value| link.accounts = value.parse().unwrap_or(link.accounts)))) }
                <label class="choice">
                    { words.say("builder-seed") }
                    { " " }
                    <input type="number" min="0" step="1" value={link.seed.to_string()} oninput={seed} />
                </label>
                { tick("builder-predict", link.predict, Callback::from(change(|link, value| link.predict = value == "1"))) }
                { tick("builder-lock", link.locked, Callback::from(change(|link, value| link.locked = value == "1"))) }
                { tick("builder-links", link.allow_links, Callback::from(change(|link, value| link.allow_links = value == "1"))) }
                { select("builder-height", heights.to_vec(), height.to_string(), choose_height) }
            </div>
            if built.is_some() {
                <p><button type="button" class="quiet" onclick={start_again}>{ words.say("builder-again") }</button></p>
            }
            if is_untold {
                <p>{ words.say("export-link-edited") }</p>
            }
            <Copied words={words.clone()} what={words.say("builder-link")} text={whole.clone()} />
            <Copied words={words.clone()} what={words.say("builder-frame")} text={embedding.frame()} />
            <Copied words={words.clone()} what={words.say("builder-element")} text={embedding.element()} />
            if let Some(code) = &code {
                <figure class="code">
                    <svg viewBox={format!("0 0 {0} {0}", code.side)} role="img" aria-label={words.tell("builder-code-label", &[("scenario", Arg::Text(title))])}>
                        <rect width="100%" height="100%" fill="#fff" />
                        <path d={code.path.clone()} fill="#000" />
                    </svg>
                    <figcaption>
                        { words.say("builder-code") }
                        { " " }
                        <button type="button" class="quiet" onclick={save_code}>{ words.say("builder-code-save") }</button>
                    </figcaption>
                </figure>
            } else {
                <p>{ words.say("builder-code-long") }</p>
            }
            <p role="status">{ (*said).clone() }</p>
        </details>
    }
}

fn view_names(words: &Words) -> Vec<(String, String)> {
    [
        (View::Crowd, words.say("view-crowd")),
        (View::Tradeoff, words.say("view-tradeoff")),
        (View::Timeline, words.say("view-timeline")),
        (View::Places, words.say("view-places")),
        (View::Assumptions, words.say("view-assumptions")),
        (View::Table, words.say("view-table")),
        (View::Rules, words.say("view-rules")),
        (View::Population, words.say("view-population")),
        (View::Story, words.say("view-story")),
        (View::Class, words.say("view-class")),
    ]
    .map(|(view, name)| (view.word().to_string(), name))
    .to_vec()
}

fn theme_names(words: &Words) -> Vec<(String, String)> {
    [
        (Theme::Auto, words.say("theme-auto")),
        (Theme::Light, words.say("theme-light")),
        (Theme::Dark, words.say("theme-dark")),
        (Theme::Projector, words.say("theme-projector")),
    ]
    .map(|(theme, name)| (theme.word().to_string(), name))
    .to_vec()
}
