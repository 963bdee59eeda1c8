//! Archives and workbooks: what lies inside reads as if it had been dropped by itself, and nothing inside can hurt.

#[path = "harness/containers.rs"]
mod containers;

use containers::{workbook, zip};
use proptest::prelude::*;
use scim_preflight::check::{Settings, check};
use scim_preflight::model::{Inventory, Kind, Refusal};
use scim_preflight::read::{Limits, Options, Source, read_all, read_within};
use scim_preflight::report::schema::{Report, tables};

const USERS: &[u8] = b"id,login,email,firstName,lastName,status\n00u1,ann@example.com,ann@example.com,Ann,Lee,ACTIVE\n00u2,bob@example.com,bob@example.com,Bob,Stone,SUSPENDED\n";
const GROUPS: &[u8] = b"id,name,description,type\n00g1,Ops,,OKTA_GROUP\n";
const OPS: &[u8] = b"id,login,firstName,lastName,status\n00u1,ann@example.com,Ann,Lee,ACTIVE\n";

fn read(name: &str, bytes: &[u8]) -> Inventory {
    read_all(&[Source { name, bytes }], &Options::default(), &mut |_| {})
}

fn report(files: &[(&str, &[u8])]) -> Report {
    let sources: Vec<_> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    check(&sources, &Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() }, &mut |_| {}).unwrap()
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|c| (*c).to_owned()).collect()
}

/// A file packed with its like is the same as the file dropped by itself, whatever else came along.
#[test]
fn an_archive_reads_as_its_files() {
    let archive = zip(&[
        ("export/users.csv", USERS),
        ("export/groups.csv", GROUPS),
        ("export/Ops.csv", OPS),
        ("__MACOSX/._users.csv", b"x"),
        ("readme.txt", b"hello"),
    ]);
    let packed = read("okta.zip", &archive);
    let loose = read_all(
        &[Source { name: "users.csv", bytes: USERS }, Source { name: "groups.csv", bytes: GROUPS }, Source { name: "Ops.csv", bytes: OPS }],
        &Options::default(),
        &mut |_| {},
    );
    let people = |i: &Inventory| i.directory.users.iter().map(|u| (u.id.clone(), u.user_name.clone())).collect::<Vec<_>>();
    assert_eq!(people(&packed), people(&loose));
    assert_eq!(packed.directory.memberships[0].members.len(), 1);
    let kinds: Vec<_> = packed.inputs.iter().map(|i| (i.name.as_str(), i.kind)).collect();
    let expected = [
        ("okta.zip/export/users.csv", Kind::OktaUsers),
        ("okta.zip/export/groups.csv", Kind::OktaGroups),
        ("okta.zip/export/Ops.csv", Kind::OktaGroupMembers),
        ("okta.zip/readme.txt", Kind::Unknown),
    ];
    assert_eq!(kinds, expected);
    assert!(packed.containers[0].notes[0].starts_with("1 file that a computer keeps for itself"), "{:?}", packed.containers[0].notes);
}

/// Contract 8: one entry a dropped file, the sums of its tables, their kind where there is one table, and the tables in `parts`.
#[test]
fn the_report_has_one_entry_a_dropped_file() {
    let both = zip(&[("users.csv", USERS), ("groups.csv", GROUPS)]);
    let one = zip(&[("Ops.csv", OPS)]);
    let harness = br#"{"data":{"totalItems":1,"content":[{"user":{"name":"Ann Lee","email":"ann@example.com","uuid":"uAnn"}}]}}"#;
    let report = report(&[("z.json", harness), ("b.zip", &both), ("a.zip", &one)]);
    let entries: Vec<_> = report.inputs.iter().map(|i| (i.name.as_str(), i.kind.as_str(), i.rows, i.parts.len())).collect();
    assert_eq!(entries, [("a.zip", "okta.group-members", 1, 1), ("b.zip", "unknown", 3, 2), ("z.json", "harness.users", 1, 0)]);
    // Places count tables: the line is that of the file inside.
    let linked = report.scenarios[0].users.iter().find(|u| u.account.is_some() && u.directory.is_some()).expect("Ann");
    let source = linked.directory.as_ref().unwrap().source.unwrap();
    assert_eq!((tables(&report.inputs).nth(source.0 as usize).unwrap().name.as_str(), source.1), ("b.zip/users.csv", 2));
}

