// Measures the page's engine in Chromium next to two JavaScript programs (plain.js, tuned.js) and the command line, and prints the tables of
// docs/performance.md.
// Owns: the session, the statistics, the tables. Refuses: figures of programs that disagree about the numbers.
//
//     node benches/browser/run.mjs [--write] [--quick] [--rounds N]     (tools/bench builds what it needs first)

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { cpus, loadavg, type as system } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { openBrowser, openTab } from "../../tests/browser/harness.mjs";
import { disagreements } from "./agree.mjs";
import { report } from "./figures.mjs";

const SCENARIO = "two-shores";
/** Marks of the crowd, as the page asks for them. */
const MARKS = 20_000;
/** Rounds that are thrown away: the browser compiles what it sees often. Their numbers still count for the comparison of results. */
const WARM_UP = 3;
/** Runs that find their accounts drawn, a round. */
const AGAIN = 3;
/** How many times the accounts of a round the larger evaluations have, and how many there are. */
const [LARGER, LARGER_TIMES] = [10, 24];

const { values: options } = parseArgs({
  options: { write: { type: "boolean" }, quick: { type: "boolean" }, rounds: { type: "string", default: "15" } },
});
const accounts = options.quick ? 100_000 : 1_000_000;
const rounds = options.quick ? 4 : Number(options.rounds);
assert.ok(rounds >= 4, "--rounds: at least 4");
assert.ok(!(options.write && options.quick), "--quick is for trying things out: its figures are not written");

const sorted = (values) => [...values].sort((a, b) => a - b);
const fastest = (values) => Math.min(...values);
function median(values) {
  const order = sorted(values);
  const half = order.length >> 1;
  return order.length % 2 ? order[half] : (order[half - 1] + order[half]) / 2;
}

/** One run of the command line: its result and the milliseconds of its phases. */
async function native(seed) {
  if (!process.env.FREEZE_FRAME_CLI) return null;
  const words = ["compare", "--scenario", SCENARIO, "--accounts", accounts, "--seed", seed, "--threads", "1", "--format", "json", "--timings"];
  const { stdout, stderr } = await promisify(execFile)(process.env.FREEZE_FRAME_CLI, words.map(String), { maxBuffer: 64 << 20 });
  const phases = JSON.parse(stderr.split("\n").find((line) => line.startsWith("{")));
  return { outcome: JSON.parse(stdout), synthesis: 1e3 * phases.synthesis_s, evaluation: 1e3 * phases.evaluation_s };
}

/** The built page under /page/, this folder under /bench/ and the module that reads workers' messages under /wire/, on a free loopback port: one origin, so that one page starts workers of both. */
async function serve() {
  const folders = { page: fileURLToPath(new URL("../../dist/", import.meta.url)), bench: fileURLToPath(new URL("./", import.meta.url)), wire: process.env.FREEZE_FRAME_WIRE };
  const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".wasm": "application/wasm" };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname)).replace(/\/$/, "/index.html");
    const [, folder, ...file] = path.split("/");
    const bytes = Object.hasOwn(folders, folder) && (await readFile(join(folders[folder], ...file)).catch(() => null));
    if (!bytes) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}

/** All rounds, and what they are rounds of. */
async function measure() {
  const site = await serve();
  const browser = await openBrowser();
  try {
    const page = await openTab(browser, site);
    await page.goto(`${site.origin}/bench/bench.html`);
    await page.waitForFunction(() => globalThis.bench);
    const opened = await page.evaluate((setting) => globalThis.bench.open(setting), { page: "/page/", scenario: SCENARIO, accounts, marks: MARKS });
    const kept = [];
    const results = { one: [], plain: [], tuned: [] };
    const loads = [];
    for (let number = 0; number < WARM_UP + rounds; number += 1) {
      const seed = number + 1;
      const round = await page.evaluate((asked) => globalThis.bench.round(asked), { seed, again: AGAIN });
      const alone = await native(seed);
      const { outcome } = JSON.parse(round.one.text).done;
      const together = JSON.parse(round.two.text).done.outcome;
      assert.equal(together.digest, outcome.digest, "two workers give what one gives");
      if (alone) assert.equal(alone.outcome.digest, outcome.digest, "the command line is of the same engine and gives what the browser gives");
      results.one.push(outcome.policies);
      for (const name of ["plain", "tuned"]) {
        const peer = JSON.parse(round[name].text);
        assert.equal(peer.accounts_simulated, outcome.accounts_simulated, "accounts simulated");
        results[name].push(peer.policies);
      }
      if (number >= WARM_UP) {
        kept.push({ ...round, native: alone });
        loads.push(loadavg()[0]);
      }
      const times = ["one", "two", "plain", "tuned"].map((name) => `${name} ${round[name].further.map((ms) => ms.toFixed(0)).join(" ")} ms`);
      process.stderr.write(`round ${number + 1} of ${WARM_UP + rounds}: ${times.join(", ")}; load ${loadavg()[0].toFixed(1)}\n`);
    }
    const larger = await page.evaluate((asked) => globalThis.bench.larger(asked), { accounts: LARGER * accounts, times: LARGER_TIMES });
    page.assertQuiet();
    const simulated = JSON.parse(kept[0].plain.text).accounts_simulated;
    return { ...opened, kept, larger, results, simulated, loads, version: browser.version() };
  } finally {
    await browser.close();
    site.close();
  }
}

function table(heading, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heading), `| --- |${" ---: |".repeat(heading.length - 1)}`, ...rows.map(line)].join("\n");
}

