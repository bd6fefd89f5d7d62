// Makes what lies at the page's own address of a host that keeps every version in a folder for ever: a page that takes all its parts from the newest
// version's folder, and the files that others look for there. Whoever has that page has one version's files, whatever is published meanwhile.
// Owns: which files those are, and where their addresses lead. Refuses: to change anything in the version's folder.
// usage: node tools/front.mjs VERSION_FOLDER PATH OUT     (PATH: that folder seen from the page's own address, as v/0.1.0/)

import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [version, path, out] = process.argv.slice(2);

/** What others than the page look for at its address. */
const OWN = ["index.html", "sw.js", "manifest.webmanifest", "freeze-frame.html", "embed.js", "embed.d.ts", "icons", "presets", "schema", "examples"];

for (const name of OWN) cpSync(join(version, name), join(out, name), { recursive: true, filter: (file) => !/\.(gz|br)$/.test(file) });

/** A page so deep (`up` leads to the page's own address) that takes its parts from the version's folder. */
function fronted(html, up) {
  const moved = (address) => {
    const name = address.replace(/^\.\//, "");
    if (!name.startsWith(up) || !/^[a-z]/.test(name.slice(up.length)) || /^[a-z]+:/.test(name)) return address;
    const isOwn = ["manifest.webmanifest", "presets"].includes(name.slice(up.length).split("/")[0]);
    return isOwn ? address : `${up}${path}${name.slice(up.length)}`;
  };
  const page = html.replace(/ (href|src|srcset)="([^"]*)"/g, (_, attribute, address) => ` ${attribute}="${moved(address)}"`);
  if (!page.includes(`data-root="${up || "./"}"`)) throw new Error("the page does not say where its root is");
  return page.replace(`data-root="${up || "./"}"`, `data-root="${up}${path}"`);
}

function change(name, by) {
  writeFileSync(join(out, name), by(readFileSync(join(out, name), "utf8")));
}

change("index.html", (html) => fronted(html, ""));
for (const preset of readdirSync(join(out, "presets"))) change(`presets/${preset}/index.html`, (html) => fronted(html, "../../"));

// The page is kept for reading without a network with its parts where they lie.
change("sw.js", (worker) => {
  const list = /^const FILES = (.*);$/m;
  const page = createHash("sha256").update(readFileSync(join(out, "index.html"))).digest("hex");
  const files = JSON.parse(list.exec(worker)[1]).map(([address, digest]) => {
    if (address === "./") return [address, page];
    return [address === "manifest.webmanifest" ? address : path + address, digest];
  });
  return worker.replace(list, () => `const FILES = ${JSON.stringify(files)};`);
});
