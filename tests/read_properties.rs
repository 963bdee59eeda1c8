//! What holds whatever the bytes: reading never fails, the order of the files leaves no trace, and a table reads back the same however
//! it was written.

#[expect(dead_code, reason = "the suite reads Markdown, this does not")]
mod harness;

use csv::{QuoteStyle, Terminator};
use harness::written;
use proptest::prelude::*;
use scim_preflight::model::{Inventory, Kind};
use scim_preflight::read::{Options, Source, read_all};

/// Small files in the formats that administrators hold. Everybody in them is invented.
const FIXTURES: [(&str, &str); 11] = [
    (
        "harness-users.json",
        r#"{"status":"SUCCESS","data":{"totalItems":2,"content":[
{"user":{"name":"Ann Lee","email":"ann@example.com","uuid":"uAnn","disabled":false},"roleAssignmentMetadata":[{"roleIdentifier":"_account_viewer","resourceGroupIdentifier":"_all"}]},
{"user":{"name":"Bob Stone","email":"bob@example.com","uuid":"uBob","disabled":false},"roleAssignmentMetadata":[]}]}}"#,
    ),
    ("harness-groups.json", r#"{"data":{"content":[{"identifier":"Ops","name":"Ops","users":["uAnn","uGone"],"externallyManaged":false}]}}"#),
    (
        "okta-users.json",
        "[\n {\"id\": \"00u1\", \"status\": \"ACTIVE\", \"profile\": {\"login\": \"ann@example.com\", \"email\": \"ann@example.com\"}},\n {\"id\": \"00u2\", \"status\": \"SUSPENDED\", \"profile\": {\"login\": \"b\\u00f6b@example.com\", \"email\": null}}\n]\n",
    ),
    ("okta-groups.csv", "id,name,description,type\n\"00g1\",\"Ops\",\"\",\"OKTA_GROUP\"\n\"00g2\",\"Everyone\",\"\",\"BUILT_IN\"\n"),
    ("Ops.csv", "id,login,firstName,lastName,status\n\"00u1\",\"ann@example.com\",\"Ann\",\"Lee\",\"ACTIVE\"\n"),
    (
        "exportUsers_2026-1-15.csv",
        "\u{FEFF}id,displayName,userPrincipalName,userType,identities\r\ne1,Ann Lee,ann@example.com,Member,\"[{\"\"issuer\"\":\"\"example.com\"\"}]\"\r\n",
    ),
    (
        "okta_password_health.csv",
        "User,Login,Status,Last Login,Last Password Change\nAnn Lee,ann@example.com,Active,,\nCy Orr,cy@example.com,Suspended,,\n",
    ),
    (
        "user_app_access.csv",
        "Okta username,Application name,Application username\ncy@example.com,Harness,cy.orr@example.com\ndi@example.com,Wiki,di\n",
    ),
    (
        "schema.json",
        r#"{"synchronizationRules":[{"objectMappings":[{"sourceObjectName":"User","attributeMappings":[{"targetAttributeName":"userName","matchingPriority":1,"source":{"expression":"[employeeId]","type":"Attribute"}}]}]}]}"#,
    ),
    (
        "google.csv",
        "First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Org Unit Path [Required]\nAnn,Lee,ann@example.com,Active,/\n",
    ),
    (
        "lines.ndjson",
        "{\"uuid\":\"uCara\",\"email\":\"cara@example.com\",\"name\":\"Cara Diaz\",\"locked\":false}\n{\"uuid\":\"uDina\",\"email\":\"dina@example.com\"}\n",
    ),
];

fn read(files: &[(&str, Vec<u8>)]) -> Inventory {
    let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    read_all(&sources, &Options::default(), &mut |_| {})
}

