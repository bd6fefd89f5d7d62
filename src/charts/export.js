// Pictures to take away: what is drawn, with its title, source and link as real text.
// Owns: the standalone SVG and the painter that makes a PNG of it. Refuses: to load an image, which a strict policy forbids:
// the painter reads the few kinds of SVG element that charts are made of and draws them on a canvas itself.

import { node } from "./shell.js";
import { wrap } from "./words.js";

const STYLES = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
  "opacity", "paint-order",
];
const TEXT_STYLES = ["font-family", "font-size", "font-weight", "font-style", "text-anchor", "font-variant-numeric", "direction", "unicode-bidi"];
const LEAVES = new Set(["path", "line", "rect", "circle", "text", "tspan"]);

/** The computed colours and fonts of `from` written on its copy. */
function freeze(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) return;
  const name = from.tagName;
  if (LEAVES.has(name)) {
    const style = getComputedStyle(from);
    for (const key of name === "text" || name === "tspan" ? [...STYLES, ...TEXT_STYLES] : STYLES) {
      const value = style.getPropertyValue(key);
      if (value && value !== "normal" && value !== "auto") to.setAttribute(key, value.replace(/url\(".*#/, 'url("#').replace(/"/g, "'"));
    }
  }
  if (name === "g") {
    const { opacity } = getComputedStyle(from);
    if (opacity !== "1") to.setAttribute("opacity", opacity);
  }
  const copies = [...to.childNodes];
  [...from.childNodes].forEach((child, i) => freeze(child, copies[i]));
  to.removeAttribute("class");
}

/** Paper, ink and fonts as they are where the chart stands. */
function look(element) {
  const style = getComputedStyle(element);
  const token = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  return {
    paper: token("--paper", "#ffffff"), ink: token("--ink", "#000000"), soft: token("--ink-soft", "#444444"),
    em: parseFloat(style.fontSize) || 13, family: style.fontFamily || "sans-serif",
  };
}

/** A sheet `width` px wide: title above, `body` of `height` px placed by `put(y)`, source and link below. */
function sheet({ paper, ink, soft, em, family }, width, height, { title, source, link }, put) {
  const pad = Math.round(em * 1.4);
  const room = width - 2 * pad;
  const root = node("svg", { xmlns: "http://www.w3.org/2000/svg", width });
  const texts = [];
  let y = pad;
  const write = (string, size, weight, fill) => {
    if (!string) return;
    const font = `${weight} ${size}px ${family}`;
    for (const line of wrap(font, string, room, 12).lines) {
      y += size * 1.25;
      texts.push(node("text", {
        x: pad, y: y - size * 0.3, fill, "font-family": family.replace(/"/g, "'"), "font-size": `${size}px`, "font-weight": weight, "text-anchor": "start",
      }, line));
    }
  };
  write(title, em * 1.4, 600, ink);
  if (title) y += em * 0.8;
  const body = put(pad, y);
  y += height + em * 0.6;
  write(source, em * 0.92, 400, soft);
  write(link, em * 0.92, 400, soft);
  const full = Math.ceil(y + pad);
  root.setAttribute("height", full);
  root.setAttribute("viewBox", `0 0 ${width} ${full}`);
  root.append(node("rect", { width, height: full, fill: paper }), ...body, ...texts);
  return root;
}

/** What a chart has drawn, to stand anywhere, and how high it is. What is shown on pointing is not in it. */
function copied(shell) {
  shell.calm();
  const copy = shell.svg.cloneNode(true);
  freeze(shell.svg, copy);
  copy.removeAttribute("role");
  copy.removeAttribute("aria-label");
  return { copy, height: shell.height };
}

/** Charts with their words as one picture `wide` px wide, beside each other or one below the other. */
function arranged(shells, wide, beside, { title, source, link }) {
  const [{ box, spec }] = shells;
  const style = look(box);
  const gap = style.em * 2;
  const each = beside ? Math.floor((wide - gap * (shells.length - 1)) / shells.length) : wide;
  const parts = shells.map((shell) => (each === shell.width ? copied(shell) : shell.at(each, () => copied(shell))));
  const heights = parts.map((part) => part.height);
  const height = beside ? Math.max(...heights) : heights.reduce((sum, one) => sum + one, gap * (parts.length - 1));
  const root = sheet(style, wide + 2 * Math.round(style.em * 1.4), height, { title: title ?? spec.title, source, link }, (x, y) => parts.map((part) => {
    part.copy.setAttribute("x", x);
    part.copy.setAttribute("y", y);
    if (beside) x += each + gap;
    else y += part.height + gap;
    return part.copy;
  }));
  root.setAttribute("role", "img");
  root.setAttribute("aria-label", [title ?? spec.title, spec.summary].filter(Boolean).join(". "));
  return root;
}

/** The standalone picture of charts, as an element that is in no document. */
export function standalone(shells, words = {}) {
  const { width, height } = words;
  const wide = width ?? Math.max(...shells.map((shell) => shell.width));
  if (!height) return arranged(shells, wide, false, words);
  // Of a few pictures the one whose words are largest when it is shown in that room.
  let best = null;
  for (const scale of [1, 1.25, 1.5, 1.75]) {
    for (const beside of shells.length > 1 ? [false, true] : [false]) {
      if (best?.small <= scale) return best.root;
      const root = arranged(shells, Math.round(wide * scale), beside, words);
      const small = scale * Math.max(1, (Number(root.getAttribute("height")) / Number(root.getAttribute("width"))) * (wide / height));
      if (!best || small < best.small) best = { root, small };
    }
  }
  return best.root;
}

export const text = (root) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;

// ---- The painter

const number = (element, name, otherwise = 0) => {
  const value = parseFloat(element.getAttribute(name));
  return Number.isFinite(value) ? value : otherwise;
};

/** The transform attribute of Plot and of these charts: translations, turns and scales. */
function turn(pen, transform) {
  for (const [, name, list] of (transform ?? "").matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b] = list.split(/[\s,]+/).map(Number);
    if (name === "translate") pen.translate(a, b ?? 0);
    if (name === "rotate") pen.rotate((a * Math.PI) / 180);
    if (name === "scale") pen.scale(a, b ?? a);
  }
}

function outline(element) {
  const path = new Path2D(element.tagName === "path" ? (element.getAttribute("d") ?? "") : undefined);
  if (element.tagName === "rect") path.rect(number(element, "x"), number(element, "y"), Math.max(0, number(element, "width")), Math.max(0, number(element, "height")));
  if (element.tagName === "circle") path.arc(number(element, "cx"), number(element, "cy"), Math.max(0, number(element, "r")), 0, 2 * Math.PI);
  if (element.tagName === "line") {
    path.moveTo(number(element, "x1"), number(element, "y1"));
    path.lineTo(number(element, "x2"), number(element, "y2"));
  }
  return path;
}

/** A colour, or one tile of a hatch as a canvas pattern. */
function filling(pen, root, value, scale) {
  const id = /url\(['"]?#([^'")]+)/.exec(value ?? "")?.[1];
  if (!id) return value;
  const hatch = root.querySelector(`[id="${id}"]`);
  if (!hatch) return null;
  const tile = document.createElement("canvas");
  tile.width = Math.round(number(hatch, "width", 6) * scale);
  tile.height = Math.round(number(hatch, "height", 6) * scale);
  const own = tile.getContext("2d");
  own.scale(scale, scale);
  for (const child of hatch.children) paint(own, root, child, scale);
  const made = pen.createPattern(tile, "repeat");
  made.setTransform(new DOMMatrix().scale(1 / scale));
  return made;
}

function stroked(pen, element) {
  const stroke = element.getAttribute("stroke");
  if (!stroke || stroke === "none") return false;
  const width = number(element, "stroke-width", 1);
  if (width <= 0) return false;
  pen.strokeStyle = stroke;
  pen.lineWidth = width;
  pen.lineCap = element.getAttribute("stroke-linecap") ?? "butt";
  pen.lineJoin = element.getAttribute("stroke-linejoin") ?? "miter";
  const dashes = (element.getAttribute("stroke-dasharray") ?? "none").split(/[\s,]+/).map(parseFloat);
  pen.setLineDash(dashes.every(Number.isFinite) ? dashes : []);
  return true;
}

function paintText(pen, element, place) {
  const size = number(element, "font-size", 13);
  // Plot moves text by parts of its size, these charts by px.
  const length = (name, otherwise) => number(element, name, otherwise) * (element.getAttribute(name)?.endsWith("em") ? size : 1);
  const x = length("x", place.x) + length("dx", 0);
  const y = length("y", place.y) + length("dy", 0);
  const here = { x, y };
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && child.data.trim() !== "") {
      pen.font = `${element.getAttribute("font-style") ?? ""} ${element.getAttribute("font-weight") ?? 400} ${size}px ${element.getAttribute("font-family") ?? "sans-serif"}`;
      pen.textAlign = { middle: "center", end: "right" }[element.getAttribute("text-anchor")] ?? "left";
      pen.textBaseline = "alphabetic";
      if ((element.getAttribute("paint-order") ?? "").startsWith("stroke") && stroked(pen, element)) pen.strokeText(child.data, here.x, here.y);
      pen.fillStyle = element.getAttribute("fill") ?? "#000";
      if (element.getAttribute("fill") !== "none") pen.fillText(child.data, here.x, here.y);
    } else if (child.nodeType === Node.ELEMENT_NODE && child.tagName === "tspan") {
      Object.assign(here, paintText(pen, child, here));
    }
  }
  return here;
}

function paint(pen, root, element, scale) {
  const { tagName } = element;
  if (tagName === "defs" || tagName === "title") return;
  pen.save();
  if (tagName === "svg" && element !== root) pen.translate(number(element, "x"), number(element, "y"));
  turn(pen, element.getAttribute("transform"));
  pen.globalAlpha *= number(element, "opacity", 1);
  if (tagName === "text") {
    paintText(pen, element, { x: 0, y: 0 });
  } else if (LEAVES.has(tagName)) {
    const path = outline(element);
    const alpha = pen.globalAlpha;
    const fill = element.getAttribute("fill") ?? "#000";
    if (fill !== "none") {
      const paintWith = filling(pen, root, fill, scale);
      pen.globalAlpha = alpha * number(element, "fill-opacity", 1);
      if (paintWith) {
        pen.fillStyle = paintWith;
        pen.fill(path);
      }
    }
    pen.globalAlpha = alpha * number(element, "stroke-opacity", 1);
    if (stroked(pen, element)) pen.stroke(path);
  } else if (tagName === "image") {
    const picture = element.picture;
    if (picture) pen.drawImage(picture, number(element, "x"), number(element, "y"), number(element, "width"), number(element, "height"));
  } else {
    for (const child of element.children) paint(pen, root, child, scale);
  }
  pen.restore();
}

/** A standalone picture as a PNG of `scale` px for each px. */
export function raster(root, scale = 2) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(number(root, "width") * scale));
  canvas.height = Math.max(1, Math.round(number(root, "height") * scale));
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  paint(pen, root, root, scale);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("the browser made no PNG"))), "image/png"));
}

