//! The runbook: what to do before, while and after provisioning is switched on, in the order of the guides, filled in from a report.
//!
//! A pure function of the report. Sentences hold our words and numbers; whatever is the customer's stands in facts, so that the page can
//! mark it and a redacted copy has codes in its place. It must never act, and never say that something is fine of which no file tells.

mod app;
mod back;
mod before;
mod checks;
mod mappings;
mod pilot;
mod scope;
mod sources;
mod switch;
pub(super) mod tables;
mod trials;
mod view;

pub use scope::MOST_PER_RULE;
pub use view::{FULL, MOST};

use super::json::records;
use super::schema::Report;
use crate::model::DirectoryKind;
use crate::words::report_runbook as say;
use serde::Serialize;
use view::View;

/// Everything to do, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Runbook {
    /// The directory's name, for a heading.
    pub directory: String,
    /// Set where the report lacks what the steps are filled in from.
    pub note: Option<String>,
    pub phases: Vec<Phase>,
}

/// Steps that belong together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Phase {
    pub id: String,
    pub title: String,
    pub steps: Vec<RunStep>,
}

/// One thing to do.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RunStep {
    /// A word that stays the same from version to version, such as `backup.report`: what is ticked off is kept by it.
    pub id: String,
    pub title: String,
    pub text: Vec<String>,
    /// What the files say about it.
    pub facts: Vec<RunFact>,
    /// When to stop.
    pub stop: Vec<String>,
    /// The published sentence that it rests on.
    pub source: String,
    /// Why there is nothing to do; `None`: it is open.
    pub nothing: Option<String>,
    /// The list that has all of it: one of [`super::lists::LISTS`].
    pub list: Option<String>,
}

/// Something the files say: one value, a list of names, or a table, with how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RunFact {
    pub label: String,
    /// Of a single value: as it has to be typed.
    pub value: Option<String>,
    /// The first names.
    pub names: Vec<String>,
    pub header: Vec<String>,
    /// The first rows.
    pub rows: Vec<Vec<String>>,
    /// How many names or rows there are in all; of a number, the number.
    pub total: u64,
}

records! {
    Runbook { directory, note, phases }
    Phase { id, title, steps }
    RunStep { id, title, text, facts, stop, source, nothing, list }
    RunFact { label, value, names, header, rows, total }
}

impl RunStep {
    /// Neither ticked off nor without anything to do.
    pub fn is_open(&self, done: &[String]) -> bool {
        self.nothing.is_none() && !done.contains(&self.id)
    }
}

/// The runbook of a report, its lists cut short for the page.
pub fn runbook(report: &Report) -> Runbook {
    let mut book = whole(report);
    for fact in book.phases.iter_mut().flat_map(|p| &mut p.steps).flat_map(|s| &mut s.facts) {
        view::cut(&mut fact.names, MOST);
        view::cut(&mut fact.rows, MOST);
    }
    book
}

/// When to stop, as it is written behind the word: `("Stop", "when …")`, or a sentence of its own behind `Stop.`.
pub fn stop(text: &str) -> (&'static str, &str) {
    let when = text.strip_prefix(say::STOP_WHEN).and_then(|rest| rest.strip_prefix(' '));
    when.map_or((say::STOP, text), |rest| (say::STOP_WHEN, rest))
}

/// The runbook of a report, to be worked by: its lists as long as anybody reads them.
pub fn whole(report: &Report) -> Runbook {
    let view = View::of(report);
    let phase = |id: &str, title: &str, steps: Vec<RunStep>| Phase { id: id.to_owned(), title: title.to_owned(), steps };
    let app = match view.kind {
        Some(DirectoryKind::Okta) => app::okta(&view),
        Some(DirectoryKind::Entra) => app::entra(&view),
        _ => app::other(&view),
    };
    let phases = vec![
        phase("before", say::BEFORE_YOU_BEGIN, before::steps(&view)),
        phase("app", say::APP_ADDRESS_TOKEN, app),
        phase("mappings", say::WHAT_SENT_WHAT_MATCHED, mappings::steps(&view)),
        phase("scope", say::WHO_AND_WHAT_IS_SENT, scope::steps(&view)),
        phase("canary", say::SETTLE_WHAT_THE_SOURCES_DISAGREE_ABOUT, trials::steps(&view)),
        phase("pilot", say::A_FEW_PEOPLE_FIRST, pilot::steps(&view)),
        phase("rest", say::EVERYBODY_ELSE, switch::steps(&view)),
        phase("watch", say::WHAT_TO_WATCH, switch::watch(&view)),
        phase("verify", say::DID_IT_WORK, checks::steps(&view)),
        phase("cures", say::WHEN_SOMETHING_IS_WRONG, checks::cures(&view)),
        phase("back", say::HOW_TO_GO_BACK, back::steps(&view)),
        phase("after", say::AFTERWARDS, back::afterwards(&view)),
    ];
    Runbook { directory: view.directory().to_owned(), note: view.note(), phases }
}
