#version 300 es
precision highp float;
const int INVOLVED = 5, THIN = 8;
const float FINE = 4.0, THINNER = 0.55, STAGGER = 0.35;
layout(location = 0) in vec4 journey;
layout(location = 1) in vec4 looks;
uniform vec4 colours[8], sheet, diamond;
flat out vec4 colour;
flat out vec3 mark; // Look, radius, half the side of its square.

void main() {
  float s = clamp((sheet.w - STAGGER * looks.z / 255.0) / (1.0 - STAGGER), 0.0, 1.0);
  float left = 2.0 - 2.0 * s;
  s = s < 0.5 ? 4.0 * s * s * s : 1.0 - left * left * left / 2.0;
  int from = int(looks.x) % THIN, to = int(looks.y) % THIN;
  int look = s < 0.5 ? from : to;
  float radius = sheet.z * (sheet.z < FINE ? 0.42 : look == 0 ? 0.36 : look == 2 ? 0.5 : 0.42);
  if (int(s < 0.5 ? looks.x : looks.y) >= THIN) radius *= THINNER;
  float reach = ceil(radius + 0.5);
  colour = mix(colours[from], colours[to], s);
  if (to >= INVOLVED) {
    look = to;
    colour = colours[to];
    radius = diamond.x;
    reach = ceil(diamond.w + 1.0);
  }
  vec2 place = mix(journey.xy, journey.zw, s);
  // At the edge one of the involved moves inwards until all of it is seen.
  if (to >= INVOLVED) place = clamp(place, vec2(reach), sheet.xy - reach);
  place = place / sheet.xy * 2.0 - 1.0;
  gl_Position = vec4(place.x, -place.y, 0.0, 1.0);
  gl_PointSize = 2.0 * reach;
  mark = vec3(float(look), radius, reach);
}
