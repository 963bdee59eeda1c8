//! What each key that could be sent would match: the first question about a move, asked key by key.
//!
//! The guides match by the work email, the server by `userName` (H 1.1); which attribute fills `userName` is a setting of the directory
//! (I 2, 3.5). Nothing here depends on which of them is right.

use super::Case;
use crate::forecast::addresses::Addresses;
use crate::model::{DirectoryKind, UserKey};
use crate::rules::user_key::KeyRule;
use serde::Serialize;

/// One key, and what becomes of everybody who is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeyTest {
    /// What the assumption `user_key` takes; empty for the further addresses, which no setting sends.
    pub key: String,
    /// An account user has exactly this address.
    pub exact: u64,
    /// An account user has it but for capital letters.
    pub case_only: u64,
    /// Nobody has it, but the person has an account: a second one would be made.
    pub second: u64,
    /// Nobody has it, and the person has no account that we know of.
    pub nobody: u64,
    /// There is no value.
    pub empty: u64,
}

/// The table, for keys that the export has a column for.
pub fn table(case: &Case<'_>) -> Vec<KeyTest> {
    let account = &case.inventory.account.users;
    let addresses = Addresses::of(account.iter().map(|u| u.email.as_str()));
    let mut has_account = vec![false; case.inventory.directory.users.len()];
    for row in case.forecasts.iter().flat_map(|f| f.users.iter()) {
        if let (Some(_), Some(d)) = (row.account, row.directory) {
            has_account[d] = true;
        }
    }
    let sent: Vec<usize> = (0..has_account.len()).filter(|n| case.scope.sent(*n)).collect();
    let mut out = Vec::new();
    for key in candidates(case) {
        let rule = KeyRule::new(&UserKey::from_word(key), case.inventory.directory.kind, case.inventory.directory.schema.as_ref());
        let mut test = KeyTest { key: key.to_owned(), ..KeyTest::default() };
        let mut told = false;
        for n in &sent {
            let made = rule.key(&case.inventory.directory.users[*n], case.scope.app_user_names[*n].as_deref());
            told |= !made.fell_back;
            let found = made.problem.is_none().then(|| addresses.holds(&made.value));
            count(&mut test, found, has_account[*n]);
        }
        if told && test.empty < sent.len() as u64 {
            out.push(test);
        }
    }
    let mut others = KeyTest::default();
    for n in &sent {
        let further = &case.inventory.directory.users[*n].other_addresses;
        let found = further.iter().map(|a| addresses.holds(a)).max();
        count(&mut others, found, has_account[*n]);
    }
    if others.exact + others.case_only > 0 {
        out.push(others);
    }
    out
}

fn count(test: &mut KeyTest, found: Option<(bool, bool)>, has_account: bool) {
    let place = match found {
        None => &mut test.empty,
        Some((true, _)) => &mut test.exact,
        Some((false, true)) => &mut test.case_only,
        Some((false, false)) if has_account => &mut test.second,
        Some((false, false)) => &mut test.nobody,
    };
    *place += 1;
}

/// The keys in question, by the words of the assumption.
fn candidates(case: &Case<'_>) -> Vec<&'static str> {
    let directory = &case.inventory.directory;
    let mut out = vec!["email", "user_name"];
    match directory.kind {
        // With app users, the user name is the app's; the login is a key of its own.
        Some(DirectoryKind::Okta) if directory.app_users.is_some() => out.push("login"),
        // With a schema that maps something else, the UPN is one.
        Some(DirectoryKind::Entra) if KeyRule::new(&UserKey::UserName, directory.kind, directory.schema.as_ref()).describe() != "user_name" => {
            out.push("userPrincipalName");
        }
        _ => {}
    }
    out
}
