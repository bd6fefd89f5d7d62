//! Owns which view is open. Refuses what is in it.

use super::part::Part;
use crate::link::View;
use yew::prelude::*;

mod difference;
mod places;
mod table;
mod timeline;
mod tradeoff;

/// The open view.
pub fn view(part: &Part) -> Html {
    match part.state.link.view {
        View::Tradeoff => html! { <tradeoff::Tradeoff part={part.clone()} /> },
        View::Timeline => html! { <timeline::Timeline part={part.clone()} /> },
        View::Table => html! { <table::Table part={part.clone()} /> },
        View::Places => html! { <places::Places part={part.clone()} /> },
        _ => Html::default(),
    }
}
