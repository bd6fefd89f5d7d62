//! Owns which view is open, and what stands at the end of every view. Refuses what is in it.

use super::part::Part;
use crate::link::View;
use yew::prelude::*;

mod assumptions;
mod copied;
mod difference;
mod export;
mod places;
mod report;
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
        _ => Html::default(),
    };
    html! {
        <>
            { open }
            <export::Export part={part.clone()} />
        </>
    }
}
