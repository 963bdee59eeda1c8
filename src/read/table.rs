//! Text to rows and cells, by a delimiter that is already known.
//!
//! Quotes are read as spreadsheets write them (`""` inside quotes, line breaks inside quotes). A quote that is opened and never closed
//! costs the row on which it stands: reading goes on at the next line.
//!
//! Architecture Invariant: cells come out exactly as written, without their quotes. Nothing here knows what a column means.

use crate::words::read_table as say;
use std::borrow::Cow;

/// How a text is cut into cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    pub delimiter: u8,
    /// Lines end with a lone carriage return, as no line feed stands in the text.
    pub lone_cr: bool,
    /// Bytes of one cell at most.
    pub cell: usize,
    /// It was a sheet: a line is a row, whatever stands in its cells, and cells at its end may be left out.
    pub sheet: bool,
}

/// Why a row could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    OpenQuote,
    Nul,
    Long,
}

impl Fault {
    /// The sentence for the reader; `cells` were read before the fault.
    pub fn reason(self, cells: usize) -> String {
        match self {
            Self::OpenQuote => say::quote_opened_cell_cells_never_closed(&(cells + 1)),
            Self::Nul => say::THE_ROW_HOLDS_A_NUL_BYTE.to_owned(),
            Self::Long => say::CELL_ROW_LONGER_LIMIT.to_owned(),
        }
    }
}

/// The rows of a text from some place on.
#[derive(Debug)]
pub struct Rows<'t> {
    text: &'t str,
    pub pos: usize,
    pub line: u32,
    cut: Cut,
    stop: [bool; 256],
    /// A NUL byte stands somewhere before `seen`, up to which one was looked for.
    has_nul: bool,
    seen: usize,
    /// More text follows than is here, from the next line on.
    more: bool,
    /// The end of what is here was met inside quotes.
    open_at_end: bool,
    /// The row at which it stands goes on beyond what is here.
    pub short: bool,
}

/// So much of a text is looked at for NUL bytes at once.
const STRETCH: usize = 1 << 14;

/// One row: the line on which it begins, and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub line: u32,
    pub fault: Option<Fault>,
}

impl<'t> Rows<'t> {
    pub fn new(text: &'t str, pos: usize, line: u32, cut: Cut) -> Self {
        let mut stop = [false; 256];
        stop[usize::from(cut.delimiter)] = true;
        stop[usize::from(b'\n')] = true;
        stop[usize::from(b'\r')] = true;
        Self { text, pos, line, cut, stop, has_nul: false, seen: pos, more: false, open_at_end: false, short: false }
    }

    /// The same of a text that ends with a line and goes on elsewhere.
    pub fn more(self, more: bool) -> Self {
        Self { more, ..self }
    }

    /// The next row that is not blank, its cells in `cells`; `None` at the end of the text, and where the text here does not tell all of
    /// the row.
    pub fn next(&mut self, cells: &mut Vec<Cow<'t, str>>) -> Option<Row> {
        loop {
            cells.clear();
            if self.pos >= self.text.len() {
                self.short = self.more;
                return None;
            }
            let (start, line) = (self.pos, self.line);
            let mut fault = self.row(cells).err();
            if fault == Some(Fault::OpenQuote) {
                (self.pos, self.line) = (start, line);
                self.end_of_line();
            }
            if self.more && (self.open_at_end || (self.pos >= self.text.len() && !self.text.ends_with('\n'))) {
                (self.pos, self.line, self.open_at_end, self.short) = (start, line, false, true);
                cells.clear();
                return None;
            }
            if self.holds_nul(start) && fault.is_none() {
                fault = Some(Fault::Nul);
            }
            if fault.is_some() || cells.iter().any(|c| !c.trim().is_empty()) {
                return Some(Row { line, fault });
            }
        }
    }

    /// Whether a NUL byte stands in the row that begins at `start`. Looked for in stretches: that of a row would cost more than the row.
    fn holds_nul(&mut self, start: usize) -> bool {
        let bytes = self.text.as_bytes();
        if self.pos > self.seen {
            let end = bytes.len().min(self.pos.max(self.seen + STRETCH));
            self.has_nul |= bytes[self.seen..end].contains(&0);
            self.seen = end;
        }
        self.has_nul && bytes[start..self.pos].contains(&0)
    }

    fn row(&mut self, cells: &mut Vec<Cow<'t, str>>) -> Result<(), Fault> {
        let bytes = self.text.as_bytes();
        let mut long = false;
        loop {
            let cell = if bytes.get(self.pos) == Some(&b'"') { self.quoted()? } else { Cow::Borrowed(self.bare()) };
            long |= cell.len() > self.cut.cell;
            cells.push(cell);
            match bytes.get(self.pos) {
                Some(b) if *b == self.cut.delimiter => self.pos += 1,
                None => break,
                Some(_) => {
                    self.end_of_line();
                    break;
                }
            }
        }
        if long { Err(Fault::Long) } else { Ok(()) }
    }

