// Answers for a page that is kept: with the files of the version that the page started with, never with a mixture. Owns: one cache a version,
// filled whole or not at all. Refuses: what is not a part of the page (embedding, previews, other versions' folders), and to take the
// place of the version that open pages use unless a person said so.

// The build puts the version here, and every file as the page asks for it, with its SHA-256.
const VERSION = "";
const FILES = [];

const scope = self.registration.scope;
const PREFIX = `freeze-frame ${scope} `;
const NAME = PREFIX + VERSION;
/** A part of the page: beside it, or in the folder of a version, where nothing ever changes. */
const PART = /^(v\/[^/]*\/)?(?:[^/]*|(?:icons|locales|scenarios|still|style)\/[^/]*)$/;

/** One file, checked: a host in the middle of a change may give another version's. */
async function fetched([address, digest]) {
  for (const cache of ["default", "reload"]) {
    const answer = await fetch(new URL(address, scope), { cache });
    const hash = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
    const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (answer.ok && !answer.redirected && hex === digest) return [address, answer];
  }
  throw new Error(`${address} is not this version's`);
}

async function fill() {
  const files = await Promise.all(FILES.map(fetched));
  try {
    const cache = await caches.open(NAME);
    for (const [address, answer] of files) await cache.put(new URL(address, scope), answer);
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

/** The answer to a request, kept under its own address or the one given; where that is not, the host is asked for what cannot have changed. */
async function kept(request, address, isFixed) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  for (const cacheName of [NAME, ...names]) {
    const answer = await caches.match(address, { cacheName, ignoreVary: true });
    if (answer) return answer;
  }
  // A file of another version than those kept: the host may have a newer one under this name.
  return new URL(request.url).searchParams.has("h") && !isFixed ? Response.error() : fetch(request);
}

/** Drops the versions that no open page uses. Each page holds a lock with the name of its version's cache. */
async function tidy() {
  // A worker whose place another has taken knows nothing of what is used now.
  if (self.serviceWorker?.state === "redundant" || self.registration.active?.state !== "activated") return;
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  if (old.length === 0) return;
  const [pages, { held }] = await Promise.all([
    self.clients.matchAll({ includeUncontrolled: true, type: "window" }),
    navigator.locks.query(),
  ]);
  // Counted, because browsers disagree about whether a lock tells the page that holds it by the name that the page has here.
  const used = held.map(({ name }) => name).filter((name) => name.startsWith(PREFIX));
  const open = pages.filter(({ url }) => isPage(new URL(url)));
  // A page that holds none has only begun, and might use any. One of these versions may be the next, which nobody uses yet.
  if (open.length > used.length || self.registration.installing || self.registration.waiting) return;
  await Promise.all(old.filter((name) => !used.includes(name)).map((name) => caches.delete(name)));
}

const isPage = ({ origin, pathname }) => [scope, `${scope}index.html`].includes(origin + pathname);

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "use") self.skipWaiting();
  if (event.data === "tidy") event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  if (request.mode === "navigate") {
    if (isPage(url)) event.respondWith(kept(request, scope, false));
    return;
  }
  const part = PART.exec((url.origin + url.pathname).slice(scope.length));
  if (part) event.respondWith(kept(request, request, part[1] !== undefined));
});
