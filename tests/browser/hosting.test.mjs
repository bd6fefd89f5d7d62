// Self-hosting as docs/self-hosting.md describes it, on nginx (nginx.mjs). Owns: that the configuration in the repository does what the guide says.
// Refuses: figures (benches/browser/hosting.mjs).

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { foxFrame, foxSettled, openFirefox, openFox } from "./firefox.mjs";
import { assertSameAsNative, DIST, openBrowser, openSite, openTab, settled } from "./harness.mjs";
import { BROTLI, openNginx } from "./nginx.mjs";

const QUESTION = { scenario: "two-shores", accounts: 100_000, seed: 7 };
const QUERY = "?v=1&lang=en&scenario=two-shores&policies=blanket,cap&accounts=100000&seed=7";
const VERSION = /^version = "(.*)"/m.exec(readFileSync("Cargo.toml", "utf8"))[1];

let browser;
let folder;
let nginx;
let site;
/** What nginx has said. */
let said;

/** Publishes a build as the tools of a version with this number would. */
function publish(dist, version) {
  const tree = mkdtempSync(join(folder, "tree-"));
  for (const name of ["common.sh", "compress.mjs", "front.mjs", "publish"]) cpSync(join("tools", name), join(tree, "tools", name));
  cpSync("Cargo.lock", join(tree, "Cargo.lock"));
  writeFileSync(join(tree, "Cargo.toml"), readFileSync("Cargo.toml", "utf8").replace(/^version = ".*"/m, `version = "${version}"`));
  execFileSync(join(tree, "tools/publish"), [join(folder, "www/simulator")], { env: { ...process.env, FREEZE_FRAME_DIST: dist }, stdio: "pipe" });
}

/** One request as it is, nothing unpacked. */
const ask = (path, headers) => nginx.ask(path, headers);

before(async () => {
  nginx = await openNginx();
  ({ folder, site, said } = nginx);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  nginx?.close();
});

async function visit(t, path, options) {
  const page = await openTab(browser, site, options);
  t.after(() => page.context().close());
  await page.goto(site.origin + path + QUERY);
  await settled(page);
  return page;
}

test("the page works under a sub-path, with the policy that the configuration sends", async (t) => {
  const page = await visit(t, "/simulator/");
  await assertSameAsNative(page, QUESTION);
  await page.getByRole("button", { name: "Trade-off" }).click();
  await page.locator(".chart svg").first().waitFor();
  page.assertQuiet();
});

test("nginx has nothing to say against the configuration", () => assert.equal(said.join(""), ""));

test("the page takes all its parts from its version's folder", async (t) => {
  const page = await visit(t, "/simulator/");
  await page.getByRole("button", { name: "Trade-off" }).click();
  await page.locator(".chart svg").first().waitFor();
  const others = page.requests.filter((address) => address.startsWith("http") && !address.includes(`/simulator/v/${VERSION}/`));
  assert.deepEqual(others, [`${site.origin}/simulator/${QUERY}`]);
  await page.getByText("Make a link for others").click();
  const link = new URL(await page.getByRole("textbox", { name: "The link", exact: true }).inputValue());
  assert.equal(link.pathname, "/simulator/", "links lead to the page, not to the folder");
});

test("what is published is kept for reading without a network", async (t) => {
  const page = await visit(t, "/simulator/", { serviceWorkers: "allow" });
  await page.getByText("This page is kept in this browser").waitFor();
  page.assertQuiet();
  await page.context().setOffline(true);
  await page.goto(`${site.origin}/simulator/?v=1&lang=uk&scenario=harbour-town&policies=none&accounts=100000&seed=7`);
  await settled(page);
  await assertSameAsNative(page, { ...QUESTION, scenario: "harbour-town" });
  // The folder of a version, seen for the first time while the page above it is kept.
  await page.context().setOffline(false);
  await page.goto(`${site.origin}/simulator/v/${VERSION}/${QUERY}`);
  await settled(page);
  await assertSameAsNative(page, QUESTION);
});

test("a preset's page works from its folder", async (t) => {
  const page = await visit(t, "/simulator/presets/two-shores/");
  await assertSameAsNative(page, QUESTION);
  page.assertQuiet();
});

test("an article that links to a version keeps its engine", async (t) => {
  const page = await visit(t, `/simulator/v/${VERSION}/`);
  await assertSameAsNative(page, QUESTION);
  assert.ok(page.requests.every((address) => !address.startsWith("http") || address.includes(`/simulator/v/${VERSION}/`)), "all its files are the version's");
  page.assertQuiet();
});

test("a published version is never written over", () => {
  const app = readdirSync(DIST).find((name) => /^app-.*\.js$/.test(name));
  const changed = join(folder, "changed");
  execFileSync("cp", ["-R", DIST, changed]);
  writeFileSync(join(changed, app), "another");
  assert.throws(() => publish(changed, VERSION), (error) => new RegExp(`version ${VERSION} was published .* with other files`).test(error.stderr));
  assert.deepEqual(readFileSync(join(folder, `www/simulator/v/${VERSION}`, app)), readFileSync(join(DIST, app)));
});

test("a frame of opaque origin in an article of another origin works", async (t) => {
  const host = await openSite({
    articles: { "/article": `<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,"><iframe title="Freeze Frame" sandbox="allow-scripts" width="640" height="900"
      src="${site.origin}/simulator/${QUERY.replaceAll("&", "&amp;")}&amp;embed=1"></iframe></html>` },
  });
  t.after(() => host.close());
  const page = await openTab(browser, site);
  t.after(() => page.context().close());
  await page.goto(`${host.origin}/article`);
  await settled(page.frames()[1]);
  await assertSameAsNative(page.frames()[1], QUESTION);
  const others = page.complaints.filter((complaint) => complaint !== `request to another host: ${host.origin}/article`);
  assert.deepEqual(others, []);
});

