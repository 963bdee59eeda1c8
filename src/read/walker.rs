//! The walk through one stretch of JSON text: from value to value, into pages, past what is damaged.

use super::json::{Cursor, Fault};
use super::pages::{Document, Go, Visit, Walk};
use super::{http, recover};
use crate::words::read_walker as say;

/// Fields that hold the records of a page.
const LISTS: [&str; 10] = ["value", "content", "Resources", "nodes", "roleAssignments", "items", "results", "records", "entries", "list"];
/// Fields that may hold the records of a page, or belong to a record of their own.
const PERHAPS: [&str; 4] = ["users", "groups", "members", "userGroups"];
/// Fields that hold a page.
const AROUND: [&str; 7] = ["data", "result", "response", "resource", "body", "_embedded", "payload"];
/// Fields that only a record has.
const IDENTITY: [&str; 10] = ["id", "identifier", "uuid", "name", "email", "userName", "login", "userGroupDTO", "displayName", "user"];

/// A value at the root is expected to end within so many bytes where the file is read window by window. A longer one is damaged.
const MOST_VALUE: usize = 1 << 24;
/// So much of headers is waited for.
const MOST_HEADERS: usize = 1 << 20;
/// After a damaged record, the next one is looked for in so many bytes at least.
const AFTER_DAMAGE: usize = 1 << 20;

/// What an object at the place of a page or record is.
pub enum Nature {
    Page,
    /// Whether it has a field that only a record has.
    Record(bool),
    Document(Document),
}

/// The walk through one stretch of text.
pub struct Walker<'t, 'w, 'l> {
    pub cursor: Cursor<'t>,
    /// Position, and the line it stands on.
    pub counted: (usize, u32),
    /// More text follows than is here.
    pub more: bool,
    pub visit: &'w mut dyn Visit<'t>,
    pub walk: &'w mut Walk<'l>,
}

