"""What the package of a case comes to in money, for both sides; another package can be tried without keeping it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import click

from homeground.case.field import field_of
from homeground.case.journal import fold
from homeground.case.quantity import BadQuantity, exact
from homeground.case.section import section_named
from homeground.cli.edge import stamp
from homeground.cli.finding_lines import finding_line, tell_findings
from homeground.cli.money_lines import range_line, taken_line
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.parts import MissingLine
from homeground.cli.screen import heading, json, out, table, title
from homeground.cli.shapes.worth import CaseWorth, EmployerFigure, PackageLine
from homeground.desk.package_money import PackageMoney, Tried, money_of
from homeground.money import (
    ASKED_AT,
    EmployerLine,
    Ranged,
    Unit,
    WorkerSide,
    change_said,
    counted_said,
    good_said,
    half_up,
    hard_said,
    own_time_said,
    value_of,
    value_said,
)
from homeground.wording import say

_ROWS: tuple[tuple[str, str, Unit], ...] = (
    ("An hour of work and travel", "rate", "money an hour"),
    ("What the year leaves", "net", "money a year"),
    ("Hours of work and travel", "hours", "hours a year"),
)


def _number(low: str, high: str) -> Callable[[click.Context, click.Parameter, str | None], Decimal | None]:
    """A plain number within bounds, or a message that says them."""

    def read(_ctx: click.Context, _parameter: click.Parameter, written: str | None) -> Decimal | None:
        if written is None:
            return None
        try:
            number = exact(written)
        except BadQuantity as error:
            raise click.BadParameter(str(error)) from None
        if not Decimal(low) <= number <= Decimal(high):
            raise click.BadParameter(f"from {low} to {high}")
        return number

    return read


@command("worth", "worth", "worth --home-days 2", "worth --home-days 2 --cut 6 --extra-hours 4 --json")
@case_option
@click.option("--home-days", metavar="N", callback=_number("0.5", "7"), help="Try so many home days a week.")
@click.option("--cut", "cut_percent", metavar="PERCENT", callback=_number("0", "100"), help="Price a cut that somebody brought up.")
@click.option("--extra-hours", metavar="HOURS", callback=_number("0", "80"), help="Price unpaid hours a week that were brought up.")
@json_option
def worth_command(
    *, case_name: str | None, home_days: Decimal | None, cut_percent: Decimal | None, extra_hours: Decimal | None, as_json: bool
) -> None:
    """Say what your package comes to in money, for you and for your employer.

    Without options it is the package of your case. What you try with options is not kept. The program proposes no cut and no
    extra work; it prices what somebody brings up.
    """
    file, today = the_case(case_name), stamp().on
    tried = Tried(home_days=home_days, cut_percent=cut_percent, extra_hours=extra_hours)
    look = money_of(fold(file.entries()), today, tried)
    if as_json:
        json(_shown(file.name, look, today, is_tried=tried.is_something))
    else:
        _tell(look)


def _packages(worker: WorkerSide) -> Iterator[tuple[str, Ranged]]:
    """The whole package, and of a mix each part alone and neither."""
    yield "whole", worker.whole
    parts = {"cut alone": worker.cut_alone, "extra work alone": worker.extra_alone, "neither": worker.without_either}
    yield from ((name, found) for name, found in parts.items() if found)


def _shown(name: str, look: PackageMoney, today: date, *, is_tried: bool) -> CaseWorth:
    money, worker = look.money, look.money.worker
    return CaseWorth(
        case=name,
        currency=money.currency,
        is_tried=is_tried,
        verdict=say(worker.verdict_said) if worker else None,
        packages=tuple(_package_line(*one) for one in _packages(worker)) if worker else (),
        good=tuple(map(say, good_said(worker))) if worker else (),
        hard=tuple(map(say, hard_said(worker))) if worker else (),
        counted=tuple(map(say, counted_said(worker))) if worker else (),
        own_time=say(own_time_said(worker.own_time, worker)) if worker and worker.own_time else None,
        taken=tuple(taken_line(one, today) for one in worker.taken) if worker else (),
        not_counted=tuple(ASKED_AT[one] for one in worker.not_counted) if worker else (),
        employer=tuple(_figure(line, is_paid=line in money.employer.paid) for line in _lines(look)),
        left_out=tuple(map(say, money.employer.left_out)),
        findings=tuple(map(finding_line, look.findings)),
        lacks=tuple(MissingLine(path=path, what=_ask(path)) for path in money.lacks),
        mend=tuple(mistake.remedy for mistake in money.mistakes),
    )


def _package_line(name: str, found: Ranged) -> PackageLine:
    return PackageLine(name=name, verdicts=found.verdicts, ranges={output: range_line(one) for output, one in found.spreads.items()})


def _figure(line: EmployerLine, *, is_paid: bool) -> EmployerFigure:
    low, mid, high = (str(half_up(end)) for end in (line.range.low, line.range.mid, line.range.high))
    caveat = say(line.caveat)
    return EmployerFigure(
        name=line.name, title=say(line.title), low=low, mid=mid, high=high, unit=line.unit, is_paid=is_paid, caveat=caveat
    )


def _lines(look: PackageMoney) -> tuple[EmployerLine, ...]:
    side = look.money.employer
    return (*side.saved, *side.paid, *((side.hours,) if side.hours else ()))


def _ask(path: str) -> str:
    section, _, name = path.partition(".")
    return field_of(section_named(section).shape, name).question.ask


def _tell(look: PackageMoney) -> None:
    """What is good first, then what to mind, then what is hard and the figures; the employer's side last."""
    worker = look.money.worker
    if worker:
        _tell_worker(look, worker)
    for path in look.money.lacks:
        out(f"{_ask(path)} Answer it: homeground answer {path.partition('.')[0]}")
    for mistake in look.money.mistakes:
        out(f"Nothing can be counted from these answers: {mistake.remedy}.")
    _tell_employer(look)


