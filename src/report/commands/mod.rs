//! Scripts that an administrator may run to carry out the fixes. They are never run by us.
//!
//! Made of the changes of the picked fixes, of all where none is picked. Each script says what it needs, prints before it acts and acts
//! only when told to; tokens come from the environment. A value from the files goes into a script as a literal and nowhere else: how that
//! is made sure stands in [`quote`]. What no API call here does is written as a comment, to be done by hand.
//!
//! Architecture Invariant: no value reaches a script but through [`quote`], and a value that is refused there becomes a comment.

mod entra;
mod harness;
mod okta;
pub mod quote;
mod shell;

use super::plan::{Change, PlannedFix};
use super::schema::{Finding, Report};
use super::words;
use quote::comment;

/// A script: its id, a title, what makes it, and how its file name ends.
pub type Script = (&'static str, &'static str, fn(&Report) -> String, &'static str);

/// Every script.
pub const SCRIPTS: &[Script] = &[
    ("okta", "Okta API, for a shell with curl", okta::script, "sh"),
    ("entra", "Microsoft Graph PowerShell", entra::script, "ps1"),
    ("harness", "Harness API, for a shell with curl", harness::script, "sh"),
];

/// What makes a script, by its id.
pub fn script(id: &str) -> Option<fn(&Report) -> String> {
    SCRIPTS.iter().find(|(known, ..)| *known == id).map(|(_, _, make, _)| *make)
}

/// A fix with its changes in one system.
struct Work<'a> {
    fix: &'a PlannedFix,
    changes: Vec<&'a Change>,
    /// Nobody picked it, and only somebody who knows the people can say whether it is right.
    asks: bool,
}

/// The picked fixes, all where none is picked, with what they change in a system.
fn work<'a>(report: &'a Report, system: &str) -> Vec<Work<'a>> {
    let Some(plan) = &report.plan else { return Vec::new() };
    let picked = |fix: &PlannedFix| plan.choices.picked.contains(&fix.id);
    let none = plan.choices.picked.is_empty();
    let fixes = plan.fixes.iter().filter(|fix| none || picked(fix));
    let work = fixes.map(|fix| Work { changes: fix.changes.iter().filter(|c| c.system == system).collect(), asks: fix.asks && !picked(fix), fix });
    work.filter(|w| !w.changes.is_empty()).collect()
}

/// Why there is no script of this copy; `None`: there is one.
fn refused(report: &Report) -> Option<String> {
    report.redacted.as_ref().map(|redaction| {
        let why = match redaction.level.as_str() {
            "all" => "This copy of the report holds counts only: there are no rows to make commands of.",
            _ => "This copy of the report has codes in the place of names and ids: commands made of them would reach nobody.",
        };
        format!("{why} Make the script from the full report.")
    })
}

/// The comment above a fix: which findings it clears, and whom it is about.
fn heading(report: &Report, work: &Work<'_>) -> Vec<String> {
    let Work { fix, asks, .. } = work;
    let findings: Vec<&Finding> = fix.clears.iter().chain(&fix.eases).filter_map(|n| report.findings.get(*n as usize)).collect();
    let mut lines: Vec<String> = findings
        .iter()
        .take(MOST)
        .map(|f| comment(&format!("{} clears {}: {} ({})", fix.id, f.code, f.subject.label, words::code(&f.code))))
        .collect();
    if findings.len() > MOST {
        lines.push(comment(&format!("{} clears {} more findings.", fix.id, findings.len() - MOST)));
    }
    if findings.is_empty() {
        lines.push(comment(&fix.id));
    }
    let notes = report.plan.iter().flat_map(|plan| super::notes::notes(plan, fix));
    lines.extend(notes.map(|note| comment(&format!("{}: {note}", fix.id))));
    if work.changes.iter().any(|c| is_profile(c)) {
        lines.push(comment(PROFILE));
    }
    if *asks {
        lines.push(comment("Ask first: only somebody who knows the people can say whether this is right. It acts only with ASKED=1 as well."));
    }
    lines
}

impl Work<'_> {
    /// Whether a change waits until somebody was asked.
    fn waits(&self, change: &Change) -> bool {
        self.asks || is_profile(change) || is_lost(change)
    }
}

/// What does not come back: a user who is removed, a description that is emptied.
fn is_lost(change: &Change) -> bool {
    (change.object == "user" && change.attribute == "account") || super::notes::clears_description(change)
}

/// Which fixes act when, for the head of a script. `fixes`: id, whether any line acts with RUN=1 alone, and whether any waits for ASKED=1.
fn acts(fixes: &[(&str, bool, bool)]) -> Vec<String> {
    let ids = |of: &dyn Fn(bool, bool) -> bool| fixes.iter().filter(|(_, alone, asked)| of(*alone, *asked)).map(|(id, ..)| *id).collect::<Vec<_>>();
    let kinds = [
        ("With RUN=1 alone act", ids(&|alone, _| alone)),
        ("Only with ASKED=1 as well act those that change a profile, remove or empty something, or need a decision", ids(&|_, asked| asked)),
        ("Nothing here acts for what is done by hand", ids(&|alone, asked| !alone && !asked)),
    ];
    let mut out = Vec::new();
    for (what, ids) in &kinds {
        if ids.is_empty() {
            out.extend((*what == kinds[0].0).then(|| comment("With RUN=1 alone nothing acts.")));
        }
        out.extend(ids.chunks(IN_A_LINE).map(|some| comment(&format!("{what}: {}.", some.join(", ")))));
    }
    out
}

/// So many ids stand in one line of the head.
const IN_A_LINE: usize = 100;

/// What the directory itself knows a person by, and not only what it sends to Harness.
fn is_profile(change: &Change) -> bool {
    change.system != "harness" && change.object == "user" && matches!(change.attribute.as_str(), "email" | "user_name")
}

const PROFILE: &str = "The email and the user name are the person's own in the directory: where mail and recovery mail goes, and how the person \
    signs in everywhere. Where only Harness needs another address, change what is sent to it instead. Both act only with ASKED=1 as well.";

/// So many findings are named above a fix.
const MOST: usize = 5;

/// What a change is, in a few words: `F1: email of ann@example.com: from … to …`.
fn told(fix: &PlannedFix, change: &Change, does: &str) -> String {
    let sides = match (change.from.as_deref().filter(|from| !from.is_empty()), &change.to) {
        (Some(from), Some(to)) if from == to => format!(": stays {to}"),
        (Some(from), Some(to)) => format!(": {from} becomes {to}"),
        (None, Some(to)) => format!(": {to}"),
        _ => String::new(),
    };
    quote::spelled(&format!("{}: {does} {}{sides}", fix.id, change.label))
}

/// What has to be done by hand, as a comment.
fn by_hand(fix: &PlannedFix, change: &Change, why: &str) -> String {
    let label = if change.label.is_empty() { change.object.as_str() } else { change.label.as_str() };
    let to = change.to.as_deref().map(|to| format!(" to {to}")).unwrap_or_default();
    comment(&format!("By hand, {}: {} of {label}{to}. {why}", fix.id, change.attribute.replace('_', " ")))
}

/// Why there are no commands below.
fn nothing(report: &Report) -> &'static str {
    match &report.plan {
        None => "This report holds no plan of fixes, so there are no commands.",
        Some(plan) if plan.fixes.is_empty() => "No fix is proposed, so there are no commands.",
        Some(_) => "None of the fixes changes anything here.",
    }
}
