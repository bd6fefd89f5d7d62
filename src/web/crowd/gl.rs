//! Owns drawing the marks on a graphics processor: everything about them lies there, and a frame is one number, the time.
//! Refuses to choose: places, looks and colours are given.

use super::looks::{INVOLVED_MISSED, LOOKS, THIN};
use super::motion::{Motion, delay};
use super::paint::{Brush, Colour};
use js_sys::{Float32Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{
    HtmlCanvasElement, WebGl2RenderingContext as Gl, WebGlBuffer, WebGlContextAttributes,
    WebGlProgram,
};

/// A canvas with the marks' shapes on it.
pub struct Processor {
    gl: Gl,
    program: WebGlProgram,
    /// Where the marks set out and arrive; their looks.
    buffers: [WebGlBuffer; 2],
    marks: i32,
}

/// What renderers call themselves that imitate a graphics processor: painting without one is ten times as fast as they are.
const IMITATIONS: [&str; 4] = ["swiftshader", "llvmpipe", "software", "basic render"];
/// `UNMASKED_RENDERER_WEBGL` of the extension `WEBGL_debug_renderer_info`.
const RENDERER: u32 = 0x9246;

/// A context that a graphics processor serves.
#[must_use]
pub fn context(canvas: &HtmlCanvasElement) -> Option<Gl> {
    let wishes = WebGlContextAttributes::new();
    wishes.set_fail_if_major_performance_caveat(true);
    wishes.set_antialias(false);
    wishes.set_depth(false);
    let found = canvas.get_context_with_context_options("webgl2", &wishes);
    let gl: Gl = found.ok().flatten()?.dyn_into().ok()?;
    // Not every browser says who renders; the caveat above is then all there is.
    let _ = gl.get_extension("WEBGL_debug_renderer_info");
    let name = gl
        .get_parameter(RENDERER)
        .ok()
        .and_then(|name| name.as_string());
    let name = name.unwrap_or_default();
    let says = |known: &&str| {
        let mut parts = name.as_bytes().windows(known.len());
        parts.any(|part| part.eq_ignore_ascii_case(known.as_bytes()))
    };
    (!IMITATIONS.iter().any(says)).then_some(gl)
}

impl Processor {
    #[must_use]
    pub fn of(canvas: &HtmlCanvasElement) -> Option<Processor> {
        let gl = context(canvas)?;
        let program = gl.create_program()?;
        for (kind, source) in [
            (Gl::VERTEX_SHADER, include_str!("marks.vert")),
            (Gl::FRAGMENT_SHADER, include_str!("marks.frag")),
        ] {
            let shader = gl.create_shader(kind)?;
            gl.shader_source(&shader, source);
            gl.compile_shader(&shader);
            gl.attach_shader(&program, &shader);
        }
        gl.link_program(&program);
        let is_linked = gl.get_program_parameter(&program, Gl::LINK_STATUS);
        if !is_linked.is_truthy() {
            return None;
        }
        gl.use_program(Some(&program));
        gl.enable(Gl::BLEND);
        gl.blend_func(Gl::ONE, Gl::ONE_MINUS_SRC_ALPHA);
        let buffers = [gl.create_buffer()?, gl.create_buffer()?];
        Some(Processor {
            gl,
            buffers,
            program,
            marks: 0,
        })
    }

    /// Takes over where the marks set out and arrive; the involved last, so that nobody stands before them.
    pub fn load(&mut self, motion: &Motion) {
        let is_involved = |mark: &usize| {
            let look = motion.journey(*mark)[1].2;
            (INVOLVED_MISSED..THIN).contains(&look)
        };
        let mut places = Vec::with_capacity(motion.len() * 4);
        let mut looks = Vec::with_capacity(motion.len() * 4);
        let innocent = (0..motion.len()).filter(|mark| !is_involved(mark));
        for mark in innocent.chain((0..motion.len()).filter(is_involved)) {
            let [from, to] = motion.journey(mark);
            places.extend([from.0, from.1, to.0, to.1]);
            looks.extend([from.2, to.2, delay(mark), 0]);
        }
        self.marks = motion.len() as i32;
        self.attribute(0, Gl::FLOAT, &Float32Array::from(places.as_slice()));
        self.attribute(1, Gl::UNSIGNED_BYTE, &Uint8Array::from(looks.as_slice()));
    }

    /// Four numbers a mark.
    fn attribute(&self, index: u32, kind: u32, numbers: &js_sys::Object) {
        let gl = &self.gl;
        gl.bind_buffer(Gl::ARRAY_BUFFER, self.buffers.get(index as usize));
        gl.buffer_data_with_array_buffer_view(Gl::ARRAY_BUFFER, numbers, Gl::STATIC_DRAW);
        gl.enable_vertex_attrib_array(index);
        gl.vertex_attrib_pointer_with_i32(index, 4, kind, false, 0, 0);
    }

    /// Draws the marks as they are at this part of their journey.
    pub fn paint(&self, progress: f32, brush: &Brush, (width, height): (u32, u32)) {
        let gl = &self.gl;
        let set = |name: &str, values: &[f32]| {
            let place = gl.get_uniform_location(&self.program, name);
            gl.uniform4fv_with_f32_array(place.as_ref(), values);
        };
        let channels = |colour: &Colour| colour.map(|channel| f32::from(channel) / 255.0);
        let mut colours = [[0.0; 4]; LOOKS + 1];
        let all = brush.palette.marks.iter().chain([&brush.palette.paper]);
        for (slot, colour) in colours.iter_mut().zip(all) {
            *slot = channels(colour);
        }
        let diamond = &brush.diamond;
        set("colours", colours.as_flattened());
        set(
            "sheet",
            &[width as f32, height as f32, brush.pitch, progress],
        );
        set(
            "diamond",
            &[diamond.radius, diamond.line, diamond.halo, diamond.reach()],
        );
        gl.viewport(0, 0, width as i32, height as i32);
        gl.clear(Gl::COLOR_BUFFER_BIT);
        gl.draw_arrays(Gl::POINTS, 0, self.marks);
    }
}

#[cfg(test)]
mod tests {
    use super::super::looks::{FINE, THINNER};
    use super::super::motion::STAGGER;
    use super::*;

    #[test]
    fn the_shaders_have_the_same_numbers() {
        let (vertex, fragment) = (include_str!("marks.vert"), include_str!("marks.frag"));
        let ints = format!("const int INVOLVED = {INVOLVED_MISSED}, THIN = {THIN};");
        let fine = format!("const float FINE = {FINE:?}");
        let floats = format!("{fine}, THINNER = {THINNER:?}, STAGGER = {STAGGER:?};");
        assert!(vertex.contains(&ints) && vertex.contains(&floats));
        assert!(fragment.contains(&ints.replace(&format!(", THIN = {THIN}"), "")));
        assert!(fragment.contains(&format!("{fine};")));
    }
}
