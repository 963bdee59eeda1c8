//! The commands that the page offers for getting exports are run here, against a `curl` of our own, and what they write is dropped.
//! `docs/exports.md` is made of the same list: `BLESS=1 cargo test --test obtain` writes it anew.

use scim_preflight::model::Kind;
use scim_preflight::read::{Options, Source, read_all};
use scim_preflight::report::obtain::{EXPORTS, Export, From, message};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Plays two pages of every list. Harness says by its content when a page is empty, Okta by a header where the next one is.
const CURL: &str = r#"#!/bin/sh
url=; out=; head=; key=
while [ $# -gt 0 ]; do case $1 in
  -o) out=$2; shift 2;; -D) head=$2; shift 2;; -H) case $2 in *KEY-OF-TEST*) key=yes;; esac; shift 2;; -X|-d) shift 2;; -*) shift;; *) url=$1; shift;;
esac; done
[ "$key" ] || { echo "no token was sent" >&2; exit 22; }
case $url in
  *pageIndex=0*|*pageIndex=1*) page=${url#*pageIndex=}; page=${page%%&*}; sed "s/%/$page/g" "$PAGE" > "$out";;
  *pageIndex=*) echo '{"status":"SUCCESS","data":{"totalItems":2,"content":[],"empty":true}}' > "$out";;
  *after=1*|*/groups/id-of-another/*) sed 's/%/1/g' "$PAGE" > "$out"; [ -z "$head" ] || echo 'HTTP/2 200' > "$head";;
  *) sed 's/%/0/g' "$PAGE" > "$out"; [ -z "$head" ] || printf 'link: <%s>; rel="self"\r\nlink: <%s&after=1>; rel="next"\r\n' "$url" "$url" > "$head";;
esac
"#;

/// One page with one record, `%` being the number of the page.
fn page(kind: Kind) -> &'static str {
    match kind {
        Kind::HarnessUsers => {
            r#"{"data":{"totalItems":2,"content":[{"user":{"name":"Ann","email":"ann%@example.com","uuid":"u%"},"roleAssignmentMetadata":[]}]}}"#
        }
        Kind::HarnessGroups => {
            r#"{"data":{"totalItems":2,"content":[{"identifier":"g%","name":"G %","users":[],"externallyManaged":false,"ssoLinked":false}]}}"#
        }
        Kind::HarnessRoleAssignments => {
            r#"{"data":{"totalItems":2,"content": [ {"roleAssignment":{"identifier":"r%","roleIdentifier":"_account_viewer","resourceGroupIdentifier":"_all","principal":{"identifier":"u%","type":"USER"}},"scope":{"accountIdentifier":"a"}}]}}"#
        }
        Kind::HarnessInvites => {
            r#"{"data":{"totalItems":2,"content":[{"id":"i%","email":"new%@example.com","inviteType":"ADMIN_INITIATED_INVITE","approved":false}]}}"#
        }
        Kind::OktaAppUsers => {
            r#"[{"id":"00u%","scope":"USER","status":"ACTIVE","syncState":"DISABLED","credentials":{"userName":"ann%@example.com"},"profile":{}}]"#
        }
        Kind::OktaGroups => r#"[{"id":"00g%","type":"OKTA_GROUP","profile":{"name":"G %"}}]"#,
        Kind::OktaPushMappings => {
            r#"[{"mappingId":"m","sourceGroupId":"00g0","targetGroupId":"t","status":"ACTIVE"},{"mappingId":"n","sourceGroupId":"00g1","targetGroupId":"s","status":"ACTIVE"}]"#
        }
        _ => r#"[{"id":"00u%","status":"ACTIVE","profile":{"login":"ann%@example.com","email":"ann%@example.com"}}]"#,
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("obtain").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("bin")).unwrap();
    folder
}

/// Runs the command as an administrator would and reads what it wrote.
fn fetched(export: &Export) -> Vec<(String, Vec<u8>)> {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(export.kind.as_str());
    let (curl, page_file, out) = (folder.join("bin/curl"), folder.join("page"), folder.join("out"));
    fs::create_dir(&out).unwrap();
    fs::write(&curl, CURL).unwrap();
    fs::set_permissions(&curl, fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(&page_file, page(export.kind)).unwrap();
    let path = format!("{}:{}", folder.join("bin").display(), std::env::var("PATH").unwrap());
    let told = Command::new("sh")
        .args(["-eu", "-c", export.command])
        .current_dir(&out)
        .envs([("PATH", path.as_str()), ("HARNESS_API_KEY", "KEY-OF-TEST"), ("OKTA_API_TOKEN", "KEY-OF-TEST")])
        .env("PAGE", &page_file)
        .output()
        .unwrap();
    assert!(told.status.success(), "{}: {}", export.name, String::from_utf8_lossy(&told.stderr));
    let mut files: Vec<_> = fs::read_dir(&out).unwrap().map(|f| f.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "json")).collect();
    files.sort();
    files.iter().map(|p| (p.file_name().unwrap().to_string_lossy().into_owned(), fs::read(p).unwrap())).collect()
}

#[test]
fn every_curl_command_fetches_all_pages_of_what_it_says() {
    for export in EXPORTS.iter().filter(|e| e.command.contains("curl")) {
        let files = fetched(export);
        let sources: Vec<_> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
        let members: Vec<_> = files.iter().map(|(name, _)| (name.clone(), "Ops".to_owned())).collect();
        let groups = if export.kind == Kind::OktaGroupMembers { members } else { Vec::new() };
        let inventory = read_all(&sources, &Options { groups, ..Options::default() }, &mut |_| {});
        assert!(inventory.inputs.iter().all(|i| i.kind == export.kind), "{}: {:?}", export.name, inventory.inputs);
        let rows: u64 = inventory.inputs.iter().map(|i| i.rows).sum();
        // Okta's users are fetched twice: those who are active, and those who are deactivated. Role assignments of the account, of an
        // organisation and of a project, each into files of their own.
        let times = match export.kind {
            Kind::OktaUsers => 2,
            Kind::HarnessRoleAssignments => 3,
            _ => 1,
        };
        assert_eq!(rows, 2 * times, "{}", export.name);
    }
}

/// The columns that a PowerShell command selects.
fn columns(command: &str) -> String {
    let (_, list) = command.split_once("Select-Object").expect("it selects columns");
    let list = list.split("Export-Csv").next().unwrap();
    let named = list.split(',').map(|column| match column.split_once("n='") {
        Some((_, after)) => after.split('\'').next().unwrap(),
        None => column.trim().trim_end_matches('|').trim(),
    });
    named.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(",")
}

#[test]
fn every_powershell_command_writes_columns_that_are_known() {
    for export in EXPORTS.iter().filter(|e| e.command.contains("Export-Csv")) {
        let header = columns(export.command);
        let row = header.replace("PrincipalType", "User").replace("serPrincipalName", "ann@example.com").replace("Mail\"", "ann@example.com\"");
        let file = format!("{header}\r\n{row}\r\n");
        let groups = vec![("x.csv".to_owned(), "Ops".to_owned())];
        let groups = if export.kind == Kind::EntraGroupMembers { groups } else { Vec::new() };
        let inventory = read_all(&[Source { name: "x.csv", bytes: file.as_bytes() }], &Options { groups, ..Options::default() }, &mut |_| {});
        assert_eq!(inventory.inputs[0].kind, export.kind, "{header}: {:?}", inventory.inputs[0].reasons);
        assert_eq!(inventory.inputs[0].rows, 1, "{header}");
    }
}

#[test]
fn nothing_offered_changes_anything() {
    for export in EXPORTS {
        for verb in ["-X PUT", "-X DELETE", "-X PATCH", "Set-Mg", "New-Mg", "Remove-Mg", "Update-Mg", "ReadWrite"] {
            assert!(!export.command.contains(verb), "{}: {verb}", export.name);
        }
        // The lists of Harness that are asked for with POST are questions all the same.
        let posts = export.command.matches("-X POST").count();
        assert!(posts == 0 || export.command.contains("/aggregate?") || export.command.contains("/filter?"), "{}", export.name);
        assert!(!export.path.is_empty() || !export.command.is_empty(), "{}", export.name);
    }
    for from in From::ALL {
        let text = message(from);
        assert_eq!(EXPORTS.iter().filter(|e| e.from == from).filter(|e| !text.contains(e.command)).count(), 0);
    }
}

const INTRODUCTION: &str = "\
# How to get the exports

<!-- Made by `BLESS=1 cargo test --test obtain` from src/report/obtain.rs. Do not edit it by hand. -->

The page shows the same, with a button to copy each command and one to send all of a side to whoever holds that console. Nothing here changes
anything: every command only asks.

What is *needed* is needed for any answer at all. Everything else answers one more question, and what is left out stands in the report under
*What was not checked*. Fetch all pages, and both sides on the same day. CSV, JSON, NDJSON, Excel workbooks and ZIP archives will do; a whole
folder can be dropped. A file that was renamed is recognised all the same, but a list of members must be named like its group,
or be told its group by hand.

Commands with `curl` are for a shell; all others are for PowerShell with the Microsoft Graph module. Tokens are taken from the environment.
Put them there with a command that your shell does not keep, and revoke them afterwards.
";

/// The list as a document.
fn document() -> String {
    let mut out = INTRODUCTION.to_owned();
    for from in From::ALL {
        let label = from.label();
        out += &format!("\n## {}{}\n", label[..1].to_uppercase(), &label[1..]);
        for export in EXPORTS.iter().filter(|e| e.from == from) {
            let needed = if export.must { " Needed." } else { "" };
            out += &format!("\n### {}: {}\n\n{}{needed} Kind: `{}`.\n", from.label(), export.name, export.answers, export.kind.as_str());
            for (what, text) in [("Permission needed", export.role), ("Where", export.path)] {
                if !text.is_empty() {
                    out += &format!("\n- {what}: {text}\n");
                }
            }
            if !export.command.is_empty() {
                let shell = if export.command.contains("curl") { "sh" } else { "powershell" };
                out += &format!("\n```{shell}\n{}\n```\n", export.command);
            }
        }
    }
    out.replace("\n\n- Where:", "\n- Where:")
}

#[test]
fn the_document_is_what_the_list_says() {
    let (path, actual) = (Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/exports.md"), document());
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &actual).unwrap();
        return;
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, actual, "BLESS=1 cargo test --test obtain writes docs/exports.md anew");
}
