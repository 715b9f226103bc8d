"""The two tables of the proposal: which work moves, and what the boss may worry about."""

from __future__ import annotations

from homeground.case.concern import CONCERNS
from homeground.case.message import Fact
from homeground.case.quantity import Hours, Share
from homeground.case.task import Task
from homeground.papers.paper import Node, Para, Run, Table
from homeground.papers.writer import Writer
from homeground.portability import TIES, Movable, movable_hours, rate

_PLACES = {"home": "Home or office", "partly": "Home, on a condition", "onsite": "Office"}


def tasks_table(w: Writer) -> tuple[Node, ...]:
    """Every task with hours, place and reason; the hours are added up."""
    if not w.case.tasks:
        return ()
    head = tuple(w.run(text) for text in ("Work", "Hours a week", "Where", "Why"))
    movable = movable_hours(w.case.tasks.values())
    is_whole = movable.share is not None
    rows = [_task_row(w, row, task) for row, task in w.case.tasks.items()]
    table = Table(
        "tasks",
        w.run("My tasks, their hours, and where each can be done"),
        head,
        (*rows, _total_row(w, movable)) if is_whole else tuple(rows),
        widths=(38, 12, 20, 30),
        align=("left", "right", "left", "left"),
        has_total=is_whole,
    )
    lead = w.run("These are the pieces of my week. What needs the office stays there, on office days.")
    return (Para("tasks-lead", lead), table, Para("tasks-sum", _sum(w, movable) if is_whole else ()))


def _task_row(w: Writer, row: str, task: Task) -> tuple[Run, ...]:
    path = f"tasks.{row}"
    ties = tuple(f"{path}.{tie}" for tie in TIES)
    rating = rate(task)
    hours = w.run("{hours:number}", hours=w.fact(f"{path}.hours_per_week")) if task.hours_per_week is not None else ()
    place = w.run("{place}", place=Fact(_PLACES[rating.result], ties)) if rating.is_sure else ()
    return (w.phrase(f"{path}.name"), hours, place, _why(w, row, task))


def _why(w: Writer, row: str, task: Task) -> Run:
    """What ties the task or frees it, then the employee's own note; a condition is never left out."""
    rating, note = rate(task), f"tasks.{row}.note"
    ties = tuple(f"tasks.{row}.{tie}" for tie in TIES)
    own = (w.words(note, *ties),) if task.note else ()
    if not rating.is_sure or (rating.result == "home" and own):
        return own
    return (w.sentence("{why:sentence}", note, why=Fact(rating.why, ties)), *own)


def _total_row(w: Writer, movable: Movable) -> tuple[Run, ...]:
    slots = _hours(w, movable)
    return (w.run("Together"), w.run("{all:number}", all=slots["all"]), w.run("{can:number} can move", can=slots["can"]), ())


def _sum(w: Writer, movable: Movable) -> Run:
    slots = _hours(w, movable)
    if movable.now == movable.with_conditions:
        moves = w.sentence(
            "So {can} of {all:number} can be done at home: {share}.", can=slots["can"], all=slots["all"], share=slots["share"]
        )
    else:
        text = "So {can} of {all:number} can be done at home once the conditions are met: {share}. Without them it is {now}."
        moves = w.sentence(text, **slots)
    return (moves,)


def _hours(w: Writer, movable: Movable) -> dict[str, Fact]:
    every = tuple(f"tasks.{row}.{name}" for row in w.case.tasks for name in ("hours_per_week", *TIES))
    only_hours = tuple(f"tasks.{row}.hours_per_week" for row in w.case.tasks)
    return {
        "all": Fact(Hours(movable.entered), only_hours),
        "can": Fact(Hours(movable.with_conditions), every),
        "now": Fact(Hours(movable.now), every),
        "share": Fact(movable.share or Share(0), every),
    }


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
