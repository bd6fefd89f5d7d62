// The story: what a reader can bet, see and change in it, and that its answers are the command line's.
// Owns: the eight steps in every language, bets by list, slider and drawn crowd, the ways on, undo, articles. Refuses: the wording.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { document, listening, obeying } from "./article.mjs";
import { assertAccessible, assertNoSidewaysScroll, atSite, compareNatively, openSite, openTab, settled } from "./harness.mjs";

const QUESTION = { scenario: "russia-2022", accounts: 20_000, seed: 7 };
const stand = atSite(QUESTION);
const LAST = 7;

/** What each step asks, of its first policy: the policies it compares, and the answer from a result of the command line. */
const per = (share) => (share === null ? null : share * 100);
const STEPS = [
  { policies: ["blanket-nationality", "sanctions-list"], answer: ({ metrics }) => metrics.innocents_per_involved_frozen },
  { policies: ["blanket-nationality", "sanctions-list"], answer: ({ metrics }) => per(metrics.recall) },
  { policies: ["sanctions-list", "fuzzy-name"], answer: ({ accounts }) => accounts.innocent.frozen },
  {
    policies: ["blanket-nationality", "sanctions-list"],
    answer: ({ accounts: { innocent } }) => ((innocent.frozen - innocent.released) / innocent.frozen) * 100,
  },
  { policies: ["list-and-risk", "nationality-and-risk"], answer: ({ metrics }) => per(metrics.precision) },
  {
    policies: ["eu-5th-package", "blanket-nationality"],
    answer: ({ by_residence: { RU } }) => ((RU.accounts.innocent.total - RU.accounts.innocent.unaffected) / RU.accounts.innocent.total) * 1_000,
  },
  { policies: ["eu-8th-package", "eu-5th-package"], answer: ({ metrics }) => per(metrics.involved_funds_locked_share) },
  { policies: ["blanket-nationality", "list-and-risk"] },
];

/** Results of the command line by policy. */
const native = {};
let press;
const articles = {};

before(async () => {
  const policies = [...new Set(STEPS.flatMap((step) => step.policies))];
  const result = await compareNatively({ ...QUESTION, policies });
  for (const policy of result.policies) native[policy.id] = policy;
  press = await openSite({ articles });
  press.host = press.origin.replace("127.0.0.1", "localhost");
});

after(() => press?.close());

const stepOf = (page, place) => page.locator(`[data-step="${place}"]`);

/** Waits until the story stands at this step and its numbers are there. */
async function standsAt(page, place, policies = STEPS[place].policies) {
  const frame = page.mainFrame?.() ?? page;
  await page.locator(`.story-places li:nth-child(${place + 1}) [aria-current="step"]`).waitFor();
  await frame.waitForFunction(
    (policies) => {
      const shown = [...new Set([...document.querySelectorAll("[data-policy]")].map((element) => element.dataset.policy))];
      return document.querySelector("[data-state]")?.dataset.state === "ready" && shown.join() === policies.join();
    },
    policies,
  );
}

/** Bets in a step, however it asks; `ready` runs when all that is left is to press the button. */
async function bet(step, ready) {
  const choices = step.locator(".bet-choice input");
  const crowd = step.locator(".hundred");
  if (await choices.count()) {
    await choices.nth(1).check({ force: true });
  } else if (await crowd.count()) {
    await crowd.scrollIntoViewIfNeeded();
    // A hand goes along the first row to its middle, and down into the second.
    await crowd.evaluate((crowd) => {
      const { left, top, width, height } = crowd.getBoundingClientRect();
      const at = (type, x, y, buttons) =>
        crowd.dispatchEvent(new PointerEvent(type, { bubbles: true, buttons, clientX: left + x * width, clientY: top + y * height }));
      at("pointerdown", 0.1, 0.1, 1);
      at("pointermove", 0.5, 0.1, 1);
      at("pointermove", 0.5, 0.3, 1);
      at("pointerup", 0.5, 0.3, 0);
    });
  } else {
    await step.locator(".bet input[type=range]").focus();
    await step.page().keyboard.press("ArrowRight");
  }
  const button = step.locator('[data-act="bet"]');
  await button.scrollIntoViewIfNeeded();
  await ready?.();
  await button.click();
}

/** The answer that a step shows. */
async function answered(step) {
  const shown = step.locator('[data-answered="true"]');
  await shown.waitFor();
  return { bet: await shown.getAttribute("data-bet"), answer: await shown.getAttribute("data-answer") };
}

function assertAnswer({ answer }, place) {
  const { policies, answer: of } = STEPS[place];
  assert.equal(Number(answer), of(native[policies[0]]), `the answer of step ${place + 1}`);
}

