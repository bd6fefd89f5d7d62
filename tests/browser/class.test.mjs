// The classroom: a poll of thirty codes in every language, the presentation by keyboard alone, the guide and the worksheet on paper.
// Owns: what a class and its teacher can do without a network. Refuses: what a code is (src/text/poll) and what the keys mean (src/text/deck.rs).

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { DIST, assertAccessible, assertNoSidewaysScroll, atSite, openBrowser, openTab, readResult, settled } from "./harness.mjs";

const stand = atSite({ scenario: "harbour-town", policies: "ternland-papers,wanted-list", accounts: 20_000, seed: 7, view: "class" });
const PARTS = { bet: 0, collect: 1, present: 2, guide: 3, sheet: 4 };

async function open(t, keys = {}, options = {}) {
  const page = await stand.open(t, keys, options);
  await page.locator(".class").waitFor();
  return page;
}

/** Opens a part of the classroom. */
async function part(page, name) {
  const choice = page.locator("[name=class-part]").nth(PARTS[name]);
  await choice.focus();
  await choice.press("Space");
  await page.locator({ bet: ".class-bet", collect: ".class-collect", present: ".class-present", guide: ".guide", sheet: ".sheet-key" }[name]).waitFor();
}

/** The code of a bet on this step of the slider. */
async function codeOf(page, step) {
  await page.locator(".bet input[type=range]").fill(String(step));
  await page.waitForFunction((step) => document.querySelector(".bet input[type=range]").value === step && document.querySelector(".ticket-code"), String(step));
  return page.locator(".ticket-code").textContent();
}

// Characters of a code, and their arithmetic, written anew: codes of thirty students without thirty browsers.
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const twice = (value) => ((value << 1) & 32 ? (value << 1) ^ 0b100101 : value << 1);
const sums = (values) => [values.reduce((sum, value) => sum ^ value, 0), values.reduceRight((sum, value) => twice(sum) ^ value, 0)];
function codeWith(code, step, tag) {
  const values = [...code.replaceAll("-", "")].map((sign) => SIGNS.indexOf(sign));
  let bits = step * 2 ** 17 + tag;
  for (let place = 9; place >= 5; place -= 1) [values[place], bits] = [bits % 32, Math.floor(bits / 32)];
  values[10] = values[11] = 0;
  const [sum] = sums(values);
  for (let check = 0; check < 32; check += 1) {
    const whole = values.with(10, check).with(11, sum ^ check);
    if (sums(whole).join() === "0,0") return whole.map((value) => SIGNS[value]).join("").match(/.{4}/g).join("-");
  }
  return assert.fail("no check fits");
}

const counted = (page) => page.locator("[data-bets]").evaluate(({ dataset }) => [Number(dataset.bets), Number(dataset.refused)]);

