//! Every place of a report where a value of the customer's stands, with what it is.
//!
//! One walk serves both to collect the values and to replace them, so neither can miss what the other sees. All types are taken apart field
//! by field: a new field does not compile until somebody has said here what it is. Words that only the tool should have written are held
//! against its lists and dropped where they are not in them; sentences are left to [`super::texts`], which writes them anew.

mod configuration;
mod known;
mod plan;
mod verification;

use super::codes::Class;
use crate::forecast::{GroupReason, UserReason};
use crate::model::{DirectoryKind, EmailCase, GroupLink, IdentifierRule, Kind, MembersOnLink};
use crate::report::schema::{
    AccessRow, AccountGroupSide, AccountSide, Administrator, DirectoryGroupSide, DirectorySide, Evidence, Finding, Grant, GroupMembers, GroupRoles,
    GroupRow, Pattern, Permission, Report, ReportAssumptions, ReportInput, ReportScenario, Said, Source, Subject, UserRow,
};
use known::{BUILT_IN, BUILT_IN_GROUPS, DELIMITERS, ENCODINGS, LABELS, SCENARIOS, STATUSES, SYNTAXES};
use std::rc::Rc;

/// Takes a value with its class.
pub type Visit<'v> = &'v mut dyn FnMut(Class, &mut String);

/// Visits every value of a report.
pub fn walk(report: &mut Report, visit: Visit<'_>) {
    let Report {
        schema: _,
        generator: _,
        created: _,
        directory_kind,
        inputs,
        verdict: _,
        gates: _,
        not_checked: _,
        contested: _,
        scenarios,
        findings,
        keys,
        group_roles,
        configuration,
        redacted: _,
        snapshot,
        verification,
        plan,
    } = report;
    // It tells who is in which group, and serves only a verification, which needs the names.
    *snapshot = None;
    if directory_kind.as_deref().is_some_and(|word| DirectoryKind::from_word(word).is_none()) {
        *directory_kind = None;
    }
    inputs.iter_mut().for_each(|i| input(i, visit));
    scenarios.iter_mut().for_each(|s| scenario(s, visit));
    findings.iter_mut().for_each(|f| finding(f, visit));
    keys.iter_mut().filter(|k| !k.key.is_empty()).for_each(|k| value(Class::Attribute, &mut k.key, visit));
    for GroupRoles { identifier, name, permissions } in group_roles {
        value(Class::Group, identifier, visit);
        value(Class::Group, name, visit);
        for Grant { role, resource_group, scope } in permissions {
            binding(role, resource_group, scope, visit);
        }
    }
    configuration.iter_mut().for_each(|c| self::configuration::walk(c, visit));
    verification.iter_mut().for_each(|v| self::verification::walk(v, visit));
    plan.iter_mut().for_each(|p| self::plan::walk(p, visit));
}

/// Leaves a word only where the tool's own list has it.
fn keep(word: &mut String, known: &[&str]) {
    if !known.contains(&word.as_str()) {
        word.clear();
    }
}

fn value(class: Class, text: &mut String, visit: Visit<'_>) {
    let built_in = match class {
        Class::Role | Class::ResourceGroup => BUILT_IN.contains(&text.as_str()),
        Class::Group => BUILT_IN_GROUPS.contains(&text.as_str()),
        Class::Attribute => ["email", "user_name"].contains(&text.as_str()),
        _ => false,
    };
    if !built_in {
        visit(class, text);
    }
}

fn maybe(class: Class, text: &mut Option<String>, visit: Visit<'_>) {
    if let Some(text) = text {
        value(class, text, visit);
    }
}

/// The file stays, the line goes: in an export that is sorted, lines say who comes before whom.
fn place(source: &mut Option<Source>) {
    if let Some(Source(_, line)) = source {
        *line = 0;
    }
}

fn kind(word: &mut String) {
    if Kind::from_word(word).is_none() {
        word.clear();
    }
}

fn input(input: &mut ReportInput, visit: Visit<'_>) {
    let ReportInput {
        name,
        bytes: _,
        sha256: _,
        kind: word,
        rows: _,
        unreadable: _,
        notes: _,
        confidence: _,
        reasons: _,
        runners_up,
        encoding,
        syntax,
        delimiter,
        group,
        group_because: _,
        unreadable_rows: _,
        parts,
    } = input;
    value(Class::File, name, visit);
    kind(word);
    runners_up.retain(|word| Kind::from_word(word).is_some());
    keep(encoding, &ENCODINGS);
    keep(syntax, &SYNTAXES);
    delimiter.take_if(|word| !DELIMITERS.contains(&word.as_str()));
    maybe(Class::Group, group, visit);
    parts.iter_mut().for_each(|part| self::input(part, visit));
}

