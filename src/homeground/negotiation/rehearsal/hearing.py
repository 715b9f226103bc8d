"""How words of the employee are heard: whether they ask, whether they name a check, and which rules of tone they met."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from homeground.negotiation.facts import rehearsal_words

_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneFault:
    """A rule of tone that a sentence met, handed in: its code, the sentence, why it closes doors, and how else it could be said."""

    code: str
    text: str
    why: str
    better: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a boss hears in some words. `asks_first`: a question comes before any promise."""

    asks: bool = False
    asks_first: bool = False
    promises: bool = False
    checks: bool = False
    faults: tuple[ToneFault, ...] = ()


def hear(words: str, faults: Iterable[ToneFault] = ()) -> Heard:
    """Listen to some words; `faults` are the rules of tone that they met.

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
        faults=tuple(faults),
    )


@cache
def _any_of(group: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, rehearsal_words()[group]['words']))})\b")
