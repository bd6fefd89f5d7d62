// The population editor as its users meet it: who holds accounts, every number of a scenario, and what is refused.
// Owns: what the editor promises. Refuses: what a scenario may say (tests of the model), and rules (rules.test.mjs).

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAccessible, assertNoSidewaysScroll, assertSameAsNative, atSite, digest, openTab, settled, settlesAnew, settlesOn } from "./harness.mjs";

const QUESTION = { scenario: "two-shores", accounts: 20_000, seed: 7, policies: "blanket,targeted", view: "population" };
const FILE = fileURLToPath(new URL("../../static/scenarios/two-shores.json", import.meta.url));

const stand = atSite(QUESTION);
let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "population-"));
});

after(() => {
  if (folder) rmSync(folder, { recursive: true });
});

async function open(t, keys = {}, options = {}) {
  const page = await stand.open(t, keys, options);
  await page.locator(".population-list, .population > h2").first().waitFor();
  return page;
}

const undo = (page) => page.getByRole("button", { name: /^Undo/ });
const field = (page, path) => page.locator(`[id="population-$.${path}"]`);
const entries = (page) => page.locator(".population-entry");
const wrong = (page) => page.locator(".population-wrong");
const seed = (page) => page.getByLabel("Draw of the accounts (seed)").first();

/** Opens a part of the numbers that hold for everybody, or of the chosen cohort. */
async function openPart(page, name, of = ".population >") {
  await page.locator(`${of} .population-part > summary`, { hasText: name }).click();
}

/** Every number on the page is the command line's for the scenario that `change` makes. */
async function assertNumbersOf(page, change, seed = QUESTION.seed) {
  const scenario = JSON.parse(readFileSync(FILE, "utf8"));
  change(scenario);
  const file = join(folder, "with.json");
  writeFileSync(file, JSON.stringify(scenario));
  return assertSameAsNative(page, { scenario: file, accounts: QUESTION.accounts, seed });
}

test("cohorts and blocks are changed, the numbers are the command line's, and the link opens them elsewhere", async (t) => {
  const page = await open(t);
  const first = await digest(page);
  await entries(page).nth(1).click();
  await field(page, "cohorts[1].accounts").fill("90000");
  const second = await settlesAnew(page, first);
  await openPart(page, "Who leaves in time", ".population-cohort");
  await field(page, "cohorts[1].behaviour.anticipation_days").fill("9");
  const third = await settlesAnew(page, second);
  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.waitForFunction(() => document.activeElement.id === "population-$.cohorts[2].nationality");
  await field(page, "cohorts[2].nationality").selectOption("BE");
  await field(page, "cohorts[2].group").fill("newcomer");
  await openPart(page, "What accounts hold");
  await field(page, "balance.median_eur.innocent").fill("500");
  await settlesAnew(page, third);
  await page.waitForFunction(() => document.querySelector(".population-cohort h4").textContent.includes("newcomer"));
  await settled(page);
  const change = (scenario) => {
    scenario.cohorts[1].accounts = 90_000;
    scenario.cohorts[1].behaviour = { anticipation_days: 9 };
    scenario.cohorts.splice(2, 0, { ...scenario.cohorts[1], nationality: "BE", group: "newcomer" });
    const median = scenario.balance.median_eur.innocent;
    scenario.balance.median_eur.innocent = typeof median === "object" ? { ...median, value: 500 } : 500;
  };
  const { digest: made } = await assertNumbersOf(page, change);
  // What is printed has the link to what is shown.
  await page.waitForFunction(() => document.querySelector(".report-link").textContent.includes(location.search));
  const elsewhere = await openTab(stand.browser, stand.site);
  t.after(() => elsewhere.context().close());
  await elsewhere.goto(page.url());
  await settled(elsewhere);
  assert.equal(await digest(elsewhere), made);
  assert.ok(page.url().length < 2_000, page.url());
  while ((await undo(page).getAttribute("aria-disabled")) === null) await undo(page).click();
  await settlesOn(page, first);
  page.assertQuiet();
  elsewhere.assertQuiet();
});

test("what is refused stays written with every problem at its place, and is taken with what it lacked", async (t) => {
  const page = await open(t);
  const first = await digest(page);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  const blank = await settlesAnew(page, first);
  assert.equal(await entries(page).count(), 1);
  await openPart(page, "Documents and addresses");
  await field(page, "vpn.share").fill("0.5");
  await wrong(page).getByText("$.vpn: found a share of 0.5 and no `countries`").waitFor();
  await field(page, "as_of").fill("some day");
  await wrong(page).getByText("because of 2 problems").waitFor();
  await field(page, "cohorts[0].accounts").fill("many");
  await wrong(page).getByText("because of 3 problems").waitFor();
  await page.getByText("“many” cannot be used here.").waitFor();
  // What is sound does not wait for it, and nothing written is lost meanwhile.
  await openPart(page, "What accounts hold");
  await field(page, "balance.sigma").fill("1");
  const other_ = await settlesAnew(page, blank);
  assert.deepEqual([await field(page, "vpn.share").inputValue(), await field(page, "as_of").inputValue()], ["0.5", "some day"]);
  await field(page, "as_of").fill("2024-02-29");
  await field(page, "cohorts[0].accounts").fill("5000");
  await wrong(page).getByText("because of one problem").waitFor();
  const named = page.locator(`[id="population-$.vpn.countries"]`);
  await named.click();
  await page.getByLabel("Only places with").fill("belg");
  await page.locator(".place-list li input").first().check();
  await page.waitForFunction(() => document.querySelector(".population-wrong").textContent === "");
  await settlesAnew(page, other_);
  assert.equal(await field(page, "vpn.countries.BE").inputValue(), "1");
  // The last act brought the country and the share; together they are taken back.
  await undo(page).click();
  await page.waitForFunction(() => document.getElementById("population-$.vpn.share").value === "");
  page.assertQuiet();
});

