//! The nouns of the house, as plain data.
//!
//! What an export said is kept exactly as it was exported: SCIM will send the raw value, so nothing here trims, folds or repairs.
//! Normalised forms belong to [`crate::rules`] and are made where they are needed.
//!
//! Architecture Invariant: no behaviour beyond naming and look-up, and no opinion about what a value means.

mod account;
mod directory;
mod input;
mod inventory;
mod kind;
mod log;
pub mod order;
mod scenario;

pub use account::{Account, AccountGroup, AccountUser, Invite, Principal, PrincipalKind, RoleAssignment, RoleBinding, Scope};
pub use directory::{
    Activity, AppAssignment, AppUser, AttributeMapping, Directory, DirectoryGroup, DirectoryKind, DirectoryUser, GroupClass, Member, MemberKind,
    Members, OktaApp, PrincipalType, ProvisioningSchema, PushMapping,
};
pub use input::{Container, Input, Origin, Paging, Refusal, TextFormat, UnreadableRow};
pub use inventory::{Inconsistency, Inventory, shared};
pub use kind::Kind;
pub use log::{LogChange, LogEnd, LogEvent, LogStep};
pub use scenario::{Assumptions, EmailCase, GroupLink, IdentifierRule, MembersOnLink, Scenario, ScenarioId, UserKey};
