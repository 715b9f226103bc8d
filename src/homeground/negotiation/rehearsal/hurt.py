"""What hurts, threatens or presses in words, sentence by sentence, from a list of words that stands beside this file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from homeground.negotiation.facts import hurtful_words
from homeground.negotiation.rehearsal.fault import ToneFault

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_SHORT = 3
"""A name alone, or nearly alone, is meant for whoever listens."""
_TO_YOU = re.compile(r"\byou(?:r|rs|rself|'re|'ve)?\b")
_YOU = r"\b(?:you|your(?: [\w-]+){1,6}) (?:are|is|was|were|must be|look|sound|seem)\b|\byou're\b"
_IT = rf"{_YOU}|\b(?:that|this|it)(?: is|'s| sounds| was)\b|\bhow\b"
_BETWEEN = r"(?: (?!not\b|never\b|no\b)[\w'-]+){0,2} (?:an? )?"


def hurt_in(words: str) -> tuple[ToneFault, ...]:
    """At most one fault a sentence, the gravest: `threat`, `insult` or `press`.

    >>> [fault.code for fault in hurt_in("You are an idiot. What worries you?")]
    ['insult']
    """
    return tuple(fault for sentence in _SENTENCE.findall(words) for fault in _in_sentence(sentence.strip()))


def private(text: str) -> ToneFault:
    """What is said of a private matter that was told."""
    told = hurtful_words()["private"]
    return ToneFault(code="private", text=text, why=str(told["why"]), better=str(told["better"]))


def _in_sentence(sentence: str) -> Iterator[ToneFault]:
    plain = " ".join(re.findall(r"[\w'-]+", sentence.replace("’", "'").lower()))
    code = next((code for code in ("threat", "insult", "press") if any(one.search(plain) for one in _anywhere(code))), None)
    if code is None and (_is_named(plain) or any(one.search(plain) for one in _told_of())):
        code = "insult"
    if code is not None:
        told = hurtful_words()[code]
        yield ToneFault(code=code, text=" ".join(sentence.split()), why=str(told["why"]), better=str(told["better"]))


def _is_named(plain: str) -> bool:
    """A name is called: to "you", and neither after "not" nor of oneself."""
    if not _TO_YOU.search(plain) and len(plain.split()) > _SHORT:
        return False
    named, spared = _names()
    return named.search(plain) is not None and spared.search(plain) is None


@cache
def _names() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = _either(hurtful_words()["insult"]["named"])
    return re.compile(rf"\b{names}\b"), re.compile(rf"\b(?:i am|i'm|i was|i feel|me|not|never|\w+n't)\b(?: [\w'-]+){{0,4}} {names}\b")


@cache
def _anywhere(code: str) -> tuple[re.Pattern[str], ...]:
    return (re.compile(rf"\b{_either(hurtful_words()[code]['anywhere'])}\b"),)


@cache
def _told_of() -> tuple[re.Pattern[str], ...]:
    insult = hurtful_words()["insult"]
    return tuple(
        re.compile(rf"(?:{who}){_BETWEEN}{_either(insult[group])}\b(?! of me| of mine| question)")
        for who, group in ((_YOU, "you"), (_IT, "it"))
    )


def _either(words: Sequence[str] | str) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
