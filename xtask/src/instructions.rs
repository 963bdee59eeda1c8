//! How many instructions the command line takes over invented accounts: a number that, unlike a time, is nearly the same on every machine
//! and however busy it is.

use crate::run::{command, run};
use crate::{Done, invent, paths, setup};

/// People in the smaller account; the larger one has four times as many.
const PEOPLE: usize = 2_000;
const TIMES: usize = 4;

/// The ceilings: in millions for the smaller account, whose plan is tried fix by fix, and in thousands for each further person. A change that
/// costs a tenth more fails here.
const SMALL: u64 = 2_340;
const EACH: u64 = 392;

pub fn instructions() -> Done {
    // It measures, and proves nothing that an administrator relies on: where it cannot be had, everything else is still worth testing.
    if let Err(why) = setup::valgrind() {
        eprintln!("Instructions were not counted, because valgrind is not there. {why}");
        return Ok(());
    }
    run(command("cargo", ["build", "--release", "--locked", "--bin", "scim-preflight"]))?;
    let (small, large) = (count(PEOPLE)?, count(PEOPLE * TIMES)?);
    let each = large.saturating_sub(small) / (PEOPLE * (TIMES - 1)) as u64 / 1_000;
    let small = small / 1_000_000;
    println!(
        "{PEOPLE} people: {small} million instructions, {} % of the budget; each further person: {each} thousand, {} %",
        small * 100 / SMALL,
        each * 100 / EACH
    );
    match small > SMALL || each > EACH {
        true => Err("The engine works more than it may. If that is wanted, raise the budget and say why.".to_owned()),
        false => Ok(()),
    }
}

/// What valgrind counts for one account.
fn count(people: usize) -> Result<u64, String> {
    let folder = invent::account(people)?;
    let program = paths::target().join("release/scim-preflight");
    let mut valgrind = command("valgrind", ["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
    valgrind.arg(program).args(["check", "--format", "json", "--now", "2026-11-20T09:00:00Z", "--output", "/dev/null"]).arg(folder);
    let said = valgrind.output().map_err(|why| format!("valgrind: {why}"))?;
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    let line = said.lines().find(|line| line.contains("I refs:") || line.contains("I   refs:"));
    let digits: Option<String> = line.and_then(|line| line.split(':').nth(1)).map(|count| count.chars().filter(char::is_ascii_digit).collect());
    digits.and_then(|digits| digits.parse().ok()).ok_or_else(|| format!("valgrind did not count:\n{said}"))
}
