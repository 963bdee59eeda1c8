//! Which account users look like machines: nobody's twin, and no administrator to count on.
//!
//! Source: service accounts have addresses under `service.harness.io` (H 4.9); the words are those that administrators give to
//! automation. A word inside a longer one does not count: `robotics` is a department.

use super::fold::lower;

/// Under which Harness gives addresses to service accounts.
const HOST: &str = "service.harness.io";

/// The words of this length: of nearly every piece of an address the length tells that it is none of them.
fn words(length: usize) -> &'static [&'static str] {
    match length {
        2 => &["ci", "cd"],
        3 => &["svc", "bot"],
        4 => &["cicd"],
        5 => &["robot"],
        6 => &["github", "gitlab", "deploy", "system"],
        7 => &["service", "jenkins", "noreply"],
        8 => &["pipeline"],
        9 => &["terraform"],
        10 => &["automation", "donotreply"],
        14 => &["serviceaccount"],
        _ => &[],
    }
}

/// True when the address looks like a machine's.
pub fn is_machine(email: &str) -> bool {
    // Asked of everybody, and nearly every address is plain: only another one needs to be written in lower case for comparing.
    if email.is_ascii() { is_machines_own(email) } else { is_machines_own(&lower(email)) }
}

fn is_machines_own(email: &str) -> bool {
    let (local, domain) = email.trim().rsplit_once('@').unwrap_or((email.trim(), ""));
    let host = domain.len().checked_sub(HOST.len()).and_then(|at| domain.split_at_checked(at));
    if host.is_some_and(|(before, host)| host.eq_ignore_ascii_case(HOST) && (before.is_empty() || before.ends_with('.'))) {
        return true;
    }
    // Byte by byte: whatever parts the pieces is a single byte of UTF-8.
    let before_tag = local.as_bytes().split(|b| *b == b'+').next().unwrap_or_default();
    before_tag.split(|b| matches!(b, b'.' | b'_' | b'-')).any(|piece| {
        let digits = piece.iter().rev().take_while(|b| b.is_ascii_digit()).count();
        let word = &piece[..piece.len() - digits];
        words(word.len()).iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_of_the_local_part_tells() {
        for yes in
            ["svc-build@example.com", "Jenkins02@example.com", "x@acct.service.harness.io", "ci_cd.runner@example.com", "no-reply.bot+1@example.com"]
        {
            assert!(is_machine(yes), "{yes}");
        }
        for no in [
            "robotics@example.com",
            "42@example.com",
            "cindy@example.com",
            "ann+bot@example.com",
            "ann@bot.example.com",
            "ann@service.harness.io.example.com",
        ] {
            assert!(!is_machine(no), "{no}");
        }
    }
}
