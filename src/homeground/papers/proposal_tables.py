"""The two tables of the proposal: which work moves, and what the boss may worry about."""

from __future__ import annotations

from homeground.case.concern import CONCERNS
from homeground.case.message import Fact
from homeground.case.quantity import Hours, Share
from homeground.case.task import Task
from homeground.papers.paper import Node, Para, Run, Table
from homeground.papers.writer import Writer
from homeground.portability import Rating, movable_hours, rate

_TIES = ("thing", "people", "access", "data", "timing")
_CAUSES = {
    "thing": "Needs something that stands in the office",
    "people": "People meet in person",
    "access": "The system cannot be reached from home",
    "data": "The data must stay on site",
}
_PLACES = {"home": "Home or office", "partly": "Home, on a condition", "onsite": "Office"}


def tasks_table(w: Writer) -> tuple[Node, ...]:
    """Every task with hours, place and reason; the hours are added up."""
    if not w.case.tasks:
        return ()
    head = tuple(w.run(text) for text in ("Work", "Hours a week", "Where", "Why"))
    rows = [_task_row(w, row, task) for row, task in w.case.tasks.items()]
    hours = _hours(w)
    rows += [_total(w, hours)] if hours else []
    table = Table(
        "tasks",
        w.run("My tasks, their hours, and where each can be done"),
        head,
        tuple(rows),
        widths=(38, 12, 20, 30),
        align=("left", "right", "left", "left"),
        has_total=bool(hours),
    )
    lead = w.run("These are the pieces of my week. What needs the office stays there, on office days.")
    return (Para("tasks-lead", lead), table, Para("tasks-sum", _sum(w, hours) if hours else ()))


def _task_row(w: Writer, row: str, task: Task) -> tuple[Run, ...]:
    path = f"tasks.{row}"
    ties = tuple(f"{path}.{tie}" for tie in _TIES)
    rating = rate(task)
    hours = w.run("{hours:number}", hours=w.fact(f"{path}.hours_per_week")) if task.hours_per_week is not None else ()
    place = w.run("{place}", place=Fact(_PLACES[rating.result], ties))
    why = w.phrase(f"{path}.note") if task.note else w.run("{why:capital}", f"{path}.note", why=Fact(_why(rating), ties))
    return (w.phrase(f"{path}.name"), hours, place, why)


def _why(rating: Rating) -> str:
    reasons = [_CAUSES[cause] for cause in rating.causes] or list(rating.conditions)
    return "; ".join(reasons) or "Nothing ties it to the office"


def _hours(w: Writer) -> dict[str, Fact] | None:
    movable = movable_hours(w.case.tasks.values())
    if not 0 < movable.entered <= Hours.high:
        return None
    every = tuple(f"tasks.{row}.{name}" for row in w.case.tasks for name in ("hours_per_week", *_TIES))
    only_hours = tuple(f"tasks.{row}.hours_per_week" for row in w.case.tasks)
    share = Share(movable.with_conditions / movable.entered)
    return {
        "all": Fact(Hours(movable.entered), only_hours),
        "can": Fact(Hours(movable.with_conditions), every),
        "now": Fact(Hours(movable.now), every),
        "share": Fact(share, every),
    }


def _total(w: Writer, hours: dict[str, Fact]) -> tuple[Run, ...]:
    return (
        w.run("Together"),
        w.run("{all:number}", all=hours["all"]),
        w.run("{can:number} can move", can=hours["can"]),
        w.run("{share}", share=hours["share"]),
    )


def _sum(w: Writer, hours: dict[str, Fact]) -> Run:
    contract = w.case.person.hours_per_week
    if hours["now"].value == hours["can"].value:
        moves = w.sentence("So {can} of {all:number} can be done at home: {share}.", **hours)
    else:
        text = "So {can} of {all:number} can be done at home once the conditions are met: {share}. Without them it is {now}."
        moves = w.sentence(text, **hours)
    if contract is None or hours["all"].value == contract:
        return (moves,)
    return (
        moves,
        w.sentence("The rest of my {contract} changes from week to week.", *hours["all"].sources, contract=w.fact("person.hours_per_week")),
    )


def concerns_table(w: Writer) -> tuple[Node, ...]:
    """For each worry: what I propose, how you can check, what risk stays."""
    rows = [row for row, concern in w.case.concerns.items() if concern.commitment]
    if not rows:
        return ()
    head = tuple(w.run(text) for text in ("Worry", "What I propose", "How you can check", "What risk stays"))
    table = Table(
        "concerns",
        w.run("Worries, promises, checks, and the risk that stays"),
        head,
        tuple(_concern_row(w, row) for row in rows),
        widths=(16, 32, 26, 26),
        align=("left", "left", "left", "left"),
    )
    lead = w.run("I would rather name the risks than say that there are none.")
    return (Para("concerns-lead", lead), table)


def _concern_row(w: Writer, row: str) -> tuple[Run, ...]:
    path = f"concerns.{row}"
    label = w.run("{label}", label=Fact(CONCERNS[w.case.concerns[row].concern], (f"{path}.concern",)))
    cells = [(w.words(f"{path}.{name}"),) if w.has(f"{path}.{name}") else () for name in ("commitment", "check", "risk_left")]
    return (label, *cells)
