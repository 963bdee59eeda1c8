//! Exports of different days (product: is the export complete?). Entra and the browser extension write the day into the name of the file;
//! nothing else of a file says reliably when it was made.

use crate::model::Input;
use crate::words::read_dates as say;
use time::{Date, Month};

/// Exports further apart than this many days miss what changed in between.
const APART: i64 = 7;

/// Tells every file whose name is dated long before the latest one.
pub fn compare(inputs: &mut [Input]) {
    let dated: Vec<(usize, Date)> = inputs.iter().enumerate().filter_map(|(n, input)| Some((n, date_in(&input.name)?))).collect();
    let Some(latest) = dated.iter().map(|(_, date)| *date).max() else { return };
    for (n, date) in dated {
        let days = (latest - date).whole_days();
        if days > APART {
            inputs[n].notes.push(say::name_dated_date_days_days_before(&date, &days));
        }
    }
}

/// The last day in a name that is written year first, such as `exportUsers_2026-1-15.csv`.
fn date_in(name: &str) -> Option<Date> {
    let base = name.rsplit('/').next().unwrap_or(name);
    let numbers: Vec<&str> = base.split(|c: char| !c.is_ascii_digit()).collect();
    numbers.windows(3).rev().find_map(|part| {
        let year = part[0].parse().ok().filter(|year| part[0].len() == 4 && (2000..2100).contains(year))?;
        let month = Month::try_from(part[1].parse::<u8>().ok()?).ok()?;
        Date::from_calendar_date(year, month, part[2].parse().ok()?).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(names: &[&str]) -> Vec<usize> {
        let mut inputs: Vec<Input> = names.iter().map(|name| Input { name: (*name).to_owned(), ..Input::default() }).collect();
        compare(&mut inputs);
        inputs.iter().map(|input| input.notes.len()).collect()
    }

    #[test]
    fn names_tell_their_day() {
        for (name, day) in [
            ("exportUsers_2026-1-15.csv", Some("2026-01-15")),
            ("Export Group Members 2025-01-02 10-11-12.csv", Some("2025-01-02")),
            ("a.zip/2024-02-30/users_2024.02.29.csv", Some("2024-02-29")),
            ("users.csv", None),
            ("v1.2-3.csv", None),
            ("2026-13-01.csv", None),
            ("20260115.csv", None),
        ] {
            assert_eq!(date_in(name).map(|d| d.to_string()).as_deref(), day, "{name}");
        }
    }

    #[test]
    fn only_what_is_long_before_the_latest_is_told() {
        assert_eq!(notes(&["exportUsers_2026-1-15.csv", "exportGroups_2026-1-22.csv", "harness.json"]), [0, 0, 0]);
        assert_eq!(notes(&["exportUsers_2026-1-14.csv", "exportGroups_2026-1-22.csv", "exportGroups_2025-12-31.csv"]), [1, 0, 1]);
    }
}
