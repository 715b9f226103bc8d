"""What was answered when, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from homeground.case.entry import Erased
from homeground.case.journal import fold
from homeground.case.reading import body_of
from homeground.cli.changes import change_lines, tell_changes
from homeground.cli.edge import stamp
from homeground.cli.happenings import happening_lines, told
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option, section_argument
from homeground.cli.parts import VersionLine
from homeground.cli.screen import day, heading, json, out, table, title
from homeground.cli.shapes.answer import History, Undone
from homeground.desk.history import Past, history, versions_of
from homeground.desk.interview import bring_back, undo


@command("history", "history", "history terms", "history tasks reports --json")
@section_argument(required=False)
@click.argument("row", metavar="[ROW]", required=False)
@case_option
@json_option
def history_command(*, section_name: str | None, row: str | None, case_name: str | None, as_json: bool) -> None:
    """Show what was answered when, and what happened.

    Newest first. With a section named, each version is shown with what it changed.
    """
    file = the_case(case_name)
    past = history(file)
    versions = versions_of(past, section_name, row)
    shown = History(
        case=file.name,
        versions=tuple(map(_line, versions)),
        happenings=() if section_name else happening_lines(file, fold(file.entries()).events),
        erased=sum(isinstance(one.content, Erased) for one in past),
    )
    if as_json:
        json(shown)
    else:
        _tell(shown, versions)


@command("undo", "undo", "undo terms", "undo tasks reports", "undo --to 14")
@section_argument(required=False)
@click.argument("row", metavar="[ROW]", required=False)
@click.option("--to", "number", type=int, metavar="NUMBER", help="Bring back the version of this number.")
@case_option
@json_option
def undo_command(*, section_name: str | None, row: str | None, number: int | None, case_name: str | None, as_json: bool) -> None:
    """Take back the last answer, or bring an older one back.

    Again takes back the one before. With a section (and a row) only that one is meant. The numbers that --to takes are
    those of `homeground history`. Nothing is lost by undoing: the history keeps every version.
    """
    if number is not None and section_name:
        raise click.UsageError("--to names one version; leave the section out")
    file = the_case(case_name)
    now = stamp()
    before = fold(file.entries())
    changes = undo(file, stamp=now, section=section_name, row=row) if number is None else (bring_back(file, number, stamp=now),)
    lines = change_lines(before, fold(file.entries()), changes)
    if as_json:
        json(Undone(case=file.name, changes=lines))
    else:
        tell_changes(lines)


def _line(version: Past) -> VersionLine:
    entry = version.entry
    return VersionLine(
        number=entry.number,
        at=entry.at,
        on=entry.on,
        by=entry.by,
        section=entry.body["section"],
        row=entry.body.get("row"),
        fields=body_of(version.value) if version.value is not None else None,
        is_undo="undoes" in entry.body,
    )


def _tell(shown: History, versions: Sequence[Past]) -> None:
    if not shown.versions and not shown.happenings:
        out("There is no history of that yet.")
        return
    if shown.versions:
        title("Answers, newest first")
        rows = [_row(line, version) for line, version in zip(shown.versions, versions, strict=True)]
        table(rows, head=("Number", "Day", "About", "What"))
    if shown.happenings:
        heading("What happened")
        table([(str(line.number), told(line)) for line in shown.happenings])
    if shown.erased:
        out(f"\nErased for good: {shown.erased} {'entry' if shown.erased == 1 else 'entries'}.")
    out("\nBring a version back: homeground undo --to NUMBER")


def _row(line: VersionLine, version: Past) -> tuple[str, str, str, str]:
    about = f"{line.section} {line.row or ''}".rstrip()
    before = body_of(version.before) if version.before is not None else None
    return str(line.number), day(line.on), about, _what(line.fields, before) + (" (undo)" if line.is_undo else "")


def _what(fields: Mapping[str, Any] | None, before: Mapping[str, Any] | None) -> str:
    if fields is None:
        return "taken out"
    if before is None:
        return f"{len(fields)} answers" if len(fields) != 1 else "1 answer"
    changed = [name for name in {**before, **fields} if before.get(name) != fields.get(name)]
    return f"changed: {', '.join(changed)}" if changed else "the same again"
