//! The five checks of the migration guide, and its four cures.

use super::pilot::linked;
use super::view::{MOST, View, names, number};
use super::{RunStep, sources, tables};
use crate::forecast::UserOutcome;
use crate::model::DirectoryKind;
use crate::report::verification::Check;
use crate::report::words;
use crate::words::runbook_checks as say;

/// The five checks, with what was found where an earlier report was compared with fresh exports.
pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    let new = view.both(|s| s.counts.users.iter().filter(|(o, _)| matches!(o, UserOutcome::Create | UserOutcome::Duplicate)).map(|(_, n)| n).sum());
    let today = view.report.scenarios.first().map_or(0, tables::accounts);
    let mut users = RunStep::new("verify.user-count", say::COUNT_THE_USERS, sources::VERIFY).say(say::nobody_before_may_missing_forecast_added(&new));
    if today > 0 {
        users = users.fact(number(say::USERS_IN_HARNESS_BEFORE, today));
    }
    let source = RunStep::new("verify.provisioning-source", say::LOOK_AT_THE_PROVISIONING_SOURCE, sources::VERIFY)
        .say(say::MIGRATION_GUIDE_EXPECTS_DIRECTORY_SHOWN_SOURCE);
    let login =
        RunStep::new("verify.login-test", say::ASK_PEOPLE_EACH_GROUP_SIGN, sources::VERIFY).say(say::ASK_THESE_SIGN_SAY_WHETHER_THEY).fact(ask(view));
    let groups = RunStep::new("verify.group-membership", say::COMPARE_THE_MEMBERS_OF_EACH_GROUP, sources::VERIFY)
        .say(say::MEMBERS_HARNESS_SHOULD_THOSE_DIRECTORY_GROUP)
        .list("group-mapping");
    let roles = RunStep::new("verify.role-bindings", say::SEE_ROLE_BINDINGS_THERE, sources::VERIFY)
        .say(say::PROVISIONING_MANAGES_PEOPLE_MEMBERSHIPS_NEVER_CHANGES)
        .fact(number(say::GROUPS_ACCOUNT_CARRY_PERMISSIONS, view.report.group_roles.len() as u64))
        .list("access");
    let mut steps = vec![users, source, login, groups, roles];
    if let Some(verification) = &view.report.verification {
        for step in &mut steps {
            let id = step.id.trim_start_matches("verify.");
            if let Some(check) = verification.checks.iter().find(|c| c.id == id) {
                found(step, check);
            }
        }
    } else if let Some(first) = steps.first_mut() {
        first.text.push(say::COMPARISON_ANSWERS_ALL_FIVE_FRESH_EXPORTS.to_owned());
    }
    steps
}

fn found(step: &mut RunStep, check: &Check) {
    step.text.push(format!("{}: {}", words::gate_state(check.state), check.summary));
    let all: Vec<String> = check.names.iter().map(|n| n.subject.label.clone()).collect();
    if !all.is_empty() {
        step.facts.push(names(say::NAMED_BY_THE_COMPARISON, all));
    }
    if check.state.as_str() == "pass" {
        step.nothing = Some(say::THE_COMPARISON_PASSED_IT.to_owned());
    }
}

fn ask(view: &View<'_>) -> Option<super::RunFact> {
    let who: Vec<String> = linked(view.report, MOST).into_iter().map(|p| p.person).collect();
    (!who.is_empty()).then(|| names(say::WHOM_TO_ASK, who))
}

/// Which of the cures are needed, where a comparison was made.
fn needed(view: &View<'_>, symptoms: &[&str]) -> Option<u64> {
    let verification = view.report.verification.as_ref()?;
    Some(verification.cures.iter().filter(|c| symptoms.contains(&c.symptom.as_str())).count() as u64)
}

/// "Troubleshooting", the four of them.
pub fn cures(view: &View<'_>) -> Vec<RunStep> {
    let again = match view.kind.map(|k| k.as_str()) {
        Some("entra") => say::PROVISION_PERSON_DEMAND_WAIT_NEXT_CYCLE,
        Some("okta") => say::RETRY_TASK_OKTA_TAKE_PERSON_OUT,
        _ => say::START_PROVISIONING_FOR_THE_PERSON_AGAIN,
    };
    let users = RunStep::new("cures.duplicate-users", say::SOMEBODY_HAS_TWO_ACCOUNTS, sources::CURE_USERS)
        .say(say::DELETE_ONE_WITHOUT_ROLE_BINDINGS_HARNESS)
        .say(say::CORRECT_ADDRESS_DIRECTORY_SO_ACCOUNT_STAYS)
        .say(again)
        .stop(say::DO_NOT_DELETE_ACCOUNT_HAS_ROLE);
    let access = RunStep::new("cures.lost-access", say::SOMEBODY_LOST_ACCESS, sources::CURE_ACCESS)
        .say(say::ONE_PERSON_STILL_ASSIGNED_HARNESS_APP)
        .say(say::TWO_PERSON_DIRECTORY_GROUP_GROUP_ONE)
        .say(say::THREE_DOES_HARNESS_GROUP_STILL_HAVE)
        .say(say::AFTER_SOMEBODY_REMOVED_ADDED_AGAIN_HARNESS)
        .list("access");
    let groups = RunStep::new("cures.groups", say::PUSH_MADE_NEW_GROUP_BESIDE_OLD, sources::CURE_GROUPS)
        .say(say::TAKE_NEW_GROUP_OUT_PUSH_HAVE)
        .say(match view.kind {
            Some(DirectoryKind::Okta) => say::MIGRATION_GUIDE_RENAMES_GROUP_DIRECTORY_EXACTLY,
            _ => say::SOURCES_DISAGREE_WHAT_RENAME_MIGRATION_GUIDE,
        })
        .say(say::THEN_PUSH_AGAIN_SEE_OLD_GROUP)
        .list("group-mapping")
        .stop(say::DO_NOT_DELETE_GROUP_WHILE_DIRECTORY);
    let token = RunStep::new("cures.token", say::NOTHING_IS_PROVISIONED_ANY_MORE, sources::CURE_TOKEN).say(say::SEE_WHETHER_TOKEN_HAS_ENDED_MAKE);
    let all = [
        (users, &["duplicate-user", "missing-user", "not-created"][..]),
        (access, &["lost-access", "lost-member", "binding-gone"]),
        (groups, &["group-created"]),
        (token, &["token-expired"]),
    ];
    all.into_iter()
        .map(|(step, symptoms)| match needed(view, symptoms) {
            Some(0) => step.nothing_if(true, say::THE_COMPARISON_FOUND_NO_SUCH_CASE),
            // The repairs tell the cases apart: a recipe for all of them would tell some people to do harm.
            Some(n) if step.id != "cures.token" => {
                let text = vec![say::the_comparison_found_cases(n), say::FOLLOW_THE_REPAIRS.to_owned()];
                RunStep { text, ..step }.list("repair-steps")
            }
            Some(n) => step.say(say::the_comparison_found_cases(n)),
            None => step,
        })
        .collect()
}