// ---- Pictures that are canvases already

/** The texts and small shapes of an element that lies over a canvas, as they stand there, for a picture at (left, top). */
function laidOver(overlay, canvas, left, top) {
  const box = canvas.getBoundingClientRect();
  const found = [];
  for (const element of overlay?.querySelectorAll("svg, b, span:not([hidden])") ?? []) {
    const place = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (place.width < 2 || style.clipPath !== "none" || style.visibility === "hidden") continue;
    const x = left + place.left - box.left;
    if (element.tagName === "svg") {
      const size = place.width / (element.viewBox.baseVal.width || 10);
      const group = node("g", { transform: `translate(${x} ${top + place.top - box.top}) scale(${size})` });
      for (const child of element.children) {
        const copy = child.cloneNode(true);
        freeze(child, copy);
        group.append(copy);
      }
      found.push(group);
      continue;
    }
    if (element.childElementCount > 0 || !element.textContent.trim()) continue;
    const em = parseFloat(style.fontSize);
    const y = top + place.top - box.top + place.height / 2 + em * 0.35;
    const write = (string, at, anchor, look) => found.push(node("text", {
      x: at, y, fill: look.color, "font-family": look.fontFamily.replace(/"/g, "'"), "font-size": look.fontSize, "font-weight": look.fontWeight, "text-anchor": anchor,
    }, string));
    const sign = getComputedStyle(element, "::before");
    const [, mark] = /^"([^"]+)"/.exec(sign.content) ?? [];
    if (mark) write(mark, x, "start", sign);
    write(element.textContent.trim(), mark ? x + place.width : x, mark ? "end" : "start", style);
  }
  return found;
}

