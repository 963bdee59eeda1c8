//! Findings about the files: what is missing, incomplete, unreadable or does not fit together, and what could not be checked for it.

use super::collect::{Collector, Draft};
use super::words::{count, directory, in_directory, in_harness, note, thousands};
use super::{Case, Confidence, Evidence, NotChecked, Severity};
use crate::model::{Activity, DirectoryKind, Input, Kind, Origin, PrincipalType, Refusal};
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
                    format!("{} was not recognised and takes no part.", input.name),
                    "Say what it is, or drop the export that was meant.",
                ),
            );
        }
        if !input.unreadable.is_empty() {
            let rows = count(input.unreadable.len(), "row", "rows");
            let mut draft = file(
                input,
                n,
                "input.unreadable-rows",
                Severity::Warning,
                format!("{rows} of {} could not be read.", input.name),
                "Look at the lines named, and export the file anew if they are cut.",
            );
            let at = |line: u32, reason: &str| Evidence {
                source: Some(Origin { input: n as u32, line }.into()),
                ..note("Row", format!("Line {line}: {reason}"))
            };
            draft.evidence = input.unreadable.iter().take(MOST_ROWS).map(|r| at(r.line, &r.reason)).collect();
            out.add(None, draft);
        }
    }
    for found in &gaps.truncated {
        let input = &inputs[found.input];
        let message = found.message.clone();
        out.add(None, file(input, found.input, "input.truncated", Severity::Warning, message, "Export all pages and drop them together."));
    }
    let mut by_file: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for i in &case.inventory.inconsistencies {
        by_file.entry(&i.file).or_default().push(i.message.clone());
    }
    for (name, messages) in by_file {
        let n = inputs.iter().position(|i| i.name == name).unwrap_or(0);
        if let Some(input) = inputs.get(n) {
            let mut draft = file(input, n, "input.inconsistent", Severity::Warning, messages.join(" "), "Export both files anew, on the same day.");
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
            format!("{name} holds a credential ({what}). It was not read, and its content is shown nowhere."),
            "Remove the credential from the file, and replace it where it is in use: it has been written to a file.",
        ),
        Refusal::ImportTemplate => file(
            input,
            n,
            "input.unrecognised",
            Severity::Warning,
            format!("{name} is a template for importing, not an export. It says nothing about who is there."),
            "Use the Download button of the list itself instead of the bulk operation's template.",
        ),
        Refusal::TooLarge { limit } => file(
            input,
            n,
            "input.unrecognised",
            Severity::Warning,
            format!("{name} is larger than the limit of {} MB and was not read.", thousands(limit / 1_000_000)),
            "Split the export into several files and drop them together.",
        ),
        Refusal::NotText => file(
            input,
            n,
            "input.unrecognised",
            Severity::Warning,
            format!("{name} is no text that can be read as CSV or JSON."),
            "Save the export as CSV or JSON.",
        ),
        Refusal::Container => file(
            input,
            n,
            "input.unrecognised",
            Severity::Warning,
            format!("{name} could not be opened. {}", input.reasons.join(" ")),
            "Drop the files or sheets that are inside.",
        ),
        Refusal::Empty => file(input, n, "input.unrecognised", Severity::Warning, format!("{name} is empty."), "Export it anew."),
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
                (Some(total), Some(_)) if total > have => format!(
                    "{} is one page of many: the export tells of {} rows, and {} are here. {} missing.",
                    input.name,
                    thousands(total),
                    thousands(have),
                    if total - have == 1 { "1 is".to_owned() } else { format!("{} are", thousands(total - have)) }
                ),
                _ if links => format!("{} is one page of many: it names a next page that is not here.", input.name),
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
        Kind::HarnessUsers => "Harness API: POST /ng/api/user/aggregate, all pages (Account Settings > Access Control > Users lists the same).",
        Kind::HarnessGroups => "Harness API: GET /ng/api/user-groups with filterType=INCLUDE_CHILD_SCOPE_GROUPS, all pages.",
        Kind::HarnessRoleAssignments => {
            "Harness API: POST /authz/api/roleassignments/filter for the account and each organisation and project, all pages."
        }
        Kind::HarnessInvites => "Harness API: GET /ng/api/invites, all pages.",
        Kind::OktaUsers => "Okta API: GET /api/v1/users, all pages, and once more with filter=status eq \"DEPROVISIONED\".",
        Kind::OktaGroups => "Okta API: GET /api/v1/groups, all pages.",
        Kind::OktaAppUsers => "Okta API: GET /api/v1/apps/{the Harness app}/users, all pages.",
        Kind::OktaPushMappings => "Okta API: GET /api/v1/apps/{the Harness app}/group-push/mappings, all pages.",
        Kind::OktaGroupMembers => "Okta API: GET /api/v1/groups/{group}/users for each pushed group, one file a group named like it.",
        Kind::EntraUsers => {
            "Microsoft Graph: GET /v1.0/users?$select=id,displayName,userPrincipalName,mail,accountEnabled,userType,otherMails,proxyAddresses, all pages."
        }
        Kind::EntraGroups => {
            "Microsoft Graph: GET /v1.0/groups?$select=id,displayName,securityEnabled,groupTypes, all pages; or Groups > Download groups."
        }
        Kind::EntraAssignments => "Microsoft Graph: GET /v1.0/servicePrincipals/{the Harness app}/appRoleAssignedTo, all pages.",
        Kind::EntraGroupMembers => "Groups > the group > Members > Download members for each assigned group, one file a group named like it.",
        Kind::EntraProvisioningSchema => {
            "Enterprise application > Provisioning > Attribute mappings > Show advanced options > Review your schema > Download."
        }
        Kind::GoogleUsers => "Google Admin console: Directory > Users > Download users, all columns.",
        Kind::GenericGroups => "Export the directory's groups, for example as a CSV with the columns id and name.",
        _ => "Export a CSV with the columns id, email, user name, display name and status.",
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
        out.push(absent(Kind::HarnessUsers, "No Harness users were read, so nobody can be matched.".to_owned()));
    }
    if dir.users.is_empty() {
        out.push(absent(kind.users_kind(), "No directory users were read, so nobody can be matched.".to_owned()));
    } else if dir.users.iter().any(|u| u.email.is_none()) {
        out.push(absent(
            kind.users_kind(),
            "The user export has no column for the email. The user name was taken in its place, which the guides do not.".to_owned(),
        ));
    } else if gaps.status_unknown {
        out.push(absent(
            kind.users_kind(),
            "The user export does not carry a status for everybody. Whoever has none was taken as active.".to_owned(),
        ));
    }
    if account.groups.is_empty() {
        out.push(absent(Kind::HarnessGroups, "No Harness groups were read, so groups cannot be matched.".to_owned()));
    }
    if dir.groups.is_empty() {
        out.push(absent(kind.groups_kind(), "No directory groups were read, so groups cannot be matched.".to_owned()));
    }
    if account.role_assignments.is_none() {
        out.push(absent(Kind::HarnessRoleAssignments, "Without the role assignments nothing can be said of access.".to_owned()));
    }
    if !case.scope.users_known && kind == DirectoryKind::Okta {
        out.push(absent(Kind::OktaAppUsers, format!("No file tells who is assigned to the app. Everybody in {idp} was taken as sent.")));
    }
    if !case.scope.users_known && kind == DirectoryKind::Entra {
        out.push(absent(Kind::EntraAssignments, format!("No file tells who is assigned to the app. Everybody in {idp} was taken as sent.")));
    }
    if kind == DirectoryKind::Okta && !dir.groups.is_empty() && dir.push_mappings.is_none() {
        out.push(absent(
            Kind::OktaPushMappings,
            format!("No file tells which groups are pushed. Every group of {idp} that can be pushed was taken."),
        ));
    }
    let unlisted = gaps.unlisted;
    if unlisted > 0 {
        out.push(absent(
            Kind::EntraGroupMembers,
            format!("The members of {} are in no file, so their people count as not assigned.", count(unlisted, "assigned group", "assigned groups")),
        ));
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
        add("users-match", "no Harness users", how(Kind::HarnessUsers));
    }
    if dir.users.is_empty() {
        add("users-match", "no directory users", how(kind.users_kind()));
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
        add("groups-match", "no Harness groups", how(Kind::HarnessGroups));
    }
    if dir.groups.is_empty() {
        add("groups-match", "no directory groups", how(kind.groups_kind()));
    }
    let access = ["access.lost", "access.gained", "access.admin-lost"];
    if account.role_assignments.is_none() {
        for check in access {
            add(check, "no role assignments export", how(Kind::HarnessRoleAssignments));
        }
    } else if dir.memberships.is_empty() {
        let kind = if kind == DirectoryKind::Entra { Kind::EntraGroupMembers } else { Kind::OktaGroupMembers };
        for check in access {
            add(check, "no file tells who is in which directory group", how(kind));
        }
    } else {
        let mut open: BTreeSet<usize> = BTreeSet::new();
        open.extend(case.forecasts.iter().flat_map(|f| f.access.members_unknown.iter().copied()));
        for group in open {
            let because = format!("no file tells the members that are pushed into {}; it was taken to keep its own", account.groups[group].name);
            add("access.lost", &because, how(if kind == DirectoryKind::Entra { Kind::EntraGroupMembers } else { Kind::OktaGroupMembers }));
        }
    }
    if !case.scope.users_known && !dir.users.is_empty() {
        let remedy = match kind {
            DirectoryKind::Okta => how(Kind::OktaAppUsers),
            DirectoryKind::Entra => how(Kind::EntraAssignments),
            _ => "Compare with the list of people assigned to the Harness app in the directory.",
        };
        add("scope of users", "no export tells who is assigned to the app", remedy);
    }
    let unlisted = gaps.unlisted;
    if unlisted > 0 {
        let because = format!("the members of {} are in no file", count(unlisted, "assigned group", "assigned groups"));
        add("scope of users", &because, how(Kind::EntraGroupMembers));
    }
    if gaps.status_unknown {
        add("user.leaver", "the user export does not carry a status for everybody", how(kind.users_kind()));
    }
    if !super::config::is_told(case) {
        let remedy = if kind == DirectoryKind::Entra {
            how(Kind::EntraProvisioningSchema)
        } else {
            "Look at the app's provisioning page: userName must be the unique identifier."
        };
        add("configuration", "no configuration export", remedy);
    }
    out
}
