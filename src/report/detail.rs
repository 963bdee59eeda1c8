//! Everything about one row: the five steps from the export to the action, with the rule and its source for each, what the other scenarios
//! say, and the findings.
//!
//! Derived from the report alone, so that a reopened report explains itself as the first one did. It must never decide anything: the
//! outcome stands on the row, this tells how it came about.

use super::query::{Detail, OtherAnswer, Step, Table};
use super::schema::{AccountSide, DirectorySide, Finding, GroupRow, Report, ReportInput, ReportScenario, Source, UserRow, tables};
use super::words;
use crate::forecast::{GroupOutcome, GroupReason, UserOutcome, UserReason};

/// Everything about row `index` of a table. `None` where the report has no such scenario or row.
pub fn detail(report: &Report, scenario: &str, table: Table, index: u32) -> Option<Detail> {
    let here = report.scenarios.iter().find(|s| s.id == scenario)?;
    let empty =
        Detail { table, scenario: scenario.to_owned(), index, user: None, group: None, steps: Vec::new(), others: Vec::new(), findings: Vec::new() };
    let elsewhere = report.scenarios.iter().filter(|s| s.id != scenario);
    Some(match table {
        Table::Users => {
            let row = here.users.get(index as usize)?;
            Detail {
                user: Some(row.clone()),
                steps: user_steps(report, here, row),
                others: elsewhere
                    .flat_map(|s| s.users.iter().filter(|other| same_user(row, other)).map(|u| (s.id.clone(), u.clone())))
                    .map(|(scenario, user)| OtherAnswer { scenario, user: Some(user), group: None })
                    .collect(),
                findings: user_findings(report, row),
                ..empty
            }
        }
        Table::Groups => {
            let row = here.groups.get(index as usize)?;
            Detail {
                group: Some(row.clone()),
                steps: group_steps(report, here, row),
                others: elsewhere
                    .flat_map(|s| s.groups.iter().filter(|other| same_group(row, other)).map(|g| (s.id.clone(), g.clone())))
                    .map(|(scenario, group)| OtherAnswer { scenario, user: None, group: Some(group) })
                    .collect(),
                findings: group_findings(report, row),
                ..empty
            }
        }
    })
}

fn step(name: &str, text: String, source: Option<&str>) -> Step {
    Step { name: name.to_owned(), text, source: source.map(str::to_owned) }
}

/// `file, line 12`, or the file alone where its format has no lines.
pub fn place(inputs: &[ReportInput], source: Option<Source>) -> Option<String> {
    let Source(input, line) = source?;
    let name = &tables(inputs).nth(input as usize)?.name;
    Some(if line == 0 { name.clone() } else { format!("{name}, line {line}") })
}

fn read_step(report: &Report, sides: &[(&str, Option<Source>, bool)]) -> Step {
    let told = sides.iter().map(|(what, source, there)| match (there, place(&report.inputs, *source)) {
        (false, _) => format!("{what}: none takes part."),
        (true, Some(place)) => format!("{what}: {place}."),
        (true, None) => format!("{what}: from the files; the place is not recorded."),
    });
    step("Read", told.collect::<Vec<_>>().join(" "), None)
}

