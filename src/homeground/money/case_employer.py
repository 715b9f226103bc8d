"""A package as the employer of a case sees it: what is saved and paid, each with its caveat, and what is left out and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.money.case_inputs import MINUTES_OF_AN_HOUR, TRIPS_OF_A_DAY, share_of
from homeground.money.entered import BadInputs, Taken
from homeground.money.formulas import formula_named
from homeground.money.range import Range
from homeground.money.reading import read_inputs
from homeground.money.reckon import ranged
from homeground.money.unit import Unit

USUAL_WEEKS = Decimal(46)


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerLine:
    """One thing that the employer saves, pays or gets back: its range, what it does not promise, and the answers it rests on."""

    name: str
    title: Message
    range: Range
    unit: Unit
    caveat: Message
    rests_on: tuple[str, ...]
    taken: tuple[Taken, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerSide:
    """What is saved, what is paid, and the hours that may come back; `left_out` says what is not counted, and why."""

    saved: tuple[EmployerLine, ...]
    paid: tuple[EmployerLine, ...]
    hours: EmployerLine | None
    left_out: tuple[Message, ...]

    @property
    def net(self) -> Range | None:
        """What is saved less what is paid, money a year; nothing where nothing is known. Hours are not turned into money."""
        return net_of(self.saved, self.paid) if self.saved or self.paid else None


def net_of(saved: tuple[EmployerLine, ...], paid: tuple[EmployerLine, ...]) -> Range:
    """The sum of some lines: saved less paid."""
    costs = sum((line.range.mid for line in paid), Decimal(0))
    low, mid, high = (sum((getattr(line.range, end) for line in saved), Decimal(0)) - costs for end in ("low", "mid", "high"))
    return Range(low, mid, high)


def employer_side(case: Case, today: date) -> EmployerSide:
    """The employer's side of the package of a case, from figures that were entered and from dated ones of its place and currency."""
    made = {name: make(case, today) for name, make in _MAKERS.items()}
    lines = {name: line for name, line in made.items() if isinstance(line, EmployerLine)}
    return EmployerSide(
        saved=tuple(lines[name] for name in ("desk", "leaving", "absence") if name in lines),
        paid=tuple(_paid(case)),
        hours=lines.get("hours"),
        left_out=tuple(line for line in made.values() if isinstance(line, Message)),
    )


def _desk(case: Case, today: date) -> EmployerLine | Message:
    matters = case.money
    if matters.desk_share_percent == 0:
        return Message("The desk: it is kept, and saves nothing.")
    if matters.desk_cost_per_year is None or matters.desk_share_percent is None:
        return Message("The desk: only a figure of your own employer counts, and only a desk that is given up.")
    raw = {"desk_cost_year": matters.desk_cost_per_year, "desk_share_released": share_of(matters.desk_share_percent)}
    rests_on = ("money.desk_cost_per_year", "money.desk_share_percent")
    return _line(case, today, "desk", Message("A desk that is given up"), raw, rests_on)


def _leaving(case: Case, today: date) -> EmployerLine | Message:
    """From the employer's own figure of a replacement, else from a share of pay as a study has it."""
    matters, pay = case.money, case.person.pay_per_year
    if matters.leavers_percent is None:
        return Message("People who stay: how many leave such jobs today is not known.")
    quits = {"quit_rate_now": share_of(matters.leavers_percent)}
    title = Message("Fewer people leaving, as an expectation")
    if matters.replacement_cost is not None:
        own = {**quits, "gross": matters.replacement_cost, "replacement_share": Decimal(1)}
        return _line(case, today, "leaving", title, own, ("money.replacement_cost", "money.leavers_percent"))
    if pay is None:
        return Message("People who stay: what it costs to replace somebody is not known.")
    return _line(case, today, "leaving", title, {**quits, "gross": pay}, ("person.pay_per_year", "money.leavers_percent"))


def _absence(case: Case, today: date) -> EmployerLine | Message:
    matters, person = case.money, case.person
    if matters.absence_days_fewer is None or person.pay_per_year is None:
        return Message("Absence: only your employer’s own records count. One firm elsewhere is its own case.")
    raw = {
        "absence_days_fewer": matters.absence_days_fewer,
        "gross": person.pay_per_year,
        "weeks": matters.weeks_per_year,
        "days_week": person.days_per_week,
    }
    rests_on = ("money.absence_days_fewer", "person.pay_per_year", "money.weeks_per_year", "person.days_per_week")
    return _line(case, today, "absence", Message("Days that are not missed"), raw, rests_on)


def _hours(case: Case, today: date) -> EmployerLine | Message:
    """The share of the saved way that people in a survey gave to work."""
    minutes, terms = case.person.commute_minutes, case.terms
    more_days = Decimal(terms.home_days or 0) - Decimal(terms.today_home_days or 0)
    if not minutes or more_days <= 0:
        return Message("Hours given back to work: your way and your home days are not known.")
    weeks = Decimal(case.money.weeks_per_year or USUAL_WEEKS)
    raw = {"commute_hours_saved": weeks * more_days * Decimal(minutes) * TRIPS_OF_A_DAY / MINUTES_OF_AN_HOUR}
    rests_on = ("person.commute_minutes", "terms.home_days", "terms.today_home_days", "money.weeks_per_year")
    return _line(case, today, "hours", Message("Hours that may go back into work"), raw, rests_on)


_FORMULAS: Mapping[str, tuple[str, str]] = {
    "desk": ("employer.desk_saving", "saving"),
    "leaving": ("employer.turnover_saving", "expected_year"),
    "absence": ("employer.absence_saving", "saving"),
    "hours": ("employer.hours_returned", "hours_year"),
}
_MAKERS = {"desk": _desk, "leaving": _leaving, "absence": _absence, "hours": _hours}


def _line(
    case: Case, today: date, name: str, title: Message, raw: Mapping[str, object], rests_on: tuple[str, ...]
) -> EmployerLine | Message:
    """One line by its formula; where its numbers cannot be taken, that it is left out."""
    formula, output = formula_named(_FORMULAS[name][0]), _FORMULAS[name][1]
    try:
        entered = read_inputs(formula, {**raw, "currency": case.person.currency, "place": case.person.place}, today=today)
    except BadInputs as bad:
        return Message("{title}: {why}.", title=title, why=bad.mistakes[0].remedy)
    return EmployerLine(
        name=name,
        title=title,
        range=ranged(formula, entered).spreads[output].range,
        unit=formula.output(output).unit,
        caveat=formula.caveat or Message(""),
        rests_on=(*rests_on, "person.currency", "person.place"),
        taken=tuple(one for one in entered.taken if one.is_counted),
    )


def _paid(case: Case) -> Iterator[EmployerLine]:
    for path, title in (
        ("money.employer_pays_per_year", Message("Equipment and support at home")),
        ("money.stipend_per_year", Message("What is paid to you for working at home")),
    ):
        amount = case.value(path)
        if amount:
            yield EmployerLine(
                name=path.partition(".")[2],
                title=title,
                range=Range.of(Decimal(amount)),
                unit="money a year",
                caveat=Message("As it was told."),
                rests_on=(path, "person.currency"),
            )
