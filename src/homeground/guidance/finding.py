"""What an analysis or a guard says of a case: how serious it is, why, on what it rests, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from homeground.case.message import Message

Grade = Literal["grave", "care", "note", "good"]
GRADES: Mapping[Grade, str] = {"grave": "Serious", "care": "Take care", "note": "Good to know", "good": "In order"}
"""Each grade in a word, the gravest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found. `title` says it, `reason` why it matters, `source` on what it rests.

    `remedy` says what to do, and `path` where that is done: a dotted path to an answer, empty where there is nothing to do.
    """

    id: str
    grade: Grade
    title: Message
    reason: Message
    source: Message
    remedy: Message | None = None
    path: str = ""


def gravest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by grade; those of one grade stay in their order."""
    order = list(GRADES)
    return tuple(sorted(findings, key=lambda one: order.index(one.grade)))
