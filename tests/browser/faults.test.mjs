// What goes wrong around the page: workers that stop, lie or never come, memory that is denied, tabs that are frozen.
// Owns: that the page then shows the right numbers or says plainly that it has none. Refuses: hooks in the product for this; the
// browser's own Worker, timers and files are tampered with instead.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertSameAsNative, kinds, openBrowser, openSite, openTab, readResult, settled } from "./harness.mjs";

const QUESTION = { scenario: "two-shores", accounts: 150_000, seed: 7 };
const POLICIES = "blanket,cap";

let browser;
let site;

before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/**
 * Runs in the page before anything else. Keeps every worker in `crew`; while `fault` is a function, it is called with a worker and
 * its message before the page hears it. The page looks for silent workers every fifth of a second.
 */
function tampered() {
  globalThis.crew = [];
  globalThis.fault = null;
  // What the page heard of workers that is for other workers.
  globalThis.passedOn = 0;
  globalThis.isMidRun = ({ data }) => globalThis.replyKind(data) === "progress";
  globalThis.Worker = class extends globalThis.Worker {
    constructor(...args) {
      super(...args);
      globalThis.crew.push(this);
      this.addEventListener("message", (event) => {
        if (!event.isTrusted) return;
        this.listens ||= globalThis.replyKind(event.data) === "ready";
        if (globalThis.replyKind(event.data) === "passed") globalThis.passedOn += 1;
        globalThis.fault?.(this, event);
      });
    }
  };
  const { setInterval } = globalThis;
  globalThis.setInterval = (act, milliseconds, ...rest) => setInterval(act, Math.min(milliseconds, 200), ...rest);
}

async function tab(t, scripts = [tampered], at = site, options = {}) {
  const page = await openTab(browser, at, options);
  t.after(() => page.context().close());
  for (const script of [kinds, ...scripts]) await page.addInitScript(script);
  return page;
}

const go = (page, keys = {}, at = site) => page.goto(at.address({ v: 1, lang: "en", ...QUESTION, policies: POLICIES, ...keys }));

async function open(t, ...rest) {
  const page = await tab(t, ...rest);
  await go(page);
  await settled(page);
  return page;
}

/** Chooses another policy, so that a run begins. */
const act = (page, policy = "none") => page.getByRole("combobox", { name: "Compare it with" }).first().selectOption(policy);

async function settledAnew(page, digest) {
  await page.waitForFunction((digest) => {
    const { state, digest: shown } = document.querySelector("[data-state]").dataset;
    return state === "ready" && shown !== digest;
  }, digest);
}

/** The page fails, and says so in words a person understands. */
async function saysPlainly(page, sentence) {
  await page.waitForFunction(() => document.querySelector("[data-state]").dataset.state === "error");
  await page.getByRole("alert").getByText(sentence).waitFor();
}

const COULD_NOT_START = /^The simulation could not start in this browser/;
const STOPPED = /^The simulation stopped before it had a result/;

for (const [how, fault] of [
  ["crashes", (worker) => { worker.terminate(); worker.dispatchEvent(new ErrorEvent("error", { message: "it broke", cancelable: true })); }],
  ["ends without a word", (worker, event) => { worker.terminate(); event.stopImmediatePropagation(); }],
  ["sends what cannot be read", (worker) => worker.dispatchEvent(new MessageEvent("messageerror"))],
  ["sends garbage", (worker) => worker.dispatchEvent(new MessageEvent("message", { data: ['{"nonsense":1}'] }))],
]) {
  for (const seat of [0, 1]) {
    test(`worker ${seat} ${how} in mid-run: its work is repeated and the numbers are right`, async (t) => {
      const page = await open(t);
      const { digest } = await readResult(page);
      await page.evaluate(([fault, seat]) => {
        const act = (0, globalThis.eval)(fault);
        globalThis.fault = (worker, event) => {
          if (worker !== globalThis.crew[Math.min(seat, globalThis.crew.length - 1)] || !globalThis.isMidRun(event)) return;
          globalThis.fault = null;
          act(worker, event);
        };
      }, [`(${fault})`, seat]);
      await act(page);
      await settledAnew(page, digest);
      assert.equal(await page.evaluate(() => globalThis.fault), null, "the fault came to pass");
      await assertSameAsNative(page, QUESTION);
      page.assertQuiet();
    });
  }
}

/** Runs another policy, and says how much of what workers had for each other went by way of the page. */
async function passedOn(page, policy) {
  const { digest } = await readResult(page);
  await page.evaluate(() => (globalThis.passedOn = 0));
  await act(page, policy);
  await settledAnew(page, digest);
  await assertSameAsNative(page, QUESTION);
  return page.evaluate(() => globalThis.passedOn);
}

