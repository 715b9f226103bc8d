"""Answers in the words of the page, and what differs between two of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from homeground.case.field import Field, fields_of
from homeground.case.message import Message
from homeground.web.form import Texts
from homeground.wording import say

NOTHING = "no answer"


@dataclass(frozen=True, slots=True)
class Difference:
    """One question that two versions answer differently."""

    ask: str
    before: str
    after: str


def differences(shape: type, before: Texts, after: Texts) -> Iterator[Difference]:
    """What differs between two versions of a section or row, question by question."""
    for field in fields_of(shape):
        old, new = shown(field, before.get(field.name, [])), shown(field, after.get(field.name, []))
        if old != new:
            yield Difference(field.question.ask, old, new)


def shown(field: Field, texts: list[str]) -> str:
    """The answer as a person would read it."""
    labels: Mapping[str, str] = field.question.choices
    written = [text.strip() for text in texts if text.strip()]
    if not written:
        return NOTHING
    if field.kind == "day":
        return _day(written[-1])
    if field.kind in ("lines", "moments"):
        return "; ".join(line.strip() for line in written[-1].splitlines() if line.strip())
    named = [labels.get(text, text) for text in (written if field.kind == "several" else written[-1:])]
    return " ".join([", ".join(named), field.question.unit]).strip()


def _day(text: str) -> str:
    try:
        return say(Message("{day}", day=date.fromisoformat(text)))
    except ValueError:
        return text
