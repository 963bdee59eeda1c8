//! The offline report: one HTML file, rendered from the page's components, readable with scripts off, with the whole report inside as data.
//!
//! Everything that comes from an export reaches the file through Yew's text nodes and attributes, or through [`data_block`]; nothing is
//! pasted into markup. It must never need a network, and never look better than its data: where the data cannot be read back, its small
//! script says so and the verdict turns to unknown.

mod document;
mod table;
mod vocabulary;

use crate::report::gzip;
use crate::report::schema::Report;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use document::Document;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use yew::LocalServerRenderer;

/// The page's styles. In a browser the page lends those it stands in, so that it need not carry them twice.
#[cfg(not(target_arch = "wasm32"))]
const STYLE: &str = include_str!("../../static/styles.css");
const SCRIPT: &str = concat!(include_str!("offline/explore.js"), include_str!("offline/report.js"));
/// Data above this many bytes travels compressed.
const PLAIN_DATA: usize = 256 * 1024;

/// The whole file, in these styles.
pub async fn html(report: &Report, style: &str) -> String {
    let body = LocalServerRenderer::<Document>::with_props(document::Props::of(report)).hydratable(false).render().await;
    assemble(report, style.trim_start(), &body)
}

/// The whole file, for callers that have no executor: rendering here waits for nothing.
#[cfg(not(target_arch = "wasm32"))]
pub fn html_now(report: &Report) -> String {
    use std::task::{Context, Poll, Waker};
    let mut rendering = std::pin::pin!(html(report, STYLE));
    loop {
        if let Poll::Ready(text) = rendering.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return text;
        }
    }
}

fn assemble(report: &Report, style: &str, body: &str) -> String {
    let policy =
        format!("default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'", hash(SCRIPT), hash(style));
    let data = data_block(report);
    let mut out = String::with_capacity(body.len() + data.len() + style.len() + SCRIPT.len() + 1024);
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"en\" class=\"offline\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>SCIM Preflight report</title>\n<style>{style}</style>\n</head>\n<body>\n"
    );
    out.push_str(body);
    out.push_str("\n<script type=\"application/json\" id=\"report\">");
    out.push_str(&data);
    out.push_str("</script>\n<script type=\"application/json\" id=\"words\">");
    out.push_str(&escape(&serde_json::to_string(&vocabulary::vocabulary()).unwrap_or_default()));
    out.push_str("</script>\n<script>");
    out.push_str(SCRIPT);
    out.push_str("</script>\n</body>\n</html>\n");
    out
}

fn hash(text: &str) -> String {
    BASE64.encode(Sha256::digest(text.as_bytes()))
}

/// The report as it stands in the data block: JSON, or compressed JSON, without a character that could end the block.
fn data_block(report: &Report) -> String {
    // A report is plain data with text keys: there is nothing in it that JSON cannot hold.
    let json = serde_json::to_string(report).unwrap_or_default();
    if json.len() > PLAIN_DATA {
        let packed = BASE64.encode(gzip::pack(json.as_bytes()));
        return format!("{{\"encoding\":\"gzip+base64\",\"data\":\"{packed}\"}}");
    }
    escape(&json)
}

/// In JSON these stand inside strings only, where an escape means the same.
fn escape(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// The report inside an offline report or a plain JSON report; `None` where there is none that can be read.
pub fn embedded(bytes: &[u8]) -> Option<Report> {
    crate::report::reopen::reopen(bytes)?.ok()
}

#[cfg(test)]
mod tests;
