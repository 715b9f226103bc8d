"""One row of a list in a line: its title, its tag, the words below it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from homeground.case.concern import CONCERNS, Concern
from homeground.case.evidence import Evidence
from homeground.case.message import Message
from homeground.case.policy import Role
from homeground.case.quantity import Days
from homeground.case.reason import Reason
from homeground.case.standing import Result
from homeground.case.task import Task
from homeground.portability import rate
from homeground.wording import say

_RESULTS = {"home": ("Home", "home"), "partly": ("Home, if", "part"), "onsite": ("Office", "")}
_TIES = {
    "thing": "a fixed thing is needed",
    "people": "people are met in person",
    "access": "the systems can’t be reached from home",
    "data": "the data may not leave the site",
    "timing": "somebody has to be there",
}
_KINDS = {"result": "Result", "praise": "Praise", "only-me": "Only you"}
_POINTS = {"for": ("For", "home"), "against": ("Against", ""), "mixed": ("Both ways", "part")}


@dataclass(frozen=True, slots=True)
class Line:
    """A row as the list shows it. `tag` is one word on it, `kind` how that word looks."""

    row: str
    title: str
    tag: str = ""
    kind: str = ""
    about: str = ""
    hours: Decimal | None = None


def line_of(row: str, value: object) -> Line:
    """The row in a line."""
    match value:
        case Task():
            return _task(row, value)
        case Reason():
            tag, kind = ("May be told", "home") if value.may_tell else ("Private", "")
            return Line(row, value.reason, tag, kind, value.shown_by or "")
        case Concern():
            tag, kind = ("Answered", "home") if value.commitment and value.check else ("Open", "part")
            return Line(row, CONCERNS[value.concern], tag, kind, value.commitment or "")
        case Result():
            about = ", ".join(part for part in (value.figure, value.witness) if part)
            return Line(row, value.what, _KINDS.get(value.kind or "", ""), "part", about)
        case Role():
            tag, kind = ("May be named", "home") if value.may_name else ("Private", "")
            about = say(Message("{days} a week", days=Days(value.home_days))) if value.home_days is not None else ""
            return Line(row, value.role, tag, kind, about)
        case Evidence():
            tag, kind = _POINTS.get(value.points or "", ("", ""))
            return Line(row, value.title, tag, kind, value.says or "")
    raise TypeError(f"no list shows a {type(value).__name__}")


def _task(row: str, task: Task) -> Line:
    rating = rate(task)
    tag, kind = _RESULTS[rating.result]
    match rating.result:
        case "onsite":
            cause = "; ".join(_TIES[tie] for tie in rating.causes)
        case "partly":
            cause = "; ".join(rating.conditions)
        case "home":
            cause = "nothing ties it to the office"
        case never:
            assert_never(never)
    if not rating.is_sure and rating.result != "onsite":
        tag, kind, cause = "Not sure yet", "open", "not all five answers are given"
    about = f"{cause[0].upper()}{cause[1:]}."
    return Line(row, task.name, tag, kind, f"{about} {task.note}." if task.note else about, task.hours_per_week)
