// The trade-off view as its readers meet it: the viewer's own rule, moved by every kind of hand, and the numbers it gets.
// Owns: what the view promises. Refuses: how its chart is drawn (charts.test.mjs) and other views.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAccessible, assertNoSidewaysScroll, assertSameAsNative, atSite, settled } from "./harness.mjs";

const SCENARIO = "two-shores";
const ACCOUNTS = 20_000;
const SEED = 7;
const FILE = fileURLToPath(new URL(`../../static/scenarios/${SCENARIO}.json`, import.meta.url));

const stand = atSite({ scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED, view: "tradeoff" });
const { open } = stand;
let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "tradeoff-"));
});

after(() => rmSync(folder, { recursive: true }));

const threshold = (page) => page.getByRole("slider", { name: "Name score at least" });
const risk = (page) => page.getByRole("slider", { name: "or risk score at least" });
const notice = (page) => page.getByRole("slider", { name: "announced beforehand" });
const handle = (page) => page.getByRole("slider", { name: "your own rule", exact: true });

/** Waits until the grid is searched: only then has the chart a handle. */
const searched = (page) => page.getByText("is one of").waitFor();

/** Waits until this page shows the answer to the last question: what the sliders say and what is compared have settled. */
async function answered(page) {
  await page.locator('[data-policy="own"]').waitFor();
  await settled(page);
}

/** The numbers and the digest are those of the command line for the scenario with the own rule as the sliders say it. */
async function assertOwnSameAsNative(page) {
  const at = async (slider) => Number(await slider.inputValue());
  const own = {
    id: "own", title: "Your own rule", notice_days: await at(notice(page)),
    clauses: [{ when: { any: [{ name_score_at_least: await at(threshold(page)) }, { risk_score_at_least: await at(risk(page)) }] }, measure: "freeze" }],
  };
  const scenario = JSON.parse(readFileSync(FILE, "utf8"));
  scenario.policies.push(own);
  const file = join(folder, "edited.json");
  writeFileSync(file, JSON.stringify(scenario));
  const shown = await assertSameAsNative(page, { scenario: file, accounts: ACCOUNTS, seed: SEED });
  assert.ok(shown.order.includes("own"));
  return shown;
}

test("opens from its tab as from its link", async (t) => {
  const page = await open(t, { view: "crowd" });
  await page.getByRole("button", { name: "Trade-off" }).click();
  await page.getByRole("heading", { name: "Innocents frozen against" }).waitFor();
  await page.waitForURL(/view=tradeoff/);
  const linked = await open(t);
  await linked.getByRole("heading", { name: "Innocents frozen against" }).waitFor();
  await searched(linked);
  await handle(linked).waitFor();
  page.assertQuiet();
  linked.assertQuiet();
});

test("the own rule is moved with the sliders' keys, and its numbers are the command line's", async (t) => {
  const page = await open(t);
  await threshold(page).press("ArrowLeft");
  await answered(page);
  const first = await assertOwnSameAsNative(page);
  await threshold(page).press("Home");
  await risk(page).press("ArrowLeft");
  await notice(page).press("ArrowRight");
  await answered(page);
  const second = await assertOwnSameAsNative(page);
  assert.notEqual(second.digest, first.digest);
  page.assertQuiet();
});

test("the own rule is moved with the handle's keys", async (t) => {
  const page = await open(t);
  await searched(page);
  await handle(page).press("ArrowLeft");
  await answered(page);
  const once = Number(await threshold(page).inputValue());
  await assertOwnSameAsNative(page);
  await handle(page).press("Home");
  await answered(page);
  assert.ok(Number(await threshold(page).inputValue()) < once);
  await assertOwnSameAsNative(page);
  page.assertQuiet();
});

test("every press of a key moves the handle, also where the own rule is one of those tried", async (t) => {
  const page = await open(t);
  await searched(page);
  await threshold(page).press("ArrowLeft");
  await threshold(page).press("ArrowRight");
  await answered(page);
  assert.equal(await threshold(page).inputValue(), "0.9");
  await page.waitForFunction(() => document.querySelector(".tradeoff [role='slider']").getAttribute("aria-valuenow") === "0.9");
  await handle(page).press("ArrowLeft");
  await answered(page);
  assert.ok(Number(await threshold(page).inputValue()) < 0.9, await threshold(page).inputValue());
  await assertOwnSameAsNative(page);
  page.assertQuiet();
});

test("the own rule is dragged by its handle with the mouse", async (t) => {
  const page = await open(t);
  await searched(page);
  await handle(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await handle(page).boundingBox();
  const [cx, cy] = [x + width / 2, y + height / 2];
  await page.mouse.move(cx, cy);
  await page.mouse.down();
  await page.mouse.move(cx + 90, cy - 60, { steps: 8 });
  await page.mouse.up();
  await answered(page);
  await assertOwnSameAsNative(page);
  page.assertQuiet();
});

test("the own rule is dragged by its handle with a finger", async (t) => {
  const page = await open(t, {}, { size: "360x740", hasTouch: true, isMobile: true });
  await searched(page);
  await handle(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await handle(page).boundingBox();
  const session = await page.context().newCDPSession(page);
  const touch = (type, by) => session.send("Input.dispatchTouchEvent", { type, touchPoints: by === null ? [] : [{ x: x + width / 2 + by, y: y + height / 2 - by }] });
  await touch("touchStart", 0);
  for (const by of [15, 30, 45, 60]) await touch("touchMove", by);
  await touch("touchEnd", null);
  await answered(page);
  await assertOwnSameAsNative(page);
  page.assertQuiet();
});

test("results arrive while the hand still moves, and the last value counts", async (t) => {
  const page = await open(t);
  await threshold(page).press("ArrowLeft");
  await answered(page);
  const seen = await threshold(page).evaluate(async (input) => {
    const metric = () => document.querySelector('[data-policy="own"] [data-metric="innocents_frozen"]').dataset.value;
    const seen = new Set();
    const watcher = new MutationObserver(() => seen.add(metric()));
    watcher.observe(document.querySelector("[data-state]"), { subtree: true, attributes: true, attributeFilter: ["data-value"] });
    // The hand does not rest until results have come in on the way, however slow the machine.
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
    const move = (at) => {
      setter.call(input, at);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
    for (let step = 0; seen.size < 2; step += 1) {
      move(0.75 + 0.2 * Math.sin(step / 10));
      await new Promise(requestAnimationFrame);
    }
    const before = seen.size;
    // Several in one frame: the last goes out.
    for (const at of [0.6, 0.7, 0.8]) move(at);
    watcher.disconnect();
    return before;
  });
  assert.ok(seen >= 2);
  await answered(page);
  assert.equal(await threshold(page).inputValue(), "0.8");
  await assertOwnSameAsNative(page);
  page.assertQuiet();
});

for (const [size, options] of [["360", { size: "360x740" }], ["1280", { size: "1280x800" }]]) {
  test(`axe finds nothing in any theme, and nothing scrolls sideways, at ${size} px`, async (t) => {
    for (const theme of ["light", "dark", "projector"]) {
      const page = await open(t, { theme }, options);
      await searched(page);
      await threshold(page).press("ArrowLeft");
      await answered(page);
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      page.assertQuiet();
    }
  });
}
