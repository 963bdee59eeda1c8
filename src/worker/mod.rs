//! The worker: the engine behind a message loop, so that the page never stands still.

pub mod protocol;
