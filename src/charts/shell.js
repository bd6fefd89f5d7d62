// The frame around every chart: one SVG, and over it the controls that a picture cannot hold.
// Owns: size, redraws, sliders, focusable points, the tip. Refuses: to know any kind of chart.
// Controls outlive redraws, so that neither a drag nor the focus is lost when new numbers arrive.

import { widthOf, wrap } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
let serial = 0;

/** An SVG element; attributes that are null or undefined are left out. */
export function node(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** What Plot drew, without its style element (a strict policy refuses it) and its names (the picture has one). */
export function tidy(svg) {
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const named of svg.querySelectorAll("[aria-label]")) named.removeAttribute("aria-label");
  return svg;
}

function html(name, className, attributes = {}) {
  const element = document.createElement(name);
  element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Writes an attribute that has changed; one that has not costs the browser nothing. */
function put(element, name, value) {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

/** Makes these the children of `parent`. Those that stay are not touched, so that the browser keeps what it knows of them. */
function fill(parent, children) {
  const staying = new Set(children);
  for (const child of [...parent.childNodes]) if (!staying.has(child)) child.remove();
  let at = parent.firstChild;
  for (const child of children) {
    if (child === at) at = at.nextSibling;
    else parent.insertBefore(child, at);
  }
}

const alike = (one, other) => Object.is(one, other) || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));

const inside = (value, low, high) => Math.min(Math.max(value, low), Math.max(low, high));

export class Shell {
  constructor(host, render) {
    this.host = host;
    this.render = render;
    this.id = `chart-${(serial += 1)}`;
    this.local = new Map(); // Where a slider is while it is being moved, by its key.
    this.sliders = new Map();
    this.points = new Map();
    this.kept = new Map();
    this.box = html("div", "chart");
    this.picks = html("div", "chart-picks", { role: "group" });
    this.tipBox = html("div", "chart-tip", { "aria-hidden": "true" });
    this.tipBox.hidden = true;
    this.svg = node("svg");
    this.box.append(this.svg, this.picks, this.tipBox);
    host.replaceChildren(this.box);
    // To ask an element for its width in the middle of a frame makes the browser lay out the whole page once more.
    this.room = null;
    this.observer = new ResizeObserver(() => {
      this.room = null;
      this.soon();
    });
    this.observer.observe(host);
    this.box.addEventListener("pointermove", (event) => this.hover(event));
    this.box.addEventListener("pointerleave", () => this.unhover());
    this.box.addEventListener("click", (event) => this.click(event));
  }

  /** Takes a new spec: draws the first at once, and of the others the newest at the next frame. */
  set(spec, onEvent) {
    const isFirst = !this.spec;
    this.spec = spec;
    this.onEvent = onEvent;
    // New numbers end what was shown ahead of them, but for what is still being moved and the day being read.
    for (const key of this.local.keys()) if (key !== "day" && !this.sliders.get(key)?.busy) this.local.delete(key);
    if (isFirst) this.draw();
    else this.soon(true);
  }

  /** What `make` made of equal inputs before, or makes of these: what did not change is not drawn again. */
  keep(name, inputs, make) {
    const kept = this.kept.get(name);
    if (kept && inputs.length === kept.inputs.length && inputs.every((input, i) => alike(input, kept.inputs[i]))) return kept.made;
    const made = make();
    this.kept.set(name, { inputs, made });
    return made;
  }

  emit(event) {
    this.onEvent?.(event);
  }

