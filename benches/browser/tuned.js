// Owns the harder of the two JavaScript peers: the model in JavaScript written for speed, what plain.js becomes under a profiler: loops over blocks
// of accounts that stay in the cache, masks for rules, an inlined generator, a rational normal quantile, a radix sort for the queue, nothing
// allocated per account. Refuses wasm, shared memory and the engine's own tricks (scores are scores here, and nothing is exact or portable).

import { Cell, number, report, serve } from "./reading.js";

/** Accounts worked on at a time: their columns fit the nearest cache. */
const BLOCK = 2048;
/** The filing delay of those who do not appeal. */
const NEVER = 65535;

// ---- drawing

/** xoshiro128**, a block of words at a time, so that its state stays in registers. */
class Words {
  constructor(seed) {
    // SplitMix32 spreads the seed.
    this.state = Uint32Array.from({ length: 4 }, () => {
      seed = (seed + 0x9e3779b9) | 0;
      let z = seed ^ (seed >>> 16);
      z = Math.imul(z, 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return z ^ (z >>> 15);
    });
  }

  fill(words, count) {
    let [a, b, c, d] = this.state;
    for (let i = 0; i < count; i++) {
      const x = Math.imul(b, 5);
      words[i] = Math.imul((x << 7) | (x >>> 25), 9);
      const t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
    }
    this.state.set([a, b, c, d]);
  }
}

/** Half a step above the word, as a share of all words: never 0 or 1. */
const STEP = 2 ** -32;

/** The standard normal number below which a share p of all lie; Acklam's rational functions, relative error 1e-9. */
function quantile(p) {
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 0.97575) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r - 30.66479806614716) * r + 2.506628277459239) * q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r - 13.28068155288572) * r + 1)
  );
}

function tail(q) {
  return (
    (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783) /
    ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
  );
}

function drawBalances(words, count, column, first, median, sigma) {
  for (let i = 0; i < count; i++) column[first + i] = median * Math.exp(sigma * quantile((words[i] + 0.5) * STEP));
}

function drawScores(words, count, column, first, location, scale) {
  for (let i = 0; i < count; i++) column[first + i] = 1 / (1 + Math.exp(-location - scale * quantile((words[i] + 0.5) * STEP)));
}

function drawClocks(words, count, column, first, mean) {
  for (let i = 0; i < count; i++) column[first + i] = -mean * Math.log((words[i] + 0.5) * STEP);
}

function drawPlaces(words, count, column, first, { truth, share, bounds, drawn }) {
  if (share === 0) return column.fill(truth, first, first + count);
  const last = drawn.length - 1;
  for (let i = 0; i < count; i++) {
    const u = words[i] * STEP;
    let shown = truth;
    if (u < share) {
      let place = 0;
      while (place < last && u >= bounds[place]) place++;
      shown = drawn[place];
    }
    column[first + i] = shown;
  }
}

/** Whole days until those who appeal do; only for them a logarithm is taken. */
function drawAppeals(words, delays, count, draws, days, first, share, mean) {
  const below = share / STEP;
  for (let i = 0; i < count; i++) {
    const word = words[i];
    draws[first + i] = word;
    days[first + i] = word < below ? Math.min(-mean * Math.log((delays[i] + 0.5) * STEP), NEVER - 1) : NEVER;
  }
}

function drawLuck(words, count, column, first, share) {
  const below = share / STEP;
  for (let i = 0; i < count; i++) column[first + i] = words[i] < below ? 1 : 0;
}

function total(column, first, end) {
  let sum = 0;
  for (let i = first; i < end; i++) sum += column[i];
  return sum;
}

/** All accounts, stratum after stratum, one array a column. */
export function synthesise(plan, seed) {
  const n = plan.simulated;
  const population = {
    balance: new Float32Array(n),
    name: new Float32Array(n),
    risk: new Float32Array(n),
    exit: new Float32Array(n),
    document: new Uint8Array(n),
    residence: new Uint8Array(n),
    ip: new Uint8Array(n),
    appeals: new Uint32Array(n),
    delay: new Uint16Array(n),
    release: new Uint8Array(n),
    /** Euro of each stratum's agents. */
    totals: [],
    claims: new Claims(n),
  };
  const random = new Words(seed);
  const words = new Uint32Array(BLOCK);
  const more = new Uint32Array(BLOCK);
  for (const stratum of plan.strata) {
    const end = stratum.first + stratum.simulated;
    for (let first = stratum.first; first < end; first += BLOCK) {
      const count = Math.min(BLOCK, end - first);
      random.fill(words, count);
      drawBalances(words, count, population.balance, first, stratum.median, stratum.sigma);
      random.fill(words, count);
      drawScores(words, count, population.name, first, stratum.nameLocation, stratum.nameScale);
      random.fill(words, count);
      drawScores(words, count, population.risk, first, stratum.riskLocation, stratum.riskScale);
      random.fill(words, count);
      if (stratum.hazard > 0) drawClocks(words, count, population.exit, first, 1 / stratum.hazard);
      else population.exit.fill(Infinity, first, first + count);
      random.fill(words, count);
      drawPlaces(words, count, population.document, first, stratum.document);
      random.fill(words, count);
      drawPlaces(words, count, population.residence, first, stratum.residence);
      random.fill(words, count);
      drawPlaces(words, count, population.ip, first, stratum.ip);
      random.fill(words, count);
      random.fill(more, count);
      drawAppeals(words, more, count, population.appeals, population.delay, first, stratum.appealShare, stratum.delay);
      random.fill(words, count);
      drawLuck(words, count, population.release, first, stratum.releaseShare);
    }
    population.totals.push(total(population.balance, stratum.first, end));
  }
  return population;
}

