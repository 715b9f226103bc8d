"""An employer as a lead: what it was seen to do, on which day, and where more can be found."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from homeground.case.shape import shape
from homeground.evidence.written import Address, Day, StudyId, Tag, Text, Verified, Whole


@shape
class Employer:
    """One employer's arrangement as it was last known to hold. `reversed_on` is set by hand, with how it was ended."""

    id: Annotated[str, StringConstraints(pattern=r"^X\d{2,3}$")]
    name: Text
    industry: Annotated[tuple[Tag, ...], Field(min_length=1)]
    arrangement: Text
    direction: Literal["for", "hybrid", "against"]
    study: StudyId | None = None
    url: Address | None = None
    verified: Verified
    observed: Day | None = None
    day_known: Text | None = None
    ttl_days: Whole
    reversed_on: Day | None = None
    reversal: Text | None = None
    history: Text | None = None


@shape
class ExampleList:
    """A place where more employers can be found; without an address it is the reader's own search."""

    id: Annotated[str, StringConstraints(pattern=r"^L\d{2,3}$")]
    name: Text
    url: Address | None = None
    use: Text


@shape
class EmployerFile:
    """All employers and lists."""

    schema: Literal[1]
    compiled: Day
    employers: Annotated[tuple[Employer, ...], Field(min_length=1, alias="employer")]
    lists: Annotated[tuple[ExampleList, ...], Field(min_length=1, alias="list")]
