// How many accounts are simulated: what the device decides, what a person chooses, and what a link says.
// Owns: the promise that a link which is shared gives the same numbers elsewhere. Refuses: other keys of the link.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoSidewaysScroll, assertSameAsNative, atSite, settled, settlesAnew } from "./harness.mjs";

const QUESTION = { scenario: "two-shores", policies: "blanket,cap" };
const PHONE = { size: "360x740", hasTouch: true, isMobile: true };

const stand = atSite();

async function open(t, keys = {}, options = {}) {
  const page = await stand.tab(t, options);
  await page.goto(stand.site.address({ ...QUESTION, ...keys }));
  await settled(page);
  return page;
}

const choice = (page) => page.getByRole("combobox", { name: "Simulated accounts" });
const keysOf = (address) => Object.fromEntries(new URL(address).searchParams);

for (const [device, options, accounts] of [
  ["a computer", {}, 1_000_000],
  ["a small phone", PHONE, 250_000],
]) {
  test(`${device} simulates ${accounts} accounts when the link says nothing, and what it shares says so`, async (t) => {
    const page = await open(t, {}, options);
    const address = page.url();
    assert.equal(await choice(page).inputValue(), String(accounts));
    await assertSameAsNative(page, { scenario: QUESTION.scenario, accounts, seed: 1 });
    const shared = await page.getByRole("link", { name: "Link to exactly these numbers" }).evaluate((link) => link.href);
    assert.equal(page.url(), address, "the address stays as it was opened");
    const { accounts: said, seed, scenario, policies } = keysOf(shared);
    assert.deepEqual({ said, seed, scenario, policies }, { said: String(accounts), seed: "1", ...QUESTION });
    await assertNoSidewaysScroll(page);

    // The first act writes the address: whole, so that it can be copied.
    await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
    await page.waitForURL(/theme=dark/);
    assert.equal(keysOf(page.url()).accounts, String(accounts));
    assert.equal(keysOf(page.url()).seed, "1");
    page.assertQuiet();
  });
}

test("a phone obeys a link's number of accounts", async (t) => {
  const page = await open(t, { accounts: 30_000, seed: 5 }, PHONE);
  assert.equal(await choice(page).inputValue(), "30000");
  assert.deepEqual(await choice(page).locator("option").allTextContents(), ["30,000", "250,000", "1,000,000", "4,000,000", "10,000,000"]);
  await assertSameAsNative(page, { scenario: QUESTION.scenario, accounts: 30_000, seed: 5 });
});

test("another number of accounts is chosen, computed and in the address", async (t) => {
  const page = await open(t, { accounts: 1_000_000 });
  const { digest } = await page.evaluate(() => ({ ...document.querySelector("[data-state]").dataset }));
  await choice(page).selectOption({ label: "250,000" });
  await settlesAnew(page, digest);
  await assertSameAsNative(page, { scenario: QUESTION.scenario, accounts: 250_000, seed: 1 });
  assert.equal(keysOf(page.url()).accounts, "250000");
  await page.getByText(/ simulated accounts stand for /).waitFor();
  page.assertQuiet();
});

test("ten million accounts run in a tab", async (t) => {
  const page = await open(t, { accounts: 1_000_000 });
  const { digest } = await page.evaluate(() => ({ ...document.querySelector("[data-state]").dataset }));
  await choice(page).selectOption({ label: "10,000,000" });
  await settlesAnew(page, digest);
  assert.equal(keysOf(page.url()).accounts, "10000000");
  await page.getByText(/^These numbers come from 10,\d{3},\d{3} simulated accounts\.$/).waitFor();
  page.assertQuiet();
});
