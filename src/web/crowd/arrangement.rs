//! Owns where each mark stands: groups of marks, stacked, in one square grid. Refuses pixels, colours and time.

use crate::protocol::crowd::{Crowd, Fate};

/// Which marks stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub key: Key,
    /// Marks in the order they stand: from the top left for all groups but the last, from the bottom left for the last.
    pub marks: Vec<u32>,
}

/// What a group has in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// The frozen and the released among them stand together.
    Fate(Fate),
    /// Code of the residence; `None`: all other places.
    Place(Option<String>),
}

/// Places with a group of their own.
const PLACES: usize = 3;
/// Height of the field of marks for its width.
const SHAPE: f64 = 0.56;
/// Groups the picture keeps room for, so that marks have one size under every policy.
const GROUPS: usize = 4;

/// The order in which marks stand: cohort by cohort, so that whom a policy takes together moves together, and mixed inside a
/// cohort, so that the few stand scattered among the many. The same every time.
#[must_use]
pub fn standing_order(crowd: &Crowd) -> Vec<u32> {
    let mut order: Vec<u32> = (0u32..).zip(&crowd.cohort).map(|(mark, _)| mark).collect();
    let mut random = 0x9e37_79b9_u32;
    for cohort in
        order.chunk_by_mut(|a, b| crowd.cohort.get(*a as usize) == crowd.cohort.get(*b as usize))
    {
        for last in (1..cohort.len()).rev() {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            cohort.swap(last, (random >> 8) as usize % (last + 1));
        }
    }
    order
}

fn fate_of(fates: &[u8], mark: u32) -> Fate {
    Fate::of(fates.get(mark as usize).copied().unwrap_or_default())
}

/// Groups by fate: first the frozen, last the unaffected; those two are there even when empty.
///
/// The unaffected stand in reverse order, anchored at the bottom: those that no policy touches stay where they are.
#[must_use]
pub fn by_fate(order: &[u32], fates: &[u8]) -> Vec<Group> {
    let mut groups =
        [Fate::Frozen, Fate::Restricted, Fate::Left, Fate::Unaffected].map(|fate| Group {
            key: Key::Fate(fate),
            marks: Vec::new(),
        });
    for &mark in order {
        let place = match fate_of(fates, mark) {
            Fate::Frozen | Fate::Released => 0,
            Fate::Restricted => 1,
            Fate::Left => 2,
            Fate::Unaffected => 3,
        };
        groups[place].marks.push(mark);
    }
    groups[3].marks.reverse();
    let mut groups = groups.to_vec();
    groups.retain(|group| {
        !group.marks.is_empty() || matches!(group.key, Key::Fate(Fate::Frozen | Fate::Unaffected))
    });
    groups
}

/// Groups by residence: the places where the compared policies hit most marks, then all others; inside a group the affected
/// stand first.
///
/// `residences` goes by cohort.
#[must_use]
pub fn by_place(crowd: &Crowd, order: &[u32], fates: &[u8], residences: &[String]) -> Vec<Group> {
    let home = |mark: u32| {
        let cohort = crowd.cohort.get(mark as usize).copied().unwrap_or_default();
        residences.get(usize::from(cohort)).map(String::as_str)
    };
    let is_affected = |fates: &[u8], mark: u32| fate_of(fates, mark) != Fate::Unaffected;
    // Of each place: marks affected under any policy, then all marks.
    let mut sizes: Vec<(&str, (usize, usize))> = Vec::new();
    for &mark in order {
        let hit = crowd
            .fates
            .iter()
            .any(|(_, fates)| is_affected(fates, mark));
        let Some(place) = home(mark) else { continue };
        match sizes.iter_mut().find(|(known, _)| *known == place) {
            Some((_, size)) => *size = (size.0 + usize::from(hit), size.1 + 1),
            None => sizes.push((place, (usize::from(hit), 1))),
        }
    }
    let mut named: Vec<&str> = Vec::new();
    while named.len() < PLACES {
        let left = sizes.iter().filter(|(place, _)| !named.contains(place));
        // Of equal places the later one would win; the order of the scenario decides instead.
        match left.rev().max_by_key(|(_, size)| *size) {
            Some((place, _)) => named.push(place),
            None => break,
        }
    }
    let mut groups: Vec<Group> = named
        .iter()
        .map(|place| Key::Place(Some((*place).to_string())))
        .chain([Key::Place(None)])
        .map(|key| Group {
            key,
            marks: Vec::new(),
        })
        .collect();
    for affected in [true, false] {
        for &mark in order {
            let own = named.iter().position(|place| Some(*place) == home(mark));
            let group = groups.get_mut(own.unwrap_or(named.len()));
            if let Some(group) = group.filter(|_| is_affected(fates, mark) == affected) {
                group.marks.push(mark);
            }
        }
    }
    groups.retain(|group| !group.marks.is_empty());
    if let Some(last) = groups.last_mut() {
        last.marks.reverse();
    }
    groups
}

