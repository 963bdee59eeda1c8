//! The runbook as Markdown, to be kept in a wiki or a ticket.
//!
//! Values from the files are escaped: a name must not become a heading, a link, a cell or a tag.

use crate::report::runbook::{RunFact, RunStep, Runbook, stop, whole};
use crate::report::schema::Report;
use crate::report::text::plain;
use crate::report::words;
use crate::words::lists_markdown as say;
use std::fmt::Write as _;

/// The whole runbook; what is ticked off in the report is ticked off here.
pub fn runbook_markdown(report: &Report) -> String {
    let Runbook { directory, note, phases } = whole(report);
    let done = report.plan.as_ref().map(|p| p.choices.done.as_slice()).unwrap_or_default();
    let mut out = String::new();
    let _ = writeln!(out, "# {}\n", say::switching_on(&escaped(&directory)));
    let day: String = report.created.chars().take(10).collect();
    let _ = writeln!(out, "{}\n", say::made_from(&escaped(&day), &words::verdict(report.verdict).0));
    if let Some(redaction) = &report.redacted {
        let _ = writeln!(out, "{}\n", say::redacted(&escaped(&redaction.level), &words::redacted(&redaction.level)));
    }
    if let Some(note) = note {
        let _ = writeln!(out, "{note}\n");
    }
    let steps: Vec<&RunStep> = phases.iter().flat_map(|p| &p.steps).collect();
    let open = steps.iter().filter(|s| s.is_open(done)).count();
    let _ = writeln!(out, "{}", say::n_steps_open_open_open_done(&steps.len(), &open));
    for (p, phase) in phases.iter().enumerate() {
        let _ = writeln!(out, "\n## {}. {}", p + 1, escaped(&phase.title));
        for (n, step) in phase.steps.iter().enumerate() {
            write_step(&mut out, &format!("{}.{}", p + 1, n + 1), step, done.contains(&step.id));
        }
    }
    out
}

fn write_step(out: &mut String, number: &str, step: &RunStep, done: bool) {
    let mark = match (done, &step.nothing) {
        (true, _) => "☑",
        (false, Some(_)) => "–",
        (false, None) => "☐",
    };
    let _ = writeln!(out, "\n### {mark} {number} {}\n", escaped(&step.title));
    if let Some(why) = &step.nothing {
        let _ = writeln!(out, "{}\n", say::nothing_to_do(&escaped(why)));
    }
    for text in &step.text {
        let _ = writeln!(out, "{}\n", escaped(text));
    }
    for fact in &step.facts {
        write_fact(out, fact);
    }
    for text in &step.stop {
        let (word, rest) = stop(text);
        let _ = writeln!(out, "> **{word}** {}\n", escaped(rest));
    }
    if let Some(list) = &step.list {
        let _ = writeln!(out, "{}\n", say::whole_list(list));
    }
    let _ = writeln!(out, "{}", say::rests_on_source_step_id(&escaped(&step.source), &step.id));
}

fn write_fact(out: &mut String, fact: &RunFact) {
    let label = escaped(&fact.label);
    if let Some(value) = &fact.value {
        let _ = writeln!(out, "{label}: {}\n", code(value));
    } else if !fact.header.is_empty() {
        let _ = writeln!(out, "{label} ({}):\n", fact.total);
        let row = |cells: &[String]| format!("| {} |", cells.iter().map(|c| shown(c)).collect::<Vec<_>>().join(" | "));
        let _ = writeln!(out, "{}\n|{}", row(&fact.header), " --- |".repeat(fact.header.len()));
        for cells in &fact.rows {
            let _ = writeln!(out, "{}", row(cells));
        }
        more(out, fact.total, fact.rows.len());
    } else if !fact.names.is_empty() {
        let _ = writeln!(out, "{label} ({}):\n", fact.total);
        for name in &fact.names {
            let _ = writeln!(out, "- {}", shown(name));
        }
        more(out, fact.total, fact.names.len());
    } else {
        let _ = writeln!(out, "{label}: {}\n", fact.total);
    }
}

fn more(out: &mut String, total: u64, shown: usize) {
    let rest = total.saturating_sub(shown as u64);
    let _ = if rest > 0 { writeln!(out, "\n{}\n", say::and_more(&rest)) } else { writeln!(out) };
}

/// Text in which nothing is Markdown; control and direction characters are spelled out.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut counting = true;
    for (at, c) in plain(text).char_indices() {
        let marks = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '#' | '$');
        // At the beginning, what would begin a list.
        let begins = (at == 0 && matches!(c, '-' | '+' | '=')) || (counting && at > 0 && matches!(c, '.' | ')'));
        if marks || begins {
            out.push('\\');
        }
        counting &= c.is_ascii_digit();
        out.push(c);
    }
    out
}

/// A value as text; blanks at its ends are put between quotation marks, so that they are seen.
fn shown(value: &str) -> String {
    if value.trim() == value { escaped(value) } else { format!("“{}”", escaped(value)) }
}

/// A value as it has to be typed, between more backticks than it has in a row.
pub fn code(value: &str) -> String {
    let text = plain(value);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

#[cfg(test)]
mod tests {
    use super::{code, escaped};

    #[test]
    fn a_name_is_never_markdown() {
        assert_eq!(escaped("# a|b <i> [x](y)"), "\\# a\\|b \\<i\\> \\[x\\](y)");
        assert_eq!(escaped("- a"), "\\- a");
        assert_eq!(escaped("12. a-b.c"), "12\\. a-b.c");
        assert_eq!(escaped("a\nb\u{202E}"), "a\\<U+000A\\>b\\<U+202E\\>");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("a"), "`a`");
    }
}
