"""What a look at one safeguard came to: pass, fail or unknown, and what was seen in a few words that name nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

State: TypeAlias = Literal["pass", "fail", "unknown"]
STATES: dict[State, str] = {"pass": "In place", "fail": "Not in place", "unknown": "Not known"}
"""Each state in words; what is not known is never told as in place."""

MINUTE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Verdict:
    """A state, and what was seen: our own words alone, never a name, number, key or network that the computer told."""

    state: State
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a look is held against: the day, and the longest wait in seconds before the screen locks."""

    today: date
    lock_seconds: int = 10 * MINUTE_SECONDS


def passes(seen: str) -> Verdict:
    """It is in place, as far as the words say."""
    return Verdict("pass", seen)


def fails(seen: str) -> Verdict:
    """It is not in place."""
    return Verdict("fail", seen)


def unknown(why: str) -> Verdict:
    """It cannot be told, with the reason."""
    return Verdict("unknown", why)


def minutes(seconds: int) -> str:
    """A wait as it is said.

    >>> minutes(300), minutes(60), minutes(90)
    ('5 minutes', '1 minute', '90 seconds')
    """
    whole, rest = divmod(seconds, MINUTE_SECONDS)
    if rest or not whole:
        return f"{seconds} seconds"
    return f"{whole} {'minute' if whole == 1 else 'minutes'}"
