// Links and files that are damaged, by a generator that always damages the same way.
// Owns: that the page stays usable whatever it is given, says so, and complains of nothing. Refuses: what a sound link or file means; the pure readers
// are given thousands more in tests/links.rs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { openBrowser, openSite, openTab, settled } from "./harness.mjs";

const LINKS = 500;
/** A browser slows down a tab whose address changes more often. */
const LINKS_A_TAB = 50;
const FILES = 200;
const FILES_BY_PICKER = 20;
const QUERY =
  "?v=1&scenario=two-shores&policies=blanket,own&accounts=2000&seed=7&view=table&lang=en&theme=dark&predict=0&allowLinks=1&step=0&d=0123456789abcdef&s=";

let browser;
let site;
/** Packed edits with a policy of its own. */
let packed;

before(async () => {
  site = await openSite();
  browser = await openBrowser();
  const fixtures = JSON.parse(readFileSync(new URL("../fixtures/links/packed-1.json", import.meta.url), "utf8"));
  packed = fixtures.find(({ name }) => name === "an own policy").s;
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The text with some characters changed, left out, doubled or put elsewhere. */
function damaged(text, throwDice) {
  const below = (end) => Math.floor(throwDice() * end);
  let next = text;
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const at = below(next.length);
    const to = below(next.length);
    const piece = next.slice(at, at + 1 + below(30));
    next = [
      () => next.slice(0, at) + String.fromCharCode(32 + below(95)) + next.slice(at + 1),
      () => next.slice(0, at) + next.slice(at + 1),
      () => next.slice(0, at),
      () => next.slice(0, to) + piece + next.slice(to),
      () => next.slice(0, at) + "%F0%9F" + next.slice(at),
      () => next.slice(0, at) + "я&=#?".charAt(below(5)) + next.slice(at),
    ][below(6)]();
  }
  return next;
}

/** Links with other words in place of their values, too. */
function damagedLink(throwDice) {
  const below = (end) => Math.floor(throwDice() * end);
  const whole = QUERY + packed;
  if (throwDice() < 0.6) return `?${damaged(whole, throwDice).replace(/^\?+/, "").replaceAll("#", "")}`;
  const pairs = whole.slice(1).split("&");
  const place = below(pairs.length);
  const values = ["", "-1", "0", "1e9", "NaN", "x", "🂡", "../../etc", "a,b,a", "<b>", "%", "%00", "null", "9".repeat(30), "q".repeat(3000)];
  pairs[place] = `${pairs[place].split("=")[0]}=${values[below(values.length)]}`;
  return `?${pairs.join("&")}`;
}

const state = (page) => page.locator("[data-state]").getAttribute("data-state");

test(`${LINKS} damaged links leave the page usable, with a notice where something was left out`, async (t) => {
  const throwDice = dice(500);
  let noticed = 0;
  let first = null;
  for (let opened = 0; opened < LINKS; opened += LINKS_A_TAB) {
    const page = await openTab(browser, site);
    // The first of each tab is loaded, the others are gone back to.
    await page.goto(site.address() + damagedLink(throwDice));
    await settled(page);
    const links = Array.from({ length: LINKS_A_TAB - 1 }, () => damagedLink(throwDice));
    const seen = await page.evaluate(async (links) => {
      const root = document.querySelector("[data-state]");
      const seen = [];
      for (const link of links) {
        const before = location.search;
        history.pushState(null, "", link);
        if (location.search === before) continue;
        const asked = new URLSearchParams(link).get("accounts");
        const answered = new Promise((done) => {
          // A link before that asked for millions may still be under way; opening another ends it.
          let began = root.dataset.state === "running";
          const look = () => {
            began ||= root.dataset.state === "running";
            // Millions of accounts take their time; the next link does not wait for them.
            if (began && (root.dataset.state !== "running" || Number(asked) > 1e5)) {
              watch.disconnect();
              done();
            }
          };
          const watch = new MutationObserver(look);
          if (began) requestAnimationFrame(look);
          watch.observe(root, { attributeFilter: ["data-state"] });
        });
        dispatchEvent(new PopStateEvent("popstate"));
        await answered;
        seen.push({
          link,
          state: root.dataset.state,
          columns: document.querySelectorAll("[data-place]").length,
          notices: document.querySelectorAll(".notice").length,
        });
      }
      return seen;
    }, links);
    assert.ok(seen.length > LINKS_A_TAB * 0.8, "the links were opened");
    for (const { link, state, columns, notices } of seen) {
      assert.notEqual(state, "error", link);
      assert.ok(columns >= 1, link);
      noticed += Number(notices > 0);
    }
    // Usable: the sound link opens, with the same numbers every time.
    const sound = QUERY + packed;
    await page.evaluate((sound) => {
      history.pushState(null, "", sound);
      dispatchEvent(new PopStateEvent("popstate"));
    }, sound);
    await page.locator("[data-policy=own]").first().waitFor();
    await settled(page);
    const digest = await page.locator("[data-state]").getAttribute("data-digest");
    first ??= digest;
    assert.equal(digest, first);
    page.assertQuiet();
    await page.context().close();
  }
  assert.ok(noticed > LINKS / 3, `${noticed} of ${LINKS} were noticed`);
});

test(`${FILES} damaged files leave the page usable, each with its problems or used as it is`, async (t) => {
  const throwDice = dice(200);
  const page = await openTab(browser, site);
  t.after(() => page.context().close());
  await page.goto(site.address() + QUERY + packed);
  await settled(page);
  await page.getByText("Scenario and rule files").click();
  const files = ["../../static/scenarios/two-shores.json", "../fixtures/policy-1.json"].map((name) => readFileSync(new URL(name, import.meta.url)));
  const texts = Array.from({ length: FILES - FILES_BY_PICKER }, (_, place) => damaged(files[place % 2].toString(), throwDice));
  const said = await page.evaluate(async (texts) => {
    const field = document.querySelector(".paste textarea");
    const button = document.querySelector(".paste + button");
    const said = [];
    for (const text of texts) {
      field.value = text;
      button.click();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const news = document.querySelector(".files-said");
      said.push([news.querySelector("p").textContent, news.querySelectorAll("li").length]);
    }
    return said;
  }, texts);
  let refused = 0;
  for (const [sentence, problems] of said) {
    assert.match(sentence, /^(Nothing was changed|Now simulated|The rule)/);
    assert.equal(sentence.startsWith("Nothing"), problems > 0, sentence);
    refused += Number(problems > 0);
  }
  assert.ok(refused > FILES / 3 && refused < said.length, `${refused} were refused`);
  await settled(page);
  // Bytes that are no text at all, by the picker; the number of problems tells one from the next.
  const news = page.locator(".files-said");
  for (let number = 0; number < FILES_BY_PICKER; number += 1) {
    const bytes = Buffer.from(files[number % 2]);
    const sound = number % 2 === 1 ? "The rule" : "Now simulated";
    await page.locator(".files input[type=file]").setInputFiles({ name: "sound.json", mimeType: "application/json", buffer: bytes });
    await news.getByText(sound).waitFor();
    const broken = Buffer.from(bytes);
    for (let byte = 0; byte < 4; byte += 1) broken[Math.floor(throwDice() * broken.length)] = 128 + Math.floor(throwDice() * 128);
    await page.locator(".files input[type=file]").setInputFiles({ name: "broken.json", mimeType: "application/json", buffer: broken });
    await news.getByText("Nothing was changed").waitFor();
    assert.ok((await news.locator("li").count()) > 0);
  }
  await settled(page);
  assert.equal(await state(page), "ready");
  page.assertQuiet();
});
