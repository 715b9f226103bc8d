"""Begin the list of one's tasks with those of an occupation."""

from __future__ import annotations

import click

from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.cli.edge import stamp
from homeground.cli.library import attribution_of, database, opened_library, release_option, tell_attribution
from homeground.cli.open_case import the_case
from homeground.cli.options import case_names, command, json_option
from homeground.cli.screen import json, out, table, title
from homeground.cli.shapes.data import TakenLine, TasksTaken
from homeground.desk.start_tasks import Started, start_tasks


@command("from", "tasks from 43-3021", "tasks from 43-3021 --into my-case", "tasks from 43-3021 --only 2691 2700")
@click.argument("code", metavar="OCCUPATION")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--only", "is_choice", is_flag=True, help="Take the tasks alone whose IDs follow.")
@click.option("--into", "case_name", metavar="NAME", shell_complete=case_names, help="Into this case. Not needed if you have one.")
@release_option
@json_option
def tasks_from_command(
    *, code: str, ids: tuple[str, ...], is_choice: bool, case_name: str | None, release: str | None, as_json: bool
) -> None:
    """Begin your list of tasks with those of an occupation, from your own download.

    OCCUPATION is a code that `homeground data titles` finds; IDs are those that `homeground data tasks` shows. Tasks that
    are there stay as they are. Each row says from where its text is. To take them all back: homeground undo
    """
    if is_choice and not ids:
        raise click.UsageError("--only goes with the IDs of tasks")
    file = the_case(case_name)
    with opened_library() as library:
        started = start_tasks(file, library, code, ids or None, stamp=stamp(), release=release)
    shown = _shown(file.name, fold(file.entries()), started)
    if as_json:
        json(shown)
    else:
        _tell(shown)


def _shown(name: str, case: Case, started: Started) -> TasksTaken:
    new = [(str(change.row), case.tasks[str(change.row)]) for change in started.changes]
    release = started.bank.release.name
    return TasksTaken(
        case=name,
        release=release,
        taken=tuple(TakenLine(row=row, name=task.name, taken_from=task.taken_from or "") for row, task in new),
        there_already=started.there_already,
        attribution=attribution_of(release),
    )


def _tell(shown: TasksTaken) -> None:
    many = "1 task" if len(shown.taken) == 1 else f"{len(shown.taken)} tasks"
    title(f"Taken into {shown.case}: {many} of the {database(shown.release)}")
    if shown.taken:
        table([(line.row, line.name) for line in shown.taken])
    if shown.there_already:
        out(f"There already, and left as it was: {shown.there_already}.")
    tell_attribution(shown.release)
    out("\nSay how many hours each takes and what ties it: homeground answer tasks --row ROW. Take all back: homeground undo tasks")