#[test]
fn sheets_are_tables() {
    let users = vec![
        row(&["Users of example.com"]),
        row(&[]),
        row(&["id", "displayName", "userPrincipalName", "userType", "accountEnabled", "mail"]),
        row(&["e1", "Ann\nLee", "ann@example.com", "Member", "TRUE", "ann@example.com"]),
        row(&[]),
        row(&["e2", "Bob \"Bo\" Stone, Jr.", "bob@example.com", "Member", "FALSE"]),
        row(&["", "", "", "Member"]),
    ];
    let book = workbook(&[("Sheet1", users)]);
    let inventory = read("exportUsers_2026-1-15.xlsx", &book);
    let input = &inventory.inputs[0];
    assert_eq!((input.name.as_str(), input.kind, input.rows), ("exportUsers_2026-1-15.xlsx", Kind::EntraUsers, 2));
    assert_eq!(input.format.syntax, "Excel sheet");
    // Rows keep the numbers they have in Excel, also below a cell of two lines.
    let places: Vec<_> = inventory.directory.users.iter().map(|u| (u.id.as_str(), u.origin.line)).collect();
    assert_eq!(places, [("e1", 4), ("e2", 6)]);
    assert_eq!(input.unreadable[0].line, 7);
    assert_eq!(inventory.directory.users[1].email.as_deref(), Some(""), "a cell left out at the end of a row is an empty cell");
}

#[test]
fn every_sheet_of_a_workbook_is_read() {
    let users = vec![row(&["id", "login", "email", "status"]), row(&["00u1", "ann@example.com", "ann@example.com", "ACTIVE"])];
    let groups = vec![row(&["id", "name", "description", "type"]), row(&["00g1", "Ops", "", "OKTA_GROUP"])];
    let book = workbook(&[("People", users), ("Groups & more", groups), ("Empty", Vec::new())]);
    let inventory = read("okta.xlsx", &book);
    let found: Vec<_> = inventory.inputs.iter().map(|i| (i.name.as_str(), i.kind, i.rows)).collect();
    assert_eq!(found, [("okta.xlsx/People", Kind::OktaUsers, 1), ("okta.xlsx/Groups & more", Kind::OktaGroups, 1)]);
    assert_eq!(inventory.containers[0].notes, ["The sheet Empty is empty."]);
}

#[test]
fn the_administrator_s_word_reaches_inside() {
    let archive = zip(&[("a/people.csv", b"mail,state\nann@example.com,on\n"), ("b.csv", OPS)]);
    let told = |kind: &str, group: &str| {
        let options =
            Options { kinds: vec![(kind.to_owned(), Kind::GenericUsers)], groups: vec![(group.to_owned(), "Ops".to_owned())], ..Options::default() };
        let inventory = read_all(&[Source { name: "x.zip", bytes: &archive }], &options, &mut |_| {});
        inventory.inputs.iter().map(|i| (i.kind, i.group.clone())).collect::<Vec<_>>()
    };
    let expected = vec![(Kind::GenericUsers, None), (Kind::OktaGroupMembers, Some("Ops".to_owned()))];
    assert_eq!(told("people.csv", "b.csv"), expected);
    assert_eq!(told("exports/x.zip/a/people.csv", "x.zip/b.csv"), expected);
}

