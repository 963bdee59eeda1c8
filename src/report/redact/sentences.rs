//! What a finding says once its values are codes: one sentence and one fix for each code of the contract.
//!
//! They are the sentences of the judgement in short. Only codes and the tool's own words go in.

use crate::forecast::{GroupReason, UserReason};
use crate::report::schema::{Evidence, Finding};
use crate::report::words;

/// The message of a finding whose subject and evidence hold codes. `number`: the one count that the message told.
pub fn message(finding: &Finding, number: Option<u64>) -> String {
    let s = finding.subject.label.as_str();
    let evidence = finding.evidence.as_slice();
    let why = reason(evidence);
    let o = other(evidence, s);
    let several = |one: &str, many: &str| match evidence.len() {
        1 => format!("1 {one}"),
        n => format!("{n} {many}"),
    };
    match finding.code.as_str() {
        "user.duplicate" => format!("{s} would get a second account: the directory sends {o} ({why})."),
        "user.duplicate.pattern" => {
            let (old, new) = s.split_once(" -> ").unwrap_or((s, s));
            let people = number.map_or_else(|| "Several people".to_owned(), |n| format!("{n} people"));
            format!("{people} have {old} in Harness and {new} in the directory. One change of domain explains them all.")
        }
        "user.blocked" => format!("{s} is blocked: {why}."),
        "user.leaver" => format!("{s} is not active in the directory but still has a Harness account. Provisioning will not remove it."),
        "user.not-assigned" => {
            format!("{s} is in the directory but not assigned to the Harness app, so provisioning will not manage this account.")
        }
        "user.not-in-directory" => {
            format!("{s} has a Harness account, but no user of the directory has this address or one like it. Provisioning will not touch it.")
        }
        "user.service-account" => format!("{s} looks like a machine's account. Provisioning will not touch it."),
        "user.wrong-person" => format!("{s} would be taken over by somebody with another name."),
        "user.invite-replaced" => format!("{s} has a pending invite with roles or groups. The provisioned invite replaces it, and they are gone."),
        "user.guest" => format!("{s} is a guest of the directory."),
        "user.account-duplicates" => {
            format!("{} in Harness share the address {s} once capital letters are ignored.", several("user", "users"))
        }
        "user.key-differs" => format!("The email and the user name of {s} differ. The guides match by email, the server by user name."),
        "group.duplicate" => format!("A second group would stand beside {s}: the directory pushes {o} ({why})."),
        "group.identifier-collision" => format!("Several groups of the directory would fall on one Harness group, {s}."),
        "group.blocked" => format!("{s} cannot be provisioned: {why}."),
        "group.adopts-other" => format!("{o} would take over {s}, because both have one identifier. Its people would get what {s} may do."),
        "group.unmanaged" => format!("No group of the directory reaches {s}. It stays as it is, managed by hand."),
        "group.shrinks" => format!("{s} would lose {}.", counted(number, "member", "members")),
        "group.empty" => format!("{s} carries permissions and would end without any member."),
        "group.nested" => format!("{s} holds {}. The people inside do not arrive in Harness.", several("other group", "other groups")),
        "group.member-not-assigned" => format!("{} of {s} will not be sent, so they do not arrive in the group.", several("member", "members")),
        "access.last-admin" => "Nobody would be left who can administer the account.".to_owned(),
        "access.admin-lost" => format!("{s} administers the account today and would not afterwards."),
        "access.lost" => format!("{s} would lose {}, and has no other way to it.", counted(number, "permission", "permissions")),
        "access.gained" => format!("{s} would gain {}.", counted(number, "permission", "permissions")),
        "input.missing" => format!("The export {s} is missing or lacks what a check needs."),
        "input.truncated" => format!("{s} is one page of many."),
        "input.secret" => format!("{s} holds a credential. It was not read, and its content is shown nowhere."),
        "input.unrecognised" => format!("{s} was not recognised and takes no part."),
        "input.unreadable-rows" => match number {
            Some(1) => format!("1 row of {s} could not be read."),
            Some(n) => format!("{n} rows of {s} could not be read."),
            None => format!("Rows of {s} could not be read."),
        },
        "input.inconsistent" => format!("{s} does not fit together with another file."),
        code => match words::code(code) {
            // A code that this version has no words for.
            same if same == code => format!("A finding about {s}."),
            heading => format!("{heading}: {s}."),
        },
    }
}

