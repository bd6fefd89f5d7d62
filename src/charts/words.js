// Numbers and strings as a chart shows them.
// Owns: number formats, measuring, wrapping and shortening text. Refuses: words of its own; all of them come from the caller.

const formats = new Map();

/** A cached number format; a language that the browser does not know is written as English. */
export function format(lang, options) {
  const key = `${lang} ${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    let made;
    try {
      made = new Intl.NumberFormat(lang || "en", options);
    } catch {
      made = new Intl.NumberFormat("en", options);
    }
    formats.set(key, made);
  }
  return formats.get(key);
}

/** 950, 120,000, 9.9 million; with `short`, 950, 120K, 9.9M. What is no number is a dash. */
export function count(lang, value, short = false) {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size < 1e4 || (!short && size < 1e6)) return format(lang, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(value);
  return format(lang, { notation: "compact", compactDisplay: short ? "short" : "long", maximumFractionDigits: 1 }).format(value);
}

/** A share of 0..1 in percent. */
export function percent(lang, value) {
  if (!Number.isFinite(value)) return "–";
  return format(lang, { style: "percent", maximumFractionDigits: Math.abs(value) < 0.0995 ? 1 : 0 }).format(value);
}

/** Round numbers from 0 to at least `max`, about `wanted` of them. */
export function roundTicks(max, wanted) {
  if (!(max > 0)) return [0, 1];
  const rough = max / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= rough * 0.999);
  const ticks = [];
  for (let i = 0; ; i += 1) {
    ticks.push(Number((i * step).toPrecision(12)));
    if (ticks[i] >= max * 0.999) return ticks;
  }
}

let pen;

/** The width in px of a string in a CSS font. */
export function widthOf(font, string) {
  pen ??= document.createElement("canvas").getContext("2d");
  pen.font = font;
  return pen.measureText(string).width;
}

/** The start of `string` that fits into `room`, with an ellipsis when something is missing. */
function shorten(font, string, room) {
  if (widthOf(font, string) <= room) return string;
  const letters = [...string];
  while (letters.length > 1 && widthOf(font, `${letters.join("").trimEnd()}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/**
 * Breaks `string` into at most `most` lines of `room` px. A word wider than a line is broken; what is left over after
 * the last line is cut with an ellipsis. Returns { lines, width, cut }.
 */
export function wrap(font, string, room, most = 3) {
  const pieces = [];
  for (const word of String(string ?? "").split(/\s+/).filter(Boolean)) {
    let rest = word;
    while (widthOf(font, rest) > room && [...rest].length > 1) {
      const letters = [...rest];
      let end = letters.length - 1;
      while (end > 1 && widthOf(font, letters.slice(0, end).join("")) > room) end -= 1;
      pieces.push({ text: letters.slice(0, end).join(""), glued: true });
      rest = letters.slice(end).join("");
    }
    pieces.push({ text: rest, glued: false });
  }
  const lines = [];
  let line = "";
  let rest = "";
  for (const { text, glued } of pieces) {
    const longer = line === "" ? text : `${line} ${text}`;
    if (rest !== "") {
      rest += ` ${text}`;
    } else if (line === "" || widthOf(font, longer) <= room) {
      line = longer;
    } else if (lines.length < most - 1) {
      lines.push(line);
      line = text;
    } else {
      rest = `${line} ${text}`;
    }
    if (glued && rest === "" && lines.length < most - 1) {
      lines.push(line);
      line = "";
    }
  }
  const last = rest === "" ? line : shorten(font, rest, room);
  if (last !== "") lines.push(last);
  return { lines, width: Math.max(0, ...lines.map((line) => widthOf(font, line))), cut: rest !== "" };
}