#[test]
fn what_cannot_be_opened_says_why_and_costs_nothing_else() {
    let whole = zip(&[("users.csv", USERS), ("groups.csv", GROUPS)]);
    let nested = zip(&[("inner.zip", &whole)]);
    let office = zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    let cut = &whole[..whole.len() - 30];
    let mut damaged = whole.clone();
    // In the middle of the first file: thirty bytes of header, its name, and then what is packed.
    damaged[60] ^= 0x55;
    for (name, bytes, says) in [
        ("nested.zip", nested.as_slice(), "inside an archive"),
        ("letter.docx", office.as_slice(), "without sheets"),
        ("cut.zip", cut, "damaged or was cut"),
        ("hurt.zip", damaged.as_slice(), "cannot be unpacked"),
        ("PK", b"PK\x03\x04", "damaged"),
        ("empty.zip", &zip(&[]), "no files"),
    ] {
        let inventory = read(name, bytes);
        let refused: Vec<_> = inventory.inputs.iter().filter(|i| i.refusal.is_some()).collect();
        assert_eq!(refused.len(), 1, "{name}: {:?}", inventory.inputs);
        assert!(refused[0].reasons.join(" ").contains(says), "{name}: {:?}", refused[0].reasons);
    }
    assert_eq!(read("hurt.zip", &damaged).directory.groups.len(), 1, "the other file is read all the same");
}

#[test]
fn archives_keep_to_the_limits() {
    let blanks = vec![b' '; 3 << 20];
    let bomb = zip(&[("users.csv", USERS), ("blanks.csv", &blanks)]);
    let many: Vec<(String, &[u8])> = (0..20).map(|n| (format!("{n}.csv"), OPS)).collect();
    let many = zip(&many.iter().map(|(n, b)| (n.as_str(), *b)).collect::<Vec<_>>());
    for (bytes, limits) in
        [(&bomb, Limits::default()), (&many, Limits { entries: 19, ..Limits::default() }), (&many, Limits { file: 1_000, ..Limits::default() })]
    {
        let inventory = read_within(&[Source { name: "x.zip", bytes }], &Options::default(), &limits, &mut |_| {});
        assert!(matches!(inventory.inputs[0].refusal, Some(Refusal::TooLarge { .. })), "{:?}", inventory.inputs[0]);
        assert!(inventory.directory.users.is_empty());
    }
    let within =
        read_within(&[Source { name: "x.zip", bytes: &many }], &Options::default(), &Limits { entries: 20, ..Limits::default() }, &mut |_| {});
    assert_eq!(within.inputs.len(), 20);
}

#[test]
fn a_credential_inside_is_refused_and_shown_nowhere() {
    let archive =
        zip(&[("users.csv", USERS), ("curl.txt", b"x-api-key: pat.AbCdEfGhIjKlMnOpQrStUv.0123456789abcdef01234567.AbCdEfGhIjKlMnOpQrSt\n")]);
    let inventory = read("x.zip", &archive);
    assert!(matches!(inventory.inputs[1].refusal, Some(Refusal::Secret(_))), "{:?}", inventory.inputs[1]);
    assert!(!format!("{inventory:?}").contains("AbCdEfGh"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_reads_back_the_same_from_a_sheet_and_from_an_archive(names in proptest::collection::vec("[a-zA-ZäéñØ東 \"',;&<\t\n=@?-]{0,12}", 1..8)) {
        let header = row(&["uuid", "email", "name"]);
        let rows: Vec<_> = names.iter().enumerate().map(|(n, name)| vec![format!("u{n}"), format!("p{n}@example.com"), name.clone()]).collect();
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let text = writer.into_inner().unwrap();
        let loose = read("t.csv", &text).account;
        let packed = read("t.zip", &zip(&[("t.csv", &text)])).account;
        let sheet = read("t.xlsx", &workbook(&[("S", std::iter::once(header).chain(rows).collect())])).account;
        let names = |account: &scim_preflight::model::Account| account.users.iter().map(|u| (u.id.clone(), u.name.clone())).collect::<Vec<_>>();
        prop_assert_eq!(names(&loose), names(&packed));
        prop_assert_eq!(names(&loose), names(&sheet));
    }

    #[test]
    fn damage_anywhere_never_stops_the_reader(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>(), truncate in any::<bool>()) {
        let users = vec![row(&["id", "login", "email"]), row(&["1", "ann@example.com", "ann@example.com"])];
        let mut bytes = workbook(&[("S", users)]);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if truncate {
            bytes.truncate(cut.index(bytes.len()));
        }
        prop_assert!(!read("x.xlsx", &bytes).inputs.is_empty());
    }
}
