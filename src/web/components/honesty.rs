//! Owns saying how far the numbers can be trusted: what is assumed, estimated, computed. Refuses to soften it.

use crate::text::{Arg, Words};
use crate::web::app::Part;
use yew::prelude::*;

pub fn honesty(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    let line = |kind: &'static str, name: String, text: String| {
        html! { <div class={classes!("trust", kind)}><dt>{ name }</dt><dd>{ text }</dd></div> }
    };
    html! {
        <section class="honesty" aria-labelledby="honesty-title">
            <h2 id="honesty-title">{ words.say("honesty-title") }</h2>
            <dl>
                { line("assumed", words.say("honesty-assumed"), assumed(part)) }
                { line("estimated", words.say("honesty-estimated"), words.say("honesty-estimated-text")) }
                { line("computed", words.say("honesty-computed"), computed(state, words)) }
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
