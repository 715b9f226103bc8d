"""What is published of jobs like the person's: feasible, offered and done, each apart, and what must be said beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import get_args

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.quantity import Percent
from homeground.portability.facts import figures, occupations
from homeground.portability.figure import Concept, Figure, FigureSource, percent_of
from homeground.portability.occupation import Occupation

NOT_GRANTED = Message("What could be done at home is not what employers grant, and neither is what people do.")
OWN_TASKS_FIRST = Message("What you say of your own tasks counts before any of these figures.")
_NURSES = "29-1141"
_RANGE = "counting whole tasks alone, or any part of one"
_NO_SE = "no standard error in the extract"


class UnknownOccupation(KeyError):
    """No occupation has this code; `nearest` are those whose codes are most like it."""

    def __init__(self, code: str) -> None:
        """Keep the code, and look for the nearest."""
        self.code = code
        self.nearest = tuple(occupations()[soc] for soc in _nearest(code))
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class ShareMovable:
    """How much of the work of an occupation is feasible at home, and, kept apart, to how many of its workers it is offered.

    `feasible` is in whole percent of the tasks; `low`, `mid` and `high` are the shares as they were computed. All of it is context:
    it never overrides what a person says of their own tasks.
    """

    occupation: Occupation
    feasible: Figure
    offered: Figure | None

    @property
    def low(self) -> Decimal:
        """The share of tasks that are feasible as a whole, from 0 to 1."""
        return self.occupation.low

    @property
    def mid(self) -> Decimal:
        """The mean over all tasks, from 0 to 1."""
        return self.occupation.mid

    @property
    def high(self) -> Decimal:
        """The share of tasks of which a part is feasible or all, from 0 to 1."""
        return self.occupation.high

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What is feasible, and what is offered where that is told."""
        return (self.feasible,) if self.offered is None else (self.feasible, self.offered)

    @property
    def source(self) -> FigureSource:
        """Where the three come from."""
        return self.feasible.source


@dataclass(frozen=True, slots=True)
class JobsLikeYours:
    """What may be said of jobs like a person's: of the occupation that they chose, if they did, and of all jobs."""

    share: ShareMovable | None
    general: tuple[Figure, ...]


def occupation_named(code: str) -> Occupation:
    """The occupation of a code, as `43-3021` or `43-3021.00`; `UnknownOccupation` has the nearest."""
    try:
        return occupations()[code.strip().removesuffix(".00")]
    except KeyError:
        raise UnknownOccupation(code) from None


def share_movable(occupation: Occupation) -> ShareMovable:
    """What is published of one occupation. The feasible shares are derived by us (docs/specs/portability.md, Occupations)."""
    sources = figures().sources
    feasible = Figure(
        id=f"us-feasible-2025-{occupation.soc}",
        source=sources["our-labels"],
        of="of tasks",
        period="May 2025",
        percent=_whole_percent(occupation.mid),
        low=_whole_percent(occupation.low),
        high=_whole_percent(occupation.high),
        range_is=_RANGE,
    )
    return ShareMovable(occupation, feasible, _offered(occupation, sources["ors-2023"]))


def counts_tasks() -> Message:
    """Why a feasible share is no share of the week, with the occupation in which that shows most."""
    nurses = occupations()[_NURSES]
    return Message(
        "Feasible shares count tasks, not hours. They run high for jobs whose few physical tasks take most of the day: registered nurses "
        "have {low} to {high}, and {offered} of them are offered it.",
        low=_whole_percent(nurses.low),
        high=_whole_percent(nurses.high),
        offered=percent_of((nurses.offered_percent or Decimal(0)) / 100),
    )


def offered_in_group(group: str) -> Figure | None:
    """To how many workers of a major group it is offered; nothing where that is not told, as of farming."""
    return next((figure for figure in figures().figures if figure.group == group), None)


def general_figures(place: str | None = None) -> tuple[Figure, ...]:
    """The figures of all jobs: first what is feasible, then offered, then done; in each those of the person's own country first."""
    country = (place or "").partition("-")[0]
    general = (figure for figure in figures().figures if figure.group is None)
    return tuple(sorted(general, key=lambda figure: (get_args(Concept).index(figure.concept), figure.source.country != country)))


def figures_for(case: Case) -> JobsLikeYours:
    """What may be said of jobs like the person's, by the occupation and the place that they named; of an unknown code, nothing."""
    person = case.person
    occupation = occupations().get(person.occupation) if person and person.occupation else None
    return JobsLikeYours(share_movable(occupation) if occupation else None, general_figures(person.place if person else None))


def _whole_percent(share: Decimal) -> Percent:
    """A share of a few dozen tasks is not known more finely."""
    return percent_of(share.quantize(Decimal("0.01"), ROUND_HALF_UP))


def _nearest(code: str) -> list[str]:
    """The three codes that are nearest by their number; none where hardly a number was written."""
    digits = re.sub(r"\D", "", code)[:6]
    if len(digits) < len("43"):
        return []
    return sorted(occupations(), key=lambda soc: abs(int(soc.replace("-", "")) - int(digits.ljust(6, "0"))))[:3]


def _offered(occupation: Occupation, source: FigureSource) -> Figure | None:
    if occupation.offered_percent is None:
        return None
    return Figure(
        id=f"us-offered-2023-{occupation.soc}",
        source=source,
        of="of workers",
        period="2023",
        percent=percent_of(occupation.offered_percent / 100),
        se=None if occupation.offered_se is None else percent_of(occupation.offered_se / 100),
        margin=_NO_SE if occupation.offered_se is None else None,
    )
