//! What the vendors do, one rule a file, each with its source.
//!
//! Source tags: `H` is the published Harness server source and documentation, `G` the two Harness guides, `I` the identity providers'
//! documentation. The section numbers are those of the product's fact sheets.
//!
//! Architecture Invariant: a rule looks at values, never at lists of people; it knows neither files nor findings.

pub mod assumptions;
pub mod edits;
pub mod fold;
pub mod identifier;
pub mod machine;
pub mod mapping;
pub mod names;
pub mod push_rules;
pub mod tenant_url;
pub mod unicode;
pub mod user_key;
