//! The body of the offline report, in the order in which it is read: verdict, gates, counts, blockers, the rest, what to do, tables, files,
//! what was not checked, provenance.
//!
//! It must never offer a control that needs the page.

use super::table::{Rows, plain_table};
use crate::report::access::{self, AccessPage, GroupPage};
use crate::report::after::{About, Came, FactPage, FactQuery};
use crate::report::query::{Summary, Table, summary};
use crate::report::runbook::{self, Runbook};
use crate::report::schema::{Report, Severity};
use crate::report::{after, words};
use crate::ui::components::access::{not_checked, people};
use crate::ui::components::after::after as after_section;
use crate::ui::components::came_true::{came_true, from_here};
use crate::ui::components::canaries::trials;
use crate::ui::components::configuration::configuration;
use crate::ui::components::facts::table;
use crate::ui::components::findings::Findings;
use crate::ui::components::flow::{Ways, flow};
use crate::ui::components::gates::{counted_once, gates, two_answers, unchecked};
use crate::ui::components::group_access::{administrators, groups, matrix};
use crate::ui::components::help::glossary;
use crate::ui::components::inputs::{Inputs, provenance};
use crate::ui::components::keys::{keys, patterns};
use crate::ui::components::marks::symbols;
use crate::ui::components::outcomes::Outcomes;
use crate::ui::components::plan::plan;
use crate::ui::components::runbook::runbook as steps;
use crate::ui::components::trails::list as trails;
use crate::ui::components::verdict::verdict_banner;
use crate::ui::row::number;
use crate::ui::shared::Shared;
use crate::ui::state::plan::PlanState;
use crate::words::offline_document as say;
use crate::words::units;
use yew::prelude::*;

/// How many groups the plain text shows, with their members and permissions.
const MOST_GROUPS: usize = 40;
/// How many facts of a kind the plain text shows.
const MOST_FACTS: usize = 200;
/// How many people the plain text shows with what they lose and gain.
const MOST_PEOPLE: usize = 100;
/// How many people and groups of the log the plain text shows.
const MOST_TRAILS: usize = 100;
/// How many findings of a kind the plain text shows.
const FINDINGS: usize = 20;

#[derive(Properties, PartialEq)]
pub struct Props {
    summary: Shared<Summary>,
    /// For each scenario: users, groups. The first whole, the others where they differ.
    tables: Shared<Vec<(Shared<Rows>, Shared<Rows>)>>,
    /// For each scenario: the people who lose or gain access, and the groups.
    access: Shared<Vec<(AccessPage, GroupPage)>>,
    /// What to do, with what was chosen of it.
    plan: PlanState,
    book: Shared<Runbook>,
    /// After the switch: what came different, about users, groups and access.
    facts: Shared<Vec<(About, FactPage)>>,
    /// What the log tells of each.
    log: Shared<FactPage>,
}

impl Props {
    pub fn of(report: &Report) -> Self {
        let table = |at: usize, table| Shared::new(Rows::of(&report.scenarios[at], table, at > 0));
        let tables = (0..report.scenarios.len()).map(|at| (table(at, Table::Users), table(at, Table::Groups))).collect();
        let access = report
            .scenarios
            .iter()
            .map(|s| (access::page(report, &s.id, "", 0, MOST_PEOPLE), access::groups(report, &s.id, "", 0, MOST_GROUPS)))
            .collect();
        let different = |about| (about, after::facts(report, &FactQuery { about, limit: MOST_FACTS, ..FactQuery::default() }));
        let facts = [About::Users, About::Groups, About::Access].map(different).into();
        let log = FactQuery { about: About::Log, came: Came::All, limit: MOST_TRAILS, ..FactQuery::default() };
        Self {
            summary: Shared::new(summary(report, false, FINDINGS)),
            tables: Shared::new(tables),
            access: Shared::new(access),
            plan: PlanState::of(report.plan.as_ref()),
            book: Shared::new(runbook::runbook(report)),
            facts: Shared::new(facts),
            log: Shared::new(after::facts(report, &log)),
        }
    }
}

