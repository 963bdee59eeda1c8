//! Findings about groups.

use super::collect::{Collector, Draft};
use super::roles::Roles;
use super::words::{account_group, count, directory, directory_group, group_differs, in_directory, in_harness, note, shown};
use super::{Case, Confidence, Evidence, Severity, sources};
use crate::forecast::groups::takes_part;
use crate::forecast::{Forecast, GroupOutcome, GroupReason, GroupRow};
use crate::model::{DirectoryKind, IdentifierRule, MemberKind, Scope as Level};
use crate::rules::identifier::identifier;
use std::collections::BTreeMap;

/// What one scenario says.
pub fn in_scenario(case: &Case<'_>, forecast: &Forecast, roles: &Roles, out: &mut Collector) {
    for row in forecast.groups.iter() {
        if let Some(draft) = of_row(case, row, roles) {
            out.add(Some(forecast.scenario.id), draft);
        }
    }
}

/// What holds whatever the scenario.
pub fn standing(case: &Case<'_>, out: &mut Collector) {
    names(case, out);
    members(case, out);
    account_side(case, out);
    scope_twins(case, out);
}

/// The account group's name, else the first directory group's.
pub fn label(case: &Case<'_>, row: &GroupRow) -> String {
    match (row.account, row.directory.first()) {
        (Some(n), _) => case.inventory.account.groups[n].name.clone(),
        (None, Some(d)) => case.inventory.directory.groups[*d].name.clone(),
        (None, None) => String::new(),
    }
}

/// For what does not depend on a scenario: the account group's name in the first scenario that has one, else the directory's.
fn standing_label(case: &Case<'_>, directory: usize) -> String {
    let rows = case.forecasts.iter().filter_map(|f| f.groups.iter().find(|r| r.directory == [directory]));
    match rows.filter_map(|r| r.account).next() {
        Some(n) => case.inventory.account.groups[n].name.clone(),
        None => case.inventory.directory.groups[directory].name.clone(),
    }
}

fn sides(case: &Case<'_>, row: &GroupRow) -> Vec<Evidence> {
    let reasons: Vec<String> = row.reasons.iter().map(|r| r.as_str().to_owned()).collect();
    let account = row.account.map(|n| account_group(&case.inventory.account.groups[n]));
    let directory =
        row.directory.iter().map(|n| directory_group(&case.inventory.directory.groups[*n], row.identifier.as_deref(), case.inventory.directory.kind));
    account.into_iter().chain(directory).map(|e| Evidence { reasons: reasons.clone(), ..e }).collect()
}