fn user_steps(report: &Report, here: &ReportScenario, row: &UserRow) -> Vec<Step> {
    let entra = report.directory_kind.as_deref() == Some("entra");
    let okta = report.directory_kind.as_deref() == Some("okta");
    let directory = words::directory(report.directory_kind.as_deref());
    let (account, other) = (row.account.as_ref(), row.directory.as_ref());
    let assumptions = &here.assumptions;
    let has = |reason| row.reasons.contains(&reason);

    let read = read_step(
        report,
        &[("Harness user", account.and_then(|a| a.source), account.is_some()), ("Directory user", other.and_then(|d| d.source), other.is_some())],
    );

    let scope_source = if entra {
        "Migration guide, Entra ID, step 3: “Assign the users and groups that already exist in Harness.”"
    } else if okta {
        "Migration guide, Okta, step 2: “Assign the users (or groups) that already exist in Harness.”"
    } else {
        "Migration guide: “Assign the users (or groups) that already exist in Harness.”"
    };
    let scope = match other {
        None if has(UserReason::ServiceAccount) => {
            "No directory user matches, and the address looks like that of a machine. Nothing is sent for it.".to_owned()
        }
        None => "No directory user belongs to this account, so nothing is sent for it.".to_owned(),
        Some(d) => {
            let status = d.status.as_deref().filter(|s| !s.is_empty()).map(|s| format!(" (status {s})")).unwrap_or_default();
            match (d.active, d.assigned) {
                (true, true) => format!("{} will send this user{status}.", capital(directory)),
                (false, true) => format!("Not sent: not active in the directory{status}."),
                (true, false) => "Not sent: not assigned to the Harness application.".to_owned(),
                (false, false) => format!("Not sent: not active in the directory{status}, and not assigned to the Harness application."),
            }
        }
    };

    let key_source = match assumptions.user_key.as_str() {
        "email" if entra => "Migration guide, Entra ID, step 3: “Azure AD matches users by email address during the first provisioning cycle.”",
        "email" => "Migration guide: “Confirm that user email addresses in your IdP match the email addresses in Harness exactly.”",
        "user_name" => "Harness server source, NGScimUserServiceImpl: only userName is read, never emails[].",
        _ => "An assumption that was set by hand.",
    };
    let key = match other {
        None => "No directory user, so no key.".to_owned(),
        Some(d) => key_text(d, &row.reasons),
    };

    let match_source = match assumptions.email_case.as_str() {
        "exact" => "Migration guide: addresses must match “exactly. Mismatches cause duplicate accounts.”",
        _ => {
            "Harness server source, NGScimUserServiceImpl: userName is put into lower case; release note PL-48532: Harness “converts and stores all emails in lowercase”."
        }
    };

    vec![
        read,
        step("In scope", scope, other.map(|_| scope_source)),
        step("Key", key, other.map(|_| key_source)),
        step("Match", user_match(row, assumptions.email_case == "exact"), Some(match_source)),
        user_action(row, directory),
    ]
}

/// A product's name at the beginning of a sentence.
fn capital(directory: &str) -> String {
    directory.replacen("the d", "The d", 1)
}

fn key_text(d: &DirectorySide, reasons: &[UserReason]) -> String {
    let from = match d.key_from.as_str() {
        "" => String::new(),
        "email" => ", taken from the email attribute".to_owned(),
        "user_name" => ", taken from the user name".to_owned(),
        other => format!(", taken from {other}"),
    };
    if reasons.contains(&UserReason::GuestKey) {
        "The user name of this guest cannot be turned into an address, so there is no key to match with.".to_owned()
    } else if d.key.is_empty() {
        format!("The directory holds no value to match with{from}.")
    } else {
        format!("“{}”{from}.", d.key)
    }
}

/// What equals what, or how it differs.
fn user_match(row: &UserRow, exact: bool) -> String {
    let how = if exact { "character by character" } else { "ignoring capital letters" };
    let both = row.account.as_ref().zip(row.directory.as_ref());
    match (row.outcome, both) {
        (UserOutcome::Link, Some((a, d))) if a.email == d.key => "The key equals the account's address, character by character.".to_owned(),
        (UserOutcome::Link, _) => "The key equals the account's address, ignoring capital letters.".to_owned(),
        (UserOutcome::Duplicate, Some((a, d))) => {
            format!("The key does not equal the account's address ({how}). {}", why_twins(&row.reasons, a, d))
        }
        (UserOutcome::Blocked, _) => blocked_because(&row.reasons),
        (UserOutcome::Create, _) if row.reasons.contains(&UserReason::ReplacesInvite) => {
            "No account user has the key, and none is near it. A pending invite has this address.".to_owned()
        }
        (UserOutcome::Create, _) => "No account user has the key, and none is near it.".to_owned(),
        (UserOutcome::Unmanaged, Some((a, d))) if a.email == d.key => "The key equals the account's address, but the user is not sent.".to_owned(),
        (UserOutcome::Unmanaged, Some(_)) => "The two belong together, but the user is not sent.".to_owned(),
        (UserOutcome::Unmanaged, None) => "No directory user has this address or one near it.".to_owned(),
        (UserOutcome::OutOfScope, _) => "Not compared: the user is not sent, and no account belongs to it.".to_owned(),
        (UserOutcome::Duplicate, None) => "One side is not recorded.".to_owned(),
    }
}

