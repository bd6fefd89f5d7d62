//! Owns the published picture of the crowd: the page's marks, arranged as the page arranges them, as lines of dashes that any
//! size shows sharp. Refuses colours of its own: they are the style sheet's.
//!
//! A unit is a canvas pixel of the page in a column as wide as on a computer.

use crate::protocol::crowd::{Crowd, Fate};
use crate::web::crowd::arrangement::{Group, Key};
use std::fmt::Write;

/// Marks side by side.
const COLUMNS: usize = 378;
/// Distance of neighbouring marks; each is four units wide, with round corners.
const PITCH: usize = 6;
/// Room above and below a group, for the involved at its edges. The style sheet takes it back.
const ROOM: usize = 34;
/// Radius of an involved mark and width of its line, as the page draws them.
const RADIUS: f64 = 22.0;
const RING: f64 = 6.0;
/// Of more involved marks than this, each is smaller.
const FEW: f64 = 200.0;

/// The style sheet's names of the colours, by fate.
pub const COLOURS: [&str; Fate::ALL.len()] = [
    "--mark-unaffected",
    "--mark-left",
    "--mark-restricted",
    "--mark-frozen",
    "--mark-released",
];

/// A file beside the page.
pub struct Picture {
    pub name: String,
    pub svg: String,
}

/// Width and height of a group's picture.
#[must_use]
pub fn size(group: &Group) -> (usize, usize) {
    (COLUMNS * PITCH, rows(group) * PITCH + 2 * ROOM)
}

/// File names of a group's picture, which begin with a stem: light, dark.
#[must_use]
pub fn names(stem: &str, group: &Group) -> [String; 2] {
    let fate = match group.key {
        Key::Fate(Fate::Unaffected) => "unaffected",
        Key::Fate(Fate::Left) => "left",
        Key::Fate(Fate::Restricted) => "restricted",
        Key::Fate(_) => "frozen",
        Key::Place(_) => "place",
    };
    ["light", "dark"].map(|theme| format!("{stem}-{fate}-{theme}.svg"))
}

/// A group's picture, light and dark; none when it is empty. The last group stands on the bottom.
#[must_use]
pub fn pictures(
    stem: &str,
    group: &Group,
    crowd: &Crowd,
    fates: &[u8],
    is_last: bool,
) -> Vec<Picture> {
    if group.marks.is_empty() {
        return Vec::new();
    }
    let drawing = Drawing::of(group, crowd, fates, is_last);
    let style = include_str!("../../static/style/page.css");
    let (light, dark) = style
        .split_once("prefers-color-scheme: dark")
        .unwrap_or((style, style));
    let themes = names(stem, group).into_iter().zip([light, dark]);
    themes
        .map(|(name, tokens)| Picture {
            name,
            svg: drawing.svg(size(group), tokens),
        })
        .collect()
}

fn rows(group: &Group) -> usize {
    group.marks.len().div_ceil(COLUMNS)
}

/// Path data of what is drawn.
#[derive(Default)]
struct Drawing {
    /// By fate: lines through neighbouring marks.
    lines: [String; Fate::ALL.len()],
    /// Diamonds: their ground, their body, and what is taken out of the missed.
    ground: String,
    body: String,
    hole: String,
}

impl Drawing {
    fn of(group: &Group, crowd: &Crowd, fates: &[u8], is_last: bool) -> Drawing {
        let mut drawing = Drawing::default();
        let rows = rows(group);
        let is_involved =
            |mark: u32| crowd.class.get(mark as usize).copied().unwrap_or_default() != 0;
        let fate_of = |mark: u32| Fate::of(fates.get(mark as usize).copied().unwrap_or_default());
        let crowding = (FEW / FEW.max(crowd.involved_marks() as f64)).sqrt();
        for (row, marks) in group.marks.chunks(COLUMNS).enumerate() {
            let row = if is_last { rows - 1 - row } else { row };
            let mut column = 0;
            for run in marks
                .chunk_by(|a, b| (is_involved(*a), fate_of(*a)) == (is_involved(*b), fate_of(*b)))
            {
                let (x, y) = (column * PITCH, row * PITCH);
                column += run.len();
                let Some(first) = run.first() else { continue };
                let fate = fate_of(*first);
                if !is_involved(*first) {
                    let line = &mut drawing.lines[fate as usize];
                    let _ = write!(line, "M{x} {}h{}", y + 2, run.len() * PITCH);
                    continue;
                }
                for place in 0..run.len() {
                    let x = (x + place * PITCH + PITCH / 2) as f64;
                    let y = (y + PITCH / 2) as f64;
                    drawing.diamond(x, y, RADIUS * crowding, fate == Fate::Frozen);
                }
            }
        }
        drawing
    }

