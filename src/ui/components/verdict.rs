//! The verdict: the first thing a reader sees, and the gate that decides it.
//!
//! It must never be green for anything but `ready`.

use super::marks::mark;
use crate::report::query::Summary;
use crate::report::schema::{GateState, Verdict};
use crate::report::words;
use crate::words::units;
use crate::words::verdict as say;
use yew::prelude::*;

fn shape(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ready => "pass",
        Verdict::ReadyWithConditions => "warn",
        Verdict::NotReady => "fail",
        Verdict::Unknown => "unknown",
    }
}

/// The banner, with an `h1`.
pub fn verdict_banner(summary: &Summary, copy: Html) -> Html {
    let (word, meaning) = words::verdict(summary.verdict);
    let deciding = deciding(summary);
    let files = units::file(summary.inputs.len() as u64);
    let directory = words::directory(summary.directory_kind.as_deref());
    let made = if summary.reopened { say::REPORT_REOPENED_MADE } else { say::MADE };
    html! {
        <div class="verdict" data-testid="verdict" data-verdict={summary.verdict.as_str()}>
            { mark(shape(summary.verdict)) }
            <div>
                <p class="over">{ say::MAY_SCIM_BE_SWITCHED_ON }</p>
                <h1 id="title" tabindex="-1">{ word }</h1>
                <p>{ meaning }</p>
                if let Some(level) = &summary.redacted {
                    <p data-testid="redacted"><strong>{ say::REDACTED }{ " " }</strong>{ words::redacted(level) }</p>
                }
                if let Some(basis) = basis(summary) { <p data-testid="basis">{ basis }</p> }
                if !deciding.is_empty() {
                    <p class="deciding"><strong>{ if deciding.len() == 1 { say::DECIDED_BY } else { say::DECIDED_BY_THESE_CHECKS } }{ " " }</strong>{ deciding.join(", ") }{ "." }</p>
                }
                <p class="muted small">
                    { say::harness_and(&directory, &files, &made) }{ " " }
                    <time datetime={summary.created.clone()}>{ moment(&summary.created) }</time>
                </p>
                { copy }
            </div>
        </div>
    }
}

/// The gates that decide a verdict which is not good.
pub fn deciding(summary: &Summary) -> Vec<&'static str> {
    let worst = match summary.verdict {
        Verdict::NotReady => Some(GateState::Fail),
        Verdict::Unknown => Some(GateState::Unknown),
        Verdict::ReadyWithConditions | Verdict::Ready => None,
    };
    summary.gates.iter().filter(|g| Some(g.state) == worst).map(|g| words::gate(g.id).0).collect()
}

/// What the verdict rests on where somebody has chosen the assumptions: the answer nearest to them, and where they part from it.
pub fn basis(summary: &Summary) -> Option<String> {
    let chosen = summary.scenarios.iter().find(|s| s.id == "chosen")?;
    let others = summary.scenarios.iter().filter(|s| s.id != "chosen");
    let parted = others.map(|other| {
        let pairs = chosen.assumptions.list().into_iter().zip(other.assumptions.list());
        let told: Vec<String> = pairs.filter(|(a, b)| a != b).map(|((name, value), _)| words::assumption(name, value)).collect();
        (told, words::scenario(&other.id).0)
    });
    let (told, nearest) = parted.min_by_key(|(told, _)| told.len())?;
    Some(if told.is_empty() { say::judged_by_one_answer(&nearest) } else { say::judged_by_your_assumptions(&told.join(" "), &nearest) })
}

/// `2026-11-21T10:15:00Z` as `21 Nov 2026, 10:15 UTC`; what is not written like that is shown as it is.
pub fn moment(rfc3339: &str) -> String {
    const MONTHS: [&str; 12] =
        [say::JAN, say::FEB, say::MAR, say::APR, say::MAY, say::JUN, say::JUL, say::AUG, say::SEP, say::OCT, say::NOV, say::DEC];
    let read = || {
        let (date, time) = rfc3339.split_once('T')?;
        let mut parts = date.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<u8>().ok()?);
        let zone = if rfc3339.ends_with('Z') { say::UTC } else { "" };
        Some(format!("{day} {} {year}, {}{zone}", MONTHS.get(month.checked_sub(1)?)?, time.get(..5)?))
    };
    read().unwrap_or_else(|| rfc3339.to_owned())
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn a_moment_reads_well_or_stays_as_it_is() {
        assert_eq!(moment("2026-11-21T10:15:00Z"), "21 Nov 2026, 10:15 UTC");
        assert_eq!(moment("yesterday"), "yesterday");
        assert_eq!(moment("2026-13-21T10:15:00Z"), "2026-13-21T10:15:00Z");
    }
}
