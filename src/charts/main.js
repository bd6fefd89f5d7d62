// The charts: one module, loaded when a view first needs one, called with plain objects.
// Owns: what a caller may ask for and hear. Refuses: words and results of its own; every string comes localised, every number raw.
//
// draw(element, spec, onEvent)   draws or redraws in `element` at the width it has, and again whenever that changes: the first spec at once, of
//                                those that follow the newest at the next frame, and of that what has changed. What can be
//                                focused or is being dragged stays the same element, so redraw as often as numbers arrive.
//                                draw(element, null) takes the chart away. Nothing moves by itself, so reduced motion is kept.
// svg(element, words)            what is drawn as a standalone SVG document, in the theme of the moment. Of several elements, in a list, the charts stand one
//                                below the other, as wide as the widest.
// png(element, words)            the same as a PNG: Promise<Blob>. `words.scale` is px of the picture for each CSS px (2).
// compose({ images, … })         canvases side by side, with the texts and shapes that lie over each in its `overlay`, as { svg, png() }. A WebGL canvas must have been drawn in the same task.
//
// `words`: { title, source, link }, strings, each may be left out; the title is otherwise the first spec's. With `width` the chart is drawn
//          anew at that many px, in that picture only; with `height` too, so that it can be read in a room of that many px.
// Whoever loads the module loads its stylesheet first (static/style/charts.css), because drawing measures text. The page's boot tag names the map's
// shapes (data-shapes), which are fetched when a map is first drawn.
//
// Every spec
//   kind      "tradeoff" | "timeline" | "map" | "bars" | "tornado"
//   lang      BCP 47 tag; how numbers are written
//   title     what the group of points is called, and the head of a picture taken away; not drawn on the page
//   summary   one or two sentences: what the picture says to those who do not see it
//   x, y      { label }, with the unit in words; a trade-off's x has a `note` too: in words that its scale is logarithmic
// `pattern` is the place of a compared policy, 0..3: colour, dash, hatch and marker. `tone` is "harm" (to innocents) or
// "involved", for what means that. Numbers that are not finite are left out, never drawn as zero.
//
// tradeoff
//   points    [{ id, label, x, y, role, pattern }]   x: innocents frozen, accounts >= 0. y: share of the involved's funds locked, 0..1.
//             role "compared" (marker and colour of its pattern, always labelled) | "preset" (small ring, labelled where there is
//             room, else on pointing) | "own" (the viewer's; not drawn beside a handle)
//   cloud     [{ id, x, y }]          small dots, up to some 450; the handle can be taken there
//   frontier  [{ id, x, y }]          a step line through them in order of x; frontierLabel is written on it
//   curve     [{ id, x, y, value }]   the path of the viewer's policy when its threshold moves, in order of value
//   handle    { id, label, valueText, min, max, step, value } | null   where on curve or cloud the viewer's policy is
//   cornerLabel  which corner is better, in words; an arrow to the upper left is put before it
//   events    { type: "move", id, final }   id of a point of curve or cloud; final when the handle is let go
//             { type: "pick", id }          a point was clicked, or chosen with Enter or Space
// timeline
//   panels    [{ label, unit, tone, series: [{ id, policy, label, values, pattern }] }]   values[day] for the days 0..n.
//             unit is written under the label; "share" means values of 0..1, written as percentages
//   notice    { day, min, max, label, valueText } | null   whole days; the band from day 0 on and its edge
//   capacity  { value, min, max, label, note, valueText, panel } | null   accounts a day >= 0; stands in that panel (the last);
//             note says in words that its scale is logarithmic
//   events    { type: "notice", value, final }, { type: "capacity", value, final }
// map
//   values    [{ code, label, value, tip }]   ISO 3166-1 alpha-2; value >= 0; tip is said and shown on pointing.
//             When one code is on no map (XA..XZ, or unknown), all are drawn as tiles, in the order given
//   scaleLabel  what a circle's area means, with its unit;  tone
//   events    { type: "pick", id }   id is the code
// bars
//   rows      [{ id, label, tone, bars: [{ policy, value, text, pattern, tone }] }]   policy is its name, for the key; value >= 0;
//             text is what is written at the bar's end (else the number)
//   events    { type: "pick", id }
// tornado
//   rows      [{ id, label, low, high, base, lowText, highText, lowValueText, highValueText, flips, tone }]   low and high: the
//             answer when the assumption is at either end; the texts: the assumption there, and the answer in words
//   flipsLabel  what is written at the rows that flip the ranking;  baseLabel  what stands above the base line (else its number)
//   restLabel   what is said under the rows of those that are not drawn
//   events    { type: "pick", id }

import { bars } from "./bars.js";
import { composed, raster, standalone, text } from "./export.js";
import { map } from "./map.js";
import { Shell } from "./shell.js";
import { timeline } from "./timeline.js";
import { tornado } from "./tornado.js";
import { tradeoff } from "./tradeoff.js";

const KINDS = { tradeoff, timeline, map, bars, tornado };
const shells = new WeakMap();

export function draw(element, spec, onEvent) {
  let shell = shells.get(element);
  if (shell && (!spec || shell.kind !== spec.kind)) {
    shell.forget();
    shells.delete(element);
    shell = undefined;
  }
  if (!spec) return;
  if (!Object.hasOwn(KINDS, spec.kind)) throw new TypeError(`there is no chart of the kind ${spec.kind}`);
  if (!shell) {
    shell = new Shell(element, KINDS[spec.kind]);
    shell.kind = spec.kind;
    shells.set(element, shell);
  }
  shell.set(spec, onEvent);
}

const shellOf = (element) => {
  const shell = shells.get(element);
  if (!shell) throw new Error("nothing is drawn in this element");
  return shell;
};

const shellsOf = (elements) => [elements].flat().map(shellOf);

export const svg = (elements, words = {}) => text(standalone(shellsOf(elements), words));

export const png = async (elements, { scale = 2, ...words } = {}) => raster(standalone(shellsOf(elements), words), scale);

export function compose(request) {
  const root = composed(request);
  return { svg: text(root), png: () => raster(root, request.scale ?? 2) };
}
