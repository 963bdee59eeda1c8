//! Findings about the files: what is missing, incomplete, unreadable or does not fit together, and what could not be checked for it.

use super::collect::{Collector, Draft};
use super::words::{directory, in_directory, in_harness, note, thousands};
use super::{Case, Confidence, Evidence, NotChecked, Severity};
use crate::model::{Activity, DirectoryKind, Input, Kind, Origin, PrincipalType, Refusal};
use crate::words::judge_inputs as say;
use rustc_hash::FxHashSet as HashSet;
use std::collections::{BTreeMap, BTreeSet};

/// A file that is one page of many, with what tells so.
pub struct Truncated {
    /// Index into the inputs.
    pub input: usize,
    pub message: String,
}

/// What files lack, whatever the scenario: looked for once.
pub struct Gaps {
    truncated: Vec<Truncated>,
    /// Whether a user file, or a group file, is one page of many.
    pub cut: (bool, bool),
    /// Some directory user's export carries no status.
    pub status_unknown: bool,
    /// Entra: assigned groups whose members no file tells.
    unlisted: usize,
}

impl Gaps {
    pub fn of(case: &Case<'_>) -> Self {
        let truncated = truncated(case);
        let kinds: Vec<Kind> = truncated.iter().map(|t| case.inventory.inputs[t.input].kind).collect();
        let users = kinds.iter().any(|k| k.is_account_users() || k.is_directory_users() || *k == Kind::OktaAppUsers);
        let groups = kinds.iter().any(|k| *k == Kind::HarnessGroups || k.is_directory_groups());
        let status_unknown = case.inventory.directory.users.iter().any(|u| u.activity == Activity::Unknown);
        Self { truncated, cut: (users, groups), status_unknown, unlisted: assigned_groups_without_members(case) }
    }
}

pub fn findings(case: &Case<'_>, gaps: &Gaps, out: &mut Collector) {
    let inputs = &case.inventory.inputs;
    for (n, input) in inputs.iter().enumerate() {
        if let Some(refusal) = input.refusal {
            out.add(None, refused(input, n, refusal));
        } else if input.kind == Kind::Unknown {
            out.add(
                None,
                file(
                    input,
                    n,
                    "input.unrecognised",
                    Severity::Warning,
                    say::name_not_recognised_takes_no_part(&input.name),
                    say::SAY_WHAT_DROP_EXPORT_MEANT,
                ),
            );
        }
        if !input.unreadable.is_empty() {
            let rows = crate::words::units::row(input.unreadable.len() as u64);
            let mut draft = file(
                input,
                n,
                "input.unreadable-rows",
                Severity::Warning,
                say::rows_name_could_not_read(&rows, &input.name),
                say::LOOK_LINES_NAMED_EXPORT_FILE_ANEW,
            );
            let at = |line: u32, reason: &str| Evidence {
                source: Some(Origin { input: n as u32, line }.into()),
                ..note("Row", say::line_line_reason(&line, &reason))
            };
            draft.evidence = input.unreadable.iter().take(MOST_ROWS).map(|r| at(r.line, &r.reason)).collect();
            out.add(None, draft);
        }
    }
    for found in &gaps.truncated {
        let input = &inputs[found.input];
        let message = found.message.clone();
        out.add(None, file(input, found.input, "input.truncated", Severity::Warning, message, say::EXPORT_ALL_PAGES_DROP_THEM_TOGETHER));
    }
    let mut by_file: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for i in &case.inventory.inconsistencies {
        by_file.entry(&i.file).or_default().push(i.message.clone());
    }
    for (name, messages) in by_file {
        let n = inputs.iter().position(|i| i.name == name).unwrap_or(0);
        if let Some(input) = inputs.get(n) {
            let mut draft = file(input, n, "input.inconsistent", Severity::Warning, messages.join(" "), say::EXPORT_BOTH_FILES_ANEW_SAME_DAY);
            draft.label = name.to_owned();
            draft.evidence = messages.into_iter().map(|m| note("Across files", m)).collect();
            out.add(None, draft);
        }
    }
    for missing in missing(case, gaps) {
        out.add(None, missing);
    }
}

/// So many unreadable rows are named one by one.
const MOST_ROWS: usize = 50;

fn file(input: &Input, n: usize, code: &'static str, severity: Severity, message: String, action: &str) -> Draft {
    let origin = Origin { input: n as u32, line: 0 };
    let harness = input.kind.as_str().starts_with("harness.");
    Draft {
        code,
        severity,
        confidence: Confidence::Documented,
        kind: "file",
        label: input.name.clone(),
        evidence: vec![Evidence { value: Some(input.kind.as_str().to_owned()), source: Some(origin.into()), ..note("File", message.clone()) }],
        message,
        fix: if harness { in_harness(action.to_owned()) } else { in_directory(action.to_owned()) },
        sources: &[],
    }
}

