//! The trials as steps: one for each point on which the sources disagree and on which something in this account depends.

use super::view::{View, table, value};
use super::{RunStep, sources};
use crate::report::canary::{AFTERWARDS, Canary, canaries};
use crate::report::schema::ReportAssumptions;
use crate::report::words;
use crate::words::whatif;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    let contested = view.report.contested;
    let first = RunStep::new("canary.prepare", "Make a throw-away group and a throw-away person", sources::LOOK)
        .say("Where the sources disagree, a look at your own account settles it. Use people and groups that exist for nothing else, and push only them.")
        .say(format!("What depends on it here: {} and {}.", super::view::count(contested.users, "user", "users"), super::view::count(contested.groups, "group", "groups")))
        .stop("Stop when a trial touches anybody who is not part of it.")
        .nothing_if(
            contested.users + contested.groups == 0 && !view.report.scenarios.is_empty() && members_agree(view),
            "Both forecasts are the same: nothing in this account depends on which source is right.",
        );
    let last = RunStep::new("canary.clean", "Clear the trials away, and tell the report what was seen", sources::LOOK)
        .say(AFTERWARDS)
        .say("Settle each point in the report, or with --assume on the command line. Everything that was contested is forecast again.");
    let trials = canaries(view.kind);
    std::iter::once(first).chain(trials.iter().map(|canary| trial(view, canary))).chain([last]).collect()
}

/// What the page calls an assumption.
fn label(assumption: &str) -> &'static str {
    match assumption {
        "user_key" => whatif::MATCHING_USERS,
        "email_case" => whatif::CAPITAL_LETTERS_IN_ADDRESSES,
        "group_link" => whatif::GROUPS_THAT_ARE_THERE_ALREADY,
        "identifier_rule" => whatif::IDENTIFIERS_OF_GROUPS,
        _ => whatif::MEMBERS_GROUP_TAKEN_OVER,
    }
}

/// The two standing scenarios agree on what becomes of members.
fn members_agree(view: &View<'_>) -> bool {
    match (view.scenario("documented"), view.scenario("observed")) {
        (Some(a), Some(b)) => a.members == b.members,
        _ => true,
    }
}

fn trial(view: &View<'_>, canary: &Canary) -> RunStep {
    let mut step = RunStep::new(&format!("canary.{}", canary.assumption.replace('_', "-")), canary.title, sources::LOOK);
    step.text.clone_from(&canary.steps);
    let answers = canary.answers.iter().map(|(seen, means)| vec![seen.clone(), words::assumption(canary.assumption, means)]);
    step = step.fact(table("What to look for", &["What is seen", "What it means"], answers.collect()));
    step = step.say(format!(
        "To settle it: on the page under “{}”, choose at “{}” what was seen to be so.",
        whatif::WHAT_IF_CHANGE_WHAT_ASSUMED,
        label(canary.assumption)
    ));
    for (name, scenario) in view.scenarios() {
        step = step.say(format!("Forecast {name}: {}", words::assumption(canary.assumption, assumed(&scenario.assumptions, canary.assumption))));
    }
    if let Some(settled) = view.report.verification.iter().flat_map(|v| &v.settled).find(|s| s.assumption == canary.assumption)
        && let Some(known) = &settled.value
    {
        return step
            .fact(value("Settled by the exports after the switch", known.as_str()))
            .nothing_if(true, "The exports after the switch settle it.");
    }
    let (documented, observed) = (view.scenario("documented"), view.scenario("observed"));
    let same = match (documented, observed) {
        (Some(a), Some(b)) => assumed(&a.assumptions, canary.assumption) == assumed(&b.assumptions, canary.assumption),
        _ => false,
    };
    let depends = match canary.assumption {
        "user_key" | "email_case" => view.report.contested.users > 0,
        "members_on_link" => !members_agree(view),
        _ => view.report.contested.groups > 0,
    };
    step.nothing_if(same, "Both forecasts assume the same here.")
        .nothing_if(!depends && !view.is_bare() && documented.is_some(), "Nothing in this account depends on it.")
}

fn assumed<'a>(assumptions: &'a ReportAssumptions, name: &str) -> &'a str {
    match name {
        "user_key" => &assumptions.user_key,
        "email_case" => &assumptions.email_case,
        "group_link" => &assumptions.group_link,
        "identifier_rule" => &assumptions.identifier_rule,
        _ => &assumptions.members_on_link,
    }
}