    fn diamond(&mut self, x: f64, y: f64, radius: f64, is_frozen: bool) {
        let edge = radius + RING;
        let x = x.clamp(edge, (COLUMNS * PITCH) as f64 - edge);
        let add = |path: &mut String, r: f64| {
            let _ = write!(path, "M{x} {}l{r} {r}-{r} {r}-{r}-{r}z", y - r);
        };
        add(&mut self.ground, edge);
        add(&mut self.body, radius);
        if !is_frozen {
            add(&mut self.hole, radius - RING);
        }
    }

    /// `tokens`: the part of the style sheet that names this theme's colours.
    fn svg(&self, (width, height): (usize, usize), tokens: &str) -> String {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 -{ROOM} {width} {height}\" fill=\"none\">"
        );
        let paper = token(tokens, "--paper");
        for ((fate, line), name) in Fate::ALL.into_iter().zip(&self.lines).zip(COLOURS) {
            if line.is_empty() {
                continue;
            }
            let (id, colour) = (fate as u8, token(tokens, name));
            // A dash is a mark: a wide one and a tall one make its round corners.
            let _ = write!(
                svg,
                "<defs><path id=\"m{id}\" d=\"{line}\"/></defs>\
                 <g stroke=\"{colour}\"><use href=\"#m{id}\" stroke-width=\"2\" stroke-dasharray=\"4 2\"/>\
                 <use href=\"#m{id}\" stroke-width=\"4\" stroke-dasharray=\"2 4\" stroke-dashoffset=\"5\"/></g>"
            );
            if matches!(fate, Fate::Left | Fate::Restricted | Fate::Released) {
                let _ = write!(
                    svg,
                    "<use href=\"#m{id}\" stroke=\"{paper}\" stroke-width=\"2\" stroke-dasharray=\"2 4\" stroke-dashoffset=\"5\"/>"
                );
            }
        }
        let involved = token(tokens, "--mark-involved");
        for (path, colour) in [
            (&self.ground, paper),
            (&self.body, involved),
            (&self.hole, paper),
        ] {
            if !path.is_empty() {
                let _ = write!(svg, "<path fill=\"{colour}\" d=\"{path}\"/>");
            }
        }
        svg.push_str("</svg>\n");
        svg
    }
}

/// The colour that the style sheet first gives this name; an unknown one is drawn as text is.
#[must_use]
pub fn token<'a>(tokens: &'a str, name: &str) -> &'a str {
    tokens
        .split_once(&format!("{name}:"))
        .and_then(|(_, rest)| rest.split(';').next())
        .map_or("currentColor", str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_drawn_once_in_the_style_sheets_colours() {
        // Two rows: the second begins with a released one, and holds an involved one that is missed.
        let all = COLUMNS + 12;
        let mut fates = vec![Fate::Frozen as u8; all];
        fates[COLUMNS] = Fate::Released as u8;
        let mut crowd = Crowd {
            class: vec![0; all],
            ..Crowd::default()
        };
        crowd.class[COLUMNS + 2] = 1;
        fates[COLUMNS + 2] = Fate::Unaffected as u8;
        let group = Group {
            key: Key::Fate(Fate::Frozen),
            marks: (0..all as u32).collect(),
        };
        let drawing = Drawing::of(&group, &crowd, &fates, false);
        let row = COLUMNS * PITCH;
        assert_eq!(drawing.lines[3], format!("M0 2h{row}M6 8h6M18 8h54"));
        assert_eq!(drawing.lines[4], "M0 8h6");
        assert_eq!(drawing.hole.matches('M').count(), 1);
        let [light, dark] = &pictures("p", &group, &crowd, &fates, false)[..] else {
            panic!("two themes");
        };
        assert_eq!(light.name, "p-frozen-light.svg");
        for colour in ["#cb4216", "#d0704b", "#2c319f", "#fcfbf8"] {
            assert!(light.svg.contains(colour), "{colour}");
        }
        assert!(dark.svg.contains("#ff7d49") && !dark.svg.contains("currentColor"));
    }
}
