// Keeps the page for reading without a network: registers the service worker (sw.js) once the first result is there, and tells the page
// when it is kept and when a newer version is ready. Owns: `kept` and `update` on the boot script's element, told by its event `offline`.
// Refuses: to change the version of a page that is open (a person does), frames, and browsers that would rather save data.

const tag = document.querySelector("script[data-app]");
const scope = new URL("./", document.baseURI).href;

function tell(news) {
  Object.assign(tag, news);
  tag.dispatchEvent(new Event("offline"));
}

/** Resolves when the page shows a result: until then the network is the page's own. */
function settled() {
  const root = document.querySelector("[data-state]");
  return new Promise((done) => {
    const look = () => root.dataset.state === "ready" && (watch.disconnect(), done());
    const watch = new MutationObserver(look);
    watch.observe(root, { attributes: true, attributeFilter: ["data-state"] });
    look();
  });
}

/** Takes the newer version and starts the page anew with it; what is on screen is in the address. */
function use(registration) {
  const { serviceWorker } = navigator;
  const reload = () => location.reload();
  // Another page may have taken it already.
  if (!registration.waiting) return reload();
  serviceWorker.addEventListener("controllerchange", reload, { once: true });
  registration.waiting.postMessage("use");
}

async function keep() {
  const { serviceWorker, locks, connection } = navigator;
  // As long as this page lives, the service worker keeps the files of its version.
  locks.request(`freeze-frame ${scope} ${tag.dataset.files}`, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
  await settled();
  if (connection?.saveData && !(await serviceWorker.getRegistration(scope))) return;
  const registration = await serviceWorker.register(new URL("sw.js", scope), { scope, updateViaCache: "none" });
  const offer = () => registration.waiting && registration.active && tell({ update: () => use(registration) });
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  registration.installing?.addEventListener("statechange", offer);
  offer();
  await serviceWorker.ready;
  tell({ kept: true });
  registration.active?.postMessage("tidy");
}

if (isSecureContext && "serviceWorker" in navigator && navigator.locks && !/[?&]embed=1(&|$)/.test(location.search)) {
  // Where it is refused, the page lives on without it.
  keep().catch(() => {});
}
