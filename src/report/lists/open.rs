//! Findings that no fix clears, with what their own advice says.

use super::table;
use crate::report::open::{accepted, advice, without_fix};
use crate::report::schema::Report;
use crate::report::words;

/// A row for each; with the reason where somebody accepted it.
pub fn findings_without_fix(report: &Report) -> String {
    let header = ["severity", "code", "what", "about", "by", "advice", "owner", "accepted"];
    let rows = without_fix(report).into_iter().map(|f| {
        let by: Vec<&str> = f.scenarios.iter().map(|id| words::by(id)).collect();
        vec![
            f.severity.as_str().to_owned(),
            f.code.clone(),
            words::code(&f.code).to_owned(),
            f.subject.label.clone(),
            by.join(", "),
            advice(f).to_owned(),
            f.fix.as_ref().map(|fix| fix.owner.clone()).unwrap_or_default(),
            accepted(report, f).map(|a| if a.note.is_empty() { "yes".to_owned() } else { a.note.clone() }).unwrap_or_default(),
        ]
    });
    table(report, &header, rows)
}
