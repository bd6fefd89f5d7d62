// The types of the element <freeze-frame> that embed.js defines.
// Owns: what a host page can rely on. Refuses: to say how it is done.

export type View = "crowd" | "tradeoff" | "timeline" | "places" | "assumptions" | "table" | "rules" | "population" | "story" | "class";
export type Theme = "light" | "dark" | "projector";

/** What can be shown, by the short keys of a link. */
export interface Settings {
  scenario?: string;
  policies?: string[];
  accounts?: number;
  seed?: number;
  view?: View;
  lang?: string;
  theme?: Theme;
  /** Where the story stands, from 0. */
  step?: number;
  /** The packed changes of a link. */
  s?: string;
}

/** A number, text, list or object of a scenario's document; null takes a field out. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What `set` takes. */
export interface Change extends Settings {
  /**
   * What differs from the scenario as it was published, by path: `{"review.capacity_per_day": 25000}`. Takes the place of every edit before it;
   * none at all brings the scenario back.
   */
  edits?: Record<string, Json>;
}

/** What is shown, and what came of it. */
export interface State {
  settings: Settings;
  /** A link that opens the same in full. */
  link?: string;
  /** The digest of the result, once there is one. */
  digest?: string;
}

/** Why something was not done. */
export interface Failure {
  message: string;
}

export interface FreezeFrameEventMap {
  "freeze-frame-ready": CustomEvent<State>;
  "freeze-frame-result": CustomEvent<State>;
  "freeze-frame-error": CustomEvent<Failure>;
}

/** Attributes and properties are the keys of a link, as text; changing one changes what is shown. */
export interface FreezeFrameElement extends Omit<HTMLElement, "focus"> {
  scenario: string | null;
  policies: string | null;
  accounts: string | null;
  seed: string | null;
  view: string | null;
  theme: string | null;
  step: string | null;
  s: string | null;
  predict: string | null;
  lock: string | null;
  allowLinks: string | null;
  d: string | null;
  /** Shows something else; what is left out stays. */
  set(change: Change): Promise<State>;
  /** What is shown. */
  get(): Promise<State>;
  /** Runs what is shown anew; done when the result is there. */
  run(): Promise<State>;
  /** Moves the keyboard into the frame. */
  focus(): Promise<State>;
  addEventListener<K extends keyof FreezeFrameEventMap>(
    type: K,
    listener: (event: FreezeFrameEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "freeze-frame": FreezeFrameElement;
  }
}
