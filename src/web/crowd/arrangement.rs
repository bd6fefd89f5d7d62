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
/// Groups the picture keeps room for, so that marks have one size under every policy.
const GROUPS: usize = 4;
/// Marks stand a whole number of half pixels apart: every mark, or every other one, then meets the pixels alike, and no
/// pattern appears that is not in the crowd.
const STEP: f32 = 0.5;

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
    let cohort =
        |mark: u32| usize::from(crowd.cohort.get(mark as usize).copied().unwrap_or_default());
    let is_affected = |fates: &[u8], mark: u32| fate_of(fates, mark) != Fate::Unaffected;
    // Of each cohort, then of each place: marks affected under any policy, then all marks.
    let mut of_cohort = vec![(0_usize, 0_usize); residences.len()];
    for &mark in order {
        let is_hit = |(_, fates): &(String, Vec<u8>)| is_affected(fates, mark);
        if let Some(size) = of_cohort.get_mut(cohort(mark)) {
            size.0 += usize::from(crowd.fates.iter().any(is_hit));
            size.1 += 1;
        }
    }
    let mut sizes: Vec<(&str, (usize, usize))> = Vec::new();
    for (home, (hit, all)) in residences.iter().zip(of_cohort) {
        match sizes.iter_mut().find(|(known, _)| known == home) {
            Some((_, size)) => *size = (size.0 + hit, size.1 + all),
            None => sizes.push((home, (hit, all))),
        }
    }
    sizes.retain(|(_, (_, all))| *all > 0);
    let mut named: Vec<&str> = Vec::new();
    while named.len() < PLACES {
        let left = sizes.iter().filter(|(place, _)| !named.contains(place));
        // Of equal places the later one would win; the order of the scenario decides instead.
        match left.rev().max_by_key(|(_, size)| *size) {
            Some((place, _)) => named.push(place),
            None => break,
        }
    }
    let group_of: Vec<usize> = residences
        .iter()
        .map(|home| {
            let own = named.iter().position(|place| place == home);
            own.unwrap_or(named.len())
        })
        .collect();
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
            let own = group_of.get(cohort(mark)).copied();
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
    /// Distance between neighbouring marks.
    pub pitch: f32,
    /// Middle of each mark, by mark.
    pub centres: Vec<(f32, f32)>,
    /// Top of each group's heading.
    pub headings: Vec<f32>,
    pub(super) size: (f32, f32),
    pub(super) columns: usize,
    /// Where the first row of each group begins: its upper edge, or its lower edge when the rows go up.
    pub(super) starts: Vec<(f32, Rows)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Rows {
    Down,
    Up,
}

/// A way to go on from a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Left,
    Right,
    Up,
    Down,
    First,
    Last,
    PreviousGroup,
    NextGroup,
}

/// Stacks the groups from the top, each below a heading of this height; the last one ends at the bottom.
#[must_use]
pub fn places(groups: &[Group], width: u32, height: u32, heading: u32) -> Places {
    let count: usize = groups.iter().map(|group| group.marks.len()).sum();
    let room = height.saturating_sub(heading * GROUPS.max(groups.len()) as u32);
    let pitch = pitch(count, width as f32, room as f32, groups.len());
    let columns = ((width as f32 / pitch) as usize).max(1);
    let tall = |group: &Group| (group.marks.len().div_ceil(columns) as f32 * pitch).ceil();
    // Marks a whole number of pixels apart stand in the middle of a pixel.
    let is_whole = pitch.fract() == 0.0;
    let middle = if is_whole {
        (pitch / 2.0).floor() + 0.5
    } else {
        pitch / 2.0
    };
    let mut placed = Places {
        pitch,
        centres: vec![(0.0, 0.0); count],
        headings: Vec::with_capacity(groups.len()),
        size: (width as f32, height as f32),
        columns,
        starts: Vec::with_capacity(groups.len()),
    };
    // Room that is left opens evenly between the groups.
    let heading = heading as f32;
    let needed: f32 = groups.iter().map(|group| heading + tall(group)).sum();
    let gaps = groups.len().saturating_sub(1).max(1) as f32;
    let gap = ((height as f32 - needed) / gaps).floor().max(0.0);
    let mut top = 0.0;
    for (index, group) in groups.iter().enumerate() {
        let is_last = index + 1 == groups.len() && index > 0;
        let (start, rows, step) = if is_last {
            top = (height as f32 - tall(group) - heading).max(0.0);
            (height as f32, Rows::Up, -1.0)
        } else {
            (top + heading, Rows::Down, 1.0)
        };
        placed.headings.push(top);
        placed.starts.push((start, rows));
        for (place, mark) in group.marks.iter().enumerate() {
            let (row, column) = ((place / columns) as f32, (place % columns) as f32);
            if let Some(centre) = placed.centres.get_mut(*mark as usize) {
                let x = column * pitch + middle;
                *centre = (x, start + step * (row * pitch + middle));
            }
        }
        top += heading + tall(group) + gap;
    }
    placed
}

impl Places {
    /// The mark at this point.
    #[must_use]
    pub fn at(&self, groups: &[Group], x: f32, y: f32) -> Option<u32> {
        let column = x / self.pitch;
        if column < 0.0 || column as usize >= self.columns {
            return None;
        }
        let mut found = groups.iter().zip(&self.starts).map(|(group, start)| {
            let row = match start {
                (start, Rows::Down) => (y - start) / self.pitch,
                (start, Rows::Up) => (start - y) / self.pitch,
            };
            let place = row as usize * self.columns + column as usize;
            group.marks.get(place).filter(|_| row >= 0.0).copied()
        });
        found.find_map(|mark| mark)
    }

