"""The week of a case as the page of the tasks shows it: the answer, the picture, the table, the findings, what would free a day."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import mark_safe

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.quantity import Days
from homeground.case.question import WEEKDAYS
from homeground.desk.work import Finding, lacking_said, work_findings
from homeground.papers.chart.work_week import work_week_svg
from homeground.portability import PlannedDay, WeekPlan, remedy_said, week_of
from homeground.web.week import Week
from homeground.wording import say


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of the table that says the same as the picture: its name, its place, its work."""

    day: str
    place: str
    work: Message


@dataclass(frozen=True, slots=True)
class Way:
    """One way to win a home day, in words, and how many it wins."""

    what: Message
    wins: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkWeek:
    """What the page shows of the week. Without a week, `lacks` says what to answer first and where, or `mend` what cannot be so."""

    sign: Week | None = None
    answer: Message | None = None
    why: tuple[Message, ...] = ()
    picture: str = ""
    rows: tuple[DayRow, ...] = ()
    ways: tuple[Way, ...] = ()
    findings: tuple[Finding, ...] = ()
    lacks: tuple[tuple[str, str], ...] = ()
    mend: tuple[str, ...] = ()


def work_week(case: Case) -> WorkWeek | None:
    """The week of a case; nothing before there is a task."""
    if not case.tasks:
        return None
    work = week_of(case)
    if work.plan is None:
        lacks = tuple((say(lacking_said(path)), path) for path in work.lacks)
        return WorkWeek(lacks=lacks, mend=tuple(mistake.remedy for mistake in work.mistakes))
    return WorkWeek(
        sign=_sign(work.plan),
        answer=answer_said(work.plan),
        why=work.plan.why_not_one_less,
        picture=mark_safe(work_week_svg(work.plan, say(answer_said(work.plan)), say(_told(work.plan)))),  # noqa: S308 - our own drawing, which escapes the names in it
        rows=tuple(DayRow(WEEKDAYS[day.day], day.place, _work_of(day)) for day in work.plan.days),
        ways=tuple(Way(remedy_said(one), _wins(one.days_won)) for one in work.remedies),
        findings=work_findings(case),
    )


def answer_said(plan: WeekPlan) -> Message:
    """How many home days the work allows, in a sentence."""
    if not plan.office_days:
        return Message("Every day could be at home.")
    if not plan.home_days_max:
        return Message("No full day, as things are.")
    return Message("At most {most:words:bare} of {all:words}.", most=plan.home_days_max, all=len(plan.days))


def _sign(plan: WeekPlan) -> Week:
    most = plan.home_days_max
    return Week(tuple("on" if day.place == "home" else "" for day in plan.days), f"{most} of {len(plan.days)} days could be at home")


def _work_of(day: PlannedDay) -> Message:
    pieces = {f"piece_{at}": Message("{task} {hours:number}", task=one.task, hours=_short(one.hours)) for at, one in enumerate(day.pieces)}
    return Message(", ".join(f"{{{name}}}" for name in pieces), **pieces)


def _told(plan: WeekPlan) -> Message:
    """The picture in words."""
    days = {day.day: Message("{day}: {place}", day=WEEKDAYS[day.day], place=day.place) for day in plan.days}
    return Message("; ".join(f"{{{day}}}" for day in days) + ".", **days)


def _short(hours: Decimal) -> Decimal:
    return hours.quantize(Decimal("0.01")).normalize()


def _wins(days: Decimal) -> Message:
    return Message("wins {days}", days=Days(days))
