// The crowd as people see it, point at it and step through it, by each of the means that a browser may have.
// Owns: that every means shows what the policy does, and that a mark is the same account in every picture. Refuses: what
// becomes of the accounts (the model), and how beautiful it is (screenshots).

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, atSite, settled } from "./harness.mjs";

const QUESTION = { scenario: "russia-2022", accounts: 60_000, seed: 7 };
const POLICIES = ["blanket-nationality", "sanctions-list"];

const stand = atSite({ ...QUESTION, policies: POLICIES.join(",") });

// Each runs in the page before anything else and makes the browser one of another kind.
const KINDS = {
  // Machines that test have no graphics processor; the browser imitates one, and is told here to say nothing of that.
  webgl2: () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, wishes) {
      if (kind !== "webgl2") return getContext.call(this, kind, wishes);
      return getContext.call(this, kind, { ...wishes, failIfMajorPerformanceCaveat: false });
    };
    const { getParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      return name === 0x9246 ? "a graphics processor" : getParameter.call(this, name);
    };
  },
  canvas: () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, wishes) {
      return kind === "2d" ? getContext.call(this, kind, wishes) : null;
    };
  },
  none: () => {
    HTMLCanvasElement.prototype.getContext = () => null;
  },
};

/** Notes in the page what every frame of every painted picture shows. */
function noted() {
  globalThis.frames = new Map();
  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function (image, ...rest) {
    let print = 0;
    for (let place = 0; place < image.data.length; place += 4) print = (Math.imul(print, 31) + image.data[place]) | 0;
    const own = globalThis.frames.get(this.canvas) ?? [];
    globalThis.frames.set(this.canvas, [...own, print]);
    return putImageData.call(this, image, ...rest);
  };
}

const open = (t, kind, keys = {}, options = {}, prepare = []) => stand.open(t, keys, { scripts: [KINDS[kind], ...prepare], ...options });

const canvas = (page, place) => page.locator(`[data-place="${place}"] canvas`);
const probe = (page, place) => page.locator(`[data-place="${place}"] .crowd-probe`);
const said = (page, place) => page.locator(`[data-place="${place}"] .crowd-said`);
const shot = async (page, place) => {
  const picture = await canvas(page, place).screenshot({ animations: "disabled" });
  return createHash("sha256").update(picture).digest("hex");
};

/** The mark that is ringed in each picture: null where none is. */
const ringed = (page) =>
  page.evaluate(() => [...document.querySelectorAll(".crowd-ring")].map((ring) => (ring.hidden ? null : ring.dataset.mark)));

/** Waits until all pictures ring the same mark, and another one than this. */
async function ringedOther(page, before = null) {
  const found = await page.waitForFunction((before) => {
    const marks = [...document.querySelectorAll(".crowd-ring")].map((ring) => (ring.hidden ? null : ring.dataset.mark));
    const [first] = marks;
    return first !== null && first !== before && marks.length > 1 && marks.every((mark) => mark === first) ? first : null;
  }, before);
  return found.jsonValue();
}

for (const kind of ["webgl2", "canvas"]) {
  test(`the picture shows what the policy does, by ${kind}`, async (t) => {
    const page = await open(t, kind);
    for (const place of [1, 2]) assert.equal(await canvas(page, place).getAttribute("data-drawn-by"), kind);
    const picked = async (policy) => {
      await page.getByRole("combobox", { name: "Suppose the rule is" }).selectOption(policy);
      await page.waitForFunction(
        (policy) => document.querySelector(`[data-place="1"][data-policy="${policy}"]`) && document.querySelector('[data-state="ready"]'),
        policy,
      );
      return shot(page, 1);
    };
    const blanket = await shot(page, 1);
    assert.notEqual(await picked(POLICIES[1]), blanket);
    assert.equal(await picked(POLICIES[0]), blanket, "the same policy gives the same picture");
    page.assertQuiet();
  });

  test(`the involved are found, and let go, with the keyboard, by ${kind}`, async (t) => {
    const page = await open(t, kind);
    const before = await shot(page, 1);
    const toggle = page.getByRole("button", { name: "Find the involved" });
    assert.equal(await toggle.getAttribute("aria-pressed"), "false");
    await toggle.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: /of .* marks\. Can you find/ }).waitFor();
    assert.equal(await toggle.getAttribute("aria-pressed"), "true");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.notEqual(await shot(page, 1), before);
    await probe(page, 1).focus();
    await page.keyboard.press("f");
    await page.waitForFunction(() => document.querySelector('.finder [aria-pressed="false"]') !== null);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.evaluate(() => document.activeElement.blur());
    assert.equal(await shot(page, 1), before);
    page.assertQuiet();
  });
}

test("without a canvas the table is open and says so", async (t) => {
  const page = await open(t, "none");
  assert.equal(await page.locator("canvas").count(), 0);
  await page.getByText("This browser cannot draw the picture").first().waitFor();
  assert.ok(await page.getByRole("table", { name: /^Accounts under/ }).first().isVisible());
  await assertAccessible(page);
  page.assertQuiet();
});

test("a graphics processor that is lost leaves a picture that is painted", async (t) => {
  const painted = await shot(await open(t, "canvas"), 1);
  const page = await open(t, "webgl2");
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll("canvas")) canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
  });
  await page.waitForFunction(() => [...document.querySelectorAll("canvas")].every((canvas) => canvas.dataset.drawnBy === "canvas"));
  assert.equal(await shot(page, 1), painted);
  await probe(page, 1).click({ position: { x: 90, y: 34 } });
  await ringedOther(page);
  page.assertQuiet();
});

