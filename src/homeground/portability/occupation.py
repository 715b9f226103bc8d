"""A published occupation: how much of its work is feasible at home by our labels, and to how many of its workers it is offered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class MajorGroup:
    """One of the major groups of the Standard Occupational Classification of 2018, by its first two digits."""

    code: str
    name: str


GROUPS: Mapping[str, MajorGroup] = MappingProxyType(
    {
        code: MajorGroup(code, name)
        for code, name in (
            ("11", "Management"),
            ("13", "Business and financial operations"),
            ("15", "Computing and mathematics"),
            ("17", "Architecture and engineering"),
            ("19", "Life, physical and social science"),
            ("21", "Community and social service"),
            ("23", "Legal"),
            ("25", "Education and libraries"),
            ("27", "Arts, design, entertainment, sport and media"),
            ("29", "Health care: practitioners and technicians"),
            ("31", "Health care: support"),
            ("33", "Police, fire and security"),
            ("35", "Preparing and serving food"),
            ("37", "Cleaning and looking after buildings and grounds"),
            ("39", "Personal care and service"),
            ("41", "Sales"),
            ("43", "Office and administration"),
            ("45", "Farming, fishing and forestry"),
            ("47", "Construction and mining"),
            ("49", "Installation, maintenance and repair"),
            ("51", "Making things: production"),
            ("53", "Transport and moving goods"),
        )
    }
)
"""The civilian groups, by code; the names are in our own words. Of the armed forces nothing is published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupation:
    """An occupation of SOC 2018. `low`, `mid`, `high` are shares of its tasks, from 0 to 1, that are feasible at home.

    Low counts the tasks whose activities are all feasible, high those with any that is or partly is, mid is the mean. They count
    tasks, not hours. `offered_percent` is the percent of workers to whom telework is available, told by employers, with its
    standard error. Sources: NOTICE.md.
    """

    soc: str
    title: str
    tasks: int
    low: Decimal
    mid: Decimal
    high: Decimal
    offered_percent: Decimal | None
    offered_se: Decimal | None

    def __post_init__(self) -> None:
        """Refuse shares that are not in order."""
        assert 0 <= self.low <= self.mid <= self.high <= 1, self.soc  # noqa: S101 - the packaged file is our own

    @property
    def group(self) -> MajorGroup:
        """The major group in which it lies."""
        return GROUPS[self.soc[:2]]


def occupations_from(rows: Iterable[Mapping[str, str]]) -> Mapping[str, Occupation]:
    """Occupations by their code, from the rows of `occupations.csv`."""
    return MappingProxyType({row["soc_2018"]: _occupation(row) for row in rows})


def _occupation(row: Mapping[str, str]) -> Occupation:
    return Occupation(
        soc=row["soc_2018"],
        title=row["title"],
        tasks=int(row["tasks"]),
        low=Decimal(row["low"]),
        mid=Decimal(row["mid"]),
        high=Decimal(row["high"]),
        offered_percent=_known(row["ors_percent"]),
        offered_se=_known(row["ors_se"]),
    )


def _known(written: str) -> Decimal | None:
    return Decimal(written) if written else None
