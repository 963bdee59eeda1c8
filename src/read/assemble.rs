//! What all files told, put together into one inventory.
//!
//! Architecture Invariant: knows no bytes and no syntax. The same files in any order give the same inventory: lists come in the order of
//! the inputs, are joined, and are then sorted.

use super::join::{join, join_by_word};
use super::sources::Payload;
use super::{Options, resolve};
use crate::model::order::sort_records;
use crate::model::{
    Account, AccountUser, AppUser, Directory, DirectoryKind, DirectoryUser, Inconsistency, Input, Inventory, Kind, PrincipalKind, RoleAssignment,
};
use crate::words::read_assemble as say;
use std::rc::Rc;

/// One file that was read.
#[derive(Debug)]
pub struct Told {
    pub input: Input,
    pub payload: Payload,
    /// Whose members it lists: an id or a name.
    pub group: Option<String>,
    /// Its own pages disagree on the total.
    pub totals_differ: bool,
}

/// Puts everything together. `told` comes sorted by (name, hash).
pub fn assemble(told: Vec<Told>, options: &Options) -> Inventory {
    let mut issues: Vec<Inconsistency> = Vec::new();
    let kinds: Vec<Kind> = told.iter().map(|t| t.input.kind).collect();
    let mut account = Account::default();
    let mut directory = Directory::default();
    let mut account_users: Vec<AccountUser> = Vec::new();
    let mut account_groups = Vec::new();
    let mut users: [Vec<DirectoryUser>; DirectoryKind::ALL.len()] = Default::default();
    let mut app_people: Vec<(AppUser, DirectoryUser)> = Vec::new();
    let (mut groups, mut members, mut inputs) = (Vec::new(), Vec::new(), Vec::new());
    totals(&told, &mut issues);
    for one in told {
        let Told { input, payload, group, .. } = one;
        match payload {
            Payload::Nothing => {}
            Payload::AccountUsers(list) if account_users.is_empty() => account_users = list,
            Payload::AccountUsers(list) => account_users.extend(list),
            Payload::AccountGroups(list) => account_groups.extend(list),
            Payload::FirstGen(list) => account.first_gen.get_or_insert_default().extend(list),
            Payload::RoleAssignments(list) => account.role_assignments.get_or_insert_default().extend(list),
            Payload::Invites(list) => account.invites.get_or_insert_default().extend(list),
            Payload::Users(list) => users[directory_of(input.kind).unwrap_or(DirectoryKind::Other) as usize].extend(list),
            Payload::Groups(list) => groups.extend(list),
            Payload::Members(list) => members.push((inputs.len(), group, list)),
            Payload::AppUsers(list) => {
                directory.app_users.get_or_insert_default();
                app_people.extend(list);
            }
            Payload::AppGroups(list) => directory.app_groups.get_or_insert_default().extend(list),
            Payload::Log(list) => directory.log.get_or_insert_default().extend(list),
            Payload::PushMappings(list) => directory.push_mappings.get_or_insert_default().extend(list),
            Payload::Assignments(list) => directory.assignments.get_or_insert_default().extend(list),
            Payload::Schema(schema) => match &directory.schema {
                None => directory.schema = Some(schema),
                Some(first) if (&first.user_mappings, &first.group_mappings) == (&schema.user_mappings, &schema.group_mappings) => {}
                Some(_) => issues.push(issue(&input, say::DIFFERS_ANOTHER_PROVISIONING_SCHEMA_FIRST_ONE, 1)),
            },
            Payload::App(app) => {
                directory.app.get_or_insert(app);
            }
        }
        inputs.push(input);
    }
    directory.log = directory.log.map(super::sources::log::join);
    account.users = shared(join_by_word(join(account_users)));
    account.groups = shared(join(account_groups));
    settle_account(&mut account);
    directory.kind = options.directory.or_else(|| directory_kind(&kinds, &inputs, &users, &mut issues));
    let app_only = !kinds.contains(&Kind::OktaUsers);
    let mut all: Vec<DirectoryUser> = Vec::new();
    for list in users {
        let list = join_by_word(join(list));
        if all.is_empty() {
            all = list;
        } else {
            all.extend(list);
        }
    }
    if let Some(list) = &mut directory.app_users {
        let (app_users, people) = resolve::app_users(app_people, &mut all);
        *list = shared(join(app_users));
        resolve::add_app_users(&mut all, join(people), app_only, &inputs, &mut issues);
    }
    let mut all = shared(all);
    sort_records(&mut all, |user| (0, user.user_name.as_deref().unwrap_or("")), |a, b| a.id.cmp(&b.id));
    directory.users = all;
    directory.groups = join(groups);
    resolve::memberships(&mut directory, members, &mut inputs, &mut issues);
    resolve::assignments(&mut directory);
    settle_lists(&mut directory);
    resolve::check(&account, &directory, &inputs, &mut issues);
    resolve::in_no_group(&account, &directory, &mut inputs);
    issues.sort();
    issues.dedup();
    Inventory { inputs, containers: Vec::new(), account, directory, inconsistencies: issues }
}

