"""What an act changed, field by field: for JSON and for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from homeground.case.case import Case
from homeground.case.field import fields_of
from homeground.case.reading import body_of
from homeground.case.section import section_named
from homeground.cli.parts import ChangeLine, FieldChange
from homeground.cli.screen import heading, out, table
from homeground.desk.interview import Changed

_SAID = {"new": "new", "changed": "changed", "same": "as it was", "removed": "taken out"}


def change_lines(before: Case, after: Case, changes: Sequence[Changed]) -> tuple[ChangeLine, ...]:
    """Each section or row that an act was about, with the fields that it changed."""
    return tuple(
        ChangeLine(
            section=change.section,
            row=change.row,
            how=change.how,
            fields=tuple(_fields(change.section, _body(before, change), _body(after, change))),
        )
        for change in changes
    )


def tell_changes(lines: Sequence[ChangeLine]) -> None:
    """Say what changed: what is new or gone in a word, what is different with both its forms."""
    if not lines:
        out("Nothing was changed.")
        return
    table([(f"{line.section} {line.row or ''}".rstrip(), _SAID[line.how], _count(line)) for line in lines])
    for line in lines:
        if line.how == "changed":
            heading(f"{line.section} {line.row or ''}".rstrip())
            table([(one.field, _plain(one.now), f"(was {_plain(one.before)})") for one in line.fields])


def _count(line: ChangeLine) -> str:
    if line.how not in ("new", "changed"):
        return ""
    return "1 answer" if len(line.fields) == 1 else f"{len(line.fields)} answers"


def _fields(section: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[FieldChange]:
    for field in fields_of(section_named(section).shape):
        old, new = before.get(field.name), after.get(field.name)
        if old != new:
            yield FieldChange(field=field.name, before=old, now=new)


def _body(case: Case, change: Changed) -> Mapping[str, Any]:
    held = getattr(case, change.section)
    value = held.get(change.row) if change.row is not None else held
    return body_of(value) if value is not None else {}


def _plain(value: object) -> str:
    if value is None:
        return "not answered"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