#[component(Document)]
pub fn document(props: &Props) -> Html {
    let summary = &props.summary;
    html! {
        <>
            { symbols() }
            <header class="brand-bar"><span class="brand">{ say::SCIM_PREFLIGHT }</span><span class="muted small">{ say::REPORT }</span>
                <nav class="toc" aria-label={say::PARTS_OF_THIS_REPORT}>{ for places(props).into_iter().map(|(id, title)| html! { <a key={id} href={format!("#{id}")}>{ title }</a> }) }</nav></header>
            <main class="report">
                <p id="data-state" class="notice bad" role="alert" hidden={true}></p>
                if let Some(found) = &summary.after {
                    { came_true(summary, found, Html::default()) }
                    { after_section(summary, found, None, None, log(&props.log), facts(&props.facts)) }
                    { from_here(summary) }
                } else {
                    { verdict_banner(summary, Html::default()) }
                }
                <section aria-labelledby="h-gates"><h2 id="h-gates">{ if summary.after.is_some() { say::CHECKS_FROM_HERE } else { say::CHECKS } }</h2>{ two_answers(summary) }{ gates(summary) }</section>
                { counts(summary) }
                <section aria-labelledby="h-blockers"><h2 id="h-blockers">{ say::WHAT_TO_SETTLE_FIRST }</h2>{ counted_once(summary) }
                    <Findings summary={summary.clone()} severities={&[Severity::Blocker][..]} all_up_to={FINDINGS} accepted={props.plan.choices.accepted.clone()} />
                </section>
                <section aria-labelledby="h-findings"><h2 id="h-findings">{ say::OTHER_FINDINGS }</h2>
                    <Findings summary={summary.clone()} severities={&[Severity::Warning, Severity::Info][..]} all_up_to={FINDINGS} accepted={props.plan.choices.accepted.clone()} />
                </section>
                if props.plan.plan.is_some() { { plan(summary, &props.plan, None) } }
                <section aria-labelledby="h-runbook"><h2 id="h-runbook">{ say::step_by_step(&props.book.directory) }</h2>
                    { steps(&props.book, &props.plan.choices.done, None) }</section>
                { for props.tables.iter().enumerate().map(|(at, (users, groups))| tables(summary, at, users, groups)) }
                { access_section(summary, &props.access) }
                { configuration(summary) }
                <section aria-labelledby="h-files"><h2 id="h-files">{ say::FILES }</h2><Inputs summary={summary.clone()} /></section>
                <section aria-labelledby="h-unchecked"><h2 id="h-unchecked">{ say::WHAT_WAS_NOT_CHECKED }</h2>{ unchecked(summary) }</section>
                <section aria-labelledby="h-provenance"><h2 id="h-provenance">{ say::WHERE_THIS_COMES_FROM }</h2>{ provenance(summary) }</section>
            </main>
            <footer class="muted small">
                { glossary() }
                { say::FILE_HOLDS_WHOLE_REPORT_OPENS }
            </footer>
        </>
    }
}

/// The log one by one, from the most urgent on.
fn log(page: &FactPage) -> Html {
    let left = page.total - page.trails.len();
    html! {
        <>
            if left > 0 { <p class="note">{ say::first_shown_others_data_file(&number(page.trails.len() as u64)) }</p> }
            { trails(page) }
        </>
    }
}

/// Where the parts begin.
fn places(props: &Props) -> Vec<(&'static str, &'static str)> {
    let compared = props.summary.after.is_some();
    let parts = [
        ("h-after", say::COMPARISON, compared),
        ("repairs", say::REPAIRS, compared),
        ("h-from-here", say::FROM_HERE, compared),
        ("h-gates", say::CHECKS, true),
        ("h-counts", say::WHAT_WILL_HAPPEN, true),
        ("h-blockers", say::TO_SETTLE_FIRST, true),
        ("h-plan", say::WHAT_TO_DO, props.plan.plan.is_some()),
        ("h-runbook", say::CONTENTS_STEP_BY_STEP, true),
        ("h-rows-documented", say::USERS_AND_GROUPS, true),
        ("h-access", say::ACCESS, true),
        ("h-unchecked", say::NOT_CHECKED, true),
    ];
    parts.into_iter().filter(|(.., there)| *there).map(|(id, title, _)| (id, title)).collect()
}

