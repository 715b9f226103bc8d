"""Wrong versions of findings that are going round, and how a sentence that carries one is known."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from homeground.case.shape import shape
from homeground.evidence.written import Address, Day, StudyId, Text, Verified

Texts = Annotated[tuple[Text, ...], Field(min_length=1)]


@shape
class Source:
    """Where the truth was read, and how."""

    cite: Text
    url: Address
    verified: Verified


@shape
class Guard:
    """A sentence fires it when it holds one of `figures` and one of `near`, and none of `unless`."""

    figures: Texts
    near: Texts
    unless: tuple[Text, ...] = ()
    truth: Text


@shape
class Misquote(Guard):
    """One wrong version with the truth beside it; `about` names the study, or `source` where there is none."""

    id: Annotated[str, StringConstraints(pattern=r"^M\d{2,3}$")]
    wrong: Text
    about: StudyId | None = None
    source: Source | None = None
    seen_at: Address | None = None


@shape
class Overclaim:
    """Words that say more than any study can, when the sentence names no source."""

    id: Text
    phrases: Texts
    truth: Text


@shape
class MisquoteFile:
    """All wrong versions that are known."""

    schema: Literal[1]
    compiled: Day
    misquotes: Annotated[tuple[Misquote, ...], Field(min_length=1, alias="misquote")]
    overclaim: Overclaim
