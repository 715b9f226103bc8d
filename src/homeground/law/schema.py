"""The keys that each part of a regime file may have, drawn from the types themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic.fields import FieldInfo

from homeground.law.regime import Regime


@cache
def keys_of(shape: type) -> Mapping[str, Any]:
    """The keys of one part as they are written in the file, each with its type."""
    hints = get_type_hints(shape, include_extras=True)
    return {_key(field.name, hints[field.name]): hints[field.name] for field in fields(shape)}


@cache
def parts() -> Mapping[str, frozenset[str]]:
    """The keys of every part, by the key under which the part stands; the whole file stands under no key."""
    found: dict[str, frozenset[str]] = {"": frozenset(keys_of(Regime))}
    for key, shape in _below(Regime):
        found[key] = found.get(key, frozenset()) | frozenset(keys_of(shape))
    return found


def shapes_in(hint: Any) -> Iterator[type]:  # noqa: ANN401 - a type hint is any object
    """The parts that a type hint lets in, through lists, choices and marks."""
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for inner in get_args(hint):
        yield from shapes_in(inner)


def _below(shape: type) -> Iterator[tuple[str, type]]:
    for key, hint in keys_of(shape).items():
        for inner in shapes_in(hint):
            yield key, inner
            yield from _below(inner)


def _key(name: str, hint: Any) -> str:  # noqa: ANN401 - a type hint is any object
    marks = getattr(hint, "__metadata__", ())
    return next((mark.alias for mark in marks if isinstance(mark, FieldInfo) and mark.alias), name)