    /// Up to the next delimiter or end of line.
    fn bare(&mut self) -> &'t str {
        let start = self.pos;
        loop {
            let rest = &self.text.as_bytes()[self.pos..];
            self.pos += rest.iter().position(|b| self.stop[usize::from(*b)]).unwrap_or(rest.len());
            if self.text.as_bytes().get(self.pos) != Some(&b'\r') || self.ends_line(self.pos) {
                break;
            }
            self.pos += 1;
        }
        // Delimiters and line ends are single bytes of UTF-8.
        self.text.get(start..self.pos).unwrap_or_default()
    }

    fn ends_line(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        // A program that turns the line feed of CRLF into CRLF once more leaves two returns.
        self.cut.lone_cr || matches!(bytes.get(at + 1..), Some([] | [b'\n', ..] | [b'\r', b'\n', ..]) | None)
    }

    fn quoted(&mut self) -> Result<Cow<'t, str>, Fault> {
        let bytes = self.text.as_bytes();
        let start = self.pos + 1;
        let mut at = start;
        let (mut doubled, mut breaks) = (false, 0u32);
        loop {
            match bytes.get(at) {
                None => {
                    self.open_at_end = true;
                    return Err(Fault::OpenQuote);
                }
                Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                    doubled = true;
                    at += 2;
                }
                Some(b'"') => break,
                Some(b) => {
                    breaks += u32::from(*b == b'\n' || (*b == b'\r' && self.cut.lone_cr));
                    at += 1;
                    if at - start > self.cut.cell.saturating_mul(4) {
                        return Err(Fault::OpenQuote);
                    }
                }
            }
        }
        let inner = self.text.get(start..at).unwrap_or_default();
        self.pos = at + 1;
        let tail = self.bare();
        // What follows a closing quote and spans lines is a quote that was lost further up.
        if !tail.trim().is_empty() && breaks > 0 {
            return Err(Fault::OpenQuote);
        }
        if !self.cut.sheet {
            self.line = self.line.saturating_add(breaks);
        }
        let mut cell = if doubled { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) };
        if !tail.trim().is_empty() {
            cell.to_mut().push_str(tail);
        }
        Ok(cell)
    }

    /// Past the end of this line.
    pub fn end_of_line(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(&b) = bytes.get(self.pos) {
            self.pos += 1;
            if b == b'\n' || (b == b'\r' && self.cut.lone_cr) {
                self.line = self.line.saturating_add(1);
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, delimiter: u8) -> Vec<(u32, Vec<String>, Option<Fault>)> {
        let cut = Cut { delimiter, lone_cr: !text.contains('\n'), cell: 1000, sheet: false };
        let mut rows = Rows::new(text, 0, 1, cut);
        let mut cells = Vec::new();
        let mut out = Vec::new();
        while let Some(row) = rows.next(&mut cells) {
            out.push((row.line, cells.iter().map(|c| c.to_string()).collect(), row.fault));
        }
        out
    }

    fn words(line: u32, words: &[&str]) -> (u32, Vec<String>, Option<Fault>) {
        (line, words.iter().map(|w| (*w).to_owned()).collect(), None)
    }

    #[test]
    fn quotes_hold_delimiters_quotes_and_line_breaks() {
        let text = "a,\"b, c\",\"d \"\"e\"\"\"\r\n\r\n1,\"two\r\nlines\",3\n4,5,6";
        let expected = [words(1, &["a", "b, c", "d \"e\""]), words(3, &["1", "two\r\nlines", "3"]), words(5, &["4", "5", "6"])];
        assert_eq!(rows(text, b','), expected);
    }

    #[test]
    fn an_open_quote_costs_its_own_row() {
        let got = rows("a,b\n1,\"open\n\"2\",\"x\"\n3,y\n", b',');
        assert_eq!(got[1], (2, vec!["1".to_owned()], Some(Fault::OpenQuote)));
        assert_eq!(got[2..], [words(3, &["2", "x"]), words(4, &["3", "y"])]);
        let got = rows("a,b\n1,\"open\n3,y\n", b',');
        assert_eq!(got[1].2, Some(Fault::OpenQuote));
        assert_eq!(got[2], words(3, &["3", "y"]));
    }

    #[test]
    fn lone_carriage_returns_end_lines_where_no_line_feed_does() {
        assert_eq!(rows("a;b\r1;2\r", b';'), [words(1, &["a", "b"]), words(2, &["1", "2"])]);
    }

    #[test]
    fn a_doubled_return_belongs_to_the_end_of_the_line() {
        assert_eq!(rows("a,b\r\r\n1,\"2\"\r\r\n3,4\r\r\n", b','), [words(1, &["a", "b"]), words(2, &["1", "2"]), words(3, &["3", "4"])]);
    }

    #[test]
    fn nul_bytes_and_long_cells_cost_their_row() {
        let long = "x".repeat(1001);
        let got = rows(&format!("a,b\n1\u{0},2\n{long},1\n3,4\n"), b',');
        assert_eq!(got[1].2, Some(Fault::Nul));
        assert_eq!(got[2].2, Some(Fault::Long));
        assert_eq!(got[3], words(4, &["3", "4"]));
    }
}
