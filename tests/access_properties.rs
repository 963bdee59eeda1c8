//! What holds of access whatever the account: an independent reckoning of who may do what, person by person, beside the forecast's.

#[expect(dead_code, reason = "the suite reads Markdown, this does not")]
mod harness;

use harness::markdown::{Case, Table};
use harness::{files, suite};
use proptest::prelude::*;
use scim_preflight::forecast::{GroupOutcome, UserOutcome};
use scim_preflight::report::redact::{Level, redact};
use scim_preflight::report::schema::GroupMembers;
use scim_preflight::report::schema::{Permission, Report, ReportScenario};
use scim_preflight::report::{access, flow};
use std::collections::{BTreeMap, BTreeSet};

const PEOPLE: usize = 6;
const GROUPS: [&str; 4] = ["Alpha", "Bravo", "Charlie", "Delta"];
const ROLES: [&str; 3] = ["_account_admin", "viewer", "builder"];

/// An account, and what the directory would make of it.
#[derive(Clone, Debug)]
struct World {
    /// By group: members today.
    today: Vec<BTreeSet<usize>>,
    /// By group: whom the directory pushes; `None`: the group is not there.
    pushed: Vec<Option<BTreeSet<usize>>>,
    /// Whose address differs by a domain, so that a second account is made.
    doubled: BTreeSet<usize>,
    /// (role, group) and (role, person).
    through: BTreeSet<(usize, usize)>,
    direct: BTreeSet<(usize, usize)>,
}

fn world() -> impl Strategy<Value = World> {
    let some = |most: usize| prop::collection::btree_set(0..most, 0..=most);
    let pairs = |most: usize| prop::collection::btree_set((0..ROLES.len(), 0..most), 0..5);
    (
        prop::collection::vec(some(PEOPLE), GROUPS.len()),
        prop::collection::vec(prop::option::weighted(0.8, some(PEOPLE)), GROUPS.len()),
        prop::collection::btree_set(0..PEOPLE, 0..3),
        pairs(GROUPS.len()),
        pairs(PEOPLE),
    )
        .prop_map(|(today, pushed, doubled, through, direct)| World { today, pushed, doubled, through, direct })
}

fn today(n: usize) -> String {
    format!("person{n}@example.com")
}

fn sent(world: &World, n: usize) -> String {
    if world.doubled.contains(&n) { format!("person{n}@elsewhere.example") } else { today(n) }
}

fn case(world: &World) -> Case {
    let table = |columns: &[&str], rows: Vec<Vec<String>>| Table { line: 0, header: columns.iter().map(|c| (*c).to_owned()).collect(), rows };
    // Nobody in particular, so that even an empty group has a list of members.
    let list = |members: Vec<String>| if members.is_empty() { "nobody".to_owned() } else { members.join(", ") };
    let mut tables = vec![
        table(&["harness user", "name"], (0..PEOPLE).map(|n| vec![today(n), format!("Name{n} Family{n}")]).collect()),
        table(&["okta user", "name"], (0..PEOPLE).map(|n| vec![sent(world, n), format!("Name{n} Family{n}")]).collect()),
        table(
            &["harness group", "members"],
            GROUPS.iter().zip(&world.today).map(|(g, m)| vec![(*g).to_owned(), m.iter().map(|n| today(*n)).collect::<Vec<_>>().join(", ")]).collect(),
        ),
    ];
    let pushed = GROUPS.iter().zip(&world.pushed).filter_map(|(g, m)| Some(((*g).to_owned(), m.as_ref()?)));
    tables.push(table(&["okta group", "members"], pushed.map(|(g, m)| vec![g, list(m.iter().map(|n| sent(world, *n)).collect())]).collect()));
    let through = world.through.iter().map(|(r, g)| vec![ROLES[*r].to_owned(), format!("group {}", GROUPS[*g])]);
    let direct = world.direct.iter().map(|(r, n)| vec![ROLES[*r].to_owned(), format!("user {}", today(*n))]);
    tables.push(table(&["role assignment", "to"], through.chain(direct).collect()));
    tables.retain(|t| !t.rows.is_empty());
    Case { tables, ..Case::default() }
}

fn report(world: &World) -> Report {
    suite::report(&files::of(&case(world)), suite::settings()).expect("the settings are valid")
}

/// Roles by person, reckoned from the world alone: the account that the key reaches has its pushed groups, and its own where it is the same.
fn reckoned(world: &World, replace: bool) -> (BTreeMap<usize, BTreeSet<usize>>, BTreeMap<usize, BTreeSet<usize>>) {
    let roles = |person: usize, is_in: &dyn Fn(usize) -> bool, direct: bool| -> BTreeSet<usize> {
        let through = world.through.iter().filter(|(_, g)| is_in(*g)).map(|(r, _)| *r);
        let own = world.direct.iter().filter(|(_, n)| direct && *n == person).map(|(r, _)| *r);
        through.chain(own).collect()
    };
    let before = (0..PEOPLE).map(|n| (n, roles(n, &|g| world.today[g].contains(&n), true)));
    let after = (0..PEOPLE).map(|n| {
        let doubled = world.doubled.contains(&n);
        let is_in = |g: usize| match &world.pushed[g] {
            // Nothing is pushed to it: it stays as it is, and a second account is in no group of today.
            None => !doubled && world.today[g].contains(&n),
            Some(pushed) => pushed.contains(&n) || (!replace && !doubled && world.today[g].contains(&n)),
        };
        (n, roles(n, &is_in, !doubled))
    });
    (before.collect(), after.collect())
}

