//! The rules as prose: every case of `tests/suite/*.md` through the whole engine.
//!
//! How a case is written stands in `tests/suite/README.md`. `SUITE=words cargo test --test suite` runs only the cases whose title
//! holds these words.

mod harness;

use harness::files;
use harness::markdown::{Case, Table, list};
use harness::suite::{self, halves, report, report_of};
use scim_preflight::check::Settings;
use scim_preflight::report::schema::{Permission, Report, ReportScenario};
use std::collections::BTreeSet;
use std::fmt::Write as _;

#[test]
fn every_case_holds() {
    let wanted = std::env::var("SUITE").unwrap_or_default();
    let (mut count, mut failures) = (0, String::new());
    for (_, case) in suite::cases().iter().filter(|(_, case)| case.title.contains(&wanted)) {
        count += 1;
        for difference in run(case) {
            writeln!(failures, "{}: {difference}", case.title).unwrap();
        }
    }
    assert!(count > 0, "no case has {wanted:?} in its title");
    assert!(failures.is_empty(), "\n{failures}");
    println!("{count} cases hold");
}

/// Everything in which the report differs from what the case expects.
fn run(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    let mut checked = 0;
    for table in case.tables.iter().filter(|t| t.is() == "group name") {
        checked += table.rows.len();
        identifiers(table, &mut out);
    }
    let expected: Vec<_> = case.tables.iter().filter(|t| t.is() != "group name" && !files::TABLES.contains(&t.is())).collect();
    if !expected.is_empty() {
        match report_of(case) {
            Err(message) => out.push(format!("the run fails: {message}")),
            Ok(report) => expected.iter().for_each(|table| {
                checked += table.rows.len();
                compare(table, &report, &mut out);
            }),
        }
    }
    if checked == 0 {
        out.push("there is nothing to check".to_owned());
    }
    out
}

/// The identifier of every group name, as the groups of an Okta directory get it in the three scenarios.
fn identifiers(table: &Table, out: &mut Vec<String>) {
    for row in &table.rows {
        let case = Case {
            tables: vec![
                Table { line: 0, header: vec!["harness user".to_owned()], rows: vec![vec!["ann.lee@example.com".to_owned()]] },
                Table { line: 0, header: vec!["okta group".to_owned()], rows: vec![vec![row[0].clone()]] },
            ],
            ..Case::default()
        };
        let settings = Settings { now: "2026-11-21T00:00:00Z".to_owned(), assume: vec![halves("identifier_rule=full")], ..Settings::default() };
        let report = report(&files::of(&case), settings).unwrap();
        for (column, scenario) in [("plain", "documented"), ("full", "chosen"), ("full_hashed", "observed")] {
            let rows = &report.scenarios.iter().find(|s| s.id == scenario).unwrap().groups;
            let found: Vec<_> = rows.iter().filter_map(|r| r.identifier.as_deref()).collect();
            let expected = table.cell(row, column).unwrap();
            if found != [expected] {
                out.push(format!("{column} of {:?} is {found:?}, expected {expected:?}", row[0]));
            }
        }
    }
}

fn compare(table: &Table, report: &Report, out: &mut Vec<String>) {
    match table.is() {
        "scenario" => rows(table, report, out),
        "finding" => findings(table, report, out),
        "gate" => gates(table, report, out),
        "count" => counts(table, report, out),
        "input" => inputs(table, report, out),
        "person" => access(table, report, out),
        "key" => views(table, out, keys(report)),
        "pattern" => views(table, out, patterns(report)),
        "members of" => views(table, out, members(report)),
        "fix" => views(table, out, fixes(report)),
        "mapping" => views(table, out, mappings(report)),
        "pushed group" => views(table, out, pushes(report)),
        "administrator" => views(table, out, administrators(report)),
        other => out.push(format!("line {}: no table begins with {other:?}", table.line)),
    }
}

