//! Owns the canvas: its size, its colours from the style sheet, its frames. Refuses to place or paint marks itself.

use super::arrangement::{Group, Places, places};
use super::motion::{DURATION_MS, Motion};
use super::paint::{INVOLVED_FROZEN, INVOLVED_MISSED, LOOKS, Palette, Sheet, colour};
use crate::protocol::crowd::{Crowd, Fate};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement, ImageData, ResizeObserver,
};
use yew::prelude::*;

/// Height of a group's heading in pixels of the style sheet; the same number stands there.
const HEADING: f64 = 26.0;
/// Least canvas pixels for each pixel of the style sheet: more give the marks' distance finer steps.
const DENSITY: f64 = 2.0;
/// The style sheet's colours, by look, then the paper's.
const COLOURS: [&str; LOOKS + 1] = [
    "--mark-unaffected",
    "--mark-left",
    "--mark-restricted",
    "--mark-frozen",
    "--mark-released",
    "--mark-involved",
    "--mark-involved",
    "--paper",
];

/// The marks of one picture and how they stand together.
pub struct Scene {
    pub crowd: Rc<Crowd>,
    /// By mark.
    pub fates: Vec<u8>,
    pub groups: Vec<Group>,
}

/// Keeps the canvas showing the scene, as large as its frame, in the theme's colours. The frame holds the canvas, and a
/// `.crowd-heading` for each group. Scenes of equal `key` are equal.
#[hook]
pub fn use_crowd<K: PartialEq + 'static>(
    frame: &NodeRef,
    canvas: &NodeRef,
    scene: Option<Rc<Scene>>,
    key: K,
    theme: &'static str,
) {
    let stage = use_mut_ref(Stage::default);
    let resized = use_state(|| 0u32);
    {
        let (frame, resized) = (frame.clone(), resized.setter());
        use_effect_with((), move |()| {
            watch(&frame, move || resized.set(now() as u32))
        });
    }
    {
        let (frame, canvas, stage) = (frame.clone(), canvas.clone(), stage.clone());
        use_effect_with((key, *resized), move |_| {
            if let (Some(scene), Some(frame), Some(canvas)) = (scene, frame.cast(), canvas.cast()) {
                show(&stage, &frame, &canvas, &scene);
            }
        });
    }
    let canvas = canvas.clone();
    use_effect_with(theme, move |_| {
        // The theme is put on the document after this; the next frame has its colours.
        if let Some(canvas) = canvas.cast() {
            run(stage, canvas);
        }
    });
}

/// What the canvas shows.
#[derive(Default)]
struct Stage {
    motion: Motion,
    sheet: Sheet,
    palette: Option<Palette>,
    size: (u32, u32),
    pitch: u32,
    scale: f64,
    started: f64,
    is_running: bool,
}

/// Arranges the marks anew and sets them moving; a new size or a first picture is a cut.
fn show(
    stage: &Rc<RefCell<Stage>>,
    frame: &HtmlElement,
    canvas: &HtmlCanvasElement,
    scene: &Scene,
) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let scale = window.device_pixel_ratio().clamp(DENSITY, 4.0);
    let width = (f64::from(frame.client_width()) * scale) as u32;
    if width == 0 {
        return;
    }
    let placed = places(&scene.groups, width, (HEADING * scale) as u32);
    // Through the style object: a strict policy forbids style attributes.
    let height = format!("{}px", (f64::from(placed.height) / scale).round() as u32);
    let _ = frame.style().set_property("height", &height);
    head(frame, &placed, scale);
    let looks: Vec<u8> = scene
        .crowd
        .class
        .iter()
        .zip(&scene.fates)
        .map(|(class, fate)| match (class, Fate::of(*fate)) {
            (0, _) => *fate,
            (_, Fate::Frozen) => INVOLVED_FROZEN,
            _ => INVOLVED_MISSED,
        })
        .collect();
    let mut drawn = stage.borrow_mut();
    let size = (width, placed.height);
    let cut = drawn.size != size || prefers_reduced_motion();
    if drawn.size != size {
        canvas.set_width(width);
        canvas.set_height(placed.height);
        drawn.sheet.resize(width, placed.height);
        drawn.size = size;
    }
    drawn.pitch = placed.pitch;
    drawn.scale = scale;
    if drawn.motion.set_out(&placed, &looks, cut) {
        drawn.started = now();
    }
    drawn.palette = palette(canvas);
    drawn.paint(canvas);
    let must_run = !drawn.motion.has_arrived();
    drop(drawn);
    if must_run {
        run(stage.clone(), canvas.clone());
    }
}

