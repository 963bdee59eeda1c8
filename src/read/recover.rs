//! Where reading goes on after a JSON record whose brackets no longer tell where it ends.
//!
//! Architecture Invariant: looks forward once, so that a file full of bad records costs one pass.

/// How far back the place before a record is looked at.
const NEAR: usize = 256;

/// The next object that begins a line just as the one at `start` does.
pub fn same_indent(text: &str, start: usize, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let near = start.saturating_sub(NEAR);
    let begin = bytes[near..start].iter().rposition(|b| *b == b'\n').map_or(near, |at| near + at + 1);
    let indent = &bytes[begin..start];
    if !indent.iter().all(|b| matches!(b, b' ' | b'\t')) {
        return None;
    }
    let mut at = from;
    loop {
        at += bytes[at..].iter().position(|b| *b == b'\n')? + 1;
        if bytes[at..].strip_prefix(indent).is_some_and(|rest| rest.first() == Some(&b'{')) {
            return Some(at + indent.len());
        }
    }
}

/// The next object that follows `},`.
pub fn after_comma(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = |at: usize| bytes[at.saturating_sub(NEAR)..at].iter().rposition(|b| !b.is_ascii_whitespace()).map(|i| at.saturating_sub(NEAR) + i);
    (from..bytes.len())
        .filter(|at| bytes[*at] == b'{')
        .find(|at| before(*at).is_some_and(|comma| bytes[comma] == b',' && before(comma).is_some_and(|brace| bytes[brace] == b'}')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_record_is_found_by_its_line_or_its_comma() {
        let lines = "[\n  {\"id\": \"a\n  },\n  {\"id\": \"b\"}\n]";
        assert_eq!(same_indent(lines, 4, 5).map(|at| &lines[at..at + 7]), Some("{\"id\": "));
        let line = "[{\"id\" 1},{\"id\":2}]";
        assert_eq!(same_indent(line, 1, 2), None);
        assert_eq!(after_comma(line, 2), Some(10));
    }
}
