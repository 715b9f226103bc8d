"""Carry a case in one text file: out of the store, and in again."""

from __future__ import annotations

import json as plain_json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from homeground.case.reading import BadAnswer
from homeground.cli.edge import stamp
from homeground.cli.files import PRIVATE, read_text, write_whole
from homeground.cli.open_case import shelf, the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.refusal import NOTHING, counted
from homeground.cli.screen import aside, json, out, raw
from homeground.cli.shapes.keep import Imported
from homeground.cli.trouble import Refused
from homeground.desk.begin import take_in
from homeground.desk.case_file import CaseExists
from homeground.desk.overview import overview
from homeground.desk.transfer import Parcel, export, read_export
from homeground.wording import say

_SHOWN_AT_MOST = 20


@command("export", "export > case.jsonl", "export --history --private -o case.jsonl")
@click.option("--history", is_flag=True, help="Take every earlier version along.")
@click.option("--private", is_flag=True, help="Take your private answers along.")
@click.option("-o", "--output", "file_name", metavar="FILE", type=click.Path(path_type=Path), help="Into this file, for you alone.")
@click.option("--force", is_flag=True, help="Write over the file if it is there.")
@case_option
def export_command(*, history: bool, private: bool, file_name: Path | None, force: bool, case_name: str | None) -> None:
    """Write a case into one text file, to take it elsewhere.

    The file is JSON, a line an entry. Earlier versions and private answers stay out unless you ask for them; whoever
    gets the file can read all of it.
    """
    file = the_case(case_name)
    entries = file.entries()
    text = export(file.name, entries, history=history, private=private)
    if file_name is None:
        raw(text)
    else:
        write_whole(file_name, text.encode(), mode=PRIVATE, force=force)
        aside(f"Written: {file_name}")
    whole = export(file.name, entries, history=True, private=True)
    current = export(file.name, entries, history=history, private=True)
    for line in _left_out(text, current, whole):
        aside(line)


@command("import", "import case.jsonl", "import case.jsonl --as my-case")
@click.argument("file_name", metavar="FILE", type=click.Path(allow_dash=True))
@click.option("--as", "case_name", metavar="NAME", help="Under this name; else under its own.")
@json_option
def import_command(*, file_name: str, case_name: str | None, as_json: bool) -> None:
    """Read a case from such a file.

    FILE is what `homeground export` wrote (- is standard input). It becomes a case of its own; no other case is
    changed. Entries of kinds that this version does not know are kept as they are.
    """
    parcel = _parcel(file_name)
    name = case_name or parcel.name
    try:
        file = take_in(shelf(), parcel, name)
    except CaseExists:
        raise Refused(f"There is a case called {name} already. {NOTHING}", "Read it under another name: --as NAME") from None
    if as_json:
        json(Imported(case=name, entries=len(parcel.drafts), unread=parcel.unread))
        return
    out(f"The case {name} was read: {len(parcel.drafts)} entries.")
    for line in parcel.unread:
        out(f"Kept without being understood: {line}")
    device = next(state for state in overview(file, stamp().on).states if state.section == "device")
    out(f"About this computer it says: {say(device.summary)} If that is not so here: homeground answer device")


def _parcel(file_name: str) -> Parcel:
    try:
        return read_export(read_text(file_name, megabytes=100))
    except BadAnswer as error:
        named = "standard input" if file_name == "-" else file_name
        lines = [f"{mistake.field}: {mistake.remedy}" if mistake.field else mistake.remedy for mistake in error.mistakes[:_SHOWN_AT_MOST]]
        more = len(error.mistakes) - len(lines)
        raise Refused(
            f"{counted(error.mistakes)} in {named}. {NOTHING}", *lines, *([f"and {more} more"] if more else []), "Export it once more."
        ) from None


def _left_out(text: str, current: str, whole: str) -> Iterator[str]:
    """What the file does not hold, counted against one that holds all."""
    earlier = len(whole.splitlines()) - len(current.splitlines())
    if earlier:
        yield f"Left out: {earlier} earlier {'entry' if earlier == 1 else 'entries'}. Take them along: --history"
    private = sum(_answers(current)) - sum(_answers(text))
    if private:
        yield f"Left out: {private} private {'answer' if private == 1 else 'answers'}. Take them along: --private"


def _answers(text: str) -> Iterator[int]:
    for line in text.splitlines()[1:]:
        body: dict[str, Any] = plain_json.loads(line)["body"]
        yield len(body.get("fields", body))
