//! The report in its wire form: exactly the JSON of `scim-preflight/report/1`.
//!
//! It is plain data and the only thing the page, the offline report, the command line and a later verification look at. Fields beyond the
//! first version are optional when read, so that an older report still opens.

pub use super::configuration::Configuration;
pub use super::plan::Plan;
pub use super::snapshot::Snapshot;
pub use super::verification::Verification;
use crate::forecast::{GroupOutcome, GroupReason, UserOutcome, UserReason};
pub use crate::judge::{
    Confidence, Contested, Evidence, Finding, Fix, Gate, GateId, GateState, KeyTest, NotChecked, Pattern, Said, Severity, Source, Subject, Verdict,
};
use serde::Serialize;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The value of [`Report::schema`].
pub const SCHEMA: &str = "scim-preflight/report/1";

/// What a run says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    pub schema: String,
    pub generator: Generator,
    /// RFC 3339, UTC.
    pub created: String,
    pub directory_kind: Option<String>,
    pub inputs: Vec<ReportInput>,
    pub verdict: Verdict,
    /// Always all nine, in the order of [`GateId::ALL`].
    pub gates: Vec<Gate>,
    pub not_checked: Vec<NotChecked>,
    pub contested: Contested,
    /// `documented`, `observed`, and `chosen` where an assumption was changed.
    pub scenarios: Vec<ReportScenario>,
    /// Most severe first, then by code and label.
    pub findings: Vec<Finding>,
    /// What each key that could be sent would match.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<KeyTest>,
    /// The account groups that carry permissions, by identifier.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub group_roles: Vec<GroupRoles>,
    /// How provisioning is set up, as far as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration: Option<Configuration>,
    /// Set where names were taken out of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redacted: Option<Redaction>,
    /// Who is in which group and may do what, for a later verification to compare with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<Snapshot>,
    /// What became of an earlier report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// What to do about the findings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
}

/// What was taken out of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Redaction {
    /// `names` or `all`.
    pub level: String,
    /// With `all`: how many findings of each code there were.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub findings: BTreeMap<String, u64>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Generator {
    pub name: String,
    pub version: String,
    /// The month whose published rules the engine implements.
    pub rules: String,
}

/// A file that was handed in.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ReportInput {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
    /// `unknown` for a container with more than one table.
    pub kind: String,
    pub rows: u64,
    /// How many rows could not be read.
    pub unreadable: u64,
    pub notes: Vec<String>,
    /// In percent.
    pub confidence: u8,
    /// Why the file was taken for this kind.
    pub reasons: Vec<String>,
    /// Kinds that also came into question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub runners_up: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub encoding: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub syntax: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// Members files: the group they were taken to belong to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_because: Option<String>,
    /// The first of the unreadable rows, with line and reason.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unreadable_rows: Vec<BadRow>,
    /// The tables of an archive or a workbook, which the numbers above sum up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<ReportInput>,
}

/// The tables of all files in the order in which [`Source`] counts them: a plain file is one, a container gives way to its parts.
pub fn tables(inputs: &[ReportInput]) -> impl Iterator<Item = &ReportInput> {
    inputs.iter().flat_map(|input| if input.parts.is_empty() { std::slice::from_ref(input) } else { input.parts.as_slice() })
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BadRow {
    pub line: u32,
    pub reason: String,
}

/// Written by [`super::slim`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReportScenario {
    /// `documented`, `observed` or `chosen`.
    pub id: String,
    pub assumptions: ReportAssumptions,
    pub counts: Counts,
    pub users: Vec<UserRow>,
    pub groups: Vec<GroupRow>,
    pub access: Vec<AccessRow>,
    /// Every group that is taken over or new, in the order of `groups`.
    pub members: Vec<GroupMembers>,
    /// `None`: no role assignments export.
    pub administrators: Option<Administrators>,
    /// What explains many second accounts, most people first.
    pub patterns: Vec<Pattern>,
}

