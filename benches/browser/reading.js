// Owns what both JavaScript peers do around their work: what a scenario means for a stratum, how counts become a result's tables, and how a worker
// is asked. Refuses to draw, decide or review anything.
// Scenarios are read as `peer_numpy.py` reads them, and policies given as the engine's result document has them.

export const CLASSES = ["innocent", "facilitator", "designated"];

export const number = (value) => (value !== null && typeof value === "object" ? value.value : value);

// ---- what a scenario means

/** Strata by cohort and class, with their sizes, weights and distributions; those that represent nobody are absent. */
export function plan(scenario, accounts) {
  const find = (cohort, block, name) => cohort[block]?.[name] ?? scenario[block]?.[name];
  const codes = new Map();
  const code = (country) => codes.get(country) ?? codes.set(country, codes.size).get(country);
  const strata = [];
  for (const cohort of scenario.cohorts) {
    const by = (k, block, name, otherwise) => {
      const value = find(cohort, block, name) ?? otherwise;
      return number(value !== null && typeof value === "object" && CLASSES[0] in value ? value[CLASSES[k]] : value);
    };
    const places = (k, block, truth) => {
      const share = by(k, block, "share", 0);
      const bounds = [];
      const drawn = [];
      let sum = 0;
      for (const [country, weight] of Object.entries(find(cohort, block, "countries") ?? {})) {
        sum += number(weight);
        bounds.push(sum);
        drawn.push(code(country));
      }
      return { truth: code(truth), share, bounds: Float64Array.from(bounds, (bound) => (share * bound) / sum), drawn: Uint8Array.from(drawn) };
    };
    const shift = number(find(cohort, "name_screening", "nationality_shift")?.[cohort.nationality] ?? 0);
    const rates = [by(0, "prevalence", "facilitators_per_million", 0) / 1e6, by(0, "prevalence", "designated_per_million", 0) / 1e6];
    [1 - rates[0] - rates[1], ...rates].forEach((rate, k) => {
      const represented = number(cohort.accounts) * rate;
      if (represented <= 0) return;
      strata.push({
        cohort,
        class: k,
        represented,
        document: places(k, "second_document", cohort.nationality),
        residence: places(k, "false_address", cohort.residence),
        ip: places(k, "vpn", cohort.residence),
        median: by(k, "balance", "median_eur", 100),
        sigma: by(k, "balance", "sigma", 2),
        nameLocation: by(k, "name_screening", "location", -3) + shift,
        nameScale: by(k, "name_screening", "scale", 1),
        riskLocation: by(k, "risk_scoring", "location", -3),
        riskScale: by(k, "risk_scoring", "scale", 1),
        hazard: by(k, "behaviour", "exit_hazard_per_day", 0),
        anticipation: k > 0 ? by(k, "behaviour", "anticipation_days", 0) : 0,
        appealShare: by(k, "review", "appeal_share", 0),
        delay: by(k, "review", "appeal_delay_days", 7),
        releaseShare: k > 0 ? by(k, "review", "wrongful_release", 0) : 1 - by(k, "review", "wrongful_hold", 0),
      });
    });
  }
  const represented = strata.reduce((sum, stratum) => sum + stratum.represented, 0);
  const least = number(scenario.min_stratum ?? 200);
  let simulated = 0;
  for (const stratum of strata) {
    stratum.first = simulated;
    stratum.simulated = Math.max(Math.floor((accounts * stratum.represented) / represented + 0.5), least);
    stratum.weight = stratum.represented / stratum.simulated;
    simulated += stratum.simulated;
  }
  return {
    strata,
    represented,
    simulated,
    codes,
    groups: scenario.country_groups ?? {},
    horizon: number(scenario.horizon_days ?? 180),
    capacity: number(scenario.review?.capacity_per_day ?? 0),
    handling: Math.floor(number(scenario.review?.handling_days ?? 0)),
  };
}

/** What a policy does to the accounts of a stratum, in agents and their euro. */
export class Cell {
  constructor() {
    this.left = this.leftEur = this.restricted = this.restrictedEur = this.frozen = this.lockedEur = this.released = this.releasedEur = 0;
  }
}

// ---- the report

function table() {
  const counts = () => ({ total: 0, unaffected: 0, left: 0, restricted: 0, frozen: 0, released: 0 });
  const funds = () => ({ total: 0, left: 0, restricted: 0, locked: 0, released: 0 });
  const each = (make) => Object.fromEntries(CLASSES.map((name) => [name, make()]));
  return { accounts: each(counts), funds_eur: each(funds) };
}

