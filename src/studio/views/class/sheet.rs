//! Owns the worksheet on the page and on paper, made from the result on screen. Refuses which numbers are asked for and their answers (`text::worksheet`).

use super::print_button;
use crate::model::outcome::PolicyOutcome;
use crate::studio::part::Part;
use crate::studio::views::export::source;
use crate::text::poll::worth_asking;
use crate::text::worksheet::{COLUMNS, Fourfold, GIVEN, TO_WORK_OUT, bets, weighed, worked_out};
use crate::text::{Arg, Words};
use yew::prelude::*;

/// Rules that are compared on paper.
const RULES: usize = 2;

/// The worksheet and its key.
pub fn sheet(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    let mut outcomes = worth_asking(&state.outcomes());
    outcomes.truncate(RULES);
    let (Some(first), Some(scenario)) = (outcomes.first().copied(), &state.scenario) else {
        return html! { <p class="plain">{ words.say("class-nothing") }</p> };
    };
    let title = state.brief.as_ref().map_or("", |brief| &brief.title);
    let title = words.tell("sheet-title", &[("scenario", Arg::Text(title))]);
    // As exact as in the table that they are looked up in.
    let [_, (_, [.., involved]), (_, [.., all])] = Fourfold::of(first).rows();
    let args = [
        ("involved", Arg::Exact(involved)),
        ("total", Arg::Exact(all)),
    ];
    let bets = bets(words, first, scenario.horizon_days());
    let weigh = if outcomes.len() > 1 {
        "sheet-weigh-text"
    } else {
        "sheet-weigh-one"
    };
    html! {
        <>
            { print_button(words) }
            <article class="class-paper sheet">
                <h3>{ &title }</h3>
                <p class="sheet-who">
                    <span>{ words.say("sheet-name") }</span>
                    <span>{ words.say("sheet-date") }</span>
                </p>
                <p>{ words.tell("sheet-lede", &args) }</p>
                { part_of(words, 1, "sheet-bet", html! {
                    <>
                        <p>{ words.say("sheet-bet-text") }</p>
                        { betting(words, &bets, false) }
                    </>
                }) }
                { part_of(words, 2, "sheet-count", html! {
                    <>
                        <p>{ words.say("sheet-count-text") }</p>
                        { for outcomes.iter().map(|outcome| counting(words, outcome, false)) }
                    </>
                }) }
                { part_of(words, 3, "sheet-why", html! { <><p>{ words.say("sheet-why-text") }</p>{ lines(3) }</> }) }
                { part_of(words, 4, "sheet-weigh", html! { <><p>{ words.say(weigh) }</p>{ lines(4) }</> }) }
                { part_of(words, 5, "sheet-write", html! { <><p>{ words.say("sheet-write-text") }</p>{ lines(3) }</> }) }
                <p class="sheet-source">{ source(words, state) }</p>
            </article>
            <article class="class-paper sheet sheet-key">
                <h3>{ words.say("sheet-key") }</h3>
                <p>{ &title }</p>
                { part_of(words, 1, "sheet-bet", betting(words, &bets, true)) }
                { part_of(words, 2, "sheet-count", outcomes.iter().map(|outcome| counting(words, outcome, true)).collect()) }
                { part_of(words, 3, "sheet-why", html! { <p>{ words.say("sheet-key-why") }</p> }) }
                { part_of(words, 4, "sheet-weigh", html! {
                    <>
                        { for outcomes.iter().map(|outcome| html! { <p>{ weighed(words, outcome) }</p> }) }
                        <p>{ words.say("sheet-key-weigh") }</p>
                    </>
                }) }
                { part_of(words, 5, "sheet-write", html! { <p>{ words.say("sheet-key-write") }</p> }) }
                <p class="sheet-source">{ source(words, state) }</p>
            </article>
        </>
    }
}

fn part_of(words: &Words, number: u32, title: &str, content: Html) -> Html {
    html! {
        <section>
            <h4>{ words.numerals.exact(f64::from(number)) }{ ". " }{ words.say(title) }</h4>
            { content }
        </section>
    }
}

fn betting(words: &Words, bets: &[(String, String)], is_key: bool) -> Html {
    html! {
        <table class="sheet-bets">
            <thead>
                <tr>
                    <th scope="col">{ words.say("sheet-question") }</th>
                    if !is_key {
                        <th scope="col">{ words.say("sheet-mine") }</th>
                    }
                    <th scope="col">{ words.say("sheet-model") }</th>
                </tr>
            </thead>
            <tbody>
                { for bets.iter().map(|(asked, answer)| html! {
                    <tr>
                        <th scope="row">{ asked }</th>
                        if !is_key {
                            <td class="blank" />
                        }
                        <td class={classes!((!is_key).then_some("blank"))}>{ is_key.then_some(answer) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// The table of a rule and the numbers to be worked out of it.
fn counting(words: &Words, outcome: &PolicyOutcome, is_key: bool) -> Html {
    let rows = Fourfold::of(outcome).rows();
    let cell = |value: f64, is_given: bool| {
        let told = (is_key || is_given).then(|| words.numerals.exact(value));
        let class = match (is_given, is_key) {
            (true, _) => "number",
            (false, true) => "number solved",
            (false, false) => "number blank",
        };
        html! { <td {class}>{ told }</td> }
    };
    let answers = worked_out(words, outcome);
    html! {
        <div class="sheet-rule">
            <table>
                <caption>{ &outcome.title }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.say("sheet-accounts") }</th>
                        { for COLUMNS.iter().map(|column| html! { <th scope="col">{ words.say(column) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().zip(GIVEN).map(|((name, values), given)| html! {
                        <tr>
                            <th scope="row">{ words.say(name) }</th>
                            { for values.iter().zip(given).map(|(value, is_given)| cell(*value, is_given)) }
                        </tr>
                    }) }
                </tbody>
            </table>
            <dl>
                { for TO_WORK_OUT.iter().zip(answers).map(|(asked, answer)| html! {
                    <div>
                        <dt>{ words.say(asked) }</dt>
                        <dd class={if is_key { "solved" } else { "blank" }}>{ is_key.then_some(answer) }</dd>
                    </div>
                }) }
            </dl>
        </div>
    }
}

/// Lines to write on.
fn lines(count: u32) -> Html {
    html! { <div class="sheet-lines" aria-hidden="true">{ for (0..count).map(|_| html! { <hr /> }) }</div> }
}
