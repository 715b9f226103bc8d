"""The two tables of the proposal: which work moves, and what the boss may worry about."""

from __future__ import annotations

from homeground.case.message import Fact
from homeground.case.quantity import Hours, Share
from homeground.case.task import Task
from homeground.concerns import rate_still_possible
from homeground.papers.paper import Align, Node, Para, Run, Table
from homeground.papers.proposal_parts import home_days_of_trial
from homeground.papers.worries import checked, conceded, label, rows_conceded, rows_told, still_fine
from homeground.papers.writer import Writer
from homeground.portability import TIES, Movable, movable_hours, rate

_LEFT: Align = "left"
_PLACES = {"home": "Home or office", "partly": "Home, on a condition", "onsite": "Office"}


def tasks_table(w: Writer) -> tuple[Node, ...]:
    """Every task with hours, place and reason; the hours are added up."""
    if not w.case.tasks:
        return ()
    tasks = w.case.tasks
    movable = movable_hours(tasks.values())
    is_whole = movable.share is not None
    columns = [("Work", 38), ("Hours a week", 12)] if all(task.hours_per_week is not None for task in tasks.values()) else [("Work", 38)]
    columns += [("Where", 20), ("Why", 30)] if all(rate(task).is_sure for task in tasks.values()) else []
    heads = [head for head, _ in columns]
    rows = [_task_row(w, row, task) for row, task in tasks.items()] + ([_total_row(w, movable)] if is_whole else [])
    table = Table(
        "tasks",
        w.run("My tasks, their hours, and where each can be done" if "Where" in heads else "My tasks"),
        tuple(w.run(head) for head in heads),
        tuple(tuple(cells[head] for head in heads) for cells in rows),
        widths=shared_out(tuple(width for _, width in columns)),
        align=tuple("right" if head == "Hours a week" else "left" for head in heads),
        has_total=is_whole,
    )
    lead = w.run("These are the pieces of my week. What needs the office stays there, on office days.")
    return (Para("tasks-lead", lead), table, Para("tasks-sum", _sum(w, movable) if is_whole else ()))


def shared_out(widths: tuple[int, ...]) -> tuple[int, ...]:
    """The widths stretched to a hundred; the first column takes what is left over.

    >>> shared_out((38, 12))
    (76, 24)
    """
    stretched = [width * 100 // sum(widths) for width in widths[1:]]
    return (100 - sum(stretched), *stretched)


def _task_row(w: Writer, row: str, task: Task) -> dict[str, Run]:
    path = f"tasks.{row}"
    ties = tuple(f"{path}.{tie}" for tie in TIES)
    return {
        "Work": w.phrase(f"{path}.name"),
        "Hours a week": w.run("{hours:number}", hours=w.fact(f"{path}.hours_per_week")) if task.hours_per_week is not None else (),
        "Where": w.run("{place}", place=Fact(_PLACES[rate(task).result], ties)),
        "Why": _why(w, row, task),
    }


def _why(w: Writer, row: str, task: Task) -> Run:
    """What ties the task or frees it, then the employee's own note; a condition is never left out."""
    rating, note = rate(task), f"tasks.{row}.note"
    ties = tuple(f"tasks.{row}.{tie}" for tie in TIES)
    own = (w.words(note, *ties),) if task.note else ()
    if not rating.is_sure or (rating.result == "home" and own):
        return own
    return (w.sentence("{why:sentence}", note, why=Fact(rating.why, ties)), *own)


def _total_row(w: Writer, movable: Movable) -> dict[str, Run]:
    slots = _hours(w, movable)
    where = w.run("{can:number} can move", can=slots["can"])
    return {"Work": w.run("Together"), "Hours a week": w.run("{all:number}", all=slots["all"]), "Where": where, "Why": ()}


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
    """Where the boss is right and less is asked; then for each worry: what I propose, how you can check, what risk stays."""
    right = Para("concerns-right", tuple(conceded(w, row) for row in rows_conceded(w)))
    rows = rows_told(w)
    if not rows:
        return (right,) if right.run else ()
    has_risks = all(w.has(f"concerns.{row}.risk_left") for row in rows)
    heads = (("Worry", 16), ("What I propose", 30), ("How you can check", 30), *((("What risk stays", 24),) if has_risks else ()))
    table = Table(
        "concerns",
        w.run("Worries, promises and checks"),
        tuple(w.run(head) for head, _ in heads),
        tuple(_concern_row(w, row)[: len(heads)] for row in rows),
        widths=shared_out(tuple(width for _, width in heads)),
        align=tuple(_LEFT for _ in heads),
    )
    lead = w.run("I would rather name the risks than say that there are none.") if has_risks else ()
    return (Para("concerns-lead", lead), right, table, Para("concerns-caution", (*_incidents(w, rows), *_pulse(w, rows))))


def _incidents(w: Writer, rows: tuple[str, ...]) -> Run:
    """A trial without an incident shows little, and how little is said."""
    row = next((row for row in rows if w.case.concerns[row].measure == "incidents"), None)
    days = home_days_of_trial(w)
    if row is None or not days:
        return ()
    paths = (f"concerns.{row}.measure", "terms.start_on", "terms.trial_end_on", "terms.weekdays")
    text = "Even {days:home day|home days} without any incident show little: up to {rate} a day would still fit."
    return w.run(text, days=Fact(days, paths), rate=Fact(rate_still_possible(days), paths))


def _pulse(w: Writer, rows: tuple[str, ...]) -> Run:
    row = next((row for row in rows if w.case.concerns[row].measure == "team-pulse"), None)
    return w.run("What colleagues answer I show as it is.", f"concerns.{row}.measure") if row else ()


def _concern_row(w: Writer, row: str) -> tuple[Run, ...]:
    risk = f"concerns.{row}.risk_left"
    left = (w.words(risk),) if w.has(risk) else ()
    check = (*checked(w, row), *still_fine(w, row))
    return (w.run("{label}", label=label(w, row)), (w.words(f"concerns.{row}.commitment"),), check, left)