  /** Draws again at the next frame, once, when the width or the type size has changed or `force` is given. */
  soon(force = false) {
    this.forced ||= force;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.room ??= Math.floor(this.host.clientWidth);
      if (this.spec && (this.room !== this.drawnAt || this.forced)) this.draw();
    });
  }

  draw() {
    this.forced = false;
    if (!this.host.isConnected) return; // It was taken out of the page since it was asked for.
    const width = this.wanted ?? (this.room ??= Math.floor(this.host.clientWidth));
    if (width <= 0) return; // Not shown; the observer calls when it is.
    this.drawnAt = width;
    this.width = Math.max(width, 120);
    const style = getComputedStyle(this.box);
    this.em = parseFloat(style.fontSize);
    this.family = style.fontFamily;
    this.usedSliders = new Set();
    this.usedPoints = [];
    this.hits = [];
    this.onHover = null;
    this.afterDraw = null;

    const { height, marks } = this.render(this, this.spec);
    const look = {
      class: "chart-picture", role: "img", "aria-label": this.spec.summary || this.spec.title || "",
      width: this.width, height, viewBox: `0 0 ${this.width} ${height}`,
    };
    for (const [name, value] of Object.entries(look)) put(this.svg, name, value);
    fill(this.svg, marks);
    this.box.style.height = `${height}px`;
    this.height = height;

    for (const [key, slider] of this.sliders) {
      if (this.usedSliders.has(key)) continue;
      slider.element.remove();
      this.sliders.delete(key);
    }
    this.finishPoints();
    if (this.spec.title) this.picks.setAttribute("aria-label", this.spec.title);
    else this.picks.removeAttribute("aria-label");
    if (this.afterDraw) this.afterDraw();
    else this.refreshTip();
  }

  /** Draws what is still to be drawn, without what is only there while the pointer or the focus is. */
  calm() {
    if (this.local.delete("day") || this.forced) this.draw();
  }

  /** What `take` gives while the chart is as wide as this; then it is as it was. */
  at(width, take) {
    const own = this.width;
    this.wanted = width;
    this.draw();
    try {
      return take();
    } finally {
      this.wanted = undefined;
      if (own !== undefined) this.draw();
    }
  }

  forget() {
    this.spec = null;
    this.observer.disconnect();
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.box.remove();
  }

  // ---- Text

  font({ size = 1, weight = 400 } = {}) {
    return `${weight} ${this.em * size}px ${this.family}`;
  }

  wrap(string, room, most, look) {
    return wrap(this.font(look), string, room, most);
  }

  measure(string, look) {
    return widthOf(this.font(look), String(string ?? ""));
  }

  /** Lines of text from the baseline `y` of the first; `whole` is shown on pointing when the lines are cut. */
  text(lines, x, y, { className = "", anchor = "start", whole, size = 1 } = {}) {
    const spans = lines.map((line, i) => node("tspan", { x, dy: i === 0 ? null : this.em * size * 1.2 }, line));
    const element = node("text", { class: `chart-text ${className}`, x, y, "text-anchor": anchor, "font-size": size === 1 ? null : this.em * size }, ...spans);
    if (whole) element.append(node("title", {}, whole));
    return element;
  }

  // ---- Sliders

  /**
   * A slider over the stops 0..last. `at` is its stop, `box` its place in px, `go(stop, final)` is told of every move,
   * `nearest(x, y)` gives the stop (or what else `go` takes) for a place; `strip`, a box, can be
   * dragged too. `valueMin/Max/Now/Text` are for those who listen.
   */
  slider(key, options) {
    this.usedSliders.add(key);
    let slider = this.sliders.get(key);
    if (!slider) {
      const element = html("div", `chart-slider ${options.className ?? ""}`, { role: "slider", tabindex: "0" });
      slider = { element, busy: false };
      this.sliders.set(key, slider);
      this.listen(slider, key);
      this.box.insertBefore(element, this.tipBox);
    }
    slider.options = options;
    const { element } = slider;
    const { box, label, valueMin, valueMax, valueNow, valueText, orientation = "horizontal" } = options;
    put(element, "aria-label", label ?? "");
    put(element, "aria-orientation", orientation);
    put(element, "aria-valuemin", valueMin);
    put(element, "aria-valuemax", valueMax);
    put(element, "aria-valuenow", valueNow);
    put(element, "aria-valuetext", valueText ?? String(valueNow));
    Object.assign(element.style, {
      left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px`,
    });
    const { strip } = options;
    if (!strip) return;
    if (!slider.strip) {
      slider.strip = html("div", "chart-strip");
      element.append(slider.strip);
    }
    Object.assign(slider.strip.style, {
      left: `${strip.x - box.x}px`, top: `${strip.y - box.y}px`, width: `${strip.width}px`, height: `${strip.height}px`,
    });
  }

  listen(slider, key) {
    const { element } = slider;
    let grip = { x: 0, y: 0 };
    const go = (stop, final) => {
      this.local.set(key, stop);
      slider.options.go(stop, final);
      this.soon(true);
    };
    const place = (event) => {
      const frame = this.box.getBoundingClientRect();
      return { x: event.clientX - frame.left, y: event.clientY - frame.top };
    };
    const stopAt = (event) => {
      const { x, y } = place(event);
      return slider.options.nearest(x - grip.x, y - grip.y);
    };

    element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      const { x, y } = place(event);
      const { anchor } = slider.options;
      // A handle taken off its middle stays where it is until it is moved.
      grip = anchor ? { x: x - anchor.x, y: y - anchor.y } : { x: 0, y: 0 };
      element.setPointerCapture(event.pointerId);
      slider.busy = true;
      slider.moved = undefined;
      element.focus({ preventScroll: true });
      event.preventDefault();
    });
    element.addEventListener("pointermove", (event) => {
      if (!slider.busy || !element.hasPointerCapture(event.pointerId)) return;
      const stop = stopAt(event);
      if (stop === undefined || stop === (slider.moved ?? slider.options.at)) return;
      slider.moved = stop;
      go(stop, false);
    });
    const release = () => {
      if (!slider.busy) return;
      slider.busy = false;
      if (slider.moved !== undefined) go(slider.moved, true);
      slider.moved = undefined;
    };
    element.addEventListener("pointerup", release);
    element.addEventListener("pointercancel", release);
    element.addEventListener("lostpointercapture", release);

    element.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { last, at, leap = Math.max(1, Math.round(last / 10)) } = slider.options;
      const from = Number.isInteger(this.local.get(key)) ? this.local.get(key) : at;
      const to = {
        ArrowRight: from + 1, ArrowUp: from + 1, ArrowLeft: from - 1, ArrowDown: from - 1,
        PageUp: from + leap, PageDown: from - leap, Home: 0, End: last,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const stop = inside(to, 0, last);
      if (stop === from) return;
      slider.busy = true;
      slider.moved = stop;
      go(stop, false);
    });
    element.addEventListener("keyup", release);
    element.addEventListener("blur", () => {
      release();
      slider.options.blur?.();
    });
    element.addEventListener("focus", () => slider.options.focus?.());
  }

  /** Whether a slider has the focus in a way that should show. */
  focused(key) {
    return this.sliders.get(key)?.element === document.activeElement;
  }

  // ---- Points that can be picked

  /** A mark to point at, click and focus: `box` in px; `tip` is shown, `label` is said; `x`, `y`, `reach` is where it answers. */
  point(id, { label, tip, box, x, y, reach = 14, quiet = false }) {
    this.hits.push({ id, x: x ?? box.x + box.width / 2, y: y ?? box.y + box.height / 2, box: x === undefined ? box : null, reach, tip });
    if (!quiet) this.usedPoints.push({ id, label, tip, box });
  }

  finishPoints() {
    const ids = new Set(this.usedPoints.map(({ id }) => id));
    for (const [id, element] of this.points) {
      if (ids.has(id)) continue;
      element.remove();
      this.points.delete(id);
    }
    let open = this.usedPoints.find(({ id }) => this.points.get(id)?.tabIndex === 0)?.id ?? this.usedPoints[0]?.id;
    for (const point of this.usedPoints) {
      const { id, label, box } = point;
      let button = this.points.get(id);
      if (!button) {
        button = html("button", "chart-pick", { type: "button" });
        this.points.set(id, button);
        button.addEventListener("focus", () => this.focusPoint(id));
        button.addEventListener("blur", () => this.showTip(null));
        button.addEventListener("click", (event) => {
          event.stopPropagation();
          this.emit({ type: "pick", id });
        });
        button.addEventListener("keydown", (event) => this.walk(event, id));
        this.picks.append(button);
      }
      put(button, "aria-label", label);
      put(button, "tabindex", id === open ? 0 : -1);
      const width = Math.max(box.width, 24);
      const height = Math.max(box.height, 24);
      Object.assign(button.style, {
        left: `${inside(box.x + (box.width - width) / 2, 0, this.width - width)}px`,
        top: `${inside(box.y + (box.height - height) / 2, 0, this.height - height)}px`,
        width: `${Math.min(width, this.width)}px`, height: `${height}px`,
      });
    }
  }

  /** One stop for Tab; the arrow keys go on from there. */
  walk(event, id) {
    const order = this.usedPoints.map((point) => point.id);
    const from = order.indexOf(id);
    const to = { ArrowRight: from + 1, ArrowDown: from + 1, ArrowLeft: from - 1, ArrowUp: from - 1, Home: 0, End: order.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = order[inside(to, 0, order.length - 1)];
    for (const [other, button] of this.points) button.tabIndex = other === next ? 0 : -1;
    this.points.get(next)?.focus();
  }

  focusPoint(id) {
    const hit = this.hits.find((hit) => hit.id === id);
    if (hit) this.showTip(hit);
  }

  nearestHit(event) {
    const frame = this.box.getBoundingClientRect();
    const x = event.clientX - frame.left;
    const y = event.clientY - frame.top;
    const touch = event.pointerType === "touch" ? 10 : 0;
    let best = null;
    for (const hit of this.hits) {
      const { box } = hit;
      const away = box
        ? Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height))
        : Math.hypot(hit.x - x, hit.y - y);
      if (away <= (box ? 2 : hit.reach + touch) && (best === null || away < best.away)) best = { hit, away };
    }
    return { x, y, hit: best?.hit ?? null };
  }

  hover(event) {
    if ([...this.sliders.values()].some(({ busy }) => busy)) return;
    const { x, y, hit } = this.nearestHit(event);
    this.box.classList.toggle("chart-pointing", hit !== null);
    if (this.onHover) this.onHover(x, y);
    else this.showTip(hit);
  }

  unhover() {
    if (this.onHover) this.onHover(null, null);
    else this.showTip(null);
  }

  click(event) {
    if (event.target.closest?.(".chart-slider")) return;
    const { x, y, hit } = this.nearestHit(event);
    if (this.onHover) return this.onHover(x, y);
    this.showTip(hit);
    const button = hit && this.points.get(hit.id);
    if (!button) return;
    for (const other of this.points.values()) other.tabIndex = other === button ? 0 : -1;
    button.focus({ preventScroll: true });
    this.emit({ type: "pick", id: hit.id });
  }

  // ---- The tip

  /** Shows a tip beside a place: { id, x, y, tip }, where `tip` is a string or { title, rows: [{ className, label, value }] }. */
  showTip(hit) {
    this.tipFor = hit?.tip ? hit : null;
    if (!this.tipFor) {
      this.tipBox.hidden = true;
      return;
    }
    const { tip, x, y } = hit;
    const { title, rows = [] } = typeof tip === "string" ? { title: tip } : tip;
    const heading = html("p", "chart-tip-title");
    heading.textContent = title;
    const lines = rows.map(({ className = "", label, value }) => {
      const line = html("p", `chart-tip-row ${className}`);
      const name = html("span", "chart-tip-name");
      const number = html("span", "chart-tip-value");
      name.textContent = label;
      number.textContent = value;
      line.append(name, number);
      return line;
    });
    this.tipBox.replaceChildren(...(title ? [heading] : []), ...lines);
    this.tipBox.hidden = false;
    this.tipBox.style.maxWidth = `${Math.min(this.width, this.em * 24)}px`;
    const { offsetWidth, offsetHeight } = this.tipBox;
    const beside = hit.beside ? (x + 12 + offsetWidth > this.width ? x - 12 - offsetWidth : x + 12) : x - offsetWidth / 2;
    const above = hit.beside ? y : y - offsetHeight - 14 < 0 ? y + 14 : y - offsetHeight - 14;
    this.tipBox.style.left = `${inside(beside, 0, this.width - offsetWidth)}px`;
    this.tipBox.style.top = `${inside(above, 0, this.height - offsetHeight)}px`;
  }

  /** After a redraw the same point may lie elsewhere, or be gone. */
  refreshTip() {
    if (!this.tipFor || this.tipFor.id === undefined) return;
    this.showTip(this.hits.find((hit) => hit.id === this.tipFor.id) ?? null);
  }
}
