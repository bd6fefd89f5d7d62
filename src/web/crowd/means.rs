//! Owns with what the picture can be drawn in this browser, and how many marks that bears. Refuses to draw.

use super::gl;
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

/// Marks of a usual picture, of a small phone's, and the least.
const USUAL: u32 = 100_000;
const SMALL: u32 = 20_000;
/// One for every account that is simulated by default.
const MOST: u32 = 1_000_000;
/// Device pixels that a mark needs: with fewer, neighbours would run together.
const LEAST_AREA: f64 = 2.2;
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
        let width = picture_width(inner.unwrap_or_default()) * window.device_pixel_ratio();
        let is_phone = crate::web::device::is_phone();
        self.marks_for(width * width * SHAPE, is_phone)
    }

    fn marks_for(self, area: f64, is_phone: bool) -> u32 {
        let most = match self {
            _ if is_phone => SMALL,
            Means::Processor if area >= f64::from(MOST) * LEAST_AREA => MOST,
            _ => USUAL,
        };
        most.min((area / LEAST_AREA) as u32).max(SMALL)
    }
}

/// About how wide one of two pictures is in a window of this width, in pixels of the style sheet.
fn picture_width(window: f64) -> f64 {
    let margin = (window * 0.04).clamp(16.0, 48.0);
    let page = (window - 2.0 * margin).min(1_344.0);
    if window < 54.0 * 16.0 {
        page
    } else {
        (page - margin) / 2.0
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
        let area = |width: f64| width * width * SHAPE;
        let laptop = area(picture_width(1_280.0));
        assert_eq!(Means::Painter.marks_for(laptop, false), USUAL);
        assert_eq!(Means::Processor.marks_for(4.0 * laptop, false), USUAL);
        assert_eq!(Means::Processor.marks_for(area(1_900.0), false), MOST);
        assert_eq!(Means::Painter.marks_for(area(1_900.0), false), USUAL);
        assert_eq!(Means::Processor.marks_for(area(984.0), true), SMALL);
        let narrow = Means::Painter.marks_for(area(400.0), false);
        assert!((SMALL..USUAL).contains(&narrow));
    }
}
