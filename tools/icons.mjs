// Paints the icon at the sizes that an installed page needs. Owns: sizes and the margin that a mask may cut. Refuses: another picture than icon.svg.
// usage: CHROMIUM=PROGRAM node tools/icons.mjs

import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const svg = readFileSync("static/icons/icon.svg", "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, chromiumSandbox: false, args: ["--disable-gpu"] });
for (const [name, size, share] of [["192", 192, 1], ["512", 512, 1], ["maskable", 512, 0.72]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // A mask may cut a fifth of the width on every side, so the ground of the icon goes on to the edge.
  const ground = share < 1 ? "#1c1b19" : "transparent";
  const margin = (size * (1 - share)) / 2;
  await page.setContent(`<style>body{margin:0;background:${ground}}svg{display:block;width:${size * share}px;margin:${margin}px}</style>${svg}`);
  await page.screenshot({ path: `static/icons/${name}.png`, omitBackground: share === 1 });
}
await browser.close();
