"""Which of the tasks in a table can be done at home: by the answers given, or by a guess from their texts; no case needed."""

from __future__ import annotations

from decimal import Decimal

import click

from homeground.case.message import Message, Plain
from homeground.case.quantity import Share
from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out, table
from homeground.cli.shapes.tasks import TasksRated
from homeground.cli.tasks_in import TaskRow, TaskTable, read_tasks
from homeground.cli.tasks_lines import HoursLine, SaidLine, TaskLine, TotalsLine
from homeground.portability import ANSWERS, TIES, RatedText, Rating, Result
from homeground.wording import say

_WHERE = {"home": "home", "partly": "home, if", "onsite": "office"}
_OPEN = "open"


@command("rate", "tasks rate tasks.csv", "tasks rate tasks.csv --json", "tasks rate - < tasks.csv")
@click.argument("file_name", metavar="FILE.csv", type=click.Path(allow_dash=True))
@json_option
def tasks_rate_command(*, file_name: str, as_json: bool) -> None:
    """Say of each task in a table whether it can be done at home.

    FILE.csv has a column `text`, and if you like `hours` (a week) and the five answers `thing`, `people`, `access`, `data`
    and `timing`. With one answer at least the rule decides, else the words of the text are a first guess, in English alone.
    """
    tasks = read_tasks(file_name)
    if as_json:
        json(TasksRated(rows=tuple(map(_line, tasks.rows)), totals=_totals(tasks), ignored=tasks.ignored))
    else:
        _tell(tasks)


def _line(row: TaskRow) -> TaskLine:
    rated = row.rated
    return TaskLine(
        row=row.number,
        text=row.text,
        hours=row.hours,
        result=rated.result,
        cause=rated.causes,
        conditions=rated.conditions,
        answers={tie: SaidLine(answer=one.answer, by=one.by) for tie, one in rated.answers.items()},
        sure=rated.is_sure,
        because=rated.guess.because,
        is_english=rated.guess.is_english,
    )


def _totals(tasks: TaskTable) -> TotalsLine:
    return TotalsLine(
        tasks=len(tasks.rows),
        sure=sum(row.rated.is_sure for row in tasks.rows),
        guessed=sum(row.rated.is_guessed for row in tasks.rows),
        without_hours=sum(row.hours is None for row in tasks.rows),
        hours=_hours(tasks),
    )


def _hours(tasks: TaskTable) -> HoursLine:
    def of(*results: Result) -> Decimal:
        return sum((row.hours for row in tasks.rows if row.hours and row.rated.result in results), Decimal(0))

    entered = of("home", "partly", "onsite")

    def part(hours: Decimal) -> Decimal | None:
        return round(hours / entered, 4) if entered else None

    low, high = part(of("home")), part(of("home", "partly"))
    return HoursLine(entered=entered, home=of("home"), partly=of("partly"), onsite=of("onsite"), low=low, high=high)


def _tell(tasks: TaskTable) -> None:
    totals = _totals(tasks)
    head = ("Task", "Hours", "Where", "Why", "Sure") if totals.hours.entered else ("Task", "Where", "Why", "Sure")
    cells = [_cells(row) for row in tasks.rows]
    table([[row[name] for name in head] for row in cells], head=head)
    out()
    _tell_hours(totals) if totals.hours.entered else _tell_tasks(tasks)
    _tell_grounds(totals)
    if any(row.rated.is_guessed and not row.rated.guess.is_english for row in tasks.rows):
        out("Guesses are made in English alone. The five answers need no English.")
    if tasks.ignored:
        out(f"Not used: the {'column' if len(tasks.ignored) == 1 else 'columns'} {', '.join(tasks.ignored)}.")


def _cells(row: TaskRow) -> dict[str, str]:
    return {
        "Task": row.text,
        "Hours": _said("{hours}", hours=row.hours) if row.hours is not None else "",
        "Where": _OPEN if row.rated.is_guessed and row.rated.result == "partly" else _WHERE[row.rated.result],
        "Why": _why(row.rated),
        "Sure": "yes" if row.rated.is_sure else "no",
    }


def _why(rated: RatedText) -> str:
    if not rated.is_guessed:
        why = Rating(rated.result, rated.causes, rated.conditions, rated.is_sure).why
        return why if rated.is_sure or rated.causes else f"as far as answered: {why}"
    if not rated.guess.is_english:
        return "not English"
    return f"its words: {', '.join(rated.guess.because)}" if rated.guess.because else "no word of it is known"


def _tell_hours(totals: TotalsLine) -> None:
    hours = totals.hours
    out(
        _said(
            "Of {entered:hour|hours} a week, {home} can be done at home, {onsite} cannot, and {partly} in part or on conditions.",
            entered=hours.entered,
            home=hours.home,
            onsite=hours.onsite,
            partly=hours.partly,
        )
    )
    low, high = Share(hours.low), Share(hours.high)
    if low == high:
        out(_said("By this, {low} of the hours can move.", low=low))
    else:
        out(_said("By this, {low} of the hours can move, or {high} with the ones in part or on conditions.", low=low, high=high))
    if totals.without_hours:
        out(_said("Left out, for want of hours: {tasks:task|tasks}.", tasks=totals.without_hours))


def _tell_tasks(tasks: TaskTable) -> None:
    def of(result: Result) -> int:
        return sum(row.rated.result == result for row in tasks.rows)

    out(
        _said(
            "Of {all:task|tasks}, {home} can be done at home, {onsite} cannot, and {partly} in part or on conditions.",
            all=len(tasks.rows),
            home=of("home"),
            onsite=of("onsite"),
            partly=of("partly"),
        )
    )
    out("With a column hours, their shares of the week are reckoned too.")


def _tell_grounds(totals: TotalsLine) -> None:
    """What the results rest on."""
    if not totals.guessed:
        return
    out()
    out(
        _said(
            "{guessed} of {tasks:task|tasks} were guessed from words alone. You know better: look at each.",
            guessed=totals.guessed,
            tasks=totals.tasks,
        )
    )
    out("To decide them, add five columns:")
    for tie in TIES:
        out(f"{tie:7} {', '.join(ANSWERS[tie])}", indent="  ")


def _said(text: str, **slots: Plain) -> str:
    return say(Message(text, **slots))
