"""The days of a case as a file that other calendars read."""

from __future__ import annotations

from pathlib import Path

import click

from homeground.cli.edge import stamp
from homeground.cli.files import PRIVATE, write_whole
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command
from homeground.cli.screen import aside, raw
from homeground.cli.trouble import Refused
from homeground.desk.whole_calendar import whole_calendar
from homeground.press import calendar_file
from homeground.wording import say


@command("calendar", "calendar -o days.ics", "calendar --titles -o days.ics --force")
@click.option("-o", "--output", "file_name", metavar="FILE", type=click.Path(path_type=Path), help="Into this file, for you alone.")
@click.option("--titles", is_flag=True, help="Say in the titles what each day is; calendars are often shared.")
@click.option("--force", is_flag=True, help="Write over the file if it is there.")
@case_option
def calendar_command(*, file_name: Path | None, titles: bool, force: bool, case_name: str | None) -> None:
    """Write your days into a file that calendars read.

    Your own last days ring a week and a day before. A later copy moves what has moved and strikes out what is off, so
    take it in again after a change. Without --titles a title says that there is something to do, and not what.
    """
    days = whole_calendar(the_case(case_name), stamp().on, private_titles=not titles)
    if not days:
        raise Refused("No day is set in this case yet, so a calendar would be empty.", "Set some: homeground answer terms")
    data = calendar_file(days, say)
    if file_name is None:
        raw(data.decode())
        return
    write_whole(file_name, data, mode=PRIVATE, force=force)
    aside(f"Written: {file_name} ({len(days)} {'day' if len(days) == 1 else 'days'})")