fn of_row(case: &Case<'_>, row: &GroupRow, roles: &Roles) -> Option<Draft> {
    let idp = directory(case.inventory.directory.kind);
    let label = label(case, row);
    let name = label.clone();
    let label = shown(&label);
    let pushed = shown(row.directory.first().map_or("", |d| &case.inventory.directory.groups[*d].name));
    let identifier = row.identifier.as_deref().unwrap_or_default();
    let carries = row.account.and_then(|n| roles.carries(n));
    let riding = match carries {
        Some(true) => " It carries permissions.",
        Some(false) => "",
        None => " No file tells which permissions it carries.",
    };
    let reason = row.reasons.first().copied();
    let (code, severity, confidence, message, fix, sources): (_, _, _, _, _, &'static [&'static str]) = match row.outcome {
        GroupOutcome::Link if reason == Some(GroupReason::DifferentName) => (
            "group.adopts-other",
            if carries == Some(true) { Severity::Blocker } else { Severity::Warning },
            Confidence::Observed,
            format!(
                "{pushed} would take over {label}, because both have the identifier {identifier}. Its people would get what {label} may do.{riding}"
            ),
            in_directory(format!("Rename {pushed} in {idp} so that its identifier is another one, unless {label} is meant.")),
            &[sources::SERVER_GROUPS],
        ),
        GroupOutcome::Duplicate if reason == Some(GroupReason::IdentifierTaken) => (
            "group.duplicate",
            Severity::Blocker,
            Confidence::Documented,
            format!(
                "{pushed} needs the identifier {identifier}, which another Harness group holds. A second group would be made, or the push would fail."
            ),
            in_directory(format!("Rename {pushed} in {idp}, or rename it to {label} if that group is meant.")),
            &[sources::GUIDE_GROUPS, sources::ENTRA_GROUPS],
        ),
        GroupOutcome::Duplicate => {
            let how = group_differs(reason.unwrap_or(GroupReason::SameName));
            let ambiguous = if row.reasons.contains(&GroupReason::Ambiguous) { " There was more than one possible partner." } else { "" };
            let fix = if reason == Some(GroupReason::SameName) {
                in_harness(format!(
                    "Rename {label} aside in Harness, let {idp} make the new group, and give it the same role bindings. A group's identifier cannot be changed."
                ))
            } else {
                in_directory(format!("Rename {pushed} in {idp} to {label}, exactly, before the push."))
            };
            (
                "group.duplicate",
                Severity::Blocker,
                if matches!(reason, Some(GroupReason::SameName | GroupReason::Case)) { Confidence::Documented } else { Confidence::Inferred },
                format!("A second group would stand beside {label}: {idp} pushes {pushed}, and {how}.{ambiguous} The new one has no permissions."),
                fix,
                &[sources::GUIDE_GROUPS, sources::ENTRA_GROUPS, sources::SERVER_GROUPS],
            )
        }
        GroupOutcome::Merge => {
            let names: Vec<_> = row.directory.iter().map(|d| case.inventory.directory.groups[*d].name.as_str()).map(shown).collect();
            (
                "group.identifier-collision",
                Severity::Blocker,
                Confidence::Observed,
                format!("{} would fall on one Harness group, {identifier}, and overwrite each other's members.", names.join(" and ")),
                in_directory(format!("Rename all but one of them in {idp}, so that each has an identifier of its own.")),
                &[sources::ENTRA_GROUPS, sources::SERVER_GROUPS],
            )
        }
        GroupOutcome::Blocked => {
            let (severity, message, fix) = match reason {
                Some(GroupReason::NotProvisionable) => (
                    Severity::Blocker,
                    format!("{label} cannot be sent: {idp} does not push groups of its type."),
                    in_directory(format!("Take {label} out of the app, or make a group of a type that {idp} can push.")),
                ),
                Some(GroupReason::BuiltIn) => (
                    Severity::Blocker,
                    format!("{label} falls on a group that Harness keeps itself. Harness refuses the push."),
                    in_directory(format!("Rename {label} in {idp}, or leave it out.")),
                ),
                Some(GroupReason::AmbiguousTarget) => (
                    Severity::Blocker,
                    format!("Two Harness groups are named {label}. Which one would be taken over cannot be told."),
                    in_harness("Rename one of the two groups.".to_owned()),
                ),
                _ => (
                    Severity::Warning,
                    format!("{label} would get the identifier \"{identifier}\", which Harness does not accept for a new group."),
                    in_directory(format!(
                        "Rename {label} in {idp} so that its name has a Latin letter before any digit, and no more than 128 characters."
                    )),
                ),
            };
            ("group.blocked", severity, Confidence::Observed, message, fix, &[sources::SERVER_GROUPS, sources::ENTRA_SCOPE])
        }
        GroupOutcome::Unmanaged => (
            "group.unmanaged",
            if carries == Some(true) { Severity::Warning } else { Severity::Info },
            Confidence::Documented,
            format!("No group of {idp} reaches {label}. It stays as it is, managed by hand.{riding}"),
            in_directory(format!("Push a group named {label}, or keep managing it by hand.")),
            &[sources::GUIDE_GROUPS],
        ),
        GroupOutcome::Link | GroupOutcome::Create => return None,
    };
    Some(Draft { code, severity, confidence, kind: "group", label: name, message, evidence: sides(case, row), fix, sources })
}

/// `"a", "b" or "c"`, each once.
fn either(made: &[String; 3]) -> String {
    let mut each: Vec<String> = Vec::new();
    for one in made.iter().map(|identifier| format!("\"{identifier}\"")) {
        if !each.contains(&one) {
            each.push(one);
        }
    }
    match each.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => each.concat(),
    }
}

