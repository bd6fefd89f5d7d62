// Days: small multiples over one day axis, with the notice period, the review team's capacity and a line to read values at.
// Owns: the layout of the panels (in two columns where there is room), the two handles and the crosshair. Refuses: to add up or smooth what it is given.

import { axisX, axisY, gridY, line, plot } from "@observablehq/plot";
import { count, format, percent, roundTicks } from "./words.js";
import { marker, policyClass, toneClass } from "./marks.js";
import { node, tidy } from "./shell.js";

const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** Round stops from min to max, ten in each power of ten; zero, when allowed, is the first. */
function logStops(min, max) {
  const stops = new Set([min, max]);
  const least = min > 0 ? min : 1;
  for (let power = 10 ** Math.floor(Math.log10(least)); power <= max; power *= 10) {
    for (const step of STEPS) {
      const stop = Number((power * step).toPrecision(6));
      if (stop > min && stop < max) stops.add(stop);
    }
  }
  return [...stops].sort((a, b) => a - b);
}

/** Moves labels apart downwards and then upwards, so that none covers another and none leaves low..high. */
function spread(labels, low, high) {
  labels.sort((a, b) => a.y - b.y);
  let edge = low;
  for (const label of labels) {
    label.y = Math.max(label.y, edge + label.height / 2);
    edge = label.y + label.height / 2;
  }
  edge = high;
  for (const label of [...labels].reverse()) {
    label.y = Math.min(label.y, edge - label.height / 2);
    edge = label.y - label.height / 2;
  }
}

/** Whole days between 0 and last, in steps people count in. */
function dayTicks(last, wanted) {
  const step = [1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365, 730, 1825].find((days) => last / days <= wanted) ?? 3650;
  const ticks = [];
  for (let day = 0; day <= last; day += step) ticks.push(day);
  return ticks;
}

