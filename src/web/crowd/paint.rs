//! Owns turning marks into pixels, without a canvas. Refuses to choose colours: they come from the style sheet.

use super::motion::Motion;
use crate::protocol::crowd::Fate;

/// A colour as the canvas stores it: red, green, blue, opaque.
pub type Colour = [u8; 4];

/// Looks of a mark: its account's fate, or for the involved whether it is frozen.
pub const INVOLVED_MISSED: u8 = Fate::ALL.len() as u8;
pub const INVOLVED_FROZEN: u8 = INVOLVED_MISSED + 1;
/// All looks, in order: the fates of the innocent, then the two of the involved.
pub const LOOKS: usize = Fate::ALL.len() + 2;
/// Radius of an involved mark, pixels of the style sheet, when there are few of them; and how few that is.
const RADIUS: f32 = 5.0;
const FEW: f32 = 200.0;
/// Width of the line of a hollow mark, and of the ring of paper around it.
const RING: f32 = 1.5;

/// The colours of the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// By look.
    pub marks: [Colour; LOOKS],
    /// Behind the marks.
    pub paper: Colour,
}

/// The picture's pixels.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    width: usize,
    height: usize,
    pixels: Vec<Colour>,
}

impl Sheet {
    /// A sheet of this size; kept when it has it already.
    pub fn resize(&mut self, width: u32, height: u32) {
        let (width, height) = (width as usize, height as usize);
        if (self.width, self.height) != (width, height) {
            (self.width, self.height) = (width, height);
            self.pixels = vec![[0; 4]; width * height];
        }
    }

    /// The pixels as bytes, row by row.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.pixels.as_flattened()
    }

    /// Paints all marks: the innocent first, the involved on top of them.
    ///
    /// `pitch`: distance of neighbouring marks; `scale`: device pixels for each pixel of the style sheet.
    pub fn paint(&mut self, motion: &Motion, palette: &Palette, pitch: u32, scale: f32) {
        self.pixels.fill([0; 4]);
        let blends = Blends::of(palette);
        let size = dot_size(pitch);
        let mut involved = 0.0_f32;
        for mark in 0..motion.len() {
            let moment = motion.at(mark);
            let (from, to, share) = moment.looks;
            if to >= INVOLVED_MISSED {
                involved += 1.0;
                continue;
            }
            let (x, y) = (moment.x as usize, moment.y as usize);
            let shape = if share < 0.5 { from } else { to };
            self.dot(
                x,
                y,
                size,
                hollow(shape, size),
                blends.colour(from, to, share),
            );
        }
        let crowding = (FEW / involved.max(FEW)).sqrt();
        let radius = (RADIUS * scale * crowding).max(pitch as f32 * 0.7);
        for mark in 0..motion.len() {
            let moment = motion.at(mark);
            let look = moment.looks.1;
            if look >= INVOLVED_MISSED {
                let half = pitch as f32 / 2.0;
                let edge = radius + RING * scale;
                let x = (moment.x + half).clamp(edge, (self.width as f32 - edge).max(edge));
                let y = (moment.y + half).clamp(edge, (self.height as f32 - edge).max(edge));
                self.diamond(x, y, edge, palette.paper);
                self.diamond(x, y, radius, palette.marks[usize::from(look)]);
                if look == INVOLVED_MISSED {
                    self.diamond(x, y, radius - RING * scale, palette.paper);
                }
            }
        }
    }

    fn dot(&mut self, x: usize, y: usize, size: usize, hollow: bool, colour: Colour) {
        if x + size > self.width || y + size > self.height {
            return;
        }
        // From four pixels on, a dot has round corners.
        let round = size >= 4;
        for row in 0..size {
            let edge_row = row == 0 || row == size - 1;
            let inset = usize::from(round && edge_row);
            let start = (y + row) * self.width + x;
            let line = &mut self.pixels[start + inset..start + size - inset];
            if hollow && !edge_row {
                if let Some(first) = line.first_mut() {
                    *first = colour;
                }
                if let Some(last) = line.last_mut() {
                    *last = colour;
                }
            } else {
                line.fill(colour);
            }
        }
    }

    /// A square on its tip.
    fn diamond(&mut self, x: f32, y: f32, radius: f32, colour: Colour) {
        let rows = (y - radius).max(0.0) as usize..((y + radius).ceil() as usize).min(self.height);
        for row in rows {
            let reach = radius - (row as f32 + 0.5 - y).abs();
            if reach <= 0.0 {
                continue;
            }
            let first = (x - reach).round().max(0.0) as usize;
            let last = ((x + reach).round() as usize).min(self.width);
            if first < last {
                self.pixels[row * self.width + first..row * self.width + last].fill(colour);
            }
        }
    }
}

