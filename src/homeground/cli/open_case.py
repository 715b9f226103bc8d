"""Opens the shelf of cases, and finds the case that is meant."""

from __future__ import annotations

from pathlib import Path

import click

from homeground.cli.home import chosen_home
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile
from homeground.store import SqliteShelf, data_folder


def folder(ctx: click.Context | None = None) -> Path:
    """Where the cases are kept."""
    home = chosen_home(ctx or click.get_current_context())
    return data_folder(str(home) if home else None)


def shelf() -> SqliteShelf:
    """The shelf in that folder, closed when the command ends."""
    return click.get_current_context().with_resource(SqliteShelf(folder()))


def the_case(name: str | None) -> CaseFile:
    """The case of that name; without a name the only one there is."""
    cases = shelf()
    if name is not None:
        return cases.open(name)
    match cases.names():
        case ():
            raise Refused("There is no case yet.", "Make one: homeground new my-case")
        case (only,):
            return cases.open(only)
        case several:
            raise Refused("There are several cases; say which one is meant.", *(f"--case {one}" for one in several))
