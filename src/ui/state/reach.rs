//! Reaching a row from anywhere: what the palette looks for, and opening a row by its number.
//!
//! It must never ask for more than a handful of rows at once: the account may have forty thousand people.

use super::{Effect, State, View};
use crate::report::query::{RowPage, RowQuery, Table};
use crate::ui::row::{self, RowView};
use crate::worker::protocol::ToWorker;

/// How many people and how many groups the palette offers.
const OFFERED: usize = 8;

/// What is looked for in the palette.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Jump {
    pub text: String,
    /// People, then groups: the first that fit, and how many do.
    pub rows: [Vec<RowView>; 2],
    pub totals: [usize; 2],
    asked: [u32; 2],
}

pub const TABLES: [Table; 2] = [Table::Users, Table::Groups];

impl State {
    /// Asks for what fits.
    pub(super) fn look_for(&mut self, text: String) -> Vec<Effect> {
        self.habits.jump = Jump { text, ..Jump::default() };
        let search = self.habits.jump.text.trim().to_owned();
        if search.is_empty() || self.view != View::Report || self.running {
            return Vec::new();
        }
        let mut effects = Vec::new();
        for (at, table) in TABLES.into_iter().enumerate() {
            let request = self.next();
            self.habits.jump.asked[at] = request;
            let query = RowQuery { search: search.clone(), limit: OFFERED, ..RowQuery::whole(&self.scenario, table) };
            effects.push(Effect::Ask(ToWorker::Rows { request, query }));
        }
        effects
    }

    pub(super) fn found(&mut self, request: u32, page: &RowPage) {
        let jump = &mut self.habits.jump;
        if let Some(at) = jump.asked.iter().position(|asked| *asked == request) {
            jump.rows[at] = row::views(page);
            jump.totals[at] = page.total;
        }
    }

    /// Opens a row by its index in the report, whatever the table is filtered by.
    pub(super) fn seek(&mut self, table: Table, index: u32) -> Vec<Effect> {
        if self.running {
            return Vec::new();
        }
        self.loosen(table);
        let ask = self.ask_detail(table, 0, index);
        if let Some(open) = &mut self.open {
            open.detail = None;
            open.seeking = true;
        }
        vec![ask, Effect::Focus("detail")]
    }
}

#[cfg(test)]
mod tests {
    use super::super::habits::Habit;
    use super::super::{Action, FromWorker};
    use super::*;
    use crate::report::query::Detail;

    fn asked(effects: &[Effect]) -> Vec<(u32, usize)> {
        let of = |effect: &Effect| match effect {
            Effect::Ask(ToWorker::Rows { request, query }) => Some((*request, query.limit)),
            _ => None,
        };
        effects.iter().filter_map(of).collect()
    }

    #[test]
    fn the_palette_asks_for_a_few_of_each_and_drops_late_answers() {
        let mut state = State { view: View::Report, ..State::default() };
        let write = |state: &mut State, text: &str| state.apply(Action::Habit(Habit::LookFor(text.to_owned())));
        assert!(write(&mut state, " ").is_empty());
        let first = asked(&write(&mut state, "a"));
        let second = asked(&write(&mut state, "an"));
        assert_eq!(second.iter().map(|(_, limit)| *limit).collect::<Vec<_>>(), [OFFERED, OFFERED]);
        let page = |total| RowPage { total, ..RowPage::default() };
        state.apply(Action::Heard(FromWorker::Rows { request: first[0].0, page: page(9) }));
        assert_eq!(state.habits.jump.totals, [0, 0]);
        state.apply(Action::Heard(FromWorker::Rows { request: second[1].0, page: page(4) }));
        assert_eq!(state.habits.jump.totals, [0, 4]);
        state.running = true;
        assert!(write(&mut state, "ann").is_empty(), "nobody answers while a run is under way");
    }

    #[test]
    fn a_row_opens_from_anywhere_and_learns_its_place_with_its_detail() {
        let mut state = State { view: View::Report, ..State::default() };
        state.apply(Action::Search(Table::Users, "zed".to_owned()));
        let effects = state.apply(Action::Reach(Table::Users, 7));
        let Some(Effect::Ask(ToWorker::Detail { request, index: 7, .. })) = effects.first() else { panic!("the detail is asked for") };
        assert!(state.users.search.is_empty());
        let detail = Detail {
            table: Table::Users,
            scenario: String::new(),
            index: 7,
            user: None,
            group: None,
            steps: Vec::new(),
            others: Vec::new(),
            findings: Vec::new(),
            second: None,
        };
        state.apply(Action::Heard(FromWorker::Detail { request: *request, detail: Some(Box::new(detail)), place: 31 }));
        assert_eq!(state.open.as_ref().map(|open| open.position), Some(31));
    }
}
