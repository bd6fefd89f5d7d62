// Reading without a network: the second visit, newer versions, and the page as one file.
// Owns: that a page's files are always those of the version it started with. Refuses: Firefox (firefox.test.mjs).

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { assertAccessible, assertNoSidewaysScroll, assertSameAsNative, DIST, openBrowser, openSite, openTab, settled } from "./harness.mjs";
import { nextVersion } from "./next-version.mjs";

const QUESTION = { scenario: "two-shores", accounts: 100_000, seed: 7 };
const KEYS = { v: 1, lang: "en", ...QUESTION, policies: "blanket,cap" };
const OFFER = "A newer version of this page is ready.";

let browser;
let folder;
let newer;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "freeze-frame-offline-"));
  newer = join(folder, "newer");
  nextVersion(DIST, newer);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function visit(t, { at, keys = KEYS, ...options } = {}) {
  const site = at ?? (await openSite());
  if (!at) t.after(() => site.close());
  const page = await openTab(browser, site, { serviceWorkers: "allow", ...options });
  t.after(() => page.context().close());
  await page.goto(site.address(keys));
  await settled(page);
  return { site, page };
}

/** Another page of the same reader. */
async function another(page, site, keys = KEYS) {
  const next = await page.context().newPage();
  next.setDefaultTimeout(60_000);
  await next.goto(site.address(keys));
  await settled(Object.assign(next, { complaints: page.complaints }));
  return next;
}

const kept = (page) => page.getByText("This page is kept in this browser").waitFor();
const version = (page) => page.evaluate(() => document.querySelector("script[data-app]").dataset.files);
const offered = (page) => page.getByRole("status").getByText(OFFER).waitFor();
const caches = (page) => page.evaluate(() => globalThis.caches.keys());
const isNewer = (page) => page.evaluate(async () => "next" in (await document.querySelector("script[data-app]").load("charts")));

async function seesChart(page) {
  await page.getByRole("button", { name: "Trade-off" }).click();
  await page.locator(".chart svg").first().waitFor();
}

test("the second visit works with the network off, in every language, scenario and view", async (t) => {
  const { site, page } = await visit(t);
  await kept(page);
  page.assertQuiet();
  await site.close();
  const again = await another(page, site, { ...KEYS, lang: "uk", scenario: "harbour-town", policies: "none" });
  await assertSameAsNative(again, { ...QUESTION, scenario: "harbour-town" });
  assert.equal(await again.evaluate(() => document.documentElement.lang), "uk");
  // Its studio is on the way, and leaving would cut that off.
  await again.locator(".studio:not(.coming)").waitFor({ state: "attached" });
  await again.goto(site.address({ ...KEYS, view: "tradeoff" }));
  await settled(again);
  await again.locator(".chart svg").first().waitFor();
  await again.goto(site.address({ ...KEYS, view: "places", scenario: "russia-2022", policies: "blanket-nationality" }));
  await settled(again);
  await again.locator(".chart svg").first().waitFor();
  page.assertQuiet();
});

test("a newer version is offered, never forced, and taken when a person says so", async (t) => {
  const { site, page } = await visit(t);
  await kept(page);
  const first = await version(page);
  site.deploy(newer);
  await page.goto(site.address({ ...KEYS, policies: "cap,none" }));
  await settled(page);
  await offered(page);
  await assertAccessible(page);
  assert.equal(await version(page), first);
  await page.getByRole("button", { name: "Later" }).click();
  await page.getByText(OFFER).waitFor({ state: "detached" });
  await page.reload();
  await settled(page);
  await offered(page);
  assert.equal(await version(page), first, "a page that is loaded anew stays as it was");
  await seesChart(page);
  assert.equal(await isNewer(page), false);
  await page.getByRole("button", { name: "Use it now" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((first) => document.querySelector("script[data-app]").dataset.files !== first, first);
  await settled(page);
  await page.getByRole("heading", { name: "The next version" }).waitFor();
  assert.equal(await isNewer(page), true);
  await assertSameAsNative(page, QUESTION);
  assert.match(page.url(), /policies=cap,none.*view=tradeoff/, "what was on screen is there again");
  page.assertQuiet();
});

test("the offer fits a small phone", async (t) => {
  const { site, page } = await visit(t, { size: "360x740" });
  await kept(page);
  site.deploy(newer);
  await page.goto(site.address(KEYS));
  await offered(page);
  await settled(page);
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
});

test("a page that is open keeps the files of its version when another page takes the newer one, until it is closed", async (t) => {
  const { site, page: old } = await visit(t);
  await kept(old);
  const first = await version(old);
  site.deploy(newer);
  const page = await another(old, site);
  await offered(page);
  await page.getByRole("button", { name: "Use it now" }).click();
  await page.waitForFunction((first) => document.querySelector("script[data-app]").dataset.files !== first, first);
  await settled(page);
  await kept(page);
  assert.equal((await caches(page)).length, 2);
  // The charts were not asked for before, and the host has only the newer ones.
  assert.equal(await version(old), first);
  await seesChart(old);
  assert.equal(await isNewer(old), false, "the older page has the older charts");
  assert.equal(await isNewer(page), true, "the newer page has the newer charts");
  await old.close();
  await page.reload();
  await settled(Object.assign(page, { complaints: [] }));
  // What a page waits for by itself cannot be a promise.
  while ((await caches(page)).length > 1) await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  assert.match((await caches(page))[0], /\?h=0123456789abcdef$/);
});

test("what a host in mid-change sends is not kept, not even in part", async (t) => {
  const site = await openSite({ alter: (name, bytes) => (name === "scenarios/harbour-town.json" ? Buffer.concat([bytes, Buffer.from("\n")]) : bytes) });
  t.after(() => site.close());
  const page = await openTab(browser, site, { serviceWorkers: "allow" });
  t.after(() => page.context().close());
  await page.goto(site.address(KEYS));
  const state = await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register("sw.js");
    return new Promise((done) => {
      installing.addEventListener("statechange", () => ["redundant", "activated"].includes(installing.state) && done(installing.state));
    });
  });
  assert.equal(state, "redundant");
  assert.deepEqual(await caches(page), []);
  await settled(page);
  await assertSameAsNative(page, QUESTION);
});

