//! The order of a redacted report: by code. The order of addresses and names would say who comes before whom.

use crate::report::build::{group_order, sort_users};
use crate::report::schema::{Evidence, Finding, Report, ReportInput, Source, tables};
use std::rc::Rc;

/// Puts everything whose order came from values into the order of the codes.
pub fn by_code(report: &mut Report) {
    inputs(report);
    for scenario in &mut report.scenarios {
        sort_users(&mut scenario.users);
        for row in &mut scenario.groups {
            row.directory.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        }
        scenario.groups.sort_by(|a, b| group_order(a).cmp(&group_order(b)));
        for row in &mut scenario.access {
            row.lost.sort();
            row.gained.sort();
        }
        scenario.access.sort_by(|a, b| a.person.cmp(&b.person));
        for row in &mut scenario.members {
            row.arrive.sort();
            row.leave.sort();
        }
        scenario.members.sort_by(|a, b| (&a.identifier, &a.name).cmp(&(&b.identifier, &b.name)));
        scenario.administrators.iter_mut().for_each(|a| a.people.sort_by(|a, b| a.person.cmp(&b.person)));
        scenario.patterns.sort_by(|a, b| (b.people, &a.what, &a.from, &a.to).cmp(&(a.people, &b.what, &b.from, &b.to)));
    }
    report.group_roles.iter_mut().for_each(|group| group.permissions.sort());
    report.group_roles.sort_by(|a, b| a.identifier.cmp(&b.identifier));
    for finding in &mut report.findings {
        // Both sides of a pair stay as they stand; a list of people or groups is sorted.
        if finding.code != "user.key-differs" {
            finding.evidence.chunk_by_mut(|a, b| a.what == b.what).for_each(|run| run.sort_by(|a, b| facts(a).cmp(&facts(b))));
        }
    }
    findings(report);
}

/// The findings, and with them what points to their places.
fn findings(report: &mut Report) {
    let mut sorted: Vec<(u32, Finding)> = (0..).zip(std::mem::take(&mut report.findings)).collect();
    sorted.sort_by(|(_, a), (_, b)| (a.severity, &a.code, &a.subject).cmp(&(b.severity, &b.code, &b.subject)));
    let mut moved = vec![0; sorted.len()];
    for (new, (old, _)) in (0..).zip(&sorted) {
        moved[*old as usize] = new;
    }
    report.findings = sorted.into_iter().map(|(_, finding)| finding).collect();
    for fix in report.plan.iter_mut().flat_map(|plan| &mut plan.fixes) {
        fix.worsens.sort_unstable();
        for list in [&mut fix.clears, &mut fix.eases] {
            *list = list.iter().filter_map(|old| moved.get(*old as usize).copied()).collect();
            list.sort_unstable();
        }
    }
}

fn facts(e: &Evidence) -> (&Option<String>, &Option<String>, &Option<String>, &Option<String>) {
    (&e.value, &e.name, &e.id, &e.note)
}

/// Files, too, with what points to them.
fn inputs(report: &mut Report) {
    let before: Vec<String> = tables(&report.inputs).map(|i| i.name.clone()).collect();
    for input in &mut report.inputs {
        input.parts.sort_by(by_name);
    }
    report.inputs.sort_by(by_name);
    let after: Vec<String> = tables(&report.inputs).map(|i| i.name.clone()).collect();
    // Two files of one name have one code; either of them will do.
    let moved: Vec<u32> = before.iter().map(|name| after.iter().position(|n| n == name).unwrap_or(0) as u32).collect();
    let point = |source: &mut Option<Source>| {
        if let Some(Source(input, _)) = source {
            *input = moved.get(*input as usize).copied().unwrap_or(0);
        }
    };
    for scenario in &mut report.scenarios {
        for row in &mut scenario.users {
            row.account.iter_mut().for_each(|side| point(&mut Rc::make_mut(side).source));
            row.directory.iter_mut().for_each(|side| point(&mut Rc::make_mut(side).source));
        }
        for row in &mut scenario.groups {
            row.account.iter_mut().for_each(|side| point(&mut side.source));
            row.directory.iter_mut().for_each(|side| point(&mut side.source));
        }
    }
    for evidence in report.findings.iter_mut().flat_map(|f| &mut f.evidence) {
        point(&mut evidence.source);
    }
}

fn by_name(a: &ReportInput, b: &ReportInput) -> std::cmp::Ordering {
    (&a.name, a.bytes).cmp(&(&b.name, b.bytes))
}
