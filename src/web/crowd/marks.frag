#version 300 es
precision highp float;
const int INVOLVED = 5;
const float FINE = 4.0;
uniform vec4 colours[8], sheet, diamond;
flat in vec4 colour;
flat in vec3 mark;
out vec4 drawn;

float cover(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

void main() {
  vec2 d = (gl_PointCoord * 2.0 - 1.0) * mark.z, a = abs(d);
  int look = int(mark.x + 0.5);
  float r = mark.y, line = max(r * 0.35, 0.6);
  float disc = length(d) - r, square = max(a.x, a.y) - r;
  if (look >= INVOLVED) {
    float edge = (a.x + a.y - r) * 0.707;
    float body = cover(edge);
    if (look == INVOLVED) body = min(body, 1.0 - cover(edge + diamond.y));
    if (diamond.z > 0.0) body = max(body, cover(abs(length(d) - diamond.z) - diamond.y * 0.4));
    drawn = mix(colours[7] * cover(edge - diamond.y), colour, body);
    return;
  }
  float edge = disc;
  if (sheet.z >= FINE) {
    if (look == 1) edge = abs(disc + line) - line;
    if (look == 2) edge = max(a.x * 0.866 - d.y * 0.5, d.y) - r * 0.5;
    if (look == 3) edge = square;
    if (look == 4) edge = abs(square + line) - line;
  }
  drawn = colour * cover(edge);
}
