"""What people in an occupation do, and which of it could be done at home."""

from __future__ import annotations

import click

from homeground.case.message import Message
from homeground.case.quantity import Share
from homeground.cli.data_lines import OccupationLine
from homeground.cli.library import LABELS, attribution_of, database, opened_library, release_option, tell_attribution
from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out, table, title
from homeground.cli.shapes.data import BankTaskLine, DataTasks, ShareLine
from homeground.desk.library import HeldOccupation
from homeground.desk.task_bank import TaskBank, task_bank
from homeground.portability import Result
from homeground.wording import say


@command("tasks", "data tasks 43-3021", "data tasks 43-3021 --words invoice", "data tasks 43-3021.00 --json")
@click.argument("code", metavar="OCCUPATION")
@click.option("--words", metavar="WORDS", default="", help="Those alone in which these words stand.")
@release_option
@json_option
def data_tasks_command(*, code: str, words: str, release: str | None, as_json: bool) -> None:
    """Show the task bank of an occupation: what people in it do.

    OCCUPATION is its code, which `homeground data titles` finds. Each task has our label where one is known: home,
    partly, or on-site. The labels are of activities, not of your job: what you say of your own tasks counts.
    """
    with opened_library() as library:
        bank = task_bank(library, code, release=release, words=words)
    shown = _shown(bank)
    if as_json:
        json(shown)
    else:
        _tell(shown, code, words)


def _shown(bank: TaskBank) -> DataTasks:
    return DataTasks(
        release=bank.release.name,
        occupations=tuple(map(_occupation_line, bank.occupations)),
        tasks=tuple(
            BankTaskLine(code=one.task.code, id=one.task.id, text=one.task.text, sort=one.task.sort, label=one.label) for one in bank.tasks
        ),
        shares={label: ShareLine(tasks=bank.count(label), share=bank.share(label)) for label in LABELS if label},
        unlabelled=bank.count(None),
        attribution=attribution_of(bank.release.name),
    )


def _occupation_line(held: HeldOccupation) -> OccupationLine:
    return OccupationLine(code=held.code, title=held.title, description=held.description, is_home_capable=held.is_home_capable)


def _tell(shown: DataTasks, code: str, words: str) -> None:
    title(f"{', '.join(f'{one.title} ({one.code})' for one in shown.occupations)}: {database(shown.release)}")
    if not shown.tasks:
        out("There is no task with these words." if words else "The release has no tasks for it.")
        return
    table([(one.id, LABELS[one.label], one.text) for one in shown.tasks], head=("ID", "Label", "Task"))
    out()
    for label, line in shown.shares.items():
        if line.share is not None:
            out(_share_said(label, line))
    if shown.unlabelled:
        out(say(Message("{unlabelled:task|tasks} without a label.", unlabelled=shown.unlabelled)))
    out("They count tasks, not hours, and so run high where a few tasks at a place take most of the day.")
    tell_attribution(shown.release)
    out(f"\nBegin your list with them: homeground tasks from {code}. Some of them alone: --only {shown.tasks[0].id}")


def _share_said(label: Result, line: ShareLine) -> str:
    assert line.share is not None  # noqa: S101 - its caller looked
    return say(Message("{label}: {tasks:task|tasks}, {share}.", label=LABELS[label], tasks=line.tasks, share=Share(line.share)))