/// A view of the report, whole: its rows as they stand, in any order. The columns are those of the table.
fn views(table: &Table, out: &mut Vec<String>, found: Vec<Vec<(&str, String)>>) {
    let cells = |row: Vec<(&str, String)>| -> Vec<String> {
        table
            .header
            .iter()
            .map(|column| row.iter().find(|(name, _)| name == column).map_or_else(|| format!("no column {column}"), |(_, v)| v.clone()))
            .collect()
    };
    let scenarios: BTreeSet<&str> = table.rows.iter().filter_map(|row| table.cell(row, "scenario")).collect();
    let named =
        |row: &Vec<(&str, String)>| scenarios.is_empty() || row.iter().any(|(name, value)| *name == "scenario" && scenarios.contains(value.as_str()));
    let mut found: Vec<_> = found.into_iter().filter(named).map(cells).collect();
    let mut wanted = table.rows.clone();
    wanted.retain(|row| row[0] != "nobody");
    found.sort();
    wanted.sort();
    if found != wanted {
        out.push(format!("line {}: found {found:?}, expected {wanted:?}", table.line));
    }
}

fn keys(report: &Report) -> Vec<Vec<(&str, String)>> {
    let row = |k: &scim_preflight::report::schema::KeyTest| {
        let numbers = [("exact", k.exact), ("but for case", k.case_only), ("second account", k.second), ("nobody", k.nobody), ("no value", k.empty)];
        std::iter::once(("key", k.key.clone())).chain(numbers.map(|(name, n)| (name, n.to_string()))).collect()
    };
    report.keys.iter().map(row).collect()
}

fn patterns(report: &Report) -> Vec<Vec<(&str, String)>> {
    let of = |s: &ReportScenario| -> Vec<Vec<(&str, String)>> {
        let row = |p: &scim_preflight::report::schema::Pattern| {
            vec![
                ("pattern", p.what.clone()),
                ("scenario", s.id.clone()),
                ("from", p.from.clone()),
                ("to", p.to.clone()),
                ("people", p.people.to_string()),
            ]
        };
        s.patterns.iter().map(row).collect()
    };
    report.scenarios.iter().flat_map(of).collect()
}

/// What is offered, with each change in words. The column `clears` holds the codes, once each.
fn fixes(report: &Report) -> Vec<Vec<(&str, String)>> {
    let Some(plan) = &report.plan else { return Vec::new() };
    let change = |c: &scim_preflight::report::plan::Change| {
        let side = |text: &Option<String>| text.as_deref().map(|t| format!(" {t}")).unwrap_or_default();
        format!("{} {} {}{}", c.system, c.label, c.attribute, side(&c.to)).replace("  ", " ")
    };
    let codes = |list: &[u32]| {
        let codes: BTreeSet<&str> = list.iter().map(|n| report.findings[*n as usize].code.as_str()).collect();
        codes.into_iter().collect::<Vec<_>>().join(", ")
    };
    let worse = |w: &scim_preflight::report::plan::Worse| format!("{} {} {}", w.scenarios.join(" "), w.code, w.subject.label);
    let row = |(n, fix): (usize, &scim_preflight::report::plan::PlannedFix)| {
        vec![
            ("fix", fix.kind.clone()),
            ("place", (n + 1).to_string()),
            ("asks", if fix.asks { "yes" } else { "no" }.to_owned()),
            ("owner", fix.owner.clone()),
            ("changes", fix.changes.iter().map(change).collect::<Vec<_>>().join("; ")),
            ("clears", codes(&fix.clears)),
            ("eases", codes(&fix.eases)),
            ("worsens", fix.worsens.iter().map(worse).collect::<Vec<_>>().join("; ")),
        ]
    };
    plan.fixes.iter().enumerate().map(row).collect()
}

fn members(report: &Report) -> Vec<Vec<(&str, String)>> {
    let of = |s: &ReportScenario| -> Vec<Vec<(&str, String)>> {
        let number = |n: Option<u64>| n.map_or_else(|| "not known".to_owned(), |n| n.to_string());
        let row = |m: &scim_preflight::report::schema::GroupMembers| {
            vec![
                ("members of", m.name.clone()),
                ("scenario", s.id.clone()),
                ("before", number(m.before)),
                ("after", number(m.after)),
                ("come", m.arrive.join(", ")),
                ("go", m.leave.join(", ")),
            ]
        };
        s.members.iter().map(row).collect()
    };
    report.scenarios.iter().flat_map(of).collect()
}

