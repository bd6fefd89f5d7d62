// The page inside somebody's article, on a host page of another origin: what contracts give to editors and their readers.
// Owns: heights, focus, scrolling, rest, links, the talk with the host, and the element of embed.js. Refuses: to look inside the page
// but by its public hooks. What runs in a page is plain functions, so that another browser's driver can run them too.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertSameAsNative, openBrowser, openSite, openTab, readResult, settled } from "./harness.mjs";

const SCENARIO = "russia-2022";
const QUESTION = { scenario: SCENARIO, accounts: 20_000, seed: 7 };
const KEYS = `v=1&embed=1&lang=en&scenario=${SCENARIO}&accounts=20000&seed=7`;

let browser;
/** The page's own site, and the articles' on another port and by another name. */
let site;
let press;
const articles = {};

before(async () => {
  site = await openSite();
  press = await openSite({ articles });
  press.host = press.origin.replace("127.0.0.1", "localhost");
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await press?.close();
});

/** In the host page: keeps every message of a frame, with its place among the frames; `talk(place, query, args)` asks and hears. */
function listening() {
  const heard = (globalThis.heard = []);
  const waiting = new Map();
  addEventListener("message", ({ source, data }) => {
    heard.push({ frame: [...Array(frames.length).keys()].findIndex((place) => frames[place] === source), data });
    if (data?.type === "freeze-frame-response") waiting.get(data.id)?.(data);
  });
  globalThis.talk = (place, query, args, id = `query ${heard.length}`) =>
    new Promise((done) => {
      waiting.set(id, done);
      frames[place].postMessage({ type: "freeze-frame-query", v: 1, id, query, args }, "*");
    });
}

/** In the host page: gives every frame the height it tells, as hosts do. */
function obeying() {
  addEventListener("message", ({ source, data }) => {
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source && data?.event === "resize") frame.style.height = `${data.height}px`;
    }
  });
}

const frameTag = (keys = "", attributes = 'width="640" height="640"') =>
  `<iframe title="Freeze Frame" src="${site.address()}?${KEYS}${keys}" style="border:0" ${attributes}></iframe>`;

