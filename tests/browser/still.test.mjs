// The published answer inside index.html: what readers have before the engine runs, and where it cannot run.
// Owns: that it shows the engine's numbers, says what it is, and gives way without a jolt. Refuses: to compare pixels.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, atSite, compareNatively, readResult, settled } from "./harness.mjs";

const POLICIES = ["blanket-nationality", "sanctions-list"];
const MAIN = { scenario: "russia-2022", accounts: 1_000_000, seed: 1 };

const own = atSite();
const { tab } = own;

const still = (page) => page.locator("#still");
const note = (page) => page.getByText(/^The controls, and answers to any other question, need JavaScript and WebAssembly/);

/** What each policy shows: title, sentence, and each number in full and rounded. */
const shown = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[data-policy]")].map((article) => ({
      policy: article.dataset.policy,
      title: (article.querySelector("h3") ?? article.querySelector("option:checked")).textContent,
      sentence: article.querySelector(".sentence").textContent,
      headings: [...article.querySelectorAll(".crowd-heading")].map((heading) => heading.textContent.replaceAll(" ", "")),
      caption: article.querySelector("figcaption").textContent,
      magnifier: article.querySelector(".magnifier").textContent,
      numbers: [...article.querySelectorAll(".entry")]
        .filter((entry) => entry.closest("details") === null)
        .map((entry) => {
          const number = entry.querySelector("[data-value]");
          const { metric = null, figure = null, value } = number.dataset;
          return { name: entry.querySelector("dt").textContent, metric, figure, value, text: number.textContent.trim() };
        }),
    })),
  );

/** Every picture has arrived and is larger than nothing. */
const picturesAreThere = () => {
  const pictures = [...document.querySelectorAll("#still img")];
  return pictures.length >= 2 && pictures.every((picture) => picture.complete && picture.naturalWidth > 0);
};
const seesPictures = (page) => page.waitForFunction(picturesAreThere);

/** Holds back what `files` names until the returned function is called. */
async function held(page, files) {
  let release;
  const gate = new Promise((open) => (release = open));
  await page.route(files, async (route) => {
    await gate;
    await route.continue().catch(() => {});
  });
  return release;
}

for (const size of ["360x740", "1280x800"]) {
  for (const theme of ["light", "dark"]) {
    test(`without JavaScript the table and the picture are there at ${size}, ${theme}`, async (t) => {
      const page = await tab(t, { size, theme, javaScriptEnabled: false });
      await page.goto(own.site.address());
      // Nothing can be waited for where no script runs; the page has loaded.
      assert.ok(await page.evaluate(picturesAreThere), "the pictures are there");
      assert.equal(await note(page).isVisible(), true);
      const native = await compareNatively({ ...MAIN, policies: POLICIES });
      const answer = await shown(page);
      assert.deepEqual(answer.map(({ policy }) => policy), POLICIES);
      assert.equal(await still(page).getAttribute("data-digest"), native.digest);
      for (const [place, { title, metrics }] of native.policies.entries()) {
        assert.equal(answer[place].title, title);
        const numbers = answer[place].numbers.filter(({ metric }) => metric !== null);
        assert.ok(numbers.length >= 4);
        for (const { metric, value } of numbers) assert.equal(value === "" ? null : Number(value), metrics[metric], metric);
      }
      const alternatives = await page.locator("#still img").evaluateAll((list) => list.map((picture) => picture.alt));
      for (const { title } of native.policies) {
        assert.equal(alternatives.filter((alt) => alt.includes(title) && /frozen/.test(alt)).length, 1, `the picture under ${title} is told once`);
      }
      const sources = await page.locator("#still img").evaluateAll((list) => list.map((picture) => picture.currentSrc));
      assert.ok(sources.every((source) => source.includes(`-${theme}.svg`)), sources.join());
      await assertNoSidewaysScroll(page);
      // A preload of a script is refused where scripts are.
      assert.deepEqual(page.complaints.filter((complaint) => !/^request failed: \S+\.js csp$/.test(complaint)), []);
    });

    test(`axe finds no violation in the published answer at ${size}, ${theme}`, async (t) => {
      const page = await tab(t, { size, theme });
      await page.route("**/*.wasm*", (route) => route.abort());
      await page.goto(own.site.address());
      await note(page).waitFor();
      await assertAccessible(page);
    });
  }
}