/// Why we think that two entries are one person.
fn why_twins(reasons: &[UserReason], a: &AccountSide, d: &DirectorySide) -> String {
    let mut told = match reasons.first() {
        Some(UserReason::Case) => "Only capital letters differ.".to_owned(),
        Some(UserReason::Whitespace) => "Only blanks at the ends differ. They do not show, but they count.".to_owned(),
        Some(UserReason::Invisible) => "They differ only in characters that cannot be seen.".to_owned(),
        Some(UserReason::UnicodeForm) => "They are the same letters, written with other code points.".to_owned(),
        Some(UserReason::LookAlike) => "They differ in characters that look alike.".to_owned(),
        Some(UserReason::OtherAttribute) => match &d.matched_by {
            Some(address) => format!("Another address of the same directory user does: “{address}”."),
            None => "Another address of the same directory user does.".to_owned(),
        },
        Some(UserReason::Domain) => "The part before the @ is the same, the domain is another one.".to_owned(),
        Some(UserReason::PlusTag) => "They are the same up to the plus sign.".to_owned(),
        Some(UserReason::Typo) => "A letter or two differ, and the names do not disagree.".to_owned(),
        Some(UserReason::Name) => match a.name.as_deref().filter(|n| !n.is_empty()) {
            Some(name) => format!("Both are called “{name}”, and nobody else is. The addresses have nothing in common."),
            None => "Both have the same name, and nobody else has. The addresses have nothing in common.".to_owned(),
        },
        _ => String::new(),
    };
    if reasons.contains(&UserReason::Ambiguous) {
        told.push_str(" There was more than one candidate; this pair is the nearest.");
    }
    told
}

fn blocked_because(reasons: &[UserReason]) -> String {
    match reasons.first() {
        Some(UserReason::SharedKey) => "Two or more users who are sent have this key. Provisioning cannot tell them apart.".to_owned(),
        Some(UserReason::AmbiguousTarget) => "Two or more account users have the address that the key asks for.".to_owned(),
        Some(UserReason::NoKey) => "There is nothing to compare: the user has no key.".to_owned(),
        Some(UserReason::GuestKey) => "There is nothing to compare: no address can be made from the guest's user name.".to_owned(),
        _ => "The match fails.".to_owned(),
    }
}

fn user_action(row: &UserRow, directory: &str) -> Step {
    let (text, source) = match row.outcome {
        UserOutcome::Link => (
            format!("The account is taken over by {directory}. Its name and address follow the directory from then on. Roles that were given in Harness stay."),
            "Migration guide: “Okta ‘takes over’ management of those users via SCIM without recreating them.” Server source: an existing user is answered with 201 and the same id.",
        ),
        UserOutcome::Duplicate => (
            "A second account is created under the key. It has no roles of its own. The person's next sign-in may land in it, without the access they are used to.".to_owned(),
            "Migration guide, Troubleshooting: “If you see duplicate users, the email address in the IdP does not exactly match the email in Harness.”",
        ),
        UserOutcome::Create if row.reasons.contains(&UserReason::ReplacesInvite) => (
            "A new account is created. The pending invite with this address is deleted, together with the roles and groups it carried.".to_owned(),
            "Harness release note PL-41114; server source, InviteServiceImpl.",
        ),
        UserOutcome::Create => (
            "A new account is created. It has what its groups and the built-in groups give it, and nothing else.".to_owned(),
            "Harness server source, NGScimUserServiceImpl: a new user is added without role bindings.",
        ),
        UserOutcome::Unmanaged => (
            "Nothing happens to this account. It keeps its access, and leaving the company will not take it away.".to_owned(),
            "Migration guide: only assigned users are taken over.",
        ),
        UserOutcome::Blocked => (
            "The user is not provisioned, or the wrong account may be taken. An account that exists stays as it is.".to_owned(),
            "Microsoft, How application provisioning works: more than one match in the target is an error (DuplicateTargetEntries).",
        ),
        UserOutcome::OutOfScope => ("Nothing is sent to Harness.".to_owned(), "Migration guide: only assigned users are provisioned."),
    };
    step("Action", text, Some(source))
}

