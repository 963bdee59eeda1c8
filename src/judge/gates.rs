//! The nine gates and the verdict (contract section 7).

use super::inputs::Gaps;
use super::roles::Roles;
use super::{Case, Finding, Gate, GateId, GateState, Verdict, access, config, limits, users};
use crate::forecast::access::{Access, Known};
use crate::forecast::{Forecast, GroupOutcome, GroupReason, UserOutcome, UserReason};
use crate::model::ScenarioId;
use crate::words::judge_gates as say;
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
            Some(say::NO_HARNESS_USERS_WERE_READ)
        } else if self.case.inventory.directory.users.is_empty() {
            Some(say::NO_DIRECTORY_USERS_WERE_READ)
        } else if self.gaps.cut.0 {
            Some(say::USER_FILE_ONE_PAGE_MANY_SO)
        } else {
            None
        }
    }

    fn inputs(&self) -> Answer {
        let inventory = self.case.inventory;
        if self.has("input.secret") {
            return answer(GateState::Fail, say::FILE_HOLDS_CREDENTIAL_REFUSED);
        }
        if inventory.account.users.is_empty() || inventory.directory.users.is_empty() {
            let side = if inventory.account.users.is_empty() { say::HARNESS_USERS } else { say::DIRECTORY_USERS };
            return answer(GateState::Fail, say::no_side_could_be_read(&side));
        }
        if self.gaps.cut.0 || self.gaps.cut.1 {
            return answer(GateState::Unknown, say::USER_GROUP_FILE_ONE_PAGE_MANY);
        }
        let mut gaps = Vec::new();
        let unreadable: usize = inventory.inputs.iter().map(|i| i.unreadable.len()).sum();
        if unreadable > 0 {
            gaps.push(say::rows_could_not_be_read(unreadable as u64));
        }
        if self.has("input.unrecognised") {
            gaps.push(say::A_FILE_WAS_NOT_RECOGNISED.to_owned());
        }
        if !self.case.scope.users_known {
            gaps.push(say::NO_FILE_TELLS_WHO_ASSIGNED_APP.to_owned());
        }
        if self.findings.iter().any(|f| f.code == "input.missing" && f.subject.label == "okta.push-mappings") {
            gaps.push(say::NO_FILE_TELLS_WHICH_GROUPS_PUSHED.to_owned());
        }
        if self.gaps.status_unknown {
            gaps.push(say::USER_EXPORT_DOES_NOT_CARRY_STATUS.to_owned());
        }
        if self.has("input.inconsistent") {
            gaps.push(say::FILES_DO_NOT_FIT_TOGETHER.to_owned());
        }
        if self.has("input.truncated") {
            gaps.push(say::FILE_ONE_PAGE_MANY.to_owned());
        }
        if gaps.is_empty() {
            return answer(GateState::Pass, say::EVERY_FILE_WAS_READ_WHOLE);
        }
        answer(GateState::Warn, format!("{}.", crate::words::capitalised(&gaps.join("; "))))
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
                parts.push(say::people_would_get_a_second_account(doubled as u64));
            }
            if named > 0 {
                parts.push(say::more_people_share_only_name_somebody(named as u64));
            }
            if wrong_admins > 0 {
                parts.push(say::administrators_taken_over_somebody_another_name(wrong_admins as u64));
            }
            return answer(GateState::Fail, format!("{}.", parts.join("; ")));
        }
        if let Some(why) = self.users_unknown() {
            return answer(GateState::Unknown, why);
        }
        let parts: Vec<String> = [
            (named, say::people_share_only_name_somebody(named as u64)),
            (wrong.len(), say::matches_have_conflicting_names(wrong.len() as u64)),
            (strangers, say::account_users_not_directory(strangers as u64)),
            (unassigned, say::account_users_not_assigned_app(unassigned as u64)),
            (leavers, say::account_users_have_left(leavers as u64)),
        ]
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(_, told)| told)
        .collect();
        if parts.is_empty() {
            return answer(GateState::Pass, say::account_users_taken_over_nobody_doubled(linked as u64));
        }
        answer(GateState::Warn, format!("{}.", parts.join("; ")))
    }

    fn users_unblocked(&self, forecast: &Forecast) -> Answer {
        let blocked = forecast.users.iter().filter(|r| r.outcome == UserOutcome::Blocked).count();
        if blocked > 0 {
            return answer(GateState::Fail, say::entries_are_blocked(blocked as u64));
        }
        match self.users_unknown() {
            Some(why) => answer(GateState::Unknown, why),
            None => answer(GateState::Pass, say::EVERYBODY_WHO_SENT_HAS_ADDRESS_THEIR),
        }
    }

    fn groups_match(&self, forecast: &Forecast) -> Answer {
        let number = |outcome: GroupOutcome| forecast.groups.iter().filter(|r| r.outcome == outcome).count();
        let invalid = forecast.groups.iter().filter(|r| r.reasons.first() == Some(&GroupReason::InvalidIdentifier)).count();
        let failing: Vec<String> = [
            (number(GroupOutcome::Duplicate), say::groups_would_be_doubled(number(GroupOutcome::Duplicate) as u64)),
            (number(GroupOutcome::Merge), say::sets_groups_fall_one_identifier(number(GroupOutcome::Merge) as u64)),
            (number(GroupOutcome::Blocked) - invalid, say::groups_are_blocked((number(GroupOutcome::Blocked) - invalid) as u64)),
        ]
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(_, told)| told)
        .collect();
        if !failing.is_empty() {
            let failing = failing.join("; ");
            // No failure by itself, but the reader counts the blocked groups of the tables.
            let also = match invalid {
                0 => String::new(),
                n => format!("; {}", say::groups_have_no_valid_identifier(n as u64)),
            };
            return answer(GateState::Fail, format!("{}{also}.", crate::words::capitalised(&failing)));
        }
        let inventory = self.case.inventory;
        if inventory.account.groups.is_empty() {
            return answer(GateState::Unknown, say::NO_HARNESS_GROUPS_WERE_READ);
        }
        if inventory.directory.groups.is_empty() {
            return answer(GateState::Unknown, say::NO_DIRECTORY_GROUPS_WERE_READ);
        }
        if self.gaps.cut.1 {
            return answer(GateState::Unknown, say::GROUP_FILE_ONE_PAGE_MANY);
        }
        let other =
            forecast.groups.iter().filter(|r| r.outcome == GroupOutcome::Link && r.reasons.first() == Some(&GroupReason::DifferentName)).count();
        let orphaned = forecast
            .groups
            .iter()
            .filter(|r| r.outcome == GroupOutcome::Unmanaged && r.account.and_then(|n| self.roles.carries(n)) == Some(true))
            .count();
        let parts: Vec<String> = [
            (other, say::groups_take_over_one_another_name(other as u64)),
            (invalid, say::groups_get_identifiers_harness_does_not(invalid as u64)),
            (orphaned, say::groups_with_permissions_are_not_reached(orphaned as u64)),
        ]
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(_, told)| told)
        .collect();
        if parts.is_empty() {
            return answer(GateState::Pass, say::groups_taken_over_under_same_name(number(GroupOutcome::Link) as u64));
        }
        answer(GateState::Warn, format!("{}.", crate::words::capitalised(&parts.join("; "))))
    }

    /// Why nothing good can be said of access, if so.
    fn access_unknown(&self, access: &Access) -> Option<&'static str> {
        match access.known {
            Known::Nothing => Some(say::NO_ROLE_ASSIGNMENTS_EXPORT),
            Known::InPart => Some(say::NO_ROLE_ASSIGNMENTS_EXPORT_ONLY_ROLES),
            Known::All if self.case.inventory.directory.memberships.is_empty() => Some(say::NO_FILE_TELLS_WHO_WHICH_DIRECTORY),
            Known::All => None,
        }
    }

    fn access_kept(&self, forecast: &Forecast) -> Answer {
        let access = &forecast.access;
        let losing = access.rows.iter().filter(|r| !r.lost.is_empty()).count();
        let told = say::people_would_lose_access(losing as u64);
        let within = self.case.chosen.access_lost.is_some_and(|most| access::share_losing(self.case, access) <= most);
        if losing > 0 && !within {
            return answer(GateState::Fail, told);
        }
        if let Some(why) = self.access_unknown(access) {
            return answer(GateState::Unknown, why);
        }
        if losing > 0 {
            return answer(GateState::Warn, say::told_that_is_within_the_threshold(&told));
        }
        match access.shrinks.len() {
            0 => answer(GateState::Pass, say::NOBODY_LOSES_ACCESS),
            n => answer(GateState::Warn, say::groups_lose_members_but_nobody_loses(n as u64)),
        }
    }

    fn access_not_widened(&self, forecast: &Forecast) -> Answer {
        let access = &forecast.access;
        let strange = access.rows.iter().filter(|r| r.strange_gain).count();
        let gaining = access.rows.iter().filter(|r| !r.gained.is_empty()).count();
        if strange > 0 {
            let others = match gaining.saturating_sub(strange) {
                0 => String::new(),
                n => say::more_people_gain_some_another_way(n as u64),
            };
            let summary = say::people_gain_access_through_group_another(strange as u64, &others);
            return answer(GateState::Fail, summary);
        }
        if let Some(why) = self.access_unknown(access) {
            return answer(GateState::Unknown, why);
        }
        match gaining {
            0 => answer(GateState::Pass, say::NOBODY_GAINS_ACCESS),
            n => answer(GateState::Warn, say::people_would_gain_access(n as u64)),
        }
    }

    fn admin_survives(&self, forecast: &Forecast) -> Answer {
        let access = &forecast.access;
        if access.last_admin_lost {
            return answer(GateState::Fail, say::NOBODY_LEFT_WHO_CAN_ADMINISTER_ACCOUNT);
        }
        if let Some(why) = self.access_unknown(access) {
            return answer(GateState::Unknown, why);
        }
        let (state, told) = match access.admins_lost.len() {
            0 => (GateState::Pass, say::EVERY_ADMINISTRATOR_STAYS_ONE.to_owned()),
            n => {
                let all = crate::words::units::administrator(access.admins_before as u64);
                (GateState::Warn, say::n_all_no_longer_one(&super::words::thousands(n as u64), &all))
            }
        };
        // No failure of this check, but nobody should learn it from a table only.
        match access.admins_after.iter().filter(|(_, was, _)| !was).count() {
            0 => answer(state, told),
            n => answer(state, say::more_would_become_one(&told, n as u64)),
        }
    }

    fn limits(&self, forecast: &Forecast) -> Answer {
        let after = limits::users_after(self.case, forecast);
        if after > limits::MAX_USERS {
            return answer(GateState::Fail, say::after_users_would_be_too_many(&super::words::thousands(after as u64)));
        }
        let inventory = self.case.inventory;
        if inventory.account.users.is_empty() || inventory.directory.users.is_empty() {
            return answer(GateState::Unknown, say::USERS_ONE_SIDE_NOT_READ);
        }
        let most = super::words::thousands(limits::MAX_USERS as u64);
        answer(GateState::Pass, say::account_have_users_may_have_most(after as u64, &most))
    }

    fn configuration(&self) -> Answer {
        if !config::is_told(self.case) {
            return answer(GateState::Unknown, say::NO_CONFIGURATION_EXPORT);
        }
        let flaws = config::all(self.case);
        let text = flaws.iter().map(|f| f.text.as_str()).collect::<Vec<_>>().join(" ");
        if flaws.iter().any(|f| f.blocks) {
            answer(GateState::Fail, text)
        } else if flaws.is_empty() {
            answer(GateState::Pass, say::NOTHING_WRONG_WHAT_EXPORTS_SETTINGS_TELL)
        } else {
            answer(GateState::Warn, text)
        }
    }
}

/// How a reader knows a scenario.
fn source_of(id: ScenarioId) -> &'static str {
    match id {
        ScenarioId::Documented => say::BY_THE_GUIDES,
        ScenarioId::Observed => say::BY_THE_SERVER_SOURCE,
        ScenarioId::Chosen => say::AS_CHOSEN,
    }
}
