// Tells the service worker of a built page its version and its files. Owns: under which addresses the page asks for them.
// Refuses: files that are no part of the page (tools/parts.mjs).
// usage: node tools/offline.mjs FOLDER VERSION     (VERSION is what the page appends to files that keep their names)

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parts } from "./parts.mjs";

const [folder, version] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name));
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The page itself, files whose names say what is in them, files that others than the page ask for; all else carries the version. */
function address(name) {
  if (name === "index.html") return "./";
  if (/^app-/.test(name) || /^icons\//.test(name) || /\.(webmanifest|txt)$/.test(name)) return name;
  return name + version;
}

const files = parts(folder).map((name) => [address(name), sha256(read(name))]);
const worker = read("sw.js").toString("utf8");
const filled = worker
  .replace('const VERSION = "";', () => `const VERSION = ${JSON.stringify(version)};`)
  .replace("const FILES = [];", () => `const FILES = ${JSON.stringify(files)};`);
if (filled.split(version).length < 5) throw new Error("sw.js has no place for its version and files");
writeFileSync(join(folder, "sw.js"), filled);
