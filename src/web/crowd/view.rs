//! Owns the canvas: its size, its colours from the style sheet, its frames, and which mark is under a point. Refuses to place
//! or draw marks itself, and to say what they mean.

use super::arrangement::{Group, Places, Way, places};
use super::gl::Processor;
use super::looks::{Diamond, INVOLVED_MISSED, LOOKS, THIN, look};
use super::means::Means;
use super::motion::{DURATION_MS, Motion};
use super::paint::{Brush, Palette, Sheet, colour};
use crate::protocol::crowd::Crowd;
use crate::web::device::matches_media;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement, ImageData, ResizeObserver,
};
use yew::prelude::*;

/// Height of a group's heading in pixels of the style sheet; the same number stands there.
const HEADING: f64 = 26.0;
/// How near, in pixels of the style sheet, a finger must come to one of the involved to mean it.
const NEAR: f32 = 8.0;
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

thread_local! {
    /// All pictures on the page: a mark that is pointed at in one is shown in the others.
    static STAGES: RefCell<Vec<Weak<RefCell<Stage>>>> = const { RefCell::new(Vec::new()) };
}

/// The marks of one picture and how they stand together.
pub struct Scene {
    pub crowd: Rc<Crowd>,
    /// By mark.
    pub fates: Vec<u8>,
    pub groups: Vec<Group>,
}

/// What the picture shall show besides the marks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Emphasis {
    pub theme: &'static str,
    /// The involved are made large.
    pub magnified: bool,
    pub chosen: Option<u32>,
}

/// A picture on the page.
#[derive(Clone)]
pub struct Picture {
    /// What draws it; less than there was at first when that was lost.
    pub means: Means,
    stage: Rc<RefCell<Stage>>,
}

/// Keeps the canvas showing the scene, as large as its frame, in the theme's colours. The frame holds the canvas, a
/// `.crowd-heading` for each group and a `.crowd-ring`. Scenes of equal `key` are equal. Another means needs another canvas.
#[hook]
pub fn use_crowd<K: PartialEq + 'static>(
    frame: &NodeRef,
    canvas: &NodeRef,
    scene: Option<Rc<Scene>>,
    key: K,
    emphasis: Emphasis,
    best: Means,
) -> Picture {
    let stage = use_mut_ref(Stage::default);
    let resized = use_state(|| 0u32);
    let means = use_state(|| best);
    {
        let (frame, resized, stage) = (frame.clone(), resized.setter(), stage.clone());
        use_effect_with((), move |()| {
            STAGES.with_borrow_mut(|stages| {
                stages.retain(|known| known.strong_count() > 0);
                stages.push(Rc::downgrade(&stage));
            });
            watch(&frame, move || resized.set(now() as u32))
        });
    }
    {
        let (canvas, means) = (canvas.clone(), means.clone());
        use_effect_with(*means, move |_| {
            on_loss(&canvas, move || means.set(means.without()))
        });
    }
    {
        let (frame, canvas, stage) = (frame.clone(), canvas.clone(), stage.clone());
        let (means, key) = (means.clone(), (key, *resized, *means));
        use_effect_with(key, move |_| {
            if let (Some(scene), Some(frame), Some(canvas)) = (scene, frame.cast(), canvas.cast())
                && !show(&stage, frame, &canvas, scene, *means)
            {
                means.set(means.without());
            }
        });
    }
    {
        let (canvas, stage) = (canvas.clone(), stage.clone());
        use_effect_with(emphasis, move |emphasis| {
            {
                let mut drawn = stage.borrow_mut();
                drawn.is_magnified = emphasis.magnified;
                drawn.chosen = emphasis.chosen;
                drawn.place_ring();
            }
            // The theme is put on the document after this; the next frame has its colours.
            if let Some(canvas) = canvas.cast() {
                run(stage, canvas);
            }
        });
    }
    Picture {
        means: *means,
        stage,
    }
}

impl Picture {
    /// The mark at this point of the frame, in pixels of the style sheet.
    #[must_use]
    pub fn under(&self, x: i32, y: i32) -> Option<u32> {
        self.stage.borrow().under(x as f32, y as f32)
    }

    /// The mark that is ringed because it is pointed at.
    #[must_use]
    pub fn pointed(&self) -> Option<u32> {
        self.stage.borrow().pointed
    }

    /// The mark reached from this one, or the first of all.
    #[must_use]
    pub fn step(&self, from: Option<u32>, way: Way) -> Option<u32> {
        let stage = self.stage.borrow();
        let groups = &stage.scene.as_ref()?.groups;
        match from {
            Some(from) => stage.places.step(groups, from, way),
            None => {
                let first = groups.iter().find_map(|group| group.marks.first());
                first.copied()
            }
        }
    }

