//! Owns the picture by which a preset is shown elsewhere: 1200 by 630 points with the preset's title, what its two policies come to in the page's words,
//! and the crowd under each in the page's colours. Refuses numbers and colours of its own.

use super::Answer;
use super::picture::{COLOURS, token};
use crate::protocol::crowd::Fate;
use crate::protocol::glance::PolicyGlance;
use crate::text::headline::Headline;
use crate::text::{Words, markup};
use crate::web::crowd::arrangement::{by_fate, standing_order};
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Transform};
use ttf_parser::{Face, GlyphId, OutlineBuilder};

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// Room at the edges, and width of one of the two columns.
const EDGE: f32 = 56.0;
const COLUMN: f32 = 520.0;
/// Where the second column begins.
const SECOND: f32 = WIDTH as f32 - EDGE - COLUMN;
/// Marks of a crowd: side by side, rows, distance.
const ACROSS: usize = 65;
const ROWS: usize = 25;
const PITCH: f32 = 8.0;
/// Top of the crowds.
const CROWD: f32 = 370.0;
/// Most lines of a sentence.
const MOST_LINES: usize = 4;

/// A typeface at a size.
struct Type<'a> {
    face: Face<'a>,
    size: f32,
}

/// The outline of a glyph, at its place.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (one, two, end) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(one.0, one.1, two.0, two.1, end.0, end.1);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

impl<'a> Type<'a> {
    fn new(bytes: &'a [u8], size: f32) -> Result<Type<'a>, String> {
        let face = Face::parse(bytes, 0).map_err(|error| error.to_string())?;
        Ok(Type { face, size })
    }

    fn scale(&self) -> f32 {
        self.size / f32::from(self.face.units_per_em())
    }

    fn glyph(&self, letter: char) -> GlyphId {
        self.face.glyph_index(letter).unwrap_or_default()
    }

    fn advance(&self, letter: char) -> f32 {
        let advance = self.face.glyph_hor_advance(self.glyph(letter));
        f32::from(advance.unwrap_or_default()) * self.scale()
    }

    fn width(&self, text: &str) -> f32 {
        text.chars().map(|letter| self.advance(letter)).sum()
    }

    /// A line of text whose letters stand on `y`.
    fn line(&self, text: &str, mut x: f32, y: f32) -> Option<Path> {
        let mut path = PathBuilder::new();
        for letter in text.chars() {
            let mut pen = Pen {
                path,
                x,
                y,
                scale: self.scale(),
            };
            self.face.outline_glyph(self.glyph(letter), &mut pen);
            path = pen.path;
            x += self.advance(letter);
        }
        path.finish()
    }

    /// The text in lines of at most this width; what does not fit into so many ends with an ellipsis.
    fn wrapped(&self, text: &str, width: f32, most: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let Some(line) = lines.last_mut() else { break };
            let longer = format!("{line}{}{word}", if line.is_empty() { "" } else { " " });
            if line.is_empty() || self.width(&longer) <= width {
                *line = longer;
            } else {
                lines.push(word.to_owned());
            }
        }
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                last.push('…');
            }
        }
        lines
    }
}

/// What is painted on, with the style sheet's light colours.
struct Card<'a> {
    pixels: Pixmap,
    tokens: &'a str,
}

impl Card<'_> {
    fn paint(&self, name: &str) -> Paint<'static> {
        let mut paint = Paint {
            anti_alias: true,
            ..Paint::default()
        };
        let hex = token(self.tokens, name).trim_start_matches('#');
        let rgb = u32::from_str_radix(hex, 16).unwrap_or_default();
        let [_, red, green, blue] = rgb.to_be_bytes();
        paint.set_color_rgba8(red, green, blue, 255);
        paint
    }

    fn fill(&mut self, path: Option<Path>, colour: &str) {
        let paint = self.paint(colour);
        if let Some(path) = path {
            let still = Transform::identity();
            self.pixels
                .fill_path(&path, &paint, FillRule::Winding, still, None);
        }
    }

    fn block(&mut self, rect: Option<Rect>, colour: &str) {
        let paint = self.paint(colour);
        if let Some(rect) = rect {
            self.pixels
                .fill_rect(rect, &paint, Transform::identity(), None);
        }
    }

    /// The policy's title and its sentence.
    fn policy(&mut self, words: &Words, policy: &PolicyGlance, left: f32) -> Result<(), String> {
        let name = Type::new(dejavu::sans::bold(), 21.0)?;
        let sentence = Type::new(dejavu::serif::regular(), 27.0)?;
        for title in name.wrapped(&policy.title, COLUMN, 1) {
            self.fill(name.line(&title, left, 206.0), "--ink-soft");
        }
        let said = markup::plain(&Headline::of(policy).sentence(words));
        let lines = sentence.wrapped(&said, COLUMN, MOST_LINES);
        for (place, line) in lines.iter().enumerate() {
            let y = 246.0 + place as f32 * 35.0;
            self.fill(sentence.line(line, left, y), "--ink");
        }
        Ok(())
    }

    /// The crowd under a policy, a mark for every so many; fates from the untouched to the frozen.
    fn crowd(&mut self, answer: &Answer, policy: &str, left: f32) {
        let fates = answer.crowd.fates_under(policy).unwrap_or_default();
        let groups = by_fate(&standing_order(&answer.crowd), fates);
        let marks: Vec<u32> = groups.into_iter().flat_map(|group| group.marks).collect();
        let places = ACROSS * ROWS;
        let at = |place: usize| {
            let (column, row) = (place / ROWS, place % ROWS);
            (left + column as f32 * PITCH, CROWD + row as f32 * PITCH)
        };
        for place in 0..places.min(marks.len()) {
            let mark = marks[place * marks.len() / places.max(1)] as usize;
            let fate = Fate::of(fates.get(mark).copied().unwrap_or_default());
            let (x, y) = at(place);
            let side = PITCH - 2.0;
            self.block(Rect::from_xywh(x, y, side, side), COLOURS[fate as usize]);
        }
        // The involved are so few that each has to be drawn, and larger than life.
        let is_involved = |mark: u32| {
            let class = answer.crowd.class.get(mark as usize);
            class.copied().unwrap_or_default() != 0
        };
        for (index, mark) in marks
            .iter()
            .enumerate()
            .filter(|(_, mark)| is_involved(**mark))
        {
            let (x, y) = at(index * places / marks.len().max(1));
            let (x, y) = (x + PITCH / 2.0 - 1.0, y + PITCH / 2.0 - 1.0);
            self.fill(diamond(x, y, 7.5), "--paper");
            self.fill(diamond(x, y, 5.5), "--mark-involved");
            let fate = Fate::of(fates.get(*mark as usize).copied().unwrap_or_default());
            if fate != Fate::Frozen {
                self.fill(diamond(x, y, 3.0), "--paper");
            }
        }
    }
}

