"""Guards on what a package costs: no mix that leaves an hour worth less, no work without an edge, no cut without an end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.money import MoneyMatters
from homeground.case.quantity import Hours, Percent
from homeground.guidance.finding import Finding
from homeground.money import UNKNOWN_EXTRA_HOURS, WorkerSide, change_said, for_case, value_of

_MIX = Message("The article that this program began with warns of a pay cut and extra work in one package.")
_EDGES = Message(
    "The article that this program began with: extra work is a gain that you offer, with hours and an end. Five hours are our judgement."
)


def unprofitable_mix(case: Case, today: date) -> Finding | None:
    """A cut and extra work in one package under which an hour leaves less than today (G1, the one mask of the negotiation too)."""
    worker = for_case(case, today).worker
    if worker is None or not worker.is_unprofitable_mix:
        return None
    is_lost = worker.verdict == "unprofitable"
    return Finding(
        id="unprofitable-mix",
        grade="grave",
        title=Message("This mix would leave you worse off" if is_lost else "This mix makes an hour of your work worth less"),
        reason=Message(
            "{cut} less pay and {extra} more a week, together. {hour} {year}",
            cut=Percent(case.money.pay_cut_percent or 0),
            extra=Hours(worker.entered.mid["extra_hours_week"]),
            hour=worker.hour_said,
            year=_year_said(worker),
        ),
        remedy=_way_out(worker),
        source=_MIX,
        path="money.pay_cut_percent",
    )


def mix_without_a_price(case: Case, today: date) -> Finding | None:
    """A cut and extra work in one package, and not enough is known to price it."""
    if not (case.money.has_cut and case.money.has_extra) or for_case(case, today).worker is not None:
        return None
    return Finding(
        id="mix-unpriced",
        grade="care",
        title=Message("A cut and extra work in one package, and nobody has priced it"),
        reason=Message("Each may be bearable alone. Together they can make an hour worth less than today."),
        remedy=Message("Note your pay, your hours and the home days, and see what it comes to before you answer."),
        source=_MIX,
        path="person.pay_per_year",
    )


def one_part_costs_the_hour(case: Case, today: date) -> Finding | None:
    """A cut alone, or extra work alone, under which an hour leaves less than today."""
    worker = for_case(case, today).worker
    if worker is None or worker.is_a_mix or not (worker.has_cut or worker.has_extra) or value_of(worker.whole, "rate_change") >= 0:
        return None
    what, path = ("cut", "money.pay_cut_percent") if worker.has_cut else ("extra work", "money.extra_hours_per_week")
    return Finding(
        id="hour-worth-less",
        grade="care",
        title=Message("With the {what} an hour of your work is worth less", what=what),
        reason=Message("{hour} {year}", hour=worker.hour_said, year=_year_said(worker)),
        remedy=Message("See on the page where an hour leaves as much as today, and say aloud what it would cost you."),
        source=Message("Our own rule: nobody should agree to less for an hour without having seen it."),
        path=path,
    )


def extra_work_without_edges(case: Case, _today: date) -> Finding | None:
    """Extra work without hours, task or end (G2, rule D-M2)."""
    matters = case.money
    if not (matters.has_extra or matters.extra_replaces or matters.extra_until):
        return None
    lacks = {
        "money.extra_hours_per_week": ("its hours", matters.extra_hours_per_week),
        "money.extra_task": ("the task", matters.extra_task),
        "money.extra_until": ("its end", matters.extra_until),
    }
    open_ = {path: word for path, (word, value) in lacks.items() if value is None}
    if not open_:
        return None
    return Finding(
        id="extra-without-edges",
        grade="care",
        title=Message("Extra work lacks {what}", what=tuple(open_.values())),
        reason=Message("Work without an edge grows.{counted}", counted=_counted(matters)),
        remedy=Message("Name the hours, the task, what it takes the place of, and the day on which it ends."),
        source=_EDGES,
        path=next(iter(open_)),
    )


def cut_without_an_end(case: Case, _today: date) -> Finding | None:
    """A cut without the day on which it ends is one for good (G3, rule D-M3)."""
    if not case.money.has_cut or case.money.pay_cut_until is not None:
        return None
    return Finding(
        id="cut-without-end",
        grade="care",
        title=Message("The cut that was brought up has no end"),
        reason=Message("A cut for a trial that names no last day stays when the trial is over. It is counted here as one for good."),
        remedy=Message("Ask for the day on which full pay comes back, in writing. It need not be in the package at all."),
        source=Message("The article that this program began with speaks of the trial alone; a cut without an end outlives it."),
        path="money.pay_cut_until",
    )


def what_falls_with_pay(case: Case, _today: date) -> Finding | None:
    """What else hangs on base pay (G6)."""
    if not case.money.has_cut:
        return None
    return Finding(
        id="falls-with-pay",
        grade="note",
        title=Message("More than pay falls with a cut"),
        reason=Message(
            "Often these follow base pay: the pension and what is paid into it, a bonus, holiday and sick pay, redundancy pay, what a bank "
            "lends, the threshold of a visa, and every later rise. None of them is in the figures here."
        ),
        remedy=Message("Ask which of them would stay at full pay, before anything is agreed."),
        source=Message("Plain accounts: what is a share of pay falls with it. Your contract says which."),
        path="money.pay_cut_percent",
    )


def figure_past_its_day(case: Case, today: date) -> Finding | None:
    """A dated figure is counted whose own time is over (G5)."""
    worker = for_case(case, today).worker
    if worker is None or not worker.stale:
        return None
    figure = worker.stale[0]
    return Finding(
        id="stale-figure",
        grade="note",
        title=Message("A figure in your sums has grown old"),
        reason=Message(
            "{use:capital}: of {year}, to be looked at again by {on}.", use=figure.use, year=str(figure.year), on=figure.review_after
        ),
        remedy=Message("Enter your own number; it is better in any case."),
        source=Message.verbatim(figure.source),
        path="money.rate_per_mile",
    )


def reachable_without_hours(case: Case, _today: date) -> Finding | None:
    """A promise to answer soon, and no hours in which it holds: hidden extra hours (G2, rule D-M4)."""
    place = case.workplace
    if place.answer_minutes is None or place.reachable_from is not None or place.reachable_to is not None:
        return None
    return Finding(
        id="hidden-hours",
        grade="care",
        title=Message("You promise to answer soon, and name no hours"),
        reason=Message("Then it holds in the evening too. Being on call is work, and nobody counts it."),
        remedy=Message("Name from when to when you can be reached, within the hours of your contract."),
        source=Message("The “contact you any time” of the article that this program began with, fitted to working hours."),
        path="workplace.reachable_from",
    )


def _counted(matters: MoneyMatters) -> Message:
    """What stands for hours that were not said."""
    if matters.extra_hours_per_week is not None:
        return Message("")
    return Message(" While the hours are open, it counts as {hours} a week.", hours=Hours(UNKNOWN_EXTRA_HOURS))


def _year_said(worker: WorkerSide) -> Message:
    more = value_of(worker.whole, "hours_new") - value_of(worker.whole, "hours_old")
    hours = Message("{hours} hours {word}", hours=Decimal(round(abs(more))), word="more" if more >= 0 else "fewer")
    change = change_said(value_of(worker.whole, "net_change"), worker)
    return Message("At a yearly rate that is {change}, for {hours} of work and travel.", change=change, hours=hours)


def _way_out(worker: WorkerSide) -> Message:
    """Each part dropped, and both, with what an hour then leaves."""
    return Message(
        "Drop at least one of the two. Without the cut an hour leaves {extra}; without the extra work {cut}; with neither {without}. "
        "Pay need not be in the package at all.",
        extra=worker.money("rate_new", worker.extra_alone),
        cut=worker.money("rate_new", worker.cut_alone),
        without=worker.money("rate_new", worker.without_either),
    )
