//! What a finding says once its values are codes: one sentence and one fix for each code of the contract.
//!
//! They are the sentences of the judgement in short. Only codes and the tool's own words go in.

use crate::forecast::{GroupReason, UserReason};
use crate::report::schema::{Evidence, Finding};
use crate::report::words;
use crate::words::redact_sentences as say;

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
        "user.duplicate" => say::s_get_second_account_directory_sends(&s, &o, &why),
        "user.duplicate.pattern" => {
            let (old, new) = s.split_once(" -> ").unwrap_or((s, s));
            let people = number.map_or_else(|| say::SEVERAL_PEOPLE.to_owned(), |n| say::n_people(&n));
            say::people_have_old_harness_new_directory(&people, &old, &new)
        }
        "user.blocked" => say::s_is_blocked_why(&s, &why),
        "user.leaver" => say::s_not_active_directory_but_still(&s),
        "user.not-assigned" => say::s_directory_but_not_assigned_harness(&s),
        "user.not-in-directory" => say::s_has_harness_account_but_no(&s),
        "user.service-account" => say::s_looks_like_machine_account_provisioning(&s),
        "user.wrong-person" => say::s_taken_over_somebody_another_name(&s),
        "user.invite-replaced" => say::s_has_pending_invite_roles_groups(&s),
        "user.guest" => say::s_guest_directory(&s),
        "user.account-duplicates" => say::several_harness_share_address_s_once(&several("user", "users"), &s),
        "user.key-differs" => say::email_user_name_s_differ_guides(&s),
        "group.duplicate" => say::second_group_stand_beside_s_directory(&s, &o, &why),
        "group.identifier-collision" => say::several_groups_directory_fall_one_harness(&s),
        "group.blocked" => say::s_cannot_be_provisioned_why(&s, &why),
        "group.adopts-other" => say::o_take_over_s_because_both(&o, &s),
        "group.unmanaged" => say::no_group_directory_reaches_s_stays(&s),
        "group.shrinks" => say::s_would_lose_number(&s, &counted(number, "member", "members")),
        "group.empty" => say::s_carries_permissions_end_without_any(&s),
        "group.nested" => say::s_holds_several_people_inside_do(&s, &several(say::OTHER_GROUP, say::OTHER_GROUPS)),
        "group.member-not-assigned" => say::several_s_not_sent_so_they(&several("member", "members"), &s),
        "access.last-admin" => say::NOBODY_LEFT_WHO_CAN_ADMINISTER_ACCOUNT.to_owned(),
        "access.admin-lost" => say::s_administers_account_today_not_afterwards(&s),
        "access.lost" => say::s_lose_number_has_no_other(&s, &counted(number, "permission", "permissions")),
        "access.gained" => say::s_would_gain_number(&s, &counted(number, "permission", "permissions")),
        "input.missing" => say::export_s_missing_lacks_what_check(&s),
        "input.truncated" => say::s_is_one_page_of_many(&s),
        "input.secret" => say::s_holds_credential_not_read_content(&s),
        "input.unrecognised" => say::s_not_recognised_takes_no_part(&s),
        "input.unreadable-rows" => match number {
            Some(1) => say::one_row_s_could_not_read(&s),
            Some(n) => say::n_rows_s_could_not_read(&n, &s),
            None => say::rows_s_could_not_read(&s),
        },
        "input.inconsistent" => say::s_does_not_fit_together_another(&s),
        code => match words::code(code) {
            // A code that this version has no words for.
            same if same == code => say::a_finding_about_s(&s),
            heading => format!("{heading}: {s}."),
        },
    }
}

/// What to do, in the same words for everybody.
pub fn action(code: &str, s: &str, evidence: &[Evidence], in_harness: bool) -> String {
    let o = other(evidence, s);
    match code {
        "user.duplicate" if in_harness => say::replace_user_harness_one_address_o(&o),
        "user.duplicate" => say::change_what_directory_sends_person_o(&o, &s),
        "user.duplicate.pattern" => say::MAKE_DIRECTORY_SEND_OLD_ADDRESS_THESE.to_owned(),
        "user.blocked" => say::GIVE_PERSON_ONE_ADDRESS_THEIR_OWN.to_owned(),
        "user.leaver" => say::remove_s_harness_if_person_has(&s),
        "user.not-assigned" => say::assign_s_harness_app_remove_harness(&s),
        "user.not-in-directory" => say::find_out_who_s_add_person(&s),
        "user.wrong-person" => say::ASK_WHETHER_ADDRESS_GIVEN_ANOTHER_PERSON.to_owned(),
        "user.invite-replaced" => say::let_s_accept_invite_before_switch(&s),
        "user.account-duplicates" => say::KEEP_ONE_HAS_ROLE_BINDINGS_REMOVE.to_owned(),
        "user.key-differs" => say::MAKE_USER_NAME_DIRECTORY_SENDS_EQUAL.to_owned(),
        "group.duplicate" if in_harness => say::rename_s_aside_harness_let_directory(&s),
        "group.duplicate" => say::rename_o_directory_s_exactly_before(&o, &s),
        "group.identifier-collision" => say::RENAME_ALL_BUT_ONE_THEM_DIRECTORY.to_owned(),
        "group.adopts-other" => say::rename_o_directory_so_identifier_another(&o, &s),
        "group.unmanaged" => say::push_group_named_s_keep_managing(&s),
        "group.shrinks" => say::put_these_people_into_group_pushed(&s),
        "group.empty" => say::fill_group_pushed_s_before_push(&s),
        "group.nested" => say::put_people_into_s_directly_assign(&s),
        "group.member-not-assigned" => say::assign_them_harness_app_take_them(&s),
        "group.assigned-and-pushed" => say::assign_people_through_another_group_push(&s),
        "group.sso-linked" => say::unlink_s_single_sign_provider_before(&s),
        "access.lost" => say::PUT_PERSON_INTO_PUSHED_GROUP_CORRECT.to_owned(),
        "access.gained" => say::CHECK_PERSON_BELONGS_PUSHED_GROUP_IF.to_owned(),
        "access.admin-lost" => say::give_s_role_account_admin_directly(&s),
        "access.last-admin" => say::GIVE_TWO_PEOPLE_ROLE_ACCOUNT_ADMIN.to_owned(),
        "input.truncated" => say::EXPORT_ALL_PAGES_DROP_THEM_TOGETHER.to_owned(),
        _ => super::texts::LEFT_OUT.to_owned(),
    }
}

/// The reason that the evidence bears, in a few words.
fn reason(evidence: &[Evidence]) -> &'static str {
    let word = evidence.iter().find_map(|e| e.reasons.first()).map_or("", String::as_str);
    if let Some(reason) = UserReason::ALL.iter().find(|r| r.as_str() == word && !evidence.iter().any(|e| e.what.ends_with("group"))) {
        return words::user_reason(*reason);
    }
    GroupReason::ALL.iter().find(|r| r.as_str() == word).map_or(say::SEE_THE_FULL_REPORT, |r| words::group_reason(*r))
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