/** Canvases side by side, each under its label, as one picture. */
export function composed({ images = [], title, source, link, element }) {
  const style = look(element ?? document.body);
  const { em, ink, family } = style;
  const gap = em * 1.6;
  // In CSS px: what a canvas is shown as, or its own size when it is in no document.
  const cells = images.map(({ canvas, label, overlay }) => {
    const box = canvas.getBoundingClientRect();
    const width = box.width || canvas.width;
    const height = box.height || canvas.height;
    const name = wrap(`600 ${em}px ${family}`, label, width, 4);
    return { canvas, overlay, width, height, name };
  });
  const pad = Math.round(em * 1.4);
  const names = Math.max(0, ...cells.map(({ name }) => name.lines.length)) * em * 1.25 + (cells.length > 0 ? em * 0.4 : 0);
  const width = Math.max(em * 24, cells.reduce((sum, cell) => sum + cell.width, 0) + gap * Math.max(0, cells.length - 1)) + 2 * pad;
  const height = names + Math.max(0, ...cells.map((cell) => cell.height));
  return sheet(style, Math.ceil(width), height, { title, source, link }, (left, top) => {
    let x = left;
    return cells.flatMap((cell) => {
      const at = x;
      x += cell.width + gap;
      const words = cell.name.lines.map((line, i) => node("text", {
        x: at, y: top + em * (0.95 + i * 1.25), fill: ink, "font-family": family.replace(/"/g, "'"), "font-size": `${em}px`, "font-weight": 600, "text-anchor": "start",
      }, line));
      const picture = node("image", { x: at, y: top + names, width: cell.width, height: cell.height, href: cell.canvas.toDataURL("image/png") });
      picture.picture = cell.canvas;
      return [...words, picture, ...laidOver(cell.overlay, cell.canvas, at, top + names)];
    });
  });
}

