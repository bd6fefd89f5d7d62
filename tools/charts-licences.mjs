// Writes the licence of every npm package that esbuild took into the bundle, and of the shapes, into one text file.
// Owns: that no notice is forgotten. Refuses: to go on when a package comes without one.
// usage: node tools/charts-licences.mjs METAFILE OUT.txt

import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const [metafile, out] = process.argv.slice(2);
const { inputs } = JSON.parse(readFileSync(metafile, "utf8"));

const folders = new Set(["node_modules/world-atlas"]);
for (const path of Object.keys(inputs)) {
  const folder = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0];
  if (folder) folders.add(folder);
}

const notices = [...folders].sort().map((folder) => {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${name} ${version} comes without a licence`);
  return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
});
writeFileSync(out, notices.join(`\n${"-".repeat(80)}\n\n`));
