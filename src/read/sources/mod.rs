//! The exporters: under which names each writes what, and what its values mean. One file an exporter.
//!
//! Architecture Invariant: no file here knows whether its records were written as CSV or JSON, nor what provisioning will do with them.

pub mod apps;
pub mod entra;
pub mod harness;
pub mod log;
pub mod okta;
pub mod others;
pub mod people;
pub mod schema;
pub mod terraform;

use super::record::{Field, Record};
use crate::model::{
    AccountGroup, AccountUser, AppAssignment, AppUser, DirectoryGroup, DirectoryUser, Invite, Kind, LogEvent, Member, OktaApp, Origin,
    ProvisioningSchema, PushMapping, RoleAssignment, Scope,
};

/// What one file told.
#[derive(Debug, Default)]
pub enum Payload {
    /// Nothing that the inventory holds: a report, a log, what was not recognised.
    #[default]
    Nothing,
    AccountUsers(Vec<AccountUser>),
    AccountGroups(Vec<AccountGroup>),
    FirstGen(Vec<AccountUser>),
    RoleAssignments(Vec<RoleAssignment>),
    Invites(Vec<Invite>),
    Users(Vec<DirectoryUser>),
    Groups(Vec<DirectoryGroup>),
    Members(Vec<MemberRow>),
    AppUsers(Vec<(AppUser, DirectoryUser)>),
    AppGroups(Vec<String>),
    PushMappings(Vec<PushMapping>),
    Assignments(Vec<AppAssignment>),
    Schema(ProvisioningSchema),
    App(OktaApp),
    Log(Vec<LogEvent>),
}

/// One member, and the group it is in where the row itself says so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemberRow {
    pub group: Option<GroupName>,
    pub member: Member,
}

/// A group as a members row names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupName {
    /// Id, name or address.
    pub word: String,
}

/// Collects the records of one file. `scope` belongs to the page on which the record stands.
pub struct Collector {
    pub kind: Kind,
    pub payload: Payload,
    apps: apps::Apps,
}

impl Collector {
    pub fn new(kind: Kind) -> Self {
        let payload = match kind {
            Kind::HarnessUsers => Payload::AccountUsers(Vec::new()),
            Kind::HarnessGroups => Payload::AccountGroups(Vec::new()),
            Kind::FirstGenUsers => Payload::FirstGen(Vec::new()),
            Kind::HarnessRoleAssignments => Payload::RoleAssignments(Vec::new()),
            Kind::HarnessInvites => Payload::Invites(Vec::new()),
            Kind::OktaAppUsers => Payload::AppUsers(Vec::new()),
            Kind::OktaAppGroups => Payload::AppGroups(Vec::new()),
            Kind::OktaPushMappings => Payload::PushMappings(Vec::new()),
            Kind::EntraAssignments => Payload::Assignments(Vec::new()),
            Kind::EntraProvisioningLog => Payload::Log(Vec::new()),
            Kind::OktaGroupMembers | Kind::EntraGroupMembers | Kind::GoogleGroupMembers | Kind::GenericMemberships => Payload::Members(Vec::new()),
            k if k.is_directory_users() => Payload::Users(Vec::new()),
            k if k.is_directory_groups() => Payload::Groups(Vec::new()),
            _ => Payload::Nothing,
        };
        Self { kind, payload, apps: apps::Apps::default() }
    }

    /// Takes one record, or says why it is no record of this kind.
    pub fn take(&mut self, record: &Record<'_, '_>, origin: Origin, keep: &[String]) -> Result<(), String> {
        match &mut self.payload {
            Payload::AccountUsers(list) | Payload::FirstGen(list) => list.push(harness::user(record, origin)?),
            Payload::AccountGroups(list) => list.push(harness::group(record, origin)?),
            Payload::RoleAssignments(list) => list.push(harness::role_assignment(record, origin)?),
            Payload::Invites(list) => list.push(harness::invite(record, origin)?),
            Payload::Users(list) => {
                let mut user = people::user(self.kind, record, origin)?;
                people::keep(&mut user, record, fields(self.kind).len(), keep);
                list.push(user);
            }
            Payload::Groups(list) => list.push(match self.kind {
                Kind::OktaGroups => okta::group(record, origin)?,
                Kind::EntraGroups => entra::group(record, origin)?,
                _ => others::group(record, origin)?,
            }),
            Payload::Members(list) => list.push(people::member(self.kind, record, origin)?),
            Payload::AppUsers(list) => {
                list.push(okta::app_user(record, origin)?);
                self.apps.take(record.text(9), record.some(10).is_some(), list.len());
            }
            Payload::AppGroups(list) => list.push(okta::app_group(record)?),
            Payload::PushMappings(list) => list.push(okta::push_mapping(record, origin)?),
            Payload::Log(list) => list.extend(log::event(record, origin)),
            Payload::Assignments(list) => {
                entra::assignments(record, origin, list)?;
                self.apps.take(record.text(5), false, list.len());
            }
            Payload::Nothing if self.kind == Kind::OktaApp => self.payload = Payload::App(okta::app(record, origin)?),
            // A list of apps: the one that is named after Harness is meant.
            Payload::App(known) => {
                let app = okta::app(record, origin)?;
                if !apps::is_harness(&known.label) && apps::is_harness(&app.label) {
                    *known = app;
                }
            }
            Payload::Nothing | Payload::Schema(_) => {}
        }
        Ok(())
    }

