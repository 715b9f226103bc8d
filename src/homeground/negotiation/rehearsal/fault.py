"""A sentence that closes a door, and how much it costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Tiring: TypeAlias = Literal["threat", "insult", "tone", "wording"]
"""The gravest first. `tone` presses or refuses, `wording` gives away or claims too much."""
FaultKind: TypeAlias = Tiring | Literal["private"]
"""A private matter is nobody's business, and tires nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneFault:
    """A rule that a sentence met: its code, the sentence, why it closes doors, and how else it could be said."""

    code: str
    text: str
    why: str
    better: str

    @property
    def kind(self) -> FaultKind:
        """What it is to the one who hears it."""
        match self.code:
            case "threat" | "insult" | "private":
                return self.code
            case "press":
                return "tone"
            case code:
                return "tone" if code[:1] in ("N", "I", "R") else "wording"
