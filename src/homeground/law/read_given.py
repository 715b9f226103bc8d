"""From plain values, as JSON or a form holds them, to checked facts; every mistake is told with its field."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias, get_args

from homeground.case.quantity import exact
from homeground.case.reading import Mistake
from homeground.law.given import BadFacts, Given, Outcome
from homeground.law.length import Length, length_of
from homeground.law.words import AskKind, Vocabulary

YEARS = range(1900, 2200)
"""The years in which a fact of somebody's working life can lie."""

OLDEST = 120
"""In whole years; nobody who is asked about is older."""

EARLIER = (
    ("request", "decision"),
    ("request", "meeting"),
    ("decision", "appeal"),
    ("appeal", "appeal_meeting"),
    ("employed_since", "request"),
    ("previous_requests", "request"),
    ("previous_requests", "today"),
    ("previous_decisions", "today"),
    ("decision", "today"),
    ("appeal", "today"),
)
"""Pairs of days of which the first cannot lie after the second."""

PLACES: Mapping[AskKind, str] = {
    "date": "dates",
    "dates": "histories",
    "count": "numbers",
    "number": "numbers",
    "ages": "ages",
    "yes-no": "flags",
}
"""Where a fact of each open kind is kept; a fact of any other kind has a field of its own."""

Raw: TypeAlias = Mapping[str, object]


class NotReadable(ValueError):
    """One value is not written as its fact needs it; the message says how to write it."""


def read_given(raw: object, known: Vocabulary, routes: Sequence[str] = ()) -> Given:
    """Check the facts of one request; a refusal names the `routes` that there are.

    Names are those of `words.toml` and of each place's own words; null means not given. `BadFacts` tells all mistakes at once: a
    name that is not known (with the nearest), a day that does not exist, a negative age, a list where one value belongs, days that
    contradict each other.
    """
    if not isinstance(raw, Mapping):
        raise BadFacts(Mistake("", 'write the facts as one object, as in {"route": "request", "today": "2026-03-02"}'))
    told = {str(name): value for name, value in raw.items() if value is not None}
    read, mistakes = _each(told, known)
    if "route" not in told:
        mistakes.append(Mistake("route", f"needed: one of: {', '.join(routes)}" if routes else "needed: which of the place's routes?"))
    mistakes = mistakes or list(_contradictions(read))
    if mistakes:
        raise BadFacts(*mistakes)
    return _sorted(read, known)


def _each(told: Raw, known: Vocabulary) -> tuple[dict[str, Any], list[Mistake]]:
    read: dict[str, Any] = {}
    mistakes: list[Mistake] = []
    for name, value in told.items():
        try:
            read[name] = _checked(name, value, known)
        except ValueError as error:
            mistakes.append(Mistake(name, str(error)))
    return read, mistakes


def _checked(name: str, value: object, known: Vocabulary) -> Any:  # noqa: ANN401 - a fact of any kind
    facts = [fact for fact, ask in known.items() if ask.kind != "token"]
    if name not in facts:
        raise NotReadable(_not_known(name, facts, "fact"))
    kind = known[name].kind
    if kind == "tokens":
        return _tokens(value, [word for word, ask in known.items() if ask.kind == "token"])
    if name == "outcome" and value not in get_args(Outcome):
        raise NotReadable("write granted or refused")
    return _age(value) if name == "age" else READERS[kind](value)


def _contradictions(read: Mapping[str, Any]) -> Iterator[Mistake]:
    for first, second in EARLIER:
        days = read.get(first, ())
        late = [day for day in (days if isinstance(days, tuple) else (days,)) if second in read and day > read[second]]
        if late:
            yield Mistake(second, f"{read[second]} lies before {first} ({late[0]}); one of the two is wrong")
    if "decision" in read and "request" not in read:
        yield Mistake("request", "a decision answers a request: give the day of the request too")


def _sorted(read: Mapping[str, Any], known: Vocabulary) -> Given:
    """The facts, each in its place."""
    sorted_in: dict[str, Any] = {place: {} for place in PLACES.values()}
    for name, value in read.items():
        if place := PLACES.get(known[name].kind):
            sorted_in[place][name] = value
        else:
            sorted_in[name] = value
    return Given(**sorted_in)


def _not_known(name: str, names: list[str], what: str) -> str:
    near = difflib.get_close_matches(name, names, n=1)
    nearest = difflib.get_close_matches(name, names, n=3, cutoff=0)
    return f"there is no such {what}; did you mean {near[0]}?" if near else f"there is no such {what}; the nearest are {', '.join(nearest)}"


def _date(value: object) -> date:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            raise NotReadable(f"there is no day {value}") from None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise NotReadable("write one day as YYYY-MM-DD, as in 2026-03-02")
    if value.year not in YEARS:
        raise NotReadable(f"{value} lies outside the years {YEARS[0]} to {YEARS[-1]}")
    return value


def _dates(value: object) -> tuple[date, ...]:
    return tuple(_date(day) for day in _list(value, "days"))


def _count(value: object) -> Decimal:
    number = _number(value)
    if number != number.to_integral_value():
        raise NotReadable("write a whole number")
    return number


def _number(value: object) -> Decimal:
    number = exact(str(value) if isinstance(value, float) else value)
    if number < 0:
        raise NotReadable("not less than 0")
    return number


def _age(value: object) -> Decimal:
    age = _count(value)
    if age > OLDEST:
        raise NotReadable(f"at most {OLDEST} years")
    return age


def _ages(value: object) -> tuple[int, ...]:
    return tuple(int(_age(age)) for age in _list(value, "whole years"))


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise NotReadable("write true or false")
    return value


def _word(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise NotReadable("write one word")
    return value


def _words(value: object) -> tuple[str, ...]:
    return tuple(_word(word) for word in _list(value, "words"))


def _tokens(value: object, known: list[str]) -> frozenset[str]:
    words = _words(value)
    for word in words:
        if word not in known:
            raise NotReadable(f"{word}: {_not_known(word, known, 'circumstance')}")
    return frozenset(words)


def _extension(value: object) -> dict[str, date | Length]:
    if not isinstance(value, Mapping):
        raise NotReadable('write the deadline and its new day or the further time, as in {"decision": "8 weeks"}')
    return {str(deadline): _date(moved) if re.match(r"\d{4}-|[^\d]", str(moved)) else length_of(moved) for deadline, moved in value.items()}


def _list(value: object, what: str) -> list[object]:
    if not isinstance(value, (list, tuple)):
        raise NotReadable(f"write a list of {what}, in square brackets; an empty one means none")
    return list(value)


READERS: Mapping[AskKind, Callable[[object], object]] = {
    "date": _date,
    "dates": _dates,
    "count": _count,
    "number": _number,
    "ages": _ages,
    "yes-no": _yes_no,
    "ids": _words,
    "word": _word,
    "extension": _extension,
}
"""How each kind of fact is read; `NotReadable` says how to write it."""
