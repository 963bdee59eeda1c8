//! Who and which groups are sent, and who should be and is not.

use super::view::{View, count, names, number, table};
use super::{RunStep, sources, tables};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::model::{DirectoryKind, Kind};
use crate::report::canary::OKTA_QUESTIONS;
use crate::rules::push_rules;

/// Groups that one push rule takes.
pub const MOST_PER_RULE: usize = 100;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    match view.kind {
        Some(DirectoryKind::Okta) => vec![assign(view), leftovers(view), push(view), rules(view), apart(view), not_sendable(view)],
        Some(DirectoryKind::Entra) => vec![sync(view), assign(view), leftovers(view), nested(view), not_sendable(view)],
        _ => vec![assign(view), leftovers(view), nested(view), not_sendable(view)],
    }
}

/// "Assign the users (or groups) that already exist in Harness."
fn assign(view: &View<'_>) -> RunStep {
    let (source, kind, way) = match view.kind {
        Some(DirectoryKind::Okta) => (
            sources::OKTA_2,
            Some(Kind::OktaAppUsers),
            "On the app's Assignments tab, assign the people who have an account, by a group made for the assignment. Do not assign anybody before the pilot.",
        ),
        Some(DirectoryKind::Entra) => (
            sources::ENTRA_3,
            Some(Kind::EntraAssignments),
            "In the app under Users and groups, assign the people and groups that exist in Harness. Do not start provisioning before the pilot.",
        ),
        _ => (sources::LOOK, None, "Assign the people who have an account to the app."),
    };
    let open = tables::unassigned(view.report);
    let none = open.is_empty() && view.number("user.not-assigned") == 0;
    let mut step = RunStep::new("scope.assign", "Assign everybody who has an account", source)
        .say(way)
        .say(format!(
            "Sent and linked: {}. New: {}. Second accounts: {}.",
            view.users(UserOutcome::Link),
            view.users(UserOutcome::Create),
            view.users(UserOutcome::Duplicate)
        ))
        .list("users-to-assign");
    let rows: Vec<Vec<String>> = open.into_iter().map(Vec::from).collect();
    if rows.is_empty() {
        step = step.fact(view.about("Have an account and are not assigned", "user.not-assigned"));
    } else {
        step = step
            .fact(table("Have an account and are not assigned", &["In Harness", "In the directory", "Id there"], rows))
            .say("An account that is not assigned stays as it is and is managed by nobody. If single sign-on is the only way in, its person cannot sign in any more.");
    }
    let missing = kind.and_then(|kind| view.missing(kind, "Who is assigned"));
    let told = kind.is_some() && missing.is_none();
    step.says(missing).nothing_if(none && told, "Everybody in the directory who has an account is assigned.")
}

/// Accounts that nothing in the directory stands behind.
fn leftovers(view: &View<'_>) -> RunStep {
    let codes = ["user.leaver", "user.not-in-directory", "user.service-account"];
    let none = codes.iter().all(|code| view.number(code) == 0);
    RunStep::new("scope.leftovers", "Decide on accounts that nobody in the directory stands behind", sources::VERIFY)
        .say("Provisioning touches none of them. Remove the accounts of people who left by hand, leave machines alone, and find out who the others are.")
        .fact(view.about("No longer active in the directory", "user.leaver"))
        .fact(view.about("Not in the directory", "user.not-in-directory"))
        .fact(view.about("Look like machines", "user.service-account"))
        .fact(view.about("Share one address in Harness", "user.account-duplicates"))
        .nothing_if(none && !view.report.scenarios.is_empty(), "Somebody in the directory stands behind every account.")
}

/// "Choose the IdP groups to push to Harness."
fn push(view: &View<'_>) -> RunStep {
    let all = tables::sent(view.report);
    let step = RunStep::new("scope.push", "Choose the groups to push", sources::OKTA_3)
        .say(format!(
            "Pushed and linked: {}. Second groups: {}. New: {}. A new group has no permissions before somebody gives it some in Harness.",
            view.groups(GroupOutcome::Link),
            view.groups(GroupOutcome::Duplicate),
            view.groups(GroupOutcome::Create)
        ))
        .fact(names("Groups to push, of those that can be sent", all.iter().map(|n| (*n).to_owned()).collect()))
        .says(told(view, all.len()))
        .fact(view.about("No group that is pushed reaches them", "group.unmanaged"))
        .fact(view.about("Have members who are not sent", "group.member-not-assigned"))
        .says(view.missing(Kind::OktaPushMappings, "Which groups are pushed"))
        .list("push-list");
    step.nothing_if(all.is_empty() && view.has(Kind::OktaPushMappings) && !view.is_bare(), "No group is to be pushed.")
}

