// The views behind the first picture: trade-off, timeline, places, assumptions, table.
// Owns: that each opens from a link and from its button, moves what it says it moves, shows the command line's numbers and is accessible.
// Refuses: the charts themselves (charts.test.mjs), saving (export.test.mjs) and the crowd (crowd.test.mjs).

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { assertAccessible, assertNoSidewaysScroll, atSite, compareNatively, digest, openSite, openTab, readResult, settled, settlesAnew } from "./harness.mjs";

const QUESTION = { scenario: "harbour-town", accounts: 20_000, seed: 7 };
const SCENARIO = new URL("../../static/scenarios/harbour-town.json", import.meta.url);
const VIEWS = {
  tradeoff: ["Trade-off", "Innocents frozen against the involved money that is locked"],
  timeline: ["Over time", "Day by day"],
  places: ["Places", "Where it hits people who did nothing"],
  assumptions: ["Assumptions", "What the numbers rest on"],
  table: ["All numbers", "All numbers"],
};

const stand = atSite(QUESTION);
const { open } = stand;

const heading = (page, view) => page.getByRole("heading", { name: VIEWS[view][1], level: 2 });

/** The command line's result for a scenario document. */
async function compared(document, policies) {
  const folder = await mkdtemp(join(tmpdir(), "freeze-frame-"));
  try {
    const file = join(folder, "scenario.json");
    await writeFile(file, JSON.stringify(document));
    const words = ["compare", "--format", "json", "--scenario", file, "--accounts", String(QUESTION.accounts), "--seed", String(QUESTION.seed)];
    for (const policy of policies) words.push("--policy", policy);
    const { stdout } = await promisify(execFile)(process.env.FREEZE_FRAME_CLI, words, { maxBuffer: 64 << 20 });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Fails unless the page shows what the command line computes for this document. */
async function assertComputed(page, document) {
  const shown = await readResult(page);
  const native = await compared(document, shown.order);
  assert.equal(shown.digest, native.digest);
  for (const { id, metrics } of native.policies) {
    for (const [name, text] of Object.entries(shown.policies[id])) {
      assert.equal(text === "" ? null : Number(text), metrics[name], `${id}: ${name}`);
    }
  }
}

for (const view of Object.keys(VIEWS)) {
  for (const size of ["360x740", "1280x800"]) {
    test(`the view ${view} opens from its link, fits and is accessible in every theme at ${size}`, async (t) => {
      const page = await open(t, { view }, { size });
      await heading(page, view).waitFor();
      if (view !== "table") await page.locator(".chart-picture").first().waitFor();
      for (const details of await page.locator(".studio details:not([open]) > summary").all()) if (await details.isVisible()) await details.click();
      await assertNoSidewaysScroll(page);
      for (const theme of ["light", "dark", "projector"]) {
        await page.getByRole("combobox", { name: "Colours" }).selectOption(theme);
        await page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, theme);
        await assertAccessible(page);
      }
      page.assertQuiet();
    });
  }
}

test("every view opens from its button, by mouse and by keyboard, and is in the address", async (t) => {
  const page = await open(t);
  for (const [view, [button]] of Object.entries(VIEWS)) {
    const entry = page.getByRole("navigation", { name: "Ways to look at it" }).getByRole("button", { name: button });
    if (view === "places") await entry.click();
    else await entry.press("Enter");
    await heading(page, view).waitFor();
    assert.equal(await entry.getAttribute("aria-current"), "true");
    assert.equal(new URL(page.url()).searchParams.get("view"), view);
  }
  page.assertQuiet();
});

for (const size of ["360x740", "1280x800"]) {
  test(`from right to left nothing sticks out of any view at ${size}`, async (t) => {
    const page = await open(t, {}, { size });
    await page.evaluate(() => (document.dir = "rtl"));
    for (const [view, [button]] of Object.entries(VIEWS)) {
      await page.getByRole("button", { name: button, exact: true }).click();
      await heading(page, view).waitFor();
      if (view !== "table") await page.locator(".chart-picture").first().waitFor();
      await assertNoSidewaysScroll(page);
    }
    page.assertQuiet();
  });
}

test("places are told by home, by nationality and by who people are", async (t) => {
  const page = await open(t, { view: "places", policies: "ternland-papers,wanted-list" });
  const { by_residence, by_nationality, by_group } = (await compareNatively({ ...QUESTION, policies: ["ternland-papers"] })).policies[0];
  for (const [choice, broken, isMapped] of [["by nationality", by_nationality, true], ["by who they are", by_group, false], ["by home", by_residence, true]]) {
    await page.getByRole("radio", { name: choice }).check();
    await page.waitForFunction((count) => document.querySelectorAll(".beside > *").length === count, isMapped ? 2 : 1);
    const hit = Object.values(broken).filter(({ accounts: { innocent } }) => innocent.frozen + innocent.restricted >= 0.5);
    const details = page.getByText("The chart as a table");
    if (!(await page.locator(".bars").isVisible())) await details.click();
    assert.ok((await page.locator(".bars tbody tr").count()) >= Math.min(hit.length, 8), choice);
  }
  page.assertQuiet();
});

test("a number with a source links to it, and one without says that it is assumed", async (t) => {
  const page = await open(t, { view: "assumptions", scenario: "base-rate-trap" });
  await heading(page, "assumptions").waitFor();
  await page.locator('.evidence a[href^="https://"]').first().waitFor();
  const rows = page.locator(".evidence:not(.assumed)");
  for (const row of await rows.all()) assert.match(await row.locator("a").getAttribute("href"), /^https?:\/\//);
  const assumed = page.locator(".evidence.assumed").first();
  assert.match(await assumed.textContent(), /Assumption\./);
  page.assertQuiet();
});

test("the map stands beside the bars where there is room, and above them where there is not", async (t) => {
  const page = await open(t, { view: "places" });
  await page.locator(".chart-picture").nth(1).waitFor();
  const places = () => page.locator(".beside > *").evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ left, top }) => [left, top]));
  const [map, bars] = await places();
  assert.ok(bars[0] > map[0] + 300, `the bars begin at ${bars}, the map at ${map}`);
  await page.setViewportSize({ width: 768, height: 1024 });
  const [above, below] = await places();
  assert.equal(above[0], below[0]);
  assert.ok(below[1] > above[1] + 100, `the bars begin at ${below}, the map at ${above}`);
});

