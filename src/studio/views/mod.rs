//! Owns which view is open, and what stands at the end of every view. Refuses what is in it.

use super::part::Part;
use crate::link::View;
use yew::prelude::*;

mod assumptions;
mod builder;
mod changes;
mod copied;
mod difference;
mod evidence;
mod export;
mod files;
mod filter;
mod glossary;
mod offline;
mod places;
mod population;
mod published;
pub mod refusal;
mod report;
mod rules;
mod saved;
mod search;
mod table;
mod take;
mod timeline;
mod tradeoff;
mod why;

/// The open view, and what can be taken along: of the last state that nobody was changing.
pub fn view(part: &Part, calm: &Part) -> Html {
    let open = match part.state.link.view {
        View::Crowd => html! { <why::Why part={part.clone()} /> },
        View::Tradeoff => html! { <tradeoff::Tradeoff part={part.clone()} /> },
        View::Timeline => html! { <timeline::Timeline part={part.clone()} /> },
        View::Table => html! { <table::Table part={part.clone()} /> },
        View::Assumptions => html! { <assumptions::Assumptions part={part.clone()} /> },
        View::Places => html! { <places::Places part={part.clone()} /> },
        View::Rules => html! { <rules::Rules part={part.clone()} /> },
        View::Population => html! { <population::Population part={part.clone()} /> },
    };
    html! {
        <>
            { open }
            <changes::Changes part={part.clone()} />
            { glossary::glossary(part) }
            <export::Export part={calm.clone()} />
            <offline::Offline part={part.clone()} />
        </>
    }
}