/// How the export of the pushes comes to the number of groups that are sent.
fn told(view: &View<'_>, sent: usize) -> Option<String> {
    let pushes = &view.report.configuration.as_ref()?.pushes;
    let off = pushes.iter().filter(|p| p.status == "INACTIVE").count();
    let rest = pushes.len().checked_sub(off + sent)?;
    (!pushes.is_empty() && view.level().is_none()).then(|| {
        format!(
            "The export names {}: {off} switched off, {rest} that no forecast can send, and the {sent} that can be.",
            count(pushes.len() as u64, "push", "pushes")
        )
    })
}

/// More groups than one rule takes.
fn rules(view: &View<'_>) -> RunStep {
    let all = tables::sent(view.report);
    let (proposed, single) = push_rules::propose(&all, MOST_PER_RULE);
    let step = RunStep::new("scope.push-rules", "Divide the groups among push rules", sources::OKTA_RULES)
        .say(format!("A push rule takes at most {MOST_PER_RULE} groups. Pushing by name knows no such limit."))
        .list("push-list");
    if view.level().is_some() {
        // Codes begin alike whatever they stand for.
        return step.says(view.messages("limit.push-rule")).say("The names that rules could be made of are not in this copy of the report.");
    }
    if all.len() <= MOST_PER_RULE {
        return step.nothing_if(true, "They are no more than one rule takes; push them by name or by one rule.");
    }
    let rows = proposed.iter().map(|p| vec![p.prefix.clone(), p.groups.to_string()]).collect();
    step.fact(number("Groups to push, of those that can be sent", all.len() as u64))
        .fact(table("Proposed rules", &["Names that begin with", "Groups"], rows))
        .fact(number("Better pushed by name", single as u64))
}

/// One group for the assignment, others for the push.
fn apart(view: &View<'_>) -> RunStep {
    let told = view.has(Kind::OktaPushMappings) && view.has(Kind::OktaAppGroups);
    RunStep::new("scope.apart", "Assign with one group, push others", sources::OKTA_SAME_GROUP)
        .say(OKTA_QUESTIONS[1].1)
        .fact(view.about("Both assigned and pushed", "group.assigned-and-pushed"))
        .says(view.missing(Kind::OktaAppGroups, "Which groups are assigned"))
        .nothing_if(told && view.number("group.assigned-and-pushed") == 0, "No group is both assigned and pushed.")
}

/// "For Scope, select how you want to sync users and groups to Harness."
fn sync(view: &View<'_>) -> RunStep {
    let sent = view.both(|s| [UserOutcome::Link, UserOutcome::Create, UserOutcome::Duplicate].iter().filter_map(|o| s.counts.users.get(o)).sum());
    RunStep::new("scope.sync", "Sync only assigned users and groups", sources::PAGE_FILTERS)
        .say("Under Settings, Scope: choose assigned users and groups, so that a cycle can only touch whom you assign. Scoping filters come on top of it; what they compare is compared with capital letters.")
        .say(format!("People who would be sent: {sent}."))
        .stop("With all users and groups in scope, the first cycle creates an account for everybody in the directory.")
}

fn nested(view: &View<'_>) -> RunStep {
    let none = view.number("group.nested") + view.number("group.member-not-assigned") == 0;
    RunStep::new("scope.nested", "Assign the groups inside of groups by themselves", sources::ENTRA_SCOPE)
        .say("Only direct members of an assigned group arrive. People in a group inside of it do not.")
        .fact(view.about("Hold other groups", "group.nested"))
        .fact(view.about("Have members who are not sent", "group.member-not-assigned"))
        .says(view.missing(Kind::EntraGroupMembers, "Who is in which group").filter(|_| view.kind == Some(DirectoryKind::Entra)))
        .nothing_if(none && !view.report.scenarios.is_empty(), "No group in scope holds another one, as far as the files tell members.")
}

fn not_sendable(view: &View<'_>) -> RunStep {
    let blocked = view.number("group.blocked");
    let odd = view.number("group.special-characters");
    let mut step = RunStep::new("scope.blocked", "Replace groups that cannot be sent", sources::PAGE_NAMES)
        .fact(view.about("Cannot be sent", "group.blocked"))
        .fact(view.about("Names with special characters", "group.special-characters"))
        .fact(view.about("Names whose identifier depends on the rule", "group.identifier-changes"));
    if blocked > 0 {
        step = step.say(format!(
            "{} cannot be provisioned as they are: make {} with a plain name and the same members.",
            count(blocked, "group", "groups"),
            if view.kind == Some(DirectoryKind::Entra) { "a security group" } else { "a group" }
        ));
    }
    if odd > 0 {
        step = step.say("Microsoft does not support special characters in a name that is matched on: rename these groups.");
    }
    step.nothing_if(blocked + odd == 0, "Every group in scope can be sent.")
}