impl<'t> Walker<'t, '_, '_> {
    /// The line on which this place stands; asked from front to back.
    pub fn line(&mut self, pos: usize) -> u32 {
        let bytes = self.cursor.text.as_bytes();
        if let Some(between) = bytes.get(self.counted.0..pos) {
            let breaks = between.iter().filter(|b| **b == b'\n').count();
            self.counted = (pos, self.counted.1.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX)));
        }
        self.counted.1
    }

    /// Visits every value.
    pub fn root(&mut self) -> Go {
        loop {
            self.cursor.blanks();
            if self.more && !self.is_here() {
                return Go::On;
            }
            let go = match self.cursor.peek() {
                None => return Go::On,
                Some(b'{') => {
                    self.walk.out.values += 1;
                    self.object(0)
                }
                Some(b'[') => {
                    self.walk.out.values += 1;
                    self.list(0)
                }
                Some(b',' | 0x1E) => {
                    self.cursor.pos += 1;
                    Go::On
                }
                Some(b'H') if let Some(block) = http::block(&self.cursor.text[self.cursor.pos..]) => {
                    self.cursor.pos += block.length;
                    self.walk.out.headers = true;
                    // The last answer tells whether there is a further page.
                    self.walk.page.next_link = block.next_link;
                    Go::On
                }
                // Files that were glued together bring their marks along.
                Some(0xEF) if self.cursor.text[self.cursor.pos..].starts_with('\u{FEFF}') => {
                    self.cursor.pos += '\u{FEFF}'.len_utf8();
                    Go::On
                }
                Some(_) => {
                    let line = self.line(self.cursor.pos);
                    match self.visit.broken(line, Fault::Expected(say::A_JSON_OBJECT_OR_LIST)) {
                        Go::On => self.next_line(),
                        Go::Stop => Go::Stop,
                    }
                }
            };
            if go == Go::Stop {
                return Go::Stop;
            }
        }
    }

    /// Whether the value ahead ends in this stretch, and where it is damaged, whether enough follows to read on behind it.
    fn is_here(&self) -> bool {
        let mut ahead = Cursor { past_nul: true, ..self.cursor.clone() };
        let left = self.cursor.text.len() - self.cursor.pos;
        match self.cursor.peek() {
            Some(b'{' | b'[') => match ahead.skip(usize::MAX) {
                Ok(()) => true,
                Err(Fault::End) => left >= MOST_VALUE,
                Err(_) => left >= AFTER_DAMAGE,
            },
            Some(b'H') => left >= MOST_HEADERS || !http::is_open(&self.cursor.text[self.cursor.pos..]),
            _ => true,
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
                self.walk.out.document.get_or_insert(document);
                if self.cursor.skip(self.walk.limits.depth).is_err() {
                    self.cursor.pos = self.cursor.text.len();
                }
                Go::On
            }
            Nature::Record(_) => self.record(),
            Nature::Page => {
                let go = self.inside(depth);
                let page = std::mem::take(&mut self.walk.page);
                self.walk.out.pages.push(page);
                go
            }
        }
    }

    /// Looks at the fields of the object ahead until they tell what it is.
    pub fn nature(&mut self) -> Nature {
        let mut ahead = self.cursor.clone();
        let nature = if self.walk.budget == 0 { Nature::Record(false) } else { self.nature_of(&mut ahead) };
        self.walk.budget = self.walk.budget.saturating_sub(ahead.pos - self.cursor.pos);
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
                "responses" if next == Some(b'[') && !identity && holds_objects(ahead) => return Nature::Page,
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
            if ahead.skip(self.walk.limits.depth).is_err() {
                break;
            }
        }
        if perhaps && !identity { Nature::Page } else { Nature::Record(identity) }
    }

    /// The fields of a page, and of the objects around its list.
    pub fn inside(&mut self, depth: usize) -> Go {
        if depth > 6 {
            if self.cursor.skip(self.walk.limits.depth).is_err() {
                self.cursor.pos = self.cursor.text.len();
            }
            return Go::On;
        }
        self.cursor.pos += 1;
        loop {
            let key = match self.cursor.key() {
                Ok(Some(key)) => key.text,
                Ok(None) => return Go::On,
                Err(fault) => return self.give_up(fault),
            };
            let next = self.cursor.peek();
            let is_list = LISTS.contains(&key) || PERHAPS.contains(&key) || AROUND.contains(&key);
            let go = match next {
                Some(b'[') if key == "responses" && holds_objects(&self.cursor) => self.batch(depth + 1),
                Some(b'[') if is_list && holds_objects(&self.cursor) => {
                    self.walk.page.list = Some(key.to_owned());
                    self.list(depth + 1)
                }
                Some(b'{') if AROUND.contains(&key) && matches!(self.nature(), Nature::Record(true)) => self.record(),
                Some(b'{') if AROUND.contains(&key) || PERHAPS.contains(&key) => self.inside(depth + 1),
                _ => match self.about(key) {
                    Ok(()) => Go::On,
                    Err(fault) => self.give_up(fault),
                },
            };
            if go == Go::Stop {
                return go;
            }
        }
    }

    /// What follows cannot be told any more.
    pub fn give_up(&mut self, fault: Fault) -> Go {
        let line = self.line(self.cursor.pos.min(self.cursor.text.len()));
        self.visit.broken(line, fault);
        self.cursor.pos = self.cursor.text.len();
        Go::Stop
    }

    /// One field that says something about the page.
    fn about(&mut self, key: &str) -> Result<(), Fault> {
        let start = self.cursor.pos;
        self.cursor.skip(self.walk.limits.depth)?;
        let raw = self.cursor.text.get(start..self.cursor.pos).unwrap_or_default();
        let text = raw.trim_matches('"');
        match key {
            "totalItems" | "@odata.count" | "totalCount" | "total" => self.walk.page.total = self.walk.page.total.max(text.parse().ok()),
            "@odata.nextLink" | "nextLink" | "odata.nextLink" => self.walk.page.next_link |= !matches!(text, "" | "null"),
            "nextPageToken" => self.walk.page.next_link |= !matches!(text, "" | "null"),
            "@odata.context" => self.walk.page.context = text.find('#').map(|at| text[at..].to_owned()),
            "pageInfo" => {
                if let Ok(info) = super::value::Value::parse(raw) {
                    self.walk.page.total = self.walk.page.total.max(info.field("total").parse().ok());
                    self.walk.page.next_link |= info.field("hasMore") == "true" || info.field("hasNextPage") == "true";
                }
            }
            "scope" => {
                if let Ok(scope) = super::value::Value::parse(raw) {
                    self.walk.page.scope = Some((scope.field("orgIdentifier").to_owned(), scope.field("projectIdentifier").to_owned()));
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
                    if pages || (depth == 0 && self.walk.out.document.is_some()) { self.object(depth + 1) } else { self.record() }
                }
                Some(b'[') if depth < 3 => self.list(depth + 1),
                _ => {
                    let line = self.line(self.cursor.pos);
                    match self.visit.broken(line, Fault::Expected(say::AN_OBJECT)) {
                        Go::On if self.cursor.skip(self.walk.limits.depth).is_ok() => Go::On,
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

    /// Visits the record that begins here, and goes on behind it however it is damaged.
    pub fn record(&mut self) -> Go {
        let start = self.cursor.pos;
        let line = self.line(start);
        let page = u32::try_from(self.walk.out.pages.len()).unwrap_or(u32::MAX);
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
        let closed = self.walk.budget > 0 && whole.skip(usize::MAX).is_ok();
        self.walk.budget = self.walk.budget.saturating_sub(whole.pos - start);
        if closed {
            self.cursor.pos = whole.pos;
            return Go::On;
        }
        if fault == Fault::End && whole.pos >= self.cursor.text.len() {
            self.cursor.pos = self.cursor.text.len();
            return if self.more { Go::On } else { Go::Stop };
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
                if self.more { Go::On } else { Go::Stop }
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
