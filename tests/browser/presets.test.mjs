// What other sites are told of a preset, and what its own page shows: the folders that the build makes for oEmbed and social cards. And the published
// answer inside an article, where the page cannot run or has not yet.
// Owns: that these are whole, true to the engine, and usable by whoever follows them. Refuses: to compare pixels.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { atPress, document } from "./article.mjs";
import { assertNoSidewaysScroll, assertSameAsNative, atSite, compareNatively, readResult, settled } from "./harness.mjs";

const PRESETS = {
  "russia-2022": ["blanket-nationality", "sanctions-list"],
  "two-shores": ["blanket", "targeted"],
  "harbour-town": ["ternland-papers", "wanted-list"],
  "base-rate-trap": ["balanced-in-alder", "balanced-in-birch"],
};

/** Writes the published answers; tools/after-build made it. */
const STILL = join(process.env.CARGO_TARGET_DIR ?? "target", "still", "still", "still");

const own = atSite();
const { tab } = own;
const stand = atPress();

const folder = (id) => `${own.site.address()}presets/${id}/`;
const note = (page) => page.getByText(/^The controls, and answers to any other question, need JavaScript and WebAssembly/);

for (const [id, policies] of Object.entries(PRESETS)) {
  test(`the folder of ${id} tells other sites what it shows, and they find it`, async (t) => {
    const page = await tab(t, { javaScriptEnabled: false });
    await page.goto(folder(id));
    const told = Object.fromEntries(await page.locator("meta[property]").evaluateAll((tags) => tags.map((tag) => [tag.getAttribute("property"), tag.content])));
    const heading = await page.locator("h1").first().textContent();
    assert.equal(told["og:title"], `${heading} – Freeze Frame`);
    assert.equal(await page.title(), told["og:title"]);
    const card = await fetch(new URL(told["og:image"], page.url()));
    const bytes = new DataView(await card.arrayBuffer());
    assert.deepEqual([card.headers.get("content-type"), bytes.getUint32(16), bytes.getUint32(20)], ["image/png", 1200, 630]);
    assert.deepEqual([told["og:image:width"], told["og:image:height"]], ["1200", "630"]);
    const link = page.locator('link[rel="alternate"][type="application/json+oembed"]');
    const where = new URL(await link.getAttribute("href"), page.url());
    const oembed = await (await fetch(where)).json();
    assert.deepEqual([oembed.version, oembed.type, oembed.title], ["1.0", "rich", told["og:title"]]);
    assert.equal((await fetch(new URL(oembed.thumbnail_url, where))).status, 200);
    const source = /src="([^"]+)"/.exec(oembed.html)[1].replaceAll("&amp;", "&");
    const frame = new URL(source, where);
    assert.deepEqual([frame.origin + frame.pathname, frame.searchParams.get("scenario"), frame.searchParams.get("policies"), frame.searchParams.get("embed")], [own.site.address(), id, policies.join(), "1"]);
  });

  test(`the page of ${id} shows its answer without scripts, and runs with them`, async (t) => {
    const native = await compareNatively({ scenario: id, policies, accounts: 1_000_000, seed: 1 });
    const still = await tab(t, { javaScriptEnabled: false });
    await still.goto(folder(id));
    assert.equal(await still.locator("#still").getAttribute("data-digest"), native.digest);
    assert.ok(await still.evaluate(() => [...document.images].every((picture) => picture.complete && picture.naturalWidth > 0)), "its pictures are there");
    const page = await tab(t);
    await page.goto(`${folder(id)}?accounts=20000&lang=en`);
    await settled(page);
    assert.deepEqual((await readResult(page)).order, policies);
    await assertSameAsNative(page, { scenario: id, accounts: 20_000, seed: 1 });
    assert.equal(await page.title(), await still.title());
    await page.getByRole("button", { name: "Places" }).click();
    await page.locator(".chart-land, .chart-tile").first().waitFor();
    page.assertQuiet();
  });
}

test("the main page names the folder of its preset", async (t) => {
  const page = await tab(t, { javaScriptEnabled: false });
  await page.goto(own.site.address());
  const where = await page.locator('link[rel="alternate"][type="application/json+oembed"]').getAttribute("href");
  assert.equal(new URL(where, page.url()).href, `${folder("russia-2022")}oembed.json`);
  const image = await page.locator('meta[property="og:image"]').getAttribute("content");
  assert.equal(new URL(image, page.url()).href, `${folder("russia-2022")}card.png`);
});

