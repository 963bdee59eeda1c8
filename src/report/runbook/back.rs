//! How to go back without losing more, and what is different from now on.

use super::view::{View, value};
use super::{RunStep, sources};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::model::DirectoryKind;
use crate::words::runbook_back as say;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    let (okta, entra) = (view.kind == Some(DirectoryKind::Okta), view.kind == Some(DirectoryKind::Entra));
    let first = match view.kind {
        Some(DirectoryKind::Okta) => {
            RunStep::new("back.stop", say::STOP_FIRST_REMOVE_LATER, sources::OKTA_PAGE).say(say::DEACTIVATE_PUSHES_UNDER_PUSH_GROUPS_SWITCH)
        }
        Some(DirectoryKind::Entra) => {
            RunStep::new("back.stop", say::STOP_FIRST_REMOVE_LATER, sources::ENTRA_CYCLE).say(say::SET_PROVISIONING_STATUS_OFF_CYCLE_HAS)
        }
        _ => RunStep::new("back.stop", say::STOP_FIRST_REMOVE_LATER, sources::LOOK).say(say::PAUSE_PROVISIONING_LEAVE_EVERYBODY_ASSIGNED_UNTIL),
    };
    vec![
        first,
        RunStep::new("back.unassign", say::KNOW_WHAT_UNASSIGNING_DOES_BEFORE_YOU, if entra { sources::ENTRA_LEAVES } else { sources::SERVER_LEAVES })
            .say(say::WHO_UNASSIGNED_DEACTIVATED_DIRECTORY_REMOVED_HARNESS)
            .say(match view.kind {
                Some(DirectoryKind::Okta) => say::OKTA_NEVER_DELETES_SENDS_PERSON_NOT,
                Some(DirectoryKind::Entra) => say::ENTRA_SENDS_PERSON_NOT_ACTIVE_WHEN,
                _ => say::SEE_WHAT_DIRECTORY_SENDS_WHEN_SOMEBODY,
            })
            .say(say::WHO_COMES_BACK_GETS_NO_ROLE)
            .stop(say::DO_NOT_UNASSIGN_MORE_ONE_PERSON),
        RunStep::new("back.groups", say::SET_GROUP_ASIDE_RATHER_DELETE, if okta { sources::OKTA_UNLINK } else { sources::CURE_GROUPS })
            .say(say::DELETING_GROUP_DELETES_ROLE_BINDINGS_RENAME)
            .say(match view.kind {
                Some(DirectoryKind::Okta) => say::WHEN_PUSH_UNLINKED_OKTA_ASKS_WHAT,
                Some(DirectoryKind::Entra) => say::WHAT_BECOMES_HARNESS_GROUP_WHOSE_GROUP,
                _ => say::TRY_THROW_AWAY_GROUP_WHAT_DIRECTORY,
            })
            .stop(say::NEVER_CHOOSE_DELETE_TARGET),
        RunStep::new("back.members", say::PUT_PEOPLE_BACK, sources::BACKUP).say(say::GROUP_TAKEN_OVER_STAYS_MANAGED_OUTSIDE).list("access"),
    ]
}

pub fn afterwards(view: &View<'_>) -> Vec<RunStep> {
    let name = view.directory();
    let new = [GroupOutcome::Create, GroupOutcome::Duplicate, GroupOutcome::Merge];
    let groups = view.both(|s| s.counts.groups.iter().filter(|(o, _)| new.contains(o)).map(|(_, n)| n).sum());
    let source = if view.kind == Some(DirectoryKind::Okta) { sources::OKTA_PAGE } else { sources::PAGE_MANAGE };
    let mut token =
        RunStep::new("after.token", say::PUT_LAST_DAY_TOKEN_INTO_CALENDAR, sources::CURE_TOKEN).say(say::WHEN_ENDS_PROVISIONING_STOPS_WITHOUT_WORD);
    if let Some(end) = view.report.configuration.as_ref().and_then(|c| c.token_expires.as_deref()) {
        token = token.fact(value(say::LAST_DAY_OF_THE_TOKEN, end.chars().take(10).collect::<String>()));
    }
    vec![
        RunStep::new("after.permissions", say::GIVE_THE_NEW_GROUPS_THEIR_PERMISSIONS, sources::PAGE_PERMISSIONS)
            .say(say::groups_come_without_permissions_groups_roles(&groups, &name))
            .list("group-mapping"),
        RunStep::new("after.managed", &say::tell_everybody_what_done_name_now(&name), source)
            .say(say::name_only_adding_removing_members_pushed(&name))
            .say(say::HARNESS_BEFORE_ROLES_RESOURCE_GROUPS_DESCRIPTION)
            .say(say::SOURCES_DISAGREE_DELETING_GUIDES_HAVE_DIRECTORY),
        RunStep::new("after.no-group", say::PUT_PEOPLE_WITHOUT_GROUP_INTO_ONE, sources::PAGE_MANAGE)
            .say(say::who_provisioned_directly_not_through_group(&view.users(UserOutcome::Create), &name))
            .say(say::UNTIL_THEN_THEY_CAN_DO_WHAT),
        RunStep::new("after.firstgen", say::SEE_THAT_EVERYBODY_CAN_SIGN_IN, sources::PAGE_FIRSTGEN)
            .say(say::IF_FIRSTGEN_APP_STILL_THERE_SIGN)
            .nothing_if(
                view.report.configuration.as_ref().is_some_and(|c| c.first_gen.is_some()) && view.number("config.firstgen") == 0,
                say::EVERYBODY_WHO_SENT_FIRSTGEN_USER_WELL,
            ),
        RunStep::new("after.identifiers", say::KEEP_IDENTIFIERS_MIND_WHEN_GROUP_MADE, sources::SERVER_GROUPS)
            .say(say::PUSHED_GROUP_GETS_IDENTIFIER_FIRST_NAME)
            .fact(view.about(say::GROUPS_THAT_FALL_ON_ONE_IDENTIFIER, "group.identifier-collision")),
        token,
    ]
}
