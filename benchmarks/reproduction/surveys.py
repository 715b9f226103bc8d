"""Our shares by occupation, and the flags of Dingel and Neiman, beside what employers and employees were asked."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.reproduction.activities import occupation_scores
from benchmarks.reproduction.countries import isco_links
from benchmarks.reproduction.flags import flags, oes_crosswalk
from benchmarks.reproduction.jobs import national
from benchmarks.reproduction.ranks import area_under_curve, spearman
from benchmarks.reproduction.tables import Scores, Table, mean_by, numbers, pairs, read_table

Figures = Mapping[str, float]


def beside_the_flag(folder: Path) -> Figures:
    """How well our mean score tells the 0/1 of Dingel and Neiman, over the O*NET codes that both releases have."""
    given = flags(folder)
    scores = occupation_scores(folder, digits=10).mid.of(given.codes)
    known = ~np.isnan(scores)
    return {"act-dn-auc": area_under_curve(scores[known], given.published[known])}


def beside_employers(folder: Path) -> Figures:
    """Spearman's correlation with the share that has telework available (ORS 2023), of our mean score and of the flag."""
    table = _ors(folder)
    offered, codes = numbers(table["estimate"]), table["soc_2018_code"]
    scores, flag = occupation_scores(folder).mid.of(codes), flag_by_soc_2018(folder).of(codes)
    both = ~np.isnan(scores + flag)
    return {
        "act-ors-spearman": spearman(scores, offered),
        "act-ors-spearman-common": spearman(scores[both], offered[both]),
        "dn-ors-spearman-common": spearman(flag[both], offered[both]),
        "dn-ors-spearman-direct": spearman(flag_by_soc_2010(folder).of(codes), offered),
    }


def beside_employees(folder: Path) -> Figures:
    """Spearman's correlation with what employees in Germany said (2018): could work from home, or does so."""
    table = read_table(folder / "data" / "alipour2020_isco08_2d.csv")
    groups = _isco_by_label(folder)
    codes = np.array([groups.get(_plain(label), "") for label in table["isco08_2d"]])
    feasible, done = numbers(table["wfh_feas"]), numbers(table["wfh_freq"]) + numbers(table["wfh_occ"])
    scores = _by_isco(folder, occupation_scores(folder).mid).of(codes)
    return {
        "act-de-spearman": spearman(scores, feasible),
        "dn-de-spearman": spearman(_by_isco(folder, flag_by_soc_2018(folder)).of(codes), feasible),
        "act-de-spearman-done": spearman(scores, done),
    }


def offered_by_employers(folder: Path) -> Figures:
    """The percent with telework available, of all workers and of major groups (ORS 2023), read and not recomputed."""
    table = _ors(folder)
    percent = zip(table["soc_2018_code"], numbers(table["estimate"]), strict=True)
    return {"ors-all" if code == "00-0000" else f"ors-{code[:2]}": float(value) for code, value in percent if code.endswith("-0000")}


@cache
def flag_by_soc_2010(folder: Path) -> Scores:
    """The flag by SOC 2010: a simple mean here, not one by respondents.

    The figures to be met do not say which. It hardly matters beside employers (0.6768 both ways) and does in Germany, where
    respondents as weights give 0.851 for 0.844.
    """
    given = flags(folder)
    return mean_by(np.strings.slice(given.codes, 7), given.published.astype(np.float64))


@cache
def flag_by_soc_2018(folder: Path) -> Scores:
    """The flag carried to SOC 2018, a simple mean where several codes became one."""
    links = oes_crosswalk(folder)
    soc_2010, soc_2018 = pairs(links["soc2010"], links["soc2018"])
    return mean_by(soc_2018, flag_by_soc_2010(folder).of(soc_2010))


def _ors(folder: Path) -> Table:
    return read_table(folder / "data" / "ors2023_telework_soc2018.csv")


def _by_isco(folder: Path, scores: Scores) -> Scores:
    """Scores by SOC 2018, carried to two-digit ISCO-08: each link weighs all the jobs of its code in the wage statistics.

    Shared out among a code's groups, the jobs would give 0.858 for the flag.
    """
    oes_2018, soc_2018, isco = isco_links(folder, "oes2018", "soc2018")
    return mean_by(isco, scores.of(soc_2018), national(folder, "detailed").by_code.of(oes_2018))


def _isco_by_label(folder: Path) -> Mapping[str, str]:
    """The two-digit groups by their label, since the German file names no codes.

    Labels are compared without punctuation. Four groups of 38 are spelt otherwise ("specialized", "services workers", "electronics",
    "woodworking") and stay out; with them the scores have 0.925 and the flag has 0.821.
    """
    table = read_table(folder / "data" / "ilostat_isco2_employment_2020-04-10.csv.gz")
    groups, labels = pairs(np.strings.slice(table["classif1"], -2, None), table["classif1.label"])
    return {_plain(label.partition(" - ")[2]): str(group) for group, label in zip(groups, labels, strict=True) if "ISCO-08" in label}


def _plain(label: str) -> str:
    return re.sub(r"[^a-z ]", "", label.lower())
