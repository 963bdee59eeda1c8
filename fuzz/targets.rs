//! What every fuzz target does with its bytes. The fuzzer runs them on bytes that it makes up, `tests/corpus.rs` on those that were kept.
//!
//! Nothing may panic, whatever the bytes. What else must hold stands with each target.

#[expect(dead_code, reason = "workbooks are put together here from parts")]
#[path = "../tests/harness/containers.rs"]
mod containers;

use scim_preflight::check::{Settings, SettledReading, check as run_check};
use scim_preflight::model::{Inventory, Kind};
use scim_preflight::read::{Limits, Options, Source, read_within};
use scim_preflight::report::query::{RowQuery, SortBy, Table};
use scim_preflight::report::schema::Report;
use scim_preflight::report::{csv as findings, detail, gzip, json as reopened, query, text};

/// One target: its name, which is that of its folder in `tests/corpus`, and what it does.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const ALL: [Target; 7] =
    [("read", read), ("tables", tables), ("json", json), ("workbook", workbook), ("told", told), ("check", check), ("reopen", reopen)];

/// Runs one target on bytes. Those beyond the size are left out: what long files do is told by tests of the limits.
pub fn run(name: &str, data: &[u8]) {
    let target = ALL.iter().find(|(known, _)| *known == name).expect("a target");
    target.1(&data[..data.len().min(1 << 16)]);
}

/// Any bytes as one file.
fn read(data: &[u8]) {
    sound(&inventory(&[("file", data)]), 1);
}

/// The rows of a table whose header is known: the first byte says which, and the delimiter.
fn tables(data: &[u8]) {
    const HEADERS: [&str; 8] = [
        "uuid,email,name,disabled",
        "User Id,Status,Username,First name,Last name,Primary email",
        "id,login,firstName,lastName,status",
        "id,displayName,userPrincipalName,userType,accountEnabled,mail,otherMails,proxyAddresses",
        "displayName,id,groupType,membershipType,securityEnabled",
        "ServicePrincipalName,AssignedUsers,AssignedGroups",
        "group,type,role,id,status,email",
        "E-Mail,Vorname,Nachname,password",
    ];
    let Some((first, body)) = data.split_first() else { return };
    let delimiter = [",", ";", "\t", "|"][usize::from(first >> 3) % 4];
    let header = HEADERS[usize::from(*first) % HEADERS.len()].replace(',', delimiter);
    let inventory = inventory(&[("table.csv", &[header.as_bytes(), b"\n", body].concat())]);
    sound(&inventory, 1);
    // A row is read, unreadable or blank: no line of the body may vanish otherwise, unless a note says so.
    let input = &inventory.inputs[0];
    let told = input.notes.iter().any(|note| note.contains("skipped") || note.contains("among the rows"));
    if input.refusal.is_none() && !told && input.kind != Kind::Unknown && !body.contains(&b'"') && body.is_ascii() {
        let lines = body.split(|b| *b == b'\n').filter(|line| line.iter().any(|b| !char::from(*b).is_whitespace() && *b != delimiter.as_bytes()[0]));
        let lines = lines.count() as u64;
        assert!(input.rows + input.unreadable.len() as u64 >= lines, "{lines} lines, {input:?}");
    }
}

