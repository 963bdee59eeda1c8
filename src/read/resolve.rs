//! Names and ids resolved across files: members to users and groups, and what nobody knows.
//!
//! Architecture Invariant: equal means equal code point by code point. Whoever is not found is counted, never matched by likeness.

use super::assemble::issue;
use super::sources::MemberRow;
use crate::model::{
    Account, AppUser, Directory, DirectoryGroup, DirectoryUser, Inconsistency, Input, Kind, Member, MemberKind, Members, Origin, PrincipalType,
};
use crate::words::read_resolve as say;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The members rows of one file: index of the input, the group of the whole file, the rows.
pub type MembersFile = (usize, Option<String>, Vec<MemberRow>);

/// App users and the people they stand for. Where a report tells no ids, on either side, they are those with the same login, and the login
/// stands for the id: without one nobody would be found again.
pub fn app_users(pairs: Vec<(AppUser, DirectoryUser)>, users: &mut [DirectoryUser]) -> (Vec<AppUser>, Vec<DirectoryUser>) {
    let mut by_login: HashMap<String, usize> = HashMap::default();
    if pairs.iter().any(|(app_user, _)| app_user.id.is_empty()) || users.iter().any(|user| user.id.is_empty()) {
        for (at, user) in users.iter().enumerate() {
            if let Some(login) = user.user_name.as_ref().filter(|login| !login.is_empty()) {
                by_login.entry(login.clone()).or_insert(at);
            }
        }
    }
    let resolve = |(mut app_user, mut person): (AppUser, DirectoryUser)| {
        let login = person.user_name.clone().unwrap_or_default();
        let id = match by_login.get(&login).map(|at| &mut users[*at]) {
            Some(user) if user.id.is_empty() => {
                user.id = if app_user.id.is_empty() { login } else { app_user.id.clone() };
                user.id.clone()
            }
            Some(user) if app_user.id.is_empty() => user.id.clone(),
            None if app_user.id.is_empty() => login,
            _ => return (app_user, person),
        };
        app_user.id.clone_from(&id);
        person.id = id;
        (app_user, person)
    };
    pairs.into_iter().map(resolve).unzip()
}

/// Assignments that name their principal only (Microsoft's script) get the id of the one user or group of that name.
pub fn assignments(directory: &mut Directory) {
    let Some(list) = &mut directory.assignments else { return };
    if list.iter().all(|a| !a.principal_id.is_empty()) {
        return;
    }
    let mut users: HashMap<&str, Option<&str>> = HashMap::default();
    for user in &directory.users {
        let name = user.display_name.as_deref().unwrap_or_default();
        users.entry(name).and_modify(|found| *found = None).or_insert(Some(&user.id));
    }
    let groups = Groups::new(&directory.groups);
    for assignment in list.iter_mut().filter(|a| a.principal_id.is_empty()) {
        let Some(name) = assignment.name.as_deref() else { continue };
        let id = match assignment.principal_type {
            PrincipalType::User => users.get(name).copied().flatten(),
            PrincipalType::Group => groups.find(name).map(|at| directory.groups[at].id.as_str()),
            PrincipalType::Other => None,
        };
        if let Some(id) = id {
            assignment.principal_id = id.to_owned();
        }
    }
}

/// Okta's app users are users of the directory, even where no user export lists them.
pub fn add_app_users(
    users: &mut Vec<DirectoryUser>,
    app_people: Vec<DirectoryUser>,
    app_only: bool,
    inputs: &[Input],
    issues: &mut Vec<Inconsistency>,
) {
    if app_people.is_empty() {
        return;
    }
    let known: HashSet<String> = users.iter().filter(|u| !u.id.is_empty()).map(|u| u.id.clone()).collect();
    let logins: HashSet<String> = users.iter().filter_map(|u| u.user_name.clone()).collect();
    let mut unknown: BTreeMap<u32, usize> = BTreeMap::new();
    for person in app_people {
        // A table without ids names its users by login.
        let is_known = if person.id.is_empty() { person.user_name.as_ref().is_some_and(|n| logins.contains(n)) } else { known.contains(&person.id) };
        if !is_known {
            *unknown.entry(person.origin.input).or_default() += 1;
            users.push(person);
        }
    }
    if app_only {
        return;
    }
    for (input, count) in unknown {
        let who = if count == 1 { say::ONE_APP_USER_IS } else { say::SOME_APP_USERS_ARE };
        issues.push(issue(&inputs[input as usize], say::who_in_no_okta_user_file(&who), count));
    }
}

/// Finds groups by id, then by name where only one bears it.
struct Groups {
    by_id: HashMap<String, usize>,
    by_name: HashMap<String, Option<usize>>,
}

impl Groups {
    fn new(groups: &[DirectoryGroup]) -> Self {
        let mut index = Self { by_id: HashMap::default(), by_name: HashMap::default() };
        for (at, group) in groups.iter().enumerate() {
            if !group.id.is_empty() {
                index.by_id.entry(group.id.clone()).or_insert(at);
            }
            index.by_name.entry(group.name.clone()).and_modify(|found| *found = None).or_insert(Some(at));
        }
        index
    }

