//! Owns the canvas: its size, its colours from the style sheet, its frames. Refuses to place or paint marks itself.

use super::arrangement::{Group, Places, Room, places};
use super::motion::{DURATION_MS, Motion};
use super::paint::{INVOLVED, LOOKS, Palette, Sheet, colour};
use crate::protocol::crowd::Crowd;
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
/// The style sheet's colours, by look, then the paper's.
const COLOURS: [&str; LOOKS + 1] = [
    "--mark-unaffected",
    "--mark-left",
    "--mark-restricted",
    "--mark-frozen",
    "--mark-released",
    "--mark-involved",
    "--paper",
];

#[derive(Properties, PartialEq)]
pub struct CrowdProps {
    pub crowd: Rc<Crowd>,
    /// By mark.
    pub fates: Rc<Vec<u8>>,
    pub groups: Rc<Vec<Group>>,
    /// A heading for each group.
    pub headings: Vec<Html>,
    /// The picture in words.
    pub label: AttrValue,
    /// Changes when colours may have changed.
    pub theme: AttrValue,
}

/// The picture, as large as its frame.
#[component]
pub fn CrowdPicture(props: &CrowdProps) -> Html {
    let frame = use_node_ref();
    let canvas = use_node_ref();
    let stage = use_mut_ref(Stage::default);
    let resized = use_state(|| 0u32);

    {
        let (frame, resized) = (frame.clone(), resized.setter());
        use_effect_with((), move |()| {
            watch(&frame, move || resized.set(now() as u32))
        });
    }
    {
        let (frame, canvas) = (frame.clone(), canvas.clone());
        let deps = (
            props.crowd.clone(),
            props.fates.clone(),
            props.groups.clone(),
            props.theme.clone(),
            *resized,
        );
        use_effect_with(deps, move |(crowd, fates, groups, _, _)| {
            if let (Some(frame), Some(canvas)) = (frame.cast(), canvas.cast()) {
                show(&stage, &frame, &canvas, crowd, fates, groups);
            }
        });
    }
    html! {
        <div class="crowd-frame" ref={frame}>
            <canvas ref={canvas} role="img" aria-label={props.label.clone()} />
            <div class="crowd-headings" aria-hidden="true">
                { for props.headings.iter().map(|heading| html! {
                    <p class="crowd-heading">{ heading.clone() }</p>
                }) }
            </div>
        </div>
    }
}

/// What the canvas shows.
#[derive(Default)]
struct Stage {
    motion: Motion,
    sheet: Sheet,
    palette: Option<Palette>,
    room: Option<Room>,
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
    crowd: &Crowd,
    fates: &[u8],
    groups: &[Group],
) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let scale = window.device_pixel_ratio().clamp(1.0, 4.0);
    let room = Room {
        width: (f64::from(frame.client_width()) * scale) as u32,
        height: (f64::from(frame.client_height()) * scale) as u32,
        heading: (HEADING * scale) as u32,
    };
    if room.width == 0 || room.height == 0 {
        return;
    }
    let placed = places(groups, room);
    head(frame, &placed, scale);
    let looks: Vec<u8> = crowd
        .class
        .iter()
        .zip(fates)
        .map(|(class, fate)| if *class == 0 { *fate } else { INVOLVED })
        .collect();
    let mut drawn = stage.borrow_mut();
    let cut = drawn.room != Some(room) || prefers_reduced_motion();
    if drawn.room != Some(room) {
        canvas.set_width(room.width);
        canvas.set_height(room.height);
        drawn.sheet.resize(room.width, room.height);
        drawn.room = Some(room);
    }
    drawn.palette = palette(canvas);
    drawn.pitch = placed.pitch;
    drawn.scale = scale;
    drawn.started = now();
    drawn.motion.set_out(&placed, &looks, cut);
    drawn.paint(canvas);
    let must_run = !drawn.motion.has_arrived() && !drawn.is_running;
    drawn.is_running |= must_run;
    drop(drawn);
    if must_run {
        run(stage.clone(), canvas.clone());
    }
}

/// Moves the headings to their groups. Through the style object: a strict policy forbids style attributes.
fn head(frame: &HtmlElement, placed: &Places, scale: f64) {
    let Ok(found) = frame.query_selector_all(".crowd-heading") else {
        return;
    };
    for (index, top) in (0..found.length()).zip(&placed.headings) {
        let heading = found
            .get(index)
            .and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let Some(heading) = heading {
            let shift = format!("translateY({:.1}px)", f64::from(*top) / scale);
            let _ = heading.style().set_property("transform", &shift);
        }
    }
}

impl Stage {
    fn paint(&mut self, canvas: &HtmlCanvasElement) {
        let (Some(palette), Some(room)) = (&self.palette, self.room) else {
            return;
        };
        self.sheet
            .paint(&self.motion, palette, self.pitch, self.scale as f32);
        let context = canvas.get_context("2d").ok().flatten();
        let context = context.and_then(|found| found.dyn_into::<CanvasRenderingContext2d>().ok());
        let pixels = Clamped(self.sheet.bytes());
        let image = ImageData::new_with_u8_clamped_array_and_sh(pixels, room.width, room.height);
        if let (Some(context), Ok(image)) = (context, image) {
            // A canvas that refuses pixels leaves the words beside it.
            let _ = context.put_image_data(&image, 0.0, 0.0);
        }
    }
}

/// Paints frame by frame until all marks have arrived.
fn run(stage: Rc<RefCell<Stage>>, canvas: HtmlCanvasElement) {
    let next = Closure::once_into_js(move || {
        let mut drawn = stage.borrow_mut();
        let progress = (now() - drawn.started) / DURATION_MS;
        drawn.motion.reach(progress as f32);
        drawn.paint(&canvas);
        drawn.is_running = !drawn.motion.has_arrived() && canvas.is_connected();
        let goes_on = drawn.is_running;
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
