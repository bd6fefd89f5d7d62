// Owns the plain JavaScript peer: the model as one reads it, in typed arrays: a loop over the accounts that draws each, a loop over the accounts
// for every policy that decides each, a sort and a walk for the queue; functions and mathematics of the language, no block, mask or word of bits.
// Refuses tricks, and to be slower than a plain program need be: rules are compiled once a policy, and only an appeal is an object. `tuned.js` is the
// same work written for speed.

import { Cell, number, report, serve } from "./reading.js";

// ---- drawing

/** Mulberry32: uniform numbers from 0 to below 1. */
function generator(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal numbers by Box and Muller, who give two at a time. */
function normals(random) {
  let spare = NaN;
  return () => {
    if (spare === spare) {
      const kept = spare;
      spare = NaN;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

const logistic = (x) => 1 / (1 + Math.exp(-x));

/** The country that is shown: mostly the true one, else one of those that are drawn. */
function shown({ truth, share, bounds, drawn }, random) {
  if (share === 0) return truth;
  const u = random();
  if (u >= share) return truth;
  let place = 0;
  while (place < drawn.length - 1 && u >= bounds[place]) place++;
  return drawn[place];
}

/** All accounts, stratum after stratum, one array a column. */
export function synthesise(plan, seed) {
  const n = plan.simulated;
  const population = {
    document: new Uint8Array(n),
    residence: new Uint8Array(n),
    ip: new Uint8Array(n),
    balance: new Float64Array(n),
    name: new Float64Array(n),
    risk: new Float64Array(n),
    exit: new Float64Array(n),
    appeals: new Float64Array(n),
    delay: new Float64Array(n),
    luck: new Float64Array(n),
  };
  const { document, residence, ip, balance, name, risk, exit, appeals, delay, luck } = population;
  const random = generator(seed);
  const normal = normals(random);
  for (const stratum of plan.strata) {
    const end = stratum.first + stratum.simulated;
    for (let i = stratum.first; i < end; i++) {
      document[i] = shown(stratum.document, random);
      residence[i] = shown(stratum.residence, random);
      ip[i] = shown(stratum.ip, random);
      balance[i] = stratum.median * Math.exp(stratum.sigma * normal());
      name[i] = logistic(stratum.nameLocation + stratum.nameScale * normal());
      risk[i] = logistic(stratum.riskLocation + stratum.riskScale * normal());
      exit[i] = -Math.log(1 - random()) / stratum.hazard;
      appeals[i] = random();
      delay[i] = -Math.log(1 - random()) * stratum.delay;
      luck[i] = random();
    }
  }
  return population;
}

// ---- rules

/** A rule as a function of the account. */
function compile(plan, population, rule) {
  const [[key, value]] = Object.entries(rule);
  if (key === "always") return () => value;
  if (key === "not") {
    const part = compile(plan, population, value);
    return (i) => !part(i);
  }
  if (key === "all" || key === "any") {
    const parts = value.map((part) => compile(plan, population, part));
    const decisive = key === "any";
    return (i) => {
      for (const part of parts) if (part(i) === decisive) return decisive;
      return !decisive;
    };
  }
  if (key.endsWith("_in")) {
    const column = population[key.slice(0, -"_in".length)];
    const countries = value.flatMap((place) => (place.startsWith("@") ? plan.groups[place.slice(1)] : [place]));
    const listed = new Array(256).fill(false);
    for (const country of countries) if (plan.codes.has(country)) listed[plan.codes.get(country)] = true;
    return (i) => listed[column[i]];
  }
  const column = { balance_eur_at_least: population.balance, name_score_at_least: population.name, risk_score_at_least: population.risk }[key];
  const least = number(value);
  return (i) => column[i] >= least;
}

// ---- the policies

/** What every policy does to the accounts. */
export function evaluate(plan, population, policies) {
  return policies.map((policy) => evaluateOne(plan, population, policy));
}

/** The clause that decides the account, if one does. */
function first(clauses, i) {
  for (const clause of clauses) if (clause.holds(i)) return clause;
  return undefined;
}

function evaluateOne(plan, population, policy) {
  const { strata, horizon } = plan;
  const { balance, exit, appeals, delay } = population;
  const effect = number(policy.notice_days ?? 0);
  const clauses = policy.clauses.map(({ when, measure }) => ({
    holds: compile(plan, population, when),
    restricts: measure === "withdraw_only" || measure === "offboard",
    limit: measure.cap ? number(measure.cap.limit_eur) : 0,
  }));
  const cells = strata.map(() => new Cell());
  const totals = strata.map(() => 0);
  const leaving = new Float64Array(horizon + 1);
  const claims = [];
  strata.forEach((stratum, s) => {
    const cell = cells[s];
    const early = stratum.class === 0 ? 0 : (policy.anticipation_days ?? stratum.anticipation);
    const end = stratum.first + stratum.simulated;
    for (let i = stratum.first; i < end; i++) {
      const eur = balance[i];
      totals[s] += eur;
      const clause = first(clauses, i);
      if (!clause) continue;
      if (exit[i] < effect + early) {
        cell.left++;
        cell.leftEur += eur;
        if (stratum.class > 0) leaving[Math.max(0, Math.floor(exit[i] - early))] += stratum.weight;
      } else if (clause.restricts) {
        cell.restricted++;
        cell.restrictedEur += eur;
      } else if (eur > clause.limit) {
        cell.frozen++;
        cell.lockedEur += eur - clause.limit;
        const day = effect + Math.floor(delay[i]);
        if (appeals[i] < stratum.appealShare && day < horizon) claims.push({ account: i, day, draw: appeals[i], stratum: s, locked: eur - clause.limit });
      }
    }
  });
  return report(plan, policy, effect, cells, totals, leaving, review(plan, population, effect, cells, claims));
}

// ---- the queue

/** Works the queue off day by day. */
function review({ strata, horizon, capacity, handling }, { luck }, effect, cells, claims) {
  claims.sort((a, b) => a.day - b.day || a.draw - b.draw || a.account - b.account);
  const released = [new Float64Array(horizon + 1), new Float64Array(horizon + 1)];
  const backlog = new Float64Array(horizon + 1);
  let [come, next, waiting, begun, sparedDays, sparedEurDays] = [0, 0, 0, 0, 0, 0];
  for (let today = effect; today < horizon; today++) {
    while (come < claims.length && claims[come].day === today) waiting += strata[claims[come++].stratum].weight;
    const decision = today + handling;
    let left = capacity;
    while (left > 0 && next < come) {
      const claim = claims[next];
      const stratum = strata[claim.stratum];
      const work = stratum.weight - begun;
      if (work > left) {
        begun += left;
        break;
      }
      left -= work;
      begun = 0;
      next++;
      waiting -= stratum.weight;
      if (decision < horizon && luck[claim.account] < stratum.releaseShare) {
        cells[claim.stratum].released++;
        cells[claim.stratum].releasedEur += claim.locked;
        released[stratum.class > 0 ? 1 : 0][decision] += stratum.weight;
        if (stratum.class === 0) {
          const spared = stratum.weight * (horizon - decision);
          sparedDays += spared;
          sparedEurDays += spared * claim.locked;
        }
      }
    }
    backlog[today] = waiting;
  }
  backlog[horizon] = backlog[horizon - 1];
  return { backlog, released, sparedDays, sparedEurDays };
}

serve(synthesise, evaluate);
