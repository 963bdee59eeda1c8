//! XML as the parts of a workbook need it: elements without their prefixes, their attributes, and text with its references resolved.
//!
//! Entities of a document type are never resolved: what is defined there could grow without end.

use super::super::archive::Refused;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// What is met on the way through a document.
pub enum Node<'n> {
    /// An element begins; an empty one ends at once.
    Open(&'n str, Tag<'n>),
    Text(&'n str),
    Close(&'n str),
}

/// The attributes of an element.
pub struct Tag<'n>(&'n BytesStart<'n>);

impl Tag<'_> {
    /// The value of an attribute, by its name with its prefix.
    pub fn get(&self, name: &str) -> Option<String> {
        let found = self.0.try_get_attribute(name).ok()??;
        Some(resolved(&found.value))
    }
}

/// Goes through the document; the caller hears every node. XML that cannot be read is an error, however late it comes.
pub fn walk(text: &str, hear: &mut dyn FnMut(Node<'_>)) -> Result<(), Refused> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    loop {
        match reader.read_event().map_err(|_| super::broken())? {
            Event::Start(tag) => hear(Node::Open(tag.local_name().as_ref(), Tag(&tag))),
            Event::Empty(tag) => {
                hear(Node::Open(tag.local_name().as_ref(), Tag(&tag)));
                hear(Node::Close(tag.local_name().as_ref()));
            }
            Event::End(tag) => hear(Node::Close(tag.local_name().as_ref())),
            Event::Text(text) => hear(Node::Text(&text.into_inner())),
            Event::CData(text) => hear(Node::Text(&text.into_inner())),
            Event::GeneralRef(name) => hear(Node::Text(&reference(&name.into_inner()).to_string())),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The character that `&name;` stands for; the mark of a lost character where it is none that XML knows.
fn reference(name: &str) -> char {
    match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix("#x").map(|hex| u32::from_str_radix(hex, 16)).or_else(|| name.strip_prefix('#').map(str::parse));
            number.and_then(Result::ok).and_then(char::from_u32).unwrap_or('\u{FFFD}')
        }
    }
}

/// A text with its references resolved.
fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        match after.split_once(';') {
            Some((name, after)) => {
                out.push(reference(name));
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn references_become_what_they_stand_for() {
        assert_eq!(super::resolved("R&amp;D &#65;&#x42; &nope; a & b"), "R&D AB \u{FFFD} a & b");
    }
}
