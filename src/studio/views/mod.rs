//! Owns which view is open, and what stands at the end of every view. Refuses what is in it.

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
mod export;
mod files;
mod places;
mod population;
mod predict;
pub mod refusal;
mod report;
mod rules;
mod saved;
mod story;
mod table;
mod take;
mod timeline;
mod tradeoff;
mod why;

/// The open view.
pub fn view(part: &Part) -> Html {
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
    // Nothing that is to be bet on first stands anywhere, nor what would give away the story's answers.
    let is_told = matches!(part.state.link.view, View::Story | View::Class);
    html! {
        <>
            if part.state.link.predict && !is_told {
                <predict::Predict part={part.clone()} />
            }
            if is_told || !part.state.veiled {
                { open }
            }
            if is_told {
                <report::Report part={part.clone()} />
            } else if !part.state.veiled {
                <changes::Changes part={part.clone()} />
                <export::Export part={part.clone()} />
            }
        </>
    }
}
