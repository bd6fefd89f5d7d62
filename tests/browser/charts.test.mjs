// The charts as their callers, their readers and assistive technology meet them.
// Owns: what src/charts promises in a browser under the strictest policy. Refuses: the rest of the page, and dist/.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SUB_PATH, assertAccessible, assertNoSidewaysScroll, openTab } from "./harness.mjs";
import { brokenSpecs, realSpecs, reworded } from "./charts-samples.mjs";
import { openStand, show } from "./charts-stand.mjs";

let stand;
let specs;

before(async () => {
  specs = await realSpecs();
  stand = await openStand({
    articles: {
      "/article/": `<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,"><body>
        <iframe title="Charts" sandbox="allow-scripts" width="640" height="600" src="${SUB_PATH}"></iframe></body></html>`,
    },
  });
});

after(() => stand?.close());

async function tab(t, spec, options) {
  const page = await stand.tab(spec, options);
  t.after(() => page.context().close());
  return page;
}

const heard = (page) => page.evaluate(() => globalThis.heard);
const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Fails when a text of the picture lies outside it or on another, or a style element has come into the page. */
async function assertTidy(page, name) {
  const { styles, out, controls, over } = await page.evaluate(() => {
    const picture = document.querySelector(".chart > svg");
    const frame = picture.getBoundingClientRect();
    const out = [...picture.querySelectorAll("text")].filter((text) => {
      const box = text.getBoundingClientRect();
      return box.width > 0 && (box.left < frame.left - 1.5 || box.right > frame.right + 1.5 || box.top < frame.top - 1.5 || box.bottom > frame.bottom + 1.5);
    });
    // By line: a text of several lines may be much wider than its last.
    const lines = [...picture.querySelectorAll("text")].flatMap((text) => {
      const parts = [...text.querySelectorAll("tspan")];
      return (parts.length > 0 ? parts : [text]).map((part) => ({ text, words: part.textContent, box: part.getBoundingClientRect() }));
    });
    const shared = (one, other) => [
      Math.min(one.right, other.right) - Math.max(one.left, other.left),
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
    ];
    // Lines of letters are higher than the letters.
    const over = lines.flatMap((one, i) => lines.slice(i + 1).filter((other) => one.text !== other.text).flatMap((other) => {
      const [across, down] = shared(one.box, other.box);
      return across > 2 && down > Math.min(one.box.height, other.box.height) * 0.4 ? [`“${one.words}” and “${other.words}”`] : [];
    }));
    return {
      over,
      styles: document.querySelectorAll("body style, svg style").length,
      out: out.map((text) => text.textContent),
      controls: document.querySelectorAll(".chart > svg ~ *:not(.chart-picks, .chart-slider, .chart-tip)").length,
    };
  });
  assert.equal(styles, 0, `${name}: style elements`);
  assert.deepEqual(out, [], `${name}: texts outside the picture`);
  assert.deepEqual(over, [], `${name}: texts on each other`);
  assert.equal(controls, 0, `${name}: something unknown follows the picture`);
}

for (const width of [280, 360, 1280, 1900]) {
  test(`every kind draws within ${width} px, without a complaint and without overflow`, async (t) => {
    const page = await tab(t, null, { width });
    for (const [name, spec] of Object.entries(specs)) {
      await show(page, spec);
      assert.equal(await page.locator(".chart > svg").getAttribute("role"), "img");
      assert.equal(await page.locator(".chart > svg").getAttribute("aria-label"), spec.summary);
      await assertTidy(page, `${name} at ${width}`);
      await assertNoSidewaysScroll(page);
    }
    page.assertQuiet();
  });
}

test("strings twice as long, endless words and right-to-left text stay inside", async (t) => {
  for (const width of [280, 1280]) {
    const page = await tab(t, null, { width });
    for (const [name, spec] of Object.entries(specs)) {
      for (const how of ["long", "longest", "rtl"]) {
        await show(page, reworded(spec, how));
        await assertTidy(page, `${name}, ${how}, at ${width}`);
        await assertNoSidewaysScroll(page);
      }
    }
    page.assertQuiet();
  }
});

