// The page as its readers, its hosts and assistive technology see it: the promises that others rely on.
// Owns: what the built page must do in a browser. Refuses: to look inside it; everything goes through the public hooks
// (data-policy, data-metric, data-value, data-state, data-digest) and accessible names.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  SUB_PATH,
  assertAccessible,
  assertNoSidewaysScroll,
  assertSameAsNative,
  compareNatively,
  openBrowser,
  openSite,
  openTab,
  readResult,
  settled,
  showsPolicies,
} from "./harness.mjs";

const SCENARIO = "russia-2022";
const ACCOUNTS = 20_000;
const SEED = 7;

let browser;
let site;
/** Every policy of the scenario, in its own order: `[{ id, title }]`. */
let policies;

before(async () => {
  site = await openSite({
    articles: {
      "/article/": `<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,"><body>
        <iframe title="Freeze Frame" sandbox="allow-scripts" width="640" height="900"
                src="${SUB_PATH}?v=1&embed=1&scenario=${SCENARIO}&accounts=${ACCOUNTS}&seed=${SEED}"></iframe></body></html>`,
    },
  });
  browser = await openBrowser();
  const all = await compareNatively({ scenario: SCENARIO, accounts: 1000, seed: 1 });
  policies = all.policies.map(({ id, title }) => ({ id, title }));
  assert.ok(policies.length >= 3, "the scenario has at least three policies");
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a link and waits for its result; the tab is closed when the test ends. */
async function open(t, keys = {}, options = {}) {
  const page = await openTab(browser, site, options);
  t.after(() => page.context().close());
  await page.goto(site.address({ v: 1, lang: "en", scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED, ...keys }));
  await settled(page);
  return page;
}

/** The part of the page that shows one policy. */
const article = (page, id) => page.locator(`[data-policy="${id}"]`);

/** Presses Tab until the control has the focus: it must be within reach without a mouse. */
async function tabTo(page, control) {
  const focused = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 200; presses += 1) {
    if (await focused()) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not reach ${control}`);
}

test("opens from a sub-path and asks no other host for anything", async (t) => {
  const page = await openTab(browser, site);
  t.after(() => page.context().close());
  await page.goto(site.address());
  await settled(page);
  assert.ok((await readResult(page)).order.length >= 2, "a first visit compares at least two policies");
  assert.ok(page.requests.every((url) => !url.startsWith("http") || url.startsWith(site.origin + SUB_PATH)), page.requests.join("\n"));
  page.assertQuiet();
});

test("a link sets the scenario, the policies, the accounts, the seed and the theme", async (t) => {
  const chosen = policies.slice(0, 2).map(({ id }) => id);
  const page = await open(t, { policies: chosen.join(","), theme: "dark" });
  assert.deepEqual((await readResult(page)).order, chosen);
  await assertSameAsNative(page, { scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED });
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  assert.match(scheme, /dark/, "theme=dark is in force");
  page.assertQuiet();
});

test("every number on the page is the command line's, for every policy", async (t) => {
  const page = await open(t, { policies: policies.map(({ id }) => id).join(",") });
  const shown = await assertSameAsNative(page, { scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED });
  assert.equal(shown.order.length, policies.length);
  page.assertQuiet();
});

test("another seed gives other numbers, again the command line's", async (t) => {
  const keys = { policies: policies[0].id };
  const first = await readResult(await open(t, keys));
  const page = await open(t, { ...keys, seed: SEED + 1 });
  const second = await assertSameAsNative(page, { scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED + 1 });
  assert.notEqual(second.digest, first.digest);
});

test("another policy is chosen with the mouse, and the numbers follow", async (t) => {
  const [one, two, three] = policies;
  const page = await open(t, { policies: `${one.id},${two.id}` });
  const before = await readResult(page);
  await page.getByRole("combobox", { name: "Compare it with" }).first().selectOption(three.id);
  await showsPolicies(page, [one.id, three.id]);
  const after = await assertSameAsNative(page, { scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED });
  assert.notEqual(after.digest, before.digest);
  assert.notDeepEqual(after.policies[three.id], before.policies[two.id]);
  await article(page, three.id).getByRole("button", { name: /^Previous rule/ }).click();
  await showsPolicies(page, [one.id, two.id]);
  assert.equal((await readResult(page)).digest, before.digest, "the way back gives the same result");
  page.assertQuiet();
});

test("a policy is added and removed with the mouse", async (t) => {
  const [one, two, three] = policies;
  const page = await open(t, { policies: `${two.id},${three.id}` });
  await page.getByRole("button", { name: "Add another rule" }).click();
  await showsPolicies(page, [one.id, two.id, three.id]);
  await assertSameAsNative(page, { scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED });
  await article(page, two.id).getByRole("button", { name: /^Remove this rule/ }).click();
  await showsPolicies(page, [one.id, three.id]);
  await assertSameAsNative(page, { scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED });
  page.assertQuiet();
});

test("another policy is chosen with the keyboard alone", async (t) => {
  const [one, two, three] = policies;
  const page = await open(t, { policies: `${one.id},${two.id}` });
  const before = await readResult(page);
  const choice = page.getByRole("combobox", { name: "Compare it with" }).first();
  await tabTo(page, choice);
  await page.keyboard.press("ArrowDown");
  await showsPolicies(page, [one.id, three.id]);
  const after = await assertSameAsNative(page, { scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED });
  assert.notEqual(after.digest, before.digest);
  assert.ok(await choice.evaluate((element) => element === document.activeElement), "the focus stays where it was");
  page.assertQuiet();
});

test("works in a sandboxed frame of opaque origin", async (t) => {
  const page = await openTab(browser, site);
  t.after(() => page.context().close());
  await page.goto(`${site.origin}/article/`);
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await settled(frame);
  assert.equal(await frame.evaluate(() => globalThis.origin), "null");
  await assertSameAsNative(frame, { scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED });
  page.assertQuiet();
});

for (const size of ["360x740", "1280x800"]) {
  for (const theme of ["light", "dark"]) {
    test(`axe finds no violation at ${size}, ${theme}`, async (t) => {
      const page = await open(t, { theme }, { size, theme });
      await assertAccessible(page);
      page.assertQuiet();
    });
  }
}

test("nothing sticks out sideways in a window of 360 pixels", async (t) => {
  for (const view of ["crowd", "tradeoff", "timeline", "places", "table", "rules", "population", "story"]) {
    const page = await open(t, { view }, { size: "360x740" });
    await assertNoSidewaysScroll(page);
  }
});
