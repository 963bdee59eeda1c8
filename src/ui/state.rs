//! What the page knows, and how it changes: a pure reducer from action to new state and wishes.
//!
//! It must never touch the browser. Whatever has to happen outside is an [`Effect`] that [`super::app`] carries out.

use super::row::{self, RowView};
use super::shared::Shared;
use crate::check::{RememberedReading, Settings};
use crate::report::query::{Detail, RowQuery, SortBy, Summary, Table};
use crate::report::schema::Verdict;
use crate::worker::protocol::{FileMeta, Format, FromWorker, Stage, ToWorker};
use access::AccessState;
use columns::{Look, Picker};
use plan::{Choice, PlanState};

pub mod access;
pub mod columns;
pub mod plan;

/// Rows are asked for and kept in stretches of this many.
pub const STRETCH: usize = 100;
/// How many stretches of a table are kept.
const KEPT: usize = 12;

/// Which of the four views is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum View {
    #[default]
    Start,
    Loading,
    Report,
    /// The run ended without a report; why, in a sentence.
    Trouble(String),
}

/// Everything the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    pub view: View,
    pub files: Vec<FileMeta>,
    pub settings: Settings,
    pub progress: Progress,
    /// A run is under way; over a report that is shown, when something was settled by hand.
    pub running: bool,
    pub summary: Option<Shared<Summary>>,
    pub scenario: String,
    pub users: TableState,
    pub groups: TableState,
    pub access: AccessState,
    pub plan: PlanState,
    pub open: Option<Open>,
    /// The table whose columns are looked at.
    pub picker: Option<Picker>,
    /// What is being made for download.
    pub saving: Option<Format>,
    /// Something drags files over the page.
    pub dragging: bool,
    request: u32,
    /// Replies to requests made before this one are about an earlier run.
    first_request: u32,
}

/// How far a run has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    pub stage: Option<Stage>,
    /// How far each file was asked for, in bytes.
    pub received: Vec<u64>,
    pub file: Option<String>,
    pub done: u64,
    pub total: u64,
}

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
    asked: Vec<(u32, usize)>,
    /// Grows with every change of the question: the table then scrolls to its top.
    pub version: u32,
}

/// The row whose detail is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    pub table: Table,
    /// Position in the table as it is filtered and sorted.
    pub position: usize,
    pub detail: Option<Shared<Detail>>,
    request: u32,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// These files are to be checked. `now`: RFC 3339.
    Accept {
        files: Vec<FileMeta>,
        now: String,
    },
    Heard(FromWorker),
    Crashed(String),
    Saved,
    Cancel,
    Forget,
    Directory(Option<String>),
    /// Something is assumed; `None`: no longer.
    Assume(&'static str, Option<String>),
    AssumeNothing,
    /// List the users who are not sent, too.
    ListOutOfScope,
    Kind {
        file: String,
        kind: Option<String>,
    },
    Group {
        file: String,
        group: String,
    },
    Scenario(String),
    Outcome(Table, Option<String>),
    ContestedOnly(bool),
    Search(Table, String),
    Sort(Table, SortBy),
    /// The table wants to show these rows.
    Need {
        table: Table,
        from: usize,
        to: usize,
    },
    Open {
        table: Table,
        position: usize,
    },
    /// Opens the row so many places on.
    Step(isize),
    Close,
    Access {
        search: String,
        offset: usize,
    },
    Groups {
        search: String,
        offset: usize,
    },
    Look(Look),
    Choose(Choice),
    /// A list or a script, by its id.
    List(String),
    Download(Format),
    Drag(bool),
}