/// JSON inside a frame: the first byte says which.
fn json(data: &[u8]) {
    const FRAMES: [(&str, &str); 8] = [
        ("[{\"uuid\":\"u1\",\"email\":\"a@example.com\"},", "]"),
        ("{\"status\":\"SUCCESS\",\"data\":{\"totalItems\":2,\"content\":[", "]}}"),
        ("{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#users\",\"value\":[", "]}"),
        ("[{\"id\":\"00u1\",\"status\":\"ACTIVE\",\"profile\":{", "}}]"),
        ("{\"data\":{\"users\":{\"nodes\":[{\"id\":\"f1\",\"email\":\"a@example.com\",\"isEmailVerified\":true,", "}]}}}"),
        ("{\"synchronizationRules\":[{\"objectMappings\":[{\"sourceObjectName\":\"User\",\"attributeMappings\":[", "]}]}]}"),
        ("{\"terraform_version\":\"1.9.0\",\"resources\":[", "]}"),
        ("", "\n{\"uuid\":\"u2\",\"email\":\"b@example.com\"}\n"),
    ];
    let Some((first, body)) = data.split_first() else { return };
    let (before, after) = FRAMES[usize::from(*first) % FRAMES.len()];
    sound(&inventory(&[("frame.json", &[before.as_bytes(), body, after.as_bytes()].concat())]), 1);
    sound(&inventory(&[("cut.json", &[before.as_bytes(), body].concat())]), 1);
}

