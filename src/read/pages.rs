//! Where the records of a JSON file stand: a list at the root, inside a page (`value`, `data.content`, `Resources`, …), line by line,
//! or several pages one after the other.
//!
//! Architecture Invariant: a bad record costs itself and nothing else. After it, the walk goes on at the next record it can find.

use super::json::{Cursor, Fault};
use super::limits::Limits;
use super::recover;

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
}

/// Fields that hold the records of a page.
const LISTS: [&str; 10] = ["value", "content", "Resources", "nodes", "roleAssignments", "items", "results", "records", "entries", "list"];
/// Fields that may hold the records of a page, or belong to a record of their own.
const PERHAPS: [&str; 4] = ["users", "groups", "members", "userGroups"];
/// Fields that hold a page.
const AROUND: [&str; 7] = ["data", "result", "response", "resource", "body", "_embedded", "payload"];
/// Fields that only a record has.
const IDENTITY: [&str; 10] = ["id", "identifier", "uuid", "name", "email", "userName", "login", "userGroupDTO", "displayName", "user"];

enum Nature {
    Page,
    /// Whether it has a field that only a record has.
    Record(bool),
    Document(Document),
}

/// Visits every record of the text.
pub fn walk<'t>(text: &'t str, limits: &Limits, visit: &mut dyn Visit<'t>) -> Walked {
    let mut walk = Walk {
        cursor: Cursor::new(text, 0),
        limits,
        visit,
        out: Walked::default(),
        counted: (0, 1),
        budget: text.len().saturating_mul(2),
        page: Page::default(),
    };
    walk.root();
    if walk.page != Page::default() || walk.out.pages.is_empty() {
        walk.out.pages.push(std::mem::take(&mut walk.page));
    }
    walk.out.stray_comma |= walk.cursor.stray_comma;
    walk.out
}

struct Walk<'t, 'w> {
    cursor: Cursor<'t>,
    limits: &'w Limits,
    visit: &'w mut dyn Visit<'t>,
    out: Walked,
    /// Position, and the line it stands on.
    counted: (usize, u32),
    /// How many bytes may still be looked at twice. Keeps hostile files from being read again for every record.
    budget: usize,
    page: Page,
}