test("a version in a folder of its own is kept by itself, beside the page above it", async (t) => {
  const both = join(folder, "both");
  cpSync(newer, both, { recursive: true });
  cpSync(DIST, join(both, "v/0.1.0"), { recursive: true });
  const site = await openSite({ folder: both });
  t.after(() => site.close());
  const { page } = await visit(t, { at: site });
  await kept(page);
  const pinned = await page.context().newPage();
  const address = new URL("v/0.1.0/", site.address());
  address.search = new URL(site.address(KEYS)).search;
  await pinned.goto(address.href);
  await settled(Object.assign(pinned, { complaints: page.complaints }));
  await kept(pinned);
  assert.notEqual(await version(pinned), await version(page));
  assert.equal(await isNewer(pinned), false);
  assert.equal((await caches(page)).length, 2);
  await site.close();
  await pinned.reload();
  await settled(pinned);
  assert.equal(await isNewer(pinned), false);
  page.assertQuiet();
});

test("frames and pages made for articles keep nothing", async (t) => {
  const site = await openSite({
    articles: { "/article": `<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,"><iframe title="Freeze Frame" src="/some/sub/path/?v=1&lang=en&scenario=two-shores&policies=blanket,cap&accounts=100000&seed=7"></iframe></html>` },
  });
  t.after(() => site.close());
  const { page } = await visit(t, { at: site, keys: { ...KEYS, embed: 1 } });
  await page.goto(`${site.origin}/article`);
  await settled(page.frames()[1]);
  assert.deepEqual(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual(await page.evaluate(() => globalThis.caches.keys()), []);
  page.assertQuiet();
});

test("the page can be installed: its manifest is sound and its icons are what it says", async (t) => {
  const { site, page } = await visit(t);
  const session = await page.context().newCDPSession(page);
  const { errors, url, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.equal(url, new URL("manifest.webmanifest", site.address()).href);
  const { icons, display, start_url, scope } = JSON.parse(data);
  assert.deepEqual([display, start_url, scope], ["standalone", "./", "./"]);
  for (const { src, sizes, type } of icons.filter(({ type }) => type === "image/png")) {
    const png = readFileSync(join(DIST, src));
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, `${src} (${type})`);
  }
  assert.ok(icons.some(({ purpose }) => purpose === "maskable"));
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
});

test("the whole page as one file opens by double click, without a network, and has the command line's numbers", async (t) => {
  const file = join(folder, "freeze-frame.html");
  cpSync(join(DIST, "freeze-frame.html"), file);
  assert.ok(statSync(file).size <= 1_200_000);
  // No host: whatever it asks for is a complaint.
  const page = await openTab(browser, { origin: "null" }, { offline: true });
  t.after(() => page.context().close());
  await page.goto(pathToFileURL(file).href);
  page.complaints.length = 0;
  await settled(page);
  await assertSameAsNative(page, { scenario: "russia-2022", accounts: 1_000_000, seed: 1 });
  await seesChart(page);
  await page.getByRole("button", { name: "Places" }).click();
  await page.locator(".chart svg").first().waitFor();
  assert.equal(await page.getByRole("link", { name: "Save the whole page as one file." }).count(), 0, "it is there already");
  await page.goto(`${pathToFileURL(file).href}?v=1&lang=uk&scenario=harbour-town&policies=none&accounts=100000&seed=3`);
  page.complaints.length = 0;
  await settled(page);
  await assertSameAsNative(page, { scenario: "harbour-town", accounts: 100_000, seed: 3 });
  page.assertQuiet();
});

test("the page offers that file for saving, and it is the same one", async (t) => {
  const { page } = await visit(t);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save the whole page as one file." }).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), "freeze-frame.html");
  assert.ok(readFileSync(await download.path()).equals(readFileSync(join(DIST, "freeze-frame.html"))));
});
