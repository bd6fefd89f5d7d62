// The page inside somebody's article, on a host page of another origin: what contracts give to editors and their readers.
// Owns: heights, focus, scrolling, rest, links, and the talk with the host. Refuses: the element (element.test.mjs), Firefox (firefox-embed.test.mjs),
// and to look inside the page but by its public hooks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocked, inChromium, KEYS, listening, obeying, QUESTION, SCENARIO } from "./article.mjs";
import { assertAccessible, assertNoSidewaysScroll, assertSameAsNative, openTab, readResult, settled } from "./harness.mjs";

const stand = inChromium();

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
  const page = await stand.article(t, stand.frameTag("&childId=story-4"));
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
  assert.deepEqual(embedly, { src: `${stand.site.address()}?${KEYS}&childId=story-4`, context: "iframe.resize", height });
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
  const page = await stand.article(t, stand.frameTag("&childId=story-4"));
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
    const page = await stand.article(t, stand.frameTag("", `width="${width}" height="640"`), { script: [listening, obeying] });
    const frame = await frameOf(page);
    await settled(frame);
    await tellsItsHeight(page, frame);
    await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
    await assertNoSidewaysScroll(frame);
    page.assertQuiet();
  });
}

test("it takes no focus when it loads, and Tab goes through it to what follows", async (t) => {
  const page = await stand.article(t, `<button id="before">Before</button>${stand.frameTag()}<button id="after">After</button>`);
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
  const page = await stand.article(t, `<p>Before</p>${stand.frameTag("", 'width="900"')}<p style="height:3000px">After</p>`, { script: [listening, obeying] });
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
  const page = await stand.article(t, stand.frameTag());
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
  const page = await stand.article(t, `${stand.frameTag()}<p style="height:4000px">Between</p>${stand.frameTag()}${stand.frameTag()}`);
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
  const page = await stand.article(t, stand.frameTag("&d=0123456789ab") + stand.frameTag("&allowLinks=0"));
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
  const page = await stand.article(t, stand.frameTag("&lock=controls"));
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
  // What was done before, here by the host, cannot be taken back by keys either.
  await frame.locator("[data-state]").click({ position: { x: 2, y: 2 } });
  for (const keys of ["Control+z", "Control+Shift+z", "Control+y"]) await page.keyboard.press(keys);
  assert.equal((await page.evaluate(() => globalThis.talk(0, "get"))).result.settings.view, "assumptions");
  // The host is not the reader.
  const { result } = await page.evaluate(() => globalThis.talk(0, "set", { view: "crowd", policies: ["none", "sanctions-list"] }));
  assert.deepEqual(result.settings.policies, ["none", "sanctions-list"]);
  await assertAccessible(frame);
});

for (const [what, block] of [["with every store blocked", blocked], ["with no store blocked", () => {}]]) {
  test(`works in sandbox="allow-scripts" ${what}`, async (t) => {
    const page = await stand.article(t, stand.frameTag("", 'width="640" height="640" sandbox="allow-scripts"'), { everywhere: block });
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

test("with third-party storage blocked it works on an origin of its own", async (t) => {
  const page = await stand.article(t, stand.frameTag(), { everywhere: blocked });
  const frame = await frameOf(page);
  await settled(frame);
  await assertSameAsNative(frame, QUESTION);
  page.assertQuiet();
});

test("a host can ask, set, run and focus", async (t) => {
  const page = await stand.article(t, stand.frameTag());
  const frame = await frameOf(page);
  await settled(frame);
  const ready = await hears(page, "ready");
  assert.equal(ready.state.settings.scenario, SCENARIO);
  const first = await hears(page, "result");
  assert.equal(first.state.digest, (await readResult(frame)).digest);
  const got = await page.evaluate(() => globalThis.talk(0, "get"));
  assert.deepEqual(Object.keys(got).sort(), ["id", "result", "type", "v"]);
  assert.deepEqual(got.result.settings, { scenario: SCENARIO, policies: ["blanket-nationality", "sanctions-list"], accounts: 20_000, seed: 7, view: "crowd", lang: "en" });
  assert.ok(got.result.link.startsWith(`${stand.site.address()}?v=1&`), got.result.link);

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
  const page = await stand.article(t, stand.frameTag());
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
  const alone = await openTab(stand.browser, stand.site);
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
  const page = await stand.article(t, stand.frameTag());
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
  const page = await stand.article(t, `${stand.frameTag()}<iframe title="Another" srcdoc="<p>Another</p>"></iframe>`);
  const frame = await frameOf(page);
  await settled(frame);
  const other = await frameOf(page, 1);
  await other.evaluate(() => parent.frames[0].postMessage({ type: "freeze-frame-query", v: 1, id: "from another", query: "set", args: { seed: 99 } }, "*"));
  const { result } = await page.evaluate(() => globalThis.talk(0, "get"));
  assert.equal(result.settings.seed, 7);
  assert.equal(await page.evaluate(() => globalThis.heard.some(({ data }) => data?.id === "from another")), false);
});

test("several frames on one page each tell their own", async (t) => {
  const page = await stand.article(t, stand.frameTag("&policies=none,sanctions-list") + stand.frameTag("&policies=fuzzy-name", 'width="400" height="640"'));
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
