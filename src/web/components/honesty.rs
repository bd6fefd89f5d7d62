//! Owns saying how far the numbers can be trusted: what is assumed, estimated, computed. Also how many
//! accounts are simulated, which is what makes the computed surer. Refuses to soften it.

use crate::model::outcome::Counted;
use crate::text::{Arg, Words};
use crate::web::app::Part;
use crate::web::state::Action;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Numbers of simulated accounts to choose from.
const AMOUNTS: [u64; 4] = [250_000, 1_000_000, 4_000_000, 10_000_000];

pub fn honesty(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    let line = |kind: &'static str, name: String, text: Html| {
        html! { <div class={classes!("trust", kind)}><dt>{ name }</dt><dd>{ text }</dd></div> }
    };
    html! {
        <section class="honesty" aria-labelledby="honesty-title">
            <h2 id="honesty-title">{ words.say("honesty-title") }</h2>
            <dl>
                { line("assumed", words.say("honesty-assumed"), html! { { assumed(part) } }) }
                { line("estimated", words.say("honesty-estimated"), html! { { words.say("honesty-estimated-text") } }) }
                { line("computed", words.say("honesty-computed"), html! { <>{ computed(state, words) }if !state.link.locked { { amount(part) } }</> }) }
            </dl>
        </section>
    }
}

/// Ground truth, with its size in this scenario once that is known.
fn assumed(part: &Part) -> String {
    let Part { state, words, .. } = part;
    let totals = state.outcome(0).map(|outcome| {
        let involved = outcome.involved(|accounts| accounts.total);
        (involved, involved + outcome.accounts.innocent.total)
    });
    match totals {
        Some((involved, total)) => words.tell(
            "honesty-assumed-text",
            &[
                ("involved", Arg::Count(involved)),
                ("total", Arg::Count(total)),
            ],
        ),
        None => words.say("honesty-assumed-waiting"),
    }
}

/// How the numbers came about.
fn computed(state: &crate::web::state::State, words: &Words) -> String {
    match &state.settled {
        Some(settled) => words.tell(
            "honesty-computed-text",
            &[
                (
                    "simulated",
                    Arg::Exact(settled.outcome.accounts_simulated as f64),
                ),
                (
                    "represented",
                    Arg::Count(settled.outcome.accounts_represented),
                ),
                ("seed", Arg::Text(&settled.outcome.seed.to_string())),
            ],
        ),
        None => words.say("honesty-computed-waiting"),
    }
}

/// How many accounts are simulated; a number that came with the link stays among the choices.
fn amount(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    let chosen = state.link.accounts;
    let onchange = {
        let dispatcher = part.acts.clone();
        move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(accounts) = list.and_then(|list| list.value().parse().ok()) {
                dispatcher.dispatch(Action::Simulated(accounts));
            }
        }
    };
    let other = (!AMOUNTS.contains(&chosen)).then_some(chosen);
    html! {
        <label class="choice amount">
            { words.say("accounts-label") }
            { " " }
            <select onchange={onchange}>
                { for other.into_iter().chain(AMOUNTS).map(|accounts| html! {
                    <option key={accounts} value={accounts.to_string()} selected={accounts == chosen}>
                        { words.numerals.exact(accounts as f64) }
                    </option>
                }) }
            </select>
        </label>
    }
}