for (const [lang, said] of Object.entries({
  en: { counted: "30 bets are counted.", refused: "5 entries are not counted", model: "The model says" },
  uk: { counted: "Враховано 30 ставок.", refused: "Не враховано 5 записів", model: "Модель каже" },
  ru: { counted: "Учтено 30 ставок.", refused: "Не учтено 5 записей", model: "Модель" },
  id: { counted: "30 taruhan dihitung.", refused: "5 entri tidak dihitung", model: "Model" },
})) {
  test(`a class of thirty bets by code and sees its bets beside the model's answer, ${lang}`, async (t) => {
    const page = await open(t, { lang });
    // Of every 100 involved, how many are frozen?
    await page.locator("#class-question").selectOption("1");
    const own = await codeOf(page, 40);
    assert.match(own, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    assert.equal(codeWith(own, 40, Number.parseInt([...own.replaceAll("-", "").slice(5, 10)].reduce((bits, sign) => bits * 32 + SIGNS.indexOf(sign), 0) % 2 ** 17)), own, "the test makes codes as the page does");
    await page.locator(".ticket-picture path").waitFor();
    // Three for each of ten answers, equal ones too.
    const codes = Array.from({ length: 30 }, (_, number) => codeWith(own, (number % 10) * 10, 40_000 + 977 * number));
    await page.locator("#class-question").selectOption("2");
    const other = await codeOf(page, 40);
    await page.locator("#class-question").selectOption("1");
    await part(page, "collect");
    const at = [5, 6, 7, 10, 11, 12].find((place) => codes[4][place] !== codes[4][place + 1]);
    const swapped = codes[4].slice(0, at) + codes[4][at + 1] + codes[4][at] + codes[4].slice(at + 2);
    const typo = `${codes[5].slice(0, 13)}${codes[5][13] === "7" ? "8" : "7"}`;
    const before = page.requests.length;
    const text = [codes.slice(0, 10).join(" "), codes.slice(10, 20).join(", ").toLowerCase(), codes.slice(20).join("\n").replaceAll("-", " "), swapped, `${typo}; ${codes[0]}`, other, "0O1I"].join("\n");
    await page.locator("#class-codes").fill(text);
    await page.getByText(said.counted).waitFor();
    assert.deepEqual(await counted(page), [30, 5]);
    await page.getByText(said.refused).waitFor();
    const refused = await page.locator(".class-refused li").allTextContents();
    for (const [place, entry] of [swapped, typo, codes[0], other, "0O1I"].entries()) {
      assert.ok(refused[place].includes(entry), `${refused[place]} names ${entry}`);
      assert.ok(refused[place].length > entry.length + 10, "with its reason");
    }
    const spread = await page.locator(".spread td.number").allTextContents();
    assert.deepEqual(spread.map(Number), [6, 6, 6, 6, 6]);
    assert.equal(await page.locator(".spread .right").count(), 0, "no answer before it is shown");
    await page.locator(".class-collect button.strong").click();
    await page.locator(".spread .right").waitFor();
    const frozen = Number((await readResult(page)).policies["ternland-papers"].recall) * 100;
    const place = await page.locator(".spread tr").evaluateAll((rows) => rows.filter((row) => row.querySelector("td.number")).findIndex((row) => row.classList.contains("right")));
    assert.equal(place, Math.min(4, Math.floor(frozen / 20)), `${frozen} of 100`);
    assert.ok((await page.locator(".class-answer").textContent()).startsWith(said.model));
    assert.equal(page.requests.length, before, "nothing is asked of any host");
    page.assertQuiet();
  });
}

/** In the page: what a camera sees that somebody holds the code's picture in front of, askew, in a dim room: one byte of light for each of 640 by 480 pixels. */
async function heldUp(picture) {
  const source = picture.cloneNode(true);
  source.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  source.setAttribute("width", "300");
  source.setAttribute("height", "300");
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(source.outerHTML)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
  const context = canvas.getContext("2d");
  context.fillStyle = "#8a8478";
  context.fillRect(0, 0, 640, 480);
  context.translate(330, 250);
  context.rotate(0.2);
  context.fillStyle = "#cfc9bd";
  context.fillRect(-170, -170, 340, 340);
  context.drawImage(image, -150, -150);
  const { data } = context.getImageData(0, 0, 640, 480);
  return Array.from({ length: 640 * 480 }, (_, place) => data[4 * place + 1]);
}

test("a camera reads the code that a student holds up, once, and its light goes out", async (t) => {
  const student = await open(t);
  const code = await codeOf(student, 70);
  const light = await student.locator(".ticket-picture").evaluate(heldUp);
  const folder = await mkdtemp(join(tmpdir(), "camera-"));
  t.after(() => rm(folder, { recursive: true }));
  const film = join(folder, "film.y4m");
  await writeFile(film, Buffer.concat([Buffer.from("YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\nFRAME\n"), Buffer.from(light), Buffer.alloc(320 * 240 * 2, 128)]));
  const browser = await openBrowser(["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`]);
  t.after(() => browser.close());
  const page = await openTab(browser, stand.site);
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => (globalThis.seen = await open(wanted));
  });
  await page.goto(student.url());
  await settled(page);
  await part(page, "collect");
  await page.getByRole("button", { name: "Scan codes with the camera" }).press("Enter");
  await page.getByText(`Read: ${code}`).waitFor();
  // The camera goes on seeing it.
  await page.evaluate(() => new Promise((done) => document.querySelector(".class-scan video").requestVideoFrameCallback(done)));
  assert.deepEqual(await counted(page), [1, 0]);
  assert.equal((await page.locator("#class-codes").inputValue()).trim(), code);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Stop the camera" }).press("Enter");
  await page.waitForFunction(() => globalThis.seen.getTracks().every(({ readyState }) => readyState === "ended"));
  assert.equal(await page.locator(".class-scan video").count(), 0);
  page.assertQuiet();
});

test("a camera that may not be used is told, and codes are typed", async (t) => {
  const page = await open(t);
  const code = await codeOf(page, 70);
  await part(page, "collect");
  const scan = page.getByRole("button", { name: "Scan codes with the camera" });
  await scan.press("Enter");
  await page.getByText(/^The camera cannot be used: \S/).waitFor();
  await scan.waitFor();
  await page.locator("#class-codes").fill(code);
  await page.getByText("1 bet is counted.").waitFor();
  page.assertQuiet();
});

test("a look at another view loses no code, and a bet stays the same student's", async (t) => {
  const page = await open(t);
  const code = await codeOf(page, 33);
  await part(page, "collect");
  await page.locator("#class-codes").fill(code);
  await page.locator(".views button").nth(5).click();
  await page.locator(".studio table").first().waitFor();
  await page.getByRole("button", { name: "In class", exact: true }).click();
  await page.locator("#class-codes").waitFor();
  assert.equal(await page.locator("#class-codes").inputValue(), code);
  assert.deepEqual(await counted(page), [1, 0]);
  await part(page, "bet");
  assert.equal(await page.locator(".ticket-code").textContent(), code);
});

test("a question of the story says when its rule is not compared, and compares it", async (t) => {
  const page = await open(t, { scenario: "russia-2022", policies: "none,sanctions-list" });
  await page.locator("#class-question").selectOption("16");
  await part(page, "collect");
  await page.locator(".class-collect button.strong").click();
  await page.getByText("is not compared now").waitFor();
  await page.getByRole("button", { name: "Compare it" }).click();
  await page.locator(".class-answer", { hasText: "The model says 6," }).waitFor();
  assert.equal(await page.getByText("is not compared now").count(), 0);
  page.assertQuiet();
});

// --- The presentation -------------------------------------------------------------------------------------------------------

const shownScreen = (page, number) => page.locator(`dialog[data-screen="${number}"]`).waitFor();

/** Begins the presentation without a mouse. */
async function begin(page) {
  await part(page, "present");
  await page.getByRole("button", { name: "Begin" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await shownScreen(page, 0);
}

for (const where of ["from a host", "as one file from a disk"]) {
  test(`a presentation runs by keyboard alone, with its notes in a second window, ${where}`, async (t) => {
    let page;
    if (where === "from a host") {
      page = await open(t, { scenario: "russia-2022", policies: "none,sanctions-list" });
    } else {
      page = await stand.tab(t);
      const query = "?v=1&lang=en&scenario=russia-2022&policies=none,sanctions-list&accounts=20000&seed=7&view=class";
      await page.goto(pathToFileURL(join(DIST, "freeze-frame.html")).href + query);
      await page.locator("[data-state=ready]").waitFor();
      await page.locator(".class").waitFor();
    }
    await begin(page);
    // A window's icon is the browser's own wish.
    const asked = () => page.requests.filter((url) => url.startsWith("http") && !url.includes("/icons/"));
    const before = asked();
    const [notes] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("n")]);
    await notes.getByRole("heading", { name: "Speaker notes" }).waitFor();
    await notes.locator(".notes-text", { hasText: "made-up crowd" }).waitFor();
    assert.notEqual(await notes.evaluate(() => getComputedStyle(document.querySelector(".notes")).display), "block", "it has its style");
    await page.bringToFront();
    const said = (text) => page.locator(".presenter-stage", { hasText: text }).waitFor();
    await page.keyboard.press("PageDown");
    await said("The request");
    await page.keyboard.press("ArrowRight");
    await said("For each involved account");
    await page.keyboard.press("Space");
    await said("How many hands?");
    await page.keyboard.press("Tab");
    await page.keyboard.type("4");
    await page.keyboard.press("Tab");
    await page.keyboard.type("11");
    await said("15 hands counted.");
    await page.keyboard.press("PageDown");
    await said("The model says 6,");
    assert.deepEqual(await page.locator(".presenter .spread td.number").allTextContents(), ["4", "11", "0", "0"]);
    assert.match(await page.locator(".presenter .spread .right").textContent(), /^10,000the model’s answer4$/);
    await notes.locator(".notes-answer", { hasText: "The model says 6," }).waitFor();
    // Back to the board and on again; the clicker's keys.
    await page.keyboard.press("PageUp");
    await shownScreen(page, 3);
    await page.keyboard.press("PageDown");
    await shownScreen(page, 4);
    // Frozen: the class sees the answer while the presenter reads on.
    await page.keyboard.press("f");
    await page.locator(".presenter-frozen").waitFor();
    await page.keyboard.press("PageDown");
    await notes.locator(".notes-place", { hasText: "6 of" }).waitFor();
    await notes.locator(".notes-seen", { hasText: "Frozen. The model’s answer" }).waitFor();
    await shownScreen(page, 4);
    await page.keyboard.press("f");
    await shownScreen(page, 5);
    // Black, and back.
    for (const key of ["b", "."]) {
      await page.keyboard.press(key);
      await page.locator(".presenter.blank").waitFor();
      assert.equal(await page.locator(".presenter.blank").evaluate((element) => getComputedStyle(element).backgroundColor), "rgb(0, 0, 0)");
      assert.equal((await page.locator(".presenter.blank :not(.hidden)").allInnerTexts()).join("").replace(/The screen is black.*/, "").trim(), "", "nothing is left to read");
      await notes.locator(".notes-seen", { hasText: "black" }).waitFor();
      await page.keyboard.press(key);
      await page.locator(".presenter:not(.blank)").waitFor();
    }
    // The keys work in the notes too.
    await notes.bringToFront();
    await notes.keyboard.press("ArrowLeft");
    await shownScreen(page, 4);
    await notes.keyboard.press("End");
    await notes.getByText("This is the last screen.").waitFor();
    await page.bringToFront();
    const closed = notes.waitForEvent("close");
    await page.keyboard.press("Escape");
    await closed;
    await page.locator("dialog").waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Begin", "the focus is back");
    await page.waitForFunction(() => document.querySelector("[data-state]").dataset.state === "ready" && document.querySelectorAll("[data-policy]").length === 2);
    assert.equal(new URL(page.url()).searchParams.get("policies"), "none,sanctions-list", "what was compared before is compared again");
    assert.deepEqual(asked(), before, "nothing is asked of any host");
    if (where === "from a host") page.assertQuiet();
  });
}

test("another scenario's presentation asks what fits any, and every screen has room on a projector and on a phone", async (t) => {
  for (const size of ["360x740", "1280x800"]) {
    const page = await open(t, {}, { size });
    await begin(page);
    const screens = Number((await page.locator(".presenter-place").textContent()).split(" ").at(-1));
    assert.equal(screens, 13);
    for (let number = 0; number < screens; number += 1) {
      await shownScreen(page, number);
      const { room, width, bar } = await page.locator(".presenter").evaluate((dialog) => {
        const stage = dialog.querySelector(".presenter-stage");
        const bar = dialog.querySelector(".presenter-bar").getBoundingClientRect();
        return { room: stage.clientWidth, width: stage.scrollWidth, bar: bar.bottom <= innerHeight + 1 && bar.right <= innerWidth + 1 };
      });
      assert.ok(width <= room && bar, `screen ${number} at ${size}: ${width} of ${room} px`);
      if (number < 5) await assertAccessible(page);
      await page.keyboard.press("PageDown");
      // Where a screen is longer than the window, the key scrolls first.
      for (let more = 0; more < 5 && number + 1 < screens && (await page.locator("dialog").getAttribute("data-screen")) === String(number); more += 1) await page.keyboard.press("PageDown");
    }
    await page.keyboard.press("Escape");
    page.assertQuiet();
  }
});

for (const lang of ["en", "uk", "ru", "id"]) {
  test(`on a projector every screen of the story is whole, ${lang}`, async (t) => {
    const page = await open(t, { lang, scenario: "russia-2022", policies: "blanket-nationality,sanctions-list" }, { viewport: { width: 1280, height: 720 } });
    await part(page, "present");
    await page.locator(".class-present button.strong").press("Enter");
    const counts = [];
    for (let number = 0; number < 30; number += 1) {
      await shownScreen(page, number);
      await settled(page);
      const hands = await page.locator(".presenter-board input").all();
      for (const [answer, field] of hands.entries()) await field.fill(String(3 + answer));
      if (hands.length > 0) counts.push(hands.length);
      const { room, height } = await page.locator(".presenter-stage").evaluate(({ clientHeight, scrollHeight }) => ({ room: clientHeight, height: scrollHeight }));
      assert.ok(height <= room, `screen ${number + 1}: ${height} of ${room} px`);
      await page.locator(".presenter-stage").focus();
      await page.keyboard.press("PageDown");
    }
    assert.deepEqual(counts, [4, 5, 7, 5, 4, 5, 4], "hands were counted for every question");
    page.assertQuiet();
  });
}

test("a second window that the browser does not allow is told", async (t) => {
  const page = await open(t, {}, { scripts: ["globalThis.open = () => null;"] });
  await begin(page);
  await page.keyboard.press("n");
  await page.getByRole("alert").filter({ hasText: "did not allow a second window" }).waitFor();
});

// --- Paper ------------------------------------------------------------------------------------------------------------------

const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length;

/** Rows, lines and headings that would be cut by the end of a page cannot be: each says that it stays whole. */
const breakable = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".class-paper :is(tr, li, h3, h4, p, .sheet-rule, section:has(.sheet-lines))")]
      .filter((element) => !["avoid", "avoid-page"].includes(getComputedStyle(element).breakInside) && !/^H\d$/.test(element.tagName))
      .map((element) => element.outerHTML.slice(0, 80)),
  );