fn diamond(x: f32, y: f32, radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(x, y - radius);
    path.line_to(x + radius, y);
    path.line_to(x, y + radius);
    path.line_to(x - radius, y);
    path.close();
    path.finish()
}

impl Answer {
    /// The card, as a PNG file.
    ///
    /// # Errors
    /// What the typefaces or the writer of PNGs say.
    pub fn card(&self, words: &Words) -> Result<Vec<u8>, String> {
        let style = include_str!("../../static/style/page.css");
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or("no room for a card")?;
        pixels.fill(Color::WHITE);
        let mut card = Card {
            pixels,
            tokens: style,
        };
        card.block(
            Rect::from_xywh(0.0, 0.0, WIDTH as f32, HEIGHT as f32),
            "--paper",
        );
        let wordmark = Type::new(dejavu::sans::bold(), 24.0)?;
        let title = Type::new(dejavu::serif::regular(), 46.0)?;
        let small = Type::new(dejavu::sans::regular(), 19.0)?;
        card.fill(wordmark.line(&words.say("product"), EDGE, 76.0), "--ink");
        card.fill(title.line(&self.brief.title, EDGE, 140.0), "--ink");
        card.block(
            Rect::from_xywh(EDGE, 166.0, WIDTH as f32 - 2.0 * EDGE, 2.0),
            "--ink",
        );
        for (policy, left) in self.outcome.policies.iter().zip([EDGE, SECOND]) {
            card.policy(words, policy, left)?;
            card.crowd(self, &policy.id, left);
        }
        card.fill(
            small.line(&words.say("embed-source"), EDGE, 604.0),
            "--ink-soft",
        );
        card.pixels.encode_png().map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::SCENARIOS;
    use crate::text::catalog::Native;
    use crate::text::numerals::PlainNumerals;
    use std::rc::Rc;

    #[test]
    fn every_preset_has_a_card_with_words_and_crowds_that_fit() {
        let messages = include_str!("../../static/locales/en.ftl");
        let words = Words::new("en", Native::read("en", messages), Rc::new(PlainNumerals));
        let title = Type::new(dejavu::serif::regular(), 46.0).unwrap();
        let sentence = Type::new(dejavu::serif::regular(), 27.0).unwrap();
        for entry in &SCENARIOS {
            let answer = Answer::new(entry, 20_000).unwrap();
            assert!(title.width(&answer.brief.title) <= WIDTH as f32 - 2.0 * EDGE);
            for policy in &answer.outcome.policies {
                let said = markup::plain(&Headline::of(policy).sentence(&words));
                let lines = sentence.wrapped(&said, COLUMN, 99);
                assert!(lines.len() <= MOST_LINES, "{said}");
            }
            let card = Pixmap::decode_png(&answer.card(&words).unwrap()).unwrap();
            assert_eq!((card.width(), card.height()), (WIDTH, HEIGHT));
            let is = |hex: [u8; 3]| {
                let same = |pixel: &&tiny_skia::PremultipliedColorU8| {
                    [pixel.red(), pixel.green(), pixel.blue()] == hex
                };
                card.pixels().iter().filter(same).count()
            };
            assert!(
                is([0x98, 0x94, 0x8b]) > 1_000,
                "the untouched, {}",
                entry.id
            );
            assert!(is([0x1c, 0x1b, 0x19]) > 1_000, "the words, {}", entry.id);
            assert!(is([0x2c, 0x31, 0x9f]) > 20, "the involved, {}", entry.id);
        }
    }
}
