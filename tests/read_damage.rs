//! Rules across files, credentials and limits. The damages that exports come with are told as cases in `suite/reading-*.md`.
//! Everybody in these files is invented.

use scim_preflight::model::{DirectoryKind, Inventory, Kind, Refusal};
use scim_preflight::read::{Limits, Options, Source, Step, read_all, read_within};

fn read(files: &[(&str, &str)]) -> Inventory {
    read_with(files, &Options::default())
}

fn read_with(files: &[(&str, &str)], options: &Options) -> Inventory {
    let sources: Vec<Source<'_>> = files.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
    read_all(&sources, options, &mut |_| {})
}

/// Rows, and the lines of the unreadable ones.
fn rows(text: &str) -> (u64, Vec<u32>) {
    let inventory = read(&[("file", text)]);
    let input = &inventory.inputs[0];
    assert_ne!(input.kind, Kind::Unknown, "{:?}", input.reasons);
    (input.rows, input.unreadable.iter().map(|u| u.line).collect())
}

#[test]
fn a_field_that_is_named_after_a_person_is_shown_nowhere() {
    let inventory = read(&[("f", r#"{"bob@example.com":{"since":1}}"#)]);
    assert!(!format!("{:?}", inventory.inputs[0]).contains("bob@"));
}

#[test]
fn files_with_credentials_are_refused_and_shown_nowhere() {
    let token = format!("pat.{}.{}.{}", "aB3".repeat(7), "0f".repeat(12), "Zz9".repeat(7));
    let files = [
        format!("email,name,uuid\na@example.com,{token},u1\n"),
        format!("[{{\"uuid\":\"u1\",\"email\":\"a@example.com\",\"note\":\"Bearer {}\"}}]", "ab12".repeat(10)),
        "email,name,uuid,password\na@example.com,A,u1,winter2026\n".to_owned(),
        "[{\"uuid\":\"u1\",\"email\":\"a@example.com\",\"credentials\":{\"password\":{\"value\":\"winter2026\"}}}]".to_owned(),
        format!("{{\"terraform_version\":\"1.9\",\"resources\":[{{\"instances\":[{{\"attributes\":{{\"api_token\":\"{}\"}}}}]}}]}}", "x7".repeat(20)),
        "note\n-----BEGIN PRIVATE KEY-----\nabc\n".to_owned(),
    ];
    for text in &files {
        let inventory = read(&[("f", text)]);
        let input = &inventory.inputs[0];
        assert!(matches!(input.refusal, Some(Refusal::Secret(_))), "{text}");
        assert!(inventory.account.users.is_empty() && input.columns.is_empty() && input.notes.is_empty() && input.rows == 0);
        assert!(!format!("{inventory:?}").contains("winter2026"));
    }
    let masked = "email,name,uuid,password\na@example.com,A,u1,****\nb@example.com,B,u2,\n";
    assert_eq!(rows(masked), (2, vec![]));
}

#[test]
fn limits_are_kept_and_said() {
    let within = |text: &str, limits: Limits| {
        let sources = [Source { name: "f", bytes: text.as_bytes() }];
        read_within(&sources, &Options::default(), &limits, &mut |_| {}).inputs.remove(0)
    };
    let table = "email,name,uuid\na@example.com,A,u1\nb@example.com,B,u2\nc@example.com,C,u3\n";
    let json =
        r#"[{"uuid":"u1","email":"a@example.com"},{"uuid":"u2","email":"b@example.com"},{"uuid":"u3","email":"c@example.com","x":{"y":{"z":[1]}}}]"#;
    let plain = Limits::default();
    for text in [table, json] {
        assert_eq!(within(text, plain).rows, 3);
        let few = within(text, Limits { rows: 2, ..plain });
        assert_eq!(few.rows, 2);
        assert!(few.notes.iter().any(|n| n.starts_with("Only the first 2")));
        let small = within(text, Limits { file: 20, ..plain });
        assert_eq!(small.refusal, Some(Refusal::TooLarge { limit: 20 }));
    }
    let ragged = format!("email,name,uuid\n{}a@example.com,A,u1\n", "x\n".repeat(20));
    let read = within(&ragged, Limits { unreadable: 10, ..plain });
    assert_eq!((read.rows, read.unreadable.len()), (0, 10));
    assert!(read.notes.iter().any(|n| n.starts_with("10 rows could not be read")));
    let ragged = format!("[{{\"uuid\":\"u1\",\"email\":\"a@example.com\"}}{}]", ",7".repeat(20));
    let read = within(&ragged, Limits { unreadable: 10, ..plain });
    assert_eq!((read.rows, read.unreadable.len()), (1, 10));
    assert_eq!(within(json, Limits { depth: 3, ..plain }).unreadable.len(), 1);
    let long = format!("email,name,uuid\na@example.com,{},u1\nb@example.com,B,u2\n", "x".repeat(200));
    let read = within(&long, Limits { cell: 100, ..plain });
    assert_eq!((read.rows, read.unreadable.len()), (1, 1));
    let long = format!("[{{\"uuid\":\"u1\",\"email\":\"{}\"}},{{\"uuid\":\"u2\",\"email\":\"b@example.com\"}}]", "x".repeat(200));
    let read = within(&long, Limits { cell: 100, ..plain });
    assert_eq!((read.rows, read.unreadable.len()), (1, 1));
    assert_eq!(read.unreadable[0].reason, "A value of the record is longer than the limit.");
    // Hostile files cost no more than a few passes.
    for unit in ["{\"a\":{\n", "{\"a\":[", "[", "{\"users\":", "[{\"id\":\"x\n", "\"", "\"\"\",", "{\"id\":1,\"k\":{},", "<script ", "},{"] {
        let text = format!("[{{\"uuid\":\"u1\",\"email\":\"a@example.com\"}},\n{}", unit.repeat(8_000));
        within(&text, plain);
        within(&unit.repeat(8_000), plain);
        within(&format!("email,name,uuid\n{}", unit.repeat(8_000)), plain);
    }
    let many = (0..30_000).map(|i| format!("{{\"uuid\":\"u{i}\",\"email\":\"a@example.com\",\"k{i}\":1}}")).collect::<Vec<_>>().join(",");
    let read = within(&format!("[{many}]"), plain);
    assert_eq!(read.rows, 30_000);
    assert!(read.notes.iter().any(|n| n.contains("more fields than the limit")));
    let deep = format!("[{{\"uuid\":\"u1\",\"email\":\"a@example.com\",\"x\":{}{}}}]", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(rows(&deep), (0, vec![1]));
}

/// Okta tells of further pages in a header that a saved file has lost: a round number of records is all that is left to see.
#[test]
fn a_round_number_of_records_may_be_one_page_of_several() {
    for (count, told) in [(199, false), (200, true), (201, false)] {
        let users: Vec<String> = (0..count).map(|n| format!("{{\"id\":\"00u{n}\",\"profile\":{{\"login\":\"p{n}@example.com\"}}}}")).collect();
        let inventory = read(&[("users.json", &format!("[{}]", users.join(",")))]);
        assert_eq!(inventory.inputs[0].notes.iter().any(|note| note.contains("one page of several")), told, "{count}");
    }
}

#[test]
fn what_is_no_text_and_what_is_empty() {
    for (bytes, refusal) in [(&b"PK\x03\x04zip"[..], Refusal::Container), (&b""[..], Refusal::Empty), (&b"\xEF\xBB\xBF\n"[..], Refusal::Empty)] {
        let inventory = read_all(&[Source { name: "f", bytes }], &Options::default(), &mut |_| {});
        assert_eq!((inventory.inputs[0].kind, inventory.inputs[0].refusal), (Kind::Unknown, Some(refusal)));
        assert_eq!(inventory.inputs[0].sha256.len(), 64);
    }
}

const GROUPS: &str = "id,name,description,type\n00g1,Ops,,OKTA_GROUP\n00g2,Dev,,OKTA_GROUP\n";
const MEMBERS: &str = "id,login,firstName,lastName,status\n00u1,ann@example.com,Ann,Lee,ACTIVE\n";
const USERS: &str = r#"[{"id":"00u1","status":"ACTIVE","profile":{"login":"ann@example.com","email":"ann@example.com"}}]"#;

#[test]
fn whose_members_a_file_lists() {
    // By name, by id, by word of the administrator; a list of users as well.
    for name in ["Ops.csv", "00g1.csv", "exportGroupMembers_2026-1-15-Ops.csv"] {
        let inventory = read(&[("groups.csv", GROUPS), (name, MEMBERS), ("users.json", USERS)]);
        let input = inventory.inputs.iter().find(|i| i.name == name).expect("there");
        assert_eq!((input.kind, input.group.as_deref()), (Kind::OktaGroupMembers, Some("Ops")));
        assert!(input.group_because.is_some());
        assert_eq!(inventory.directory.memberships[0].members[0].user, Some(0));
        assert!(inventory.inconsistencies.is_empty());
    }
    let inventory = read(&[("groups.csv", GROUPS), ("Dev.json", USERS), ("users.json", USERS)]);
    assert_eq!((inventory.inputs[0].kind, inventory.inputs[0].group.as_deref()), (Kind::OktaGroupMembers, Some("Dev")));
    assert_eq!(inventory.directory.users.len(), 1);
    let told = Options { groups: vec![("folder/list.json".to_owned(), "00g2".to_owned())], ..Options::default() };
    let inventory = read_with(&[("groups.csv", GROUPS), ("list.json", USERS)], &told);
    assert_eq!((inventory.inputs[1].kind, inventory.inputs[1].group.as_deref()), (Kind::OktaGroupMembers, Some("Dev")));

    // Two groups of one name: the name settles nothing, the id does.
    let twins = "id,name,description,type\n00g1,Ops,,OKTA_GROUP\n00g2,Ops,,OKTA_GROUP\n";
    let told = Options { groups: vec![("m.csv".to_owned(), "Ops".to_owned())], ..Options::default() };
    let inventory = read_with(&[("groups.csv", twins), ("m.csv", MEMBERS)], &told);
    assert!(inventory.directory.memberships.is_empty() && inventory.inconsistencies[0].message.ends_with("say the id."));

    // Nobody says: kept, with a note, and counted.
    let inventory = read(&[("groups.csv", GROUPS), ("members.csv", MEMBERS), ("users.json", USERS)]);
    assert!(inventory.directory.memberships.is_empty());
    assert_eq!(inventory.inconsistencies[0].file, "members.csv");
    assert_eq!(inventory.inputs[1].notes, ["It does not say whose members it lists, so it was not used."]);
}

#[test]
fn what_does_not_fit_together_is_said() {
    let strangers = "id,login,firstName,lastName,status\n00u9,zoe@example.com,Zoe,Long,ACTIVE\n";
    let mappings = r#"[{"id":"m","sourceGroupId":"00g9","targetGroupId":null,"status":"ACTIVE"}]"#;
    let inventory = read(&[("groups.csv", GROUPS), ("Ops.csv", strangers), ("users.json", USERS), ("push.json", mappings)]);
    let said: Vec<_> = inventory.inconsistencies.iter().map(|i| (i.file.as_str(), i.message.as_str(), i.count)).collect();
    assert_eq!(said, [("Ops.csv", "One member is in no user file.", 1), ("push.json", "Push mappings name groups that no group file lists.", 1)]);
    let page =
        |total: u32, id: &str| format!("{{\"data\":{{\"totalItems\":{total},\"content\":[{{\"uuid\":\"{id}\",\"email\":\"{id}@example.com\"}}]}}}}");
    let inventory = read(&[("p0.json", &page(5, "a")), ("p1.json", &page(6, "b"))]);
    assert_eq!((inventory.inconsistencies.len(), inventory.inconsistencies[0].file.as_str()), (1, "p1.json"));
    let groups = r#"{"data":{"content":[{"identifier":"Ops","name":"Ops","users":["a","gone"]}]}}"#;
    let inventory = read(&[("g.json", groups), ("u.json", &page(1, "a"))]);
    assert_eq!(inventory.inconsistencies[0].message, "Members of user groups are in no Harness user file.");
}

#[test]
fn files_of_two_directories_are_said_to_be() {
    let entra = "id,displayName,userPrincipalName,userType\ne1,Bob,bob@example.com,Member\n";
    let inventory = read(&[("entra.csv", entra), ("okta.json", USERS)]);
    assert_eq!(inventory.directory.kind, Some(DirectoryKind::Okta), "as many users: the first of the list");
    assert_eq!(inventory.inconsistencies[0].message, "It comes from Microsoft Entra ID, while most users come from Okta.");
    let told = Options { directory: Some(DirectoryKind::Entra), ..Options::default() };
    let inventory = read_with(&[("entra.csv", entra), ("okta.json", USERS)], &told);
    assert_eq!((inventory.directory.kind, inventory.inconsistencies.len()), (Some(DirectoryKind::Entra), 0));
}

#[test]
fn two_files_of_one_kind_are_one_list() {
    let one = "User Id,Status,Username,Primary email\n00u1,ACTIVE,ann@example.com,\n";
    let two = r#"[{"id":"00u1","status":"","profile":{"login":"","email":"ann@example.com"}},{"id":"00u2","status":"ACTIVE","profile":{"login":"b","email":"b"}}]"#;
    let inventory = read(&[("1.csv", one), ("2.json", two)]);
    assert_eq!(inventory.directory.users.len(), 2);
    let ann = &inventory.directory.users[0];
    assert_eq!((ann.user_name.as_deref(), ann.email.as_deref(), ann.origin.input), (Some("ann@example.com"), Some("ann@example.com"), 0));
}

#[test]
fn the_administrator_s_word_on_the_kind_stands() {
    let told = Options { kinds: vec![("dir/list.csv".to_owned(), Kind::HarnessUsers)], ..Options::default() };
    let inventory = read_with(&[("list.csv", "Email,Name\na@example.com,A\n")], &told);
    let input = &inventory.inputs[0];
    assert_eq!((input.kind, input.confidence, input.reasons.as_slice()), (Kind::HarnessUsers, 100, &["You said so.".to_owned()][..]));
    assert_eq!(input.runners_up[0], Kind::GenericUsers);
    assert_eq!(inventory.account.users.len(), 1);
    let told = Options { kinds: vec![("s.json".to_owned(), Kind::HarnessUsers)], ..Options::default() };
    let inventory = read_with(&[("s.json", r#"{"synchronizationRules":[]}"#)], &told);
    assert!(inventory.inputs[0].notes[0].contains("cannot be read as the kind"));
    let keep = Options { keep: vec!["EmployeeNumber".to_owned()], ..Options::default() };
    let users = r#"[{"id":"00u1","profile":{"login":"a","employeeNumber":"7"}},{"id":"00u2","profile":{"login":"b"}}]"#;
    let inventory = read_with(&[("users.json", users)], &keep);
    let extra: Vec<_> = inventory.directory.users.iter().map(|u| u.extra.get("employeenumber").cloned()).collect();
    assert_eq!(extra, [Some("7".to_owned()), Some(String::new())]);
}

#[test]
fn progress_is_told_in_bytes_of_all_files() {
    let mut last = (Step::Recognise, 0, 0);
    let sources = [Source { name: "a.json", bytes: USERS.as_bytes() }, Source { name: "b.csv", bytes: GROUPS.as_bytes() }];
    read_all(&sources, &Options::default(), &mut |p| {
        assert!(p.done <= p.total);
        // Each of the two steps goes through all bytes, and the second comes after the first.
        assert!(if p.step == last.0 { p.done >= last.1 } else { p.step == Step::Read && p.done == 0 });
        last = (p.step, p.done, p.total);
    });
    let all = (USERS.len() + GROUPS.len()) as u64;
    assert_eq!(last, (Step::Read, all, all));
}
