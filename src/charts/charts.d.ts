// The types of charts.js. Owns: the shape of specs and events. Refuses: what they mean; the head of main.js says that.

export type Pattern = 0 | 1 | 2 | 3;
export type Tone = "harm" | "involved";
export interface Axis { label: string; /** Drawn after the label; of a trade-off's x only. */ note?: string }

interface Common {
  /** BCP 47. */
  lang: string;
  title: string;
  summary: string;
  x?: Axis;
  y?: Axis;
}

export interface Place { id: string; /** Innocents frozen, accounts >= 0. */ x: number; /** Share of funds locked, 0..1. */ y: number }

export interface Tradeoff extends Common {
  kind: "tradeoff";
  points: (Place & { label: string; role: "compared" | "preset" | "own"; pattern?: Pattern })[];
  cloud?: Place[];
  frontier?: Place[];
  frontierLabel?: string;
  curve?: (Place & { /** The threshold there. */ value: number })[];
  handle?: { id: string; label: string; valueText: string; min: number; max: number; step: number; value: number } | null;
  cornerLabel?: string;
}

export interface Timeline extends Common {
  kind: "timeline";
  panels: {
    label: string;
    /** Words under the label, or "share" for values of 0..1. */
    unit?: string;
    tone?: Tone;
    series: { id: string; policy?: string; label: string; /** By day, from 0. */ values: number[]; pattern: Pattern }[];
  }[];
  /** Whole days. */
  notice?: { day: number; min: number; max: number; label: string; valueText: string } | null;
  /** Accounts a day. `panel` is the place of the panel it stands in; the last without it. */
  capacity?: { value: number; min: number; max: number; label: string; /** Under the label: in words that the scale is logarithmic. */ note?: string; valueText: string; panel?: number } | null;
}

export interface PlacesMap extends Common {
  kind: "map";
  values: { /** ISO 3166-1 alpha-2, or XA..XZ. */ code: string; label: string; /** >= 0 */ value: number; tip?: string }[];
  scaleLabel?: string;
  tone?: Tone;
}

export interface Bars extends Common {
  kind: "bars";
  tone?: Tone;
  rows: {
    id: string;
    label: string;
    tone?: Tone;
    bars: { policy?: string; /** >= 0 */ value: number; text?: string; pattern: Pattern; tone?: Tone }[];
  }[];
}

export interface Tornado extends Common {
  kind: "tornado";
  tone?: Tone;
  baseLabel?: string;
  flipsLabel?: string;
  /** What is said of those that are not drawn. */
  restLabel?: string | null;
  rows: {
    id: string;
    label: string;
    low: number;
    high: number;
    base: number;
    lowText?: string;
    highText?: string;
    lowValueText?: string;
    highValueText?: string;
    flips?: boolean;
    tone?: Tone;
  }[];
}

export type Spec = Tradeoff | Timeline | PlacesMap | Bars | Tornado;

export type ChartEvent =
  | { type: "move"; id: string; final: boolean }
  | { type: "pick"; id: string }
  | { type: "notice"; /** Days. */ value: number; final: boolean }
  | { type: "capacity"; /** Accounts a day. */ value: number; final: boolean };

export interface Words { title?: string; source?: string; link?: string; /** In px; as wide as on the page without it. */ width?: number; /** In px, beside `width`: the room it is shown in. */ height?: number }

export function draw(element: HTMLElement, spec: Spec | null, onEvent?: (event: ChartEvent) => void): void;
export function svg(elements: HTMLElement | HTMLElement[], words?: Words): string;
export function png(elements: HTMLElement | HTMLElement[], words?: Words & { scale?: number }): Promise<Blob>;
/** `element`: where theme and fonts are read (the body without it). */
export function compose(request: Words & {
  images: { canvas: HTMLCanvasElement; label: string; /** Its texts and small shapes come along. */ overlay?: HTMLElement }[];
  scale?: number;
  element?: HTMLElement;
}): { svg: string; png(): Promise<Blob> };
