//! Owns a number on the page: rounded for people, in full for machines and on demand. Refuses to compute it.

use crate::text::Words;
use crate::text::figure::{Figure, exact, in_full, shown, toned};
use yew::prelude::*;

/// A list of numbers with their names; what each one means is written out when `explained`, else there on demand. `more` has what stands
/// below a number.
pub fn ledger(
    words: &Words,
    figures: &[Figure],
    explained: bool,
    more: &dyn Fn(&Figure) -> Html,
) -> Html {
    html! {
        <dl class="ledger">
            { for figures.iter().map(|figure| html! {
                <div class={classes!("entry", toned(figure.tone), (figure.value.unwrap_or_default() == 0.0).then_some("nil"))}>
                    <dt title={(!explained).then(|| words.say(figure.meaning))}>
                        { words.say(figure.label) }
                        if explained {
                            <small>{ words.say(figure.meaning) }</small>
                        }
                    </dt>
                    <dd>{ number(words, figure) }</dd>
                    { more(figure) }
                </div>
            }) }
        </dl>
    }
}

/// A number with its public hooks: `data-metric` for those of the result, `data-figure` for what is derived from it.
fn number(words: &Words, figure: &Figure) -> Html {
    let full = in_full(figure.value);
    let metric = figure.is_metric.then_some(figure.name);
    let derived = (!figure.is_metric).then_some(figure.name);
    html! {
        <data value={full.clone()} data-metric={metric} data-figure={derived} data-value={full.clone()}
            title={exact(words, figure)}>
            { shown(words, figure) }
        </data>
    }
}
