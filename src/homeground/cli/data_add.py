"""Add a download of the O*NET database to the library."""

from __future__ import annotations

import re
from collections.abc import Callable

import click

from homeground.cli.data_lines import ReleaseLine, home_capable_said, release_line, table_rows
from homeground.cli.edge import stamp
from homeground.cli.library import database, opened_library, tell_attribution
from homeground.cli.options import command, json_option
from homeground.cli.progress import progress
from homeground.cli.refusal import NOTHING
from homeground.cli.screen import json, out, table, title
from homeground.cli.shapes.data import DataAdded
from homeground.cli.trouble import Refused
from homeground.desk.download import PUBLISHED, Added, HalfRelease, OtherRelease, add_release
from homeground.portability import ELEMENTS
from homeground.wording import say

_NAME = re.compile(r"\d{1,2}\.\d")
_SAID = {
    "new": "Added: the {name}.",
    "replaced": "Added: the {name}, in the place of the one that was there.",
    "same": "Nothing was changed: this download of the {name} is there already.",
}


def _release(_ctx: click.Context, _parameter: click.Parameter, written: str | None) -> str | None:
    if written is not None and not _NAME.fullmatch(written):
        raise click.BadParameter("write the release as its two numbers, such as 29.3")
    return written


@command("add", "data add db_29_3_text.zip", "data add db_29_3_text", "data add download.zip --release 29.3")
@click.argument("file_name", metavar="FILE", type=click.Path())
@click.option("--release", "called", metavar="RELEASE", callback=_release, help="Which release it is, where it does not say so itself.")
@json_option
def data_add_command(*, file_name: str, called: str | None, as_json: bool) -> None:
    """Add your own download of the O*NET® database, to search it offline.

    FILE is the zip that you downloaded, the folder in it, or one table as text, CSV or spreadsheet (.xlsx). Tables are
    known by their columns. It is read on this computer alone, by a process that can do nothing else, and kept in a file
    of its own beside your cases: a backup of your cases does not hold it. The same release again takes the place of the old.
    """
    with progress(f"Reading {file_name}", is_wanted=not as_json) as told:
        added = _added(file_name, called, told)
    line = release_line(added.release, added.lacks)
    if as_json:
        json(DataAdded(how=added.how, release=line, published=say(PUBLISHED)))
    else:
        _tell(added, line)


def _added(file_name: str, called: str | None, told: Callable[[int], None]) -> Added:
    from homeground.intake.release.read import open_download  # noqa: PLC0415 - the others of this group read no download
    from homeground.intake.release.said import CannotTake  # noqa: PLC0415 - as above

    try:
        download = open_download(file_name, ELEMENTS, told=told)
        with opened_library() as library:
            return add_release(library, download, called=called, today=stamp().on)
    except CannotTake as error:
        raise Refused(f"{error.where}: {error.what} {NOTHING}", error.mend) from None
    except HalfRelease as error:
        raise Refused(
            f"{file_name}: {error}. {NOTHING}", "Give the whole database, or a folder with the tables that belong together."
        ) from None
    except OtherRelease as error:
        raise Refused(f"{file_name}: {error}. {NOTHING}", "Leave --release out.") from None


def _tell(added: Added, line: ReleaseLine) -> None:
    title(_SAID[added.how].format(name=database(line.release)))
    table(table_rows(line), head=("Table", "Kept", "From"))
    out()
    capable = home_capable_said(line)
    if capable:
        out(f"{capable} {say(PUBLISHED)}")
    for lack in line.lacks:
        out(lack)
    if line.release == "not named":
        out("Which release it is, it does not say. Name it, if you know: homeground data add FILE --release 29.3")
    tell_attribution(line.release)
    out('\nFind your occupation: homeground data titles "billing clerk"')
