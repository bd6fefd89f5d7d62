// Makes freeze-frame.html, the whole page in one file that opens by double click: index.html with its styles and scripts inside, and all
// that the page would load packed into one element (LZMA over everything, so that what the wasm modules share is there once).
// Owns: what is in the file and that nothing in it points outside. Refuses: to change what is packed; src/single unpacks it again.
// usage: node tools/single.mjs FOLDER     (a built page; the file is put into it)

import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { parts } from "./parts.mjs";
import { textOf } from "../src/single/text.mjs";

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name));

const TYPES = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".ftl": "text/plain",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
};

let page = read("index.html").toString("utf8");
const replace = (pattern, by) => {
  if (!page.match(pattern)) throw new Error(`index.html has no ${pattern}`);
  page = page.replace(pattern, typeof by === "string" ? () => by : by);
};
/** A file's name in what an element says about it. */
const named = (address) => address.replace(/^\.\//, "").replace(/\?.*$/, "");
/** A script cannot hold its own end. */
const inline = (script) => {
  if (/<\/script|<!--/i.test(script)) throw new Error("a script that is to be inline holds markup of its own");
  return script.trim();
};

// What goes into the packed element: all that the page may ask for later. Alike beside alike, the wasm of a worker before its script.
const rank = (name) => [".wasm", ".js", ".css"].indexOf(extname(name));
const inPage = (name) => name === "index.html" || name === "still.js" || name === "offline.js" || name === "style/page.css" || /^(still|icons)\//.test(name);
const names = parts(folder)
  .filter((name) => !inPage(name) && Object.hasOwn(TYPES, extname(name)))
  .sort((one, other) => (rank(one) + 9) % 9 - (rank(other) + 9) % 9 || (one < other ? -1 : 1));
const bytes = Buffer.concat(names.map(read));
const packed = execFileSync("xz", ["--format=lzma", "--stdout", "--lzma1=preset=9e,lc=4,pb=0"], { input: bytes, maxBuffer: 1 << 28 });
const contents = {
  size: bytes.length,
  packed: packed.length,
  files: names.map((name) => [name, TYPES[extname(name)], read(name).length]),
};

const { outputFiles } = await build({
  entryPoints: ["src/single/start.mjs"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  write: false,
  logLevel: "warning",
});
const start = outputFiles[0].text;

// What is inside the page already needs no second file.
replace(/<link rel="stylesheet" href="([^"]*page\.css[^"]*)">/, (_, href) => `<style>${read(named(href)).toString("utf8").trim()}</style>`);
replace(/(<script )src="([^"]*still\.js[^"]*)"([^>]*>)/, (_, open, src, rest) => open.trim() + rest.replace(/^ ?/, " ") + inline(read(named(src)).toString("utf8")));
page = page.replace(/<link rel="(?:modulepreload|preload|prefetch|manifest|alternate|apple-touch-icon)"[^>]*>\s*/g, "");
page = page.replace(/(src|srcset|href)="((?:\.\/)?(?:still|icons)\/[^"]*)"/g, (_, attribute, address) => {
  return `${attribute}="data:${TYPES[extname(named(address))]};base64,${read(named(address)).toString("base64")}"`;
});

// The boot script's element keeps what it says of the parts, by the names they have in the packed element.
replace(/<script type="module" src="[^"]*boot\.js[^"]*"([^>]*)><\/script>/, (_, data) => {
  const said = data
    .replace(/="([^"]*)"/g, (_, value) => `="${named(value)}"`)
    .replace(/ data-(?:offline|single)="[^"]*"/g, "")
    .replace(/ data-files="[^"]*"/, "")
    // Its links lead to itself.
    .replace(/ data-home="[^"]*"/, ' data-home=""');
  return `<script${said}></script>`;
});
replace(/<\/body>/, [
  `<script type="text/plain" id="packed" data-contents="${JSON.stringify(contents).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">${textOf(packed)}</script>`,
  `<script>${inline(start)}</script>`,
  "</body>",
].join("\n"));

const outside = page.match(/\b(?:src|href|srcset|poster|action)="(?!data:|#|\?)[^"]*"/g)?.filter((address) => !/="https?:/.test(address));
if (outside?.length) throw new Error(`freeze-frame.html would need other files: ${outside.join(", ")}`);
writeFileSync(join(folder, "freeze-frame.html"), page);
