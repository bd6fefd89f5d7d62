// What the measuring programs share. Owns: quantiles, and putting a report into its place in a document. Refuses: to measure.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The value that this share of the list lies within. */
export const quantile = (list, share) => [...list].sort((one, other) => one - other)[Math.min(list.length - 1, Math.floor(share * list.length))];

/** Prints a report and, when `isKept`, puts it into the document of this name between the marks `<!-- measured NAME: begin -->` and `… end -->`. */
export function report(text, { document, name, isKept }) {
  process.stdout.write(`${text}\n`);
  if (!isKept) return;
  const page = fileURLToPath(new URL(`../../docs/${document}`, import.meta.url));
  const [begin, end] = ["begin", "end"].map((edge) => `<!-- measured ${name}: ${edge} -->`);
  const before = readFileSync(page, "utf8");
  assert.ok(before.includes(begin) && before.includes(end), `${page} has no place for the figures`);
  writeFileSync(page, `${before.split(begin)[0]}${begin}\n\n${text}\n\n${end}${before.split(end)[1]}`);
}
