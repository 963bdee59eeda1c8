//! What is handed out beside the report: lists for a spreadsheet, and the runbook for a wiki.
//!
//! Pure functions of the report. Every cell is guarded against being run as a formula. A copy of which the names were taken out gives the
//! same lists with codes; one that holds counts only gives lists that say so, never an empty list that could be taken for good news.

mod fixes;
mod groups;
pub(super) mod markdown;
mod open;
mod people;
mod repairs;

pub use fixes::fixes;
pub use groups::{group_mapping, push_list};
pub use markdown::runbook_markdown;
pub use open::findings_without_fix;
pub use people::{access, users_to_assign};
pub use repairs::{repairs, repairs_markdown};

use super::csv::write_row;
use super::schema::Report;
use crate::words::report_lists as say;

/// A list: its id, a title, what makes it, and how its file name ends.
pub type List = (&'static str, &'static str, fn(&Report) -> String, &'static str);

/// Every list of any report. Page and command line offer them from here.
pub const LISTS: &[List] = &[
    ("fixes", say::WHAT_TO_FIX_BY_OWNER, fixes, "csv"),
    ("findings-without-fix", say::FINDINGS_WITHOUT_A_FIX, findings_without_fix, "csv"),
    ("group-mapping", say::WHICH_GROUP_BELONGS_TO_WHICH, group_mapping, "csv"),
    ("users-to-assign", say::PEOPLE_ACCOUNT_WHO_NOT_ASSIGNED, users_to_assign, "csv"),
    ("push-list", say::GROUPS_TO_PUSH_OR_TO_ASSIGN, push_list, "csv"),
    ("access", say::WHO_LOSES_AND_WHO_GAINS_ACCESS, access, "csv"),
    ("runbook", say::THE_RUNBOOK, runbook_markdown, "md"),
];

/// Those of a comparison with an earlier report, offered beside its repairs.
pub const LISTS_AFTER: &[List] = &[("repairs", say::REPAIRS, repairs, "csv"), ("repair-steps", say::REPAIRS_STEP_BY_STEP, repairs_markdown, "md")];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static List> {
    LISTS.iter().chain(LISTS_AFTER)
}

/// What makes a list, by its id.
pub fn list(id: &str) -> Option<fn(&Report) -> String> {
    all().find(|(known, ..)| *known == id).map(|(_, _, make, _)| *make)
}

/// Stands in the place of the rows of a copy that holds counts only.
pub const NO_ROWS: &str = say::THERE_NO_ROWS_COPY_REPORT_HOLDS;

/// A file with a byte order mark, a header and the rows; of a redacted report with its level in a column of its own at the end.
fn table(report: &Report, header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let level = report.redacted.as_ref().map(|r| r.level.clone());
    let mut out = String::from("\u{feff}");
    let mark = level.as_ref().map(|_| "redacted");
    write_row(&mut out, &header.iter().copied().chain(mark).map(str::to_owned).collect::<Vec<_>>());
    if level.as_deref() == Some("all") {
        let mut cells = vec![String::new(); header.len()];
        cells[0] = NO_ROWS.to_owned();
        cells.extend(level);
        write_row(&mut out, &cells);
        return out;
    }
    for row in rows {
        write_row(&mut out, &row.into_iter().chain(level.clone()).collect::<Vec<_>>());
    }
    out
}
