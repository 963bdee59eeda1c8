//! A calendar file for the day on which the SCIM token ends: when it does, provisioning stops without a word (G, "SCIM token expiration").
//!
//! It must hold nothing of the account: calendars are shared.

use crate::words::report_calendar as say;

/// An iCalendar file (RFC 5545) with the last day and a reminder two weeks before; `None` where the text does not begin with a date.
/// `expires` and `now`: RFC 3339.
pub fn token(expires: &str, now: &str) -> Option<String> {
    let day = date(expires)?;
    let stamp: String = now.chars().filter(char::is_ascii_digit).take(14).collect();
    let stamp = if stamp.len() == 14 { format!("{}T{}Z", &stamp[..8], &stamp[8..]) } else { format!("{day}T000000Z") };
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//SCIM Preflight//EN",
        "BEGIN:VEVENT",
        &format!("UID:token-{day}@scim-preflight"),
        &format!("DTSTAMP:{stamp}"),
        &format!("DTSTART;VALUE=DATE:{day}"),
        &format!("SUMMARY:{}", typed(say::TOKEN_ENDS)),
        &format!("DESCRIPTION:{}", typed(say::MAKE_NEW_TOKEN)),
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        &format!("DESCRIPTION:{}", typed(say::TOKEN_ENDS_IN_TWO_WEEKS)),
        "TRIGGER:-P14D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    // Lines end with CRLF and hold at most 75 bytes; longer ones go on after a blank.
    let mut out = String::new();
    for line in lines {
        let mut rest = line;
        while rest.len() > 74 {
            let at = rest.floor_char_boundary(74);
            out.push_str(&rest[..at]);
            out.push_str("\r\n ");
            rest = &rest[at..];
        }
        out.push_str(rest);
        out.push_str("\r\n");
    }
    Some(out)
}

/// A text as a property holds it: commas and semicolons part values.
fn typed(text: &str) -> String {
    text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;")
}

/// `2027-02-01T…` as `20270201`.
fn date(rfc3339: &str) -> Option<String> {
    let (date, _) = rfc3339.split_once('T').unwrap_or((rfc3339, ""));
    let parts: Vec<&str> = date.split('-').collect();
    let digits = |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
    match parts[..] {
        [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => Some(format!("{year}{month}{day}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::token;

    #[test]
    fn the_last_day_is_an_event_with_a_reminder() {
        let text = token("2027-02-01T00:00:00Z", "2026-11-22T10:15:00Z").unwrap();
        assert!(
            text.contains("DTSTART;VALUE=DATE:20270201\r\n") && text.contains("DTSTAMP:20261122T101500Z\r\n") && text.contains("TRIGGER:-P14D\r\n")
        );
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert_eq!(token("soon", "2026-11-22T10:15:00Z"), None);
        assert_eq!(token("2027-2-1", ""), None);
    }
}
