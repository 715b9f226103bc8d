"""The week of the proposal: how many home days the work leaves, why no more, and the week that is asked for as a picture."""

from __future__ import annotations

from homeground.case.message import Fact, Message
from homeground.case.question import WEEKDAYS
from homeground.papers.chart.work_week import work_week_svg
from homeground.papers.paper import Figure, Node, Para
from homeground.papers.terms import all_of
from homeground.papers.writer import Writer
from homeground.portability import TIES, PlannedDay, WeekPlan, asked_week, week_of

_OF_A_TASK = ("name", "hours_per_week", "times_per_week", "can_wait", "within_days", "weekdays", *TIES, "taken_on", "rather_office")
_OF_THE_PERSON = ("hours_per_week", "days_per_week", "workdays", "office_weekdays")
_OF_THE_TERMS = ("home_days", "weekdays")


def week_picture(w: Writer) -> tuple[Node, ...]:
    """What the task list allows, and the asked week as it could be worked; nothing where the list does not allow what is asked for."""
    allowed, asked = week_of(w.case).plan, asked_week(w.case)
    if allowed is None or asked is None:
        return ()
    sources = _sources(w)
    most = Fact(allowed.home_days_max, sources)
    leaves = w.sentence("By this list the work leaves up to {most:home day|home days} a week.", most=most)
    why = w.sentence("{why}", why=Fact(all_said(allowed.why_not_one_less), sources)) if allowed.why_not_one_less else None
    shown = w.sentence("The picture shows one week with the days that I ask for.", *sources)
    said = tuple(one for one in (leaves, why, shown) if one)
    return (Para("work-week-lead", said), _figure(w, asked, sources))


def all_said(reasons: tuple[Message, ...]) -> Message:
    """Several sentences, one after another."""
    return Message(" ".join(f"{{part_{at}}}" for at in range(len(reasons))), **{f"part_{at}": one for at, one in enumerate(reasons)})


def _figure(w: Writer, plan: WeekPlan, sources: tuple[str, ...]) -> Figure:
    at = {place: [WEEKDAYS[day.day] for day in plan.days if day.place == place] for place in ("home", "office")}
    title = f"At home on {_named(at['home'])}; in the office on {_named(at['office'])}"
    told = "; ".join(_told(day) for day in plan.days)
    alt = w.run("{title}. Hours of work a day: {days}.", *sources, title=title, days=all_of(tuple(_day_said(day) for day in plan.days)))
    caption = w.run("One week as I could work it. Lit: home. Dark: office. Empty: work that stays in the office. Hours run down.", *sources)
    return Figure("work-week", work_week_svg(plan, title, told), alt, caption)


def _named(days: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(days[:-1]), *days[-1:]))) or "no day"


def _told(day: PlannedDay) -> str:
    return f"{WEEKDAYS[day.day]}, {day.place}: {', '.join(piece.task for piece in day.pieces)}"


def _day_said(day: PlannedDay) -> Message:
    return Message("{day} {hours:number} ({place})", day=WEEKDAYS[day.day], hours=day.hours, place=day.place)


def _sources(w: Writer) -> tuple[str, ...]:
    """Every answer on which the packing rests."""
    tasks = (f"tasks.{row}.{name}" for row in w.case.tasks for name in _OF_A_TASK)
    person = (f"person.{name}" for name in _OF_THE_PERSON)
    return (*tasks, *person, *(f"terms.{name}" for name in _OF_THE_TERMS))