async function openStory(t, keys = {}, options = {}) {
  const page = await stand.open(t, { view: "story", ...keys }, options);
  await page.locator(".story-step").first().waitFor();
  return page;
}

for (const lang of ["en", "uk", "ru", "id"]) {
  test(`the whole story is played in "${lang}", and its answers are the command line's`, async (t) => {
    const page = await openStory(t, { lang });
    for (let place = 0; place < LAST; place += 1) {
      const step = stepOf(page, place);
      await standsAt(page, place);
      assert.equal(await step.locator("[data-answered]").count(), 0, "nothing is given away before the bet");
      await bet(step);
      assertAnswer(await answered(step), place);
      if (place === 1 || place === 3) assert.equal((await answered(step)).bet, "30", "what the hand has drawn");
      await step.locator("[data-play]").waitFor();
      await step.locator('[data-act="next"]').click();
    }
    await standsAt(page, LAST);
    const sandbox = stepOf(page, LAST);
    for (const id of STEPS[LAST].policies) {
      const shown = sandbox.locator(`[data-shown="${id}"]`);
      await shown.waitFor();
      assert.equal(Number(await shown.getAttribute("data-frozen")), native[id].accounts.innocent.frozen, id);
    }
    // Every source is a link, and no message is missing.
    const text = await page.locator(".story").innerText();
    assert.doesNotMatch(text, /\[[A-Z]\d\d|(^|\s)(story|bet|ask|doubt)-[a-z-]+/, "sources and messages are there");
    const links = await page.locator(".story-step .cite a").evaluateAll((links) => links.map((link) => link.href));
    assert.ok(links.length >= 20 && links.every((href) => /^https?:\/\//.test(href)), `${links.length} links to sources`);
    assert.equal(await page.locator(".doubts li").count(), 16);
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    await assertNoSidewaysScroll(page);
    page.assertQuiet();
  });
}

test("keys alone play a step and walk through the story", async (t) => {
  const page = await openStory(t);
  await standsAt(page, 0);
  await page.locator(".story-places button").first().focus();
  await page.keyboard.press("ArrowRight");
  await standsAt(page, 1);
  assert.equal(await page.evaluate(() => document.activeElement.closest("[data-step]")?.dataset.step), "1", "the focus went along");
  const slider = stepOf(page, 1).locator(".bet input[type=range]");
  const isOn = (locator) => locator.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 12 && !(await isOn(slider)); presses += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const shown = await answered(stepOf(page, 1));
  assert.equal(shown.bet, "1", "the arrow moved the slider and not the story");
  assertAnswer(shown, 1);
  assert.equal(await isOn(stepOf(page, 1).locator(".bet-said")), true, "the focus is on the answer");
  await page.keyboard.press("PageDown");
  await standsAt(page, 2);
  await page.keyboard.press("PageUp");
  await standsAt(page, 1);
  await page.keyboard.press("ArrowLeft");
  await standsAt(page, 0);
  page.assertQuiet();
});

test("the story is played with a finger in a window of 360 pixels, and goes along as it is scrolled", async (t) => {
  const page = await openStory(t, {}, { size: "360x740", hasTouch: true, isMobile: true });
  await standsAt(page, 0);
  await stepOf(page, 0).locator(".bet-choice").nth(1).tap();
  await stepOf(page, 0).locator('[data-act="bet"]').tap();
  assertAnswer(await answered(stepOf(page, 0)), 0);
  await stepOf(page, 3).evaluate((step) => step.scrollIntoView({ behavior: "instant" }));
  await standsAt(page, 3);
  await bet(stepOf(page, 3));
  assertAnswer(await answered(stepOf(page, 3)), 3);
  await assertNoSidewaysScroll(page);
  page.assertQuiet();
});

/** The story in a frame of an article on another site. */
async function inArticle(t, { step, width = 640, script = [] }) {
  const keys = new URLSearchParams({ v: 1, lang: "en", embed: 1, view: "story", step, ...QUESTION });
  const frameTag = `<iframe title="Freeze Frame" src="${stand.site.address()}?${keys}" width="${width}" height="900" style="border:0"></iframe>`;
  const path = `/article-${Object.keys(articles).length}/`;
  articles[path] = { html: document({ body: frameTag, script }) };
  const page = await openTab(stand.browser, stand.site, { hosts: [press.host] });
  t.after(() => page.context().close());
  await page.goto(press.host + path);
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await settled(frame);
  return { page, frame };
}

test("the story is played inside an article and takes no focus when it opens", async (t) => {
  const { page, frame } = await inArticle(t, { step: 1 });
  await standsAt(frame, 1);
  assert.equal(await page.evaluate(() => document.activeElement), await page.evaluate(() => document.body));
  assert.equal(await frame.locator('[data-step="0"]').count(), 0, "it begins with the link's step");
  await bet(stepOf(frame, 1));
  assertAnswer(await answered(stepOf(frame, 1)), 1);
  await stepOf(frame, 1).locator('[data-act="next"]').click();
  await standsAt(frame, 2);
  await frame.locator('[data-act="earlier"]').click();
  await stepOf(frame, 0).waitFor();
  page.assertQuiet();
});

for (const theme of ["light", "dark", "projector"]) {
  test(`the story is accessible before and after a bet (${theme})`, async (t) => {
    const page = await openStory(t, { theme });
    await standsAt(page, 0);
    await bet(stepOf(page, 0));
    await answered(stepOf(page, 0));
    await stepOf(page, 0).locator("[data-play]").waitFor();
    await assertAccessible(page);
    page.assertQuiet();
  });
}

test("what is changed in a step is one act, and so is a walk, and the opening of the story", async (t) => {
  const page = await stand.open(t, { view: "rules" });
  await page.locator(".rules").waitFor();
  const undo = page.getByRole("button", { name: /^Undo/ });
  await page.locator(".views").getByRole("button", { name: "The story" }).click();
  await standsAt(page, 0);
  const step = stepOf(page, 0);
  await bet(step);
  const before = (await answered(step)).answer;
  const slider = step.locator("[data-play] input[type=range]");
  await slider.focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await step.locator("[data-now]").waitFor();
  await page.waitForFunction(() => new URL(location.href).searchParams.has("s"));
  await settled(page);
  assert.equal((await answered(step)).answer, before, "the story goes on being told with its own numbers");
  assert.notEqual(await step.locator("[data-now]").getAttribute("data-now"), before);
  // The next step is told without the change; taking the walk back brings it back.
  await step.locator('[data-act="next"]').click();
  await standsAt(page, 1);
  await page.waitForFunction(() => !new URL(location.href).searchParams.has("s"));
  await undo.click();
  await standsAt(page, 0);
  await page.waitForFunction(() => new URL(location.href).searchParams.has("s"));
  await undo.click();
  await page.waitForFunction(() => !new URL(location.href).searchParams.has("s"));
  await standsAt(page, 0);
  assert.equal(await slider.inputValue(), "2", "three presses were one act");
  await undo.click();
  await page.locator(".rules").waitFor();
  page.assertQuiet();
});

/** Chooses another rule in the last step, and another notice for it. */
async function changedInSandbox(page) {
  const sandbox = stepOf(page, LAST);
  await sandbox.locator("select").first().selectOption("sanctions-list");
  await standsAt(page, LAST, ["sanctions-list", "list-and-risk"]);
  await sandbox.locator("[data-play] input[type=range]").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => new URL(location.href).searchParams.has("s"));
  await settled(page);
  return sandbox;
}

test("what a reader has changed in a step is put aside by walking on, and can be fetched", async (t) => {
  const page = await openStory(t, { step: LAST, policies: STEPS[LAST].policies.join() });
  await standsAt(page, LAST);
  const sandbox = await changedInSandbox(page);
  const changed = new URL(page.url()).searchParams.get("s");
  await sandbox.locator('[data-act="back"]').click();
  await standsAt(page, LAST - 1);
  await page.waitForFunction(() => !new URL(location.href).searchParams.has("s"));
  await bet(stepOf(page, LAST - 1));
  assertAnswer(await answered(stepOf(page, LAST - 1)), LAST - 1);
  await assertAccessible(page);
  // A look at another view loses nothing.
  await page.locator(".views").getByRole("button", { name: "All numbers" }).click();
  await page.locator(".sheet").first().waitFor();
  await page.locator(".views").getByRole("button", { name: "The story" }).click();
  await page.locator('[data-act="fetch"]').click();
  await standsAt(page, LAST, ["sanctions-list", "list-and-risk"]);
  await page.waitForFunction((changed) => new URL(location.href).searchParams.get("s") === changed, changed);
  assert.equal(await page.locator('[data-act="fetch"]').count(), 0);
  page.assertQuiet();
});

for (const size of ["360x740", "1280x800"]) {
  test(`an answer moves nothing that stood above it or beside it, at ${size}`, async (t) => {
    const page = await openStory(t, {}, { size });
    await standsAt(page, 0);
    await page.evaluate(() => {
      globalThis.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.hadRecentInput || (globalThis.moved += entry.value))).observe({ type: "layout-shift" });
    });
    for (const place of [0, 1, 3, 4]) {
      if (place > 0) {
        await page.locator(".story-places button").nth(place).click();
        await standsAt(page, place);
      }
      const step = stepOf(page, place);
      const tops = () =>
        step.evaluate((step) => {
          const top = step.getBoundingClientRect().top;
          return [Math.round(scrollY), ...[...step.querySelectorAll(".eyebrow, h3, .story-text p, .bet, .bet legend, .bet-asked")].map((part) => Math.round(part.getBoundingClientRect().top - top))];
        });
      let before;
      await bet(step, async () => (before = await tops()));
      assertAnswer(await answered(step), place);
      await step.locator("[data-play]").waitFor();
      const after = await tops();
      assert.deepEqual(after.slice(0, before.length), before, `step ${place + 1}`);
    }
    assert.equal(await page.evaluate(() => globalThis.moved), 0, "nothing moves by itself");
    page.assertQuiet();
  });
}

