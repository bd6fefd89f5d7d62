// A build as the next version would be, for tests of what happens when a host gets one. Owns: what differs in it. Refuses: to build.

import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A built page as the next version would be: other words, another way to fail where two versions mix. */
export function nextVersion(from, to) {
  cpSync(from, to, { recursive: true });
  const [, version] = /data-files="([^"]+)"/.exec(readFileSync(join(to, "index.html"), "utf8"));
  const next = "?h=0123456789abcdef";
  const alter = (name, change) => writeFileSync(join(to, name), change(readFileSync(join(to, name), "utf8")));
  alter("index.html", (text) => text.replaceAll(version, next).replaceAll(version.slice(1), next.slice(1)));
  alter("locales/en.ftl", (text) => text.replace(/^offline-title = .*$/m, "offline-title = The next version"));
  alter("charts.js", (text) => `${text}\nexport const next = true;\n`);
  cpSync("static/sw.js", join(to, "sw.js"));
  execFileSync("node", ["tools/offline.mjs", to, next]);
}
