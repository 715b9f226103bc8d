"""Which occupations could be done at home by the rule of Dingel and Neiman: none of fifteen conditions holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

SOURCE = (
    "Dingel and Neiman (2020), How many jobs can be done at home?, Journal of Public Economics 189:104235, "
    "doi:10.1016/j.jpubeco.2020.104235; read in the code that the authors published"
)

Scale = Literal["CX", "IM"]
"""The scales of O*NET on which the answers are told, both from 1 to 5: CX how often or how much, IM how important."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What keeps an occupation from home, where the mean answer to one of its elements reaches the threshold."""

    name: str
    scale: Scale
    elements: tuple[str, ...]
    sense: Literal["at most", "at least"]
    threshold: float


CONDITIONS = (
    Condition("e-mail is rare", "CX", ("4.C.1.a.2.h",), "at most", 2.0),
    Condition("outdoors every day", "CX", ("4.C.2.a.1.c", "4.C.2.a.1.d"), "at least", 4.5),
    Condition("violent people every week", "CX", ("4.C.1.d.3",), "at least", 4.0),
    Condition("infection every week", "CX", ("4.C.2.c.1.b",), "at least", 4.0),
    Condition("small injuries every week", "CX", ("4.C.2.c.1.f",), "at least", 4.0),
    Condition("on foot most of the time", "CX", ("4.C.2.d.1.d",), "at least", 3.5),
    Condition("protective gear most of the time", "CX", ("4.C.2.e.1.d", "4.C.2.e.1.e"), "at least", 3.5),
    Condition("physical work", "IM", ("4.A.3.a.1",), "at least", 4.0),
    Condition("objects moved by hand", "IM", ("4.A.3.a.2",), "at least", 4.0),
    Condition("machines run", "IM", ("4.A.3.a.3",), "at least", 4.0),
    Condition("vehicles driven", "IM", ("4.A.3.a.4",), "at least", 4.0),
    Condition("work with the public", "IM", ("4.A.4.a.8",), "at least", 4.0),
    Condition("mechanical repairs", "IM", ("4.A.3.b.4",), "at least", 4.0),
    Condition("electronic repairs", "IM", ("4.A.3.b.5",), "at least", 4.0),
    Condition("inspection of things", "IM", ("4.A.1.b.2",), "at least", 4.0),
)
"""The fifteen conditions; a threshold that is just reached counts."""

ELEMENTS: tuple[tuple[str, Scale], ...] = tuple((element, one.scale) for one in CONDITIONS for element in one.elements)
"""Every element with its scale, in the order of the conditions: outdoors and protective gear are asked for twice."""


class NotTheElements(ValueError):
    """The values are not in rows of one number for each of `ELEMENTS`."""


@dataclass(frozen=True, slots=True, eq=False)
class HomeCapable:
    """The rule applied, a row for each occupation: which conditions hold, and how many of its values are missing."""

    met: NDArray[np.bool_]
    missing: NDArray[np.int_]

    @property
    def is_home_capable(self) -> NDArray[np.bool_]:
        """Whether the occupation could be done at home: none of the conditions holds."""
        held: NDArray[np.bool_] = self.met.max(axis=1)
        return ~held


def home_capable(values: ArrayLike) -> HomeCapable:
    """Apply the rule to mean answers: a row for each occupation, a column for each of `ELEMENTS`, nan where there is none.

    A missing value meets no condition, as in the authors' code: none of their flags is blank, though a log of that code counts
    seven of 33,880 answers that are not there. So an occupation of which nothing is known would pass. The authors' table has
    none such; leave it out, or tell it by `missing`. `NotTheElements` is raised for rows of another length. Source: `SOURCE`.
    """
    import numpy as np  # noqa: PLC0415 - commands start without it

    answers = np.asarray(values, dtype=np.float64)
    if answers.ndim != 2 or answers.shape[1] != len(ELEMENTS):  # noqa: PLR2004 - rows and columns
        raise NotTheElements(f"{len(ELEMENTS)} values are needed for each occupation, and the shape given is {answers.shape}")
    spread = np.array([len(one.elements) for one in CONDITIONS])
    threshold = np.repeat([one.threshold for one in CONDITIONS], spread)
    is_low_counted = np.repeat([one.sense == "at most" for one in CONDITIONS], spread)
    reached = np.where(is_low_counted, answers <= threshold, answers >= threshold)
    first = np.cumsum(spread) - spread
    return HomeCapable(np.logical_or.reduceat(reached, first, axis=1), np.isnan(answers).sum(axis=1))
