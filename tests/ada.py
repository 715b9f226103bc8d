"""The example employee as the tests use her: her answers, her case, a journal that tells it."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from homeground.case import SECTIONS, Case, Draft
from homeground.case.entry import answer_body
from homeground.case.reading import read
from homeground.desk.case_file import Stamp

T = TypeVar("T")
FOLDER = Path(__file__).parent.parent / "examples" / "ada"
TODAY = date(2026, 10, 9)


def raw(section: str) -> dict[str, Any]:
    """A section's answers as her file has them."""
    return tomllib.loads((FOLDER / f"{section}.toml").read_text(encoding="utf-8"))


@cache
def case() -> Case:
    """Her case."""
    return changed(Case(), **{section.name: _value(section.name) for section in SECTIONS})


def _value(name: str) -> object:
    section = next(section for section in SECTIONS if section.name == name)
    if section.has_rows:
        return {row: read(section.shape, fields) for row, fields in raw(name).items()}
    return read(section.shape, raw(name))


def changed(value: T, **answers: Any) -> T:  # noqa: ANN401 - a section's or a field's value
    """A case or a section with other answers in it, checked again."""
    other: T = replace(value, **answers)  # type: ignore[type-var]  # frozen dataclasses all
    return other


def stamp(number: int = 1, on: date = TODAY) -> Stamp:
    """A stamp whose moment and ids follow from a number, so that tests repeat."""
    ids = iter(range(number * 1000, number * 1000 + 1000))
    return Stamp(at=datetime(2026, 10, 9, 8, tzinfo=UTC) + timedelta(minutes=number), on=on, new_id=lambda: UUID(int=next(ids)))


@cache
def drafts() -> tuple[Draft, ...]:
    """Her answers as the entries that answering her files leaves, one act a section."""
    made = []
    for number, section in enumerate(SECTIONS, start=1):
        value = getattr(case(), section.name)
        if not section.has_rows and value == section.shape():
            continue
        rows: Mapping[str | None, object] = value if section.has_rows else {None: value}
        act = stamp(number)
        made += [act.draft("answer", answer_body(section.name, row, held)) for row, held in rows.items()]
    return tuple(made)
