//! Owns the line that says what the numbers on screen rest on, how far the next ones are, and the button that ends or repeats a run.
//! Refuses to keep time: what counts as long is decided elsewhere.

use crate::text::Arg;
use crate::web::app::Part;
use crate::web::state::{Action, Trouble};
use yew::prelude::*;

pub fn status(part: &Part) -> Html {
    let Part { state, words, .. } = part;
    let failed = matches!(state.trouble, Some(Trouble::Run(_)));
    let text = match (state.progress, &state.settled) {
        (Some(percent), _) => words.tell(
            "status-progress",
            &[
                ("accounts", Arg::Count(state.link.accounts as f64)),
                ("share", Arg::Share(f64::from(percent) / 100.0)),
            ],
        ),
        (None, None) if state.stopped => words.say("status-stopped-early"),
        (None, Some(_)) if state.stopped => words.say("status-stopped"),
        (None, _) if failed => words.say("status-failed"),
        (None, None) => words.say("status-waiting"),
        (None, Some(settled)) => {
            let simulated = settled.outcome.accounts_simulated as f64;
            words.tell("status-settled", &[("simulated", Arg::Exact(simulated))])
        }
    };
    let button = if state.progress.is_some() {
        Some(("status-cancel", Action::Stopped))
    } else {
        (state.stopped || failed).then_some(("status-again", Action::RunAgain))
    };
    // One button with changing words, so that it keeps the focus when a run is cancelled.
    let press = |(label, action): (&str, Action)| {
        let dispatcher = part.acts.clone();
        let onclick = move |_| dispatcher.dispatch(action.clone());
        html! { <button type="button" class="quiet" onclick={onclick}>{ words.say(label) }</button> }
    };
    html! {
        <div class="status">
            <p>{ text }</p>
            <progress hidden={state.progress.is_none()} max="100" value={state.progress.unwrap_or_default().to_string()}
                aria-label={words.say("status-progress-label")} />
            { for button.map(press) }
        </div>
    }
}
