"""What an employee can do in a rehearsal, one move a turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from homeground.negotiation.package import Package
from homeground.negotiation.rehearsal.hearing import Heard


@dataclass(frozen=True, slots=True)
class Offered:
    """A package is put to the boss, or a second one `beside` it, of which the boss may take one, or none."""

    package: Package
    beside: Package | None = None

    @property
    def packages(self) -> tuple[Package, ...]:
        """What is put, in its order."""
        return (self.package,) if self.beside is None else (self.package, self.beside)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something is said in own words, and heard in some way."""

    words: str
    heard: Heard


@dataclass(frozen=True, slots=True)
class AskedWhat:
    """The question “What would make this acceptable to you?” is asked."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The boss’s package on the table is taken."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The employee ends the talk."""


Move: TypeAlias = Offered | Spoken | AskedWhat | Taken | Ended
