//! The sentences of the fixes: what to do, how, and what it rests on.
//!
//! Made where they are read, from the values of [`super::plan`]. It must never decide anything.

use super::plan::{Change, Plan, PlannedFix};
use crate::judge;
use crate::model::DirectoryKind;

/// Every kind of fix there is, with the sentence of the guides that it rests on, in our words.
pub const KINDS: &[(&str, &str)] = &[
    (
        "send-email",
        "Migration guide: users are matched on the work email. Server: it looks for userName alone. Sending the email as userName makes both true.",
    ),
    ("mapping", "Entra: the provisioning schema decides what is sent, what is matched on first, and whether a value is updated or only sent once."),
    ("tenant-url", "Harness's SCIM guide: the tenant URL ends with /gateway/ng/api/scim/account/ and the account id."),
    ("domain", "Migration guide: the email in the directory and in Harness must be the same, or a second user is made."),
    ("capitals", "Migration guide: emails must match exactly. Server: capital letters do not count. With the same letters both agree."),
    ("address", "Migration guide: the email in the directory and in Harness must be the same, or a second user is made."),
    ("fill-in", "Server: a user without userName is refused."),
    ("replace-user", "Migration guide: the address of a Harness user cannot be edited; the right one is invited and the wrong one deleted."),
    ("assign", "Both guides: only people who are assigned to the app are provisioned."),
    ("assign-members", "Both guides: a member of a pushed group who is not assigned to the app does not arrive in the group."),
    ("remove-double", "Migration guide: of two users of one person, the one without role bindings is deleted."),
    ("remove-leaver", "Provisioning removes only whom it manages: an account of somebody who has left stays until somebody deletes it."),
    ("rename-group", "Migration guide: a group is taken over where the names are the same. Server: where the identifier is the same."),
    ("same-name", "Server: a group is taken over where the identifier is the same, whatever its name."),
    ("part-groups", "Harness's SCIM guide: periods, dashes and blanks become underscores, so two names can make one identifier."),
    ("keep-members", "Server: the members of a group that is taken over are replaced by those who are pushed."),
    ("flatten", "Entra: people in nested groups are not provisioned."),
    ("push-group", "Migration guide: a group that nobody pushes stays managed by hand."),
    ("unpush-group", "Server: groups that Harness keeps itself are refused. Some types of groups cannot be sent from the directory."),
    ("other-group", "Okta: one group must not be used both to assign people and to be pushed."),
    ("unlink-sso", "Server: a group that is taken over keeps its link to single sign-on, and it cannot be undone afterwards."),
];

/// What a kind of fix rests on.
pub fn rests_on(kind: &str) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, text)| text)
}

/// The heading of all fixes of a kind.
pub fn heading(kind: &str) -> &'static str {
    match kind {
        "send-email" | "mapping" | "tenant-url" => "Set the app right",
        "domain" | "capitals" | "address" | "fill-in" => "Correct what is sent for people",
        "replace-user" => "Replace users in Harness",
        "assign" | "assign-members" => "Assign people to the app",
        "remove-double" | "remove-leaver" => "Remove users from Harness",
        "rename-group" | "same-name" | "part-groups" => "Give groups the right name",
        "keep-members" | "flatten" => "Put people into groups",
        "push-group" | "unpush-group" | "other-group" => "Set right which groups are sent",
        _ => "Other changes",
    }
}

/// How far the fixes lead, in one sentence.
pub fn promise(plan: &Plan) -> String {
    let open = judge::count(plan.open as usize, "blocker or warning", "blockers and warnings");
    match plan.fixes.len() {
        0 => format!("No change that could be tried clears any of {open}."),
        1 => format!("1 fix clears {} of {open}.", judge::thousands(plan.clears)),
        n => format!("{} fixes clear {} of {open}.", judge::thousands(n as u64), judge::thousands(plan.clears)),
    }
}

/// The name of the system in which it is done.
pub fn system(word: &str) -> &'static str {
    match word {
        "harness" => "Harness",
        word => DirectoryKind::from_word(word).map_or("the directory", DirectoryKind::label),
    }
}

