//! Before anything is switched on: the backup, what must be fixed, the mapping of groups, the addresses, and who is needed.

use super::view::{View, count, names, number, table, value};
use super::{RunStep, sources, tables};
use crate::forecast::GroupOutcome;
use crate::model::Kind;
use crate::report::fixes;
use crate::report::notes::notes;
use crate::report::open;
use crate::report::plan::{Plan, PlannedFix};
use crate::report::schema::Severity;
use crate::report::words;
use std::collections::BTreeMap;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    vec![
        backup(view),
        fresh(view),
        people(view),
        fix(view),
        without_fix(view),
        accepted(view),
        groups(view),
        addresses(view),
        invites(view),
        single_sign_on(view),
        terraform(view),
        first_gen(view),
    ]
}

/// "Back up your current user and group assignments."
fn backup(view: &View<'_>) -> RunStep {
    let day: String = view.report.created.chars().take(10).collect();
    let step = RunStep::new("backup.report", "Keep this report: it is the backup of roles and memberships", sources::BACKUP)
        .fact(value("Made on", day))
        .stop("Do not go on before the full report is kept where you find it again. A redacted copy cannot be compared with.");
    let Some(snapshot) = &view.report.snapshot else {
        return step.say(
            "This copy holds no snapshot of roles and memberships: names were taken out, or it comes from an older version. Keep the full report.",
        );
    };
    let memberships: u64 = snapshot.groups.iter().filter_map(|g| g.members.as_ref()).map(|m| m.len() as u64).sum();
    let untold = snapshot.groups.iter().filter(|g| g.members.is_none() && !g.built_in).count() as u64;
    let bound = |account: bool| snapshot.groups.iter().filter(|g| (g.scope == "account") == account && !g.permissions.is_empty()).count() as u64;
    let step = step
        .say("It holds who is in which group and who may do what on this day. After the switch, give it to the comparison together with fresh exports.")
        .fact(number("Groups", snapshot.groups.len() as u64))
        .fact(number("Memberships", memberships))
        .fact(number("Groups of the account that carry permissions", bound(true)))
        .fact((bound(false) > 0).then(|| number("Groups of organisations and projects that carry permissions", bound(false))))
        .fact(number("People with role bindings of their own", snapshot.direct.len() as u64));
    let step = if untold > 0 { step.fact(number("Groups whose members no file tells", untold)) } else { step };
    let step = step.says(view.missing(Kind::HarnessGroups, "Who is in which group"));
    if snapshot.roles_known { step } else { step.says(view.missing(Kind::HarnessRoleAssignments, "Who may do what")) }
}

/// What the files do not tell, or tell of another day.
fn fresh(view: &View<'_>) -> RunStep {
    let codes = ["input.missing", "input.truncated", "input.unreadable-rows", "input.inconsistent", "input.unrecognised"];
    let found: Vec<&str> = codes.into_iter().filter(|code| view.number(code) > 0).collect();
    let mut step = RunStep::new("backup.exports", "Complete the exports, and make them again on the day of the switch", sources::BEFORE)
        .say("People come and go between two exports. Export both sides on one day, check again, and keep that report.")
        .stop("A file that is one page of many, or that lacks rows, is no basis for the switch.");
    for code in found {
        step = step.fact(view.about(words::code(code), code));
    }
    if view.report.not_checked.is_empty() {
        step
    } else {
        step.fact(number("Checks that were not made for want of a file", view.report.not_checked.len() as u64))
    }
}

