// The element <freeze-frame> of embed.js in an article of another origin, and links in the prose that drive it.
// Owns: what docs/embedding.md gives to editors who may have a script. Refuses: what a plain frame does too (embed.test.mjs).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inChromium, QUESTION, witnessing } from "./article.mjs";
import { assertAccessible, assertNoSidewaysScroll, assertSameAsNative, openTab, readResult, settled } from "./harness.mjs";

const stand = inChromium();

const says = async (page, name, id = "") => {
  const said = await page.waitForFunction(([name, id]) => globalThis.said.findLast((one) => one.name === name && one.id === id)?.detail, [name, id]);
  return said.jsonValue();
};
const elementFrame = async (page, place = 0) => (await page.locator("freeze-frame").nth(place).locator("iframe").elementHandle()).contentFrame();

for (const [when, head, foot] of [
  ["before the element", () => stand.script(), () => ""],
  ["after the element", () => "", () => stand.script()],
  ["twice", () => stand.script() + stand.script("?again"), () => stand.script("?more")],
]) {
  test(`with embed.js loaded ${when}, the element shows the page as high as it is`, async (t) => {
    const page = await stand.article(t, stand.element() + foot(), { head: head(), script: [witnessing] });
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
  const policy = `default-src 'none'; script-src ${stand.site.origin}; frame-src ${stand.site.origin}; img-src data:`;
  const page = await stand.article(t, stand.element(), { head: stand.script(), script: [witnessing], policy });
  await says(page, "result");
  await settled(await elementFrame(page));
  page.assertQuiet();
});

test("where the frame is blocked, what is inside the element is shown", async (t) => {
  const policy = `default-src 'none'; script-src ${stand.site.origin}; img-src data:`;
  const page = await stand.article(t, stand.element(), { head: stand.script(), policy });
  await page.waitForFunction(() => document.querySelector("freeze-frame").shadowRoot?.querySelector("iframe"));
  assert.equal(await page.getByText("Not here").isVisible(), true);
  const without = await stand.article(t, stand.element(), {});
  assert.equal(await without.getByText("Not here").isVisible(), true, "also without the script");
});

test("where the article's policy blocks the script, what is inside the element is shown", async (t) => {
  const policy = `script-src 'none'; frame-src ${stand.site.origin}`;
  const page = await stand.article(t, stand.element(), { head: stand.script(), script: [], policy });
  await page.waitForFunction(() => document.readyState === "complete");
  assert.equal(await page.getByText("Not here").isVisible(), true);
  assert.equal(await page.evaluate(() => customElements.get("freeze-frame") === undefined), true, "the script did not run");
});

test("attributes, properties and methods of the element change what is shown", async (t) => {
  const page = await stand.article(t, stand.element(), { head: stand.script(), script: [witnessing] });
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
  const page = await stand.article(t, `<div id="one">${stand.element()}</div><div id="two"></div>`, { head: stand.script(), script: [witnessing] });
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
  const page = await stand.article(t, `${stand.element('id="first"')}${stand.element('id="second"')}<p>${link}</p>`, { head: stand.script(), script: [witnessing] });
  await says(page, "result", "first");
  await page.locator("#second").scrollIntoViewIfNeeded();
  const before = await says(page, "result", "second");
  // By the keyboard: headless Chromium may send a click at once after it has scrolled into the frame that lay there before.
  await page.getByRole("link", { name: "What if?" }).press("Enter");
  await saysAnother(page, "second", before.digest);
  assert.equal((await page.evaluate(() => document.querySelector("#first").get())).digest, before.digest);
  page.assertQuiet();
});

/** Waits for another result of the element than this one. */
const saysAnother = (page, id, digest) =>
  page.waitForFunction(([id, digest]) => globalThis.said.some((one) => one.name === "result" && one.id === id && one.detail.digest !== digest), [id, digest]);

test("what docs/embedding.md gives to copy works as it is pasted", async (t) => {
  const blocks = readFileSync("docs/embedding.md", "utf8").matchAll(/^```html\n(.*?)^```$/gms);
  const [frame, element, ...others] = [...blocks].map(([, html]) => html.replaceAll("https://example.org/freeze-frame/", stand.site.address()));
  assert.deepEqual(others, []);
  const plain = await stand.article(t, frame);
  await settled(await (await plain.locator("iframe").elementHandle()).contentFrame());
  plain.assertQuiet();
  const page = await stand.article(t, element, { script: [witnessing] });
  const { digest } = await says(page, "result", "simulation");
  await page.getByRole("link", { name: /ten times larger/ }).press("Enter");
  await saysAnother(page, "simulation", digest);
  page.assertQuiet();
});

test("what the page gives for articles works as it is pasted, with all that was chosen", async (t) => {
  const maker = await openTab(stand.browser, stand.site);
  t.after(() => maker.context().close());
  await maker.goto(stand.site.address({ v: 1, lang: "en", ...QUESTION, policies: "none,sanctions-list" }));
  await settled(maker);
  await maker.getByText("Make a link for others").click();
  await maker.getByRole("checkbox", { name: "Readers look and change nothing" }).check();
  await maker.getByRole("checkbox", { name: "Links lead out of an article" }).uncheck();
  const given = await maker.getByRole("textbox", { name: "For an article, with its own height" }).inputValue();
  const page = await stand.article(t, given, { script: [witnessing] });
  await says(page, "result");
  const frame = await elementFrame(page);
  await settled(frame);
  assert.deepEqual((await assertSameAsNative(frame, QUESTION)).order, ["none", "sanctions-list"]);
  assert.equal(await frame.getByText(/^Whoever published this has fixed what is compared/).isVisible(), true);
  assert.equal(await frame.locator("main a[href], footer a[href]").filter({ visible: true }).count(), 0);
  page.assertQuiet();
});

test("the example article works and is accessible", async (t) => {
  const page = await openTab(stand.browser, stand.site, { size: "360x740" });
  t.after(() => page.context().close());
  await page.addInitScript(`if (top === window) (${witnessing})()`);
  await page.goto(`${stand.site.address()}examples/article.html`);
  await page.locator("freeze-frame").scrollIntoViewIfNeeded();
  const before = await says(page, "result", "simulation");
  await page.getByRole("link", { name: /ten times larger/ }).press("Enter");
  await saysAnother(page, "simulation", before.digest);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  page.assertQuiet();
});
