"""Spoiled copies of a regime file: each leaf that can change an answer, changed in turn, as the types of the room say it can be."""

import copy
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import holidays

from homeground.law import regime, rule, shown
from homeground.law.fault import part_of
from homeground.law.length import Length, length_of
from homeground.law.regime import Regime, Route
from homeground.law.rule import AnyOf, AtLeast, Change, Deadline, Extend, Flag, Ground, Limit, Must, NoneOf, Service, Trial
from homeground.law.schema import keys_of, shapes_in
from homeground.law.words import ChildUnder, Circumstance, OldEnough, token_of

HOW_KNOWN = "it says how a rule is known, not what it says; the loader refuses a source that is not declared"
WORDS = "it is read by people alone"
SHOWN: Mapping[tuple[type, str], str] = {
    (Regime, "schema"): "there is one form of the file",
    (Regime, "id"): "the loader compares it with the file's name",
    (Regime, "name"): WORDS,
    (Regime, "depth"): WORDS,
    (Regime, "as_of"): "only a banner rests on it, which has tests of its own",
    (Regime, "words"): "questions are asked of people; the loader refuses a rule without them",
    (Route, "picks_version"): "there is one choice",
    (Route, "covers"): WORDS,
    (Route, "worker"): "there is one choice",
    (Route, "notes"): WORDS,
    (Limit, "note"): WORDS,
    (Must, "text"): WORDS,
    (Ground, "text"): WORDS,
    (Trial, "text"): WORDS,
    (Extend, "note"): WORDS,
    (Deadline, "includes_appeal"): "it says what the answer has to include, and moves no date",
    (Change, "what"): WORDS,
    (Change, "precision"): WORDS,
    **{(shape, "source"): HOW_KNOWN for shape in (Route, Service, AtLeast, AnyOf, NoneOf, Flag, Limit, Must, Deadline, Trial, Change)},
    (Route, "grounds_source"): HOW_KNOWN,
}
"""The leaves that cannot change an answer, each with the reason. So are all parts of `law/shown.py`, which are shown in words."""

DEFAULTS: Mapping[tuple[type, str], str] = {(Deadline, "count"): "after"}
"""What a key means when it is left out, where that is not nothing."""

GONE = object()
DAY = timedelta(days=1)
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Spoiled:
    """A copy of a file in which one thing is wrong."""

    what: str
    key: str
    document: Mapping[str, Any]


def spoiled_copies(document: Mapping[str, Any]) -> Iterator[Spoiled]:
    """Every copy with one leaf changed, one optional key left out, or one entry of a list gone.

    A calendar that no rule asks cannot change an answer, and is left as it is.
    """
    asked = {key: value for key, value in document.items() if key != "calendar" or _counts_working_days(document)}
    for path, value in _in_part(asked, Regime, ()):
        copied = copy.deepcopy(dict(document))
        inner: Any = copied
        for step in path[:-1]:
            inner = inner[step]
        if value is GONE:
            del inner[path[-1]]
        else:
            inner[path[-1]] = value
        key = next(step for step in reversed(path) if isinstance(step, str))
        yield Spoiled(f"{part_of(document, path)} {'gone' if value is GONE else f'= {value}'}", key, copied)


def _in_part(part: Mapping[str, Any], shape: type, path: Path) -> Iterator[tuple[Path, object]]:
    for key, hint in keys_of(shape).items():
        if key in part and (shape, key) not in SHOWN and not is_shown(hint):
            if type(None) in _choices(hint) and part[key] != DEFAULTS.get((shape, key)):
                yield (*path, key), GONE
            yield from _in_value(part[key], shape, key, hint, (*path, key))


def _in_value(value: Any, shape: type, key: str, hint: object, path: Path) -> Iterator[tuple[Path, object]]:  # noqa: ANN401 - what TOML holds
    if isinstance(value, dict):
        yield from _in_part(value, next(shapes_in(hint)), path)
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            if isinstance(entry, dict) and entry.get("optional"):
                yield (*path, number, "optional"), False  # the rest of it is only shown
                continue
            yield (*path, number), GONE
            if isinstance(entry, dict):
                yield from _in_part(entry, _shape_of(entry, hint), (*path, number))
            else:
                yield from (((*path, number), other) for other in _other_words(shape, key, entry) if other not in value)
    else:
        yield from ((path, other) for other in _others(value, shape, key, hint))


def _others(value: Any, shape: type, key: str, hint: object) -> Iterator[object]:  # noqa: ANN401 - what TOML holds
    """What may stand in place of one value: the nearest wrong ones."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from (number for number in (value + 1, value - 1) if number > 0)
    elif isinstance(value, date):
        yield from (value + DAY, value - DAY)
    elif others := [other for choice in _choices(hint) if get_origin(choice) is Literal for other in get_args(choice)]:
        yield from (other for other in others if other != value)
    elif Length in _choices(hint):
        yield from _other_lengths(value)
    else:
        yield from _other_words(shape, key, value)


def _other_lengths(written: str) -> Iterator[str]:
    if written == "calendar year":
        yield from ("12 months", "2 years")
        return
    length = length_of(written)
    yield from (str(Length(number, length.unit)) for number in (length.number + 1, length.number - 1) if number)
    if length.unit == "month":
        yield str(Length(length.number * 30, "day"))


def _other_words(shape: type, key: str, word: str) -> Iterator[str]:
    """Another word of the same kind, so that the copy is refused by a case and not by the loader."""
    match shape, key:
        case (rule.AnyOf | rule.NoneOf, _):
            yield from _other_tokens(word)
        case (rule.AtLeast, "fact"):
            yield "age" if word != "age" else "weekly_hours"
        case (rule.Flag, "flag"):
            yield "live_request"
        case (rule.Change, "affects"):
            yield "limit"
        case (rule.Deadline, "or_after"):
            yield from {"request", "proposed_start"} - {word}
        case (regime.Calendar, "country"):
            yield "JP"
        case (regime.Calendar, "subdiv"):
            parts = next(parts for parts in holidays.list_supported_countries().values() if word in parts)
            yield parts[parts.index(word) - 1]
        case _:
            yield f"{word}x"


def _other_tokens(word: str) -> Iterator[str]:
    match token_of(word):
        case ChildUnder(kind, years):
            yield from (f"{kind}<{years + 1}", f"{kind}<{years - 1}")
        case OldEnough(years):
            yield from (f"age>={years + 1}", f"age>={years - 1}")
        case Circumstance():
            yield from {"apprentice", "represents_employer"} - {word}


def _counts_working_days(document: Mapping[str, Any]) -> bool:
    deadlines = [deadline for route in document["route"] for deadline in route["deadline"]]
    return any("roll" in deadline or "working" in deadline["length"] for deadline in deadlines)


def is_shown(hint: object) -> bool:
    """Whether all that a type lets in is only shown in words."""
    shapes = list(shapes_in(hint))
    return bool(shapes) and all(shape.__module__ == shown.__name__ for shape in shapes)


def _shape_of(entry: Mapping[str, Any], hint: object) -> type:
    return next(shape for shape in shapes_in(hint) if entry.keys() <= keys_of(shape).keys())


def _choices(hint: object) -> tuple[object, ...]:
    """What a type lets in, without its marks: the members of a union, or the type itself."""
    if get_origin(hint) is Annotated:
        return _choices(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(choice for member in get_args(hint) for choice in _choices(member))
    return (hint,)
