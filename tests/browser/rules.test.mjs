// The rule builder as its users meet it: a rule made from nothing by every kind of hand, and the numbers it gets.
// Owns: what the builder promises. Refuses: what a rule means and how texts are read (tests of the model), and other views.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { addressOf, assertAccessible, assertNoSidewaysScroll, assertSameAsNative, atSite, readResult, settled } from "./harness.mjs";

const SCENARIO = "two-shores";
const ACCOUNTS = 20_000;
const SEED = 7;
const FILE = fileURLToPath(new URL(`../../static/scenarios/${SCENARIO}.json`, import.meta.url));

const stand = atSite({ scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED, view: "rules" });
const folder = mkdtempSync(join(tmpdir(), "rules-"));
after(() => rmSync(folder, { recursive: true }));

/** Opens the builder from its link; the tab is closed when the test ends. */
async function open(t, keys = {}, options = {}) {
  const page = await stand.open(t, keys, options);
  await page.locator(".studio section").first().waitFor();
  return page;
}

const choice = (page) => page.getByLabel("Rule", { exact: true });
const fresh = (page) => page.getByRole("button", { name: "New rule from nothing" });
const title = (page) => page.getByLabel("Name", { exact: true });
const said = (page) => page.locator(".rules-said");

/** The policy that the page shows as JSON. */
async function shown(page) {
  return JSON.parse(await page.locator("#rules-json").inputValue());
}

/** Every number on the page is the command line's for the scenario with this policy in it. */
async function assertNumbersOf(page, policy) {
  const scenario = JSON.parse(readFileSync(FILE, "utf8"));
  scenario.policies.push(policy);
  const file = join(folder, "with.json");
  writeFileSync(file, JSON.stringify(scenario));
  return assertSameAsNative(page, { scenario: file, accounts: ACCOUNTS, seed: SEED });
}

/** The id of the element that has the focus. */
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Presses Tab until the element of this id has the focus. */
async function tabTo(page, id, key = "Tab") {
  for (let step = 0; step < 200; step += 1) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press(key);
  }
  assert.fail(`Tab does not reach ${id}`);
}

/** Chooses an option of the list that has the focus, by its first letters. */
async function chooseByKeys(page, label) {
  const list = page.locator(":focus");
  const wanted = await list.evaluate((list, label) => [...list.options].findIndex((option) => option.label === label), label);
  assert.notEqual(wanted, -1, label);
  await page.keyboard.press("Home");
  for (let step = 0; step < wanted; step += 1) await page.keyboard.press("ArrowDown");
  assert.equal(await list.evaluate((list) => list.selectedOptions[0].label), label);
}

test("a rule is built from nothing by keyboard alone, and its numbers are the command line's", async (t) => {
  const page = await open(t);
  await page.keyboard.press("Tab");
  for (let step = 0; step < 60 && (await page.evaluate(() => document.activeElement.textContent)) !== "New rule from nothing"; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "rules-title-field");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("By keys alone");
  await tabTo(page, "rules-add");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "rule-0-measure");
  await tabTo(page, "rule-0-when-places");
  await page.keyboard.press("Enter");
  await page.getByLabel("Only places with").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("belgi");
  await page.waitForFunction(() => document.querySelectorAll(".place-list li").length === 1);
  for (let step = 0; step < 3 && (await page.evaluate(() => document.activeElement.type)) !== "checkbox"; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.getByText("the document is from Arland or Belgium").first().waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await focused(page), "rule-0-when-places");
  // … and not living in the union, or a name score.
  await tabTo(page, "rule-0-when-more");
  for (let step = 0; step < 3 && (await page.evaluate(() => document.activeElement.textContent)) !== "and…"; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "rule-0-when-1-kind");
  await chooseByKeys(page, "the declared home");
  await page.keyboard.press("Tab");
  await chooseByKeys(page, "is not in");
  await tabTo(page, "rule-0-when-more", "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, "rule-0-when-wrap-any");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "rule-0-when-add");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "rule-0-when-1-kind");
  await chooseByKeys(page, "the name score");
  await tabTo(page, "rule-0-when-1-value");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("0.9");
  await tabTo(page, "rules-notice");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("3");
  await settled(page);
  const made = {
    id: "own", title: "By keys alone", notice_days: 3,
    clauses: [{
      when: { any: [{ all: [{ document_in: ["XA", "BE"] }, { not: { residence_in: ["XA"] } }] }, { name_score_at_least: 0.9 }] },
      measure: "freeze",
    }],
  };
  assert.deepEqual(await shown(page), made);
  assert.equal(
    await said(page).textContent(),
    "Freeze the account if the document is from Arland or Belgium and the declared home is not in Arland, or the name score is at least 0.9. Takes effect 3 days after it is announced.",
  );
  const { digest } = await assertNumbersOf(page, made);
  // The address is a link to it, also for somebody who has never been here.
  const address = await addressOf(page);
  const linked = await stand.tab(t);
  await linked.goto(address);
  await settled(linked);
  await linked.locator('[data-policy="own"]').first().waitFor();
  await settled(linked);
  assert.equal((await readResult(linked)).digest, digest);
  assert.equal(await title(linked).inputValue(), "By keys alone");
  page.assertQuiet();
  linked.assertQuiet();
});