/// What to do, in the same words for everybody.
pub fn action(code: &str, s: &str, evidence: &[Evidence], in_harness: bool) -> String {
    let o = other(evidence, s);
    match code {
        "user.duplicate" if in_harness => format!("Replace the user in Harness by one with the address {o}, with the same groups and roles."),
        "user.duplicate" => format!("Change what the directory sends for this person from {o} to {s}."),
        "user.duplicate.pattern" => {
            "Make the directory send the old address for these people, or change their addresses in Harness first.".to_owned()
        }
        "user.blocked" => "Give this person one address of their own in the directory, or take the person out of the app.".to_owned(),
        "user.leaver" => format!("Remove {s} from Harness if the person has left; reactivate the person in the directory if not."),
        "user.not-assigned" => format!("Assign {s} to the Harness app, or remove the Harness account if it is no longer needed."),
        "user.not-in-directory" => format!("Find out who {s} is. Add the person to the directory, or remove the account from Harness."),
        "user.wrong-person" => "Ask whether the address was given to another person. If it was, remove the old Harness account first.".to_owned(),
        "user.invite-replaced" => format!("Let {s} accept the invite before the switch, or give the roles to a pushed group."),
        "user.account-duplicates" => "Keep the one that has the role bindings and remove the others before the switch.".to_owned(),
        "user.key-differs" => "Make the user name that the directory sends equal to the address that Harness has.".to_owned(),
        "group.duplicate" if in_harness => {
            format!("Rename {s} aside in Harness, let the directory make the new group, and give it the same role bindings.")
        }
        "group.duplicate" => format!("Rename {o} in the directory to {s}, exactly, before the push."),
        "group.identifier-collision" => "Rename all but one of them in the directory, so that each has an identifier of its own.".to_owned(),
        "group.adopts-other" => format!("Rename {o} in the directory so that its identifier is another one, unless {s} is meant."),
        "group.unmanaged" => format!("Push a group named {s}, or keep managing it by hand."),
        "group.shrinks" => format!("Put these people into the group that is pushed as {s}."),
        "group.empty" => format!("Fill the group that is pushed as {s} before the push, or leave it out."),
        "group.nested" => format!("Put the people into {s} directly, or assign the inner groups as well."),
        "group.member-not-assigned" => format!("Assign them to the Harness app, or take them out of {s}."),
        "group.assigned-and-pushed" => format!("Assign people through another group, and push {s} only."),
        "group.sso-linked" => format!("Unlink {s} from the single sign-on provider before the switch."),
        "access.lost" => "Put the person into the pushed group, or correct the address so that the old account is taken over.".to_owned(),
        "access.gained" => "Check that the person belongs in the pushed group; if not, take the person out before the push.".to_owned(),
        "access.admin-lost" => format!("Give {s} the role Account Admin directly until the switch is verified."),
        "access.last-admin" => "Give two people the role Account Admin directly, not through a group, before the switch.".to_owned(),
        "input.truncated" => "Export all pages and drop them together.".to_owned(),
        _ => super::texts::LEFT_OUT.to_owned(),
    }
}

/// The reason that the evidence bears, in a few words.
fn reason(evidence: &[Evidence]) -> &'static str {
    let word = evidence.iter().find_map(|e| e.reasons.first()).map_or("", String::as_str);
    if let Some(reason) = UserReason::ALL.iter().find(|r| r.as_str() == word && !evidence.iter().any(|e| e.what.ends_with("group"))) {
        return words::user_reason(*reason);
    }
    GroupReason::ALL.iter().find(|r| r.as_str() == word).map_or("see the full report", |r| words::group_reason(*r))
}

/// The code on the other side of a pair.
fn other<'a>(evidence: &'a [Evidence], subject: &'a str) -> &'a str {
    let group = evidence.iter().any(|e| e.what.ends_with("group"));
    let said = |e: &'a Evidence| if group { e.name.as_deref() } else { e.value.as_deref() };
    let sides = evidence.iter().filter(|e| e.what.ends_with(" user") || e.what.ends_with(" group"));
    sides.filter_map(said).find(|code| *code != subject).unwrap_or(subject)
}

fn counted(number: Option<u64>, one: &str, many: &str) -> String {
    match number {
        Some(1) => format!("1 {one}"),
        Some(n) => format!("{n} {many}"),
        None => many.to_owned(),
    }
}
