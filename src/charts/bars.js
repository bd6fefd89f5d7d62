// Horizontal bars, one group a row, with their values written at their ends.
// Owns: the layout of rows and the key of the policies. Refuses: to sort, to stack and to add up.

import { axisX, gridX, plot } from "@observablehq/plot";
import { count, roundTicks } from "./words.js";
import { hatch, hatches, placeOf, policyClass, toneClass } from "./marks.js";
import { node, tidy } from "./shell.js";

/** Policies with a sample of their fill, in as many lines as they need. Returns { marks, bottom }. */
export function fillKey(shell, policies, y) {
  const { em, width } = shell;
  const marks = [];
  let x = 0;
  let line = y + em;
  let deep = 1;
  for (const { label, pattern } of policies) {
    const { lines, width: wide, cut } = shell.wrap(label, width - em * 1.6, 3);
    if (x > 0 && x + wide + em * 1.6 > width) {
      x = 0;
      line += em * (deep * 1.2 + 0.3);
      deep = 1;
    }
    deep = Math.max(deep, lines.length);
    marks.push(
      node("rect", { class: `chart-bar ${policyClass(pattern)}`, fill: hatch(shell.id, pattern), x, y: line - em * 0.8, width: em, height: em * 0.9 }),
      shell.text(lines, x + em * 1.4, line, { whole: cut ? label : null }),
    );
    x += wide + em * 2.8;
  }
  return { marks, bottom: line + em * ((deep - 1) * 1.2 + 0.6) };
}

export function bars(shell, spec) {
  const { em, width } = shell;
  const { lang } = spec;
  const rows = spec.rows ?? [];
  const policies = [];
  for (const { policy, pattern } of rows.flatMap((row) => row.bars ?? [])) {
    if (policy && !policies.some((known) => known.label === policy)) policies.push({ label: policy, pattern });
  }
  const marks = [hatches(shell.id)];
  let y = 0;
  if (policies.length > 1) {
    const key = fillKey(shell, policies, y);
    marks.push(...key.marks);
    y = key.bottom + em * 0.4;
  }

  // Names stand left of the bars where there is room, and above them where there is not.
  const beside = width >= em * 44;
  const nameRoom = beside ? Math.min(width * 0.3, em * 20) : width;
  const names = rows.map((row) => shell.wrap(row.label, nameRoom - (beside ? em : 0), 3, { weight: 600 }));
  const left = beside ? Math.max(0, ...names.map((name) => name.width)) + em * 1.2 : em * 0.4;
  const texts = rows.map((row) => (row.bars ?? []).map((bar) => shell.wrap(bar.text ?? count(lang, bar.value, width < 480), width * (beside ? 0.34 : 0.5), 1)));
  const textRoom = Math.max(0, ...texts.flat().map((text) => text.width)) + em * 0.6;
  const right = Math.max(left + em * 3, width - textRoom);
  const values = rows.flatMap((row) => (row.bars ?? []).map(({ value }) => value)).filter((value) => value > 0 && Number.isFinite(value));
  const most = Math.max(0, ...values);
  const px = (value) => left + (most > 0 && value > 0 ? (value / most) * (right - left) : 0);
  const thick = em * 1.25;

  const drawn = [];
  const top = y;
  rows.forEach((row, i) => {
    const list = row.bars ?? [];
    const name = names[i];
    y += em * 0.5;
    if (!beside) {
      marks.push(shell.text(name.lines, 0, y + em, { className: "chart-name chart-halo", whole: name.cut ? row.label : null }));
      y += name.lines.length * em * 1.2 + em * 0.25;
    } else {
      marks.push(shell.text(name.lines, left - em * 0.8, y + thick * 0.5 + em * 0.35, { className: "chart-name", anchor: "end", whole: name.cut ? row.label : null }));
    }
    const start = y;
    list.forEach((bar, j) => {
      const known = Number.isFinite(bar.value);
      drawn.push({ x1: left, x2: known ? Math.max(px(bar.value), left + (bar.value > 0 ? 1 : 0)) : left, y1: y, y2: y + thick - 2, bar, tone: bar.tone ?? row.tone ?? spec.tone });
      marks.push(shell.text(texts[i][j].lines, px(known ? bar.value : 0) + em * 0.4, y + thick / 2 + em * 0.3, {
        className: bar.value === 0 || !known ? "chart-soft chart-number" : "chart-number", whole: texts[i][j].cut ? bar.text : null,
      }));
      y += thick;
    });
    y = Math.max(y, start + (beside ? name.lines.length * em * 1.2 : 0)) + em * 0.5;
    const rowTop = beside ? start : start - name.lines.length * em * 1.2;
    shell.point(row.id, {
      label: `${row.label}: ${list.map((bar, j) => [policies.length > 1 ? bar.policy : "", texts[i][j].cut || bar.text ? bar.text : texts[i][j].lines[0]].filter(Boolean).join(" ")).join("; ")}`,
      box: { x: 0, y: rowTop, width, height: y - rowTop },
    });
  });

  const axis = most > 0 && spec.x?.label;
  const ticks = axis ? roundTicks(most, Math.max(2, Math.floor((right - left) / (em * 9)))).filter((tick) => tick <= most * 1.001) : [];
  const label = axis ? shell.wrap(spec.x.label, width - left - em * 0.2, 3) : null;
  const bottom = y;
  const height = Math.ceil(Math.max(em * 2, bottom + (axis ? em * 2 + label.lines.length * em * 1.2 + em * 0.3 : em * 0.2)));
  const picture = tidy(plot({
    className: "chart-plot", width, height, marginTop: top, marginBottom: height - bottom, marginLeft: 0, marginRight: 0,
    x: { axis: null, type: "linear", domain: [0, width], range: [0, width] },
    y: { axis: null, type: "linear", domain: [0, height], range: [0, height] },
    marks: axis ? [
      gridX(ticks.map(px), { className: "chart-grid", strokeOpacity: 1 }),
      axisX(ticks.map(px), { className: "chart-axis", label: null, tickSize: 0, tickPadding: em * 0.4, tickFormat: (_, i) => count(lang, ticks[i], width < 480) }),
    ] : [],
  }));
  const shapes = drawn.map(({ x1, x2, y1, y2, bar, tone }) => node("rect", {
    class: `chart-bar ${policyClass(bar.pattern)} ${toneClass(tone)}`, fill: hatch(shell.id, bar.pattern), x: x1, y: y1, width: x2 - x1, height: y2 - y1,
    "data-place": placeOf(bar.pattern),
  }));
  // Where names stand above the bars, the line they begin at does not go through the names.
  const spans = beside ? [{ y1: top, y2: bottom }] : drawn;
  const zero = rows.length > 0 ? [node("path", { class: "chart-baseline", d: spans.map(({ y1, y2 }) => `M${left},${y1}V${y2}`).join("") })] : [];
  return {
    height,
    marks: [picture, ...shapes, ...zero, ...marks,
      ...(label ? [shell.text(label.lines, left, bottom + em * 2.7, { className: "chart-title", whole: label.cut ? spec.x.label : null })] : [])],
  };
}