    /// Rings this mark in all pictures; `None`: the chosen one again.
    pub fn point_at(&self, mark: Option<u32>) {
        STAGES.with_borrow(|stages| {
            for stage in stages.iter().filter_map(Weak::upgrade) {
                let mut stage = stage.borrow_mut();
                if stage.pointed != mark {
                    stage.pointed = mark;
                    stage.place_ring();
                }
            }
        });
    }
}

/// Draws every picture now, in the colours of the moment: a graphics processor forgets what it drew once it is on the screen, so whoever copies a
/// picture asks for this just before.
pub fn draw_all() {
    STAGES.with_borrow(|stages| {
        for stage in stages.iter().filter_map(Weak::upgrade) {
            let mut drawn = stage.borrow_mut();
            let canvas = drawn.frame.as_ref();
            let canvas = canvas.and_then(|frame| frame.query_selector("canvas").ok()?);
            if let Some(canvas) = canvas.and_then(|canvas| canvas.dyn_into().ok()) {
                drawn.palette = palette(&canvas);
                drawn.paint();
            }
        }
    });
}

/// What the canvas shows.
#[derive(Default)]
struct Stage {
    scene: Option<Rc<Scene>>,
    places: Places,
    motion: Motion,
    tool: Option<Tool>,
    palette: Option<Palette>,
    frame: Option<HtmlElement>,
    size: (u32, u32),
    scale: f64,
    started: f64,
    is_running: bool,
    is_magnified: bool,
    involved: Vec<u32>,
    /// The mark under the pointer, and the one that was asked about.
    pointed: Option<u32>,
    chosen: Option<u32>,
}

/// What draws.
enum Tool {
    Processor(Processor),
    Painter(Sheet, CanvasRenderingContext2d),
}

impl Tool {
    fn of(means: Means, canvas: &HtmlCanvasElement) -> Option<Tool> {
        match means {
            Means::Processor => Processor::of(canvas).map(Tool::Processor),
            Means::Painter => {
                let context = canvas.get_context("2d").ok().flatten()?;
                let context = context.dyn_into::<CanvasRenderingContext2d>().ok()?;
                Some(Tool::Painter(Sheet::default(), context))
            }
            Means::Nothing => None,
        }
    }

    fn is(&self, means: Means) -> bool {
        matches!(
            (self, means),
            (Tool::Processor(_), Means::Processor) | (Tool::Painter(..), Means::Painter)
        )
    }
}