test("nothing, zeros, one policy, 400 days and numbers that are none are borne", async (t) => {
  const page = await tab(t, null, { width: 360 });
  for (const [name, spec] of Object.entries(brokenSpecs())) {
    await show(page, spec);
    await assertTidy(page, name);
    const bad = await page.evaluate(() => [...document.querySelectorAll(".chart > svg *")].filter((mark) => [...mark.attributes].some(({ value }) => /NaN|Infinity|undefined/.test(value))).map((mark) => mark.outerHTML.slice(0, 120)));
    assert.deepEqual(bad, [], name);
    assert.match(await page.evaluate(() => charts.svg(element)), /<svg/);
  }
  page.assertQuiet();
});

test("axe finds nothing, in any theme", async (t) => {
  for (const theme of ["light", "dark", "projector"]) {
    const page = await tab(t, null, { theme });
    for (const spec of Object.values(specs)) {
      await show(page, spec);
      await assertAccessible(page);
    }
  }
});

test("the viewer's policy is dragged with the mouse, and snaps to what there is", async (t) => {
  const page = await tab(t, specs.tradeoff);
  const handle = page.getByRole("slider", { name: "Your policy" });
  const box = await handle.boundingBox();
  assert.ok(box.width >= 44 && box.height >= 44, "large enough for a finger");
  assert.equal(await handle.getAttribute("aria-valuenow"), String(specs.tradeoff.handle.value));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 120, box.y + box.height / 2 + 130, { steps: 6 });
  // A redraw from outside, in the middle of the drag, does not end it.
  await page.evaluate((spec) => globalThis.show(spec), specs.tradeoff);
  await page.mouse.move(box.x + box.width / 2 - 150, box.y + box.height / 2 + 160, { steps: 3 });
  await page.mouse.up();
  const events = await heard(page);
  const known = new Set([...specs.tradeoff.cloud, ...specs.tradeoff.curve].map(({ id }) => id));
  assert.ok(events.length >= 2, "it says where it is while it moves");
  assert.ok(events.every(({ type, id }) => type === "move" && known.has(id)), JSON.stringify(events));
  assert.deepEqual(events.map(({ final }) => final), events.map((_, i) => i === events.length - 1), "only the last is final");
  assert.notEqual(events.at(-1).id, specs.tradeoff.handle.id);
  page.assertQuiet();
});

test("the viewer's policy is moved with the keyboard and keeps the focus", async (t) => {
  const page = await tab(t, specs.tradeoff);
  const order = [...specs.tradeoff.curve].sort((a, b) => a.value - b.value).map(({ id }) => id);
  const from = order.indexOf(specs.tradeoff.handle.id);
  const handle = page.getByRole("slider", { name: "Your policy" });
  await handle.focus();
  for (const key of ["ArrowRight", "Home", "End", "PageDown", "ArrowLeft"]) {
    await page.keyboard.press(key);
    await frames(page);
  }
  const finals = (await heard(page)).filter(({ final }) => final).map(({ id }) => id);
  const leap = Math.max(1, Math.round((order.length - 1) / 10));
  assert.deepEqual(finals, [order[from + 1], order[0], order.at(-1), order.at(-1 - leap), order.at(-2 - leap)]);
  await page.evaluate((spec) => globalThis.show(spec), specs.tradeoff);
  assert.ok(await handle.evaluate((element) => element === document.activeElement), "the focus outlives a redraw");
});

test("the notice is dragged by touch, and the page still scrolls beside it", async (t) => {
  const page = await tab(t, specs.timeline, { width: 360, hasTouch: true, isMobile: true });
  const handle = page.getByRole("slider", { name: "Notice" });
  assert.equal(await handle.evaluate((element) => getComputedStyle(element).touchAction), "none");
  assert.equal(await page.locator(".chart").evaluate((element) => getComputedStyle(element).touchAction), "auto");
  const box = await handle.boundingBox();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const session = await page.context().newCDPSession(page);
  const touch = (type, dx) => session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: at.x + dx, y: at.y }] });
  await touch("touchStart", 0);
  for (const dx of [10, 20, 40]) await touch("touchMove", dx);
  await touch("touchEnd");
  await page.waitForFunction(() => globalThis.heard.some(({ final }) => final));
  const events = await heard(page);
  assert.ok(events.every(({ type, value }) => type === "notice" && Number.isInteger(value)), JSON.stringify(events));
  assert.ok(events.at(-1).value > 14 && events.at(-1).final);
});

test("the notice's edge is dragged anywhere along it", async (t) => {
  const page = await tab(t, specs.timeline);
  const strip = await page.locator(".chart-strip").boundingBox();
  await page.mouse.move(strip.x + 5, strip.y + 150);
  await page.mouse.down();
  await page.mouse.move(strip.x + 85, strip.y + 160, { steps: 4 });
  await page.mouse.up();
  const events = await heard(page);
  assert.ok(events.length > 0 && events.at(-1).final && events.at(-1).value > 20, JSON.stringify(events));
});

