//! Do the facts show that provisioning has run since the earlier report?
//!
//! A new account by itself shows nothing: somebody may have been invited by hand. Nor does the lack of marks: an exact match may stay unmarked
//! (H 1.9). It must never be read as a no.

use super::now::Now;
use super::then::Then;
use crate::model::LogEnd;

/// Somebody or some group is managed from outside that was not, or the log tells of something that went well since.
pub fn switched(then: &Then<'_>, now: &Now<'_>) -> bool {
    marked(then, now) || logged(then, now)
}

fn marked(then: &Then<'_>, now: &Now<'_>) -> bool {
    // Without a snapshot nobody knows who was managed already.
    if then.snapshot.is_none() {
        return false;
    }
    let inventory = now.inventory;
    let user = |(n, was): (usize, &Option<usize>)| now.user(n).externally_managed == Some(true) && was.is_none_or(|p| !then.managed[p]);
    let users = !then.people.is_empty() && now.was.iter().enumerate().any(user);
    users
        || (!then.groups().is_empty()
            && inventory.account.groups.iter().any(|g| g.externally_managed == Some(true) && !then.group(&g.identifier).is_some_and(|g| g.managed)))
}

/// Times of a log are written like those of reports, and sort as they read.
fn logged(then: &Then<'_>, now: &Now<'_>) -> bool {
    let events = now.inventory.directory.log.iter().flatten();
    events.filter(|event| event.ended == LogEnd::Success).any(|event| event.when > then.report.created)
}
