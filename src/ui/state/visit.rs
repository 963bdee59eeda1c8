//! Where somebody is, for the address, and going where an address says: back, forward, or on opening the page.
//!
//! It must never open a row of a report that is not shown.

use super::{Action, Effect, State, View, grid_id};
use crate::report::query::Summary;
use crate::ui::place::{self, Place};

/// The scenario that a report is opened with.
pub(super) fn usual(summary: &Summary) -> &'static str {
    ["chosen", "documented"].into_iter().find(|id| summary.scenarios.iter().any(|s| s.id == *id)).unwrap_or_default()
}

impl State {
    /// Where somebody is, for the address.
    pub fn place(&self) -> Place {
        let Some(summary) = self.summary.as_ref().filter(|_| self.view == View::Report) else { return Place::default() };
        let Some(scenario) = place::known(&self.scenario) else { return Place::default() };
        let row = self.open.as_ref().map(|open| (open.table, open.index));
        let scenario = (row.is_some() || scenario != usual(summary)).then_some(scenario);
        Place { scenario, row }
    }

    /// Goes where the address says; an address of a part of the page only closes what lies over it.
    pub(super) fn visit(&mut self, fragment: &str) -> Vec<Effect> {
        let Some(summary) = self.summary.as_ref().filter(|_| self.view == View::Report) else { return Vec::new() };
        let place = Place::of(fragment);
        let scenario = place.map_or(self.scenario.as_str(), |place| place.scenario.unwrap_or_else(|| usual(summary)));
        if place == Some(self.place()) || !summary.scenarios.iter().any(|s| s.id == scenario) {
            return Vec::new();
        }
        let scenario = scenario.to_owned();
        let was_open = self.open.as_ref().map(|open| open.table);
        let mut effects = if scenario == self.scenario { Vec::new() } else { self.apply(Action::Scenario(scenario)) };
        match (place.and_then(|place| place.row), was_open) {
            (Some((table, index)), _) => effects.extend(self.seek(table, index)),
            (None, Some(table)) => {
                self.open = None;
                effects.extend(place.map(|_| Effect::Focus(grid_id(table))));
            }
            (None, None) => {}
        }
        effects
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::report::query::{Table, summary};
    use crate::ui::shared::Shared;

    /// A report that was made of exports, or opened from a file.
    pub fn state(reopened: bool) -> State {
        let scenario = |id: &str| {
            serde_json::json!({"id": id, "assumptions": {"user_key": "email", "email_case": "exact", "group_link": "name", "identifier_rule": "plain", "members_on_link": "merge"},
                "counts": {"users": {}, "groups": {}}, "users": [], "groups": [], "access": []})
        };
        let report = serde_json::json!({
            "schema": "scim-preflight/report/1", "generator": {"name": "scim-preflight", "version": "0", "rules": ""}, "created": "", "directory_kind": null,
            "inputs": [], "verdict": "unknown", "gates": [], "not_checked": [], "contested": {"users": 0, "groups": 0},
            "scenarios": [scenario("documented"), scenario("observed"), scenario("Ann Lee")], "findings": []});
        let report = crate::report::json::parse(&report.to_string()).expect("the fixture is a report");
        State { view: View::Report, scenario: "documented".to_owned(), summary: Some(Shared::new(summary(&report, reopened, 1))), ..State::default() }
    }

    #[test]
    fn going_back_and_forward_closes_and_opens() {
        let mut state = state(true);
        assert_eq!(state.place(), Place::default());
        state.apply(Action::Reach(Table::Groups, 4));
        assert_eq!(state.place().fragment(), "documented/groups/4");
        assert_eq!(state.apply(Action::Visit(String::new())), [Effect::Focus("groups-grid")]);
        assert!(state.open.is_none());
        state.apply(Action::Visit("observed/users/2".to_owned()));
        assert_eq!((state.scenario.as_str(), state.place().fragment().as_str()), ("observed", "observed/users/2"));
        assert!(state.apply(Action::Visit("findings".to_owned())).is_empty(), "a part of the page takes the focus itself");
        assert!(state.open.is_none());
        assert_eq!(state.place().fragment(), "observed");
    }

    #[test]
    fn what_is_not_in_the_report_is_not_gone_to() {
        let mut state = state(true);
        assert!(state.apply(Action::Visit("chosen/users/1".to_owned())).is_empty());
        assert!(state.open.is_none());
        let mut empty = State::default();
        assert!(empty.apply(Action::Visit("documented/users/1".to_owned())).is_empty());
    }

    #[test]
    fn what_a_file_calls_a_scenario_never_stands_in_the_address() {
        let mut state = state(true);
        state.apply(Action::Scenario("Ann Lee".to_owned()));
        state.apply(Action::Reach(Table::Users, 1));
        assert_eq!(state.place(), Place::default());
    }
}