test("capacity goes in logarithmic steps", async (t) => {
  const page = await tab(t, specs.timeline);
  const handle = page.getByRole("slider", { name: /review team/ });
  await handle.focus();
  for (const key of ["ArrowRight", "PageUp", "End", "Home"]) {
    await page.keyboard.press(key);
    await frames(page);
  }
  assert.deepEqual((await heard(page)).filter(({ final }) => final).map(({ type, value }) => [type, value]),
    [["capacity", 25_000], ["capacity", 250_000], ["capacity", 1_000_000], ["capacity", 100]]);
});

test("the values of a day are read with the pointer and with the keyboard", async (t) => {
  const page = await tab(t, specs.timeline);
  const day = page.getByRole("slider", { name: specs.timeline.x.label });
  const box = await day.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.locator(".chart-tip").filter({ hasText: "90 days" }).waitFor();
  await page.mouse.move(2, 2);
  await page.locator(".chart-tip").waitFor({ state: "hidden" });
  // The second column has the same days.
  const column = (await page.locator(".chart > svg").evaluate((picture) => picture.viewBox.baseVal.width + 39)) / 2;
  await page.mouse.move(box.x + column + box.width / 2, box.y + 10);
  await page.locator(".chart-tip").filter({ hasText: "90 days" }).waitFor();
  await page.mouse.move(2, 2);
  await page.locator(".chart-tip").waitFor({ state: "hidden" });
  await day.focus();
  await page.keyboard.press("ArrowRight");
  await frames(page);
  assert.equal(await day.getAttribute("aria-valuenow"), "1");
  assert.match(await day.getAttribute("aria-valuetext"), /Innocents frozen: Freeze every Russian document [\d.]+ million/);
  await page.keyboard.press("End");
  await frames(page);
  assert.equal(await day.getAttribute("aria-valuenow"), String(specs.timeline.panels[0].series[0].values.length - 1));
  assert.deepEqual(await heard(page), [], "reading asks for nothing");
});

test("points, places and rows are picked with the mouse and the keyboard", async (t) => {
  const page = await tab(t, null);
  const ids = {
    tradeoff: specs.tradeoff.points.map(({ id }) => id), map: specs.map.values.map(({ code }) => code), tiles: specs.tiles.values.map(({ code }) => code),
    bars: specs.bars.rows.map(({ id }) => id), tornado: specs.tornado.rows.map(({ id }) => id),
  };
  for (const [name, known] of Object.entries(ids)) {
    await show(page, specs[name]);
    await page.evaluate(() => { globalThis.heard.length = 0; });
    const first = page.locator(".chart-pick[tabindex='0']");
    assert.equal(await first.count(), 1, "one stop for Tab");
    await first.focus();
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await heard(page), [], `${name}: to look at a mark is not to choose it`);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    assert.deepEqual((await heard(page)).map(({ type }) => type), ["pick", "pick"], name);
    await page.evaluate(() => { globalThis.heard.length = 0; });
    const box = await page.locator(".chart-pick").last().boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const events = await heard(page);
    assert.equal(events.length, 1, `${name}: one click, one event`);
    assert.ok(events[0].type === "pick" && known.includes(events[0].id), JSON.stringify(events));
  }
});

test("a change of width redraws, and a redraw keeps the height", async (t) => {
  const page = await tab(t, specs.bars, { width: 1280 });
  const height = () => page.locator("#chart").evaluate((element) => element.offsetHeight);
  const wide = await height();
  await show(page, specs.bars);
  assert.equal(await height(), wide);
  await page.setViewportSize({ width: 360, height: 900 });
  await page.waitForFunction(() => document.querySelector(".chart > svg").viewBox.baseVal.width < 360);
  await assertNoSidewaysScroll(page);
  await page.evaluate(() => charts.draw(element, null));
  assert.equal(await page.locator(".chart").count(), 0);
});

