//! What the text of a report says once or not at all: from where in the files a person comes. The two standing scenarios tell it in the
//! first alone, and none tells it of somebody who is plainly linked, whom nobody looks for in a file. Such places would be a third of a packed report.
//!
//! It must never leave out what the contract names, nor a place that belongs to something that goes wrong.

use super::schema::{AccountSide, DirectorySide, ReportScenario, Source, UserRow};
use crate::forecast::{UserOutcome, UserReason};
use crate::model::ScenarioId;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::rc::Rc;

impl Serialize for ReportScenario {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ReportScenario", 9)?;
        out.serialize_field("id", &self.id)?;
        out.serialize_field("assumptions", &self.assumptions)?;
        out.serialize_field("counts", &self.counts)?;
        out.serialize_field("users", &Users { rows: &self.users, repeats: self.id == ScenarioId::Observed.as_str() })?;
        out.serialize_field("groups", &self.groups)?;
        out.serialize_field("access", &self.access)?;
        if !self.members.is_empty() {
            out.serialize_field("members", &self.members)?;
        }
        if let Some(administrators) = &self.administrators {
            out.serialize_field("administrators", administrators)?;
        }
        if !self.patterns.is_empty() {
            out.serialize_field("patterns", &self.patterns)?;
        }
        out.end()
    }
}

/// The people of a scenario.
struct Users<'a> {
    rows: &'a [UserRow],
    /// The second of the standing scenarios: whoever goes wrong in one of the two is told of in the first. Of an answer that was chosen the
    /// first knows nothing.
    repeats: bool,
}

impl Users<'_> {
    /// Without an id nobody could be found in the first scenario.
    fn told(&self, row: &UserRow, id: Option<&String>) -> bool {
        let plain = row.outcome == UserOutcome::Link && row.reasons.is_empty() && !row.contested;
        !plain && (!self.repeats || id.is_none())
    }
}

/// A row with the places that are told.
#[derive(serde::Serialize)]
struct Row<'a> {
    outcome: UserOutcome,
    reasons: &'a [UserReason],
    account: Option<AccountSide>,
    directory: Option<DirectorySide>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    contested: bool,
}

impl Serialize for Users<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.iter().map(|row| {
            Row {
                outcome: row.outcome,
                reasons: &row.reasons,
                account: row
                    .account
                    .as_deref()
                    .map(|side| AccountSide { source: side.source.filter(|_| self.told(row, side.id.as_ref())), ..side.clone() }),
                directory: row
                    .directory
                    .as_deref()
                    .map(|side| DirectorySide { source: side.source.filter(|_| self.told(row, side.id.as_ref())), ..side.clone() }),
                contested: row.contested,
            }
        }))
    }
}

/// What reading knows of a side.
trait Side: Clone {
    fn id(&self) -> Option<&str>;
    /// Tells two apart that have one id.
    fn word(&self) -> &str;
    fn source(&mut self) -> &mut Option<Source>;
}

impl Side for AccountSide {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
    fn word(&self) -> &str {
        &self.email
    }
    fn source(&mut self) -> &mut Option<Source> {
        &mut self.source
    }
}

impl Side for DirectorySide {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
    // Not the key, which may be another one in every scenario.
    fn word(&self) -> &str {
        self.name.as_deref().unwrap_or_default()
    }
    fn source(&mut self) -> &mut Option<Source> {
        &mut self.source
    }
}

/// Puts back what the scenarios after the first leave out.
pub fn restore(scenarios: &mut [ReportScenario]) {
    let Some((first, others)) = scenarios.split_first_mut() else { return };
    for other in others {
        fill(&first.users, &mut other.users, |row| row.account.as_ref(), |row| row.account.as_mut());
        fill(&first.users, &mut other.users, |row| row.directory.as_ref(), |row| row.directory.as_mut());
    }
}

/// Those of one id and word are the same in the order of their rows.
fn fill<T: Side>(
    first: &[UserRow],
    other: &mut [UserRow],
    side: impl Fn(&UserRow) -> Option<&Rc<T>>,
    side_mut: impl Fn(&mut UserRow) -> Option<&mut Rc<T>>,
) {
    let sorted = |rows: &[UserRow]| {
        let name = |at: usize| side(&rows[at]).and_then(|s| Some((s.id()?.to_owned(), s.word().to_owned(), at)));
        let mut list: Vec<(String, String, usize)> = (0..rows.len()).filter_map(name).collect();
        list.sort_unstable();
        list
    };
    let mut known = sorted(first).into_iter().peekable();
    for (id, word, at) in sorted(other) {
        while known.next_if(|(a, b, _)| (a, b) < (&id, &word)).is_some() {}
        let Some((_, _, there)) = known.next_if(|(a, b, _)| (a, b) == (&id, &word)) else { continue };
        let Some(source) = side(&first[there]).and_then(|s| *T::clone(s).source()) else { continue };
        if let Some(own) = side_mut(&mut other[at]) {
            Rc::make_mut(own).source().get_or_insert(source);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::json::parse;

    fn scenario(id: &str, ann: &str) -> ReportScenario {
        let text = format!(
            r#"{{"id":"{id}","assumptions":{{"user_key":"","email_case":"","group_link":"","identifier_rule":"","members_on_link":""}},
                "counts":{{"users":{{}},"groups":{{}}}},"groups":[],"access":[],"users":[
                {{"outcome":"{ann}","reasons":[],"contested":true,"account":{{"id":"a1","email":"Ann@x.io","name":"Ann","source":[0,3]}},
                    "directory":{{"id":"d1","key":"ann@x.io","name":"Ann","source":[1,7]}}}},
                {{"outcome":"link","reasons":[],"account":{{"id":"a2","email":"bo@x.io","name":"Bo","source":[0,4]}},
                    "directory":{{"id":"d2","key":"bo@x.io","name":"Bo","source":[1,8]}}}},
                {{"outcome":"duplicate","reasons":["case"],"account":{{"id":null,"email":"Cy@x.io","name":"Cy","source":[0,5]}},"directory":null}},
                {{"outcome":"duplicate","reasons":["case"],"account":{{"id":"a4","email":"Di@x.io","name":"Di","source":[0,6]}},"directory":null}},
                {{"outcome":"unmanaged","reasons":[],"account":{{"id":"a4","email":"Di@x.io","name":"Di","source":[0,9]}},"directory":null}}]}}"#
        );
        parse(&text).expect("a scenario")
    }

    #[test]
    fn an_answer_that_was_chosen_tells_its_own_places() {
        // Who is plainly linked under both standing answers has no place there.
        let chosen = scenario("chosen", "duplicate");
        let text = serde_json::to_string(&chosen).expect("plain data");
        assert_eq!(text.matches("\"source\"").count(), 5, "of all but the one who is plainly linked: {text}");
    }

    #[test]
    fn a_place_is_told_once_and_comes_back() {
        let whole = vec![scenario("documented", "link"), scenario("observed", "duplicate")];
        let text = serde_json::to_string(&whole).expect("plain data");
        assert_eq!(text.matches("\"source\"").count(), 5 + 1, "the second tells only of the one without an id: {text}");
        let mut back: Vec<ReportScenario> = parse(&text).expect("it reads back");
        restore(&mut back);
        let mut told = whole;
        for row in told.iter_mut().map(|s| &mut s.users[1]) {
            row.account.iter_mut().for_each(|side| Rc::make_mut(side).source = None);
            row.directory.iter_mut().for_each(|side| Rc::make_mut(side).source = None);
        }
        assert_eq!(back, told, "only who is plainly linked under every answer has no place");
    }
}
