// Measures the crowd's frames while it moves: 100,000 marks in each of two pictures, arranged anew by fate and by place.
// Owns: moving it and taking times in the page. Refuses: to judge.
//
//     node benches/browser/crowd.mjs [--write]     (tools/bench builds what it needs first)

import assert from "node:assert/strict";
import { cpus, loadavg, type as system } from "node:os";
import { parseArgs } from "node:util";
import { openBrowser, openSite, openTab, settled } from "../../tests/browser/harness.mjs";
import { quantile, report } from "./figures.mjs";

/** How often it is arranged anew. */
const TURNS = 12;

const { values: options } = parseArgs({ options: { write: { type: "boolean" } } });
const load = loadavg()[0];
const site = await openSite();
const browser = await openBrowser();
const rows = [];
for (const size of ["360x740", "1280x800", "1920x1080"]) {
  const page = await openTab(browser, site, { size, reducedMotion: "no-preference" });
  await page.goto(site.address({ v: 1, lang: "en", scenario: "russia-2022" }));
  await settled(page);
  // The redraws in the background are done.
  await page.waitForFunction(() => document.querySelectorAll(".luck:not([data-p05])").length === 0);
  const { marks, frames } = await page.evaluate(async (TURNS) => {
    const frame = () => new Promise(requestAnimationFrame);
    const heading = document.querySelector(".crowd-heading");
    const frames = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      document.querySelector(".switch input:not(:checked)").click();
      // It moves as long as its headings do, which are moved by the style sheet at the same pace.
      while (heading.getAnimations().length === 0) await frame();
      let before = await frame();
      while (heading.getAnimations().length > 0) {
        const now = await frame();
        frames.push(now - before);
        before = now;
      }
    }
    return { marks: /Each of the ([\d,]+) marks/.exec(document.body.innerText)[1], frames };
  }, TURNS);
  assert.ok(frames.length > 10 * TURNS, "the crowd moved");
  page.assertQuiet();
  rows.push([size, marks, ...[0.5, 0.95, 0.99].map((share) => `${quantile(frames, share).toFixed(1)} ms`)]);
  await page.context().close();
}
const version = browser.version();
await browser.close();
await site.close();

const lines = [
  `Measured on: ${cpus()[0].model.trim()}, ${cpus().length} cores; ${system()}; Chromium ${version}, headless, without a graphics processor; load average before it ${load.toFixed(1)}; ` +
    `two pictures, arranged anew ${TURNS} times.`,
  [
    "| window | marks of a picture | from frame to frame, median | 95 % within | 99 % within |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n"),
];
report(lines.join("\n\n"), { document: "performance.md", name: "as it moves", isKept: options.write });
