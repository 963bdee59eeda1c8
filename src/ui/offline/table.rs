//! The long tables as plain rows, up to a stated number, the rows that matter first.
//!
//! It must never cut a table without saying how many rows it left out and where they are.

use crate::report::query::{RowQuery, Table, order};
use crate::report::schema::ReportScenario;
use crate::ui::components::marks;
use crate::ui::components::raw::raw;
use crate::ui::row::{self, RowView, SideView, number};
use crate::words::offline_table as say;
use crate::words::units;
use yew::prelude::*;

/// The tables of an account of up to so many people and groups stand whole in the plain text.
const MOST_ROWS: usize = 1_000;
/// Of those of a larger one so many rows stand there; the script opens the others.
const FIRST_ROWS: usize = 100;

/// The rows of one table of one scenario, chosen and in order.
#[derive(Debug, PartialEq)]
pub struct Rows {
    pub table: Table,
    pub total: usize,
    pub rows: Vec<RowView>,
    /// Only entries that differ between the standing scenarios.
    pub contested_only: bool,
}

impl Rows {
    pub fn of(scenario: &ReportScenario, table: Table, contested_only: bool) -> Self {
        // What is merely linked comes last and is what a cap leaves out.
        let query = RowQuery { contested_only, ..RowQuery::whole(&scenario.id, table) };
        let wanted = order(scenario, &query);
        let most = if scenario.users.len().max(scenario.groups.len()) > MOST_ROWS { FIRST_ROWS } else { MOST_ROWS };
        let view = |index: &u32| match table {
            Table::Users => row::user(*index, &scenario.users[*index as usize]),
            Table::Groups => row::group(*index, &scenario.groups[*index as usize]),
        };
        Self { table, total: wanted.len(), rows: wanted.iter().take(most).map(view).collect(), contested_only }
    }
}

/// A plain table; the report's script fills it with all rows and adds search, filters and sorting.
pub fn plain_table(rows: &Rows, id: String, caption: String) -> Html {
    let of: fn(u64) -> String = match rows.table {
        Table::Users => units::user,
        Table::Groups => units::group,
    };
    if rows.total == 0 {
        let none = if rows.contested_only { say::NO_ENTRY_DIFFERS } else { say::THERE_ARE_NONE };
        return html! { <p class="muted">{ none }</p> };
    }
    let left = rows.total - rows.rows.len();
    let addresses = id.replace('-', "/");
    html! {
        <>
            if left > 0 {
                <p class="note">{ say::first_shown_most_urgent_first(&number(rows.rows.len() as u64), &of(rows.total as u64), &number(left as u64)) }</p>
            }
            // Wide content scrolls inside its own frame; the frame can be reached by keyboard.
            <div class="table-frame" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="rows" {id} data-differ={rows.contested_only.then_some("")}>
                    <caption class="hidden">{ caption }</caption>
                    <thead><tr>
                        <th scope="col">{ say::OUTCOME }</th><th scope="col">{ say::HARNESS }</th><th scope="col">{ say::DIRECTORY }</th><th scope="col">{ say::WHY }</th>
                    </tr></thead>
                    <tbody>{ for rows.rows.iter().map(|row| line(row, &addresses)) }</tbody>
                </table>
            </div>
        </>
    }
}

/// A row, with an id to point to it by: scenario, table and index, and nobody's name.
fn line(row: &RowView, table: &str) -> Html {
    html! {
        <tr key={row.index} id={format!("{table}/{}", row.index)}>
            <td>{ marks::outcome(row.outcome, row.label, row.tone) }</td>
            <td>{ side(row.account.as_ref()) }</td>
            <td>{ side(row.directory.as_ref()) }</td>
            <td>{ row.reasons.clone() }if row.contested { <span class="sub contested">{ say::SOURCES_DISAGREE }</span> }</td>
        </tr>
    }
}

fn side(side: Option<&SideView>) -> Html {
    match side {
        None => html! { <span class="muted">{ "–" }</span> },
        Some(side) => html! {
            <>
                if side.main.is_empty() { <span class="muted">{ say::NO_KEY }</span> } else { { raw(&side.main) } }
                if !side.sub.is_empty() { <br /><span class="muted small">{ raw(&side.sub) }</span> }
            </>
        },
    }
}