test("a press inside a view does nothing else on the page", async (t) => {
  const page = await open(t, { view: "table" });
  await heading(page, "table").waitFor();
  const before = page.url();
  for (const control of await page.locator(".studio thead button").all()) if (await control.isVisible()) await control.click();
  await settled(page);
  assert.equal(page.url(), before);
});

test("an assumption is changed by its slider and put back, and the numbers are the command line's", async (t) => {
  const page = await open(t, { view: "assumptions" });
  await heading(page, "assumptions").waitFor();
  const first = await digest(page);
  const path = "review.wrongful_hold";
  await page.getByRole("searchbox", { name: "Only numbers with" }).fill(path);
  const row = page.locator(`.evidence[data-path="${path}"]`);
  await row.getByRole("slider").press("ArrowRight");
  await settlesAnew(page, first);
  const document = JSON.parse(await readFile(SCENARIO));
  document.review.wrongful_hold.value = Number(await row.getAttribute("data-value"));
  await assertComputed(page, document);
  const changed = await digest(page);
  await row.getByRole("button", { name: /^Put back/ }).click();
  await settlesAnew(page, changed);
  assert.equal(await digest(page), first);
  page.assertQuiet();
});

test("while a hand moves faster than the engine, the page is never ready with the numbers of an earlier step", async (t) => {
  const page = await open(t, { view: "assumptions", accounts: 5_000_000 });
  await heading(page, "assumptions").waitFor();
  const path = "review.wrongful_hold";
  await page.getByRole("searchbox", { name: "Only numbers with" }).fill(path);
  const row = page.locator(`.evidence[data-path="${path}"]`);
  const digests = await row.getByRole("slider").evaluate(async (slider) => {
    const root = document.querySelector("[data-state]");
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const move = (value) => {
      slider.value = value;
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
    // A step goes out at once, or with the answer to the one before.
    const answer = async () => {
      await frame();
      while (root.dataset.state !== "ready") await frame();
      return root.dataset.digest;
    };
    move(slider.max);
    const wanted = await answer();
    const found = [];
    for (let round = 0; round < 30; round += 1) {
      for (const value of [slider.min, slider.max]) {
        move(value);
        await frame();
      }
      found.push(await answer());
    }
    return { wanted, found };
  });
  assert.deepEqual(digests.found, digests.found.map(() => digests.wanted));
  page.assertQuiet();
});

test("the tornado fills in, and an end of it is the command line's", async (t) => {
  const page = await open(t, { view: "assumptions" });
  await heading(page, "assumptions").waitFor();
  await page.getByText("The chart as a table").click();
  await page.getByText(/moves “Innocents frozen” under “[^”]+” most/).waitFor();
  await page.waitForFunction(() => !/numbers tried/.test(document.querySelector(".studio").textContent));
  const row = page.locator(".swings tbody tr").first();
  const path = await row.getAttribute("data-path");
  const values = await row.locator("td[data-value]").evaluateAll((cells) => cells.map((cell) => Number(cell.dataset.value)));
  const document = JSON.parse(await readFile(SCENARIO));
  const place = path.split(/[.[\]]+/).filter(Boolean).reduce((here, key) => here[key], document);
  const { order } = await readResult(page);
  for (const [end, one] of [["low", 0], ["high", 1]]) {
    const value = place.value;
    place.value = place[end];
    const { policies } = await compared(document, order);
    place.value = value;
    assert.equal(policies[0].metrics.innocents_frozen, values[one], `${path} at its ${end} end`);
    assert.equal(policies[1].metrics.innocents_frozen, values[one + 2], `${path} at its ${end} end`);
  }
  // What is too short to be seen is counted under the bars; the table has everything.
  const drawn = await page.locator(".assumptions .chart-pick").count();
  const [, rest] = /(\d+) further numbers/.exec((await page.locator(".assumptions .chart-picture text").allTextContents()).join(" "));
  const told = await page.locator(".swings tbody tr").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td[data-value]")].slice(0, 2).map((cell) => cell.dataset.value)));
  assert.ok(drawn > 0 && drawn <= 12, `${drawn} bars are drawn`);
  assert.equal(drawn + Number(rest), told.filter((ends) => ends.every((end) => end !== "")).length);
  page.assertQuiet();
});

test("the tornado is drawn too when the charts come later than every finding", async (t) => {
  const page = await stand.tab(t, { size: "360x740" });
  let release;
  const held = new Promise((open) => (release = open));
  await page.route("**/charts.js*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(stand.site.address({ v: 1, lang: "en", ...QUESTION, view: "assumptions" }));
  await settled(page);
  await page.getByText("The chart as a table").click();
  await page.waitForFunction(() => document.querySelectorAll(".swings tbody tr").length > 10 && !/numbers tried/.test(document.querySelector(".studio").textContent));
  assert.equal(await page.locator(".chart-picture").count(), 0);
  release();
  await page.locator(".chart-picture").waitFor();
  page.assertQuiet();
});

test("a chart that cannot be drawn says so, and its table is there", async (t) => {
  const page = await stand.tab(t);
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await page.route("**/charts.js*", (route) => route.abort());
  await page.goto(stand.site.address({ v: 1, lang: "en", ...QUESTION, view: "timeline" }));
  await settled(page);
  await page.getByText("The chart could not be drawn here.").waitFor();
  assert.ok(warnings.some((text) => text.startsWith("A chart could not be drawn")), warnings.join());
  await page.getByText("The chart as a table").click();
  assert.ok((await page.locator(".days tbody tr").count()) > 5);
});

test("looking at the tornado's bars goes nowhere; choosing one goes to its slider", async (t) => {
  const page = await open(t, { view: "assumptions" });
  await page.locator(".chart-picture").waitFor();
  await page.waitForFunction(() => !/numbers tried/.test(document.querySelector(".studio").textContent));
  await page.locator(".chart-pick[tabindex='0']").focus();
  await page.keyboard.press("ArrowDown");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".chart-pick")), "the focus is on the next bar");
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".evidence input")), "the focus is on the slider");
  page.assertQuiet();
});

