"""The parts of which the JSON of the law's commands is made: a place, a right, a source, an answer's dates, a question."""

from __future__ import annotations

from datetime import date
from typing import Literal

from homeground.case.shape import shape
from homeground.law import Kind

Read = Literal["text", "text-part", "secondary", "memory"]


@shape
class RightLine:
    """One dated version of one right; `ends_on` is null while no later version is known."""

    id: str
    kind: Kind
    starts_on: date
    ends_on: date | None
    is_bill: bool


@shape
class PlaceLine:
    """A place whose law is recorded; `is_stale`: the newest that was read for it is more than 12 months old."""

    id: str
    name: str
    depth: Literal["solid", "usable", "stub"]
    as_of: date
    is_stale: bool
    routes: tuple[RightLine, ...]


@shape
class PointerLine:
    """A place of which too little is known: shown, never computed."""

    id: str
    fact: str
    url: str
    read: Read


@shape
class AdviserLine:
    """Whom anybody there may ask for free."""

    who: str
    url: str
    read: Read


@shape
class SourceLine:
    """Where a rule was read, and how; `url` is empty for what is known from memory."""

    id: str
    cite: str
    url: str
    read: Read


@shape
class DueLine:
    """One deadline: who must act, the safe date and the last one, and what the employer's silence means after it."""

    by: Literal["you", "employer", "either"]
    last: date
    safe: date
    silent: Literal["breach", "dispute", "granted", "unknown"] | None


@shape
class UsedLine:
    """One rule that was used, and the ids of its sources."""

    id: str
    sources: tuple[str, ...]


@shape
class RuleLine:
    """One rule in words, and the ids of its sources."""

    said: str
    sources: tuple[str, ...]


@shape
class PartLine:
    """What a right says on one matter, such as who may use it or by when the answer is due."""

    part: str
    title: str
    rules: tuple[RuleLine, ...]


@shape
class VersionLine:
    """One dated version of one right, in words."""

    id: str
    kind: Kind
    says: str
    starts_on: date
    ends_on: date | None
    is_bill: bool
    covers: tuple[str, ...]
    parts: tuple[PartLine, ...]


@shape
class StrongerLine:
    """A duty that is stronger than a request; `alone`: it may never be made to wait for a trial or to cost pay."""

    id: str
    name: str
    text: str
    circumstances: tuple[str, ...]
    alone: bool
    sources: tuple[str, ...]


@shape
class AnnouncedLine:
    """A change that was announced; it is shown, and not applied before it is confirmed."""

    what: str
    expected: date
    precision: Literal["day", "month", "year", "unknown"]
    confirmed: bool
    affects: tuple[str, ...]
    sources: tuple[str, ...]


@shape
class ChoiceLine:
    """One circumstance that can be ticked, by its word."""

    word: str
    question: str


@shape
class AskLine:
    """One fact to ask for; `kind` says how it is answered."""

    fact: str
    question: str
    why: str
    kind: str
    is_private: bool
    choices: tuple[ChoiceLine, ...]


@shape
class MendLine:
    """An answer of the case that cannot be so beside the others, and how to mend it."""

    field: str
    remedy: str
