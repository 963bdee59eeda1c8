//! The trials as steps: one for each point on which the sources disagree and on which something in this account depends.

use super::view::{View, table, value};
use super::{RunStep, sources};
use crate::report::canary::{AFTERWARDS, Canary, canaries};
use crate::report::schema::ReportAssumptions;
use crate::report::words;
use crate::words::runbook_trials as say;
use crate::words::whatif;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    let contested = view.report.contested;
    let first = RunStep::new("canary.prepare", say::MAKE_THROW_AWAY_GROUP_THROW_AWAY, sources::LOOK)
        .say(say::WHERE_SOURCES_DISAGREE_LOOK_YOUR_OWN)
        .say(say::what_depends_here_users_groups(contested.users, &crate::words::units::group(contested.groups)))
        .stop(say::STOP_WHEN_TRIAL_TOUCHES_ANYBODY_WHO)
        .nothing_if(
            contested.users + contested.groups == 0 && !view.report.scenarios.is_empty() && members_agree(view),
            say::BOTH_FORECASTS_SAME_NOTHING_ACCOUNT_DEPENDS,
        );
    let last = RunStep::new("canary.clean", say::CLEAR_TRIALS_AWAY_TELL_REPORT_WHAT, sources::LOOK)
        .say(AFTERWARDS)
        .say(say::SETTLE_EACH_POINT_REPORT_ASSUME_COMMAND);
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
    step = step.fact(table(say::WHAT_TO_LOOK_FOR, &[say::WHAT_IS_SEEN, say::WHAT_IT_MEANS], answers.collect()));
    step = step.say(say::settle_page_under_n_choose_assumption(&whatif::WHAT_IF_CHANGE_WHAT_ASSUMED, &label(canary.assumption)));
    for (name, scenario) in view.scenarios() {
        step =
            step.say(say::forecast_name_assumption(&name, &words::assumption(canary.assumption, assumed(&scenario.assumptions, canary.assumption))));
    }
    if let Some(settled) = view.report.verification.iter().flat_map(|v| &v.settled).find(|s| s.assumption == canary.assumption)
        && let Some(known) = &settled.value
    {
        return step.fact(value(say::SETTLED_EXPORTS_AFTER_SWITCH, known.as_str())).nothing_if(true, say::EXPORTS_AFTER_SWITCH_SETTLE);
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
    step.nothing_if(same, say::BOTH_FORECASTS_ASSUME_THE_SAME_HERE)
        .nothing_if(!depends && !view.is_bare() && documented.is_some(), say::NOTHING_ACCOUNT_DEPENDS)
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
