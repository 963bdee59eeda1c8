//! The sentences of a redacted report, written anew.
//!
//! A sentence is never searched for values: a person may be called like any word, and a word that is missing from a sentence everybody knows
//! tells who. What is about a finding is made again from its code, its reasons and its codes. Sentences that hold no values (what the gates
//! say, lengths and limits) stay as they are only if every word of them is in [`WORDS`]; otherwise they go as a whole.

use super::sentences::{action, message};
use crate::judge::{PERMISSIONS, how};
use crate::model::Kind;
use crate::report::schema::{
    AccessRow, BadRow, Evidence, Finding, Fix, Gate, GateId, GateState, NotChecked, Permission, Report, ReportInput, Said, Source,
};
use crate::report::verification::CURE_FIRST;
use crate::report::words;
use crate::words::built_in;
use crate::words::redact_texts as say;
use rustc_hash::FxHashMap as HashMap;

/// What stands where a sentence could not be kept.
pub const LEFT_OUT: &str = say::LEFT_OUT_OF_THIS_REDACTED_COPY;

/// Every word that a kept sentence may hold, in lower case. Numbers are kept as well.
const WORDS: &str = "further more a about above accept accepts access account accounts across address addresses administer administers administrator administrators \
    afterwards being longer may all allow allows among an and another any anyone api app applied applies are as ask asked assigned assignment assignments at \
    be because become before begin between blocked board but by can cannot carried carries carry certain chosen code collide collides conditions \
    configuration conflicting could count create created creates creating credential credentials cycle day days directory do does doubled \
    each enabled end ends enough entries entry every everybody everyone exist expired expires export exports fail fall falls file files \
    first firstgen fit for from gain gains get given goes group groups guides h harness has have held higher holds hours https id identifier \
    identifiers if in into invite invites is it its keep keeps kind known larger leave leaves left length less limit link linked list listed \
    long lose loses lost made managed many map mapped mapping match matches member members membership memberships mention min minutes \
    missing more most name named names needs never new next nextgen no nobody not nothing now number object of off okta on one only or other \
    others out over own page pages part parts pass past people permission permissions person pressed provisioned provisioning push pushed \
    pushes reach reached reaches read recognised record records refused removed role roles row rows rule rules s same say scope second \
    secret see send sends sent server service set sets settings several share shared shares short should side sides sign signs so some \
    somebody source status stay stays still stop stops string switch switched take taken takes tell tells than that the their them there \
    they this threshold through to together token too twice under unknown unreadable up updated url use used user users value valid values was way \
    were what where which who whoever whole whom will with within without works would wrong year yes you";

/// Every word and number of the text is the tool's own.
fn is_ours(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let word = word.to_lowercase();
        word.bytes().all(|b| b.is_ascii_digit()) || WORDS.split_ascii_whitespace().any(|known| known == word)
    })
}

fn kept(text: &mut String, otherwise: &str) {
    if !is_ours(text) {
        *text = otherwise.to_owned();
    }
}

/// By person: the scenarios in which access changes, and how.
type Changes<'a> = HashMap<&'a str, Vec<(&'a str, &'a AccessRow)>>;

/// Writes all sentences of a report anew whose values are codes already.
pub fn rewrite(report: &mut Report) {
    report.generator.name = env!("CARGO_PKG_NAME").to_owned();
    report.inputs.iter_mut().for_each(input);
    report.gates.iter_mut().for_each(gate);
    report.not_checked.iter_mut().for_each(not_checked);
    let Report { findings, scenarios, .. } = report;
    let mut changes = Changes::default();
    for scenario in scenarios.iter() {
        scenario.access.iter().for_each(|row| changes.entry(&row.person).or_default().push((&scenario.id, row)));
    }
    findings.iter_mut().for_each(|f| finding(f, &changes));
}

/// Notes and reasons name columns, pages and groups as the files have them.
fn input(input: &mut ReportInput) {
    let ReportInput { notes, reasons, group_because, unreadable_rows, parts, .. } = input;
    let all = notes.len();
    notes.retain(|note| is_ours(note));
    if notes.len() < all {
        notes.push(say::n_about_file_left_out_redacted(&(if all - notes.len() == 1 { say::ONE_NOTE } else { say::NOTES })));
    }
    reasons.clear();
    *group_because = None;
    for BadRow { line: _, reason } in unreadable_rows {
        *reason = say::IT_COULD_NOT_BE_READ.to_owned();
    }
    parts.iter_mut().for_each(self::input);
}

fn gate(gate: &mut Gate) {
    let Gate { id, state, summary } = gate;
    let otherwise = match (*id, *state) {
        (GateId::Configuration, GateState::Fail) => say::SOMETHING_CONFIGURATION_STOPS_SWITCH,
        (GateId::Configuration, GateState::Warn) => say::SOMETHING_CONFIGURATION_SHOULD_LOOKED,
        (_, GateState::Pass) => say::PASSED,
        (_, GateState::Warn) => say::PASSED_WITH_CONDITIONS,
        (_, GateState::Fail) => say::NOT_PASSED,
        (_, GateState::Unknown) => say::IT_COULD_NOT_BE_TOLD,
    };
    kept(summary, otherwise);
}

