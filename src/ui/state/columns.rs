//! How one table is read, while the administrator looks at its first rows and settles it.
//!
//! Nothing of it counts until it is applied: then it becomes part of the settings, and the files are checked again.

use super::{Effect, State};
use crate::check::{RememberedReading, Settings, SettledReading};
use crate::read::reading::{Preview, fingerprint};
use crate::ui::shared::Shared;

/// The table that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Picker {
    /// The name under which the table is settled.
    pub file: String,
    /// The word of the kind; `unknown` where none is chosen.
    pub kind: String,
    pub reading: SettledReading,
    pub rows: Rows,
    request: u32,
}

/// Its first rows.
#[derive(Clone, Debug, PartialEq)]
pub enum Rows {
    Asked,
    Seen(Shared<Preview>),
    /// It is no table, or may not be shown.
    None,
}

/// What the administrator does.
#[derive(Clone, Debug, PartialEq)]
pub enum Look {
    /// At this table, which is taken for this kind.
    Open {
        file: String,
        kind: String,
    },
    Kind(String),
    Encoding(Option<String>),
    Delimiter(Option<String>),
    /// What a column is read as: `None` as its own name says, empty not at all.
    Column(usize, Option<String>),
    Apply,
    /// And so for every table with the same columns, also on later visits.
    Remember,
    /// Back to what was recognised.
    Undo,
    Close,
}

impl Picker {
    /// Nothing of the file itself; `None` where the table has no header by which to know its like, or no kind is chosen.
    pub fn to_remember(&self) -> Option<RememberedReading> {
        let Rows::Seen(preview) = &self.rows else { return None };
        let known = !preview.columns.is_empty() && self.kind != "unknown";
        known.then(|| RememberedReading {
            header: fingerprint(&preview.columns),
            kind: self.kind.clone(),
            delimiter: self.reading.delimiter.clone(),
            columns: self.reading.columns.clone(),
        })
    }
}

impl State {
    pub(super) fn look(&mut self, look: Look) -> Vec<Effect> {
        if let Look::Open { file, kind } = look {
            let settled = self.settings.readings.iter().find(|r| r.file == file).cloned();
            let reading = settled.unwrap_or_else(|| SettledReading { file: file.clone(), ..SettledReading::default() });
            self.picker = Some(Picker { file, kind, reading, rows: Rows::Asked, request: 0 });
            return self.ask_for_rows();
        }
        let Some(picker) = &mut self.picker else { return Vec::new() };
        match look {
            Look::Open { .. } => Vec::new(),
            Look::Kind(kind) => {
                picker.kind = kind;
                Vec::new()
            }
            Look::Encoding(word) => {
                picker.reading.encoding = word;
                self.ask_for_rows()
            }
            Look::Delimiter(word) => {
                picker.reading.delimiter = word;
                self.ask_for_rows()
            }
            Look::Column(at, name) => {
                picker.reading.columns.retain(|(other, _)| *other != at);
                picker.reading.columns.extend(name.map(|name| (at, name)));
                picker.reading.columns.sort_unstable();
                Vec::new()
            }
            Look::Remember => {
                let effect = picker.to_remember().map(Effect::Remember);
                let applied = self.look(Look::Apply);
                effect.into_iter().chain(applied).collect()
            }
            Look::Apply | Look::Undo => {
                let apply = look == Look::Apply;
                let Some(Picker { file, kind, reading, .. }) = self.picker.take() else { return Vec::new() };
                self.settings.readings.retain(|r| r.file != file);
                self.settings.kinds.retain(|(name, _)| *name != file);
                if apply {
                    self.settings.readings.push(reading);
                    self.settings.kinds.extend((kind != "unknown").then_some((file, kind)));
                }
                self.start()
            }
            Look::Close => {
                self.picker = None;
                Vec::new()
            }
        }
    }

    /// The rows as they are cut now, under the names that stand in the file.
    fn ask_for_rows(&mut self) -> Vec<Effect> {
        let request = self.next();
        let Some(picker) = &mut self.picker else { return Vec::new() };
        (picker.request, picker.rows) = (request, Rows::Asked);
        let reading = SettledReading { columns: Vec::new(), ..picker.reading.clone() };
        let settings = Settings { readings: vec![reading], ..Settings::default() };
        vec![Effect::Preview { request, table: picker.file.clone(), settings }]
    }

    pub(super) fn rows_came(&mut self, request: u32, preview: Option<Preview>) {
        if let Some(picker) = self.picker.as_mut().filter(|p| p.request == request) {
            picker.rows = preview.map_or(Rows::None, |preview| Rows::Seen(Shared::new(preview)));
        }
    }
}