/// The permissions that ride on an account group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupRoles {
    pub identifier: String,
    pub name: String,
    pub permissions: Vec<Grant>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Grant {
    pub role: Rc<str>,
    pub resource_group: Option<Rc<str>>,
    pub scope: Rc<str>,
}

/// What becomes of the members of a group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupMembers {
    pub outcome: GroupOutcome,
    /// What the group has, or will have.
    pub identifier: String,
    pub name: String,
    /// `null`: no export tells.
    pub before: Option<u64>,
    /// `null`: no file tells who is pushed.
    pub after: Option<u64>,
    pub added: u64,
    pub removed: u64,
    /// The first of those who are added to a group that is there, by name; a new group only counts.
    pub arrive: Vec<String>,
    /// The first of those who drop out.
    pub leave: Vec<String>,
}

/// Who can administer the account; machines do not count.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Administrators {
    pub before: u64,
    pub after: u64,
    /// Those who do afterwards and those who do no more, as far as they are named.
    pub people: Vec<Administrator>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Administrator {
    pub person: String,
    /// `keeps`, `gains` or `loses`.
    pub change: String,
    /// By which way afterwards; empty for one who loses it.
    pub via: Rc<str>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportAssumptions {
    pub user_key: String,
    pub email_case: String,
    pub group_link: String,
    pub identifier_rule: String,
    pub members_on_link: String,
}

impl ReportAssumptions {
    /// Each assumption with its value, in the order of the contract.
    pub fn list(&self) -> [(&'static str, &str); 5] {
        [
            ("user_key", &self.user_key),
            ("email_case", &self.email_case),
            ("group_link", &self.group_link),
            ("identifier_rule", &self.identifier_rule),
            ("members_on_link", &self.members_on_link),
        ]
    }
}

/// Every outcome is there, also with 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub users: BTreeMap<UserOutcome, u64>,
    pub groups: BTreeMap<GroupOutcome, u64>,
}

/// One person in one scenario: an account user, a directory user, or the pair.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UserRow {
    pub outcome: UserOutcome,
    pub reasons: Vec<UserReason>,
    /// Shared, as is the other: nearly everybody is the same in every scenario.
    pub account: Option<Rc<AccountSide>>,
    pub directory: Option<Rc<DirectorySide>>,
    /// The outcome or the partner differs between the two standing scenarios.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub contested: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AccountSide {
    pub id: Option<String>,
    pub email: String,
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct DirectorySide {
    pub id: Option<String>,
    /// The value that will be sent for matching; empty where there is none.
    pub key: String,
    pub name: Option<String>,
    /// Where the key comes from: `email`, `user_name`, an attribute name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key_from: String,
    /// The status word as exported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "is_yes")]
    pub active: bool,
    #[serde(skip_serializing_if = "is_yes")]
    pub assigned: bool,
    /// Another address of this person that equals the account's, for the reason `other-attribute`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matched_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

fn is_yes(value: &bool) -> bool {
    *value
}

/// One group in one scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupRow {
    pub outcome: GroupOutcome,
    pub reasons: Vec<GroupReason>,
    pub account: Option<AccountGroupSide>,
    /// Empty for `unmanaged`; several for `merge`.
    pub directory: Vec<DirectoryGroupSide>,
    /// What the directory group will have; `null` where no directory group is on the row.
    pub identifier: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub contested: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AccountGroupSide {
    pub identifier: String,
    pub name: String,
    /// How many members the export tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct DirectoryGroupSide {
    pub id: Option<String>,
    pub name: Option<String>,
    /// How many members the files tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// What a person loses and gains.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AccessRow {
    pub person: String,
    pub lost: Vec<Permission>,
    pub gained: Vec<Permission>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Permission {
    /// Shared, as are the others: a few thousand permissions stand on many thousand rows.
    pub role: Rc<str>,
    pub resource_group: Option<Rc<str>>,
    pub scope: Rc<str>,
    pub via: Rc<str>,
}