test("parts are moved, doubled, wrapped and removed, and the focus goes with them", async (t) => {
  const page = await open(t);
  await fresh(page).click();
  await page.locator(".rules-written").first().locator("summary").click();
  await page.locator("#rules-text").fill("freeze if document in XA or name score >= 0.9 or always\ncap 5 eur if always");
  const text = async () => (await page.locator("#rules-text").inputValue()).trim();
  const rule = async (first) => assert.equal((await text()).split("\n")[0], `freeze if ${first}`);
  const press = async (id, next) => {
    await page.locator(`#${id}`).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((next) => document.activeElement.id === next, next);
  };
  await page.locator("#rule-0-when-2-more").click();
  await press("rule-0-when-2-up", "rule-0-when-1-up");
  await rule("document in XA or always or name score >= 0.9");
  await press("rule-0-when-1-up", "rule-0-when-0-down");
  await rule("always or document in XA or name score >= 0.9");
  await press("rule-0-when-0-again", "rule-0-when-1-kind");
  await rule("always or always or document in XA or name score >= 0.9");
  await press("rule-0-when-1-remove", "rule-0-when-1-kind");
  await press("rule-0-when-0-remove", "rule-0-when-0-kind");
  await page.locator("#rule-0-when-1-more").click();
  await press("rule-0-when-1-wrap-all", "rule-0-when-1-add");
  await press("rule-0-when-1-add", "rule-0-when-1-1-kind");
  await rule("document in XA or name score >= 0.9 and document in XA");
  await page.locator("#rule-0-when-1-kind").selectOption("none");
  await rule("document in XA or not (name score >= 0.9 or document in XA)");
  await page.locator("#rule-0-when-1-kind").selectOption("any");
  await page.locator("#rule-0-when-1-more").click();
  await press("rule-0-when-1-unwrap", "rule-0-when-1-kind");
  await rule("document in XA or name score >= 0.9 or document in XA");
  await press("rule-0-down", "rule-1-up");
  assert.match(await text(), /^cap 5 eur if always\nfreeze/);
  await press("rule-0-remove", "rule-0-measure");
  await press("rule-0-remove", "rules-add");
  assert.equal(await text(), "");
  assert.equal(await said(page).textContent(), "This rule does nothing to anyone.");
  page.assertQuiet();
});

test("what cannot be stays in its field, is told there and is not applied", async (t) => {
  const page = await open(t);
  await fresh(page).click();
  const text = page.locator("#rules-text");
  await page.locator(".rules-written").first().locator("summary").click();
  await text.fill("freeze if name score >= 0.9");
  const field = page.locator("#rule-0-when-value");
  await field.fill("95");
  await page.getByText("“95” cannot be used here. Allowed: a number from 0 to 1").waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.match(await text.inputValue(), /0\.9$/);
  await field.fill("0.5");
  assert.match(await text.inputValue(), /0\.5\n/);
  await title(page).fill("");
  await page.getByText("Something must stand here. Allowed: 1 to 200 characters").waitFor();
  await text.fill("freeze if name score >= 0.5\nfreeze if document in ru or always");
  await page.getByText("Line 2, column 23: found “ru”. Allowed: a country’s code in capitals").waitFor();
  await page.getByRole("button", { name: "Go there" }).click();
  assert.equal(await text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)), "ru");
  assert.equal(await page.locator(".rules-clause").count(), 1);
  await page.locator(".rules-written").last().locator("summary").click();
  const json = page.locator("#rules-json");
  await json.fill((await json.inputValue()).replace("0.5", "5").replace("freeze", "frieze"));
  await page.getByText("$.clauses[0].when.name_score_at_least: found 5. Allowed: a number 0..=1").waitFor();
  await page.getByText("$.clauses[0].measure: found \"frieze\"").waitFor();
  await json.fill((await json.inputValue()).replace("5", "0.25").replace("frieze", "offboard"));
  await page.getByText("Close the account and return the money if the name score is at least 0.25").first().waitFor();
  await settled(page);
  page.assertQuiet();
});

