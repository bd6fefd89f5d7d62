// Writes the licence of every npm package that esbuild took into a bundle, and of the shapes, into one text file.
// Owns: that no notice is forgotten. Refuses: to go on when a package comes without one.
// usage: node tools/licences.mjs METAFILE OUT.txt

import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const [metafile, out] = process.argv.slice(2);
const { inputs } = JSON.parse(readFileSync(metafile, "utf8"));

const folders = new Set(["node_modules/world-atlas"]);
for (const path of Object.keys(inputs)) {
  const folder = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0];
  if (folder) folders.add(folder);
}

const notices = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const own = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  // A package that only names it has the same text as our own.
  const file = own ? `${folder}/${own}` : license === "Apache-2.0" && "LICENSE-APACHE";
  if (!file) throw new Error(`${name} ${version} comes without a licence`);
  return `${name} ${version}\n\n${readFileSync(file, "utf8").trim()}\n`;
});
writeFileSync(out, notices.join(`\n${"-".repeat(80)}\n\n`));
