"""The releases in the library."""

from __future__ import annotations

from homeground.cli.data_lines import ReleaseLine, home_capable_said, release_line, table_rows
from homeground.cli.library import database, opened_library, tell_attribution
from homeground.cli.options import command, json_option
from homeground.cli.screen import day, heading, json, out, table
from homeground.cli.shapes.data import DataList
from homeground.desk.download import lacks_of


@command("list", "data list", "data list --json")
@json_option
def data_list_command(*, as_json: bool) -> None:
    """List the downloads of the O*NET® database that you added.

    Each with its tables, the day of its file and of its adding, the sum of its bytes, and whose its texts are.
    """
    with opened_library() as library:
        shown = DataList(file=str(library.path), releases=tuple(release_line(one, lacks_of(one)) for one in library.releases()))
    if as_json:
        json(shown)
        return
    if not shown.releases:
        out("There is none yet. Get one with your browser at onetcenter.org/database.html, then: homeground data add FILE")
    for line in shown.releases:
        _tell(line)


def _tell(line: ReleaseLine) -> None:
    heading(database(line.release))
    out(f"From {line.file}, dated {day(line.dated_on)}; added on {day(line.added_on)}.")
    out(f"SHA-256 {line.sha256}")
    table(table_rows(line))
    for said in filter(None, (home_capable_said(line), *line.lacks)):
        out(said)
    tell_attribution(line.release)
