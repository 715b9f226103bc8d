"""A sentence taken apart into statements, each with one modal and the kinds of clause that it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import NamedTuple

from homeground.intake.finder.kinds import kinds_of, words
from homeground.intake.finder.modals import modal_of, places_of_modals
from homeground.intake.finder.quantity import Quantity
from homeground.intake.finder.signs import signs_of
from homeground.intake.found import Kind, Modal

_TURN = re.compile(r"(?P<stop>;\s+|\s+[–—]\s+)|,?\s+(?:and|but|yet|or|although|though|while|whereas)\s+")
_FIRST_WORDS = 8
_EXCEPT = re.compile(
    r"\b(?:unless|except|save|if|although|though|yet|without a"
    r"|with (?:the |any |\w+ )?(?:consent|agreement|approval|permission|appeal)|with their [\w -]{1,30}consent)\b"
)
_GOES_ON = re.compile(
    r"\W*(?:it|they|this|these|that|everything|such|both|either|nor|neither|\w+ of them"
    r"|the (?:same|answer|assessment|photograph|other \w+)|what we don't)\b"
)
"""A sentence that begins so goes on from the one before."""


class Above(NamedTuple):
    """What stands over a sentence, as signs for the rules, and the modal of the words that begin its list."""

    kinds: frozenset[str]
    before: frozenset[str]
    modal: Modal


@dataclass
class Statement:
    """A part of a sentence with one modal of its own, and the numbers that stand in it."""

    modal: Modal
    kinds: list[Kind]
    numbers: list[Quantity]


def statements_of(text: str, numbers: Sequence[Quantity], above: Above) -> list[Statement]:
    """The statements of a sentence in small letters that are clauses; one that is none but has a number belongs to the one before."""
    found = [_statement(text, start, end, numbers, above) for start, end in _parts(text)]
    if not any(one.kinds for one in found) and (len(found) > 1 or _EXCEPT.search(text, _FIRST_WORDS)):
        found = [_statement(text, 0, len(text), numbers, above, is_whole=True)]
    for before, one in pairwise(found):
        one.kinds = one.kinds or (before.kinds if one.numbers else [])
    return [one for one in found if one.kinds]


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence turns from one statement to the next: at a semicolon, and at "and" between two modal words."""
    turns = list(_TURN.finditer(text))
    modals = places_of_modals(text) if turns else []
    begin = 0
    for turn, after in zip_longest(turns, turns[1:]):
        end = after.start() if after else len(text)
        if turn["stop"] or (_any_within(modals, begin, turn.start()) and _any_within(modals, turn.end(), end)):
            yield begin, turn.start()
            begin = turn.end()
    yield begin, len(text)


def _any_within(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _statement(text: str, start: int, end: int, numbers: Sequence[Quantity], above: Above, *, is_whole: bool = False) -> Statement:
    part = text[start:end]
    own = [one for one in numbers if start <= one.start < end]
    modal = modal_of(part)
    modal = above.modal if modal == "none" else modal
    signs = {f"={modal}"} | {f"#{name}" for name in (*signs_of(part), *_signs_of_numbers(own))} | above.kinds
    signs |= above.before if _GOES_ON.match(text) else set()
    signs |= {"#second"} if start else set()
    exception = None if is_whole else _EXCEPT.search(part, _FIRST_WORDS)
    tags = words().tags_of(part)
    first = words().tags_of(part[: exception.start()]) if exception else tags
    return Statement(modal, kinds_of(tags | signs, first | signs), own)


def _signs_of_numbers(numbers: Sequence[Quantity]) -> Iterator[str]:
    for one in numbers:
        yield one.sort
        if one.sort == "plain" and one.unit == "hour":
            yield "hours"
        if one.is_first:
            yield "first"
