//! Where the records of a JSON file stand: a list at the root, inside a page (`value`, `data.content`, `Resources`, …), line by line,
//! or several pages one after the other.
//!
//! Architecture Invariant: a bad record costs itself and nothing else. After it, the walk goes on at the next record it can find.

use super::json::{Cursor, Fault};
use super::limits::Limits;
use super::walker::Walker;

/// What one page says about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// `totalItems`, `@odata.count`, `pageInfo.total`. SCIM's `totalResults` is not one: Harness gives the size of the page (facts:
    /// Harness 4.8).
    pub total: Option<u64>,
    pub next_link: bool,
    /// `@odata.context`, from its `#` on.
    pub context: Option<String>,
    /// The field that holds the list.
    pub list: Option<String>,
    /// The scope of all records of the page: organisation, project (role assignments aggregate, facts: Harness 4.7).
    pub scope: Option<(String, String)>,
}

/// A single document that is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    Schema,
    Terraform,
    Report,
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    On,
    Stop,
}

/// Takes what the walk finds.
pub trait Visit<'t> {
    /// The cursor stands on the opening brace of a record; to be left past its closing one.
    fn record(&mut self, cursor: &mut Cursor<'t>, line: u32, page: u32) -> Result<Go, Fault>;
    fn broken(&mut self, line: u32, fault: Fault) -> Go;
}

/// What the walk learned beside the records.
#[derive(Debug, Default)]
pub struct Walked {
    pub pages: Vec<Page>,
    pub stray_comma: bool,
    /// More than one value at the root.
    pub values: u64,
    pub document: Option<Document>,
    /// Headers of HTTP answers stand before or between the values.
    pub headers: bool,
}

/// A walk through all records of a file, stretch of text by stretch of text.
pub struct Walk<'l> {
    pub limits: &'l Limits,
    pub out: Walked,
    /// The line on which the next stretch begins.
    line: u32,
    /// How many bytes may still be looked at twice. Keeps hostile files from being read again for every record.
    pub budget: usize,
    /// What is known of the page on which the walk is.
    pub page: Page,
}

impl<'l> Walk<'l> {
    /// `size`: how long the whole file is.
    pub fn new(limits: &'l Limits, size: u64) -> Self {
        let budget = usize::try_from(size.saturating_mul(2)).unwrap_or(usize::MAX);
        Self { limits, out: Walked::default(), line: 1, budget, page: Page::default() }
    }

    /// Visits every record of this stretch, and says how much of it is done with; `None`: the visitor wants no more. Where `more` follows,
    /// what does not end here is left for then.
    pub fn window<'t>(&mut self, text: &'t str, more: bool, visit: &mut dyn Visit<'t>) -> Option<usize> {
        let mut walk = Walker { cursor: Cursor::new(text, 0), counted: (0, self.line), more, visit, walk: self };
        let go = walk.root();
        let (end, stray_comma) = (walk.cursor.pos.min(text.len()), walk.cursor.stray_comma);
        let line = walk.line(end);
        self.line = line;
        self.out.stray_comma |= stray_comma;
        (go == Go::On).then_some(end)
    }

    pub fn end(mut self) -> Walked {
        if self.page != Page::default() || self.out.pages.is_empty() {
            self.out.pages.push(self.page);
        }
        self.out
    }
}

/// Whether a text that goes on elsewhere holds one value a line, as far as its first two lines tell.
pub fn is_by_line(text: &str) -> bool {
    let Some((first, rest)) = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').split_once('\n') else { return false };
    let mut cursor = Cursor::new(first, 0);
    let closed = cursor.skip(usize::MAX).is_ok() && first[cursor.pos..].trim().is_empty();
    closed && rest.trim_start().starts_with('{')
}
