// The tornado: how far the answer moves when one assumption goes from one end of its range to the other.
// Owns: the layout of the rows around the base line. Refuses: to sort; the caller knows which row matters most.

import { axisX, gridX, plot } from "@observablehq/plot";
import { count } from "./words.js";
import { toneClass } from "./marks.js";
import { node, tidy } from "./shell.js";

/** Round numbers inside a range. */
function inner(low, high, wanted) {
  const rough = (high - low) / Math.max(1, wanted);
  if (!(rough > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= rough * 0.999);
  const ticks = [];
  for (let i = Math.ceil(low / step); i * step <= high * (1 + 1e-9); i += 1) ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}

export function tornado(shell, spec) {
  const { em, width } = shell;
  const { lang } = spec;
  const narrow = width < 480;
  const rows = spec.rows ?? [];
  const finite = rows.flatMap(({ low, high, base }) => [low, high, base]).filter(Number.isFinite);
  const base = rows.map((row) => row.base).find(Number.isFinite) ?? finite[0] ?? 0;
  let from = Math.min(base, ...finite);
  let to = Math.max(base, ...finite);
  if (from === to) {
    from = from > 0 ? 0 : from - 1;
    to = to > 0 ? to * 2 : to + 1;
  }

  // ---- Room. What an end says stands beside it where bars keep half the width, and under the bar where they would not.

  const ends = rows.map((row) => {
    const value = (number, text) => text ?? count(lang, number, narrow);
    const make = (assumed, number, text) => ({ number, lines: [assumed, (assumed ? "→ " : "") + value(number, text)].filter(Boolean).map((line) => shell.wrap(line, width * 0.42, 1)), whole: [assumed, value(number, text)].filter(Boolean).join(": ") });
    const pair = [make(row.lowText, row.low, row.lowValueText), make(row.highText, row.high, row.highValueText)];
    const known = (end) => (Number.isFinite(end.number) ? end.number : base);
    return known(pair[0]) <= known(pair[1]) ? pair : pair.reverse();
  });
  const wide = (end) => Math.max(0, ...end.lines.map((line) => line.width));
  const sides = [0, 1].map((side) => Math.max(0, ...ends.map((pair) => wide(pair[side]))) + em);
  const beside = width - sides[0] - sides[1] >= width * 0.45;
  const left = beside ? sides[0] : em * 0.5;
  const right = width - (beside ? sides[1] : em * 0.5);
  const px = (value) => left + ((Math.min(Math.max(Number.isFinite(value) ? value : base, from), to) - from) / (to - from)) * (right - left);
  const baseX = px(base);

  // ---- Rows

  const marks = [];
  const thick = em * 1.3;
  const baseText = shell.wrap(spec.baseLabel ?? count(lang, base, narrow), width * 0.8, 2, { weight: 600 });
  const top = baseText.lines.length * em * 1.2 + em * 0.5;
  let y = top;
  rows.forEach((row, i) => {
    const [low, high] = ends[i];
    const name = shell.wrap(row.label, width, 4, { weight: 600 });
    const start = y;
    y += em * 0.7;
    marks.push(shell.text(name.lines, 0, y + em * 0.9, { className: "chart-name chart-halo", whole: name.cut ? row.label : null }));
    y += name.lines.length * em * 1.2;
    if (row.flips && spec.flipsLabel) {
      const flips = shell.wrap(spec.flipsLabel, width - em * 1.6, 2, { weight: 600 });
      marks.push(
        node("path", { class: "chart-flip", d: `M0,${y + em * 0.38}h${em * 0.9}m${-em * 0.28},${-em * 0.26}l${em * 0.28},${em * 0.26}l${-em * 0.28},${em * 0.26}M${em * 0.9},${y + em * 0.88}h${-em * 0.9}m${em * 0.28},${-em * 0.26}l${-em * 0.28},${em * 0.26}l${em * 0.28},${em * 0.26}` }),
        shell.text(flips.lines, em * 1.4, y + em * 0.95, { className: "chart-flip-name chart-halo", whole: flips.cut ? spec.flipsLabel : null }),
      );
      y += flips.lines.length * em * 1.2;
    }
    y += em * 0.35;
    const x1 = Math.min(px(low.number), px(high.number));
    const x2 = Math.max(px(low.number), px(high.number));
    const still = x2 - x1 < 1.5;
    marks.push(still
      ? node("path", { class: `chart-tornado-none ${toneClass(row.tone ?? spec.tone)}`, d: `M${x1},${y}v${thick}` })
      : node("rect", { class: `chart-tornado ${row.flips ? "chart-tornado-flips" : ""} ${toneClass(row.tone ?? spec.tone)}`, x: x1, y, width: x2 - x1, height: thick }));
    if (beside) {
      // Two lines at each end: what was assumed, and what came of it.
      [[low, x1 - em * 0.5, "end"], [high, x2 + em * 0.5, "start"]].forEach(([end, x, anchor]) => {
        const one = end.lines.length === 1;
        end.lines.forEach((line, k) => marks.push(shell.text(line.lines, x, y + thick / 2 + em * (one ? 0.35 : k === 0 ? -0.2 : 0.95), {
          anchor, className: `chart-number chart-halo ${k === 0 && !one ? "chart-soft" : ""}`, whole: line.cut ? end.whole : null,
        })));
      });
      y += thick + em * 0.6;
    } else {
      y += thick + em * 0.15;
      const widths = [wide(low), wide(high)];
      let lowX = Math.min(Math.max(x1 - widths[0] / 2, 0), width - widths[0]);
      let highX = Math.min(Math.max(x2 - widths[1] / 2, 0), width - widths[1]);
      if (lowX + widths[0] + em > highX) {
        const middle = Math.min(Math.max((x1 + x2) / 2, widths[0] + em / 2), width - widths[1] - em / 2);
        lowX = Math.max(0, middle - em / 2 - widths[0]);
        highX = middle + em / 2;
      }
      [[low, lowX], [high, highX]].forEach(([end, x]) => end.lines.forEach((line, k) => marks.push(shell.text(line.lines, x, y + em * (1 + k * 1.2), {
        className: `chart-number chart-halo ${k === 0 && end.lines.length > 1 ? "chart-soft" : ""}`, whole: line.cut ? end.whole : null,
      }))));
      y += em * 1.2 * Math.max(low.lines.length, high.lines.length) + em * 0.3;
    }
    y += em * 0.4;
    shell.point(row.id, {
      label: [row.label, row.flips ? spec.flipsLabel : "", low.whole, high.whole].filter(Boolean).join(". "),
      box: { x: 0, y: start + em * 0.3, width, height: y - start - em * 0.3 },
    });
  });

  // ---- What is not drawn, in words under the rows

  const bottom = y;
  const rest = shell.wrap(spec.restLabel, width, 4);

  // ---- Axis and base line

  const ticks = rows.length > 0 ? inner(from, to, Math.max(2, Math.floor((right - left) / (em * 9)))) : [];
  const words = (tick) => count(lang, tick, narrow);
  const shown = ticks.filter((tick) => px(tick) - shell.measure(words(tick)) / 2 >= 0 && px(tick) + shell.measure(words(tick)) / 2 <= width);
  const label = shell.wrap(rows.length > 0 ? spec.x?.label : "", width, 3);
  const under = bottom + em * (rows.length > 0 ? 2 : 0) + label.lines.length * em * 1.2;
  const height = Math.ceil(under + (rest.lines.length > 0 ? em * 0.9 + rest.lines.length * em * 1.2 : 0) + em * 0.3);
  const picture = tidy(plot({
    className: "chart-plot", width, height, marginTop: top, marginBottom: height - bottom, marginLeft: 0, marginRight: 0,
    x: { axis: null, type: "linear", domain: [0, width], range: [0, width] },
    y: { axis: null, type: "linear", domain: [0, height], range: [0, height] },
    marks: [
      gridX(ticks.map(px), { className: "chart-grid", strokeOpacity: 1 }),
      axisX(shown.map(px), { className: "chart-axis", label: null, tickSize: 0, tickPadding: em * 0.4, tickFormat: (_, i) => words(shown[i]) }),
    ],
  }));
  const half = baseText.width / 2;
  return {
    height,
    marks: [
      picture, ...marks.filter((mark) => mark.tagName !== "text"),
      ...(rows.length > 0 ? [node("path", { class: "chart-base", d: `M${baseX},${top - em * 0.3}V${bottom}` })] : []),
      ...marks.filter((mark) => mark.tagName === "text"),
      ...(rows.length > 0 ? [
        shell.text(baseText.lines, Math.min(Math.max(baseX, half), width - half), em, { anchor: "middle", className: "chart-base-name", whole: baseText.cut ? spec.baseLabel : null }),
      ] : []),
      shell.text(label.lines, width / 2, bottom + em * 2.9, { anchor: "middle", className: "chart-title", whole: label.cut ? spec.x.label : null }),
      shell.text(rest.lines, 0, under + em * 1.8, { whole: rest.cut ? spec.restLabel : null }),
    ],
  };
}
