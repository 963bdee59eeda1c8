//! The nine gates and the verdict (contract section 7).

use super::inputs::Gaps;
use super::roles::Roles;
use super::words::count;
use super::{Case, Finding, Gate, GateId, GateState, Verdict, access, config, limits, users};
use crate::forecast::access::{Access, Known};
use crate::forecast::{Forecast, GroupOutcome, GroupReason, UserOutcome, UserReason};
use crate::model::ScenarioId;
use std::rc::Rc;

/// What a gate says in one scenario.
struct Answer {
    state: GateState,
    summary: String,
}

fn answer(state: GateState, summary: impl Into<String>) -> Answer {
    Answer { state, summary: summary.into() }
}

/// `wrong`: by forecast, the account users who would be taken over by somebody with another name.
pub fn gates(case: &Case<'_>, roles: &Roles, wrong: &[Rc<[usize]>], gaps: &Gaps, findings: &[Finding]) -> Vec<Gate> {
    let judged = Judged { case, roles, wrong, gaps, findings };
    GateId::ALL.into_iter().map(|id| judged.gate(id)).collect()
}

/// The verdict that follows from the gates. Never a score.
pub fn verdict(gates: &[Gate]) -> Verdict {
    let state = |id: GateId| gates.iter().find(|g| g.id == id).map(|g| g.state);
    if gates.iter().any(|g| g.state == GateState::Fail) {
        Verdict::NotReady
    } else if [GateId::Inputs, GateId::UsersMatch].into_iter().any(|id| state(id) == Some(GateState::Unknown)) {
        Verdict::Unknown
    } else if gates.iter().any(|g| matches!(g.state, GateState::Warn | GateState::Unknown)) {
        Verdict::ReadyWithConditions
    } else {
        Verdict::Ready
    }
}

struct Judged<'a> {
    case: &'a Case<'a>,
    roles: &'a Roles,
    wrong: &'a [Rc<[usize]>],
    gaps: &'a Gaps,
    findings: &'a [Finding],
}