for (const lang of ["en", "uk", "ru", "id"]) {
  for (const [name, scenario] of [
    ["guide", "harbour-town"],
    ["sheet", "harbour-town"],
    ["sheet", "russia-2022"],
  ]) {
    test(`the ${name} is printed on clean pages, ${lang}, ${scenario}`, async (t) => {
      const policies = scenario === "russia-2022" ? "blanket-nationality,sanctions-list" : "ternland-papers,wanted-list";
      const page = await open(t, { lang, scenario, policies, theme: "dark" });
      await part(page, name);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => globalThis.dispatchEvent(new Event("beforeprint")));
      const seen = await page.evaluate(() => ({
        words: document.body.innerText,
        outside: [...document.querySelectorAll(".class-paper, .class-paper *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).length,
        paper: getComputedStyle(document.documentElement).colorScheme,
        first: document.body.innerText.trim().split("\n")[0],
      }));
      assert.deepEqual(await breakable(page), []);
      assert.equal(seen.first, await page.locator(".class-paper h3").first().textContent(), "nothing of the page stands before it");
      assert.equal(seen.outside, 0, "nothing is cut at the side");
      assert.match(seen.paper, /light/);
      await page.evaluate(() => globalThis.dispatchEvent(new Event("afterprint")));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      if (process.env.KEEP) await writeFile(join(process.env.KEEP, `${name}-${lang}-${scenario}.pdf`), pdf);
      if (name === "guide") assert.ok(pages(pdf) <= 4, `${pages(pdf)} pages`);
      // Two pages to write on, and the key on its own.
      else assert.equal(pages(pdf), 3);
      page.assertQuiet();
    });
  }
}

test("the worksheet's numbers are the result's, and its key has what the sheet leaves blank", async (t) => {
  const page = await open(t, { scenario: "russia-2022", policies: "blanket-nationality,sanctions-list" });
  await part(page, "sheet");
  const { policies } = await readResult(page);
  const frozen = Math.round(Number(policies["blanket-nationality"].innocents_frozen));
  const cells = (sheet) => page.locator(`${sheet} .sheet-rule`).first().locator("tbody td").allTextContents();
  const [blank, key] = [await cells(".sheet:not(.sheet-key)"), await cells(".sheet-key")];
  const number = (text) => Number(text.replaceAll(",", ""));
  assert.equal(number(blank[0]), frozen);
  assert.deepEqual(blank.map((text) => text === ""), [false, true, false, true, false, false, true, true, true]);
  for (const [place, text] of blank.entries()) if (text) assert.equal(key[place], text);
  const [a, b, c, d, e, f, g, h, i] = key.map(number);
  assert.deepEqual([a + b, d + e, a + d, b + e, g + h], [c, f, g, h, i], "everything adds up");
  assert.deepEqual(await page.locator(".sheet:not(.sheet-key) dd").allTextContents(), Array(8).fill(""));
  assert.match(await page.locator(".sheet:not(.sheet-key)").innerText(), new RegExp(`supposes ${blank[5]} involved among ${key[8]} accounts`));
  // Another result, another worksheet.
  const source = await page.locator(".sheet-source").first().textContent();
  await page.getByRole("combobox", { name: "Simulated accounts" }).selectOption("250000");
  await page.waitForFunction((source) => document.querySelector(".sheet-source").textContent !== source, source);
});

// --- For everybody ----------------------------------------------------------------------------------------------------------

for (const theme of ["light", "dark", "projector"]) {
  test(`every part of the classroom is accessible and has room on a phone, ${theme}`, async (t) => {
    const page = await open(t, { theme }, { size: "360x740" });
    for (const name of Object.keys(PARTS)) {
      await part(page, name);
      if (name === "bet") await codeOf(page, 20);
      if (name === "collect") {
        await page.locator("#class-codes").fill("1234 5678 9ABC");
        await page.locator(".class-collect button.strong").click();
        await page.locator(".spread .right").waitFor();
      }
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
    }
    page.assertQuiet();
  });
}
