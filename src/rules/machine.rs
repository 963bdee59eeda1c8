//! Which account users look like machines: nobody's twin, and no administrator to count on.
//!
//! Source: service accounts have addresses under `service.harness.io` (H 4.9); the words are those that administrators give to
//! automation. A word inside a longer one does not count: `robotics` is a department.

use super::fold::lower;

/// Under which Harness gives addresses to service accounts.
const HOST: &str = "service.harness.io";

const WORDS: &[&str] = &[
    "svc",
    "service",
    "serviceaccount",
    "bot",
    "robot",
    "ci",
    "cd",
    "cicd",
    "jenkins",
    "github",
    "gitlab",
    "terraform",
    "automation",
    "pipeline",
    "deploy",
    "noreply",
    "donotreply",
    "system",
];

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
    let before_tag = local.split('+').next().unwrap_or(local);
    before_tag.split(['.', '_', '-']).any(|piece| {
        let word = piece.trim_end_matches(|c: char| c.is_ascii_digit());
        WORDS.iter().any(|known| word.eq_ignore_ascii_case(known))
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
        for no in ["robotics@example.com", "cindy@example.com", "ann+bot@example.com", "ann@bot.example.com", "ann@service.harness.io.example.com"] {
            assert!(!is_machine(no), "{no}");
        }
    }
}
