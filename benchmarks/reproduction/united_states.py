"""Dingel and Neiman's shares for the United States: of the rule, of their own scores by hand, and of single conditions."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from benchmarks.reproduction.flags import FLAGS, flags, oes_scores
from benchmarks.reproduction.jobs import Jobs, by_sector, filled, national
from benchmarks.reproduction.tables import Numbers, Scores, mean, mean_by, numbers, read_table
from homeground.portability import CONDITIONS

Figures = Mapping[str, float]


def rule(folder: Path) -> Figures:
    """How often the fifteen conditions give the 0/1 that was published, and how often they give 1."""
    given = flags(folder)
    return {"dn-rule": int((given.is_home_capable == given.published).sum()), "dn-home": int(given.is_home_capable.sum())}


def headline(folder: Path) -> Figures:
    """The share of jobs, and of wages, by the rule and by hand."""
    (jobs, by_rule), (broad, by_hand) = _by_rule(folder), _by_hand(folder)
    return {
        "dn-us-jobs": mean(by_rule, jobs.count),
        "dn-us-wages": mean(by_rule, jobs.wages),
        "dn-us-manual-jobs": mean(by_hand, broad.count),
        "dn-us-manual-wages": mean(by_hand, broad.wages),
    }


def major_groups(folder: Path) -> Figures:
    """Table 1: the share of jobs in each major group of occupations, by the rule and by hand."""
    (jobs, by_rule), (broad, by_hand) = _by_rule(folder), _by_hand(folder)
    return {
        **_named("dn-t1-{}", mean_by(np.strings.slice(jobs.codes, 2), by_rule, jobs.count)),
        **_named("dn-t1-{}-manual", mean_by(np.strings.slice(broad.codes, 2), by_hand, broad.count)),
    }


def metropolitan_areas(folder: Path) -> Figures:
    """Table 2, read in the authors' own file of areas and not recomputed: the wage statistics by area are not among the data."""
    table = read_table(folder / "data" / "dn2020_msa.csv")
    asked = read_table(folder / "cases" / "published-shares.csv")
    column = {"jobs": "teleworkable_emp", "wages": "teleworkable_wage"}
    return {
        name: float(table[column[measure]][table["AREA_NAME"] == area][0])
        for name, area, measure in zip(asked["id"], asked["unit"], asked["measure"], strict=True)
        if name.startswith("dn-t2-")
    }


def sectors(folder: Path) -> Figures:
    """Table 3: the share of jobs and of wages in each sector."""
    jobs = by_sector(folder)
    by_rule = filled(jobs, oes_scores(folder, flags(folder).is_home_capable))
    return {
        **_named("dn-t3-{}", mean_by(jobs.table["NAICS"], by_rule, jobs.count)),
        **_named("dn-t3-{}-wages", mean_by(jobs.table["NAICS"], by_rule, jobs.wages)),
    }


def single_conditions(folder: Path, *, residual_as_zero: bool = True) -> Figures:
    """Table A.1: the share of jobs and of wages in occupations where a condition holds.

    Residual titles count as zero: the code of this table means to take four digits as the headline does, but takes the whole code,
    so that each title stands alone with its missing score. Filled as in the headline, two of the 30 cells differ.
    """
    jobs, met = national(folder, "detailed"), flags(folder).met
    figures = {}
    for one, holds in zip(CONDITIONS, met.T, strict=True):
        scores = oes_scores(folder, holds)
        shares = np.nan_to_num(scores.of(jobs.codes)) if residual_as_zero else filled(jobs, scores)
        name = f"dn-ta1-{FLAGS[one.name]}"
        figures[name] = mean(shares, jobs.count)
        figures[f"{name}-wages"] = mean(shares, jobs.wages)
    return figures


def _by_rule(folder: Path) -> tuple[Jobs, Numbers]:
    jobs = national(folder, "detailed")
    return jobs, filled(jobs, oes_scores(folder, flags(folder).is_home_capable))


def _by_hand(folder: Path) -> tuple[Jobs, Numbers]:
    """The authors scored broad groups, so the jobs and the wages are those of broad groups too."""
    table = read_table(folder / "data" / "dn2020_manual_broad.csv")
    jobs = national(folder, "broad")
    return jobs, mean_by(table["BroadGroupCode"], numbers(table["Teleworkable"])).of(jobs.codes)


def _named(pattern: str, scores: Scores) -> Figures:
    return {pattern.format(code): float(value) for code, value in zip(scores.codes, scores.values, strict=True)}
