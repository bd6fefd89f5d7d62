//! Owns asking for the policy that locks at least a share of the involved money with the fewest innocents frozen, and offering it as one's own. Refuses to
//! search (the model's grid).

use crate::model::frontier::{Point, cheapest, most_locked};
use crate::model::policy::Policy;
use crate::model::range::Range;
use crate::studio::field::NumberField;
use crate::studio::own::Own;
use crate::studio::part::Part;
use crate::text::{Arg, rule};
use yew::prelude::*;

/// Percent of the involved money.
const PERCENT: Range = Range::new(0.0, 100.0);

/// The point that is found for this share; none when none locks so much, or when nobody asks.
#[must_use]
pub fn winner(points: &[Point], share: Option<f64>) -> Option<&Point> {
    share.and_then(|share| cheapest(points, share))
}

/// The question, and its answer among these points of these policies; `is_whole` once all of them are there.
pub fn search(
    part: &Part,
    share: &UseStateHandle<Option<f64>>,
    (points, policies, is_whole): (&[Point], &[Policy], bool),
    put: &Callback<Own>,
) -> Html {
    let words = &part.words;
    let onchange = {
        let share = share.setter();
        Callback::from(move |percent: Option<f64>| {
            share.set(percent.map(|percent| percent / 100.0));
        })
    };
    html! {
        <fieldset class="search">
            <legend>{ words.say("search-title") }</legend>
            <NumberField part={part.clone()} id="search-share" label={words.say("search-share")} value={share.map(|share| share * 100.0)}
                range={PERCENT} optional={true} {onchange} />
            <div class="search-answer" role="status" data-found={winner(points, **share).map(|point| point.id.clone())}>
                if let (Some(share), true) = (**share, !points.is_empty()) {
                    { answer(part, share, points, policies, put) }
                    if !is_whole {
                        <p>{ words.say("search-so-far") }</p>
                    }
                }
            </div>
        </fieldset>
    }
}

fn answer(
    part: &Part,
    share: f64,
    points: &[Point],
    policies: &[Policy],
    put: &Callback<Own>,
) -> Html {
    let words = &part.words;
    let Some(point) = cheapest(points, share) else {
        let key = if most_locked(points).is_some() {
            "search-none"
        } else {
            "search-nobody"
        };
        let args = [
            ("share", Arg::Share(share)),
            ("most", Arg::Share(most_locked(points).unwrap_or_default())),
        ];
        return html! { <p>{ words.tell(key, &args) }</p> };
    };
    let policy = policies.iter().find(|policy| policy.id == point.id);
    let said = policy.map(|policy| rule::policy(words, part.state.brief.as_deref(), policy));
    let args = [
        ("share", Arg::Share(share)),
        ("innocents", Arg::Count(point.innocents_frozen)),
        (
            "locked",
            Arg::Share(point.involved_funds_locked_share.unwrap_or_default()),
        ),
    ];
    let adopt = policy.and_then(Own::of).map(|own| {
        let put = put.clone();
        move |_| put.emit(own)
    });
    html! {
        <>
            <p>{ words.tell("search-found", &args) }</p>
            <p class="rules-said">{ said }</p>
            if let Some(onclick) = adopt {
                <button type="button" class="quiet" {onclick}>{ words.say("search-adopt") }</button>
            }
        </>
    }
}