test("workers tell each other what they find past the page, also when one was replaced", async (t) => {
  const page = await open(t);
  assert.equal(await passedOn(page, "none"), 0);
  for (const [seat, policy] of ["targeted", "offboard"].entries()) {
    await page.evaluate((seat) => {
      const worker = globalThis.crew[Math.min(seat, globalThis.crew.length - 1)];
      worker.terminate();
      worker.dispatchEvent(new ErrorEvent("error", { message: "it broke", cancelable: true }));
    }, seat);
    await page.waitForFunction(() => globalThis.crew.at(-1).listens);
    assert.equal(await passedOn(page, policy), 0, `after the loss of worker ${seat}`);
  }
  page.assertQuiet();
});

test("where the page can give them no way to each other, it passes on what workers find", async (t) => {
  const page = await open(t, [tampered, () => { globalThis.MessageChannel = class { constructor() { throw new DOMException("no channels here", "NotSupportedError"); } }; }]);
  const passed = await passedOn(page, "none");
  const others = await page.evaluate(() => globalThis.crew.length - 1);
  assert.equal(passed, 3 * others, "what is filed, what is decided, what each adds");
  page.assertQuiet();
});

test("no message from a worker breaks the page, however wrong it is", async (t) => {
  const page = await open(t);
  const { digest } = await readResult(page);
  // Bytes: the kind of reply, then its fields; numbers are seven bits a byte, the least first.
  const messages = [
    "null", "undefined", "42", "'text'", "({})", "[]", "[null]", "[{}]", "[['a']]", "['{']", "[new ArrayBuffer(0)]",
    "[bytes(0)]", "[bytes(0, 200)]", "[bytes(99)]", "[bytes(255, 255, 255, 255, 255, 255)]",
    "[bytes(5, 1), new ArrayBuffer(3)]",
    "[bytes(7, 255, 255, 255, 255, 15, 5, 97, 32, 108, 105, 101)]",
    "[bytes(4, 1, 9, 9, 9, 0), new ArrayBuffer(9)]", "[bytes(4, 1, 9, 9, 9, 9), new ArrayBuffer(9)]",
    "[bytes(3, 1, 0, 255, 255, 255, 255, 15, 255, 255, 255, 255, 15)]",
    "[bytes(3, 1, 0, 7, 0), 'no bytes']",
  ];
  for (const message of messages) {
    await page.evaluate((message) => {
      globalThis.bytes = (...list) => new Uint8Array(list).buffer;
      const data = (0, globalThis.eval)(message);
      for (const worker of globalThis.crew.slice(-2)) worker.dispatchEvent(new MessageEvent("message", { data }));
    }, message);
    // Those that were replaced because of it listen again.
    await page.waitForFunction(() => globalThis.crew.slice(-2).every((worker) => worker.listens));
  }
  await settled(page);
  assert.equal((await readResult(page)).digest, digest);
  await act(page);
  await settledAnew(page, digest);
  await assertSameAsNative(page, QUESTION);
  page.assertQuiet();
});

test("a run whose workers stop again and again is given up with a plain sentence, and can be run again", async (t) => {
  const page = await open(t);
  const before = await readResult(page);
  await page.evaluate(() => {
    globalThis.fault = (worker, event) => {
      if (!globalThis.isMidRun(event)) return;
      worker.terminate();
      worker.dispatchEvent(new ErrorEvent("error", { message: "it broke", cancelable: true }));
    };
  });
  await act(page);
  await saysPlainly(page, STOPPED);
  assert.deepEqual(await readResult(page), before, "the earlier numbers stay");
  await assertAccessible(page);
  await page.evaluate(() => (globalThis.fault = null));
  await page.getByRole("button", { name: "Run again" }).click();
  await settledAnew(page, before.digest);
  await assertSameAsNative(page, QUESTION);
  assert.equal(await page.getByRole("alert").count(), 0);
  page.assertQuiet();
});

/** Runs in the page: the first `mute` workers are started from an empty script. */
const mute = (count) => `
  globalThis.Worker = class extends globalThis.Worker {
    constructor(...args) {
      super(...((globalThis.muted = (globalThis.muted ?? 0) + 1) <= ${count} ? [URL.createObjectURL(new Blob([""]))] : args));
    }
  };`;

test("workers that never answer are replaced", async (t) => {
  const page = await open(t, [tampered, { content: mute(2) }]);
  await assertSameAsNative(page, QUESTION);
  page.assertQuiet();
});

test("where workers never answer at all, the page says so", async (t) => {
  const page = await tab(t, [tampered, { content: mute(1e9) }]);
  await go(page);
  await saysPlainly(page, COULD_NOT_START);
  await assertAccessible(page);
  page.assertQuiet();
});

test("a worker's script that is broken is told plainly", async (t) => {
  const broken = await openSite({ alter: (name, bytes) => (name === "worker.js" ? 'throw new Error("broken")' : bytes) });
  t.after(() => broken.close());
  const page = await tab(t, [tampered], broken);
  await go(page, {}, broken);
  await saysPlainly(page, COULD_NOT_START);
  page.assertQuiet();
});

