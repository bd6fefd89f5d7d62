// Redraws in the background: how far luck goes is filled in when nobody waits for anything else.
// Owns: when they are asked for, what they show, and that they never stand in the way. Refuses: what an interval is (the model).

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertSameAsNative, atSite, compareNatively, kinds, readResult, settled } from "./harness.mjs";

const QUESTION = { scenario: "russia-2022", accounts: 20_000, seed: 7 };
const POLICIES = ["blanket-nationality", "sanctions-list"];
const REPLICATES = 20;

const stand = atSite({ ...QUESTION, policies: POLICIES.join(",") });

/** Runs in the page before anything else: notes what workers are asked, and lets the test hide the tab and hold back progress. */
function watched() {
  globalThis.asked = [];
  globalThis.hiddenTab = false;
  Object.defineProperty(Document.prototype, "hidden", { get: () => globalThis.hiddenTab });
  globalThis.hideTab = (hidden) => {
    globalThis.hiddenTab = hidden;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  const { postMessage } = globalThis.Worker.prototype;
  globalThis.Worker.prototype.postMessage = function (message, ...rest) {
    // A request is its number among the requests, then its fields; whole numbers are seven bits a byte, the least first.
    const bytes = new Uint8Array(message[0]);
    let at = 0;
    const whole = () => {
      let number = 0n;
      for (let shift = 0n; at < bytes.length; shift += 7n) {
        number |= BigInt(bytes[at] & 127) << shift;
        if (bytes[at++] < 128) break;
      }
      return Number(number);
    };
    const [, , part, , , , replicates] = Array.from({ length: 7 }, whole);
    const request = globalThis.requestKind(message);
    if (request === "cancel") globalThis.asked.push("cancel");
    if (request === "run" && part === 0) globalThis.asked.push(replicates);
    return postMessage.call(this, message, ...rest);
  };
}

const open = (t, keys = {}, options = {}, prepare = []) => stand.open(t, keys, { scripts: [kinds, watched, ...prepare], ...options });

const filled = (page) => page.waitForFunction(() => document.querySelectorAll(".luck[data-p05]").length >= 8);
const asked = (page) => page.evaluate(() => globalThis.asked);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

for (const size of ["360x740", "1280x800"]) {
  test(`intervals arrive, are the command line's, and move nothing, at ${size}`, async (t) => {
    const page = await open(t, {}, { size });
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const [before, stood] = [await readResult(page), await height()];
    await filled(page);
    assert.equal(await height(), stood, "the page's height");
    assert.deepEqual(await readResult(page), before, "the first result stays, with its digest");
    await assertSameAsNative(page, QUESTION);
    const native = await compareNatively({ ...QUESTION, policies: POLICIES, replicates: REPLICATES });
    for (const { id, interval } of native.policies) {
      const shown = await page.evaluate((id) => {
        const entries = [...document.querySelectorAll(`[data-policy="${id}"] .entry`)].filter((entry) => entry.querySelector(".luck"));
        return entries.map((entry) => [entry.querySelector("[data-metric]").dataset.metric, { ...entry.querySelector(".luck").dataset }]);
      }, id);
      assert.ok(shown.length >= 4, `${id} shows ${shown.length} intervals`);
      for (const [metric, { p05, p95 }] of shown) {
        const ends = [p05, p95].map((text) => (text === "" ? null : Number(text)));
        assert.deepEqual(ends, [interval[metric].p05, interval[metric].p95], `${id}: ${metric}`);
      }
    }
    const blanket = page.locator('[data-policy="blanket-nationality"]');
    await blanket.getByText(/^[\d.]+ million to [\d.]+ million in 9 of 10 redraws$/).first().waitFor();
    await assertAccessible(page);
    page.assertQuiet();
  });
}

test("a new act ends the redraws at once and is answered", async (t) => {
  // Enough accounts that twenty redraws are not over at once.
  const page = await open(t, { accounts: 1_000_000 });
  await page.waitForFunction((replicates) => globalThis.asked.includes(replicates), REPLICATES);
  await page.getByRole("combobox", { name: "Compare it with" }).first().selectOption("none");
  await page.waitForFunction(() => document.querySelector('[data-policy="none"]'));
  await settled(page);
  const order = await asked(page);
  const cut = order.slice(order.indexOf(REPLICATES));
  assert.deepEqual(cut.filter((what, place) => what !== cut[place - 1]).slice(0, 3), [REPLICATES, "cancel", 1]);
  await assertSameAsNative(page, { ...QUESTION, accounts: 1_000_000 });
  page.assertQuiet();
});

test("nothing is redrawn while nobody looks", async (t) => {
  const page = await open(t, {}, {}, [() => (globalThis.hiddenTab = true)]);
  await pause(1_500);
  assert.deepEqual(await asked(page), [1]);
  await page.evaluate(() => globalThis.hideTab(false));
  await filled(page);
  page.assertQuiet();
});

test("redraws end when the tab is hidden and begin again when it is shown", async (t) => {
  const page = await open(t, { accounts: 1_000_000 });
  await page.waitForFunction((replicates) => globalThis.asked.includes(replicates), REPLICATES);
  await page.evaluate(() => globalThis.hideTab(true));
  await page.waitForFunction(() => globalThis.asked.includes("cancel"));
  assert.equal(await page.locator("[data-state]").getAttribute("data-state"), "ready");
  assert.equal(await page.locator(".luck[data-p05]").count(), 0);
  await page.evaluate(() => globalThis.hideTab(false));
  await filled(page);
  page.assertQuiet();
});

test("more than a million accounts are not redrawn", async (t) => {
  const page = await open(t, { accounts: 1_000_001 });
  await pause(1_500);
  assert.deepEqual(await asked(page), [1]);
  assert.equal(await page.locator(".luck").count(), 0, "no room is kept for it");
});
