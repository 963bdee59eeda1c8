//! Before anything is switched on: the backup, what must be fixed, the mapping of groups, the addresses, and who is needed.

use super::view::{View, names, number, table, value};
use super::{RunStep, sources, tables};
use crate::forecast::GroupOutcome;
use crate::model::Kind;
use crate::report::fixes;
use crate::report::notes::notes;
use crate::report::open;
use crate::report::plan::{Plan, PlannedFix};
use crate::report::schema::Severity;
use crate::report::words;
use crate::words::runbook_before as say;
use std::collections::BTreeMap;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    vec![
        backup(view),
        fresh(view),
        people(view),
        fix(view),
        without_fix(view),
        accepted(view),
        groups(view),
        addresses(view),
        invites(view),
        single_sign_on(view),
        terraform(view),
        first_gen(view),
    ]
}

/// "Back up your current user and group assignments."
fn backup(view: &View<'_>) -> RunStep {
    let day: String = view.report.created.chars().take(10).collect();
    let step = RunStep::new("backup.report", say::KEEP_REPORT_BACKUP_ROLES_MEMBERSHIPS, sources::BACKUP)
        .fact(value(say::MADE_ON, day))
        .stop(say::DO_NOT_GO_BEFORE_FULL_REPORT);
    let Some(snapshot) = &view.report.snapshot else {
        return step.say(say::COPY_HOLDS_NO_SNAPSHOT_ROLES_MEMBERSHIPS);
    };
    let memberships: u64 = snapshot.groups.iter().filter_map(|g| g.members.as_ref()).map(|m| m.len() as u64).sum();
    let untold = snapshot.groups.iter().filter(|g| g.members.is_none() && !g.built_in).count() as u64;
    let bound = |account: bool| snapshot.groups.iter().filter(|g| (g.scope == "account") == account && !g.permissions.is_empty()).count() as u64;
    let step = step
        .say(say::HOLDS_WHO_WHICH_GROUP_WHO_MAY)
        .fact(number(say::GROUPS, snapshot.groups.len() as u64))
        .fact(number(say::MEMBERSHIPS, memberships))
        .fact(number(say::GROUPS_ACCOUNT_CARRY_PERMISSIONS, bound(true)))
        .fact((bound(false) > 0).then(|| number(say::GROUPS_ORGANISATIONS_PROJECTS_CARRY_PERMISSIONS, bound(false))))
        .fact(number(say::PEOPLE_ROLE_BINDINGS_THEIR_OWN, snapshot.direct.len() as u64));
    let step = if untold > 0 { step.fact(number(say::GROUPS_WHOSE_MEMBERS_NO_FILE_TELLS, untold)) } else { step };
    let step = step.says(view.missing(Kind::HarnessGroups, say::WHO_IS_IN_WHICH_GROUP));
    if snapshot.roles_known { step } else { step.says(view.missing(Kind::HarnessRoleAssignments, say::WHO_MAY_DO_WHAT)) }
}

/// What the files do not tell, or tell of another day.
fn fresh(view: &View<'_>) -> RunStep {
    let codes = ["input.missing", "input.truncated", "input.unreadable-rows", "input.inconsistent", "input.unrecognised"];
    let found: Vec<&str> = codes.into_iter().filter(|code| view.number(code) > 0).collect();
    let mut step = RunStep::new("backup.exports", say::COMPLETE_EXPORTS_MAKE_THEM_AGAIN_DAY, sources::BEFORE)
        .say(say::PEOPLE_COME_GO_BETWEEN_TWO_EXPORTS)
        .stop(say::FILE_ONE_PAGE_MANY_LACKS_ROWS);
    for code in found {
        step = step.fact(view.about(words::code(code), code));
    }
    if view.report.not_checked.is_empty() { step } else { step.fact(number(say::CHECKS_NOT_MADE_WANT_FILE, view.report.not_checked.len() as u64)) }
}

