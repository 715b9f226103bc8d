"""Find detailed work activities by their words."""

from __future__ import annotations

import click

from homeground.cli.library import LABELS, attribution_of, database, opened_library, release_option, tell_attribution
from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out, table, title
from homeground.cli.shapes.data import DataActivities, DwaLine
from homeground.desk.library import HeldDwa
from homeground.desk.task_bank import ACTIVITIES_AT_MOST, find_activities
from homeground.portability import Result


@command("activities", "data activities invoices", 'data activities "verify records"', "data activities invoices --json")
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@click.option(
    "--most", metavar="N", type=click.IntRange(1, 500), default=ACTIVITIES_AT_MOST, help="At most so many (30, if you leave it out)."
)
@release_option
@json_option
def data_activities_command(*, words: tuple[str, ...], most: int, release: str | None, as_json: bool) -> None:
    """Find detailed work activities by their words, each with our label.

    An activity is a piece of work that tasks of many occupations have in common.
    """
    with opened_library() as library:
        given = find_activities(library, " ".join(words), release=release, most=most)
    name = given.release.name
    shown = DataActivities(release=name, activities=tuple(_line(*one) for one in given.found), attribution=attribution_of(name))
    if as_json:
        json(shown)
        return
    if not shown.activities:
        out(f"No activity in the {database(name)} has these words. Try others, or fewer.")
        return
    title(f"“{' '.join(words)}” in the {database(name)}")
    table(
        [(line.id, LABELS[line.label], f"{line.title}\n{line.group_title or ''}".rstrip(), str(line.tasks)) for line in shown.activities],
        head=("ID", "Label", "Activity, and its group", "Tasks"),
    )
    tell_attribution(name)


def _line(held: HeldDwa, label: Result | None) -> DwaLine:
    return DwaLine(id=held.id, title=held.title, group=held.group, group_title=held.group_title, label=label, tasks=held.tasks)