for (const [size, lang] of ["en", "uk", "ru", "id"].flatMap((lang) => [["360x740", lang], ["1280x800", lang]])) {
  test(`what is tried out in a step moves no control, at ${size}, ${lang}`, async (t) => {
    const page = await openStory(t, { lang }, { size });
    for (let place = 0; place < LAST; place += 1) {
      if (place > 0) await page.locator(".story-places button").nth(place).click();
      await standsAt(page, place);
      const step = stepOf(page, place);
      await step.locator('[data-act="skip"]').click();
      await answered(step);
      const control = step.locator("[data-play] input, [data-play] select").first();
      await control.focus();
      const tops = () =>
        step.evaluate((step) => {
          const top = step.getBoundingClientRect().top;
          return [...step.querySelectorAll("[data-play] input, [data-play] select, .story-ways button")].map((part) => Math.round(part.getBoundingClientRect().top - top));
        });
      const before = await tops();
      // A slider goes to its next place and to its end, a choice to the second and back to the first.
      const isChoice = (await control.getAttribute("type")) === "radio";
      for (const key of ["ArrowRight", isChoice ? "ArrowLeft" : "End"]) {
        const shown = await step.locator(".story-now").textContent();
        await page.keyboard.press(key);
        await page.waitForFunction(([place, shown]) => document.querySelector(`[data-step="${place}"] .story-now`).textContent !== shown, [place, shown]);
        await settled(page);
        assert.deepEqual(await tops(), before, `step ${place + 1}, ${key}`);
      }
    }
    page.assertQuiet();
  });
}

