//! Owns showing how a class's answers are spread, beside the model's. Refuses to count.

use crate::text::Words;
use crate::text::bet::Question;
use crate::text::poll::{group_name, group_of, groups};
use yew::prelude::*;

/// A table with a bar for each group of answers; the model's group is marked when the answer is given.
pub fn spread(words: &Words, question: &Question, counts: &[u32], answer: Option<f64>) -> Html {
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    let right = answer.map(|answer| group_of(question.shape, answer));
    let row = |group: usize| {
        let count = counts.get(group).copied().unwrap_or_default();
        let is_right = right == Some(group);
        let width = f64::from(count) / f64::from(most) * 100.0;
        html! {
            <tr class={classes!(is_right.then_some("right"))}>
                <th scope="row">
                    { group_name(question, words, group) }
                    if is_right {
                        <span class="spread-model">{ words.say("poll-model") }</span>
                    }
                </th>
                <td class="number">{ words.numerals.exact(f64::from(count)) }</td>
                <td class="spread-cell" aria-hidden="true">
                    <svg class="spread-bar" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                        <rect width={width.to_string()} height="10" />
                    </svg>
                </td>
            </tr>
        }
    };
    html! {
        <table class="spread">
            <caption class="hidden">{ words.say("poll-table") }</caption>
            <thead class="hidden">
                <tr>
                    <th scope="col">{ words.say("poll-answer") }</th>
                    <th scope="col">{ words.say("poll-bets") }</th>
                    <td />
                </tr>
            </thead>
            <tbody>{ for (0..groups(question.shape)).map(row) }</tbody>
        </table>
    }
}
