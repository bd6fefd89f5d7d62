//! Owns how marks travel from one arrangement to the next. Refuses clocks: it is told how much time has passed.

use super::arrangement::Places;

/// How long a change takes.
pub const DURATION_MS: f64 = 900.0;
/// The part of it that the last mark starts later than the first.
pub const STAGGER: f32 = 0.35;

/// Marks on their way.
#[derive(Clone, Debug, Default)]
pub struct Motion {
    from: Vec<(f32, f32)>,
    to: Vec<(f32, f32)>,
    looks_from: Vec<u8>,
    looks_to: Vec<u8>,
    /// 0 at the start, 1 when all have arrived.
    progress: f32,
}

/// A mark at this moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    pub x: f32,
    pub y: f32,
    /// The looks between which the mark is, and how far, 0..=1.
    pub looks: (u8, u8, f32),
}

impl Motion {
    /// Sets out from where the marks are now; `false` when they are going there already. `cut`: no journey.
    pub fn set_out(&mut self, places: &Places, looks: &[u8], cut: bool) -> bool {
        if self.to == places.centres && self.looks_to == looks {
            return false;
        }
        let cut = cut || self.to.len() != places.centres.len();
        let now: Vec<Moment> = (0..self.to.len()).map(|mark| self.at(mark)).collect();
        self.to.clone_from(&places.centres);
        if cut {
            self.from.clone_from(&self.to);
            self.looks_from = looks.to_vec();
        } else {
            self.from = now.iter().map(|moment| (moment.x, moment.y)).collect();
            self.looks_from = now
                .iter()
                .map(|moment| {
                    let (from, to, share) = moment.looks;
                    if share < 0.5 { from } else { to }
                })
                .collect();
        }
        self.looks_to = looks.to_vec();
        self.progress = if cut { 1.0 } else { 0.0 };
        true
    }

    /// Moves on to this part of the journey, 0..=1.
    pub fn reach(&mut self, progress: f32) {
        self.progress = progress.clamp(0.0, 1.0);
    }

    #[must_use]
    pub fn has_arrived(&self) -> bool {
        self.progress >= 1.0
    }

    #[must_use]
    pub fn progress(&self) -> f32 {
        self.progress
    }

    /// Where and as what this mark set out, and where and as what it arrives.
    #[must_use]
    pub fn journey(&self, mark: usize) -> [(f32, f32, u8); 2] {
        let of = |places: &[(f32, f32)], looks: &[u8]| {
            let (x, y) = places.get(mark).copied().unwrap_or_default();
            (x, y, looks.get(mark).copied().unwrap_or_default())
        };
        [
            of(&self.from, &self.looks_from),
            of(&self.to, &self.looks_to),
        ]
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.to.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.to.is_empty()
    }

    /// Where this mark is and what it looks like.
    #[must_use]
    pub fn at(&self, mark: usize) -> Moment {
        let [from, to] = self.journey(mark);
        let looks = (from.2, to.2);
        let share = eased(self.own_progress(mark));
        Moment {
            x: from.0 + (to.0 - from.0) * share,
            y: from.1 + (to.1 - from.1) * share,
            looks: (looks.0, looks.1, share),
        }
    }

    /// Marks set out one after the other, in a scattered order that is the same every time.
    fn own_progress(&self, mark: usize) -> f32 {
        if self.has_arrived() {
            return 1.0;
        }
        let start = STAGGER * f32::from(delay(mark)) / 255.0;
        ((self.progress - start) / (1.0 - STAGGER)).clamp(0.0, 1.0)
    }
}

/// How late this mark sets out, of all that may be: scattered, and the same every time.
#[must_use]
pub fn delay(mark: usize) -> u8 {
    ((mark as u32).wrapping_mul(0x9e37_79b9) >> 24) as u8
}

/// Slow, fast, slow.
fn eased(share: f32) -> f32 {
    if share < 0.5 {
        4.0 * share * share * share
    } else {
        let left = 2.0 - 2.0 * share;
        1.0 - left * left * left / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(y: f32) -> Places {
        Places {
            pitch: 3.0,
            centres: vec![(0.0, y), (3.0, y)],
            ..Places::default()
        }
    }

    #[test]
    fn marks_end_exactly_where_they_belong() {
        let mut motion = Motion::default();
        motion.set_out(&places(0.0), &[0, 0], false);
        assert!(
            motion.has_arrived(),
            "the first arrangement is not travelled to"
        );
        motion.set_out(&places(90.0), &[3, 0], false);
        assert_eq!(motion.at(0).y, 0.0);
        motion.reach(0.5);
        assert!((0.0..90.0).contains(&motion.at(1).y));
        motion.reach(1.0);
        assert_eq!(
            motion.at(1),
            Moment {
                x: 3.0,
                y: 90.0,
                looks: (0, 0, 1.0)
            }
        );
        assert_eq!(motion.at(0).looks, (0, 3, 1.0));
    }

    #[test]
    fn a_change_on_the_way_sets_out_from_where_the_marks_are() {
        let mut motion = Motion::default();
        motion.set_out(&places(0.0), &[0, 0], false);
        motion.set_out(&places(90.0), &[0, 0], false);
        motion.reach(0.6);
        let before = motion.at(0);
        motion.set_out(&places(0.0), &[0, 0], false);
        assert_eq!(motion.at(0).y, before.y);
    }

    #[test]
    fn marks_that_are_where_they_belong_do_not_set_out() {
        let mut motion = Motion::default();
        motion.set_out(&places(0.0), &[0, 3], false);
        motion.set_out(&places(0.0), &[0, 3], false);
        assert!(motion.has_arrived());
    }

    #[test]
    fn reduced_motion_cuts() {
        let mut motion = Motion::default();
        motion.set_out(&places(0.0), &[0, 0], false);
        motion.set_out(&places(90.0), &[0, 0], true);
        assert!(motion.has_arrived());
        assert_eq!(motion.at(0).y, 90.0);
    }
}
