"""Jobs and wages in the United States, May 2018 (BLS Occupational Employment Statistics), and shares of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.reproduction.tables import Numbers, Scores, Table, Texts, mean_by, numbers, read_table

TOP_HOURLY_WAGE = "100"
"""What `#` stands for: that much an hour, or more."""


@dataclass(frozen=True, slots=True, eq=False)
class Jobs:
    """Rows of jobs: their code, how many there are, what they earn in an hour, and where they stand in their table."""

    codes: Texts
    count: Numbers
    wages: Numbers
    table: Table

    @property
    def by_code(self) -> Scores:
        """How many jobs each code has, in a table that has each code once."""
        return mean_by(self.codes, self.count)


def national(folder: Path, group: str) -> Jobs:
    """The jobs of the whole country, by `broad` or `detailed` code."""
    table = read_table(folder / "data" / "oes2018_national.csv.gz")
    wanted = table["OCC_GROUP"] == group
    return _jobs({name: column[wanted] for name, column in table.items()})


def by_sector(folder: Path) -> Jobs:
    """The jobs by sector and detailed code."""
    return _jobs(read_table(folder / "data" / "oes2018_natsector_detailed.csv.gz"))


def _jobs(table: Table) -> Jobs:
    count = np.nan_to_num(numbers(table["TOT_EMP"]))  # `**`, not released, counts as no jobs
    hourly = numbers(np.where(table["H_MEAN"] == "#", TOP_HOURLY_WAGE, table["H_MEAN"]))
    return Jobs(table["OCC_CODE"], count, hourly * count, table)


def filled(jobs: Jobs, scores: Scores) -> Numbers:
    """The scores of these jobs; a title without one ("All Other", "Miscellaneous", legislators) gets that of its first four digits.

    That is their mean weighted by jobs, and the jobs of the titles without a score are in its denominator: they count as zero
    there. A mean over the scored ones alone gives more. Over sectors it is one mean, not one for each.
    """
    own = scores.of(jobs.codes)
    family = np.strings.slice(jobs.codes, 5)
    return np.where(np.isnan(own), mean_by(family, np.nan_to_num(own), jobs.count).of(family), own)
