// The trade-off: how many innocents a policy freezes against how much of the involved's money it locks.
// Owns: the axis with a band for zero, the frontier, the viewer's own policy and its handle. Refuses: to know what a policy is.
// What a hand does not move, the plane, is drawn once and kept; the viewer's policy, its path and its name are drawn over it.

import { axisX, axisY, dot, gridX, gridY, line, plot } from "@observablehq/plot";
import { count, percent, roundTicks } from "./words.js";
import { covered, place } from "./place.js";
import { marker } from "./marks.js";
import { node, tidy } from "./shell.js";

const usable = ({ x, y }) => Number.isFinite(x) && Number.isFinite(y);
const clean = (list) => (list ?? []).filter(usable);

/** Powers of ten between left and right, after a band that holds what is zero. */
function scaleX(values, left, right, em) {
  const positive = values.filter((value) => value > 0);
  const least = positive.length > 0 ? Math.min(...positive) : 1;
  const most = positive.length > 0 ? Math.max(...positive) : 10;
  const low = 10 ** Math.floor(Math.log10(least));
  const high = Math.max(most * 1.35, low * 10);
  const band = Math.max(em * 2.4, (right - left) * 0.075);
  const start = left + band + em * 0.8;
  const perDecade = (right - start) / Math.log10(high / low);
  const px = (value) => (value > 0 ? start + Math.log10(Math.max(value, low) / low) * perDecade : left + band / 2);
  const ticks = [];
  for (let power = low; power <= high; power *= 10) ticks.push(Math.round(power * 1e6) / 1e6);
  return { px, ticks, bandEnd: left + band };
}

/** As many of the ticks, from the largest down, as have room for their words. */
function thin(ticks, px, label, measure, gap) {
  for (let every = 1; every <= ticks.length; every += 1) {
    const kept = ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0);
    const free = kept.every((tick, i) => i === 0
      || px(tick) - px(kept[i - 1]) > (measure(label(tick)) + measure(label(kept[i - 1]))) / 2 + gap);
    if (free) return kept;
  }
  return ticks.slice(-1);
}

const rank = { own: 0, found: 1, compared: 1, preset: 2 };
const around = (x, y, r) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** A label as `place` takes it: its lines, its size, its mark. */
function lettered(shell, group, { x, y, room, narrow }) {
  const { em, width } = shell;
  const [text] = group;
  const strong = text.role !== "preset";
  const look = { size: strong ? 1 : 0.92, weight: strong ? 600 : 400 };
  const parts = group.map(({ label }) => (group.length > 1 ? shell.wrap(`· ${label}`, narrow ? width * 0.5 : em * 20, 1, look) : shell.wrap(label, room, 3, look)));
  const wrapped = { lines: parts.flatMap(({ lines }) => lines), width: Math.max(...parts.map(({ width }) => width)), cut: parts.some(({ cut }) => cut) };
  const extra = text.extra ? shell.wrap(text.extra, room, 2) : { lines: [], width: 0 };
  return {
    ...text, look, wrapped, extra, whole: group.map(({ label }) => label).join("; "), x, y, needed: strong || (group.length > 1 && !narrow),
    width: Math.max(wrapped.width, extra.width), height: (wrapped.lines.length + extra.lines.length) * em * look.size * 1.2,
  };
}

/** The marks of a label in its box, with a line to its point when that is far. */
function written(shell, text, box) {
  const { em } = shell;
  const marks = [];
  const line = em * text.look.size * 1.2;
  const middle = Math.min(Math.max(text.x, box.x), box.x + box.width);
  const centred = Math.abs(box.x + box.width / 2 - text.x) < 2;
  const toLeft = box.x + box.width <= text.x;
  const anchor = centred ? "middle" : toLeft ? "end" : "start";
  const x = centred ? box.x + box.width / 2 : toLeft ? box.x + box.width : box.x;
  if (box.away > 12) {
    const near = Math.min(Math.max(text.y, box.y), box.y + box.height);
    const length = Math.hypot(middle - text.x, near - text.y) || 1;
    const skip = Math.min(1, (text.radius + 2) / length);
    marks.push(node("path", { class: "chart-leader", d: `M${text.x + (middle - text.x) * skip},${text.y + (near - text.y) * skip}L${middle},${near}` }));
  }
  marks.push(shell.text(text.wrapped.lines, x, box.y + line * 0.8, {
    anchor, size: text.look.size, className: `chart-label chart-label-${text.role}`, whole: text.wrapped.cut ? text.whole : null,
  }));
  if (text.extra.lines.length > 0) {
    marks.push(shell.text(text.extra.lines, x, box.y + line * (0.8 + text.wrapped.lines.length), { anchor, className: "chart-label chart-soft" }));
  }
  return marks;
}

