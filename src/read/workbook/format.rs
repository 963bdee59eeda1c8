//! Numbers as the administrator sees them: dates as dates, whole numbers whole (ECMA-376 18.8.30 and 18.17.4).
//!
//! Dates come out in one form, `2026-01-15` or `2026-01-15 08:30:00`, whatever form the cell gives them: what reads them later must not
//! know the language of somebody's Excel. By hand and in whole numbers: the library's parser of fractions is 13 KB of the packed page.

use super::super::archive::Refused;
use super::xml::{Node, walk};
use time::Date;

/// Which cell styles show dates, and where days are counted from.
pub struct Formats {
    /// By the number that cells name in `s`.
    dates: Vec<bool>,
    from_1904: bool,
}

/// The Julian day of 1899-12-30 and of 1904-01-01, from which Excel counts days.
const DAY_ZERO: [i32; 2] = [2_415_019, 2_416_481];
const SECONDS: u64 = 86_400;

impl Formats {
    pub fn plain(from_1904: bool) -> Self {
        Self { dates: Vec::new(), from_1904 }
    }

    /// From `xl/styles.xml`.
    pub fn read(text: &str, from_1904: bool) -> Result<Self, Refused> {
        let mut own: Vec<(u32, bool)> = Vec::new();
        let mut dates = Vec::new();
        let mut inside = false;
        walk(text, &mut |node| match node {
            Node::Open("numFmt", tag) => {
                let id = tag.get("numFmtId").and_then(|id| id.parse().ok());
                own.extend(id.map(|id| (id, tag.get("formatCode").is_some_and(|code| shows_date(&code)))));
            }
            Node::Open("cellXfs", _) => inside = true,
            Node::Close("cellXfs") => inside = false,
            Node::Open("xf", tag) if inside => {
                let id: u32 = tag.get("numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                let known = own.iter().find(|(own, _)| *own == id).map(|(_, date)| *date);
                dates.push(known.unwrap_or(matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)));
            }
            _ => {}
        })?;
        Ok(Self { dates, from_1904 })
    }

    /// A number as it is shown under a style.
    pub fn shown(&self, number: &str, style: usize) -> String {
        let plain = expanded(number);
        match self.dates.get(style) {
            Some(true) => self.moment(&plain).unwrap_or(plain),
            _ => plain,
        }
    }

    fn moment(&self, number: &str) -> Option<String> {
        let (days, fraction) = number.split_once('.').unwrap_or((number, ""));
        let mut days: i32 = days.parse().ok().filter(|days| *days >= 0)?;
        let digits = format!("{fraction:0<10}");
        let share: u64 = digits.get(..10)?.parse().ok()?;
        let mut seconds = (share * SECONDS + 5_000_000_000) / 10_000_000_000;
        if seconds == SECONDS {
            (days, seconds) = (days + 1, 0);
        }
        let time = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        if days == 0 && !self.from_1904 {
            return Some(time);
        }
        // Excel believes that 1900 was a leap year; before its 29 February every day is one off.
        let early = i32::from(!self.from_1904 && days < 60);
        let date = Date::from_julian_day(DAY_ZERO[usize::from(self.from_1904)].checked_add(days)?.checked_add(early)?).ok()?;
        let day = format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day());
        Some(if seconds == 0 { day } else { format!("{day} {time}") })
    }
}

/// Whether a format of one's own shows a date or a time: it has a letter of one outside quotes, brackets and escapes.
fn shows_date(code: &str) -> bool {
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                // `[h]` counts hours; `[Red]` and `[$-409]` are colours and languages.
                if inside.chars().all(|c| matches!(c, 'h' | 'H' | 'm' | 'M' | 's' | 'S')) && !inside.is_empty() {
                    return true;
                }
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return true,
            // The second half of a format is for negative numbers; `General` has no letter of a date but is no date either.
            _ => {}
        }
    }
    false
}

/// `1.5E+3` as `1500`: the digits are all there, only the point has moved.
fn expanded(number: &str) -> String {
    let Some((mantissa, exponent)) = number.split_once(['E', 'e']) else { return number.to_owned() };
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{decimals}");
    let moved: i64 = exponent.parse().unwrap_or(i64::MAX);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) || moved.abs() > 40 {
        return number.to_owned();
    }
    let point = whole.len() as i64 + moved;
    let text = match usize::try_from(point) {
        Ok(point) if point >= digits.len() => format!("{digits:0<point$}"),
        Ok(point) if point > 0 => format!("{}.{}", &digits[..point], &digits[point..]),
        _ => format!("0.{}{digits}", "0".repeat(point.unsigned_abs() as usize)),
    };
    format!("{sign}{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_out() {
        for (number, plain) in [
            ("1234567890123", "1234567890123"),
            ("1.5E+3", "1500"),
            ("1.234567E11", "123456700000"),
            ("-2.5e-3", "-0.0025"),
            ("12E-1", "1.2"),
            ("1E999999", "1E999999"),
            ("E5", "E5"),
        ] {
            assert_eq!(expanded(number), plain);
        }
    }

    #[test]
    fn days_become_dates_from_either_beginning() {
        let book = Formats { dates: vec![false, true], from_1904: false };
        for (number, shown) in [
            ("46037", "2026-01-15"),
            ("46037.354166666664", "2026-01-15 08:30:00"),
            ("46037.99999999", "2026-01-16"),
            ("59", "1900-02-28"),
            ("61", "1900-03-01"),
            ("0.5", "12:00:00"),
            ("-3", "-3"),
            ("99999999999", "99999999999"),
        ] {
            assert_eq!(book.shown(number, 1), shown);
        }
        assert_eq!(book.shown("46037", 0), "46037");
        let mac = Formats { dates: vec![true], from_1904: true };
        assert_eq!(mac.shown("44575", 0), "2026-01-15");
    }

    #[test]
    fn formats_of_dates_are_told_from_others() {
        for code in ["yyyy-mm-dd", "d/m/yy h:mm", "[$-409]mmm d", "[h]:mm", "mm:ss.0"] {
            assert!(shows_date(code), "{code}");
        }
        for code in ["General", "0.00E+00", "#,##0.00", "\"days\" 0", "[Red]0", "0\\d", "@"] {
            assert!(!shows_date(code), "{code}");
        }
    }
}