/// Moves the headings to their groups.
fn head(frame: &HtmlElement, placed: &Places, scale: f64) {
    let Ok(found) = frame.query_selector_all(".crowd-heading") else {
        return;
    };
    for (index, top) in (0..found.length()).zip(&placed.headings) {
        let heading = found
            .get(index)
            .and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let Some(heading) = heading {
            let shift = format!("translateY({}px)", (f64::from(*top) / scale) as u32);
            let _ = heading.style().set_property("transform", &shift);
        }
    }
    // Only from now on do headings travel; reading the height makes the browser take the first places as given.
    if frame.offset_height() > 0 {
        let _ = frame.set_attribute("data-placed", "");
    }
}

impl Stage {
    fn paint(&mut self, canvas: &HtmlCanvasElement) {
        let Some(palette) = &self.palette else {
            return;
        };
        self.sheet
            .paint(&self.motion, palette, self.pitch, self.scale as f32);
        let context = canvas.get_context("2d").ok().flatten();
        let context = context.and_then(|found| found.dyn_into::<CanvasRenderingContext2d>().ok());
        let pixels = Clamped(self.sheet.bytes());
        let image = ImageData::new_with_u8_clamped_array_and_sh(pixels, self.size.0, self.size.1);
        if let (Some(context), Ok(image)) = (context, image) {
            // A canvas that refuses pixels leaves the words beside it.
            let _ = context.put_image_data(&image, 0.0, 0.0);
        }
    }
}

/// Paints frame by frame until all marks have arrived.
fn run(stage: Rc<RefCell<Stage>>, canvas: HtmlCanvasElement) {
    if std::mem::replace(&mut stage.borrow_mut().is_running, true) {
        return;
    }
    let next = Closure::once_into_js(move || {
        let mut drawn = stage.borrow_mut();
        let progress = (now() - drawn.started) / DURATION_MS;
        drawn.motion.reach(progress as f32);
        drawn.palette = palette(&canvas);
        drawn.paint(&canvas);
        drawn.is_running = false;
        let goes_on = !drawn.motion.has_arrived() && canvas.is_connected();
        drop(drawn);
        if goes_on {
            run(stage, canvas);
        }
    });
    if let Some(window) = web_sys::window() {
        // Without frames the last arrangement is painted when something changes next.
        let _ = window.request_animation_frame(next.unchecked_ref());
    }
}

fn palette(canvas: &HtmlCanvasElement) -> Option<Palette> {
    let style = web_sys::window()?.get_computed_style(canvas).ok()??;
    let read = |name: &str| {
        let value = style.get_property_value(name).ok()?;
        colour(&value)
    };
    let mut marks = [[0; 4]; LOOKS];
    for (mark, name) in marks.iter_mut().zip(COLOURS) {
        *mark = read(name)?;
    }
    Some(Palette {
        marks,
        paper: read(COLOURS[LOOKS])?,
    })
}

/// Calls back when the frame's size changes, or the density of the screen, or the system's colours.
fn watch<F: Fn() + Clone + 'static>(
    frame: &NodeRef,
    changed: F,
) -> impl FnOnce() + 'static + use<F> {
    let on_size = {
        let changed = changed.clone();
        Closure::<dyn FnMut()>::new(changed)
    };
    let on_colours = Closure::<dyn FnMut()>::new(changed);
    let observer = ResizeObserver::new(on_size.as_ref().unchecked_ref()).ok();
    if let (Some(observer), Some(frame)) = (&observer, frame.cast::<Element>()) {
        observer.observe(&frame);
    }
    let window = web_sys::window();
    let dark = window
        .as_ref()
        .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok())
        .flatten();
    if let Some(dark) = &dark {
        dark.set_onchange(Some(on_colours.as_ref().unchecked_ref()));
    }
    let resize = on_size.as_ref().unchecked_ref::<js_sys::Function>().clone();
    if let Some(window) = &window {
        let _ = window.add_event_listener_with_callback("resize", &resize);
    }
    move || {
        if let Some(observer) = observer {
            observer.disconnect();
        }
        if let Some(dark) = dark {
            dark.set_onchange(None);
        }
        if let Some(window) = window {
            let _ = window.remove_event_listener_with_callback("resize", &resize);
        }
        drop((on_size, on_colours));
    }
}

fn prefers_reduced_motion() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok())
        .flatten()
        .is_some_and(|query| query.matches())
}

/// Milliseconds since the page began.
fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}
