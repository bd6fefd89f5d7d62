// Measures a hand on a slider: the page's frames and how far results are behind, while a threshold is dragged in the trade-off view.
// Owns: moving the slider once a frame, as a hand does, and taking times in the page. Refuses: to judge.
// usage: node benches/browser/slider.mjs [ACCOUNTS]

import { openBrowser, openSite, openTab, settled } from "../../tests/browser/harness.mjs";

const accounts = Number(process.argv[2] ?? 1_000_000);
const site = await openSite();
const browser = await openBrowser();
const page = await openTab(browser, site, { size: "1280x800" });
await page.goto(site.address({ v: 1, lang: "en", scenario: "russia-2022", view: "tradeoff", accounts }));
await settled(page);
const slider = page.getByRole("slider", { name: "Name score at least" });
await slider.waitFor();
// The grid is tried out first; the hand then finds a page at rest.
await page.getByText("is one of").waitFor();
// The first touch adds the viewer's own rule.
await slider.press("ArrowRight");
await page.locator('[data-policy="own"]').waitFor();
await settled(page);

const { frames, delays, longest } = await slider.evaluate(async (input) => {
  const root = document.querySelector("[data-state]");
  const number = () => root.querySelector('[data-policy="own"] [data-metric="innocents_frozen"]').dataset.value;
  const frames = [];
  const delays = [];
  const sent = [];
  let longest = 0;
  const watcher = new PerformanceObserver((list) => list.getEntries().forEach((entry) => (longest = Math.max(longest, entry.duration))));
  watcher.observe({ type: "longtask" });
  let shown = number();
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  let before = performance.now();
  // Back and forth for five seconds, a step a frame.
  const steps = 300;
  for (let step = 0; step < steps; step += 1) {
    const at = 0.75 + 0.2 * Math.sin((step / steps) * 6 * Math.PI);
    setter.call(input, at);
    sent.push(performance.now());
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - before);
    before = now;
    if (number() !== shown) {
      shown = number();
      delays.push(performance.now());
    }
  }
  const ended = performance.now();
  await new Promise((done) => {
    const look = () => (root.dataset.state === "ready" ? done() : requestAnimationFrame(look));
    look();
  });
  const gaps = delays.slice(1).map((at, index) => at - delays[index]);
  return { frames: frames.slice(1), delays: { gaps, last: performance.now() - ended }, longest };
});

const quantile = (list, share) => [...list].sort((one, other) => one - other)[Math.min(list.length - 1, Math.floor(share * list.length))];
const ms = (value) => `${value.toFixed(1)} ms`;
console.log(`${accounts} accounts, three policies, ${frames.length} steps`);
console.log(`frames: median ${ms(quantile(frames, 0.5))}, 95 % within ${ms(quantile(frames, 0.95))}, worst ${ms(Math.max(...frames))}; longest task ${ms(longest)}`);
console.log(`results: ${delays.gaps.length} while the hand moved, one every ${ms(quantile(delays.gaps, 0.5))} (95 % within ${ms(quantile(delays.gaps, 0.95))}); the last ${ms(delays.last)} after the hand`);
if (page.complaints.length > 0) console.log(page.complaints.join("\n"));
await browser.close();
await site.close();
