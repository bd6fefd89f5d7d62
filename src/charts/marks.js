// What several kinds of chart draw alike: a policy's marker, line and fill.
// Owns: that the place of a policy has one shape, one dash, one hatch and one colour everywhere. Refuses: colours; static/style/charts.css has them.

import { node } from "./shell.js";

/** The place 0..3, whatever was given. */
export const placeOf = (pattern) => ((Math.trunc(Number(pattern)) || 0) % 4 + 4) % 4;

/** The class that colours what belongs to a policy. */
export const policyClass = (pattern) => `chart-policy-${placeOf(pattern) + 1}`;

/** The class of a series that means harm to innocents or the involved; everything else has no tone. */
export const toneClass = (tone) => (tone === "harm" || tone === "involved" ? `chart-${tone}` : "");

const SHAPES = [
  (r) => `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0Z`,
  (r) => `M${-r * 0.9},${-r * 0.9}H${r * 0.9}V${r * 0.9}H${-r * 0.9}Z`,
  (r) => `M0,${-r * 1.2}L${r * 1.15},${r * 0.85}H${-r * 1.15}Z`,
  (r) => `M0,${-r * 1.3}L${r * 1.3},0L0,${r * 1.3}L${-r * 1.3},0Z`,
];

/** A policy's marker: circle, square, triangle, diamond. */
export function marker(x, y, radius, pattern, className = "") {
  return node("path", { class: `chart-marker ${policyClass(pattern)} ${className}`, transform: `translate(${x},${y})`, d: SHAPES[placeOf(pattern)](radius) });
}

/** The hatches of a chart's bars: solid, rising lines, dots, level lines. */
export function hatches(id) {
  const tile = (place, ...children) => node("pattern", {
    id: `${id}-hatch-${place}`, width: 6, height: 6, patternUnits: "userSpaceOnUse", class: policyClass(place),
  }, node("rect", { class: "chart-hatch-ground", width: 6, height: 6 }), ...children);
  return node("defs", {},
    tile(1, node("path", { class: "chart-hatch-line", d: "M-1,7L7,-1M-1,1L1,-1M5,7L7,5" })),
    tile(2, node("circle", { class: "chart-hatch-dot", cx: 1.5, cy: 1.5, r: 1.2 }), node("circle", { class: "chart-hatch-dot", cx: 4.5, cy: 4.5, r: 1.2 })),
    tile(3, node("path", { class: "chart-hatch-line", d: "M0,3H6" })),
  );
}

/** What a bar of this policy is filled with; the first is solid, by its class. */
export const hatch = (id, pattern) => (placeOf(pattern) === 0 ? null : `url(#${id}-hatch-${placeOf(pattern)})`);
