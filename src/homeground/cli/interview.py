"""A section answered at the terminal: its open questions one by one, or new rows of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from homeground.case.field import fields_of
from homeground.case.reading import Body, body_of, read
from homeground.case.section import Section
from homeground.cli.asking import Talk, ask_open, confirmed
from homeground.cli.device import heed
from homeground.cli.edge import stamp
from homeground.cli.screen import aside, raw
from homeground.cli.toml_out import answers
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile, Stale
from homeground.desk.interview import Changed, DeviceUnasked, answer
from homeground.desk.naming import row_name
from homeground.desk.overview import overview


def by_asking(file: CaseFile, section: Section, row: str | None, *, anyway: bool) -> Sequence[Changed]:
    """Ask what is open in a section or row; a list without a row named takes new rows. What was typed before leaving is kept."""
    seen = overview(file, stamp().on)
    if section.name != "device" and not seen.case.device.is_answered:
        raise DeviceUnasked
    held = getattr(seen.case, section.name)
    if not section.has_rows:
        if row:
            raise click.UsageError(f"{section.name} is one answer, without rows")
        return _ask_single(file, section, body_of(held), seen.seen, anyway=anyway)
    if row and row not in held:
        raise Refused(f"{section.name} has no row {row}.", f"Its rows: {', '.join(held) or 'none yet'}")
    if row:
        talk = ask_open(section.shape, body_of(held[row]))
        return _save(file, section, row, {**body_of(held[row]), **talk.typed}, seen.seen) if talk.typed else ()
    return _ask_rows(file, section, list(held), seen.seen)


def _ask_single(file: CaseFile, section: Section, held: Body, seen: Mapping[str, int], *, anyway: bool) -> Sequence[Changed]:
    typed = ask_open(section.shape, held).typed
    if not typed:
        return ()
    fields = {**held, **typed}
    if section.name == "device":
        heed(fields, anyway=anyway)
    return _save(file, section, None, fields, seen)


def _ask_rows(file: CaseFile, section: Section, rows: list[str], seen: Mapping[str, int]) -> Sequence[Changed]:
    aside(f"There already: {', '.join(rows)}." if rows else f"No {section.row} yet.")
    changes: list[Changed] = []
    while True:
        aside(f"\nA new {section.row}.")
        talk = ask_open(section.shape, {})
        if _is_whole(section, talk):
            row = row_name(section, talk.typed, rows)
            changes += _save(file, section, row, talk.typed, seen)
            rows.append(row)
        if talk.is_over or not confirmed(f"Another {section.row}?"):
            return changes


def _is_whole(section: Section, talk: Talk) -> bool:
    return all(field.name in talk.typed for field in fields_of(section.shape) if field.is_required)


def _save(file: CaseFile, section: Section, row: str | None, fields: Mapping[str, Any], seen: Mapping[str, int]) -> Sequence[Changed]:
    subject = f"{section.name}/{row}" if row else section.name
    try:
        return (answer(file, section.name, fields, stamp=stamp(), row=row, seen=seen.get(subject, 0)),)
    except Stale:
        aside("\nMeanwhile this was answered elsewhere; nothing was changed. What you typed, as a file to answer with:\n")
        body = body_of(read(section.shape, fields))
        raw(answers(section, {row: body} if row else body))
        raise