/** All that stays where it is while a hand moves the viewer's policy. `most` is how high the plane is, `reach` how wide: its least and most x. */
function plane(shell, spec, shown, most, reach) {
  const { width, em } = shell;
  const { lang } = spec;
  const cloud = clean(spec.cloud);
  const frontier = clean(spec.frontier).sort((a, b) => a.x - b.x || a.y - b.y);
  const narrow = width < 480;

  // ---- Room

  const yLabel = shell.wrap(spec.y?.label, width, 2);
  const xWords = [spec.x?.label, spec.x?.note].filter(Boolean).join(" ");
  const xLabel = shell.wrap(xWords, width, 3);
  const corner = shell.wrap(spec.cornerLabel ? `↖ ${spec.cornerLabel}` : "", width * 0.72, 3, { size: 0.95, weight: 600 });
  const yTicks = roundTicks(most, narrow ? 4 : 5).map((tick) => Math.min(tick, 1));
  const yMax = yTicks.at(-1);
  const left = Math.max(...yTicks.map((tick) => shell.measure(percent(lang, tick)))) + em * 0.7;
  const right = width - em * 0.9;
  const top = yLabel.lines.length * em * 1.2 + em * 0.7;
  const dataTop = top + corner.lines.length * em * 1.2 + em * 0.7;
  const body = Math.round(Math.min(Math.max(width * (narrow ? 1.3 : 0.52), em * 22), em * 42));
  const bottom = top + body;
  const height = Math.ceil(bottom + em * 2.2 + xLabel.lines.length * em * 1.2 + em * 0.4);

  const { px, ticks, bandEnd } = scaleX(reach, left, right, em);
  const py = (value) => bottom - (Math.min(Math.max(value, 0), yMax) / yMax) * (bottom - dataTop);
  const words = (value) => count(lang, value, narrow);
  const shownTicks = thin(ticks, px, words, (text) => shell.measure(text), em * 0.8);
  // The last label may not stick out of the picture.
  const labelled = shownTicks.filter((tick) => px(tick) + shell.measure(words(tick)) / 2 <= width);
  const at = ({ x, y }) => [px(x), py(y)];

  // ---- Axes, cloud, frontier

  const picture = tidy(plot({
    className: "chart-plot",
    width, height, marginTop: dataTop, marginBottom: height - bottom, marginLeft: left, marginRight: width - right,
    x: { axis: null, type: "linear", domain: [0, width], range: [0, width] },
    y: { axis: null, type: "linear", domain: [0, yMax], range: [bottom, dataTop] },
    marks: [
      gridY(yTicks, { className: "chart-grid", strokeOpacity: 1 }),
      gridX(shownTicks.map(px), { className: "chart-grid", strokeOpacity: 1, insetTop: top - dataTop }),
      axisY(yTicks, { className: "chart-axis", label: null, tickSize: 0, tickPadding: em * 0.5, tickFormat: (tick) => percent(lang, tick) }),
      axisX([(left + bandEnd) / 2, ...labelled.map(px)], {
        className: "chart-axis", label: null, tickSize: 0, tickPadding: em * 0.6,
        tickFormat: (_, i) => (i === 0 ? count(lang, 0) : words(labelled[i - 1])),
      }),
      dot(cloud, { className: "chart-cloud", x: ({ x }) => px(x), y: "y", r: narrow ? 1.3 : 1.7 }),
      line(frontier, { className: "chart-frontier", x: ({ x }) => px(x), y: "y", curve: "step-after" }),
    ],
  }));
  const band = node("rect", { class: "chart-band", x: left, y: top, width: bandEnd - left, height: bottom - top });
  const floor = node("path", { class: "chart-baseline", d: `M${left},${bottom}H${bandEnd}M${bandEnd + em * 0.8},${bottom}H${right}` });
  // Two strokes where the axis is broken between zero and the first power of ten.
  const broken = node("path", { class: "chart-baseline", d: `M${bandEnd - 2},${bottom + 4}l4,-8M${bandEnd + em * 0.8 - 2},${bottom + 4}l4,-8` });

  // ---- Labels

  const size = (point) => (point.role === "compared" ? em * 0.55 : point.role === "own" ? em * 0.5 : point.role === "found" ? em * 0.7 : em * 0.33);
  const labelRoom = narrow ? Math.min(em * 9, width * 0.36) : em * 13;
  const named = shown.map((point) => ({ ...point, radius: size(point) })).sort((a, b) => (rank[a.role] ?? 2) - (rank[b.role] ?? 2));
  // Quiet points on one spot share a label that names them all.
  const same = (a, b) => a.role === "preset" && b.role === "preset" && Math.hypot(px(a.x) - px(b.x), py(a.y) - py(b.y)) < 3;
  const texts = named.filter((text, i) => !named.slice(0, i).some((before) => same(before, text))).map((text) => {
    const [x, y] = at(text);
    const group = text.role === "preset" ? [text, ...named.filter((other) => other !== text && same(text, other))] : [text];
    return lettered(shell, group, { x, y, room: labelRoom, narrow });
  });
  const cornerBox = { x: left, y: top, width: corner.width + em, height: dataTop - top };
  const solid = [cornerBox, ...texts.map(({ x, y, radius }) => around(x, y, radius))];
  const steps = frontier.slice(1).flatMap((end, i) => {
    const [x1, y1] = at(frontier[i]);
    const [x2, y2] = at(end);
    return [
      { x: x1, y: y1 - 2, width: Math.max(x2 - x1, 1), height: 4, run: x2 - x1 },
      { x: x2 - 2, y: Math.min(y1, y2), width: 4, height: Math.abs(y2 - y1), run: 0 },
    ];
  });
  const soft = [...steps, ...cloud.map((point) => around(...at(point), 2))];
  const bounds = { x: left + 2, y: top, width: width - left - 4, height: bottom - top - 2 };
  const boxes = place(texts, bounds, solid, soft);
  // A far label of a quiet point says less than it disturbs; the point still answers to pointing.
  const labels = texts.flatMap((text, i) => {
    const box = boxes[i];
    return box && (text.needed || box.away <= (narrow ? 14 : 40)) ? [{ text, box, needed: text.needed, marks: written(shell, text, box) }] : [];
  });

  // The frontier's name lies on its longest level run that is free.
  let frontierText = null;
  let frontierBox = null;
  if (spec.frontierLabel && steps.length > 0) {
    const name = shell.wrap(spec.frontierLabel, narrow ? width * 0.4 : em * 20, 3, { size: 0.92 });
    const taken = [...solid, ...labels.map(({ box }) => box)];
    const tall = name.lines.length * em * 1.1;
    const tries = steps.filter(({ run }) => run > 0).flatMap((step) => [-tall - 3, 5].flatMap((dy) => [0.5, 0, 1].map((along) => {
      const box = {
        x: Math.min(Math.max(step.x + (step.width - name.width) * along, bandEnd + 4), right - name.width),
        y: step.y + 2 + dy, width: name.width, height: tall,
      };
      const cost = covered(box, taken) * 10 + covered(box, soft) - Math.min(step.run, name.width) * 0.6 + (dy > 0 ? 25 : 0) + (box.y < top ? 1e4 : 0);
      return { box, cost };
    })));
    const { box } = tries.reduce((best, next) => (next.cost < best.cost ? next : best), tries[0] ?? { box: null });
    frontierBox = box;
    if (box) frontierText = shell.text(name.lines, box.x, box.y + em * 0.85, { size: 0.92, className: "chart-label chart-frontier-name" });
  }

  // ---- Points and what answers to the pointer

  const ranked = [...shown].sort((a, b) => (rank[b.role] ?? 2) - (rank[a.role] ?? 2));
  const dots = ranked.map((point) => {
    const [x, y] = at(point);
    const r = size(point);
    if (point.role === "compared") return marker(x, y, r, point.pattern);
    if (point.role === "own") return marker(x, y, r, 3, "chart-own");
    return node("circle", { class: point.role === "found" ? "chart-found" : "chart-preset", cx: x, cy: y, r });
  });
  const describe = ({ x, y }) => `${spec.x?.label ?? ""}: ${count(lang, x)}. ${spec.y?.label ?? ""}: ${percent(lang, y)}`;
  const answers = shown.map((point) => {
    const [x, y] = at(point);
    const tip = { title: point.label ?? point.id, rows: [
      { label: spec.x?.label ?? "", value: count(lang, point.x) },
      { label: spec.y?.label ?? "", value: percent(lang, point.y) },
    ] };
    return [point.id, { label: `${point.label ?? point.id}. ${describe(point)}`, tip, x, y, box: around(x, y, 14) }];
  });
  return {
    height, at, describe, narrow, labelRoom, texts, soft, bounds, labels, dots, answers, frontierBox, frontierText,
    taken: [...solid, ...labels.map(({ box }) => box), ...(frontierBox ? [frontierBox] : [])],
    cloud: [...cloud].sort((a, b) => a.x - b.x),
    ground: [
      band, picture, floor, broken,
      shell.text(yLabel.lines, 0, em * 0.95, { className: "chart-title", whole: yLabel.cut ? spec.y.label : null }),
      shell.text(xLabel.lines, Math.max(right, xLabel.width), bottom + em * 3, { className: "chart-title", anchor: "end", whole: xLabel.cut ? xWords : null }),
      shell.text(corner.lines, left + em * 0.4, top + em * 0.85, { size: 0.95, className: "chart-corner", whole: corner.cut ? spec.cornerLabel : null }),
    ],
  };
}