fn refused(input: &Input, n: usize, refusal: Refusal) -> Draft {
    let name = &input.name;
    match refusal {
        Refusal::Secret(what) => file(
            input,
            n,
            "input.secret",
            Severity::Blocker,
            say::name_holds_credential_what_not_read(&name, &what),
            say::REMOVE_CREDENTIAL_FILE_REPLACE_WHERE_USE,
        ),
        Refusal::ImportTemplate => file(
            input,
            n,
            "input.unrecognised",
            Severity::Warning,
            say::name_template_importing_not_export_says(&name),
            say::USE_DOWNLOAD_BUTTON_LIST_ITSELF_INSTEAD,
        ),
        Refusal::TooLarge { limit } => file(
            input,
            n,
            "input.unrecognised",
            Severity::Warning,
            say::name_larger_limit_limit_mb_not(&name, &thousands(limit / 1_000_000)),
            say::SPLIT_EXPORT_INTO_SEVERAL_FILES_DROP,
        ),
        Refusal::NotText => file(input, n, "input.unrecognised", Severity::Warning, say::name_no_text_can_read_csv(&name), say::SAVE_EXPORT_CSV_JSON),
        Refusal::Container => file(
            input,
            n,
            "input.unrecognised",
            Severity::Warning,
            say::name_could_not_be_opened_reasons(&name, &input.reasons.join(" ")),
            say::DROP_FILES_SHEETS_INSIDE,
        ),
        Refusal::Empty => file(input, n, "input.unrecognised", Severity::Warning, say::name_is_empty(&name), say::EXPORT_IT_ANEW),
    }
}

/// The files that are one page of many (contract section 8).
fn truncated(case: &Case<'_>) -> Vec<Truncated> {
    let inputs = &case.inventory.inputs;
    let mut by_kind: BTreeMap<(Kind, Option<&str>), Vec<usize>> = BTreeMap::new();
    for (n, input) in inputs.iter().enumerate() {
        let group = if input.kind.is_members() { input.group.as_deref() } else { None };
        by_kind.entry((input.kind, group)).or_default().push(n);
    }
    let mut out = Vec::new();
    for ((kind, _), files) in by_kind {
        let told = files.iter().filter_map(|n| inputs[*n].paging.total).max();
        let have = joined(case, kind, &files);
        let links = files.iter().all(|n| inputs[*n].paging.next_link);
        for n in files {
            let input = &inputs[n];
            let message = match (told, input.paging.total) {
                (Some(total), Some(_)) if total > have => say::name_one_page_many_export_tells(
                    &input.name,
                    &thousands(total),
                    &thousands(have),
                    &(if total - have == 1 { "1 is".to_owned() } else { say::have_are(&thousands(total - have)) }),
                ),
                _ if links => say::name_one_page_many_names_next(&input.name),
                _ => continue,
            };
            out.push(Truncated { input: n, message });
        }
    }
    out.sort_by_key(|t| t.input);
    out
}

/// How many rows of a kind there are once files are joined by id.
fn joined(case: &Case<'_>, kind: Kind, files: &[usize]) -> u64 {
    let inventory = case.inventory;
    let here: BTreeSet<u32> = files.iter().map(|n| *n as u32).collect();
    let of = |origins: &mut dyn Iterator<Item = Origin>| origins.filter(|o| here.contains(&o.input)).count() as u64;
    match kind {
        Kind::HarnessUsers => of(&mut inventory.account.users.iter().map(|u| u.origin)),
        Kind::HarnessGroups => of(&mut inventory.account.groups.iter().map(|g| g.origin)),
        Kind::HarnessRoleAssignments => of(&mut inventory.account.role_assignments.iter().flatten().map(|r| r.origin)),
        Kind::HarnessInvites => of(&mut inventory.account.invites.iter().flatten().map(|i| i.origin)),
        kind if kind.is_directory_users() => of(&mut inventory.directory.users.iter().map(|u| u.origin)),
        kind if kind.is_directory_groups() => of(&mut inventory.directory.groups.iter().map(|g| g.origin)),
        _ => files.iter().map(|n| inventory.inputs[*n].rows).sum(),
    }
}