    /// Several groups bear the name, and none has it for its id.
    fn is_ambiguous(&self, word: &str) -> bool {
        !self.by_id.contains_key(word) && self.by_name.get(word) == Some(&None)
    }

    fn find(&self, word: &str) -> Option<usize> {
        self.by_id.get(word).copied().or_else(|| self.by_name.get(word).copied().flatten())
    }
}

/// Sorts the groups, and gives each the members that the files tell.
pub fn memberships(directory: &mut Directory, files: Vec<MembersFile>, inputs: &mut [Input], issues: &mut Vec<Inconsistency>) {
    let listed = inputs.iter().any(|i| i.kind.is_directory_groups());
    if !listed {
        add_named_groups(directory, &files);
    }
    directory.groups.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    let groups = Groups::new(&directory.groups);
    let people = Users::new(if files.is_empty() { &[] } else { &directory.users });
    let mut found: BTreeMap<usize, Vec<Member>> = BTreeMap::new();
    for (at, of_file, rows) in files {
        let input = &mut inputs[at];
        let whole = of_file.as_deref().and_then(|word| groups.find(word));
        if let Some(group) = whole {
            found.entry(group).or_default();
        }
        let (mut without, mut strangers, mut names) = (0usize, 0usize, BTreeSet::new());
        let by_row = of_file.is_none() && rows.iter().any(|row| row.group.is_some());
        for mut row in rows {
            row.member.user = if row.member.kind == MemberKind::User { people.find(&row.member) } else { None };
            let group = match (&of_file, &row.group) {
                (Some(_), _) => whole,
                (None, Some(name)) => groups.find(&name.word),
                (None, None) => None,
            };
            if let Some(group) = group {
                strangers += usize::from(row.member.kind == MemberKind::User && row.member.user.is_none());
                found.entry(group).or_default().push(row.member);
            } else {
                without += 1;
                names.extend(row.group.map(|g| g.word));
            }
        }
        if whole.is_none() && !by_row && (of_file.is_some() || (input.group.is_none() && input.kind.is_members())) {
            let why = if of_file.as_deref().is_some_and(|word| groups.is_ambiguous(word)) {
                say::SEVERAL_GROUPS_BEAR_NAME_GROUP_WHOSE
            } else if of_file.is_some() {
                say::GROUP_WHOSE_MEMBERS_LISTS_NO_GROUP
            } else {
                say::DOES_NOT_SAY_WHOSE_MEMBERS_LISTS
            };
            input.notes.push(why.to_owned());
            issues.push(issue(input, why, without));
        } else if without > 0 {
            let unknown = !names.is_empty();
            let why = if unknown { say::ROWS_NAME_GROUP_NO_GROUP_FILE } else { say::ROWS_NAME_NO_GROUP };
            issues.push(issue(input, why, if unknown { names.len() } else { without }));
        }
        if strangers > 0 && !directory.users.is_empty() {
            let who = if strangers == 1 { say::ONE_MEMBER_IS } else { say::SOME_MEMBERS_ARE };
            issues.push(issue(input, say::who_in_no_user_file(&who), strangers));
        }
    }
    directory.memberships = found.into_iter().map(|(group, members)| Rc::new(Members { group, members: settled(members) })).collect();
}

/// Without any list of groups, those that members files name are the groups.
fn add_named_groups(directory: &mut Directory, files: &[MembersFile]) {
    let mut named: BTreeMap<&str, Origin> = BTreeMap::new();
    for (at, of_file, rows) in files {
        let input = u32::try_from(*at).unwrap_or(u32::MAX);
        if let Some(word) = of_file {
            named.entry(word).or_insert(Origin { input, line: 0 });
        } else {
            for row in rows {
                if let Some(group) = &row.group {
                    named.entry(&group.word).or_insert(row.member.origin);
                }
            }
        }
    }
    let known = Groups::new(&directory.groups);
    let new: Vec<DirectoryGroup> = named
        .into_iter()
        .filter(|(word, _)| known.find(word).is_none())
        .map(|(word, origin)| DirectoryGroup { name: word.to_owned(), origin, ..DirectoryGroup::default() })
        .collect();
    directory.groups.extend(new);
}

/// Sorted, and everybody once.
fn settled(mut members: Vec<Member>) -> Vec<Member> {
    members.sort();
    members.dedup_by(|b, a| (a.kind, &a.id, &a.login) == (b.kind, &b.id, &b.login));
    let mut users = HashSet::default();
    members.retain(|m| m.user.is_none_or(|user| users.insert(user)));
    members
}

/// Finds users by id, then by a user name or address that is exactly the login.
struct Users<'d> {
    by_id: HashMap<&'d str, usize>,
    by_login: HashMap<&'d str, usize>,
    by_email: HashMap<&'d str, usize>,
}