fn administrators(report: &Report) -> Vec<Vec<(&str, String)>> {
    let of = |s: &ReportScenario| -> Vec<Vec<(&str, String)>> {
        let people = s.administrators.iter().flat_map(|a| &a.people);
        let row = |p: &scim_preflight::report::schema::Administrator| {
            vec![("administrator", p.person.clone()), ("scenario", s.id.clone()), ("change", p.change.clone()), ("via", p.via.to_string())]
        };
        people.map(row).collect()
    };
    report.scenarios.iter().flat_map(of).collect()
}

/// What is mapped for users.
fn mappings(report: &Report) -> Vec<Vec<(&str, String)>> {
    let row = |m: &scim_preflight::report::configuration::Mapping| {
        let matched = if m.matching > 0 { m.matching.to_string() } else { "no".to_owned() };
        vec![("mapping", m.target.clone()), ("from", m.source.clone()), ("matched", matched), ("applied", m.apply.clone())]
    };
    report.configuration.iter().flat_map(|c| &c.mappings).flatten().filter(|m| m.object == "user").map(row).collect()
}

fn pushes(report: &Report) -> Vec<Vec<(&str, String)>> {
    let row = |p: &scim_preflight::report::configuration::Push| {
        vec![("pushed group", p.group.clone()), ("status", p.status.clone()), ("error", p.error.clone().unwrap_or_else(|| "none".to_owned()))]
    };
    report.configuration.iter().flat_map(|c| &c.pushes).map(row).collect()
}

fn scenarios<'a>(report: &'a Report, word: &str) -> Vec<&'a ReportScenario> {
    let standing = ["documented", "observed"];
    report.scenarios.iter().filter(|s| if word == "both" { standing.contains(&s.id.as_str()) } else { s.id == word }).collect()
}

/// The rows of every scenario that the table mentions: all of them, in any order.
fn rows(table: &Table, report: &Report, out: &mut Vec<String>) {
    let groups = table.column("directory group").is_some();
    let ids: BTreeSet<_> = table.rows.iter().flat_map(|r| scenarios(report, &r[0])).map(|s| s.id.as_str()).collect();
    if let Some(row) = table.rows.iter().find(|r| scenarios(report, &r[0]).is_empty()) {
        out.push(format!("line {}: the report has no scenario {:?}", table.line, row[0]));
    }
    for id in ids {
        let scenario = report.scenarios.iter().find(|s| s.id == id).unwrap();
        let shown = table.header[1..].iter().map(String::as_str).collect::<Vec<_>>();
        let mut found: Vec<_> = if groups { group_rows(scenario, &shown) } else { user_rows(scenario, &shown) };
        for row in table.rows.iter().filter(|r| r[0] == id || (r[0] == "both" && id != "chosen")) {
            let expected = row[1..].to_vec();
            match found.iter().position(|f| *f == expected) {
                Some(at) => drop(found.remove(at)),
                None => out.push(format!("line {}, {id}: no row {expected:?}", table.line)),
            }
        }
        out.extend(found.iter().map(|f| format!("line {}, {id}: a row too many: {f:?}", table.line)));
    }
}

fn user_rows(scenario: &ReportScenario, columns: &[&str]) -> Vec<Vec<String>> {
    let no_key = |key: &str| if key.is_empty() { "(no key)".to_owned() } else { key.to_owned() };
    let cell = |row: &scim_preflight::report::schema::UserRow, column: &str| match column {
        "account" => row.account.as_ref().map(|a| a.email.clone()).unwrap_or_default(),
        "account name" => row.account.as_ref().and_then(|a| a.name.clone()).unwrap_or_default(),
        "account id" => row.account.as_ref().and_then(|a| a.id.clone()).unwrap_or_default(),
        "directory name" => row.directory.as_ref().and_then(|d| d.name.clone()).unwrap_or_default(),
        "directory" => row.directory.as_ref().map(|d| no_key(&d.key)).unwrap_or_default(),
        "directory id" => row.directory.as_ref().and_then(|d| d.id.clone()).unwrap_or_default(),
        "outcome" => row.outcome.as_str().to_owned(),
        "reasons" => row.reasons.iter().map(|r| r.as_str()).collect::<Vec<_>>().join(", "),
        other => panic!("no user row has a column {other:?}"),
    };
    scenario.users.iter().map(|row| columns.iter().map(|c| cell(row, c)).collect()).collect()
}

