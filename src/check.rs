//! The whole run: files and settings in, a report out. The command line and the worker both call this and nothing else.

use crate::forecast::{forecast, scope::Scope};
use crate::judge::{Case, judge};
use crate::model::{DirectoryKind, Inventory, Kind};
use crate::read::{Options, Progress, Source, read_all};
use crate::report::{build, schema::Report};
use crate::rules::assumptions::{chosen, scenarios};
use serde::Serialize;

/// What the administrator settled by hand, as words.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Settings {
    /// `okta`, `entra`, …; recognised from the files where it is not set.
    pub directory: Option<String>,
    /// (file name, kind).
    pub kinds: Vec<(String, String)>,
    /// (file name, group id or name).
    pub groups: Vec<(String, String)>,
    /// (assumption, value).
    pub assume: Vec<(String, String)>,
    /// RFC 3339. The engine knows no clock.
    pub now: String,
    pub list_out_of_scope: bool,
}

/// Where a run stands.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    Reading(Progress<'a>),
    Forecasting,
    Judging,
}

/// Runs everything. Fails only on settings that say nothing, such as an unknown assumption; the text names the setting.
pub fn check(sources: &[Source<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Report, String> {
    // Before any reading: a slip in a setting should be told at once.
    chosen(&settings.assume, None)?;
    let inventory = read(sources, settings, event)?;
    let chosen = chosen(&settings.assume, inventory.directory.kind)?;
    event(Event::Forecasting);
    let scope = Scope::of(&inventory);
    let forecasts: Vec<_> =
        scenarios(inventory.directory.kind, chosen.assumptions.as_ref()).iter().map(|s| forecast(&inventory, &scope, s)).collect();
    event(Event::Judging);
    let judgement = judge(&Case { inventory: &inventory, scope: &scope, forecasts: &forecasts, chosen: &chosen, now: &settings.now });
    Ok(build::build(&inventory, &scope, &forecasts, judgement, &settings.now, settings.list_out_of_scope))
}

/// Reads the files as the settings say.
pub fn read(sources: &[Source<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Inventory, String> {
    let options = options(settings)?;
    Ok(read_all(sources, &options, &mut |progress| event(Event::Reading(progress))))
}

fn options(settings: &Settings) -> Result<Options, String> {
    let directory = settings
        .directory
        .as_deref()
        .map(|word| {
            let words: Vec<&str> = DirectoryKind::ALL.iter().map(|k| k.as_str()).collect();
            DirectoryKind::from_word(word).ok_or_else(|| format!("directory: expected one of {}, found \"{word}\"", words.join(", ")))
        })
        .transpose()?;
    let kinds = settings
        .kinds
        .iter()
        .map(|(file, word)| {
            let kind = Kind::from_word(word)
                .ok_or_else(|| format!("kind of {file}: expected a kind such as harness.users or okta.group-members, found \"{word}\""))?;
            Ok((file.clone(), kind))
        })
        .collect::<Result<_, String>>()?;
    let keep = settings.assume.iter().filter(|(name, _)| name == "user_key").map(|(_, value)| value.clone()).collect();
    Ok(Options { directory, kinds, groups: settings.groups.clone(), keep })
}
