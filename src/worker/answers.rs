//! The downloads that are not the report itself, while the offline page and the table are being built.

use crate::report::schema::Report;

pub fn findings_csv(report: &Report) -> String {
    report.findings.iter().map(|f| format!("{}\r\n", f.code)).collect()
}

pub async fn html(report: &Report) -> String {
    let json = serde_json::to_string(report).unwrap_or_default().replace('<', "\\u003c");
    format!("<!doctype html><meta charset=\"utf-8\"><title>SCIM Preflight</title><script type=\"application/json\" id=\"report\">{json}</script>\n")
}