export function timeline(shell, spec) {
  const { em, width } = shell;
  const { lang } = spec;
  const narrow = width < 480;
  const panels = (spec.panels ?? []).map((panel) => ({ ...panel, series: panel.series ?? [] }));
  const lastDay = Math.max(1, ...panels.flatMap(({ series }) => series.map(({ values }) => (values?.length ?? 0) - 1)));
  const share = (panel) => panel.unit === "share";
  const words = (panel, value) => (share(panel) ? percent(lang, value) : count(lang, value, narrow));
  const exact = (panel, value) => (share(panel) ? percent(lang, value) : count(lang, value));

  // ---- Room

  const scales = panels.map((panel) => {
    const most = Math.max(0, ...panel.series.flatMap(({ values }) => (values ?? []).filter(Number.isFinite)));
    const ticks = roundTicks(most, narrow ? 2 : 3);
    return { ticks, most: ticks.at(-1) };
  });
  const tickRoom = Math.max(em, ...panels.flatMap((panel, i) => scales[i].ticks.map((tick) => shell.measure(words(panel, tick)))));
  const nameRoom = Math.min(narrow ? width * 0.3 : em * 15, Math.max(em * 5, ...panels.flatMap(({ series }) => series.map(({ label }) => shell.measure(label, { weight: 600 })))));
  // On a narrow screen two names may be as long as they are; more of them would make every panel a list.
  const nameLines = narrow ? (panels.every(({ series }) => series.length <= 2) ? 4 : 2) : 3;
  // Two columns of panels where each is wide enough to be read.
  const columns = panels.length > 1 && width >= em * 84 ? 2 : 1;
  const gap = em * 3;
  const wide = (width - gap * (columns - 1)) / columns;
  const left = Math.ceil(tickRoom + em * 0.6);
  const right = Math.floor(wide - nameRoom - em * 1.5);
  const startOf = (i) => (i % columns) * (wide + gap);
  const px = (day, start = 0) => start + left + (day / lastDay) * (right - left);
  const read = shell.local.get("day");
  const reading = typeof read === "number" ? Math.min(read, lastDay) : null;
  const marks = [];
  const texts = [];

  // ---- The notice: room above the panels for its handle and its words

  const localNotice = shell.local.get("notice");
  const notice = spec.notice ? { ...spec.notice, day: localNotice === undefined ? spec.notice.day : (spec.notice.min ?? 0) + localNotice } : null;
  const moved = notice && notice.day !== spec.notice.day;
  const noticeText = notice ? [notice.label, moved ? format(lang, { style: "unit", unit: "day", unitDisplay: "long" }).format(notice.day) : notice.valueText].filter(Boolean).join(": ") : "";
  const head = notice ? em * 2.6 : 0;
  let y = head;

  // ---- Panels

  const places = [];
  const capacityPanel = spec.capacity ? (Number.isInteger(spec.capacity.panel) ? spec.capacity.panel : panels.length - 1) : -1;
  const pictures = [];
  for (let first = 0; first < panels.length; first += columns) {
    // What stands above each panel of the row: its name, its unit, and perhaps the review team; the panels begin together.
    const inRow = panels.slice(first, first + columns);
    const tall = inRow.map((panel, k) => heading(panel, first + k, y, [], []).bottom);
    const row = inRow.map((panel, k) => heading(panel, first + k, y + Math.max(...tall) - tall[k], marks, texts));
    const top = Math.max(...row.map(({ bottom }) => bottom)) + em * 0.9;
    const body = Math.round(Math.max(...row.map(({ ends }) => Math.max(em * (narrow ? 9 : 10), ends.reduce((sum, { height }) => sum + height, 0) + em))));
    for (const one of row) pictures.push(panelOf(one, top, top + body));
    y = top + body;
  }

  function heading(panel, i, from, marks, texts) {
    const start = startOf(i);
    const tone = toneClass(panel.tone);
    const sign = tone ? (panel.tone === "harm" ? "● " : "◆ ") : "";
    const name = shell.wrap(`${sign}${panel.label ?? ""}`, wide, 2, { weight: 600 });
    let bottom = from + em * (i < columns ? 0.6 : 1.6);
    texts.push(shell.text(name.lines, start, bottom + em, { className: `chart-name ${tone}`, whole: name.cut ? panel.label : null }));
    bottom += name.lines.length * em * 1.2;
    if (panel.unit && !share(panel)) {
      const unit = shell.wrap(panel.unit, wide, 2);
      texts.push(shell.text(unit.lines, start, bottom + em, { className: "chart-soft", whole: unit.cut ? panel.unit : null }));
      bottom += unit.lines.length * em * 1.2;
    }
    if (i === capacityPanel) bottom = capacityTrack(shell, spec, marks, texts, bottom, start, wide);
    // Labels at the ends of the lines: first how high they are, then how high the panel must be.
    // Under each name stands the value: of the day that is being read, and else of the last day.
    const ends = panel.series.map((series) => {
      const wrapped = shell.wrap(series.label, nameRoom, nameLines, { weight: 600 });
      const end = (series.values ?? []).findLastIndex(Number.isFinite);
      const value = shell.wrap(exact(panel, series.values?.[reading ?? end]), nameRoom, 1);
      return { series, wrapped, end, value, height: (wrapped.lines.length + 1) * em * 1.2 + em * 0.2 };
    });
    return { panel, i, start, bottom, ends };
  }

  function panelOf({ panel, i, start, ends }, top, bottom) {
    const { ticks, most } = scales[i];
    const py = (value) => bottom - (Math.max(0, value) / most) * (bottom - top);
    places.push({ panel, start, top, bottom, py });
    for (const label of ends) label.y = label.end < 0 ? bottom : py(label.series.values[label.end]);
    const wish = new Map(ends.map((label) => [label, label.y]));
    spread(ends, top - em * 0.6, bottom + em * 0.6);
    for (const label of ends) {
      if (label.end < 0) continue;
      const x = px(label.end, start);
      const first = label.y - label.height / 2 + em * 0.95;
      const from = wish.get(label);
      if (Math.abs(from - label.y) > em * 0.6 || x < start + right - 2) texts.push(node("path", { class: "chart-leader", d: `M${x + em * 0.55},${from}L${start + right + em * 0.85},${label.y}` }));
      marks.push(marker(x, from, em * 0.32, label.series.pattern));
      texts.push(shell.text(label.value.lines, start + right + em, first + label.wrapped.lines.length * em * 1.2, { className: "chart-number" }));
      texts.push(shell.text(label.wrapped.lines, start + right + em, first, { className: `chart-series-name ${policyClass(label.series.pattern)}`, whole: label.wrapped.cut ? label.series.label : null }));
    }
    const isLast = i >= panels.length - columns;
    const days = dayTicks(lastDay, Math.max(2, Math.floor((right - left) / (em * 4.5))));
    const lines = panel.series.map(({ values, pattern }) => ({ values, pattern }));
    return shell.keep(`panel ${i}`, [lang, width, start, em, left, right, top, bottom, most, lastDay, isLast, narrow, ticks, panel.unit, lines], () => tidy(plot({
      className: "chart-plot",
      width, height: bottom + em * 3, marginTop: top, marginBottom: em * 3, marginLeft: start + left, marginRight: width - start - right,
      x: { axis: null, type: "linear", domain: [0, lastDay], range: [start + left, start + right] },
      y: { axis: null, type: "linear", domain: [0, most], range: [bottom, top] },
      marks: [
        gridY(ticks, { className: "chart-grid", strokeOpacity: 1 }),
        axisY(ticks, { className: "chart-axis", label: null, tickSize: 0, tickPadding: em * 0.4, tickFormat: (tick) => words(panel, tick) }),
        axisX(days, { className: isLast ? "chart-axis" : "chart-axis chart-axis-bare", label: null, tickSize: em * 0.3, tickPadding: em * 0.3, tickFormat: isLast ? (day) => format(lang).format(day) : () => "" }),
        ...panel.series.filter(({ values }) => values?.length > 0).map(({ values, pattern }) =>
          line(values, { className: `chart-line ${policyClass(pattern)}`, x: (_, day) => day, y: (value) => (Number.isFinite(value) ? value : NaN) })),
      ],
    })));
  }
  const xLabel = shell.wrap(spec.x?.label, wide, 2);
  const height = Math.ceil(y + em * 1.8 + xLabel.lines.length * em * 1.2 + em * 0.4);
  for (const { start } of places.filter(({ bottom }) => bottom === y)) {
    texts.push(shell.text(xLabel.lines, start + Math.max(right, xLabel.width), y + em * 2.8, { anchor: "end", className: "chart-title", whole: xLabel.cut ? spec.x.label : null }));
  }
  const bands = [];

  // ---- The notice's band, edge and handle

  if (notice && panels.length > 0) {
    const day = Math.min(Math.max(notice.day, 0), lastDay);
    const x = px(day);
    for (const { start, top, bottom } of places) bands.push(node("rect", { class: "chart-band", x: start + left, y: top, width: px(day) - left, height: bottom - top }));
    const r = em * 0.8;
    const cy = em * 1.15;
    marks.push(
      // Not through the words between the panels.
      node("path", { class: "chart-edge", d: `M${x},${cy + r}v${em * 0.5}${places.map(({ start, top, bottom }) => `M${px(day, start)},${top - em * 0.4}V${bottom}`).join("")}` }),
      node("circle", { class: "chart-handle", cx: x, cy, r }),
      node("path", { class: "chart-handle-grip", d: grip(x, cy, r) }),
    );
    // Its words stand right of the handle, and left of it where there is more room.
    const gap = r + em * 0.4;
    const rightRoom = width - x - gap;
    const before = rightRoom < shell.measure(noticeText, { weight: 600 }) && x - gap > rightRoom;
    const words = shell.wrap(noticeText, before ? x - gap : rightRoom, 2, { weight: 600 });
    texts.push(shell.text(words.lines, before ? x - gap : x + gap, cy + em * (words.lines.length > 1 ? -0.25 : 0.35), {
      anchor: before ? "end" : "start", className: "chart-name chart-halo", whole: words.cut ? noticeText : null,
    }));
    const min = spec.notice.min ?? 0;
    const max = spec.notice.max ?? lastDay;
    shell.slider("notice", {
      className: "chart-slider-handle",
      label: notice.label, valueMin: min, valueMax: max, valueNow: notice.day, valueText: moved ? noticeText : (notice.valueText ?? String(notice.day)),
      box: { x: Math.min(Math.max(x - 22, 0), width - 44), y: Math.max(0, cy - 22), width: 44, height: 44 }, anchor: { x, y: cy },
      strip: { x: x - 7, y: places[0].top, width: 14, height: places.at(-1).bottom - places[0].top },
      last: max - min, at: notice.day - min, leap: 7,
      nearest: (cx) => Math.min(Math.max(Math.round(((cx - left) / (right - left)) * lastDay), min), max) - min,
      go: (stop, final) => shell.emit({ type: "notice", value: min + stop, final }),
    });
  }

  // ---- The crosshair: a line through all panels, and all values of its day

  if (panels.length > 0) {
    const at = reading;
    const top = places[0].top;
    const bottom = places.at(-1).bottom;
    const dayText = (value) => format(lang, { style: "unit", unit: "day", unitDisplay: "long" }).format(value);
    const title = (value) => (spec.x?.label ? `${spec.x.label}: ${format(lang).format(value)}` : dayText(value));
    const said = (value) => `${title(value)}. ${places.map(({ panel }) => `${panel.label}: ${panel.series.map((series) => `${series.label} ${exact(panel, series.values?.[value])}`).join(", ")}`).join(". ")}`;
    if (at !== null) {
      marks.push(node("path", { class: "chart-cross", d: places.map(({ start, top, bottom }) => `M${px(at, start)},${top}V${bottom}`).join("") }));
      for (const { panel, start, py } of places) {
        for (const series of panel.series) {
          if (Number.isFinite(series.values?.[at])) marks.push(node("circle", { class: `chart-cross-dot ${policyClass(series.pattern)}`, cx: px(at, start), cy: py(series.values[at]), r: em * 0.26 }));
        }
      }
    }
    const show = (value) => {
      if (value === (shell.local.get("day") ?? null) && value !== null) return;
      if (value === null) shell.local.delete("day");
      else shell.local.set("day", value);
      shell.soon(true);
    };
    shell.afterDraw = () => shell.showTip(at === null ? null : { x: px(at), y: top - em * 0.6, tip: dayText(at) });
    shell.onHover = (x, y) => {
      if (x === null) return show(shell.focused("day") ? (shell.local.get("day") ?? 0) : null);
      const along = columns === 2 && x > wide + gap / 2 ? x - wide - gap : x;
      const near = along >= left - em && along <= right + em && y >= top - em && y <= bottom + em;
      show(near ? Math.min(Math.max(Math.round(((along - left) / (right - left)) * lastDay), 0), lastDay) : null);
    };
    shell.slider("day", {
      className: "chart-slider-day",
      label: spec.x?.label ?? "", valueMin: 0, valueMax: lastDay, valueNow: at ?? 0, valueText: said(at ?? 0),
      box: { x: left, y: top, width: right - left, height: bottom - top },
      last: lastDay, at: at ?? 0, leap: 7,
      nearest: () => undefined,
      go: (stop) => show(stop),
      focus: () => show(shell.local.get("day") ?? 0),
      blur: () => show(null),
    });
  }

  return { height, marks: [...bands, ...pictures, ...marks, ...texts] };
}

