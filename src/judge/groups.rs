//! Findings about groups.

use super::collect::{Collector, Draft};
use super::roles::Roles;
use super::words::{account_group, directory, directory_group, group_differs, in_directory, in_harness, note, shown};
use super::{Case, Confidence, Evidence, Severity, sources};
use crate::forecast::groups::takes_part;
use crate::forecast::{Forecast, GroupOutcome, GroupReason, GroupRow};
use crate::model::{DirectoryKind, IdentifierRule, MemberKind, Scope as Level};
use crate::rules::identifier::identifier;
use crate::words::judge_groups as say;
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
        Some(true) => say::IT_CARRIES_PERMISSIONS,
        Some(false) => "",
        None => say::NO_FILE_TELLS_WHICH_PERMISSIONS_CARRIES,
    };
    let reason = row.reasons.first().copied();
    let (code, severity, confidence, message, fix, sources): (_, _, _, _, _, &'static [&'static str]) = match row.outcome {
        GroupOutcome::Link if reason == Some(GroupReason::DifferentName) => (
            "group.adopts-other",
            if carries == Some(true) { Severity::Blocker } else { Severity::Warning },
            Confidence::Observed,
            say::pushed_take_over_label_because_both(&pushed, &label, &identifier, &riding),
            in_directory(say::rename_pushed_idp_so_identifier_another(&pushed, &idp, &label)),
            &[sources::SERVER_GROUPS],
        ),
        GroupOutcome::Duplicate if reason == Some(GroupReason::IdentifierTaken) => (
            "group.duplicate",
            Severity::Blocker,
            Confidence::Documented,
            say::pushed_needs_identifier_identifier_which_another(&pushed, &identifier),
            in_directory(say::rename_pushed_idp_rename_label_if(&pushed, &idp, &label)),
            &[sources::GUIDE_GROUPS, sources::ENTRA_GROUPS],
        ),
        GroupOutcome::Duplicate => {
            let how = group_differs(reason.unwrap_or(GroupReason::SameName));
            let ambiguous = if row.reasons.contains(&GroupReason::Ambiguous) { say::THERE_MORE_ONE_POSSIBLE_PARTNER } else { "" };
            let fix = if reason == Some(GroupReason::SameName) {
                in_harness(say::rename_label_aside_harness_let_idp(&label, &idp))
            } else {
                in_directory(say::rename_pushed_idp_label_exactly_before(&pushed, &idp, &label))
            };
            (
                "group.duplicate",
                Severity::Blocker,
                if matches!(reason, Some(GroupReason::SameName | GroupReason::Case)) { Confidence::Documented } else { Confidence::Inferred },
                say::second_group_stand_beside_label_idp(&label, &idp, &pushed, &how, &ambiguous),
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
                say::names_fall_one_harness_group_identifier(&names.join(say::AND), &identifier),
                in_directory(say::rename_all_but_one_them_idp(&idp)),
                &[sources::ENTRA_GROUPS, sources::SERVER_GROUPS],
            )
        }
        GroupOutcome::Blocked => {
            let (severity, message, fix) = match reason {
                Some(GroupReason::NotProvisionable) => (
                    Severity::Blocker,
                    say::label_cannot_sent_idp_does_not(&label, &idp),
                    in_directory(say::take_label_out_app_make_group(&label, &idp)),
                ),
                Some(GroupReason::BuiltIn) => (
                    Severity::Blocker,
                    say::label_falls_group_harness_keeps_itself(&label),
                    in_directory(say::rename_label_idp_leave_out(&label, &idp)),
                ),
                Some(GroupReason::AmbiguousTarget) => {
                    (Severity::Blocker, say::two_harness_groups_named_label_which(&label), in_harness(say::RENAME_ONE_OF_THE_TWO_GROUPS.to_owned()))
                }
                _ => (
                    Severity::Warning,
                    say::label_get_identifier_identifier_which_harness(&label, &identifier),
                    in_directory(say::rename_label_idp_so_name_has(&label, &idp)),
                ),
            };
            ("group.blocked", severity, Confidence::Observed, message, fix, &[sources::SERVER_GROUPS, sources::ENTRA_SCOPE])
        }
        GroupOutcome::Unmanaged => (
            "group.unmanaged",
            if carries == Some(true) { Severity::Warning } else { Severity::Info },
            Confidence::Documented,
            say::no_group_idp_reaches_label_stays(&idp, &label, &riding),
            in_directory(say::push_group_named_label_keep_managing(&label)),
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
        Some((last, rest)) if !rest.is_empty() => say::rest_or_last(&rest.join(", "), &last),
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
                    message: say::published_rules_do_not_agree_identifier(&group.name, &either(&made)),
                    evidence: vec![
                        Evidence { value: Some(made[0].clone()), ..note("Rule plain", say::HARNESS_SCIM_GUIDE_PERIODS_DASHES_BLANKS.to_owned()) },
                        Evidence {
                            value: Some(made[1].clone()),
                            ..note("Rule full", say::SERVER_ACCENTS_STRIPPED_OTHER_CHARACTERS_LEADING.to_owned())
                        },
                        Evidence { value: Some(made[2].clone()), ..note("Rule full_hashed", say::NEWEST_SERVER_HASH_ADDED_NAMES_BEGIN.to_owned()) },
                    ],
                    fix: in_directory(say::push_one_throw_away_group_such(&group.name)),
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
                    message: say::name_holds_special_characters_idp_matches(&group.name, &idp),
                    evidence: vec![directory_group(group, None, kind)],
                    fix: in_directory(say::rename_name_idp_letters_digits_blanks(&group.name, &idp)),
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
                    message: say::name_both_assigned_app_pushed_okta(&group.name),
                    evidence: vec![directory_group(group, None, kind)],
                    fix: in_directory(say::assign_people_through_another_group_push(&group.name)),
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
                    message: say::name_holds_other_groups_people_inside(&group.name, nested.len() as u64),
                    evidence: nested
                        .iter()
                        .map(|name| Evidence {
                            name: Some((*name).to_owned()),
                            ..note("Nested group", say::PEOPLE_NOT_PROVISIONED_THROUGH_GROUP.to_owned())
                        })
                        .collect(),
                    fix: in_directory(say::put_people_into_name_directly_assign(&group.name)),
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
                    message: say::members_name_not_sent_so_they(unsent.len() as u64, &group.name),
                    evidence: unsent.iter().map(|u| super::words::directory_user(&case.inventory.directory.users[*u], key(*u), kind)).collect(),
                    fix: in_directory(say::assign_them_harness_app_idp_take(&idp, &group.name)),
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
                    message: say::name_linked_group_single_sign_provider(&group.name, &provider),
                    evidence: vec![account_group(group)],
                    fix: in_harness(say::unlink_name_single_sign_provider_before(&group.name)),
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
                    message: say::name_already_managed_outside_another_provisioning(&group.name),
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
                message: say::groups_organisation_project_n_2_name(
                    twins.len() as u64,
                    &(if twins.len() == 1 { "has" } else { "have" }),
                    &shown(name),
                ),
                evidence: of.into_iter().chain(twins).collect(),
                fix: None,
                sources: &[sources::SERVER_GROUPS],
            },
        );
    }
}
