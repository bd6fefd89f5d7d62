// The page inside an article in Debian's Firefox, on a host page of another origin. Owns: that what editors and their readers are promised holds in a
// second engine. Refuses: every shade of it (embed.test.mjs and element.test.mjs have them in Chromium).

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { atPress, document as articleOf, KEYS, listening, obeying, QUESTION, witnessing } from "./article.mjs";
import { foxSettled, openFirefox, openFox } from "./firefox.mjs";
import { assertSameAsNative, openSite, readResult } from "./harness.mjs";

const stand = atPress();
let firefox;
/** Blocks third-party storage. */
let strict;
/** Knows no WebAssembly. */
let older;

before(async () => {
  firefox = await openFirefox();
  strict = await openFirefox({ "network.cookie.cookieBehavior": 1 });
  older = await openFirefox({ "javascript.options.wasm": false });
});

after(async () => {
  for (const browser of [firefox, strict, older]) await browser?.close();
});

async function article(t, body, { script = [listening], head = "", policy, browser = firefox, ...size } = {}) {
  const page = await openFox(browser, size);
  t.after(() => page.closeAll());
  await page.goto(stand.address({ html: articleOf({ head, body, script }), policy }));
  return page;
}

/** The frames of the page, in order, also those of elements. */
async function frameAt(page, place = 0, selector = "iframe") {
  await page.waitForFunction((selector, place) => document.querySelectorAll(selector).length > place, {}, selector.split(" ")[0], place);
  const handle = (await page.$$(selector))[place];
  const frame = await handle.contentFrame();
  await frame.waitForFunction((start) => location.href.startsWith(start), {}, stand.site.address());
  return frame;
}
const elementFrame = (page, place = 0) => frameAt(page, place, "freeze-frame >>> iframe");

async function hears(page, event, place = 0) {
  const message = await page.waitForFunction(
    (event, place) => globalThis.heard.findLast(({ frame, data }) => frame === place && data?.event === event)?.data,
    {},
    event,
    place,
  );
  return message.jsonValue();
}

async function says(page, name, id = "") {
  const said = await page.waitForFunction((name, id) => globalThis.said.findLast((one) => one.name === name && one.id === id)?.detail, {}, name, id);
  return said.jsonValue();
}