/// What the administrator has to export, and where.
pub fn how(kind: Kind) -> &'static str {
    match kind {
        Kind::HarnessUsers => say::HARNESS_API_POST_NG_API_USER,
        Kind::HarnessGroups => say::HARNESS_API_GET_NG_API_USER,
        Kind::HarnessRoleAssignments => say::HARNESS_API_POST_AUTHZ_API_ROLEASSIGNMENTS,
        Kind::HarnessInvites => say::HARNESS_API_GET_NG_API_INVITES,
        Kind::OktaUsers => say::OKTA_API_GET_API_V1_USERS,
        Kind::OktaGroups => say::OKTA_API_GET_API_V1_GROUPS,
        Kind::OktaAppUsers => say::OKTA_API_GET_API_V1_APPS,
        Kind::OktaPushMappings => say::OKTA_API_GET_API_V1_APPS_HARNESS,
        Kind::OktaGroupMembers => say::OKTA_API_GET_API_V1_GROUPS_GROUP,
        Kind::EntraUsers => say::MICROSOFT_GRAPH_GET_V1_0_USERS,
        Kind::EntraGroups => say::MICROSOFT_GRAPH_GET_V1_0_GROUPS,
        Kind::EntraAssignments => say::MICROSOFT_GRAPH_GET_V1_0_SERVICEPRINCIPALS,
        Kind::EntraGroupMembers => say::GROUPS_GROUP_MEMBERS_DOWNLOAD_MEMBERS_EACH,
        Kind::EntraProvisioningSchema => say::ENTERPRISE_APPLICATION_PROVISIONING_ATTRIBUTE_MAPPINGS_SHOW,
        Kind::GoogleUsers => say::GOOGLE_ADMIN_CONSOLE_DIRECTORY_USERS_DOWNLOAD,
        Kind::GenericGroups => say::EXPORT_DIRECTORY_GROUPS_EXAMPLE_CSV_COLUMNS,
        _ => say::EXPORT_CSV_COLUMNS_ID_EMAIL_USER,
    }
}

fn absent(kind: Kind, message: String) -> Draft {
    let harness = kind.as_str().starts_with("harness.");
    Draft {
        code: "input.missing",
        severity: Severity::Warning,
        confidence: Confidence::Documented,
        kind: "file",
        label: kind.as_str().to_owned(),
        message,
        evidence: vec![note("Missing export", how(kind).to_owned())],
        fix: if harness { in_harness(how(kind).to_owned()) } else { in_directory(how(kind).to_owned()) },
        sources: &[],
    }
}

fn missing(case: &Case<'_>, gaps: &Gaps) -> Vec<Draft> {
    let (account, dir) = (&case.inventory.account, &case.inventory.directory);
    let kind = dir.kind.unwrap_or(DirectoryKind::Other);
    let idp = directory(dir.kind);
    let mut out = Vec::new();
    if account.users.is_empty() {
        out.push(absent(Kind::HarnessUsers, say::NO_HARNESS_USERS_READ_SO_NOBODY.to_owned()));
    }
    if dir.users.is_empty() {
        out.push(absent(kind.users_kind(), say::NO_DIRECTORY_USERS_READ_SO_NOBODY.to_owned()));
    } else if dir.users.iter().any(|u| u.email.is_none()) {
        out.push(absent(kind.users_kind(), say::USER_EXPORT_HAS_NO_COLUMN_EMAIL.to_owned()));
    } else if gaps.status_unknown {
        out.push(absent(kind.users_kind(), say::USER_EXPORT_DOES_NOT_CARRY_STATUS.to_owned()));
    }
    if account.groups.is_empty() {
        out.push(absent(Kind::HarnessGroups, say::NO_HARNESS_GROUPS_READ_SO_GROUPS.to_owned()));
    }
    if dir.groups.is_empty() {
        out.push(absent(kind.groups_kind(), say::NO_DIRECTORY_GROUPS_READ_SO_GROUPS.to_owned()));
    }
    if account.role_assignments.is_none() {
        out.push(absent(Kind::HarnessRoleAssignments, say::WITHOUT_ROLE_ASSIGNMENTS_NOTHING_CAN_SAID.to_owned()));
    }
    if !case.scope.users_known && kind == DirectoryKind::Okta {
        out.push(absent(Kind::OktaAppUsers, say::no_file_tells_who_assigned_app(&idp)));
    }
    if !case.scope.users_known && kind == DirectoryKind::Entra {
        out.push(absent(Kind::EntraAssignments, say::no_file_tells_who_assigned_app(&idp)));
    }
    if kind == DirectoryKind::Okta && !dir.groups.is_empty() && dir.push_mappings.is_none() {
        out.push(absent(Kind::OktaPushMappings, say::no_file_tells_which_groups_pushed(&idp)));
    }
    let unlisted = gaps.unlisted;
    if unlisted > 0 {
        out.push(absent(Kind::EntraGroupMembers, say::members_assigned_groups_no_file_so(unlisted as u64)));
    }
    out
}