fn group_rows(scenario: &ReportScenario, columns: &[&str]) -> Vec<Vec<String>> {
    let cell = |row: &scim_preflight::report::schema::GroupRow, column: &str| match column {
        "account group" => row.account.as_ref().map(|a| a.name.clone()).unwrap_or_default(),
        "account identifier" => row.account.as_ref().map(|a| a.identifier.clone()).unwrap_or_default(),
        "directory group" => {
            let mut names: Vec<_> = row.directory.iter().map(|d| d.name.clone().unwrap_or_default()).collect();
            names.sort();
            names.join(", ")
        }
        "outcome" => row.outcome.as_str().to_owned(),
        "reasons" => row.reasons.iter().map(|r| r.as_str()).collect::<Vec<_>>().join(", "),
        "identifier" => row.identifier.clone().unwrap_or_default(),
        other => panic!("no group row has a column {other:?}"),
    };
    scenario.groups.iter().map(|row| columns.iter().map(|c| cell(row, c)).collect()).collect()
}

/// Everybody who loses or gains in every scenario that the table mentions; `nobody` stands for an empty list.
fn access(table: &Table, report: &Report, out: &mut Vec<String>) {
    let shown = |permissions: &[Permission]| {
        let mut all: Vec<_> = permissions.iter().map(permission).collect();
        all.sort();
        all
    };
    for scenario in &report.scenarios {
        let mine = |row: &&Vec<String>| scenarios(report, table.cell(row, "scenario").unwrap()).iter().any(|s| s.id == scenario.id);
        let rows: Vec<_> = table.rows.iter().filter(mine).collect();
        if rows.is_empty() {
            continue;
        }
        let mut found: Vec<_> = scenario.access.iter().map(|r| (r.person.clone(), shown(&r.lost), shown(&r.gained))).collect();
        for row in rows.into_iter().filter(|r| r[0] != "nobody") {
            let mut expected =
                (row[0].clone(), list(table.cell(row, "lost").unwrap_or_default()), list(table.cell(row, "gained").unwrap_or_default()));
            expected.1.sort();
            expected.2.sort();
            match found.iter().position(|f| *f == expected) {
                Some(at) => drop(found.remove(at)),
                None => out.push(format!("line {}, {}: no row {expected:?}", table.line, scenario.id)),
            }
        }
        out.extend(found.iter().map(|f| format!("line {}, {}: a row too many: {f:?}", table.line, scenario.id)));
    }
}

/// `ROLE [on RESOURCES] in SCOPE via PATH`; several paths are joined by ` + `, because a comma parts permissions.
fn permission(p: &Permission) -> String {
    let resources = p.resource_group.as_deref().filter(|g| *g != "_all_account_level_resources").map(|g| format!(" on {g}"));
    format!("{}{} in {} via {}", p.role, resources.unwrap_or_default(), p.scope, p.via.replace(", ", " + "))
}

/// A code that begins with `no ` must not be there; empty cells say nothing.
fn findings(table: &Table, report: &Report, out: &mut Vec<String>) {
    for row in &table.rows {
        let (absent, code) = row[0].strip_prefix("no ").map_or((false, row[0].as_str()), |code| (true, code));
        let said = |column: &str, value: &str| table.cell(row, column).is_none_or(|c| c.is_empty() || c == value);
        let fits = report.findings.iter().filter(|f| f.code == code).filter(|f| {
            let scenarios = table.cell(row, "scenarios").unwrap_or_default();
            let expected = if scenarios == "both" { vec!["documented".to_owned(), "observed".to_owned()] } else { list(scenarios) };
            let in_scenarios = match scenarios {
                "" => true,
                "any" => f.scenarios.is_empty(),
                _ => *f.scenarios == expected,
            };
            said("label", &f.subject.label) && said("severity", f.severity.as_str()) && in_scenarios
        });
        let fits = fits.count();
        if absent != (fits == 0) || fits > 1 {
            let near: Vec<_> =
                report.findings.iter().filter(|f| f.code == code).map(|f| (&f.subject.label, f.severity.as_str(), &f.scenarios)).collect();
            out.push(format!("line {}: {fits} findings {row:?}; with that code: {near:?}", table.line));
        }
    }
}

