// What the tests in Firefox stand on, beside harness.mjs: Debian's Firefox under watch. Owns: how it is started and what counts as a
// complaint. Refuses: to sleep, and what Chromium's tests hold already.

import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";

/** Starts headless Firefox with a profile of its own that is thrown away, silent on the network; `preferences` are Firefox's own. */
export function openFirefox(preferences = {}) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: {
      "app.normandy.enabled": false,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "privacy.partition.network_state": true,
      ...preferences,
    },
  });
}

/** A fresh tab in a context of its own. `assertQuiet()` fails with every error it logged or did not catch. */
export async function openFox(firefox, { width = 1280, height = 800 } = {}) {
  const context = await firefox.createBrowserContext();
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.stack ?? error}`));
  await page.setViewport({ width, height });
  page.setDefaultTimeout(60_000);
  return Object.assign(page, {
    complaints,
    closeAll: () => context.close(),
    assertQuiet: () => assert.deepEqual(complaints, [], "the page complained"),
  });
}

/** Waits until the page, or a frame of it, shows a result; fails at once when it says "error". */
export async function foxSettled(frame) {
  const state = await frame.waitForFunction(() => {
    const state = document.querySelector("[data-state]")?.getAttribute("data-state");
    return state === "ready" || state === "error" ? state : null;
  });
  assert.equal(await state.jsonValue(), "ready");
}

/** The frame at the end of this address's path, once it is there. */
export async function foxFrame(page, start) {
  const handle = await page.waitForSelector("iframe");
  const frame = await handle.contentFrame();
  await frame.waitForFunction((start) => location.href.startsWith(start), {}, start);
  return frame;
}
