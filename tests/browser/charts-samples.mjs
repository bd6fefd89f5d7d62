// What the charts are tested and photographed with: specs made of the command line's own results.
// Owns: the specs, real, empty, and worst. Refuses: numbers that the engine did not compute, but for the broken ones.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { compareNatively } from "./harness.mjs";

const SCENARIO = "russia-2022";
const ACCOUNTS = 20_000;
const COMPARED = ["blanket-nationality", "sanctions-list", "list-and-risk", "fuzzy-name"];

async function frontierNatively() {
  const program = process.env.FREEZE_FRAME_CLI || fileURLToPath(new URL("../../target/debug/freeze-frame", import.meta.url));
  const words = ["frontier", "--format", "json", "--scenario", SCENARIO, "--accounts", String(ACCOUNTS)];
  return JSON.parse((await promisify(execFile)(program, words, { maxBuffer: 64 << 20 })).stdout);
}

const names = (tag, places) => {
  const known = new Intl.DisplayNames(tag, { type: "region" });
  return places.map((place) => ({ ...place, label: known.of(place.code) }));
};

/** Every kind of chart in English with real numbers: { tradeoff, timeline, map, tiles, bars, tornado }. */
export async function realSpecs() {
  const [result, search] = await Promise.all([compareNatively({ scenario: SCENARIO, accounts: ACCOUNTS, seed: 1 }), frontierNatively()]);
  const compared = COMPARED.map((id) => result.policies.find((policy) => policy.id === id));
  const number = new Intl.NumberFormat("en", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 1 });

  const cloud = search.points.map(({ id, innocents_frozen: x, involved_funds_locked_share: y }) => ({ id, x, y }));
  const frontier = search.points.filter((point) => point.on_frontier).map(({ id }) => cloud.find((point) => point.id === id));
  // The viewer's rule: names at least 0.9 alike, and a risk threshold that moves.
  const curve = search.points
    .filter(({ id }) => /^name-09-risk-0\d+-notice-0$/.test(id))
    .map(({ id, innocents_frozen: x, involved_funds_locked_share: y }) => ({ id, x, y, value: Number(`0.${/risk-0(\d+)/.exec(id)[1]}`) }));
  const own = curve[Math.floor(curve.length / 2)];

  const tradeoff = {
    kind: "tradeoff", lang: "en", title: "What each policy costs, and what it stops",
    summary: "Freezing every Russian document freezes 9.8 million innocents and locks 33 % of the funds of the involved; listed names and risky behaviour freeze 290 thousand and lock 43 %.",
    x: { label: "Innocent people frozen" }, y: { label: "Share of the involved’s funds locked" },
    points: result.policies.map(({ id, title, metrics }) => ({
      id, label: title, x: metrics.innocents_frozen, y: metrics.involved_funds_locked_share,
      role: COMPARED.slice(0, 2).includes(id) ? "compared" : "preset", pattern: Math.max(0, COMPARED.indexOf(id)),
    })),
    cloud, frontier, frontierLabel: "Nothing tried does better than this line", curve,
    handle: { id: own.id, label: "Your policy", valueText: `risk score at least ${own.value}`, min: curve.at(-1).value, max: curve[0].value, step: 0.05, value: own.value },
    cornerLabel: "Better: fewer innocents, more locked",
  };
  const values = curve.map(({ value }) => value);
  Object.assign(tradeoff.handle, { min: Math.min(...values), max: Math.max(...values) });

  const panel = (key, label, unit, tone) => ({
    label, unit, tone,
    series: compared.map((policy, pattern) => ({ id: `${key}-${policy.id}`, policy: policy.id, label: policy.title, values: policy.daily[key], pattern })),
  });
  const timeline = {
    kind: "timeline", lang: "en", title: "Day by day",
    summary: "Under the blanket freeze 9.8 million innocents stay frozen to day 180 and the backlog of appeals grows to 5.5 million.",
    x: { label: "Days after the announcement" }, y: { label: "" },
    panels: [
      panel("frozen_innocent", "Innocents frozen", "people", "harm"),
      panel("left_involved", "Involved who left before", "people", "involved"),
      panel("backlog", "Appeals waiting", "people in the queue"),
    ],
    notice: { day: 14, min: 0, max: 90, label: "Notice", valueText: "14 days" },
    capacity: { value: 20_000, min: 100, max: 1_000_000, label: "Appeals the review team can read", valueText: "20,000 a day" },
  };

  const worst = compared[0];
  const places = Object.entries(worst.by_nationality)
    .map(([code, { accounts }]) => ({ code, value: accounts.innocent.frozen }));
  const fuzzy = Object.entries(compared[3].by_nationality).map(([code, { accounts }]) => ({ code, value: accounts.innocent.frozen }));
  const tip = (place) => ({ ...place, tip: `${place.label}: ${number.format(place.value)} innocents frozen` });
  const map = {
    kind: "map", lang: "en", title: "Where they are citizens", tone: "harm",
    summary: "Innocents frozen for a name like a listed one, by nationality.",
    values: names("en", fuzzy.filter(({ code }) => code !== "XZ")).map(tip), scaleLabel: "Innocents frozen, by nationality",
  };
  const towns = ["Northmoor", "Southmoor", "Eastport", "Westport", "Highfield", "Lowfield"];
  const tiles = {
    ...map, title: "Where they live", summary: "Innocents frozen in six made-up places.",
    values: fuzzy.slice(0, 6).map(({ value }, i) => tip({ code: `X${"ABCDEF"[i]}`, label: towns[i], value: i === 4 ? 0 : value })),
  };

  const bars = {
    kind: "bars", lang: "en", title: "Innocents frozen, by group", x: { label: "Innocents frozen" }, y: { label: "" },
    summary: "Every policy freezes different people.",
    rows: Object.keys(worst.by_group).map((group) => ({
      id: group, label: group.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase()),
      bars: compared.map((policy, pattern) => {
        const value = policy.by_group[group].accounts.innocent.frozen;
        return { policy: policy.title, value, text: number.format(Math.round(value)), pattern };
      }),
    })),
  };

  // One at a time, from golden runs of the same question; the base is the blanket freeze's own number.
  const base = worst.metrics.innocents_frozen;
  const row = (id, label, low, high, lowText, highText, flips = false) => ({
    id, label, low: base * low, high: base * high, base, lowText, highText,
    lowValueText: number.format(base * low), highValueText: number.format(base * high), flips,
  });
  const tornado = {
    kind: "tornado", lang: "en", title: "What the answer hangs on", x: { label: "Innocents frozen under “Freeze every Russian document”" }, y: { label: "" },
    summary: "The number of Russian accounts matters most; what a risk score can tell flips the ranking.", tone: "harm",
    baseLabel: `As assumed: ${number.format(base)}`, flipsLabel: "changes which policy freezes fewer",
    rows: [
      row("accounts", "Accounts of Russian citizens on the exchanges", 0.42, 1.63, "4 million", "16 million"),
      row("exit", "Innocents who leave during the notice, a day", 1.22, 0.81, "0.1 %", "2 %"),
      row("risk", "How well risky behaviour tells the involved apart", 0.93, 1.16, "barely", "very well", true),
      row("documents", "Second documents of another country", 1.03, 0.96, "1 %", "8 %"),
      row("vpn", "Connections through another country", 1, 1, "0 %", "30 %"),
    ],
  };
  return { tradeoff, timeline, map, tiles, bars, tornado };
}

const LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen and rather more words than anybody has left room for, twice over";
const RTL = "تجميد حسابات كل من يحمل هذه الوثيقة دون النظر في ما فعله";

/** The same specs with every string twice as long, or from right to left. */
export function reworded(spec, how) {
  const change = { long: (text) => `${text} – ${text}`, longest: () => LONG, rtl: () => RTL }[how];
  const texts = new Set(["label", "title", "unit", "tip", "text", "frontierLabel", "cornerLabel", "valueText", "scaleLabel", "flipsLabel", "baseLabel", "lowText", "highText", "lowValueText", "highValueText"]);
  const walk = (value, key) => {
    if (typeof value === "string") return texts.has(key) && value !== "" && value !== "share" ? change(value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
    return value;
  };
  return { ...walk(spec), lang: how === "rtl" ? "ar" : spec.lang };
}

/** Specs that a careless or unlucky caller may send: empty lists, zeros, numbers that are none, one policy, 400 days. */
export function brokenSpecs() {
  const common = { lang: "en", title: "t", summary: "s", x: { label: "x" }, y: { label: "y" } };
  const days = (make) => Array.from({ length: 401 }, (_, day) => make(day));
  const one = (values) => [{ label: "Panel", unit: "people", series: [{ id: "a", policy: "a", label: "Only one", values, pattern: 0 }] }];
  return {
    "tradeoff-empty": { ...common, kind: "tradeoff", points: [], cloud: [], frontier: [], curve: [], handle: null },
    "tradeoff-bare": { ...common, kind: "tradeoff" },
    "tradeoff-zero": { ...common, kind: "tradeoff", points: [{ id: "a", label: "Nothing", x: 0, y: 0, role: "compared", pattern: 0 }, { id: "b", label: "Nothing either", x: 0, y: 0, role: "compared", pattern: 1 }] },
    "tradeoff-nan": { ...common, kind: "tradeoff", points: [{ id: "a", label: "Unknown", x: NaN, y: null, role: "compared", pattern: 0 }], cloud: [{ id: "c", x: Infinity, y: 0.2 }], handle: { id: "gone", label: "h", valueText: "v", min: 0, max: 1, step: 0.1, value: NaN } },
    "timeline-empty": { ...common, kind: "timeline", panels: [] },
    "timeline-none": { ...common, kind: "timeline", panels: one([]), notice: { day: 3, min: 0, max: 9, label: "Notice", valueText: "3 days" } },
    "timeline-nan": { ...common, kind: "timeline", panels: one([0, NaN, 3, null, 5]) },
    "timeline-zero": { ...common, kind: "timeline", panels: one(days(() => 0)), capacity: { value: 0, min: 0, max: 0, label: "Capacity", valueText: "none" } },
    "timeline-400": { ...common, kind: "timeline", panels: one(days((day) => day * 1e6)), capacity: { value: 0, min: 0, max: 1e6, label: "Capacity", valueText: "none" } },
    "map-empty": { ...common, kind: "map", values: [], scaleLabel: "people" },
    "map-zero": { ...common, kind: "map", values: [{ code: "RU", label: "Russia", value: 0 }, { code: "SG", label: "Singapore", value: NaN }], scaleLabel: "people" },
    "tiles-one": { ...common, kind: "map", values: [{ code: "XA", label: "Somewhere", value: NaN }], scaleLabel: "people" },
    "bars-empty": { ...common, kind: "bars", rows: [] },
    "bars-zero": { ...common, kind: "bars", rows: [{ id: "a", label: "Row", bars: [{ policy: "P", value: 0, pattern: 0 }, { policy: "Q", value: NaN, pattern: 1 }] }, { id: "b", label: "No bars", bars: [] }] },
    "tornado-empty": { ...common, kind: "tornado", rows: [] },
    "tornado-flat": { ...common, kind: "tornado", rows: [{ id: "a", label: "Flat", low: 5, high: 5, base: 5, lowText: "a", highText: "b" }, { id: "b", label: "Unknown", low: NaN, high: NaN, base: NaN, flips: true }], flipsLabel: "flips" },
  };
}
