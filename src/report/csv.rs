//! The findings as CSV, one row each, safe to open in a spreadsheet.

use super::schema::Report;

/// One row for each finding. Cells that a spreadsheet would run as a formula are guarded with an apostrophe.
pub fn findings_csv(report: &Report) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let header = ["severity", "code", "kind", "subject", "message", "scenarios", "confidence", "fix_owner", "fix", "evidence", "files", "sources"];
    // Writing into memory does not fail; a failed row would show as a missing line, which the tests count.
    let _ = writer.write_record(header);
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
            .filter_map(|s| Some((report.inputs.get(s.0 as usize)?, s.1)))
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
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    // A byte order mark, so that spreadsheets read the accents.
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

/// A cell that begins with `=`, `+`, `-`, `@`, tab, CR or LF is run by spreadsheets; an apostrophe in front makes it text.
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn formulas_are_text() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(super::guarded(cell), format!("'{cell}"));
        }
        assert_eq!(super::guarded("ann@example.com"), "ann@example.com");
    }
}
