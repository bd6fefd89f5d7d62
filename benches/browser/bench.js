// Measures, in a page, the engine's workers and the peers': the same work for all, the same clock around all.
// Owns: starting workers, speaking the worker's protocol as the page does, taking times. Refuses: to judge; run.mjs computes and compares.

import wire, { reply, request } from "../wire/wire.js";

await wire();

/** A request as a worker takes it. */
const asked = (words) => request(JSON.stringify(words)).buffer;
/** What a worker's message says: its kind and its fields. */
const said = (message) => JSON.parse(reply(new Uint8Array(message)));

/** One or more workers of the engine, with what the page's fleet does for them: parts are posted, and the first and each other get a way to each other. */
class Engine {
  constructor(script, parts, scenario) {
    this.runs = 0;
    this.listening = 0;
    this.scenario = scenario;
    /** Resolves when all workers listen and have read the scenario. */
    this.opened = this.answers(parts);
    this.workers = Array.from({ length: parts }, (_, part) => {
      const worker = new Worker(script);
      worker.onmessage = ({ data: [message] }) => this.heard(part, message);
      worker.onerror = (event) => this.failed(new Error(event.message));
      return worker;
    });
  }

  /** Resolves with the last text when so many workers have said what is waited for. */
  answers(count) {
    return new Promise((resolve, reject) => {
      this.owed = count;
      this.settled = resolve;
      this.failed = reject;
    });
  }

  link() {
    const [first, ...others] = this.workers;
    for (const [number, other] of others.entries()) {
      const { port1, port2 } = new MessageChannel();
      first.postMessage([asked({ link: { part: number + 1 } }), port1], [port1]);
      other.postMessage([asked({ link: { part: 0 } }), port2], [port2]);
    }
  }

  heard(part, message) {
    // The first byte is the kind of reply, in the order of src/protocol/worker.rs. Results are read when their time is taken.
    const kind = ["ready", "scenario", "refused", "progress", "passed", "done"][new Uint8Array(message)[0]];
    if (kind === "progress") return;
    if (kind === "ready") {
      this.listening += 1;
      if (this.listening === this.workers.length) this.link();
      return this.workers[part].postMessage([asked({ read: { text: this.scenario } })]);
    }
    if (kind !== "done" && kind !== "scenario") return this.failed(new Error(JSON.stringify(said(message))));
    this.owed -= 1;
    if (this.owed === 0) this.settled(message);
  }

  async run({ accounts, seed, policies, marks = 0 }) {
    const run_id = ++this.runs;
    const parts = this.workers.length;
    const started = performance.now();
    this.workers.forEach((worker, part) => {
      worker.postMessage([asked({ run: { run_id, part, parts, accounts, seed, replicates: 1, policies, marks } })]);
    });
    const message = await this.answers(1);
    return { ms: performance.now() - started, text: JSON.stringify(said(message)) };
  }

  close() {
    for (const worker of this.workers) worker.terminate();
  }
}

/** A worker of one of the peers. */
class Peer {
  constructor(script, scenario) {
    this.worker = new Worker(script, { type: "module" });
    this.opened = this.ask({ scenario });
  }

  async ask(question) {
    const answer = new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }) => resolve(data);
      this.worker.onerror = (event) => reject(new Error(event.message));
    });
    this.worker.postMessage(question);
    return answer;
  }

  async run({ accounts, seed }) {
    const started = performance.now();
    const { text } = await this.ask({ accounts, seed });
    return { ms: performance.now() - started, text };
  }

  close() {
    this.worker.terminate();
  }
}

/** How fast this page reads memory, GB/s: the sum of an array as large as the engine's columns, with sums enough to hide the adder's delay. */
function bandwidth(array) {
  const times = 8;
  const started = performance.now();
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let time = 0; time < times; time++) {
    for (let i = 0; i < array.length; i += 8) {
      a += array[i];
      b += array[i + 1];
      c += array[i + 2];
      d += array[i + 3];
      e += array[i + 4];
      f += array[i + 5];
      g += array[i + 6];
      h += array[i + 7];
    }
  }
  const ms = performance.now() - started;
  if (a + b + c + d + e + f + g + h !== times * array.length) throw new Error("the sum is wrong");
  return (times * array.byteLength) / ms / 1e6;
}

let setting;
let warm;
/** A second engine of one worker. */
let beside;

globalThis.bench = {
  /** Starts the workers that stay: the engine alone, the engine twice, each peer. */
  async open({ page, scenario, accounts, marks }) {
    const address = new URL(page, location.href);
    const document = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    const script = new URL(document.querySelector("script[data-worker]").dataset.worker, address).href;
    const text = await (await fetch(new URL(`scenarios/${scenario}.json`, address))).text();
    const policies = JSON.parse(text).policies.map(({ id }) => id);
    setting = { script, text, accounts, policies, marks, memory: new Float64Array(8 * Math.ceil((accounts * 23.25) / 64)).fill(1) };
    warm = { one: new Engine(script, 1, text), two: new Engine(script, 2, text), plain: new Peer("plain.js", text), tuned: new Peer("tuned.js", text) };
    beside = new Engine(script, 1, text);
    for (const each of [...Object.values(warm), beside]) await each.opened;
    return { policies, cores: navigator.hardwareConcurrency, agent: navigator.userAgent };
  },

  /**
   * By turns, for each of those that stay: a run that draws its accounts, then `again` runs that find them drawn. Then the same of two engines of one
   * worker at once, each of which does all the work: what two cores make of work that nobody has to divide. Then a worker of the engine and one of
   * each peer that are started for this, and the memory.
   */
  async round({ seed, again }) {
    const { script, text, accounts, policies, marks, memory } = setting;
    const found = {};
    for (const [name, each] of Object.entries(warm)) {
      const first = await each.run({ accounts, seed, policies });
      const further = [];
      for (let i = 0; i < again; i++) further.push((await each.run({ accounts, seed, policies })).ms);
      found[name] = { first: first.ms, further, text: first.text };
    }
    const atOnce = async () => Math.max(...(await Promise.all([warm.one, beside].map((each) => each.run({ accounts, seed, policies })))).map(({ ms }) => ms));
    // The one has these accounts already; the other has yet to draw them.
    await beside.run({ accounts, seed, policies });
    found.atOnce = [];
    for (let i = 0; i < again; i++) found.atOnce.push(await atOnce());
    found.picture = (await warm.one.run({ accounts, seed, policies, marks })).ms;
    const starts = { one: () => new Engine(script, 1, text), plain: () => new Peer("plain.js", text), tuned: () => new Peer("tuned.js", text) };
    for (const [name, start] of Object.entries(starts)) {
      const started = performance.now();
      const worker = start();
      await worker.opened;
      await worker.run({ accounts, seed, policies });
      found[name].fresh = performance.now() - started;
      worker.close();
    }
    found.memory = Array.from({ length: 5 }, () => bandwidth(memory));
    return found;
  },

  /** Runs that find so many accounts drawn, with one worker and with two by turns: the milliseconds of each. */
  async larger({ accounts, times }) {
    const { policies } = setting;
    const found = { one: [], two: [] };
    const run = async (name) => (await warm[name].run({ accounts, seed: 1, policies })).ms;
    for (const name of Object.keys(found)) await run(name);
    for (let i = 0; i < times; i++) for (const [name, ms] of Object.entries(found)) ms.push(await run(name));
    return found;
  },
};
