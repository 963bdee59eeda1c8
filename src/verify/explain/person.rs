//! The person: who it is in the report, and the steps from the directory to the account.

use super::near::{self, Near};
use super::{Asked, no, unknown, yes};
use crate::forecast::{UserOutcome, UserReason};
use crate::judge::shown;
use crate::model::DirectoryKind;
use crate::report::after::second_account;
use crate::report::schema::{AccountSide, DirectorySide, Report, UserRow, tables};
use crate::report::verification::{Cure, Named};
use crate::report::verified::named_by;
use crate::rules::fold::lower;
use crate::verify::cures::words;
use crate::words::explain_person as say;

/// Who it is.
pub struct Person<'a> {
    report: &'a Report,
    pub account: Option<&'a AccountSide>,
    pub directory: Option<&'a DirectorySide>,
    /// Rows of the first scenario with the account or the directory user on them: of the account the first.
    pub rows: Vec<u32>,
    /// What each scenario says of the account, else of the directory user.
    said: Vec<&'a UserRow>,
    /// Other accounts that may be this person's.
    near: Vec<Near<'a>>,
    pub kind: Option<DirectoryKind>,
}

/// So many near accounts are named.
const NEAR: usize = 3;

impl<'a> Person<'a> {
    /// By address or id, else by a name that only one person has, else by a part of either that means one person.
    pub fn find(report: &'a Report, asked: &str) -> Result<Self, String> {
        if asked.is_empty() {
            return Err(say::NOBODY_WAS_NAMED.to_owned());
        }
        let wanted = lower(asked);
        let is = |text: &str| lower(text) == wanted;
        let first = report.scenarios.first().map(|s| s.users.as_slice()).unwrap_or_default();
        let by_account = |a: &AccountSide| is(&a.email) || a.id.as_deref() == Some(asked);
        let by_directory = |d: &DirectorySide| is(&d.key) || d.id.as_deref() == Some(asked) || d.matched_by.as_deref().is_some_and(is);
        let named = |row: &&UserRow| {
            row.account.as_ref().and_then(|a| a.name.as_deref()).is_some_and(is)
                || row.directory.as_ref().and_then(|d| d.name.as_deref()).is_some_and(is)
        };
        let mut row = first.iter().find(|row| row.account.as_deref().is_some_and(by_account));
        row = row.or_else(|| first.iter().find(|row| row.directory.as_deref().is_some_and(by_directory)));
        if row.is_none() {
            let mut all = first.iter().filter(named);
            row = all.next();
            if all.next().is_some() {
                return Err(say::SEVERAL_PEOPLE_BEAR_NAME_GIVE_ADDRESS.to_owned());
            }
        }
        let part = |row: &&UserRow| {
            let of = |text: Option<&str>| text.is_some_and(|text| lower(text).contains(&wanted));
            row.account.as_deref().is_some_and(|a| of(Some(&a.email)) || of(a.name.as_deref()))
                || row.directory.as_deref().is_some_and(|d| of(Some(&d.key)) || of(d.name.as_deref()))
        };
        if row.is_none() && is_group(report, &wanted) {
            return Err(say::GROUP_ASK_PERSON_ADDRESS_SOMEBODY_WHO.to_owned());
        }
        if row.is_none() {
            let alike: Vec<&UserRow> = first.iter().filter(part).collect();
            let label =
                |r: &&UserRow| r.account.as_ref().map(|a| a.email.clone()).or(r.directory.as_ref().map(|d| d.key.clone())).unwrap_or_default();
            match alike.as_slice() {
                [] => {}
                [one] => row = Some(one),
                few if few.len() <= 5 => {
                    return Err(say::several_people_meant_few_give_one(&few.iter().map(label).collect::<Vec<_>>().join(", ")));
                }
                _ => return Err(say::n_people_meant_give_address(&alike.len())),
            }
        }
        let Some(row) = row else {
            return Err(say::NOBODY_ADDRESS_ID_NAME_EXPORTS_NEITHER.to_owned());
        };
        let account = row.account.as_deref();
        let all = || report.scenarios.iter().flat_map(|s| &s.users);
        let same = |r: &&UserRow| account.is_some() && r.account.as_deref().map(|a| (&a.id, &a.email)) == account.map(|a| (&a.id, &a.email));
        let beside = || all().filter(same).find_map(|r| r.directory.as_deref());
        let own = || all().filter_map(|r| r.directory.as_deref()).find(|d| by_directory(d));
        // What a cure says of two accounts leads from the old one to the person.
        let directory = row.directory.as_deref().or_else(beside).or_else(own).or_else(|| {
            let cure = second_account(report, Some(account?), None)?;
            let key = cure.sides.iter().map(|side| &side.subject).find(|s| Some(&s.label) != account.map(|a| &a.email))?;
            all().filter_map(|r| r.directory.as_deref()).find(|d| lower(&d.key) == lower(&key.label))
        });
        let of_directory =
            |r: &UserRow| directory.is_some() && r.directory.as_deref().map(|d| (&d.id, &d.name)) == directory.map(|d| (&d.id, &d.name));
        let mut rows: Vec<u32> = (0u32..).zip(first).filter(|(_, r)| same(r)).map(|(n, _)| n).collect();
        for (n, r) in (0u32..).zip(first) {
            if of_directory(r) && !rows.contains(&n) {
                rows.push(n);
            }
        }
        let said =
            report.scenarios.iter().filter_map(|s| s.users.iter().find(|r| if account.is_some() { same(r) } else { of_directory(r) })).collect();
        let kind = report.directory_kind.as_deref().and_then(DirectoryKind::from_word);
        Ok(Self { report, account, directory, rows, said, near: near::of(report, account, directory), kind })
    }