/// `verdict` stands among the gates.
fn gates(table: &Table, report: &Report, out: &mut Vec<String>) {
    for row in &table.rows {
        let gate = report.gates.iter().find(|g| g.id.as_str() == row[0]);
        let found = if row[0] == "verdict" { report.verdict.as_str() } else { gate.map_or("missing", |g| g.state.as_str()) };
        if found != row[1] {
            let summary = gate.map(|g| g.summary.as_str()).unwrap_or_default();
            out.push(format!("line {}: {} is {found}, expected {}. {summary}", table.line, row[0], row[1]));
        }
    }
}

/// `contested users`, `contested groups`, or `users OUTCOME` and `groups OUTCOME` in a scenario.
fn counts(table: &Table, report: &Report, out: &mut Vec<String>) {
    for row in &table.rows {
        let (what, outcome) = row[0].split_once(' ').unwrap_or((&row[0], ""));
        let mut found = Vec::new();
        match (what, outcome) {
            ("contested", "users") => found.push(report.contested.users),
            ("contested", "groups") => found.push(report.contested.groups),
            _ => found.extend(scenarios(report, table.cell(row, "scenario").unwrap_or("both")).iter().map(|s| match what {
                "users" => s.counts.users.iter().find(|(o, _)| o.as_str() == outcome).map_or(0, |(_, n)| *n),
                "groups" => s.counts.groups.iter().find(|(o, _)| o.as_str() == outcome).map_or(0, |(_, n)| *n),
                _ => panic!("no count is called {what:?}"),
            })),
        }
        let expected = table.cell(row, "number").unwrap();
        if found.is_empty() || found.iter().any(|n| n.to_string() != expected) {
            out.push(format!("line {}: {} is {found:?}, expected {expected}", table.line, row[0]));
        }
    }
}

/// A cell of `note` or `reason` holds words of one of them, `confidence` is the least percentage; empty cells say nothing.
fn inputs(table: &Table, report: &Report, out: &mut Vec<String>) {
    for row in &table.rows {
        let Some(input) = report.inputs.iter().flat_map(|i| &i.parts).chain(&report.inputs).find(|i| i.name == row[0]) else {
            out.push(format!("line {}: no input {:?}", table.line, row[0]));
            continue;
        };
        for (column, expected) in table.header.iter().zip(row).skip(1).filter(|(_, e)| !e.is_empty()) {
            let found = match column.as_str() {
                "kind" => input.kind.clone(),
                "rows" => input.rows.to_string(),
                "unreadable" => input.unreadable.to_string(),
                "lines" => input.unreadable_rows.iter().map(|r| r.line.to_string()).collect::<Vec<_>>().join(", "),
                "encoding" => input.encoding.clone(),
                "syntax" => input.syntax.clone(),
                "delimiter" => input.delimiter.clone().unwrap_or_default(),
                "parts" => input.parts.len().to_string(),
                "group" => input.group.clone().unwrap_or_default(),
                "confidence" if expected.parse::<u8>().is_ok_and(|least| least <= input.confidence) => continue,
                "confidence" => input.confidence.to_string(),
                "note" if input.notes.iter().any(|n| n.contains(expected)) => continue,
                "note" => format!("{:?}", input.notes),
                "reason" => {
                    let reasons: Vec<_> = input.reasons.iter().chain(input.unreadable_rows.iter().map(|r| &r.reason)).collect();
                    if reasons.iter().any(|r| r.contains(expected)) {
                        continue;
                    }
                    format!("{reasons:?}")
                }
                other => panic!("no input has a column {other:?}"),
            };
            if found != *expected {
                out.push(format!("line {}: {column} of {} is {found}, expected {expected}", table.line, row[0]));
            }
        }
    }
}
