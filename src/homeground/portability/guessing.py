"""A first guess from the words of a task alone; the person decides."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from homeground.case.task import People, Thing
from homeground.portability.cue import Found, found_in
from homeground.portability.english import is_english
from homeground.portability.rating import Result, Tie

T = TypeVar("T")

HOME, ONSITE = Decimal("0.65"), Decimal("0.35")
SURELY_HOME, SURELY_ONSITE = Decimal("0.8"), Decimal("0.2")
"""From which score a guess is home, up to which it is on-site, and when it is sure. Source: docs/specs/portability.md."""
_HALF = Decimal("0.5")
_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Guess:
    """What the words of a task say of where it is done.

    `score` is 1 for home and 0 for on-site; `because` are the words that said so. `thing` and `people` are prefilled only
    where the guess is sure. Of a text that is not English nothing is guessed.
    """

    score: Decimal
    result: Result
    is_sure: bool
    thing: Thing | None
    people: People | None
    because: tuple[str, ...]
    is_english: bool

    @property
    def answers(self) -> Mapping[Tie, str]:
        """The answers that are prefilled."""
        said: Mapping[Tie, str | None] = {"thing": self.thing, "people": self.people}
        return {tie: answer for tie, answer in said.items() if answer is not None}


def guess(text: str) -> Guess:
    """Guess from the text of a task where it is done, by the score (h + 0.5) / (h + o + 1) of its words for home and on-site.

    >>> guess("Reconcile bank statements").result, guess("Count the cash drawer").result
    ('home', 'onsite')
    """
    found = found_in(text)
    if not is_english(text, (one.words for one in found)):
        return Guess(_HALF, "partly", is_sure=False, thing=None, people=None, because=(), is_english=False)
    score = _score(found)
    result: Result = "home" if score >= HOME else "onsite" if score <= ONSITE else "partly"
    is_sure = score >= SURELY_HOME or score <= SURELY_ONSITE
    thing, people = _prefilled(found, result) if is_sure else (None, None)
    because = tuple(dict.fromkeys(one.words for one in found if one.cue.home or one.cue.onsite))
    return Guess(score, result, is_sure, thing, people, because, is_english=True)


def _score(found: tuple[Found, ...]) -> Decimal:
    """Weigh the words: beside a place a doing that may be anything counts nothing; beside a channel nobody is met."""
    cues = [one.cue for one in found]
    kinds = {cue.kind for cue in cues}
    yielding = max((cue.home for cue in cues if cue.kind == "yields" and "place" not in kinds), default=_NOTHING)
    home = sum((cue.home for cue in cues if cue.kind != "yields"), yielding)
    onsite = sum((cue.onsite for cue in cues if cue.kind != "people" or "channel" not in kinds), _NOTHING)
    if any(cue.ties for cue in cues):
        home = min(home, onsite)
    return (home + _HALF) / (home + onsite + 1)


def _prefilled(found: tuple[Found, ...], result: Result) -> tuple[Thing | None, People | None]:
    """What the words say of thing and people, as far as it agrees with the result: home is never tied, on-site never free."""
    things = {one.cue.thing for one in found}
    meets = {one.cue.people for one in found}
    if result == "home":
        is_met, is_held = "in_person" in meets, things - {None, "none"}
        return None if is_held else _first(("none",), things), None if is_met else _first(("video", "none"), meets)
    return _first(("fixed", "movable", "paper"), things), _first(("in_person",), meets)


def _first(answers: tuple[T, ...], said: Collection[T | None]) -> T | None:
    return next((answer for answer in answers if answer in said), None)
