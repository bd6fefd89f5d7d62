// Help that teaches: words explained where they are used, and the tour.
// Owns: that both are reached by pointer, touch and keyboard, and that the tour can be refused for ever. Refuses: what the words mean.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, atSite, settled } from "./harness.mjs";

const stand = atSite({ scenario: "two-shores", accounts: 20_000, seed: 7, policies: "blanket,targeted" });

const VIEWS = ["crowd", "tradeoff", "timeline", "places", "assumptions", "table", "rules", "population"];

async function open(t, keys = {}, options = {}) {
  const page = await stand.open(t, keys, options);
  await page.locator(".terms").waitFor();
  return page;
}

const tip = (page) => page.locator(".tip:visible");
const offer = (page) => page.locator(".tour-offer");
const card = (page) => page.getByRole("dialog");

test("a word's meaning is there at hover, focus and tap, and goes with Escape", async (t) => {
  const page = await open(t, { view: "table" }, { hasTouch: true });
  const word = page.locator(".terms").getByRole("button", { name: "Recall" });
  const meaning = "Of the involved, the share that is frozen.";
  assert.equal(await tip(page).count(), 0);
  await word.hover();
  assert.equal(await tip(page).textContent(), meaning);
  // It stays while the pointer is on it.
  await tip(page).hover();
  assert.equal(await tip(page).count(), 1);
  await page.mouse.move(0, 0);
  await tip(page).waitFor({ state: "detached" });
  await word.focus();
  assert.equal(await tip(page).textContent(), meaning);
  await page.keyboard.press("Escape");
  await tip(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Recall", "the focus stays");
  await page.evaluate(() => document.activeElement.blur());
  await word.tap();
  await tip(page).waitFor();
  const described = await word.evaluate((word) => document.getElementById(word.getAttribute("aria-describedby")).textContent);
  assert.equal(described, meaning);
  page.assertQuiet();
});

for (const size of ["360x740", "1280x800"]) {
  test(`every view explains its words once, within ${size}`, async (t) => {
    const page = await open(t, {}, { size });
    for (const view of VIEWS) {
      await page.goto(stand.site.address({ v: 1, lang: "en", scenario: "two-shores", accounts: 20_000, seed: 7, policies: "blanket,targeted", view }));
      await settled(page);
      const words = page.locator(".terms button");
      await words.first().waitFor();
      const names = await words.allTextContents();
      assert.equal(new Set(names).size, names.length, view);
      for (const word of await words.all()) {
        await word.focus();
        await tip(page).waitFor();
        await assertNoSidewaysScroll(page);
        assert.ok((await tip(page).boundingBox()).x >= 0, view);
      }
    }
    await assertAccessible(page);
    page.assertQuiet();
  });
}

test("the tour goes through four steps and back by keyboard, moves nothing, and gives the focus back", async (t) => {
  const page = await open(t);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await page.locator("#tour-start").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "tour-title");
  assert.equal(await height(), before);
  for (const step of ["Step 1 of 4", "Step 2 of 4", "Step 3 of 4", "Step 4 of 4"]) {
    await card(page).getByText(step).waitFor();
    assert.equal(await page.locator("[data-tour]").count(), 1, step);
    await page.waitForFunction(() => document.activeElement.id === "tour-title");
    if (step === "Step 2 of 4") await assertAccessible(page);
    if (step !== "Step 4 of 4") {
      const next = card(page).getByRole("button", { name: "Next" });
      await next.focus();
      await page.keyboard.press("Enter");
    }
  }
  await card(page).getByRole("button", { name: "Back" }).click();
  await card(page).getByText("Step 3 of 4").waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.id === "tour-start");
  assert.equal(await card(page).count(), 0);
  assert.equal(await page.locator("[data-tour]").count(), 0);
  page.assertQuiet();
});

test("a tour that is refused is never offered again, and not inside an article", async (t) => {
  const page = await open(t);
  await offer(page).getByRole("button", { name: "Never offer this again" }).click();
  await page.waitForFunction(() => document.activeElement.id === "compare");
  assert.equal(await offer(page).count(), 0);
  await page.reload();
  await settled(page);
  await page.locator(".terms").waitFor();
  assert.equal(await offer(page).count(), 0);
  const framed = await open(t, { embed: 1, view: "table" });
  assert.equal(await offer(framed).count(), 0);
  page.assertQuiet();
});

test("where nothing may be kept the tour is refused for this visit", async (t) => {
  const forbid = () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  const page = await open(t, {}, { scripts: [forbid] });
  await offer(page).getByRole("button", { name: "Never offer this again" }).click();
  await offer(page).waitFor({ state: "detached" });
  page.assertQuiet();
});
