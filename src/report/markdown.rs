//! Pieces of a report as Markdown, for a ticket: the verdict, all findings of a kind, one row.
//!
//! It must never know a browser, and never let a value become markup: what comes from a file is escaped, or stands between backticks.

use super::lists::markdown::{code, escaped};
use super::query::{Detail, Summary, Table};
use super::schema::{Finding, GateState, Severity};
use super::verified::named_by;
use super::words;
use crate::words::report_markdown as say;

/// How many kinds of findings the verdict names, and how many findings a kind lists.
const KINDS: usize = 10;
const LISTED: usize = 30;

pub(super) fn put(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
    out.push('\n');
}

/// A line of a table. The cells are Markdown already.
pub(super) fn line(out: &mut String, cells: &[String]) {
    put(out, &["| ", &cells.join(" | "), " |"]);
}

pub(super) fn head(out: &mut String, cells: &[&str]) {
    put(out, &["\n| ", &cells.join(" | "), " |\n|", &" --- |".repeat(cells.len())]);
}

/// A value of a file in a cell: nobody is addressed by it, nothing is linked, and the cell does not end early.
pub(super) fn value(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { code(text).replace('|', "\\|") }
}

/// The verdict, the checks, the numbers and the findings that matter most.
pub fn verdict(summary: &Summary) -> String {
    let (word, meaning) = words::verdict(summary.verdict);
    let mut out = String::new();
    put(&mut out, &[say::MAY_SCIM_BE_SWITCHED_ON, word, "\n\n", meaning, "\n"]);
    let day: String = summary.created.chars().take(10).collect();
    let files = summary.inputs.len().to_string();
    put(
        &mut out,
        &[
            say::HARNESS_AND,
            words::directory(summary.directory_kind.as_deref()),
            say::MADE_BY_SCIM_PREFLIGHT_ON,
            &escaped(&day),
            say::FROM,
            &files,
            say::FILES,
        ],
    );
    if let Some(level) = &summary.redacted {
        put(&mut out, &["\nRedacted: ", words::redacted(level)]);
    }
    head(&mut out, &[say::CHECK, say::STATE, say::WHY]);
    for gate in &summary.gates {
        line(&mut out, &[words::gate(gate.id).0.to_owned(), state(gate.state), escaped(&gate.summary)]);
    }
    let titles: Vec<&str> = summary.scenarios.iter().map(|s| words::scenario(&s.id).0).collect();
    let Some(first) = summary.scenarios.first() else { return out };
    head(&mut out, &[&[say::WHAT_WILL_HAPPEN], titles.as_slice()].concat());
    for outcome in first.counts.users.keys() {
        let all = summary.scenarios.iter().map(|s| s.counts.users.get(outcome).copied().unwrap_or(0));
        counts(&mut out, say::USERS, words::user_outcome(*outcome).0, all.collect());
    }
    for outcome in first.counts.groups.keys() {
        let all = summary.scenarios.iter().map(|s| s.counts.groups.get(outcome).copied().unwrap_or(0));
        counts(&mut out, say::GROUPS, words::group_outcome(*outcome).0, all.collect());
    }
    let mut kinds: Vec<(Severity, usize, &str)> = Vec::new();
    for finding in summary.findings.iter().filter(|f| f.severity != Severity::Info) {
        let kind = (finding.severity, words::code_rank(&finding.code), finding.code.as_str());
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.sort_unstable();
    if !kinds.is_empty() {
        out.push('\n');
    }
    for (severity, _, code) in kinds.iter().take(KINDS) {
        let total = total(summary, *severity, code).to_string();
        put(&mut out, &["- **", words::severity(*severity).0, "** ", &escaped(words::code(code)), ": ", &total]);
    }
    if kinds.len() > KINDS {
        put(&mut out, &["- ", &say::and_more_kinds(&(kinds.len() - KINDS))]);
    }
    if !summary.not_checked.is_empty() {
        let gaps: Vec<String> = summary.not_checked.iter().map(|n| escaped(words::check(&n.check))).collect();
        put(&mut out, &["\n", &say::not_checked(&gaps.join(", "))]);
    }
    out
}

pub(super) fn state(state: GateState) -> String {
    let word = words::gate_state(state);
    if matches!(state, GateState::Pass) { word.to_owned() } else { ["**", word, "**"].concat() }
}

/// A line of numbers; none where all are 0.
fn counts(out: &mut String, what: &str, outcome: &str, all: Vec<u64>) {
    if all.iter().any(|n| *n > 0) {
        let cells: Vec<String> = std::iter::once([what, outcome].concat()).chain(all.iter().map(u64::to_string)).collect();
        line(out, &cells);
    }
}

/// How many findings there are of a kind, also those that the summary leaves out.
fn total(summary: &Summary, severity: Severity, code: &str) -> usize {
    let beyond = summary.further.iter().find(|k| k.severity == severity && k.code == code).map(|k| k.total);
    beyond.unwrap_or_else(|| summary.findings.iter().filter(|f| f.severity == severity && f.code == code).count())
}

/// All findings of a kind: whom each is about, what it says and what to do.
pub fn findings(summary: &Summary, severity: Severity, code: &str) -> String {
    let mut out = String::new();
    let all = total(summary, severity, code);
    put(&mut out, &["### ", &escaped(words::code(code)), "\n"]);
    put(&mut out, &["**", words::severity(severity).0, "**, ", &all.to_string(), say::FOUND, words::severity(severity).1]);
    head(&mut out, &[say::ABOUT, say::WHAT_WAS_FOUND, say::WHAT_TO_DO]);
    let of_kind = || summary.findings.iter().filter(|f| f.severity == severity && f.code == code).take(LISTED);
    for finding in of_kind() {
        let fix = finding.fix.as_ref().map_or("–".to_owned(), |fix| escaped(&fix.action));
        line(&mut out, &[value(&finding.subject.label), escaped(&finding.message), fix]);
    }
    let left = all - of_kind().count();
    if left > 0 {
        put(&mut out, &["\nand ", &left.to_string(), say::MORE_IN_THE_REPORT]);
    }
    let mut sources: Vec<&String> = of_kind().flat_map(|f| &f.sources).collect();
    sources.sort_unstable();
    sources.dedup();
    for source in sources {
        put(&mut out, &["\nSource: ", &escaped(source)]);
    }
    out
}

/// What the exports show where a second account or group stands beside one: a word, and what it means.
pub fn second(table: Table) -> (&'static str, &'static str) {
    match table {
        Table::Users => (say::TWO_ACCOUNTS, say::TWO_ACCOUNTS_MEAN),
        Table::Groups => (say::TWO_GROUPS, say::TWO_GROUPS_MEAN),
    }
}

/// Everything about one row. `label`: what the page calls its outcome; `title`: what it calls the row; `why`: the reasons, in words.
pub fn row(detail: &Detail, title: &str, why: &str) -> String {
    let mut out = String::new();
    let outcome = match (&detail.user, &detail.group) {
        (Some(user), _) => words::user_outcome(user.outcome),
        (None, Some(group)) => words::group_outcome(group.outcome),
        (None, None) => return out,
    };
    let kind = if detail.table == Table::Users { say::USER } else { say::GROUP };
    let now = detail.second.as_ref().map(|_| second(detail.table));
    put(&mut out, &["### ", kind, &value(title), ": ", now.map_or(outcome.0, |now| now.0), "\n"]);
    if let (Some(now), Some(cure)) = (now, &detail.second) {
        put(&mut out, &[now.1, "\n"]);
        for (what, labels, has) in named_by(cure) {
            put(&mut out, &["- ", &escaped(&what), ": ", &labels.into_iter().map(value).collect::<Vec<_>>().join(", "), &escaped(&has)]);
        }
        put(&mut out, &["\n", say::FROM_HERE, " ", outcome.0, "."]);
    }
    put(&mut out, &[outcome.1, if why.is_empty() { "" } else { " Why: " }, why, if why.is_empty() { "" } else { "." }]);
    put(&mut out, &["Under: ", words::scenario(&detail.scenario).0, "."]);
    head(&mut out, &["", say::MATCHED_ON, say::KNOWN_AS, "Id"]);
    let text = |known: &Option<String>| value(known.as_deref().unwrap_or_default());
    if let Some(user) = &detail.user {
        if let Some(a) = &user.account {
            line(&mut out, &["Harness".to_owned(), value(&a.email), text(&a.name), text(&a.id)]);
        }
        if let Some(d) = &user.directory {
            line(&mut out, &["Directory".to_owned(), value(&d.key), text(&d.name), text(&d.id)]);
        }
    }
    if let Some(group) = &detail.group {
        if let Some(a) = &group.account {
            line(&mut out, &["Harness".to_owned(), value(&a.identifier), value(&a.name), "–".to_owned()]);
        }
        for d in &group.directory {
            line(&mut out, &["Directory".to_owned(), text(&group.identifier), text(&d.name), text(&d.id)]);
        }
    }
    out.push('\n');
    for (at, step) in detail.steps.iter().enumerate() {
        put(&mut out, &[&(at + 1).to_string(), ". **", &step.name, "**: ", &escaped(&step.text)]);
    }
    for (at, finding) in detail.findings.iter().take(LISTED).enumerate() {
        put(&mut out, &[if at == 0 { "\n" } else { "" }, &told(finding)]);
    }
    out
}

fn told(finding: &Finding) -> String {
    let fix = finding.fix.as_ref().map(|fix| say::TO_DO.to_owned() + &escaped(&fix.action)).unwrap_or_default();
    ["- **", words::severity(finding.severity).0, "** ", &escaped(&finding.message), &fix].concat()
}

#[cfg(test)]
mod tests {
    use super::super::detail::detail;
    use super::super::query;
    use super::*;
    use crate::report::schema::Report;
    use serde_json::json;

    /// A name that would like to be more than a name.
    const EVIL: &str = "</td>|`x`|[a](http://e)<script>\n# h";

    fn report(findings: usize) -> Report {
        let scenario = json!({
            "id": "documented",
            "assumptions": {"user_key": "email", "email_case": "exact", "group_link": "name", "identifier_rule": "plain", "members_on_link": "merge"},
            "counts": {"users": {"duplicate": 1, "link": 0}, "groups": {"duplicate": 2}},
            "users": [{"outcome": "duplicate", "reasons": ["domain"], "account": {"id": EVIL, "email": EVIL, "name": EVIL},
                "directory": {"id": "d1", "key": "", "name": "Ann | Lee"}}],
            "groups": [{"outcome": "duplicate", "reasons": [], "account": {"identifier": "devops", "name": EVIL},
                "directory": [{"id": null, "name": EVIL}], "identifier": "dev_ops"}],
            "access": []
        });
        let finding = |_| {
            json!({"code": "user.duplicate", "severity": "blocker", "confidence": "inferred", "scenarios": [], "subject": {"kind": "user", "label": EVIL},
                "message": format!("“{EVIL}” gets a second account"), "evidence": [], "fix": {"owner": "directory", "action": format!("Rename {EVIL}")},
                "sources": ["A guide"]})
        };
        let report = json!({
            "schema": "scim-preflight/report/1", "generator": {"name": "scim-preflight", "version": "0", "rules": "2026-11"},
            "created": "2026-11-21T00:00:00Z", "directory_kind": "okta", "inputs": [], "verdict": "not-ready",
            "gates": [{"id": "inputs", "state": "fail", "summary": EVIL}], "not_checked": [{"check": EVIL, "because": "b", "how": ""}],
            "contested": {"users": 0, "groups": 0}, "scenarios": [scenario], "findings": (0..findings).map(finding).collect::<Vec<_>>()
        });
        crate::report::json::parse(&report.to_string()).expect("the fixture is a report")
    }

    /// Without what stands between backticks, and without what is escaped, nothing of a name may be left that means anything.
    fn harmless(text: &str) {
        let mut bare = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['`', '\\']) {
            bare.push_str(&rest[..at]);
            let tail = &rest[at..];
            let run = tail.len() - tail.trim_start_matches('`').len();
            if run == 0 {
                rest = &tail[2..];
                continue;
            }
            let fence = &tail[..run];
            let end = tail[run..].find(fence).expect("every backtick is closed on its line");
            assert!(!tail[run..run + end].contains('\n'));
            rest = &tail[run + end + run..];
        }
        bare.push_str(rest);
        for sign in ["<", "](", "# h", "script>"] {
            assert!(!bare.contains(sign), "{sign} in {bare}");
        }
        // Each table has as many cells in a row as in its head: no name ends a cell, within backticks or without.
        let mut wanted = 0;
        for row in text.lines() {
            let bars = row.matches('|').count() - row.matches("\\|").count();
            if wanted == 0 || bars == 0 {
                wanted = bars;
            }
            assert_eq!(bars, wanted, "{row}");
        }
    }

    #[test]
    fn no_name_becomes_markup() {
        let report = report(2);
        let summary = query::summary(&report, false, 30);
        harmless(&verdict(&summary));
        harmless(&findings(&summary, Severity::Blocker, "user.duplicate"));
        for table in [Table::Users, Table::Groups] {
            let detail = detail(&report, "documented", table, 0).expect("the row is there");
            let told = row(&detail, EVIL, "another domain");
            harmless(&told);
            assert!(told.contains(" Why: another domain."));
        }
    }

    #[test]
    fn a_long_list_says_how_much_it_leaves_out() {
        let summary = query::summary(&report(45), false, 30);
        let told = findings(&summary, Severity::Blocker, "user.duplicate");
        assert!(told.contains("45 found") && told.contains("and 15 more"), "{told}");
        assert_eq!(told.lines().filter(|line| line.starts_with("| `")).count(), LISTED);
        assert!(verdict(&summary).contains(": 45"));
    }

    #[test]
    fn the_verdict_counts_what_happens_and_leaves_out_what_does_not() {
        let told = verdict(&query::summary(&report(0), false, 30));
        assert!(told.starts_with("## May SCIM be switched on? Not ready\n"));
        assert!(told.contains("| Users: Second account | 1 |") && told.contains("| Groups: Second group | 2 |"));
        assert!(!told.contains("Linked"));
    }
}
