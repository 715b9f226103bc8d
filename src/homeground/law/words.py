"""What may be asked of a person: for each fact and each circumstance its question, why we ask, and whether it stays private."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from homeground.case.shape import shape
from homeground.law.written import Text, YesNo

AskKind = Literal["date", "dates", "count", "number", "ages", "yes-no", "token", "tokens", "ids", "word", "extension"]
"""How it is answered: a date or several, a whole number, a number, ages in whole years, yes or no, one circumstance (a `token`,
ticked in the list `circumstances`), a list of tokens or ids, one word, or dates by deadline."""


@shape
class Ask:
    """One question in plain words; `private`: the answer never stands in a paper that others read."""

    kind: AskKind
    ask: Text
    why: Text
    private: YesNo = False


Vocabulary: TypeAlias = Mapping[str, Ask]

AGE_LISTS = ("child", "disabled_child", "single_parent_child", "single_parent_disabled_child")
"""The words that take a bound on age, as in `child<12`; their ages are the fact `WORD_ages`."""

_BOUND = re.compile(rf"({'|'.join(AGE_LISTS)})(<=?)(\d{{1,2}})")
_AGE = re.compile(r"age>=(\d{1,3})")


class ChildUnder(NamedTuple):
    """The token `child<12`: a child of that word who is younger than so many whole years."""

    word: str
    years: int


class OldEnough(NamedTuple):
    """The token `age>=55`: so many whole years or older."""

    years: int


class Circumstance(NamedTuple):
    """Any other token: true when it is among the circumstances."""

    word: str


Token: TypeAlias = ChildUnder | OldEnough | Circumstance


def token_of(written: str) -> Token:
    """What a token means.

    >>> token_of("disabled_child<=15")
    ChildUnder(word='disabled_child', years=16)
    """
    if bound := _BOUND.fullmatch(written):
        return ChildUnder(bound[1], int(bound[3]) + (bound[2] == "<="))
    if age := _AGE.fullmatch(written):
        return OldEnough(int(age[1]))
    return Circumstance(written)


def fact_asked_by(token: Token) -> str:
    """The fact that settles a token."""
    match token:
        case ChildUnder(word):
            return f"{word}_ages"
        case OldEnough():
            return "age"
        case Circumstance():
            return "circumstances"