/// What of an object is changed, in words.
pub fn attribute(word: &str) -> &str {
    match word {
        "email" => "email",
        "user_name" => "user name",
        "app_email" => "email on the assignment to the app",
        "app_user_name" => "user name in the app",
        "address" => "address",
        "account" => "the user itself",
        "assignment" => "assignment to the app",
        "members" => "members",
        "nested" => "groups inside it",
        "push" => "is sent",
        "unpush" => "is no longer sent",
        "app_assignment" => "assigns people to the app",
        "sso_link" => "link to single sign-on",
        "user_name_mapping" => "what is sent as userName",
        "matching" => "what is matched on first",
        "group_mapping" => "group mapping",
        "flow" => "when values are applied",
        "tenant_url" => "tenant URL",
        other => other,
    }
}

/// The sentence on top of a fix.
pub fn title(fix: &PlannedFix) -> String {
    let Some(first) = fix.changes.first() else { return String::new() };
    let idp = fix.changes.iter().map(|c| c.system.as_str()).find(|s| *s != "harness").map_or("the directory", system);
    let to = || quoted(first.to.as_deref().unwrap_or_default());
    let label = || quoted(&first.label);
    let n = |what: &str| {
        let mut labels: Vec<&str> = fix.changes.iter().map(|c| c.label.as_str()).collect();
        // One person may have several values to change.
        labels.sort_unstable();
        labels.dedup();
        count(labels.len(), what)
    };
    match fix.kind.as_str() {
        "send-email" => format!("Let {idp} send the email as userName."),
        "mapping" => format!("Set the attribute mapping in {idp} right."),
        "tenant-url" => format!("Use the tenant URL {}.", to()),
        "domain" => format!("Send the {} address for {}.", domain_of(first), n("person")),
        "capitals" => format!("Write the addresses of {} with the same capital letters as Harness.", n("person")),
        "address" => format!("Send {} for {}.", to(), label()),
        "fill-in" => {
            let what = if first.attribute.ends_with("email") { "email" } else { "user name" };
            let with = if first.to.as_deref() == Some(first.label.as_str()) { "that address".to_owned() } else { to() };
            format!("Fill in the empty {what} of {} with {with}.", label())
        }
        "replace-user" => replaced(fix),
        "assign" => assigned(fix, idp),
        "assign-members" => match fix.changes.as_slice() {
            [one] => format!("Assign {} to the Harness app, as a member of a pushed group.", quoted(&one.label)),
            all => format!("Assign {} of a pushed group to the Harness app.", count(all.len(), "member")),
        },
        "remove-double" => format!("Remove the second Harness user of {}, which has neither groups nor roles.", label()),
        "remove-leaver" => format!("Remove {} from Harness, if the person has left.", label()),
        "rename-group" | "part-groups" => renamed(fix),
        "same-name" => format!("Rename {} in Harness to {}, if both are one team.", label(), to()),
        "keep-members" => match fix.changes.as_slice() {
            [one] => format!("Put {} into {} in {idp}, if the person is to stay in it.", quoted(one.to.as_deref().unwrap_or_default()), label()),
            all => format!("Put {} into {} in {idp}, if they are to stay in it.", count(all.len(), "person"), label()),
        },
        "flatten" => format!("Put the people of the groups inside {} into it directly.", label()),
        "push-group" => format!("Push {} as well, if it is the team that Harness knows by that name.", label()),
        "unpush-group" => format!("Do not push {}.", label()),
        "other-group" => format!("Assign people through another group than {}, and only push this one.", label()),
        "unlink-sso" => format!("Unlink {} from single sign-on.", label()),
        _ => format!("Change {}.", label()),
    }
}

fn replaced(fix: &PlannedFix) -> String {
    let old = fix.changes.iter().find(|c| c.attribute == "address");
    old.map_or_else(String::new, |c| {
        format!("Replace the Harness user {} by one with the address {}.", quoted(&c.label), quoted(c.to.as_deref().unwrap_or_default()))
    })
}

