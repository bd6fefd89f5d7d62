// Places: circles on a map of the world, or a grid of tiles where a place is on no map.
// Owns: which of the two is drawn, and the shapes' file. Refuses: names of countries; the caller's words are localised.

import { geo, plot } from "@observablehq/plot";
import { geoCentroid, geoEqualEarth } from "d3-geo";
import { feature } from "topojson-client";
import { count, roundTicks } from "./words.js";
import { place } from "./place.js";
import { toneClass } from "./marks.js";
import { node, tidy } from "./shell.js";

// ---- The shapes, fetched once and only when a map is wanted

let world; // undefined: not asked for; null: on its way; false: not to be had; else { land, of, centre }.
const waiting = new Set();

async function load() {
  // Where boot.js is told what the files are called, the shapes are named too; otherwise they lie beside this module.
  const tag = document.querySelector("script[data-shapes]");
  const address = tag ? new URL(tag.dataset.shapes, new URL(tag.dataset.root ?? "", document.baseURI)) : new URL("shapes.json", import.meta.url);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the shapes of the map: ${answer.status}`);
  const topology = await answer.json();
  const land = feature(topology, topology.objects.countries);
  const of = new Map(land.features.filter(({ id }) => id).map((shape) => [shape.id, shape]));
  const centre = new Map(Object.entries(topology.points));
  for (const [code, shape] of of) centre.set(code, geoCentroid(largest(shape)));
  return { land, of, centre };
}

/** The part of a country that its circle should lie on: France without Guiana, the United States without Alaska. */
function largest(shape) {
  if (shape.geometry.type !== "MultiPolygon") return shape;
  const reach = (rings) => {
    let area = 0;
    const ring = rings[0];
    for (let i = 1; i < ring.length; i += 1) area += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    return Math.abs(area);
  };
  const coordinates = shape.geometry.coordinates.reduce((best, rings) => (reach(rings) > reach(best) ? rings : best));
  return { type: "Feature", geometry: { type: "Polygon", coordinates } };
}

function shapes(shell) {
  if (world === undefined) {
    world = null;
    load().catch((error) => {
      console.warn(error);
      return false;
    }).then((loaded) => {
      world = loaded;
      for (const shell of waiting) shell.soon(true);
      waiting.clear();
    });
  }
  if (world === null) waiting.add(shell);
  return world;
}

// ---- What both pictures share

const size = (value) => (Number.isFinite(value) && value > 0 ? value : 0);
const said = (lang, { label, code, value, tip }) => tip || `${label ?? code}: ${count(lang, value)}`;

/** Circles of round values, with what they mean. Returns { marks, bottom }. */
function scaleKey(shell, spec, radius, most, y) {
  const { em, width } = shell;
  const label = shell.wrap(spec.scaleLabel, width, 3);
  const marks = [shell.text(label.lines, 0, y + em, { className: "chart-title", whole: label.cut ? spec.scaleLabel : null })];
  y += label.lines.length * em * 1.2 + em * 0.4;
  const round = roundTicks(most, 1).filter((tick) => tick > 0 && tick <= most).at(-1) ?? 10 ** Math.floor(Math.log10(most || 1));
  const samples = most > 0 ? [round, round / 10, round / 100].filter((value) => radius(value) >= 1.2) : [];
  const tall = Math.max(0, ...samples.map((value) => radius(value) * 2), em * 1.2);
  let x = 0;
  for (const value of samples) {
    const r = radius(value);
    const text = count(spec.lang, value, width < 480);
    if (x + r * 2 + shell.measure(text) + em > width) break;
    marks.push(
      node("circle", { class: `chart-circle ${toneClass(spec.tone)}`, cx: x + r, cy: y + tall / 2, r }),
      shell.text([text], x + r * 2 + em * 0.4, y + tall / 2 + em * 0.35, { className: "chart-number" }),
    );
    x += r * 2 + shell.measure(text) + em * 2;
  }
  return { marks, bottom: samples.length > 0 ? y + tall + em * 0.4 : y };
}

export function map(shell, spec) {
  const values = (spec.values ?? []).filter(({ code }) => code);
  const known = /^(?!X[A-JL-Z])[A-Z]{2}$/; // XK is Kosovo; the other X codes are the classroom's.
  if (!values.every(({ code }) => known.test(code))) return tiles(shell, spec, values);
  const loaded = shapes(shell);
  if (loaded === false || (loaded && !values.every(({ code }) => loaded.centre.has(code)))) return tiles(shell, spec, values);
  return globe(shell, spec, values, loaded);
}

// ---- The map

function globe(shell, spec, values, loaded) {
  const { em, width } = shell;
  const { lang } = spec;
  const narrow = width < 480;
  const body = Math.round(width * 0.49);
  const most = Math.max(0, ...values.map(({ value }) => size(value)));
  const largestRadius = Math.min(Math.max(width * 0.042, 11), 40);
  const radius = (value) => (most > 0 ? Math.sqrt(size(value) / most) * largestRadius : 0);
  const key = scaleKey(shell, spec, radius, most, body + em * 0.4);
  const height = Math.ceil(key.bottom);
  // The room is kept while the shapes are on their way.
  if (!loaded) return { height, marks: key.marks };

  const projection = geoEqualEarth().rotate([-11, 0]).fitExtent([[2, 2], [width - 2, body - 2]], loaded.land);
  // As much lower as the circle that would stick out of the top.
  const outside = Math.max(0, ...values.map(({ code, value }) => radius(value) + 1 - projection(loaded.centre.get(code))[1]));
  const [across, down] = projection.translate();
  projection.translate([across, down + outside]);
  const named = new Set(values.map(({ code }) => code));
  const mine = loaded.land.features.filter(({ id }) => named.has(id));
  const picture = tidy(plot({
    className: "chart-plot", width, height, margin: 0,
    projection: () => projection,
    marks: [
      geo(loaded.land, { className: "chart-land" }),
      geo({ type: "FeatureCollection", features: mine }, { className: "chart-land chart-land-named" }),
    ],
  }));

  const circles = values.map((value) => {
    const [x, y] = projection(loaded.centre.get(value.code));
    return { ...value, x, y, r: value.value > 0 ? Math.max(radius(value.value), 1.5) : 0 };
  }).sort((a, b) => b.r - a.r);
  const wanted = circles.filter(({ r }) => r > 0).slice(0, narrow ? 6 : 14);
  const labels = wanted.map((circle, i) => {
    const look = { size: 0.92, weight: i < 3 ? 600 : 400 };
    const name = shell.wrap(circle.label ?? circle.code, narrow ? em * 7 : em * 11, 2, look);
    return { circle, name, look, x: circle.x, y: circle.y, radius: circle.r, width: name.width, height: name.lines.length * em * 1.1, needed: i === 0 };
  });
  const boxes = place(labels, { x: 0, y: 0, width, height: body },
    circles.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })), []);
  const texts = labels.flatMap(({ name, circle, look }, i) => {
    const box = boxes[i];
    if (!box || (box.away > (narrow ? 8 : 40) && i > 0)) return [];
    const toLeft = box.x + box.width <= circle.x;
    const centred = !toLeft && box.x < circle.x;
    const text = shell.text(name.lines, centred ? box.x + box.width / 2 : toLeft ? box.x + box.width : box.x, box.y + em * 0.85, {
      size: look.size, className: `chart-label ${look.weight === 600 ? "chart-strong" : ""}`,
      anchor: centred ? "middle" : toLeft ? "end" : "start", whole: name.cut ? circle.label : null,
    });
    if (box.away <= 8) return [text];
    const ex = Math.min(Math.max(circle.x, box.x), box.x + box.width);
    const ey = Math.min(Math.max(circle.y, box.y), box.y + box.height);
    const length = Math.hypot(ex - circle.x, ey - circle.y) || 1;
    return [node("path", { class: "chart-leader", d: `M${circle.x + ((ex - circle.x) * circle.r) / length},${circle.y + ((ey - circle.y) * circle.r) / length}L${ex},${ey}` }), text];
  });
  const marks = circles.map(({ x, y, r }) => node("circle", { class: `chart-circle ${toneClass(spec.tone)}`, cx: x, cy: y, r }));
  for (const circle of circles) {
    shell.point(circle.code, {
      label: said(lang, circle), tip: said(lang, circle), x: circle.x, y: circle.y, reach: Math.max(circle.r, 9),
      box: { x: circle.x - circle.r, y: circle.y - circle.r, width: circle.r * 2, height: circle.r * 2 },
    });
  }
  return { height, marks: [picture, ...marks, ...texts, ...key.marks] };
}

// ---- The tiles

function tiles(shell, spec, values) {
  const { em, width } = shell;
  const { lang } = spec;
  const columns = Math.max(1, Math.min(values.length, Math.floor(width / (em * 9))));
  const gap = em * 0.4;
  const wide = (Math.min(width, columns * em * 14) + gap) / columns - gap;
  const most = Math.max(0, ...values.map(({ value }) => size(value)));
  const names = values.map(({ label, code }) => shell.wrap(label ?? code, wide - em, 3, { weight: 600 }));
  const lines = Math.max(1, ...names.map((name) => name.lines.length));
  const largestRadius = Math.min(wide * 0.3, em * 2.2);
  const radius = (value) => (most > 0 ? Math.sqrt(size(value) / most) * largestRadius : 0);
  const tall = em * (lines * 1.2 + 2.4) + largestRadius * 2;
  const marks = [];
  values.forEach((value, i) => {
    const x = (i % columns) * (wide + gap);
    const y = Math.floor(i / columns) * (tall + gap);
    const r = value.value > 0 ? Math.max(radius(value.value), 1.5) : 0;
    const text = shell.wrap(count(lang, value.value, wide < em * 10), wide - em, 1);
    marks.push(
      node("rect", { class: "chart-tile", x, y, width: wide, height: tall }),
      shell.text(names[i].lines, x + em * 0.5, y + em * 1.3, { className: "chart-strong", whole: names[i].cut ? value.label : null }),
      node("circle", { class: `chart-circle ${toneClass(spec.tone)}`, cx: x + em * 0.5 + Math.max(largestRadius, r), cy: y + em * (lines * 1.2 + 0.6) + largestRadius, r }),
      shell.text(text.lines, x + em * 0.5, y + tall - em * 0.6, { className: value.value > 0 ? "chart-number" : "chart-number chart-soft" }),
    );
    shell.point(value.code, { label: said(lang, value), tip: said(lang, value), box: { x, y, width: wide, height: tall } });
  });
  const rows = Math.ceil(values.length / columns);
  const bottom = rows * (tall + gap);
  const label = shell.wrap(spec.scaleLabel, width, 3);
  marks.push(shell.text(label.lines, 0, bottom + em, { className: "chart-title", whole: label.cut ? spec.scaleLabel : null }));
  return { height: Math.ceil(bottom + label.lines.length * em * 1.2 + em * 0.6), marks };
}
