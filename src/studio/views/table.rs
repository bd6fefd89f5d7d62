//! Owns every number of the result: tables to sort, to search and to copy. Refuses what is in them (`text::sheet`).

use super::difference::differences;
use super::filter::filter;
use crate::studio::clipboard;
use crate::studio::part::Part;
use crate::text::Arg;
use crate::text::sheet::{Cell, Row, Sheet, sheets, sorted, tab_separated};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TableProps {
    pub part: Part,
}

#[component]
pub fn Table(props: &TableProps) -> Html {
    let part = &props.part;
    let Part { state, words, .. } = part;
    let wanted = use_state_eq(String::new);
    let outcomes = state.outcomes();
    let sheets = sheets(
        words,
        &outcomes,
        state.refined_outcome(),
        state.brief.as_deref(),
    );
    html! {
        <section class="table-view" aria-labelledby="table-title">
            <h2 id="table-title">{ words.say("table-title") }</h2>
            { differences(part) }
            { filter(words.say("table-filter"), &wanted) }
            if !outcomes.is_empty() {
                { for sheets.iter().map(|sheet| html! {
                    <SheetView key={sheet.id} sheet={sheet.clone()} wanted={(*wanted).clone()} part={part.clone()} />
                }) }
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct SheetProps {
    sheet: Sheet,
    /// Only rows with this in their name.
    wanted: String,
    part: Part,
}

#[component]
fn SheetView(props: &SheetProps) -> Html {
    let SheetProps {
        sheet,
        wanted,
        part,
    } = props;
    let words = &part.words;
    // The column that rows are sorted by, and whether backwards; at first they stand as they come.
    let order = use_state_eq(|| None::<(usize, bool)>);
    let copied = use_state_eq(|| None::<bool>);
    let node = use_node_ref();
    let places = match *order {
        Some((column, reversed)) => sorted(sheet, column, reversed),
        None => (0..sheet.rows.len()).collect(),
    };
    let needle = wanted.to_lowercase();
    let rows = places
        .into_iter()
        .map(|place| &sheet.rows[place])
        .filter(|row| row.name.to_lowercase().contains(&needle));
    let column = |(column, name): (usize, &String)| {
        let (is_sorted, is_reversed) = match *order {
            Some((sorted, reversed)) => (sorted == column, reversed),
            None => (false, false),
        };
        // Names go up, numbers down.
        let direction = is_sorted.then_some(if (column == 0) == is_reversed {
            "descending"
        } else {
            "ascending"
        });
        let order = order.setter();
        let onclick = move |_| order.set(Some((column, is_sorted && !is_reversed)));
        html! {
            <th scope="col" aria-sort={direction}>
                <button type="button" {onclick}>{ name }</button>
            </th>
        }
    };
    let copy = {
        let (text, node, copied) = (tab_separated(words, sheet), node.clone(), copied.setter());
        move |_| {
            let (text, node, copied) = (text.clone(), node.clone(), copied.clone());
            spawn_local(async move {
                let is_copied = clipboard::copied(&text).await;
                if !is_copied && let Some(table) = node.cast::<Element>() {
                    clipboard::select(&table);
                }
                copied.set(Some(is_copied));
            });
        }
    };
    html! {
        <details class="sheet" open={sheet.id == "metrics"} data-sheet={sheet.id}>
            <summary>{ &sheet.title }</summary>
            <p class="sheet-bar">
                <button type="button" class="quiet" onclick={copy}>
                    { words.tell("table-copy", &[("table", Arg::Text(&sheet.title))]) }
                </button>
                <span role="status">
                    { match *copied {
                        Some(true) => words.say("table-copied"),
                        Some(false) => words.say("table-copy-refused"),
                        None => String::new(),
                    } }
                </span>
            </p>
            <div class="scroller" tabindex="0" role="region" aria-label={sheet.title.clone()}>
                <table ref={node} class="numbers-table">
                    <thead><tr data-sort={words.say("table-sort")}>{ for sheet.head.iter().enumerate().map(column) }</tr></thead>
                    <tbody>{ for rows.map(|row| row_view(&sheet.head, row)) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn row_view(head: &[String], row: &Row) -> Html {
    let cell = |(cell, name): (&Cell, &String)| {
        html! {
            <td data-column={name.clone()} data-value={cell.exact()} title={cell.exact()}>
                { &cell.shown }
                if let Some(luck) = &cell.luck {
                    <small>{ &luck.said }</small>
                }
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">
                if let Some(meaning) = &row.meaning {
                    <details><summary>{ &row.name }</summary>{ meaning }</details>
                } else {
                    { &row.name }
                }
            </th>
            { for row.cells.iter().zip(&head[1..]).map(cell) }
        </tr>
    }
}