/// Entra: assigned groups whose members no file tells.
fn assigned_groups_without_members(case: &Case<'_>) -> usize {
    let dir = &case.inventory.directory;
    let listed: HashSet<&str> = dir.memberships.iter().map(|m| dir.groups[m.group].id.as_str()).collect();
    dir.assignments
        .iter()
        .flatten()
        .filter(|a| a.principal_type == PrincipalType::Group)
        .filter(|a| !listed.contains(a.principal_id.as_str()))
        .count()
}

/// What could not be checked, why, and what closes the gap.
pub fn not_checked(case: &Case<'_>, gaps: &Gaps) -> Vec<NotChecked> {
    let (account, dir) = (&case.inventory.account, &case.inventory.directory);
    let kind = dir.kind.unwrap_or(DirectoryKind::Other);
    let mut out = Vec::new();
    let mut add = |check: &str, because: &str, how: &str| {
        out.push(NotChecked { check: check.to_owned(), because: because.to_owned(), how: how.to_owned() });
    };
    if account.users.is_empty() {
        add("users-match", say::NO_HARNESS_USERS, how(Kind::HarnessUsers));
    }
    if dir.users.is_empty() {
        add("users-match", say::NO_DIRECTORY_USERS, how(kind.users_kind()));
    }
    for found in &gaps.truncated {
        let input = &case.inventory.inputs[found.input];
        let check = match input.kind {
            Kind::HarnessInvites => "user.invite-replaced",
            Kind::HarnessRoleAssignments => "access.lost",
            kind if kind.is_directory_groups() || kind == Kind::HarnessGroups => "groups-match",
            _ => "users-match",
        };
        add(check, found.message.trim_end_matches('.'), how(input.kind));
    }
    if account.groups.is_empty() {
        add("groups-match", say::NO_HARNESS_GROUPS, how(Kind::HarnessGroups));
    }
    if dir.groups.is_empty() {
        add("groups-match", say::NO_DIRECTORY_GROUPS, how(kind.groups_kind()));
    }
    let access = ["access.lost", "access.gained", "access.admin-lost"];
    if account.role_assignments.is_none() {
        for check in access {
            add(check, say::NO_ROLE_ASSIGNMENTS_EXPORT, how(Kind::HarnessRoleAssignments));
        }
    } else if dir.memberships.is_empty() {
        let kind = if kind == DirectoryKind::Entra { Kind::EntraGroupMembers } else { Kind::OktaGroupMembers };
        for check in access {
            add(check, say::NO_FILE_TELLS_WHO_WHICH_DIRECTORY, how(kind));
        }
    } else {
        let mut open: BTreeSet<usize> = BTreeSet::new();
        open.extend(case.forecasts.iter().flat_map(|f| f.access.members_unknown.iter().copied()));
        for group in open {
            let because = say::no_file_tells_members_pushed_into(&account.groups[group].name);
            add("access.lost", &because, how(if kind == DirectoryKind::Entra { Kind::EntraGroupMembers } else { Kind::OktaGroupMembers }));
        }
    }
    if !case.scope.users_known && !dir.users.is_empty() {
        let remedy = match kind {
            DirectoryKind::Okta => how(Kind::OktaAppUsers),
            DirectoryKind::Entra => how(Kind::EntraAssignments),
            _ => say::COMPARE_LIST_PEOPLE_ASSIGNED_HARNESS_APP,
        };
        add("scope of users", say::NO_EXPORT_TELLS_WHO_ASSIGNED_APP, remedy);
    }
    let unlisted = gaps.unlisted;
    if unlisted > 0 {
        let because = say::members_assigned_groups_no_file(unlisted as u64);
        add("scope of users", &because, how(Kind::EntraGroupMembers));
    }
    if gaps.status_unknown {
        add("user.leaver", say::USER_EXPORT_DOES_NOT_CARRY_STATUS_EVERYBODY, how(kind.users_kind()));
    }
    if !super::config::is_told(case) {
        let remedy = if kind == DirectoryKind::Entra { how(Kind::EntraProvisioningSchema) } else { say::LOOK_APP_PROVISIONING_PAGE_USERNAME_MUST };
        add("configuration", say::NO_CONFIGURATION_EXPORT, remedy);
    }
    out
}
