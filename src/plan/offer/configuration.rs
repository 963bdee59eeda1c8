//! What can be set right in the app itself.

use super::{Candidate, Open, all_of};
use crate::judge::Finding;
use crate::model::{DirectoryKind, UserKey};
use crate::plan::edit::{Edit, SchemaEdit};
use crate::rules::tenant_url;
use crate::rules::user_key::user_name_mapping;
use std::collections::BTreeSet;

pub fn candidates(open: &Open<'_>, findings: &[Finding]) -> Vec<Candidate> {
    [send_email(open, findings), schema(open, findings), tenant(open, findings)].into_iter().flatten().collect()
}

/// The guides match on the email, the server on the user name: where both are the same, the question is gone.
fn send_email(open: &Open<'_>, findings: &[Finding]) -> Option<Candidate> {
    let kind = open.case.inventory.directory.kind?;
    let by_name = open.case.forecasts.iter().any(|f| f.scenario.assumptions.user_key == UserKey::UserName);
    let has_email = open.case.inventory.directory.users.iter().any(|u| u.email.is_some());
    (by_name && has_email && matches!(kind, DirectoryKind::Okta | DirectoryKind::Entra)).then(|| Candidate {
        kind: "send-email",
        asks: false,
        ways: vec![vec![Edit::SendEmail]],
        aims: all_of(findings, &["user.key-differs", "user.duplicate", "user.duplicate.pattern", "user.wrong-person"]),
        touches: BTreeSet::new(),
        wide: true,
    })
}

fn schema(open: &Open<'_>, findings: &[Finding]) -> Option<Candidate> {
    let schema = open.case.inventory.directory.schema.as_ref()?;
    let mut edits = vec![Edit::Schema(SchemaEdit::MatchUserName), Edit::Schema(SchemaEdit::Always)];
    if schema.groups_enabled == Some(false) {
        edits.push(Edit::Schema(SchemaEdit::Groups));
    }
    if user_name_mapping(schema).is_none() {
        edits.push(Edit::Schema(SchemaEdit::MapUserName));
    }
    Some(Candidate {
        kind: "mapping",
        asks: false,
        ways: vec![edits],
        aims: all_of(findings, &["config.mapping"]),
        touches: BTreeSet::new(),
        wide: true,
    })
}

fn tenant(open: &Open<'_>, findings: &[Finding]) -> Option<Candidate> {
    let to = tenant_url::of(open.case.chosen.tenant_url.as_deref()?)?;
    Some(Candidate {
        kind: "tenant-url",
        asks: false,
        ways: vec![vec![Edit::TenantUrl { to }]],
        aims: all_of(findings, &["config.tenant-url"]),
        touches: BTreeSet::new(),
        wide: true,
    })
}
