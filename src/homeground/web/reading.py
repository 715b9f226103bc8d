"""What the last reading of a policy came to, kept for this session's pages: how much was found, and what was not read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise

from django.http import HttpRequest

from homeground.desk.interview import Changed
from homeground.intake import ReadPolicy, Unread

_KEY = "reading"
_UNREAD_AT_MOST, _WORDS_AT_MOST = 8, 160
"""A session travels in a cookie, which holds four thousand signs."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not read: which, why, and how to mend it."""

    where: str
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The last file that was read for a case. `unread` says part by part what was left out and why."""

    case: str
    file: str
    found: int
    new: int
    unread: tuple[str, ...]


def keep_reading(request: HttpRequest, case: str, file: str, policy: ReadPolicy, new: Sequence[Changed]) -> None:
    """Keep what a reading came to, without a word of the policy."""
    reading = Reading(case, file[-_WORDS_AT_MOST:], len(policy.clauses), len(new), tuple(_unread(policy.unread)))
    request.session[_KEY] = asdict(reading)


def reading_of(request: HttpRequest, case: str) -> Reading | None:
    """The last reading, if it was of this case."""
    kept = request.session.get(_KEY)
    return Reading(**kept) if kept and kept["case"] == case else None


def forget_reading(request: HttpRequest) -> None:
    """A later file was sent: what an earlier one came to is said no more."""
    request.session.pop(_KEY, None)


def _unread(parts: Iterable[Unread]) -> Iterator[str]:
    by_reason: dict[str, list[Unread]] = defaultdict(list)
    for part in parts:
        by_reason[part.why].append(part)
    told = [f"{_named(unread)}: {why}" for why, unread in by_reason.items()]
    yield from (one[:_WORDS_AT_MOST] for one in told[:_UNREAD_AT_MOST])
    if len(told) > _UNREAD_AT_MOST:
        yield f"and {len(told) - _UNREAD_AT_MOST} parts more"


def _named(unread: list[Unread]) -> str:
    pages = sorted({part.page for part in unread if part.page})
    if pages:
        return f"page{'s' if len(pages) > 1 else ''} {_ranges(pages)}"
    names = list(dict.fromkeys(part.part for part in unread if part.part))
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "") or "a part"  # noqa: PLR2004 - so many are named


def _ranges(pages: list[int]) -> str:
    """Pages in few words.

    >>> _ranges([1, 2, 3, 7])
    '1 to 3, 7'
    """
    starts = [pages[0], *(b for a, b in pairwise(pages) if b > a + 1)]
    ends = [*(a for a, b in pairwise(pages) if b > a + 1), pages[-1]]
    return ", ".join(str(a) if a == b else f"{a} to {b}" for a, b in zip(starts, ends, strict=True))
