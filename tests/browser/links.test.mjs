// What is on screen as a link, and acts that are taken back.
// Owns: that a link opened elsewhere gives the same numbers, that a bad one breaks nothing, and that every act can be undone. Refuses: what a changed
// scenario means (the engine's tests).

import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, atSite, digest, readResult, settled, settlesAnew, settlesOn } from "./harness.mjs";

const stand = atSite({ scenario: "two-shores", accounts: 20_000, seed: 7, policies: "blanket,targeted" });
const { open } = stand;


/** Waits until nothing more comes: the numbers of the last movement have been redrawn. */
async function rested(page, before) {
  await settlesAnew(page, before);
  await page.getByText(/range of 20 redraws/).waitFor();
  return digest(page);
}

const undo = (page) => page.getByRole("button", { name: /^Undo/ });
const redo = (page) => page.getByRole("button", { name: /^Redo/ });

/** Moves the first slider of the open view, as a keyboard does. */
async function moveSlider(page, name, key = "ArrowRight", times = 3) {
  const slider = page.getByRole("slider", { name });
  await slider.focus();
  for (let press = 0; press < times; press += 1) await slider.press(key);
}

test("a changed scenario is in the address, and opens with the same numbers in a fresh profile", async (t) => {
  const page = await open(t, { view: "tradeoff" });
  const first = await digest(page);
  await moveSlider(page, "Name score at least", "ArrowLeft");
  const changed = await rested(page, first);
  const address = await addressOf(page);
  assert.ok(new URL(address).searchParams.has("s"), address);
  assert.ok(address.length < 500, address);
  const elsewhere = await stand.tab(t);
  await elsewhere.goto(address);
  await settled(elsewhere);
  assert.equal(await digest(elsewhere), changed);
  assert.deepEqual((await readResult(elsewhere)).order, ["blanket", "targeted", "own"]);
  assert.equal(await elsewhere.getByRole("button", { name: "Dismiss" }).count(), 0, "nothing is to be said");
  page.assertQuiet();
  elsewhere.assertQuiet();
});

test("the address stays while a hand moves on, and follows it to where it rests", async (t) => {
  // The hand rests when the test says so.
  const still = () => {
    const later = globalThis.setTimeout;
    globalThis.setTimeout = (act, wait, ...more) => (wait === 250 ? void (globalThis.rests = act) : later(act, wait, ...more));
  };
  const page = await open(t, { view: "tradeoff" }, { scripts: [still] });
  const before = await digest(page);
  await moveSlider(page, "Name score at least", "ArrowLeft", 1);
  const first = await rested(page, before);
  const address = await addressOf(page);
  await moveSlider(page, "Name score at least", "ArrowLeft", 3);
  await rested(page, first);
  assert.equal(page.url(), address);
  const shown = await page.evaluate(() => document.querySelector(".closing a").search);
  assert.notEqual(shown, new URL(address).search);
  await page.evaluate(() => globalThis.rests());
  assert.equal(new URL(await addressOf(page)).search, shown);
  page.assertQuiet();
});

test("edits of a link that cannot be used are left out with a notice", async (t) => {
  const plain = await digest(await open(t));
  for (const s of ["AAAA", "q1Yq_-8", "x".repeat(4_000)]) {
    const page = await open(t, { s });
    assert.equal(await digest(page), plain);
    await page.getByText(/cannot be used for s; the default is shown instead/).waitFor();
    page.assertQuiet();
  }
});

test("a scenario that does not exist is the main one with a notice", async (t) => {
  const page = await open(t, { scenario: "no-such", policies: "none,sanctions-list" });
  await page.getByText(/“no-such” cannot be used for scenario/).waitFor();
  assert.deepEqual((await readResult(page)).order, ["none", "sanctions-list"]);
  page.assertQuiet();
});

test("every act is taken back and done again, by buttons and by keys", async (t) => {
  const page = await open(t, { view: "tradeoff" });
  const first = await digest(page);
  assert.equal(await undo(page).getAttribute("aria-disabled"), "true");
  await page.getByRole("combobox", { name: "Compare it with" }).selectOption("none");
  const second = await settlesAnew(page, first);
  await moveSlider(page, "Name score at least", "ArrowLeft", 5);
  const third = await rested(page, second);
  await page.getByRole("button", { name: "All numbers" }).click();
  await page.getByLabel("Colours").selectOption("dark");
  await undo(page).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme ?? ""), "");
  await page.getByText("Undone: change of colours.").waitFor({ state: "attached" });
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { name: /^Innocents frozen against/ }).waitFor();
  // The whole movement of the slider is one act.
  await page.keyboard.press("Control+z");
  await settlesOn(page, second);
  await page.keyboard.press("Control+z");
  await settlesOn(page, first);
  assert.equal(await undo(page).getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Control+Shift+z");
  await settlesOn(page, second);
  await redo(page).click();
  await settlesOn(page, third);
  assert.ok(new URL(await addressOf(page)).searchParams.has("s"));
  page.assertQuiet();
});

