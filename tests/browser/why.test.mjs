// "Why me?": the answer beside the crowd, reached by mouse, touch and keyboard.
// Owns: that it opens and closes, keeps the focus where people expect it, and says what the command line says. Refuses: the sentences themselves.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { assertAccessible, assertNoSidewaysScroll, atSite, showsPolicies } from "./harness.mjs";

const QUESTION = { scenario: "two-shores", accounts: 20_000, seed: 7 };
const POLICIES = ["blanket", "cap"];

const stand = atSite({ ...QUESTION, policies: POLICIES.join(",") });
const { open } = stand;

const probe = (page, place = 1) => page.locator(`[data-place="${place}"] .crowd-probe`);

/** Waits until the answers for exactly these policies are there, and gives the account. */
async function answered(page, policies = POLICIES) {
  await page.waitForFunction((wanted) => {
    const shown = [...document.querySelectorAll(".why [data-explained]")].map((element) => element.dataset.explained);
    return shown.join() === wanted;
  }, policies.join());
  return Number(await page.locator(".why").getAttribute("data-account"));
}

async function explained(policy, account) {
  const words = ["explain", "--format", "json", "--policy", policy, "--account", String(account)];
  for (const [key, value] of Object.entries(QUESTION)) words.push(`--${key}`, String(value));
  const { stdout } = await promisify(execFile)(process.env.FREEZE_FRAME_CLI, words);
  return JSON.parse(stdout);
}

/** Fails unless every fact of the panel is the command line's. */
async function assertSame(page, policies = POLICIES) {
  const account = await answered(page, policies);
  const facts = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll(".why [data-fact]")].map(({ dataset }) => [dataset.fact, dataset.value])));
  for (const policy of policies) {
    const native = await explained(policy, account);
    const known = { ...native.observables, ...native.truth };
    for (const [name, value] of Object.entries(facts)) {
      const same = typeof known[name] === "number" ? Number(value) === known[name] : value === String(known[name]).toLowerCase() || value === known[name];
      assert.ok(same, `${name}: ${value}, ${known[name]}`);
    }
    const shown = await page.locator(`.why [data-explained="${policy}"]`).evaluate(({ dataset, textContent }) => ({ ...dataset, textContent }));
    assert.equal(shown.fate, native.fate.toLowerCase());
    assert.equal(shown.clause ?? null, native.clause === null ? null : String(native.clause));
    assert.equal(shown.left ?? null, native.timeline.left_day === null ? null : String(native.timeline.left_day));
    assert.equal(shown.appeal ?? null, native.timeline.appeal === null ? null : String(native.timeline.appeal.filed_day));
  }
  return account;
}

test("a click on a mark says why, and Escape closes it", async (t) => {
  const page = await open(t);
  assert.equal(await page.locator(".why").count(), 0);
  await probe(page).click({ position: { x: 100, y: 40 } });
  const first = await assertSame(page);
  assert.match(await page.locator(".why-who").textContent(), /^A made-up person from .* The scenario supposes/);
  assert.ok(await page.evaluate(() => !document.querySelector(".why").contains(document.activeElement)), "a click does not take the focus away");
  await page.getByRole("button", { name: "Next involved account" }).click();
  await page.waitForFunction((first) => Number(document.querySelector(".why").dataset.account) !== first, first);
  await assertSame(page);
  await page.getByRole("button", { name: "Why me?" }).click();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector(".why") === null);
  assert.ok(await probe(page).evaluate((element) => element === document.activeElement), "the crowd has the focus again");
  page.assertQuiet();
});

test("the keyboard goes to the answer and back", async (t) => {
  const page = await open(t);
  await probe(page, 2).focus();
  await page.keyboard.press("End");
  await answered(page);
  assert.ok(await probe(page, 2).evaluate((element) => element === document.activeElement), "a step leaves the focus in the crowd");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement === document.querySelector(".why"));
  await assertSame(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector(".why") === null);
  assert.ok(await probe(page, 2).evaluate((element) => element === document.activeElement), "back where it was asked");
  page.assertQuiet();
});

test("a finger opens it on a phone, where nothing sticks out", async (t) => {
  const page = await open(t, {}, { size: "360x740", hasTouch: true, isMobile: true });
  await probe(page).tap({ position: { x: 120, y: 40 } });
  await assertSame(page);
  await page.getByRole("button", { name: "Why me?" }).tap();
  await page.waitForFunction(() => document.activeElement === document.querySelector(".why"));
  await assertNoSidewaysScroll(page);
  await page.locator(".why").getByRole("button", { name: "Close", exact: true }).tap();
  await page.waitForFunction(() => document.querySelector(".why") === null);
  page.assertQuiet();
});

test("another policy is asked about too, and the command says the same", async (t) => {
  const page = await open(t);
  await probe(page).click({ position: { x: 60, y: 60 } });
  await answered(page);
  await page.getByRole("combobox", { name: "Compare it with" }).first().selectOption("targeted");
  await showsPolicies(page, ["blanket", "targeted"]);
  const account = await assertSame(page, ["blanket", "targeted"]);
  await page.getByText("The same from the command line").click();
  const command = await page.getByRole("textbox", { name: /^Under/ }).first().inputValue();
  const { stdout } = await promisify(execFile)(process.env.FREEZE_FRAME_CLI, command.split(" ").slice(1));
  assert.match(stdout, new RegExp(`^Account ${account} under `));
  page.assertQuiet();
});

for (const size of ["360x740", "1280x800"]) {
  for (const theme of ["light", "dark", "projector"]) {
    test(`axe finds no violation beside an open answer at ${size}, ${theme}`, async (t) => {
      const page = await open(t, { theme }, { size });
      await page.getByRole("button", { name: "Next involved account" }).click();
      await answered(page);
      await page.getByText("The same from the command line").click();
      await page.getByText("Reproduce these results").click();
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      page.assertQuiet();
    });
  }
}
