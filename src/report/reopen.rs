//! A report that comes back: our JSON, or our offline page with the JSON inside.
//!
//! It must never run anything of what it reads, and no sentence it makes may hold text from the file: a report is full of people.

use crate::report::gzip;
use crate::report::json::{self, FromJson, Value};
use crate::report::schema::{Report, SCHEMA};
use crate::report::slim;
use crate::words::report_reopen as say;
use base64::Engine as _;

/// Room for the largest report we would write, and an end to a file made to unpack without end.
const UNPACKED_LIMIT: usize = 1 << 30;

/// How every schema of ours begins.
const MARK: &str = "scim-preflight/report/";

/// How the offline page opens its data block.
const BLOCK_ID: &str = "id=\"report\"";

/// Long tables travel packed.
struct Packed {
    encoding: String,
    data: String,
}

json::records! {
    Packed { encoding, data }
}

/// Whether a file that begins so may hold a report. A `short` one may say so further on.
pub fn may_be(head: &[u8], short: bool) -> bool {
    let begin = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let says = || head.windows(MARK.len()).any(|piece| piece == MARK.as_bytes());
    begin.starts_with(b"<") || (begin.starts_with(b"{") && (short || says()))
}

/// The report in a file; `None` where the file is no report of ours, and a sentence where it is one that cannot be opened.
pub fn reopen(bytes: &[u8]) -> Option<Result<Report, String>> {
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return text.contains(MARK).then(|| read(text))?;
    }
    let block = data_block(text)?;
    match json::parse::<Packed>(block) {
        Ok(packed) => Some(unpack(&packed).and_then(|json| read(&json).unwrap_or_else(|| Err(unreadable(say::IT_HOLDS_NO_REPORT))))),
        Err(_) => read(block),
    }
}

/// The text of `<script type="application/json" id="report">` in an HTML document.
fn data_block(html: &str) -> Option<&str> {
    if !html.starts_with('<') {
        return None;
    }
    let mut rest = html;
    while let Some(at) = rest.find("<script") {
        let (tag, after) = rest[at..].split_once('>')?;
        if tag.contains(BLOCK_ID) && tag.contains("type=\"application/json\"") {
            return after.split_once("</script").map(|(block, _)| block);
        }
        rest = after;
    }
    None
}

fn unpack(packed: &Packed) -> Result<String, String> {
    if packed.encoding != "gzip+base64" {
        return Err(unreadable(say::DATA_PACKED_WAY_VERSION_DOES_NOT));
    }
    let bytes = base64::engine::general_purpose::STANDARD.decode(packed.data.trim()).map_err(|_| unreadable(say::ITS_DATA_ARE_DAMAGED))?;
    match gzip::unpack(&bytes, UNPACKED_LIMIT) {
        Ok(json) => String::from_utf8(json).map_err(|_| unreadable(say::ITS_DATA_ARE_DAMAGED)),
        Err(gzip::Fault::TooLong) => Err(unreadable(say::DATA_LARGER_ANY_REPORT_OURS)),
        Err(gzip::Fault::Damaged) => Err(unreadable(say::ITS_DATA_ARE_DAMAGED)),
    }
}

/// `None` where the JSON bears no schema of ours.
fn read(json: &str) -> Option<Result<Report, String>> {
    let value = Value::parse(json).ok()?;
    let schema = value.field("schema");
    if schema != SCHEMA {
        return schema.starts_with(MARK).then(|| Err(unreadable(say::MADE_ANOTHER_VERSION_SCIM_PREFLIGHT_ONE)));
    }
    let report = Report::from_json(&value).map(|mut report| {
        slim::restore(&mut report.scenarios);
        report
    });
    Some(report.map_err(|field| unreadable(&say::what_stands_under_field_not_what(&field))))
}

fn unreadable(why: &str) -> String {
    say::looks_like_scim_preflight_report_but(&why)
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = r#"{"schema":"scim-preflight/report/1","generator":{"name":"scim-preflight","version":"0.1.0","rules":"2026-11"},
        "created":"2026-11-21T00:00:00Z","directory_kind":"okta","inputs":[],"verdict":"not-ready","gates":[],"not_checked":[],
        "contested":{"users":0,"groups":0},"scenarios":[],"findings":[]}"#;

    fn page(block: &str) -> String {
        format!("<!doctype html><title>x</title><script>1</script><script type=\"application/json\" id=\"report\">{block}</script><p>")
    }

    fn verdict(file: &str) -> Option<&'static str> {
        reopen(file.as_bytes()).map(|r| r.expect("opens").verdict.as_str())
    }

    #[test]
    fn json_and_both_kinds_of_offline_page_open() {
        let data = base64::engine::general_purpose::STANDARD.encode(gzip::pack(JSON.as_bytes()));
        let packed = page(&format!(r#"{{"encoding":"gzip+base64","data":"{data}"}}"#));
        for file in [JSON.to_owned(), format!("\u{feff}{JSON}\n"), page(JSON), packed] {
            assert_eq!(verdict(&file), Some("not-ready"));
        }
    }

    #[test]
    fn other_files_are_not_ours() {
        for file in [
            "",
            "a,b\n1,2",
            "{}",
            r#"{"schema":"scim-preflight/else"}"#,
            "[1]",
            "<p>",
            &page("{}"),
            "{\"schema\": 7, \"x\": \"scim-preflight/report/1\"}",
        ] {
            assert!(reopen(file.as_bytes()).is_none(), "{file}");
        }
        assert!(reopen(b"\xff\xfe{").is_none());
    }

    #[test]
    fn a_damaged_report_says_so_without_quoting_it() {
        let damaged = JSON.replace("\"not-ready\"", "\"ann@example.com\"");
        let said = reopen(damaged.as_bytes()).unwrap().unwrap_err();
        assert!(said.contains("under verdict") && !said.contains('@'), "{said}");
        let later = JSON.replace("report/1", "report/2");
        assert!(reopen(later.as_bytes()).unwrap().unwrap_err().contains("another version"));
        let broken = page(r#"{"encoding":"gzip+base64","data":"AAAA"}"#);
        assert!(reopen(broken.as_bytes()).unwrap().unwrap_err().contains("damaged"));
    }
}
