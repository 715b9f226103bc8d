"""A published study as it is written down: what it found, how sure that is, what it does not show, and what it must not be used for."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from homeground.case.shape import shape
from homeground.evidence.concern_ids import ConcernId
from homeground.evidence.misquote import Guard
from homeground.evidence.written import NOT_READ, Address, Day, Interval, StudyId, Tag, Text, Verified, Whole

Direction: TypeAlias = Literal["for", "against", "null", "context", "mixed"]
"""Which way a finding points. `null`: an effect was looked for and none was found."""
Stance: TypeAlias = Literal["for", "against", "null", "context", "mixed", "superseded"]
"""Which way the study points as a whole."""
Status: TypeAlias = Literal[
    "published",
    "working-paper",
    "official-statistics",
    "official-report",
    "industry-data",
    "industry-survey",
    "vendor-survey",
    "vendor-model",
    "superseded",
]
Barred: TypeAlias = Literal["motives", "offer", "promise", "threat"]
"""A use that a note forbids: quoting it on managers' motives, offering a pay cut by it, promising its figure, threatening with it."""


@shape
class StudyFinding:
    """One thing that was found: the effect in our own words, with its interval as the study gives it."""

    outcome: Text
    direction: Direction
    effect: Text
    interval: Interval

    @property
    def has_interval(self) -> bool:
        """Whether somebody read the interval in the study."""
        return self.interval != NOT_READ


@shape
class Never:
    """A use that is forbidden, and the sentence that says so to whoever writes."""

    use: Barred
    say: Text


@shape
class Study:
    """One study in one version. `bears_on` are concerns; `leaves_out` is set by hand and never guessed from a text."""

    id: StudyId
    citation: Text
    year: Whole
    status: Status
    setting: Text
    country: Text
    industry: Annotated[tuple[Tag, ...], Field(min_length=1)]
    arrangement: Tag
    design: Tag
    sample: Text
    stance: Stance
    findings: Annotated[tuple[StudyFinding, ...], Field(min_length=1)]
    does_not_show: Text
    leaves_out: Literal["new-hires", "experienced"] | None = None
    doi: Text | None = None
    url: Address
    verified: Verified
    checked: Day
    bears_on: Annotated[tuple[ConcernId, ...], Field(min_length=1)]
    note: Text | None = None
    never: tuple[Never, ...] = ()
    superseded_by: StudyId | None = None
    outdated: tuple[Guard, ...] = ()

    @property
    def cite(self) -> str:
        """The citation with its year."""
        return self.citation if str(self.year) in self.citation else f"{self.citation} ({self.year})"

    @property
    def is_vendor(self) -> bool:
        """Whether somebody who sells something made it: a claim to expect, never support."""
        return self.status in ("vendor-survey", "vendor-model")

    @property
    def is_superseded(self) -> bool:
        """Whether a newer version takes its place."""
        return self.superseded_by is not None


@shape
class StudyFile:
    """All studies; `compiled` is the day on which the file was last gone through."""

    schema: Literal[1]
    compiled: Day
    studies: Annotated[tuple[Study, ...], Field(min_length=1, alias="study")]