/// What came different from a forecast.
fn facts(all: &[(About, FactPage)]) -> Html {
    html! {
        { for all.iter().map(|(about, page)| {
            let what = match about {
                About::Users => say::USERS,
                About::Groups => say::GROUPS,
                About::Access | About::Log => say::ACCESS,
            };
            let left = page.total - page.rows.len();
            html! {
                <details key={what}>
                    <summary>{ say::came_different_from_forecast(&what) }{ " " }<span class="count">{ number(page.total as u64) }</span></summary>
                    if left > 0 { <p class="note">{ say::first_facts_shown(&number(page.rows.len() as u64)) }</p> }
                    { table(page, *about) }
                </details>
            }
        }) }
    }
}

fn counts(summary: &Shared<Summary>) -> Html {
    html! {
        <section aria-labelledby="h-counts">
            <h2 id="h-counts">{ say::WHAT_WILL_HAPPEN }</h2>
            if summary.contested.users + summary.contested.groups > 0 {
                <p>{ say::published_sources_disagree_about_both(&units::user(summary.contested.users), &units::group(summary.contested.groups)) }</p>
            }
            { for summary.scenarios.iter().map(|s| {
                let (title, meaning) = words::scenario(&s.id);
                html! {
                    <div key={s.id.clone()} class="panel scenario-counts" data-scenario={s.id.clone()}>
                        <h3>{ title }</h3><p class="muted small">{ meaning }</p>
                        <div class="two">
                            <div><h4>{ say::USERS }</h4><Outcomes summary={summary.clone()} scenario={s.id.clone()} table={Table::Users} /></div>
                            <div><h4>{ say::GROUPS }</h4><Outcomes summary={summary.clone()} scenario={s.id.clone()} table={Table::Groups} /></div>
                        </div>
                    </div>
                }
            }) }
            { for summary.scenarios.iter().take(1).map(patterns) }
            { keys(summary) }
            { trials(summary, &[], None) }
        </section>
    }
}

fn access_section(summary: &Shared<Summary>, pages: &[(AccessPage, GroupPage)]) -> Html {
    html! {
        <section aria-labelledby="h-access">
            <h2 id="h-access">{ say::ACCESS }</h2>
            if let Some(why) = not_checked(summary) { <p class="notice">{ why }</p> }
            { for summary.scenarios.iter().zip(pages).map(|(scenario, (page, by_group))| {
                let title = words::scenario(&scenario.id).0;
                let left = page.total - page.rows.len();
                html! {
                    <div key={scenario.id.clone()}>
                    <details>
                        <summary>{ say::who_loses_and_gains_access(&title) }{ " " }<span class="count">{ number(page.total as u64) }</span></summary>
                        if left > 0 { <p class="note">{ say::first_facts_shown(&number(page.rows.len() as u64)) }</p> }
                        if page.total > 0 { { people(&page.rows, page.total <= page.rows.len()) } }
                    </details>
                    { administrators(scenario) }
                    if by_group.total > 0 {
                        <details>
                            <summary>{ say::group_by_group(&title) }{ " " }<span class="count">{ number(by_group.total as u64) }</span></summary>
                            if by_group.total > by_group.rows.len() { <p class="note">{ say::first_facts_shown(&by_group.rows.len()) }</p> }
                            { groups(by_group) }
                            { matrix(by_group) }
                        </details>
                    }
                    </div>
                }
            }) }
        </section>
    }
}

fn tables(summary: &Shared<Summary>, at: usize, users: &Shared<Rows>, groups: &Shared<Rows>) -> Html {
    let Some(scenario) = summary.scenarios.get(at) else { return Html::default() };
    let title = words::scenario(&scenario.id).0;
    let heading = if at == 0 { say::users_and_groups_of(&title) } else { say::where_it_differs(&title) };
    let part = |what: &str, rows: &Shared<Rows>| {
        html! {
            <details open={at == 0 && rows.rows.len() <= 200}>
                <summary>{ format!("{what} ") }<span class="count">{ number(rows.total as u64) }</span></summary>
                { plain_table(rows, format!("{}-{}", scenario.id, what.to_lowercase()), format!("{what}: {title}")) }
            </details>
        }
    };
    html! {
        <section key={scenario.id.clone()} aria-labelledby={format!("h-rows-{}", scenario.id)}>
            <h2 id={format!("h-rows-{}", scenario.id)}>{ heading }</h2>
            { part(say::USERS, users) }
            { part(say::GROUPS, groups) }
            { flow(scenario, Ways::Row) }
        </section>
    }
}
