"""Three values: whether a condition holds, does not, or cannot be known before something is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, assert_never

from homeground.law.calendar import after
from homeground.law.given import Given
from homeground.law.regime import Calendar
from homeground.law.rule import AnyOf, AtLeast, Condition, Flag, NoneOf, Service
from homeground.law.words import ChildUnder, Circumstance, OldEnough, fact_asked_by, token_of

Value = Literal["yes", "no", "unknown"]

OPPOSITE: dict[Value, Value] = {"yes": "no", "no": "yes", "unknown": "unknown"}


@dataclass(frozen=True, slots=True)
class Judged:
    """How one condition came out. `asks` are the facts that would settle it; `cured_on` the day from which time has cured it.

    `served_on` is the day from which the time in the job is long enough, known as soon as its beginning is.
    """

    condition: Condition
    value: Value
    why: str
    asks: tuple[str, ...] = ()
    cured_on: date | None = None
    served_on: date | None = None


def judge(condition: Condition, given: Given, on: date, place: Calendar) -> Judged:
    """Whether one condition holds on the day that picks the version. A missing fact is asked for, never read as no."""
    match condition:
        case Service():
            return _service(condition, given, place)
        case AtLeast(fact=name, min=least, until=until):
            if until is not None and on > until:
                return Judged(condition, "yes", name)
            return _known(condition, name, given.numbers[name] >= least if name in given.numbers else None)
        case AnyOf(any=tokens):
            value = one_of(token_value(token, given) for token in tokens)
            return Judged(condition, value, f"any of {', '.join(tokens)}", _open(tokens, given))
        case NoneOf(none=tokens):
            value = OPPOSITE[one_of(token_value(token, given) for token in tokens)]
            return Judged(condition, value, f"not {', '.join(tokens)}", _open(tokens, given))
        case Flag(flag=name):
            return _known(condition, name, given.flags.get(name))
        case never:
            assert_never(never)


def all_of(values: Iterable[Value]) -> Value:
    """No if one is no, else unknown if one is unknown, else yes.

    >>> all_of(["yes", "unknown", "no"])
    'no'
    """
    return OPPOSITE[one_of(OPPOSITE[value] for value in values)]


def one_of(values: Iterable[Value]) -> Value:
    """Yes if one is yes, else unknown if one is unknown, else no."""
    found = set(values)
    return "yes" if "yes" in found else "unknown" if "unknown" in found else "no"


def token_value(written: str, given: Given) -> Value:
    """Whether one token is true of the person."""
    match token_of(written):
        case ChildUnder(word, years):
            return _child(word, years, given)
        case OldEnough(years):
            return _value(given.numbers["age"] >= years if "age" in given.numbers else None)
        case Circumstance(word):
            return _value(_is_true(word, given))
        case never:
            assert_never(never)


def _child(word: str, years: int, given: Given) -> Value:
    """A list that is missing is unknown; but whoever named circumstances, and not this one, has no such child."""
    if (ages := given.ages.get(f"{word}_ages")) is not None:
        return _value(any(age < years for age in ages))
    return "no" if word != "child" and _is_true(word, given) is False else "unknown"


def _is_true(word: str, given: Given) -> bool | None:
    """Whether a circumstance holds; nothing where it was not asked."""
    if given.circumstances is None or word in given.circumstances:
        return None if given.circumstances is None else True
    return None if given.denied is not None and word not in given.denied else False


def _service(condition: Service, given: Given, place: Calendar) -> Judged:
    since, event = given.dates.get("employed_since"), given.dates.get(condition.at)
    if since is None:
        return Judged(condition, "unknown", "employed_since", ("employed_since", *(() if event else (condition.at,))))
    why = f"service {condition.service}"
    served = after(since, condition.service, place)
    if event is None:
        return Judged(condition, "unknown", why, (condition.at,), served_on=served)
    if event >= served:
        return Judged(condition, "yes", why, served_on=served)
    return Judged(condition, "no", why, cured_on=served, served_on=served)


def _known(condition: Condition, name: str, holds: bool | None) -> Judged:  # noqa: FBT001 - the value judged
    return Judged(condition, _value(holds), name, (name,) if holds is None else ())


def _value(holds: bool | None) -> Value:  # noqa: FBT001 - the value judged
    return "unknown" if holds is None else "yes" if holds else "no"


def _open(tokens: Iterable[str], given: Given) -> tuple[str, ...]:
    """The facts that would settle the tokens still unknown."""
    return tuple(dict.fromkeys(fact_asked_by(token_of(token)) for token in tokens if token_value(token, given) == "unknown"))
