"""From what stands in a plan's file or in a form to a checked plan; every mistake is told at once, with its field."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from homeground.case import BadAnswer, Mistake
from homeground.case.field import Field, fields_of
from homeground.case.reading import adapter
from homeground.trial.fit import FitPlan, Phase
from homeground.trial.looks import Look
from homeground.trial.measure import Guard, Measure
from homeground.trial.plan import Plan

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

T = TypeVar("T")
_PARTS: Mapping[str, type] = {"measure": Measure, "looks": Look, "guards": Guard, "phases": Phase}
"""The keys of a plan that hold tables, each with the shape of one."""


def read_plan(raw: Mapping[str, Any]) -> Plan:
    """Check a plan as TOML, JSON or a form holds it. `BadAnswer` tells every mistake; a number with a fraction stands in quotes."""
    return _read(Plan, raw)


def read_fit_plan(raw: Mapping[str, Any]) -> FitPlan:
    """Check the plan of a fit trial, in the same way."""
    return _read(FitPlan, raw)


def _read(shape: type[T], raw: Mapping[str, Any]) -> T:
    try:
        checked: T = adapter(shape).validate_python(dict(raw))  # type: ignore[arg-type]  # a type is hashable
    except ValidationError as error:
        raise BadAnswer(tuple(mistake for detail in error.errors(include_url=False) for mistake in _mistakes(shape, detail))) from None
    return checked


def _mistakes(shape: type, detail: ErrorDetails) -> Iterator[Mistake]:
    cause = detail.get("ctx", {}).get("error")
    if isinstance(cause, BadAnswer):
        yield from cause.mistakes
    else:
        yield Mistake(".".join(_place(part) for part in detail["loc"]), str(cause or _remedy(shape, detail)))


def _place(part: int | str) -> str:
    return str(part + 1) if isinstance(part, int) else part


def _remedy(shape: type, detail: ErrorDetails) -> str:
    known, name = _fields_at(shape, detail["loc"]), str(detail["loc"][-1])
    if detail["type"] == "unexpected_keyword_argument":
        near = difflib.get_close_matches(name, known, n=1)
        return f"there is no such key; did you mean {near[0]}?" if near else f"there is no such key; known: {', '.join(known)}"
    question = known[name].question if name in known else None
    if question and detail["type"] == "missing":
        return f"needed: {question.ask} For example: {question.example}"
    if question and question.choices:
        return f"write one of: {', '.join(question.choices)}"
    part = next((part for part in detail["loc"] if part in _PARTS), None)
    return f"write a table with {', '.join(field.name for field in fields_of(_PARTS[str(part)]))}" if part else detail["msg"]


def _fields_at(shape: type, loc: tuple[int | str, ...]) -> dict[str, Field]:
    inside = [part for part in loc[:-1] if isinstance(part, str)]
    return {field.name: field for field in fields_of(_PARTS[inside[0]] if inside else shape)}