test("in an article of 300 px the frame grows with an answer, as high as its content", async (t) => {
  const { page, frame } = await inArticle(t, { step: 0, width: 300, script: [listening, obeying] });
  await standsAt(frame, 0);
  const high = () => frame.evaluate(() => Math.ceil(document.querySelector("[data-state]").getBoundingClientRect().height));
  const told = (height) => page.waitForFunction((height) => globalThis.heard.findLast(({ data }) => data?.event === "resize")?.data.height === height, height);
  const before = await high();
  await told(before);
  await frame.waitForFunction((height) => innerHeight === height, before);
  // By keys: where the browser believes a frame to be that the article has just scrolled is its own matter.
  await stepOf(frame, 0).locator(".bet-choice input").nth(1).press("Space");
  await stepOf(frame, 0).locator('[data-act="bet"]').press("Enter");
  assertAnswer(await answered(stepOf(frame, 0)), 0);
  await stepOf(frame, 0).locator("[data-play]").waitFor();
  const after = await high();
  assert.ok(after > before, `${after} px after ${before}`);
  await told(after);
  await frame.waitForFunction((height) => innerHeight === height, after);
  await assertNoSidewaysScroll(frame);
  page.assertQuiet();
});

test("a host moves the story to a step, and is told what a step may be", async (t) => {
  const { page, frame } = await inArticle(t, { step: 1, script: [listening] });
  await standsAt(frame, 1);
  const set = (step) => page.evaluate((step) => globalThis.talk(0, "set", { step }), step);
  for (const step of [3, 0, LAST]) {
    const { error, result } = await set(step);
    assert.equal(error, undefined);
    assert.equal(result.settings.step ?? 0, step);
    // The last step compares what was compared before.
    await standsAt(frame, step, STEPS[0].policies);
  }
  // The place, the value, what is allowed.
  for (const [wrong, said] of [
    [100, 'step: "100"; allowed: a whole number from 0 to 99'],
    [-1, "args.step: -1; allowed: a whole number from 0 to 99"],
    [1.5, "args.step: 1.5; allowed: a whole number from 0 to 99"],
    ["two", 'args.step: "two"; allowed: a whole number from 0 to 99'],
  ]) {
    assert.equal((await set(wrong)).error, said);
  }
  await standsAt(frame, LAST, STEPS[0].policies);
  page.assertQuiet();
});