/// Where everything stands, in device pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// Height of the whole picture; it depends on the width and the number of marks only.
    pub height: u32,
    /// Distance between neighbouring marks.
    pub pitch: u32,
    /// Top left corner of each mark's cell, by mark.
    pub corners: Vec<(f32, f32)>,
    /// Top of each group's heading.
    pub headings: Vec<f32>,
}

/// Stacks the groups from the top, each below a heading of this height; the last one ends at the bottom.
#[must_use]
pub fn places(groups: &[Group], width: u32, heading: u32) -> Places {
    let count: usize = groups.iter().map(|group| group.marks.len()).sum();
    let pitch = pitch(count, width);
    let columns = (width / pitch).max(1) as usize;
    let rows = |group: &Group| group.marks.len().div_ceil(columns) as u32;
    let room_for = GROUPS.max(groups.len());
    // Every group may end in a row that is not full.
    let most_rows = count.div_ceil(columns) + room_for - 1;
    let height = heading * room_for as u32 + pitch * most_rows as u32;
    let mut corners = vec![(0.0, 0.0); count];
    let mut headings = Vec::with_capacity(groups.len());
    // Room that is left opens evenly between the groups.
    let needed: u32 = groups
        .iter()
        .map(|group| heading + rows(group) * pitch)
        .sum();
    let gaps = groups.len().saturating_sub(1).max(1) as u32;
    let gap = height.saturating_sub(needed) / gaps;
    let mut top = 0;
    for (index, group) in groups.iter().enumerate() {
        let is_last = index + 1 == groups.len() && index > 0;
        let tall = rows(group) * pitch;
        if is_last {
            top = height.saturating_sub(tall + heading);
        }
        headings.push(top as f32);
        for (place, mark) in group.marks.iter().enumerate() {
            let down = (place / columns) as u32 * pitch;
            let y = if is_last {
                height - pitch - down
            } else {
                top + heading + down
            };
            if let Some(corner) = corners.get_mut(*mark as usize) {
                *corner = (((place % columns) as u32 * pitch) as f32, y as f32);
            }
        }
        top += heading + tall + gap;
    }
    Places {
        height,
        pitch,
        corners,
        headings,
    }
}

