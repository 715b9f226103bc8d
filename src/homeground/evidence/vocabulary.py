"""The words for arrangements, designs and industries, and what the ranking makes of each; written in `words.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from homeground.case.shape import shape
from homeground.evidence.written import Tag, Text, YesNo

EVERY_INDUSTRY = "all"
"""The tag of a study that speaks of all trades."""


@shape
class Arrangement:
    """What was tried: `says` goes on after "it is"; `week` is the dose it can be compared with; `forced`: by order, not chosen."""

    says: Text
    week: Literal["part", "whole"] | None = None
    forced: YesNo = False


@shape
class Design:
    """How it was found out: `says` goes on after "it was"; rank 1 tells cause from chance best."""

    says: Text
    rank: Annotated[int, Field(ge=1, le=4)]


@shape
class Industry:
    """A trade; `also` are other words by which people call it."""

    says: Text
    also: tuple[Text, ...] = ()


@shape
class Vocabulary:
    """All words by their tags."""

    arrangements: Annotated[Mapping[Tag, Arrangement], Field(alias="arrangement")]
    designs: Annotated[Mapping[Tag, Design], Field(alias="design")]
    industries: Annotated[Mapping[Tag, Industry], Field(alias="industry")]

    def industries_in(self, written: str) -> tuple[Tag, ...]:
        """The trades that somebody's own words name, in the order of the file; none where no such trade is known."""
        return tuple(tag for tag, one in self.industries.items() if tag != EVERY_INDUSTRY and _names(written, (tag, one.says, *one.also)))


def _names(written: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", written, re.IGNORECASE) for word in words)
