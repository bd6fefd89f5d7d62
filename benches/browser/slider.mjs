// Measures a hand on a slider: the page's frames and how old the results are that it shows, while a threshold is dragged in the trade-off view.
// Owns: moving the slider once a frame, as a hand does, and taking times in the page. Refuses: to judge.
// A result says no threshold, so the page is asked afterwards, at rest, which number belongs to which. A result's age is the time since its
// threshold was last sent; the hand turns rarely enough for that to be the sending it answers.
//
//     node benches/browser/slider.mjs [--write] [--accounts N]     (tools/bench builds what it needs first)

import assert from "node:assert/strict";
import { cpus, loadavg, type as system } from "node:os";
import { parseArgs } from "node:util";
import { openBrowser, openSite, openTab, settled } from "../../tests/browser/harness.mjs";
import { quantile, report } from "./figures.mjs";

/** Frames of the drag, and how often it turns: five seconds at 60 frames a second. */
const [STEPS, TURNS] = [300, 6];

const { values: options } = parseArgs({ options: { write: { type: "boolean" }, accounts: { type: "string", default: "1000000" } } });
const accounts = Number(options.accounts);
const load = loadavg()[0];
const site = await openSite();
const browser = await openBrowser();
const page = await openTab(browser, site, { size: "1280x800" });
await page.goto(site.address({ v: 1, lang: "en", scenario: "russia-2022", view: "tradeoff", accounts }));
await settled(page);
const slider = page.getByRole("slider", { name: "Name score at least" });
await slider.waitFor();
// The grid is tried out first; the hand then finds a page at rest.
await page.getByText("is one of").waitFor();
// The first touch adds the viewer's own rule.
await slider.press("ArrowRight");
await page.locator('[data-policy="own"]').waitFor();
await settled(page);

const found = await slider.evaluate(async (input, { STEPS, TURNS }) => {
  const root = document.querySelector("[data-state]");
  const number = () => root.querySelector('[data-policy="own"] [data-metric="innocents_frozen"]').dataset.value;
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const frame = () => new Promise(requestAnimationFrame);
  const move = (at) => {
    setter.call(input, at);
    const { value } = input;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return value;
  };
  const rest = async () => {
    // The question goes out at once, or with the answer to the one before.
    await frame();
    while (root.dataset.state !== "ready") await frame();
  };
  const frames = [];
  const sent = [];
  const shown = [];
  let last = number();
  let before = performance.now();
  for (let step = 0; step < STEPS; step += 1) {
    sent.push({ value: move(0.75 + 0.2 * Math.sin((step / STEPS) * TURNS * Math.PI)), at: performance.now() });
    const now = await frame();
    frames.push(now - before);
    before = now;
    if (number() !== last) shown.push({ number: (last = number()), at: performance.now() });
  }
  const ended = performance.now();
  await rest();
  const after = performance.now() - ended;
  const numbers = new Map();
  for (const value of new Set(sent.map(({ value }) => value))) {
    move(value);
    await rest();
    numbers.set(number(), [...(numbers.get(number()) ?? []), value]);
  }
  const ages = shown.flatMap(({ number, at }) => {
    const values = numbers.get(number) ?? [];
    const asked = sent.findLast((one) => one.at <= at && values.includes(one.value));
    return asked ? [at - asked.at] : [];
  });
  return { frames: frames.slice(1), ages, results: shown.length, seconds: (ended - sent[0].at) / 1000, after };
}, { STEPS, TURNS });
const version = browser.version();
page.assertQuiet();
await browser.close();
await site.close();

const ms = (value) => `${value.toFixed(0)} ms`;
const { frames, ages, results, seconds, after } = found;
assert.ok(ages.length > 0, "no result was shown while the hand moved");
const lines = [
  `Measured on: ${cpus()[0].model.trim()}, ${cpus().length} cores; ${system()}; Chromium ${version}, headless; load average before it ${load.toFixed(1)}; ` +
    `${accounts.toLocaleString("en")} accounts, three policies, ${STEPS} steps, one a frame.`,
  [
    "| | median | 95 % within | all within |",
    "| --- | ---: | ---: | ---: |",
    ...[["from frame to frame", frames], ["age of a result when it is shown", ages]].map(
      ([what, times]) => `| ${what} | ${[0.5, 0.95, 1].map((share) => ms(quantile(times, share))).join(" | ")} |`,
    ),
  ].join("\n"),
  `While the hand moves, ${(results / seconds).toFixed(0)} results a second are shown; the last is there ${ms(after)} after the hand.`,
];
report(lines.join("\n\n"), { document: "performance.md", name: "with a hand", isKept: options.write });