test("a chart that is taken out of the page before its frame draws nothing", async (t) => {
  const page = await tab(t, specs.tradeoff);
  await page.evaluate(async (spec) => {
    show(spec);
    element.remove();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, specs.tradeoff);
  page.assertQuiet();
});

test("a change of theme needs no redraw", async (t) => {
  const page = await tab(t, specs.tradeoff);
  const colour = () => page.locator(".chart .chart-marker").first().evaluate((mark) => getComputedStyle(mark).fill);
  const light = await colour();
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  assert.notEqual(await colour(), light);
});

test("works inside a sandboxed frame of opaque origin", async (t) => {
  const page = await openTab(stand.browser, stand.site);
  t.after(() => page.context().close());
  await page.goto(`${stand.site.origin}/article/`);
  const frame = page.frames().find((frame) => frame.url().endsWith(SUB_PATH));
  await frame.waitForFunction(() => globalThis.charts);
  await show(frame, specs.map);
  const bytes = await frame.evaluate(async () => (await charts.png(element)).size);
  assert.ok(bytes > 5000);
  page.assertQuiet();
});

test("the policies' colours stand out from paper in every theme", async (t) => {
  const page = await tab(t, null);
  for (const theme of ["light", "dark", "projector"]) {
    const colours = await page.evaluate((theme) => {
      document.documentElement.setAttribute("data-theme", theme);
      const style = getComputedStyle(document.documentElement);
      return ["--paper", "--policy-1", "--policy-2", "--policy-3", "--policy-4"].map((name) => style.getPropertyValue(name).trim());
    }, theme);
    const [paper, ...policies] = colours.map((hex) => [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0));
    for (const policy of policies) {
      const ratio = (Math.max(paper, policy) + 0.05) / (Math.min(paper, policy) + 0.05);
      assert.ok(ratio >= 4.5, `${theme}: ${ratio}`);
    }
  }
});

test("pictures taken away stand alone: SVG and PNG, in the theme of the moment", async (t) => {
  const words = { title: "A title & more <b>", source: "Source: the engine", link: "https://example.org/?v=1&x=2" };
  const page = await tab(t, null, { width: 700, theme: "dark" });
  for (const [name, spec] of Object.entries(specs)) {
    await show(page, spec);
    const seen = await page.evaluate(async (words) => {
      const text = charts.svg(element, words);
      const root = new DOMParser().parseFromString(text, "image/svg+xml");
      const blob = await charts.png(element, { ...words, scale: 2 });
      const picture = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
      canvas.drawImage(picture, 0, 0);
      const colours = new Set(new Uint32Array(canvas.getImageData(0, 0, picture.width, picture.height).data.buffer));
      return {
        broken: root.querySelector("parsererror")?.textContent ?? null,
        words: [...root.querySelectorAll("text")].map((text) => text.textContent).join("\n"),
        leftovers: /var\(|<style|class=/.exec(text)?.[0] ?? null,
        type: blob.type, width: picture.width, wanted: root.documentElement.getAttribute("width") * 2, colours: colours.size,
        paper: root.querySelector("rect").getAttribute("fill"),
      };
    }, words);
    assert.equal(seen.broken, null, name);
    for (const word of Object.values(words)) assert.ok(seen.words.includes(word), `${name} lacks ${word}`);
    assert.equal(seen.leftovers, null, name);
    assert.equal(seen.type, "image/png");
    assert.equal(seen.width, Math.round(seen.wanted));
    assert.ok(seen.colours > 20, `${name}: more than paper`);
    assert.equal(seen.paper, "#15171b");
  }
  page.assertQuiet();
});

test("canvases are put side by side into one picture", async (t) => {
  const page = await tab(t, null);
  const seen = await page.evaluate(async () => {
    const canvas = (colour) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 60, height: 40 });
      const pen = canvas.getContext("2d");
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 60, 40);
      return canvas;
    };
    const made = charts.compose({ images: [{ canvas: canvas("#ff0000"), label: "One" }, { canvas: canvas("#0000ff"), label: "Two" }], title: "Both", source: "s", link: "l" });
    const root = new DOMParser().parseFromString(made.svg, "image/svg+xml");
    const picture = await createImageBitmap(await made.png());
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    pen.drawImage(picture, 0, 0);
    const colours = new Set(new Uint32Array(pen.getImageData(0, 0, picture.width, picture.height).data.buffer));
    return { images: root.querySelectorAll("image").length, words: root.documentElement.textContent, red: colours.has(0xff0000ff), blue: colours.has(0xffff0000) };
  });
  assert.equal(seen.images, 2);
  for (const word of ["One", "Two", "Both"]) assert.ok(seen.words.includes(word));
  assert.ok(seen.red && seen.blue);
});