/// What a name alone tells.
fn names(case: &Case<'_>, out: &mut Collector) {
    let kind = case.inventory.directory.kind;
    let idp = directory(kind);
    for (n, group) in case.inventory.directory.groups.iter().enumerate().filter(|(n, _)| case.scope.groups[*n]) {
        let made = [IdentifierRule::Plain, IdentifierRule::Full, IdentifierRule::FullHashed].map(|rule| identifier(&group.name, rule));
        if made[0] != made[1] || made[1] != made[2] {
            out.add(
                None,
                Draft {
                    code: "group.identifier-changes",
                    severity: Severity::Info,
                    confidence: Confidence::Observed,
                    kind: "group",
                    label: standing_label(case, n),
                    message: format!("The published rules do not agree on the identifier of {}: {}.", group.name, either(&made)),
                    evidence: vec![
                        Evidence {
                            value: Some(made[0].clone()),
                            ..note("Rule plain", "Harness's SCIM guide: periods, dashes and blanks become underscores.".to_owned())
                        },
                        Evidence {
                            value: Some(made[1].clone()),
                            ..note("Rule full", "The server: accents stripped, other characters and leading digits dropped.".to_owned())
                        },
                        Evidence {
                            value: Some(made[2].clone()),
                            ..note("Rule full_hashed", "The newest server: a hash is added to names that begin with a digit.".to_owned())
                        },
                    ],
                    fix: in_directory(format!(
                        "Push one throw-away group with such a name first and look at the identifier it gets, or rename {} to plain letters.",
                        group.name
                    )),
                    sources: &[sources::ENTRA_GROUPS, sources::SERVER_GROUPS],
                },
            );
        }
        let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_') || crate::rules::unicode::is_mark(c);
        if kind == Some(DirectoryKind::Entra) && !group.name.chars().all(plain) {
            out.add(
                None,
                Draft {
                    code: "group.special-characters",
                    severity: Severity::Warning,
                    confidence: Confidence::Documented,
                    kind: "group",
                    label: standing_label(case, n),
                    message: format!("{} holds special characters. {idp} matches groups by name and does not support them there.", group.name),
                    evidence: vec![directory_group(group, None, kind)],
                    fix: in_directory(format!("Rename {} in {idp} to letters, digits, blanks, periods, dashes and underscores.", group.name)),
                    sources: &[sources::ENTRA_SPECIAL],
                },
            );
        }
    }
}

/// What the members of an in-scope group tell.
fn members(case: &Case<'_>, out: &mut Collector) {
    let kind = case.inventory.directory.kind;
    let idp = directory(kind);
    let app_groups: Vec<&str> = case.inventory.directory.app_groups.iter().flatten().map(String::as_str).collect();
    let pushed_known = case.inventory.directory.push_mappings.is_some();
    for (n, group) in case.inventory.directory.groups.iter().enumerate().filter(|(n, _)| case.scope.groups[*n]) {
        if pushed_known && !group.id.is_empty() && app_groups.contains(&group.id.as_str()) {
            out.add(
                None,
                Draft {
                    code: "group.assigned-and-pushed",
                    severity: Severity::Warning,
                    confidence: Confidence::Documented,
                    kind: "group",
                    label: standing_label(case, n),
                    message: format!(
                        "{} is both assigned to the app and pushed. Okta does not support that: removed people may stay in the group.",
                        group.name
                    ),
                    evidence: vec![directory_group(group, None, kind)],
                    fix: in_directory(format!("Assign people through another group, and push {} only.", group.name)),
                    sources: &[sources::OKTA_SAME_GROUP],
                },
            );
        }
        let Some(list) = case.inventory.directory.memberships.iter().find(|m| m.group == n) else { continue };
        let nested: Vec<&str> = list
            .members
            .iter()
            .filter(|m| m.kind == MemberKind::Group)
            .map(|m| if m.login.is_empty() { m.id.as_str() } else { m.login.as_str() })
            .collect();
        if !nested.is_empty() {
            out.add(
                None,
                Draft {
                    code: "group.nested",
                    severity: Severity::Warning,
                    confidence: Confidence::Documented,
                    kind: "group",
                    label: standing_label(case, n),
                    message: format!(
                        "{} holds {}. The people inside do not arrive in Harness.",
                        group.name,
                        count(nested.len(), "other group", "other groups")
                    ),
                    evidence: nested
                        .iter()
                        .map(|name| Evidence {
                            name: Some((*name).to_owned()),
                            ..note("Nested group", "Its people are not provisioned through this group.".to_owned())
                        })
                        .collect(),
                    fix: in_directory(format!("Put the people into {} directly, or assign the inner groups as well.", group.name)),
                    sources: &[sources::ENTRA_SCOPE],
                },
            );
        }
        let unsent: Vec<usize> = list.members.iter().filter_map(|m| m.user).filter(|u| !case.scope.sent(*u)).collect();
        if !unsent.is_empty() {
            let key = |u: usize| case.forecasts.first().map_or("", |f| f.keys[u].value.as_str());
            out.add(
                None,
                Draft {
                    code: "group.member-not-assigned",
                    severity: Severity::Warning,
                    confidence: Confidence::Documented,
                    kind: "group",
                    label: standing_label(case, n),
                    message: format!(
                        "{} of {} will not be sent, so they do not arrive in the group.",
                        count(unsent.len(), "member", "members"),
                        group.name
                    ),
                    evidence: unsent.iter().map(|u| super::words::directory_user(&case.inventory.directory.users[*u], key(*u), kind)).collect(),
                    fix: in_directory(format!("Assign them to the Harness app in {idp}, or take them out of {}.", group.name)),
                    sources: &[sources::OKTA_ASSIGNMENT, sources::ENTRA_SCOPE],
                },
            );
        }
    }
}

