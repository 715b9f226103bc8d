"""A section's fields as data: name, kind of answer, question; whatever draws a form or a manual reads this."""

from __future__ import annotations

import types
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

from homeground.case.question import As, Kind, Question


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a section: its name, how it is answered, and its question."""

    name: str
    kind: Kind
    question: Question
    is_required: bool


@cache
def fields_of(shape: type) -> tuple[Field, ...]:
    """The fields of a section's type, in the order in which they are asked."""
    hints = get_type_hints(shape, include_extras=True)
    return tuple(_field(f.name, hints[f.name], is_required=f.default is MISSING and f.default_factory is MISSING) for f in fields(shape))


def field_of(shape: type, name: str) -> Field:
    """One field by its name; `KeyError` where there is none."""
    return _by_name(shape)[name]


@cache
def _by_name(shape: type) -> dict[str, Field]:
    return {field.name: field for field in fields_of(shape)}


def _field(name: str, hint: object, *, is_required: bool) -> Field:
    question = next(part for part in get_args(hint) if isinstance(part, Question))
    return Field(name=name, kind=_kind(hint), question=question, is_required=is_required)


def _kind(hint: object) -> Kind:
    marks = [part.kind for part in getattr(hint, "__metadata__", ()) if isinstance(part, As)]
    if marks:
        return marks[-1]
    bare = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    if get_origin(bare) in (Union, types.UnionType):
        return _kind(next(part for part in get_args(bare) if part is not type(None)))
    return "choice" if get_origin(bare) is Literal else "number"
