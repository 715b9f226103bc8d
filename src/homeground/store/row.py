"""An entry as a row of plain values, its body as JSON text, and back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NoReturn, TypeAlias
from uuid import UUID

from homeground.case.entry import Entry, tombstone
from homeground.case.reading import Body

Row: TypeAlias = tuple[int, str, str, str, str, int, str, str, str | None, str]
"""number, id, at, on, by, shape, facts_version, kind, subject, body"""


class UnreadableRow(ValueError):
    """A row that this program can't have written."""


def row_of(entry: Entry) -> Row:
    """The entry as it is kept; `ValueError` or `TypeError` where its body is not plain JSON."""
    return (
        entry.number,
        str(entry.id),
        entry.at.isoformat(),
        entry.on.isoformat(),
        entry.by,
        entry.shape,
        entry.facts_version,
        entry.kind,
        entry.subject,
        _text_of(entry.body),
    )


def entry_of(row: Row) -> Entry:
    """The entry that a row keeps; `UnreadableRow` where it can't be read."""
    number, id_, at, on, by, shape, facts_version, kind, _, body = row
    try:
        return Entry(
            number=number,
            id=UUID(id_),
            at=datetime.fromisoformat(at),
            on=date.fromisoformat(on),
            by=by,
            shape=shape,
            facts_version=facts_version,
            kind=kind,
            body=_body_of(body),
        )
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableRow(f"entry {number} can't be read ({error})") from error


def rewritten(entry: Entry, body: Body | None) -> Entry:
    """The entry with another body, or its tombstone."""
    return tombstone(entry) if body is None else replace(entry, body=body)


def _text_of(body: Body) -> str:
    text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    text.encode()  # refuses half characters, which no file could keep
    return text


def _body_of(text: str) -> dict[str, Any]:
    body = json.loads(text, parse_constant=_refuse_constant)
    if not isinstance(body, dict):
        raise TypeError("its body is no JSON object")
    return body


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
