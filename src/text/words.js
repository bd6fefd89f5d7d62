// Reads a language's messages with Fluent's own JavaScript, which leaves plurals to the browser's Intl; tools/charts bundles it into words.js.
// Owns: the catalogue of one language, as src/web/catalog.rs asks for it. Refuses: to fetch, and to choose a language.

import { FluentBundle, FluentResource } from "@fluent/bundle";

/** The messages of a file; what of it cannot be read is left out. */
export function catalogue(tag, source) {
  // Isolation marks would end up in titles, labels and clipboards.
  const bundle = new FluentBundle(tag, { useIsolating: false });
  bundle.addResource(new FluentResource(source), { allowOverrides: true });
  return {
    /** The message of this key, its places filled by turns of name and value; undefined when the language lacks it. */
    told(key, fillings) {
      const pattern = bundle.getMessage(key)?.value;
      if (!pattern) return undefined;
      const args = {};
      for (let at = 0; at < fillings.length; at += 2) args[fillings[at]] = fillings[at + 1];
      return bundle.formatPattern(pattern, args, []);
    },
  };
}
