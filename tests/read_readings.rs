//! What the administrator settles by hand about a table is how it is read, and the first rows show it.

use scim_preflight::check::{RememberedReading, Settings, SettledReading, preview, read};
use scim_preflight::model::{Inventory, Kind};
use scim_preflight::read::Source;
use scim_preflight::read::reading::{DELIMITERS, Encoding, fingerprint, names};

fn settled(file: &str, kind: &str, reading: SettledReading) -> Settings {
    let readings = vec![SettledReading { file: file.to_owned(), ..reading }];
    Settings { kinds: vec![(file.to_owned(), kind.to_owned())], readings, now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() }
}

fn run(name: &str, bytes: &[u8], settings: &Settings) -> Inventory {
    read(&[Source { name, bytes }], settings, &mut |_| {}).expect("the settings are good")
}

fn columns(list: &[(usize, &str)]) -> Vec<(usize, String)> {
    list.iter().map(|(at, name)| (*at, (*name).to_owned())).collect()
}

#[test]
fn columns_get_the_names_that_were_chosen() {
    let table = b"Kennung;Dienstpost;Wer;Privat\n7;ann@example.com;Ann Lee;ann@home.example\n";
    let reading = SettledReading { columns: columns(&[(0, "id"), (1, "email"), (2, "displayname"), (3, "")]), ..SettledReading::default() };
    let inventory = run("leute.csv", table, &settled("leute.csv", "generic.users", reading));
    let user = &inventory.directory.users[0];
    assert_eq!((user.id.as_str(), user.email.as_deref(), user.display_name.as_deref()), ("7", Some("ann@example.com"), Some("Ann Lee")));
    assert!(user.other_addresses.is_empty(), "what is left out is not read");
    assert_eq!(user.origin.line, 2);
}

#[test]
fn a_table_without_a_header_is_read_from_its_first_row() {
    let table = b"7,ann@example.com,Ann Lee\n8,bob@example.com,Bob Stone\n";
    assert_eq!(run("x.csv", table, &Settings::default()).inputs[0].kind, Kind::Unknown);
    let reading = SettledReading { columns: columns(&[(0, "uuid"), (1, "email"), (2, "name")]), ..SettledReading::default() };
    let inventory = run("x.csv", table, &settled("x.csv", "harness.users", reading));
    assert_eq!(inventory.account.users.iter().map(|u| u.name.as_str()).collect::<Vec<_>>(), ["Ann Lee", "Bob Stone"]);
}

#[test]
fn delimiter_and_encoding_are_as_told() {
    let text = "email|name\nann@example.com|Zo\u{eb}, Ltd, Inc\n";
    let bytes: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let reading = |delimiter: &str, encoding: &str| SettledReading {
        delimiter: Some(delimiter.to_owned()),
        encoding: Some(encoding.to_owned()),
        ..SettledReading::default()
    };
    let inventory = run("x.csv", &bytes, &settled("x.csv", "generic.users", reading("pipe", "Windows-1252")));
    assert_eq!(inventory.directory.users[0].display_name.as_deref(), Some("Zoë, Ltd, Inc"));
    let inventory = run("x.csv", &bytes, &settled("x.csv", "generic.users", reading("pipe", "UTF-8")));
    assert_eq!(inventory.directory.users[0].display_name.as_deref(), Some("Zo\u{FFFD}, Ltd, Inc"));
    let shown = |delimiter: &str| {
        preview(&Source { name: "x.csv", bytes: &bytes }, "x.csv", &settled("x.csv", "generic.users", reading(delimiter, "Windows-1252"))).unwrap()
    };
    assert_eq!(shown("pipe").rows, [["ann@example.com", "Zoë, Ltd, Inc"]]);
    assert_eq!(shown("comma").columns.len(), 1);
}

#[test]
fn the_preview_shows_ten_rows_of_tables_and_nothing_else() {
    let table = format!("email,name\n{}", "a@example.com,A\n".repeat(20));
    let seen = preview(&Source { name: "x.csv", bytes: table.as_bytes() }, "x.csv", &Settings::default()).unwrap();
    assert_eq!((seen.rows.len(), seen.columns, seen.delimiter.as_deref()), (10, vec!["email".to_owned(), "name".to_owned()], Some("comma")));
    assert_eq!(preview(&Source { name: "x.json", bytes: b"[{\"id\":1}]" }, "x.json", &Settings::default()), None);
    assert_eq!(preview(&Source { name: "x.csv", bytes: table.as_bytes() }, "other.csv", &Settings::default()), None);
    let secret = b"email,password\nann@example.com,hunter2-hunter2\n";
    let settings = settled("x.csv", "generic.users", SettledReading::default());
    let seen = preview(&Source { name: "x.csv", bytes: secret }, "x.csv", &settings);
    assert!(seen.is_none(), "a file with credentials is shown nowhere: {seen:?}");
}

#[test]
fn words_that_are_not_known_are_told() {
    for reading in [
        SettledReading { delimiter: Some("colon".to_owned()), ..SettledReading::default() },
        SettledReading { encoding: Some("KOI8".to_owned()), ..SettledReading::default() },
    ] {
        let told = read(&[], &settled("x.csv", "generic.users", reading), &mut |_| {}).unwrap_err();
        assert!(told.contains("x.csv") && told.contains("is not known"), "{told}");
    }
    assert!(Encoding::ALL.iter().all(|e| Encoding::from_word(e.as_str()) == Some(*e)) && DELIMITERS.len() == 4);
    assert!(names(Kind::GenericUsers).any(|name| name == "email"));
}

#[test]
fn what_is_remembered_holds_for_the_same_columns_and_no_others() {
    let header = fingerprint(&["Kennung", "Dienstpost", "Wer"].map(str::to_owned));
    let remembered = RememberedReading {
        header,
        kind: "generic.users".to_owned(),
        delimiter: None,
        columns: columns(&[(0, "id"), (1, "email"), (2, "displayname")]),
    };
    let settings = Settings { remembered: vec![remembered], ..Settings::default() };
    let same = run("may.csv", b"Kennung;Dienstpost;Wer\n7;ann@example.com;Ann Lee\n", &settings);
    assert_eq!((same.inputs[0].kind, same.inputs[0].rows), (Kind::GenericUsers, 1));
    assert_eq!(same.inputs[0].reasons, ["You had it remembered for tables with these columns."]);
    let other = run("june.csv", b"Kennung;Post;Wer\n7;ann@example.com;Ann Lee\n", &settings);
    assert_eq!(other.inputs[0].kind, Kind::Unknown);
    // What is said of this very file goes before.
    let told = Settings { kinds: vec![("may.csv".to_owned(), "generic.groups".to_owned())], ..settings };
    assert_eq!(run("may.csv", b"Kennung;Dienstpost;Wer\n7;x;y\n", &told).inputs[0].kind, Kind::GenericGroups);
}