export function tradeoff(shell, spec) {
  const { width, em, family } = shell;
  const points = clean(spec.points);
  const curve = clean(spec.curve).sort((a, b) => a.value - b.value);
  const far = shell.keep("far", [spec.cloud, spec.frontier, points, curve], () => {
    const everything = [...points, ...clean(spec.cloud), ...clean(spec.frontier), ...curve];
    const positive = everything.map(({ x }) => x).filter((x) => x > 0);
    return {
      most: Math.min(1, Math.max(0.05, ...everything.map(({ y }) => y))),
      reach: positive.length > 0 ? [Math.min(...positive), Math.max(...positive)] : [],
    };
  });

  // ---- The viewer's own policy: where its handle is

  let own = null;
  if (spec.handle) {
    const cloud = clean(spec.cloud);
    const local = shell.local.get("handle");
    const stops = curve.length > 0 ? curve : cloud.sort((a, b) => a.x - b.x);
    const id = typeof local === "number" ? stops[local]?.id : (local ?? spec.handle.id);
    const named = (list) => list.find((point) => point.id === id);
    const here = named(curve) ?? named(cloud) ?? named(points) ?? points.find(({ role }) => role === "own") ?? stops[0];
    if (here) own = { ...here, moved: local !== undefined && id !== spec.handle.id };
  }
  const shown = points.filter((point) => !(own && (point.role === "own" || point.id === own.id)));
  const { lang, x, y, cornerLabel, frontierLabel } = spec;
  const still = shell.keep("plane", [width, em, family, lang, x, y, cornerLabel, frontierLabel, spec.cloud, spec.frontier, shown, far.most, far.reach],
    () => plane(shell, spec, shown, far.most, far.reach));
  const { height, at, describe } = still;
  for (const [id, answer] of still.answers) shell.point(id, answer);

  const path = [];
  if (curve.length > 0) {
    const places = curve.map(at);
    path.push(
      node("g", { class: "chart-curve", fill: "none" }, node("path", { d: `M${places.map(([x, y]) => `${x},${y}`).join("L")}` })),
      node("g", { class: "chart-curve-stop" }, ...places.map(([cx, cy]) => node("circle", { cx, cy, r: 2 }))),
    );
  }

  // ---- The handle and its name, which finds its place among the names that stand

  const handle = [];
  const name = [];
  let nameBox = null;
  let labels = still.labels;
  if (own) {
    const [x, y] = at(own);
    const r = em * 0.95;
    const stops = curve.length > 0 ? curve : still.cloud;
    const reachable = [...curve, ...still.cloud];
    const mark = { role: "handle", label: spec.handle.label, extra: own.moved ? "" : spec.handle.valueText, radius: em * 1.1 };
    const text = lettered(shell, [mark], { x, y, room: still.labelRoom, narrow: still.narrow });
    const grip = around(x, y, mark.radius);
    const named = (taken) => place([text], still.bounds, [grip, ...taken], [...still.soft, ...curve.map((point) => around(...at(point), 3))], still.texts)[0];
    // A name that must stand makes room for the handle, where that leaves room for the handle's own; quiet names give theirs up,
    // and at last the frontier's.
    let { taken } = still;
    const moved = labels.map((label) => {
      if (!label.needed || covered(label.box, [grip]) === 0) return label;
      const others = taken.filter((box) => box !== label.box);
      const [box] = place([label.text], still.bounds, [grip, ...others], still.soft, still.texts);
      taken = [...others, box];
      return { ...label, box, marks: written(shell, label.text, box) };
    });
    const loud = (boxes) => boxes.filter((box) => !labels.some((label) => !label.needed && label.box === box));
    let box = null;
    for (const [standing, boxes] of [[moved, taken], [moved, loud(taken)], [labels, still.taken], [labels, loud(still.taken)], [labels, loud(still.taken).filter((box) => box !== still.frontierBox)]]) {
      const next = named(boxes);
      if (box && next.hit >= box.hit) continue;
      box = next;
      labels = standing;
      if (box.hit === 0) break;
    }
    name.push(...written(shell, text, box));
    nameBox = box;
    // A quiet point under the handle or its name keeps its name to itself.
    const over = [around(x, y, r), box];
    labels = labels.filter((label) => label.needed || covered(label.box, over) === 0);
    handle.push(
      node("circle", { class: "chart-handle", cx: x, cy: y, r }),
      node("path", { class: "chart-handle-grip", d: `M${x - r * 0.28},${y - r * 0.38}l${-r * 0.36},${r * 0.38}l${r * 0.36},${r * 0.38}M${x + r * 0.28},${y - r * 0.38}l${r * 0.36},${r * 0.38}l${-r * 0.36},${r * 0.38}` }),
    );
    const reach = Math.max(44, em * 3.4);
    const stop = Math.max(0, stops.findIndex(({ id }) => id === own.id));
    const now = own.moved && Number.isFinite(stops[stop]?.value) ? stops[stop].value : spec.handle.value;
    shell.slider("handle", {
      className: "chart-slider-handle",
      label: spec.handle.label,
      valueMin: spec.handle.min ?? 0, valueMax: spec.handle.max ?? Math.max(0, stops.length - 1), valueNow: now ?? stop,
      valueText: own.moved ? describe(own) : `${spec.handle.valueText ?? now}. ${describe(own)}`,
      box: { x: Math.min(Math.max(x - reach / 2, 0), width - reach), y: Math.min(y - reach / 2, height - reach), width: reach, height: reach },
      anchor: { x, y }, last: Math.max(0, stops.length - 1), at: stop,
      nearest: (cx, cy) => {
        let best;
        let least = Infinity;
        for (const point of reachable) {
          const [qx, qy] = at(point);
          // The path holds on a little, so that the handle does not jump into the cloud beside it.
          const away = Math.hypot(qx - cx, qy - cy) - (curve.includes(point) ? em * 0.6 : 0);
          if (away < least) [best, least] = [point.id, away];
        }
        return best;
      },
      go: (stopOrId, final) => {
        const id = typeof stopOrId === "number" ? stops[stopOrId]?.id : stopOrId;
        if (id !== undefined) shell.emit({ type: "move", id, final });
      },
    });
  }

  const [ground, front] = [still.ground.slice(0, 4), still.ground.slice(4)];
  if (still.frontierText && !(nameBox && covered(still.frontierBox, [nameBox]) > 0)) front.push(still.frontierText);
  return { height, marks: [...ground, ...path, ...front, ...still.dots, ...labels.flatMap(({ marks }) => marks), ...handle, ...name] };
}
