//! What a verification says, as plain data: the field `verification` of the report (contract section 9).
//!
//! No sentence here holds a value: people, groups and permissions stand in fields of their own, so that a redacted copy can be made.

use super::json::records;
use super::schema::{GateState, ReportAssumptions, Severity, Subject};
use super::snapshot::SnapshotPermission;
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::words::report_verification as say;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verification {
    /// When the earlier report was made, RFC 3339.
    pub before: String,
    /// The facts show that provisioning has run since; `false`: they do not, which is no proof. Absent in a report of an older version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub switched: Option<bool>,
    /// The five checks of the migration guide, in its order.
    pub checks: Vec<Check>,
    pub forecast: Comparison,
    pub settled: Vec<Settled>,
    /// What is still to come under what is settled; for points that are not, what the guides say.
    pub remaining: Remaining,
    /// What the provisioning log says; `null` where none was given.
    pub log: Option<Log>,
    /// The repairs, one entry for each fault.
    pub cures: Vec<Cure>,
    /// What became of the earlier report's findings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Since>,
}

/// The blockers and warnings of the earlier report beside those of this one.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Since {
    /// What they said has happened, so nobody can find it any more.
    pub came_true: Turned,
    /// No longer found, and it has not happened.
    pub fixed: Turned,
    /// They could not be looked for this time.
    pub unknown: Turned,
    /// Graver or milder; the severity is today's.
    pub changed: Turned,
    pub new: Turned,
    pub still: u64,
}

/// Findings that went one way.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Turned {
    pub in_all: u64,
    pub first: Vec<Told>,
}

/// What names a finding.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Told {
    pub code: String,
    pub severity: Severity,
    pub subject: Subject,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Check {
    /// `user-count`, `provisioning-source`, `login-test`, `group-membership` or `role-bindings`.
    pub id: String,
    pub state: GateState,
    /// One sentence.
    pub summary: String,
    /// Who or what fails it, or is worth a look; of the login test: whom to ask.
    pub names: Vec<Named>,
    /// Of the login test: how small a sample could be at best.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
}

/// Somebody or something, and why it is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Named {
    /// `missing`, `left`, `added`, `unmarked`, `ask`, `lost-member`, `stayed`, `gone`, …
    pub what: String,
    pub subject: Subject,
    /// The group it is about: its identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permission: Option<SnapshotPermission>,
    /// Of the login test: how many groups and permissions this person is the first to cover.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covers: Option<u64>,
}

/// How good a sample is. No sample that covers as much is smaller than `at_least`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bound {
    pub people: u64,
    pub at_least: u64,
    /// Groups and permissions that somebody has.
    pub covered: u64,
    /// Groups and permissions that nobody has.
    pub uncovered: u64,
}

/// Forecast against fact.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Comparison {
    pub scenarios: Vec<Score>,
    pub users: Vec<Fact>,
    pub groups: Vec<Fact>,
    /// Everybody whose access changed, or was to change.
    pub access: Vec<AccessFact>,
}

/// How a scenario did.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Score {
    pub id: String,
    pub users: Tally,
    pub groups: Tally,
    pub access: Tally,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// It came true, or nothing speaks against it.
    pub held: u64,
    pub failed: u64,
    /// The exports cannot tell, or it has not happened yet.
    pub open: u64,
}

/// What became of one row of the forecast.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// Account email, or group identifier.
    pub account: Option<String>,
    /// Key, or group name.
    pub directory: Option<String>,
    /// `taken-over`, `second-account`, `second-group`, `created`, `unchanged`, `lost-members`, `gone` or `nothing`.
    pub happened: String,
    pub said: Vec<Said>,
}

/// What a scenario said, and whether it held: `yes`, `no` or `open`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Said {
    pub scenario: String,
    pub outcome: String,
    pub held: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AccessFact {
    pub person: String,
    pub lost: Vec<SnapshotPermission>,
    pub gained: Vec<SnapshotPermission>,
    pub said: Vec<Said>,
}

/// One contested assumption after the fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Settled {
    pub assumption: String,
    /// `null` where the facts do not settle it.
    pub value: Option<String>,
    /// The values that the facts leave.
    pub candidates: Vec<String>,
    pub summary: String,
    /// What it rests on; `what` is the value that the fact speaks for, or `not …`.
    pub evidence: Vec<Named>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Remaining {
    pub assumptions: ReportAssumptions,
    pub users: BTreeMap<UserOutcome, u64>,
    pub groups: BTreeMap<GroupOutcome, u64>,
}

/// One fault and its cure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Cure {
    /// `duplicate-user`, `missing-user`, `not-created`, `lost-member`, `lost-access`, `group-created`, `binding-gone`, `token-expired`.
    pub symptom: String,
    pub subject: Subject,
    /// Of a duplicate: which one to delete; empty where a person has to decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete: Option<Subject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep: Option<Subject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permission: Option<SnapshotPermission>,
    /// Of a duplicate: the old one and the new one, with what tells them apart.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<Side>,
    /// The first of those who have to be put into the directory's group before it is pushed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Subject>,
    /// How many more there are of them.
    #[serde(skip_serializing_if = "is_none")]
    pub further: u64,
    /// Of a second group: who is in the directory's group, has an account, and has not arrived in the new one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<Subject>,
    /// Of a person with two accounts: the groups that are to be given to the account that stays.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Subject>,
    /// The roles that are to be given to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<SnapshotPermission>,
    /// The name that the group has to have in the directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The directory tries again by itself in its next cycle.
    pub retries: bool,
    pub steps: Vec<String>,
}

