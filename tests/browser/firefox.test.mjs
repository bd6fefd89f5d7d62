// The page in Debian's Firefox. Owns: that another engine shows the same numbers, on a host, in frames, from a disk, without a network.
// Refuses: what is alike in all browsers (the other files hold that in Chromium).

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { foxFrame, foxSettled, openFirefox, openFox } from "./firefox.mjs";
import { assertSameAsNative, DIST, openSite, SUB_PATH } from "./harness.mjs";

const QUESTION = { scenario: "two-shores", accounts: 100_000, seed: 7 };
const KEYS = { v: 1, lang: "en", ...QUESTION, policies: "blanket,cap" };

let firefox;
let site;
let host;

before(async () => {
  site = await openSite();
  const src = site.address({ ...KEYS, embed: 1 }).replaceAll("&", "&amp;");
  const article = (sandbox) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title>
    <iframe title="Freeze Frame" width="640" height="900" ${sandbox} src="${src}"></iframe></html>`;
  // Another port is another origin.
  host = await openSite({ articles: { "/article": article(""), "/sandboxed": article('sandbox="allow-scripts"') } });
  firefox = await openFirefox();
});

after(async () => {
  await firefox?.close();
  await host?.close();
  await site?.close();
});

async function tab(t, options) {
  const page = await openFox(firefox, options);
  t.after(() => page.closeAll());
  return page;
}

const button = (page, name) =>
  page.evaluate((name) => [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === name).click(), name);

async function seesChart(page) {
  await button(page, "Trade-off");
  await page.waitForSelector(".chart svg");
}

test("Firefox opens the page and shows the command line's numbers, and a chart", async (t) => {
  const page = await tab(t);
  await page.goto(site.address(KEYS));
  await foxSettled(page);
  await assertSameAsNative(page, QUESTION);
  await seesChart(page);
  page.assertQuiet();
});

test("Firefox has no sideways scroll at 360 px", async (t) => {
  const page = await tab(t, { width: 360, height: 740 });
  await page.goto(site.address(KEYS));
  await foxSettled(page);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  page.assertQuiet();
});

for (const [where, path] of [["a frame of another origin", "/article"], ["a sandboxed frame of opaque origin", "/sandboxed"]]) {
  test(`Firefox shows the same in ${where}`, async (t) => {
    const page = await tab(t);
    await page.goto(`${host.origin}${path}`);
    const frame = await foxFrame(page, `${site.origin}${SUB_PATH}`);
    await foxSettled(frame);
    await assertSameAsNative(frame, QUESTION);
    page.assertQuiet();
  });
}

test("in Firefox the whole page as one file opens by double click and has the command line's numbers, and a chart", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "freeze-frame-firefox-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "freeze-frame.html");
  copyFileSync(join(DIST, "freeze-frame.html"), file);
  const page = await tab(t);
  await page.setOfflineMode?.(true).catch(() => {});
  await page.goto(pathToFileURL(file).href);
  await foxSettled(page);
  await assertSameAsNative(page, { scenario: "russia-2022", accounts: 1_000_000, seed: 1 });
  await seesChart(page);
  page.assertQuiet();
});

test("in Firefox the second visit works with the network off", async (t) => {
  const closing = await openSite();
  const page = await tab(t);
  await page.goto(closing.address(KEYS));
  await foxSettled(page);
  await page.waitForFunction(() => document.querySelector(".offline p")?.textContent.startsWith("This page is kept in this browser"));
  await closing.close();
  await page.goto(closing.address({ ...KEYS, scenario: "harbour-town", policies: "none" }));
  await foxSettled(page);
  await assertSameAsNative(page, { ...QUESTION, scenario: "harbour-town" });
  await seesChart(page);
  page.assertQuiet();
});
