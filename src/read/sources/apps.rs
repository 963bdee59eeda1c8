//! Lists that hold the users of several apps: Okta's report on app access, unless somebody filtered it, its older report, which tells as well
//! who lost the app, and Microsoft's script, which may write a row for every app (facts: IdP 1.5, 3.1).

use crate::words::sources_apps as say;

/// Whether an app is named after Harness.
pub fn is_harness(label: &str) -> bool {
    label.to_lowercase().contains("harness")
}

/// For every entry of a list: its app, and whether the app was lost.
#[derive(Debug, Default)]
pub struct Apps {
    told: Vec<(String, bool)>,
}

impl Apps {
    /// Notes the app of all entries of the list that are new since the last call.
    pub fn take(&mut self, app: String, lost: bool, entries: usize) {
        self.told.resize(entries, (app, lost));
    }

    /// Leaves those of Harness who still have it. What was left out is said.
    pub fn settle<T>(&self, list: &mut Vec<T>) -> Vec<String> {
        let several = self.told.iter().any(|(app, _)| *app != self.told[0].0);
        let named = self.told.iter().any(|(app, _)| is_harness(app));
        let mut told = self.told.iter();
        let (mut others, mut lost) = (0u64, 0u64);
        list.retain(|_| {
            let Some((app, is_lost)) = told.next() else { return true };
            let other = several && named && !is_harness(app);
            others += u64::from(other);
            lost += u64::from(!other && *is_lost);
            !other && !is_lost
        });
        let mut notes = Vec::new();
        if others > 0 {
            notes.push(say::assignments_belong_other_apps_harness_took(others));
        } else if several && !named {
            notes.push(say::LISTS_USERS_SEVERAL_APPS_NONE_NAMED.to_owned());
        }
        if lost > 0 {
            notes.push(say::rows_tell_somebody_who_assigned_no(lost));
        }
        notes
    }
}