test("pointing, clicking and stepping mean the same mark in every picture", async (t) => {
  const page = await open(t, "canvas");
  assert.deepEqual(await ringed(page), [null, null]);
  await probe(page, 1).hover({ position: { x: 100, y: 34 } });
  const pointed = await ringedOther(page);
  assert.match(await said(page, 1).textContent(), /^Point at a mark/, "to point is not to ask");
  await probe(page, 1).click({ position: { x: 100, y: 34 } });
  await page.waitForFunction(() => /Under this rule/.test(document.querySelector(".crowd-said").textContent));
  assert.equal(await ringedOther(page), pointed);
  for (const place of [1, 2]) assert.match(await said(page, place).textContent(), /^Did nothing; papers: .*Under this rule: .*\.$/);
  await page.mouse.move(0, 0);
  await page.keyboard.press("ArrowRight");
  const right = await ringedOther(page, pointed);
  await page.keyboard.press("ArrowLeft");
  assert.equal(await ringedOther(page, right), pointed);
  await page.keyboard.press("End");
  const last = await ringedOther(page, pointed);
  await page.keyboard.press("Home");
  const first = await ringedOther(page, last);
  await page.keyboard.press("PageDown");
  await ringedOther(page, first);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => [...document.querySelectorAll(".crowd-ring")].every((ring) => ring.hidden));
  page.assertQuiet();
});

test("the next involved account is reached by button and by key", async (t) => {
  const page = await open(t, "canvas", { accounts: 250_000 });
  await page.getByRole("button", { name: "Next involved account" }).click();
  const one = await ringedOther(page);
  assert.doesNotMatch(await said(page, 1).textContent(), /^Did nothing/);
  assert.equal(await said(page, 1).getAttribute("aria-live"), "polite");
  await probe(page, 2).focus();
  await page.keyboard.press("n");
  await ringedOther(page, one);
  await page.waitForFunction(() => document.querySelector('[data-place="2"] .crowd-said').getAttribute("aria-live") === "polite");
  assert.equal(await said(page, 1).getAttribute("aria-live"), "off", "one picture speaks");
  assert.doesNotMatch(await said(page, 2).textContent(), /^Did nothing/);
  page.assertQuiet();
});

test("keys outside the picture are left alone", async (t) => {
  const page = await open(t, "canvas");
  await page.keyboard.press("f");
  await page.keyboard.press("n");
  assert.deepEqual(await ringed(page), [null, null]);
  assert.equal(await page.getByRole("button", { name: "Find the involved" }).getAttribute("aria-pressed"), "false");
});

for (const reducedMotion of ["reduce", "no-preference"]) {
  test(`a change ${reducedMotion === "reduce" ? "cuts where motion is reduced" : "is a journey"}`, async (t) => {
    const page = await open(t, "canvas", {}, { reducedMotion }, [noted]);
    // Until the theme's frame has been drawn too.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.evaluate(() => globalThis.frames.clear());
    await page.getByRole("radio", { name: "by where they live" }).press("Space");
    const kinds = () => page.evaluate(() => [...globalThis.frames.values()].map((prints) => new Set(prints).size));
    if (reducedMotion === "reduce") {
      await page.waitForFunction(() => globalThis.frames.size === 2);
      assert.deepEqual(await kinds(), [1, 1], "every frame after the change shows its end");
    } else {
      await page.waitForFunction(() => [...globalThis.frames.values()].some((prints) => new Set(prints).size > 2));
    }
    page.assertQuiet();
  });
}

test("a phone of 360 pixels points by touch, and nothing moves", async (t) => {
  const page = await open(t, "canvas", {}, { size: "360x740", hasTouch: true, isMobile: true, deviceScaleFactor: 3 });
  // Sources are named by their publishers once their list is there.
  await page.locator(".cite a").first().waitFor();
  const height = () => page.locator("#compare").evaluate((element) => element.getBoundingClientRect().height);
  const before = await height();
  await probe(page, 1).scrollIntoViewIfNeeded();
  await probe(page, 1).tap({ position: { x: 150, y: 34 } });
  await ringedOther(page);
  await page.getByRole("button", { name: "Find the involved" }).tap();
  await page.waitForFunction(() => document.querySelector('.finder [aria-pressed="true"]') !== null);
  assert.equal(await height(), before, "nothing moves");
  await assertNoSidewaysScroll(page);
  page.assertQuiet();
});

test("the picture has its height before it is there", async (t) => {
  const page = await stand.tab(t);
  let answer;
  const held = new Promise((release) => (answer = release));
  await page.route("**/scenarios/*.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(stand.site.address({ v: 1, lang: "en", ...QUESTION }));
  const heights = () => page.locator(".crowd-frame").evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().height));
  await page.locator(".crowd-frame").first().waitFor();
  const waiting = await heights();
  answer();
  await settled(page);
  assert.deepEqual(await heights(), waiting);
});

for (const theme of ["light", "dark"]) {
  test(`axe finds no violation when a mark is asked about and the involved are large, ${theme}`, async (t) => {
    const page = await open(t, "canvas", { theme }, { theme });
    await page.getByRole("button", { name: "Next involved account" }).click();
    await page.getByRole("button", { name: "Find the involved" }).click();
    await ringedOther(page);
    await assertAccessible(page);
    page.assertQuiet();
  });
}
