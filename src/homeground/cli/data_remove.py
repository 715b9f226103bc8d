"""Take a release out of the library."""

from __future__ import annotations

import click

from homeground.cli.library import database, opened_library
from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out
from homeground.cli.shapes.data import DataRemoved


@command("remove", "data remove 29.3", 'data remove "not named"')
@click.argument("release", metavar="RELEASE")
@json_option
def data_remove_command(*, release: str, as_json: bool) -> None:
    """Take a release of the O*NET® database out again.

    RELEASE is its number as `homeground data list` has it. Tasks that you took into a case stay there.
    """
    with opened_library() as library:
        library.remove(release)
    if as_json:
        json(DataRemoved(release=release))
    else:
        out(f"Removed: the {database(release)}. Add it again whenever you like: homeground data add FILE")
