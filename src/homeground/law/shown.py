"""The parts of a regime file that are shown in words and never decide an answer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from homeground.case.quantity import Share
from homeground.case.shape import shape
from homeground.law.length import AnyLength, Per
from homeground.law.written import Address, Id, Read, SourceIds, Text, Whole, YesNo


@shape
class Source:
    """Where a rule was read, and how; `own` is the employee's own document, which has no address."""

    cite: Text
    read: Read
    url: str = ""
    own: YesNo = False

    def __post_init__(self) -> None:
        """Refuse a source that nobody can open, unless it is memory and says so."""
        if self.read != "memory" and not self.own and not self.url.startswith(("http://", "https://")):
            raise ValueError('url: a source needs its address (http…), unless it is read = "memory"')


@shape
class Adviser:
    """One person or body whom anybody there may ask for free, and how we know the address."""

    who: Text
    url: Address
    read: Read


@shape
class Duty:
    """What the employer has to do on the way to an answer."""

    id: Id
    text: Text
    source: SourceIds | None = None


@shape
class Form:
    """How the request is made; `lead` repeats the length of the deadline `send`.

    `words` is what the request calls itself, after “this letter is …”, so that nobody can take it for another kind of request.
    """

    form: Text
    words: Text | None = None
    source: SourceIds | None = None
    lead: AnyLength | None = None
    signed: YesNo = False
    received_rule: Text | None = None


@shape
class Said:
    """A rule in words."""

    text: Text
    source: SourceIds | None = None


@shape
class Reversal(Said):
    """How a granted arrangement ends, with the notices where there are any."""

    notice: AnyLength | None = None
    notice_by_employer_if_disabled: AnyLength | None = None


@shape
class AppliesIf(Said):
    """From which share of working time the rules of the route apply."""

    share: Share | None = None


@shape
class Priority:
    """Who goes first where several ask."""

    any: Annotated[tuple[Text, ...], Field(min_length=1)]
    source: SourceIds | None = None


@shape
class Entitlement:
    """How much the route gives when it gives."""

    text: Text | None = None
    days_per_week: Whole | None = None
    days_per_year: Whole | None = None
    full_time_hours: Whole | None = None
    min_share: Share | None = None
    per: Per | None = None
    pro_rata: YesNo | None = None
    source: SourceIds | None = None


@shape
class Remedy:
    """Where to go when the route was not followed, and what can come of it."""

    where: Text
    gets: Text | None = None
    source: SourceIds | None = None


@shape
class Stronger:
    """A duty beside the request that is stronger than it: for whom (`any` of these circumstances), and what the employer must do.

    `alone`: it stands by itself, and may never be made to wait for a trial or to cost pay.
    """

    id: Id
    any: Annotated[tuple[Text, ...], Field(min_length=1)]
    name: Text
    text: Text
    alone: YesNo
    source: SourceIds


@shape
class Stub:
    """A pointer to a place of which too little is known to compute anything: shown, never relied on."""

    id: Text
    name: Text
    fact: Text
    url: Address
    read: Read
