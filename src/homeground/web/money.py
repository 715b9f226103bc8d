"""What the page of the money shows beside its form: both sides, the verdict, the findings, two pictures, and another package to try."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from homeground.case.case import Case
from homeground.case.field import field_of
from homeground.case.message import Message
from homeground.case.quantity import BadQuantity, exact
from homeground.case.section import section_named
from homeground.desk.package_money import PackageMoney, Tried, money_of
from homeground.money import (
    ASKED_AT,
    EmployerLine,
    Range,
    Ranged,
    Taken,
    Term,
    Unit,
    WorkerSide,
    change_said,
    counted_said,
    formula_named,
    good_said,
    half_up,
    hard_said,
    is_stale,
    own_time_said,
    terms,
    value_of,
    value_said,
)
from homeground.papers.chart.cut_and_hours import cut_and_hours_svg
from homeground.papers.chart.where_money_goes import pieces_of, where_money_goes_svg
from homeground.wording import say

_PICTURE = "worker.package_verdict"
_IN_WHOLE = ("money a year", "hours a year")
"""Sums of a year are shown without their pence, as they are not known so finely."""
_FIGURES = (
    ("An hour of your work", "rate_new", "rate_old", "money an hour"),
    ("What the year leaves you", "net_new", "net_old", "money a year"),
    ("Hours of work and travel", "hours_new", "hours_old", "hours a year"),
)


@dataclass(frozen=True, slots=True)
class Slider:
    """One number to try: its name in the address, what it asks, its unit, its bounds, and where it stands."""

    name: str
    ask: str
    unit: str
    low: str
    high: str
    step: str
    value: str


@dataclass(frozen=True, slots=True)
class FigureShown:
    """One figure with its range, what stands beside it, and where it comes from."""

    title: Message
    value: Message
    reach: Message | None
    beside: Message | None
    comes_from: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One package of a mix: its name, an hour, the year, the hours."""

    name: str
    hour: Message
    year: Message
    hours: Message


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with the table that says the same."""

    svg: SafeString
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def money_context(request: HttpRequest, case: Case, today: date) -> dict[str, object]:
    """Everything that the page shows beside its form. What the address tries out is looked at and not kept."""
    tried = _tried(request.GET, case)
    look = money_of(case, today, tried)
    worker = look.money.worker
    shown: dict[str, object] = {
        "is_tried": tried.is_something,
        "sliders": _sliders(look, case),
        "money_findings": look.findings,
        "lacks": [(_ask(path), path) for path in look.money.lacks],
        "mend": [mistake.remedy for mistake in look.money.mistakes],
        "their_figures": [_theirs(line, look) for line in _lines(look)],
        "their_net": look.money.employer.net and _range_figure("Saved less paid", look.money.employer.net, "money a year", look),
        "left_out": look.money.employer.left_out,
    }
    return shown if worker is None else shown | _worker_context(look, worker, today)


def _worker_context(look: PackageMoney, worker: WorkerSide, today: date) -> dict[str, object]:
    return {
        "worker": worker,
        "good": good_said(worker),
        "hard": hard_said(worker),
        "counted": counted_said(worker),
        "own_time": own_time_said(worker.own_time, worker) if worker.own_time else None,
        "figures": tuple(_figures(worker)),
        "columns": tuple(_columns(worker)),
        "bounds": tuple(_bounds(worker)),
        "taken": [(_ask(ASKED_AT[one.name]), ASKED_AT[one.name], _taken_said(one, today)) for one in worker.taken],
        "not_counted": [(_ask(ASKED_AT[name]), ASKED_AT[name]) for name in worker.not_counted if name not in ("cut", "extra_hours_week")],
        "bars": _bars(worker),
        "line": _line(look.case, worker) if worker.has_cut or worker.has_extra else None,
    }


def _tried(told: Mapping[str, str], case: Case) -> Tried:
    """The package of the address; what is no number within bounds is left as the case has it."""
    week = case.person.days_per_week or Decimal(7)
    return Tried(
        home_days=_number(told.get("days", ""), Decimal("0.5"), week),
        cut_percent=_number(told.get("cut", ""), Decimal(0), Decimal(100)),
        extra_hours=_number(told.get("extra", ""), Decimal(0), Decimal(80)),
    )


def _number(text: str, low: Decimal, high: Decimal) -> Decimal | None:
    try:
        number = exact(text)
    except BadQuantity:
        return None
    return number if low <= number <= high else None


def _sliders(look: PackageMoney, case: Case) -> tuple[Slider, ...]:
    asked, brought = look.case.terms, look.case.money
    week = case.person.days_per_week or Decimal(5)
    return (
        Slider("days", "Home days", "days a week", "0.5", f"{week}", "0.5", f"{asked.home_days or 1}"),
        Slider("cut", "A cut of pay, if one was brought up", "%", "0", "30", "0.5", f"{brought.pay_cut_percent or 0}"),
        Slider(
            "extra", "Unpaid extra work, if it was brought up", "hours a week", "0", "20", "0.5", f"{brought.extra_hours_per_week or 0}"
        ),
    )


def _figures(worker: WorkerSide) -> Iterator[FigureShown]:
    lines = terms(formula_named(_PICTURE), worker.entered)
    for title, new, old, unit in _FIGURES:
        beside = Message("Today {old}", old=_said(value_of(worker.whole, old), unit, worker))
        spread = worker.spread(new)
        moved = Message("Moved most by: {what}", what=_ask(ASKED_AT[spread.driver])) if spread.driver else None
        comes_from = tuple(_term_said(line, worker) for line in lines if line.part == "package" and _is_about(line, unit))
        yield FigureShown(
            Message(title),
            _said(value_of(worker.whole, new), unit, worker),
            _reach(spread.range, unit, worker.entered.currency),
            beside,
            (*comes_from, *((moved,) if moved else ())),
        )


def _is_about(line: Term, unit: str) -> bool:
    """An hour is counted from its own line alone, the year from sums, the hours from hours."""
    if unit == "money an hour":
        return line.unit == unit
    return line.unit.startswith("hours") if unit == "hours a year" else line.unit in ("money a year", "money a day", "days a year")


def _term_said(line: Term, worker: WorkerSide) -> Message:
    return Message("{name:capital}: {how} = {value}", name=line.name, how=line.how, value=_said(line.value, line.unit, worker))


def _said(number: Decimal, unit: Unit | str, worker: WorkerSide) -> Message:
    shown = half_up(number, 0) if unit in _IN_WHOLE else number
    return value_said(shown, unit, worker.entered.currency)  # type: ignore[arg-type]  # every unit here is one


def _reach(reach: Range, unit: Unit | str, currency: str | None) -> Message | None:
    if reach.is_exact:
        return None
    ends = [half_up(end, 0) if unit in _IN_WHOLE else end for end in (reach.low, reach.high)]
    low, high = (value_said(end, "money" if unit.startswith("money") else "share", currency) for end in ends)
    return Message("{low} to {high}", low=low, high=high)


def _columns(worker: WorkerSide) -> Iterator[Column]:
    """Each part of a mix alone, beside all of it; nothing where it is no mix."""
    if not (worker.cut_alone and worker.extra_alone and worker.without_either):
        return
    parts = (("Both", worker.whole), ("The cut alone", worker.cut_alone), ("The extra work alone", worker.extra_alone))
    for name, found in (*parts, ("Neither", worker.without_either)):
        yield _column(name, found, worker)


def _column(name: str, found: Ranged, worker: WorkerSide) -> Column:
    return Column(
        name,
        worker.money("rate_new", found),
        change_said(value_of(found, "net_change"), worker),
        Message("{hours}", hours=half_up(value_of(found, "hours_new"), 0)),
    )


def _bounds(worker: WorkerSide) -> Iterator[Message]:
    """How far a part that was brought up can go until an hour leaves no more than today."""
    found = worker.bounds
    if worker.has_extra:
        yield _bound(
            "With all else as it is, an hour leaves as much as today with {bound} of extra work.", found.extra_hours_week, "hours a week"
        )
    if worker.has_cut:
        yield _bound("With all else as it is, an hour leaves as much as today at a cut of {bound}.", found.cut_percent, "percent")
        yield _bound("The year leaves as much as today at a cut of {bound}.", found.neutral_cut_percent, "percent")


def _bound(text: str, found: Decimal | Message, unit: Unit) -> Message:
    return Message(text, bound=value_said(found, unit, None)) if isinstance(found, Decimal) else found


def _bars(worker: WorkerSide) -> Picture:
    rows = pieces_of(worker.today, worker.package)
    told = "; ".join(f"{name}: {_money(before, worker)} today, {_money(then, worker)} then" for name, before, then in rows)
    svg = where_money_goes_svg(
        worker.today, worker.package, lambda value: _money(value, worker), title="Where the money goes in a year", description=told
    )
    table = tuple((name, _money(before, worker), _money(then, worker)) for name, before, then in rows)
    return Picture(mark_safe(svg), ("A year", "Today", "Then"), table)  # noqa: S308 - our own drawing, which escapes the words in it


def _money(value: Decimal, worker: WorkerSide) -> str:
    return say(worker.amount(half_up(value, 0)))


def _line(case: Case, worker: WorkerSide) -> Picture | None:
    """The line on which an hour leaves as much as today; nothing where there is no such line."""
    line = {Decimal(cut): hours for cut, hours in worker.bounds.frontier.items() if isinstance(hours, Decimal)}
    if not line or max(line.values()) < 0:
        return None
    cut, extra = Decimal(case.money.pay_cut_percent or 0), worker.entered.mid["extra_hours_week"]
    rows = tuple((f"{at}%", say(value_said(hours, "hours a week", None))) for at, hours in sorted(line.items()) if not at % 3)
    svg = cut_and_hours_svg(
        line,
        cut=cut,
        extra=extra,
        mark="This package",
        title="Cut of pay against extra hours",
        description=f"This package: {cut}% and {extra} hours a week. " + "; ".join(f"at {at} at most {hours}" for at, hours in rows),
    )
    return Picture(mark_safe(svg), ("At a cut of", "An hour leaves as much as today at"), rows)  # noqa: S308 - our own drawing, which escapes the words in it


def _lines(look: PackageMoney) -> Iterable[EmployerLine]:
    side = look.money.employer
    return (*side.saved, *side.paid, *((side.hours,) if side.hours else ()))


def _theirs(line: EmployerLine, look: PackageMoney) -> FigureShown:
    taken = tuple(Message("{what:capital}: {figure}", what=one.figure.use, figure=one.figure.source) for one in line.taken if one.figure)
    shown = _range_figure("", line.range, line.unit, look)
    return FigureShown(line.title, shown.value, shown.reach, None, (line.caveat, *taken))


def _range_figure(title: str, reach: Range, unit: Unit, look: PackageMoney) -> FigureShown:
    currency = look.money.currency
    middle = half_up(reach.mid, 0) if unit in _IN_WHOLE else reach.mid
    return FigureShown(Message(title), value_said(middle, unit, currency), _reach(reach, unit, currency), None, ())


def _taken_said(one: Taken, today: date) -> Message:
    """What stands for it, with the source and the date of a figure; an old one says so."""
    value = _plain(one.value) if isinstance(one.value, Range) else Message.verbatim(", ".join(one.value))
    if one.figure is None:
        return value
    old = Message(" Its time is over: enter your own.") if is_stale(one.figure, today) else Message("")
    return Message(
        "{value}: {source}, looked at on {on:short}.{old}", value=value, source=one.figure.source, on=one.figure.checked_on, old=old
    )


def _plain(reach: Range) -> Message:
    if reach.is_exact:
        return Message("{mid}", mid=reach.mid)
    return Message("{mid}, from {low} to {high}", low=reach.low, mid=reach.mid, high=reach.high)


def _ask(path: str) -> str:
    section, _, name = path.partition(".")
    return field_of(section_named(section).shape, name).question.ask
