//! The findings as CSV (RFC 4180), one row each, safe to open in a spreadsheet.

use super::schema::{Report, tables};

/// One row for each finding. Cells that a spreadsheet would run as a formula are guarded with an apostrophe.
pub fn findings_csv(report: &Report) -> String {
    // A byte order mark, so that spreadsheets read the accents.
    let mut out = String::from("\u{feff}");
    let header = ["severity", "code", "kind", "subject", "message", "scenarios", "confidence", "fix_owner", "fix", "evidence", "files", "sources"];
    let mut header = header.map(str::to_owned).to_vec();
    // A redacted report says so in a column of its own, so that no other column moves.
    let level = report.redacted.as_ref().map(|r| r.level.clone());
    header.extend(level.as_ref().map(|_| "redacted".to_owned()));
    write_row(&mut out, &header);
    let tables: Vec<_> = tables(&report.inputs).collect();
    for finding in &report.findings {
        let evidence: Vec<String> = finding
            .evidence
            .iter()
            .map(|e| [Some(e.what.clone()), e.value.clone(), e.name.clone(), e.note.clone()].into_iter().flatten().collect::<Vec<_>>().join(": "))
            .collect();
        let mut files: Vec<String> = finding
            .evidence
            .iter()
            .filter_map(|e| e.source)
            .filter_map(|s| Some((tables.get(s.0 as usize)?, s.1)))
            .map(|(input, line)| if line == 0 { input.name.clone() } else { format!("{}:{line}", input.name) })
            .collect();
        files.dedup();
        let fix = finding.fix.as_ref();
        let row = [
            finding.severity.as_str().to_owned(),
            finding.code.clone(),
            finding.subject.kind.clone(),
            finding.subject.label.clone(),
            finding.message.clone(),
            finding.scenarios.join(" "),
            finding.confidence.as_str().to_owned(),
            fix.map(|f| f.owner.clone()).unwrap_or_default(),
            fix.map(|f| f.action.clone()).unwrap_or_default(),
            evidence.join(" | "),
            files.join(" | "),
            finding.sources.join(" | "),
        ];
        let row: Vec<String> = row.into_iter().chain(level.clone()).collect();
        write_row(&mut out, &row);
    }
    out
}

/// One row, guarded and quoted. Not by the csv crate, whose writer brings the parser of all fractions for a style of quoting that nobody
/// here asks for, 13 KB of the packed page; its reader reads in the tests what this writes.
pub(super) fn write_row(out: &mut String, cells: &[String]) {
    for (n, cell) in cells.iter().enumerate() {
        let cell = guarded(cell);
        if n > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// A cell that begins with `=`, `+`, `-`, `@`, tab, CR or LF is run by spreadsheets; an apostrophe in front makes it text.
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_written_is_what_the_csv_crate_reads() {
        let rows = [["a", "b, c", "d \"e\""], ["two\r\nlines", "", "Zoë"], ["\"", "\n", "\"\","]];
        let mut out = String::new();
        rows.iter().for_each(|row| super::write_row(&mut out, &row.map(str::to_owned)));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(out.as_bytes());
        let read: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let expected: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| super::guarded(cell)).collect()).collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn formulas_are_text() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(super::guarded(cell), format!("'{cell}"));
        }
        assert_eq!(super::guarded("ann@example.com"), "ann@example.com");
    }
}