    /// How many entries there are so far.
    pub fn count(&self) -> usize {
        match &self.payload {
            Payload::RoleAssignments(list) => list.len(),
            _ => 0,
        }
    }

    /// Gives the records of a page the scope that the page tells (role assignments aggregate, facts: Harness 4.7).
    pub fn set_scope(&mut self, from: usize, to: usize, scope: &Scope) {
        if let Payload::RoleAssignments(list) = &mut self.payload {
            for assignment in list.get_mut(from..to).unwrap_or_default() {
                assignment.scope = scope.clone();
            }
        }
    }

    /// Leaves out what belongs to other apps, and says so.
    pub fn settle(&mut self) -> Vec<String> {
        match &mut self.payload {
            Payload::AppUsers(list) => self.apps.settle(list),
            Payload::Assignments(list) => self.apps.settle(list),
            _ => Vec::new(),
        }
    }

    /// Fields that some record of the file has are known for all of its records: empty, not absent.
    pub fn fill(&mut self, seen: &[bool], fields: usize, keep: &[String]) {
        let has = |slot: usize| seen.get(slot).copied().unwrap_or(false);
        match &mut self.payload {
            Payload::Users(list) => {
                for user in list {
                    people::fill(self.kind, user, &has);
                    for (i, attribute) in keep.iter().enumerate() {
                        if has(fields + i) && !user.extra.contains_key(attribute) {
                            user.extra.insert(attribute.clone(), String::new());
                        }
                    }
                }
            }
            Payload::AccountUsers(list) => list.iter_mut().for_each(|user| harness::fill_user(user, &has)),
            Payload::AccountGroups(list) => list.iter_mut().for_each(|group| harness::fill_group(group, &has)),
            Payload::AppUsers(list) => {
                for (app_user, user) in list {
                    okta::fill_app_user(app_user, user, &has);
                }
            }
            _ => {}
        }
    }
}

/// The fields that a kind of file may carry.
pub fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::HarnessUsers => harness::USER,
        Kind::HarnessGroups => harness::GROUP,
        Kind::FirstGenUsers => harness::FIRST_GEN,
        Kind::HarnessRoleAssignments => harness::ROLE_ASSIGNMENT,
        Kind::HarnessInvites => harness::INVITE,
        Kind::OktaUsers => okta::USER,
        Kind::OktaGroups => okta::GROUP,
        Kind::OktaApp => okta::APP,
        Kind::OktaAppUsers => okta::APP_USER,
        Kind::OktaAppGroups => okta::APP_GROUP,
        Kind::OktaPushMappings => okta::PUSH_MAPPING,
        Kind::EntraUsers | Kind::M365Users => entra::USER,
        Kind::EntraGroups => entra::GROUP,
        Kind::EntraAssignments => entra::ASSIGNMENT,
        Kind::EntraProvisioningLog => log::EVENT,
        Kind::GoogleUsers => others::GOOGLE_USER,
        Kind::OneLoginUsers | Kind::JumpCloudUsers | Kind::PingOneUsers | Kind::GenericUsers => others::USER,
        Kind::GenericGroups => others::GROUP,
        Kind::OktaGroupMembers => okta::MEMBER,
        Kind::EntraGroupMembers => entra::MEMBER,
        Kind::GoogleGroupMembers | Kind::GenericMemberships => others::MEMBER,
        _ => &[],
    }
}