const summary = (values) => ({ fastest: fastest(values), median: median(values) });
const scaled = (figures, by) => ({ fastest: figures.fastest * by, median: figures.median * by });

/** Name, fastest, median, and how many times the first row's figures they are. */
function rows(figures, digits) {
  const ours = figures[0][1];
  return figures.map(([name, { fastest, median }]) => [
    name,
    fastest.toFixed(digits),
    median.toFixed(digits),
    (fastest / ours.fastest).toFixed(2),
    (median / ours.median).toFixed(2),
  ]);
}

const found = await measure();
const { kept, policies, simulated } = found;
const agreements = ["plain", "tuned"].map((name) => disagreements(found.results.one, found.results[name]));
for (const { complaints } of agreements) assert.deepEqual(complaints, [], "engine and peer disagree: their speeds do not compare");

const each = (name) => summary(kept.map((round) => round[name]));
const whole = (name) => summary(kept.map((round) => round[name].first));
const deciding = (name) => summary(kept.flatMap((round) => round[name].further));
const drawing = (name) => {
  const [all, further] = [whole(name), deciding(name)];
  return scaled({ fastest: all.fastest - further.fastest, median: all.median - further.median }, 1e6 / simulated);
};
const natively = (phase) => summary(kept.map((round) => round.native[phase]));
const fresh = (name) => summary(kept.map((round) => round[name].fresh));
const [one, two, plain, tuned] = ["Freeze Frame, 1 worker", "Freeze Frame, 2 workers", "plain JavaScript, 1 worker", "tuned JavaScript, 1 worker"];
const alone = "Freeze Frame, command line, 1 thread";
const hasNative = kept.every((round) => round.native);
const synthesis = [
  [one, drawing("one")],
  [two, drawing("two")],
  [plain, drawing("plain")],
  [tuned, drawing("tuned")],
  ...(hasNative ? [[alone, scaled(natively("synthesis"), 1e6 / simulated)]] : []),
];
const evaluation = [
  [one, deciding("one")],
  [two, deciding("two")],
  [`Freeze Frame, 1 worker, with the crowd's ${MARKS.toLocaleString("en")} marks`, each("picture")],
  [plain, deciding("plain")],
  [tuned, deciding("tuned")],
  ...(hasNative ? [[alone, natively("evaluation")]] : []),
];
const large = { one: summary(found.larger.one), two: summary(found.larger.two) };
const factor = (a, b) => `${(a.fastest / b.fastest).toFixed(2)} (medians: ${(a.median / b.median).toFixed(2)})`;
const gain = (measured) => factor(measured("one"), measured("two"));
const atOnce = summary(kept.flatMap((round) => round.atOnce));
const heading = (title) => [title, "fastest", "median", "ratio of fastest", "ratio of medians"];
const memory = kept.flatMap((round) => round.memory);
const speed = Math.max(...memory);
const tables = [
  `Measured on: ${cpus()[0].model.trim()}, ${cpus().length} cores; ${system()}; Chromium ${found.version}, headless; load average ` +
    `${fastest(found.loads).toFixed(1)} to ${Math.max(...found.loads).toFixed(1)}, of which the bench itself is about 1; ${rounds} rounds after ${WARM_UP} to warm up, ` +
    `${AGAIN} evaluations a round, by turns. Of ${Math.min(...agreements.map(({ compared }) => compared)).toLocaleString("en")} numbers that engine and JavaScript programs report, none differs by more than ` +
    `sampling error; one worker${hasNative ? ", two and the command line" : " and two"} give the same digests.`,
  table(heading("synthesis, ns an account"), rows(synthesis, 1)),
  table(
    [...heading("evaluation, ns an account and policy"), `all ${policies.length} policies, ms: fastest`, "median"],
    rows(evaluation.map(([name, figures]) => [name, scaled(figures, 1e6 / (simulated * policies.length))]), 2).map((row, at) => [
      ...row,
      evaluation[at][1].fastest.toFixed(1),
      evaluation[at][1].median.toFixed(1),
    ]),
  ),
  table(
    heading(`evaluation of ${(LARGER * accounts).toLocaleString("en")} accounts, all ${policies.length} policies, ms`),
    rows([[one, large.one], [two, large.two]], 1),
  ),
  table(heading("a run that draws its accounts, ms"), rows([[one, whole("one")], [two, whole("two")], [plain, whole("plain")], [tuned, whole("tuned")]], 0)),
  table(heading("a worker started for it, from start to first result, ms"), rows([[one, fresh("one")], [plain, fresh("plain")], [tuned, fresh("tuned")]], 0)),
  `Two workers are faster than one by a factor of ${gain(deciding)} in evaluation, ${factor(large.one, large.two)} in that of ${LARGER} times the accounts, ` +
    `${gain(whole)} in a run that draws its accounts. Two that each evaluate everything at the same time, and need nothing of each other, do ` +
    `${factor(scaled(deciding("one"), 2), atOnce)} times what one does. The page reads ` +
    `memory at ${speed.toFixed(1)} GB/s (median ${median(memory).toFixed(1)}): the engine's columns, once, take ${((23.25 * simulated) / speed / 1e6).toFixed(1)} ms.`,
];
const largest = Math.max(...agreements.map(({ largest }) => largest));
process.stderr.write(`largest distance between engine and a peer: ${largest.toFixed(1)} standard errors\n`);
report(tables.join("\n\n"), { document: "performance.md", name: "in a browser", isKept: options.write });
