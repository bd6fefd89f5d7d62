// What people take along: files, a printed page, and the way to get the same numbers again.
// Owns: that files are whole and say the same as the page and the command line. Refuses: how they look.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { SUB_PATH, assertNoSidewaysScroll, atSite, digest, settled } from "./harness.mjs";

const QUESTION = { scenario: "two-shores", accounts: 20_000, seed: 7 };
const POLICIES = ["blanket", "targeted"];

const stand = atSite({ ...QUESTION, policies: POLICIES.join(",") }, {
  articles: {
    "/article/": `<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,"><body>
      <iframe title="Freeze Frame" sandbox="allow-scripts" width="640" height="900"
              src="${SUB_PATH}?v=1&lang=en&view=tradeoff&scenario=two-shores&policies=blanket,targeted&accounts=20000&seed=7"></iframe></body></html>`,
  },
});

async function open(t, keys, options) {
  const page = await stand.open(t, keys, options);
  await page.getByRole("heading", { name: "Take it along" }).waitFor();
  return page;
}

async function cli(words, folder = ".") {
  const { stdout } = await promisify(execFile)(process.env.FREEZE_FRAME_CLI, words, { cwd: folder, maxBuffer: 64 << 20 });
  return stdout;
}

const compare = (format, replicates) =>
  cli(["compare", "--format", format, "--replicates", String(replicates), ...POLICIES.flatMap((id) => ["--policy", id]), ...Object.entries(QUESTION).flatMap(([key, value]) => [`--${key}`, String(value)])]);

/** Presses a button and gives what is saved: `{ name, bytes }`. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const command = (page) => page.getByRole("textbox", { name: "The same numbers from the command line" }).inputValue();

/** Waits until the open view's chart is drawn. */
const drawn = (page) => page.locator(".chart-picture").first().waitFor();

test("the numbers are the command line's, byte by byte", async (t) => {
  const page = await open(t);
  await page.getByText(/range of 20 redraws/).waitFor();
  const table = await saved(page, "Save the numbers as CSV");
  assert.equal(table.name, "freeze-frame-two-shores.csv");
  assert.equal(table.bytes.toString(), await compare("csv", 20));
  const document = await saved(page, "Save the whole result as JSON");
  assert.deepEqual(JSON.parse(document.bytes), JSON.parse(await compare("json", 20)));
  page.assertQuiet();
});

test("what is pressed in the studio is heard there alone", async (t) => {
  const page = await open(t, { view: "tradeoff" });
  await drawn(page);
  const buttons = page.locator(".studio button:visible");
  for (let place = 0; place < (await buttons.count()); place += 1) {
    const name = await buttons.nth(place).textContent();
    if (!/^(CSV|JSON)$/.test(name)) continue;
    await Promise.all([page.waitForEvent("download"), buttons.nth(place).click()]);
    await page.getByText(/^Saved: /).waitFor();
    assert.equal(await page.locator(".views [aria-current]").textContent(), "Trade-off");
  }
});

/** What stands in the picture of each view: its title, and something of each chart. */
const PICTURED = {
  crowd: ["Twoshores"],
  tradeoff: ["Innocentsfrozenagainst"],
  timeline: ["Daybyday", "Appealswaiting"],
  places: ["Whereithitspeople", "Innocentshitunder", "Innocentsfrozenorwithoutservice"],
  assumptions: ["Whichnumbersmattermost", "asassumed:"],
};

for (const [view, pictured] of Object.entries(PICTURED)) {
  test(`the picture of the view ${view} comes as SVG and PNG, with its title, source and link`, async (t) => {
    const page = await open(t, { view });
    if (view !== "crowd") await drawn(page);
    const { name, bytes } = await saved(page, "Save the picture as SVG");
    assert.equal(name, `freeze-frame-two-shores-${view}.svg`);
    const svg = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const root = parsed.documentElement;
      return {
        error: parsed.querySelector("parsererror")?.textContent ?? null,
        words: [...parsed.querySelectorAll("text")].map((text) => text.textContent).join(""),
        size: ["width", "height"].map((side) => Number(root.getAttribute(side))),
      };
    }, bytes.toString());
    assert.equal(svg.error, null);
    const shown = await digest(page);
    const words = svg.words.replaceAll(/\s/g, "");
    for (const wanted of [...pictured, "FreezeFrame,", `result${shown.slice(0, 12)}`, `d=${shown}`, stand.site.origin]) {
      assert.ok(words.includes(wanted), `${wanted} is not in ${words}`);
    }
    const png = await saved(page, "Save the picture as PNG");
    const size = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
    assert.deepEqual(size, svg.size.map((side) => Math.round(side * 2)));
    const colours = await page.evaluate(async (data) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext("2d");
      pen.drawImage(bitmap, 0, 0);
      return new Set(new Uint32Array(pen.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)).size;
    }, png.bytes.toString("base64"));
    assert.ok(colours > 8, `the picture has ${colours} colours`);
    page.assertQuiet();
  });
}

test("the command and the link give the same numbers again", async (t) => {
  const page = await open(t);
  await page.getByText("Reproduce these results").click();
  const shown = await digest(page);
  const words = (await command(page)).split(" ").slice(1);
  assert.equal(JSON.parse(await cli([...words, "--format", "json"])).digest, shown);
  const link = await page.getByRole("textbox", { name: "A link to exactly these numbers" }).inputValue();
  await page.goto(link);
  await settled(page);
  assert.equal(await digest(page), shown);
  assert.equal(await page.getByRole("button", { name: "Dismiss" }).count(), 0, "nothing is to be said");
  page.assertQuiet();
});

