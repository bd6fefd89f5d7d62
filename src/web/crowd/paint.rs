//! Owns turning marks into pixels, without a canvas: where no graphics processor draws them. Refuses to choose colours: they
//! come from the style sheet.

use super::looks::{Diamond, INVOLVED_MISSED, LOOKS, THIN, distance, radius};
use super::motion::Motion;
use crate::protocol::crowd::Fate;

/// A colour as the canvas stores it: red, green, blue, opaque.
pub type Colour = [u8; 4];

/// Places inside a pixel, along each side, that a mark's middle is rounded to.
const PHASES: i32 = 4;
/// Fates with their thinner variants: the looks that are stamped.
const STAMPED: usize = Fate::ALL.len() * 2;

/// The colours of the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// By look.
    pub marks: [Colour; LOOKS],
    /// Behind the marks.
    pub paper: Colour,
}

impl Palette {
    /// The involved as they are, everyone else paler.
    #[must_use]
    pub fn faded(mut self) -> Palette {
        for colour in &mut self.marks[..Fate::ALL.len()] {
            *colour = mixed(*colour, self.paper, 180);
        }
        self
    }
}

/// How marks are drawn at this moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Brush {
    pub palette: Palette,
    pub pitch: f32,
    pub diamond: Diamond,
}

/// The picture's pixels.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    width: usize,
    height: usize,
    pixels: Vec<Colour>,
    stamps: Stamps,
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
    pub fn paint(&mut self, motion: &Motion, brush: &Brush) {
        self.pixels.fill(brush.palette.paper);
        let blends = Blends::of(&brush.palette);
        if self.stamps.pitch != brush.pitch {
            self.stamps = Stamps::of(brush.pitch);
        }
        let stamps = std::mem::take(&mut self.stamps);
        for mark in 0..motion.len() {
            let moment = motion.at(mark);
            let (from, to, share) = moment.looks;
            if to % THIN < INVOLVED_MISSED {
                let shape = if share < 0.5 { from } else { to };
                let colour = blends.colour(from % THIN, to % THIN, share);
                self.stamp(&stamps, shape, moment.x, moment.y, colour);
            }
        }
        self.stamps = stamps;
        for mark in 0..motion.len() {
            let moment = motion.at(mark);
            if moment.looks.1 >= INVOLVED_MISSED && moment.looks.1 < THIN {
                self.involved(moment.looks.1, moment.x, moment.y, brush);
            }
        }
    }

    fn stamp(&mut self, stamps: &Stamps, shape: u8, x: f32, y: f32, colour: Colour) {
        let phases = PHASES as f32;
        let (x, y) = ((x * phases) as i32, (y * phases) as i32);
        let Some(stamp) = stamps.get(shape, x % PHASES, y % PHASES) else {
            return;
        };
        let (left, top) = (x / PHASES + stamp.left, y / PHASES + stamp.top);
        let (Ok(left), Ok(top)) = (usize::try_from(left), usize::try_from(top)) else {
            return;
        };
        if left + stamp.width > self.width {
            return;
        }
        let mut start = top * self.width + left;
        for row in stamp.cover.chunks_exact(stamp.width) {
            let Some(line) = self.pixels.get_mut(start..start + stamp.width) else {
                return;
            };
            for (pixel, cover) in line.iter_mut().zip(row) {
                *pixel = mixed(*pixel, colour, *cover);
            }
            start += self.width;
        }
    }

    fn involved(&mut self, look: u8, x: f32, y: f32, brush: &Brush) {
        let colour = brush.palette.marks[usize::from(look)];
        let reach = brush.diamond.reach() + 1.0;
        // At the edge it moves inwards until all of it is seen.
        let inside =
            |middle: f32, side: usize| middle.clamp(reach, (side as f32 - reach).max(reach));
        let (x, y) = (inside(x, self.width), inside(y, self.height));
        let span = |middle: f32, most: usize| {
            let first = (middle - reach).max(0.0) as usize;
            first..((middle + reach).max(0.0) as usize + 1).min(most)
        };
        for row in span(y, self.height) {
            for column in span(x, self.width) {
                let (dx, dy) = (column as f32 + 0.5 - x, row as f32 + 0.5 - y);
                let (paper, body) = brush.diamond.cover(look == INVOLVED_MISSED, dx, dy);
                if let Some(pixel) = self.pixels.get_mut(row * self.width + column) {
                    *pixel = mixed(*pixel, brush.palette.paper, (paper * 255.0) as u8);
                    *pixel = mixed(*pixel, colour, (body * 255.0) as u8);
                }
            }
        }
    }
}

/// This much, of 255, of the second colour in the first. Two channels at a time, each with a byte of room above it.
fn mixed(under: Colour, over: Colour, cover: u8) -> Colour {
    let (under, over) = (u32::from_le_bytes(under), u32::from_le_bytes(over));
    let cover = u32::from(cover) + u32::from(cover >> 7);
    let even = 0x00ff_00ff;
    let blend = |under: u32, over: u32| ((under * (256 - cover) + over * cover) >> 8) & even;
    let low = blend(under & even, over & even);
    let high = blend((under >> 8) & even, (over >> 8) & even);
    (low | high << 8).to_le_bytes()
}

/// The marks of one size, ready to be put on the sheet.
#[derive(Clone, Debug, Default)]
struct Stamps {
    pitch: f32,
    /// By look, then by phase down, then by phase across.
    list: Vec<Stamp>,
}

