// The reviewed digests of the shipped scenarios, in wasm: the browser's engine gives the same bits as the native one.
// Owns: the comparison with tests/golden. Refuses: to write those files; tests/golden.rs does.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { compareNatively, openBrowser, openSite, openTab, readResult, settled } from "./harness.mjs";

const folder = fileURLToPath(new URL("../golden/", import.meta.url));

let browser;
let site;

before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

for (const file of readdirSync(folder)) {
  const golden = JSON.parse(readFileSync(folder + file, "utf8"));
  test(`${golden.scenario.id} has the reviewed digest in the browser`, async (t) => {
    const { accounts, seed, metrics, digest } = golden;
    const scenario = golden.scenario.id;
    // The digest is of all policies in the scenario's own order, which the file does not keep.
    const native = await compareNatively({ scenario, accounts: 1_000, seed: 1 });
    const policies = native.policies.map(({ id }) => id);
    assert.deepEqual([...policies].sort(), Object.keys(metrics).sort());
    const page = await openTab(browser, site);
    t.after(() => page.context().close());
    await page.goto(site.address({ v: 1, lang: "en", scenario, accounts, seed, policies: policies.join(",") }));
    await settled(page);
    const shown = await readResult(page);
    assert.deepEqual(shown.order, policies);
    for (const id of policies) {
      for (const [name, value] of Object.entries(shown.policies[id])) {
        assert.equal(value === "" ? null : Number(value), metrics[id][name], `${id}: ${name}`);
      }
    }
    assert.equal(shown.digest, digest);
    page.assertQuiet();
  });
}