test("in Firefox an article of another origin shows what nginx serves, from the version's folder", async (t) => {
  const start = `${site.origin}/simulator/v/${VERSION}/`;
  const host = await openSite({
    articles: { "/article": `<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,"><iframe title="Freeze Frame" sandbox="allow-scripts" width="640" height="900"
      src="${start}${QUERY.replaceAll("&", "&amp;")}&amp;embed=1"></iframe></html>` },
  });
  const firefox = await openFirefox();
  t.after(async () => {
    await firefox.close();
    await host.close();
  });
  const page = await openFox(firefox);
  await page.goto(`${host.origin}/article`);
  const frame = await foxFrame(page, start);
  await foxSettled(frame);
  await assertSameAsNative(frame, QUESTION);
  page.assertQuiet();
});

test("every file has its type, and is nothing else", async () => {
  const types = {
    "": "text/html; charset=utf-8",
    [`v/${VERSION}/`]: "text/html; charset=utf-8",
    [`v/${VERSION}/boot.js`]: "text/javascript; charset=utf-8",
    [`v/${VERSION}/worker_bg.wasm`]: "application/wasm",
    [`v/${VERSION}/style/page.css`]: "text/css; charset=utf-8",
    [`v/${VERSION}/locales/en.ftl`]: "text/plain; charset=utf-8",
    [`v/${VERSION}/scenarios/two-shores.json`]: "application/json",
    [`v/${VERSION}/sources.csv`]: "text/csv; charset=utf-8",
    "embed.js": "text/javascript; charset=utf-8",
    "presets/two-shores/": "text/html; charset=utf-8",
    "presets/two-shores/oembed.json": "application/json",
    "manifest.webmanifest": "application/manifest+json",
    "icons/icon.svg": "image/svg+xml",
    "icons/192.png": "image/png",
  };
  for (const [name, type] of Object.entries(types)) {
    const { status, headers } = await ask(`/simulator/${name}`);
    assert.equal(status, 200, name);
    assert.equal(headers["content-type"], type, name);
    assert.equal(headers["x-content-type-options"], "nosniff", name);
    assert.equal(headers["access-control-allow-origin"], "*", name);
    assert.match(headers["content-security-policy"], /script-src 'self' 'wasm-unsafe-eval'; style-src 'self'/, name);
  }
});

test("what never changes is kept for a year, what may change is asked for every time, and an unchanged page is not sent again", async () => {
  const page = (await ask("/simulator/")).body.toString("utf8");
  const [, app] = /data-app="(?:\.\/)?([^"]+)"/.exec(page);
  const [, worker] = /data-worker="(?:\.\/)?([^"]+)"/.exec(page);
  const [, root] = /data-root="([^"]+)"/.exec(page);
  assert.equal(root, `v/${VERSION}/`);
  for (const name of [root + app, root + worker]) {
    assert.equal((await ask(`/simulator/${name}`)).headers["cache-control"], "public, max-age=31536000, immutable", name);
  }
  for (const name of ["", "sw.js", "embed.js", `${root}worker.js`, root]) {
    assert.equal((await ask(`/simulator/${name}`)).headers["cache-control"], "no-cache", name);
  }
  const { headers } = await ask("/simulator/");
  assert.equal((await ask("/simulator/", { "if-none-match": headers.etag })).status, 304);
});

test("files travel compressed, once and for all", async () => {
  const whole = readFileSync(join(DIST, "worker_bg.wasm"));
  const zipped = await ask(`/simulator/v/${VERSION}/worker_bg.wasm`, { "accept-encoding": "gzip" });
  assert.equal(zipped.headers["content-encoding"], "gzip");
  assert.equal(zipped.headers.vary, "Accept-Encoding");
  assert.ok(gunzipSync(zipped.body).equals(whole));
  assert.ok((await ask(`/simulator/v/${VERSION}/worker_bg.wasm`)).body.equals(whole), "the plain file for whoever takes no other");
  if (!existsSync(BROTLI)) return;
  const brotli = await ask(`/simulator/v/${VERSION}/worker_bg.wasm`, { "accept-encoding": "gzip, br" });
  assert.equal(brotli.headers["content-encoding"], "br");
  assert.ok(brotliDecompressSync(brotli.body).equals(whole));
  assert.ok(brotli.body.length < zipped.body.length);
});

test("the page that is one file is saved, not shown; what is not there is not found", async () => {
  const { headers } = await ask("/simulator/freeze-frame.html");
  assert.equal(headers["content-disposition"], "attachment");
  assert.equal((await ask("/simulator/nothing.js")).status, 404);
});

test("a newer version takes the page's place at once, and a page that is open keeps what it began with", async (t) => {
  const next = join(folder, "next");
  cpSync(DIST, next, { recursive: true });
  appendFileSync(join(next, "charts.js"), "\nexport const next = true;\n");
  const isNext = (page) => page.evaluate(async () => "next" in (await document.querySelector("script[data-app]").load("charts")));
  const old = await visit(t, "/simulator/");
  publish(next, "99.0.0");
  assert.equal(await isNext(old), false, "it asks for its charts only now");
  assert.equal(await isNext(await visit(t, "/simulator/")), true);
  assert.equal(await isNext(await visit(t, `/simulator/v/${VERSION}/`)), false);
  const files = readdirSync(join(folder, "www/simulator"), { recursive: true });
  assert.deepEqual(files.filter((name) => /\.new|\/\.front/.test(name)), [], "nothing is left over");
  old.assertQuiet();
});
