//! What to change, value by value, sorted by who has to do it.

use super::table;
use crate::report::notes::notes;
use crate::report::schema::Report;

/// A row for each value that a fix changes. A report without a plan has no rows.
pub fn fixes(report: &Report) -> String {
    let header =
        ["id", "owner", "system", "object", "object_id", "label", "attribute", "from", "to", "kind", "asks", "clears", "picked", "what", "note"];
    let mut all: Vec<_> = report.plan.iter().flat_map(|p| &p.fixes).collect();
    // Within an owner the order of the plan stays.
    all.sort_by(|a, b| a.owner.cmp(&b.owner));
    let rows = all.into_iter().flat_map(|fix| {
        let yes = |is: bool| if is { "yes" } else { "no" };
        let (asks, what) = (yes(fix.asks), super::super::fixes::title(fix));
        let note = report.plan.as_ref().map(|plan| notes(plan, fix).join(" ")).unwrap_or_default();
        let picked = yes(report.plan.as_ref().is_some_and(|plan| plan.choices.picked.contains(&fix.id)));
        fix.changes.iter().map(move |change| {
            vec![
                fix.id.clone(),
                fix.owner.clone(),
                change.system.clone(),
                change.object.clone(),
                change.id.clone(),
                change.label.clone(),
                change.attribute.clone(),
                change.from.clone().unwrap_or_default(),
                change.to.clone().unwrap_or_default(),
                fix.kind.clone(),
                asks.to_owned(),
                fix.clears.len().to_string(),
                picked.to_owned(),
                what.clone(),
                note.clone(),
            ]
        })
    });
    table(report, &header, rows)
}
