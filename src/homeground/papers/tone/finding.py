"""What the lint says of a sentence: its code, how firmly, where, why, and how else it could be said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Code: TypeAlias = Literal[
    "N1", "N2", "N3", "I1", "I2", "I3", "R1", "R2", "R3", "M1", "M2", "M3", "M4", "M5", "M6", "S1", "S2", "S3", "S4", "S5"
]
"""Nuisance, insisting, replying, bargaining, and what the case rests on (docs/specs/papers.md, section 4)."""
Level: TypeAlias = Literal["warn", "hint"]
Doc: TypeAlias = Literal["email", "spoken", "letter", "proposal", "agreement", "report", "brief"]
"""What a text is for; the brief is read by its writer alone."""

YIELDS_TO: Mapping[Code, frozenset[str]] = {
    "M2": frozenset({"M1"}),
    "M3": frozenset({"M1"}),
    "S3": frozenset({"N1", "N2", "N3", "I1", "I2", "I3", "R1", "R2", "R3", "M1", "M2", "M3", "M4", "M5", "M6", "S1", "S2", "S4", "S5"}),
}
"""What is not said of a sentence that has one of these: both gifts are one bargain, and any other fault comes before a missing day."""


@dataclass(frozen=True, slots=True)
class ToneFinding:
    """One thing to look at again: the sentence from one character of the text to another, why, and a better wording."""

    code: Code
    level: Level
    span: tuple[int, int]
    text: str
    why: str
    better: str