fn is_none(number: &u64) -> bool {
    *number == 0
}

/// One of two accounts of a person, or of two groups, and what it has. What no export tells is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Side {
    /// `old` or `new`.
    pub what: String,
    pub subject: Subject,
    /// Managed from outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed: Option<bool>,
    /// Role bindings, through groups too; not those that everybody has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<u64>,
    /// Of an account: groups of the account with this person in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<u64>,
    /// Of a group: people in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<u64>,
}

/// What a finding about an account says that has a second one beside it: whoever deletes it first takes the roles with it.
pub const CURE_FIRST: &str = say::DO_NOT_REMOVE_BEFORE_SECOND_ACCOUNT;

/// A provisioning log, and Okta's push errors.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Log {
    /// People and groups that it tells of.
    pub objects: u64,
    /// Those whose last event went well.
    pub went_well: u64,
    /// Those that the directory tries again by itself in its next cycle.
    pub itself: u64,
    /// Those that need a hand.
    pub hand: u64,
    /// Those of whom the log says something else than a forecast of the earlier report.
    pub contradicted: u64,
    pub causes: Vec<Cause>,
    /// Each of them, the most urgent first.
    pub trails: Vec<Trail>,
}

/// What the log tells of one person or group, beside what was forecast.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Trail {
    pub subject: Subject,
    /// What came of it: `created`, `matched`, `refused`, `passed-over`, `removed`, `failed` or `untold`.
    pub came: String,
    /// `nothing`, `itself` or `hand`: what was tried again and failed again needs a hand as well.
    pub needs: String,
    /// What each forecast said, and whether the log agrees (`yes`), contradicts (`no`) or does not tell (`open`). Empty: none names it.
    pub said: Vec<Said>,
    /// What the contradictions mean, a sentence each.
    pub contradictions: Vec<String>,
    /// In the order of time.
    pub events: Vec<Tried>,
}

/// What the directory tried once.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Tried {
    /// As the log writes it.
    pub when: String,
    /// `create`, `update`, `delete`, `disable`, `stageddelete`, `other` or `push`; empty where the log does not say.
    pub action: String,
    /// `success`, `failure`, `skipped`, `warning` or `unknown`.
    pub ended: String,
    /// As the log writes it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// What the code means.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// What the log itself says of the error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `import`, `scope`, `no-match`, `match`, `matching`, `prepare`, `skip`, `references`, `create`, `update`, `remove`, `export` or `step`;
    /// behind a blank how it ended, where that was not well: `create failure`.
    pub steps: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

/// An attribute that was changed, or was to be. Values are told of those that a forecast rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Change {
    pub attribute: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
}

impl Log {
    /// Brings the trails into their order: what contradicts a forecast, what needs a hand, what mends itself, the rest; then by name.
    pub fn arrange(&mut self) {
        self.trails.sort_by(|a, b| a.urgency().cmp(&b.urgency()).then_with(|| a.subject.cmp(&b.subject)));
    }
}

impl Trail {
    fn urgency(&self) -> usize {
        let needs = ["hand", "itself"].iter().position(|word| self.needs == *word).unwrap_or(2);
        if self.contradictions.is_empty() { needs + 1 } else { 0 }
    }
}

/// What went wrong for one reason.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Cause {
    /// As the log writes it.
    pub code: String,
    /// `failure`, `skipped` or `warning`.
    pub ended: String,
    pub explanation: String,
    /// The directory tries again by itself in its next cycle.
    pub retries: bool,
    pub steps: Vec<String>,
    pub names: Vec<Named>,
}

records! {
    Log { objects, went_well, itself = 0, hand = 0, contradicted = 0, causes, trails = Vec::new() }
    Trail { subject, came, needs, said, contradictions, events }
    Tried { when, action, ended, code = String::new(), explanation = String::new(), reason, steps, changes = Vec::new() }
    Change { attribute, old, new }
    Cause { code, ended, explanation, retries, steps, names }
    Verification { before, switched, checks, forecast, settled, remaining, log, cures, since }
    Since { came_true = Turned::default(), fixed, unknown, changed, new, still }
    Turned { in_all, first }
    Told { code, severity, subject }
    Check { id, state, summary, names, bound }
    Named { what, subject, group, permission, covers }
    Bound { people, at_least, covered, uncovered }
    Comparison { scenarios, users, groups, access }
    Score { id, users, groups, access }
    Tally { held, failed, open }
    Fact { account, directory, happened, said }
    Said { scenario, outcome, held }
    AccessFact { person, lost, gained, said }
    Settled { assumption, value, candidates, summary, evidence }
    Remaining { assumptions, users, groups }
    Cure {
        symptom, subject, delete, keep, group, permission, sides = Vec::new(), people = Vec::new(), further = 0,
        concerns = Vec::new(), groups = Vec::new(), roles = Vec::new(), name, retries, steps,
    }
    Side { what, subject, managed, roles, groups, members }
}