/// What the account's own groups tell.
fn account_side(case: &Case<'_>, out: &mut Collector) {
    for group in case.inventory.account.groups.iter().filter(|g| takes_part(g)) {
        if let Some(sso) = &group.sso_linked {
            let provider = if sso.is_empty() { String::new() } else { format!(" ({sso})") };
            out.add(
                None,
                Draft {
                    code: "group.sso-linked",
                    severity: Severity::Warning,
                    confidence: Confidence::Observed,
                    kind: "group",
                    label: group.name.clone(),
                    message: format!("{} is linked to a group of the single sign-on provider{provider}. Once it is taken over, the link stays and cannot be undone.", group.name),
                    evidence: vec![account_group(group)],
                    fix: in_harness(format!("Unlink {} from the single sign-on provider before the switch.", group.name)),
                    sources: &[sources::SSO_LINK],
                },
            );
        }
        if group.externally_managed == Some(true) {
            out.add(
                None,
                Draft {
                    code: "group.already-managed",
                    severity: Severity::Info,
                    confidence: Confidence::Observed,
                    kind: "group",
                    label: group.name.clone(),
                    message: format!("{} is already managed from outside. Another provisioning may be running.", group.name),
                    evidence: vec![account_group(group)],
                    fix: None,
                    sources: &[sources::SERVER_GROUPS],
                },
            );
        }
    }
}

/// Groups of organisations and projects that share their name with a group of the account, or with one that will be sent.
fn scope_twins(case: &Case<'_>, out: &mut Collector) {
    let groups = &case.inventory.account.groups;
    // By name: the twins, and whose twins they are.
    let mut names: BTreeMap<&str, (Vec<Evidence>, Vec<Evidence>)> = BTreeMap::new();
    for group in groups.iter().filter(|g| g.scope != Level::Account) {
        names.entry(&group.name).or_default().0.push(account_group(group));
    }
    for group in groups.iter().filter(|g| takes_part(g)) {
        if let Some((_, of)) = names.get_mut(group.name.as_str()) {
            of.push(account_group(group));
        }
    }
    for (_, group) in case.inventory.directory.groups.iter().enumerate().filter(|(n, _)| case.scope.groups[*n]) {
        if let Some((_, of)) = names.get_mut(group.name.as_str()) {
            of.push(directory_group(group, None, case.inventory.directory.kind));
        }
    }
    for (name, (twins, of)) in names.into_iter().filter(|(_, (_, of))| !of.is_empty()) {
        out.add(
            None,
            Draft {
                code: "group.scope-twin",
                severity: Severity::Info,
                confidence: Confidence::Observed,
                kind: "group",
                label: name.to_owned(),
                message: format!(
                    "{} of an organisation or a project {} the name {}. Provisioning reaches groups of the account only.",
                    count(twins.len(), "group", "groups"),
                    if twins.len() == 1 { "has" } else { "have" },
                    shown(name),
                ),
                evidence: of.into_iter().chain(twins).collect(),
                fix: None,
                sources: &[sources::SERVER_GROUPS],
            },
        );
    }
}
