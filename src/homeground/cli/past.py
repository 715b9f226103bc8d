"""What was answered when, and the way back."""

from __future__ import annotations

import click

from homeground.case.journal import Version, fold
from homeground.case.reading import body_of
from homeground.cli.changes import change_lines, tell_changes
from homeground.cli.edge import stamp
from homeground.cli.happenings import happening_lines, told
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option, section_argument
from homeground.cli.parts import VersionLine
from homeground.cli.screen import day, heading, json, out, table, title
from homeground.cli.shapes import History, Undone
from homeground.desk.interview import bring_back, history, undo


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
    versions = tuple(map(_line, history(file, section_name, row)))
    happenings = () if section_name else happening_lines(file, fold(file.entries()).events)
    erased = sum(entry.kind == "erased" for entry in file.entries())
    past = History(case=file.name, versions=versions, happenings=happenings, erased=erased)
    if as_json:
        json(past)
    else:
        _tell(past)


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


def _line(version: Version) -> VersionLine:
    entry = version.entry
    return VersionLine(
        number=entry.number,
        at=entry.at,
        on=entry.on,
        by=entry.by,
        section=entry.body["section"],
        row=entry.body.get("row"),
        fields=body_of(version.value) if version.value is not None else None,
        is_undo=version.undoes is not None,
    )


def _tell(past: History) -> None:
    if not past.versions and not past.happenings:
        out("There is no history of that yet.")
        return
    if past.versions:
        title("Answers, newest first")
        table([_row(past, line) for line in past.versions], head=("Number", "Day", "About", "What"))
    if past.happenings:
        heading("What happened")
        table([(str(line.number), told(line)) for line in past.happenings])
    if past.erased:
        out(f"\nErased for good: {past.erased} {'entry' if past.erased == 1 else 'entries'}.")
    out("\nBring a version back: homeground undo --to NUMBER")


def _row(past: History, line: VersionLine) -> tuple[str, str, str, str]:
    about = f"{line.section} {line.row or ''}".rstrip()
    older = [other for other in past.versions if (other.section, other.row) == (line.section, line.row) and other.number < line.number]
    return str(line.number), day(line.on), about, _what(line, older[0] if older else None) + (" (undo)" if line.is_undo else "")


def _what(line: VersionLine, before: VersionLine | None) -> str:
    if line.fields is None:
        return "taken out"
    if before is None or before.fields is None:
        return f"{len(line.fields)} answers" if len(line.fields) != 1 else "1 answer"
    changed = [name for name in {**before.fields, **line.fields} if before.fields.get(name) != line.fields.get(name)]
    return f"changed: {', '.join(changed)}" if changed else "the same again"
