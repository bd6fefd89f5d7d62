// The element <freeze-frame>: Freeze Frame inside an article, as high as its content, and driven from there. One file, nothing else needed:
//   <script type="module" src="https://…/embed.js"></script>
//   <freeze-frame scenario="russia-2022" policies="blanket-nationality,sanctions-list">What readers see where frames are blocked.</freeze-frame>
// Owns: the frame and the talk with it. Refuses: to run twice, to trust any other window, and inline styles, which a strict policy forbids.
// embed.d.ts has the types; docs/embedding.md tells how it is used.

const HOME = new URL(".", import.meta.url).href;

/** The keys of a link that can change while the frame is there; the others load it anew. Also the names of attributes. */
const LIVE = ["scenario", "policies", "accounts", "seed", "view", "lang", "theme", "step", "s"];
const KEYS = { predict: "predict", lock: "lock", "allow-links": "allowLinks", d: "d" };
const FIXED = Object.keys(KEYS);
const FRAME = ["src", "sandbox"];

// `lang` is every element's own.
const PROPERTIES = [...LIVE, ...FIXED].filter((name) => name !== "lang").map((name) => KEYS[name] ?? name);

class FreezeFrame extends HTMLElement {
  static observedAttributes = [...LIVE, ...FIXED, ...FRAME];

  #frame = null;
  #slot = document.createElement("slot");
  #isReady = false;
  /** Queries by id: those that are out and those that wait for the frame. */
  #asked = new Map();
  #last = 0;
  #changed = new Set();
  #hear = (event) => this.#heard(event);

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(this.#slot);
  }

  connectedCallback() {
    Object.assign(this.style, { display: "block", position: "relative" });
    // What was set on the element before it was one of these.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    addEventListener("message", this.#hear);
    this.#load();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    this.#drop("the element was taken out of the page");
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || this.#frame === null) return;
    // Attributes that change together are one change.
    if (this.#changed.size === 0) queueMicrotask(() => this.#follow());
    this.#changed.add(name);
  }

  /** Shows something else; what is left out stays. */
  set(settings) {
    return this.#ask("set", settings);
  }

  /** What is shown. */
  get() {
    return this.#ask("get");
  }

  /** Runs what is shown anew. */
  run() {
    return this.#ask("run");
  }

  /** Moves the keyboard into the frame. */
  focus() {
    this.#frame?.focus();
    return this.#ask("focus");
  }

  #address() {
    const url = new URL(this.getAttribute("src") ?? HOME, document.baseURI);
    url.searchParams.set("v", 1);
    url.searchParams.set("embed", 1);
    for (const name of [...LIVE, ...FIXED]) {
      const value = this.getAttribute(name);
      if (value !== null) url.searchParams.set(KEYS[name] ?? name, value === "" && name === "predict" ? 1 : value);
    }
    url.search = url.search.replaceAll("%2C", ",");
    return url.href;
  }

  #load() {
    this.#drop("the frame was loaded anew");
    const frame = document.createElement("iframe");
    Object.assign(frame, { title: this.title || "Freeze Frame", loading: "lazy", allow: "fullscreen; clipboard-write" });
    if (this.hasAttribute("sandbox")) frame.setAttribute("sandbox", this.getAttribute("sandbox"));
    // Its room is there from the start; what is inside the element is shown in it until the frame speaks, which a blocked one never does.
    const height = `${Number.parseInt(this.getAttribute("height"), 10) || 640}px`;
    Object.assign(frame.style, { display: "block", width: "100%", height, border: 0, opacity: 0 });
    Object.assign(this.#slot.style, { display: "block", position: "absolute", inset: 0, overflow: "auto" });
    this.#slot.hidden = false;
    frame.src = this.#address();
    this.#frame = frame;
    this.shadowRoot.append(frame);
  }

  #drop(reason) {
    this.#frame?.remove();
    this.#frame = null;
    this.#isReady = false;
    for (const { fail } of this.#asked.values()) fail(new Error(reason));
    this.#asked.clear();
  }

  #follow() {
    const names = [...this.#changed];
    this.#changed.clear();
    if (this.#frame === null) return;
    if (!this.#isReady || names.some((name) => !LIVE.includes(name) || !this.hasAttribute(name))) return this.#load();
    const settings = {};
    for (const name of names) {
      const value = this.getAttribute(name);
      settings[name] = name === "policies" ? value.split(",") : ["accounts", "seed", "step"].includes(name) ? Number(value) : value;
    }
    this.set(settings).catch(({ message }) => this.#say("error", { message }));
  }

  #ask(query, args) {
    return new Promise((done, fail) => {
      if (this.#frame === null) return fail(new Error("the element is not in the page"));
      const id = (this.#last += 1);
      const message = { type: "freeze-frame-query", v: 1, id, query, ...(args && { args }) };
      this.#asked.set(id, { message, done, fail });
      if (this.#isReady) this.#frame.contentWindow.postMessage(message, "*");
    });
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(`freeze-frame-${name}`, { detail, bubbles: true }));
  }

  #heard({ source, data }) {
    if (this.#frame === null || source !== this.#frame.contentWindow || data?.v !== 1) return;
    if (data.type === "freeze-frame-response") {
      const asked = this.#asked.get(data.id);
      this.#asked.delete(data.id);
      if (data.error === undefined) asked?.done(data.result);
      else asked?.fail(new Error(data.error));
    } else if (data.type === "freeze-frame-event") {
      this.#frame.style.opacity = 1;
      this.#slot.hidden = true;
      this.#slot.style.display = "none";
      if (data.event === "resize") this.#frame.style.height = `${data.height}px`;
      if (data.event === "ready") {
        this.#isReady = true;
        for (const { message } of this.#asked.values()) this.#frame.contentWindow.postMessage(message, "*");
      }
      if (["ready", "result"].includes(data.event)) this.#say(data.event, data.state);
      if (data.event === "error") {
        this.#say("error", { message: data.message });
        // A frame that fails before it is ready answers nothing.
        if (!this.#isReady) for (const { fail } of this.#asked.values()) fail(new Error(data.message));
        if (!this.#isReady) this.#asked.clear();
      }
    }
  }
}

for (const property of PROPERTIES) {
  const name = property === "allowLinks" ? "allow-links" : property;
  Object.defineProperty(FreezeFrame.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (!customElements.get("freeze-frame")) {
  customElements.define("freeze-frame", FreezeFrame);
  // Links in the prose: <a href="#id-of-the-element" data-freeze-frame='{"edits": {…}}'>. Without this script they lead to the element.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-freeze-frame]");
    const named = link?.getAttribute("href")?.replace("#", "") ?? link?.getAttribute("aria-controls");
    const element = document.getElementById(named) ?? document.querySelector("freeze-frame");
    if (!link || !(element instanceof FreezeFrame)) return;
    let wish;
    try {
      wish = element.set(JSON.parse(link.dataset.freezeFrame));
    } catch (error) {
      wish = Promise.reject(error);
    }
    wish.catch(({ message }) => element.dispatchEvent(new CustomEvent("freeze-frame-error", { detail: { message }, bubbles: true })));
  });
}
