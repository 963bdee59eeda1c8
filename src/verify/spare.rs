//! What the findings of fresh exports must not say of an account that has a second one beside it: that it be removed.
//!
//! By itself such an account is one that nobody in the directory has, and the advice would be to remove it. It may carry all the roles.

use crate::judge::{Finding, Fix};
use crate::report::verification::{CURE_FIRST, Verification};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Puts off every fix that would remove one of two accounts of a person.
pub fn spare(compared: &Verification, findings: &mut [Finding]) {
    let pairs = compared.cures.iter().filter(|cure| cure.symptom == "duplicate-user");
    let accounts: BTreeSet<&str> = pairs.flat_map(|cure| &cure.sides).map(|side| side.subject.label.as_str()).collect();
    let removes = ["user.not-in-directory", "user.not-assigned", "user.leaver", "user.account-duplicates"];
    for finding in findings {
        if removes.contains(&finding.code.as_str()) && accounts.contains(finding.subject.label.as_str()) {
            let fix = Fix { owner: "harness".to_owned(), action: CURE_FIRST.to_owned() };
            Rc::make_mut(&mut finding.said).fix = Some(fix);
        }
    }
}
