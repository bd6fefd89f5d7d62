// Photographs every view of the built page into screenshots/, for people to look at: four window sizes, every theme.
// Owns: the list of pictures. Refuses: to judge them, which is the reader's part; but a page that complains fails the command.
// usage: node tests/browser/screenshots.mjs [NAME...]     a picture is taken when its name starts with one of the NAMEs

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { SIZES, openBrowser, openSite, openTab, settled } from "./harness.mjs";

const folder = fileURLToPath(new URL("../../screenshots/", import.meta.url));
const wanted = process.argv.slice(2);

const shots = [];
for (const view of ["crowd", "tradeoff", "timeline", "places", "assumptions", "table", "rules", "population", "story", "class"]) {
  for (const size of Object.keys(SIZES)) {
    for (const theme of ["light", "dark", "projector"]) {
      const wished = theme === "dark" ? "dark" : "light";
      shots.push({ name: `${view}-${size}-${theme}`, size, theme: wished, keys: { view, theme } });
    }
  }
}
for (const size of ["360x740", "768x1024"]) shots.push({ name: `embed-${size}-light`, size, theme: "light", keys: { embed: 1 } });

const chosen = shots.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
if (chosen.length === 0) {
  console.error(`no picture is called ${wanted.join(" or ")}; there are:\n${shots.map(({ name }) => `  ${name}`).join("\n")}`);
  process.exit(2);
}

/** Waits for what comes after the numbers: the studio, the redraws, and in the views that have one the chart with all that it is made of. */
async function complete(page, { embed, view }) {
  await page.waitForFunction(() => document.querySelectorAll(".luck:not([data-p05])").length === 0);
  if (embed) return;
  await page.locator(".studio .export").waitFor();
  if (["tradeoff", "timeline", "places", "assumptions"].includes(view)) await page.locator(".chart-picture").first().waitFor();
  if (view === "places") await page.locator(".chart-land, .chart-tile").first().waitFor();
  // A study that goes on says so many of so many; a list that is whole says the same number twice.
  await page.waitForFunction(() => [...document.querySelectorAll(".studio .progress-line")].every(({ textContent }) => {
    const [, done, all] = /([\d,]+) of ([\d,]+)/.exec(textContent) ?? [];
    return done === all && !textContent.startsWith("Rules on scores");
  }));
}

await mkdir(folder, { recursive: true });
const site = await openSite();
const browser = await openBrowser();
try {
  for (const { name, size, theme, keys } of chosen) {
    const page = await openTab(browser, site, { size, theme });
    await page.goto(site.address({ v: 1, lang: "en", ...keys }));
    await settled(page);
    await complete(page, keys);
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true, animations: "disabled" });
    console.log(`screenshots/${name}.png${page.complaints.length > 0 ? `   ${page.complaints.join("; ")}` : ""}`);
    if (page.complaints.length > 0) process.exitCode = 1;
    await page.context().close();
  }
} finally {
  await browser.close();
  await site.close();
}