test("a number beyond its own range is refused, and the range is widened when that is wished", async (t) => {
  const page = await open(t, { scenario: "harbour-town", policies: "ternland-papers,none" });
  const first = await digest(page);
  await page.getByText("Between 2,000 and 6,000.").waitFor();
  await field(page, "cohorts[0].accounts").fill("9000");
  await wrong(page).getByText("$.cohorts[0].accounts.high: found 6000").waitFor();
  assert.equal(await digest(page), first);
  await page.getByRole("button", { name: /^Widen its range/ }).click();
  await page.getByText("Between 2,000 and 9,000.").waitFor();
  await settlesAnew(page, first);
  await undo(page).click();
  await settlesOn(page, first);
  page.assertQuiet();
});

test("another draw of the accounts is another result, and is taken back", async (t) => {
  const page = await open(t);
  const first = await digest(page);
  await field(page, "cohorts[0].accounts").fill("800000");
  const second = await settlesAnew(page, first);
  await seed(page).fill("8");
  await seed(page).press("Enter");
  await settlesAnew(page, second);
  await assertNumbersOf(page, (scenario) => (scenario.cohorts[0].accounts = 800_000), 8);
  await seed(page).fill("eight");
  // The page is drawn anew while somebody types.
  await page.getByLabel("Colours").evaluate((list) => {
    list.value = "dark";
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  assert.equal(await seed(page).inputValue(), "eight", "what is typed stays");
  await seed(page).blur();
  await page.getByText("“eight” cannot be used here.").waitFor();
  await page.getByRole("button", { name: "Draw others" }).click();
  await page.waitForFunction(() => new URL(location.href).searchParams.get("seed") === "9");
  await settled(page);
  for (let times = 0; times < 3; times += 1) await undo(page).click();
  await settlesOn(page, second);
  page.assertQuiet();
});

test("a population is made from nothing by keyboard alone", async (t) => {
  const page = await stand.open(t, { view: "crowd" });
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
  const tabTo = async (wanted) => {
    for (let step = 0; step < 300; step += 1) {
      if ((await focused()) === wanted) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab does not reach ${wanted}`);
  };
  await tabTo("Your own population");
  await page.keyboard.press("Enter");
  await page.locator("#population-start").waitFor();
  const first = await digest(page);
  await tabTo("Begin");
  await page.keyboard.press("Enter");
  const blank = await settlesAnew(page, first);
  await tabTo("population-$.cohorts[0].accounts");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("1000");
  await settlesAnew(page, blank);
  await tabTo("population-section-involved");
  await page.keyboard.press("Enter");
  await tabTo("population-$.prevalence.facilitators_per_million");
  const thousand = await digest(page);
  await page.keyboard.type("50000");
  await settlesAnew(page, thousand);
  await tabTo("population-$.title");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("By keys alone");
  await page.waitForFunction(() => document.querySelector("h1").textContent === "By keys alone");
  page.assertQuiet();
});

test("a published scenario is where a population starts from", async (t) => {
  const page = await open(t);
  await page.locator("#population-start option[value=harbour-town]").waitFor({ state: "attached" });
  await page.locator("#population-start").selectOption("harbour-town");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.waitForFunction(() => new URL(location.href).searchParams.get("scenario") === "harbour-town");
  await settled(page);
  await page.waitForFunction(() => document.querySelectorAll(".population-entry").length === 5);
  await undo(page).click();
  await page.waitForFunction(() => new URL(location.href).searchParams.get("scenario") === "two-shores");
  page.assertQuiet();
});

for (const [size, theme] of [["360x740", "dark"], ["1280x800", "light"]]) {
  test(`the editor is accessible and fits into ${size}, with everything open`, async (t) => {
    const page = await open(t, { scenario: "harbour-town", policies: "ternland-papers,none" }, { size, theme });
    for (const summary of await page.locator(".population-part > summary").all()) await summary.click();
    for (const summary of (await page.locator(".population-evidence > summary").all()).slice(0, 3)) await summary.click();
    await field(page, "cohorts[0].accounts").fill("9000");
    await wrong(page).getByText("because of one problem").waitFor();
    await settled(page);
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
    page.assertQuiet();
  });
}