/** Waits until the last height that the host heard is the content's. */
async function tellsItsHeight(page, frame, place = 0) {
  for (;;) {
    const height = await frame.evaluate(() => Math.ceil(document.querySelector("[data-state]").getBoundingClientRect().height));
    const told = await page.evaluate((place) => globalThis.heard.findLast(({ frame, data }) => frame === place && data?.event === "resize")?.data.height, place);
    if (told === height) return height;
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

const talk = (page, place, query, args) => page.evaluate((place, query, args) => globalThis.talk(place, query, args), place, query, args);
const seesText = (frame, pattern) => frame.evaluate((source) => new RegExp(source).test(document.querySelector("#page").innerText), pattern.source);

test("Firefox: the height is told in every form that hosts read", async (t) => {
  const page = await article(t, stand.frameTag("&childId=story-4"));
  const frame = await frameAt(page);
  await foxSettled(frame);
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
  page.assertQuiet();
});

for (const width of [300, 360, 640, 1200]) {
  test(`Firefox: at ${width} px the page is as high as the frame that follows it, with no scrollbar either way`, async (t) => {
    const page = await article(t, stand.frameTag("", `width="${width}" height="640"`), { script: [listening, obeying] });
    const frame = await frameAt(page);
    await foxSettled(frame);
    await tellsItsHeight(page, frame);
    await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    page.assertQuiet();
  });
}

test("Firefox: it takes no focus when it loads, and Tab goes through it to what follows", async (t) => {
  const page = await article(t, `<button id="before">Before</button>${stand.frameTag()}<button id="after">After</button>`);
  await page.focus("#before");
  await foxSettled(await frameAt(page));
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

test("Firefox: the wheel over the frame scrolls the article", async (t) => {
  const page = await article(t, `${stand.frameTag("", 'width="900"')}<p style="height:3000px">After</p>`, { script: [listening, obeying] });
  const frame = await frameAt(page);
  await foxSettled(frame);
  await tellsItsHeight(page, frame);
  await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
  await page.mouse.move(200, 300);
  await page.mouse.wheel({ deltaY: 120 });
  await page.waitForFunction(() => scrollY > 0);
});

test("Firefox: out of sight nothing is worked on until a reader or the host wants it", async (t) => {
  const page = await article(t, `${stand.frameTag()}<p style="height:4000px">Between</p>${stand.frameTag()}${stand.frameTag()}`);
  await hears(page, "result", 0);
  await hears(page, "ready", 1);
  await hears(page, "ready", 2);
  for (const seed of [8, 9]) {
    await talk(page, 0, "set", { seed });
    await talk(page, 0, "run");
  }
  const states = () => page.evaluate(() => [1, 2].map((place) => globalThis.heard.some(({ frame, data }) => frame === place && data?.event === "result")));
  assert.deepEqual(await states(), [false, false]);
  assert.match((await talk(page, 2, "run")).result.digest, /^[0-9a-f]{64}$/);
  assert.deepEqual(await states(), [false, true]);
  await page.evaluate(() => document.querySelectorAll("iframe")[1].scrollIntoView());
  await hears(page, "result", 1);
});

test("Firefox: title, source line and the way to the whole page are there, and the last can be turned off", async (t) => {
  const page = await article(t, stand.frameTag() + stand.frameTag("&allowLinks=0"));
  const own = [];
  for (const place of [0, 1]) {
    const frame = await frameAt(page, place);
    await page.evaluate((place) => document.querySelectorAll("iframe")[place].scrollIntoView(), place);
    await foxSettled(frame);
    own.push(await frame.evaluate(() => ({
      title: document.querySelector("h1").textContent,
      source: document.querySelector(".source-line").innerText,
      links: [...document.querySelectorAll("main a[href], footer a[href]")].filter((link) => link.checkVisibility()).length,
      way: document.querySelector(".source-line a")?.target,
    })));
  }
  assert.deepEqual(own.map(({ title }) => title), Array(2).fill("The request of February 2022"));
  for (const { source } of own) assert.match(source, /A simulation\. Who is involved is one of its assumptions/);
  assert.ok(own[0].links > 1 && own[0].way === "_blank");
  assert.equal(own[1].links, 0);
  page.assertQuiet();
});

for (const [what, attributes] of [["on an origin of its own", 'width="640" height="640"'], ['in sandbox="allow-scripts"', 'width="640" height="640" sandbox="allow-scripts"']]) {
  test(`Firefox: with third-party storage blocked it works ${what}`, async (t) => {
    const page = await article(t, stand.frameTag("", attributes), { browser: strict });
    const frame = await frameAt(page);
    await foxSettled(frame);
    const isBlocked = await frame.evaluate(() => {
      try {
        return localStorage === null;
      } catch {
        return true;
      }
    });
    assert.ok(isBlocked, "there is no storage");
    await assertSameAsNative(frame, QUESTION);
    assert.equal((await talk(page, 0, "get")).result.digest, (await readResult(frame)).digest);
  });
}

test("Firefox: a host can ask, set, run and focus; what it asks wrongly is refused; nobody but the parent is heard", async (t) => {
  const page = await article(t, `${stand.frameTag()}<iframe title="Another" srcdoc="<p>Another</p>"></iframe>`);
  const frame = await frameAt(page);
  await foxSettled(frame);
  const set = await talk(page, 0, "set", { policies: ["none", "sanctions-list"], seed: 8, edits: { "review.capacity_per_day": 25_000 } });
  assert.deepEqual([set.result.settings.policies, set.result.settings.seed], [["none", "sanctions-list"], 8]);
  const ran = await talk(page, 0, "run");
  await foxSettled(frame);
  const before = await readResult(frame);
  assert.equal(before.digest, ran.result.digest);
  assert.match((await talk(page, 0, "set", { view: "dashboard" })).error, /view: "dashboard"; allowed: .*crowd/);
  await page.evaluate(() => {
    const other = frames[1].document.createElement("script");
    other.textContent = 'parent.frames[0].postMessage({ type: "freeze-frame-query", v: 1, id: "from another", query: "set", args: { seed: 99 } }, "*")';
    frames[1].document.body.append(other);
  });
  assert.equal((await talk(page, 0, "get")).result.settings.seed, 8);
  assert.equal(await page.evaluate(() => globalThis.heard.some(({ data }) => data?.id === "from another")), false);
  await talk(page, 0, "focus");
  assert.equal(await frame.evaluate(() => document.activeElement.id), "compare");
  page.assertQuiet();
});

test("Firefox: locked controls are not there", async (t) => {
  const page = await article(t, stand.frameTag("&lock=controls"));
  const frame = await frameAt(page);
  await foxSettled(frame);
  assert.ok(await seesText(frame, /Whoever published this has fixed what is compared/));
  assert.equal(await frame.evaluate(() => document.querySelectorAll(".compare select, .compare .step").length), 0);
});

for (const [when, head, foot] of [
  ["before the element", () => stand.script(), () => ""],
  ["after the element", () => "", () => stand.script()],
  ["twice", () => stand.script() + stand.script("?again"), () => ""],
]) {
  test(`Firefox: with embed.js loaded ${when}, the element shows the page as high as it is`, async (t) => {
    const page = await article(t, stand.element() + foot(), { head: head(), script: [witnessing] });
    const { digest } = await says(page, "result");
    const frame = await elementFrame(page);
    await foxSettled(frame);
    assert.equal((await assertSameAsNative(frame, QUESTION)).digest, digest);
    await frame.waitForFunction(() => Math.ceil(document.querySelector("[data-state]").getBoundingClientRect().height) === innerHeight);
    assert.equal(await page.evaluate(() => document.querySelector("freeze-frame").shadowRoot.querySelectorAll("iframe").length), 1);
    assert.equal(await page.evaluate(() => document.querySelector("freeze-frame p").checkVisibility()), false);
    page.assertQuiet();
  });
}

test("Firefox: the element works under a strict policy of the article", async (t) => {
  const policy = `default-src 'none'; script-src ${stand.site.origin}; frame-src ${stand.site.origin}; img-src data:`;
  const page = await article(t, stand.element(), { head: stand.script(), script: [], policy });
  await foxSettled(await elementFrame(page));
  page.assertQuiet();
});

test("Firefox: where the frame is blocked, what is inside the element is shown", async (t) => {
  const policy = `default-src 'none'; script-src ${stand.site.origin}; img-src data:`;
  const page = await article(t, stand.element(), { head: stand.script(), script: [], policy });
  await page.waitForFunction(() => document.querySelector("freeze-frame").shadowRoot?.querySelector("iframe"));
  assert.equal(await page.evaluate(() => document.querySelector("freeze-frame p").checkVisibility({ opacityProperty: true, visibilityProperty: true })), true);
});

test("Firefox: where the article's policy blocks the script, what is inside the element is shown", async (t) => {
  const policy = `script-src 'none'; frame-src ${stand.site.origin}`;
  const page = await article(t, stand.element(), { head: stand.script(), script: [], policy });
  await page.waitForFunction(() => document.readyState === "complete");
  assert.equal(await page.evaluate(() => document.querySelector("freeze-frame p").checkVisibility({ opacityProperty: true, visibilityProperty: true })), true);
  assert.equal(await page.evaluate(() => customElements.get("freeze-frame") === undefined), true, "the script did not run");
});

test("Firefox: attributes, properties, methods and links in the prose drive the element", async (t) => {
  const link = `<a href="#it" data-freeze-frame='{"edits": {"review.capacity_per_day": 25000}}'>What if?</a>`;
  const page = await article(t, `${stand.element('id="it"')}${link}`, { head: stand.script(), script: [witnessing] });
  await says(page, "result", "it");
  const another = async (digest) => {
    const said = await page.waitForFunction((digest) => globalThis.said.findLast(({ name, detail }) => name === "result" && detail.digest !== digest)?.detail, {}, digest);
    return said.jsonValue();
  };
  const first = await says(page, "result", "it");
  await page.evaluate(() => (document.querySelector("freeze-frame").seed = 8));
  const second = await another(first.digest);
  assert.equal(second.settings.seed, 8);
  const state = await page.evaluate(async () => {
    const one = document.querySelector("freeze-frame");
    await one.set({ policies: ["none", "sanctions-list"] });
    return one.run();
  });
  assert.deepEqual(state.settings.policies, ["none", "sanctions-list"]);
  await page.focus("a");
  await page.keyboard.press("Enter");
  await page.waitForFunction((digest) => globalThis.said.findLast(({ name }) => name === "result")?.detail.digest !== digest, {}, state.digest);
  page.assertQuiet();
});

test("Firefox: without WebAssembly the published answer stays, says so, and tells its height and failure", async (t) => {
  const page = await article(t, `<iframe title="Freeze Frame" width="300" height="640" src="${stand.site.address({ v: 1, embed: 1 })}"></iframe>`, { browser: older });
  const frame = await frameAt(page);
  assert.match((await hears(page, "error")).message, /could not start/);
  assert.ok(await seesText(frame, /need JavaScript and WebAssembly/));
  await tellsItsHeight(page, frame);
  assert.deepEqual((await readResult(frame)).order, ["blanket-nationality", "sanctions-list"]);
  await frame.waitForFunction(() => [...document.querySelectorAll("#still img")].every((picture) => picture.complete && picture.naturalWidth > 0));
});

test("Firefox: where no script runs the published answer is there", async (t) => {
  const still = await openSite({ policy: "default-src 'none'; style-src 'self'; img-src 'self'" });
  t.after(() => still.close());
  const page = await openFox(firefox, { width: 360, height: 740 });
  t.after(() => page.closeAll());
  await page.goto(still.address());
  assert.ok(await page.evaluate(() => document.querySelector("#still .sentence").checkVisibility()));
  assert.ok(await seesText(page, /need JavaScript and WebAssembly/));
  assert.deepEqual((await readResult(page)).order, ["blanket-nationality", "sanctions-list"]);
});

test("Firefox: a preset's page shows its question", async (t) => {
  const page = await openFox(firefox);
  t.after(() => page.closeAll());
  await page.goto(`${stand.site.address()}presets/two-shores/?accounts=20000&lang=en`);
  await foxSettled(page);
  assert.deepEqual((await assertSameAsNative(page, { scenario: "two-shores", accounts: 20_000, seed: 1 })).order, ["blanket", "targeted"]);
});