    pub fn label(&self) -> &'a str {
        self.account.map(|a| a.email.as_str()).or(self.directory.map(|d| d.key.as_str())).unwrap_or_default()
    }

    pub fn account_label(&self) -> &'a str {
        self.account.map_or("", |a| a.email.as_str())
    }

    /// The steps from the directory to the account.
    pub fn steps(&self) -> Vec<Asked> {
        let (first, second, third) = (self.known(), self.active(), self.assigned());
        vec![first, second, third, self.key(), self.which()]
    }

    fn known(&self) -> Asked {
        const ID: &str = "directory";
        match self.directory {
            Some(directory) => yes(ID, say::yes_as_key(&directory.name.as_deref().unwrap_or(&directory.key))),
            None if !self.has_kind(".users", true) => unknown(ID, say::NO_DIRECTORY_USERS_WERE_READ, &[say::ADD_USERS_EXPORT_DIRECTORY]),
            None => no(
                ID,
                say::PERSON_NOT_DIRECTORY_EXPORT,
                &[say::LOOK_DIRECTORY_PERSON_UNDER_ANOTHER_ADDRESS, say::CREATE_RESTORE_PERSON_THERE_ASSIGN_APP],
            ),
        }
    }

    fn active(&self) -> Asked {
        const ID: &str = "active";
        match self.directory {
            None => unknown(ID, say::NOBODY_DIRECTORY_LOOK, &[]),
            Some(d) if !d.active => no(
                ID,
                say::person_not_active_directory_status(&d.status.as_ref().map(|s| format!(": {s}")).unwrap_or_default()),
                &[say::ACTIVATE_PERSON_DIRECTORY_LEAVE_SO_IF],
            ),
            Some(d) => match &d.status {
                Some(status) => yes(ID, say::yes_status(&status)),
                None => yes(ID, say::EXPORT_CARRIES_NO_STATUS_SO_PERSON),
            },
        }
    }

    fn assigned(&self) -> Asked {
        const ID: &str = "assigned";
        match self.directory {
            None => unknown(ID, say::NOBODY_DIRECTORY_LOOK, &[]),
            Some(d) if !d.assigned => no(ID, say::PERSON_NOT_ASSIGNED_HARNESS_APP, &[say::ASSIGN_PERSON_GROUP_PERSON_HARNESS_APP]),
            Some(_) if !["okta.app-users", "entra.assignments"].iter().any(|kind| self.has_kind(kind, false)) => {
                unknown(ID, say::NO_EXPORT_TELLS_WHO_ASSIGNED_APP, &[say::ADD_APP_USERS_OKTA_ASSIGNMENTS_ENTRA])
            }
            Some(_) => yes(ID, say::YES),
        }
    }

    fn key(&self) -> Asked {
        const ID: &str = "key";
        let Some(directory) = self.directory else { return unknown(ID, say::NOTHING_SENT_SOMEBODY_WHO_NOT_DIRECTORY, &[]) };
        let key = &directory.key;
        let is = |outcome: UserOutcome| self.said.iter().filter(|r| r.outcome == outcome).count();
        let all = self.said.len();
        if self.cure().is_some() {
            return yes(ID, say::key_key_reaches_account_person_has(&key));
        }
        if is(UserOutcome::Link) == all {
            return yes(ID, say::key_key_account_address(&key));
        }
        if is(UserOutcome::Blocked) == all {
            let why = self.said.first().and_then(|r| r.reasons.first()).map_or("", |r| blocked(*r));
            return no(
                ID,
                say::provisioning_fails_for_this_person_why(&why),
                &[say::GIVE_PERSON_KEY_ONE_OWN_DIRECTORY, say::PROVISION_THIS_PERSON_AGAIN],
            );
        }
        if is(UserOutcome::Duplicate) == all {
            return no(
                ID,
                say::key_key_does_not_match_address(&key, &self.account_label()),
                &[say::FIND_OUT_WHICH_TWO_ADDRESSES_RIGHT, say::PROVISION_THIS_PERSON_AGAIN],
            );
        }
        if self.account.is_none() {
            let log = self.logged().map(|text| say::the_log_says_text(&text)).unwrap_or_default();
            let text = say::no_account_harness_has_address_key(&key, &log);
            return no(ID, text, &[words::wait(self.kind), words::log(self.kind)]);
        }
        if is(UserOutcome::Unmanaged) == all {
            return no(ID, say::provisioning_does_not_touch_account_n(&self.account_label()), &[say::SETTLE_STEPS_ABOVE_THEY_SAY_WHY]);
        }
        unknown(ID, say::PUBLISHED_SOURCES_DISAGREE_ABOUT_KEY, &[say::MAKE_SMALL_TRIAL_ABOUT_MATCHING_USERS])
    }

    /// What the log says last of this person.
    fn logged(&self) -> Option<String> {
        let is_me = |n: &Named| self.directory.is_some_and(|d| lower(&d.key) == lower(&n.subject.label));
        let causes = &self.report.verification.as_ref()?.log.as_ref()?.causes;
        causes.iter().find(|c| c.names.iter().any(is_me)).map(|c| c.explanation.clone())
    }

    fn cure(&self) -> Option<&'a Cure> {
        second_account(self.report, Some(self.account?), self.directory)
    }

    fn which(&self) -> Asked {
        const ID: &str = "account";
        if let Some(cure) = self.cure() {
            let sides = named_by(cure).into_iter().filter(|_| !cure.sides.is_empty());
            let sides = sides.map(|(what, labels, has)| format!(" {what}: {}{has}.", labels.iter().map(|l| shown(l)).collect::<Vec<_>>().join(", ")));
            let steps: Vec<&str> = cure.steps.iter().map(String::as_str).collect();
            let new = cure.sides.iter().find(|side| side.what == "new");
            let reached = new.zip(self.directory).is_some_and(|(side, d)| lower(&d.key) == lower(&side.subject.label));
            let signs_in = if reached { say::ADDRESS_SENT_REACHES_NEW_ONE } else { "" };
            let text = say::person_has_two_accounts_signs_sides(&signs_in, &sides.collect::<String>());
            return no(ID, text, &steps);
        }
        if let Some(first) = self.near.first() {
            let others: Vec<String> = self.near.iter().take(NEAR).map(|near| near.label()).collect();
            let more = if self.near.len() > NEAR { say::and_n_more(&(self.near.len() - NEAR)) } else { String::new() };
            let text = say::there_may_second_account_person_others(&others.join(", "), &more, &first.why);
            return unknown(ID, text, &[say::CHECK_FIRST_WHETHER_BOTH_ACCOUNTS_ONE, say::IF_THEY_DECIDE_WHICH_ONE_STAYS]);
        }
        let Some(account) = self.account else { return unknown(ID, say::THERE_IS_NO_ACCOUNT_YET, &[]) };
        yes(ID, say::email_is_the_only_account_known(&account.email))
    }

    /// Two accounts explain what the steps before and after cannot, unless the directory does not send the person at all.
    pub fn second(&self, steps: &[Asked]) -> Option<usize> {
        let sent = !steps.iter().any(|s| s.answer == "no" && ["active", "assigned"].contains(&s.id.as_str()));
        let at = steps.iter().position(|s| s.id == "account" && s.answer != "yes")?;
        (self.cure().is_some() || (sent && !self.near.is_empty())).then_some(at)
    }

    /// Is there a file of this kind? `end`: of which the kind ends so, for the directory.
    fn has_kind(&self, kind: &str, end: bool) -> bool {
        tables(&self.report.inputs)
            .any(|i| if end { i.kind.ends_with(kind) && !i.kind.starts_with("harness") && !i.kind.starts_with("firstgen") } else { i.kind == kind })
    }
}

/// A group of the account or of the directory has this name or identifier, in lower case.
fn is_group(report: &Report, wanted: &str) -> bool {
    let is = |text: &str| lower(text) == wanted;
    let rows = || report.scenarios.iter().flat_map(|s| &s.groups);
    rows().filter_map(|r| r.account.as_ref()).any(|a| is(&a.name) || is(&a.identifier))
        || rows().flat_map(|r| &r.directory).any(|d| d.name.as_deref().is_some_and(is))
        || report.snapshot.iter().flat_map(|s| &s.groups).any(|g| is(&g.name) || is(&g.identifier))
}

fn blocked(reason: UserReason) -> &'static str {
    match reason {
        UserReason::NoKey => say::ATTRIBUTE_SENT_MATCHING_EMPTY,
        UserReason::GuestKey => say::USER_NAME_GUEST_CANNOT_SENT_ADDRESS,
        UserReason::SharedKey => say::SEVERAL_PEOPLE_HAVE_THE_SAME_KEY,
        UserReason::AmbiguousTarget => say::SEVERAL_ACCOUNTS_HAVE_ADDRESS_SENT,
        _ => say::NOBODY_CAN_TELL_WHOM_TO_TAKE,
    }
}
