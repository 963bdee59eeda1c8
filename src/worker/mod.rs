//! The worker: the engine behind a message loop, so that the page never stands still.
//!
//! It asks for the files piece by piece, keeps the report afterwards, and answers questions about it. It must never know components or the
//! document: the page and the worker share [`protocol`] and nothing else.

pub mod fault;
pub mod mail;
mod pieces;
pub mod protocol;
pub mod serve;
pub mod session;
