"""Dingel and Neiman's shares by country: the rule's scores, carried to two-digit groups of ISCO-08, over jobs counted by the ILO."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.reproduction.flags import flags, oes_crosswalk, oes_scores
from benchmarks.reproduction.jobs import national
from benchmarks.reproduction.tables import Numbers, Texts, numbers, pairs, read_table


def countries(folder: Path) -> Mapping[str, float]:
    """The share of jobs in each country whose latest count is by ISCO-08.

    The wage statistics' jobs of a code are spread over its ISCO groups in proportion to the country's own jobs in them. So the
    United States have another share here (0.4157) than in the headline; the paper's note gives it as 41 %. Soldiers have no code in
    the wage statistics, and drop out of both sums, as does any group without a score.
    """
    codes, isco = isco_links(folder, "oes2018")
    jobs = national(folder, "detailed").by_code.of(codes)
    scores = oes_scores(folder, flags(folder).is_home_capable).of(codes)
    areas, groups, employed = employed_by_group(folder)
    within_code, within_group = _membership(codes), _membership(isco, groups)

    of_link = employed @ within_group.T
    of_code = of_link @ within_code @ within_code.T
    weights = _ratio(of_link * np.nan_to_num(jobs), of_code) * ~np.isnan(scores + jobs)
    weighed = weights @ within_group
    group_scores = _ratio((weights * np.nan_to_num(scores)) @ within_group, weighed)
    counted = employed * (weighed > 0)
    shares = (counted * group_scores).sum(axis=1) / counted.sum(axis=1)
    return {f"dn-country-{area}": float(share) for area, share in zip(areas, shares, strict=True)}


def isco_links(folder: Path, *codes: str) -> tuple[Texts, ...]:
    """Which codes of these classifications go with which two-digit groups of ISCO-08, over SOC 2010; each link once."""
    links, isco = oes_crosswalk(folder), read_table(folder / "data" / "xwalk_isco08_soc2010.csv.gz")
    link, group = np.nonzero(links["soc2010"][:, None] == isco["soc2010"])
    return pairs(*(links[name][link] for name in codes), np.strings.slice(isco["isco08"], 2)[group])


def employed_by_group(folder: Path) -> tuple[Texts, Texts, Numbers]:
    """Countries, groups, and the employed of each: a row a country, its latest year, nought where none are told.

    The latest year is taken over both editions of ISCO, so a country that went on with the older one is left out.
    """
    table = read_table(folder / "data" / "ilostat_isco2_employment_2020-04-10.csv.gz")
    years = table["time"].astype(int)
    _, at = np.unique(table["ref_area"], return_inverse=True)
    latest = np.zeros(at.max() + 1, dtype=int)
    np.maximum.at(latest, at, years)
    group = np.strings.slice(table["classif1"], -2, None)
    is_group = np.strings.startswith(table["classif1"], "OC2_ISCO08_") & np.strings.isdigit(group)
    kept = is_group & (years == latest[at])
    areas, row = np.unique(table["ref_area"][kept], return_inverse=True)
    groups, column = np.unique(group[kept], return_inverse=True)
    employed = np.zeros((len(areas), len(groups)))
    employed[row, column] = np.nan_to_num(numbers(table["obs_value"][kept]))
    return areas, groups, employed


def _membership(of: Texts, among: Texts | None = None) -> Numbers:
    """A row for each, a column for each of those among which it may be, 1 where it is."""
    is_it: NDArray[np.bool_] = of[:, None] == (np.unique(of) if among is None else among)
    return is_it.astype(np.float64)


def _ratio(above: Numbers, below: Numbers) -> Numbers:
    """The one by the other, nought by nought being nought."""
    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)
