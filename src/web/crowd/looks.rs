//! Owns what a mark looks like: its shape and its size, by what became of its account. Refuses pixels and colours.
//!
//! The shapes stand here once for both painters: as a function, and as the same function in the shader's language (`gl`).

use crate::protocol::crowd::Fate;

/// Looks of a mark: its account's fate, or for the involved whether it is frozen.
pub const INVOLVED_MISSED: u8 = Fate::ALL.len() as u8;
pub const INVOLVED_FROZEN: u8 = INVOLVED_MISSED + 1;
/// All looks, in order: the fates of the innocent, then the two of the involved.
pub const LOOKS: usize = Fate::ALL.len() + 2;
/// Added to the look of a mark that is drawn thinner. Marks are thinned in rows or slants, so that a group too fine for shapes
/// still has a pattern of its own.
pub const THIN: u8 = 8;
/// Radius of a thin mark for that of a full one.
pub const THINNER: f32 = 0.55;
/// Distance of marks, in device pixels, from which they are large enough to show a shape.
pub const FINE: f32 = 4.0;

/// The look of this mark's account where the mark stands.
#[must_use]
pub fn look(class: u8, fate: u8, (x, y): (f32, f32), pitch: f32) -> u8 {
    let fate = Fate::of(fate);
    if class != 0 {
        return if fate == Fate::Frozen {
            INVOLVED_FROZEN
        } else {
            INVOLVED_MISSED
        };
    }
    let (column, row) = ((x / pitch) as u32, (y / pitch) as u32);
    let is_thin = match fate {
        Fate::Left => row % 3 == 0,
        Fate::Restricted => (column + row) % 4 == 0,
        Fate::Released => (column + 3 * row) % 4 == 0,
        Fate::Unaffected | Fate::Frozen => false,
    };
    fate as u8 + if is_thin { THIN } else { 0 }
}

/// Radius of the mark of an innocent, for the distance between marks.
#[must_use]
pub fn radius(look: u8, pitch: f32) -> f32 {
    let full = match Fate::of(look % THIN) {
        Fate::Unaffected if pitch >= FINE => 0.36,
        Fate::Restricted if pitch >= FINE => 0.5,
        _ => 0.42,
    };
    pitch * full * if look >= THIN { THINNER } else { 1.0 }
}

/// How far a point outside a mark of this look and radius is from its edge; negative inside.
#[must_use]
pub fn distance(look: u8, x: f32, y: f32, radius: f32, pitch: f32) -> f32 {
    let (x, y) = (x.abs(), y);
    let round = x.hypot(y) - radius;
    if pitch < FINE {
        return round;
    }
    let line = (radius * 0.35).max(0.6);
    let hollow = |edge: f32| (edge + line).abs() - line;
    let square = x.max(y.abs()) - radius;
    match Fate::of(look % THIN) {
        Fate::Unaffected => round,
        Fate::Left => hollow(round),
        Fate::Restricted => (x * 0.866 - y * 0.5).max(y) - radius * 0.5,
        Fate::Frozen => square,
        Fate::Released => hollow(square),
    }
}

/// How the marks of the involved are drawn, in device pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Diamond {
    pub radius: f32,
    /// The line of a hollow one, and of the paper around it.
    pub line: f32,
    /// Radius of the halo; 0: none.
    pub halo: f32,
}

impl Diamond {
    /// As small as its neighbours, or almost; or so large that it is found. `scale`: device pixels for each of the style sheet.
    #[must_use]
    pub fn of(involved: usize, pitch: f32, scale: f32, is_found: bool) -> Diamond {
        if !is_found {
            let radius = (pitch * 0.75).max(1.5 * scale);
            return Diamond {
                radius,
                line: radius * 0.3,
                halo: 0.0,
            };
        }
        // Many of them would hide each other.
        let crowding = (200.0 / (involved as f32).max(200.0)).sqrt();
        let radius = (6.0 * scale * crowding).max(pitch);
        Diamond {
            radius,
            line: 1.5 * scale * crowding,
            halo: radius * 1.8,
        }
    }

    /// Radius of all of it.
    #[must_use]
    pub fn reach(&self) -> f32 {
        (self.radius + self.line).max(self.halo)
    }

    /// What of paper and of colour is at this point: each 0..=1, the colour upon the paper.
    #[must_use]
    pub fn cover(&self, is_hollow: bool, x: f32, y: f32) -> (f32, f32) {
        let cover = |distance: f32| (0.5 - distance).clamp(0.0, 1.0);
        let edge = (x.abs() + y.abs() - self.radius) * 0.707;
        let body = if is_hollow {
            cover(edge).min(1.0 - cover(edge + self.line))
        } else {
            cover(edge)
        };
        let ring = cover((x.hypot(y) - self.halo).abs() - self.line * 0.4);
        let ring = if self.halo > 0.0 { ring } else { 0.0 };
        (cover(edge - self.line), body.max(ring))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fate_has_a_shape_of_its_own() {
        let print = |look: u8| {
            let points = (-8..=8).flat_map(|y| (-8..=8).map(move |x| (x as f32, y as f32)));
            let inside = points.map(|(x, y)| distance(look, x, y, 7.0, 20.0) < 0.0);
            inside.collect::<Vec<bool>>()
        };
        for one in 0..5 {
            for other in 0..one {
                assert_ne!(print(one), print(other), "{one} {other}");
            }
        }
    }

    #[test]
    fn the_involved_are_hollow_when_missed_and_have_a_halo_when_looked_for() {
        let small = Diamond::of(7, 3.0, 1.0, false);
        let large = Diamond::of(7, 3.0, 1.0, true);
        assert!(small.reach() < 4.0 && large.reach() > 10.0);
        assert_eq!(large.cover(false, 0.0, 0.0).1, 1.0);
        assert_eq!(large.cover(true, 0.0, 0.0), (1.0, 0.0));
        assert!(large.cover(true, large.halo, 0.0).1 > 0.5);
        assert!(Diamond::of(5_000, 3.0, 1.0, true).radius < large.radius);
    }
}
