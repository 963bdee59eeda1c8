//! What the near matches are worth: precision and recall over invented people whose names come from many languages.
//!
//! `tests/near/people.csv` holds a row for each account user with the directory user it might be confused with or belong to, and whether a
//! careful administrator would say that they are one person (`same`), and why. The labels say what is so, not what the engine says of it.
//! A row without an account is somebody else in the directory, whom the row before it has to be read with. All rows are one account and
//! one directory: whoever is paired with a stranger of another row counts against the precision as well.
//!
//! `NEAR=all cargo test --test near -- --nocapture` names every row that fails.

use scim_preflight::check::{Run, Settings};
use scim_preflight::model::ScenarioId;
use scim_preflight::read::Source;
use scim_preflight::read::source::{at_once, in_memory};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Of the pairs that are told, so many should be right; of those that are there, so many should be told.
const GOAL: f64 = 0.98;

/// What holds today and must not get worse: (precision, recall).
const HELD: (f64, f64) = (0.96, 0.82);

#[derive(Debug)]
struct Row {
    kind: String,
    account: String,
    account_name: String,
    key: String,
    other: String,
    name: String,
    same: bool,
    why: String,
}

/// (address in the account, key in the directory)
type Pair = (String, String);

impl Row {
    fn pair(&self) -> Pair {
        (self.account.clone(), self.key.clone())
    }
}

/// How many pairs of one sort are right, wrong and missed.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

#[test]
fn near_matches_are_as_good_as_they_were() {
    let all = measured(true);
    assert!(all.precision() >= HELD.0 && all.recall() >= HELD.1, "{all:?}; NEAR=all names the rows");
}

/// `cargo test --test near -- --ignored`: to be asserted with the other once the rules about names reach it.
#[test]
#[ignore = "the rules about names do not reach the goal yet"]
fn near_matches_reach_the_goal() {
    let all = measured(false);
    assert!(all.precision() >= GOAL && all.recall() >= GOAL, "{all:?}; NEAR=all names the rows");
}

/// Runs the engine over all rows and counts; prints for readers what it counted.
fn measured(aloud: bool) -> Score {
    let rows = rows();
    let found = found(&rows);
    let wanted: BTreeSet<Pair> = rows.iter().filter(|row| row.same).map(Row::pair).collect();
    let (mut all, mut by_reason, mut by_kind) = (Score::default(), BTreeMap::<&str, Score>::new(), BTreeMap::<&str, Score>::new());
    let kind = |email: &str| rows.iter().find(|row| row.account == email).map_or("", |row| row.kind.as_str());
    for (pair, reason) in &found {
        let right = wanted.contains(pair);
        for score in [&mut all, by_reason.entry(reason).or_default(), by_kind.entry(kind(&pair.0)).or_default()] {
            *(if right { &mut score.right } else { &mut score.wrong }) += 1;
        }
        if !right {
            fails(&rows, pair, &format!("is paired ({reason})"));
        }
    }
    for row in rows.iter().filter(|row| row.same && !found.contains_key(&row.pair())) {
        all.missed += 1;
        by_kind.entry(&row.kind).or_default().missed += 1;
        fails(&rows, &row.pair(), "is missed");
    }
    if aloud {
        let people = rows.iter().filter(|row| !row.account.is_empty()).count();
        let (precision, recall) = (all.precision(), all.recall());
        println!("Near matches over {people} invented people of many languages: precision {precision:.3}, recall {recall:.3} (goal {GOAL} each).");
        let by_reason: Vec<_> = by_reason.iter().map(|(reason, score)| format!("{reason} {} right, {} wrong", score.right, score.wrong)).collect();
        println!("Near matches by reason: {}.", by_reason.join("; "));
        let short = by_kind.iter().filter(|(_, score)| score.wrong + score.missed > 0);
        let short: Vec<_> =
            short.map(|(kind, score)| format!("{kind} {} right, {} wrong, {} missed", score.right, score.wrong, score.missed)).collect();
        println!("Near matches that fall short, by what the rows are about: {}.", short.join("; "));
    }
    all
}

fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/near/people.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|column| column == name).unwrap_or_else(|| panic!("people.csv has no column {name}"));
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        let cell = |name: &str| row[at(name)].to_owned();
        let same = match &row[at("same")] {
            "yes" => true,
            "no" => false,
            other => panic!("same: expected yes or no, found {other:?}"),
        };
        Row {
            kind: cell("kind"),
            account: cell("account_email"),
            account_name: cell("account_name"),
            key: cell("directory_key"),
            other: cell("directory_other"),
            name: cell("directory_name"),
            same,
            why: cell("why"),
        }
    });
    rows.collect()
}

/// Both exports, as the products write them.
fn exports(rows: &[Row]) -> [(&'static str, String); 2] {
    let accounts = rows.iter().filter(|row| !row.account.is_empty()).enumerate();
    let users: Vec<Value> = accounts
        .map(|(n, row)| {
            json!({"user": {"name": row.account_name, "email": row.account, "uuid": format!("user{n:018}"), "locked": false, "disabled": false,
                "externallyManaged": false, "twoFactorAuthenticationEnabled": false}, "roleAssignmentMetadata": []})
        })
        .collect();
    let people: Vec<Value> = rows
        .iter()
        .enumerate()
        .map(|(n, row)| {
            let others: Vec<&str> = Some(row.other.as_str()).filter(|other| !other.is_empty()).into_iter().collect();
            json!({"id": format!("00000000-0000-4000-8000-{n:012}"), "userPrincipalName": row.key, "mail": row.key, "otherMails": others,
                "displayName": row.name, "accountEnabled": true, "userType": "Member"})
        })
        .collect();
    let account = json!({"status": "SUCCESS", "data": {"totalPages": 1, "totalItems": users.len(), "pageItemCount": users.len(),
        "pageSize": users.len(), "content": users, "pageIndex": 0, "empty": false}, "metaData": null});
    let directory = json!({"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users", "value": people});
    [("harness-users.json", account.to_string()), ("graph-users.json", directory.to_string())]
}

/// The pairs of whom the written guides' forecast says that one person would get a second account, with the reason.
fn found(rows: &[Row]) -> BTreeMap<Pair, String> {
    let files = exports(rows);
    let sources: Vec<Source<'_>> = files.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
    let settings = Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() };
    // Without the plan, whose trials take most of the time.
    let run = at_once(Run::new(&in_memory(&sources), &settings, &mut |_| {})).unwrap();
    let report = run.report(&settings, None, &mut |_| {}).unwrap();
    let documented = report.scenarios.iter().find(|scenario| scenario.id == ScenarioId::Documented.as_str()).unwrap();
    let pairs = documented.users.iter().filter_map(|row| {
        let (account, directory) = (row.account.as_ref()?, row.directory.as_ref()?);
        let reason = row.reasons.first().map_or("equal", |reason| reason.as_str());
        Some(((account.email.clone(), directory.key.clone()), reason.to_owned()))
    });
    pairs.collect()
}

/// Names a row that fails, where that was asked for.
fn fails(rows: &[Row], (account, key): &Pair, what: &str) {
    if std::env::var_os("NEAR").is_none() {
        return;
    }
    let name = |wanted: fn(&Row) -> (&str, &str), of: &str| rows.iter().map(wanted).find(|(is, _)| *is == of).map_or("", |(_, name)| name).to_owned();
    let why = rows.iter().find(|row| row.account == *account).map_or("", |row| row.why.as_str());
    let (mine, theirs) = (name(|row| (&row.account, &row.account_name), account), name(|row| (&row.key, &row.name), key));
    println!("{what}: {account:?} {mine:?} / {key:?} {theirs:?}: {why}");
}