// ---- rules

/** A rule as a function that marks, for `count` accounts from `first`, those for which it holds. */
function compile(plan, population, rule) {
  const [[key, value]] = Object.entries(rule);
  if (key === "all" || key === "any") {
    const parts = value.map((part) => compile(plan, population, part));
    const other = new Uint8Array(BLOCK);
    const [start, join] = key === "all" ? [1, and] : [0, or];
    return (mask, first, count) => {
      if (parts.length === 0) return mask.fill(start, 0, count);
      parts[0](mask, first, count);
      for (let part = 1; part < parts.length; part++) {
        parts[part](other, first, count);
        join(mask, other, count);
      }
    };
  }
  if (key === "not") {
    const part = compile(plan, population, value);
    return (mask, first, count) => {
      part(mask, first, count);
      invert(mask, count);
    };
  }
  if (key === "always") return (mask, first, count) => mask.fill(value ? 1 : 0, 0, count);
  if (key.endsWith("_in")) {
    const column = population[key.slice(0, -3)];
    const listed = new Uint8Array(256);
    for (const place of value) {
      for (const country of place.startsWith("@") ? plan.groups[place.slice(1)] : [place]) {
        if (plan.codes.has(country)) listed[plan.codes.get(country)] = 1;
      }
    }
    return (mask, first, count) => isListed(mask, column, listed, first, count);
  }
  const column = { balance_eur_at_least: population.balance, name_score_at_least: population.name, risk_score_at_least: population.risk }[key];
  return (mask, first, count) => isAtLeast(mask, column, number(value), first, count);
}

function and(mask, other, count) {
  for (let i = 0; i < count; i++) mask[i] &= other[i];
}

function or(mask, other, count) {
  for (let i = 0; i < count; i++) mask[i] |= other[i];
}

function invert(mask, count) {
  for (let i = 0; i < count; i++) mask[i] ^= 1;
}

function isListed(mask, column, listed, first, count) {
  for (let i = 0; i < count; i++) mask[i] = listed[column[first + i]];
}

function isAtLeast(mask, column, threshold, first, count) {
  for (let i = 0; i < count; i++) mask[i] = column[first + i] >= threshold ? 1 : 0;
}

// ---- the pass

/** Frozen accounts that appeal before the horizon, in the order of accounts. Room for all, kept with the accounts. */
class Claims {
  constructor(room) {
    this.count = 0;
    this.draw = new Uint32Array(room);
    this.day = new Uint16Array(room);
    this.stratum = new Uint16Array(room);
    this.release = new Uint8Array(room);
    this.locked = new Float32Array(room);
    this.order = new Uint32Array(room);
    this.spare = new Uint32Array(room);
  }
}

/** Moves those whom the clause meets into the cell; with `limit` 0 the whole balance is locked. */
function freeze(population, mask, first, count, leaveDays, limit, effect, horizon, cell, claims, stratum) {
  const { balance, exit, delay, appeals, release } = population;
  let { left, leftEur, frozen, lockedEur } = cell;
  let n = claims.count;
  for (let i = 0; i < count; i++) {
    if (mask[i] === 0) continue;
    const account = first + i;
    const eur = balance[account];
    if (exit[account] < leaveDays) {
      left++;
      leftEur += eur;
    } else if (eur > limit) {
      const locked = eur - limit;
      frozen++;
      lockedEur += locked;
      const day = effect + delay[account];
      if (day < horizon) {
        claims.draw[n] = appeals[account];
        claims.day[n] = day;
        claims.stratum[n] = stratum;
        claims.release[n] = release[account];
        claims.locked[n] = locked;
        n++;
      }
    }
  }
  claims.count = n;
  cell.left = left;
  cell.leftEur = leftEur;
  cell.frozen = frozen;
  cell.lockedEur = lockedEur;
}

function restrict(population, mask, first, count, leaveDays, cell) {
  const { balance, exit } = population;
  let { left, leftEur, restricted, restrictedEur } = cell;
  for (let i = 0; i < count; i++) {
    if (mask[i] === 0) continue;
    const eur = balance[first + i];
    if (exit[first + i] < leaveDays) {
      left++;
      leftEur += eur;
    } else {
      restricted++;
      restrictedEur += eur;
    }
  }
  cell.left = left;
  cell.leftEur = leftEur;
  cell.restricted = restricted;
  cell.restrictedEur = restrictedEur;
}

/** By day, the agents the clause meets that left; for the few involved. */
function leavers(population, mask, first, count, leaveDays, early, leaving, weight) {
  const { exit } = population;
  for (let i = 0; i < count; i++) {
    if (mask[i] === 1 && exit[first + i] < leaveDays) leaving[Math.max(0, Math.floor(exit[first + i] - early))] += weight;
  }
}

