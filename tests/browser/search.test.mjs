// The search for a rule as a person makes it: the answer is the command line's, it is drawn, and it can be taken as one's own.
// Owns: what the search promises. Refuses: the rest of the trade-off view (tradeoff.test.mjs).

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { assertAccessible, assertNoSidewaysScroll, atSite, settled } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PROGRAM = process.env.FREEZE_FRAME_CLI || join(ROOT, "target", "debug", "freeze-frame");
const SCENARIO = "two-shores";
const ACCOUNTS = 20_000;
const SEED = 7;

const stand = atSite({ scenario: SCENARIO, accounts: ACCOUNTS, seed: SEED, view: "tradeoff" });

async function open(t, options = {}) {
  const page = await stand.open(t, {}, options);
  await page.getByText("is one of").waitFor();
  return page;
}

const asked = (page) => page.getByLabel("Lock at least this percentage");
const answer = (page) => page.locator(".search-answer");

/** The policy that the command line finds for a share; null when none locks so much. */
async function natively(share) {
  const words = ["frontier", "--format", "json", "--scenario", SCENARIO, "--accounts", String(ACCOUNTS), "--seed", String(SEED), "--stop-share", String(share)];
  const { stdout } = await promisify(execFile)(PROGRAM, words, { maxBuffer: 64 << 20 });
  return JSON.parse(stdout).cheapest;
}

test("the answer is the command line's, and can be taken as one's own rule", async (t) => {
  const page = await open(t);
  const seen = new Set();
  for (const share of [0.05, 0.15, 0.3]) {
    await asked(page).fill(String(share * 100));
    await answer(page).getByText("No other of them that locks at least").waitFor();
    const id = await answer(page).getAttribute("data-found");
    assert.equal(id, (await natively(share)).id);
    seen.add(id);
  }
  assert.ok(seen.size > 1);
  const [, name, risk] = (await answer(page).getAttribute("data-found")).match(/^name-(\d+)-risk-(\d+)/);
  await page.getByText("found for you").first().waitFor();
  await page.getByRole("button", { name: "Take it as my own rule" }).click();
  await page.locator('[data-policy="own"]').first().waitFor();
  const value = async (label) => (await page.getByRole("slider", { name: label }).inputValue()).replace(".", "");
  assert.equal(await value("Name score at least"), name);
  assert.equal(await value("or risk score at least"), risk);
  page.assertQuiet();
});

test("where no rule locks so much, that is said with the most that is possible", async (t) => {
  const page = await open(t);
  await asked(page).fill("100");
  await answer(page).getByText("None of the rules tried locks 100% of the involved money; the most is").waitFor();
  assert.equal(await answer(page).getAttribute("data-found"), null);
  assert.equal(await natively(1), null);
  await asked(page).fill("101");
  await page.getByText("“101” cannot be used here. Allowed: a number from 0 to 100").waitFor();
  page.assertQuiet();
});

for (const size of ["360x740", "1280x800"]) {
  test(`axe finds nothing and nothing scrolls sideways at ${size}`, async (t) => {
    const page = await open(t, { size });
    await asked(page).fill("30");
    await answer(page).getByText("No other of them").waitFor();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    page.assertQuiet();
  });
}
