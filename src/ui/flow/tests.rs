//! The picture holds all that the numbers say, and nothing of it lies where it should not.

use super::*;
use proptest::prelude::*;

fn row(fate: Fate, kept: u64, added: u64, removed: u64, doubled: u64) -> FlowRow {
    FlowRow { fate, at: (fate != Fate::Others).then_some((0, 0)), kept, added, removed, doubled, ..FlowRow::default() }
}

fn flows() -> impl Strategy<Value = Flow> {
    let n = || prop_oneof![Just(0u64), 0u64..30, 0u64..200_000, Just(u64::from(u32::MAX))];
    let rows = prop::collection::vec((0usize..5, n(), n(), n()), 1..14).prop_map(|rows| {
        rows.into_iter().map(|(fate, a, b, c)| match fate {
            0 => row(Fate::Linked, a, b, c, 0),
            1 => row(Fate::Stays, a, 0, 0, 0),
            2 => row(Fate::Second, 0, 0, 0, a),
            3 => row(Fate::New, 0, a, 0, 0),
            _ => row(Fate::Left, a, 0, 0, 0),
        })
    });
    (rows, prop::option::of((n(), n(), n(), n()))).prop_map(|(rows, others)| {
        let others = others.map(|(a, b, c, d)| row(Fate::Others, a, b, c, d));
        Flow { folded: u32::from(others.is_some()) * 9, rows: rows.chain(others).collect(), unknown: 0 }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bands_and_nodes_say_the_same_numbers(flow in flows(), narrow in any::<bool>()) {
        let form = if narrow { NARROW } else { WIDE };
        let (picture, total) = (layout(&flow, &form), flow.total());
        let of = |kind: Kind| picture.bands.iter().filter(|b| b.kind == kind).map(|b| b.count).sum::<u64>();
        prop_assert_eq!((of(Kind::Kept), of(Kind::Added), of(Kind::Removed), of(Kind::Doubled)), (total.kept, total.added, total.removed, total.doubled));
        let on = |left: bool| picture.nodes.iter().filter(|n| matches!(n.of, Of::Today(_) | Of::Nowhere) == left).map(|n| n.count).sum::<u64>();
        prop_assert_eq!(on(true), total.today() + total.added + total.doubled);
        prop_assert_eq!(on(false), total.tomorrow() + total.removed);
        // Bands begin and end within a node; nodes of a column do not lie on each other.
        for left in [true, false] {
            let mut nodes: Vec<_> = picture.nodes.iter().filter(|n| matches!(n.of, Of::Today(_) | Of::Nowhere) == left).collect();
            nodes.sort_by_key(|n| n.top);
            prop_assert!(nodes.windows(2).all(|two| two[0].top + two[0].height + GAP <= two[1].top));
            let held = |at: u32, thick: u32| nodes.iter().any(|n| n.top <= at && at + thick <= n.top + n.height);
            let ends = picture.bands.iter().map(|b| (if left { b.from } else { b.to }, b.thick));
            prop_assert!(ends.into_iter().all(|(at, thick)| held(at, thick)));
            prop_assert!(nodes.iter().all(|n| n.top + n.height <= picture.height));
        }
        prop_assert!(picture.bands.iter().all(|b| b.thick >= THINNEST));
        // Fourteen groups with three thin bands each, and words for each: still one look.
        prop_assert!(picture.height < 2_400);
    }
}

#[test]
fn names_fit_their_room_and_hide_nothing() {
    assert_eq!(fitted("Platform", 8), "Platform");
    assert_eq!(fitted("Platform Team", 8), "Platfor…");
    assert_eq!(fitted("プラットフォーム", 9), "プラット…");
    assert!(!fitted("a\u{202E}b", 20).contains('\u{202E}'));
}