def _tell_worker(look: PackageMoney, worker: WorkerSide) -> None:
    title(say(worker.verdict_said))
    if good := good_said(worker):
        out("Good in it: " + " ".join(map(say, good)))
    tell_findings("To mind", look.findings)
    if hard := hard_said(worker):
        out("\nHard in it: " + " ".join(map(say, hard)))
    heading("What it is worth to you")
    table([_row(worker, *row) for row in _ROWS], head=("", "Today", "Then", "Range"))
    if worker.own_time:
        out(say(own_time_said(worker.own_time, worker)))
    if worker.is_a_mix:
        heading("Each part alone")
        rows = [(name, worker.money("rate_new", found), _change(worker, found)) for name, found in _packages(worker)]
        table([(name, say(hour), change) for name, hour, change in rows], head=("Package", "An hour", "The year"))
    heading("How it is counted")
    for said in counted_said(worker):
        out(say(said), indent="  ")
    for one in worker.taken:
        source = f"; {one.figure.source}, {one.figure.checked_on}" if one.figure else ""
        out(f"Taken for what you left open: {_ask(ASKED_AT[one.name])}{source}", indent="  ")


def _change(worker: WorkerSide, found: Ranged) -> str:
    return say(change_said(value_of(found, "net_change"), worker))


def _row(worker: WorkerSide, name: str, output: str, unit: Unit) -> tuple[str, str, str, str]:
    old, new, spread = (
        value_of(worker.whole, f"{output}_old"),
        value_of(worker.whole, f"{output}_new"),
        worker.spread(f"{output}_new").range,
    )
    reach = "" if spread.is_exact else f"{_said(spread.low, unit, worker)} to {_said(spread.high, unit, worker)}"
    return name, _said(old, unit, worker), _said(new, unit, worker), reach


def _said(number: Decimal, unit: Unit, worker: WorkerSide) -> str:
    shown = number if unit == "money an hour" else half_up(number, 0)
    return say(value_said(shown, "money" if unit.startswith("money") else "share", worker.entered.currency))


def _tell_employer(look: PackageMoney) -> None:
    side, currency = look.money.employer, look.money.currency
    heading("What it is worth to your employer")
    for line in _lines(look):
        low, mid, high = (
            say(value_said(half_up(end, 0), line.unit, currency)) for end in (line.range.low, line.range.mid, line.range.high)
        )
        reach = "" if line.range.is_exact else f" ({low} to {high})"
        out(f"{say(line.title)}: {'costs ' if line in side.paid else ''}{mid}{reach}. {say(line.caveat)}", indent="  ")
    for left_out in side.left_out:
        out(f"Left out. {say(left_out)}", indent="  ")
