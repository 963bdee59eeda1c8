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
use crate::words::explain_paths as say;

pub struct Paths<'a> {
    report: &'a Report,
    person: &'a Person<'a>,
    scope: Option<&'a str>,
    snapshot: Option<&'a Snapshot>,
    /// The groups that carry access to it, or did, or would if their binding were not disabled.
    granting: Vec<&'a SnapshotGroup>,
}

/// Every group carries a role somewhere: to name one would be a guess.
const NO_PLACE: &str = say::WHICH_PROJECT_MISSING_WITHOUT_PLACE_NO;

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
                .map(|(g, p)| told(p, &say::through_the_group_identifier(&g.identifier)))
        };
        // What everybody has is no answer to "anything at all".
        let everybody = || self.scope.and(self.named(&snapshot.everybody).find(|p| self.covers(p))).map(|p| told(p, say::AS_EVERYBODY_HAS_IT));
        direct().or_else(through).or_else(everybody)
    }

    /// The steps from the directory's group to the role binding; `token` stands before what only a cycle brings about.
    pub fn steps(&self, token: Asked) -> Vec<Asked> {
        let binding = self.binding();
        let [group, mapped, member] = self.group_steps();
        vec![group, mapped, token, member, binding, self.built_in()]
    }

    /// A group that nobody is advised to join: it carries an administrator role, or would if that were not disabled or gone.
    fn administers(&self, group: &'a SnapshotGroup) -> bool {
        let disabled = self.snapshot.iter().flat_map(|s| &s.disabled).filter(|d| d.principal == group.identifier).map(|d| &d.permission);
        let gone = self.cures("binding-gone").filter(|c| c.subject.label == group.identifier).filter_map(|c| c.permission.as_ref());
        self.named(&group.permissions).chain(disabled).chain(gone).any(|p| is_administrator(&p.role))
    }

    fn group_steps(&self) -> [Asked; 3] {
        const IDS: [&str; 3] = ["directory-group", "mapped", "member"];
        let Some(snapshot) = self.snapshot else {
            let text = say::REPORT_KEEPS_NO_GROUPS_OLDER_VERSION;
            return IDS.map(|id| unknown(id, text, &[say::CHECK_EXPORTS_AGAIN_NEW_REPORT_KEEPS]));
        };
        if let Some(way) = self.access() {
            return IDS.map(|id| yes(id, say::not_question_access_there_way(&way)));
        }
        if self.granting.is_empty() {
            return IDS.map(|id| unknown(id, say::NO_GROUP_CARRIES_ROLE_THERE_SO, &[]));
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
        // Only a group that is named may be filled: one whose binding is disabled has nothing to do with the place.
        let filled: Vec<&SnapshotTeam> = fills.iter().filter(|(_, g, _)| named.iter().any(|n| std::ptr::eq(*n, *g))).map(|(t, ..)| *t).collect();
        let own: Vec<&(&SnapshotTeam, &SnapshotGroup, &GroupRow)> = fills.iter().filter(|(t, ..)| mine.iter().any(|m| m.id == t.id)).collect();
        let is_in = self.granting.iter().find(|g| g.members.as_ref().is_some_and(|m| self.person.rows.first().is_some_and(|row| m.contains(row))));
        let group = if let Some(cure) = created {
            yes(IDS[0], say::yes_in_label(&cure.subject.label))
        } else if let Some((team, ..)) = own.first() {
            yes(IDS[0], say::yes_in_name(&team.name))
        } else if let Some(group) = is_in {
            yes(IDS[0], say::not_question_person_harness_group_identifier(&group.identifier))
        } else if snapshot.teams.is_empty() {
            unknown(IDS[0], say::NO_FILE_TELLS_WHO_WHICH_DIRECTORY, &[say::ADD_MEMBERS_DIRECTORY_GROUPS])
        } else if self.scope.is_none() {
            unknown(IDS[0], NO_PLACE, &[])
        } else if advised.is_empty() {
            no(IDS[0], say::ONLY_GROUPS_ADMINISTRATOR_ROLE_REACH_PERSON, &[say::ASK_WHOEVER_ANSWERS_PLACE_WHICH_ROLE])
        } else if filled.is_empty() {
            no(
                IDS[0],
                say::no_directory_group_fills_names_so(&names),
                &[say::ASK_WHOEVER_ANSWERS_PLACE_WHETHER_PERSON, say::IF_DIRECTORY_FILL_GROUP_PUT_EVERYBODY],
            )
        } else {
            let teams = filled.iter().take(5).map(|t| t.name.as_str()).collect::<Vec<_>>().join(", ");
            no(
                IDS[0],
                say::access_comes_names_directory_teams_fills(&names, &teams),
                &[say::ASK_WHOEVER_ANSWERS_PLACE_WHETHER_PERSON_BELONGS, words::push(self.person.kind)],
            )
        };
        let mapped = if let Some(cure) = created {
            let steps: Vec<&str> = cure.steps.iter().map(String::as_str).collect();
            no(IDS[1], say::new_group_made_beside_keep_instead(&cure.keep.as_ref().map_or("", |k| &k.label)), &steps)
        } else if let Some((team, group, row)) = own.first() {
            mapped(IDS[1], team, group, row)
        } else if let Some(group) = is_in {
            yes(IDS[1], say::not_question_person_harness_group_identifier(&group.identifier))
        } else {
            unknown(IDS[1], say::IT_DEPENDS_ON_THE_GROUP_ABOVE, &[])
        };
        let member = match (is_in, own.first()) {
            (Some(group), _) => yes(IDS[2], say::yes_in_identifier(&group.identifier)),
            (None, Some((team, group, _))) if group.managed || self.report.verification.is_some() => no(
                IDS[2],
                say::person_directory_name_but_not_harness(&team.name, &group.identifier),
                &[words::push(self.person.kind), say::IF_PERSON_STILL_NOT_THERE_TAKE],
            ),
            (None, Some((_, group, _))) => unknown(IDS[2], say::not_yet_identifier_nothing_has_been(&group.identifier), &[]),
            (None, None) => unknown(IDS[2], say::IT_DEPENDS_ON_THE_GROUP_ABOVE, &[]),
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
            let text = say::p_label_gone_since_earlier_report(&permission(p), &c.subject.label);
            Some(Broken { group: c.subject.label.clone(), text, cure: c.steps.clone() })
        });
        let disabled = self.snapshot.iter().flat_map(|s| &s.disabled).filter(|d| self.covers(&d.permission)).map(|d| Broken {
            group: d.principal.clone(),
            text: say::permission_principal_disabled_so_grants_nothing(&permission(&d.permission), &d.principal),
            cure: vec![say::ENABLE_ROLE_ASSIGNMENT_HARNESS_UNDER_ACCOUNT.to_owned()],
        });
        gone.chain(disabled).collect()
    }

    fn binding(&self) -> Asked {
        const ID: &str = "binding";
        let there = self.scope.unwrap_or(say::ANY_SCOPE);
        let Some(snapshot) = self.snapshot else { return unknown(ID, say::THIS_REPORT_KEEPS_NO_ROLE_BINDINGS, &[say::CHECK_THE_EXPORTS_AGAIN]) };
        if !snapshot.roles_known {
            return unknown(ID, say::THERE_WAS_NO_ROLE_ASSIGNMENTS_EXPORT, &[say::EXPORT_ROLE_ASSIGNMENTS_ACCOUNT_EACH_ORGANISATION]);
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
            Some((group, p)) => yes(ID, say::identifier_has_p(&group.identifier, &permission(p))),
            None => match self.broken().into_iter().next() {
                Some(broken) => no(ID, broken.text, &broken.cure.iter().map(String::as_str).collect::<Vec<_>>()),
                None => no(ID, say::no_group_no_person_but_administrators(&there), &[say::GIVE_HARNESS_GROUP_PERSON_ROLE_THERE]),
            },
        }
    }

    fn built_in(&self) -> Asked {
        const ID: &str = "built-in";
        let Some(snapshot) = self.snapshot.filter(|s| s.roles_known) else { return unknown(ID, say::THERE_WAS_NO_ROLE_ASSIGNMENTS_EXPORT, &[]) };
        let gone = self.cures("binding-gone").find(|c| c.subject.label == EVERYBODY && c.permission.as_ref().is_some_and(|p| self.covers(p)));
        if let Some(cure) = gone {
            let steps: Vec<&str> = cure.steps.iter().map(String::as_str).collect();
            return no(ID, say::WHAT_EVERYBODY_HAD_THERE_THROUGH_BUILT, &steps);
        }
        match self.named(&snapshot.everybody).find(|p| self.covers(p)) {
            Some(p) => yes(ID, say::everybody_has_p(&permission(p))),
            None => yes(ID, say::THEY_CARRY_NOTHING_THERE_SO_NOTHING),
        }
    }
}

