"""Answer, change, remove and undo: each act appends to the journal, nothing is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from homeground.case.entry import ROW_ID, Draft, Entry, answer_body, removed_body, subject
from homeground.case.journal import About, Version, fold, latest_numbers, standing_versions, versions
from homeground.case.reading import BadAnswer, Body, Mistake, body_of, read
from homeground.case.section import Section, section_named
from homeground.desk.case_file import CaseFile, Stamp

ROWS_AT_MOST = 200


class DeviceUnasked(Exception):
    """Before any answer the employee says whose machine and account this is."""


class NothingToUndo(LookupError):
    """There is no act left that could be taken back."""


class NoSuchVersion(LookupError):
    """There is no such version in the journal, or it was erased."""


Change = Literal["new", "changed", "same", "removed"]


@dataclass(frozen=True, slots=True)
class Changed:
    """What an act did to one section or row."""

    section: str
    row: str | None
    how: Change


def answer(file: CaseFile, section_name: str, raw: Body, *, stamp: Stamp, row: str | None = None, seen: int | None = None) -> Changed:
    """Answer a section, or one row of it; an answer that changes nothing writes nothing.

    `seen` is the number of the entry that the writer last saw for it (0: none): `Stale` when it has moved on.
    Raises `BadAnswer` with every mistake, `DeviceUnasked`, `UnknownSection`.
    """
    section = section_named(section_name)
    if section.has_rows != (row is not None):
        raise BadAnswer((Mistake("", f"{section.name} is {'a list: name a row' if section.has_rows else 'one answer, without rows'}"),))
    entries = file.entries()
    _require_device(entries, section)
    if row is not None:
        _require_row_id(row, entries, section)
    value: object = read(section.shape, raw)
    held = _current(entries, section.name, row)
    how = "same" if held is None and _is_nothing(value, section) else _how(held, value)
    if how != "same":
        draft = stamp.draft("answer", answer_body(section.name, row, value))
        file.append((draft,), seen=None if seen is None else {subject(section.name, row): seen})
    return Changed(section.name, row, how)


def answer_some(file: CaseFile, section_name: str, fields: Body, *, stamp: Stamp) -> Changed:
    """Answer some questions of a section that has no rows, and leave its others as they are; raises what `answer` raises."""
    held = body_of(getattr(fold(file.entries()), section_name))
    return answer(file, section_name, {**held, **fields}, stamp=stamp)


def answer_whole(file: CaseFile, section_name: str, raw: Mapping[str, Any], *, stamp: Stamp) -> tuple[Changed, ...]:
    """Make a section exactly what a file says: a list's rows by their ids, rows not named are removed.

    All mistakes of the file are told at once, with dotted paths; then nothing was written.
    """
    section = section_named(section_name)
    if not section.has_rows:
        return (answer(file, section_name, raw, stamp=stamp),)
    entries = file.entries()
    _require_device(entries, section)
    wanted = _read_rows(section, raw)
    held = {str(row): states[-1].value for (name, row), states in versions(entries).items() if name == section.name}
    changes = tuple(Changed(section.name, row, _how(held.get(row), value)) for row, value in wanted.items())
    gone = tuple(Changed(section.name, row, "removed") for row, value in held.items() if value is not None and row not in wanted)
    drafts = [stamp.draft("answer", answer_body(section.name, c.row, wanted[str(c.row)])) for c in changes if c.how != "same"]
    drafts += [stamp.draft("removed", removed_body(section.name, c.row)) for c in gone]
    numbers = latest_numbers(entries)
    if drafts:
        file.append(drafts, seen={str(draft.subject): numbers.get(str(draft.subject), 0) for draft in drafts})
    return changes + gone


def remove(file: CaseFile, section_name: str, row: str, *, stamp: Stamp, seen: int | None = None) -> Changed:
    """Take a row out; undo brings it back. A row that is not there is no mistake: it is gone either way."""
    section = section_named(section_name)
    if _current(file.entries(), section.name, row) is not None:
        drafts = (stamp.draft("removed", removed_body(section.name, row)),)
        file.append(drafts, seen=None if seen is None else {subject(section.name, row): seen})
    return Changed(section.name, row, "removed")


def undo(file: CaseFile, *, stamp: Stamp, section: str | None = None, row: str | None = None) -> tuple[Changed, ...]:
    """Take back the last act on the case, on one section or on one row; again takes back the one before.

    Entries of one act share their moment, so that a file with eight tasks is taken back as one. `NothingToUndo`.
    """
    entries = file.entries()
    stacks = [standing_versions(states) for about, states in versions(entries).items() if _is_about(about, section, row)]
    stacks = [stack for stack in stacks if stack and not (len(stack) == 1 and stack[0].value is None)]
    if not stacks:
        raise NothingToUndo
    last = max((stack[-1].entry for stack in stacks), key=lambda entry: entry.number).at
    drafts, changes = [], []
    for stack in stacks:
        if stack[-1].entry.at == last:
            drafts.append(_draft_of_undo(stack, stamp))
            changes.append(Changed(*_about(stack[-1].entry), _how(stack[-1].value, stack[-2].value if len(stack) > 1 else None)))
    numbers = latest_numbers(entries)
    file.append(drafts, seen={str(draft.subject): numbers[str(draft.subject)] for draft in drafts})
    return tuple(changes)


def bring_back(file: CaseFile, number: int, *, stamp: Stamp) -> Changed:
    """Make an older version of a section or row the one that counts. `NoSuchVersion`."""
    entries = file.entries()
    every = versions(entries)
    version = next((state for states in every.values() for state in states if state.entry.number == number), None)
    if version is None or version.value is None:
        raise NoSuchVersion(f"entry {number} holds no answer that could come back")
    section, row = _about(version.entry)
    how = _how(every[section, row][-1].value, version.value)
    if how != "same":
        file.append((stamp.draft("answer", answer_body(section, row, version.value)),))
    return Changed(section, row, how)


def _how(old: object | None, new: object | None) -> Change:
    if new is None:
        return "removed"
    if old is None:
        return "new"
    return "same" if old == new else "changed"


def _current(entries: tuple[Entry, ...], section: str, row: str | None) -> object | None:
    states = versions(entries).get((section, row))
    return states[-1].value if states else None


def _is_nothing(value: object, section: Section) -> bool:
    """A single section without one answer in it says no more than a section that was never opened."""
    return not section.has_rows and value == section.shape()


def _about(entry: Draft) -> About:
    section, _, row = str(entry.subject).partition("/")
    return section, row or None


def _is_about(about: About, section: str | None, row: str | None) -> bool:
    return section in (None, about[0]) and row in (None, about[1])


def _rows(entries: tuple[Entry, ...], section: Section) -> tuple[str, ...]:
    return tuple(str(row) for (name, row), states in versions(entries).items() if name == section.name and states[-1].value is not None)


def _draft_of_undo(stack: tuple[Version, ...], stamp: Stamp) -> Draft:
    section, row = _about(stack[-1].entry)
    before = stack[-2].value if len(stack) > 1 else None
    undoes = str(stack[-1].entry.id)
    if before is None:
        return stamp.draft("removed", removed_body(section, row, undoes=undoes))
    return stamp.draft("answer", answer_body(section, row, before, undoes=undoes))


def _require_device(entries: tuple[Entry, ...], section: Section) -> None:
    if section.name != "device" and not fold(entries).device.is_answered:
        raise DeviceUnasked


def _require_row_id(row: str, entries: tuple[Entry, ...], section: Section) -> None:
    if not ROW_ID.fullmatch(row):
        raise BadAnswer((Mistake(row[:60], "a row is named by 1 to 40 small letters, digits and dashes, such as monthly-reports"),))
    rows = _rows(entries, section)
    if row not in rows and len(rows) >= ROWS_AT_MOST:
        raise BadAnswer((Mistake("", f"at most {ROWS_AT_MOST} rows"),))


def _read_rows(section: Section, raw: Mapping[str, Any]) -> dict[str, object]:
    if len(raw) > ROWS_AT_MOST:
        raise BadAnswer((Mistake("", f"at most {ROWS_AT_MOST} rows; there are {len(raw)}"),))
    mistakes: list[Mistake] = []
    found: dict[str, object] = {}
    for row, fields in raw.items():
        try:
            _require_row_id(row, (), section)
            found[row] = read(section.shape, _as_table(section, row, fields))
        except BadAnswer as error:
            mistakes += (m if m.field == row else Mistake(f"{row}.{m.field}".rstrip("."), m.remedy) for m in error.mistakes)
    if mistakes:
        raise BadAnswer(tuple(mistakes))
    return found


def _as_table(section: Section, row: str, fields: object) -> Body:
    if isinstance(fields, Mapping):
        return fields
    raise BadAnswer((Mistake(row, f"each {section.row} is a table of its own: write [{row}] on a line, and its fields below"),))
