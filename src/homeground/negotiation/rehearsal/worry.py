"""One worry that a simulated boss may raise, in words that are handed in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry:
    """A worry. `hear` is how it is said, `fears` what is said under it to somebody who asks; `is_heard`: the real boss said it so."""

    kind: str
    title: str
    hear: tuple[str, ...]
    fears: tuple[str, ...]
    is_heard: bool = False