/// "Harness Account Admin access; IdP admin access."
fn people(view: &View<'_>) -> RunStep {
    let console = match view.kind.map(|k| k.as_str()) {
        Some("okta") => "In Okta: an administrator who may manage the Harness app and push its groups (App Administrator).",
        Some("entra") => {
            "In Entra: an Application Administrator or Cloud Application Administrator for the enterprise application; whoever assigns groups needs to read them."
        }
        _ => "In the directory: an administrator who may manage the app, its assignments and its provisioning.",
    };
    let mut step = RunStep::new("before.people", "Have both administrators at hand", sources::BEFORE)
        .say("In Harness: an Account Admin, who makes the service account and its token and can undo what goes wrong.")
        .say(console)
        .say("Keep one administrator signed in during the switch whom both forecasts leave as one.");
    let mut keep: Option<Vec<String>> = None;
    for (name, scenario) in view.scenarios() {
        let Some(admins) = &scenario.administrators else { continue };
        step = step.say(format!("Administrators {name}: {} before, {} afterwards.", admins.before, admins.after));
        let who: Vec<String> = admins.people.iter().filter(|p| p.change == "keeps").map(|p| p.person.clone()).collect();
        keep = Some(keep.map_or(who.clone(), |known| known.into_iter().filter(|p| who.contains(p)).collect()));
    }
    step = match keep {
        Some(who) if !who.is_empty() => step.fact(super::view::names("Stay administrators in every forecast", who)),
        Some(_) => step,
        None => step.says(view.missing(Kind::HarnessRoleAssignments, "Who administers the account")),
    };
    step = step.fact(view.about("Would be administrators no more", "access.admin-lost"));
    if view.number("access.last-admin") > 0 {
        step = step.stop("In one forecast nobody would be left who can administer the account. Do not switch on before that is settled.");
    }
    step
}

/// What must be fixed first.
fn fix(view: &View<'_>) -> RunStep {
    let (blockers, warnings) = (view.severity(Severity::Blocker), view.severity(Severity::Warning));
    let mut step = RunStep::new("before.fix", "Fix what must be fixed first", sources::BEFORE)
        .fact(number("Blockers", blockers))
        .fact(number("Warnings", warnings))
        .list("fixes");
    if blockers > 0 {
        step = step
            .say("Each blocker is a person or a group for whom the switch goes wrong. Clear them, export again, and check again.")
            .stop("Do not switch on while a blocker is open that nobody has decided to live with.");
    }
    let mut codes: BTreeMap<(Severity, usize, &str), u64> = BTreeMap::new();
    for finding in view.report.findings.iter().filter(|f| f.severity != Severity::Info) {
        let known = codes.entry((finding.severity, words::code_rank(&finding.code), &finding.code)).or_default();
        *known += if view.is_bare() { view.number(&finding.code) } else { 1 };
    }
    let rows =
        codes.iter().map(|((severity, _, code), n)| vec![words::severity(*severity).0.to_owned(), words::code(code).to_owned(), n.to_string()]);
    step = step.fact(table("What was found", &["How grave", "What", "How many"], rows.collect()));
    step = match &view.report.plan {
        Some(plan) if !plan.fixes.is_empty() => {
            let (directory, harness): (Vec<_>, Vec<_>) = plan.fixes.iter().partition(|f| f.owner == "directory");
            step.say(format!(
                "{} are proposed, {} for {} and {} for Harness. Together they clear {} of {} findings.",
                count(plan.fixes.len() as u64, "fix", "fixes"),
                directory.len(),
                view.directory(),
                harness.len(),
                plan.clears,
                plan.open
            ))
            .fact(table(
                "The fixes, in the order of the plan",
                &["Fix", "What to do", "Who", "Findings it clears", "To know before"],
                plan.fixes.iter().map(|fix| fix_row(plan, fix)).collect(),
            ))
        }
        _ => step,
    };
    if let Some(plan) = view.report.plan.as_ref().filter(|plan| !plan.fixes.is_empty()) {
        let picked: Vec<&PlannedFix> = plan.fixes.iter().filter(|fix| plan.choices.picked.contains(&fix.id)).collect();
        step = if picked.is_empty() {
            step.say("None of them is picked yet. The scripts carry out the picked ones, and all where none is picked.")
        } else {
            step.fact(names("Fixes that were picked", picked.iter().map(|fix| format!("{}: {}", fix.id, fixes::title(fix))).collect()))
        };
    }
    step.nothing_if(blockers + warnings == 0, "Nothing was found that has to be fixed.")
}

fn fix_row(plan: &Plan, fix: &PlannedFix) -> Vec<String> {
    let who = if fix.owner == "harness" { "Harness" } else { "The directory" };
    vec![fix.id.clone(), fixes::title(fix), who.to_owned(), fix.clears.len().to_string(), notes(plan, fix).join(" ")]
}