/// An inconsistency of one file.
pub fn issue(input: &Input, message: impl Into<String>, count: usize) -> Inconsistency {
    Inconsistency { file: input.name.clone(), message: message.into(), count: count as u64 }
}

/// Which directory a kind of file belongs to; `None` for files of the account and what was not recognised.
pub fn directory_of(kind: Kind) -> Option<DirectoryKind> {
    match kind {
        Kind::OktaUsers
        | Kind::OktaGroups
        | Kind::OktaGroupMembers
        | Kind::OktaApp
        | Kind::OktaAppUsers
        | Kind::OktaAppGroups
        | Kind::OktaPushMappings => Some(DirectoryKind::Okta),
        Kind::EntraUsers
        | Kind::EntraGroups
        | Kind::EntraGroupMembers
        | Kind::EntraAssignments
        | Kind::EntraProvisioningSchema
        | Kind::EntraProvisioningLog
        | Kind::M365Users => Some(DirectoryKind::Entra),
        Kind::GoogleUsers | Kind::GoogleGroupMembers => Some(DirectoryKind::Google),
        Kind::OneLoginUsers => Some(DirectoryKind::OneLogin),
        Kind::JumpCloudUsers => Some(DirectoryKind::JumpCloud),
        Kind::GenericUsers | Kind::GenericGroups | Kind::GenericMemberships | Kind::PingOneUsers => Some(DirectoryKind::Other),
        _ => None,
    }
}

/// The directory that most user records come from; without user records, the one whose files hold most rows.
fn directory_kind(
    kinds: &[Kind],
    inputs: &[Input],
    users: &[Vec<DirectoryUser>; DirectoryKind::ALL.len()],
    issues: &mut Vec<Inconsistency>,
) -> Option<DirectoryKind> {
    let mut people = users.each_ref().map(|list| list.len() as u64);
    if kinds.contains(&Kind::OktaAppUsers) && !kinds.contains(&Kind::OktaUsers) {
        let rows: u64 = inputs.iter().filter(|i| i.kind == Kind::OktaAppUsers).map(|i| i.rows).sum();
        people[DirectoryKind::Okta as usize] += rows;
    }
    let mut best = pick(&people, |n| *n > 0);
    if best.is_none() {
        // Tables of no particular directory go with any; they decide only where nothing else does.
        let mut rows = [0u64; DirectoryKind::ALL.len()];
        for (kind, input) in kinds.iter().zip(inputs) {
            if let Some(directory) = directory_of(*kind) {
                rows[directory as usize] += input.rows + 1;
            }
        }
        let other = std::mem::take(&mut rows[DirectoryKind::Other as usize]);
        best = pick(&rows, |n| *n > 0).or((other > 0).then_some(DirectoryKind::Other));
    }
    let best = best?;
    for (kind, input) in kinds.iter().zip(inputs) {
        let foreign = directory_of(*kind).filter(|d| *d != best);
        if let Some(directory) = foreign
            && (directory != DirectoryKind::Other || kind.is_directory_users())
        {
            let message = say::comes_directory_while_most_users_come(&directory.label(), &best.label());
            issues.push(issue(input, message, usize::try_from(input.rows).unwrap_or(usize::MAX)));
        }
    }
    Some(best)
}