for (const [what, script] of [
  ["without workers", () => delete globalThis.Worker],
  ["where starting a worker is refused", () => { globalThis.Worker = class { constructor() { throw new DOMException("no workers here", "SecurityError"); } }; }],
]) {
  test(`${what} the engine runs on the page, in slices`, async (t) => {
    const page = await open(t, [script]);
    const { digest } = await assertSameAsNative(page, QUESTION);
    await act(page);
    await settledAnew(page, digest);
    await assertSameAsNative(page, QUESTION);
    // Slices: the engine asks for its next turn by an empty message; between two of them the page, which asks in the same way, has its own.
    const order = await page.evaluate(async () => {
      const order = [];
      const { postMessage } = MessagePort.prototype;
      MessagePort.prototype.postMessage = function (message, ...rest) {
        if (message === null) order.push("engine");
        return postMessage.call(this, message, ...rest);
      };
      const list = [...document.querySelectorAll("select")].find((list) => [...list.options].some((option) => option.value === "1000000"));
      list.value = "1000000";
      list.dispatchEvent(new Event("change", { bubbles: true }));
      const root = document.querySelector("[data-state]");
      await new Promise((done) => requestAnimationFrame(done));
      const { port1, port2 } = new MessageChannel();
      await new Promise((done) => {
        port2.onmessage = () => {
          order.push("page");
          if (root.dataset.state === "running") port1.postMessage("turn");
          else done();
        };
        port1.postMessage("turn");
      });
      return order;
    });
    const slices = order.filter((who) => who === "engine").length;
    assert.ok(slices >= 6, `a million accounts in ${slices} slices`);
    const together = order.join(" ").split("page").map((between) => between.trim().split(" ").length);
    // Before the page's first turn the engine may have had a frame for itself.
    assert.ok(Math.max(...together.slice(1)) <= 2, `the engine had ${Math.max(...together.slice(1))} turns together`);
    await settled(page);
    await assertSameAsNative(page, { ...QUESTION, accounts: 1_000_000 });
    page.assertQuiet();
  });
}

/** The same wasm with a most number of 64 KiB pages for its memory, so that growth beyond them is denied. */
function limited(wasm, most) {
  const number = (at) => {
    let value = 0;
    for (let shift = 0; ; shift += 7, at += 1) {
      value += (wasm[at] & 127) * 2 ** shift;
      if (wasm[at] < 128) return [value, at + 1];
    }
  };
  const written = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...written(value >>> 7)]);
  for (let at = 8; at < wasm.length; ) {
    const [size, body] = number(at + 1);
    if (wasm[at] === 5) {
      const [least] = number(body + 2);
      const section = [1, 1, ...written(least), ...written(most)];
      return Buffer.concat([wasm.subarray(0, at), Buffer.from([5, ...written(section.length), ...section]), wasm.subarray(body + size)]);
    }
    at = body + size;
  }
  throw new Error("the wasm has no memory of its own");
}

test("memory that is denied once is asked for again", async (t) => {
  let served = 0;
  const tight = await openSite({ alter: (name, bytes) => (name === "worker_bg.wasm" && (served += 1) <= 2 ? limited(bytes, 64) : bytes) });
  t.after(() => tight.close());
  const page = await tab(t, [tampered], tight);
  await go(page, { accounts: 1_000_000 }, tight);
  await settled(page);
  assert.ok(served > 2, "workers were replaced");
  await assertSameAsNative(page, { ...QUESTION, accounts: 1_000_000 });
  page.assertQuiet();
});

test("where memory is short, the page says so, and fewer accounts go through", async (t) => {
  const tight = await openSite({ alter: (name, bytes) => (name === "worker_bg.wasm" ? limited(bytes, 320) : bytes) });
  t.after(() => tight.close());
  const page = await tab(t, [tampered], tight);
  await go(page, { accounts: 10_000_000 }, tight);
  await saysPlainly(page, STOPPED);
  await page.getByText(/fewer simulated accounts/).waitFor();
  await page.getByRole("combobox", { name: "Simulated accounts" }).selectOption({ label: "250,000" });
  await settledAnew(page, "");
  await assertSameAsNative(page, { ...QUESTION, accounts: 250_000 });
  page.assertQuiet();
});

test("a tab that is frozen in mid-run goes on when it is shown again", async (t) => {
  const page = await open(t);
  const { digest } = await readResult(page);
  const session = await page.context().newCDPSession(page);
  const frozen = page.evaluate(() => new Promise((done) => {
    globalThis.fault = (worker, event) => {
      if (globalThis.isMidRun(event)) done();
    };
  }));
  await act(page);
  await frozen;
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  // Long enough for the page to take its workers for silent, were it counting.
  await new Promise((done) => setTimeout(done, 2_000));
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await settledAnew(page, digest);
  await assertSameAsNative(page, QUESTION);
  page.assertQuiet();
});
