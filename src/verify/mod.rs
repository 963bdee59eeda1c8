//! After the switch: an earlier report beside fresh exports.
//!
//! Three questions, each of its own: do the five checks of the migration guide pass ([`checks`]); what of each forecast came true
//! ([`facts`], [`access`]), and which contested points do the facts settle ([`settle`]); what is wrong and how is it cured ([`cures`]).
//!
//! Architecture Invariant: pure, and knows no file. Nothing is flagged without data: what no export tells is `unknown` and says what is
//! missing.

mod access;
mod checks;
mod cover;
mod cures;
mod dropped;
mod duplicates;
pub mod explain;
mod facts;
mod log;
mod log_codes;
mod log_join;
mod login;
mod membership;
mod now;
mod roles;
mod settle;
mod since;
mod spare;
mod switched;
mod then;
mod trails;

use crate::forecast::scope::Scope;
use crate::forecast::{Beside, Forecast, Today, forecast};
use crate::model::{Inventory, Scenario, ScenarioId};
use crate::report::build;
use crate::report::schema::Report;
use crate::report::verification::{Check, Comparison, Cure, Remaining, Verification};
use crate::rules::assumptions::documented;
use now::Now;
pub use since::since;
pub use spare::spare;
use then::Then;

/// Everything that a verification looks at.
pub struct Facts<'a> {
    pub before: &'a Report,
    pub inventory: &'a Inventory,
    pub scope: &'a Scope,
    pub today: &'a Today,
    /// What the standing scenarios say of the fresh exports.
    pub standing: &'a [Forecast],
    /// The token is known to have expired.
    pub token_expired: bool,
}

/// Compares.
pub fn verify(facts: &Facts<'_>) -> Verification {
    let then = Then::of(facts.before);
    let now = Now::of(facts, &then);
    let rows = facts::rows(&then, &now);
    let duplicates = duplicates::find(&then, &now);
    let mut membership = membership::compare(&then, &now);
    membership.dropped = dropped::find(&then, &now, &membership, &duplicates);
    let access = access::compare(&then, &now);
    let settled = settle::settle(&then, &now, &rows);
    let mut comparison = Comparison::default();
    facts::report(&rows, &then, &mut comparison);
    facts::thinned(&membership.dropped, &now, &mut comparison);
    access::report(&access, &then, &now, &mut comparison);
    let seen = cures::Seen { membership: &membership, duplicates: &duplicates, access: &access, settled: &settled };
    let cures = cures::cures(&then, &now, &seen);
    Verification {
        before: facts.before.created.clone(),
        switched: Some(switched::switched(&then, &now)),
        checks: checks::checks(&then, &now, &membership, &duplicates, &cures),
        cures,
        log: log::group(&then, &now),
        remaining: remaining(facts, &settled),
        forecast: comparison,
        settled,
        since: None,
    }
}

/// The login test with another sample: without the people of these addresses. `cures`: what the comparison found to cure.
pub fn sample(facts: &Facts<'_>, cures: &[Cure], without: &[String]) -> Check {
    let then = Then::of(facts.before);
    let now = Now::of(facts, &then);
    login::test(&now, &duplicates::find(&then, &now), cures, without)
}

/// The fresh exports forecast again, under what is settled.
fn remaining(facts: &Facts<'_>, settled: &[crate::report::verification::Settled]) -> Remaining {
    let mut assumptions = documented(facts.inventory.directory.kind);
    for point in settled {
        if let Some(value) = &point.value {
            settle::apply(&mut assumptions, &point.assumption, value);
        }
    }
    let scenario = Scenario { id: ScenarioId::Chosen, assumptions };
    let forecast = forecast(facts.inventory, facts.scope, facts.today, &scenario, Beside::all(facts.standing));
    let mut out = Remaining { assumptions: build::assumptions(&scenario.assumptions), users: Default::default(), groups: Default::default() };
    forecast.users.iter().for_each(|row| *out.users.entry(row.outcome).or_default() += 1);
    forecast.groups.iter().for_each(|row| *out.groups.entry(row.outcome).or_default() += 1);
    out
}