fn not_checked(gap: &mut NotChecked) {
    let NotChecked { check, because, how: remedy } = gap;
    if words::check(check) == check && check != "scope of users" {
        *check = "scope of users".to_owned();
    }
    let otherwise = match check.as_str() {
        "access.lost" => say::NO_FILE_TELLS_MEMBERS_PUSHED_INTO,
        _ => say::FILE_ONE_PAGE_MANY_LACKS_WHAT,
    };
    kept(because, otherwise);
    if !is_remedy(remedy) {
        kept(remedy, LEFT_OUT);
    }
}

/// One of the sentences that say how to get an export.
fn is_remedy(text: &str) -> bool {
    Kind::ALL.iter().any(|kind| how(*kind) == text)
}

fn finding(finding: &mut Finding, changes: &Changes<'_>) {
    let number = number(&finding.code, &finding.message);
    if finding.subject.kind == "limit" {
        kept(&mut finding.message, LEFT_OUT);
    } else {
        finding.message = message(finding, number);
    }
    let Said { code, subject, evidence, fix, .. } = &mut **finding;
    if let Some(Fix { owner, action: text }) = fix {
        if !["directory", "harness"].contains(&owner.as_str()) {
            owner.clear();
        }
        // A fix that is put off holds no value.
        if !is_remedy(text) && text != CURE_FIRST {
            *text = action(code, &subject.label, evidence, owner == "harness");
        }
    }
    if matches!(finding.code.as_str(), "access.lost" | "access.gained") {
        finding.evidence = permissions(finding, changes);
    } else {
        finding.evidence.iter_mut().for_each(note);
    }
}

/// The one number that a message of this code tells, which is no part of a value: it begins with it, or a word of the tool's follows.
fn number(code: &str, message: &str) -> Option<u64> {
    let end = match code {
        "access.lost" | "access.gained" => message.rfind(" permission")?,
        "group.shrinks" => message.rfind(" of ")?,
        _ => message.find(' ')?,
    };
    let digits = message[..end].rsplit(' ').next()?.replace(',', "");
    digits.parse().ok()
}

fn note(evidence: &mut Evidence) {
    let Evidence { what, note, source, .. } = evidence;
    let Some(text) = note else { return };
    let known = match what.as_str() {
        "Other address" => say::DIRECTORY_ALSO_KNOWS_PERSON_ADDRESS.to_owned(),
        "Pending invite" => say::IT_CARRIES_ROLES_OR_GROUPS.to_owned(),
        "Rule plain" => say::HARNESS_SCIM_GUIDE_PERIODS_DASHES_BLANKS.to_owned(),
        "Rule full" => say::SERVER_ACCENTS_STRIPPED_OTHER_CHARACTERS_LEADING.to_owned(),
        "Rule full_hashed" => say::NEWEST_SERVER_HASH_ADDED_NAMES_BEGIN.to_owned(),
        "Nested group" => say::PEOPLE_NOT_PROVISIONED_THROUGH_GROUP.to_owned(),
        "Row" => source.map_or_else(|| say::IT_COULD_NOT_BE_READ.to_owned(), |Source(_, line)| say::line_line_could_not_be_read(&line)),
        "Missing export" if is_remedy(text) => return,
        "Users" | "Groups" | "First cycle" | "Members" if is_ours(text) => return,
        _ => {
            *note = None;
            return;
        }
    };
    *text = known;
}

/// What a person loses or gains, told from the rows of access.
fn permissions(finding: &Finding, changes: &Changes<'_>) -> Vec<Evidence> {
    let lost = finding.code == "access.lost";
    let what = if lost { "Lost" } else { "Gained" };
    let mut out: Vec<Evidence> = Vec::new();
    let mut add = |text: String, scenario: &str| match out.iter_mut().find(|e| e.note.as_deref() == Some(&text)) {
        Some(known) => known.scenarios.push(scenario.to_owned()),
        None => out.push(Evidence { what: what.to_owned(), note: Some(text), scenarios: vec![scenario.to_owned()], ..Evidence::default() }),
    };
    let mine = changes.get(finding.subject.label.as_str()).map(Vec::as_slice).unwrap_or_default();
    for (scenario, row) in mine.iter().filter(|(id, _)| finding.scenarios.iter().any(|s| s == id)) {
        let all = if lost { &row.lost } else { &row.gained };
        for Permission { role, resource_group, scope, via } in all.iter().take(PERMISSIONS) {
            let way = if &**via == "direct" { "directly".to_owned() } else { say::through_via(&via) };
            let resources = built_in(resource_group.as_deref().unwrap_or_default());
            add(say::role_resource_group_scope_scope_reached(&built_in(role), &resources, &scope, &way), scenario);
        }
        if let Some(more) = all.len().checked_sub(PERMISSIONS).filter(|more| *more > 0) {
            add(say::more_more_see_who_loses_gains(&more), scenario);
        }
    }
    for piece in &mut out {
        if piece.scenarios.len() == finding.scenarios.len() {
            piece.scenarios.clear();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn what_a_check_says_without_names_is_kept() {
        let texts = include_str!("../../words/en.ftl");
        let section = texts.split("\n## ").find(|section| section.starts_with("judge_gates\n")).expect("the sentences of the checks");
        let lines = section.lines().skip(1).map(|line| line.split_once(" = ").map_or(line, |(_, text)| text));
        for line in lines {
            // What is between braces is a number or a name, and a form of it is between brackets.
            let plain: String = line.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
            let plain = plain.replace("[one]", "").replace("*[other]", "");
            assert!(line.contains("->") || is_ours(&plain), "{line}");
        }
    }
}