/// "Harness Account Admin access; IdP admin access."
fn people(view: &View<'_>) -> RunStep {
    let console = match view.kind.map(|k| k.as_str()) {
        Some("okta") => say::OKTA_ADMINISTRATOR_WHO_MAY_MANAGE_HARNESS,
        Some("entra") => say::ENTRA_APPLICATION_ADMINISTRATOR_CLOUD_APPLICATION_ADMINISTRATOR,
        _ => say::DIRECTORY_ADMINISTRATOR_WHO_MAY_MANAGE_APP,
    };
    let mut step = RunStep::new("before.people", say::HAVE_BOTH_ADMINISTRATORS_AT_HAND, sources::BEFORE)
        .say(say::HARNESS_ACCOUNT_ADMIN_WHO_MAKES_SERVICE)
        .say(console)
        .say(say::KEEP_ONE_ADMINISTRATOR_SIGNED_DURING_SWITCH);
    let mut keep: Option<Vec<String>> = None;
    for (name, scenario) in view.scenarios() {
        let Some(admins) = &scenario.administrators else { continue };
        step = step.say(say::administrators_name_before_before_after_afterwards(&name, &admins.before, &admins.after));
        let who: Vec<String> = admins.people.iter().filter(|p| p.change == "keeps").map(|p| p.person.clone()).collect();
        keep = Some(keep.map_or(who.clone(), |known| known.into_iter().filter(|p| who.contains(p)).collect()));
    }
    step = match keep {
        Some(who) if !who.is_empty() => step.fact(super::view::names(say::STAY_ADMINISTRATORS_IN_EVERY_FORECAST, who)),
        Some(_) => step,
        None => step.says(view.missing(Kind::HarnessRoleAssignments, say::WHO_ADMINISTERS_THE_ACCOUNT)),
    };
    step = step.fact(view.about(say::WOULD_BE_ADMINISTRATORS_NO_MORE, "access.admin-lost"));
    if view.number("access.last-admin") > 0 {
        step = step.stop(say::ONE_FORECAST_NOBODY_LEFT_WHO_CAN);
    }
    step
}

/// What must be fixed first.
fn fix(view: &View<'_>) -> RunStep {
    let (blockers, warnings) = (view.severity(Severity::Blocker), view.severity(Severity::Warning));
    let mut step = RunStep::new("before.fix", say::FIX_WHAT_MUST_BE_FIXED_FIRST, sources::BEFORE)
        .fact(number(say::BLOCKERS, blockers))
        .fact(number(say::WARNINGS, warnings))
        .list("fixes");
    if blockers > 0 {
        step = step.say(say::EACH_BLOCKER_PERSON_GROUP_WHOM_SWITCH).stop(say::DO_NOT_SWITCH_WHILE_BLOCKER_OPEN);
    }
    let mut codes: BTreeMap<(Severity, usize, &str), u64> = BTreeMap::new();
    for finding in view.report.findings.iter().filter(|f| f.severity != Severity::Info) {
        let known = codes.entry((finding.severity, words::code_rank(&finding.code), &finding.code)).or_default();
        *known += if view.is_bare() { view.number(&finding.code) } else { 1 };
    }
    let rows =
        codes.iter().map(|((severity, _, code), n)| vec![words::severity(*severity).0.to_owned(), words::code(code).to_owned(), n.to_string()]);
    step = step.fact(table(say::WHAT_WAS_FOUND, &[say::HOW_GRAVE, say::WHAT, say::HOW_MANY], rows.collect()));
    step = match &view.report.plan {
        Some(plan) if !plan.fixes.is_empty() => {
            let (directory, harness): (Vec<_>, Vec<_>) = plan.fixes.iter().partition(|f| f.owner == "directory");
            step.say(say::fixes_proposed_n_2_n_3(
                plan.fixes.len() as u64,
                &directory.len(),
                &view.directory(),
                &harness.len(),
                &plan.clears,
                &plan.open,
            ))
            .fact(table(
                say::FIXES_ORDER_PLAN,
                &[say::FIX, say::WHAT_TO_DO, say::WHO, say::FINDINGS_IT_CLEARS, say::TO_KNOW_BEFORE],
                plan.fixes.iter().map(|fix| fix_row(plan, fix)).collect(),
            ))
        }
        _ => step,
    };
    if let Some(plan) = view.report.plan.as_ref().filter(|plan| !plan.fixes.is_empty()) {
        let picked: Vec<&PlannedFix> = plan.fixes.iter().filter(|fix| plan.choices.picked.contains(&fix.id)).collect();
        step = if picked.is_empty() {
            step.say(say::NONE_THEM_PICKED_YET_SCRIPTS_CARRY)
        } else {
            step.fact(names(say::FIXES_THAT_WERE_PICKED, picked.iter().map(|fix| format!("{}: {}", fix.id, fixes::title(fix))).collect()))
        };
    }
    step.nothing_if(blockers + warnings == 0, say::NOTHING_FOUND_HAS_FIXED)
}

fn fix_row(plan: &Plan, fix: &PlannedFix) -> Vec<String> {
    let who = if fix.owner == "harness" { "Harness" } else { say::THE_DIRECTORY };
    vec![fix.id.clone(), fixes::title(fix), who.to_owned(), fix.clears.len().to_string(), notes(plan, fix).join(" ")]
}

