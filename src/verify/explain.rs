//! "This person cannot see that": the guide's troubleshooting walked step by step, from a report alone.
//!
//! Source: the migration guide, "Users lost access after migration" and "Group mapping conflicts". Each step is yes, no, or unknown with what is
//! missing; the first no is the cause, unless there are two accounts: then that comes first, because nothing else holds before it is settled. It
//! must never say yes where no export tells, and never advise putting somebody into a group that carries an administrator role.

mod near;
mod paths;
mod person;

use super::cures::words;
use crate::report::json::records;
use crate::report::schema::Report;
use crate::words::verify_explain as say;
use paths::Paths;
use person::Person;
use serde::Serialize;

/// Who cannot see what.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Question {
    /// An address, an id, or a name that only one person has.
    pub person: String,
    /// `account`, `org/ORG` or `org/ORG/project/PROJECT`; `None`: anything at all.
    pub scope: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Explanation {
    pub person: String,
    pub scope: Option<String>,
    pub steps: Vec<Asked>,
    /// Which step is the cause; of one that is not answered with no: the likely one. Where the access is there: what keeps provisioning from managing
    /// the person.
    pub cause: Option<usize>,
    pub conclusion: String,
}

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Asked {
    /// `directory`, `active`, `assigned`, `key`, `account`, `directory-group`, `mapped`, `token`, `member`, `binding`, `built-in`.
    pub id: String,
    /// `yes`, `no` or `unknown`.
    pub answer: String,
    pub text: String,
    /// What to do about a no, or about not knowing.
    pub cure: Vec<String>,
}

records! {
    Question { person, scope }
    Explanation { person, scope, steps, cause, conclusion }
    Asked { id, answer, text, cure }
}

/// The question of a step.
pub fn title(id: &str) -> &str {
    match id {
        "directory" => say::PERSON_KNOWN_DIRECTORY,
        "active" => say::IS_THE_PERSON_ACTIVE_THERE,
        "assigned" => say::PERSON_ASSIGNED_APP,
        "key" => say::DOES_KEY_SENT_MATCH_ACCOUNT,
        "account" => say::ACCOUNT_PERSON_HAS_ALWAYS_HAD,
        "directory-group" => say::PERSON_DIRECTORY_GROUP_FILLS_GROUP_ACCESS,
        "mapped" => say::HAS_GROUP_JOINED_HARNESS_GROUP,
        "token" => say::IS_THE_TOKEN_STILL_GOOD,
        "member" => say::PERSON_HARNESS_GROUP,
        "binding" => say::THERE_ROLE_BINDING_NOT_DISABLED_THERE,
        "built-in" => say::DO_BUILT_GROUPS_GIVE_WHAT_THEY,
        other => other,
    }
}

fn step(id: &str, answer: &str, text: String, cure: &[&str]) -> Asked {
    Asked { id: id.to_owned(), answer: answer.to_owned(), text, cure: cure.iter().map(|c| (*c).to_owned()).collect() }
}

fn yes(id: &str, text: impl Into<String>) -> Asked {
    step(id, "yes", text.into(), &[])
}

fn no(id: &str, text: impl Into<String>, cure: &[&str]) -> Asked {
    step(id, "no", text.into(), cure)
}

fn unknown(id: &str, text: impl Into<String>, cure: &[&str]) -> Asked {
    step(id, "unknown", text.into(), cure)
}

