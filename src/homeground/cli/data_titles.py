"""Find an occupation by what people call it."""

from __future__ import annotations

import click

from homeground.cli.data_lines import FOUND_BY, TitleLine
from homeground.cli.library import attribution_of, database, opened_library, release_option, tell_attribution
from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out, table, title
from homeground.cli.shapes.data import DataTitles
from homeground.desk.library import Found
from homeground.desk.task_bank import TITLES_AT_MOST, find_titles

_CAPABLE = {True: "yes", False: "no", None: ""}


@command("titles", 'data titles "billing clerk"', "data titles nurse --most 30", "data titles nurse --json")
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@click.option("--most", metavar="N", type=click.IntRange(1, 200), default=TITLES_AT_MOST, help="At most so many (10, if you leave it out).")
@release_option
@json_option
def data_titles_command(*, words: tuple[str, ...], most: int, release: str | None, as_json: bool) -> None:
    """Find occupations by their titles, the best first.

    WORDS are looked for in the titles of occupations, in other names for them, and in titles that people in them told.
    The titles are American: a British one may be called otherwise, or mean another job. Read before you pick.
    """
    with opened_library() as library:
        given = find_titles(library, " ".join(words), release=release, most=most)
    name = given.release.name
    shown = DataTitles(release=name, occupations=tuple(map(_line, given.found)), attribution=attribution_of(name))
    if as_json:
        json(shown)
        return
    if not shown.occupations:
        out(f"No title in the {database(name)} has these words. Try others, or fewer.")
        return
    title(f"“{' '.join(words)}” in the {database(name)}")
    with_flags = any(line.is_home_capable is not None for line in shown.occupations)
    head = ("Code", "Occupation", "Found", *(("Home-capable",) if with_flags else ()))
    table([_row(line, with_flags=with_flags) for line in shown.occupations], head=head)
    tell_attribution(name)
    out(f"\nWhat people in it do: homeground data tasks {shown.occupations[0].code}")


def _line(found: Found) -> TitleLine:
    held = found.occupation
    return TitleLine(code=held.code, title=held.title, how=found.how, words=found.words, is_home_capable=held.is_home_capable)


def _row(line: TitleLine, *, with_flags: bool) -> tuple[str, ...]:
    found = FOUND_BY[line.how] if line.how == "title" else f"{FOUND_BY[line.how]}: {line.words}"
    return (line.code, line.title, found, *((_CAPABLE[line.is_home_capable],) if with_flags else ()))