test("a build that is told where it will lie tells other sites whole addresses", async (t) => {
  const address = "https://press.example/tools/freeze-frame/";
  const out = mkdtempSync(join(tmpdir(), "still-"));
  t.after(() => rmSync(out, { recursive: true }));
  // The program of the build itself.
  await promisify(execFile)(STILL, [out], { env: { ...process.env, FREEZE_FRAME_URL: address } });
  const read = (file) => readFileSync(join(out, file), "utf8");
  const page = await tab(t);
  for (const [head, url, id] of [["head.html", "", "russia-2022"], ...Object.keys(PRESETS).map((id) => [`presets/${id}/head.html`, `presets/${id}/`, id])]) {
    await page.setContent(`<!doctype html><head>${read(head)}</head>`);
    const told = Object.fromEntries(await page.locator("meta[property]").evaluateAll((tags) => tags.map((tag) => [tag.getAttribute("property"), tag.content])));
    const oembed = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
    assert.deepEqual([told["og:url"], told["og:image"], oembed], [address + url, `${address}presets/${id}/card.png`, `${address}presets/${id}/oembed.json`]);
    const { html, thumbnail_url: thumbnail, provider_url: provider } = JSON.parse(read(`presets/${id}/oembed.json`));
    await page.setContent(html);
    const source = new URL(await page.locator("iframe").getAttribute("src"));
    assert.deepEqual([thumbnail, source.origin + source.pathname, provider], [`${address}presets/${id}/card.png`, address, address]);
  }
});

const viewports = { 300: { width: 300, height: 700 }, 640: { width: 640, height: 700 } };

for (const [width, viewport] of Object.entries(viewports)) {
  test(`inside an article of ${width} px, nothing moves when the page takes over from the published answer`, async (t) => {
    const page = await tab(t, { viewport });
    await page.addInitScript(() => {
      globalThis.shift = 0;
      globalThis.culprits = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          globalThis.shift += entry.value;
          for (const { node } of entry.sources) globalThis.culprits.push(`${entry.value} ${node?.outerHTML?.slice(0, 80)}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    let release;
    const free = new Promise((done) => (release = done));
    await page.route("**/*.wasm*", async (route) => {
      await free;
      await route.continue();
    });
    await page.goto(own.site.address({ v: 1, embed: 1 }), { waitUntil: "domcontentloaded" });
    await page.locator("#still .sentence").first().waitFor();
    assert.equal(await page.locator("#still .source-line").isVisible(), true);
    await assertNoSidewaysScroll(page);
    const before = await page.evaluate(() => document.querySelector(".sentence").getBoundingClientRect().top);
    release();
    await settled(page);
    const { after, shift, culprits } = await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
      const { shift, culprits } = globalThis;
      return { after: document.querySelector(".sentence").getBoundingClientRect().top, shift, culprits };
    });
    assert.ok(shift <= 0.02, `layout shift ${shift}: ${culprits.join("; ")}`);
    assert.ok(Math.abs(after - before) <= 1, `the sentence stood at ${before} and stands at ${after}`);
    page.assertQuiet();
  });

  test(`inside an article of ${width} px, where wasm is blocked the published answer stays, says so, and tells its height and failure`, async (t) => {
    const page = await tab(t, { viewport: { width: Number(width) + 40, height: 700 }, hosts: [stand.press.host] });
    await page.route("**/*.wasm*", (route) => route.abort());
    await page.addInitScript(() => {
      if (top !== window) return;
      globalThis.heard = [];
      addEventListener("message", ({ data }) => globalThis.heard.push(data));
    });
    await page.goto(stand.address({ html: document({ body: "" }) }));
    await page.evaluate(([address, width]) => {
      const frame = document.createElement("iframe");
      Object.assign(frame, { src: address, width });
      document.body.append(frame);
    }, [own.site.address({ v: 1, embed: 1 }), width]);
    const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
    await note(frame).waitFor();
    await page.waitForFunction(() => globalThis.heard.some((data) => data?.event === "error"));
    await page.evaluate(() => frames[0].postMessage({ type: "freeze-frame-query", v: 1, id: 1, query: "get" }, "*"));
    const answer = await page.waitForFunction(() => globalThis.heard.find((data) => data?.type === "freeze-frame-response"));
    assert.match((await answer.jsonValue()).error, /could not start/);
    const height = await frame.evaluate(() => Math.ceil(document.querySelector("[data-state]").getBoundingClientRect().height));
    await page.waitForFunction((height) => globalThis.heard.findLast((data) => data?.event === "resize")?.height === height, height);
    await assertNoSidewaysScroll(frame);
    assert.deepEqual((await readResult(frame)).order, PRESETS["russia-2022"]);
  });
}

test("inside an article without scripts the published answer is there", async (t) => {
  const page = await tab(t, { javaScriptEnabled: false, viewport: viewports[300] });
  await page.goto(own.site.address({ v: 1, embed: 1 }));
  assert.equal(await note(page).isVisible(), true);
  assert.equal(await page.locator("#still .sentence").first().isVisible(), true);
  await assertNoSidewaysScroll(page);
});