/// Walks the tree.
pub fn explain(report: &Report, question: &Question) -> Explanation {
    let scope = question.scope.as_deref().map(str::trim).filter(|s| !s.is_empty());
    let mut out = Explanation { person: question.person.trim().to_owned(), scope: scope.map(str::to_owned), ..Explanation::default() };
    if report.redacted.is_some() {
        out.conclusion = say::REPORT_REDACTED_COPY_NOBODY_CAN_FOUND.to_owned();
        return out;
    }
    let person = match Person::find(report, &out.person) {
        Ok(person) => person,
        Err(why) => {
            out.conclusion = why;
            return out;
        }
    };
    out.person = person.label().to_owned();
    out.steps = person.steps();
    let paths = Paths::of(report, &person, scope);
    out.steps.extend(paths.steps(token(report)));
    let second = person.second(&out.steps);
    out.cause = second.or_else(|| out.steps.iter().position(|s| s.answer == "no"));
    let open = out.steps.iter().filter(|s| s.answer == "unknown").count();
    out.conclusion = match (out.cause, paths.access()) {
        (Some(at), _) if out.steps[at].answer != "no" => say::likely_cause_looked_first_text(&out.steps[at].text),
        // Two accounts come before everything, and so does a key that makes a second one: the access may be that of the other one.
        (Some(at), Some(way)) if second.is_none() && out.steps[at].id != "key" => {
            there_but(&say::exports_say_access_there_way_have(&way, &person.account_label()), &out.steps[at])
        }
        (Some(at), _) => say::the_cause_text(&out.steps[at].text),
        (None, Some(way)) => say::exports_say_access_there_way_have(&way, &person.account_label()),
        (None, None) if scope.is_none() => {
            let lost =
                report.verification.iter().flat_map(|v| &v.cures).find(|c| c.symptom == "lost-access" && c.subject.label == person.account_label());
            let lost = match lost.map(|cure| cure.group.as_deref()) {
                Some(Some(group)) => say::since_earlier_report_person_has_dropped(&group),
                Some(None) => say::SINCE_EARLIER_REPORT_PERSON_HAS_LOST.to_owned(),
                None => String::new(),
            };
            say::lost_which_project_missing_nothing_says(&lost)
        }
        (None, None) if open > 0 => say::nothing_says_no_but_open_steps(&open),
        (None, None) => say::nothing_says_no_kind_should_bring(&words::push(person.kind)),
    };
    out
}

/// The access is there, and a step says no all the same.
fn there_but(there: &str, step: &Asked) -> String {
    match step.id.as_str() {
        "built-in" => say::there_but_text(&there, &step.text),
        _ => say::there_what_keeps_provisioning_from_managing(&there, &step.text),
    }
}

fn token(report: &Report) -> Asked {
    const ID: &str = "token";
    let cured = report.verification.iter().flat_map(|v| &v.cures).any(|c| c.symptom == "token-expired");
    let finding = report.findings.iter().find(|f| f.code == "config.token");
    let expired = finding.is_some_and(|f| f.severity == crate::report::schema::Severity::Blocker);
    if cured || expired {
        return no(
            ID,
            say::SCIM_TOKEN_HAS_EXPIRED_REFUSED_SO,
            &[say::MAKE_NEW_SCIM_TOKEN_HARNESS_UNDER, say::PUT_INTO_SCIM_SETTINGS_APP_DIRECTORY, say::START_PROVISIONING_AGAIN_NEXT_CYCLE_BRINGS],
        );
    }
    match finding {
        Some(finding) if finding.message != crate::words::judge_config::NOT_KNOWN_WHEN_TOKEN_EXPIRES => yes(ID, finding.message.clone()),
        _ => unknown(ID, say::NO_SETTING_TELLS_WHEN_TOKEN_ENDS, &[say::TELL_LAST_DAY_UNDER_WHAT_IF]),
    }
}

/// The scopes that a report knows, for choosing one.
pub fn scopes(report: &Report) -> Vec<String> {
    let snapshot = report.snapshot.iter();
    let mut all: Vec<String> =
        snapshot.flat_map(|s| s.permissions.iter().map(|p| &p.scope).chain(s.groups.iter().map(|g| &g.scope))).cloned().collect();
    all.sort();
    all.dedup();
    all
}

/// People whose address or name holds these letters, for choosing one.
pub fn people(report: &Report, search: &str, most: usize) -> Vec<String> {
    let needle = search.trim().to_lowercase();
    let rows = report.scenarios.first().map(|s| s.users.as_slice()).unwrap_or_default();
    let holds = |text: &str| text.to_lowercase().contains(&needle);
    let mut found: Vec<String> = Vec::new();
    for row in rows {
        let account = row.account.as_ref().map(|a| (a.email.as_str(), a.name.as_deref()));
        let directory = row.directory.as_ref().map(|d| (d.key.as_str(), d.name.as_deref()));
        let Some((label, _)) = account.or(directory).filter(|(label, _)| !label.is_empty()) else { continue };
        let mut sides = account.into_iter().chain(directory);
        if sides.any(|(address, name)| holds(address) || name.is_some_and(holds)) && !found.iter().any(|f| f == label) {
            found.push(label.to_owned());
        }
        if found.len() == most {
            break;
        }
    }
    found
}
