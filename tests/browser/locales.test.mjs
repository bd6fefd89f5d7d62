// The page in every language: which one it speaks, and that it can be said in any. Pseudo-languages, made here from the English file, find what real
// ones might break: one twice as long, one written from right to left, one whose every letter is accented, so that a string that is no message shows.
// Owns: the choice of the language and the room its words have. Refuses: to judge a translation; src/text/locales.rs compares the files.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAccessible, assertNoSidewaysScroll, atSite, openSite, openTab, readResult, settled } from "./harness.mjs";

const LOCALES = fileURLToPath(new URL("../../static/locales/", import.meta.url));
const KEYS = { v: 1, scenario: "russia-2022", policies: "blanket-nationality,sanctions-list", accounts: 20_000, seed: 7 };
const VIEWS = ["crowd", "tradeoff", "timeline", "places", "assumptions", "table", "rules", "population", "story", "class"];

/** What a page in each language says: its headline, a policy's title, and a number from 1,000 on. */
const LANGUAGES = {
  en: { name: "English", headline: /^To stop 27 in 100 of the involved/, policy: "Freeze every Russian document", number: /^\d{1,3}(,\d{3})+$/, browser: "en-GB" },
  uk: { name: "Українська", headline: /^Щоб зупинити 27 з 100 причетних/, policy: "Заморозити всі російські документи", number: /^\d{1,3}(\u00a0\d{3})+$/, browser: "uk-UA" },
  ru: { name: "Русский", headline: /^Чтобы остановить 27 из 100 причастных/, policy: "Заморозить все российские документы", number: /^\d{1,3}(\u00a0\d{3})+$/, browser: "ru-RU" },
  id: { name: "Bahasa Indonesia", headline: /^Untuk menghentikan 27 dari 100 pihak terlibat/, policy: "Bekukan setiap dokumen Rusia", number: /^\d{1,3}(\.\d{3})+$/, browser: "id-ID" },
};

const stand = atSite();

async function open(t, keys = {}, options = {}, host = stand.site) {
  const page = await openTab(stand.browser, host, options);
  t.after(() => page.context().close());
  await page.goto(host.address({ ...KEYS, ...keys }));
  await settled(page);
  return page;
}

/** Opens one of the views and waits until it is there. */
async function show(page, view) {
  const place = VIEWS.indexOf(view);
  const button = page.locator(".views button").nth(place);
  await button.click();
  await page.waitForFunction((place) => document.querySelectorAll(".views button")[place].getAttribute("aria-current") === "true", place);
  if (view !== "crowd") await page.locator(".studio:not([hidden]) > section:not(.export) :is(h2, h3)").first().waitFor();
  await settled(page);
}

/** Fails when the view is wider than the window. */
const hasRoom = (page, view) => assertNoSidewaysScroll(page).catch((error) => assert.fail(`${view}: ${error.message}`));

const spoken = (page) => page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

test("in every language the page says which it is, tells the result in it and writes numbers as it does; the result is the same", async (t) => {
  let digest;
  for (const [lang, said] of Object.entries(LANGUAGES)) {
    const page = await open(t, { lang });
    assert.deepEqual(await spoken(page), { lang, dir: "ltr" });
    assert.match(await page.locator(".sentence").first().textContent(), said.headline);
    assert.equal(await page.locator("[data-policy] select option:checked").first().textContent(), said.policy);
    // The number of innocents frozen for each involved account, some thousands.
    assert.match(await page.locator("[data-metric=innocents_per_involved_frozen]").first().textContent(), said.number);
    const shown = await readResult(page);
    digest ??= shown.digest;
    assert.equal(shown.digest, digest, lang);
    page.assertQuiet();
  }
});

test("the browser's language is spoken when nobody says otherwise, and the link's before that", async (t) => {
  for (const [lang, { browser: locale }] of Object.entries(LANGUAGES)) {
    const page = await open(t, {}, { locale });
    assert.equal((await spoken(page)).lang, lang, locale);
  }
  assert.equal((await spoken(await open(t, {}, { locale: "fi-FI" }))).lang, "en", "a language that the page does not speak");
  assert.equal((await spoken(await open(t, { lang: "id" }, { locale: "uk-UA" }))).lang, "id");
});

