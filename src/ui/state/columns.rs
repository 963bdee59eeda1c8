//! How one table is read, while the administrator looks at its first rows and settles it.
//!
//! Nothing of it counts until it is applied: then it becomes part of the settings, and the files are checked again.

use super::{Effect, State};
use crate::check::{Settings, SettledReading};
use crate::read::reading::Preview;
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
    /// Back to what was recognised.
    Undo,
    Close,
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
