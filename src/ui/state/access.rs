//! Who loses and gains access, person by person and group by group: what is asked of the worker and what is shown.

use super::{Effect, State};
use crate::report::access::{AccessPage, GroupPage, PAGE};
use crate::ui::shared::Shared;
use crate::worker::protocol::ToWorker;

/// The section on access.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessState {
    pub search: String,
    /// `None` until the first answer.
    pub page: Option<Shared<AccessPage>>,
    request: u32,
    pub groups: GroupsState,
}

/// The same, group by group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupsState {
    pub search: String,
    pub page: Option<Shared<GroupPage>>,
    request: u32,
}

impl State {
    /// Asks for both pages from their beginning: another scenario, or another forecast.
    pub(super) fn ask_about_access(&mut self) -> Vec<Effect> {
        let mut effects = self.ask_access(self.access.search.clone(), 0);
        effects.extend(self.ask_groups(self.access.groups.search.clone(), 0));
        effects
    }

    pub(super) fn ask_groups(&mut self, search: String, offset: usize) -> Vec<Effect> {
        let request = self.next();
        (self.access.groups.search, self.access.groups.request) = (search.clone(), request);
        vec![Effect::Ask(ToWorker::Groups { request, scenario: self.scenario.clone(), search, offset, limit: PAGE })]
    }

    pub(super) fn groups_came(&mut self, request: u32, page: GroupPage) {
        if request == self.access.groups.request {
            self.access.groups.page = Some(Shared::new(page));
        }
    }

    /// Asks for the page that is wanted now. What is there stays until the answer comes.
    pub(super) fn ask_access(&mut self, search: String, offset: usize) -> Vec<Effect> {
        let request = self.next();
        (self.access.search, self.access.request) = (search.clone(), request);
        vec![Effect::Ask(ToWorker::Access { request, scenario: self.scenario.clone(), search, offset, limit: PAGE })]
    }

    pub(super) fn access_came(&mut self, request: u32, page: AccessPage) {
        if request == self.access.request {
            self.access.page = Some(Shared::new(page));
        }
    }
}
