//! The tables of the runbook, cut short, and of the lists, whole: the same rows, so that both say the same.

use crate::forecast::{GroupOutcome, UserOutcome};
use crate::report::schema::{GroupRow, Report, ReportScenario};
use crate::report::words;
use crate::words::runbook_tables as say;
use std::collections::{BTreeMap, BTreeSet};

/// Which row of each scenario an entry stands on.
type Places<'a, R> = Vec<Option<&'a R>>;

/// A group of the directory, or one of the account that none reaches, with its row in every scenario.
pub struct GroupEntry<'a> {
    pub name: String,
    pub id: String,
    /// Members that the files tell.
    pub members: Option<u64>,
    pub rows: Places<'a, GroupRow>,
}

/// What a group is known by: in the directory by id and name, in the account by its identifier.
type Known = (bool, String, String);

/// All groups, those of the directory first, by name.
pub fn groups(report: &Report) -> Vec<GroupEntry<'_>> {
    let mut all: BTreeMap<Known, GroupEntry<'_>> = BTreeMap::new();
    let scenarios = report.scenarios.len();
    for (n, scenario) in report.scenarios.iter().enumerate() {
        for row in &scenario.groups {
            for side in &row.directory {
                let (name, id) = (side.name.clone().unwrap_or_default(), side.id.clone().unwrap_or_default());
                let entry = all.entry((false, name.clone(), id.clone()));
                let entry = entry.or_insert_with(|| GroupEntry { name, id, members: side.members, rows: vec![None; scenarios] });
                entry.rows[n] = Some(row);
            }
        }
    }
    // Of the account: what no directory group reaches in any scenario.
    let reached: BTreeSet<&str> = report
        .scenarios
        .iter()
        .flat_map(|s| &s.groups)
        .filter(|row| !row.directory.is_empty())
        .filter_map(|row| row.account.as_ref())
        .map(|a| a.identifier.as_str())
        .collect();
    for (n, scenario) in report.scenarios.iter().enumerate() {
        for row in scenario.groups.iter().filter(|row| row.directory.is_empty()) {
            let Some(account) = row.account.as_ref().filter(|a| !reached.contains(a.identifier.as_str())) else { continue };
            let entry = all.entry((true, account.name.clone(), account.identifier.clone()));
            let entry = entry.or_insert_with(|| GroupEntry { name: String::new(), id: String::new(), members: None, rows: vec![None; scenarios] });
            entry.rows[n] = Some(row);
        }
    }
    all.into_values().collect()
}

impl GroupEntry<'_> {
    /// The account group that it meets, by the first scenario that knows one: name and identifier.
    pub fn account(&self) -> (String, String) {
        let side = self.rows.iter().flatten().find_map(|row| row.account.as_ref());
        side.map(|a| (a.name.clone(), a.identifier.clone())).unwrap_or_default()
    }

    /// What becomes of it in a scenario, in a few words.
    pub fn becomes(&self, scenario: usize) -> String {
        self.rows.get(scenario).copied().flatten().map(group_becomes).unwrap_or_default()
    }
}

/// `Second group: same name`.
pub fn group_becomes(row: &GroupRow) -> String {
    with_reasons(words::group_outcome(row.outcome).0, row.reasons.iter().map(|r| words::group_reason(*r)))
}

fn with_reasons(label: &str, reasons: impl Iterator<Item = &'static str>) -> String {
    let reasons: Vec<&str> = reasons.collect();
    if reasons.is_empty() { label.to_owned() } else { format!("{label}: {}", reasons.join(", ")) }
}

/// What the scenarios say of one thing, once where they agree: `By the guides: …; by the server's source: …`.
pub fn told(scenarios: &[&str], says: &[String]) -> String {
    let said: Vec<(&str, &String)> = scenarios.iter().copied().zip(says).filter(|(_, s)| !s.is_empty()).collect();
    match said.first() {
        None => String::new(),
        Some((_, first)) if said.len() == scenarios.len() && said.iter().all(|(_, s)| s == first) => (*first).clone(),
        Some(_) => said.iter().map(|(name, s)| format!("{name}: {s}")).collect::<Vec<_>>().join("; "),
    }
}

/// People whose address in Harness is not what is sent: (in Harness, sent, how they differ, by which answer they get a second account), each
/// once, by address.
pub fn mismatches(report: &Report) -> Vec<[String; 4]> {
    let rows = report.scenarios.iter().flat_map(|s| s.users.iter().map(move |row| (s.id.as_str(), row)));
    let pairs =
        rows.filter(|(_, r)| r.outcome == UserOutcome::Duplicate).filter_map(|(s, r)| Some((s, r, r.account.as_ref()?, r.directory.as_ref()?)));
    let mut all: BTreeMap<(String, String), (String, Vec<&str>)> = BTreeMap::new();
    for (scenario, row, a, d) in pairs {
        let differs: Vec<&str> = row.reasons.iter().map(|r| words::user_reason(*r)).collect();
        all.entry((a.email.clone(), d.key.clone())).or_insert_with(|| (differs.join(", "), Vec::new())).1.push(words::by(scenario));
    }
    let every = report.scenarios.len();
    let answers = |by: Vec<&str>| if by.len() == every { say::BY_EVERY_ANSWER.to_owned() } else { by.join(", ") };
    all.into_iter().map(|((account, sent), (differs, by))| [account, sent, differs, answers(by)]).collect()
}

/// Account holders whom the directory has and who are not assigned: (in Harness, in the directory, id there), by address.
pub fn unassigned(report: &Report) -> Vec<[String; 3]> {
    let rows = report.scenarios.iter().flat_map(|s| &s.users);
    let open = rows.filter(|r| r.outcome == UserOutcome::Unmanaged).filter_map(|r| Some((r.account.as_ref()?, r.directory.as_ref()?)));
    let all: BTreeSet<[String; 3]> =
        open.filter(|(_, d)| d.active && !d.assigned).map(|(a, d)| [a.email.clone(), d.key.clone(), d.id.clone().unwrap_or_default()]).collect();
    // Both keys of one person are one person.
    let mut seen = BTreeSet::new();
    all.into_iter().filter(|[email, key, id]| seen.insert((email.clone(), if id.is_empty() { key.clone() } else { id.clone() }))).collect()
}

/// The directory groups that are sent and can be, by name.
pub fn sent(report: &Report) -> Vec<&str> {
    let rows = report.scenarios.iter().flat_map(|s| &s.groups).filter(|row| row.outcome != GroupOutcome::Blocked);
    let names: BTreeSet<(&str, &str)> =
        rows.flat_map(|row| &row.directory).map(|d| (d.name.as_deref().unwrap_or_default(), d.id.as_deref().unwrap_or_default())).collect();
    names.into_iter().map(|(name, _)| name).collect()
}

/// How many account users a scenario knows.
pub fn accounts(scenario: &ReportScenario) -> u64 {
    scenario.users.iter().filter(|row| row.account.is_some()).count() as u64
}