const grip = (x, y, r) => `M${x - r * 0.25},${y - r * 0.4}l${-r * 0.36},${r * 0.4}l${r * 0.36},${r * 0.4}M${x + r * 0.25},${y - r * 0.4}l${r * 0.36},${r * 0.4}l${-r * 0.36},${r * 0.4}`;

/** The review team's capacity: a track of its own under the panel's name. Returns the y below it. */
function capacityTrack(shell, spec, marks, texts, y, start, width) {
  const { em } = shell;
  const { lang, capacity } = spec;
  const min = Math.max(0, capacity.min ?? 0);
  const max = Math.max(capacity.max ?? 1, min + 1);
  const stops = logStops(min, max);
  const nearestStop = (value) => stops.reduce((best, stop, i) => (Math.abs(Math.log10(stop + 1) - Math.log10(value + 1)) < Math.abs(Math.log10(stops[best] + 1) - Math.log10(value + 1)) ? i : best), 0);
  const local = shell.local.get("capacity");
  const at = local ?? nearestStop(capacity.value ?? min);
  const value = local === undefined ? (capacity.value ?? min) : stops[local];
  const low = Math.log10(min > 0 ? min : 0.5);
  const high = Math.log10(max);
  const words = [capacity.label, local === undefined ? (capacity.valueText ?? count(lang, value)) : count(lang, value)].filter(Boolean).join(": ");
  const name = shell.wrap(words, width, 2);
  y += em * 0.3;
  texts.push(shell.text(name.lines, start, y + em, { whole: name.cut ? words : null }));
  y += name.lines.length * em * 1.2;
  const note = shell.wrap(capacity.note, width, 2);
  texts.push(shell.text(note.lines, start, y + em, { className: "chart-soft", whole: note.cut ? capacity.note : null }));
  y += note.lines.length * em * 1.2 + em * 0.35;
  const r = em * 0.8;
  const from = start + r;
  const to = start + Math.min(width, em * 34) - r;
  const along = (number) => from + ((Math.log10(number > 0 ? number : 0.5) - low) / (high - low || 1)) * (to - from);
  const x = Math.min(Math.max(along(value), from), to);
  const cy = y + em * 1.1;
  const ticks = stops.filter((stop) => stop === 0 || Number.isInteger(Math.round(Math.log10(stop) * 1e9) / 1e9));
  marks.push(
    node("path", { class: "chart-track", d: `M${from},${cy}H${to}` }),
    node("path", { class: "chart-track-ticks", d: ticks.map((tick) => `M${along(tick)},${cy - em * 0.3}v${em * 0.6}`).join("") }),
    node("path", { class: "chart-track-done", d: `M${from},${cy}H${x}` }),
    node("circle", { class: "chart-handle", cx: x, cy, r }),
    node("path", { class: "chart-handle-grip", d: grip(x, cy, r) }),
  );
  let edge = -Infinity;
  for (const tick of ticks) {
    const text = count(lang, tick, true);
    const wide = shell.measure(text, { size: 0.92 });
    const tx = Math.min(Math.max(along(tick) - wide / 2, start), start + width - wide);
    if (tx < edge) continue;
    texts.push(shell.text([text], tx, cy + em * 2, { size: 0.92, className: "chart-soft chart-number" }));
    edge = tx + wide + em * 0.8;
  }
  shell.slider("capacity", {
    className: "chart-slider-handle",
    label: capacity.label, valueMin: min, valueMax: max, valueNow: value, valueText: local === undefined ? (capacity.valueText ?? count(lang, value)) : count(lang, value),
    box: { x: Math.min(Math.max(x - 22, 0), start + width - 44), y: cy - 22, width: 44, height: 44 }, anchor: { x, y: cy },
    last: stops.length - 1, at, leap: STEPS.length,
    nearest: (cx) => stops.reduce((best, stop, i) => (Math.abs(along(stop) - cx) < Math.abs(along(stops[best]) - cx) ? i : best), 0),
    go: (stop, final) => shell.emit({ type: "capacity", value: stops[stop], final }),
  });
  return cy + em * 2.2;
}
