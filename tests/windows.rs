//! However little of a file is in memory at a time, the same comes out: files of a few hundred KB, read through windows of all sizes.

#[expect(dead_code, reason = "workbooks and damaged archives are the business of others")]
#[path = "harness/containers.rs"]
mod containers;

use scim_preflight::read::{Limits, Options, Source, read_within};

fn same(name: &str, files: &[(&str, &[u8])]) {
    let sources: Vec<_> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let read = |limits: Limits| read_within(&sources, &Options::default(), &limits, &mut |_| {});
    let whole = read(Limits { window: 1 << 30, ..Limits::default() });
    for window in [61, 1_000, 70_001] {
        let narrow = read(Limits { window, kept: 0, ..Limits::default() });
        for (a, b) in whole.inputs.iter().zip(&narrow.inputs) {
            assert_eq!(a, b, "{name} through {window} bytes");
        }
        assert!(whole == narrow, "{name} through {window} bytes");
    }
}

/// Rows with everything that an export may hold; what is damaged depends on the number of the row.
fn table(end: &str, delimiter: char) -> String {
    let mut out = ["id", "displayName", "userPrincipalName", "mail", "userType", "accountEnabled", "department"].join(&delimiter.to_string());
    out.push_str(end);
    for n in 0..2_500 {
        let cell = match n % 97 {
            3 => "\"quoted\"".to_owned(),
            5 => format!("\"two{end}lines {n}\""),
            7 => "\"say \"\"so\"\"\"".to_owned(),
            11 => "\"never closed".to_owned(),
            13 => "\u{0}".to_owned(),
            17 => "a,b;c\td|e".to_owned(),
            19 => "=\"0123\"".to_owned(),
            23 => String::new(),
            29 => "x".repeat(3_000),
            _ => "José Núñez €".to_owned(),
        };
        let row = [format!("{n}"), "Ann ? Lee".to_owned(), format!("a{n}@example.com"), String::new(), "Member".to_owned(), "True".to_owned(), cell];
        out.push_str(&row[..if n % 89 == 1 { 2 } else { 7 }].join(&delimiter.to_string()));
        out.push_str(end);
        if n % 301 == 0 {
            out.push_str(end);
        }
    }
    out
}

#[test]
fn tables_of_every_kind() {
    for (end, delimiter) in [("\n", ','), ("\r\n", ';'), ("\r", ','), ("\r\r\n", '\t')] {
        let text = table(end, delimiter);
        let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let western: Vec<u8> = text.chars().map(|c| if c == '€' { 0x80 } else { u8::try_from(u32::from(c)).unwrap_or(b'?') }).collect();
        let mixed = [text.as_bytes(), &western[200..], b"\n1,\xE9"].concat();
        let marked = [b"\xEF\xBB\xBF\xEF\xBB\xBF", text.as_bytes()].concat();
        let preamble = ["Report of users\n", &"about it\n".repeat(10), &text].concat();
        let typed = ["#TYPE Selected.Microsoft.Graph\n", &text].concat();
        let pieces: [(&str, &[u8]); 8] = [
            ("UTF-8", text.as_bytes()),
            ("little", &[b"\xFF\xFE", wide(u16::to_le_bytes).as_slice()].concat()),
            ("big", &wide(u16::to_be_bytes)),
            ("western", &western),
            ("mixed", &mixed),
            ("marked", &marked),
            ("preamble", preamble.as_bytes()),
            ("typed", typed.as_bytes()),
        ];
        for (name, bytes) in pieces {
            same(&format!("{name} {end:?}"), &[("users.csv", bytes)]);
        }
    }
}

/// One record, damaged or not.
fn record(n: usize) -> String {
    let whole = format!("{{\"uuid\":\"u{n}\",\"email\":\"a{n}@example.com\",\"name\":\"José {n}\",\"more\":{{\"a\":[1,{{}}]}}}}");
    match n % 101 {
        7 => whole.replace("\":\"a", "\":a"),
        11 => whole.replace("}}", "}"),
        13 => whole.replace("José", "Jos\n"),
        17 => whole.replace("José", "\u{0}"),
        19 => format!("{whole},"),
        23 => "nonsense".to_owned(),
        29 => whole.replace(',', ",\n  "),
        31 => format!("[{whole},{whole}]"),
        37 => format!("{{\"data\":{{\"totalItems\":9000,\"content\":[{whole},{whole}]}}}}"),
        _ => whole,
    }
}

#[test]
fn json_of_every_kind() {
    let sound = |n: usize| record(n * 101);
    let lines: String = (0..2_000).map(|n| record(n) + "\n").collect();
    let clean: String = (0..2_000).map(|n| sound(n) + "\r\n").collect();
    let list = format!("[{}]", (0..2_000).map(sound).collect::<Vec<_>>().join(",\n"));
    let broken = format!("[{}", (0..2_000).map(record).collect::<Vec<_>>().join(",\n"));
    let pages: String = (0..40)
        .map(|page| {
            format!("{{\"data\":{{\"totalItems\":2000,\"content\":[{}]}}}}\n", (0..50).map(|n| sound(page * 50 + n)).collect::<Vec<_>>().join(","))
        })
        .collect();
    let pieces = [("lines", lines), ("clean", clean), ("list", list), ("broken", broken), ("pages", pages)];
    for (name, text) in &pieces {
        same(name, &[("users.json", text.as_bytes())]);
        same(&format!("{name}, marked"), &[("users.json", &[b"\xEF\xBB\xBF", text.as_bytes()].concat())]);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        same(&format!("{name}, wide"), &[("users.json", &wide)]);
    }
}

#[test]
fn credentials_far_down_and_files_of_several_kinds() {
    let text = table("\n", ',');
    let token = format!("{}pat.{}.{}.{}\n", text, "a1".repeat(11), "b2".repeat(12), "c3".repeat(10));
    same("credential", &[("users.csv", token.as_bytes())]);
    let password = text.replace("department", "password");
    same("password", &[("users.csv", password.as_bytes())]);
    let lines: String = (0..2_000).map(|n| record(n * 101) + "\n").collect();
    same("credential in lines", &[("users.json", format!("{lines}{{\"uuid\":\"1\",\"apiToken\":\"0123456789\"}}\n").as_bytes())]);
    let archive = containers::zip(&[("a/users.csv", text.as_bytes()), ("lines.json", lines.as_bytes()), ("c.csv", b"")]);
    same("archive", &[("all.zip", &archive), ("users.csv", text.as_bytes()), ("lines.json", lines.as_bytes()), ("again.zip", &archive)]);
    same("blank", &[("blank.csv", " \r\n".repeat(40_000).as_bytes()), ("page.html", format!("<html>{text}").as_bytes())]);
}
