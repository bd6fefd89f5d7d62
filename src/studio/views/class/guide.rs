//! Owns the teacher guide on the page and on paper. Refuses what it says (`text::guide`).

use super::print_button;
use crate::link::{Link, View};
use crate::studio::part::Part;
use crate::text::guide::{Block, GUIDE};
use crate::text::named;
use crate::web::address;
use crate::web::app::own_link;
use yew::prelude::*;

/// The guide.
pub fn guide(part: &Part) -> Html {
    let words = &part.words;
    html! {
        <article class="class-paper guide">
            <h3>{ words.say("guide-title") }</h3>
            <p class="guide-lede">{ words.say("guide-lede") }</p>
            { print_button(words) }
            { for GUIDE.iter().map(|section| html! {
                <section>
                    <h4>{ words.say(section.title) }</h4>
                    { for section.blocks.iter().map(|each| block(part, each)) }
                </section>
            }) }
        </article>
    }
}

fn block(part: &Part, block: &Block) -> Html {
    let words = &part.words;
    match block {
        Block::Text(key) => html! { <p>{ words.say(key) }</p> },
        Block::List(keys) => html! {
            <ul>{ for keys.iter().map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        },
        Block::Plan(rows) => html! {
            <table class="guide-plan">
                <thead>
                    <tr>
                        <th scope="col">{ words.say("guide-minutes") }</th>
                        <th scope="col">{ words.say("guide-happens") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().map(|(from, to, key)| html! {
                        <tr>
                            <th scope="row" dir="ltr">{ format!("{from}–{to}") }</th>
                            <td>{ words.say(key) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        },
        Block::Questions(rows) => html! {
            <dl class="guide-questions">
                { for rows.iter().map(|(ask, answer)| html! {
                    <div>
                        <dt>{ words.say(ask) }</dt>
                        <dd>{ words.say(answer) }</dd>
                    </div>
                }) }
            </dl>
        },
        Block::Scenarios(rows) => html! {
            <ul>
                { for rows.iter().map(|(id, title, key)| html! {
                    <li>
                        <a href={opened(part, id)}><b>{ named::text(words, title) }</b></a>{ ". " }{ words.say(key) }
                    </li>
                }) }
            </ul>
        },
    }
}

/// The classroom with another scenario.
fn opened(part: &Part, scenario: &str) -> String {
    let link = Link {
        scenario: scenario.to_string(),
        policies: Link::default().policies,
        view: View::Class,
        step: 0,
        packed: None,
        digest: None,
        ..part.state.link.clone()
    };
    address::beside(&own_link(&link))
}
