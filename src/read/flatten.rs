//! Lays JSON objects out as flat records.
//!
//! Architecture Invariant: knows no exporter. Fields are named by their path; what they mean is settled in `sources`.

use super::json::{Cursor, Fault, Raw};
use super::limits::Limits;
use super::record::{Cell, Feed, Shape};
use super::secret;
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;

/// One field of the objects of a file.
#[derive(Debug)]
struct Node {
    key: String,
    path: String,
    children: Vec<usize>,
    /// The same by key, once they are many.
    index: HashMap<String, usize>,
    feed: Feed,
    /// Its name says that it holds a credential, and which.
    secret: Option<&'static str>,
    /// It holds a value of its own, not only further fields.
    leaf: bool,
}

/// So many fields are looked through one by one.
const FEW: usize = 24;

/// The record that is being laid out.
#[derive(Debug)]
pub struct Flat<'t> {
    pub cells: Vec<Cell<'t>>,
    ranks: Vec<usize>,
}

impl Flat<'_> {
    pub fn new(shape: &Shape<'_>) -> Self {
        Self { cells: vec![Cell::Absent; shape.width()], ranks: vec![usize::MAX; shape.width()] }
    }
}

/// Lays objects out as flat records, and learns the fields of the file on the way.
#[derive(Debug)]
pub struct Flattener<'s> {
    shape: &'s Shape<'s>,
    limits: Limits,
    nodes: Vec<Node>,
    /// Slots that any record of the file had.
    pub seen: Vec<bool>,
    /// A field that holds a credential in the clear.
    pub secret: Option<&'static str>,
    pub too_many_fields: bool,
}

impl<'s> Flattener<'s> {
    pub fn new(shape: &'s Shape<'s>, limits: Limits) -> Self {
        let width = shape.width();
        let root = Node {
            key: String::new(),
            path: String::new(),
            children: Vec::new(),
            index: HashMap::default(),
            feed: Feed::default(),
            secret: None,
            leaf: false,
        };
        Self { shape, limits, nodes: vec![root], seen: vec![false; width], secret: None, too_many_fields: false }
    }

    /// The paths of all fields met, in the order in which they were met. A field that is named after an address is none: some files use
    /// people for names.
    pub fn paths(&self) -> Vec<String> {
        self.nodes.iter().filter(|n| n.leaf && (!n.path.contains('@') || n.path.contains("@odata"))).map(|n| n.path.clone()).collect()
    }

    /// Reads the object at the cursor into the cells.
    pub fn read<'t>(&mut self, cursor: &mut Cursor<'t>, flat: &mut Flat<'t>) -> Result<(), Fault> {
        flat.cells.fill(Cell::Absent);
        flat.ranks.fill(usize::MAX);
        self.object(cursor, flat, 0, 1)
    }

    fn object<'t>(&mut self, cursor: &mut Cursor<'t>, flat: &mut Flat<'t>, node: usize, depth: usize) -> Result<(), Fault> {
        if depth > self.limits.depth {
            return Err(Fault::Depth);
        }
        cursor.pos += 1;
        let mut hint = 0;
        while let Some(key) = cursor.key()? {
            let child = self.child(node, key, &mut hint);
            match (child, cursor.peek()) {
                (Some(child), Some(b'"')) => {
                    let raw = cursor.string()?;
                    if raw.text.len() > self.limits.cell {
                        return Err(Fault::Long);
                    }
                    self.nodes[child].leaf = true;
                    if let Some(what) = self.nodes[child].secret
                        && self.secret.is_none()
                        && secret::is_clear(what, &raw.unescape())
                    {
                        self.secret = Some(what);
                    }
                    self.put(flat, child, || Cell::Text(raw.unescape()));
                }
                (Some(child), Some(b'{')) if self.nodes[child].key != "_links" => self.object(cursor, flat, child, depth + 1)?,
                (Some(child), Some(b'{' | b'[')) => {
                    let start = cursor.pos;
                    cursor.skip(self.limits.depth - depth)?;
                    let text = cursor.text;
                    let end = cursor.pos;
                    self.nodes[child].leaf = true;
                    self.put(flat, child, || Cell::List(text.get(start..end).unwrap_or_default()));
                }
                (Some(child), _) => {
                    let word = cursor.literal()?;
                    self.nodes[child].leaf = true;
                    self.put(flat, child, || if word == "null" { Cell::Null } else { Cell::Text(Cow::Borrowed(word)) });
                }
                (None, _) => cursor.skip(self.limits.depth - depth)?,
            }
        }
        Ok(())
    }

    fn put<'t>(&mut self, flat: &mut Flat<'t>, node: usize, cell: impl FnOnce() -> Cell<'t>) {
        let feed = &self.nodes[node].feed;
        if feed.field.is_none() && feed.keeps.is_empty() {
            return;
        }
        let cell = cell();
        for &slot in &feed.keeps {
            self.seen[slot] = true;
            flat.cells[slot] = cell.clone();
        }
        if let Some((slot, rank)) = feed.field {
            self.seen[slot] = true;
            if rank < flat.ranks[slot] {
                flat.ranks[slot] = rank;
                flat.cells[slot] = cell;
            }
        }
    }

    /// The field of this name below `parent`; fields mostly come in one order, so the next one is tried first.
    fn child(&mut self, parent: usize, key: Raw<'_>, hint: &mut usize) -> Option<usize> {
        let known = &self.nodes[parent].children;
        if let Some(&at) = known.get(*hint)
            && self.nodes[at].key == key.text
        {
            *hint += 1;
            return Some(at);
        }
        if known.len() > FEW {
            if let Some(&at) = self.nodes[parent].index.get(key.text) {
                return Some(at);
            }
        } else if let Some(i) = known.iter().position(|&at| self.nodes[at].key == key.text) {
            *hint = i + 1;
            return Some(known[i]);
        }
        if known.len() >= self.limits.columns || self.nodes.len() >= self.limits.columns * 8 {
            self.too_many_fields = true;
            return None;
        }
        let name = key.unescape();
        let path = if parent == 0 { name.to_string() } else { format!("{}.{name}", self.nodes[parent].path) };
        let secret = secret::field(&name).or(match self.nodes[parent].secret {
            Some(what) if secret::part_of_credential(&name) => Some(what),
            _ => None,
        });
        let feed = self.shape.feed(&path);
        self.nodes.push(Node { key: key.text.to_owned(), path, children: Vec::new(), index: HashMap::default(), feed, secret, leaf: false });
        let at = self.nodes.len() - 1;
        *hint = self.nodes[parent].children.len() + 1;
        self.nodes[parent].children.push(at);
        self.nodes[parent].index.insert(key.text.to_owned(), at);
        Some(at)
    }
}
