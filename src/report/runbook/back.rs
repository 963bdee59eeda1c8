//! How to go back without losing more, and what is different from now on.

use super::view::{View, value};
use super::{RunStep, sources};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::model::DirectoryKind;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    let (okta, entra) = (view.kind == Some(DirectoryKind::Okta), view.kind == Some(DirectoryKind::Entra));
    let first = match view.kind {
        Some(DirectoryKind::Okta) => RunStep::new("back.stop", "Stop first, remove later", sources::OKTA_PAGE)
            .say("Deactivate the pushes under Push Groups and switch off Create Users and Update User Attributes. Leave everybody assigned until it is clear what happens to whom."),
        Some(DirectoryKind::Entra) => RunStep::new("back.stop", "Stop first, remove later", sources::ENTRA_CYCLE)
            .say("Set Provisioning Status to Off. A cycle that has begun goes on until it is through. Leave everybody assigned until it is clear what happens to whom."),
        _ => RunStep::new("back.stop", "Stop first, remove later", sources::LOOK).say("Pause provisioning. Leave everybody assigned until it is clear what happens to whom."),
    };
    vec![
        first,
        RunStep::new("back.unassign", "Know what unassigning does before you unassign", if entra { sources::ENTRA_LEAVES } else { sources::SERVER_LEAVES })
            .say("Who is unassigned or deactivated in the directory is removed from Harness: the account and all organisations and projects, role bindings of their own included. Harness knows no disabled user in between. The last administrator is refused.")
            .say(match view.kind {
                Some(DirectoryKind::Okta) => "Okta never deletes: it sends that the person is not active, and Harness removes the person. Switch Deactivate Users off before anybody is unassigned, and people stay.",
                Some(DirectoryKind::Entra) => "Entra sends that the person is not active when somebody is unassigned, filtered out or disabled, and deletes after 30 days where somebody was deleted. There is a setting that skips deletions of who leaves the scope: set it before anybody is unassigned.",
                _ => "See what the directory sends when somebody is unassigned, with the throw-away person.",
            })
            .say("Who comes back gets no role bindings back but those of groups. The report that is the backup has them.")
            .stop("Do not unassign more than one person before you have seen what happens to that one."),
        RunStep::new("back.groups", "Set a group aside rather than delete it", if okta { sources::OKTA_UNLINK } else { sources::CURE_GROUPS })
            .say("Deleting a group deletes its role bindings. Rename a group that is in the way, look whether anybody misses it, and delete it weeks later. One that was made by hand is renamed in Harness, one that is managed from outside only in the directory.")
            .say(match view.kind {
                Some(DirectoryKind::Okta) => "When a push is unlinked, Okta asks what becomes of the group in Harness: leave it there. Never choose to delete it in the target app.",
                Some(DirectoryKind::Entra) => "What becomes of a Harness group whose group is unassigned in Entra is not told by the sources used here. Try it with the throw-away group before you unassign a real one.",
                _ => "Try with the throw-away group what the directory does to a group that is taken out.",
            })
            .stop("Never choose to delete in the target."),
        RunStep::new("back.members", "Put people back", sources::BACKUP)
            .say("A group that was taken over stays managed from outside: its members can only be changed in the directory. Put whoever is missing into the directory's group, with the memberships of the report.")
            .list("access"),
    ]
}

pub fn afterwards(view: &View<'_>) -> Vec<RunStep> {
    let name = view.directory();
    let new = [GroupOutcome::Create, GroupOutcome::Duplicate, GroupOutcome::Merge];
    let groups = view.both(|s| s.counts.groups.iter().filter(|(o, _)| new.contains(o)).map(|(_, n)| n).sum());
    let source = if view.kind == Some(DirectoryKind::Okta) { sources::OKTA_PAGE } else { sources::PAGE_MANAGE };
    let mut token = RunStep::new("after.token", "Put the last day of the token into a calendar", sources::CURE_TOKEN)
        .say("When it ends, provisioning stops without a word. The calendar file reminds two weeks before.");
    if let Some(end) = view.report.configuration.as_ref().and_then(|c| c.token_expires.as_deref()) {
        token = token.fact(value("Last day of the token", end.chars().take(10).collect::<String>()));
    }
    vec![
        RunStep::new("after.permissions", "Give the new groups their permissions", sources::PAGE_PERMISSIONS)
            .say(format!("Groups that come without permissions: {groups}. Roles and resource groups are given in Harness, never in {name}."))
            .list("group-mapping"),
        RunStep::new("after.managed", &format!("Tell everybody what is done in {name} from now on"), source)
            .say(format!("In {name} only: adding and removing members of a pushed group, renaming and deleting it; names and addresses of provisioned people, their groups, and their removal."))
            .say("In Harness as before: roles, resource groups, and the description, tags and notifications of a group. A renamed group keeps its identifier, so its role bindings stay.")
            .say("The sources disagree on deleting: the guides have it in the directory only, a release note allows it by the API."),
        RunStep::new("after.no-group", "Put people without a group into one", sources::PAGE_MANAGE)
            .say(format!("Who is provisioned directly, and not through a group, has no group: {} are new. Put them into a group in {name}, or in Harness as long as they are in no pushed group.", view.users(UserOutcome::Create)))
            .say("Until then they can do what everybody can do who is in the built-in group of all users."),
        RunStep::new("after.firstgen", "See that everybody can sign in", sources::PAGE_FIRSTGEN)
            .say("If the FirstGen app is still there, sign-in goes through it: whoever is only in the NextGen app is provisioned and cannot sign in.")
            .nothing_if(
                view.report.configuration.as_ref().is_some_and(|c| c.first_gen.is_some()) && view.number("config.firstgen") == 0,
                "Everybody who is sent is a FirstGen user as well.",
            ),
        RunStep::new("after.identifiers", "Keep identifiers in mind when a group is made", sources::SERVER_GROUPS)
            .say("A pushed group gets its identifier from its first name, and keeps it. Periods, dashes and blanks become underscores, so two names that differ in nothing else fall on one group. Harness's own page drops periods and dashes instead.")
            .fact(view.about("Groups that fall on one identifier", "group.identifier-collision")),
        token,
    ]
}
