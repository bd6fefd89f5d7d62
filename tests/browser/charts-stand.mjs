// Where charts stand for tests and pictures: the bundle, the styles and one page, in a folder of their own.
// Owns: that folder. Refuses: dist/, so that a chart can be worked on without building the page.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser, openSite, openTab } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

// Stricter than the page's own: not even pictures from memory.
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

const SCRIPT = `import * as charts from "./charts.js";
const element = document.getElementById("chart");
globalThis.charts = charts;
globalThis.element = element;
globalThis.heard = [];
globalThis.show = (spec) => charts.draw(element, spec, (event) => heard.push(event));
`;

export async function openStand({ articles } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "charts-"));
  execFileSync(join(ROOT, "tools/charts"), [folder], { stdio: "inherit" });
  cpSync(join(ROOT, "static/style"), join(folder, "style"), { recursive: true });
  cpSync(join(ROOT, "tests/browser/charts.html"), join(folder, "index.html"));
  cpSync(join(ROOT, "static/icons/icon.svg"), join(folder, "icon.svg"));
  writeFileSync(join(folder, "stand.js"), SCRIPT);
  const site = await openSite({ folder, policy: POLICY, articles });
  const browser = await openBrowser();
  return {
    site,
    browser,
    /** A tab `width` px wide with the chart of `spec`, drawn and with its shapes. */
    async tab(spec, { width = 1280, height = 900, theme = "light", ...options } = {}) {
      const page = await openTab(browser, site, { theme: theme === "dark" ? "dark" : "light", viewport: { width, height }, ...options });
      await page.goto(site.address());
      await page.waitForFunction(() => globalThis.charts);
      await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), theme);
      if (spec) await show(page, spec);
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Draws a spec, and waits for the shapes when it needs them. */
export async function show(page, spec) {
  await page.evaluate((spec) => globalThis.show(spec), spec);
  if (spec.kind === "map" && spec.values.every(({ code }) => !code.startsWith("X"))) {
    await page.waitForSelector(".chart-land");
  }
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
