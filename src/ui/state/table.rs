//! The long tables and the row that is open: what is asked of the worker, and which stretches are there.
//!
//! It must never hold a whole table: forty thousand rows stay with the worker.

use super::{Effect, State};
use crate::report::query::{Detail, RowPage, RowQuery, SortBy, Table};
use crate::ui::row::{self, RowView};
use crate::ui::shared::Shared;
use crate::worker::protocol::ToWorker;

/// Rows are asked for and kept in stretches of this many.
pub const STRETCH: usize = 100;
/// How many stretches of a table are kept.
const KEPT: usize = 12;

/// One table: what is asked of it, and the stretches that are there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableState {
    pub outcome: Option<String>,
    pub contested_only: bool,
    pub search: String,
    pub sort: SortBy,
    pub descending: bool,
    /// `None` until the first answer.
    pub total: Option<usize>,
    pub stretches: Vec<(usize, Shared<Vec<RowView>>)>,
    /// Request and stretch of the questions under way.
    pub(super) asked: Vec<(u32, usize)>,
    /// Grows with every change of the question: the table then scrolls to its top.
    pub version: u32,
}

/// The row whose detail is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    pub table: Table,
    /// Position in the table as it is filtered and sorted.
    pub position: usize,
    /// Index in the report.
    pub index: u32,
    pub detail: Option<Shared<Detail>>,
    /// The position is not known yet; it comes with the detail.
    pub(super) seeking: bool,
    pub(super) request: u32,
}

pub fn grid_id(table: Table) -> &'static str {
    match table {
        Table::Users => "users-grid",
        Table::Groups => "groups-grid",
    }
}

pub fn section_id(table: Table) -> &'static str {
    match table {
        Table::Users => "users",
        Table::Groups => "groups",
    }
}

impl State {
    pub fn table(&self, table: Table) -> &TableState {
        match table {
            Table::Users => &self.users,
            Table::Groups => &self.groups,
        }
    }

    pub(super) fn table_mut(&mut self, table: Table) -> &mut TableState {
        match table {
            Table::Users => &mut self.users,
            Table::Groups => &mut self.groups,
        }
    }

    /// The question of a table changed: nothing that is there answers it.
    pub(super) fn requery(&mut self, table: Table) {
        let state = self.table_mut(table);
        state.stretches.clear();
        state.asked.clear();
        state.version += 1;
        // An empty table has no grid that could ask; not knowing brings it back.
        state.total = state.total.filter(|total| *total > 0);
        if self.open.as_ref().is_some_and(|open| open.table == table) {
            self.open = None;
        }
    }

    pub(super) fn need(&mut self, table: Table, from: usize, to: usize) -> Vec<Effect> {
        // While a run is under way there is nobody to answer; the table asks again when it is done.
        if self.running {
            return Vec::new();
        }
        let mut effects = Vec::new();
        for stretch in from / STRETCH..=to.saturating_sub(1).max(from) / STRETCH {
            let state = self.table(table);
            let beyond = state.total.is_some_and(|total| stretch > 0 && stretch * STRETCH >= total);
            if beyond || state.stretch(stretch).is_some() || state.asked.iter().any(|(_, s)| *s == stretch) {
                continue;
            }
            let query = RowQuery {
                scenario: self.scenario.clone(),
                table,
                outcome: state.outcome.clone(),
                contested_only: state.contested_only,
                search: state.search.clone(),
                sort: state.sort,
                descending: state.descending,
                offset: stretch * STRETCH,
                limit: STRETCH,
            };
            let request = self.next();
            self.table_mut(table).asked.push((request, stretch));
            effects.push(Effect::Ask(ToWorker::Rows { request, query }));
        }
        effects
    }

    /// Opens the detail of a row that is there.
    pub(super) fn show(&mut self, table: Table, position: usize, fresh: bool) -> Vec<Effect> {
        let Some(index) = self.table(table).row(position).map(|row| row.index) else {
            return self.need(table, position, position + 1);
        };
        let ask = self.ask_detail(table, position, index);
        if fresh { vec![ask, Effect::Focus("detail")] } else { vec![ask] }
    }

    /// Opens a group from elsewhere. Filters that may hide it are loosened, so that its neighbours are those of the whole table.
    pub(super) fn show_group(&mut self, (index, position): (u32, u32)) -> Vec<Effect> {
        if self.running {
            return Vec::new();
        }
        self.loosen(Table::Groups);
        vec![self.ask_detail(Table::Groups, position as usize, index), Effect::Focus("detail")]
    }

    /// Takes away what may hide a row of this table, or show it out of the order of the report.
    pub(super) fn loosen(&mut self, table: Table) {
        let state = self.table_mut(table);
        if state.outcome.is_some() || state.contested_only || !state.search.is_empty() || state.sort != SortBy::Urgency || state.descending {
            // How many rows there are then is for the next answer to say.
            *state = TableState { version: state.version, ..TableState::default() };
            self.requery(table);
        }
    }

    pub(super) fn ask_detail(&mut self, table: Table, position: usize, index: u32) -> Effect {
        let request = self.next();
        let before = self.open.take().and_then(|open| open.detail);
        // The old detail stays until the new one is there, so that stepping does not flicker.
        self.open = Some(Open { table, position, index, detail: before, seeking: false, request });
        Effect::Ask(ToWorker::Detail { request, scenario: self.scenario.clone(), table, index })
    }
}

impl TableState {
    pub fn row(&self, position: usize) -> Option<&RowView> {
        self.stretch(position / STRETCH)?.get(position % STRETCH)
    }

    fn stretch(&self, number: usize) -> Option<&Shared<Vec<RowView>>> {
        self.stretches.iter().find(|(n, _)| *n == number).map(|(_, rows)| rows)
    }

    pub(super) fn receive(&mut self, request: u32, page: &RowPage) {
        let Some(at) = self.asked.iter().position(|(r, _)| *r == request) else { return };
        let (_, stretch) = self.asked.swap_remove(at);
        self.total = Some(page.total);
        self.stretches.push((stretch, Shared::new(row::views(page))));
        if self.stretches.len() > KEPT {
            // The first came first: what was looked at longest ago goes.
            self.stretches.remove(0);
        }
    }
}
