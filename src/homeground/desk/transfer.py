"""A whole case as one text file: a JSON line an entry, out and in again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from homeground.case.entry import Answer, Correction, Draft, Entry, Happened, Removed, Withdrawn, content_of
from homeground.case.field import fields_of
from homeground.case.happening import HAPPENINGS
from homeground.case.journal import About, Version, fold, versions
from homeground.case.privacy import is_row_private, told_by
from homeground.case.reading import BadAnswer, Mistake
from homeground.case.section import section_named
from homeground.portability import attribution, read_taken

FORM = 1
LINES_AT_MOST = 100_000
SHAPES_AT_MOST = 1_000_000
FIRST_YEAR, LAST_YEAR = 1970, 2200
_KEYS = ("id", "at", "on", "by", "shape", "facts_version", "kind", "body")


@dataclass(frozen=True, slots=True)
class Parcel:
    """A case as it was read from a file: its name there, its entries in order, and what this version can't read."""

    name: str
    drafts: tuple[Draft, ...]
    unread: tuple[str, ...]


def export(name: str, entries: tuple[Entry, ...], *, history: bool = False, private: bool = False) -> str:
    """The case as JSON lines. History and private answers stay out unless asked for.

    Without `private`, entries of kinds that this version does not know stay out too, since nobody can tell what they hold.
    Where texts of tasks were taken from the O*NET database, the first line carries its `notice`.
    """
    kept = entries if history else tuple(_without_history(entries))
    now = {about: _last_held(states) for about, states in versions(entries).items()}
    told = [line for entry in kept if (line := _line(entry, now, private=private)) is not None]
    head = {"homeground": FORM, "case": name, "history": history, "private": private, **_notice(told)}
    lines = [head, *told]
    return "".join(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n" for line in lines)


def read_export(text: str) -> Parcel:
    """Read such a file back; `BadAnswer` tells each bad line by its number, and nothing is half taken."""
    lines = [(number, line) for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1) if line.strip()]
    if len(lines) > LINES_AT_MOST:
        raise BadAnswer((Mistake("", f"at most {LINES_AT_MOST} lines"),))
    head = _json(*lines[0]) if lines else {}
    if not isinstance(head, dict) or not isinstance(head.get("case"), str) or head.get("homeground") != FORM:
        raise BadAnswer((Mistake("line 1", 'not an export of Homeground: it begins with {"homeground": 1, "case": …}'),))
    drafts: list[Draft] = []
    mistakes: list[Mistake] = []
    for number, line in lines[1:]:
        try:
            drafts.append(_draft(_json(number, line)))
        except BadAnswer as error:
            mistakes += error.mistakes
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            mistakes.append(Mistake(f"line {number}", f"not an entry: {type(error).__name__} {error}"))
    if len({draft.id for draft in drafts}) < len(drafts):
        mistakes.append(Mistake("", "two entries have the same id"))
    if mistakes:
        raise BadAnswer(tuple(mistakes))
    numbered = tuple(_numbered(draft, number) for number, draft in enumerate(drafts, start=1))
    return Parcel(head["case"], tuple(drafts), tuple(f"{unread.kind}: {unread.why}" for unread in fold(numbered).unread))


def _notice(lines: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Whose those texts of tasks are that were taken from the O*NET database, for each release of it."""
    fields = (held for line in lines if isinstance(held := line["body"].get("fields"), Mapping))
    releases = sorted({taken.release or "" for one in fields if (taken := read_taken(str(one.get("taken_from", ""))))})
    return {"notice": " ".join(attribution(release or None).text for release in releases)} if releases else {}


def _numbered(draft: Draft, number: int) -> Entry:
    return Entry(number=number, **{key: getattr(draft, key) for key in _KEYS})


def _without_history(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """The entries that still count, each row where its first answer stood, with nothing left to undo."""
    every = versions(entries)
    last = {states[-1].entry.number: states[0].entry.number for states in every.values() if states[-1].value is not None}
    past = {state.entry.number for states in every.values() for state in states} - last.keys()
    withdrawn = {content.of for entry in entries if isinstance(content := content_of(entry), Withdrawn)}
    for entry in sorted(entries, key=lambda entry: last.get(entry.number, entry.number)):
        content = content_of(entry)
        if entry.number in past or isinstance(content, Withdrawn) or entry.kind == "erased":
            continue
        if (isinstance(content, Happened) and entry.id in withdrawn) or (isinstance(content, Correction) and content.of in withdrawn):
            continue
        yield replace(entry, body={name: held for name, held in entry.body.items() if name != "undoes"}) if entry.number in last else entry


def _last_held(states: tuple[Version, ...]) -> object | None:
    """What a section or row last held, even where it was removed since."""
    return next((state.value for state in reversed(states) if state.value is not None), None)


def _line(entry: Entry, now: Mapping[About, object], *, private: bool) -> dict[str, Any] | None:
    body = entry.body if private else _public_body(entry, now)
    if body is None:
        return None
    plain = {"id": str(entry.id), "at": entry.at.isoformat(), "on": entry.on.isoformat(), "body": dict(body)}
    return plain | {key: getattr(entry, key) for key in ("by", "shape", "facts_version", "kind")}


def _public_body(entry: Entry, now: Mapping[About, object]) -> dict[str, Any] | None:
    content = content_of(entry)
    match content:
        case Answer(section, row, value):
            if is_row_private(value) or is_row_private(now.get((section, row))):
                return None
            return {**entry.body, "fields": _public(section_named(section).shape, entry.body["fields"], value)}
        case Happened():
            return _public(HAPPENINGS[entry.kind].shape, entry.body)
        case Correction():
            return {**entry.body, "fields": _public(HAPPENINGS[entry.body["kind"]].shape, entry.body["fields"])}
        case Removed(section, row) if is_row_private(now.get((section, row))):
            return None
        case Removed() | Withdrawn():
            return dict(entry.body)
        case _:
            return {} if entry.kind == "erased" else None


def _public(shape: type, fields: Any, value: object = None) -> dict[str, Any]:  # noqa: ANN401 - JSON values
    private = {field.name for field in fields_of(shape) if field.question.private} | told_by(value)
    return {name: value for name, value in fields.items() if name not in private}


def _json(number: int, line: str) -> Any:  # noqa: ANN401 - whatever the line holds
    try:
        return json.loads(line, parse_float=str)
    except (ValueError, RecursionError):
        raise BadAnswer((Mistake(f"line {number}", "not JSON"),)) from None


def _draft(line: Any) -> Draft:  # noqa: ANN401 - checked here
    if (
        not isinstance(line, dict)
        or not isinstance(line["body"], dict)
        or not isinstance(line["shape"], int)
        or not 0 < line["shape"] < SHAPES_AT_MOST
    ):
        raise TypeError("an entry is an object with id, at, on, by, shape, facts_version, kind and body")
    at = datetime.fromisoformat(line["at"])
    if at.tzinfo is None or not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError("its moment has no time zone, or lies outside 1970 to 2200")
    texts = {key: _text(line[key]) for key in ("by", "facts_version", "kind")}
    return Draft(
        id=UUID(line["id"]), at=at.astimezone(UTC), on=date.fromisoformat(line["on"]), shape=line["shape"], body=line["body"], **texts
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("by, facts_version and kind are texts")
    return value
