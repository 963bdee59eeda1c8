//! By which columns each kind of file is known, and how sure that makes it.
//!
//! Architecture Invariant: a table and nothing else. Names are folded; those that begin with `@` stand for what a JSON page says about
//! itself (`@users` for a Graph context, `@resources` for the field that holds the list).

mod elsewhere;
mod harness_okta;

use crate::model::Kind;

/// One way to know a kind.
pub struct Signature {
    pub kind: Kind,
    /// In percent.
    pub score: u8,
    /// One column of every group must be there.
    pub all: &'static [&'static [&'static str]],
    /// None of these may be there.
    pub none: &'static [&'static str],
    /// Each of these that is there makes it a little surer.
    pub more: &'static [&'static str],
    /// Whose habit it is to write these columns.
    pub says: &'static str,
}

const fn sign(
    kind: Kind,
    score: u8,
    all: &'static [&'static [&'static str]],
    none: &'static [&'static str],
    more: &'static [&'static str],
    says: &'static str,
) -> Signature {
    Signature { kind, score, all, none, more, says }
}

/// Every signature, the most particular first: between equal scores the earlier one stands.
pub fn all() -> impl Iterator<Item = &'static Signature> {
    harness_okta::SIGNATURES.iter().chain(elsewhere::SIGNATURES)
}

/// Whether some exporter uses a column of this name. How the header row is told from what stands above it.
pub fn is_known(folded: &str) -> bool {
    all().any(|s| s.all.iter().any(|names| names.contains(&folded)) || s.more.contains(&folded))
        || Kind::ALL.iter().any(|kind| super::sources::fields(*kind).iter().any(|f| f.names.contains(&folded)))
}
