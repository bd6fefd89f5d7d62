// What a person keeps and passes on: links for others, files, saved work; and the list of what was changed.
// Owns: that each of them comes back as it was. Refuses: the pictures and numbers that are taken along (export.test.mjs).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, atSite, digest, readResult, settled, settlesAnew, settlesOn } from "./harness.mjs";

const stand = atSite({ scenario: "two-shores", accounts: 20_000, seed: 7, policies: "blanket,targeted" });

async function open(t, keys = {}, options = {}, script = null) {
  const page = await stand.open(t, keys, { ...options, scripts: script ? [script] : [] });
  await page.getByRole("heading", { name: "Take it along" }).waitFor();
  return page;
}


/** Presses a button and gives what is saved. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function bring(page, text) {
  await page.locator(".files input[type=file]").setInputFiles({ name: "any.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

test("what was changed is a readable list, and each change is put back by itself or all at once", async (t) => {
  const page = await open(t, { view: "assumptions" });
  const first = await digest(page);
  const list = page.locator("#changes");
  await list.getByText(/^Nothing: this is “.+” as published\.$/).waitFor();
  for (const section of await page.locator(".ledger-section:not([open]) > summary").all()) await section.click();
  const sliders = page.locator(".evidence input[type=range]");
  await sliders.nth(0).press("End");
  const second = await settlesAnew(page, first);
  await sliders.nth(1).press("Home");
  const third = await settlesAnew(page, second);
  await list.getByText(/^2 things differ/).waitFor();
  assert.equal(await list.getByText(/ before, .+ now\.$/).count(), 2);
  await page.getByRole("link", { name: "What have I changed?" }).click();
  await list.getByRole("button", { name: /^Put back/ }).nth(1).click();
  await settlesOn(page, second);
  await list.getByText(/^One thing differs/).waitFor();
  await list.getByRole("button", { name: "Put everything back" }).click();
  await settlesOn(page, first);
  await list.getByText(/^Nothing: this is/).waitFor();
  assert.equal(new URL(page.url()).searchParams.has("s"), false, "the preset needs no edits in its link");
  for (let times = 0; times < 2; times += 1) await page.getByRole("button", { name: /^Undo/ }).click();
  await settlesOn(page, third);
  page.assertQuiet();
});

test("a scenario file that is brought is simulated, and leaves as the same bytes", async (t) => {
  const page = await open(t);
  const first = await digest(page);
  const original = JSON.parse(await readFile(new URL("../../static/scenarios/harbour-town.json", import.meta.url), "utf8"));
  original.id = "our-town";
  original.title = "Our town";
  const text = `${JSON.stringify(original, null, 3)}\n\n`;
  await page.getByText("Scenario and rule files").click();
  await bring(page, text);
  await page.getByText(/^Now simulated: “Our town”/).waitFor();
  const brought = await settlesAnew(page, first);
  const file = await saved(page, page.getByRole("button", { name: /^Save the scenario as/ }));
  assert.equal(file.bytes.toString(), text);
  // Nothing is known of it elsewhere; its link brings it along whole.
  const elsewhere = await stand.tab(t);
  await elsewhere.goto(page.url());
  await settled(elsewhere);
  assert.equal(await digest(elsewhere), brought);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await settlesOn(page, first);
  page.assertQuiet();
  elsewhere.assertQuiet();
});

test("a policy file that is brought is compared, under an id of its own, and leaves as the same bytes", async (t) => {
  const page = await open(t);
  const first = await digest(page);
  await page.getByText("Scenario and rule files").click();
  const text = '{ "id":"strict", "title":"Strict",\n"clauses":[{"when":{"name_score_at_least":0.5},"measure":"freeze"}] }';
  await bring(page, text);
  await page.getByText("The rule “Strict” is now compared.").waitFor();
  const second = await settlesAnew(page, first);
  assert.deepEqual((await readResult(page)).order, ["blanket", "targeted", "strict"]);
  await page.getByText("Save a rule as a file").click();
  const file = await saved(page, page.getByRole("button", { name: "Save the rule “Strict” as strict.json" }));
  assert.equal(file.bytes.toString(), text);
  await bring(page, text.replace("0.5", "0.6"));
  await page.getByText(/Its id was taken by another rule; here it is strict-2/).waitFor();
  await settlesAnew(page, second);
  await page.getByRole("textbox", { name: "Or paste the text of one" }).fill('{"id":"X","clauses":[{"when":{"name_score_at_least":95},"measure":"frieze"}]}');
  await page.getByRole("button", { name: "Read this text" }).click();
  await page.getByText("Nothing was changed: the file has 4 problems.").waitFor();
  await page.getByText("$.clauses[0].when.name_score_at_least: found 95; allowed: a number 0..=1").waitFor();
  page.assertQuiet();
});

test("a file that is dropped is read", async (t) => {
  const page = await open(t);
  await page.getByText("Scenario and rule files").click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{"id":"dropped","title":"Dropped","clauses":[]}'], "any.json", { type: "application/json" }));
    const drop = document.querySelector(".drop");
    drop.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
    drop.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.getByText("The rule “Dropped” is now compared.").waitFor();
  page.assertQuiet();
});

test("saved work is there on the next visit, opened, called otherwise, deleted and brought back, and travels as one file", async (t) => {
  const page = await open(t, { view: "tradeoff" });
  const first = await digest(page);
  const slider = page.getByRole("slider", { name: "Name score at least" });
  await slider.press("ArrowLeft");
  const second = await settlesAnew(page, first);
  await page.getByText(/^Saved work \(/).click();
  await page.getByRole("textbox", { name: "Save what is on screen as" }).fill("Mine");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved: “Mine”.").waitFor();
  await page.goto(stand.site.address({ v: 1, lang: "en", scenario: "harbour-town", accounts: 20_000, seed: 7 }));
  await settled(page);
  await page.getByText("Saved work (1)").click();
  await page.getByRole("button", { name: "Open “Mine”" }).click();
  await settlesOn(page, second);
  assert.equal(new URL(page.url()).searchParams.get("scenario"), "two-shores");
  await page.getByRole("textbox", { name: "Name of “Mine”" }).fill("Ours");
  await page.getByRole("textbox", { name: "Name of “Mine”" }).blur();
  await page.getByText("Now called “Ours”.").waitFor();
  const file = await saved(page, page.getByRole("button", { name: "Save all of it as one file" }));
  await page.getByRole("button", { name: "Delete “Ours”" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await page.getByRole("button", { name: "Delete “Ours”" }).click();
  await page.getByText("Saved work (0)").waitFor();
  await page.getByText("Scenario and rule files").click();
  await bring(page, file.bytes);
  await page.getByText("One piece of saved work was added below.").waitFor();
  await page.getByRole("button", { name: "Open “Ours”" }).waitFor();
  page.assertQuiet();
});

for (const [how, script, sentence] of [
  ["forbidden", () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }), /does not let the page keep anything/],
  ["full", () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }, /has no room left/],
]) {
  test(`storage that is ${how} is survived with a sentence`, async (t) => {
    const page = await open(t, {}, {}, script);
    await page.getByText(/^Saved work \(/).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText(sentence).waitFor();
    await page.getByRole("button", { name: "Open “" }).first().waitFor();
    page.assertQuiet();
  });
}

test("a link for others says what its maker chose, as address, frame, element and code", async (t) => {
  const page = await open(t);
  await page.getByText("Make a link for others").click();
  const scenario = page.locator(".builder").getByLabel("Scenario");
  await scenario.locator("option[value=harbour-town]").waitFor({ state: "attached" });
  await scenario.selectOption("harbour-town");
  await page.locator(".builder").getByRole("checkbox", { name: "No action" }).uncheck();
  await page.locator(".builder").getByLabel("Opens with").selectOption("table");
  await page.locator(".builder").getByLabel("Simulated accounts").selectOption("50000");
  await page.getByRole("checkbox", { name: "Readers look and change nothing" }).check();
  await page.locator(".builder").getByLabel("Height in an article").selectOption("800");
  const text = (name) => page.getByRole("textbox", { name, exact: true }).inputValue();
  const keys = Object.fromEntries(new URL(await text("The link")).searchParams);
  assert.deepEqual(keys, { v: "1", scenario: "harbour-town", policies: "ternland-papers", accounts: "50000", seed: "7", view: "table", lang: "en", lock: "controls" });
  const frame = await text("For an article, without a script");
  assert.match(frame, /^<iframe src="http:\/\/127\.0\.0\.1:\d+\/some\/sub\/path\/\?v=1&amp;scenario=harbour-town&amp;/);
  assert.match(frame, /&amp;embed=1&amp;.*height="800" loading="lazy" style="border:0" allow="fullscreen; clipboard-write"><\/iframe>$/);
  assert.match(await text("For an article, with its own height"), /<freeze-frame scenario="harbour-town" policies="ternland-papers" accounts="50000" .*lock="controls"><a href="/);
  await page.getByRole("img", { name: /^QR code of the link to/ }).waitFor();
  const code = await saved(page, page.getByRole("button", { name: "Save the code as SVG" }));
  assert.match(code.bytes.toString(), /^<svg xmlns=/);
  page.assertQuiet();
});

for (const size of ["360x740", "1280x800"]) {
  test(`everything to keep and pass on is accessible and fits into ${size}`, async (t) => {
    const page = await open(t, { view: "tradeoff" }, { size });
    await page.getByRole("slider", { name: "Name score at least" }).press("ArrowLeft");
    await settled(page);
    for (const summary of await page.locator("#share > details > summary").all()) await summary.click();
    await page.locator(".builder-choices").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText(/^Saved: “/).waitFor();
    await page.getByRole("textbox", { name: "Or paste the text of one" }).fill("{}");
    await page.getByRole("button", { name: "Read this text" }).click();
    await page.getByText(/^Nothing was changed/).waitFor();
    await settled(page);
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
    page.assertQuiet();
  });
}