/// What the plan leaves open: each finding with its own advice.
fn without_fix(view: &View<'_>) -> RunStep {
    let step = RunStep::new("before.without-fix", "Decide on the findings without a fix", sources::BEFORE)
        .say("No change that could be tried clears these. Follow the advice of each, or accept it and write down why.")
        .list("findings-without-fix");
    if view.is_bare() || view.report.plan.is_none() {
        return step.say("Which they are is not in this copy: it holds no plan, or counts only.");
    }
    let open = open::without_fix(view.report);
    let rows = open.iter().map(|f| {
        vec![words::severity(f.severity).0.to_owned(), words::code(&f.code).to_owned(), f.subject.label.clone(), open::advice(f).to_owned()]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let none = rows.is_empty();
    let step = if none { step } else { step.fact(table("Findings without a fix", &["How grave", "What", "About", "What to do"], rows)) };
    step.nothing_if(none, "Every blocker and warning has a fix.")
}

/// What somebody decided to live with, and why.
fn accepted(view: &View<'_>) -> RunStep {
    let choices = view.report.plan.as_ref().map(|plan| plan.choices.accepted.as_slice()).unwrap_or_default();
    let why = |note: &str| if note.is_empty() { "No reason was written down.".to_owned() } else { note.to_owned() };
    let rows = choices.iter().map(|a| vec![words::code(&a.code).to_owned(), a.subject.label.clone(), why(&a.note)]);
    let rows: Vec<Vec<String>> = rows.collect();
    let none = rows.is_empty();
    let step = RunStep::new("before.accepted", "Have the accepted risks confirmed", sources::BEFORE)
        .say("Somebody decided to live with these. Whoever answers for the switch should know each, and its reason.");
    let step = if none || view.is_bare() { step } else { step.fact(table("Accepted risks", &["What", "About", "Why"], rows)) };
    step.nothing_if(none, "No finding was accepted.")
}

/// "Identify which Harness user groups map to IdP groups. Document the mapping before you start."
fn groups(view: &View<'_>) -> RunStep {
    let names: Vec<&str> = view.scenarios().map(|(name, _)| name).collect();
    let all = tables::groups(view.report);
    let rows = all.iter().map(|entry| {
        let (account, identifier) = entry.account();
        let says: Vec<String> = (0..names.len()).map(|n| entry.becomes(n)).collect();
        vec![entry.name.clone(), account, identifier, tables::told(&names, &says)]
    });
    let step = RunStep::new("before.groups", "Document which group belongs to which", sources::BEFORE)
        .say(format!(
            "Linked: {}. Second groups: {}. New: {}. On one identifier: {}. Reached by none: {}.",
            view.groups(GroupOutcome::Link),
            view.groups(GroupOutcome::Duplicate),
            view.groups(GroupOutcome::Create),
            view.groups(GroupOutcome::Merge),
            view.groups(GroupOutcome::Unmanaged)
        ))
        .say(match view.kind.map(|k| k.as_str()) {
            Some("entra") => "The sources disagree. The migration guide says nothing of groups here; Harness's Entra page keeps both groups of one name; the server's source links a group whose identifier is equal, whatever its name.",
            Some("okta") => "The sources disagree. The migration guide: Okta links a group of the same name. Harness's Okta page: both are kept. The server's source: a group links whose identifier is equal, whatever its name.",
            _ => "The sources disagree on whether the name or the identifier decides. The server's source: the identifier.",
        })
        .list("group-mapping");
    let step = step
        .fact(table("Which group belongs to which", &["In the directory", "In Harness", "Identifier now", "What becomes of it"], rows.collect()))
        .fact(view.about("Groups that would be doubled", "group.duplicate"))
        .fact(view.about("Groups that fall on one identifier", "group.identifier-collision"))
        .fact(view.about("Groups that take over one of another name", "group.adopts-other"));
    let step = step.says(view.missing(Kind::HarnessGroups, "Which groups Harness has"));
    step.nothing_if(all.is_empty() && !view.is_bare() && view.has(Kind::HarnessGroups), "No file tells of any group.")
}

/// "Confirm that user email addresses in your IdP match the email addresses in Harness exactly."
fn addresses(view: &View<'_>) -> RunStep {
    let rows = tables::mismatches(view.report);
    let found = view.number("user.duplicate");
    let mut step = RunStep::new("before.addresses", "Make the addresses equal on both sides", sources::BEFORE)
        .say(format!("Linked: {}. Second accounts: {}.", view.users(crate::forecast::UserOutcome::Link), view.users(crate::forecast::UserOutcome::Duplicate)))
        .say("The migration guide asks for equal addresses, capital letters included. The server's source folds capital letters on both sides. Equal addresses are right by both.")
        .list("fixes");
    if !rows.is_empty() {
        step = step.fact(table(
            "Addresses that do not match",
            &["In Harness", "Sent", "How they differ", "A second account"],
            rows.into_iter().map(Vec::from).collect(),
        ));
    }
    step = step
        .fact(view.about("Would be taken over by somebody with another name", "user.wrong-person"))
        .fact(view.about("Cannot be sent", "user.blocked"));
    if found > 0 {
        step = step.stop("Whoever stands in this table would get a second, empty account, by the answer that stands beside. Send none of them before the addresses are equal.");
    }
    let none = found + view.number("user.wrong-person") + view.number("user.blocked") == 0;
    step.nothing_if(none && !view.report.scenarios.is_empty(), "Every address that is sent matches, or is nobody's.")
}

fn invites(view: &View<'_>) -> RunStep {
    let known = view.has(Kind::HarnessInvites) || view.level().is_some();
    RunStep::new("before.invites", "Have pending invites accepted, or note what they carry", sources::SERVER_INVITES)
        .say("A provisioned user replaces a pending invite of the same address. Roles and groups of the invite are gone then; give them afterwards through a group.")
        .fact(view.about("Pending invites that carry roles or groups", "user.invite-replaced"))
        .says(view.missing(Kind::HarnessInvites, "Which invites are pending"))
        .nothing_if(known && view.number("user.invite-replaced") == 0, "No pending invite of anybody who is sent carries roles or groups.")
}

fn single_sign_on(view: &View<'_>) -> RunStep {
    RunStep::new("before.sso-groups", "Unlink groups from single sign-on first", sources::SERVER_SSO)
        .say("A group that is linked to a group of the sign-on provider keeps that link when it is taken over, and cannot be unlinked afterwards. Two sources would write its members.")
        .fact(view.about("Linked to a group of single sign-on", "group.sso-linked"))
        .fact(view.about("Managed from outside already", "group.already-managed"))
        .nothing_if(view.number("group.sso-linked") == 0 && view.has(Kind::HarnessGroups), "No account group is linked to single sign-on.")
}

/// Two owners of one group.
fn terraform(view: &View<'_>) -> RunStep {
    RunStep::new("before.terraform", "Take members out of Terraform where groups are managed there", sources::TERRAFORM)
        .say("A group that Terraform owns gets its members from its configuration at every run, and provisioning would be undone. Leave the members out of the configuration, or the group out of the push.")
        .say(if view.has(Kind::TerraformState) {
            "A Terraform state was given: look for harness_platform_usergroup in it."
        } else {
            "No Terraform state was given. If no group is managed by Terraform, tick this off."
        })
}

/// Where both apps exist, sign-in goes through FirstGen.
pub fn first_gen(view: &View<'_>) -> RunStep {
    let known = view.report.configuration.as_ref().and_then(|c| c.first_gen);
    let step = RunStep::new("before.firstgen", "See whether a FirstGen app is still there", sources::PAGE_FIRSTGEN)
        .say("Where the directory has an app for FirstGen and one for NextGen, Harness signs people in through the FirstGen one. Somebody who is only in the NextGen app gets an account and cannot sign in.")
        .say("Assign the same people to both apps, or remove the FirstGen app if nobody needs it.");
    match known {
        Some(users) => step
            .fact(number("FirstGen users", users))
            .says(view.messages("config.firstgen"))
            .nothing_if(view.number("config.firstgen") == 0, "Everybody who is sent is a FirstGen user as well."),
        None => step.say(
            "Whether there is a FirstGen app is seen in the directory's list of apps; a list of FirstGen users would tell who is missing in it.",
        ),
    }
}