/// The kind with the highest number; the earlier one where two are equal.
fn pick(numbers: &[u64; DirectoryKind::ALL.len()], wanted: impl Fn(&u64) -> bool) -> Option<DirectoryKind> {
    let mut best: Option<(u64, DirectoryKind)> = None;
    for (number, kind) in numbers.iter().zip(DirectoryKind::ALL) {
        if wanted(number) && best.is_none_or(|(most, _)| *number > most) {
            best = Some((*number, kind));
        }
    }
    best.map(|(_, kind)| kind)
}

/// Totals that the pages of one list disagree on.
fn totals(told: &[Told], issues: &mut Vec<Inconsistency>) {
    for (at, one) in told.iter().enumerate() {
        let differs = |other: &Told| {
            other.input.kind == one.input.kind
                && other.group == one.group
                && !one.input.kind.is_members()
                && other.input.paging.total.is_some()
                && other.input.paging.total != one.input.paging.total
        };
        if one.totals_differ || (one.input.paging.total.is_some() && told[..at].iter().any(differs)) {
            issues.push(issue(&one.input, say::PAGES_LIST_TELL_DIFFERENT_TOTALS_THEY, 1));
        }
    }
}

/// Records that copies of an inventory have in common.
fn shared<T>(records: Vec<T>) -> Vec<Rc<T>> {
    records.into_iter().map(Rc::new).collect()
}

fn settle_account(account: &mut Account) {
    sort_records(&mut account.users, |user| (0, &user.email), |a, b| a.id.cmp(&b.id));
    if let Some(list) = account.first_gen.take() {
        let mut list = join(list);
        list.sort_by(|a, b| (&a.email, &a.id).cmp(&(&b.email, &b.id)));
        account.first_gen = Some(list);
    }
    account.groups.sort_by(|a, b| (&a.scope, &a.identifier, &a.name).cmp(&(&b.scope, &b.identifier, &b.name)));
    if let Some(list) = account.role_assignments.take() {
        let mut list = join(list);
        let rank = |a: &RoleAssignment| match a.principal.kind {
            PrincipalKind::User => 0,
            PrincipalKind::UserGroup => 1,
            PrincipalKind::Other => 2,
        };
        list.sort_by(|a, b| {
            (&a.scope, &a.identifier, &a.role, &a.resource_group, rank(a), &a.principal.identifier).cmp(&(
                &b.scope,
                &b.identifier,
                &b.role,
                &b.resource_group,
                rank(b),
                &b.principal.identifier,
            ))
        });
        account.role_assignments = Some(list);
    }
    if let Some(list) = account.invites.take() {
        let mut list = join(list);
        list.sort_by(|a, b| (&a.email, &a.scope, &a.id).cmp(&(&b.email, &b.scope, &b.id)));
        account.invites = Some(list);
    }
}

fn settle_lists(directory: &mut Directory) {
    if let Some(list) = &mut directory.app_users {
        list.sort_by(|a, b| (&a.user_name, &a.id).cmp(&(&b.user_name, &b.id)));
    }
    if let Some(list) = &mut directory.app_groups {
        list.sort_unstable();
        list.dedup();
    }
    if let Some(list) = &mut directory.push_mappings {
        list.sort_by(|a, b| (&a.source_group_id, &a.target_group_id, &a.status).cmp(&(&b.source_group_id, &b.target_group_id, &b.status)));
        list.dedup_by(|a, b| (&a.source_group_id, &a.target_group_id, &a.status) == (&b.source_group_id, &b.target_group_id, &b.status));
    }
    if let Some(list) = &mut directory.assignments {
        list.sort_by(|a, b| (a.principal_type, &a.principal_id, &a.name).cmp(&(b.principal_type, &b.principal_id, &b.name)));
        list.dedup_by(|a, b| {
            a.principal_type == b.principal_type && a.principal_id == b.principal_id && (!a.principal_id.is_empty() || a.name == b.name)
        });
    }
}
