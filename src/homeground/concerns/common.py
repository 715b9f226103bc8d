"""The file `catalogue.toml`: the concerns that bosses commonly raise, and the measures that can settle one."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, Strict

from homeground.case.concern import CONCERNS, ConcernKind
from homeground.case.measure import MEASURES, MeasureWord
from homeground.case.shape import shape
from homeground.concerns.written import ConcernId, ControlId, EvidenceId, MeasureId, Text, Texts, YesNo


@shape
class CommonConcern:
    """One concern that bosses commonly raise, with an honest way through it.

    `hear`: how it is said. `fears`: what may lie under it, for the employee alone. `concede_when`: the boss is right, and the ask is
    narrowed. `speaks_for`, `speaks_against`, `without_difference`: findings by their ids. `never`: what not to say.
    `advice`: where it is a matter for others, who are named instead of an opinion.
    """

    id: ConcernId
    kind: ConcernKind
    seed: YesNo = False
    hear: Texts
    fears: Texts
    ask: Texts
    answer: Text
    concede_when: Text
    commitments: Texts
    controls: tuple[ControlId, ...] = ()
    speaks_for: Annotated[tuple[EvidenceId, ...], Field(alias="for")] = ()
    speaks_against: Annotated[tuple[EvidenceId, ...], Field(alias="against")] = ()
    without_difference: Annotated[tuple[EvidenceId, ...], Field(alias="null")] = ()
    measures: tuple[MeasureId, ...]
    never: Texts
    advice: Text | None = None

    @property
    def title(self) -> str:
        """Its name in a word or two."""
        return CONCERNS[self.kind]

    @property
    def evidence(self) -> tuple[str, ...]:
        """Every finding that it names."""
        return (*self.speaks_for, *self.speaks_against, *self.without_difference)


@shape
class Measure:
    """One thing that can be counted in a trial. `default_margin`: what would still be fine, unless something else is agreed."""

    id: MeasureId
    word: MeasureWord
    kind: Literal["rate", "proportion", "mean", "count", "ordinal", "money"]
    better: Literal["higher", "lower"]
    settles: Annotated[tuple[ConcernId, ...], Field(min_length=1)]
    default_margin: Text | None = None
    caution: Text | None = None

    @property
    def title(self) -> str:
        """What is counted."""
        return MEASURES[self.word]


@shape
class Catalogue:
    """The whole file."""

    schema: Literal[1]
    compiled: Annotated[date, Strict()]
    concerns: Annotated[tuple[CommonConcern, ...], Field(alias="concern", min_length=1)]
    measures: Annotated[tuple[Measure, ...], Field(alias="measure", min_length=1)]
