// Four rules beside each other, the most that are compared.
// Owns: that each keeps its sentence, both its costs and its room. Refuses: choosing rules (page.test.mjs) and what the views show of them (views.test.mjs).

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, assertSameAsNative, atSite } from "./harness.mjs";

const QUESTION = { scenario: "russia-2022", accounts: 20_000, seed: 7 };
const POLICIES = {
  "blanket-nationality": "Freeze every Russian document",
  "sanctions-list": "Freeze names on sanctions lists",
  "list-and-risk": "Freeze listed names and risky behaviour",
  "fuzzy-name": "Freeze anything like a listed name",
};
/** What a rule costs those who did nothing, and what it lets pass. */
const COSTS = ["innocents_frozen", "involved_missed", "involved_funds_left_share"];

const { open } = atSite({ ...QUESTION, policies: Object.keys(POLICIES).join(",") });

/** Every column as it is seen: its rule, its sentence, its costs, and where it stands. */
const columns = (page) =>
  page.locator("[data-policy]").evaluateAll((columns, costs) => columns.map((column) => {
    const { left, right, top } = column.getBoundingClientRect();
    const isSeen = (element) => element?.checkVisibility({ visibilityProperty: true }) === true && element.textContent.trim() !== "";
    return {
      id: column.dataset.policy,
      title: column.querySelector("select option:checked").textContent,
      sentence: column.querySelector(".sentence").textContent,
      unseen: costs.filter((cost) => !isSeen(column.querySelector(`[data-metric="${cost}"], [data-figure="${cost}"]`))),
      box: { left, right, top },
    };
  }), COSTS);

for (const [size, beside] of [["360x740", 1], ["768x1024", 2], ["1280x800", 4]]) {
  test(`four rules have their sentences and both costs, ${beside} beside each other at ${size}`, async (t) => {
    const page = await open(t, {}, { size });
    const shown = await columns(page);
    assert.deepEqual(Object.fromEntries(shown.map(({ id, title }) => [id, title])), POLICIES);
    for (const { id, sentence, unseen } of shown) {
      assert.match(sentence, /^To stop .+ this freezes .+ who did nothing\.$/, id);
      assert.deepEqual(unseen, [], `${id} does not show`);
    }
    assert.equal(new Set(shown.map(({ sentence }) => sentence)).size, 4, "each says its own");
    const row = shown.filter(({ box }) => Math.abs(box.top - shown[0].box.top) < 1);
    assert.equal(row.length, beside);
    for (const [place, { box }] of row.slice(1).entries()) assert.ok(box.left >= row[place].box.right, "columns do not touch");
    await assertNoSidewaysScroll(page);
    await assertSameAsNative(page, QUESTION);
    await assertAccessible(page);
    page.assertQuiet();
  });
}

test("each of three rules is told apart from the first, in words and in the table of all numbers", async (t) => {
  const page = await open(t, { view: "table" });
  const [first, ...others] = Object.values(POLICIES);
  const said = page.locator(".differences li");
  await said.nth(2).waitFor();
  const told = await said.allTextContents();
  assert.equal(told.length, 3);
  for (const [place, other] of others.entries()) {
    assert.ok(told[place].includes(first) && told[place].includes(other), told[place]);
    await page.locator(".numbers-table").first().getByRole("columnheader", { name: `“${other}” less “${first}”`, exact: true }).waitFor();
  }
  page.assertQuiet();
});