test("another language is chosen without losing what is on screen, is part of the link and is spoken on the next visit", async (t) => {
  const page = await open(t, { lang: "en", view: "table" });
  await page.locator(".studio table").first().waitFor();
  const before = await readResult(page);
  const runs = page.requests.length;
  await page.getByRole("contentinfo").getByRole("combobox", { name: "Language" }).selectOption("uk");
  await page.waitForFunction(() => document.documentElement.lang === "uk");
  await page.locator(".studio").getByRole("heading", { name: "Усі числа" }).first().waitFor();
  await page.locator(".studio th", { hasText: "Заморозити всі російські документи" }).first().waitFor();
  assert.deepEqual(await readResult(page), before);
  const fetched = page.requests.slice(runs).map((url) => new URL(url).pathname.split("/").slice(-2).join("/")).filter((file) => file !== "icons/icon.svg");
  assert.deepEqual(fetched, ["locales/uk.ftl"], "one file is fetched and nothing is computed again");
  const link = new URL(page.url()).searchParams;
  assert.deepEqual([link.get("lang"), link.get("view")], ["uk", "table"]);
  for (const option of await page.getByRole("contentinfo").locator(".language option").all()) {
    const tag = await option.getAttribute("value");
    assert.equal(await option.getAttribute("lang"), tag);
    assert.equal(await option.textContent(), LANGUAGES[tag].name);
  }
  await page.goto(stand.site.address(KEYS));
  await settled(page);
  assert.equal((await spoken(page)).lang, "uk", "the choice is kept");
  page.assertQuiet();
});

test("a language whose file cannot be fetched is not spoken, and the page goes on", async (t) => {
  const page = await open(t, { lang: "en" });
  await page.route("**/locales/ru.ftl*", (route) => route.abort());
  await page.getByRole("contentinfo").getByRole("combobox", { name: "Language" }).selectOption("ru");
  await page.waitForFunction(() => new URL(location.href).searchParams.get("lang") !== "ru");
  assert.equal((await spoken(page)).lang, "en");
  assert.match(await page.locator(".sentence").first().textContent(), LANGUAGES.en.headline);
});

for (const lang of Object.keys(LANGUAGES).slice(1)) {
  test(`every view has room for ${lang} on a phone`, async (t) => {
    const page = await open(t, { lang }, { size: "360x740" });
    for (const view of VIEWS) {
      await show(page, view);
      await hasRoom(page, view);
    }
    page.assertQuiet();
  });
}

// --- Pseudo-languages -------------------------------------------------------------------------------------------------------

const ACCENTS = new Map(
  [..."aábƀcçdďeéfƒgĝhĥiíjĵkķlļmɱnñoópþqʠrŕsštţuúvṽwŵxẋyýzžAÁBƁCÇDĎEÉFƑGĜHĤIÍJĴKĶLĻMṀNÑOÓPÞQǪRŔSŠTŢUÚVṼWŴXẊYÝZŽ"].reduce(
    (pairs, letter, place, all) => (place % 2 ? pairs : [...pairs, [letter, all[place + 1]]]),
    [],
  ),
);
const accented = (text) => text.replace(/[A-Za-z]/g, (letter) => ACCENTS.get(letter));
/** Twice as long, in as many words again. */
const long = (text) => text.replace(/[A-Za-z]{3,}/g, (word) => `${word} ${word.toLowerCase()}`);
/** Hebrew letters for Latin ones: they go from right to left. */
const mirrored = (text) => text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(0x5d0 + (letter.toLowerCase().charCodeAt(0) % 26)));

/** The English file, and the texts of the documents from another language's comments, with their words changed and all else as it is. */
function pseudo(change, direction) {
  const english = readFileSync(`${LOCALES}en.ftl`, "utf8").replace(/^direction = .*$/m, "");
  const documents = [...readFileSync(`${LOCALES}uk.ftl`, "utf8").matchAll(/^# (.*)\n((?:text|note)-[0-9a-f]{8}) = /gm)].map(([, text, key]) => {
    let figure = 0;
    return `${key} = ${key.startsWith("note-") ? text.replace(/#/g, () => `{ $${"abcdefghi"[figure++]} }`) : text}`;
  });
  // What is no word of the language: placeables, the heads of choices, the names of their variants, tones.
  const kept = /(\{ *\$[a-z0-9-]+ *->|\{[^{}\n]*\}|\}|<\/?(?:harm|involved)>|^ +\*?\[[a-z0-9]+\])/;
  const changed = `${english}\n${documents.join("\n")}\n`.split("\n").map((line) => {
    if (line.startsWith("#")) return "";
    const [, key, value] = /^([a-z0-9-]+ =)?(.*)$/.exec(line);
    return (key ?? "") + value.split(kept).map((part, place) => (place % 2 ? part : change(part))).join("");
  });
  return `${changed.join("\n")}\ndirection = ${direction}\n`;
}