test("the page shows what was published, to the last letter", async (t) => {
  const page = await tab(t);
  const release = await held(page, "**/*.wasm*");
  await page.goto(own.site.address(), { waitUntil: "domcontentloaded" });
  await seesPictures(page);
  const published = await shown(page);
  const digest = await still(page).getAttribute("data-digest");
  assert.equal(await note(page).isVisible(), false, "nothing has failed");
  release();
  await settled(page);
  assert.equal(await still(page).count(), 0);
  assert.deepEqual(await shown(page), published);
  assert.equal((await readResult(page)).digest, digest);
  page.assertQuiet();
});

for (const size of ["360x740", "1280x800"]) {
  test(`nothing moves when the page takes over at ${size}`, async (t) => {
    const page = await tab(t, { size });
    await page.addInitScript(() => {
      globalThis.shift = 0;
      globalThis.culprits = [];
      globalThis.empty = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          globalThis.shift += entry.value;
          for (const { node } of entry.sources) globalThis.culprits.push(`${entry.value} ${node?.outerHTML?.slice(0, 80)}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
      // In every frame there is a sentence to be seen.
      const look = () => {
        const seen = [...document.querySelectorAll(".sentence")].some((sentence) => sentence.checkVisibility({ visibilityProperty: true }) && /\d/.test(sentence.textContent));
        if (document.querySelector("#page") && !seen) globalThis.empty += 1;
        requestAnimationFrame(look);
      };
      addEventListener("DOMContentLoaded", () => requestAnimationFrame(look));
    });
    const release = await held(page, "**/*.wasm*");
    await page.goto(own.site.address(), { waitUntil: "domcontentloaded" });
    await seesPictures(page);
    const before = await page.evaluate(() => document.querySelector(".sentence").getBoundingClientRect().top);
    release();
    await settled(page);
    const { after, shift, culprits, empty } = await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
      const { shift, culprits, empty } = globalThis;
      return { after: document.querySelector(".sentence").getBoundingClientRect().top, shift, culprits, empty };
    });
    assert.ok(shift <= 0.02, `layout shift ${shift}: ${culprits.join("; ")}`);
    assert.ok(Math.abs(after - before) <= 1, `the sentence stood at ${before} and stands at ${after}`);
    assert.equal(empty, 0, "frames without a sentence");
    page.assertQuiet();
  });
}

for (const [what, files] of [["the page's wasm", "**/app*.wasm*"], ["all wasm", "**/*.wasm*"], ["the page's script", "**/app*.js*"]]) {
  test(`where ${what} is blocked, the published answer stays and says what is missing`, async (t) => {
    const page = await tab(t);
    await page.route(files, (route) => route.abort());
    await page.goto(own.site.address());
    await page.waitForFunction(() => document.querySelector("[data-state]").dataset.state === "error");
    await note(page).waitFor();
    assert.match(await note(page).textContent(), /nothing you do here is sent anywhere/);
    await seesPictures(page);
    assert.equal(await still(page).isVisible(), true);
    assert.deepEqual((await readResult(page)).order, POLICIES);
  });
}

test("a link that asks another question never sees the published numbers", async (t) => {
  for (const keys of [{ scenario: "two-shores" }, { policies: "sanctions-list,none" }, { accounts: 20_000 }, { seed: 2 }, { theme: "dark" }, { embed: 1, seed: 2 }]) {
    const page = await tab(t);
    const release = await held(page, "**/*.wasm*");
    await page.goto(own.site.address({ v: 1, ...keys }), { waitUntil: "domcontentloaded" });
    assert.equal(await page.locator("#still .sentence").first().isVisible(), false, JSON.stringify(keys));
    release();
    await settled(page);
    assert.equal(await still(page).count(), 0);
    page.assertQuiet();
    await page.context().close();
  }
});

test("links that ask the main question in full, or tell something else, see the published numbers at once", async (t) => {
  for (const query of ["?v=1&scenario=russia-2022&policies=blanket-nationality,sanctions-list&accounts=1000000&seed=1", "?from=somewhere", "?v=1&embed=1", "?v=1&policies=blanket-nationality%2Csanctions-list"]) {
    const page = await tab(t);
    await page.route("**/*.wasm*", () => {});
    await page.goto(own.site.address() + query, { waitUntil: "domcontentloaded" });
    assert.equal(await page.locator("#still .sentence").first().isVisible(), true, query);
    await page.context().close();
  }
});

test("where a link's question cannot be answered, the published answer says what it is", async (t) => {
  const page = await tab(t);
  await page.route("**/*.wasm*", (route) => route.abort());
  await page.goto(own.site.address({ v: 1, scenario: "two-shores" }));
  await note(page).waitFor();
  assert.equal(await page.getByText(/^The main scenario as published/).isVisible(), true);
});
