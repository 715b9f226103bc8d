"""An entry as a row of plain values, its body as JSON text, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from types import UnionType
from typing import Any, NoReturn, TypeAlias
from uuid import UUID

from homeground.case.entry import Entry, tombstone
from homeground.case.reading import Body
from homeground.store.refusal import Unkeepable

Row: TypeAlias = tuple[int, str, str, str, str, int, str, str, str | None, str]
"""number, id, at, on, by, shape, facts_version, kind, subject, body"""

_TYPES: tuple[type | UnionType, ...] = (int, str, str, str, str, int, str, str, str | None, str)

_TOO_LARGE = 2**63
_TOO_DEEP = 100
"""Far from where the reader of JSON gives up, however deep in the program it is called."""


class UnreadableRow(ValueError):
    """A row that this program can't have written."""


def row_of(entry: Entry) -> Row:
    """The entry as it is kept; `Unkeepable` where it can't be."""
    try:
        row = _row_of(entry)
        "".join(text for text in row if isinstance(text, str)).encode()
    except UnicodeEncodeError as error:
        raise _unkeepable(entry, "it holds half of a character") from error
    except (ValueError, TypeError, RecursionError) as error:
        raise _unkeepable(entry, str(error)) from error
    return row


def entry_of(row: Row) -> Entry:
    """The entry that a row keeps; `UnreadableRow` where it can't be read."""
    number, id_, at, on, by, shape, facts_version, kind, _, body = row
    try:
        _refuse_other_types(row)
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
    except (ValueError, TypeError, RecursionError) as error:
        raise UnreadableRow(f"entry {number} can't be read ({error})") from error


def rewritten(entry: Entry, body: Body | None) -> Entry:
    """The entry with another body, or its tombstone."""
    return tombstone(entry) if body is None else replace(entry, body=body)


def _row_of(entry: Entry) -> Row:
    if abs(entry.shape) >= _TOO_LARGE:
        raise ValueError(f"its shape {entry.shape} is too large")
    if _depth(entry.body) > _TOO_DEEP:
        raise ValueError("its body is nested too deeply")
    body = json.dumps(entry.body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
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
        body,
    )


def _unkeepable(entry: Entry, why: str) -> Unkeepable:
    return Unkeepable(f"The entry {entry.id} can't be kept: {why}. Nothing was changed.")


def _depth(value: object) -> int:
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, (list, tuple)) else ()
    return 1 + max(map(_depth, inner), default=0)


def _refuse_other_types(row: Row) -> None:
    if not all(isinstance(value, kind) for value, kind in zip(row, _TYPES, strict=True)):
        raise TypeError("a value of it is of another type")


def _body_of(text: str) -> dict[str, Any]:
    body = json.loads(text, parse_constant=_refuse_constant)
    if not isinstance(body, dict):
        raise TypeError("its body is no JSON object")
    return body


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
