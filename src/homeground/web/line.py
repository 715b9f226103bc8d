"""One row of a list in a line: its title, its tag, the words below it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from homeground.case.clause import CLAUSES, Clause
from homeground.case.concern import CONCERNS, Concern
from homeground.case.evidence import Evidence
from homeground.case.message import Message
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
    match value:
        case Task():
            return _task(row, value)
        case Reason():
            return Line(row, value.reason, "May be told" if value.may_tell else "Private", "open", value.shown_by or "")
        case Concern():
            return _concern(row, value)
        case Safeguard():
            return _safeguard(row, value)
        case Result():
            about = ", ".join(part for part in (value.figure, value.witness) if part)
            return Line(row, value.what, _KINDS.get(value.kind or "", ""), "open", about)
        case Clause():
            return Line(row, CLAUSES[value.kind], *_JUDGED[value.judged], value.text)
        case Role():
            about = say(Message("{days} a week", days=Days(value.home_days))) if value.home_days is not None else ""
            return Line(row, value.role, "May be named" if value.may_name else "Private", "open", about)
        case OfficeDay():
            return _day(row, value)
        case Evidence():
            return Line(row, value.title, _POINTS.get(value.points or "", ""), "open", value.says or "")
    raise TypeError(f"no list shows a {type(value).__name__}")


def _day(row: str, day: OfficeDay) -> Line:
    """The day, and its counts below it."""
    done = Message("{number} finished", number=Decimal(day.done)) if day.done is not None else None
    interruptions = Message("{number:interruption|interruptions}", number=int(day.interruptions)) if day.interruptions is not None else None
    about = "; ".join(part for part in (*(say(one) for one in (done, interruptions) if one), day.note) if part)
    return Line(row, say(Message("{on:weekday}", on=day.on)), about=about)


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
