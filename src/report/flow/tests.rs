//! The numbers of the flow against the rows they come from.

use super::*;
use crate::report::schema::{AccountGroupSide, DirectoryGroupSide, ReportScenario};
use proptest::prelude::*;

const EMPTY: &str = r#"{"id":"documented","assumptions":{"user_key":"","email_case":"","group_link":"","identifier_rule":"","members_on_link":""},
    "counts":{"users":{},"groups":{}},"users":[],"groups":[],"access":[]}"#;

/// What becomes of a group, its members today, and how many come and go; `None`: no file tells.
type Made = (GroupOutcome, Option<u64>, Option<u64>, u64);

fn scenario(made: &[Made]) -> ReportScenario {
    let mut scenario: ReportScenario = crate::report::json::parse(EMPTY).expect("a scenario");
    for (n, (outcome, today, come, go)) in made.iter().enumerate() {
        let (name, identifier) = (format!("Group {n}"), format!("Group_{n}"));
        let is_new = *outcome == GroupOutcome::Create;
        let account = (!is_new).then(|| AccountGroupSide { identifier: identifier.clone(), name: name.clone(), members: *today, source: None });
        let sent = *outcome != GroupOutcome::Unmanaged;
        let side = || DirectoryGroupSide { name: Some(name.clone()), ..DirectoryGroupSide::default() };
        let directory = if sent { vec![side()] } else { Vec::new() };
        let identifier = sent.then_some(identifier);
        if let Some(identifier) = &identifier {
            let stands_alone = is_new || *outcome == GroupOutcome::Duplicate;
            let before = if stands_alone { Some(0) } else { *today };
            let removed = if stands_alone || come.is_none() { 0 } else { (*go).min(before.unwrap_or_default()) };
            scenario.members.push(GroupMembers {
                outcome: *outcome,
                identifier: identifier.clone(),
                name: name.clone(),
                before,
                after: come.map(|come| before.unwrap_or_default() - removed + come),
                added: come.unwrap_or_default(),
                removed,
                arrive: Vec::new(),
                leave: Vec::new(),
            });
        }
        scenario.groups.push(GroupRow { outcome: *outcome, reasons: Vec::new(), account, directory, identifier, contested: false });
    }
    scenario
}

fn made() -> impl Strategy<Value = Vec<Made>> {
    let outcome =
        prop::sample::select(vec![GroupOutcome::Link, GroupOutcome::Merge, GroupOutcome::Duplicate, GroupOutcome::Create, GroupOutcome::Unmanaged]);
    let known = || prop::option::weighted(0.9, 0u64..50);
    prop::collection::vec((outcome, known(), known(), 0u64..20), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Both sides together are what the rows and the lists of members say, whatever is folded.
    #[test]
    fn nothing_is_lost_and_nothing_counted_twice(made in made()) {
        let scenario = scenario(&made);
        let sum = |of: &dyn Fn(&GroupMembers) -> u64| scenario.members.iter().map(of).sum::<u64>();
        // A group that nothing is sent to, and the one of today beside its double, is as it is.
        let as_it_is = |row: &&GroupRow| matches!(row.outcome, GroupOutcome::Unmanaged | GroupOutcome::Duplicate);
        let stay: u64 = scenario.groups.iter().filter(as_it_is).filter_map(|row| row.account.as_ref()?.members).sum();
        let today = stay + sum(&|m| m.before.unwrap_or_default());
        // Who is sent is not known: the group keeps its members.
        let tomorrow = stay + sum(&|m| m.after.unwrap_or(m.before.unwrap_or_default()));
        match flow(&scenario) {
            None => prop_assert_eq!((today, tomorrow), (0, 0)),
            Some(flow) => {
                let total = flow.total();
                prop_assert_eq!((total.today(), total.tomorrow()), (today, tomorrow));
                prop_assert_eq!((total.added + total.doubled, total.removed), (sum(&|m| m.added), sum(&|m| m.removed)));
                prop_assert_eq!(total.today() + total.added + total.doubled - total.removed, total.tomorrow());
                let standing: Vec<_> = flow.rows.iter().filter_map(|row| row.at).map(|(index, _)| index).collect();
                let groups = standing.iter().collect::<std::collections::BTreeSet<_>>().len();
                prop_assert_eq!(groups + flow.folded as usize, scenario.groups.len());
                prop_assert!(groups <= SHOWN + 1 && flow.folded != 1);
            }
        }
    }

    /// A redacted report has its rows and its members each in another order.
    #[test]
    fn the_order_of_rows_changes_no_number(made in made(), turn in 0usize..40) {
        let first = scenario(&made);
        let mut other = first.clone();
        other.groups.rotate_left(turn % made.len().max(1));
        other.members.reverse();
        let plain = |flow: Option<Flow>| flow.map(|mut flow| {
            flow.rows.iter_mut().for_each(|row| row.at = row.at.map(|_| (0, 0)));
            flow
        });
        prop_assert_eq!(plain(flow(&first)), plain(flow(&other)));
    }
}

#[test]
fn a_doubled_group_is_two_and_the_others_are_one_row() {
    let mut made = vec![(GroupOutcome::Duplicate, Some(5), Some(3), 0), (GroupOutcome::Link, Some(10), Some(1), 4)];
    made.extend([(GroupOutcome::Unmanaged, Some(2), None, 0); 20]);
    let flow = flow(&scenario(&made)).expect("memberships are known");
    let rows: Vec<_> = flow.rows.iter().map(|row| (row.fate, row.kept, row.added, row.removed, row.doubled)).collect();
    assert_eq!(rows[..3], [(Fate::Linked, 6, 1, 4, 0), (Fate::Stays, 5, 0, 0, 0), (Fate::Second, 0, 0, 0, 3)]);
    assert_eq!(*rows.last().expect("rows"), (Fate::Others, 36, 0, 0, 0));
    assert_eq!(flow.folded, 18);
}

#[test]
fn a_report_that_does_not_tell_of_members_has_no_picture() {
    let mut scenario = scenario(&[(GroupOutcome::Link, Some(5), Some(3), 0)]);
    assert!(flow(&scenario).is_some());
    scenario.members.clear();
    assert_eq!(flow(&scenario), None);
}

#[test]
fn a_group_points_to_its_place_in_the_table() {
    // The table opens with what is doubled, then what is left alone, then what is linked.
    let made =
        [(GroupOutcome::Link, Some(9), Some(9), 0), (GroupOutcome::Unmanaged, Some(1), None, 0), (GroupOutcome::Duplicate, Some(1), Some(1), 0)];
    let flow = flow(&scenario(&made)).expect("memberships are known");
    let places: Vec<_> = flow.rows.iter().map(|row| (row.fate, row.at)).collect();
    let expected = [(Fate::Linked, (0, 2)), (Fate::Stays, (2, 0)), (Fate::Second, (2, 0)), (Fate::Left, (1, 1))];
    assert_eq!(places, expected.map(|(fate, at)| (fate, Some(at))));
}

#[test]
fn numbers_beyond_any_account_do_no_harm() {
    let mut scenario = scenario(&[(GroupOutcome::Link, Some(u64::MAX / 4), Some(3), 2), (GroupOutcome::Unmanaged, Some(u64::MAX), None, 0)]);
    scenario.members[0].removed = u64::MAX;
    assert!(flow(&scenario).is_some());
}