fn group_steps(report: &Report, here: &ReportScenario, row: &GroupRow) -> Vec<Step> {
    let entra = report.directory_kind.as_deref() == Some("entra");
    let assumptions = &here.assumptions;
    let first = row.directory.first();
    let mut sides = vec![("Harness group", row.account.as_ref().and_then(|a| a.source), row.account.is_some())];
    if row.directory.is_empty() {
        sides.push(("Directory group", None, false));
    }
    sides.extend(row.directory.iter().map(|d| ("Directory group", d.source, true)));

    let has = |reason| row.reasons.contains(&reason);
    let scope = match first {
        None => "No directory group that is sent reaches this group.".to_owned(),
        Some(_) if has(GroupReason::NotProvisionable) => "Assigned or pushed, but of a kind that provisioning cannot send.".to_owned(),
        Some(_) if row.directory.len() > 1 => format!("All of these {} directory groups will be sent.", row.directory.len()),
        Some(_) => "This group will be sent.".to_owned(),
    };
    let scope_source = if entra {
        "Migration guide, Entra ID, step 3: assign the users and groups."
    } else {
        "Migration guide, Okta, step 3: “choose the IdP groups to push to Harness.”"
    };

    let key = match (&row.identifier, first.and_then(|d| d.name.as_deref())) {
        (_, None) => "No directory group, so no identifier is made.".to_owned(),
        (Some(identifier), Some(name)) if row.outcome == GroupOutcome::Link => {
            format!("The name is “{name}”. The group will have the identifier “{identifier}”.")
        }
        (Some(identifier), Some(_)) if row.directory.len() > 1 => {
            let names: Vec<String> = row.directory.iter().filter_map(|d| d.name.as_ref()).map(|n| format!("“{n}”")).collect();
            format!("From each of the names {} the rule makes the identifier “{identifier}”.", names.join(", "))
        }
        (Some(identifier), Some(name)) if identifier.is_empty() => {
            format!("Nothing of the name “{name}” is left once the rule is applied: the identifier is empty.")
        }
        (Some(identifier), Some(name)) => format!("From the name “{name}” the rule makes the identifier “{identifier}”."),
        (None, Some(name)) => format!("The name is “{name}”. No identifier is made."),
    };
    let key_source = match assumptions.identifier_rule.as_str() {
        "plain" => {
            "Entra SCIM guide: “If the name contains periods, dashes, or spaces, those characters are replaced by underscores in the Harness user group ID.”"
        }
        "full" => "Harness user-group page and release note PL-42535: other characters and leading digits are dropped.",
        _ => "Harness server source, NGScimGroupServiceImpl: characters are dropped, and a name that begins with a digit gets a hash suffix.",
    };
    let match_source = match assumptions.group_link.as_str() {
        _ if row.outcome == GroupOutcome::Merge => {
            "Harness server source, NGScimGroupServiceImpl: an identifier exists once in an account, and whoever asks for it gets the same group."
        }
        "name" => {
            "Migration guide, Okta, step 3: “If a Harness user group with the same name already exists, Okta links to it rather than creating a duplicate.”"
        }
        "never" => "Entra SCIM guide: with the same name as an existing user group, “Harness retains both groups.”",
        _ => "Harness server source, NGScimGroupServiceImpl: the existing group is looked up by identifier, never by name.",
    };
    vec![
        read_step(report, &sides),
        step("In scope", scope, first.map(|_| scope_source)),
        step("Identifier", key, first.map(|_| key_source)),
        step("Match", group_match(row, &assumptions.group_link), Some(match_source)),
        group_action(row, assumptions.members_on_link == "replace"),
    ]
}

fn group_match(row: &GroupRow, link: &str) -> String {
    let by = if link == "name" { "name" } else { "identifier" };
    let mut text = match row.outcome {
        GroupOutcome::Link if row.reasons.contains(&GroupReason::DifferentName) => {
            "The identifiers are equal, the names are not. Perhaps this hands one team's permissions to another.".to_owned()
        }
        GroupOutcome::Link => format!("An account group has exactly this {by}."),
        GroupOutcome::Duplicate => match row.reasons.first() {
            Some(GroupReason::SameName) if link == "never" => "An account group has the same name, and is kept beside the new one.".to_owned(),
            Some(GroupReason::SameName) => "An account group has the same name, but another identifier.".to_owned(),
            Some(GroupReason::IdentifierTaken) => "Another group holds the identifier that this one would get.".to_owned(),
            Some(reason) => format!("No account group has exactly this {by}. One is near: {}.", words::group_reason(*reason)),
            None => format!("No account group has exactly this {by}."),
        },
        GroupOutcome::Create => format!("No account group has this {by}, and none is near it."),
        GroupOutcome::Merge => {
            format!("{} directory groups get one identifier. The first one makes or takes the group, the others fall on it.", row.directory.len())
        }
        GroupOutcome::Blocked => match row.reasons.first() {
            Some(reason) => format!("Not matched: {}.", words::group_reason(*reason)),
            None => "Not matched.".to_owned(),
        },
        GroupOutcome::Unmanaged => format!("No group that is sent has this {by}."),
    };
    if row.reasons.contains(&GroupReason::Ambiguous) {
        text.push_str(" There was more than one candidate; this pair is the nearest.");
    }
    text
}