/** Takes from the mask those whom an earlier clause met, and notes the rest as met. */
function onlyUndecided(mask, decided, count) {
  for (let i = 0; i < count; i++) {
    const hit = mask[i] & (decided[i] ^ 1);
    mask[i] = hit;
    decided[i] |= hit;
  }
}

/** What every policy does to the accounts. */
export function evaluate(plan, population, policies) {
  return policies.map((policy) => evaluateOne(plan, population, policy));
}

function evaluateOne(plan, population, policy) {
  const { strata, horizon } = plan;
  const { totals, claims } = population;
  const effect = number(policy.notice_days ?? 0);
  const clauses = policy.clauses.map(({ when, measure }) => ({
    marks: compile(plan, population, when),
    restricts: measure === "withdraw_only" || measure === "offboard",
    limit: typeof measure === "object" ? number(measure.cap.limit_eur) : 0,
  }));
  const cells = strata.map(() => new Cell());
  const leaving = new Float64Array(horizon + 1);
  const mask = new Uint8Array(BLOCK);
  const decided = new Uint8Array(BLOCK);
  claims.count = 0;
  strata.forEach((stratum, s) => {
    const early = stratum.class === 0 ? 0 : (policy.anticipation_days ?? stratum.anticipation);
    const leaveDays = effect + early;
    const end = stratum.first + stratum.simulated;
    for (let first = stratum.first; first < end; first += BLOCK) {
      const count = Math.min(BLOCK, end - first);
      if (clauses.length > 1) decided.fill(0);
      for (const { marks, restricts, limit } of clauses) {
        marks(mask, first, count);
        if (clauses.length > 1) onlyUndecided(mask, decided, count);
        if (restricts) restrict(population, mask, first, count, leaveDays, cells[s]);
        else freeze(population, mask, first, count, leaveDays, limit, effect, horizon, cells[s], claims, s);
        if (stratum.class > 0) leavers(population, mask, first, count, leaveDays, early, leaving, stratum.weight);
      }
    }
  });
  const reviewed = review(plan, effect, cells, claims);
  return report(plan, policy, effect, cells, totals, leaving, reviewed);
}

// ---- the queue

const RADIX = 2048;

/** Sorts the claims by day, then draw, then account: digit by digit, each step keeping the order of the one before. */
function inOrder(claims, horizon) {
  const { count, draw, day } = claims;
  let { order, spare } = claims;
  const places = new Uint32Array(Math.max(RADIX, horizon) + 1);
  for (let i = 0; i < count; i++) order[i] = i;
  for (const shift of [0, 11, 22]) {
    places.fill(0);
    for (let i = 0; i < count; i++) places[((draw[i] >>> shift) & (RADIX - 1)) + 1]++;
    for (let i = 1; i < places.length; i++) places[i] += places[i - 1];
    for (let i = 0; i < count; i++) {
      const claim = order[i];
      spare[places[(draw[claim] >>> shift) & (RADIX - 1)]++] = claim;
    }
    [order, spare] = [spare, order];
  }
  places.fill(0);
  for (let i = 0; i < count; i++) places[day[i] + 1]++;
  for (let i = 1; i < places.length; i++) places[i] += places[i - 1];
  for (let i = 0; i < count; i++) spare[places[day[order[i]]]++] = order[i];
  return spare;
}

/** Works the queue off day by day. */
function review({ strata, horizon, capacity, handling }, effect, cells, claims) {
  const { count, day, stratum, release, locked } = claims;
  const order = inOrder(claims, horizon);
  const weights = Float64Array.from(strata, ({ weight }) => weight);
  const involved = Uint8Array.from(strata, (stratum) => (stratum.class > 0 ? 1 : 0));
  const released = [new Float64Array(horizon + 1), new Float64Array(horizon + 1)];
  const backlog = new Float64Array(horizon + 1);
  let [come, next, waiting, begun, sparedDays, sparedEurDays] = [0, 0, 0, 0, 0, 0];
  for (let today = effect; today < horizon; today++) {
    while (come < count && day[order[come]] === today) waiting += weights[stratum[order[come++]]];
    const decision = today + handling;
    let left = capacity;
    while (left > 0 && next < come) {
      const claim = order[next];
      const s = stratum[claim];
      const weight = weights[s];
      if (weight - begun > left) {
        begun += left;
        break;
      }
      left -= weight - begun;
      begun = 0;
      next++;
      waiting -= weight;
      if (decision < horizon && release[claim] === 1) {
        cells[s].released++;
        cells[s].releasedEur += locked[claim];
        released[involved[s]][decision] += weight;
        if (involved[s] === 0) {
          const spared = weight * (horizon - decision);
          sparedDays += spared;
          sparedEurDays += spared * locked[claim];
        }
      }
    }
    backlog[today] = waiting;
  }
  backlog[horizon] = backlog[horizon - 1];
  return { backlog, released, sparedDays, sparedEurDays };
}

serve(synthesise, evaluate);