fn scenario(scenario: &mut ReportScenario, visit: Visit<'_>) {
    let ReportScenario { id, assumptions, counts: _, users, groups, access, members, administrators, patterns } = scenario;
    keep(id, &SCENARIOS);
    self::assumptions(assumptions, visit);
    users.iter_mut().for_each(|row| user(row, visit));
    groups.iter_mut().for_each(|row| group(row, visit));
    for AccessRow { person, lost, gained } in access {
        value(Class::Person, person, visit);
        lost.iter_mut().chain(gained).for_each(|p| permission(p, visit));
    }
    for GroupMembers { outcome: _, identifier, name, before: _, after: _, added: _, removed: _, arrive, leave } in members {
        value(Class::Group, identifier, visit);
        value(Class::Group, name, visit);
        arrive.iter_mut().chain(leave).for_each(|person| value(Class::Person, person, visit));
    }
    for Administrator { person, change, via } in administrators.iter_mut().flat_map(|a| &mut a.people) {
        value(Class::Person, person, visit);
        keep(change, &["keeps", "gains", "loses"]);
        if !via.is_empty() {
            shared(via, |text| ways(text, visit));
        }
    }
    for Pattern { what, from, to, people: _ } in patterns {
        keep(what, &["domain", "case", "scheme"]);
        for side in [from, to] {
            if what == "domain" {
                visit(Class::Domain, side);
            } else if !is_habit(side) {
                side.clear();
            }
        }
    }
}

fn assumptions(assumptions: &mut ReportAssumptions, visit: Visit<'_>) {
    let ReportAssumptions { user_key, email_case, group_link, identifier_rule, members_on_link } = assumptions;
    value(Class::Attribute, user_key, visit);
    keep(email_case, EmailCase::WORDS);
    keep(group_link, GroupLink::WORDS);
    keep(identifier_rule, IdentifierRule::WORDS);
    keep(members_on_link, MembersOnLink::WORDS);
}

fn user(row: &mut UserRow, visit: Visit<'_>) {
    let UserRow { outcome: _, reasons: _, account, directory, contested: _ } = row;
    if let Some(AccountSide { id, email, name, source }) = account.as_mut().map(Rc::make_mut) {
        maybe(Class::Id, id, visit);
        value(Class::Person, email, visit);
        maybe(Class::Name, name, visit);
        place(source);
    }
    if let Some(side) = directory {
        let DirectorySide { id, key, name, key_from, status, active: _, assigned: _, matched_by, source } = Rc::make_mut(side);
        maybe(Class::Id, id, visit);
        value(Class::Person, key, visit);
        maybe(Class::Name, name, visit);
        value(Class::Attribute, key_from, visit);
        status.take_if(|word| !STATUSES.contains(&word.as_str()));
        maybe(Class::Person, matched_by, visit);
        place(source);
    }
}

fn group(row: &mut GroupRow, visit: Visit<'_>) {
    let GroupRow { outcome: _, reasons: _, account, directory, identifier, contested: _ } = row;
    if let Some(AccountGroupSide { identifier, name, members: _, source }) = account {
        value(Class::Group, identifier, visit);
        value(Class::Group, name, visit);
        place(source);
    }
    for DirectoryGroupSide { id, name, members: _, source } in directory {
        maybe(Class::Id, id, visit);
        maybe(Class::Group, name, visit);
        place(source);
    }
    maybe(Class::Group, identifier, visit);
}

/// A habit with capital letters, or a scheme made of given name, family name and their initials.
fn is_habit(text: &str) -> bool {
    let scheme = || {
        text.split(['.', '_', '-'])
            .all(|part| ["given", "family", "g", "f", "gfamily", "fgiven", "givenf", "familyg", "givenfamily", "familygiven"].contains(&part))
    };
    ["capitals", "lower case"].contains(&text) || scheme()
}

fn permission(permission: &mut Permission, visit: Visit<'_>) {
    let Permission { role, resource_group, scope, via } = permission;
    binding(role, resource_group, scope, visit);
    shared(via, |text| ways(text, visit));
}

fn binding(role: &mut Rc<str>, resource_group: &mut Option<Rc<str>>, scope: &mut Rc<str>, visit: Visit<'_>) {
    shared(role, |text| value(Class::Role, text, visit));
    if let Some(resource_group) = resource_group {
        shared(resource_group, |text| value(Class::ResourceGroup, text, visit));
    }
    shared(scope, |text| self::scope(text, visit));
}

/// Many permissions share one text; what replaces it need not be shared.
fn shared(text: &mut Rc<str>, change: impl FnOnce(&mut String)) {
    let mut own = text.to_string();
    change(&mut own);
    *text = own.into();
}

