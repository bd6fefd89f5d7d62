// What every browser test stands on: a static host, a browser, a page under watch, and the command line to compare with.
// Owns: how dist/ is served and what counts as a complaint. Refuses: to sleep. It waits for what the page says about itself.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
// Another build of the page than dist/ can be tested too.
export const DIST = process.env.FREEZE_FRAME_DIST ?? join(ROOT, "dist");

/** Where the page is served from: not the root, so that an absolute address anywhere fails. */
export const SUB_PATH = "/some/sub/path/";

/** The window sizes the page is designed for, by name. */
export const SIZES = {
  "360x740": { width: 360, height: 740 },
  "768x1024": { width: 768, height: 1024 },
  "1280x800": { width: 1280, height: 800 },
  "1920x1080": { width: 1920, height: 1080 },
};

// As strict as the page is documented to bear: no inline script or style, no eval, no other host.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
].join("; ");

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".ftl": "text/plain; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * Serves dist/ under SUB_PATH on a free loopback port, as a plain static host would.
 * `articles` are whole HTML documents by path, for pages that embed this one; they lie outside SUB_PATH and carry no CSP unless they are given as
 * `{ html, policy }`.
 * `alter(name, bytes)` may give other bytes for a file than the build did; what it returns is served.
 * `folder` is served instead of dist/, and `policy` sent instead of the page's Content-Security-Policy.
 */
