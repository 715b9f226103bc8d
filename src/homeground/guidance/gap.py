"""One thing that is not there yet."""

from __future__ import annotations

from dataclasses import dataclass

from homeground.case.message import Message


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not there yet: where it would be answered, and what it is.

    `by_law`: without it, a letter that was to be the formal request may not count as one.
    """

    path: str
    what: Message
    by_law: bool = False
