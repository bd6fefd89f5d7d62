// Measures what nginx sends of the page (docs/self-hosting.md), as nginx itself counts it. Owns: which answers belong to what a reader waits for.
// Refuses: to judge (tools/budget does).
//
//     node benches/browser/hosting.mjs [--write]     (tools/bench builds what it needs first)

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { openBrowser, openTab, settled } from "../../tests/browser/harness.mjs";
import { BROTLI, openNginx } from "../../tests/browser/nginx.mjs";
import { report } from "./figures.mjs";

/** How an answer travels, by what the browser says it takes; the last only where nginx can. */
const FORMS = [["plain", "identity"], ["gzip", "gzip"], ...(existsSync(BROTLI) ? [["Brotli", "br"]] : [])];
const WORKER = /\/worker(_bg)?\./;

const { values: options } = parseArgs({ options: { write: { type: "boolean" } } });
const nginx = await openNginx({ log: "$request_uri $bytes_sent" });
const browser = await openBrowser();
/** The addresses that have been asked for since `from`, each once. */
const asked = (from) => new Set(nginx.logged().slice(from).map((line) => line.split(" ")[0]));
/** Those of the first list that are not in the others. */
const without = (list, ...others) => [...list].filter((address) => !others.some((other) => other.has(address)));

const page = await openTab(browser, nginx.site, { size: "1280x800", serviceWorkers: "block" });
let from = nginx.logged().length;
// An article's page fetches the views only when one is opened.
await page.goto(`${nginx.site.origin}/simulator/?embed=1`);
await settled(page);
const first = asked(from);
from = nginx.logged().length;
await page.getByRole("button", { name: "Trade-off" }).click();
await page.locator(".chart svg").first().waitFor();
const views = asked(from);
from = nginx.logged().length;
await page.getByRole("button", { name: "Places" }).click();
await page.locator(".chart svg").first().waitFor();
const map = asked(from);
const reader = await openTab(browser, nginx.site, { size: "1280x800", serviceWorkers: "allow" });
from = nginx.logged().length;
await reader.goto(`${nginx.site.origin}/simulator/`);
await reader.getByText("This page is kept in this browser").waitFor();
const kept = asked(from);
await browser.close();

/** The bytes of answers to all of these, asked for in this form. */
async function weight(addresses, form) {
  const before = nginx.logged().length;
  for (const address of addresses) {
    const { status } = await nginx.ask(address, { "accept-encoding": form });
    assert.equal(status, 200, address);
  }
  // An answer is logged after it is sent.
  while (nginx.logged().length < before + addresses.length) await new Promise((done) => setImmediate(done));
  return nginx.logged().slice(before).reduce((sum, line) => sum + Number(line.split(" ")[1]), 0);
}

const isWorker = (address) => WORKER.test(address);
const isPage = (address) => /(\/|\.(html|css|js|wasm))(\?|$)/.test(address);
const charts = [...views].filter((address) => /\/charts\.|\/style\/charts/.test(address));
const rows = [
  ["first load: the page, its styles, scripts and wasm", [...first].filter((address) => isPage(address) && !isWorker(address))],
  ["messages, scenario, sources and still pictures until the first result", [...first].filter((address) => !isPage(address))],
  ["worker", [...first].filter(isWorker)],
  ["views behind the first picture, when one is opened", without(views, first, new Set(charts))],
  ["charts, with the first one", charts],
  ["shapes, with the first map", without(map, first, views)],
  ["everything of a visit that is kept for reading without a network", [...kept]],
];
const lines = [`| | files | ${FORMS.map(([name]) => name).join(" | ")} |`, `| --- | ---: | ${FORMS.map(() => "---:").join(" | ")} |`];
for (const [title, addresses] of rows) {
  assert.ok(addresses.length > 0, title);
  const weights = [];
  for (const [, form] of FORMS) weights.push((await weight(addresses, form)).toLocaleString("en"));
  lines.push(`| ${title} | ${addresses.length} | ${weights.join(" | ")} |`);
}
const single = (await weight(["/simulator/freeze-frame.html"], "identity")).toLocaleString("en");
lines.push(`| \`freeze-frame.html\`, saved | 1 | ${[single, ...FORMS.slice(1).map(() => "")].join(" | ")} |`);
nginx.close();

report(lines.join("\n"), { document: "self-hosting.md", name: "on nginx", isKept: options.write });
