"""From what was written in a file or typed in a form to a checked value, with every mistake told at once."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from homeground.case.field import Field, fields_of

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

T = TypeVar("T")
Body = Mapping[str, Any]
"""A section's answers as plain JSON values; what was not answered is absent."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to mend: which field (a dotted path, empty for the whole) and how."""

    field: str
    remedy: str


class BadAnswer(ValueError):
    """What was written cannot be taken; all mistakes are told, and nothing was changed."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        """Keep the mistakes in the order of the fields."""
        super().__init__("; ".join(f"{m.field}: {m.remedy}" if m.field else m.remedy for m in mistakes))
        self.mistakes = mistakes


@cache
def adapter(shape: type[Any]) -> TypeAdapter[Any]:
    """The reader and writer of one shape, built once."""
    return TypeAdapter(shape)


def read(shape: type[T], raw: Body) -> T:
    """Check raw answers; what is empty counts as not answered. `BadAnswer` tells every mistake."""
    given = {name: value for name, value in raw.items() if not _is_empty(value)}
    try:
        checked: T = adapter(shape).validate_python(given)  # type: ignore[arg-type]  # a type is hashable
    except ValidationError as error:
        raise BadAnswer(tuple(_mistake(shape, detail) for detail in error.errors(include_url=False))) from None
    return checked


def body_of(value: Any) -> dict[str, Any]:  # noqa: ANN401 - a value of any section's shape
    """A checked value as plain JSON values, without what was not answered."""
    dumped: dict[str, Any] = adapter(value.__class__).dump_python(value, mode="json", exclude_defaults=True)
    return dumped


def from_form(shape: type, texts: Mapping[str, list[str]]) -> dict[str, Any]:
    """Raw answers from a form's texts: days of the week are ticked, lists are written one a line."""
    return {field.name: _from_texts(field, texts[field.name]) for field in fields_of(shape) if field.name in texts}


def to_form(shape: type, body: Body) -> dict[str, list[str]]:
    """The texts with which a form is filled, the way back of `from_form`."""
    return {field.name: _to_texts(field, body[field.name]) for field in fields_of(shape) if field.name in body}


def _from_texts(field: Field, texts: list[str]) -> Any:  # noqa: ANN401 - whatever the field takes
    if field.kind == "several":
        return [text for text in texts if text]
    if field.kind in ("lines", "moments"):
        return [line.strip() for text in texts for line in text.splitlines() if line.strip()]
    return texts[-1] if texts else ""


def _to_texts(field: Field, value: Any) -> list[str]:  # noqa: ANN401 - whatever the field takes
    if field.kind == "several":
        return [str(day) for day in value]
    if field.kind == "moments":
        return ["\n".join(str(moment).replace("T", " ")[:16] for moment in value)]
    if field.kind == "lines":
        return ["\n".join(value)]
    if field.kind == "yes-no":
        return ["yes" if value else "no"]
    return [str(value)[:5] if field.kind == "clock" else str(value)]


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or value in ([], ())


def _mistake(shape: type, detail: ErrorDetails) -> Mistake:
    where = ".".join(str(part) for part in detail["loc"])
    known = {field.name: field for field in fields_of(shape)}
    if detail["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        near = difflib.get_close_matches(where, known, n=1)
        return Mistake(
            where, f"there is no such field; did you mean {near[0]}?" if near else f"there is no such field; known: {', '.join(known)}"
        )
    if detail["type"] in ("missing", "missing_argument"):
        return Mistake(where, f"needed; for example: {known[where].question.example}")
    field = known.get(str(detail["loc"][0])) if detail["loc"] else None
    if detail["type"] == "literal_error" and field:
        return Mistake(where, f"write one of: {', '.join(field.question.choices)}")
    if detail["type"] == "string_pattern_mismatch" and field:
        return Mistake(where, f"write it like this: {field.question.example}")
    remedy = str(detail.get("ctx", {}).get("error", "")) or detail["msg"]
    if not where and ": " in remedy:
        where, remedy = remedy.split(": ", 1)
    return Mistake(where, remedy)