/// How much of each pixel a mark covers.
#[derive(Clone, Debug)]
struct Stamp {
    left: i32,
    top: i32,
    width: usize,
    cover: Vec<u8>,
}

impl Stamps {
    fn of(pitch: f32) -> Stamps {
        let looks = (0..STAMPED as u8).map(|n| n % 5 + if n < 5 { 0 } else { THIN });
        let phases = (0..PHASES * PHASES).map(|n| (n % PHASES, n / PHASES));
        let list = looks.flat_map(|look| {
            let phases = phases.clone();
            phases.map(move |(x, y)| Stamp::of(look, pitch, x, y))
        });
        Stamps {
            pitch,
            list: list.collect(),
        }
    }

    fn get(&self, look: u8, x: i32, y: i32) -> Option<&Stamp> {
        let look = usize::from(look % THIN) + if look >= THIN { STAMPED / 2 } else { 0 };
        self.list
            .get((look * PHASES as usize + y as usize) * PHASES as usize + x as usize)
    }
}

impl Stamp {
    fn of(look: u8, pitch: f32, x: i32, y: i32) -> Stamp {
        let radius = radius(look, pitch);
        let middle = |phase: i32| phase as f32 / PHASES as f32;
        // The pixels that the mark reaches, and no others: most marks are small.
        let first = |phase: i32| (middle(phase) - radius + 0.05).floor() as i32;
        let last = |phase: i32| (middle(phase) + radius - 0.05).ceil().max(1.0) as i32;
        let ((left, right), (top, bottom)) = ((first(x), last(x)), (first(y), last(y)));
        let mut cover = Vec::new();
        for row in top..bottom {
            for column in left..right {
                let dx = column as f32 + 0.5 - middle(x);
                let dy = row as f32 + 0.5 - middle(y);
                let inside = 0.5 - distance(look, dx, dy, radius, pitch);
                cover.push((inside.clamp(0.0, 1.0) * 255.0) as u8);
            }
        }
        Stamp {
            left,
            top,
            width: (right - left).max(1) as usize,
            cover,
        }
    }
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
    use super::super::looks::INVOLVED_FROZEN;
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

    fn painted(centres: Vec<(f32, f32)>, looks: &[u8], pitch: f32) -> Sheet {
        let mut motion = Motion::default();
        let places = Places {
            pitch,
            centres,
            ..Places::default()
        };
        motion.set_out(&places, looks, true);
        let mut sheet = Sheet::default();
        sheet.resize(60, 40);
        let brush = Brush {
            palette: PALETTE,
            pitch,
            diamond: Diamond::of(1, pitch, 1.0, true),
        };
        sheet.paint(&motion, &brush);
        sheet
    }

    fn count(sheet: &Sheet, colour: Colour) -> usize {
        let pixels = sheet.pixels.iter();
        pixels.filter(|pixel| **pixel == colour).count()
    }

    #[test]
    fn each_mark_is_painted_in_the_colour_of_its_fate() {
        let sheet = painted(vec![(6.5, 6.5), (18.5, 6.5)], &[0, 3], 12.0);
        assert!(count(&sheet, PALETTE.marks[0]) > 40);
        assert!(count(&sheet, PALETTE.marks[3]) > 60);
        assert_eq!(sheet.bytes().len(), 60 * 40 * 4);
    }

    #[test]
    fn the_involved_are_larger_and_on_top() {
        let marks = (0..200).map(|n| ((n % 20 * 3) as f32 + 1.5, (n / 20 * 3) as f32 + 1.5));
        let mut looks = [3; 200];
        looks[105] = INVOLVED_FROZEN;
        let sheet = painted(marks.collect(), &looks, 3.0);
        assert!(count(&sheet, PALETTE.marks[6]) > 40);
        assert!(count(&sheet, PALETTE.paper) > 10);
    }

    #[test]
    fn marks_outside_the_sheet_are_left_out() {
        let centres = vec![(59.9, 0.0), (0.0, 39.9), (1e6, 1e6), (-5.0, -5.0)];
        painted(centres, &[0, 3, INVOLVED_MISSED, 11], 3.0);
    }

    #[test]
    fn the_finest_marks_are_alike_wherever_they_stand() {
        let marks = (0..20).map(|n| (n as f32 * 1.5 + 0.75, 10.75));
        let sheet = painted(marks.collect(), &[3; 20], 1.5);
        let row = &sheet.pixels[10 * 60..10 * 60 + 27];
        assert!(
            row.chunks(3)
                .all(|part| part[0] == row[0] && part[2] == row[2])
        );
        assert_eq!(row[0], row[2]);
    }

    #[test]
    fn colours_mix_from_one_to_the_other() {
        let (one, other) = ([10, 200, 30, 255], [250, 0, 90, 255]);
        assert_eq!(mixed(one, other, 0), one);
        assert_eq!(mixed(one, other, 255), other);
        assert_eq!(mixed(one, other, 128), [130, 99, 60, 255]);
    }

    #[test]
    fn colours_are_read_from_six_hexadecimal_digits() {
        assert_eq!(colour(" #ff8000"), Some([255, 128, 0, 255]));
        assert_eq!(colour("red"), None);
        assert_eq!(colour("#fff"), None);
    }
}