test("a link whose author saw other numbers says so, until that is dismissed", async (t) => {
  const page = await open(t, { d: "0123456789abcdef" });
  await page.getByText(/made with other numbers on screen \(result 0123456789ab…\)/).waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  assert.equal(await page.getByText(/made with other numbers/).count(), 0);
  page.assertQuiet();
});

test("a changed scenario is saved with the command that gives its numbers", async (t) => {
  const page = await open(t, { view: "tradeoff" });
  const before = await digest(page);
  await page.getByRole("slider", { name: /^Name score/ }).fill("0.8");
  await page.waitForFunction((before) => {
    const root = document.querySelector("[data-state]");
    return root.dataset.state === "ready" && root.dataset.digest !== before && document.querySelector('[data-policy="own"]') !== null;
  }, before);
  await page.getByText("Reproduce these results").click();
  const file = await saved(page, /^Save the changed scenario/);
  const folder = await mkdtemp(join(tmpdir(), "freeze-frame-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, file.name), file.bytes);
  const words = (await command(page)).split(" ").slice(1);
  assert.ok(words.includes(file.name));
  assert.equal(JSON.parse(await cli([...words, "--format", "json"], folder)).digest, await digest(page));
  page.assertQuiet();
});

test("where copying is refused the text is selected and that is said", async (t) => {
  const page = await stand.tab(t);
  await page.goto(`${stand.site.origin}/article/`);
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await settled(frame);
  await frame.getByText(/may forbid saving, printing and copying/).waitFor();
  await frame.getByText("Reproduce these results").click();
  await frame.getByRole("button", { name: "Copy: A link to exactly these numbers" }).click();
  await frame.getByText(/The text is selected/).waitFor();
  assert.match(await frame.evaluate(() => document.getSelection().toString() || document.activeElement.value), /^http.*&d=/);
});

// A4 between the margins, in pixels of the style sheet.
const SHEET = { width: 680, height: 1010 };

test("where so many accounts are simulated that nothing is redrawn, the printed page speaks of no redraws", async (t) => {
  const page = await open(t, { accounts: 2_000_000 });
  const report = await page.locator(".report").textContent();
  assert.match(report, /Key numbers/);
  assert.doesNotMatch(report, /redraws/);
});

const RULES = ["blanket-nationality", "sanctions-list", "fuzzy-name", "list-and-risk"];
const papers = [...Object.keys(PICTURED), "table", "rules", "population", "story", "class"].flatMap((view) => [
  [view, "light", "en", 2],
  ...(["crowd", "tradeoff"].includes(view) ? [[view, "dark", "en", 2]] : []),
  ...(Object.hasOwn(PICTURED, view) ? [[view, "light", "en", 4], [view, "light", "ru", 4]] : []),
]);

for (const [view, theme, lang, rules] of papers) {
  test(`the view ${view} is printed on one page, ${theme}, ${lang}, with ${rules} rules`, async (t) => {
    const page = await stand.open(t, { view, theme, lang, scenario: "russia-2022", policies: RULES.slice(0, rules).join() });
    await page.locator(".studio .export").waitFor();
    const isPictured = Object.hasOwn(PICTURED, view);
    if (isPictured && view !== "crowd") await drawn(page);
    // All redraws are done: each number that luck moves has its range.
    await page.waitForFunction(() => document.querySelectorAll(".luck:not([data-p05])").length === 0);
    await page.locator(".report small").first().waitFor({ state: "attached" });
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => globalThis.dispatchEvent(new Event("beforeprint")));
    const seen = await page.evaluate(() => {
      const figure = document.querySelector(".report-figure").firstElementChild;
      const box = figure?.getBoundingClientRect();
      return {
        words: document.body.innerText,
        ranges: document.querySelectorAll(".report small").length,
        cells: [...document.querySelectorAll(".report tr")].map((row) => row.cells.length),
        figure: box && [box.width, box.height],
        // What a pixel of the picture comes to on paper.
        scale: figure instanceof SVGElement ? Math.min(box.width / figure.viewBox.baseVal.width, box.height / figure.viewBox.baseVal.height) : 1,
        paper: getComputedStyle(document.documentElement).colorScheme,
      };
    });
    const said = [/To stop/, /redraws/, /assumption of the scenario/, /Sources: /, /Freeze Frame, .* simulated accounts/, /^The request of February 2022/];
    for (const wanted of [...(lang === "en" ? said : []), new RegExp(await digest(page)), /&d=/]) assert.match(seen.words, wanted);
    assert.doesNotMatch(seen.words, /Take it along|Suppose the rule is|Print one page/, "no controls");
    assert.deepEqual(seen.cells, Array(8).fill(rules + 1), "a row for each headline number, a column for each rule");
    assert.ok(seen.ranges >= 5 * rules, `${seen.ranges} ranges`);
    if (isPictured) {
      assert.ok(Math.min(...seen.figure) > 100, `the picture is ${seen.figure} px large`);
      assert.ok(seen.scale > 0.55, `the picture's words are ${seen.scale} times as large as the page's`);
    } else assert.equal(seen.figure, undefined, "there is no picture of this view");
    await assertNoSidewaysScroll(page);
    assert.match(seen.paper, /light/);
    await page.evaluate(() => globalThis.dispatchEvent(new Event("afterprint")));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    assert.equal(pages, 1);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme, "the theme is back");
    if (process.env.KEEP) await writeFile(join(process.env.KEEP, `report-${view}-${theme}-${lang}-${rules}.pdf`), pdf);
    page.assertQuiet();
  });
}
