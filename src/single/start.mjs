// Starts the page that is one file: unpacks the page's files from their element into blobs and then runs the same boot script as the
// page on a host. Owns: where the parts of such a page are. Refuses: to read any file or ask any host, which a page from a disk may not.
// tools/single.mjs bundles this with its two neighbours into an inline script, and writes the elements that it reads.

import { unpacking } from "./lzma.mjs";
import { bytesOf } from "./text.mjs";

/** Bytes unpacked between two turns of the browser, so that the published answer is painted and answers. */
const PIECE = 1 << 19;

/** A line of script with these bytes in it: a worker of a page from a disk may read nothing else, not even the page's blobs. */
function bringing(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `self.workerWasm ??= Uint8Array.from(atob("${btoa(text)}"), (letter) => letter.charCodeAt(0));\n`;
}

async function start() {
  const tag = document.querySelector("script[data-app]");
  const packed = document.getElementById("packed");
  const { size, packed: packedSize, files } = JSON.parse(packed.dataset.contents);
  const unpack = unpacking(bytesOf(packed.textContent, packedSize), size);
  for (let wanted = PIECE; wanted < size; wanted += PIECE) {
    unpack(wanted);
    await new Promise((done) => setTimeout(done));
  }
  const bytes = unpack(size);
  packed.remove();

  const addresses = {};
  const keep = (name, type, ...parts) => {
    addresses[name] = URL.createObjectURL(new Blob(parts, { type }));
  };
  let end = 0;
  let brought = "";
  for (const [name, type, length] of files) {
    const part = bytes.subarray(end, (end += length));
    keep(name, type, ...(name === "worker.js" ? [brought, part] : [part]));
    if (name === "worker_bg.wasm") brought = bringing(part);
  }
  tag.files = addresses;
  for (const [name, value] of Object.entries(tag.dataset)) {
    if (Object.hasOwn(addresses, value)) tag.dataset[name] = addresses[value];
  }
  await import(addresses["boot.js"]);
}

start().catch((error) => {
  document.documentElement.setAttribute("data-still", "failed");
  document.querySelector("[data-state]")?.setAttribute("data-state", "error");
  console.error("Freeze Frame could not start:", error);
});
