//! What the page knows, and how it changes: a pure reducer from action to new state and wishes.
//!
//! It must never touch the browser. Whatever has to happen outside is an [`Effect`] that [`super::app`] carries out.

use super::shared::Shared;
use crate::check::{RememberedReading, Settings};
use crate::report::query::{SortBy, Summary, Table};
use crate::report::schema::Verdict;
use crate::worker::protocol::{FileMeta, Format, FromWorker, Names, Stage, ToWorker};
use access::AccessState;
use after::{AfterAction, AfterState};
use columns::{Look, Picker};
use habits::{Habit, Habits};
use plan::{Choice, PlanState};
use symptom::{SymptomAction, SymptomState};
pub use table::{Open, STRETCH, TableState, grid_id, section_id};

pub mod access;
pub mod after;
pub mod columns;
pub mod habits;
mod heard;
pub mod plan;
pub mod reach;
pub mod symptom;
pub mod table;
mod visit;

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
    pub after: AfterState,
    pub symptom: SymptomState,
    pub open: Option<Open>,
    /// The table whose columns are looked at.
    pub picker: Option<Picker>,
    /// What downloads say of people, groups and files.
    pub names: Names,
    pub habits: Habits,
    /// The report is of an invented account.
    pub example: bool,
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
    /// Opens a group, whatever the table is filtered by: its index in the report and its place in the table as that opens.
    OpenGroup((u32, u32)),
    /// The address has changed, by going back or forward or by hand.
    Visit(String),
    /// Goes to a part of the page; a row that is open would lie over it.
    Part(&'static str),
    /// Opens a row, whatever the table is filtered by: its index in the report.
    Reach(Table, u32),
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
    After(AfterAction),
    Symptom(SymptomAction),
    Look(Look),
    Choose(Choice),
    Habit(Habit),
    /// A list or a script, by its id.
    List(String),
    Download(Format),
    Names(Names),
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
        names: Names,
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
    /// Lets go of all others.
    KeepFiles(Vec<String>),
    Focus(&'static str),
    Reveal(&'static str),
    /// Into sight, with the focus on its heading.
    Part(&'static str),
}

impl State {
    fn next(&mut self) -> u32 {
        self.request += 1;
        self.request
    }

    /// Changes the state and says what has to happen outside.
    pub fn apply(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Accept { files, now } => {
                self.files = files;
                self.habits.kept = false;
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
            Action::Forget if self.asks_first() => Vec::new(),
            Action::Cancel | Action::Forget => {
                let habits = Habits { keys_off: self.habits.keys_off, ..Habits::default() };
                *self = Self { request: self.request, habits, ..Self::default() };
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
            Action::OpenGroup(at) => self.show_group(at),
            Action::Visit(fragment) => self.visit(&fragment),
            Action::Part(id) => {
                self.open = None;
                vec![Effect::Part(id)]
            }
            Action::Reach(table, index) => self.seek(table, index),
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
            Action::After(action) => self.after(action),
            Action::Symptom(action) => self.symptom(action),
            Action::Look(look) => self.look(look),
            Action::Choose(choice) => self.choose(choice),
            Action::Habit(habit) => self.habit(habit),
            Action::List(id) => vec![Effect::Ask(ToWorker::List { request: self.next(), id, names: self.names })],
            Action::Download(format) => {
                self.saving = Some(format);
                if matches!(format, Format::Html | Format::Json) && self.names != Names::Counts {
                    self.habits.saved = self.plan.choices.clone();
                    self.habits.kept = true;
                }
                let request = self.next();
                vec![Effect::Download { request, format, names: self.names }]
            }
            Action::Names(names) => {
                self.names = names;
                Vec::new()
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

    /// Did the run find nothing that it could judge?
    pub fn nothing_read(&self) -> bool {
        self.summary.as_ref().is_some_and(|s| s.verdict != Verdict::Ready && s.inputs.iter().all(|i| i.rows == 0))
    }
}

#[cfg(test)]
mod tests;