test("a rule of the reader's own goes through the story and changes none of its numbers", async (t) => {
  const page = await stand.open(t, { view: "rules" });
  await page.getByRole("button", { name: "New rule from nothing" }).click();
  await page.waitForFunction(() => new URL(location.href).searchParams.get("policies").includes("own"));
  await settled(page);
  await page.locator(".views").getByRole("button", { name: "The story" }).click();
  await standsAt(page, 0);
  assert.equal(await page.locator(".story-note").count(), 0);
  for (const place of [0, 1]) {
    await bet(stepOf(page, place));
    assertAnswer(await answered(stepOf(page, place)), place);
    await stepOf(page, place).locator('[data-act="next"]').click();
  }
  await standsAt(page, 2);
  await page.locator(".story-places button").last().click();
  await standsAt(page, LAST);
  assert.equal(await stepOf(page, LAST).locator('select').first().locator('option[value="own"]').count(), 1, "it can be compared in the last step");
  page.assertQuiet();
});

test("where controls are locked, the story is told all the same and nothing can be changed", async (t) => {
  const page = await openStory(t, { lock: "controls" });
  await standsAt(page, 0);
  await stepOf(page, 0).locator('[data-act="skip"]').click();
  const shown = await answered(stepOf(page, 0));
  assert.equal(shown.bet, "", "no bet was made");
  assertAnswer(shown, 0);
  await stepOf(page, 4).locator(".bet").waitFor();
  await page.locator(".story-places button").nth(4).click();
  await standsAt(page, 4);
  await bet(stepOf(page, 4));
  assertAnswer(await answered(stepOf(page, 4)), 4);
  assert.equal(await page.locator("[data-play]").count(), 0);
  page.assertQuiet();
});

for (const [fate, name] of [
  ["late", "a link's step is the one that is told, also where its style comes late"],
  ["never", "a link's step is told, also where its style never comes"],
]) {
  test(name, async (t) => {
    const page = await stand.tab(t);
    const asked = new Promise((asked) => page.route(/\/studio\.css/, asked));
    await page.goto(stand.site.address({ v: 1, lang: "en", ...QUESTION, view: "story", step: LAST }));
    const style = await asked;
    await settled(page);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await (fate === "late" ? style.continue() : style.abort());
    await standsAt(page, LAST, STEPS[0].policies);
    assert.equal(await page.evaluate(() => scrollY > 0), true, "it was brought into sight");
    if (fate === "late") page.assertQuiet();
  });
}

test("the reader's own work is there after the story, and the last step leads to writing a rule", async (t) => {
  const page = await openStory(t, { step: LAST, policies: "blanket-nationality,list-and-risk" });
  await standsAt(page, LAST);
  const sandbox = await changedInSandbox(page);
  const link = new URL(page.url()).searchParams;
  await sandbox.locator('[data-act="rules"]').click();
  await page.locator(".rules").waitFor();
  const now = new URL(page.url()).searchParams;
  assert.equal(now.get("view"), "rules");
  assert.equal(now.get("policies"), link.get("policies"));
  assert.equal(now.get("s"), link.get("s"), "what was changed is still there");
  page.assertQuiet();
});

test("predict=1 shows no number before the reader has bet, or does not want to", async (t) => {
  const page = await stand.open(t, { predict: 1 });
  const asked = page.locator(".predict");
  await asked.locator('[data-act="bet"]').waitFor();
  assert.equal(await page.locator(".columns").isVisible(), false);
  assert.equal(await page.locator("[data-metric]").first().isVisible(), false);
  await assertAccessible(page);
  await bet(asked);
  const shown = await answered(asked);
  assert.equal(Number(shown.answer), native["blanket-nationality"].accounts.innocent.frozen);
  await page.locator(".columns").waitFor();
  page.assertQuiet();
  const other = await stand.open(t, { predict: 1, view: "table" });
  await other.locator('.predict [data-act="skip"]').click();
  await other.locator(".columns").waitFor();
  await other.locator(".sheet").first().waitFor();
  other.assertQuiet();
});

test("a story about another scenario leads to its own", async (t) => {
  const page = await stand.open(t, { scenario: "two-shores", view: "story" });
  await page.locator(".story a").first().click();
  await settled(page);
  await standsAt(page, 0);
  page.assertQuiet();
});
