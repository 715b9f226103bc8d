"""How many home days the work of a week allows, why no more, and what would free another; no case needed."""

from __future__ import annotations

from typing import get_args

import click

from homeground.case.question import WEEKDAYS, Weekday
from homeground.cli.options import command, json_option
from homeground.cli.screen import heading, json, out, table, title
from homeground.cli.shapes.week import PieceLine, RemedyLine, TasksWeek, WeekChangeLine, WeekFindingLine, WorkdayLine
from homeground.cli.toml_in import mistakes_in, read_toml
from homeground.cli.trouble import Refused
from homeground.portability import BadWeek, Piece, Remedy, Week, WeekPlan, plan_week, remedies, remedy_said, week_finding_said, week_of_file
from homeground.wording import say

_LOOKS = ('A line looks like this: hours_per_day = "8"', "Each task begins with [[task]] on a line of its own.")
_MOST_REMEDIES = 10


def _days(_ctx: click.Context, _parameter: click.Parameter, written: str) -> tuple[Weekday, ...]:
    """The days in the order of the week, each once."""
    wanted = {part.strip().lower() for part in written.split(",")} - {""}
    if unknown := sorted(wanted - set(WEEKDAYS)):
        raise click.BadParameter(f"there is no weekday {unknown[0]!r}; write one or several of {','.join(WEEKDAYS)}")
    return tuple(day for day in get_args(Weekday) if day in wanted)


@command("week", "tasks week week.toml", "tasks week week.toml --at-home mon,fri", "tasks week - --json < week.toml")
@click.argument("file_name", metavar="FILE.toml", type=click.Path(allow_dash=True))
@click.option("--at-home", "home_wanted", metavar="DAYS", callback=_days, default="", help="Keep these days at home if that can be.")
@click.option("--dull-at-office", is_flag=True, help="Put tasks marked is_dull on office days, as far as there is room.")
@json_option
def tasks_week_command(*, file_name: str, home_wanted: tuple[Weekday, ...], dull_at_office: bool, as_json: bool) -> None:
    """Say how many home days your work allows, and what would win more.

    FILE.toml tells your week: `hours_per_day`, then each task in a [[task]] block with `name`, `hours_per_week`,
    `times_per_week`, whether it is `deferrable`, and what ties it (`thing`, `people`, `access`, `data`, `timing`).
    Anchor days and days that are named count too. - is standard input.
    """
    text, raw = read_toml(file_name, _LOOKS)
    try:
        week = week_of_file(raw)
    except BadWeek as error:
        raise mistakes_in(file_name, text, "week", error) from None
    if free := [day for day in home_wanted if day not in week.workdays]:
        raise Refused(f"--at-home: {WEEKDAYS[free[0]]} is none of your workdays ({', '.join(week.workdays)}).", "Name workdays alone.")
    plan = plan_week(week, home_wanted=home_wanted, dull_at_office=dull_at_office)
    found = remedies(week, home_wanted=home_wanted)
    if as_json:
        json(week_shown(plan, found))
    else:
        tell_week(week, plan, found)


def week_shown(plan: WeekPlan, found: tuple[Remedy, ...]) -> TasksWeek:
    """A packed week as JSON."""
    return TasksWeek(
        office_days=plan.office_days,
        home_days_max=plan.home_days_max,
        office=plan.office,
        because=plan.because,
        binding=plan.binding,
        why_not_one_less=tuple(map(say, plan.why_not_one_less)),
        days=tuple(WorkdayLine(day=day.day, place=day.place, hours=day.hours, pieces=tuple(map(_piece, day.pieces))) for day in plan.days),
        remedies=tuple(map(_remedy, found)),
        findings=tuple(
            WeekFindingLine(kind=one.kind, day=one.day, task=one.task, hours=one.hours, said=say(week_finding_said(one, plan)))
            for one in plan.findings
        ),
    )


def _piece(piece: Piece) -> PieceLine:
    return PieceLine(task=piece.task, hours=piece.hours, is_tied=piece.is_tied)


def _remedy(remedy: Remedy) -> RemedyLine:
    return RemedyLine(
        changes=tuple(WeekChangeLine(kind=one.kind, task=one.task, days=one.days, to=one.to) for one in remedy.changes),
        home_days_max=remedy.home_days_max,
        days_won=remedy.days_won,
        said=say(remedy_said(remedy)),
    )


def tell_week(week: Week, plan: WeekPlan, found: tuple[Remedy, ...]) -> None:
    """The answer first, then what holds it there, a week that does it, and what would win more."""
    title(_answer(plan))
    if not week.tasks:
        out("There is no task, so this counts the settled days alone.")
    elif not plan.office_days:
        out("No task ties you to the office.")
    if plan.why_not_one_less:
        heading("Why not one more")
    for reason in plan.why_not_one_less:
        out(say(reason), indent="  ")
    heading("A week that does it")
    table([[_window(day.place) for day in plan.days]], head=[WEEKDAYS[day.day][:3] for day in plan.days])
    out()
    table([(WEEKDAYS[day.day], day.place, f"{day.hours}", _work(day.pieces)) for day in plan.days], head=("Day", "Place", "Hours", "Work"))
    if week.tied_hours:
        out("Tied work is marked with a star.")
    _tell_remedies(found)
    if plan.findings:
        heading("To look at")
    for finding in plan.findings:
        out(say(week_finding_said(finding, plan)), indent="  ")


def _answer(plan: WeekPlan) -> str:
    if not plan.office_days:
        return "Every workday can be a home day."
    if not plan.home_days_max:
        return "No full home day."
    return f"At most {plan.home_days_max} home {'day' if plan.home_days_max == 1 else 'days'}."


def _window(place: str) -> str:
    """A home day is lit."""
    return f"[{place}]" if place == "home" else f" {place}"


def _work(pieces: tuple[Piece, ...]) -> str:
    return ", ".join(f"{piece.task}{'*' if piece.is_tied else ''} {piece.hours}" for piece in pieces)


def _tell_remedies(found: tuple[Remedy, ...]) -> None:
    if not found:
        return
    heading("What would win home days")
    table([(f"+{remedy.days_won}", say(remedy_said(remedy))) for remedy in found[:_MOST_REMEDIES]])
    if len(found) > _MOST_REMEDIES:
        out(f"And {len(found) - _MOST_REMEDIES} more: --json")
