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
            return Err("Nobody was named.".to_owned());
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
                return Err("Several people bear this name. Give the address.".to_owned());
            }
        }
        let part = |row: &&UserRow| {
            let of = |text: Option<&str>| text.is_some_and(|text| lower(text).contains(&wanted));
            row.account.as_deref().is_some_and(|a| of(Some(&a.email)) || of(a.name.as_deref()))
                || row.directory.as_deref().is_some_and(|d| of(Some(&d.key)) || of(d.name.as_deref()))
        };
        if row.is_none() && is_group(report, &wanted) {
            return Err("That is a group. Ask for a person: the address of somebody who should be in it.".to_owned());
        }
        if row.is_none() {
            let alike: Vec<&UserRow> = first.iter().filter(part).collect();
            let label =
                |r: &&UserRow| r.account.as_ref().map(|a| a.email.clone()).or(r.directory.as_ref().map(|d| d.key.clone())).unwrap_or_default();
            match alike.as_slice() {
                [] => {}
                [one] => row = Some(one),
                few if few.len() <= 5 => {
                    return Err(format!(
                        "Several people are meant by that: {}. Give one address.",
                        few.iter().map(label).collect::<Vec<_>>().join(", ")
                    ));
                }
                _ => return Err(format!("{} people are meant by that. Give the address.", alike.len())),
            }
        }
        let Some(row) = row else {
            return Err("Nobody of this address, id or name is in the exports, neither in Harness nor in the directory. Check how it is written; exports may be cut off.".to_owned());
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
            Some(directory) => yes(ID, format!("Yes, as {}.", directory.name.as_deref().unwrap_or(&directory.key))),
            None if !self.has_kind(".users", true) => unknown(ID, "No directory users were read.", &["Add the users export of the directory."]),
            None => no(
                ID,
                "The person is not in the directory's export.",
                &[
                    "Look in the directory for the person, under another address too.",
                    "Create or restore the person there and assign the app; or keep the account by hand.",
                ],
            ),
        }
    }

    fn active(&self) -> Asked {
        const ID: &str = "active";
        match self.directory {
            None => unknown(ID, "Nobody in the directory to look at.", &[]),
            Some(d) if !d.active => no(
                ID,
                format!("The person is not active in the directory{}.", d.status.as_ref().map(|s| format!(": {s}")).unwrap_or_default()),
                &["Activate the person in the directory, or leave it so if the person has left."],
            ),
            Some(d) => match &d.status {
                Some(status) => yes(ID, format!("Yes, {status}.")),
                None => yes(ID, "The export carries no status, so the person counts as active."),
            },
        }
    }

    fn assigned(&self) -> Asked {
        const ID: &str = "assigned";
        match self.directory {
            None => unknown(ID, "Nobody in the directory to look at.", &[]),
            Some(d) if !d.assigned => no(
                ID,
                "The person is not assigned to the Harness app.",
                &["Assign the person, or a group of the person, to the Harness app in the directory."],
            ),
            Some(_) if !["okta.app-users", "entra.assignments"].iter().any(|kind| self.has_kind(kind, false)) => {
                unknown(ID, "No export tells who is assigned to the app.", &["Add the app's users (Okta) or its assignments (Entra ID)."])
            }
            Some(_) => yes(ID, "Yes."),
        }
    }

    fn key(&self) -> Asked {
        const ID: &str = "key";
        let Some(directory) = self.directory else { return unknown(ID, "Nothing is sent for somebody who is not in the directory.", &[]) };
        let key = &directory.key;
        let is = |outcome: UserOutcome| self.said.iter().filter(|r| r.outcome == outcome).count();
        let all = self.said.len();
        if self.cure().is_some() {
            return yes(ID, format!("The key {key} reaches an account. The person has two: see the next step."));
        }
        if is(UserOutcome::Link) == all {
            return yes(ID, format!("The key {key} is the account's address."));
        }
        if is(UserOutcome::Blocked) == all {
            let why = self.said.first().and_then(|r| r.reasons.first()).map_or("", |r| blocked(*r));
            return no(
                ID,
                format!("Provisioning fails for this person: {why}."),
                &["Give the person a key of one's own in the directory.", "Provision this person again."],
            );
        }
        if is(UserOutcome::Duplicate) == all {
            return no(
                ID,
                format!("The key {key} does not match the address {}: a second account is made.", self.account_label()),
                &[
                    "Find out which of the two addresses is right, and correct the other one: an address with a blank, a letter or a sign that does not belong there is never the right one.",
                    "Provision this person again.",
                ],
            );
        }
        if self.account.is_none() {
            let log = self.logged().map(|text| format!(" The log says: {text}")).unwrap_or_default();
            let text = format!("No account of Harness has the address {key}: the person has not been provisioned yet.{log}");
            return no(ID, text, &[words::wait(self.kind), words::log(self.kind)]);
        }
        if is(UserOutcome::Unmanaged) == all {
            return no(
                ID,
                format!("Provisioning does not touch the account {}.", self.account_label()),
                &["Settle the steps above: they say why the person is not sent."],
            );
        }
        unknown(
            ID,
            "The published sources disagree about this key.",
            &["Make the small trial about matching users that the report describes; its result settles it."],
        )
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
            let signs_in = if reached { ", and the address that is sent reaches the new one" } else { "" };
            let text = format!("The person has two accounts{signs_in}.{}", sides.collect::<String>());
            return no(ID, text, &steps);
        }
        if let Some(first) = self.near.first() {
            let others: Vec<String> = self.near.iter().take(NEAR).map(|near| near.label()).collect();
            let more = if self.near.len() > NEAR { format!(" and {} more", self.near.len() - NEAR) } else { String::new() };
            let text = format!("There may be a second account of this person: {}{more}. {}", others.join(", "), first.why);
            return unknown(
                ID,
                text,
                &[
                    "Check first whether both accounts are one person, and with which of them the person signs in.",
                    "If they are, decide which one stays before anything is given or deleted: after a comparison with an earlier report, Repairs tells how.",
                ],
            );
        }
        let Some(account) = self.account else { return unknown(ID, "There is no account yet.", &[]) };
        yes(ID, format!("{} is the only account known.", account.email))
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
        UserReason::NoKey => "the attribute that is sent for matching is empty",
        UserReason::GuestKey => "the user name of a guest cannot be sent as an address",
        UserReason::SharedKey => "several people have the same key",
        UserReason::AmbiguousTarget => "several accounts have the address that is sent",
        _ => "nobody can tell whom to take",
    }
}