/// Arranges the marks anew and sets them moving; a new size or a first picture is a cut. `false`: these means fail.
fn show(
    stage: &Rc<RefCell<Stage>>,
    frame: HtmlElement,
    canvas: &HtmlCanvasElement,
    scene: Rc<Scene>,
    means: Means,
) -> bool {
    let Some(window) = web_sys::window() else {
        return true;
    };
    let scale = window.device_pixel_ratio().clamp(1.0, 4.0);
    let size = (
        (f64::from(frame.client_width()) * scale) as u32,
        (f64::from(frame.client_height()) * scale) as u32,
    );
    if size.0 == 0 || size.1 == 0 || means == Means::Nothing {
        return true;
    }
    let placed = places(&scene.groups, size.0, size.1, (HEADING * scale) as u32);
    head(&frame, &placed, scale);
    let mut looks = Vec::with_capacity(placed.centres.len());
    for ((class, fate), centre) in scene
        .crowd
        .class
        .iter()
        .zip(&scene.fates)
        .zip(&placed.centres)
    {
        looks.push(look(*class, *fate, *centre, placed.pitch));
    }
    let mut drawn = stage.borrow_mut();
    if !drawn.tool.as_ref().is_some_and(|tool| tool.is(means)) {
        drawn.tool = Tool::of(means, canvas);
        drawn.size = (0, 0);
    }
    if drawn.tool.is_none() {
        return false;
    }
    let cut = drawn.size != size || matches_media("(prefers-reduced-motion: reduce)");
    if drawn.size != size {
        canvas.set_width(size.0);
        canvas.set_height(size.1);
        // Exactly one pixel of the canvas for each of the screen; through the style object, because a strict policy
        // forbids style attributes.
        for (side, pixels) in [("width", size.0), ("height", size.1)] {
            let length = format!("{}px", f64::from(pixels) / scale);
            let _ = canvas.style().set_property(side, &length);
        }
        drawn.size = size;
    }
    drawn.scale = scale;
    if drawn.motion.set_out(&placed, &looks, cut) {
        drawn.started = now();
    }
    drawn.places = placed;
    drawn.involved = (0..)
        .zip(&looks)
        .filter(|(_, look)| (INVOLVED_MISSED..THIN).contains(look))
        .map(|(mark, _)| mark)
        .collect();
    drawn.scene = Some(scene);
    drawn.frame = Some(frame);
    drawn.palette = palette(canvas);
    drawn.load();
    drawn.paint();
    let must_run = !drawn.motion.has_arrived();
    drop(drawn);
    if must_run {
        run(stage.clone(), canvas.clone());
    }
    true
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
    fn load(&mut self) {
        if let Some(Tool::Processor(processor)) = &mut self.tool {
            processor.load(&self.motion);
        }
    }

    fn diamond(&self) -> Diamond {
        let scale = self.scale as f32;
        Diamond::of(
            self.involved.len(),
            self.places.pitch,
            scale,
            self.is_magnified,
        )
    }

    fn paint(&mut self) {
        let diamond = self.diamond();
        let Some(palette) = self.palette else {
            return;
        };
        let brush = Brush {
            palette: if self.is_magnified {
                palette.faded()
            } else {
                palette
            },
            pitch: self.places.pitch,
            diamond,
        };
        match &mut self.tool {
            Some(Tool::Processor(processor)) => {
                processor.paint(self.motion.progress(), &brush, self.size);
            }
            Some(Tool::Painter(sheet, context)) => {
                sheet.resize(self.size.0, self.size.1);
                sheet.paint(&self.motion, &brush);
                let pixels = Clamped(sheet.bytes());
                let image = ImageData::new_with_u8_clamped_array(pixels, self.size.0);
                if let Ok(image) = image {
                    // A canvas that refuses pixels leaves the words beside it.
                    let _ = context.put_image_data(&image, 0.0, 0.0);
                }
            }
            None => {}
        }
        self.place_ring();
    }

    fn under(&self, x: f32, y: f32) -> Option<u32> {
        let scale = self.scale as f32;
        let (x, y) = (x * scale, y * scale);
        let reach = self
            .diamond()
            .radius
            .max(if self.is_magnified { NEAR * scale } else { 0.0 });
        let far = |mark: &u32| {
            let (x0, y0) = self
                .places
                .centres
                .get(*mark as usize)
                .copied()
                .unwrap_or_default();
            (x0 - x).hypot(y0 - y)
        };
        let near = self.involved.iter().filter(|mark| far(mark) <= reach);
        let nearest = near.min_by(|a, b| far(a).total_cmp(&far(b))).copied();
        nearest.or_else(|| self.places.at(&self.scene.as_ref()?.groups, x, y))
    }

    /// Puts the ring around the mark that is pointed at, else around the chosen one, else nowhere.
    fn place_ring(&self) {
        let ring = self
            .frame
            .as_ref()
            .and_then(|frame| frame.query_selector(".crowd-ring").ok()?);
        let Some(ring) = ring.and_then(|ring| ring.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let mark = self.pointed.or(self.chosen).map(|mark| mark as usize);
        let mark = mark.filter(|mark| *mark < self.motion.len());
        ring.set_hidden(mark.is_none());
        if let Some(mark) = mark {
            let moment = self.motion.at(mark);
            // The involved move inwards at the edge; the ring goes with them.
            let is_involved = (INVOLVED_MISSED..THIN).contains(&moment.looks.1);
            let edge = if is_involved {
                self.diamond().reach() + 1.0
            } else {
                0.0
            };
            let pixels = |length: f32, side: u32| {
                let most = (side as f32 - edge).max(edge);
                f64::from(length.clamp(edge, most)) / self.scale
            };
            let (x, y) = (pixels(moment.x, self.size.0), pixels(moment.y, self.size.1));
            let shift = format!("translate({x}px, {y}px)");
            let _ = ring.style().set_property("transform", &shift);
            // For tests and for whoever wants to stand beside it.
            let _ = ring.set_attribute("data-mark", &mark.to_string());
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
        // A cut has arrived already.
        if !drawn.motion.has_arrived() {
            let progress = (now() - drawn.started) / DURATION_MS;
            drawn.motion.reach(progress as f32);
        }
        drawn.palette = palette(&canvas);
        drawn.paint();
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

/// Calls back when the graphics processor takes its canvas away.
fn on_loss<F: Fn() + 'static>(canvas: &NodeRef, lost: F) -> impl FnOnce() + 'static + use<F> {
    let heard = Closure::<dyn FnMut()>::new(lost);
    let canvas = canvas.cast::<Element>();
    let name = "webglcontextlost";
    let listener = heard.as_ref().unchecked_ref::<js_sys::Function>().clone();
    if let Some(canvas) = &canvas {
        let _ = canvas.add_event_listener_with_callback(name, &listener);
    }
    move || {
        if let Some(canvas) = canvas {
            let _ = canvas.remove_event_listener_with_callback(name, &listener);
        }
        drop(heard);
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

/// Milliseconds since the page began.
fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}