/// Small marks touch almost, large ones have air. A sheet without room has no marks to size.
fn dot_size(pitch: u32) -> usize {
    let air = pitch.div_ceil(5).min(pitch.saturating_sub(1));
    (pitch - air) as usize
}

/// Who left or lost the service is drawn hollow, where a mark is large enough to show it.
fn hollow(look: u8, size: usize) -> bool {
    size >= 3
        && matches!(
            Fate::of(look),
            Fate::Left | Fate::Restricted | Fate::Released
        )
}

/// Colours between each two looks, made once a frame.
struct Blends {
    steps: Vec<Colour>,
}

const STEPS: usize = 16;

impl Blends {
    fn of(palette: &Palette) -> Self {
        let mut steps = Vec::with_capacity(LOOKS * LOOKS * (STEPS + 1));
        for from in palette.marks {
            for to in palette.marks {
                for step in 0..=STEPS {
                    let mut colour = [255; 4];
                    for channel in 0..3 {
                        let (a, b) = (usize::from(from[channel]), usize::from(to[channel]));
                        colour[channel] = ((a * (STEPS - step) + b * step) / STEPS) as u8;
                    }
                    steps.push(colour);
                }
            }
        }
        Blends { steps }
    }

    fn colour(&self, from: u8, to: u8, share: f32) -> Colour {
        let step = (share * STEPS as f32) as usize;
        let pair = usize::from(from) * LOOKS + usize::from(to);
        let found = self.steps.get(pair * (STEPS + 1) + step.min(STEPS));
        found.copied().unwrap_or([0; 4])
    }
}

/// `#rrggbb`.
#[must_use]
pub fn colour(hex: &str) -> Option<Colour> {
    let digits = hex
        .trim()
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)?;
    let value = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some([red, green, blue, 255])
}

#[cfg(test)]
mod tests {
    use super::super::arrangement::Places;
    use super::*;

    const PALETTE: Palette = Palette {
        marks: [
            [10, 0, 0, 255],
            [20, 0, 0, 255],
            [30, 0, 0, 255],
            [40, 0, 0, 255],
            [50, 0, 0, 255],
            [60, 0, 0, 255],
            [70, 0, 0, 255],
        ],
        paper: [250, 250, 250, 255],
    };

    fn painted(corners: Vec<(f32, f32)>, looks: &[u8]) -> Sheet {
        let mut motion = Motion::default();
        let places = Places {
            pitch: 3,
            corners,
            ..Places::default()
        };
        motion.set_out(&places, looks, true);
        let mut sheet = Sheet::default();
        sheet.resize(60, 40);
        sheet.paint(&motion, &PALETTE, 3, 1.0);
        sheet
    }

    fn count(sheet: &Sheet, colour: Colour) -> usize {
        sheet
            .pixels
            .iter()
            .filter(|pixel| **pixel == colour)
            .count()
    }

    #[test]
    fn each_mark_is_painted_in_the_colour_of_its_fate() {
        let sheet = painted(vec![(0.0, 0.0), (3.0, 0.0)], &[0, 3]);
        assert_eq!(count(&sheet, PALETTE.marks[0]), 4);
        assert_eq!(count(&sheet, PALETTE.marks[3]), 4);
        assert_eq!(sheet.bytes().len(), 60 * 40 * 4);
    }

    #[test]
    fn the_involved_are_larger_and_on_top() {
        let marks = (0..200).map(|n| ((n % 20 * 3) as f32, (n / 20 * 3) as f32));
        let mut looks = [3; 200];
        looks[105] = INVOLVED_FROZEN;
        let sheet = painted(marks.collect(), &looks);
        assert!(count(&sheet, PALETTE.marks[6]) > 40);
        assert!(count(&sheet, PALETTE.paper) > 10);
    }

    #[test]
    fn marks_outside_the_sheet_are_left_out() {
        painted(
            vec![(59.0, 0.0), (0.0, 39.0), (1e6, 1e6)],
            &[0, 3, INVOLVED_MISSED],
        );
    }

    #[test]
    fn dots_leave_air_and_a_sheet_without_room_has_none() {
        assert_eq!([0, 1, 2, 3, 5, 10].map(dot_size), [0, 1, 1, 2, 4, 8]);
    }

    #[test]
    fn colours_are_read_from_six_hexadecimal_digits() {
        assert_eq!(colour(" #ff8000"), Some([255, 128, 0, 255]));
        assert_eq!(colour("red"), None);
        assert_eq!(colour("#fff"), None);
    }
}