fn mapped(id: &'static str, team: &SnapshotTeam, group: &SnapshotGroup, row: &GroupRow) -> Asked {
    match row.outcome {
        GroupOutcome::Link if !row.contested => yes(id, say::name_fills_identifier(&team.name, &group.identifier)),
        GroupOutcome::Link => yes(id, say::name_fills_identifier_one_published_sources(&team.name, &group.identifier)),
        _ if row.contested && !group.managed => unknown(
            id,
            say::published_sources_disagree_whether_name_joins(&team.name, &group.identifier),
            &[say::MAKE_SMALL_TRIAL_ABOUT_GROUPS_REPORT],
        ),
        _ if group.managed => yes(id, say::name_fills_identifier(&team.name, &group.identifier)),
        _ => no(
            id,
            say::name_does_not_join_identifier_group(&team.name, &group.identifier),
            &[
                say::FIRST_SEE_EVERYBODY_WHO_HARNESS_GROUP,
                say::IF_NEW_GROUP_THERE_ALREADY_LOOK,
                &match groups::name(&group.name, &group.identifier, &team.name, &[]) {
                    Some(name) => say::give_group_directory_exactly_name_push(&name),
                    None => say::DO_NOT_PUSH_AGAIN_NO_NAME.to_owned(),
                },
            ],
        ),
    }
}
