// Photographs every kind of chart into screenshots/, for people to look at.
// Owns: the list of pictures. Refuses: to judge them; but a page that complains fails the command.
// usage: node tests/browser/charts-gallery.mjs [NAME...]     a picture is taken when its name starts with one of the NAMEs

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { realSpecs, reworded } from "./charts-samples.mjs";
import { openStand, show } from "./charts-stand.mjs";

const folder = fileURLToPath(new URL("../../screenshots/", import.meta.url));
const starts = process.argv.slice(2);
const wanted = (name) => starts.length === 0 || starts.some((start) => name.startsWith(start));

await mkdir(folder, { recursive: true });
const specs = await realSpecs();
const stand = await openStand();
const shots = [];
for (const [kind, spec] of Object.entries(specs)) {
  for (const width of [280, 360, 1280]) {
    for (const theme of width === 280 ? ["light"] : ["light", "dark", "projector"]) shots.push({ name: `chart-${kind}-${width}-${theme}`, spec, width, theme });
  }
  shots.push({ name: `chart-${kind}-1900-light`, spec, width: 1900, theme: "light" });
  for (const width of [360, 1280]) {
    shots.push({ name: `chart-${kind}-${width}-long`, spec: reworded(spec, "long"), width, theme: "light" });
    shots.push({ name: `chart-${kind}-${width}-rtl`, spec: reworded(spec, "rtl"), width, theme: "light" });
  }
}

try {
  const tabs = new Map();
  for (const { name, spec, width, theme } of shots.filter(({ name }) => wanted(name)).sort((a, b) => a.width - b.width)) {
    const key = `${width} ${theme}`;
    if (!tabs.has(key)) {
      for (const page of tabs.values()) await page.context().close();
      tabs.clear();
      tabs.set(key, await stand.tab(null, { width, height: 400, theme }));
    }
    const page = tabs.get(key);
    await page.mouse.move(0, 0);
    await show(page, spec);
    if (name.startsWith("chart-timeline-360")) {
      const box = await page.locator(".chart-slider-day").boundingBox();
      await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
      await page.waitForSelector(".chart-tip:not([hidden])");
    }
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
    console.log(`screenshots/${name}.png${page.complaints.length > 0 ? `   ${page.complaints.join("; ")}` : ""}`);
    if (page.complaints.length > 0) process.exitCode = 1;
    if (!/-360-light|-1280-dark/.test(name)) continue;
    const words = { title: `${spec.title}: a picture taken away`, source: "Source: Freeze Frame, 20,000 simulated accounts", link: "https://example.org/freeze-frame/?v=1" };
    const [text, bytes] = await page.evaluate(async (words) => [
      charts.svg(element, words),
      [...new Uint8Array(await (await charts.png(element, words)).arrayBuffer())],
    ], words);
    await writeFile(`${folder}${name}-taken.svg`, text);
    await writeFile(`${folder}${name}-taken.png`, Buffer.from(bytes));
  }
} finally {
  await stand.close();
}