impl<'d> Users<'d> {
    fn new(users: &'d [Rc<DirectoryUser>]) -> Self {
        let mut index = Self { by_id: HashMap::default(), by_login: HashMap::default(), by_email: HashMap::default() };
        for (at, user) in users.iter().enumerate() {
            if !user.id.is_empty() {
                index.by_id.entry(&user.id).or_insert(at);
            }
            if let Some(name) = user.user_name.as_deref().filter(|n| !n.is_empty()) {
                index.by_login.entry(name).or_insert(at);
            }
            if let Some(email) = user.email.as_deref().filter(|e| !e.is_empty()) {
                index.by_email.entry(email).or_insert(at);
            }
        }
        index
    }

    fn find(&self, member: &Member) -> Option<usize> {
        let by_id = self.by_id.get(member.id.as_str());
        let by_login = || self.by_login.get(member.login.as_str()).or_else(|| self.by_email.get(member.login.as_str()));
        by_id.or_else(by_login).copied()
    }
}

/// What lists name and no other list knows.
pub fn check(account: &Account, directory: &Directory, inputs: &[Input], issues: &mut Vec<Inconsistency>) {
    let mut count: BTreeMap<(u32, &str), usize> = BTreeMap::new();
    if !account.users.is_empty() {
        let ids: HashSet<&str> = account.users.iter().map(|u| u.id.as_str()).collect();
        let emails: HashSet<&str> = account.users.iter().map(|u| u.email.as_str()).collect();
        let has_ids = account.users.iter().any(|u| !u.id.is_empty());
        for group in &account.groups {
            for member in group.members.iter().flatten() {
                let unknown = if member.contains('@') { !emails.contains(member.as_str()) } else { has_ids && !ids.contains(member.as_str()) };
                if unknown {
                    *count.entry((group.origin.input, say::MEMBERS_USER_GROUPS_NO_HARNESS_USER)).or_default() += 1;
                }
            }
        }
    }
    let groups: HashSet<&str> = directory.groups.iter().map(|g| g.id.as_str()).collect();
    let assigned = directory.assignments.is_some();
    let users: HashSet<&str> = directory.users.iter().filter(|_| assigned).map(|u| u.id.as_str()).collect();
    let has_ids = directory.users.iter().any(|u| !u.id.is_empty());
    let has_group_ids = directory.groups.iter().any(|g| !g.id.is_empty());
    for mapping in directory.push_mappings.iter().flatten() {
        if has_group_ids && !groups.contains(mapping.source_group_id.as_str()) {
            *count.entry((mapping.origin.input, say::PUSH_MAPPINGS_NAME_GROUPS_NO_GROUP)).or_default() += 1;
        }
    }
    for assignment in directory.assignments.iter().flatten() {
        let unknown = match assignment.principal_type {
            _ if assignment.principal_id.is_empty() => true,
            PrincipalType::User => has_ids && !users.contains(assignment.principal_id.as_str()),
            PrincipalType::Group => has_group_ids && !groups.contains(assignment.principal_id.as_str()),
            PrincipalType::Other => false,
        };
        if unknown {
            *count.entry((assignment.origin.input, say::ASSIGNMENTS_NAME_USERS_GROUPS_NO_FILE)).or_default() += 1;
        }
    }
    for ((input, message), n) in count {
        issues.push(issue(&inputs[input as usize], message, n));
    }
    let app_groups = directory.app_groups.iter().flatten().filter(|id| has_group_ids && !groups.contains(id.as_str())).count();
    if app_groups > 0
        && let Some(input) = inputs.iter().find(|i| i.kind == Kind::OktaAppGroups)
    {
        issues.push(issue(input, say::GROUPS_ASSIGNED_APP_NO_GROUP_FILE, app_groups));
    }
}

/// Users whom no list of members names. That is no fault, many are in no group at all; but a file that is missing looks the same, so each
/// list of users says how many they are. Nothing is said where no members are told.
pub fn in_no_group(account: &Account, directory: &Directory, inputs: &mut [Input]) {
    let mut count: BTreeMap<u32, u64> = BTreeMap::new();
    if !directory.memberships.is_empty() {
        let named: HashSet<usize> = directory.memberships.iter().flat_map(|m| &m.members).filter_map(|member| member.user).collect();
        for (_, user) in directory.users.iter().enumerate().filter(|(at, _)| !named.contains(at)) {
            *count.entry(user.origin.input).or_default() += 1;
        }
    }
    let told: Vec<&Vec<String>> = account.groups.iter().filter_map(|group| group.members.as_ref()).collect();
    if !told.is_empty() {
        let named: HashSet<&str> = told.into_iter().flatten().map(String::as_str).collect();
        for user in account.users.iter().filter(|user| !named.contains(user.id.as_str()) && !named.contains(user.email.as_str())) {
            *count.entry(user.origin.input).or_default() += 1;
        }
    }
    for (input, n) in count {
        let users = say::users_are(n);
        inputs[input as usize].notes.push(say::users_none_groups_whose_members_told(&users));
    }
}
