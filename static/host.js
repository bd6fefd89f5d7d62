// The page's end of the talk with the page around it: tells its height in the forms that hosts read, and whether anybody can see it; takes
// the host's queries, gives answers and events. Owns: what is posted, and from whom anything is taken: the parent window alone. Refuses: to
// read queries (src/protocol/host.rs does) and to know what the page shows: it is told. Loaded in embed mode only, with or without wasm.

const { parent } = window;
const isFramed = parent !== window;
const root = document.querySelector("[data-state]");
const own = new URLSearchParams(location.search);
const child = own.get("childId");

/** The page's ears, once it runs: `{ query(json), seen(isSeen) }`. */
let page = null;
/** What the page told last: `{ query, phase, digest, settled, trouble }`. */
let told = null;
let hasFailed = false;
/** Queries that came before the page was there. */
let waiting = [];
/** Ids of queries whose answer is the next result, and the result that was the newest when they were asked. */
let runs = [];
let newest = 0;

const post = (message) => isFramed && parent.postMessage(message, "*");
const happen = (event, more) => post({ type: "freeze-frame-event", v: 1, event, ...more });
const idOf = ({ id }) => (typeof id === "string" || typeof id === "number" ? id : null);
const respond = (id, answer) => post({ type: "freeze-frame-response", v: 1, id, ...answer });

// --- Height -----------------------------------------------------------------------------------------------------------------

let height = 0;
let isDue = false;

function report() {
  happen("resize", { height });
  post({ "datawrapper-height": { [child ?? own.get("id") ?? "freeze-frame"]: height } });
  post({ sentinel: "amp", type: "embed-size", height });
  post(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  if (child !== null) post(["pym", child, "height", height].join("xPYMx"));
}

function measure() {
  isDue = false;
  const now = Math.ceil(root.getBoundingClientRect().height);
  if (now === height || now === 0) return;
  height = now;
  report();
}

/** Once a frame; out of sight there are no frames. */
function measureSoon() {
  if (isDue) return;
  isDue = true;
  if (isInSight && !document.hidden) requestAnimationFrame(measure);
  else setTimeout(measure);
}

// --- Sight ------------------------------------------------------------------------------------------------------------------

let isInSight = true;
let wasSeen = true;

/** A host that waits for a result counts as somebody who looks. */
function isSeen() {
  return (isInSight && !document.hidden) || runs.length > 0;
}

function look() {
  if (isSeen() === wasSeen) return;
  wasSeen = isSeen();
  page?.seen(wasSeen);
}

// --- The page's side --------------------------------------------------------------------------------------------------------

/** What is shown, as `State` of the protocol has it. */
function state() {
  const link = new URLSearchParams(told.query);
  const settings = {};
  for (const key of ["scenario", "lang", "theme", "s"]) if (link.has(key)) settings[key] = link.get(key);
  for (const key of ["accounts", "seed", "step"]) if (link.has(key)) settings[key] = Number(link.get(key));
  settings.policies = link.get("policies").split(",");
  settings.view = link.get("view") ?? "crowd";
  const state = { settings, link: new URL(told.query, document.baseURI).href };
  if (told.digest !== "") state.digest = told.digest;
  return state;
}

/** The page runs and listens. */
export function attend(query, seen) {
  page = { query, seen };
  if (!wasSeen) page.seen(false);
  for (const text of waiting.splice(0)) page.query(text);
}

/**
 * What the page shows has changed. `query`: its link; `settled`: the number of the run that it shows the result of, 0 while it waits for one;
 * `trouble`: what keeps it from answering, in words.
 */
export function tell(query, phase, digest, settled, trouble) {
  const before = told;
  told = { query, phase, digest, settled, trouble };
  measureSoon();
  if (before === null) happen("ready", { state: state() });
  if (phase === "error" && trouble !== before?.trouble) happen("error", { message: trouble });
  if (settled > newest) {
    newest = settled;
    happen("result", { state: state() });
  }
  const isOver = phase === "error" || phase === "ready";
  for (const { id, after } of isOver ? runs.splice(0) : []) {
    if (settled > after) respond(id, { result: state() });
    else if (phase === "ready" && settled !== 0) runs.push({ id, after });
    else respond(id, { error: phase === "error" ? trouble : "the run was ended before it had a result" });
  }
  look();
}

/** The query of this id, as JSON, is done: the answer is what is shown once all of it has taken effect. */
export function answer(id) {
  setTimeout(() => respond(JSON.parse(id), { result: state() }));
}

/** The answer to the query of this id, as JSON, is the next result. */
export function answerWithResult(id) {
  runs.push({ id: JSON.parse(id), after: newest });
  look();
}

/** The query of this id, as JSON, cannot be done. */
export function refuse(id, error) {
  respond(JSON.parse(id), { error });
}

/** This query, as JSON, cannot be read. */
export function refuseQuery(text, error) {
  respond(idOf(JSON.parse(text)), { error });
}

// --- The host's side --------------------------------------------------------------------------------------------------------

const FAILURE = "the page could not start here; it shows what it was published with";

function fail() {
  if (hasFailed || document.documentElement.dataset.still !== "failed") return;
  hasFailed = true;
  happen("error", { message: FAILURE });
  for (const text of waiting.splice(0)) refuseQuery(text, FAILURE);
}

function hear({ source, data }) {
  if (!isFramed || source !== parent) return;
  // A pym parent asks in this form when it is there.
  if (typeof data === "string" && data.startsWith("pymxPYMx")) return height === 0 ? measureSoon() : report();
  if (data?.type !== "freeze-frame-query") return;
  let text;
  try {
    text = JSON.stringify(data);
  } catch {
    return respond(null, { error: "the message cannot be written as JSON" });
  }
  if (page !== null) page.query(text);
  else if (hasFailed) respond(idOf(data), { error: FAILURE });
  else waiting.push(text);
}

addEventListener("message", hear);
document.addEventListener("visibilitychange", look);
new ResizeObserver(measureSoon).observe(root);
new IntersectionObserver((entries) => {
  isInSight = entries.at(-1).isIntersecting;
  look();
}).observe(root);
new MutationObserver(fail).observe(document.documentElement, { attributeFilter: ["data-still"] });
fail();
measureSoon();