/// What has to happen outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Check the files with the settings.
    Run,
    Ask(ToWorker),
    Download {
        request: u32,
        format: Format,
    },
    /// Sends the file that holds this table for its first rows.
    Preview {
        request: u32,
        table: String,
        settings: Settings,
    },
    /// Keeps it in the browser, because the administrator asked for it.
    Remember(RememberedReading),
    /// Ends the worker: a run is cancelled, or everything is forgotten.
    EndWorker,
    /// Lets go of the files.
    DropFiles,
    Focus(&'static str),
    Reveal(&'static str),
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

    fn table_mut(&mut self, table: Table) -> &mut TableState {
        match table {
            Table::Users => &mut self.users,
            Table::Groups => &mut self.groups,
        }
    }

    fn next(&mut self) -> u32 {
        self.request += 1;
        self.request
    }

    /// Changes the state and says what has to happen outside.
    pub fn apply(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Accept { files, now } => {
                self.files = files;
                self.settings.now = now;
                self.view = View::Loading;
                self.start()
            }
            Action::Heard(message) => self.hear(message),
            Action::Crashed(message) => {
                self.view = View::Trouble(message);
                self.running = false;
                self.saving = None;
                vec![Effect::EndWorker, Effect::Focus("title")]
            }
            Action::Saved => {
                self.saving = None;
                Vec::new()
            }
            Action::Cancel | Action::Forget => {
                *self = Self { request: self.request, ..Self::default() };
                vec![Effect::EndWorker, Effect::DropFiles, Effect::Focus("title")]
            }
            Action::Directory(directory) => {
                self.settings.directory = directory;
                self.start()
            }
            Action::Assume(name, value) => {
                self.settings.assume.retain(|(known, _)| known != name);
                self.settings.assume.extend(value.map(|value| (name.to_owned(), value)));
                self.again()
            }
            Action::AssumeNothing => {
                self.settings.assume.clear();
                self.again()
            }
            Action::ListOutOfScope => {
                self.settings.list_out_of_scope = true;
                self.start()
            }
            Action::Kind { file, kind } => {
                self.settings.kinds.retain(|(name, _)| *name != file);
                self.settings.kinds.extend(kind.map(|kind| (file, kind)));
                self.start()
            }
            Action::Group { file, group } => {
                self.settings.groups.retain(|(name, _)| *name != file);
                if !group.is_empty() {
                    self.settings.groups.push((file, group));
                }
                self.start()
            }
            Action::Scenario(id) => {
                self.scenario = id;
                self.requery(Table::Users);
                self.requery(Table::Groups);
                self.ask_about_access()
            }
            Action::Outcome(table, outcome) => {
                self.table_mut(table).outcome = outcome;
                self.requery(table);
                Vec::new()
            }
            Action::ContestedOnly(only) => {
                for table in [Table::Users, Table::Groups] {
                    self.table_mut(table).contested_only = only;
                    self.requery(table);
                }
                Vec::new()
            }
            Action::Search(table, text) => {
                self.table_mut(table).search = text;
                self.requery(table);
                Vec::new()
            }
            Action::Sort(table, sort) => {
                let state = self.table_mut(table);
                state.descending = state.sort == sort && !state.descending;
                state.sort = sort;
                self.requery(table);
                Vec::new()
            }
            Action::Need { table, from, to } => self.need(table, from, to),
            Action::Open { table, position } => self.show(table, position, true),
            Action::Step(by) => match &self.open {
                Some(open) => {
                    let position = open.position.saturating_add_signed(by);
                    let (table, total) = (open.table, self.table(open.table).total.unwrap_or(0));
                    if position < total { self.show(table, position, false) } else { Vec::new() }
                }
                None => Vec::new(),
            },
            Action::Close => match self.open.take() {
                Some(open) => vec![Effect::Focus(grid_id(open.table))],
                None => Vec::new(),
            },
            Action::Access { search, offset } => self.ask_access(search, offset),
            Action::Groups { search, offset } => self.ask_groups(search, offset),
            Action::Look(look) => self.look(look),
            Action::Choose(choice) => self.choose(choice),
            Action::List(id) => vec![Effect::Ask(ToWorker::List { request: self.next(), id })],
            Action::Download(format) => {
                self.saving = Some(format);
                let request = self.next();
                vec![Effect::Download { request, format }]
            }
            Action::Drag(dragging) => {
                self.dragging = dragging;
                Vec::new()
            }
        }
    }

    /// The same files under other assumptions. The worker has them still, but for attributes that nobody had named.
    fn again(&mut self) -> Vec<Effect> {
        let unread = |(name, value): &(String, String)| name == "user_key" && value != "email" && value != "user_name";
        if self.view != View::Report || self.settings.assume.iter().any(unread) {
            return self.start();
        }
        self.begin();
        vec![Effect::Ask(ToWorker::Assume { settings: self.settings.clone() })]
    }

    /// A run from its beginning.
    fn start(&mut self) -> Vec<Effect> {
        // A report that is shown stays until the new one is there: nobody loses the place they are working at.
        let quiet = self.view == View::Report;
        if !quiet {
            self.view = View::Loading;
        }
        self.progress = Progress { received: vec![0; self.files.len()], ..Progress::default() };
        self.begin();
        if quiet { vec![Effect::Run] } else { vec![Effect::Run, Effect::Focus("title")] }
    }

    /// What was open or asked belongs to the run before.
    fn begin(&mut self) {
        self.running = true;
        self.open = None;
        self.picker = None;
        self.saving = None;
        self.first_request = self.request + 1;
        self.requery(Table::Users);
        self.requery(Table::Groups);
    }

    fn hear(&mut self, message: FromWorker) -> Vec<Effect> {
        match message {
            FromWorker::Ready | FromWorker::File { .. } => {}
            FromWorker::Want { preview, file, from, length, .. } => {
                if let Some(met) = self.progress.received.get_mut(file).filter(|_| preview.is_none()) {
                    self.progress.stage.get_or_insert(Stage::Receive);
                    *met = (*met).max(from + length);
                }
            }
            FromWorker::Progress { stage, file, done, total } => {
                self.progress = Progress { stage: Some(stage), file, done, total, received: std::mem::take(&mut self.progress.received) };
            }
            FromWorker::Done { summary, .. } => return self.arrive(*summary),
            FromWorker::Rows { request, page } => {
                if request >= self.first_request {
                    for state in [&mut self.users, &mut self.groups] {
                        state.receive(request, &page);
                    }
                }
            }
            FromWorker::Detail { request, detail } => match (&mut self.open, detail) {
                (Some(open), Some(detail)) if open.request == request => open.detail = Some(Shared::new(*detail)),
                (Some(open), None) if open.request == request => self.open = None,
                _ => {}
            },
            FromWorker::Access { request, page } => self.access_came(request, page),
            FromWorker::Groups { request, page } => self.groups_came(request, page),
            FromWorker::Plan { request, plan } => return self.plan_came(request, plan),
            FromWorker::After { request, after } => return self.after_came(request, after),
            FromWorker::Runbook { book, .. } => self.plan.book = Some(Shared::new(*book)),
            FromWorker::Preview { request, preview } => self.rows_came(request, preview),
            FromWorker::Failed { message } => {
                self.view = View::Trouble(message);
                self.running = false;
                return vec![Effect::Focus("title")];
            }
        }
        Vec::new()
    }

    fn arrive(&mut self, summary: Summary) -> Vec<Effect> {
        let known = |id: &str| summary.scenarios.iter().any(|s| s.id == id);
        // A third answer that was just asked for is the one to look at.
        let fresh = known("chosen") && !self.summary.as_ref().is_some_and(|before| before.scenarios.iter().any(|s| s.id == "chosen"));
        if fresh || !known(&self.scenario) {
            self.scenario = ["chosen", "documented"].into_iter().find(|id| known(id)).unwrap_or_default().to_owned();
        }
        self.summary = Some(Shared::new(summary));
        self.running = false;
        self.requery(Table::Users);
        self.requery(Table::Groups);
        let quiet = std::mem::replace(&mut self.view, View::Report) == View::Report;
        let mut effects = self.ask_about_access();
        effects.extend(self.ask_for_plan());
        effects.extend((!quiet).then_some(Effect::Focus("title")));
        effects
    }

    /// The question of a table changed: nothing that is there answers it.
    fn requery(&mut self, table: Table) {
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

    fn need(&mut self, table: Table, from: usize, to: usize) -> Vec<Effect> {
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
    fn show(&mut self, table: Table, position: usize, fresh: bool) -> Vec<Effect> {
        let Some(index) = self.table(table).row(position).map(|row| row.index) else {
            return self.need(table, position, position + 1);
        };
        let request = self.next();
        let before = self.open.take().and_then(|open| open.detail);
        // The old detail stays until the new one is there, so that stepping does not flicker.
        self.open = Some(Open { table, position, detail: before, request });
        let scenario = self.scenario.clone();
        let ask = Effect::Ask(ToWorker::Detail { request, scenario, table, index });
        if fresh { vec![ask, Effect::Focus("detail")] } else { vec![ask] }
    }

    /// Did the run find nothing that it could judge?
    pub fn nothing_read(&self) -> bool {
        self.summary.as_ref().is_some_and(|s| s.verdict != Verdict::Ready && s.inputs.iter().all(|i| i.rows == 0))
    }
}

impl TableState {
    pub fn row(&self, position: usize) -> Option<&RowView> {
        self.stretch(position / STRETCH)?.get(position % STRETCH)
    }

    fn stretch(&self, number: usize) -> Option<&Shared<Vec<RowView>>> {
        self.stretches.iter().find(|(n, _)| *n == number).map(|(_, rows)| rows)
    }

    fn receive(&mut self, request: u32, page: &crate::report::query::RowPage) {
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

#[cfg(test)]
mod tests;