function add({ accounts, funds_eur }, { class: k, weight, represented }, cell, totalEur) {
  const counts = accounts[CLASSES[k]];
  counts.total += represented;
  counts.unaffected += represented - (cell.left + cell.restricted + cell.frozen) * weight;
  counts.left += cell.left * weight;
  counts.restricted += cell.restricted * weight;
  counts.frozen += cell.frozen * weight;
  counts.released += cell.released * weight;
  const funds = funds_eur[CLASSES[k]];
  funds.total += totalEur * weight;
  funds.left += cell.leftEur * weight;
  funds.restricted += cell.restrictedEur * weight;
  funds.locked += cell.lockedEur * weight;
  funds.released += cell.releasedEur * weight;
}

export function report({ strata, horizon }, policy, effect, cells, totals, leaving, { backlog, released, sparedDays, sparedEurDays }) {
  const all = table();
  const by = { nationality: {}, residence: {}, group: {} };
  strata.forEach((stratum, s) => {
    add(all, stratum, cells[s], totals[s]);
    for (const key in by) add((by[key][stratum.cohort[key] ?? ""] ??= table()), stratum, cells[s], totals[s]);
  });
  const { accounts, funds_eur: funds } = all;
  const innocent = accounts.innocent;
  const involved = (of, name) => of.facilitator[name] + of.designated[name];
  const share = (part, whole) => (whole > 0 ? part / whole : null);
  const frozenInvolved = involved(accounts, "frozen");
  const frozen = innocent.frozen + frozenInvolved;
  const days = horizon - effect;
  const daily = { day: [], frozen_innocent: [], frozen_involved: [], left_involved: [], backlog: Array.from(backlog) };
  let [out, involvedOut, left, median] = [0, 0, 0, days];
  for (let day = 0; day <= horizon; day++) {
    out += released[0][day];
    involvedOut += released[1][day];
    left += leaving[day];
    if (median === days && released[0][day] > 0 && out >= innocent.frozen / 2) median = day - effect;
    daily.day.push(day);
    daily.frozen_innocent.push(day < effect ? 0 : innocent.frozen - out);
    daily.frozen_involved.push(day < effect ? 0 : frozenInvolved - involvedOut);
    daily.left_involved.push(left);
  }
  const metrics = {
    innocents_frozen: innocent.frozen,
    involved_frozen: frozenInvolved,
    innocents_affected: innocent.frozen + innocent.restricted,
    precision: share(frozenInvolved, frozen),
    recall: share(frozenInvolved, involved(accounts, "total")),
    false_positive_rate: share(innocent.frozen, innocent.total),
    false_discovery_rate: share(innocent.frozen, frozen),
    innocents_per_involved_frozen: share(innocent.frozen, frozenInvolved),
    involved_funds_locked_share: share(involved(funds, "locked"), involved(funds, "total")),
    involved_funds_left_share: share(involved(funds, "left"), involved(funds, "total")),
    innocent_frozen_days: innocent.frozen * days - sparedDays,
    innocent_locked_eur_days: funds.innocent.locked * days - sparedEurDays,
    median_days_frozen_innocent: innocent.frozen > 0 ? median : null,
    backlog_peak: backlog.reduce((peak, waiting) => Math.max(peak, waiting), 0),
  };
  return { id: policy.id, ...all, metrics, by_nationality: by.nationality, by_residence: by.residence, by_group: by.group, daily };
}

// ---- as a worker

/** Takes `{ scenario }` (the text) once, then `{ accounts, seed }` as often as one likes; accounts that are there already are kept. */
export function serve(synthesise, evaluate) {
  let scenario;
  let kept = {};
  onmessage = ({ data }) => {
    if (data.scenario) {
      scenario = JSON.parse(data.scenario);
      return postMessage({ ready: true });
    }
    const { accounts, seed } = data;
    if (kept.accounts !== accounts || kept.seed !== seed) {
      kept = {};
      const drawn = plan(scenario, accounts);
      kept = { accounts, seed, plan: drawn, population: synthesise(drawn, seed) };
    }
    const policies = evaluate(kept.plan, kept.population, scenario.policies);
    return postMessage({ text: JSON.stringify({ accounts_simulated: kept.plan.simulated, policies }) });
  };
}
