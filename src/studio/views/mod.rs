//! Owns which view is open, and what stands at the head and the end of every view. Refuses what is in it.

use super::part::Part;
use crate::link::View;
use yew::prelude::*;

mod assumptions;
mod bet;
mod builder;
mod changes;
mod cited;
mod class;
mod copied;
mod difference;
mod doubts;
mod evidence;
mod export;
mod files;
mod filter;
mod glossary;
mod offline;
mod places;
mod population;
mod predict;
mod published;
pub mod refusal;
mod report;
mod rules;
mod saved;
mod search;
mod story;
mod table;
mod take;
mod term;
mod timeline;
mod tour;
mod tradeoff;
mod why;

/// The open view, and what was changed and can be taken along: of the last state that nobody was changing.
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
        View::Story => html! { <story::Story part={part.clone()} /> },
        View::Class => html! { <class::Class part={part.clone()} /> },
    };
    // A view that asks for bets of its own asks them where they belong.
    let asks_itself = matches!(part.state.link.view, View::Story | View::Class);
    // Nothing that is to be bet on first stands anywhere.
    let is_veiled = part.state.veiled && !asks_itself;
    html! {
        <>
            <tour::Tour part={part.clone()} />
            if part.state.link.predict && !asks_itself {
                <predict::Predict part={part.clone()} />
            }
            if !is_veiled {
                { term::terms(part) }
                { open }
                <changes::Changes part={calm.clone()} />
                { glossary::glossary(part) }
                <export::Export part={calm.clone()} />
            }
            <offline::Offline part={part.clone()} />
        </>
    }
}
