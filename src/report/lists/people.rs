//! People: who has to be assigned, and who loses or gains what.

use super::table;
use crate::report::runbook::tables::unassigned;
use crate::report::schema::{AccessRow, Permission, Report};

/// Account holders whom the directory has and who are not assigned to the app.
pub fn users_to_assign(report: &Report) -> String {
    table(report, &["harness_email", "directory_key", "directory_id"], unassigned(report).into_iter().map(Vec::from))
}

/// A row for each permission that somebody loses or gains in a scenario.
pub fn access(report: &Report) -> String {
    let header = ["person", "scenario", "change", "role", "resource_group", "scope", "via"];
    let rows = report.scenarios.iter().flat_map(|scenario| {
        scenario.access.iter().flat_map(move |row: &AccessRow| {
            let one = |change: &'static str| {
                move |p: &Permission| {
                    let resource_group = p.resource_group.as_deref().unwrap_or_default();
                    [&row.person, &scenario.id, change, &p.role, resource_group, &p.scope, &p.via].map(str::to_owned).to_vec()
                }
            };
            row.lost.iter().map(one("loses")).chain(row.gained.iter().map(one("gains"))).collect::<Vec<_>>()
        })
    });
    table(report, &header, rows)
}