test("a shipped rule is copied, the copy changed, compared and deleted, and the shipped one stays", async (t) => {
  const page = await open(t);
  const before = await readResult(page);
  await choice(page).selectOption("blanket");
  await page.getByText("stays as it is").waitFor();
  assert.equal(await page.locator(".rules-clause").count(), 0);
  await page.getByRole("button", { name: "Make a copy to change" }).click();
  assert.equal(await title(page).inputValue(), "Blanket: nationals of Arland (my version)");
  await title(page).fill("Mine");
  await page.locator("#rule-0-measure").selectOption("offboard");
  await settled(page);
  const own = await shown(page);
  assert.deepEqual(own, { id: "own", title: "Mine", clauses: [{ when: { document_in: ["XA"] }, measure: "offboard" }] });
  await assertNumbersOf(page, own);
  await page.getByRole("button", { name: "Duplicate", exact: true }).click();
  assert.equal(await title(page).inputValue(), "Mine (my version)");
  for (const _ of [1, 2]) await page.getByRole("button", { name: "Delete", exact: true }).click();
  await settled(page);
  assert.equal(await page.locator('[data-policy^="own"]').count(), 0);
  assert.equal((await readResult(page)).policies.none.innocents_frozen, before.policies.none?.innocents_frozen ?? "0");
  page.assertQuiet();
});

test("the rule that the trade-off view moves is the same, and another shape is left alone", async (t) => {
  const page = await open(t, { view: "tradeoff" });
  await page.getByRole("slider", { name: "Name score at least" }).press("ArrowLeft");
  await page.locator('[data-policy="own"]').first().waitFor();
  await page.getByRole("button", { name: "Your own rule", exact: true }).click();
  await choice(page).waitFor();
  assert.equal(await choice(page).inputValue(), "own");
  await page.locator("#rule-0-measure").selectOption("offboard");
  await page.getByRole("button", { name: "Trade-off", exact: true }).click();
  await page.getByRole("slider", { name: "Name score at least" }).press("ArrowLeft");
  await page.locator('[data-policy="own-2"]').first().waitFor();
  await page.getByRole("button", { name: "Your own rule", exact: true }).click();
  await choice(page).selectOption("own");
  assert.equal(await page.locator("#rule-0-measure").inputValue(), "offboard");
  page.assertQuiet();
});

test("a rule is built by touch on a phone", async (t) => {
  const page = await open(t, {}, { size: "360x740", hasTouch: true, isMobile: true });
  await fresh(page).tap();
  await page.locator("#rules-add").tap();
  await page.locator("#rule-0-when-places").tap();
  await page.getByRole("checkbox", { name: /UNION/ }).tap();
  await page.getByRole("button", { name: "or…" }).tap();
  await page.getByText("the document is from Arland or the UNION or").first().waitFor();
  await assertNoSidewaysScroll(page);
  page.assertQuiet();
});

for (const size of ["360x740", "1280x800"]) {
  test(`axe finds nothing in any theme, and nothing scrolls sideways, at ${size}`, async (t) => {
    for (const theme of ["light", "dark", "projector"]) {
      const page = await open(t, { theme }, { size });
      await fresh(page).click();
      await page.locator(".rules-written").first().locator("summary").click();
      await page.locator("#rules-text").fill(
        "freeze if document in XA, @UNION and not (residence in XB or not not always) or name score >= 0.9\ncap 5 eur if balance >= 10 eur\nnotice 3 days",
      );
      await page.locator("#rule-0-when-0-more").click();
      await page.locator("#rule-0-when-0-0-places").click();
      await page.locator("#rule-0-when-1-value").fill("x");
      await settled(page);
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      page.assertQuiet();
    }
  });
}