/** Opens an article with this body on the other origin. */
async function article(t, body, { policy, script = [listening], everywhere = () => {}, head = "", ...options } = {}) {
  const path = `/article-${Object.keys(articles).length}/`;
  articles[path] = { html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`, policy };
  const page = await openTab(browser, site, { hosts: [press.host], ...options });
  t.after(() => page.context().close());
  for (const one of script) {
    await page.addInitScript(`if (top === window) (${one})()`);
  }
  await page.addInitScript(everywhere);
  await page.goto(press.host + path);
  return page;
}

const frameOf = async (page, place = 0) => (await page.locator("iframe").nth(place).elementHandle()).contentFrame();

/** Waits until the host has heard this event of the frame at this place, and gives the last such message. */
async function hears(page, event, place = 0) {
  const message = await page.waitForFunction(([event, place]) => globalThis.heard.findLast(({ frame, data }) => frame === place && data?.event === event)?.data, [event, place]);
  return message.jsonValue();
}

const contentHeight = (frame) => frame.evaluate(() => Math.ceil(document.querySelector("[data-state]").getBoundingClientRect().height));

/** Waits until the last height that the host heard is the content's. */
async function tellsItsHeight(page, frame, place = 0) {
  for (;;) {
    const height = await contentHeight(frame);
    const told = await page.evaluate((place) => globalThis.heard.findLast(({ frame, data }) => frame === place && data?.event === "resize")?.data.height, place);
    if (told === height) return height;
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

test("the height is told in every form that hosts read, and again whenever the content changes", async (t) => {
  const page = await article(t, frameTag("&childId=story-4"));
  const frame = await frameOf(page);
  await settled(frame);
  const height = await tellsItsHeight(page, frame);
  const forms = await page.evaluate(() => globalThis.heard.map(({ data }) => data));
  const last = (find) => forms.findLast(find);
  assert.deepEqual(last((data) => data?.event === "resize"), { type: "freeze-frame-event", v: 1, event: "resize", height });
  assert.deepEqual(last((data) => data?.["datawrapper-height"]), { "datawrapper-height": { "story-4": height } });
  assert.deepEqual(last((data) => data?.sentinel === "amp"), { sentinel: "amp", type: "embed-size", height });
  const strings = forms.filter((data) => typeof data === "string");
  const embedly = JSON.parse(strings.findLast((data) => data.startsWith("{")));
  assert.deepEqual(embedly, { src: `${site.address()}?${KEYS}&childId=story-4`, context: "iframe.resize", height });
  assert.equal(strings.findLast((data) => data.startsWith("pym")), `pymxPYMxstory-4xPYMxheightxPYMx${height}`);
  await frame.locator("[data-place='1'] .numbers > details > summary").click();
  await frame.waitForFunction((height) => document.querySelector("[data-state]").getBoundingClientRect().height > height, height);
  const grown = await tellsItsHeight(page, frame);
  assert.ok(grown > height);
  const heights = await page.evaluate(() => globalThis.heard.map(({ data }) => data?.event === "resize" && data.height).filter(Boolean));
  assert.ok(heights.every((height, place) => Number.isInteger(height) && height !== heights[place - 1]), `a height is told once: ${heights}`);
  page.assertQuiet();
});

test("a pym parent that comes late is told the height when it asks", async (t) => {
  const page = await article(t, frameTag("&childId=story-4"));
  const frame = await frameOf(page);
  await settled(frame);
  const height = await tellsItsHeight(page, frame);
  await page.evaluate(() => {
    globalThis.heard.length = 0;
    frames[0].postMessage("pymxPYMxstory-4xPYMxwidthxPYMx640", "*");
  });
  await page.waitForFunction((height) => globalThis.heard.some(({ data }) => data === `pymxPYMxstory-4xPYMxheightxPYMx${height}`), height);
});

for (const width of [300, 360, 640, 1200]) {
  test(`at ${width} px the page is as high as the frame that follows it, with no scrollbar either way`, async (t) => {
    const page = await article(t, frameTag("", `width="${width}" height="640"`), { script: [listening, obeying] });
    const frame = await frameOf(page);
    await settled(frame);
    await tellsItsHeight(page, frame);
    await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
    await assertNoSidewaysScroll(frame);
    page.assertQuiet();
  });
}

test("it takes no focus when it loads, and Tab goes through it to what follows", async (t) => {
  const page = await article(t, `<button id="before">Before</button>${frameTag()}<button id="after">After</button>`);
  await page.locator("#before").focus();
  const frame = await frameOf(page);
  await settled(frame);
  const at = () => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
  assert.equal(await at(), "before");
  const seen = [];
  for (let presses = 0; presses < 100 && (await at()) !== "after"; presses += 1) {
    await page.keyboard.press("Tab");
    seen.push(await at());
  }
  assert.equal(seen.at(-1), "after", `Tab goes ${seen.join(" ")}`);
  assert.ok(seen.filter((place) => place === "IFRAME").length > 5, "through the controls inside");
});

test("the wheel over the frame scrolls the article", async (t) => {
  const page = await article(t, `<p>Before</p>${frameTag("", 'width="900"')}<p style="height:3000px">After</p>`, { script: [listening, obeying] });
  const frame = await frameOf(page);
  await settled(frame);
  await tellsItsHeight(page, frame);
  await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
  for (const selector of [".sentence", ".crowd-frame"]) {
    const before = await page.evaluate(() => scrollY);
    const box = await frame.locator(selector).first().boundingBox();
    await page.mouse.move(box.x + 40, Math.min(box.y + 30, 780));
    await page.mouse.wheel(0, 120);
    await page.waitForFunction((before) => scrollY > before, before);
  }
});

test("keys are taken only inside a widget that has the focus and uses them", async (t) => {
  const page = await article(t, frameTag());
  const frame = await frameOf(page);
  await settled(frame);
  await frame.evaluate(() => {
    globalThis.taken = [];
    addEventListener("keydown", (event) => event.defaultPrevented && globalThis.taken.push(event.key));
  });
  const keys = ["ArrowDown", "ArrowRight", "PageDown", "Home", "End", "n", "f", "Escape"];
  const pressed = async (selector) => {
    await frame.locator(selector).first().focus();
    for (const key of keys) await page.keyboard.press(key);
    return frame.evaluate(() => globalThis.taken.splice(0));
  };
  assert.deepEqual(await pressed(".views button"), []);
  assert.ok((await pressed(".crowd-probe")).includes("ArrowDown"));
});

test("out of sight nothing is worked on until a reader or the host wants it", async (t) => {
  const page = await article(t, `${frameTag()}<p style="height:4000px">Between</p>${frameTag()}${frameTag()}`);
  await hears(page, "result", 0);
  await hears(page, "ready", 1);
  await hears(page, "ready", 2);
  // The first frame is asked so often that the others would long be done.
  for (const seed of [8, 9, 10]) {
    await page.evaluate((seed) => globalThis.talk(0, "set", { seed }), seed);
    await page.evaluate(() => globalThis.talk(0, "run"));
  }
  const states = () => page.evaluate(() => [1, 2].map((place) => globalThis.heard.some(({ frame, data }) => frame === place && data?.event === "result")));
  assert.deepEqual(await states(), [false, false]);
  const answer = await page.evaluate(() => globalThis.talk(2, "run"));
  assert.match(answer.result.digest, /^[0-9a-f]{64}$/);
  assert.deepEqual(await states(), [false, true]);
  await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
  await hears(page, "result", 1);
  await settled(await frameOf(page, 1));
});

test("title, source line and the way to the whole page are there, and the last can be turned off", async (t) => {
  const page = await article(t, frameTag("&d=0123456789ab") + frameTag("&allowLinks=0"));
  const frame = await frameOf(page);
  await settled(frame);
  assert.equal(await frame.getByRole("heading", { level: 1 }).textContent(), "The request of February 2022");
  assert.match(await frame.locator(".source-line").textContent(), /A simulation\. Who is involved is one of its assumptions/);
  const way = frame.getByRole("link", { name: /^Open in full/ });
  assert.equal(await way.getAttribute("target"), "_blank");
  const full = new URL(await way.getAttribute("href"), frame.url());
  assert.equal(full.searchParams.get("embed"), null);
  assert.deepEqual([full.searchParams.get("scenario"), full.searchParams.get("seed"), full.searchParams.get("accounts")], [SCENARIO, "7", "20000"]);
  const closed = await frameOf(page, 1);
  await settled(closed);
  assert.equal(await closed.locator(".source-line").isVisible(), true);
  assert.equal(await closed.locator("main a[href], footer a[href]").count(), 0);
});

test("locked controls are not there, and the reader is told why", async (t) => {
  const page = await article(t, frameTag("&lock=controls"));
  const frame = await frameOf(page);
  await settled(frame);
  assert.equal(await frame.getByText(/^Whoever published this has fixed what is compared/).isVisible(), true);
  assert.equal(await frame.locator(".compare select, .compare .step").count(), 0);
  assert.equal(await frame.getByRole("button", { name: "Add another rule" }).count(), 0);
  assert.match(await frame.locator(".column h3").first().textContent(), /Russian/);
  const unlocked = new URL(await frame.getByRole("link", { name: "Open it in full to change it" }).getAttribute("href"), frame.url());
  assert.equal(unlocked.searchParams.get("lock"), null);
  for (const view of ["tradeoff", "timeline", "assumptions"]) {
    await page.evaluate((view) => globalThis.talk(0, "set", { view }), view);
    await frame.locator(`.studio > section, .studio section`).first().waitFor();
    assert.equal(await frame.locator(".studio input[type=range]").count(), 0, view);
  }
  // The host is not the reader.
  const { result } = await page.evaluate(() => globalThis.talk(0, "set", { view: "crowd", policies: ["none", "sanctions-list"] }));
  assert.deepEqual(result.settings.policies, ["none", "sanctions-list"]);
  await assertAccessible(frame);
});

for (const [what, block] of [["with every store blocked", blocked], ["with no store blocked", () => {}]]) {
  test(`works in sandbox="allow-scripts" ${what}`, async (t) => {
    const page = await article(t, frameTag("", 'width="640" height="640" sandbox="allow-scripts"'), { everywhere: block });
    const frame = await frameOf(page);
    await settled(frame);
    assert.equal(await frame.evaluate(() => globalThis.origin), "null");
    await assertSameAsNative(frame, QUESTION);
    await tellsItsHeight(page, frame);
    const { result } = await page.evaluate(() => globalThis.talk(0, "get"));
    assert.equal(result.digest, (await readResult(frame)).digest);
    page.assertQuiet();
  });
}

/** In every page: what a browser that blocks third-party storage does. */
function blocked() {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(globalThis, name, {
      get() {
        throw new DOMException("storage is blocked", "SecurityError");
      },
    });
  }
  Object.defineProperty(Navigator.prototype, "serviceWorker", {
    get() {
      throw new DOMException("storage is blocked", "SecurityError");
    },
  });
}

test("with third-party storage blocked it works on an origin of its own", async (t) => {
  const page = await article(t, frameTag(), { everywhere: blocked });
  const frame = await frameOf(page);
  await settled(frame);
  await assertSameAsNative(frame, QUESTION);
  page.assertQuiet();
});

test("a host can ask, set, run and focus", async (t) => {
  const page = await article(t, frameTag());
  const frame = await frameOf(page);
  await settled(frame);
  const ready = await hears(page, "ready");
  assert.equal(ready.state.settings.scenario, SCENARIO);
  const first = await hears(page, "result");
  assert.equal(first.state.digest, (await readResult(frame)).digest);
  const got = await page.evaluate(() => globalThis.talk(0, "get"));
  assert.deepEqual(Object.keys(got).sort(), ["id", "result", "type", "v"]);
  assert.deepEqual(got.result.settings, { scenario: SCENARIO, policies: ["blanket-nationality", "sanctions-list"], accounts: 20_000, seed: 7, view: "crowd", lang: "en" });
  assert.ok(got.result.link.startsWith(`${site.address()}?v=1&`), got.result.link);

  const set = await page.evaluate(() => globalThis.talk(0, "set", { policies: ["none", "sanctions-list"], seed: 8, theme: "dark" }));
  assert.deepEqual([set.result.settings.policies, set.result.settings.seed, set.result.settings.theme], [["none", "sanctions-list"], 8, "dark"]);
  const ran = await page.evaluate(() => globalThis.talk(0, "run"));
  await settled(frame);
  const shown = await assertSameAsNative(frame, { ...QUESTION, seed: 8 });
  assert.deepEqual([shown.order, shown.digest], [["none", "sanctions-list"], ran.result.digest]);

  await page.evaluate(() => globalThis.talk(0, "focus"));
  assert.equal(await frame.evaluate(() => document.activeElement.id), "compare");
  page.assertQuiet();
});

test("a host can change the scenario by path, take that back, and change to another scenario", async (t) => {
  const page = await article(t, frameTag());
  const frame = await frameOf(page);
  await settled(frame);
  const before = await readResult(frame);
  const told = async (args) => {
    const { result, error } = await page.evaluate((args) => globalThis.talk(0, "set", args), args);
    assert.equal(error, undefined);
    const ran = await page.evaluate(() => globalThis.talk(0, "run"));
    await settled(frame);
    return { ...result, digest: ran.result.digest };
  };
  const larger = await told({ edits: { "review.capacity_per_day": 25_000 } });
  const shown = await readResult(frame);
  assert.equal(shown.digest, larger.digest);
  const released = ({ policies }) => Number(policies["blanket-nationality"].innocents_released ?? policies["blanket-nationality"].innocents_frozen);
  assert.notDeepEqual(shown.policies, before.policies, `${released(shown)} against ${released(before)}`);

  // The link that the answer carries opens the same numbers.
  const alone = await openTab(browser, site);
  t.after(() => alone.context().close());
  await alone.goto(larger.link);
  await settled(alone);
  assert.equal((await readResult(alone)).digest, larger.digest);

  const back = await told({ edits: {} });
  assert.equal(back.digest, before.digest);
  const other = await told({ scenario: "two-shores", policies: ["blanket", "targeted"], edits: { "review.capacity_per_day": 10 } });
  assert.equal(other.settings.scenario, "two-shores");
  assert.deepEqual((await readResult(frame)).order, ["blanket", "targeted"]);
  page.assertQuiet();
});

test("what a host asks wrongly is answered with what is allowed, and nothing changes", async (t) => {
  const page = await article(t, frameTag());
  const frame = await frameOf(page);
  await settled(frame);
  const before = await readResult(frame);
  for (const [args, named] of [
    [{ view: "dashboard" }, /view: "dashboard"; allowed: .*crowd/],
    [{ policies: ["nonsense"] }, /policies: "nonsense"; allowed: .*sanctions-list/],
    [{ scenario: "nowhere" }, /scenario: "nowhere"; allowed: .*russia-2022/],
    [{ accounts: 0 }, /accounts: "0"; allowed: a whole number from 1/],
    [{ speed: 3 }, /speed/],
    [{ edits: { "review.capacity_per_day": -4 } }, /review\.capacity_per_day.*-4/],
    [{ edits: { "review.no_such_field": 4 } }, /no_such_field/],
  ]) {
    const { error } = await page.evaluate((args) => globalThis.talk(0, "set", args), args);
    assert.match(error, named);
  }
  // Messages of every other kind are ignored or answered with an error.
  await page.evaluate(() => {
    const round = {};
    round.type = "freeze-frame-query";
    round.round = round;
    for (const message of [null, 7, "", "pym", [], {}, round, { type: "freeze-frame-query", v: 1, id: 1n }, { type: "freeze-frame-query", v: 2, id: "old", query: "get" }, { type: "freeze-frame-query", v: 1, id: {}, query: "get" }, { type: "freeze-frame-event", v: 1, event: "ready" }]) {
      frames[0].postMessage(message, "*");
    }
  });
  await page.evaluate(() => globalThis.talk(0, "get", undefined, "last"));
  const answers = await page.evaluate(() => globalThis.heard.filter(({ data }) => data?.type === "freeze-frame-response" && !String(data.id).startsWith("query")).map(({ data }) => data));
  assert.deepEqual(answers.map(({ id, error }) => [id, typeof error]).sort(), [["last", "undefined"], ["old", "string"], [null, "string"], [null, "string"], [null, "string"]].sort());
  assert.deepEqual(await readResult(frame), before);
  page.assertQuiet();
});

test("nobody but the parent is heard", async (t) => {
  const page = await article(t, `${frameTag()}<iframe title="Another" srcdoc="<p>Another</p>"></iframe>`);
  const frame = await frameOf(page);
  await settled(frame);
  const other = await frameOf(page, 1);
  await other.evaluate(() => parent.frames[0].postMessage({ type: "freeze-frame-query", v: 1, id: "from another", query: "set", args: { seed: 99 } }, "*"));
  const { result } = await page.evaluate(() => globalThis.talk(0, "get"));
  assert.equal(result.settings.seed, 7);
  assert.equal(await page.evaluate(() => globalThis.heard.some(({ data }) => data?.id === "from another")), false);
});

test("several frames on one page each tell their own", async (t) => {
  const page = await article(t, frameTag("&policies=none,sanctions-list") + frameTag("&policies=fuzzy-name", 'width="400" height="640"'));
  const own = [];
  for (const place of [0, 1]) {
    const frame = await frameOf(page, place);
    await frame.locator(".sentence").first().scrollIntoViewIfNeeded();
    await settled(frame);
    const { state } = await hears(page, "result", place);
    assert.equal(state.digest, (await readResult(frame)).digest);
    own.push([state.settings.policies.join(), await tellsItsHeight(page, frame, place)]);
  }
  assert.deepEqual(own.map(([policies]) => policies), ["none,sanctions-list", "fuzzy-name"]);
  assert.notEqual(own[0][1], own[1][1]);
  page.assertQuiet();
});

// --- The element ------------------------------------------------------------------------------------------------------------------

const script = (query = "") => `<script type="module" src="${site.address()}embed.js${query}"></script>`;
const element = (more = "", fallback = "<p>Not here</p>") => `<freeze-frame lang="en" scenario="${SCENARIO}" accounts="20000" seed="7" ${more}>${fallback}</freeze-frame>`;

/** In the host page: what the elements said. */
function witnessing() {
  globalThis.said = [];
  for (const name of ["ready", "result", "error"]) {
    addEventListener(`freeze-frame-${name}`, ({ target, detail }) => globalThis.said.push({ name, id: target.id, detail }));
  }
}

const says = async (page, name, id = "") => {
  const said = await page.waitForFunction(([name, id]) => globalThis.said.findLast((one) => one.name === name && one.id === id)?.detail, [name, id]);
  return said.jsonValue();
};
const elementFrame = async (page, place = 0) => (await page.locator("freeze-frame").nth(place).locator("iframe").elementHandle()).contentFrame();

for (const [when, head, foot] of [
  ["before the element", () => script(), () => ""],
  ["after the element", () => "", () => script()],
  ["twice", () => script() + script("?again"), () => script("?more")],
]) {
  test(`with embed.js loaded ${when}, the element shows the page as high as it is`, async (t) => {
    const page = await article(t, element() + foot(), { head: head(), script: [witnessing] });
    await says(page, "ready");
    const frame = await elementFrame(page);
    await settled(frame);
    const { digest } = await says(page, "result");
    await assertSameAsNative(frame, QUESTION);
    assert.equal(digest, (await readResult(frame)).digest);
    await frame.waitForFunction(() => Math.ceil(document.querySelector("[data-state]").getBoundingClientRect().height) === innerHeight);
    const { title, loading, count } = await page.evaluate(() => {
      const frames = document.querySelector("freeze-frame").shadowRoot.querySelectorAll("iframe");
      return { title: frames[0].title, loading: frames[0].loading, count: frames.length };
    });
    assert.deepEqual({ title, loading, count }, { title: "Freeze Frame", loading: "lazy", count: 1 });
    assert.equal(await page.getByText("Not here").isVisible(), false);
    page.assertQuiet();
  });
}

test("the element works under a strict policy of the article", async (t) => {
  const policy = `default-src 'none'; script-src ${site.origin}; frame-src ${site.origin}; img-src data:`;
  const page = await article(t, element(), { head: script(), script: [witnessing], policy });
  await says(page, "result");
  await settled(await elementFrame(page));
  page.assertQuiet();
});

test("where the frame is blocked, what is inside the element is shown", async (t) => {
  const policy = `default-src 'none'; script-src ${site.origin}; img-src data:`;
  const page = await article(t, element(), { head: script(), policy });
  await page.waitForFunction(() => document.querySelector("freeze-frame").shadowRoot?.querySelector("iframe"));
  assert.equal(await page.getByText("Not here").isVisible(), true);
  const without = await article(t, element(), {});
  assert.equal(await without.getByText("Not here").isVisible(), true, "also without the script");
});

test("attributes, properties and methods of the element change what is shown", async (t) => {
  const page = await article(t, element(), { head: script(), script: [witnessing] });
  await says(page, "result");
  const frame = await elementFrame(page);
  await page.evaluate(() => {
    const one = document.querySelector("freeze-frame");
    one.policies = "none,sanctions-list";
    one.seed = 8;
  });
  const settings = async () => (await page.evaluate(() => document.querySelector("freeze-frame").get())).settings;
  await page.waitForFunction(() => globalThis.said.some(({ name, detail }) => name === "result" && detail.settings.seed === 8));
  assert.equal(frame.isDetached(), false, "the frame was not loaded anew");
  assert.deepEqual((await settings()).policies, ["none", "sanctions-list"]);
  const state = await page.evaluate(async () => {
    const one = document.querySelector("freeze-frame");
    await one.set({ view: "table" });
    return one.run();
  });
  assert.equal(state.settings.view, "table");
  assert.equal(state.digest, (await readResult(frame)).digest);
  await page.evaluate(() => document.querySelector("freeze-frame").focus());
  assert.equal(await frame.evaluate(() => document.activeElement.id), "compare");
  const error = await page.evaluate(() => document.querySelector("freeze-frame").set({ view: "dashboard" }).catch(({ message }) => message));
  assert.match(error, /dashboard/);
  page.assertQuiet();
});

test("an element that is moved, taken out and put back goes on", async (t) => {
  const page = await article(t, `<div id="one">${element()}</div><div id="two"></div>`, { head: script(), script: [witnessing] });
  await says(page, "result");
  const refused = await page.evaluate(() => {
    globalThis.it = document.querySelector("freeze-frame");
    const asked = globalThis.it.get().catch(({ message }) => message);
    globalThis.it.remove();
    return asked;
  });
  assert.match(refused, /taken out/);
  assert.match(await page.evaluate(() => globalThis.it.get().catch(({ message }) => message)), /not in the page/);
  await page.evaluate(() => {
    globalThis.said.length = 0;
    document.querySelector("#two").append(globalThis.it);
  });
  await says(page, "result");
  assert.equal((await page.evaluate(() => globalThis.it.get())).settings.seed, 7);
  assert.equal(await page.evaluate(() => globalThis.it.shadowRoot.querySelectorAll("iframe").length), 1);
  page.assertQuiet();
});

test("links in the prose drive the element that they name", async (t) => {
  const link = `<a href="#second" data-freeze-frame='{"edits": {"review.capacity_per_day": 25000}}'>What if?</a>`;
  const page = await article(t, `${element('id="first"')}${element('id="second"')}<p>${link}</p>`, { head: script(), script: [witnessing] });
  await says(page, "result", "first");
  await page.locator("#second").scrollIntoViewIfNeeded();
  const before = await says(page, "result", "second");
  await page.getByRole("link", { name: "What if?" }).click();
  await page.waitForFunction((digest) => globalThis.said.some(({ name, id, detail }) => name === "result" && id === "second" && detail.digest !== digest), before.digest);
  assert.equal((await page.evaluate(() => document.querySelector("#first").get())).digest, before.digest);
  page.assertQuiet();
});

// The element tells no result there within a minute; why is not known yet.
test("the example article works and is accessible", { todo: "the example must tell its first result" }, async (t) => {
  const page = await openTab(browser, site, { size: "360x740" });
  t.after(() => page.context().close());
  await page.addInitScript(`if (top === window) (${witnessing})()`);
  await page.goto(`${site.address()}examples/article.html`);
  await page.locator("freeze-frame").scrollIntoViewIfNeeded();
  const before = await says(page, "result", "simulation");
  await page.getByRole("link", { name: /ten times larger/ }).click();
  await page.waitForFunction((digest) => globalThis.said.some(({ name, detail }) => name === "result" && detail.digest !== digest), before.digest);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  page.assertQuiet();
});