/// The parts of a workbook: the sheet, the shared strings, the styles and the list of sheets, parted by a line of `===`. Parts that are
/// left out are plain ones. Whole archives, with checksums that bytes made up never have, are the business of `read`.
fn workbook(data: &[u8]) {
    let mut given = parts(data).into_iter();
    let strings = b"<sst><si><t>id</t></si><si><t>login</t></si><si><t>ann@example.com</t></si></sst>";
    let list = b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let mut part = |plain: &'static [u8]| given.next().unwrap_or(plain);
    let files: [(&str, &[u8]); 6] = [
        ("xl/worksheets/sheet1.xml", part(b"<worksheet/>")),
        ("xl/sharedStrings.xml", part(strings)),
        ("xl/styles.xml", part(b"<styleSheet/>")),
        ("xl/workbook.xml", part(list)),
        (
            "xl/_rels/workbook.xml.rels",
            part(b"<Relationships><Relationship Id=\"rId1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ),
        ("[Content_Types].xml", b"<Types/>"),
    ];
    sound(&inventory(&[("book.xlsx", &containers::zip(&files))]), 1);
}

/// A file whose kind, group, encoding, delimiter and columns somebody settled by hand, rightly or not: the first five bytes say how.
fn told(data: &[u8]) {
    let Some((&[kind, encoding, delimiter, first, second], body)) = data.split_first_chunk() else { return };
    let word = |words: [&str; 5], byte: u8| Some(words[usize::from(byte) % 5].to_owned()).filter(|word| !word.is_empty());
    let name = |byte: u8| ["id", "email", "login", "name", "group"][usize::from(byte >> 4) % 5].to_owned();
    let file = "file".to_owned();
    let settings = Settings {
        kinds: vec![(file.clone(), Kind::ALL[usize::from(kind) % Kind::ALL.len()].as_str().to_owned())],
        groups: if kind > 127 { vec![(file.clone(), "Ops".to_owned())] } else { Vec::new() },
        readings: vec![SettledReading {
            file,
            encoding: word(["", "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"], encoding),
            delimiter: word(["", "comma", "semicolon", "tab", "pipe"], delimiter),
            columns: vec![(usize::from(first % 16), name(first)), (usize::from(second % 16), name(second))],
        }],
        assume: vec![("user_key".to_owned(), "employeeNumber".to_owned())],
        now: "2026-11-21T00:00:00Z".to_owned(),
        ..Settings::default()
    };
    let report = run_check(&[Source { name: "file", bytes: body }], &settings, &mut |_| {}).expect("the settings are good");
    every_view(&report);
}

/// Several files through the whole engine, parted by a line of `===`. Their order leaves no trace, and the report reads back as it is.
fn check(data: &[u8]) {
    let files: Vec<_> = parts(data).into_iter().take(6).enumerate().map(|(n, bytes)| (format!("{n}.csv"), bytes)).collect();
    let settings = Settings { now: "2026-11-21T00:00:00Z".to_owned(), list_out_of_scope: true, ..Settings::default() };
    let report = |files: &mut dyn Iterator<Item = &(String, &[u8])>| {
        let sources: Vec<_> = files.map(|(name, bytes)| Source { name, bytes }).collect();
        run_check(&sources, &settings, &mut |_| {}).expect("the settings are good")
    };
    let straight = report(&mut files.iter());
    assert_eq!(straight, report(&mut files.iter().rev()));
    let text = serde_json::to_string(&straight).expect("JSON");
    reads_back(&text);
    every_view(&straight);
}

/// What a report was written as is what is written of it again; places of people who are plainly linked are not written at all.
fn reads_back(text: &str) {
    let again = reopened::parse::<Report>(text).expect("our own report");
    assert_eq!(serde_json::to_string(&again).expect("JSON"), text);
}

/// A report that somebody hands in, packed or not.
fn reopen(data: &[u8]) {
    if let Ok(plain) = gzip::unpack(data, 1 << 20) {
        assert!(plain.len() <= 1 << 20);
    }
    if data.len() < 512 {
        assert_eq!(gzip::unpack(&gzip::pack(data), data.len()).ok().as_deref(), Some(data));
    }
    let Ok(report) = std::str::from_utf8(data).map_err(|_| "").and_then(reopened::parse::<Report>) else { return };
    every_view(&report);
    let text = serde_json::to_string(&report).expect("JSON");
    reads_back(&text);
}

fn inventory(files: &[(&str, &[u8])]) -> Inventory {
    let sources: Vec<_> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let limits = Limits { file: 1 << 22, ..Limits::default() };
    let whole = read_within(&sources, &Options::default(), &limits, &mut |_| {});
    // However little is in memory at a time, the same comes out.
    let narrow = Limits { window: 61, kept: 0, ..limits };
    assert_eq!(read_within(&sources, &Options::default(), &narrow, &mut |_| {}), whole);
    whole
}

/// The pieces between lines of `===`.
fn parts(data: &[u8]) -> Vec<&[u8]> {
    const PARTING: &[u8] = b"\n===\n";
    let (mut rest, mut out) = (data, Vec::new());
    while let Some(at) = rest.windows(PARTING.len()).position(|w| w == PARTING) {
        out.push(&rest[..at]);
        rest = &rest[at + PARTING.len()..];
    }
    out.push(rest);
    out
}

/// What holds of every inventory.
fn sound(inventory: &Inventory, files: usize) {
    assert!(inventory.inputs.len() >= files || !inventory.containers.is_empty());
    for input in &inventory.inputs {
        assert!(input.confidence <= 100);
        assert!(input.kind == Kind::Unknown || input.refusal.is_some() || !input.reasons.is_empty());
        assert!(input.refusal.is_none() || input.rows == 0);
    }
    let (users, groups) = (inventory.directory.users.len(), inventory.directory.groups.len());
    for membership in &inventory.directory.memberships {
        assert!(membership.group < groups);
        assert!(membership.members.iter().all(|m| m.user.is_none_or(|u| u < users)));
    }
}

/// Everything that a reader of the report may ask of it.
fn every_view(report: &Report) {
    let _ = (text::text(report), findings::findings_csv(report), query::summary(report, true, 1));
    for finding in &report.findings {
        for evidence in &finding.evidence {
            let _ = detail::place(&report.inputs, evidence.source);
        }
    }
    for scenario in report.scenarios.iter().take(3) {
        for table in [Table::Users, Table::Groups] {
            let page = query::rows(report, &everything(&scenario.id, table));
            for index in page.users.iter().map(|u| u.0).chain(page.groups.iter().map(|g| g.0)) {
                let _ = detail::detail(report, &scenario.id, table, index);
            }
            let _ = detail::detail(report, &scenario.id, table, u32::MAX);
        }
    }
}

fn everything(scenario: &str, table: Table) -> RowQuery {
    RowQuery {
        scenario: scenario.to_owned(),
        table,
        outcome: None,
        contested_only: false,
        search: String::new(),
        sort: SortBy::Reason,
        descending: true,
        offset: 0,
        limit: 50,
    }
}