export async function openSite({ articles = {}, alter = null, folder = DIST, policy = CONTENT_SECURITY_POLICY } = {}) {
  assert.ok(existsSync(join(folder, "index.html")), "there is no dist/: run `make dist`");
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const refuse = (status) => response.writeHead(status, { "content-type": "text/plain" }).end(String(status));
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    if (Object.hasOwn(articles, path)) {
      const article = articles[path];
      const headers = { "content-type": TYPES[".html"] };
      if (article.policy) headers["content-security-policy"] = article.policy;
      return response.writeHead(200, headers).end(article.html ?? article);
    }
    if (`${path}/` === SUB_PATH) return response.writeHead(301, { location: SUB_PATH }).end();
    if (!path.startsWith(SUB_PATH)) return refuse(404);
    let file = normalize(join(folder, path.slice(SUB_PATH.length)));
    if (file !== folder && !file.startsWith(folder + sep)) return refuse(404);
    if (path.endsWith("/")) file = join(file, "index.html");
    if (!existsSync(file) || !statSync(file).isFile()) return refuse(404);
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      // An article of this host frames the page.
      "content-security-policy": path.startsWith(`${SUB_PATH}examples/`) ? `${policy}; frame-src 'self'` : policy,
      // Static hosts that allow embedding send this; a frame of opaque origin cannot load a module or wasm without it.
      "access-control-allow-origin": "*",
      "cache-control": "no-cache",
    });
    if (request.method === "HEAD") return response.end();
    if (alter !== null) return response.end(alter(file.slice(folder.length + 1), readFileSync(file)));
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** The page's address with a link's keys: `address({ v: 1, scenario: "russia-2022" })`. */
    address(keys = {}) {
      const url = new URL(SUB_PATH, origin);
      for (const [key, value] of Object.entries(keys)) url.searchParams.set(key, value);
      // Commas are written plainly in links people type.
      url.search = url.search.replaceAll("%2C", ",");
      return url.href;
    },
    /** Puts another build in the place of the one served. */
    deploy(next) {
      folder = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Starts headless Chromium, silent on the network, with a profile of its own that is thrown away. */
export function openBrowser(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    headless: true,
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}

/**
 * A fresh tab that notes every complaint: console errors, uncaught errors, failed requests, error answers, and any request
 * to a host other than the site's, or those of the pages that embed it (`hosts`). `assertQuiet()` fails with all of them.
 */
export async function openTab(browser, site, { size = "1280x800", theme = "light", hosts = [], ...options } = {}) {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
    // Tests watch what the page asks the host for; those of reading without a network allow them.
    serviceWorkers: "block",
    ...options,
  });
  const complaints = [];
  const seen = [];
  context.on("request", (request) => {
    seen.push(request.url());
    const { protocol, origin } = new URL(request.url());
    if (![site.origin, ...hosts].includes(origin) && !["data:", "blob:"].includes(protocol)) complaints.push(`request to another host: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    // A published picture that is replaced, and the sources of a page that is left, before they have arrived are no longer wanted.
    const isUnwanted = /\/still\/[^/]+\.svg|\/sources\.csv/.test(request.url()) && request.failure()?.errorText === "net::ERR_ABORTED";
    if (!isUnwanted) complaints.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  context.on("response", (answer) => {
    if (answer.status() >= 400) complaints.push(`answer ${answer.status()}: ${answer.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error()}`));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return Object.assign(page, {
    complaints,
    requests: seen,
    assertQuiet: () => assert.deepEqual(complaints, [], "the page complained"),
  });
}

/**
 * What a test file begins with: a site and a browser as long as its tests run, and tabs that are closed with their test. `open` opens the page by a
 * link with the keys of `question` and its own, runs `scripts` in it before anything else, and waits until it has settled.
 */
export function atSite(question, options) {
  const stand = { site: null, browser: null };
  before(async () => {
    stand.site = await openSite(options);
    stand.browser = await openBrowser();
  });
  after(async () => {
    await stand.browser?.close();
    await stand.site?.close();
  });
  stand.tab = async (t, options) => {
    const page = await openTab(stand.browser, stand.site, options);
    t.after(() => page.context().close());
    return page;
  };
  stand.open = async (t, keys = {}, { scripts = [], ...options } = {}) => {
    const page = await stand.tab(t, options);
    for (const script of scripts) await page.addInitScript(script);
    await page.goto(stand.site.address({ v: 1, lang: "en", ...question, ...keys }));
    await settled(page);
    return page;
  };
  return stand;
}

/**
 * Runs in the page before anything else: says what kind of reply a worker's message is, and what kind of request a message to it. They are bytes; the
 * first is the number of the kind, in the order of src/protocol/worker.rs.
 */
export function kinds() {
  const replies = ["ready", "scenario", "refused", "progress", "passed", "done", "refined", "failed"];
  const requests = ["read", "run", "passed", "cancel"];
  const kindIn = (names) => (data) => (data?.[0] instanceof ArrayBuffer ? names[new Uint8Array(data[0])[0]] : undefined);
  globalThis.replyKind = kindIn(replies);
  globalThis.requestKind = kindIn(requests);
}

/** Waits until the page, or a frame of it, has settled: no run is under way. Fails at once when it says "error". */
export async function settled(frame) {
  const state = await frame.waitForFunction(() => {
    const state = document.querySelector("[data-state]")?.getAttribute("data-state");
    return state === "ready" || state === "error" ? state : null;
  });
  const reached = await state.jsonValue();
  const { complaints } = typeof frame.page === "function" ? frame.page() : frame;
  assert.equal(reached, "ready", `the page is in the state "${reached}": ${complaints.join("; ")}`);
}

/** The digest of the result that the page shows. */
export const digest = (page) => page.locator("[data-state]").getAttribute("data-digest");

/** Waits until the page has settled on this result. */
export async function settlesOn(page, wanted) {
  await page.waitForFunction((wanted) => {
    const { state, digest } = document.querySelector("[data-state]").dataset;
    return state === "ready" && digest === wanted;
  }, wanted);
}

/** Waits until the page has settled on another result than this one, and gives its digest. */
export async function settlesAnew(page, before) {
  await page.waitForFunction((before) => {
    const { state, digest } = document.querySelector("[data-state]").dataset;
    return state === "ready" && digest !== before;
  }, before);
  return digest(page);
}

/** The page's address, once it says what is on screen: it follows a moving hand when that rests. */
export async function addressOf(page) {
  await page.waitForFunction(() => document.querySelector(".closing a").search === location.search);
  return page.url();
}

/** Waits until the page shows a settled result for exactly these policies, in whatever order. */
export async function showsPolicies(page, ids) {
  const wanted = [...ids].sort().join();
  await page.waitForFunction((wanted) => {
    const shown = [...new Set([...document.querySelectorAll("[data-policy]")].map((element) => element.dataset.policy))];
    return document.querySelector("[data-state]")?.getAttribute("data-state") === "ready" && shown.sort().join() === wanted;
  }, wanted);
}

/** What the page shows, by its public hooks: `{ digest, order: [id], policies: { id: { metric: "value in full" } } }`. */
export function readResult(frame) {
  return frame.evaluate(() => {
    const policies = {};
    for (const element of document.querySelectorAll("[data-policy]")) {
      const metrics = (policies[element.dataset.policy] ??= {});
      for (const metric of element.querySelectorAll("[data-metric]")) metrics[metric.dataset.metric] = metric.dataset.value;
    }
    return { digest: document.querySelector("[data-state]").dataset.digest, order: Object.keys(policies), policies };
  });
}

/** The same comparison from the native command line, as its JSON document. */
export async function compareNatively({ scenario, policies = [], accounts, seed, replicates = 1 }) {
  const program = process.env.FREEZE_FRAME_CLI || join(ROOT, "target", "debug", "freeze-frame");
  const words = ["compare", "--format", "json", "--scenario", scenario, "--accounts", String(accounts), "--seed", String(seed)];
  if (replicates > 1) words.push("--replicates", String(replicates));
  for (const policy of policies) words.push("--policy", policy);
  const { stdout } = await promisify(execFile)(program, words, { maxBuffer: 64 << 20 });
  return JSON.parse(stdout);
}

/** Fails unless every number on the page is the command line's, to the last bit, and the digests agree. */
export async function assertSameAsNative(frame, { scenario, accounts, seed }) {
  const shown = await readResult(frame);
  const native = await compareNatively({ scenario, accounts, seed, policies: shown.order });
  assert.deepEqual(shown.order, native.policies.map((policy) => policy.id));
  for (const { id, metrics } of native.policies) {
    const names = Object.keys(shown.policies[id]);
    assert.ok(names.includes("innocents_frozen"), `${id} shows no innocents_frozen`);
    for (const name of names) {
      assert.ok(Object.hasOwn(metrics, name), `${id} shows ${name}, which the result does not have`);
      const text = shown.policies[id][name];
      assert.equal(text === "" ? null : Number(text), metrics[name], `${id}: ${name}`);
    }
  }
  assert.equal(shown.digest, native.digest, "the digest");
  return shown;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails with every accessibility violation axe finds, each with the elements it concerns. */
export async function assertAccessible(page) {
  // Through the debugger's own road, which the page's Content-Security-Policy does not bind.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], preload: false });
    return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  });
  assert.deepEqual(violations, [], "axe found violations");
}

/** Fails when the page is wider than its window, naming what sticks out. */
export async function assertNoSidewaysScroll(page) {
  const { room, width, culprits } = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const culprits = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`);
    return { room: clientWidth, width: scrollWidth, culprits: culprits.slice(0, 10) };
  });
  assert.ok(width <= room, `the page is ${width} px wide in a window of ${room} px: ${culprits.join(", ")}`);
}