test("a change that does not fit with another number is explained at its slider, and nothing else changes", async (t) => {
  // In this scenario the period may end before a rule that is announced beforehand takes effect.
  const scenario = JSON.parse(await readFile(SCENARIO));
  scenario.horizon_days = { value: 30, low: 5, high: 100, source: "assumption" };
  const altered = await openSite({ alter: (name, bytes) => (name === "scenarios/harbour-town.json" ? Buffer.from(JSON.stringify(scenario)) : bytes) });
  t.after(() => altered.close());
  const page = await openTab(stand.browser, altered);
  t.after(() => page.context().close());
  await page.goto(altered.address({ v: 1, lang: "en", ...QUESTION, view: "assumptions" }));
  await settled(page);
  const before = await digest(page);
  await page.getByRole("searchbox", { name: "Only numbers with" }).fill("horizon_days");
  const row = page.locator('.evidence[data-path="horizon_days"]');
  await row.getByRole("slider").press("Home");
  await row.getByText(/^This was not taken.*notice_days would be 7\. Allowed: /).waitFor();
  assert.equal(await row.getAttribute("data-value"), "30");
  await settled(page);
  assert.equal(await digest(page), before);
  await assertAccessible(page);
  await row.getByRole("slider").press("ArrowRight");
  await settlesAnew(page, before);
  assert.equal(await row.getByText(/^This was not taken/).count(), 0);
  page.assertQuiet();
});

