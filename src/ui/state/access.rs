//! Who loses and gains access: what is asked of the worker and what is shown.

use super::{Effect, State};
use crate::report::access::{AccessPage, PAGE};
use crate::ui::shared::Shared;
use crate::worker::protocol::ToWorker;

/// The section on access.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessState {
    pub search: String,
    pub offset: usize,
    /// `None` until the first answer.
    pub page: Option<Shared<AccessPage>>,
    request: u32,
}

impl State {
    /// Asks for the page that is wanted now. What is there stays until the answer comes.
    pub(super) fn ask_access(&mut self, search: String, offset: usize) -> Vec<Effect> {
        let request = self.next();
        (self.access.search, self.access.offset, self.access.request) = (search.clone(), offset, request);
        vec![Effect::Ask(ToWorker::Access { request, scenario: self.scenario.clone(), search, offset, limit: PAGE })]
    }

    pub(super) fn access_came(&mut self, request: u32, page: AccessPage) {
        if request == self.access.request {
            self.access.page = Some(Shared::new(page));
        }
    }
}
