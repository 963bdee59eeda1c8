//! The answers side by side: how many of what, under each set of assumptions, and where they part.
//!
//! It must never count anything itself.

use super::frame::framed;
use crate::report::query::Summary;
use crate::report::words;
use crate::ui::row::number;
use crate::words::answers as say;
use yew::prelude::*;

/// A row of the table: what it is, and the number of each answer.
type Line = (&'static str, Vec<u64>);

/// The table; nothing where there is one answer only.
pub fn side_by_side(summary: &Summary) -> Html {
    if summary.scenarios.len() < 2 {
        return Html::default();
    }
    let users: Vec<Line> = words::USER_ORDER
        .iter()
        .map(|o| (words::user_outcome(*o).0, summary.scenarios.iter().map(|s| s.counts.users.get(o).copied().unwrap_or(0)).collect()))
        .collect();
    let groups: Vec<Line> = words::GROUP_ORDER
        .iter()
        .map(|o| (words::group_outcome(*o).0, summary.scenarios.iter().map(|s| s.counts.groups.get(o).copied().unwrap_or(0)).collect()))
        .collect();
    html! {
        <details class="panel" data-testid="side-by-side">
            <summary>{ say::THE_ANSWERS_SIDE_BY_SIDE }</summary>
            { framed(say::THE_ANSWERS_SIDE_BY_SIDE, html! {
                <table class="rows numbers">
                    <caption class="hidden">{ say::HOW_MANY_USERS_GROUPS_HAVE }</caption>
                    <thead><tr><th scope="col">{ say::OUTCOME }</th>
                        { for summary.scenarios.iter().map(|s| html! { <th key={s.id.clone()} scope="col">{ words::scenario(&s.id).0 }</th> }) }</tr></thead>
                    <tbody>{ for lines(say::USERS, &users).chain(lines(say::GROUPS, &groups)) }</tbody>
                </table>
            }) }
        </details>
    }
}

fn lines<'a>(what: &'static str, lines: &'a [Line]) -> impl Iterator<Item = Html> + 'a {
    lines.iter().filter(|(_, numbers)| numbers.iter().any(|n| *n > 0)).map(move |(label, numbers)| {
        let parted = numbers.iter().any(|n| *n != numbers[0]);
        html! {
            <tr key={format!("{what} {label}")}>
                <th scope="row">{ format!("{what}: {label}") }if parted { <span class="contested">{ say::THEY_PART_HERE }</span> }</th>
                { for numbers.iter().enumerate().map(|(at, n)| html! { <td key={at} class={(*n == 0).then_some("muted")}>{ number(*n) }</td> }) }
            </tr>
        }
    })
}
