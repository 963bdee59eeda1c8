//! The repairs of a comparison: for a spreadsheet, and with their steps for a wiki or a ticket.

use super::markdown::{code, escaped};
use super::{NO_ROWS, table};
use crate::report::came_true::day;
use crate::report::schema::{Report, Subject};
use crate::report::verification::Cure;
use crate::report::verified::{by_steps, named_by, permission, symptom};
use crate::report::words;
use crate::words::{lists_repairs as say, number};

const HEADER: [&str; 14] =
    ["symptom", "what", "kind", "about", "id", "group", "permission", "keep", "keep_id", "delete", "delete_id", "retried", "details", "repair"];

/// A row for each repair. Without a comparison a row that says so, never an empty list that could be taken for good news.
pub fn repairs(report: &Report) -> String {
    let Some(found) = &report.verification else {
        let mut row = vec![String::new(); HEADER.len()];
        row[0] = say::NO_COMPARISON.to_owned();
        return table(report, &HEADER, [row]);
    };
    table(report, &HEADER, found.cures.iter().map(row))
}

fn row(cure: &Cure) -> Vec<String> {
    let named = |subject: &Option<Subject>| {
        let label = subject.as_ref().map(|s| s.label.clone()).unwrap_or_default();
        [label, subject.as_ref().and_then(|s| s.id.clone()).unwrap_or_default()]
    };
    let steps = cure.steps.iter().enumerate().map(|(n, step)| format!("{}. {step}", n + 1));
    let details = named_by(cure).into_iter().map(|(what, labels, has)| format!("{what}: {}{has}", labels.join(", ")));
    let mut out = vec![
        cure.symptom.clone(),
        symptom(&cure.symptom).to_owned(),
        cure.subject.kind.clone(),
        cure.subject.label.clone(),
        cure.subject.id.clone().unwrap_or_default(),
        cure.group.clone().unwrap_or_default(),
        cure.permission.as_ref().map(permission).unwrap_or_default(),
    ];
    out.extend(named(&cure.keep));
    out.extend(named(&cure.delete));
    out.push(if cure.retries { "yes" } else { "no" }.to_owned());
    out.push(details.collect::<Vec<_>>().join("; "));
    out.push(steps.collect::<Vec<_>>().join(" "));
    out
}

/// The repairs with their steps; those with equal steps together.
pub fn repairs_markdown(report: &Report) -> String {
    let Some(found) = &report.verification else { return ["# ", say::REPAIRS, "\n\n", say::NO_COMPARISON, "\n"].concat() };
    let mut out = ["# ", say::REPAIRS, "\n\n", &say::compared(&escaped(day(&found.before)), &escaped(day(&report.created))), "\n"].concat();
    let mut paragraph = |text: &str| {
        out.push('\n');
        out.push_str(text);
        out.push('\n');
    };
    if let Some(redaction) = &report.redacted {
        paragraph(&say::redacted(&words::redacted(&redaction.level)));
        if redaction.level == "all" {
            paragraph(NO_ROWS);
            return out;
        }
    }
    if found.cures.is_empty() {
        paragraph(say::NOTHING_TO_REPAIR);
    }
    let mut symptoms: Vec<&str> = found.cures.iter().map(|cure| cure.symptom.as_str()).collect();
    symptoms.dedup();
    for one in symptoms {
        let all: Vec<&Cure> = found.cures.iter().filter(|cure| cure.symptom == one).collect();
        paragraph(&format!("## {} ({})", escaped(symptom(one)), number(all.len() as u64)));
        for (steps, retries, same) in by_steps(all.into_iter()) {
            paragraph(&same.into_iter().map(item).collect::<Vec<_>>().join("\n"));
            if retries {
                paragraph(say::RETRIED);
            }
            paragraph(&steps.iter().enumerate().map(|(n, step)| format!("{}. {}", n + 1, escaped(step))).collect::<Vec<_>>().join("\n"));
        }
    }
    out
}

/// Who or what it is, and what a hand has to know of it.
fn item(cure: &Cure) -> String {
    let mut out = format!("- {}", code(&cure.subject.label));
    if let Some(group) = &cure.group {
        out.push_str(&say::group(&code(group)));
    }
    if let Some(lost) = &cure.permission {
        out.push_str(&[": ", &escaped(&permission(lost))].concat());
    }
    for (what, labels, has) in named_by(cure) {
        let labels: Vec<String> = labels.into_iter().map(code).collect();
        out.push_str(&["\n  - ", &escaped(&what), ": ", &labels.join(", "), &escaped(&has)].concat());
    }
    out
}
