//! A stand-in for the offline page: the report's data in a document, and nothing to read yet.

use crate::report::schema::Report;

pub async fn html(report: &Report) -> String {
    let json = serde_json::to_string(report).unwrap_or_default().replace('<', "\\u003c");
    format!("<!doctype html><meta charset=\"utf-8\"><title>SCIM Preflight</title><script type=\"application/json\" id=\"report\">{json}</script>\n")
}