impl Judged<'_> {
    fn gate(&self, id: GateId) -> Gate {
        // A chosen scenario is judged alone.
        let chosen = self.case.forecasts.iter().find(|f| f.scenario.id == ScenarioId::Chosen);
        let judged: Vec<&Forecast> = chosen.map_or_else(|| self.case.forecasts.iter().collect(), |f| vec![f]);
        let answers: Vec<(ScenarioId, Answer)> = judged.iter().map(|f| (f.scenario.id, self.in_scenario(id, f))).collect();
        let is = |state: GateState| move |(_, a): &&(ScenarioId, Answer)| a.state == state;
        let failed = answers.iter().filter(is(GateState::Fail)).count();
        let state = if failed == answers.len() {
            GateState::Fail
        } else if failed > 0 || answers.iter().any(|a| a.1.state == GateState::Warn) {
            GateState::Warn
        } else if answers.iter().any(|a| a.1.state == GateState::Unknown) {
            GateState::Unknown
        } else {
            GateState::Pass
        };
        let mut summary = answers.first().map(|(_, a)| a.summary.clone()).unwrap_or_default();
        if answers.iter().any(|(_, a)| a.summary != summary) {
            summary = answers.iter().map(|(id, a)| format!("{}: {}", source_of(*id), a.summary)).collect::<Vec<_>>().join(" ");
        }
        Gate { id, state, summary }
    }

    fn in_scenario(&self, id: GateId, forecast: &Forecast) -> Answer {
        match id {
            GateId::Inputs => self.inputs(),
            GateId::UsersMatch => self.users_match(forecast),
            GateId::UsersUnblocked => self.users_unblocked(forecast),
            GateId::GroupsMatch => self.groups_match(forecast),
            GateId::AccessKept => self.access_kept(forecast),
            GateId::AccessNotWidened => self.access_not_widened(forecast),
            GateId::AdminSurvives => self.admin_survives(forecast),
            GateId::Limits => self.limits(forecast),
            GateId::Configuration => self.configuration(),
        }
    }

    fn has(&self, code: &str) -> bool {
        self.findings.iter().any(|f| f.code == code)
    }

    /// Why nothing certain can be said of users, if so.
    fn users_unknown(&self) -> Option<&'static str> {
        if self.case.inventory.account.users.is_empty() {
            Some("No Harness users were read.")
        } else if self.case.inventory.directory.users.is_empty() {
            Some("No directory users were read.")
        } else if self.gaps.cut.0 {
            Some("A user file is one page of many, so nobody can say who is missing.")
        } else {
            None
        }
    }

    fn inputs(&self) -> Answer {
        let inventory = self.case.inventory;
        if self.has("input.secret") {
            return answer(GateState::Fail, "A file holds a credential and was refused.");
        }
        if inventory.account.users.is_empty() || inventory.directory.users.is_empty() {
            let side = if inventory.account.users.is_empty() { "Harness users" } else { "directory users" };
            return answer(GateState::Fail, format!("No {side} could be read."));
        }
        if self.gaps.cut.0 || self.gaps.cut.1 {
            return answer(GateState::Unknown, "A user or group file is one page of many.");
        }
        let mut gaps = Vec::new();
        let unreadable: usize = inventory.inputs.iter().map(|i| i.unreadable.len()).sum();
        if unreadable > 0 {
            gaps.push(format!("{} could not be read", count(unreadable, "row", "rows")));
        }
        if self.has("input.unrecognised") {
            gaps.push("a file was not recognised".to_owned());
        }
        if !self.case.scope.users_known {
            gaps.push("no file tells who is assigned to the app".to_owned());
        }
        if self.findings.iter().any(|f| f.code == "input.missing" && f.subject.label == "okta.push-mappings") {
            gaps.push("no file tells which groups are pushed".to_owned());
        }
        if self.gaps.status_unknown {
            gaps.push("the user export does not carry a status for everybody".to_owned());
        }
        if self.has("input.inconsistent") {
            gaps.push("files do not fit together".to_owned());
        }
        if self.has("input.truncated") {
            gaps.push("a file is one page of many".to_owned());
        }
        if gaps.is_empty() {
            return answer(GateState::Pass, "Every file was read whole.");
        }
        answer(GateState::Warn, format!("{}.", capitalised(&gaps.join("; "))))
    }

    fn users_match(&self, forecast: &Forecast) -> Answer {
        let rows = |outcome: UserOutcome| forecast.users.iter().filter(move |r| r.outcome == outcome);
        let doubled = rows(UserOutcome::Duplicate).filter(|r| !users::name_alone(r)).count();
        let named = rows(UserOutcome::Duplicate).filter(|r| users::name_alone(r)).count();
        let at = self.case.forecasts.iter().position(|f| f.scenario.id == forecast.scenario.id);
        let wrong = at.map_or(&[][..], |at| &self.wrong[at]);
        let wrong_admins = wrong.iter().filter(|a| self.roles.is_administrator(**a)).count();
        let left = |reason: UserReason| rows(UserOutcome::Unmanaged).filter(|r| r.reasons.first() == Some(&reason)).count();
        let (strangers, unassigned, leavers) = (left(UserReason::NotInDirectory), left(UserReason::NotAssigned), left(UserReason::Inactive));
        let linked = rows(UserOutcome::Link).count();
        if doubled > 0 || wrong_admins > 0 {
            let mut parts = Vec::new();
            if doubled > 0 {
                parts.push(format!("{} would get a second account", count(doubled, "person", "people")));
            }
            if named > 0 {
                parts.push(format!("{} only a name with somebody", count(named, "more person shares", "more people share")));
            }
            if wrong_admins > 0 {
                parts.push(format!("{} would be taken over by somebody with another name", count(wrong_admins, "administrator", "administrators")));
            }
            return answer(GateState::Fail, format!("{}.", parts.join("; ")));
        }
        if let Some(why) = self.users_unknown() {
            return answer(GateState::Unknown, why);
        }
        let parts: Vec<String> = [
            (named, "person shares only a name with somebody", "people share only a name with somebody"),
            (wrong.len(), "match has conflicting names", "matches have conflicting names"),
            (strangers, "account user is not in the directory", "account users are not in the directory"),
            (unassigned, "account user is not assigned to the app", "account users are not assigned to the app"),
            (leavers, "account user has left", "account users have left"),
        ]
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| count(n, one, many))
        .collect();
        if parts.is_empty() {
            return answer(GateState::Pass, format!("{} taken over, nobody doubled.", count(linked, "account user is", "account users are")));
        }
        answer(GateState::Warn, format!("{}.", parts.join("; ")))
    }

    fn users_unblocked(&self, forecast: &Forecast) -> Answer {
        let blocked = forecast.users.iter().filter(|r| r.outcome == UserOutcome::Blocked).count();
        if blocked > 0 {
            return answer(GateState::Fail, format!("{} blocked.", count(blocked, "entry is", "entries are")));
        }
        match self.users_unknown() {
            Some(why) => answer(GateState::Unknown, why),
            None => answer(GateState::Pass, "Everybody who is sent has an address of their own."),
        }
    }

    fn groups_match(&self, forecast: &Forecast) -> Answer {
        let number = |outcome: GroupOutcome| forecast.groups.iter().filter(|r| r.outcome == outcome).count();
        let invalid = forecast.groups.iter().filter(|r| r.reasons.first() == Some(&GroupReason::InvalidIdentifier)).count();
        let failing: Vec<String> = [
            (number(GroupOutcome::Duplicate), "group would be doubled", "groups would be doubled"),
            (number(GroupOutcome::Merge), "set of groups falls on one identifier", "sets of groups fall on one identifier"),
            (number(GroupOutcome::Blocked) - invalid, "group is blocked", "groups are blocked"),
        ]
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| count(n, one, many))
        .collect();
        if !failing.is_empty() {
            let failing = failing.join("; ");
            // No failure by itself, but the reader counts the blocked groups of the tables.
            let also = match invalid {
                0 => String::new(),
                n => format!("; {}", count(n, "group has no valid identifier", "groups have no valid identifier")),
            };
            return answer(GateState::Fail, format!("{}{also}.", capitalised(&failing)));
        }
        let inventory = self.case.inventory;
        if inventory.account.groups.is_empty() {
            return answer(GateState::Unknown, "No Harness groups were read.");
        }
        if inventory.directory.groups.is_empty() {
            return answer(GateState::Unknown, "No directory groups were read.");
        }
        if self.gaps.cut.1 {
            return answer(GateState::Unknown, "A group file is one page of many.");
        }
        let other =
            forecast.groups.iter().filter(|r| r.outcome == GroupOutcome::Link && r.reasons.first() == Some(&GroupReason::DifferentName)).count();
        let orphaned = forecast
            .groups
            .iter()
            .filter(|r| r.outcome == GroupOutcome::Unmanaged && r.account.and_then(|n| self.roles.carries(n)) == Some(true))
            .count();
        let parts: Vec<String> = [
            (other, "group takes over one of another name", "groups take over one of another name"),
            (invalid, "group would get an identifier that Harness does not accept", "groups would get identifiers that Harness does not accept"),
            (orphaned, "group with permissions is not reached", "groups with permissions are not reached"),
        ]
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| count(n, one, many))
        .collect();
        if parts.is_empty() {
            return answer(
                GateState::Pass,
                format!("{} taken over under the same name.", count(number(GroupOutcome::Link), "group is", "groups are")),
            );
        }
        answer(GateState::Warn, format!("{}.", capitalised(&parts.join("; "))))
    }

    /// Why nothing good can be said of access, if so.
    fn access_unknown(&self, access: &Access) -> Option<&'static str> {
        match access.known {
            Known::Nothing => Some("No role assignments export."),
            Known::InPart => Some("No role assignments export. Only the roles that user and group exports mention are known."),
            Known::All if self.case.inventory.directory.memberships.is_empty() => Some("No file tells who is in which directory group."),
            Known::All => None,
        }
    }

    fn access_kept(&self, forecast: &Forecast) -> Answer {
        let access = &forecast.access;
        let losing = access.rows.iter().filter(|r| !r.lost.is_empty()).count();
        let told = format!("{} would lose access.", count(losing, "person", "people"));
        let within = self.case.chosen.access_lost.is_some_and(|most| access::share_losing(self.case, access) <= most);
        if losing > 0 && !within {
            return answer(GateState::Fail, told);
        }
        if let Some(why) = self.access_unknown(access) {
            return answer(GateState::Unknown, why);
        }
        if losing > 0 {
            return answer(GateState::Warn, format!("{told} That is within the threshold."));
        }
        match access.shrinks.len() {
            0 => answer(GateState::Pass, "Nobody loses access."),
            n => answer(GateState::Warn, format!("{} members, but nobody loses access.", count(n, "group loses", "groups lose"))),
        }
    }

    fn access_not_widened(&self, forecast: &Forecast) -> Answer {
        let access = &forecast.access;
        let strange = access.rows.iter().filter(|r| r.strange_gain).count();
        let gaining = access.rows.iter().filter(|r| !r.gained.is_empty()).count();
        if strange > 0 {
            let others = match gaining.saturating_sub(strange) {
                0 => String::new(),
                n => format!("; {} some in another way", count(n, "more person would gain", "more people would gain")),
            };
            let summary = format!("{} access through a group of another name{others}.", count(strange, "person would gain", "people would gain"));
            return answer(GateState::Fail, summary);
        }
        if let Some(why) = self.access_unknown(access) {
            return answer(GateState::Unknown, why);
        }
        match gaining {
            0 => answer(GateState::Pass, "Nobody gains access."),
            n => answer(GateState::Warn, format!("{} access.", count(n, "person would gain", "people would gain"))),
        }
    }

    fn admin_survives(&self, forecast: &Forecast) -> Answer {
        let access = &forecast.access;
        if access.last_admin_lost {
            return answer(GateState::Fail, "Nobody would be left who can administer the account.");
        }
        if let Some(why) = self.access_unknown(access) {
            return answer(GateState::Unknown, why);
        }
        match access.admins_lost.len() {
            0 => answer(GateState::Pass, "Every administrator stays one."),
            n => {
                let all = count(access.admins_before, "administrator", "administrators");
                answer(GateState::Warn, format!("{} of {all} would no longer be one.", super::words::thousands(n as u64)))
            }
        }
    }

    fn limits(&self, forecast: &Forecast) -> Answer {
        let after = limits::users_after(self.case, forecast);
        if after > limits::MAX_USERS {
            return answer(GateState::Fail, format!("{} users would be too many.", super::words::thousands(after as u64)));
        }
        let inventory = self.case.inventory;
        if inventory.account.users.is_empty() || inventory.directory.users.is_empty() {
            return answer(GateState::Unknown, "Users of one side were not read.");
        }
        let most = super::words::thousands(limits::MAX_USERS as u64);
        answer(GateState::Pass, format!("The account would have {}; it may have {most}.", count(after, "user", "users")))
    }

    fn configuration(&self) -> Answer {
        if !config::is_told(self.case) {
            return answer(GateState::Unknown, "No configuration export.");
        }
        let flaws = config::all(self.case);
        let text = flaws.iter().map(|f| f.text.as_str()).collect::<Vec<_>>().join(" ");
        if flaws.iter().any(|f| f.blocks) {
            answer(GateState::Fail, text)
        } else if flaws.is_empty() {
            answer(GateState::Pass, "Nothing is wrong with what the exports and settings tell of the configuration.")
        } else {
            answer(GateState::Warn, text)
        }
    }
}

/// How a reader knows a scenario.
fn source_of(id: ScenarioId) -> &'static str {
    match id {
        ScenarioId::Documented => "By the guides",
        ScenarioId::Observed => "By the server's source",
        ScenarioId::Chosen => "As chosen",
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