/// `direct`, `group IDENTIFIER`, or several of them.
fn ways(via: &mut String, visit: Visit<'_>) {
    let mut ways: Vec<String> = Vec::new();
    for part in via.split(", ") {
        match (part == "direct" || part.starts_with("group "), ways.last_mut()) {
            // A comma of the identifier's own.
            (false, Some(last)) => *last = format!("{last}, {part}"),
            _ => ways.push(part.to_owned()),
        }
    }
    for way in ways.iter_mut().filter(|way| *way != "direct") {
        let mut identifier = way.strip_prefix("group ").unwrap_or(way).to_owned();
        value(Class::Group, &mut identifier, visit);
        *way = format!("group {identifier}");
    }
    ways.sort();
    *via = ways.join(", ");
}

/// `account`, `org/ORG` or `org/ORG/project/PROJECT`.
fn scope(scope: &mut String, visit: Visit<'_>) {
    if scope == "account" {
        return;
    }
    let rest = scope.strip_prefix("org/").unwrap_or(scope);
    let (org, project) = rest.split_once("/project/").map_or((rest, None), |(org, project)| (org, Some(project)));
    let (mut org, mut project) = (org.to_owned(), project.map(str::to_owned));
    value(Class::Organization, &mut org, visit);
    maybe(Class::Project, &mut project, visit);
    *scope = project.map_or_else(|| format!("org/{org}"), |project| format!("org/{org}/project/{project}"));
}

fn finding(finding: &mut Finding, visit: Visit<'_>) {
    // Code, kind and sources are constants of the tool's own, by their type in the judgement.
    let Finding { severity: _, confidence: _, scenarios, said } = finding;
    let Said { code, subject, message: _, evidence, fix: _, sources: _ } = Rc::make_mut(said);
    Rc::make_mut(scenarios).retain(|id| SCENARIOS.contains(&id.as_str()));
    let class = self::subject(code, subject, visit);
    evidence.iter_mut().for_each(|e| piece(e, class, visit));
}

/// What a finding is about, and of which class that is.
fn subject(code: &str, Subject { kind, label, id }: &mut Subject, visit: Visit<'_>) -> Class {
    maybe(Class::Id, id, visit);
    let class = match kind.as_str() {
        "user" => Class::Person,
        "group" => Class::Group,
        "file" => Class::File,
        _ => Class::Other,
    };
    match label.split_once(" -> ") {
        _ if class == Class::Other && LABELS.contains(&label.as_str()) => {}
        _ if code == "input.missing" && Kind::from_word(label).is_some() => {}
        Some((old, new)) if kind == "pattern" => {
            let (mut old, mut new) = (old.to_owned(), new.to_owned());
            visit(Class::Domain, &mut old);
            visit(Class::Domain, &mut new);
            *label = format!("{old} -> {new}");
        }
        _ => visit(class, label),
    }
    class
}

/// The names of evidence: `Harness user`, `Okta group` and their like, and those of single facts.
fn is_ours(what: &str) -> bool {
    const SINGLE: [&str; 18] = [
        "Lost",
        "Gained",
        "Domain",
        "Other address",
        "Pending invite",
        "Rule plain",
        "Rule full",
        "Rule full_hashed",
        "Nested group",
        "Row",
        "File",
        "Across files",
        "Missing export",
        "Configuration",
        "Users",
        "Groups",
        "First cycle",
        "Members",
    ];
    let side = what.strip_suffix(" user").or_else(|| what.strip_suffix(" group"));
    SINGLE.contains(&what)
        || side.is_some_and(|side| ["Harness", "Directory"].contains(&side) || DirectoryKind::ALL.iter().any(|k| k.label() == side))
}

fn piece(evidence: &mut Evidence, subject: Class, visit: Visit<'_>) {
    let Evidence { what, value: raw, id, name, reasons, note: _, scenarios, source } = evidence;
    scenarios.retain(|id| SCENARIOS.contains(&id.as_str()));
    reasons.retain(|word| UserReason::ALL.iter().any(|r| r.as_str() == word) || GroupReason::ALL.iter().any(|r| r.as_str() == word));
    if !is_ours(what) {
        *what = "Evidence".to_owned();
    }
    let class = if what.ends_with("group") || what.starts_with("Rule ") {
        Class::Group
    } else if what.ends_with("user") || what == "Other address" || what == "Pending invite" {
        Class::Person
    } else {
        subject
    };
    if raw.as_deref().is_none_or(|word| Kind::from_word(word).is_none()) {
        maybe(class, raw, visit);
    }
    maybe(Class::Id, id, visit);
    maybe(if class == Class::Group { Class::Group } else { Class::Name }, name, visit);
    // A row that could not be read belongs to nobody: its line may stay.
    if what != "Row" {
        place(source);
    }
}