fn assigned(fix: &PlannedFix, idp: &str) -> String {
    let who = fix.changes.iter().find(|c| c.attribute == "assignment").map(|c| quoted(&c.label)).unwrap_or_default();
    let address = fix.changes.iter().find(|c| c.attribute != "assignment").and_then(|c| c.to.as_deref());
    match address {
        None => format!("Assign {who} to the Harness app in {idp}, if the person is to keep access."),
        Some(address) => format!("Assign {who} to the Harness app in {idp} and send {}, if the person is to keep access.", quoted(address)),
    }
}

fn renamed(fix: &PlannedFix) -> String {
    let parts: Vec<String> = fix
        .changes
        .iter()
        .map(|c| format!("{} to {} in {}", quoted(&c.label), quoted(c.to.as_deref().unwrap_or_default()), system(&c.system)))
        .collect();
    format!("Rename {}.", parts.join(", and "))
}

/// How it is done, step by step.
pub fn how(fix: &PlannedFix) -> &'static str {
    let entra = fix.changes.iter().any(|c| c.system == "entra");
    let okta = fix.changes.iter().any(|c| c.system == "okta");
    match fix.kind.as_str() {
        "send-email" if entra => {
            "Enterprise application, Provisioning, Attribute mapping, Users: set userName to Coalesce([mail], [userPrincipalName]), so that somebody without a mailbox is still sent."
        }
        "send-email" => "In the app, Sign On, Credentials Details: set the application username format to Email, save, and let it update all users.",
        "mapping" => {
            "Enterprise application, Provisioning, Attribute mapping: match on userName with precedence 1, apply mappings Always, and switch the group mapping on."
        }
        "tenant-url" => "Enterprise application, Provisioning, Admin credentials: put in the address, test the connection, save.",
        "domain" | "capitals" | "address" | "fill-in" if entra => {
            "Correct the attribute of the user in Entra. Where the mailbox must keep its address, change it in the attribute mapping by an expression instead."
        }
        "domain" | "capitals" | "address" | "fill-in" if okta => {
            "In the app, Assignments: edit the person's assignment to the app and set the user name and the email there; the person's own profile stays as it is."
        }
        "domain" | "capitals" | "address" | "fill-in" => {
            "Correct the value on the person's assignment to the app; the directory's own profile can stay as it is."
        }
        "replace-user" => "Invite the right address in Harness, give it the same groups and roles, then delete the old user.",
        "assign" | "assign-members" if entra => {
            "Enterprise application, Users and groups: add the person, or put them into a group that is assigned."
        }
        "assign" | "assign-members" => "In the app, Assignments: assign the person, or put them into a group that is assigned.",
        "remove-double" | "remove-leaver" => "Account Settings, Access Control, Users: delete the user.",
        "rename-group" | "same-name" | "part-groups" => {
            "Rename before the first push. The suggested name is free on both sides; any other that is free will do."
        }
        "keep-members" | "flatten" => "Add the members before the first push.",
        "push-group" => "Add the group to what is pushed or assigned.",
        "unpush-group" => "Take the group out of what is pushed or assigned.",
        "other-group" => "Make a group for the assignment alone, put the same people in, assign it, and take the assignment of this one away.",
        "unlink-sso" => "Account Settings, Access Control, User Groups: unlink the group from its SSO provider.",
        _ => "",
    }
}

fn domain_of(change: &Change) -> String {
    change.to.as_deref().and_then(|to| to.rsplit_once('@')).map_or_else(String::new, |(_, domain)| domain.to_owned())
}

/// A value in a sentence: between quotation marks where its ends would not be seen otherwise.
pub fn quoted(text: &str) -> String {
    let plain = text.trim() == text && !text.is_empty() && !text.contains(' ') && text.is_ascii();
    if plain { text.to_owned() } else { format!("\u{201c}{text}\u{201d}") }
}

fn count(n: usize, what: &str) -> String {
    judge::count(n, what, if what == "person" { "people" } else { "members" })
}
