// What the tests of the page inside an article stand on: a host of articles on another origin, and what runs in those articles.
// Owns: how an article is opened in Chromium, and the listening of its host. Refuses: tests. What runs in a page is plain functions, so that
// Firefox runs them too.

import { after, before } from "node:test";
import { openBrowser, openSite, openTab } from "./harness.mjs";

export const SCENARIO = "russia-2022";
export const QUESTION = { scenario: SCENARIO, accounts: 20_000, seed: 7 };
export const KEYS = `v=1&embed=1&lang=en&scenario=${SCENARIO}&accounts=20000&seed=7`;

/** In the host page: keeps every message of a frame, with its place among the frames; `talk(place, query, args)` asks and hears. */
export function listening() {
  const heard = (globalThis.heard = []);
  const waiting = new Map();
  addEventListener("message", ({ source, data }) => {
    heard.push({ frame: [...Array(frames.length).keys()].findIndex((place) => frames[place] === source), data });
    if (data?.type === "freeze-frame-response") waiting.get(data.id)?.(data);
  });
  globalThis.talk = (place, query, args, id = `query ${heard.length}`) =>
    new Promise((done) => {
      waiting.set(id, done);
      frames[place].postMessage({ type: "freeze-frame-query", v: 1, id, query, args }, "*");
    });
}

/** In the host page: gives every frame the height it tells, as hosts do. */
export function obeying() {
  addEventListener("message", ({ source, data }) => {
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source && data?.event === "resize") frame.style.height = `${data.height}px`;
    }
  });
}

/** In the host page: what the elements said. */
export function witnessing() {
  globalThis.said = [];
  for (const name of ["ready", "result", "error"]) {
    addEventListener(`freeze-frame-${name}`, ({ target, detail }) => globalThis.said.push({ name, id: target.id, detail }));
  }
}

/** In every page: what a browser that blocks third-party storage does. */
export function blocked() {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(globalThis, name, {
      get() {
        throw new DOMException("storage is blocked", "SecurityError");
      },
    });
  }
  Object.defineProperty(Navigator.prototype, "serviceWorker", {
    get() {
      throw new DOMException("storage is blocked", "SecurityError");
    },
  });
}

/** An article as a whole document; `script` are functions that run in it before all else. */
export function document({ head = "", body, script = [] }) {
  const scripts = script.map((one) => `<script>(${one})()</script>`).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,">${scripts}${head}</head><body>${body}</body></html>`;
}

/**
 * The page's own site, and the articles' on another port and by another name, as long as a file's tests run; `address(article)` is where an article
 * lies that is made so: `{ html, policy }`.
 */
export function atPress() {
  const articles = {};
  const stand = { site: null, press: null };
  before(async () => {
    stand.site = await openSite();
    stand.press = await openSite({ articles });
    stand.press.host = stand.press.origin.replace("127.0.0.1", "localhost");
  });
  after(async () => {
    await stand.site?.close();
    await stand.press?.close();
  });
  stand.address = (article) => {
    const path = `/article-${Object.keys(articles).length}/`;
    articles[path] = article;
    return stand.press.host + path;
  };
  stand.frameTag = (keys = "", attributes = 'width="640" height="640"') =>
    `<iframe title="Freeze Frame" src="${stand.site.address()}?${KEYS}${keys}" style="border:0" ${attributes}></iframe>`;
  stand.script = (query = "") => `<script type="module" src="${stand.site.address()}embed.js${query}"></script>`;
  stand.element = (more = "", fallback = "<p>Not here</p>") =>
    `<freeze-frame lang="en" scenario="${SCENARIO}" accounts="20000" seed="7" ${more}>${fallback}</freeze-frame>`;
  return stand;
}

/** The same with Chromium; `article(t, body, options)` opens an article with this body. */
export function inChromium() {
  const stand = Object.assign(atPress(), { browser: null });
  before(async () => {
    stand.browser = await openBrowser();
  });
  after(() => stand.browser?.close());
  stand.article = async (t, body, { policy, script = [listening], everywhere = () => {}, head = "", ...options } = {}) => {
    const page = await openTab(stand.browser, stand.site, { hosts: [stand.press.host], ...options });
    t.after(() => page.context().close());
    for (const one of script) {
      await page.addInitScript(`if (top === window) (${one})()`);
    }
    await page.addInitScript(everywhere);
    await page.goto(stand.address({ html: document({ head, body }), policy }));
    return page;
  };
  return stand;
}
