//! The report for a terminal.

use super::schema::{Report, Severity, tables};
use std::fmt::Write as _;

/// So many findings of one code are shown one by one.
const MOST: usize = 12;

/// So many fixes are shown: the first clear most.
const FIXES: usize = 20;

/// Plain text, no colours: it is read in logs as well. Control characters in names are spelled out.
pub fn text(report: &Report) -> String {
    let mut out = String::new();
    let directory = report.directory_kind.as_deref().unwrap_or("no directory");
    let _ = writeln!(out, "SCIM Preflight {} · {} · {}\n", report.generator.version, directory, report.created);
    if let Some(redaction) = &report.redacted {
        let _ = writeln!(out, "Redacted ({}): {}\n", redaction.level, super::words::redacted(&redaction.level));
    }
    let _ = writeln!(out, "Verdict: {}\n", report.verdict.as_str());
    let _ = writeln!(out, "Gates");
    for gate in &report.gates {
        let _ = writeln!(out, "  {:<8} {:<19} {}", gate.state.as_str(), gate.id.as_str(), plain(&gate.summary));
    }
    if let Some(verification) = &report.verification {
        out.push_str(&super::verified::text(report, verification));
    }
    let _ = writeln!(out, "\nFiles");
    for input in tables(&report.inputs) {
        let unreadable = if input.unreadable > 0 { format!(", {} unreadable", input.unreadable) } else { String::new() };
        let _ = writeln!(out, "  {:<27} {:>7} rows{unreadable}  {}", input.kind, input.rows, plain(&input.name));
    }
    for scenario in &report.scenarios {
        let _ = writeln!(out, "\nForecast, {}", scenario.id);
        let users: Vec<String> = scenario.counts.users.iter().map(|(o, n)| format!("{n} {}", o.as_str())).collect();
        let groups: Vec<String> = scenario.counts.groups.iter().map(|(o, n)| format!("{n} {}", o.as_str())).collect();
        let _ = writeln!(out, "  users   {}\n  groups  {}", users.join(", "), groups.join(", "));
    }
    let _ = writeln!(out, "\nContested between the two: {} users, {} groups", report.contested.users, report.contested.groups);
    for severity in [Severity::Blocker, Severity::Warning, Severity::Info] {
        let all: Vec<_> = report.findings.iter().filter(|f| f.severity == severity).collect();
        if all.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{} ({})", ["Blockers", "Warnings", "Information"][severity as usize], all.len());
        let mut shown = 0;
        let mut code = "";
        for finding in &all {
            if finding.code != code {
                (code, shown) = (&finding.code, 0);
                let _ = writeln!(out, "  {code}");
            }
            shown += 1;
            if shown <= MOST {
                let scenarios = if finding.scenarios.is_empty() { String::new() } else { format!(" [{}]", finding.scenarios.join(", ")) };
                let _ = writeln!(out, "    {}{scenarios}", plain(&finding.message));
            } else if shown == MOST + 1 {
                let rest = all.iter().filter(|f| f.code == code).count() - MOST;
                let _ = writeln!(out, "    and {rest} more; --format json has them all");
            }
        }
    }
    if let Some(plan) = report.plan.as_ref().filter(|plan| !plan.fixes.is_empty()) {
        let _ = writeln!(out, "\nWhat to do: {}", super::fixes::promise(plan));
        for fix in plan.fixes.iter().take(FIXES) {
            let _ = writeln!(out, "  {:<4} clears {:>3}  {}", fix.id, fix.clears.len(), plain(&super::fixes::title(fix)));
        }
        if let Some(more) = plan.fixes.len().checked_sub(FIXES).filter(|more| *more > 0) {
            let _ = writeln!(out, "  and {more} more; --format json has them all");
        }
    }
    if !report.not_checked.is_empty() {
        let _ = writeln!(out, "\nNot checked");
        for gap in &report.not_checked {
            let _ = writeln!(out, "  {}: {}. {}", gap.check, plain(&gap.because), plain(&gap.how));
        }
    }
    out
}

/// Control and direction characters spelled out, so that a name cannot rewrite the terminal.
pub fn plain(text: &str) -> String {
    let odd = |c: char| c.is_control() || crate::rules::unicode::is_ignorable(c) || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if !text.chars().any(odd) {
        return text.to_owned();
    }
    text.chars().map(|c| if odd(c) { format!("<U+{:04X}>", c as u32) } else { c.to_string() }).collect()
}
