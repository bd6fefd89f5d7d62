//! Owns with what the picture can be drawn in this browser, and how many marks that bears. Refuses to draw.

use super::gl;
use crate::protocol::crowd::MARKS;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, WebGl2RenderingContext};

/// What draws the marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Means {
    /// A graphics processor.
    Processor,
    /// This program, pixel by pixel: the quicker way where there is no graphics processor.
    Painter,
    /// There is no canvas: the table stands for the picture.
    #[default]
    Nothing,
}

/// Marks of a small phone's picture.
const SMALL: u32 = 20_000;
/// One for every account that is simulated by default.
const MOST: u32 = 1_000_000;
/// Device pixels from a mark to the next, at least: any nearer, neighbours would run together.
const LEAST: f64 = 1.5;
/// Rows that are not full: a group's last.
const SPARE: f64 = 3.0;
/// How wide a page's scroll bar may be, in pixels of the style sheet.
const SCROLL_BAR: f64 = 16.0;
/// Height of the picture for its width, as in the style sheet, without the headings.
const SHAPE: f64 = 0.74;

impl Means {
    /// The best there is.
    #[must_use]
    pub fn here() -> Means {
        let canvas = || {
            let document = web_sys::window()?.document()?;
            let canvas = document.create_element("canvas").ok()?;
            canvas.dyn_into::<HtmlCanvasElement>().ok()
        };
        let Some(probe) = canvas() else {
            return Means::Nothing;
        };
        if let Some(context) = gl::context(&probe) {
            give_back(&context);
            return Means::Processor;
        }
        // A canvas that has been asked for one kind of context may refuse the other.
        let found = canvas().and_then(|canvas| canvas.get_context("2d").ok().flatten());
        if found.is_some() {
            Means::Painter
        } else {
            Means::Nothing
        }
    }

    /// What is left when this fails.
    #[must_use]
    pub fn without(self) -> Means {
        match self {
            Means::Processor => Means::Painter,
            _ => Means::Nothing,
        }
    }

    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Means::Processor => "webgl2",
            Means::Painter => "canvas",
            Means::Nothing => "none",
        }
    }

    /// Marks for a picture in this window.
    #[must_use]
    pub fn marks(self) -> u32 {
        let Some(window) = web_sys::window() else {
            return SMALL;
        };
        let inner = window.inner_width().ok().and_then(|width| width.as_f64());
        let width = picture_width(inner.unwrap_or_default() - SCROLL_BAR);
        let is_phone = crate::web::device::is_phone();
        self.marks_for(width * window.device_pixel_ratio(), is_phone)
    }

    /// Marks for a picture so many device pixels wide.
    fn marks_for(self, width: f64, is_phone: bool) -> u32 {
        let rows = (width * SHAPE / LEAST).floor() - SPARE;
        let room = ((width / LEAST).floor() * rows.max(0.0)) as u32;
        let most = match self {
            _ if is_phone => SMALL,
            Means::Processor if room >= MOST => MOST,
            _ => MARKS,
        };
        most.min(room).max(SMALL)
    }
}

/// About how wide one of two pictures is in a window of this width, in pixels of the style sheet.
fn picture_width(window: f64) -> f64 {
    let margin = (window * 0.04).clamp(16.0, 48.0);
    let page = (window - 2.0 * margin).min(1_344.0);
    // Two stand beside each other where each has 20rem.
    let gap = (window * 0.04).clamp(24.0, 64.0);
    if page < 2.0 * 320.0 + gap {
        page
    } else {
        (page - gap) / 2.0
    }
}

/// A browser has only few contexts to give.
fn give_back(context: &WebGl2RenderingContext) {
    // `loseContext()` of the extension, if there is one; without it the context goes with the canvas.
    let extension = context.get_extension("WEBGL_lose_context").ok().flatten();
    let lose = extension.and_then(|extension| {
        let function = js_sys::Reflect::get(&extension, &"loseContext".into()).ok()?;
        Some((function.dyn_into::<js_sys::Function>().ok()?, extension))
    });
    if let Some((function, extension)) = lose {
        let _ = function.call0(&extension);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_by_means_and_room() {
        let width = |window: f64| picture_width(window - SCROLL_BAR);
        assert_eq!(Means::Painter.marks_for(width(1_280.0), false), MARKS);
        assert_eq!(
            Means::Processor.marks_for(2.0 * width(1_280.0), false),
            MARKS
        );
        assert_eq!(Means::Processor.marks_for(1_900.0, false), MOST);
        assert_eq!(Means::Painter.marks_for(1_900.0, false), MARKS);
        assert_eq!(Means::Processor.marks_for(984.0, true), SMALL);
        // In one column a window of 500 pixels has more room than one of 768 in two.
        let narrow = Means::Painter.marks_for(width(768.0), false);
        assert!((SMALL..MARKS).contains(&narrow));
        assert!(narrow < Means::Painter.marks_for(width(500.0), false));
    }
}
