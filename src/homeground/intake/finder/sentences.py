"""A piece of text cut into sentences; the words stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 1_000
"""Longer than any sentence that one reads; what has no end by then is cut at a space."""
_END = re.compile(r"[.!?…](?:\(\d+\)|\[\d+\])?[\"'”’)\]]{0,2}\s+(?=[\"'“‘(\[]{0,2}[A-Z0-9£$€☐☒]|\([a-z]{1,3}\)\s)")
_SHORT_FORM = re.compile(
    r"\b(?:e\.g|i\.e|vs|approx|dept|mr|mrs|ms|dr|st|inc|ltd|cf|incl|max|min)\.$|\bU\.[SK]\.$|\b[A-Z]\.$", re.IGNORECASE
)
_BEFORE_NUMBER = re.compile(r"\b(?:nos?|arts?|sec|paras?|cl|co|ext|vol|pp|ver|tel|reg|fig|rev)\.$", re.IGNORECASE)
_MARK = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})\.", re.IGNORECASE)
_HALF_DAY = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_TIME_ZONE = re.compile(r"(?:Eastern|Central|Mountain|Pacific|Local|[A-Z]{2,5}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")


def sentences_of(text: str) -> Iterator[str]:
    """The sentences in their order.

    >>> list(sentences_of("See no. 4, e.g. Rule 2. It starts at 9 a.m. Eastern time. Two weeks!"))
    ['See no. 4, e.g. Rule 2.', 'It starts at 9 a.m. Eastern time.', 'Two weeks!']
    """
    begin = 0
    for end in _END.finditer(text):
        if not _runs_on(text[begin : end.start() + 1], text[end.end() : end.end() + 12]):
            yield from _cut(text[begin : end.end()].strip())
            begin = end.end()
    yield from _cut(text[begin:].strip())


def _runs_on(before: str, after: str) -> bool:
    """Whether the stop belongs to a short form or to the number of the sentence, so that the sentence goes on."""
    tail = before[-12:]
    if _HALF_DAY.search(tail):
        return bool(_TIME_ZONE.match(after))
    if _BEFORE_NUMBER.search(tail):
        return after[:1].isdigit()
    return bool(_SHORT_FORM.search(tail) or (len(before) == len(tail) and _MARK.fullmatch(before)))


def _cut(sentence: str) -> Iterator[str]:
    begin = 0
    while len(sentence) - begin > LONGEST:
        space = sentence.rfind(" ", begin, begin + LONGEST)
        end = space if space > begin else begin + LONGEST
        yield sentence[begin:end].strip()
        begin = end
    if sentence[begin:].strip():
        yield sentence[begin:].strip()
