"""All figures: what was published, what we get, and how far the two agree."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from benchmarks.reproduction import countries, surveys, united_states

RESULTS: Mapping[str, Callable[[Path], Mapping[str, float]]] = {
    "The rule of fifteen conditions": united_states.rule,
    "United States": united_states.headline,
    "Table 1, major groups": united_states.major_groups,
    "Table 2, metropolitan areas, as read": united_states.metropolitan_areas,
    "Table 3, sectors": united_states.sectors,
    "Table A.1, single conditions": united_states.single_conditions,
    "Countries": countries.countries,
    "Our shares beside the flag": surveys.beside_the_flag,
    "Our shares and the flag beside employers": surveys.beside_employers,
    "Our shares and the flag beside employees": surveys.beside_employees,
    "Offered by employers, as read": surveys.offered_by_employers,
}
"""One function a published result; each gives figures by their id."""


@dataclass(frozen=True, slots=True)
class Published:
    """A figure as it was published, with the difference that still counts as the same."""

    id: str
    what: str
    value: str
    tolerance: float

    def is_met_by(self, ours: float) -> bool:
        """Whether our figure is within the tolerance."""
        return abs(ours - float(self.value)) <= self.tolerance

    def digits_met_by(self, ours: float) -> str:
        """How many of the published digits our figure has, when both are rounded to them."""
        whole, _, decimals = self.value.partition(".")
        digits = max(1, len(whole.lstrip("0")) + len(decimals))
        lost = (cut for cut in range(digits) if round(ours, len(decimals) - cut) == round(float(self.value), len(decimals) - cut))
        return f"{digits - next(lost, digits)} of {digits}"


def published(folder: Path) -> tuple[Published, ...]:
    """The published figures, as the reference data list them."""
    with (folder / "cases" / "published-shares.csv").open(encoding="utf-8") as file:
        return tuple(
            Published(row["id"], f"{row['unit']}: {row['measure']}", row["value"], float(row["tolerance"])) for row in csv.DictReader(file)
        )


def reproduced(folder: Path) -> Mapping[str, float]:
    """All our figures by their id."""
    return dict(chain.from_iterable(result(folder).items() for result in RESULTS.values()))
