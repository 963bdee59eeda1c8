//! The five checks of the migration guide, and its four cures.

use super::pilot::linked;
use super::view::{MOST, View, count, names, number};
use super::{RunStep, sources, tables};
use crate::forecast::UserOutcome;
use crate::model::DirectoryKind;
use crate::report::verification::Check;
use crate::report::words;

/// The five checks, with what was found where an earlier report was compared with fresh exports.
pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    let new = view.both(|s| s.counts.users.iter().filter(|(o, _)| matches!(o, UserOutcome::Create | UserOutcome::Duplicate)).map(|(_, n)| n).sum());
    let today = view.report.scenarios.first().map_or(0, tables::accounts);
    let mut users = RunStep::new("verify.user-count", "Count the users", sources::VERIFY)
        .say(format!("Nobody of before may be missing. Forecast to be added: {new}."));
    if today > 0 {
        users = users.fact(number("Users in Harness before", today));
    }
    let source = RunStep::new("verify.provisioning-source", "Look at the provisioning source", sources::VERIFY).say(
        "The migration guide expects the directory to be shown as the source of every user it manages. By the server's source an account that was equal in name and address may stay unmarked. An unmarked account alone is no fault.",
    );
    let login = RunStep::new("verify.login-test", "Ask people of each group to sign in", sources::VERIFY)
        .say("Ask these to sign in and to say whether they see their projects: together they are in many of the groups and hold many of the roles.")
        .fact(ask(view));
    let groups = RunStep::new("verify.group-membership", "Compare the members of each group", sources::VERIFY)
        .say("The members in Harness should be those of the directory's group who are assigned. The list of groups has the numbers before and after.")
        .list("group-mapping");
    let roles = RunStep::new("verify.role-bindings", "See that the role bindings are there", sources::VERIFY)
        .say("Provisioning manages people and memberships and never changes a role binding. Compare with the report that is the backup.")
        .fact(number("Groups of the account that carry permissions", view.report.group_roles.len() as u64))
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
        first.text.push("The comparison answers all five from fresh exports: give it this report and the new files.".to_owned());
    }
    steps
}

fn found(step: &mut RunStep, check: &Check) {
    step.text.push(format!("{}: {}", words::gate_state(check.state), check.summary));
    let all: Vec<String> = check.names.iter().map(|n| n.subject.label.clone()).collect();
    if !all.is_empty() {
        step.facts.push(names("Named by the comparison", all));
    }
    if check.state.as_str() == "pass" {
        step.nothing = Some("The comparison passed it.".to_owned());
    }
}

fn ask(view: &View<'_>) -> Option<super::RunFact> {
    let who: Vec<String> = linked(view.report, MOST).into_iter().map(|p| p.person).collect();
    (!who.is_empty()).then(|| names("Whom to ask", who))
}

/// Which of the cures are needed, where a comparison was made.
fn needed(view: &View<'_>, symptoms: &[&str]) -> Option<u64> {
    let verification = view.report.verification.as_ref()?;
    Some(verification.cures.iter().filter(|c| symptoms.contains(&c.symptom.as_str())).count() as u64)
}

/// "Troubleshooting", the four of them.
pub fn cures(view: &View<'_>) -> Vec<RunStep> {
    let again = match view.kind.map(|k| k.as_str()) {
        Some("entra") => "Provision the person on demand, or wait for the next cycle, about 40 minutes.",
        Some("okta") => "Retry the task in Okta, or take the person out of the app and assign the person again after reading what unassigning does.",
        _ => "Start provisioning for the person again.",
    };
    let users = RunStep::new("cures.duplicate-users", "Somebody has two accounts", sources::CURE_USERS)
        .say("Delete the one without role bindings in Harness; it is the newer one. Look before you delete: where both have some, give the one that stays what it lacks first. Where Harness refuses because the account is managed from outside, take the person out of the app in the directory: that removes it.")
        .say("Correct the address in the directory, so that it is that of the account that stays. Not where the address in Harness is the damaged one, with a blank, a sign that cannot be seen or a letter of another alphabet in it: then leave the directory as it is, give the new account the roles and groups of the old one, and delete the old one. Of two spellings, ask first which is the person's.")
        .say(again)
        .stop("Do not delete the account that has the role bindings: they do not come back.");
    let access = RunStep::new("cures.lost-access", "Somebody lost access", sources::CURE_ACCESS)
        .say("One: is the person still assigned to the Harness app, and active?")
        .say("Two: is the person in the directory's group, and is that group the one that reaches the Harness group?")
        .say("Three: does the Harness group still have its role bindings? The report that is the backup lists them.")
        .say("After somebody was removed and added again, Harness's documentation gives the permissions five to ten minutes to come back.")
        .list("access");
    let groups = RunStep::new("cures.groups", "A push made a new group beside the old one", sources::CURE_GROUPS)
        .say("Take the new group out of the push, and have it deleted in Harness, by the directory where that offers it, or with the Harness API. The directory's own group stays. As long as a group is managed from outside, Harness lets nobody rename it, and its pages do not delete it. A role that somebody gave it by now goes with it.")
        .say(match view.kind {
            Some(DirectoryKind::Okta) => "The migration guide renames the group in the directory, to exactly the name of the Harness group. By the server's source that joins them only where the identifiers are equal; the list of groups has them.",
            _ => "The sources disagree on what to rename. The migration guide: the group in the directory, to exactly the name of the Harness group. Harness's Entra page: the Harness group, so that the two are not confused. By the server's source neither joins them unless the identifiers are equal; the list of groups has them.",
        })
        .say("Then push again, and see that the old group is the one that is managed.")
        .list("group-mapping")
        .stop("Do not delete a group while the directory still pushes into it, and never the one that has the role bindings.");
    let token = RunStep::new("cures.token", "Nothing is provisioned any more", sources::CURE_TOKEN)
        .say("See whether the token has ended. Make a new one in Harness, put it into the app of the directory, and test the connection.");
    let all = [
        (users, &["duplicate-user", "missing-user", "not-created"][..]),
        (access, &["lost-access", "lost-member", "binding-gone"]),
        (groups, &["group-created"]),
        (token, &["token-expired"]),
    ];
    all.into_iter()
        .map(|(step, symptoms)| match needed(view, symptoms) {
            Some(0) => step.nothing_if(true, "The comparison found no such case."),
            Some(n) => step.say(format!("The comparison found {}.", count(n, "case", "cases"))),
            None => step,
        })
        .collect()
}
