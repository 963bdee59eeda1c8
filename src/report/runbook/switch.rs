//! Everybody else, and what to watch while it runs.

use super::view::{View, number};
use super::{RunStep, sources};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::model::DirectoryKind;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    let again = RunStep::new("rest.check", "Export and check once more", sources::BACKUP)
        .say("With fresh exports of both sides, on the day itself. Keep that report beside the first one.")
        .stop(if view.report.verdict.as_str() == "not-ready" {
            "This report says that the account is not ready. Do not go on while a gate fails that nobody has decided to live with."
        } else {
            "Do not go on if a gate fails."
        });
    let say = format!(
        "Linked: {}. New: {}. Left alone: {}.",
        view.users(UserOutcome::Link),
        view.users(UserOutcome::Create),
        view.users(UserOutcome::Unmanaged)
    );
    match view.kind {
        Some(DirectoryKind::Okta) => vec![
            again,
            RunStep::new("rest.assign", "Assign everybody else", sources::OKTA_2)
                .say("Assign the groups that were made for the assignment, a department at a time. Okta takes over the account whose address equals the application username.")
                .say(say),
            RunStep::new("rest.push", "Push the groups", sources::OKTA_3)
                .say("Push people first, groups after: a member arrives in a pushed group only if the person is assigned already.")
                .say(format!("Linked: {}. Second groups: {}. New: {}.", view.groups(GroupOutcome::Link), view.groups(GroupOutcome::Duplicate), view.groups(GroupOutcome::Create)))
                .say("The sources disagree on the members of a group that is taken over. The migration guide: undisturbed. The server's source: replaced by the pushed ones. Push groups that carry permissions one at a time, and look at their members after each.")
                .fact(view.about("Groups that would lose members", "group.shrinks"))
                .fact(view.about("Groups that would end up empty", "group.empty"))
                .stop("Stop at the first group whose members are not those of the directory."),
        ],
        Some(DirectoryKind::Entra) => vec![
            again,
            RunStep::new("rest.assign", "Assign everybody else", sources::ENTRA_3)
                .say("Under Users and groups, assign the people and groups that exist in Harness.")
                .say(say),
            RunStep::new("rest.start", "Switch Provisioning Status on", sources::PAGE_ENABLE)
                .say("Under Settings, set it to On and save. The first cycle begins, and takes longer than those that follow.")
                .say("Entra makes a group without members first and adds them afterwards. By the server's source a group that is taken over is emptied by the first step: for that time its people miss what it gives. Choose an hour at which nobody needs it.")
                .says(view.messages("limit.cycle"))
                .fact(view.about("Groups that would lose members", "group.shrinks"))
                .fact(view.about("Groups that would end up empty", "group.empty"))
                .stop("Once it runs, Stop does not end the cycle. What must not be sent has to be out of the assignments before."),
        ],
        _ => vec![
            again,
            RunStep::new("rest.assign", "Assign everybody else, then the groups", sources::LOOK)
                .say(say)
                .fact(view.about("Groups that would lose members", "group.shrinks"))
                .fact(view.about("Groups that would end up empty", "group.empty")),
        ],
    }
}

pub fn watch(view: &View<'_>) -> Vec<RunStep> {
    let entra = view.kind == Some(DirectoryKind::Entra);
    let mut log = match view.kind {
        Some(DirectoryKind::Okta) => RunStep::new("watch.log", "Watch the errors of the app", sources::OKTA_4)
            .say("In Okta: Dashboard > Tasks and the app's Assignments tab for people, Push Groups > Errors for groups, and Reports > System Log for everything. Retry All Groups repeats what failed."),
        Some(DirectoryKind::Entra) => RunStep::new("watch.log", "Watch the provisioning logs", sources::ENTRA_4)
            .say("In Entra: the app, Provisioning > Provisioning logs, and Synchronization Details for how far the cycle is. A step that says that somebody will be created because no match was found may be a second account in the making. It is no proof: Harness's look-up does not show accounts and groups that were made by hand, and may hand them over all the same. The list of Harness users tells.")
            .say("The report reads a download of the log and groups it by cause."),
        _ => RunStep::new("watch.log", "Watch the log of the directory", sources::LOOK).say("Look at every error before the next group of people is assigned."),
    };
    if let Some(known) = view.report.verification.as_ref().and_then(|v| v.log.as_ref()) {
        log = log.fact(number("People and groups in the log", known.objects)).fact(number("Of those, went well", known.went_well));
    }
    let mut out = vec![log.stop("Stop when anybody is created who should have been linked, or when the same error comes for the second person.")];
    if entra {
        out.push(
            RunStep::new("watch.time", "Know how long it takes", sources::ENTRA_CYCLE)
                .says(view.messages("limit.cycle"))
                .say("Microsoft counts 0.01 to 0.08 minutes for each assigned user, group and membership, and twice that where everybody is created. Later cycles come about every 40 minutes."),
        );
        out.push(
            RunStep::new("watch.retry", "Let one more cycle pass before you mend", sources::PAGE_ERRORS)
                .say("What fails is tried again in the next cycle, after about 40 minutes. What fails a second time needs a hand: the log says why.")
                .stop("Entra slows down and in the end switches the job off where very many changes fail. Do not leave errors standing."),
        );
    } else {
        out.push(
            RunStep::new("watch.time", "Know how long it takes", sources::LOOK)
                .say("Okta sends each change when it is made; a push of a large group takes minutes. No published source gives a rate.")
                .nothing_if(view.kind != Some(DirectoryKind::Okta), "No published source tells of the time that this directory takes."),
        );
    }
    let after = view.both(|s| s.counts.users.iter().filter(|(o, _)| matches!(o, UserOutcome::Create | UserOutcome::Duplicate)).map(|(_, n)| n).sum());
    out.push(
        RunStep::new("watch.seats", "Watch the number of users", sources::VERIFY)
            .say(format!("Accounts that would be added: {after}. Provisioning is not exempt from the number of seats of the account."))
            .says(view.messages("limit.users"))
            .stop("Stop if there are more new users than forecast: people are not linked then."),
    );
    out
}