/// What must hold of every inventory.
fn sound(inventory: &Inventory, files: usize) {
    assert_eq!(inventory.inputs.len(), files);
    for input in &inventory.inputs {
        assert!(input.kind == Kind::Unknown || input.refusal.is_some() || !input.reasons.is_empty());
        assert!(input.confidence <= 100);
    }
    let (users, groups) = (inventory.directory.users.len(), inventory.directory.groups.len());
    for membership in &inventory.directory.memberships {
        assert!(membership.group < groups);
        assert!(membership.members.iter().all(|m| m.user.is_none_or(|u| u < users)));
        assert!(membership.members.is_sorted_by(|a, b| (a.kind, &a.id, &a.login) <= (b.kind, &b.id, &b.login)));
    }
    assert!(inventory.directory.users.is_sorted_by_key(|u| (u.user_name.clone().unwrap_or_default(), u.id.clone())));
    assert!(inventory.account.users.is_sorted_by_key(|u| (u.email.clone(), u.id.clone())));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        sound(&read(&[("x", bytes)]), 1);
    }

    #[test]
    fn random_json_like_text_never_stops_the_reader(text in r#"([\[\]{},:" \n\\]|"id"|"value"|"data"|"users"|null|1|"a@b"|\\u12){0,80}"#) {
        sound(&read(&[("x.json", text.clone().into_bytes())]), 1);
        sound(&read(&[("x.json", format!("[{{\"id\":1,{text}").into_bytes())]), 1);
    }

    #[test]
    fn random_tables_never_stop_the_reader(text in "(email|id|name|a@example.com|[\",;\t|\r\n= ]){0,80}") {
        sound(&read(&[("x.csv", text.into_bytes())]), 1);
    }

    #[test]
    fn damaged_files_never_stop_the_reader(
        which in 0..FIXTURES.len(),
        cut in any::<prop::sample::Index>(),
        hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        truncate in any::<bool>(),
    ) {
        let (name, text) = FIXTURES[which];
        let mut bytes = text.as_bytes().to_vec();
        for (at, byte) in hits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if truncate {
            bytes.truncate(cut.index(text.len()));
        }
        sound(&read(&[(name, bytes)]), 1);
    }

    #[test]
    fn the_order_of_the_files_leaves_no_trace(order in Just((0..FIXTURES.len()).collect::<Vec<_>>()).prop_shuffle()) {
        let straight: Vec<(&str, Vec<u8>)> = FIXTURES.iter().map(|(n, t)| (*n, t.as_bytes().to_vec())).collect();
        let shuffled: Vec<(&str, Vec<u8>)> = order.iter().map(|i| straight[*i].clone()).collect();
        let inventory = read(&straight);
        sound(&inventory, FIXTURES.len());
        prop_assert_eq!(inventory, read(&shuffled));
    }

    #[test]
    fn a_table_reads_back_the_same_however_it_was_written(
        names in proptest::collection::vec("[a-zA-ZäöüßéñØŠ’東😀 \"',;|\t\r\n=@?-]{0,12}", 1..8),
        delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        encoding in prop::sample::select(vec!["UTF-8", "UTF-8 BOM", "UTF-16LE", "UTF-16LE BOM", "UTF-16BE", "UTF-16BE BOM", "Windows-1252"]),
        end in prop::sample::select(vec![Terminator::CRLF, Terminator::Any(b'\n'), Terminator::Any(b'\r')]),
        quote in prop::sample::select(vec![QuoteStyle::Always, QuoteStyle::Necessary, QuoteStyle::NonNumeric]),
    ) {
        // The code page has no letters of other scripts, and two of its letters may happen to be one of UTF-8: not two of these.
        let fits = |c: &char| encoding != "Windows-1252" || c.is_ascii() || "äöüßéñØ".contains(*c);
        let names: Vec<String> = names.iter().map(|name| name.chars().filter(fits).collect()).collect();
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).quote_style(quote).terminator(end).from_writer(Vec::new());
        writer.write_record(["uuid", "email", "name"]).expect("header");
        for (i, name) in names.iter().enumerate() {
            writer.write_record([&format!("u{i}"), &format!("p{i}@example.com"), name]).expect("row");
        }
        let text = String::from_utf8(writer.into_inner().expect("bytes")).expect("text");
        let inventory = read(&[("t.csv", written::bytes(&text, encoding))]);
        let input = &inventory.inputs[0];
        prop_assert_eq!(input.kind, Kind::HarnessUsers);
        prop_assert_eq!(input.rows, names.len() as u64);
        prop_assert!(input.unreadable.is_empty());
        for (i, user) in inventory.account.users.iter().enumerate() {
            prop_assert_eq!(&user.id, &format!("u{i}"));
            // A cell ="…" is a guard and loses it.
            let guarded = names[i].strip_prefix("=\"").and_then(|n| n.strip_suffix('"'));
            prop_assert_eq!(&user.name, guarded.unwrap_or(&names[i]));
        }
    }

    /// Another reader of CSV, one that knows nothing of damage, sees the same cells wherever there is none.
    #[test]
    fn a_clean_table_reads_as_others_read_it(
        rows in proptest::collection::vec(("[a-zä \",;|\n]{0,8}", "[a-z =#']{0,8}", any::<bool>(), any::<bool>()), 1..12),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
        end in prop::sample::select(vec!["\n", "\r\n"]),
        blank in any::<bool>(),
    ) {
        let cell = |text: &str, quoted: bool| {
            let must = text.contains(['"', '\n', delimiter]);
            if quoted || must { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
        };
        let mut text = ["uuid", "email", "name", "note"].join(&delimiter.to_string()) + end;
        for (n, (name, note, first, second)) in rows.iter().enumerate() {
            let cells = [cell(&format!("u{n:02}"), *second), cell(&format!("p{n:02}@example.com"), *first), cell(name, *first), cell(note, *second)];
            text += &(cells.join(&delimiter.to_string()) + end);
            text += if blank { end } else { "" };
        }
        let inventory = read(&[("t.csv", text.clone().into_bytes())]);
        prop_assert!(inventory.inputs[0].unreadable.is_empty());
        let ours = inventory.account.users.iter().map(|u| [u.id.clone(), u.email.clone(), u.name.clone()]);
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter as u8).from_reader(text.as_bytes());
        let theirs = reader.records().map(|row| row.expect("clean")).map(|row| [row[0].to_owned(), row[1].to_owned(), row[2].to_owned()]);
        prop_assert_eq!(ours.collect::<Vec<_>>(), theirs.collect::<Vec<_>>());
    }
}
