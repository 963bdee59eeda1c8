//! Answers as bytes.

use crate::args::Format;
use scim_preflight::model::{IdentifierRule, Inventory};
use scim_preflight::report::redact::Key;
use scim_preflight::report::schema::{Report, ReportInput};
use scim_preflight::report::text::plain;
use scim_preflight::report::{build, csv, help, text, words};
use scim_preflight::rules::identifier::identifier;
use scim_preflight::verify::explain::{self, Explanation};
use std::io::Write as _;
use std::path::Path;

/// Writes to a file, or to standard output. A closed pipe is no error: the reader has seen enough.
pub fn write(path: Option<&Path>, bytes: &[u8]) -> Result<(), String> {
    match path {
        Some(path) => std::fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display())),
        None => match std::io::stdout().write_all(bytes).and_then(|()| std::io::stdout().flush()) {
            Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(format!("standard output: {e}")),
            _ => Ok(()),
        },
    }
}

/// The key to a redacted report: CSV where the name of the file ends so, else JSON. Nobody else on the machine may read it.
pub fn write_key(path: &Path, key: &Key) -> Result<(), String> {
    let told = |e: std::io::Error| format!("--redact-key {}: {e}", path.display());
    let is_csv = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let bytes = if is_csv { key.csv().into_bytes() } else { json(key)? };
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).and_then(|mut file| file.write_all(&bytes)).map_err(told)
}

/// The report in the format asked for.
pub fn report(report: &Report, format: Format) -> Result<Vec<u8>, String> {
    match format {
        Format::Text => Ok(text::text(report).into_bytes()),
        Format::Csv => Ok(csv::findings_csv(report).into_bytes()),
        Format::Json => json(report),
        Format::Html => html(report),
    }
}

/// Why somebody cannot see something.
pub fn explanation(found: &Explanation, as_json: bool) -> Result<Vec<u8>, String> {
    if as_json {
        return json(found);
    }
    let about = found.scope.as_ref().map(|s| format!(" in {}", plain(s))).unwrap_or_default();
    let mut out = format!("{}{about}\n\n", plain(&found.person));
    for (n, step) in found.steps.iter().enumerate() {
        out += &format!("  {:>2}. {:<8} {}\n               {}\n", n + 1, step.answer, explain::title(&step.id), plain(&step.text));
    }
    out += &format!("\n{}\n", plain(&found.conclusion));
    if let Some(cause) = found.cause.and_then(|at| found.steps.get(at)) {
        for (n, step) in cause.cure.iter().enumerate() {
            out += &format!("  {}. {}\n", n + 1, plain(step));
        }
    }
    Ok(out.into_bytes())
}

/// What a finding code means; `None` for one that is not known.
pub fn code(code: &str, as_json: bool) -> Option<String> {
    let help::Help { what, why, how_sure, to_do } = help::of(code)?;
    let title = words::code(code);
    if as_json {
        let told = serde_json::json!({"code": code, "title": title, "what": what, "why": why, "how_sure": how_sure, "to_do": to_do});
        return serde_json::to_string_pretty(&told).ok().map(|text| text + "\n");
    }
    let mut out = format!("{code}: {title}\n\n");
    for (label, text) in [("What", what), ("Why", why), ("How sure", how_sure), ("What to do", to_do)] {
        out += &format!("  {label:<12} {text}\n");
    }
    Some(out)
}

fn json<T: serde::Serialize>(value: &T) -> Result<Vec<u8>, String> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|e| e.to_string())?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(feature = "page")]
fn html(report: &Report) -> Result<Vec<u8>, String> {
    Ok(scim_preflight::ui::offline::html_now(report).into_bytes())
}

#[cfg(not(feature = "page"))]
fn html(_report: &Report) -> Result<Vec<u8>, String> {
    Err("--format html: this binary was built without the page".to_owned())
}

/// One line a file: name, kind, rows, unreadable, confidence, reasons. The tables of an archive or a workbook follow it.
pub fn identify_text(inventory: &Inventory) -> String {
    let line = |i: &ReportInput| {
        let reasons: Vec<&str> = i.reasons.iter().chain(&i.notes).map(String::as_str).collect();
        format!("{}\t{}\t{}\t{}\t{}%\t{}\n", plain(&i.name), i.kind, i.rows, i.unreadable, i.confidence, plain(&reasons.join("; ")))
    };
    let mut out = String::new();
    for mut input in build::inputs(inventory) {
        let parts = std::mem::take(&mut input.parts);
        match parts.as_slice() {
            [] => {}
            [one] => input.reasons.extend(one.reasons.iter().chain(&one.notes).cloned()),
            several => input.reasons.push(format!("{} with {} tables", input.syntax, several.len())),
        }
        out.push_str(&line(&input));
        if parts.len() > 1 {
            out.extend(parts.iter().map(line));
        }
    }
    out
}

/// The same as JSON, with everything that is known of each file.
pub fn identify_json(inventory: &Inventory) -> String {
    let mut text = serde_json::to_string_pretty(&build::inputs(inventory)).unwrap_or_default();
    text.push('\n');
    text
}

/// One line a name: the identifier under each rule, every value a JSON string.
pub fn identifiers(names: &[String]) -> String {
    let quoted = |text: &str| serde_json::Value::String(text.to_owned()).to_string();
    names
        .iter()
        .map(|name| {
            let [plain, full, hashed] =
                [IdentifierRule::Plain, IdentifierRule::Full, IdentifierRule::FullHashed].map(|rule| quoted(&identifier(name, rule)));
            format!("{}\tplain={plain}\tfull={full}\tfull_hashed={hashed}\n", quoted(name))
        })
        .collect()
}