impl<'t> Walk<'t, '_> {
    fn line(&mut self, pos: usize) -> u32 {
        let bytes = self.cursor.text.as_bytes();
        if let Some(between) = bytes.get(self.counted.0..pos) {
            let breaks = between.iter().filter(|b| **b == b'\n').count();
            self.counted = (pos, self.counted.1.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX)));
        }
        self.counted.1
    }

    fn root(&mut self) {
        loop {
            self.cursor.blanks();
            let go = match self.cursor.peek() {
                None => return,
                Some(b'{') => {
                    self.out.values += 1;
                    self.object(0)
                }
                Some(b'[') => {
                    self.out.values += 1;
                    self.list(0)
                }
                Some(b',' | 0x1E) => {
                    self.cursor.pos += 1;
                    Go::On
                }
                // Files that were glued together bring their marks along.
                Some(0xEF) if self.cursor.text[self.cursor.pos..].starts_with('\u{FEFF}') => {
                    self.cursor.pos += '\u{FEFF}'.len_utf8();
                    Go::On
                }
                Some(_) => {
                    let line = self.line(self.cursor.pos);
                    match self.visit.broken(line, Fault::Expected("a JSON object or list")) {
                        Go::On => self.next_line(),
                        Go::Stop => Go::Stop,
                    }
                }
            };
            if go == Go::Stop {
                return;
            }
        }
    }

    fn next_line(&mut self) -> Go {
        let rest = &self.cursor.text.as_bytes()[self.cursor.pos..];
        match rest.iter().position(|b| *b == b'\n') {
            Some(at) => {
                self.cursor.pos += at + 1;
                Go::On
            }
            None => {
                self.cursor.pos = self.cursor.text.len();
                Go::Stop
            }
        }
    }

    fn object(&mut self, depth: usize) -> Go {
        match self.nature() {
            Nature::Document(document) => {
                self.out.document.get_or_insert(document);
                if self.cursor.skip(self.limits.depth).is_err() {
                    self.cursor.pos = self.cursor.text.len();
                }
                Go::On
            }
            Nature::Record(_) => self.record(),
            Nature::Page => {
                let go = self.inside(depth);
                let page = std::mem::take(&mut self.page);
                self.out.pages.push(page);
                go
            }
        }
    }

    /// Looks at the fields of the object ahead until they tell what it is.
    fn nature(&mut self) -> Nature {
        let mut ahead = self.cursor.clone();
        let nature = if self.budget == 0 { Nature::Record(false) } else { self.nature_of(&mut ahead) };
        self.budget = self.budget.saturating_sub(ahead.pos - self.cursor.pos);
        nature
    }

    fn nature_of(&self, ahead: &mut Cursor<'t>) -> Nature {
        ahead.pos += 1;
        let (mut identity, mut perhaps) = (false, false);
        while let Ok(Some(key)) = ahead.key() {
            let next = ahead.peek();
            match key.text {
                "synchronizationRules" if next == Some(b'[') => {
                    return Nature::Document(Document::Schema);
                }
                "terraform_version" => return Nature::Document(Document::Terraform),
                "schema" if self.cursor.text[ahead.pos..].starts_with("\"scim-preflight/report/") => {
                    return Nature::Document(Document::Report);
                }
                "encoding" if self.cursor.text[ahead.pos..].starts_with("\"gzip+base64\"") => {
                    return Nature::Document(Document::Report);
                }
                k if PERHAPS.contains(&k) && matches!(next, Some(b'[' | b'{')) => {
                    perhaps |= next == Some(b'{') || holds_objects(ahead);
                }
                k if LISTS.contains(&k) && next == Some(b'[') && !identity && holds_objects(ahead) => {
                    return Nature::Page;
                }
                k if AROUND.contains(&k) && matches!(next, Some(b'[' | b'{')) && !identity => {
                    return Nature::Page;
                }
                k if IDENTITY.contains(&k) => identity = true,
                _ => {}
            }
            if ahead.skip(self.limits.depth).is_err() {
                break;
            }
        }
        if perhaps && !identity { Nature::Page } else { Nature::Record(identity) }
    }

    /// The fields of a page, and of the objects around its list.
    fn inside(&mut self, depth: usize) -> Go {
        if depth > 6 {
            if self.cursor.skip(self.limits.depth).is_err() {
                self.cursor.pos = self.cursor.text.len();
            }
            return Go::On;
        }
        self.cursor.pos += 1;
        loop {
            let key = match self.cursor.key() {
                Ok(Some(key)) => key.text,
                Ok(None) => return Go::On,
                Err(fault) => {
                    let line = self.line(self.cursor.pos.min(self.cursor.text.len()));
                    self.visit.broken(line, fault);
                    self.cursor.pos = self.cursor.text.len();
                    return Go::Stop;
                }
            };
            let next = self.cursor.peek();
            let is_list = LISTS.contains(&key) || PERHAPS.contains(&key) || AROUND.contains(&key);
            let go = match next {
                Some(b'[') if is_list && holds_objects(&self.cursor) => {
                    self.page.list = Some(key.to_owned());
                    self.list(depth + 1)
                }
                Some(b'{') if AROUND.contains(&key) && matches!(self.nature(), Nature::Record(true)) => self.record(),
                Some(b'{') if AROUND.contains(&key) || PERHAPS.contains(&key) => self.inside(depth + 1),
                _ => match self.about(key) {
                    Ok(()) => Go::On,
                    Err(fault) => {
                        let line = self.line(self.cursor.pos.min(self.cursor.text.len()));
                        self.visit.broken(line, fault);
                        self.cursor.pos = self.cursor.text.len();
                        Go::Stop
                    }
                },
            };
            if go == Go::Stop {
                return go;
            }
        }
    }

    /// One field that says something about the page.
    fn about(&mut self, key: &str) -> Result<(), Fault> {
        let start = self.cursor.pos;
        self.cursor.skip(self.limits.depth)?;
        let raw = self.cursor.text.get(start..self.cursor.pos).unwrap_or_default();
        let text = raw.trim_matches('"');
        match key {
            "totalItems" | "@odata.count" | "totalCount" | "total" => self.page.total = self.page.total.max(text.parse().ok()),
            "@odata.nextLink" | "nextLink" | "odata.nextLink" => self.page.next_link |= !matches!(text, "" | "null"),
            "nextPageToken" => self.page.next_link |= !matches!(text, "" | "null"),
            "@odata.context" => self.page.context = text.find('#').map(|at| text[at..].to_owned()),
            "pageInfo" => {
                if let Ok(info) = super::value::Value::parse(raw) {
                    self.page.total = self.page.total.max(info.field("total").parse().ok());
                    self.page.next_link |= info.field("hasMore") == "true" || info.field("hasNextPage") == "true";
                }
            }
            "scope" => {
                if let Ok(scope) = super::value::Value::parse(raw) {
                    self.page.scope = Some((scope.field("orgIdentifier").to_owned(), scope.field("projectIdentifier").to_owned()));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn list(&mut self, depth: usize) -> Go {
        self.cursor.pos += 1;
        let mut first = true;
        let mut pages = false;
        loop {
            match self.cursor.element() {
                Ok(true) => {}
                Ok(false) => return Go::On,
                Err(fault) => {
                    let line = self.line(self.cursor.pos.min(self.cursor.text.len()));
                    self.visit.broken(line, fault);
                    return Go::Stop;
                }
            }
            let go = match self.cursor.peek() {
                Some(b'{') => {
                    if first {
                        pages = depth == 0 && matches!(self.nature(), Nature::Page);
                        first = false;
                    }
                    if pages || (depth == 0 && self.out.document.is_some()) { self.object(depth + 1) } else { self.record() }
                }
                Some(b'[') if depth < 3 => self.list(depth + 1),
                _ => {
                    let line = self.line(self.cursor.pos);
                    match self.visit.broken(line, Fault::Expected("an object")) {
                        Go::On if self.cursor.skip(self.limits.depth).is_ok() => Go::On,
                        Go::On => self.next_line(),
                        Go::Stop => Go::Stop,
                    }
                }
            };
            if go == Go::Stop {
                return go;
            }
        }
    }

    fn record(&mut self) -> Go {
        let start = self.cursor.pos;
        let line = self.line(start);
        let page = u32::try_from(self.out.pages.len()).unwrap_or(u32::MAX);
        match self.visit.record(&mut self.cursor, line, page) {
            Ok(go) => go,
            Err(fault) => match self.visit.broken(line, fault) {
                Go::On => self.recover(start, fault),
                Go::Stop => Go::Stop,
            },
        }
    }

    /// Past a bad record: by its brackets if they still tell, else to the next line or object that begins as it did.
    fn recover(&mut self, start: usize, fault: Fault) -> Go {
        let mut whole = Cursor::new(self.cursor.text, start);
        whole.past_nul = true;
        let closed = self.budget > 0 && whole.skip(usize::MAX).is_ok();
        self.budget = self.budget.saturating_sub(whole.pos - start);
        if closed {
            self.cursor.pos = whole.pos;
            return Go::On;
        }
        if fault == Fault::End && whole.pos >= self.cursor.text.len() {
            self.cursor.pos = self.cursor.text.len();
            return Go::Stop;
        }
        let from = self.cursor.pos.clamp(start + 1, self.cursor.text.len());
        let next = recover::same_indent(self.cursor.text, start, from).or_else(|| recover::after_comma(self.cursor.text, from));
        match next {
            Some(at) => {
                self.cursor.pos = at;
                Go::On
            }
            None => {
                self.cursor.pos = self.cursor.text.len();
                Go::Stop
            }
        }
    }
}

/// Whether the list ahead is one of objects or lists, or empty.
fn holds_objects(cursor: &Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    ahead.pos += 1;
    ahead.blanks();
    matches!(ahead.peek(), Some(b'{' | b'[' | b']') | None)
}
