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
const PLACES: usize = 4;
/// Groups the picture keeps room for, so that marks have one size under every policy.
pub const GROUPS: usize = 5;

/// Groups by fate: first the frozen, last the unaffected; those two are there even when empty.
///
/// The unaffected stand in reverse order, anchored at the bottom: those that no policy touches stay where they are.
#[must_use]
pub fn by_fate(fates: &[u8]) -> Vec<Group> {
    let mut groups =
        [Fate::Frozen, Fate::Restricted, Fate::Left, Fate::Unaffected].map(|fate| Group {
            key: Key::Fate(fate),
            marks: Vec::new(),
        });
    for (mark, fate) in (0u32..).zip(fates) {
        let place = match Fate::of(*fate) {
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

/// Groups by residence: the places with most marks, then all others; inside a group the affected stand first.
///
/// `residences` goes by cohort.
#[must_use]
pub fn by_place(crowd: &Crowd, fates: &[u8], residences: &[String]) -> Vec<Group> {
    let home = |mark: usize| {
        let cohort = crowd.cohort.get(mark).copied().unwrap_or_default();
        residences.get(usize::from(cohort)).map(String::as_str)
    };
    let mut sizes: Vec<(&str, usize)> = Vec::new();
    for place in (0..fates.len()).filter_map(home) {
        match sizes.iter_mut().find(|(known, _)| *known == place) {
            Some((_, size)) => *size += 1,
            None => sizes.push((place, 1)),
        }
    }
    sizes.sort_by(|(a, first), (b, second)| second.cmp(first).then(a.cmp(b)));
    sizes.truncate(PLACES);
    let mut groups: Vec<Group> = sizes
        .iter()
        .map(|(place, _)| Key::Place(Some((*place).to_string())))
        .chain([Key::Place(None)])
        .map(|key| Group {
            key,
            marks: Vec::new(),
        })
        .collect();
    for (mark, index) in (0u32..).zip(0..fates.len()) {
        let own = sizes
            .iter()
            .position(|(place, _)| Some(*place) == home(index));
        if let Some(group) = groups.get_mut(own.unwrap_or(sizes.len())) {
            group.marks.push(mark);
        }
    }
    groups.retain(|group| !group.marks.is_empty());
    let last = groups.len().saturating_sub(1);
    for (index, group) in groups.iter_mut().enumerate() {
        group.marks.sort_by_key(|mark| {
            let fate = fates.get(*mark as usize).copied().unwrap_or_default();
            (fate == Fate::Unaffected as u8, *mark)
        });
        if index == last {
            group.marks.reverse();
        }
    }
    groups
}

/// The room there is, in device pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub width: u32,
    pub height: u32,
    /// Height of a group's heading.
    pub heading: u32,
}

/// Where everything stands, in device pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// Distance between neighbouring marks.
    pub pitch: u32,
    /// Top left corner of each mark's cell, by mark.
    pub corners: Vec<(f32, f32)>,
    /// Top of each group's heading.
    pub headings: Vec<f32>,
}

/// Stacks the groups from the top; the last one ends at the bottom.
#[must_use]
pub fn places(groups: &[Group], room: Room) -> Places {
    let count: usize = groups.iter().map(|group| group.marks.len()).sum();
    let pitch = pitch(count, room);
    let columns = (room.width / pitch).max(1) as usize;
    let rows = |group: &Group| group.marks.len().div_ceil(columns);
    let mut corners = vec![(0.0, 0.0); count];
    let mut headings = Vec::with_capacity(groups.len());
    let mut top = 0.0;
    // Room that is left opens evenly between the groups.
    let needed: u32 = groups
        .iter()
        .map(|group| room.heading + rows(group) as u32 * pitch)
        .sum();
    let gaps = groups.len().saturating_sub(1).max(1) as f32;
    let gap = room.height.saturating_sub(needed) as f32 / gaps;
    for (index, group) in groups.iter().enumerate() {
        let is_last = index + 1 == groups.len();
        let height = (rows(group) as u32 * pitch) as f32;
        if is_last && groups.len() > 1 {
            top = room.height as f32 - height - room.heading as f32;
        }
        headings.push(top);
        let first_row = top + room.heading as f32;
        let last_row = first_row + height - pitch as f32;
        for (place, mark) in group.marks.iter().enumerate() {
            let (row, column) = (place / columns, place % columns);
            let down = (row as u32 * pitch) as f32;
            let y = if is_last {
                last_row - down
            } else {
                first_row + down
            };
            if let Some(corner) = corners.get_mut(*mark as usize) {
                *corner = ((column as u32 * pitch) as f32, y.round());
            }
        }
        top += room.heading as f32 + height + gap;
    }
    Places {
        pitch,
        corners,
        headings,
    }
}

/// The largest distance at which so many marks find room beside the headings, in however many groups.
fn pitch(count: usize, room: Room) -> u32 {
    let height = room
        .height
        .saturating_sub(room.heading * GROUPS as u32)
        .max(1);
    let mut pitch = (f64::from(room.width) * f64::from(height) / count.max(1) as f64).sqrt() as u32;
    while pitch > 1 {
        let columns = (room.width / pitch).max(1);
        // Every group may end in a row that is not full.
        let rows = (count as u32).div_ceil(columns) + GROUPS as u32 - 1;
        if rows * pitch <= height {
            break;
        }
        pitch -= 1;
    }
    pitch.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room {
        width: 600,
        height: 440,
        heading: 24,
    };

    fn fates(affected: &[(usize, Fate)]) -> Vec<u8> {
        let mut fates = vec![Fate::Unaffected as u8; 20_000];
        for (mark, fate) in affected {
            fates[*mark] = *fate as u8;
        }
        fates
    }

    #[test]
    fn every_mark_stands_in_exactly_one_group() {
        let fates: Vec<u8> = (0..20_000u32).map(|mark| (mark % 5) as u8).collect();
        let crowd = Crowd {
            cohort: (0..20_000u32).map(|mark| (mark % 9) as u16).collect(),
            ..Crowd::default()
        };
        let residences: Vec<String> = (0..9).map(|n| format!("P{n}")).collect();
        for groups in [by_fate(&fates), by_place(&crowd, &fates, &residences)] {
            let mut marks: Vec<u32> = groups
                .iter()
                .flat_map(|group| group.marks.clone())
                .collect();
            marks.sort_unstable();
            assert_eq!(marks, (0..20_000).collect::<Vec<u32>>());
        }
    }

    #[test]
    fn marks_stand_inside_the_room_and_never_on_each_other() {
        let everyone: Vec<u8> = (0..20_000u32).map(|mark| (mark % 4) as u8).collect();
        for fates in [fates(&[]), fates(&[(7, Fate::Frozen)]), everyone] {
            for width in [300, 600, 1_400] {
                let room = Room { width, ..ROOM };
                let places = places(&by_fate(&fates), room);
                let mut taken: Vec<(u32, u32)> = places
                    .corners
                    .iter()
                    .map(|(x, y)| (*y as u32, *x as u32))
                    .collect();
                assert!(taken.iter().all(|(y, x)| {
                    x + places.pitch <= room.width && y + places.pitch <= room.height
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
        let nobody = places(&by_fate(&fates(&[])), ROOM);
        let some = places(
            &by_fate(&fates(&[(3, Fate::Frozen), (9, Fate::Left)])),
            ROOM,
        );
        assert_eq!(nobody.pitch, some.pitch);
        assert_eq!(nobody.corners[10..], some.corners[10..]);
        assert_ne!(nobody.corners[3], some.corners[3]);
    }

    #[test]
    fn the_frozen_and_the_unaffected_have_a_heading_even_when_there_are_none() {
        let keys: Vec<Key> = by_fate(&fates(&[]))
            .into_iter()
            .map(|group| group.key)
            .collect();
        assert_eq!(keys, [Key::Fate(Fate::Frozen), Key::Fate(Fate::Unaffected)]);
    }
}
