// Puts the compressed forms beside every file of a folder that gets smaller by them: .gz, and .br at the strongest level.
// Owns: what is worth compressing. Refuses: what is compressed already (pictures, the page that is one file).
// usage: node tools/compress.mjs FOLDER

import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const LEAST = 1024;

for (const entry of readdirSync(process.argv[2], { recursive: true })) {
  const file = join(process.argv[2], entry);
  const { mtime, size } = statSync(file);
  if (entry.endsWith("freeze-frame.html") || !/\.(html|css|js|ts|ftl|txt|csv|json|webmanifest|wasm|svg)$/.test(file) || size < LEAST) continue;
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  for (const [ending, packed] of [[".gz", gzipSync(bytes, { level: 9 })], [".br", brotliCompressSync(bytes, { params })]]) {
    writeFileSync(file + ending, packed);
    // As old as what it stands for, as servers expect.
    utimesSync(file + ending, mtime, mtime);
  }
}
