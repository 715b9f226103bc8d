"""Backups: a checked copy of everything, and the way back."""

from __future__ import annotations

from pathlib import Path

import click

from homeground.cli.asking import can_ask, confirmed
from homeground.cli.edge import stamp
from homeground.cli.open_case import shelf
from homeground.cli.options import command, json_option
from homeground.cli.screen import aside, json, out
from homeground.cli.shapes.keep import BackedUp, Restored
from homeground.cli.trouble import Refused


@command("backup", "backup", "backup /media/stick/homeground.sqlite3")
@click.argument("file_name", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@json_option
def backup_command(*, file_name: Path | None, as_json: bool) -> None:
    """Save a checked copy of everything.

    All cases go into one file: FILE, or one named after the moment in your data folder. A file that is there is never
    written over. An erasure reaches the copies in the data folder, not those elsewhere.
    """
    if file_name is not None and file_name.is_dir():
        raise Refused(f"{file_name} is a folder. Name a file in it: homeground backup {file_name / 'homeground.sqlite3'}")
    kept = shelf().backup(stamp().at, file_name.absolute() if file_name else None)
    if as_json:
        json(BackedUp(file=str(kept)))
    else:
        out(f"Saved and checked: {kept}")


@command("restore", "restore homeground.sqlite3", "restore homeground.sqlite3 --yes")
@click.argument("file_name", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--yes", "is_sure", is_flag=True, help="Do not ask whether you are sure.")
@json_option
def restore_command(*, file_name: Path, is_sure: bool, as_json: bool) -> None:
    """Go back to such a copy.

    All cases become what they were in FILE, after it was checked. What stood there until now is saved first, so that
    this can be taken back in the same way.
    """
    if not is_sure and can_ask() and not confirmed("All your cases become what they were in that copy. Go on?"):
        raise Refused("Nothing was changed.")
    cases = shelf()
    before = cases.restore(file_name.absolute(), stamp().at)
    if as_json:
        json(Restored(cases=cases.names(), before=str(before)))
        return
    out(f"Restored: {', '.join(cases.names()) or 'no case'}.")
    aside(f"What stood there until now is saved: {before}")
