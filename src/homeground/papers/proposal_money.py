"""What the package costs and saves the employer, from figures that may be shared; nothing of the employee's own money."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from homeground.case.message import Fact, Message, Plain
from homeground.case.privacy import is_private
from homeground.case.quantity import Money
from homeground.money import EmployerLine, Range, for_case, half_up, net_of
from homeground.papers.paper import Note, Para, Run, Table
from homeground.papers.writer import Writer

_NAMES: Mapping[str, str] = {"desk": "a desk", "leaving": "people who stay", "absence": "absence"}
_FIGURES = (
    "money.desk_cost_per_year",
    "money.desk_share_percent",
    "money.replacement_cost",
    "money.leavers_percent",
    "money.absence_days_fewer",
    "money.employer_pays_per_year",
    "person.currency",
    "person.place",
)
_ENDS = ("low", "mid", "high")


def costs_and_saves(w: Writer) -> tuple[Para | Table | Note, ...]:
    """A table of what is saved and paid in a year, low, middle and high, and what is left out; nothing without figures to share."""
    side = for_case(w.case, w.today).employer
    saved, paid = (tuple(line for line in lines if _may_be_shared(w, line)) for lines in (side.saved, side.paid))
    if not saved and not paid:
        return ()
    head = ("A year", "Low", "Middle", "High")
    rows = [*(_row(w, line) for line in saved), *(_row(w, line, sign=-1) for line in paid)]
    whole = _cells(w, net_of(saved, paid), _FIGURES)
    table = Table(
        "money",
        w.run("What it saves and costs in a year; what is paid has a minus"),
        tuple(w.run(word) for word in head),
        (*rows, (w.run("Saved less paid"), *whole)),
        widths=(52, 16, 16, 16),
        align=("left", "right", "right", "right"),
        has_total=True,
    )
    return (Para("money-lead", _lead(w)), table, Note("money-note", (*_caveats(w, saved), *_left_out(w, saved))))


def _may_be_shared(w: Writer, line: EmployerLine) -> bool:
    return not any(is_private(w.case, path) for path in line.rests_on)


def _lead(w: Writer) -> Run:
    if w.has("money.figures_from"):
        return w.run("The figures are from {where:bare}.", *_FIGURES, where=w.fact("money.figures_from"))
    return w.run("Please correct any figure that you know better.", "money.figures_from", *_FIGURES)


def _row(w: Writer, line: EmployerLine, sign: int = 1) -> tuple[Run, ...]:
    title = w.run("{title}", title=Fact(line.title, line.rests_on))
    reach = line.range if sign > 0 else Range(-line.range.high, -line.range.mid, -line.range.low)
    return (title, *_cells(w, reach, line.rests_on))


def _cells(w: Writer, reach: Range, rests_on: tuple[str, ...]) -> tuple[Run, ...]:
    return tuple(w.run("{sum}", sum=Fact(_sum(w, getattr(reach, end)), rests_on)) for end in _ENDS)


def _sum(w: Writer, amount: Decimal) -> Plain:
    whole = half_up(amount, 0)
    currency = w.case.person.currency
    return Money(whole, currency) if currency else whole


def _caveats(w: Writer, saved: tuple[EmployerLine, ...]) -> Run:
    """What each line does not promise, and the study behind it."""
    said = [w.sentence("{caveat}", caveat=Fact(line.caveat, line.rests_on)) for line in saved]
    sources = {one.figure.source: line for line in saved for one in line.taken if one.figure}
    return (*said, *(w.sentence("Study: {source}.", source=Fact(source, line.rests_on)) for source, line in sources.items()))


def _left_out(w: Writer, saved: tuple[EmployerLine, ...]) -> Run:
    known = {line.name for line in saved}
    others = tuple(name for line, name in _NAMES.items() if line not in known)
    names = Message("{others}, pay, and what an hour of work brings", others=", ".join(others)) if others else Message("pay and output")
    return w.run("Left out: {names}.", names=Fact(names, _FIGURES))
