// The list of the files that a page may ask for: what is kept for reading without a network, and what goes into the single file.
// Owns: which files of a built page those are. Refuses: what is there for other pages (embedding, previews, schemas) and for hosts.

import { readdirSync } from "node:fs";

/** The names of those files in a built page, in a fixed order. */
export function parts(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(folder.replace(/\/$/, "").length + 1));
  return names.filter(isPart).sort();
}

function isPart(name) {
  if (name.includes("/")) return /^(icons|locales|scenarios|still|style)\//.test(name);
  if (/^(embed|sw)\b/.test(name)) return false;
  return name === "index.html" || name === "manifest.webmanifest" || /\.(js|wasm|csv|txt)$/.test(name) || name === "shapes.json";
}
