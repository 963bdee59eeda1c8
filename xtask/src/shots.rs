//! The screenshots of the README, taken of the real page.

use crate::Done;
use crate::run::{command, run};

pub fn shots() -> Done {
    crate::setup::browsers()?;
    run(command("node", ["tests/e2e/shots.mjs"]))
}
