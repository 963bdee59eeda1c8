//! The values of a verification. Its sentences hold none.

use super::super::codes::Class;
use super::{Visit, scope, value};
use crate::report::schema::Subject;
use crate::report::snapshot::SnapshotPermission;
use crate::report::verification::{
    AccessFact, Cause, Change, Check, Comparison, Cure, Fact, Named, Remaining, Said, Score, Settled, Side, Since, Told, Trail, Tried, Turned,
    Verification,
};

/// The codes that Microsoft publishes, in lower case (facts: IdP 1.6), and ours for Okta.
const CODES: [&str; 29] = [
    "",
    "conflict",
    "entryconflict",
    "toomanyrequests",
    "internalservererror",
    "insufficientrights",
    "methodnotallowed",
    "notpermitted",
    "unauthorized",
    "unprocessableentity",
    "webexceptionprotocolerror",
    "invalidanchor",
    "notimplemented",
    "mandatoryfieldsmissing",
    "missingvalues",
    "schemaattributenotfound",
    "internalerror",
    "invaliddomain",
    "timeout",
    "licenselimitexceeded",
    "duplicatetargetentries",
    "duplicatesourceentries",
    "importskipped",
    "entrysynchronizationskipped",
    "systemforcrossdomainidentitymanagementmultipleentriesinresponse",
    "systemforcrossdomainidentitymanagementserviceincompatible",
    "schemapropertycanonlyacceptvalue",
    "attributevalidationfailed",
    "push-error",
];

/// Attributes that every directory sends, in lower case.
const ATTRIBUTES: [&str; 8] =
    ["username", "displayname", "active", "externalid", "members", "name.givenname", "name.familyname", "emails[type eq \"work\"].value"];

pub fn walk(verification: &mut Verification, visit: Visit<'_>) {
    let Verification { before: _, switched: _, checks, forecast, settled, remaining, log, cures, since } = verification;
    let turned = since.iter_mut().flat_map(|Since { came_true, fixed, unknown, changed, new, still: _ }| [came_true, fixed, unknown, changed, new]);
    for Turned { in_all: _, first } in turned {
        for Told { code, severity: _, subject } in first.iter_mut() {
            super::subject(code, subject, visit);
        }
        first.sort_by(|a, b| (&a.code, &a.subject).cmp(&(&b.code, &b.subject)));
    }
    for Check { id: _, state: _, summary: _, names, bound: _ } in checks {
        names.iter_mut().for_each(|n| named(n, visit));
        names.sort();
    }
    let Comparison { scenarios, users, groups, access } = forecast;
    for Score { id, users: _, groups: _, access: _ } in scenarios {
        super::keep(id, &super::SCENARIOS);
    }
    users.iter_mut().for_each(|f| fact(f, Class::Person, visit));
    groups.iter_mut().for_each(|f| fact(f, Class::Group, visit));
    for AccessFact { person, lost, gained, said } in access.iter_mut() {
        value(Class::Person, person, visit);
        lost.iter_mut().chain(gained).for_each(|p| permission(p, visit));
        said.iter_mut().for_each(words);
    }
    users.sort_by(|a, b| (&a.account, &a.directory).cmp(&(&b.account, &b.directory)));
    groups.sort_by(|a, b| (&a.account, &a.directory).cmp(&(&b.account, &b.directory)));
    access.sort_by(|a, b| a.person.cmp(&b.person));
    for Settled { assumption: _, value: _, candidates: _, summary: _, evidence } in settled {
        evidence.iter_mut().for_each(|n| named(n, visit));
        evidence.sort();
    }
    let Remaining { assumptions, users: _, groups: _ } = remaining;
    super::assumptions(assumptions, visit);
    for Cause { code, ended: _, explanation: _, retries: _, steps: _, names } in log.iter_mut().flat_map(|l| &mut l.causes) {
        known(code);
        names.iter_mut().for_each(|n| named(n, visit));
        names.sort();
    }
    for log in log.iter_mut() {
        log.trails.iter_mut().for_each(|t| trail(t, visit));
        log.arrange();
    }
    for cure in cures.iter_mut() {
        let Cure {
            symptom: _,
            subject,
            delete,
            keep,
            group,
            permission: lost,
            sides,
            people,
            further: _,
            concerns,
            groups,
            roles,
            name,
            retries: _,
            steps: _,
        } = cure;
        [Some(subject), delete.as_mut(), keep.as_mut()].into_iter().flatten().for_each(|s| self::subject(s, visit));
        for Side { what: _, subject, managed: _, roles: _, groups: _, members: _ } in sides.iter_mut() {
            self::subject(subject, visit);
        }
        for some in [people, concerns, groups] {
            some.iter_mut().for_each(|s| self::subject(s, visit));
            some.sort();
        }
        super::maybe(Class::Group, group, visit);
        super::maybe(Class::Group, name, visit);
        lost.iter_mut().chain(roles.iter_mut()).for_each(|p| permission(p, visit));
        roles.sort();
    }
    cures.sort();
}

/// An app may put its own name in front of one code; another code may be anything.
fn known(code: &mut String) {
    if !CODES.contains(&code.to_ascii_lowercase().as_str()) {
        *code = if code.to_ascii_lowercase().ends_with("entryconflict") { "EntryConflict" } else { "Other" }.to_owned();
    }
}

fn trail(trail: &mut Trail, visit: Visit<'_>) {
    // What came, needs, contradictions and explanations are sentences and words of our own.
    let Trail { subject, came: _, needs: _, said, contradictions: _, events } = trail;
    self::subject(subject, visit);
    said.iter_mut().for_each(words);
    for Tried { when: _, action: _, ended: _, code, explanation: _, reason, steps: _, changes } in events {
        known(code);
        // Whatever a server wrote.
        *reason = None;
        for Change { attribute, old, new } in changes {
            let word = attribute.to_lowercase();
            if !ATTRIBUTES.contains(&word.as_str()) {
                value(Class::Attribute, attribute, visit);
            }
            let class = if word == "displayname" { Class::Name } else { Class::Person };
            let said = |text: &Option<String>| text.as_ref().is_some_and(|t| ["true", "false"].contains(&t.to_lowercase().as_str()));
            for side in [old, new].into_iter().filter(|side| word != "active" || !said(side)) {
                super::maybe(class, side, visit);
            }
        }
    }
}

fn named(named: &mut Named, visit: Visit<'_>) {
    let Named { what: _, subject, group, permission: lost, covers: _ } = named;
    self::subject(subject, visit);
    super::maybe(Class::Group, group, visit);
    lost.iter_mut().for_each(|p| permission(p, visit));
}

fn subject(Subject { kind, label, id }: &mut Subject, visit: Visit<'_>) {
    super::maybe(Class::Id, id, visit);
    let class = match kind.as_str() {
        "user" => Class::Person,
        "group" => Class::Group,
        _ if super::LABELS.contains(&label.as_str()) => return,
        _ => Class::Other,
    };
    value(class, label, visit);
}

fn fact(fact: &mut Fact, class: Class, visit: Visit<'_>) {
    let Fact { account, directory, happened: _, said } = fact;
    super::maybe(class, account, visit);
    super::maybe(class, directory, visit);
    said.iter_mut().for_each(words);
}

fn words(said: &mut Said) {
    let Said { scenario, outcome: _, held: _ } = said;
    super::keep(scenario, &super::SCENARIOS);
}

fn permission(permission: &mut SnapshotPermission, visit: Visit<'_>) {
    let SnapshotPermission { role, resource_group, scope: place } = permission;
    value(Class::Role, role, visit);
    value(Class::ResourceGroup, resource_group, visit);
    scope(place, visit);
}