fn group_action(row: &GroupRow, replace: bool) -> Step {
    let (text, source) = match row.outcome {
        GroupOutcome::Link if replace => (
            "The existing group is taken over with its role bindings. Its members are replaced by the pushed ones, unless it was managed from outside already.",
            "Harness server source, NGScimGroupServiceImpl: the members of a manual group are replaced by the pushed list.",
        ),
        GroupOutcome::Link => (
            "The existing group is taken over with its role bindings and members. The pushed members are added.",
            "Migration guide: the move happens “without disrupting existing user access.”",
        ),
        GroupOutcome::Duplicate => (
            "A second group is created. It has the pushed members and no permissions. The existing group keeps both.",
            "Migration guide, Troubleshooting, Group mapping conflicts: “The group names may not match exactly (including case sensitivity).”",
        ),
        GroupOutcome::Create => (
            "A new group is created. It has the pushed members and no permissions.",
            "Harness server source, NGScimGroupServiceImpl: a new group has no role bindings.",
        ),
        GroupOutcome::Merge => (
            "All of them share one group. Each cycle writes its own name and members over the others'.",
            "Harness server source, NGScimGroupServiceImpl: a group with the identifier is answered as the group that was asked for.",
        ),
        GroupOutcome::Blocked => ("The group is not provisioned.", "Harness server source and the directory's own limits."),
        GroupOutcome::Unmanaged => (
            "Nothing happens to this group. Its members and permissions stay and are managed in Harness.",
            "Migration guide: only pushed or assigned groups are managed.",
        ),
    };
    step("Action", text.to_owned(), Some(source))
}

/// Are two rows of different scenarios about the same account user, or about the same directory user?
fn same_user(a: &UserRow, b: &UserRow) -> bool {
    let account = a.account.as_ref().zip(b.account.as_ref());
    let directory = a.directory.as_ref().zip(b.directory.as_ref());
    account.is_some_and(|(x, y)| x.id == y.id && x.email == y.email && x.source == y.source)
        // The key is left out: which value is the key is what scenarios differ in.
        || directory.is_some_and(|(x, y)| match (&x.id, &y.id) {
            (Some(x_id), Some(y_id)) => x_id == y_id,
            _ => x.source == y.source && x.name == y.name && (x.source.is_some_and(|s| s.1 > 0) || x.key == y.key),
        })
}

fn same_group(a: &GroupRow, b: &GroupRow) -> bool {
    let account = a.account.as_ref().zip(b.account.as_ref());
    account.is_some_and(|(x, y)| x.identifier == y.identifier && x.name == y.name)
        || a.directory.iter().any(|x| b.directory.iter().any(|y| x.id == y.id && x.name == y.name && x.source == y.source))
}

fn user_findings(report: &Report, row: &UserRow) -> Vec<Finding> {
    let label = row
        .account
        .as_ref()
        .map(|a| a.email.as_str())
        .or_else(|| row.directory.as_ref().map(|d| if d.key.is_empty() { d.name.as_deref().unwrap_or_default() } else { d.key.as_str() }));
    let ids = [row.account.as_ref().and_then(|a| a.id.as_deref()), row.directory.as_ref().and_then(|d| d.id.as_deref())];
    about(report, "user", &[label], &ids)
}

fn group_findings(report: &Report, row: &GroupRow) -> Vec<Finding> {
    let labels: Vec<Option<&str>> =
        std::iter::once(row.account.as_ref().map(|a| a.name.as_str())).chain(row.directory.iter().map(|d| d.name.as_deref())).collect();
    let ids: Vec<Option<&str>> =
        std::iter::once(row.account.as_ref().map(|a| a.identifier.as_str())).chain(row.directory.iter().map(|d| d.id.as_deref())).collect();
    about(report, "group", &labels, &ids)
}

/// The findings about an entry: by label, and where the evidence names ids, one of them must be the entry's (two may share a label).
fn about(report: &Report, kind: &str, labels: &[Option<&str>], ids: &[Option<&str>]) -> Vec<Finding> {
    let known: Vec<&str> = ids.iter().flatten().copied().filter(|id| !id.is_empty()).collect();
    let belongs = |finding: &Finding| {
        let mut named = finding.evidence.iter().filter_map(|e| e.id.as_deref()).peekable();
        known.is_empty() || named.peek().is_none() || named.any(|id| known.contains(&id))
    };
    let labelled = |finding: &&Finding| finding.subject.kind == kind && labels.contains(&Some(finding.subject.label.as_str()));
    report.findings.iter().filter(labelled).filter(|f| belongs(f)).cloned().collect()
}

#[cfg(test)]
mod tests;
