#!/usr/bin/env python3
"""Derive the main scenario and the public source table from the files in data/.

    python3 tools/derive_scenarios.py            write static/scenarios/russia-2022.json, static/sources.csv and the tables in docs/scenarios.md
    python3 tools/derive_scenarios.py --check    write nothing; exit 1 if a committed file is stale or a scenario is malformed
    python3 tools/derive_scenarios.py --report [ID]   expected results in closed form, up to the review (docs/scenarios.md)

Python 3 standard library only. The output depends on nothing but data/ and this file.
docs/scenarios.md says, quantity by quantity, what is computed here and why.
"""

import csv
import io
import json
import math
import re
import sys
from pathlib import Path
from statistics import NormalDist

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
SCENARIOS = ROOT / "static" / "scenarios"
MAIN = SCENARIOS / "russia-2022.json"
SOURCES = ROOT / "static" / "sources.csv"
DOCS = ROOT / "docs" / "scenarios.md"
CLASSES = ("innocent", "facilitator", "designated")
PHI = NormalDist()

# ---------------------------------------------------------------------------------------------------------- inputs


def read_csv(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FACT_ROWS = read_csv("facts.csv")
FACTS = {row["id"]: row for row in FACT_ROWS}
POPULATION = {row["code"]: int(row["population"]) for row in read_csv("population.csv")}
STOCK = {(row["birth_country"], row["residence_country"]): int(row["people"]) for row in read_csv("un_migrant_stock_2019_ru_ua.csv")}


def fact(id_):
    """The number in a verified fact."""
    row = FACTS[id_]
    assert row["verified"] == "yes", f"{id_} is not verified"
    return float(row["value"])


def born_in_russia(country):
    return STOCK[("Russian Federation", country)]


def rounded(value, digits=3):
    """A whole number with at most `digits` significant digits."""
    if value <= 0:
        return 0
    step = 10 ** max(0, math.floor(math.log10(value)) - digits + 1)
    return int(math.floor(value / step + 0.5) * step)


def number(value, low, high, source="assumption", note=None):
    assert low <= value <= high, (value, low, high, note)
    out = {"value": value, "low": low, "high": high, "source": source}
    if note:
        out["note"] = note
    return out


# ------------------------------------------------------------------------------------------- assumptions, one place

# Accounts per person in Russia; the same rate is assumed for Russian nationals abroad and for foreigners in Russia.
RATE = fact("S01") / POPULATION["RU"]

# Share of the people born in Russia and living in a country who are Russian nationals: (value, low, high).
POST_SOVIET = (0.05, 0.02, 0.20)  # most were born in another part of one state, long ago
CAUCASUS = (0.20, 0.10, 0.40)
BALTIC = (0.50, 0.30, 0.70)
RESETTLED = (0.25, 0.15, 0.40)  # mostly came as ethnic Germans with German citizenship
EMIGRATED = (0.60, 0.40, 0.90)

# code, name in the UN table, national share, share of these nationals who also hold the local passport, D08 row if any
ABROAD = [
    ("UA", "Ukraine", POST_SOVIET, 0, None),
    ("KZ", "Kazakhstan", POST_SOVIET, 0, "D08_KZ"),
    ("UZ", "Uzbekistan", POST_SOVIET, 0, None),
    ("BY", "Belarus", (0.10, 0.05, 0.25), 0, None),
    ("TJ", "Tajikistan", POST_SOVIET, 0.5, None),
    ("KG", "Kyrgyzstan", POST_SOVIET, 0.5, None),
    ("MD", "Republic of Moldova", CAUCASUS, 0.5, None),
    ("GE", "Georgia", CAUCASUS, 0, "D08_GE"),
    ("AM", "Armenia", CAUCASUS, 0.3, "D08_AM"),
    ("AZ", "Azerbaijan", CAUCASUS, 0, None),
    ("EE", "Estonia", BALTIC, 0, None),
    ("LV", "Latvia", BALTIC, 0, None),
    ("LT", "Lithuania", CAUCASUS, 0, None),
    ("DE", "Germany", RESETTLED, 0.4, "D08_DE"),
    ("US", "United States of America", EMIGRATED, 0.6, "D08_US"),
    ("IL", "Israel", EMIGRATED, 0.9, "D08_IL"),
    ("CA", "Canada", EMIGRATED, 0.6, None),
    ("ES", "Spain", EMIGRATED, 0, None),
    ("IT", "Italy", EMIGRATED, 0.3, None),
    ("FR", "France", EMIGRATED, 0.5, None),
    ("NL", "Netherlands", EMIGRATED, 0, None),
    ("GR", "Greece", EMIGRATED, 0, None),
    ("PL", "Poland", (0.30, 0.15, 0.50), 0, None),
    ("GB", "United Kingdom", EMIGRATED, 0.4, "D08_GB"),
    ("AT", "Austria", EMIGRATED, 0, None),
    ("CZ", "Czechia", EMIGRATED, 0, None),
    ("BG", "Bulgaria", EMIGRATED, 0, None),
    ("AU", "Australia", EMIGRATED, 0.6, None),
    ("TR", "Turkey", EMIGRATED, 0, "D08_TR"),
    ("CH", "Switzerland", EMIGRATED, 0, None),
    ("FI", "Finland", EMIGRATED, 0.5, None),
    ("CY", "Cyprus", (0.60, 0.40, 1.00), 0, None),
    ("RS", "Serbia", EMIGRATED, 0, "D08_RS"),
]

# Share of the people born in a country and living in Russia who are still foreign citizens: (value, low, high).
FOREIGN_IN_RUSSIA = [
    ("UZ", "Uzbekistan", 0.70, 0.50, 0.90),
    ("KZ", "Kazakhstan", 0.15, 0.05, 0.30),
    ("TJ", "Tajikistan", 0.70, 0.50, 0.90),
    ("KG", "Kyrgyzstan", 0.60, 0.30, 0.80),
    ("AZ", "Azerbaijan", 0.40, 0.20, 0.60),
    ("BY", "Belarus", 0.40, 0.20, 0.60),
    ("AM", "Armenia", 0.40, 0.20, 0.60),
    ("MD", "Republic of Moldova", 0.40, 0.20, 0.60),
    ("GE", "Georgia", 0.20, 0.10, 0.40),
    ("CN", "China", 0.90, 0.70, 1.00),
]

# The exchange's other users: code, fact with the number or share of owners, how to read it, fact or note with a share of visits.
# "owners": a count; "population": percent of the population; "survey": percent of online adults (x 0.5 of the population);
# "panel": percent of a selected online panel (x 0.25 of the population).
OTHER_USERS = [
    ("US", "O15_US", "owners", 14.0),
    ("IN", "O15_IN", "owners", 2.47),
    ("PK", "O15_PK", "owners", None),
    ("NG", "O15_NG", "owners", None),
    ("VN", "O15_VN", "owners", None),
    ("CN", "O15_CN", "owners", None),
    ("BR", "O15_BR", "owners", None),
    ("ID", "O15_ID", "owners", None),
    ("ZA", "O15_ZA", "owners", None),
    ("KR", "O12_KR", "population", 6.51),
    ("JP", "O17_JP", "panel", 3.8),
    ("TR", "O18_TR", "survey", 3.46),
    ("IR", "O16_IR", "population", None),
    ("TH", "O18_TH", "survey", None),
    ("GB", "O13_GB", "population", 2.47),
    ("KE", "O05_KE", "population", None),
    ("FR", "O16_FR", "population", None),
    ("AR", "O17_AR", "panel", None),
    ("DE", "O16_DE", "population", None),
    ("VE", "O03_VE", "population", None),
    ("CO", "O10_CO", "population", None),
    ("AE", "O16_AE", "population", None),
    ("KZ", "O22_KZ", "population", None),
    ("PL", "O23_PL", "population", None),
    ("IL", "O21_IL", "panel", None),
    ("SG", "O04_SG", "population", None),
    ("BY", "O11_BY", "population", None),
    ("GE", "O14_GE", "population", None),
]
VISITS = {"US": 14.0, "KR": 6.51, "TR": 3.46, "GB": 2.47, "IN": 2.21, "UA": 2.11, "JP": 3.8}  # S10; JP from S11
VISIT_SOURCE = {"JP": "S11"}

WORLD_OWNERS = 320e6  # O26_WORLD, in its note of 4.2 %
FACILITATORS_RUSSIAN, DESIGNATED_RUSSIAN = 250, 14  # accounts per million, derived in docs/scenarios.md
FACILITATORS_OTHER = 25

EU27 = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
EEA = sorted(EU27 + ["IS", "LI", "NO"])


# --------------------------------------------------------------------------------------------------------- cohorts


def involved_override(accounts):
    """Russian nationals are as likely to be involved abroad as at home; strata expected to hold less than one account are left out."""
    facilitators = FACILITATORS_RUSSIAN if accounts * FACILITATORS_RUSSIAN >= 1e6 else 0
    designated = DESIGNATED_RUSSIAN if accounts * DESIGNATED_RUSSIAN >= 1e6 else 0
    return {"facilitators_per_million": facilitators, "designated_per_million": designated}


def cohort(nationality, residence, group, accounts, **overrides):
    return {"nationality": nationality, "residence": residence, "group": group, "accounts": accounts, **overrides}


OLD_ADDRESS = {"share": number(0.15, 0.03, 0.4, note="still registered at the old Russian address"), "countries": {"RU": 1}}


def emigrants():
    """Russian nationals abroad: people born in Russia x share who are nationals x accounts per person."""
    cohorts, duals, listed = [], [], 0
    for code, name, (share, low, high), dual, arrivals in ABROAD:
        born = born_in_russia(name)
        listed += born
        source = f"D02_RU_{code}" if f"D02_RU_{code}" in FACTS else "P15"
        more = fact(arrivals) if arrivals else 0
        if code == "CY":
            more = 120_000 - born  # D10, first of its two numbers
        note = f"birthplace {born:,} x {share:g} x S01/P06"
        if arrivals:
            note += f"; high adds {arrivals}"
        elif code == "CY":
            note += "; high is D10"
        people, few, many = (born * part for part in (share, low, high))
        accounts = rounded(people * (1 - dual) * RATE)
        spread = number(accounts, rounded(few * (1 - dual) * RATE), rounded((many * (1 - dual) + more) * RATE), source, note)
        extra = {"prevalence": involved_override(accounts), "false_address": OLD_ADDRESS}
        cohorts.append(cohort("RU", code, "emigrant", spread, **extra))
        if dual:
            accounts = rounded(people * dual * RATE)
            spread = number(accounts, rounded(few * dual * RATE), rounded(many * dual * RATE), source, f"{note.split(';')[0]} x {dual:g} dual")
            second = {"share": number(0.5, 0.2, 0.8, note="verified with the other passport"), "countries": {code: 1}}
            duals.append(cohort("RU", code, "dual-national", spread, prevalence=involved_override(accounts), second_document=second))
    rest = fact("D01") - listed
    accounts = rounded(rest * 0.5 * RATE)
    spread = number(accounts, rounded(rest * 0.3 * RATE), rounded(rest * 0.9 * RATE), "D01", f"birthplace {rest:,.0f} not listed above x 0.5 x S01/P06")
    cohorts.append(cohort("RU", "XZ", "emigrant", spread, prevalence=involved_override(accounts), false_address=OLD_ADDRESS))
    return cohorts, duals


def foreigners_in_russia():
    """Foreign citizens living in Russia, by origin; Ukrainians apart, who may hold Russian papers."""
    nobody = {"facilitators_per_million": 0, "designated_per_million": 0}
    papers = {"share": number(0.05, 0.01, 0.15, note="verified with a Russian passport"), "countries": {"RU": 1}}
    cohorts, placed = [], 0.0
    for code, name, share, low, high in FOREIGN_IN_RUSSIA:
        born = STOCK[(name, "Russian Federation")]
        placed += born * share
        accounts = rounded(born * share * RATE)
        override = {} if accounts * FACILITATORS_OTHER >= 1e6 else {"prevalence": nobody}
        source = f"D05_{code}_RU"
        spread = number(accounts, rounded(born * low * RATE), rounded(born * high * RATE), source, f"birthplace {born:,} x {share:g} still foreign x S01/P06")
        cohorts.append(cohort(code, "RU", "foreign-resident", spread, second_document=papers, **override))
    ukrainians = fact("D22")
    fled = 1_000_000
    stayed = rounded((ukrainians - fled) * RATE)
    share = {"share": number(0.2, 0.05, 0.4, note="verified with a Russian passport"), "countries": {"RU": 1}}
    cohorts.append(cohort("UA", "RU", "foreign-resident", number(stayed, rounded(500_000 * RATE), rounded(ukrainians * RATE), "D22", "2.5 million less the displaced, x S01/P06"), second_document=share))
    moved = rounded(fled * RATE)
    share = {"share": number(0.35, 0.1, 0.6, note="verified with a Russian passport"), "countries": {"RU": 1}}
    cohorts.append(cohort("UA", "RU", "refugee", number(moved, rounded(400_000 * RATE), rounded(1_500_000 * RATE), "assumption", "1 million displaced to Russia 2014-2021 (general knowledge, within D22) x S01/P06"), second_document=share))
    rest = fact("D21") - ukrainians - placed
    others = rounded(rest * RATE)
    cohorts.append(cohort("XZ", "RU", "foreign-resident", number(others, rounded(rest * 0.3 * RATE), rounded(rest * 1.5 * RATE), "D21", "foreign citizens less those listed x S01/P06"), second_document=papers))
    return cohorts


def ukraine():
    """Accounts of Ukrainians in Ukraine; those in occupied places may hold Russian papers."""
    owners = fact("O15_UApct") / 100 * POPULATION["UA"] * fact("S03") / WORLD_OWNERS
    visits = VISITS["UA"] / 100 * fact("S03")
    total = (owners + visits) / 2
    crimea = 1_970_000  # in the note of D20
    donbas = fact("D17") / 0.18
    share = round((crimea * fact("D20") / 100 + fact("D17")) / (crimea + donbas), 2)
    per_person = total / POPULATION["UA"]
    occupied = rounded((crimea + donbas) * per_person * 0.5)
    low, high = rounded(occupied * 0.2), rounded(occupied * 2)
    cohorts = [
        cohort("UA", "UA", "occupied-territory",
               number(occupied, low, high, "D17", "Crimea (D20) and rebel-held Donbas x half of Ukraine's account rate"),
               second_document={"share": number(share, 0.18, 0.98, "D17", "Russian passport; low is D17 Donbas, high is D20 Crimea"), "countries": {"RU": 1}},
               false_address={"share": number(0.33, 0.05, 0.6, note="address registered as Russian: Crimea's share of the people"), "countries": {"RU": 1}},
               vpn={"share": number(0.33, 0.1, 0.6, note="network seen as Russian"), "countries": {"RU": 1}}),
        cohort("UA", "UA", "other-user",
               number(rounded(total) - occupied, rounded(min(owners, visits) * 0.5), rounded(max(owners, visits) * 2), "O15_UApct", "mean of O15_UApct x P06 x S03/O26_WORLD and S10 x S03")),
    ]
    return cohorts


def other_users():
    """Users elsewhere, nationality = residence: owners x accounts per owner, or share of visits x accounts, or the mean of both."""
    cohorts = []
    for code, id_, kind, visits in OTHER_USERS:
        visits = VISITS.get(code)
        owners = fact(id_) if kind == "owners" else fact(id_) / 100 * POPULATION[code] * {"population": 1, "survey": 0.5, "panel": 0.25}[kind]
        estimates = [owners * fact("S03") / WORLD_OWNERS]
        note = f"{id_} x S03/O26_WORLD" if kind == "owners" else f"{id_} x P06 x S03/O26_WORLD"
        if kind != "owners" and kind != "population":
            note = f"{id_} x {0.5 if kind == 'survey' else 0.25:g} x P06 x S03/O26_WORLD"
        if visits:
            estimates.append(visits / 100 * fact("S03"))
            note = f"mean with {VISIT_SOURCE.get(code, 'S10')} x S03"
        value = sum(estimates) / len(estimates)
        low = min(estimates) * (0.7 if len(estimates) > 1 else 0.5)
        high = max(estimates) * (1.4 if len(estimates) > 1 else 2)
        cohorts.append(cohort(code, code, "other-user", number(rounded(value), rounded(low), rounded(high), id_, note)))
    return cohorts


def cohorts():
    abroad, duals = emigrants()
    foreign = foreigners_in_russia()
    home_dual = rounded(fact("D14") * RATE)
    weights = {c["residence"]: rounded(c["accounts"]["value"], 2) for c in duals}
    at_home_dual = cohort("RU", "RU", "dual-national",
                          number(home_dual, rounded(home_dual * 0.3), rounded(940_000 * RATE), "D14", "notified second citizenship or permit x S01/P06; high 940,000"),
                          prevalence=involved_override(home_dual),
                          second_document={"share": number(0.3, 0.1, 0.6, note="verified with the other passport"), "countries": weights})
    in_russia = sum(c["accounts"]["value"] for c in foreign) + home_dual
    residents = int(fact("S01")) - in_russia
    resident = cohort("RU", "RU", "resident",
                      number(residents, 1_000_000, 14_600_000, "S01", "S01 less the other cohorts in Russia; low S09 active clients, high O15_RU owners"),
                      prevalence={
                          "facilitators_per_million": number(FACILITATORS_RUSSIAN, 20, 2000, note="no public estimate; order from Q03, docs"),
                          "designated_per_million": number(DESIGNATED_RUSSIAN, 0.4, 60, note="L01 order over P06; low from L25, T18"),
                      })
    some = [resident, at_home_dual] + abroad + duals + foreign + ukraine() + other_users()
    placed = sum(c["accounts"]["value"] for c in some)
    rest = int(fact("S03")) - placed
    some.append(cohort("XZ", "XZ", "other-user", number(rest, rest // 2, rest + int(fact("S04") - fact("S03")), "S03", "rest of S03; high is S04")))
    return some, weights


# -------------------------------------------------------------------------------------------------------- policies

DOC, RES = {"document_in": ["RU"]}, {"residence_in": ["RU"]}
EXEMPT = [{"not": {"document_in": ["@EEA_CH"]}}, {"not": {"residence_in": ["@EEA_CH"]}}]
EXACT, FUZZY, RISK, RISK_STRICT = 0.95, 0.75, 0.9, 0.95


def policy(id_, title, description, when=None, measure="freeze", notice=None):
    out = {"id": id_, "title": title, "description": description}
    if notice:
        out["notice_days"] = notice
    out["clauses"] = [] if when is None else [{"when": when, "measure": measure}]
    return out


def policies():
    return [
        policy("none", "No action",
               "An exchange changes nothing beyond what the law already demands, as KuCoin said on 1 March 2022 [T07]."),
        policy("blanket-nationality", "Freeze every Russian document",
               "Ukraine's deputy prime minister asked the large exchanges on 27 February 2022 to block Russian users, ordinary ones included, and eight of them got letters a day later [T01, T02].",
               DOC),
        policy("nationality-or-residence", "Freeze Russian documents and addresses",
               "The same freeze with the wider test that one exchange used in April 2022 for a milder measure: Russian nationals or residents [T17].",
               {"any": [DOC, RES]}),
        policy("residence-only", "Freeze Russian addresses",
               "One platform drew its line by residence when it ended service in Russia on 12 April 2022 [T16]; here the same line decides a freeze.",
               RES),
        policy("sanctions-list", "Freeze names on sanctions lists",
               "Several exchanges answered between 28 February and 2 March 2022 that they would act against listed persons only [T04, T06, T08].",
               {"name_score_at_least": EXACT}),
        policy("fuzzy-name", "Freeze anything like a listed name",
               "A variant made for comparison: every name that a loose match finds is frozen before a person looks, where published false-hit rates run from 2 to 15 percent [Q24].",
               {"name_score_at_least": FUZZY}),
        policy("list-and-risk", "Freeze listed names and risky behaviour",
               "On 11 March 2022 the US Treasury told exchanges that sanctions cover virtual currency and call for risk-based steps [T12]; this is one reading of that.",
               {"any": [{"name_score_at_least": EXACT}, {"risk_score_at_least": RISK_STRICT}]}),
        policy("eu-5th-package", "Withdraw only above 10,000 euro",
               "The EU barred high-value crypto services to Russians on 8 April 2022 and an exchange followed 13 days later, sparing people with EEA or Swiss papers or homes [T15, T17, T22].",
               {"all": [{"any": [DOC, RES]}, *EXEMPT, {"balance_eur_at_least": 10000}]}, "withdraw_only", 13),
        policy("eu-8th-package", "Close accounts, return the money",
               "The EU barred all crypto account services to Russians on 6 October 2022, with the same exemptions, and one exchange gave 14 days to withdraw [T20, T22, T24].",
               {"all": [{"any": [DOC, RES]}, *EXEMPT]}, "offboard", 14),
        policy("nationality-and-risk", "Freeze risky behaviour on Russian documents",
               "A variant made for comparison: a Russian document counts only together with a risk score, using detection rates from published benchmarks [Q09].",
               {"all": [DOC, {"risk_score_at_least": RISK}]}),
    ]


# -------------------------------------------------------------------------------------------------------- scenario


def russia_2022():
    some, weights = cohorts()
    return {
        "schema": "freeze-frame/scenario/1",
        "id": "russia-2022",
        "title": "The request of February 2022",
        "description": "A very large exchange with about 130 million accounts on 27 February 2022, when it was asked to block all Russian users. "
                       "Who is involved is an assumption: no public source gives that number.",
        "as_of": "2022-02-27",
        "country_names": {"XZ": "Other countries"},
        "country_groups": {"EEA": EEA, "EEA_CH": sorted(EEA + ["CH"])},
        "horizon_days": 180,
        "min_stratum": 1000,
        "cohorts": some,
        "prevalence": {
            "facilitators_per_million": number(FACILITATORS_OTHER, 2, 200, note="everyone but Russian nationals; no public estimate"),
            "designated_per_million": number(0, 0, 1, note="Russia-related lists only: listed people of other nationalities left out"),
        },
        "second_document": {
            "share": {
                "innocent": 0,
                "facilitator": number(0.2, 0.05, 0.5, note="another passport, or a bought identity (Q27, Q28)"),
                "designated": number(0.3, 0.1, 0.6),
            },
            "countries": weights,
        },
        "false_address": {
            "share": {
                "innocent": number(0.007, 0.002, 0.015, "Q26", "fraudulent verifications 2021; high is 2022"),
                "facilitator": number(0.3, 0.05, 0.6),
                "designated": number(0.3, 0.05, 0.6),
            },
            "countries": {"AE": 1, "AM": 1, "CY": 1, "GE": 1, "KZ": 1, "TR": 1},
        },
        "vpn": {
            "share": {
                "innocent": number(0.23, 0.05, 0.4, "Q29", "Levada, Russia; Q30 agrees; used for everyone"),
                "facilitator": number(0.6, 0.3, 0.9),
                "designated": number(0.5, 0.2, 0.9),
            },
            "countries": {"DE": 3, "FI": 1, "GB": 1, "NL": 3, "US": 2},
        },
        "balance": {
            "median_eur": {
                "innocent": number(75, 40, 200, "S02b", "with sigma: 0.5 % above 10,000 euro, mean as B19; high near B18"),
                "facilitator": number(5000, 500, 50000),
                "designated": number(50000, 5000, 500000),
            },
            "sigma": {
                "innocent": number(1.9, 1.5, 2.3, "S02b", "see median; B15 gives 2.3 for first purchases"),
                "facilitator": number(1.3, 1, 2),
                "designated": number(1.3, 1, 2),
            },
        },
        "name_screening": {
            "location": {
                "innocent": number(-0.95, -1.5, 0.05, "Q24", "2 % reach 0.75, the low end of Q24; high gives its 15 %"),
                "facilitator": -0.95,
                "designated": number(4, 3, 5.5, note="spelling and data-entry noise"),
            },
            "scale": {"innocent": number(1, 0.85, 1.15, note="50 per million reach 0.95"), "facilitator": 1, "designated": number(1.5, 1, 2)},
            "nationality_shift": {
                "RU": number(0.4, 0, 1, note="names shared with listed persons"),
                "BY": 0.3, "UA": 0.3, "KZ": 0.2,
            },
        },
        "risk_scoring": {
            "location": {
                "innocent": number(-1.36, -2.74, -0.88, "Q09", "0.9 % reach 0.9 (Q09 at Q08); low is Q10, high gives 2 %"),
                "facilitator": number(3.09, 1.16, 3.89, "Q09", "72 % reach 0.9; low is Q14, high is Q11"),
                "designated": number(2, 0, 3.89, note="less activity of their own"),
            },
            "scale": {"innocent": 1.5, "facilitator": 1.5, "designated": 1.5},
        },
        "behaviour": {
            "exit_hazard_per_day": {
                "innocent": number(0.02, 0.0137, 0.288, "B11", "20 % out in 11 days; low 14 %; high is B09"),
                "facilitator": number(0.288, 0.02, 1, "B09", "25 % out in one day"),
                "designated": number(0.288, 0.02, 1, "B09", "25 % out in one day"),
            },
            "anticipation_days": number(1, 0, 7, "T02", "public on 27 February, letters and a first freeze a day later (T03)"),
        },
        "review": {
            "appeal_share": {"innocent": number(0.6, 0.2, 0.9), "facilitator": number(0.2, 0.05, 0.5), "designated": number(0.05, 0, 0.3)},
            "appeal_delay_days": number(7, 2, 30),
            "capacity_per_day": number(2500, 500, 25000, "Q21", "200 reviewers, 8 hours, 37.5 minutes a case; compare Q25"),
            "handling_days": number(3, 1, 7, "B24", "1 to 7 business days, a guide site"),
            "wrongful_hold": number(0.1, 0.02, 0.3),
            "wrongful_release": number(0.15, 0.02, 0.4),
        },
        "policies": policies(),
    }


# ---------------------------------------------------------------------------------------------------------- output


def as_json(scenario):
    """One cohort, policy or block a line: readable in a review, small on the wire."""
    compact = lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    lines = []
    for key, value in scenario.items():
        if key in ("cohorts", "policies"):
            rows = ",\n".join("    " + compact(item) for item in value)
            lines.append(f"  {compact(key)}: [\n{rows}\n  ]")
        else:
            lines.append(f"  {compact(key)}: {compact(value)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def cited(*texts):
    """Ids of facts that occur in the texts, in the order of the fact table."""
    found = set()
    for text in texts:
        found |= set(re.findall(r"\b[TSOLDQBP]\d\d[0-9A-Za-z_\-]*\b", text))
    unknown = sorted(id_ for id_ in found if id_ not in FACTS)
    assert not unknown, f"cited but not in data/facts.csv: {unknown}"
    unverified = sorted(id_ for id_ in found if FACTS[id_]["verified"] != "yes")
    assert not unverified, f"cited but not verified: {unverified}"
    return [row for row in FACT_ROWS if row["id"] in found]


def source_table(rows):
    out = io.StringIO()
    columns = ["id", "value", "unit", "as_of", "publisher", "title", "url", "verified"]
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


# ------------------------------------------------------------------------------------ a small reader of the contract

NUMBER = {"value", "low", "high", "source", "note"}
BLOCKS = {
    "prevalence": {"facilitators_per_million", "designated_per_million"},
    "second_document": {"share", "countries"}, "false_address": {"share", "countries"}, "vpn": {"share", "countries"},
    "balance": {"median_eur", "sigma"}, "name_screening": {"location", "scale", "nationality_shift"},
    "risk_scoring": {"location", "scale"}, "behaviour": {"exit_hazard_per_day", "anticipation_days"},
    "review": {"appeal_share", "appeal_delay_days", "capacity_per_day", "handling_days", "wrongful_hold", "wrongful_release"},
}
BY_CLASS = {"share", "median_eur", "sigma", "location", "scale", "exit_hazard_per_day", "appeal_share"}
SHARES = {"share", "appeal_share", "wrongful_hold", "wrongful_release"}
TOP = {"schema", "id", "title", "description", "as_of", "country_names", "country_groups", "cohorts", "horizon_days", "min_stratum", "policies"} | set(BLOCKS)
LEAVES = {"document_in", "residence_in", "ip_in", "balance_eur_at_least", "name_score_at_least", "risk_score_at_least", "always"}
CODE = re.compile(r"^[A-Z]{2}$")


def plain(value):
    return float(value["value"] if isinstance(value, dict) else value)


def problems(scenario):
    """What the contract would refuse; a safety net for the authors of scenarios, not the product's validation."""
    found = []

    def unknown(path, keys, allowed):
        for key in keys:
            if key not in allowed:
                found.append(f"{path}.{key}: unknown field")

    def check_number(path, value, share=False):
        ends = [value]
        if isinstance(value, dict):
            unknown(path, value, NUMBER)
            ends = [value[key] for key in ("value", "low", "high") if key in value]
            if not value.get("low", value["value"]) <= value["value"] <= value.get("high", value["value"]):
                found.append(f"{path}: value outside low..high")
        for end in ends:
            if isinstance(end, bool) or not isinstance(end, (int, float)) or not math.isfinite(end) or (share and not 0 <= end <= 1):
                found.append(f"{path}: {end}")

    def check_block(path, name, block):
        unknown(path, block, BLOCKS[name])
        for key, value in block.items():
            where = f"{path}.{key}"
            if key in ("countries", "nationality_shift"):
                for code, weight in value.items():
                    if not CODE.match(code):
                        found.append(f"{where}.{code}: not a code")
                    check_number(f"{where}.{code}", weight)
                if key == "countries" and not sum(plain(weight) for weight in value.values()) > 0:
                    found.append(f"{where}: weights sum to 0")
            elif key in BY_CLASS and isinstance(value, dict) and "value" not in value:
                unknown(where, value, CLASSES)
                for class_, inner in value.items():
                    check_number(f"{where}.{class_}", inner, key in SHARES)
            else:
                check_number(where, value, key in SHARES)

    def check_rule(path, rule, depth=1):
        (key, value), = rule.items()
        if depth > 16:
            found.append(f"{path}: too deep")
        if key in ("all", "any"):
            for index, inner in enumerate(value):
                check_rule(f"{path}.{key}[{index}]", inner, depth + 1)
        elif key == "not":
            check_rule(f"{path}.not", value, depth + 1)
        elif key not in LEAVES:
            found.append(f"{path}.{key}: unknown rule")
        elif key.endswith("_in"):
            for code in value:
                if code.startswith("@") and code[1:] not in scenario.get("country_groups", {}):
                    found.append(f"{path}.{key}: no group {code}")
                elif not code.startswith("@") and not CODE.match(code):
                    found.append(f"{path}.{key}: {code}")

    unknown("$", scenario, TOP)
    if scenario.get("schema") != "freeze-frame/scenario/1":
        found.append("$.schema")
    for name in BLOCKS:
        if name in scenario:
            check_block(f"$.{name}", name, scenario[name])
    for index, item in enumerate(scenario["cohorts"]):
        path = f"$.cohorts[{index}]"
        unknown(path, item, {"nationality", "residence", "group", "accounts"} | set(BLOCKS))
        check_number(f"{path}.accounts", item["accounts"])
        for key in ("nationality", "residence"):
            if not CODE.match(item[key]):
                found.append(f"{path}.{key}: {item[key]}")
            if item[key] >= "XA" and item[key] <= "XZ" and item[key] not in scenario.get("country_names", {}):
                found.append(f"{path}.{key}: {item[key]} has no name")
        for name in BLOCKS:
            if name in item:
                check_block(f"{path}.{name}", name, item[name])
    seen = set()
    for index, item in enumerate(scenario.get("policies", [])):
        path = f"$.policies[{index}]"
        unknown(path, item, {"id", "title", "description", "notice_days", "anticipation_days", "clauses"})
        if item["id"] in seen:
            found.append(f"{path}.id: {item['id']} twice")
        seen.add(item["id"])
        if item.get("notice_days", 0) >= scenario.get("horizon_days", 180):
            found.append(f"{path}.notice_days")
        for number_, clause in enumerate(item["clauses"]):
            unknown(f"{path}.clauses[{number_}]", clause, {"when", "measure"})
            check_rule(f"{path}.clauses[{number_}].when", clause["when"])
            measure = clause["measure"]
            if not (measure in ("freeze", "withdraw_only", "offboard") or set(measure) == {"cap"} and set(measure["cap"]) == {"limit_eur"}):
                found.append(f"{path}.clauses[{number_}].measure: {measure}")
    return found


# ------------------------------------------------------------------------------------------ closed forms (MODEL, 10)

DEFAULTS = {
    "prevalence": {"facilitators_per_million": 0, "designated_per_million": 0},
    "second_document": {"share": 0, "countries": {}}, "false_address": {"share": 0, "countries": {}}, "vpn": {"share": 0, "countries": {}},
    "balance": {"median_eur": 100, "sigma": 2}, "name_screening": {"location": -3, "scale": 1, "nationality_shift": {}},
    "risk_scoring": {"location": -3, "scale": 1}, "behaviour": {"exit_hazard_per_day": 0, "anticipation_days": 0},
    "review": {"appeal_share": 0, "appeal_delay_days": 7, "capacity_per_day": 0, "handling_days": 0, "wrongful_hold": 0, "wrongful_release": 0},
}


def setting(scenario, item, block, field, class_=None):
    for place in (item.get(block, {}), scenario.get(block, {}), DEFAULTS[block]):
        if field in place:
            value = place[field]
            if field in BY_CLASS and isinstance(value, dict) and "value" not in value:
                if class_ not in value:
                    continue
                value = value[class_]
            return value if field in ("countries", "nationality_shift") else plain(value)
    raise KeyError(field)


def drawn(origin, share, countries):
    """Distribution of a country that is replaced with probability `share`."""
    out = {origin: 1 - share}
    total = sum(plain(weight) for weight in countries.values())
    if share > 0:
        for code, weight in countries.items():
            out[code] = out.get(code, 0) + share * plain(weight) / total
    return {code: part for code, part in out.items() if part > 0}


def logit(p):
    return math.log(p / (1 - p))


def thresholds(rule, into):
    (key, value), = rule.items()
    if key in ("all", "any"):
        for inner in value:
            thresholds(inner, into)
    elif key == "not":
        thresholds(value, into)
    elif key in into:
        into[key].add(value)
    return into


def matches(rule, account, groups):
    (key, value), = rule.items()
    if key == "all":
        return all(matches(inner, account, groups) for inner in value)
    if key == "any":
        return any(matches(inner, account, groups) for inner in value)
    if key == "not":
        return not matches(value, account, groups)
    if key == "always":
        return bool(value)
    if key.endswith("_in"):
        return any(account[key] in groups[code[1:]] if code.startswith("@") else account[key] == code for code in value)
    return account[key] >= value


def pieces(cuts, survival):
    """(representative, probability) of each interval between the thresholds."""
    cuts = sorted(cuts)
    edges = [-math.inf] + cuts
    tails = [1.0] + [survival(cut) for cut in cuts] + [0.0]
    return [(edge, tails[i] - tails[i + 1]) for i, edge in enumerate(edges)]


def expected(scenario, item, class_, policy_):
    """Shares of one stratum's accounts and its mean euro per account, by outcome, up to the review."""
    get = lambda block, field: setting(scenario, item, block, field, class_)
    groups = {name: set(codes) for name, codes in scenario.get("country_groups", {}).items()}
    documents = drawn(item["nationality"], get("second_document", "share"), get("second_document", "countries"))
    homes = drawn(item["residence"], get("false_address", "share"), get("false_address", "countries"))
    networks = drawn(item["residence"], get("vpn", "share"), get("vpn", "countries"))
    median, sigma = get("balance", "median_eur"), get("balance", "sigma")
    shift = get("name_screening", "nationality_shift").get(item["nationality"], 0)
    cuts = {"balance_eur_at_least": set(), "name_score_at_least": set(), "risk_score_at_least": set()}
    for clause in policy_["clauses"]:
        thresholds(clause["when"], cuts)
        if isinstance(clause["measure"], dict):
            cuts["balance_eur_at_least"].add(clause["measure"]["cap"]["limit_eur"])
    score = lambda block, extra: lambda t: 1 - PHI.cdf((logit(t) - get(block, "location") - extra) / get(block, "scale"))
    names = pieces(cuts["name_score_at_least"], score("name_screening", plain(shift)))
    risks = pieces(cuts["risk_score_at_least"], score("risk_scoring", 0))
    mean = median * math.exp(sigma * sigma / 2)
    amounts = pieces(cuts["balance_eur_at_least"], lambda b: 1 - PHI.cdf((math.log(b) - math.log(median)) / sigma))
    euros = pieces(cuts["balance_eur_at_least"], lambda b: mean * (1 - PHI.cdf((math.log(b) - math.log(median)) / sigma - sigma)))
    euros = [(edge, part if i else mean - sum(p for _, p in euros[1:])) for i, (edge, part) in enumerate(euros)]
    notice = policy_.get("notice_days", 0)
    anticipation = policy_.get("anticipation_days")
    if anticipation is None:
        anticipation = get("behaviour", "anticipation_days")
    days = notice + (0 if class_ == "innocent" else plain(anticipation))
    gone = 1 - math.exp(-get("behaviour", "exit_hazard_per_day") * days)
    share = dict.fromkeys(("unaffected", "left", "restricted", "frozen"), 0.0)
    funds = dict.fromkeys(("total", "left", "restricted", "locked"), 0.0)
    funds["total"] = mean
    used = json.dumps(policy_["clauses"])
    if "ip_in" not in used:
        networks = {"": 1.0}
    for document, p1 in documents.items():
        for home, p2 in homes.items():
            for network, p3 in networks.items():
                for name, p4 in names:
                    for risk, p5 in risks:
                        for (amount, p6), (_, euro) in zip(amounts, euros):
                            p = p1 * p2 * p3 * p4 * p5
                            account = {"document_in": document, "residence_in": home, "ip_in": network, "name_score_at_least": name,
                                       "risk_score_at_least": risk, "balance_eur_at_least": amount}
                            measure = next((c["measure"] for c in policy_["clauses"] if matches(c["when"], account, groups)), None)
                            if measure is None:
                                share["unaffected"] += p * p6
                                continue
                            share["left"] += p * p6 * gone
                            funds["left"] += p * euro * gone
                            stay = p * (1 - gone)
                            if measure == "freeze":
                                share["frozen"] += stay * p6
                                funds["locked"] += stay * euro
                            elif isinstance(measure, dict):
                                limit = measure["cap"]["limit_eur"]
                                if amount >= limit:
                                    share["frozen"] += stay * p6
                                    funds["locked"] += stay * (euro - limit * p6)
                                else:
                                    share["unaffected"] += stay * p6
                            else:
                                share["restricted"] += stay * p6
                                funds["restricted"] += stay * euro
    return share, funds


def strata(scenario):
    for item in scenario["cohorts"]:
        accounts = plain(item["accounts"])
        facilitators = setting(scenario, item, "prevalence", "facilitators_per_million") / 1e6
        designated = setting(scenario, item, "prevalence", "designated_per_million") / 1e6
        for class_, part in zip(CLASSES, (1 - facilitators - designated, facilitators, designated)):
            if accounts * part > 0:
                yield item, class_, accounts * part


def report(scenario):
    lines = [f"{scenario['title']} ({scenario['id']}): expected before any review, closed form", ""]
    totals = dict.fromkeys(CLASSES, 0.0)
    groups = {}
    for item, class_, accounts in strata(scenario):
        totals[class_] += accounts
        groups[item["group"]] = groups.get(item["group"], 0) + accounts
    lines.append("accounts: " + ", ".join(f"{class_} {totals[class_]:,.0f}" for class_ in CLASSES) + f"; cohorts {len(scenario['cohorts'])}, strata {sum(1 for _ in strata(scenario))}")
    lines.append("groups: " + ", ".join(f"{group} {accounts:,.0f}" for group, accounts in groups.items()))
    lines.append("")
    lines.append("| policy | innocents frozen | innocents restricted | involved frozen | of which listed | recall | precision | innocents per involved | involved funds locked | involved funds left | innocent funds locked, EUR |")
    lines.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    by_group = []
    for policy_ in scenario.get("policies", []):
        sums = {class_: dict.fromkeys(("unaffected", "left", "restricted", "frozen"), 0.0) for class_ in CLASSES}
        funds = {class_: dict.fromkeys(("total", "left", "restricted", "locked"), 0.0) for class_ in CLASSES}
        hit = {}
        for item, class_, accounts in strata(scenario):
            share, euro = expected(scenario, item, class_, policy_)
            assert abs(sum(share.values()) - 1) < 1e-9
            for key in share:
                sums[class_][key] += accounts * share[key]
            for key in euro:
                funds[class_][key] += accounts * euro[key]
            if class_ == "innocent":
                hit[item["group"]] = hit.get(item["group"], 0) + accounts * (share["frozen"] + share["restricted"])
        innocent = sums["innocent"]["frozen"]
        involved = sums["facilitator"]["frozen"] + sums["designated"]["frozen"]
        all_involved = totals["facilitator"] + totals["designated"]
        total = funds["facilitator"]["total"] + funds["designated"]["total"]
        locked = funds["facilitator"]["locked"] + funds["designated"]["locked"]
        left = funds["facilitator"]["left"] + funds["designated"]["left"]
        percent = lambda a, b, digits: f"{100 * a / b:.{digits}f} %" if b > 0 else "-"
        lines.append(f"| `{policy_['id']}` | {innocent:,.0f} | {sums['innocent']['restricted']:,.0f} | {involved:,.1f} | {sums['designated']['frozen']:,.1f} | "
                     f"{percent(involved, all_involved, 1)} | {percent(involved, involved + innocent, 4)} | "
                     f"{f'{innocent / involved:,.0f}' if involved > 0 else '-'} | {percent(locked, total, 1)} | {percent(left, total, 1)} | {funds['innocent']['locked']:,.0f} |")
        by_group.append(f"| `{policy_['id']}` | " + " | ".join(f"{hit.get(group, 0):,.0f}" for group in groups) + " |")
    lines += ["", "Innocents frozen or restricted, by group:", "", "| policy | " + " | ".join(groups) + " |", "| --- |" + " ---: |" * len(groups), *by_group, ""]
    return "\n".join(lines)


# ----------------------------------------------------------------------------------- calibration and the docs tables


def calibration(scenario):
    """(what, arithmetic, sources, result); each line is computed from the numbers in the scenario, so it cannot drift from them."""
    tail = lambda z: 1 - PHI.cdf(z)
    at = lambda block, field, class_, end="value": scenario[block][field][class_][end] if isinstance(scenario[block][field][class_], dict) else scenario[block][field][class_]
    median, sigma = at("balance", "median_eur", "innocent"), at("balance", "sigma", "innocent")
    mean = median * math.exp(sigma**2 / 2)
    mean_involved = at("balance", "median_eur", "facilitator") * math.exp(at("balance", "sigma", "facilitator") ** 2 / 2)
    above = tail((math.log(10000) - math.log(median)) / sigma)
    usd = 0.91
    small, large = PHI.cdf((math.log(100 * usd) - math.log(median)) / sigma), tail((math.log(1000 * usd) - math.log(median)) / sigma)
    assert abs(above - fact("S02b")) < 0.0005 and abs(mean - fact("B19") * usd) < 15
    rows = [
        ("accounts per person in Russia", "S01 / P06", "S01, P06", f"{RATE:.4f}"),
        ("innocent accounts above 10,000 euro", "1 - Phi((ln 10000 - ln median) / sigma)", "S02b", f"{100 * above:.2f} % (S02b: 0.5 %)"),
        ("mean innocent balance", "median * exp(sigma^2 / 2)", "B19", f"{mean:.0f} euro (B19: 500 USD, about {500 * usd:.0f} euro at 0.91)"),
        ("innocent balances below 100 USD, above 1,000 USD", "normal tails of ln balance", "B15", f"{100 * small:.0f} %, {100 * large:.0f} % (B15, first purchases: 54 %, 14 %)"),
        ("mean facilitator balance / mean innocent balance", "ratio of the two means", "assumption", f"{mean_involved / mean:.1f}"),
    ]
    total = fact("S03") * fact("Q03") / 100 * 0.44 / (mean_involved / mean)
    russian = sum(a for item, class_, a in strata(scenario) if item["nationality"] == "RU")
    rows += [
        ("facilitators on the whole exchange", "S03 * Q03 * 0.44 / ratio of means (volume taken as proportional to balance)", "S03, Q03", f"{total:,.0f}"),
        ("... per million Russian nationals' accounts", "half of them / Russian nationals' accounts", "assumption", f"{total / 2 / russian * 1e6:.0f}, set to {FACILITATORS_RUSSIAN}"),
        ("... per million other accounts", "the other half / the other accounts", "assumption", f"{total / 2 / (fact('S03') - russian) * 1e6:.0f}, set to {FACILITATORS_OTHER}"),
        ("listed accounts per million Russian nationals' accounts", "2,000 persons behind the 5,532 listings of L01 (assumption) / P06", "L01, P06", f"{2000 / POPULATION['RU'] * 1e6:.1f}, set to {DESIGNATED_RUSSIAN}"),
        ("... low end", "(L25 + three of T18) / S01", "L25, T18, S01", f"{4 / fact('S01') * 1e6:.1f}"),
        ("... high end", "every listing of L01 a person, half as likely again to own an account", "L01, P06", f"{fact('L01') * 1.5 / POPULATION['RU'] * 1e6:.0f}, set to 60"),
    ]

    def reach(block, threshold, class_, end="value", shift=0.0):
        return tail((logit(threshold) - at(block, "location", class_, end) - shift) / at(block, "scale", class_))

    russian_shift = plain(scenario["name_screening"]["nationality_shift"]["RU"])
    rate = lambda share: f"{share * 1e6:,.1f} per million" if share < 0.001 else f"{100 * share:.2f} %"
    for threshold in (FUZZY, 0.85, EXACT, 0.98):
        rows.append((f"name score >= {threshold}", "1 - Phi((logit t - m) / s)", "Q24" if threshold == FUZZY else "assumption",
                     f"innocent {rate(reach('name_screening', threshold, 'innocent'))}, innocent Russian national {rate(reach('name_screening', threshold, 'innocent', shift=russian_shift))}, "
                     f"listed Russian national {rate(reach('name_screening', threshold, 'designated', shift=russian_shift))}"))
    rows.append((f"name score >= {FUZZY}, low and high end", "the same at both ends of m", "Q24",
                 f"{rate(reach('name_screening', FUZZY, 'innocent', 'low'))}, {rate(reach('name_screening', FUZZY, 'innocent', 'high'))}"))
    recall, precision, prevalence = 0.7248, 0.8992, 4545 / (4545 + 42019)
    false_rate = recall * prevalence * (1 - precision) / (precision * (1 - prevalence))
    rows.append(("false positive rate behind Q09", "recall * prevalence * (1 - precision) / (precision * (1 - prevalence)), prevalence from Q08", "Q08, Q09", f"{100 * false_rate:.2f} %"))
    assert abs(reach("risk_scoring", RISK, "innocent") - false_rate) < 0.0005 and abs(reach("risk_scoring", RISK, "facilitator") - recall) < 0.003
    for threshold in (0.8, RISK, RISK_STRICT, 0.99):
        rows.append((f"risk score >= {threshold}", "1 - Phi((logit t - m) / s)", "Q09" if threshold == RISK else "follows",
                     f"innocent {rate(reach('risk_scoring', threshold, 'innocent'))}, facilitator {rate(reach('risk_scoring', threshold, 'facilitator'))}, listed {rate(reach('risk_scoring', threshold, 'designated'))}"))
    rows.append((f"risk score >= {RISK}, low and high end", "the same at both ends of m", "Q10, Q11, Q14",
                 f"innocent {rate(reach('risk_scoring', RISK, 'innocent', 'low'))} to {rate(reach('risk_scoring', RISK, 'innocent', 'high'))}, "
                 f"facilitator {rate(reach('risk_scoring', RISK, 'facilitator', 'low'))} to {rate(reach('risk_scoring', RISK, 'facilitator', 'high'))}"))
    hazard = lambda share, days: -math.log(1 - share) / days
    rows += [
        ("exit hazard, 25 % in a day", "-ln(1 - 0.25)", "B09", f"{hazard(0.25, 1):.3f} a day"),
        ("exit hazard, 20 % and 14 % in 11 days", "-ln(1 - share) / 11", "B11", f"{hazard(0.20, 11):.4f}, {hazard(0.14, 11):.4f} a day"),
        ("involved who leave in one day of warning", "1 - exp(-hazard)", "B09, T02, T03", f"{100 * (1 - math.exp(-0.288)):.0f} %"),
        ("reviews a day", "200 reviewers * 8 h / 37.5 min", "Q21", f"{200 * 8 * 60 / 37.5:,.0f}, set to 2,500"),
        ("Russian papers in occupied places", "(1.97 million * D20 + D17) / (1.97 million + D17 / 0.18)", "D17, D20",
         f"{next(plain(c['second_document']['share']) for c in scenario['cohorts'] if c['group'] == 'occupied-territory'):.2f}"),
    ]
    return rows


def tables(scenarios):
    """The generated parts of docs/scenarios.md by name."""
    main_ = scenarios["russia-2022"]
    rows = ["| cohort (nationality, residence) | group | accounts | low | high | source | how |", "| --- | --- | ---: | ---: | ---: | --- | --- |"]
    for item in main_["cohorts"]:
        a = item["accounts"]
        rows.append(f"| {item['nationality']} in {item['residence']} | {item['group']} | {a['value']:,} | {a['low']:,} | {a['high']:,} | {a['source']} | {a.get('note', '')} |")
    arithmetic = ["| quantity | arithmetic | sources | result |", "| --- | --- | --- | --- |"]
    arithmetic += [f"| {' | '.join(row)} |" for row in calibration(main_)]
    made = {"cohorts": "\n".join(rows), "calibration": "\n".join(arithmetic)}
    for id_, scenario in scenarios.items():
        made[f"expected {id_}"] = "\n".join(report(scenario).split("\n")[2:]).strip()
    return made


def filled(docs, made):
    """The document with every generated part renewed; a part the document has no place for is an error."""
    for name, text in made.items():
        start, end = f"<!-- generated: {name} -->", "<!-- end -->"
        assert start in docs, f"docs/scenarios.md has no place for {name}"
        before, rest = docs.split(start, 1)
        docs = before + start + "\n" + text + "\n" + end + rest.split(end, 1)[1]
    return docs


# ------------------------------------------------------------------------------------------------------------ main


def strict(text):
    def no_twins(pairs):
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys)), f"key twice in {keys}"
        return dict(pairs)

    def no_constant(name):
        raise ValueError(name)

    return json.loads(text, object_pairs_hook=no_twins, parse_constant=no_constant)


def main(arguments):
    text = as_json(russia_2022())
    scenarios = {path.stem: strict(path.read_text(encoding="utf-8")) for path in sorted(SCENARIOS.glob("*.json"))}
    scenarios["russia-2022"] = strict(text)
    if arguments[:1] == ["--report"]:
        for id_ in arguments[1:] or sorted(scenarios):
            print(report(scenarios[id_]))
        return 0
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    bad = [f"{id_}: {problem}" for id_, scenario in scenarios.items() for problem in problems(scenario)]
    for problem in bad:
        print(problem, file=sys.stderr)
    if bad:
        return 1
    docs = filled(DOCS.read_text(encoding="utf-8"), tables(scenarios))
    # The story and the classroom cite facts of their own.
    told = [path.read_text(encoding="utf-8") for path in (ROOT / "src/text/story.rs", ROOT / "static/locales/en.ftl")]
    table = source_table(cited(docs, *told, *(json.dumps(scenario, ensure_ascii=False) for scenario in scenarios.values())))
    outputs = {MAIN: text, DOCS: docs, SOURCES: table}
    if arguments == ["--check"]:
        stale = [path for path, fresh in outputs.items() if not path.exists() or path.read_text(encoding="utf-8") != fresh]
        for path in stale:
            print(f"stale: {path.relative_to(ROOT)}; run tools/derive_scenarios.py", file=sys.stderr)
        return 1 if stale else 0
    for path, fresh in outputs.items():
        path.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