test("keys that are meant for a text take no act back", async (t) => {
  const page = await open(t, { view: "assumptions" });
  const first = await digest(page);
  await page.getByRole("combobox", { name: "Compare it with" }).selectOption("none");
  const second = await settlesAnew(page, first);
  await page.getByRole("searchbox").fill("appeal");
  await page.keyboard.press("Control+z");
  assert.equal(await digest(page), second);
  await page.getByRole("combobox", { name: "Compare it with" }).focus();
  await page.keyboard.press("Control+z");
  await settlesOn(page, first);
  page.assertQuiet();
});

test("going back to an older address shows what it says", async (t) => {
  const page = await open(t);
  const first = await digest(page);
  await page.evaluate(() => history.pushState(null, "", `${location.search}&from=here`));
  await page.getByRole("combobox", { name: "Compare it with" }).selectOption("none");
  const second = await settlesAnew(page, first);
  await page.goBack();
  await settlesOn(page, first);
  await page.goForward();
  await settlesOn(page, second);
  page.assertQuiet();
});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test("undo through a random walk of 200 acts returns to the exact start", async (t) => {
  const ACTS = 200;
  const page = await open(t, { view: "tradeoff" });
  const state = () => page.evaluate(() => ({ address: location.search, theme: document.documentElement.dataset.theme ?? "", numbers: document.querySelector("[data-state]").dataset.digest }));
  const start = await state();
  const random = chance(2022);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const choose = async (list) => {
    const others = await list.evaluate((list) => [...list.options].filter((option) => option.value !== list.value).map((option) => option.value));
    await list.selectOption(pick(others));
  };
  const view = async (name) => {
    const button = page.locator(".views").getByRole("button", { name, exact: true });
    if ((await button.getAttribute("aria-current")) === null) await button.click();
  };
  // Each goes where it needs to be: going there is an act too.
  const kinds = {
    policy: () => choose(page.locator(".column select").first()),
    theme: () => choose(page.getByLabel("Colours")),
    accounts: () => page.getByRole("combobox", { name: "Simulated accounts" }).evaluate((list) => [list.value, [...list.options].map((option) => option.value)])
      .then(([value, all]) => page.getByRole("combobox", { name: "Simulated accounts" }).selectOption(pick(all.filter((one) => one !== value && Number(one) <= 1_000_000)))),
    view: () => view(pick(["The crowd", "Over time", "Places", "All numbers", "Your own rule"])),
    threshold: async () => {
      await view("Trade-off");
      const slider = page.getByRole("slider", { name: "Name score at least" });
      await slider.press(Number(await slider.inputValue()) > 0.75 ? "ArrowLeft" : "ArrowRight");
    },
    risk: async () => {
      await view("Trade-off");
      const slider = page.getByRole("slider", { name: "or risk score at least" });
      await slider.press(Number(await slider.inputValue()) > 0.75 ? "ArrowLeft" : "ArrowRight");
    },
    cohort: async () => {
      await view("Your own population");
      await page.locator(".population-entry").first().click();
      await page.locator(`[id="population-$.cohorts[0].accounts"]`).fill(String(1_000 + Math.floor(random() * 900_000)));
    },
    group: async () => {
      await view("Your own population");
      await page.getByRole("button", { name: pick(["Duplicate", "Add a group"]) }).click();
    },
    picture: async () => {
      await view("The crowd");
      await page.locator(".switch input:not(:checked)").first().check();
    },
  };
  let last = "";
  for (let act = 0; act < ACTS; act += 1) {
    const kind = pick(Object.keys(kinds).filter((kind) => kind !== last));
    await kinds[kind]();
    last = kind;
  }
  await settled(page);
  assert.notEqual((await state()).address, start.address);
  let steps = 0;
  while ((await undo(page).getAttribute("aria-disabled")) === null) {
    await undo(page).click();
    steps += 1;
    assert.ok(steps <= 2 * ACTS, "there is an end");
  }
  assert.ok(steps >= ACTS * 0.9, `${steps} steps`);
  await settlesOn(page, start.numbers);
  await addressOf(page);
  const end = await state();
  const keys = (address) => Object.fromEntries([...new URLSearchParams(address)].filter(([key]) => key !== "lang"));
  assert.deepEqual({ ...end, address: keys(end.address) }, { ...start, address: keys(start.address) });
  page.assertQuiet();
});
