//! The ways to the access that is asked about: from the directory's group to the Harness group and its role bindings.

use super::person::Person;
use super::{Asked, no, unknown, yes};
use crate::forecast::GroupOutcome;
use crate::forecast::access::EVERYBODY;
use crate::report::schema::{GroupRow, Report};
use crate::report::snapshot::{Snapshot, SnapshotGroup, SnapshotPermission, SnapshotTeam};
use crate::report::verification::Cure;
use crate::report::verified::permission;
use crate::verify::cures::{groups, words};
use crate::verify::roles::is_administrator;

pub struct Paths<'a> {
    report: &'a Report,
    person: &'a Person<'a>,
    scope: Option<&'a str>,
    snapshot: Option<&'a Snapshot>,
    /// The groups that carry access to it, or did, or would if their binding were not disabled.
    granting: Vec<&'a SnapshotGroup>,
}

/// Every group carries a role somewhere: to name one would be a guess.
const NO_PLACE: &str = "Which project is missing? Without a place no group can be named.";

/// A disabled or vanished binding of a group.
struct Broken {
    group: String,
    text: String,
    cure: Vec<String>,
}

impl<'a> Paths<'a> {
    pub fn of(report: &'a Report, person: &'a Person<'a>, scope: Option<&'a str>) -> Self {
        let snapshot = report.snapshot.as_ref();
        let mut out = Self { report, person, scope, snapshot, granting: Vec::new() };
        let broken = out.broken();
        let grants = |g: &&SnapshotGroup| {
            let carries = || out.named(&g.permissions).any(|p| out.covers(p));
            !g.built_in && (carries() || broken.iter().any(|b| b.group == g.identifier))
        };
        let granting = snapshot.iter().flat_map(|s| &s.groups).filter(grants).collect();
        out.granting = granting;
        out
    }

