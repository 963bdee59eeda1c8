//! Headers of HTTP answers, as `curl -i` writes them before the body: in front of a file, and between pages that were appended to it.
//!
//! Architecture Invariant: nothing is taken from them but whether a further page is there. Okta tells it nowhere else (facts: IdP 3.3).

use crate::words::read_http as say;

/// The headers of one answer.
pub struct Block {
    /// Bytes, with the blank line at their end.
    pub length: usize,
    /// They name a next page.
    pub next_link: bool,
}

/// The headers with which this text begins, if it begins with headers.
pub fn block(text: &str) -> Option<Block> {
    if !text.starts_with("HTTP/") {
        return None;
    }
    let (mut length, mut next_link) = (0, false);
    for line in text.split_inclusive('\n') {
        length += line.len();
        if line.trim().is_empty() {
            return Some(Block { length, next_link });
        }
        let (name, value) = line.split_once(':').unwrap_or_default();
        next_link |= name.eq_ignore_ascii_case("link") && value.contains("rel=\"next\"");
    }
    None
}

/// Whether this text begins with headers whose end is not here.
pub fn is_open(text: &str) -> bool {
    ("HTTP/".starts_with(text) || text.starts_with("HTTP/")) && block(text).is_none()
}

/// What follows the headers in front: those of the answer, and of others before it, such as a proxy's.
pub fn body(text: &str) -> &str {
    let mut rest = text.trim_start_matches('\u{FEFF}');
    while let Some(block) = block(rest) {
        rest = &rest[block.length..];
    }
    rest
}

/// What the reader is told.
pub const NOTE: &str = say::HOLDS_HEADERS_HTTP_ANSWERS_CURL_I;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_stands_behind_the_last_headers() {
        let text = "HTTP/1.1 200 Connection established\r\n\r\nHTTP/2 200\r\nLink: <https://example.com>; rel=\"next\"\r\n\r\n[]";
        assert_eq!(body(text), "[]");
        assert!(!block(text).unwrap().next_link);
        assert!(block(&text[39..]).unwrap().next_link);
        assert_eq!(body("HTTPS,users\n\n1,2"), "HTTPS,users\n\n1,2");
        assert!(is_open("HTTP/2 200\r\nX: y\r\n"));
    }
}