    /// The mark that is reached from this one; `None` at the edge.
    #[must_use]
    pub fn step(&self, groups: &[Group], from: u32, way: Way) -> Option<u32> {
        let (x, y) = *self.centres.get(from as usize)?;
        let peopled = || groups.iter().filter(|group| !group.marks.is_empty());
        let own = || peopled().position(|group| group.marks.contains(&from));
        let first_of = |group: Option<&Group>| group.and_then(|group| group.marks.first().copied());
        match way {
            Way::Left => self.at(groups, x - self.pitch, y),
            Way::Right => self.at(groups, x + self.pitch, y),
            Way::Up => self.first_from(groups, x, y, -self.pitch),
            Way::Down => self.first_from(groups, x, y, self.pitch),
            Way::First => first_of(peopled().next()),
            Way::Last => {
                let last = &peopled().last()?.marks;
                last.get(last.len().min(self.columns) - 1).copied()
            }
            Way::PreviousGroup => first_of(peopled().nth(own()?.checked_sub(1)?)),
            Way::NextGroup => first_of(peopled().nth(own()? + 1)),
        }
    }

    fn first_from(&self, groups: &[Group], x: f32, y: f32, step: f32) -> Option<u32> {
        let mut y = y + step;
        while y >= 0.0 && y <= self.size.1 {
            if let Some(mark) = self.at(groups, x, y) {
                return Some(mark);
            }
            y += step;
        }
        None
    }
}

/// The largest distance at which so many marks have room, when every group may end in a row that is not full.
fn pitch(count: usize, width: f32, room: f32, groups: usize) -> f32 {
    let spare = GROUPS.max(groups) - 1;
    let fits = |pitch: f32| {
        let columns = (width / pitch) as usize;
        columns * ((room / pitch) as usize).saturating_sub(spare) >= count
    };
    let mut pitch = ((width * room / count.max(1) as f32).sqrt() / STEP).floor() * STEP;
    while pitch > STEP && !fits(pitch) {
        pitch -= STEP;
    }
    pitch.max(STEP)
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
            for (width, height) in [(150, 220), (300, 320), (601, 555), (1_400, 1_150)] {
                let places = places(&by_fate(&everyone_in_order(), &fates), width, height, 24);
                let half = places.pitch / 2.0;
                let mut taken = places.centres.clone();
                assert!(taken.iter().all(|(x, y)| {
                    x + half <= width as f32 + 0.5 && *y > 24.0 && y + half <= height as f32 + 0.5
                }));
                taken.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.total_cmp(&b.0)));
                for pair in taken.windows(2) {
                    let same_row = pair[0].1 == pair[1].1;
                    let apart = if same_row {
                        pair[1].0 - pair[0].0
                    } else {
                        pair[1].1 - pair[0].1
                    };
                    assert!(apart >= places.pitch, "{apart} {}", places.pitch);
                }
            }
        }
    }

    #[test]
    fn whom_no_policy_touches_does_not_move() {
        let nobody = places(&by_fate(&everyone_in_order(), &fates(&[])), 600, 500, 24);
        let some = [(3, Fate::Frozen), (9, Fate::Left)];
        let some = places(&by_fate(&everyone_in_order(), &fates(&some)), 600, 500, 24);
        assert_eq!(nobody.pitch, some.pitch);
        assert_eq!(nobody.centres[10..], some.centres[10..]);
        assert_ne!(nobody.centres[3], some.centres[3]);
    }

    #[test]
    fn every_mark_is_found_where_it_stands() {
        let everyone: Vec<u8> = (0..20_000u32).map(|mark| (mark % 5) as u8).collect();
        let groups = by_fate(&everyone_in_order(), &everyone);
        let places = places(&groups, 601, 555, 26);
        for (mark, (x, y)) in (0..).zip(&places.centres) {
            assert_eq!(places.at(&groups, *x, *y), Some(mark));
        }
        assert_eq!(places.at(&groups, -1.0, 30.0), None);
        assert_eq!(places.at(&groups, 300.0, 3.0), None, "a heading");
        assert_eq!(places.at(&groups, 300.0, 9_999.0), None);
    }

    #[test]
    fn steps_reach_neighbours_and_cross_from_group_to_group() {
        let fates = fates(&[(3, Fate::Frozen), (9, Fate::Frozen)]);
        let groups = by_fate(&everyone_in_order(), &fates);
        let places = places(&groups, 600, 500, 24);
        let step = |from, way| places.step(&groups, from, way);
        assert_eq!(step(3, Way::Right), Some(9));
        assert_eq!(step(9, Way::Left), Some(3));
        assert_eq!(step(3, Way::Left), None);
        assert_eq!(step(3, Way::Up), None);
        let below = step(9, Way::Down).unwrap();
        assert_eq!(step(below, Way::Up), Some(9));
        assert_eq!(step(below, Way::First), Some(3));
        assert_eq!(step(3, Way::NextGroup), Some(19_999));
        assert_eq!(step(19_999, Way::PreviousGroup), Some(3));
        assert_eq!(step(19_999, Way::NextGroup), None);
        let last = step(3, Way::Last).unwrap();
        assert_eq!(
            (step(last, Way::Right), step(last, Way::Down)),
            (None, None)
        );
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
