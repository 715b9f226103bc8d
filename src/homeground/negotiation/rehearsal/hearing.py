"""How words of the employee are heard: whether they ask, whether they name a check, and which rules of tone they met."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import get_args

from homeground.negotiation.facts import rehearsal_words
from homeground.negotiation.rehearsal.fault import Tiring, ToneFault
from homeground.negotiation.rehearsal.hurt import hurt_in

_GRAVEST_FIRST: tuple[Tiring, ...] = get_args(Tiring)
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a boss hears in some words. `asks_first`: a question comes before any promise."""

    asks: bool = False
    asks_first: bool = False
    promises: bool = False
    checks: bool = False
    faults: tuple[ToneFault, ...] = ()

    @property
    def gravest(self) -> Tiring | None:
        """The kind of fault that the boss minds most; a private matter is none."""
        kinds = {fault.kind for fault in self.faults}
        return next((kind for kind in _GRAVEST_FIRST if kind in kinds), None)

    @property
    def of_the_gravest(self) -> tuple[ToneFault, ...]:
        """The faults of that kind."""
        return tuple(fault for fault in self.faults if fault.kind == self.gravest)

    @property
    def tells_private(self) -> bool:
        """A private matter was told."""
        return any(fault.kind == "private" for fault in self.faults)


def hear(words: str, faults: Iterable[ToneFault] = ()) -> Heard:
    """Listen to some words; `faults` are the rules of tone that they met. What hurts or threatens is heard besides.

    >>> hear("What worries you most? The call log shows it each Friday.").asks_first
    True
    """
    sentences = _SENTENCE.findall(words.replace("’", "'").lower())
    asking = [sentence.strip().endswith("?") for sentence in sentences]
    promising = [bool(_any_of("promises").search(sentence)) and not asks for sentence, asks in zip(sentences, asking, strict=True)]
    checking = [bool(_any_of("checks").search(sentence)) and not asks for sentence, asks in zip(sentences, asking, strict=True)]
    answers = [promise or check for promise, check in zip(promising, checking, strict=True)]
    return Heard(
        asks=any(asking),
        asks_first=any(asking) and not any(answers[: asking.index(True)]),
        promises=any(promising),
        checks=any(checking),
        faults=_together(hurt_in(words), tuple(faults)),
    )


def _together(hurting: tuple[ToneFault, ...], faults: tuple[ToneFault, ...]) -> tuple[ToneFault, ...]:
    """What hurts comes first, and of a sentence that hurts no smaller fault is told, save that it tells something private."""
    texts = {fault.text for fault in hurting}
    return (*hurting, *(fault for fault in faults if fault.text not in texts or fault.kind == "private"))


@cache
def _any_of(group: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, rehearsal_words()[group]['words']))})\b")
