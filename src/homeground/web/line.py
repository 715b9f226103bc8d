"""One row of a list in a line: its title, its tag, the words below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from homeground.case.choice import RATHER, Choice
from homeground.case.clause import CLAUSES, Clause
from homeground.case.concern import CONCERNS, Concern
from homeground.case.evidence import Evidence
from homeground.case.issue import Issue
from homeground.case.message import Message
from homeground.case.package import package_of
from homeground.case.policy import Role
from homeground.case.quantity import Days
from homeground.case.reason import Reason
from homeground.case.record import OfficeDay
from homeground.case.safeguard import CONTROLS, Safeguard
from homeground.case.standing import Result
from homeground.case.task import Task
from homeground.concerns import control_of, counts_until, how_known, is_answered, next_act
from homeground.portability import rate
from homeground.wording import say

_RESULTS = {"home": ("Home", "home"), "partly": ("Home, if", "part"), "onsite": ("Office", "")}
_KINDS = {"result": "Result", "praise": "Praise", "only-me": "Only you"}
_JUDGED = {"found": ("To look at", "part"), "confirmed": ("Confirmed", "home"), "dropped": ("Left out", "open")}
_PILES = {"must": "Must have", "matters": "Matters", "nice": "Nice"}
_POINTS = {"for": "For", "against": "Against", "mixed": "Both ways"}


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
    if type(value) not in _LINES:
        raise TypeError(f"no list shows a {type(value).__name__}")
    return _LINES[type(value)](row, value)


def _reason(row: str, reason: Reason) -> Line:
    return Line(row, reason.reason, "May be told" if reason.may_tell else "Private", "open", reason.shown_by or "")


def _result(row: str, result: Result) -> Line:
    about = ", ".join(part for part in (result.figure, result.witness) if part)
    return Line(row, result.what, _KINDS.get(result.kind or "", ""), "open", about)


def _clause(row: str, clause: Clause) -> Line:
    return Line(row, CLAUSES[clause.kind], *_JUDGED[clause.judged], clause.text)


def _role(row: str, role: Role) -> Line:
    about = say(Message("{days} a week", days=Days(role.home_days))) if role.home_days is not None else ""
    return Line(row, role.role, "May be named" if role.may_name else "Private", "open", about)


def _evidence(row: str, find: Evidence) -> Line:
    return Line(row, find.title, _POINTS.get(find.points or "", ""), "open", find.says or "")


def _issue(row: str, issue: Issue) -> Line:
    tag = _PILES[issue.pile] if issue.pile else "Open"
    return Line(row, issue.name, tag, "open" if issue.pile else "part", "; ".join(issue.options))


def _day(row: str, day: OfficeDay) -> Line:
    """The day, and its counts below it."""
    done = Message("{number} finished", number=Decimal(day.done)) if day.done is not None else None
    interruptions = Message("{number:interruption|interruptions}", number=int(day.interruptions)) if day.interruptions is not None else None
    about = "; ".join(part for part in (*(say(one) for one in (done, interruptions) if one), day.note) if part)
    return Line(row, say(Message("{on:weekday}", on=day.on)), about=about)


def _choice(row: str, choice: Choice) -> Line:
    """The two packages, and below them the answer."""
    left, right = (", ".join(package_of(package).values()) for package in (choice.left, choice.right))
    tag, kind = ("Answered", "home") if choice.answer else ("Open", "part")
    about = say(Message("{answer:sentence}", answer=RATHER[choice.answer])) if choice.answer else ""
    return Line(row, f"{left}, or: {right}", tag, kind, about)


def _concern(row: str, concern: Concern) -> Line:
    tag, kind = ("Answered", "home") if is_answered(concern) else ("Open", "part")
    act = next_act(concern)
    about = concern.commitment or concern.narrowed or (say(Message("{act:sentence}", act=act.title)) if act else "")
    return Line(row, CONCERNS[concern.concern], tag, kind, about)


def _safeguard(row: str, safeguard: Safeguard) -> Line:
    until = counts_until(safeguard)
    tag, kind = (say(Message("Counts until {until:short}", until=until)), "open") if until else ("No day yet", "part")
    name = control_of(safeguard.control).name
    about = say(Message("{name:sentence} {how:sentence}", name=name, how=how_known(safeguard, safeguard.by))) if safeguard.proof else name
    return Line(row, CONTROLS[safeguard.control], tag, kind, about)


def _task(row: str, task: Task) -> Line:
    rating = rate(task)
    tag, kind = _RESULTS[rating.result] if rating.is_sure else ("Not sure yet", "open")
    why = rating.why if rating.is_sure else "not all five answers are given"
    about = say(Message("{why:sentence}", why=why))
    return Line(
        row,
        task.name,
        tag,
        kind,
        say(Message("{about} {note:sentence}", about=about, note=task.note)) if task.note else about,
        task.hours_per_week,
    )


_LINES: Mapping[type, Callable[[str, Any], Line]] = {
    Task: _task,
    Reason: _reason,
    Concern: _concern,
    Safeguard: _safeguard,
    Result: _result,
    Clause: _clause,
    Role: _role,
    OfficeDay: _day,
    Evidence: _evidence,
    Issue: _issue,
    Choice: _choice,
}
