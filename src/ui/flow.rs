//! Where everything of the flow of groups stands: nodes, bands and their places, for a wide field and for a narrow one.
//!
//! The page and the offline report draw the same picture from it. A group of today stands level with what it becomes, so that what stays runs
//! straight; who comes enters from the upper left, who goes leaves to the lower right. Places are whole numbers: writing fractions as text
//! would cost the page more than the picture does. It must never know what a group is called, nor how anything is coloured.

use crate::report::flow::{Fate, Flow, FlowRow};

/// The field that is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    pub class: &'static str,
    pub width: u32,
    /// Room for words on either side; 0: they stand above.
    pub beside: u32,
    /// So many letters of a name have room.
    pub letters: usize,
}

pub const WIDE: Form = Form { class: "wide", width: 1000, beside: 270, letters: 36 };
pub const NARROW: Form = Form { class: "narrow", width: 360, beside: 0, letters: 24 };

/// The two lines of words of a node.
const WORDS: u32 = 32;
const GAP: u32 = 10;
/// Width of a node.
pub const NODE: u32 = 6;
/// All bands together are about so thick, and the band of one membership no thicker than that.
const ROOM: u64 = 420;
const THICKEST: u64 = 10;
/// What stays in the groups that do not stand for themselves tells least, and would leave no room for the rest.
const OTHERS: u32 = 56;
/// A band that stands for anybody at all is thick enough to be seen.
const THINNEST: u32 = 2;

/// What becomes of the memberships of a band, in the order in which bands lie on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Kept,
    Added,
    Removed,
    Doubled,
}

/// Memberships on their way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub kind: Kind,
    pub count: u64,
    /// Upper edges, left and right.
    pub from: u32,
    pub to: u32,
    pub thick: u32,
}

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A row of the flow, today and tomorrow.
    Today(usize),
    Tomorrow(usize),
    Nowhere,
    Gone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    pub of: Of,
    pub top: u32,
    pub height: u32,
    /// How many memberships.
    pub count: u64,
}

/// The whole picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    pub height: u32,
    pub nodes: Vec<Node>,
    pub bands: Vec<Band>,
    /// The last row is drawn narrower than its number.
    pub narrowed: bool,
}

impl Form {
    /// Left and right edge of the bands.
    pub fn edges(&self) -> (u32, u32) {
        (self.beside + NODE, self.width - self.beside - NODE)
    }

    /// Left edges of the nodes of both columns.
    pub fn columns(&self) -> (u32, u32) {
        (self.beside, self.width - self.beside - NODE)
    }

    /// Room above a node, for its words.
    fn above(&self) -> u32 {
        if self.beside == 0 { WORDS } else { 0 }
    }
}

/// Where everything stands.
pub fn layout(flow: &Flow, form: &Form) -> Picture {
    let total = flow.total();
    let others = flow.rows.iter().filter(|row| row.fate == Fate::Others).map(|row| row.kept).sum::<u64>();
    let drawn = (total.kept - others + total.added + total.removed + total.doubled).max(1);
    let thick = |n: u64| if n == 0 { 0 } else { ((n * ROOM / drawn).min(n * THICKEST).min(ROOM * 2) as u32).max(THINNEST) };
    let parts = |row: &FlowRow| {
        let kept = if row.fate == Fate::Others { thick(row.kept).min(OTHERS) } else { thick(row.kept) };
        (kept, thick(row.removed), thick(row.added), thick(row.doubled))
    };
    let mut picture = Picture { narrowed: thick(others) > OTHERS, ..Picture::default() };
    let comes = total.added + total.doubled;
    let come: u32 = flow.rows.iter().map(|row| parts(row).2 + parts(row).3).sum();
    let go: u32 = flow.rows.iter().map(|row| parts(row).1).sum();
    // The next free place of either column.
    let (mut left, mut right) = (form.above(), form.above());
    let mut entered = left;
    let step = |height: u32| if form.beside == 0 { height + WORDS + GAP } else { height.max(WORDS) + GAP };
    if comes > 0 {
        picture.nodes.push(Node { of: Of::Nowhere, top: left, height: come, count: comes });
        left += step(come);
    }
    // Who goes is gathered below all rows, so the place is known when the rows are.
    let mut leaving: Vec<(u64, u32, u32)> = Vec::new();
    for (n, row) in flow.rows.iter().enumerate() {
        let (kept, removed, added, doubled) = parts(row);
        // What is new has nothing to stand level with.
        let top = if row.is_today() { left.max(right) } else { right };
        let mut band = |kind, count, from, to, thick| {
            if count > 0 {
                picture.bands.push(Band { kind, count, from, to, thick });
            }
        };
        band(Kind::Kept, row.kept, top, top, kept);
        band(Kind::Added, row.added, entered, top + kept, added);
        band(Kind::Doubled, row.doubled, entered + added, top + kept + added, doubled);
        entered += added + doubled;
        if row.removed > 0 {
            leaving.push((row.removed, top + kept, removed));
        }
        if row.is_today() {
            let height = (kept + removed).max(THINNEST);
            picture.nodes.push(Node { of: Of::Today(n), top, height, count: row.today() });
            left = top + step(height);
        }
        let height = (kept + added + doubled).max(THINNEST);
        picture.nodes.push(Node { of: Of::Tomorrow(n), top, height, count: row.tomorrow() });
        right = top + step(height);
    }
    if total.removed > 0 {
        picture.nodes.push(Node { of: Of::Gone, top: right, height: go, count: total.removed });
        let mut gone = right;
        for (count, from, thick) in leaving {
            picture.bands.push(Band { kind: Kind::Removed, count, from, to: gone, thick });
            gone += thick;
        }
        right += step(go);
    }
    picture.height = left.max(right) - form.above() - GAP;
    picture
}

impl Band {
    /// Its outline.
    pub fn path(&self, form: &Form) -> String {
        let ((left, right), (from, to)) = (form.edges(), (self.from, self.to));
        let middle = (left + right) / 2;
        let (from_end, to_end) = (from + self.thick, to + self.thick);
        format!("M{left} {from}C{middle} {from} {middle} {to} {right} {to}V{to_end}C{middle} {to_end} {middle} {from_end} {left} {from_end}Z")
    }
}

/// A name that fits, with what cannot be seen made visible. Letters of the wide scripts count twice.
pub fn fitted(name: &str, letters: usize) -> String {
    let shown: String = crate::report::compare::spell(name).into_iter().map(|p| p.shown.map_or(p.text, str::to_owned)).collect();
    let wide = |c: char| if c < '\u{1100}' { 1 } else { 2 };
    if shown.chars().map(wide).sum::<usize>() <= letters {
        return shown;
    }
    let mut room = letters.saturating_sub(1);
    let mut out: String = shown
        .chars()
        .take_while(|c| {
            let fits = room >= wide(*c);
            room = room.saturating_sub(wide(*c));
            fits
        })
        .collect();
    out.push('…');
    out
}

#[cfg(test)]
mod tests;
