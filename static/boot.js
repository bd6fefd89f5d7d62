// Starts the page: loads the wasm named on this script's own tag, and later the parts that the page asks for.
// Owns: what is shown when the page cannot start (index.html holds it). Refuses: to start twice, and to reach any other host.
// A file and not an inline script, so that the page runs under `script-src 'self' 'wasm-unsafe-eval'`.

const tag = document.querySelector("script[data-app]");
// A preset's page lies in a folder of its own; everything else lies where the root says.
const address = (name) => new URL(tag.dataset[name], new URL(tag.dataset.root, document.baseURI)).href;
const parts = new Map();

// A part is there when its style is, because what it draws measures text and scrolls to it. Unstyled it is better than not at all.
const styled = (name) =>
  new Promise((done) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address(name), onload: done, onerror: done });
    document.head.append(link);
  });

async function part(name) {
  const style = tag.dataset[`${name}Style`] && styled(`${name}Style`);
  const part = await import(address(name));
  if (tag.dataset[`${name}Wasm`]) await part.default({ module_or_path: address(`${name}Wasm`) });
  await style;
  return (tag.loaded[name] = part);
}

// The page takes its parts from here: a module by its name on the tag, and its wasm if it has one. Each is started once, and then lies in `loaded`.
tag.loaded = {};
tag.load = (name) => {
  if (!parts.has(name)) {
    parts.set(name, part(name));
    // What could not be loaded is tried again when it is wanted again.
    parts.get(name).catch(() => parts.delete(name));
  }
  return parts.get(name);
};

// Inside an article the height is told also where the page cannot start.
if (document.documentElement.hasAttribute("data-embed")) tag.load("host").catch(() => {});

// The page asks for it as soon as it lives.
tag.load("words").catch(() => {});

try {
  await tag.load("app");
} catch (error) {
  // The answer that the page was published with stays, or comes back with its label; a sentence says what is missing.
  document.documentElement.setAttribute("data-still", "failed");
  document.querySelector("[data-state]")?.setAttribute("data-state", "error");
  console.error("Freeze Frame could not start:", error);
}

// A built page is kept for reading without a network; frames and single files are not.
if (tag.dataset.offline && window === window.top) import(address("offline")).catch(() => {});
