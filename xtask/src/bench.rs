//! How long the page takes over invented accounts. It prints measurements and judges none: a machine that is busy with something else
//! would make it a liar.

use crate::run::{command, run};
use crate::{Done, invent, paths, setup};

/// `cargo x bench`: an account of 40,000 people, in the browser.
pub fn bench() -> Done {
    setup::browsers()?;
    let folder = invent::account(40_000)?;
    run(command("node", [paths::root().join("tests/e2e/bench.mjs"), folder]))
}

/// `cargo x invent N`: only the files.
pub fn invent(people: &str) -> Done {
    let people = people.parse().map_err(|_| format!("expected a number of people, found \"{people}\""))?;
    println!("{}\n{}", invent::account(people)?.display(), invent::two_lists(people)?.display());
    Ok(())
}