/// The distance at which so many marks make a field about half as high as it is wide.
fn pitch(count: usize, width: u32) -> u32 {
    let columns = (count as f64 / SHAPE).sqrt().max(1.0);
    (f64::from(width) / columns).round().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fates(affected: &[(usize, Fate)]) -> Vec<u8> {
        let mut fates = vec![Fate::Unaffected as u8; 20_000];
        for (mark, fate) in affected {
            fates[*mark] = *fate as u8;
        }
        fates
    }

    fn everyone_in_order() -> Vec<u32> {
        (0..20_000).collect()
    }

    #[test]
    fn marks_are_mixed_inside_their_cohort_and_stay_in_it() {
        let crowd = Crowd {
            cohort: (0..20_000u32).map(|mark| (mark / 5_000) as u16).collect(),
            ..Crowd::default()
        };
        let order = standing_order(&crowd);
        assert_ne!(order[..5_000], everyone_in_order()[..5_000]);
        for (place, mark) in order.iter().enumerate() {
            assert_eq!(place / 5_000, *mark as usize / 5_000);
        }
        let mut sorted = order;
        sorted.sort_unstable();
        assert_eq!(sorted, everyone_in_order());
    }

    #[test]
    fn every_mark_stands_in_exactly_one_group() {
        let fates: Vec<u8> = (0..20_000u32).map(|mark| (mark % 5) as u8).collect();
        let crowd = Crowd {
            cohort: (0..20_000u32).map(|mark| (mark % 9) as u16).collect(),
            ..Crowd::default()
        };
        let residences: Vec<String> = (0..9).map(|n| format!("P{n}")).collect();
        for groups in [
            by_fate(&everyone_in_order(), &fates),
            by_place(&crowd, &standing_order(&crowd), &fates, &residences),
        ] {
            let mut marks: Vec<u32> = groups
                .iter()
                .flat_map(|group| group.marks.clone())
                .collect();
            marks.sort_unstable();
            assert_eq!(marks, (0..20_000).collect::<Vec<u32>>());
        }
    }

    #[test]
    fn marks_stand_inside_the_picture_and_never_on_each_other() {
        let everyone: Vec<u8> = (0..20_000u32).map(|mark| (mark % 4) as u8).collect();
        for fates in [fates(&[]), fates(&[(7, Fate::Frozen)]), everyone] {
            for width in [100, 300, 600, 1_400] {
                let places = places(&by_fate(&everyone_in_order(), &fates), width, 24);
                let mut taken: Vec<(u32, u32)> = places
                    .corners
                    .iter()
                    .map(|(x, y)| (*y as u32, *x as u32))
                    .collect();
                assert!(taken.iter().all(|(y, x)| {
                    x + places.pitch <= width && y + places.pitch <= places.height
                }));
                taken.sort_unstable();
                for pair in taken.windows(2) {
                    let same_row = pair[0].0 == pair[1].0;
                    assert!(!same_row || pair[1].1 - pair[0].1 >= places.pitch);
                    assert!(same_row || pair[1].0 - pair[0].0 >= places.pitch);
                }
            }
        }
    }

    #[test]
    fn whom_no_policy_touches_does_not_move() {
        let nobody = places(&by_fate(&everyone_in_order(), &fates(&[])), 600, 24);
        let some = [(3, Fate::Frozen), (9, Fate::Left)];
        let some = places(&by_fate(&everyone_in_order(), &fates(&some)), 600, 24);
        assert_eq!((nobody.pitch, nobody.height), (some.pitch, some.height));
        assert_eq!(nobody.corners[10..], some.corners[10..]);
        assert_ne!(nobody.corners[3], some.corners[3]);
    }

    #[test]
    fn places_that_are_hit_have_a_group_of_their_own() {
        let crowd = Crowd {
            cohort: (0..20_000u32).map(|mark| (mark % 9) as u16).collect(),
            fates: vec![("p".into(), fates(&[(7, Fate::Frozen), (16, Fate::Frozen)]))],
            ..Crowd::default()
        };
        let residences: Vec<String> = (0..9).map(|n| format!("P{n}")).collect();
        let groups = by_place(&crowd, &everyone_in_order(), &crowd.fates[0].1, &residences);
        assert_eq!(groups[0].key, Key::Place(Some("P7".into())));
        assert_eq!(groups[0].marks[..2], [7, 16]);
        assert_eq!(
            groups.last().map(|group| &group.key),
            Some(&Key::Place(None))
        );
    }

    #[test]
    fn the_frozen_and_the_unaffected_have_a_heading_even_when_there_are_none() {
        let keys: Vec<Key> = by_fate(&everyone_in_order(), &fates(&[]))
            .into_iter()
            .map(|group| group.key)
            .collect();
        assert_eq!(keys, [Key::Fate(Fate::Frozen), Key::Fate(Fate::Unaffected)]);
    }
}
