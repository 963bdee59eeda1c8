//! Lists that hold the users of several apps: Okta's report on app access, unless somebody filtered it, its older report, which tells as well
//! who lost the app, and Microsoft's script, which may write a row for every app (facts: IdP 1.5, 3.1).

use super::super::fold::many;

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
            notes.push(format!("{} to other apps than Harness and took no part.", many(others, "assignment belongs", "assignments belong")));
        } else if several && !named {
            notes.push("It lists the users of several apps, and none is named after Harness: all of them were taken.".to_owned());
        }
        if lost > 0 {
            notes.push(format!("{} of somebody who is assigned no more and took no part.", many(lost, "row tells", "rows tell")));
        }
        notes
    }
}
