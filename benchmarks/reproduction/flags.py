"""The flags of Dingel and Neiman by occupation of O*NET 24.2, and scores made of them for the codes of the wage statistics."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.reproduction.tables import Numbers, Scores, Table, Texts, mean_by, numbers, pairs, read_table
from homeground.portability import CONDITIONS, HomeCapable

FLAGS = {
    "e-mail is rare": "email_lessthanmonthly",
    "outdoors every day": "outdoors_everyday",
    "violent people every week": "violentpeople_atleastweekly",
    "infection every week": "disease_atleastweekly",
    "small injuries every week": "minorhurt_atleastweekly",
    "on foot most of the time": "walking_majority",
    "protective gear most of the time": "safetyequip_majority",
    "physical work": "physical_activities",
    "objects moved by hand": "handlingobjects",
    "machines run": "control_machines",
    "vehicles driven": "operate_equipment",
    "work with the public": "dealwithpublic",
    "mechanical repairs": "repair_mechequip",
    "electronic repairs": "repair_elecequip",
    "inspection of things": "inspect_equip",
}
"""What the authors call each of our conditions."""


@dataclass(frozen=True, slots=True, eq=False)
class Flags:
    """The flags: code and number of respondents of each occupation, the conditions that hold, and the 0/1 that was published."""

    codes: Texts
    respondents: Numbers
    met: NDArray[np.bool_]
    published: NDArray[np.bool_]

    @property
    def is_home_capable(self) -> NDArray[np.bool_]:
        """The rule applied to the conditions."""
        return HomeCapable(self.met, np.zeros(len(self.met), dtype=int)).is_home_capable


@cache
def flags(folder: Path) -> Flags:
    """The flags as they were published."""
    table = read_table(folder / "data" / "dn2020_onet242_flags.csv.gz")
    met = np.column_stack([table[FLAGS[one.name]] == "1" for one in CONDITIONS])
    return Flags(table["onetsoccode"], numbers(table["n"]), met, table["teleworkable"] == "1")


def oes_scores(folder: Path, by_occupation: NDArray[np.bool_]) -> Scores:
    """A yes or no of each O*NET occupation, carried to the codes of the wage statistics of 2018.

    First to SOC 2010, weighted by respondents: the one occupation without a number of them (15-2091.00) drops out, and its title
    counts as a residual one later. Then the simple mean, since no jobs are counted by SOC 2010.
    """
    given = flags(folder)
    by_soc = mean_by(np.strings.slice(given.codes, 7), by_occupation.astype(np.float64), given.respondents)
    links = oes_crosswalk(folder)
    soc_2010, oes_2018 = pairs(links["soc2010"], links["oes2018"])
    return mean_by(oes_2018, by_soc.of(soc_2010))


def oes_crosswalk(folder: Path) -> Table:
    """Which codes of the wage statistics of 2018 and 2019, of SOC 2010 and of SOC 2018 go together."""
    return read_table(folder / "data" / "xwalk_oes2018_oes2019_soc2010_soc2018.csv.gz")