/// What the plan leaves open: each finding with its own advice.
fn without_fix(view: &View<'_>) -> RunStep {
    let step = RunStep::new("before.without-fix", say::DECIDE_FINDINGS_WITHOUT_FIX, sources::BEFORE)
        .say(say::NO_CHANGE_COULD_TRIED_CLEARS_THESE)
        .list("findings-without-fix");
    if view.is_bare() || view.report.plan.is_none() {
        return step.say(say::WHICH_THEY_NOT_COPY_HOLDS_NO);
    }
    let open = open::without_fix(view.report);
    let rows = open.iter().map(|f| {
        vec![words::severity(f.severity).0.to_owned(), words::code(&f.code).to_owned(), f.subject.label.clone(), open::advice(f).to_owned()]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let none = rows.is_empty();
    let step =
        if none { step } else { step.fact(table(say::FINDINGS_WITHOUT_A_FIX, &[say::HOW_GRAVE, say::WHAT, say::ABOUT, say::WHAT_TO_DO], rows)) };
    step.nothing_if(none, say::EVERY_BLOCKER_WARNING_HAS_FIX)
}

/// What somebody decided to live with, and why.
fn accepted(view: &View<'_>) -> RunStep {
    let choices = view.report.plan.as_ref().map(|plan| plan.choices.accepted.as_slice()).unwrap_or_default();
    let why = |note: &str| if note.is_empty() { say::NO_REASON_WAS_WRITTEN_DOWN.to_owned() } else { note.to_owned() };
    let rows = choices.iter().map(|a| vec![words::code(&a.code).to_owned(), a.subject.label.clone(), why(&a.note)]);
    let rows: Vec<Vec<String>> = rows.collect();
    let none = rows.is_empty();
    let step = RunStep::new("before.accepted", say::HAVE_THE_ACCEPTED_RISKS_CONFIRMED, sources::BEFORE)
        .say(say::SOMEBODY_DECIDED_LIVE_THESE_WHOEVER_ANSWERS);
    let step = if none || view.is_bare() { step } else { step.fact(table(say::ACCEPTED_RISKS, &[say::WHAT, say::ABOUT, say::WHY], rows)) };
    step.nothing_if(none, say::NO_FINDING_WAS_ACCEPTED)
}

/// "Identify which Harness user groups map to IdP groups. Document the mapping before you start."
fn groups(view: &View<'_>) -> RunStep {
    let names: Vec<&str> = view.scenarios().map(|(name, _)| name).collect();
    let all = tables::groups(view.report);
    let rows = all.iter().map(|entry| {
        let (account, identifier) = entry.account();
        let says: Vec<String> = (0..names.len()).map(|n| entry.becomes(n)).collect();
        vec![entry.name.clone(), account, identifier, tables::told(&names, &says)]
    });
    let step = RunStep::new("before.groups", say::DOCUMENT_WHICH_GROUP_BELONGS_TO_WHICH, sources::BEFORE)
        .say(say::linked_n_second_groups_n_2(
            &view.groups(GroupOutcome::Link),
            &view.groups(GroupOutcome::Duplicate),
            &view.groups(GroupOutcome::Create),
            &view.groups(GroupOutcome::Merge),
            &view.groups(GroupOutcome::Unmanaged),
        ))
        .say(match view.kind.map(|k| k.as_str()) {
            Some("entra") => say::SOURCES_DISAGREE_MIGRATION_GUIDE_SAYS_NOTHING,
            Some("okta") => say::SOURCES_DISAGREE_MIGRATION_GUIDE_OKTA_LINKS,
            _ => say::SOURCES_DISAGREE_WHETHER_NAME_IDENTIFIER_DECIDES,
        })
        .list("group-mapping");
    let step = step
        .fact(table(
            say::WHICH_GROUP_BELONGS_TO_WHICH,
            &[say::IN_THE_DIRECTORY, say::IN_HARNESS, say::IDENTIFIER_NOW, say::WHAT_BECOMES_OF_IT],
            rows.collect(),
        ))
        .fact(view.about(say::GROUPS_THAT_WOULD_BE_DOUBLED, "group.duplicate"))
        .fact(view.about(say::GROUPS_THAT_FALL_ON_ONE_IDENTIFIER, "group.identifier-collision"))
        .fact(view.about(say::GROUPS_TAKE_OVER_ONE_ANOTHER_NAME, "group.adopts-other"));
    let step = step.says(view.missing(Kind::HarnessGroups, say::WHICH_GROUPS_HARNESS_HAS));
    step.nothing_if(all.is_empty() && !view.is_bare() && view.has(Kind::HarnessGroups), say::NO_FILE_TELLS_OF_ANY_GROUP)
}

/// "Confirm that user email addresses in your IdP match the email addresses in Harness exactly."
fn addresses(view: &View<'_>) -> RunStep {
    let rows = tables::mismatches(view.report);
    let found = view.number("user.duplicate");
    let mut step = RunStep::new("before.addresses", say::MAKE_ADDRESSES_EQUAL_BOTH_SIDES, sources::BEFORE)
        .say(say::linked_n_second_accounts_n_2(&view.users(crate::forecast::UserOutcome::Link), &view.users(crate::forecast::UserOutcome::Duplicate)))
        .say(say::MIGRATION_GUIDE_ASKS_EQUAL_ADDRESSES_CAPITAL)
        .list("fixes");
    if !rows.is_empty() {
        step = step.fact(table(
            say::ADDRESSES_THAT_DO_NOT_MATCH,
            &[say::IN_HARNESS, say::SENT, say::HOW_THEY_DIFFER, say::A_SECOND_ACCOUNT],
            rows.into_iter().map(Vec::from).collect(),
        ));
    }
    step = step.fact(view.about(say::TAKEN_OVER_SOMEBODY_ANOTHER_NAME, "user.wrong-person")).fact(view.about(say::CANNOT_BE_SENT, "user.blocked"));
    if found > 0 {
        step = step.stop(say::WHOEVER_STANDS_TABLE_GET_SECOND_EMPTY);
    }
    let none = found + view.number("user.wrong-person") + view.number("user.blocked") == 0;
    step.nothing_if(none && !view.report.scenarios.is_empty(), say::EVERY_ADDRESS_SENT_MATCHES_NOBODY)
}

fn invites(view: &View<'_>) -> RunStep {
    let known = view.has(Kind::HarnessInvites) || view.level().is_some();
    RunStep::new("before.invites", say::HAVE_PENDING_INVITES_ACCEPTED_NOTE_WHAT, sources::SERVER_INVITES)
        .say(say::PROVISIONED_USER_REPLACES_PENDING_INVITE_SAME)
        .fact(view.about(say::PENDING_INVITES_CARRY_ROLES_GROUPS, "user.invite-replaced"))
        .says(view.missing(Kind::HarnessInvites, say::WHICH_INVITES_ARE_PENDING))
        .nothing_if(known && view.number("user.invite-replaced") == 0, say::NO_PENDING_INVITE_ANYBODY_WHO_SENT)
}

fn single_sign_on(view: &View<'_>) -> RunStep {
    RunStep::new("before.sso-groups", say::UNLINK_GROUPS_SINGLE_SIGN_FIRST, sources::SERVER_SSO)
        .say(say::GROUP_LINKED_GROUP_SIGN_PROVIDER_KEEPS)
        .fact(view.about(say::LINKED_GROUP_SINGLE_SIGN, "group.sso-linked"))
        .fact(view.about(say::MANAGED_FROM_OUTSIDE_ALREADY, "group.already-managed"))
        .nothing_if(view.number("group.sso-linked") == 0 && view.has(Kind::HarnessGroups), say::NO_ACCOUNT_GROUP_LINKED_SINGLE_SIGN)
}

/// Two owners of one group.
fn terraform(view: &View<'_>) -> RunStep {
    RunStep::new("before.terraform", say::TAKE_MEMBERS_OUT_TERRAFORM_WHERE_GROUPS, sources::TERRAFORM)
        .say(say::GROUP_TERRAFORM_OWNS_GETS_MEMBERS_CONFIGURATION)
        .say(if view.has(Kind::TerraformState) { say::TERRAFORM_STATE_GIVEN_LOOK_HARNESS_PLATFORM } else { say::NO_TERRAFORM_STATE_GIVEN_IF_NO })
}

/// Where both apps exist, sign-in goes through FirstGen.
pub fn first_gen(view: &View<'_>) -> RunStep {
    let known = view.report.configuration.as_ref().and_then(|c| c.first_gen);
    let step = RunStep::new("before.firstgen", say::SEE_WHETHER_FIRSTGEN_APP_STILL_THERE, sources::PAGE_FIRSTGEN)
        .say(say::WHERE_DIRECTORY_HAS_APP_FIRSTGEN_ONE)
        .say(say::ASSIGN_SAME_PEOPLE_BOTH_APPS_REMOVE);
    match known {
        Some(users) => step
            .fact(number(say::FIRSTGEN_USERS, users))
            .says(view.messages("config.firstgen"))
            .nothing_if(view.number("config.firstgen") == 0, say::EVERYBODY_WHO_SENT_FIRSTGEN_USER_WELL),
        None => step.say(say::WHETHER_THERE_FIRSTGEN_APP_SEEN_DIRECTORY),
    }
}