async function openPseudo(t, change, direction, size) {
  const source = pseudo(change, direction);
  const host = await openSite({ alter: (name, bytes) => (name.replaceAll("\\", "/") === "locales/en.ftl" ? source : bytes) });
  t.after(() => host.close());
  return open(t, { lang: "en" }, { size }, host);
}

/** Boxes that cut off their own words. Lists of choices shorten theirs by themselves, and what is only heard has no box. */
const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = ["hidden", "clip"].includes(style.overflowX) && style.textOverflow !== "ellipsis" && style.clipPath === "none";
        const isWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
        return hides && isWords && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 60)}`),
  );

for (const size of ["360x740", "1280x800"]) {
  test(`words twice as long have room in every view at ${size}`, async (t) => {
    const page = await openPseudo(t, long, "ltr", size);
    for (const view of VIEWS) {
      await show(page, view);
      await hasRoom(page, view);
      assert.deepEqual(await cutOff(page), [], view);
      if (size === "360x740") await assertAccessible(page);
    }
    page.assertQuiet();
  });

  test(`from right to left every view stands at ${size}`, async (t) => {
    const page = await openPseudo(t, mirrored, "rtl", size);
    assert.equal((await spoken(page)).dir, "rtl");
    for (const view of VIEWS) {
      await show(page, view);
      // What sticks out at the start cannot be scrolled to.
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll("main *, header *, footer *")]
          .filter((element) => element.getClientRects().length > 0 && !element.closest("svg, .hidden, .scroller, .views, canvas"))
          .filter((element) => element.getBoundingClientRect().left < -1 && getComputedStyle(element).clipPath === "none")
          .map((element) => `${element.tagName}.${element.getAttribute("class")}`),
      );
      assert.deepEqual(outside.slice(0, 5), [], view);
      await hasRoom(page, view);
      if (size === "360x740") await assertAccessible(page);
    }
    page.assertQuiet();
  });
}

/** Every text and label of the page that has plain Latin words, without what is rightly so in any language. */
const plain = (page) =>
  page.evaluate(() => {
    const names = new Intl.DisplayNames(["en"], { type: "region" });
    const places = [];
    for (let a = 65; a < 91; a += 1) for (let b = 65; b < 91; b += 1) places.push(names.of(String.fromCharCode(a, b)));
    places.sort((one, other) => other.length - one.length);
    // Addresses, programs' words, sources and their publishers, languages' own names for themselves.
    const own = "code, pre, a[rel], .cite, .language, option[lang], script, style, textarea, [lang]:not(html), .report-foot";
    const judged = (text) => {
      let rest = text;
      for (const place of places) if (rest.includes(place)) rest = rest.split(place).join(" ");
      // Numbers with their words (the browser's), ids of sources, digests, codes of countries.
      rest = rest
        .replace(/\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g, " ")
        .replace(/[\d.,]+\s?(?:million|billion|trillion|thousand|days?|[KMB])\b/g, " ")
        .replace(/\b[A-Z]\d\d[A-Za-z_0-9]*\b/g, " ")
        .replace(/\b[0-9a-f]{8,}\b/g, " ")
        .replace(/[a-z0-9-]+\.(?:json|csv|svg|png)\b/g, " ")
        .replace(/\b[A-Z]{2,3}\b/g, " ");
      return /[A-Za-z]{3,}/.test(rest);
    };
    const found = new Set();
    for (const element of document.querySelectorAll("body, body *")) {
      if (element.closest(own) || element.closest("[hidden]")) continue;
      const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
      for (const name of ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder", "alt"]) texts.push(element.getAttribute(name) ?? "");
      for (const text of texts) if (judged(text)) found.add(`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: ${text.trim().slice(0, 80)}`);
    }
    return [...found];
  });

test("every word of every view is a message", async (t) => {
  const page = await openPseudo(t, accented, "ltr", "1280x800");
  for (const view of VIEWS) {
    await show(page, view);
    assert.deepEqual(await plain(page), [], view);
  }
  page.assertQuiet();
});
