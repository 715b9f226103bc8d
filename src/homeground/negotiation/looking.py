"""Looks into a document that somebody wrote: every mistake is gathered with its path, and what is right is given back."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from homeground.case.reading import BadAnswer, Mistake

T = TypeVar("T")


@dataclass(slots=True)
class Look:
    """The mistakes that were found so far."""

    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, path: str, remedy: str) -> None:
        """Note one more mistake."""
        self.mistakes.append(Mistake(path, remedy))

    def done(self) -> None:
        """Raise what was gathered as `BadAnswer`, all at once."""
        if self.mistakes:
            raise BadAnswer(tuple(dict.fromkeys(self.mistakes)))

    def table(
        self, value: object, path: str, known: Collection[str], *, needed: Collection[str] = (), kind: str = "key"
    ) -> Mapping[str, Any]:
        """An object of names; names that are not known, and those that are needed and absent, are mistakes."""
        if not isinstance(value, Mapping):
            self.wrong(path, "write an object of names in braces: {…}")
            return {}
        for name in value:
            if name not in known:
                self.wrong(inside(path, str(name)), unknown(kind, str(name), known))
        for name in needed:
            if name not in value:
                self.wrong(inside(path, name), "needed, and not there")
        return value

    def each(self, value: object, path: str) -> Iterator[tuple[str, Any]]:
        """Each part of a list, with its path."""
        if not isinstance(value, list):
            self.wrong(path, "write a list in brackets: […]")
            return
        for place, part in enumerate(value):
            yield f"{path}[{place}]", part

    def text(self, value: object, path: str) -> str:
        """A text that says something; else the empty one."""
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
        self.wrong(path, "write it as text, in quotes")
        return ""

    def texts(self, value: object, path: str) -> tuple[str, ...]:
        """A list of texts, those that are wrong left out."""
        return tuple(text for where, part in self.each(value, path) if (text := self.text(part, where)))

    def one_of(self, value: object, path: str, known: Collection[str], kind: str = "word") -> str | None:
        """One of the words that are known; else nothing."""
        if isinstance(value, str) and value in known:
            return value
        self.wrong(path, unknown(kind, value, known) if isinstance(value, str) else f"write one of: {', '.join(known)}")
        return None

    def words(self, value: object, path: str, known: Collection[str], kind: str = "word") -> tuple[str, ...]:
        """A list of words that are known, those that are wrong left out."""
        return tuple(word for where, part in self.each(value, path) if (word := self.one_of(part, where, known, kind)) is not None)

    def whole(self, value: object, path: str, low: int, high: int) -> int:
        """A whole number between two; else the lower."""
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        self.wrong(path, f"write a whole number from {low} to {high}")
        return low

    def day(self, value: object, path: str) -> date | None:
        """A day, year-month-day; nothing where there is none."""
        try:
            return None if value is None else date.fromisoformat(str(value))
        except ValueError:
            self.wrong(path, "write the day as year-month-day, such as 2026-10-29")
            return None

    def take(self, what: Callable[[], T]) -> T | None:
        """What a reader gives; its mistakes are gathered, and then there is nothing."""
        try:
            return what()
        except BadAnswer as error:
            self.mistakes += error.mistakes
            return None


def inside(path: str, name: str) -> str:
    """The path of a name inside another."""
    return f"{path}.{name}" if path else name


def unknown(kind: str, typed: str, known: Collection[str]) -> str:
    """That there is no such thing, with the nearest that there is."""
    near = difflib.get_close_matches(typed, known, n=1)
    return f"there is no {kind} “{typed}”; did you mean {near[0]}?" if near else f"there is no {kind} “{typed}”; known: {', '.join(known)}"