fn told(scenario: &ReportScenario) -> BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> {
    let roles = |all: &[Permission]| all.iter().map(|p| p.role.to_string()).collect();
    scenario.access.iter().map(|row| (row.person.clone(), (roles(&row.lost), roles(&row.gained)))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_lost_and_gained_is_what_a_plain_reckoning_says(world in world()) {
        let report = report(&world);
        for scenario in &report.scenarios {
            let (before, after) = reckoned(&world, scenario.assumptions.members_on_link == "replace");
            let named = |roles: BTreeSet<&usize>| -> BTreeSet<String> { roles.into_iter().map(|r| ROLES[*r].to_owned()).collect() };
            let mut wanted = BTreeMap::new();
            for n in 0..PEOPLE {
                let lost = named(before[&n].difference(&after[&n]).collect());
                let gained = named(after[&n].difference(&before[&n]).collect());
                if !lost.is_empty() || !gained.is_empty() {
                    wanted.insert(today(n), (lost, gained));
                }
            }
            prop_assert_eq!(told(scenario), wanted, "{}", scenario.id);
        }
    }

    #[test]
    fn nothing_is_both_lost_and_kept_or_gained(world in world()) {
        for scenario in &report(&world).scenarios {
            for row in &scenario.access {
                let key = |p: &Permission| (p.role.clone(), p.resource_group.clone(), p.scope.clone());
                let lost: BTreeSet<_> = row.lost.iter().map(key).collect();
                prop_assert!(row.gained.iter().all(|p| !lost.contains(&key(p))));
                prop_assert!(!(row.lost.is_empty() && row.gained.is_empty()));
            }
        }
    }

    #[test]
    fn two_sides_that_agree_change_nobody(mut world in world()) {
        world.doubled.clear();
        world.pushed = world.today.iter().cloned().map(Some).collect();
        let report = report(&world);
        for scenario in &report.scenarios {
            prop_assert!(scenario.users.iter().all(|row| row.outcome == UserOutcome::Link));
            prop_assert!(scenario.groups.iter().all(|row| row.outcome == GroupOutcome::Link && row.reasons.is_empty()));
            prop_assert!(scenario.access.is_empty());
            prop_assert!(scenario.members.iter().all(|m| m.added + m.removed == 0 && m.before == m.after));
            if let Some(admins) = &scenario.administrators {
                prop_assert_eq!(admins.before, admins.after);
            }
        }
        prop_assert!(report.findings.iter().all(|f| !f.code.starts_with("access.")));
    }

    #[test]
    fn the_views_add_up(world in world()) {
        let report = report(&world);
        for scenario in &report.scenarios {
            let page = access::page(&report, &scenario.id, "", 0, usize::MAX);
            prop_assert_eq!(page.total, scenario.access.len());
            prop_assert_eq!(page.lose, report.findings.iter().filter(|f| f.code == "access.lost" && f.scenarios.contains(&scenario.id)).count());
            prop_assert_eq!(page.gain, report.findings.iter().filter(|f| f.code == "access.gained" && f.scenarios.contains(&scenario.id)).count());
            let groups = access::groups(&report, &scenario.id, "", 0, usize::MAX);
            prop_assert_eq!(groups.total, groups.rows.len());
            for members in groups.rows.iter().filter_map(|view| view.members.as_ref()) {
                let (Some(before), Some(after)) = (members.before, members.after) else { continue };
                prop_assert_eq!(before + members.added - members.removed, after, "{}", members.name);
                prop_assert_eq!(members.leave.len() as u64, members.removed);
            }
            let carried: BTreeSet<&str> = report.group_roles.iter().map(|g| g.identifier.as_str()).collect();
            let shown: BTreeSet<&str> = groups.rows.iter().filter_map(|view| Some(view.roles.as_ref()?.identifier.as_str())).collect();
            prop_assert_eq!(carried, shown);
            if let Some(admins) = &scenario.administrators {
                let of = |change: &str| admins.people.iter().filter(|p| p.change == change).count() as u64;
                prop_assert_eq!(of("keeps") + of("gains"), admins.after);
                prop_assert_eq!(of("keeps") + of("loses"), admins.before);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// The picture of groups tells the numbers of the report, and a report with codes has the same picture.
    #[test]
    fn the_flow_of_groups_is_what_the_report_tells(world in world()) {
        let report = report(&world);
        let (coded, _) = redact(&report, Level::Names);
        for (scenario, coded) in report.scenarios.iter().zip(&coded.scenarios) {
            let told = |of: fn(&GroupMembers) -> u64| scenario.members.iter().map(of).sum::<u64>();
            let numbers = |scenario| flow::flow(scenario).map(|flow| {
                let mut rows: Vec<_> = flow.rows.iter().map(|r| (r.fate, r.kept, r.added, r.removed, r.doubled)).collect();
                rows.sort_unstable();
                (rows, flow.folded, flow.unknown)
            });
            prop_assert_eq!(numbers(scenario), numbers(coded));
            let total = flow::flow(scenario).map(|flow| flow.total()).unwrap_or_default();
            prop_assert_eq!((total.added + total.doubled, total.removed), (told(|m| m.added), told(|m| m.removed)));
            let today: usize = world.today.iter().map(BTreeSet::len).sum();
            prop_assert_eq!(total.today() as usize, today);
        }
    }
}
