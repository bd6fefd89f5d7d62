// Long runs: how far they are is shown, and a person can end them.
// Owns: what the page does while an answer takes its time. Refuses: to wait for slow machines; it holds the workers' answers back itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertSameAsNative, atSite, kinds, readResult, settled } from "./harness.mjs";

const QUESTION = { scenario: "russia-2022", accounts: 20_000, seed: 7 };
const POLICIES = "blanket-nationality,sanctions-list";

const stand = atSite({ ...QUESTION, policies: POLICIES });

/** Runs in the page before anything else: while `held` is set, results of workers do not arrive; progress does. */
function holdable() {
  globalThis.held = null;
  globalThis.hold = () => (globalThis.held = []);
  globalThis.release = () => {
    const waiting = globalThis.held;
    globalThis.held = null;
    for (const [worker, data] of waiting) worker.dispatchEvent(new MessageEvent("message", { data }));
  };
  globalThis.Worker = class extends globalThis.Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener("message", (event) => {
        if (globalThis.held === null || globalThis.replyKind(event.data) !== "done") return;
        event.stopImmediatePropagation();
        globalThis.held.push([this, event.data]);
      });
    }
  };
}

const open = (t, options = {}) => stand.open(t, {}, { scripts: [kinds, holdable], ...options });

const state = (page) => page.locator("[data-state]").getAttribute("data-state");
const other = (page) => page.getByRole("combobox", { name: "Compare it with" }).first();
const cancel = (page) => page.getByRole("button", { name: "Cancel" });

/** Asks for another policy and holds the answer back until the page says that it takes long. */
async function takeLong(page) {
  await page.evaluate(() => globalThis.hold());
  await other(page).selectOption("none");
  await page.getByRole("progressbar", { name: "Simulation" }).waitFor();
}

/** Where everything below the line about the run stands. */
const heights = (page) =>
  page.evaluate(() => [".columns", ".sentence", ".numbers", ".honesty"].map((part) => document.querySelector(part).getBoundingClientRect().top + scrollY));

for (const size of ["360x740", "1280x800"]) {
  test(`a long run shows how far it is, can be cancelled and run again, and nothing moves, at ${size}`, async (t) => {
    const page = await open(t, { size });
    const before = await readResult(page);
    const stood = await heights(page);
    await takeLong(page);
    assert.equal(await state(page), "running");
    await page.getByText(/^Working through 20,000 accounts… \d+%$/).waitFor();
    assert.deepEqual(await heights(page), stood, "while it runs");
    await assertAccessible(page);

    await cancel(page).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Cancelled: these numbers answer the earlier question.").first().waitFor();
    assert.equal(await state(page), "ready");
    assert.deepEqual(await readResult(page), before, "the last result stays");
    assert.deepEqual(await heights(page), stood, "after it was cancelled");
    assert.equal(await page.getByRole("progressbar").count(), 0);
    await assertAccessible(page);

    // What was on its way when the run was cancelled changes nothing.
    await page.evaluate(() => globalThis.release());
    assert.deepEqual(await readResult(page), before);

    const again = page.getByRole("button", { name: "Run again" });
    assert.ok(await again.evaluate((element) => element === document.activeElement), "the focus stays on the button");
    await page.keyboard.press("Enter");
    await page.waitForFunction((digest) => {
      const root = document.querySelector("[data-state]");
      return root.dataset.state === "ready" && root.dataset.digest !== digest;
    }, before.digest);
    const shown = await assertSameAsNative(page, QUESTION);
    assert.deepEqual(shown.order, ["blanket-nationality", "none"]);
    page.assertQuiet();
  });
}

test("Tab reaches the button that cancels", async (t) => {
  const page = await open(t);
  await takeLong(page);
  await page.locator("#compare").focus();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press("Tab");
    if (await cancel(page).evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail("Tab does not reach it from the head of the comparison");
});

test("a short run shows no progress", async (t) => {
  const page = await open(t);
  await page.evaluate(() => {
    globalThis.seen = 0;
    new MutationObserver(() => (globalThis.seen += document.querySelectorAll("progress:not([hidden])").length)).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });
  await other(page).selectOption("none");
  await page.waitForFunction(() => document.querySelector('[data-policy="none"]'));
  await settled(page);
  assert.equal(await page.evaluate(() => globalThis.seen), 0);
});