    fn named(&self, numbers: &'a [u32]) -> impl Iterator<Item = &'a SnapshotPermission> {
        let all = self.snapshot.map(|s| s.permissions.as_slice()).unwrap_or_default();
        numbers.iter().filter_map(|n| all.get(*n as usize))
    }

    /// Does a permission reach what is asked about? One of a scope above does, unless its resource group ends at its own scope.
    fn covers(&self, p: &SnapshotPermission) -> bool {
        let Some(scope) = self.scope else { return true };
        let above = p.scope == "account" || scope.strip_prefix(&p.scope).is_some_and(|rest| rest.starts_with('/'));
        let ends_there = ["_all_account_level_resources", "_all_organization_level_resources", "_all_project_level_resources"];
        p.scope == scope || (above && !ends_there.contains(&p.resource_group.as_str()))
    }

    fn cures(&self, symptom: &'a str) -> impl Iterator<Item = &'a Cure> {
        self.report.verification.iter().flat_map(|v| &v.cures).filter(move |c| c.symptom == symptom)
    }

    /// The way by which the access is there today.
    pub fn access(&self) -> Option<String> {
        let snapshot = self.snapshot.filter(|s| s.roles_known)?;
        let row = self.person.rows.first()?;
        self.person.account?;
        let told = |p: &SnapshotPermission, way: &str| format!("{} {way}", permission(p));
        let direct = || {
            snapshot.direct.iter().find(|(r, _)| r == row).and_then(|(_, all)| self.named(all).find(|p| self.covers(p))).map(|p| told(p, "directly"))
        };
        let through = || {
            let mine = self.granting.iter().filter(|g| g.members.as_ref().is_some_and(|m| m.contains(row)));
            mine.flat_map(|g| self.named(&g.permissions).map(move |p| (g, p)))
                .find(|(_, p)| self.covers(p))
                .map(|(g, p)| told(p, &format!("through the group {}", g.identifier)))
        };
        // What everybody has is no answer to "anything at all".
        let everybody = || self.scope.and(self.named(&snapshot.everybody).find(|p| self.covers(p))).map(|p| told(p, "as everybody has it"));
        direct().or_else(through).or_else(everybody)
    }

    /// The steps from the directory's group to the role binding; `token` stands before what only a cycle brings about.
    pub fn steps(&self, token: Asked) -> Vec<Asked> {
        let binding = self.binding();
        let [group, mapped, member] = self.group_steps();
        vec![group, mapped, token, member, binding, self.built_in()]
    }

    /// A group that nobody is advised to join: it carries an administrator role.
    fn administers(&self, group: &'a SnapshotGroup) -> bool {
        self.named(&group.permissions).any(|p| is_administrator(&p.role))
    }

    fn group_steps(&self) -> [Asked; 3] {
        const IDS: [&str; 3] = ["directory-group", "mapped", "member"];
        let Some(snapshot) = self.snapshot else {
            let text = "This report keeps no groups: an older version made it.";
            return IDS.map(|id| unknown(id, text, &["Check the exports again; the new report keeps them."]));
        };
        if let Some(way) = self.access() {
            return IDS.map(|id| yes(id, format!("Not in question: the access is there, {way}.")));
        }
        if self.granting.is_empty() {
            return IDS.map(|id| unknown(id, "No group carries a role there, so there is none to be in. See the role bindings below.", &[]));
        }
        let advised: Vec<&SnapshotGroup> = self.granting.iter().copied().filter(|g| !self.administers(g)).collect();
        // A binding that is gone or disabled gives nothing today.
        let today: Vec<&SnapshotGroup> = advised.iter().copied().filter(|g| self.named(&g.permissions).any(|p| self.covers(p))).collect();
        let named = if today.is_empty() { &advised } else { &today };
        let names = named.iter().take(5).map(|g| g.identifier.as_str()).collect::<Vec<_>>().join(", ");
        let mine: Vec<&SnapshotTeam> = snapshot.teams.iter().filter(|t| t.members.iter().any(|m| self.person.rows.contains(m))).collect();
        // Created instead of linked, as the comparison says.
        let created = self.cures("group-created").find(|c| {
            self.granting.iter().any(|g| c.keep.as_ref().is_some_and(|k| k.label == g.identifier)) && mine.iter().any(|t| t.name == c.subject.label)
        });
        let fills: Vec<(&SnapshotTeam, &SnapshotGroup, &GroupRow)> = self.granting.iter().flat_map(|g| self.fills(g)).collect();
        let own: Vec<&(&SnapshotTeam, &SnapshotGroup, &GroupRow)> = fills.iter().filter(|(t, ..)| mine.iter().any(|m| m.id == t.id)).collect();
        let is_in = self.granting.iter().find(|g| g.members.as_ref().is_some_and(|m| self.person.rows.first().is_some_and(|row| m.contains(row))));
        let group = if let Some(cure) = created {
            yes(IDS[0], format!("Yes, in {}.", cure.subject.label))
        } else if let Some((team, ..)) = own.first() {
            yes(IDS[0], format!("Yes, in {}.", team.name))
        } else if let Some(group) = is_in {
            yes(IDS[0], format!("Not in question: the person is in the Harness group {}.", group.identifier))
        } else if snapshot.teams.is_empty() {
            unknown(IDS[0], "No file tells who is in which directory group.", &["Add the members of the directory's groups."])
        } else if self.scope.is_none() {
            unknown(IDS[0], NO_PLACE, &[])
        } else if advised.is_empty() {
            no(
                IDS[0],
                "Only groups with an administrator role reach it, and the person is in none of them.",
                &[
                    "Ask whoever answers for this place which role the person should have, and give it to a group of its own. Nobody is put among administrators for this.",
                ],
            )
        } else if !fills.iter().any(|(_, g, _)| !self.administers(g)) {
            no(
                IDS[0],
                format!("No directory group fills {names}, so nobody gets in by provisioning."),
                &[
                    "Ask whoever answers for this place whether the person belongs into one of them, and put the person in by hand in Harness.",
                    "If the directory is to fill the group, put everybody who is in it into the directory's group first: the push replaces the members.",
                ],
            )
        } else {
            let teams = fills.iter().filter(|(_, g, _)| !self.administers(g)).take(5).map(|(t, ..)| t.name.as_str()).collect::<Vec<_>>().join(", ");
            no(
                IDS[0],
                format!("The access comes by {names}. Of the directory, {teams} fills it, and the person is not in there."),
                &[
                    "Ask whoever answers for this place whether the person belongs there, and put the person into that directory group.",
                    words::push(self.person.kind),
                ],
            )
        };
        let mapped = if let Some(cure) = created {
            let steps: Vec<&str> = cure.steps.iter().map(String::as_str).collect();
            no(IDS[1], format!("A new group was made beside {} instead of joining it.", cure.keep.as_ref().map_or("", |k| &k.label)), &steps)
        } else if let Some((team, group, row)) = own.first() {
            mapped(IDS[1], team, group, row)
        } else if let Some(group) = is_in {
            yes(IDS[1], format!("Not in question: the person is in the Harness group {}.", group.identifier))
        } else {
            unknown(IDS[1], "It depends on the group above.", &[])
        };
        let member = match (is_in, own.first()) {
            (Some(group), _) => yes(IDS[2], format!("Yes, in {}.", group.identifier)),
            (None, Some((team, group, _))) if group.managed || self.report.verification.is_some() => no(
                IDS[2],
                format!("The person is in the directory's {} but not in the Harness group {}.", team.name, group.identifier),
                &[
                    words::push(self.person.kind),
                    "If the person is still not there, take the person out of the directory's group and put the person in again.",
                ],
            ),
            (None, Some((_, group, _))) => {
                unknown(IDS[2], format!("Not yet in {}: nothing has been provisioned. The first cycle puts the person in.", group.identifier), &[])
            }
            (None, None) => unknown(IDS[2], "It depends on the group above.", &[]),
        };
        [group, mapped, member]
    }

    /// The directory groups that fill an account group, with the row that says so.
    fn fills(&self, group: &'a SnapshotGroup) -> Vec<(&'a SnapshotTeam, &'a SnapshotGroup, &'a GroupRow)> {
        if group.scope != "account" {
            return Vec::new();
        }
        let mut out: Vec<(&SnapshotTeam, &SnapshotGroup, &GroupRow)> = Vec::new();
        let rows = self.report.scenarios.iter().flat_map(|s| &s.groups);
        for row in rows.filter(|r| r.account.as_ref().is_some_and(|a| a.identifier == group.identifier)) {
            for team in self.snapshot.iter().flat_map(|s| &s.teams).filter(|t| row.directory.iter().any(|d| d.id.as_deref() == Some(&t.id))) {
                match out.iter_mut().find(|(t, ..)| t.id == team.id) {
                    // Of two answers the worse one.
                    Some(known) if known.2.outcome == GroupOutcome::Link => known.2 = row,
                    Some(_) => {}
                    None => out.push((team, group, row)),
                }
            }
        }
        out
    }

    /// Bindings that are gone since the earlier report, and disabled ones.
    fn broken(&self) -> Vec<Broken> {
        let reaches = |p: &&SnapshotPermission| self.covers(p);
        let gone = self.cures("binding-gone").filter_map(|c| {
            let p = c.permission.as_ref().filter(reaches)?;
            let text = format!("{} of {} is gone since the earlier report.", permission(p), c.subject.label);
            Some(Broken { group: c.subject.label.clone(), text, cure: c.steps.clone() })
        });
        let disabled = self.snapshot.iter().flat_map(|s| &s.disabled).filter(|d| self.covers(&d.permission)).map(|d| Broken {
            group: d.principal.clone(),
            text: format!("{} of {} is disabled, so it grants nothing.", permission(&d.permission), d.principal),
            cure: vec!["Enable the role assignment in Harness, under Account Settings > Access Control.".to_owned()],
        });
        gone.chain(disabled).collect()
    }

    fn binding(&self) -> Asked {
        const ID: &str = "binding";
        let there = self.scope.unwrap_or("any scope");
        let Some(snapshot) = self.snapshot else { return unknown(ID, "This report keeps no role bindings.", &["Check the exports again."]) };
        if !snapshot.roles_known {
            return unknown(
                ID,
                "There was no role assignments export.",
                &["Export the role assignments of the account and of each organisation and project."],
            );
        }
        if let Some(way) = self.access() {
            return yes(ID, format!("{way}."));
        }
        let unasked = self.scope.is_none();
        let me = self.person.account_label();
        let row = self.person.rows.first();
        let concerns = |b: &Broken| {
            b.group == me
                || self.granting.iter().any(|g| g.identifier == b.group && g.members.as_ref().is_some_and(|m| row.is_some_and(|r| m.contains(r))))
        };
        if let Some(broken) = self.broken().into_iter().find(concerns) {
            let cure: Vec<&str> = broken.cure.iter().map(String::as_str).collect();
            return no(ID, broken.text, &cure);
        }
        if unasked && !self.granting.is_empty() {
            return unknown(ID, NO_PLACE, &[]);
        }
        // Of an administrators' group only where no other reaches it.
        let (admin, plain): (Vec<&SnapshotGroup>, Vec<_>) = self.granting.iter().partition(|g| self.administers(g));
        match plain.into_iter().chain(admin).find_map(|g| self.named(&g.permissions).find(|p| self.covers(p)).map(|p| (g, p))) {
            Some((group, p)) => yes(ID, format!("{} has {}.", group.identifier, permission(p))),
            None => match self.broken().into_iter().next() {
                Some(broken) => no(ID, broken.text, &broken.cure.iter().map(String::as_str).collect::<Vec<_>>()),
                None => no(
                    ID,
                    format!("No group and no person but administrators has a role at {there} or above that reaches it."),
                    &["Give the Harness group of the person a role there, on the resources that are meant. Provisioning never does this."],
                ),
            },
        }
    }

    fn built_in(&self) -> Asked {
        const ID: &str = "built-in";
        let Some(snapshot) = self.snapshot.filter(|s| s.roles_known) else { return unknown(ID, "There was no role assignments export.", &[]) };
        let gone = self.cures("binding-gone").find(|c| c.subject.label == EVERYBODY && c.permission.as_ref().is_some_and(|p| self.covers(p)));
        if let Some(cure) = gone {
            let steps: Vec<&str> = cure.steps.iter().map(String::as_str).collect();
            return no(ID, "What everybody had there through the built-in groups is gone since the earlier report.", &steps);
        }
        match self.named(&snapshot.everybody).find(|p| self.covers(p)) {
            Some(p) => yes(ID, format!("Everybody has {}.", permission(p))),
            None => yes(ID, "They carry nothing there, so nothing is missing by them."),
        }
    }
}

fn mapped(id: &'static str, team: &SnapshotTeam, group: &SnapshotGroup, row: &GroupRow) -> Asked {
    match row.outcome {
        GroupOutcome::Link if !row.contested => yes(id, format!("{} fills {}.", team.name, group.identifier)),
        GroupOutcome::Link => yes(id, format!("{} fills {}, as one of the published sources has it.", team.name, group.identifier)),
        _ if row.contested && !group.managed => unknown(
            id,
            format!("The published sources disagree whether {} joins {}.", team.name, group.identifier),
            &["Make the small trial about groups that the report describes; its result settles it."],
        ),
        _ if group.managed => yes(id, format!("{} fills {}.", team.name, group.identifier)),
        _ => no(
            id,
            format!("{} does not join {}: a group of its own is made, without roles.", team.name, group.identifier),
            &[
                "First see that everybody who is in the Harness group is in the directory's group too: the push replaces the members.",
                "If the new group is there already, look before you delete whether it carries roles by now. Then take it out of the push and have it deleted in Harness, by the directory or with the Harness API; nobody can rename it there.",
                &match groups::name(&group.name, &group.identifier, &team.name, &[]) {
                    Some(name) => format!("Give the group in the directory exactly this name, and push it again: {name}"),
                    None => "Do not push it again: no name makes that identifier. Keep the Harness group by hand, or give its roles to a group that is pushed.".to_owned(),
                },
            ],
        ),
    }
}
