#!/usr/bin/env python3
"""The model in NumPy: the peer that the command line is measured against.

The work is that of `freeze-frame compare`: read a scenario, draw its accounts, meet every policy with leaving, queue, metrics, breakdowns and
daily series, print the result as JSON. Written as one would write it for speed in NumPy: one array a column, masks, bincounts, double
precision, no loop over accounts. It reads the short form of a scenario with its own policies and cohorts that override any block.

    pip install numpy
    python3 benches/peer_numpy.py static/scenarios/two-shores.json --accounts 1000000 --timings
"""

import argparse
import json
import math
import sys
import time

import numpy as np

CLASSES = ["innocent", "facilitator", "designated"]


def number(value):
    return value["value"] if isinstance(value, dict) else value


class Population:
    """All accounts, one array a column; `stratum` says which cohort and class each belongs to."""

    def __init__(self, scenario, accounts, seed):
        self.scenario = scenario
        self.countries = []
        self.strata = self.plan(accounts)
        self.draw(np.random.default_rng(seed))

    def field(self, cohort, block, name, default):
        for place in (cohort, self.scenario):
            value = place.get(block, {}).get(name)
            if value is not None:
                return value
        return default

    def by_class(self, cohort, k, block, name, default):
        value = self.field(cohort, block, name, default)
        if isinstance(value, dict) and "innocent" in value:
            value = value[CLASSES[k]]
        return number(value)

    def code(self, country):
        if country not in self.countries:
            self.countries.append(country)
        return self.countries.index(country)

    def plan(self, accounts):
        strata = []
        for c, cohort in enumerate(self.scenario["cohorts"]):
            per_million = [
                number(self.field(cohort, "prevalence", f"{name}_per_million", 0)) / 1e6
                for name in ("facilitators", "designated")
            ]
            for k, share in enumerate([1 - sum(per_million), *per_million]):
                represented = number(cohort["accounts"]) * share
                if represented > 0:
                    strata.append({"cohort": c, "class": k, "represented": represented})
        everybody = sum(stratum["represented"] for stratum in strata)
        least = number(self.scenario.get("min_stratum", 200))
        for stratum in strata:
            share = accounts * stratum["represented"] / everybody
            stratum["n"] = max(math.floor(share + 0.5), int(least))
            stratum["weight"] = stratum["represented"] / stratum["n"]
        return strata

    def draw(self, random):
        n = sum(stratum["n"] for stratum in self.strata)
        floats = ("balance", "name", "risk", "exit", "delay", "weight")
        for column in floats:
            setattr(self, column, np.empty(n))
        for column in ("document", "residence", "ip", "stratum"):
            setattr(self, column, np.empty(n, dtype=np.uint8))
        self.appeals = np.empty(n, dtype=bool)
        self.appeals_draw = np.empty(n)
        self.release = np.empty(n, dtype=bool)
        start = 0
        for s, stratum in enumerate(self.strata):
            here = slice(start, start + stratum["n"])
            start += stratum["n"]
            self.draw_stratum(random, here, s, stratum)
        self.stratum_weights = np.array([stratum["weight"] for stratum in self.strata])
        self.totals = self.count(slice(None), self.balance)

    def draw_stratum(self, random, here, s, stratum):
        cohort, k, n = self.scenario["cohorts"][stratum["cohort"]], stratum["class"], stratum["n"]
        value = lambda block, name, default: self.by_class(cohort, k, block, name, default)
        nationality = cohort["nationality"]
        shifts = self.field(cohort, "name_screening", "nationality_shift", {})
        median, sigma = value("balance", "median_eur", 100), value("balance", "sigma", 2)
        self.stratum[here] = s
        self.weight[here] = stratum["weight"]
        self.balance[here] = median * np.exp(sigma * random.standard_normal(n))
        for column, block, shift in (
            ("name", "name_screening", number(shifts.get(nationality, 0))),
            ("risk", "risk_scoring", 0),
        ):
            logits = value(block, "location", -3) + shift + value(block, "scale", 1) * random.standard_normal(n)
            getattr(self, column)[here] = 1 / (1 + np.exp(-logits))
        hazard = value("behaviour", "exit_hazard_per_day", 0)
        self.exit[here] = random.exponential(1 / hazard, n) if hazard > 0 else np.inf
        for column, block, truth in (
            ("document", "second_document", nationality),
            ("residence", "false_address", cohort["residence"]),
            ("ip", "vpn", cohort["residence"]),
        ):
            self.draw_places(random, getattr(self, column)[here], cohort, block, truth, value(block, "share", 0))
        self.appeals_draw[here] = random.random(n)
        self.appeals[here] = self.appeals_draw[here] < value("review", "appeal_share", 0)
        self.delay[here] = np.floor(random.exponential(1, n) * value("review", "appeal_delay_days", 7))
        if k == 0:
            self.release[here] = random.random(n) >= value("review", "wrongful_hold", 0)
        else:
            self.release[here] = random.random(n) < value("review", "wrongful_release", 0)

    def draw_places(self, random, shown, cohort, block, truth, share):
        shown[:] = self.code(truth)
        if share > 0:
            weights = self.field(cohort, block, "countries", {})
            codes = np.array([self.code(country) for country in weights], dtype=np.uint8)
            bounds = np.cumsum([number(weight) for weight in weights.values()])
            u = random.random(len(shown))
            drawn = np.flatnonzero(u < share)
            place = np.searchsorted(bounds, u[drawn] / share * bounds[-1], side="right")
            shown[drawn] = codes[np.minimum(place, len(codes) - 1)]

    def listed(self, column, places):
        groups = self.scenario.get("country_groups", {})
        named = set()
        for place in places:
            named.update(groups[place[1:]] if place.startswith("@") else [place])
        table = np.array([country in named for country in self.countries])
        return table[column]

    def holds(self, rule):
        (key, value), = rule.items()
        if key == "all":
            mask = np.ones(len(self.balance), dtype=bool)
            for part in value:
                mask &= self.holds(part)
            return mask
        if key == "any":
            mask = np.zeros(len(self.balance), dtype=bool)
            for part in value:
                mask |= self.holds(part)
            return mask
        if key == "not":
            return ~self.holds(value)
        if key == "always":
            return np.full(len(self.balance), value)
        if key.endswith("_in"):
            return self.listed(getattr(self, key[:-3]), value)
        column = {"balance_eur": self.balance, "name_score": self.name, "risk_score": self.risk}[key[: -len("_at_least")]]
        return column >= number(value)

    def count(self, which, values):
        """Represented accounts and euro of these accounts, by stratum."""
        strata, per_agent = self.stratum[which], self.stratum_weights
        counts = np.bincount(strata, minlength=len(per_agent)) * per_agent
        return counts, np.bincount(strata, values[which], len(per_agent)) * per_agent

    def evaluate(self, policy):
        scenario, strata = self.scenario, self.strata
        horizon = int(number(scenario.get("horizon_days", 180)))
        effect = int(number(policy.get("notice_days", 0)))
        classes = np.array([stratum["class"] for stratum in strata])
        early = np.array([
            0 if stratum["class"] == 0
            else policy["anticipation_days"] if policy.get("anticipation_days") is not None
            else number(self.field(scenario["cohorts"][stratum["cohort"]], "behaviour", "anticipation_days", 0))
            for stratum in strata
        ])
        undecided = np.ones(len(self.balance), dtype=bool)
        matched = np.zeros(len(self.balance), dtype=bool)
        frozen = np.zeros(len(self.balance), dtype=bool)
        restricted = np.zeros(len(self.balance), dtype=bool)
        locked = np.zeros(len(self.balance))
        stays = self.exit >= effect + early[self.stratum]
        for clause in policy["clauses"]:
            hit = self.holds(clause["when"]) & undecided
            undecided &= ~hit
            matched |= hit
            hit &= stays
            measure = clause["measure"]
            if measure == "freeze":
                frozen |= hit
                locked[hit] = self.balance[hit]
            elif isinstance(measure, dict):
                limit = number(measure["cap"]["limit_eur"])
                hit &= self.balance > limit
                frozen |= hit
                locked[hit] = self.balance[hit] - limit
            else:
                restricted |= hit
        left = matched & ~stays
        released, decided, backlog = self.review(np.flatnonzero(frozen & self.appeals), effect, horizon)

        accounts, funds = {}, {}
        accounts["total"], funds["total"] = self.totals
        for name, money, which, values in (
            ("left", "left", np.flatnonzero(left), self.balance),
            ("restricted", "restricted", np.flatnonzero(restricted), self.balance),
            ("frozen", "locked", np.flatnonzero(frozen), locked),
            ("released", "released", released, locked),
        ):
            accounts[name], funds[money] = self.count(which, values)
        accounts["unaffected"] = accounts["total"] - accounts["left"] - accounts["restricted"] - accounts["frozen"]

        innocent = classes == 0
        days = horizon - effect
        is_innocent = innocent[self.stratum[released]]
        freed_weight = self.weight[released]
        freed = [
            np.bincount(decided[chosen], freed_weight[chosen], horizon + 1)
            for chosen in (is_innocent, ~is_innocent)
        ]
        spared = (horizon - decided[is_innocent]) * freed_weight[is_innocent]
        frozen_innocent = accounts["frozen"][innocent].sum()
        frozen_involved = accounts["frozen"][~innocent].sum()
        leavers = np.flatnonzero(left & ~innocent[self.stratum])
        day_left = np.maximum(self.exit[leavers] - early[self.stratum[leavers]], 0).astype(int)
        in_force = np.arange(horizon + 1) >= effect
        half = np.flatnonzero(np.cumsum(freed[0]) >= 0.5 * frozen_innocent)
        share = lambda part, whole: part / whole if whole > 0 else None
        involved_eur = funds["total"][~innocent].sum()
        everyone_frozen = frozen_innocent + frozen_involved
        metrics = {
            "innocents_frozen": frozen_innocent,
            "involved_frozen": frozen_involved,
            "innocents_affected": frozen_innocent + accounts["restricted"][innocent].sum(),
            "precision": share(frozen_involved, everyone_frozen),
            "recall": share(frozen_involved, accounts["total"][~innocent].sum()),
            "false_positive_rate": share(frozen_innocent, accounts["total"][innocent].sum()),
            "false_discovery_rate": share(frozen_innocent, everyone_frozen),
            "innocents_per_involved_frozen": share(frozen_innocent, frozen_involved),
            "involved_funds_locked_share": share(funds["locked"][~innocent].sum(), involved_eur),
            "involved_funds_left_share": share(funds["left"][~innocent].sum(), involved_eur),
            "innocent_frozen_days": frozen_innocent * days - spared.sum(),
            "innocent_locked_eur_days": funds["locked"][innocent].sum() * days - (spared * locked[released][is_innocent]).sum(),
            "median_days_frozen_innocent": None if frozen_innocent == 0 else float(half[0] - effect if len(half) else days),
            "backlog_peak": backlog.max(),
        }
        daily = {
            "day": list(range(horizon + 1)),
            "frozen_innocent": (in_force * (frozen_innocent - np.cumsum(freed[0]))).tolist(),
            "frozen_involved": (in_force * (frozen_involved - np.cumsum(freed[1]))).tolist(),
            "left_involved": np.cumsum(np.bincount(day_left, self.weight[leavers], horizon + 1)).tolist(),
            "backlog": backlog.tolist(),
        }

        def table(chosen):
            return {
                kind: {
                    name: {field: float(values[chosen & (classes == k)].sum()) for field, values in cells.items()}
                    for k, name in enumerate(CLASSES)
                }
                for kind, cells in (("accounts", accounts), ("funds_eur", funds))
            }

        def by(key):
            of_stratum = np.array([scenario["cohorts"][stratum["cohort"]][key] for stratum in strata])
            return {str(name): table(of_stratum == name) for name in np.unique(of_stratum)}

        return {
            "id": policy["id"], **table(np.ones(len(strata), dtype=bool)), "metrics": metrics,
            "by_nationality": by("nationality"), "by_residence": by("residence"), "by_group": by("group"), "daily": daily,
        }

    def review(self, appealing, effect, horizon):
        """Who is released, on which day, and the appeals waiting at the end of each day."""
        capacity = number(self.scenario.get("review", {}).get("capacity_per_day", 0))
        handling = int(number(self.scenario.get("review", {}).get("handling_days", 0)))
        filed = effect + self.delay[appealing].astype(int)
        in_time = filed < horizon
        appealing, filed = appealing[in_time], filed[in_time]
        order = np.argsort(filed + self.appeals_draw[appealing])
        appealing, filed = appealing[order], filed[order]
        weights = self.weight[appealing]
        work = np.cumsum(weights)
        filed_by_day = np.bincount(filed, weights, horizon + 1)
        # Work done by the end of each day: what is not used on an empty queue is lost.
        done, come = np.zeros(horizon), 0.0
        for day in range(effect, horizon):
            come += filed_by_day[day]
            done[day] = min(come, (done[day - 1] if day > effect else 0.0) + capacity)
        completed = effect + np.searchsorted(done[effect:], work * (1 - 1e-12), side="left")
        within = completed < horizon
        backlog = np.cumsum(filed_by_day) - np.cumsum(np.bincount(completed[within], weights[within], horizon + 1))
        backlog[horizon] = backlog[horizon - 1]
        decided = completed + handling
        free = (decided < horizon) & self.release[appealing]
        return appealing[free], decided[free], np.maximum(backlog, 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenario")
    parser.add_argument("--accounts", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--timings", action="store_true", help="one JSON line of phases on stderr")
    arguments = parser.parse_args()
    started = time.perf_counter()
    with open(arguments.scenario, encoding="utf-8") as file:
        scenario = json.load(file)
    population = Population(scenario, arguments.accounts, arguments.seed)
    drawn = time.perf_counter()
    policies = [population.evaluate(policy) for policy in scenario["policies"]]
    evaluated = time.perf_counter()
    json.dump({"accounts_simulated": len(population.balance), "policies": policies}, sys.stdout, default=float)
    if arguments.timings:
        phases = {"synthesis_s": drawn - started, "evaluation_s": evaluated - drawn, "total_s": time.perf_counter() - started}
        print(json.dumps(phases), file=sys.stderr)


if __name__ == "__main__":
    main()
