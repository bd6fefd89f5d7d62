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
import { nextVersion } from "./next-version.mjs";

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

const says = (page, start) =>
  page.waitForFunction((start) => [...document.querySelectorAll(".offline p")].some((line) => line.textContent.startsWith(start)), {}, start);

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

test("in Firefox a camera reads a student's code", async (t) => {
  const page = await tab(t);
  await page.goto(site.address({ ...KEYS, scenario: "harbour-town", policies: "none", view: "class" }));
  await foxSettled(page);
  await page.waitForSelector(".bet input[type=range]");
  await page.focus(".bet input[type=range]");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector(".ticket-picture path");
  // A camera that sees the picture of the bet: Firefox's own false one sees only colours.
  const code = await page.evaluate(async () => {
    const picture = document.querySelector(".ticket-picture").cloneNode(true);
    for (const [name, value] of [["xmlns", "http://www.w3.org/2000/svg"], ["width", "300"], ["height", "300"]]) picture.setAttribute(name, value);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(picture.outerHTML)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const context = canvas.getContext("2d");
    const draw = () => {
      context.fillStyle = "white";
      context.fillRect(0, 0, 640, 480);
      context.drawImage(image, 170, 90);
      requestAnimationFrame(draw);
    };
    draw();
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
    return document.querySelector(".ticket-code").textContent;
  });
  await page.evaluate(() => document.querySelectorAll("[name=class-part]")[1].click());
  await button(page, "Scan codes with the camera");
  await page.waitForFunction((read) => document.querySelector(".class-scan [role=status]").textContent === read, {}, `Read: ${code}`);
  assert.equal((await page.$eval("#class-codes", (field) => field.value)).trim(), code);
  page.assertQuiet();
});

test("in Firefox the second visit works with the network off", async (t) => {
  const closing = await openSite();
  const page = await tab(t);
  await page.goto(closing.address(KEYS));
  await foxSettled(page);
  await says(page, "This page is kept in this browser");
  await closing.close();
  await page.goto(closing.address({ ...KEYS, scenario: "harbour-town", policies: "none" }));
  await foxSettled(page);
  await assertSameAsNative(page, { ...QUESTION, scenario: "harbour-town" });
  await seesChart(page);
  page.assertQuiet();
});

test("in Firefox a newer version is offered, never forced, and taken when a person says so", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "freeze-frame-firefox-"));
  const own = await openSite();
  t.after(async () => {
    await own.close();
    rmSync(folder, { recursive: true, force: true });
  });
  nextVersion(DIST, join(folder, "newer"));
  const page = await tab(t);
  const version = () => page.evaluate(() => document.querySelector("script[data-app]").dataset.files);
  await page.goto(own.address(KEYS));
  await foxSettled(page);
  await says(page, "This page is kept in this browser");
  const first = await version();
  own.deploy(join(folder, "newer"));
  await page.goto(own.address({ ...KEYS, policies: "cap,none" }));
  await foxSettled(page);
  await page.waitForFunction(() => document.body.innerText.includes("A newer version of this page is ready."));
  assert.equal(await version(), first, "the page stays as it was");
  await button(page, "Use it now");
  await page.waitForFunction((first) => document.querySelector("script[data-app]")?.dataset.files !== first, {}, first);
  await foxSettled(page);
  await page.waitForFunction(() => [...document.querySelectorAll("h2")].some((title) => title.textContent === "The next version"));
  await assertSameAsNative(page, QUESTION);
  assert.match(page.url(), /policies=cap,none/, "what was on screen is there again");
  page.assertQuiet();
});

test("in Firefox what a host in mid-change sends is not kept, not even in part", async (t) => {
  const own = await openSite({ alter: (name, bytes) => (name === "scenarios/harbour-town.json" ? Buffer.concat([bytes, Buffer.from("\n")]) : bytes) });
  t.after(() => own.close());
  const page = await tab(t);
  await page.goto(own.address(KEYS));
  const state = await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register("sw.js");
    return new Promise((done) => {
      installing.addEventListener("statechange", () => ["redundant", "activated"].includes(installing.state) && done(installing.state));
    });
  });
  assert.equal(state, "redundant");
  assert.deepEqual(await page.evaluate(() => globalThis.caches.keys()), []);
  await foxSettled(page);
  await assertSameAsNative(page, QUESTION);
});

test("in Firefox a preset's folder tells other sites what it shows: title, sentence, card and oEmbed document", async (t) => {
  const page = await tab(t);
  await page.goto(`${site.origin}${SUB_PATH}presets/two-shores/`);
  const told = await page.evaluate(async () => {
    const property = (name) => document.querySelector(`meta[property="${name}"]`).content;
    const card = await createImageBitmap(await (await fetch(property("og:image"))).blob());
    const oembed = await (await fetch(document.querySelector('link[type="application/json+oembed"]').href)).json();
    const { src } = new DOMParser().parseFromString(oembed.html, "text/html").querySelector("iframe");
    return { title: property("og:title"), sentence: property("og:description"), card: [card.width, card.height], said: ["og:image:width", "og:image:height"].map(property).map(Number), oembed, src };
  });
  assert.match(told.title, /Two Shores/i);
  assert.match(told.sentence, /\d/);
  assert.deepEqual(told.card, told.said);
  assert.deepEqual([told.oembed.version, told.oembed.type, told.oembed.thumbnail_width], ["1.0", "rich", told.card[0]]);
  assert.match(told.src, /scenario=two-shores.*embed=1/);
});

// Firefox on a desktop installs no pages; that the manifest is sound is tested in Chromium, and that Firefox reads it here.
test("Firefox finds the manifest and its icons", async (t) => {
  const page = await tab(t);
  await page.goto(site.address(KEYS));
  const icons = await page.evaluate(async () => {
    const { href } = document.querySelector('link[rel="manifest"]');
    const { icons } = await (await fetch(href)).json();
    return Promise.all(icons.map(async ({ src }) => (await fetch(new URL(src, href))).ok));
  });
  assert.ok(icons.length > 0 && icons.every(Boolean), icons.join());
});