test("the notice and the review team are moved, and the numbers are the command line's", async (t) => {
  const page = await open(t, { view: "timeline" });
  await heading(page, "timeline").waitFor();
  const document = JSON.parse(await readFile(SCENARIO));
  const [policy] = (await readResult(page)).order;
  let before = await digest(page);
  // Both of its controls say that their scale is logarithmic.
  await page.locator(".own").getByText("(every ten steps to the right, ten times as many)").waitFor();
  await page.locator(".chart-picture").getByText("(from one mark to the next, ten times as many)").waitFor();
  await page.locator(".own").getByRole("slider", { name: /^Appeals the review team decides/ }).press("Home");
  await settlesAnew(page, before);
  Object.assign(document.review.capacity_per_day, { value: 0, low: 0 });
  await assertComputed(page, document);
  before = await digest(page);
  const notice = page.locator(".own").getByRole("slider", { name: /^Notice of/ });
  const days = Number(await notice.inputValue());
  await notice.press("ArrowRight");
  await settlesAnew(page, before);
  document.policies.find(({ id }) => id === policy).notice_days = days + 1;
  await assertComputed(page, document);
  page.assertQuiet();
});

test("the viewer's own rule joins the comparison, and its numbers are the command line's", async (t) => {
  const page = await open(t, { view: "tradeoff" });
  await heading(page, "tradeoff").waitFor();
  const before = await digest(page);
  await page.locator(".own").getByRole("slider", { name: /^Name score at least/ }).press("ArrowLeft");
  await settlesAnew(page, before);
  assert.equal((await readResult(page)).order.at(-1), "own");
  const document = JSON.parse(await readFile(SCENARIO));
  document.policies.push({
    id: "own",
    title: "Your own rule",
    clauses: [{ when: { any: [{ name_score_at_least: 0.895 }, { risk_score_at_least: 1 }] }, measure: "freeze" }],
  });
  await assertComputed(page, document);
  page.assertQuiet();
});

test("a copied table has the numbers in full, the differences from the first rule, and the ranges of both", async (t) => {
  const policies = ["ternland-papers", "wanted-list", "list-and-risk"];
  const page = await open(t, { view: "table", policies: policies.join(",") }, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByText(/range of 20 redraws/).waitFor();
  const sentences = await page.locator(".differences li").allTextContents();
  assert.equal(sentences.length, 2);
  for (const sentence of sentences) assert.match(sentence, /^Compared with .* innocents \(.* in 9 of 10 redraws\) and locks (as much|(less|more)) of the involved money(, by .* percentage points? \(.* in 9 of 10 redraws\))?\.$/);
  const sheet = page.locator('[data-sheet="metrics"]');
  await sheet.getByRole("button", { name: /^Copy/ }).press("Enter");
  await sheet.getByText(/^Copied/).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n").map((line) => line.split("\t"));
  assert.equal(lines[0].length, 1 + 3 * (3 + 2));
  const native = await compareNatively({ ...QUESTION, policies, replicates: 20 });
  const [name, ...cells] = lines.find(([name]) => name === "Innocents frozen");
  assert.equal(name, "Innocents frozen");
  const values = native.policies.map(({ metrics }) => metrics.innocents_frozen);
  const ends = [...native.policies.map(({ interval }) => interval), ...native.paired.map(({ difference }) => difference)].map(({ innocents_frozen: { p05, p95 } }) => [p05, p95]);
  const wanted = [...values, values[1] - values[0], values[2] - values[0]].flatMap((value, place) => [value, ...ends[place]]);
  assert.deepEqual(cells.map(Number), wanted);
  page.assertQuiet();
});

test("the table is sorted, searched and copied by keyboard", async (t) => {
  const page = await open(t, { view: "table" }, { permissions: ["clipboard-read", "clipboard-write"] });
  await heading(page, "table").waitFor();
  await page.getByText("By where people live", { exact: true }).press("Enter");
  const sheet = page.locator('[data-sheet="residence"]');
  const column = sheet.getByRole("columnheader").nth(1);
  const values = () => sheet.locator("tbody tr td:nth-child(2)").evaluateAll((cells) => cells.map((cell) => Number(cell.dataset.value)));
  await column.getByRole("button").press("Enter");
  assert.equal(await column.getAttribute("aria-sort"), "descending");
  const down = await values();
  assert.deepEqual(down, [...down].sort((one, other) => other - one));
  await column.getByRole("button").press("Enter");
  assert.equal(await column.getAttribute("aria-sort"), "ascending");
  assert.deepEqual(await values(), [...down].reverse());
  await sheet.getByRole("button", { name: /^Copy/ }).press("Enter");
  await sheet.getByText(/^Copied/).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  assert.equal(lines.length, down.length + 1);
  const { order } = await readResult(page);
  const native = await compareNatively({ ...QUESTION, policies: order });
  const totals = Object.values(native.policies[0].by_residence).map(({ accounts }) => accounts.innocent.total);
  assert.deepEqual(lines.slice(1).map((line) => Number(line.split("\t")[1])).sort(), totals.sort());
  await page.getByRole("searchbox", { name: "Only rows with" }).fill("no such row");
  assert.equal(await sheet.locator("tbody tr").count(), 0);
  page.assertQuiet();
});
