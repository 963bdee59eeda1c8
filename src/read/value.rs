//! A small tree of JSON, for lists inside a record and for documents that are read once, such as a provisioning schema.
//!
//! Architecture Invariant: never used for the long lists themselves.

use super::json::{Cursor, Fault};
use super::limits::Limits;
use std::borrow::Cow;

/// One JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'t> {
    Null,
    /// A string, number or truth value, as text.
    Text(Cow<'t, str>),
    List(Vec<Value<'t>>),
    Object(Vec<(Cow<'t, str>, Value<'t>)>),
}

impl<'t> Value<'t> {
    /// The value that begins the text.
    pub fn parse(text: &'t str) -> Result<Self, Fault> {
        let mut cursor = Cursor::new(text, 0);
        cursor.blanks();
        Self::read(&mut cursor, Limits::default().depth)
    }

    fn read(cursor: &mut Cursor<'t>, depth: usize) -> Result<Self, Fault> {
        if depth == 0 {
            return Err(Fault::Depth);
        }
        match cursor.peek() {
            Some(b'"') => Ok(Self::Text(cursor.string()?.unescape())),
            Some(b'{') => {
                cursor.pos += 1;
                let mut fields = Vec::new();
                while let Some(key) = cursor.key()? {
                    fields.push((key.unescape(), Self::read(cursor, depth - 1)?));
                }
                Ok(Self::Object(fields))
            }
            Some(b'[') => {
                cursor.pos += 1;
                let mut list = Vec::new();
                while cursor.element()? {
                    list.push(Self::read(cursor, depth - 1)?);
                }
                Ok(Self::List(list))
            }
            _ => {
                let word = cursor.literal()?;
                Ok(if word == "null" { Self::Null } else { Self::Text(Cow::Borrowed(word)) })
            }
        }
    }

    /// The field of this name, letters compared without case.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.iter().find(|(k, _)| k.eq_ignore_ascii_case(name)).map(|(_, v)| v),
            _ => None,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a field; empty where there is none.
    pub fn field(&self, name: &str) -> &str {
        self.get(name).and_then(Self::text).unwrap_or_default()
    }

    /// The elements of a list; none for anything else.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(list) => list,
            _ => &[],
        }
    }

    /// The fields of an object; none for anything else.
    pub fn fields(&self) -> &[(Cow<'t, str>, Self)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }
}

/// The texts of a JSON array. An object stands for its `id`, `uuid`, `value`, `identifier` or address.
pub fn words(raw: &str) -> Vec<String> {
    let Ok(list) = Value::parse(raw) else {
        return Vec::new();
    };
    list.items()
        .iter()
        .filter_map(|item| match item {
            Value::Text(text) => Some(text.to_string()),
            Value::Object(_) => ["id", "uuid", "value", "identifier", "email", "address"]
                .iter()
                .map(|name| item.field(name))
                .find(|t| !t.is_empty())
                .map(str::to_owned),
            _ => None,
        })
        .collect()
}
