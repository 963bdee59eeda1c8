//! Everybody else, and what to watch while it runs.

use super::view::{View, number};
use super::{RunStep, sources};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::model::DirectoryKind;
use crate::words::runbook_switch as say;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    let again = RunStep::new("rest.check", say::EXPORT_AND_CHECK_ONCE_MORE, sources::BACKUP)
        .say(say::FRESH_EXPORTS_BOTH_SIDES_DAY_ITSELF)
        .stop(if view.report.verdict.as_str() == "not-ready" { say::REPORT_SAYS_ACCOUNT_NOT_READY_DO } else { say::DO_NOT_GO_IF_GATE_FAILS });
    let say = say::linked_n_new_n_2_left(&view.users(UserOutcome::Link), &view.users(UserOutcome::Create), &view.users(UserOutcome::Unmanaged));
    match view.kind {
        Some(DirectoryKind::Okta) => vec![
            again,
            RunStep::new("rest.assign", say::ASSIGN_EVERYBODY_ELSE, sources::OKTA_2).say(say::ASSIGN_GROUPS_MADE_ASSIGNMENT_DEPARTMENT_TIME).say(say),
            RunStep::new("rest.push", say::PUSH_THE_GROUPS, sources::OKTA_3)
                .say(say::PUSH_PEOPLE_FIRST_GROUPS_AFTER_MEMBER)
                .say(say::linked_n_second_groups_n_2(
                    &view.groups(GroupOutcome::Link),
                    &view.groups(GroupOutcome::Duplicate),
                    &view.groups(GroupOutcome::Create),
                ))
                .say(say::SOURCES_DISAGREE_MEMBERS_GROUP_TAKEN_OVER)
                .fact(view.about(say::GROUPS_THAT_WOULD_LOSE_MEMBERS, "group.shrinks"))
                .fact(view.about(say::GROUPS_THAT_WOULD_END_UP_EMPTY, "group.empty"))
                .stop(say::STOP_FIRST_GROUP_WHOSE_MEMBERS_NOT),
        ],
        Some(DirectoryKind::Entra) => vec![
            again,
            RunStep::new("rest.assign", say::ASSIGN_EVERYBODY_ELSE, sources::ENTRA_3).say(say::UNDER_USERS_GROUPS_ASSIGN_PEOPLE_GROUPS).say(say),
            RunStep::new("rest.start", say::SWITCH_PROVISIONING_STATUS_ON, sources::PAGE_ENABLE)
                .say(say::UNDER_SETTINGS_SET_SAVE_FIRST_CYCLE)
                .say(say::ENTRA_MAKES_GROUP_WITHOUT_MEMBERS_FIRST)
                .says(view.messages("limit.cycle"))
                .fact(view.about(say::GROUPS_THAT_WOULD_LOSE_MEMBERS, "group.shrinks"))
                .fact(view.about(say::GROUPS_THAT_WOULD_END_UP_EMPTY, "group.empty"))
                .stop(say::ONCE_RUNS_STOP_DOES_NOT_END),
        ],
        _ => vec![
            again,
            RunStep::new("rest.assign", say::ASSIGN_EVERYBODY_ELSE_THEN_THE_GROUPS, sources::LOOK)
                .say(say)
                .fact(view.about(say::GROUPS_THAT_WOULD_LOSE_MEMBERS, "group.shrinks"))
                .fact(view.about(say::GROUPS_THAT_WOULD_END_UP_EMPTY, "group.empty")),
        ],
    }
}

pub fn watch(view: &View<'_>) -> Vec<RunStep> {
    let entra = view.kind == Some(DirectoryKind::Entra);
    let mut log = match view.kind {
        Some(DirectoryKind::Okta) => {
            RunStep::new("watch.log", say::WATCH_THE_ERRORS_OF_THE_APP, sources::OKTA_4).say(say::OKTA_DASHBOARD_TASKS_APP_ASSIGNMENTS_TAB)
        }
        Some(DirectoryKind::Entra) => RunStep::new("watch.log", say::WATCH_THE_PROVISIONING_LOGS, sources::ENTRA_4)
            .say(say::ENTRA_APP_PROVISIONING_PROVISIONING_LOGS_SYNCHRONIZATION)
            .say(say::REPORT_READS_DOWNLOAD_LOG_GROUPS_CAUSE),
        _ => RunStep::new("watch.log", say::WATCH_THE_LOG_OF_THE_DIRECTORY, sources::LOOK).say(say::LOOK_EVERY_ERROR_BEFORE_NEXT_GROUP),
    };
    if let Some(known) = view.report.verification.as_ref().and_then(|v| v.log.as_ref()) {
        log = log.fact(number(say::PEOPLE_AND_GROUPS_IN_THE_LOG, known.objects)).fact(number(say::OF_THOSE_WENT_WELL, known.went_well));
    }
    let mut out = vec![log.stop(say::STOP_WHEN_ANYBODY_CREATED_WHO_SHOULD)];
    if entra {
        out.push(
            RunStep::new("watch.time", say::KNOW_HOW_LONG_IT_TAKES, sources::ENTRA_CYCLE)
                .says(view.messages("limit.cycle"))
                .say(say::MICROSOFT_COUNTS_0_01_0_08),
        );
        out.push(
            RunStep::new("watch.retry", say::LET_ONE_MORE_CYCLE_PASS_BEFORE, sources::PAGE_ERRORS)
                .say(say::WHAT_FAILS_TRIED_AGAIN_NEXT_CYCLE)
                .stop(say::ENTRA_SLOWS_DOWN_END_SWITCHES_JOB),
        );
    } else {
        out.push(
            RunStep::new("watch.time", say::KNOW_HOW_LONG_IT_TAKES, sources::LOOK)
                .say(say::OKTA_SENDS_EACH_CHANGE_WHEN_MADE)
                .nothing_if(view.kind != Some(DirectoryKind::Okta), say::NO_PUBLISHED_SOURCE_TELLS_TIME_DIRECTORY),
        );
    }
    let after = view.both(|s| s.counts.users.iter().filter(|(o, _)| matches!(o, UserOutcome::Create | UserOutcome::Duplicate)).map(|(_, n)| n).sum());
    out.push(
        RunStep::new("watch.seats", say::WATCH_THE_NUMBER_OF_USERS, sources::VERIFY)
            .say(say::accounts_added_after_provisioning_not_exempt(&after))
            .says(view.messages("limit.users"))
            .stop(say::STOP_IF_THERE_MORE_NEW_USERS),
    );
    out
}
